"""Which pixels lie in which zones: the coverage fractions of polygons, filed by the cells of ``LATTICE``.

There is one rule: a pixel counts in a zone with its coverage fraction times its area on the ellipsoid. A zone smaller
than a pixel has its small fraction, a zone on an edge its part; nothing is rounded to whole pixels.

A window only meets the zones that lie in it. ``Everywhere`` and ``Union`` look the same to what adds up (`zonal`): the
whole grid as one zone, and all zones as one. Areas are whole numbers of ``PixelAreas.unit``, some 2^-31 of a pixel.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from copy import copy
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, Protocol

import numpy as np

from ..typing import Array
from . import coverage
from .areas import PixelAreas, polygon_areas
from .crs import full_turn
from .grid import LATTICE, Grid, Window, cells
from .polygons import Polygons

#: Coverage fractions are kept as whole numbers of 2^-31.
ONE = 1 << 31

#: Pixels on the edges of the zones whose coverage is worked out at once.
_TOUCHED_AT_ONCE = 1 << 17

#: Pairs of a pixel and a zone that are summed up at once, unless one zone alone has more in a cell.
_PAIRS = 1 << 18

#: Pairs that are kept for the next accumulator that asks for the same window.
_KEPT = 1 << 20

#: Turns of the longitude that zones are looked for on either side of where they stand (a bound, unlike `crs.laps`:
#: coordinates of polygons may be anything).
_TURNS = 2


class Pairs(NamedTuple):
    """Pixels and the zones they lie in, for a cell of the lattice, sorted by zone, row and column.

    ``zones`` (k,): the zones, ascending. ``owner`` (m,): index into ``zones``. ``pixel`` (m,): flat index into the
    cell's pixels. ``fraction`` (m,): coverage, of ``ONE``. ``weight`` (m,): the area of that part, in
    ``PixelAreas.unit``. Both are whole numbers in float64, far enough below 2^53 to add up exactly in a cell.
    """

    zones: Array
    owner: Array
    pixel: Array
    fraction: Array
    weight: Array

    @property
    def starts(self) -> Array:
        """(k,): where the pairs of each zone begin."""
        return np.zeros(1, dtype=np.int64) if self.zones.size == 1 else starts_of(self.owner)

    def pick(self, cell: Array) -> Array:
        """(m,): the values (height, width) of a cell in the pairs."""
        values = cell.ravel()
        # one zone that has as many pixels as the cell has all of them, in their order
        return values if self.zones.size == 1 and self.pixel.size == values.size else values[self.pixel]

    def keep(self, chosen: Array) -> Pairs:
        """Some of the pairs (bool (m,)); zones without any are left out."""
        if chosen.all():
            return self
        # places are sooner picked than a mask
        chosen = np.flatnonzero(chosen)
        if self.zones.size == 1:
            pixel = self.pixel[chosen]
            owner, zones = self.owner[: pixel.size], self.zones[: min(pixel.size, 1)]
            return Pairs(zones, owner, pixel, self.fraction[chosen], self.weight[chosen])
        owner = self.owner[chosen]
        new = np.diff(owner, prepend=-1) != 0
        zones = self.zones[owner[new]]
        return Pairs(zones, np.cumsum(new) - 1, self.pixel[chosen], self.fraction[chosen], self.weight[chosen])


class CellPairs(NamedTuple):
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

    def parts(self, window: Window) -> Iterable[CellPairs]: ...


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
        #: pixels that a turn of the longitude is; 0 where x is none
        self._turn = (full_turn(grid.crs_wkt) or 0.0) / grid.geotransform[1]
        self.repaired = np.zeros(0, dtype=bool)
        self.last_row, self._cell_count = np.zeros((2, 0), dtype=np.int64)
        polygons = Polygons(grid, crs_wkt)
        for found, far in polygons.read(geometries):
            number = len(self)
            self._grow(np.array([repaired for _, repaired in found]))
            self._add([(place, rings) for place, (rings, _) in enumerate(found, number) if rings])
            self._beyond_is(coverage.pack(far), polygons.crs_wkt)
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
        part = part.intersection(self.grid.window) if self.met.any() else Window(0, 0, 0, 0)
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
                    total[pairs.zones] += np.add.reduceat(pairs.weight, pairs.starts).astype(np.int64)
            self._areas = total * self.unit
            known = np.isfinite(self._beyond)
            self._areas[known] = self._beyond[known]
        return self._areas

    def parts(self, window: Window) -> Iterable[CellPairs]:
        """The pairs of a window, cell by cell; cells without a zone are left out.

        A window of whole cells gives the same pairs in the same order as any other that holds the cell.
        """
        moved = window.moved(self._frame.x, self._frame.y)
        if getattr(self._kept, "window", None) == moved:
            parts: list[CellPairs] = self._kept.parts
            return parts
        found = self._parts(window)
        kept, pairs = [], 0
        for part in found:
            kept.append(part)
            pairs += part.pairs.pixel.size
            if pairs > _KEPT:
                return chain(kept, found)
        self._kept.window, self._kept.parts = moved, kept
        return kept

    def _parts(self, window: Window) -> Iterator[CellPairs]:
        for number, cell, part, inside in self._frame.cells(window):
            if number not in self._filed:
                continue
            for pairs in self._pairs(number, cell):
                if part == cell:
                    yield CellPairs(inside, True, pairs)
                    continue
                row, column = np.divmod(pairs.pixel, cell.width)
                row, column = row - (part.y - cell.y), column - (part.x - cell.x)
                chosen = (row >= 0) & (row < part.height) & (column >= 0) & (column < part.width)
                if chosen.any():
                    moved = pairs._replace(pixel=row * part.width + column)
                    yield CellPairs(inside, False, moved.keep(chosen))

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
                fraction = held.fraction[runs].astype(np.float64)[run]
                weight = np.rint(fraction * areas[pixel])
                owner = np.repeat(np.arange(stop - start), sizes[start:stop])
                yield Pairs(held.group_zone[first + start : first + stop], owner, pixel, fraction, weight)

    def _grow(self, repaired: Array) -> None:
        """Make room for zones that were read."""
        none = np.zeros(repaired.size, dtype=np.int64)
        self.repaired = np.append(self.repaired, repaired)
        self.last_row, self._cell_count = np.append(self.last_row, none), np.append(self._cell_count, none)
        self._beyond = np.append(self._beyond, np.full(repaired.size, np.nan))

    def _beyond_is(self, rings: coverage.Rings, crs_wkt: str) -> None:
        """Keep the areas of polygons that reach beyond the grid."""
        if rings.zone.size:
            zones, index = np.unique(rings.zone, return_inverse=True)
            self._beyond[zones] = np.bincount(index, polygon_areas(rings, crs_wkt))

    def _add(self, polygons: list[tuple[int, coverage.Outline]]) -> None:
        """Work out the coverage of zones, by number, and file it."""
        if not polygons:
            return
        given = coverage.pack(polygons)
        # a point on the line between two pixels is on it, not just beside it
        x, y = map(_snapped, self.grid.to_pixel(given.x, given.y), _rounding(self.grid))
        rings, beyond = self._placed(given._replace(x=x, y=y))
        self._beyond_is(_pick_rings(given, np.flatnonzero(np.isin(given.zone, beyond))), self.grid.crs_wkt)
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
            self._file(runs._replace(zone=zones[runs.zone]))

    def _placed(self, rings: coverage.Rings) -> tuple[coverage.Rings, Array]:
        """The rings that meet the grid, moved by whole turns of the longitude where they do so there.

        And the zones that reach beyond the grid.
        """
        shift = self._turn * np.arange(-_TURNS, _TURNS + 1) if self._turn else np.zeros(1)
        box = _Boxes.of(rings).moved(shift)
        ring, turn = np.nonzero(box.meets(self.grid))
        placed, moves = _pick_rings(rings, ring), shift[turn]
        if moves.any():
            x = placed.x + np.repeat(moves, np.diff(placed.first))
            placed = placed._replace(x=_snapped(x, _rounding(self.grid)[0]))
        return placed, np.unique(rings.zone[box.beyond(self.grid).all(axis=1)])

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
        order = order_of(number)
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


class _Frame:
    """A grid in cells of the lattice, and the areas of its pixels; perhaps seen from a part of it."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.x = self.y = 0
        self.areas = PixelAreas(grid)
        self._unit = self.areas.unit * ONE
        self.cells_across = -(-grid.width // LATTICE[0])

    def at(self, part: Window) -> _Frame:
        """The same grid for windows of a part of it."""
        result = copy(self)
        result.x, result.y = self.x + part.x, self.y + part.y
        return result

    def cell(self, number: int) -> Window:
        """A cell of the grid."""
        y, x = divmod(number, self.cells_across)
        return Window(x * LATTICE[0], y * LATTICE[1], *LATTICE).intersection(self.grid.window)

    def cells(self, window: Window) -> Iterator[tuple[int, Window, Window, tuple[slice, slice]]]:
        """The cells that a window meets, row by row: number, cell, part of the grid, and its slices of the window."""
        across, down = LATTICE
        window = window.moved(self.x, self.y)
        for cell in cells(window, self.grid.window):
            part = cell.intersection(window)
            yield cell.y // down * self.cells_across + cell.x // across, cell, part, part.within(window)

    def weights(self, part: Window) -> Array:
        """The areas of the pixels of a part, flat, in ``unit`` over ``ONE``: times a fraction they are a weight."""
        areas = self.areas.read(part) / self._unit
        return np.broadcast_to(areas, (part.height, part.width)).ravel()

    def whole_weights(self, part: Window) -> Array:
        """The weights of the whole pixels of a part, flat."""
        # rounded before they are spread: on a geographic grid there is one for each row
        weight = np.rint(ONE * (self.areas.read(part) / self._unit))
        return np.broadcast_to(weight, (part.height, part.width)).ravel()


class _Boxes(NamedTuple):
    """The extents of rings, in pixels."""

    left: Array
    right: Array
    top: Array
    bottom: Array

    @classmethod
    def of(cls, rings: coverage.Rings) -> _Boxes:
        first = rings.first[:-1]
        return cls(
            np.minimum.reduceat(rings.x, first),
            np.maximum.reduceat(rings.x, first),
            np.minimum.reduceat(rings.y, first),
            np.maximum.reduceat(rings.y, first),
        )

    def moved(self, columns: Array) -> _Boxes:
        """(rings, columns.size): each moved by so many columns."""
        left, right, top, bottom = (side[:, np.newaxis] for side in self)
        return _Boxes(left + columns, right + columns, top, bottom)

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


def _rounding(grid: Grid) -> tuple[float, float]:
    """How far off (columns, rows) a place may be because coordinates are float64."""
    xmin, ymin, xmax, ymax = grid.bounds
    largest = max(abs(xmin), abs(xmax)), max(abs(ymin), abs(ymax))
    width, height = grid.pixel_size
    return 8.0 * float(np.spacing(largest[0])) / width, 8.0 * float(np.spacing(largest[1])) / height


def _snapped(place: Array, within: float) -> Array:
    whole = np.rint(place)
    return np.where(np.abs(place - whole) <= within, whole, place)


class _One:
    """One zone, for what adds up by zones."""

    def __init__(self, grid: Grid, frame: _Frame) -> None:
        self.grid, self._frame, self.unit = grid, frame, frame.areas.unit
        self.last_row = np.array([grid.height - 1])
        self.in_one_cell = np.array([False])

    def __len__(self) -> int:
        return 1


class Everywhere(_One):
    """The whole grid as one zone."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid, _Frame(grid))

    def parts(self, window: Window) -> Iterator[CellPairs]:
        """All pixels of a window, cell by cell."""
        for _, cell, part, inside in self._frame.cells(window):
            size = part.width * part.height
            owner, pixel, fraction = (column[:size] for column in _whole_cell())
            yield CellPairs(
                inside, part == cell, Pairs(owner[:1], owner, pixel, fraction, self._frame.whole_weights(part))
            )


@lru_cache(maxsize=1)
def _whole_cell() -> tuple[Array, Array, Array]:
    """Owner, pixel and fraction of all pixels of a cell in one zone that has all of each."""
    size = LATTICE[0] * LATTICE[1]
    return np.zeros(size, np.int64), np.arange(size), np.broadcast_to(np.float64(ONE), size)


class Union(_One):
    """All zones as one: a pixel counts with its fractions in the zones added up, once at most."""

    def __init__(self, zones: Zones) -> None:
        super().__init__(zones.grid, zones._frame)
        self._zones = zones

    def parts(self, window: Window) -> Iterator[CellPairs]:
        """The pixels of a window that lie in any zone, cell by cell."""
        zone = np.zeros(1, dtype=np.int64)
        fraction = np.minimum(times_taken(self._zones, window), ONE)
        for _, cell, part, inside in self._frame.cells(window):
            known, areas = fraction[inside].ravel(), self._frame.weights(part)
            pixel = np.flatnonzero(known)
            if pixel.size:
                if pixel.size < known.size:
                    known, areas = known[pixel], areas[pixel]
                owner, weight = np.zeros(pixel.size, dtype=np.int64), np.rint(known * areas)
                yield CellPairs(inside, part == cell, Pairs(zone, owner, pixel, known, weight))


def times_taken(zones: Zones, window: Window) -> Array:
    """How much of each pixel of a window lies in zones, (height, width) of ``ONE``: more than that if shared."""
    taken = np.zeros((window.height, window.width))
    for part in zones.parts(window):
        there = taken[part.inside]
        there += np.bincount(part.pairs.pixel, part.pairs.fraction, there.size).reshape(there.shape)
    return taken


def starts_of(sorted_keys: Array) -> Array:
    """Where each run of equal keys (not negative) begins."""
    return np.flatnonzero(np.diff(sorted_keys, prepend=-1))


def order_of(keys: Array) -> Array:
    """The stable order of whole numbers; numpy sorts 16 bits many times faster than more."""
    lowest = keys.min()
    return np.argsort(
        (keys - lowest).astype(np.uint16) if int(keys.max()) - int(lowest) < 1 << 16 else keys, kind="stable"
    )
