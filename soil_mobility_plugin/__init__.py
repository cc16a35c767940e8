"""Soil Mobility: a QGIS Processing provider for the mobility of metals and metalloids in topsoil."""


def classFactory(iface):
    """Return the plugin; ``iface`` is None under ``qgis_process``."""
    from .plugin import SoilMobilityPlugin

    return SoilMobilityPlugin(iface)
