"""Array types of the library; shapes and units stand in the docstrings."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
Singles = NDArray[np.float32]
Flags = NDArray[np.bool_]
Array = NDArray[Any]
