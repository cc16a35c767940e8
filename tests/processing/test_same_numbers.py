"""One result, whichever way QGIS is asked: script, dialog, batch, saved model, command line, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from tests.rasterfiles import read


@pytest.fixture(scope="module")
def expected(run, soil, tmp_path_factory) -> np.ndarray:
    """Fractions of Cd in the example, by a script."""
    path = str(tmp_path_factory.mktemp("script") / "expected.tif")
    return read(run("predictfractionation", **soil, ELEMENT="Cd", OUTPUT=path)["OUTPUT"])


def test_toolbox_dialog(dialogs, soil, tmp_path, expected):
    path = tmp_path / "dialog.tif"
    successful, results = dialogs.run("predictfractionation", {**soil, "ELEMENT": "Cd", "OUTPUT": str(path)})
    assert successful
    assert results["VALID_PIXELS"] == np.isfinite(expected[0]).sum()
    np.testing.assert_array_equal(read(path), expected)


def test_dialog_loads_a_styled_layer_in_its_group(dialogs, soil):
    from qgis.core import QgsProject, QgsSingleBandPseudoColorRenderer

    QgsProject.instance().clear()
    successful, _ = dialogs.run("predictfractionation", {**soil, "ELEMENT": "Pb"})
    assert successful
    layers = list(QgsProject.instance().mapLayers().values())
    assert [layer.name() for layer in layers] == ["Pb: fractions, F1 shown (%)"]
    assert isinstance(layers[0].renderer(), QgsSingleBandPseudoColorRenderer)
    assert layers[0].renderer().classificationMax() == 100.0
    node = QgsProject.instance().layerTreeRoot().findLayer(layers[0].id())
    assert node.parent().name() == "Fractionation of Pb"
    QgsProject.instance().clear()


def test_batch(dialogs, soil, tmp_path, expected):
    paths = [tmp_path / "batch_cd.tif", tmp_path / "batch_pb.tif"]
    rows = [{**soil, "ELEMENT": symbol, "OUTPUT": str(path)} for symbol, path in zip(("Cd", "Pb"), paths)]
    dialogs.batch("predictfractionation", rows)
    np.testing.assert_array_equal(read(paths[0]), expected)
    assert not np.array_equal(read(paths[1]), expected, equal_nan=True)


def test_saved_model(provider, run, root, soil, tmp_path, expected):
    import processing
    from qgis.core import QgsProcessingModelAlgorithm

    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(root / "tests" / "data" / "predict_and_classify.model3"))
    fractions, classes = tmp_path / "fractions.tif", tmp_path / "classes.tif"
    model.initAlgorithm()
    processing.run(model, {**soil, "predict:fractions": str(fractions), "classify:classes": str(classes)})
    np.testing.assert_array_equal(read(fractions), expected)
    codes = read(classes)[0]
    limits = np.array([1, 10, 30, 50], dtype=np.float32)
    known = np.isfinite(expected[0])
    np.testing.assert_array_equal(codes[known], np.searchsorted(limits, expected[0][known], side="right") + 1)
    assert np.isnan(codes[~known]).all()
    assert classes.with_suffix(".qml").exists()


@pytest.mark.slow
def test_command_line(qgis_process, soil, tmp_path, expected):
    path = tmp_path / "command.tif"
    result = qgis_process("predictfractionation", {**soil, "ELEMENT": "Cd", "OUTPUT": str(path)})
    assert result.returncode == 0, result.stdout + result.stderr
    np.testing.assert_array_equal(read(path), expected)


def test_json_on_standard_input(provider, qgis_process, soil, tmp_path, expected):
    from qgis.core import Qgis

    if Qgis.QGIS_VERSION_INT < 32400:
        pytest.skip("qgis_process reads JSON from standard input only from QGIS 3.24 on")
    path = tmp_path / "json.tif"
    text = json.dumps({"inputs": {**soil, "ELEMENT": "Cd", "OUTPUT": str(path)}})
    result = qgis_process("predictfractionation", {}, input=text)
    assert result.returncode == 0, result.stdout + result.stderr
    assert json.loads(result.stdout)["results"]["VALID_PIXELS"] == np.isfinite(expected[0]).sum()
    np.testing.assert_array_equal(read(path), expected)


def test_many_elements_at_once_equal_one_at_a_time(run, soil, example, tmp_path):
    totals = str(example / "totals.tif")
    together = run("predictmobility", **soil, TOTALS=totals, ELEMENTS="Cd,Pb,U", OUTPUT=str(tmp_path / "m.tif"))
    values = read(together["OUTPUT"])
    for band, (symbol, content) in enumerate((("Cd", {"TOTALS": totals}), ("Pb", {"TOTALS": totals}), ("U", {}))):
        path = Path(tmp_path / f"{symbol}.tif")
        run("predictfractionation", **soil, **content, ELEMENT=symbol, OUTPUT=str(path))
        np.testing.assert_array_equal(values[band], read(path)[0])


def test_numbers_reach_the_command_line(run, qgis_process, soil, tmp_path):
    """With the map that they tell of."""
    parameters = {**soil, "ELEMENTS": "Cd,Pb", "OUTPUT": str(tmp_path / "m.tif")}
    expected = run("predictmobility", **parameters)
    assert type(expected["MEAN_MOBILITY"]) is float
    path = tmp_path / "command.tif"
    result = qgis_process("predictmobility", {**parameters, "OUTPUT": str(path)})
    assert result.returncode == 0, result.stdout + result.stderr
    printed = dict(line.split(":\t") for line in result.stdout.splitlines() if ":\t" in line)
    for name in ("MEAN_MOBILITY", "SHARE_MEDIUM_OR_ABOVE", "VALID_PIXELS", "SHARE_CLAMPED"):
        assert float(printed[name]) == pytest.approx(expected[name])
    np.testing.assert_array_equal(read(path), read(expected["OUTPUT"]))


def test_compression_changes_the_bytes_and_no_value(run, refused, soil, tmp_path, monkeypatch):
    from osgeo import gdal

    from soil_mobility_plugin.soilmobility.raster import geotiff

    paths = {}
    for codec in geotiff.CODECS:
        paths[codec] = tmp_path / f"{codec}.tif"
        run("predictmobility", **soil, SOC_UNIT="g/kg", ELEMENTS="Cd,Zn", COMPRESSION=codec, OUTPUT=str(paths[codec]))
        said = gdal.Open(str(paths[codec])).GetMetadata("IMAGE_STRUCTURE")
        assert (said["COMPRESSION"], said["PREDICTOR"]) == (codec, "2")
    np.testing.assert_array_equal(*map(read, paths.values()))

    class Poor:
        def GetMetadataItem(self, _name):
            return "<Value>DEFLATE</Value>"

    monkeypatch.setattr(geotiff.gdal, "GetDriverByName", lambda _name: Poor())
    refused("predictmobility", "cannot write ZSTD. Choose DEFLATE", **soil, SOC_UNIT="g/kg", COMPRESSION="ZSTD",
            OUTPUT=str(tmp_path / "none.tif"))  # fmt: skip
    assert not (tmp_path / "none.tif").exists()


def test_every_algorithm_that_writes_rasters_lets_choose_their_compression(provider):
    from soil_mobility_plugin.processing.algorithm import SoilMobilityAlgorithm
    from soil_mobility_plugin.processing.soil import COMPRESSION
    from soil_mobility_plugin.processing.specs import RasterOutput

    # a ready model's steps leave it to the default
    algorithms = [one for one in provider.algorithms() if isinstance(one, SoilMobilityAlgorithm)]
    assert len(algorithms) > 10
    for one in algorithms:
        assert any(isinstance(spec, RasterOutput) for spec in one.SPEC) == (COMPRESSION in one.SPEC), one.ID


def test_a_training_in_its_dialog(dialogs, example, tmp_path):
    from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel

    asked = {"SAMPLES": str(example / "samples.csv"), "MODE": "recalibrate", "OUTPUT": str(tmp_path / "bundle")}
    successful, results = dialogs.run("trainmodel", asked)
    assert successful
    assert results["SAMPLES_USED"] > 0
    assert len(FractionationModel.load(tmp_path / "bundle").elements) == 49


def test_a_ready_model_in_its_dialog(dialogs, soil, example, tmp_path):
    asked = {**soil, "SOC_UNIT": "g/kg", "ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    successful, results = dialogs.run("fourpermillereport", asked)
    assert successful
    assert [path for path in results.values() if str(path).endswith(".html")]
