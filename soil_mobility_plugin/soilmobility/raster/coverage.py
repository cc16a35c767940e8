"""Coverage fraction: how much of each pixel lies in a polygon, exactly.

The fraction of a pixel is a sum over the polygon's edges. An edge that goes down by ``d`` inside a pixel covers, of
that pixel, ``d`` times the mean distance from the edge to the pixel's right side, and ``d`` of every pixel further
right in the same row; going up it takes the same away. So each edge is cut where it crosses rows and columns, two
numbers are added up per touched pixel, and one cumulative sum along each row gives every fraction, those of untouched
pixels included. Holes run the other way round. This is the accumulation of signed areas by which scan
converters draw glyphs (``cover`` and ``area`` of FreeType's smooth rasteriser, after LibArt), here in float64 and
for many polygons at once; Green's theorem is all there is behind it.

Coordinates here are pixels: x to the right, y downwards, (0, 0) the upper left corner of the upper left pixel.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

import numpy as np

from ..typing import Array

#: A fraction below this is the rounding of sums, not land (float64; tests hold fractions to 1e-9).
LEAST = 1e-9

#: Pieces of edges that are cut and added up at once: bounds the memory, whatever the polygon.
PIECES = 1 << 19

_POLYGON, _MULTIPOLYGON = 3, 6

#: A polygon, or several: (is a hole, float64 (points, 2)) of each ring.
Outline = list[tuple[bool, Array]]


class Rings(NamedTuple):
    """Closed rings of polygons, in pixels, one after the other.

    ``x``, ``y`` float64 (points,): the first point of a ring is also its last. ``first`` (rings + 1,): where each ring
    begins. ``zone`` (rings,): the number of the polygon it belongs to, ascending. ``hole`` bool (rings,).
    """

    x: Array
    y: Array
    first: Array
    zone: Array
    hole: Array


class Runs(NamedTuple):
    """Pixels in a row that a polygon covers alike, sorted by zone, row and column; vectors of one length.

    ``fraction`` float64 in (0, 1].
    """

    zone: Array
    row: Array
    column: Array
    length: Array
    fraction: Array


class _Edges(NamedTuple):
    """Straight edges; ``sign`` +1 or -1 makes the inside of a polygon positive."""

    x0: Array
    y0: Array
    x1: Array
    y1: Array
    zone: Array
    sign: Array

    def pick(self, chosen: Array | slice) -> _Edges:
        return _Edges(*(values[chosen] for values in self))


class _Touched(NamedTuple):
    """What edges add to the pixels they touch, an entry each, sorted by ``key``: zone, row, column in one number."""

    key: Array
    area: Array
    cover: Array


def read_wkb(wkb: bytes) -> Outline | None:
    """The rings of a WKB polygon or multipolygon; None if it is anything else.

    Plane, little-endian, closed, finite: what OGR and QGIS write. Z, M, curves, EWKB and damage give None: let GDAL
    have them.
    """
    try:
        rings: Outline = []
        order, kind, count = struct.unpack_from("<BII", wkb)
        if order != 1 or kind not in (_POLYGON, _MULTIPOLYGON):
            return None
        place = 9
        for _ in range(count if kind == _MULTIPOLYGON else 1):
            if kind == _MULTIPOLYGON:
                order, part, count = struct.unpack_from("<BII", wkb, place)
                if order != 1 or part != _POLYGON:
                    return None
                place += 9
            for number in range(count):
                (points,) = struct.unpack_from("<I", wkb, place)
                ring = np.frombuffer(wkb, "<f8", 2 * points, place + 4).reshape(points, 2)
                place += 4 + 16 * points
                if points < 4 or ring[0, 0] != ring[-1, 0] or ring[0, 1] != ring[-1, 1]:
                    return None
                rings.append((number > 0, ring))
    except (struct.error, ValueError):
        return None
    return rings if place == len(wkb) else None


def cover(rings: Rings, height: int, width: int) -> Runs:
    """The coverage fractions of valid polygons on ``height`` x ``width`` pixels; what lies beyond them is cut off.

    Exact: the only errors are those of float64, about 1e-12 of a pixel. A ring may touch itself; where the polygons of
    one zone overlap, a pixel counts as covered once at most. Memory follows the pixels that edges touch.

    >>> square = np.array([[0.5, 0.0], [2.0, 0.0], [2.0, 1.0], [0.5, 1.0], [0.5, 0.0]])
    >>> rings = Rings(square[:, 0], square[:, 1], np.array([0, 5]), np.array([0]), np.array([False]))
    >>> cover(rings, 1, 3).fraction
    array([0.5, 1. ])
    """
    edges = _edges(rings, height, width)
    pieces = np.abs(edges.x1 - edges.x0) + np.abs(edges.y1 - edges.y0) + 2.0
    group = (np.cumsum(pieces) // PIECES).astype(np.int64)
    bounds = [0, *(np.flatnonzero(np.diff(group)) + 1).tolist(), group.size]
    tables = [
        _add_up(*_cut_to_pixels(edges.pick(slice(start, stop)), height, width))
        for start, stop in zip(bounds, bounds[1:])
    ]
    while len(tables) > 1:
        # in pairs: a polygon of millions of edges is not sorted again and again
        tables = [
            _add_up(*(np.concatenate(columns) for columns in zip(*tables[k : k + 2]))) for k in range(0, len(tables), 2)
        ]
    return _runs(tables[0], height, width)


def pack(polygons: list[tuple[int, Outline]]) -> Rings:
    """(zone number, its rings), zones ascending, as ``Rings``."""
    rings = [ring for _, found in polygons for _, ring in found]
    sizes = [len(ring) for ring in rings]
    points = np.concatenate(rings) if rings else np.empty((0, 2))
    return Rings(
        np.ascontiguousarray(points[:, 0]),
        np.ascontiguousarray(points[:, 1]),
        np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]).astype(np.int64),
        np.array([zone for zone, found in polygons for _ in found], dtype=np.int64),
        np.array([hole for _, found in polygons for hole, _ in found], dtype=bool),
    )


def ring_areas(rings: Rings) -> Array:
    """The signed area of each ring, square pixels: positive where it runs clockwise on the screen."""
    if not rings.zone.size:
        return np.empty(0)
    # relative to the first point of the ring, or the digits of a small ring far from the origin are lost; it is the
    # last as well, so that nothing is added between one ring and the next
    start = np.repeat(rings.first[:-1], np.diff(rings.first))
    x, y = rings.x - rings.x[start], rings.y - rings.y[start]
    twice = np.zeros(x.size)
    twice[:-1] = x[:-1] * y[1:] - x[1:] * y[:-1]
    return np.add.reduceat(twice, rings.first[:-1]) / 2.0


def _edges(rings: Rings, height: int, width: int) -> _Edges:
    """The edges of rings inside the pixels; what lies left of them is moved onto their left side, since it covers."""
    sign = np.where((ring_areas(rings) > 0) != rings.hole, -1.0, 1.0)
    sizes = np.diff(rings.first)
    ring = np.repeat(np.arange(sizes.size), sizes)[:-1] if rings.x.size else np.empty(0, np.int64)
    y0, y1 = rings.y[:-1], rings.y[1:]
    used = (np.minimum(y0, y1) < height) & (np.maximum(y0, y1) > 0) & (y0 != y1)
    used[rings.first[1:-1] - 1] = False
    used &= np.minimum(rings.x[:-1], rings.x[1:]) < width
    chosen = np.flatnonzero(used)
    ring = ring[chosen]
    edges = _Edges(
        rings.x[chosen], rings.y[chosen], rings.x[chosen + 1], rings.y[chosen + 1], rings.zone[ring], sign[ring]
    )
    edges = _clip_rows(edges, height)
    edges = _split_at(_split_at(edges, 0.0), float(width))
    x0, x1 = np.clip(edges.x0, 0.0, width), np.clip(edges.x1, 0.0, width)
    edges = edges._replace(x0=x0, x1=x1)
    return edges.pick((np.minimum(x0, x1) < width) & (edges.y0 != edges.y1))


def _clip_rows(edges: _Edges, height: int) -> _Edges:
    """Edges cut at the first and below the last row."""
    x0, y0, x1, y1 = edges[:4]
    beyond = (np.minimum(y0, y1) < 0) | (np.maximum(y0, y1) > height)
    if not beyond.any():
        return edges
    top, bottom = np.clip(y0, 0.0, height), np.clip(y1, 0.0, height)
    slope = (x1 - x0) / (y1 - y0)
    left = np.where(top == y0, x0, x0 + (top - y0) * slope)
    right = np.where(bottom == y1, x1, x0 + (bottom - y0) * slope)
    return edges._replace(x0=left, y0=top, x1=right, y1=bottom)


def _split_at(edges: _Edges, x: float) -> _Edges:
    """Edges with those that cross a column boundary cut in two there."""
    crosses = np.flatnonzero((np.minimum(edges.x0, edges.x1) < x) & (np.maximum(edges.x0, edges.x1) > x))
    if not crosses.size:
        return edges
    cut = edges.pick(crosses)
    y = cut.y0 + (x - cut.x0) / (cut.x1 - cut.x0) * (cut.y1 - cut.y0)
    at = np.full(y.size, x)
    x1, y1 = edges.x1.copy(), edges.y1.copy()
    x1[crosses], y1[crosses] = at, y
    rest = cut._replace(x0=at, y0=y)
    return _Edges(*(np.concatenate(pair) for pair in zip(edges._replace(x1=x1, y1=y1), rest)))


def _spread(counts: Array) -> tuple[Array, Array]:
    """For each of ``counts`` copies: which one it is a copy of, and its number among them, from 0."""
    owner = np.repeat(np.arange(counts.size), counts)
    return owner, np.arange(owner.size) - np.repeat(np.cumsum(counts) - counts, counts)


def _cut_to_pixels(edges: _Edges, height: int, width: int) -> tuple[Array, Array, Array]:
    """(key, area, cover) of each piece of an edge that lies in one pixel."""
    # rows first
    low, high = np.minimum(edges.y0, edges.y1), np.maximum(edges.y0, edges.y1)
    first = np.floor(low).astype(np.int64)
    owner, step = _spread(np.maximum(np.ceil(high).astype(np.int64) - first, 1))
    row = first[owner] + step
    low, high = np.maximum(low[owner], row), np.minimum(high[owner], row + 1)
    x0, y0, rise = edges.x0[owner], edges.y0[owner], (edges.y1 - edges.y0)[owner]
    run = (edges.x1 - edges.x0)[owner]
    left, right = x0 + (low - y0) / rise * run, x0 + (high - y0) / rise * run
    cover = (high - low) * np.sign(rise) * edges.sign[owner]
    zone = edges.zone[owner]
    left, right = np.clip(np.minimum(left, right), 0.0, width), np.clip(np.maximum(left, right), 0.0, width)
    # then columns
    first = np.floor(left).astype(np.int64)
    counts = np.maximum(np.ceil(right).astype(np.int64) - first, 1)
    if counts.max(initial=1) > 1:
        owner, step = _spread(counts)
        column = first[owner] + step
        whole = (right - left)[owner]
        left, right = np.maximum(left[owner], column), np.minimum(right[owner], column + 1)
        # what crosses no column has no width to take a share of
        share = np.divide(right - left, whole, out=np.ones_like(whole), where=counts[owner] > 1)
        cover, row, zone = cover[owner] * share, row[owner], zone[owner]
    else:
        column = first
    area = cover * (1.0 - ((left + right) / 2.0 - column))
    # the column beyond the last one takes what runs along the right side; it covers nothing
    return (zone * height + row) * (width + 1) + column, area, cover


def _add_up(key: Array, area: Array, cover: Array) -> _Touched:
    """One entry per key, sorted."""
    order = np.argsort(key, kind="stable")
    key = key[order]
    starts = np.flatnonzero(np.diff(key, prepend=-1))
    if not starts.size:
        return _Touched(key, area, cover)
    return _Touched(key[starts], np.add.reduceat(area[order], starts), np.add.reduceat(cover[order], starts))


def _runs(touched: _Touched, height: int, width: int) -> Runs:
    """Touched pixels and the stretches between them, by a cumulative sum along each row."""
    line, column = np.divmod(touched.key, width + 1)
    number = line.size
    if not number:
        none = np.empty(0, np.int64)
        return Runs(none, none, none, none, np.empty(0))
    total = np.cumsum(touched.cover)
    new_line = np.diff(line, prepend=-1) != 0
    before = np.concatenate([[0.0], total[:-1]])
    # what was added up before a row began is none of its business
    base = before[new_line][np.cumsum(new_line) - 1]
    fraction = np.clip(touched.area + before - base, 0.0, 1.0)
    end = np.where(np.append(new_line[1:], True), width, np.append(column[1:], width))
    # a touched pixel, then the stretch behind it, in turn
    columns, lengths, values = np.empty(2 * number, np.int64), np.empty(2 * number, np.int64), np.empty(2 * number)
    columns[::2], columns[1::2] = column, column + 1
    lengths[::2], lengths[1::2] = column < width, end - column - 1
    # between touched pixels it is 0 or 1, or what lies beyond a level edge, which adds nothing of its own
    values[::2], values[1::2] = fraction, np.clip(total - base, 0.0, 1.0)
    values[values > 1.0 - LEAST] = 1.0
    kept = np.flatnonzero((lengths > 0) & (values > LEAST))
    zone, row = np.divmod(np.repeat(line, 2)[kept], height)
    return Runs(zone, row, columns[kept], lengths[kept], values[kept])


def split_runs(runs: Runs, side: int) -> Runs:
    """Runs cut where they cross a multiple of ``side`` columns."""
    first, last = runs.column // side, (runs.column + runs.length - 1) // side
    if not (last > first).any():
        return runs
    owner, step = _spread(last - first + 1)
    start = np.maximum(runs.column[owner], (first[owner] + step) * side)
    stop = np.minimum((runs.column + runs.length)[owner], (first[owner] + step + 1) * side)
    return Runs(runs.zone[owner], runs.row[owner], start, stop - start, runs.fraction[owner])
