"""The median content of a map, by area and of the whole."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.maps.background import median_content
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
