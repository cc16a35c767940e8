"""The words of laboratory tables: each is one that a folded name can hold, and none says a thing and its contrary."""

from __future__ import annotations

import re

import pytest

from soil_mobility_plugin.soilmobility.samples import vocabulary
from soil_mobility_plugin.soilmobility.samples.units import read_unit
from soil_mobility_plugin.soilmobility.soil.elements import unaccented

#: Sets of words; whole cells, symbols of elements, names of bands, and what stands in units and quantiles are none.
SETS = {
    name: value
    for name, value in vars(vocabulary).items()
    if isinstance(value, frozenset)
    and name not in ("SUMMARIES", "BASE_CATIONS", "MEDIANS", "PARTS_OF_UNITS", "LOG_BANDS")
}


def test_what_the_package_asks_for_is_there_and_nothing_else(package):
    """The lists of the file are read by name: a misspelled one would be found out in the middle of a run."""
    used = re.compile(r"\bterms\.([A-Z0-9_]+)\b|_SETS\[\"([A-Z0-9_]+)\"\]|_(?:WORDS|lines)[\[(]\"([a-z_]+)\"")
    texts = [path.read_text(encoding="utf-8") for path in (package / "soilmobility").rglob("*.py")]
    asked = {name.upper() for text in texts for found in used.findall(text) for name in found if name}
    assert [name for name in sorted(asked) if not hasattr(vocabulary, name)] == []
    composed = {"BASIS", "ACID", "ACID_SOLUBLE", "SULFIDES", "OXIDES"}
    composed |= {f"{place}_{solution}" for place in ("PH_IN", "NAMED") for solution in ("CACL2", "KCL", "WATER")}
    assert set(vocabulary._SETS) - asked - composed == set()


@pytest.mark.parametrize("name", SETS)
def test_words_are_as_folded_names_have_them(name):
    """An umlaut, a capital or a hyphen would never be found."""
    assert SETS[name], "an empty set says nothing"
    assert [word for word in SETS[name] if not re.fullmatch(r"[a-z0-9]+", word) or word != unaccented(word)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SOC_WORDS", "SOM_WORDS"),  # a factor of 1.724 lies between them
        ("SOC_WORDS", "NOT_SOC"),
        ("CLAY_WORDS", "NOT_CLAY"),
        ("CARBON", "MATTER"),
        ("PARTIAL_DIGESTION", "WHOLE_DIGESTION"),
        ("PH_WORDS", "NOT_PH"),
        ("SOIL", "SUBSOIL"),
        ("TOTALS", "EXTRACTS"),
        ("TOTALS", "STATISTICS"),
        ("NEUTRAL", "STATISTICS"),
        ("NEUTRAL", "EXTRACTS"),
    ],
)
def test_no_word_says_a_thing_and_its_contrary(one, other):
    assert SETS[one] & SETS[other] == frozenset()


def test_there_are_four_described_fractions_and_no_word_is_of_two():
    first, second, third, fourth = vocabulary.DESCRIBED_FRACTIONS
    assert {"exchangeable"} <= first
    assert {"reducible"} <= second
    assert {"oxidisable", "oxidizable"} <= third
    assert {"residual"} <= fourth
    assert len(first | second | third | fourth) == sum(map(len, vocabulary.DESCRIBED_FRACTIONS))


@pytest.mark.parametrize(
    ("text", "factor"),
    [("mg/kg", 1.0), ("ppm", 1.0), ("µg/g", 1.0), ("g/kg", 1e3), ("%", 1e4), ("µg/kg", 1e-3), ("ppb", 1e-3)],
)
def test_units_of_mass_have_their_factor_to_mg_kg(text, factor):
    assert read_unit(text).to_mg_kg == pytest.approx(factor)
