"""Zonal statistics with true pixel areas.

Areas are areas on the ellipsoid of the grid's own CRS, in square metres: a pixel of one degree is not the same piece of
land in Norway and in Kenya, nor is a pixel of a Mercator map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import pi, sqrt
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

from .crs import crs_name, same_crs, spatial_reference, transform_bounds, transform_points
from .errors import RasterError, attempt
from .grid import LATTICE, Grid, Window, require_north_up

# Areas between the nodes of a lattice are interpolated as long as that is this exact (relative).
_AREA_TOLERANCE = 1e-5
_AREA_NODES = (9, 17, 33, 65, 129)
# Pixels on a zone's edge are cut into this many parts a side to tell how much of them lies inside.
_PARTS = 5


def authalic_q(latitude: np.ndarray, eccentricity: float) -> np.ndarray:
    """Snyder's q of a latitude in radians: a^2 / 2 * (lon2 - lon1) * (q2 - q1) is an area on the ellipsoid.

    Snyder, J. P. 1987. Map projections, a working manual. USGS Professional Paper 1395, equation 3-12.
    """
    sine = np.sin(latitude)
    if eccentricity < 1e-9:
        return 2.0 * sine
    e_sine = eccentricity * sine
    return (1.0 - eccentricity**2) * (sine / (1.0 - e_sine**2) + np.arctanh(e_sine) / eccentricity)


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
        self._rows: np.ndarray | None = None
        self._nodes: np.ndarray | None = None
        self._plane: float | None = None
        crs = spatial_reference(grid.crs_wkt)
        if not (crs.IsGeographic() or crs.IsProjected()):
            self._plane = grid.pixel_size[0] * grid.pixel_size[1] * crs.GetLinearUnits() ** 2
            return
        self._semi_major = crs.GetSemiMajor()
        flattening = 1.0 - crs.GetSemiMinor() / self._semi_major
        self._eccentricity = sqrt(max(flattening * (2.0 - flattening), 0.0))
        geographic = crs.CloneGeogCS()
        self._geographic = geographic.ExportToWkt()
        self._radians = geographic.GetAngularUnits()
        if crs.IsGeographic():
            gt = grid.geotransform
            edges = (gt[3] + np.arange(grid.height + 1) * gt[5]) * self._radians
            # A raster that is registered on pixel centres sticks out half a pixel beyond the pole: no land there.
            q = authalic_q(np.clip(edges, -pi / 2, pi / 2), self._eccentricity)
            self._rows = self._semi_major**2 / 2 * gt[1] * self._radians * (q[:-1] - q[1:])
        else:
            self._nodes = self._lattice()

    def read(self, window: Window) -> np.ndarray:
        """Areas of the pixels of a window: float64 (height, 1) or (height, width), to be broadcast."""
        if self._plane is not None:
            return np.full((window.height, 1), self._plane)
        if self._rows is not None:
            return self._rows[window.y : window.y + window.height, np.newaxis]
        if self._nodes is not None:
            return self._interpolate(self._nodes, window)
        return self._exact(window)

    def _lattice(self) -> np.ndarray | None:
        """Areas of a pixel at n x n evenly spread places, dense enough to interpolate; None if no n is."""
        grid = self.grid
        # A piece somewhat larger than a pixel, per pixel: the digits of a difference of two coordinates are few.
        across, down = max(1.0, grid.width / 512), max(1.0, grid.height / 512)
        coarse: np.ndarray | None = None
        for number in _AREA_NODES:
            column, row = np.meshgrid(
                np.linspace(0.5, grid.width - 0.5, number), np.linspace(0.5, grid.height - 0.5, number)
            )
            corners = [
                self._plane_of(*grid.to_map(column + i * across / 2, row + j * down / 2))
                for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1))
            ]
            fine = self._areas(corners) / (across * down)
            if not np.isfinite(fine).all():
                return None
            if coarse is not None:
                between = np.empty_like(fine)
                between[::2, ::2] = coarse
                between[1::2, ::2] = (coarse[:-1] + coarse[1:]) / 2
                between[:, 1::2] = (between[:, :-1:2] + between[:, 2::2]) / 2
                if (np.abs(between - fine) < _AREA_TOLERANCE * fine).all():
                    return fine
            coarse = fine
        return None

    def _interpolate(self, nodes: np.ndarray, window: Window) -> np.ndarray:
        number = len(nodes)

        def place(start: int, count: int, total: int) -> tuple[np.ndarray, np.ndarray]:
            position = (np.arange(start, start + count)) * ((number - 1) / max(total - 1, 1))
            index = np.minimum(position.astype(np.intp), number - 2)
            return index, position - index

        i, weight = place(window.y, window.height, self.grid.height)
        rows = nodes[i] * (1 - weight)[:, np.newaxis] + nodes[i + 1] * weight[:, np.newaxis]
        i, weight = place(window.x, window.width, self.grid.width)
        return rows[:, i] * (1 - weight) + rows[:, i + 1] * weight

    def _exact(self, window: Window) -> np.ndarray:
        column, row = np.meshgrid(
            np.arange(window.x, window.x + window.width + 1, dtype=np.float64),
            np.arange(window.y, window.y + window.height + 1, dtype=np.float64),
        )
        longitude, q = self._plane_of(*self.grid.to_map(column, row))
        corners = [
            (longitude[part], q[part]) for part in (np.s_[:-1, :-1], np.s_[:-1, 1:], np.s_[1:, 1:], np.s_[1:, :-1])
        ]
        areas = self._areas(corners)
        areas[np.isnan(areas)] = 0.0
        return areas

    def _plane_of(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Longitude (radians) and q of points of the grid's CRS: a plane in which areas are true up to a factor."""
        longitude, latitude = transform_points(x, y, self.grid.crs_wkt, self._geographic)
        return longitude * self._radians, authalic_q(latitude * self._radians, self._eccentricity)

    def _areas(self, corners: Sequence[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
        first, q0 = corners[0]
        # Relative to the first corner: no digits are lost, and a pixel across the 180th meridian stays small.
        x = [(longitude - first + pi) % (2 * pi) - pi for longitude, _ in corners]
        y = [q - q0 for _, q in corners]
        twice = sum(x[k] * y[(k + 1) % 4] - x[(k + 1) % 4] * y[k] for k in range(4))
        return np.abs(twice) / 2 * (self._semi_major**2 / 2)


def pixel_areas(grid: Grid) -> PixelAreas:
    """The areas of a grid's pixels on the ellipsoid; ``read(window)`` gives them in m2."""
    return PixelAreas(grid)


# ------------------------------------------------------------------------------------------------- zones


class Zones:
    """Which pixels of a grid each of a set of polygons covers.

    A pixel belongs to a zone if its centre lies inside. A zone too small or too thin to cover any centre gets the one
    pixel under a point on its surface. Zones may overlap: each is told on its own.

    ``geometries``: WKB polygons or multipolygons, one per zone, in ``crs_wkt`` (default: the grid's CRS); invalid ones
    are repaired. None, empty ones and ones outside the grid cover nothing: ``covered[i]`` is False.
    """

    def __init__(self, grid: Grid, geometries: Iterable[bytes | None], crs_wkt: str | None = None) -> None:
        require_north_up(grid)
        self.grid = grid
        change = near = None
        if crs_wkt and not same_crs(crs_wkt, grid.crs_wkt):
            near = _surroundings(grid, crs_wkt)
            change, message = attempt(
                osr.CreateCoordinateTransformation, spatial_reference(crs_wkt), spatial_reference(grid.crs_wkt)
            )
            if change is None:
                raise RasterError(f"The zones cannot be brought into {crs_name(grid.crs_wkt)}: {message}.")
        self._shapes = [self._shape(number, wkb, change, near) for number, wkb in enumerate(geometries)]
        self._boxes = [None if shape is None else self._box(shape) for shape in self._shapes]
        self._single: dict[int, Window] = {}
        for number, box in enumerate(self._boxes):
            if box is not None and not self._covers_a_centre(number):
                self._single[number] = self._point_pixel(number)
        self._pointlike = {
            number
            for number in self._single
            if not any(
                self._share(number, self._boxes[number].intersection(cell)).any() for cell in self._cells(number)
            )
        }
        self.covered = [
            box is not None and (number not in self._single or not self._single[number].is_empty)
            for number, box in enumerate(self._boxes)
        ]

    def __len__(self) -> int:
        return len(self._shapes)

    @property
    def small(self) -> list[bool]:
        """Which zones cover no pixel's centre."""
        return [covered and number in self._single for number, covered in enumerate(self.covered)]

    def masks(self, window: Window) -> Iterator[tuple[int, Window, np.ndarray]]:
        """(zone number, part of the window, bool (height, width) mask of that part), for all zones with pixels there.

        Zones are burnt in fixed cells of the grid, so that the same pixels are found whatever the window.
        """
        across, down = LATTICE
        for y in range(window.y // down * down, window.y + window.height, down):
            for x in range(window.x // across * across, window.x + window.width, across):
                cell = Window(x, y, across, down).intersection(self.grid.window)
                burner = _Burner(self.grid.sub(cell))
                for number, box in enumerate(self._boxes):
                    if box is None:
                        continue
                    part = self._single.get(number, box).intersection(cell).intersection(window)
                    if part.is_empty:
                        continue
                    if number in self._single:
                        yield number, part, np.ones((1, 1), dtype=bool)
                        continue
                    mask = burner.burn(self._shapes[number])
                    row, column = part.y - cell.y, part.x - cell.x
                    mask = mask[row : row + part.height, column : column + part.width]
                    if mask.any():
                        yield number, part, mask

    def shares(self, window: Window) -> Iterator[tuple[int, Window, np.ndarray]]:
        """As ``masks``, but with the share (0..1, float32) of each pixel that lies in the zone, in steps of 1/25.

        Shares of zones that only touch add up to 1 in the pixels they share. A zone too small to be met in this way
        counts with the whole of the one pixel under it.
        """
        across, down = LATTICE
        for y in range(window.y // down * down, window.y + window.height, down):
            for x in range(window.x // across * across, window.x + window.width, across):
                cell = Window(x, y, across, down).intersection(self.grid.window)
                for number, box in enumerate(self._boxes):
                    if box is None:
                        continue
                    if number in self._pointlike:
                        part = self._single[number].intersection(cell).intersection(window)
                        if not part.is_empty:
                            yield number, part, np.ones((1, 1), dtype=np.float32)
                        continue
                    whole = box.intersection(cell)
                    part = whole.intersection(window)
                    if part.is_empty:
                        continue
                    share = self._share(number, whole)
                    row, column = part.y - whole.y, part.x - whole.x
                    share = share[row : row + part.height, column : column + part.width]
                    if share.any():
                        yield number, part, share

    def _share(self, number: int, part: Window) -> np.ndarray:
        """Share of each pixel of a part of the grid in a zone."""
        grid = self.grid.sub(part)
        coarse = _Burner(grid)
        if not coarse.burn(self._shapes[number].Boundary(), all_touched=True).any():
            return coarse.burn(self._shapes[number]).astype(np.float32)
        gt = grid.geotransform
        fine = (gt[0], gt[1] / _PARTS, 0.0, gt[3], 0.0, gt[5] / _PARTS)
        burnt = _Burner(Grid(grid.crs_wkt, fine, _PARTS * part.width, _PARTS * part.height)).burn(self._shapes[number])
        cut = burnt.reshape(part.height, _PARTS, part.width, _PARTS)
        return cut.sum(axis=(1, 3), dtype=np.int16).astype(np.float32) / np.float32(_PARTS**2)

    def _shape(self, number: int, wkb: bytes | None, change: Any, near: ogr.Geometry | None) -> ogr.Geometry | None:
        if not wkb:
            return None
        shape, message = attempt(ogr.CreateGeometryFromWkb, bytes(wkb))
        if shape is None:
            raise RasterError(f"The geometry of zone {number + 1} cannot be read ({message or 'unknown reason'}).")
        shape = shape.GetLinearGeometry()
        valid, _ = attempt(shape.IsValid)
        if not valid:
            shape, message = attempt(shape.MakeValid)
            if shape is None:
                raise RasterError(f"The geometry of zone {number + 1} is invalid and cannot be repaired: {message}.")
        shape = _polygons(shape)
        if shape is None or change is None:
            return shape
        if near is not None:
            # What lies far off may have no place in the grid's CRS: a pole in Mercator, the other side of the earth.
            shape = None if shape.Disjoint(near) else _polygons(shape.Intersection(near))
            if shape is None:
                return None
        # A long straight edge is not straight in another CRS.
        xmin, xmax, ymin, ymax = shape.GetEnvelope()
        shape.Segmentize(max(xmax - xmin, ymax - ymin) / 64)
        code, message = attempt(shape.Transform, change)
        if code != 0:
            raise RasterError(f"Zone {number + 1} cannot be brought into {crs_name(self.grid.crs_wkt)}: {message}.")
        return shape

    def _box(self, shape: ogr.Geometry) -> Window | None:
        """The grid pixels under the envelope of a shape."""
        xmin, xmax, ymin, ymax = shape.GetEnvelope()
        column, row = self.grid.to_pixel(np.array([xmin, xmax]), np.array([ymax, ymin]))
        # Kept far from the limits of integers when a zone is the whole world.
        column = np.clip(column, -1, self.grid.width + 1)
        row = np.clip(row, -1, self.grid.height + 1)
        x, y = int(np.floor(column[0])), int(np.floor(row[0]))
        box = Window(x, y, int(np.ceil(column[1])) - x + 1, int(np.ceil(row[1])) - y + 1)
        box = box.intersection(self.grid.window)
        return None if box.is_empty else box

    def _cells(self, number: int) -> list[Window]:
        """The cells of the lattice that hold the box of a zone."""
        box = self._boxes[number]
        across, down = LATTICE
        return [
            Window(x, y, across, down).intersection(self.grid.window)
            for y in range(box.y // down * down, box.y + box.height, down)
            for x in range(box.x // across * across, box.x + box.width, across)
        ]

    def _covers_a_centre(self, number: int) -> bool:
        """Whether any pixel has its centre in the shape; looks around a point on its surface first."""
        point = self._point_pixel(number)
        cells = sorted(self._cells(number), key=lambda cell: cell.intersection(point).is_empty)
        return any(_Burner(self.grid.sub(cell)).burn(self._shapes[number]).any() for cell in cells)

    def _point_pixel(self, number: int) -> Window:
        """The pixel under a point on the surface of the shape; empty if that is outside the grid."""
        point, _ = attempt(self._shapes[number].PointOnSurface)
        if point is None or point.IsEmpty():
            return Window(0, 0, 0, 0)
        column, row = self.grid.to_pixel(np.float64(point.GetX()), np.float64(point.GetY()))
        if not (0 <= column < self.grid.width and 0 <= row < self.grid.height):
            return Window(0, 0, 0, 0)
        return Window(int(column), int(row), 1, 1)


def _surroundings(grid: Grid, crs_wkt: str) -> ogr.Geometry | None:
    """A box in another CRS that holds the grid with room to spare; None where there is none."""
    try:
        xmin, ymin, xmax, ymax = transform_bounds(grid.bounds, grid.crs_wkt, crs_wkt)
    except RasterError:
        return None
    room = 0.1 * max(xmax - xmin, ymax - ymin)
    west, south, east, north = xmin - room, ymin - room, xmax + room, ymax + room
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return ogr.CreateGeometryFromWkt(f"POLYGON (({','.join(f'{x:.17g} {y:.17g}' for x, y in corners)}))")


def _polygons(shape: ogr.Geometry) -> ogr.Geometry | None:
    """The polygons of a geometry as one multipolygon (repairing can leave lines and points beside them)."""
    out = ogr.Geometry(ogr.wkbMultiPolygon)
    todo = [shape]
    while todo:
        part = todo.pop()
        kind = ogr.GT_Flatten(part.GetGeometryType())
        if kind == ogr.wkbPolygon:
            out.AddGeometry(part)
        elif kind in (ogr.wkbMultiPolygon, ogr.wkbGeometryCollection):
            todo.extend(part.GetGeometryRef(i).Clone() for i in range(part.GetGeometryCount()))
    return None if out.IsEmpty() else out


class _Burner:
    """Burns one shape after the other into the same small raster in memory."""

    def __init__(self, grid: Grid) -> None:
        self._crs = spatial_reference(grid.crs_wkt)
        self._raster = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
        self._raster.SetGeoTransform(grid.geotransform)
        self._raster.SetProjection(grid.crs_wkt)

    def burn(self, shape: ogr.Geometry, all_touched: bool = False) -> np.ndarray:
        """Bool (height, width): pixels whose centre is inside, or all that are touched."""
        # The driver of vectors in memory is called Memory before GDAL 3.11, MEM since.
        driver = ogr.GetDriverByName("MEM") or ogr.GetDriverByName("Memory")
        vectors = driver.CreateDataSource("")
        layer = vectors.CreateLayer("zone", self._crs, ogr.wkbUnknown)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
        self._raster.GetRasterBand(1).Fill(0)
        options = ["ALL_TOUCHED=TRUE"] if all_touched else []
        _, message = attempt(gdal.RasterizeLayer, self._raster, [1], layer, burn_values=[1], options=options)
        if message:
            raise RasterError(f"A zone cannot be burnt into the grid ({message}).")
        return self._raster.GetRasterBand(1).ReadAsArray().astype(bool)


# ---------------------------------------------------------------------------------------------- summaries


class Summary:
    """Area-weighted statistics of pixels, added up block by block.

    ``edges``: ascending edges of a fine histogram; quantiles are exact to one of its bins. ``limits``: ascending class
    limits, lower limit inclusive, n limits make n + 1 classes; class areas are exact.
    """

    def __init__(self, edges: Sequence[float], limits: Sequence[float] = ()) -> None:
        self.edges = np.asarray(edges, dtype=np.float64)
        self.limits = np.asarray(limits, dtype=np.float64)
        if self.edges.size < 2 or np.any(np.diff(self.edges) <= 0) or np.any(np.diff(self.limits) <= 0):
            raise ValueError("edges (at least two) and limits have to ascend")
        self.pixels = 0
        self.area = 0.0
        self.minimum = np.inf
        self.maximum = -np.inf
        self.class_areas = np.zeros(self.limits.size + 1)
        self.class_pixels = np.zeros(self.limits.size + 1, dtype=np.int64)
        self._sum = 0.0
        self._histogram = np.zeros(self.edges.size - 1)

    def add(self, values: np.ndarray, areas: np.ndarray) -> None:
        """Add pixels: ``values`` float32 of any shape, NaN ignored; ``areas`` (m2) broadcast to it, 0 ignored."""
        areas = np.broadcast_to(areas, values.shape)
        known = np.isfinite(values) & (areas > 0)
        values, areas = values[known], areas[known]
        if values.size == 0:
            return
        self.pixels += values.size
        self.area += float(areas.sum())
        self._sum += float((values * areas).sum())
        self.minimum = min(self.minimum, float(values.min()))
        self.maximum = max(self.maximum, float(values.max()))
        # In the type of the values: a float32 of 0.1 has to reach the limit 0.1.
        classes = np.searchsorted(self.limits.astype(values.dtype), values, side="right")
        self.class_areas += np.bincount(classes, areas, self.class_areas.size)
        self.class_pixels += np.bincount(classes, minlength=self.class_areas.size)
        bins = np.searchsorted(self.edges.astype(values.dtype), values, side="right") - 1
        self._histogram += np.bincount(np.clip(bins, 0, self._histogram.size - 1), areas, self._histogram.size)

    def merge(self, other: Summary) -> None:
        """Add what another summary of the same edges and limits has collected."""
        self.pixels += other.pixels
        self.area += other.area
        self._sum += other._sum
        self.minimum = min(self.minimum, other.minimum)
        self.maximum = max(self.maximum, other.maximum)
        self.class_areas += other.class_areas
        self.class_pixels += other.class_pixels
        self._histogram += other._histogram

    @property
    def histogram(self) -> np.ndarray:
        """Area (m2) between the ``edges``; the outer bins also hold what lies beyond them."""
        return self._histogram.copy()

    @property
    def mean(self) -> float:
        """Area-weighted mean; NaN without pixels."""
        return self._sum / self.area if self.area > 0 else float("nan")

    def quantile(self, q: float) -> float:
        """The value that a share ``q`` (0..1) of the area does not exceed, interpolated within a bin; NaN if empty."""
        if self.area <= 0:
            return float("nan")
        cumulative = np.concatenate([[0.0], np.cumsum(self._histogram)])
        target = q * cumulative[-1]
        index = int(np.clip(np.searchsorted(cumulative, target, side="left") - 1, 0, self._histogram.size - 1))
        share = (target - cumulative[index]) / self._histogram[index] if self._histogram[index] > 0 else 0.0
        # The outer bins also hold what lies beyond the edges, so the true extremes bound them.
        low = self.minimum if index == 0 else self.edges[index]
        high = self.maximum if index == self._histogram.size - 1 else self.edges[index + 1]
        return float(np.clip(low + share * (high - low), self.minimum, self.maximum))

    def share_at_least(self, limit: float) -> float:
        """Share (0..1) of the area at or above one of the ``limits``; NaN if empty. ValueError for any other number."""
        index = np.flatnonzero(self.limits == limit)
        if index.size == 0:
            raise ValueError(f"{limit} is none of the limits {self.limits.tolist()}")
        # Of the sum of the classes, not of the area summed apart: all of it is then 1, not 0.9999999.
        total = self.class_areas.sum()
        return float(self.class_areas[index[0] + 1 :].sum() / total) if total > 0 else float("nan")


class ZonalSummary:
    """One Summary per zone (or, without zones, one for the whole grid), for a pass of ``blocks.scan`` or ``process``.

    ``block`` runs in the workers, ``merge`` in the caller's thread; then ``summaries`` holds one Summary per zone::

        zonal = ZonalSummary(grid, edges, limits, zones)
        scan(grid, {"value": view}, lambda window, arrays: zonal.block(window, arrays["value"]), zonal.merge)
    """

    def __init__(
        self, grid: Grid, edges: Sequence[float], limits: Sequence[float] = (), zones: Zones | None = None
    ) -> None:
        self._edges, self._limits = edges, limits
        self._areas = pixel_areas(grid)
        self._zones = zones
        self.summaries = [Summary(edges, limits) for _ in range(1 if zones is None else len(zones))]

    def block(self, window: Window, values: np.ndarray) -> list[tuple[int, Summary]]:
        """Summaries of one block, float32 (height, width), NaN ignored."""
        areas = np.broadcast_to(self._areas.read(window), values.shape)
        found: list[tuple[int, Summary]] = []
        if self._zones is None:
            found.append((0, Summary(self._edges, self._limits)))
            found[0][1].add(values, areas)
            return found
        for number, part, mask in self._zones.masks(window):
            row, column = part.y - window.y, part.x - window.x
            inside = np.s_[row : row + part.height, column : column + part.width]
            summary = Summary(self._edges, self._limits)
            summary.add(values[inside][mask], areas[inside][mask])
            found.append((number, summary))
        return found

    def merge(self, block: list[tuple[int, Summary]]) -> None:
        """Add the summaries of a block."""
        for number, summary in block:
            self.summaries[number].merge(summary)
