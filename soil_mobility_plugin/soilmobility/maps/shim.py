"""The walker's protocol (`chunk`, `combine`) on the walker of today; goes when `raster.walk` speaks it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np

from ..raster import walk
from ..raster.grid import Grid, Window
from ..raster.thumbnail import SIDE
from ..raster.thumbnail import Thumbnail as Thinned
from ..raster.view import View
from ..raster.zonal import pixel_areas


@dataclass(frozen=True)
class Options:
    feedback: Any = None
    required: Collection[str] | None = None
    arrays: int = 4


class Sum:
    def __init__(self, name: str, start: Any) -> None:
        self.name, self.value = name, start

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        return arrays[self.name]

    def combine(self, part: Any) -> None:
        self.value += part


class Thumbnail(Thinned):
    def __init__(self, grid: Grid, name: str, side: int = SIDE) -> None:
        super().__init__(grid, side)
        self.name = name

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        return self.take(window, arrays[self.name])

    def combine(self, part: Any) -> None:
        self.add(part)


def process(
    grid: Grid,
    views: Mapping[str, View],
    outputs: Mapping[str, walk.Output],
    compute: Callable[[Window, Mapping[str, Any]], Mapping[str, Any]],
    totals: Mapping[str, Any] | None = None,
    options: Options = Options(),
) -> None:
    totals = totals or {}

    def both(window: Window, arrays: Mapping[str, Any]) -> tuple[Mapping[str, Any], Any]:
        found = {**arrays, **compute(window, arrays)}
        return found, {name: total.chunk(window, found) for name, total in totals.items()}

    def reduce(parts: Mapping[str, Any]) -> None:
        for name, part in parts.items():
            totals[name].combine(part)

    walk.process(
        grid, views, outputs, both, reduce=reduce, feedback=options.feedback, required=options.required,
        block_pixels=min(1 << 18, (1 << 23) // options.arrays),
    )  # fmt: skip


def scan(
    grid: Grid, views: Mapping[str, View], totals: Mapping[str, Any], compute: Any = None, options: Any = Options()
) -> None:
    process(grid, views, {}, compute or (lambda window, arrays: {}), totals, options)


# ---------------------------------------------------------------------------- zonal's coming API, on what there is


class Everywhere:
    def __init__(self, grid: Grid) -> None:
        self.grid, self.pixels = grid, pixel_areas(grid)

    def __len__(self) -> int:
        return 1

    def parts(self, window: Window) -> Any:
        yield 0, np.s_[:, :], np.broadcast_to(self.pixels.read(window), (window.height, window.width))


class Placed:
    """Zones on a grid."""

    def __init__(self, layer: Any, grid: Grid) -> None:
        self.zones, self.pixels = layer.on(grid), pixel_areas(grid)
        self.areas, self.repaired, self.met = (
            np.array(layer.areas),
            np.array(layer.repaired),
            np.array(self.zones.covered),
        )

    def __len__(self) -> int:
        return len(self.zones)

    def shares(self, window: Window) -> Any:
        for number, part, shares in self.zones.shares(window):
            row, column = part.y - window.y, part.x - window.x
            yield number, (slice(row, row + part.height), slice(column, column + part.width)), shares

    def parts(self, window: Window) -> Any:
        whole = np.broadcast_to(self.pixels.read(window), (window.height, window.width))
        for number, inside, shares in self.shares(window):
            yield number, inside, whole[inside] * shares


class Union:
    def __init__(self, zones: Placed) -> None:
        self.zones = zones

    def __len__(self) -> int:
        return 1

    def parts(self, window: Window) -> Any:
        whole = np.broadcast_to(self.zones.pixels.read(window), (window.height, window.width))
        taken = np.zeros(whole.shape, dtype=np.float32)
        for _, inside, shares in self.zones.shares(window):
            taken[inside] += shares
        yield 0, np.s_[:, :], whole * np.minimum(taken, np.float32(1.0))


class Summary:
    def __init__(self, n: int, limits: Sequence[float], quantiles: Sequence[float]) -> None:
        self.limits, self.quantiles = np.asarray(limits, dtype=np.float64), quantiles
        self.found: list[list[Any]] = [[] for _ in range(n)]

    def _each(self, function: Any, empty: Any = np.nan) -> np.ndarray:
        if not hasattr(self, "joined"):
            self.joined = [
                tuple(np.concatenate(x) for x in zip(*p)) if p else (np.empty(0, np.float32), np.empty(0))
                for p in self.found
            ]
        return np.array([function(values, areas) if values.size else empty for values, areas in self.joined])

    pixels = property(lambda self: self._each(lambda v, a: v.size, 0))
    area = property(lambda self: self._each(lambda v, a: a.sum(), 0.0))
    mean = property(lambda self: self._each(lambda v, a: (v * a).sum() / a.sum()))
    minimum = property(lambda self: self._each(lambda v, a: float(v.min())))
    maximum = property(lambda self: self._each(lambda v, a: float(v.max())))

    @property
    def class_areas(self) -> np.ndarray:
        k = self.limits.size + 1
        return self._each(
            lambda v, a: np.bincount(np.searchsorted(self.limits.astype(v.dtype), v, side="right"), a, k), np.zeros(k)
        )

    def quantile(self, q: float) -> np.ndarray:
        def one(v: np.ndarray, a: np.ndarray) -> float:
            order = np.argsort(v)
            sums = np.cumsum(a[order])
            return float(v[order][min(np.searchsorted(sums, q * sums[-1]), v.size - 1)])

        return self._each(one)

    def share_at_least(self, limit: float) -> np.ndarray:
        index = int(np.flatnonzero(self.limits == limit)[0])
        areas = self.class_areas
        with np.errstate(invalid="ignore"):
            return areas[:, index + 1 :].sum(axis=1) / areas.sum(axis=1)


class ZonalSummary:
    def __init__(self, zones: Any, name: str, limits: Sequence[float] = (), quantiles: Sequence[float] = ()) -> None:
        self.zones, self.name, self.summary = zones, name, Summary(len(zones), limits, quantiles)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        found = []
        for number, inside, areas in self.zones.parts(window):
            values = arrays[self.name][inside]
            known = np.isfinite(values) & (areas > 0)
            found.append((number, values[known], areas[known]))
        return found

    def combine(self, part: Any) -> None:
        for number, values, areas in part:
            if values.size:
                self.summary.found[number].append((values, areas))


class ZonalSums:
    def __init__(self, zones: Any, names: Sequence[str]) -> None:
        self.each = [ZonalSummary(zones, name) for name in names]

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        return [one.chunk(window, arrays) for one in self.each]

    def combine(self, part: Any) -> None:
        for one, piece in zip(self.each, part):
            one.combine(piece)

    areas = property(lambda self: np.stack([one.summary.area for one in self.each], axis=1))
    means = property(lambda self: np.stack([one.summary.mean for one in self.each], axis=1))


class ZonalOverlap:
    def __init__(self, zones: Placed, name: str) -> None:
        self.zones, self.name, self.areas = zones, name, np.zeros(len(zones))

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        values = arrays[self.name]
        whole = np.broadcast_to(self.zones.pixels.read(window), values.shape)
        taken = np.zeros(values.shape, dtype=np.float32)
        for _, inside, shares in self.zones.shares(window):
            taken[inside] += shares
        twice = np.where(np.isnan(values) | (taken < 1.01), np.float32(0.0), taken - np.float32(1.0))
        return [(n, float((whole[i] * np.minimum(s, twice[i])).sum())) for n, i, s in self.zones.shares(window)]

    def combine(self, part: Any) -> None:
        for number, area in part:
            self.areas[number] += area
