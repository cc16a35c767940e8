"""What a scenario changes: transitions between risk classes, and what a group of pixels adds up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .classes import MEDIUM, NO_CLASS, RAC_CLASSES

_CLASSES = len(RAC_CLASSES)

#: Where a pixel lies, before and after: inside the model's training range or outside (clamped to it).
INSIDE, OUTSIDE_BOTH, OUTSIDE_AFTER, OUTSIDE_BEFORE = range(4)


def transition_codes(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Codes 10 * before + after (uint8) of class codes 1..5; `NO_CLASS` where either has none."""
    known = (before != NO_CLASS) & (after != NO_CLASS)
    return np.where(known, 10 * before + after, NO_CLASS).astype(np.uint8)


def domain_codes(outside_before: np.ndarray, outside_after: np.ndarray) -> np.ndarray:
    """Codes (uint8) `INSIDE` .. `OUTSIDE_BEFORE` of two masks of pixels outside the training range."""
    codes = np.where(outside_before, OUTSIDE_BEFORE, INSIDE).astype(np.uint8)
    codes[outside_after] = OUTSIDE_AFTER
    codes[outside_after & outside_before] = OUTSIDE_BOTH
    return codes


@dataclass(frozen=True)
class Pixels:
    """n pixels before and after, vectors (n,) each.

    ``area`` m2; ``index_before``, ``index_after`` the composite index (NaN unknown) with its ``transition`` codes; SOC
    in any one unit; ``domain`` codes; ``organic`` mask; ``change`` (elements, n) of mobility, percentage points, NaN
    unknown.
    """

    area: np.ndarray
    index_before: np.ndarray
    index_after: np.ndarray
    transition: np.ndarray
    soc_before: np.ndarray
    soc_after: np.ndarray
    domain: np.ndarray
    organic: np.ndarray
    change: np.ndarray

    def part(self, chosen: np.ndarray) -> Pixels:
        """Some of the pixels, by index."""
        return Pixels(
            self.area[chosen],
            self.index_before[chosen],
            self.index_after[chosen],
            self.transition[chosen],
            self.soc_before[chosen],
            self.soc_after[chosen],
            self.domain[chosen],
            self.organic[chosen],
            self.change[:, chosen],
        )


class Tally:
    """What pixels add up to. Sums are weighted by area (m2); add tallies of parts with ``merge``.

    ``transitions`` (5, 5): m2 from class (row) to class (column); ``domain`` (4,): m2 per domain code.
    """

    def __init__(self, elements: int) -> None:
        self.pixels = 0
        self.area = 0.0
        self.organic = 0.0
        self.transitions = np.zeros((_CLASSES, _CLASSES))
        self.domain = np.zeros(4)
        self._soc = np.zeros(2)
        #: area with an index, index before, after
        self._index = np.zeros(3)
        #: per element: area with a content, change
        self._elements = np.zeros((elements, 2))

    @classmethod
    def of(cls, pixels: Pixels) -> Tally:
        """The tally of some pixels."""
        result, area = cls(len(pixels.change)), pixels.area
        result.pixels = area.size
        result.area = float(area.sum())
        result.organic = float(area[pixels.organic].sum())
        codes = np.bincount(pixels.transition, area, minlength=NO_CLASS + 1)
        for before in range(_CLASSES):
            result.transitions[before] = codes[10 * before + 11 : 10 * before + 11 + _CLASSES]
        result.domain[:] = np.bincount(pixels.domain, area, minlength=4)
        result._soc[:] = pixels.soc_before @ area, pixels.soc_after @ area
        result._index[:] = _sums(area, pixels.index_before, pixels.index_after)
        for row, change in zip(result._elements, pixels.change):
            row[:] = _sums(area, change)
        return result

    def merge(self, other: Tally) -> None:
        """Add what another tally holds."""
        self.pixels += other.pixels
        self.area += other.area
        self.organic += other.organic
        for mine, theirs in (
            (self.transitions, other.transitions),
            (self.domain, other.domain),
            (self._soc, other._soc),
            (self._index, other._index),
            (self._elements, other._elements),
        ):
            mine += theirs

    @property
    def soc(self) -> tuple[float, float]:
        """Mean SOC before and after; NaN without pixels."""
        return _share(self._soc[0], self.area), _share(self._soc[1], self.area)

    @property
    def index(self) -> tuple[float, float]:
        """Mean of the composite index before and after; NaN where it is nowhere known."""
        area, before, after = self._index
        return _share(before, area), _share(after, area)

    @property
    def medium(self) -> tuple[float, float]:
        """Share (0..1) of the area at medium risk or above, before and after; NaN where no class is known."""
        rows, columns = self.transitions.sum(axis=1), self.transitions.sum(axis=0)
        return _share_of(rows[MEDIUM - 1 :], rows[: MEDIUM - 1]), _share_of(
            columns[MEDIUM - 1 :], columns[: MEDIUM - 1]
        )

    @property
    def risen(self) -> float:
        """Area (m2) that ends in a higher class."""
        return float(np.triu(self.transitions, 1).sum())

    @property
    def fallen(self) -> float:
        """Area (m2) that ends in a lower class."""
        return float(np.tril(self.transitions, -1).sum())

    @property
    def change(self) -> list[float]:
        """Mean change of mobility per element, percentage points; NaN where no content is known."""
        return [_share(change, area) for area, change in self._elements]

    def outside(self, codes: Sequence[int]) -> float:
        """Share (0..1) of the area with one of the domain codes; NaN without pixels."""
        chosen = np.isin(np.arange(4), codes)
        return _share_of(self.domain[chosen], self.domain[~chosen])


def _sums(area: np.ndarray, *values: np.ndarray) -> tuple[float, ...]:
    """The area where all ``values`` are known, and each of them times area, summed over it."""
    sums = float(area.sum()), *(float(one @ area) for one in values)
    if not np.isnan(sums).any():
        return sums
    known = ~np.isnan(values).any(axis=0)
    area = area[known]
    return float(area.sum()), *(float(one[known] @ area) for one in values)


def _share(part: float, whole: float) -> float:
    return float(part) / float(whole) if whole else float("nan")


def _share_of(parts: np.ndarray, rest: np.ndarray) -> float:
    """The share of parts in parts and rest; exactly 1 where there is no rest."""
    part = float(parts.sum())
    return _share(part, part + float(rest.sum()))
