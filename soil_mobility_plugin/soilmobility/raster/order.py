"""Float32 numbers as whole numbers in the same order, for histograms with bins of numbers alike in their first bits."""

from __future__ import annotations

import numpy as np

from ..typing import Array


def codes_of(values: Array) -> Array:
    """Float32 numbers (any shape, no NaN) as int32 in the same order; -0.0 is 0.0.

    >>> codes_of(np.array([-1.5, -0.0, 0.0, 1e-45, 1.5], np.float32)).tolist()
    [-1069547521, 0, 0, 1, 1069547520]
    """
    bits = (values + np.float32(0.0)).view(np.int32)
    # those of negative ones run the other way
    return np.where(bits < 0, bits ^ np.int32(0x7FFFFFFF), bits)


def numbers_of(codes: Array) -> Array:
    """The float32 numbers of `codes_of`."""
    return np.where(codes < 0, codes ^ np.int32(0x7FFFFFFF), codes).astype(np.int32).view(np.float32)
