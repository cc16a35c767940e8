"""Reading LightGBM text, and walking the trees."""

from __future__ import annotations

import gzip
import re

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import forest as trees
from soil_mobility_plugin.soilmobility.model import walk as walking
from soil_mobility_plugin.soilmobility.model.walk import along, fixed, walk
from tests import bundles

lightgbm = pytest.importorskip("lightgbm")


@pytest.fixture(scope="module")
def text() -> bytes:
    return bundles.text(bundles.train(lightgbm, rounds=5))


def hostile(soil: np.ndarray) -> np.ndarray:
    """Rows at and around zero, infinite, and missing in each feature."""
    rows = np.repeat(bundles.matrix(soil[:40], "As"), 9, axis=0)
    specials = [np.nan, np.inf, -np.inf, 0.0, -0.0, 1e-36, -trees.ZERO_THRESHOLD, trees.ZERO_THRESHOLD, -1e-34]
    for start in range(len(rows)):
        rows[start, (start // 9) % rows.shape[1]] = specials[start % 9]
    return rows


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"interaction_constraints": None},
        {"zero_as_missing": True},
        {"use_missing": False},
        {"objective": "regression"},
        {"objective": "binary"},
        {"boost_from_average": False},
        {"boosting": "dart"},
        {"boosting": "goss"},
        {"objective": "regression", "around_zero": True},
        {"num_leaves": 2},
        {"num_leaves": 200, "min_data_in_leaf": 1},
    ],
    ids=str,
)
def test_walk_has_the_bits_of_lightgbm(settings):
    rng = np.random.default_rng(0)
    x = bundles.matrix(bundles.soils(2000, missing=0.2), "Cd")
    if settings.get("around_zero"):
        # LightGBM puts thresholds at both sides of a zero that occurs in the data.
        x[rng.random(2000) < 0.3, 4] = 0.0
        label = np.sign(x[:, 4]) + 0.1 * rng.normal(size=2000)
        booster = lightgbm.train({"objective": "regression", "verbose": -1}, lightgbm.Dataset(x, label), 20)
        assert b"e-35" in bundles.text(booster)
    elif settings.get("objective") == "binary":
        booster = lightgbm.train(
            {"objective": "binary", "verbose": -1}, lightgbm.Dataset(x, rng.random(2000) < 0.3), 20
        )
    else:
        booster = bundles.train(lightgbm, rounds=20, **settings)
    # LightGBM reads its own text too, so that both sides have the same rounded numbers.
    reread = lightgbm.Booster(model_str=bundles.text(booster).decode())
    forest = trees.parse(bundles.text(booster))
    rows = np.concatenate([bundles.matrix(bundles.soils(5000, 1, missing=0.3), "Pb"), hostile(bundles.soils(40))])
    expected = reread.predict(rows, raw_score=True)
    assert np.array_equal(walk(forest, rows), expected)
    rewritten = lightgbm.Booster(model_str=trees.write(forest).decode())
    assert np.array_equal(rewritten.predict(rows, raw_score=True), expected)
    assert_same(trees.parse(trees.write(forest)), forest)


def assert_same(one: trees.Forest, other: trees.Forest) -> None:
    for name in trees.Forest.__dataclass_fields__:
        assert np.array_equal(getattr(one, name), getattr(other, name)), name


def test_ensembles_of_other_features_are_not_joined(text):
    forest = trees.parse(text)
    other = trees.parse(text.replace(b"feature_names=ph", b"feature_names=hp"))
    with pytest.raises(ValueError, match="features"):
        trees.joined(forest, other)


def test_trees_without_a_split():
    booster = bundles.train(lightgbm, rounds=3, min_data_in_leaf=6000)
    forest = trees.parse(bundles.text(booster))
    rows = bundles.matrix(bundles.soils(5), "Cd")
    assert forest.feature.size == 0
    assert np.array_equal(walk(forest, rows), booster.predict(rows, raw_score=True))


@pytest.mark.parametrize("symbol", bundles.ELEMENTS)
def test_one_feature_alone_gives_the_same_bits(text, symbol, monkeypatch):
    """All rows of a leaf at once, in any order, with values on thresholds, many rows and one."""
    forest = trees.parse(text)
    rows = bundles.matrix(bundles.soils(300, 4), symbol)
    found = set()
    for base, name in zip(rows[:20], ("ph", "soc", "clay", "enrichment") * 5):
        column = bundles.FEATURES.index(name)
        one = fixed(forest, {key: value for key, value in zip(bundles.FEATURES, base) if key != name})
        borders = forest.threshold[forest.feature == column]
        values = np.concatenate([rows[:, column], borders, np.nextafter(borders, np.inf)])
        alike = np.tile(base, (values.size, 1))
        alike[:, column] = values
        expected = walk(forest, alike)
        found |= set(expected.tolist())
        assert np.array_equal(along(one, values), expected)
        assert np.array_equal(along(one, values[:1]), expected[:1])
        with monkeypatch.context() as patch:
            patch.setattr(walking, "PAIRS", 2 * values.size)
            assert np.array_equal(along(one, values), expected)
    assert len(found) > 20


@pytest.mark.parametrize("symbol", bundles.ELEMENTS)
def test_fixed_features_are_passed_over(text, symbol):
    forest = trees.parse(text)
    given = dict(zip(bundles.DESCRIPTORS, bundles.ELEMENTS[symbol]))
    rows = bundles.matrix(bundles.soils(500, 2, missing=0.3), symbol)
    short = fixed(forest, given)
    assert np.array_equal(walk(short, rows), walk(forest, rows))
    used = np.concatenate([array[array >= 0] for array in (short.roots, short.left, short.right)])
    assert np.all(forest.feature[used] < len(bundles.SOIL))
    assert np.array_equal(walk(fixed(forest, dict(zip(bundles.FEATURES, rows[0]))), rows[:1]), walk(forest, rows[:1]))


def test_forest_keeps_names_and_objective(text):
    forest = trees.parse(text)
    assert forest.feature_names == bundles.FEATURES
    assert forest.objective == "cross_entropy"
    assert np.all(np.diff(forest.leaf_tree) >= 0)


def test_windows_line_ends(text):
    forest, other = trees.parse(text), trees.parse(text.replace(b"\n", b"\r\n"))
    assert np.array_equal(forest.threshold, other.threshold)


def replaced(text: bytes, pattern: bytes, by: bytes) -> bytes:
    """The text with the first match replaced."""
    changed, count = re.subn(pattern, by, text, count=1, flags=re.MULTILINE)
    assert count == 1
    return changed


@pytest.mark.parametrize(
    ("pattern", "by", "message"),
    [
        (rb"^tree$", b"forest", "not a LightGBM model"),
        (rb"^version=v4", b"version=v2", "version 'v2'"),
        (rb"^num_class=1", b"num_class=3", "num_class"),
        (rb"^num_tree_per_iteration=1", b"num_tree_per_iteration=2", "one output"),
        (rb"^label_index=0", b"average_output", "random forest"),
        (rb"^max_feature_idx=7", b"max_feature_idx=8", "feature_names differ"),
        (rb"^max_feature_idx=7", b"max_feature_idx=99999999999999999", "max_feature_idx"),
        (rb"^feature_names=ph soc", b"feature_names=ph ph", "repeats"),
        (rb"^tree_sizes=\S+ ", b"tree_sizes=", "promises 4 trees"),
        (rb"^end of trees", b"", "cut short"),
        (rb"^num_cat=0", b"num_cat=1", "categories"),
        (rb"^is_linear=0", b"is_linear=1", "linear leaves"),
        (rb"^decision_type=\d+", b"decision_type=1", "categories"),
        (rb"^decision_type=\d+", b"decision_type=12", "decision_type"),
        (rb"^num_leaves=15", b"num_leaves=16", "does not hold"),
        (rb"^num_leaves=15", b"num_leaves=1000000000", "num_leaves"),
        (rb"^num_leaves=15", b"num_leaves=-1", "num_leaves"),
        (rb"^split_feature=\d+", b"split_feature=8", "tree 0: split_feature"),
        (rb"^split_feature=\d+", b"split_feature=-1", "tree 0: split_feature"),
        (rb"^split_feature=\d+", b"split_feature=1.5", "tree 0: split_feature"),
        (rb"^threshold=\S+", b"threshold=nan", "NaN"),
        (rb"^threshold=\S+", b"threshold=-inf", "not finite"),
        (rb"^threshold=\S+", b"threshold=x", "not a number"),
        (rb"^threshold=\S+ ", b"threshold= ", "numbers"),
        (rb"^leaf_value=\S+", b"leaf_value=inf", "leaf value"),
        (rb"^left_child=\S+", b"left_child=0", "points backwards"),
        (rb"^left_child=\S+", b"left_child=14", "left_child"),
        (rb"^left_child=\S+", b"left_child=-16", "left_child"),
        (rb"^left_child=\S+", b"left_child=13", "child of two"),
        (rb"^leaf_value=", b"leaf_value=0\nleaf_value=", "stands twice"),
    ],
)
def test_what_is_not_exact_is_refused(text, pattern, by, message):
    with pytest.raises(trees.TreeError, match=re.escape(message)):
        trees.parse(replaced(text, pattern, by))


def test_categorical_model_is_refused():
    x = bundles.matrix(bundles.soils(2000), "Cd")
    x[:, 6] = np.arange(2000) % 7
    label = (x[:, 6] % 2).astype(float)
    data = lightgbm.Dataset(x, label, categorical_feature=[6])
    booster = lightgbm.train({"objective": "regression", "verbose": -1}, data, 3)
    with pytest.raises(trees.TreeError, match="categories"):
        trees.parse(bundles.text(booster))


def test_linear_trees_are_refused():
    with pytest.raises(trees.TreeError, match="linear"):
        trees.parse(bundles.text(bundles.train(lightgbm, "regression", rounds=3, linear_tree=True)))


def test_deep_chain_is_refused():
    n = trees.MAX_DEPTH + 2
    lines = {
        "num_leaves": str(n + 1),
        "num_cat": "0",
        "split_feature": " ".join(["0"] * n),
        "threshold": " ".join(map(str, range(n))),
        "decision_type": " ".join(["2"] * n),
        "left_child": " ".join(str(-i) for i in range(1, n + 1)),
        "right_child": " ".join([*map(str, range(1, n)), str(-n - 1)]),
        "leaf_value": " ".join(["0.1"] * (n + 1)),
    }
    tree = "Tree=0\n" + "".join(f"{key}={value}\n" for key, value in lines.items())
    head = "tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nmax_feature_idx=0\nfeature_names=x\ntree_sizes=1\n"
    with pytest.raises(trees.TreeError, match="deeper"):
        trees.parse(f"{head}\n{tree}\n\nend of trees\n".encode())


def test_decompress_limits(text):

    packed = gzip.compress(text)
    assert trees.decompress(packed, "x") == text
    with pytest.raises(trees.TreeError, match="cut short"):
        trees.decompress(packed[:-20], "x")
    with pytest.raises(trees.TreeError, match="not a gzip file"):
        trees.decompress(b"tree\n" + packed, "x")
    with pytest.raises(trees.TreeError, match="more than"):
        trees.decompress(gzip.compress(bytes(trees.MAX_TEXT_BYTES + 1)), "x")
