"""The embedded example: what it promises, and that its script makes it."""

from __future__ import annotations

import csv
import importlib.util
from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")

ROOT = Path(__file__).resolve().parent.parent
RASTERS = {
    "ph.tif": ("pH", (3.5, 8.5)),
    "soc.tif": ("g/kg", (2.0, 450.0)),
    "clay.tif": ("%", (1.0, 65.0)),
    "cec.tif": ("cmol(c)/kg", (2.0, 120.0)),
    "totals.tif": ("mg/kg", (0.05, 6000.0)),
    "dem.tif": ("m", (0.0, 1000.0)),
}
SYMBOLS = ["Cd", "Pb", "Zn", "Cu", "As"]


def read(path: Path) -> np.ndarray:
    """Bands of a raster ``(bands, height, width)``, NaN where nodata."""
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    values = np.stack([band.ReadAsArray().astype(float) for band in bands])
    nodata = np.array([band.GetNoDataValue() for band in bands])[:, None, None]
    return np.where(values == nodata, np.nan, values)


def samples(folder: Path) -> list[dict[str, str]]:
    with open(folder / "samples.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def example() -> Path:
    """What is shipped; here it is only read with GDAL, which writes nothing beside it."""
    return ROOT / "soil_mobility_plugin" / "example"


@pytest.fixture(scope="module")
def remade(tmp_path_factory):
    """The example made anew."""
    spec = importlib.util.spec_from_file_location("make_example", ROOT / "scripts" / "make_example.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("example")
    module.make_example(folder)
    return module, folder


def test_it_is_small(example):
    assert sum(path.stat().st_size for path in example.iterdir() if path.suffix != ".xml") < 2_000_000


@pytest.mark.parametrize("name", RASTERS)
def test_rasters_state_unit_and_range(example, name):
    unit, (low, high) = RASTERS[name]
    dataset = gdal.Open(str(example / name))
    assert (dataset.RasterXSize, dataset.RasterYSize) == (240, 200)
    assert dataset.GetGeoTransform() == (346_000.0, 100.0, 0.0, 6_108_000.0, 0.0, -100.0)
    assert {dataset.GetRasterBand(n + 1).GetUnitType() for n in range(dataset.RasterCount)} == {unit}
    values = read(example / name)
    assert low <= np.nanmin(values)
    assert np.nanmax(values) <= high


def test_the_lake_is_nodata_in_every_raster(example):
    masks = [np.isnan(band) for name in RASTERS for band in read(example / name)]
    assert 300 < masks[0].sum() < 2000
    assert all((mask == masks[0]).all() for mask in masks)


def test_properties_are_correlated(example):
    ph, soc, clay, cec, dem = (
        read(example / name)[0] for name in ("ph.tif", "soc.tif", "clay.tif", "cec.tif", "dem.tif")
    )
    valid = ~np.isnan(ph)
    mineral = valid & (soc < 60)

    def correlation(a, b):
        return np.corrcoef(a[mineral], b[mineral])[0, 1]

    assert correlation(ph, dem) < -0.3
    assert correlation(soc, dem) > 0.2
    assert correlation(clay, dem) < -0.3
    assert correlation(cec, clay) > 0.3
    assert soc[valid].max() > 200, "there is a bog"


def test_the_plume_lies_downwind(example):
    dataset = gdal.Open(str(example / "totals.tif"))
    assert [dataset.GetRasterBand(n + 1).GetDescription() for n in range(5)] == SYMBOLS
    for values in read(example / "totals.tif"):
        row, column = np.unravel_index(np.nanargmax(values), values.shape)
        assert values[row, column] > 10 * np.nanmedian(values)
        assert np.hypot((column + 0.5) * 0.1 - 9.6, (row + 0.5) * 0.1 - 11.2) < 0.5
        assert np.nanmean(values[100:120, 130:150]) > 1.2 * np.nanmean(values[105:125, 45:60])


def test_zones_cover_the_region_without_overlap(example):
    source = ogr.Open(str(example / "zones.gpkg"))
    layer = source.GetLayerByName("zones")
    zones = {feature["name"]: feature.geometry().Clone() for feature in layer}
    assert len(zones) == 5
    assert all(zone.IsValid() for zone in zones.values())
    area = sum(zone.Area() for zone in zones.values())
    assert area == pytest.approx(24_000 * 20_000, rel=1e-12)
    union = None
    for zone in zones.values():
        union = zone if union is None else union.Union(zone)
    assert union.Area() == pytest.approx(area, rel=1e-12)


def test_samples_are_plausible(example):
    rows = samples(example)
    assert len({row["sample"] for row in rows}) == 200
    assert len({row["site"] for row in rows}) == 50
    assert {row["element"] for row in rows} == set(SYMBOLS)
    assert len({(row["sample"], row["element"]) for row in rows}) == len(rows)
    steps = [f"f{n}_pct" for n in (1, 2, 3, 4)]
    full = [row for row in rows if all(row[step] for step in steps)]
    sums = np.array([sum(float(row[step]) for step in steps) for row in full])
    assert np.abs(sums - 100).max() < 0.25
    assert len(full) < len(rows), "some samples have the first step only"
    for column in ("cec_cmol_kg", "total_mg_kg"):
        assert 0 < sum(not row[column] for row in rows) < len(rows) / 3

    def median(symbol, column="f1_pct"):
        return np.median([float(row[column]) for row in rows if row["element"] == symbol])

    assert median("Cd") > median("Zn") > median("Pb") > median("As")


def test_samples_open_as_points_with_types(example):
    source = ogr.Open(str(example / "samples.csv"))
    layer = source.GetLayer(0)
    assert layer.GetGeomType() == ogr.wkbPoint
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "25832"
    definition = layer.GetLayerDefn()
    types = {
        definition.GetFieldDefn(n).GetName(): definition.GetFieldDefn(n).GetType()
        for n in range(definition.GetFieldCount())
    }
    assert types["element"] == ogr.OFTString
    assert types["f1_pct"] == types["total_mg_kg"] == ogr.OFTReal
    left, right, bottom, top = layer.GetExtent()
    assert left >= 346_000
    assert right <= 370_000
    assert bottom >= 6_088_000
    assert top <= 6_108_000


def test_the_script_makes_what_is_shipped(example, remade):
    _, folder = remade
    shipped = [path.name for path in example.iterdir() if not path.name.endswith(".aux.xml")]
    assert sorted(path.name for path in folder.iterdir()) == sorted(shipped)
    for name in RASTERS:
        # four significant digits; another numpy may round a last digit the other way
        np.testing.assert_allclose(read(folder / name), read(example / name), rtol=2e-3)
    for name in ("README.txt", "samples.csvt"):
        assert (folder / name).read_bytes() == (example / name).read_bytes()
    assert len(samples(folder)) == len(samples(example))


def test_the_script_is_deterministic(remade, tmp_path):
    module, folder = remade
    module.make_example(tmp_path)
    for path in folder.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
