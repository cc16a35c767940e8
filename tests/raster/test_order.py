"""Numbers as whole numbers in the same order, to the last bit."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.raster.order import codes_of, numbers_of


def bits(values: np.ndarray) -> np.ndarray:
    return values.view(np.uint32)


def test_codes_rise_with_the_numbers():
    rng = np.random.default_rng(0)
    drawn = rng.integers(0, 2**32, 20_000, dtype=np.uint32).view(np.float32)
    # neighbours at every joint: subnormal and normal, the largest and infinity, either side of 0
    edges = np.array([0.0, 1e-45, 1.1754942e-38, 1.1754944e-38, 1.0, 3.4028235e38, np.inf], np.float32)
    values = np.unique(np.concatenate([drawn[~np.isnan(drawn)], edges, -edges]))
    codes = codes_of(values)
    assert codes.dtype == np.int32
    assert (np.diff(codes.astype(np.int64)) > 0).all()
    np.testing.assert_array_equal(bits(numbers_of(codes)), bits(values + np.float32(0.0)))


@pytest.mark.parametrize(("value", "code"), [(0.0, 0), (-0.0, 0), (1e-45, 1), (-1e-45, -2), (1.0, 0x3F800000)])
def test_codes_around_zero(value, code):
    assert codes_of(np.array([[value]], np.float32)).tolist() == [[code]]


def test_bins_of_codes_hold_numbers_alike_in_their_first_bits():
    """A bin of 2^16 codes is 2^16 neighbours: 1.0 up to the last number below 1.0078125."""
    values = np.array([1.0, 1.0078124, 1.0078125, -1.0, -1.0078124, -1.0078125], np.float32)
    one, same, next_one, minus, minus_same, minus_next = (codes_of(values) >> 16).tolist()
    assert one == same == next_one - 1
    assert minus == minus_same == minus_next + 1
