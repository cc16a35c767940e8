"""Values that stand for no value although nothing says so: 255 over water, -9999, 65535, zeros over the sea.

Exports and clips lose the flag that says what is no value. What is guessed from values (a unit) leaves such values out,
and a value that can only be a gap is masked; either is said.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..language import fill, tr
from ..typing import Array

# All assumed, on the cautious side. A spike holds at least this share of the values (and this many) ...
_SHARE = 0.001
_COUNT = 3
# ... and lies farther from the rest than the rest (its 0.5 % to 99.5 %) is wide; or lies this part of that width from
# it, this many steps of whole numbers, and holds this share: as zeros over the sea do, near small values.
_NEAR, _STEPS, _NEAR_SHARE = 0.05, 3.0, 0.005
# Of fewer other values than that no width can be told: there a gap is so many times larger than they are.
_FEW, _TIMES = 8, 3.0
# So many values tell what occurs often.
_LOOKED_AT = 1 << 15
# More kinds of gaps than that no layer has.
_MOST = 4
# Digits of the ends of types and of what lies beside them; nines do as well.
_FLAGS = frozenset({"254", "255", "32767", "65534", "65535"})


@dataclass(frozen=True)
class Gap:
    """A value that stands for no value: ``share`` (0..1) of the values have it; ``why`` in words."""

    value: float
    share: float
    why: str

    def __str__(self) -> str:
        text = tr("{value:g} ({share:.1f} % of the values, {why})")
        return fill(text, value=self.value, share=100.0 * self.share, why=self.why)


def find_gaps(values: Array, limits: tuple[float, float] | None = None) -> tuple[Gap, ...]:
    """The values that can only stand for no value, most extreme first; () where there are none.

    ``values`` (n,) without NaN; ``limits``: the least and largest value that their type holds. A gap is the least or
    the largest value, occurs often, and lies apart from all the others.

    >>> find_gaps(np.repeat([12.0, 20.0, 28.0, 36.0, 255.0], 50), (0.0, 255.0))[0].value
    255.0
    """
    every = max(1, len(values) // _LOOKED_AT)
    looked_at = np.asarray(values)[::every].astype(np.float64)
    total = looked_at.size
    ends = (looked_at.min(), looked_at.max()) if total else ()
    # Almost always neither end occurs often, and nothing has to be sorted.
    if all(_is_rare(np.count_nonzero(looked_at == end), total) for end in ends):
        return ()
    distinct, counts = np.unique(looked_at, return_counts=True)
    found: list[Gap] = []
    while len(found) < _MOST and distinct.size > 2:
        gap = _spike(distinct, counts, total, limits)
        if gap is None:
            break
        found.append(gap)
        keep = distinct != gap.value
        distinct, counts = distinct[keep], counts[keep]
    return tuple(found)


def _spike(distinct: Array, counts: Array, total: int, limits: tuple[float, float] | None) -> Gap | None:
    """The largest or least of the distinct values, if it is a gap: the one farther from the rest first."""
    candidates = []
    for place, rest in ((-1, slice(None, -1)), (0, slice(1, None))):
        others, weights = distinct[rest], counts[rest]
        distance = abs(distinct[place] - others[place])
        share = counts[place] / total
        if _is_rare(counts[place], total):
            continue
        low, high = _middle(others, weights)
        width = high - low
        if others.size < _FEW:
            width = max(width, _TIMES * max(abs(low), abs(high)))
        # Near ones are gaps only where they mean something: no soil has none of a property, no type's end is a value.
        end = distinct[place] in (limits or ())
        near = (end or distinct[place] == 0.0) and others.size >= _FEW and share >= _NEAR_SHARE
        if distance > width or (near and distance >= max(_NEAR * width, _STEPS * float(np.diff(others).min()))):
            why = tr("the end of what its type holds") if end else tr("apart from all others")
            candidates.append((distance, Gap(float(distinct[place]), float(share), why)))
    return max(candidates, key=lambda item: item[0])[1] if candidates else None


def is_flag(value: float, limits: tuple[float, float] | None) -> bool:
    """Whether a gap is a number that programs write for no value, scaled or not, and hardly one of a soil map's units.

    >>> [is_flag(value, None) for value in (0.0, -1.0, 25.5, 99.0, 999.9, 60.0, 7.6)]
    [True, True, True, True, True, False, False]
    """
    digits = f"{value:g}".replace(".", "").strip("0")
    return value <= 0.0 or digits in _FLAGS or digits.strip("9") == "" < digits[1:] or value in (limits or ())


def _is_rare(count: int, total: int) -> bool:
    """Whether too few of ``total`` values are alike to be a spike."""
    return count < _COUNT or count / total < _SHARE


def _middle(values: Array, counts: Array) -> tuple[float, float]:
    """The values between which 99 % lie."""
    ranks = np.cumsum(counts) / counts.sum()
    low, high = np.searchsorted(ranks, (0.005, 0.995))
    return float(values[low]), float(values[high])
