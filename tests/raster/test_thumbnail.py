"""Thumbnails: every n-th pixel, whatever the blocks; sizes in metres on the ellipsoid."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window
from soil_mobility_plugin.soilmobility.raster.source import Source, inspect
from soil_mobility_plugin.soilmobility.raster.thumbnail import SIDE, Thumbnail
from soil_mobility_plugin.soilmobility.raster.view import View
from soil_mobility_plugin.soilmobility.raster.walk import scan
from tests.rasterfiles import write

from .conftest import wkt

PLACE = (500000.0, 100.0, 0.0, 3000000.0, 0.0, -100.0)


def thumbnail(path: str, side: int = SIDE) -> Thumbnail:
    """The thumbnail of a whole layer."""
    view = View(Source(path), inspect(Source(path)).grid)
    picture = Thumbnail(view.grid, "value", side)
    scan(view.grid, {"value": view}, {"picture": picture})
    return picture


def test_a_whole_layer(tmp_path):
    values = np.arange(97 * 130, dtype=np.float32).reshape(97, 130)
    values[0, 0] = -9999.0
    path = write(tmp_path / "a.tif", values, nodata=-9999.0)
    picture = thumbnail(path, side=50)
    assert picture.step == 3
    expected = values[::3, ::3].copy()
    expected[0, 0] = np.nan
    np.testing.assert_array_equal(picture.values, expected)


def test_a_small_layer_is_taken_whole(tmp_path):
    values = np.arange(12, dtype=np.float32).reshape(3, 4)
    np.testing.assert_array_equal(thumbnail(write(tmp_path / "a.tif", values)).values, values)


@pytest.mark.parametrize("size", [(7, 5), (16, 4), (130, 97), (1, 1)])
def test_blocks_do_not_matter(size):
    values = np.random.default_rng(0).random((97, 130)).astype(np.float32)
    picture = Thumbnail(Grid(wkt("EPSG:32646"), PLACE, 130, 97), "F1", side=40)
    for y in range(0, 97, size[1]):
        for x in range(0, 130, size[0]):
            window = Window(x, y, min(size[0], 130 - x), min(size[1], 97 - y))
            part = values[y : y + window.height, x : x + window.width]
            picture.combine(picture.chunk(window, {"F1": part, "F2": -part}))
    np.testing.assert_array_equal(picture.values, values[::4, ::4])


def test_places():
    picture = Thumbnail(Grid(wkt("EPSG:32646"), PLACE, 1000, 800), side=100)
    column, row = picture.place(np.array([500000.0, 550000.0]), np.array([3000000.0, 2990000.0]))
    assert column.tolist() == [0.0, 50.0]
    assert row.tolist() == [0.0, 10.0]


def test_sizes_in_metres():
    utm = Thumbnail(Grid(wkt("EPSG:32646"), PLACE, 1000, 800), side=100)
    # the scale on the central meridian of UTM is 0.9996
    assert utm.pixel_size == pytest.approx((1000 / 0.9996, 1000 / 0.9996), rel=1e-4)
    # a degree at the equator: 111.320 km of longitude, 110.574 km of latitude; at 60 degrees half the longitude
    equator = Thumbnail(Grid(wkt("EPSG:4326"), (0.0, 0.01, 0.0, 0.05, 0.0, -0.01), 10, 10))
    assert equator.pixel_size == pytest.approx((1113.2, 1105.74), rel=1e-4)
    north = Thumbnail(Grid(wkt("EPSG:4326"), (0.0, 0.01, 0.0, 60.05, 0.0, -0.01), 10, 10))
    assert north.pixel_size == pytest.approx((558.0, 1114.1), rel=1e-3)
    mercator = Thumbnail(Grid(wkt("EPSG:3857"), (0.0, 100.0, 0.0, 8399737.9, 0.0, -100.0), 10, 10))
    assert mercator.pixel_size[0] == pytest.approx(50.0, rel=0.01)


@pytest.mark.parametrize(("crs", "scale"), [("EPSG:3413", 0.96981), ("EPSG:32661", 0.994)])
def test_sizes_around_a_pole(crs, scale):
    # the scale of both at the pole, which lies in the middle of the picture
    east = 2e6 if crs == "EPSG:32661" else 0.0
    picture = Thumbnail(Grid(wkt(crs), (east - 3e6, 1000.0, 0.0, east + 3e6, 0.0, -1000.0), 6000, 6000), side=600)
    assert picture.pixel_size == pytest.approx((10e3 / scale, 10e3 / scale), rel=1e-3)


def test_no_size_off_the_earth():
    beyond = Thumbnail(Grid(wkt("EPSG:32633"), (9e9, 100.0, 0.0, 9e9, 0.0, -100.0), 10, 10))
    assert beyond.pixel_size is None
