"""No text makes a parser slow: each takes any 100 kB in a time that does not grow faster than the text."""

from __future__ import annotations

import time

import pytest

from soil_mobility_plugin.soilmobility.maps.inputs import meaning, ph_method_of
from soil_mobility_plugin.soilmobility.numbers import decimal_mark, read_cell, split_numbers
from soil_mobility_plugin.soilmobility.samples.names import parse_element, take_apart, tidy
from soil_mobility_plugin.soilmobility.samples.units import looks_like_unit, read_unit
from soil_mobility_plugin.soilmobility.soil.bands import is_no_mobility
from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES
from soil_mobility_plugin.soilmobility.soil.elements import named_element
from soil_mobility_plugin.soilmobility.soil.units import find_unit, fold_unit, is_stated

#: 100 kB of every kind of character, and of what repeats in numbers, units and names.
SIZE = 100_000
TEXTS = {
    name: (part * (SIZE // len(part) + 1))[:SIZE]
    for name, part in {
        "digits": "1", "blanks": " ", "tabs": "\t", "points": ".", "commas": ",", "letters": "a", "capitals": "F",
        "underscores": "_", "brackets": "(", "closing": ")", "pairs": "()", "nested": "([{", "signs": "-",
        "powers": "^-1 ",
        "percent": "%", "accents": "é", "combining": "e\u0301", "mu": "μ", "cjk": "土", "nul": "\0", "lines": "\n",
        "groups": "1,250.", "words": "F1 ", "camel": "aB", "units": "mg kg-1 ", "less": "<", "quotes": "'",
        "slashes": "/",
        "mixed": "Total (mg/kg), pH [H2O] F1_2 1.250,4 ",
    }.items()
}  # fmt: skip


PARSERS = {
    "read_cell": read_cell,
    "decimal_mark": lambda text: decimal_mark([text]),
    "split_numbers": split_numbers,
    "fold_unit": fold_unit,
    "find_unit": lambda text: find_unit(COVARIATES["soc"].units, text),
    "is_stated": is_stated,
    "read_unit": read_unit,
    "looks_like_unit": looks_like_unit,
    "take_apart": take_apart,
    "tidy": lambda text: tidy({text: [text, text], "b": [text, "1"]}),
    "parse_element": parse_element,
    "named_element": named_element,
    "meaning": meaning,
    "ph_method_of": ph_method_of,
    "is_no_mobility": is_no_mobility,
}


@pytest.mark.parametrize("text", list(TEXTS.values()), ids=list(TEXTS))
@pytest.mark.parametrize("parser", list(PARSERS.values()), ids=list(PARSERS))
def test_any_100_kb_take_no_time(parser, text):
    parser(text[:100])
    begun = time.process_time()
    parser(text)
    assert time.process_time() - begun < 0.25


@pytest.mark.parametrize("length", [30, 59, 60, 61, 79, 80, 119, 120, 121])
@pytest.mark.parametrize("text", list(TEXTS.values()), ids=list(TEXTS))
def test_texts_at_the_limits_take_no_time(text, length):
    begun = time.process_time()
    for parser in PARSERS.values():
        parser(text[:length])
    assert time.process_time() - begun < 0.25
