"""A pass over a grid with named totals, on top of the walker's older form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from ..raster import thumbnail, walk
from ..raster.grid import Grid, Window
from ..raster.view import View


class Total(Protocol):
    """Whatever a pass adds up."""

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any: ...

    def combine(self, part: Any) -> None: ...


@dataclass(frozen=True)
class Options:
    feedback: walk.Feedback | None = None
    required: Any = None
    arrays: int = 4


class Thumbnail(thumbnail.Thumbnail):
    def __init__(self, grid: Grid, name: str) -> None:
        super().__init__(grid)
        self.name = name

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        return self.take(window, arrays[self.name])

    def combine(self, part: Any) -> None:
        self.add(part)


def process(
    grid: Grid,
    views: Mapping[str, View],
    outputs: Mapping[str, walk.Output],
    compute: Callable[[Window, Any], Mapping[str, Any]] | None,
    totals: Mapping[str, Total],
    options: Options = Options(),
) -> None:
    def whole(window: Window, arrays: Any) -> Any:
        named = compute(window, arrays) if compute else {}
        everything = {**arrays, **named}
        return named, {name: total.chunk(window, everything) for name, total in totals.items()}

    def reduce(parts: Any) -> None:
        for name, part in parts.items():
            totals[name].combine(part)

    walk.process(
        grid, views, outputs, whole, reduce=reduce, feedback=options.feedback, required=options.required,
        block_pixels=None if options.arrays <= 8 else min(1 << 20, (1 << 22) // options.arrays),
    )  # fmt: skip


def scan(
    grid: Grid,
    views: Mapping[str, View],
    totals: Mapping[str, Total],
    compute: Callable[[Window, Any], Mapping[str, Any]] | None = None,
    options: Options = Options(),
) -> None:
    process(grid, views, {}, compute, totals, options)
