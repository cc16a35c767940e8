"""What the parameters of a summary by zones say: one band or the elements that count, and the classes of a style."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.report.pages.zonal import Kind
from tests.rasterfiles import write

CLASSES = ((1, "low (< 10 %)", "#00ff00"), (2, "high (≥ 10 %)", "#ff0000"))


@pytest.fixture
def read(given, example, tmp_path):
    from soil_mobility_plugin.processing.zonal import read_zonal

    def read(*names, unit="%", dtype=gdal.GDT_Float32, **parameters):
        values = np.ones((len(names), 2, 3))
        path = write(tmp_path / "in.tif", values, names=names, unit=unit, dtype=dtype)
        return read_zonal(given("zonalsummary", INPUT=path, ZONES=str(example / "zones.gpkg"), **parameters))

    return read


def bands(found) -> dict[str, int]:
    return {name: one.band for name, one in found.rasters.items()}


def test_of_several_elements_the_toxic_ones_count(read):
    found = read("Cd", "Ca", "Pb", "a note")
    assert found.asked.elements == ("Cd", "Pb")
    assert found.asked.left_out == ("Ca",)
    assert bands(found) == {"Cd": 1, "Pb": 3}
    assert found.raster is found.rasters["Cd"]


def test_where_none_is_toxic_all_count(read):
    found = read("Ca", "Mg")
    assert (found.asked.elements, found.asked.left_out) == (("Ca", "Mg"), ())


@pytest.mark.parametrize(
    ("names", "unit", "band", "expected"),
    [
        (("Cd", "Pb"), "%", 2, {"INPUT": 2}),  # one was chosen
        (("Cd", "note"), "%", None, {"INPUT": 1}),  # one element alone
        (("Cd", "Pb"), "mg/kg", None, {"INPUT": 1}),  # contents are no mobility
    ],
)
def test_one_band_is_summarised_as_it_is(read, names, unit, band, expected):
    found = read(*names, unit=unit, BAND=band)
    assert bands(found) == expected
    assert (found.asked.elements, found.asked.left_out) == ((), ())


def test_bytes_are_codes_and_limits_are_read(read):
    assert read("risk class", dtype=gdal.GDT_Byte, unit="").asked.codes
    found = read("Cd", LIMITS="2,4,8,16")
    assert not found.asked.codes
    assert found.asked.limits == (2, 4, 8, 16)
    assert (found.asked.classes, found.zone_field) == ((), "")
    assert read("Cd", ZONE_FIELD="code").zone_field == "code"


def test_classes_of_a_style_are_those_of_its_band_in_their_order(qgis_app, tmp_path):
    from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
    from qgis.PyQt.QtGui import QColor

    from soil_mobility_plugin.processing.rasters import styled_classes

    layer = QgsRasterLayer(write(tmp_path / "a.tif", np.ones((2, 2, 3))), "a")
    assert styled_classes(layer, 1) == ()
    entry = QgsPalettedRasterRenderer.Class
    shown = [entry(3, QColor("#0000ff"), "wood"), entry(1, QColor("#ff0000"), "")]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 2, shown))
    assert styled_classes(layer, 2) == ((1, "1", "#ff0000"), (3, "wood", "#0000ff"))
    assert styled_classes(layer, 1) == ()


def found(kind, ranges=(), columns=("zone",)):
    return SimpleNamespace(kind=kind, ranges=ranges, rows=[dict.fromkeys(columns)], coloured_by="mean")


def test_zones_look_by_their_figures_else_by_their_classes(qgis_app):
    from soil_mobility_plugin.processing.zonal import zone_style

    kind = Kind("t", "%", CLASSES)
    plain = zone_style(found(kind), "Zones")
    assert plain.categories == tuple((label, label, colour) for _, label, colour in CLASSES)
    assert (plain.name, plain.field, plain.ranges) == ("Zones", "mean", ())
    ranges = [(0.0, 1.0, "0 – 1", "#ffffff")]
    coloured = zone_style(found(kind, ranges), "Zones")
    assert (coloured.categories, coloured.ranges) == ((), tuple(ranges))


def test_columns_have_the_unit_of_the_values(qgis_app):
    from soil_mobility_plugin.processing.zonal import zone_style

    columns = ("zone", "mean", "q05", "maximum", "pixels", "share_1")
    titles = zone_style(found(Kind("t", "mg/kg", CLASSES), columns=columns), "Zones").titles
    assert titles["share_2"] == "high (≥ 10 %), % of the area"
    assert titles["mean"].endswith(", mg/kg")
    assert titles["q05"].endswith(", mg/kg")
    assert titles["maximum"].endswith(", mg/kg")
    assert titles.keys() == {"share_1", "share_2", "mean", "q05", "maximum"}
