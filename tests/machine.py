"""How busy the machine is that the tests run on."""

from __future__ import annotations

import os


def as_if_idle(seconds: float) -> float:
    """Seconds that passed, as on a machine on which nothing waits for a processor."""
    return seconds / max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
