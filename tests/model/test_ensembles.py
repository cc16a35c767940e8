"""The trees of a bundle: refused where they are not those of its card; tables made once and kept within bounds."""

from __future__ import annotations

import copy
import threading
from contextlib import nullcontext

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import ensembles
from soil_mobility_plugin.soilmobility.model.bundle import BundleError, read_texts
from soil_mobility_plugin.soilmobility.model.ensembles import Ensembles
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel

NAMES = ("l1", "l2", "l3")


@pytest.fixture(scope="module")
def given():
    model = FractionationModel.load("theory_guided_v1")
    texts = read_texts(model.folder, model.card)
    return model, {name: texts[name] for name in NAMES}


def made(given, texts=None, features=None, objective="cross_entropy"):
    model, texts = copy.copy(given[0]), given[1] if texts is None else texts
    model.name, model.features = "m", model.features if features is None else features
    return Ensembles(model, texts, dict.fromkeys(texts, (objective,)))


@pytest.fixture(scope="module")
def trees(given):
    return made(given)


def changed(given, old, new):
    text = given[1]["l1"]
    assert old in text
    return {"l1": text.replace(old, new, 1)}


def test_trees_of_another_card_are_refused(given):
    with pytest.raises(BundleError, match=r"the features of l1 .* are not those of the card"):
        made(given, features=given[0].features[::-1])
    with pytest.raises(BundleError, match=r"has the objective .*, not regression"):
        made(given, objective="regression")
    for trained, refused in (("binary sigmoid:1", False), ("binary sigmoid:2", True), ("binary sigmoid:1 sqrt", True)):
        texts = changed(given, b"objective=cross_entropy", f"objective={trained}".encode("ascii"))
        with pytest.raises(BundleError, match=trained) if refused else nullcontext():
            made(given, texts, objective="binary")
    with pytest.raises(BundleError, match="Model m: l1: "):
        made(given, texts={"l1": b"no trees"})


def test_scores_that_are_no_logits_are_refused(given):
    text = given[1]["l1"].decode("ascii")
    start = text.index("leaf_value=") + len("leaf_value=")
    end = text.index(" ", start)
    with pytest.raises(BundleError, match="beyond 1e\\+06"):
        made(given, texts={"l1": (text[:start] + "2e6" + text[end:]).encode("ascii")})


def test_the_bundled_trees_are_tables(trees):
    assert trees.general == ()
    assert set(trees.forests) == set(NAMES)
    assert set(trees.handles_missing) <= set(trees.bins.features)


def test_tables_are_made_once_for_all_threads(trees):
    found = []
    threads = [threading.Thread(target=lambda: found.append(trees.tables("l1", "Cd"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all(one is found[0] for one in found)


def test_an_offset_folds_nothing_anew(given, trees):
    """A recalibration of 955 samples was tested by 20 others, of which each folded all tables of its elements."""
    known = given[0].descriptors("Al")
    plain, leaves = trees.tables("l1", "Al"), trees._leaves["l1"]
    room = 2.0 ** np.frexp(plain.reach)[1] - plain.reach
    for exact in (False, True):
        plain, moved = trees.tables("l1", "Al", 0.0, exact), trees.tables("l1", "Al", -0.9 * room, exact)
        assert moved.mains is plain.mains
        assert moved.pairs is plain.pairs
        folded = leaves.fold(known, exact, -0.9 * room)
        assert (moved.unit, moved.constant, moved.reach) == (folded.unit, folded.constant, folded.reach)
    # what would pass the sums that the steps are made for has steps of its own
    assert trees.tables("l1", "Al", 1.1 * room, exact).unit == 2.0 * plain.unit


def test_there_is_room_for_the_exact_tables_of_all_elements(given, trees):
    """An extension of the bundled trees asks for all of them again and again."""
    known = dict.fromkeys(given[0].descriptors("Cd"), 1.0)
    tables = [trees._leaves[name].fold(known, exact=True) for name in NAMES]
    both = sum(one.nbytes + one.reduced({}).nbytes for one in tables)
    assert both * len(given[0].elements) < ensembles._CACHE_BYTES


def test_what_was_not_used_for_longest_goes_first(given, monkeypatch):
    class Sized:
        nbytes = 10

    monkeypatch.setattr(ensembles, "_CACHE_BYTES", 20)
    kept, makes = made(given), []
    make = lambda: makes.append(Sized()) or makes[-1]  # noqa: E731
    for key in ("a", "b", "a", "c"):  # the third takes b's place
        kept._cached((key,), make)
    kept._cached(("a",), make)
    assert len(makes) == 3
    kept._cached(("b",), make)
    assert len(makes) == 4
    monkeypatch.setattr(ensembles, "_CACHE_BYTES", 5)
    for _ in range(2):
        kept._cached(("larger than all",), make)
    assert len(makes) == 5
