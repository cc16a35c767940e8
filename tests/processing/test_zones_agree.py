"""One rule for zones: whichever algorithm summarises them, a zone has one area, and a map one mean and one share."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import ogr

from soil_mobility_plugin.processing import zones as zone_layers
from soil_mobility_plugin.soilmobility.report.pages import common, guidance


def rows_of(path: str) -> list[dict]:
    dataset = ogr.Open(path)
    return [feature.items() for feature in dataset.GetLayer(0)]


@pytest.fixture
def zones(example) -> dict[str, str]:
    return {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}


def test_areas_and_pixels_are_the_same_in_all_algorithms(run, soil, zones, tmp_path):
    summary = run("zonalsummary", INPUT=soil["PH"], **zones, OUTPUT=str(tmp_path / "summary.gpkg"))["OUTPUT"]
    value = run(
        "guidancevalues", **soil, **zones, ELEMENT="Pb", MODE="lookup", PRESET="GB15618-2018",
        OUTPUT=str(tmp_path / "rgv.tif"), OUTPUT_ZONES=str(tmp_path / "rgv.gpkg"),
    )["OUTPUT_ZONES"]  # fmt: skip
    change = run(
        "fourpermillechange", **soil, **zones, ELEMENTS="Pb", OUTPUT=str(tmp_path / "c.tif"),
        OUTPUT_TABLE=str(tmp_path / "change.gpkg"),
    )["OUTPUT_TABLE"]  # fmt: skip
    for first, second, third in zip(*(rows_of(path) for path in (summary, value, change))):
        for column in ("zone", "pixels", "area_km2", "valid_km2"):
            assert first[column] == second[column] == third[column], column


def test_means_quantiles_and_shares_agree_to_the_last_digit(run, soil, zones, tmp_path):
    """The change's means before and after against the summary of the mobility that they are of, as it is predicted."""
    elements = {"ELEMENTS": "Pb,Ni", "METHOD": "worst"}
    change = run(
        "fourpermillechange", **soil, **zones, **elements, OUTPUT=str(tmp_path / "c.tif"),
        OUTPUT_CLASSES=str(tmp_path / "k.tif"), OUTPUT_TABLE=str(tmp_path / "change.gpkg"),
    )  # fmt: skip
    summary = run(
        "zonalsummary", INPUT=change["OUTPUT_CLASSES"], BAND=2, **zones, OUTPUT=str(tmp_path / "summary.gpkg")
    )  # fmt: skip
    means = run("zonalsummary", INPUT=change["OUTPUT"], BAND=1, **zones, OUTPUT=str(tmp_path / "means.gpkg"))
    rows = zip(*(rows_of(path) for path in (change["OUTPUT_TABLE"], summary["OUTPUT"], means["OUTPUT"])))
    for changed, classes, mean in rows:
        assert changed["med_before"] == classes["medium_pct"]
        # but for the rounding of the raster
        assert changed["d_Pb"] == pytest.approx(mean["mean"], rel=2.0**-12)
    whole = run("zonalsummary", INPUT=change["OUTPUT_CLASSES"], BAND=3, **zones, OUTPUT=str(tmp_path / "after.gpkg"))
    assert whole["SHARE_MEDIUM_OR_ABOVE"] == pytest.approx(change["SHARE_MEDIUM_AFTER"], abs=0.01)


def test_the_value_of_a_zone_is_a_quantile_of_its_summary(run, soil, zones, tmp_path):
    value = run(
        "guidancevalues", **soil, **zones, ELEMENT="Cd", MODE="invert", MOBILE_LIMIT=0.1, QUANTILE=75,
        OUTPUT=str(tmp_path / "rgv.tif"), OUTPUT_ZONES=str(tmp_path / "rgv.gpkg"),
    )  # fmt: skip
    summary = run("zonalsummary", INPUT=value["OUTPUT"], BAND=1, **zones, OUTPUT=str(tmp_path / "summary.gpkg"))
    for protected, row in zip(rows_of(value["OUTPUT_ZONES"]), rows_of(summary["OUTPUT"])):
        assert protected["rgv_mg_kg"] == float(f"{row['q25']:.6g}")
        assert protected["rgv_median"] == float(f"{row['q50']:.6g}")


def test_reports_of_too_many_zones_list_the_first_and_draw_none(run, soil, zones, tmp_path, monkeypatch):
    """200,000 zones made a page of 280 MB and took 2.9 GB."""
    for place, name in ((common, "LISTED"), (guidance, "LISTED"), (zone_layers, "DRAWN")):
        monkeypatch.setattr(place, name, 2)
    pages = [str(tmp_path / f"{number}.html") for number in range(3)]
    found = run("zonalsummary", INPUT=soil["PH"], **zones, OUTPUT=str(tmp_path / "s.gpkg"), OUTPUT_HTML=pages[0])
    run(
        "guidancevalues", **soil, **zones, ELEMENT="Cd", MODE="invert", MOBILE_LIMIT=0.1,
        OUTPUT=str(tmp_path / "v.tif"), OUTPUT_ZONES=str(tmp_path / "v.gpkg"), OUTPUT_HTML=pages[1],
    )  # fmt: skip
    run("fourpermillechange", **soil, **zones, ELEMENTS="Pb", OUTPUT=str(tmp_path / "c.tif"), OUTPUT_HTML=pages[2])
    names = [row["zone"] for row in rows_of(found["OUTPUT"])]
    for number, page in enumerate(pages):
        text = Path(page).read_text(encoding="utf-8")
        assert f"The first 2 of {len(names)} zones." in text
        assert sum(f">{name}</th>" in text for name in names) == 2, "a table lists more"
        assert ("are too many to be drawn" in text) == (number != 1)
