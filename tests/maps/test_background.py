"""Medians of a map, by area: of a content, of a layer."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from osgeo import gdal, osr

from soil_mobility_plugin.soilmobility.maps.background import median_content, median_value
from soil_mobility_plugin.soilmobility.raster.source import Source
from soil_mobility_plugin.soilmobility.soil.units import CovariateError
from tests.rasterfiles import write


def test_the_median_is_by_area(tmp_path):
    """Rows at 60 degrees north are half as large as those at the equator: two of the one weigh as one of the other."""
    values = np.array([[9.0, 9.0, 9.0], [1.0, 1.0, 2.0]])
    place = {"crs": "EPSG:4326", "geotransform": (10.0, 1.0, 0.0, 60.5, 0.0, -60.0)}
    north = write(tmp_path / "n.tif", values, **place)
    assert median_content(Source(north)) == 2.0
    plain = write(tmp_path / "p.tif", values)
    assert median_content(Source(plain)) in (2.0, 9.0)  # six pixels of one size: between the third and the fourth


def test_values_that_no_content_has_do_not_count(tmp_path):
    path = write(tmp_path / "t.tif", np.array([[-5.0, 3.0, 4.0, 5.0, 2e7, np.nan]]))
    assert median_content(Source(path)) == 4.0


def test_a_map_without_a_value_has_none(tmp_path):
    path = write(tmp_path / "t.tif", np.full((2, 2), np.nan))
    with pytest.raises(CovariateError, match="t / m has no value"):
        median_content(Source(path, label="t / m"))


def test_the_median_of_a_layer_is_by_area_and_of_all_of_it(tmp_path):
    """Three acid pixels between 40 and 80 degrees north are smaller than two from there to the equator."""
    ph = np.array([[4.0, 4.5, 5.0], [6.0, np.nan, 7.0]])
    place = {"crs": "EPSG:4326", "geotransform": (10.0, 1.0, 0.0, 80.0, 0.0, -40.0)}
    source = Source(write(tmp_path / "ph.tif", ph, **place))
    assert median_value(source) == 6.0
    assert np.isnan(median_value(Source(write(tmp_path / "none.tif", np.nan * ph, **place))))


def test_the_median_of_a_turned_layer(tmp_path):
    turned = write(tmp_path / "t.tif", np.arange(1.0, 8.0)[np.newaxis], (4321000.0, 80.0, 60.0, 3210000.0, 60.0, -80.0))
    assert median_value(Source(turned)) == 4.0


def test_the_median_of_a_large_layer_is_that_of_a_sample(tmp_path):
    """Of 25 million pixels some four are read, the windows of which need not come from north to south."""
    path = str(tmp_path / "large.tif")
    options = ["TILED=YES", "COMPRESS=DEFLATE"]
    dataset = gdal.GetDriverByName("GTiff").Create(path, 5000, 5000, 1, gdal.GDT_Byte, options)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.SetGeoTransform((0.0, 0.016, 0.0, 80.0, 0.0, -0.016))
    for row in range(0, 5000, 500):
        dataset.GetRasterBand(1).WriteArray(np.full((500, 5000), row // 500 + 1, np.uint8), 0, row)
    del dataset
    # half of the area from the equator to 80 degrees north lies south of 29.5 degrees: in the seventh tenth
    assert median_value(Source(path)) == 7.0
