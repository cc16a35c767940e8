"""What a map of drivers says of them, by hand."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.pages.drivers import DRIVERS, LOWERS, Explanation, Found


def found(valid: int) -> Found:
    drivers = SimpleNamespace(features=("ph", "soc", "enrichment"), base=0.0)
    explanation = Explanation(None, "Cd", "training mean", {"ph": 6.2, "cec": None}, drivers)
    size = np.array([0.2, 0.7, 0.1])
    return Found(explanation, valid, 20.0, size, -size, np.zeros(256), [], np.zeros((2, 3, 4)), None, None)


def test_the_strongest_driver_and_the_size_of_each():
    assert found(10).strongest == 1
    assert found(10).importance() == {"ph": 0.2, "soc": 0.7, "clay": None, "cec": None, "enrichment": 0.1}
    assert set(found(0).importance().values()) == {None}


def test_the_reference_soil_in_words():
    explanation = found(1).explanation
    assert explanation.base == pytest.approx(50.0)  # logit 0
    assert str(explanation.describe()) == "training mean: pH 6.2, CEC unknown"


def test_codes_are_one_each():
    codes = [driver.code for driver in DRIVERS.values()]
    assert len({0, *codes, *(code + LOWERS for code in codes)}) == 1 + 2 * len(codes)
