"""Reads the text form of a LightGBM model (versions 3 and 4) into arrays, without LightGBM.

The text is data from outside and is treated as such: sizes are limited before anything is allocated, every number is
checked, and the trees must be trees. What cannot be evaluated exactly is refused with a :class:`TreeError`.

The meaning of the fields follows LightGBM's ``Tree`` (Ke et al. 2017; ``include/LightGBM/tree.h``, version 4.6):

* a node sends x to the left if ``x <= threshold`` (a threshold may be ``inf``: all but NaN);
* children below 0 are leaves, ``~child`` is the leaf's index;
* bit 0 of ``decision_type`` marks a categorical split, bit 1 that missing values go left, bits 2 and 3 what counts as
  missing: 0 nothing (NaN is read as 0), 1 zero (and NaN), 2 NaN;
* the raw score is the sum of one leaf per tree.

LightGBM's predictor reads values within ``ZERO_THRESHOLD`` of 0 as 0 (``src/application/predictor.hpp``). Thresholds
within it are moved to where comparing the value itself gives the same answer.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace

import numpy as np

from ..errors import SoilMobilityError
from ..language import Phrase
from ..typing import Array

MAX_FILE_BYTES = 32 * 2**20
MAX_TEXT_BYTES = 48 * 2**20
MAX_HEADER_BYTES = 2**20
MAX_FEATURES = 256
MAX_TREES = 20_000
MAX_TREE_LEAVES = 65_536
MAX_LEAVES = 1_000_000
MAX_DEPTH = 512

#: What counts as missing at a node: LightGBM's ``MissingType``.
MISSING_NONE, MISSING_ZERO, MISSING_NAN = 0, 1, 2

#: LightGBM's ``kZeroThreshold``, a float32 constant widened to double.
ZERO_THRESHOLD = float(np.float32(1e-35))

_VERSIONS = ("v3", "v4")
_NODE_KEYS = ("split_feature", "threshold", "decision_type", "left_child", "right_child")
_CATEGORIES = Phrase("splits on categories, which no evaluator here supports: code them as numbers")


class TreeError(SoilMobilityError):
    """The text is not a LightGBM model, or not one that can be evaluated exactly here."""


@dataclass(frozen=True)
class Forest:
    """An ensemble of binary trees as flat arrays; all nodes of all trees follow one another.

    ``roots``, ``left`` and ``right`` hold a node's index, or ``~leaf`` below zero. A child's index is always above its
    parent's. ``leaf_tree`` is the number of the tree a leaf belongs to, ascending.
    """

    feature_names: tuple[str, ...]
    objective: str
    roots: Array
    feature: Array
    threshold: Array
    missing: Array
    default_left: Array
    left: Array
    right: Array
    leaf_value: Array
    leaf_tree: Array

    @property
    def missing_left(self) -> Array:
        """Which nodes send NaN to the left, bool (nodes,): NaN is 0 where nothing counts as missing."""
        return np.where(self.missing == MISSING_NONE, self.threshold >= 0.0, self.default_left)


def decompress(data: bytes, name: str) -> bytes:
    """The content of one gzip member; TreeError if it is damaged or grows beyond the limit."""
    stream = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        text = stream.decompress(data, MAX_TEXT_BYTES)
    except zlib.error as error:
        raise TreeError("{name} is not a gzip file, or is damaged: {error}", name=name, error=str(error)) from error
    if stream.unconsumed_tail:
        raise TreeError("{name} holds more than {size} MB of text", name=name, size=MAX_TEXT_BYTES >> 20)
    if not stream.eof:
        raise TreeError("{name} is cut short", name=name)
    return text


def parse(text: bytes) -> Forest:
    """The ensemble written in ``text`` (LightGBM's ``Booster.save_model``, numerical splits, one output)."""
    if len(text) > MAX_TEXT_BYTES:
        raise TreeError("a model of more than {size} MB of text is not read", size=MAX_TEXT_BYTES >> 20)
    text = text.replace(b"\r\n", b"\n") if b"\r" in text[:4096] else text
    end = text.find(b"\nend of trees")
    if end < 0:
        raise TreeError("the text does not reach 'end of trees': not a LightGBM model, or cut short")
    start = text.find(b"\nTree=", 0, end)
    head = start if start >= 0 else end
    if head > MAX_HEADER_BYTES:
        raise TreeError("the lines before the first tree are too long for a LightGBM model")
    names, objective, count = _header(text[:head])
    builder = _Builder(len(names))
    while start >= 0:
        stop = text.find(b"\nTree=", start + 1, end)
        builder.add(text[start + 1 : stop if stop >= 0 else end])
        start = stop
    if builder.trees != count:
        raise TreeError("the header promises {count} trees, the text holds {found}", count=count, found=builder.trees)
    return builder.forest(names, objective)


def write(forest: Forest) -> bytes:
    """LightGBM's text (version 4) of an ensemble, from nothing but its arrays; `parse` gives the same ensemble back.

    What LightGBM itself is to read is written by this function: its C++ reader believes the lines that `parse` leaves
    aside (``tree_sizes=999999999999`` ends the process). An empty ``objective`` leaves that line out.
    """
    leaves = np.bincount(forest.leaf_tree, minlength=forest.roots.size)
    nodes = leaves - 1
    first_leaf, first_node = (np.cumsum(counts) - counts for counts in (leaves, nodes))
    back = [
        child - np.where(child < 0, np.repeat(-first_leaf, nodes), np.repeat(first_node, nodes))
        for child in (forest.left, forest.right)
    ]
    decision = forest.missing.astype(np.int64) << 2 | forest.default_left.astype(np.int64) << 1
    columns = [
        [b"%d" % value for value in column.tolist()] if column.dtype != np.float64
        else [repr(value).encode("ascii") for value in column.tolist()]
        for column in (forest.feature, forest.threshold, decision, *back)
    ]  # fmt: skip
    values = [repr(value).encode("ascii") for value in forest.leaf_value.tolist()]
    blocks = []
    for number, (leaf, node, count) in enumerate(zip(first_leaf.tolist(), first_node.tolist(), leaves.tolist())):
        lines = [b"Tree=%d" % number, b"num_leaves=%d" % count, b"num_cat=0"]
        for key, column in zip(_NODE_KEYS, columns):
            lines.append(b"%b=%b" % (key.encode("ascii"), b" ".join(column[node : node + count - 1])))
        lines += [b"leaf_value=" + b" ".join(values[leaf : leaf + count]), b"is_linear=0", b"shrinkage=1", b"", b"\n"]
        blocks.append(b"\n".join(lines))
    names = " ".join(forest.feature_names)
    head = [
        *("tree", "version=v4", "num_class=1", "num_tree_per_iteration=1", "label_index=0"),
        f"max_feature_idx={len(forest.feature_names) - 1}",
        *([f"objective={forest.objective}"] if forest.objective else []),
        f"feature_names={names}",
        f"feature_infos={' '.join(['none'] * len(forest.feature_names))}",
        f"tree_sizes={' '.join(str(len(block)) for block in blocks)}",
    ]
    return "\n".join([*head, "", ""]).encode("utf-8") + b"".join(blocks) + b"end of trees\n"


def joined(first: Forest, second: Forest) -> Forest:
    """The trees of two ensembles with the same features, one after the other: the scores are the sums of theirs."""
    if first.feature_names != second.feature_names:
        raise ValueError(f"features {first.feature_names} and {second.feature_names}")

    def moved(children: Array) -> Array:
        return np.where(children < 0, children - first.leaf_value.size, children + first.feature.size).astype(np.int32)

    whole = {
        name: np.concatenate((getattr(first, name), getattr(second, name)))
        for name in ("feature", "threshold", "missing", "default_left", "leaf_value")
    }
    return replace(
        first,
        roots=np.concatenate((first.roots, moved(second.roots))),
        left=np.concatenate((first.left, moved(second.left))),
        right=np.concatenate((first.right, moved(second.right))),
        leaf_tree=np.concatenate((first.leaf_tree, second.leaf_tree + np.int32(first.roots.size))),
        **whole,
    )


def _header(text: bytes) -> tuple[tuple[str, ...], str, int]:
    """Feature names, objective and number of trees that a model's first lines state."""
    lines = text.split(b"\n", 64)
    if lines[0].strip() != b"tree":
        raise TreeError("the first line is not 'tree': not a LightGBM model")
    fields = _fields(lines[1:])
    if "average_output" in fields:
        raise TreeError("a LightGBM random forest (average_output) is not supported: train with boosting=gbdt")
    version = fields.get("version", "")
    if version not in _VERSIONS:
        raise TreeError(
            "LightGBM text version {version} is not one of {known}",
            version=repr(version[:20]),
            known=", ".join(_VERSIONS),
        )
    for key in ("num_class", "num_tree_per_iteration"):
        if fields.get(key) != "1":
            raise TreeError("{key} must be 1: one ensemble has one output", key=key)
    features = _integer(fields, "max_feature_idx", 0, MAX_FEATURES - 1) + 1
    names = tuple(fields.get("feature_names", "").split(" "))
    if len(names) != features:
        raise TreeError("max_feature_idx and the number of feature_names differ")
    if len(set(names)) != features:
        raise TreeError("feature_names repeats a name")
    sizes = fields.get("tree_sizes", "")
    count = sizes.count(" ") + 1 if sizes else 0
    if not 1 <= count <= MAX_TREES:
        raise TreeError("a model has between 1 and {most} trees, not {count}", most=MAX_TREES, count=count)
    return names, fields.get("objective", ""), count


def _fields(lines: list[bytes]) -> dict[str, str]:
    """'key=value' lines as a dictionary; a line without '=' has an empty value."""
    fields: dict[str, str] = {}
    for line in lines:
        key, _, value = line.partition(b"=")
        name = key.decode("ascii", "replace")
        if name and name in fields:
            raise TreeError("{name} stands twice in the header", name=repr(name[:40]))
        fields[name] = value.decode("utf-8", "replace").rstrip()
    return fields


def _integer(fields: dict[str, str], key: str, low: int, high: int) -> int:
    """An integer field between two limits, both allowed."""
    value = fields.get(key, "")
    if not (value.isascii() and value.isdigit() and len(value) < 12 and low <= int(value) <= high):
        raise TreeError(
            "{key} must be an integer from {low} to {high}, not {value}",
            key=key,
            low=low,
            high=high,
            value=repr(value[:20]),
        )
    return int(value)


class _Builder:
    """Collects the lines of trees, one block of text at a time; numbers are read for all trees at once."""

    def __init__(self, features: int) -> None:
        self.features = features
        #: Leaves of each tree.
        self.leaves: list[int] = []
        self.total = 0
        self.lines: dict[str, list[bytes]] = {key: [] for key in (*_NODE_KEYS, "leaf_value")}

    @property
    def trees(self) -> int:
        return len(self.leaves)

    def add(self, block: bytes) -> None:
        """Take the block that starts with ``Tree=<number>``."""
        here = Phrase("tree {}", self.trees)
        if self.trees >= MAX_TREES:
            raise TreeError("more than {most} trees", most=MAX_TREES)
        lines: dict[str, bytes] = {}
        for line in block.split(b"\n", 64):
            label, _, value = line.partition(b"=")
            name = label.decode("ascii", "replace")
            if name in lines:
                raise TreeError("{here}: {name} stands twice", here=here, name=name[:20])
            if name:
                lines[name] = value
        small = {
            key: lines.get(key, b"")[:20].decode("ascii", "replace").strip()
            for key in ("num_leaves", "num_cat", "is_linear")
        }
        leaves = _integer(small, "num_leaves", 1, MAX_TREE_LEAVES)
        if _integer(small, "num_cat", 0, MAX_LEAVES) != 0:
            raise TreeError("{here} {problem}", here=here, problem=_CATEGORIES)
        if small["is_linear"] not in ("", "0"):
            raise TreeError(
                "{here} has linear leaves, which no evaluator here supports: train with linear_tree=false", here=here
            )
        self.total += leaves
        if self.total > MAX_LEAVES:
            raise TreeError("more than {most} leaves", most=MAX_LEAVES)
        for key, found in self.lines.items():
            count = leaves if key == "leaf_value" else leaves - 1
            line = lines.get(key, b"").strip()
            # Before any line is split: one of many millions of numbers would fill the memory.
            if len(line) > 32 * count or line.count(b" ") != max(count - 1, 0):
                raise TreeError("{here}: {key} does not hold {count} numbers", here=here, key=key, count=count)
            if count:
                found.append(line)
        self.leaves.append(leaves)

    def forest(self, names: tuple[str, ...], objective: str) -> Forest:
        """All trees read so far; TreeError if their numbers do not describe trees."""
        leaves = np.array(self.leaves)
        nodes = leaves - 1
        first_leaf, first_node = (np.cumsum(counts) - counts for counts in (leaves, nodes))
        tree_of_node = np.repeat(np.arange(leaves.size), nodes)
        threshold = self._numbers("threshold")
        _refuse(threshold == -np.inf, tree_of_node, Phrase("a threshold is not finite"))
        threshold[(threshold >= 0.0) & (threshold < ZERO_THRESHOLD)] = ZERO_THRESHOLD
        threshold[(threshold < 0.0) & (threshold >= -ZERO_THRESHOLD)] = np.nextafter(-ZERO_THRESHOLD, -np.inf)
        feature = self._integers("split_feature", 0, self.features - 1, tree_of_node)
        decision = self._integers("decision_type", 0, 11, tree_of_node).astype(np.uint8)
        _refuse((decision & 1) != 0, tree_of_node, _CATEGORIES)
        value = self._numbers("leaf_value")
        tree_of_leaf = np.repeat(np.arange(leaves.size), leaves)
        _refuse(~np.isfinite(value), tree_of_leaf, Phrase("a leaf value is not finite"))
        children = []
        for key in ("left_child", "right_child"):
            child = self._integers(key, -leaves[tree_of_node], nodes[tree_of_node] - 1, tree_of_node)
            child += np.where(child < 0, -first_leaf[tree_of_node], first_node[tree_of_node])
            # LightGBM numbers a new node after its parent; this excludes loops.
            _refuse((child >= 0) & (child <= np.arange(child.size)), tree_of_node, Phrase("{} points backwards", key))
            children.append(child.astype(np.int32))
        left, right = children
        roots = np.where(nodes > 0, first_node, ~first_leaf).astype(np.int32)
        both = np.concatenate((left, right, roots))
        for found, count in ((both[both >= 0], threshold.size), (~both[both < 0], value.size)):
            if np.any(np.bincount(found, minlength=count) != 1):
                raise TreeError("some node or leaf is the child of two nodes, or of none")
        _check_depth(roots, left, right)
        return Forest(
            feature_names=names,
            objective=objective,
            roots=roots,
            feature=feature.astype(np.int32),
            threshold=threshold,
            missing=decision >> 2,
            default_left=(decision & 2) != 0,
            left=left,
            right=right,
            leaf_value=value,
            leaf_tree=tree_of_leaf.astype(np.int32),
        )

    def _numbers(self, key: str) -> Array:
        """The numbers of a line, of all trees one after the other, float64, none of them NaN."""
        tokens = b" ".join(self.lines[key]).split()
        if len(tokens) != sum(line.count(b" ") + 1 for line in self.lines[key]):
            raise TreeError("{key} does not hold the right number of numbers", key=key)
        try:
            values = np.array(list(map(float, tokens)), np.float64)
        except ValueError as error:
            raise TreeError("{key} holds something that is not a number", key=key) from error
        if np.any(np.isnan(values)):
            raise TreeError("{key} holds NaN", key=key)
        return values

    def _integers(self, key: str, low: Array | int, high: Array | int, tree: Array) -> Array:
        """Like ``_numbers``, int64, from ``low`` to ``high``, both allowed."""
        values = self._numbers(key)
        _refuse(
            (values < low) | (values > high) | (values != np.floor(values)),
            tree,
            Phrase("{} holds a wrong number", key),
        )
        return values.astype(np.int64)


def _refuse(wrong: Array, tree: Array, message: Phrase) -> None:
    """TreeError that names the first tree with something wrong."""
    if np.any(wrong):
        raise TreeError("tree {tree}: {message}", tree=tree[np.argmax(wrong)], message=message)


def _check_depth(roots: Array, left: Array, right: Array) -> None:
    """TreeError if a path is longer than any that training makes."""
    depth = 0
    level = roots[roots >= 0]
    while level.size:
        depth += 1
        if depth > MAX_DEPTH:
            raise TreeError("a tree is deeper than {most} splits", most=MAX_DEPTH)
        children = np.concatenate((left[level], right[level]))
        level = children[children >= 0]
