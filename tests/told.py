"""A feedback for tests: it remembers what it was told."""

from __future__ import annotations

from soil_mobility_plugin.soilmobility.feedback import Silent


class Told(Silent):
    """``said``: infos and warnings, one after the other; ``progress``: how far it was, in per cent."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.progress: list[float] = []

    def pushInfo(self, text: str) -> None:
        self.said.append(text)

    pushWarning = pushInfo

    def setProgress(self, progress: float) -> None:
        self.progress.append(progress)

    @property
    def text(self) -> str:
        return "\n".join(self.said)
