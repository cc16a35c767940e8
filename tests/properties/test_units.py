"""Units: every unit of every property leads to the same canonical value, and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.soil import covariates
from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES
from soil_mobility_plugin.soilmobility.soil.units import PH_METHODS, convert

PAIRS = [(name, unit) for name, covariate in COVARIATES.items() for unit in covariate.units]
every_unit = pytest.mark.parametrize(("name", "unit"), PAIRS, ids=[f"{name} {unit.name}" for name, unit in PAIRS])
share = st.floats(0.0, 1.0, width=32)
few = settings(max_examples=25, deadline=None)  # of each of many cases


@few
@every_unit
@given(shares=st.lists(share, min_size=1, max_size=20))
def test_there_and_back(name, unit, shares):
    low, high = COVARIATES[name].physical
    values = np.array([low + (high - low) * one for one in shares], dtype=np.float32)
    stored = (values.astype(np.float64) / unit.factor).astype(np.float32)
    result = convert(stored, unit)
    assert result.dtype == np.float32
    np.testing.assert_allclose(result, values, rtol=3e-7, atol=1e-6)


@few
@every_unit
@given(shares=st.lists(share, min_size=2, max_size=20))
def test_order_and_gaps_are_kept(name, unit, shares):
    values = np.array([*sorted(shares), np.nan], dtype=np.float32)
    result = convert(values, unit)
    assert (np.diff(result[:-1]) >= 0).all()
    assert np.isnan(result[-1])


@every_unit
def test_each_spelling_names_its_unit_and_no_other(name, unit):
    for text in (unit.name, *unit.spellings):
        for written in (text, text.upper(), f"  {text} "):
            assert COVARIATES[name].find_unit(written) == unit


@few
@given(values=st.lists(st.floats(width=32, allow_infinity=True, allow_nan=True), min_size=1, max_size=30))
@pytest.mark.parametrize("name", COVARIATES)
def test_masking_and_clamping_leave_only_what_is_allowed(name, values):
    limits = COVARIATES[name].physical
    values = np.array(values, dtype=np.float32)
    with np.errstate(invalid="ignore"):
        masked, count = covariates.mask_impossible(values, limits)
        clamped, moved = covariates.clamp(values, limits)
    known = ~np.isnan(masked)
    assert ((masked[known] >= np.float32(limits[0])) & (masked[known] <= np.float32(limits[1]))).all()
    assert count == np.count_nonzero(np.isnan(masked)) - np.count_nonzero(np.isnan(values))
    np.testing.assert_array_equal(masked[known], values[known])
    np.testing.assert_array_equal(np.isnan(clamped), np.isnan(values))
    moved = np.zeros(values.shape, bool) if moved is None else moved
    np.testing.assert_array_equal(clamped[~moved], values[~moved])
    # What is clamped is exactly what would have been masked.
    np.testing.assert_array_equal(moved, np.isnan(masked) & ~np.isnan(values))


@given(ph=st.floats(3.0, 9.0, width=32), method=st.sampled_from(["CaCl2", "KCl"]))
def test_salt_solutions_read_lower_than_water(ph, method):
    """pH in a salt solution is below that in water, and CaCl2 between KCl and water, over the pH of soils."""
    value = np.array([ph], dtype=np.float32)
    water = convert(value, COVARIATES["ph"].units[0], method)[0]
    assert (water > ph) == (ph < PH_METHODS[method][0] / (1 - PH_METHODS[method][1]))


@given(total=st.floats(1e-3, 1e5), reference=st.floats(1e-2, 1e4), ar=st.floats(0.05, 1.0))
def test_enrichment_is_the_same_on_either_basis(total, reference, ar):
    near_total = covariates.enrichment(total, reference, ar, "total")
    content = covariates.aqua_regia_content(total, ar, "total")
    assert covariates.enrichment(content, reference, ar, "aqua regia") == pytest.approx(near_total, abs=1e-5)
    assert covariates.enrichment(10 * total, reference, ar, "total") == pytest.approx(near_total + 1.0, abs=1e-5)
