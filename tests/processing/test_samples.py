"""What the parameters of a table of samples say: fields by their use, places, what cannot be used."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal

HEAD = "site,pH,SOC (g/kg),clay (%),CEC,F1 (%),F2 (%),F3 (%),F4 (%),element"
ROW = "a,6.1,12,20,15,10,20,30,40,Cd"


@pytest.fixture
def read(given, tmp_path):
    from soil_mobility_plugin.processing.samples import read_samples

    def read(*lines, model="validatemodel", **parameters):
        table = tmp_path / "table.csv"
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return read_samples(given(model, **{"SAMPLES": str(table), **parameters}))

    return read


def test_fields_go_by_their_names(read):
    found = read(HEAD, ROW, ROW.replace("Cd", "Pb"))
    assert found.fields.properties == {"ph": "pH", "soc": "SOC (g/kg)", "clay": "clay (%)", "cec": "CEC"}
    (block,) = found.fields.blocks
    assert block.fractions == ("F1 (%)", "F2 (%)", "F3 (%)", "F4 (%)")
    assert block.element_field == "element"
    assert (found.name, len(found.table), found.rasters) == ("table", 2, {})
    assert np.isnan(found.table.x).all()


def test_stated_fields_come_before_names(read):
    found = read(HEAD, ROW, PH_FIELD="CEC", CEC_FIELD="pH", F1_FIELD="F2 (%)", F2_FIELD="F1 (%)", GROUP_FIELD="element")
    assert (found.fields.properties["ph"], found.fields.properties["cec"]) == ("CEC", "pH")
    assert found.fields.blocks[0].fractions[:2] == ("F2 (%)", "F1 (%)")
    assert found.fields.group == "element"


def test_units_are_those_of_the_parameters(read):
    found = read(HEAD, ROW, TOTAL_BASIS="total", FRACTION_UNIT="percent", PH_METHOD="KCl", SOC_FIELD_UNIT="SOM g/kg")
    assert (found.units.total_basis, found.units.residual_basis) == ("total", "aqua regia")
    assert (found.units.fractions, found.units.ph_method) == ("percent", "KCl")
    assert found.units.properties == {"ph": "auto", "soc": "SOM g/kg", "clay": "auto", "cec": "auto"}
    assert read(HEAD, ROW, RESIDUAL_BASIS="total").units.residual_basis == "total"


def test_lines_above_the_titles_are_no_samples(read):
    found = read("Report 7,,,,,,,,,", HEAD, ROW)
    assert len(found.table) == len(found.table.columns["pH"]) == 1
    assert found.fields.properties["ph"] == "pH"
    assert found.remarks


def test_columns_that_were_not_found_are_refused_by_name(read):
    from soil_mobility_plugin.processing.specs import ParameterError

    with pytest.raises(ParameterError, match=r"its first line is “sep=…”, .* Delete that line"):
        read("sep=;", HEAD.replace(",", ";"), ROW.replace(",", ";"))
    parted = HEAD.replace(",", "|"), ROW.replace(",", "|")
    if int(gdal.VersionInfo()) >= 3070000:
        # this GDAL finds the columns
        assert len(read(*parted).table) == 1
        return
    with pytest.raises(ParameterError, match=r"its columns are parted by “\|”"):
        read(*parted)


def test_the_unit_of_a_table_in_windows_1252_is_read(given, tmp_path):
    """What Excel writes as CSV: the micro sign is one byte, which is lost."""
    from soil_mobility_plugin.processing.samples import read_samples

    table = tmp_path / "excel.csv"
    table.write_text(f"{HEAD},Gesamtgehalt (µg/g),Bohrhöhe\n{ROW},0.4,12\n", encoding="cp1252")
    found = read_samples(given("validatemodel", SAMPLES=str(table)))
    (block,) = found.fields.blocks
    assert found.fields.unit(block.total).to_mg_kg == 1.0
    assert [line for line in found.remarks if "UTF-8" in line and "Bohrh" in line]


def test_a_text_file_without_the_ending_of_a_table_is_told_what_to_do(given, tmp_path):
    from soil_mobility_plugin.processing.specs import ParameterError

    table = tmp_path / "table.txt"
    table.write_text(f"{HEAD}\n{ROW}\n", encoding="utf-8")
    with pytest.raises(ParameterError, match=r"is there, but .* give it the ending \.csv"):
        given("validatemodel", SAMPLES=str(table))["SAMPLES"]


def test_of_several_sheets_the_one_that_was_read_is_said(given, tmp_path):
    from osgeo import ogr
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    from soil_mobility_plugin.processing.samples import read_samples

    path = str(tmp_path / "book.xlsx")
    book = ogr.GetDriverByName("XLSX").CreateDataSource(path)
    for name in ("Cd", "Pb"):
        sheet = book.CreateLayer(name)
        for title in HEAD.split(","):
            sheet.CreateField(ogr.FieldDefn(title, ogr.OFTString))
        feature = ogr.Feature(sheet.GetLayerDefn())
        for place, cell in enumerate(ROW.split(",")):
            feature.SetField(place, cell)
        sheet.CreateFeature(feature)
        sheet = feature = None
    book = None
    for value, said in ((path, "“Cd” was read, not: Pb."), (f"{path}|layername=Pb", "“Pb” was read, not: Cd.")):
        assert [line for line in read_samples(given("validatemodel", SAMPLES=value)).remarks if line.endswith(said)]
    sheet = QgsVectorLayer(f"{path}|layername=Pb", "laboratory")
    QgsProject.instance().addMapLayer(sheet)
    for value in (sheet.id(), QgsProcessingFeatureSourceDefinition(sheet.id())):
        asked = given("validatemodel", SAMPLES=value)
        asked.context.setProject(QgsProject.instance())
        assert [line for line in read_samples(asked).remarks if line.endswith("“Pb” was read, not: Cd.")], (
            "as a layer of the project"
        )
    QgsProject.instance().removeMapLayer(sheet.id())


@pytest.mark.parametrize("option", ["GeometrySkipInvalid", "GeometryAbortOnInvalid"])
def test_samples_of_plots_whose_outlines_cross_are_read(given, option):
    """QGIS's default ended the program, its option to skip left them out unsaid."""
    from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsProject, QgsVectorLayer

    from soil_mobility_plugin.processing.samples import read_samples

    titles = HEAD.split(",")
    plots = QgsVectorLayer(
        "Polygon?crs=EPSG:32633&" + "&".join(f"field={name}:string" for name in titles), "p", "memory"
    )
    for outline in ("POLYGON((0 0,9 9,9 0,0 9,0 0))", "POLYGON((0 0,9 0,9 9,0 9,0 0))"):
        plot = QgsFeature(plots.fields())
        plot.setAttributes(ROW.split(","))
        plot.setGeometry(QgsGeometry.fromWkt(outline))
        plots.dataProvider().addFeature(plot)
    QgsProject.instance().addMapLayer(plots)
    asked = given("validatemodel", SAMPLES=plots.id())
    asked.context.setProject(QgsProject.instance())
    asked.context.setInvalidGeometryCheck(getattr(QgsFeatureRequest, option))
    assert len(read_samples(asked).table) == 2
    QgsProject.instance().removeMapLayer(plots.id())


@pytest.mark.parametrize(
    ("wkt", "place"),
    [
        ("POINT Z(3 4 5)", (3, 4)),
        ("POLYGON((0 0,4 0,4 2,0 2,0 0))", (2, 1)),
        # The middle of a plot that bends around it.
        ("POLYGON((0 0,20 0,20 2,2 2,2 18,20 18,20 20,0 20,0 0))", (1, 10)),
    ],
)
def test_the_place_of_a_plot_is_in_it(qgis_app, wkt, place):
    from qgis.core import QgsFeature, QgsGeometry

    from soil_mobility_plugin.processing.samples import _places

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    assert tuple(np.array(_places([feature, QgsFeature()]))[:, 0]) == place


def test_who_has_no_place_has_no_point(qgis_app):
    from soil_mobility_plugin.processing.samples import points_of

    there, nowhere = points_of(SimpleNamespace(x=np.array([1.0, np.nan]), y=np.array([2.0, np.nan])))
    assert (there.asPoint().x(), there.asPoint().y()) == (1.0, 2.0)
    assert nowhere.isNull()


def points(crs):
    """A layer with one sample of cadmium, of which F1 is known."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer("Point?field=Cd_F1:double", "points", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    feature = QgsFeature(layer.fields())
    feature.setAttributes([12.0])
    feature.setGeometry(QgsGeometry.fromWkt("POINT(4321050 3210050)"))
    layer.dataProvider().addFeature(feature)
    return QgsProject.instance().addMapLayer(layer)


def test_rasters_need_places_and_a_crs(read, soil):
    from soil_mobility_plugin.soilmobility.errors import SoilMobilityError

    for lines, words in (((HEAD,), "has no rows"), ((HEAD, ROW), r"has no places")):
        with pytest.raises(SoilMobilityError, match=rf"^SAMPLES \(“table”\) {words}"):
            read(*lines, PH=soil["PH"])
    with pytest.raises(SoilMobilityError, match=r"^SAMPLES \(“points”\) has no CRS"):
        read(SAMPLES=points(""), PH=soil["PH"])
    found = read(SAMPLES=points("EPSG:3035"), PH=soil["PH"], PH_UNIT="pH*10")
    assert (found.table.x.tolist(), found.table.y.tolist()) == ([4321050.0], [3210050.0])
    assert list(found.rasters) == ["ph"]
    assert found.raster_units["ph"] == "pH*10"
    assert "3035" in found.wkt


def test_places_are_centres_and_none_where_there_is_no_geometry(qgis_app):
    from qgis.core import QgsFeature, QgsGeometry

    from soil_mobility_plugin.processing.samples import _places

    features = []
    for text in ("POINT(3 7)", "", "POINT EMPTY", "MULTIPOINT((0 0), (4 2))"):
        feature = QgsFeature()
        if text:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        features.append(feature)
    x, y = _places(features)
    np.testing.assert_array_equal(x, [3, np.nan, np.nan, 2])
    np.testing.assert_array_equal(y, [7, np.nan, np.nan, 1])


class Samples(list):
    """Checked rows: those that can be used, and notes on all."""

    notes = dropped = ()

    @staticmethod
    def summary() -> list[str]:
        return ["0 of 2 rows can be used."]


def usable(samples, wanted=False):
    from soil_mobility_plugin.processing.samples import usable_samples

    inputs = SimpleNamespace(name="table", samples=lambda model, feedback: samples)
    return usable_samples(inputs, None, SimpleNamespace(feedback=None, wants=lambda name: wanted))


def test_numbers_of_used_and_dropped_rows(qgis_app):
    samples = Samples([1, 2, 3])
    samples.dropped = ("one", "two")
    found, results = usable(samples)
    assert found is samples
    assert results == {"SAMPLES_USED": 3, "ROWS_DROPPED": 2}


def test_no_usable_row_is_refused_with_the_reasons(qgis_app):
    from soil_mobility_plugin.processing.specs import ParameterError

    with pytest.raises(ParameterError, match=r"SAMPLES \(“table”\): 0 of 2 rows can be used\. Needed are F1"):
        usable(Samples())


def test_the_log_names_thirty_dropped_rows(qgis_app, messages, monkeypatch):
    from soil_mobility_plugin.processing import samples as module

    note = SimpleNamespace(row=4, element="", text="no pH")
    result = SimpleNamespace(lines=["read"], summary=lambda: ["sum"], dropped=[note] * 33)
    monkeypatch.setattr(module, "with_maps", lambda *given: "table")
    monkeypatch.setattr(module.tables, "read", lambda *given: result)
    inputs = object.__new__(module.SampleInputs)
    inputs.__dict__.update(
        rasters={}, remarks=("remark",), table=None, fields=None, units=SimpleNamespace(ph_method="")
    )
    inputs.__dict__["crs"] = SimpleNamespace(toWkt=lambda variant: "")
    assert inputs.samples(None, messages) is result
    assert messages.said[:4] == ["remark", "read", "sum", "  row 4, –: no pH"]
    assert len(messages.said) == 3 + 30 + 1
    assert messages.said[-1].startswith("  … and 3 more; Rows")
