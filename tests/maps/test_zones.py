"""Rows, ranks and ranges of zones by hand."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from hypothesis import given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.maps import zones
from soil_mobility_plugin.soilmobility.maps.zones import Rows, known, known_ones, quantile_ranges, ranked
from soil_mobility_plugin.soilmobility.report.styles import load_style


def test_what_is_not_finite_is_not_known():
    assert [known(value) for value in (np.float32(1.5), np.nan, np.inf)] == [1.5, None, None]
    assert known_ones(np.array([1.0, np.nan, -np.inf, 2.0])) == [1.0, None, None, 2.0]


def test_rows_are_a_sequence_of_plain_values():
    rows = Rows.of({"zone": ["a", "b", "c"], "mean": np.array([1.5, np.nan, 3.0]), "pixels": np.array([2, 0, 4])})
    whole = [
        {"zone": "a", "mean": 1.5, "pixels": 2},
        {"zone": "b", "mean": None, "pixels": 0},
        {"zone": "c", "mean": 3.0, "pixels": 4},
    ]
    assert list(rows) == whole
    assert [rows[place] for place in (0, 1, 2, -1)] == [*whole, whole[-1]]
    assert rows[1:] == whole[1:]
    assert rows.column("mean") == [1.5, None, 3.0]
    assert type(rows[0]["pixels"]) is int
    with pytest.raises(IndexError):
        rows[3]


def test_rows_are_whole_where_they_are_made_piece_by_piece(monkeypatch):
    monkeypatch.setattr(zones, "_ROWS_AT_ONCE", 3)
    rows = Rows.of({"number": np.arange(10)})
    assert [row["number"] for row in rows] == list(range(10))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.booleans()), max_size=12))
def test_ranks_are_one_more_than_the_number_of_smaller_keys(rows):
    """Of those that are there, by the first part of the key, then by the next."""
    keys = np.array([row[:2] for row in rows], dtype=float).reshape(-1, 2)
    there = np.array([row[2] for row in rows], dtype=bool)
    expected = [1 + sum(other[:2] < row[:2] for other in rows if other[2]) if row[2] else None for row in rows]
    assert ranked(keys, there) == expected


def test_ranges_hold_as_many_zones_each():
    colours = load_style("guidance_value")["colours"]
    values = [float(value) for value in range(4 * len(colours) + 1)]
    ranges = quantile_ranges("guidance_value", [*values, None], "mg/kg")
    assert [colour for *_, colour in ranges] == colours
    assert [(low, high) for low, high, *_ in ranges] == [(4.0 * k, 4.0 * k + 4.0) for k in range(len(colours))]
    assert ranges[0][2] == "0 to 4.00 mg/kg"


def test_ends_of_ranges_are_told_apart():
    labels = [label for _, _, label, _ in quantile_ranges("zone_values", [0.01130, 0.01134, 0.0140], "%")]
    ends = [label.removesuffix(" %").split(" to ") for label in labels]
    assert all(low != high for low, high in ends)
    assert [high for _, high in ends[:-1]] == [low for low, _ in ends[1:]]


def test_equal_or_no_values_make_one_range():
    ((low, high, label, _),) = quantile_ranges("guidance_value", [7.0, 7.0, None], "")
    assert (low, high, label) == (7.0, 7.0, "7.00")
    assert len(quantile_ranges("guidance_value", [None], "mg/kg")) == 1


#: The mean of one number over areas of several sizes: what is added up in another order is rounded in another way.
NEARLY = [0.3, 0.3 * (1 + 2e-16), 0.3 * (1 - 3e-16), None]


def test_the_rounding_of_sums_makes_no_ranks():
    keys = np.array([[value or 0.0] for value in NEARLY])
    assert ranked(keys, np.arange(4) < 3) == [1, 1, 1, None]


def test_the_rounding_of_sums_makes_no_ranges():
    """There were five of them, “0.300000012 to 0.300000012 %” each."""
    ((low, high, label, _),) = quantile_ranges("zone_values", NEARLY, "%")
    assert label == "0.300 %"
    assert all(low <= value <= high for value in NEARLY[:3])


def test_most_zones_of_one_value_are_not_of_the_colour_of_another():
    ranges = quantile_ranges("zone_values", [*NEARLY, 0.345], "%")
    assert [label for *_, label, _ in ranges] == ["0.300 %", "0.345 %"]
    assert ranges[0][0] == min(NEARLY[:3])
    assert ranges[0][3] != ranges[1][3]
