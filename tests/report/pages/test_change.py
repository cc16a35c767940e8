"""The colours of a change, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.pages.change import change_stops


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
