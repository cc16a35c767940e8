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
from math import ceil, erfc, isfinite, sqrt
from typing import Any, Protocol

import numpy as np

from ..typing import Array
from .crs import spatial_reference, transform_points
from .errors import RasterError
from .grid import Grid, Window

#: Mean radius of the Earth, m (IUGG), by which chords are bent to arcs.
EARTH_RADIUS = 6_371_008.8

#: Rows of prefix sums held at a time.
_ROWS = 64

#: Neighbours in a column above which a run would take hours: the radius is refused.
MAX_ROWS = 4000

#: Relative step in which the scale of a projection is told apart, and the tolerance of distances that it leaves.
SCALE_STEP = 1e-3
#: Nodes to a side at which a projection is asked for its scale, and stretches of columns it may be divided into.
_NODES, _MOST_SEGMENTS = 33, 64

#: Two-sided confidence levels of the classes and their z.
CONFIDENCE = (0.90, 0.95, 0.99)
Z_LIMITS = (1.6448536269514722, 1.959963984540054, 2.5758293035489004)


class Neighbourhood:
    """The pixels within ``radius`` metres on the ground of a pixel, row by row.

    Where rows are parallels and columns meridians (geographic grids, and cylindrical projections such as Web Mercator)
    distances are those on the CRS's ellipsoid: the straight line between the centres of the pixels, bent to an arc of
    the mean Earth radius. Up to 100 km that is within 2 cm of the geodesic. On any other projected grid they are the
    map's, divided by the local scale of the projection in their direction, half-way between the rows, with a tolerance
    of a thousandth (`SCALE_STEP`): the radius of 3 pixels on a national grid, whose scale is 0.9996 here and 1.0002
    there, is one of 3 pixels everywhere. A CRS without a place on earth is taken at its word.

    ``reach``: rows up and down; ``widest``: columns to either side; ``wraps``: whether the first column follows the
    last one; ``segments``: edges of the stretches of columns in which the scale counts as the same.

    Raises RasterError if no other pixel lies within the radius, or absurdly many do.
    """

    def __init__(self, grid: Grid, radius: float) -> None:
        if not (isfinite(radius) and radius > 0):
            raise RasterError("The radius must be a positive number of metres, not {radius:g}.", radius=radius)
        self.grid, self.radius = grid, radius
        self._metric = _metric_of(grid, radius)
        self.wraps = self._metric.wraps
        self.segments = self._metric.segments
        self.reach = min(self._metric.rows(), grid.height - 1)
        if self.reach > MAX_ROWS:
            raise RasterError(
                "The radius of {radius:g} m spans {rows:,} rows of pixels: choose a smaller one, or a coarser raster.",
                radius=radius,
                rows=self.reach,
            )
        self.widest, alone = 0, True
        rows = np.arange(grid.height)
        for offset in range(-self.reach, self.reach + 1):
            for segment in range(len(self.segments) - 1):
                low, high = self.interval(rows, offset, segment)
                found = low <= high
                if found.any():
                    self.widest = max(self.widest, int(-low[found].min()), int(high[found].max()))
                    alone = alone and not offset
        if self.widest < 1 and alone:
            raise RasterError(
                "No pixel has a neighbour within {radius:g} m: pixels are about {apart:.4g} m apart. Choose a larger "
                "radius.",
                radius=radius,
                apart=self._metric.nearest(),
            )

    def interval(self, rows: Array, offset: int, segment: int = 0) -> tuple[Array, Array]:
        """First and last column within the radius, counted from a pixel's own, ``offset`` rows below each of ``rows``.

        int64 like ``rows``; the first is above the last where there is none.
        """
        low, high = self._metric.interval(rows, offset, segment)
        outside = (rows + offset < 0) | (rows + offset >= self.grid.height)
        width = self.grid.width
        low, high = np.clip(low, -width, width), np.clip(high, -width, width)
        return np.where(outside, 1, low).astype(np.int64), np.where(outside, 0, high).astype(np.int64)


class _Parallels:
    """Distances where every row is a parallel and every column a meridian."""

    segments: tuple[int, ...]

    def __init__(self, grid: Grid, radius: float, latitude: Array, across: float, axes: tuple[float, float]) -> None:
        """``latitude`` of each row of pixels and ``across``, a pixel's difference of longitude: radians."""
        a, b = axes
        normal = a * a / np.sqrt((a * np.cos(latitude)) ** 2 + (b * np.sin(latitude)) ** 2)
        # Distances of the rows' circles of latitude from the axis and from the equator's plane, m.
        self._p, self._z = normal * np.cos(latitude), (b / a) ** 2 * normal * np.sin(latitude)
        self._chord = 2 * EARTH_RADIUS * np.sin(min(radius / (2 * EARTH_RADIUS), np.pi / 2))
        self._across, self._height = across, grid.height
        self.segments = (0, grid.width)
        self.wraps = abs(grid.width * across - 2 * np.pi) < 1e-6 * across * grid.width

    def _steps(self) -> Array:
        return np.hypot(np.diff(self._p), np.diff(self._z))

    def rows(self) -> int:
        # No row is nearer to its neighbour than the shortest step between rows.
        steps = self._steps()
        return int(self._chord / steps.min()) + 1 if steps.size else 0

    def nearest(self) -> float:
        steps = self._steps()
        return float(min(self._across * self._p.max(), steps.min() if steps.size else np.inf))

    def interval(self, rows: Array, offset: int, segment: int) -> tuple[Array, Array]:
        others = np.clip(rows + offset, 0, self._height - 1)
        p, q = self._p[rows], self._p[others]
        apart = (p - q) ** 2 + (self._z[rows] - self._z[others]) ** 2
        # chord^2 = apart + 2 p q (1 - cos(difference of longitude)), solved for the difference by half angles.
        with np.errstate(divide="ignore", invalid="ignore"):
            half_sine = np.sqrt((self._chord**2 - apart) / (4 * p * q))
        width = np.floor(2 * np.arcsin(np.clip(half_sine, 0, 1)) / self._across * (1 + 1e-12))
        width = np.where(np.isnan(half_sine), -1, np.minimum(width, 1 << 40))
        # Without this a pixel's own row would be lost at a pole, where a circle of latitude is a point.
        width = np.where((offset == 0) & (width < 0), 0, width)
        return -width, width


class _LocalScale:
    """Distances by the local scale of a projection: squared, E x^2 + 2 F x y + G y^2 of columns x and rows y.

    E, F and G (m^2) are those of rising ``rows`` (n,) and of each stretch of columns, (n, segments).
    """

    wraps = False

    def __init__(
        self, radius: float, rows: Array, form: tuple[Array, ...], segments: tuple[int, ...], slack: float
    ) -> None:
        self._square = (radius * (1.0 + slack)) ** 2
        self._rows, self._form = rows, form
        self.segments = segments

    def rows(self) -> int:
        e, f, g = self._form
        return int(sqrt(self._square / float((g - f * f / e).min())))

    def nearest(self) -> float:
        return float(np.sqrt(min(self._form[0].min(), self._form[2].min())))

    def interval(self, rows: Array, offset: int, segment: int) -> tuple[Array, Array]:
        e, f, g = (np.interp(rows + offset / 2, self._rows, values[:, segment]) for values in self._form)
        centre = -offset * f / e
        square = self._square / e - offset**2 * (g / e - (f / e) ** 2)
        half = np.sqrt(np.maximum(square, 0))
        low, high = np.ceil(centre - half - 1e-9), np.floor(centre + half + 1e-9)
        return np.where(square < 0, 1, low), np.where(square < 0, 0, high)


def _metric_of(grid: Grid, radius: float) -> _Parallels | _LocalScale:
    """How distances are measured on a grid."""
    crs = spatial_reference(grid.crs_wkt)
    across, down = grid.pixel_size
    if not (grid.is_geographic or crs.IsProjected()):
        # A plane without an ellipsoid, for which GDAL 3.13 raises.
        unit = crs.GetLinearUnits()
        flat = tuple(np.full((2, 1), value) for value in ((across * unit) ** 2, 0.0, (down * unit) ** 2))
        return _LocalScale(radius, np.array([0.0, grid.height]), flat, (0, grid.width), 1e-12)
    middle = np.arange(grid.height) + 0.5
    axes = crs.GetSemiMajor(), crs.GetSemiMinor()
    if grid.is_geographic:
        unit = crs.GetAngularUnits()
        latitude = np.clip((grid.geotransform[3] + middle * grid.geotransform[5]) * unit, -np.pi / 2, np.pi / 2)
        return _Parallels(grid, radius, latitude, across * unit, axes)
    unit = crs.GetLinearUnits()
    plain = (across * unit) ** 2, 0.0, (down * unit) ** 2
    columns, rows = np.linspace(0, grid.width, _NODES), np.linspace(0, grid.height, _NODES)
    longitude, latitude = _places(grid, *np.meshgrid(columns, rows))
    step = _meridian_step(grid, longitude, latitude)
    if step is not None:
        return _Parallels(grid, radius, _places(grid, np.zeros_like(middle), middle)[1], step, axes)
    form = _first_form(grid, columns, rows, plain)
    change = max(float(np.ptp(np.sqrt(values), axis=1).max() / np.sqrt(values.min())) for values in (form[0], form[2]))
    count = min(max(1, ceil(change / SCALE_STEP)), _MOST_SEGMENTS, grid.width)
    edges = tuple(round(edge) for edge in np.linspace(0, grid.width, count + 1))
    centres = (np.array(edges[:-1]) + np.array(edges[1:])) / 2
    return _LocalScale(radius, rows, _first_form(grid, centres, rows, plain), edges, SCALE_STEP)


def _places(grid: Grid, column: Array, row: Array) -> tuple[Array, Array]:
    """(longitude, latitude) in radians of pixel coordinates, on the CRS's own ellipsoid; NaN where there is none."""
    geographic = spatial_reference(grid.crs_wkt).CloneGeogCS()
    longitude, latitude = transform_points(*grid.to_map(column, row), grid.crs_wkt, geographic.ExportToWkt())
    return longitude * geographic.GetAngularUnits(), latitude * geographic.GetAngularUnits()


def _meridian_step(grid: Grid, longitude: Array, latitude: Array) -> float | None:
    """A pixel's difference of longitude where rows are parallels and columns meridians, else None.

    ``longitude``, ``latitude``: of evenly spread nodes, (n, n), radians.
    """
    if not (np.isfinite(longitude).all() and np.isfinite(latitude).all()):
        return None
    steps = np.diff(longitude, axis=1) % (2 * np.pi)
    step = float(steps.mean()) * (longitude.shape[1] - 1) / grid.width
    # A thousandth of a pixel, seen from the far end.
    alike = np.ptp(steps) * longitude.shape[1] < 1e-3 * step and np.ptp(latitude, axis=1).max() < 1e-3 * step
    return step if alike and step > 0 else None


def _first_form(
    grid: Grid, columns: Array, rows: Array, plain: tuple[float, float, float]
) -> tuple[Array, Array, Array]:
    """E, F, G (m^2, (rows, columns)) of the steps to the next column and to the next row: the first fundamental form.

    ``plain`` stands in where the projection has no place on earth.
    """
    crs = spatial_reference(grid.crs_wkt)
    a, b = crs.GetSemiMajor(), crs.GetSemiMinor()
    column, row = np.meshgrid(columns, rows)

    def place(x: float, y: float) -> Array:
        longitude, latitude = _places(grid, column + x, row + y)
        normal = a * a / np.sqrt((a * np.cos(latitude)) ** 2 + (b * np.sin(latitude)) ** 2)
        p = normal * np.cos(latitude)
        return np.array([p * np.cos(longitude), p * np.sin(longitude), (b / a) ** 2 * normal * np.sin(latitude)])

    right, below = place(0.5, 0) - place(-0.5, 0), place(0, 0.5) - place(0, -0.5)
    found = (right * right).sum(axis=0), (right * below).sum(axis=0), (below * below).sum(axis=0)
    known = np.isfinite(found).all(axis=0) & (found[0] > 0) & (found[2] > 0)
    e, f, g = (np.where(known, values, instead) for values, instead in zip(found, plain))
    return e, f, g


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
            for here, before, after in _stretches(window, neighbourhood, np.arange(start, stop), offset):
                to = slice(mine + here[0].start, mine + here[0].stop), here[1]
                at = slice(theirs + here[0].start, theirs + here[0].stop)
                for total, sum_before in ((sums, prefix), (count, valid)):
                    total[to] += sum_before[at, after]
                    total[to] -= sum_before[at, before]
    return sums, count


def _stretches(
    window: Window, neighbourhood: Neighbourhood, rows: Array, offset: int
) -> Iterator[tuple[tuple[slice, slice], slice, slice]]:
    """Stretches of a window's ``rows`` and columns whose neighbours ``offset`` rows below are the same interval.

    Yields (rows from the first of ``rows``, columns of the window) and where in the prefix sums the intervals begin
    and end.
    """
    columns, margin = neighbourhood.grid.width, neighbourhood.widest
    edges = neighbourhood.segments
    for segment, (left, right) in enumerate(zip(edges, edges[1:])):
        left, right = max(left, window.x) - window.x, min(right, window.x + window.width) - window.x
        if left >= right:
            continue
        low, high = neighbourhood.interval(rows, offset, segment)
        changes = (np.flatnonzero(np.diff(low) | np.diff(high)) + 1).tolist()
        for start, stop in zip([0, *changes], [*changes, rows.size]):
            begin, end = int(low[start]), int(high[start])
            if begin > end:
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
    columns, margin, wraps = neighbourhood.grid.width, neighbourhood.widest, neighbourhood.wraps
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
        values[:, x - low : x - low + width] = around.read(Window(at, top, width, rows))
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


def z_counts(z: Array) -> tuple[Array, Array]:
    """The bins of |z| in use and how many z each holds; NaN is left out."""
    bins = (np.abs(z[~np.isnan(z)]) * (1.0 / Z_STEP)).astype(np.int32)
    return np.unique(np.minimum(bins, int(Z_MAX / Z_STEP)), return_counts=True)


class DiscoveryRate:
    """|z| limits that hold the false-discovery rate (Benjamini & Hochberg 1995), from a fine histogram of |z|.

    The m two-sided p values, rising, are discoveries up to the last one with p(k) <= k / m times the rate. Within a
    bin of |z| (width 4e-5) p is taken at its lower, less significant end. A `totals.Total` of the z called ``name``.
    """

    def __init__(self, name: str = "z") -> None:
        self._name = name
        self._counts = np.zeros(int(Z_MAX / Z_STEP) + 2, dtype=np.int64)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[Array, Array]:
        """The `z_counts` of a block."""
        return z_counts(arrays[self._name])

    def combine(self, part: tuple[Array, Array]) -> None:
        """Add the `z_counts` of a block."""
        self._counts[part[0]] += part[1]

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


def two_sided_p(z: Array) -> Array:
    """Two-sided p of |z| under the standard normal distribution, float64 (n,)."""
    return np.array([erfc(value / sqrt(2.0)) for value in z.tolist()])
