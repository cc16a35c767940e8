"""CRSs: the same whatever they are called, and extents and points of one in another."""

from __future__ import annotations

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.crs import same_crs, spatial_reference, transform_bounds, transform_points  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402

from .conftest import wkt  # noqa: E402


def test_extent_that_another_crs_cannot_express(exceptions) -> None:
    with pytest.raises(RasterError, match="cannot be expressed"):
        # Across the 180th meridian.
        transform_bounds((3e6, 0, 4e6, 1e6), wkt("EPSG:3832"), wkt("EPSG:4326"))
    with pytest.raises(RasterError, match="coordinate reference system"):
        spatial_reference("nonsense")


def test_crs_equality_ignores_name_and_axis_order() -> None:
    assert same_crs(wkt("EPSG:4326"), wkt("OGC:CRS84"))
    assert not same_crs(wkt("EPSG:4326"), wkt("EPSG:4267"))


@pytest.mark.parametrize("code", ["EPSG:3035", "EPSG:31467", "EPSG:2193"])
def test_crs_equality_ignores_that_north_comes_first(code) -> None:
    """As EPSG has it, and no .prj: its rasters were resampled onto grids of their own CRS."""
    of_prj = spatial_reference(code).ExportToWkt(["FORMAT=WKT1_ESRI"])
    assert same_crs(wkt(code), of_prj)
    assert same_crs(of_prj, wkt(code))
    assert not same_crs(of_prj, wkt("EPSG:31466"))
    assert not same_crs(of_prj, wkt("EPSG:3857"))


def test_crs_equality_heeds_datum_shifts_and_directions() -> None:
    shifted = "+proj=tmerc +lon_0=9 +k=1 +x_0=3500000 +ellps=bessel +units=m +towgs84="
    assert not same_crs(wkt(f"{shifted}1,2,3"), wkt(f"{shifted}4,5,6"))
    assert not same_crs(wkt("EPSG:5513"), wkt("EPSG:5514"))
    # none of ESRI's
    assert not same_crs(wkt("EPSG:3035"), wkt("EPSG:4978"))


def test_a_point_beyond_the_edge_of_the_earth_costs_the_others_nothing(exceptions) -> None:
    from osgeo import osr

    if osr.GetUseExceptions() and not hasattr(osr, "ExceptionMgr"):
        pytest.skip("GDAL before 3.7 has no switch for one thread")
    before = osr.GetUseExceptions()
    far = np.array([0.0, -18e6]), np.array([0.0, 9e6])
    x, y = transform_points(*far, wkt("+proj=moll +ellps=WGS84"), wkt("EPSG:4326"))
    assert (x[0], y[0]) == (0.0, 0.0)
    assert np.isnan([x[1], y[1]]).all()
    assert osr.GetUseExceptions() == before
