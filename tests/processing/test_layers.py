"""What is behind the value of a parameter: the file on the disk, or none."""

from __future__ import annotations

import shutil
import tracemalloc

import pytest
from osgeo import gdal

pytest.importorskip("qgis.core")

from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
    QgsVectorLayer,
)

from soil_mobility_plugin.processing import layers
from soil_mobility_plugin.processing.layers import destination_table, input_file, is_utf16, offered_layer

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def project():
    one = QgsProject.instance()
    one.clear()
    yield one
    one.clear()


def test_a_file_under_each_of_its_names(example, project):
    context = QgsProcessingContext()
    context.setProject(project)
    raster, zones = str(example / "ph.tif"), str(example / "zones.gpkg")
    layer, table = QgsRasterLayer(raster, "pH"), QgsVectorLayer(f"{zones}|layername=zones", "z")
    project.addMapLayers([layer, table])
    for value in (raster, layer, layer.id(), "pH", QgsProperty.fromValue(raster)):
        assert input_file(value, context) == raster, value
    for value in (zones, f"{zones}|layername=zones", table, QgsProcessingFeatureSourceDefinition(zones)):
        assert input_file(value, context) == zones, value
    definition = QgsProcessingFeatureSourceDefinition(table.id(), True)
    assert input_file(definition, context) == zones


def test_what_has_no_file(project):
    memory = QgsVectorLayer("Point", "m", "memory")
    for value in (None, "", 7, "no such layer", memory):
        assert input_file(value, QgsProcessingContext()) == "", value


def test_layers_are_offered_by_their_names(example, project):
    assert offered_layer("clay") is None
    clay = QgsRasterLayer(str(example / "clay.tif"), "Topsoil clay 2024")
    zones = QgsVectorLayer(str(example / "zones.gpkg"), "Districts")
    project.addMapLayers([QgsRasterLayer(str(example / "ph.tif"), "claystone"), clay, zones])
    assert offered_layer("clay") == clay.id()
    assert offered_layer("zones") == zones.id()
    assert offered_layer("samples") is None
    assert offered_layer("") is None


def test_of_two_layers_called_alike_the_upper_one_is_offered(example, project):
    offered = set()
    for names in (("soc", "clay"), ("clay", "soc")):
        lower, upper = (QgsRasterLayer(str(example / f"{name}.tif"), "pH") for name in names)
        project.addMapLayer(lower)
        project.addMapLayer(upper)
        assert offered_layer("ph") == upper.id()
        offered.add(upper.source())
        project.clear()
    assert len(offered) == 2


def test_results_are_not_offered_for_what_they_were_made_from(example, project, tmp_path):
    from soil_mobility_plugin.processing.layers import COMPUTED

    made = shutil.copyfile(example / "totals.tif", tmp_path / "mobile.tif")
    file = gdal.Open(str(made), gdal.GA_Update)
    file.SetMetadataItem("SOIL_MOBILITY_ALGORITHM", "soilmobility:predictfractionation")
    file = None
    summarised = QgsVectorLayer(str(example / "zones.gpkg"), "Zones: Cd, mean, %")
    summarised.setCustomProperty(COMPUTED, True)
    project.addMapLayers([QgsRasterLayer(str(made), "Cd: total content that is mobile"), summarised])
    assert offered_layer("total") is None
    assert offered_layer("zones") is None
    own = (
        QgsRasterLayer(str(example / "totals.tif"), "content"),
        QgsVectorLayer(str(example / "zones.gpkg"), "Districts"),
    )
    project.addMapLayers(list(own))
    assert (offered_layer("total"), offered_layer("zones")) == tuple(layer.id() for layer in own)


def test_the_soil_as_it_is_is_offered_before_that_of_a_scenario(example, project, tmp_path):
    """A later year's carbon offered for today's would let it grow twice."""
    later = shutil.copyfile(example / "soc.tif", tmp_path / "later.tif")
    file = gdal.Open(str(later), gdal.GA_Update)
    file.SetMetadataItem("SOIL_MOBILITY_ALGORITHM", "soilmobility:fourpermille")
    file = None
    scenario = QgsRasterLayer(str(later), "SOC 2050")
    project.addMapLayer(scenario)
    assert offered_layer("soc") == scenario.id()
    for name in ("Soil organic carbon (g/kg)", "topsoil"):
        today = QgsRasterLayer(str(example / "soc.tif"), name)
        project.addMapLayer(today)
        assert offered_layer("soc") == today.id(), name
        project.removeMapLayer(today.id())


def test_text_in_utf16_is_told_by_its_first_bytes(tmp_path, monkeypatch):
    table = tmp_path / "a.csv"
    for encoding, told in (("utf-16", True), ("utf-8", False), ("utf-8-sig", False), ("utf-16-be", False)):
        table.write_text("pH;Ü", encoding=encoding)
        assert is_utf16(str(table)) is told, encoding
    table.write_bytes(b"\xfe\xff\x00p")
    assert is_utf16(str(table))
    table.write_bytes(b"")
    assert not is_utf16(str(table))
    assert not is_utf16(str(tmp_path))

    def locked(*given):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(layers, "open", locked, raising=False)
    assert not is_utf16(str(table)), "it is refused as one that cannot be opened"


def test_tables_of_servers_are_told_apart():
    one = destination_table('postgis:dbname=\'soil\' host=localhost port=5432 table="public"."zones" (geom)')
    assert one == destination_table('postgres:table="public"."zones" (geom) dbname=\'soil\' port=5432 host=localhost')
    assert one != destination_table('postgis:dbname=\'soil\' host=localhost port=5432 table="old"."zones" (geom)')
    assert one != destination_table('postgis:dbname=\'soil\' host=elsewhere port=5432 table="public"."zones" (geom)')
    assert destination_table("/folder/zones.gpkg") is None
    assert destination_table("C:/folder/zones.gpkg") is None


@pytest.fixture
def shown_by_element(run, soil, tmp_path):
    """The project's layers of one map of arsenic and cadmium, each of which shows one of them."""
    from qgis.core import QgsProject, QgsRasterLayer, QgsSingleBandGrayRenderer

    path = run("predictmobility", **soil, ELEMENTS=["As", "Cd"], OUTPUT=str(tmp_path / "m.tif"))["OUTPUT"]
    project = QgsProject.instance()
    project.clear()
    layers = {}
    for band, name in enumerate(("As", "Cd"), start=1):
        layers[name] = QgsRasterLayer(path, f"{name}: mobility")
        layers[name].setRenderer(QgsSingleBandGrayRenderer(layers[name].dataProvider(), band))
        project.addMapLayer(layers[name])
    yield path, layers
    project.clear()


def test_of_the_bands_of_elements_that_which_a_layer_shows_is_read(run, shown_by_element, tmp_path, messages):
    """Who chose the layer that shows cadmium got the first band, arsenic."""
    path, layers = shown_by_element

    def element(value, **stated):
        run("classifyrisk", feedback=messages, INPUT=value, **stated, OUTPUT=str(tmp_path / "k.tif"))
        return messages.text.rpartition("m.tif, band ")[2][:9]

    for way in (lambda layer: layer, lambda layer: layer.id(), lambda layer: layer.name()):
        assert [element(way(layers[name])) for name in ("As", "Cd")] == ["1 (“As”),", "2 (“Cd”),"]
    assert element(layers["Cd"].id(), BAND=1) == "1 (“As”),"
    assert element(path) == "1 (“As”),", "of a file no layer tells"
    assert "(INPUT, “m.tif”)" in messages.text, "whichever shows another band"
    (warning,) = [text for text in messages.said if "state the band" in text]
    assert "the first, As, is read" in warning


def test_a_dialog_states_the_band_that_the_layer_shows(shown_by_element, dialogs):
    """The history names the file alone."""
    _, layers = shown_by_element
    dialog, other = dialogs.open("classifyrisk"), dialogs.open("zonalsummary")
    panel, whole = dialog.mainWidget(), other.mainWidget()

    def band(name):
        panel.setParameters({"INPUT": layers[name].id()})
        return panel.createProcessingParameters()["BAND"]

    assert [band(name) for name in ("As", "Cd", "As")] == [1, 2, 1]
    # A band that was chosen goes with its layer: that of arsenic gave cadmium again.
    panel.setParameters({"BAND": 2})
    assert [band(name) for name in ("As", "Cd", "As")] == [2, 2, 1]
    panel.setParameters({"INPUT": layers["Cd"].id(), "BAND": 1})
    assert panel.createProcessingParameters()["BAND"] == 1
    whole.setParameters({"INPUT": layers["Cd"].id()})
    assert whole.wrappers["BAND"].parameterValue() == 2
    QgsProject.instance().removeMapLayer(layers["As"].id())
    whole.setParameters({"INPUT": "", "BAND": None})
    whole.setParameters({"INPUT": layers["Cd"].id()})
    assert whole.wrappers["BAND"].parameterValue() is None, "the one layer of a file is all of its elements"


def test_zones_are_summarised_by_the_element_that_one_of_several_layers_shows(run, example, shown_by_element, tmp_path):
    path, layers = shown_by_element

    def mean(value):
        given = {"INPUT": value, "ZONES": str(example / "zones.gpkg"), "OUTPUT": str(tmp_path / "z.gpkg")}
        return run("zonalsummary", **given)["MEAN"]

    arsenic, cadmium, both = mean(layers["As"]), mean(layers["Cd"].id()), mean(path)
    assert arsenic < cadmium
    assert both >= cadmium
    QgsProject.instance().removeMapLayer(layers["As"].id())
    assert mean(layers["Cd"]) == both


def test_a_layer_whose_file_has_other_bands_by_now_is_not_read(run, refused, soil, shown_by_element, tmp_path):
    """A second run to the same file: the values of cadmium were told as arsenic's, the most critical element."""
    path, layers = shown_by_element
    run("predictmobility", **soil, ELEMENTS=["Cd", "Pb", "Zn"], OUTPUT=path)
    given = {"OUTPUT": str(tmp_path / "index.tif")}
    for value in (layers["As"], layers["Cd"].id(), layers["Cd"].name()):
        refused("compositerisk", "was changed after it was loaded.*add the file again", INPUT=value, **given)
    for name in ("As", "Cd"):
        assert run("compositerisk", INPUT=path, **given)["ELEMENTS_USED"] == 3, "the file, whatever shows it"
        QgsProject.instance().removeMapLayer(layers[name].id())
    again = QgsRasterLayer(path, "again")
    QgsProject.instance().addMapLayer(again)
    assert run("compositerisk", INPUT=again.id(), **given)["ELEMENTS_USED"] == 3


def test_reports_are_called_after_the_band_that_was_read(run, example, shown_by_element, tmp_path):
    """Of the layer of cadmium, with the band of arsenic stated, they were “Cd: mobility”."""
    _, layers = shown_by_element
    report = tmp_path / "r.html"
    zones = {"ZONES": str(example / "zones.gpkg"), "OUTPUT": str(tmp_path / "z.gpkg")}
    for name, given in (("classifyrisk", {"OUTPUT": str(tmp_path / "k.tif")}), ("zonalsummary", zones)):
        for band, called in ((1, "Cd: mobility, band 1 (“As”)"), (2, "Cd: mobility")):
            run(name, INPUT=layers["Cd"].id(), BAND=band, OUTPUT_HTML=str(report), **given)
            subtitle = report.read_text(encoding="utf-8").partition('"subtitle">')[2].partition("<")[0]
            assert subtitle.removesuffix(" by zones") == called, (name, band)


def test_a_band_that_only_a_layer_tells_is_said_where_none_can_be_stated(run, soil, tmp_path, messages):
    """A run from the history names the file, and let the land of the first band take part."""
    source = gdal.Open(soil["SOC"])
    path = str(tmp_path / "land.tif")
    land = gdal.GetDriverByName("GTiff").Create(path, source.RasterXSize, source.RasterYSize, 2, gdal.GDT_Byte)
    land.SetGeoTransform(source.GetGeoTransform())
    land.SetProjection(source.GetProjection())
    land.GetRasterBand(1).Fill(1)
    land = None
    layer = QgsRasterLayer(path, "grassland")
    given = {"SOC": soil["SOC"], "OUTPUT": str(tmp_path / "later.tif")}
    QgsProject.instance().addMapLayer(layer)
    for band, grown in ((1, True), (2, False)):
        layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), band))
        messages.said.clear()
        result = run("fourpermille", messages, MASK=layer.id(), **given)
        assert (result["MEAN_SOC_AFTER"] > result["MEAN_SOC_BEFORE"]) is grown
        assert ("band 2 is read, which the layer shows" in messages.text) is not grown
    QgsProject.instance().clear()


def test_what_the_layer_alone_calls_no_data_is_said(run, soil, tmp_path, messages):
    """A fifth of the map was left out, unsaid, and came back in a run from the history."""
    from qgis.core import QgsRasterRange

    layer = QgsRasterLayer(soil["PH"], "pH")
    QgsProject.instance().addMapLayer(layer)
    given = {**soil, "PH": layer.id(), "OUTPUT": str(tmp_path / "fractions.tif")}
    whole = run("predictfractionation", messages, **given)
    assert "no data" not in messages.text
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(6.0, 7.5), QgsRasterRange(8.0, 8.0)])
    part = run("predictfractionation", messages, **given)
    assert part["VALID_PIXELS"] < whole["VALID_PIXELS"]
    assert messages.text.count("what the properties of the layer call no data (6–7.5, 8) is left out") == 1
    QgsProject.instance().clear()


def test_what_the_file_alone_calls_no_data_is_said(run, soil, project, tmp_path, messages):
    """With “no data” unticked in its properties the layer shows the value, and the result had a hole there, unsaid."""
    shutil.copy(soil["CLAY"], tmp_path / "clay.tif")
    dataset = gdal.Open(str(tmp_path / "clay.tif"), gdal.GA_Update)
    dataset.GetRasterBand(1).SetNoDataValue(float(dataset.ReadAsArray()[40, 40]))
    del dataset
    layer = QgsRasterLayer(str(tmp_path / "clay.tif"), "clay")
    project.addMapLayer(layer)
    given = {**soil, "CLAY": layer.id(), "CLAY_UNIT": "percent", "OUTPUT": str(tmp_path / "fractions.tif")}
    run("predictfractionation", messages, **given)
    assert "no data" not in messages.text
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    run("predictfractionation", messages, **given)
    assert messages.text.count("is left out: the file calls it no data, whatever the properties of the layer say") == 1


def test_what_all_bands_of_a_layer_call_no_data_is_said_once(run, example, soil, project, tmp_path, messages):
    """For fifty elements the same warning came fifty times."""
    from qgis.core import QgsRasterRange

    layer = QgsRasterLayer(str(example / "totals.tif"), "totals")
    for band in range(1, layer.bandCount() + 1):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0.0, 0.001)])
    project.addMapLayer(layer)
    given = {**soil, "TOTALS": layer.id(), "ELEMENTS": ["Cd", "Pb"], "OUTPUT": str(tmp_path / "mobility.tif")}
    run("predictmobility", messages, **given)
    assert messages.text.count("call no data (0–0.001) is left out") == 1


def test_a_table_that_has_other_columns_by_now_is_not_read(refused, run, example, soil, project, tmp_path):
    """QGIS gives values by their place: zones were named by another column, pH was read from the elements."""
    samples, zones = tmp_path / "samples.csv", tmp_path / "zones.gpkg"
    shutil.copy(example / "samples.csv", samples)
    shutil.copy(example / "zones.gpkg", zones)
    loaded = [QgsVectorLayer(str(path), path.stem) for path in (samples, zones)]
    loaded.append(QgsVectorLayer(f"{samples.as_uri()}?xField=x&yField=y", "points", "delimitedtext"))
    project.addMapLayers(loaded)
    lines = samples.read_text(encoding="utf-8").splitlines()
    samples.write_text("\n".join(f"{number or 'number'},{line}" for number, line in enumerate(lines)), encoding="utf-8")
    changed = ["-sql", "SELECT 'a' AS remark, * FROM zones", "-nln", "zones"]
    gdal.VectorTranslate(str(tmp_path / "changed.gpkg"), str(zones), options=changed)
    (tmp_path / "changed.gpkg").replace(zones)
    words = "was changed after it was loaded.*add the file again"
    for table in (loaded[0], loaded[2]):
        refused("trainmodel", words, SAMPLES=table.id(), OUTPUT=str(tmp_path / "model"))
    given = {"INPUT": soil["PH"], "ZONE_FIELD": "name", "OUTPUT": str(tmp_path / "result.gpkg")}
    for value in (loaded[1], loaded[1].name(), QgsProcessingFeatureSourceDefinition(loaded[1].id())):
        refused("zonalsummary", words, ZONES=value, **given)
    zones.rename(tmp_path / "elsewhere.gpkg")
    refused("zonalsummary", "zones.gpkg” cannot be opened.*Check the path", ZONES=loaded[1], **given)
    project.clear()
    assert run("zonalsummary", ZONES=str(tmp_path / "elsewhere.gpkg"), **given)["ZONES_WITH_DATA"] == 5


def test_numbers_of_selected_rows_hold_no_other_rows(project):
    """Of a million rows, two of them selected, a number each was held."""
    layer = QgsVectorLayer("NoGeometry?field=a:int", "s", "memory")
    layer.dataProvider().addFeatures([QgsFeature(layer.fields()) for _ in range(20_000)])
    project.addMapLayer(layer)
    layer.selectByIds([6, 20_000])
    context = QgsProcessingContext()
    context.setProject(project)
    features, value = list(layer.getSelectedFeatures()), QgsProcessingFeatureSourceDefinition(layer.id(), True)
    tracemalloc.start()
    try:
        rows = layers.rows_of(features, value, context)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert sorted(rows) == [5, 19_999]
    assert most < 100_000
