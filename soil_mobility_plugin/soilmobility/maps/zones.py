"""Zones over a map: what the algorithms with zones share beside the rule itself, which is in `raster.zonal`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from ..raster.grid import Grid
from ..raster.zonal import Zones
from ..report.html import significant
from ..report.pages.common import Ranges
from ..report.styles import load_style
from ..typing import Array


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


def ranked(keys: Sequence[Any]) -> list[int | None]:
    """The rank of each key, 1 for the smallest; equals share one, None has none."""
    order = sorted(key for key in keys if key is not None)
    return [None if key is None else 1 + bisect_left(order, key) for key in keys]


def quantile_ranges(style: str, values: Sequence[float | None], unit: str) -> Ranges:
    """Ranges of the zones' values in the colours of a style, as many zones in each."""
    colours = load_style(style)["colours"]
    there = [value for value in values if value is not None]
    limits = np.unique(np.quantile(there, np.linspace(0.0, 1.0, len(colours) + 1))).tolist() if there else [0.0]
    pairs = list(zip(limits, limits[1:])) or [(limits[0], limits[0])]
    return tuple(
        (low, high, f"{significant(low)} – {significant(high)} {unit}".rstrip(), colour)
        for (low, high), colour in zip(pairs, colours)
    )
