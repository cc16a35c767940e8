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
