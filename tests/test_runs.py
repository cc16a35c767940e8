"""What a whole run hangs on, region by region; whole runs are in `test_cli`, their faults in `test_runs_faults`."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from osgeo import gdal

from soil_mobility_plugin.soilmobility import load, runs
from soil_mobility_plugin.soilmobility.raster.errors import RasterError
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window
from soil_mobility_plugin.soilmobility.soil.units import Unit, UnitChoice
from tests.rasterfiles import write


@pytest.fixture
def config(tmp_path) -> runs.Config:
    write(tmp_path / "ph.tif", np.full((2, 3), 6.0), unit="pH")
    write(tmp_path / "soc.tif", np.full((2, 3), 20.0), unit="g/kg")
    inputs = tuple(runs.Input(name, str(tmp_path / f"{name}.tif")) for name in ("ph", "soc"))
    return runs.Config(inputs, ("Cd", "Pb"), str(tmp_path / "out.tif"))


def test_how_a_run_is_shared_out_changes_no_byte(config):
    same = replace(config, output="/elsewhere/b.tif", workers=3, threads=7, scheduler="tcp://a:1")
    assert same.fingerprint == config.fingerprint


def test_what_changes_bytes_begins_anew(config, tmp_path):
    ph, soc = config.inputs
    found = {config.fingerprint}
    for other in (
        replace(config, elements=("Pb", "Cd")),
        replace(config, inputs=(ph, replace(soc, unit="percent"))),
        replace(config, inputs=(ph, replace(soc, band=2))),
        replace(config, inputs=(ph, replace(soc, crs="EPSG:3034"))),
        replace(config, ph_method="KCl"),
        replace(config, regions=512),
        replace(config, model="theory_guided_v1"),
        replace(config, output=str(tmp_path / "out.zarr")),
    ):
        found.add(other.fingerprint)
    assert len(found) == 9


def test_a_file_that_was_written_anew_is_another_one(config, tmp_path):
    before = config.fingerprint
    write(tmp_path / "soc.tif", np.full((2, 4), 21.0), unit="g/kg")
    assert config.fingerprint != before


def test_a_model_that_was_trained_anew_is_another_one(config, monkeypatch):
    before = config.fingerprint
    monkeypatch.setattr(runs, "read_card", lambda folder: {"name": "smooth_core_v2", "created": "later"})
    assert config.fingerprint != before


def test_a_worker_that_finds_something_else_refuses(config):
    with pytest.raises(runs.RunError, match="other inputs, another model or another version"):
        runs.job_of(config, "0" * 64)


def test_codes_of_classes_are_no_inputs(config):
    path = config.inputs[1].path
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "peat", "loam"])
    del dataset
    with pytest.raises(RasterError, match=r"codes of classes \(peat, loam\)"):
        runs.stack_of(config, load())


def job(config, width, height):
    grid = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), width, height)
    model = SimpleNamespace(name="small", folder=None, card={"sources": []})
    units = {one.name: UnitChoice(Unit("g/kg", 0.1), "") for one in config.inputs}
    return runs.Job(config, config.parts / "x", model, SimpleNamespace(grid=grid, views={}, units=units, required=()))


def test_regions_cover_the_grid_once(config):
    windows = job(replace(config, regions=512), 1100, 600).windows()
    taken = np.zeros((600, 1100), int)
    for window in windows:
        taken[window.y : window.y + window.height, window.x : window.x + window.width] += 1
    assert (taken == 1).all()
    assert windows == sorted(windows, key=lambda one: (one.y, one.x)), "row by row"
    assert max(one.width for one in windows) == max(one.height for one in windows) == 512


def test_a_result_says_what_made_it(config):
    output = job(config, 3, 2).output
    assert [band.name for band in output.bands] == ["Cd", "Pb"]
    told = output.metadata
    assert (told["SOIL_MOBILITY_ALGORITHM"], told["SOIL_MOBILITY_MODEL"]) == ("soilmobility predict", "small")
    assert '"ph_method": "H2O"' in told["SOIL_MOBILITY_INPUTS"]
    assert "soc.tif, band 1, g/kg" in told["SOIL_MOBILITY_INPUTS"]


@pytest.mark.parametrize(
    ("output", "name"), [("a.tif", "512_0.tif"), ("a.cog.tif", "512_0.tif"), ("a.zarr", "512_0.done")]
)
def test_marks_of_regions(config, output, name):
    one = job(replace(config, output=output), 3, 2)
    assert one.store().mark(Window(512, 0, 10, 10)).name == name
    assert one.store().mark(Window(512, 0, 10, 10)).parent == one.folder
