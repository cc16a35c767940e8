"""Ranks and quantiles of rasters that do not fit into memory: two passes with a fine histogram.

The first pass counts values in 65,536 coarse bins, the second in about a million fine ones that are laid where the
values are: a coarse bin is divided in proportion to what it holds. Bins are intervals of the float32 numbers in their
own order, not of a linear scale, so that neither outliers nor skewness cost resolution; a coarse bin holds 65,536
numbers, and where it is divided that far a fine bin is one number and ranks are exact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..typing import Array
from .grid import Window
from .order import codes_of, numbers_of

_COARSE = 1 << 16
#: Fine bins, unless more coarse bins than that are in use: one million pixels or a millionth of the raster share one.
FINE_BINS = 1 << 20


class FineHistogram:
    """The values called ``name`` (float32 of any shape, NaN left out), counted in two passes: a `totals.Total` of both,
    with `divide` between them::

        histogram = FineHistogram("content")
        scan(grid, views, {"coarse": histogram})
        histogram.divide()
        scan(grid, views, {"fine": histogram})

    ``divided``: whether the first pass is over. `bins` and `percentiles` may run in several threads at once.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self.divided = False
        self._coarse = np.zeros(_COARSE, dtype=np.int64)
        self._fine = np.zeros(0, dtype=np.int64)
        self._ranks: Array | None = None

    @property
    def count(self) -> int:
        """Number of values of the first pass."""
        return int(self._coarse.sum())

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Array:
        """What a block adds to the pass: coarse counts before `divide`, fine bins after."""
        values = np.asarray(arrays[self._name])
        values = values[~np.isnan(values)]
        return self.bins(values) if self.divided else np.bincount(_coarse(values)[0], minlength=_COARSE)

    def combine(self, part: Array) -> None:
        """Add what a block adds."""
        if self.divided:
            self._fine += np.bincount(part, minlength=self._fine.size)
            self._ranks = None
        else:
            self._coarse += part

    def divide(self) -> None:
        """End the first pass and lay the fine bins: one to 65,536 in a coarse bin, in proportion to what it holds."""
        self.divided = True
        share = self._coarse / max(self.count, 1)
        parts = np.clip(np.ceil(share * FINE_BINS), 1, _COARSE).astype(np.int64)
        parts[self._coarse == 0] = 0
        self._parts = parts
        self._start = np.concatenate([[0], np.cumsum(parts)])
        self._fine = np.zeros(int(self._start[-1]), dtype=np.int64)

    def bins(self, values: Array) -> Array:
        """The fine bin of each value (any shape), int64; values rise with bins."""
        coarse, low = _coarse(values)
        found: Array = self._start[coarse] + ((low * self._parts[coarse]) >> 16)
        return found

    def percentiles(self, values: Array) -> Array:
        """The rank of each value, float32, from 0 to 100: the share (%) below it plus half the share that equals it.

        Equals share their mean rank (Spearman's correction for ties).
        """
        # Made once for all blocks. Two threads that find nothing make the same array.
        ranks = self._ranks
        if ranks is None:
            before = np.cumsum(self._fine) - self._fine
            ranks = ((before + 0.5 * self._fine) * (100.0 / max(self.count, 1))).astype(np.float32)
            self._ranks = ranks
        return ranks[self.bins(values)]

    def quantiles(self, shares: Sequence[float]) -> Array:
        """Quantiles, float64: the lowest value with at least the given share (0..1) at or below it; NaN without values.

        Exact where a fine bin is one number, else within the fine bin.
        """
        if not self.count:
            return np.full(len(shares), np.nan)
        total = np.cumsum(self._fine)
        wanted = np.clip(np.ceil(np.asarray(shares, dtype=np.float64) * self.count - 1e-9), 1, self.count)
        fine = np.searchsorted(total, wanted, side="left")
        coarse = np.searchsorted(self._start, fine, side="right") - 1
        # The last number of the fine bin: at least the share is at or below it, whatever else the bin holds.
        last = (((fine - self._start[coarse] + 1) << 16) + self._parts[coarse] - 1) // self._parts[coarse] - 1
        return numbers_of(((coarse - _COARSE // 2) << 16) + last).astype(np.float64)


def _coarse(values: Array) -> tuple[Array, Array]:
    """The coarse bin of each value, and its place in there, int64 from 0 to 65,535."""
    found = codes_of(np.asarray(values, dtype=np.float32)).astype(np.int64)
    return (found >> 16) + _COARSE // 2, found & 0xFFFF


class Spearman:
    """Spearman's rank correlation of two rasters: a `totals.Total` of the ranks (0..100) called ``first``, ``second``.

    Pixels without a rank (NaN) in either are left out.
    """

    def __init__(self, first: str, second: str) -> None:
        self._names = first, second
        self._sums = np.zeros(6)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Array:
        """Number, sums, sums of squares and of products of the ranks of a block, float64 (6,)."""
        first, second = (np.asarray(arrays[name]) for name in self._names)
        known = ~(np.isnan(first) | np.isnan(second))
        a, b = first[known].astype(np.float64) - 50.0, second[known].astype(np.float64) - 50.0
        return np.array([a.size, a.sum(), b.sum(), a @ a, b @ b, a @ b])

    def combine(self, part: Array) -> None:
        """Add those of a block."""
        self._sums += part

    @property
    def correlation(self) -> float:
        """Pearson's correlation of the ranks; NaN if one raster is constant or there are fewer than two pixels."""
        n, a, b, aa, bb, ab = self._sums
        if n < 2:
            return float("nan")
        spread = (aa - a * a / n) * (bb - b * b / n)
        return float((ab - a * b / n) / np.sqrt(spread)) if spread > 1e-9 * n * n else float("nan")
