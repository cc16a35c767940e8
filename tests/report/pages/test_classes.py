"""What the areas of risk classes say, by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.maps import Coded
from soil_mobility_plugin.soilmobility.report.pages.classes import ClassAreas, page
from soil_mobility_plugin.soilmobility.report.pages.common import Origin, Trust

AREAS = np.array([1e6, 2e6, 3e6, 0.0, 4e6])
PICTURE = Coded(np.array([[1.0, 5.0]]), None)
FOUND = ClassAreas((1, 10, 30, 50), np.array([1, 2, 3, 0, 4]), AREAS, np.eye(100)[5], 12.5, PICTURE, Trust("m1"))


def test_shares_are_of_the_area():
    assert [row["share_percent"] for row in FOUND.table] == [10.0, 20.0, 30.0, 0.0, 40.0]
    assert FOUND.medium == pytest.approx(0.7)
    assert FOUND.labels[2] == "medium (10 to 30 %)"
    nothing = replace(FOUND, areas=np.zeros(5))
    assert (nothing.medium, nothing.table[0]["share_percent"]) == (None, None)


def test_odds_are_shares_of_what_is_known():
    assert FOUND.odds_shares == (None, None, None)
    assert replace(FOUND, odds=np.array([1.0, 1.0, 2.0])).odds_shares == (0.25, 0.25, 0.5)
    assert replace(FOUND, odds=np.zeros(3)).odds_shares == (None, None, None)


def test_the_page_has_the_total_and_the_caveat():
    text = page(FOUND, Origin("classifyrisk", "Classes", "1"), "cd", [("INPUT", "cd.tif, band 1")]).html()
    for words in ("70.0 %", "12.5 %", "10.00 km²", "Predicted by the model m1.", "Risk classes of cd.", "LIMITS"):
        assert words in text
