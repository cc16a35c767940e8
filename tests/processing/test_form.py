"""The dialogs: what stands beside what, what the mode needs, and that nothing chosen is lost in the history."""

from __future__ import annotations

import pytest
from osgeo import gdal

from tests.processing.test_specs import MODELS, NAMES
from tests.rasterfiles import read


@pytest.fixture
def opened(dialogs):
    """Open the dialog of an algorithm; it is closed after the test."""
    shown = []

    def make(name):
        from qgis.PyQt.QtCore import QCoreApplication

        dialog = dialogs.open(name)
        shown.append(dialog)
        dialog.show()
        for _ in range(10):
            QCoreApplication.processEvents()
        return dialog

    yield make
    for dialog in shown:
        dialog.close()


@pytest.fixture
def project(provider, example):
    """The example's layers in the project."""
    from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

    project = QgsProject.instance()
    project.clear()
    layers = {
        name: QgsRasterLayer(str(example / f"{name}.tif"), name) for name in ("ph", "soc", "clay", "cec", "totals")
    }
    layers["zones"] = QgsVectorLayer(str(example / "zones.gpkg"), "zones")
    layers["points"] = QgsVectorLayer(str(example / "samples.csv"), "a table of wells")
    layers["samples"] = QgsVectorLayer(str(example / "samples.csv"), "samples")
    for layer in layers.values():
        project.addMapLayer(layer)
    yield {name: layer.id() for name, layer in layers.items()}
    project.clear()


@pytest.fixture(params=["en", "de", "fr"])
def language(qgis_app, request):
    """QGIS and the plugin in a language."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    from soil_mobility_plugin.processing.translation import load_translator

    installed = [] if request.param == "en" else [QTranslator(), load_translator(request.param)]
    if installed:
        assert installed[0].load(f"qgis_{request.param}", QgsApplication.i18nPath())
    for translator in installed:
        QCoreApplication.installTranslator(translator)
    yield request.param
    for translator in installed:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("name", [*NAMES, *(name.replace("_", "") for name in MODELS)])
def test_no_form_is_scrolled_sideways_at_its_default_size(language, opened, name):
    from qgis.PyQt.QtWidgets import QScrollArea

    panel = opened(name).mainWidget()
    assert [area.horizontalScrollBar().maximum() for area in panel.findChildren(QScrollArea)] in ([0], [0, 0])


@pytest.mark.parametrize("name", NAMES)
def test_tool_tips_say_the_help_whole(language, opened, name):
    from qgis.PyQt.QtGui import QTextDocument

    panel = opened(name).mainWidget()
    for parameter, wrapper in panel.wrappers.items():
        shown = QTextDocument()
        label = getattr(wrapper, "label", None) or wrapper.wrappedLabel()
        shown.setHtml((label or wrapper.wrappedWidget()).toolTip())
        definition = panel.algorithm().parameterDefinition(parameter)
        said = " ".join(shown.toPlainText().split())
        assert " ".join(definition.description().split()) in said
        assert " ".join(definition.help().split()) in said


def test_optional_is_the_same_word_at_the_model(language, opened):
    """French had “optionnel” everywhere else."""
    from qgis.PyQt.QtWidgets import QLabel

    said = [label.text() for label in opened("trainmodel").mainWidget().findChildren(QLabel) if "[" in label.text()]
    assert any(text.startswith(("Model", "Modèle")) for text in said)
    assert len({text.rpartition(" [")[2] for text in said}) == 1, said


@pytest.mark.parametrize("name", NAMES)
def test_units_and_bands_stand_beside_their_layer(opened, name):
    from soil_mobility_plugin.processing.form import companions

    panel = opened(name).mainWidget()
    hidden = {spec.name for spec in panel.algorithm().SPEC if spec.hidden}
    for one, layer in companions(panel.algorithm().SPEC).items():
        if one in hidden:
            assert one not in panel.wrappers
            continue
        box, beside = panel.wrappers[one].wrappedWidget(), panel.wrappers[layer].wrappedWidget()
        assert box.parentWidget() is beside.parentWidget()
        assert box.toolTip().startswith(panel.algorithm().parameterDefinition(one).description())
        assert not panel.wrappers[one].wrappedLabel().isVisible()


def test_a_band_is_asked_for_where_there_are_several(project, opened):
    panel = opened("totalmobiledivergence").mainWidget()
    box = panel.wrappers["TOTAL_BAND"].wrappedWidget()
    for layer, shown in (("ph", False), ("totals", True), ("soc", False)):
        panel.wrappers["TOTAL"].setParameterValue(project[layer], panel.processing_context)
        assert box.isVisibleTo(panel) is shown
    # A layer that is offered has its one band at once.
    panel = opened("predictfractionation").mainWidget()
    assert panel.wrappers["PH"].parameterValue() == project["ph"]
    assert not panel.wrappers["PH_BAND"].wrappedWidget().isVisibleTo(panel)
    assert panel.createProcessingParameters().get("PH_BAND") is None


def test_a_box_without_a_label_says_what_it_is_for(project, opened):
    panel = opened("totalmobiledivergence").mainWidget()
    panel.wrappers["TOTAL"].setParameterValue(project["totals"], panel.processing_context)
    assert panel.wrappers["TOTAL_BAND"].wrappedWidget().currentText() == "band: auto"
    panel = opened("predictfractionation").mainWidget()
    assert panel.wrappers["SOC_UNIT"].wrappedWidget().currentText() == "unit: auto"
    assert panel.wrappers["SOC_UNIT"].parameterValue() == "auto"


def test_elements_are_called_by_name_in_the_order_of_their_symbols(opened, language):
    panel = opened("predictfractionation").mainWidget()
    box = panel.wrappers["ELEMENT"].wrappedWidget()
    lead = {"en": "Pb – Lead", "de": "Pb – Blei", "fr": "Pb – Plomb"}[language]
    assert (panel.wrappers["ELEMENT"].parameterValue(), box.currentText()[:2]) == ("Cd", "Cd")
    box.setCurrentText(lead)
    assert panel.wrappers["ELEMENT"].parameterValue() == "Pb"
    symbols = [box.itemData(place) for place in range(box.count())]
    assert len(symbols) == 49
    assert symbols == sorted(symbols)


def test_zones_are_named_by_what_qgis_takes_for_their_name(project, opened):
    from qgis.core import QgsProject

    for name in ("zonalsummary", "areareport"):
        panel = opened(name).mainWidget()
        assert panel.wrappers["ZONES"].parameterValue() == project["zones"]
        assert panel.wrappers["ZONE_FIELD"].parameterValue() == "name"
        panel.wrappers["ZONE_FIELD"].setParameterValue("code", panel.processing_context)
        assert panel.wrappers["ZONE_FIELD"].parameterValue() == "code"
    # Numbers that QGIS counts features with are no names.
    QgsProject.instance().mapLayer(project["zones"]).setDisplayExpression('"fid"')
    assert not opened("zonalsummary").mainWidget().wrappers["ZONE_FIELD"].parameterValue()


def test_a_source_of_soil_maps_is_called_by_its_title(opened):
    wrapper = opened("soilgrids").mainWidget().wrappers["SOURCE"]
    assert wrapper.wrappedWidget().currentText() == "SoilGrids 2.0 (ISRIC)"
    assert wrapper.parameterValue() == "soilgrids2"


def test_choices_of_ready_models_and_units_are_words_of_the_language(opened, language):
    word = {"en": "highest mobility", "de": "höchste Mobilität", "fr": "mobilité la plus élevée"}[language]
    box = opened("areareport").mainWidget().wrappers["METHOD"].wrappedWidget()
    assert (box.currentText(), box.currentData()) == (word, "worst")
    percent = {"en": "percent", "de": "Prozent", "fr": "pour cent"}[language]
    for name in ("fourpermillereport", "fourpermille"):
        box = opened(name).mainWidget().wrappers["SOC_UNIT"].wrappedWidget()
        assert box.itemText(box.findData("percent")) == percent


def test_sand_is_asked_for_where_it_is_used(opened):
    assert "SAND" in opened("guidancevalues").mainWidget().wrappers
    assert "SAND" not in opened("predictfractionation").mainWidget().wrappers


def test_a_hidden_parameter_may_still_be_stated(run, soil, example, tmp_path):
    sand = gdal.Translate(str(tmp_path / "sand.tif"), soil["CLAY"])
    sand.GetRasterBand(1).SetDescription("Sand")
    sand = None
    result = run("predictfractionation", **soil, SAND=str(tmp_path / "sand.tif"), OUTPUT=str(tmp_path / "o.tif"))
    assert result["VALID_PIXELS"] > 0


def test_layers_are_offered_by_name_and_kind(project, opened):
    panel = opened("guidancevalues").mainWidget()
    for name, layer in (("PH", "ph"), ("SOC", "soc"), ("CLAY", "clay"), ("TOTALS", "totals"), ("ZONES", "zones")):
        assert panel.wrappers[name].parameterValue() == project[layer]
    assert opened("validatemodel").mainWidget().wrappers["SAMPLES"].parameterValue() == project["samples"]


def test_a_layer_of_sand_is_offered_where_the_dialog_asks_for_it(project, opened):
    """The prediction knows the parameter for older calls alone, and has no widget for it."""
    from qgis.core import QgsProject

    sand = QgsProject.instance().mapLayer(project["clay"])
    sand.setName("sand")
    assert opened("guidancevalues").mainWidget().wrappers["SAND"].parameterValue() == sand.id()
    assert "SAND" not in opened("predictfractionation").mainWidget().wrappers


def test_the_mode_is_asked_first_and_shows_what_it_needs(opened):
    panel = opened("guidancevalues").mainWidget()
    assert next(iter(panel.wrappers)) == "MODE"
    shown = {}
    for mode in ("lookup", "invert", "lookup"):
        panel.wrappers["MODE"].setParameterValue(mode, panel.processing_context)
        shown[mode] = [panel.wrappers[name].wrappedWidget().isVisibleTo(panel)
                       for name in ("RGV", "MOBILE_LIMIT", "REFERENCE_SOIL")]  # fmt: skip
        assert panel.wrappers["RGV"].wrappedLabel().isVisibleTo(panel) == (mode == "invert")
    assert shown == {"lookup": [False] * 3, "invert": [True] * 3}


def test_what_the_mode_has_no_use_for_is_not_handed_over(project, opened, tmp_path):
    panel = opened("guidancevalues").mainWidget()
    panel.setParameters({"MODE": "invert", "REFERENCE_SOIL": "6.2,2,20,15", "OUTPUT": str(tmp_path / "o.tif")})
    assert panel.createProcessingParameters()["REFERENCE_SOIL"] == "6.2,2,20,15"
    panel.setParameters({"MODE": "lookup"})
    assert "REFERENCE_SOIL" not in panel.createProcessingParameters()


def test_choices_are_called_by_words_and_presets_by_country(opened):
    panel = opened("guidancevalues").mainWidget()
    box = panel.wrappers["PRESET"].wrappedWidget()
    box.setCurrentText("Germany: BBodSchV-2021")
    assert panel.wrappers["PRESET"].parameterValue() == "BBodSchV-2021"
    assert panel.wrappers["MODE"].wrappedWidget().currentText() == "look up published values"
    assert panel.wrappers["MODE"].parameterValue() == "lookup"


def test_guidance_values_run_on_the_example_as_the_dialog_opens(project, dialogs, tmp_path):
    path = tmp_path / "values.tif"
    successful, results = dialogs.run("guidancevalues", {"OUTPUT": str(path)})
    assert successful
    assert results["VALID_PIXELS"] > 1000


@pytest.mark.parametrize("own", [{"MOBILE_LIMIT": 0.1}, {"RGV": 2.0, "REFERENCE_SOIL": "6.2,2,20,15"}])
def test_a_value_of_ones_own_is_inverted_though_the_dialog_offered_a_preset(project, opened, tmp_path, own):
    from qgis.core import QgsProcessingContext, QgsProject

    dialog, context = opened("guidancevalues"), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    dialog.mainWidget().setParameters({"MODE": "invert", **own, "OUTPUT": str(tmp_path / "values.tif")})
    parameters = dialog.createProcessingParameters()
    assert {name: parameters[name] for name in own} == own
    assert dialog.algorithm().checkParameterValues(parameters, context) == (True, "")
    both = dialog.algorithm().checkParameterValues({**parameters, "PRESET": "GB15618-2018"}, context)
    assert not both[0]


def test_what_is_offered_goes_with_the_choice_that_it_is_for(opened):
    panel = opened("guidancevalues").mainWidget()

    def shown(**chosen):
        panel.setParameters(chosen)
        return tuple(panel.wrappers[name].parameterValue() for name in ("PRESET", "LAND_USE"))

    assert shown() == ("GB15618-2018", "other farmland")
    assert shown(MODE="invert") == (None, None)
    assert shown(PRESET="CCME-agricultural") == ("CCME-agricultural", None)
    assert shown(MODE="lookup") == ("CCME-agricultural", None)
    assert shown(PRESET="GB15618-2018") == ("GB15618-2018", "other farmland")
    # From the history, or the settings of a colleague: what they state holds.
    assert shown(MODE="invert", PRESET="GB15618-2018", LAND_USE="other farmland") == ("GB15618-2018", "other farmland")


def test_offered_contents_give_way_to_one_value(project, opened):
    panel = opened("predictfractionation").mainWidget()

    def contents(value):
        panel.setParameters({"TOTAL_VALUE": value})
        return panel.wrappers["TOTALS"].parameterValue()

    assert [contents(value) for value in (0.4, None)] == [None, project["totals"]]
    panel.setParameters({"TOTALS": project["cec"]})
    assert contents(0.4) == project["cec"], "what somebody chose stays, and both are refused"


def test_contents_that_were_taken_out_stay_out(project, opened):
    """With the next element they were back, above what one looks at."""
    panel = opened("predictfractionation").mainWidget()
    panel.setParameters({"TOTALS": None})
    for element in ("Pb", "Ni", "Cd"):
        panel.setParameters({"ELEMENT": element})
        assert panel.wrappers["TOTALS"].parameterValue() is None, element


def test_a_unit_goes_with_the_layer_or_field_that_it_was_chosen_for(project, opened):
    panel = opened("predictfractionation").mainWidget()

    def unit(**chosen):
        panel.setParameters(chosen)
        return panel.wrappers["SOC_UNIT"].parameterValue()

    assert panel.wrappers["SOC"].parameterValue() == project["soc"]
    assert unit(SOC_UNIT="percent") == unit(SOC=project["soc"]) == "percent"
    assert unit(SOC=project["clay"]) == "auto"
    assert unit(SOC=project["soc"], SOC_UNIT="g/kg") == "g/kg", "as the history states them"
    panel = opened("trainmodel").mainWidget()
    panel.setParameters({"SAMPLES": project["samples"], "SOC_FIELD": "soc_g_kg", "SOC_FIELD_UNIT": "percent"})
    assert panel.wrappers["SOC_FIELD_UNIT"].parameterValue() == "percent"
    panel.setParameters({"SOC_FIELD": "clay_pct"})
    assert panel.wrappers["SOC_FIELD_UNIT"].parameterValue() == "auto"


@pytest.mark.parametrize("name", ["predictfractionation", "guidancevalues", "mobilitydrivers"])
def test_contents_are_offered_for_the_elements_that_they_tell_of(project, opened, name):
    """Nickel in the example was refused for contents that nobody had chosen."""
    panel = opened(name).mainWidget()

    def contents(element):
        panel.setParameters({"ELEMENT": element})
        return panel.wrappers["TOTALS"].parameterValue()

    assert [contents(element) for element in ("Cd", "Ni", "Pb")] == [project["totals"], None, project["totals"]]
    panel.setParameters({"TOTALS": project["cec"]})
    assert contents("Ni") == project["cec"], "what somebody chose stays, and is refused"


def test_chosen_elements_are_run_again_from_the_history(dialogs, soil, tmp_path):
    """QGIS 3.22 wrote '' for them, so that a run from the history computed all 49."""
    import processing
    from qgis.core import QgsProcessingContext

    dialog = dialogs.open("predictmobility")
    panel = dialog.mainWidget()
    panel.setParameters({**soil, "ELEMENTS": ["Pb", "Cd"], "OUTPUT": str(tmp_path / "first.tif")})
    parameters = dialog.createProcessingParameters()
    command = dialog.algorithm().asPythonCommand(parameters, QgsProcessingContext())
    dialog.close()
    assert "'ELEMENTS':['Cd', 'Pb']" in command or "'ELEMENTS':['Pb', 'Cd']" in command
    result = eval(command, {"processing": processing})
    assert read(result["OUTPUT"]).shape[0] == 2
