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


def logits_from_fractions(fractions: Any, floor: float = 1e-9) -> tuple[Array, Array, Array]:
    """The nested logits (l1, l2, l3) of shares (4, ...); zeros are floored, a sum other than 1 is closed first."""
    shares = np.clip(np.asarray(fractions, dtype=np.float64), 0.0, None)
    shares = shares / shares.sum(axis=0)
    first, second, third, fourth = shares
    rest = np.maximum(1.0 - first, floor)
    last = np.maximum(third + fourth, floor)
    return logit(first, floor), logit(second / rest, floor), logit(third / last, floor)


def to_total_basis(fractions: Any, aqua_regia_share: Any) -> Array:
    """Shares of the total (HF) content from shares of the aqua-regia content.

    What aqua regia leaves undissolved joins the residual: F_i' = AR F_i for i = 1..3 and F4' = 1 - AR (1 - F4).
    ``aqua_regia_share`` (0..1] broadcasts against one fraction.
    """
    shares = np.asarray(fractions, dtype=np.float64)
    mobile = shares[:3] * aqua_regia_share
    return np.concatenate([mobile, 1.0 - mobile.sum(axis=0, keepdims=True)])


def to_aqua_regia_basis(fractions: Any, aqua_regia_share: Any) -> Array:
    """Shares of the aqua-regia content from shares of the total (HF) content; the inverse of :func:`to_total_basis`.

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
