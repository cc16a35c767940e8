"""Recalibration helps and does no harm; intervals become wide enough; no package beyond numpy is needed."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.samples import validation
from soil_mobility_plugin.soilmobility.training.user.recalibrate import conformal, offset_of, recalibrated
from tests.training.user.drawing import drawn, rmse


@pytest.mark.parametrize("shift", [0.8, -0.8])
def test_sixty_samples_of_a_shifted_truth_lower_the_error(base, shift):
    for seed in range(5):
        held_out = drawn(base, 500, 100 + seed, shift)
        after = rmse(recalibrated(base, drawn(base, 60, seed, shift)).model, held_out)
        assert after < 0.7 * rmse(base.model, held_out)


@pytest.mark.parametrize("shift", [0.0, 0.4, 0.8, -0.8])
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
    observed, predicted = 100.0 * samples.shares[:, 0], validation.predict(after, samples)[:, 0]
    narrow, _ = validation.coverage(observed, predicted, validation.half_widths(base.model, samples))
    wide, _ = validation.coverage(observed, predicted, validation.half_widths(after, samples))
    assert wide >= max(narrow, 0.85)
