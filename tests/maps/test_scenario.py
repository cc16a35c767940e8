"""SOC of a later year on rasters, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.scenario import CEC, SOC, Growth, grow
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.soil.scenario import Scenario
from soil_mobility_plugin.soilmobility.soil.units import CovariateError, ForeignUnitError
from tests.rasterfiles import read, write
from tests.told import Told

#: 4 per mille a year for 26 years: 1.1094.
FACTOR = 1.004**26


@pytest.fixture
def source(tmp_path):
    def make(name, values, unit="", band=""):
        path = write(tmp_path / f"{name}.tif", np.array(values, dtype=float), unit=unit, names=(band,))
        return Source(path, label=name)

    return make


def grown(tmp_path, soc, growth, cec=None, told=None, unit="auto"):
    outputs = {name: (str(tmp_path / f"later_{name}.tif"), {}) for name in (SOC, CEC)}
    layer = None if cec is None else SoilLayer("cec", cec)
    return grow(SoilLayer("soc", soc, unit), layer, growth, reference_grid(soc), outputs, told or Silent())


def later(tmp_path, name=SOC):
    return read(tmp_path / f"later_{name}.tif")[0]


def test_carbon_grows_in_the_unit_of_its_layer(tmp_path, source):
    told = Told()
    soc = source("soc", [[10.0, 20.0, np.nan], [150.0, 560.0, 900.0]], "g/kg")
    found = grown(tmp_path, soc, Growth(Scenario()), told=told)
    expected = [[10 * FACTOR, 20 * FACTOR, np.nan], [150 * FACTOR, 580.0, np.nan]]  # no soil has more than 58 %
    np.testing.assert_allclose(later(tmp_path), expected, rtol=1e-6)
    assert found.pixels == 4
    assert (found.organic, found.limited) == pytest.approx((0.5, 0.25), rel=1e-6)
    assert found.before == pytest.approx((10 + 20 + 150 + 560) / 4)
    assert found.after == pytest.approx((180 * FACTOR + 580) / 4, rel=1e-6)
    assert "1 pixels outside the possible range were masked" in told.text
    assert "1 pixels (25.00 %) stopped at the ceiling or at 58 % by mass." in told.text
    assert "2 pixels (50.00 %) are organic soils (more than 12 % organic carbon)." in told.text


def test_rates_and_the_mask_are_told_pixel_by_pixel(tmp_path, source):
    soc = source("soc", [[2.0, 2.0, 2.0, 2.0]], "%")
    growth = Growth(
        Scenario(end_year=2025), source("rates", [[0.0, 10.0, np.nan, 10.0]]), mask=source("mask", [[1, 1, 1, 0]])
    )
    told = Told()
    grown(tmp_path, soc, growth, told=told)
    np.testing.assert_allclose(later(tmp_path), [[2.0, 2.02, 2.0, 2.0]], rtol=1e-6)
    assert not any("masked" in text or "stopped" in text for text in told.said)


def test_ceilings_are_brought_into_the_unit_of_carbon(tmp_path, source):
    """3 % is 30 g/kg: who is above it already stays."""
    soc = source("soc", [[10.0, 29.0, 40.0]], "g/kg")
    for unit, band in (("%", ""), ("", "ceiling of SOC (%)")):
        grown(tmp_path, soc, Growth(Scenario(), ceilings=source("ceilings", [[3.0, 3.0, 3.0]], unit, band)))
        np.testing.assert_allclose(later(tmp_path), [[10.0 * FACTOR, 30.0, 40.0]], rtol=1e-6)


def test_ceilings_in_a_foreign_unit_are_refused(tmp_path, source):
    with pytest.raises(CovariateError, match="mg/l"):
        grown(tmp_path, source("soc", [[10.0]], "g/kg"), Growth(Scenario(), ceilings=source("c", [[3.0]], "mg/l")))


def test_a_ceiling_in_a_unit_says_nothing_where_that_of_carbon_is_not_known(tmp_path, source):
    with pytest.raises(CovariateError, match="ceilings: it is in g/kg, but the unit of SOC is not known"):
        grown(tmp_path, source("soc", [[10.0]]), Growth(Scenario(), ceilings=source("ceilings", [[3.0]], "g/kg")))


def test_exchange_sites_come_with_the_humus(tmp_path, source):
    soc, cec = source("soc", [[2.0, 2.0]], "%"), source("cec", [[15.0, np.nan]], "cmol(c)/kg")
    grown(tmp_path, soc, Growth(Scenario()), cec)
    more = later(tmp_path, CEC)[0, 0] - 15.0
    assert more > 0.0
    grown(tmp_path, soc, Growth(Scenario(rate=8.0)), cec)
    twice = 2.0 * (1.008**26 - 1.0) / (2.0 * (FACTOR - 1.0))
    assert later(tmp_path, CEC)[0, 0] - 15.0 == pytest.approx(more * twice, rel=1e-4)
    assert np.isnan(later(tmp_path, CEC)[0, 1])
    assert np.isfinite(later(tmp_path)[0, 1])  # SOC alone is required


def test_a_stock_grows_without_a_unit_unless_one_is_needed(tmp_path, source):
    told, soc = Told(), source("soc", [[40.0, 50.0]], "t/ha")
    found = grown(tmp_path, soc, Growth(Scenario()), told=told)
    np.testing.assert_allclose(later(tmp_path), [[40 * FACTOR, 50 * FACTOR]], rtol=1e-6)
    assert found.organic is None
    assert "The unit of SOC is not known" in told.text
    with pytest.raises(ForeignUnitError):
        grown(tmp_path, soc, Growth(Scenario(keep_organic=True)))


def test_nothing_grows_where_there_is_nothing(tmp_path, source):
    found = grown(tmp_path, source("soc", [[np.nan]], "%"), Growth(Scenario()))
    assert (found.pixels, found.before, found.limited) == (0, None, None)


@pytest.mark.parametrize(("mask", "doubted"), [([0, 1, 1], False), ([0, 255, 255], False), ([12, 23, 0], True)])
def test_a_mask_of_several_codes_is_doubted(tmp_path, source, mask, doubted):
    told = Told()
    grown(tmp_path, source("soc", [[1.0, 1.0, 1.0]], "%"), Growth(Scenario(), mask=source("mask", [mask])), told=told)
    assert ("mask: pixels of every value but 0 take part, and it has several, 12 to 23" in told.text) is doubted
    assert ("pixels of every value but 0" in told.text) is doubted


def test_a_growth_that_can_only_be_a_share_is_doubted(tmp_path, source):
    soc = source("soc", [[1.0, 1.0, 1.0]], "%")
    rates = source("rates", [[0.0, 0.004, np.nan]])
    for growth, doubted in (
        (Growth(Scenario(rate=0.04)), True),
        (Growth(Scenario(rate=0.041)), False),
        (Growth(Scenario(rate=-0.004)), True),
        (Growth(Scenario(rate=0.0)), False),
        (Growth(Scenario(), rates), True),
    ):
        told = Told()
        grown(tmp_path, soc, growth, told=told)
        assert ("per mille per year, which is next to none" in told.text) is doubted


def test_a_file_says_its_unit_and_a_ceiling_without_one_is_in_it(tmp_path, source):
    """As the layer wrote it; the unit that it was read as where that is another one."""
    for said, asked, stated, known in (
        ("%", "auto", "%", "percent"),
        ("g kg-1", "auto", "g kg-1", "g/kg"),
        ("", "g/kg", "g/kg", "g/kg"),
        ("t/ha", "auto", "t/ha", "t/ha"),
        ("", "auto", "", "not known"),
    ):
        soc = source("soc", [[1.0, 2.0]], said)
        grown(tmp_path, soc, Growth(Scenario(), ceilings=source("ceilings", [[9.0, 2.1]])), unit=asked)
        dataset = gdal.Open(str(tmp_path / "later_soc.tif"))
        assert dataset.GetRasterBand(1).GetUnitType() == stated
        assert dataset.GetMetadataItem("SOIL_MOBILITY_UNIT") == known
        np.testing.assert_allclose(later(tmp_path), [[FACTOR, 2.1]], rtol=1e-6)


def test_of_a_carbon_without_a_unit_the_units_are_named_in_which_it_would_pass_58_percent(tmp_path, source):
    told = Told()
    grown(tmp_path, source("soc", [[40.0, 55.0]]), Growth(Scenario()), told=told)
    # 61.02: above 58 as a percentage only; as g/kg it stays below, as a fraction it was above before
    assert told.text.endswith("The largest value, 61.02, is above it if the unit is percent.")


def test_what_is_doubted_of_carbon_and_exchange_sites_is_said(tmp_path, source):
    told = Told()
    soc, cec = source("nitrogen", [[184.0] * 5]), source("cec_60-100cm", [[15.0] * 5], "cmol(c)/kg")
    grown(tmp_path, soc, Growth(Scenario()), cec=cec, told=told, unit="g/kg")
    for words in ("that of few soils", "Is it SOC?", "says the subsoil"):
        assert words in told.text
