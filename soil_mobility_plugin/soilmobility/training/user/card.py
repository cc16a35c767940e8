"""What the card of a user's bundle says of it."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...language import Phrase, Term, kept
from ...model.applicability import Domains, card_entry, is_measured, listed
from ...model.bundle import SPREAD, BundleError
from ...model.fractionation import WIDEST_HALF_WIDTH
from ...samples import validation
from ...samples.rows import Samples
from ...samples.validation import BEFORE, MODEL, LeftOut
from ...soil.covariates import PROPERTIES
from .. import soils
from . import EXTEND, NEW, RECALIBRATE
from .bundle import Bundle
from .holdout import RECALIBRATED, Holdout
from .recalibrate import FEW, conformal, stated, widened, with_scatter


@dataclass(frozen=True)
class Task:
    """What was asked for: a bundle called ``name`` made from ``base`` and samples (``described`` in words)."""

    base: Bundle
    samples: Samples
    mode: str
    name: str
    described: str


def finished(bundle: Bundle, task: Task, holdout: Holdout) -> Bundle:
    """``bundle`` with intervals that fit the test and a card that says what it is."""
    bundle = _with_intervals(bundle, task, holdout.tests)
    samples, mode = task.samples, task.mode
    card = copy.deepcopy(bundle.card)
    day = datetime.date.today().isoformat()
    title, summary, said = _title(task), _summary(task, day), [*limits(task, holdout)]
    # What the card says stands in it in English; by its phrases a reader is told it in the reader's language.
    card["phrases"] = {**card.get("phrases", {}), **{str(text): kept(text) for text in (title, summary, *said)}}
    card.update(name=task.name, title=str(title), created=day)
    rest = [task.base.card["summary"]] if mode != NEW else []
    card["summary"] = "\n\n".join([str(summary), *rest])[:20_000]
    card["based_on"] = {"name": task.base.card["name"], "created": task.base.card["created"], "mode": mode}
    card["versions"] = _versions(mode)
    source = {
        "id": validation.USER_SAMPLES,
        "citation": task.described,
        "licence": Term("the user's"),
        "used_for": mode,
        "rows": len(samples),
    }
    card["sources"] = [*card["sources"], source]
    for symbol in samples.symbols:
        entry, count = card["elements"][symbol], int(np.sum(samples.element == symbol))
        entry["rows"] += count
        entry["sources"] += 1
        # other rows of an element may be of other extracts, and count for less
        flags = bundle.model.flags
        entry["flag"] = flags[min(flags.index(entry["flag"]), 0 if count >= 3 else 1)]
    if mode == NEW:
        ranges = card["training_ranges"]
        card["reference_soil"] = {
            feature: float(np.clip(_middle(samples, feature), *ranges[feature])) for feature in soils.SOIL_FEATURES
        }
    card["metrics"] = {**card["metrics"], "user_samples": metrics(samples, holdout.tests)}
    card["limits"] = [*card["limits"], *map(str, said)]
    pairs = _known_soils(task.base) if mode != NEW else []
    pairs += [
        ({name: samples.soil[name][k] for name in PROPERTIES}, symbol, f"user: {group}", "sequential")
        for k, (symbol, group) in enumerate(zip(samples.element.tolist(), samples.group.tolist()))
    ]
    card["applicability"] = card_entry(bundle.model.with_card(card), *map(list, zip(*pairs)))
    return bundle.with_card(card)


def _with_intervals(bundle: Bundle, task: Task, tests: list[LeftOut]) -> Bundle:
    """The bundle with intervals that hold the errors of the tests; as it is without a test."""
    if task.mode == RECALIBRATE or not tests:
        return bundle
    samples, predicted = task.samples, tests[0].predictions[MODEL][:, 0]
    if task.base.has_core and task.mode == EXTEND:
        return with_scatter(bundle, samples, [one.predictions[MODEL] for one in tests])
    if task.mode == EXTEND and task.base.model.has_spread:
        return widened(bundle, samples, predicted)
    # Imported here: trees are LightGBM's.
    from .boost import constant_spread

    error = np.abs(100.0 * samples.shares[:, 0] - predicted)
    overall = conformal(error[np.isfinite(error)]) or WIDEST_HALF_WIDTH
    half = {
        symbol: conformal(error[(samples.element == symbol) & np.isfinite(error)]) or overall
        for symbol in bundle.card["elements"]
    }
    return Bundle(bundle.card, {**bundle.texts, SPREAD: constant_spread(bundle, half)})


def _title(task: Task) -> Phrase:
    if task.mode == NEW:
        return Phrase("Model of {}", task.described)
    title = Term(task.base.card["title"])
    return Phrase("{}, recalibrated", title) if task.mode == RECALIBRATE else Phrase("{}, extended", title)


def _summary(task: Task, day: str) -> Phrase:
    """What was made of what, in a paragraph; that of the base follows it in another."""
    samples = task.samples
    told: dict[str, Any] = {
        "day": day,
        "elements": ", ".join(samples.symbols),
        "samples": len(samples),
        "table": task.described,
        "groups": len(set(samples.group.tolist())),
    }
    if task.mode == NEW:
        return Phrase(
            "Made by a user on {day}: trained on samples alone, for {elements}, from {samples} samples ({table}) in "
            "{groups} groups.",
            **told,
        )
    told["base"] = task.base.card["name"]
    if task.mode == RECALIBRATE:
        return Phrase(
            "Made by a user on {day}: {base} with its levels recalibrated for {elements}, from {samples} samples "
            "({table}) in {groups} groups. What follows is the summary of the bundle it rests on.",
            **told,
        )
    return Phrase(
        "Made by a user on {day}: {base} with trees added for {elements}, from {samples} samples ({table}) in {groups} "
        "groups. What follows is the summary of the bundle it rests on.",
        **told,
    )


def limits(task: Task, holdout: Holdout) -> Iterator[Phrase]:
    """What the test and the way of training say against the bundle, as sentences for its card."""
    if not holdout.tests:
        yield Phrase(
            "The samples were too few, or in too few groups, to test the result on samples left out: nothing shows "
            "that it is better than the bundle it rests on, and its intervals rest on no test."
        )
    learned = task.mode != NEW and validation.has_learned_from(task.base.model, task.described)
    if learned:
        yield Phrase(
            "The model before was made with a table of this name (“{}”): samples that are in both count twice, and the "
            "test does not leave them out of it.",
            task.described,
        )
    for scheme, error in holdout.untested.items():
        yield Phrase("Not tested on samples left out by {}: {}", Term(scheme), error)
    for one in holdout.tests:
        here, before, _ = one.rmse(task.samples)
        # as the sentence shows them: nothing rises from 5.2 to 5.2
        if task.mode != NEW and round(here, 1) > round(before, 1) and not learned:
            yield Phrase(
                "On samples left out by {} the RMSE of F1 rose from {:.1f} to {:.1f} percentage points: the bundle it "
                "rests on may serve better.",
                Term(one.scheme),
                before,
                here,
            )
    if task.base.has_core and task.mode != NEW:
        yield from _little(task)
    elif task.mode == RECALIBRATE:
        yield Phrase("Recalibration moved levels per element; how mobility responds to soil is as before.")
    if task.mode == NEW:
        yield Phrase("No theory stands behind this model: outside the soils of its samples it knows nothing.")


def _little(task: Task) -> Iterator[Phrase]:
    """What few samples can and cannot say of a smooth core."""
    samples = task.samples
    few = {symbol: n for symbol in samples.symbols if (n := int(np.sum(samples.element == symbol))) < FEW}
    if few:
        counts = ", ".join(f"{symbol} {count}" for symbol, count in few.items())
        scatter = np.median([np.sqrt(task.base.core.parameters[s].spread["l1"].residual) for s in few])
        yield Phrase(
            "Fewer than {} samples ({}) change little: levels move only as far as the samples outweigh the scatter "
            "from one soil to the next (about {:.1f} in logits of F1) and what the model knows, slopes hardly.",
            FEW,
            counts,
            float(scatter),
        )


#: Standard errors by which added trees must be better: by chance 2 % of gains are so large, 6 % where five units tell.
SURE = 2.0


def earned(task: Task, bundle: Bundle, holdout: Holdout) -> bool:
    """Whether the trees that `EXTEND` adds to a smooth core are better than none on samples left out, by every test.

    The squared errors of F1 must be less than the recalibrated core's by `SURE` standard errors, by groups and by
    blocks where both can be tested; without a test they are not earned. Trees of other bundles stay: they are what
    such a bundle is made of.
    """
    if task.mode != EXTEND or not task.base.has_core:
        return True
    return bool(holdout.tests) and all(_is_gain(task.samples, one) for one in holdout.tests)


def _is_gain(samples: Samples, test: LeftOut) -> bool:
    """Whether trees gain over the recalibrated core beyond chance; what is left out of one site is one unit."""
    observed = 100.0 * samples.shares[:, 0]
    without, here = (np.square(observed - test.predictions[name][:, 0]) for name in (RECALIBRATED, MODEL))
    known = np.isfinite(without - here)
    units = np.array([f"{fold}|{group}" for fold, group in zip(test.fold, samples.group)])[known]
    gains = np.bincount(np.unique(units, return_inverse=True)[1], weights=(without - here)[known])
    return len(gains) > 1 and bool(gains.mean() > SURE * gains.std(ddof=1) / np.sqrt(len(gains)))


def _known_soils(base: Bundle) -> list[tuple[dict[str, Any], str, str, str]]:
    """Soil, element, source and extract of what the card lists as measured; nothing where its list cannot be used."""
    try:
        known = listed(Domains(base.model, ()).entry)
    except BundleError:
        return []
    some = [symbol for symbol in base.card["elements"] if is_measured(base.model, symbol)]
    return [
        (dict(one.soil), symbol, one.group or str(number), kind)
        for number, one in enumerate(known)
        for symbol in one.elements or some
        for kind in one.kinds or [""]
    ]


def _middle(samples: Samples, feature: str) -> float:
    values = stated(samples, feature)
    return float(np.median(values)) if values.size else float(np.mean(soils.RANGES[feature]))


def _versions(mode: str) -> dict[str, str]:
    found = {"numpy": np.__version__}
    if mode != RECALIBRATE:
        import lightgbm

        found["lightgbm"] = lightgbm.__version__
    return found


def metrics(samples: Samples, tests: Iterable[LeftOut]) -> dict[str, Any]:
    """Scores on samples left out, by scheme: this model, the bundle before, the element's mean; F1 per element."""
    observed = 100.0 * samples.shares
    # A scheme is called groups too.
    found: dict[str, Any] = {"rows": len(samples), "group_count": len(set(samples.group.tolist()))}
    for one in tests:
        entry: dict[str, Any] = {"folds": one.folds}
        for label, predicted in one.predictions.items():
            table = validation.by_fraction(observed, predicted)
            entry[label] = {name: _rounded(row) for name, row in table.items() if row["n"]}
        entry["F1_by_element"] = {
            symbol: {
                label: _rounded(validation.scores(observed[here, 0], one.predictions[label][here, 0]))
                for label in (MODEL, BEFORE)
            }
            for symbol in samples.symbols
            for here in [samples.element == symbol]
        }
        found[one.scheme] = entry
    return found


def _rounded(row: Mapping[str, float]) -> dict[str, float | None]:
    return {key: None if not np.isfinite(value) else round(float(value), 3) for key, value in row.items()}
