"""Shares of the classes of divergence, by hand."""

from __future__ import annotations

from xml.etree import ElementTree

import numpy as np

from soil_mobility_plugin.soilmobility.report.maps import Coded
from soil_mobility_plugin.soilmobility.report.pages.common import Trust
from soil_mobility_plugin.soilmobility.report.pages.divergence import Found, _legend
from soil_mobility_plugin.soilmobility.report.styles import style_classes

SVG = "{http://www.w3.org/2000/svg}"


def test_shares_are_of_the_area():
    areas = np.zeros(34)
    areas[[11, 13, 33]] = 1.0, 2.0, 5.0
    picture = Coded(np.zeros((1, 1)), None)
    found = Found(8, areas, 0.5, picture, None, Trust(""))
    assert found.share(13) == 0.25
    assert found.share(11, 22, 33) == 0.75
    assert Found(0, areas, None, picture, None, Trust("")).share(13) is None


def test_the_legend_begins_at_the_lower_left():
    areas = np.zeros(34)
    areas[[11, 33]] = 10.0, 30.0
    found = Found(8, areas, 0.5, Coded(np.zeros((1, 1)), None), None, Trust(""))
    root = ElementTree.fromstring(_legend(found).html)
    drawn = {rect.get("fill"): (float(rect.get("x")), float(rect.get("y"))) for rect in root.iter(f"{SVG}rect")}
    colours = {code: colour for code, _, colour in style_classes("divergence_classes")}
    assert len(drawn) == 9
    assert min(drawn.values(), key=lambda place: (place[0], -place[1])) == drawn[colours[11]]
    assert max(drawn.values(), key=lambda place: (place[0], -place[1])) == drawn[colours[33]]
    told = [element.text for element in root.iter(f"{SVG}text")]
    assert told[:9] == ["25.0 %", *["0.0 %"] * 7, "75.0 %"]
