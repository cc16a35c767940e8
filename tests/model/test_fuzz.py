"""No bundle of a stranger crashes, hangs or fills the memory, with LightGBM importable and hidden."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("lightgbm")
pytest.importorskip("resource")

ROOT = Path(__file__).resolve().parents[2]


def fuzz(folder: Path, count: int, how: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.model.fuzz", "0", str(count), how, str(folder)],
        cwd=ROOT, env={**os.environ, "OMP_NUM_THREADS": "1"}, capture_output=True, text=True, check=False,
        timeout=120 + count,
    )  # fmt: skip
    # The last number that it wrote is the seed that ended it.
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout)
    assert found["refused"] + found["usable"] == count
    assert min(found["refused"], found["usable"]) > 0.1 * count, found
    assert found["megabytes"] < 300


@pytest.mark.slow
@pytest.mark.parametrize("how", ["importable", "hidden"])
def test_two_hundred_bundles(tmp_path, how):
    fuzz(tmp_path, 200, how)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["importable", "hidden"])
def test_ten_thousand_bundles(tmp_path, how):
    fuzz(tmp_path, 10_000, how)
