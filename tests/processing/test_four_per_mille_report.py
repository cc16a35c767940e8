"""The ready model on carbon: runs from the toolbox, says the same as its parts, names its layers."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.rasterfiles import read

ENDINGS = {"rasterDestination": ".tif", "fileDestination": ".html", "sink": ".gpkg"}


@pytest.fixture
def model(provider):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().createAlgorithmById("soilmobility:fourpermillereport")


def test_it_runs_and_says_what_its_parts_say(run, model, soil, example, tmp_path):
    destinations = {
        definition.name(): str(tmp_path / definition.name().replace(":", "_").replace(" ", "_"))
        + ENDINGS[definition.type()]
        for definition in model.destinationParameterDefinitions()
    }
    assert len(destinations) == 8
    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    asked = {**soil, "SOC_UNIT": "g/kg", "RATE": 8, "COUPLE_CEC": False}
    result = run("fourpermillereport", **asked, **zones, **destinations)
    change = run("fourpermillechange", **asked, OUTPUT=str(tmp_path / "c.tif"), OUTPUT_CLASSES=str(tmp_path / "k.tif"))
    told = Path(result["change:Report of the change"]).read_text(encoding="utf-8")
    assert 0 < told.index("CEC stays") < told.index("CEC follows SOC")
    classes = read(change["OUTPUT_CLASSES"])
    for name, expected in (("today", classes[1]), ("later", classes[2])):
        found = read(result[f"risk_{name}:Risk classes {name}"])[0]
        np.testing.assert_array_equal(np.isnan(found), np.isnan(expected))
        # the model's classes are of files, whose rounding moves a pixel on a limit now and then
        assert np.count_nonzero(np.abs(found - expected) > 0) < 1e-3 * found.size
    for when in ("today", "later"):
        assert "<html" in Path(result[f"zones_{when}:Report {when}"]).read_text(encoding="utf-8")
        assert Path(result[f"zones_{when}:Zones {when}"]).is_file()


SLOW = [
    pytest.param(given, marks=pytest.mark.slow)
    for given in ({"CEC": None}, {"COUPLE_CEC": True}, {"COUPLE_CEC": "false"})
]


@pytest.mark.parametrize("couple", [{}, *SLOW])
def test_later_maps_and_the_report_of_the_change_say_the_same(run, model, soil, example, tmp_path, couple):
    """A CEC that was given stayed in the maps, and mobility fell in the zones that the report let it rise in."""
    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    asked = {**soil, "SOC_UNIT": "g/kg", "RATE": 30, **couple}
    results = {
        one.name(): str(tmp_path / f"{number}{ENDINGS[one.type()]}")
        for number, one in enumerate(model.destinationParameterDefinitions())
    }
    made = run("fourpermillereport", **asked, **zones, **results)
    table = str(tmp_path / "change.gpkg")
    run("fourpermillechange", **asked, **zones, OUTPUT=str(tmp_path / "c.tif"), OUTPUT_TABLE=table)
    expected = {row["zone"]: (row["idx_before"], row["idx_after"]) for row in rows(table)}
    today, later = (
        {row["zone"]: row["mean"] for row in rows(made[f"zones_{when}:Zones {when}"])} for when in ("today", "later")
    )
    assert {zone: (today[zone], later[zone]) for zone in expected} == {
        zone: pytest.approx(indices, abs=1e-3) for zone, indices in expected.items()
    }


def rows(path: str) -> list[dict]:
    """The rows of a table."""
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(path, "rows")
    return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


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
        assert {**offered, **made.offers()} == ids
    finally:
        project.removeMapLayers(list(ids.values()))


@pytest.mark.slow
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
        risks = ["Risk classes later", "Risk classes today"]
        assert names == [*risks, "SOC later", "Zones later", "Zones today"]
    finally:
        project.clear()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("Zones later", "nowhere/z.gpkg", r"the folder \S*nowhere does not exist"),
        ("Report later", "report.txt", r"must end in \.html"),
        ("Risk classes later", "classes.png", r"must end in \.tif"),
        ("ZONE_FIELD", "nix", r"“zones” has no field"),
        ("Zones later", "today.gpkg", "is also the output Zones"),
        ("Risk classes later", "ph.tif", "is also the input pH"),
    ],
)
def test_what_a_late_step_would_refuse_is_refused_before_the_first(
    model, refused, soil, example, tmp_path, name, value, words
):
    """A folder that was not there was met after hours, and the map of pH was replaced by one of classes."""
    places = {one.description(): one.name() for one in model.destinationParameterDefinitions()}
    shutil.copy(soil["PH"], tmp_path / "ph.tif")
    given = {**soil, "PH": str(tmp_path / "ph.tif"), "SOC_UNIT": "g/kg", "ZONES": str(example / "zones.gpkg")}
    given.update(dict.fromkeys(places.values(), "TEMPORARY_OUTPUT"))
    given.update({places["SOC later"]: str(tmp_path / "s.tif"), places["Zones today"]: str(tmp_path / "today.gpkg")})
    given[places.get(name, name)] = str(tmp_path / value)
    refused("fourpermillereport", words, **given)
    assert not (tmp_path / "s.tif").exists()
