"""Numbers as people type them: read wholly or not at all."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.numbers import decimal_marks, read_cell, split_numbers


@given(st.text(max_size=30))
def test_no_text_becomes_a_number_that_it_is_not(text):
    """What is read as a number is, but for its mark, what Python reads; the rest is text, or empty."""
    cell = read_cell(text)
    if cell.kind == "number" and "±" not in text and "+/-" not in text:
        digits = [character for character in text if character.isdigit()]
        assert digits
        assert all(
            character in "0123456789.,' \t\u00a0\u2009\u202f\u2007’+-−eE%\ufeff\u200b\u200e\u2060"
            or character.isspace()
            for character in text
        )


@pytest.mark.parametrize(
    ("text", "value"),
    [("40 ± 2", 40.0), ("0,40±0,02", 0.4), ("12.3 +/- 0.4", 12.3), ("1.5 (± 0.2)", 1.5), ("1 250,4 ± 3", 1250.4)],
)
def test_of_a_mean_with_its_spread_the_mean_counts(text, value):
    assert read_cell(text) == (value, "number")


def test_a_mean_with_its_spread_is_in_percent_as_both_are():
    assert read_cell("40 ± 2 %").value == 40.0
    assert read_cell("40 ± 2 %", percent=False).kind == "text"
    assert read_cell("1,250 ± 0,3", mark=",").value == 1.25
    assert decimal_marks(["0,40 ± 0,02"]) == {","}


def test_what_nobody_sees_is_no_part_of_a_number():
    assert [read_cell(text).value for text in ("\ufeff0.40", "0.40\u200b")] == [0.4, 0.4]
    assert read_cell("≤0.40") == (0.2, "below")


@pytest.mark.parametrize("text", ["40 ±", "± 2", "40 ± n.d.", "40 (2)", "40 ± 2 ± 3", "40 ± 2 mg/kg"])
def test_what_is_no_mean_with_its_spread_is_text(text):
    assert read_cell(text).kind == "text"


_FIGURES = st.from_regex(r"[+-]?[0-9]{0,4}[.,]?[0-9]{0,5}([eE][+-]?[0-9]{1,3})?", fullmatch=True)


@given(_FIGURES, st.sampled_from(["", ".", ","]))
def test_the_short_way_and_the_long_one_read_the_same(text, mark):
    """A blank before a number makes it no other one, but has it read part by part."""
    short, long = read_cell(text, mark), read_cell(f" {text}", mark)
    assert short.kind == long.kind
    assert short.value == long.value or (math.isnan(short.value) and math.isnan(long.value))


def test_lists():
    assert split_numbers("6.2,2,20") == ["6.2", "2", "20"]
    assert split_numbers("6,2;2;20") == ["6.2", "2", "20"]
