"""The ensembles: nested logits under pairwise interaction constraints, on prior draws and measured rows."""

from __future__ import annotations

from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from ..mobility.elements import DESCRIPTORS, ELEMENTS, SYMBOLS
from ..mobility.fractions import logistic, logits_from_fractions
from . import prior, soils

SOIL_FEATURES = soils.SOIL_FEATURES
#: Descriptors the ensembles see: chemistry, then the calibrated levels of the prior (ln of pool over oxide pool).
LEVEL_NAMES = tuple(f"{level}_level" for level in prior.LEVELS)
DESCRIPTOR_NAMES = (*DESCRIPTORS, *LEVEL_NAMES)
FEATURES = (*SOIL_FEATURES, *DESCRIPTOR_NAMES)
TARGETS = ("l1", "l2", "l3")

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


@dataclass(frozen=True)
class Settings:
    """Size of a fit: prior soils per element, trees, leaves, learning rate, threads and seed."""

    soils: int = 6000
    trees: int = 600
    leaves: int = 32
    rate: float = 0.08
    threads: int = 2
    seed: int = 2947


def descriptor_table(parameters: prior.Parameters) -> np.ndarray:
    """Descriptors (elements, ``DESCRIPTOR_NAMES``): chemistry, then the levels of ``parameters``."""
    chemistry = np.array([list(element.descriptors().values()) for element in ELEMENTS.values()])
    return np.column_stack([chemistry, np.round(parameters.levels, 4)])


def features(soil: dict[str, np.ndarray], which: np.ndarray, descriptors: np.ndarray) -> np.ndarray:
    """The feature matrix (n, ``FEATURES``) of elements ``which`` (n,) in ``soil``."""
    return np.column_stack([*(soil[name] for name in SOIL_FEATURES), descriptors[which]])


def constraints() -> list[list[int]]:
    """Interaction groups: every pair of soil features, each with all descriptors."""
    shared = list(range(len(SOIL_FEATURES), len(FEATURES)))
    count = len(SOIL_FEATURES)
    return [[first, second, *shared] for first in range(count) for second in range(first + 1, count)]


def _booster(name, objective, matrix, target, weight, settings):
    signs = [MONOTONE[name].get(feature, 0) for feature in FEATURES]
    options = {
        "objective": objective,
        "learning_rate": settings.rate,
        "num_leaves": settings.leaves,
        "min_data_in_leaf": 40,
        "min_sum_hessian_in_leaf": 1e-3,
        "max_bin": 255,
        "min_data_in_bin": 1,
        "bin_construct_sample_cnt": len(target),
        "feature_pre_filter": False,
        "interaction_constraints": constraints(),
        "monotone_constraints": signs,
        "monotone_constraints_method": "basic",
        "deterministic": True,
        "force_row_wise": True,
        "num_threads": settings.threads,
        "seed": settings.seed,
        "verbosity": -1,
    }
    if not any(signs):
        del options["monotone_constraints"], options["monotone_constraints_method"]
    data = lgb.Dataset(matrix, target, weight=weight, feature_name=list(FEATURES), free_raw_data=True)
    return lgb.train(options, data, settings.trees)


def prior_rows(parameters: prior.Parameters, settings: Settings):
    """Soils drawn for every element: features (n, f), fractions (4, n) of the prior, element positions (n,)."""
    rng = np.random.default_rng(settings.seed)
    count = settings.soils * len(SYMBOLS)
    which = np.repeat(np.arange(len(SYMBOLS)), settings.soils)
    soil = soils.snap(soils.draw(rng, count))
    shares = prior.evaluate(parameters, which, soil)
    masked = rng.random(count) < MASKED
    soil["cec"] = np.where(masked, np.nan, soil["cec"])
    return features(soil, which, descriptor_table(parameters)), shares, which


def fit(parameters: prior.Parameters, settings: Settings) -> dict[str, lgb.Booster]:
    """The three nested-logit ensembles of ``parameters``."""
    matrix, shares, _ = prior_rows(parameters, settings)
    first = shares[0]
    rest = np.maximum(1.0 - first, 1e-9)
    last = np.maximum(shares[2] + shares[3], 1e-9)
    targets = {
        "l1": (first, np.ones_like(first)),
        "l2": (np.clip(shares[1] / rest, 0.0, 1.0), rest),
        "l3": (np.clip(shares[2] / last, 0.0, 1.0), last),
    }
    return {
        name: _booster(name, "cross_entropy", matrix, target, weight, settings)
        for name, (target, weight) in targets.items()
    }


def half_widths(calibration, matrix, which, residual, rng, draws=24) -> np.ndarray:
    """Half-width (n,), percentage points, of the 90 % predictive interval of F1 at the rows of ``matrix``.

    Spread of ``draws`` posterior draws of the prior and the between-study scatter ``residual`` (standard deviation of
    arcsin(sqrt(F1))) add in arcsin(sqrt) space; the interval is half of the distance between its 5 % and 95 % ends.
    """
    soil = {name: matrix[:, position] for position, name in enumerate(SOIL_FEATURES)}
    angles = np.stack([np.arcsin(np.sqrt(prior.evaluate(calibration.draw(rng), which, soil)[0])) for _ in range(draws)])
    middle, spread = angles.mean(axis=0), np.sqrt(angles.var(axis=0) + residual**2)
    ends = [np.sin(np.clip(middle + side * 1.645 * spread, 0.0, np.pi / 2.0)) ** 2 for side in (-1.0, 1.0)]
    return 50.0 * (ends[1] - ends[0])


def fit_spread(calibration, residual: float, settings: Settings) -> lgb.Booster:
    """The spread ensemble: raw score s, half-width = 50 * logistic(s) percentage points of F1."""
    rng = np.random.default_rng(settings.seed + 1)
    count = settings.soils * len(SYMBOLS)
    which = np.repeat(np.arange(len(SYMBOLS)), settings.soils)
    soil = soils.snap(soils.draw(rng, count))
    descriptors = descriptor_table(calibration.parameters)
    matrix = features(soil, which, descriptors)
    half = half_widths(calibration, matrix, which, residual, rng)
    target = np.log(np.clip(half, 0.5, 49.5) / (50.0 - np.clip(half, 0.5, 49.5)))
    masked = rng.random(count) < MASKED
    matrix[masked, SOIL_FEATURES.index("cec")] = np.nan
    return _booster("spread", "regression", matrix, target, None, settings)
