"""Points: the pixel under each, whatever turn of the longitude it is in; distances alike in both directions."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.errors import RasterError
from soil_mobility_plugin.soilmobility.raster.points import planar, sample
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.raster.view import View

from .conftest import wkt


def test_the_pixel_under_each_point(make) -> None:
    values = np.arange(600 * 700, dtype="f4").reshape(600, 700)
    values[3, 5] = -1.0
    source = Source(make("a.tif", values, nodata=-1.0))
    rng = np.random.default_rng(0)
    row, column = rng.integers(0, 600, 50), rng.integers(0, 700, 50)
    row[0], column[0] = 3, 5
    x, y = 88.0 + 0.01 * (column + 0.5), 28.0 - 0.01 * (row + 0.5)
    x[1] += 360.0
    x = np.append(x, [10.0, np.nan])
    y = np.append(y, [28.0, np.nan])
    with View(source, reference_grid(source)) as view:
        found = sample(view, x, y, wkt("EPSG:4326"))
    expected = np.where(values == -1.0, np.nan, values)[row, column]
    np.testing.assert_array_equal(found, [*expected, np.nan, np.nan])


def test_a_map_in_a_local_crs_is_named(make) -> None:
    source = Source(make("a.tif", np.ones((3, 3), "f4"), crs='LOCAL_CS["mine",UNIT["metre",1]]'), label="SOC")
    with View(source, reference_grid(source)) as view, pytest.raises(RasterError, match=r"^SOC: .*mine is a local CRS"):
        sample(view, np.array([88.0]), np.array([28.0]), wkt("EPSG:4326"))


def test_a_degree_of_longitude_is_shortened() -> None:
    x, y = planar(np.array([10.0, 11.0, np.nan]), np.array([59.5, 60.5, np.nan]), wkt("EPSG:4326"))
    assert x[1] - x[0] == pytest.approx(0.5)
    assert np.isnan(x[2])
    assert y.tolist()[:2] == [59.5, 60.5]


@pytest.mark.parametrize("crs", ["EPSG:32646", ""])
def test_metres_and_places_without_a_crs_stay(crs) -> None:
    given = np.array([500000.0, 500100.0]), np.array([3000000.0, 3000000.0])
    x, y = planar(*given, wkt(crs) if crs else "")
    assert (x.tolist(), y.tolist()) == (given[0].tolist(), given[1].tolist())


def test_no_place_at_all() -> None:
    nowhere = np.full(2, np.nan)
    assert np.isnan(planar(nowhere, nowhere, wkt("EPSG:4326"))).all()
