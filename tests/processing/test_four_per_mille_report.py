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
