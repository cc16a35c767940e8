"""Which pixels lie within a radius, worked by hand; tests of what is summed up in them compare it with geodesics."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.distances import EARTH_RADIUS, Neighbourhood
from soil_mobility_plugin.soilmobility.raster.errors import RasterError
from soil_mobility_plugin.soilmobility.raster.grid import Grid

PLANE = 'LOCAL_CS["plane",UNIT["metre",1]]'
ELLIPSOID = f'SPHEROID["sphere",{EARTH_RADIUS},0]'
SPHERE = f'GEOGCS["sphere",DATUM["sphere",{ELLIPSOID}],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'


def half_widths(found: Neighbourhood, row: int) -> list[int]:
    """How many columns to the right are within the radius, by rows from the topmost to the lowest."""
    return [int(found.interval(np.array([row]), offset)[1][0]) for offset in range(-found.reach, found.reach + 1)]


def test_on_a_plane_they_are_those_of_pythagoras():
    """Of pixels of 100 m, 250 m reach 2; a row further 229 m, 2; two rows further 150 m, 1."""
    found = Neighbourhood(Grid(PLANE, (0.0, 100.0, 0.0, 0.0, 0.0, -100.0), 9, 9), 250.0)
    assert half_widths(found, 4) == [1, 2, 2, 2, 1]
    assert (found.reach, found.widest, found.wraps) == (2, 2, False)
    low, high = found.interval(np.array([0]), -1)
    assert low[0] > high[0], "there is no row above the first"


def test_a_degree_of_longitude_shrinks_with_the_cosine_of_the_latitude():
    """A degree of the meridian is 111,195 m here, a pixel of a degree at 60 degrees north half of that."""
    grid = Grid(SPHERE, (-180.0, 1.0, 0.0, 60.5, 0.0, -1.0), 360, 61)
    found = Neighbourhood(grid, 112_000.0)
    assert found.wraps
    assert [half_widths(found, row)[found.reach] for row in (0, 60)] == [2, 1]


def test_hours_of_work_are_refused():
    grid = Grid(PLANE, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 10, 10_000)
    with pytest.raises(RasterError, match="spans 5,000 rows of pixels"):
        Neighbourhood(grid, 5000.0)
