"""What undoes `soil.fractions`, for tests: nested logits of shares, shares of the total content."""

from __future__ import annotations

import numpy as np

from soil_mobility_plugin.soilmobility.soil.fractions import logit


def nested_logits(fractions, floor=1e-9):
    """The nested logits (l1, l2, l3) of shares (4, ...); zeros are floored, a sum other than 1 is closed first."""
    shares = np.clip(np.asarray(fractions, dtype=np.float64), 0.0, None)
    shares = shares / shares.sum(axis=0)
    first, second, third, fourth = shares
    rest = np.maximum(1.0 - first, floor)
    last = np.maximum(third + fourth, floor)
    return logit(first, floor), logit(second / rest, floor), logit(third / last, floor)


def on_total_basis(fractions, aqua_regia_share):
    """Shares of the total (HF) content: F_i' = AR F_i for i = 1..3; what aqua regia leaves joins the residual."""
    mobile = np.asarray(fractions, dtype=np.float64)[:3] * aqua_regia_share
    return np.concatenate([mobile, 1.0 - mobile.sum(axis=0, keepdims=True)])
