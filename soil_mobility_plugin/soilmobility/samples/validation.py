"""A model beside measurements: predictions for samples, and what the two have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..model.fractionation import FractionationModel
from ..risk.classes import RAC_CLASSES, RAC_LIMITS, classify
from ..soil.fractions import FRACTIONS
from .rows import Samples

#: Share of measurements that the model's intervals are to hold.
NOMINAL = 0.9


def predict(model: FractionationModel, samples: Samples) -> np.ndarray:
    """F1..F4, %, float64 (n, 4), of each sample."""
    return _by_element(model, samples, 4, lambda *given: model.fractions(*given).T)


def half_widths(model: FractionationModel, samples: Samples) -> np.ndarray:
    """Half-width of the 90 % interval of F1, percentage points, (n,); NaN if the model has no spread ensemble."""
    if not model.has_spread:
        return np.full(len(samples), np.nan)
    return _by_element(model, samples, 1, lambda *given: model.half_width(*given)[:, np.newaxis])[:, 0]


def logits(model: FractionationModel, samples: Samples, names: Sequence[str]) -> np.ndarray:
    """Scores of some ensembles, float64 (n, names)."""
    return _by_element(
        model, samples, len(names), lambda *given: np.column_stack([model.logit(name, *given) for name in names])
    )


def _by_element(model: FractionationModel, samples: Samples, width: int, call: Any) -> np.ndarray:
    result = np.full((len(samples), width), np.nan)
    for symbol in np.unique(samples.element):
        here = np.flatnonzero(samples.element == symbol)
        soil = {name: samples.soil[name][here].astype(np.float32) for name in samples.soil}
        pixels = model.bin({name: values for name, values in soil.items() if name in model.soil_features})
        result[here] = call(str(symbol), pixels, samples.enrichment[here].astype(np.float32))
    return result


def scores(observed: np.ndarray, predicted: np.ndarray) -> dict[str, float]:
    """n, RMSE, MAE, bias (predicted - observed) and R2 of (n,) values; NaN in either is left out.

    R2 is 1 - sum of squared errors over that of the mean: below 0 where the mean would be better; NaN without spread.
    """
    known = np.isfinite(observed) & np.isfinite(predicted)
    if not known.any():
        return {"n": 0, "rmse": np.nan, "mae": np.nan, "bias": np.nan, "r2": np.nan}
    error = predicted[known] - observed[known]
    variance = float(np.sum((observed[known] - observed[known].mean()) ** 2))
    return {
        "n": int(known.sum()),
        "rmse": float(np.sqrt(np.mean(error**2))),
        "mae": float(np.mean(np.abs(error))),
        "bias": float(np.mean(error)),
        "r2": 1.0 - float(np.sum(error**2)) / variance if variance > 0 else np.nan,
    }


def by_fraction(observed: np.ndarray, predicted: np.ndarray) -> dict[str, dict[str, float]]:
    """`scores` of each fraction, of (n, 4) values in %."""
    return {name: scores(observed[:, k], predicted[:, k]) for k, name in enumerate(FRACTIONS)}


def confusion(observed: np.ndarray, predicted: np.ndarray, limits: Sequence[float] = RAC_LIMITS) -> np.ndarray:
    """Number of samples by measured (rows) and predicted (columns) class of F1 in %, (5, 5); NaN is left out."""
    known = np.isfinite(observed) & np.isfinite(predicted)
    count = len(RAC_CLASSES)
    pairs = (classify(observed[known], limits).astype(int) - 1) * count
    pairs += classify(predicted[known], limits).astype(int) - 1
    return np.bincount(pairs, minlength=count * count).reshape(count, count)


def coverage(observed: np.ndarray, predicted: np.ndarray, half_width: np.ndarray) -> tuple[float, int]:
    """Share (0..1) of the measurements inside predicted ± half-width, and how many there are; NaN without any."""
    known = np.isfinite(observed) & np.isfinite(predicted) & np.isfinite(half_width)
    inside = np.abs(predicted - observed)[known] <= half_width[known]
    return (float(inside.mean()) if known.any() else np.nan), int(known.sum())
