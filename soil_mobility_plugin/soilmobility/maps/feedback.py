"""What a run asks of the one who waits for it."""

from __future__ import annotations

from typing import Protocol


class Feedback(Protocol):
    """Progress, cancel and the log, under the names of QgsProcessingFeedback."""

    def isCanceled(self) -> bool: ...

    def setProgress(self, progress: float) -> None: ...

    def pushInfo(self, info: str) -> None: ...

    def pushWarning(self, warning: str) -> None: ...


class Silent:
    """A feedback that says nothing and never stops a run."""

    def isCanceled(self) -> bool:
        return False

    def setProgress(self, progress: float) -> None:
        """Tell nobody."""

    def pushInfo(self, info: str) -> None:
        """Tell nobody."""

    def pushWarning(self, warning: str) -> None:
        """Tell nobody."""


class Part:
    """The ``number``-th (from 0) of ``count`` passes of one run: its progress is a part of the whole."""

    def __init__(self, whole: Feedback, number: int, count: int) -> None:
        self._whole, self._number, self._count = whole, number, count

    def isCanceled(self) -> bool:
        return self._whole.isCanceled()

    def setProgress(self, progress: float) -> None:
        """Tell the progress (0..100) of this pass."""
        self._whole.setProgress((100.0 * self._number + progress) / self._count)
