"""Whole runs without QGIS: the plugin's values, resumed after a crash to the same bytes, refused before they start."""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("yaml")
gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility import cli, load, runs  # noqa: E402
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError  # noqa: E402
from soil_mobility_plugin.soilmobility.feedback import Silent  # noqa: E402
from soil_mobility_plugin.soilmobility.maps.predict import predict_mobility  # noqa: E402
from soil_mobility_plugin.soilmobility.maps.provenance import model_fingerprint  # noqa: E402
from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.covariates import PROPERTIES  # noqa: E402

EXAMPLE = Path(__file__).resolve().parents[1] / "soil_mobility_plugin" / "example"
WIDTH, HEIGHT = 700, 600


@pytest.fixture(scope="session")
def soil(tmp_path_factory) -> Path:
    """The example region, repeated to an area of three times three regions, one of them without soil."""
    folder = tmp_path_factory.mktemp("soil")
    for name in PROPERTIES:
        source = gdal.Open(str(EXAMPLE / f"{name}.tif"))
        values = np.tile(source.ReadAsArray(), (4, 4))[:HEIGHT, :WIDTH]
        flag = source.GetRasterBand(1).GetNoDataValue()
        values[:256, 256:512] = flag
        driver = gdal.GetDriverByName("GTiff")
        options = ["TILED=YES", "COMPRESS=DEFLATE"]
        made = driver.Create(str(folder / f"{name}.tif"), WIDTH, HEIGHT, 1, source.GetRasterBand(1).DataType, options)
        made.SetGeoTransform(source.GetGeoTransform())
        made.SetProjection(source.GetProjection())
        band, like = made.GetRasterBand(1), source.GetRasterBand(1)
        band.SetNoDataValue(flag)
        band.SetUnitType(like.GetUnitType())
        band.SetScale(like.GetScale() or 1.0)
        band.WriteArray(values)
        band, made = None, None
    return folder


@pytest.fixture(scope="session")
def plugin(soil, tmp_path_factory):
    """What the plugin writes."""
    folder = tmp_path_factory.mktemp("plugin")
    config, path = cli.read_config(write_config(folder, soil)), folder / "plugin.tif"
    predict_mobility(runs.stack_of(config, load()), load(), list(config.elements), (str(path), {}), Silent())
    return read(path)


def write_config(folder: Path, soil: Path, output: str = "out.tif", **changes: str) -> Path:
    lines = {
        "inputs": f"{{ph: {soil}/ph.tif, soc: {{path: {soil}/soc.tif, unit: g/kg}}, "
        f"clay: {soil}/clay.tif, cec: {soil}/cec.tif}}",
        "elements": "[Cd, Pb]",
        "output": output,
        "regions": "256",
        **changes,
    }  # fmt: skip
    path = folder / "run.yaml"
    path.write_text("".join(f"{name}: {value}\n" for name, value in lines.items() if value))
    return path


def read(path) -> np.ndarray:
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray()


def test_the_values_of_the_plugin(tmp_path, soil, plugin):
    assert cli.main(["predict", str(write_config(tmp_path, soil))]) == 0
    np.testing.assert_array_equal(read(tmp_path / "out.tif"), plugin)
    assert ((plugin != -9999).mean(axis=(1, 2)) > 0.3).all()
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    assert dataset.GetRasterBand(2).GetDescription() == "Pb"
    assert dataset.GetMetadataItem("SOIL_MOBILITY_MODEL") == load().name
    assert dataset.GetMetadataItem("SOIL_MOBILITY_MODEL_FINGERPRINT") == model_fingerprint(load())
    assert "CC BY 4.0" in dataset.GetMetadataItem("SOIL_MOBILITY_LICENCES")
    assert "soc.tif, band 1, g/kg" in dataset.GetMetadataItem("SOIL_MOBILITY_INPUTS")
    assert not (tmp_path / "out.tif.parts").exists()


@pytest.mark.slow
def test_regions_of_any_size_and_threads_give_the_same_values(tmp_path, soil, plugin):
    for side, threads in ((300, 1), (512, 3), (5000, 2)):
        config = cli.read_config(write_config(tmp_path, soil, regions=str(side), threads=str(threads)))
        runs.run(config)
        np.testing.assert_array_equal(read(tmp_path / "out.tif"), plugin)


def test_cloud_optimised(tmp_path, soil, plugin):
    runs.run(cli.read_config(write_config(tmp_path, soil, "out.cog.tif")))
    dataset = gdal.Open(str(tmp_path / "out.cog.tif"))
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert dataset.GetRasterBand(1).GetOverviewCount() == 1
    np.testing.assert_array_equal(dataset.ReadAsArray(), plugin)


def test_zarr_out_and_in(tmp_path, soil, plugin):
    xr = pytest.importorskip("xarray")
    pytest.importorskip("zarr")
    runs.run(cli.read_config(write_config(tmp_path, soil, "out.zarr")))
    dataset = xr.open_zarr(str(tmp_path / "out.zarr"))
    found = dataset["mobility"]
    np.testing.assert_array_equal(np.where(np.isnan(found.values), -9999.0, found.values), plugin)
    assert list(found["element"].values) == ["Cd", "Pb"]
    assert found.attrs["units"] == "%"
    grid = gdal.Open(str(soil / "ph.tif"))
    assert dataset["spatial_ref"].attrs["crs_wkt"]
    wanted = [float(number) for number in dataset["spatial_ref"].attrs["GeoTransform"].split()]
    np.testing.assert_allclose(wanted, grid.GetGeoTransform())
    # and soil maps from a store
    arrays = {}
    for name in PROPERTIES:
        opened = gdal.Open(str(soil / f"{name}.tif"))
        source = opened.GetRasterBand(1)
        values = source.ReadAsArray().astype(np.float32) * np.float32(source.GetScale() or 1)
        values[source.ReadAsArray() == source.GetNoDataValue()] = np.nan
        arrays[name] = (("y", "x"), values, {"units": source.GetUnitType()})
    store = tmp_path / "soil.zarr"
    xr.Dataset(arrays, {"x": found["x"].values, "y": found["y"].values}).chunk({"y": 256, "x": 256}).to_zarr(
        str(store), zarr_format=2
    )
    bare = "{" + ", ".join(f"{name}: {store}/{name}" for name in PROPERTIES) + "}"
    if not gdal.Open(f"{store}/ph").GetProjection():
        with pytest.raises(SoilMobilityError, match=r"ph: .* states no coordinate reference system. Add one"):
            cli.read_config(write_config(tmp_path, soil, inputs=bare))
    crs = json.dumps(grid.GetProjection())
    stated = ", ".join(f"{name}: {{path: {store}/{name}, crs: {crs}}}" for name in PROPERTIES)
    runs.run(cli.read_config(write_config(tmp_path, soil, inputs=f"{{{stated}}}")))
    np.testing.assert_array_equal(read(tmp_path / "out.tif"), plugin)


@pytest.mark.parametrize("output", ["out.tif", "out.zarr"])
def test_a_crashed_run_goes_on_to_the_same_bytes(tmp_path, soil, monkeypatch, output):
    config = cli.read_config(write_config(tmp_path, soil, output, threads="1"))
    runs.run(config)
    whole = contents(tmp_path / output)
    calls = []
    real = runs.compute_region

    def crash(config, fingerprint, region):
        if len(calls) == 5:
            raise OSError("the power went")
        calls.append(region)
        return real(config, fingerprint, region)

    monkeypatch.setattr(runs, "compute_region", crash)
    with pytest.raises(OSError, match="the power went"):
        runs.run(config)
    store = runs.job_of(config, config.fingerprint).store()
    kept = [region for region in runs.job_of(config, config.fingerprint).windows() if store.mark(region).exists()]
    assert kept == calls[:5]
    begun = []
    monkeypatch.setattr(runs, "compute_region", lambda *given: begun.append(given[2]) or real(*given))
    runs.run(config)
    assert contents(tmp_path / output) == whole
    assert not set(begun) & set(kept)  # not computed again
    assert not config.parts.exists()


def contents(path: Path) -> dict[str, bytes]:
    """A file, or all files of a folder."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {str(file.relative_to(path.parent)): file.read_bytes() for file in files if file.is_file()}


@pytest.mark.parametrize("output", ["out.tif", "out.zarr"])
@pytest.mark.parametrize("step", ["replaced", "cleared"])
def test_a_run_that_dies_at_its_last_steps_goes_on_to_the_same_bytes(tmp_path, soil, monkeypatch, output, step):
    """While the older result is replaced, or once the new one is there and the regions are not yet gone."""
    config = cli.read_config(write_config(tmp_path, soil, output))
    runs.run(config)
    whole = contents(tmp_path / output)
    rename, rmtree = Path.rename, runs.shutil.rmtree

    def dying_rename(path, target):
        if step == "replaced" and target == tmp_path / "out.zarr":
            raise KeyboardInterrupt
        return rename(path, target)

    def dying_rmtree(path, *given, **options):
        if step == "cleared" and path == config.parts:
            raise KeyboardInterrupt
        rmtree(path, *given, **options)

    with monkeypatch.context() as dying:
        dying.setattr(Path, "rename", dying_rename)
        dying.setattr(runs.shutil, "rmtree", dying_rmtree)
        if step == "cleared" or output == "out.zarr":
            with pytest.raises(KeyboardInterrupt):
                runs.run(config)
    runs.run(config)
    assert contents(tmp_path / output) == whole
    assert not config.parts.exists()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks Linux what a descriptor is")
def test_all_of_a_store_is_synced_before_it_has_its_name(tmp_path, soil, monkeypatch):
    synced, fsync = {}, os.fsync

    def syncing(descriptor):
        status = os.fstat(descriptor)
        synced[status.st_ino] = status.st_mtime_ns
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", syncing)
    runs.run(cli.read_config(write_config(tmp_path, soil, "out.zarr")))
    for path in [*(tmp_path / "out.zarr").rglob("*"), tmp_path]:
        assert path.stat().st_ino in synced, path
        assert path.is_dir() or synced[path.stat().st_ino] == path.stat().st_mtime_ns, path


@pytest.mark.parametrize("output", ["out.tif", "out.zarr"])
def test_a_half_written_region_does_not_count(tmp_path, soil, monkeypatch, output):
    config = cli.read_config(write_config(tmp_path, soil, output))
    runs.run(config)
    whole = contents(tmp_path / output)

    def half(blocks):
        """The first block of a region, and then the end."""
        yield from itertools.islice(blocks, 1)
        raise MemoryError

    real = runs.Job.blocks
    with monkeypatch.context() as patched:
        patched.setattr(runs.Job, "blocks", lambda job, region: half(real(job, region)))
        with pytest.raises(MemoryError):
            runs.run(config)
    job = runs.job_of(config, config.fingerprint)
    assert not any(job.store().mark(region).exists() for region in job.windows())
    if output.endswith(".zarr"):  # and chunks that were written, but not whole, before their region's mark was made
        (job.folder / "store.zarr" / "mobility" / "0.0.0").write_bytes(b"half")
        # and what Zarr leaves of a chunk when its process is killed
        (job.folder / "store.zarr" / "mobility" / "1.0.0.726d81fe8c1445e3ae6be45fa6f0f440.partial").touch()
    runs.run(config)
    assert contents(tmp_path / output) == whole


def test_what_changes_the_result_makes_kept_regions_worthless(tmp_path, soil):
    config = cli.read_config(write_config(tmp_path, soil))
    others = [
        replace(config, elements=("Cd",)),
        replace(config, regions=512),
        replace(config, ph_method="KCl"),
        replace(config, model="theory_guided_v1"),
        replace(config, output=config.output.replace(".tif", ".zarr")),
    ]
    assert len({one.fingerprint for one in (config, *others)}) == 6
    assert replace(config, threads=7, workers=3).fingerprint == config.fingerprint
    with pytest.raises(SoilMobilityError, match="other inputs, another model or another version"):
        runs.compute_region(config, others[0].fingerprint, runs.job_of(config, config.fingerprint).windows()[0])


def test_a_changed_input_makes_kept_regions_worthless(tmp_path, soil):
    """Also the part of a mosaic and a chunk of a store; not what a look at a file leaves beside it."""
    part, chunk = Path(shutil.copy(soil / "clay.tif", tmp_path)), tmp_path / "cec.zarr" / "cec" / "0.0"
    gdal.BuildVRT(str(tmp_path / "clay.vrt"), [str(part)]).FlushCache()
    chunk.parent.mkdir(parents=True)
    chunk.write_bytes(b"values")
    paths = {"ph": soil / "ph.tif", "clay": tmp_path / "clay.vrt", "cec": chunk.parents[1]}
    config = runs.Config(tuple(runs.Input(name, str(path)) for name, path in paths.items()), ("Cd",), "out.tif")
    found = [config.fingerprint]
    for path in (part, chunk):
        os.utime(path, ns=(0, 2 * 10**18))
        found.append(config.fingerprint)
    assert len(set(found)) == 3
    (tmp_path / "clay.tif.aux.xml").write_text("<PAMDataset/>")
    assert config.fingerprint == found[-1]


def test_an_input_that_changes_meanwhile_makes_no_result(tmp_path, soil, monkeypatch):
    clay = shutil.copy(soil / "clay.tif", tmp_path)
    config = cli.read_config(write_config(tmp_path, soil, threads="1"))
    config = replace(
        config, inputs=tuple(replace(one, path=clay) if one.name == "clay" else one for one in config.inputs)
    )
    real = runs.compute_region
    monkeypatch.setattr(runs, "compute_region", lambda *given: os.utime(clay, ns=(0, 1)) or real(*given))
    with pytest.raises(SoilMobilityError, match="was changed while the run went on"):
        runs.run(config)
    assert not Path(config.output).exists()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"elements": ""}, "elements: is missing"),
        ({"elements": "Cd"}, "as in “elements: [Cd, Pb]”"),
        ({"elements": "[Xx]"}, "no element"),
        ({"output": "out.png"}, "must end in .tif or .zarr"),
        ({"output": "no/such/folder/out.tif"}, "no/such/folder does not exist"),
        ({"regions": "7.5"}, "regions: must be a whole number"),
        ({"regions": "100"}, "at least 256"),
        ({"elements": "[Cd, Cd]"}, "one is there twice"),
        ({"workers": "2", "scheduler": "tcp://127.0.0.1:1"}, "leave it out"),
        ({"scheduler": "nowhere"}, "“nowhere” is no address"),
        ({"scheduler": "8786"}, "“8786” is no address"),
        ({"scheduler": "tcp://:8786"}, "is no address"),
        ({"scheduler": "http://host:8786"}, "is no address"),
        ({"ph_method": "milk"}, "milk"),
        ({"inputs": "{ph: nothing.tif, soc: s.tif, clay: c.tif}"}, "nothing.tif"),
        ({"inputs": "{soc: s.tif}"}, "ph is missing"),
        ({"inputs": "{ph: a.tif, silt: b.tif}"}, "unknown key silt"),
        ({"inputs": "{ph: 5, soc: s.tif, clay: c.tif}"}, "inputs: ph: a path, or a mapping"),
        ({"colour": "red"}, "unknown key colour"),
        ({"model": "no_such_model"}, "no_such_model"),
        ({"model": "5"}, "no model bundle at 5"),
        ({"regions": "256\nregions: 512"}, "the key regions is there twice"),
        ({"inputs": "{ph: a.tif, soc: s.tif, clay: c.tif, ph: b.tif}"}, "the key ph is there twice"),
        ({"inputs": "{ph: {path: a.tif, band: soc}}"}, "inputs: ph: band: must be a whole number"),
        ({"inputs": "{ph: {path: '', band: 1}}"}, "inputs: ph: path: is missing"),
    ],
)
def test_refused_before_the_run_starts(tmp_path, soil, capsys, changes, words):
    assert cli.main(["predict", str(write_config(tmp_path, soil, **changes))]) == 2
    assert words in capsys.readouterr().err
    assert not list(tmp_path.glob("out*"))


@pytest.mark.parametrize(
    ("crs", "words"),
    [
        ("EPSG:3857", "inputs: soc: crs is for files that state none, but"),
        ("EPSG:99999", "inputs: soc: crs: The coordinate reference system cannot be read"),
        ("4326", "inputs: soc: crs: The coordinate reference system cannot be read"),
    ],
)
def test_a_crs_that_is_not_that_of_the_file_is_refused(tmp_path, soil, crs, words):
    """It took the place of the file's own: the result lay elsewhere."""
    soc = f"{{path: {soil}/soc.tif, unit: g/kg, crs: {crs}}}"
    inputs = f"{{ph: {soil}/ph.tif, soc: {soc}, clay: {soil}/clay.tif}}"
    with pytest.raises(SoilMobilityError, match=words):
        cli.read_config(write_config(tmp_path, soil, inputs=inputs))


@pytest.mark.parametrize(
    ("own", "stated", "taken"),
    [
        ("+proj=tmerc +lon_0=9 +k=1 +x_0=3500000 +ellps=bessel +units=m", "EPSG:31467", True),
        ("+proj=tmerc +lon_0=6 +k=1 +x_0=2500000 +ellps=bessel +units=m", "EPSG:31467", False),
        ("+proj=tmerc +lon_0=9 +k=1 +x_0=3500000 +ellps=GRS80 +units=m", "EPSG:31467", False),
        ("+proj=longlat +ellps=bessel", "EPSG:4314", True),
        ("EPSG:25832", "EPSG:32632", False),
    ],
)
def test_a_crs_may_name_the_datum_that_the_file_does_not_know(tmp_path, own, stated, taken):
    """Left out, such a file of Germany lies 140 to 190 m off: no shift is known from a bare ellipsoid."""
    path = str(tmp_path / "soc.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, 4, 4)
    raster.SetGeoTransform((9.0, 1.0, 0.0, 54.0, 0.0, -1.0))
    raster.SetProjection(cli.spatial_reference(own).ExportToWkt())
    del raster
    with nullcontext() if taken else pytest.raises(SoilMobilityError, match="crs is for files that state none"):
        cli._check_crs(cli.Input("soc", path, crs=stated))


def test_a_store_of_several_arrays_is_asked_for_one_not_for_a_crs(tmp_path, soil, capsys):
    xr = pytest.importorskip("xarray")
    pytest.importorskip("zarr")
    arrays = {name: (("y", "x"), np.ones((4, 5), np.float32)) for name in ("clay", "sand")}
    xr.Dataset(arrays, {"x": np.arange(5.0), "y": np.arange(4.0)}).to_zarr(str(tmp_path / "soil.zarr"), zarr_format=2)
    inputs = f"{{ph: {soil}/ph.tif, soc: {{path: {soil}/soc.tif, unit: g/kg}}, clay: soil.zarr}}"
    assert cli.main(["predict", str(write_config(tmp_path, soil, inputs=inputs))]) == 2
    # two arrays; GDALs differ in whether coordinates are rasters as well
    assert re.search(r"clay: \S+soil\.zarr is a container of \d rasters", capsys.readouterr().err)


def test_what_is_left_blank_is_left_out(tmp_path, soil):
    plain = cli.read_config(write_config(tmp_path, soil))
    own = gdal.Open(f"{soil}/soc.tif").GetSpatialRef()
    crs = f"{own.GetAuthorityName(None)}:{own.GetAuthorityCode(None)}"
    inputs = (
        f"{{ph: {{path: {soil}/ph.tif, unit: , band: , crs: }}, clay: {soil}/clay.tif, "
        f"soc: {{path: {soil}/soc.tif, unit: g/kg, crs: '{crs}'}}}}"
    )
    blank = dict.fromkeys(("model", "ph_method", "scheduler", "workers", "regions", "threads"), "~")
    found = cli.read_config(write_config(tmp_path, soil, inputs=inputs, **blank))
    assert found.inputs[0] == plain.inputs[0]
    assert replace(found, inputs=plain.inputs, regions=plain.regions) == plain


@pytest.mark.parametrize("output", ["out.tif", "out.zarr"])
def test_what_is_in_the_place_of_the_output_is_refused_before_the_run_starts(tmp_path, soil, capsys, output):
    """A folder of other things was replaced as if it were an older store, and a folder told after the work was done."""
    (tmp_path / output).mkdir()
    (tmp_path / output / "thesis.txt").touch()
    assert cli.main(["predict", str(write_config(tmp_path, soil, output))]) == 2
    assert "it is a folder" in capsys.readouterr().err
    assert (tmp_path / output / "thesis.txt").exists()
    assert not (tmp_path / f"{output}.parts").exists()


def test_a_store_that_holds_an_input_is_not_replaced(tmp_path, soil, capsys):
    xr = pytest.importorskip("xarray")
    pytest.importorskip("zarr")
    west, wide, _, north, _, high = gdal.Open(str(soil / "ph.tif")).GetGeoTransform()
    places = {"x": west + wide * (np.arange(WIDTH) + 0.5), "y": north + high * (np.arange(HEIGHT) + 0.5)}
    dataset = xr.Dataset({"clay": (("y", "x"), read(soil / "clay.tif"))}, places)
    dataset.to_zarr(str(tmp_path / "soil.zarr"), zarr_format=2)
    before = contents(tmp_path / "soil.zarr")
    clay = "{path: soil.zarr/clay, unit: percent, crs: 'EPSG:25832'}"
    inputs = f"{{ph: {soil}/ph.tif, soc: {{path: {soil}/soc.tif, unit: g/kg}}, clay: {clay}}}"
    assert cli.main(["predict", str(write_config(tmp_path, soil, "soil.zarr", inputs=inputs))]) == 2
    assert "is also the input clay" in capsys.readouterr().err
    assert contents(tmp_path / "soil.zarr") == before


def test_names_of_gdals_own_are_no_paths(tmp_path, soil):
    """What `gdalinfo` calls a variable of a file; other paths are relative to the configuration."""
    name = f"DERIVED_SUBDATASET:LOGAMPLITUDE:{soil}/clay.tif"
    inputs = (
        f"{{ph: {soil}/ph.tif, soc: {{path: {soil}/soc.tif, unit: g/kg}}, clay: {{path: '{name}', unit: percent}}}}"
    )
    config = cli.read_config(write_config(tmp_path, soil, inputs=inputs))
    assert config.inputs[2].path == name


def test_of_several_bands_the_one_of_the_topsoil_is_read(tmp_path, soil):
    """It was the first, whatever it was called, unless one was stated."""
    stack = tmp_path / "stack.vrt"
    gdal.BuildVRT(str(stack), [f"{soil}/{name}.tif" for name in ("clay", "soc", "soc")], separate=True)
    made = gdal.Open(str(stack), gdal.GA_Update)
    for number, name in enumerate(("clay", "soc_15-30cm_mean", "soc_0-5cm_mean"), 1):
        made.GetRasterBand(number).SetDescription(name)
    made = None
    inputs = f"{{ph: {soil}/ph.tif, soc: {{path: {stack}, unit: g/kg%s}}, clay: {stack}}}"
    for stated, band in (("", 3), (", band: 2", 2)):
        config = cli.read_config(write_config(tmp_path, soil, inputs=inputs % stated))
        assert [one.band for one in config.inputs] == [1, band, 1]


def test_two_runs_of_one_output(tmp_path, soil, capsys):
    """Each removed what the other had kept; now the second is refused before it starts."""
    path = write_config(tmp_path, soil)
    heard = []

    def second(share):
        if not heard:
            heard.append(cli.main(["predict", str(path)]))

    runs.run(cli.read_config(path), second)
    assert heard == [2]
    assert "Another run" in capsys.readouterr().err
    assert not (tmp_path / "out.tif.parts").exists()


def test_what_is_told_of_a_run(tmp_path, soil, capsys):
    """What is read, and in which unit; nothing on the standard output, whole lines where it is no terminal."""
    assert cli.main(["predict", str(write_config(tmp_path, soil))]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "taken as g/kg (as requested)" in said.err
    assert "\r" not in said.err
    assert said.err.splitlines()[-1] == str(tmp_path / "out.tif")
    assert 2 <= said.err.count(" %\n") <= 11
    assert json.loads(gdal.Open(str(tmp_path / "out.tif")).GetMetadataItem("SOIL_MOBILITY_INPUTS"))["ph"].endswith(
        "ph.tif, band 1, pH"
    )


def test_doubts_of_the_inputs_are_told(tmp_path, soil, capsys):
    inputs = f"{{ph: {soil}/ph.tif, soc: {{path: {soil}/soc.tif, unit: g/kg}}, clay: clay.tif}}"
    gdal.Translate(str(tmp_path / "clay.tif"), str(soil / "clay.tif"), srcWin=[0, 0, WIDTH, HEIGHT // 3])
    assert cli.main(["predict", str(write_config(tmp_path, soil, inputs=inputs))]) == 0
    assert "covers 33 % of the reference grid: the rest of the result is empty" in capsys.readouterr().err


@pytest.mark.parametrize("how", [KeyboardInterrupt, ModuleNotFoundError("No module named 'yaml'", name="yaml")])
def test_no_traceback(tmp_path, soil, capsys, monkeypatch, how):
    def raising(*_given):
        raise how

    monkeypatch.setattr(cli, "run", raising)
    assert cli.main(["predict", str(write_config(tmp_path, soil))]) == (130 if how is KeyboardInterrupt else 2)
    said = capsys.readouterr().err
    assert ("goes on from there" if how is KeyboardInterrupt else "yaml is not installed") in said


def test_what_is_no_configuration(tmp_path):
    (tmp_path / "bad.yaml").write_text("[1, 2")
    with pytest.raises(SoilMobilityError, match="no YAML"):
        cli.read_config(tmp_path / "bad.yaml")
    with pytest.raises(SoilMobilityError, match="cannot be read"):
        cli.read_config(tmp_path / "none.yaml")
    (tmp_path / "bad.yaml").write_text("- Cd\n")
    with pytest.raises(SoilMobilityError, match="a mapping with inputs"):
        cli.read_config(tmp_path / "bad.yaml")


def test_a_model_is_looked_for_beside_the_configuration(tmp_path, soil):
    bundle = shutil.copytree(bundle_folder("theory_guided_v1"), tmp_path / "own")
    assert cli.read_config(write_config(tmp_path, soil, model="own")).model == str(bundle)
    assert cli.read_config(write_config(tmp_path, soil, model="theory_guided_v1")).model == "theory_guided_v1"


def test_a_terminal_shows_the_progress_in_one_line(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    show = cli._progress()
    show(0.25)
    show(1.0)
    cli._say("out.tif")
    assert capsys.readouterr().err == "\r 25.0 %\r100.0 %\nout.tif\n"


def test_bindings_that_know_no_numpy_are_said(tmp_path):
    """What pip makes of GDAL unless it is told otherwise: bindings without `gdal_array`."""
    (tmp_path / "osgeo").mkdir()
    (tmp_path / "osgeo" / "__init__.py").touch()
    for name in ("gdal", "ogr", "osr"):
        (tmp_path / "osgeo" / f"{name}.py").touch()
    (tmp_path / "osgeo" / "gdal_array.py").write_text("from . import _gdal_array\n")
    command = [sys.executable, "-m", "soil_mobility_plugin.soilmobility", "predict", "run.yaml"]
    path = os.pathsep.join((str(tmp_path), str(EXAMPLE.parents[1])))
    ended = subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr.startswith("soilmobility: GDAL's Python bindings do not load (cannot import name '_gdal_array'")
    assert "--no-build-isolation" in ended.stderr
    assert "Traceback" not in ended.stderr
