"""What every page begins and ends with, in the language that the library speaks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from operator import itemgetter

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility import language
from soil_mobility_plugin.soilmobility.report import html, maps
from soil_mobility_plugin.soilmobility.report.pages import common

ORIGIN = common.Origin("classifyrisk", "Classify risk", "1.2.3", {"INPUT": "Mobility (INPUT)"})


@dataclass
class Picture:
    values: np.ndarray
    pixel_size: tuple[float, float] | None = None


@pytest.fixture
def german(speak):
    speak({"Method": "Verfahren", "no data": "keine Daten", "{:,.1f} ha": "{:,.1f} ha Fläche"})


def test_a_report_begins_and_ends_alike():
    report = common.new_report(ORIGIN, subtitle="cd.tif")
    common.close_report(report, ORIGIN, method=["How."], told=[("INPUT", "cd.tif"), ("Limit", "1")], sources=["A"])
    text = report.html()
    assert "<h1>Classify risk</h1>" in text
    assert 'lang="en"' in text
    assert '<th scope="row">Mobility (INPUT)</th><td>cd.tif</td>' in text
    assert '<th scope="row">Limit</th><td>1</td>' in text
    assert f"Soil Mobility 1.2.3, algorithm soilmobility:classifyrisk, {datetime.date.today().isoformat()}." in text
    assert (
        text.index("Method") < text.index("Inputs and parameters") < text.index("<li>A</li>") < text.index("Qi et al.")
    )


def test_a_report_speaks_the_language_of_the_library(german):
    report = common.new_report(ORIGIN)
    common.close_report(report, ORIGIN, method=[language.fill(language.tr("{:,.1f} ha"), np.float32(1234.5))], told=[])
    text = report.html()
    assert 'lang="de"' in text
    assert "Verfahren" in text
    assert "1.234,5 ha Fläche" in text
    assert html.number(-1234.5) == "−1\u202f234,5"
    assert html.significant(0.0123) == "0,0123"


def test_a_map_takes_its_colours_from_a_style():
    picture = Picture(np.array([[1.0, 5.0], [np.nan, 3.0]]))
    text = common.styled_map(picture, "rac", title="T", caption="C", codes=(1, 5)).html
    assert "very high" in text
    assert "medium" not in text
    assert "no data" in text
    ramp = common.styled_map(picture, "mobility", title="T", caption="C", stops=[(0.0, "#000000"), (7.0, "#ffffff")])
    assert "7 %" in ramp.html


def test_the_caveat_of_one_element_and_of_several():
    one = common.Trust.read(
        {"SOIL_MOBILITY_MODEL": "m1", "SOIL_MOBILITY_ELEMENT": "Cd", "SOIL_MOBILITY_EVIDENCE": "measured",
         "SOIL_MOBILITY_TOTAL": "none given: the reference content is used"}
    )  # fmt: skip
    assert (one.model, one.evidence, one.assumed) == ("m1", {"Cd": "measured"}, ["Cd"])
    many = common.Trust.read(
        {"SOIL_MOBILITY_MODEL": "m1", "SOIL_MOBILITY_EVIDENCE": '{"As": "partly", "Cd": "measured", "Pb": "measured"}',
         "SOIL_MOBILITY_TOTALS": '{"As": "none given", "Cd": "totals.tif", "Pb": "totals.tif"}'}
    )  # fmt: skip
    text = common.caveat(many).html
    for said in ("screening estimate", "model m1", "partly: As; measured: Cd, Pb", "content was given for As",
                 "was not computed here", "a reservoir"):  # fmt: skip
        assert said in text, said
    width = common.caveat(common.Trust("m1", half_width={"Cd": 17.6, "Ti": 0.4, "Pb": float("nan")})).html
    assert "Cd ± 18, Ti ± 0.40." in width
    assert "Pb" not in width


@pytest.mark.parametrize("evidence", ["", "[1, 2]", "{", '{"Cd": {"a": 1}}', "7"])
def test_the_caveat_of_a_raster_that_says_nothing_or_nonsense(evidence):
    trust = common.Trust.read({"SOIL_MOBILITY_EVIDENCE": evidence})
    assert "does not say which model" in common.caveat(trust).html


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(0.5, None, "+0.500"), (-0.5, 2, "−0.50"), (0.001, 2, "0.00"), (0.0, None, "0"), (float("nan"), 2, "–")],
)
def test_a_change_has_its_sign(value, digits, text):
    assert common.signed(value, digits) == text


def test_zones_on_a_map_have_labels_only_where_there_is_room():
    square = html_outline()
    few = common.ZoneMap("zones", Picture(np.zeros((4, 4))), [square] * 3)
    many = common.ZoneMap("zones", Picture(np.zeros((4, 4))), [square] * (common.LABELS_SHOWN + 1))
    assert [line.label for line in few.lines(["1", "2", ""])] == ["1", "2", ""]
    assert not any(line.label for line in many.lines(["1"] * len(many.outlines)))
    assert few.caption("Map.", ["1"]) == "Map. Numbers: ranks."
    assert many.caption("Map.", ["1"]) == "Map."
    rows = [{"zone": name, "colour": colour} for name, colour in (("a", "#ff0000"), ("b", "#ffffff"), ("c", "#00ff00"))]
    text = few.choropleth(rows, itemgetter("colour"), str, [("low", "#00ff00")], "T", "C").html
    assert "no data" in text
    assert text.count("<title>") == 3


def html_outline() -> maps.Outline:
    return maps.Outline([np.array([(0, 0), (2, 0), (2, 2), (0, 0)], dtype=float)], place=(1.0, 1.0))


def test_the_colour_of_a_zone_is_that_of_its_range():
    ranges = [(0.0, 1.0, "low", "#000001"), (1.0, 2.0, "high", "#000002")]
    assert common.range_colour(1.0, ranges) == "#000001"
    assert common.range_colour(2.5, ranges) == "#000002"
    assert common.range_colour(None, ranges) == common.range_colour(float("nan"), ranges) == maps.NO_DATA


def test_a_soil_in_words():
    soil = {"ph": 6.25, "soc": 2.0, "clay": None, "cec": None, "sand": None, "enrichment": 0.0}
    assert str(common.describe_soil(soil)) == "pH 6.25, SOC 2 %, CEC unknown, content 1 x reference"
    assert str(common.describe_soil({"clay": 20.0, "cec": 15.0})) == "clay 20 %, CEC 15 cmol(c)/kg"


def test_a_table_of_rows_by_name():
    columns = {"b": html.Column("B", digits=1), "a": html.Column("A")}
    text = common.table_of(columns, [{"a": "x", "b": 2.0, "c": 3}], "caption").html
    assert text.index(">B<") < text.index(">A<")
    assert ">2.0</th>" in text
    assert ">x</td>" in text
    assert "<caption><span>caption</span></caption>" in text
    assert "zones" not in text


def test_a_table_of_the_first_of_many_zones_says_so():
    text = common.table_of({"a": html.Column("A")}, [{"a": "x"}], "caption", zones=200_000).html
    assert "<caption><span>caption The first 1 of 200\u202f000 zones.</span></caption>" in text
    assert common.some_zones("caption", 3, 3) == "caption"


def test_zones_that_are_too_many_are_not_drawn():
    zones = common.ZoneMap("zones", Picture(np.zeros((4, 4))), ())
    assert zones.lines(["1", "2"]) == []
    assert zones.caption("C.", ["1", "2"]) == "C."
    text = zones.choropleth([{}] * 3000, itemgetter("colour"), str, [("low", "#00ff00")], "T", "C").html
    assert "The 3\u202f000 zones are too many to be drawn here" in text
    assert "<svg" not in text


@pytest.mark.parametrize(
    ("name", "count", "numbered"),
    [("Paro", 2, False), ("Wangdue Phodrang", 2, True), ("Wangdue Phodrang", 61, False), ("", 2, False)],
)
def test_zones_whose_names_do_not_fit_into_them_are_numbered(name, count, numbered):
    """On paper the names of 21 districts stood on each other."""
    square = np.array([[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 0.0]])
    zones = common.ZoneMap("districts", maps.Coded(np.zeros((10, 10)), None), [maps.Outline([square])] * count)
    assert zones.numbered([name] * count) is numbered


def test_class_limits_with_a_decimal_comma_are_told_apart(speak):
    """They read “0,5, 2,5, 10, 50”."""
    assert common.limits_text((0.5, 2.5, 10.0, 50.0)) == "0.5, 2.5, 10, 50"
    speak({})
    assert common.limits_text((0.5, 2.5, 10.0, 50.0)) == "0,5; 2,5; 10; 50"
    assert common.limits_text((1.0, 10.0, 30.0, 50.0)) == "1, 10, 30, 50"
