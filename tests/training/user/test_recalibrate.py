"""Recalibration helps and does no harm; intervals become wide enough; no package beyond numpy is needed."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.core import LOGITS, Z90
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.samples import validation
from soil_mobility_plugin.soilmobility.soil.fractions import fractions_from_logits, logit
from soil_mobility_plugin.soilmobility.training.user.bundle import Bundle, write
from soil_mobility_plugin.soilmobility.training.user.recalibrate import (
    SOURCE_SHARE,
    conformal,
    learned,
    offset_of,
    recalibrated,
    with_scatter,
)
from tests.training.user.drawing import drawn, rmse


@pytest.mark.parametrize("shift", [0.8, -0.8])
def test_sixty_samples_of_a_shifted_truth_lower_the_error(base, shift):
    for seed in range(5):
        held_out = drawn(base, 500, 100 + seed, shift)
        after = rmse(recalibrated(base, drawn(base, 60, seed, shift)).model, held_out)
        assert after < 0.7 * rmse(base.model, held_out)


@pytest.mark.slow
@pytest.mark.parametrize("shift", [0.0, pytest.param(0.4, marks=pytest.mark.slow), 0.8, -0.8])
def test_five_samples_do_no_harm(base, shift):
    """On average over draws: no worse without a shift within a twentieth of a point, better with one."""
    before, after = [], []
    for seed in range(12):
        held_out = drawn(base, 300, 200 + seed, shift)
        before.append(rmse(base.model, held_out))
        after.append(rmse(recalibrated(base, drawn(base, 5, seed, shift)).model, held_out))
    assert np.mean(after) <= np.mean(before) + 0.05
    assert np.max(np.array(after) - np.array(before)) < 1.5


def test_elements_without_samples_stay(base):
    after = recalibrated(base, drawn(base, 60, 1)).model
    other = drawn(base, 200, 2, elements=("As", "Ni", "Th"))
    np.testing.assert_array_equal(validation.predict(after, other), validation.predict(base.model, other))


def test_an_offset_is_zero_without_evidence_and_finite_at_the_ends():
    zeros = np.zeros(50)
    assert offset_of(zeros, np.full(50, 0.5), np.ones(50)) == 0.0
    assert offset_of(zeros, np.full(50, np.nan), np.ones(50)) == 0.0
    assert 1.0 < offset_of(zeros, np.ones(50), np.ones(50)) <= 4.0
    assert -4.0 <= offset_of(zeros, np.zeros(50), np.ones(50)) < -1.0


def test_conformal_quantile():
    assert conformal(np.arange(1.0, 20.0)) == 18.0
    assert conformal(np.arange(9.0)) == 0.0


def test_intervals_become_wide_enough(base):
    samples = drawn(base, 120, 3, shift=0.0, noise=1.2, elements=("Cd",))
    after = recalibrated(base, samples).model
    found = validation.compare(after, samples)
    narrow, _ = replace(found, half=validation.half_widths(base.model, samples)).coverage()
    wide, _ = found.coverage()
    assert wide >= max(narrow, 0.85)


# ------------------------------------------------------------------------------------------------- a smooth core


@pytest.fixture(scope="module")
def smooth():
    return Bundle.of(FractionationModel.load("smooth_core_v2"))


def of_another_place(base, n, seed, level=0.0, slope=0.0, elements=("Cd", "Zn", "Pb")):
    """Samples of a truth whose logit of F1 lies ``level`` higher and rises ``slope`` per pH more than the model's."""
    samples = drawn(base, n, seed, shift=0.0, noise=0.0, elements=elements)
    samples.soil["ph"] = np.random.default_rng(seed).uniform(4.5, 8.0, n)
    logits = validation.logits(base.model, samples, LOGITS)
    logits[:, 0] += level + slope * (samples.soil["ph"] - 6.2)
    noise = np.random.default_rng(1000 + seed).normal(0.0, 0.5, logits.shape)
    samples.shares = fractions_from_logits(*(logits + noise).T).T
    samples.group = np.array([f"site {k}" for k in range(n)], dtype=object)
    return samples


def test_level_and_slope_move_towards_many_samples(smooth):
    after = recalibrated(smooth, of_another_place(smooth, 400, 1, 0.7, -0.4, ("Cd",)))
    local = json.loads(after.texts["core"])["elements"]["Cd"]["local"]["l1"]
    assert local[0] == pytest.approx(0.7, abs=0.15)
    assert local[1] == pytest.approx(-0.4, abs=0.15)
    held_out = of_another_place(smooth, 500, 2, 0.7, -0.4, ("Cd",))
    assert rmse(after.model, held_out) < 0.75 * rmse(smooth.model, held_out)


@pytest.mark.parametrize("level", [0.0, 0.5, -0.5])
def test_few_samples_of_a_core_do_no_harm(smooth, level):
    before, after = [], []
    for seed in range(8):
        held_out = of_another_place(smooth, 200, 300 + seed, level)
        before.append(rmse(smooth.model, held_out))
        after.append(rmse(recalibrated(smooth, of_another_place(smooth, 5, seed, level)).model, held_out))
    assert np.mean(after) <= np.mean(before) + 0.25


def test_the_update_is_the_conjugate_one(smooth):
    """Against the textbook's formula, with the prior inverted; and with no sample nothing moves."""
    spread = smooth.model.parameters["Cd"].spread["l1"]
    rng = np.random.default_rng(0)
    f, moved, weight = rng.normal(size=(30, 5)), rng.normal(size=30), np.full(30, 0.7)
    found = learned(spread, f, moved, weight)
    source = SOURCE_SHARE * spread.residual
    prior = spread.matrix + np.diag([source, 0, 0, 0, 0])
    scatter = spread.residual - source
    precision = np.linalg.inv(prior) + (f.T * weight) @ f / scatter
    first = np.linalg.solve(precision, f.T @ (weight * moved)) / scatter
    variance = (20 * scatter + np.sum(weight * (moved - f @ first) ** 2)) / (20 + weight.sum())
    precision = np.linalg.inv(prior) + (f.T * weight) @ f / variance
    np.testing.assert_allclose(found.coefficients, np.linalg.solve(precision, f.T @ (weight * moved)) / variance)
    np.testing.assert_allclose(found.factor.T @ found.factor, np.linalg.inv(precision), rtol=1e-6)
    nothing = learned(spread, np.empty((0, 5)), np.empty(0), np.empty(0))
    assert (nothing.coefficients == 0).all()
    np.testing.assert_allclose(nothing.factor.T @ nothing.factor, prior, atol=1e-9)


def test_a_logit_that_was_never_recalibrated_is_not_taken_as_local(smooth):
    """Samples that state F1 alone say nothing of l2: the next samples find it as the bundle had it."""
    samples = of_another_place(smooth, 40, 1, 0.6, elements=("Cd",))
    alone = of_another_place(smooth, 40, 2, 0.6, elements=("Cd",))
    alone.shares[:, 1:] = np.nan
    once = json.loads(recalibrated(smooth, samples).texts["core"])["elements"]["Cd"]
    first = recalibrated(smooth, alone)
    assert set(json.loads(first.texts["core"])["elements"]["Cd"]["local"]) == {"l1"}
    again = json.loads(recalibrated(first, samples).texts["core"])["elements"]["Cd"]
    assert again["local"]["l2"] == once["local"]["l2"]
    assert again["spread"]["l2"] == once["spread"]["l2"]
    assert again["spread"]["l1"] != once["spread"]["l1"]


def test_other_elements_of_a_core_stay_and_intervals_narrow_where_samples_are(smooth):
    after = recalibrated(smooth, of_another_place(smooth, 100, 1)).model
    other = drawn(smooth, 200, 2, elements=("As", "Ni", "Th"))
    np.testing.assert_array_equal(validation.predict(after, other), validation.predict(smooth.model, other))
    held_out = of_another_place(smooth, 300, 5)
    half = validation.half_widths(after, held_out)
    assert np.median(half) < np.median(validation.half_widths(smooth.model, held_out))
    assert validation.compare(after, held_out).coverage()[0] > 0.85


def test_the_exchangeable_part_is_as_well_known_as_f1(smooth):
    """Nobody measured it there; its interval stayed that of any place, wider than that of F1, of which it is a part."""
    after = recalibrated(smooth, of_another_place(smooth, 200, 1, 0.6, elements=("Cd",))).model
    there = of_another_place(smooth, 400, 5, 0.6, elements=("Cd",))
    pixels = after.prepare({name: there.soil[name].astype(np.float32) for name in ("ph", "soc", "clay", "cec")})
    exchangeable = (
        after.parts("Cd", pixels, 0.0)["exchangeable"] / after.mobility("Cd", pixels, 0.0) * there.shares[:, 0]
    )
    off = logit(exchangeable) - after.logit("lx", "Cd", pixels, 0.0)
    deviation = after.deviation("lx", "Cd", pixels, 0.0)
    assert 0.88 < np.mean(np.abs(off) < Z90 * deviation) < 0.97
    assert np.median(deviation / smooth.model.deviation("lx", "Cd", pixels, 0.0)) < 0.6
    assert after.parameters["Zn"].spread["lx"].residual == smooth.model.parameters["Zn"].spread["lx"].residual


def test_the_exchangeable_part_follows_f1_however_few_the_samples_and_however_much_trees_explain(smooth):
    """A single sample leaves most of it open; where trees leave no scatter of F1, it has none beside its own."""
    for count in (1, 10):
        few = recalibrated(smooth, of_another_place(smooth, count, 1, 0.6, elements=("Cd",)))
        spread = few.core.parameters["Cd"].spread
        assert spread["lx"].reference == pytest.approx(spread["l1"].reference, abs=2e-3)
        assert spread["lx"].residual > 1.01 * spread["l1"].residual
    samples = of_another_place(smooth, 200, 1, 0.6, elements=("Cd",))
    once = recalibrated(smooth, samples)
    before, after = (
        one.core.parameters["Cd"].spread for one in (once, with_scatter(once, samples, [100.0 * samples.shares]))
    )
    assert after["l1"].residual < 0.2 * before["l1"].residual
    assert after["l1"].residual <= after["lx"].residual < 0.2 * before["lx"].residual


def test_a_recalibrated_core_is_written_and_read_and_can_be_recalibrated_again(smooth, tmp_path):
    once = recalibrated(smooth, of_another_place(smooth, 60, 1, 0.6))
    read = Bundle.of(FractionationModel.load(write(once, tmp_path / "mine")))
    again = recalibrated(read, of_another_place(smooth, 60, 2, 0.6))
    held_out = of_another_place(smooth, 300, 9, 0.6)
    assert rmse(again.model, held_out) <= rmse(once.model, held_out) + 0.1 < rmse(smooth.model, held_out)
    parts = again.model.parts("Cd", ph=[5.0, 7.0], soc=2.0, clay=20.0)
    whole = again.model.predict("Cd", ph=[5.0, 7.0], soc=2.0, clay=20.0)[0]
    np.testing.assert_allclose(sum(parts.values()), whole, rtol=1e-5)
