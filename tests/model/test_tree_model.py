"""What a model of trees makes of its scores, by hand; against LightGBM on real trees see `test_fractionation`."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.bundle import BundleError
from soil_mobility_plugin.soilmobility.model.tree_model import TreeModel, _close


def logit(share: float) -> float:
    return float(np.log(share / (1.0 - share)))


def test_nested_logits_become_fractions_that_add_up():
    """F1 20 %; of the rest (80) F2 takes a quarter, 20; of that rest (60) F3 takes a third, 20; F4 is 40."""
    rows = np.empty((4, 2), np.float32)
    rows[:3] = [[logit(0.2), 0.0], [logit(0.25), 0.0], [logit(1 / 3), 0.0]]
    _close(rows)
    np.testing.assert_allclose(rows[:, 0], [20, 20, 20, 40], rtol=1e-6)
    np.testing.assert_allclose(rows[:, 1], [50, 25, 12.5, 12.5], rtol=1e-6)


def scored(f1, spread=None) -> TreeModel:
    """A model whose scores are stated: F1 and half-widths in %, as they come out of the tables."""

    def scores(names, *given, **more):
        assert names == ("spread",)
        return np.array([spread], np.float32)

    model = object.__new__(TreeModel)
    model.name = "stated"
    model.ensembles = SimpleNamespace(forests=dict.fromkeys(("l1",) if spread is None else ("l1", "spread")))
    model.mobility = lambda *given: np.float32(f1)
    model._enriched, model._scores = (lambda pixels, *given: pixels), scores
    return model


class Pixels:
    size = 3


def test_an_interval_is_half_of_the_score_each_way_and_stays_within_0_and_100():
    """A score of 100 % stands for the widest half-width, 50 points."""
    model = scored([10.0, 50.0, 95.0], [40.0, 100.0, 20.0])
    ends = model.interval("Cd", Pixels, 0.0)
    np.testing.assert_allclose(ends, [[0, 0, 85], [30, 100, 100]])
    every = model.intervals("Cd", Pixels, 0.0)
    assert every.shape == (2, 4, 3)
    np.testing.assert_array_equal(every[:, 0], ends)
    assert np.isnan(every[:, 1:]).all(), "of F2 to F4 trees say nothing"


def test_without_a_spread_no_interval_is_known():
    model = scored([10.0, 50.0, 95.0])
    assert np.isnan(model.intervals("Cd", Pixels, 0.0)).all()
    with pytest.raises(BundleError, match="The model stated has no spread ensemble"):
        model.interval("Cd", Pixels, 0.0)


def test_what_trees_cannot_tell_is_refused():
    model = scored([1.0])
    for call in (
        lambda: model.probability("Cd", Pixels, 10.0, 0.0),
        lambda: model.difference("Cd", Pixels, Pixels, 0.0),
        lambda: model.parts("Cd", Pixels, 0.0),
    ):
        with pytest.raises(BundleError, match="stated"):
            call()
    with pytest.raises(BundleError, match="does not tell geogenic from anthropogenic"):
        TreeModel._enriched(model, Pixels, 0.0, 0.5)
    with pytest.raises(BundleError, match="needs enrichment"):
        TreeModel._enriched(model, Pixels, None, None)
