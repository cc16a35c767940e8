"""Medians by area, where the map itself has to tell a reference: an element's background, the soil to compare with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..raster.grid import Window
from ..raster.source import Source, reference_grid
from ..raster.view import View
from ..raster.walk import Options, scan
from ..raster.zonal import ZonalSummary
from ..raster.zones import Everywhere
from ..soil.covariates import TOTAL_RANGE, mask_impossible
from ..soil.units import CovariateError
from ..typing import Array
from .stack import SoilBlock, SoilStack


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


def medians(
    stack: SoilStack,
    names: Sequence[str],
    values: Callable[[SoilBlock], Mapping[str, Array]],
    feedback: Feedback | None,
) -> dict[str, float]:
    """Medians by area of what ``values`` says, by the given ``names``, of the valid pixels of a block.

    NaN where nothing is known.
    """
    found = {name: ZonalSummary(Everywhere(stack.grid), name, (), (0.5,)) for name in names}

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        block = stack.block(arrays)
        return {name: block.spread(np.asarray(one)) for name, one in values(block).items()}

    scan(stack.grid, stack.views, found, compute, Options(feedback, required=stack.required))
    return {name: float(one.summary.quantile(0.5)[0]) for name, one in found.items()}
