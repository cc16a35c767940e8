"""The parameters of the scenario become a scenario, with each raster in its place."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility.soil.scenario import Scenario
from tests.processing.conftest import like


@pytest.fixture
def read(given, soil):
    from soil_mobility_plugin.processing.scenario import read_scenario

    return lambda **parameters: read_scenario(given("fourpermille", SOC=soil["SOC"], **parameters))


def test_nothing_stated_is_the_initiative(read):
    found = read()
    assert found.scenario == Scenario(4.0, 2024, 2050, "compound", None, False)
    assert found.rasters == {}
    assert dict(found.facts()) == {
        "RATE": "4 per mille per year", "START_YEAR": "2024", "END_YEAR": "2050", "GROWTH": "compound",
        "CEILING": "none", "KEEP_ORGANIC": "No",
    }  # fmt: skip
    told = found.metadata()
    assert (told["rate_per_mille"], told["ceiling_percent"], told["keep_organic"]) == (4.0, None, False)


def test_each_number_goes_where_it_belongs(read):
    found = read(RATE=-2.5, START_YEAR=2017, END_YEAR=2020, GROWTH="linear", CEILING=9, KEEP_ORGANIC=True)
    assert found.scenario == Scenario(-2.5, 2017, 2020, "linear", 9.0, True)
    assert found.scenario.factor == pytest.approx(1 - 0.0025 * 3)
    facts = dict(found.facts())
    assert (facts["RATE"], facts["GROWTH"], facts["CEILING"], facts["KEEP_ORGANIC"]) == (
        "-2.5 per mille per year", "linear", "9 %", "Yes",
    )  # fmt: skip


def test_each_raster_goes_where_it_belongs(read, soil, messages, tmp_path):
    rates = like(soil["PH"], tmp_path / "rates.tif", "rate", "‰")
    found = read(RATE_RASTER=rates, CEILING_RASTER=soil["SOC"], MASK=soil["CLAY"])
    growth = found.growth(messages)
    assert [source.path for source in (growth.rates, growth.ceilings, growth.mask)] == [
        rates, soil["SOC"], soil["CLAY"],
    ]  # fmt: skip
    assert growth.scenario is found.scenario
    assert dict(found.facts())["RATE"] == "by the raster of rates"
    assert str(found.files()["MASK"]) == "clay.tif, band 1"
    assert str(found.metadata()["rate_per_mille"]) == "rates.tif, band 1"


def test_one_raster_alone_stays_alone(read, soil, messages):
    found = read(MASK=soil["CLAY"], RATE=3)
    growth = found.growth(messages)
    assert (growth.rates, growth.ceilings, growth.mask.path) == (None, None, soil["CLAY"])
    assert dict(found.facts())["RATE"] == "3 per mille per year"
    assert found.metadata()["rate_per_mille"] == 3.0
