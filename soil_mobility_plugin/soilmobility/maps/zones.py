"""Zones over a map: what the algorithms with zones share beside the rule itself, which is in `raster.zones`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, Union, overload

import numpy as np

from ..raster.grid import Grid
from ..raster.zones import Zones
from ..report.html import figures_apart, significant, with_unit
from ..report.pages.common import Ranges
from ..report.styles import load_style, span, value_colours
from ..typing import Array

#: Columns by name: a value per zone.
Columns = Mapping[str, Union[Array, Sequence[Any]]]

#: Rows that are made at a time.
_ROWS_AT_ONCE = 4096


class ZoneLayer(Protocol):
    """Polygons with names, in any CRS."""

    label: str
    names: list[str]

    def __len__(self) -> int: ...

    def on(self, grid: Grid) -> Zones:
        """The zones on the pixels of ``grid``."""


def known(value: Any) -> float | None:
    """A number of a result; None where it is not known."""
    return float(value) if np.isfinite(value) else None


def known_ones(values: Array) -> list[float | None]:
    """Numbers of a result; None where one is not known."""
    numbers: list[float | None] = values.tolist()
    for place in np.flatnonzero(~np.isfinite(values)):
        numbers[place] = None
    return numbers


class Rows(Sequence["dict[str, Any]"]):
    """A row per zone, columns by name, None where a zone has no such number; rows are made as they are read.

    ``columns`` returns those of some of the ``number`` zones: arrays of numbers (not finite: None), or sequences of
    anything. Dictionaries of a hundred thousand zones would take 150 MB, and the numbers in them as much as that again.

    >>> Rows.of({"zone": ["a", "b"], "mean": np.array([1.5, np.nan])})[1]
    {'zone': 'b', 'mean': None}
    """

    def __init__(self, number: int, columns: Callable[[slice], Columns]) -> None:
        self._number, self._columns = number, columns

    @classmethod
    def of(cls, columns: Columns) -> Rows:
        """Rows of columns that are there."""
        number = len(next(iter(columns.values())))
        return cls(number, lambda some: {name: one[some] for name, one in columns.items()})

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, place: int) -> dict[str, Any]: ...

    @overload
    def __getitem__(self, place: slice) -> list[dict[str, Any]]: ...

    def __getitem__(self, place: int | slice) -> dict[str, Any] | list[dict[str, Any]]:
        if isinstance(place, slice):
            return self._made(place)
        there = range(len(self))[place]
        return self._made(slice(there, there + 1))[0]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for start in range(0, len(self), _ROWS_AT_ONCE):
            yield from self._made(slice(start, start + _ROWS_AT_ONCE))

    def column(self, name: str) -> list[Any]:
        """The values of a column."""
        return _listed(self._columns(slice(None))[name])

    def _made(self, some: slice) -> list[dict[str, Any]]:
        columns = self._columns(some)
        return [dict(zip(columns, values)) for values in zip(*map(_listed, columns.values()))]


def _listed(values: Array | Sequence[Any]) -> list[Any]:
    return known_ones(values) if isinstance(values, np.ndarray) else list(values)


def ranked(keys: Array, there: Array) -> list[int | None]:
    """The rank of each key (n, parts), 1 for the smallest; equals share one, and where ``there`` is not is none.

    Keys are compared in float32, as precise as maps are: sums of the same numbers in another order differ beyond it.

    >>> ranked(np.array([[2.0], [1.0], [0.0], [2.0]]), np.array([True, True, False, True]))
    [2, 1, None, 2]
    """
    chosen = np.flatnonzero(there)
    keys = keys.astype(np.float32)
    order = chosen[np.lexsort(keys[chosen].T[::-1])]
    first = np.ones(order.size, dtype=bool)
    first[1:] = (keys[order[1:]] != keys[order[:-1]]).any(axis=1)
    ranks: list[int | None] = [None] * len(keys)
    for place, rank in zip(order.tolist(), np.maximum.accumulate(np.where(first, np.arange(order.size), 0)).tolist()):
        ranks[place] = rank + 1
    return ranks


def _alike(values: Sequence[float]) -> list[tuple[float, float]]:
    """The lowest and the highest of each group of rising ``values`` that float32 does not tell apart, see `ranked`."""
    groups: dict[float, tuple[float, float]] = {}
    for value in values:
        key = float(np.float32(value))
        groups[key] = groups.get(key, (value, value))[0], value
    return list(groups.values())


def quantile_ranges(style: str, values: Sequence[float | None], unit: str) -> Ranges:
    """Ranges of the zones' values in the colours of a style, as many zones in each.

    Few values, of which most zones have one, stand each by itself: a range would hold them all.
    """
    colours = load_style(style)["colours"]
    there = sorted(value for value in values if value is not None) or [0.0]
    ends = _alike(np.quantile(there, np.linspace(0.0, 1.0, len(colours) + 1)).tolist())
    different = _alike(there)
    if len(ends) <= len(colours) and len(different) <= len(colours):
        figures = figures_apart(high for _, high in different)
        texts = [with_unit(significant(high, figures), unit) for _, high in different]
        single = value_colours(style, texts)
        return tuple((low, high, text, colour) for (low, high), text, colour in zip(different, texts, single))
    return between([ends[0][0], *(high for _, high in ends[1:])], colours, unit)


def between(limits: Sequence[float], colours: Sequence[str], unit: str = "") -> Ranges:
    """Ranges from each of rising ``limits`` to the next, in a colour each."""
    figures = figures_apart(limits)
    texts = [significant(limit, figures) for limit in limits]
    names = (span(*pair, unit=unit) for pair in zip(texts, texts[1:]))
    return tuple(zip(limits, limits[1:], names, colours))
