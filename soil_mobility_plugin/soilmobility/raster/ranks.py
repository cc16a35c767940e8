"""Ranks by area of rasters that do not fit into memory: two passes with a fine histogram.

The first pass adds up the areas of values in 65,536 coarse bins, the second in about a million fine ones that are laid
where the values are: a coarse bin is divided in proportion to what it holds. Bins are intervals of the float32 numbers
in their own order, not of a linear scale, so that neither outliers nor skewness cost resolution; a coarse bin holds
65,536 numbers, and where it is divided that far a fine bin is one number and ranks are exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..typing import Array
from .areas import PixelAreas
from .grid import Window
from .order import codes_of
from .totals import Sum

_COARSE = 1 << 16
#: Fine bins, unless more coarse bins than that are in use: a millionth of the area shares one.
FINE_BINS = 1 << 20


class FineHistogram:
    """The areas of the values called ``name`` (float32 (height, width), NaN left out), added up in two passes: a
    `totals.Total` of both, with `divide` between them::

        histogram = FineHistogram("content", PixelAreas(grid))
        scan(grid, views, {"coarse": histogram})
        histogram.divide()
        scan(grid, views, {"fine": histogram})

    ``divided``: whether the first pass is over. `bins` and `percentiles` may run in several threads at once.
    """

    def __init__(self, name: str, areas: PixelAreas) -> None:
        self._name, self._areas = name, areas
        self.divided = False
        self._coarse = np.zeros(_COARSE)
        self._fine = np.zeros(0)
        self._ranks: Array | None = None

    @property
    def area(self) -> float:
        """Area of the values of the first pass, m2."""
        return float(self._coarse.sum())

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[Array, Array]:
        """What a block adds to the pass: bins, coarse ones before `divide` and fine ones after, and their areas."""
        values = np.asarray(arrays[self._name])
        known = ~np.isnan(values)
        values, areas = values[known], self._areas.spread(window)[known]
        if self.divided:
            return self.bins(values), areas
        return np.arange(_COARSE), np.bincount(_coarse(values)[0], areas, _COARSE)

    def combine(self, part: tuple[Array, Array]) -> None:
        """Add what a block adds."""
        if self.divided:
            self._fine += np.bincount(*part, self._fine.size)
            self._ranks = None
        else:
            self._coarse += part[1]

    def divide(self) -> None:
        """End the first pass and lay the fine bins: one to 65,536 in a coarse bin, in proportion to what it holds."""
        self.divided = True
        share = self._coarse / (self.area or 1.0)
        parts = np.clip(np.ceil(share * FINE_BINS), 1, _COARSE).astype(np.int64)
        parts[self._coarse == 0] = 0
        self._parts = parts
        self._start = np.concatenate([[0], np.cumsum(parts)])
        # one more than there are, for what has no area
        self._fine = np.zeros(int(self._start[-1]) + 1)

    def bins(self, values: Array) -> Array:
        """The fine bin of each value (any shape), int64; values rise with bins."""
        coarse, low = _coarse(values)
        found: Array = self._start[coarse] + ((low * self._parts[coarse]) >> 16)
        return found

    def percentiles(self, values: Array) -> Array:
        """The rank of each value, float32, from 0 to 100: the share (%) of the area below it, plus half of its own.

        Equals share their mean rank (Spearman's correction for ties).
        """
        # Made once for all blocks. Two threads that find nothing make the same array.
        ranks = self._ranks
        if ranks is None:
            before = np.cumsum(self._fine) - self._fine
            ranks = ((before + 0.5 * self._fine) * (100.0 / (self.area or 1.0))).astype(np.float32)
            self._ranks = ranks
        return ranks[self.bins(values)]


def _coarse(values: Array) -> tuple[Array, Array]:
    """The coarse bin of each value, and its place in there, int64 from 0 to 65,535."""
    found = codes_of(np.asarray(values, dtype=np.float32)).astype(np.int64)
    return (found >> 16) + _COARSE // 2, found & 0xFFFF


class Spearman(Sum):
    """Spearman's rank correlation of two rasters: a `totals.Total` of the ranks (0..100) called ``first``, ``second``.

    Pixels without a rank (NaN) in either are left out, the others count by their area.
    """

    def __init__(self, first: str, second: str, areas: PixelAreas) -> None:
        super().__init__("ranks", np.zeros(6))
        self._names, self._areas = (first, second), areas

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Array:
        """Area, sums, sums of squares and of products of the ranks of a block, times area, float64 (6,)."""
        first, second = (np.asarray(arrays[name]) for name in self._names)
        known = ~(np.isnan(first) | np.isnan(second))
        a, b = first[known].astype(np.float64) - 50.0, second[known].astype(np.float64) - 50.0
        area = self._areas.spread(window)[known]
        return np.array([(area * product).sum() for product in (1.0, a, b, a * a, b * b, a * b)])

    @property
    def correlation(self) -> float:
        """Pearson's correlation of the ranks; NaN if one raster is constant or there are fewer than two pixels."""
        n, a, b, aa, bb, ab = self.value
        if not n:
            return float("nan")
        spread = (aa - a * a / n) * (bb - b * b / n)
        return float((ab - a * b / n) / np.sqrt(spread)) if spread > 1e-9 * n * n else float("nan")
