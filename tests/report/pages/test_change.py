"""The colours of a change, by hand."""

from __future__ import annotations

import re
from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.maps import Coded
from soil_mobility_plugin.soilmobility.report.pages.change import _element_map, change_stops


def test_colours_are_symmetric_about_zero():
    """Of the sizes 0.02, 0.04 .. 2 the 98th percentile is 1.9604 (linear between 1.96 and 1.98)."""
    sizes = np.arange(1, 101) / 50.0
    stops = change_stops([np.append(sizes, np.nan), np.empty(0)])
    assert stops[-1][0] == pytest.approx(1.9604)
    assert [value for value, _ in stops] == pytest.approx([-value for value, _ in stops[::-1]])


def test_a_change_of_few_pixels_is_seen():
    assert change_stops([np.append(np.zeros(999), 0.5)])[-1][0] == pytest.approx(0.5)
    assert change_stops([np.zeros(4)])[-1][0] == 1.0
    assert change_stops([])[-1][0] == 1.0


def test_classes_of_a_change_hold_what_they_say():
    """Of a map from -1 to 1 on a ramp from -0.3 to 0.3, most lies in the first and the last."""
    changes, sure = Coded(np.linspace(-1.0, 1.0, 9).reshape(3, 3), None), Coded(np.zeros((3, 3)), None)
    found = SimpleNamespace(
        asked=SimpleNamespace(elements=("Cd",)), change=[0.0], pictures={"change Cd": changes, "rises Cd": sure}
    )
    text = _element_map(found, 0, change_stops([np.array([0.3])])).html
    told = [re.sub("<[^>]*>", "", item) for item in re.findall(r"<li>(.*?)</li>", text)]
    assert told[:6] == [
        "−0.20 and less", "−0.20 to −0.10", "−0.10 to 0.00", "0.00 to 0.10", "0.10 to 0.20", "0.20 and more",
    ]  # fmt: skip
