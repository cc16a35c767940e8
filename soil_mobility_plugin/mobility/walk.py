"""Evaluates any ensemble that :mod:`.trees` reads by walking its trees: exact, general, and slow.

For the ensembles that :mod:`.tables` cannot hold: more than two soil features on a path, or zero as missing.
"""

from __future__ import annotations

import numpy as np

from .trees import MISSING_ZERO, ZERO_THRESHOLD, Forest

#: Pixels walked at a time, so that a tree's nodes and the pixels' values stay in the cache.
CHUNK = 4096


def walk(forest: Forest, values: np.ndarray) -> np.ndarray:
    """The raw score of each row, float64 (n,); ``values`` is (n, features) in the order of the forest's features.

    Leaves are added tree by tree, as LightGBM does: the result has the same bits.
    """
    result = np.empty(len(values))
    missing_left = forest.missing_left
    zero_missing = forest.missing == MISSING_ZERO
    any_zero = bool(zero_missing.any())
    for start in range(0, len(values), CHUNK):
        columns = np.array(values[start : start + CHUNK].T, np.float64, order="C")
        n = columns.shape[1]
        flat, lacking = columns.ravel(), np.isnan(columns).ravel()
        any_lacking = bool(lacking.any())
        total = np.zeros(n)
        for root in forest.roots:
            leaf = np.full(n, root, np.int32)
            rows = np.arange(n)
            at = leaf.copy()
            while rows.size and at[0] >= 0:
                cell = forest.feature[at] * n + rows
                x = flat[cell]
                left = x <= forest.threshold[at]
                if any_lacking:
                    left = np.where(lacking[cell], missing_left[at], left)
                if any_zero:
                    left = np.where(zero_missing[at] & (np.abs(x) <= ZERO_THRESHOLD), missing_left[at], left)
                at = np.where(left, forest.left[at], forest.right[at])
                done = at < 0
                leaf[rows[done]] = at[done]
                rows, at = rows[~done], at[~done]
            total += forest.leaf_value[~leaf]
        result[start : start + n] = total
    return result
