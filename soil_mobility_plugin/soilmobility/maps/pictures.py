"""What a report shows of a pass: how uncertain the mobility is on the pixels that a small picture takes."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ..model.fractionation import FractionationModel
from ..raster.areas import PixelAreas
from ..raster.grid import Grid
from ..raster.thumbnail import Thumbnail
from ..typing import Array
from .stack import Content, SoilBlock

#: Longest side of the picture on whose pixels the interval of F1 is computed: thousands tell a median.
INTERVAL_SIDE = 128


def half_widths(model: FractionationModel, symbol: str, block: SoilBlock, chosen: Array, content: Content) -> Array:
    """Half-width of the 90 % interval of F1, percentage points, (valid pixels,): NaN but for those ``chosen``.

    ``content``: of all valid pixels.
    """
    result = np.full(block.counts.valid, np.nan, dtype=np.float32)
    if chosen.size and model.has_spread:
        low, high = model.interval(symbol, model.prepare(block.some(chosen)), *content.at(chosen))
        result[chosen] = (high - low) / 2
    return result


def median(picture: Thumbnail) -> float:
    """The median by area of what a picture shows; NaN where it shows nothing."""
    known = np.isfinite(picture.values)
    values, areas = picture.values[known], _areas(picture.grid, picture.step)[known]
    if not values.size:
        return float("nan")
    order = np.argsort(values)
    below = np.cumsum(areas[order])
    return float(values[order][np.searchsorted(below, below[-1] / 2)])


@lru_cache(maxsize=4)
def _areas(grid: Grid, step: int) -> Array:
    """Areas (m2) of the ``step`` x ``step`` pixels that each pixel of a picture stands for."""
    left, across, _, top, _, down = grid.geotransform
    size = -(-grid.width // step), -(-grid.height // step)
    thinned = Grid(grid.crs_wkt, (left, step * across, 0.0, top, 0.0, step * down), *size)
    return PixelAreas(thinned).spread(thinned.window)
