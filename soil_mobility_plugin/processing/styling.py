"""Styles: from the data in ``styles/`` to renderers, files beside the rasters, and layers in groups.

A result is styled twice: a ``.qml`` beside the raster serves batch runs, models and ``qgis_process``; a layer
post-processor serves the GUI, where Processing's own default style would otherwise win.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qgis.core import (
    QgsBasicNumericFormat,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsDataProvider,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsMapLayerTemporalProperties,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProperty,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsReadWriteContext,
    QgsSingleBandPseudoColorRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..soilmobility.files import standing
from ..soilmobility.language import fill, number
from ..soilmobility.raster.source import Source, inspect, quantiles
from ..soilmobility.report.styles import STRETCH, load_style, spread_stops, style_classes, value_colours
from ..soilmobility.soil.units import PERCENT
from ..soilmobility.texts import shown
from .layer_metadata import layer_metadata, metadata_document
from .layers import COMPUTED
from .sidecars import qgis_document, write_sidecar_file
from .specs import Output
from .translation import tr

if TYPE_CHECKING:
    from .algorithm import Run

GROUP = "Soil Mobility"

#: Letters of a file's unit that a legend has room for.
LONGEST_UNIT = 20

#: The map's scale (1 : this) up to which outlines have their full width; at a tenth of it, a quarter.
FULL_OUTLINES = 200_000

#: The element that dialogs begin with, and that layers of several show where it is among them.
FIRST = "Cd"

#: Properties of layers: the run that a result is of, and whether it goes with another that is to be seen first.
RUN, COMPANION = "soil_mobility/run", "soil_mobility/companion"

#: Keeps post-processors alive until layers are loaded: Processing holds no reference to them, and in a script, a batch
#: run or a model the instance of the algorithm that made them is gone by then. A context deletes its own with itself;
#: what is left of those goes when the next is kept.
POST_PROCESSORS: list[QgsProcessingLayerPostProcessorInterface] = []


@dataclass(frozen=True)
class LayerStyle:
    """How a result appears: a style's name, the band shown, the layer's name and its group.

    ``labels`` replace the labels of the style's classes (for classes whose limits the user chose); ``codes`` are the
    classes that can occur (default: all of the style); ``stops`` replace the style's own (for a range that the run
    found); ``values`` are the few numbers that can occur, rising: each is shown and named by itself.
    """

    style: str
    name: str
    group: str = GROUP
    band: int = 1
    labels: tuple[str, ...] = ()
    codes: tuple[int, ...] = ()
    stops: tuple[tuple[float, str], ...] = ()
    values: tuple[float, ...] = ()


def of_elements(style: LayerStyle, elements: Sequence[str]) -> LayerStyle:
    """Return the style of a raster with a band per element; its name has a place for them, and says which is shown."""
    shown = FIRST if FIRST in elements else elements[0]
    what = ", ".join(elements) if len(elements) <= 5 else fill(tr("{} elements"), len(elements))
    name = fill(style.name, what)
    if len(elements) > 1:
        name = fill(tr("{}, {} shown"), name, shown)
    return replace(style, name=name, band=1 + list(elements).index(shown))


def renderer(path: str, style: LayerStyle) -> QgsRasterRenderer:
    """Return the renderer of ``style`` for the raster at ``path``, without input yet."""
    data = load_style(style.style)
    if data["type"] == "classes":
        return paletted(style.band, style_classes(style.style, style.labels, style.codes))
    unit = _unit(style.style, path, style.band)
    unit = f" {unit}" if unit else ""
    if style.values:
        # An item covers what is not above it: half-way to the next value, so that float32 cannot miss its own.
        ends = [*((low + high) / 2 for low, high in zip(style.values, style.values[1:])), math.inf]
        colours = value_colours(style.style, style.values)
        items = [
            (end, f"{number(value, 'g')}{unit}", colour) for end, value, colour in zip(ends, style.values, colours)
        ]
        return shaded(style.band, items, (style.values[0], style.values[-1]), discrete=True, unit=unit)
    stops = style.stops or data.get("stops") or _stretched_stops(path, style)
    items = [(value, f"{number(value, '.4g')}{unit}", colour) for value, colour in stops]
    return shaded(style.band, items, (stops[0][0], stops[-1][0]), unit=unit)


def paletted(band: int, classes: Iterable[tuple[int, str, str]]) -> QgsPalettedRasterRenderer:
    """Return a renderer of classes: (code, label, colour)."""
    make = QgsPalettedRasterRenderer.Class
    return QgsPalettedRasterRenderer(None, band, [make(code, QColor(colour), label) for code, label, colour in classes])


def shaded(
    band: int,
    items: Iterable[tuple[float, str, str]],
    ends: tuple[float, float],
    discrete: bool = False,
    unit: str = "",
) -> QgsSingleBandPseudoColorRenderer:
    """Return a renderer of values from one end to the other: (value, label, colour), rising.

    ``discrete``: each holds for what is not above it; ``unit`` stands behind the numbers of the legend.
    """
    items = list(items)
    # With a ramp of its own: who sets other ends in the layer's properties would get QGIS's, red for the least.
    function = QgsColorRampShader(*ends, _ramp(items, ends))
    kinds, item = QgsColorRampShader.Type, QgsColorRampShader.ColorRampItem
    function.setColorRampType(kinds.Discrete if discrete else kinds.Interpolated)
    function.setColorRampItemList([item(value, QColor(colour), label) for value, label, colour in items])
    legend = QgsColorRampLegendNodeSettings()
    legend.setSuffix(unit)
    digits = QgsBasicNumericFormat()
    digits.setNumberDecimalPlaces(_decimals(ends[1] - ends[0]))
    legend.setNumericFormat(digits)
    function.setLegendSettings(legend)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    result = QgsSingleBandPseudoColorRenderer(None, band, shader)
    result.setClassificationMin(ends[0])
    result.setClassificationMax(ends[1])
    return result


def _ramp(items: Sequence[tuple[float, str, str]], ends: tuple[float, float]) -> QgsGradientColorRamp:
    """Return the colours of a renderer's items as a ramp from one end to the other."""
    (low, high), colours = ends, [QColor(colour) for _, _, colour in items]
    span = (high - low) or 1.0
    stops = [QgsGradientStop((value - low) / span, colour) for (value, _, _), colour in zip(items[1:-1], colours[1:-1])]
    return QgsGradientColorRamp(colours[0], colours[-1], False, stops)


def _unit(style: str, path: str, band: int) -> str:
    """Return the unit of a style; of soil properties, which have several and whose files say theirs, the file's."""
    data = load_style(style)
    if data["unit"] or data["type"] != "stretched":
        return tr(data["unit"]) if data["unit"] else ""
    unit = shown(inspect(Source(standing(path) or path, band=band)).unit, LONGEST_UNIT)
    return "%" if unit.lower() in PERCENT else unit


def _decimals(span: float) -> int:
    """Decimal places that show three digits of ``span`` (two of none)."""
    return max(0, 2 - math.floor(math.log10(span))) if span > 0 else 2


def _stretched_stops(path: str, style: LayerStyle) -> tuple[tuple[float, str], ...]:
    """Spread the style's colours over the middle of the band's values."""
    low, high = (float(value) for value in quantiles(Source(standing(path) or path, band=style.band), STRETCH))
    if not math.isfinite(low):
        low = high = 0.0
    return spread_stops(style.style, low, high)


def style_document(path: str, style: LayerStyle, temporal: QgsMapLayerTemporalProperties | None = None) -> QDomDocument:
    """Return the style as QGIS stores it; ``temporal``: the times of the bands of a raster that is animated.

    It is made from the renderer alone: a layer made for the purpose would compute statistics of all bands.
    """
    document = qgis_document()
    root = document.documentElement()
    root.setAttribute("styleCategories", "Symbology" if temporal is None else "Symbology|Temporal")
    pipe = document.createElement("pipe")
    renderer(path, style).writeXml(document, pipe)
    root.appendChild(pipe)
    if temporal is not None:
        temporal.writeXml(root, document, QgsReadWriteContext())
    return document


class LayerPostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Gives one loaded layer its looks, and its place in the layer tree."""

    def __init__(self, dress: Callable[[QgsMapLayer], None], group: str, style: str) -> None:
        super().__init__()
        self._dress = dress
        self._group = group
        self._style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Style the layer and put it where it is seen (main thread)."""
        _read_again(layer)
        self._dress(layer)
        layer.triggerRepaint()
        if context.project() is None:
            return
        root = context.project().layerTreeRoot()
        place(root, layer, self._group, context.layersToLoadOnCompletion())
        node = root.findLayer(layer.id())
        if node is not None:
            # The node of zones is expanded, but their classes came after the view had opened it: seen again, it opens.
            node.setExpanded(False)
            node.setExpanded(True)
            if self._style:
                title_legend(node, self._style)


def _read_again(layer: QgsMapLayer) -> None:
    """Let a layer show its file as it is now: it may be one that was there before the run.

    QGIS calls that by the new name alone. It would go on to show the older file, which it holds open.
    """
    layer.reload()
    if isinstance(layer, QgsRasterLayer) and layer.extent() != layer.dataProvider().extent():
        layer.setDataSource(layer.source(), layer.name(), layer.providerType(), QgsDataProvider.ProviderOptions())


def thin_out(symbol: QgsFillSymbol) -> QgsFillSymbol:
    """Let the outlines of zones become thinner as the map shrinks: small islands would be blobs of ink; returns it."""
    layer = symbol.symbolLayer(0)
    width = layer.strokeWidth()
    thinner = f"scale_linear(@map_scale, {FULL_OUTLINES}, {10 * FULL_OUTLINES}, {width}, {width / 4})"
    # Where there is no scale, as in a legend, it keeps its width.
    width_expression = QgsProperty.fromExpression(f"coalesce({thinner}, {width})")
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyStrokeWidth, width_expression)
    return symbol


def legend_title(style: str, path: str, band: int) -> str:
    """Return what the legend of a style shows, with the unit, for a band of the raster at ``path``."""
    label, unit = tr(load_style(style)["label"]), _unit(style, path, band)
    return f"{label}, {unit}" if unit else label


def title_legend(node: QgsLayerTreeLayer, style: str) -> None:
    """Let the first line of a raster's legend say what is shown; QGIS writes the band and its colour interpretation."""
    layer = node.layer()
    bands = layer.renderer().usesBands()
    title = legend_title(style, layer.source(), bands[0] if bands else 1)
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, 0, title)
    layer.legendChanged.emit()


def place(root: QgsLayerTreeGroup, layer: QgsMapLayer, name: str, loaded: Container[str] = ()) -> None:
    """Put a layer of the tree at the top of its group, and the group above what it was made from.

    That is above all rasters; outlines stay above it. Points, which cover little, go above all. ``loaded``: the files
    that are being loaded with it. They lie loose on top until it is their turn (all of them from QGIS 3.40 on).
    """
    node = root.findLayer(layer.id())
    group = root.findGroup(name)
    loaded = loaded or (layer.source(),)
    if node is not None and node.parent() is not None and node.parent().name() != name:
        group = group or root.insertGroup(_topmost_raster(root, loaded), name)
        group.insertChildNode(_row(group, layer), node.clone())
        node.parent().removeChildNode(node)
    if group is None or group.parent() != root:
        return
    points = isinstance(layer, QgsVectorLayer) and layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
    above = 0 if points else _topmost_raster(root, loaded)
    if root.children().index(group) > above:
        root.insertChildNode(above, group.clone())
        root.removeChildNode(group)


def _row(group: QgsLayerTreeGroup, layer: QgsMapLayer) -> int:
    """The row of a group for a new layer: the first, or for a companion the one below its run's main result."""
    top = group.children()[0] if group.children() else None
    if not layer.customProperty(COMPANION) or not isinstance(top, QgsLayerTreeLayer) or top.layer() is None:
        return 0
    return int(top.layer().customProperty(RUN) == layer.customProperty(RUN))


def _topmost_raster(root: QgsLayerTreeGroup, loaded: Container[str]) -> int:
    """The place in the tree of the first group with a raster or raster that is not ``loaded`` only now.

    Outlines stay above it.
    """
    for row, child in enumerate(root.children()):
        loose = isinstance(child, QgsLayerTreeLayer)
        layers = [node.layer() for node in ([child] if loose else child.findLayers())]
        if any(isinstance(one, QgsRasterLayer) and not (loose and one.source() in loaded) for one in layers):
            return row
    return 0


def when_loaded(
    run: Run, destination: str, name: str, group: str, dress: Callable[[QgsMapLayer], None], style: str = ""
) -> None:
    """Let the result at ``destination`` have a name and a group and be dressed, if it is going to be loaded (worker).

    ``style``: the one whose title a raster's legend has. A result of a model's step is called as the model calls it:
    today's and a later year's would else be namesakes.
    """
    if not run.context.willLoadLayerOnCompletion(destination):
        return
    details = run.context.layerToLoadOnCompletionDetails(destination)
    stated = getattr(run.parameters.get(details.outputName), "destinationName", "")
    details.name = tr(stated) if stated else name
    outputs = [spec.name for spec in run.algorithm.SPEC if isinstance(spec, Output)]

    # not the run itself, which would keep its context
    told = {
        RUN: run.token,
        COMPANION: details.outputName in outputs[1:],
        COMPUTED: run.algorithm.groupId() != "prepare",
    }

    def dress_and_tell(layer: QgsMapLayer) -> None:
        dress(layer)
        for name, value in told.items():
            layer.setCustomProperty(name, value)

    processor = LayerPostProcessor(dress_and_tell, group, style)
    POST_PROCESSORS[:] = [*(kept for kept in POST_PROCESSORS if not sip.isdeleted(kept)), processor]
    details.setPostProcessor(processor)


def dressed(
    run: Run, path: str, style: LayerStyle, temporal: QgsMapLayerTemporalProperties | None = None
) -> Callable[[QgsMapLayer], None]:
    """Write ``.qml`` and ``.qmd`` beside the raster at ``path``; return what lets a loaded layer look as they say.

    Nothing is written over another layer's files (see `sidecars`).
    """
    # Once for both: for some styles the values of the raster are read.
    document, metadata = style_document(path, style, temporal), layer_metadata(path, style.name)
    if write_sidecar_file(path, ".qml", document, run.context):
        write_sidecar_file(path, ".qmd", metadata_document(metadata), run.context)

    def dress(layer: QgsMapLayer) -> None:
        layer.importNamedStyle(document)
        layer.setMetadata(metadata)

    return dress
