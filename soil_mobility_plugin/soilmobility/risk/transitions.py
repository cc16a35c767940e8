"""What a scenario changes: transitions between risk classes, and what comes of them in zones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ..typing import Array
from .classes import MEDIUM, NO_CLASS, RAC_CLASSES

_CLASSES = len(RAC_CLASSES)

#: Where a pixel lies, before and after: inside the model's training range or outside (clamped to it).
INSIDE, OUTSIDE_BOTH, OUTSIDE_AFTER, OUTSIDE_BEFORE = range(4)


def transition_codes(before: Array, after: Array) -> Array:
    """Codes 10 * before + after (uint8) of class codes 1..5; `NO_CLASS` where either has none."""
    known = (before != NO_CLASS) & (after != NO_CLASS)
    return np.where(known, 10 * before + after, NO_CLASS).astype(np.uint8)


def domain_codes(outside_before: Array, outside_after: Array) -> Array:
    """Codes (uint8) `INSIDE` .. `OUTSIDE_BEFORE` of two masks of pixels outside the training range."""
    codes = np.where(outside_before, OUTSIDE_BEFORE, INSIDE).astype(np.uint8)
    codes[outside_after] = OUTSIDE_AFTER
    codes[outside_after & outside_before] = OUTSIDE_BOTH
    return codes


#: A rise is probable where its probability is at least the second, a fall where it is below the first; between the two
#: the word is *undecided* (design 3.5; a convention).
UNDECIDED = (0.1, 0.9)
#: Columns of `Changes.signs`.
FALLS, OPEN, RISES = range(3)

#: All transitions in the order of `Changes.transitions`.
TRANSITIONS = tuple(10 * before + after for before in range(1, _CLASSES + 1) for after in range(1, _CLASSES + 1))


@dataclass(frozen=True)
class Changes:
    """What changes in each of n zones; areas in m2, means and shares by area, NaN where nothing is known.

    ``pixels``, ``area`` (n,): with data. ``transitions`` (n, 5, 5): area from class (row) to class (column). ``domain``
    (n, 4): area per domain code. ``soc``, ``index`` (n, 2): mean SOC (%) and composite index (% F1) before and after.
    ``organic`` (n,): share (0..1) of organic soils. ``change`` (n, elements): of mobility, percentage points. ``signs``
    (n, elements, 3): area in which the mobility of an element probably falls, is undecided, and probably rises; no
    element where the model tells no probability.
    """

    pixels: Array
    area: Array
    transitions: Array
    domain: Array
    soc: Array
    index: Array
    organic: Array
    change: Array
    signs: Array

    def __len__(self) -> int:
        return self.pixels.size

    @property
    def index_change(self) -> Array:
        """Change (n,) of the mean index, percentage points."""
        result: Array = self.index[:, 1] - self.index[:, 0]
        return result

    @property
    def medium(self) -> Array:
        """Share (n, 2), 0..1, of the area with classes at medium risk or above, before and after."""
        of_classes = np.stack([self.transitions.sum(axis=2), self.transitions.sum(axis=1)], axis=1)
        return _shares(of_classes, range(MEDIUM - 1, _CLASSES))

    @property
    def risen(self) -> Array:
        """Area (n,) that ends in a higher class."""
        return np.asarray(np.triu(self.transitions, 1).sum(axis=(1, 2)))

    @property
    def fallen(self) -> Array:
        """Area (n,) that ends in a lower class."""
        return np.asarray(np.tril(self.transitions, -1).sum(axis=(1, 2)))

    def outside(self, *codes: int) -> Array:
        """Share (n,), 0..1, of the area with one of the domain codes."""
        return _shares(self.domain, codes)


def sign_shares(signs: Array) -> Array:
    """Shares (..., 3), 0..1, of `Changes.signs` in the area where something changes; NaN where nothing does."""
    return np.stack([_shares(signs, [column]) for column in (FALLS, OPEN, RISES)], axis=-1)


def verdicts(shares: Array) -> Array:
    """`RISES` or `FALLS` where more than half of the area does so probably, else `OPEN`; of `sign_shares`, (...)."""
    return np.where(shares[..., RISES] > 0.5, RISES, np.where(shares[..., FALLS] > 0.5, FALLS, OPEN))


def _shares(areas: Array, chosen: Iterable[int]) -> Array:
    """Share of some columns (last axis) in all of them, exactly 1 where they are all there is; NaN where nothing is."""
    inside = np.isin(np.arange(areas.shape[-1]), list(chosen))
    part, rest = areas[..., inside].sum(axis=-1), areas[..., ~inside].sum(axis=-1)
    return np.divide(part, part + rest, out=np.full(part.shape, np.nan), where=part + rest > 0)
