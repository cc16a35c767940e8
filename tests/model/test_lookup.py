"""Bins, folding and sums against a walk through the same trees."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import forest as trees
from soil_mobility_plugin.soilmobility.model import lookup as tables
from soil_mobility_plugin.soilmobility.model.walk import walk
from tests import bundles

lightgbm = pytest.importorskip("lightgbm")


@pytest.fixture(scope="module")
def forest() -> trees.Forest:
    return trees.parse(bundles.text(bundles.train(lightgbm, monotone_constraints=[0, 0, 0, 0, 1, 0, 0, 0])))


@pytest.fixture(scope="module")
def bins(forest) -> tables.Bins:
    return tables.Bins(bundles.SOIL, [forest])


@pytest.fixture(scope="module")
def leaves(forest, bins) -> tables.Leaves:
    return tables.Leaves(forest, bins)


def descriptors(symbol: str) -> dict[str, float]:
    return dict(zip(bundles.DESCRIPTORS, bundles.ELEMENTS[symbol]))


def binned(bins: tables.Bins, soil: np.ndarray) -> tables.Binned:
    columns = {name: bins.encode(name, np.ascontiguousarray(soil[:, j])) for j, name in enumerate(bundles.SOIL)}
    return tables.Binned(bins, len(soil), columns)


# -- bins ---------------------------------------------------------------------------------------------------------


def around(edges: np.ndarray, kind: type) -> np.ndarray:
    """Each edge in a floating type, one step beside it, and what lies far away."""
    with np.errstate(over="ignore"):
        at = edges.astype(kind)
    limits = np.finfo(kind)
    far = [0.0, -0.0, np.inf, -np.inf, np.nan, limits.max, limits.min, limits.tiny, -limits.tiny, 1e-40, -1e-40]
    with np.errstate(over="ignore", under="ignore"):
        beside = [np.nextafter(at, kind(np.inf)), np.nextafter(at, kind(-np.inf))]
        return np.concatenate([at, *beside, np.array(far, kind)])


EDGES = {
    "even": np.arange(3.0, 10.0, 0.05),
    "skewed": np.exp(np.linspace(-4.0, 4.0, 250)),
    "around zero": np.sort(np.append(np.random.default_rng(0).normal(0, 0.5, 200), [-1e-35, 1.0000000180025095e-35])),
    "from zero": np.append(1.0000000180025095e-35, np.linspace(0.5, 60.0, 100)),
    "one": np.array([5.5]),
    "none": np.empty(0),
    "closer than float32": np.array([1.0, 1.0 + 1e-12, 1.0 + 2e-12, 2.0, 3.0]),
    "next floats": np.float32(7) + np.arange(40) * np.spacing(np.float32(7)).astype(float),
    "crowded": np.concatenate([np.arange(100.0), 50.5 + np.arange(1, 60) * 1e-6]),
    "huge": np.array([-1e300, -1e38, 0.0, 1.0, 1e38, 3.5e38, 1e300]),
    "tiny": np.array([-1e-300, 1e-300, 1e-40]),
    "negative": -np.exp(np.linspace(4.0, -4.0, 50)),
    "many": np.linspace(0.0, 1.0, 5000),
}


@pytest.mark.parametrize("name", EDGES)
@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_bins_are_those_of_a_search(name, kind):
    edges = np.unique(EDGES[name])
    encoder = tables._Encoder(edges)
    rng = np.random.default_rng(1)
    low, high = (edges[0], edges[-1]) if edges.size and abs(edges).max() < 1e30 else (-1.0, 1.0)
    spread = rng.uniform(low - 0.1, high + 0.1, 20_000).astype(kind)
    for values in (spread, around(edges, kind), around(edges, kind)[: 3 * edges.size + 4]):
        expected = np.searchsorted(edges, values.astype(np.float64))
        expected[np.isnan(values)] = edges.size + 1
        codes = encoder.encode(values)
        assert codes.dtype == np.int32
        assert np.array_equal(codes, expected)


@pytest.mark.parametrize(("name", "most"), [("even", 2), ("skewed", 6), ("around zero", 2), ("from zero", 2)])
def test_usual_edges_need_no_search(name, most):
    assert 1 <= tables._Encoder(EDGES[name]).rounds <= most


def test_number_and_missing_layer(bins):
    edges = bins.edges["ph"]
    assert bins.encode("ph", float(edges[3])) == 3
    assert bins.encode("ph", np.nextafter(edges[3], np.inf)) == 4
    assert bins.encode("ph", None) == bins.encode("ph", np.nan) == edges.size + 1 == bins.size("ph") - 1


# -- tables -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("symbol", bundles.ELEMENTS)
def test_every_cell_of_a_table_is_the_sum_of_leaves(forest, bins, leaves, symbol):
    """Representatives of all bins of a feature, others random: each bin is hit."""
    soil = bundles.soils(4000, 5, missing=0.3).astype(np.float64)
    rng = np.random.default_rng(2)
    for j, name in enumerate(bundles.SOIL):
        points = np.concatenate([bins.edges[name], [np.inf, np.nan]])
        column = points[rng.integers(0, points.size, len(soil))]
        soil[:, j] = np.where(rng.random(len(soil)) < 0.5, column, soil[:, j])
    expected = walk(forest, bundles.matrix(soil, symbol))
    for exact, tolerance in ((True, 1e-11), (False, 2e-7)):
        terms = leaves.fold(descriptors(symbol), exact).reduced({})
        found = tables.score([terms], binned(bins, soil), np.empty((1, len(soil))))[0]
        assert np.abs(found - expected).max() < tolerance


@pytest.mark.parametrize(
    "constant", [("enrichment",), ("cec", "enrichment"), ("ph", "soc", "clay", "cec"), bundles.SOIL]
)
def test_constant_features_fold_away_bit_by_bit(bins, leaves, constant):
    soil = bundles.soils(500, 6)
    soil[:, [bundles.SOIL.index(name) for name in constant]] = [5.0, 2.0, 20.0, np.nan, 0.3][: len(constant)]
    full = binned(bins, soil)
    some = full.replaced(**{name: int(full.codes[name][0]) for name in constant})
    folded = leaves.fold(descriptors("Cd"))
    out = np.empty((2, len(soil)), np.float32)
    tables.score([folded.reduced({})], full, out[:1])
    terms = folded.reduced(some.constants())
    tables.score([terms], some, out[1:])
    assert out[0].tobytes() == out[1].tobytes()
    left = len(bundles.SOIL) - len(constant)
    assert len(terms.tables) <= max(left * (left - 1) // 2, min(left, 1))


def test_score_rises_with_enrichment_in_every_bin(bins, leaves):
    """Rounded leaves keep a monotone constraint exactly; sums of rounded tables would not."""
    soil = bundles.soils(200, 7)
    terms = leaves.fold(descriptors("Pb")).reduced({})
    size = bins.size("enrichment") - 1
    pixels = binned(bins, np.repeat(soil, size, axis=0))
    pixels = pixels.replaced(enrichment=np.tile(np.arange(size, dtype=np.int32), len(soil)))
    score = tables.score([terms], pixels, np.empty((1, pixels.size)))[0].reshape(len(soil), size)
    assert np.all(np.diff(score, axis=1) >= 0)
    assert np.any(np.diff(score, axis=1) > 0)


def test_series_has_the_bits_of_single_scores(bins, leaves):
    soil = bundles.soils(tables.CHUNK + 77, 8)
    base = binned(bins, soil)
    series = [base, *(base.replaced(soc=bins.encode("soc", soil[:, 1] * factor)) for factor in (1.1, 1.5))]
    terms = leaves.fold(descriptors("As")).reduced({})
    out = tables.score_series(terms, series, np.empty((3, base.size), np.float32))
    for row, variant in zip(out, series):
        assert row.tobytes() == tables.score([terms], variant, np.empty((1, base.size), np.float32)).tobytes()
    assert not np.array_equal(out[0], out[2])
    same = tables.score_series(terms, [base, base], np.empty((2, base.size), np.float32))
    assert np.array_equal(same[0], out[0])
    assert np.array_equal(same[1], out[0])


def test_large_scores_get_wide_integers(forest, bins):

    loud = replace(forest, leaf_value=forest.leaf_value * 300.0)
    folded = tables.Leaves(loud, bins).fold(descriptors("Cd"))
    assert all(table.dtype == np.int64 for table in folded.pairs.values())
    soil = bundles.soils(2000, 9)
    found = tables.score([folded.reduced({})], binned(bins, soil), np.empty((1, len(soil))))[0]
    assert np.abs(found - walk(loud, bundles.matrix(soil, "Cd"))).max() < 1e-8


@pytest.mark.parametrize(
    ("settings", "why"), [({"interaction_constraints": None}, "two soil features"), ({"zero_as_missing": True}, "zero")]
)
def test_what_has_no_tables_is_told(settings, why):
    forest = trees.parse(bundles.text(bundles.train(lightgbm, **settings)))
    with pytest.raises(tables.NotPairwiseError, match=why):
        tables.Leaves(forest, tables.Bins(bundles.SOIL, [forest]))


def test_too_many_thresholds_have_no_tables(forest, bins, monkeypatch):
    monkeypatch.setattr(tables, "MAX_CELLS", 1000)
    with pytest.raises(tables.NotPairwiseError, match="thresholds"):
        tables.Leaves(forest, bins)
    monkeypatch.setattr(tables, "MAX_BOXES", 1000)
    with pytest.raises(tables.NotPairwiseError, match="leaves"):
        tables.Leaves(forest, bins)


def test_percent_has_no_overflow():
    scores = np.array([-np.inf, -1e4, -100.0, 0.0, 100.0, 1e4, np.inf], np.float32)
    with np.errstate(all="raise"):
        tables.percent(scores)
    assert scores[[0, 3, 6]].tolist() == [0.0, 50.0, 100.0]
    assert np.all((scores >= 0) & (scores <= 100))
