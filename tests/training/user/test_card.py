"""What a user's bundle says of itself, read back from the disk."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility import language
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.samples import validation
from soil_mobility_plugin.soilmobility.samples.validation import BEFORE, MEAN, MODEL, LeftOut
from soil_mobility_plugin.soilmobility.training.user import EXTEND, NEW, RECALIBRATE, train
from soil_mobility_plugin.soilmobility.training.user.bundle import Bundle, TrainingError, write
from soil_mobility_plugin.soilmobility.training.user.card import Task, earned, finished, limits
from soil_mobility_plugin.soilmobility.training.user.holdout import RECALIBRATED, Holdout, cross_validate
from tests.training.user.drawing import drawn

boost = pytest.importorskip("soil_mobility_plugin.soilmobility.training.user.boost")

#: A small fit, so that tests are quick.
SMALL = boost.Settings(anchors=60, trees=25, rate=0.2)

TITLES = {RECALIBRATE: ", recalibrated", EXTEND: ", extended", NEW: "Model of a table"}


@pytest.mark.parametrize("mode", [RECALIBRATE, *(pytest.param(mode, marks=pytest.mark.slow) for mode in (EXTEND, NEW))])
def test_finished_bundles_are_read_back(base, tmp_path, mode, lightgbm):
    samples = drawn(base, 150, 13)
    found = cross_validate(base, samples, mode, SMALL)
    bundle = train(base, samples, mode, SMALL)
    folder = write(finished(bundle, Task(base, samples, mode, "mine", "a table"), found), tmp_path / "mine")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine"]
    model = FractionationModel.load(folder)
    np.testing.assert_array_equal(validation.predict(model, samples), validation.predict(bundle.model, samples))
    card = model.card
    assert (card["name"], card["based_on"]["mode"]) == ("mine", mode)
    assert card["title"].endswith(TITLES[mode])
    scores = card["metrics"]["user_samples"]
    assert scores["groups"]["model"]["F1"]["n"] == scores["rows"] == 150
    assert scores["group_count"] == len(set(samples.group.tolist()))
    assert card["elements"]["Cd"]["flag"] == "measured"
    assert card["sources"][-1]["rows"] == 150
    assert card["applicability"]["soils"]
    half = validation.half_widths(model, samples)
    assert np.all((half > 0.0) & (half < 50.0))


@pytest.mark.slow
def test_the_same_samples_give_the_same_bytes(base, tmp_path, lightgbm):
    samples = drawn(base, 60, 14)
    cards = []
    for name in ("a", "b"):
        bundle = train(base, samples, EXTEND, SMALL)
        task = Task(base, samples, EXTEND, "same", "a table")
        folder = write(finished(bundle, task, Holdout([], {})), tmp_path / name)
        cards.append(json.loads((folder / "card.json").read_text(encoding="utf-8")))
    assert cards[0] == cards[1]


def test_what_was_not_tested_stands_in_the_card(base):
    samples = drawn(base, 21, 15)
    task = Task(base, samples, EXTEND, "mine", "a table")
    found = cross_validate(base, samples, EXTEND)
    told = finished(base, task, found).card
    assert told["limits"][: len(base.card["limits"])] == base.card["limits"]
    own = told["limits"][len(base.card["limits"]) :]
    assert own == [str(limit) for limit in limits(task, found)]
    assert "nothing shows that it is better" in own[0]
    assert any("left out by groups: a fold leaves 18 samples" in text for text in own)
    assert told["metrics"]["user_samples"] == {"rows": 21, "group_count": 7}
    assert told["elements"]["Cd"].get("offsets") == base.card["elements"]["Cd"].get("offsets")


def test_samples_that_count_twice_are_told(base):
    """Recalibrated again with the same table, a model was scored as if it had not seen it."""
    task = Task(base, drawn(base, 21, 15), RECALIBRATE, "one", "a table")
    first = finished(base, task, Holdout([], {}))
    share = 100.0 * task.samples.shares
    worse = LeftOut("groups", 5, {MODEL: share + 9.0, BEFORE: share, MEAN: share}, np.arange(21) % 5)
    again = [
        " ".join(map(str, limits(Task(first, task.samples, RECALIBRATE, "two", name), Holdout([worse], {}))))
        for name in ("a table", "b")
    ]
    assert ["count twice" in told for told in again] == [True, False]
    # a model that knew them before is no measure of one that did not
    assert ["may serve better" in told for told in again] == [False, True]


@pytest.mark.parametrize(("rise", "told"), [(0.02, False), (0.2, True)])
def test_a_rise_of_the_error_is_told_where_its_digits_show_it(base, rise, told):
    """It was said to rise from 5.2 to 5.2."""
    task = Task(base, drawn(base, 21, 15), RECALIBRATE, "one", "a table")
    share = 100.0 * task.samples.shares
    worse = LeftOut("groups", 5, {MODEL: share + 5.2 + rise, BEFORE: share + 5.2, MEAN: share}, np.arange(21) % 5)
    assert any("may serve better" in str(text) for text in limits(task, Holdout([worse], {}))) is told


@pytest.mark.parametrize("mode", [RECALIBRATE, EXTEND, NEW])
def test_a_card_keeps_how_to_say_in_any_language_what_it_says_in_english(base, mode, speak):
    task = Task(base, drawn(base, 21, 15), mode, "mine", "a table")
    untested = Holdout([], {"groups": TrainingError("a fold leaves {n} samples", n=18)})
    card = json.loads(json.dumps(finished(base, task, untested).card))
    own = [card["title"], card["summary"].split("\n\n")[0], *card["limits"][len(base.card["limits"]) :]]
    assert len(own) >= 4
    speak(lambda text: f"<{text}>")
    for text in own:
        assert language.again(text, card["phrases"][text], str.upper) == upper(card["phrases"][text])
    assert card["summary"].endswith(base.card["summary"]) is (mode != NEW)


def upper(told) -> str:
    """A phrase in a language that puts brackets around what it translates, and shouts what fills it."""
    named = {name: filling(value) for name, value in told["named"].items()}
    return f"<{told['template']}>".format(*map(filling, told["values"]), **named)


def filling(value):
    if not isinstance(value, dict):
        return value
    return value["term"].upper() if "term" in value else upper(value)


def test_the_phrases_of_the_base_stay(base):
    first = finished(base, Task(base, drawn(base, 21, 15), RECALIBRATE, "one", "first table"), Holdout([], {}))
    second = finished(first, Task(first, drawn(base, 21, 16), RECALIBRATE, "two", "second table"), Holdout([], {}))
    assert {*first.card["phrases"]} < {*second.card["phrases"]}
    assert second.card["title"] == f"{first.card['title']}, recalibrated"
    assert second.card["summary"].split("\n\n")[1:] == first.card["summary"].split("\n\n")


def test_kinds_of_extract_stay_and_a_few_samples_make_no_measured_element():
    """Rows of other extracts are not of fractions, however many: three samples of the user's are."""
    core = Bundle.of(FractionationModel.load("smooth_core_v2"))
    flags = core.model.flags
    symbol = next(s for s, e in core.card["elements"].items() if e["flag"] == flags[1] and e["rows"] >= 3)
    told = finished(core, Task(core, drawn(core, 1, 3, elements=(symbol,)), RECALIBRATE, "mine", "t"), Holdout([], {}))
    assert told.card["elements"][symbol]["flag"] == flags[1]
    known, kinds = told.card["applicability"], {kind for row in core.card["applicability"]["kinds"] for kind in row}
    assert {kind for row in known["kinds"] for kind in row} == kinds
    assert len(known["kinds"]) == len(known["soils"])
    three = finished(core, Task(core, drawn(core, 3, 3, elements=(symbol,)), RECALIBRATE, "mine", "t"), Holdout([], {}))
    assert three.card["elements"][symbol]["flag"] == flags[0]


@pytest.mark.parametrize(("gain", "kept"), [(0.0, False), (1.0, False), (8.0, True)])
def test_trees_stay_only_if_they_gain_more_than_chance(gain, kept):
    """Of 40 tables of 25 samples without any effect of soil beyond the core, trees stayed in 11: any gain sufficed."""
    core = Bundle.of(FractionationModel.load("smooth_core_v2"))
    samples = drawn(core, 60, 27, elements=("Cd",))
    chance = np.random.default_rng(0).normal(0.0, 8.0, (60, 1))
    observed = 100.0 * samples.shares
    tests = [
        LeftOut(scheme, 5, {MODEL: off + 20.0 - gain, RECALIBRATED: observed + 20.0 - chance}, np.arange(60) % 5)
        for scheme in ("groups", "blocks")
        for off in [observed + chance]
    ]
    task = Task(core, samples, EXTEND, "mine", "a table")
    assert earned(task, core, Holdout(tests, {})) is kept
    worse = replace(tests[1], predictions={**tests[1].predictions, MODEL: observed + 40.0})
    assert not earned(task, core, Holdout([tests[0], worse], {}))
    assert not earned(task, core, Holdout([], {}))
