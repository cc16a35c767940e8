"""Points: values of a view under them, and places to measure distances between."""

from __future__ import annotations

import numpy as np

from ..typing import Array
from .crs import full_turn, transform_points, wrapped
from .errors import about
from .grid import Grid, Window
from .view import View

_TILE = 256


def pixels_under(grid: Grid, x: Array, y: Array, crs_wkt: str) -> tuple[Array, Array, Array]:
    """Column and row, float64 (n,), of a grid under points of the CRS ``crs_wkt``, and whether they lie on the grid.

    Longitudes count as the same after a whole turn.
    """
    east, north = transform_points(x, y, crs_wkt, grid.crs_wkt)
    turn = full_turn(grid.crs_wkt)
    if turn is not None:
        east = wrapped(east, grid.bounds[0], turn)
    across, down = grid.to_pixel(east, north)
    with np.errstate(invalid="ignore"):
        return across, down, (across >= 0) & (across < grid.width) & (down >= 0) & (down < grid.height)


def sample(view: View, x: Array, y: Array, crs_wkt: str) -> Array:
    """The value of the pixel under each point, float64 (n,); NaN where it is masked or the raster does not reach.

    ``x``, ``y`` (n,) in the CRS of ``crs_wkt``; a point without a place (NaN) gets NaN. Each tile is read once.
    """
    result = np.full(len(x), np.nan)
    grid = view.grid
    placed = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    if not placed.size:
        return result
    with about(view.source.label):
        across, down, inside = pixels_under(grid, x[placed], y[placed], crs_wkt)
    placed, column, row = placed[inside], across[inside].astype(int), down[inside].astype(int)
    tile = (row // _TILE) * (grid.width // _TILE + 1) + column // _TILE
    for number in np.unique(tile):
        here = np.flatnonzero(tile == number)
        left, top = (int(place[here[0]]) // _TILE * _TILE for place in (column, row))
        window = Window(left, top, min(_TILE, grid.width - left), min(_TILE, grid.height - top))
        result[placed[here]] = view.read(window)[row[here] - top, column[here] - left]
    return result


def planar(x: Array, y: Array, crs_wkt: str) -> tuple[Array, Array]:
    """Places (n,) in units that are alike in both directions, for distances between neighbours; NaN stays NaN.

    Longitudes are shortened by the cosine of the mean latitude; an equirectangular map is enough for that.
    """
    turn = full_turn(crs_wkt)
    if turn is None or not np.isfinite(y).any():
        return x, y
    return x * np.cos(2.0 * np.pi / turn * np.nanmean(y)), y
