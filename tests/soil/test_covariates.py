"""The input contract: units, ranges, pH methods, contents."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil import covariates
from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES
from soil_mobility_plugin.soilmobility.soil.units import (
    QUANTILES,
    CovariateError,
    UnknownUnitError,
    choose_unit,
    convert,
)


def quantiles(low: float, median: float, high: float) -> dict[float, float]:
    return dict(zip(QUANTILES, (low, median, high)))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("soc", "%", "percent"),
        ("soc", "g kg-1", "g/kg"),
        ("soc", "g·kg⁻¹", "g/kg"),
        ("soc", "dg/kg", "dg/kg"),
        ("soc", "SOM percent", "SOM percent"),
        ("clay", "g/kg", "g/kg"),
        ("cec", "cmol(+)/kg", "cmol(c)/kg"),
        ("cec", "meq/100 g", "cmol(c)/kg"),
        ("cec", "mmol(c) kg-1", "mmol(c)/kg"),
        ("ph", "pH x 10", "pH*10"),
        ("ph", "pH", "pH"),
    ],
)
def test_units_are_found_in_many_spellings(name, text, expected):
    assert COVARIATES[name].find_unit(text).name == expected


def test_an_unknown_spelling_is_no_unit():
    assert COVARIATES["soc"].find_unit("t/ha") is None


@pytest.mark.parametrize("name", list(COVARIATES))
def test_every_property_has_one_canonical_unit(name):
    assert [unit.factor for unit in COVARIATES[name].units].count(1.0) == 1


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("ph", (4.0, 5.5, 8.0), "pH"),
        ("ph", (40, 55, 80), "pH*10"),
        ("ph", (4.0, 5.5, 14.0), "pH"),
        ("clay", (0.05, 0.2, 0.6), "fraction"),
        ("clay", (0.05, 0.2, 1.0), "fraction"),
        ("clay", (5, 20, 60), "percent"),
        ("clay", (5, 20, 100), "percent"),
        ("clay", (50, 200, 600), "g/kg"),
        ("sand", (50, 200, 600), "g/kg"),
        ("cec", (2, 59.9, 300), "cmol(c)/kg"),
        ("cec", (20, 60, 300), "mmol(c)/kg"),
    ],
)
def test_units_told_from_values(name, values, expected):
    choice = choose_unit(COVARIATES[name], "auto", "", quantiles(*values))
    assert choice.unit.name == expected
    assert choice.reason


def test_the_bands_unit_wins_over_the_values_and_the_request_over_both():
    values = quantiles(0.1, 0.3, 0.8)
    assert choose_unit(COVARIATES["clay"], "auto", "%", values).unit.name == "percent"
    assert choose_unit(COVARIATES["clay"], "g/kg", "%", values).unit.name == "g/kg"
    assert choose_unit(COVARIATES["clay"], "auto", "nonsense", values).unit.name == "fraction"


def test_soc_without_a_unit_stops_and_says_what_its_median_would_mean():
    with pytest.raises(UnknownUnitError) as caught:
        choose_unit(COVARIATES["soc"], "auto", "", quantiles(0.4, 3.235, 7.0), "corg")
    text = str(caught.value)
    assert "the unit of corg is" in text
    assert "SOC_UNIT" in text
    for part in ("g/kg = 0.324 %", "dg/kg = 0.0323 %", "percent = 3.23 %", "fraction = 324 %", "SOM percent = 1.88 %"):
        assert part in text
    assert "324 % organic carbon, impossible" in text


def test_an_unknown_request_and_an_empty_layer_are_refused():
    with pytest.raises(CovariateError, match="t/ha"):
        choose_unit(COVARIATES["soc"], "t/ha", "", None)
    with pytest.raises(UnknownUnitError, match="no valid pixel"):
        choose_unit(COVARIATES["ph"], "auto", "", None)


@pytest.mark.parametrize(
    ("name", "unit", "raw", "expected"),
    [
        ("ph", "pH*10", 55, 5.5),
        ("soc", "g/kg", 20, 2.0),
        ("soc", "dg/kg", 200, 2.0),
        ("soc", "fraction", 0.02, 2.0),
        ("soc", "SOM percent", 3.448, 2.0),
        ("clay", "g/kg", 250, 25.0),
        ("clay", "fraction", 0.25, 25.0),
        ("cec", "mmol(c)/kg", 153, 15.3),
    ],
)
def test_conversion_to_the_canonical_unit(name, unit, raw, expected):
    values = np.array([raw, np.nan], dtype=np.float32)
    result = convert(values, COVARIATES[name].find_unit(unit))
    assert result.dtype == np.float32
    assert result[0] == pytest.approx(expected, rel=1e-6)
    assert np.isnan(result[1])


def test_ph_methods_by_hand():
    unit = COVARIATES["ph"].find_unit("pH")
    five = np.array([5.0], dtype=np.float32)
    assert convert(five, unit, "H2O")[0] == 5.0
    assert convert(five, unit, "KCl")[0] == pytest.approx(1.3235 + 0.8581 * 5, abs=1e-5)
    # CaCl2: back to KCl first, pH(CaCl2) = 0.5262 + 0.9288 pH(KCl).
    assert convert(five, unit, "CaCl2")[0] == pytest.approx(1.3235 + 0.8581 * (5 - 0.5262) / 0.9288, abs=1e-5)


def test_impossible_values_are_masked_and_counted():
    values = np.array([-1, 0, 50, 100, 100.01, np.nan], dtype=np.float32)
    result, count = covariates.mask_impossible(values, (0.0, 100.0))
    assert count == 2
    np.testing.assert_array_equal(result, np.array([np.nan, 0, 50, 100, np.nan, np.nan], dtype=np.float32))


def test_clamping_moves_only_what_lies_outside():
    values = np.array([1, 3, 9, np.nan, -np.inf], dtype=np.float32)
    result, moved = covariates.clamp(values, (2.0, 8.0))
    np.testing.assert_array_equal(result, np.array([2, 3, 8, np.nan, 2], dtype=np.float32))
    np.testing.assert_array_equal(moved, [True, False, True, False, True])
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
