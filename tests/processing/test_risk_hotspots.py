"""Hot spots as an algorithm: spots where they were put, the false-discovery rate, refusals."""

from __future__ import annotations

import numpy as np
import pytest

from tests.rasterfiles import legend_of, read, write


def test_hot_spots_of_a_patch(run, messages, tmp_path):
    values = np.random.default_rng(2).normal(10, 1, (40, 50)).astype(np.float32)
    values[5:12, 5:12] += 5
    values[25:32, 30:37] -= 5
    values[0, 0] = -9999
    path = write(tmp_path / "x.tif", values, nodata=-9999.0)
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "OUTPUT_CLASSES")}
    result = run("riskhotspots", messages, INPUT=path, RADIUS=250, **outputs)
    z, codes = read(outputs["OUTPUT"])[0], read(outputs["OUTPUT_CLASSES"])[0]
    assert codes[8, 8] == 7
    assert codes[28, 33] == 1
    assert np.isnan(z[0, 0])
    assert np.isnan(codes[0, 0])
    assert result["VALID_PIXELS"] == values.size - 1
    assert result["SHARE_HOT_95"] == pytest.approx((z > 1.959964).sum() / (values.size - 1))
    held = run("riskhotspots", messages, INPUT=path, RADIUS=250, FDR=True, **outputs)
    assert held["SHARE_HOT_95"] < result["SHARE_HOT_95"]
    assert "false-discovery" in messages.text
    assert legend_of(outputs["OUTPUT_CLASSES"])[0] == "cold spot, 99 %"


def test_radius_and_constant(run, refused, messages, tmp_path):
    path = write(tmp_path / "x.tif", np.full((10, 10), 3.0))
    out = {"OUTPUT": str(tmp_path / "o.tif")}
    refused("riskhotspots", "neighbour within 50 m", INPUT=path, RADIUS=50, **out)
    refused("riskhotspots", "RADIUS", INPUT=path, RADIUS=0, **out)
    result = run("riskhotspots", messages, INPUT=path, RADIUS=300, **out)
    assert "same value" in messages.text
    assert "within the radius" not in messages.text, "the radius is not why"
    assert result["VALID_PIXELS"] == 0


def test_a_raster_without_values_is_told_as_such(run, tmp_path, messages):
    path = write(tmp_path / "empty.tif", np.full((10, 10), np.nan, np.float32), nodata=np.nan)
    result = run("riskhotspots", messages, INPUT=path, RADIUS=300, OUTPUT=str(tmp_path / "z.tif"))
    assert (result["VALID_PIXELS"], result["SHARE_HOT_95"]) == (0, None)
    assert "No pixel has a value" in messages.text
    assert "same value" not in messages.text
