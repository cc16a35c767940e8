"""What a prediction of one element is asked for and refuses before it runs, and which band of each result is shown."""

from __future__ import annotations

from types import SimpleNamespace

import pytest


@pytest.fixture
def read(given, soil):
    def read(**parameters):
        call = given("predictfractionation", **{**soil, "ELEMENT": "Cd", **parameters})
        return call.algorithm.read(call)

    return read


@pytest.fixture
def wanted(tmp_path):
    return lambda name: {name: str(tmp_path / f"{name}.tif")}


def test_an_amount_needs_a_content(read, wanted):
    from soil_mobility_plugin.processing.specs import ParameterError

    with pytest.raises(ParameterError, match="OUTPUT_MOBILE needs a total content"):
        read(**wanted("OUTPUT_MOBILE"))
    asked, soil = read(**wanted("OUTPUT_MOBILE"), TOTAL_VALUE=2)
    assert (asked.element, soil.total_value, asked.domain) == ("Cd", 2.0, None)


@pytest.mark.parametrize("name", ["OUTPUT_PARTS", "OUTPUT_PROBABILITY"])
def test_a_model_without_a_posterior_is_not_asked_for_what_it_cannot_tell(read, wanted, monkeypatch, name):
    from soil_mobility_plugin.processing.specs import ParameterError
    from soil_mobility_plugin.soilmobility.model.core_model import CoreModel

    read(**wanted(name))
    monkeypatch.setattr(CoreModel, "has_posterior", False)
    with pytest.raises(ParameterError, match=f"{name}.*cannot tell"):
        read(**wanted(name))
    read()


def test_an_uncertainty_needs_a_spread(read, wanted, monkeypatch):
    from soil_mobility_plugin.processing.specs import ParameterError
    from soil_mobility_plugin.soilmobility.model.core_model import CoreModel

    monkeypatch.setattr(CoreModel, "has_spread", False)
    with pytest.raises(ParameterError, match=r"OUTPUT_UNCERTAINTY: the model .* has no spread"):
        read(**wanted("OUTPUT_UNCERTAINTY"))
    read()


def test_where_the_model_applies_is_looked_up_only_where_it_is_wanted(read, wanted):
    asked, _ = read(**wanted("OUTPUT_APPLICABILITY"), PROBABILITY_LIMITS="2,4,8,16")
    assert asked.domain.threshold > 0
    assert asked.limits == (2, 4, 8, 16)
    assert read()[0].limits == (1, 10, 30, 50)


def test_each_result_shows_the_band_that_is_meant(provider):
    """F1 of the fractions, the exchangeable part, whether the model applies, how probable medium or above is."""
    shown = {}
    run = SimpleNamespace(style=lambda name, style: shown.update({name: style}))
    provider.algorithm("predictfractionation")._style("Zn", run)
    assert {name: (style.style, style.band) for name, style in shown.items()} == {
        "OUTPUT": ("mobility", 1), "OUTPUT_MOBILE": ("mobile_content", 1), "OUTPUT_UNCERTAINTY": ("uncertainty", 1),
        "OUTPUT_APPLICABILITY": ("applicability", 2), "OUTPUT_PARTS": ("mobility", 1),
        "OUTPUT_PROBABILITY": ("probability", 2),
    }  # fmt: skip
    assert {style.group for style in shown.values()} == {"Fractionation of Zn"}
    assert all(style.name.startswith("Zn: ") for style in shown.values())
    assert len({style.name for style in shown.values()}) == len(shown)
