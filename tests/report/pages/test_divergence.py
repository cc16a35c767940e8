"""Shares of the classes of divergence, by hand."""

from __future__ import annotations

import numpy as np

from soil_mobility_plugin.soilmobility.report.maps import Coded
from soil_mobility_plugin.soilmobility.report.pages.common import Trust
from soil_mobility_plugin.soilmobility.report.pages.divergence import Found


def test_shares_are_of_the_area():
    areas = np.zeros(34)
    areas[[11, 13, 33]] = 1.0, 2.0, 5.0
    picture = Coded(np.zeros((1, 1)), None)
    found = Found(8, areas, 0.5, picture, None, Trust(""))
    assert found.share(13) == 0.25
    assert found.share(11, 22, 33) == 0.75
    assert Found(0, areas, None, picture, None, Trust("")).share(13) is None
