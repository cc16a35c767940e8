"""Grids: pixel and map coordinates, and the part of a grid that an extent takes."""

from __future__ import annotations

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.crs import transform_points  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid  # noqa: E402

from .conftest import wkt  # noqa: E402


def test_pixel_and_map_coordinates_are_inverse() -> None:
    grid = Grid(wkt("EPSG:32646"), (5e5, 25.0, 3.0, 3e6, 2.0, -20.0), 10, 10)
    column, row = np.array([0.5, 7.25]), np.array([3.0, 9.5])
    np.testing.assert_allclose(grid.to_pixel(*grid.to_map(column, row)), (column, row), atol=1e-7)


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ((500010, 2999910, 500050, 2999990), (0, 0, 2, 4)),  # inside pixels: outwards to whole ones
        ((500025, 2999925, 500075, 2999975), (1, 1, 2, 2)),  # along edges: no pixel more
        ((500025.0001, 2999925, 500075, 2999975.0001), (1, 1, 2, 2)),  # within rounding of edges
        ((0, 0, 1e7, 1e7), (0, 0, 10, 8)),  # larger than the grid
    ],
)
def test_clip_snaps_to_whole_pixels(bounds, expected) -> None:
    grid = Grid(wkt("EPSG:32646"), (500000, 25.0, 0, 3000000, 0, -25.0), 10, 8)
    clipped = grid.clip(bounds)
    x, y, width, height = expected
    assert (clipped.width, clipped.height) == (width, height)
    assert clipped.geotransform[0] == 500000 + 25 * x
    assert clipped.geotransform[3] == 3000000 - 25 * y


def test_clip_elsewhere_says_both_extents() -> None:
    grid = Grid(wkt("EPSG:32646"), (500000, 25.0, 0, 3000000, 0, -25.0), 10, 8)
    with pytest.raises(RasterError, match=r"x 1 to 2, y 3 to 4.*x 500000 to 500250"):
        grid.clip((1, 3, 2, 4))


def test_clip_takes_an_extent_in_another_crs(exceptions) -> None:
    grid = Grid(wkt("EPSG:32646"), (100000, 250.0, 0, 3150000, 0, -250.0), 2000, 1000)
    clipped = grid.clip((90.0, 27.0, 91.0, 28.0), wkt("EPSG:4326"))
    x, y = transform_points(
        np.array([90.0, 90.5, 91.0, 91.0]), np.array([28.0, 27.0, 27.0, 28.0]), wkt("EPSG:4326"), grid.crs_wkt
    )
    xmin, ymin, xmax, ymax = clipped.bounds
    assert x.min() >= xmin
    assert x.max() <= xmax
    assert y.min() >= ymin
    assert y.max() <= ymax
    assert (xmax - xmin) * (ymax - ymin) < 1.1 * (x.max() - x.min()) * (y.max() - y.min())
