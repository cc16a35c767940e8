"""Calibration: theory without data, data where there are some, wider where there are none."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.mobility.elements import SYMBOLS
from soil_mobility_plugin.training import calibrate, data, prior


@pytest.fixture(scope="module")
def evidence(tmp_path_factory):
    return data.gather(tmp_path_factory.mktemp("nothing"))


@pytest.fixture(scope="module")
def calibration(evidence):
    return calibrate.calibrate(evidence)


def test_without_evidence_it_is_theory():
    mean, spread = calibrate.prior_moments()
    found = calibrate.calibrate(data.Evidence())
    assert (found.mean == mean).all()
    assert np.diag(found.factor) == pytest.approx(spread)


def test_the_jacobian_is_the_derivative(evidence, calibration):
    rows = calibrate.flatten(evidence)
    vector = calibration.mean + 0.01
    shares, derivative = calibrate._jacobian(vector, rows)
    for position in (0, 5, 20, 60, 150):
        moved = vector.copy()
        moved[position] += 1e-5
        numeric = (calibrate.predict_rows(calibrate.unpack(moved), rows) - shares) / 1e-5
        assert derivative[:, :, position] == pytest.approx(numeric, abs=1e-3)


def test_it_converges_to_a_better_fit_than_theory(evidence, calibration):
    rows = calibrate.flatten(evidence)
    mean, spread = calibrate.prior_moments()
    assert calibration.iterations < 40
    assert calibrate._cost(calibration.mean, rows, mean, spread) < calibrate._cost(mean, rows, mean, spread)


def test_the_posterior_is_narrower_where_something_was_measured(calibration):
    spread = np.sqrt((calibration.factor**2).sum(axis=1))
    start = len(prior.GLOBALS) + len(prior.LEVELS) * len(prior.LEVEL_FEATURES)
    lattice = start + prior.LEVELS.index("lattice") * len(SYMBOLS)
    assert spread[lattice + SYMBOLS.index("Zn")] < spread[lattice + SYMBOLS.index("Dy")]


def test_textbook_orders_hold_after_calibration(calibration):
    which = np.array([SYMBOLS.index(symbol) for symbol in ("Cd", "Zn", "Cu", "Pb", "Cr")])
    soil = {name: np.full(5, float(value)) for name, value in prior.REFERENCE_SOIL.items()}
    shares = prior.evaluate(calibration.parameters, which, soil)
    assert shares[0, 0] > shares[0, 1] > shares[0, 2]
    assert shares[0, 0] > shares[0, 3]
    assert shares[3, 4] > 0.5


def test_draws_scatter_around_the_mode(calibration):
    rng = np.random.default_rng(0)
    levels = np.array([calibration.draw(rng).levels for _ in range(200)])
    assert levels.mean(axis=0) == pytest.approx(calibration.parameters.levels, abs=0.35)
