"""How results with attributes appear: the titles and digits of their columns, map tips, and points by residual."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType

from qgis.core import (
    QgsEditorWidgetSetup,
    QgsGraduatedSymbolRenderer,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererRange,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

from ..soilmobility.files import standing
from ..soilmobility.language import Term, fill
from ..soilmobility.report.styles import load_style, style_classes
from .algorithm import Run
from .field_types import REAL, columns, full_name
from .sidecars import write_sidecar_file
from .styling import GROUP, when_loaded
from .translation import tr

#: Lines of a map tip: more would cover the map.
TIP_LINES = 6

# What a style file holds. How QGIS draws profiles of a layer has a colour by chance, another in every run.
_DRESSED = QgsMapLayer.StyleCategories(
    QgsMapLayer.StyleCategory.AllStyleCategories & ~QgsMapLayer.StyleCategory.Elevation
)

#: Width of a character in the head of a table, pixels; of a column as QGIS makes it, and at most. A longer title is cut
#: off on both sides, its unit as well.
CHARACTER, NARROWEST, WIDEST = 7, 100, 420

#: Digits after the decimal point that a table shows; the file holds the full precision.
DIGITS = 2

#: Patterns of names, and the titles of what they match.
_FAMILIES = {
    r"(F\d)_measured": Term("{} measured, %"),
    r"(F\d)_predicted": Term("{} predicted, %"),
    r"q(\d\d)": Term("Quantile {} %"),
    r"share_(\d+)": Term("Class {}, %"),
    r"d_([A-Z][a-z]?)": Term("{}: change of mobility, percentage points"),
    r"up_([A-Z][a-z]?)": Term("{}: probably rises, % of the changing area"),
    r"dn_([A-Z][a-z]?)": Term("{}: probably falls, % of the changing area"),
}


def title(field: str) -> str:
    """Return the title of a result's column, "" for a field that is not this plugin's."""
    field = full_name(field)
    known = columns().get(field)
    if known is not None and known.title:
        return tr(known.title)
    for pattern, template in _FAMILIES.items():
        found = re.fullmatch(pattern, field)
        if found:
            return fill(tr(template), *found.groups())
    change = re.fullmatch(r"t([1-5])([1-5])", field)
    if change:
        names = {str(code): label for code, label, _ in style_classes("rac")}
        return fill(tr("{} to {}, km²"), *(names[code] for code in change.groups()))
    return ""


def describe(layer: QgsVectorLayer, first: str, titles: Mapping[str, str] = MappingProxyType({})) -> None:
    """Give the fields of a result titles and rounded display, and the map tips its first columns.

    ``first``: the field that the map shows; it comes first in the tips, and "" is none. ``titles``: those of fields of
    this layer alone, by name.
    """
    shown = []
    for number, field in enumerate(layer.fields()):
        text = titles.get(field.name()) or title(field.name())
        if not text:
            continue
        layer.setFieldAlias(number, text)
        shown.append((field.name(), text, field.type() == REAL))
        if field.type() == REAL:
            layer.setEditorWidgetSetup(number, QgsEditorWidgetSetup("Range", {"Precision": DIGITS, "AllowNull": True}))
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    titled = {name: text for name, text, _ in shown}
    for number, column in enumerate(table.columns()):
        width = CHARACTER * (len(titled.get(column.name, "")) + 2)
        if width > NARROWEST:
            table.setColumnWidth(number, min(width, WIDEST))
    layer.setAttributeTableConfig(table)
    named = next((name for name, _, _ in shown if name in ("zone", "site", "element")), "")
    if named:
        layer.setDisplayExpression(f'"{named}"')
    shown.sort(key=lambda one: (one[0] != named, one[0] != first))
    layer.setMapTipTemplate("<br>".join(_line(*one) for one in shown[:TIP_LINES]))


def _line(field: str, text: str, real: bool) -> str:
    value = f'format_number("{field}", {DIGITS})' if real else f'"{field}"'
    return f"{escape(text)}: <b>[% coalesce({value}, '–') %]</b>"


def text_format(size: float, bold: bool = False, colour: str = "#222222", family: str = "DejaVu Sans") -> QgsTextFormat:
    """A text format; ``size`` in points."""
    font = QFont(family)
    font.setBold(bold)
    result = QgsTextFormat()
    result.setFont(font)
    result.setSize(size)
    result.setColor(QColor(colour))
    return result


def label(layer: QgsVectorLayer, field: str, size: float, scale: float = 0.0, bold: bool = False) -> None:
    """Label features by ``field``, ``size`` points; from the map's ``scale`` on, 0 for any."""
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


def show_residuals(layer: QgsVectorLayer) -> None:
    """Colour the samples of a validation by how far the prediction is from the measurement."""
    style, dot = load_style("residual"), {"name": "circle", "size": "2.4", "outline_color": "#333333"}
    ranges = []
    for low, high, colour in style["ranges"]:
        text = fill(tr("{:+g} to {:+g} {}"), low, high, tr(style["unit"]))
        ranges.append(QgsRendererRange(low, high, QgsMarkerSymbol.createSimple({**dot, "color": colour}), text))
    layer.setRenderer(QgsGraduatedSymbolRenderer("F1_error", ranges))


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
    path = destination.split("|")[0]
    there = standing(path)
    if there is not None and os.path.isfile(there):
        layer = QgsVectorLayer(there + destination[len(path) :], name, "ogr")
        dress(layer)
        document = QDomDocument("qgis")
        layer.exportNamedStyle(document, categories=_DRESSED)
        write_sidecar_file(path, ".qml", document, run.context)
    when_loaded(run, destination, name, group, dress)
