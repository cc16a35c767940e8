"""SOC under the Four Per Mille Initiative: factors, limits, masks, units, and the bits of what does not change."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES
from soil_mobility_plugin.soilmobility.soil.scenario import (
    CEC_PER_SOC,
    Local,
    Scenario,
    growth_factor,
    largest_possible,
)
from soil_mobility_plugin.soilmobility.soil.units import CovariateError, convert

SOC_UNITS = COVARIATES["soc"].units
CEC_UNITS = COVARIATES["cec"].units
PERCENT = COVARIATES["soc"].find_unit("percent")
CMOL = COVARIATES["cec"].find_unit("cmol(c)/kg")


def values(*numbers: float) -> np.ndarray:
    return np.array(numbers, dtype=np.float32)


def soils(unit, n=2000, seed=1) -> np.ndarray:
    """Possible SOC in ``unit``, a few pixels masked."""
    rng = np.random.default_rng(seed)
    soc = np.append(rng.lognormal(0.8, 1.0, n), [0.0, 12.0, 57.9, 58.0]) / unit.factor
    soc = np.minimum(soc.astype(np.float32), largest_possible("soc", unit))
    soc[::97] = np.nan
    return soc


def same_bits(a: np.ndarray, b: np.ndarray) -> bool:
    return a.dtype == b.dtype == np.float32 and np.array_equal(a.view(np.int32), b.view(np.int32))


def test_factors_of_the_initiative():
    assert growth_factor(4.0, 26, "compound") == 1.004**26
    assert growth_factor(4.0, 26, "linear") == 1 + 0.004 * 26
    assert round(growth_factor(4.0, 26, "compound"), 4) == 1.1094
    assert round(growth_factor(4.0, 26, "linear"), 4) == 1.104
    assert Scenario().factor == 1.004**26
    for rate in (-40.0, np.array([-40.0])):
        assert growth_factor(rate, 26, "linear") == 0.0, "nobody has less than nothing"
    assert growth_factor(-1000.0, 1, "compound") == growth_factor(-1000.0, 1, "linear") == 0.0


@pytest.mark.parametrize("growth", ["compound", "linear"])
def test_soc_is_multiplied_in_double_precision_and_rounded_once(growth):
    soc = soils(PERCENT)
    soc[soc > 50] = 5
    expected = (soc.astype(np.float64) * growth_factor(4.0, 26, growth)).astype(np.float32)
    result = Scenario(growth=growth).adjust(soc, PERCENT)
    assert same_bits(result.soc, expected)
    assert not result.limited.any()


@pytest.mark.parametrize("unit", SOC_UNITS, ids=lambda unit: unit.name)
def test_no_unit_passes_58_percent(unit):
    soc = soils(unit)
    grown = Scenario(rate=100.0).adjust(soc, unit).soc
    assert np.nanmax(convert(grown, unit)) <= np.float32(58)
    assert np.nanmax(convert(grown, unit)) > 57.9999
    assert np.array_equal(np.isnan(grown), np.isnan(soc))
    known = ~np.isnan(soc)
    assert (grown[known] >= soc[known]).all()


@pytest.mark.parametrize("name", ["soc", "cec"])
def test_the_largest_possible_value_is_possible_and_the_next_is_not(name):
    for unit in COVARIATES[name].units:
        limit = np.float32(COVARIATES[name].physical[1])
        largest = largest_possible(name, unit)
        assert convert(largest, unit) <= limit < convert(np.nextafter(largest, np.float32(np.inf)), unit)


@pytest.mark.parametrize("unit", [*SOC_UNITS, None], ids=lambda unit: unit.name if unit else "unknown")
@pytest.mark.parametrize("growth", ["compound", "linear"])
def test_no_rate_and_no_time_change_no_bit(unit, growth):
    soc = soils(unit or PERCENT)
    assert same_bits(Scenario(rate=0.0, growth=growth).adjust(soc, unit).soc, soc)
    assert same_bits(Scenario(growth=growth).adjust(soc, unit, year=2024).soc, soc)


def test_a_ceiling_stops_growth_and_lowers_nothing():
    soc = values(1.0, 2.9, 3.0, 5.0, np.nan)
    result = Scenario(ceiling=3.0).adjust(soc, PERCENT)
    assert result.soc[0] == np.float32(np.float64(np.float32(1.0)) * 1.004**26)
    assert result.soc[1:4].tolist() == [3.0, 3.0, 5.0]
    assert result.limited.tolist() == [False, True, True, True, False]
    in_g_per_kg = Scenario(ceiling=3.0).adjust(soc * 10, COVARIATES["soc"].find_unit("g/kg"))
    assert in_g_per_kg.soc[1:4].tolist() == [30.0, 30.0, 50.0]


def test_a_ceiling_per_pixel_comes_on_top():
    soc = values(2.0, 2.0, 2.0)
    result = Scenario(ceiling=2.1).adjust(soc, PERCENT, local=Local(ceilings=values(2.05, 9.0, np.nan)))
    assert result.soc.tolist() == values(2.05, 2.1, 2.1).tolist()
    # in the layer's own unit, so that it needs none
    own = Scenario().adjust(soc, None, local=Local(ceilings=values(2.05, 1.0, 9.0))).soc
    assert own[:2].tolist() == values(2.05, 2.0).tolist()


def test_the_mask_leaves_the_other_pixels_as_they_are():
    soc = soils(PERCENT)
    cec = (soc * 7).astype(np.float32)
    mask = np.ones_like(soc)
    mask[::3], mask[1::3] = 0, np.nan
    result = Scenario().adjust(soc, PERCENT, local=Local(mask=mask), cec=(cec, CMOL))
    whole = Scenario().adjust(soc, PERCENT, cec=(cec, CMOL))
    out = (mask == 0) | np.isnan(mask)
    assert same_bits(result.soc[out], soc[out])
    assert same_bits(result.cec[out], cec[out])
    assert same_bits(result.soc[~out], whole.soc[~out])
    assert same_bits(result.cec[~out], whole.cec[~out])
    limited, everywhere = (Scenario(ceiling=3.0).adjust(soc, PERCENT, local=local).limited
                           for local in (Local(mask=mask), Local()))  # fmt: skip
    assert 0 < np.count_nonzero(everywhere & ~out) < np.count_nonzero(~out)
    np.testing.assert_array_equal(limited, everywhere & ~out)


def test_organic_soils_are_told_and_kept_on_request():
    soc = values(11.9, 12.0, 12.1, 40.0, np.nan)
    grown = Scenario().adjust(soc, PERCENT)
    assert grown.organic.tolist() == [False, False, True, True, False]
    assert (grown.soc[:4] > soc[:4]).all()
    kept = Scenario(keep_organic=True).adjust(soc, PERCENT)
    assert same_bits(kept.soc[2:], soc[2:])
    assert same_bits(kept.soc[:2], grown.soc[:2])
    assert Scenario().adjust(soc, None).organic is None


def test_rates_per_pixel():
    soc = values(2.0, 2.0, 2.0, 2.0)
    rates = values(4.0, 0.0, -10.0, np.nan)
    result = Scenario(rate=99.0).adjust(soc, PERCENT, local=Local(rates=rates)).soc
    assert result.tolist() == values(2 * 1.004**26, 2.0, 2 * 0.99**26, 2.0).tolist()
    linear = Scenario(growth="linear").adjust(values(2.0), PERCENT, local=Local(rates=values(-500.0))).soc
    assert linear.tolist() == [0.0]


def test_cec_follows_soc_within_what_is_possible():
    soc, cec = values(2.0, 2.0, 40.0, np.nan), values(10.0, np.nan, 499.0, 10.0)
    result = Scenario().adjust(soc, PERCENT, cec=(cec, CMOL))
    added = (result.soc.astype(np.float64) - soc) * CEC_PER_SOC
    assert result.cec[0] == np.float32(10 + added[0])
    assert np.isnan(result.cec[[1, 3]]).all()
    assert result.cec[2] == 500.0
    assert round(CEC_PER_SOC, 2) == 2.98
    lost = Scenario(rate=-1000.0, growth="linear").adjust(soc, PERCENT, cec=(values(1, 1, 1, 1), CMOL))
    assert lost.cec[:3].tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("cec_unit", CEC_UNITS, ids=lambda unit: unit.name)
@pytest.mark.parametrize("unit", SOC_UNITS, ids=lambda unit: unit.name)
def test_the_unit_changes_nothing_but_the_numbers(unit, cec_unit):
    soc, cec = values(0.5, 2.0, 11.0, 30.0), values(5.0, 20.0, 30.0, 90.0)
    reference = Scenario(ceiling=11.5, keep_organic=True).adjust(soc, PERCENT, cec=(cec, CMOL))
    result = Scenario(ceiling=11.5, keep_organic=True).adjust(
        (soc / unit.factor).astype(np.float32), unit, cec=((cec / cec_unit.factor).astype(np.float32), cec_unit)
    )
    np.testing.assert_allclose(result.soc * unit.factor, reference.soc, rtol=3e-7)
    np.testing.assert_allclose(result.cec * cec_unit.factor, reference.cec, rtol=3e-7)
    assert result.limited.tolist() == reference.limited.tolist()
    assert result.organic.tolist() == reference.organic.tolist()


def test_years():
    assert Scenario().years(6) == (2024, 2030, 2036, 2042, 2048, 2050)
    assert Scenario().years(13) == (2024, 2037, 2050)
    assert Scenario().years(100) == (2024, 2050)
    assert Scenario(end_year=2024).years(5) == (2024,)


def test_the_ends_of_what_can_be_are_taken():
    for most in ({"rate": -1000.0}, {"rate": 1000.0}, {"ceiling": 0.0}, {"ceiling": 58.0}, {"end_year": 2024}):
        assert Scenario(**most)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"end_year": 2020}, "END_YEAR"),
        ({"growth": "exponential"}, "GROWTH"),
        ({"rate": float("nan")}, "RATE"),
        ({"rate": -1000.1}, "RATE"),
        ({"rate": 1000.1}, "RATE"),
        ({"ceiling": -0.1}, "CEILING"),
        ({"ceiling": 58.1}, "CEILING"),
        ({"ceiling": float("nan")}, "CEILING"),
    ],
)
def test_what_cannot_be_is_refused(wrong, message):
    with pytest.raises(ValueError, match=message):
        Scenario(**wrong)


def test_the_unit_is_asked_for_only_where_it_counts():
    soc = values(2.0)
    assert Scenario().adjust(soc, None).soc[0] == np.float32(2 * 1.004**26)
    for scenario, cec in ((Scenario(ceiling=3), None), (Scenario(keep_organic=True), None), (Scenario(), (soc, CMOL))):
        with pytest.raises(CovariateError, match="unit of SOC"):
            scenario.adjust(soc, None, cec=cec)
    with pytest.raises(ValueError, match="STEP"):
        Scenario().years(0)


@pytest.mark.realdata
@pytest.mark.parametrize(("growth", "factor"), [("compound", 1.004**26), ("linear", 1.104)])
def test_on_measured_soc(bhutan, growth, factor):
    gdal = pytest.importorskip("osgeo.gdal")
    dataset = gdal.Open(str(bhutan["SOC"]))
    soc = dataset.ReadAsArray()
    soc[soc == dataset.GetRasterBand(1).GetNoDataValue()] = np.nan
    grown = Scenario(growth=growth).adjust(soc, PERCENT).soc
    assert same_bits(grown, (soc.astype(np.float64) * factor).astype(np.float32))
