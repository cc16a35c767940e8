"""Texts of strangers: no control character, no half of a character, no formula leaves the package."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility import texts
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError
from soil_mobility_plugin.soilmobility.language import fill


def test_plain_keeps_what_is_text():
    whole = "Größe, 中, 😀, é\u0301, a\tb\nc, ½, −5"
    assert texts.plain(whole) == whole


@pytest.mark.parametrize("code", [*range(9), 11, 12, *range(14, 32), 127, 0x9B, 0xD800, 0xDFFF, 0x202E, 0xFFFF])
def test_what_is_unfit_is_replaced(code):
    assert texts.plain(f"a{chr(code)}b") == "a\ufffdb"
    texts.plain(chr(code)).encode("utf-8")


def test_messages_are_short_and_plain():
    error = SoilMobilityError("{name} is wrong. Do this.", name="\x1b[31m" + "x" * 100_000)
    for text in (str(error), error.message, fill("{} is wrong. Do this.", "\x1b[31m" + "x" * 100_000)):
        assert text.endswith("… is wrong. Do this.")
        assert "\x1b" not in text
        assert len(text) <= texts.LONGEST_MESSAGE
    assert len(str(SoilMobilityError("y" * 100_000))) == texts.LONGEST_MESSAGE


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+SUM(A1)", "-1+2", "@x", "\t=1", "\r=1"])
def test_formulas_are_no_formulas(text):
    assert texts.cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "-5.2", "+1e3", "a=b", "'=x"])
def test_what_is_no_formula_is_kept(text):
    assert texts.cell(text) == text
