"""The reference grid: which pixels there are, and windows of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, hypot
from typing import Any, NamedTuple

import numpy as np
from osgeo import gdal

from ..language import Phrase, Term
from ..typing import Array
from .crs import crs_name, format_bounds, full_turn, laps, same_crs, spatial_reference, transform_bounds
from .errors import RasterError

# Warped views are computed in these fixed cells of the grid (width, height), whatever window is asked for: GDAL picks
# source windows, filter phases and, among several datum shifts, the coordinate operation per chunk it computes.
LATTICE = (512, 256)
# Pixels that coincide within this share of a pixel are the same pixels: geotransforms are often typed with few digits.
SAME_PIXEL = 0.01


class Window(NamedTuple):
    """A rectangle of grid pixels; x to the right, y downwards from the upper left corner."""

    x: int
    y: int
    width: int
    height: int

    def intersection(self, other: Window) -> Window:
        """The common part; its width and height are zero or less if there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right = min(self.x + self.width, other.x + other.width)
        bottom = min(self.y + self.height, other.y + other.height)
        return Window(x, y, right - x, bottom - y)

    def within(self, outer: Window) -> tuple[slice, slice]:
        """Where its pixels stand in an array (height, width) of ``outer``."""
        row, column = self.y - outer.y, self.x - outer.x
        return slice(row, row + self.height), slice(column, column + self.width)

    def moved(self, columns: int, rows: int) -> Window:
        """The window so many columns further to the right and rows further down."""
        return self._replace(x=self.x + columns, y=self.y + rows)

    @property
    def is_empty(self) -> bool:
        return self.width <= 0 or self.height <= 0


@dataclass(frozen=True)
class Grid:
    """Which pixels there are: CRS, affine transform (GDAL order) and size in pixels."""

    crs_wkt: str
    geotransform: tuple[float, float, float, float, float, float]
    width: int
    height: int

    @classmethod
    def from_dataset(cls, dataset: gdal.Dataset) -> Grid:
        """The grid of a GDAL dataset, turned north up and west left if it is mirrored (a rotated one stays rotated)."""
        geotransform = dataset.GetGeoTransform(can_return_null=True)
        if geotransform is None:
            raise RasterError("The raster has no georeference.")
        return upright(dataset.GetProjection(), geotransform, dataset.RasterXSize, dataset.RasterYSize)

    @property
    def is_north_up(self) -> bool:
        gt = self.geotransform
        return gt[2] == 0 and gt[4] == 0 and gt[1] > 0 and gt[5] < 0

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """(xmin, ymin, xmax, ymax) in the grid's CRS."""
        x, y = self.to_map(np.array([0, self.width, 0, self.width]), np.array([0, 0, self.height, self.height]))
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())

    @property
    def pixel_size(self) -> tuple[float, float]:
        """(width, height) of a pixel in CRS units, both positive."""
        gt = self.geotransform
        return hypot(gt[1], gt[4]), hypot(gt[2], gt[5])

    @property
    def is_geographic(self) -> bool:
        return bool(self.crs_wkt) and bool(spatial_reference(self.crs_wkt).IsGeographic())

    @property
    def window(self) -> Window:
        """All of it."""
        return Window(0, 0, self.width, self.height)

    def to_map(self, column: Any, row: Any) -> tuple[Array, Array]:
        """CRS coordinates of pixel coordinates (0, 0 is the upper left corner of the upper left pixel)."""
        gt = self.geotransform
        return gt[0] + column * gt[1] + row * gt[2], gt[3] + column * gt[4] + row * gt[5]

    def to_pixel(self, x: Any, y: Any) -> tuple[Array, Array]:
        """Pixel coordinates of CRS coordinates."""
        gt = self.geotransform
        determinant = gt[1] * gt[5] - gt[2] * gt[4]
        dx, dy = x - gt[0], y - gt[3]
        return (dx * gt[5] - dy * gt[2]) / determinant, (dy * gt[1] - dx * gt[4]) / determinant

    def sub(self, window: Window) -> Grid:
        """The part of the grid under a window."""
        x, y = self.to_map(np.float64(window.x), np.float64(window.y))
        gt = self.geotransform
        return Grid(self.crs_wkt, (float(x), gt[1], gt[2], float(y), gt[4], gt[5]), window.width, window.height)

    def offset_of(self, other: Grid) -> tuple[int, int] | None:
        """Column and row here of another grid's first pixel if the pixels of both coincide, else None."""
        if not other.is_north_up or not same_crs(other.crs_wkt, self.crs_wkt):
            return None
        corners_x = np.array([0, other.width, 0, other.width], dtype=np.float64)
        corners_y = np.array([0, 0, other.height, other.height], dtype=np.float64)
        column, row = self.to_pixel(*other.to_map(corners_x, corners_y))
        dx, dy = round(float(column[0])), round(float(row[0]))
        misfit = max(np.abs(column - corners_x - dx).max(), np.abs(row - corners_y - dy).max())
        return (dx, dy) if misfit <= SAME_PIXEL else None

    def clip(self, bounds: Sequence[float], crs_wkt: str | None = None) -> Grid:
        """The smallest sub-grid of whole pixels that covers the extent (as far as the grid goes).

        ``bounds``: (xmin, ymin, xmax, ymax), in ``crs_wkt`` or, without it, in the grid's CRS; longitudes count as the
        same after a whole turn. RasterError if the extent misses the grid.
        """
        require_north_up(self)
        if crs_wkt:
            bounds = transform_bounds(bounds, crs_wkt, self.crs_wkt)
        xmin, ymin, xmax, ymax = self._turned(bounds)
        left, top = (float(v) for v in self.to_pixel(np.float64(xmin), np.float64(ymax)))
        right, bottom = (float(v) for v in self.to_pixel(np.float64(xmax), np.float64(ymin)))
        # An extent typed along pixel edges must not gain a row for a rounding error in the last digits.
        slack = 1e-4
        x0, y0 = max(floor(left + slack), 0), max(floor(top + slack), 0)
        x1, y1 = min(ceil(right - slack), self.width), min(ceil(bottom - slack), self.height)
        if x1 <= x0 or y1 <= y0:
            raise RasterError(
                "The extent ({extent}) does not overlap the reference raster ({grid}), both in {crs}.",
                extent=format_bounds(bounds),
                grid=format_bounds(self.bounds),
                crs=crs_name(self.crs_wkt),
            )
        return self.sub(Window(x0, y0, x1 - x0, y1 - y0))

    def _turned(self, bounds: Sequence[float]) -> tuple[float, float, float, float]:
        """An extent moved by whole turns to where it meets a geographic grid."""
        xmin, ymin, xmax, ymax = (float(value) for value in bounds)
        turn = full_turn(self.crs_wkt)
        if turn is not None:
            west, _, east, _ = self.bounds
            met = laps(xmin, xmax, west, east, turn)
            if met:
                return xmin + met[0] * turn, ymin, xmax + met[-1] * turn, ymax
        return xmin, ymin, xmax, ymax


def upright(crs_wkt: str, geotransform: Sequence[float], width: int, height: int) -> Grid:
    """The grid of a raster, its rows from west to east and the first one in the north, unless it is rotated."""
    gt = [float(value) for value in geotransform]
    if gt[2] == 0 and gt[4] == 0:
        if gt[1] < 0:
            gt[0], gt[1] = gt[0] + width * gt[1], -gt[1]
        if gt[5] > 0:
            gt[3], gt[5] = gt[3] + height * gt[5], -gt[5]
    return Grid(crs_wkt, (gt[0], gt[1], gt[2], gt[3], gt[4], gt[5]), width, height)


_REFERENCE = Term("The reference raster")


def require_north_up(grid: Grid, label: str | Phrase = _REFERENCE) -> None:
    """RasterError if the grid is rotated: outputs, extents and zones are defined on upright pixels only."""
    if not grid.is_north_up:
        raise RasterError(
            "{label} is rotated: its rows do not run from west to east. Warp it to an upright grid first (Raster > "
            "Projections > Warp).",
            label=label,
        )


def cells(window: Window, whole: Window, tile: tuple[int, int] = LATTICE) -> Iterator[Window]:
    """The tiles of ``whole``, cut at its right and lower edge, that a window meets, row by row."""
    across, down = tile
    for y in range(window.y // down * down, window.y + window.height, down):
        for x in range(window.x // across * across, window.x + window.width, across):
            yield Window(x, y, across, down).intersection(whole)


def windows(width: int, height: int, pixels: int, tile: tuple[int, int] = LATTICE) -> Iterator[Window]:
    """Row by row, windows of whole tiles (cut at the right and lower edge) of about ``pixels`` pixels, at least a tile.

    They are as wide as the raster where that fits: a strip of a striped file is then decoded once.
    """
    across, down = tile
    columns = max(1, min(pixels // (across * down), -(-width // across)))
    rows = max(1, pixels // (columns * across * down))
    step_x, step_y = columns * across, rows * down
    for y in range(0, height, step_y):
        for x in range(0, width, step_x):
            yield Window(x, y, min(step_x, width - x), min(step_y, height - y))
