"""What a summary by zones says of all of them, by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.maps import Coded, Outline
from soil_mobility_plugin.soilmobility.report.pages.common import Origin, Trust, ZoneMap, by_rank
from soil_mobility_plugin.soilmobility.report.pages.zonal import (
    MOBILITY,
    QUANTILES,
    Kind,
    ZonalFound,
    page,
    quantile_name,
    ranking_columns,
)

KIND = Kind("mobility in %", "%", medium=10.0, basis=MOBILITY)
ROWS = [{"rank": 2, "medium_pct": 0.0}, {"rank": None, "medium_pct": None}, {"rank": 1, "medium_pct": 100.0}]
PICTURE = Coded(np.zeros((1, 1)), None)
FOUND = ZonalFound(KIND, (), (), ROWS, [], 3, 1e6, 5.0, 0.5, "medium_pct", (), PICTURE, Trust(""))


def test_columns_of_quantiles():
    assert [quantile_name(q) for q in (0.05, 0.5, 0.95)] == ["q05", "q50", "q95"]


def test_zones_in_the_order_of_their_ranks():
    assert FOUND.order == [2, 0, 1]
    assert by_rank([None, None]) == [0, 1]


def test_zones_are_looked_through_once():
    """Rows of a layer are made as they are read: of 200,000 zones a page took 10 s, and each of an atlas went again."""
    looks = []

    class Rows(list):
        def __iter__(self):
            looks.append(self)
            return super().__iter__()

    found = replace(FOUND, rows=Rows(ROWS), coloured_by="mean")
    for _ in range(3):
        assert found.alike
        assert found.order == [2, 0, 1]
        assert found.columns["rank"] == (2, None, 1)
    assert len(looks) == 1


def test_what_is_said_where_the_share_tells_no_zones_apart():
    assert FOUND.alike == ""
    alike = [{"rank": 1, "medium_pct": share} for share in (0.0, None, 0.0)]
    found = replace(FOUND, rows=alike, coloured_by="mean")
    assert "is 0.0 % in every zone: they are coloured by their mean" in found.alike
    assert "by their largest class" in replace(found, coloured_by="main_class").alike
    # Nearly alike is not alike: the table beside it says 0.4.
    found = replace(found, rows=[*alike, {"rank": 2, "medium_pct": 0.4}])
    assert "is 0.0 to 0.4 % in every zone" in found.alike


@pytest.mark.parametrize(
    ("unit", "coloured_by", "tip"),
    [("mg/kg", "mean", "a: 0.0120 mg/kg"), ("", "medium_pct", "a: &gt;\u202f99.9 %")],
)
def test_small_values_are_told_with_their_unit(unit, coloured_by, tip):
    """Medians and the colours of the map were rounded to one decimal: 0.0 mg/kg in every zone."""
    values = {name: 0.012 for name in ("mean", "minimum", *map(quantile_name, QUANTILES), "maximum")}
    known = {"zone": "a", "rank": 1, "area_km2": 1.0, "pixels": 9, "covered_pct": 100.0, "note": "", **values}
    known["medium_pct"] = 99.97  # the table said > 99.9, the map 100
    found = replace(
        FOUND,
        kind=Kind("values as they are", unit),
        rows=[known],
        coloured_by=coloured_by,
        ranges=((0.0, 0.02, "0 to 0.02", "#123456"),),
        picture=Coded(np.linspace(0.001, 0.023, 9).reshape(3, 3), None),
    )
    square = Outline([np.array([[0.0, 0.0], [3.0, 0.0], [3.0, 3.0]])])
    zones = ZoneMap("fields", found.picture, [square])
    text = page(found, Origin("zonalsummary", "Summary", "1"), "mercury", zones, []).html()
    assert f"<title>{tip}</title>" in text
    assert f">{f'0.012 {unit}'.rstrip()}</text>" in text
    for title in ("Minimum", "Median", "Quantile 0.05", "Maximum"):
        assert f">{found.kind.with_unit(title)}<" in text


def test_titles_have_the_unit():
    assert KIND.with_unit("Mean") == "Mean, %"
    assert Kind("plain", "").with_unit("Mean") == "Mean"
    assert (KIND.percent, Kind("plain", "").percent) == (True, False)


def test_classes_of_a_layer_keep_what_stands_in_brackets():
    """“Podzol (sandy)” and “Podzol (loamy)” were both called “Podzol”, in the colour of one of them."""
    classes = ((1, "Podzol (sandy)", "#000001"), (2, "Podzol (loamy)", "#000002"))
    soils = Kind("classes of the layer's style", "", classes, (2.0,), numbers=False)
    assert ranking_columns(soils)["main_class"].colours == {label: colour for _, label, colour in classes}
    assert [soils.short(label) for _, label, _ in classes] == ["Podzol (sandy)", "Podzol (loamy)"]
    assert KIND.short("medium (10 to 30 %)") == "medium"
