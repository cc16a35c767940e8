"""How the layers of the example region look and are called, wherever they are loaded."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsFillSymbol, QgsMarkerSymbol, QgsVectorLayer

from ..soilmobility.language import fill
from .attributes import describe, label
from .styling import GROUP, LayerStyle, thin_out
from .translation import tr

#: The map's scale up to which samples have labels: further out there are too many.
SAMPLE_LABELS_FROM = 100_000


def group() -> str:
    """Return the name of the group of the rasters."""
    return fill(tr("{} example: soil and contents"), GROUP)


def places_group() -> str:
    """Return the name of the group of zones and samples, which stays above all rasters."""
    return fill(tr("{} example: zones and samples"), GROUP)


def soil_styles() -> dict[str, LayerStyle]:
    """Return the style and name of each raster, by its file without extension, from the topmost on."""
    titles = {
        "ph": ("ph", tr("pH (water)")),
        "soc": ("soc", tr("Soil organic carbon (g/kg)")),
        "clay": ("clay", tr("Clay (%)")),
        "cec": ("cec", tr("CEC (cmol(c)/kg)")),
        "totals": ("total_content", tr("Total contents: Cd, Pb, Zn, Cu, As (mg/kg), Cd shown")),
    }
    return {file: LayerStyle(style, title, group()) for file, (style, title) in titles.items()}


def place_layers() -> dict[str, tuple[str, Callable[[QgsVectorLayer], None]]]:
    """Return the name of each layer of places and what makes it look so, by its file, from the topmost on."""
    return {"samples.csv": (tr("Laboratory samples"), show_samples), "zones.gpkg": (tr("Districts"), show_zones)}


def show_zones(layer: QgsVectorLayer) -> None:
    """Show zones as labelled outlines."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#333333", "outline_width": "0.35"})
    layer.renderer().setSymbol(thin_out(symbol))
    label(layer, "name", 7.5, bold=True)
    describe(layer, "", {"name": tr("Name"), "code": tr("Code")})
    layer.setDisplayExpression('"name"')


def show_samples(layer: QgsVectorLayer) -> None:
    """Show laboratory samples as small dots, with the name of the site from `SAMPLE_LABELS_FROM` on."""
    symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "1.6", "color": "#ffffff", "outline_width": "0.2"})
    layer.renderer().setSymbol(symbol)
    label(layer, "site", 6.5, SAMPLE_LABELS_FROM)
    titles = {
        "sample": tr("Sample"),
        "x": tr("Easting, m"),
        "y": tr("Northing, m"),
        "soc_g_kg": tr("SOC, g/kg"),
        "clay_pct": tr("Clay, %"),
        "cec_cmol_kg": tr("CEC, cmol(c)/kg"),
        "total_mg_kg": tr("Total content, mg/kg"),
        **{f"f{number}_pct": f"F{number}, %" for number in range(1, 5)},
    }
    describe(layer, "", titles)
