"""What the names of fields mean, one by one; whole tables are in test_rows."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility.samples.names import guess, is_matter, ph_method_in, take_apart, tidy
from soil_mobility_plugin.soilmobility.samples.units import CHARGE, MASS, OTHER
from soil_mobility_plugin.soilmobility.soil.units import CovariateError


@pytest.mark.parametrize(
    ("name", "words", "kind"),
    [
        ("SOC [g/kg]", ("soc",), MASS),
        ("pH (H2O)", ("ph", "h2o"), ""),
        ("CEC, cmol(+)/kg", ("cec",), CHARGE),
        ("OrganicCarbon_pct", ("organic", "carbon"), MASS),
        ("SOC (t/ha)", ("soc",), OTHER),
        ("Cd_K", ("cd", "k"), ""),
        ("Tongehalt %", ("tongehalt",), MASS),
    ],
)
def test_a_name_is_words_and_a_unit(name, words, kind):
    header = take_apart(name)
    assert (header.words, header.unit.kind) == (words, kind)


def test_a_sentence_is_no_name():
    assert take_apart("clay " * 30).words == ()


@pytest.mark.parametrize(
    ("columns", "role", "field"),
    [
        (["pH (KCl)", "pH (H2O)", "pH"], "ph", "pH (H2O)"),
        (["total carbon %", "SOC %"], "soc", "SOC %"),
        (["humus %"], "soc", "humus %"),
        (["CEC of the clay cmol/kg"], "cec", None),
        (["clay type", "clay %"], "clay", "clay %"),
        (["ln SOC"], "soc", None),
        (["C/N ratio"], "soc", None),
    ],
)
def test_the_best_field_of_a_property(columns, role, field):
    assert guess({name: [1.0] for name in columns}).properties[role] == field


def test_why_a_field_was_not_taken_is_told():
    found = guess({"pH": [6.0], "total carbon %": [2.0], "Cd mean (t/ha)": [1.0]})
    assert dict(found.doubts)["total carbon %"] == "total carbon counts carbonates too"
    assert found.lines()[0] == "Fields: pH: “pH”; group: none."


def test_fields_of_one_element_each_make_a_block_each():
    columns = ["Cd F1 %", "Cd F2 %", "Cd total (mg/kg)", "Pb F1 %", "Zn (mg/kg)"]
    blocks = {block.element: block for block in guess({name: [1.0] for name in columns}).blocks}
    assert list(blocks) == ["Zn", "Cd", "Pb"]
    assert blocks["Cd"].fractions == ("Cd F1 %", "Cd F2 %", None, None)
    assert (blocks["Cd"].total, blocks["Pb"].total, blocks["Zn"].total) == ("Cd total (mg/kg)", None, "Zn (mg/kg)")


def test_what_is_stated_goes_before_names():
    found = guess({"pH": [6.0], "value 7": [5.5]}, {"ph": "value 7"})
    assert found.properties["ph"] == "value 7"
    with pytest.raises(CovariateError, match="stated for ph, soc"):
        guess({"a": [1.0]}, {"ph": "a", "soc": "a"})
    with pytest.raises(CovariateError, match="Undo that first"):
        guess({"log SOC": [1.0]}, {"soc": "log SOC"})


@pytest.mark.parametrize(
    ("name", "method"), [("pH CaCl2", "CaCl2"), ("pH_KCl", "KCl"), ("pH Wasser", "H2O"), ("phw", "H2O"), ("pH", "")]
)
def test_the_method_of_a_ph(name, method):
    assert ph_method_in(take_apart(name)) == method


def test_organic_matter_is_not_organic_carbon():
    assert [is_matter(take_apart(name)) for name in ("SOM %", "organic matter", "organic carbon", "SOC")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_table_whose_names_are_at_the_top_stays_as_it_is():
    columns = {"pH": [6.1, 6.2], "SOC": [12.0, 13.0]}
    tidied = tidy(columns)
    assert (tidied.columns, tidied.skipped, tidied.lines) == (columns, 0, ())
