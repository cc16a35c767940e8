"""The example from the menu: computed, arranged, opened; and the example's layers as the algorithm loads them."""

from __future__ import annotations

from pathlib import Path

import pytest


class Interface:
    """As much of QGIS's interface as the example asks for."""

    def __init__(self, willing: bool = True) -> None:
        self.willing, self.opened, self.asked, self.warnings = willing, [], 0, []

    def newProject(self, prompt: bool) -> bool:
        assert prompt
        self.asked += 1
        return self.willing

    def addProject(self, file: str) -> None:
        self.opened.append(file)

    def messageBar(self) -> Interface:
        return self

    def pushWarning(self, title: str, text: str) -> None:
        self.warnings.append(text)


@pytest.fixture
def profile(tmp_path, monkeypatch, provider):
    from qgis.core import QgsApplication

    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: str(tmp_path / "profile")))
    return tmp_path / "profile"


def test_the_menu_opens_a_project_with_maps(profile):
    from qgis.core import QgsProject

    from soil_mobility_plugin.gui.example_project import open_example

    iface = Interface()
    open_example(iface)
    (file,) = iface.opened
    assert Path(file).is_relative_to(profile)
    project = QgsProject()
    assert project.read(file)
    root = project.layerTreeRoot()
    groups = [group.name() for group in root.findGroups()]
    assert groups == ["Region", "Risk", "Mobility", "Fractionation of cadmium", "Soil and contents"]
    assert all(layer.isValid() for layer in project.mapLayers().values())
    region = [node.layer() for node in root.findGroup("Region").findLayers()]
    assert [layer.name() for layer in region] == ["Laboratory samples", "Districts"]
    assert all(layer.labelsEnabled() for layer in region)
    assert project.mapLayersByName("Cadmium: mobilization risk")[0].renderer().type() == "paletted"
    drawn = {layer.name(): layer.renderer().type() for layer in project.mapLayers().values()}
    assert "singlebandgray" not in drawn.values()
    assert "multibandcolor" not in drawn.values()


def test_the_example_s_maps_of_mobility_are_offered_for_what_comes_next(profile):
    """A project that code made has layers without metadata; only the files say what they hold."""
    from qgis.core import QgsApplication, QgsProject

    from soil_mobility_plugin.gui.example_project import open_example

    iface = Interface()
    open_example(iface)
    project = QgsProject.instance()
    try:
        assert project.read(iface.opened[0])
        made = QgsApplication.processingRegistry().createAlgorithmById("soilmobility:classifyrisk")
        offered = made.parameterDefinition("INPUT").guiDefaultValueOverride()
        assert project.mapLayer(offered).name() == "Cadmium: mobility (F1, %)"
    finally:
        project.clear()


def test_a_project_that_the_user_keeps_is_left_alone(profile):
    from soil_mobility_plugin.gui.example_project import open_example

    iface = Interface(willing=False)
    open_example(iface)
    assert iface.asked == 1
    assert iface.opened == []
    assert not profile.exists()


@pytest.mark.parametrize(
    "blocked", ["example", "example/data", "example/results/risk_cd.tif", "example/soil_mobility_demo.qgz"]
)
def test_an_example_that_cannot_be_made_is_told(profile, blocked):
    from soil_mobility_plugin.gui.example_project import open_example

    place = profile / "soil_mobility" / blocked
    place.parent.mkdir(parents=True)
    place.write_text("a file") if "." not in place.name else place.mkdir()
    iface = Interface()
    open_example(iface)
    assert iface.opened == []
    (text,) = iface.warnings
    assert str(place) in text


def test_example_data_arrive_named_styled_and_in_groups(provider, tmp_path, monkeypatch):
    import processing
    from qgis.core import QgsProcessingUtils, QgsProject

    # pytest-qgis puts a mock there, whose layer tree QGIS 3.44 does not take.
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    # Of what lies in a temporary folder, QGIS names layers as it is told, else after their files.
    monkeypatch.setenv("TMPDIR", QgsProcessingUtils.tempFolder())
    processing.runAndLoadResults("soilmobility:exampledata", {"FOLDER": str(tmp_path / "example")})
    project = QgsProject.instance()
    try:
        places, soil = (
            project.layerTreeRoot().findGroup(f"Soil Mobility example: {name}")
            for name in ("zones and samples", "soil and contents")
        )
        assert project.layerTreeRoot().children() == [places, soil]
        assert {node.name() for node in places.findLayers()} == {"Districts", "Laboratory samples"}
        named = {node.name(): node.layer() for node in soil.findLayers()}
        assert set(named) == {
            "pH (water)", "Soil organic carbon (g/kg)", "Clay (%)", "CEC (cmol(c)/kg)",
            "Total contents: Cd, Pb, Zn, Cu, As (mg/kg), Cd shown",
        }  # fmt: skip
        assert {layer.renderer().type() for layer in named.values()} == {"singlebandpseudocolor"}
        zones = project.mapLayersByName("Districts")[0]
        assert zones.renderer().symbol().symbolLayer(0).brushStyle() == 0  # an outline
        assert zones.labelsEnabled()
        samples = project.mapLayersByName("Laboratory samples")[0]
        assert samples.isSpatial()
        assert samples.attributeAlias(samples.fields().lookupField("ph")) == "pH (water)"
        # What a dialog offers by name, it offers under these names too.
        from qgis.core import QgsApplication

        made = QgsApplication.processingRegistry().createAlgorithmById("soilmobility:predictfractionation")
        offered = {
            "CEC": made.offers()["CEC"],
            **{name: made.parameterDefinition(name).guiDefaultValueOverride() for name in ("PH", "SOC", "CLAY")},
        }
        titles = {
            "PH": "pH (water)",
            "SOC": "Soil organic carbon (g/kg)",
            "CLAY": "Clay (%)",
            "CEC": "CEC (cmol(c)/kg)",
        }
        assert offered == {name: named[title].id() for name, title in titles.items()}
    finally:
        project.clear()
