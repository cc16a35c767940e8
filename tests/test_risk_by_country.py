"""The worked example: from soil maps to risk by country on a cluster of two workers, as its script does it."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

xr = pytest.importorskip("xarray")
pytest.importorskip("osgeo.gdal")
pytest.importorskip("distributed")
pytest.importorskip("zarr")

from soil_mobility_plugin.soilmobility import xr as smx  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.areas import PixelAreas  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "docs" / "examples" / "risk_by_country.py"
PYTHONPATH = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "soil_mobility_plugin"), str(SCRIPT.parent)])}


@pytest.mark.slow
def test_the_table_is_what_numpy_says_of_the_whole_map(tmp_path):
    making = (
        f"from risk_by_country import made_up_maps; from pathlib import Path; made_up_maps(Path({str(tmp_path)!r}))"
    )
    subprocess.run([sys.executable, "-c", making], env=PYTHONPATH, check=True, timeout=120)
    stack, countries, table = tmp_path / "soil.zarr", tmp_path / "countries.geojson", tmp_path / "risk.csv"
    command = [sys.executable, str(SCRIPT), str(stack), str(countries), "--output", str(table)]
    subprocess.run(command, env=PYTHONPATH, check=True, timeout=300)
    with open(table, encoding="utf-8", newline="") as stream:
        north, south = csv.DictReader(stream)
    assert (north["country"], south["country"]) == ("Northland", "Southland")

    dataset = xr.open_zarr(stack, decode_coords="all").load()
    mobility = smx.mobility(dataset, ["Cd", "Pb"]).values
    said = dataset["spatial_ref"].attrs
    transform = tuple(float(number) for number in said["GeoTransform"].split())
    grid = Grid(said["crs_wkt"], transform, dataset.sizes["x"], dataset.sizes["y"])
    area = np.broadcast_to(PixelAreas(grid).read(grid.window), mobility.shape[1:])
    rows = np.arange(grid.height)
    # the border at 48.205 degrees runs through the middle of row 179
    part = np.where(rows < 179, 1.0, np.where(rows == 179, 0.5, 0.0))[:, None]
    for row, covered in ((north, part), (south, 1.0 - part)):
        weight = np.where(np.isnan(mobility[0]), 0.0, area * covered)
        assert float(row["land_km2"]) == pytest.approx(weight.sum() / 1e6, abs=0.06)
        for metal, values in zip(("Cd", "Pb"), mobility):
            known = np.nan_to_num(values).astype(np.float64)
            assert float(row[f"{metal}_mean"]) == pytest.approx((known * weight).sum() / weight.sum(), abs=6e-4)
            share = 100 * (weight * (known >= 10)).sum() / weight.sum()
            assert float(row[f"{metal}_medium"]) == pytest.approx(share, abs=6e-3)
    assert 0 < float(south["Pb_medium"]) < 100
