"""Whole runs without QGIS: the plugin's values, resumed after a crash to the same bytes, refused before they start."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("yaml")
gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility import cli, load  # noqa: E402
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError  # noqa: E402
from soil_mobility_plugin.soilmobility.maps.feedback import Silent  # noqa: E402
from soil_mobility_plugin.soilmobility.maps.predict import predict_mobility  # noqa: E402

EXAMPLE = Path(__file__).resolve().parents[1] / "soil_mobility_plugin" / "example"


def write_config(folder: Path, output: str = "out.tif", **changes: str) -> Path:
    lines = {
        "inputs": f"{{ph: {EXAMPLE}/ph.tif, soc: {{path: {EXAMPLE}/soc.tif, unit: g/kg}}, "
        f"clay: {EXAMPLE}/clay.tif, cec: {EXAMPLE}/cec.tif}}",
        "elements": "[Cd, Pb]",
        "output": output,
        "regions": "64",
        **changes,
    }  # fmt: skip
    path = folder / "run.yaml"
    path.write_text("".join(f"{name}: {value}\n" for name, value in lines.items() if value))
    return path


def read(path) -> np.ndarray:
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray()


@pytest.fixture
def plugin(tmp_path):
    config = cli.read_config(write_config(tmp_path))
    path = tmp_path / "plugin.tif"
    predict_mobility(cli._stack(config), load(), list(config.elements), str(path), {}, Silent())
    return read(path)


def test_the_values_of_the_plugin(tmp_path, plugin):
    assert cli.main(["predict", str(write_config(tmp_path))]) == 0
    np.testing.assert_array_equal(read(tmp_path / "out.tif"), plugin)
    assert gdal.Open(str(tmp_path / "out.tif")).GetRasterBand(2).GetDescription() == "Pb"
    assert not (tmp_path / "out.tif.parts").exists()


def test_cloud_optimised_and_zarr(tmp_path, plugin):
    cli.run(cli.read_config(write_config(tmp_path, "out.cog.tif")))
    np.testing.assert_array_equal(read(tmp_path / "out.cog.tif"), plugin)
    xr = pytest.importorskip("xarray")
    pytest.importorskip("zarr")
    cli.run(cli.read_config(write_config(tmp_path, "out.zarr")))
    found = xr.open_zarr(str(tmp_path / "out.zarr"), consolidated=False)["mobility"]
    np.testing.assert_array_equal(np.where(np.isnan(found.values), -9999.0, found.values), plugin)
    assert list(found["element"].values) == ["Cd", "Pb"]


def test_a_crashed_run_goes_on_to_the_same_bytes(tmp_path, monkeypatch):
    config = cli.read_config(write_config(tmp_path))
    cli.run(config)
    whole = (tmp_path / "out.tif").read_bytes()
    calls = []
    real = cli.compute_region

    def crash(config, window):
        if len(calls) == 5:
            raise OSError("the power went")
        calls.append(window)
        return real(config, window)

    monkeypatch.setattr(cli, "compute_region", crash)
    with pytest.raises(OSError, match="the power went"):
        cli.run(config)
    assert len(list(config.parts.glob("*.npy"))) == 5
    times = {path: path.stat().st_mtime_ns for path in config.parts.glob("*.npy")}
    kept = {}

    def watched(config, window):
        path = real(config, window)
        kept[path] = Path(path).stat().st_mtime_ns
        return path

    monkeypatch.setattr(cli, "compute_region", watched)
    cli.run(config)
    assert (tmp_path / "out.tif").read_bytes() == whole
    assert all(kept[str(path)] == time for path, time in times.items())  # not computed again


@pytest.mark.slow
def test_workers_give_the_same_bytes(tmp_path):
    pytest.importorskip("distributed")
    cli.run(cli.read_config(write_config(tmp_path)))
    whole = (tmp_path / "out.tif").read_bytes()
    cli.run(cli.read_config(write_config(tmp_path, workers="2")))
    assert (tmp_path / "out.tif").read_bytes() == whole


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"elements": ""}, "elements: is missing"),
        ({"elements": "[Xx]"}, "no element"),
        ({"output": "out.png"}, "must end in .tif or .zarr"),
        ({"output": "no/such/folder/out.tif"}, "there is no folder"),
        ({"regions": "7.5"}, "regions: must be a whole number"),
        ({"inputs": "{ph: nothing.tif, soc: s.tif, clay: c.tif}"}, "nothing.tif"),
        ({"inputs": "{soc: s.tif}"}, "ph is missing"),
        ({"inputs": "{ph: a.tif, silt: b.tif}"}, "unknown key silt"),
        ({"colour": "red"}, "unknown key colour"),
        ({"model": "no_such_model"}, "no_such_model"),
    ],
)
def test_refused_before_the_run_starts(tmp_path, capsys, changes, words):
    assert cli.main(["predict", str(write_config(tmp_path, **changes))]) == 2
    assert words in capsys.readouterr().err
    assert not list(tmp_path.glob("out*"))


def test_what_is_no_configuration(tmp_path):
    (tmp_path / "bad.yaml").write_text("[1, 2")
    with pytest.raises(SoilMobilityError, match="no YAML"):
        cli.read_config(tmp_path / "bad.yaml")
    with pytest.raises(SoilMobilityError, match="cannot be read"):
        cli.read_config(tmp_path / "none.yaml")
