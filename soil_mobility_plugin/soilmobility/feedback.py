"""What a run asks of the one who waits for it."""

from __future__ import annotations

from typing import Protocol


class Canceled(Exception):  # noqa: N818  (it is an answer to the user, not an error)
    """The user stopped the run."""


class Progress(Protocol):
    """Progress and cancel, under the names of QgsFeedback."""

    def isCanceled(self) -> bool: ...

    def setProgress(self, progress: float) -> None: ...


class Feedback(Progress, Protocol):
    """Progress, cancel and the log, under the names of QgsProcessingFeedback."""

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


def go_on(feedback: Progress | None) -> None:
    """Raise `Canceled` where the user has stopped the run."""
    if feedback is not None and feedback.isCanceled():
        raise Canceled


class Part:
    """A part of a run: its progress goes from ``first`` to ``last`` % of the whole."""

    def __init__(self, whole: Feedback, first: float, last: float) -> None:
        self._whole, self._first, self._last = whole, first, last
        self.isCanceled, self.pushInfo, self.pushWarning = whole.isCanceled, whole.pushInfo, whole.pushWarning

    def setProgress(self, progress: float) -> None:
        """Tell the whole how far it is."""
        self._whole.setProgress(self._first + (self._last - self._first) * progress / 100.0)
