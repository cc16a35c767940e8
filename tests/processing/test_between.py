"""From one algorithm's result to the next one's input, as it is or as other programs hand it on."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.rasterfiles import read, write_like


@pytest.fixture(scope="module")
def made(run, example, tmp_path_factory):
    """Results of one soil map: files by what is in them."""
    folder = tmp_path_factory.mktemp("made")
    soil = {name.upper(): str(example / f"{name}.tif") for name in ("ph", "soc", "clay", "cec")}
    files = {
        name: str(folder / f"{name}.tif") for name in ("f1", "parts", "odds", "unlike", "classes", "critical", "z")
    }
    outputs = {"OUTPUT": "f1", "OUTPUT_PARTS": "parts", "OUTPUT_PROBABILITY": "odds", "OUTPUT_APPLICABILITY": "unlike"}
    run("predictfractionation", **soil, ELEMENT="Cd", **{name: files[word] for name, word in outputs.items()})
    run("classifyrisk", INPUT=files["f1"], OUTPUT=files["classes"])
    run("riskhotspots", INPUT=files["f1"], OUTPUT=files["z"])
    several = str(folder / "several.tif")
    run("predictmobility", **soil, ELEMENTS=["Cd", "Pb"], OUTPUT=several)
    run("compositerisk", INPUT=several, OUTPUT=str(folder / "index.tif"), OUTPUT_CRITICAL=files["critical"])
    return files | {"soil": soil, "several": several, "index": str(folder / "index.tif")}


@pytest.fixture
def project(provider):
    """QGIS's project, empty before and after."""
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    yield QgsProject.instance()
    QgsProject.instance().clear()


@pytest.mark.parametrize("result", ["odds", "unlike", "classes", "critical", "z"])
def test_a_result_that_is_no_mobility_is_not_taken_for_one(refused, made, tmp_path, result):
    refused("classifyrisk", "needed|expected|above 1|named", INPUT=made[result], OUTPUT=str(tmp_path / "a.tif"))


@pytest.mark.parametrize("result", ["f1", "parts", "several", "index"])
def test_a_result_that_is_mobility_is(run, made, tmp_path, result):
    assert run("classifyrisk", INPUT=made[result], OUTPUT=str(tmp_path / "a.tif"))["VALID_PIXELS"] > 47_000


@pytest.mark.parametrize("result", ["f1", "parts", "several", "index"])
def test_it_is_when_a_clip_has_lost_its_unit(run, made, tmp_path, result):
    clip = str(tmp_path / "clip.tif")
    gdal.Translate(clip, made[result], srcWin=[0, 0, 90, 80])
    assert gdal.Open(clip).GetRasterBand(1).GetUnitType() == ""
    assert run("classifyrisk", INPUT=clip, OUTPUT=str(tmp_path / "a.tif"))["VALID_PIXELS"] > 6_000


@pytest.mark.parametrize("result", ["critical", "z", "index", "unlike"])
@pytest.mark.parametrize("parameter", ["PH", "SOC", "CEC", "TOTALS", "BACKGROUND"])
def test_no_map_of_risk_is_taken_for_a_soil_property_or_a_content(refused, made, tmp_path, parameter, result):
    soil = made["soil"] | {"TOTAL_VALUE": 1.0} if parameter == "BACKGROUND" else made["soil"]
    given = soil | {parameter: made[result], "ELEMENTS": ["Cd"], "OUTPUT": str(tmp_path / "a.tif")}
    refused("predictmobility", parameter, **given)


@pytest.mark.parametrize("result", ["classes", "critical", "z"])
def test_no_map_of_risk_is_taken_for_rates(refused, made, tmp_path, result):
    given = {"SOC": made["soil"]["SOC"], "RATE_RASTER": made[result], "OUTPUT": str(tmp_path / "a.tif")}
    refused("fourpermille", "RATE_RASTER", **given)


@pytest.mark.parametrize("result", ["f1", "parts", "odds", "unlike", "several", "index", "classes", "critical", "z"])
def test_no_map_of_risk_is_taken_for_a_ceiling(refused, made, tmp_path, result):
    """In % or without a unit it was a content of SOC that nothing grew beyond."""
    given = {"SOC": made["soil"]["SOC"], "CEILING_RASTER": made[result], "OUTPUT": str(tmp_path / "a.tif")}
    refused("fourpermille", "ceiling of SOC is needed", **given)


def test_the_soc_of_a_stack_or_of_a_later_year_is_a_ceiling(run, made, tmp_path):
    given, stack, later = {"SOC": made["soil"]["SOC"]}, str(tmp_path / "stack.tif"), str(tmp_path / "later.tif")
    run("preparecovariates", **made["soil"], OUTPUT=stack)
    run("fourpermille", **given, OUTPUT=later)
    shares = [
        run("fourpermille", **given, END_YEAR=2100, CEILING_RASTER=ceilings, OUTPUT=str(tmp_path / "a.tif"))
        for ceilings in (stack, later)
    ]
    assert [found["SHARE_LIMITED"] for found in shares] == [1.0, 1.0]


def test_the_soc_of_a_later_year_grows_from_that_year(run, made, tmp_path, messages):
    """By default it grew from 2024 on, a second time."""
    later, given = str(tmp_path / "later.tif"), {"OUTPUT": str(tmp_path / "a.tif"), "END_YEAR": 2100}
    run("fourpermille", SOC=made["soil"]["SOC"], OUTPUT=later, feedback=messages)
    run("fourpermille", **given, SOC=later, START_YEAR=2050, feedback=messages)
    run("fourpermillechange", **given | made["soil"] | {"SOC": later}, START_YEAR=2050, feedback=messages)
    assert "is to grow from" not in messages.text
    run("fourpermille", **given, SOC=later, feedback=messages)
    run("fourpermillechange", **given | made["soil"] | {"SOC": later}, feedback=messages)
    said = "its band is named “SOC 2050”, but it is to grow from 2024 on. Set “Start year” (START_YEAR) to"
    assert messages.text.count(said) == 2


def test_a_probability_is_summarised_as_what_it_is(run, example, made, messages):
    found = run("zonalsummary", INPUT=made["odds"], ZONES=str(example / "zones.gpkg"), OUTPUT="memory:")
    assert found["SHARE_MEDIUM_OR_ABOVE"] is None
    assert found["MEAN"] <= 1.0


def lost_nodata(path: str, copy: Path, **options) -> str:
    """A copy of a map whose gaps became 0, as mosaics and smaller types leave them, undeclared."""
    values = np.nan_to_num(read(path)[0], nan=0.0)
    write_like(path, copy, values, **options)
    return str(copy)


@pytest.mark.parametrize("unit", ["%", ""])
def test_zeros_that_a_mosaic_left_for_nodata_are_no_mobility(run, made, tmp_path, messages, unit):
    expected = run("classifyrisk", INPUT=made["f1"], OUTPUT=str(tmp_path / "a.tif"))
    merged = lost_nodata(made["f1"], tmp_path / "merged.tif", unit=unit)
    found = run("classifyrisk", INPUT=merged, OUTPUT=str(tmp_path / "b.tif"), feedback=messages)
    assert found["VALID_PIXELS"] == expected["VALID_PIXELS"]
    assert found["SHARE_MEDIUM_OR_ABOVE"] == expected["SHARE_MEDIUM_OR_ABOVE"]
    assert messages.text.count("is taken for no value") == 1


def test_they_are_none_in_zones_and_clusters_either(run, example, made, tmp_path, messages):
    merged = lost_nodata(made["f1"], tmp_path / "merged.tif")
    zones = {"ZONES": str(example / "zones.gpkg"), "OUTPUT": "memory:"}
    expected, found = (run("zonalsummary", INPUT=file, **zones) for file in (made["f1"], merged))
    assert found["MEAN"] == pytest.approx(expected["MEAN"], abs=1e-4)
    assert found["VALID_PIXELS"] == expected["VALID_PIXELS"]
    expected, found = (
        run("riskhotspots", INPUT=file, OUTPUT=str(tmp_path / "z.tif"), feedback=messages)
        for file in (made["f1"], merged)
    )
    assert found == expected
    assert messages.text.count("is taken for no value") == 1


def test_zeros_among_other_values_are_doubted_and_stay(run, example, made, tmp_path, messages):
    values = lost_nodata(made["f1"], tmp_path / "values.tif", unit="")
    zones = {"ZONES": str(example / "zones.gpkg"), "OUTPUT": "memory:"}
    found = run("zonalsummary", INPUT=values, **zones, feedback=messages)
    assert found["VALID_PIXELS"] == 48_000
    assert "1.4 % of its values are 0" in messages.text


def test_zeros_among_small_values_are_mobility(run, made, tmp_path, messages):
    values = np.random.default_rng(5).uniform(0.0, 2.0, (200, 240)).round(2)
    values[:20] = 0.0
    file = write_like(made["f1"], tmp_path / "low.tif", values)
    found = run("classifyrisk", INPUT=file, OUTPUT=str(tmp_path / "a.tif"), feedback=messages)
    assert found["VALID_PIXELS"] == 48_000
    assert "% of its values are 0. If they stand for no value, declare 0 as nodata" in messages.text


def test_zeros_of_contents_are_said(run, example, made, tmp_path, messages):
    totals = lost_nodata(str(example / "totals.tif"), tmp_path / "Cd.tif", unit="mg/kg")
    given = made["soil"] | {"TOTALS": totals, "ELEMENTS": ["Cd"], "OUTPUT": str(tmp_path / "a.tif")}
    run("predictmobility", **given, feedback=messages)
    assert "% of its values are 0" in messages.text or "is taken for no value" in messages.text


@pytest.mark.parametrize("result", ["classes", "critical"])
def test_codes_of_classes_have_no_hot_spots(refused, made, tmp_path, result):
    """Neither the file nor its band says that 48 is cadmium, its style does."""
    refused("riskhotspots", "are codes of classes", INPUT=made[result], OUTPUT=str(tmp_path / "a.tif"))


def test_a_number_of_elements_has_hot_spots(run, made, tmp_path):
    index, z = str(tmp_path / "number.tif"), str(tmp_path / "z.tif")
    run("compositerisk", INPUT=made["several"], METHOD="count", AT_LEAST="high", OUTPUT=index)
    assert run("riskhotspots", INPUT=index, OUTPUT=z)["VALID_PIXELS"] > 47_000


@pytest.mark.parametrize("name", ["zonalsummary", "riskhotspots"])
def test_a_picture_of_a_map_is_no_input(refused, example, made, tmp_path, name):
    picture = str(tmp_path / "picture.tif")
    dataset = gdal.GetDriverByName("GTiff").CreateCopy(
        picture,
        gdal.Translate("", made["f1"], format="MEM", outputType=gdal.GDT_Byte, bandList=[1, 2, 3]),
        options=["PHOTOMETRIC=RGB"],
    )
    for number in (1, 2, 3):
        dataset.GetRasterBand(number).SetDescription("")
        dataset.GetRasterBand(number).SetUnitType("")
    del dataset
    where = {"ZONES": str(example / "zones.gpkg")} if name == "zonalsummary" else {}
    output = "memory:" if where else str(tmp_path / "a.tif")
    refused(name, "red, green and blue", INPUT=picture, OUTPUT=output, **where)


@pytest.mark.parametrize(
    ("name", "said"), [("classifyrisk", "No pixel has a value"), ("zonalsummary", "No pixel of the zones has a value")]
)
def test_a_clip_beside_the_map_is_said_to_be_empty(run, example, made, tmp_path, messages, name, said):
    empty = write_like(made["f1"], tmp_path / "empty.tif", np.full((200, 240), -9999.0))
    where = {"ZONES": str(example / "zones.gpkg")} if name == "zonalsummary" else {}
    run(name, INPUT=empty, OUTPUT="memory:" if where else str(tmp_path / "a.tif"), **where, feedback=messages)
    assert said in messages.text


def test_classes_are_the_same_by_file_as_by_layer(run, example, made, project):
    """By a path, as in models and on the command line, a raster comes without a style: its codes were averaged."""
    from qgis.core import QgsRasterLayer

    where = {"ZONES": str(example / "zones.gpkg"), "OUTPUT": "memory:"}
    by_file = run("zonalsummary", INPUT=made["critical"], **where)
    layer = QgsRasterLayer(made["critical"], "critical")
    project.addMapLayer(layer)
    by_layer = run("zonalsummary", INPUT=layer.id(), **where)
    assert by_file["MEAN"] is by_layer["MEAN"] is None
    assert by_file["OUTPUT"].fields().names() == by_layer["OUTPUT"].fields().names()
    rows = [[feature.attributes() for feature in found["OUTPUT"].getFeatures()] for found in (by_file, by_layer)]
    assert rows[0] == rows[1]


def test_a_style_of_the_project_goes_before_that_beside_the_file(run, example, made, project):
    from qgis.core import QgsRasterLayer, QgsSingleBandGrayRenderer

    layer = QgsRasterLayer(made["critical"], "critical")
    project.addMapLayer(layer)
    layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 1))
    where = {"ZONES": str(example / "zones.gpkg"), "OUTPUT": "memory:"}
    assert run("zonalsummary", INPUT=layer.id(), **where)["MEAN"] == 48.0


@pytest.fixture
def nameless(run, made, tmp_path):
    """A stack of soil properties that QGIS saved anew: its bands have lost names and units."""
    stack, saved = str(tmp_path / "stack.tif"), str(tmp_path / "saved.tif")
    run("preparecovariates", **made["soil"], OUTPUT=stack)
    write_like(stack, saved, np.nan_to_num(read(stack), nan=-9999.0), unit="")
    return saved


def test_one_band_is_not_two_properties(run, refused, made, nameless, tmp_path):
    given = {"PH": nameless, "SOC": made["soil"]["SOC"], "CLAY": nameless, "OUTPUT": str(tmp_path / "a.tif")}
    refused("predictfractionation", r"pH \(PH.*Clay \(CLAY.*the same band, number 1", **given)
    expected = run("predictfractionation", **{**given, "PH": made["soil"]["PH"], "CLAY": made["soil"]["CLAY"]})
    assert run("predictfractionation", **given, CLAY_BAND=3)["MEAN_MOBILITY"] == pytest.approx(
        expected["MEAN_MOBILITY"], abs=0.01
    )


def test_one_band_is_not_total_and_mobility(refused, nameless, tmp_path):
    given = {"TOTAL": nameless, "MOBILITY": nameless, "OUTPUT": str(tmp_path / "a.tif")}
    refused("totalmobiledivergence", "the same band, number 1", **given)


@pytest.mark.parametrize("by", ["name", "id"])
def test_a_layer_of_another_kind_is_called_so(refused, example, project, tmp_path, by):
    """Not a file that does not exist, although layers may be called by their names."""
    from qgis.core import QgsVectorLayer

    zones = QgsVectorLayer(str(example / "zones.gpkg"), "districts")
    project.addMapLayer(zones)
    name = "districts" if by == "name" else zones.id()
    refused("classifyrisk", "is no raster layer", INPUT=name, OUTPUT=str(tmp_path / "a.tif"))


def test_a_probability_is_of_the_same_element(run, refused, made, tmp_path):
    odds = str(tmp_path / "odds.tif")
    other = made["soil"] | {"OUTPUT": str(tmp_path / "Pb.tif"), "OUTPUT_PROBABILITY": odds}
    run("predictfractionation", **other, ELEMENT="Pb")
    given = {"PROBABILITY": odds, "OUTPUT": str(tmp_path / "a.tif")}
    refused("classifyrisk", "about Cd, but .* about Pb", INPUT=made["f1"], **given)
    refused("classifyrisk", "about Cd, but .* about Pb", INPUT=made["several"], **given)
    assert run("classifyrisk", INPUT=made["several"], BAND=2, **given)["SHARE_UNDECIDED"] is not None


def test_a_probability_is_of_the_same_prediction(run, example, made, tmp_path, messages):
    """That of the content without a background was told of a map with one: 85 % undecided where 10 % were (Meuse)."""
    totals, odds = {"TOTALS": str(example / "totals.tif")}, str(tmp_path / "odds.tif")
    given = made["soil"] | totals | {"OUTPUT": str(tmp_path / "f.tif"), "OUTPUT_PROBABILITY": odds}
    maps = {name: str(tmp_path / f"{name}.tif") for name in ("one", "several")}
    run("predictfractionation", **given, ELEMENT="Cd", BACKGROUND=0.2)
    plain = made["soil"] | totals
    run("predictfractionation", **plain, BACKGROUND=0.2, ELEMENT="Cd", OUTPUT=maps["one"])
    run("predictmobility", **plain, ELEMENTS=["Cd", "Pb"], OUTPUT=maps["several"])
    doubt = "were predicted from different inputs, or by different models"
    for name, asked in (("one", False), ("several", True)):
        said = type(messages)()
        run("classifyrisk", said, INPUT=maps[name], PROBABILITY=odds, OUTPUT=str(tmp_path / "a.tif"))
        assert (doubt in said.text) is asked, name


def test_probabilities_in_percent_are_said_to_be_none(run, made, tmp_path, messages):
    percent = str(tmp_path / "percent.tif")
    gdal.Translate(percent, made["odds"], scaleParams=[[0, 1, 0, 100]])
    given = {"PROBABILITY": percent, "OUTPUT": str(tmp_path / "a.tif")}
    run("classifyrisk", INPUT=made["f1"], **given, feedback=messages)
    assert "47,314 probabilities outside 0 to 1 were masked" in messages.text


def tables(path: Path) -> dict[str, int]:
    """The tables of a database, and how many rows each has."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layers = [dataset.GetLayer(number) for number in range(dataset.GetLayerCount())]
    return {layer.GetName(): layer.GetFeatureCount() for layer in layers}


@pytest.mark.parametrize("given", ["file", "table", "layer", "definition"])
def test_no_result_replaces_the_table_of_an_input(refused, example, made, project, tmp_path, given):
    """As “Save to GeoPackage…” in the dialog does: QGIS empties the table before its rows are read."""
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer

    database = Path(shutil.copy(example / "zones.gpkg", tmp_path / "own.gpkg"))
    zones = {"file": str(database), "table": f"{database}|layername=zones"}
    layer = QgsVectorLayer(zones["table"], "own")
    project.addMapLayer(layer)
    zones |= {"layer": layer.id(), "definition": QgsProcessingFeatureSourceDefinition(layer.id())}
    output = f"ogr:dbname='{database}' table=\"zones\" (geom)"
    refused("zonalsummary", "is the table of input Zones", INPUT=made["f1"], ZONES=zones[given], OUTPUT=output)
    assert tables(database) == {"zones": 5}


def test_a_table_of_that_name_in_another_database_may_be_replaced(run, example, made, tmp_path):
    database = Path(shutil.copy(example / "zones.gpkg", tmp_path / "results.gpkg"))
    output = f"ogr:dbname='{database}' table=\"zones\" (geom)"
    run("zonalsummary", INPUT=made["f1"], ZONES=str(example / "zones.gpkg"), OUTPUT=output)
    assert tables(database) == {"zones": 5}
    assert gdal.OpenEx(str(database), gdal.OF_VECTOR).GetLayer(0).GetLayerDefn().GetFieldIndex("medium_pct") > 0


def test_the_extent_of_selected_features_is_theirs(run, example, made, project, tmp_path):
    """As a model hands on its input; QGIS takes the extent of the whole layer."""
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer

    zones = QgsVectorLayer(str(example / "zones.gpkg"), "zones")
    project.addMapLayer(zones)
    zones.selectByExpression("\"name\" = 'Kalkau'")
    selected = QgsProcessingFeatureSourceDefinition(zones.id(), selectedFeaturesOnly=True)
    box = zones.boundingBoxOfSelected()
    text = f"{box.xMinimum()},{box.xMaximum()},{box.yMinimum()},{box.yMaximum()} [{zones.crs().authid()}]"
    given = {"INPUT": made["f1"], "OUTPUT": str(tmp_path / "a.tif")}
    by_selection, by_text = (run("classifyrisk", **given, EXTENT=extent) for extent in (selected, text))
    assert by_selection == by_text
    assert by_selection["VALID_PIXELS"] < 20_000


@pytest.fixture
def endings(provider):
    """Sets the endings that Processing's options give to new layers."""
    from processing.core.ProcessingConfig import ProcessingConfig
    from qgis.core import QgsSettings

    ProcessingConfig.initialize()
    names = {
        "Raster": ProcessingConfig.DEFAULT_OUTPUT_RASTER_LAYER_EXT,
        "Vector": ProcessingConfig.DEFAULT_OUTPUT_VECTOR_LAYER_EXT,
    }

    def choose(kind: str, ending: str) -> None:
        setting = ProcessingConfig.settings[names[kind]]
        setting.setValue(ending)
        setting.save()

    yield choose
    for name in names.values():
        QgsSettings().remove(ProcessingConfig.settings[name].qname)
    ProcessingConfig.readSettings()


def test_temporary_rasters_are_called_what_they_are(run, made, endings):
    endings("Raster", "vrt")
    assert run("classifyrisk", INPUT=made["f1"], OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"].endswith(".tif")


def test_temporary_tables_keep_the_names_of_their_columns(run, made, endings):
    from qgis.core import QgsVectorLayer

    endings("Vector", "shp")
    given = {"OUTPUT": "TEMPORARY_OUTPUT", "OUTPUT_TABLE": "TEMPORARY_OUTPUT"}
    table = run("classifyrisk", INPUT=made["f1"], **given)["OUTPUT_TABLE"]
    assert table.endswith(".dbf")
    assert QgsVectorLayer(table, "table").fields().names() == ["class", "label", "pixels", "area_m2", "share_pct"]


def test_no_cell_of_a_temporary_table_is_a_formula(run, example, made, endings, tmp_path):
    endings("Vector", "csv")
    zones = Path(shutil.copy(example / "zones.gpkg", tmp_path / "zones.gpkg"))
    dataset = gdal.OpenEx(str(zones), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL("UPDATE zones SET name = '=1+1' WHERE fid = 1")
    del dataset
    given = {"ZONES": str(zones), "ZONE_FIELD": "name", "OUTPUT": "TEMPORARY_OUTPUT"}
    table = run("zonalsummary", INPUT=made["f1"], **given)["OUTPUT"]
    assert table.endswith(".csv")
    text = Path(table).read_text(encoding="utf-8")
    assert "1+1" in text
    assert ",=1+1" not in text
    assert '"=1+1' not in text


def test_a_table_as_a_shapefile_is_where_it_is_said_to_be(run, example, made, tmp_path):
    """Without geometries there is no ``.shp``, and none of an older layer is to stay beside other rows."""
    from qgis.core import QgsVectorLayer

    file = str(tmp_path / "table.shp")
    run("zonalsummary", INPUT=made["f1"], ZONES=str(example / "zones.gpkg"), OUTPUT=file)
    given = {"OUTPUT": str(tmp_path / "a.tif"), "OUTPUT_TABLE": file}
    table = run("classifyrisk", INPUT=made["f1"], **given)["OUTPUT_TABLE"]
    assert table == str(tmp_path / "table.dbf")
    layer = QgsVectorLayer(table, "table")
    assert layer.featureCount() == 5
    assert layer.fields().names() == ["class", "label", "pixels", "area_m2", "share_pct"]
    assert {path.suffix for path in tmp_path.glob("table.*")} <= {".dbf", ".cpg", ".qml"}
