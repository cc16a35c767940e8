"""How a server is reached: by the proxy that QGIS has for it, past it where QGIS goes without, with its headers."""

from __future__ import annotations

from pathlib import Path

import pytest

ADDRESS = "https://files.example.org/soil"


@pytest.fixture
def manager(qgis_app):
    """QGIS's own manager; a test may give it proxies."""
    from qgis.core import QgsNetworkAccessManager

    one = QgsNetworkAccessManager.instance()
    before = one.fallbackProxy(), one.excludeList(), one.noProxyList()
    yield one
    one.setFallbackProxyAndExcludes(*before)


@pytest.fixture
def proxy(manager):
    from qgis.PyQt.QtNetwork import QNetworkProxy

    def use(kind, *login, excludes=(), without=()):
        kinds = QNetworkProxy.ProxyType
        one = QNetworkProxy(getattr(kinds, kind), "proxy.example.org", 8080, *login)
        manager.setFallbackProxyAndExcludes(one, list(excludes), list(without))

    return use


def reached(*given):
    from soil_mobility_plugin.processing.network import network

    found = network(ADDRESS, *given)
    return found.proxy, found.proxy_password, found.headers


def test_without_a_proxy_gdal_is_left_to_its_settings(proxy):
    proxy("NoProxy")
    assert reached() == (None, "", ())


def test_a_proxy_and_its_login(proxy):
    proxy("HttpProxy")
    assert reached() == ("proxy.example.org:8080", "", ())
    proxy("HttpProxy", "anna", "secret")  # pragma: allowlist secret
    assert reached() == ("proxy.example.org:8080", "anna:secret", ())
    proxy("Socks5Proxy")
    assert reached() == ("socks5://proxy.example.org:8080", "", ())


@pytest.mark.parametrize("where", ["excludes", "without"])
def test_what_is_excluded_goes_past_the_proxy(proxy, where):
    proxy("HttpProxy", **{where: ["https://files.example.org"]})
    assert reached() == ("", "", ()), "none at all: GDAL would take that of the process"
    proxy("HttpProxy", **{where: ["https://other.example.org", ""]})
    assert reached()[0] == "proxy.example.org:8080"


def test_an_unknown_login_is_refused(proxy):
    from soil_mobility_plugin.processing.specs import ParameterError

    proxy("NoProxy")
    with pytest.raises(ParameterError, match="AUTH: the authentication configuration “absent1” cannot be used"):
        reached("absent1")


def test_the_cache_and_the_sources_are_those_of_the_options(qgis_app, tmp_path):
    from qgis.core import QgsApplication, QgsSettings

    from soil_mobility_plugin.processing import network
    from soil_mobility_plugin.soilmobility.maps import soilmaps

    profile = Path(QgsApplication.qgisSettingsDirPath()) / "cache" / "soil_mobility"
    for key in (network.CACHE, network.SOURCES):
        QgsSettings().remove(key)
    try:
        assert network.cache_folder() == network.cache_folder("") == profile
        assert network.cache_folder("/other") == Path("/other")
        bundled = network.sources()
        QgsSettings().setValue(network.CACHE, f" {tmp_path} ")
        assert network.cache_folder() == tmp_path
        assert network.cache_folder("") == profile, "an empty field of the options page is the profile's"
        lines = soilmaps.SOURCES.read_text(encoding="utf-8").splitlines()
        table = tmp_path / "sources.csv"
        table.write_text("\n".join(line.replace(lines[1].split(",")[0], "Mine", 1) for line in lines))
        QgsSettings().setValue(network.SOURCES, str(table))
        assert "Mine" in network.sources()
        assert network.sources("") == bundled
    finally:
        for key in (network.CACHE, network.SOURCES):
            QgsSettings().remove(key)
