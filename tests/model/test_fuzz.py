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

from tests.model import fuzz

ROOT = Path(__file__).resolve().parents[2]


#: Of each outcome there must be at least this share, or the changes are too small or too great to tell anything.
ENOUGH = 0.1


def test_some_bundles(tmp_path):
    found = fuzz.tried(range(150), "hidden", tmp_path)
    assert min(found.values()) > ENOUGH * 150, found


@pytest.mark.slow
@pytest.mark.parametrize("how", ["importable", "hidden"])
def test_ten_thousand_bundles(tmp_path, how):
    """In a process of its own, which a crash may end."""
    count = 10_000
    done = subprocess.run(
        [sys.executable, "-m", "tests.model.fuzz", "0", str(count), how, str(tmp_path)],
        cwd=ROOT, env={**os.environ, "OMP_NUM_THREADS": "1"}, capture_output=True, text=True, check=False,
        timeout=120 + count,
    )  # fmt: skip
    # The last number that it wrote is the seed that ended it.
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout)
    assert found["refused"] + found["usable"] == count
    assert min(found["refused"], found["usable"]) > ENOUGH * count, found
    assert found["megabytes"] < fuzz.MEGABYTES
