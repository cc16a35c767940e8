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


def test_a_script_gets_no_default(layers, run, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="PH"):
        run("predictfractionation", SOC=layers["soc"], CLAY=layers["clay"], OUTPUT=str(tmp_path / "o.tif"))
