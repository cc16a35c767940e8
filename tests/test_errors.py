"""Errors cross the border to the user in the user's language; numbers are written as the user writes them."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility import language
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError


class WidthError(SoilMobilityError):
    pass


@pytest.fixture
def german():
    texts = {"{layer} is {width:,.1f} m wide.": "{layer} ist {width:,.1f} m breit.", "Stop: {why}": "Halt: {why}"}
    language.use(lambda text: texts.get(text, text), ",", ".")
    yield
    language.use(lambda text: text)


def test_an_error_is_english_for_the_log_and_speaks_to_the_user(german):
    error = WidthError("{layer} is {width:,.1f} m wide.", layer="{a}", width=1234.56)
    assert str(error) == "{a} is 1,234.6 m wide."
    assert error.message == "{a} ist 1.234,6 m breit."
    assert SoilMobilityError("Stop: {why}", why=error).message == "Halt: {a} ist 1.234,6 m breit."
    assert str(SoilMobilityError("Stop: {why}", why=error)) == "Stop: {a} is 1,234.6 m wide."


def test_a_text_without_values_is_no_template():
    assert str(SoilMobilityError("a {brace} in a text")) == "a {brace} in a text"
    assert language.number(1234.5, ",.2f") == "1,234.50"
