"""Numbers as people type them: read wholly or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.numbers import parse_number, read_cell, split_numbers


@pytest.mark.parametrize(
    ("text", "value"), [("2.5", 2.5), ("2,5", 2.5), (" 4 ", 4.0), ("-0,25", -0.25), ("1e-3", 0.001), ("0,125", 0.125)]
)
def test_one_number_is_read(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text",
    ["", " ", "abc", "2.5 mg/kg", "1,250", "1.250,4", "1,2,3", "1 250", "0x10", "1_000", "nan", "inf",
    "1e999", "--1", "٣", "5" * 60],
)  # fmt: skip
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValueError, match=r"“|number|large"):
        parse_number(text)


@given(st.text(max_size=30))
def test_no_text_becomes_a_number_that_it_is_not(text):
    """What is read as a number is, but for its mark, what Python reads; the rest is text, or empty."""
    cell = read_cell(text)
    if cell.kind == "number":
        digits = [character for character in text if character.isdigit()]
        assert digits
        assert all(
            character in "0123456789.,' \t\u00a0\u2009\u202f\u2007’+-−eE%" or character.isspace() for character in text
        )


def test_lists():
    assert split_numbers("6.2,2,20") == ["6.2", "2", "20"]
    assert split_numbers("6,2;2;20") == ["6.2", "2", "20"]
