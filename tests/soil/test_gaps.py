"""Values that stand for no value: found where they are, and not where they are not."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil.gaps import find_gaps

RNG = np.random.default_rng(7)


@pytest.fixture(autouse=True)
def _same_draws_in_any_order(monkeypatch):
    monkeypatch.setitem(globals(), "RNG", np.random.default_rng(7))


@pytest.mark.parametrize(
    ("land", "gap", "limits"),
    [
        (RNG.integers(10, 45, 2000), 255, (0, 255)),
        (RNG.integers(55, 75, 2000), 0, (0, 255)),
        (RNG.uniform(5, 30, 2000), 0, None),
        (RNG.uniform(5, 30, 2000), -9999, None),
        (RNG.integers(80, 300, 2000), 65535, (0, 65535)),
        (RNG.lognormal(2.5, 0.6, 2000), 99999, None),
        (RNG.integers(5, 60, 2000), -128, (-128, 127)),
    ],
)
@pytest.mark.parametrize("share", [0.01, 0.1, 0.7])
def test_a_gap_is_found_with_its_share(land, gap, limits, share):
    count = round(share / (1 - share) * land.size)
    found = find_gaps(np.concatenate([land, np.full(count, gap)]).astype(float), limits)
    assert [one.value for one in found] == [gap]
    assert found[0].share == pytest.approx(share, rel=0.02)


def test_two_gaps_are_found():
    values = np.concatenate([RNG.integers(10, 45, 2000), np.full(100, 255), np.zeros(300)]).astype(float)
    assert {gap.value for gap in find_gaps(values, (0.0, 255.0))} == {0.0, 255.0}


@pytest.mark.parametrize(
    "values",
    [
        RNG.lognormal(2, 1, 20_000),
        RNG.integers(0, 60, 5000),
        np.minimum(RNG.lognormal(3, 1, 5000), 100),
        np.repeat([20.0, 22.0], 100),
        np.repeat([20.0, 22.0, 25.0], 100),
        np.full(100, 15.0),
        np.r_[RNG.uniform(4, 8, 1000), 14.0],
        np.empty(0),
        np.r_[RNG.uniform(0.0, 3.0, 5000), np.zeros(400)],
    ],
)
def test_what_is_no_gap_is_none(values):
    assert find_gaps(np.asarray(values, dtype=float), (0.0, 255.0)) == ()
