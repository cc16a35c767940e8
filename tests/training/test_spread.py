"""From second derivatives to what a card says of uncertainty, by hand and with a covariance that is known."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("jax")
pytest.importorskip("numpyro")

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import fit, form, spread
from tests.training.test_fit import fitter_of

#: JAX compiles for most of the time that these take: they run in CI.
pytestmark = pytest.mark.slow


def test_second_derivatives_are_put_together_from_blocks():
    """Of a quadratic form: in blocks of one shape that do not divide the size, and symmetric to the last bit.

    Of two shapes JAX compiles all twice: minutes.
    """
    generator = np.random.default_rng(1)
    assert 70 % fit.BLOCK
    matrix, shapes = generator.normal(size=(70, 70)), set()

    def products(vectors, flat, tree):
        shapes.add(vectors.shape)
        return np.asarray(vectors) @ matrix

    found = fit.Fitter.hessian(SimpleNamespace(size=70, _products=products), np.zeros(70), ())
    np.testing.assert_array_equal(found, found.T)
    np.testing.assert_allclose(found, 0.5 * (matrix + matrix.T), rtol=1e-12)
    assert shapes == {(fit.BLOCK, 70)}


def test_no_direction_is_less_certain_than_the_prior():
    basis = np.linalg.qr(np.random.default_rng(2).normal(size=(4, 4)))[0]
    hessian = (basis * [100.0, 4.0, 0.25, -3.0]) @ basis.T
    np.testing.assert_allclose(fit.covariance(hessian), (basis * [0.01, 0.25, 1.0, 1.0]) @ basis.T, atol=1e-12)


@pytest.fixture(scope="module")
def fitter():
    return fitter_of(5)


def posterior(fitter, variance):
    return spread.Posterior(fitter, np.zeros(fitter.size), variance * np.eye(fitter.size))


@pytest.fixture(scope="module")
def small(fitter):
    return posterior(fitter, 1e-4)


def test_variances_are_those_of_the_draws(small):
    found = small
    f = np.array([[1.0, 0.5, 0.2, -0.3, 0.1], [1.0, 0.0, 0.0, 0.0, 0.0]])
    zinc = SYMBOLS.index("Zn")
    drawn = found.coefficients[:, 0, zinc] @ f.T
    np.testing.assert_allclose(found.variance(0, zinc, f), drawn.var(axis=0), rtol=1e-6)
    reference = found.reference()
    assert reference.shape == (len(form.LOGITS), len(SYMBOLS))
    assert reference[0, zinc] == pytest.approx(drawn[:, 1].var(), rel=1e-6)
    factor = found.factor(0, zinc)
    assert (np.diff(np.sum(factor**2, axis=1)) <= 0).all()  # the largest first


def test_smaller_covariances_give_smaller_variances(fitter, small):
    """In proportion, as long as they are small."""
    np.testing.assert_allclose(small.reference() / posterior(fitter, 1e-6).reference(), 100.0, rtol=0.1)


def test_a_normal_of_the_wrong_width_or_place_is_found_out(fitter, small, monkeypatch):
    """By draws of half the width, by draws that drift, and by draws of another place."""
    drawn = 0.005 * np.random.default_rng(3).standard_normal((spread.DRAWS, fitter.size))
    monkeypatch.setattr(spread, "sample", lambda *_: (drawn, {"draws": len(drawn)}))
    found = spread.diagnostics(fitter, np.zeros(fitter.size), small, None)
    assert found["against_the_normal"]["level"]["ratio"]["median"] == pytest.approx(0.5, abs=0.05)
    assert found["against_the_normal"]["level"]["shift"]["median"] < 0.1
    # independent draws are all effective
    assert found["mixing"]["r"]["effective_draws"]["median"] > 0.8 * len(drawn)
    assert found["mixing"]["x"]["split_r_hat"]["most"] < 1.05
    assert found["draws"] == len(drawn)
    drifting = drawn + np.linspace(-0.02, 0.02, len(drawn))[:, np.newaxis]
    monkeypatch.setattr(spread, "sample", lambda *_: (drifting, {}))
    found = spread.diagnostics(fitter, np.zeros(fitter.size), small, None)
    assert found["mixing"]["r"]["split_r_hat"]["median"] > 1.5
    assert found["mixing"]["r"]["effective_draws"]["median"] < 20
    monkeypatch.setattr(spread, "sample", lambda *_: (drawn + 0.02, {}))
    moved = spread.diagnostics(fitter, np.zeros(fitter.size), small, None)
    assert moved["against_the_normal"]["level"]["shift"]["median"] > 0.5


def test_features_are_those_of_the_reference_soil():
    np.testing.assert_allclose(spread.features([6.2], [2.0], [20.0], [15.0]), [[1.0, 0.0, 0.0, 0.0, 0.0]], atol=1e-12)
