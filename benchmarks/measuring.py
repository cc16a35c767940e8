"""How things are measured: processor time in processes of their own, interleaved pairs, ratios, fitted growth."""

from __future__ import annotations

import json
import math
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

JOB = Path(__file__).resolve().parent / "job.py"
ENVIRONMENT = {
    **os.environ,
    "QT_QPA_PLATFORM": "offscreen",
    "PYTHONWARNINGS": "ignore",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OMP_NUM_THREADS": "1",
    "NUMBA_NUM_THREADS": "1",
}

Task = Mapping[str, Any]


class SkippedError(Exception):
    """A competitor that is not installed, or that could not do it."""


def run(task: Task, folder: Path, timeout: float) -> dict[str, Any]:
    """What a job took and found; `SkippedError` with the reason if it could not be done."""
    own = {"QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"), "XDG_RUNTIME_DIR": str(folder)}
    command = [sys.executable, str(JOB), json.dumps(task)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, env={**ENVIRONMENT, **own}, timeout=timeout, check=False
        )
    except subprocess.TimeoutExpired:
        raise SkippedError(f"stopped after {timeout:g} s") from None
    lines = done.stdout.strip().splitlines()
    if done.returncode or not lines:
        reason = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise SkippedError(reason[:160].replace("|", "/"))
    answer: dict[str, Any] = json.loads(lines[-1])
    if "skipped" in answer:
        raise SkippedError(answer["skipped"])
    return answer


class Pair(NamedTuple):
    """Medians over pairs: processor seconds of A and of B, A / B pair by pair, and memory of both, MB."""

    a: float
    b: float
    ratio: float
    mb_a: float
    mb_b: float


class Bench:
    """Runs jobs: ``pairs`` times each, in ``folder``, given up after ``timeout`` s."""

    def __init__(self, folder: Path, pairs: int, timeout: float) -> None:
        self.folder, self.pairs, self.timeout = folder, pairs, timeout

    def one(self, task: Task) -> dict[str, Any]:
        """A job, once; the log says what it took."""
        found = run(task, self.folder, self.timeout)
        name = task.get("id", task["kind"])
        sys.stderr.write(f"{name}: {found['cpu']:.2f} s, on the wall {found['wall']:.2f} s, {found['mb']:.0f} MB\n")
        return found

    def pair(self, a: Task, b: Task) -> Pair:
        """A and B in turn (A B A B ...), so that a machine whose speed drifts favours neither."""
        rows = [(self.one(a), self.one(b)) for _ in range(self.pairs)]
        return Pair(
            statistics.median(first["cpu"] for first, _ in rows),
            statistics.median(second["cpu"] for _, second in rows),
            statistics.median(first["cpu"] / max(second["cpu"], 1e-6) for first, second in rows),
            statistics.median(first["mb"] for first, _ in rows),
            statistics.median(second["mb"] for _, second in rows),
        )

    def command(self, words: Sequence[str], environment: Mapping[str, str]) -> float:
        """Processor seconds of a command and its children, the median of as many runs as there are pairs."""
        took = []
        for _ in range(self.pairs):
            before = os.times()
            subprocess.run(words, env={**ENVIRONMENT, **environment}, capture_output=True, check=True)
            after = os.times()
            took.append(after.children_user + after.children_system - before.children_user - before.children_system)
        return statistics.median(took)


def exponent(sizes: Sequence[float], values: Sequence[float]) -> float:
    """b of values = a sizes^b, by least squares of the logarithms; NaN of fewer than two."""
    if len(sizes) < 2:
        return math.nan
    x, y = [math.log(size) for size in sizes], [math.log(max(value, 1e-9)) for value in values]
    mean_x, mean_y = statistics.fmean(x), statistics.fmean(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows), ""])


class Targets:
    """What was to hold and whether it does, in the order it was measured."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []

    def most(self, what: str, found: float, limit: float, unit: str = "") -> None:
        """``found`` is to be at most ``limit``."""
        self.rows.append(
            [what, f"at most {limit:g}{unit}", f"{found:.3g}{unit}", "yes" if found <= limit else "**no**"]
        )

    def least(self, what: str, found: float, limit: float, unit: str = "") -> None:
        """``found`` is to be at least ``limit``."""
        self.rows.append(
            [what, f"at least {limit:g}{unit}", f"{found:.3g}{unit}", "yes" if found >= limit else "**no**"]
        )

    def unknown(self, what: str, why: str) -> None:
        """What could not be measured."""
        self.rows.append([what, "", why, "not measured"])
