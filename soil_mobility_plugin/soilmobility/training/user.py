"""A user's own samples: recalibrate a bundle, extend it, or train a new one; test it; write it whole.

* `recalibrate`: the bundle's trees stay. Each element in the samples gets an offset per nested logit, by the samples'
  likelihood, shrunken towards 0 (see `offset_of`). For few samples.
* `extend`: the bundle is recalibrated and trees are added to it. They are fitted to the samples and to anchors, soils
  drawn all over the space and labelled by the bundle itself, which hold it where no sample lies.
* `new`: ensembles fitted to the samples alone, for their elements alone. For many samples.

Every way is tested on samples left out: whole groups (sites, sources) at a time, and whole blocks of neighbouring
places. LightGBM is imported where trees are fitted, scikit-learn and joblib where folds are made: recalibration alone
needs neither.
"""

from __future__ import annotations

import contextlib
import copy
import datetime
import gzip
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

import numpy as np

from ..errors import SoilMobilityError
from ..model import forest as trees
from ..model.applicability import Applicability, card_entry, is_measured
from ..model.fractionation import LOGITS, SPREAD, WIDEST_HALF_WIDTH, BundleError, FractionationModel, read_card
from ..model.tree_model import TreeModel
from ..samples import validation
from ..samples.rows import PROPERTIES, Samples
from ..soil.elements import DESCRIPTORS, ELEMENTS
from ..soil.fractions import logistic, logit
from . import card as cards
from . import soils

RECALIBRATE, EXTEND, NEW = "recalibrate", "extend", "new"
MODES = (RECALIBRATE, EXTEND, NEW)
#: Fewest samples for each way. Below, it says more about chance than about soils (judgement).
FEWEST = {RECALIBRATE: 1, EXTEND: 20, NEW: 100}

#: Prior spread of an element's offset, logits: that of an element's own deviation in the bundled prior.
OFFSET_SPREAD = 0.8
#: Prior dispersion of a measured share, variance = dispersion * p (1 - p), and how many samples it counts as. 0.1 is
#: 0.16 in arcsin(sqrt(p)), the scatter of ordinary rows in the bundled calibration (judgement).
DISPERSION, DISPERSION_COUNT = 0.1, 4.0
#: Correlation of samples of one group (assumed): ten samples of a site count as 2.7, not as ten.
GROUP_CORRELATION = 0.3
#: Shares this near to 0 and 1 are not told apart when a logit is needed.
FLOOR = 0.005

FOLDS = 5
BLOCKS = 10
#: Samples of an element from which on its intervals are judged by it.
ENOUGH = 10

Canceled = Callable[[], bool]


class TrainingError(SoilMobilityError):
    """The samples do not allow what is asked; the message says why."""


class StoppedError(Exception):
    """The user stopped the training."""


@dataclass
class Bundle:
    """A model in memory: the card and the LightGBM text of each ensemble."""

    card: dict[str, Any]
    texts: dict[str, bytes]
    _model: FractionationModel | None = field(default=None, repr=False)

    @property
    def model(self) -> FractionationModel:
        """The loaded model."""
        if self._model is None:
            self._model = TreeModel(self.card, self.texts)
        return self._model

    def with_card(self, card: dict[str, Any]) -> Bundle:
        """The same ensembles under another card of the same features."""
        return Bundle(card, self.texts, self.model.with_card(card))

    @classmethod
    def load(cls, folder: Path) -> Bundle:
        """Read a bundle's card and texts; BundleError if it cannot be used."""
        model = FractionationModel.load(folder)
        card = read_card(folder)
        texts = {}
        for name, entry in card["files"].items():
            # its checksum and size were checked when the model was loaded
            data = (folder / entry["path"]).read_bytes()
            texts[name] = trees.decompress(data, entry["path"]) if entry["path"].endswith(".gz") else data
        return cls(card, texts, model)


@dataclass(frozen=True)
class Settings:
    """Size of a fit. Anchors: drawn soils per element."""

    anchors: int = 400
    trees: int = 120
    leaves: int = 12
    rate: float = 0.06
    seed: int = 2947
    threads: int = 1


def train(
    base: Bundle, samples: Samples, mode: str, settings: Settings | None = None, canceled: Canceled = lambda: False
) -> Bundle:
    """A bundle made from ``base`` and ``samples`` in one of the `MODES`, in memory; its card is not described yet.

    Raises `TrainingError` (too few samples), `StoppedError`.
    """
    settings = settings or Settings()
    if len(samples) < FEWEST[mode]:
        raise TrainingError(
            f"{len(samples)} usable samples are too few for “{mode}”: at least {FEWEST[mode]} are needed. "
            f"{'' if mode == RECALIBRATE else 'Recalibrate instead.'}".strip()
        )
    if mode == RECALIBRATE:
        return recalibrate(base, samples)
    return extend(base, samples, settings, canceled) if mode == EXTEND else new(base, samples, settings, canceled)


# ---------------------------------------------------------------------------------------------------------------------
# Labels
# ---------------------------------------------------------------------------------------------------------------------


def labels(samples: Samples) -> tuple[np.ndarray, np.ndarray]:
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


def group_weights(samples: Samples) -> np.ndarray:
    """Weight (n,) of each sample of an element in a group of k: 1 / (1 + (k - 1) `GROUP_CORRELATION`)."""
    keys = np.array([f"{symbol}|{group}" for symbol, group in zip(samples.element, samples.group)])
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    return 1.0 / (1.0 + (counts[inverse] - 1) * GROUP_CORRELATION)


# ---------------------------------------------------------------------------------------------------------------------
# Recalibration
# ---------------------------------------------------------------------------------------------------------------------


def offset_of(score: np.ndarray, target: np.ndarray, weight: np.ndarray) -> float:
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


def _maximum(score: np.ndarray, target: np.ndarray, weight: np.ndarray, precision: float) -> float:
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


def recalibrate(base: Bundle, samples: Samples) -> Bundle:
    """``base`` with an offset per element and nested logit, intervals widened where samples show them too narrow."""
    card = copy.deepcopy(base.card)
    target, weight = labels(samples)
    weight = weight * group_weights(samples)[:, np.newaxis]
    score = validation.logits(base.model, samples, LOGITS)
    for symbol in _symbols(samples):
        here = samples.element == symbol
        given = card["elements"][symbol].get("offsets", {})
        added = {name: offset_of(score[here, k], target[here, k], weight[here, k]) for k, name in enumerate(LOGITS)}
        _set_offsets(card, symbol, {**given, **{name: given.get(name, 0.0) + value for name, value in added.items()}})
    result = base.with_card(card)
    if not base.model.has_spread:
        return result
    predicted = validation.predict(result.model, samples)[:, 0]
    return _widen(result, samples, predicted)


def _symbols(samples: Samples) -> list[str]:
    return sorted(set(samples.element.tolist()), key=lambda symbol: ELEMENTS[symbol].number)


def _set_offsets(card: dict[str, Any], symbol: str, offsets: Mapping[str, float]) -> None:
    kept = {name: round(value, 6) for name, value in offsets.items() if abs(value) > 5e-7}
    card["elements"][symbol].pop("offsets", None)
    if kept:
        card["elements"][symbol]["offsets"] = kept


def _widen(bundle: Bundle, samples: Samples, predicted: np.ndarray) -> Bundle:
    """Intervals of F1 wide enough to hold the samples' measurements, element by element; never narrower than before.

    The factor is the conformal quantile (Vovk et al. 2005) of |error| / half-width, for elements with `ENOUGH` samples.
    """
    card = copy.deepcopy(bundle.card)
    half = validation.half_widths(bundle.model, samples)
    error = np.abs(100.0 * samples.shares[:, 0] - predicted)
    for symbol in _symbols(samples):
        here = (samples.element == symbol) & np.isfinite(error)
        factor = conformal(error[here] / half[here])
        if factor > 1.0:
            wide = np.minimum(half[here] * factor, WIDEST_HALF_WIDTH - 0.5) / WIDEST_HALF_WIDTH
            added = float(np.median(logit(wide) - logit(half[here] / WIDEST_HALF_WIDTH)))
            given = card["elements"][symbol].get("offsets", {})
            _set_offsets(card, symbol, {**given, SPREAD: min(given.get(SPREAD, 0.0) + max(added, 0.0), 10.0)})
    return bundle.with_card(card)


def conformal(ratio: np.ndarray) -> float:
    """The 90 % conformal quantile of (n,) values: their ceil(0.9 (n + 1))-th smallest; 0 below `ENOUGH` values."""
    place = int(np.ceil(validation.NOMINAL * (ratio.size + 1)))
    if ratio.size < ENOUGH:
        return 0.0
    return float(np.sort(ratio)[min(place, ratio.size) - 1])


# ---------------------------------------------------------------------------------------------------------------------
# Trees
# ---------------------------------------------------------------------------------------------------------------------


def _boost(
    name: str, features: Sequence[str], matrix: np.ndarray, target, weight, settings: Settings, **options: Any
) -> bytes:
    """LightGBM's text of one ensemble; ``start``: scores (n,) from which the trees go on."""
    # Imported here: recalibration works without LightGBM.
    import lightgbm

    from . import fit

    soil = [k for k, feature in enumerate(features) if feature in soils.SOIL_FEATURES]
    shared = [k for k in range(len(features)) if k not in soil]
    start = options.pop("start", None)
    parameters = {
        "objective": "regression" if name == SPREAD else "cross_entropy",
        "learning_rate": settings.rate,
        "num_leaves": settings.leaves,
        "min_sum_hessian_in_leaf": 1e-3,
        "min_data_in_bin": 1,
        "bin_construct_sample_cnt": max(len(target), 1),
        "feature_pre_filter": False,
        # pairwise: at most two soil features on a path, so that the bundle folds into two-way tables
        "interaction_constraints": [[a, b, *shared] for place, a in enumerate(soil) for b in soil[place + 1 :]],
        "monotone_constraints": [fit.MONOTONE[name].get(feature, 0) for feature in features],
        "boost_from_average": start is None,
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": settings.threads,
        "seed": settings.seed,
        "verbosity": -1,
        **options,
    }
    data = lightgbm.Dataset(matrix, target, weight=weight, init_score=start, feature_name=list(features))
    return cards.tree_text(lightgbm.train(parameters, data, settings.trees))


def _sample_rows(model: FractionationModel, samples: Samples) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Feature rows of samples, each once with CEC and once without: matrix, positions in ``samples``, weights."""
    from . import fit

    soil = soils.snap({name: samples.soil[name] for name in PROPERTIES} | {"enrichment": samples.enrichment})
    known = np.flatnonzero(np.isfinite(soil["cec"]))
    position = np.concatenate([np.arange(len(samples)), known])
    weight = np.ones(len(position))
    weight[known] = 1.0 - fit.MASKED
    weight[len(samples) :] = fit.MASKED
    matrix = _matrix(model, soil, samples.element)[position]
    matrix[len(samples) :, model.features.index("cec")] = np.nan
    return matrix, position, weight


def _matrix(model: FractionationModel, soil: Mapping[str, np.ndarray], symbols: np.ndarray) -> np.ndarray:
    """Feature rows (n, features) of elements in soils."""
    given = {symbol: model.descriptors(symbol) for symbol in np.unique(symbols).tolist()}
    columns = [
        soil[name] if name in model.soil_features else [given[symbol][name] for symbol in symbols]
        for name in model.features
    ]
    return np.column_stack(columns).astype(float)


def extend(base: Bundle, samples: Samples, settings: Settings, canceled: Canceled = lambda: False) -> Bundle:
    """``base``, recalibrated, with trees added that fit the samples and are held by anchors where no sample lies.

    Recalibration moves the level, so that the trees have the soil's effect left to learn.
    """
    from . import fit

    base = recalibrate(base, samples)
    model = base.model
    rng = np.random.default_rng(settings.seed)
    symbols = np.repeat(np.array(model.elements), settings.anchors)
    drawn = soils.snap(soils.draw(rng, len(symbols)))
    drawn["cec"] = np.where(rng.random(len(symbols)) < fit.MASKED, np.nan, drawn["cec"])
    anchors = _as_samples(drawn, symbols)
    anchor_score = validation.logits(model, anchors, LOGITS)
    rows, position, share = _sample_rows(model, samples)
    masked = _as_samples(
        {name: rows[:, model.features.index(name)] for name in model.soil_features}, samples.element[position]
    )
    score = np.concatenate([anchor_score, validation.logits(model, masked, LOGITS)])
    matrix = np.concatenate([_matrix(model, drawn, symbols), rows])
    target, weight = labels(samples)
    weight = weight * group_weights(samples)[:, np.newaxis] * (fit.ROW_WEIGHT * settings.anchors)
    first, second, _ = logistic(anchor_score).T
    inner = np.column_stack([np.ones_like(first), 1.0 - first, (1.0 - first) * (1.0 - second)])
    texts = dict(base.texts)
    for k, name in enumerate(LOGITS):
        if canceled():
            raise StoppedError
        label = np.concatenate([logistic(anchor_score[:, k]), target[position, k]])
        whole = np.concatenate([inner[:, k], weight[position, k] * share])
        used = np.isfinite(label) & (whole > 0)
        added = _boost(
            name, model.features, matrix[used], label[used], whole[used], settings,
            start=score[used, k], min_data_in_leaf=10, lambda_l2=5.0,
        )  # fmt: skip
        texts[name] = join(base.texts[name], added)
    return Bundle(base.card, texts)


def _as_samples(soil: Mapping[str, np.ndarray], symbols: np.ndarray) -> Samples:
    """Soils and elements without measurements."""
    count = len(symbols)
    unknown = np.full(count, np.nan)
    return Samples(
        {name: soil[name] for name in PROPERTIES}, np.asarray(symbols), np.full((count, 4), np.nan),
        soil["enrichment"], np.full(count, "", dtype=object), unknown, unknown, np.arange(count), [], [],
    )  # fmt: skip


_TREE = re.compile(rb"^Tree=\d+\n", re.M)


def join(first: bytes, second: bytes) -> bytes:
    """The text of an ensemble that holds the trees of two: its scores are the sums of theirs."""
    parts = []
    for text in (first, second):
        end = text.index(b"\nend of trees")
        starts = [match.start() for match in _TREE.finditer(text, 0, end)]
        stops = [*starts[1:], end + 1]
        parts += [text[start:stop].partition(b"\n")[2].rstrip(b"\n") for start, stop in zip(starts, stops)]
    blocks = [b"Tree=%d\n%b\n\n\n" % (number, part) for number, part in enumerate(parts)]
    start = _TREE.search(first).start()
    sizes = b"tree_sizes=" + b" ".join(b"%d" % len(block) for block in blocks)
    head = re.sub(rb"^tree_sizes=.*$", sizes, first[:start], count=1, flags=re.M)
    return head + b"".join(blocks) + b"end of trees\n"


def new(base: Bundle, samples: Samples, settings: Settings, canceled: Canceled = lambda: False) -> Bundle:
    """Ensembles fitted to the samples alone; reference contents from ``base``, chemistry alone as descriptors."""
    symbols = _symbols(samples)
    names = (*soils.SOIL_FEATURES, *DESCRIPTORS)
    card: dict[str, Any] = {
        key: copy.deepcopy(base.card[key])
        for key in ("format", "format_version", "name", "title", "created", "summary", "seed", "reference_soil")
        if key in base.card
    }
    card["versions"], card["applicability"], card["metrics"] = {}, {}, {}
    card["sources"], card["theory"], card["limits"], card["files"] = [], [], [], {}
    card["features"] = cards.feature_list(names)
    card["elements"] = {}
    for symbol in symbols:
        chemistry = list(ELEMENTS[symbol].descriptors().values())
        entry = cards.element_entry(symbol, DESCRIPTORS, chemistry)
        given = base.model.element(symbol)
        entry.update(
            {
                key: given[key]
                for key in ("reference_mg_kg", "reference_source", "aqua_regia_share", "aqua_regia_source")
            }
        )
        card["elements"][symbol] = {**entry, "flag": "measured", "rows": 0, "sources": 0}
    card["training_ranges"] = _ranges(samples)
    shell = _Shell(names, {symbol: ELEMENTS[symbol].descriptors() for symbol in symbols})
    rows, position, share = _sample_rows(shell, samples)
    target, weight = labels(samples)
    weight = weight * group_weights(samples)[:, np.newaxis]
    texts = {}
    least = max(5, len(samples) // 40)
    for k, name in enumerate(LOGITS):
        if canceled():
            raise StoppedError
        whole = weight[position, k] * share
        used = np.isfinite(target[position, k]) & (whole > 0)
        if used.sum() < 2 * least:
            raise TrainingError(
                f"Too few samples state what {name} needs (F1 to F{k + 1}, and the rest): {used.sum()}."
            )
        texts[name] = _boost(
            name, names, rows[used], target[position, k][used], whole[used], settings, min_data_in_leaf=least,
            lambda_l2=1.0
        )  # fmt: skip
    return Bundle(card, texts)


@dataclass(frozen=True)
class _Shell:
    """What `_matrix` asks of a model, for one that is not there yet."""

    features: tuple[str, ...]
    by_element: Mapping[str, Mapping[str, float]]
    soil_features: tuple[str, ...] = soils.SOIL_FEATURES

    def descriptors(self, symbol: str) -> Mapping[str, float]:
        return self.by_element[symbol]


def _ranges(samples: Samples) -> dict[str, list[float]]:
    """Lowest and highest value of each soil feature in the samples; that of the whole space where CEC is unknown."""
    found = {}
    for name in soils.SOIL_FEATURES:
        values = samples.enrichment if name == "enrichment" else samples.soil[name]
        values = values[np.isfinite(values)]
        low, high = (values.min(), values.max()) if values.size else soils.RANGES[name]
        found[name] = [float(np.floor(low * 1000) / 1000), float(np.ceil(high * 1000) / 1000)]
    return found


def _constant_spread(bundle: Bundle, half: Mapping[str, float]) -> bytes:
    """A spread ensemble that gives each element one half-width, percentage points."""
    model = bundle.model
    symbols = np.repeat(np.array(model.elements), 20)
    rng = np.random.default_rng(0)
    soil = soils.snap(soils.draw(rng, len(symbols)))
    value = np.array([half[symbol] for symbol in symbols.tolist()])
    target = logit(np.clip(value, 0.5, WIDEST_HALF_WIDTH - 0.5) / WIDEST_HALF_WIDTH)
    matrix = _matrix(model, soil, symbols)
    matrix[:, : len(model.soil_features)] = 0.0
    settings = Settings(trees=60, rate=0.3, leaves=31)
    return _boost(SPREAD, model.features, matrix, target, None, settings, min_data_in_leaf=1, lambda_l2=0.0)


# ---------------------------------------------------------------------------------------------------------------------
# Test
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class LeftOut:
    """Predictions (n, 4), %, of each sample by a model trained without its fold.

    ``base``: by the bundle as it was; ``mean``: by the mean of the element's other samples. ``fold`` (n,), -1: in none.
    """

    scheme: str
    folds: int
    predicted: np.ndarray
    base: np.ndarray
    mean: np.ndarray
    fold: np.ndarray


def schemes(samples: Samples) -> dict[str, np.ndarray]:
    """Groups (n,) of samples that are left out together: ``groups`` (sites, sources), and ``blocks`` of neighbours."""
    from sklearn.cluster import KMeans

    found = {}
    if len(set(samples.group.tolist())) >= 3:
        found["groups"] = np.unique(samples.group.astype(str), return_inverse=True)[1]
    placed = np.isfinite(samples.x) & np.isfinite(samples.y)
    places = np.unique(np.column_stack([samples.x, samples.y])[placed], axis=0)
    if placed.all() and len(places) >= 6:
        count = min(BLOCKS, len(places) // 2)
        clusters = KMeans(count, n_init=4, random_state=0).fit(places)
        found["blocks"] = clusters.predict(np.column_stack([samples.x, samples.y]))
    return found


def cross_validate(
    base: Bundle,
    samples: Samples,
    mode: str,
    settings: Settings | None = None,
    canceled: Canceled = lambda: False,
    progress: Callable[[float], None] = lambda share: None,
) -> list[LeftOut]:
    """Cross-validation by every scheme that the samples allow; folds run in threads. Raises `StoppedError`."""
    from joblib import Parallel, delayed
    from sklearn.model_selection import GroupKFold

    plans = []
    for scheme, groups in schemes(samples).items():
        count = min(FOLDS, len(np.unique(groups)))
        plans += [
            (scheme, number, training, left)
            for number, (training, left) in enumerate(GroupKFold(count).split(groups, groups=groups))
        ]
    done = []

    def fold(training: np.ndarray, left: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if canceled():
            return np.full((len(left), 4), np.nan), np.full((len(left), 4), np.nan)
        rest, out = samples.take(training), samples.take(left)
        try:
            model = train(base, rest, mode, settings, canceled).model
        except (TrainingError, StoppedError):
            model = base.model if mode != NEW else None
        predicted = np.full((len(left), 4), np.nan)
        if model is not None:
            known = np.isin(out.element, model.elements)
            predicted[known] = validation.predict(model, _clamped(out.take(known), model))
        done.append(1)
        progress(len(done) / len(plans))
        return predicted, _means(rest, out)

    jobs = min(os.cpu_count() or 1, max(len(plans), 1))
    results = Parallel(n_jobs=jobs, prefer="threads")(delayed(fold)(training, left) for _, _, training, left in plans)
    if canceled():
        raise StoppedError
    plain = validation.predict(base.model, samples)
    tests = []
    for scheme in dict.fromkeys(plan[0] for plan in plans):
        predicted, mean = np.full((2, len(samples), 4), np.nan)
        number_of = np.full(len(samples), -1)
        for (name, number, _, left), (values, means) in zip(plans, results):
            if name == scheme:
                predicted[left], mean[left], number_of[left] = values, means, number
        tests.append(LeftOut(scheme, int(number_of.max()) + 1, predicted, plain, mean, number_of))
    return tests


def _clamped(samples: Samples, model: FractionationModel) -> Samples:
    ranges = {name: model.training_range(name) for name in (*PROPERTIES, "enrichment")}
    samples = samples.take(np.arange(len(samples)))
    samples.soil = {name: np.clip(values, *ranges[name]) for name, values in samples.soil.items()}
    samples.enrichment = np.clip(samples.enrichment, *ranges["enrichment"])
    return samples


def _means(training: Samples, left: Samples) -> np.ndarray:
    """Mean shares, %, of the same element in the training samples (of all elements where there is none), (n, 4)."""
    result = np.full((len(left), 4), np.nan)
    for symbol in np.unique(left.element):
        same = training.shares[training.element == symbol]
        source = same if len(same) else training.shares
        counts = np.isfinite(source).sum(axis=0)
        mean = np.where(np.isfinite(source), source, 0.0).sum(axis=0) / np.maximum(counts, 1)
        result[left.element == symbol] = np.where(counts > 0, 100.0 * mean, np.nan)
    return result


# ---------------------------------------------------------------------------------------------------------------------
# The bundle
# ---------------------------------------------------------------------------------------------------------------------


def finish(
    bundle: Bundle, base: Bundle, samples: Samples, mode: str, tests: Sequence[LeftOut], name: str, described: str
) -> Bundle:
    """``bundle`` with intervals that fit the test and a card that says what it is.

    ``name``: of the bundle; ``described``: the samples in words (the layer's name).
    """
    first = tests[0] if tests else None
    if mode != RECALIBRATE and first is not None:
        if mode == EXTEND and base.model.has_spread:
            bundle = _widen(bundle, samples, first.predicted[:, 0])
        else:
            error = np.abs(100.0 * samples.shares[:, 0] - first.predicted[:, 0])
            overall = conformal(error[np.isfinite(error)]) or WIDEST_HALF_WIDTH
            half = {}
            for symbol in bundle.card["elements"]:
                own = error[(samples.element == symbol) & np.isfinite(error)]
                half[symbol] = conformal(own) or overall
            bundle = Bundle(bundle.card, {**bundle.texts, SPREAD: _constant_spread(_with_files(bundle), half)})
    card = copy.deepcopy(bundle.card)
    today = datetime.date.today().isoformat()
    symbols = _symbols(samples)
    words = {
        RECALIBRATE: f"{base.card['name']} with its levels recalibrated for {', '.join(symbols)}",
        EXTEND: f"{base.card['name']} with trees added for {', '.join(symbols)}",
        NEW: f"trained on samples alone, for {', '.join(symbols)}",
    }[mode]
    card["name"] = name
    card["title"] = f"{base.card['title']}, {mode}d" if mode != NEW else f"Model of {described}"
    card["created"] = today
    card["summary"] = (
        f"Made by a user on {today}: {words}, from {len(samples)} samples ({described}) in "
        f"{len(set(samples.group.tolist()))} groups. "
        + ("" if mode == NEW else f"What follows is the summary of the bundle it rests on. {base.card['summary']}")
    )[:20_000]
    card["based_on"] = {"name": base.card["name"], "created": base.card["created"], "mode": mode}
    card["versions"] = _versions(mode)
    source = {
        "id": "user_samples",
        "citation": described,
        "licence": "the user's",
        "used_for": f"{mode} (l1, l2, l3)",
        "rows": len(samples),
    }
    card["sources"] = [*card["sources"], source]
    for symbol in symbols:
        here = samples.element == symbol
        entry = card["elements"][symbol]
        entry["rows"] = entry.get("rows", 0) + int(here.sum())
        entry["sources"] = entry.get("sources", 0) + 1
        entry["flag"] = "measured" if entry["rows"] >= 3 else "partly"
    if mode == NEW:
        low, high = np.array([card["training_ranges"][feature] for feature in soils.SOIL_FEATURES]).T
        card["reference_soil"] = {
            feature: float(np.clip(_middle(samples, feature), low[k], high[k]))
            for k, feature in enumerate(soils.SOIL_FEATURES)
        }
    card["metrics"] = {**card["metrics"], "user_samples": metrics(samples, tests)}
    card["limits"] = [*card["limits"], *_limits(mode, tests, samples)]
    pairs = _known_soils(base) if mode != NEW else []
    pairs += [
        ({name: samples.soil[name][k] for name in PROPERTIES}, symbol, f"user: {group}")
        for k, (symbol, group) in enumerate(zip(samples.element.tolist(), samples.group.tolist()))
    ]
    card["applicability"] = card_entry(bundle.model.with_card(card), *map(list, zip(*pairs)))
    return _with_files(bundle.with_card(card))


def _known_soils(base: Bundle) -> list[tuple[dict[str, Any], str, str]]:
    """Soil, element and source of what the card lists as measured; nothing where its list cannot be used."""
    symbols = list(base.card["elements"])
    try:
        Applicability(base.model, symbols[0])
    except BundleError:
        return []
    entry = base.card["applicability"]
    some = [symbol for symbol in symbols if is_measured(base.model, symbol)]
    groups = entry.get("groups")
    if not (isinstance(groups, list) and len(groups) == len(entry["soils"])):
        groups = range(len(entry["soils"]))
    names = entry.get("elements") or [some] * len(entry["soils"])
    return [
        (dict(zip(entry["features"], row)), symbol, str(group))
        for row, measured, group in zip(entry["soils"], names, groups)
        for symbol in measured
    ]


def _middle(samples: Samples, feature: str) -> float:
    values = samples.enrichment if feature == "enrichment" else samples.soil[feature]
    values = values[np.isfinite(values)]
    return float(np.median(values)) if values.size else float(np.mean(soils.RANGES[feature]))


def _versions(mode: str) -> dict[str, str]:
    found = {"numpy": np.__version__}
    if mode != RECALIBRATE:
        import lightgbm

        found["lightgbm"] = lightgbm.__version__
    return found


def _with_files(bundle: Bundle) -> Bundle:
    """The bundle with the files of its texts in the card."""
    files = {}
    for name, text in bundle.texts.items():
        data = _compressed(text)
        files[name] = {"path": f"{name}.txt.gz", "sha256": cards.grouped_digest(data)}
    return bundle.with_card({**bundle.card, "files": files})


def _compressed(text: bytes) -> bytes:
    """The file of a text: no time stamp, so that the same trees give the same bytes."""
    return gzip.compress(text, 9, mtime=0)


def metrics(samples: Samples, tests: Iterable[LeftOut]) -> dict[str, Any]:
    """Scores on samples left out, by scheme: this model, the bundle before, the element's mean; F1 per element."""
    observed = 100.0 * samples.shares
    found: dict[str, Any] = {"rows": len(samples), "groups": len(set(samples.group.tolist()))}
    for one in tests:
        entry: dict[str, Any] = {"folds": one.folds}
        for label, predicted in (("model", one.predicted), ("before", one.base), ("mean", one.mean)):
            table = validation.by_fraction(observed, predicted)
            entry[label] = {name: _rounded(row) for name, row in table.items() if row["n"]}
        entry["F1_by_element"] = {
            symbol: {
                label: _rounded(validation.scores(observed[here, 0], predicted[here, 0]))
                for label, predicted in (("model", one.predicted), ("before", one.base))
            }
            for symbol in _symbols(samples)
            for here in [samples.element == symbol]
        }
        found[one.scheme] = entry
    return found


def _rounded(row: Mapping[str, float]) -> dict[str, float | None]:
    return {key: None if not np.isfinite(value) else round(float(value), 3) for key, value in row.items()}


def _limits(mode: str, tests: Sequence[LeftOut], samples: Samples) -> list[str]:
    """Sentences for the card."""
    limits = []
    if not tests:
        limits.append("The samples were too few, or in too few groups, to test the result on samples left out.")
    for one in tests:
        observed = 100.0 * samples.shares[:, 0]
        here, before = (validation.scores(observed, values[:, 0])["rmse"] for values in (one.predicted, one.base))
        if mode != NEW and here > before:
            limits.append(
                f"On samples left out by {one.scheme} the RMSE of F1 rose from {before:.1f} to {here:.1f} percentage "
                "points: the bundle it rests on may serve better."
            )
    if mode == RECALIBRATE:
        limits.append("Recalibration moved levels per element; how mobility responds to soil is as before.")
    if mode == NEW:
        limits.append("No theory stands behind this model: outside the soils of its samples it knows nothing.")
    return limits


def write(bundle: Bundle, folder: str | Path) -> Path:
    """Write the bundle into ``folder``, whole or not at all; an older bundle there is replaced.

    Raises `TrainingError` where the folder holds something else, and OSError.
    """
    folder = Path(os.path.abspath(folder))
    check_target(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    mark = f"{os.getpid()}-{secrets.token_hex(4)}"
    hidden, old = folder.with_name(f".{folder.name}.{mark}.tmp"), folder.with_name(f".{folder.name}.{mark}.old")
    try:
        hidden.mkdir()
        bundle = _with_files(bundle)
        for name, entry in bundle.card["files"].items():
            (hidden / entry["path"]).write_bytes(_compressed(bundle.texts[name]))
        text = json.dumps(bundle.card, indent=1, ensure_ascii=False, allow_nan=False)
        (hidden / "card.json").write_text(text + "\n", encoding="utf-8")
        FractionationModel.load(hidden)
        if folder.exists():
            os.replace(folder, old)
        try:
            os.replace(hidden, folder)
        except OSError:
            if old.exists():
                os.replace(old, folder)
            raise
    finally:
        for leftover in (hidden, old):
            with contextlib.suppress(OSError):
                shutil.rmtree(leftover)
    return folder


def check_target(folder: Path) -> None:
    """TrainingError unless a bundle may be written at ``folder``: nothing there, an empty folder, or a bundle."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise TrainingError(f"{folder} is a file: a bundle is a folder.")
    names = {path.name for path in folder.iterdir()}
    if not names:
        return
    try:
        card = read_card(folder)
    except BundleError as error:
        raise TrainingError(f"{folder} holds other files and no model bundle. Choose a new folder.") from error
    extra = names - {"card.json", *(entry["path"] for entry in card["files"].values())}
    if extra:
        raise TrainingError(f"{folder} holds other files beside its bundle ({', '.join(sorted(extra)[:3])}).")
