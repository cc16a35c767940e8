"""Evaluates any ensemble that `forest` reads by walking its trees: exact, general, and slow.

For the ensembles that `lookup` cannot hold: more than two soil features on a path, or zero as missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from ..typing import Array
from .forest import MISSING_ZERO, ZERO_THRESHOLD, Forest

#: Pixels walked at a time, so that a tree's nodes and the pixels' values stay in the cache; where there are fewer, so
#: many pairs of a tree and a pixel.
CHUNK = 4096
#: Pairs of a tree and a row that are added at a time where rows differ in one feature: some 8 MB.
PAIRS = 1 << 20


def fixed(forest: Forest, values: Mapping[str, float]) -> Forest:
    """The same ensemble for rows that share the values of some features (NaN is missing), without these features.

    Not for ensembles to which zero is missing: there a value's side is not told by the threshold alone.
    """
    value = np.array([values.get(name, 0.0) for name in forest.feature_names])[forest.feature]
    shared = np.array([name in values for name in forest.feature_names])[forest.feature]
    left = np.where(np.isnan(value), forest.missing_left, value <= forest.threshold)
    beyond = np.where(shared, np.where(left, forest.left, forest.right), np.arange(forest.feature.size))

    def passed(nodes: Array) -> Array:
        inner = np.flatnonzero(nodes >= 0)
        result = nodes.copy()
        while inner.size:
            result[inner], before = beyond[result[inner]], result[inner]
            inner = inner[(result[inner] != before) & (result[inner] >= 0)]
        return result

    return replace(forest, roots=passed(forest.roots), left=passed(forest.left), right=passed(forest.right))


def along(forest: Forest, values: Array) -> Array:
    """The raw score of each row, float64 (n,), of an ensemble that asks for one feature alone (see `fixed`).

    ``values`` (n,): that feature's, none of them NaN. The same bits as `walk` gives, sooner where there are many trees:
    each leaf takes the rows between two values, so that all rows of a leaf are found at once.
    """
    n, order = len(values), np.argsort(values, kind="stable")
    if not n:
        return np.zeros(0)
    passing = np.searchsorted(values[order], forest.threshold, side="right")
    at, tree = forest.roots, np.arange(forest.roots.size)
    first, end = np.zeros(at.size, np.intp), np.full(at.size, n, np.intp)
    leaves = []
    while at.size:
        ended = at < 0
        leaves.append((tree[ended], first[ended], end[ended], ~at[ended]))
        tree, first, end, at = (found[~ended] for found in (tree, first, end, at))
        border = np.clip(passing[at], first, end)
        at = np.concatenate([forest.left[at], forest.right[at]])
        tree, first, end = np.tile(tree, 2), np.concatenate([first, border]), np.concatenate([border, end])
        reached = first < end
        tree, first, end, at = (found[reached] for found in (tree, first, end, at))
    tree, first, end, leaf = (np.concatenate(found) for found in zip(*leaves))
    placed = np.lexsort((first, tree))
    added, counts, tree = forest.leaf_value[leaf[placed]], (end - first)[placed], tree[placed]
    total = np.zeros(n)
    together = max(1, PAIRS // n)
    for start in range(0, forest.roots.size, together):
        some = slice(*np.searchsorted(tree, (start, start + together)))
        rows = np.repeat(added[some], counts[some]).reshape(-1, n)
        rows[0] += total
        # one after the other, as `walk` adds them; a plain sum would pair them
        total = np.add.accumulate(rows, axis=0)[-1]
    result = np.empty(n)
    result[order] = total
    return result


def walk(forest: Forest, values: Array) -> Array:
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
        together = max(1, CHUNK // n)
        for first in range(0, forest.roots.size, together):
            leaf = np.repeat(forest.roots[first : first + together], n)
            pairs = np.flatnonzero(leaf >= 0)
            at, rows = leaf[pairs], pairs % n
            while pairs.size:
                cell = forest.feature[at] * n + rows
                x = flat[cell]
                left = x <= forest.threshold[at]
                if any_lacking:
                    left = np.where(lacking[cell], missing_left[at], left)
                if any_zero:
                    left = np.where(zero_missing[at] & (np.abs(x) <= ZERO_THRESHOLD), missing_left[at], left)
                at = np.where(left, forest.left[at], forest.right[at])
                done = at < 0
                leaf[pairs[done]] = at[done]
                pairs, rows, at = pairs[~done], rows[~done], at[~done]
            for added in forest.leaf_value[~leaf].reshape(-1, n):
                total += added
        result[start : start + n] = total
    return result
