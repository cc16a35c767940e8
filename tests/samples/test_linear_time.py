"""No text makes a parser slow: each takes any 100 kB in a time that does not grow faster than the text."""

from __future__ import annotations

import time

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.maps.kinds import is_no_mobility, meaning
from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.numbers import decimal_marks, read_cell, split_numbers
from soil_mobility_plugin.soilmobility.report.html import Report
from soil_mobility_plugin.soilmobility.report.pages import comparison
from soil_mobility_plugin.soilmobility.samples import names
from soil_mobility_plugin.soilmobility.samples.layout import tidy
from soil_mobility_plugin.soilmobility.samples.names import parse_element, ph_method_of, take_apart
from soil_mobility_plugin.soilmobility.samples.rows import Samples, Table, Units, read
from soil_mobility_plugin.soilmobility.samples.units import looks_like_unit, read_unit
from soil_mobility_plugin.soilmobility.samples.validation import Comparison
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
    "decimal_marks": lambda text: decimal_marks([text]),
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


def seconds_of(parsers, text: str) -> float:
    begun = time.process_time()
    for parser in parsers:
        parser(text)
    return time.process_time() - begun


@pytest.mark.parametrize("parser", list(PARSERS.values()), ids=list(PARSERS))
def test_any_100_kb_take_no_time(parser):
    for text in TEXTS.values():
        parser(text[:100])
    seconds = {name: seconds_of([parser], text) for name, text in TEXTS.items()}
    assert {name: took for name, took in seconds.items() if took >= 0.25} == {}


@pytest.mark.parametrize("length", [30, 59, 60, 61, 79, 80, 119, 120, 121])
def test_texts_at_the_limits_take_no_time(length):
    seconds = {name: seconds_of(PARSERS.values(), text[:length]) for name, text in TEXTS.items()}
    assert {name: took for name, took in seconds.items() if took >= 0.25} == {}


def test_a_row_costs_little(monkeypatch):
    """5,000 rows for five elements each, units in all names: what a name says is told once, not row by row."""
    rows, symbols = 5_000, ("Cd", "Pb", "Zn", "Cu", "Ni")
    parts = {"F1": "12.50", "F2": "<0.5", "F3": "20.10", "F4": 17.4, "total": "55.0"}
    columns = {"pH (H2O)": [6.5] * rows, "Organic carbon (g/kg)": ["12.5"] * rows, "Clay (%)": [20] * rows}
    for symbol in symbols:
        columns.update({f"{symbol} {part} (mg/kg)": [cell] * rows for part, cell in parts.items()})
    model = FractionationModel.load(bundle_folder("theory_guided_v1"))
    seen = []
    monkeypatch.setattr(names, "take_apart", lambda *name: seen.append(name) or take_apart(*name))
    begun = time.process_time()
    found = read(Table(columns, np.zeros(rows), np.zeros(rows)), names.guess(columns), Units(), model)
    assert time.process_time() - begun < 3.0
    assert len(found) == rows * len(symbols)
    assert len(seen) < 10 * len(columns)


def test_as_many_groups_as_samples_take_no_time(monkeypatch):
    """A report that goes through all samples for each group of them takes minutes."""
    count = 30_000
    shares = np.random.default_rng(2).dirichlet([1, 1, 1, 1], count)
    labels = np.array([f"site {place % (count // 2)}" for place in range(count)])
    nothing, rows = np.zeros(count), []
    samples = Samples({}, labels, shares, nothing, labels, nothing, nothing, np.arange(count), [], [])
    found = Comparison(samples, 100.0 * shares[::-1], nothing)
    monkeypatch.setattr(comparison.html, "table", lambda columns, given: rows.extend(given) or "")
    begun = time.process_time()
    comparison.groups_section(Report("title"), "groups", "name", found, labels)
    assert time.process_time() - begun < 6.0
    assert len(rows) == count // 2
    for name, *row in rows[::997]:
        expected = found.take(labels == name).scores()
        assert row == [expected[key] for key in comparison.SCORES]
