"""What a report shows of a pass: which pixels a small picture takes, and how uncertain the mobility is there."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..model.fractionation import FractionationModel
from ..raster.grid import Window
from ..raster.thumbnail import Thumbnail
from ..typing import Array
from .stack import SoilBlock

#: Longest side of the picture on whose pixels the interval of F1 is computed: thousands tell a median.
INTERVAL_SIDE = 128


def shown(picture: Thumbnail, window: Window, block: SoilBlock) -> Array:
    """Indices, among the valid pixels of a block, of those that a picture shows."""
    mask = np.zeros(block.valid.shape, dtype=bool)
    mask[-window.y % picture.step :: picture.step, -window.x % picture.step :: picture.step] = True
    return np.flatnonzero(block.pick(mask))


def half_widths(model: FractionationModel, symbol: str, block: SoilBlock, chosen: Array, enrichment: Any) -> Array:
    """Half-width of the 90 % interval of F1, percentage points, (valid pixels,): NaN but for those ``chosen``.

    ``enrichment``: of all valid pixels, or one.
    """
    result = np.full(block.counts.valid, np.nan, dtype=np.float32)
    if chosen.size and model.has_spread:
        few = {name: None if values is None else values[chosen] for name, values in block.soil.items()}
        content = enrichment[chosen] if np.ndim(enrichment) else enrichment
        low, high = model.interval(symbol, model.prepare(few), content)
        result[chosen] = (high - low) / 2
    return result


def median(picture: Thumbnail) -> float:
    """The median of what a picture shows; NaN where it shows nothing."""
    known = picture.values[np.isfinite(picture.values)]
    return float(np.median(known)) if known.size else float("nan")
