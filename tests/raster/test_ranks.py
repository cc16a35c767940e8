"""Ranks by a fine histogram, against sorting."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.raster.areas import PixelAreas
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window
from soil_mobility_plugin.soilmobility.raster.ranks import FineHistogram, Spearman

from .conftest import wkt

#: Rows of ten degrees, from 80 degrees north to the equator.
GLOBE = Grid(wkt("EPSG:4326"), (0.0, 0.01, 0.0, 80.0, 0.0, -10.0), 5000, 8)

#: One row of pixels of one square metre.
PLANE = 'LOCAL_CS["plane",UNIT["metre",1]]'


def plane(width: int) -> PixelAreas:
    return PixelAreas(Grid(PLANE, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), width, 1))


def filled(values: np.ndarray, areas: PixelAreas | None = None) -> FineHistogram:
    """A histogram of values (n,), or of (height, width) with ``areas``; each block has a pixel without a value."""
    row = values if values.ndim == 2 else values[np.newaxis]
    histogram = FineHistogram("x", areas or plane(row.size + 1))
    for _ in range(2):
        for places in np.array_split(np.arange(row.shape[1]), 3):
            for y, part in enumerate(row):
                window = Window(int(places[0]) if places.size else 0, y, places.size + (areas is None), 1)
                block = np.append(part[places], np.float32(np.nan))[np.newaxis, : window.width]
                histogram.combine(histogram.chunk(window, {"x": block, "y": -block}))
        if not histogram.divided:
            histogram.divide()
    return histogram


def mid_ranks(values: np.ndarray, areas: np.ndarray | float = 1.0) -> np.ndarray:
    """The share (%) of the area below each value, and half of that which equals it, by sorting."""
    order = np.argsort(values)
    below = np.append(0.0, np.cumsum(np.broadcast_to(areas, values.shape)[order]))
    first, last = (below[np.searchsorted(values[order], values, side)] for side in ("left", "right"))
    return 100.0 * (first + last) / 2 / below[-1]


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
    assert histogram.area == values.size
    assert np.abs(histogram.percentiles(values) - mid_ranks(values)).max() < 0.005


def test_ranks_and_their_correlation_are_by_area():
    """Rows from the equator to 80 degrees north: against sums of sorted areas."""
    areas = PixelAreas(GLOBE)
    rng = np.random.default_rng(4)
    first = (rng.normal(size=(8, 5000)) + np.arange(8.0)[:, np.newaxis]).round(2).astype(np.float32)
    second = (first + rng.normal(size=first.shape) * np.arange(8.0, 0.0, -1.0)[:, np.newaxis]).astype(np.float32)
    area = areas.spread(GLOBE.window)
    ranks = []
    for values in (first, second):
        ranks.append(filled(values, areas).percentiles(values))
        expected = mid_ranks(values.ravel(), area.ravel())
        assert np.abs(ranks[-1].ravel() - expected).max() < 0.005
        assert np.abs(expected - mid_ranks(values.ravel())).max() > 5.0
    measure = Spearman("a", "b", areas)
    for y in range(0, 8, 2):
        measure.combine(measure.chunk(Window(0, y, 5000, 2), {"a": ranks[0][y : y + 2], "b": ranks[1][y : y + 2]}))
    covariance = np.cov(ranks[0].ravel(), ranks[1].ravel(), aweights=area.ravel())
    expected = covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])
    assert measure.correlation == pytest.approx(expected, abs=1e-9)
    assert abs(expected - np.corrcoef(ranks[0].ravel(), ranks[1].ravel())[0, 1]) > 0.01


def test_few_values_are_exact():
    values = np.array([-2.0, -0.0, 0.0, 3.0], dtype=np.float32)
    histogram = filled(values)
    np.testing.assert_array_equal(histogram.percentiles(values), [12.5, 50.0, 50.0, 87.5])


def test_the_least_and_the_largest_numbers_have_their_ranks():
    values = np.array([-3e38, -1e30, -1e-40, 1e-40, 1e30, 3e38], dtype=np.float32)
    np.testing.assert_allclose(filled(values).percentiles(values), (np.arange(6) + 0.5) / 0.06, rtol=1e-6)


def test_nothing_has_no_area():
    histogram = filled(np.empty(0, np.float32))
    assert histogram.area == 0.0
    assert histogram.percentiles(np.empty(0, np.float32)).size == 0


def test_spearman_is_that_of_ranks():
    rng = np.random.default_rng(3)
    first = rng.normal(size=5_000).astype(np.float32)
    second = (np.exp(first) + rng.normal(size=first.size)).round(1).astype(np.float32)
    ranks = [filled(values).percentiles(values) for values in (first, second)]
    measure = Spearman("a", "b", plane(first.size))
    for part in np.array_split(np.arange(first.size), 4):
        a, b = (np.append(values[part], values[:2]) for values in ranks)
        a[-1], b[-2] = np.nan, np.nan
        measure.combine(measure.chunk(Window(0, 0, a.size, 1), {"a": a[np.newaxis], "b": b[np.newaxis]}))
    expected = np.corrcoef(mid_ranks(first), mid_ranks(second))[0, 1]
    assert measure.correlation == pytest.approx(expected, abs=1e-4)


def test_spearman_of_ranks_of_a_part_is_their_correlation():
    """Where one is unknown the other's ranks are left out: what is left is not spread around 50."""
    rng = np.random.default_rng(6)
    a = rng.uniform(60.0, 100.0, (1, 300))
    b = np.where(rng.random(a.shape) < 0.2, np.nan, a - 55.0 + rng.normal(0.0, 10.0, a.shape))
    measure = Spearman("a", "b", plane(300))
    measure.combine(measure.chunk(Window(0, 0, 300, 1), {"a": a, "b": b}))
    known = ~np.isnan(b)
    assert measure.correlation == pytest.approx(np.corrcoef(a[known], b[known])[0, 1], abs=1e-12)


def test_spearman_of_a_constant_is_unknown():
    measure = Spearman("a", "b", plane(10))
    values = {"a": np.full((1, 10), 50.0), "b": np.arange(10.0)[np.newaxis]}
    measure.combine(measure.chunk(Window(0, 0, 10, 1), values))
    assert np.isnan(measure.correlation)
