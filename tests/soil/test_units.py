"""Units: how they are written, which one a layer is in, and from there to the canonical one."""

from __future__ import annotations

import re

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES
from soil_mobility_plugin.soilmobility.soil.units import (
    CovariateError,
    UnknownUnitError,
    check_quantity,
    choose_unit,
    convert,
    doubt_of_percent,
    doubt_of_scale,
    is_stated,
    possible_values,
)


def layer(low: float, median: float, high: float) -> np.ndarray:
    """Values of a layer with that median, 1 % of them at the top."""
    return np.interp(np.linspace(0, 1, 1001), (0, 0.5, 0.985, 1), (low, median, high, high))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("soc", "%", "percent"),
        ("soc", "wt. %.", "percent"),
        ("soc", "g kg-1", "g/kg"),
        ("soc", "g·kg⁻¹", "g/kg"),
        ("soc", "dg/kg", "dg/kg"),
        ("soc", "SOM percent", "SOM percent"),
        ("clay", "g/kg", "g/kg"),
        ("cec", "cmol(+)/kg", "cmol(c)/kg"),
        ("cec", "meq/100 g", "cmol(c)/kg"),
        ("cec", "mmol(c) kg-1", "mmol(c)/kg"),
        ("ph", "pH x 10", "pH*10"),
        ("ph", "0.1 pH", "pH*10"),
        ("clay", "g kg^{-1}", "g/kg"),
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
        ("ph", (4.0, 5.5, 12.0), "pH"),
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
    choice = choose_unit(COVARIATES[name], "auto", "", layer(*values))
    assert choice.unit.name == expected
    assert choice.reason


def test_the_bands_unit_wins_over_the_values_and_the_request_over_both():
    values = layer(0.1, 0.3, 0.8)
    assert choose_unit(COVARIATES["clay"], "auto", "%", values).unit.name == "percent"
    assert choose_unit(COVARIATES["clay"], "g/kg", "%", values).unit.name == "g/kg"
    assert choose_unit(COVARIATES["clay"], "auto", "unitless", values).unit.name == "fraction"


def test_soc_without_a_unit_stops_and_says_what_its_median_would_mean():
    with pytest.raises(UnknownUnitError) as caught:
        choose_unit(COVARIATES["soc"], "auto", "", layer(0.4, 3.235, 7.0), "corg")
    text = str(caught.value)
    assert "the unit of corg" in text
    assert "SOC_UNIT" in text
    for part in ("g/kg = 0.324 %", "dg/kg = 0.0323 %", "percent = 3.23 %", "fraction = 324 %", "SOM percent = 1.88 %"):
        assert part in text
    assert "324 % organic carbon, impossible" in text


def test_an_unknown_request_and_an_empty_layer_are_refused():
    with pytest.raises(CovariateError, match="t/ha"):
        choose_unit(COVARIATES["soc"], "t/ha", "", None)
    with pytest.raises(UnknownUnitError, match="no valid value"):
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


@pytest.mark.parametrize("method", ["H2O", "CaCl2", "KCl"])
def test_possible_values_become_what_a_soil_can_have(method):
    for name, unit in (("ph", "pH"), ("ph", "pH*10"), ("soc", "SOM percent"), ("cec", "mmol(c)/kg")):
        covariate = COVARIATES[name]
        unit = covariate.find_unit(unit)
        ends = np.array(possible_values(covariate, unit, method if name == "ph" else "H2O"), np.float32)
        assert convert(ends, unit, method if name == "ph" else None) == pytest.approx(covariate.physical, rel=1e-5)


def test_a_factor_that_makes_another_unit_is_doubted_and_no_other():
    """From g/kg to % by 0.1, from dg/kg to g/kg by 0.1 and to % by 0.01."""
    soc = COVARIATES["soc"]
    for unit, scale, other in (
        ("g/kg", 0.1, "percent"), ("dg/kg", 0.1, "g/kg"), ("dg/kg", 0.01, "percent"), ("fraction", 100.0, "percent"),
        ("g/kg", 0.01, ""), ("g/kg", 1.0, ""), ("percent", 0.1, ""), ("fraction", 10.0, ""),
    ):  # fmt: skip
        text = doubt_of_scale(soc, soc.find_unit(unit), scale, "x")
        assert text.endswith(f"set the unit of SOC to {other}.") if other else not text, (unit, scale)


def test_percent_of_at_most_one_are_doubted():
    for name, values, doubted in (
        ("clay", [0.0, *[0.2] * 4, 1.0], True), ("sand", [0.2] * 5, True), ("clay", [0.2] * 4, False),
        ("clay", [0.2] * 4 + [1.2] * 4, False), ("soc", [0.2] * 9, False),
    ):  # fmt: skip
        assert bool(doubt_of_percent(COVARIATES[name], "%", np.array(values), "x")) is doubted, (name, values)


def test_a_quantity_in_another_unit_is_refused():
    for kind, good, bad in (("mobility", "per cent", "mg/kg"), ("total", "ppm", "%"), ("rate", "‰/yr", "%")):
        check_quantity(kind, good, "x")
        check_quantity(kind, "", "x")
        with pytest.raises(CovariateError, match=f"the band says “{bad}”"):
            check_quantity(kind, bad, "x")


def test_a_unit_that_is_stated_and_not_known_is_refused_by_name():
    values = layer(5, 20, 60)
    with pytest.raises(CovariateError, match="“t/ha”"):
        choose_unit(COVARIATES["soc"], "auto", "t/ha", values)
    with pytest.raises(CovariateError, match="“quux”"):
        choose_unit(COVARIATES["clay"], "auto", "quux", values)


def test_a_request_does_not_make_a_stock_a_content_but_helps_where_the_band_says_nonsense():
    with pytest.raises(CovariateError, match="“t/ha”"):
        choose_unit(COVARIATES["soc"], "g/kg", "t/ha", None)
    assert choose_unit(COVARIATES["soc"], "g/kg", "quux", None).unit.name == "g/kg"


@pytest.mark.parametrize(
    ("name", "values", "limits", "expected"),
    [
        ("clay", np.r_[np.arange(10.0, 45.0), np.full(9, 255.0)], (0.0, 255.0), "percent"),
        ("clay", np.r_[np.arange(10.0, 45.0), np.full(20, -99.0)], None, "percent"),
        ("clay", np.r_[np.linspace(0.1, 0.6, 40), np.zeros(60)], None, "fraction"),
        ("cec", np.r_[np.arange(8.0, 30.0), np.full(60, 65535.0)], (0.0, 65535.0), "cmol(c)/kg"),
        ("cec", np.r_[np.arange(8.0, 30.0), np.full(60, -32768.0)], (-32768.0, 32767.0), "cmol(c)/kg"),
        ("ph", np.r_[np.arange(45.0, 80.0), np.full(50, 255.0), np.zeros(50)], (0.0, 255.0), "pH*10"),
        ("ph", np.r_[np.linspace(4.5, 8.0, 50), np.full(50, 255.0)], None, "pH"),
    ],
)
def test_what_stands_for_no_value_does_not_tell_the_unit_and_is_named(name, values, limits, expected):
    choice = choose_unit(COVARIATES[name], "auto", "", values, "layer", limits)
    assert choice.unit.name == expected
    assert "left out" in choice.reason
    low, high = (limit / choice.unit.factor for limit in COVARIATES[name].physical)
    assert all(low <= gap.value <= high for gap in choice.gaps)


def test_zeros_over_the_sea_are_a_gap_that_a_soil_could_have():
    soc = np.r_[np.linspace(5.0, 30.0, 900), np.zeros(100)]
    choice = choose_unit(COVARIATES["soc"], "g/kg", "", soc)
    assert [(gap.value, gap.share) for gap in choice.gaps] == [(0.0, 0.1)]


def test_values_that_do_not_settle_it_are_refused():
    with pytest.raises(UnknownUnitError, match=r"do not tell its unit: as pH, .* impossible"):
        choose_unit(COVARIATES["ph"], "auto", "", np.linspace(4.5, 13.0, 100))
    with pytest.raises(UnknownUnitError, match="no value that tells"):
        choose_unit(COVARIATES["clay"], "auto", "", np.zeros(50))


def test_a_guess_stands_on_98_percent_of_what_it_rests_on_and_names_what_was_left_out():
    land = np.linspace(4.0, 11.5, 1000)
    for strange, tolerated in ((20, True), (21, False)):
        values = np.append(land[strange:], np.linspace(12.5, 13.5, strange))
        if tolerated:
            assert choose_unit(COVARIATES["ph"], "auto", "", values).unit.name == "pH"
        else:
            with pytest.raises(UnknownUnitError, match=r"as pH, 2\.1 % of them would be impossible \(2 to 12 can be\)"):
                choose_unit(COVARIATES["ph"], "auto", "", values)
    some = np.concatenate([land[:180], np.linspace(300.0, 900.0, 10), np.linspace(0.5, 1.5, 10)])
    reason = choose_unit(COVARIATES["ph"], "auto", "", some).reason
    assert reason.endswith("left out: 10.0 % of the values, impossible in every unit")


def test_soc_with_a_stated_unit_is_not_said_to_be_without():
    with pytest.raises(CovariateError) as caught:
        choose_unit(COVARIATES["soc"], "auto", "kg/m2", None, "stock.tif")
    assert "nothing states" not in str(caught.value)
    assert "stock.tif" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "values", "other"),
    [
        ("clay", (20, 50, 80), "g/kg"),
        ("cec", (35, 50, 70), "mmol(c)/kg"),
        ("clay", (5, 25, 60), ""),
        ("cec", (3, 12, 40), ""),
        ("clay", (50, 300, 600), ""),
        ("clay", (20, 40, 80), "g/kg"),
        ("clay", (20, 39.9, 80), ""),
        ("cec", (20, 30, 70), "mmol(c)/kg"),
        ("cec", (20, 29.9, 70), ""),
    ],
)
def test_a_guess_that_two_units_fit_is_doubted(name, values, other):
    doubt = choose_unit(COVARIATES[name], "auto", "", layer(*values), "the map").doubt
    assert (other in doubt) if other else not doubt
    # What is stated is no guess.
    stated = COVARIATES[name].unit if max(values) <= 100 else "g/kg"
    assert not choose_unit(COVARIATES[name], stated, "", layer(*values), "the map").doubt


@pytest.mark.parametrize(
    ("name", "unit", "median", "doubted"),
    [
        ("soc", "g/kg", 184, True),  # dg/kg of SoilGrids
        ("soc", "dg/kg", 18, True),  # g/kg
        ("soc", "dg/kg", 184, False),
        ("soc", "SOM percent", 0.4, True),  # log10 of %
        ("clay", "g/kg", 27, True),  # percent
        ("clay", "g/kg", 270, False),
        ("cec", "cmol(c)/kg", 160, True),  # mmol(c)/kg
        ("cec", "mmol(c)/kg", 16, True),  # cmol(c)/kg
        ("cec", "mmol(c)/kg", 160, False),
        ("ph", "pH", 6, False),
    ],
)
def test_a_requested_unit_that_makes_unusual_soils_of_the_values_is_doubted(name, unit, median, doubted):
    values = layer(0.8 * median, median, 1.2 * median)
    assert ("few soils" in choose_unit(COVARIATES[name], unit, "", values, "the map").doubt) is doubted
    # What the band states as well is no slip.
    assert not choose_unit(COVARIATES[name], unit, unit, values, "the map").doubt


def test_a_guess_that_makes_unusual_soils_of_the_values_is_doubted():
    bulk_density, clay = layer(1.0, 1.4, 1.7), layer(3.0, 20.0, 50.0)
    assert (
        "1.4 percent, that of few soils" in choose_unit(COVARIATES["clay"], "auto", "", bulk_density, "the map").doubt
    )
    assert not choose_unit(COVARIATES["clay"], "auto", "", clay, "the map").doubt


@pytest.mark.parametrize(
    ("name", "low", "high", "other", "masked"),
    [
        ("clay", 12.0, 14.0, 60.0, False),  # a marsh in a field
        ("ph", 5.4, 5.7, 7.6, False),  # a patch that was limed
        ("clay", 12.0, 14.0, 99.0, True),
        ("clay", 12.0, 14.0, 25.5, True),
        ("clay", 12.0, 14.0, 0.0, True),
    ],
)
def test_a_value_far_from_all_others_is_masked_only_where_programs_write_it_for_none(name, low, high, other, masked):
    values = np.r_[np.linspace(low, high, 1000), np.full(30, other)]
    choice = choose_unit(COVARIATES[name], "auto", "", values, "the map")
    assert [gap.value for gap in choice.gaps] == [other] * masked
    assert [gap.value for gap in choice.apart] == [other] * (not masked)


@pytest.mark.parametrize(
    ("name", "unit", "values"),
    [
        ("clay", "auto", (1.5, 2.6, 5.0)),  # a sandy field
        ("clay", "percent", (1.5, 2.6, 5.0)),
        ("sand", "auto", (1.0, 3.5, 9.0)),  # loess
        ("sand", "percent", (1.0, 3.5, 9.0)),
        ("cec", "cmol(c)/kg", (0.8, 1.8, 4.0)),
        ("clay", "g/kg", (10.0, 26.0, 180.0)),  # no percent
        ("soc", "percent", (0.1, 0.28, 2.5)),  # a desert with oases
    ],
)
def test_rare_soils_that_no_other_unit_makes_usual_are_not_doubted(name, unit, values):
    assert not choose_unit(COVARIATES[name], unit, "", layer(*values), "the map").doubt


@pytest.mark.parametrize(
    ("codes", "doubted"),
    [
        ((1, 2, 3, 4, 5), True),
        ((0, 1, 2, 3), True),
        ((1, 2, 3, 255), True),
        ((1, 2), False),
        ((2, 3, 4), False),
        ((1, 2, 4), False),
        ((1, 2, 2.5, 3), False),
        (range(1, 15), False),
    ],
)
def test_whole_numbers_from_one_are_codes_perhaps(codes, doubted):
    values = np.repeat(np.array(codes, float), 50)
    doubt = choose_unit(COVARIATES["clay"], "percent", "", values, "the map", (0.0, 255.0)).doubt
    assert ("codes of classes" in doubt) is doubted
    # Codes have no unit.
    assert "codes" not in choose_unit(COVARIATES["clay"], "percent", "%", values, "the map", (0.0, 255.0)).doubt


@pytest.mark.parametrize("text", ["unspecified", "Not specified", "undefined"])
def test_words_that_state_no_unit(text):
    assert not is_stated(text)


@pytest.mark.parametrize(
    ("name", "unit", "values", "fits"),
    [
        ("ph", "pH*10", (4.5, 6.0, 7.5), False),
        ("ph", "pH", (450, 600, 750), False),
        ("clay", "percent", (80, 200, 450), False),
        ("clay", "percent", (5, 20, 101), True),
        ("clay", "percent", (5, 20, 45, *[-9999] * 20), True),  # a gap nobody declared, over most of the map
        ("ph", "pH", (5.5, 6.5, 7.5, *[0] * 20), True),
    ],
)
def test_a_stated_unit_in_which_most_values_are_impossible_is_refused(name, unit, values, fits):
    for requested, stated in ((unit, ""), ("auto", unit)):
        if fits:
            assert choose_unit(COVARIATES[name], requested, stated, np.repeat(values, 50)).unit.name == unit
        else:
            with pytest.raises(CovariateError, match=f"of its values are impossible as {re.escape(unit)}"):
                choose_unit(COVARIATES[name], requested, stated, np.repeat(values, 50))
