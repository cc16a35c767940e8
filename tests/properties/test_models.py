"""Compositions, and lookup tables against a walk through the same trees, on small forests made at random."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.model import forest as trees
from soil_mobility_plugin.soilmobility.model import lookup as tables
from soil_mobility_plugin.soilmobility.model.walk import walk
from soil_mobility_plugin.soilmobility.risk import classes as risk
from soil_mobility_plugin.soilmobility.risk.composite import composite
from soil_mobility_plugin.soilmobility.soil import fractions
from soil_mobility_plugin.soilmobility.soil.covariates import aqua_regia_content
from tests.compositions import nested_logits, on_total_basis

# -------------------------------------------------------------------------------------------------------- compositions

shares = st.lists(st.floats(0.0, 1.0), min_size=4, max_size=4).filter(lambda row: sum(row) > 0.01)
compositions = shares.map(lambda row: np.array(row) / sum(row))


@given(compositions)
def test_logits_there_and_back_with_zeros(composition):
    back = fractions.fractions_from_logits(*nested_logits(composition))
    np.testing.assert_allclose(back, composition, atol=5e-9)


@given(st.lists(st.floats(-50, 50), min_size=3, max_size=3), st.floats(1e-3, 10))
def test_each_logit_moves_its_own_fraction_and_leaves_those_before(logits, step):
    before = fractions.fractions_from_logits(*logits)
    for number in range(3):
        moved = list(logits)
        moved[number] += step
        after = fractions.fractions_from_logits(*moved)
        assert after[number] >= before[number]
        np.testing.assert_array_equal(after[:number], before[:number])
        assert after.sum() == pytest.approx(1.0)


@given(compositions, st.floats(0.05, 1.0))
def test_a_change_of_basis_keeps_ratios_and_only_adds_to_the_residual(composition, share):
    total = on_total_basis(composition, share)
    np.testing.assert_allclose(total[:3], share * composition[:3])
    assert total[3] >= composition[3] - 1e-12
    assert total.sum() == pytest.approx(1.0)


@given(compositions, st.floats(0.01, 1e5), st.floats(0.05, 1.0))
def test_the_mobile_content_is_the_same_on_either_basis(composition, total_mg_kg, share):
    on_aqua_regia = fractions.mobile_content(100 * composition[0], aqua_regia_content(total_mg_kg, share, "total"))
    on_total = fractions.mobile_content(100 * on_total_basis(composition, share)[0], total_mg_kg)
    assert on_aqua_regia == pytest.approx(on_total, rel=1e-9, abs=1e-12)


@given(st.lists(st.floats(0, 100, width=32), min_size=1, max_size=30))
def test_classes_rise_with_mobility(values):
    values = np.sort(np.array(values, dtype=np.float32))
    codes = risk.classify(values)
    assert (np.diff(codes.astype(int)) >= 0).all()
    for value, code in zip(values, codes):
        assert code == 1 + sum(value >= limit for limit in risk.RAC_LIMITS)


@given(
    st.integers(1, 6), st.integers(1, 8), st.integers(0, 2**31), st.sampled_from(["worst", "mean", "toxicity", "count"])
)
def test_a_composite_lies_between_its_elements(elements, pixels, seed, method):
    rng = np.random.default_rng(seed)
    mobility = rng.uniform(0, 100, (elements, pixels)).astype(np.float32)
    mobility[rng.random(mobility.shape) < 0.1] = np.nan
    weights = rng.uniform(0.5, 40, elements)
    index = composite(mobility, method, weights)
    missing = np.isnan(mobility).any(axis=0)
    np.testing.assert_array_equal(np.isnan(index), missing)
    if method == "count":
        assert ((index[~missing] >= 0) & (index[~missing] <= elements)).all()
    else:
        low, high = mobility.min(axis=0)[~missing], mobility.max(axis=0)[~missing]
        assert ((index[~missing] >= low - 1e-4) & (index[~missing] <= high + 1e-4)).all()


# -------------------------------------------------------------------------------------------------------------- forests

SOIL = ("ph", "soc", "clay")
DESCRIPTORS = ("charge", "radius")
NAMES = SOIL + DESCRIPTORS
# Few different thresholds, so that trees share edges and values hit them exactly.
THRESHOLDS = (-1.5, -1e-35, 0.0, 1.0, 1.0 + 2**-40, 2.0, 1e30)


class _Tree:
    """A random tree whose every path asks for at most two soil features, in LightGBM's numbering."""

    def __init__(self, rng: np.random.Generator, leaves: int) -> None:
        self.rng = rng
        self.nodes: list[list] = []
        self.leaves = 0
        self.root = self._grow(leaves, frozenset())

    def _grow(self, leaves: int, used: frozenset) -> int:
        if leaves == 1:
            self.leaves += 1
            return -self.leaves
        allowed = [name for name in NAMES if name in used or name in DESCRIPTORS or len(used) < 2]
        feature = allowed[self.rng.integers(len(allowed))]
        number = len(self.nodes)
        # Missing values: none (NaN is 0), or NaN to the left or right.
        decision = int(self.rng.choice([0, 2, 8, 10]))
        self.nodes.append([NAMES.index(feature), THRESHOLDS[self.rng.integers(len(THRESHOLDS))], decision, 0, 0])
        left = int(self.rng.integers(1, leaves))
        used = used | {feature} if feature in SOIL else used
        self.nodes[number][3] = self._grow(left, used)
        self.nodes[number][4] = self._grow(leaves - left, used)
        return number

    def text(self, number: int) -> str:
        columns = list(zip(*self.nodes)) if self.nodes else [()] * 5
        # Leaf values that floats hold exactly keep the comparison free of rounding.
        values = self.rng.integers(-(2**20), 2**20, self.leaves) / 2**18
        rows = dict(zip(("split_feature", "threshold", "decision_type", "left_child", "right_child"), columns))
        lines = [f"Tree={number}", f"num_leaves={self.leaves}", "num_cat=0"]
        lines += [f"{key}={' '.join(repr(value) for value in row)}" for key, row in rows.items()]
        return "\n".join([*lines, f"leaf_value={' '.join(map(repr, values.tolist()))}", "is_linear=0", ""])


def forest_text(seed: int, count: int) -> bytes:
    rng = np.random.default_rng(seed)
    blocks = [_Tree(rng, int(rng.integers(1, 8))).text(number) for number in range(count)]
    head = [
        "tree",
        "version=v4",
        "num_class=1",
        "num_tree_per_iteration=1",
        f"max_feature_idx={len(NAMES) - 1}",
        "objective=regression",
        f"feature_names={' '.join(NAMES)}",
        f"tree_sizes={' '.join(['1'] * count)}",
        "",
    ]
    return ("\n".join(head) + "\n" + "\n".join(blocks) + "\nend of trees\n").encode()


def soils(rng: np.random.Generator, n: int) -> np.ndarray:
    """Values at, beside and between thresholds, with NaN, float32."""
    edges = np.array(THRESHOLDS, dtype=np.float32)
    near = np.concatenate(
        [edges, np.nextafter(edges, np.float32(np.inf)), np.nextafter(edges, np.float32(-np.inf)), [np.nan, 0.5, -7, 9]]
    ).astype(np.float32)
    return rng.choice(near, (n, len(SOIL)))


def scored(folded: tables.Tables, pixels: tables.Binned) -> np.ndarray:
    terms = folded.reduced(pixels.constants())
    return tables.score([terms], pixels, np.empty((1, pixels.size)))[0]


@settings(deadline=None, max_examples=100)
@given(st.integers(0, 2**31), st.integers(1, 6))
def test_tables_are_the_walk_through_the_trees(seed, count):
    forest = trees.parse(forest_text(seed, count))
    bins = tables.Bins(SOIL, [forest])
    leaves = tables.Leaves(forest, bins)
    rng = np.random.default_rng(seed + 1)
    soil = soils(rng, 200)
    descriptors = {name: float(rng.choice([-2.0, 0.0, 1.0, 1.5, np.nan])) for name in DESCRIPTORS}
    folded = leaves.fold(descriptors, exact=True)
    codes = {name: bins.encode(name, np.ascontiguousarray(soil[:, j])) for j, name in enumerate(SOIL)}
    found = scored(folded, tables.Binned(bins, len(soil), codes))
    rows = np.column_stack([soil.astype(np.float64), np.tile(list(descriptors.values()), (len(soil), 1))])
    np.testing.assert_allclose(found, walk(forest, rows), rtol=0, atol=1e-10)


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 2**31), st.sampled_from(SOIL))
def test_a_property_missing_everywhere_is_a_column_of_nan(seed, name):
    forest = trees.parse(forest_text(seed, 3))
    bins = tables.Bins(SOIL, [forest])
    folded = tables.Leaves(forest, bins).fold(dict.fromkeys(DESCRIPTORS, 1.0), exact=True)
    soil = soils(np.random.default_rng(seed), 100)
    codes = {one: bins.encode(one, np.ascontiguousarray(soil[:, j])) for j, one in enumerate(SOIL)}
    whole = tables.Binned(bins, len(soil), {**codes, name: bins.encode(name, np.full(len(soil), np.nan, np.float32))})
    np.testing.assert_array_equal(
        scored(folded, whole.replaced(**{name: bins.encode(name, None)})), scored(folded, whole)
    )
