"""Malicious bundles end in a BundleError, soon and in little memory. Those damaged at random: test_fuzz."""

from __future__ import annotations

import gzip
import json
import sys
import time

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import forest as trees
from soil_mobility_plugin.soilmobility.model.bundle import BundleError, sha256_groups
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from tests import bundles

lightgbm = pytest.importorskip("lightgbm")

SECONDS = 1.0
MEGABYTES = 300


@pytest.fixture(scope="module")
def texts() -> dict[str, bytes]:
    names = {"l1": "cross_entropy", "l2": "cross_entropy", "l3": "cross_entropy", "spread": "regression"}
    return {name: bundles.text(bundles.train(lightgbm, kind, rounds=12)) for name, kind in names.items()}


def outcome(folder, files: dict[str, bytes], card: bytes) -> str:
    """'refused', or 'usable' for a bundle that the change left whole: then it predicts finite percentages."""
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / f"{name}.txt.gz").write_bytes(data)
    (folder / "card.json").write_bytes(card)
    soil = bundles.soils(20, 1)
    model = loaded_in_time(folder)
    if model is None:
        return "refused"
    start = time.process_time()
    given = {name: values for name, values in bundles.layers(soil).items() if name in model.soil_features}
    for symbol in model.elements[:3]:
        try:
            found = model.fractions(symbol, model.prepare(given), 0.1)
        except BundleError:
            continue
        assert np.all(np.isfinite(found))
        assert np.all((found >= 0) & (found <= 100))
    assert time.process_time() - start < SECONDS
    return "usable"


def loaded_in_time(folder) -> FractionationModel | None:
    """The model, or None where it is refused; within SECONDS of processor time.

    A busy machine can spoil one measurement (its caches are shared), but not the best of three.
    """
    spent = []
    while True:
        start = time.process_time()
        try:
            model = FractionationModel.load(folder)
        except BundleError:
            model = None
        spent.append(time.process_time() - start)
        if spent[-1] < SECONDS:
            return model
        assert len(spent) < 3, f"{min(spent):.2f} s of processor time"


def peak_megabytes() -> float:
    resource = pytest.importorskip("resource")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def test_unchanged_bundle_is_usable(texts, tmp_path):
    files = {name: gzip.compress(text, mtime=0) for name, text in texts.items()}
    assert outcome(tmp_path / "m", files, json.dumps(bundles.card(texts)).encode()) == "usable"


def one_tree(leaves: int, lines: dict[str, bytes]) -> bytes:
    head = b"tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nmax_feature_idx=7\nobjective=cross_entropy\n"
    head += b"feature_names=" + " ".join(bundles.FEATURES).encode() + b"\ntree_sizes=1\n\n"
    body = b"Tree=0\nnum_leaves=%d\nnum_cat=0\n" % leaves
    body += b"".join(b"%s=%s\n" % (key.encode(), value) for key, value in lines.items())
    return head + body + b"\nend of trees\n"


MEGA = 2**20
BOMBS = {
    "zeros": lambda: bytes(200 * MEGA),
    "header line": lambda: b"tree\nversion=v4\nfeature_names=" + b"a " * (20 * MEGA) + b"\nend of trees\n",
    "wide header": lambda: b"tree\n" + "\U0001f4a3".encode() * (11 * MEGA) + b"\nend of trees\n",
    "line of numbers": lambda: one_tree(1, {"leaf_value": b"0 " * (20 * MEGA)}),
    "leaves": lambda: one_tree(10**9, {"leaf_value": b"0"}),
    "many lines": lambda: b"tree\n" + b"a=\n" * (15 * MEGA) + b"\nend of trees\n",
    "many empty trees": lambda: b"tree\n" + b"\nTree=0\n" * (5 * MEGA) + b"\nend of trees\n",
    "one long number": lambda: one_tree(1, {"leaf_value": b"1" * (40 * MEGA)}),
    "long number of leaves": lambda: b"tree\nversion=v4\nmax_feature_idx=" + b"1" * (40 * MEGA) + b"\nend of trees\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_bombs(texts, tmp_path, name):
    bomb = gzip.compress(BOMBS[name](), 9, mtime=0)
    assert len(bomb) < trees.MAX_FILE_BYTES
    files = {name: gzip.compress(text, mtime=0) for name, text in texts.items()}
    files["l2"] = bomb
    card = bundles.card(texts)
    card["files"]["l2"]["sha256"] = sha256_groups(bomb)
    before = peak_megabytes()
    assert outcome(tmp_path / "m", files, json.dumps(card).encode()) == "refused"
    assert peak_megabytes() - before < MEGABYTES


CARDS = {
    "lists": b'{"a":[' + b"[]," * (MEGA // 2 + MEGA // 8) + b"[]]}",
    "objects": b'{"a":[' + b"{}," * (MEGA // 2 + MEGA // 8) + b"{}]}",
    "keys": b"{" + b",".join(b'"%d":0' % i for i in range(170_000)) + b"}",
    "depth": b"[" * (2 * MEGA),
    "digits": b'{"format_version":1' + b"0" * (2 * MEGA - 100) + b"}",
    "exponent": b'{"format_version":1e' + b"9" * (2 * MEGA - 100) + b"}",
}


@pytest.mark.parametrize("name", CARDS)
def test_huge_cards(texts, tmp_path, name):
    files = {name: gzip.compress(text, mtime=0) for name, text in texts.items()}
    before = peak_megabytes()
    assert outcome(tmp_path / "m", files, CARDS[name]) == "refused"
    assert peak_megabytes() - before < MEGABYTES


def test_many_single_leaves_load_in_time(texts, tmp_path):
    """The largest number of trees that is allowed: slow to read only if each tree costs much."""
    head, tree = one_tree(1, {"leaf_value": b"0.001"}).replace(b"\nend of trees\n", b"").split(b"Tree=0")
    tree = b"\nTree=0" + tree
    head = head.replace(b"tree_sizes=1", b"tree_sizes=" + b" ".join([b"1"] * trees.MAX_TREES))
    packed = gzip.compress(head + tree * trees.MAX_TREES + b"\nend of trees\n", mtime=0)
    files = {**{name: gzip.compress(text, mtime=0) for name, text in texts.items()}, "l1": packed}
    card = bundles.card(texts)
    card["files"]["l1"]["sha256"] = sha256_groups(packed)
    assert outcome(tmp_path / "m", files, json.dumps(card).encode()) == "usable"
