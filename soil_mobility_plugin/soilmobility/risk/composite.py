"""Composite indices of mobility over several elements."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..soil.units import CovariateError
from ..tables import read_table
from ..typing import Array
from .classes import RAC_LIMITS

#: Ways to join the mobility of several elements into one index.
METHODS = ("worst", "mean", "toxicity", "count")

_FACTORS = Path(__file__).resolve().parent / "data" / "toxic_factors.csv"


@cache
def toxic_factors() -> dict[str, float]:
    """The toxic-response factors by element, dimensionless, from ``data/toxic_factors.csv``, which may be edited.

    Hakanson 1980 (An ecological risk index for aquatic pollution control, Water Research 14, 975-1001): Hg 40, Cd 30,
    As 10, Cu = Pb 5, Cr 2, Zn 1. Xu et al. 2008 (Environmental Science & Technology (China) 31(2), 112-115):
    Ni = Co 5, V 2, Mn 1. Raises ValueError for a factor that is not a positive number.
    """
    factors = {}
    for row in read_table(_FACTORS):
        factor = float(row["factor"])
        if not 0.0 < factor < float("inf"):
            raise ValueError(f"{_FACTORS.name}: the factor of {row['element']} is {row['factor']}")
        factors[row["element"]] = factor
    return factors


class Weights(NamedTuple):
    """Elements and their weights in a composite index, and the elements that were left out for want of a factor."""

    elements: tuple[str, ...]
    weights: tuple[float, ...]
    left_out: tuple[str, ...]


def composite_weights(elements: Sequence[str], method: str) -> Weights:
    """The elements that a composite index by ``method`` can hold, with their weights.

    Only ``toxicity`` weighs: by the toxic-response factors; elements without one are left out. CovariateError if none
    is left.
    """
    if method != "toxicity":
        return Weights(tuple(elements), (1.0,) * len(elements), ())
    factors = toxic_factors()
    kept = tuple(symbol for symbol in elements if symbol in factors)
    if not kept:
        raise CovariateError(
            "No toxic-response factor is in the table for any of {elements}.", elements=", ".join(elements)
        )
    left_out = tuple(symbol for symbol in elements if symbol not in factors)
    return Weights(kept, tuple(factors[symbol] for symbol in kept), left_out)


def composite(
    mobility: Array, method: str, weights: Sequence[float], limits: Sequence[float] = RAC_LIMITS, at_least: int = 3
) -> Array:
    """One index per pixel, float32, of mobility in % (elements, ...); NaN where any element is.

    ``worst``: the highest mobility (its class is the worst class). ``mean``: the mean. ``toxicity``: the mean weighted
    by toxic-response factors; not Hakanson's index, which multiplies the factors with ratios of contents. ``count``:
    the number of elements at or above class ``at_least`` (1..5).
    """
    if method == "count":
        count = np.zeros(mobility.shape[1:], dtype=np.float32)
        limit = -np.inf if at_least <= 1 else np.float32(limits[at_least - 2])
        for values in mobility:
            count += values >= limit
        count[np.isnan(mobility).any(axis=0)] = np.nan
        return count
    running = RunningComposite(method, weights)
    for values in mobility:
        running.add(values)
    return running.index


class RunningComposite:
    """The index of `composite` (all methods but ``count``), element by element, without a stack.

    ``add`` takes the mobility, % (any shape, always the same), of the elements in their order; ``index`` is float32.
    """

    def __init__(self, method: str, weights: Sequence[float]) -> None:
        if method not in METHODS or method == "count":
            raise ValueError(f"no running index by {method!r}")
        self._worst = method == "worst"
        self._weights = iter(weights)
        self._whole = sum(weights)
        self._total: Array | None = None

    def add(self, mobility: Array) -> None:
        """Add the next element."""
        weight = next(self._weights)
        if self._worst:
            self._total = mobility.copy() if self._total is None else np.maximum(self._total, mobility, out=self._total)
        else:
            weighted = (weight * mobility).astype(np.float64)
            self._total = weighted if self._total is None else self._total + weighted

    @property
    def index(self) -> Array:
        """The index over the elements, all of which must have been added."""
        if self._total is None:
            raise ValueError("no element was added")
        return self._total if self._worst else (self._total / self._whole).astype(np.float32)


def most_critical(mobility: Array, weights: Sequence[float]) -> Array:
    """The index (intp) of the element with the highest weighted mobility, of mobility in % (elements, ...).

    Of equals the first; 0 where every element is NaN.
    """
    best = np.full(mobility.shape[1:], -np.inf, dtype=np.float32)
    index = np.zeros(mobility.shape[1:], dtype=np.intp)
    for number, (weight, values) in enumerate(zip(weights, mobility)):
        higher = np.float32(weight) * values > best
        index[higher] = number
        np.copyto(best, np.float32(weight) * values, where=higher)
    return index
