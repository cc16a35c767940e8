"""Charts: well-formed SVG that says what it was given, where it was given."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report import charts, html
from soil_mobility_plugin.soilmobility.report.charts import Axis

SVG = "{http://www.w3.org/2000/svg}"


def parsed(block: html.Block) -> ElementTree.Element:
    root = ElementTree.fromstring(block.html)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.get("aria-label")
    left, top, width, height = (float(number) for number in root.get("viewBox").split())
    assert (left, top) == (0, 0)
    for rect in root.iter(f"{SVG}rect"):
        x, y, w, h = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
        assert x >= -0.1
        assert y >= -0.1
        assert x + w <= width + 0.1
        assert y + h <= height + 0.1
    assert "nan" not in block.html.lower().replace("nanometre", "")
    return root


def texts(root: ElementTree.Element) -> list[str]:
    return [element.text for element in root.iter(f"{SVG}text")]


def test_bars():
    root = parsed(
        charts.bars(
            ["a", "b", "c"],
            [10.0, None, 40.0],
            title="t",
            look=charts.Look("%"),
            whiskers=([5, None, 30], [15, None, 45]),
        )
    )
    assert [text for text in texts(root) if "%" in text] == ["10.0 %", "40.0 %"]
    assert html.MISSING in texts(root)
    widths = [float(rect.get("width")) for rect in root.iter(f"{SVG}rect")]
    assert widths[1] == pytest.approx(4 * widths[0], rel=0.01)


def test_bars_to_both_sides():
    root = parsed(charts.bars(["a", "b"], [-20.0, 10.0], title="t"))
    first, second = root.iter(f"{SVG}rect")
    assert float(first.get("x")) + float(first.get("width")) == pytest.approx(float(second.get("x")), abs=0.2)
    assert "−20.0" in texts(root)


@pytest.mark.parametrize("values", [[], [0.0, 0.0], [None]])
def test_bars_of_nothing(values):
    parsed(charts.bars(["x"] * len(values), values, title="t"))


def test_long_names_are_cut():
    root = parsed(charts.bars(["n" * 200], [1.0], title="t"))
    assert texts(root)[0].endswith("…")


def test_stacked():
    classes = [("low", "#ffffb2"), ("high", "#bd0026")]
    root = parsed(charts.stacked(["a", "b"], [[25.0, 75.0], [None, None]], classes, title="t"))
    tips = [element.text for element in root.iter(f"{SVG}title")]
    assert tips == ["a, low: 25.0 %", "a, high: 75.0 %"]
    assert html.MISSING in texts(root)


def test_histogram():
    root = parsed(
        charts.histogram(
            [0, 10, 20, 30],
            [5, 0, 15],
            title="t",
            x=Axis("F1, %", marks=[(20, "median"), (99, "off")]),
            y="pixels",
        )
    )
    heights = [float(rect.get("height")) for rect in root.iter(f"{SVG}rect")]
    assert heights[2] == pytest.approx(3 * heights[0], rel=0.01)
    assert "median" in texts(root)
    assert "off" not in texts(root)
    parsed(charts.histogram([0, 1], [0], title="empty", x=Axis(""), y=""))


def test_scatter():
    group = charts.Points("", [0.0, 50.0, np.nan], [0.0, 50.0, 1.0], names=["Cd", "Pb", "Zn"], tips=["a", "b", "c"])
    root = parsed(charts.scatter([group], Axis("x", 0, 100), Axis("y", 0, 100), title="t", identity=True))
    circles = list(root.iter(f"{SVG}circle"))
    assert len(circles) == 2
    assert "Pb" in texts(root)
    assert "Zn" not in texts(root)
    # on the line of equal values
    line = next(line for line in root.iter(f"{SVG}line") if line.get("stroke-dasharray") == "5 4")
    x1, y1, x2, y2 = (float(line.get(name)) for name in ("x1", "y1", "x2", "y2"))
    x, y = float(circles[1].get("cx")), float(circles[1].get("cy"))
    assert (x - x1) / (x2 - x1) == pytest.approx((y - y1) / (y2 - y1), abs=0.01)


def lines(*args) -> html.Block:
    return charts.lines(*args, title="t", heading="h", size=(300, 200))


def test_lines_leave_gaps():
    x = np.arange(6.0)
    y = np.array([1.0, 2.0, np.nan, 4.0, 5.0, 6.0])
    root = parsed(lines([charts.Series("a", x, y, low=y - 1, high=y + 1)], Axis("x"), Axis("y")))
    assert len(list(root.iter(f"{SVG}polyline"))) == 2
    assert len(list(root.iter(f"{SVG}polygon"))) == 2


def test_logarithmic_axis():
    axis = Axis("x", 0.1, 1000.0, log=True)
    assert axis.ticks() == [0.1, 1.0, 10.0, 100.0, 1000.0]
    assert axis.scale(np.array([10.0, 0.0, -1.0]), 0.0, 4.0)[0] == pytest.approx(2.0)
    assert np.isnan(axis.scale(np.array([0.0, -1.0]), 0.0, 4.0)).all()
    parsed(lines([charts.Series("", [0.1, 10], [1, 2])], axis, Axis("y")))


def test_a_logarithmic_axis_within_a_decade_has_numbers():
    """Organic carbon from 2.1 to 4.9 % had none, from 1.1 to 4.9 % one."""
    assert Axis("x", 2.1, 4.9, log=True).ticks() == pytest.approx([2.5, 3.0, 3.5, 4.0, 4.5])
    assert Axis("x", 2.1, 6.0, log=True).ticks() == pytest.approx([3.0, 4.0, 5.0, 6.0])
    assert Axis("x", 1.1, 4.9, log=True).ticks() == pytest.approx([2.0, 3.0, 4.0])


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 100, [0, 20, 40, 60, 80, 100]),
        (3, 9, [3, 4, 5, 6, 7, 8, 9]),
        (0, 0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
        (5, 5, [5]),
    ],
)
def test_ticks(low, high, expected):
    assert charts.ticks(low, high) == pytest.approx(expected)


@pytest.mark.parametrize("ends", [(10.0, 11.5), (0.0001, 0.0004), (1e6, 2e6), (-0.5, 0.5)])
def test_ticks_are_called_what_they_are(ends):
    root = parsed(charts.scatter([charts.Points("", ends, ends)], Axis("x"), Axis(""), title="t"))
    across = sorted(
        (float(text.get("x")), float(text.text.replace("\u202f", "").replace("−", "-")))
        for text in root.iter(f"{SVG}text")
        if text.get("text-anchor") == "middle" and text.text != "x"
    )
    assert len(across) > 3
    places, values = np.array(across).T
    # a tenth of a pixel is what a drawing is exact to
    assert np.diff(values) / np.ptp(values) == pytest.approx(np.diff(places) / np.ptp(places), abs=0.001)


def test_bars_of_a_histogram_say_their_range_in_words():
    root = parsed(charts.histogram([-10.0, -2.5, 0.0], [1.25, 3.0], title="t", x=Axis("x"), y="y"))
    assert [tip.text for tip in root.iter(f"{SVG}title")] == ["−10 to −2.50: 1.25", "−2.50 to 0: 3"]


def test_axis_without_data():
    fitted = Axis("x").fitted([np.array([np.nan])])
    assert fitted.low < fitted.high
    parsed(lines([charts.Series("", [], [])], Axis("x"), Axis("y")))


def test_matrix():
    side, other = charts.Side(["no", "low"]), charts.Side(["low", "no"], "after")
    values = [[90.0, 10.0], [0.0, None]]
    root = parsed(charts.matrix(side, side, values, title="t"))
    assert [text for text in texts(root) if text not in ("no", "low")] == ["90.0", "10.0", "0.0", html.MISSING]
    assert "no → low: 10.0" in [element.text for element in root.iter(f"{SVG}title")]
    assert [rect.get("fill") for rect in root.iter(f"{SVG}rect")].count("none") == 2  # frames of the diagonal
    root = parsed(charts.matrix(side, other, values, title="t", look=charts.Look("km²")))
    assert "none" not in [rect.get("fill") for rect in root.iter(f"{SVG}rect")]
    assert {"after", "90.0 km²"} <= set(texts(root))


def test_periodic_table():
    known = {"H": (1, 0, 0), "He": (2, 0, 17), "Be": (4, 1, 1), "B": (5, 1, 12), "Al": (13, 2, 12), "Sc": (21, 3, 2),
             "Zn": (30, 3, 11), "Ga": (31, 3, 12), "Cd": (48, 4, 11), "Ba": (56, 5, 1), "La": (57, 8, 2),
             "Yb": (70, 8, 15), "Hf": (72, 5, 3), "Hg": (80, 5, 11), "Pb": (82, 5, 13), "U": (92, 9, 5)}  # fmt: skip
    for number, row, column in known.values():
        assert charts.position(number) == (row, column), number
    places = [charts.position(number) for number in range(1, 119)]
    assert len(set(places)) == 118
    root = parsed(charts.periodic_table({48: charts.Tile("Cd", "#5e3c99", "21", "cadmium")}, title="t"))
    assert texts(root) == ["Cd", "21"]


def test_two_charts_of_one_page_share_no_ids():
    blocks = [charts.scatter([charts.Points("", [1], [1])], Axis("x"), Axis("y"), title="t").html for _ in range(2)]
    assert not re.findall(r'\bid="', "".join(blocks))


def test_tips_of_narrow_bars_differ():
    """Bars from 0.6 on in steps of 0.0001 were all called “0.600 to 0.600”."""
    edges = [0.6, 0.6001, 0.6002]
    text = charts.histogram(edges, [1, 2], title="t", x=Axis("x"), y="y").html
    assert re.findall(r"<title>([^<]*)</title>", text) == ["0.6000 to 0.6001: 1", "0.6001 to 0.6002: 2"]


def test_how_numbers_are_written():
    assert charts.Look("km²", figures=4).text(0.0009752) == "0.0009752 km²"
    assert charts.Look("km²", figures=4).text(None) == html.MISSING
    assert charts.Look("%", 0, share=True).text(0.3) == "<\u202f1 %"
    assert charts.Look("%", 0).text(0.3) == "0 %"


def test_shares_of_a_stacked_bar_say_what_is_not_none():
    text = charts.stacked(["a"], [[0.02, 99.98]], [("x", "#123456"), ("y", "#654321")], title="t").html
    assert re.findall(r"<title>([^<]*)</title>", text) == ["a, x: &lt;\u202f0.1 %", "a, y: &gt;\u202f99.9 %"]
