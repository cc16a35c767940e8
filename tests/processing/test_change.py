"""What the parameters of a change say: what follows SOC, which results are wanted, what a report closes with."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from soil_mobility_plugin.soilmobility.soil.elements import TOXIC
from tests.processing.conftest import like


@pytest.fixture
def read(given, soil):
    from soil_mobility_plugin.processing.change import read_change

    plain = {name: soil[name] for name in ("PH", "SOC", "CLAY")}
    return lambda **parameters: read_change(given("fourpermillechange", **plain, **parameters))


def test_nothing_stated(read):
    asked = read().asked
    assert asked.elements == TOXIC
    assert asked.weights.elements == TOXIC
    assert (asked.method, asked.step, asked.limits) == ("worst", 6, (1, 10, 30, 50))
    assert (asked.by_rates, asked.steps, asked.report) == (False, False, False)
    assert asked.coupled, "a core estimates the CEC that could follow"


@pytest.fixture
def trees(monkeypatch):
    """Lets the model be one that can tell as little as trees."""
    from soil_mobility_plugin.soilmobility.model.core_model import CoreModel

    return lambda: monkeypatch.setattr(CoreModel, "has_posterior", False)


@pytest.mark.parametrize(
    ("of_trees", "cec", "wanted", "coupled"),
    [
        (False, False, None, True),
        (False, True, False, False),
        (True, False, None, False),
        (True, True, None, True),
        (True, True, False, False),
    ],
)
def test_cec_follows_where_it_is_known(read, soil, trees, of_trees, cec, wanted, coupled):
    if of_trees:
        trees()
    more = {"CEC": soil["CEC"]} if cec else {}
    assert read(COUPLE_CEC=wanted, ELEMENTS="Cd", **more).asked.coupled is coupled


def test_rates_are_those_of_a_raster_where_there_is_one(read, soil, tmp_path):
    assert not read(RATE=5, ELEMENTS="Cd").asked.by_rates
    assert read(RATE_RASTER=like(soil["PH"], tmp_path / "rates.tif", "rate", "‰"), ELEMENTS="Cd").asked.by_rates


def test_results_that_are_wanted_are_made(read, tmp_path):
    asked = read(OUTPUT_STEPS=str(tmp_path / "s.tif"), ELEMENTS="Cd,Pb", METHOD="mean", LIMITS="1,2,3,4").asked
    assert (asked.steps, asked.report, asked.by_rates) == (True, False, False)
    assert read(OUTPUT_HTML=str(tmp_path / "r.html"), ELEMENTS="Cd").asked.report
    assert (asked.elements, asked.method, asked.limits) == (("Cd", "Pb"), "mean", (1, 2, 3, 4))


def test_a_change_of_a_count_has_no_classes(read):
    from soil_mobility_plugin.processing.specs import ParameterError

    with pytest.raises(
        ParameterError, match=r"^Composite index \(METHOD\): “count” is not one of worst, mean, toxicity"
    ):
        read(METHOD="count", ELEMENTS="Cd")


@pytest.mark.parametrize("name", ["OUTPUT_PROBABILITY", "OUTPUT_UNCERTAINTY"])
def test_trees_cannot_tell_how_sure_a_change_is(read, trees, tmp_path, name):
    from soil_mobility_plugin.processing.specs import ParameterError

    given = {name: str(tmp_path / "p.tif"), "ELEMENTS": "Cd"}
    read(**given)
    trees()
    with pytest.raises(ParameterError, match=f"{name}.*cannot tell"):
        read(**given)


def test_elements_without_a_toxic_response_have_no_weight(read, speak):
    from soil_mobility_plugin.processing.specs import ParameterError

    with pytest.raises(
        ParameterError, match=r"^ELEMENTS: No toxic-response factor is in the table for any of Ca, Mg\."
    ) as caught:
        read(METHOD="toxicity", ELEMENTS="Ca,Mg")
    speak({"No toxic-response factor is in the table for any of {elements}.": "Kein Faktor für {elements}."})
    assert caught.value.message == "ELEMENTS: Kein Faktor für Ca, Mg."


def test_what_a_report_and_the_metadata_close_with(read, soil):
    found = read(ELEMENTS="Cd,Pb", COUPLE_CEC=False, RATE=5, MASK=soil["CLAY"])
    stack = SimpleNamespace(unit_facts=lambda: [("SOC (unit)", "g/kg")])
    facts = found.facts(stack)
    assert [name for name, _ in facts[:5]] == ["PH", "SOC", "CLAY", "MASK", "RATE"]
    assert len(dict(facts)) == len(facts)  # the mask was told twice
    assert facts[4] == ("RATE", "5 per mille per year")
    assert facts[-4:] == [
        ("COUPLE_CEC", "No"), ("METHOD", "highest mobility"), ("MODEL", "smooth_core_v2"), ("SOC (unit)", "g/kg"),
    ]  # fmt: skip
    files = {name: str(told) for name, told in found.files().items()}
    assert files == {
        "PH": "ph.tif, band 1", "SOC": "soc.tif, band 1", "CLAY": "clay.tif, band 1", "MASK": "clay.tif, band 1",
    }  # fmt: skip
