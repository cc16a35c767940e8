"""The test of a training: samples left out, whole sites or sources at a time, and whole blocks of neighbours.

After Roberts et al. 2017 (Ecography 40, 913-929): what is left out together is what is alike for being near.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any, Callable

import numpy as np

from ...model.fractionation import FractionationModel
from ...samples import validation
from ...samples.rows import Samples
from ...samples.validation import LeftOut
from ...typing import Array
from . import FEWEST, train
from .bundle import Bundle, Canceled, StoppedError, TrainingError

FOLDS = 5
BLOCKS = 10


@dataclass(frozen=True)
class Holdout:
    """What was tested, and by scheme why something could not be. Nothing in either: no scheme fits the samples."""

    tests: list[LeftOut]
    untested: dict[str, TrainingError]


def schemes(samples: Samples) -> dict[str, Array]:
    """Groups (n,) of samples that are left out together: ``groups`` (sites, sources), and ``blocks`` of neighbours."""
    found = {}
    if len(set(samples.group.tolist())) >= 3:
        found["groups"] = np.unique(samples.group.astype(str), return_inverse=True)[1]
    places, place = np.unique(np.column_stack([samples.x, samples.y]), axis=0, return_inverse=True)
    if np.isfinite(places).all() and len(places) >= 6:
        found["blocks"] = blocks(places, min(BLOCKS, len(places) // 2))[place.ravel()]
    return found


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
    """Folds of which each leaves enough samples to train with: `FOLDS`, else one for each group.

    Raises `TrainingError` where that is not enough either.
    """
    number = len(np.unique(groups))
    for count in sorted({min(FOLDS, number), number}):
        fold = folds(groups, count)
        left = len(fold) - int(np.bincount(fold).max())
        if left >= FEWEST[mode]:
            return fold
    text = "a fold leaves {count} samples to train with, and “{mode}” needs {least}."
    raise TrainingError(text, count=left, mode=mode, least=FEWEST[mode])


def cross_validate(
    base: Bundle,
    samples: Samples,
    mode: str,
    settings: Any = None,
    canceled: Canceled = lambda: False,
    progress: Callable[[float], None] = lambda share: None,
) -> Holdout:
    """Cross-validation by every scheme that the samples allow; folds run in threads. Raises `StoppedError`."""
    plans, untested = {}, {}
    for scheme, groups in schemes(samples).items():
        try:
            plans[scheme] = _planned(groups, mode)
        except TrainingError as error:
            untested[scheme] = error
    jobs = [(scheme, number) for scheme, fold in plans.items() for number in range(int(fold.max()) + 1)]

    def work(job: tuple[str, int]) -> Array | TrainingError:
        left = plans[job[0]] == job[1]
        if canceled():
            raise StoppedError
        try:
            model = train(base, samples.take(~left), mode, settings, canceled).model
        except TrainingError as error:
            return error
        return _predicted(model, samples.take(left))

    tests = {scheme: _empty(scheme, base, samples, fold) for scheme, fold in plans.items()}
    with ThreadPoolExecutor(min(os.cpu_count() or 1, max(len(jobs), 1))) as pool:
        for done, ((scheme, number), result) in enumerate(zip(jobs, pool.map(work, jobs)), start=1):
            progress(done / len(jobs))
            if isinstance(result, TrainingError):
                untested[scheme] = result
                continue
            left = plans[scheme] == number
            tests[scheme].predicted[left] = result
            tests[scheme].mean[left] = _means(samples.take(~left), samples.take(left))
    if canceled():
        raise StoppedError
    return Holdout([_alike(test) for scheme, test in tests.items() if scheme not in untested], untested)


def _empty(scheme: str, base: Bundle, samples: Samples, fold: Array) -> LeftOut:
    predicted, mean = np.full((2, len(samples), 4), np.nan)
    return LeftOut(scheme, int(fold.max()) + 1, predicted, validation.predict(base.model, samples), mean, fold)


def _alike(test: LeftOut) -> LeftOut:
    """The test with its rivals told for the same samples: those of elements that the folds' models know."""
    known = np.isfinite(test.predicted)
    return replace(test, base=np.where(known, test.base, np.nan), mean=np.where(known, test.mean, np.nan))


def _predicted(model: FractionationModel, left: Samples) -> Array:
    """Shares, %, (n, 4), of samples within the model's training range; NaN for elements that it does not know."""
    predicted = np.full((len(left), 4), np.nan)
    known = np.isin(left.element, model.elements)
    predicted[known] = validation.predict(model, clamped(left.take(known), model))
    return predicted


def clamped(samples: Samples, model: FractionationModel) -> Samples:
    """The samples with their soil clamped to the training range of a model."""
    ranges = {name: model.training_range(name) for name in model.soil_features}
    soil = {name: np.clip(values, *ranges.get(name, (-np.inf, np.inf))) for name, values in samples.soil.items()}
    return replace(samples, soil=soil, enrichment=np.clip(samples.enrichment, *ranges["enrichment"]))


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
