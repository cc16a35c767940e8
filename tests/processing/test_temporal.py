"""Times of bands: each year until the next that is listed, the last for a year, without a gap."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from soil_mobility_plugin.processing.temporal import year_ranges


def ends(years):
    found = []
    for one in year_ranges(years):
        assert one.includeBeginning()
        assert not one.includeEnd()
        found.append((one.begin().toString("yyyy-MM-dd"), one.end().toString("yyyy-MM-dd")))
    return found


def test_years_follow_without_a_gap():
    assert ends([2024, 2030, 2050]) == [
        ("2024-01-01", "2030-01-01"),
        ("2030-01-01", "2050-01-01"),
        ("2050-01-01", "2051-01-01"),
    ]


def test_one_year_lasts_a_year():
    assert ends([2024]) == [("2024-01-01", "2025-01-01")]


def test_no_moment_is_of_two_years():
    first, second = year_ranges([2024, 2025])
    assert first.end() == second.begin()
    assert not first.contains(second.begin())
    assert second.contains(second.begin())
    assert not first.overlaps(second)
