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


def begins_with(algorithm, name):
    """What a dialog begins with for a parameter."""
    return algorithm.offers().get(name) or algorithm.parameterDefinition(name).guiDefaultValueOverride()


def test_a_dialog_offers_layers_by_name(layers):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("soilmobility:predictfractionation")
    offered = {name: begins_with(algorithm, name) for name in ("PH", "SOC", "CLAY", "CEC")}
    assert offered == {"PH": layers["ph"], "SOC": layers["soc"], "CLAY": layers["clay"], "CEC": None}


def test_a_dialog_offers_the_mean_of_the_topsoil_whatever_lies_above_it(layers, example):
    from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

    project = QgsProject.instance()
    project.removeMapLayer(layers["clay"])
    offered, registry = [], QgsApplication.processingRegistry()
    names = ("clay_0-5cm_uncertainty", "CLAYSD", "clay_60-100cm_mean", "clay_0-5cm_Q0.05", "clay_0-5cm_mean")
    for place, name in enumerate(names):
        layer = QgsRasterLayer(str(example / "dem.tif"), name)
        project.addMapLayer(layer, False)
        project.layerTreeRoot().insertLayer(place, layer)
        algorithm = registry.createAlgorithmById("soilmobility:predictfractionation")
        found = algorithm.parameterDefinition("CLAY").guiDefaultValueOverride()
        offered.append(found and project.mapLayer(found).name())
    # What is no mean is offered where there is none.
    assert offered == [None, None, "clay_60-100cm_mean", "clay_60-100cm_mean", "clay_0-5cm_mean"]


@pytest.fixture(params=["en", "de", "fr"])
def example_in(request, provider, tmp_path, monkeypatch):
    """The example's layers as they arrive in a language, by their files."""
    import processing
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QCoreApplication

    from soil_mobility_plugin.processing.translation import load_translator

    # pytest-qgis puts a mock there, whose layer tree QGIS 3.44 does not take.
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    translator = load_translator(request.param)
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    QgsProject.instance().clear()
    processing.runAndLoadResults("soilmobility:exampledata", {"FOLDER": str(tmp_path / "example")})
    layers = {
        layer.source().split("?")[0].rpartition("/")[2]: layer for layer in QgsProject.instance().mapLayers().values()
    }
    yield {name.partition(".")[0]: layer for name, layer in layers.items()}
    QgsProject.instance().clear()
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


#: What holds what of the example.
OFFERS = {
    "predictfractionation": {"PH": "ph", "SOC": "soc", "CLAY": "clay", "CEC": "cec", "TOTALS": "totals"},
    "zonalsummary": {"ZONES": "zones"},
    "trainmodel": {"SAMPLES": "samples"},
    "areareport": {"TOTALS": "totals", "ZONES": "zones"},
}


@pytest.mark.parametrize("renamed", [False, True], ids=["as it arrives", "renamed"])
def test_the_example_is_offered_in_every_language(example_in, monkeypatch, renamed):
    """By the names of layers in the user's language; else by their files' names."""
    from qgis.core import QgsApplication

    from soil_mobility_plugin.processing import layers

    if not renamed:
        monkeypatch.setattr(layers, "file_of", lambda layer: "")
    for number, layer in enumerate(example_in.values() if renamed else ()):
        layer.setName(f"x{number}")
    for name, offers in OFFERS.items():
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{name}")
        for parameter, file in offers.items():
            assert begins_with(algorithm, parameter) == example_in[file].id(), (name, parameter)


#: An optional parameter of each whose layer is in the project, or whose choice is offered.
OPTIONAL = {
    "predictmobility": "TOTALS",
    "predictfractionation": "CEC",
    "guidancevalues": "PRESET",
    "validatemodel": "ZONES",
    "areareport": "TOTALS",
}


@pytest.mark.parametrize("name", OPTIONAL)
@pytest.mark.parametrize("example_in", ["en"], indirect=True)
def test_a_step_of_a_model_and_a_batch_begin_without_what_is_optional(example_in, name):
    """Beside inputs of the model a step held contents of the project it was made in, and of no other region."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog
    from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{name}")
    parameter = OPTIONAL[name]
    assert begins_with(algorithm, parameter) is not None
    model = QgsProcessingModelAlgorithm()
    step = ModelerParametersDialog(algorithm, model)
    (source,) = step.createAlgorithm().parameterSources()[parameter]
    assert not source.staticValue()
    step.close()
    batch = BatchAlgorithmDialog(algorithm, None)
    assert batch.mainWidget().valueForParameter(0, parameter) is None
    batch.close()


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


def test_nothing_is_fetched_for_an_offer(provider, example, monkeypatch):
    """A layer of a server would keep the window waiting whenever an algorithm is looked at."""
    from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

    from soil_mobility_plugin.processing import layers

    opened, said_by = [], layers.said_by
    monkeypatch.setattr(layers, "said_by", lambda source: opened.append(source.path) or said_by(source))
    near = str(example / "ph.tif")
    far = QgsRasterLayer(f"/vsisubfile/0_{(example / 'soc.tif').stat().st_size},{example / 'soc.tif'}", "not a file")
    assert far.isValid()
    QgsProject.instance().addMapLayers([far, QgsRasterLayer(near, "near")])
    QgsApplication.processingRegistry().createAlgorithmById("soilmobility:classifyrisk")
    QgsProject.instance().clear()
    assert set(opened) == {near}


def test_a_file_is_opened_once_for_all_offers_while_it_is_the_same(provider, example, tmp_path, monkeypatch):
    """QGIS makes an algorithm anew for every look at it, a model one for each of its steps."""
    from qgis.core import QgsApplication, QgsProject, QgsRasterLayer

    from soil_mobility_plugin.processing import layers

    opened, said_by = [], layers.said_by
    monkeypatch.setattr(layers, "said_by", lambda source: opened.append(source.path) or said_by(source))
    path = tmp_path / "soc.tif"
    path.write_bytes((example / "soc.tif").read_bytes())
    layer = QgsRasterLayer(str(path), "SOC")
    QgsProject.instance().addMapLayer(layer)
    registry = QgsApplication.processingRegistry()
    try:
        for name in ("predictfractionation", "classifyrisk", "fourpermillereport", "fourpermillereport"):
            registry.createAlgorithmById(f"soilmobility:{name}")
        assert opened == [str(path)]
        path.write_bytes((example / "totals.tif").read_bytes())
        registry.createAlgorithmById("soilmobility:predictfractionation")
        assert opened == [str(path)] * 2
    finally:
        QgsProject.instance().clear()


def test_a_name_that_is_written_beside_a_file_is_seen(provider, example, tmp_path):
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    from soil_mobility_plugin.processing.layers import said_by_file

    path = str(tmp_path / "grid.asc")
    gdal.Translate(path, str(example / "dem.tif"), format="AAIGrid")
    layer = QgsRasterLayer(path, "grid")
    # The second time it is written into a file that is there.
    for name in ("Clay", "pH"):
        dataset = gdal.Open(path)
        dataset.GetRasterBand(1).SetDescription(name)
        del dataset
        assert said_by_file(layer).bands[0][0] == name
