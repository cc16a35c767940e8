"""Calibration: theory without data, data where there are some, wider where there are none."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import calibrate, data, prior


@pytest.fixture(scope="module")
def evidence(tmp_path_factory):
    return data.gather(tmp_path_factory.mktemp("nothing"))


@pytest.fixture(scope="module")
def calibration(evidence):
    return calibrate.calibrate(evidence, calibrate.Trust())


def test_without_evidence_it_is_theory():
    mean, spread = calibrate.prior_moments()
    found = calibrate.calibrate(data.Evidence(), calibrate.Trust())
    assert (found.mean == mean).all()
    assert np.diag(found.factor) == pytest.approx(spread)


def test_the_jacobian_is_the_derivative(evidence, calibration):
    rows = calibrate.flatten(evidence, calibrate.Trust())
    vector = calibration.mean + 0.01
    shares, derivative = calibrate._jacobian(vector, rows)
    for position in (0, 5, 20, 60, 150):
        moved = vector.copy()
        moved[position] += 1e-5
        numeric = (calibrate.predict_rows(calibrate.unpack(moved), rows) - shares) / 1e-5
        assert derivative[:, :, position] == pytest.approx(numeric, abs=1e-3)


def test_it_converges_to_a_better_fit_than_theory(evidence, calibration):
    rows = calibrate.flatten(evidence, calibrate.Trust())
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


def _made_sources(count, observed):
    """``count`` sources of one zinc row each on soils of their own, with F1 as ``observed(number, prior's F1)``."""
    rng = np.random.default_rng(8)
    found = []
    for number in range(count):
        soil = {name: np.full(data.DRAWS, value) for name, value in prior.REFERENCE_SOIL.items()}
        soil["ph"] = np.full(data.DRAWS, rng.uniform(4.5, 8.0))
        zinc = np.full(data.DRAWS, SYMBOLS.index("Zn"))
        first = prior.evaluate(prior.theory_parameters(), zinc, soil)[0].mean()
        shares = np.array([observed(number, first), np.nan, np.nan, np.nan])
        row = data.Observation(
            f"made {number}", "", "literature_fractionation", (SYMBOLS.index("Zn"),), shares, ("value",) * 4, 1.0, 1.0,
            soil, {}, "value",
        )  # fmt: skip
        found.append(row)
    return data.Evidence(found)


def test_sources_that_agree_are_trusted_and_those_that_contradict_one_another_are_not():
    agreeing = calibrate.choose(_made_sources(12, lambda number, first: 0.3 * first))
    quarrelling = calibrate.choose(_made_sources(12, lambda number, first: first * (0.3 if number % 2 else 1.7)))
    assert agreeing.rows == 1.0
    assert quarrelling.rows == 4.0


def test_with_few_sources_trust_is_as_judged():
    few = _made_sources(calibrate.LEAST_SOURCES - 1, lambda number, first: 0.3 * first)
    assert calibrate.choose(few) == calibrate.Trust()


def test_leaving_a_source_out_by_one_newton_step_is_close_to_calibrating_anew(evidence):
    """Error of F1..F4 over ten sources, left out both ways."""
    trust = calibrate.Trust()
    rows = calibrate.flatten(evidence, trust)
    vector, _ = calibrate._most_likely(rows, calibrate.prior_moments()[0])
    targets = np.array([np.where(data.scored(item), item.shares, np.nan) for item in evidence.observations])
    sources = np.array([item.source for item in evidence.observations])
    names = [name for name in np.unique(sources) if np.isfinite(targets[sources == name]).any()][::5]
    squares = []
    for name in names:
        parameters = calibrate.calibrate(evidence.without_source(name), trust).parameters
        here = np.flatnonzero(sources == name)
        error = (calibrate.predict_rows(parameters, rows)[here] - targets[here]) ** 2
        squares.append([np.nanmean(column) if np.isfinite(column).any() else np.nan for column in error.T])
    exact = np.nanmean(np.nanmean(squares, axis=0))
    seen = np.nanmean((calibrate.predict_rows(calibrate.unpack(vector), rows)[: len(targets)] - targets) ** 2)
    quick = calibrate._left_out_error(vector, rows, evidence, targets, names)
    assert quick == pytest.approx(exact, rel=0.05)
    assert quick > 1.1 * seen


def test_draws_scatter_around_the_mode(calibration):
    rng = np.random.default_rng(0)
    levels = np.array([calibration.draw(rng).levels for _ in range(200)])
    assert levels.mean(axis=0) == pytest.approx(calibration.parameters.levels, abs=0.35)
