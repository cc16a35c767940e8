"""A training from end to end: train, test on samples left out, drop trees that are not earned, describe the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...feedback import Feedback, Part, go_on
from ...language import Phrase, fill, tr
from . import RECALIBRATE, train
from .bundle import Bundle
from .card import Task, earned, finished, limits
from .holdout import Holdout, cross_validate, without_trees


@dataclass(frozen=True)
class Training:
    """The bundle that a task made, described; its test. ``trees_kept``: no trees were added and found no better.

    Where they were, ``task`` and ``holdout`` are those of the recalibration that is left.
    """

    task: Task
    bundle: Bundle
    holdout: Holdout
    trees_kept: bool

    @property
    def limits(self) -> Sequence[Phrase]:
        """What is to be known of the result; its card says it too."""
        return [*limits(self.task, self.holdout)]

    def report(self, feedback: Feedback) -> dict[str, float | None]:
        """Say in the log what the test found; return the numbers of its first scheme, None without a test."""
        text = tr("F1 on samples left out by {}: RMSE {:.1f}; the model before {:.1f}; the element's mean {:.1f}.")
        found = [one.rmse(self.task.samples) for one in self.holdout.tests]
        for one, errors in zip(self.holdout.tests, found):
            feedback.pushInfo(fill(text, tr(one.scheme), *errors))
        for scheme, error in self.holdout.untested.items():
            feedback.pushWarning(fill(tr("Not tested on samples left out by {}: {}"), tr(scheme), error))
        first = found[0] if found else (None, None)
        return {"RMSE_F1": first[0], "RMSE_F1_BEFORE": first[1]}


def train_and_test(task: Task, feedback: Feedback) -> Training:
    """Do what ``task`` asks for. Raises `TrainingError` (too few samples), `Canceled`."""
    base, samples, mode = task.base, task.samples, task.mode
    bundle = train(base, samples, mode, feedback=feedback)
    feedback.setProgress(20.0)
    feedback.pushInfo(tr("Trained. Testing on samples left out …"))
    holdout = cross_validate(base, samples, mode, feedback=Part(feedback, 20.0, 90.0))
    kept = earned(task, bundle, holdout)
    if not kept:
        feedback.pushWarning(tr("Nothing shows that the added trees are better on samples left out: they are dropped."))
        # what is described and scored is what is left: the recalibrated bundle
        bundle, task, holdout = (
            train(base, samples, RECALIBRATE),
            replace(task, mode=RECALIBRATE),
            without_trees(holdout) if holdout.tests else cross_validate(base, samples, RECALIBRATE),
        )
    bundle = finished(bundle, task, holdout)
    go_on(feedback)
    return Training(task, bundle, holdout, kept)
