"""Compositions: nested logits <-> fractions, the two bases of a residual, mobile content.

A composition is an array whose first axis holds F1..F4 (exchangeable and acid-soluble, reducible, oxidisable,
residual). Fractions are shares (0..1) unless a name says percent. Functions are pure and accept any trailing shape.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..typing import Array

#: Names of the four operational fractions, in order (BCR steps 1, 2, 3 and the residual).
FRACTIONS = ("F1", "F2", "F3", "F4")

#: What percentages are rounded to in files: F1 to F4, mobility, half-widths, and their differences. A power of two, so
#: that sums of rounded values are exact in float32.
PERCENT_STEP = 1.0 / 256.0


def as_written(percent: Array) -> Array:
    """Percentages as files hold them, same shape and dtype: multiples of `PERCENT_STEP`, half to even.

    >>> as_written(np.array([9.9985, 0.001], dtype=np.float32)).tolist()
    [10.0, 0.0]
    """
    step = percent.dtype.type(PERCENT_STEP)
    result: Array = np.rint(percent / step) * step
    return result


def logistic(x: Any) -> Array:
    """1 / (1 + exp(-x)), without overflow, in the dtype of ``x``."""
    x = np.asarray(x)
    result: Array = 0.5 * (1.0 + np.tanh(0.5 * x))
    return result


def logit(p: Any, floor: float = 1e-9) -> Array:
    """ln(p / (1 - p)); ``p`` is first clipped to [floor, 1 - floor]."""
    p = np.clip(np.asarray(p, dtype=np.float64), floor, 1.0 - floor)
    result: Array = np.log(p) - np.log1p(-p)
    return result


def fractions_from_logits(l1: Any, l2: Any, l3: Any) -> Array:
    """Shares (4, ...) from the nested logits; they sum to 1 by construction.

    l1 = logit F1, l2 = logit F2 / (1 - F1), l3 = logit F3 / (F3 + F4).
    """
    first = logistic(l1)
    rest = 1.0 - first
    second = rest * logistic(l2)
    third = (rest - second) * logistic(l3)
    return np.stack([first, second, third, rest - second - third])


def to_aqua_regia_basis(fractions: Any, aqua_regia_share: Any) -> Array:
    """Shares of the aqua-regia content from shares of the total (HF) content.

    Where the three extractable fractions exceed the aqua-regia share (method bias), they are scaled to fill it and
    the residual is 0.
    """
    shares = np.asarray(fractions, dtype=np.float64)
    extractable = shares[:3] / aqua_regia_share
    total = extractable.sum(axis=0, keepdims=True)
    extractable = extractable / np.maximum(total, 1.0)
    return np.concatenate([extractable, 1.0 - extractable.sum(axis=0, keepdims=True)])


def mobile_content(mobility_percent: Any, aqua_regia_mg_kg: Any) -> Array:
    """Mobile content in mg/kg: F1 in % of the aqua-regia content times that content in mg/kg."""
    result: Array = np.asarray(mobility_percent) * 0.01 * np.asarray(aqua_regia_mg_kg)
    return result
