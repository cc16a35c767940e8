"""What is told of some of a pass's pixels, since of all it costs too much: how uncertain mobility is, and the like."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..model.core import PLASTIC_STEPS
from ..model.fractionation import FractionationModel
from ..raster.grid import Window
from ..typing import Array
from .stack import Content, SoilBlock

#: Most valid pixels that are told of. Where there are more, some 16,000 at least: the standard error of a share told
#: from these is at most 0.4 percentage points.
SAMPLE = 20_000
#: Of pixels that are too many so many stay, as often as it takes.
_KEPT = 0.8
#: Irrational steps per row and column, of 2**32: the pixels whose sum of steps falls below a bound are spread evenly,
#: over whatever pattern the valid pixels make.
_STEPS = (PLASTIC_STEPS * 2.0**32).astype(np.uint32)
#: What a sample calls the sums of steps of its pixels, and their areas, m2.
KEY, AREA = "key", "area"
#: What a pass calls a `Sample`.
SAMPLED = "sampled"


class Sample:
    """At most `SAMPLE` of the valid pixels, the same whatever the blocks, with what is known of them, by name.

    Of pixels, those with the smaller keys stay, until they are few enough: a field in a large empty grid has as many as
    a full grid, which none of every n-th row and column need meet.
    """

    def __init__(self) -> None:
        self._thinned = self._size = 0
        self._parts: list[dict[str, Array]] = []

    def chosen(self, window: Window, block: SoilBlock) -> Array:
        """Indices, among a block's valid pixels, of those that may stay (worker)."""
        return self._chosen(_keys(window, block))

    def part(self, window: Window, block: SoilBlock, known: Mapping[str, Array | None]) -> dict[str, Array]:
        """What is known of those of a block that may stay (worker): `AREA` and others, vectors of its valid pixels."""
        keys = _keys(window, block)
        # The bound may be lower than when they were chosen: what is above it goes now, or later.
        met = self._chosen(keys)
        return {KEY: keys[met], **{name: values[met] for name, values in known.items() if values is not None}}

    def __iadd__(self, part: dict[str, Array]) -> Sample:
        """Add those of a block (caller's thread)."""
        self._parts.append(_low(part, self._thinned))
        self._size += self._parts[-1][KEY].size
        while self._size > SAMPLE:
            self._thinned += 1
            self._parts = [_low(one, self._thinned) for one in self._parts]
            self._size = sum(one[KEY].size for one in self._parts)
        return self

    def taken(self, name: str) -> Array:
        """What is known of the pixels of the sample."""
        return np.concatenate([part[name] for part in self._parts]) if self._parts else np.empty(0)

    def names(self) -> list[str]:
        """What is known, but for keys and areas."""
        return [name for name in self._parts[0] if name not in (KEY, AREA)] if self._parts else []

    def median(self, name: str) -> float:
        """The median by area of what is known and no NaN; NaN where nothing is."""
        values, areas = self.taken(name), self.taken(AREA)
        known = np.isfinite(values)
        values, areas = values[known], areas[known]
        if not values.size:
            return float("nan")
        order = np.argsort(values)
        below = np.cumsum(areas[order])
        return float(values[order][np.searchsorted(below, below[-1] / 2)])

    def _chosen(self, keys: Array) -> Array:
        # What is too many in one block is so in all.
        thinned = self._thinned
        while np.count_nonzero(below := keys <= _bound(thinned)) > SAMPLE:
            thinned += 1
        return np.flatnonzero(below)


def _keys(window: Window, block: SoilBlock) -> Array:
    """The sums of steps of a block's valid pixels."""
    rows = np.arange(window.y, window.y + window.height, dtype=np.uint32) * _STEPS[0]
    return block.pick(np.add.outer(rows, np.arange(window.x, window.x + window.width, dtype=np.uint32) * _STEPS[1]))


def _bound(thinned: int) -> Array:
    return np.array([(2**32 - 1) * _KEPT**thinned], np.uint32)


def _low(part: dict[str, Array], thinned: int) -> dict[str, Array]:
    keep = part[KEY] <= _bound(thinned)
    return {name: values[keep] for name, values in part.items()}


def half_widths(model: FractionationModel, symbol: str, block: SoilBlock, chosen: Array, content: Content) -> Array:
    """Half-width of the 90 % interval of F1, percentage points, (valid pixels,): NaN but for those ``chosen``.

    ``content``: of all valid pixels.
    """
    result = np.full(block.counts.valid, np.nan, dtype=np.float32)
    if chosen.size and model.has_spread:
        low, high = model.interval(symbol, model.prepare(block.some(chosen)), *content.at(chosen))
        result[chosen] = (high - low) / 2
    return result
