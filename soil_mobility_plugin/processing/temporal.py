"""Rasters with a band per year, loaded so that the Temporal Controller plays them.

From QGIS 3.38 on a layer can have a time range per band. Before that a layer has one range only: there one layer per
band is loaded, all in one group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import Qgis, QgsDateTimeRange, QgsMapLayer, QgsProject, QgsRasterLayer, QgsRasterLayerTemporalProperties
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..soilmobility.language import labelled
from .algorithm import Run
from .styling import LayerStyle, dressed, place, renderer, when_loaded

#: Whether this QGIS knows time ranges per band (3.38 and later).
RANGES_PER_BAND = hasattr(QgsRasterLayerTemporalProperties, "setFixedRangePerBand")


def year_ranges(years: Sequence[int]) -> list[QgsDateTimeRange]:
    """Return for each year the time from its beginning to that of the next one listed; the last lasts a year."""
    starts = [QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC) for year in (*years, years[-1] + 1)]
    return [QgsDateTimeRange(begin, end, True, False) for begin, end in zip(starts, starts[1:])]


def style_years(run: Run, path: str, style: LayerStyle, years: Sequence[int]) -> None:
    """Style the raster at ``path``, whose band k is of ``years[k]``, and give its bands their times.

    The last year is shown while the Temporal Controller is off.
    """
    style = replace(style, band=len(years), group=style.name)
    temporal = None
    if RANGES_PER_BAND:
        temporal = QgsRasterLayerTemporalProperties(None, True)
        temporal.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
        temporal.setFixedRangePerBand(dict(enumerate(year_ranges(years), start=1)))
        temporal.setIsActive(True)
    as_its_file, project = dressed(run, path, style, temporal), run.context.project()

    def dress(layer: QgsMapLayer) -> None:
        as_its_file(layer)
        if not RANGES_PER_BAND and project is not None:
            _layer_per_year(project, layer, path, style, years)

    name = style.name if RANGES_PER_BAND else labelled(str(years[-1]), style.name)
    when_loaded(run, path, name, style.group, dress)


def _layer_per_year(
    project: QgsProject, layer: QgsMapLayer, path: str, style: LayerStyle, years: Sequence[int]
) -> None:
    """Let ``layer`` be the last year's, and add a layer for each other one (before QGIS 3.38)."""
    root = project.layerTreeRoot()
    place(root, layer, style.group)
    group = root.findGroup(style.group) or root.insertGroup(0, style.group)
    for band, (year, times) in enumerate(zip(years, year_ranges(years)), start=1):
        one = layer
        if band < len(years):
            one = QgsRasterLayer(path, labelled(str(year), style.name))
            project.addMapLayer(one, False)
            # below the last year, which came first: later years above earlier ones
            group.insertLayer(1, one)
        one.setRenderer(renderer(path, replace(style, band=band)))
        temporal = one.temporalProperties()
        temporal.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
        temporal.setFixedTemporalRange(times)
        temporal.setIsActive(True)
        one.triggerRepaint()
