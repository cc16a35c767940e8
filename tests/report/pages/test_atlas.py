"""What the pages of an atlas say, without QGIS."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.pages import zonal
from soil_mobility_plugin.soilmobility.report.pages.atlas import class_bar, district_page, summary, table
from soil_mobility_plugin.soilmobility.report.pages.zonal import Kind, ZonalFound
from soil_mobility_plugin.soilmobility.report.styles import class_labels, style_classes

CLASSES = style_classes("rac", class_labels((1, 10, 30, 50)))


def row(zone, rank, medium, shares, **more):
    numbers = {name: 12.345 for name in ("mean", "minimum", "maximum", "q05", "q25", "q50", "q75", "q95")}
    return {
        "zone": zone, "rank": rank, "area_km2": 1234.5, "pixels": 10, "covered_pct": 99.5, "medium_pct": medium,
        **{f"share_{code}": share for code, share in enumerate(shares, 1)}, "main_class": CLASSES[1][1], **numbers,
        "critical": "Pb", "critical_pct": 40.0, "note": "", **more,
    }  # fmt: skip


@pytest.fixture
def found() -> ZonalFound:
    rows = [row("a", 2, 10.0, [0, 90, 10, 0, 0]), row("b & <c>", 1, 40.0, [10, 50, 20, 15, 5])]
    kind = Kind("", "%", CLASSES, (1, 10, 30, 50), 10.0, basis="mobility")
    picture = SimpleNamespace(values=np.zeros((2, 2)), pixel_size=None)
    shares = [[0.0, 10.0, None], [40.0, 40.0, 0.0]]
    return ZonalFound(kind, ("Cd", "Pb", "As"), (), rows, shares, 20, 2e9, 12.3, 0.25, "medium_pct", (), picture, {})


def figures_of(told) -> dict[str, str]:
    return dict(zip(told["figure_names"].splitlines(), told["figure_values"].splitlines()))


def test_a_page(found):
    told = district_page(found, 1, {"rgv_mg_kg": 1.234, "exceed_pct": None, "other": 5.0})
    assert told["rank_text"] == "Rank 1 of 2"
    figures = figures_of(told)
    assert figures["At medium risk or above"] == "40.0 %"
    assert figures["Mean"] == "12.3 %"
    assert figures["Local guidance value"] == "1.23 mg/kg"
    assert "Area that exceeds it" not in figures
    assert told["critical_text"].splitlines() == ["Pb: 40.0 %", "Cd: 40.0 %"], (
        "of equals, the summary's own choice first"
    )
    assert told["class_text"] == "no 10.0 % · low 50.0 % · medium 20.0 % · high 15.0 % · very high 5.0 %"


def test_a_guidance_value_that_is_capped_has_its_note(found):
    """The highest content of the model stood there as if it were the value."""
    own = {"rgv_mg_kg": 56.0, "rgv_median": 56.0, "note": "at least this: the highest content of the model"}
    assert district_page(found, 1, own)["critical_text"].endswith(f"\nLocal guidance value: {own['note']}")
    for other in ({**own, "note": ""}, {**own, "note": None}, {**own, "rgv_mg_kg": 50.0}, {"note": "of another table"}):
        assert district_page(found, 1, other)["critical_text"] == district_page(found, 1, {})["critical_text"]


def test_a_district_without_data_and_one_nearly_all_of_which_exceeds(found):
    """They read “– %”, “– to – %” and “100 %”."""
    nothing = dict.fromkeys(("mean", "minimum", "maximum", "q05", "q50", "q95", "medium_pct", "covered_pct"))
    empty = replace(found, rows=[{**row("a", None, None, [None] * 5), **nothing, "pixels": 0, "main_class": None}])
    figures = figures_of(district_page(replace(empty, by_element=[[]]), 0, {"exceed_pct": 99.97}))
    assert figures.pop("Area that exceeds it") == ">\u202f99.9 %"
    assert figures.pop("Area") == "1\u202f234 km²"
    assert set(figures.values()) == {"–"}


def test_the_table_follows_the_ranks(found):
    headings, rows = table(found)
    assert [cells[:2] for cells in rows] == [["1", "b & <c>"], ["2", "a"]]
    assert all(len(cells) == len(headings) for cells in rows)
    assert "At medium risk or above: 25.0 %" in summary(found)
    alike = replace(found, coloured_by="mean")
    assert summary(alike).splitlines()[-1] == alike.alike != ""


def test_a_bar_is_as_long_as_its_shares(found):
    tree = ET.fromstring(class_bar(found, [10, 50, 20, 15, 5]))
    bars = [one for one in tree.iter("{http://www.w3.org/2000/svg}rect") if one.get("height") == "80"]
    widths = [float(one.get("width")) for one in bars]
    assert np.allclose(np.array(widths) / 18.0, [10, 50, 20, 15, 5])
    assert np.allclose([float(one.get("x")) for one in bars], np.cumsum([0, *widths[:-1]]))
    assert [one.get("fill") for one in bars] == [colour for _, _, colour in CLASSES]
    assert len(re.findall("<text", class_bar(found, [100, 0, 0, 0, 0]))) == 5


def test_values_without_classes_are_looked_through_once_for_all_districts(found, monkeypatch):
    asked = []
    ramp = (100.1, "#000000"), (100.2, "#ffffff")
    monkeypatch.setattr(zonal, "stretched", lambda *given: asked.append(given) or ramp)
    plain = replace(found, kind=Kind("", "%"), picture=SimpleNamespace(values=np.array([[100.1, 100.2]])))
    assert re.findall(r">(1[^<]*)</text>", class_bar(plain, [])) == ["100.10 %", "100.20 %"]
    assert class_bar(plain, []) == class_bar(plain, [])
    assert len(asked) == 1
