"""Folds an ensemble of trees, for one element, into two-way lookup tables, and sums them over pixels.

For one element the descriptors are constants. What is left of a leaf is an interval of one or two soil features, so
the ensemble is a sum of a constant, one-way and two-way tables over the bins between the trees' thresholds (a GA2M;
Lou et al. 2013, doi 10.1145/2487575.2487579): the same function, without the trees.

Leaf values are rounded to multiples of a power of two, and tables hold integers. Integer sums do not depend on their
order. So a table may be merged into another, a constant feature folded away, a scenario evaluated in part, or a block
split, and no bit of the result changes; and an ensemble that is monotone tree by tree stays exactly monotone.

A feature with k thresholds has k + 2 bins: bin j holds edges[j - 1] < x <= edges[j], bin k what lies above all, bin
k + 1 is NaN.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, Callable, Union

import numpy as np

from ..errors import SoilMobilityError
from ..typing import Array
from .core import CHUNK, chunks
from .forest import MISSING_ZERO, Forest

#: Cells of all two-way tables of one element and ensemble; beyond it tables would not be small.
MAX_CELLS = 4 * 2**20

#: Leaves times features up to which an ensemble is taken apart leaf by leaf.
MAX_BOXES = 3 * 2**20

#: Edges of one feature that share a cell of the finest grid, up to which the grid beats a binary search.
_MOST_ROUNDS = 6
#: Edges of a feature that a grid is tried for; LightGBM's default is 254 at most.
_MOST_EDGES = 4096

#: A default table holds 31-bit integers in steps of at most 2**-24; an ensemble whose sums may pass 128 gets 63 bits.
_COARSEST_BITS = 24
#: Exact tables hold integers below 2**50.
_EXACT_BITS = 50

Code = Union[int, Array]


class NotPairwiseError(SoilMobilityError):
    """The ensemble cannot be written as two-way tables."""


# -- bins -------------------------------------------------------------------------------------------------------------


class Bins:
    """The bins of each soil feature, shared by all ensembles of a model.

    ``edges[feature]`` is float64, sorted, finite, without repeats.
    """

    def __init__(self, features: Sequence[str], forests: Iterable[Forest]) -> None:
        forests = list(forests)
        self.features = tuple(features)
        self.edges: dict[str, Array] = {}
        self._encoders: dict[str, _Encoder] = {}
        for name in self.features:
            found = [f.threshold[f.feature == f.feature_names.index(name)] for f in forests if name in f.feature_names]
            edges = np.unique(np.concatenate([*found, np.empty(0)]))
            edges = edges[np.isfinite(edges)]
            edges.flags.writeable = False
            self.edges[name] = edges
            self._encoders[name] = _Encoder(edges)

    def size(self, feature: str) -> int:
        """Number of bins of a feature, that of NaN included."""
        return self.edges[feature].size + 2

    def encode(self, feature: str, values: float | Array | None) -> Code:
        """The bin of each value: int32 (n,) for an array, int for a number; None is NaN everywhere."""
        encoder = self._encoders[feature]
        if values is None:
            return encoder.nan_code
        if np.ndim(values) == 0:
            return int(encoder.search(np.array([values]))[0])
        return encoder.encode(np.ascontiguousarray(values))


class _Encoder:
    """Bin numbers of one feature: exactly ``searchsorted(edges, x, side='left')``, faster.

    x is float32, an edge t is float64: x <= t if and only if x <= the largest float32 that is not above t.

    A grid of even cells lies over the edges. The cell is computed with rounding and cuts that keep order, so that an
    edge in a lower cell than x is below x and one in a higher cell is not. Only edges in the cell of x are left to
    compare: at most ``rounds``.
    """

    def __init__(self, edges: Array) -> None:
        self.edges = edges
        self.nan_code = edges.size + 1
        self.edges32 = largest_float32_not_above(edges)
        self.rounds = 0
        if 0 < edges.size <= _MOST_EDGES and np.all(np.abs(edges) < 1e30):
            self._choose_grid()

    def _choose_grid(self) -> None:
        """The grid with the fewest edges in a cell, and of those the smallest."""
        #: One more edge than there are, above all numbers: whoever has passed all stays in the last bin.
        self.padded = np.append(self.edges32, np.float32(np.inf))
        self.first = self.edges32[0]
        span = max(float(self.edges32[-1] - self.first), 1e-30)
        best = _MOST_ROUNDS + 1
        for log_cells in range(6, 15):
            self.scale = np.float32(min(2.0**log_cells / span, 1e30))
            cell = self._cell(self.edges32, np.empty(self.edges32.size, np.int32), np.empty_like(self.edges32))
            crowd = int(np.bincount(cell).max())
            if crowd < best:
                best, chosen = crowd, (self.scale, cell)
        if best > _MOST_ROUNDS:
            return
        self.rounds = best
        self.scale, cell = chosen
        self.base = np.searchsorted(cell, np.arange(cell[-1] + 2), side="left").astype(np.intp)

    def _cell(self, values: Array, cell: Array, real: Array) -> Array:
        """The cell of each value, not yet brought into the grid, into ``cell``; ``real`` is a buffer."""
        np.subtract(values, self.first, out=real)
        np.multiply(real, self.scale, out=real)
        np.copyto(cell, real, casting="unsafe")
        return cell

    def search(self, values: Array) -> Array:
        """Bins by binary search, for any type of number."""
        edges = self.edges32 if values.dtype == np.float32 else self.edges
        codes = np.searchsorted(edges, values, side="left").astype(np.int32)
        codes[np.isnan(values)] = self.nan_code
        return codes

    def encode(self, values: Array) -> Array:
        """Bins of an array, int32 (n,)."""
        if not self.rounds or values.dtype != np.float32 or not values.size:
            return self.search(values)
        lowest, highest = float(values.min()), float(values.max())
        # A cell must fit into 32 bits before it is brought into the grid. NaN fails here too.
        reach = 2.0**30 / float(self.scale)
        if not (lowest - float(self.first) >= -reach and highest - float(self.first) <= reach):
            return self.search(values)
        codes = np.empty(values.size, np.int32)
        for start, stop in chunks(values.size):
            part = values[start:stop]
            cell, real, index, passed = _scratch.of_size(stop - start)
            np.copyto(index, self._cell(part, cell, real))
            code = np.take(self.base, index, out=_scratch.code[: stop - start], mode="clip")
            for _ in range(self.rounds):
                np.greater(part, np.take(self.padded, code, out=real, mode="clip"), out=passed)
                np.add(code, passed, out=code)
            codes[start:stop] = code
        return codes


def largest_float32_not_above(values: Array) -> Array:
    """Of each float64 the largest float32 that is not above it, same shape."""
    with np.errstate(over="ignore"):
        rounded = values.astype(np.float32)
    return np.where(rounded.astype(np.float64) > values, np.nextafter(rounded, np.float32(-np.inf)), rounded)


@dataclass(frozen=True)
class Binned:
    """The bins of n pixels: per soil feature an int32 array (n,), or one int where all pixels share it."""

    bins: Bins
    size: int
    codes: Mapping[str, Code]

    def replaced(self, **codes: Code) -> Binned:
        """The same pixels with other codes for some features."""
        return Binned(self.bins, self.size, {**self.codes, **codes})

    def constants(self) -> dict[str, int]:
        """The features all pixels share, with their bin."""
        return {name: code for name, code in self.codes.items() if not isinstance(code, np.ndarray)}


# -- from trees to tables ---------------------------------------------------------------------------------------------


class Leaves:
    """An ensemble taken apart into leaves: for each the intervals of features that lead to it.

    Raises NotPairwiseError if some leaf depends on more than two soil features, if zero counts as missing, or if the
    tables would be too large.
    """

    def __init__(self, forest: Forest, bins: Bins) -> None:
        names = forest.feature_names
        if np.any(forest.missing == MISSING_ZERO):
            raise NotPairwiseError("zero counts as missing (zero_as_missing)")
        if forest.leaf_value.size * len(names) > MAX_BOXES:
            raise NotPairwiseError("the ensemble has too many leaves")
        self.bins = bins
        self.soil = tuple(name for name in names if name in bins.edges)
        self.descriptors = tuple(name for name in names if name not in bins.edges)
        low, high, nan, used = _boxes(forest)
        soil = [names.index(name) for name in self.soil]
        others = [names.index(name) for name in self.descriptors]
        self.value, self.tree = forest.leaf_value, forest.leaf_tree
        self.low, self.high, self.nan = low[:, others], high[:, others], nan[:, others]
        self.used, self.soil_nan = used[:, soil], nan[:, soil]
        self.start = np.empty((self.value.size, len(soil)), np.int32)
        self.stop = np.empty_like(self.start)
        for j, name in enumerate(self.soil):
            edges = bins.edges[name]
            first, last = low[:, soil[j]], high[:, soil[j]]
            self.start[:, j] = np.where(first == -np.inf, 0, np.searchsorted(edges, first) + 1)
            self.stop[:, j] = np.searchsorted(edges, last) + 1
        self.stop = np.maximum(self.stop, self.start)
        possible = np.all((self.stop > self.start) | self.soil_nan, axis=1)
        possible &= np.all((self.high > self.low) | self.nan, axis=1)
        self.used &= possible[:, None]
        self.possible = possible
        if self.soil and self.used.sum(axis=1).max() > 2:
            raise NotPairwiseError("some path splits on more than two soil features")
        pairs = combinations(range(len(self.soil)), 2)
        self.pairs = [pair for pair in pairs if np.any(self.used[:, pair[0]] & self.used[:, pair[1]])]
        if sum(bins.size(self.soil[i]) * bins.size(self.soil[j]) for i, j in self.pairs) > MAX_CELLS:
            raise NotPairwiseError("the trees have too many thresholds")

    def fold(self, descriptors: Mapping[str, float], exact: bool = False, offset: float = 0.0) -> Tables:
        """The tables for one set of descriptor values (NaN is missing), ``offset`` added to every score.

        ``exact`` asks for steps so fine that the sum differs from the sum of the leaves by less than 1e-10.
        """
        given = np.array([descriptors[name] for name in self.descriptors], np.float64)
        inside = np.where(np.isnan(given), self.nan, (given > self.low) & (given <= self.high))
        active = np.flatnonzero(self.possible & np.all(inside, axis=1))
        value = self.value[active]
        # No sum of one leaf per tree can pass this, nor can any table.
        largest = np.zeros(self.tree[-1] + 1)
        np.maximum.at(largest, self.tree[active], np.abs(value))
        reach = float(largest.sum()) + abs(offset)
        exponent = _exponent(reach)
        bits = 30 - exponent
        if exact or bits < _COARSEST_BITS:
            bits, dtype = _EXACT_BITS - exponent, "int64"
        else:
            dtype = "int32"
        rounded = np.rint(np.ldexp(value, bits)).astype(np.int64)
        used, start, stop, nan = (array[active] for array in (self.used, self.start, self.stop, self.soil_nan))
        count = used.sum(axis=1)
        mains: dict[str, Array] = {}
        pairs: dict[tuple[str, str], Array] = {}
        for j, name in enumerate(self.soil):
            here = np.flatnonzero((count == 1) & used[:, j])
            if here.size:
                size = self.bins.size(name)
                part = _intervals(start[here, j], stop[here, j], nan[here, j], size)
                mains[name] = _spread(rounded[here], [part], [size]).astype(dtype)
        for i, j in self.pairs:
            here = np.flatnonzero(used[:, i] & used[:, j])
            if here.size:
                sizes = [self.bins.size(self.soil[i]), self.bins.size(self.soil[j])]
                parts = [_intervals(start[here, k], stop[here, k], nan[here, k], n) for k, n in zip((i, j), sizes)]
                pairs[self.soil[i], self.soil[j]] = _spread(rounded[here], parts, sizes).astype(dtype)
        constant = int(rounded[count == 0].sum()) + round(float(np.ldexp(offset, bits)))
        return Tables(self.bins, float(np.ldexp(1.0, -bits)), constant, mains, pairs, reach)


def _exponent(size: float) -> int:
    """The power of two that a size is below."""
    return int(np.frexp(size)[1])


def _boxes(forest: Forest) -> tuple[Array, Array, Array, Array]:
    """Per leaf and feature: low < x <= high leads there (-inf, inf: no limit), NaN does, the path asks for it."""
    shape = (forest.leaf_value.size, len(forest.feature_names))
    low, high = np.full(shape, -np.inf), np.full(shape, np.inf)
    nan, used = np.ones(shape, bool), np.zeros(shape, bool)
    missing_left = forest.missing_left
    nodes = forest.roots[forest.roots >= 0]
    level = (low[: nodes.size].copy(), high[: nodes.size].copy(), nan[: nodes.size].copy(), used[: nodes.size].copy())
    while nodes.size:
        rows = np.arange(nodes.size)
        feature, threshold, nan_left = forest.feature[nodes], forest.threshold[nodes], missing_left[nodes]
        children, boxes = [], []
        for child, is_left in ((forest.left[nodes], True), (forest.right[nodes], False)):
            box = tuple(array.copy() for array in level)
            if is_left:
                box[1][rows, feature] = np.minimum(box[1][rows, feature], threshold)
            else:
                box[0][rows, feature] = np.maximum(box[0][rows, feature], threshold)
            box[2][rows, feature] &= nan_left == is_left
            box[3][rows, feature] = True
            done = child < 0
            for target, array in zip((low, high, nan, used), box):
                target[~child[done]] = array[done]
            children.append(child[~done])
            boxes.append(tuple(array[~done] for array in box))
        nodes = np.concatenate(children)
        level = tuple(np.concatenate(arrays) for arrays in zip(*boxes))
    return low, high, nan, used


Interval = tuple[Array, Array]


def _intervals(start: Array, stop: Array, nan: Array, size: int) -> tuple[Interval, Interval]:
    """The bins of a leaf as two half-open intervals: that of numbers, and that of NaN (empty where it is not in)."""
    return (start, stop), (np.full_like(start, size - 1), np.where(nan, size, size - 1).astype(start.dtype))


def _spread(value: Array, axes: Sequence[tuple[Interval, Interval]], sizes: Sequence[int]) -> Array:
    """The sum over leaves of ``value`` on the product of their intervals, int64 (sizes).

    Differences at the corners, summed up along each axis: the cost does not depend on how many cells a leaf covers.
    """
    shape = [n + 1 for n in sizes]
    corners = np.zeros(int(np.prod(shape)), np.int64)
    cells, signs = [np.zeros(value.size, np.int64)], [1]
    for axis, n in zip(axes, shape):
        ends = [(end, sign) for interval in axis for end, sign in zip(interval, (1, -1))]
        cells, signs = (
            [cell * n + end for cell in cells for end, _ in ends],
            [outer * sign for outer in signs for _, sign in ends],
        )
    # bincount sums float64: two halves of at most 25 bits each stay exact for 2**27 leaves.
    half = 25
    index = np.concatenate(cells)
    signed = np.concatenate([sign * value for sign in signs])
    for part, shift in ((signed >> half, half), (signed & (2**half - 1), 0)):
        corners += np.bincount(index, part, corners.size).astype(np.int64) << shift
    table = corners.reshape(shape)
    for place in range(len(sizes)):
        table = np.cumsum(table, axis=place)
    return table[tuple(slice(n) for n in sizes)]


# -- tables and their sums --------------------------------------------------------------------------------------------

Key = tuple[str, ...]


@dataclass(frozen=True)
class Tables:
    """One ensemble for one element: score = unit * (constant + sum of mains + sum of pairs), all integers.

    ``mains[f]`` has shape (bins of f,), ``pairs[f, g]`` (bins of f, bins of g), f before g in the order of the
    features. ``unit`` is a power of two. No score is further from 0 than ``reach``.

    Whoever needs another sum of such tables (a difference to a reference soil, a share of a pair) makes other Tables
    with the same bins; ``reduced`` and :func:`score` evaluate them alike. ``bins.encode`` tells the bin of a value.
    """

    bins: Bins
    unit: float
    constant: int
    mains: Mapping[str, Array]
    pairs: Mapping[tuple[str, str], Array]
    reach: float

    def moved(self, offset: float) -> Tables | None:
        """The tables with an offset added to every score; None where sums would pass what their steps are made for."""
        reach = self.reach + abs(offset)
        if _exponent(reach) != _exponent(self.reach):
            return None
        return replace(self, constant=self.constant + round(offset / self.unit), reach=reach)

    @property
    def nbytes(self) -> int:
        return sum(table.nbytes for group in (self.mains, self.pairs) for table in group.values())

    def reduced(self, constants: Mapping[str, int]) -> Terms:
        """The same sum with some features held at one bin, in as few tables as possible.

        One-way tables go into a two-way table that holds their feature, the constant into any.
        """
        constant = self.constant
        mains: dict[str, Array] = {}
        pairs: dict[Key, Array] = {}
        for name, table in self.mains.items():
            if name in constants:
                constant += int(table[constants[name]])
            else:
                mains[name] = table.copy()
        for (first, second), table in self.pairs.items():
            if first in constants and second in constants:
                constant += int(table[constants[first], constants[second]])
            elif first in constants:
                mains[second] = mains.get(second, 0) + table[constants[first]]
            elif second in constants:
                mains[first] = mains.get(first, 0) + table[:, constants[second]]
            else:
                pairs[first, second] = table.copy()
        tables: dict[Key, Array] = dict(pairs)
        for name, main in mains.items():
            key = next((key for key in pairs if name in key), None)
            if key is None:
                tables[(name,)] = main
            else:
                pairs[key] += main[:, None] if key[0] == name else main
        if tables:
            first_table = next(iter(tables.values()))
            first_table += constant
            constant = 0
        for table in tables.values():
            table.flags.writeable = False
        return Terms(self.unit, constant, {key: table.ravel() for key, table in tables.items()})


@dataclass(frozen=True)
class Terms:
    """What is left to look up per pixel: score = unit * (constant + sum of one flat table per key)."""

    unit: float
    constant: int
    tables: Mapping[Key, Array]

    @property
    def nbytes(self) -> int:
        return sum(table.nbytes for table in self.tables.values())


class _Scratch(threading.local):
    """Buffers of one thread, so that sums allocate nothing."""

    def __init__(self) -> None:
        self.wide = np.empty(CHUNK, np.int32)
        self.index, self.code = np.empty((2, CHUNK), np.intp)
        self.real = np.empty(CHUNK, np.float32)
        self.passed = np.empty(CHUNK, bool)
        self._integers: dict[tuple[np.dtype[Any], int], Array] = {}

    def of_size(self, n: int) -> tuple[Array, Array, Array, Array]:
        """Buffers (n,) of int32, float32, index and bool."""
        return self.wide[:n], self.real[:n], self.index[:n], self.passed[:n]

    def integers(self, dtype: np.dtype[Any], row: int) -> Array:
        """One of any number of integer buffers (CHUNK,)."""
        key = (dtype, row)
        if key not in self._integers:
            self._integers[key] = np.empty(CHUNK, dtype)
        return self._integers[key]


_scratch = _Scratch()

#: Turns scores into something else, in place: float (ensembles, m), a chunk of pixels at a time.
Finish = Callable[[Array], None]


def score(columns: Sequence[Terms | None], binned: Binned, out: Array, finish: Finish | None = None) -> Array:
    """The scores of several ensembles at each pixel, into ``out`` (ensembles, n), float32 or float64.

    Where a column is None, ``out`` holds its score already. Cells are found once for all columns.
    """
    for start, stop in chunks(binned.size):
        totals: list[Array | None] = [None] * len(columns)
        for key in dict.fromkeys(key for terms in columns if terms for key in terms.tables):
            index = _cells(key, binned, start, stop)
            for row, terms in enumerate(columns):
                if terms and key in terms.tables:
                    totals[row] = _add(terms.tables[key], index, totals[row], row)
        for row, terms in enumerate(columns):
            if terms:
                _store(totals[row], terms, out[row, start:stop])
        if finish:
            finish(out[:, start:stop])
    return out


def score_series(terms: Terms, series: Sequence[Binned], out: Array, finish: Finish | None = None) -> Array:
    """The scores of one ensemble for variants of the same pixels, into ``out`` (variants, n).

    Tables whose features have the same codes (the same array objects) in all variants are looked up once. The result
    has the same bits as :func:`score` on each variant, because integer sums do not depend on their order.
    """
    names = {name for key in terms.tables for name in key}
    shared = {name for name in names if all(other.codes[name] is series[0].codes[name] for other in series)}
    for start, stop in chunks(series[0].size):
        common = None
        for key, table in terms.tables.items():
            if shared.issuperset(key):
                common = _add(table, _cells(key, series[0], start, stop), common, 0)
        for row, binned in enumerate(series):
            total = None
            for key, table in terms.tables.items():
                if not shared.issuperset(key):
                    total = _add(table, _cells(key, binned, start, stop), total, 1)
            if total is None:
                total = common
            elif common is not None:
                np.add(total, common, out=total)
            _store(total, terms, out[row, start:stop])
        if finish:
            finish(out[:, start:stop])
    return out


def percent(scores: Array) -> None:
    """100 / (1 + exp(-score)), in place."""
    with np.errstate(over="ignore", under="ignore"):
        np.negative(scores, out=scores)
        np.exp(scores, out=scores)
        scores += 1
        np.divide(100, scores, out=scores)


def _cells(key: Key, binned: Binned, start: int, stop: int) -> Array:
    """The cell of each pixel in the flat table of ``key``, in a buffer that the next call overwrites."""
    wide: Array = _scratch.wide[: stop - start]
    index: Array = _scratch.index[: stop - start]
    # features that all pixels share were reduced away: what is left has one code per pixel
    codes: list[Any] = [binned.codes[name] for name in key]
    if len(key) == 1:
        np.copyto(index, codes[0][start:stop])
    else:
        np.multiply(codes[0][start:stop], np.int32(binned.bins.size(key[1])), out=wide)
        np.add(wide, codes[1][start:stop], out=wide)
        np.copyto(index, wide)
    return index


def _add(table: Array, index: Array, total: Array | None, row: int) -> Array:
    """Add a table's cells to a total, or start one in a buffer of its own."""
    # mode='clip' because 'raise' takes a detour through a copy of the output; codes are inside the table anyhow.
    if total is None:
        return np.take(table, index, out=_scratch.integers(table.dtype, row + 1)[: index.size], mode="clip")
    cells = np.take(table, index, out=_scratch.integers(table.dtype, 0)[: index.size], mode="clip")
    return np.add(total, cells, out=total)


def _store(total: Array | None, terms: Terms, out: Array) -> None:
    """unit * (total + constant) as floating numbers."""
    if total is None:
        out[:] = terms.constant * terms.unit
    else:
        np.copyto(out, total, casting="unsafe")
        out *= out.dtype.type(terms.unit)
