"""A model beside a user's samples: tables of all kinds in, predictions and a report out."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsField, QgsProcessingException, QgsVectorLayer

from soil_mobility_plugin.processing.field_types import REAL
from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel


def rows_of(path: str) -> list[dict]:
    layer = QgsVectorLayer(str(path), "rows", "ogr")
    assert layer.isValid()
    return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


def written(path: Path, rows: list[dict]) -> str:
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


ROW = {"element": "Cd", "pH": 6.0, "SOC_pct": 2.0, "clay_pct": 20.0, "CEC": 15.0, "total_mgkg": 0.5,
       "F1_pct": 40.0, "F2_pct": 30.0, "F3_pct": 10.0, "F4_pct": 20.0}  # fmt: skip


def test_example_samples(run, example, tmp_path):
    result = run("validatemodel", SAMPLES=str(example / "samples.csv"), OUTPUT=str(tmp_path / "v.gpkg"))
    assert (result["SAMPLES_USED"], result["ROWS_DROPPED"]) == (955, 0)
    assert 0.0 < result["RMSE_F1"] < 30.0
    rows = rows_of(result["OUTPUT"])
    assert len(rows) == 955
    first = rows[0]
    model = FractionationModel.load(bundled_path())
    stated = {"ph": 7.1, "soc": 1.62, "clay": 39.0, "cec": 18.1}
    soil = {name: np.array([value], np.float32) for name, value in stated.items()}
    enrichment = np.float32(np.log10(0.772 / (0.2 * model.element("Cd")["aqua_regia_share"])))
    expected = model.fractions("Cd", model.prepare(soil), enrichment)[:, 0]
    assert [first[f"F{k}_predicted"] for k in (1, 2, 3, 4)] == pytest.approx(expected.tolist(), abs=1e-3)
    assert first["F1_measured"] == pytest.approx(100 * 36.8 / 99.9, abs=1e-3)
    assert first["F1_error"] == pytest.approx(first["F1_predicted"] - first["F1_measured"], abs=1e-6)
    assert first["in_interval"] == int(abs(first["F1_error"]) <= first["F1_half_width"])
    assert first["site"] == "P01"


def test_zones_and_the_report(run, example, tmp_path):
    html = tmp_path / "v.html"
    result = run(
        "validatemodel",
        SAMPLES=str(example / "samples.csv"),
        ZONES=str(example / "zones.gpkg"),
        OUTPUT=str(tmp_path / "v.gpkg"),
        OUTPUT_HTML=str(html),
    )
    assert all(row["zone"] for row in rows_of(result["OUTPUT"]))
    text = html.read_text(encoding="utf-8")
    for words in (
        "Residuals by soil property",
        "Mobility (F1) by zone",
        "Risk classes",
        "Intervals",
        "Rows of the table",
    ):
        assert words in text


def polygons(*shapes: tuple[str | None, str], crs: str = "EPSG:25832", kind: str = "Polygon"):
    """A layer in memory: (name, WKT) of each zone."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string", "zones", "memory")
    for name, wkt in shapes:
        feature = QgsFeature(layer.fields())
        feature["name"] = name
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


WEST = "POLYGON((346000 6088000, 358000 6088000, 358000 6108000, 346000 6108000, 346000 6088000))"
BOW_TIE = "POLYGON((358000 6088000, 370000 6108000, 370000 6088000, 358000 6108000, 358000 6088000))"


def test_zones_without_a_name_repaired_and_in_another_crs(run, example, tmp_path):
    """They are read as in every other algorithm."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsCoordinateTransformContext,
        QgsGeometry,
    )

    systems = (QgsCoordinateReferenceSystem(code) for code in ("EPSG:25832", "EPSG:4326"))
    transform = QgsCoordinateTransform(*systems, QgsCoordinateTransformContext())
    moved = QgsGeometry.fromWkt(WEST)
    moved.transform(transform)
    given = {"SAMPLES": str(example / "samples.csv"), "ZONE_FIELD": "name"}
    found = []
    for place, layer in enumerate((
        polygons(("west", WEST), (None, BOW_TIE)),
        polygons(("west", moved.asWkt(9)), crs="EPSG:4326"),
    )):  # fmt: skip
        path = tmp_path / f"v{place}.gpkg"
        found.append(
            [row["zone"] for row in rows_of(run("validatemodel", **given, ZONES=layer, OUTPUT=str(path))["OUTPUT"])]
        )
    assert set(found[0]) == {"west", "zone 2", ""}
    assert [name == "west" for name in found[0]] == [name == "west" for name in found[1]]


def test_a_plot_lies_in_the_zone_that_it_is_in(run, tmp_path):
    """Where its soil is read, too: the middle of a plot that bends may be in the field of another."""
    plot = polygons(("a", "POLYGON((0 0,20 0,20 2,2 2,2 18,20 18,20 20,0 20,0 0))"))
    names = [f"Cd_F{number}_pct" for number in range(1, 5)]
    soil = {"pH": 6.0, "SOC_pct": 2.0, "clay_pct": 20.0, **dict(zip(names, (40.0, 30.0, 10.0, 20.0)))}
    plot.dataProvider().addAttributes([QgsField(name, REAL) for name in soil])
    plot.updateFields()
    plot.dataProvider().changeAttributeValues({1: {1 + place: value for place, value in enumerate(soil.values())}})
    zones = polygons(("plot", "POLYGON((0 0,2 0,2 20,0 20,0 0))"), ("beside", "POLYGON((2 2,20 2,20 18,2 18,2 2))"))
    given = {"SAMPLES": plot, "ZONES": zones, "ZONE_FIELD": "name", "OUTPUT": str(tmp_path / "v.gpkg")}
    result = run("validatemodel", **given)["OUTPUT"]
    assert [row["zone"] for row in rows_of(result)] == ["plot"]
    point = next(QgsVectorLayer(result, "v", "ogr").getFeatures()).geometry().asPoint()
    assert (point.x(), point.y()) == (1.0, 10.0)


@pytest.mark.parametrize(
    ("layer", "field", "words"),
    [
        ({"kind": "Point"}, None, "polygons are needed"),
        ({"crs": ""}, None, "has no CRS"),
        ({}, "district", "has no field “district”. Its fields are: name"),
    ],
)
def test_zones_that_cannot_serve(refused, example, tmp_path, layer, field, words):
    shape = "POINT(350000 6090000)" if "kind" in layer else WEST
    given = {"ZONES": polygons(("a", shape), **layer), "ZONE_FIELD": field}
    refused("validatemodel", words, SAMPLES=str(example / "samples.csv"), OUTPUT=str(tmp_path / "v.gpkg"), **given)


@pytest.mark.realdata
def test_zhejiang_imports_as_it_is(run, shared_data, tmp_path):
    path = shared_data / "measured" / "zhejiang_paddy_tessier_means.csv"
    result = run("validatemodel", SAMPLES=str(path), OUTPUT=str(tmp_path / "v.gpkg"))
    assert (result["SAMPLES_USED"], result["ROWS_DROPPED"]) == (12, 0)


@pytest.mark.parametrize("titles", [0, 1], ids=["plain", "below a title"])
def test_rows_are_those_of_the_table_where_some_are_selected(run, tmp_path, titles):
    """Row 2 of a selection of rows 2 and 4 is row 4 of the table that its owner looks at."""
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    path = written(tmp_path / "s.csv", [ROW] * 3 + [{**ROW, "clay_pct": ""}])
    if titles:
        text = Path(path).read_text(encoding="utf-8")
        commas = "," * (len(ROW) - 1)
        Path(path).write_text(f"Results{commas}\n{text}", encoding="utf-8")
    layer = QgsVectorLayer(path, "samples", "ogr")
    ids = [feature.id() for feature in layer.getFeatures()]
    layer.selectByIds([*ids[:titles], ids[1 + titles], ids[3 + titles]])
    QgsProject.instance().addMapLayer(layer)
    try:
        chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        places = {"OUTPUT": str(tmp_path / "v.gpkg"), "OUTPUT_ROWS": str(tmp_path / "rows.gpkg")}
        run("validatemodel", SAMPLES=chosen, **places)
    finally:
        QgsProject.instance().clear()
    assert [(row["row"], row["used"]) for row in rows_of(places["OUTPUT_ROWS"])] == [(2 + titles, 1), (4 + titles, 0)]
    assert [row["row"] for row in rows_of(places["OUTPUT"])] == [2 + titles]


@pytest.mark.realdata
def test_meuse_imports_and_is_told_to_hold_no_fractions(run, shared_data, tmp_path, messages):
    path = tmp_path / "meuse.gpkg"
    shutil.copy(shared_data / "points" / "meuse.gpkg", path)
    rows = str(tmp_path / "rows.gpkg")
    with pytest.raises(QgsProcessingException, match="total content but no fraction"):
        run("validatemodel", feedback=messages, SAMPLES=str(path), OUTPUT=str(tmp_path / "v.gpkg"), OUTPUT_ROWS=rows)
    found = rows_of(rows)
    assert len(found) == 4 * 155
    assert {row["element"] for row in found} == {"Cd", "Cu", "Pb", "Zn"}
    assert {row["used"] for row in found} == {0}


def test_every_row_is_accounted_for(run, tmp_path):
    rows = [ROW, {**ROW, "element": "W"}, {**ROW, "F1_pct": 95.0}, {**ROW, "clay_pct": ""}, {**ROW, "pH": "5,5"}]
    result = run(
        "validatemodel",
        SAMPLES=written(tmp_path / "s.csv", rows),
        OUTPUT=str(tmp_path / "v.gpkg"),
        OUTPUT_ROWS=str(tmp_path / "rows.gpkg"),
    )
    assert (result["SAMPLES_USED"], result["ROWS_DROPPED"]) == (2, 3)
    told = rows_of(tmp_path / "rows.gpkg")
    assert [row["used"] for row in told] == [1, 0, 0, 0, 1]
    assert ["W" in told[1]["why"], "add up" in told[2]["why"], "clay" in told[3]["why"]] == [True] * 3


def test_excel(run, tmp_path):
    import processing

    table = written(tmp_path / "s.csv", [ROW, {**ROW, "element": "Zn"}])
    book = str(tmp_path / "s.xlsx")
    processing.run("native:savefeatures", {"INPUT": table, "OUTPUT": book})
    result = run("validatemodel", SAMPLES=book, OUTPUT=str(tmp_path / "v.gpkg"))
    assert result["SAMPLES_USED"] == 2


def test_points_take_soil_from_rasters(run, example, tmp_path):
    """The example's samples without soil columns, as points: soil comes from the maps."""
    with open(example / "samples.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for name in ("ph", "soc_g_kg", "clay_pct", "cec_cmol_kg"):
            del row[name]
    path = written(tmp_path / "samples.csv", rows)
    types = ['"String"', '"String"', '"CoordX"', '"CoordY"', '"String"', *['"Real"'] * 5]
    (tmp_path / "samples.csvt").write_text(",".join(types), encoding="ascii")
    shutil.copy(example / "samples.prj", tmp_path / "samples.prj")
    maps = {name: str(example / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY", "CEC")}
    result = run("validatemodel", SAMPLES=path, OUTPUT=str(tmp_path / "v.gpkg"), **maps)
    assert result["SAMPLES_USED"] == 955
    from osgeo import gdal

    first = rows_of(result["OUTPUT"])[0]
    raster = gdal.Open(maps["PH"])
    transform = raster.GetGeoTransform()
    column = int((358995 - transform[0]) / transform[1])
    line = int((6091512 - transform[3]) / transform[5])
    assert first["ph"] == pytest.approx(float(raster.ReadAsArray()[line, column]), abs=1e-4)


def test_fields_and_units_as_stated(run, tmp_path):
    row = {"metal": "x", "a": 40, "b": 30, "c": 10, "d": 20, "acid": 60, "carbon": 20, "fine": 200}
    result = run(
        "validatemodel",
        SAMPLES=written(tmp_path / "s.csv", [row]),
        ELEMENT="Cd",
        F1_FIELD="a",
        F2_FIELD="b",
        F3_FIELD="c",
        F4_FIELD="d",
        PH_FIELD="acid",
        PH_FIELD_UNIT="pH*10",
        SOC_FIELD="carbon",
        SOC_FIELD_UNIT="g/kg",
        CLAY_FIELD="fine",
        CLAY_FIELD_UNIT="g/kg",
        OUTPUT=str(tmp_path / "v.gpkg"),
    )
    first = rows_of(result["OUTPUT"])[0]
    assert (first["element"], first["ph"], first["soc"], first["clay"]) == ("Cd", 6.0, 2.0, 20.0)


def test_what_is_refused(run, tmp_path):
    table = written(tmp_path / "s.csv", [ROW])
    output = str(tmp_path / "v.gpkg")
    with pytest.raises(QgsProcessingException, match="no field"):
        run("validatemodel", SAMPLES=table, PH_FIELD="nothing", OUTPUT=output)
    bare = {("carbon" if name == "SOC_pct" else name): value for name, value in ROW.items()}
    bare = written(tmp_path / "b.csv", [bare])
    with pytest.raises(QgsProcessingException, match="SOC"):
        run("validatemodel", SAMPLES=bare, OUTPUT=output)
    with pytest.raises(QgsProcessingException, match="no places"):
        run(
            "validatemodel",
            SAMPLES=table,
            PH=str(Path(bundled_path()).parents[1] / "example" / "ph.tif"),
            OUTPUT=output,
        )


def test_two_tables_are_not_written_to_one_file(refused, example, tmp_path):
    """The later one took the place of the first, and the run said that both were there."""
    path = str(tmp_path / "v.gpkg")
    words = r"is also the output Predictions for the samples \(OUTPUT\)"
    refused("validatemodel", words, SAMPLES=str(example / "samples.csv"), OUTPUT=path, OUTPUT_ROWS=path)
    assert not (tmp_path / "v.gpkg").exists()
