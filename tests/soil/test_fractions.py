"""Compositions: nested logits, bases, mobile content."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.soil import fractions
from tests.compositions import nested_logits, on_total_basis

_share = st.floats(0.001, 1.0)
_composition = st.tuples(_share, _share, _share, _share).map(lambda row: np.array(row) / sum(row))


@given(_composition)
def test_logits_and_fractions_are_inverse(shares):
    assert fractions.fractions_from_logits(*nested_logits(shares)) == pytest.approx(shares, abs=1e-9)


@given(st.lists(st.floats(-800, 800), min_size=3, max_size=3))
def test_fractions_are_closed_and_not_negative_for_any_logits(logits):
    shares = fractions.fractions_from_logits(*logits)
    assert shares.sum() == pytest.approx(1.0)
    assert (shares >= 0).all()


def test_zeros_and_an_open_sum_are_taken():
    logits = nested_logits(np.array([[0.0], [30.0], [0.0], [60.0]]))
    shares = fractions.fractions_from_logits(*logits)
    assert shares[:, 0] == pytest.approx([0.0, 1 / 3, 0.0, 2 / 3], abs=1e-6)


@given(_composition, st.floats(0.05, 1.0))
def test_bases_are_inverse(shares, share):
    total = on_total_basis(shares, share)
    assert total.sum() == pytest.approx(1.0)
    assert total[3] == pytest.approx(1.0 - share * (1.0 - shares[3]))
    assert fractions.to_aqua_regia_basis(total, share) == pytest.approx(shares, abs=1e-9)


def test_extraction_beyond_the_aqua_regia_share_leaves_no_residual():
    shares = fractions.to_aqua_regia_basis(np.array([0.4, 0.2, 0.2, 0.2]), 0.5)
    assert shares == pytest.approx([0.5, 0.25, 0.25, 0.0])


def test_mobile_content():
    assert fractions.mobile_content(np.array([50.0]), 2.0) == pytest.approx([1.0])


def test_many_samples_are_turned_one_by_one():
    rng = np.random.default_rng(1)
    shares, part = rng.dirichlet(np.ones(4), (3, 5)).transpose(2, 0, 1), rng.uniform(0.2, 1.0, (3, 5))
    found = fractions.to_aqua_regia_basis(shares, part)
    assert found.shape == (4, 3, 5)
    assert (found[3] > 0.01).any()
    assert (found[3] < 1e-9).any()
    for place in np.ndindex(3, 5):
        alone = fractions.to_aqua_regia_basis(shares[(slice(None), *place)], part[place])
        assert found[(slice(None), *place)] == pytest.approx(alone)


def test_the_logit_of_nothing_and_of_all_is_finite_and_the_inverse_of_the_logistic():
    assert fractions.logit([0.0, 1.0]) == pytest.approx([-20.7232658, 20.7232658], abs=1e-6)
    assert fractions.logit([0.0, 0.5, 1.0], 0.1) == pytest.approx([-np.log(9.0), 0.0, np.log(9.0)])
    x = np.linspace(-15.0, 15.0, 31)
    assert fractions.logit(fractions.logistic(x)) == pytest.approx(x, abs=1e-8)
