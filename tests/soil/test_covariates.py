"""The input contract: units, ranges, pH methods, contents."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil import covariates


def test_impossible_values_are_masked_and_counted():
    values = np.array([-1, 0, 50, 100, 100.01, np.nan], dtype=np.float32)
    result, count = covariates.mask_impossible(values, (0.0, 100.0))
    assert count == 2
    np.testing.assert_array_equal(result, np.array([np.nan, 0, 50, 100, np.nan, np.nan], dtype=np.float32))


def test_clamping_moves_only_what_lies_outside():
    values = np.array([1, 2, 3, 8, 9, np.nan, -np.inf], dtype=np.float32)
    result, moved = covariates.clamp(values, (2.0, 8.0))
    np.testing.assert_array_equal(result, np.array([2, 2, 3, 8, 8, np.nan, 2], dtype=np.float32))
    np.testing.assert_array_equal(moved, [True, False, False, False, True, False, True])
    inside = np.array([2, 8, np.nan], dtype=np.float32)
    assert covariates.clamp(inside, (2.0, 8.0))[1] is None


def test_enrichment_counts_the_aqua_regia_share_on_both_sides():
    # 40 mg/kg by aqua regia against a reference of 20 mg/kg of which aqua regia dissolves half: fourfold.
    assert covariates.enrichment(40.0, 20.0, 0.5, "aqua regia") == pytest.approx(np.log10(4.0), abs=1e-6)
    assert covariates.enrichment(40.0, 20.0, 0.5, "total") == pytest.approx(np.log10(2.0), abs=1e-6)
    total = np.array([0.0, 20.0, np.nan], dtype=np.float32)
    result = covariates.enrichment(total, 20.0, 1.0, "total")
    assert result[0] == -np.inf
    assert result[1] == 0.0
    assert np.isnan(result[2])


def test_aqua_regia_content():
    assert covariates.aqua_regia_content(10.0, 0.4, "aqua regia") == 10.0
    assert covariates.aqua_regia_content(10.0, 0.4, "total") == pytest.approx(4.0)


def test_what_a_soil_can_have_in_the_canonical_units():
    """As the module says: pH in water, % by mass, cmol(c)/kg; contents up to the pure element."""
    ranges = {name: (str(one.unit), *one.physical) for name, one in covariates.COVARIATES.items()}
    assert ranges == {
        "ph": ("pH", 2.0, 12.0),
        "soc": ("percent", 0.0, 58.0),
        "clay": ("percent", 0.0, 100.0),
        "cec": ("cmol(c)/kg", 0.0, 500.0),
        "sand": ("percent", 0.0, 100.0),
    }
    assert covariates.TOTAL_RANGE == (0.0, 1e6)
