"""A file that lost its end after it was closed without a complaint, as on network drives, is not put in place."""

from __future__ import annotations

import os

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.raster import geotiff
from soil_mobility_plugin.soilmobility.raster.errors import RasterError
from soil_mobility_plugin.soilmobility.raster.geotiff import Band, Output
from soil_mobility_plugin.soilmobility.raster.grid import Grid
from soil_mobility_plugin.soilmobility.raster.walk import Options, process
from tests.faults.conftest import snapshot
from tests.windows import pretend


@pytest.mark.parametrize("lost", [1, 1000])
def test_a_file_that_lost_its_end(tmp_path, monkeypatch, lost):
    """Nor is it left behind, also where no open file can be removed."""
    if os.path.isdir("/proc/self/fd"):
        pretend(monkeypatch)
    (tmp_path / "o.tif").write_text("old")
    before = snapshot(tmp_path)
    checking = geotiff._damage

    def check(path, bands):
        os.truncate(path, os.path.getsize(path) - lost)
        return checking(path, bands)

    monkeypatch.setattr(geotiff, "_damage", check)
    grid = Grid('LOCAL_CS["m",UNIT["metre",1]]', (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 600, 500)
    noise = np.random.default_rng(0)

    def compute(window, _arrays):
        return {"o": noise.normal(size=(window.height, window.width)).astype(np.float32)}

    output = Output(str(tmp_path / "o.tif"), [Band("x")])
    with pytest.raises(RasterError, match="shorter than its tiles"):
        process(grid, {}, {"o": output}, compute, options=Options(threads=1))
    assert snapshot(tmp_path) == before
