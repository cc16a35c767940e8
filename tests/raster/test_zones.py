"""Zones that are seen from a part of their grid, and nowhere; what they cover is tested with what is added up."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.grid import Window, windows
from soil_mobility_plugin.soilmobility.raster.zonal import ZonalSummary
from soil_mobility_plugin.soilmobility.raster.zones import ONE, Union, Zones, order_of

from .test_zonal import GRID, box, fractions, square


def test_half_a_pixel_and_a_quarter_by_hand():
    found = Zones(GRID, [square(2.5, 1.5, 4, 3)])
    assert found.window == Window(2, 1, 2, 2)
    np.testing.assert_allclose(fractions(found, 0, found.window), [[0.25, 0.5], [0.5, 1.0]], atol=2.0 / ONE)


def test_a_part_of_the_grid_has_the_same_pairs():
    whole = Zones(GRID, [square(600.25, 300, 610, 305.5)])
    part = whole.clipped()
    assert (part.grid.width, part.grid.height) == (512, 256)
    assert part.grid.bounds[0] == GRID.bounds[0] + 512 * 100
    assert part.areas == whole.areas
    inside = Window(600 - 512, 300 - 256, 10, 6)
    np.testing.assert_array_equal(fractions(part, 0, inside), fractions(whole, 0, Window(600, 300, 10, 6)))


def test_of_zones_elsewhere_nothing_is_left_to_walk_over():
    nowhere = Zones(GRID, [box(0, 0, 1, 1), None]).clipped()
    assert (nowhere.grid.width, nowhere.grid.height) == (0, 0)
    assert not nowhere.met.any()
    assert list(windows(nowhere.grid.width, nowhere.grid.height, 1 << 18)) == []
    assert ZonalSummary(nowhere, "x").summary.pixels.tolist() == [0, 0]


def test_what_zones_share_is_taken_once():
    both = Zones(GRID, [square(0, 0, 2, 1), square(1, 0, 3, 1)])
    (part,) = Union(both).parts(Window(0, 0, 4, 1))
    assert part.pairs.fraction.tolist() == [ONE, ONE, ONE]


@pytest.mark.parametrize("scale", [1, 1 << 20])
def test_whole_numbers_are_ordered_as_they_stand(scale):
    keys = np.array([5, -3, 5, 0, -3]) * scale
    assert order_of(keys).tolist() == [1, 4, 3, 0, 2]
