"""Transitions between classes, and what pixels add up to: parts give the whole, areas weigh, the unknown stays out."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.risk.classes import NO_CLASS, classify
from soil_mobility_plugin.soilmobility.risk.transitions import Pixels, Tally, domain_codes, transition_codes


def pixels(n: int = 500, seed: int = 5) -> Pixels:
    rng = np.random.default_rng(seed)
    before = rng.uniform(0, 60, n).astype(np.float32)
    after = (before + rng.normal(0, 3, n)).astype(np.float32)
    before[::50] = after[::50] = np.nan
    change = rng.normal(0, 1, (3, n)).astype(np.float32)
    change[1, ::7] = np.nan
    change[2] = np.nan
    outside = rng.random((2, n)) < 0.2
    soc = rng.uniform(0, 20, n).astype(np.float32)
    return Pixels(
        rng.uniform(1, 5, n),
        before,
        after,
        transition_codes(classify(before), classify(after)),
        soc,
        soc * np.float32(1.1),
        domain_codes(*outside),
        soc > 12,
        change,
    )


def test_codes():
    before, after = np.array([1, 3, 5, NO_CLASS, 2], np.uint8), np.array([1, 4, 3, 2, NO_CLASS], np.uint8)
    assert transition_codes(before, after).tolist() == [11, 34, 53, NO_CLASS, NO_CLASS]
    assert transition_codes(before, after).dtype == np.uint8
    yes, no = True, False
    assert domain_codes(np.array([no, yes, no, yes]), np.array([no, yes, yes, no])).tolist() == [0, 1, 2, 3]


def test_a_tally_is_the_sum_of_its_parts():
    everything = pixels()
    parts = Tally(3)
    for chosen in np.array_split(np.random.default_rng(0).permutation(500), 7):
        parts.merge(Tally.of(everything.part(chosen)))
    whole = Tally.of(everything)
    assert parts.pixels == whole.pixels == 500
    np.testing.assert_allclose(parts.transitions, whole.transitions, rtol=1e-12)
    for name in ("area", "organic", "soc", "index", "medium", "risen", "fallen"):
        np.testing.assert_allclose(getattr(parts, name), getattr(whole, name), rtol=1e-12)
    np.testing.assert_allclose(parts.change, whole.change, rtol=1e-9)


def test_areas_weigh_and_the_unknown_stays_out():
    some = pixels()
    tally = Tally.of(some)
    known = ~np.isnan(some.index_before)
    area = some.area[known]
    assert tally.index[0] == pytest.approx(np.average(some.index_before[known], weights=area))
    assert tally.transitions.sum() == pytest.approx(area.sum())
    medium = area[some.index_after[known] >= 10].sum() / area.sum()
    assert tally.medium[1] == pytest.approx(medium)
    risen = area[classify(some.index_after[known]) > classify(some.index_before[known])].sum()
    assert tally.risen == pytest.approx(risen)
    one = ~np.isnan(some.change[1])
    assert tally.change[1] == pytest.approx(np.average(some.change[1][one], weights=some.area[one]))
    assert np.isnan(tally.change[2])
    assert tally.outside((1, 2)) == pytest.approx(some.area[(some.domain == 1) | (some.domain == 2)].sum() / tally.area)
    assert tally.soc[1] == pytest.approx(1.1 * tally.soc[0], rel=1e-6)


def test_shares_of_everything_and_of_nothing_are_exact():
    some = pixels()
    high = Tally.of(Pixels(**{**some.__dict__, "transition": np.full(500, 55, np.uint8)}))
    assert high.medium == (1.0, 1.0)
    assert high.outside((0, 1, 2, 3)) == 1.0
    empty = Tally(3)
    assert empty.risen == empty.fallen == 0
    assert np.isnan([*empty.soc, *empty.index, *empty.medium, *empty.change, empty.outside((0,))]).all()
