"""Why one soil is as mobile as it is: the same numbers as the model's, and what is made once for many soils."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.applicability import Applicability
from soil_mobility_plugin.soilmobility.model.bundle import bundled
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.report.pages import why as page
from soil_mobility_plugin.soilmobility.risk import guidance as rules
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS
from soil_mobility_plugin.soilmobility.risk.inversion import inversion_of
from soil_mobility_plugin.soilmobility.risk.why import Explainer, Held, total_of
from soil_mobility_plugin.soilmobility.soil.fractions import as_written, logistic

SOIL = {"ph": 5.1, "soc": 3.0, "clay": 12.0, "cec": 9.0}


@pytest.fixture(scope="module", params=sorted(bundled()))
def model(request):
    return FractionationModel.load(request.param)


@pytest.fixture(scope="module")
def core():
    return next(model for model in map(FractionationModel.load, bundled()) if model.has_posterior)


def by_name(soil):
    return {name: [value] for name, value in soil.items() if value is not None}


@pytest.mark.parametrize("element", ["Cd", "Pb", "As", "Zr"])
def test_the_numbers_are_the_models(model, element):
    why = Explainer(model, element, model.card["reference_soil"]).of(SOIL, Held(1.3))
    soil = {**by_name(SOIL), "total": [1.3]}
    np.testing.assert_allclose(why.fractions, model.predict(element, **soil)[:, 0], rtol=1e-5)
    if model.has_posterior:
        parts = model.parts(element, **soil)
        assert why.parts == pytest.approx({name: float(values[0]) for name, values in parts.items()}, rel=1e-5)
        half = float(model.half_width(element, **soil)[0])
        assert why.ends[1, 0] - why.ends[0, 0] == pytest.approx(2 * half, rel=1e-4)
    assert why.mobile == pytest.approx(1.3 * why.fractions[0] / 100)
    assert why.risk == 1 + sum(float(why.fractions[0]) >= limit for limit in RAC_LIMITS)
    assert why.evidence == model.element(element)["flag"]


def test_the_class_is_that_of_what_a_map_holds(core):
    """Mobility of 9.999 % is 10 % in a map, and medium there: beside that it was called low."""
    explainer = Explainer(core, "Cd", core.card["reference_soil"])
    soils = [{**SOIL, "ph": ph} for ph in np.linspace(5.0, 6.0, 9).tolist()]
    found = [(soil, explainer.of(soil).fractions[0]) for soil in soils]
    raised = [(soil, as_written(mobility)) for soil, mobility in found if as_written(mobility) > mobility]
    assert raised
    for soil, written in raised:
        limits = (1.0, float(written), 95.0, 99.0)
        assert Explainer(core, "Cd", core.card["reference_soil"], limits=limits).of(soil).risk == 3


@pytest.mark.parametrize("element", ["Cd", "Cu"])
def test_reference_plus_contributions_is_the_prediction(model, element):
    explainer = Explainer(model, element, model.card["reference_soil"])
    why = explainer.of(SOIL, Held(1.3))
    total = why.base + sum(why.drivers.values())
    assert 100 * logistic(total) == pytest.approx(float(why.fractions[0]), rel=1e-5)
    there = explainer.of(model.card["reference_soil"])
    assert list(there.drivers.values()) == pytest.approx([0.0] * len(there.drivers), abs=1e-6)


def test_intervals_of_fractions_hold_what_they_say(core):
    """Against ten times as many draws of the same distribution, by numpy's own generator."""
    pixels = core.prepare({name: np.array([value], np.float32) for name, value in SOIL.items()})
    rng = np.random.default_rng(1)
    for element in ("Cd", "Pb", "Cr", "Ca"):
        ends = core.intervals(element, pixels, 0.2)
        np.testing.assert_array_equal(ends[:, 0], core.interval(element, pixels, 0.2))
        one, two, three = (
            logistic(core.logit(name, element, pixels, 0.2)[0]
                     + float(core.deviation(name, element, pixels, 0.2)[0]) * rng.standard_normal(400_000))
            for name in ("l1", "l2", "l3")
        )  # fmt: skip
        rest = (1 - one) * (1 - two)
        drawn = 100 * np.quantile([(1 - one) * two, rest * three, rest * (1 - three)], (0.05, 0.95), axis=1)
        np.testing.assert_allclose(ends[:, 1:, 0], drawn, atol=0.3)


def test_without_a_content_the_usual_one_counts(model):
    explainer = Explainer(model, "Zn", model.card["reference_soil"])
    without, usual = explainer.of(SOIL), explainer.of(SOIL, Held(explainer.usual_content))
    np.testing.assert_allclose(without.fractions, usual.fractions, rtol=1e-5)
    assert (without.content, without.mobile) == (None, None)
    assert usual.content == pytest.approx(model.reference_content("Zn"))
    total = Explainer(model, "Zn", model.card["reference_soil"], basis="total")
    assert total.of(SOIL, Held(total.usual_content)).content == pytest.approx(model.reference_content("Zn"))


def test_what_lies_beyond_the_training_range_is_moved_there_and_said(model):
    explainer = Explainer(model, "Cd", model.card["reference_soil"])
    low, _ = model.training_range("ph")
    why = explainer.of({**SOIL, "ph": low - 0.5}, Held(1e6))
    assert why.moved == {"ph", "content"}
    assert why.soil["ph"] == pytest.approx(low)
    assert "pH" in page.moved_line(why)
    assert explainer.of(SOIL).moved == frozenset()
    assert page.moved_line(explainer.of(SOIL)) == ""


def test_what_is_not_known_of_a_soil_stays_unknown(model):
    """And counts as the model estimates it."""
    why = Explainer(model, "Cd", model.card["reference_soil"]).of({**SOIL, "cec": None}, Held(1.3))
    assert why.soil == {**{name: pytest.approx(value) for name, value in SOIL.items()}, "cec": None}
    without = {name: [value] for name, value in SOIL.items() if name != "cec"}
    np.testing.assert_allclose(why.fractions, model.predict("Cd", **without, total=[1.3])[:, 0], rtol=1e-5)
    assert (why.index is None) == (not why.nearest)


def test_the_nearest_measured_soils(model):
    domain = Applicability(model, "Cd")
    near = domain.nearest(SOIL, 5)
    index = domain.index({name: np.array([value], np.float32) for name, value in SOIL.items()})
    assert near[0].index == pytest.approx(float(index[0]), rel=1e-4)
    assert [one.index for one in near] == sorted(one.index for one in near)
    why = Explainer(model, "Cd", model.card["reference_soil"]).of(SOIL)
    assert [one.soil for one in why.nearest] == [one.soil for one in near[:3]]
    assert why.index == pytest.approx(why.nearest[0].index, rel=1e-4)
    listed = model.card["applicability"]["soils"]
    assert all(list(one.soil.values()) in listed for one in near)
    # a soil that was measured itself, with what was stated of it, is its own nearest one
    own = Applicability(model, near[0].elements[0] if near[0].elements else "Cd")
    stated = {name: value for name, value in near[0].soil.items() if value is not None}
    assert own.nearest(stated)[0].index == pytest.approx(0.0, abs=1e-6)


def test_the_local_guidance_value_keeps_the_mobile_content_at_the_limit(core):
    reference = dict(core.card["reference_soil"])
    limit = rules.mobile_limit(core, "Cd", 0.3, "total", reference, rules.EXCHANGEABLE)
    point = rules.ReferencePoint(reference, 0.3 * core.element("Cd")["aqua_regia_share"])
    explainer = Explainer(
        core, "Cd", reference, guidance=rules.MobileLimit(limit, rules.EXCHANGEABLE, "as stated", point)
    )  # fmt: skip
    why = explainer.of(SOIL, Held(0.5))
    assert why.local.status == rules.EXACT
    low, high = why.local.ends
    assert low < why.local.value < high
    at = explainer.of(SOIL, Held(why.local.value))
    assert at.parts["exchangeable"] / 100 * why.local.value == pytest.approx(limit, rel=1e-3)
    more, less = (explainer.of(SOIL, Held(content)).local.exceeded for content in (5.0, 0.05))
    assert 0 <= less < 0.5 < more <= 1
    assert explainer.of(SOIL).local.exceeded is None
    assert explainer.of(SOIL, Held(0.0)).local.exceeded == 0.0
    assert "as stated" in [*page.local_lines(why.local, explainer)][-1]


@pytest.mark.parametrize(("limit", "first"), [
    (1e-9, "Local guidance value: none; even the lowest content that the model knows breaks the limit"),
    (1e9, "Local guidance value: above {:.3g} mg/kg, the highest content that the model knows"),
])  # fmt: skip
def test_no_local_guidance_value_is_made_up_beyond_what_the_model_knows(core, limit, first):
    guidance = rules.MobileLimit(limit, rules.EXCHANGEABLE, "as stated", None)
    explainer = Explainer(core, "Cd", dict(core.card["reference_soil"]), guidance=guidance)
    local = explainer.of(SOIL, Held(0.5)).local
    lines = [*page.local_lines(local, explainer)]
    assert lines[0] == first.format(local.value)
    assert np.isnan(local.value) == (limit < 1)
    chance = 100 if limit < 1 else 0
    assert lines[1] == f"Probability that the content exceeds it: {chance} %"


def test_a_background_turns_content_into_two_sources(core):
    explainer = Explainer(core, "Cd", core.card["reference_soil"])
    mixed, geogenic = explainer.of(SOIL, Held(3.0, 0.3)), explainer.of(SOIL, Held(3.0))
    assert mixed.fractions[0] != pytest.approx(float(geogenic.fractions[0]), abs=0.01)
    np.testing.assert_allclose(
        mixed.fractions,
        core.predict("Cd", **by_name(SOIL), total=[3.0], background=[0.3])[:, 0],
        rtol=1e-5,
    )


def test_the_local_guidance_value_counts_the_background_on_the_basis_it_is_stated_on(core):
    share = core.element("Cd")["aqua_regia_share"]
    limit = rules.MobileLimit(0.02, rules.WHOLE, "as stated")
    pixels = core.prepare({name: np.array([value], np.float32) for name, value in SOIL.items()})
    for basis, factor in (("total", share), ("aqua regia", 1.0)):
        local = Explainer(core, "Cd", core.card["reference_soil"], basis, guidance=limit).of(SOIL, Held(0.9, 0.1)).local
        inversion = inversion_of(core, "Cd", 0.02, rules.WHOLE, None, 0.1 * factor)
        values, _ = inversion.contents(pixels)
        assert local.value == pytest.approx(values[0])
        assert local.ends == pytest.approx(inversion.interval(pixels, values)[:, 0])
        assert local.exceeded == pytest.approx(inversion.exceedance(pixels, np.array([0.9 * factor]))[0])


def test_a_local_value_has_an_interval_where_the_model_has_a_posterior(model):
    limit = rules.MobileLimit(0.02, rules.WHOLE, "as stated")
    local = Explainer(model, "Cd", model.card["reference_soil"], guidance=limit).of(SOIL, Held(0.9)).local
    assert local.value > 0.0
    assert (local.ends is not None, local.exceeded is not None) == (model.has_posterior, model.has_posterior)


def test_a_model_without_measured_soils_tells_no_likeness(core):
    explainer = Explainer(core.with_card({**core.card, "applicability": {}}), "Cd", core.card["reference_soil"])
    why = explainer.of(SOIL)
    assert (explainer.domain, why.index, why.inside, why.nearest) == (None, None, False, ())


def test_a_waterfall_rises_from_the_reference_to_the_prediction(model):
    why = Explainer(model, "Cd", model.card["reference_soil"]).of(SOIL)
    steps = total_of(why.drivers, why.base)
    assert steps[0] == why.base
    assert np.diff(steps).tolist() == pytest.approx(list(why.drivers.values()))
    assert 100 * logistic(steps[-1]) == pytest.approx(float(why.fractions[0]), rel=1e-5)


def test_the_text_says_all_of_it(model):
    explainers = [Explainer(model, symbol, model.card["reference_soil"]) for symbol in ("Cd", "Pb")]
    found = [(one.of(SOIL, Held(1.3)), one) for one in explainers]
    said = page.text(["Place 1, 2"], found, {"Pb": ["a note"]})
    assert said.startswith("Place 1, 2\n\nCadmium (Cd)\n")
    for why, _ in found:
        for line in (*page.fraction_lines(why), *page.driver_lines(why)):
            assert line in said
    assert "Lead (Pb)\na note\n" in said
    assert said.count("Contributions in ln odds, against the reference soil: pH 6.2") == 2
    assert len(page.driver_lines(found[0][0])) == len(model.soil_features)
