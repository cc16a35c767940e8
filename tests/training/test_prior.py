"""The mechanistic prior: closed, monotone where theory is sure, and of the right signs before any measurement."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import prior, soils

THEORY = prior.theory_parameters()
ALL = np.arange(len(SYMBOLS))


def predict(parameters=THEORY, **changes):
    soil = {**prior.REFERENCE_SOIL, **changes}
    return prior.evaluate(parameters, ALL, {name: np.full(len(ALL), float(value)) for name, value in soil.items()})


def of(symbol):
    return SYMBOLS.index(symbol)


def test_shares_are_closed_and_finite_over_the_whole_space():
    rng = np.random.default_rng(1)
    which = np.repeat(ALL, 200)
    shares = prior.evaluate(THEORY, which, soils.draw(rng, len(which)))
    assert np.isfinite(shares).all()
    assert (shares >= 0).all()
    assert shares.sum(axis=0) == pytest.approx(np.ones(len(which)))


@pytest.mark.parametrize("fraction", [0, 1, 2])
def test_enrichment_moves_the_shares_as_the_monotone_constraints_say(fraction):
    """F1, F2 / (1 - F1) and F3 / (F3 + F4) grow with enrichment for every element; the residual falls."""
    low, high = predict(enrichment=-0.5), predict(enrichment=1.5)
    rest = [(1.0, 1.0), (1.0 - low[0], 1.0 - high[0]), (low[2] + low[3], high[2] + high[3])][fraction]
    assert (high[fraction] / rest[1] >= low[fraction] / rest[0] - 1e-12).all()
    assert (high[3] < low[3]).all()


def test_carbon_lifts_the_oxidisable_share_of_what_is_neither_mobile_nor_reducible():
    low, high = predict(soc=1.0), predict(soc=10.0)
    assert (high[2] / (high[2] + high[3]) > low[2] / (low[2] + low[3])).all()


@pytest.mark.parametrize("symbol", ["Cd", "Zn", "Ni", "Co", "Mn", "Pb", "Cu"])
def test_cations_are_more_mobile_in_acid_soil(symbol):
    assert predict(ph=4.0)[0, of(symbol)] > predict(ph=7.0)[0, of(symbol)]


@pytest.mark.parametrize("symbol", ["Mo", "As", "V", "Se", "Sb"])
def test_oxyanions_are_not(symbol):
    assert predict(ph=4.0)[0, of(symbol)] < predict(ph=7.0)[0, of(symbol)]


def test_levels_are_the_shares_at_the_reference_soil():
    """By definition: ln of pool over oxide pool at the reference soil, carbonate aside."""
    shares = predict()
    assert np.log(shares[2] / shares[1]) == pytest.approx(THEORY.levels[:, 1])
    assert np.log(shares[3] / shares[1]) == pytest.approx(THEORY.levels[:, 2])


def test_reactive_weight_grows_with_ph_for_cations():
    soil = {name: np.full(2, float(value)) for name, value in prior.REFERENCE_SOIL.items()}
    soil["ph"] = np.array([4.5, 6.5])
    low, high = prior.reactive(THEORY, np.full(2, of("Zn")), soil)
    assert high > low
