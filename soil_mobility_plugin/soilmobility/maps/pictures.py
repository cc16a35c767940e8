"""What a report shows of a pass: which pixels a small picture takes, and how uncertain the mobility is there."""

from __future__ import annotations

import numpy as np

from ..model.fractionation import FractionationModel
from ..raster.grid import Window
from ..raster.thumbnail import Thumbnail
from ..typing import Array
from .stack import Content, SoilBlock

#: Longest side of the picture on whose pixels the interval of F1 is computed: thousands tell a median.
INTERVAL_SIDE = 128


def shown(picture: Thumbnail, window: Window, block: SoilBlock) -> Array:
    """Indices, among the valid pixels of a block, of those that a picture shows."""
    mask = np.zeros(block.valid.shape, dtype=bool)
    mask[-window.y % picture.step :: picture.step, -window.x % picture.step :: picture.step] = True
    return np.flatnonzero(block.pick(mask))


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
    """The median of what a picture shows; NaN where it shows nothing."""
    known = picture.values[np.isfinite(picture.values)]
    return float(np.median(known)) if known.size else float("nan")
