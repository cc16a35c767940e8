"""Faults within a running QGIS: cancel, lost inputs, replaced layers, two runs at once."""

from __future__ import annotations

import os
import random
from pathlib import Path

import numpy as np
import pytest

from tests.faults.conftest import ALGORITHMS, snapshot
from tests.rasterfiles import read
from tests.windows import pretend

pytestmark = pytest.mark.usefixtures("provider")


def canceling(share: float):
    """A feedback that cancels as soon as the progress reaches a share."""
    from qgis.core import QgsProcessingFeedback

    class Canceling(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.reached: list[float] = []
            self.progressChanged.connect(self.check)

        def check(self, progress: float) -> None:
            self.reached.append(progress)
            if progress >= share:
                self.cancel()

    return Canceling()


# ------------------------------------------------------------------------------------------------------------ cancel


@pytest.mark.slow
@pytest.mark.parametrize("existing", [False, True], ids=["new", "replacing"])
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_cancel_at_random_progress(run, parameters, results, small_blocks, algorithm, existing):
    from qgis.core import QgsProcessingException

    chosen = random.Random(f"{algorithm} {existing}").uniform(1.0, 60.0)
    given = parameters(algorithm, results)
    if existing:
        for output in ALGORITHMS[algorithm]:
            (results / output).write_text("old")
    before = snapshot(results)
    sources = Path(next(given[name] for name in ("PH", "INPUT", "MOBILITY", "SOC") if name in given)).parent
    untouched = snapshot(sources)
    feedback = canceling(chosen)
    with pytest.raises(QgsProcessingException, match="Cancel"):
        run(algorithm, feedback, **given)
    assert feedback.reached, "it was canceled before it began"
    assert snapshot(results) == before
    assert snapshot(sources) == untouched


def test_cancel_before_the_first_block(run, large, results, alive):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match=r"Canceled: nothing was written\."):
        run("predictfractionation", feedback, **large, OUTPUT=str(results / "o.tif"))
    assert snapshot(results) == {}


# -------------------------------------------------------------------------------------------------------- lost input


@pytest.mark.parametrize("moment", ["during the run", pytest.param("between check and run", marks=pytest.mark.slow)])
def test_an_input_is_deleted(run, large, results, small_blocks, alive, moment, tmp_path, messages, monkeypatch):
    """On Linux an open file outlives its name, and a run may end well; it never ends with half a result."""
    import shutil

    from qgis.core import QgsProcessingException

    from soil_mobility_plugin.soilmobility.raster import walk as blocks

    own = {name: shutil.copyfile(path, tmp_path / f"{name}.tif") for name, path in large.items()}
    expected = read(run("predictfractionation", **large, OUTPUT=str(tmp_path / "expected.tif"))["OUTPUT"])
    kept = snapshot(tmp_path)
    feedback = messages
    if moment == "during the run":
        feedback.progressChanged.connect(lambda _: own["CLAY"].unlink(missing_ok=True))
    else:
        process = blocks.process

        def late(*args, **options):
            own["CLAY"].unlink(missing_ok=True)
            return process(*args, **options)

        monkeypatch.setattr("soil_mobility_plugin.soilmobility.maps.predict.process", late)
    given = {name: str(path) for name, path in own.items()}
    try:
        result = run("predictfractionation", feedback, **given, OUTPUT=str(results / "o.tif"))
    except QgsProcessingException as error:
        refusal = str(error)
    else:
        refusal = ""
    if refusal:
        assert "CLAY" in refusal
        assert "does not exist. Was it moved or renamed?" in refusal
        assert snapshot(results) == {}
    else:
        np.testing.assert_array_equal(read(result["OUTPUT"]), expected)
    assert not own["CLAY"].exists()
    del kept["CLAY.tif"]
    now = snapshot(tmp_path)
    assert {name: now[name] for name in kept} == kept


def test_the_folder_of_the_output_is_deleted(run, large, results, small_blocks, alive, messages):
    import shutil

    from qgis.core import QgsProcessingException

    messages.progressChanged.connect(lambda _: shutil.rmtree(results, ignore_errors=True))
    with pytest.raises(QgsProcessingException, match=r"Writing .*o\.tif failed|cannot be put in place"):
        run("predictfractionation", messages, **large, OUTPUT=str(results / "o.tif"))
    assert not results.exists()


# ------------------------------------------------------------------------------------------------------ loaded layer


def test_a_loaded_layer_is_replaced(run, soil, results, alive):
    """The layer can be read before it is reloaded, and shows the new values afterwards; the new style lies beside."""
    from qgis.core import QgsProject, QgsRasterLayer

    def shown(layer: QgsRasterLayer) -> bytes:
        block = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
        assert block.isValid()
        return bytes(block.data())

    path = str(results / "o.tif")
    run("predictfractionation", **soil, ELEMENT="Cd", OUTPUT=path)
    layer = QgsRasterLayer(path, "loaded")
    QgsProject.instance().addMapLayer(layer)
    old = shown(layer)
    try:
        run("predictfractionation", **soil, ELEMENT="Pb", OUTPUT=path)
        assert layer.isValid()
        assert shown(layer) in (old, shown(QgsRasterLayer(path, "new")))
        layer.dataProvider().reloadData()
        assert shown(layer) == shown(QgsRasterLayer(path, "new")) != old
    finally:
        QgsProject.instance().clear()
    fresh = run("predictfractionation", **soil, ELEMENT="Pb", OUTPUT=str(results / "fresh.tif"))["OUTPUT"]
    np.testing.assert_array_equal(read(path), read(fresh))
    assert sorted(snapshot(results)) == ["fresh.qmd", "fresh.qml", "fresh.tif", "o.qmd", "o.qml", "o.tif"]


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="asks Linux what is open")
@pytest.mark.parametrize("output", ["OUTPUT", "OUTPUT_TABLE"])
def test_a_loaded_layer_is_not_replaced_on_windows(run, mobility, results, monkeypatch, messages, output):
    """It is refused before anything is computed, all files are as they were; without the layer they are replaced."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingException,
        QgsProject,
        QgsRasterLayer,
        QgsVectorLayer,
    )

    pretend(monkeypatch)
    paths = {name: str(results / name) + end for name, end in (("OUTPUT", ".tif"), ("OUTPUT_TABLE", ".gpkg"))}
    call = {"INPUT": mobility, **paths}
    run("classifyrisk", **call)
    before = snapshot(results)
    kind, provider = (QgsRasterLayer, "gdal") if output == "OUTPUT" else (QgsVectorLayer, "ogr")
    layer = kind(paths[output], "loaded", provider)
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    algorithm = QgsApplication.processingRegistry().algorithmById("soilmobility:classifyrisk")
    try:
        possible, why = algorithm.checkParameterValues(call, QgsProcessingContext())
        assert not possible
        assert "loaded as a layer" in why
        assert os.path.basename(paths[output]) in why
        with pytest.raises(QgsProcessingException, match="loaded as a layer"):
            run("classifyrisk", messages, **call)
    finally:
        del layer
        QgsProject.instance().clear()
    assert {name: text for name, text in snapshot(results).items() if not name.endswith(("-wal", "-shm"))} == before
    assert [path.name for path in results.iterdir() if path.name.startswith(".")] == []
    run("classifyrisk", **call)


def test_a_loaded_layer_that_is_an_input_is_not_replaced(run, inputs, alive):
    """By its name, by another name of the same folder, and by a link to the same file."""
    from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer

    layer = QgsRasterLayer(str(inputs / "soc.tif"), "soc")
    QgsProject.instance().addMapLayer(layer)
    given = {name: str(inputs / f"{name.lower()}.tif") for name in ("PH", "CLAY", "CEC")}
    link = inputs.parent / "link"
    link.symlink_to(inputs)
    os.link(inputs / "soc.tif", inputs.parent / "hard.tif")
    outputs = [inputs / "soc.tif", inputs.parent / "in" / ".." / "in" / "soc.tif", link / "soc.tif"]
    try:
        for output in (*outputs, inputs.parent / "hard.tif"):
            with pytest.raises(QgsProcessingException, match="SOC") as caught:
                run("predictfractionation", **given, SOC=layer.id(), OUTPUT=str(output))
            assert "Choose another name" in str(caught.value)
    finally:
        QgsProject.instance().clear()


# ---------------------------------------------------------------------------------------------------- two at a time


@pytest.mark.parametrize(
    "same_output", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["own outputs", "one output"]
)
def test_two_algorithms_at_once(provider, large, results, small_blocks, alive, same_output):
    """Two tasks of one QGIS on the same layers; with one output, one of the two results is there, whole.

    The other is refused, unless neither had begun its file when the other looked for it.
    """
    import time

    from qgis.core import (
        QgsApplication,
        QgsProcessingAlgRunnerTask,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProject,
        QgsRasterLayer,
    )
    from qgis.PyQt.QtCore import QCoreApplication

    layers = {name: QgsRasterLayer(path, name) for name, path in large.items()}
    for layer in layers.values():
        QgsProject.instance().addMapLayer(layer)
    outcomes, kept = {}, []
    try:
        for element in ("Cd", "Pb"):
            context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
            context.setProject(QgsProject.instance())
            path = str(results / ("o.tif" if same_output else f"{element}.tif"))
            given = {**{name: layer.id() for name, layer in layers.items()}, "ELEMENT": element, "OUTPUT": path}
            algorithm = QgsApplication.processingRegistry().algorithmById("soilmobility:predictfractionation")
            task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
            task.executed.connect(lambda ok, result, element=element: outcomes.__setitem__(element, (ok, result)))
            kept.append((task, context, feedback, algorithm))
            QgsApplication.taskManager().addTask(task)
        end = time.monotonic() + 120
        while len(outcomes) < 2 and time.monotonic() < end:
            QCoreApplication.processEvents()
            time.sleep(0.01)
    finally:
        QgsProject.instance().clear()
    done = [element for element in ("Cd", "Pb") if outcomes[element][0]]
    assert len(done) == 2 or (same_output and len(done) == 1)
    refused = [feedback.textLog() for (_, _, feedback, _), element in zip(kept, ("Cd", "Pb")) if element not in done]
    assert all("Another run is making" in text for text in refused), refused
    alone = {}
    import processing

    for element in ("Cd", "Pb"):
        path = str(results.parent / f"alone_{element}.tif")
        alone[element] = read(
            processing.run("soilmobility:predictfractionation", {**large, "ELEMENT": element, "OUTPUT": path})["OUTPUT"]
        )
    if same_output:
        found = read(results / "o.tif")
        assert any(np.array_equal(found, alone[element], equal_nan=True) for element in done)
    else:
        for element, values in alone.items():
            np.testing.assert_array_equal(read(results / f"{element}.tif"), values)
    assert all(not name.startswith(".") for name in snapshot(results))
