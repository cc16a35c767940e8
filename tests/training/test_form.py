"""The form that is fitted is the form that is mapped."""

from __future__ import annotations

import json

import numpy as np
import pytest

pytest.importorskip("jax")

from soil_mobility_plugin.soilmobility.model import bundle, core
from soil_mobility_plugin.soilmobility.training import form
from tests import cores

JSON = {"s": "s", "rho": "sorbed", "c": "mineral"}


def parameters(own):
    found = {JSON.get(name, name): value for name, value in own.items() if name not in ("cls", "spread")}
    return {"sorbed": -np.inf, "mineral": -np.inf, **found}


@pytest.fixture(scope="module")
def soil():
    rng = np.random.default_rng(3)
    return {
        "ph": rng.uniform(3.0, 10.0, 400),
        "soc": np.exp(rng.uniform(-3.0, 4.0, 400)),
        "clay": rng.uniform(0.5, 95.0, 400),
        "cec": np.exp(rng.uniform(-0.6, 5.0, 400)),
    }


@pytest.mark.parametrize("symbol", list(cores.PARAMETERS))
def test_form_is_core(symbol, soil):
    rng = np.random.default_rng(4)
    t, q = rng.uniform(-1.5, 1.5, 400), rng.uniform(0.0, 0.97, 400)
    if symbol == "Ca":
        q = np.zeros(400)
    terms = form.soil_terms(**soil)
    found = form.pools(parameters(cores.PARAMETERS[symbol]), terms, cores.GLOBALS, q, t)
    shares = form.fractions(parameters(cores.PARAMETERS[symbol]), found)
    np.testing.assert_allclose(np.asarray(shares).sum(axis=0), 1.0, atol=1e-12)
    mine = np.asarray(form.logits(shares, found["exchange"]))
    document, card = cores.document(), cores.card()
    element = bundle.read_core(json.dumps(document).encode(), {**card, "elements": cores.PARAMETERS})[symbol]
    other = core.soil_terms(soil, 400, np.float64)
    content = core.Content(t=t, q=q)
    for row, name in zip(mine, form.LOGITS):
        theirs = element.logit(name, other, content)
        np.testing.assert_allclose(1.0 / (1.0 + np.exp(-row)), 1.0 / (1.0 + np.exp(-theirs)), atol=1e-6)


def test_the_predictive_mean_is_that_of_a_normal():
    draws = np.random.default_rng(0).standard_normal(400_000)
    for logit in (-5.0, -2.0, 0.5):
        for deviation in (0.5, 1.0):
            exact = np.mean(1.0 / (1.0 + np.exp(-(logit + deviation * draws))))
            assert float(form.expected(logit, deviation)) == pytest.approx(exact, abs=0.004)


def test_predictive_shares_close():
    shares = np.asarray(form.predictive(np.array([[-1.0], [0.3], [-2.0]]), np.array([[1.0], [0.8], [1.2]])))
    assert shares.sum() == pytest.approx(1.0)
    assert (shares > 0.0).all()
