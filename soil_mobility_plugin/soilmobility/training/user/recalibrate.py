"""Recalibration: what samples say of the elements in them, weighed against what the bundle knows. Needs numpy alone.

**Of a smooth core** (format 2), intercept and slopes of each nested logit move together: a conjugate update. The
bundle's posterior is the prior: the coefficients b of (1, z, s, c, g), added to the logit, have mean 0 and the
covariance of the bundle's factor; the intercept also has that of a source (`SOURCE_SHARE` of the residual variance),
for the samples are one place and one laboratory. The rest of the residual variance is the scatter of samples, of which
those of a group count less (`group_weights`). What comes of it, mean and covariance, replaces factor and residual: the
slopes that the samples do not tell stay, and the intervals become those of this place. That of the exchangeable part,
which nobody measured there, follows F1's (`_follow`).

**Of trees** (format 1), each element gets an offset per nested logit, and intervals that hold the samples.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from ...model.bundle import CORE, SPREAD
from ...model.core import EXCHANGEABLE, LOGITS, Spread
from ...model.fractionation import WIDEST_HALF_WIDTH
from ...samples import validation
from ...samples.rows import Samples
from ...soil.fractions import logistic, logit
from ...typing import Array
from .bundle import Bundle

#: Prior spread of an element's offset, logits: that of an element's own deviation in the bundled prior.
OFFSET_SPREAD = 0.8
#: Prior dispersion of a measured share, variance = dispersion * p (1 - p), and how many samples it counts as. 0.1 is
#: 0.16 in arcsin(sqrt(p)), the scatter of ordinary rows in the bundled calibration (judgement).
DISPERSION, DISPERSION_COUNT = 0.1, 4.0
#: Correlation of samples of one group (assumed): ten samples of a site count as 2.7, not as ten.
GROUP_CORRELATION = 0.3
#: Shares this near to 0 and 1 are not told apart when a logit is needed.
FLOOR = 0.005
#: Samples of an element from which on its intervals are judged by it.
ENOUGH = 10
#: Part of the residual variance that is between sources, so that it is told once for all samples of one. Assumed: the
#: project's design states that scheme and laboratory are 37 % of the variance of the collected rows, of an analysis of
#: variance that is not kept; that their share of what the core leaves over is the same is a second assumption.
SOURCE_SHARE = 0.37
#: As many samples the bundle's own scatter counts as, where the samples' scatter is weighed against it (judgement).
SCATTER_COUNT = 20.0
#: Fewer samples of an element than this say little of slopes (in a trial 5 did not lower errors on others, 20 did).
FEW = 20


def labels(samples: Samples) -> tuple[Array, Array]:
    """What each sample teaches: labels of the nested logits (n, 3) in 0..1, NaN where not stated, and weights (n, 3).

    A weight is the share of the content that a logit divides: 1, 1 - F1, F3 + F4.
    """
    first, second, third, fourth = samples.shares.T
    rest, last = 1.0 - first, third + fourth
    with np.errstate(invalid="ignore", divide="ignore"):
        target = np.column_stack([first, second / rest, third / last])
    weight = np.column_stack([np.ones_like(first), rest, last])
    lacking = ~np.isfinite(target) | ~(weight > 1e-6)
    return np.where(lacking, np.nan, np.clip(target, 0.0, 1.0)), np.where(lacking, 0.0, weight)


def stated(samples: Samples, feature: str) -> Array:
    """The known values of a soil feature."""
    values = samples.enrichment if feature == "enrichment" else samples.soil[feature]
    return values[np.isfinite(values)]


def group_weights(samples: Samples) -> Array:
    """Weight (n,) of each sample of an element in a group of k: 1 / (1 + (k - 1) `GROUP_CORRELATION`)."""
    keys = np.array([f"{symbol}|{group}" for symbol, group in zip(samples.element, samples.group)])
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    return 1.0 / (1.0 + (counts[inverse] - 1) * GROUP_CORRELATION)


def offset_of(score: Array, target: Array, weight: Array) -> float:
    """The shrunken offset of a logit: what is to be added to ``score`` (n,) so that it fits ``target`` (n,) in 0..1.

    Quasi-likelihood of shares (cross-entropy with a dispersion estimated from the samples and `DISPERSION`; McCullagh
    & Nelder 1989) times a normal prior of spread `OFFSET_SPREAD`, maximised. The result is then multiplied by
    max(0, 1 - 1 / z^2), z the offset over its standard error (positive-part James-Stein shrinkage): what is not larger
    than its own error is dropped, so that a handful of samples does no harm.
    """
    known = np.isfinite(target) & (weight > 0)
    score, target, weight = score[known], target[known], weight[known]
    if not score.size:
        return 0.0
    plain = _maximum(score, target, weight, 1e-4)
    probability = np.clip(logistic(score + plain), 1e-4, 1.0 - 1e-4)
    unit = probability * (1.0 - probability)
    # Pearson's statistic; a share near 0 or 1 must not count as infinitely exact
    chi2 = np.sum(weight * (target - probability) ** 2 / np.maximum(unit, FLOOR))
    spread = (DISPERSION_COUNT * DISPERSION + chi2) / (DISPERSION_COUNT + max(weight.sum() - 1.0, 0.0))
    information = np.sum(weight * unit) / spread
    best = _maximum(score, target, weight / spread, OFFSET_SPREAD**-2)
    evidence = plain**2 * information
    return float(np.clip(best * max(0.0, 1.0 - 1.0 / max(evidence, 1e-12)), -4.0, 4.0))


def _maximum(score: Array, target: Array, weight: Array, precision: float) -> float:
    """The offset that maximises the penalised cross-entropy, by damped Newton steps (the problem is convex)."""
    offset = 0.0
    for _ in range(60):
        probability = logistic(score + offset)
        slope = np.sum(weight * (probability - target)) + precision * offset
        curvature = np.sum(weight * probability * (1.0 - probability)) + precision
        step = float(np.clip(slope / curvature, -1.0, 1.0))
        offset = float(np.clip(offset - step, -15.0, 15.0))
        if abs(step) < 1e-10:
            break
    return offset


class Learned(NamedTuple):
    """What samples say of one logit: coefficients of (1, z, s, c, g), their factor (5, 5), the residual variance."""

    coefficients: Array
    factor: Array
    residual: float


def learned(spread: Spread, f: Array, moved: Array, weight: Array, is_local: bool = False) -> Learned:
    """The conjugate update of one logit by samples: what they lie above the model, ``moved`` (n,), at ``f`` (n, 5).

    ``weight`` (n,): of each sample. ``is_local``: the logit was recalibrated before, so that its intercept is the
    place's and its residual the samples'.
    """
    source = 0.0 if is_local else SOURCE_SHARE * spread.residual
    prior = spread.matrix + np.diag([source, 0.0, 0.0, 0.0, 0.0])
    scatter = spread.residual - source
    # samples show how much they scatter, too, once the coefficients are known: two rounds are enough
    root = _root(prior)
    x = f @ root  # the coefficients are root @ a, a standard normal
    variance, mean, covariance = scatter, np.zeros(5), prior
    for _ in range(2):
        own = np.linalg.inv(np.eye(5) + (x.T * weight) @ x / variance)
        mean, covariance = root @ (own @ (x.T @ (weight * moved))) / variance, root @ own @ root.T
        rest = np.sum(weight * (moved - f @ mean) ** 2)
        variance = (SCATTER_COUNT * scatter + rest) / (SCATTER_COUNT + weight.sum())
    return Learned(mean, _root(covariance).T[::-1], float(variance))


def with_scatter(bundle: Bundle, samples: Samples, left_out: Iterable[Array]) -> Bundle:
    """A core with residual trees whose residual variances are those of samples left out, where they are less.

    What trees explain is scatter no more. ``left_out``: shares, %, (n, 4) that each test predicted; the worst counts,
    weighed against the recalibration's as in `learned`. A mean is taken for a median, which errs to the wide side.
    """
    document = json.loads(bundle.texts[CORE])
    parts = [samples.shares, *(shares / 100.0 for shares in left_out)]
    measured, *predicted = (logit(labels(replace(samples, shares=part))[0], FLOOR) for part in parts)
    weight = group_weights(samples)
    for symbol in samples.symbols:
        spreads = document["elements"][symbol]["spread"]
        before = Spread(**spreads["l1"])
        for place, name in enumerate(LOGITS):
            entry, found = spreads[name], []
            for test in predicted:
                off = (measured - test)[:, place]
                known = np.isfinite(off) & (samples.element == symbol)
                rest = np.sum(weight[known] * off[known] ** 2)
                found.append((SCATTER_COUNT * entry["residual"] + rest) / (SCATTER_COUNT + weight[known].sum()))
            entry["residual"] = round(min(entry["residual"], float(max(found))), 6)
        _follow(spreads, before)
    return Bundle(bundle.card, {**bundle.texts, CORE: json.dumps(document, indent=1).encode("utf-8")})


def _root(covariance: Array) -> Array:
    """A matrix r with r r^T the covariance (5, 5), columns by size."""
    values, vectors = np.linalg.eigh((covariance + covariance.T) / 2.0)
    return vectors * np.sqrt(np.maximum(values, 0.0))


def _updated(base: Bundle, samples: Samples) -> Bundle:
    """A smooth core with intercepts, slopes and spread of the samples' elements moved towards them."""
    document = json.loads(base.texts[CORE])
    target, weight = labels(samples)
    weight = (weight > 0) * group_weights(samples)[:, np.newaxis]
    score = validation.logits(base.model, samples, LOGITS)
    f = features(base, samples)
    for symbol in samples.symbols:
        entry = document["elements"][symbol]
        local = entry.setdefault("local", {})
        for place, name in enumerate(LOGITS):
            known = _telling(score[:, place], target[:, place], weight[:, place]) & (samples.element == symbol)
            if not known.any():
                continue
            moved = logit(np.clip(target[known, place], FLOOR, 1.0 - FLOOR)) - score[known, place]
            spread = base.core.parameters[symbol].spread[name]
            found = learned(spread, f[known], moved, weight[known, place], name in local)
            before = np.array(local.get(name, [0.0] * 5))
            local[name] = np.round(np.clip(before + found.coefficients, -5.0, 5.0), 6).tolist()
            factor, residual = np.round(found.factor, 6).tolist(), round(found.residual, 6)
            entry["spread"][name] = {"factor": factor, "residual": residual}
        _follow(entry["spread"], base.core.parameters[symbol].spread["l1"])
    return Bundle(base.card, {**base.texts, CORE: json.dumps(document, indent=1).encode("utf-8")})


def _follow(spreads: Mapping[str, Any], before: Spread) -> None:
    """Let the exchangeable part be as well known as F1, whose scatter is all that its own was made of.

    Its residual variance changes by as much as the variance of l1 at the reference soil, which was ``before``; it
    remains at least that of l1.
    """
    after, own = Spread(**spreads["l1"]), spreads[EXCHANGEABLE]
    own["residual"] = round(max(own["residual"] + after.reference - before.reference, after.residual), 6)


def features(base: Bundle, samples: Samples) -> Array:
    """(1, z, s, c, g) of each sample, (n, 5); CEC estimated where it is not stated."""
    soil = {name: samples.soil[name].astype(np.float32) for name in base.model.soil_features if name in samples.soil}
    return np.column_stack([np.ones(len(samples)), *base.core.prepare(soil).terms.f]).astype(np.float64)


def _telling(score: Array, target: Array, weight: Array) -> Array:
    """Samples that say something: known, and not both measured and predicted beyond what can be told apart."""
    ends = logit(FLOOR), logit(1.0 - FLOOR)
    with np.errstate(invalid="ignore"):
        beyond = ((target <= FLOOR) & (score <= ends[0])) | ((target >= 1.0 - FLOOR) & (score >= ends[1]))
    return np.isfinite(target) & np.isfinite(score) & (weight > 0) & ~beyond


def recalibrated(base: Bundle, samples: Samples) -> Bundle:
    """``base`` moved towards samples as far as they show it; see the module."""
    if base.has_core:
        return _updated(base, samples)
    card = copy.deepcopy(base.card)
    target, weight = labels(samples)
    weight = weight * group_weights(samples)[:, np.newaxis]
    score = validation.logits(base.model, samples, LOGITS)
    for symbol in samples.symbols:
        here = samples.element == symbol
        given = card["elements"][symbol].get("offsets", {})
        added = {name: offset_of(score[here, k], target[here, k], weight[here, k]) for k, name in enumerate(LOGITS)}
        _set_offsets(card, symbol, {**given, **{name: given.get(name, 0.0) + value for name, value in added.items()}})
    result = base.with_card(card)
    if SPREAD not in base.texts:
        return result
    return widened(result, samples, validation.predict(result.model, samples)[:, 0])


def _set_offsets(card: dict[str, Any], symbol: str, offsets: Mapping[str, float]) -> None:
    kept = {name: round(value, 6) for name, value in offsets.items() if abs(value) > 5e-7}
    card["elements"][symbol].pop("offsets", None)
    if kept:
        card["elements"][symbol]["offsets"] = kept


def widened(bundle: Bundle, samples: Samples, predicted: Array) -> Bundle:
    """Intervals of F1 wide enough to hold the samples' measurements, element by element; never narrower than before.

    The factor is the conformal quantile (Vovk et al. 2005) of |error| / half-width, for elements with `ENOUGH` samples.
    """
    card = copy.deepcopy(bundle.card)
    half = validation.half_widths(bundle.model, samples)
    error = np.abs(100.0 * samples.shares[:, 0] - predicted)
    for symbol in samples.symbols:
        here = (samples.element == symbol) & np.isfinite(error)
        factor = conformal(error[here] / half[here])
        if factor > 1.0:
            wide = np.minimum(half[here] * factor, WIDEST_HALF_WIDTH - 0.5) / WIDEST_HALF_WIDTH
            added = float(np.median(logit(wide) - logit(half[here] / WIDEST_HALF_WIDTH)))
            given = card["elements"][symbol].get("offsets", {})
            _set_offsets(card, symbol, {**given, SPREAD: min(given.get(SPREAD, 0.0) + max(added, 0.0), 10.0)})
    return bundle.with_card(card)


def conformal(ratio: Array) -> float:
    """The 90 % conformal quantile of (n,) values: their ceil(0.9 (n + 1))-th smallest; 0 below `ENOUGH` values."""
    place = int(np.ceil(validation.NOMINAL * (ratio.size + 1)))
    if ratio.size < ENOUGH:
        return 0.0
    return float(np.sort(ratio)[min(place, ratio.size) - 1])
