"""From soil maps to risk by country, on a local cluster of two workers.

    python risk_by_country.py                                              # small made-up maps, as SoilGrids has them
    python risk_by_country.py soil.zarr countries.gpkg --name NAME --output risk.csv

``soil.zarr`` holds ph, soc, clay and cec with their units, coordinates x and y, and ``spatial_ref``, as rioxarray and
odc-geo write it. Steps: mobility of the six prevalent metals and the worst of them, chunk by chunk on the cluster, into
a Zarr store; then, by the library's zonal statistics, the mean of each and the share of land at medium risk or above in
each country (a pixel on a border counts in both, by the part that each covers and its area on the ellipsoid).

Needs: pip install "soilmobility[xarray,raster]"
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import tempfile
from pathlib import Path

import distributed
import numpy as np
import soilmobility.xr as smx
import xarray as xr
from osgeo import ogr, osr
from soilmobility.raster.grid import Grid, windows
from soilmobility.raster.zonal import ZonalSummary
from soilmobility.raster.zones import Zones
from soilmobility.risk.classes import RAC_LIMITS
from soilmobility.runs import local_cluster

METALS = ["As", "Cd", "Cr", "Cu", "Hg", "Pb"]
MEDIUM = 10.0
SOURCE = {"ph": "pH*10", "soc": "dg/kg", "clay": "g/kg", "cec": "mmol(c)/kg"}


def made_up_maps(folder: Path, width: int = 600, height: int = 400) -> tuple[Path, Path]:
    """A stack in SoilGrids' units (a coast, an acid north, a calcareous south), and two countries."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    south, east = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j].astype(np.float32)
    land = east + 0.1 * np.sin(12 * south) > 0.3
    soil = {
        "ph": 45 + 35 * south + 2 * np.sin(40 * east),
        "soc": 500 - 400 * south + 40 * np.sin(30 * east),
        "clay": 150 + 200 * east,
        "cec": 120 + 100 * south,
    }
    arrays = {
        name: (("y", "x"), np.where(land, values, np.nan).astype(np.float32), {"units": SOURCE[name]})
        for name, values in soil.items()
    }
    x, y = 20 + (np.arange(width) + 0.5) / 100, 50 - (np.arange(height) + 0.5) / 100
    reference = ((), 0, {"crs_wkt": crs.ExportToWkt(), "GeoTransform": "20 0.01 0 50 0 -0.01"})
    stack = xr.Dataset(arrays, {"x": x, "y": y, "spatial_ref": reference})
    for array in stack.data_vars.values():
        array.encoding["grid_mapping"] = "spatial_ref"
    path = folder / "soil.zarr"
    stack.chunk({"y": 128, "x": 128}).to_zarr(path, zarr_format=2)
    borders = {"Northland": (20, 48.205, 26, 50), "Southland": (20, 46, 26, 48.205)}
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {"type": "Polygon", "coordinates": [[[w, s], [e, s], [e, n], [w, n], [w, s]]]},
        }
        for name, (w, s, e, n) in borders.items()
    ]
    countries = folder / "countries.geojson"
    countries.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path, countries


def risk_maps(stack: Path, folder: Path, workers: int = 2) -> Path:
    """Mobility of the metals and the worst of them, %, as a Zarr store, computed by a local cluster."""
    dataset = xr.open_zarr(stack, decode_coords="all")
    mobility = smx.mobility(dataset, METALS)
    worst = smx.composite(mobility, "worst")
    found = xr.Dataset({"mobility": mobility, "worst": worst, "risk": smx.classify(worst)})
    path = folder / "risk.zarr"
    with local_cluster(workers) as cluster, distributed.Client(cluster):
        found.to_zarr(path, zarr_format=2)
    return path


def grid_of(dataset: xr.Dataset) -> Grid:
    """The grid of a dataset with ``spatial_ref``."""
    said = dataset["spatial_ref"].attrs
    transform = [float(number) for number in said["GeoTransform"].split()]
    return Grid(said["crs_wkt"], tuple(transform), dataset.sizes["x"], dataset.sizes["y"])


def read_countries(path: Path, field: str) -> tuple[list[str], list[bytes], str]:
    """Names, geometries (WKB) and the CRS of a layer."""
    source = ogr.Open(str(path))
    layer = source.GetLayer()
    names, geometries = [], []
    for feature in layer:
        names.append(feature.GetField(field))
        geometries.append(bytes(feature.GetGeometryRef().ExportToWkb()))
    return names, geometries, layer.GetSpatialRef().ExportToWkt()


def by_country(maps: Path, countries: Path, field: str) -> list[dict[str, object]]:
    """A row per country with data: land, km2; mean F1 of each metal, %; share of land at medium or above, %."""
    dataset = xr.open_zarr(maps, decode_coords="all")
    grid = grid_of(dataset)
    names, geometries, crs = read_countries(countries, field)
    zones = Zones(grid, geometries, crs)
    columns = (*METALS, "worst")
    summaries = {name: ZonalSummary(zones, name, limits=RAC_LIMITS) for name in columns}
    for window in windows(grid.width, grid.height, 1 << 20):
        here = {"y": slice(window.y, window.y + window.height), "x": slice(window.x, window.x + window.width)}
        block = dataset[["mobility", "worst"]].isel(here).load()
        arrays = {metal: block["mobility"].sel(element=metal).values for metal in METALS}
        arrays["worst"] = block["worst"].values
        for name in columns:
            summaries[name].combine(summaries[name].chunk(window, arrays))
    found = {name: one.summary for name, one in summaries.items()}
    rows = []
    for place, name in enumerate(names):
        if found["worst"].area[place] > 0:
            row: dict[str, object] = {"country": name, "land_km2": round(found["worst"].area[place] / 1e6, 1)}
            row.update({f"{metal}_mean": round(float(found[metal].mean[place]), 3) for metal in METALS})
            shares = {metal: found[metal].share_at_least(MEDIUM)[place] for metal in columns}
            row.update({f"{metal}_medium": round(100 * float(share), 2) for metal, share in shares.items()})
            rows.append(row)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="Mobilization risk of six metals by country.")
    parser.add_argument("stack", nargs="?", type=Path, help="Zarr store with ph, soc, clay, cec")
    parser.add_argument("countries", nargs="?", type=Path, help="polygons, anything GDAL opens")
    parser.add_argument("--name", default="name", help="field with the name of the country")
    parser.add_argument("--output", type=Path, help="CSV file (default: the screen)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        stack, countries = (given.stack, given.countries) if given.stack else made_up_maps(folder)
        rows = by_country(risk_maps(stack, folder), countries, given.name)
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, rows[0])
    table.writeheader()
    table.writerows(rows)
    if given.output:
        given.output.write_text(text.getvalue(), encoding="utf-8")
    else:
        sys.stdout.write(text.getvalue())


if __name__ == "__main__":
    main()
