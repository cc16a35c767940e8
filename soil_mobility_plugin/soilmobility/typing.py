"""Array types of the library; shapes and units stand in the docstrings."""

from __future__ import annotations

from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
Singles = NDArray[np.float32]
Floats = Union[Doubles, Singles]
Integers = NDArray[np.integer[Any]]
Codes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Array = NDArray[Any]
