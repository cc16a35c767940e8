"""Dialogs offer layers by their names; scripts never get such a default."""

from __future__ import annotations

import pytest


@pytest.fixture
def layers(provider, example):
    from qgis.core import QgsProject, QgsRasterLayer

    project = QgsProject.instance()
    project.clear()
    names = {"phh2o_0-5cm_mean": "ph", "Clay (%)": "clay", "relief": "dem", "BT-GSNM-CORG-2024": "soc"}
    found = {}
    for name, file in names.items():
        layer = QgsRasterLayer(str(example / f"{file}.tif"), name)
        project.addMapLayer(layer)
        found[file] = layer.id()
    yield found
    project.clear()


def test_a_dialog_offers_layers_by_name(layers):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("soilmobility:predictfractionation")
    offered = {
        name: algorithm.parameterDefinition(name).guiDefaultValueOverride() for name in ("PH", "SOC", "CLAY", "CEC")
    }
    assert offered == {"PH": layers["ph"], "SOC": layers["soc"], "CLAY": layers["clay"], "CEC": None}


@pytest.mark.parametrize("name", ["classifyrisk", "riskhotspots", "zonalsummary"])
def test_a_dialog_offers_the_prediction_on_top(layers, provider, run, example, tmp_path, name):
    from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

    soil = {key: str(example / f"{key.lower()}.tif") for key in ("PH", "SOC", "CLAY")}
    paths = {key: str(tmp_path / f"{key}.tif") for key in ("OUTPUT", "OUTPUT_MOBILE")}
    run("predictfractionation", **soil, TOTALS=str(example / "totals.tif"), ELEMENT="Cd", **paths)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{name}")
    assert algorithm.parameterDefinition("INPUT").guiDefaultValueOverride() is None
    added = {}
    for key, path in paths.items():
        layer = QgsRasterLayer(path, key)
        layer.loadNamedMetadata(path.replace(".tif", ".qmd"))
        QgsProject.instance().addMapLayer(layer)
        added[key] = layer.id()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{name}")
    assert algorithm.parameterDefinition("INPUT").guiDefaultValueOverride() == added["OUTPUT"]


def test_a_script_gets_no_default(layers, run, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="PH"):
        run("predictfractionation", SOC=layers["soc"], CLAY=layers["clay"], OUTPUT=str(tmp_path / "o.tif"))
