"""Medians of a map, by area: of a content, of the soil."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.background import median_content, medians
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
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


def test_medians_of_a_stack_are_by_area_and_of_its_valid_pixels(tmp_path):
    """Three acid pixels between 40 and 80 degrees north are smaller than two from there to the equator."""
    ph = np.array([[4.0, 4.5, 5.0], [6.0, np.nan, 7.0]])
    place = {"crs": "EPSG:4326", "geotransform": (10.0, 1.0, 0.0, 80.0, 0.0, -40.0)}
    clay = np.array([[90.0, 50.0, 40.0], [30.0, 20.0, 10.0]])
    layers = [
        SoilLayer(name, Source(write(tmp_path / f"{name}.tif", band, unit=unit, **place)))
        for name, band, unit in (("ph", ph, "pH"), ("clay", clay, "%"))
    ]
    stack = SoilStack(reference_grid(layers[0].source), layers, {"clay": (0.0, 60.0)})
    values = lambda block: {**block.soil, "none": np.nan * block.soil["ph"]}  # noqa: E731
    found = medians(stack, ("ph", "clay", "none"), values, Silent())
    assert (found["ph"], found["clay"]) == (6.0, 30.0)
    assert np.isnan(found["none"])
