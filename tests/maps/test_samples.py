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
