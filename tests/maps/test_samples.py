"""What maps say at the places of samples: canonical units, and nothing that no soil can have."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.samples import with_maps
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.samples.rows import Table
from soil_mobility_plugin.soilmobility.soil.units import AUTO, PH_METHODS
from tests.rasterfiles import write


def test_layers_are_read_converted_and_masked(tmp_path):
    ph = write(tmp_path / "ph.tif", np.array([[55.0, 62.0, 200.0]], dtype=np.float32))
    soc = write(tmp_path / "soc.tif", np.array([[12.0, 30.0, 45.0]], dtype=np.float32))
    grid = reference_grid(Source(ph))
    x, y = grid.to_map(np.array([0.5, 1.5, 2.5, 9.5]), np.full(4, 0.5))
    table = Table({}, x, y)
    layers = [SoilLayer("ph", Source(ph), "pH*10"), SoilLayer("soc", Source(soc), "g/kg")]
    found = with_maps(table, layers, grid.crs_wkt, AUTO, Silent()).rasters
    np.testing.assert_allclose(found["ph"], [5.5, 6.2, np.nan, np.nan], rtol=1e-6)
    np.testing.assert_allclose(found["soc"], [1.2, 3.0, 4.5, np.nan], rtol=1e-6)
    other = with_maps(table, layers[:1], grid.crs_wkt, "CaCl2", Silent()).rasters["ph"]
    intercept, slope = PH_METHODS["CaCl2"]
    np.testing.assert_allclose(other[:2], slope * np.array([5.5, 6.2]) + intercept, rtol=1e-6)
    assert dict(table.rasters) == {}


def test_the_method_that_a_map_is_named_after_is_its_own(tmp_path):
    """A table with its pH in water, and a map with one in CaCl2 for the rows that state none."""
    ph = write(tmp_path / "ph_cacl2.tif", np.array([[5.5, 6.2]], dtype=np.float32))
    grid = reference_grid(Source(ph))
    x, y = grid.to_map(np.array([0.5, 1.5]), np.full(2, 0.5))
    intercept, slope = PH_METHODS["CaCl2"]
    for stated in (AUTO, "H2O", "CaCl2"):
        found = with_maps(Table({}, x, y), [SoilLayer("ph", Source(ph), "pH")], grid.crs_wkt, stated, Silent()).rasters
        np.testing.assert_allclose(found["ph"], slope * np.array([5.5, 6.2]) + intercept, rtol=1e-6)


def test_samples_that_lie_beside_the_map_are_said(tmp_path):
    clay = write(tmp_path / "clay.tif", np.array([[20.0, 30.0]], dtype=np.float32))
    grid, said = reference_grid(Source(clay)), []
    feedback = Silent()
    feedback.pushWarning = said.append
    layers = [SoilLayer("clay", Source(clay, label="clay"), "percent")]
    x, y = grid.to_map(np.array([0.5, 1.5]), np.full(2, 0.5))
    with_maps(Table({}, x, y), layers, grid.crs_wkt, AUTO, feedback)
    assert said == []
    with_maps(Table({}, y, x), layers, grid.crs_wkt, AUTO, feedback)
    assert [line.startswith("clay: no sample lies on a value of it") for line in said] == [True]
