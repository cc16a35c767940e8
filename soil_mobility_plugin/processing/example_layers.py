"""How the layers of the example region look and are called, wherever they are loaded."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..soilmobility.language import fill
from .attributes import describe
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


def text_format(size: float, bold: bool = False, colour: str = "#222222") -> QgsTextFormat:
    """Return a text format; ``size`` in points."""
    font = QFont("DejaVu Sans")
    font.setBold(bold)
    result = QgsTextFormat()
    result.setFont(font)
    result.setSize(size)
    result.setColor(QColor(colour))
    return result


def show_zones(layer: QgsVectorLayer) -> None:
    """Show zones as labelled outlines."""
    symbol = QgsFillSymbol.createSimple({"style": "no", "outline_color": "#333333", "outline_width": "0.35"})
    layer.renderer().setSymbol(thin_out(symbol))
    _label(layer, "name", 7.5, bold=True)
    describe(layer, "", {"name": tr("Name"), "code": tr("Code")})
    layer.setDisplayExpression('"name"')


def show_samples(layer: QgsVectorLayer) -> None:
    """Show laboratory samples as small dots, with the name of the site from `SAMPLE_LABELS_FROM` on."""
    symbol = QgsMarkerSymbol.createSimple({"name": "circle", "size": "1.6", "color": "#ffffff", "outline_width": "0.2"})
    layer.renderer().setSymbol(symbol)
    _label(layer, "site", 6.5, SAMPLE_LABELS_FROM)
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


def _label(layer: QgsVectorLayer, field: str, size: float, scale: float = 0.0, bold: bool = False) -> None:
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor(255, 255, 255, 200))
    text = text_format(size, bold)
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.setFormat(text)
    if scale:
        settings.scaleVisibility = True
        settings.minimumScale = scale
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
