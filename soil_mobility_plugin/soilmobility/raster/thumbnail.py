"""A small picture of a raster, picked up pixel by pixel while a pass reads its blocks."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite, nan, sqrt
from typing import Any

import numpy as np

from ..typing import Array
from .crs import spatial_reference
from .distances import first_form
from .grid import Grid, Window

#: Longest side of a thumbnail, pixels.
SIDE = 640


class Thumbnail:
    """Every n-th pixel of every n-th row of what is called ``name``, n such that no side is longer than ``side``.

    ``part``: of the grid, by default all of it; ``grid`` is that part.
    A `totals.Total` of arrays (height, width); after the pass ``values`` holds float32 (height, width), NaN where
    nothing was added::

        picture = Thumbnail(grid, "F1")
        scan(grid, {"F1": view}, {"picture": picture})
    """

    def __init__(self, grid: Grid, name: str = "value", side: int = SIDE, part: Window | None = None) -> None:
        self._part = part or grid.window
        self.grid = grid = grid.sub(self._part)
        self._name = name
        self.step = max(1, -(-max(grid.width, grid.height) // side))
        shape = (-(-grid.height // self.step), -(-grid.width // self.step))
        self.values = np.full(shape, np.nan, dtype=np.float32)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[tuple[slice, slice], Array]:
        """The picture's pixels in a block, and where they belong."""
        there, step = window.intersection(self._part), self.step
        if there.is_empty:
            return (slice(0), slice(0)), self.values[:0, :0]
        values = np.asarray(arrays[self._name])[there.within(window)]
        x, y = there.x - self._part.x, there.y - self._part.y
        row, column = -(-y // step), -(-x // step)
        part = values[row * step - y :: step, column * step - x :: step].astype(np.float32)
        return (slice(row, row + part.shape[0]), slice(column, column + part.shape[1])), part

    def combine(self, part: tuple[tuple[slice, slice], Array]) -> None:
        """Put them there."""
        where, values = part
        self.values[where] = values

    def place(self, x: Array, y: Array) -> tuple[Array, Array]:
        """(column, row) in the picture of points in the grid's CRS; 0, 0 is its upper left corner."""
        column, row = self.grid.to_pixel(x, y)
        return column / self.step, row / self.step

    @property
    def pixel_size(self) -> tuple[float, float] | None:
        """(width, height) in metres of a pixel of the picture, at its centre; None where the CRS has no place on earth.

        That of a pixel of the grid there, as many times as a pixel of the picture is longer.
        """
        crs = spatial_reference(self.grid.crs_wkt)
        if not (crs.IsGeographic() or crs.IsProjected()):
            width, height = (size * self.step * crs.GetLinearUnits() for size in self.grid.pixel_size)
            return width, height
        middle = np.array([self.grid.width / 2]), np.array([self.grid.height / 2])
        across, _, down = first_form(self.grid, *middle, (nan, nan, nan))
        size = self.step * sqrt(across.item()), self.step * sqrt(down.item())
        return size if all(map(isfinite, size)) else None
