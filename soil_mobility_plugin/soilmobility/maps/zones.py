"""Zones over a map: what the algorithms with zones share beside the rule itself, which is in `raster.zones`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, Union, overload

import numpy as np

from ..raster.grid import Grid
from ..raster.zones import Zones
from ..report.html import significant
from ..report.pages.common import Ranges
from ..report.styles import load_style, span
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

    def column(self, name: str, some: slice = slice(None)) -> list[Any]:
        """The values of a column."""
        return _listed(self._columns(some)[name])

    def _made(self, some: slice) -> list[dict[str, Any]]:
        columns = self._columns(some)
        return [dict(zip(columns, values)) for values in zip(*map(_listed, columns.values()))]


def _listed(values: Array | Sequence[Any]) -> list[Any]:
    return known_ones(values) if isinstance(values, np.ndarray) else list(values)


def ranked(keys: Array, there: Array) -> list[int | None]:
    """The rank of each key (n, parts), 1 for the smallest; equals share one, and where ``there`` is not is none.

    >>> ranked(np.array([[2.0], [1.0], [0.0], [2.0]]), np.array([True, True, False, True]))
    [2, 1, None, 2]
    """
    chosen = np.flatnonzero(there)
    order = chosen[np.lexsort(keys[chosen].T[::-1])]
    first = np.ones(order.size, dtype=bool)
    first[1:] = (keys[order[1:]] != keys[order[:-1]]).any(axis=1)
    ranks: list[int | None] = [None] * len(keys)
    for place, rank in zip(order.tolist(), np.maximum.accumulate(np.where(first, np.arange(order.size), 0)).tolist()):
        ranks[place] = rank + 1
    return ranks


def quantile_ranges(style: str, values: Sequence[float | None], unit: str) -> Ranges:
    """Ranges of the zones' values in the colours of a style, as many zones in each."""
    colours = load_style(style)["colours"]
    there = [value for value in values if value is not None]
    limits = np.unique(np.quantile(there, np.linspace(0.0, 1.0, len(colours) + 1))).tolist() if there else [0.0]
    pairs = list(zip(limits, limits[1:])) or [(limits[0], limits[0])]
    # A range from a number to the same would say nothing.
    figures = next((some for some in range(3, 9) if len({significant(end, some) for end in limits}) == len(limits)), 9)
    return tuple(
        (low, high, span(significant(low, figures), significant(high, figures), unit), colour)
        for (low, high), colour in zip(pairs, colours)
    )
