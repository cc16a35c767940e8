"""The wheel: built, installed into an environment with nothing but numpy, and used in three lines."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest

from soil_mobility_plugin import soilmobility

ROOT = Path(__file__).resolve().parents[1]
MAX_BYTES = 6_000_000


def three_lines() -> str:
    """The README's example of the library."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (block,) = [text for text in blocks if "import soilmobility" in text]
    return block


def test_the_three_lines_of_the_readme(monkeypatch):
    monkeypatch.setitem(sys.modules, "soilmobility", soilmobility)
    names: dict = {}
    lines = three_lines()
    assert len([line for line in lines.splitlines() if line.strip()]) == 3
    exec(lines, names)
    fractions = names["fractions"]
    assert fractions.shape == (4, 2)
    np.testing.assert_allclose(fractions.sum(axis=0), 100.0, atol=1e-3)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (found,) = folder.glob("soilmobility-*.whl")
    return found


@pytest.mark.slow
def test_the_wheel_predicts_what_the_plugin_does_in_an_empty_environment(wheel, tmp_path):
    assert wheel.stat().st_size < MAX_BYTES
    assert "soilmobility/py.typed" in zipfile.ZipFile(wheel).namelist(), "a user's mypy reads the types"
    environment = tmp_path / "empty"
    subprocess.run(["/usr/bin/python3", "-m", "venv", str(environment)], check=True)
    python = str(environment / "bin" / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    program = three_lines() + (
        "\nimport json, sys\n"
        "foreign = {'osgeo', 'qgis', 'PyQt5', 'lightgbm', 'sklearn', 'jax', 'xarray'} & set(sys.modules)\n"
        "sys.stdout.write(json.dumps([fractions.tolist(), sorted(foreign)]))\n"
    )
    done = subprocess.run([python, "-c", program], check=True, capture_output=True, text=True, cwd=tmp_path)
    predicted, foreign = json.loads(done.stdout)
    assert foreign == []
    names: dict = {}
    sys.modules.setdefault("soilmobility", soilmobility)
    try:
        exec(three_lines(), names)
    finally:
        if sys.modules["soilmobility"] is soilmobility:
            del sys.modules["soilmobility"]
    assert names["fractions"].tolist() == predicted
