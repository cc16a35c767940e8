"""Medians by area of whole rasters, where the map itself has to tell: the background of a content, the usual soil."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..raster.grid import Grid, Window
from ..raster.source import Source, inspect, reference_grid, sampled
from ..raster.view import View
from ..raster.walk import scan
from ..raster.zonal import ZonalSummary
from ..raster.zones import Everywhere
from ..soil.covariates import TOTAL_RANGE, mask_impossible
from ..soil.units import CovariateError


def median_content(source: Source) -> float:
    """Median content by area, mg/kg, of a whole raster: never of an extent, so that each part of a map has the same.

    CovariateError where the raster has no value.
    """
    grid = reference_grid(source)
    median = ZonalSummary(Everywhere(grid), "content", (), (0.5,))

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        return {"content": mask_impossible(arrays["raw"], TOTAL_RANGE)[0]}

    scan(grid, {"raw": View(source, grid)}, {"median": median}, compute)
    if not median.summary.pixels[0]:
        raise CovariateError("{layer} has no value: there is no median content.", layer=source.label)
    return float(median.summary.quantile(0.5)[0])


def median_value(source: Source) -> float:
    """Median by area of a whole layer, as it is stored, or of the part that is `sampled`; NaN if it has no value."""
    info = inspect(source)
    grid = info.grid
    if not grid.is_north_up:
        # turned back, its pixels are about as large
        (left, _, _, top, _, _), (across, down) = grid.geotransform, grid.pixel_size
        grid = Grid(grid.crs_wkt, (left, across, 0.0, top, 0.0, -down), grid.width, grid.height)
    median = ZonalSummary(Everywhere(grid), "values", (), (0.5,))
    for window, values in sampled(source, info=info):
        median.combine(median.chunk(window, {"values": values}))
    return float(median.summary.quantile(0.5)[0])
