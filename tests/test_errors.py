"""Errors cross the border to the user in the user's language; numbers are written as the user writes them."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility import language
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError


class WidthError(SoilMobilityError):
    pass


@pytest.fixture
def german(speak):
    speak(
        {
            "{layer} is {width:,.1f} m wide.": "{layer} ist {width:,.1f} m breit.",
            "Stop: {why}": "Halt: {why}",
            "{} of {:.1f}": "{} von {:.1f}",
        }
    )


def test_an_error_is_english_for_the_log_and_speaks_to_the_user(german):
    error = WidthError("{layer} is {width:,.1f} m wide.", layer="{a}", width=1234.56)
    assert str(error) == "{a} is 1,234.6 m wide."
    assert error.message == "{a} ist 1.234,6 m breit."
    assert SoilMobilityError("Stop: {why}", why=error).message == "Halt: {a} ist 1.234,6 m breit."
    assert str(SoilMobilityError("Stop: {why}", why=error)) == "Stop: {a} is 1,234.6 m wide."


def test_a_text_without_values_is_no_template():
    assert str(SoilMobilityError("a {brace} in a text")) == "a {brace} in a text"
    assert language.number(1234.5, ",.2f") == "1,234.50"


KEPT = {"template": "{} of {:.1f}", "values": [{"term": "a"}, 2.5], "named": {}}


def test_what_a_file_says_is_said_by_its_phrase(german):
    assert language.kept(language.Phrase("{} of {:.1f}", language.Term("a"), np.float64(2.5))) == KEPT
    assert language.again("a of 2.5", KEPT, str.upper) == "A von 2,5"
    own = language.kept(language.Phrase("{} of {:.1f}", "a", 2.5))
    assert language.again("a of 2.5", own, str.upper) == "a von 2,5"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a of 2.6", KEPT),
        ("a of 2.5", {**KEPT, "template": "{0.__class__} of {}"}),
        ("a of 2.5", {**KEPT, "values": ["a"]}),
        ("a of 2.5", {**KEPT, "values": ["a", "2.5"]}),
        ("a of 2.5", {**KEPT, "values": [{**KEPT, "template": "{:>999999999}"}, 2.5]}),
        ("a of 2.5", {**KEPT, "values": [None, 2.5]}),
        ("a of 2.5", {**KEPT, "named": []}),
        ("a of 2.5", {"template": ["{} of {:.1f}"]}),
        ("a of 2.5", "{} of {:.1f}"),
        ("a of 2.5", None),
    ],
)
def test_what_does_not_make_its_text_is_not_said(german, text, told):
    assert language.again(text, told, str) is None


def test_numbers_of_a_card_without_words_are_written_as_the_user_writes_them(german):
    assert language.sentence("0.3, v1 0.177") == "0,3, v1 0,177"
    assert language.sentence("18.78") == "18,78"
    assert language.sentence("about 18.78 in all") == "about 18.78 in all"
