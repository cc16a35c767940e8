"""Distances on the ground: which pixels of a grid lie within a radius of which."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import ceil, isfinite, sqrt

import numpy as np

from ..typing import Array
from .crs import spatial_reference, to_radians
from .errors import RasterError
from .grid import Grid

#: Mean radius of the Earth, m (IUGG), by which chords are bent to arcs.
EARTH_RADIUS = 6_371_008.8

#: Neighbours in a column above which a run would take hours: the radius is refused.
MAX_ROWS = 4000

#: Relative step in which the scale of a projection is told apart, and the tolerance of distances that it leaves.
SCALE_STEP = 1e-3
#: Offsets (in each stretch of columns) whose intervals in the rows of a window are kept for the next window.
_KEPT = 1 << 13
#: Nodes to a side at which a projection is asked for its scale, and stretches of columns it may be divided into.
_NODES, _MOST_SEGMENTS = 33, 64


class Neighbourhood:
    """The pixels within ``radius`` metres on the ground of a pixel, row by row.

    Where rows are parallels and columns meridians (geographic grids, and cylindrical projections such as Web Mercator)
    distances are those on the CRS's ellipsoid: the straight line between the centres of the pixels, bent to an arc of
    the mean Earth radius. Up to 100 km that is within 2 cm of the geodesic. On any other projected grid they are the
    map's, divided by the local scale of the projection in their direction, half-way between the rows, with a tolerance
    of a thousandth (`SCALE_STEP`): the radius of 3 pixels on a national grid, whose scale is 0.9996 here and 1.0002
    there, is one of 3 pixels everywhere. A CRS without a place on earth is taken at its word.

    ``reach``: rows up and down; ``widest``: columns to either side; ``wraps``: whether the first column follows the
    last one; ``segments``: edges of the stretches of columns in which the scale counts as the same; ``runs``: `_runs`,
    kept for the next window of the same rows.

    Raises RasterError if no other pixel lies within the radius, or absurdly many do.
    """

    def __init__(self, grid: Grid, radius: float) -> None:
        if not (isfinite(radius) and radius > 0):
            raise RasterError("The radius must be a positive number of metres, not {radius:g}.", radius=radius)
        self.grid = grid
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
        self.runs: Callable[[int, int, int, int], Array] = lru_cache(_KEPT)(self._runs)
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

    def _runs(self, first: int, stop: int, offset: int, segment: int) -> Array:
        """Runs of rows with one interval, (k, 4): the first row, the one behind the last, first and last column.

        They lie from ``first`` on, before ``stop``; rows without an interval are left out.
        """
        low, high = self.interval(np.arange(first, stop), offset, segment)
        starts = np.flatnonzero(np.diff(low, prepend=low[0] - 1) | np.diff(high, prepend=high[0]))
        stops = np.append(starts[1:], stop - first)
        runs = np.column_stack([first + starts, first + stops, low[starts], high[starts]])
        return runs[low[starts] <= high[starts]]


class _Parallels:
    """Distances where every row is a parallel and every column a meridian."""

    segments: tuple[int, ...]

    def __init__(self, grid: Grid, radius: float, latitude: Array, across: float, axes: tuple[float, float]) -> None:
        """``latitude`` of each row of pixels and ``across``, a pixel's difference of longitude: radians."""
        self._p, self._z = _circles(latitude, axes)
        self._chord = 2 * EARTH_RADIUS * np.sin(min(radius / (2 * EARTH_RADIUS), np.pi / 2))
        self._across, self._height = across, grid.height
        self._steps = np.hypot(np.diff(self._p), np.diff(self._z))
        self.segments = (0, grid.width)
        self.wraps = abs(grid.width * across - 2 * np.pi) < 1e-6 * across * grid.width

    def rows(self) -> int:
        # No row is nearer to its neighbour than the shortest step between rows.
        return int(self._chord / self._steps.min()) + 1 if self._steps.size else 0

    def nearest(self) -> float:
        return float(min(self._across * self._p.max(), self._steps.min(initial=np.inf)))

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
    (across, down), unit = grid.pixel_size, crs.GetLinearUnits()
    plain = (across * unit) ** 2, 0.0, (down * unit) ** 2
    if not (grid.is_geographic or crs.IsProjected()):
        # A plane without an ellipsoid, for which GDAL 3.13 raises.
        flat = tuple(np.full((2, 1), value) for value in plain)
        return _LocalScale(radius, np.array([0.0, grid.height]), flat, (0, grid.width), 1e-12)
    middle = np.arange(grid.height) + 0.5
    axes = crs.GetSemiMajor(), crs.GetSemiMinor()
    if grid.is_geographic:
        radians = crs.GetAngularUnits()
        latitude = np.clip((grid.geotransform[3] + middle * grid.geotransform[5]) * radians, -np.pi / 2, np.pi / 2)
        return _Parallels(grid, radius, latitude, across * radians, axes)
    columns, rows = np.linspace(0, grid.width, _NODES), np.linspace(0, grid.height, _NODES)
    longitude, latitude = to_radians(*grid.to_map(*np.meshgrid(columns, rows)), grid.crs_wkt)
    step = _meridian_step(grid, longitude, latitude)
    if step is not None:
        _, latitude = to_radians(*grid.to_map(np.zeros_like(middle), middle), grid.crs_wkt)
        return _Parallels(grid, radius, latitude, step, axes)
    form = first_form(grid, columns, rows, plain)
    change = max(float(np.ptp(np.sqrt(values), axis=1).max() / np.sqrt(values.min())) for values in (form[0], form[2]))
    count = min(max(1, ceil(change / SCALE_STEP)), _MOST_SEGMENTS, grid.width)
    edges = tuple(round(edge) for edge in np.linspace(0, grid.width, count + 1))
    centres = (np.array(edges[:-1]) + np.array(edges[1:])) / 2
    return _LocalScale(radius, rows, first_form(grid, centres, rows, plain), edges, SCALE_STEP)


def _circles(latitude: Array, axes: tuple[float, float]) -> tuple[Array, Array]:
    """Distances of circles of latitude (radians) from the axis and from the equator's plane, m."""
    a, b = axes
    normal = a * a / np.sqrt((a * np.cos(latitude)) ** 2 + (b * np.sin(latitude)) ** 2)
    return normal * np.cos(latitude), (b / a) ** 2 * normal * np.sin(latitude)


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


def first_form(
    grid: Grid, columns: Array, rows: Array, plain: tuple[float, float, float]
) -> tuple[Array, Array, Array]:
    """E, F, G (m^2, (rows, columns)) of the steps to the next column and to the next row: the first fundamental form.

    ``plain`` stands in where the projection has no place on earth.
    """
    crs = spatial_reference(grid.crs_wkt)
    column, row = np.meshgrid(columns, rows)

    # Half a step to the right, left, down and up.
    across, down = np.array([[0.5, -0.5, 0, 0], [0, 0, 0.5, -0.5]])[..., np.newaxis, np.newaxis]
    longitude, latitude = to_radians(*grid.to_map(column + across, row + down), grid.crs_wkt)
    p, z = _circles(latitude, (crs.GetSemiMajor(), crs.GetSemiMinor()))
    ends = np.array([p * np.cos(longitude), p * np.sin(longitude), z])
    right, below = ends[:, 0] - ends[:, 1], ends[:, 2] - ends[:, 3]
    found = (right * right).sum(axis=0), (right * below).sum(axis=0), (below * below).sum(axis=0)
    known = np.isfinite(found).all(axis=0) & (found[0] > 0) & (found[2] > 0)
    e, f, g = (np.where(known, values, instead) for values, instead in zip(found, plain))
    return e, f, g
