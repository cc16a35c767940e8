"""The ensembles: nested logits and the spread, under pairwise interaction constraints.

Training rows are draws from the calibrated prior over the space of soils (``soils.draw``), the same number for every
element, and the measured rows. A measured row stands at the ``DRAWS`` soils it allows, widened by ``REACH``, so that it
speaks for its surroundings and leaves no step in a map; its label there is the prior's
nested logit at that soil, shifted by what the row says: logit(observed) - logit(prior's mean over those soils). So the
row moves the level and leaves the soil effect to the prior, unless rows at different soils disagree with it. One row
weighs ``ROW_WEIGHT`` / error^2 of the prior rows of its element (divided by the square root of the number of rows of
its source). A row teaches l1 if it states F1, l2 if F1 and F2, l3 if all but one; bounds, and rows that state F4
alone, teach through the calibrated prior only.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import lightgbm as lgb
import numpy as np

from ..soil.elements import DESCRIPTORS, ELEMENTS, SYMBOLS
from ..soil.fractions import logistic, logit, logits_from_fractions, to_aqua_regia_basis
from . import calibrate, prior, soils
from .data import DRAWS, KOLA, Evidence

SOIL_FEATURES = soils.SOIL_FEATURES
#: Descriptors the ensembles see: chemistry, then the calibrated levels of the prior (ln of pool over oxide pool).
LEVEL_NAMES = tuple(f"{level}_level" for level in prior.LEVELS)
DESCRIPTOR_NAMES = (*DESCRIPTORS, *LEVEL_NAMES)
FEATURES = (*SOIL_FEATURES, *DESCRIPTOR_NAMES)
LOGITS = ("l1", "l2", "l3")

#: Signs that theory is sure of for every element: enrichment sits outside the lattice, so F1, F2 / (1 - F1) and
#: F3 / (F3 + F4) grow with it; organic matter holds, and dilutes the lattice, so F3 / (F3 + F4) grows with SOC.
MONOTONE = {
    "l1": {"enrichment": 1},
    "l2": {"enrichment": 1},
    "l3": {"enrichment": 1, "soc": 1},
    "spread": {},
}

#: Share of the prior's rows in which CEC is masked, so that "missing" is a state of the model.
MASKED = 0.3
#: Share of the rows that each tree sees.
BAGGED = 0.2
#: Weight of one ordinary measured row, as a share of the prior rows of its element (judgement, fixed beforehand).
ROW_WEIGHT = 0.02
#: How far a measured row speaks for soils around its own (standard deviation; SOC, clay and CEC in ln units): assumed.
REACH = {"ph": 0.6, "soc": 0.6, "clay": 0.4, "cec": 0.4, "enrichment": 0.3}
#: How many times the held-out scatter can be widened where no soil like it was measured (assumed).
STRANGEST = 2.0

#: Replicates of the calibration behind the spread: bootstrap of sources, then one draw from the posterior.
REPLICATES = 40


@dataclass(frozen=True)
class Settings:
    """Size of a fit: prior soils per element, trees, leaves, learning rate, least rows per leaf, threads, seed.

    ``trees`` and ``rate`` are those of l1, which makes the maps: many small steps keep it smooth. The other ensembles
    get half the trees and a rate 1.6 times as large.
    """

    soils: int = 4000
    trees: int = 1000
    leaves: int = 32
    rate: float = 0.05
    leaf_rows: int = 400
    threads: int = 2
    seed: int = 2947


#: A smaller fit for the folds of the validation.
FOLD = Settings(soils=300, trees=160, leaves=24, rate=0.2, leaf_rows=50, threads=1)


def descriptor_table(parameters: prior.Parameters) -> np.ndarray:
    """Descriptors (elements, ``DESCRIPTOR_NAMES``): chemistry, then the levels of ``parameters``."""
    chemistry = np.array([list(element.descriptors().values()) for element in ELEMENTS.values()])
    return np.column_stack([chemistry, np.round(parameters.levels, 4)])


def features(soil: dict[str, np.ndarray], which: np.ndarray, descriptors: np.ndarray) -> np.ndarray:
    """The feature matrix (n, ``FEATURES``) of elements ``which`` (n,) in ``soil``."""
    return np.column_stack([*(soil[name] for name in SOIL_FEATURES), descriptors[which]])


def interactions() -> list[list[int]]:
    """Interaction groups: every pair of soil features, each with all descriptors."""
    shared = list(range(len(SOIL_FEATURES), len(FEATURES)))
    count = len(SOIL_FEATURES)
    return [[first, second, *shared] for first in range(count) for second in range(first + 1, count)]


def boost(name: str, matrix, target, weight, settings: Settings) -> lgb.Booster:
    """One ensemble: cross-entropy for a logit, squared error for the spread. Deterministic for the same versions."""
    options = {
        "objective": "regression" if name == "spread" else "cross_entropy",
        "learning_rate": settings.rate * (1.0 if name == "l1" else 1.6),
        "num_leaves": settings.leaves,
        # far above the 2 x DRAWS copies of one measured row: no single row makes a step in a map
        "min_data_in_leaf": settings.leaf_rows,
        "min_sum_hessian_in_leaf": 1e-3,
        # each tree sees a fifth of the rows: steps of many trees do not pile up at one place (a terrace in a map)
        "bagging_fraction": BAGGED,
        "bagging_freq": 1,
        # every distinct value of the snapped soils keeps its bin
        "max_bin": 255,
        "min_data_in_bin": 1,
        "bin_construct_sample_cnt": len(target),
        "feature_pre_filter": False,
        "interaction_constraints": interactions(),
        "monotone_constraints": [MONOTONE[name].get(feature, 0) for feature in FEATURES],
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": settings.threads,
        "seed": settings.seed,
        "verbosity": -1,
    }
    data = lgb.Dataset(matrix, target, weight=weight, feature_name=list(FEATURES))
    return lgb.train(options, data, settings.trees if name == "l1" else settings.trees // 2)


def draw_soils(settings: Settings, shift: int = 0):
    """Snapped soils for every element: elements (n,), soils (CEC known), and where CEC is to be masked (n,)."""
    rng = np.random.default_rng(settings.seed + shift)
    which = np.repeat(np.arange(len(SYMBOLS)), settings.soils)
    soil = soils.snap(soils.draw(rng, len(which)))
    return which, soil, rng.random(len(which)) < MASKED


def _masked(soil, masked):
    return {**soil, "cec": np.where(masked, np.nan, soil["cec"])}


def _widened(soil: dict[str, np.ndarray], rng: np.random.Generator) -> dict[str, np.ndarray]:
    """The soils of a row, each moved at random by ``REACH`` and snapped."""
    moved = {}
    for name, values in soil.items():
        step = REACH[name] * rng.standard_normal(len(values))
        moved[name] = values + step if name in ("ph", "enrichment") else values * np.exp(step)
        moved[name] = np.clip(moved[name], *soils.RANGES[name])
    return soils.snap(moved)


def measured_rows(parameters: prior.Parameters, evidence: Evidence, settings: Settings):
    """Rows of the measurements, per nested logit: soils, elements (n,), labels (n,) and weights (n,) by name."""
    counts = Counter(item.source for item in evidence.observations)
    rng = np.random.default_rng(settings.seed + 2)
    kept = {name: {"soil": [], "which": [], "label": [], "weight": []} for name in LOGITS}
    for item in evidence.observations:
        if len(item.elements) > 1 or item.row_class in ("theory", "single_extraction"):
            continue
        exact = np.array([kind == "value" for kind in item.kinds]) & np.isfinite(item.shares)
        shares = np.where(exact, item.shares, np.nan)
        if exact.sum() == 3:
            shares[~exact] = max(0.0, 1.0 - np.nansum(shares))
        observed = np.clip(shares, 0.005, 0.995)
        which = np.full(DRAWS, item.elements[0])
        modelled = prior.evaluate(parameters, which, item.soil)
        if np.isfinite(shares).all():
            labels = logits_from_fractions(to_aqua_regia_basis(observed / observed.sum(), item.basis), floor=0.005)
        else:
            first = np.clip(observed[0] / item.basis, 0.005, 0.995)
            second = np.clip(observed[1] / item.basis / (1.0 - first), 0.005, 0.995)
            labels = (logit(first), logit(second), np.nan)
        middle = logits_from_fractions(modelled.mean(axis=1))
        around = _widened(item.soil, rng)
        there = prior.evaluate(parameters, which, around)
        everywhere = logits_from_fractions(there)
        rest = (1.0, 1.0 - there[0], there[2] + there[3])
        groups = 6.0 if item.source == KOLA else counts[item.source] ** 0.5
        weight = ROW_WEIGHT * settings.soils / DRAWS / item.error**2 / groups
        for position, name in enumerate(LOGITS):
            if np.isfinite(labels[position]):
                table = kept[name]
                table["soil"].append(around)
                table["which"].append(which)
                table["label"].append(logistic(everywhere[position] + labels[position] - middle[position]))
                table["weight"].append(weight * np.broadcast_to(rest[position], DRAWS))
    return {
        name: (
            {feature: np.concatenate([soil[feature] for soil in table["soil"]]) for feature in SOIL_FEATURES},
            np.concatenate(table["which"]),
            np.concatenate(table["label"]),
            np.concatenate(table["weight"]),
        )
        for name, table in kept.items()
        if table["which"]
    }


def fit(calibration: calibrate.Calibration, evidence: Evidence, settings: Settings, names=LOGITS):
    """The nested-logit ensembles ``names`` of a calibrated prior and its measured rows, by name."""
    parameters = calibration.parameters
    descriptors = descriptor_table(parameters)
    which, soil, masked = draw_soils(settings)
    shares = prior.evaluate(parameters, which, soil)
    matrix = features(_masked(soil, masked), which, descriptors)
    rest = np.maximum(1.0 - shares[0], 1e-9)
    last = np.maximum(shares[2] + shares[3], 1e-9)
    targets = {"l1": (shares[0], np.ones_like(rest)), "l2": (shares[1] / rest, rest), "l3": (shares[2] / last, last)}
    measured = measured_rows(parameters, evidence, settings)
    boosters = {}
    for name in names:
        target, weight = targets[name]
        rows = matrix
        if name in measured:
            row_soil, row_which, label, row_weight = measured[name]
            extra = features(row_soil, row_which, descriptors)
            # the row counts half with and half without its CEC
            blind = extra.copy()
            blind[:, SOIL_FEATURES.index("cec")] = np.nan
            rows = np.vstack([matrix, extra, blind])
            target = np.concatenate([target, label, label])
            weight = np.concatenate([weight, row_weight / 2.0, row_weight / 2.0])
        boosters[name] = boost(name, rows, np.clip(target, 0.0, 1.0), weight, settings)
    return boosters


def replicates(evidence: Evidence, trust: calibrate.Trust, count: int, seed: int) -> list[prior.Parameters]:
    """Parameters of ``count`` replicates: resample the sources, recalibrate, draw once from that posterior.

    ``trust`` was chosen on the whole of ``evidence``: copies of a source in a resample cannot leave one another out.
    """
    found = []
    for number in range(count):
        rng = np.random.default_rng([seed, number])
        found.append(calibrate.calibrate(evidence.resampled(rng), trust).draw(rng))
    return found


def half_widths(sets: list[prior.Parameters], which, soil, scatter, centre=None) -> np.ndarray:
    """Half-width (n,), percentage points, that holds 90 % of the predictive distribution of F1 around ``centre``.

    The distribution is that of the replicates ``sets``, each widened by ``scatter`` (scalar or (n,)), the held-out
    standard deviation of arcsin(sqrt(F1)). ``centre`` (n,) is the predicted F1 (share); the replicates' mean when not
    given.
    """
    angles = np.stack([np.arcsin(np.sqrt(prior.evaluate(one, which, soil)[0])) for one in sets])
    middle, spread = angles.mean(axis=0), np.sqrt(angles.var(axis=0) + scatter**2)
    steps = calibrate.normal_steps(60)[:, None]
    ends = np.sin(np.clip(middle + steps * spread, 0.0, np.pi / 2.0)) ** 2
    centre = ends.mean(axis=0) if centre is None else centre
    return 100.0 * np.quantile(np.abs(ends - centre), 0.9, axis=0)


def fit_spread(sets, descriptors, booster, scatter, settings: Settings, strangeness) -> lgb.Booster:
    """The spread ensemble around the l1 ensemble ``booster``: half-width = 50 * logistic(raw score), pp of F1.

    ``scatter`` (elements,): held-out scatter of each element, see ``half_widths``. It was found on soils that were
    measured somewhere; ``strangeness(which, soil)`` (n,), the dissimilarity index over its threshold, widens it where
    that exceeds 1, up to `STRANGEST` times. Meyer & Pebesma 2021 relate the error to the index; that the scatter grows
    in proportion to it is assumed.
    """
    which, soil, masked = draw_soils(settings, shift=1)
    widening = np.clip(strangeness(which, _masked(soil, masked)), 1.0, STRANGEST)
    matrix = features(_masked(soil, masked), which, descriptors)
    centre = logistic(booster.predict(matrix, raw_score=True))
    half = np.concatenate(
        [
            half_widths(
                sets,
                which[part],
                {name: values[part] for name, values in soil.items()},
                scatter[which[part]] * widening[part],
                centre[part],
            )
            for part in np.array_split(np.arange(len(which)), 20)
        ]
    )
    # a half-width is a rough thing: few trees carry it
    small = replace(settings, trees=settings.trees * 2 // 5, leaves=16, rate=2.0 * settings.rate)
    return boost("spread", matrix, logit(np.clip(half, 0.5, 49.5) / 50.0), None, small)
