"""What the library says: English in files, the user's language and numbers to the user."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility import language
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError
from soil_mobility_plugin.soilmobility.language import Phrase, Term, fill, number, numbers_apart, sentence, spoken

GERMAN = {
    "clay": "Ton",
    "{}: band {}, {:,.1f} %": "{}: Kanal {}, {:,.1f} %",
    "{} rows from {} soils": "{} Zeilen von {} Böden",
    "no {what}": "kein {what}",
}


@pytest.fixture
def german(speak):
    speak(GERMAN)


def test_english_until_a_host_speaks():
    assert (language.code(), language.tr("clay"), number(1234.5, ",.1f")) == ("en", "clay", "1,234.5")
    assert str(Phrase("{} of {}", 1234, "x")) == Phrase("{} of {}", 1234, "x").message == "1234 of x"


def test_the_user_s_words_and_numbers(german):
    phrase = Phrase("{}: band {}, {:,.1f} %", Term("clay"), 3, 1234.56)
    assert phrase.message == "Ton: Kanal 3, 1.234,6 %"
    assert str(phrase) == "clay: band 3, 1,234.6 %"
    assert language.code() == "de"


def test_french_sets_signs_apart_where_no_catalogue_does(speak):
    """Templates of places and signs alone are in no catalogue: they are the same in the others."""
    speak({"{} of {}; {}": "{} sur {}\u00a0; {}"}, "fr")
    assert fill("{}; {}: {:.1f} %", "a", "b", 2.5) == "a\u00a0; b\u00a0: 2,5\u00a0%"
    assert Phrase("{}: {}", "a", 1).message == language.labelled("a", "1") == "a\u00a0: 1"
    assert language.semicolons("ab") == "a\u00a0; b"
    assert fill(language.tr("{} of {}; {}"), 1, 2, "c") == "1 sur 2\u00a0; c"
    assert (fill("{}:{}", 1, 2), str(Phrase("{}: {}", "a", 1))) == ("1:2", "a: 1")


def test_other_languages_do_not(german):
    assert (fill("{}: {} %", "a", 1), language.semicolons("ab")) == ("a: 1 %", "a; b")
    assert language.labelled("a", "b") == "a: b"


def test_errors_and_phrases_in_texts_speak_as_well(german):
    error = SoilMobilityError("no {what}", what=Term("clay"))
    assert fill("{problem}!", problem=error) == "kein Ton!"
    assert (spoken(error), spoken(Term("clay")), spoken("clay"), spoken(7)) == ("kein Ton", "Ton", "clay", 7)
    assert str(error) == "no clay"


def test_a_term_is_the_english_word_where_it_is_compared():
    assert Term("clay") == "clay"
    assert {Term("clay"): 1}["clay"] == 1


def test_sentences_of_data_are_known_whatever_their_numbers(german):
    assert sentence("12 rows from 1,250 soils") == "12 Zeilen von 1.250 Böden"
    assert sentence("12 rows of 1,250 soils") == "12 rows of 1,250 soils"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Smith 2001, 913-929", ["2001"]),
        ("10.1038/s41467 and l1", []),
        ("-0.5 to 3,000.25.", ["-0.5", "3,000.25"]),
        ("{curly} 7", ["7"]),
    ],
)
def test_numbers_that_stand_by_themselves(text, numbers):
    template, found = numbers_apart(text)
    assert found == numbers
    assert template.format(*found) == text


@given(st.text(max_size=60))
def test_apart_and_together_is_the_same(text):
    template, found = numbers_apart(text)
    assert template.format(*found) == text
