"""How things are measured: processor time in processes of their own, jobs in turn, ratios, fitted growth."""

from __future__ import annotations

import json
import math
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

JOB = Path(__file__).resolve().parent / "job.py"
#: What is measured beside this package and is not in .venv, and the Python that has it (scripts/setup_benchmark.sh).
RIVALS = frozenset({"rasterstats", "xrspatial", "shap"})
RIVAL_PYTHON = Path(sys.prefix) / "benchmark" / "bin" / "python"
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
    apart = task["kind"] in RIVALS and RIVAL_PYTHON.exists()
    command = [str(RIVAL_PYTHON) if apart else sys.executable, str(JOB), json.dumps(task)]
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


class Turns:
    """What jobs took that ran in turn, round by round: ``rounds`` of ``name``, and why a job could not be ``skipped``.

    A ratio is that of one round, so that a machine whose speed drifts favours none; the median over the rounds counts.
    """

    def __init__(self) -> None:
        self.rounds: dict[str, list[dict[str, Any]]] = {}
        self.skipped: dict[str, str] = {}

    def median(self, name: str, what: str = "cpu") -> float:
        """Median over the rounds of processor seconds (``cpu``), seconds on the wall (``wall``) or ``mb``."""
        return statistics.median(found[what] for found in self.rounds[name])

    def ratio(self, name: str, other: str, what: str = "cpu") -> float:
        """Median over the rounds of a job over another."""
        pairs = zip(self.rounds[name], self.rounds[other])
        return statistics.median(a[what] / max(b[what], 1e-6) for a, b in pairs)

    def seconds(self, name: str) -> str:
        """Processor seconds and seconds on the wall, for a table."""
        return seconds(self.median(name), self.median(name, "wall"))

    def ratios(self, name: str, other: str) -> str:
        """The ratio in processor time and that on the wall, for a table."""
        return seconds(self.ratio(name, other), self.ratio(name, other, "wall"))


class Bench:
    """Runs jobs: ``pairs`` times each where they are compared, in ``folder``, given up after ``timeout`` s."""

    def __init__(self, folder: Path, pairs: int, timeout: float) -> None:
        self.folder, self.pairs, self.timeout = folder, pairs, timeout

    def one(self, task: Task) -> dict[str, Any]:
        """A job, once; the log says what it took."""
        found = run(task, self.folder, self.timeout)
        name = task.get("id", task["kind"])
        sys.stderr.write(f"{name}: {found['cpu']:.2f} s, on the wall {found['wall']:.2f} s, {found['mb']:.0f} MB\n")
        return found

    def turns(self, tasks: Mapping[str, Task]) -> Turns:
        """Jobs in turn (A B C A B C ...); one that cannot be done is left out from then on."""
        turns = Turns()
        for _ in range(self.pairs):
            for name, task in tasks.items():
                if name in turns.skipped:
                    continue
                try:
                    turns.rounds.setdefault(name, []).append(self.one(task))
                except SkippedError as reason:
                    turns.skipped[name] = str(reason)
        return turns

    def command(self, words: Sequence[str], environment: Mapping[str, str]) -> str:
        """What a command and its children take, for a table: medians of as many runs as jobs have."""
        took = []
        for _ in range(self.pairs):
            before = os.times()
            subprocess.run(words, env={**ENVIRONMENT, **environment}, capture_output=True, check=True)
            after = os.times()
            cpu = after.children_user + after.children_system - before.children_user - before.children_system
            took.append((cpu, after.elapsed - before.elapsed))
        cpus, walls = zip(*took)
        return seconds(statistics.median(cpus), statistics.median(walls))


def seconds(cpu: float, wall: float) -> str:
    """Processor time and time on the wall as they stand in a table."""
    return f"{cpu:.2f} / {wall:.2f}"


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
