"""Areas on the ellipsoid: of a grid's pixels, and of polygons that reach beyond it.

Areas are areas on the ellipsoid of the CRS, in square metres: a pixel of one degree is not the same piece of land in
Norway and in Kenya, nor is a pixel of a Mercator map. The area of a zone is the sum of coverage fraction times pixel
area.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import frexp, isfinite, ldexp, pi, sqrt

import numpy as np
from osgeo import osr

from ..typing import Array
from .coverage import Rings, ring_areas
from .crs import spatial_reference, to_radians
from .grid import Grid, Window, require_north_up

_AREA_TOLERANCE = 1e-5
_AREA_NODES = (17, 33, 65, 129)
# Points that are brought into another CRS at once: GDAL takes them as a list of lists.
_POINTS = 1 << 16
# The parts of an edge are no longer than this part of a ring's extent: a straight edge is bent in another CRS.
_BENDS = 64


def authalic_q(latitude: Array, eccentricity: float) -> Array:
    """Snyder's q of a latitude in radians: a^2 / 2 * (lon2 - lon1) * (q2 - q1) is an area on the ellipsoid.

    Snyder, J. P. 1987. Map projections, a working manual. USGS Professional Paper 1395, equation 3-12.
    """
    sine = np.sin(latitude)
    e_sine = eccentricity * sine
    rest = sine if eccentricity < 1e-9 else np.arctanh(e_sine) / eccentricity
    q: Array = (1.0 - eccentricity**2) * (sine / (1.0 - e_sine**2) + rest)
    return q


class PixelAreas:
    """Areas of a grid's pixels on the ellipsoid of its CRS, m2.

    Geographic grids: exact, one value per row. Projected ones: the area between the pixel's four corners on the
    ellipsoid, interpolated between the nodes of a lattice where that is exact to 1e-5, else computed pixel by pixel.
    CRSs without an ellipsoid (local ones): plane areas. 0 where the CRS has no place on the earth; the one pixel that
    holds a pole is not right.
    """

    def __init__(self, grid: Grid) -> None:
        require_north_up(grid)
        self.grid = grid
        self._rows: Array | None = None
        self._nodes: Array | None = None
        crs = spatial_reference(grid.crs_wkt)
        if not (crs.IsGeographic() or crs.IsProjected()):
            self._rows = np.full(grid.height, _plane_area(grid, crs))
        elif crs.IsGeographic():
            semi_major, eccentricity = _ellipsoid(crs)
            gt, radians = grid.geotransform, crs.GetAngularUnits()
            edges = (gt[3] + np.arange(grid.height + 1) * gt[5]) * radians
            # A raster that is registered on pixel centres sticks out half a pixel beyond the pole: no land there.
            q = authalic_q(np.clip(edges, -pi / 2, pi / 2), eccentricity)
            self._rows = semi_major**2 / 2 * gt[1] * radians * (q[:-1] - q[1:])
        else:
            self._nodes = _lattice(grid)

    def read(self, window: Window) -> Array:
        """Areas of the pixels of a window: float64 (height, 1) or (height, width), to be broadcast."""
        if self._rows is not None:
            return self._rows[window.y : window.y + window.height, np.newaxis]
        if self._nodes is not None:
            return self._interpolate(self._nodes, window)
        return self._exact(window)

    def spread(self, window: Window) -> Array:
        """The same, float64 (height, width), not to be written to."""
        return np.broadcast_to(self.read(window), (window.height, window.width))

    def weighted(self, window: Window, values: Sequence[Array]) -> list[float]:
        """The sum of each of the values, (height, width) without NaN, times the areas of their pixels."""
        areas = self.read(window)
        if areas.shape[1] == 1:
            return [float(areas[:, 0] @ one.sum(axis=1, dtype=np.float64)) for one in values]
        return [float(np.einsum("ij,ij->", areas, one, dtype=np.float64)) for one in values]

    @property
    def unit(self) -> float:
        """A power of two, m2, that goes some 2^31 times into a pixel; the same for every part of the grid.

        Areas that are whole multiples of it add up without rounding, in any order (int64).
        """
        if self._rows is not None:
            largest = float(self._rows.max())
        else:
            # true areas are of the order of plane ones; no more is needed
            largest = _plane_area(self.grid, spatial_reference(self.grid.crs_wkt))
        return ldexp(1.0, frexp(largest)[1] - 31) if isfinite(largest) and largest > 0 else 1.0

    def _interpolate(self, nodes: Array, window: Window) -> Array:
        number = len(nodes)

        def place(start: int, count: int, total: int) -> tuple[Array, Array]:
            position = (np.arange(start, start + count)) * ((number - 1) / max(total - 1, 1))
            index = np.minimum(position.astype(np.intp), number - 2)
            return index, position - index

        i, weight = place(window.y, window.height, self.grid.height)
        rows = nodes[i] * (1 - weight)[:, np.newaxis] + nodes[i + 1] * weight[:, np.newaxis]
        i, weight = place(window.x, window.width, self.grid.width)
        between: Array = rows[:, i] * (1 - weight) + rows[:, i + 1] * weight
        return between

    def _exact(self, window: Window) -> Array:
        column, row = np.meshgrid(
            np.arange(window.x, window.x + window.width + 1, dtype=np.float64),
            np.arange(window.y, window.y + window.height + 1, dtype=np.float64),
        )
        longitude, q, factor = _plane_of(self.grid, column, row)
        corners = [
            (longitude[part], q[part]) for part in (np.s_[:-1, :-1], np.s_[:-1, 1:], np.s_[1:, 1:], np.s_[1:, :-1])
        ]
        areas = _quadrangles(corners, factor)
        areas[np.isnan(areas)] = 0.0
        return areas


def _plane_area(grid: Grid, crs: osr.SpatialReference) -> float:
    width, height = grid.pixel_size
    return float(width * height * crs.GetLinearUnits() ** 2)


# A run asks for the areas of one grid several times, a session runs on one grid again and again.
@lru_cache(maxsize=8)
def _lattice(grid: Grid) -> Array | None:
    """Areas of a pixel at n x n evenly spread places, dense enough to interpolate; None if no n is."""
    # A piece somewhat larger than a pixel, per pixel: the digits of a difference of two coordinates are few.
    across, down = max(1.0, grid.width / 512), max(1.0, grid.height / 512)
    beside, above = np.array([[-across, across, across, -across], [-down, -down, down, down]])[..., None, None] / 2
    for number in _AREA_NODES:
        column, row = np.meshgrid(
            np.linspace(0.5, grid.width - 0.5, number), np.linspace(0.5, grid.height - 0.5, number)
        )
        longitude, q, factor = _plane_of(grid, column + beside, row + above)
        fine = _quadrangles([*zip(longitude, q)], factor) / (across * down)
        if not np.isfinite(fine).all():
            return None
        # Every other node: the lattice of half the number.
        between, coarse = np.empty_like(fine), fine[::2, ::2]
        between[::2, ::2] = coarse
        between[1::2, ::2] = (coarse[:-1] + coarse[1:]) / 2
        between[:, 1::2] = (between[:, :-1:2] + between[:, 2::2]) / 2
        if (np.abs(between - fine) < _AREA_TOLERANCE * fine).all():
            return fine
    return None


def _plane_of(grid: Grid, column: Array, row: Array) -> tuple[Array, Array, float]:
    """Longitude (radians) and q of points of a grid: a plane in which areas are true, up to the factor beside them."""
    longitude, latitude = to_radians(*grid.to_map(column, row), grid.crs_wkt)
    semi_major, eccentricity = _ellipsoid(spatial_reference(grid.crs_wkt))
    return longitude, authalic_q(latitude, eccentricity), semi_major**2 / 2


def _quadrangles(corners: Sequence[tuple[Array, Array]], factor: float) -> Array:
    """Areas, m2, between four corners each, in the plane of `_plane_of`."""
    first, q0 = corners[0]
    # Relative to the first corner: no digits are lost, and a pixel across the 180th meridian stays small.
    x = [(longitude - first + pi) % (2 * pi) - pi for longitude, _ in corners]
    y = [q - q0 for _, q in corners]
    twice = sum(x[k] * y[(k + 1) % 4] - x[(k + 1) % 4] * y[k] for k in range(4))
    areas: Array = np.abs(twice) / 2 * factor
    return areas


def polygon_areas(rings: Rings, crs_wkt: str) -> Array:
    """The area of each ring on the ellipsoid of its CRS, m2, float64 (rings,); those of holes are negative.

    ``rings``: in coordinates of the CRS, in which edges are straight. NaN where a point has no place on the earth.

    On the authalic plane (longitude, q) areas are true, so a ring's area is the integral of q over longitude along it,
    here by trapezoids over parts of at most a 64th of the ring's extent. A ring around a pole is closed over it.
    """
    crs = spatial_reference(crs_wkt)
    if not rings.zone.size:
        return np.empty(0)
    sign = np.where(rings.hole, -1.0, 1.0)
    if not (crs.IsGeographic() or crs.IsProjected()):
        plane: Array = sign * np.abs(ring_areas(rings)) * crs.GetLinearUnits() ** 2
        return plane
    x, y, ring = _bent(rings)
    parts = [to_radians(x[k : k + _POINTS], y[k : k + _POINTS], crs_wkt) for k in range(0, x.size, _POINTS)]
    x, y = (np.concatenate(columns) for columns in zip(*parts))
    semi_major, eccentricity = _ellipsoid(crs)
    q = authalic_q(np.clip(y, -pi / 2, pi / 2), eccentricity)
    same = ring[1:] == ring[:-1]
    step = np.where(same, (np.diff(x) + pi) % (2 * pi) - pi, 0.0)
    area: Array = np.abs(np.bincount(ring[:-1], step * (q[:-1] + q[1:]) / 2.0, rings.zone.size))
    around = np.abs(np.bincount(ring[:-1], step, rings.zone.size)) > pi
    area[around] = 2 * pi * float(authalic_q(np.array(pi / 2), eccentricity)) - area[around]
    area *= sign * semi_major**2 / 2
    return area


def _ellipsoid(crs: osr.SpatialReference) -> tuple[float, float]:
    """Semi-major axis (m) and eccentricity."""
    semi_major = crs.GetSemiMajor()
    flattening = 1.0 - crs.GetSemiMinor() / semi_major
    return semi_major, sqrt(max(flattening * (2.0 - flattening), 0.0))


def _bent(rings: Rings) -> tuple[Array, Array, Array]:
    """Points of rings, and their rings, with more between them where an edge is long for its ring."""
    ring = np.repeat(np.arange(rings.zone.size), np.diff(rings.first))
    extent = [np.maximum.reduceat(v, rings.first[:-1]) - np.minimum.reduceat(v, rings.first[:-1]) for v in rings[:2]]
    longest = np.maximum(*extent)[ring] / _BENDS
    across, down = np.append(np.diff(rings.x), 0.0), np.append(np.diff(rings.y), 0.0)
    # the last point of a ring begins no edge
    last = np.append(np.diff(ring), 1) > 0
    length = np.where(last, 0.0, np.hypot(across, down))
    parts = np.ceil(np.divide(length, longest, out=np.ones_like(length), where=longest > 0)).astype(np.int64)
    parts = np.where(last, 1, np.maximum(parts, 1))
    point = np.repeat(np.arange(ring.size), parts)
    share = (np.arange(point.size) - np.repeat(np.cumsum(parts) - parts, parts)) / parts[point]
    return rings.x[point] + share * across[point], rings.y[point] + share * down[point], ring[point]
