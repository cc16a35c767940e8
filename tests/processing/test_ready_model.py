"""The models that come with the plugin: valid in the designer, as the script makes them, every result labelled."""

from __future__ import annotations

import importlib.util

import pytest

STEPS = {"fourpermillereport": 9, "areareport": 4}

LABELS = {
    "fourpermillereport": [
        "Report later", "Report of the change", "Report today", "Risk classes later", "Risk classes today", "SOC later",
        "Zones later", "Zones today",
    ],
    "areareport": [
        "CEC of the area", "Clay of the area", "Composite index", "Mobility", "Most critical element", "Report",
        "Risk classes", "Soil organic carbon of the area", "Zones with statistics", "pH of the area",
    ],
}  # fmt: skip


@pytest.fixture(params=STEPS)
def name(request):
    return request.param


@pytest.fixture
def model(provider, name):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{name}")


def steps(model) -> dict:
    """The steps of a model: algorithm, description, inputs and outputs of each."""
    return {
        name: (
            child.algorithmId(),
            child.description(),
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


def test_every_step_is_valid_in_the_designer_and_says_what_it_does(model, name):
    assert model.canExecute() == (True, "")
    assert len(model.childAlgorithms()) == STEPS[name]
    for step, child in model.childAlgorithms().items():
        assert model.validateChildAlgorithm(step) == (True, [])
        assert len(child.description()) > len(step)
    assert all(definition.help() for definition in model.parameterDefinitions() if not definition.isDestination())


def test_what_the_designer_opens_cannot_overwrite_the_plugin(model, name):
    copy = type(model).editable()
    assert copy.sourceFilePath() == ""
    assert copy.displayName().startswith("Model: ")
    assert len(copy.childAlgorithms()) == STEPS[name]


def called(definition) -> str:
    """The name of a parameter; of a result, which QGIS 3.22 calls "step:Label" and 3.40 "label", the label."""
    return definition.description() if definition.isDestination() else definition.name()


def test_the_file_is_what_the_script_makes(root, tmp_path, model):
    from qgis.core import QgsProcessingModelAlgorithm

    from soil_mobility_plugin.processing.ready_model import MODELS

    spec = importlib.util.spec_from_file_location("make_models", root / "scripts" / "make_models.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert set(script.MODELS) == {path.name for path in MODELS.glob("*.model3")}
    made = str(tmp_path / "made.model3")
    assert script.MODELS[model.FILE]().toFile(made)
    shipped, again = QgsProcessingModelAlgorithm(), QgsProcessingModelAlgorithm()
    assert shipped.fromFile(str(MODELS / model.FILE))
    assert again.fromFile(made)
    # not the files as they are: what else they hold differs between versions of QGIS, as do the names of results
    assert steps(again) == steps(shipped)
    assert again.helpContent() == shipped.helpContent()
    assert [called(one) for one in again.parameterDefinitions()] == [
        called(one) for one in shipped.parameterDefinitions()
    ]


def test_every_result_has_a_label_before_and_after_a_run(model, name):
    """Also the instance that the registry holds, which ``qgis_process help`` asks."""
    from qgis.core import QgsApplication

    registered = QgsApplication.processingRegistry().algorithmById(f"soilmobility:{name}")
    for one in (registered, model):
        labels = [definition.description() for definition in one.destinationParameterDefinitions()]
        assert sorted(labels) == LABELS[name]
        assert sorted(output.description() for output in one.outputDefinitions()) == LABELS[name]


def test_every_result_has_a_label_after_the_algorithms_were_loaded_anew(provider, name):
    provider.refreshAlgorithms()
    labels = [definition.description() for definition in provider.algorithm(name).destinationParameterDefinitions()]
    assert sorted(labels) == LABELS[name]


@pytest.mark.slow
def test_qgis_process_lists_the_results(qgis_process, name):
    said = qgis_process.start("help", f"soilmobility:{name}").stdout
    listed = said[said.index("Outputs") :]
    assert all(label in listed for label in LABELS[name])
