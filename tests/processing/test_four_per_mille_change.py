"""Runs of fourpermillechange: the same as four runs apart, transitions, zones, steps, report, and what is told."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr

from tests.rasterfiles import write

UNITS = {"PH_UNIT": "pH", "SOC_UNIT": "g/kg", "CLAY_UNIT": "percent", "CEC_UNIT": "cmol(c)/kg"}


def bits(path: str) -> np.ndarray:
    """Pixels of all bands as they stand in the file, (bands, h, w)."""
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray().reshape(dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize)


def floats(path: str) -> np.ndarray:
    values = bits(path)
    return np.where(values == np.float32(-9999), np.float32(np.nan), values)


def names(path: str) -> list[str]:
    dataset = gdal.Open(str(path))
    return [dataset.GetRasterBand(number).GetDescription() for number in range(1, dataset.RasterCount + 1)]


@pytest.fixture
def apart(run, tmp_path):
    """The change by fourpermille, two runs of predictmobility and a difference in Float32."""

    def compute(soil: dict[str, Any], scenario: dict[str, Any], coupled: bool, **prediction: Any) -> np.ndarray:
        keys = ("SOC", "SOC_UNIT", "SOC_BAND") + (("CEC", "CEC_UNIT", "CEC_BAND") if coupled else ())
        wanted = {"OUTPUT": str(tmp_path / "apart_soc.tif")}
        if coupled:
            wanted["OUTPUT_CEC"] = str(tmp_path / "apart_cec.tif")
        grown = run("fourpermille", **{key: soil[key] for key in keys if key in soil}, **scenario, **wanted)
        later = {**soil, "SOC": grown["OUTPUT"], "SOC_BAND": 1}
        if coupled:
            later.update({"CEC": grown["OUTPUT_CEC"], "CEC_BAND": 1})
        runs = []
        for name, inputs in (("before", soil), ("after", later)):
            path = str(tmp_path / f"apart_{name}.tif")
            runs.append(floats(run("predictmobility", **inputs, **prediction, OUTPUT=path)["OUTPUT"]))
        return runs[1] - runs[0]

    return compute


#: Files hold mobility in steps of 1/256 or of three and a half digits: a difference of two of them is this exact.
ROUNDED = 1 / 64


def assert_same(found: np.ndarray, expected: np.ndarray) -> None:
    """Alike but for what rounding in the files does; tests/maps/test_change.py compares the unrounded."""
    np.testing.assert_array_equal(np.isnan(found), np.isnan(expected))
    np.testing.assert_allclose(found, expected, rtol=0, atol=ROUNDED)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("coupled", "scenario"),
    [
        (False, {}),
        (True, {}),
        (False, {"GROWTH": "linear", "RATE": 9, "CEILING": 4.0}),
        (True, {"KEEP_ORGANIC": True, "END_YEAR": 2100}),
        (True, {"RATE": -20}),
    ],
)
def test_the_same_as_four_runs_apart(run, soil, example, tmp_path, apart, coupled, scenario):
    inputs = {**soil, **UNITS}
    prediction = {"ELEMENTS": "Cd,Pb,As,Hg", "TOTALS": str(example / "totals.tif")}
    expected = apart(inputs, scenario, coupled, **prediction)
    result = run(
        "fourpermillechange", **inputs, **prediction, **scenario, COUPLE_CEC=coupled, OUTPUT=str(tmp_path / "c.tif")
    )
    assert_same(floats(result["OUTPUT"]), expected)
    assert names(result["OUTPUT"]) == ["Cd", "Pb", "As", "Hg"]
    assert np.nanmax(np.abs(expected)) > 0


def test_the_same_without_cec_in_other_units_and_with_masks(run, tmp_path, apart):
    rng = np.random.default_rng(3)
    shape = (300, 530)
    paths = {
        "PH": write(tmp_path / "ph.tif", rng.uniform(3, 9, shape) * 10, unit="pH*10"),
        "CLAY": write(tmp_path / "clay.tif", rng.uniform(0, 700, shape), unit="g/kg"),
        "SOC": write(tmp_path / "soc.tif", rng.integers(0, 190, shape), dtype=gdal.GDT_Int16, nodata=0, unit="g/kg"),
    }
    mask = write(tmp_path / "mask.tif", rng.integers(0, 3, shape), dtype=gdal.GDT_Byte)
    rates = write(tmp_path / "rates.tif", rng.uniform(-2, 9, shape))
    inputs = {**paths, "PH_UNIT": "pH*10", "CLAY_UNIT": "g/kg", "SOC_UNIT": "SOM percent", "SOC_BAND": 1}
    scenario = {"MASK": mask, "RATE_RASTER": rates}
    expected = apart(inputs, scenario, False, ELEMENTS="Cu,Zn")
    result = run("fourpermillechange", **inputs, **scenario, ELEMENTS="Cu,Zn", OUTPUT=str(tmp_path / "c.tif"))
    assert_same(floats(result["OUTPUT"]), expected)
    still = gdal.Open(mask).ReadAsArray() == 0
    assert (expected[:, still][~np.isnan(expected[:, still])] == 0).all()


@pytest.mark.parametrize("coupled", [False, True])
def test_no_rate_changes_nothing(run, soil, tmp_path, coupled):
    result = run(
        "fourpermillechange", **soil, **UNITS, RATE=0, COUPLE_CEC=coupled, OUTPUT=str(tmp_path / "c.tif"),
        OUTPUT_CLASSES=str(tmp_path / "k.tif"), OUTPUT_STEPS=str(tmp_path / "s.tif"),
    )  # fmt: skip
    for name in ("OUTPUT", "OUTPUT_STEPS"):
        values = floats(result[name])
        assert (values[~np.isnan(values)] == 0).all()
    assert result["AREA_RISEN"] == result["AREA_FALLEN"] == 0
    codes = bits(result["OUTPUT_CLASSES"])
    assert set(np.unique(codes[0])) <= {11, 22, 33, 44, 55, 255}
    np.testing.assert_array_equal(codes[1], codes[2])


def test_steps_classes_and_table(run, soil, tmp_path):
    result = run(
        "fourpermillechange", **soil, **UNITS, ELEMENTS="Cd,Pb,Ni", METHOD="toxicity", OUTPUT=str(tmp_path / "c.tif"),
        OUTPUT_CLASSES=str(tmp_path / "k.tif"), OUTPUT_STEPS=str(tmp_path / "s.tif"),
        OUTPUT_TABLE=str(tmp_path / "t.csv"),
    )  # fmt: skip
    assert names(result["OUTPUT_STEPS"]) == ["2024", "2030", "2036", "2042", "2048", "2050"]
    steps, change = floats(result["OUTPUT_STEPS"]), floats(result["OUTPUT"])
    assert (steps[0][~np.isnan(steps[0])] == 0).all()
    weighted = np.tensordot(np.array([30, 5, 5]) / 40, change, 1)
    np.testing.assert_allclose(steps[-1], weighted, atol=1e-3)

    parts = [
        run("predictmobility", **soil, **UNITS, ELEMENTS="Cd,Pb,Ni", OUTPUT=str(tmp_path / "m.tif"))["OUTPUT"],
    ]
    index = run("compositerisk", INPUT=parts[0], METHOD="toxicity", OUTPUT=str(tmp_path / "i.tif"),
                OUTPUT_CLASSES=str(tmp_path / "ic.tif"), ELEMENTS="Cd,Pb,Ni")  # fmt: skip
    codes = bits(result["OUTPUT_CLASSES"])
    # the composite is of files, whose rounding moves a pixel on a limit now and then
    assert np.count_nonzero(codes[1] != bits(index["OUTPUT_CLASSES"])[0]) < 1e-3 * codes[1].size
    known = codes[0] != 255
    np.testing.assert_array_equal(codes[0][known], 10 * codes[1][known] + codes[2][known])
    assert set(np.unique(codes[3])) <= {0, 1, 2, 3, 255}

    dataset = ogr.Open(result["OUTPUT_TABLE"])
    (row,) = list(dataset.GetLayer(0))
    for before in range(1, 6):
        for after in range(1, 6):
            pixels = np.count_nonzero(codes[0] == 10 * before + after)
            # pixels of 100 m in UTM: a hundredth of a km2 each, within the scale of the projection
            assert float(row[f"t{before}{after}"]) == pytest.approx(pixels * 0.01, rel=2e-3)
    assert float(row["d_Cd"]) == pytest.approx(np.nanmean(change[0]), rel=1e-3, abs=1e-5)
    assert result["AREA_RISEN"] == pytest.approx(1e6 * float(row["risen_km2"]))
    medium = np.count_nonzero(codes[1][known] >= 3) / known.sum()
    assert result["SHARE_MEDIUM_BEFORE"] == pytest.approx(medium, rel=2e-3)


def test_zones(run, soil, example, tmp_path):
    zones = str(example / "zones.gpkg")
    result = run(
        "fourpermillechange", **soil, **UNITS, ELEMENTS="Cd,Zn", ZONES=zones, OUTPUT=str(tmp_path / "c.tif"),
        OUTPUT_TABLE=str(tmp_path / "t.gpkg"), OUTPUT_HTML=str(tmp_path / "r.html"),
    )  # fmt: skip
    dataset = ogr.Open(result["OUTPUT_TABLE"])
    layer = dataset.GetLayer(0)
    rows = list(layer)
    own = ogr.Open(zones)
    assert len(rows) == own.GetLayer(0).GetFeatureCount()
    assert sorted(row["rank"] for row in rows) == list(range(1, len(rows) + 1))
    best = min(rows, key=lambda row: row["rank"])
    assert best["idx_change"] == max(row["idx_change"] for row in rows)
    # a pixel on an edge counts in both zones, each with its part
    assert sum(row["pixels"] for row in rows) > result["VALID_PIXELS"] > max(row["pixels"] for row in rows)
    assert all(0 < row["valid_km2"] <= row["area_km2"] for row in rows)
    risen = sum(row["risen_km2"] for row in rows)
    assert risen <= result["AREA_RISEN"] / 1e6 + 1e-9
    assert all(row.GetGeometryRef() is not None for row in rows)
    assert (tmp_path / "t.qml").is_file() or Path(result["OUTPUT_TABLE"]).suffix == ".gpkg"
    assert "ranked" in Path(result["OUTPUT_HTML"]).read_text(encoding="utf-8")


def test_the_report(run, soil, tmp_path):
    result = run(
        "fourpermillechange", **soil, **UNITS, OUTPUT=str(tmp_path / "c.tif"), OUTPUT_HTML=str(tmp_path / "r.html")
    )
    text = Path(result["OUTPUT_HTML"]).read_text(encoding="utf-8")
    for said in ("counts carbon stocks", "bulk density", "training range", "Transitions", "@keyframes", "Perin"):
        assert said in text
    for year in (2024, 2030, 2036, 2042, 2048, 2050):
        assert f">{year}</p>" in text
    assert not re.search(r"(src|href)=\"(?!data:|#|https?://)", text)
    # a report alone makes no raster of steps, and changes nothing in the others
    assert "OUTPUT_STEPS" not in result


def test_the_report_shows_the_same_steps_as_the_raster(run, soil, tmp_path):
    pictures = []
    for number, extra in enumerate(({}, {"OUTPUT_STEPS": str(tmp_path / "s.tif")})):
        result = run(
            "fourpermillechange", **soil, **UNITS, ELEMENTS="Cd,Pb", OUTPUT=str(tmp_path / "c.tif"), **extra,
            OUTPUT_HTML=str(tmp_path / f"{number}.html"),
        )  # fmt: skip
        text = Path(result["OUTPUT_HTML"]).read_text(encoding="utf-8")
        pictures.append(re.findall(r"data:image/png;base64,([^\"]+)", text))
    assert pictures[0] == pictures[1]


def test_leaving_the_training_range_is_counted_and_shown(run, package, messages, tmp_path):
    bundle = tmp_path / "narrow"
    shutil.copytree(package / "models" / "theory_guided_v1", bundle)
    card = json.loads((bundle / "card.json").read_text(encoding="utf-8"))
    card["training_ranges"]["soc"] = [0.5, 13.0]
    (bundle / "card.json").write_text(json.dumps(card), encoding="utf-8")
    soc = np.full((40, 60), 100.0)
    soc[:10], soc[10:20], soc[20:30] = 2.0, 125.0, 200.0
    soc[0, 0] = np.nan
    inputs = {
        "PH": write(tmp_path / "ph.tif", np.full(soc.shape, 5.0), unit="pH"),
        "CLAY": write(tmp_path / "clay.tif", np.full(soc.shape, 20.0), unit="%"),
        "SOC": write(tmp_path / "soc.tif", soc, unit="g/kg"),
    }
    result = run(
        "fourpermillechange", **inputs, ELEMENTS="Cd", MODEL=str(bundle), OUTPUT=str(tmp_path / "c.tif"),
        OUTPUT_CLASSES=str(tmp_path / "k.tif"), OUTPUT_HTML=str(tmp_path / "r.html"), feedback=messages,
    )  # fmt: skip
    domain = bits(result["OUTPUT_CLASSES"])[3]
    assert domain[0, 0] == 255
    assert np.unique(domain[:10]).tolist() == [1, 255]
    for rows, code in ((np.s_[10:20], 2), (np.s_[20:30], 1), (np.s_[30:], 0)):
        assert (domain[rows] == code).all()
    assert result["SHARE_LEFT_DOMAIN"] == pytest.approx(600 / 2399, rel=1e-3)
    assert result["SHARE_OUTSIDE_BEFORE"] == pytest.approx(1199 / 2399, rel=1e-3)
    assert result["SHARE_OUTSIDE_AFTER"] == pytest.approx(1799 / 2399, rel=1e-3)
    assert result["SHARE_ORGANIC"] == pytest.approx(1200 / 2399, rel=1e-3)
    assert "leaves the model's training range" in messages.text
    text = Path(result["OUTPUT_HTML"]).read_text(encoding="utf-8")
    assert "left in the scenario" in text
    assert re.search(r"ranges: pH [\d.]+ to [\d.]+; organic carbon \(%\) 0\.5 to 13; clay \(%\) .*\) −[\d.]+ to ", text)
    assert (floats(result["OUTPUT"])[0, 20:30] == 0).all()


def test_nothing_valid(run, soil, tmp_path, messages):
    empty = write(tmp_path / "soc.tif", np.full((200, 240), -1.0), (346000.0, 100.0, 0.0, 6108000.0, 0.0, -100.0),
                  "EPSG:25832", nodata=-1.0, unit="g/kg")  # fmt: skip
    result = run(
        "fourpermillechange", **{**soil, "SOC": empty}, OUTPUT=str(tmp_path / "c.tif"), feedback=messages,
        OUTPUT_CLASSES=str(tmp_path / "k.tif"), OUTPUT_STEPS=str(tmp_path / "s.tif"),
        OUTPUT_HTML=str(tmp_path / "r.html"),
    )  # fmt: skip
    assert result["VALID_PIXELS"] == 0
    assert result["SHARE_MEDIUM_BEFORE"] is None
    assert np.isnan(floats(result["OUTPUT"])).all()


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ({"METHOD": "count"}, "METHOD"),
        (
            {"MODEL": "theory_guided_v1", "OUTPUT_PROBABILITY": "p.tif"},
            r"\(OUTPUT_PROBABILITY\): the model .* cannot tell",
        ),
        ({"BACKGROUND": "0.2"}, r"\(BACKGROUND\) is one number, but 14 elements"),
        ({"ELEMENTS": "Sb", "METHOD": "toxicity"}, "Sb"),
        ({"ELEMENTS": "Xx"}, "Xx"),
        ({"END_YEAR": 1990}, "END_YEAR"),
        ({"LIMITS": "5,4,3,2"}, "LIMITS"),
        ({"ZONES": "none.gpkg"}, "ZONES"),
        ({"OUTPUT_HTML": "report.txt"}, "html"),
    ],
)
def test_what_cannot_be_is_refused(run, soil, tmp_path, extra, message):
    parameters = {**soil, **UNITS, "OUTPUT": str(tmp_path / "c.tif"), **extra}
    with pytest.raises(Exception, match=message):
        run("fourpermillechange", **{name: value for name, value in parameters.items() if value is not None})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_from_the_command_line(qgis_process, soil, tmp_path):
    path = tmp_path / "c.tif"
    done = qgis_process("fourpermillechange", {**soil, "SOC_UNIT": "g/kg", "ELEMENTS": "Cd", "OUTPUT": path})
    assert done.returncode == 0, done.stdout + done.stderr
    assert np.nanmax(floats(path)) > 0
    assert (tmp_path / "c.qml").is_file()


def test_the_temporal_controller_plays_the_steps(provider, soil, tmp_path, monkeypatch):
    """One layer with a time per band where QGIS can do that, else one layer per year, in one group."""
    pytest.importorskip("processing")
    import processing
    from processing.gui import Postprocessing
    from qgis.core import QgsProject

    from soil_mobility_plugin.processing.temporal import RANGES_PER_BAND

    # pytest-qgis's stand-in for a main window is none to newer versions
    monkeypatch.setattr(Postprocessing, "iface", None, raising=False)
    project = QgsProject.instance()
    project.clear()
    processing.runAndLoadResults(
        "soilmobility:fourpermillechange",
        {**soil, **UNITS, "ELEMENTS": "Cd", "OUTPUT": str(tmp_path / "c.tif"), "OUTPUT_STEPS": str(tmp_path / "s.tif")},
    )
    years = (2024, 2030, 2036, 2042, 2048, 2050)
    layers = [layer for layer in project.mapLayers().values() if layer.temporalProperties().isActive()]
    assert all(Path(layer.source()) == tmp_path / "s.tif" for layer in layers)
    if RANGES_PER_BAND:
        (layer,) = layers
        ranges = layer.temporalProperties().fixedRangePerBand()
        assert [times.begin().date().year() for times in ranges.values()] == list(years)
    else:
        times = {layer.renderer().band(): layer.temporalProperties().fixedTemporalRange() for layer in layers}
        assert [times[band].begin().date().year() for band in sorted(times)] == list(years)
        assert [times[band].end().date().year() for band in sorted(times)] == [*years[1:], 2051]
        parents = {project.layerTreeRoot().findLayer(layer.id()).parent().name() for layer in layers}
        assert parents == {"Change of the composite index since 2024"}
    assert "temporal" in (tmp_path / "s.qml").read_text(encoding="utf-8") or not RANGES_PER_BAND
    project.clear()


@pytest.mark.parametrize(("limits", "told"), [("1,10,30,50", True), ("1,36,40,50", False)])
def test_a_share_that_tells_no_two_places_apart_is_called_so(run, soil, example, messages, tmp_path, limits, told):
    page = tmp_path / "page.html"
    given = {**soil, "TOTALS": str(example / "totals.tif"), "ELEMENTS": "Cd,Pb", "LIMITS": limits}
    run("fourpermillechange", messages, **given, OUTPUT=str(tmp_path / "c.tif"), OUTPUT_HTML=str(page))
    for text in (messages.text, page.read_text(encoding="utf-8")):
        assert ("100.00 % before and 100.00 % after: it tells hardly any two places apart" in text) is told
        assert ("So does the mean mobility." in text) is told
