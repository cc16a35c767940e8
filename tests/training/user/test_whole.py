"""A training from end to end: what it says, and that trees that are not earned do not stay."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.feedback import Canceled, Silent
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.samples import validation
from soil_mobility_plugin.soilmobility.samples.validation import BEFORE, MEAN, MODEL, LeftOut
from soil_mobility_plugin.soilmobility.training.user import EXTEND, RECALIBRATE, train, whole
from soil_mobility_plugin.soilmobility.training.user.bundle import Bundle
from soil_mobility_plugin.soilmobility.training.user.card import Task
from soil_mobility_plugin.soilmobility.training.user.holdout import RECALIBRATED, RIDGE, Holdout
from tests.training.user.drawing import drawn


class Told(Silent):
    def __init__(self) -> None:
        self.progress, self.said, self.warned, self.stop_at = [], [], [], 1e9

    def isCanceled(self) -> bool:
        return bool(self.progress) and self.progress[-1] >= self.stop_at

    def setProgress(self, progress: float) -> None:
        self.progress.append(progress)

    def pushInfo(self, info: str) -> None:
        self.said.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warned.append(warning)


def test_the_numbers_are_those_of_the_first_test(base):
    samples, told = drawn(base, 60, 21), Told()
    done = whole.train_and_test(Task(base, samples, RECALIBRATE, "mine", "a table"), told)
    numbers = done.report(told)
    here, before, _ = done.holdout.tests[0].rmse(samples)
    assert numbers == {"RMSE_F1": here, "RMSE_F1_BEFORE": before}
    assert here < before
    assert done.trees_kept
    assert told.progress == sorted(told.progress)
    assert (told.progress[0], told.progress[-1]) == (20.0, 90.0)
    assert sum("F1 on samples left out by" in line for line in told.said) == 2  # groups and blocks
    assert told.warned == []
    assert done.bundle.card["limits"][-len(done.limits) :] == [str(one) for one in done.limits]


def test_nothing_tested_is_said(base):
    told = Told()
    samples = drawn(base, 2, 22, places=False)
    done = whole.train_and_test(Task(base, samples, RECALIBRATE, "mine", "a table"), told)
    assert done.report(told) == {"RMSE_F1": None, "RMSE_F1_BEFORE": None}
    assert [line.partition(": ")[0] for line in told.warned] == [
        "Not tested on samples left out by groups",
        "Not tested on samples left out by blocks",
    ]


def test_trees_that_cannot_be_tested_are_dropped_and_the_rest_is_tested(base, monkeypatch):
    """22 samples used to be told that their trees were not better, which nothing had tested, and to stay untested."""
    core = Bundle.of(FractionationModel.load("smooth_core_v2"))
    samples, told, made = drawn(core, 22, 26, places=False), Told(), []

    def trained(base, samples, mode, *rest, **options):
        made.append(mode)
        return train(base, samples, RECALIBRATE)

    monkeypatch.setattr(whole, "train", trained)
    done = whole.train_and_test(Task(core, samples, EXTEND, "mine", "a table"), told)
    assert made == [EXTEND, RECALIBRATE]
    assert told.warned == ["Nothing shows that the added trees are better on samples left out: they are dropped."]
    assert (done.task.mode, done.trees_kept) == (RECALIBRATE, False)
    assert done.report(told)["RMSE_F1"] == pytest.approx(done.holdout.tests[0].rmse(samples)[0])


def test_trees_that_are_not_earned_are_left_out(base, monkeypatch):
    """Training and its test are stood in for; what is left is the recalibrated bundle."""
    samples, told = drawn(base, 30, 23), Told()
    plain = train(base, samples, RECALIBRATE)
    made = {EXTEND: SimpleNamespace(model=None), RECALIBRATE: plain}
    monkeypatch.setattr(whole, "train", lambda base, samples, mode, feedback=None: made[mode])
    # trees are off by 20 points, the recalibrated bundle by 10, the one before by 30
    observed = 100.0 * samples.shares
    off = {MODEL: 20.0, BEFORE: 30.0, RECALIBRATED: 10.0, RIDGE: 5.0, MEAN: 40.0}
    test = LeftOut("groups", 5, {name: observed + by for name, by in off.items()}, np.zeros(30, int))
    monkeypatch.setattr(whole, "cross_validate", lambda *given, feedback: Holdout([test], {}))
    monkeypatch.setattr(whole, "earned", lambda *given: False)
    done = whole.train_and_test(Task(base, samples, EXTEND, "mine", "a table"), told)
    assert not done.trees_kept
    assert told.warned == ["Nothing shows that the added trees are better on samples left out: they are dropped."]
    assert done.report(told) == {"RMSE_F1": pytest.approx(10.0), "RMSE_F1_BEFORE": pytest.approx(30.0)}
    assert list(done.holdout.tests[0].predictions) == [MODEL, BEFORE, RIDGE, MEAN]
    card = done.bundle.card
    assert card["title"].endswith(", recalibrated")
    assert "its levels recalibrated" in card["summary"]
    assert "trees added" not in card["summary"]
    assert card["based_on"]["mode"] == RECALIBRATE
    assert card["metrics"]["user_samples"]["groups"]["model"]["F1"]["rmse"] == pytest.approx(10.0)
    np.testing.assert_array_equal(
        validation.predict(done.bundle.model, samples), validation.predict(plain.model, samples)
    )


def test_a_stop_on_the_way_ends_the_training(base):
    told = Told()
    told.stop_at = 50.0
    with pytest.raises(Canceled):
        whole.train_and_test(Task(base, drawn(base, 60, 24), RECALIBRATE, "mine", "a table"), told)
