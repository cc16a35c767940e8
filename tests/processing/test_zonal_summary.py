"""Summaries by zones: what each kind of raster gives, odd polygons, true areas, the layer's style and the report."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from tests.rasterfiles import write

LEFT, TOP, PIXEL = 4321000.0, 3210000.0, 100.0


def crs_of(text: str) -> osr.SpatialReference:
    crs = osr.SpatialReference()
    crs.SetFromUserInput(text)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def box(left: float, top: float, right: float, bottom: float) -> str:
    """A rectangle in pixels of the test raster, as WKT in its CRS."""
    x0, x1 = LEFT + PIXEL * left, LEFT + PIXEL * right
    y0, y1 = TOP - PIXEL * bottom, TOP - PIXEL * top
    return f"POLYGON (({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def write_zones(path: Path, shapes: dict[str, str | None], crs: str = "EPSG:3035", to: str | None = None) -> str:
    """Write polygons (name: WKT), brought into the CRS ``to`` where that is given."""
    layer_crs = crs_of(to or crs)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("zones", layer_crs, ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("mean", ogr.OFTReal))
    for name, wkt in shapes.items():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["name"] = name
        if wkt is not None:
            shape = ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkt(wkt))
            if to is not None:
                shape.Transform(osr.CoordinateTransformation(crs_of(crs), layer_crs))
            feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    del layer, dataset
    return str(path)


def rows_of(path: str) -> dict[str, dict]:
    """The attributes of the result, by zone."""
    dataset = ogr.Open(path)
    return {feature["zone"]: feature.items() for feature in dataset.GetLayer(0)}


@pytest.fixture(scope="module")
def mobility(tmp_path_factory) -> str:
    """40 x 60 pixels: 5, 20, 40 and 60 % in quarters, a hole of nodata in the first."""
    values = np.full((40, 60), 5.0, dtype=np.float32)
    values[:20, 30:], values[20:, :30], values[20:, 30:] = 20.0, 40.0, 60.0
    values[2:4, 2:4] = -9999.0
    folder = tmp_path_factory.mktemp("given")
    return write(folder / "mobility.tif", values, nodata=-9999.0, unit="%", names=("F1",))


def summarise(run, tmp_path, raster: str, zones: str, **more):
    result = run("zonalsummary", INPUT=raster, ZONES=zones, OUTPUT=str(tmp_path / "result.gpkg"), **more)
    return result, rows_of(result["OUTPUT"])


def test_mobility(run, tmp_path, mobility):
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20)})
    result, rows = summarise(run, tmp_path, mobility, zones, ZONE_FIELD="name")
    every, upper = rows["all"], rows["upper"]
    assert every["pixels"] == 2396
    assert upper["pixels"] == 1196
    assert every["area_km2"] == pytest.approx(24.0, rel=2e-3)
    assert every["valid_km2"] == pytest.approx(23.96, rel=2e-3)
    assert every["covered_pct"] == pytest.approx(99.833, abs=0.01)
    shares = [upper[f"share_{code}"] for code in range(1, 6)]
    assert shares == pytest.approx([0, 49.83, 50.17, 0, 0], abs=0.02)
    assert every["medium_pct"] == pytest.approx(100 * 1800 / 2396, abs=0.02)
    # the zones have a field of that name already
    assert upper["mean"] is None
    assert upper["mean_2"] == pytest.approx((596 * 5 + 600 * 20) / 1196, abs=0.01)
    assert (upper["minimum"], upper["maximum"]) == (5.0, 20.0)
    assert upper["q05"] == pytest.approx(5.0, abs=0.1)
    assert upper["q95"] == pytest.approx(20.0, abs=0.1)
    assert upper["main_class"] == "medium (10 to 30 %)"
    assert (every["rank"], upper["rank"]) == (1, 2)
    assert upper["note"] == "100.0 % of its area with data lies in other zones too"
    assert result["VALID_PIXELS"] == 2396
    assert result["SHARE_MEDIUM_OR_ABOVE"] == pytest.approx(1800 / 2396, abs=2e-4)
    assert result["MEAN"] == pytest.approx((596 * 5 + 600 * 120) / 2396, abs=0.01)
    assert (result["ZONES_WITH_DATA"], result["ZONES_WITHOUT_DATA"]) == (2, 0)


def test_limits(run, tmp_path, mobility):
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40)})
    _, rows = summarise(run, tmp_path, mobility, zones, LIMITS="5,20,40,90")
    row = rows["1"]
    # a value on a limit belongs to the class above
    assert row["share_1"] == 0
    assert row["share_2"] == pytest.approx(24.87, abs=0.02)
    assert row["share_4"] == pytest.approx(2 * 25.04, abs=0.02)
    assert row["medium_pct"] == pytest.approx(75.13, abs=0.02)


def test_zones_of_another_crs(run, tmp_path, mobility):
    shapes = {"upper": box(0, 0, 60, 20), "left": box(0, 0, 30, 40)}
    _, here = summarise(run, tmp_path, mobility, write_zones(tmp_path / "a.gpkg", shapes), ZONE_FIELD="name")
    there = {}
    for crs in ("EPSG:4326", "EPSG:25832", "EPSG:3857"):
        zones = write_zones(tmp_path / f"{crs[5:]}.gpkg", shapes, to=crs)
        (tmp_path / "result.gpkg").unlink()
        _, there[crs] = summarise(run, tmp_path, mobility, zones, ZONE_FIELD="name")
    for rows in there.values():
        for name, row in rows.items():
            # an edge that is straight in one CRS is not quite so in another: slivers of pixels come in or go
            assert row["valid_km2"] == pytest.approx(here[name]["valid_km2"], rel=1e-3)
            assert row["medium_pct"] == pytest.approx(here[name]["medium_pct"], abs=0.02)
            assert row["area_km2"] == pytest.approx(here[name]["area_km2"], rel=1e-3)


def test_odd_polygons(run, tmp_path, mobility, messages):
    hourglass = [(10, 22), (20, 22), (10, 32), (20, 32), (10, 22)]
    corners = ",".join(f"{LEFT + PIXEL * x} {TOP - PIXEL * y}" for x, y in hourglass)
    parts = (box(31, 1, 36, 6), box(31, 30, 36, 35))
    shapes = {
        "tiny": box(40.6, 30.6, 40.9, 30.9),
        "thin": box(25.0, 25.6, 28.0, 25.7),
        "first": box(40, 0, 50, 10),
        "second": box(45, 0, 55, 10),
        "outside": box(500, 500, 510, 510),
        "beyond": box(55, 35, 80, 60),
        "in the hole": box(2.2, 2.2, 3.8, 3.8),
        "two parts": f"MULTIPOLYGON ({','.join(part[8:] for part in parts)})",
        "invalid": f"POLYGON (({corners}))",
        "empty": None,
    }
    result, rows = summarise(
        run, tmp_path, mobility, write_zones(tmp_path / "z.gpkg", shapes), ZONE_FIELD="name", feedback=messages
    )
    assert len(rows) == len(shapes)
    assert (rows["tiny"]["pixels"], rows["tiny"]["mean_2"]) == (1, 60.0)
    assert rows["tiny"]["covered_pct"] == pytest.approx(100.0)
    assert (rows["thin"]["pixels"], rows["thin"]["mean_2"]) == (3, 40.0)
    assert rows["first"]["pixels"] == rows["second"]["pixels"] == 100
    assert "50.0 % of its area with data lies in other zones too" in rows["first"]["note"]
    assert rows["outside"]["note"] == "outside the raster"
    assert rows["outside"]["pixels"] == 0
    assert rows["outside"]["medium_pct"] is rows["outside"]["mean_2"] is rows["outside"]["rank"] is None
    assert rows["beyond"]["pixels"] == 25
    assert rows["beyond"]["covered_pct"] == pytest.approx(4.0, abs=0.1)
    assert rows["in the hole"]["note"] == "no data in the zone"
    assert rows["two parts"]["pixels"] == 50
    assert rows["two parts"]["mean_2"] == pytest.approx(40.0, abs=0.01)
    assert 40 <= rows["invalid"]["pixels"] <= 60
    assert "repaired" in rows["invalid"]["note"]
    assert "“invalid” is not a valid polygon" in messages.text
    assert rows["empty"]["pixels"] == 0
    # overlapping pixels are counted once: 15 x 10 for the two
    assert result["VALID_PIXELS"] == 1 + 3 + 150 + 25 + 50 + rows["invalid"]["pixels"]
    assert (result["ZONES_WITH_DATA"], result["ZONES_WITHOUT_DATA"]) == (7, 3)


def test_ranks(run, tmp_path, mobility):
    shapes = {
        "low": box(5, 5, 10, 10),
        "very high": box(40, 25, 50, 35),
        "medium": box(40, 5, 50, 15),
        "high": box(0, 30, 9, 39),
    }
    shapes["as high"] = box(0, 21, 9, 30)
    _, rows = summarise(run, tmp_path, mobility, write_zones(tmp_path / "z.gpkg", shapes), ZONE_FIELD="name")
    ranks = {name: row["rank"] for name, row in rows.items()}
    assert ranks["very high"] == 1
    assert {ranks["high"], ranks["as high"]} <= {2, 3}
    assert (ranks["medium"], ranks["low"]) == (4, 5)


@pytest.mark.parametrize(("unit", "name"), [("%", "{}"), ("percent", "{}"), ("", "{} (%)")])
def test_several_elements(run, tmp_path, unit, name):
    cd, pb, na = (np.full((20, 20), value, dtype=np.float32) for value in (8.0, 5.0, 90.0))
    pb[:, 10:] = 25.0
    cd[:, 15:] = 40.0
    names = tuple(map(name.format, ("Cd", "Pb", "Na")))
    raster = write(tmp_path / "m.tif", np.stack([cd, pb, na]), unit=unit, names=names, nodata=-9999.0)
    shapes = {"west": box(0, 0, 10, 20), "east": box(10, 0, 20, 20), "far east": box(15, 0, 20, 20)}
    zones = write_zones(tmp_path / "z.gpkg", shapes)
    _, rows = summarise(run, tmp_path, raster, zones, ZONE_FIELD="name")
    assert rows["west"]["mean_2"] == pytest.approx(8.0)  # sodium is no toxic element
    assert rows["west"]["critical"] == "Cd"  # no share at medium, but the higher mean
    assert rows["west"]["critical_pct"] == 0
    assert (rows["east"]["critical"], rows["east"]["critical_pct"]) == ("Pb", 100.0)
    assert rows["east"]["medium_pct"] == pytest.approx(100.0)
    assert rows["east"]["mean_2"] == pytest.approx(32.5, abs=0.01)
    assert rows["far east"]["critical"] == "Cd"  # equal shares, higher mean

    (tmp_path / "result.gpkg").unlink()
    _, rows = summarise(run, tmp_path, raster, zones, ZONE_FIELD="name", BAND=2)
    assert rows["east"]["mean_2"] == pytest.approx(25.0)
    assert "critical" not in rows["east"]


def test_contents_of_several_elements_are_not_joined(run, tmp_path):
    contents = np.stack([np.full((20, 20), value, dtype=np.float32) for value in (3.0, 5.0)])
    raster = write(tmp_path / "t.tif", contents, unit="mg/kg", names=("Cd", "Pb"), nodata=-9999.0)
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 20, 20)})
    _, rows = summarise(run, tmp_path, raster, zones, ZONE_FIELD="name")
    assert rows["all"]["mean_2"] == pytest.approx(3.0)
    assert "critical" not in rows["all"]


def test_zeros_that_are_no_values_are_none_of_any_element(run, tmp_path, messages):
    """As of one band: a frame of zeros that has lost its nodata is no land without mobility."""
    values = np.random.default_rng(1).uniform(5.0, 30.0, (2, 40, 40)).astype(np.float32)
    values[:, :10] = 0.0
    raster = write(tmp_path / "m.tif", values, unit="%", names=("Cd", "Pb"))
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 40, 40)})
    result, rows = summarise(run, tmp_path, raster, zones, ZONE_FIELD="name", feedback=messages)
    assert result["VALID_PIXELS"] == 1200
    assert rows["all"]["minimum"] >= 5.0
    assert "is taken for no value" in messages.text


def test_risk_classes_written_by_classify(run, tmp_path, mobility):
    classes = run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "classes.tif"))["OUTPUT"]
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20)})
    _, rows = summarise(run, tmp_path, classes, zones, ZONE_FIELD="name")
    (tmp_path / "result.gpkg").unlink()
    _, direct = summarise(run, tmp_path, mobility, zones, ZONE_FIELD="name")
    for name, row in rows.items():
        for key in ("share_1", "share_2", "share_3", "share_4", "share_5", "medium_pct", "pixels", "rank"):
            assert row[key] == pytest.approx(direct[name][key])
        assert "q50" not in row


@pytest.mark.parametrize("limits", ["1,10,30,50", "1,4,25,45"])
def test_zones_are_told_by_one_class_whether_of_mobility_or_of_its_classes(run, tmp_path, mobility, limits):
    """Of classes by limits of one's own “medium” was said, and of what nowhere."""
    zones = write_zones(tmp_path / "z.gpkg", {"upper": box(0, 0, 60, 20), "lower": box(0, 20, 60, 40)})
    run("classifyrisk", INPUT=mobility, LIMITS=limits, OUTPUT=str(tmp_path / "own.tif"))
    _, by_mobility = summarise(run, tmp_path, mobility, zones, ZONE_FIELD="name", LIMITS=limits)
    (tmp_path / "result.gpkg").unlink()
    _, by_classes = summarise(run, tmp_path, str(tmp_path / "own.tif"), zones, ZONE_FIELD="name")
    told = ("main_class", "medium_pct", *(f"share_{code}" for code in range(1, 6)))
    for zone in ("upper", "lower"):
        assert [by_classes[zone][name] for name in told] == [by_mobility[zone][name] for name in told]
        assert "%" in by_classes[zone]["main_class"]


def test_classes_of_a_style(run, tmp_path):
    from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
    from qgis.PyQt.QtGui import QColor

    values = np.full((20, 20), 2, dtype=np.uint8)
    values[:5] = 7
    path = write(tmp_path / "soil.tif", values, dtype=gdal.GDT_Byte, nodata=255)
    layer = QgsRasterLayer(path, "soil types")
    classes = [QgsPalettedRasterRenderer.Class(code, QColor(colour), label)
               for code, colour, label in ((7, "#00ff00", "peat"), (2, "#ffff00", "sand"))]  # fmt: skip
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 20, 20), "upper": box(0, 0, 20, 8)})
    _, rows = summarise(run, tmp_path, layer, zones, ZONE_FIELD="name")
    assert rows["all"]["share_7"] == pytest.approx(25.0, abs=0.01)
    assert (rows["all"]["main_class"], rows["upper"]["main_class"]) == ("sand", "peat")
    assert "medium_pct" not in rows["all"]
    assert "rank" not in rows["all"]


def test_other_values(run, tmp_path):
    values = np.linspace(3.0, 900.0, 400, dtype=np.float32).reshape(20, 20)
    path = write(tmp_path / "zn.tif", values, unit="mg/kg", names=("Zn",))
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 20, 20), "upper": box(0, 0, 20, 10)})
    result, rows = summarise(run, tmp_path, path, zones, ZONE_FIELD="name")
    assert rows["all"]["q50"] == pytest.approx(451.5, abs=2.0)
    assert rows["all"]["rank"] == 1
    assert not [name for name in rows["all"] if name.startswith("share_") or name == "medium_pct"]
    assert result["SHARE_MEDIUM_OR_ABOVE"] is None


def test_bands_that_are_named_alike(run, refused, tmp_path):
    """Of one element they are its fractions or years, and the first counts; of several none is told apart."""
    values = np.stack([np.full((20, 20), value, np.float32) for value in (40.0, 5.0, 5.0)])
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 20, 20)})
    one = write(tmp_path / "one.tif", values[:2], unit="%", names=("Cd F1", "Cd F2"))
    _, rows = summarise(run, tmp_path, one, zones, ZONE_FIELD="name")
    assert rows["all"]["q50"] == pytest.approx(40.0, abs=0.1)
    two = write(tmp_path / "two.tif", values, unit="%", names=("Cd 2024", "Cd 2050", "Pb"))
    given = {"INPUT": two, "ZONES": zones, "OUTPUT": str(tmp_path / "o.gpkg")}
    refused("zonalsummary", r"\(INPUT\): bands 1 and 2 are both named after Cd", **given)


def test_an_element_that_is_missing_in_much_of_the_zones_is_told(run, tmp_path, messages):
    values = np.full((2, 20, 20), 20.0, dtype=np.float32)
    values[1, :, :10] = -9999.0
    path = write(tmp_path / "m.tif", values, unit="%", names=("Cd", "Pb"), nodata=-9999.0)
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 20, 20)})
    found = run("zonalsummary", messages, INPUT=path, ZONES=zones, OUTPUT="memory:")
    assert found["VALID_PIXELS"] == 200
    assert "Pb has values in 50 % of the pixels that were read, Cd in 100 %." in messages.text


def test_band_0_is_not_the_first(refused, mobility, tmp_path):
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 20, 20)})
    refused("zonalsummary", "there is no band 0", INPUT=mobility, BAND=0, ZONES=zones, OUTPUT=str(tmp_path / "o.gpkg"))


@pytest.mark.parametrize(
    ("name", "is_mobility"), [("Clay", False), ("SOC 2050", False), ("F4", False), ("Cd at pH 6", True), ("", True)]
)
def test_percent_of_something_else_has_no_risk_classes(run, tmp_path, name, is_mobility):
    path = write(tmp_path / "p.tif", np.full((20, 20), 40.0, np.float32), unit="%", names=(name,))
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 20, 20)})
    result, rows = summarise(run, tmp_path, path, zones, ZONE_FIELD="name")
    assert rows["all"]["q50"] == pytest.approx(40.0, abs=0.1)
    assert ("medium_pct" in rows["all"]) is is_mobility
    assert result["SHARE_MEDIUM_OR_ABOVE"] == (1.0 if is_mobility else None)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_shares_are_those_of_an_equal_area_projection(run, tmp_path, crs):
    """High in the north, where pixels of equal degrees shrink fast: shares within 0.2 percentage points."""
    rng = np.random.default_rng(4)
    rows, columns = np.mgrid[0:240, 0:160]
    values = 30 + 25 * np.sin(rows / 31.0) + 18 * np.cos(columns / 23.0) + rng.normal(0, 3, rows.shape) - rows / 20
    values = values.clip(0, 100).astype(np.float32)
    place = (10.0, 0.05, 0.0, 71.0, 0.0, -0.05) if crs == "EPSG:4326" else (1.1e6, 6e3, 0.0, 11.4e6, 0.0, -6e3)
    path = write(tmp_path / "m.tif", values, place, crs, unit="%", names=("F1",))
    xmin, ymax = place[0], place[3]
    step_x, step_y = place[1], -place[5]

    def shape(*corners):
        return "POLYGON ((" + ",".join(f"{xmin + step_x * x} {ymax - step_y * y}" for x, y in corners) + "))"

    shapes = {
        "tall": shape((10, 3), (45, 3), (30, 235), (12, 235), (10, 3)),
        "round": shape(*((100 + 40 * np.cos(t), 120 + 60 * np.sin(t)) for t in np.linspace(0, 2 * np.pi, 60))),
        "small": shape((60, 20), (92, 20), (92, 60), (60, 60), (60, 20)),
    }
    zones = write_zones(tmp_path / "z.gpkg", shapes, crs)
    _, found = summarise(run, tmp_path, path, zones, ZONE_FIELD="name")

    codes = 1 + np.searchsorted([1, 10, 30, 50], values, side="right")
    classes = write(tmp_path / "codes.tif", codes, place, crs, dtype=gdal.GDT_Byte, nodata=0)
    equal = str(tmp_path / "equal.tif")
    gdal.Warp(equal, classes, dstSRS="+proj=laea +lat_0=65 +lon_0=14 +ellps=WGS84", xRes=500, yRes=500,
              resampleAlg="near", errorThreshold=0)  # fmt: skip
    for name, wkt in shapes.items():
        projected = gdal.Open(equal)
        polygon = ogr.CreateGeometryFromWkt(wkt)
        polygon.Segmentize(0.2 * step_x)
        polygon.Transform(osr.CoordinateTransformation(crs_of(crs), crs_of(projected.GetProjection())))
        vectors = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = vectors.CreateLayer("z", projected.GetSpatialRef(), ogr.wkbPolygon)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(polygon)
        layer.CreateFeature(feature)
        mask = gdal.GetDriverByName("MEM").Create("", projected.RasterXSize, projected.RasterYSize, 1, gdal.GDT_Byte)
        mask.SetGeoTransform(projected.GetGeoTransform())
        mask.SetProjection(projected.GetProjection())
        gdal.RasterizeLayer(mask, [1], layer, burn_values=[1])
        inside = projected.ReadAsArray()[mask.ReadAsArray() == 1]
        inside = inside[inside > 0]
        expected = [100.0 * np.count_nonzero(inside == code) / inside.size for code in range(1, 6)]
        assert found[name]["pixels"] >= 1000
        assert [found[name][f"share_{code}"] for code in range(1, 6)] == pytest.approx(expected, abs=0.2)


def test_the_layer_is_styled(run, tmp_path, mobility):
    from qgis.core import QgsVectorLayer

    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20)})
    result, _ = summarise(run, tmp_path, mobility, zones)
    layer = QgsVectorLayer(result["OUTPUT"], "zones", "ogr")
    renderer = layer.renderer()
    assert renderer.type() == "graduatedSymbol"
    assert renderer.classAttribute() == "medium_pct"
    assert next(entry.label() for entry in renderer.ranges()) == "0 to 5 %"


def test_the_report_holds_the_numbers_of_the_layer(run, tmp_path, mobility):
    shapes = {"all <b>&": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20), "outside": box(500, 500, 510, 510)}
    zones = write_zones(tmp_path / "z.gpkg", shapes)
    page = tmp_path / "report.html"
    result, rows = summarise(run, tmp_path, mobility, zones, ZONE_FIELD="name", OUTPUT_HTML=str(page))
    assert result["OUTPUT_HTML"] == str(page)
    text = page.read_text(encoding="utf-8")
    assert "<b>" not in text
    assert "all &lt;b&gt;&amp;" in text
    lines = re.findall(r"<tr><th scope=\"row\">upper</th>(.*?)</tr>", text)
    assert len(lines) == 2
    shown = {float(value) for line in lines for value in re.findall(r'data-v="([^"]*)"', line)}
    for key in ("rank", "area_km2", "pixels", "covered_pct", "medium_pct", "mean_2", "q05", "q50", "q95",
                "share_1", "share_2", "share_3", "minimum", "maximum"):  # fmt: skip
        assert rows["upper"][key] in shown, key


def test_what_is_refused(run, tmp_path, mobility):
    from qgis.core import QgsProcessingException

    far = write_zones(tmp_path / "far.gpkg", {"far": box(5000, 5000, 5010, 5010)})
    with pytest.raises(QgsProcessingException, match="no zone lies on the raster"):
        summarise(run, tmp_path, mobility, far)
    local = gdal.GetDriverByName("GTiff").CreateCopy(str(tmp_path / "mine.tif"), gdal.Open(mobility))
    local.SetProjection('LOCAL_CS["mine",UNIT["metre",1]]')
    del local
    with pytest.raises(QgsProcessingException, match=r"Zones \(ZONES, “far”\): Places .*: mine is a local CRS"):
        summarise(run, tmp_path, str(tmp_path / "mine.tif"), far)
    turned = write(tmp_path / "turned.tif", np.ones((4, 4)), geotransform=(0, 70, 70, 0, 70, -70), names=("F1",))
    with pytest.raises(QgsProcessingException, match=r"is rotated: .* Warp it .*Projections > Warp\)\.$"):
        summarise(run, tmp_path, turned, far)
    with pytest.raises(QgsProcessingException, match="no field “nam”"):
        summarise(run, tmp_path, mobility, far, ZONE_FIELD="nam")
    with pytest.raises(QgsProcessingException, match=r"must end in \.html"):
        summarise(run, tmp_path, mobility, far, OUTPUT_HTML=str(tmp_path / "report.txt"))
    nothing = write_zones(tmp_path / "none.gpkg", {})
    with pytest.raises(QgsProcessingException, match="there is no zone in it"):
        summarise(run, tmp_path, mobility, nothing)
    lines = tmp_path / "lines.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(lines))
    dataset.CreateLayer("lines", crs_of("EPSG:3035"), ogr.wkbLineString)
    del dataset
    with pytest.raises(QgsProcessingException, match="polygons are needed"):
        summarise(run, tmp_path, mobility, str(lines))
    assert not (tmp_path / "report.txt").exists()


@pytest.mark.slow
def test_on_the_command_line(qgis_process, tmp_path, example):
    page, layer = tmp_path / "r.html", tmp_path / "z.gpkg"
    done = qgis_process(
        "zonalsummary",
        {
            "INPUT": example / "ph.tif",
            "ZONES": example / "zones.gpkg",
            "ZONE_FIELD": "name",
            "OUTPUT": layer,
            "OUTPUT_HTML": page,
        },
    )
    assert done.returncode == 0, done.stderr
    assert set(rows_of(str(layer))) == {"Hoherode", "Nordermark", "Kalkau", "Moorwinkel", "Hüttental"}
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_dialog_loads_styled_zones_in_the_group(dialogs, mobility, tmp_path):
    from qgis.core import QgsGraduatedSymbolRenderer, QgsProject

    from soil_mobility_plugin.processing.layers import COMPUTED

    QgsProject.instance().clear()
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20)}, to="EPSG:4326")
    successful, _ = dialogs.run("zonalsummary", {"INPUT": mobility, "ZONES": zones, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert successful
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.name() == "Zones: mobility, area at medium risk or above (%)"
    assert isinstance(layer.renderer(), QgsGraduatedSymbolRenderer)
    assert layer.customProperty(COMPUTED), "no dialog offers it as the zones of the next summary"


def test_layers_of_an_iteration_over_zones_are_called_after_them(dialogs, provider, mobility, tmp_path):
    from processing.gui.AlgorithmExecutor import executeIterating
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputLayerDefinition, QgsProject

    project, context = QgsProject.instance(), QgsProcessingContext()
    project.clear()
    context.setProject(project)
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20)})
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)
    asked = {"INPUT": mobility, "ZONES": zones, "ZONE_FIELD": "name", "OUTPUT": output}
    assert executeIterating(provider.algorithm("zonalsummary"), asked, "ZONES", context, QgsProcessingFeedback())
    names = sorted(layer.name() for layer in project.mapLayers().values())
    title = "Zones: mobility, area at medium risk or above (%)"
    assert names == [f"{title}: all", f"{title}: upper"]
    project.clear()


def test_zones_of_several_elements_are_not_called_after_the_first(dialogs, tmp_path):
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    values = np.stack([np.full((40, 60), value, dtype=np.float32) for value in (8.0, 5.0)])
    values[:, :20] += 10.0
    raster = write(tmp_path / "several.tif", values, unit="%", names=("Cd", "Pb"), nodata=-9999.0)
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20)})
    asked = {"INPUT": raster, "ZONES": zones, "OUTPUT": "TEMPORARY_OUTPUT", "OUTPUT_HTML": str(tmp_path / "r.html")}
    successful, _ = dialogs.run("zonalsummary", asked)
    assert successful
    assert "Highest mobility of Cd, Pb by z" in (tmp_path / "r.html").read_text(encoding="utf-8")
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert names == ["Zones: highest mobility, area at medium risk or above (%)"]
    QgsProject.instance().clear()


def test_in_a_batch(run, dialogs, mobility, tmp_path):
    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20)}, to="EPSG:4326")
    rows = [
        {
            "INPUT": mobility,
            "ZONES": zones,
            "ZONE_FIELD": "name",
            "LIMITS": limits,
            "OUTPUT": str(tmp_path / f"{number}.gpkg"),
        }
        for number, limits in enumerate(("1,10,30,50", "2,5,20,40"))
    ]
    dialogs.batch("zonalsummary", rows)
    for row in rows:
        expected = run("zonalsummary", **{**row, "OUTPUT": str(tmp_path / "script.gpkg")})["OUTPUT"]
        assert len(rows_of(expected)) == 2
        assert rows_of(row["OUTPUT"]) == rows_of(expected)


def test_in_a_model(provider, run, destinations, mobility, tmp_path):
    """Classes made by one step are summarised by the next."""
    import processing
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
        QgsProcessingParameterRasterLayer,
    )

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("report", "report")
    model.addModelParameter(
        QgsProcessingParameterRasterLayer("raster", "raster"), QgsProcessingModelParameter("raster")
    )
    model.addModelParameter(QgsProcessingParameterFeatureSource("areas", "areas"), QgsProcessingModelParameter("areas"))
    classes = QgsProcessingModelChildAlgorithm("soilmobility:classifyrisk")
    classes.setChildId("classes")
    classes.addParameterSources("INPUT", [source.fromModelParameter("raster")])
    model.addChildAlgorithm(classes)
    zonal = QgsProcessingModelChildAlgorithm("soilmobility:zonalsummary")
    zonal.setChildId("zonal")
    zonal.addParameterSources("INPUT", [source.fromChildOutput("classes", "OUTPUT")])
    zonal.addParameterSources("ZONES", [source.fromModelParameter("areas")])
    zonal.addParameterSources("ZONE_FIELD", [source.fromStaticValue("name")])
    outputs = {}
    for name, of in (("zones", "OUTPUT"), ("page", "OUTPUT_HTML")):
        outputs[name] = QgsProcessingModelOutput(name, name)
        outputs[name].setChildId("zonal")
        outputs[name].setChildOutputName(of)
    zonal.setModelOutputs(outputs)
    model.addChildAlgorithm(zonal)
    saved = tmp_path / "report.model3"
    assert model.toFile(str(saved))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(saved))
    again.initAlgorithm()
    areas = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40), "upper": box(0, 0, 60, 20)})
    path, page = tmp_path / "model.gpkg", tmp_path / "model.html"
    names = destinations(again)
    processing.run(again, {"raster": mobility, "areas": areas, names["zones"]: str(path), names["page"]: str(page)})
    _, expected = summarise(run, tmp_path, mobility, areas, ZONE_FIELD="name")
    found = rows_of(str(path))
    assert {name: row["medium_pct"] for name, row in found.items()} == pytest.approx(
        {name: row["medium_pct"] for name, row in expected.items()}
    )
    assert page.read_text(encoding="utf-8").endswith("</html>\n")


def test_cancel_leaves_nothing(provider, mobility, tmp_path):
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    zones = write_zones(tmp_path / "z.gpkg", {"all": box(0, 0, 60, 40)})
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    page, path = tmp_path / "page.html", tmp_path / "result.gpkg"
    parameters = {"INPUT": mobility, "ZONES": zones, "OUTPUT": str(path), "OUTPUT_HTML": str(page)}
    with pytest.raises(QgsProcessingException, match="nothing was written"):
        processing.run("soilmobility:zonalsummary", parameters, feedback=feedback)
    assert not page.exists()
    assert not path.exists()


def test_a_zone_around_the_world(run, tmp_path):
    """Its corners have no place in Mercator, the part on the raster has."""
    path = write(tmp_path / "m.tif", np.full((30, 30), 20.0, dtype=np.float32),
                 (1e6, 1000.0, 0.0, 7e6, 0.0, -1000.0), "EPSG:3857", unit="%")  # fmt: skip
    shapes = {
        "world": "POLYGON ((-180 -90,180 -90,180 90,-180 90,-180 -90))",
        "pole": "POLYGON ((-180 -90,180 -90,180 -70,-180 -70,-180 -90))",
        "small": "POLYGON ((9 52.9,9.05 52.9,9.05 52.95,9 52.95,9 52.9))",
    }
    zones = write_zones(tmp_path / "z.gpkg", shapes, "EPSG:4326")
    _, rows = summarise(run, tmp_path, path, zones, ZONE_FIELD="name", OUTPUT_HTML=str(tmp_path / "r.html"))
    assert rows["world"]["pixels"] == 900
    assert rows["pole"]["note"] == "outside the raster"
    assert 10 < rows["small"]["pixels"] < 80


@pytest.mark.parametrize(("cells", "numbered"), [(4, True), (9, False)])
def test_a_report_speaks_of_numbers_where_there_are_some(run, example, tmp_path, cells, numbered):
    import processing
    from qgis.core import QgsRasterLayer

    grid = str(tmp_path / "grid.gpkg")
    layer = QgsRasterLayer(str(example / "ph.tif"), "ph")
    extent = layer.extent()
    spacing = {"HSPACING": extent.width() / cells, "VSPACING": extent.height() / cells}
    processing.run("native:creategrid", {"TYPE": 2, "EXTENT": extent, "CRS": layer.crs(), "OUTPUT": grid, **spacing})
    page = tmp_path / "r.html"
    run("zonalsummary", INPUT=layer, ZONES=grid, OUTPUT=str(tmp_path / "z.gpkg"), OUTPUT_HTML=str(page))
    text = page.read_text(encoding="utf-8")
    assert ("Numbers: ranks." in text) == numbered
    assert ('stroke="#ffffff" stroke-width="3"' in text) == numbered  # the pale copy beneath a label


def test_the_classes_of_zones_are_unfolded_once_they_are_there(qgis_app, tmp_path):
    """The view opened their node when it had no classes yet, and would not open it by itself."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

    from soil_mobility_plugin.processing.styling import LayerPostProcessor

    project, context, told = QgsProject(), QgsProcessingContext(), []
    context.setProject(project)
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832", "zones", "memory")
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addGroup("Soil Mobility").addLayer(layer).setExpanded(True)
    project.layerTreeRoot().expandedChanged.connect(lambda node, is_open: told.append((node.name(), is_open)))
    LayerPostProcessor(lambda _: None, "Soil Mobility", "").postProcessLayer(layer, context, QgsProcessingFeedback())
    assert told == [("zones", False), ("zones", True)]
