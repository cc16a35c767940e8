"""What the parameters of guidance values say: the layers a mode needs, and what does not fit together."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from soil_mobility_plugin.soilmobility.risk import guidance as rules
from tests.processing.conftest import like

CHINA = {"PRESET": "GB15618-2018", "LAND_USE": "other farmland"}


@pytest.fixture
def read(given, soil):
    from soil_mobility_plugin.processing.guidance import read_guidance

    return lambda **parameters: read_guidance(given("guidancevalues", **{**soil, "ELEMENT": "Cd", **parameters}))


@pytest.fixture
def sand(soil, tmp_path) -> str:
    return like(soil["CLAY"], tmp_path / "sand.tif", "Sand", "%")


@pytest.fixture
def refuse(read):
    from soil_mobility_plugin.soilmobility.errors import SoilMobilityError

    def refuse(words, **parameters):
        with pytest.raises(SoilMobilityError, match=words):
            read(**parameters)

    return refuse


def test_a_look_up_needs_ph_alone_and_no_content(read):
    found = read(**CHINA)
    assert list(found.soil.rasters) == ["ph"], "each other layer would cost the pixels that it does not have"
    assert not found.soil.total_required
    assert [row.value for row in found.asked.rows] == [0.3, 0.3, 0.3, 0.6]
    assert found.asked.basis == found.asked.rows[0].basis
    assert (found.asked.mode, found.asked.protected) == ("lookup", 0.95)


def test_values_by_texture_need_sand(read, refuse, sand):
    refuse("SAND is missing.*BBodSchV-2021", PRESET="BBodSchV-2021")
    assert list(read(PRESET="BBodSchV-2021", SAND=sand).soil.rasters) == ["ph", "clay", "sand"]


def test_an_inversion_needs_the_soil_of_the_model(read):
    given = {**CHINA, "MODE": "invert", "QUANTILE": 80, "TOTAL_BASIS": "total"}
    found = read(**given, REFERENCE_SOIL="7.8,2,20,15", RGV=0.6)
    assert list(found.soil.rasters) == ["ph", "soc", "clay", "cec"]
    assert [(row.value, row.ph_above) for row in found.asked.rows] == [(0.6, 7.5)]
    assert found.asked.rgv == 0.6
    assert found.asked.reference == {"ph": 7.8, "soc": 2.0, "clay": 20.0, "cec": 15.0, "sand": None}
    assert (found.asked.protected, found.asked.mobile) == (0.8, rules.EXCHANGEABLE)
    assert found.asked.basis == found.asked.total_basis == found.soil.total_basis == "total"
    assert dict(found.facts(SimpleNamespace(unit_facts=list)))["Area to protect per zone"] == "80 %"


def test_sand_tells_the_class_of_the_map_but_not_of_a_stated_soil(read, sand):
    given = {"PRESET": "BBodSchV-2021", "MODE": "invert", "SAND": sand}
    assert list(read(**given, RGV=1.0).soil.rasters)[-1] == "sand"
    assert "sand" not in read(**given, REFERENCE_SOIL="6.2,2,20,15,40").soil.rasters


def test_trees_know_f1_alone(read, monkeypatch):
    from soil_mobility_plugin.soilmobility.model.core_model import CoreModel

    given = {"MODE": "invert", "MOBILE_LIMIT": 0.1}
    asked = read(**given).asked
    assert (asked.mobile, asked.mobile_limit, asked.rows) == (rules.EXCHANGEABLE, 0.1, ())
    assert read(**given, BASIS=rules.WHOLE).asked.mobile == rules.WHOLE
    monkeypatch.setattr(CoreModel, "has_posterior", False)
    assert read(**given).asked.mobile == rules.WHOLE


def test_what_does_not_fit_together_is_refused(refuse, tmp_path):
    zones, exceeded = {"OUTPUT_ZONES": str(tmp_path / "z.gpkg")}, {"OUTPUT_EXCEEDANCE": str(tmp_path / "e.tif")}
    refuse("OUTPUT_ZONES needs ZONES", **CHINA, **zones)
    refuse("OUTPUT_EXCEEDANCE needs the content", **CHINA, **exceeded)
    soluble = {"PRESET": "VBBo-soluble", "TOTAL_VALUE": 1.0, **exceeded}
    refuse("the values of VBBo-soluble are .* contents, the totals are not", **soluble)
    refuse("PRESET is missing: choose the published values", MODE="lookup")


def test_an_exceedance_of_a_total_is_one(read, tmp_path):
    found = read(**CHINA, TOTAL_VALUE=1.0, OUTPUT_EXCEEDANCE=str(tmp_path / "e.tif"))
    assert found.soil.has_totals
    assert not found.soil.total_required
