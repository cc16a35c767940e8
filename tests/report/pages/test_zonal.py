"""What a summary by zones says of all of them, by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soil_mobility_plugin.soilmobility.report.maps import Coded
from soil_mobility_plugin.soilmobility.report.pages.common import Trust, by_rank
from soil_mobility_plugin.soilmobility.report.pages.zonal import MOBILITY, Kind, ZonalFound, quantile_name

KIND = Kind("mobility in %", "%", medium=10.0, basis=MOBILITY)
ROWS = [{"rank": 2, "medium_pct": 0.0}, {"rank": None, "medium_pct": None}, {"rank": 1, "medium_pct": 100.0}]
PICTURE = Coded(np.zeros((1, 1)), None)
FOUND = ZonalFound(KIND, (), (), ROWS, [], 3, 1e6, 5.0, 0.5, "medium_pct", (), PICTURE, Trust(""))


def test_columns_of_quantiles():
    assert [quantile_name(q) for q in (0.05, 0.5, 0.95)] == ["q05", "q50", "q95"]


def test_zones_in_the_order_of_their_ranks():
    assert FOUND.order == [2, 0, 1]
    assert by_rank([None, None]) == [0, 1]


def test_what_is_said_where_the_share_tells_no_zones_apart():
    assert FOUND.alike == ""
    assert "0 % in every zone: they are coloured by their mean" in replace(FOUND, coloured_by="mean").alike
    assert "by their largest class" in replace(FOUND, coloured_by="main_class").alike


def test_titles_have_the_unit():
    assert KIND.with_unit("Mean") == "Mean, %"
    assert Kind("plain", "").with_unit("Mean") == "Mean"
    assert (KIND.percent, Kind("plain", "").percent) == (True, False)
