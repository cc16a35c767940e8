"""The legend of a bivariate map."""

from __future__ import annotations

from xml.etree import ElementTree

from soil_mobility_plugin.soilmobility.report.bivariate import bivariate_legend

SVG = "{http://www.w3.org/2000/svg}"


def test_the_legend_begins_at_the_lower_left():
    places = [(column, row) for row in (1, 2, 3) for column in (1, 2, 3)]
    colours = {place: f"#00000{number}" for number, place in enumerate(places, start=1)}
    shares = {place: 10.0 + number for number, place in enumerate(places)}
    levels = ("low", "medium", "high")
    block = bivariate_legend(colours, shares, title="t", across="total", up="mobile", levels=levels)
    root = ElementTree.fromstring(block.html)
    drawn = {rect.get("fill"): (float(rect.get("x")), float(rect.get("y"))) for rect in root.iter(f"{SVG}rect")}
    assert len(drawn) == 9
    assert min(drawn.values(), key=lambda place: (place[0], -place[1])) == drawn["#000001"]
    assert max(drawn.values(), key=lambda place: (place[0], -place[1])) == drawn["#000009"]
    told = [element.text for element in root.iter(f"{SVG}text")]
    assert "10.0 %" in told
    assert "18.0 %" in told
