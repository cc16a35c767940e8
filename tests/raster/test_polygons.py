"""Polygons as a grid needs them: repaired, in one piece across the 180th meridian, and what lies too far off."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.errors import RasterError
from soil_mobility_plugin.soilmobility.raster.polygons import Polygons, _unwrapped

from .conftest import wkt
from .test_zonal import DEGREES, GRID, box, geometry


def read(grid, *zones, crs=None):
    (batch,) = Polygons(grid, crs).read(zones)
    return batch


def test_rings_come_as_they_are_and_numbers_tell_which_cannot():
    found, far = read(GRID, box(0, 0, 2, 1), None, b"")
    ((hole, ring),) = found[0][0]
    assert (hole, ring.tolist()) == (False, [[0, 0], [2, 0], [2, 1], [0, 1], [0, 0]])
    assert found[1:] == [(None, False), (None, False)]
    assert far == []
    with pytest.raises(RasterError, match="zone 3 cannot be read"):
        read(GRID, box(0, 0, 2, 1), None, b"nonsense")


def test_a_bow_tie_is_repaired_into_two_triangles():
    (((rings, repaired),), _) = read(GRID, geometry("POLYGON((0 0,2 2,2 0,0 2,0 0))"))
    assert repaired
    assert len(rings) == 2


def test_of_the_whole_earth_a_grid_in_metres_takes_what_is_near():
    found, far = read(GRID, box(-180, -90, 180, 90), crs=wkt("EPSG:4326"))
    xmin, _, xmax, _ = GRID.bounds
    points = np.concatenate([ring for _, ring in found[0][0]])
    assert points[:, 0].min() < xmin < xmax < points[:, 0].max()
    assert np.abs(points).max() < 1e7
    assert [number for number, _ in far] == [0]
    assert read(DEGREES, box(-180, -90, 180, 90), crs=wkt("EPSG:4258"))[1] == [], "between degrees all has a place"


def test_a_ring_across_the_180th_meridian_has_no_jump():
    ring = np.array([[179.0, 0], [-179, 0], [-179, 1], [179, 1], [179, 0]])
    np.testing.assert_array_equal(_unwrapped(ring, 360.0)[:, 0], [179, 181, 181, 179, 179])


def test_a_ring_around_a_pole_is_closed_over_it():
    ring = np.array([[0.0, 80], [120, 80], [-120, 80], [0, 80]])
    np.testing.assert_array_equal(
        _unwrapped(ring, 360.0), [[0, 80], [120, 80], [240, 80], [360, 80], [360, 90], [0, 90], [0, 80]]
    )
