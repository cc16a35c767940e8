"""Inputs that are not what they seem: the cases that gave a silent wrong number, with inputs of their own."""

from __future__ import annotations

import csv
import re

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsRectangle, QgsVectorLayer

from tests.rasterfiles import read, write

from .conftest import like

DEGREES = {"geotransform": (0.0, 0.01, 0.0, 1.0, 0.0, -0.01), "crs": "EPSG:4326"}
RNG = np.random.default_rng(3)
SIDE = 20


@pytest.fixture(autouse=True)
def _same_draws_in_any_order(monkeypatch):
    monkeypatch.setitem(globals(), "RNG", np.random.default_rng(3))


@pytest.fixture
def soil(tmp_path):
    """pH, SOC (g/kg) and clay (%) that state what they must, and no flag."""
    shape = (SIDE, SIDE)
    return {
        "PH": write(tmp_path / "ph.tif", RNG.uniform(5, 8, shape), **DEGREES),
        "SOC": write(tmp_path / "soc.tif", RNG.uniform(5, 30, shape), unit="g/kg", **DEGREES),
        "CLAY": write(tmp_path / "clay.tif", RNG.uniform(5, 50, shape), **DEGREES),
    }


def prepared(run, tmp_path, **parameters) -> np.ndarray:
    output = str(tmp_path / "stack.tif")
    run("preparecovariates", OUTPUT=output, **parameters)
    return read(output)


# ---------------------------------------------------------------------------------------------------------- parameters


@pytest.mark.parametrize("order", ["0.05,0.15,0.85,0.95", "0.15,0.05,0.85,0.95", "0.05,0.15,0.95,0.85 [EPSG:4326]"])
def test_a_rectangle_in_another_order_is_refused_not_turned(run, refused, soil, tmp_path, order):
    given = {**soil, "EXTENT": order, "OUTPUT": str(tmp_path / "o.tif")}
    if order != "0.05,0.15,0.85,0.95":
        refused("preparecovariates", "not in the order xmin,xmax,ymin,ymax", **given)
        return
    run("preparecovariates", **given)
    transform = gdal.Open(given["OUTPUT"]).GetGeoTransform()
    assert (transform[0], transform[3]) == pytest.approx((0.05, 0.95))


def test_an_area_in_another_order_is_refused(refused, tmp_path):
    refused("soilgrids", "not in the order", AREA="10,9,50,51 [EPSG:4326]", OUTPUT_PH=str(tmp_path / "o.tif"))


@pytest.mark.parametrize("given", [{"RATE": 0.004}, {"RATE_RASTER": 0.004}])
def test_a_growth_that_is_a_share_is_doubted(run, soil, tmp_path, messages, given):
    if "RATE_RASTER" in given:
        given = {"RATE_RASTER": write(tmp_path / "r.tif", np.full((SIDE, SIDE), 0.004), **DEGREES)}
    run("fourpermille", messages, SOC=soil["SOC"], **given, OUTPUT=str(tmp_path / "o.tif"))
    assert "multiply it by 1000" in messages.text


def test_a_growth_in_per_mille_is_not_doubted(run, soil, tmp_path, messages):
    run("fourpermille", messages, SOC=soil["SOC"], RATE=0.4, OUTPUT=str(tmp_path / "o.tif"))
    assert "multiply it by 1000" not in messages.text


def test_a_quantile_that_is_a_share_is_refused(refused, soil, tmp_path):
    refused("guidancevalues", "from 1 to 100 %", **soil, QUANTILE=0.95, OUTPUT=str(tmp_path / "o.tif"))


def test_a_year_has_no_unit(refused, soil, tmp_path):
    text = r"must be from 1800 to 3000\."
    refused("fourpermille", text, SOC=soil["SOC"], START_YEAR=24, OUTPUT=str(tmp_path / "o.tif"))


def test_a_comma_at_the_end_and_capitals_are_understood(run, soil, tmp_path):
    path = str(tmp_path / "o.tif")
    run("predictmobility", **soil, ELEMENTS="Cd,Pb,", OUTPUT=path)
    assert gdal.Open(path).RasterCount == 2
    content = write(tmp_path / "t.tif", RNG.uniform(0.2, 2, (SIDE, SIDE)), names=("Cd",), unit="mg/kg", **DEGREES)
    result = run("predictfractionation", **soil, ELEMENT="Cd", TOTALS=content, BACKGROUND="Median", OUTPUT=path)
    assert result["VALID_PIXELS"] == SIDE * SIDE


# ------------------------------------------------------------------------------------------------------------- rasters


def picture(path, names=()) -> str:
    """A map drawn in colours, as an export of a map writes it."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 3, gdal.GDT_Byte, ["PHOTOMETRIC=RGB"])
    dataset.SetGeoTransform(DEGREES["geotransform"])
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    dataset.SetProjection(reference.ExportToWkt())
    for number in range(1, 4):
        dataset.GetRasterBand(number).WriteArray(np.full((SIDE, SIDE), 30 + number, np.uint8))
    for number, name in enumerate(names, start=1):
        dataset.GetRasterBand(number).SetDescription(name)
    dataset.FlushCache()
    return str(path)


def test_a_picture_of_a_map_is_no_map(run, refused, soil, tmp_path):
    given = {**soil, "CLAY": picture(tmp_path / "clay.tif")}
    refused("preparecovariates", "red, green and blue", **given, OUTPUT=str(tmp_path / "o.tif"))
    # Bands of bytes that somebody asks for, or names, are values, whatever colours GDAL takes them for.
    assert (prepared(run, tmp_path, **given, CLAY_BAND=2)[2] == 32).all()
    named = picture(tmp_path / "named.tif", names=("sand", "clay", "silt"))
    assert (prepared(run, tmp_path, **{**given, "CLAY": named})[2] == 32).all()


def test_codes_of_classes_are_no_contents(refused, soil, tmp_path):
    codes = write(tmp_path / "k.tif", RNG.integers(1, 4, (SIDE, SIDE)), dtype=gdal.GDT_Byte, **DEGREES)
    dataset = gdal.Open(codes, gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "sandy loam", "loam", "clay loam"])
    dataset = None
    given = {**soil, "CLAY": codes, "CLAY_BAND": 1, "OUTPUT": str(tmp_path / "o.tif")}
    refused("preparecovariates", r"codes of classes \(sandy loam, loam, clay loam\)", **given)


def test_mobility_in_per_mille_is_refused_and_a_flag_above_100_is_not(run, refused, tmp_path):
    values = RNG.uniform(50, 600, (SIDE, SIDE))
    path = write(tmp_path / "m.tif", values, **DEGREES)
    refused("classifyrisk", "are these per mille", INPUT=path, OUTPUT=str(tmp_path / "o.tif"))
    few = values / 10
    few[0] = np.linspace(110, 140, SIDE)  # a twentieth of them
    path = write(tmp_path / "few.tif", few, **DEGREES)
    refused("classifyrisk", "are these per mille", INPUT=path, OUTPUT=str(tmp_path / "o.tif"))
    few[0, 1:] = 30.0  # one pixel of 400
    path = write(tmp_path / "one.tif", few, **DEGREES)
    assert run("classifyrisk", INPUT=path, OUTPUT=str(tmp_path / "o.tif"))["VALID_PIXELS"] == SIDE * SIDE - 1
    flagged = np.where(np.arange(SIDE)[:, None] < 5, 255, values / 10)
    path = write(tmp_path / "f.tif", flagged, dtype=gdal.GDT_Byte, **DEGREES)
    assert run("classifyrisk", INPUT=path, OUTPUT=str(tmp_path / "o.tif"))["VALID_PIXELS"] == SIDE * (SIDE - 5)


def test_a_radius_beyond_the_raster_leaves_no_spots_and_says_so(run, tmp_path, messages):
    path = write(tmp_path / "m.tif", RNG.uniform(5, 60, (SIDE, SIDE)), unit="%", **DEGREES)
    result = run("riskhotspots", messages, INPUT=path, RADIUS=1e6, OUTPUT=str(tmp_path / "o.tif"))
    assert result["VALID_PIXELS"] == 0
    assert "Every pixel has all others within the radius" in messages.text


def test_a_unit_in_the_name_of_a_band_is_applied(run, soil, tmp_path, messages):
    sand = RNG.uniform(10, 90, (SIDE, SIDE))
    clay = write(tmp_path / "sandy.tif", sand, names=("Clay content (g/kg)",), **DEGREES)
    found = prepared(run, tmp_path, **{**soil, "CLAY": clay}, feedback=messages)
    np.testing.assert_allclose(found[2], sand / 10, rtol=1e-5)
    assert "taken as g/kg (its name says “g/kg”)" in messages.text


@pytest.mark.parametrize(
    ("name", "unit", "top", "classed"),
    [
        ("F1", "", 0.6, False),
        ("Cd (mg/kg)", "", 60, False),
        ("Cd", "", 60, True),
        ("Cd", "", 0, True),
        ("Cd", "per cent", 60, True),
    ],
)
def test_only_mobility_in_percent_is_summarised_by_classes(run, tmp_path, messages, name, unit, top, classed):
    path = write(tmp_path / "m.tif", RNG.uniform(0, top, (SIDE, SIDE)), unit=unit, names=(name,), **DEGREES)
    zones = QgsVectorLayer("Polygon?crs=EPSG:4326", "zones", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0.01, 0.81, 0.19, 0.99)))
    zones.dataProvider().addFeature(feature)
    output = str(tmp_path / "o.gpkg")
    run("zonalsummary", messages, INPUT=path, ZONES=zones, OUTPUT=output)
    assert ("medium_pct" in QgsVectorLayer(output).fields().names()) is classed
    assert ("not taken for mobility" in messages.text) is (0 < top <= 1)


def test_the_classes_of_a_map_are_no_mobility(run, refused, tmp_path):
    mobility = write(tmp_path / "m.tif", RNG.uniform(5, 60, (SIDE, SIDE)), unit="%", names=("Cd",), **DEGREES)
    classes = str(tmp_path / "classes.tif")
    run("classifyrisk", INPUT=mobility, OUTPUT=classes)
    refused("classifyrisk", "named “risk class”", INPUT=classes, OUTPUT=str(tmp_path / "o.tif"))


def test_clay_of_sandy_soils_without_a_unit_is_doubted(run, soil, tmp_path, messages):
    clay = write(tmp_path / "sandy.tif", RNG.uniform(20, 90, (SIDE, SIDE)), **DEGREES)
    prepared(run, tmp_path, **{**soil, "CLAY": clay}, feedback=messages)
    assert "set the unit of clay to g/kg" in messages.text


def test_layers_that_were_mixed_up_are_doubted(run, soil, tmp_path, messages):
    (apart := tmp_path / "apart").mkdir()  # beside the fixture's own soc.tif
    named = {name: write(apart / f"{name}.tif", RNG.uniform(5, 30, (SIDE, SIDE)), **DEGREES) for name in ("a", "soc")}
    run("preparecovariates", messages, **{**soil, "CLAY": named["soc"]}, OUTPUT=str(tmp_path / "o.tif"))
    assert "its file is called “soc”. Is it clay?" in messages.text
    said = len(messages.text)
    run("preparecovariates", messages, **{**soil, "CLAY": named["a"]}, OUTPUT=str(tmp_path / "o.tif"))
    assert "its file is called" not in messages.text[said:]


def test_a_stock_named_so_is_no_content(run, refused, soil, tmp_path):
    stock = write(tmp_path / "GSOCmap1.5.0.tif", RNG.uniform(30, 90, (SIDE, SIDE)), **DEGREES)
    given = {**soil, "SOC": stock, "SOC_UNIT": "g/kg", "OUTPUT": str(tmp_path / "o.tif")}
    refused("preparecovariates", "a stock or a density", **given)
    # A scenario alone may as well be one of stocks.
    assert run("fourpermille", SOC=stock, OUTPUT=str(tmp_path / "grown.tif"))["VALID_PIXELS"] == SIDE * SIDE


@pytest.mark.parametrize(
    ("algorithm", "parameter", "name", "unit", "others"),
    [
        ("classifyrisk", "INPUT", "Cd mobile", "mg/kg", {}),
        ("classifyrisk", "INPUT", "x", "t/ha", {}),
        ("totalmobiledivergence", "TOTAL", "F1", "%", {"MOBILITY": ("F1", "%")}),
        ("totalmobiledivergence", "MOBILITY", "Pb", "mg/kg", {"TOTAL": ("Pb", "mg/kg")}),
        ("predictfractionation", "PH", "x", "%", {"SOC": ("SOC", "g/kg"), "CLAY": ("CLAY", "%")}),
        ("predictfractionation", "PH", "CLAY", "", {"SOC": ("SOC", "g/kg"), "CLAY": ("CLAY", "%")}),
        ("predictfractionation", "CLAY", "x", "cmol(c)/kg", {"SOC": ("SOC", "g/kg"), "PH": ("pH", "")}),
        ("preparecovariates", "SOC", "x", "t/ha", {"PH": ("pH", ""), "CLAY": ("CLAY", "%")}),
        ("preparecovariates", "CEC", "x", "meq/l", {"PH": ("pH", ""), "SOC": ("", "%"), "CLAY": ("CLAY", "%")}),
        ("fourpermille", "RATE_RASTER", "x", "%", {"SOC": ("SOC", "g/kg")}),
        ("fourpermille", "CEILING_RASTER", "x", "t/ha", {"SOC": ("SOC", "g/kg")}),
        ("predictfractionation", "TOTALS", "Cd", "g/ha", {"PH": ("pH", ""), "SOC": ("", "%"), "CLAY": ("", "%")}),
    ],
)
def test_a_stated_foreign_unit_or_name_is_refused_by_name(run, tmp_path, algorithm, parameter, name, unit, others):
    def raster(label, described):
        values = RNG.uniform(5, 8, (SIDE, SIDE))
        return write(tmp_path / f"{label}.tif", values, names=(described[0],), unit=described[1], **DEGREES)

    given = {key: raster(key, described) for key, described in {**others, parameter: (name, unit)}.items()}
    with pytest.raises(QgsProcessingException) as caught:
        run(algorithm, OUTPUT=str(tmp_path / "o.tif"), **given)
    message = str(caught.value)
    assert parameter in message or parameter.lower() in message.lower()
    assert (unit or name) in message or name in message
    assert "neither" not in message


def test_a_stock_stays_a_stock_when_a_unit_is_requested(refused, soil, tmp_path):
    stock = write(tmp_path / "stock.tif", RNG.uniform(30, 90, (SIDE, SIDE)), unit="t/ha", **DEGREES)
    refused("preparecovariates", "t/ha", **{**soil, "SOC": stock, "SOC_UNIT": "g/kg"}, OUTPUT=str(tmp_path / "o.tif"))


def test_the_bands_of_an_own_stack_are_found_by_name(run, soil, tmp_path):
    shape = (SIDE, SIDE)
    cec = write(tmp_path / "cec.tif", RNG.uniform(8, 30, shape), unit="cmol(c)/kg", **DEGREES)
    stack = str(tmp_path / "own.tif")
    run("preparecovariates", **soil, CEC=cec, OUTPUT=stack)
    again = prepared(run, tmp_path, PH=stack, SOC=stack, CLAY=stack, CEC=stack)
    np.testing.assert_array_equal(again, read(stack))


def test_content_and_mobility_of_different_elements_are_refused(refused, tmp_path):
    total = write(tmp_path / "t.tif", np.full((9, 9), 20.0), names=("Lead",), unit="mg/kg", **DEGREES)
    mobility = write(tmp_path / "m.tif", np.full((9, 9), 20.0), names=("Cd",), unit="%", **DEGREES)
    output = str(tmp_path / "o.tif")
    refused("totalmobiledivergence", "Pb.*Cd", TOTAL=total, MOBILITY=mobility, OUTPUT=output)


@pytest.mark.parametrize("name", ["GPKG:{}:f1", "{}"])
def test_a_part_of_a_container_is_read_and_the_container_named(run, tmp_path, name):
    path = str(tmp_path / "two.gpkg")
    first = write(tmp_path / "f1.tif", RNG.uniform(0, 100, (9, 9)), names=("F1",), unit="%", **DEGREES)
    gdal.Translate(path, first, format="GPKG", creationOptions=["RASTER_TABLE=f1"])
    more = ["RASTER_TABLE=other", "APPEND_SUBDATASET=YES"]
    gdal.Translate(path, first, format="GPKG", creationOptions=more)
    parameters = {"INPUT": name.format(path), "OUTPUT": str(tmp_path / "o.tif")}
    if name == "{}":
        with pytest.raises(QgsProcessingException, match=r"container of 2 rasters.*GPKG:.*f1.*gdal_translate"):
            run("classifyrisk", **parameters)
    else:
        assert run("classifyrisk", **parameters)["VALID_PIXELS"] == 81


def test_impossible_values_are_masked_before_neighbours_are_mixed(run, tmp_path):
    ph = RNG.integers(55, 75, (40, 40))
    ph[:, :20] = 0
    fine = write(tmp_path / "fine.tif", np.zeros((80, 80)), (0.0025, 0.005, 0, 0.9975, 0, -0.005), "EPSG:4326")
    coarse = write(tmp_path / "coarse.tif", np.zeros((9, 9)), (0, 0.045, 0, 1, 0, -0.045), "EPSG:4326")
    layers = {
        "PH": write(tmp_path / "ph.tif", ph, dtype=gdal.GDT_Byte, **DEGREES),
        "SOC": write(tmp_path / "soc.tif", np.full((40, 40), 15.0), unit="g/kg", **DEGREES),
        "CLAY": write(tmp_path / "clay.tif", np.full((40, 40), 20.0), **DEGREES),
    }
    land = np.where(ph > 0, ph / 10, np.nan)
    # With nothing around it: beyond the edge of a raster GDAL lets the outermost row count for all that is missing.
    land = np.pad(land, 10, constant_values=np.nan)
    around = (-0.1, 0.01, 0, 1.1, 0, -0.01)
    expected = write(tmp_path / "land.tif", np.nan_to_num(land, nan=-1), around, "EPSG:4326", nodata=-1)
    for reference, how in ((fine, "bilinear"), (coarse, "average")):
        found = prepared(run, tmp_path, REFERENCE=reference, **layers)[0]
        assert np.nanmin(found) >= 5.5 - 2e-3
        assert np.nanmax(found) <= 7.4 + 2e-3
        grid = gdal.Open(reference)
        x, across, _, y, _, down = grid.GetGeoTransform()
        bounds = (x, y + down * grid.RasterYSize, x + across * grid.RasterXSize, y)
        warped = gdal.Warp("", expected, format="MEM", outputBounds=bounds, xRes=across, yRes=-down, resampleAlg=how)
        true = warped.ReadAsArray().astype(float)
        true[true == -1] = np.nan
        assert np.nanmean(found) == pytest.approx(np.nanmean(true), abs=2e-3)


WHOLE, REAL = RNG.integers(10, 45, (SIDE, SIDE)), RNG.uniform(10, 45, (SIDE, SIDE))


@pytest.mark.parametrize(
    ("values", "kind", "gap"),
    [
        (WHOLE, gdal.GDT_Byte, 255),
        (WHOLE, gdal.GDT_Int16, -32768),
        (REAL, gdal.GDT_Float32, -99),
        (REAL, gdal.GDT_Float32, 0),
    ],
)
def test_undeclared_gaps_do_not_change_the_unit_of_clay(run, soil, tmp_path, values, kind, gap):
    clay = values.astype(float)
    clay[18:] = gap
    path = write(tmp_path / "gaps.tif", clay, dtype=kind, **DEGREES)
    found = prepared(run, tmp_path, **{**soil, "CLAY": path})[2]
    assert np.isfinite(found).sum() == 18 * SIDE
    assert np.nanmean(found) == pytest.approx(clay[:18].mean(), rel=1e-5)


def test_longitudes_from_0_to_360_meet_those_from_minus_180(run, tmp_path):
    shape, west, east = (90, 180), (-180, 2, 0, 90, 0, -2), (0, 2, 0, 90, 0, -2)
    soc = np.tile(np.linspace(5, 40, 180), (90, 1))
    ph = write(tmp_path / "ph.tif", np.full(shape, 6.5), west, "EPSG:4326")
    clay = write(tmp_path / "clay.tif", np.full(shape, 20.0), west, "EPSG:4326")
    turned = write(tmp_path / "soc.tif", soc, east, "EPSG:4326", unit="g/kg")
    found = prepared(run, tmp_path, PH=ph, SOC=turned, CLAY=clay)[1]
    np.testing.assert_allclose(found, np.roll(soc, 90, axis=1) / 10, rtol=2.0**-12)


def test_the_log_says_how_much_of_the_grid_each_input_covers(run, soil, messages, tmp_path):
    quarter = write(tmp_path / "quarter.tif", RNG.uniform(5, 30, (10, 10)), unit="g/kg", **DEGREES)
    run("preparecovariates", feedback=messages, **{**soil, "SOC": quarter}, OUTPUT=str(tmp_path / "o.tif"))
    assert "Soil organic carbon (SOC, “quarter”): quarter.tif, band 1, g/kg" in messages.text
    assert "covers 25 % of it" in messages.text
    assert "covers 25 % of the reference grid: the rest of the result is empty" in messages.text


@pytest.mark.parametrize(
    ("algorithm", "name", "given"),
    [
        ("fourpermille", "MASK", {}),
        ("fourpermillechange", "MASK", {"ELEMENTS": ["Cd"]}),
        ("fourpermillechange", "RATE_RASTER", {"ELEMENTS": ["Cd"]}),
        ("guidancevalues", "TOTALS", {"MODE": "invert", "MOBILE_LIMIT": 0.02}),
        ("predictmobility", "TOTALS", {"ELEMENTS": ["Cd", "Zn"]}),
    ],
)
def test_a_layer_that_results_do_without_is_not_said_to_leave_them_empty(
    run, soil, messages, tmp_path, algorithm, name, given
):
    part = write(tmp_path / "part.tif", np.full((10, 10), 1.0), names=("Cd",), **DEGREES)
    if algorithm == "fourpermille":
        soil = {"SOC": soil["SOC"]}
    out = str(tmp_path / "o.tif")
    run(algorithm, feedback=messages, **soil, **given, **{name: part}, OUTPUT=out)
    assert np.isfinite(read(out)[-1]).sum() == SIDE**2
    assert "covers 25 % of the reference grid, and has no values on the rest" in messages.text
    assert "the rest of the result is empty" not in messages.text


def test_a_radius_is_metres_on_the_ground_in_web_mercator_too(run, tmp_path):
    """At 60 degrees north a pixel of 1,000 m of the map is 500 m: twice as many lie within a radius."""
    across, down = np.meshgrid(np.arange(40), np.arange(40))
    values = 20 + 15 * np.sin(across / 5.0) * np.cos(down / 6.0) + RNG.normal(0, 2, (40, 40))
    top = 8_399_737.0 + 20_000.0  # 60 degrees north in the middle
    shares = {}
    for name, geotransform, crs in (
        ("mercator", (0.0, 1000.0, 0.0, top, 0.0, -1000.0), "EPSG:3857"),
        ("ground", (4_321_000.0, 500.0, 0.0, 3_210_000.0, 0.0, -500.0), "EPSG:3035"),
    ):
        path = write(tmp_path / f"{name}.tif", values, geotransform=geotransform, crs=crs)
        done = run("riskhotspots", INPUT=path, RADIUS=3000, OUTPUT=str(tmp_path / f"z_{name}.tif"))
        shares[name] = read(done["OUTPUT"])[0]
    # the scale changes by 0.6 % from the upper to the lower edge: a few neighbours more or less on the circle's edge
    assert np.abs(shares["mercator"] - shares["ground"]).max() < 0.05 * np.abs(shares["ground"]).max()


@pytest.mark.parametrize(
    ("algorithm", "parameter", "text"),
    [
        *(("predictfractionation", "TOTAL_VALUE", text) for text in ("2,5", "2.5 mg/kg", "abc")),
        *(("fourpermille", name, text) for name in ("CEILING", "RATE") for text in ("5,8", "5.8 %", "abc")),
    ],
)
def test_a_number_that_cannot_be_read_is_never_zero(refused, soil, tmp_path, algorithm, parameter, text):
    inputs = {"ELEMENT": "Cd", **soil} if algorithm == "predictfractionation" else {"SOC": soil["SOC"]}
    output = tmp_path / "out.tif"
    refused(algorithm, parameter, **inputs, **{parameter: text}, OUTPUT=str(output))
    assert not output.exists()


def test_a_named_fourth_band_of_bytes_is_no_transparency(run, tmp_path):
    driver = gdal.GetDriverByName("GTiff")
    path = str(tmp_path / "four.tif")
    dataset = driver.Create(path, 9, 9, 4, gdal.GDT_Byte)
    dataset.SetGeoTransform(DEGREES["geotransform"])
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    dataset.SetSpatialRef(crs)
    named = (("pH", "pH*10", 65), ("SOC", "percent", 2), ("CLAY", "percent", 20), ("CEC", "cmol(c)/kg", 15))
    for number, (name, unit, value) in enumerate(named, start=1):
        values = np.full((9, 9), value)
        values[0] = 0 if name == "CEC" else value
        band = dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.SetUnitType(unit)
        band.WriteArray(values)
    assert dataset.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    dataset = band = None
    found = prepared(run, tmp_path, PH=path, SOC=path, CLAY=path)
    assert np.isfinite(found).all()


def test_ph_named_after_another_method_is_not_read_as_ph_in_water(refused, run, soil, tmp_path):
    path = like(soil["PH"], tmp_path / "pH_CaCl2.tif", "pH_CaCl2", "")
    refused("preparecovariates", "CaCl2.*PH_METHOD", **{**soil, "PH": path}, OUTPUT=str(tmp_path / "o.tif"))
    found = prepared(run, tmp_path, **{**soil, "PH": path, "PH_METHOD": "CaCl2"})
    assert np.nanmax(np.abs(found[0] - read(path)[0])) > 0.1


@pytest.mark.parametrize("unit", ["mg kg^-1", "mg.kg-1", "µg/g", "μg/g", "MG/KG", "ppm"])
def test_spellings_of_one_unit_are_one(run, soil, tmp_path, unit):
    total = write(tmp_path / "cd.tif", np.full((SIDE, SIDE), 0.4), names=("CD",), unit=unit, **DEGREES)
    found = run("predictfractionation", ELEMENT="Cd", TOTALS=total, **soil, OUTPUT=str(tmp_path / "o.tif"))
    assert found["VALID_PIXELS"] == SIDE * SIDE


@pytest.mark.parametrize(
    ("parameter", "file", "name", "unit", "values"),
    [
        ("SOC", "x", "ln SOC", "g/kg", (1.6, 3.4)),
        ("SOC", "log10_soc", "", "g/kg", (0.7, 1.5)),
        ("CLAY", "x", "logit(clay)", "", (-2.0, 0.0)),
        ("CLAY", "x", "log1p clay", "%", (1.0, 4.0)),
    ],
)
def test_transformed_values_are_refused_by_name(run, soil, tmp_path, parameter, file, name, unit, values):
    layer = write(tmp_path / f"{file}.tif", RNG.uniform(*values, (SIDE, SIDE)), unit=unit, names=(name,), **DEGREES)
    said = f"the name of its band says: {name}" if name else "its name says"
    with pytest.raises(QgsProcessingException, match=re.escape(f"(logarithms, or the like), as {said}. Undo")):
        prepared(run, tmp_path, **{**soil, parameter: layer})


@pytest.mark.parametrize("name", ["log10_Cd", "Cd (log10)"])
def test_logarithms_are_no_contents(refused, soil, tmp_path, name):
    totals = write(tmp_path / "t.tif", np.full((SIDE, SIDE), 0.4), unit="", names=(name,), **DEGREES)
    output = str(tmp_path / "o.tif")
    refused("predictfractionation", "transformed", ELEMENT="Cd", TOTALS=totals, OUTPUT=output, **soil)


@pytest.mark.parametrize(
    ("unit", "said"), [("t/ha", "{} says that its"), ("", "Nothing states the unit of {}, neither")]
)
def test_a_layer_is_named_once_where_its_unit_is_refused(refused, soil, tmp_path, unit, said):
    """A message began “organic carbon: Soil organic carbon (SOC, “x”)”, and that of the pH “pH: pH (PH, …)”."""
    layer = write(tmp_path / "x.tif", RNG.uniform(1, 30, (SIDE, SIDE)), unit=unit, **DEGREES)
    words = "^" + said.format(r"Soil organic carbon \(SOC, “x”\)")
    refused("predictmobility", words, ELEMENTS="Cd", OUTPUT=str(tmp_path / "o.tif"), **{**soil, "SOC": layer})


def test_a_layer_that_was_transformed_back_is_read(run, soil, tmp_path):
    """The name of the band goes before that of the file."""
    values = RNG.uniform(5, 30, (SIDE, SIDE))
    layer = write(tmp_path / "log_soc.tif", values, unit="g/kg", names=("SOC",), **DEGREES)
    np.testing.assert_allclose(prepared(run, tmp_path, **{**soil, "SOC": layer})[1], values / 10.0, rtol=2e-3)


def test_fractions_that_are_stated_in_percent_are_warned_of(run, soil, messages, tmp_path):
    values = RNG.uniform(0.08, 0.45, (SIDE, SIDE))
    clay = write(tmp_path / "fraction.tif", values, unit="%", **DEGREES)
    prepared(run, tmp_path, feedback=messages, **{**soil, "CLAY": clay})
    assert "as fractions are" in messages.text
    messages.said.clear()
    found = prepared(run, tmp_path, feedback=messages, **{**soil, "CLAY": clay, "CLAY_UNIT": "fraction"})[2]
    assert "as fractions are" not in messages.text
    np.testing.assert_allclose(found, 100.0 * values, rtol=2e-3)


def test_shares_are_no_mobility_in_percent(refused, run, tmp_path):
    values = RNG.uniform(0.02, 0.6, (SIDE, SIDE))
    output = str(tmp_path / "o.tif")
    shares = write(tmp_path / "shares.tif", values, names=("F1",), **DEGREES)
    refused("classifyrisk", "are these shares", INPUT=shares, OUTPUT=output)
    stated = write(tmp_path / "stated.tif", values, names=("F1",), unit="%", **DEGREES)
    assert run("classifyrisk", INPUT=stated, OUTPUT=output)["MEAN_MOBILITY"] == pytest.approx(values.mean(), rel=0.01)


@pytest.mark.parametrize("unit", ["g per kg", "% (m/m)", "wt. %", "weight percent", "dag/kg", "percentage"])
def test_more_spellings_of_a_share_of_mass(run, soil, tmp_path, unit):
    values = RNG.uniform(5, 30, (SIDE, SIDE))
    factor = 1.0 if unit == "g per kg" else 0.1
    layer = write(tmp_path / "spelt.tif", factor * values, unit=unit, **DEGREES)
    np.testing.assert_allclose(prepared(run, tmp_path, **{**soil, "SOC": layer})[1], values / 10.0, rtol=2e-3)


def test_a_unit_among_the_metadata_of_a_band_is_one(run, soil, tmp_path):
    values = RNG.uniform(5, 30, (SIDE, SIDE))
    path = write(tmp_path / "items.tif", values, **DEGREES)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(1).SetMetadata({"Units": "g/kg"})
    dataset = None
    np.testing.assert_allclose(prepared(run, tmp_path, **{**soil, "SOC": path})[1], values / 10.0, rtol=2e-3)


# --------------------------------------------------------------------------------------------------------------- zones


def zones(path, boxes, field="name", kind=ogr.OFTString) -> str:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    layer = dataset.CreateLayer("zones", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn(field, kind))
    for (x0, y0, x1, y1), value in boxes:
        feature = ogr.Feature(layer.GetLayerDefn())
        ring = f"{x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        feature.SetField(field, value)
        layer.CreateFeature(feature)
    return str(path)


def test_a_palette_of_256_entries_gives_the_classes_that_occur(run, tmp_path):
    codes = RNG.choice([10, 30, 255], (40, 40))
    path = write(tmp_path / "cover.tif", codes, (6, 0.01, 0, 50, 0, -0.01), "EPSG:4326", gdal.GDT_Byte)
    dataset, table = gdal.Open(path, gdal.GA_Update), gdal.ColorTable()
    for code in range(256):
        table.SetColorEntry(code, (code, 0, 0, 255))
    dataset.GetRasterBand(1).SetColorTable(table)
    dataset = None
    output, page = str(tmp_path / "o.gpkg"), str(tmp_path / "o.html")
    places = zones(tmp_path / "z.gpkg", [((6.05, 49.7, 6.2, 49.9), "A")])
    run("zonalsummary", INPUT=path, ZONES=places, ZONE_FIELD="name", OUTPUT=output, OUTPUT_HTML=page)
    shares = [name for name in QgsVectorLayer(output).fields().names() if name.startswith("share_")]
    assert shares == ["share_10", "share_30", "share_255"]


def test_dates_name_zones_as_iso_dates(run, tmp_path):
    path = write(tmp_path / "f1.tif", RNG.uniform(0, 100, (SIDE, SIDE)), names=("F1",), unit="%", **DEGREES)
    boxes = [((0, 0.8, 0.1, 1), "2020/05/01"), ((0.1, 0.8, 0.2, 1), "2021/05/01")]
    places, output = zones(tmp_path / "z.gpkg", boxes, "sampled", ogr.OFTDate), str(tmp_path / "o.gpkg")
    run("zonalsummary", INPUT=path, ZONES=places, ZONE_FIELD="sampled", OUTPUT=output)
    assert {feature["zone"] for feature in QgsVectorLayer(output).getFeatures()} == {"2020-05-01", "2021-05-01"}


# -------------------------------------------------------------------------------------------------------------- tables

FRACTIONS = ["F1", "F2", "F3", "F4"]


def table(path, header, *, element="Cd", extra=(0.3,), total=1.5) -> str:
    with open(path, "w", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(header)
        for row in range(24):
            first = 20 + row % 5 * 4
            soil = (5.5 + row % 4 * 0.5, 12 + row % 6, 20 + row % 7)
            out.writerow([f"S{row}", element, *soil, *extra, total, first, 30, 20, 50 - first])
    return str(path)


def header(extra: str, soc: str = "SOC (g/kg)", total: str = "Total (mg/kg)", fractions=FRACTIONS) -> list[str]:
    return ["site", "element", "pH", soc, "Clay (%)", extra, total, *fractions]


@pytest.fixture
def measured(run, tmp_path):
    """Measured F1, SOC and enrichment of the samples that are used."""

    def call(path, **parameters):
        output = str(tmp_path / f"{len(list(tmp_path.iterdir()))}.gpkg")
        run("validatemodel", SAMPLES=path, OUTPUT=output, **parameters)
        layer = QgsVectorLayer(output)
        names = layer.fields().names()
        wanted = [next(name for name in names if name in options) for options in
                  (("f1_measured", "F1_measured", "measured_f1", "f1_obs"), ("soc",), ("enrichment",))]  # fmt: skip
        return np.array([[feature[name] for name in wanted] for feature in layer.getFeatures()])

    return call


@pytest.mark.parametrize(
    ("names", "stated"),
    [
        (header("Exch. K (cmol/kg)"), {}),
        (header("Exchangeable Ca", fractions=["BCR1", "BCR2", "BCR3", "BCR4"]), {}),
        (header("Reducible Fe (%)", fractions=["F1 (%)", "F2 (%)", "F3 (%)", "F4 (%)"]), {}),
        (header("CEC", soc="Organic carbon (g/kg)"), {}),
        (header("CEC", soc="Organic carbon (g/kg)"), {"SOC_FIELD": "Organic carbon (g/kg)"}),
        (header("Total N (%)"), {}),
        (header("Total P (mg/kg)"), {}),
        (header("Total carbon (g/kg)"), {}),
        (header("pH (KCl)"), {}),
    ],
)
def test_what_stands_beside_does_not_change_what_is_read(measured, tmp_path, names, stated):
    plain = measured(table(tmp_path / "plain.csv", header("note")))
    np.testing.assert_allclose(measured(table(tmp_path / "t.csv", names), **stated), plain)


def test_units_of_contents_are_applied(measured, tmp_path):
    plain = measured(table(tmp_path / "plain.csv", header("note"), element="Zn", total=150))
    found = measured(table(tmp_path / "g.csv", header("note", total="Total (g/kg)"), element="Zn", total=0.15))
    np.testing.assert_allclose(found, plain, rtol=1e-6)
    matter = measured(table(tmp_path / "om.csv", header("note", soc="Organic matter (%)")))
    np.testing.assert_allclose(matter[:, 1].max(), 17 / 1.724, rtol=1e-6)


@pytest.mark.parametrize("cell", ["1,250.4", "1 250.4", "1'250.4"])
def test_thousands_are_read(measured, tmp_path, cell):
    plain = measured(table(tmp_path / "plain.csv", header("note"), element="Zn", total=1250.4))
    np.testing.assert_allclose(measured(table(tmp_path / "t.csv", header("note"), element="Zn", total=cell)), plain)


@pytest.mark.parametrize("cell", [">1000", "n.d.", "1.5 mg", "<LOD"])
def test_text_in_a_content_is_said_and_its_rows_dropped(refused, tmp_path, cell):
    path = table(tmp_path / "t.csv", header("note"), total=cell)
    refused("validatemodel", "no number", SAMPLES=path, OUTPUT=str(tmp_path / "o.gpkg"))


def test_text_in_utf16_is_refused_by_name(refused, tmp_path):
    plain = table(tmp_path / "plain.csv", header("note"))
    with open(plain, encoding="utf-8") as stream:
        (tmp_path / "excel.csv").write_text(stream.read(), encoding="utf-16")
    refused("validatemodel", "UTF-16", SAMPLES=str(tmp_path / "excel.csv"), OUTPUT=str(tmp_path / "o.gpkg"))


def test_a_title_above_the_names_is_skipped(measured, tmp_path):
    plain = table(tmp_path / "plain.csv", header("note"))
    titled = tmp_path / "titled.csv"
    titled.write_text("Laboratory results 2021" + "," * 10 + "\n" + (tmp_path / "plain.csv").read_text())
    np.testing.assert_allclose(measured(str(titled)), measured(plain))


def test_the_sheets_of_a_workbook_are_named(refused, tmp_path):
    path = str(tmp_path / "book.xlsx")
    book = ogr.GetDriverByName("XLSX").CreateDataSource(path)
    for name, fields in (("readme", ["about"]), ("results", ["element", "pH", "F1"])):
        sheet = book.CreateLayer(name)
        for field in fields:
            sheet.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        feature = ogr.Feature(sheet.GetLayerDefn())
        for place in range(len(fields)):
            feature.SetField(place, "text")
        sheet.CreateFeature(feature)
        feature = sheet = None
    book = None
    refused("validatemodel", r"readme, results.*layername=results", SAMPLES=path, OUTPUT=str(tmp_path / "o.gpkg"))
