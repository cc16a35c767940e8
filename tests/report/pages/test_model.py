"""The page of a model: curves are the model's answers, and what stands behind an element is told in each format."""

from __future__ import annotations

import re

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility import language
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.report.pages import model as pages
from soil_mobility_plugin.soilmobility.report.pages.common import Origin

ORIGIN = Origin("describemodel", "Describe model", "1")


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load("theory_guided_v1")


def test_curves_are_the_models_answers(model):
    values = np.linspace(4.0, 8.0, 9)
    given = pages.soils(model, "ph", values)
    middle, (low, high) = model.mobility("Cd", *given), model.interval("Cd", *given)
    soil = {name: model.card["reference_soil"][name] for name in ("soc", "clay")}
    for place in (0, 4, 8):
        one = model.prepare({**soil, "ph": np.array([values[place]], dtype=np.float32), "cec": None})
        assert middle[place] == pytest.approx(float(model.mobility("Cd", one, 0.0)[0]), abs=1e-4)
        half = float(model.half_width("Cd", one, 0.0)[0])
        assert high[place] == pytest.approx(min(middle[place] + half, 100.0), abs=1e-3)
        assert low[place] == pytest.approx(max(middle[place] - half, 0.0), abs=1e-3)


def test_flags_of_the_other_format_have_their_names_and_colours(model):
    """The words of format 2 on the page, most first, without a look at what the model is made of."""

    class Other:
        flags = ("BCR-measured", "other extract measured", "theory")
        elements = model.elements

        @staticmethod
        def element(symbol):
            given = model.element(symbol)
            return {**given, "flag": Other.flags[model.flags.index(given["flag"])]}

    found = pages.by_flag(Other)
    assert list(found) == list(Other.flags)
    assert [flag.elements for flag in found.values()] == [flag.elements for flag in pages.by_flag(model).values()]
    report = pages.new_report(ORIGIN)
    pages._evidence(report, Other)
    text = report.html()
    assert "other extract measured" in text
    assert all(colour in text for colour in pages.FLAG_COLOURS)


# ------------------------------------------------------------------------------------------------- a smooth core


@pytest.fixture(scope="module")
def smooth():
    return FractionationModel.load("smooth_core_v2")


def test_observed_slopes_are_drawn_through_the_line_at_the_reference_soil(smooth):
    values = np.linspace(3.5, 9.0, 56)
    found = pages.observed(smooth, "Cd", "ph")
    assert 1 <= len(found) <= pages.OBSERVED
    assert [error for _, error in found] == sorted(error for _, error in found)
    at_reference = float(smooth.mobility("Cd", *pages.soils(smooth, "ph", [6.2]))[0])
    for (slope, _), (x, y) in zip(found, pages.slopes(smooth, "Cd", "ph", values)):
        assert np.interp(6.2, x, y) == pytest.approx(at_reference, rel=1e-4)
        logits = np.log(y / (100.0 - y))
        np.testing.assert_allclose(np.diff(logits) / np.diff(x), slope, atol=1e-6)


def test_the_page_says_uses_and_sets_the_bundled_models_side_by_side(smooth, model):
    text = pages.page(smooth, ORIGIN).html()
    assert "reference soil (pH 6.2, SOC 2 %, clay 20 %, content 1 x reference), CEC not given" in text
    for words in ("What it is for, and what not", "The bundled models side by side", "v1, pH 6.2", "Dashed: slopes"):
        assert words in text
    mobility = float(model.mobility("Cd", *pages.soils(model, "ph", [6.2]))[0])
    assert f'data-v="{mobility!r}"' in text or f"{mobility:.1f}" in text
    assert pages.observed(model, "Cd", "ph") == []


@pytest.mark.parametrize("name", ["smooth", "model"])
def test_the_catalogues_get_every_sentence_of_a_card(name, request, monkeypatch):
    """What the test on Kola found had its names in English on every page."""
    one, asked = request.getfixturevalue(name), []
    monkeypatch.setattr(pages, "sentence", lambda text: (asked.append(text), text)[1])
    pages.page(one, ORIGIN)
    words = {language.numbers_apart(text)[0] for text in asked if re.search("[a-z]{3}", text)}
    # names of data sets are no words
    assert {text for text in words if "_" not in text or " " in text} <= set(pages.card_texts(one.card))
    assert len(words) > 50


def test_a_hostile_card_draws_no_slopes(smooth):
    entry = {**smooth.card["elements"]["Cd"], "signs": {"observed": [["a", "b", "ph", "x", 1], ["a"], None, 3]}}
    card = {**smooth.card, "elements": {**smooth.card["elements"], "Cd": entry}}
    assert pages.observed(smooth.with_card(card), "Cd", "ph") == []


def test_effects_of_carbon_are_called_what_they_are(smooth, model):
    """Of the smooth core it is a slope at the reference soil: the page said a mean of three soils, as of the trees."""
    soil = {"ph": np.array([5.0, 6.2, 7.5], np.float32), "clay": np.full(3, 20.0, np.float32), "cec": None}
    low, high = (
        model.mobility("Zn", model.prepare({**soil, "soc": np.full(3, soc, np.float32)}), 0.0) for soc in (1.5, 3.0)
    )
    told = model.element("Zn")["soc_effect"]["f1_change_doubling_pp"]
    assert told == pytest.approx(float((high - low).mean()), abs=0.006)
    captions = "SOC from 1.5 to 3 %: mean change", "Slope on ln SOC at the reference soil, CEC following"
    for one, own, other in ((model, *captions), (smooth, *captions[::-1])):
        text = pages.page(one, ORIGIN).html()
        assert own in text
        assert other not in text
