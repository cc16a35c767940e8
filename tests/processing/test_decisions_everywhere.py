"""The algorithms that decide (composite, hot spots, divergence, guidance) give one result, however QGIS is asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.rasterfiles import read


@pytest.fixture(scope="module")
def mobility(provider, example, tmp_path_factory) -> str:
    """Mobility of four elements in the example."""
    import processing

    soil = {name: str(example / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY", "CEC")}
    path = str(tmp_path_factory.mktemp("mobility") / "mobility.tif")
    parameters = {**soil, "TOTALS": str(example / "totals.tif"), "ELEMENTS": "Cd,Pb,Zn,As", "OUTPUT": path}
    return processing.run("soilmobility:predictmobility", parameters)["OUTPUT"]


@pytest.fixture
def parameters(mobility, soil, example) -> dict[str, dict[str, Any]]:
    """Inputs of each algorithm, without outputs."""
    totals = str(example / "totals.tif")
    return {
        "compositerisk": {"INPUT": mobility, "METHOD": "toxicity"},
        "riskhotspots": {"INPUT": mobility, "BAND": 2, "RADIUS": 1500, "FDR": True},
        "totalmobiledivergence": {"TOTAL": totals, "TOTAL_BAND": 1, "MOBILITY": mobility, "MOBILITY_BAND": 1},
        "guidancevalues": {
            **soil,
            "MODE": "invert",
            "PRESET": "GB15618-2018",
            "ELEMENT": "Cd",
            "TOTALS": totals,
            "ZONES": str(example / "zones.gpkg"),
            "QUANTILE": 90,
        },
    }


ALGORITHMS = ("compositerisk", "riskhotspots", "totalmobiledivergence", "guidancevalues")


@pytest.mark.slow  # each a start of QGIS
@pytest.mark.parametrize("name", ALGORITHMS)
def test_command_line(run, qgis_process, parameters, tmp_path, name):
    expected = run(name, **parameters[name], OUTPUT=str(tmp_path / "script.tif"))
    path = tmp_path / "command.tif"
    result = qgis_process(name, {**parameters[name], "OUTPUT": str(path)})
    assert result.returncode == 0, result.stdout + result.stderr
    np.testing.assert_array_equal(read(path), read(expected["OUTPUT"]))
    assert path.with_suffix(".qml").exists()


def test_the_command_line_fails_where_a_script_does(qgis_process, parameters, tmp_path):
    wrong = {**parameters["guidancevalues"], "MODE": "lookup", "RGV": 5, "OUTPUT": str(tmp_path / "o.tif")}
    result = qgis_process("guidancevalues", wrong)
    assert result.returncode != 0
    assert "only for “invert one value” (MODE=invert)" in result.stdout + result.stderr
    assert not (tmp_path / "o.tif").exists()


@pytest.mark.parametrize(
    "name", [ALGORITHMS[0], *(pytest.param(one, marks=pytest.mark.slow) for one in ALGORITHMS[1:])]
)
def test_batch(run, dialogs, parameters, tmp_path, name):
    expected = run(name, **parameters[name], OUTPUT=str(tmp_path / "script.tif"))
    paths = [tmp_path / "one.tif", tmp_path / "two.tif"]
    dialogs.batch(name, [{**parameters[name], "OUTPUT": str(path)} for path in paths])
    for path in paths:
        np.testing.assert_array_equal(read(path), read(expected["OUTPUT"]))


def test_in_a_model(provider, run, destinations, mobility, parameters, tmp_path):
    """A model that feeds one algorithm's result into the next: index, then its hot spots."""
    import processing
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterRasterLayer,
    )

    def value(of: Any) -> list[Any]:
        return [QgsProcessingModelChildParameterSource.fromStaticValue(of)]

    model = QgsProcessingModelAlgorithm("decide", "decide")
    model.addModelParameter(
        QgsProcessingParameterRasterLayer("mobility", "mobility"), QgsProcessingModelParameter("mobility")
    )
    index = QgsProcessingModelChildAlgorithm("soilmobility:compositerisk")
    index.setChildId("index")
    index.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("mobility")])
    index.addParameterSources("METHOD", value("toxicity"))
    model.addChildAlgorithm(index)
    spots = QgsProcessingModelChildAlgorithm("soilmobility:riskhotspots")
    spots.setChildId("spots")
    spots.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromChildOutput("index", "OUTPUT")])
    spots.addParameterSources("RADIUS", value(1500))
    output = QgsProcessingModelOutput("z", "z")
    output.setChildId("spots")
    output.setChildOutputName("OUTPUT")
    spots.setModelOutputs({"z": output})
    model.addChildAlgorithm(spots)
    saved = tmp_path / "decide.model3"
    assert model.toFile(str(saved))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(saved))
    again.initAlgorithm()
    path = tmp_path / "z.tif"
    processing.run(again, {"mobility": mobility, destinations(again)["z"]: str(path)})
    first = run("compositerisk", **parameters["compositerisk"], OUTPUT=str(tmp_path / "index.tif"))
    second = run("riskhotspots", INPUT=first["OUTPUT"], RADIUS=1500, OUTPUT=str(tmp_path / "expected.tif"))
    np.testing.assert_array_equal(read(path), read(second["OUTPUT"]))


def test_a_dialog_loads_styled_layers(dialogs, parameters):
    from qgis.core import QgsGraduatedSymbolRenderer, QgsProject, QgsSingleBandPseudoColorRenderer

    QgsProject.instance().clear()
    outputs = {name: "TEMPORARY_OUTPUT" for name in ("OUTPUT", "OUTPUT_EXCEEDANCE", "OUTPUT_ZONES")}
    successful, _ = dialogs.run("guidancevalues", {**parameters["guidancevalues"], **outputs})
    assert successful
    renderers = {layer.name(): layer.renderer() for layer in QgsProject.instance().mapLayers().values()}
    assert isinstance(renderers["Cd: local guidance value (mg/kg, aqua regia)"], QgsSingleBandPseudoColorRenderer)
    assert renderers["Cd: content over guidance value"].classificationMax() == 10.0
    assert isinstance(renderers["Cd: guidance value that protects 90 % of each zone"], QgsGraduatedSymbolRenderer)
    QgsProject.instance().clear()


def test_json_output_of_the_command_line(provider, qgis_process, parameters, tmp_path):
    from qgis.core import Qgis

    if Qgis.QGIS_VERSION_INT < 32400:
        pytest.skip("qgis_process reads JSON from standard input only from QGIS 3.24 on")
    report = tmp_path / "report.html"
    inputs = {**parameters["totalmobiledivergence"], "OUTPUT": str(tmp_path / "o.tif"), "OUTPUT_HTML": str(report)}
    result = qgis_process("totalmobiledivergence", {}, input=json.dumps({"inputs": inputs}))
    assert result.returncode == 0, result.stdout + result.stderr
    assert json.loads(result.stdout)["results"]["OUTPUT_HTML"] == str(report)
    assert Path(report).stat().st_size > 10_000
