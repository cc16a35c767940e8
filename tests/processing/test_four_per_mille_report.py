"""The model that comes with the plugin: runs from the toolbox, opens in the designer, says the same as its parts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.rasterfiles import read

ENDINGS = {"rasterDestination": ".tif", "fileDestination": ".html", "sink": ".gpkg"}


@pytest.fixture
def model(provider):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().createAlgorithmById("soilmobility:fourpermillereport")


def steps(model) -> dict:
    """The steps of a model: algorithm, inputs and outputs of each."""
    return {
        name: (
            child.algorithmId(),
            {
                parameter: [
                    (source.parameterName(), source.outputChildId(), source.staticValue()) for source in sources
                ]
                for parameter, sources in child.parameterSources().items()
            },
            sorted(child.modelOutputs()),
        )
        for name, child in model.childAlgorithms().items()
    }


def test_it_runs_and_says_what_its_parts_say(run, model, soil, example, tmp_path):
    destinations = {
        definition.name(): str(tmp_path / definition.name().replace(":", "_").replace(" ", "_"))
        + ENDINGS[definition.type()]
        for definition in model.destinationParameterDefinitions()
    }
    assert len(destinations) == 7
    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    result = run("fourpermillereport", **soil, SOC_UNIT="g/kg", RATE=8, **zones, **destinations)
    change = run(
        "fourpermillechange", **soil, SOC_UNIT="g/kg", RATE=8, OUTPUT=str(tmp_path / "c.tif"),
        OUTPUT_CLASSES=str(tmp_path / "k.tif"),
    )  # fmt: skip
    classes = read(change["OUTPUT_CLASSES"])
    for name, expected in (("today", classes[1]), ("later", classes[2])):
        found = read(result[f"risk_{name}:Risk classes {name}"])[0]
        np.testing.assert_array_equal(np.isnan(found), np.isnan(expected))
        # the model's classes are of files, whose rounding moves a pixel on a limit now and then
        assert np.count_nonzero(found - np.where(np.isnan(expected), found, expected) > 0) < 1e-3 * found.size
    for when in ("today", "later"):
        assert "<html" in Path(result[f"zones_{when}:Report {when}"]).read_text(encoding="utf-8")
        assert Path(result[f"zones_{when}:Zones {when}"]).is_file()


def test_every_step_is_valid_in_the_designer(model):
    assert model.canExecute() == (True, "")
    assert len(model.childAlgorithms()) == 7
    for child in model.childAlgorithms():
        assert model.validateChildAlgorithm(child) == (True, [])


def test_what_the_designer_opens_cannot_overwrite_the_plugin(provider):
    from soil_mobility_plugin.processing.algorithms.four_per_mille_report import FourPerMilleReport

    copy = FourPerMilleReport.editable()
    assert copy.sourceFilePath() == ""
    assert copy.displayName().startswith("Model: prediction")
    assert len(copy.childAlgorithms()) == 7


def test_the_file_is_what_the_script_makes(root, tmp_path, provider):
    import importlib.util

    from soil_mobility_plugin.processing.algorithms.four_per_mille_report import MODEL

    spec = importlib.util.spec_from_file_location("make_models", root / "scripts" / "make_models.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    from qgis.core import QgsProcessingModelAlgorithm

    made = str(tmp_path / "made.model3")
    assert script.four_per_mille().toFile(made)
    shipped, again = QgsProcessingModelAlgorithm(), QgsProcessingModelAlgorithm()
    assert shipped.fromFile(str(MODEL))
    assert again.fromFile(made)
    # not the files as they are: what else they hold differs between versions of QGIS
    assert steps(again) == steps(shipped)
    assert [one.name() for one in again.parameterDefinitions()] == [
        one.name() for one in shipped.parameterDefinitions()
    ]


def test_every_result_has_a_label_before_and_after_a_run(model, provider):
    """Also the instance that the registry holds, which ``qgis_process help`` asks."""
    from qgis.core import QgsApplication

    registered = QgsApplication.processingRegistry().algorithmById("soilmobility:fourpermillereport")
    for one in (registered, model):
        labels = [definition.description() for definition in one.destinationParameterDefinitions()]
        assert sorted(labels) == [
            "Report later", "Report today", "Risk classes later", "Risk classes today", "SOC later", "Zones later",
            "Zones today",
        ]  # fmt: skip
        assert sorted(output.description() for output in one.outputDefinitions()) == sorted(labels)


def test_qgis_process_lists_the_results(qgis_process):
    said = qgis_process.start("help", "soilmobility:fourpermillereport").stdout
    listed = said[said.index("Outputs") :]
    assert "Zones today" in listed
    assert "Risk classes later" in listed


def test_layers_of_the_project_are_offered_by_name(provider, example):
    from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer

    names = {"PH": "ph", "SOC": "soc", "CLAY": "clay", "CEC": "cec", "TOTALS": "totals"}
    layers = {name: QgsRasterLayer(str(example / f"{file}.tif"), file) for name, file in names.items()}
    layers["ZONES"] = QgsVectorLayer(str(example / "zones.gpkg"), "zones", "ogr")
    project = QgsProject.instance()
    project.addMapLayers(list(layers.values()))
    ids = {name: layer.id() for name, layer in layers.items()}
    try:
        made = QgsApplication.processingRegistry().createAlgorithmById("soilmobility:fourpermillereport")
        offered = {name: made.parameterDefinition(name).guiDefaultValueOverride() for name in ids}
        assert offered == ids
    finally:
        project.removeMapLayers(list(ids.values()))


def test_today_and_later_are_told_apart_in_the_layer_tree(provider, soil, example, monkeypatch):
    import processing
    from qgis.core import QgsProject

    # pytest-qgis puts a mock there, whose layer tree QGIS 3.44 does not take.
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    from qgis.core import QgsApplication, QgsProcessing

    project = QgsProject.instance()
    made = QgsApplication.processingRegistry().createAlgorithmById("soilmobility:fourpermillereport")
    temporary = {one.name(): QgsProcessing.TEMPORARY_OUTPUT for one in made.destinationParameterDefinitions()}
    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    processing.runAndLoadResults("soilmobility:fourpermillereport", {**soil, "SOC_UNIT": "g/kg", **zones, **temporary})
    try:
        group = project.layerTreeRoot().findGroup("Soil Mobility")
        names = sorted(node.name() for node in group.findLayers())
        assert names == ["Risk classes later", "Risk classes today", "SOC later", "Zones later", "Zones today"]
    finally:
        project.clear()
