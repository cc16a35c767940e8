"""Hot and cold spots: Getis-Ord Gi* on a raster, in true metres, nodata left out, in bounded memory.

Getis & Ord 1992 (doi 10.1111/j.1538-4632.1992.tb00261.x), in the form of Ord & Getis 1995
(doi 10.1111/j.1538-4632.1995.tb00912.x) with weights of 1 for all pixels whose centre lies within a radius, the pixel
itself included:

    z = (sum of x - mean W) / (s sqrt((n W - W^2) / (n - 1))),    s^2 = mean of x^2 - mean^2

where W is the number of valid pixels within the radius and n, mean and s are those of all valid pixels.

A neighbourhood is, in each row of pixels, an interval; its sum is a difference of two prefix sums of that row. How wide
the interval is depends on where on earth both rows are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import erfc, sqrt
from typing import Any, Protocol

import numpy as np

from ..typing import Array
from .distances import Neighbourhood
from .grid import Window

#: Rows of prefix sums held at a time.
_ROWS = 64

#: Two-sided confidence levels of the classes and their z.
CONFIDENCE = (0.90, 0.95, 0.99)
Z_LIMITS = (1.6448536269514722, 1.959963984540054, 2.5758293035489004)


@dataclass
class Moments:
    """Number, mean and sum of squared deviations of the values called ``name``, NaN left out; a `totals.Total`.

    Merged as Chan, Golub & LeVeque 1983 (doi 10.1080/00031305.1983.10483115) do.

    >>> moments = Moments.of(np.array([1.0, 3.0, np.nan]))
    >>> moments.combine(Moments.of(np.array([8.0])))
    >>> moments.n, moments.mean, round(moments.deviation, 6)
    (3, 4.0, 2.94392)
    """

    name: str = ""
    n: int = 0
    mean: float = 0.0
    squares: float = 0.0

    @classmethod
    def of(cls, values: Array) -> Moments:
        """The moments of the values of an array."""
        finite = values[~np.isnan(values)].astype(np.float64)
        if not finite.size:
            return cls()
        mean = float(finite.mean())
        return cls("", finite.size, mean, float(np.square(finite - mean).sum()))

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Moments:
        """The moments of a block."""
        return Moments.of(arrays[self.name])

    def combine(self, part: Moments) -> None:
        """Merge the moments of other values."""
        n = self.n + part.n
        if n:
            step = part.mean - self.mean
            self.squares += part.squares + step * step * self.n * part.n / n
            self.mean += step * part.n / n
            self.n = n

    @property
    def deviation(self) -> float:
        """Standard deviation (of all, not of a sample)."""
        return sqrt(self.squares / self.n) if self.n else float("nan")


class Readable(Protocol):
    """What windows of a raster are read from: a view, or a window's `walk.Surroundings`."""

    def read(self, window: Window) -> Array: ...


def gi_star(around: Readable, window: Window, neighbourhood: Neighbourhood, moments: Moments) -> Array:
    """Gi* of the pixels of a window as z, float64 (h, w); NaN where the raster is.

    ``around`` is read a few rows at a time: memory does not depend on the radius' height. z is NaN everywhere if the
    raster is constant, and where the neighbourhood is the whole raster.
    """
    sums, count = _sums(around, window, neighbourhood, moments.mean)
    n = moments.n
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = moments.deviation * np.sqrt((n * count - count * count) / (n - 1.0))
        z: Array = sums / spread
    z[~(spread > 0)] = np.nan
    z[np.isnan(around.read(window))] = np.nan
    return z


def _sums(around: Readable, window: Window, neighbourhood: Neighbourhood, mean: float) -> tuple[Array, Array]:
    """Sum of (x - mean) and number of valid pixels around each pixel of a window, float64 (h, w)."""
    reach = neighbourhood.reach
    sums = np.zeros((window.height, window.width))
    count = np.zeros_like(sums)
    first = max(window.y - reach, 0)
    last = min(window.y + window.height + reach, neighbourhood.grid.height)
    for top in range(first, last, _ROWS):
        rows = min(_ROWS, last - top)
        prefix, valid = _prefix(around, window, top, rows, neighbourhood, mean)
        for offset in range(top - (window.y + window.height) + 1, top + rows - window.y):
            if abs(offset) > reach:
                continue
            # Rows of the window whose neighbour at this offset is among the rows read.
            start = max(window.y, top - offset)
            stop = min(window.y + window.height, top + rows - offset)
            mine, theirs = start - window.y, start + offset - top
            for here, before, after in _stretches(window, neighbourhood, (start, stop), offset):
                to = slice(mine + here[0].start, mine + here[0].stop), here[1]
                at = slice(theirs + here[0].start, theirs + here[0].stop)
                for total, sum_before in ((sums, prefix), (count, valid)):
                    total[to] += sum_before[at, after]
                    total[to] -= sum_before[at, before]
    return sums, count


def _stretches(
    window: Window, neighbourhood: Neighbourhood, rows: tuple[int, int], offset: int
) -> Iterator[tuple[tuple[slice, slice], slice, slice]]:
    """Stretches of a window's ``rows`` (the first, and the one behind the last) and columns with one interval.

    It is that of their neighbours ``offset`` rows below. Yields (rows from the first of ``rows``, columns of the
    window) and where in the prefix sums the intervals begin and end.
    """
    columns, margin = neighbourhood.grid.width, neighbourhood.widest
    edges = neighbourhood.segments
    for segment, (left, right) in enumerate(zip(edges, edges[1:])):
        left, right = max(left, window.x) - window.x, min(right, window.x + window.width) - window.x
        if left >= right:
            continue
        runs = neighbourhood.runs(window.y, window.y + window.height, offset, segment)
        for start, stop, begin, end in runs.tolist():
            start, stop = max(start, rows[0]) - rows[0], min(stop, rows[1]) - rows[0]
            if start >= stop:
                continue
            if neighbourhood.wraps and end - begin + 1 > columns:
                # A full circle is counted once.
                begin, end = -((columns - 1) // 2), columns // 2
            here = slice(start, stop), slice(left, right)
            yield (
                here,
                slice(margin + left + begin, margin + right + begin),
                slice(margin + left + end + 1, margin + right + end + 1),
            )


def _prefix(
    around: Readable, window: Window, top: int, rows: int, neighbourhood: Neighbourhood, mean: float
) -> tuple[Array, Array]:
    """Prefix sums along rows of x - mean (0 where invalid) and of validity; column i is the sum of what is left of it.

    Both float64 (rows, window.width + 2 margins + 1); column 0 stands a margin, the widest reach, left of the window.
    """
    columns, margin = neighbourhood.grid.width, neighbourhood.widest
    low, high = window.x - margin, window.x + window.width + margin
    values = np.full((rows, high - low), np.nan, dtype=np.float32)
    # around the earth as often as the window goes, else once
    laps = range(low // columns, (high - 1) // columns + 1) if neighbourhood.wraps else (0,)
    for lap in laps:
        start, stop = max(low, lap * columns), min(high, (lap + 1) * columns)
        if start < stop:
            values[:, start - low : stop - low] = around.read(Window(start - lap * columns, top, stop - start, rows))
    known = ~np.isnan(values)
    prefixes = np.zeros((2, rows, high - low + 1))
    for array, prefix in zip((np.where(known, values.astype(np.float64) - mean, 0.0), known), prefixes):
        np.cumsum(array, axis=1, out=prefix[:, 1:])
    return prefixes[0], prefixes[1]


def classify_z(z: Array, limits: tuple[float, float, float] = Z_LIMITS) -> Array:
    """Classes of z, uint8: 1, 2, 3 cold at 99, 95, 90 %, 4 neither, 5, 6, 7 hot at 90, 95, 99 %; 255 where z is NaN.

    ``limits``: the |z| from which on a pixel belongs to a class (`fdr_limits` for the false-discovery rate).
    """
    strength = np.searchsorted(np.asarray(limits), np.abs(z), side="right")
    codes = np.where(z < 0, 4 - strength, 4 + strength).astype(np.uint8)
    codes[np.isnan(z)] = 255
    return codes


#: |z| is counted in bins of this width up to `Z_MAX`; beyond, p is below 1e-300.
Z_STEP, Z_MAX = 4e-5, 37.0


class DiscoveryRate:
    """|z| limits that hold the false-discovery rate (Benjamini & Hochberg 1995), from a fine histogram of |z|.

    The m two-sided p values, rising, are discoveries up to the last one with p(k) <= k / m times the rate. Within a
    bin of |z| (width 4e-5) p is taken at its lower, less significant end. A `totals.Total` of what is called z.
    """

    def __init__(self) -> None:
        self._counts = np.zeros(int(Z_MAX / Z_STEP) + 1, dtype=np.int64)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[Array, Array]:
        """The bins of |z| in use in a block and how many z each holds; NaN is left out."""
        z = arrays["z"]
        bins = (np.abs(z[~np.isnan(z)]) * (1.0 / Z_STEP)).astype(np.int32)
        return np.unique(np.minimum(bins, int(Z_MAX / Z_STEP)), return_counts=True)

    def combine(self, part: tuple[Array, Array]) -> None:
        """Add those of a block."""
        self._counts[part[0]] += part[1]

    def limits(self) -> tuple[float, float, float]:
        """|z| from which on a pixel is a discovery at a rate of 10, 5 and 1 %; infinite if none is."""
        total = int(self._counts.sum())
        at_least = np.cumsum(self._counts[::-1])[::-1]
        used = np.flatnonzero(self._counts)
        # two-sided, under the standard normal distribution
        p = np.array([erfc(z / sqrt(2.0)) for z in (used * Z_STEP).tolist()])
        found = []
        for confidence in CONFIDENCE:
            passing = used[p <= (1.0 - confidence) * at_least[used] / max(total, 1)]
            found.append(float(passing.min() * Z_STEP) if passing.size else float("inf"))
        return found[0], found[1], found[2]
