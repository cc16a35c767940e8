"""Local guidance values as an algorithm: both modes against the forward model, zones, report, refusals."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from soil_mobility_plugin import soilmobility
from soil_mobility_plugin.soilmobility.report.html import significant
from tests.rasterfiles import read, write, write_like

#: Files hold mobile contents and ratios with three and a half digits.
ROUNDED = 2.0**-12


@pytest.fixture
def totals(example) -> str:
    return str(example / "totals.tif")


def zone_rows(path: str) -> list[dict]:
    from osgeo import ogr

    dataset = ogr.Open(path)
    return [feature.items() for feature in dataset.GetLayer(0)]


# ------------------------------------------------------------------------------------------------------ lookup


def test_look_up_by_ph(run, soil, totals, example, tmp_path):
    outputs = {
        "OUTPUT": str(tmp_path / "rgv.tif"),
        "OUTPUT_EXCEEDANCE": str(tmp_path / "exceed.tif"),
        "OUTPUT_ZONES": str(tmp_path / "zones.gpkg"),
        "OUTPUT_HTML": str(tmp_path / "report.html"),
    }
    result = run(
        "guidancevalues",
        **soil,
        MODE="lookup",
        PRESET="GB15618-2018",
        ELEMENT="Pb",
        TOTALS=totals,
        ZONES=str(example / "zones.gpkg"),
        **outputs,
    )
    ph = read(soil["PH"])[0].astype(np.float32)
    known = np.isfinite(ph)
    expected = np.array([70, 90, 120, 170])[
        np.searchsorted(np.array([5.5, 6.5, 7.5], np.float32), ph, side="left").clip(0, 3)
    ]
    values = read(outputs["OUTPUT"])
    assert len(values) == 1
    np.testing.assert_array_equal(values[0][known], expected[known])
    assert np.isnan(values[0][~known]).all()
    lead = read(totals)[1]
    # The totals are on the aqua-regia basis, the values are total contents.
    ratio = lead / soilmobility.load().element("Pb")["aqua_regia_share"] / values[0]
    np.testing.assert_allclose(read(outputs["OUTPUT_EXCEEDANCE"])[0], ratio, rtol=ROUNDED)
    assert result["SHARE_EXCEEDED"] == pytest.approx((ratio[known] > 1).mean(), abs=0.002)
    assert result["VALID_PIXELS"] == known.sum()
    assert result["MEDIAN_RGV"] in (70.0, 90.0, 120.0)
    assert result["MOBILE_LIMIT_USED"] is None
    rows = zone_rows(outputs["OUTPUT_ZONES"])
    assert len(rows) == 5
    assert {row["rgv_mg_kg"] for row in rows} <= {70.0, 90.0, 120.0, 170.0}
    assert (tmp_path / "zones.qml").exists()
    legend = (tmp_path / "rgv.qml").read_text()
    assert [f"{value} mg/kg" in legend for value in (70, 90, 120, 170)] == [True] * 4
    report = Path(outputs["OUTPUT_HTML"]).read_text(encoding="utf-8")
    assert "PMC10338313" in report
    for row in rows:
        assert f'data-v="{row["exceed_pct"]!r}"' in report


def test_texture_needs_sand(run, refused, soil, tmp_path):
    parameters = {
        **soil,
        "MODE": "lookup",
        "PRESET": "BBodSchV-2021",
        "ELEMENT": "Cd",
        "OUTPUT": str(tmp_path / "o.tif"),
    }
    refused("guidancevalues", "SAND is missing", **parameters)
    clay = read(soil["CLAY"])[0]
    sand = write_like(soil["CLAY"], tmp_path / "sand.tif", np.where(np.isnan(clay), -9999.0, np.maximum(0, 60 - clay)))
    result = run("guidancevalues", **parameters, SAND=sand)
    values = read(result["OUTPUT"])[0]
    assert set(np.unique(values[np.isfinite(values)]).round(3)) <= {0.4, 1.0, 1.5}
    assert result["WITHOUT_ROW"] == 0


def test_rows_that_are_missing_leave_pixels_without_a_value(run, messages, soil, tmp_path):
    result = run(
        "guidancevalues",
        messages,
        **soil,
        MODE="lookup",
        PRESET="GB15618-2018",
        ELEMENT="Cr",
        OUTPUT=str(tmp_path / "o.tif"),
        OUTPUT_HTML=str(tmp_path / "r.html"),
    )
    ph = read(soil["PH"])[0]
    assert result["WITHOUT_ROW"] == (ph > 6.5).sum() > 0
    assert "fit no row" in messages.text


def test_soluble_values_are_looked_up_but_never_compared_or_inverted(run, refused, soil, totals, tmp_path):
    parameters = {**soil, "PRESET": "VBBo-soluble", "ELEMENT": "Cd", "OUTPUT": str(tmp_path / "o.tif")}
    assert run("guidancevalues", **parameters, MODE="lookup")["MEAN_RGV"] == pytest.approx(0.02)
    exceedance = {"TOTALS": totals, "OUTPUT_EXCEEDANCE": str(tmp_path / "e.tif")}
    refused("guidancevalues", "NaNO3", **parameters, MODE="lookup", **exceedance)
    refused("guidancevalues", "cannot be inverted", **parameters, MODE="invert")


# ------------------------------------------------------------------------------------------------------ invert


@pytest.mark.parametrize(
    ("model", "part", "basis"),
    [
        ("smooth_core_v2", "exchangeable", "aqua regia"),
        ("smooth_core_v2", "F1", "total"),
        ("theory_guided_v1", "F1", "aqua regia"),
        pytest.param("theory_guided_v1", "F1", "total", marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize(
    ("element", "value"), [("Cd", None), pytest.param("Cd", 0.6, marks=pytest.mark.slow), ("Pb", 70.0)]
)
def test_with_the_local_value_as_content_the_mobile_content_keeps_to_the_limit(
    run, messages, soil, tmp_path, element, value, model, part, basis
):
    result = run(
        "guidancevalues",
        **soil,
        MODE="invert",
        PRESET="GB15618-2018",
        RGV=value,
        REFERENCE_SOIL="8,1,20,15" if value == 0.6 else None,
        ELEMENT=element,
        MODEL=model,
        BASIS=part,
        TOTAL_BASIS=basis,
        OUTPUT=str(tmp_path / "rgv.tif"),
    )
    values, status, *ends = read(result["OUTPUT"])
    found = run(
        "predictfractionation",
        messages,
        **soil,
        **({"OUTPUT_PARTS": str(tmp_path / "parts.tif")} if ends else {}),
        ELEMENT=element,
        MODEL=model,
        TOTALS=result["OUTPUT"],
        TOTAL_BASIS=basis,
        OUTPUT=str(tmp_path / "f.tif"),
        OUTPUT_MOBILE=str(tmp_path / "mobile.tif"),
    )
    assert "it holds guidance values" in messages.text
    mobile, rounded = read(found["OUTPUT_MOBILE"])[0], ROUNDED
    if part == "exchangeable":
        share = read(found["OUTPUT_PARTS"])[0]
        # shares are written in steps of 1/256 point
        mobile, rounded = values * share / 100, 1 / 256 / np.nanmin(share)
    ratio = mobile / result["MOBILE_LIMIT_USED"]
    assert np.isfinite(ratio).sum() == result["VALID_PIXELS"] > 10_000
    assert np.nanmax(ratio) <= 1.0 + rounded
    assert ratio[status == 0].min() > 0.995 - rounded
    if ends:
        exact = status == 0
        assert (ends[0][exact] < values[exact]).all()
        assert (ends[1][exact] > values[exact]).all()
        assert np.isnan(ends[0][status >= 2]).all()
    assert (status == 1).sum() == result["ON_JUMP"]
    assert (status == 2).sum() == result["ABOVE_RANGE"]
    assert (status == 3).sum() == result["BELOW_RANGE"]


def test_the_median_soil_of_the_row_s_class_is_the_default_reference(run, messages, soil, tmp_path):
    out = {"ELEMENT": "Pb", "MODE": "invert", "OUTPUT": str(tmp_path / "o.tif")}
    run("guidancevalues", messages, **soil, **out, PRESET="GB15618-2018", RGV=70)
    ph, soc = read(soil["PH"])[0], read(soil["SOC"])[0]
    inside = ph.astype(np.float32) <= 5.5
    median = np.sort(ph[inside & np.isfinite(soc)])[(inside & np.isfinite(soc)).sum() // 2]
    said = re.search(r"median soil of the map within the class of the row: pH ([\d.]+)", messages.text)
    assert float(said.group(1)) == pytest.approx(median, abs=0.005)
    assert "pH ≤ 5.5" in messages.text
    assert f"share of {soilmobility.load().element('Pb')['aqua_regia_share']:g}" in messages.text


def test_own_value_and_own_limit(run, soil, tmp_path):
    out = {**soil, "ELEMENT": "Cd", "MODE": "invert", "OUTPUT": str(tmp_path / "o.tif")}
    own = run("guidancevalues", **out, RGV=0.5, REFERENCE_SOIL="6,2,20,15")
    same = run("guidancevalues", **out, MOBILE_LIMIT=own["MOBILE_LIMIT_USED"])
    assert same["MEAN_RGV"] == pytest.approx(own["MEAN_RGV"], rel=1e-9)


@pytest.mark.parametrize(
    ("stated", "times"),
    [({"RGV": 0.5}, 2), ({"RGV": 0.5, "REFERENCE_SOIL": "6,2,20"}, 1), ({"MOBILE_LIMIT": 0.1}, 1)],
)
def test_the_map_is_looked_at_beforehand_for_its_median_soil_alone(
    run, messages, soil, tmp_path, monkeypatch, stated, times
):
    from soil_mobility_plugin.processing.soil import SoilInputs

    made, stack = [], SoilInputs.stack
    monkeypatch.setattr(SoilInputs, "stack", lambda *given: made.append(1) or stack(*given))
    run("guidancevalues", messages, **soil, ELEMENT="Cd", MODE="invert", **stated, OUTPUT=str(tmp_path / "o.tif"))
    assert len(made) == times
    assert ("states no CEC" in messages.text) == ("REFERENCE_SOIL" in stated)


def test_what_lies_beyond_the_range_is_marked(run, messages, soil, example, tmp_path):
    out = {**soil, "ELEMENT": "Cd", "MODE": "invert", "OUTPUT": str(tmp_path / "o.tif")}
    zones = {"ZONES": str(example / "zones.gpkg"), "OUTPUT_ZONES": str(tmp_path / "z.gpkg")}
    high = run("guidancevalues", messages, **out, **zones, MOBILE_LIMIT=1e4, OUTPUT_HTML=str(tmp_path / "r.html"))
    values, status = read(high["OUTPUT"])[:2]
    assert high["ABOVE_RANGE"] == high["VALID_PIXELS"] == (status == 2).sum()
    assert np.nanstd(values) == 0
    assert all("at least" in row["note"] for row in zone_rows(zones["OUTPUT_ZONES"]))
    zones["OUTPUT_ZONES"] = str(tmp_path / "low.gpkg")
    low = run("guidancevalues", messages, **out, **zones, MOBILE_LIMIT=1e-5, OUTPUT_HTML=str(tmp_path / "r2.html"))
    assert low["VALID_PIXELS"] == 0
    assert low["BELOW_RANGE"] > 10_000
    assert np.isnan(read(low["OUTPUT"])[0]).all()
    rows = zone_rows(zones["OUTPUT_ZONES"])
    assert all(row["rgv_mg_kg"] is None and "below" in row["note"] for row in rows)


def test_the_zone_s_value_protects_the_chosen_share(run, soil, example, tmp_path):
    result = run(
        "guidancevalues",
        **soil,
        ELEMENT="Cd",
        MODE="invert",
        MOBILE_LIMIT=0.1,
        QUANTILE=80,
        ZONES=str(example / "zones.gpkg"),
        OUTPUT=str(tmp_path / "o.tif"),
        OUTPUT_ZONES=str(tmp_path / "z.gpkg"),
    )
    import processing

    values = read(result["OUTPUT"])[0]
    for row in zone_rows(result["OUTPUT_ZONES"]):
        assert row["pixels"] > 0
        assert np.nanmin(values) <= row["rgv_mg_kg"] <= row["rgv_median"] <= np.nanmax(values)
    single = processing.run(
        "native:zonalstatisticsfb",
        {
            "INPUT": str(example / "zones.gpkg"),
            "INPUT_RASTER": write_like(
                soil["PH"],
                tmp_path / "above.tif",
                (values >= zone_rows(result["OUTPUT_ZONES"])[0]["rgv_mg_kg"]).astype(float),
            ),
            "RASTER_BAND": 1,
            "STATISTICS": [2],
            "OUTPUT": str(tmp_path / "stat.gpkg"),
        },
    )
    known = zone_rows(single["OUTPUT"])[0]["_mean"]
    assert known == pytest.approx(0.80, abs=0.03)


@pytest.mark.parametrize("element", ["Cd", "Zn", "Pb"])
def test_inverted_values_rise_with_ph_and_come_with_intervals(run, soil, tmp_path, element):
    """As the classes of GB 15618 do; from pH 5 to 8 on a soil that is alike in all else.

    The exceedance has its odds.
    """
    ph = read(soil["PH"])[0]
    rows, columns = ph.shape
    ramp = np.broadcast_to(np.linspace(5.0, 8.0, columns), (rows, columns))
    alike = {"PH": ramp, "SOC": 0 * ramp + 20, "CLAY": 0 * ramp + 20, "CEC": 0 * ramp + 15}
    units = {"PH": "pH", "SOC": "g/kg", "CLAY": "%", "CEC": "cmol(c)/kg"}
    given = {name: write_like(soil["PH"], tmp_path / f"{name}.tif", alike[name], units[name]) for name in alike}
    value = {"Cd": 0.3, "Zn": 200.0, "Pb": 90.0}[element]
    result = run(
        "guidancevalues",
        **given,
        MODE="invert",
        ELEMENT=element,
        RGV=value,
        REFERENCE_SOIL="6,2,20,15",
        TOTAL_VALUE=2 * value,
        OUTPUT=str(tmp_path / "o.tif"),
        OUTPUT_EXCEEDANCE=str(tmp_path / "e.tif"),
        OUTPUT_HTML=str(tmp_path / "r.html"),
    )
    values, _, low, high = (band[0] for band in read(result["OUTPUT"]))
    assert (np.diff(values) > 0).all()
    assert (low < values).all()
    assert (values < high).all()
    assert values[columns // 3] == pytest.approx(value, rel=0.02)
    ratio, probability = (band[0] for band in read(result["OUTPUT_EXCEEDANCE"]))
    np.testing.assert_allclose(ratio, 2 * value / values, rtol=1e-3)
    assert (np.diff(probability) <= 0).all()
    assert probability[columns // 3] > 0.9 > 0.2 > probability[-1] or probability[0] > probability[-1] + 0.2
    assert result["ON_JUMP"] == 0
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "jump" not in page
    assert "exchangeable content" in page


@pytest.mark.realdata
@pytest.mark.parametrize("element", ["Cd", "Pb"])
def test_a_whole_country(run, bhutan, tmp_path, element):
    """GB 15618 looked up, and one of its rows inverted: the local values keep to the limit in the forward model."""
    given = {name: str(path) for name, path in bhutan.items()}
    given["SOC_UNIT"] = "percent"
    ph = read(given["PH"])[0].astype(np.float32)
    legal = {"Cd": [0.3, 0.3, 0.3, 0.6], "Pb": [70, 90, 120, 170]}[element]
    found = run(
        "guidancevalues",
        **given,
        MODE="lookup",
        PRESET="GB15618-2018",
        ELEMENT=element,
        OUTPUT=str(tmp_path / "legal.tif"),
    )
    known = np.isfinite(ph)
    expected = np.array(legal, np.float32)[np.searchsorted(np.array([5.5, 6.5, 7.5], np.float32), ph[known])]
    np.testing.assert_array_equal(read(found["OUTPUT"])[0][known], expected)
    local = run(
        "guidancevalues",
        **given,
        MODE="invert",
        BASIS="F1",
        PRESET="GB15618-2018",
        ELEMENT=element,
        OUTPUT=str(tmp_path / "local.tif"),
    )
    status = read(local["OUTPUT"])[1]
    mobile = run(
        "predictfractionation",
        **given,
        ELEMENT=element,
        TOTALS=local["OUTPUT"],
        OUTPUT=str(tmp_path / "f.tif"),
        OUTPUT_MOBILE=str(tmp_path / "mobile.tif"),
    )
    ratio = read(mobile["OUTPUT_MOBILE"])[0] / local["MOBILE_LIMIT_USED"]
    assert local["VALID_PIXELS"] > 600_000
    assert np.nanmax(ratio) <= 1.0 + ROUNDED
    assert ratio[status == 0].min() > 0.995
    assert (status == 1).sum() == local["ON_JUMP"]


# --------------------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"MODE": "lookup"}, r"\(PRESET\) is missing"),
        ({"MODE": "lookup", "PRESET": "GB15618-2018", "RGV": 70}, r"RGV: only for “invert one value” \(MODE=invert\)"),
        ({"MODE": "lookup", "PRESET": "GB15618-2018", "MOBILE_LIMIT": 1}, "not mixed"),
        (
            {"MODE": "lookup", "PRESET": "GB15618-2018", "REFERENCE_SOIL": "6,2,20"},
            r"only for “invert one value” \(MODE=invert\)",
        ),
        ({"MODE": "invert"}, "needs a value to start from"),
        ({"MODE": "invert", "MOBILE_LIMIT": 1, "RGV": 5}, r"RGV: not together with .* \(MOBILE_LIMIT\)"),
        ({"MODE": "invert", "PRESET": "GB15618-2018", "RGV": 71}, "It has: 70"),
        (
            {"MODE": "invert", "PRESET": "GB15618-2018", "RGV": 70, "REFERENCE_SOIL": "7,2,20,15"},
            "outside the class of the stated row: other farmland, pH ≤ 5.5",
        ),
        ({"MODE": "invert", "RGV": 70, "REFERENCE_SOIL": "acid"}, "not a reference soil"),
        ({"MODE": "invert", "RGV": -1}, "RGV"),
        ({"MODE": "invert", "RGV": 900000, "REFERENCE_SOIL": "6,2,20,15"}, "outside the contents"),
        ({"MODE": "lookup", "PRESET": "Finland-214-2007"}, "It has: As"),
        ({"MODE": "lookup", "PRESET": "CCME-agricultural", "LAND_USE": "other farmland"}, "land use"),
        ({"MODE": "lookup", "PRESET": "GB15618-2018", "QUANTILE": 101}, "QUANTILE|allowed|range"),
        (
            {"MODE": "lookup", "PRESET": "GB15618-2018", "OUTPUT_ZONES": "memory:"},
            r"\(OUTPUT_ZONES\) needs “Zones” \(ZONES\)",
        ),
        ({"MODE": "lookup", "PRESET": "GB15618-2018", "OUTPUT_EXCEEDANCE": "x.tif"}, "needs the content"),
    ],
)
def test_what_is_refused(refused, soil, tmp_path, given, words):
    refused("guidancevalues", words, **{**soil, "ELEMENT": "Pb", "OUTPUT": str(tmp_path / "o.tif"), **given})
    assert not list(tmp_path.glob("*"))


def test_a_class_without_a_pixel_asks_for_a_reference_soil(refused, soil, tmp_path):
    ph = read(soil["PH"])[0]
    acid = write_like(soil["PH"], tmp_path / "acid.tif", np.where(np.isnan(ph), -9999.0, 5.0), unit="pH")
    refused(
        "guidancevalues",
        r"state “Reference soil: pH,SOC,clay,CEC” \(REFERENCE_SOIL\)",
        **{**soil, "PH": acid},
        ELEMENT="Pb",
        MODE="invert",
        PRESET="GB15618-2018",
        RGV=170,
        OUTPUT=str(tmp_path / "o.tif"),
    )
    assert not (tmp_path / "o.tif").exists()


def test_values_at_the_end_of_the_model_s_range_are_said_to_be_so_and_do_not_flatten_the_map(run, soil, tmp_path):
    """In calcareous soils no content of Ba exceeds: colours are spread over the values that are known."""
    acid = read(soil["PH"])[0]
    ph = np.where(np.isnan(acid), -9999.0, np.clip(2.0 * acid - 5.2, 4.0, 8.9))
    result = run(
        "guidancevalues",
        **{**soil, "PH": write_like(soil["PH"], tmp_path / "ph.tif", ph, "pH")},
        MODE="invert",
        RGV=500.0,
        TOTAL_BASIS="aqua regia",
        REFERENCE_SOIL="6.5,2,20,15",
        ELEMENT="Ba",
        MODEL="smooth_core_v2",
        BASIS="exchangeable",
        OUTPUT=str(tmp_path / "rgv.tif"),
        OUTPUT_HTML=str(tmp_path / "page.html"),
    )
    values, status, _, upper = read(result["OUTPUT"])
    highest = np.nanmax(values)
    assert 0.1 < result["ABOVE_RANGE"] / result["VALID_PIXELS"] < 0.9
    assert np.nanmax(values[status == 0]) < 2000.0 < 0.1 * highest
    assert np.nanmedian(upper) == pytest.approx(highest, rel=1e-3)
    ramp = (tmp_path / "rgv.qml").read_text(encoding="utf-8").split("<colorrampshader", 1)[1].split(">", 1)[0]
    assert float(ramp.split('maximumValue="')[1].split('"')[0]) < 2000.0
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert f"≥ {significant(highest)}" in page
    assert "to the highest content of the model, " in page


def test_a_value_is_inverted_with_the_median_of_the_map_as_background(run, soil, totals, tmp_path, messages):
    """Where the reference soil is that of the map, its layers are read before the contents: that failed."""

    def values(name, background):
        given = {"MODE": "invert", "ELEMENT": "Cd", "RGV": 1.0, "TOTALS": totals, "BACKGROUND": background}
        found = run("guidancevalues", feedback=messages, **soil, **given, OUTPUT=str(tmp_path / f"{name}.tif"))
        return read(found["OUTPUT"])[0]

    found = values("median", "median")
    stated = re.search(r"Cd: background ([0-9.]+) mg/kg, the median of", messages.text).group(1)
    np.testing.assert_allclose(found, values("number", float(stated)), rtol=2e-4)
    assert np.nanmax(np.abs(found / values("none", None) - 1.0)) > 0.05


@pytest.mark.parametrize(
    ("algorithm", "asked", "said"),
    [
        ("guidancevalues", {"ELEMENT": "Cd", "MODE": "invert", "MOBILE_LIMIT": 0.1}, r"median\): Cd ± \d"),
        ("fourpermillechange", {"ELEMENTS": "Cd"}, r"(?s)median\): Cd ± \d.*>undecided</td><td[^>]*>0\.\d\d<"),
    ],
)
def test_a_small_field_in_a_large_grid_has_its_intervals(run, tmp_path, algorithm, asked, said):
    """Half-widths came from every 32nd row and column: of a field between them the reports read “–”."""
    field, soil = np.full((60, 4000), np.nan), {}
    for name, value, unit in (("PH", 6.0, "pH"), ("SOC", 2.0, "%"), ("CLAY", 20.0, "%")):
        field[5:20, 8:25] = value
        soil[name] = str(write(tmp_path / f"{name}.tif", field, unit=unit))
    report = str(tmp_path / "report.html")
    run(algorithm, **soil, **asked, OUTPUT=str(tmp_path / "map.tif"), OUTPUT_HTML=report)
    assert re.search(said, Path(report).read_text(encoding="utf-8"))
