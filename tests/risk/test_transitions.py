"""Transitions between classes, and what comes of them in zones: areas weigh, the unknown stays out."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.risk.classes import NO_CLASS
from soil_mobility_plugin.soilmobility.risk.transitions import (
    FALLS,
    OPEN,
    RISES,
    TRANSITIONS,
    UNDECIDED,
    Changes,
    domain_codes,
    sign_shares,
    transition_codes,
    verdicts,
)


def changes(transitions: np.ndarray, domain: np.ndarray) -> Changes:
    """Changes of as many zones as there are matrices."""
    n, some = len(transitions), np.full((len(transitions), 2), [3.0, 3.5])
    area = domain.sum(axis=1)
    return Changes(
        area.astype(int), area, transitions, domain, some, some, np.zeros(n), np.zeros((n, 1)), np.zeros((n, 1, 3))
    )


def test_codes():
    before, after = np.array([1, 3, 5, NO_CLASS, 2], np.uint8), np.array([1, 4, 3, 2, NO_CLASS], np.uint8)
    assert transition_codes(before, after).tolist() == [11, 34, 53, NO_CLASS, NO_CLASS]
    assert transition_codes(before, after).dtype == np.uint8
    yes, no = True, False
    assert domain_codes(np.array([no, yes, no, yes]), np.array([no, yes, yes, no])).tolist() == [0, 1, 2, 3]


def test_transitions_rise_so_that_they_can_be_limits_of_classes():
    assert len(TRANSITIONS) == 25
    assert list(TRANSITIONS) == sorted(TRANSITIONS)
    assert (TRANSITIONS[0], TRANSITIONS[7], TRANSITIONS[-1]) == (11, 23, 55)


def test_what_rises_falls_and_is_at_medium_or_above():
    rng = np.random.default_rng(5)
    matrix, domain = rng.uniform(0, 9, (4, 5, 5)), rng.uniform(0, 9, (4, 4))
    found = changes(matrix, domain)
    assert len(found) == 4
    for number, areas in enumerate(matrix):
        pairs = [(before, after, areas[before, after]) for before in range(5) for after in range(5)]
        assert found.risen[number] == pytest.approx(sum(area for before, after, area in pairs if after > before))
        assert found.fallen[number] == pytest.approx(sum(area for before, after, area in pairs if after < before))
        medium = [sum(area for *pair, area in pairs if pair[when] >= 2) / areas.sum() for when in (0, 1)]
        assert found.medium[number].tolist() == pytest.approx(medium)
        assert found.outside(1, 2)[number] == pytest.approx(domain[number, 1:3].sum() / domain[number].sum())
    assert found.index_change.tolist() == [0.5] * 4


def test_shares_of_everything_and_of_nothing_are_exact():
    high, nothing = np.zeros((5, 5)), np.zeros((5, 5))
    high[4, 4], high[2, 3] = 1 / 3, 1 / 7
    found = changes(np.stack([high, nothing]), np.array([[0.1, 0.2, 0.3, 0.7], [0.0] * 4]))
    assert found.medium[0].tolist() == [1.0, 1.0]
    assert found.outside(0, 1, 2, 3)[0] == 1.0
    with np.errstate(all="raise"):
        assert np.isnan([*found.medium[1], found.outside(0)[1]]).all()
    assert found.risen[1] == found.fallen[1] == 0


def test_more_than_half_of_what_changes_has_to_agree():
    assert UNDECIDED == (0.1, 0.9)
    #: areas of two zones and two elements, and what is said of each
    said = {(6, 0, 4): FALLS, (5, 0, 5): OPEN, (4, 0.5, 5.5): RISES, (2.4, 2.4, 5.2): RISES, (5.2, 2.4, 2.4): FALLS}
    for areas, verdict in said.items():
        shares = sign_shares(np.array([[areas, (0, 0, 3)], [(0, 0, 0), areas]], float))
        assert shares[0, 0].tolist() == pytest.approx([area / 10 for area in areas]), "by the area in the last axis"
        assert np.isnan(shares[1, 0]).all(), "nothing changes"
        assert verdicts(shares).tolist() == [[verdict, RISES], [OPEN, verdict]]
