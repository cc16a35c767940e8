"""A file that lost its end after it was closed without a complaint, as on network drives, is not put in place."""

from __future__ import annotations

import os

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.raster import walk as blocks
from soil_mobility_plugin.soilmobility.raster.errors import RasterError
from soil_mobility_plugin.soilmobility.raster.grid import Grid
from tests.faults.conftest import snapshot


@pytest.mark.parametrize("lost", [1, 1000])
def test_a_file_that_lost_its_end(tmp_path, monkeypatch, lost):
    (tmp_path / "o.tif").write_text("old")
    before = snapshot(tmp_path)
    closing = blocks._Files._close

    def close(self, name):
        closing(self, name)
        os.truncate(self.hidden[name], os.path.getsize(self.hidden[name]) - lost)

    monkeypatch.setattr(blocks._Files, "_close", close)
    grid = Grid('LOCAL_CS["m",UNIT["metre",1]]', (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 600, 500)
    noise = np.random.default_rng(0)

    def compute(window, _arrays):
        return {"o": noise.normal(size=(window.height, window.width)).astype(np.float32)}, None

    output = blocks.Output(str(tmp_path / "o.tif"), [blocks.Band("x")])
    with pytest.raises(RasterError, match="shorter than its tiles"):
        blocks.process(grid, {}, {"o": output}, compute, threads=1)
    assert snapshot(tmp_path) == before
