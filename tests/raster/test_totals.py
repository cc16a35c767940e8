"""What a pass adds up: sums and largest values, in any order of the blocks."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.grid import Window
from soil_mobility_plugin.soilmobility.raster.totals import Largest, Sum

WINDOW = Window(0, 0, 2, 2)


def added(total, blocks):
    for block in blocks:
        total.combine(total.chunk(WINDOW, {"seen": block, "other": None}))
    return total.value


def test_numbers_and_arrays_are_summed():
    assert added(Sum("seen"), [3, 4, -1]) == 6
    found = added(Sum("seen", np.zeros(2)), [np.array([1.0, 2.0]), np.array([10.0, 20.0])])
    assert found.tolist() == [11.0, 22.0]


def test_a_start_that_changes_in_place_is_the_value():
    start = np.zeros(1)
    assert added(Sum("seen", start), [np.ones(1), np.ones(1)]) is start
    assert start.tolist() == [2.0]


def test_the_largest_of_each_place_is_kept():
    blocks = [np.array([1.0, 9.0]), np.array([5.0, -2.0])]
    assert added(Largest("seen", np.full(2, 2.0)), blocks).tolist() == [5.0, 9.0]
    assert added(Largest("seen", np.full(2, 2.0)), blocks[::-1]).tolist() == [5.0, 9.0]


def test_a_chunk_changes_nothing():
    for total in (Sum("seen", 1), Largest("seen", 1)):
        assert total.chunk(WINDOW, {"seen": 7}) == 7
        assert total.value == 1
