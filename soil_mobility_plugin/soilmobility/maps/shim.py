"""The walker's protocol (`chunk`, `combine`) on the walker of today; goes when `raster.walk` speaks it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np

from ..raster import walk
from ..raster.grid import Grid, Window
from ..raster.thumbnail import SIDE
from ..raster.thumbnail import Thumbnail as Thinned
from ..raster.view import View


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


class Largest:
    def __init__(self, name: str, start: Any) -> None:
        self.name, self.value = name, start

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        return arrays[self.name]

    def combine(self, part: Any) -> None:
        self.value = np.maximum(self.value, part)


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
