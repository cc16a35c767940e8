"""The fit finds what made the data, holds the signs, and knows what it does not know."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

pytest.importorskip("jax")
pytest.importorskip("numpyro")

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import data, fit, form, prior, spread
from soil_mobility_plugin.soilmobility.training.groups import Group, robust_fit

#: JAX compiles for most of the time that these take: they run in CI.
pytestmark = pytest.mark.slow

ZINC = SYMBOLS.index("Zn")
TRUE = {
    "x": -0.4, "o": 0.0, "s": -1.6, "r": 0.9, "nO": 1.1, "nS": 0.6, "aX": 0.6, "aO": 0.4, "aS": 0.9, "wb": 0.0,
    "gamma": 0.25, "d_clay": -0.2, "d_soc": 0.1, "d_pH": 0.0, "kappa": 0.25, "w": 0.06, "u": 0.1, "lm": 1.0,
    "sorbed": 0.4, "mineral": -30.0, "steep": False,
}  # fmt: skip
COMMON = {"m": 0.35, "Delta": 0.9}


def drawn_soils(count, seed=0):
    rng = np.random.default_rng(seed)
    soc, clay = np.exp(rng.normal(0.7, 0.6, count)), rng.uniform(6.0, 50.0, count)
    return {"ph": rng.uniform(4.0, 8.2, count), "soc": soc, "clay": clay, "cec": 2.0 * soc + 0.4 * clay}


def truth(soil):
    found = form.pools(TRUE, form.soil_terms(**soil), COMMON)
    return np.asarray(form.fractions(TRUE, found)), np.asarray(found["exchange"])


def row(soil, place, shares, source):
    one = {name: np.full(data.DRAWS, values[place]) for name, values in soil.items()}
    nothing = {"q": np.zeros(data.DRAWS), "t": np.zeros(data.DRAWS)}
    return data.Row(
        source, "made up", data.LITERATURE, (ZINC,), shares[:, place], ("value",) * 4, 0.3, 0.0, {**one, **nothing},
        {}, "value", False, False, nothing,
    )  # fmt: skip


def salt(soil, exchange):
    y = np.log(exchange) - np.log1p(-exchange)
    design = np.column_stack([np.ones(len(y)), soil["ph"], np.log(soil["soc"]), np.log(soil["clay"])])
    slopes, _, mapping = robust_fit(design, y)
    stated = {name: np.ones(len(y), bool) for name in soil}
    return Group(
        "made_up", "BaCl2", "salt", ZINC, 0.0, y, soil, stated, ("ph", "soc", "clay"), slopes[1:],
        1e-4 * np.eye(3), mapping[1:], np.ones(3), len(y), 0.2, True, np.ones(len(y)),
    )  # fmt: skip


def fitter_of(count):
    soil = drawn_soils(count)
    shares, exchange = truth(soil)
    evidence = data.Evidence([row(soil, place, shares, f"source {place % 20}") for place in range(count)])
    evidence.singles.append(data.Single("one", "made up", ZINC, "isotopic", 0.5, 3.0, 0.0, evidence.rows[0].soil, {}))
    zinc = np.array([ZINC, SYMBOLS.index("Cr")])
    evidence.orderings.append(data.Ordering("one", "made up", tuple(zinc), evidence.rows[0].soil))
    evidence.relations.append(data.Relation("one", "made up", ZINC, "exchange", "ph", -0.7, 0.5))
    layout = fit.Layout(evidence, [salt(soil, exchange)])
    return fit.Fitter(layout)


@pytest.fixture(scope="module")
def fitted():
    fitter = fitter_of(60)
    return fitter, fitter.mode(fitter.layout.weights())


def test_known_fractions_are_recovered_in_new_soils(fitted):
    fitter, mode = fitted
    p, common, _ = fitter.parameters(mode)
    soil = drawn_soils(300, seed=9)
    own = {name: np.asarray(values)[ZINC] for name, values in p.items()}
    found = form.fractions(own, form.pools(own, form.soil_terms(**soil), common))
    error = 100.0 * (np.asarray(found) - truth(soil)[0])
    assert np.sqrt(np.mean(error**2)) < 3.0
    # and nothing of it was in the prior
    start = fitter.parameters(np.zeros(fitter.size))[0]
    own = {name: np.asarray(values)[ZINC] for name, values in start.items()}
    before = form.fractions(own, form.pools(own, form.soil_terms(**soil), common))
    assert np.sqrt(np.mean((100.0 * (np.asarray(before) - truth(soil)[0])) ** 2)) > 8.0


def test_the_slope_of_the_exchangeable_part_is_recovered(fitted):
    fitter, mode = fitted
    seen = fitter.evaluated(mode)["slopes"][0]
    assert seen == pytest.approx(fitter.layout.groups[0].slopes, abs=0.15)


def test_what_is_left_out_moves_nothing(fitted):
    fitter, mode = fitted
    layout = fitter.layout
    everything = layout.weights()
    without = layout.weights(lambda item: item.source != "source 3")
    assert fitter.negative(mode, without) != fitter.negative(mode, everything)
    none = layout.weights(lambda item: False, lambda group: False)
    # without evidence the prior and the signs alone are left
    bare = fitter.mode(none)
    assert np.abs(bare).mean() < 0.05


def test_signs_hold_at_the_mode(fitted):
    fitter, mode = fitted
    p, common, _ = fitter.parameters(mode)
    ph = np.arange(4.0, 7.01, 0.1)
    for symbol, sign in (("Cd", -1), ("Pb", -1), ("Mo", 1), ("As", 1)):
        own = {name: np.asarray(values)[SYMBOLS.index(symbol)] for name, values in p.items()}
        found = form.pools(own, form.soil_terms(ph, 2.0, 20.0, 15.0), common)
        first = np.asarray(form.fractions(own, found))[0]
        assert (sign * np.diff(first) > 0.0).all(), symbol


def signs_of(values, ph, sign):
    """Evidence of the sign of a slope on pH: F1 (n,) at pH (n,), nothing else asked."""
    pairs = np.array(list(zip(range(len(ph) - 1), range(1, len(ph)))))
    none = {name: np.zeros((0, 2), int) for name in ("exchange_pairs", "reactive_pairs", "order")}
    empty = {f"{name}_{what}": np.zeros(0) for name in ("exchange", "reactive") for what in ("signs", "widths")}
    signs = {
        "F1_pairs": pairs, "F1_signs": np.full(len(pairs), sign), "F1_widths": np.diff(ph), **none, **empty,
        "ceilings": np.zeros(0, int), "chromium": np.zeros(0, int),
    }  # fmt: skip
    found = {"exchange": values, "logit_reactive": values}
    return float(fit._sign_density(signs, fit.jnp.stack([values] * 4), found))


def test_a_sign_asks_for_no_steeper_slope_on_a_finer_grid():
    """Per step of the grid, so that the number of steps counts and their width does not."""
    coarse, fine = np.array([6.0, 6.5, 7.0]), np.array([6.9, 6.95, 7.0])
    for slope in (-0.1, -0.01, 0.0, 0.01, 0.1):
        found = [signs_of(fit.jax.nn.sigmoid(slope * ph), ph, 1.0) for ph in (coarse, fine)]
        assert found[0] == pytest.approx(found[1], rel=1e-6)
    assert signs_of(fit.jax.nn.sigmoid(0.1 * fine), fine, 1.0) == pytest.approx(0.0, abs=1e-5)
    assert signs_of(fit.jax.nn.sigmoid(0.0 * fine), fine, 1.0) == pytest.approx(2.0 * np.log(0.5))
    # ten standard errors on the wrong side
    assert signs_of(fit.jax.nn.sigmoid(0.2 * fine), fine, -1.0) < -80.0


def test_the_normal_around_the_mode_is_checked_by_a_sampler(fitted, monkeypatch):
    fitter, mode = fitted
    monkeypatch.setattr(spread, "NUTS_WARMUP", 40)
    monkeypatch.setattr(spread, "NUTS_DRAWS", 60)
    weights = fitter.layout.weights()
    posterior = spread.Posterior(fitter, mode, fit.covariance(fitter.hessian(mode, weights)))
    found = spread.diagnostics(fitter, mode, posterior, weights)
    assert found["divergences"] == 0
    assert found["median_effective_draws"] > 20
    assert set(found["mixing"]) == {*spread.PARAMETERS, *spread.COEFFICIENTS}
    assert found["mixing"]["level"]["split_r_hat"]["median"] < 1.1
    # of what no evidence, sign or bound touches the normal is the prior, and exact
    shift, ratio = found["elements"]["Li"]
    assert abs(shift) < 0.5
    assert 0.7 < ratio < 1.4


def test_the_covariance_is_smaller_where_there_are_data(fitted, monkeypatch):
    fitter, mode = fitted
    # With the 400 draws of a training the ratio below has a standard error of 0.025, with these one of 0.0125.
    monkeypatch.setattr(spread, "DRAWS", 1600)
    hessian = fitter.hessian(mode, fitter.layout.weights())
    np.testing.assert_allclose(hessian, hessian.T)
    covariance = fit.covariance(hessian)
    posterior = spread.Posterior(fitter, mode, covariance)
    reference = posterior.reference()
    # 0.307 from 12 x 400 draws
    assert reference[0, ZINC] < 0.35 * reference[0, SYMBOLS.index("Cd")]
    f = np.array([[1.0, 0.5, 0.2, -0.3, 0.1]])
    drawn = posterior.coefficients[:, 0, ZINC] @ f[0]
    assert posterior.variance(0, ZINC, f)[0] == pytest.approx(drawn.var(), rel=1e-6)


def test_prior_means_and_classes_are_complete():
    members = [symbol for group in prior.CLASSES.values() for symbol in group]
    assert sorted(members) == sorted(SYMBOLS)
    assert set(prior.AQUA_REGIA) == set(SYMBOLS)
    assert all(len(means) == len(prior.CLASSES) for means, _, _ in prior.FAMILY.values())
    # a metal without a constant takes one from hydrolysis: Hg, which hydrolyses early, binds more than Mn
    assert prior.OXIDE_AFFINITY[SYMBOLS.index("Hg")] > prior.OXIDE_AFFINITY[SYMBOLS.index("Mn")]


CORES = """
import hashlib, os, sys
sys.path.insert(0, {root!r})
if {one}:
    os.sched_setaffinity(0, {{min(os.sched_getaffinity(0))}})
from threadpoolctl import threadpool_limits
from tests.training.test_fit import fit, fitter_of, spread
fit.MOST_STEPS = 60
with threadpool_limits(1):
    fitter = fitter_of(60)
    mode = fitter.mode(fitter.layout.weights())
    hessian = fitter.hessian(mode, fitter.layout.weights())
    root = spread.symmetric_root(fit.covariance(hessian))
print(*(hashlib.sha256(found.tobytes()).hexdigest() for found in (mode, hessian, root)))
"""


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="cores are taken away as Linux does")
def test_the_fit_does_not_hang_on_the_number_of_cores(root):
    found = []
    for one, threads in ((True, "1"), (False, "4")):
        code = CORES.format(root=str(root), one=one)
        environment = {**os.environ, "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads}
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False, timeout=1200
        )
        assert done.returncode == 0, done.stderr[-2000:]
        found.append(done.stdout.split())
    assert len(found[0]) == 3
    assert found[0] == found[1]


def test_draws_do_not_hang_on_the_signs_of_eigenvectors():
    """Nor on the basis of an eigenvalue of many vectors: a tiny change of a covariance is one of its root."""
    generator = np.random.default_rng(5)
    basis = np.linalg.qr(generator.normal(size=(40, 40)))[0]
    covariance = (basis * np.concatenate([np.ones(30), generator.uniform(0.1, 0.9, 10)])) @ basis.T
    moved = covariance + 1e-13 * generator.normal(size=(40, 40))
    root = spread.symmetric_root(covariance)
    np.testing.assert_allclose(root @ root, covariance, atol=1e-12)
    np.testing.assert_allclose(spread.symmetric_root((moved + moved.T) / 2), root, atol=1e-10)
