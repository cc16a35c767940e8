"""Soil rasters as one stack: canonical units, exact values, one mask for all."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.prepare import prepare_covariates
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from tests.rasterfiles import read, write


def stack(folder, ph, soc, clay):
    units = {"ph": (ph, "pH*10"), "soc": (soc, "g/kg"), "clay": (clay, "%")}
    layers = [
        SoilLayer(name, Source(write(folder / f"{name}.tif", np.array(values), unit=unit), label=name))
        for name, (values, unit) in units.items()
    ]
    return SoilStack(reference_grid(layers[0].source), layers, {})


def test_bands_are_canonical_and_share_one_mask(tmp_path):
    given = stack(tmp_path, [[55.0, np.nan], [61.0, 48.0]], [[20.0, 20.0], [31.0, 7.0]], [[10.0, 20.0], [30.0, np.nan]])
    valid, means = prepare_covariates(given, str(tmp_path / "stack.tif"), {}, Silent())
    bands = read(tmp_path / "stack.tif")
    assert np.isnan(bands[:, :, 1]).all()
    np.testing.assert_allclose(bands[:, :, 0], [[5.5, 6.1], [2.0, 3.1], [10.0, 30.0]], rtol=2e-7)
    assert valid == 2
    assert means == pytest.approx({"ph": 5.8, "soc": 2.55, "clay": 20.0}, rel=1e-6)


def test_without_a_whole_pixel_there_is_no_mean(tmp_path):
    given = stack(tmp_path, [[np.nan, 55.0]], [[20.0, 20.0]], [[10.0, np.nan]])
    assert prepare_covariates(given, str(tmp_path / "stack.tif"), {}, Silent()) == (0, {})
    assert np.isnan(read(tmp_path / "stack.tif")).all()
