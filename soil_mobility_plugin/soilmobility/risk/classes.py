"""Risk classes of mobility: the risk assessment code (RAC)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..numbers import split_numbers
from ..soil.units import CovariateError
from ..typing import Array

#: Lower limits of the classes low, medium, high and very high, % F1, after the risk assessment code of Perin et al.
#: 1985 (Heavy metal speciation in the sediments of northern Adriatic Sea, in: Lekkas (ed.), Heavy Metals in the
#: Environment): below 1 no risk, 1-10 low, 11-30 medium, 31-50 high, above 50 very high. The gaps between its whole
#: numbers are closed here: a lower limit belongs to the upper class.
RAC_LIMITS = (1.0, 10.0, 30.0, 50.0)

#: Names of the classes 1..5.
RAC_CLASSES = ("no", "low", "medium", "high", "very high")

#: The class from which on a pixel counts as "at medium or above".
MEDIUM = 3

#: The class code of pixels without data.
NO_CLASS = 255


#: A share of an area this near to none or all of it tells no two places apart.
ALIKE = 0.0005


def tells_nothing(share: float | None) -> bool:
    """Whether a share (0..1) of an area in some classes says the same of every place: it is none or all of it.

    >>> tells_nothing(1.0), tells_nothing(0.4), tells_nothing(None)
    (True, False, False)
    """
    return share is not None and (share < ALIKE or share >= 1.0 - ALIKE)


def parse_limits(text: str) -> tuple[float, ...]:
    """Read class limits from text such as ``1,10,30,50`` or ``1,5;10;30;50``: four rising numbers from 0 to 100 (% F1).

    Raises CovariateError, with a message for the user.
    """
    try:
        limits = tuple(float(part) for part in split_numbers(text))
    except ValueError:
        raise CovariateError("“{text}” is not a list of numbers such as 1,10,30,50.", text=text) from None
    return checked_limits(limits, text)


def checked_limits(limits: Sequence[float], text: str = "") -> tuple[float, ...]:
    """The lower limits of the classes, % F1, as they are given (``text``: how they were written).

    CovariateError unless they are four rising numbers from 0 to 100.
    """
    text = text or ", ".join(f"{limit:g}" for limit in limits)
    if len(limits) != len(RAC_LIMITS):
        raise CovariateError(
            "{count} lower limits are needed, such as 1,10,30,50; got {given}.",
            count=len(RAC_LIMITS),
            given=len(limits),
        )
    # "not all(...)" rather than "any(...)": a NaN fails every comparison.
    if not all(0.0 <= limit <= 100.0 for limit in limits) or not all(a < b for a, b in zip(limits, limits[1:])):
        raise CovariateError("“{text}” must rise strictly within 0 to 100 %.", text=text)
    return tuple(limits)


def classify(mobility: Array, limits: Sequence[float] = RAC_LIMITS) -> Array:
    """Class codes 1..5 (uint8, same shape) of mobility in %; NaN becomes `NO_CLASS`.

    A value equal to a limit belongs to the class above it.
    """
    # counted: faster than searched as long as there are few limits; NaN reaches none
    codes = np.ones(mobility.shape, np.uint8)
    for limit in np.asarray(limits, dtype=mobility.dtype):
        codes += mobility >= limit
    codes[np.isnan(mobility)] = NO_CLASS
    return codes
