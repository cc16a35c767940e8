"""Array types of the library; shapes and units stand in the docstrings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Doubles = NDArray[np.float64]
    Singles = NDArray[np.float32]
    Flags = NDArray[np.bool_]
    Array = NDArray[Any]
else:
    # numpy.typing takes a megabyte, which no run needs.
    Doubles = Singles = Flags = Array = np.ndarray
