"""A model beside measurements: predictions for samples, and what the two have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..model.applicability import Applicability
from ..model.fractionation import FractionationModel
from ..risk.classes import NO_CLASS, RAC_CLASSES, classify
from ..soil.fractions import FRACTIONS
from ..typing import Array
from .rows import Samples

#: Share of measurements that the model's intervals are to hold.
NOMINAL = 0.9
#: What the sources of a card call a user's table.
USER_SAMPLES = "user_samples"


@dataclass(frozen=True)
class Comparison:
    """Samples beside what was predicted for them.

    ``predicted`` (n, 4): F1..F4, %, NaN where nothing was; ``half`` (n,): half-width of the 90 % interval of F1,
    percentage points, NaN where there is none.
    """

    samples: Samples
    predicted: Array
    half: Array

    @cached_property
    def observed(self) -> Array:
        """F1..F4 as measured, %, (n, 4)."""
        return 100.0 * self.samples.shares

    @property
    def error(self) -> Array:
        """Predicted minus measured F1, percentage points, (n,)."""
        error: Array = self.predicted[:, 0] - self.observed[:, 0]
        return error

    def take(self, which: Array) -> Comparison:
        """Some of the samples (positions or bool)."""
        return Comparison(self.samples.take(which), self.predicted[which], self.half[which])

    def scores(self) -> dict[str, float]:
        """`scores` of F1."""
        return scores(self.observed[:, 0], self.predicted[:, 0])

    def classes(self, limits: Sequence[float]) -> tuple[Array, Array]:
        """Measured and predicted class of F1, int (n,) each, `NO_CLASS` where there is none."""
        measured, predicted = (classify(part[:, 0], limits).astype(int) for part in (self.observed, self.predicted))
        return measured, predicted

    def confusion(self, limits: Sequence[float]) -> Array:
        """Number of samples by measured (rows) and predicted (columns) class, (5, 5), of those that have both."""
        measured, predicted = self.classes(limits)
        known = (measured != NO_CLASS) & (predicted != NO_CLASS)
        matrix = np.zeros((len(RAC_CLASSES), len(RAC_CLASSES)), dtype=int)
        np.add.at(matrix, (measured[known] - 1, predicted[known] - 1), 1)
        return matrix

    @property
    def held(self) -> Array:
        """Whether the interval holds the measurement: 1 or 0, (n,), NaN where one of them is not known."""
        return np.where(np.isfinite(self.error + self.half), np.abs(self.error) <= self.half, np.nan)

    def coverage(self) -> tuple[float, int]:
        """Share (0..1) of the measurements that their intervals hold, and how many there are; NaN without any."""
        known = self.held[np.isfinite(self.held)]
        return (float(known.mean()) if known.size else np.nan), known.size


def compare(model: FractionationModel, samples: Samples) -> Comparison:
    """Predict samples with a model."""
    return Comparison(samples, predict(model, samples), half_widths(model, samples))


#: What predicts samples left out: the model, the one it was made from, the mean of the element's other samples.
MODEL, BEFORE, MEAN = "model", "before", "mean"


@dataclass(frozen=True)
class LeftOut:
    """Predictions (n, 4), %, of each sample by what was trained without its fold, NaN where the model knows it not.

    ``predictions``: by what predicts, `MODEL`, `BEFORE`, rivals from the same training samples, and `MEAN`; all for the
    same samples. ``fold`` (n,): the fold of each, of ``folds``.
    """

    scheme: str
    folds: int
    predictions: Mapping[str, Array]
    fold: Array

    def rmse(self, samples: Samples) -> list[float]:
        """RMSE of F1, percentage points: of this model, of the model as it was, and of the element's mean."""
        observed = 100.0 * samples.shares[:, 0]
        return [scores(observed, self.predictions[name][:, 0])["rmse"] for name in (MODEL, BEFORE, MEAN)]


@dataclass(frozen=True)
class Validated:
    """A comparison with its setting: the model, the name of the table, class limits (% F1).

    ``index``, ``inside`` (n,): dissimilarity index, NaN where unknown, and whether a sample is inside the area of
    applicability; ``zones`` (n,): the zone of each, None without zones.
    """

    model: FractionationModel
    table: str
    found: Comparison
    limits: Sequence[float]
    index: Array
    inside: Array
    zones: Sequence[str] | None = None

    def agreement(self) -> float | None:
        """Share (0..1) of the samples in the measured risk class, None where none has one."""
        matrix = self.found.confusion(self.limits)
        return float(np.trace(matrix) / matrix.sum()) if matrix.any() else None

    def coverage(self) -> float | None:
        """Share (0..1) of the measurements inside the 90 % interval, None without intervals."""
        share, count = self.found.coverage()
        return share if count else None

    def columns(self) -> dict[str, list[Any]]:
        """What is known of each sample, as columns of str, int or float; None where unknown."""
        found, samples = self.found, self.found.samples
        numbers = {
            **samples.soil,
            "enrichment": samples.enrichment,
            **{f"{name}_measured": values for name, values in zip(FRACTIONS, found.observed.T)},
            **{f"{name}_predicted": values for name, values in zip(FRACTIONS, found.predicted.T)},
            "F1_error": found.error,
            "F1_half_width": found.half,
            "dissimilarity": self.index,
        }
        measured, predicted = (_where(codes, codes != NO_CLASS) for codes in found.classes(self.limits))
        return {
            "row": (samples.row + 1).tolist(),
            "element": samples.element.astype(str).tolist(),
            "site": samples.group.astype(str).tolist(),
            "zone": [None] * len(samples) if self.zones is None else list(self.zones),
            **{name: _where(values.astype(float), np.isfinite(values)) for name, values in numbers.items()},
            "in_interval": [None if np.isnan(held) else int(held) for held in found.held],
            "inside": _where(self.inside.astype(int), np.isfinite(self.index)),
            "class_measured": measured,
            "class_predicted": predicted,
        }


def has_learned_from(model: FractionationModel, table: str) -> bool:
    """Whether a user's table of that name had a part in making the model, as its card says."""
    own = {"id": USER_SAMPLES, "citation": table}.items()
    return any(isinstance(one, dict) and own <= one.items() for one in model.card["sources"])


def _where(values: Array, known: Array) -> list[Any]:
    return [value if there else None for value, there in zip(values.tolist(), known.tolist())]


def applicability(model: FractionationModel, samples: Samples) -> tuple[Array, Array]:
    """Dissimilarity index (n,), and whether each sample is inside the area of applicability, bool (n,).

    Raises `BundleError` if the model's card tells no measured soils.
    """
    index, inside = np.full(len(samples), np.nan), np.zeros(len(samples), dtype=bool)
    for symbol in samples.symbols:
        here, domain = np.flatnonzero(samples.element == symbol), Applicability(model, symbol)
        found = domain.index({name: values[here].astype(np.float32) for name, values in samples.soil.items()})
        index[here], inside[here] = found, domain.inside(found)
    return index, inside


def predict(model: FractionationModel, samples: Samples) -> Array:
    """F1..F4, %, float64 (n, 4), of each sample."""
    return _by_element(model, samples, 4, lambda *given: model.fractions(*given).T)


def half_widths(model: FractionationModel, samples: Samples) -> Array:
    """Half-width of the 90 % interval of F1, percentage points, (n,); NaN if the model has no spread ensemble."""
    if not model.has_spread:
        return np.full(len(samples), np.nan)
    return _by_element(model, samples, 1, lambda *given: model.half_width(*given)[:, np.newaxis])[:, 0]


def logits(model: FractionationModel, samples: Samples, names: Sequence[str]) -> Array:
    """Scores of some ensembles, float64 (n, names)."""
    return _by_element(
        model, samples, len(names), lambda *given: np.column_stack([model.logit(name, *given) for name in names])
    )


def _by_element(model: FractionationModel, samples: Samples, width: int, call: Any) -> Array:
    result = np.full((len(samples), width), np.nan)
    for symbol in np.unique(samples.element):
        here = np.flatnonzero(samples.element == symbol)
        soil = {name: samples.soil[name][here].astype(np.float32) for name in samples.soil}
        pixels = model.prepare({name: values for name, values in soil.items() if name in model.soil_features})
        result[here] = call(str(symbol), pixels, samples.enrichment[here].astype(np.float32))
    return result


def scores(observed: Array, predicted: Array) -> dict[str, float]:
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


def by_fraction(observed: Array, predicted: Array) -> dict[str, dict[str, float]]:
    """`scores` of each fraction, of (n, 4) values in %."""
    return {name: scores(observed[:, k], predicted[:, k]) for k, name in enumerate(FRACTIONS)}
