"""A server runs for ever: memory, descriptors, threads and temporary files do not grow with the runs.

The short form runs with the slow tests; ``SOAK_RUNS=1000`` in the environment makes it long.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

RUNS = int(os.environ.get("SOAK_RUNS", "108"))

#: How much each may grow in 100 runs beyond what its noise explains. In the short form arenas of memory (MB) are still
#: filling: it sees a copy of an input that stays (some MB a run), the long form less.
ALLOWED = {"memory": 1.0 if RUNS >= 500 else 150.0, "descriptors": 0.5, "threads": 0.1, "files": 0.1}

#: The first third fills caches, arenas of memory and pools of threads.
WARM_UP = 3


def slope(values: list[float]) -> tuple[float, float]:
    """Growth in 100 runs and three times its standard error, from means of 12 runs after the warm-up."""
    kept = np.array(values[len(values) // WARM_UP :])
    means = kept[: kept.size // 12 * 12].reshape(-1, 12).mean(axis=1)
    place = 12.0 * np.arange(means.size)
    place -= place.mean()
    growth = place @ means / (place @ place)
    noise = means - means.mean() - growth * place
    error = np.sqrt(noise @ noise / max(means.size - 2, 1) / (place @ place))
    return 100.0 * growth, 300.0 * error


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="measures are read from /proc")
def test_nothing_grows(root, tmp_path):
    for name in ("work", "temporary"):
        (tmp_path / name).mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.soak", str(RUNS), str(tmp_path / "work")],
        cwd=root,
        env={**os.environ, "TMPDIR": str(tmp_path / "temporary"), "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60 + 10 * RUNS,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads((tmp_path / "work" / "soak.json").read_text())
    ended = found.pop("ended")
    assert "refused though good" not in ended
    assert set(ended["failing"]) == {"refused"}
    assert ended["canceled"]["refused"] > 0.5 * sum(ended["canceled"].values())
    for name, values in found.items():
        assert len(values) == RUNS
        growth, noise = slope(values)
        assert growth <= max(noise, ALLOWED[name]), f"{name}: {growth:+.2f} in 100 runs (noise {noise:.2f})"


def test_growth_is_seen():
    """The measure itself: a leak of a descriptor in ten runs stands out of noise, noise alone does not."""
    noise = np.random.default_rng(0).normal(0.0, 2.0, 1000)
    leak = 10.0 + 0.1 * np.arange(1000) + noise
    growth, error = slope(leak.tolist())
    assert growth == pytest.approx(10.0, abs=1.0)
    assert growth > error
    growth, error = slope((10.0 + noise).tolist())
    assert abs(growth) <= error
