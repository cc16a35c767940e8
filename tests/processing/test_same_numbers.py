"""One result, whichever way QGIS is asked: script, dialog, batch, saved model, command line, JSON."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.rasterfiles import read


@pytest.fixture
def expected(run, soil, tmp_path) -> np.ndarray:
    """Fractions of Cd in the example, by a script."""
    return read(run("predictfractionation", **soil, ELEMENT="Cd", OUTPUT=str(tmp_path / "expected.tif"))["OUTPUT"])


@pytest.fixture
def no_iface(monkeypatch):
    """Dialogs without a main window: they must not take pytest-qgis's stand-in for one."""
    pytest.importorskip("processing")
    from processing.gui import ParametersPanel, Postprocessing

    for module in (ParametersPanel, Postprocessing):
        monkeypatch.setattr(module, "iface", None, raising=False)


def wait_for(finished: list[Any]) -> Any:
    from qgis.PyQt.QtCore import QCoreApplication

    end = time.monotonic() + 120
    while not finished and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert finished, "the dialog did not finish"
    return finished[0]


def algorithm(name: str) -> Any:
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{name}")


def test_toolbox_dialog(provider, no_iface, soil, tmp_path, expected):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    dialog = AlgorithmDialog(algorithm("predictfractionation"), False, None)
    path = tmp_path / "dialog.tif"
    dialog.mainWidget().setParameters({**soil, "ELEMENT": "Cd", "OUTPUT": str(path)})
    finished: list[Any] = []
    dialog.algorithmFinished.connect(lambda successful, results: finished.append((successful, results)))
    dialog.runAlgorithm()
    successful, results = wait_for(finished)
    assert successful
    assert results["VALID_PIXELS"] == np.isfinite(expected[0]).sum()
    np.testing.assert_array_equal(read(path), expected)


def test_dialog_loads_a_styled_layer_in_its_group(provider, no_iface, soil, tmp_path):
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.core import QgsProject, QgsSingleBandPseudoColorRenderer

    QgsProject.instance().clear()
    dialog = AlgorithmDialog(algorithm("predictfractionation"), False, None)
    dialog.mainWidget().setParameters({**soil, "ELEMENT": "Pb"})
    finished: list[Any] = []
    dialog.algorithmFinished.connect(lambda successful, results: finished.append(successful))
    dialog.runAlgorithm()
    assert wait_for(finished)
    layers = list(QgsProject.instance().mapLayers().values())
    assert [layer.name() for layer in layers] == ["Pb: fractions, F1 shown (%)"]
    assert isinstance(layers[0].renderer(), QgsSingleBandPseudoColorRenderer)
    assert layers[0].renderer().classificationMax() == 100.0
    node = QgsProject.instance().layerTreeRoot().findLayer(layers[0].id())
    assert node.parent().name() == "Fractionation of Pb"
    QgsProject.instance().clear()


def test_batch(provider, no_iface, monkeypatch, soil, tmp_path, expected):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from qgis.PyQt.QtCore import QCoreApplication

    paths = [tmp_path / "batch_cd.tif", tmp_path / "batch_pb.tif"]
    rows = [{**soil, "ELEMENT": symbol, "OUTPUT": str(path)} for symbol, path in zip(("Cd", "Pb"), paths)]
    dialog = BatchAlgorithmDialog(algorithm("predictfractionation"), None)
    # The table of the panel is QGIS's own business; the run of its rows is what is tested.
    left = iter(rows)
    monkeypatch.setattr(dialog.mainWidget(), "batchRowCount", lambda: len(rows))
    monkeypatch.setattr(dialog.mainWidget(), "parametersForRow", lambda *_args, **_options: (next(left), True))
    dialog.runAlgorithm()
    end = time.monotonic() + 120
    while not all(path.with_suffix(".qml").exists() for path in paths) and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
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
