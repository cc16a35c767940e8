"""The soil parameters: which bands are which elements, what a background may be, what the log says of a content."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.rasterfiles import write


@pytest.fixture
def layer(qgis_app, tmp_path):
    """A layer of a file with bands of these names."""
    from qgis.core import QgsRasterLayer

    def make(*names, unit="mg/kg"):
        values = np.arange(1.0, 1.0 + 6 * len(names)).reshape(len(names), 2, 3)
        path = write(tmp_path / f"{'_'.join(names)}.tif", values, names=names, unit=unit)
        return QgsRasterLayer(path, "contents")

    return make


@pytest.fixture
def read(given, soil):
    from soil_mobility_plugin.processing.soil import chosen_elements, read_soil

    def read(elements, **parameters):
        call = given("predictmobility", **{**soil, "ELEMENTS": elements, **parameters})
        return read_soil(call, chosen_elements(call, call["MODEL"]))

    return read


@pytest.fixture
def refuse(read):
    from soil_mobility_plugin.soilmobility.errors import SoilMobilityError

    def refuse(words, elements, **parameters):
        with pytest.raises(SoilMobilityError, match=words):
            read(elements, **parameters)

    return refuse


def test_bands_are_found_by_the_elements_they_are_named_after(layer):
    from soil_mobility_plugin.processing.soil import _bands_of, element_bands

    three = layer("Pb", "note", "Cadmium")
    assert element_bands(three, "TOTALS") == {"Pb": 1, "Cd": 3}
    assert element_bands(layer("Cd_sd", "Cd", "Pb 30-60 cm", "Pb 0-30 cm", "Pb_q95"), "TOTALS") == {"Cd": 2, "Pb": 4}
    found = _bands_of(three, "TOTALS", ("Cd", "Zn", "Pb"))
    assert {symbol: (one.band, one.element) for symbol, one in found.items()} == {"Cd": (3, "Cd"), "Pb": (1, "Pb")}
    assert list(found) == ["Cd", "Pb"], "in the order of the elements that are wanted"


def test_a_single_band_is_that_of_the_one_element_whatever_its_name(layer):
    from soil_mobility_plugin.processing.soil import _bands_of
    from soil_mobility_plugin.processing.specs import ParameterError

    assert _bands_of(layer("content"), "TOTALS", ("Zn",))["Zn"].band == 1
    for names, wanted in ((("content",), ("Zn", "Cd")), (("a", "b"), ("Zn",)), (("Pb",), ("Zn",))):
        with pytest.raises(ParameterError, match=r"TOTALS \(“contents”\): no band is named after Zn"):
            _bands_of(layer(*names), "TOTALS", wanted)


def test_two_bands_of_one_element_are_refused(layer):
    from soil_mobility_plugin.processing.soil import element_bands
    from soil_mobility_plugin.processing.specs import ParameterError

    with pytest.raises(ParameterError, match="TOTALS: bands 1 and 3 are both named after Cd"):
        element_bands(layer("Cd", "Pb", "cadmium"), "TOTALS")


def test_one_number_is_the_content_of_one_element(read, refuse, soil, example):
    assert read("Cd", TOTAL_VALUE=0.5, TOTAL_BASIS="total").describe_total("Cd").message == "0.5 mg/kg, total"
    refuse("TOTAL_VALUE is the content of one element, but 2 are chosen", "Cd,Pb", TOTAL_VALUE=0.5)
    refuse("either TOTALS or TOTAL_VALUE", "Cd", TOTAL_VALUE=0.5, TOTALS=str(example / "totals.tif"))


def test_where_a_content_comes_from(read, example):
    found = read("Cd,Cr", TOTALS=str(example / "totals.tif"))
    assert found.describe_total("Cd").message == "TOTALS (“totals”), aqua regia"
    assert found.describe_total("Cr").message.startswith("none given: the reference content")
    assert replace(found, total_required=False).describe_total("Cr").message == "none given, and none is needed"
    assert found.has_totals
    assert not read("Cd").has_totals
    assert read("Cd", TOTAL_VALUE=0.0001).has_totals


def test_a_background_is_a_number_a_raster_or_a_median(read, refuse, example):
    totals = str(example / "totals.tif")
    assert read("Cd,Pb", TOTALS=totals, BACKGROUND="median").backgrounds == {"Cd": "median", "Pb": "median"}
    assert read("Cd,Cr", TOTALS=totals, BACKGROUND="median").backgrounds == {"Cd": "median"}, "Cr has no band"
    assert read("Cd", TOTAL_VALUE=2, BACKGROUND=0.5).backgrounds == {"Cd": 0.5}
    bands = read("Pb,Cd", TOTALS=totals, BACKGROUND=totals).backgrounds
    assert {symbol: one.band for symbol, one in bands.items()} == {"Pb": 2, "Cd": 1}
    assert read("Cd").backgrounds == {}
    refuse("median is that of a raster of contents", "Cd", TOTAL_VALUE=2, BACKGROUND="median")
    refuse("BACKGROUND is one number, but 2 elements", "Cd,Pb", TOTALS=totals, BACKGROUND=0.5)


def test_what_lies_above_the_background_of_rocks_is_no_contamination(refuse, tmp_path, soil):
    like = write(tmp_path / "majors.tif", np.ones((3, 2, 3)), names=("Ca", "Fe", "Cd"), unit="mg/kg")
    refuse("BACKGROUND: Ca, Fe are major elements", "Ca,Fe,Cd", TOTALS=like, BACKGROUND="median")


def test_elements_that_the_model_lacks(given, soil):
    from soil_mobility_plugin.processing.soil import chosen_element, chosen_elements
    from soil_mobility_plugin.processing.specs import ParameterError

    nothing, some = (given("predictmobility", **soil, **more) for more in ({}, {"ELEMENTS": "Cd,Pb"}))
    full = nothing["MODEL"]

    class Small:
        name, elements = "small", ("Pb", "Zn")

    assert chosen_elements(nothing, Small) == ("Zn", "Pb"), "of the default, those that it has, in the order of all"
    assert len(chosen_elements(nothing, full)) == 49
    with pytest.raises(ParameterError, match=r"The model “small” has no element Cd\. It has: Pb, Zn"):
        chosen_elements(some, Small)
    one = given("predictfractionation", **soil, ELEMENT="Zn")
    assert chosen_element(one, Small) == "Zn"
    with pytest.raises(ParameterError, match="no element Cd"):
        chosen_element(given("predictfractionation", **soil, ELEMENT="Cd"), Small)


def test_every_raster_is_an_input(read, example, soil):
    totals = str(example / "totals.tif")
    found = read("Cd", TOTALS=totals, BACKGROUND=totals, REFERENCE=soil["CLAY"])
    assert [one.parameter for one in found.inputs] == ["PH", "SOC", "CLAY", "CEC", "TOTALS", "BACKGROUND", "REFERENCE"]
    assert str(found.files()["REFERENCE"]) == "clay.tif, band 1"
    assert read("Cd").reference.parameter == "PH", "without a reference the grid is that of pH"


def test_all_bands_that_are_read_are_told(read, example):
    totals = str(example / "totals.tif")
    assert str(read("Cd", TOTALS=totals).files()["TOTALS"]) == "totals.tif, band 1"
    assert str(read("Zn,Cd,As", TOTALS=totals).files()["TOTALS"]) == "totals.tif, bands 1, 3, 5"


def test_the_grid_is_cut_to_the_extent(read, messages):
    from soil_mobility_plugin.processing.soil import grid_of
    from soil_mobility_plugin.soilmobility.raster.source import reference_grid

    reference = read("Cd").reference
    whole = reference_grid(reference.source(messages))
    left, across, _, top, _, down = whole.geotransform
    part = grid_of(reference, (left + 2 * across, top + 7 * down, left + 5 * across, top + 3 * down), messages)
    assert (part.width, part.height) == (3, 4)
    assert part.geotransform == pytest.approx((left + 2 * across, across, 0, top + 3 * down, 0, down))
    assert grid_of(reference, None, messages) == whole


def test_the_median_of_a_map_is_its_background(read, messages, tmp_path, layer):
    from soil_mobility_plugin.processing.rasters import RasterInput

    contents = layer("Cd")  # 1 to 6 mg/kg
    found = replace(
        read("Cd"),
        total_rasters={"Cd": RasterInput.from_layer(contents, "TOTALS", 1)},
        backgrounds={"Cd": "median", "Pb": 3, "Zn": RasterInput.from_layer(contents, "BACKGROUND", 1)},
    )
    sources = {"Cd": found.total_rasters["Cd"].source(messages)}
    median = found._background("Cd", sources, messages)
    assert 3.0 <= median <= 4.0
    assert "the median of TOTALS (“contents”)" in messages.text
    assert found._background("Pb", sources, messages) == 3.0
    assert found._background("Zn", sources, messages).path == contents.source()


@pytest.mark.parametrize("names", [("Cd_sd", "Cd", "Pb"), ("Fe2O3", "Cd", "Pb"), ("pH", "Cd", "Pb")])
def test_what_a_raster_of_elements_holds_besides_is_no_matter_wherever_it_stands(run, example, soil, tmp_path, names):
    """Its first band was judged, which nobody reads: with the same bands in another order there was a result."""
    from osgeo import gdal

    made = []
    for name, unit in (("totals", "mg/kg"), ("mobility", "%")):
        values = gdal.Open(str(example / "totals.tif")).ReadAsArray()[:3]
        path = tmp_path / f"{name}.tif"
        source = gdal.Open(soil["PH"])
        made.append(
            write(
                path, values, source.GetGeoTransform(), source.GetProjection(), nodata=-9999.0, unit=unit, names=names
            )
        )
    totals, mobility = made
    given = {name: soil[name] for name in ("PH", "SOC", "CLAY")}
    found = run("predictmobility", **given, TOTALS=totals, ELEMENTS=["Cd", "Pb"], OUTPUT=str(tmp_path / "p.tif"))
    assert found["VALID_PIXELS"] > 0
    found = run("compositerisk", INPUT=mobility, OUTPUT=str(tmp_path / "c.tif"))
    assert found["ELEMENTS_USED"] == 2


def test_one_raster_may_hold_the_soil_and_the_contents(given, read, layer, refuse):
    """The first band, that of the pH, was taken for one of contents, too: they were said to be the same."""
    stack = layer("pH", "SOC", "Clay", "Cd", unit="").source()
    call = {**dict.fromkeys(("PH", "SOC", "CLAY", "TOTALS"), stack), "CEC": None}
    given("predictmobility", ELEMENTS="Cd", OUTPUT="TEMPORARY_OUTPUT", **call).check()
    found = read("Cd", **call)
    bands = {raster.parameter: raster.band for raster in found.inputs}
    assert bands == {"PH": 1, "SOC": 2, "CLAY": 3, "TOTALS": 4}
    nameless = layer("").source()
    refuse("the same band, number 1", "Cd", CEC=nameless, TOTALS=nameless)
