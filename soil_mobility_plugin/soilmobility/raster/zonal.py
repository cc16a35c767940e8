"""Zonal statistics: what the pixels of a pass add up to in each of any number of zones.

What adds up (``ZonalSummary``, ``ZonalSums``, ``ZonalOverlap``) works on flat arrays over the zones (`zones`), and has
the two methods of everything that a pass adds up: ``chunk(window, arrays)`` runs in the workers, ``combine(part)`` in
the caller's thread, in the order of the windows, from north to south::

    zones = Zones(grid, polygons, crs)
    zonal = ZonalSummary(zones, "F1", limits=(1, 10, 30, 50), quantiles=(0.5,))
    scan(grid, {"F1": view}, {"zones": zonal})
    zonal.summary.mean, zonal.summary.quantile(0.5), zonal.summary.class_areas

The same zones on the same grid give the same digits, however a pass is cut into windows, threads and passes: areas are
added up as whole numbers, weighted values per cell and zone in a fixed order, and these with the rounding error carried
along.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..typing import Array
from .grid import Window
from .order import codes_of, numbers_of
from .zones import ONE, CellPairs, Cover, Pairs, Zones, order_of, starts_of, times_taken

#: Entries of histograms that wait before they are added together.
_WAITING = 1 << 21

#: Binary digits of a float32 that a bin of the histogram leaves open: 12 remain, 2.4e-4 of the value.
_OPEN = 11

#: Bins that are counted in an array of that size; where there are more, values are sorted.
_FEW_BINS = 1 << 20

#: Up to so many limits a comparison with each takes less time than a search among them (24 take five times as long).
_FEW_LIMITS = 8

#: A pixel that zones take up to this many times (and no more) is not shared by them: edges drawn twice differ a little.
_SHARED_FROM = 1.0 + 1e-6


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

    def value(self, rows: slice = slice(None)) -> Array:
        """The sums."""
        return self._sum[rows] + self._error[rows]


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
        # of the classes' sum, so that it is the sum of their shares to the last digit
        above, whole = self.class_areas[:, index[0] + 1 :].sum(axis=1), self.class_areas.sum(axis=1)
        return np.divide(above, whole, out=np.full(above.shape, np.nan), where=whole > 0)


class _Table(NamedTuple):
    """Histograms of zones, sorted by zone and bin: ``area`` int64, and ``top`` int32, the largest value as a code."""

    zone: Array
    bin: Array
    area: Array
    top: Array

    @classmethod
    def together(cls, tables: Sequence[_Table]) -> _Table:
        """Tables, none of them empty, added up."""
        if len(tables) == 1:
            return tables[0]
        zone, bins, area, top = (np.concatenate(columns) for columns in zip(*tables))
        key = (zone.astype(np.int64) << 23) + (bins.astype(np.int64) + (1 << 22))
        # the tables are sorted already, and this sort sees it
        order = np.argsort(key, kind="stable")
        starts = starts_of(key[order])
        first = order[starts]
        return cls(
            zone[first], bins[first], np.add.reduceat(area[order], starts), np.maximum.reduceat(top[order], starts)
        )

    def pick(self, chosen: Array) -> _Table:
        """Some of the entries."""
        return _Table(*(column[chosen] for column in self))


def _table_of(pairs: Pairs, values: Array, classes: Array) -> _Table:
    """The histograms of the zones of pairs, of ``values`` float32 (m,) in ``classes``, int32 (m,).

    A number's bin is its code without the last digits, plus its class: both rise with the number, so that no bin
    reaches across a limit.
    """
    codes = codes_of(values)
    bins = (codes >> _OPEN) + classes
    if pairs.zones.size == 1 and int(bins.max()) - int(bins.min()) < _FEW_BINS:
        return _one_table(pairs, codes, bins)
    # by owner (ascending already), then by bin
    order = order_of(bins)
    if pairs.owner[-1]:
        order = order[order_of(pairs.owner[order])]
    owner, bins = pairs.owner[order], bins[order]
    starts = np.flatnonzero((np.diff(owner, prepend=-1) != 0) | (np.diff(bins, prepend=bins[0]) != 0))
    return _Table(
        pairs.zones[owner[starts]],
        bins[starts],
        np.add.reduceat(pairs.weight[order], starts).astype(np.int64),
        np.maximum.reduceat(codes[order], starts),
    )


def _quantiles_of(table: _Table, shares: Sequence[float]) -> tuple[Array, Array]:
    """Zones (k,) whose histograms are whole, and their quantiles (k, shares)."""
    first = starts_of(table.zone)
    zones = table.zone[first]
    quantiles = np.empty((zones.size, len(shares)))
    if zones.size:
        total = np.cumsum(table.area)
        before = total[first] - table.area[first]
        whole = np.append(before[1:], total[-1]) - before
        for column, share in enumerate(shares):
            target = np.clip(np.ceil(share * whole).astype(np.int64), 1, whole)
            quantiles[:, column] = numbers_of(table.top[np.searchsorted(total, before + target, side="left")])
    return zones, quantiles


def _one_table(pairs: Pairs, codes: Array, bins: Array) -> _Table:
    """The histogram of the only zone of pairs: counted, not sorted."""
    lowest = bins.min()
    place = bins - lowest
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


def _known(pairs: Pairs, cell: Array) -> tuple[Pairs, Array]:
    """The pairs whose pixels have a value in a cell, (height, width), and the values, (m,)."""
    value = pairs.pick(cell)
    known = np.isfinite(value) & (pairs.weight > 0)
    return pairs.keep(known), value if known.all() else value[np.flatnonzero(known)]


class ZonalSummary:
    """The ``Summary`` of one variable in each zone, added up by a pass.

    Reads ``arrays[name]``: float32 (height, width), NaN ignored. ``limits``: ascending, they make classes, lower limit
    inclusive (in float32: a value of 0.1 reaches the limit 0.1). ``quantiles``: shares (0..1) for ``Summary.quantile``.

    Behind quantiles stands a histogram per zone whose bins are float32 numbers alike in their first 12 binary digits,
    cut at the limits. It is kept only while a pass is in the zone, so that memory follows the zones that a row of
    windows meets, not their number.
    """

    def __init__(self, zones: Cover, name: str, limits: Sequence[float] = (), quantiles: Sequence[float] = ()) -> None:
        if np.any(np.diff(limits) <= 0):
            raise ValueError("limits have to ascend")
        self._zones, self._name = zones, name
        self._in_one_cell, self._last_row = zones.in_one_cell, zones.last_row
        self._limits, self._shares = np.asarray(limits, dtype=np.float64), tuple(quantiles)
        self._classes = ZonalClasses(zones, name, limits, counted=True)
        number = len(zones)
        self._sum = _Total((number,))
        self._minimum, self._maximum = np.full(number, np.inf), np.full(number, -np.inf)
        self._quantiles = np.full((number, len(quantiles)), np.nan)
        self._waiting: list[_Table] = []
        self._entries, self._merge_at = 0, _WAITING
        self._row = -1

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[int, list[Any]]:
        """What the pixels of a window add up to."""
        values = np.asarray(arrays[self._name], dtype=np.float32)
        found = [self._part(part, values) for part in self._zones.parts(window)]
        return window.y, [sums for sums in found if sums is not None]

    def _part(self, part: CellPairs, values: Array) -> Any:
        pairs, value = _known(part.pairs, values[part.inside])
        if not value.size:
            return None
        starts, classes = pairs.starts, self._classes.numbers(value)
        sums = (
            # bincount adds one after the other, so that values left out do not change how the rest is rounded
            np.bincount(pairs.owner, pairs.weight * value),
            np.minimum.reduceat(value, starts),
            np.maximum.reduceat(value, starts),
        )
        areas = self._classes.areas_of(pairs, classes)
        if not self._shares:
            return pairs.zones, sums, areas, None, None
        table = _table_of(pairs, value, classes)
        whole = self._in_one_cell[table.zone] & part.whole
        return pairs.zones, sums, areas, _quantiles_of(table.pick(whole), self._shares), table.pick(~whole)

    def combine(self, part: tuple[int, list[Any]]) -> None:
        """Add what ``chunk`` found in a window; windows come from north to south."""
        row, found = part
        if row > self._row:
            self._finish(row)
            self._row = row
        self._classes.combine([areas for _, _, areas, _, _ in found])
        for zones, (weighted, minimum, maximum), _, finished, table in found:
            self._sum.add(zones, weighted)
            self._minimum[zones] = np.minimum(self._minimum[zones], minimum)
            self._maximum[zones] = np.maximum(self._maximum[zones], maximum)
            if finished is not None:
                self._put(*finished)
                if table.zone.size:
                    self._waiting.append(table)
                    self._entries += table.zone.size
        if self._entries > self._merge_at:
            self._merge()

    def _put(self, zones: Array, quantiles: Array) -> None:
        self._quantiles[zones] = quantiles

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
        self._put(*_quantiles_of(table.pick(done), self._shares))
        rest = table.pick(~done)
        self._waiting, self._entries = [rest] if rest.zone.size else [], rest.zone.size

    @property
    def summary(self) -> Summary:
        """What the pass found."""
        if self._waiting:
            # not put away: more windows may come
            self._merge()
            self._put(*_quantiles_of(self._waiting[0], self._shares))
        area = self._classes.area.sum(axis=1)
        known = area > 0
        return Summary(
            pixels=self._classes.pixels.copy(),
            area=area * self._zones.unit,
            mean=np.divide(self._sum.value(), area, out=np.full(known.size, np.nan), where=known),
            minimum=np.where(known, self._minimum, np.nan),
            maximum=np.where(known, self._maximum, np.nan),
            class_areas=self._classes.class_areas(),
            limits=self._limits,
            quantiles=dict(zip(self._shares, self._quantiles.T.copy())),
        )

    def distribution(self) -> tuple[Array, Array]:
        """(value, area in m2) of each bin of ``Everywhere`` or ``Union``, ascending. ValueError of several zones."""
        if len(self._zones) != 1:
            raise ValueError("of several zones only the summaries are kept")
        if not self._waiting:
            return np.empty(0), np.empty(0)
        self._merge()
        return numbers_of(self._waiting[0].top).astype(np.float64), self._waiting[0].area * self._zones.unit


class ZonalClasses:
    """The area of each class of one variable in each zone, added up by a pass: of a `ZonalSummary` that, and no more.

    Reads ``arrays[name]``: float32 (height, width), NaN ignored. ``limits``: ascending, as those of `ZonalSummary`.
    ``counted``: whether pixels are counted too.
    """

    def __init__(self, zones: Cover, name: str, limits: Sequence[float], counted: bool = False) -> None:
        self._zones, self._name = zones, name
        self._limits = np.asarray(limits, dtype=np.float32)
        #: int64 (n, limits + 1): area of each class, in the unit of the zones
        self.area = np.zeros((len(zones), self._limits.size + 1), dtype=np.int64)
        #: int64 (n,): pixels with data of which a part lies in the zone, if they are counted
        self.pixels = np.zeros(len(zones) if counted else 0, dtype=np.int64)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> list[Any]:
        """What the pixels of a window add up to."""
        values = np.asarray(arrays[self._name], dtype=np.float32)
        known = (_known(part.pairs, values[part.inside]) for part in self._zones.parts(window))
        return [self.areas_of(pairs, self.numbers(value)) for pairs, value in known]

    def numbers(self, values: Array) -> Array:
        """The class of each of the values, float32 (m,): how many of the limits it reaches, int32 (m,)."""
        if self._limits.size > _FEW_LIMITS:
            return np.searchsorted(self._limits, values, side="right").astype(np.int32)
        classes = np.zeros(values.size, dtype=np.int32)
        for limit in self._limits:
            classes += values >= limit
        return classes

    def areas_of(self, pairs: Pairs, classes: Array) -> tuple[Array, Array, Array, Array, Array]:
        """Pixels of each zone of pairs, and the area of each of their ``classes`` there, by its zone and its column."""
        number = self.area.shape[1]
        if pairs.zones.size == 1 and (classes == classes[0]).all():
            whole = np.add.reduce(pairs.weight, keepdims=True).astype(np.int64)
            return pairs.zones, np.array([classes.size]), pairs.zones, classes[:1], whole
        areas = np.bincount(pairs.owner * number + classes, pairs.weight)
        there = np.flatnonzero(areas)
        owner, column = np.divmod(there, number)
        pixels = np.diff(pairs.starts, append=classes.size) if self.pixels.size else self.pixels
        return pairs.zones, pixels, pairs.zones[owner], column, areas[there].astype(np.int64)

    def combine(self, part: list[Any]) -> None:
        """Add what ``chunk`` found in a window."""
        for zones, pixels, zone, column, area in part:
            if self.pixels.size:
                self.pixels[zones] += pixels
            self.area[zone, column] += area

    def class_areas(self, zones: slice = slice(None)) -> Array:
        """(k, limits + 1): m2 per class of some zones, lower limit inclusive."""
        return self.area[zones] * self._zones.unit


class ZonalSums:
    """Means of several variables in each zone, added up by a pass.

    Reads ``arrays[name]`` for each of ``names``: float32 (height, width), NaN ignored. The digits are those of
    ``ZonalSummary``.
    """

    def __init__(self, zones: Cover, names: Sequence[str]) -> None:
        self._zones, self._names = zones, tuple(names)
        shape = (len(zones), len(self._names))
        self._area, self._sum = np.zeros(len(zones), dtype=np.int64), _Total(shape)
        # Almost always all variables are known where one is: of many zones this would be much memory.
        self._lacking: Array | None = None

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> list[Any]:
        """What the pixels of a window add up to."""
        found = []
        for part in self._zones.parts(window):
            pairs = part.pairs
            values = [pairs.pick(np.asarray(arrays[name], dtype=np.float32)[part.inside]) for name in self._names]
            any_known = np.logical_or.reduce([np.isfinite(value) for value in values])
            if not any_known.all():
                pairs, places = pairs.keep(any_known), np.flatnonzero(any_known)
                values = [value[places] for value in values]
            if pairs.zones.size:
                found.append((pairs.zones, *self._added(pairs, values)))
        return found

    @staticmethod
    def _added(pairs: Pairs, values: Sequence[Array]) -> tuple[Array, dict[int, Array], Array]:
        """Of the zones of pairs: area (zones,), what of it each variable lacks, by place, and sums (zones, names)."""
        starts = pairs.starts
        lacking = {}
        weighted = np.empty((pairs.zones.size, len(values)))
        for place, value in enumerate(values):
            there = np.isfinite(value)
            if not there.all():
                value = np.where(there, value, np.float32(0.0))
                lacking[place] = np.add.reduceat(np.where(there, 0.0, pairs.weight), starts).astype(np.int64)
            weighted[:, place] = np.bincount(pairs.owner, pairs.weight * value)
        return np.add.reduceat(pairs.weight, starts).astype(np.int64), lacking, weighted

    def combine(self, part: list[Any]) -> None:
        """Add what ``chunk`` found in a window."""
        for zones, area, lacking, weighted in part:
            self._area[zones] += area
            self._sum.add(zones, weighted)
            for place, less in lacking.items():
                if self._lacking is None:
                    self._lacking = np.zeros((len(self._zones), len(self._names)), dtype=np.int64)
                self._lacking[zones, place] += less

    def means(self, zones: slice = slice(None)) -> Array:
        """(k, names): area-weighted means in some zones, NaN where the variable is nowhere known."""
        area = np.repeat(self._area[zones, np.newaxis], len(self._names), axis=1)
        if self._lacking is not None:
            area -= self._lacking[zones]
        return np.divide(self._sum.value(zones), area, out=np.full(area.shape, np.nan), where=area > 0)


class ZonalOverlap:
    """How much of each zone's area with data other zones take too, added up by a pass.

    Reads ``arrays[name]``: what is finite there is data.
    """

    def __init__(self, zones: Zones, name: str) -> None:
        self._zones, self._name = zones, name
        self._area = np.zeros(len(zones), dtype=np.int64)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> list[Any]:
        """What the pixels of a window add up to."""
        taken = times_taken(self._zones, window)
        shared = np.where(taken > _SHARED_FROM * ONE, taken - ONE, 0)
        shared[~np.isfinite(arrays[self._name])] = 0
        if not shared.any():
            return []
        found = []
        for part in self._zones.parts(window):
            pairs = part.pairs
            twice = np.minimum(shared[part.inside].ravel()[pairs.pixel], pairs.fraction)
            weight = np.rint(pairs.weight * (twice / pairs.fraction))
            found.append((pairs.zones, np.add.reduceat(weight, pairs.starts).astype(np.int64)))
        return found

    def combine(self, part: list[Any]) -> None:
        """Add what ``chunk`` found in a window."""
        for zones, area in part:
            self._area[zones] += area

    @property
    def areas(self) -> Array:
        """(n,): area with data that a zone shares with others, m2."""
        return self._area * self._zones.unit
