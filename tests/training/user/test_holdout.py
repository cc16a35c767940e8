"""Samples left out: whole groups and blocks; what cannot be tested is said and never faked."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.feedback import Canceled, Silent
from soil_mobility_plugin.soilmobility.samples.validation import MEAN, MODEL
from soil_mobility_plugin.soilmobility.training.user import EXTEND, RECALIBRATE, bundle, holdout
from soil_mobility_plugin.soilmobility.training.user.holdout import cross_validate
from tests.training.user.drawing import drawn


def test_folds_leave_out_whole_groups_and_blocks(base):
    samples = drawn(base, 90, 10)
    found = cross_validate(base, samples, RECALIBRATE)
    tests = found.tests
    assert [one.scheme for one in tests] == ["groups", "blocks"]
    assert not found.untested
    for group in set(samples.group.tolist()):
        assert len(set(tests[0].fold[samples.group == group].tolist())) == 1
    for one in tests:
        assert np.isfinite(one.predictions[MODEL]).all()
        assert set(one.fold.tolist()) == set(range(one.folds))
    here, before, _ = tests[0].rmse(samples)
    assert here < before


def test_folds_are_alike_in_size():
    groups = np.repeat(np.arange(12), [9, 1, 1, 1, 4, 4, 2, 2, 3, 3, 5, 5])
    fold = holdout.folds(groups, 4)
    assert np.bincount(fold).tolist() == [10, 10, 10, 10]
    assert all(len(set(fold[groups == group])) == 1 for group in range(12))


def test_blocks_are_neighbours_of_about_equal_number():
    places = np.random.default_rng(0).uniform(0.0, (300.0, 100.0), (200, 2))
    block = holdout.blocks(places, 7)
    assert np.ptp(np.bincount(block, minlength=7)) <= 25
    boxes = [(places[block == number].min(axis=0), places[block == number].max(axis=0)) for number in range(7)]
    for number, (low, high) in enumerate(boxes):
        inside = ((places >= low) & (places <= high)).all(axis=1)
        assert (block[inside] == number).all()


def test_without_places_or_groups_there_is_no_such_test(base):
    samples = drawn(base, 12, 11, places=False)
    samples.group[:] = "one"
    found = cross_validate(base, samples, RECALIBRATE)
    assert found.tests == []
    said = {scheme: str(error) for scheme, error in found.untested.items()}
    assert said["groups"].startswith("they are of fewer than 3 sites")
    assert "Load a table that has coordinates as a point layer" in said["blocks"]


def test_samples_without_a_place_do_not_hinder_the_test_of_those_that_have_one(base):
    """One row without coordinates used to take the test by blocks away, and nothing said so."""
    samples = drawn(base, 60, 10)
    samples.x[7] = np.nan
    found = cross_validate(base, samples, RECALIBRATE)
    assert not found.untested
    tests = dict(zip(("groups", "blocks"), found.tests))
    there = np.isfinite(samples.x)
    np.testing.assert_array_equal(np.isfinite(tests["blocks"].predictions[MODEL]).all(axis=1), there)
    assert np.isfinite(tests["groups"].predictions[MODEL]).all()
    # what lies nobody knows where has no part in the other's training either
    without = cross_validate(base, samples.take(there), RECALIBRATE).tests[1]
    np.testing.assert_array_equal(tests["blocks"].predictions[MODEL][there], without.predictions[MODEL])


def test_a_fold_that_is_too_small_to_train_with_is_said(base, monkeypatch):
    """It used to be scored with the model as it was: new minus before was 0.0 everywhere, and so were the intervals."""
    monkeypatch.setattr(holdout, "train", lambda *given: pytest.fail("nothing is to be trained"))
    samples = drawn(base, 21, 15)
    found = cross_validate(base, samples, EXTEND)
    assert found.tests == []
    assert set(found.untested) == {"groups", "blocks"}
    assert "leaves 18 samples" in str(found.untested["groups"])
    assert "needs 20" in str(found.untested["groups"])


def test_more_folds_leave_enough_to_train_with(base, monkeypatch):
    """Of 24 samples five folds leave 18 or 19, eight (a site each) leave 21."""
    counts = []

    def counted(base, samples, *rest):
        counts.append(len(samples))
        return base

    monkeypatch.setattr(holdout, "train", counted)
    found = cross_validate(base, drawn(base, 24, 16, places=False), EXTEND)
    assert counts == [21] * 8
    assert [one.folds for one in found.tests] == [8]


def test_a_fold_whose_training_fails_is_said(base, monkeypatch):
    def failing(base, samples, *rest):
        if "site 0" not in samples.group:
            raise bundle.TrainingError("nothing states what l2 needs")
        return base

    monkeypatch.setattr(holdout, "train", failing)
    found = cross_validate(base, drawn(base, 60, 17, places=False), RECALIBRATE)
    assert found.tests == []
    assert str(found.untested["groups"]) == "nothing states what l2 needs"


def test_rivals_are_told_for_the_same_samples(base, monkeypatch):
    """An element that a fold's model does not know has no prediction there, hence no rival's either."""
    samples = drawn(base, 60, 18, places=False)

    class Half:
        model = bundle.Bundle({**base.card, "elements": {"Cd": base.card["elements"]["Cd"]}}, base.texts).model

    monkeypatch.setattr(holdout, "train", lambda *given: Half)
    (test,) = cross_validate(base, samples, RECALIBRATE).tests
    there = samples.element == "Cd"
    for part in test.predictions.values():
        np.testing.assert_array_equal(np.isfinite(part).all(axis=1), there)


def test_the_ridge_answers_for_elements_that_only_the_samples_left_out_have(base):
    """Its errors were told beside those of others for fewer samples than these."""
    samples = drawn(base, 60, 18, places=False)
    samples.element[:] = np.where(samples.group == "site 3", "As", "Cd")
    (test,) = cross_validate(base, samples, RECALIBRATE).tests
    alone = samples.element == "As"
    np.testing.assert_array_equal(test.predictions["ridge"][alone], test.predictions[MEAN][alone])
    assert (test.predictions["ridge"][~alone] != test.predictions[MEAN][~alone]).all()
    assert np.isfinite(test.predictions["ridge"]).all()


def test_a_canceled_test_stops(base):
    stopped = Silent()
    stopped.isCanceled = lambda: True
    with pytest.raises(Canceled):
        cross_validate(base, drawn(base, 60, 12), RECALIBRATE, feedback=stopped)


def test_a_model_without_cec_takes_samples(base):
    class NoCec:
        soil_features = ("ph", "soc", "clay", "enrichment")

        @staticmethod
        def training_range(name):
            return {"ph": (5.0, 6.0), "soc": (1.0, 2.0), "clay": (10.0, 20.0), "enrichment": (0.0, 1.0)}[name]

    samples = drawn(base, 30, 19)
    found = samples.clamped(NoCec)
    np.testing.assert_array_equal(found.soil["cec"], samples.soil["cec"])
    assert (found.soil["ph"].min(), found.soil["ph"].max()) == (5.0, 6.0)
