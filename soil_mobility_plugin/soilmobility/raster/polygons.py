"""Polygons for a grid: read from WKB one after the other, repaired, and brought into the grid's CRS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from osgeo import ogr

from ..typing import Array
from .coverage import Outline, read_wkb
from .crs import crs_name, full_turn, same_crs, spatial_reference, transform_bounds, transformation
from .errors import UNKNOWN, RasterError, attempt, gdal_failures
from .grid import Grid

#: Zones, and points of zones, that are read before their coverage is worked out.
_ZONES_AT_ONCE, _POINTS_AT_ONCE = 1 << 13, 1 << 18


class Polygons:
    """Reads polygons of ``crs_wkt`` (default: the grid's CRS), repairs them and brings them into the CRS of a grid."""

    def __init__(self, grid: Grid, crs_wkt: str | None) -> None:
        self._grid = grid
        self.crs_wkt = crs_wkt or grid.crs_wkt
        self._far: list[tuple[int, Outline]] = []
        self._turn = full_turn(grid.crs_wkt)
        self._change = self._near = None
        if not same_crs(self.crs_wkt, grid.crs_wkt):
            # between geographic CRSs all has a place, and lies on the grid after a turn perhaps
            if not (grid.is_geographic and spatial_reference(self.crs_wkt).IsGeographic()):
                self._near = _surroundings(grid, self.crs_wkt)
            self._change = transformation(self.crs_wkt, grid.crs_wkt)

    def read(
        self, geometries: Iterable[bytes | None]
    ) -> Iterator[tuple[list[tuple[Outline | None, bool]], list[tuple[int, Outline]]]]:
        """Some zones at a time: (rings, or None; whether it was repaired) of each, and what is cut off of some.

        That is, since it may have no place in the CRS of the grid: (number of the zone, from 0, the rings of all of it
        in its own CRS).
        """
        found: list[tuple[Outline | None, bool]] = []
        points = 0
        for some in _few(geometries):
            with gdal_failures():
                found += [self._zone(number, wkb) for number, wkb in some]
            points += sum(len(ring) for rings, _ in found[-len(some) :] for _, ring in rings or ())
            if len(found) >= _ZONES_AT_ONCE or points >= _POINTS_AT_ONCE:
                yield found, self._far
                found, points, self._far = [], 0, []
        if found:
            yield found, self._far

    def _zone(self, number: int, wkb: bytes | None) -> tuple[Outline | None, bool]:
        if not wkb:
            return None, False
        try:
            shape = ogr.CreateGeometryFromWkb(wkb)
            valid = shape is not None and shape.IsValid()
        except RuntimeError:
            valid = False
        rings = read_wkb(wkb) if valid and self._change is None else None
        return self._difficult(number, wkb) if rings is None else (rings, False)

    def _difficult(self, number: int, wkb: bytes) -> tuple[Outline | None, bool]:
        """A zone that is invalid, curved, has heights, or is in another CRS."""
        shape, message = attempt(ogr.CreateGeometryFromWkb, bytes(wkb))
        if shape is None:
            raise RasterError(
                "The geometry of zone {number} cannot be read ({reason}).", number=number + 1, reason=message or UNKNOWN
            )
        shape = shape.GetLinearGeometry()
        shape.FlattenTo2D()
        valid, _ = attempt(shape.IsValid)
        if not valid and not shape.IsEmpty():
            shape, message = attempt(_made_valid, shape)
            if shape is None:
                raise RasterError(
                    "The geometry of zone {number} is invalid and cannot be repaired: {reason}.",
                    number=number + 1,
                    reason=message or UNKNOWN,
                )
        shape = _polygons(shape)
        if shape is not None and self._change is not None:
            shape = self._transformed(number, shape)
        rings = None if shape is None else _rings(shape)
        if rings and self._change is not None and self._turn:
            rings = [(hole, _unwrapped(ring, self._turn)) for hole, ring in rings]
        return rings, not valid and rings is not None

    def _transformed(self, number: int, shape: ogr.Geometry) -> ogr.Geometry | None:
        if self._near is not None and not self._near.Contains(shape):
            # What lies far off may have no place in the grid's CRS: a pole in Mercator, the other side of the earth.
            self._far.append((number, _rings(shape)))
            shape = None if shape.Disjoint(self._near) else _polygons(shape.Intersection(self._near))
            if shape is None:
                return None
        # A long straight edge is not straight in another CRS.
        xmin, xmax, ymin, ymax = shape.GetEnvelope()
        shape.Segmentize(max(xmax - xmin, ymax - ymin) / 64)
        code, message = attempt(shape.Transform, self._change)
        if code != 0:
            raise RasterError(
                "Zone {number} cannot be brought into {crs}: {reason}.",
                number=number + 1,
                crs=crs_name(self._grid.crs_wkt),
                reason=message or UNKNOWN,
            )
        return shape


def _few(geometries: Iterable[bytes | None]) -> Iterator[list[tuple[int, bytes | None]]]:
    """The geometries, numbered from 0, a few at a time; large ones one by one."""
    some: list[tuple[int, bytes | None]] = []
    size = 0
    for number, wkb in enumerate(geometries):
        some.append((number, wkb))
        size += len(wkb or b"")
        if len(some) == 256 or size > 1 << 20:
            yield some
            some, size = [], 0
    if some:
        yield some


def _rings(shape: ogr.Geometry) -> Outline:
    return read_wkb(bytes(shape.ExportToWkb(ogr.wkbNDR))) or []


def _unwrapped(ring: Array, turn: float) -> Array:
    """A ring of longitudes and latitudes without jumps at the 180th meridian; one around a pole is closed over it."""
    step = np.diff(ring[:, 0])
    if not (np.abs(step) > turn / 2).any():
        return ring
    ring = ring.copy()
    ring[1:, 0] -= turn * np.cumsum(np.rint(step / turn))
    if abs(ring[-1, 0] - ring[0, 0]) > turn / 2:
        pole = np.copysign(turn / 4, ring[:, 1].mean())
        ring = np.vstack([ring, [[ring[-1, 0], pole], [ring[0, 0], pole], ring[0]]])
    return ring


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


def _made_valid(shape: ogr.Geometry) -> ogr.Geometry | None:
    """A geometry without faults: part by part, then all of them as one.

    At once, what lies in two of the parts would become a hole, as in two rings of one polygon.
    """
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon:
        return shape.MakeValid()
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for number in range(shape.GetGeometryCount()):
        mended = shape.GetGeometryRef(number).MakeValid()
        if mended is None:
            return None
        for part in _polygons(mended) or ():
            whole.AddGeometry(part)
    return whole.UnionCascaded() if whole.GetGeometryCount() else whole


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
