"""Reads the text form of a LightGBM model (versions 3 and 4) into arrays, without LightGBM.

The text is data from outside and is treated as such: sizes are limited before anything is allocated, every number is
checked, and the trees must be trees. What cannot be evaluated exactly is refused with a :class:`TreeError`.

The meaning of the fields follows LightGBM's ``Tree`` (Ke et al. 2017; ``include/LightGBM/tree.h``, version 4.6):

* a node sends x to the left if ``x <= threshold`` (a threshold may be ``inf``: all but NaN); children below 0 are leaves, ``~child`` is the leaf's index;
* bit 0 of ``decision_type`` marks a categorical split, bit 1 that missing values go left, bits 2 and 3 what counts as
  missing: 0 nothing (NaN is read as 0), 1 zero (and NaN), 2 NaN;
* the raw score is the sum of one leaf per tree.
"""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

MAX_FILE_BYTES = 32 * 2**20
MAX_TEXT_BYTES = 48 * 2**20
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
_TREE_KEYS = frozenset(
    (
        "num_leaves",
        "num_cat",
        "split_feature",
        "threshold",
        "decision_type",
        "left_child",
        "right_child",
        "leaf_value",
        "is_linear",
    )
)


class TreeError(ValueError):
    """The text is not a LightGBM model, or not one that can be evaluated exactly here."""


@dataclass(frozen=True)
class Forest:
    """An ensemble of binary trees as flat arrays; all nodes of all trees follow one another.

    ``roots``, ``left`` and ``right`` hold a node's index, or ``~leaf`` below zero. A child's index is always above its
    parent's. ``depth`` is the number of nodes on the longest path.
    """

    feature_names: tuple[str, ...]
    objective: str
    roots: np.ndarray
    feature: np.ndarray
    threshold: np.ndarray
    missing: np.ndarray
    default_left: np.ndarray
    left: np.ndarray
    right: np.ndarray
    leaf_value: np.ndarray
    leaf_tree: np.ndarray
    depth: int

    @property
    def missing_left(self) -> np.ndarray:
        """Which nodes send NaN to the left, bool (nodes,): NaN is 0 where nothing counts as missing."""
        return np.where(self.missing == MISSING_NONE, self.threshold >= 0.0, self.default_left)


def read_text(path: Path) -> bytes:
    """The bytes of a file, decompressed if its name ends in .gz; TreeError beyond the size limits."""
    with open(path, "rb") as stream:
        data = stream.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise TreeError(f"{path.name} is larger than {MAX_FILE_BYTES >> 20} MB")
    return decompress(data, path.name) if path.suffix == ".gz" else data


def decompress(data: bytes, name: str) -> bytes:
    """The content of one gzip member; TreeError if it is damaged or grows beyond the limit."""
    stream = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        text = stream.decompress(data, MAX_TEXT_BYTES)
    except zlib.error as error:
        raise TreeError(f"{name} is not a gzip file, or is damaged: {error}") from error
    if stream.unconsumed_tail:
        raise TreeError(f"{name} holds more than {MAX_TEXT_BYTES >> 20} MB of text")
    if not stream.eof:
        raise TreeError(f"{name} is cut short")
    return text


def compress(text: bytes) -> bytes:
    """The gzip form that :func:`decompress` reads; without a time stamp, so that the same text gives the same bytes."""
    return gzip.compress(text, 9, mtime=0)


def parse(text: bytes) -> Forest:
    """The ensemble written in ``text`` (LightGBM's ``Booster.save_model``, numerical splits, one output)."""
    if len(text) > MAX_TEXT_BYTES:
        raise TreeError(f"a model of more than {MAX_TEXT_BYTES >> 20} MB of text is not read")
    text = text.replace(b"\r\n", b"\n") if b"\r" in text[:4096] else text
    end = text.find(b"\nend of trees")
    if end < 0:
        raise TreeError("the text does not reach 'end of trees': not a LightGBM model, or cut short")
    start = text.find(b"\nTree=", 0, end)
    names, objective, count = _header(text[: start if start >= 0 else end])
    builder = _Builder(len(names))
    while start >= 0:
        stop = text.find(b"\nTree=", start + 1, end)
        builder.add(text[start + 1 : stop if stop >= 0 else end])
        start = stop
    if builder.trees != count:
        raise TreeError(f"the header promises {count} trees, the text holds {builder.trees}")
    return builder.forest(names, objective)


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
        raise TreeError(f"LightGBM text version {version[:20]!r} is not one of {', '.join(_VERSIONS)}")
    for key in ("num_class", "num_tree_per_iteration"):
        if fields.get(key) != "1":
            raise TreeError(f"{key} must be 1: one ensemble has one output")
    features = _integer(fields, "max_feature_idx", 0, MAX_FEATURES - 1) + 1
    joined = fields.get("feature_names", "")
    if joined.count(" ") + 1 != features:
        raise TreeError("max_feature_idx and the number of feature_names differ")
    names = tuple(joined.split(" "))
    if len(set(names)) != features:
        raise TreeError("feature_names repeats a name")
    sizes = fields.get("tree_sizes", "")
    count = sizes.count(" ") + 1 if sizes else 0
    if not 1 <= count <= MAX_TREES:
        raise TreeError(f"a model has between 1 and {MAX_TREES} trees, not {count}")
    return names, fields.get("objective", ""), count


def _fields(lines: list[bytes]) -> dict[str, str]:
    """'key=value' lines as a dictionary; a line without '=' has an empty value."""
    fields: dict[str, str] = {}
    for line in lines:
        key, _, value = line.partition(b"=")
        name = key.decode("ascii", "replace")
        if name and name in fields:
            raise TreeError(f"{name[:40]!r} stands twice in the header")
        fields[name] = value.decode("utf-8", "replace").rstrip()
    return fields


def _integer(fields: dict[str, str], key: str, low: int, high: int) -> int:
    """An integer field between two limits, both allowed."""
    value = fields.get(key, "")
    if not (value.isascii() and value.isdigit() and len(value) < 12 and low <= int(value) <= high):
        raise TreeError(f"{key} must be an integer from {low} to {high}, not {value[:20]!r}")
    return int(value)


class _Builder:
    """Collects trees, one block of text at a time."""

    def __init__(self, features: int) -> None:
        self.features = features
        self.trees = 0
        self.nodes = 0
        self.leaves = 0
        self.roots: list[int] = []
        self.parts: dict[str, list[np.ndarray]] = {
            key: [] for key in ("feature", "threshold", "decision", "left", "right", "value", "tree")
        }

    def add(self, block: bytes) -> None:
        """Read the block that starts with ``Tree=<number>``."""
        here = f"tree {self.trees}"
        if self.trees >= MAX_TREES:
            raise TreeError(f"more than {MAX_TREES} trees")
        lines: dict[str, bytes] = {}
        for line in block.split(b"\n", 64):
            name, _, value = line.partition(b"=")
            key = name.decode("ascii", "replace")
            if key in _TREE_KEYS:
                if key in lines:
                    raise TreeError(f"{here}: {key} stands twice")
                lines[key] = value
        small = {key: lines.get(key, b"")[:20].decode("ascii", "replace").strip() for key in ("num_leaves", "num_cat")}
        leaves = _integer(small, "num_leaves", 1, MAX_TREE_LEAVES)
        if _integer(small, "num_cat", 0, MAX_LEAVES) != 0:
            raise TreeError(f"{here} splits on categories, which no evaluator here supports: code them as numbers")
        if lines.get("is_linear", b"0").strip() != b"0":
            raise TreeError(f"{here} has linear leaves, which no evaluator here supports: train with linear_tree=false")
        nodes = leaves - 1
        if self.leaves + leaves > MAX_LEAVES:
            raise TreeError(f"more than {MAX_LEAVES} leaves")
        threshold = _numbers(lines, "threshold", nodes, here)
        if np.any(threshold == -np.inf):
            raise TreeError(f"{here}: a threshold is not finite")
        feature = _integers(lines, "split_feature", nodes, 0, self.features - 1, here)
        decision = _integers(lines, "decision_type", nodes, 0, 11, here)
        left = _integers(lines, "left_child", nodes, -leaves, nodes - 1, here)
        right = _integers(lines, "right_child", nodes, -leaves, nodes - 1, here)
        if np.any(decision & 1):
            raise TreeError(f"{here} splits on categories, which no evaluator here supports: code them as numbers")
        _check_shape(left, right, leaves, here)
        self.roots.append(self.nodes if nodes else ~self.leaves)
        parts = self.parts
        parts["feature"].append(feature)
        parts["threshold"].append(threshold)
        parts["decision"].append(decision)
        parts["left"].append(np.where(left < 0, left - self.leaves, left + self.nodes))
        parts["right"].append(np.where(right < 0, right - self.leaves, right + self.nodes))
        value = _numbers(lines, "leaf_value", leaves, here)
        if not np.all(np.isfinite(value)):
            raise TreeError(f"{here}: a leaf value is not finite")
        parts["value"].append(value)
        parts["tree"].append(np.full(leaves, self.trees, np.int32))
        self.trees += 1
        self.nodes += nodes
        self.leaves += leaves

    def forest(self, names: tuple[str, ...], objective: str) -> Forest:
        """All trees read so far."""
        joined = {key: np.concatenate(arrays) for key, arrays in self.parts.items()}
        decision = joined["decision"].astype(np.uint8)
        roots = np.array(self.roots, np.int32)
        left, right = joined["left"].astype(np.int32), joined["right"].astype(np.int32)
        return Forest(
            feature_names=names,
            objective=objective,
            roots=roots,
            feature=joined["feature"].astype(np.int32),
            threshold=joined["threshold"],
            missing=decision >> 2,
            default_left=(decision & 2) != 0,
            left=left,
            right=right,
            leaf_value=joined["value"],
            leaf_tree=joined["tree"],
            depth=_depth(roots, left, right),
        )


def _numbers(lines: dict[str, bytes], key: str, count: int, here: str) -> np.ndarray:
    """A line of ``count`` numbers, none of them NaN, as float64 (count,)."""
    line = lines.get(key, b"").strip()
    # The length is checked first: splitting a line of many millions of numbers would fill the memory.
    if len(line) > 32 * count or line.count(b" ") != max(count - 1, 0):
        raise TreeError(f"{here}: {key} does not hold {count} numbers")
    try:
        values = np.array([float(token) for token in line.split(b" ")] if count else [], np.float64)
    except ValueError as error:
        raise TreeError(f"{here}: {key} holds something that is not a number") from error
    if np.any(np.isnan(values)):
        raise TreeError(f"{here}: {key} holds NaN")
    return values


def _integers(lines: dict[str, bytes], key: str, count: int, low: int, high: int, here: str) -> np.ndarray:
    """A line of ``count`` integers between two limits, both allowed, as int64 (count,)."""
    values = _numbers(lines, key, count, here)
    if np.any((values < low) | (values > high) | (values != np.floor(values))):
        raise TreeError(f"{here}: {key} must hold integers from {low} to {high}")
    return values.astype(np.int64)


def _check_shape(left: np.ndarray, right: np.ndarray, leaves: int, here: str) -> None:
    """TreeError unless the children make one tree: each node but the root, and each leaf, is a child exactly once."""
    children = np.concatenate((left, right))
    nodes = left.size
    if nodes and not (
        np.array_equal(np.sort(children), np.concatenate((np.arange(-leaves, 0), np.arange(1, nodes))))
        # LightGBM numbers a new node after its parent; this excludes loops.
        and np.all((left < 0) | (left > np.arange(nodes)))
        and np.all((right < 0) | (right > np.arange(nodes)))
    ):
        raise TreeError(f"{here}: left_child and right_child do not form a tree")


def _depth(roots: np.ndarray, left: np.ndarray, right: np.ndarray) -> int:
    """The number of nodes on the longest path."""
    depth = 0
    level = roots[roots >= 0]
    while level.size:
        depth += 1
        if depth > MAX_DEPTH:
            raise TreeError(f"a tree is deeper than {MAX_DEPTH} splits")
        children = np.concatenate((left[level], right[level]))
        level = children[children >= 0]
    return depth
