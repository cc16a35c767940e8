"""Ranks and quantiles by a fine histogram, against sorting."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.raster.grid import Window
from soil_mobility_plugin.soilmobility.raster.ranks import FineHistogram, Spearman

WINDOW = Window(0, 0, 1, 1)


def filled(values: np.ndarray) -> FineHistogram:
    histogram = FineHistogram("x")
    parts = [np.append(part, np.float32(np.nan)) for part in np.array_split(values, 3)]
    for _ in range(2):
        for part in parts:
            histogram.combine(histogram.chunk(WINDOW, {"x": part, "y": -part}))
        if not histogram.divided:
            histogram.divide()
    return histogram


def mid_ranks(values: np.ndarray) -> np.ndarray:
    ordered = np.sort(values)
    below, through = np.searchsorted(ordered, values, "left"), np.searchsorted(ordered, values, "right")
    return 100.0 * (below + through) / 2 / values.size


@pytest.mark.parametrize(
    "make",
    [
        lambda rng: rng.normal(size=50_000),
        lambda rng: np.exp(rng.normal(size=50_000) * 4),
        lambda rng: 6.5 + 0.01 * rng.random(50_000),
        lambda rng: rng.integers(-3, 3, 50_000).astype(float),
        lambda rng: np.concatenate([rng.random(49_999), [1e30]]),
    ],
    ids=["normal", "skewed", "narrow", "ties", "outlier"],
)
def test_ranks_agree_with_sorting(make):
    values = make(np.random.default_rng(1)).astype(np.float32)
    histogram = filled(values)
    assert histogram.count == values.size
    assert np.abs(histogram.percentiles(values) - mid_ranks(values)).max() < 0.005


def test_quantiles_are_the_lowest_value_that_covers_the_share():
    values = np.random.default_rng(2).gamma(2.0, size=20_000).astype(np.float32)
    shares = (0.0, 0.05, 0.5, 0.95, 1.0)
    exact = np.sort(values)[np.clip(np.ceil(np.array(shares) * values.size).astype(int) - 1, 0, None)]
    found = filled(values).quantiles(shares)
    np.testing.assert_allclose(found, exact, rtol=1e-4)
    for share, value in zip(shares, found):
        assert np.mean(values <= value) >= share


def test_few_values_are_exact():
    values = np.array([-2.0, -0.0, 0.0, 3.0], dtype=np.float32)
    histogram = filled(values)
    np.testing.assert_array_equal(histogram.percentiles(values), [12.5, 50.0, 50.0, 87.5])
    np.testing.assert_array_equal(histogram.quantiles([0.5, 1.0]), [0.0, 3.0])


def test_nothing_has_no_quantile():
    histogram = filled(np.empty(0, np.float32))
    assert np.isnan(histogram.quantiles([0.5])).all()
    assert histogram.count == 0


def test_spearman_is_that_of_ranks():
    rng = np.random.default_rng(3)
    first = rng.normal(size=5_000).astype(np.float32)
    second = (np.exp(first) + rng.normal(size=first.size)).round(1).astype(np.float32)
    ranks = [filled(values).percentiles(values) for values in (first, second)]
    measure = Spearman("a", "b")
    for part in np.array_split(np.arange(first.size), 4):
        a, b = (np.append(values[part], values[:2]) for values in ranks)
        a[-1], b[-2] = np.nan, np.nan
        measure.combine(measure.chunk(WINDOW, {"a": a, "b": b}))
    expected = np.corrcoef(mid_ranks(first), mid_ranks(second))[0, 1]
    assert measure.correlation == pytest.approx(expected, abs=1e-4)


def test_spearman_of_a_constant_is_unknown():
    measure = Spearman("a", "b")
    measure.combine(measure.chunk(WINDOW, {"a": np.full(10, 50.0), "b": np.arange(10.0)}))
    assert np.isnan(measure.correlation)
