"""Zonal statistics: what the pixels of a pass add up to in each of any number of zones.

There is one rule: a pixel counts in a zone with its coverage fraction times its area on the ellipsoid. A zone smaller
than a pixel has its small fraction, a zone on an edge its part; nothing is rounded to whole pixels.

``Zones`` knows which pixels each polygon covers, filed by the cells of ``LATTICE``, so that a window only meets the
zones that lie in it. ``Everywhere`` and ``Union`` look the same to what adds up: the whole grid as one zone, and all
zones as one. What adds up (``ZonalSummary``, ``ZonalSums``, ``ZonalOverlap``) works on flat arrays over the zones, and
has the two methods of everything that a pass adds up: ``chunk(window, arrays)`` runs in the workers, ``combine(part)``
in the caller's thread, in the order of the windows, from north to south::

    zones = Zones(grid, polygons, crs)
    zonal = ZonalSummary(zones, "F1", limits=(1, 10, 30, 50), quantiles=(0.5,))
    scan(grid, {"F1": view}, {"zones": zonal})
    zonal.summary.mean, zonal.summary.quantile(0.5), zonal.summary.class_areas

The same zones on the same grid give the same digits, however a pass is cut into windows, threads and passes: areas are
added up as whole numbers (of ``PixelAreas.unit``, some 2^-31 of a pixel), weighted values per cell and zone in a fixed
order, and these with the rounding error carried along.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import numpy as np
from osgeo import ogr, osr

from ..typing import Array
from . import coverage
from .areas import pixel_areas, polygon_areas
from .crs import crs_name, full_turn, same_crs, spatial_reference, transform_bounds
from .errors import RasterError, attempt, gdal_failures
from .grid import LATTICE, Grid, Window, require_north_up  #: Coverage fractions are kept as whole numbers of 2^-31.

ONE = 1 << 31

#: Zones, and points of zones, that are read before their coverage is worked out.
_ZONES_AT_ONCE, _POINTS_AT_ONCE = 1 << 13, 1 << 18

#: Pixels on the edges of the zones whose coverage is worked out at once.
_TOUCHED_AT_ONCE = 1 << 17

#: Pairs of a pixel and a zone that are summed up at once, unless one zone alone has more in a cell.
_PAIRS = 1 << 18

#: Pairs that are kept for the next accumulator that asks for the same window.
_KEPT = 1 << 20

#: Entries of histograms that wait before they are added together.
_WAITING = 1 << 21

#: Binary digits of a float32 that a bin of the histogram leaves open: 12 remain, 2.4e-4 of the value.
_OPEN = 11

#: Bins that are counted in an array of that size; where there are more, values are sorted.
_FEW_BINS = 1 << 20

#: Turns of the longitude that zones are looked for on either side of where they stand (a bound, unlike `crs.laps`:
#: coordinates of polygons may be anything).
_TURNS = 2

#: A pixel that zones take up to this many times (and no more) is not shared by them: edges drawn twice differ a little.
_SHARED_FROM = 1.0 + 1e-6


class Pairs(NamedTuple):
    """Pixels and the zones they lie in, for a cell of the lattice, sorted by zone, row and column.

    ``zones`` (k,): the zones, ascending. ``owner`` (m,): index into ``zones``. ``pixel`` (m,): flat index into the
    cell's pixels. ``fraction`` int64 (m,): coverage, of ``ONE``. ``weight`` int64 (m,): the area of that part, in
    ``PixelAreas.unit``.
    """

    zones: Array
    owner: Array
    pixel: Array
    fraction: Array
    weight: Array

    @property
    def starts(self) -> Array:
        """(k,): where the pairs of each zone begin."""
        return np.zeros(1, dtype=np.int64) if self.zones.size == 1 else _starts(self.owner)

    def pick(self, cell: Array) -> Array:
        """(m,): the values (height, width) of a cell in the pairs."""
        values = cell.ravel()
        # one zone that has as many pixels as the cell has all of them, in their order
        return values if self.zones.size == 1 and self.pixel.size == values.size else values[self.pixel]

    def keep(self, chosen: Array) -> Pairs:
        """Some of the pairs (bool (m,)); zones without any are left out."""
        if chosen.all():
            return self
        if self.zones.size == 1:
            pixel = self.pixel[chosen]
            owner, zones = self.owner[: pixel.size], self.zones[: min(pixel.size, 1)]
            return Pairs(zones, owner, pixel, self.fraction[chosen], self.weight[chosen])
        owner = self.owner[chosen]
        new = np.diff(owner, prepend=-1) != 0
        zones = self.zones[owner[new]]
        return Pairs(zones, np.cumsum(new) - 1, self.pixel[chosen], self.fraction[chosen], self.weight[chosen])


class Part(NamedTuple):
    """Pairs of one cell of the lattice in a window; a cell where many zones overlap comes in several.

    ``inside``: slices of the window's array for the pixels; ``whole``: whether they are the whole cell.
    """

    inside: tuple[slice, slice]
    whole: bool
    pairs: Pairs


class Cover(Protocol):
    """What tells which pixels lie in which of ``len()`` zones."""

    grid: Grid
    unit: float
    #: (n,): the last row of the grid that a zone covers
    last_row: Array
    #: (n,) bool: all of the zone lies in one cell of the lattice
    in_one_cell: Array

    def __len__(self) -> int: ...

    def parts(self, window: Window) -> Iterable[Part]: ...


# ------------------------------------------------------------------------------------------------- zones


class _Batch(NamedTuple):
    """Runs of some zones, sorted by cell, zone, row, column.

    ``group_zone`` (g,), ``group_first`` (g + 1,): the runs of one zone in one cell. ``place`` int32: flat index in the
    cell's pixels; ``length`` uint16; ``fraction`` uint32, of ``ONE``.
    """

    group_zone: Array
    group_first: Array
    place: Array
    length: Array
    fraction: Array


class Zones:
    """Which part of each pixel of a grid each of a set of polygons covers. Zones may overlap: each is told on its own.

    ``geometries``: WKB polygons or multipolygons, one per zone, in ``crs_wkt`` (default: the grid's CRS), read one
    after the other and not kept: what is kept is 10 bytes for each pixel on an edge and each row between two edges.
    Invalid ones are repaired (``repaired``); of None, empty ones, and ones outside the grid ``met`` is False. On a
    geographic grid zones are met whatever turn of the longitude (-180..180, 0..360) they are in.

    RasterError if a geometry cannot be read, repaired or brought into the grid's CRS.
    """

    def __init__(self, grid: Grid, geometries: Iterable[bytes | None], crs_wkt: str | None = None) -> None:
        require_north_up(grid)
        self.grid = grid
        self._frame = _Frame(grid)
        self.unit = self._frame.areas.unit
        self._areas: Array | None = None
        self._extent = (grid.width, grid.height, 0, 0)
        self._batches: list[_Batch] = []
        #: cell -> (batch, first group, last group + 1)
        self._filed: dict[int, list[tuple[int, int, int]]] = {}
        #: (n,) areas of polygons that reach beyond the grid, NaN of others
        self._beyond = np.zeros(0)
        self._kept = threading.local()
        reader = _Reader(grid, crs_wkt)
        #: pixels that a turn of the longitude is; 0 where x is none
        self._turn = (full_turn(grid.crs_wkt) or 0.0) / grid.geotransform[1]
        number = 0
        self.repaired = np.zeros(0, dtype=bool)
        self.last_row = np.zeros(0, dtype=np.int64)
        self._cell_count = np.zeros(0, dtype=np.int64)
        for polygons, repaired, far in reader.read(geometries):
            self._grow(number, repaired)
            self._add(number, polygons)
            self._beyond_is(number, coverage.pack(far), reader.crs_wkt)
            number += len(polygons)
        #: bool (n,): which zones cover a part of a pixel, and which lie in one cell of the lattice
        self.met, self.in_one_cell = self._cell_count > 0, self._cell_count == 1

    def __len__(self) -> int:
        return self.repaired.size

    @property
    def window(self) -> Window:
        """The smallest window of the grid that holds all pixels of all zones; empty where there is none."""
        left, top, right, bottom = self._extent
        return Window(left - self._frame.x, top - self._frame.y, right - left, bottom - top)

    def clipped(self) -> Zones:
        """The same zones, for a pass over the part of the grid around them: ``grid`` is that part, in whole cells."""
        across, down = LATTICE
        left, top, right, bottom = self._extent
        x, y = left // across * across, top // down * down
        part = Window(x, y, -(-right // across) * across - x, -(-bottom // down) * down - y)
        part = part.intersection(self.grid.window)
        result = copy(self)
        result.grid, result._frame = self.grid.sub(part), self._frame.at(part)
        result.last_row = self.last_row - part.y
        return result

    @property
    def areas(self) -> Array:
        """Float64 (n,): area of each zone, m2, of all of it, data or not; 0 for zones without a geometry.

        Coverage fraction times pixel area, summed up; of a zone that reaches beyond the grid, the area of the polygon
        on the ellipsoid. Worked out when first asked for.
        """
        if self._areas is None:
            total = np.zeros(len(self), dtype=np.int64)
            for number in self._filed:
                for pairs in self._pairs(number, self._frame.cell(number)):
                    total[pairs.zones] += np.add.reduceat(pairs.weight, _starts(pairs.owner))
            self._areas = total * self.unit
            known = np.isfinite(self._beyond)
            self._areas[known] = self._beyond[known]
        return self._areas

    def parts(self, window: Window) -> Iterable[Part]:
        """The pairs of a window, cell by cell; cells without a zone are left out.

        A window of whole cells gives the same pairs in the same order as any other that holds the cell.
        """
        moved = self._frame.moved(window)
        if getattr(self._kept, "window", None) == moved:
            parts: list[Part] = self._kept.parts
            return parts
        found = self._parts(moved)
        kept, pairs = [], 0
        for part in found:
            kept.append(part)
            pairs += part.pairs.pixel.size
            if pairs > _KEPT:
                return _chain(kept, found)
        self._kept.window, self._kept.parts = moved, kept
        return kept

    def _parts(self, window: Window) -> Iterator[Part]:
        for number, cell, part, inside in self._frame.cells(window):
            if number not in self._filed:
                continue
            for pairs in self._pairs(number, cell):
                if part == cell:
                    yield Part(inside, True, pairs)
                    continue
                row, column = np.divmod(pairs.pixel, cell.width)
                row, column = row - (part.y - cell.y), column - (part.x - cell.x)
                chosen = (row >= 0) & (row < part.height) & (column >= 0) & (column < part.width)
                if chosen.any():
                    moved = pairs._replace(pixel=row * part.width + column)
                    yield Part(inside, False, moved.keep(chosen))

    def _pairs(self, number: int, cell: Window) -> Iterator[Pairs]:
        """The pairs of a cell, some zones at a time."""
        areas = self._frame.weights(cell)
        for batch, first, last in self._filed[number]:
            held = self._batches[batch]
            bounds = held.group_first[first : last + 1]
            sizes = np.add.reduceat(held.length[bounds[0] : bounds[-1]], bounds[:-1] - bounds[0], dtype=np.int64)
            slots = np.cumsum(sizes) // _PAIRS
            cuts = [0, *(np.flatnonzero(np.diff(slots)) + 1).tolist(), sizes.size]
            for start, stop in zip(cuts, cuts[1:]):
                runs = slice(bounds[start], bounds[stop])
                length = held.length[runs].astype(np.int64)
                run = np.repeat(np.arange(length.size), length)
                pixel = np.arange(run.size) + (held.place[runs] - (np.cumsum(length) - length))[run]
                fraction = held.fraction[runs].astype(np.int64)[run]
                weight = np.rint(fraction * areas[pixel]).astype(np.int64)
                owner = np.repeat(np.arange(stop - start), sizes[start:stop])
                yield Pairs(held.group_zone[first + start : first + stop], owner, pixel, fraction, weight)

    def _grow(self, number: int, repaired: list[bool]) -> None:
        """Make room for zones that were read."""
        more = len(repaired)
        self.repaired = np.concatenate([self.repaired[:number], np.array(repaired, dtype=bool)])
        self.last_row = np.concatenate([self.last_row[:number], np.zeros(more, dtype=np.int64)])
        self._cell_count = np.concatenate([self._cell_count[:number], np.zeros(more, dtype=np.int64)])
        self._beyond = np.concatenate([self._beyond[:number], np.full(more, np.nan)])

    def _beyond_is(self, number: int, rings: coverage.Rings, crs_wkt: str) -> None:
        """Keep the areas of polygons (``number`` and on) that reach beyond the grid."""
        if rings.zone.size:
            zones, index = np.unique(rings.zone, return_inverse=True)
            self._beyond[number + zones] = np.bincount(index, polygon_areas(rings, crs_wkt))

    def _add(self, number: int, polygons: list[Any]) -> None:
        """Work out the coverage of zones ``number``.. and file it."""
        present = [(k, rings) for k, rings in enumerate(polygons) if rings]
        if not present:
            return
        given = coverage.pack(present)
        x, y = _on_pixels(self.grid, given.x, given.y)
        rings, beyond = self._placed(given._replace(x=x, y=y))
        self._beyond_is(number, _pick_rings(given, np.flatnonzero(np.isin(given.zone, beyond))), self.grid.crs_wkt)
        if not rings.zone.size:
            return
        touched = _Boxes.of(rings).touched(self.grid)
        group = np.cumsum(touched) // _TOUCHED_AT_ONCE
        # the rings of a zone stay together
        group = group[np.searchsorted(rings.zone, rings.zone, side="left")]
        for chosen in np.unique(group):
            some = _pick_rings(rings, np.flatnonzero(group == chosen))
            # counted from 0: keys stay small
            zones, local = np.unique(some.zone, return_inverse=True)
            runs = coverage.cover(some._replace(zone=local), self.grid.height, self.grid.width)
            self._file(runs._replace(zone=number + zones[runs.zone]))

    def _placed(self, rings: coverage.Rings) -> tuple[coverage.Rings, Array]:
        """The rings that meet the grid, moved by whole turns of the longitude where they do so there.

        And the zones that reach beyond the grid.
        """
        box = _Boxes.of(rings)
        turns = range(-_TURNS, _TURNS + 1) if self._turn else (0,)
        inside = np.zeros(rings.zone.size, dtype=bool)
        chosen, shift = [], []
        for turn in turns:
            moved = box.moved(turn * self._turn)
            inside |= ~moved.beyond(self.grid)
            met = np.flatnonzero(moved.meets(self.grid))
            chosen.append(met)
            shift.append(np.full(met.size, turn * self._turn))
        index = np.concatenate(chosen)
        order = np.argsort(index, kind="stable")
        placed, moves = _pick_rings(rings, index[order]), np.concatenate(shift)[order]
        if moves.any():
            x = placed.x + np.repeat(moves, np.diff(placed.first))
            placed = placed._replace(x=_snapped(x, _rounding(self.grid)[0]))
        return placed, np.unique(rings.zone[~inside])

    def _file(self, runs: coverage.Runs) -> None:
        """Keep runs, filed by cell."""
        across, down = LATTICE
        runs = coverage.split_runs(runs, across)
        if not runs.zone.size:
            return
        left, top, right, bottom = self._extent
        self._extent = (
            min(left, int(runs.column.min())),
            min(top, int(runs.row.min())),
            max(right, int((runs.column + runs.length).max())),
            max(bottom, int(runs.row.max()) + 1),
        )
        cell_x, cell_y = runs.column // across, runs.row // down
        number = cell_y * self._frame.cells_across + cell_x
        # runs come by zone, row, column: this keeps that order inside a cell
        order = np.argsort(number.astype(np.uint16) if int(number.max()) < 1 << 16 else number, kind="stable")
        number, zone = number[order], runs.zone[order]
        column, row = runs.column[order] - cell_x[order] * across, runs.row[order] - cell_y[order] * down
        width = np.minimum(across, self.grid.width - cell_x[order] * across)
        starts = np.flatnonzero((np.diff(number, prepend=-1) != 0) | (np.diff(zone, prepend=-1) != 0))
        batch = _Batch(
            zone[starts].astype(np.int32),
            np.append(starts, zone.size),
            (row * width + column).astype(np.int32),
            runs.length[order].astype(np.uint16),
            np.maximum(np.rint(runs.fraction[order] * ONE), 1).astype(np.uint32),
        )
        group_cell = number[starts]
        firsts = np.flatnonzero(np.diff(group_cell, prepend=-1))
        for first, last in zip(firsts.tolist(), [*firsts[1:].tolist(), starts.size]):
            self._filed.setdefault(int(group_cell[first]), []).append((len(self._batches), first, last))
        self._batches.append(batch)
        self._cell_count += np.bincount(batch.group_zone, minlength=len(self))
        np.maximum.at(self.last_row, batch.group_zone, (group_cell // self._frame.cells_across + 1) * down - 1)


def _chain(first: Iterable[Part], rest: Iterable[Part]) -> Iterator[Part]:
    yield from first
    yield from rest


class _Frame:
    """A grid in cells of the lattice, and the areas of its pixels; perhaps seen from a part of it."""

    def __init__(self, grid: Grid, x: int = 0, y: int = 0) -> None:
        self.grid, self.x, self.y = grid, x, y
        self.areas = pixel_areas(grid)
        self._unit = self.areas.unit * ONE
        self.cells_across = -(-grid.width // LATTICE[0])

    def at(self, part: Window) -> _Frame:
        """The same grid for windows of a part of it."""
        result = copy(self)
        result.x, result.y = self.x + part.x, self.y + part.y
        return result

    def moved(self, window: Window) -> Window:
        """A window of the part as one of the grid."""
        return Window(window.x + self.x, window.y + self.y, window.width, window.height)

    def cell(self, number: int) -> Window:
        """A cell of the grid."""
        y, x = divmod(number, self.cells_across)
        return Window(x * LATTICE[0], y * LATTICE[1], *LATTICE).intersection(self.grid.window)

    def cells(self, window: Window) -> Iterator[tuple[int, Window, Window, tuple[slice, slice]]]:
        """The cells that a window of the grid meets, row by row: number, cell, part, and its slices of the window."""
        across, down = LATTICE
        for y in range(window.y // down, -(-(window.y + window.height) // down)):
            for x in range(window.x // across, -(-(window.x + window.width) // across)):
                number = y * self.cells_across + x
                cell = self.cell(number)
                part = cell.intersection(window)
                row, column = part.y - window.y, part.x - window.x
                yield number, cell, part, (slice(row, row + part.height), slice(column, column + part.width))

    def weights(self, part: Window) -> Array:
        """The areas of the pixels of a part, flat, in ``unit`` over ``ONE``: times a fraction they are a weight."""
        areas = self.areas.read(part) / self._unit
        return np.broadcast_to(areas, (part.height, part.width)).ravel()

    def whole_weights(self, part: Window) -> Array:
        """The weights, int64, of the whole pixels of a part, flat."""
        # rounded before they are spread: on a geographic grid there is one for each row
        weight = np.rint(ONE * (self.areas.read(part) / self._unit)).astype(np.int64)
        return np.broadcast_to(weight, (part.height, part.width)).ravel()

    def one_zone(self, window: Window, fraction: Array) -> Iterator[Part]:
        """The pixels of a window with a fraction (int64 of ``ONE``) above 0, as parts of one zone."""
        zone = np.zeros(1, dtype=np.int64)
        for _, cell, part, inside in self.cells(self.moved(window)):
            known, areas = fraction[inside].ravel(), self.weights(part)
            pixel = np.flatnonzero(known)
            if pixel.size:
                if pixel.size < known.size:
                    known, areas = known[pixel], areas[pixel]
                weight = np.rint(known * areas).astype(np.int64)
                owner = np.zeros(pixel.size, dtype=np.int64)
                yield Part(inside, part == cell, Pairs(zone, owner, pixel, known, weight))


class _Boxes(NamedTuple):
    """The extents of rings, in pixels, and the zones they belong to."""

    zone: Array
    left: Array
    right: Array
    top: Array
    bottom: Array

    @classmethod
    def of(cls, rings: coverage.Rings) -> _Boxes:
        first = rings.first[:-1]
        return cls(
            rings.zone,
            np.minimum.reduceat(rings.x, first),
            np.maximum.reduceat(rings.x, first),
            np.minimum.reduceat(rings.y, first),
            np.maximum.reduceat(rings.y, first),
        )

    def moved(self, columns: float) -> _Boxes:
        return self._replace(left=self.left + columns, right=self.right + columns) if columns else self

    def meets(self, grid: Grid) -> Array:
        return (self.right > 0) & (self.left < grid.width) & (self.bottom > 0) & (self.top < grid.height)

    def beyond(self, grid: Grid) -> Array:
        return (self.left < 0) | (self.right > grid.width) | (self.top < 0) | (self.bottom > grid.height)

    def touched(self, grid: Grid) -> Array:
        """About how many pixels an edge around the box touches."""
        width = np.minimum(self.right, grid.width) - np.maximum(self.left, 0)
        height = np.minimum(self.bottom, grid.height) - np.maximum(self.top, 0)
        pixels: Array = 2.0 * (np.maximum(width, 0) + np.maximum(height, 0)) + 4.0
        return pixels


def _pick_rings(rings: coverage.Rings, chosen: Array) -> coverage.Rings:
    """Some rings, by index, in that order."""
    if chosen.size == rings.zone.size and (chosen == np.arange(chosen.size)).all():
        return rings
    sizes = np.diff(rings.first)[chosen]
    first = np.concatenate([[0], np.cumsum(sizes)])
    point = np.arange(first[-1]) + np.repeat(rings.first[:-1][chosen] - first[:-1], sizes)
    return coverage.Rings(rings.x[point], rings.y[point], first, rings.zone[chosen], rings.hole[chosen])


def _on_pixels(grid: Grid, x: Array, y: Array) -> tuple[Array, Array]:
    """Pixel coordinates of CRS coordinates; a point on the line between two pixels is on it, not just beside it."""
    column, row = grid.to_pixel(x, y)
    across, down = _rounding(grid)
    return _snapped(column, across), _snapped(row, down)


def _rounding(grid: Grid) -> tuple[float, float]:
    """How far off (columns, rows) a place may be because coordinates are float64."""
    xmin, ymin, xmax, ymax = grid.bounds
    largest = max(abs(xmin), abs(xmax)), max(abs(ymin), abs(ymax))
    width, height = grid.pixel_size
    return 8.0 * float(np.spacing(largest[0])) / width, 8.0 * float(np.spacing(largest[1])) / height


def _snapped(place: Array, within: float) -> Array:
    whole = np.rint(place)
    return np.where(np.abs(place - whole) <= within, whole, place)


# ------------------------------------------------------------------------------------------------ reading


class _Reader:
    """Reads polygons, repairs them and brings them into the CRS of a grid."""

    def __init__(self, grid: Grid, crs_wkt: str | None) -> None:
        self._grid = grid
        self.crs_wkt = crs_wkt or grid.crs_wkt
        #: zones of which a part or all was cut off, since it may have no place in the CRS of the grid
        self._cut: ogr.Geometry | None = None
        self._turn = full_turn(grid.crs_wkt)
        self._change = self._near = None
        if crs_wkt and not same_crs(crs_wkt, grid.crs_wkt):
            # between geographic CRSs all has a place, and lies on the grid after a turn perhaps
            if not (grid.is_geographic and spatial_reference(crs_wkt).IsGeographic()):
                self._near = _surroundings(grid, crs_wkt)
            self._change, message = attempt(
                osr.CreateCoordinateTransformation, spatial_reference(crs_wkt), spatial_reference(grid.crs_wkt)
            )
            if self._change is None:
                raise RasterError(
                    "The zones cannot be brought into {crs}: {reason}.", crs=crs_name(grid.crs_wkt), reason=message
                )

    def read(self, geometries: Iterable[bytes | None]) -> Iterator[tuple[list[Any], list[bool], list[Any]]]:
        """(rings of each zone, or None; whether it was repaired; what is cut off), some zones at a time.

        What is cut off, since it may have no place in the CRS of the grid: (number among these zones, the rings of all
        of the zone in its own CRS).
        """
        numbered = enumerate(geometries, 1)
        while True:
            polygons: list[Any] = []
            repaired: list[bool] = []
            far: list[Any] = []
            points = 0
            while len(polygons) < _ZONES_AT_ONCE and points < _POINTS_AT_ONCE:
                some = _some(numbered)
                if not some:
                    break
                with gdal_failures():
                    for number, wkb in some:
                        self._cut = None
                        rings, mended = self._zone(number, wkb)
                        if self._cut is not None:
                            far.append((len(polygons), coverage.read_wkb(bytes(self._cut.ExportToWkb(ogr.wkbNDR)))))
                        polygons.append(rings)
                        repaired.append(mended)
                        points += sum(len(ring) for _, ring in rings) if rings else 0
            if not polygons:
                return
            yield polygons, repaired, far

    def _zone(self, number: int, wkb: bytes | None) -> tuple[list[tuple[bool, Array]] | None, bool]:
        if not wkb:
            return None, False
        try:
            shape = ogr.CreateGeometryFromWkb(wkb)
            valid = shape is not None and shape.IsValid()
        except RuntimeError:
            shape, valid = None, False
        if valid and self._change is None:
            rings = coverage.read_wkb(wkb)
            if rings is not None:
                return rings, False
        return self._difficult(number, wkb)

    def _difficult(self, number: int, wkb: bytes) -> tuple[list[tuple[bool, Array]] | None, bool]:
        """A zone that is invalid, curved, has heights, or is in another CRS."""
        shape, message = attempt(ogr.CreateGeometryFromWkb, bytes(wkb))
        if shape is None:
            raise RasterError(
                "The geometry of zone {number} cannot be read ({reason}).",
                number=number,
                reason=message or "unknown reason",
            )
        shape = shape.GetLinearGeometry()
        shape.FlattenTo2D()
        valid, _ = attempt(shape.IsValid)
        if not valid and not shape.IsEmpty():
            shape, message = attempt(_made_valid, shape)
            if shape is None:
                raise RasterError(
                    "The geometry of zone {number} is invalid and cannot be repaired: {reason}.",
                    number=number,
                    reason=message,
                )
        shape = _polygons(shape)
        if shape is not None and self._change is not None:
            shape = self._transformed(number, shape)
        rings = None if shape is None else coverage.read_wkb(bytes(shape.ExportToWkb(ogr.wkbNDR)))
        if rings and self._change is not None and self._turn:
            rings = [(hole, _unwrapped(ring, self._turn)) for hole, ring in rings]
        return rings, not valid and rings is not None

    def _transformed(self, number: int, shape: ogr.Geometry) -> ogr.Geometry | None:
        if self._near is not None and not self._near.Contains(shape):
            # What lies far off may have no place in the grid's CRS: a pole in Mercator, the other side of the earth.
            self._cut = shape
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
                number=number,
                crs=crs_name(self._grid.crs_wkt),
                reason=message,
            )
        return shape


def _some(numbered: Iterator[tuple[int, bytes | None]]) -> list[tuple[int, bytes | None]]:
    """The next few geometries; large ones one by one."""
    some, size = [], 0
    for number, wkb in numbered:
        some.append((number, wkb))
        size += len(wkb or b"")
        if len(some) == 256 or size > 1 << 20:
            break
    return some


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


# ------------------------------------------------------------------------------- the grid and all zones


class Everywhere:
    """The whole grid as one zone, for what adds up by zones."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._frame = _Frame(grid)
        self.unit = self._frame.areas.unit
        self.last_row = np.array([grid.height - 1])
        self.in_one_cell = np.array([False])

    def __len__(self) -> int:
        return 1

    def parts(self, window: Window) -> Iterator[Part]:
        """All pixels of a window, cell by cell."""
        zone = np.zeros(1, dtype=np.int64)
        for _, cell, part, inside in self._frame.cells(self._frame.moved(window)):
            size = part.width * part.height
            owner, fraction = np.zeros(size, dtype=np.int64), np.broadcast_to(np.int64(ONE), size)
            pairs = Pairs(zone, owner, np.arange(size), fraction, self._frame.whole_weights(part))
            yield Part(inside, part == cell, pairs)


class Union:
    """All zones as one: a pixel counts with its fractions in the zones added up, once at most."""

    def __init__(self, zones: Zones) -> None:
        self._zones = zones
        self.grid = zones.grid
        self.unit = zones.unit
        self.last_row = np.array([zones.grid.height - 1])
        self.in_one_cell = np.array([False])

    def __len__(self) -> int:
        return 1

    def parts(self, window: Window) -> Iterator[Part]:
        """The pixels of a window that lie in any zone, cell by cell."""
        return self._zones._frame.one_zone(window, np.minimum(_taken(self._zones, window), ONE))


def _taken(zones: Zones, window: Window) -> Array:
    """How much of each pixel of a window lies in zones, int64 (height, width) of ``ONE``: more than that if shared."""
    taken = np.zeros((window.height, window.width), dtype=np.int64)
    for part in zones.parts(window):
        there = taken[part.inside]
        sums = np.bincount(part.pairs.pixel, part.pairs.fraction, there.size)
        there += sums.astype(np.int64).reshape(there.shape)
    return taken


def _starts(sorted_keys: Array) -> Array:
    """Where each run of equal keys (not negative) begins."""
    return np.flatnonzero(np.diff(sorted_keys, prepend=-1))


# ---------------------------------------------------------------------------------------------- adding up


class _Total:
    """Float64 sums that carry their rounding errors along: the same digits in whatever order parts are added.

    Knuth's two-sum; the errors of 10^9 parts stay below 1e-22 of a sum.
    """

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._sum, self._error = np.zeros(shape), np.zeros(shape)

    def add(self, index: Array, values: Array) -> None:
        """Add ``values`` to the rows ``index``, each given once."""
        before = self._sum[index]
        after = before + values
        moved = after - before
        self._error[index] += (before - (after - moved)) + (values - moved)
        self._sum[index] = after

    @property
    def value(self) -> Array:
        """The sums."""
        return self._sum + self._error


@dataclass(frozen=True)
class Summary:
    """Area-weighted statistics of n zones, as vectors; in a zone without data NaN, counts and areas 0.

    ``pixels`` int64 (n,): pixels with data of which a part lies in the zone. ``area`` (n,): area with data, m2.
    ``mean``, ``minimum``, ``maximum`` (n,). ``class_areas`` (n, limits + 1): m2 per class, lower limit inclusive.
    ``limits``: of the classes but the first. ``quantiles``: (n,) by share.
    """

    pixels: Array
    area: Array
    mean: Array
    minimum: Array
    maximum: Array
    class_areas: Array
    limits: Array
    quantiles: Mapping[float, Array]

    def __len__(self) -> int:
        return self.pixels.size

    def quantile(self, share: float) -> Array:
        """(n,): a value that a share (0..1) of the area does not exceed. KeyError for one that was not asked for.

        The largest value of the zone in the bin where that share is reached: exact where a bin holds one value, as with
        legal values and classes, else within 2.4e-4 of the value.
        """
        return self.quantiles[share]

    def share_at_least(self, limit: float) -> Array:
        """(n,): share (0..1) of the area at or above one of the ``limits``. ValueError for any other number."""
        index = np.flatnonzero(self.limits == limit)
        if index.size == 0:
            raise ValueError(f"{limit} is none of the limits {self.limits.tolist()}")
        above = self.class_areas[:, index[0] + 1 :].sum(axis=1)
        return np.divide(above, self.area, out=np.full(above.shape, np.nan), where=self.area > 0)


class _Table(NamedTuple):
    """Histograms of zones, sorted by zone and bin: ``area`` int64, and ``top`` int32, the largest value as a code."""

    zone: Array
    bin: Array
    area: Array
    top: Array

    @classmethod
    def together(cls, tables: Sequence[_Table]) -> _Table:
        """Tables added up."""
        if len(tables) == 1:
            return tables[0]
        zone, bins, area, top = (np.concatenate(columns) for columns in zip(*tables))
        key = (zone.astype(np.int64) << 23) + (bins.astype(np.int64) + (1 << 22))
        # the tables are sorted already, and this sort sees it
        order = np.argsort(key, kind="stable")
        starts = _starts(key[order])
        if not starts.size:
            return tables[0]
        first = order[starts]
        return cls(
            zone[first], bins[first], np.add.reduceat(area[order], starts), np.maximum.reduceat(top[order], starts)
        )

    def pick(self, chosen: Array) -> _Table:
        """Some of the entries."""
        return _Table(*(column[chosen] for column in self))


class _Finished(NamedTuple):
    """What histograms come to: int64 ``classes`` (k, classes) and ``quantiles`` (k, quantiles) of ``zones`` (k,)."""

    zones: Array
    classes: Array
    quantiles: Array


def _codes(values: Array) -> Array:
    """Float32 numbers as int32 in the same order: their bits, with those of negative ones turned round."""
    # -0 is 0
    bits = (values + np.float32(0.0)).view(np.int32)
    return np.where(bits < 0, bits ^ np.int32(0x7FFFFFFF), bits)


def _values(codes: Array) -> Array:
    """The float32 numbers of codes."""
    return np.where(codes < 0, codes ^ np.int32(0x7FFFFFFF), codes).astype(np.int32).view(np.float32)


class _Bins:
    """Bins of histograms: what float32 numbers have in common in their first digits, and the classes between limits.

    A number's bin is its code without the last digits, plus its class: both rise with the number, so that their sum
    tells both. Without quantiles it is the class alone.
    """

    def __init__(self, limits: Array, quantiles: tuple[float, ...]) -> None:
        if np.any(np.diff(limits) <= 0):
            raise ValueError("limits have to ascend")
        self.limits, self.quantiles = limits, quantiles
        self._limits = limits.astype(np.float32)
        classes = np.arange(1, limits.size + 1)
        self._first = (_codes(self._limits) >> _OPEN) + classes if quantiles else classes

    def table(self, pairs: Pairs, values: Array) -> _Table:
        """The histograms of the zones of pairs, ``values`` float32 (m,)."""
        classes = np.searchsorted(self._limits, values, side="right").astype(np.int32)
        if not self.quantiles:
            # whole numbers far below 2^53: bincount adds them exactly
            number = self.limits.size + 1
            areas = np.bincount(pairs.owner * number + classes, pairs.weight)
            there = np.flatnonzero(areas)
            owner, bins = np.divmod(there.astype(np.int32), np.int32(number))
            return _Table(pairs.zones[owner], bins, areas[there].astype(np.int64), bins)
        codes = _codes(values)
        bins = (codes >> _OPEN) + classes
        if pairs.zones.size == 1 and int(bins.max()) - int(bins.min()) < _FEW_BINS:
            return _one_table(pairs, codes, bins)
        order = _sorted(pairs.owner, bins)
        owner, bins = pairs.owner[order], bins[order]
        starts = np.flatnonzero((np.diff(owner, prepend=-1) != 0) | (np.diff(bins, prepend=bins[0]) != 0))
        return _Table(
            pairs.zones[owner[starts]],
            bins[starts],
            np.add.reduceat(pairs.weight[order], starts),
            np.maximum.reduceat(codes[order], starts),
        )

    def finish(self, table: _Table) -> _Finished:
        """Class areas and quantiles of histograms that are whole."""
        first = _starts(table.zone)
        zones = table.zone[first]
        classes = np.zeros((zones.size, self.limits.size + 1), dtype=np.int64)
        quantiles = np.empty((zones.size, len(self.quantiles)))
        if not zones.size:
            return _Finished(zones, classes, quantiles)
        owner = np.cumsum(np.diff(table.zone, prepend=-1) != 0) - 1
        kind = np.searchsorted(self._first, table.bin, side="right")
        starts = _starts(owner * classes.shape[1] + kind)
        classes[owner[starts], kind[starts]] = np.add.reduceat(table.area, starts)
        total = np.cumsum(table.area)
        before = total[first] - table.area[first]
        whole = np.append(before[1:], total[-1]) - before
        for column, share in enumerate(self.quantiles):
            target = np.clip(np.ceil(share * whole).astype(np.int64), 1, whole)
            quantiles[:, column] = _values(table.top[np.searchsorted(total, before + target, side="left")])
        return _Finished(zones, classes, quantiles)


def _one_table(pairs: Pairs, codes: Array, bins: Array) -> _Table:
    """The histogram of the only zone of pairs: counted, not sorted."""
    lowest = bins.min()
    place = bins - lowest
    # whole numbers far below 2^53: bincount adds them exactly
    areas = np.bincount(place, pairs.weight)
    there = np.flatnonzero(areas)
    top = np.full(areas.size, np.iinfo(np.int32).min, dtype=np.int32)
    while place.size:
        # of several in a bin one stays, and what is larger tries again: half of them, on average
        top[place] = codes
        larger = codes > top[place]
        place, codes = place[larger], codes[larger]
    zone = np.broadcast_to(pairs.zones, there.shape)
    return _Table(zone, there.astype(np.int32) + lowest, areas[there].astype(np.int64), top[there])


def _sorted(owner: Array, bins: Array) -> Array:
    """The order by owner (ascending already), then by bin; numpy sorts 16 bits many times faster than more."""
    lowest, highest = int(bins.min()), int(bins.max())
    order = np.argsort((bins - lowest).astype(np.uint16) if highest - lowest < 1 << 16 else bins, kind="stable")
    if owner[-1] == 0:
        return order
    again = owner[order]
    return order[np.argsort(again.astype(np.uint16) if owner[-1] < 1 << 16 else again, kind="stable")]


class ZonalSummary:
    """The ``Summary`` of one variable in each zone, added up by a pass.

    Reads ``arrays[name]``: float32 (height, width), NaN ignored. ``limits``: ascending, they make classes, lower limit
    inclusive (in float32: a value of 0.1 reaches the limit 0.1). ``quantiles``: shares (0..1) for ``Summary.quantile``.

    Behind quantiles and classes stands a histogram per zone whose bins are float32 numbers alike in their first 12
    binary digits, cut at the limits. It is kept only while a pass is in the zone, so that memory follows the zones that
    a row of windows meets, not their number.
    """

    def __init__(self, zones: Cover, name: str, limits: Sequence[float] = (), quantiles: Sequence[float] = ()) -> None:
        self._zones, self._name = zones, name
        self._in_one_cell, self._last_row = zones.in_one_cell, zones.last_row
        self._bins = _Bins(np.asarray(limits, dtype=np.float64), tuple(quantiles))
        number = len(zones)
        self._pixels, self._area = np.zeros(number, dtype=np.int64), np.zeros(number, dtype=np.int64)
        self._sum = _Total((number,))
        self._minimum, self._maximum = np.full(number, np.inf), np.full(number, -np.inf)
        self._classes = np.zeros((number, len(limits) + 1), dtype=np.int64)
        self._quantiles = np.full((number, len(quantiles)), np.nan)
        self._waiting: list[_Table] = []
        self._entries, self._merge_at = 0, _WAITING
        self._row = -1

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[int, list[Any]]:
        """What the pixels of a window add up to."""
        values = np.asarray(arrays[self._name], dtype=np.float32)
        found = [self._part(part, values) for part in self._zones.parts(window)]
        return window.y, [sums for sums in found if sums is not None]

    def _part(self, part: Part, values: Array) -> Any:
        value = part.pairs.pick(values[part.inside])
        known = np.isfinite(value) & (part.pairs.weight > 0)
        pairs, value = part.pairs.keep(known), value if known.all() else value[known]
        if not value.size:
            return None
        starts = pairs.starts
        sums = (
            pairs.zones,
            np.diff(starts, append=value.size),
            np.add.reduceat(pairs.weight, starts),
            # bincount adds one after the other, so that values left out do not change how the rest is rounded
            np.bincount(pairs.owner, pairs.weight * value.astype(np.float64)),
            np.minimum.reduceat(value, starts),
            np.maximum.reduceat(value, starts),
        )
        if not (self._bins.quantiles or self._bins.limits.size):
            return sums, None, None
        table = self._bins.table(pairs, value)
        whole = self._in_one_cell[table.zone] & part.whole
        return sums, self._bins.finish(table.pick(whole)), table.pick(~whole)

    def combine(self, part: tuple[int, list[Any]]) -> None:
        """Add what ``chunk`` found in a window; windows come from north to south."""
        row, found = part
        if row > self._row:
            self._finish(row)
            self._row = row
        for (zones, pixels, area, weighted, minimum, maximum), finished, table in found:
            self._pixels[zones] += pixels
            self._area[zones] += area
            self._sum.add(zones, weighted)
            self._minimum[zones] = np.minimum(self._minimum[zones], minimum)
            self._maximum[zones] = np.maximum(self._maximum[zones], maximum)
            if finished is not None:
                self._put(finished)
                self._waiting.append(table)
                self._entries += table.zone.size
        if self._entries > self._merge_at:
            self._merge()

    def _put(self, finished: _Finished) -> None:
        self._classes[finished.zones] = finished.classes
        self._quantiles[finished.zones] = finished.quantiles

    def _merge(self) -> None:
        self._waiting = [_Table.together(self._waiting)]
        self._entries = self._waiting[0].zone.size
        self._merge_at = max(_WAITING, 2 * self._entries)

    def _finish(self, row: int) -> None:
        """Finish the zones that end above a row."""
        if not self._waiting:
            return
        self._merge()
        table = self._waiting[0]
        done = self._last_row[table.zone] < row
        self._put(self._bins.finish(table.pick(done)))
        rest = table.pick(~done)
        self._waiting, self._entries = [rest] if rest.zone.size else [], rest.zone.size

    @property
    def summary(self) -> Summary:
        """What the pass found."""
        if self._waiting:
            # not put away: more windows may come
            self._merge()
            self._put(self._bins.finish(self._waiting[0]))
        known = self._area > 0
        nothing = np.full(len(self._zones), np.nan)
        return Summary(
            pixels=self._pixels.copy(),
            area=self._area * self._zones.unit,
            mean=np.divide(self._sum.value, self._area, out=nothing.copy(), where=known),
            minimum=np.where(known, self._minimum, np.nan),
            maximum=np.where(known, self._maximum, np.nan),
            class_areas=self._classes * self._zones.unit,
            limits=self._bins.limits,
            quantiles=dict(zip(self._bins.quantiles, self._quantiles.T.copy())),
        )

    def distribution(self) -> tuple[Array, Array]:
        """(value, area in m2) of each bin of ``Everywhere`` or ``Union``, ascending. ValueError of several zones."""
        if len(self._zones) != 1:
            raise ValueError("of several zones only the summaries are kept")
        if not self._waiting:
            return np.empty(0), np.empty(0)
        self._merge()
        return _values(self._waiting[0].top).astype(np.float64), self._waiting[0].area * self._zones.unit


class ZonalSums:
    """Means of several variables in each zone, added up by a pass.

    Reads ``arrays[name]`` for each of ``names``: float32 (height, width), NaN ignored. The digits are those of
    ``ZonalSummary``.
    """

    def __init__(self, zones: Cover, names: Sequence[str]) -> None:
        self._zones, self._names = zones, tuple(names)
        shape = (len(zones), len(self._names))
        self._area, self._sum = np.zeros(shape, dtype=np.int64), _Total(shape)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> list[Any]:
        """What the pixels of a window add up to."""
        found = []
        for part in self._zones.parts(window):
            pairs = part.pairs
            values = [pairs.pick(np.asarray(arrays[name], dtype=np.float32)[part.inside]) for name in self._names]
            known = [np.isfinite(value) for value in values]
            any_known = np.logical_or.reduce(known)
            if not any_known.all():
                pairs = pairs.keep(any_known)
                values, known = ([one[any_known] for one in many] for many in (values, known))
            if pairs.zones.size:
                found.append((pairs.zones, *self._added(pairs, values, known)))
        return found

    @staticmethod
    def _added(pairs: Pairs, values: Sequence[Array], known: Sequence[Array]) -> tuple[Array, Array]:
        """Areas and weighted sums of each variable in the zones of pairs, (zones, names)."""
        starts = pairs.starts
        area = np.empty((pairs.zones.size, len(values)), dtype=np.int64)
        weighted = np.empty(area.shape)
        for column, (value, there) in enumerate(zip(values, known)):
            weight = pairs.weight
            if not there.all():
                value, weight = np.where(there, value, np.float32(0.0)), np.where(there, weight, 0)
            area[:, column] = np.add.reduceat(weight, starts)
            weighted[:, column] = np.bincount(pairs.owner, weight * value.astype(np.float64))
        return area, weighted

    def combine(self, part: list[Any]) -> None:
        """Add what ``chunk`` found in a window."""
        for zones, area, weighted in part:
            self._area[zones] += area
            self._sum.add(zones, weighted)

    @property
    def areas(self) -> Array:
        """(n, names): area where the variable is known, m2."""
        return self._area * self._zones.unit

    @property
    def means(self) -> Array:
        """(n, names): area-weighted means, NaN where the variable is nowhere known."""
        nothing = np.full(self._area.shape, np.nan)
        return np.divide(self._sum.value, self._area, out=nothing, where=self._area > 0)


class ZonalOverlap:
    """How much of each zone's area with data other zones take too, added up by a pass.

    Reads ``arrays[name]``: what is finite there is data.
    """

    def __init__(self, zones: Zones, name: str) -> None:
        self._zones, self._name = zones, name
        self._area = np.zeros(len(zones), dtype=np.int64)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> list[Any]:
        """What the pixels of a window add up to."""
        taken = _taken(self._zones, window)
        shared = np.where(taken > _SHARED_FROM * ONE, taken - ONE, 0)
        shared[~np.isfinite(arrays[self._name])] = 0
        if not shared.any():
            return []
        found = []
        for part in self._zones.parts(window):
            pairs = part.pairs
            twice = np.minimum(shared[part.inside].ravel()[pairs.pixel], pairs.fraction)
            weight = np.rint(pairs.weight * (twice / pairs.fraction)).astype(np.int64)
            found.append((pairs.zones, np.add.reduceat(weight, _starts(pairs.owner))))
        return found

    def combine(self, part: list[Any]) -> None:
        """Add what ``chunk`` found in a window."""
        for zones, area in part:
            self._area[zones] += area

    @property
    def areas(self) -> Array:
        """(n,): area with data that a zone shares with others, m2."""
        return self._area * self._zones.unit
