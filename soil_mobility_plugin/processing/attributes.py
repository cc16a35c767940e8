"""How results with attributes appear: the titles and digits of their columns, map tips, and points by residual."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from types import MappingProxyType

from qgis.core import (
    QgsEditorWidgetSetup,
    QgsGraduatedSymbolRenderer,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsRendererRange,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..soilmobility.language import fill
from ..soilmobility.report.styles import load_style, style_classes
from .algorithm import Run
from .field_types import REAL, full_name
from .sidecars import write_sidecar_file
from .styling import GROUP, when_loaded
from .translation import tr

#: Lines of a map tip: more would cover the map.
TIP_LINES = 6

#: Digits after the decimal point that a table shows; the file holds the full precision.
DIGITS = 2


def titles() -> dict[str, str]:
    """Return the titles of the columns that results have, by the names of the fields."""
    return {
        "zone": tr("Zone"),
        "rank": tr("Rank"),
        "pixels": tr("Pixels with data"),
        "area_km2": tr("Area, km²"),
        "area_m2": tr("Area, m²"),
        "valid_km2": tr("Area with data, km²"),
        "covered_pct": tr("With data, %"),
        "medium_pct": tr("Medium risk or above, % of the area"),
        "main_class": tr("Largest class"),
        "mean": tr("Mean"),
        "minimum": tr("Minimum"),
        "maximum": tr("Maximum"),
        "critical": tr("Most critical element"),
        "critical_pct": tr("Most critical element, % of the area at medium or above"),
        "note": tr("Note"),
        "class": tr("Class"),
        "label": tr("Name of the class"),
        "share_percent": tr("Share of the area, %"),
        "soc_before": tr("SOC today, %"),
        "soc_after": tr("SOC later, %"),
        "idx_before": tr("Composite index today, %"),
        "idx_after": tr("Composite index later, %"),
        "idx_change": tr("Change of the composite index, percentage points"),
        "med_before": tr("Medium or above today, %"),
        "med_after": tr("Medium or above later, %"),
        "med_change": tr("Medium or above: change, percentage points"),
        "risen_km2": tr("Class rises, km²"),
        "fallen_km2": tr("Class falls, km²"),
        "n_up": tr("Elements that probably rise"),
        "n_down": tr("Elements that probably fall"),
        "n_open": tr("Elements undecided"),
        "left_pct": tr("Outside the training range later, %"),
        "rgv_mg_kg": tr("Guidance value, mg/kg"),
        "rgv_median": tr("Median of the guidance value, mg/kg"),
        "exceed_pct": tr("Content above the guidance value, % of the area"),
        "exceed_prob": tr("Content probably above the guidance value, % of the area"),
        "row": tr("Row"),
        "element": tr("Element"),
        "site": tr("Site"),
        "used": tr("Used (1) or not (0)"),
        "why": tr("Why"),
        "ph": tr("pH (water)"),
        "soc": tr("SOC, %"),
        "clay": tr("Clay, %"),
        "cec": tr("CEC, cmol(c)/kg"),
        "enrichment": tr("Enrichment over the background"),
        "F1_error": tr("F1 predicted minus measured, percentage points"),
        "F1_half_width": tr("Half-width of the 90 % interval of F1, percentage points"),
        "dissimilarity": tr("Dissimilarity to measured soils"),
        "in_interval": tr("Measured value inside the 90 % interval (1) or not (0)"),
        "inside": tr("Like soils that were measured (1) or not (0)"),
        "class_measured": tr("Risk class, measured"),
        "class_predicted": tr("Risk class, predicted"),
    }


def _families() -> list[tuple[str, str]]:
    """Return patterns of names and the titles of what they match."""
    return [
        (r"(F\d)_measured", tr("{} measured, %")),
        (r"(F\d)_predicted", tr("{} predicted, %")),
        (r"q(\d\d)", tr("Quantile {} %")),
        (r"d_([A-Z][a-z]?)", tr("{}: change of mobility, percentage points")),
        (r"up_([A-Z][a-z]?)", tr("{}: probably rises, % of the changing area")),
        (r"dn_([A-Z][a-z]?)", tr("{}: probably falls, % of the changing area")),
    ]


def title(field: str) -> str:
    """Return the title of a result's column, "" for a field that is not this plugin's."""
    field = full_name(field)
    known = titles().get(field, "")
    for pattern, template in () if known else _families():
        found = re.fullmatch(pattern, field)
        if found:
            return fill(template, *found.groups())
    share, change = re.fullmatch(r"share_(\d+)", field), re.fullmatch(r"t([1-5])([1-5])", field)
    if share:
        return fill(tr("Class {}, %"), share[1])
    if change:
        names = {str(code): label for code, label, _ in style_classes("rac")}
        before, after = (names[code] for code in change.groups())
        return fill(tr("{} to {}, km²"), before, after)
    return known


def describe(layer: QgsVectorLayer, first: str, titles: Mapping[str, str] = MappingProxyType({})) -> None:
    """Give the fields of a result titles and rounded display, and the map tips its first columns.

    ``first``: the field that the map shows; it comes first in the tips, and "" is none. ``titles``: those of fields of
    this layer alone, by name.
    """
    shown = []
    for number, field in enumerate(layer.fields()):
        text = titles.get(field.name()) or title(field.name())
        if text:
            layer.setFieldAlias(number, text)
            shown.append((field.name(), text, field.type() == REAL))
        if text and field.type() == REAL:
            layer.setEditorWidgetSetup(number, QgsEditorWidgetSetup("Range", {"Precision": DIGITS, "AllowNull": True}))
    named = next((name for name, _, _ in shown if name in ("zone", "site", "element")), "")
    if named:
        layer.setDisplayExpression(f'"{named}"')
    shown.sort(key=lambda one: (one[0] != named, one[0] != first))
    layer.setMapTipTemplate("<br>".join(_line(*one) for one in shown[:TIP_LINES]))


def _line(field: str, text: str, real: bool) -> str:
    value = f'format_number("{field}", {DIGITS})' if real else f'"{field}"'
    return f"{escape(text)}: <b>[% coalesce({value}, '–') %]</b>"


def show_residuals(layer: QgsVectorLayer) -> None:
    """Colour the samples of a validation by how far the prediction is from the measurement."""
    style = load_style("residual")
    ranges = [
        QgsRendererRange(low, high, _dot(colour), fill(tr("{:+g} to {:+g} {}"), low, high, tr(style["unit"])))
        for low, high, colour in style["ranges"]
    ]
    layer.setRenderer(QgsGraduatedSymbolRenderer("F1_error", ranges))


def _dot(colour: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple({"name": "circle", "size": "2.4", "color": colour, "outline_color": "#333333"})


def show_table(run: Run, destination: str, name: str) -> None:
    """Let a table or the points that were written to ``destination`` appear under ``name`` (see `show`)."""

    def dress(layer: QgsVectorLayer) -> None:
        residuals = layer.isSpatial() and layer.fields().lookupField("F1_error") >= 0
        if residuals:
            show_residuals(layer)
        describe(layer, "F1_error" if residuals else "")

    show(run, destination, name, dress, fill(tr("{}: tables and samples"), GROUP))


def show(run: Run, destination: str, name: str, dress: Callable[[QgsVectorLayer], None], group: str = GROUP) -> None:
    """Dress what was written to ``destination``: a ``.qml`` beside a file, the layer when it is loaded."""
    path = Path(destination.split("|")[0])
    if path.is_file():
        layer = QgsVectorLayer(destination, name, "ogr")
        dress(layer)
        document = QDomDocument("qgis")
        layer.exportNamedStyle(document)
        write_sidecar_file(str(path), ".qml", document, run.context)

    def dress_loaded(layer: QgsMapLayer) -> None:
        if isinstance(layer, QgsVectorLayer):
            dress(layer)

    when_loaded(run, destination, name, group, dress_loaded)
