"""Names and types of columns: what a shapefile holds of them, and what a cell is in Python."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("qgis.core")

from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QVariant

from soil_mobility_plugin.processing import field_types
from soil_mobility_plugin.processing.field_types import column_type, full_name, plain, short_names


def test_own_names_come_back_from_a_shapefile():
    names = [column.name for column in field_types.columns().values() if column.short]
    assert len(names) > 10
    short = short_names(names)
    assert all(len(name.encode()) <= 10 for name in short)
    assert [full_name(name) for name in short] == names
    assert full_name("district") == "district"


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=20), max_size=12, unique=True))
def test_no_two_names_are_alike_in_a_shapefile(names):
    found = short_names(names)
    assert len(found) == len(names)
    assert len({name.lower() for name in found}) == len(names)
    assert all(len(name.encode()) <= 10 for name in found)


def test_a_letter_of_several_bytes_is_whole_or_gone():
    assert short_names(["größenverhältnis"]) == ["größenve"]
    assert short_names(["aaaaaaaaaü"]) == ["aaaaaaaaa"]


def test_types_of_columns():
    assert column_type("rank") == field_types.INTEGER
    assert {column_type(name) for name in ("n_up", "n_down", "n_open")} == {field_types.INTEGER}
    assert column_type("pixels") == field_types.LONG
    assert column_type("zone") == field_types.TEXT
    assert column_type("share_3") == column_type("anything") == field_types.REAL


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (None, None),
        (QVariant(), None),
        (QDate(2024, 2, 29), "2024-02-29"),
        (QDate(), None),
        (QTime(7, 5), "07:05:00"),
        (QDateTime(QDate(2024, 1, 2), QTime(3, 4)), "2024-01-02T03:04:00"),
        (["a", 2, QDate(2024, 1, 2)], "a, 2, 2024-01-02"),
        (1.5, 1.5),
        ("text", "text"),
    ],
)
def test_cells(cell, value):
    assert plain(cell) == value
