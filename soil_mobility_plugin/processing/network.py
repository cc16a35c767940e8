"""How QGIS reaches the network, for GDAL: its proxy, its authentication configurations, and the plugin's cache."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery, QNetworkRequest

from ..soilmobility.maps import soilmaps
from ..soilmobility.raster.remote import Network
from .options import CACHE, SOURCES, chosen
from .specs import ParameterError


def cache_folder(folder: str | None = None) -> Path:
    """Return the folder of fetched pieces, by default that of the options; "" is one in the user's QGIS profile."""
    folder = chosen(CACHE) if folder is None else folder
    return Path(folder) if folder else Path(QgsApplication.qgisSettingsDirPath()) / "cache" / "soil_mobility"


def sources(table: str | None = None) -> dict[str, tuple[soilmaps.SoilMap, ...]]:
    """Return the sources of soil maps in a table, by default that of the options; "" is the bundled one."""
    table = chosen(SOURCES) if table is None else table
    return soilmaps.soil_map_sources(Path(table) if table else soilmaps.SOURCES)


def network(address: str, authentication: str = "") -> Network:
    """Return how ``address`` is to be reached (main thread). ``authentication``: id of a QGIS configuration."""
    headers = []
    if authentication:
        request = QNetworkRequest(QUrl(address))
        done, request = QgsApplication.authManager().updateNetworkRequest(request, authentication)
        if not done:
            raise ParameterError("AUTH: the authentication configuration “{name}” cannot be used.", name=authentication)
        headers = [
            f"{bytes(name).decode('latin-1')}: {bytes(request.rawHeader(name)).decode('latin-1')}"
            for name in request.rawHeaderList()
        ]
    if _is_excluded(address):
        # Said aloud: QGIS sets GDAL's proxy for the whole process, and knows no exceptions there.
        return Network("", headers=tuple(headers))
    proxy = _proxy(address)
    if proxy is None:
        return Network(headers=tuple(headers))
    password = f"{proxy.user()}:{proxy.password()}" if proxy.user() else ""
    scheme = "socks5://" if proxy.type() == QNetworkProxy.ProxyType.Socks5Proxy else ""
    return Network(f"{scheme}{proxy.hostName()}:{proxy.port()}", password, tuple(headers))


def _is_excluded(address: str) -> bool:
    """Return whether QGIS goes to an address without the proxy that it has for others."""
    manager = QgsNetworkAccessManager.instance()
    return any(name and address.startswith(name) for name in (*manager.excludeList(), *manager.noProxyList()))


def _proxy(address: str) -> QNetworkProxy | None:
    """Return the proxy that QGIS uses for an address, None where it has none."""
    manager, kinds = QgsNetworkAccessManager.instance(), QNetworkProxy.ProxyType
    factory = manager.proxyFactory()
    candidates = factory.queryProxy(QNetworkProxyQuery(QUrl(address))) if factory else []
    known = (kinds.HttpProxy, kinds.Socks5Proxy)
    found = (one for one in (*candidates, manager.fallbackProxy()) if one.type() in known and one.hostName())
    return next(found, None)
