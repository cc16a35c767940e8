"""Hot and cold spots: Getis-Ord Gi* on a raster, in true metres, nodata left out, in bounded memory.

Getis & Ord 1992 (doi 10.1111/j.1538-4632.1992.tb00261.x), in the form of Ord & Getis 1995
(doi 10.1111/j.1538-4632.1995.tb00912.x) with weights of 1 for all pixels whose centre lies within a radius, the pixel
itself included:

    z = (sum of x - mean W) / (s sqrt((n W - W^2) / (n - 1))),    s^2 = mean of x^2 - mean^2

where W is the number of valid pixels within the radius and n, mean and s are those of all valid pixels.

A neighbourhood is, in each row of pixels, an interval; its sum is a difference of two prefix sums of that row. On a
geographic grid the half-width of the interval depends on the latitudes of both rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import erfc, isfinite, sqrt

import numpy as np

from .crs import spatial_reference
from .errors import RasterError
from .grid import Grid, Window
from .view import View

#: Mean radius of the Earth, m (IUGG), by which chords are bent to arcs.
EARTH_RADIUS = 6_371_008.8

#: Rows of prefix sums held at a time.
_ROWS = 64

#: Neighbours in a column above which a run would take hours: the radius is refused.
MAX_ROWS = 4000

#: Two-sided confidence levels of the classes and their z.
CONFIDENCE = (0.90, 0.95, 0.99)
Z_LIMITS = (1.6448536269514722, 1.959963984540054, 2.5758293035489004)


class Neighbourhood:
    """The pixels within ``radius`` metres of a pixel, row by row.

    On a geographic grid distances are those on the CRS's ellipsoid: the straight line between the centres of the
    pixels, bent to an arc of the mean Earth radius. Up to 100 km that is within 2 cm of the geodesic. On a projected
    grid they are the CRS's own.

    Raises RasterError if no other pixel lies within the radius, or absurdly many do.
    """

    def __init__(self, grid: Grid, radius: float) -> None:
        if not (isfinite(radius) and radius > 0):
            raise RasterError(f"The radius must be a positive number of metres, not {radius:g}.")
        self.grid, self.radius = grid, radius
        crs = spatial_reference(grid.crs_wkt)
        across, down = grid.pixel_size
        self._geographic = grid.is_geographic
        if self._geographic:
            unit = crs.GetAngularUnits()
            self._across = across * unit
            rows = np.arange(grid.height) + 0.5
            latitude = np.clip((grid.geotransform[3] + rows * grid.geotransform[5]) * unit, -np.pi / 2, np.pi / 2)
            a, b = crs.GetSemiMajor(), crs.GetSemiMinor()
            normal = a * a / np.sqrt((a * np.cos(latitude)) ** 2 + (b * np.sin(latitude)) ** 2)
            #: Distances of the rows' circles of latitude from the axis and from the equator's plane, m.
            self._p, self._z = normal * np.cos(latitude), (b / a) ** 2 * normal * np.sin(latitude)
            self._chord = 2 * EARTH_RADIUS * np.sin(min(radius / (2 * EARTH_RADIUS), np.pi / 2))
            # No row is nearer to its neighbour than the shortest step between rows.
            steps = np.hypot(np.diff(self._p), np.diff(self._z))
            self.reach = int(self._chord / steps.min()) + 1 if steps.size else 0
        else:
            unit = crs.GetLinearUnits()
            self._across, self._down = across * unit, down * unit
            self.reach = int(radius / self._down * (1 + 1e-12))
        self.reach = min(self.reach, grid.height - 1)
        #: Whether the first column follows the last one.
        self.wraps = self._geographic and abs(grid.width * self._across - 2 * np.pi) < 1e-6 * self._across * grid.width
        if self.reach > MAX_ROWS:
            raise RasterError(
                f"The radius of {radius:g} m spans {self.reach:,} rows of pixels: choose a smaller one, or a coarser "
                "raster."
            )
        rows = np.arange(grid.height)
        highest = {offset: int(self.half_width(rows, offset).max()) for offset in range(-self.reach, self.reach + 1)}
        #: The largest half-width in columns.
        self.widest = max(highest.values())
        if self.widest < 1 and all(width < 0 for offset, width in highest.items() if offset):
            raise RasterError(
                f"No pixel has a neighbour within {radius:g} m: pixels are about {self._pixel_metres():.4g} m apart. "
                "Choose a larger radius."
            )

    def _pixel_metres(self) -> float:
        if self._geographic:
            steps = np.hypot(np.diff(self._p), np.diff(self._z))
            return float(min(self._across * self._p.max(), steps.min() if steps.size else np.inf))
        return min(self._across, self._down)

    def half_width(self, rows: np.ndarray, offset: int) -> np.ndarray:
        """Columns to either side within the radius, ``offset`` rows below each of ``rows``; -1 where none is."""
        others = rows + offset
        outside = (others < 0) | (others >= self.grid.height)
        if not self._geographic:
            square = self.radius**2 * (1 + 1e-12) - (offset * self._down) ** 2
            width = int(sqrt(square) / self._across) if square >= 0 else -1
            return np.where(outside, -1, min(width, self.grid.width))
        others = np.clip(others, 0, self.grid.height - 1)
        p, q = self._p[rows], self._p[others]
        apart = (p - q) ** 2 + (self._z[rows] - self._z[others]) ** 2
        # chord^2 = apart + 2 p q (1 - cos(difference of longitude)), solved for the difference by half angles.
        with np.errstate(divide="ignore", invalid="ignore"):
            half_sine = np.sqrt((self._chord**2 - apart) / (4 * p * q))
        width = np.floor(2 * np.arcsin(np.clip(half_sine, 0, 1)) / self._across * (1 + 1e-12))
        width = np.where(np.isnan(half_sine) | outside, -1, np.minimum(width, self.grid.width))
        # Without this a pixel's own row would be lost at a pole, where a circle of latitude is a point.
        return np.where((offset == 0) & (width < 0), 0, width).astype(np.int64)


@dataclass
class Moments:
    """Number, mean and sum of squared deviations of values; merged as Chan, Golub & LeVeque 1983 do."""

    n: int = 0
    mean: float = 0.0
    squares: float = 0.0

    @classmethod
    def of(cls, values: np.ndarray) -> Moments:
        """The moments of the finite values of an array."""
        finite = values[~np.isnan(values)].astype(np.float64)
        if not finite.size:
            return cls()
        mean = float(finite.mean())
        return cls(finite.size, mean, float(np.square(finite - mean).sum()))

    def add(self, other: Moments) -> None:
        """Merge the moments of other values."""
        n = self.n + other.n
        if n:
            step = other.mean - self.mean
            self.squares += other.squares + step * step * self.n * other.n / n
            self.mean += step * other.n / n
            self.n = n

    @property
    def deviation(self) -> float:
        """Standard deviation (of all, not of a sample)."""
        return sqrt(self.squares / self.n) if self.n else float("nan")


def gi_star(view: View, window: Window, neighbourhood: Neighbourhood, moments: Moments) -> np.ndarray:
    """Gi* of the pixels of a window as z, float64 (h, w); NaN where the raster is.

    Reads its surroundings from ``view``, a few rows at a time: memory does not depend on the radius' height. z is NaN
    everywhere if the raster is constant, and where the neighbourhood is the whole raster.
    """
    sums, count = _sums(view, window, neighbourhood, moments.mean)
    n = moments.n
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = moments.deviation * np.sqrt((n * count - count * count) / (n - 1.0))
        z = sums / spread
    z[~(spread > 0)] = np.nan
    z[np.isnan(view.read(window))] = np.nan
    return z


def _sums(view: View, window: Window, neighbourhood: Neighbourhood, mean: float) -> tuple[np.ndarray, np.ndarray]:
    """Sum of (x - mean) and number of valid pixels around each pixel of a window, float64 (h, w)."""
    grid, reach = neighbourhood.grid, neighbourhood.reach
    sums = np.zeros((window.height, window.width))
    count = np.zeros_like(sums)
    first, last = max(window.y - reach, 0), min(window.y + window.height + reach, grid.height)
    margin = int(neighbourhood.widest)
    for top in range(first, last, _ROWS):
        rows = min(_ROWS, last - top)
        prefix, valid = _prefix(view, window, top, rows, margin, mean, neighbourhood.wraps)
        for offset in range(top - (window.y + window.height) + 1, top + rows - window.y):
            if abs(offset) > reach:
                continue
            # Rows of the window whose neighbour at this offset is among the rows read.
            start = max(window.y, top - offset)
            stop = min(window.y + window.height, top + rows - offset)
            widths = neighbourhood.half_width(np.arange(start, stop), offset)
            edges = np.flatnonzero(np.diff(widths)) + 1
            for low, high in zip([0, *edges.tolist()], [*edges.tolist(), stop - start]):
                width = int(widths[low])
                if width < 0:
                    continue
                left, right = _reach(width, grid.width, neighbourhood.wraps)
                mine = slice(start - window.y + low, start - window.y + high)
                theirs = slice(start + offset - top + low, start + offset - top + high)
                after = slice(margin + right + 1, margin + right + 1 + window.width)
                before = slice(margin - left, margin - left + window.width)
                for total, sum_before in ((sums, prefix), (count, valid)):
                    total[mine] += sum_before[theirs, after]
                    total[mine] -= sum_before[theirs, before]
    return sums, count


def _reach(width: int, columns: int, wraps: bool) -> tuple[int, int]:
    """Columns to the left and to the right; a full circle is counted once."""
    if wraps and 2 * width + 1 > columns:
        return (columns - 1) // 2, columns // 2
    return width, width


def _prefix(
    view: View, window: Window, top: int, rows: int, margin: int, mean: float, wraps: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Prefix sums along rows of x - mean (0 where invalid) and of validity; column i is the sum of what is left of it.

    Both float64 (rows, window.width + 2 margin + 1); column 0 stands ``margin`` columns left of the window.
    """
    columns = view.grid.width
    low, high = window.x - margin, window.x + window.width + margin
    values = np.full((rows, high - low), np.nan, dtype=np.float32)
    x = low
    while x < high:
        if wraps:
            at = x % columns
            width = min(columns - at, high - x)
        else:
            at = max(x, 0)
            width = min(columns, high) - at
            if width <= 0:
                break
            x = at
        values[:, x - low : x - low + width] = view.read(Window(at, top, width, rows))
        x += width
        if not wraps:
            break
    known = ~np.isnan(values)
    result = []
    for array in (np.where(known, values.astype(np.float64) - mean, 0.0), known.astype(np.float64)):
        prefix = np.zeros((rows, high - low + 1))
        np.cumsum(array, axis=1, out=prefix[:, 1:])
        result.append(prefix)
    return result[0], result[1]


def classify_z(z: np.ndarray, limits: tuple[float, float, float] = Z_LIMITS) -> np.ndarray:
    """Classes of z, uint8: 1, 2, 3 cold at 99, 95, 90 %, 4 neither, 5, 6, 7 hot at 90, 95, 99 %; 255 where z is NaN.

    ``limits``: the |z| from which on a pixel belongs to a class (`fdr_limits` for the false-discovery rate).
    """
    strength = np.searchsorted(np.asarray(limits), np.abs(z), side="right")
    codes = np.where(z < 0, 4 - strength, 4 + strength).astype(np.uint8)
    codes[np.isnan(z)] = 255
    return codes


#: |z| is counted in bins of this width up to `Z_MAX`; beyond, p is below 1e-300.
Z_STEP, Z_MAX = 4e-5, 37.0


def z_counts(z: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The bins of |z| in use and how many z each holds; NaN is left out."""
    bins = (np.abs(z[~np.isnan(z)]) * (1.0 / Z_STEP)).astype(np.int32)
    return np.unique(np.minimum(bins, int(Z_MAX / Z_STEP)), return_counts=True)


class DiscoveryRate:
    """|z| limits that hold the false-discovery rate (Benjamini & Hochberg 1995), from a fine histogram of |z|.

    The m two-sided p values, rising, are discoveries up to the last one with p(k) <= k / m times the rate. Within a
    bin of |z| (width 4e-5) p is taken at its lower, less significant end.
    """

    def __init__(self) -> None:
        self._counts = np.zeros(int(Z_MAX / Z_STEP) + 2, dtype=np.int64)

    def add(self, counts: tuple[np.ndarray, np.ndarray]) -> None:
        """Add the `z_counts` of a block."""
        self._counts[counts[0]] += counts[1]

    def limits(self) -> tuple[float, float, float]:
        """|z| from which on a pixel is a discovery at a rate of 10, 5 and 1 %; infinite if none is."""
        total = int(self._counts.sum())
        at_least = np.cumsum(self._counts[::-1])[::-1]
        used = np.flatnonzero(self._counts)
        lower = used * Z_STEP
        found = []
        for confidence in CONFIDENCE:
            passing = used[two_sided_p(lower) <= (1.0 - confidence) * at_least[used] / max(total, 1)]
            found.append(float(passing.min() * Z_STEP) if passing.size else float("inf"))
        return found[0], found[1], found[2]


def two_sided_p(z: np.ndarray) -> np.ndarray:
    """Two-sided p of |z| under the standard normal distribution, float64 (n,)."""
    return np.array([erfc(value / sqrt(2.0)) for value in z.tolist()])
