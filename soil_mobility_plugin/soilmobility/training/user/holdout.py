"""The test of a training: samples left out, whole sites or sources at a time, and whole blocks of neighbours.

After Roberts et al. 2017 (Ecography 40, 913-929): what is left out together is what is alike for being near.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...feedback import Progress, go_on
from ...language import Term
from ...model.fractionation import FractionationModel
from ...samples import validation
from ...samples.rows import Samples
from ...samples.validation import BEFORE, MEAN, MODEL, LeftOut
from ...soil.fractions import fractions_from_logits, logit
from ...typing import Array
from . import EXTEND, FEWEST, train
from .bundle import Bundle, TrainingError
from .recalibrate import FLOOR, labels, recalibrated

FOLDS = 5
BLOCKS = 10
#: Rivals of a result: the bundle recalibrated alone, and a plain ridge of the samples alone.
RECALIBRATED, RIDGE = "recalibrated", "ridge"
#: Penalty of the ridge on standardised slopes, in samples (judgement).
PENALTY = 3.0


@dataclass(frozen=True)
class Holdout:
    """What was tested, and by scheme why something could not be."""

    tests: list[LeftOut]
    untested: dict[str, TrainingError]


#: What samples are left out by.
GROUPS = "groups"
SCHEMES = (GROUPS, "blocks")


#: The fewest sites or sources, and the fewest places, of which some can be left out.
FEWEST_GROUPS, FEWEST_PLACES = 3, 6


def together(samples: Samples, scheme: str) -> Array:
    """Numbers (n,) of what one of the `SCHEMES` leaves out together; -1 for what has no place, where blocks are asked.

    Raises `TrainingError` where there are too few.
    """
    if scheme == GROUPS:
        names, group = np.unique(samples.group.astype(str), return_inverse=True)
        if len(names) < FEWEST_GROUPS:
            raise TrainingError("they are of fewer than {least} sites or sources.", least=FEWEST_GROUPS)
        return group
    result = np.full(len(samples), -1)
    placed = np.isfinite(samples.x) & np.isfinite(samples.y)
    places, place = np.unique(np.column_stack([samples.x, samples.y])[placed], axis=0, return_inverse=True)
    if len(places) < FEWEST_PLACES:
        raise TrainingError(
            "fewer than {least} places are known. Load a table that has coordinates as a point layer.",
            least=FEWEST_PLACES,
        )
    result[placed] = blocks(places, min(BLOCKS, len(places) // 2))[place.ravel()]
    return result


def blocks(places: Array, count: int) -> Array:
    """Numbers (n,), 0 to ``count`` - 1, of blocks of neighbouring places (n, 2) of about equal size.

    The fullest block is halved at the median of its longer side, again and again (Bentley 1975, Communications of the
    ACM 18, 509-517).
    """
    parts = [np.arange(len(places))]
    while len(parts) < count:
        part = parts.pop(int(np.argmax([len(part) for part in parts])))
        longer = int(np.argmax(np.ptp(places[part], axis=0)))
        parts += np.array_split(part[np.argsort(places[part, longer], kind="stable")], 2)
    result = np.empty(len(places), dtype=int)
    for number, part in enumerate(parts):
        result[part] = number
    return result


def folds(groups: Array, count: int) -> Array:
    """The fold (n,), 0 to ``count`` - 1, of samples: whole groups, the largest first, to the emptiest fold."""
    _, group, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    load, fold_of = np.zeros(count, dtype=int), np.empty(len(sizes), dtype=int)
    for number in np.argsort(-sizes, kind="stable"):
        fold_of[number] = np.argmin(load)
        load[fold_of[number]] += sizes[number]
    return fold_of[group]


def _planned(groups: Array, mode: str) -> Array:
    """Folds of which each leaves enough samples to train with: `FOLDS`, else one for each group; -1 as in `together`.

    Raises `TrainingError` where that is not enough either.
    """
    known, result = groups >= 0, groups.copy()
    number = len(np.unique(groups[known]))
    for count in sorted({min(FOLDS, number), number}):
        fold = folds(groups[known], count)
        left = len(fold) - int(np.bincount(fold).max())
        if left >= FEWEST[mode]:
            result[known] = fold
            return result
    raise TrainingError(
        "a fold leaves {count} samples to train with, and “{mode}” needs {least}.",
        count=left,
        mode=Term(mode),
        least=FEWEST[mode],
    )


def cross_validate(
    base: Bundle,
    samples: Samples,
    mode: str,
    settings: Any = None,
    feedback: Progress | None = None,
) -> Holdout:
    """Cross-validation by every scheme that the samples allow; folds run in threads. Raises `Canceled`."""
    plans, untested = {}, {}
    for scheme in SCHEMES:
        try:
            plans[scheme] = _planned(together(samples, scheme), mode)
        except TrainingError as error:
            untested[scheme] = error
    jobs = [(scheme, number) for scheme, fold in plans.items() for number in range(int(fold.max()) + 1)]

    def work(job: tuple[str, int]) -> dict[str, Array] | TrainingError:
        fold = plans[job[0]]
        # What has no place is in neither.
        training, tested = samples.take((fold >= 0) & (fold != job[1])), samples.take(fold == job[1])
        go_on(feedback)
        try:
            found = {MODEL: _predicted(train(base, training, mode, settings, feedback).model, tested)}
        except TrainingError as error:
            return error
        if mode == EXTEND:
            found[RECALIBRATED] = _predicted(recalibrated(base, training).model, tested)
        return {**found, RIDGE: ridge(training, tested), MEAN: _means(training, tested)}

    before = validation.predict(base.model, samples)
    names = (MODEL, BEFORE, *((RECALIBRATED,) if mode == EXTEND else ()), RIDGE, MEAN)
    tests = {}
    for scheme, fold in plans.items():
        empty = {name: np.full(before.shape, np.nan) for name in names}
        tests[scheme] = LeftOut(scheme, int(fold.max()) + 1, {**empty, BEFORE: before}, fold)
    with ThreadPoolExecutor(min(os.cpu_count() or 1, max(len(jobs), 1))) as pool:
        for done, ((scheme, number), result) in enumerate(zip(jobs, pool.map(work, jobs)), start=1):
            if feedback is not None:
                feedback.setProgress(100.0 * done / len(jobs))
            if isinstance(result, TrainingError):
                untested[scheme] = result
                continue
            for name, values in result.items():
                tests[scheme].predictions[name][plans[scheme] == number] = values
    go_on(feedback)
    return Holdout([_alike(test) for scheme, test in tests.items() if scheme not in untested], untested)


def _alike(test: LeftOut) -> LeftOut:
    """The test with its rivals told for the same samples: those of elements that the folds' models know."""
    known = np.isfinite(test.predictions[MODEL])
    return replace(test, predictions={n: np.where(known, values, np.nan) for n, values in test.predictions.items()})


def without_trees(holdout: Holdout) -> Holdout:
    """The test of an `EXTEND` as that of the recalibrated bundle alone."""
    tests = []
    for test in holdout.tests:
        predictions = dict(test.predictions)
        predictions[MODEL] = predictions.pop(RECALIBRATED)
        tests.append(replace(test, predictions=predictions))
    return replace(holdout, tests=tests)


def _predicted(model: FractionationModel, left: Samples) -> Array:
    """Shares, %, (n, 4), of samples within the model's training range; NaN for elements that it does not know."""
    predicted = np.full((len(left), 4), np.nan)
    known = np.isin(left.element, model.elements)
    predicted[known] = validation.predict(model, left.take(known).clamped(model))
    return predicted


def ridge(training: Samples, left: Samples) -> Array:
    """Shares, %, (n, 4), by a plain ridge of the training samples alone, element by element.

    The nested logits on pH, ln SOC and ln clay, standardised; a penalty of `PENALTY` on slopes, none on the level
    (Hoerl & Kennard 1970). What any table of samples can do without a model; with fewer than two samples of an element
    that is the mean.
    """
    logits = np.full((len(left), 3), np.nan)
    target = labels(training)[0]
    for symbol in np.unique(left.element):
        same = training.element == symbol
        own = left.element == symbol
        for place in range(3):
            known = same & np.isfinite(target[:, place])
            if np.count_nonzero(known) >= 2:
                y = logit(target[known, place], FLOOR)
                logits[own, place] = _ridge(_plain(training)[known], y, _plain(left)[own])
    result = 100.0 * fractions_from_logits(*logits.T).T
    return np.where(np.isfinite(result), result, _means(training, left))


def _plain(samples: Samples) -> Array:
    """pH, ln SOC and ln clay, (n, 3)."""
    soil = samples.soil
    return np.column_stack([soil["ph"], np.log(np.maximum(soil["soc"], 0.05)), np.log(np.maximum(soil["clay"], 0.5))])


def _ridge(x: Array, y: Array, new: Array) -> Array:
    middle, width = x.mean(axis=0), np.maximum(x.std(axis=0), 1e-6)
    scaled = (x - middle) / width
    slopes = np.linalg.solve(scaled.T @ scaled + PENALTY * np.eye(x.shape[1]), scaled.T @ (y - y.mean()))
    return y.mean() + (new - middle) / width @ slopes


def _means(training: Samples, left: Samples) -> Array:
    """Mean shares, %, of the same element in the training samples (of all elements where there is none), (n, 4)."""
    result = np.full((len(left), 4), np.nan)
    for symbol in np.unique(left.element):
        same = training.shares[training.element == symbol]
        source = same if len(same) else training.shares
        counts = np.isfinite(source).sum(axis=0)
        mean = np.where(np.isfinite(source), source, 0.0).sum(axis=0) / np.maximum(counts, 1)
        result[left.element == symbol] = np.where(counts > 0, 100.0 * mean, np.nan)
    return result
