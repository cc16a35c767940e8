"""Validation as ``VALIDATION.md`` lays it down, before any score was known.

All shares in %, rows in the order of the evidence. A fold is a refit of every parameter from the mode of the fit
that holds the fold's rows, with weights 0 for what is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Callable

import jax.numpy as jnp
import numpy as np

from ..model.bundle import read_card
from ..model.core import Z90
from ..model.fractionation import FractionationModel
from ..soil.elements import ELEMENTS, SYMBOLS
from ..soil.fractions import FRACTIONS
from ..typing import Array
from . import form, prior
from .data import FRESH, LATER, LITERATURE, Row, scored
from .fit import Fitter, Layout, Weights, extracted
from .groups import FEATURES, Group
from .spread import LEAST, Posterior, features

SHRINKAGE = 2.0
#: As how many sources the residuals of all elements count beside an element's own.
POOLED_SOURCES = 4.0
#: Residuals on the logit scale are taken no closer to 0 and 100 % than this.
EDGE = 0.005
SLOPE_NOISE = 0.15
BOOTSTRAP, BOOTSTRAP_SEED = 4000, 29
LOCAL_SEED, LOCAL_ROUNDS, LOCAL_SIZES = 41, 20, (0, 5, 20)
BENCHMARK = Path(__file__).resolve().parents[2] / "models" / "theory_guided_v1"
_CATION = np.array([element.behaviour == "cation" for element in ELEMENTS.values()])

Report = Callable[[str], None]


def _mean(values: Array, axis: int) -> Array:
    """Mean of what is told; NaN, without a warning, where nothing is."""
    count = np.isfinite(values).sum(axis=axis)
    return np.nansum(values, axis=axis) / np.where(count > 0, count, np.nan)


def shrunken_means(rows: list[Row]) -> Array:
    """Element's mean of the scored shares (49, 4), %, shrunken to its behaviour class as if by ``SHRINKAGE`` rows.

    To all rows where none of its class has a scored share of that fraction.
    """
    shares = np.array([np.where(scored(row), row.shares, np.nan) for row in rows]) * 100.0
    place = np.array([row.elements[0] for row in rows])
    found = np.zeros((len(SYMBOLS), 4))
    everything = _mean(shares, axis=0)
    for element in range(len(SYMBOLS)):
        group = _mean(shares[_CATION[place] == _CATION[element]], axis=0)
        group = np.where(np.isfinite(group), group, everything)
        own = shares[place == element]
        count = np.isfinite(own).sum(axis=0)
        found[element] = (np.nansum(own, axis=0) + SHRINKAGE * group) / (count + SHRINKAGE)
    return found


@dataclass(frozen=True)
class LeftOut:
    """Left-out predictions of n rows: ``entries`` (n, 4, draws) and ``hidden`` (without the printed total), shares.

    ``share_of`` (n,) aqua-regia share of the element, ``means`` (n, 4) the shrunken mean, %.
    """

    rows: list[Row]
    entries: Array
    hidden: Array
    share_of: Array
    means: Array

    @cached_property
    def observed(self) -> Array:
        """Scored shares (n, 4), %, NaN where none."""
        return np.array([np.where(scored(row), row.shares, np.nan) for row in self.rows]) * 100.0

    @cached_property
    def sources(self) -> Array:
        """Source of each row, (n,)."""
        return np.array([row.source for row in self.rows])

    @cached_property
    def elements(self) -> Array:
        """Element of each row, (n,)."""
        return np.array([row.elements[0] for row in self.rows])

    def take(self, which: Array) -> LeftOut:
        """Some of the rows, bool (n,)."""
        rows = [row for row, keep in zip(self.rows, which) if keep]
        return LeftOut(rows, self.entries[which], self.hidden[which], self.share_of[which], self.means[which])

    def basis(self) -> Array:
        """Aqua-regia share of each row's basis, (n,)."""
        basis = 1.0 - np.array([row.basis for row in self.rows]) * (1.0 - self.share_of)
        return np.clip(np.maximum(basis, np.array([extracted(row.shares) for row in self.rows]) / 0.95), 0.0, 1.0)

    def on_basis(self, shares: Array) -> Array:
        """Shares (n, 4) of the aqua-regia content, on each row's basis, %."""
        basis = self.basis()[:, None]
        return 100.0 * np.concatenate([shares[:, :3] * basis, 1.0 - basis * (1.0 - shares[:, 3:])], axis=1)


def _gather(fitter: Fitter, mode: Array, numbers: list[int], means: Array) -> LeftOut:
    found, fixed = fitter.evaluated(mode), fitter.layout.fixed["rows"]
    rows = [fitter.layout.evidence.rows[number] for number in numbers]
    places = [fixed["index"][fixed["owner"] == number] for number in numbers]
    entries = [found["shares"][:, place] for place in places]
    hidden = [found["hidden"][:, number] for number in numbers]
    share_of = [found["share_of"][place[0]] for place in places]
    own = np.array([means[row.elements[0]] for row in rows])
    return LeftOut(rows, np.array(entries), np.array(hidden), np.array(share_of), own)


def _joined(parts: list[LeftOut]) -> LeftOut:
    return LeftOut(
        [row for part in parts for row in part.rows],
        *(
            np.concatenate([getattr(part, name) for part in parts])
            for name in ("entries", "hidden", "share_of", "means")
        ),
    )


def _scored_rows(layout: Layout, table: str) -> list[int]:
    return [number for number, row in enumerate(layout.evidence.rows) if row.table == table and scored(row).any()]


def without_later(layout: Layout, source: str | None = None) -> Weights:
    """Weights of a fit without fresh and later rows, and without anything of ``source``."""

    def keep(item: Any) -> bool:
        return item.source != source and getattr(item, "table", "") not in (FRESH, LATER)

    return layout.weights(keep)


def between_sources(fitter: Fitter, start: Array, report: Report) -> LeftOut:
    """Each source of the literature table left out in turn; ``start``: the mode without fresh and later rows."""
    return _each_left_out(fitter, start, (LITERATURE,), partial(without_later, fitter.layout), report)


def all_sources(fitter: Fitter, start: Array, report: Report) -> LeftOut:
    """Each source of any table left out of everything else in turn, as the bundle is fitted; ``start``: its mode."""

    def without(name: str) -> Weights:
        return fitter.layout.weights(lambda item: item.source != name)

    return _each_left_out(fitter, start, (LITERATURE, FRESH, LATER), without, report)


def _each_left_out(
    fitter: Fitter, start: Array, tables: tuple[str, ...], without: Callable[[str], Weights], report: Report
) -> LeftOut:
    """Each source of ``tables`` predicted by the fit ``without`` it, and by the shrunken means of the others' rows."""
    layout, parts = fitter.layout, []
    numbers = [number for table in tables for number in _scored_rows(layout, table)]
    names = sorted({layout.evidence.rows[number].source for number in numbers})
    for count, name in enumerate(names, start=1):
        mode = fitter.mode(without(name), start)
        means = shrunken_means([row for row in layout.evidence.rows if row.table in tables and row.source != name])
        own = [number for number in numbers if layout.evidence.rows[number].source == name]
        parts.append(_gather(fitter, mode, own, means))
        report(f"left out source {count} of {len(names)} of {len(tables)} tables: {name}")
    return _joined(parts)


def fresh(fitter: Fitter, start: Array) -> LeftOut:
    """The fresh studies, from the fit without any of them."""
    layout = fitter.layout
    means = shrunken_means([row for row in layout.evidence.rows if row.table == LITERATURE])
    return _gather(fitter, start, _scored_rows(layout, FRESH), means)


# -- spreads, predictive means, intervals -----------------------------------------------------------------------------


def _nested(shares: Array) -> Array:
    """l1, l2, l3 (n, 3) of shares (n, 4) in 0..1, NaN where a share is missing; held ``EDGE`` from 0 and 1."""
    first, second, third, fourth = shares.T
    ratios = np.stack([first, second / (1.0 - first), third / (third + fourth)], axis=1)
    ratios = np.clip(ratios, EDGE, 1.0 - EDGE)
    return np.log(ratios / (1.0 - ratios))


def _own_basis(left: LeftOut) -> Array:
    """Observed shares (n, 4) brought to the aqua-regia content, 0..1."""
    basis = left.basis()[:, None]
    observed = left.observed / 100.0
    shares = np.concatenate([observed[:, :3] / basis, 1.0 - (1.0 - observed[:, 3:]) / basis], axis=1)
    # F4 by difference where the other three are printed, so that l3 is told by as many rows as can be
    missing = np.isnan(shares[:, 3])
    shares[missing, 3] = 1.0 - shares[missing, :3].sum(axis=1)
    return np.clip(shares, 0.0, 1.0)


def residuals(left: LeftOut) -> Array:
    """Observed minus predicted l1, l2, l3 (n, 3), NaN where not told."""
    middle = np.mean(np.stack([_nested(left.entries[:, :, k]) for k in range(left.entries.shape[2])]), axis=0)
    return _nested(_own_basis(left)) - middle


def spreads(left: LeftOut, without: str | None = None) -> Array:
    """Mean squared residual (49, 3) of each element, sources alike, shrunken to that of all; ``without`` one source."""
    error = residuals(left) ** 2
    sources, elements = left.sources, left.elements
    found = np.zeros((len(SYMBOLS), 3))
    for j in range(3):
        use = np.isfinite(error[:, j]) & (sources != without)
        whole = _by_source(error[use, j], sources[use]).mean()
        for element in range(len(SYMBOLS)):
            mine = use & (elements == element)
            found[element, j] = _shrunken(_by_source(error[mine, j], sources[mine]), whole)
    return found


def _shrunken(own: Array, whole: float) -> float:
    """Mean of an element's sources, shrunken to that of all as if by `POOLED_SOURCES`."""
    return float((own.sum() + POOLED_SOURCES * whole) / (len(own) + POOLED_SOURCES))


def _by_source(values: Array, sources: Array) -> Array:
    """Mean of the values of each source."""
    if not len(values):
        return np.zeros(0)
    _, number = np.unique(sources, return_inverse=True)
    return np.bincount(number, values) / np.bincount(number)


def predictive(left: LeftOut, variance: Array, entries: Array) -> Array:
    """Predictive means (n, 4), %, on the rows' bases, with variances (n, 3) of l1, l2, l3."""
    four = jnp.asarray(np.moveaxis(entries, 1, 0))
    three = form.logits(four, four[0])[:3]
    found = form.predictive(three, jnp.sqrt(variance.T)[:, :, None])
    return left.on_basis(np.asarray(found).mean(axis=2).T)


def variances(left: LeftOut, other: LeftOut | None = None) -> Array:
    """Variance (n, 3) of each row's l1, l2, l3 at the reference soil, from the residuals of all *other* sources.

    ``other``: left-out predictions to take residuals from, if not ``left``'s own.
    """
    table = {name: spreads(other or left, name) for name in np.unique(left.sources)}
    return np.array([table[source][element] for source, element in zip(left.sources, left.elements)])


def _ends(centre: float, variance: float) -> Array:
    """Ends (2,) of the 90 % interval of a share whose logit is normal."""
    return 1.0 / (1.0 + np.exp(-(centre + np.array([-1.0, 1.0]) * Z90 * np.sqrt(variance))))


def interval(left: LeftOut, posterior: Posterior, variance: Array) -> Array:
    """Ends (n, 2) of the 90 % interval of F1, %, on the rows' bases: ``variance`` (n,) of l1 at the reference soil.

    What the row does not tell of its soil adds the variance of l1 over its draws.
    """
    ends = np.zeros((len(left.rows), 2))
    reference = posterior.reference()[0]
    for number, row in enumerate(left.rows):
        element = row.elements[0]
        l1 = np.log(left.entries[number, 0] / (1.0 - left.entries[number, 0]))
        f = features(*(np.atleast_1d(np.median(row.soil[name])) for name in ("ph", "soc", "clay", "cec")))
        parameter = posterior.variance(0, element, f)[0]
        whole = max(variance[number] - reference[element], LEAST) + parameter + l1.var()
        whole += np.mean(row.soil["q"]) ** 2 * prior.DELTA_SPREAD**2
        ends[number] = _ends(l1.mean(), whole)
    return 100.0 * ends * left.basis()[:, None]


def _mean_errors(left: LeftOut) -> tuple[Array, Array]:
    """Logit of the shrunken mean of F1 (n,), and the squared logit error of it (n,)."""
    observed = np.clip(left.observed[:, 0] / 100.0, EDGE, 1.0 - EDGE)
    middle = np.clip(left.means[:, 0] / 100.0, EDGE, 1.0 - EDGE)
    centre = np.log(middle / (1.0 - middle))
    return centre, (np.log(observed / (1.0 - observed)) - centre) ** 2


def mean_intervals(left: LeftOut, per_element: bool, other: LeftOut) -> Array:
    """Ends (n, 2) of baseline intervals of F1, %: shrunken mean -+ 1.645 s on the logit scale, s from other sources.

    ``other``: the left-out rows that give s.
    """
    centre, _ = _mean_errors(left)
    _, error = _mean_errors(other)
    ends = np.zeros((len(left.rows), 2))
    for number, (source, element) in enumerate(zip(left.sources, left.elements)):
        use = np.isfinite(error) & (other.sources != source)
        square = _by_source(error[use], other.sources[use]).mean()
        if per_element:
            mine = use & (other.elements == element)
            square = _shrunken(_by_source(error[mine], other.sources[mine]), square)
        ends[number] = _ends(centre[number], square)
    return 100.0 * ends


def interval_score(ends: Array, observed: Array) -> dict[str, Any]:
    """Coverage, median width and mean score of 90 % intervals (n, 2) (Gneiting & Raftery 2007)."""
    use = np.isfinite(observed)
    low, high, value = ends[use, 0], ends[use, 1], observed[use]
    score = (high - low) + 20.0 * (np.maximum(low - value, 0.0) + np.maximum(value - high, 0.0))
    inside = (value >= low - 1e-9) & (value <= high + 1e-9)
    return {
        "coverage": round(float(inside.mean()), 3),
        "median_width": round(float(np.median(high - low)), 1),
        "score": round(float(score.mean()), 1),
    }


# -- between sources: scores ------------------------------------------------------------------------------------------


def benchmark(left: LeftOut, kind: str) -> Array:
    """v1's own left-out predictions (n, 4), %, from its card (``kind`` of its metrics); NaN where it has none."""
    points = read_card(BENCHMARK)["metrics"][kind]["points"]
    waiting: dict[tuple[Any, ...], list[float]] = {}
    for symbol, source, fraction, observed, predicted in points:
        waiting.setdefault((symbol, source, fraction, observed), []).append(predicted)
    found = np.full((len(left.rows), 4), np.nan)
    for number, row in enumerate(left.rows):
        for position, fraction in enumerate(FRACTIONS):
            value = left.observed[number, position]
            key = (SYMBOLS[row.elements[0]], row.source, fraction, round(float(value), 1))
            if np.isfinite(value) and waiting.get(key):
                found[number, position] = waiting[key].pop(0)
    return found


def _squares(left: LeftOut, predicted: Array) -> Array:
    """Mean squared error (sources, 4), NaN where a source tells nothing of a fraction."""
    error = (predicted - left.observed) ** 2
    names = np.unique(left.sources)
    found = np.full((len(names), 4), np.nan)
    for number, name in enumerate(names):
        part = error[left.sources == name]
        for j in range(4):
            own = part[np.isfinite(part[:, j]), j]
            found[number, j] = own.mean() if len(own) else np.nan
    return found


def _macro(squares: Array) -> Array:
    """Macro RMSE F1..F4 and their mean, (..., 5), of (..., sources, 4)."""
    four = np.sqrt(_mean(squares, axis=-2))
    return np.concatenate([four, four.mean(axis=-1, keepdims=True)], axis=-1)


def _drawn(count: int) -> Array:
    """`BOOTSTRAP` draws of as many sources as there are, (BOOTSTRAP, count)."""
    return np.random.default_rng(BOOTSTRAP_SEED).integers(count, size=(BOOTSTRAP, count))


def score_sources(left: LeftOut, predictions: dict[str, Array]) -> dict[str, Any]:
    """Macro RMSE by predictor, and the probability that the model's mean of four is below each baseline's.

    None where a fraction (or, for the mean, one of the four) is told by no row.
    """
    squares = {name: _squares(left, predicted) for name, predicted in predictions.items()}
    names = np.unique(left.sources)
    drawn = _drawn(len(names))
    boot = {name: _macro(values[drawn]) for name, values in squares.items()}
    table: dict[str, Any] = {}
    for name, values in squares.items():
        macro = _macro(values)
        known = [None if np.isnan(value) else round(float(value), 2) for value in macro]
        table[name] = dict(zip((*FRACTIONS, "mean"), known))
        if name != "model":
            gain = boot[name] - boot["model"]
            table[name]["probability_model_better"] = {
                key: round(float((gain[:, k] > 0.0).mean()), 3) for key, k in (("mean", 4), ("F1", 0))
            }
    counts = {name: int(np.isfinite(left.observed[:, k]).sum()) for k, name in enumerate(FRACTIONS)}
    return {"rmse": table, "rows": counts, "sources": len(names)}


#: So many sources are told of that the scores hang on.
LARGEST = 5


def influence(left: LeftOut, predictions: dict[str, Array], ends: Array) -> dict[str, Any]:
    """On which sources the scores of F1 hang: each left out of the *scoring*, the `LARGEST` in their errors.

    ``bootstrap``: 5th, 50th and 95th percentile of the model's macro RMSE of F1 over sources drawn anew.
    ``ends`` (n, 2): the 90 % intervals.
    """
    squares = {name: _squares(left, predictions[name])[:, 0] for name in ("model", "mean")}
    names = np.unique(left.sources)
    told = np.isfinite(squares["model"])
    names, squares = names[told], {name: values[told] for name, values in squares.items()}
    drawn = _drawn(len(names))
    boot = np.percentile(np.sqrt(squares["model"][drawn].mean(axis=1)), (5.0, 50.0, 95.0))
    found = []
    for place in np.argsort(-squares["model"], kind="stable")[:LARGEST]:
        rest = np.arange(len(names)) != place
        others = left.sources != names[place]
        entry: dict[str, Any] = {
            "source": str(names[place]),
            "share_of_mean_square": round(float(squares["model"][place] / squares["model"].sum()), 3),
        }
        for name, values in squares.items():
            entry[f"{name}_without"] = round(float(np.sqrt(values[rest].mean())), 2)
        entry["interval_score_without"] = interval_score(ends[others], left.observed[others, 0])["score"]
        found.append(entry)
    return {"sources": len(names), "bootstrap": [round(float(value), 2) for value in boot], "largest": found}


def prints_total(left: LeftOut) -> Array:
    """Which rows (n,) print a total content and a share F1 that is scored."""
    return np.array([row.total for row in left.rows]) & np.isfinite(left.observed[:, 0])


def total_effect(left: LeftOut, variance: Array) -> dict[str, Any]:
    """`with_and_without` of the rows that print a total; ``variance`` (n, 3) of l1, l2, l3."""
    use = prints_total(left)
    part = left.take(use)
    return with_and_without(
        part, *(predictive(part, variance[use], entries) for entries in (part.entries, part.hidden))
    )


def with_and_without(left: LeftOut, given: Array, hidden: Array) -> dict[str, Any]:
    """Macro RMSE of F1 of predictions (n, 4), %, with the printed total and without it."""
    found: dict[str, Any] = {"rows": len(left.rows), "sources": len(np.unique(left.sources))}
    squares = [_squares(left, predicted) for predicted in (given, hidden)]
    drawn = _drawn(found["sources"])
    first, second = (_macro(values)[0] for values in squares)
    better = [_macro(values[drawn])[:, 0] for values in squares]
    found["with"], found["without"] = round(float(first), 2), round(float(second), 2)
    found["probability_not_worse"] = round(float(np.mean(better[0] <= better[1])), 3)
    return found


def points(left: LeftOut, predicted: Array) -> list[list[Any]]:
    """[element, source, fraction, observed %, predicted %] of every scored share."""
    found = []
    for number, row in enumerate(left.rows):
        for j, fraction in enumerate(FRACTIONS):
            value = left.observed[number, j]
            if np.isfinite(value):
                guess = round(float(predicted[number, j]), 1)
                found.append([SYMBOLS[row.elements[0]], row.source, fraction, round(float(value), 1), guess])
    return found


# -- within data sets -------------------------------------------------------------------------------------------------


@dataclass
class Within:
    """What a left-out data set's group got: slopes (k,) of the model and v1, and predicted values (n,)."""

    group: Group
    slopes: Array
    benchmark: Array
    values: Array


def place(dataset: str) -> str:
    """Data sets of one place are left out together."""
    return "noorderbos" if dataset.startswith("noorderbos") else ("kola" if dataset.startswith("kola") else dataset)


_STRONG = ("acid", "mehlich", "gastric", "isotopic", "oxalate", "dithionite")


def benchmark_values(model: FractionationModel, group: Group) -> Array:
    """v1's logit (n,) at a group's soils: of F1, of 1 - F4 for strong extracts, of F3 for organic ones."""
    pixels = model.prepare({name: group.soil[name].astype(np.float32) for name in ("ph", "soc", "clay", "cec")})
    none = np.zeros(len(group.y), np.float32)
    shares = np.asarray(model.fractions(SYMBOLS[group.element], pixels, none), float) / 100.0
    share = 1.0 - shares[3] if group.kind in _STRONG else shares[2 if group.kind == "organic" else 0]
    share = np.clip(share, 1e-6, 1.0 - 1e-6)
    return np.log(share / (1.0 - share))


def within_data_sets(fitter: Fitter, start: Array, report: Report) -> list[Within]:
    """Each data set of individual soils left out in turn, the groups with scored slopes predicted."""
    layout, found = fitter.layout, []
    model = FractionationModel.load(BENCHMARK)
    names = sorted({place(group.dataset) for group in layout.groups if group.scored.any()})
    for count, name in enumerate(names, start=1):
        weights = layout.weights(sets=lambda group: place(group.dataset) != name)  # noqa: B023
        seen = fitter.evaluated(fitter.mode(weights, start))
        for number, group in enumerate(layout.groups):
            if place(group.dataset) == name and group.scored.any():
                where = [FEATURES.index(feature) for feature in group.features]
                values = seen["values"][layout.fixed["groups"]["owner"] == number]
                old = group.map @ benchmark_values(model, group)
                found.append(Within(group, seen["slopes"][number][where], old, values))
        report(f"left out data set {count} of {len(names)}: {name}")
    return found


def _scored_slopes(found: list[Within]) -> Iterator[tuple[Within, int, str, tuple[float, ...]]]:
    """Every scored slope: its group, place and property, and (observed, standard error, model, v1)."""
    for item in found:
        errors = np.sqrt(np.diag(item.group.covariance))
        for k, name in enumerate(item.group.features):
            if item.group.scored[k]:
                yield item, k, name, (item.group.slopes[k], errors[k], item.slopes[k], item.benchmark[k])


def slope_table(found: list[Within]) -> list[list[Any]]:
    """[data set, extraction, element, property, observed, standard error, model, v1] of every scored slope."""
    rows = []
    for item, _, name, numbers in _scored_slopes(found):
        label = [item.group.dataset, item.group.extraction, SYMBOLS[item.group.element], name]
        rows.append([*label, *(round(float(value), 3) for value in numbers)])
    return rows


def score_slopes(found: list[Within]) -> dict[str, Any]:
    """Skill and signs of the slopes by property, model and v1."""
    columns: dict[str, list[Any]] = {name: [] for name in (*FEATURES, "all")}
    for item, k, name, (observed, error, model, old) in _scored_slopes(found):
        line = [item.group.spread[k] * value for value in (observed, model, old, error)]
        for key in (name, "all"):
            columns[key].append(line)
    table: dict[str, Any] = {}
    for name, lines in columns.items():
        if not lines:
            continue
        observed, model, old, error = np.array(lines).T
        weight = 1.0 / (error**2 + SLOPE_NOISE**2)
        clear = np.abs(observed) > 2.0 * error
        table[name] = {"slopes": len(observed), "clear": int(clear.sum())}
        for key, guess in (("model", model), ("v1", old)):
            skill = 1.0 - np.sum(weight * (observed - guess) ** 2) / np.sum(weight * observed**2)
            right = int((np.sign(guess) == np.sign(observed))[clear].sum())
            table[name][key] = {"skill": round(float(skill), 3), "signs_right": right}
    return table


def ridge(matrix: Array, y: Array) -> tuple[Array, float]:
    """Ridge on standardised columns, penalty by generalised cross-validation (Golub et al. 1979): slopes, intercept."""
    middle, scale = matrix.mean(axis=0), np.maximum(matrix.std(axis=0), 1e-9)
    plain = (matrix - middle) / scale
    left, values, right = np.linalg.svd(plain, full_matrices=False)
    centred = y - y.mean()
    best, slopes = np.inf, np.zeros(matrix.shape[1])
    for penalty in np.geomspace(0.01, 1000.0, 25):
        shrink = values**2 / (values**2 + penalty)
        residual = centred - left @ (shrink * (left.T @ centred))
        score = np.sum(residual**2) / (len(y) - 1.0 - shrink.sum()) ** 2 if len(y) > 1.0 + shrink.sum() else np.inf
        if score < best:
            best, slopes = score, right.T @ (values / (values**2 + penalty) * (left.T @ centred))
    slopes = slopes / scale
    return slopes, float(y.mean() - middle @ slopes)


def local_samples(found: list[Within]) -> dict[str, Any]:
    """RMSE (logit) on soils of a left-out data set that are not among 0, 5 or 20 local samples, mean over groups.

    The core's intercept moves by the mean local residual times n / (n + 1): between data sets levels differ about as
    much as soils do within one (assumed).
    """
    rng = np.random.default_rng(LOCAL_SEED)
    scores: dict[int, dict[str, list[float]]] = {size: defaultdict(list) for size in LOCAL_SIZES}
    for item in found:
        group = item.group
        logs = {"ph": group.soil["ph"], "soc": np.log(group.soil["soc"]), "clay": np.log(group.soil["clay"])}
        matrix = np.column_stack([*(logs[name] for name in group.features), np.log(group.total)])
        usable = np.isfinite(matrix).all(axis=1)
        matrix, y, values = matrix[usable], group.y[usable], item.values[usable]
        if len(y) < 40 or not group.level:
            continue
        for size in LOCAL_SIZES:
            errors: dict[str, list[float]] = defaultdict(list)
            for _ in range(LOCAL_ROUNDS if size else 1):
                order = rng.permutation(len(y))
                near, rest = order[:size], order[size:]
                shift = (y[near] - values[near]).mean() * size / (size + 1.0) if size else 0.0
                errors["core"].append(np.mean((y[rest] - values[rest] - shift) ** 2))
                if size:
                    slopes, level = ridge(matrix[near], y[near])
                    errors["mean"].append(np.mean((y[rest] - y[near].mean()) ** 2))
                    errors["ridge"].append(np.mean((y[rest] - matrix[rest] @ slopes - level) ** 2))
            for name, squares in errors.items():
                scores[size][name].append(np.sqrt(np.mean(squares)))
    table = {
        str(size): {name: round(float(np.mean(values)), 3) for name, values in own.items()}
        for size, own in scores.items()
    }
    return {**table, "groups": len(scores[0]["core"])}


def residual_trees(found: list[Within]) -> dict[str, Any]:
    """R2 within data sets with and without trees on the residuals, each data set left out (``VALIDATION.md``)."""
    import lightgbm

    tables, residual, names = [], [], []
    for item in found:
        group = item.group
        descriptors = list(ELEMENTS[SYMBOLS[group.element]].descriptors().values())
        soil = [group.soil["ph"], np.log(group.soil["soc"]), np.log(group.soil["clay"])]
        tables.append(np.column_stack([*soil, *(np.full(len(group.y), value) for value in descriptors)]))
        plain = group.y - item.values
        residual.append(plain - np.median(plain))
        names.append(place(group.dataset))
    parameters = {"num_leaves": 4, "learning_rate": 0.05, "verbosity": -1, "deterministic": True, "num_threads": 1}
    squares = np.zeros(3)
    for name in sorted(set(names)):
        inside = [k for k, other in enumerate(names) if other != name]
        weight = np.concatenate([np.full(len(residual[k]), 1.0 / len(residual[k])) for k in inside])
        data = lightgbm.Dataset(
            np.concatenate([tables[k] for k in inside]),
            np.clip(np.concatenate([residual[k] for k in inside]), -3, 3),
            weight=weight,
        )
        trees = lightgbm.train({**parameters, "min_sum_hessian_in_leaf": 0.2, "force_row_wise": True}, data, 50)
        for k in (k for k, other in enumerate(names) if other == name):
            guess = trees.predict(tables[k])
            corrected = residual[k] - (guess - np.mean(guess))
            whole = np.sum((found[k].group.y - found[k].group.y.mean()) ** 2)
            plain = residual[k] - residual[k].mean()
            squares += np.array([1.0, np.sum(plain**2) / whole, np.sum((corrected - corrected.mean()) ** 2) / whole])
    return {
        "groups": int(squares[0]),
        "r2_core": round(float(1.0 - squares[1] / squares[0]), 3),
        "r2_with_trees": round(float(1.0 - squares[2] / squares[0]), 3),
    }
