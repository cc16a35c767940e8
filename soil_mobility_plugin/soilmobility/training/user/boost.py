"""Trees fitted to samples with LightGBM: added to a bundle's, or alone."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import lightgbm
import numpy as np

from ...feedback import Progress, go_on
from ...model import forest
from ...model.bundle import FLAGS_OF, RESIDUALS, SPREAD
from ...model.core import LOGITS, filled_cec
from ...model.fractionation import WIDEST_HALF_WIDTH, FractionationModel
from ...samples import validation
from ...samples.rows import Samples
from ...soil.covariates import PROPERTIES
from ...soil.elements import DESCRIPTORS, ELEMENTS
from ...soil.fractions import logistic, logit
from ...typing import Array
from .. import entries, soils
from .bundle import Bundle, TrainingError
from .recalibrate import FLOOR, group_weights, labels, recalibrated, stated

#: Signs that theory is sure of for every element: enrichment sits outside the lattice, so F1, F2 / (1 - F1) and
#: F3 / (F3 + F4) grow with it; organic matter holds, and dilutes the lattice, so F3 / (F3 + F4) grows with SOC. Of what
#: is left by a core, whose share falls with a geogenic content, but slower than that rises: the mobile content rises.
MONOTONE: dict[str, dict[str, int]] = {
    "l1": {"enrichment": 1},
    "l2": {"enrichment": 1},
    "l3": {"enrichment": 1, "soc": 1},
    "r1": {"enrichment": 1},
    SPREAD: {},
}
#: Share of the rows in which CEC is masked, so that "missing" is a state of the model.
MASKED = 0.3
#: Weight of a sample, as a share of the anchors of its element (judgement).
ROW_WEIGHT = 0.02
#: Residuals of a core beyond this, in logits, teach no more.
LARGEST = 3.0


@dataclass(frozen=True)
class Settings:
    """Size of a fit. Anchors: drawn soils per element."""

    anchors: int = 400
    trees: int = 120
    leaves: int = 12
    rate: float = 0.06
    seed: int = 2947


@dataclass(frozen=True)
class _Rows:
    """What an ensemble is fitted to: ``matrix`` (n, features), ``target`` and ``weight`` (n,), by default equal."""

    features: Sequence[str]
    matrix: Array
    target: Array
    weight: Array | None = None


def _boost(name: str, rows: _Rows, settings: Settings, start: Array | None = None, **options: Any) -> forest.Forest:
    """One ensemble; ``start``: scores (n,) from which the trees go on; ``options``: LightGBM's."""
    features = rows.features
    soil = [k for k, feature in enumerate(features) if feature in soils.SOIL_FEATURES]
    shared = [k for k in range(len(features)) if k not in soil]
    parameters = {
        "objective": "regression" if name == SPREAD else "cross_entropy",
        "learning_rate": settings.rate,
        "num_leaves": settings.leaves,
        "min_sum_hessian_in_leaf": 1e-3,
        "min_data_in_bin": 1,
        "bin_construct_sample_cnt": max(len(rows.target), 1),
        "feature_pre_filter": False,
        # pairwise: at most two soil features on a path, so that the bundle folds into two-way tables
        "interaction_constraints": [[a, b, *shared] for place, a in enumerate(soil) for b in soil[place + 1 :]],
        "monotone_constraints": [MONOTONE.get(name, {}).get(feature, 0) for feature in features],
        "boost_from_average": start is None,
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": 1,
        "seed": settings.seed,
        "verbosity": -1,
        **options,
    }
    # Names that LightGBM does not take (a bundle's may hold quotes or brackets) stay outside.
    neutral = [f"f{number}" for number in range(len(features))]
    data = lightgbm.Dataset(rows.matrix, rows.target, weight=rows.weight, init_score=start, feature_name=neutral)
    try:
        text: str = lightgbm.train(parameters, data, settings.trees).model_to_string()
    except lightgbm.basic.LightGBMError as error:
        raise TrainingError("LightGBM: {error}", error=str(error)[:200]) from error
    return replace(forest.parse(text.encode("ascii")), feature_names=tuple(features))


class _Shell:
    """What `_matrix` asks of a model, for one that is not there yet: chemistry alone as descriptors."""

    soil_features = soils.SOIL_FEATURES
    features = (*soils.SOIL_FEATURES, *DESCRIPTORS)

    @staticmethod
    def descriptors(symbol: str) -> Mapping[str, float]:
        return ELEMENTS[symbol].descriptors()


def _sample_rows(model: FractionationModel | type[_Shell], samples: Samples) -> tuple[Array, Array, Array]:
    """Feature rows of samples, each once with CEC and once without: matrix, positions in ``samples``, weights."""
    soil = soils.snap({name: samples.soil[name] for name in PROPERTIES} | {"enrichment": samples.enrichment})
    known = np.flatnonzero(np.isfinite(soil["cec"])) if "cec" in model.features else np.empty(0, dtype=int)
    position = np.concatenate([np.arange(len(samples)), known])
    weight = np.ones(len(position))
    weight[known] = 1.0 - MASKED
    weight[len(samples) :] = MASKED
    matrix = _matrix(model, soil, samples.element)[position]
    if len(known):
        matrix[len(samples) :, model.features.index("cec")] = np.nan
    return matrix, position, weight


def _matrix(model: FractionationModel | type[_Shell], soil: Mapping[str, Array], symbols: Array) -> Array:
    """Feature rows (n, features) of elements in soils."""
    given = {symbol: model.descriptors(symbol) for symbol in np.unique(symbols).tolist()}
    columns = [
        soil[name] if name in model.soil_features else [given[symbol][name] for symbol in symbols]
        for name in model.features
    ]
    return np.column_stack(columns).astype(float)


def extended(base: Bundle, samples: Samples, settings: Settings, feedback: Progress | None = None) -> Bundle:
    """``base``, recalibrated, with trees added that fit the samples and are held by anchors where no sample lies.

    Recalibration moves the level, so that the trees have the soil's effect left to learn.
    """
    base = recalibrated(base, samples)
    if base.has_core:
        return _on_core(base, samples, settings, feedback)
    model = base.model
    rng = np.random.default_rng(settings.seed)
    symbols = np.repeat(np.array(model.elements), settings.anchors)
    drawn = soils.snap(soils.draw(rng, len(symbols)))
    drawn["cec"] = np.where(rng.random(len(symbols)) < MASKED, np.nan, drawn["cec"])
    anchors = _as_samples(drawn, symbols)
    anchor_score = validation.logits(model, anchors, LOGITS)
    rows, position, share = _sample_rows(model, samples)
    masked = _as_samples(
        {name: rows[:, model.features.index(name)] for name in model.soil_features}, samples.element[position]
    )
    score = np.concatenate([anchor_score, validation.logits(model, masked, LOGITS)])
    matrix = np.concatenate([_matrix(model, drawn, symbols), rows])
    target, weight = labels(samples)
    weight = weight * group_weights(samples)[:, np.newaxis] * (ROW_WEIGHT * settings.anchors)
    first, second, _ = logistic(anchor_score).T
    inner = np.column_stack([np.ones_like(first), 1.0 - first, (1.0 - first) * (1.0 - second)])
    texts = dict(base.texts)
    for k, name in enumerate(LOGITS):
        go_on(feedback)
        label = np.concatenate([logistic(anchor_score[:, k]), target[position, k]])
        whole = np.concatenate([inner[:, k], weight[position, k] * share])
        used = np.isfinite(label) & (whole > 0)
        given = _Rows(model.features, matrix[used], label[used], whole[used])
        added = _boost(name, given, settings, start=score[used, k], min_data_in_leaf=10, lambda_l2=5.0)
        texts[name] = forest.write(forest.joined(base.trees[name], added))
    return Bundle(base.card, texts)


def _on_core(base: Bundle, samples: Samples, settings: Settings, feedback: Progress | None) -> Bundle:
    """A smooth core with residual trees: of what samples lie above each nested logit, and 0 where none lies.

    Trees tell elements apart by their descriptors, as those of the first format do, and see CEC as the core does:
    estimated where it is not known. Whether they are worth it, only samples left out can tell (`card.earned`).
    """
    card = copy.deepcopy(base.card)
    card["features"] = entries.feature_list(_Shell.features)
    for symbol, entry in card["elements"].items():
        entry["descriptors"] = entries.element_entry(symbol, DESCRIPTORS)["descriptors"]
    rng = np.random.default_rng(settings.seed)
    symbols = np.repeat(np.array(base.model.elements), settings.anchors)
    given = {name: samples.soil[name] for name in PROPERTIES} | {"enrichment": samples.enrichment}
    given["cec"] = np.asarray(filled_cec({**given, "cec": given["cec"].astype(np.float32)})[0], np.float64)
    matrix = np.concatenate(
        [
            _matrix(_Shell, soils.snap(soils.draw(rng, len(symbols))), symbols),
            _matrix(_Shell, soils.snap(given), samples.element),
        ]
    )
    target, weight = labels(samples)
    moved = logit(np.clip(target, FLOOR, 1.0 - FLOOR)) - validation.logits(base.model, samples, LOGITS)
    weight = (weight > 0) * group_weights(samples)[:, np.newaxis] * (ROW_WEIGHT * settings.anchors)
    texts, before = dict(base.texts), base.trees
    for place, name in enumerate(RESIDUALS):
        go_on(feedback)
        label = np.concatenate([np.zeros(len(symbols)), np.clip(moved[:, place], -LARGEST, LARGEST)])
        whole = np.concatenate([np.ones(len(symbols)), weight[:, place]])
        used = np.isfinite(label) & (whole > 0)
        rows = _Rows(_Shell.features, matrix[used], label[used], whole[used])
        start = np.zeros(int(used.sum()))
        added = _boost(name, rows, settings, start=start, objective="regression", min_data_in_leaf=10, lambda_l2=5.0)
        texts[name] = forest.write(forest.joined(before[name], added) if name in before else added)
    return Bundle(card, texts)


def _as_samples(soil: Mapping[str, Array], symbols: Array) -> Samples:
    """Soils and elements without measurements."""
    count = len(symbols)
    unknown = np.full(count, np.nan)
    return Samples(
        {name: soil[name] for name in PROPERTIES if name in soil}, np.asarray(symbols), np.full((count, 4), np.nan),
        soil["enrichment"], np.full(count, "", dtype=object), unknown, unknown, np.arange(count), [], [],
    )  # fmt: skip


def trained(base: Bundle, samples: Samples, settings: Settings, feedback: Progress | None = None) -> Bundle:
    """Ensembles fitted to the samples alone; reference contents from ``base``, chemistry alone as descriptors."""
    card = _blank_card(base, samples)
    rows, position, share = _sample_rows(_Shell, samples)
    target, weight = labels(samples)
    weight = weight * group_weights(samples)[:, np.newaxis]
    texts = {}
    least = max(5, len(samples) // 40)
    for k, name in enumerate(LOGITS):
        go_on(feedback)
        whole = weight[position, k] * share
        used = np.isfinite(target[position, k]) & (whole > 0)
        if used.sum() < 2 * least:
            raise TrainingError(
                "Too few samples state what {logit} needs (F1 to F{last}, and the rest): {count}.",
                logit=name,
                last=k + 1,
                count=int(used.sum()),
            )
        given = _Rows(_Shell.features, rows[used], target[position, k][used], whole[used])
        texts[name] = forest.write(_boost(name, given, settings, min_data_in_leaf=least, lambda_l2=1.0))
    return Bundle(card, texts)


def _blank_card(base: Bundle, samples: Samples) -> dict[str, Any]:
    """The card of a model of the samples' elements alone, with nothing said of it yet."""
    card: dict[str, Any] = {
        key: copy.deepcopy(base.card[key])
        for key in ("format", "name", "title", "created", "summary", "seed", "reference_soil")
        if key in base.card
    }
    card["format_version"] = 1
    card["versions"], card["applicability"], card["metrics"] = {}, {}, {}
    card["sources"], card["theory"], card["limits"], card["files"] = [], [], [], {}
    card["features"] = entries.feature_list(_Shell.features)
    card["elements"] = {}
    for symbol in samples.symbols:
        given = base.model.element(symbol)
        content = {key: given[key] for key in entries.CONTENT_KEYS}
        nothing = {"flag": FLAGS_OF[1][-1], "rows": 0, "sources": 0}
        card["elements"][symbol] = {**entries.element_entry(symbol, DESCRIPTORS), **content, **nothing}
    card["training_ranges"] = _ranges(samples)
    return card


def _ranges(samples: Samples) -> dict[str, list[float]]:
    """Lowest and highest value of each soil feature in the samples; that of the whole space where CEC is unknown."""
    found = {}
    for name in soils.SOIL_FEATURES:
        values = stated(samples, name)
        low, high = (values.min(), values.max()) if values.size else soils.RANGES[name]
        found[name] = [float(np.floor(low * 1000) / 1000), float(np.ceil(high * 1000) / 1000)]
    return found


def constant_spread(bundle: Bundle, half: Mapping[str, float]) -> bytes:
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
    rows = _Rows(model.features, matrix, target)
    return forest.write(_boost(SPREAD, rows, settings, min_data_in_leaf=1, lambda_l2=0.0))
