"""What a map of drivers says of them, by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.pages import drivers as pages
from soil_mobility_plugin.soilmobility.report.pages.common import Trust
from soil_mobility_plugin.soilmobility.report.pages.drivers import DRIVERS, LOWERS, Explanation, Found


def found(valid: int) -> Found:
    drivers = SimpleNamespace(features=("ph", "soc", "enrichment"), base=0.0)
    explanation = Explanation(None, "Cd", "that of the model", {"ph": 6.2, "cec": None}, drivers)
    size = np.array([0.2, 0.7, 0.1])
    return Found(explanation, valid, 20.0, size, -size, np.zeros(256), [], np.zeros((2, 3, 4)), None, None)


def test_the_strongest_driver_and_the_size_of_each():
    assert found(10).strongest == 1
    assert found(10).importance() == {"ph": 0.2, "soc": 0.7, "clay": None, "cec": None, "enrichment": 0.1}
    assert set(found(0).importance().values()) == {None}


def test_the_reference_soil_in_words():
    explanation = found(1).explanation
    assert explanation.base == pytest.approx(50.0)  # logit 0
    assert str(explanation.describe()) == "that of the model: pH 6.2, CEC unknown"


def test_shares_and_contributions_of_the_area_are_told(monkeypatch):
    """Of two square metres in each cell, a contribution of 1 in each: 73.1 %, where the reference is drawn, too."""
    one = found(10)
    one.classes[[DRIVERS["soc"].code, DRIVERS["soc"].code + LOWERS]] = 0.25, 0.5
    table = pages._importance(one)[-1].html
    (row,) = (row for row in table.split("<tr>") if "organic carbon (%)" in row)
    assert re.findall(r">(25\.0|50\.0)<", row) == ["25.0", "50.0"]
    edges, along = [np.linspace(4.0, 8.0, 5)] * 3, np.full((2, 3, 4), 2.0)
    monkeypatch.setattr(pages, "response", lambda *given: np.full(len(given[3]), 100.0 / (1.0 + np.exp(-1.0))))
    drawn = pages._response(replace(one, edges=edges, along=along), 0).html
    solid, dashed = (re.findall(r",([0-9.]+)", line) for line in re.findall(r'<polyline points="([^"]*)"', drawn))
    assert len(dashed) == 4
    assert set(dashed) == set(solid)


def test_codes_are_one_each():
    codes = [driver.code for driver in DRIVERS.values()]
    assert len({0, *codes, *(code + LOWERS for code in codes)}) == 1 + 2 * len(codes)


@pytest.mark.parametrize(("size", "strongest"), [(0.7, "organic carbon"), (1e-8, "none")])
def test_no_driver_is_the_strongest_where_none_matters(size, strongest):
    """On a map of the reference soil pH was the strongest driver, with a contribution of 0.000."""
    one = found(10)
    one.size[:] = [0.0, size, 0.0]
    text = pages._head(replace(one, trust=Trust("")))[0].html
    assert f"<dd>{strongest}</dd>" in text
