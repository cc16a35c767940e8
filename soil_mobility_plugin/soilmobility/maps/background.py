"""The background of an element's content where the map itself has to tell it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..raster.grid import Window
from ..raster.source import Source, reference_grid
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
