"""Styles: from the data in ``styles/`` to renderers, ``.qml`` files beside the rasters, and layers in groups.

A result is styled twice: a ``.qml`` beside the raster serves batch runs, models and ``qgis_process``; a layer
post-processor serves the GUI, where Processing's own default style would otherwise win.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsColorRampShader,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from .translation import tr

STYLES = Path(__file__).resolve().parent.parent / "styles"
GROUP = "Soil Mobility"


@cache
def load_style(name: str) -> dict[str, Any]:
    """Return the style ``name`` from ``styles/<name>.json``."""
    return json.loads((STYLES / f"{name}.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class LayerStyle:
    """How a result appears: a style's name, the band shown, the layer's name and its group.

    ``labels`` replace the labels of the style's classes (for classes whose limits the user chose).
    """

    style: str
    name: str
    group: str = GROUP
    band: int = 1
    labels: tuple[str, ...] = ()


def renderer(layer: QgsRasterLayer, style: LayerStyle) -> QgsRasterRenderer:
    """Return the renderer of ``style`` for ``layer``."""
    data = load_style(style.style)
    provider = layer.dataProvider()
    if data["type"] == "classes":
        labels = style.labels or tuple(tr(label) for _, label, _ in data["classes"])
        classes = [
            QgsPalettedRasterRenderer.Class(code, QColor(colour), label)
            for (code, _, colour), label in zip(data["classes"], labels)
        ]
        return QgsPalettedRasterRenderer(provider, style.band, classes)
    stops = data["stops"] if "stops" in data else _stretched_stops(layer, style.band, data["colours"])
    unit = f" {data['unit']}" if data["unit"] else ""
    items = [QgsColorRampShader.ColorRampItem(value, QColor(colour), f"{value:.4g}{unit}") for value, colour in stops]
    function = QgsColorRampShader(stops[0][0], stops[-1][0])
    function.setColorRampType(QgsColorRampShader.Type.Interpolated)
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    result = QgsSingleBandPseudoColorRenderer(provider, style.band, shader)
    result.setClassificationMin(stops[0][0])
    result.setClassificationMax(stops[-1][0])
    return result


def _stretched_stops(layer: QgsRasterLayer, band: int, colours: list[str]) -> list[tuple[float, str]]:
    """Spread ``colours`` over the 2nd to 98th percentile of the band."""
    low, high = layer.dataProvider().cumulativeCut(band, 0.02, 0.98, layer.extent(), 250_000)
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        stats = layer.dataProvider().bandStatistics(band, QgsRasterBandStats.Stats.All, layer.extent(), 250_000)
        low, high = stats.minimumValue, stats.maximumValue
    if not high > low:
        high = low + max(1e-6, abs(low) * 1e-3)
    step = (high - low) / (len(colours) - 1)
    return [(low + step * number, colour) for number, colour in enumerate(colours)]


def write_sidecar(path: str, style: LayerStyle) -> None:
    """Write the ``.qml`` beside the raster at ``path``, so that it opens styled wherever it is loaded."""
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsRasterLayer(path, style.name, "gdal", options)
    layer.setRenderer(renderer(layer, style))
    layer.saveNamedStyle(str(Path(path).with_suffix(".qml")))


class StylePostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Styles one layer after it was loaded, and puts it into its group where the framework does not do so."""

    def __init__(self, style: LayerStyle, move: bool) -> None:
        super().__init__()
        self._style = style
        self._move = move

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Set the renderer (main thread)."""
        if not isinstance(layer, QgsRasterLayer):
            return
        layer.setRenderer(renderer(layer, self._style))
        layer.triggerRepaint()
        if self._move and context.project() is not None:
            _move_to_group(context.project().layerTreeRoot(), layer, self._style.group)


def _move_to_group(root: QgsLayerTreeGroup, layer: QgsMapLayer, name: str) -> None:
    node = root.findLayer(layer.id())
    if node is None or node.parent() is None or node.parent().name() == name:
        return
    group = root.findGroup(name) or root.insertGroup(0, name)
    group.insertChildNode(0, node.clone())
    node.parent().removeChildNode(node)


def style_output(path: str, style: LayerStyle, context: QgsProcessingContext, keep: list[StylePostProcessor]) -> None:
    """Style the raster at ``path``: the sidecar now, the layer when it is loaded.

    The post-processor is appended to ``keep``: Processing holds no reference to it.
    """
    write_sidecar(path, style)
    if not context.willLoadLayerOnCompletion(path):
        return
    details = context.layerToLoadOnCompletionDetails(path)
    details.name = style.name
    framework_groups = hasattr(details, "groupName")  # QGIS 3.32 and later
    if framework_groups:
        details.groupName = style.group
    processor = StylePostProcessor(style, move=not framework_groups)
    keep.append(processor)
    details.setPostProcessor(processor)
