"""Trees from samples: they learn and keep the rest; joined exactly."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import forest
from soil_mobility_plugin.soilmobility.model.core import LOGITS
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.samples import validation
from soil_mobility_plugin.soilmobility.soil.fractions import fractions_from_logits
from soil_mobility_plugin.soilmobility.training.user import EXTEND, NEW, RECALIBRATE, train
from soil_mobility_plugin.soilmobility.training.user.bundle import Bundle, TrainingError
from soil_mobility_plugin.soilmobility.training.user.card import Task, earned, finished
from soil_mobility_plugin.soilmobility.training.user.holdout import cross_validate
from tests.training.user.drawing import drawn, rmse

pytest.importorskip("lightgbm")

from soil_mobility_plugin.soilmobility.training.user import boost

#: A small fit, so that tests are quick.
SMALL = boost.Settings(anchors=60, trees=25, rate=0.2)


def test_extended_bundle_learns_and_keeps_the_rest(base, lightgbm):
    samples, held_out = drawn(base, 200, 4), drawn(base, 500, 5)
    after = boost.extended(base, samples, SMALL)
    assert after.model.general == ()
    assert rmse(after.model, held_out) < 0.7 * rmse(base.model, held_out)
    other = drawn(base, 300, 6, elements=("As", "Ni", "Ca"))
    moved = np.abs(validation.predict(after.model, other) - validation.predict(base.model, other))[:, 0]
    assert np.sqrt(np.mean(moved**2)) < 0.5


def test_joined_trees_give_the_sum_of_both(base, lightgbm):
    text = base.texts["l1"]
    one = forest.parse(text)
    twice = forest.write(forest.joined(one, one))
    rows = np.random.default_rng(0).uniform(0.0, 8.0, (200, len(base.model.features)))
    one, two = (lightgbm.Booster(model_str=part.decode()).predict(rows, raw_score=True) for part in (text, twice))
    np.testing.assert_allclose(two, 2.0 * one, rtol=1e-12)


def test_new_bundle_knows_its_own_elements(base, lightgbm):
    samples, held_out = drawn(base, 300, 7), drawn(base, 500, 8)
    after = train(base, samples, NEW, SMALL)
    assert after.model.elements == ("Zn", "Cd", "Pb")
    assert after.model.general == ()
    assert rmse(after.model, held_out.clamped(after.model)) < rmse(base.model, held_out)


def test_too_few_samples_are_refused(base):
    with pytest.raises(TrainingError, match="at least 100"):
        train(base, drawn(base, 30, 9), NEW)
    with pytest.raises(TrainingError, match="Recalibrate instead"):
        train(base, drawn(base, 10, 9), EXTEND)


# ------------------------------------------------------------------------------------------------- a smooth core


def on_core(base, n, seed, jump):
    """Samples of Cd whose logit of F1 lies ``jump`` above the core's where clay is above 25 %, below it elsewhere."""
    samples = drawn(base, n, seed, shift=0.0, noise=0.0, elements=("Cd",))
    logits = validation.logits(base.model, samples, LOGITS)
    logits[:, 0] += np.where(samples.soil["clay"] > 25.0, jump, -jump)
    noise = np.random.default_rng(seed).normal(0.0, 0.3, logits.shape)
    samples.shares = fractions_from_logits(*(logits + noise).T).T
    return samples


@pytest.mark.slow
@pytest.mark.parametrize(("jump", "kept"), [(1.2, True), (0.0, False)])
def test_trees_on_a_core_stay_only_if_they_are_earned(jump, kept):
    base = Bundle.of(FractionationModel.load("smooth_core_v2"))
    samples = on_core(base, 240, 1, jump)
    settings = boost.Settings(anchors=40, trees=60)
    bundle = train(base, samples, EXTEND, settings)
    holdout = cross_validate(base, samples, EXTEND, settings)
    assert {name for test in holdout.tests for name in test.predictions} == {
        "model", "before", "recalibrated", "ridge", "mean"
    }  # fmt: skip
    assert earned(Task(base, samples, EXTEND, "mine", "samples"), bundle, holdout) is kept
    if kept:
        held_out = on_core(base, 300, 2, jump)
        assert rmse(bundle.model, held_out) < 0.8 * rmse(train(base, samples, RECALIBRATE).model, held_out)
        others = drawn(base, 200, 3, elements=("As", "Th"))
        moved = validation.predict(bundle.model, others) - validation.predict(base.model, others)
        assert np.sqrt(np.mean(moved**2)) < 1.5


@pytest.mark.slow
def test_intervals_of_an_extended_core_are_those_of_what_its_trees_leave():
    """They were those of the core without its trees: 90 % intervals held up to 99 % of what was measured."""
    base = Bundle.of(FractionationModel.load("smooth_core_v2"))
    samples, others = (on_core(base, 300, seed, 1.6) for seed in (8, 9))
    settings = boost.Settings(anchors=40, trees=60)
    bundle, test = train(base, samples, EXTEND, settings), cross_validate(base, samples, EXTEND, settings)
    after = finished(bundle, Task(base, samples, EXTEND, "mine", "samples"), test)
    held, before = (validation.compare(one.model, others) for one in (after, bundle))
    assert before.coverage()[0] > 0.97
    assert 0.88 < held.coverage()[0] < 0.97
    assert held.half.mean() < 0.8 * before.half.mean()
    assert held.scores()["rmse"] <= before.scores()["rmse"] + 0.1
    # scatter that no tree explains stays: residuals never grow, and another element keeps its own
    old, new = (one.core.parameters for one in (bundle, after))
    assert all(new["Cd"].spread[name].residual <= old["Cd"].spread[name].residual for name in LOGITS)
    assert new["Zn"].spread["l1"].residual == old["Zn"].spread["l1"].residual


def test_residual_trees_let_the_mobile_content_rise_with_the_content():
    """Where they lowered F1 by a step, several contents kept to one limit, and its inversion found any of them."""
    base = Bundle.of(FractionationModel.load("smooth_core_v2"))
    samples = on_core(base, 200, 5, 0.0)
    samples.shares[:, 0] = np.where(samples.enrichment > np.median(samples.enrichment), 0.05, 0.6)
    samples.shares[:, 3] = 1.0 - samples.shares[:, :3].sum(axis=1)
    after = boost.extended(base, samples, boost.Settings(anchors=40, trees=30)).model
    tested = drawn(base, 50, 6, elements=("Cd",))
    pixels = after.prepare({name: values.astype(np.float32) for name, values in tested.soil.items()})
    steps = np.linspace(-1.5, 3.0, 200)
    found = [after.mobility("Cd", pixels, np.full(50, t, np.float32)) * 10.0**t for t in steps]
    assert (np.diff(found, axis=0) > 0.0).all()
