"""The process of the tests ends with their status, whatever they keep."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest.importorskip("qgis.core")

KEEPS = """
from osgeo import gdal, ogr
KEPT = gdal.GetDriverByName("MEM").Create("", 1, 1), ogr.GetDriverByName("Memory").CreateDataSource("a")
def test_good():
    pass
def test_failing():
    dataset = gdal.GetDriverByName("MEM").Create("", 1, 1)
    band = dataset.GetRasterBand(1)
    assert False
"""


@pytest.mark.slow
def test_a_dataset_that_is_kept_does_not_kill_the_process(root, tmp_path):
    """QGIS takes GDAL down at its end; see ``_gdal_is_left_to_qgis`` in conftest.py."""
    file = tmp_path / "test_keeps.py"
    file.write_text(KEEPS)
    words = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "tests.conftest",
        "-q",
        "-c",
        str(root / "pyproject.toml"),
        # Or it looks through all that stands beside its folder, in /tmp.
        "--confcutdir",
        str(tmp_path),
        str(file),
    ]
    done = subprocess.run(words, cwd=root, capture_output=True, text=True, timeout=300, check=False)
    assert "1 failed, 1 passed" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 1
