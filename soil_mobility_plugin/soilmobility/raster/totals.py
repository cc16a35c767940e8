"""What a pass over a raster adds up: one protocol, and the two simplest of its kind.

Zones, ranks, pictures and moments follow the same protocol in modules of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import numpy as np

from .grid import Window


class Total(Protocol):
    """Something that a pass adds up, block by block; it was told by its maker which of the ``arrays`` it reads.

    ``arrays`` holds, by name, what the views read and what the computation returned for the block.
    """

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        """What one block adds. Runs in worker threads, several at once, and changes nothing."""

    def combine(self, part: Any) -> None:
        """Add what `chunk` returned. Runs in the caller's thread, in the order of the windows."""


class Sum:
    """Adds up what a computation returns under ``name``, with ``+=``: numbers, arrays, counts, moments.

    ``value``: the sum so far; ``start`` is where it begins and, if it is an object that changes in place, what it is.

    >>> total = Sum("valid", 0)
    >>> for block in ({"valid": 3}, {"valid": 4}):
    ...     total.combine(total.chunk(Window(0, 0, 2, 2), block))
    >>> total.value
    7
    """

    def __init__(self, name: str, start: Any = 0) -> None:
        self._name = name
        self.value = start

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> Any:
        """What the block adds."""
        return arrays[self._name]

    def combine(self, part: Any) -> None:
        """Add it."""
        self.value += part


class Largest(Sum):
    """The largest of what a computation returns under ``name`` (element by element, of arrays), from ``start`` on."""

    def combine(self, part: Any) -> None:
        """Keep the larger."""
        self.value = np.maximum(self.value, part)
