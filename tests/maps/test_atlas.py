"""The raster that an atlas of several elements shows."""

from __future__ import annotations

import numpy as np

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.atlas import highest_mobility
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from tests.rasterfiles import read, write


def test_the_highest_of_the_elements_where_all_are_known(tmp_path):
    rng = np.random.default_rng(3)
    values = rng.uniform(0, 100, (2, 70, 50)).astype(np.float32)
    values[0, 3, 4], values[1, 5, 6] = np.nan, 130.0
    paths = [write(tmp_path / f"{n}.tif", layer) for n, layer in enumerate(values)]
    sources = {symbol: Source(path) for symbol, path in zip(("Cd", "Pb"), paths)}
    path = highest_mobility(sources, reference_grid(sources["Cd"]), str(tmp_path / "out.tif"), Silent())
    found, expected = read(path)[0], values.max(axis=0)
    expected[3, 4] = expected[5, 6] = np.nan
    assert np.array_equal(np.isnan(found), np.isnan(expected))
    assert np.nanmax(np.abs(found - expected)) <= 1 / 512 + 1e-6
