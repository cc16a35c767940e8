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


def test_a_gap_is_as_frequent_and_as_far_as_is_said():
    """At each bound one more or less decides: land of 101 whole numbers is 100 wide, of 7 three times its largest."""

    def gaps(start, gap, often=200, numbers=101, step=1.0, limits=None):
        land = np.repeat(start + step * np.arange(numbers), 100)
        return [one.value for one in find_gaps(np.append(land, np.full(often, gap)), limits)]

    why = [one.why for one in find_gaps(np.append(np.repeat(np.arange(9.0), 9), [255.0] * 9), (0.0, 255.0))]
    assert why == ["the end of what its type holds"]
    why = [one.why for one in find_gaps(np.append(np.repeat(np.arange(9.0), 9), [255.0] * 9), (0.0, 254.0))]
    assert why == ["apart from all others"]
    assert (gaps(10, 210), gaps(10, 211)) == ([], [211]), "farther than the land is wide"
    assert (gaps(10, -90), gaps(10, -91)) == ([], [-91])
    for stragglers, found in ((9, [212.0]), (10, [])):
        land = np.append(np.zeros(stragglers), np.linspace(10.0, 109.0, 2000 - stragglers))
        assert [one.value for one in find_gaps(np.append(land, [212.0] * 3))] == found, (
            "0.5 % are left out of the width"
        )
    for others, found in ((2997, 1), (2998, 0)):
        assert len(find_gaps(np.append(np.arange(10.0, 10.0 + others), [99999.0] * 3))) == found, "0.1 % of the values"
    assert (gaps(10, 9999, 10), gaps(10, 9999, 11)) == ([], [9999]), "0.1 % of the values"
    few = np.arange(10.0)
    assert find_gaps(np.append(few, [99.0] * 2)) == ()
    assert len(find_gaps(np.append(few, [99.0] * 3))) == 1, "three values"
    assert (gaps(4, 0), gaps(5, 0), gaps(6, 1)) == ([], [0], []), "zero, a twentieth of the width away"
    assert (gaps(6, 1, limits=(1.0, 255.0)), gaps(10, 115, limits=(0.0, 115.0))) == ([1], [115]), "the end of the type"
    assert (gaps(29, 0, 60, 11, 10.0), gaps(30, 0, 60, 11, 10.0)) == ([], [0]), "three steps away"
    assert (gaps(5, 0, 50), gaps(5, 0, 51)) == ([], [0]), "0.5 % of the values"
    assert (gaps(1, 28, numbers=7), gaps(1, 29, numbers=7)) == ([], [29])
    assert (gaps(1, 15, numbers=8), gaps(1, 16, numbers=8)) == ([], [16])


def test_no_layer_has_more_than_four_kinds_and_the_farthest_comes_first():
    land = np.append(np.repeat(np.arange(10.0, 111.0), 100), np.repeat(10.0 ** np.arange(4, 9), 11))
    assert [gap.value for gap in find_gaps(land)] == [1e8, 1e7, 1e6, 1e5]
    both = np.append(np.repeat(np.arange(10.0, 111.0), 100), [*[-9999.0] * 11, *[500.0] * 11])
    assert [(gap.value, round(gap.share, 6)) for gap in find_gaps(both)] == [(-9999, 0.001087), (500, 0.001087)]
