"""What the names of fields mean, one by one; whole tables are in test_rows."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility.samples.names import (
    guess,
    is_matter,
    ph_method_in,
    take_apart,
)
from soil_mobility_plugin.soilmobility.samples.units import ACIDITY, CHARGE, MASS, OTHER
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
        ("Ton (Gew.-%)", ("ton",), MASS),
        ("C%", ("c",), MASS),
        ("% clay", ("clay",), MASS),
        ("SOC‰", ("soc",), MASS),
        ("SOC t ha-1", ("soc",), OTHER),
        ("Cd (\ufffdg/kg)", ("cd",), MASS),
        ("Cd) (mg/kg)", ("cd",), MASS),
        ("K exch", ("k", "exch"), ""),
        ("Boden pH-Wert", ("boden", "ph", "wert"), ""),
        ("Cd, µg", ("cd",), OTHER),
        ("Soil reaction, pH", ("soil", "reaction"), ACIDITY),
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
        (["OC Walkley & Black (%)", "black carbon (%)"], "soc", "OC Walkley & Black (%)"),
        # What is measured in the topsoil, not below, and not what somebody predicted.
        (["SOC 30-60 cm (g/kg)", "SOC 0-30 cm (g/kg)"], "soc", "SOC 0-30 cm (g/kg)"),
        (["pH subsoil", "pH topsoil"], "ph", "pH topsoil"),
        (["Clay subsoil (%)", "Clay topsoil (%)"], "clay", "Clay topsoil (%)"),
        (["Soil reaction (pH)"], "ph", "Soil reaction (pH)"),
        (["pH in CaCl2 solution", "pH of soil solution"], "ph", "pH in CaCl2 solution"),
        (["pH (1 N KCl)"], "ph", "pH (1 N KCl)"),
        (["pH (H2O) 30-60 cm", "pH (H2O) 0-30 cm"], "ph", "pH (H2O) 0-30 cm"),
        (["clay_n", "clay_mean"], "clay", "clay_mean"),
        (["Dry matter (%)"], "soc", None),
        (["Total carbon (%)"], "soc", None),
        (["Carbon (%)"], "soc", "Carbon (%)"),
        (["Carbon (mS/cm)"], "soc", None),
        (["C (%)"], "soc", None),
        (["MO (%)", "CO (%)"], "soc", "CO (%)"),
        (["SOM (%)", "SOC (%)"], "soc", "SOC (%)"),
        (["Carbon (%)", "SOM (%)"], "soc", "SOM (%)"),
        (["Total organic matter (%)"], "soc", "Total organic matter (%)"),
        (["Bound to humus (%)"], "soc", None),
        (["Hg in humus (mg/kg)"], "soc", None),
        (["SOC_BE (%)"], "soc", "SOC_BE (%)"),
        (["Organic carbon, potassium dichromate (%)"], "soc", "Organic carbon, potassium dichromate (%)"),
        (["Cation exchange capacity (cmol/kg)"], "cec", "Cation exchange capacity (cmol/kg)"),
        (["SOC_pred (g/kg)", "SOC_meas (g/kg)"], "soc", "SOC_meas (g/kg)"),
        (["Fine clay (%)", "Clay (%)"], "clay", "Clay (%)"),
        (["Clay in the fine earth (%)"], "clay", "Clay in the fine earth (%)"),
        # The pH of what is no soil.
        (["pH leachate"], "ph", None),
        (["pH of extract", "Soil pH"], "ph", "Soil pH"),
        (["pH after incubation", "pH before"], "ph", "pH before"),
        (["pH NaF", "pH"], "ph", "pH"),
        (["water pH", "soil pH"], "ph", "soil pH"),
        (["pH stream", "pH"], "ph", "pH"),
        (["pH_Oberboden_2019"], "ph", "pH_Oberboden_2019"),
        # Organic matter and carbon in French, Portuguese and Spanish.
        (["MO (g/kg)"], "soc", "MO (g/kg)"),
        (["MO (dag/kg)"], "soc", "MO (dag/kg)"),
        (["CO (%)"], "soc", "CO (%)"),
        (["CO (mg/kg)", "MO (mg/kg)", "MO", "Mo (%)", "Co (g/kg)"], "soc", None),
        (["C orgânico (g/dm³)"], "soc", None),
        # A step of an extraction is no soil property, whatever binds the metal in it.
        (["Bound to organic matter (%)"], "soc", None),
        (["Organic matter and sulfides (%)"], "soc", None),
        (["F3, organic matter (%)"], "soc", None),
        (["Organic matter fraction (%)", "Exchangeable (%)"], "soc", None),
        (["Oxidizable organic carbon (%)"], "soc", "Oxidizable organic carbon (%)"),
        # A part of the organic carbon, or that of a part of the soil.
        (["SOC in clay fraction (%)", "SOC (%)"], "soc", "SOC (%)"),
        (["Particulate organic carbon (g/kg)"], "soc", None),
        (["Mineral-associated organic matter (g/kg)"], "soc", None),
        (["Hot water extractable organic carbon (mg/kg)"], "soc", None),
        (["Humic acid carbon (g/kg)"], "soc", None),
        # pH at which something else was measured; in a solution that no relation is known for; of a difference.
        (["CEC pH 8.2", "pH"], "ph", "pH"),
        (["CEC pH 8.2"], "ph", None),
        (["Exchangeable acidity pH 7"], "ph", None),
        (["pH BaCl2"], "ph", None),
        (["ΔpH"], "ph", None),
        (["pH of sewage sludge"], "ph", None),
        # Clay up to 10 µm, as Kachinsky has it; exchangeable calcium.
        (["Physical clay <0.01 mm (%)"], "clay", None),
        (["Clay dispersed in water (%)"], "clay", None),
        # By the size of its grains alone.
        (["frakcja <0.002 mm [%]"], "clay", "frakcja <0.002 mm [%]"),
        (["< 2 µm (%)"], "clay", "< 2 µm (%)"),
        (["C < 2 µm (%)"], "clay", None),
        (["<2 mm (%)"], "clay", None),
        (["CEC_Ca (cmol/kg)"], "cec", None),
        (["CEC Ca acetate (cmol/kg)"], "cec", "CEC Ca acetate (cmol/kg)"),
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
    ("name", "method"),
    [
        ("pH CaCl2", "CaCl2"),
        ("pH_KCl", "KCl"),
        ("pH Wasser", "H2O"),
        ("phw", "H2O"),
        ("pH", ""),
        ("pH (CaCl₂)", "CaCl2"),
        ("pHCa", "CaCl2"),
        ("pH_Ca", "CaCl2"),
        ("pH (H₂O)", "H2O"),
        ("pHKCl", "KCl"),
    ],
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


def test_molybdenum_stays_molybdenum_beside_organic_matter():
    found = guess({key: [1.0] for key in ("MO (g/kg)", "Mo (mg/kg)", "Mo F1 (%)", "CD (mg/kg)", "CD F1 (%)")})
    assert found.properties["soc"] == "MO (g/kg)"
    assert is_matter(take_apart("MO (g/kg)"))
    assert {block.element: block.total for block in found.blocks} == {"Mo": "Mo (mg/kg)", "Cd": "CD (mg/kg)"}


def test_fractions_of_another_element_are_not_those_of_the_stated_one():
    columns = {f"{symbol} F{step} (%)": [25.0] for symbol in ("Pb", "Cd") for step in range(1, 5)}
    (block,) = guess(columns, element="Cd").blocks
    assert block.fractions == ("Cd F1 (%)", "Cd F2 (%)", "Cd F3 (%)", "Cd F4 (%)")
    found = guess({name: cells for name, cells in columns.items() if name.startswith("Pb")}, element="Cd")
    assert not any(found.blocks[0].fractions)
    assert ("Pb F1 (%)", "it is of Pb alone") in found.doubts


@pytest.mark.parametrize(
    ("water", "names", "taken"),
    [
        ("Water soluble (%)", ("Exchangeable (%)", "Reducible (%)", "Oxidisable (%)", "Residual (%)"), False),
        ("Wasserlöslich (%)", ("Austauschbar (%)", "Reduzierbar (%)", "Oxidierbar (%)", "Residual (%)"), False),
        ("Water soluble (mg/kg)", ("F1 (%)", "F2 (%)", "F3 (%)", "F4 (%)"), True),
        ("Acid soluble (%)", ("Reducible (%)", "Oxidisable (%)", "Residual (%)"), True),
    ],
)
def test_what_water_dissolves_is_a_step_beside_an_exchangeable_one(water, names, taken):
    (block,) = guess({name: [20.0] for name in (water, *names)}, element="Cd").blocks
    assert any(block.fractions) is taken


BCR = ("Exchangeable", "Reducible", "Oxidisable", "Residual")


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        # The second of five steps, called by its carbonates alone, stands between the others; that of a soil does not.
        (("Exchangeable", "Carbonate", "Fe-Mn oxide", "Organic", "Residual"), (None, None, None, None)),
        (("Exch. (mg/kg)", "Carbonates (mg/kg)", "Reducible (mg/kg)", "Residual (mg/kg)"), (None, None, None, None)),
        (("Austauschbar", "Karbonatisch", "Reduzierbar", "Oxidierbar", "Residual"), (None, None, None, None)),
        (("Carbonate (%)", *BCR), BCR),
        ((BCR[0], "Carbonate (g/kg)", *BCR[1:]), BCR),
        ((*BCR, "CaCO3"), BCR),
        # In one with the exchangeable part they are F1 as a whole, as in BCR.
        (
            ("Exchangeable and carbonate-bound", *BCR[1:]),
            ("Exchangeable and carbonate-bound", *BCR[1:]),
        ),
        (("Carbonate-bound (acid soluble)", *BCR[1:]), ("Carbonate-bound (acid soluble)", *BCR[1:])),
        (("Exchangeable", "Carbonate-bound (acid soluble)", *BCR[1:]), (None, None, None, None)),
        # What is sorbed, or easily mobilised, is a part of F1 in schemes of seven steps.
        (("Exchangeable", "Specifically adsorbed", "Fe-Mn oxides", "Organically bound"), (None, None, None, None)),
        (("mobil", "leicht nachlieferbar", "reduzierbar", "organisch", "residual"), (None, None, None, None)),
        # Of five steps four may be numbered, or the first two both called F1; a table may hold its fractions twice.
        (("F1", "F2", "F3", "F4", "Residual"), (None, None, None, None)),
        (("Cd_F1", "Cd_F2", "Cd_F3", "Cd_F4", "Cd_Res"), (None, None, None, None)),
        (("Exchangeable", "Acid soluble", "Reducible", "Oxidisable", "Residual"), (None, None, None, None)),
        (("austauschbar", "säurelöslich", "reduzierbar", "oxidierbar", "residual"), (None, None, None, None)),
        (("Exchangeable", "Reducible 1", "Reducible 2", "Oxidisable", "Residual"), (None, None, None, None)),
        (("EXC", "CAR", "FeMn", "RES"), (None, None, None, None)),
        ((*BCR, *(f"{name} 2020" for name in BCR)), BCR),
        (("F1", "F2", "F3", "Residual"), ("F1", "F2", "F3", "Residual")),
        (("F1 (%)", "F2 (%)", "F3 (%)", "F4 (%)", "Residual (mg/kg)"), ("F1 (%)", "F2 (%)", "F3 (%)", "F4 (%)")),
        (("F1 (%)", "F2 (%)", "F3 (%)", "F4 (%)", "Exchangeable (%)"), ("F1 (%)", "F2 (%)", "F3 (%)", "F4 (%)")),
    ],
)
def test_a_step_between_the_others_is_no_property_of_the_soil(names, taken):
    (block,) = guess({name: [20.0] for name in names}, element="Cd").blocks
    assert block.fractions == taken


@pytest.mark.parametrize(
    "names",
    [
        ("Fraction I", "Fraction II", "Fraction III", "Fraction IV"),
        ("FI (%)", "FII (%)", "FIII (%)", "FIV (%)"),
        ("Fr.1", "Fr.2", "Fr.3", "Fr.4"),
        ("1st step", "2nd step", "3rd step", "4th step"),
        ("First fraction", "Second fraction", "Third fraction", "Fourth fraction"),
        ("1. Schritt", "2. Schritt", "3. Schritt", "4. Schritt"),
        ("1ère étape", "2ème étape", "3ème étape", "4ème étape"),
        ("CdF1", "CdF2", "CdF3", "CdF4"),
        ("F1Cd (%)", "F2Cd (%)", "F3Cd (%)", "F4Cd (%)"),
        ("Weak acid soluble", "Reducible", "Oxidizable", "Residual"),
        ("EXC", "RED", "OXI", "RES"),
        ("Acid-extractable", "Fe/Mn oxides", "Organic matter and sulfides", "Residual"),
        ("Acetic acid", "Hydroxylamine", "Organics/sulphides", "Residual"),
        ("Exchangeable", "Oxide bound", "Organically bound", "Residual"),
        ("F1¹ (%)", "F2² (%)", "F3³ (%)", "F4* (%)"),
        ("Exchangeab", "Reducible", "Oxidisable", "Residual"),
        ("Acido-soluble", "Réductible", "Oxydable", "Résidu"),
    ],
)
def test_steps_are_counted_in_every_way(names):
    (block,) = guess({name: [25.0] for name in names}, element="Cd").blocks
    assert block.fractions == names


def test_what_is_counted_otherwise_is_no_step():
    names = ("4-step BCR, exchangeable", "4-step BCR, residual", "Fraction V", "RED", "F1+F2 (%)")
    fractions = [(take_apart(name).fraction, take_apart(name).described) for name in names]
    assert fractions == [(None, 0), (None, 3), (None, None), (None, None), (None, None)]
    assert take_apart("Fraction V").is_of_other_scheme


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Fraction", ["F1", "F2", "F3", "F4", "F1", "F2"]),
        ("Step", [1, 2, 3, 4]),
        ("Schritt", ["1.0", "2.0", "3.0"]),
        ("Phase", ["Exchangeable", "Carbonate-bound", "Reducible", "Sum", "Residual"]),
    ],
)
def test_a_table_with_a_row_for_each_fraction_is_refused_by_name(name, cells):
    others = {"Site": ["A"] * len(cells), "Cd (mg/kg)": [1.0] * len(cells)}
    with pytest.raises(CovariateError, match=f"a row for each fraction .field “{name}”"):
        guess({name: cells, **others})
    assert guess({name: cells, **others, "Cd F1 (%)": [20.0] * len(cells)}).blocks[0].fractions[0] == "Cd F1 (%)"


def test_stated_fractions_of_a_wide_table_need_no_place_among_those_that_names_tell():
    columns = {name: [20.0] for name in ("amount", "Cd reducible (%)", "Cd residual (%)")}
    (block,) = guess(columns, {"F1": "amount"}).blocks
    assert block.fractions == ("amount", "Cd reducible (%)", None, "Cd residual (%)")


@pytest.mark.parametrize(
    ("names", "group"),
    [
        # A number or a name of a site is the site: each row would be a site of its own otherwise.
        (["Site ID", "Sample ID"], "Site ID"),
        (["site_code"], "site_code"),
        (["Standort-Nr."], "Standort-Nr."),
        (["POINTID"], "POINTID"),
        (["Sample no.", "pH"], "Sample no."),
        (["Plot", "Study ID"], "Study ID"),
        # What else is said of them is none.
        (["Group", "Site"], "Group"),
        (["Soil site"], "Soil site"),
        (["Sample medium"], None),
        (["Sample (g)"], None),
        (["Profile (cm)"], None),
        (["Area (ha)"], None),
        (["area_m2"], None),
        (["UTM zone"], None),
        (["Location (lat)", "Location X"], None),
        (["Site elevation"], None),
        (["Soil group", "Site"], "Site"),
        (["WRB group"], None),
        (["Field capacity", "Field"], "Field"),
        (["Site depth", "Site class"], None),
    ],
)
def test_what_rows_are_grouped_by(names, group):
    assert guess({name: ["a"] for name in names}).group == group


def test_plots_that_are_called_as_fractions_are_no_steps():
    found = guess({"Site": ["F1", "F2", "F3"], "Cd (mg/kg)": [1.0, 1.0, 1.0]})
    assert (found.group, found.blocks[0].total) == ("Site", "Cd (mg/kg)")


@pytest.mark.parametrize(("basis", "field"), [("total", "Cd XRF (mg/kg)"), ("aqua regia", "Cd AR (mg/kg)")])
@pytest.mark.parametrize("order", [1, -1])
def test_of_two_totals_the_one_on_the_stated_basis_is_taken(basis, field, order):
    names = ["Cd XRF (mg/kg)", "Cd AR (mg/kg)", "Cd F1 (%)"][::order]
    (block,) = guess({name: [1.0] for name in names}, total_basis=basis).blocks
    assert block.total == field


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("OC g/kg (20-30 cm)", MASS),
        ("Clay %, 0-20 cm", MASS),
        ("Total 0-20 cm (mg/kg)", MASS),
        ("soc_0-30cm_pct", MASS),
    ],
)
def test_a_depth_hides_no_unit(name, kind):
    assert take_apart(name).unit.kind == kind


@pytest.mark.parametrize(
    "name", ["F1-3 (%)", "F1–F3 (%)", "BCR 1+2", "F1 + F2", "F2.1 (%)", "ΣF1-3", "F1 n", "F1_N", "∑ F1 (%)"]
)
def test_several_steps_and_parts_of_one_are_no_step(name):
    assert not any(guess({name: [20.0]}, element="Cd").blocks[0].fractions)


@pytest.mark.parametrize("name", ["F1_1", "F1 2020", "F1 (0.11 M HOAc)", "Step 1, 0.11 M", "Fr.1", "F1 - 1 M"])
def test_other_numbers_beside_that_of_a_step_change_nothing(name):
    assert take_apart(name).fraction == 0


def test_the_content_of_oxides_is_no_fraction_of_a_metal():
    names = ["Exchangeable (mg/kg)", "Fe-Mn oxides (g/kg)", "Oxidisable (mg/kg)", "Residual (mg/kg)"]
    found = guess({name: [1.0] for name in names}, element="Cd")
    assert found.blocks[0].fractions == (names[0], None, names[2], names[3])
    assert dict(found.doubts)[names[1]].startswith("it is the content of oxides")
    numbered = ["F1 (µg/kg)", "F2 (mg/kg)", "F3 (mg/kg)", "F4 (mg/kg)"]
    assert guess({name: [1.0] for name in numbered}, element="Cd").blocks[0].fractions == tuple(numbered)


def test_exchangeable_acid_is_the_acidity_of_the_soil():
    assert not any(guess({"EXCH ACID": [1.0]}, element="Cd").blocks[0].fractions)
    assert guess({"Acid exchangeable, soluble": [1.0]}, element="Cd").blocks[0].fractions[0]


def test_names_of_national_databases():
    """Of SSURGO and WoSIS, where the effective capacity stands beside that at pH 7."""
    found = guess({name: [1.0] for name in ("ph1to1h2o_r", "om_r", "claytotal_r", "cec7_r")}).properties
    assert found == {"ph": "ph1to1h2o_r", "soc": "om_r", "clay": "claytotal_r", "cec": "cec7_r"}
    assert guess({name: [1.0] for name in ("ECEC", "CECPH7")}).properties["cec"] == "CECPH7"


@pytest.mark.parametrize(
    ("name", "words", "factor"),
    [
        ("SOC..g.kg.", ("soc",), 1e3),
        ("Organic.carbon..g.kg.1.", ("organic", "carbon"), 1e3),
        ("Total..ug.kg.", ("total",), 1e-3),
        ("Total¹ (g kg<sup>-1</sup>)", ("total",), 1e3),
        ("Total (g m⁻²)", ("total",), 1.0),
        ("CEC..cmol.kg.", ("cec",), 1.0),
        ("soc.g.kg", ("soc",), 1e3),
        ("SOC(g.kg-1)", ("soc",), 1e3),
        ("pH..H2O.", ("ph", "h2o"), 1.0),
        ("Clay....", ("clay",), 1.0),
    ],
)
def test_names_as_r_and_publishers_write_them(name, words, factor):
    header = take_apart(name)
    assert (header.words, header.unit.factor) == (words, factor)


@pytest.mark.parametrize(
    ("name", "kind", "factor"),
    [
        ("Corg (g/kg", MASS, 1e3),
        ("F1 (µg/kg", MASS, 1e-3),
        ("Total (g/k", MASS, 1e3),
        ("Corg (%", MASS, 1e4),
        ("CEC (cmol(", CHARGE, 1.0),
        # µg/kg or µg/g: a unit is stated, but not which.
        ("Total (µg/", OTHER, 1.0),
        ("SOC (t/h", OTHER, 1.0),
        ("Total (mg/", "", 1.0),
        ("pH (H2O", "", 1.0),
        ("Site (name", "", 1.0),
    ],
)
def test_units_that_a_shapefile_cut_off(name, kind, factor):
    unit = take_apart(name).unit
    assert (unit.kind, unit.factor) == (kind, factor)


def test_symbols_that_are_words_count_beside_the_number_of_a_fraction():
    columns = [f"{symbol}_F{step}" for symbol in ("AS", "se", "CD") for step in range(1, 5)]
    blocks = guess({name: [25.0] for name in (*columns, "AS_PPM", "total as mg/kg")}).blocks
    assert {block.element: block.total for block in blocks} == {"As": "AS_PPM", "Se": None, "Cd": None}


def test_a_column_without_a_name_is_no_site():
    """OGR calls it field_5, and a field is a site."""
    assert guess({"pH": [6.0], "field_5": ["a"], "Field6": ["b"]}).group is None
    assert guess({"pH": [6.0], "Field": ["a"]}).group == "Field"


def holding(names):
    """Columns of two numbers."""
    return {name: [1.0, 2.0] for name in names}


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("Cd bound to Fe-Mn oxides (mg/kg)", "Cd"),
        ("Fe and Mn oxides bound", None),
        ("fe (mg/kg)", "Fe"),
        ("U (mg/kg)", "U"),
        ("Total V", "V"),
        ("V exchangeable", "V"),
        ("V F5", "V"),
        ("V", None),
        ("y co ordinate", None),
        ("F1 as share", None),
    ],
)
def test_the_element_of_a_name(name, symbol):
    assert take_apart(name).element == symbol


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Adsorbed Cd (mg/kg)", True),
        ("Exchangeable and adsorbed (mg/kg)", False),
        ("Adsorbed water (%)", False),
        ("First sample", False),
        ("Fifth step", True),
    ],
)
def test_steps_of_other_schemes(name, other):
    assert take_apart(name).is_of_other_scheme is other


def test_how_the_residue_was_digested_is_no_fifth_step():
    """A column of words beside F1 to F4 was taken for a residue of its own, and every row was refused."""
    columns = {**holding(["F1_pct", "F2_pct", "F3_pct", "F4_pct"]), "residual_digestion": ["HF", "unknown"]}
    (block,) = guess(columns, element="Cd").blocks
    assert block.fractions == ("F1_pct", "F2_pct", "F3_pct", "F4_pct")
    for numbers in ([12.0, 13.0], ["< 0,5", "12,1"]):
        (block,) = guess({**columns, "residual_digestion": numbers}, element="Cd").blocks
        assert not any(block.fractions)


def test_organic_matter_beside_carbon_is_no_molybdenum():
    fields = guess(holding(["CO (%)", "MO (%)", "Cd F1 (%)", "Cd F2 (%)"]))
    assert [block.element for block in fields.blocks] == ["Cd"]


def test_a_fifth_fraction_of_an_element_with_one_letter_is_seen_too():
    assert not any(name for block in guess(holding([f"V F{n}" for n in range(1, 6)])).blocks
                   for name in block.fractions)  # fmt: skip


FOUR = ["Exchangeable (%)", "Reducible (%)", "Oxidisable (%)", "Residual (%)"]


def test_water_is_a_step_only_where_it_dissolves_something():
    columns = {"Element": ["Cd", "Pb"], **holding(["pH (H2O)", "Water (%)", *FOUR])}
    assert guess(columns).blocks[0].fractions == tuple(FOUR)


def test_carbonates_are_a_step_wherever_the_column_stands():
    columns = {"Element": ["Cd", "Pb"], **holding([*FOUR, "Carbonate bound (%)"])}
    assert guess(columns).blocks[0].fractions == (None,) * 4


def test_the_exchangeable_part_of_a_cation_is_no_fraction_of_what_a_row_is_of():
    columns = {"Element": ["Cd", "Pb"], **holding(["Exchangeable calcium (mg/kg)", "F4 (mg/kg)"])}
    assert guess(columns).blocks[0].fractions == (None, None, None, "F4 (mg/kg)")


def test_a_standard_error_is_no_content():
    assert guess(holding(["Cd SE (mg/kg)"])).blocks[0].total is None


@pytest.mark.parametrize("name", ["organic matter carbon (%)", "TOC of organic matter (%)"])
def test_the_carbon_of_organic_matter_is_carbon(name):
    assert not is_matter(take_apart(name))


def test_the_ph_by_the_stated_method_is_taken():
    columns = holding(["pH (H2O)", "pH (KCl)"])
    assert [guess(columns, ph_method=method).properties["ph"] for method in ("KCl", "")] == ["pH (KCl)", "pH (H2O)"]


def test_a_column_without_a_name_has_the_unit_below_it():
    unit = take_apart("Cd (g/kg)").unit
    assert take_apart("Field_3", unit).unit is take_apart("Cd", unit).unit is unit


def test_a_content_of_the_stated_basis_goes_before_one_that_is_called_total():
    names = {"cd_tot_hf": [1.0], "cd_aqua_regia": [1.0], "F1": [10.0]}
    for basis, field in (("aqua regia", "cd_aqua_regia"), ("total", "cd_tot_hf")):
        assert guess(names, element="Cd", total_basis=basis).blocks[0].total == field


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Cd DTPA (mg/kg)", "it is what an extract dissolves"),
        ("Cd silt (mg/kg)", "it names another substance"),
        ("Total N (%)", "it names another substance"),
        ("Cd xyz (mg/kg)", "a word in it is not understood"),
        ("log Cd (mg/kg)", "its values are transformed (logarithms, or the like)"),
        ("Exchangeable water (%)", "it names another substance"),
        ("Exchangeable xyz (%)", "a word in it is not understood"),
    ],
)
def test_why_a_field_is_no_content_and_no_fraction(name, why):
    assert dict(guess(holding([name])).doubts).get(name) == why


@pytest.mark.parametrize(
    ("names", "total"),
    [
        (["Cd content (mg/kg)", "Total Cd (mg/kg)"], "Total Cd (mg/kg)"),
        (["Cd (mg/kg)", "Cd content (mg/kg)"], "Cd content (mg/kg)"),
        (["Total Cd", "Cd total (mg/kg)"], "Cd total (mg/kg)"),
        (["Total Cd", "Cd total (%)"], "Total Cd"),
        # What is of a step is none, also where that step has another field.
        (["Cd F1 (%)", "Cd F1 (mg/kg)"], None),
        (["Cd F1 (mg/kg)", "Cd exchangeable (mg/kg)"], None),
    ],
)
def test_the_total_of_an_element(names, total):
    assert guess(holding(names)).blocks[0].total == total


@pytest.mark.parametrize(
    ("name", "fractions"),
    [
        ("F2 (reducible, Fe oxides) (%)", (None, "F2 (reducible, Fe oxides) (%)", None, None)),
        ("Bound to Fe and Mn oxides (%)", (None, "Bound to Fe and Mn oxides (%)", None, None)),
        ("Exchangeable Fe and Mn (mg/kg)", (None, None, None, None)),
    ],
)
def test_iron_and_manganese_are_those_of_oxides_or_themselves(name, fractions):
    assert guess({"Element": ["Cd", "Pb"], **holding([name])}).blocks[0].fractions == fractions


def test_no_field_is_used_twice():
    (block,) = guess(holding(["F1 (%)", "F2 (%)"]), {"F1": "F2 (%)"}).blocks
    assert block.fractions == ("F2 (%)", None, None, None)


@pytest.mark.parametrize(
    ("name", "cells", "taken"),
    [
        ("x", [" Cd", "PB ", "blei"], True),
        ("x", ["Cd", "La Paz", "Lima"], False),
        ("Metal", ["Cd", "unknown", "?"], True),
        ("Metal", ["1.2", "<0.5", "Cd"], False),
        ("Metal type", ["heavy", "light", "Cd"], False),
    ],
)
def test_the_field_of_elements_is_told_by_its_name_or_by_what_it_holds(name, cells, taken):
    columns = {name: cells, "F1 (%)": [1.0, 2.0, 3.0]}
    assert guess(columns).blocks[0].element_field == (name if taken else None)
    assert [block.element for block in guess(columns, element="Cd").blocks] == ["Cd"]


def test_exchangeable_calcium_by_itself_is_no_step():
    fields = guess(holding(["Exchangeable Ca (mg/kg)", "Cd (mg/kg)"]))
    assert [block.element for block in fields.blocks] == ["Cd"]
    assert dict(fields.doubts)["Exchangeable Ca (mg/kg)"].startswith("by itself it is a property")


def test_fractions_in_percent_need_no_content_beside_them():
    fields = guess(holding(["F1 (%)", "F2 (mg/kg)"]))
    assert fields.blocks[0].fractions == ("F1 (%)", None, None, None)
    assert dict(fields.doubts) == {"F2 (mg/kg)": "the other fractions are in %"}
    stated = guess(holding(["F1 (%)", "F2 (mg/kg)", "acid"]), {"ph": "acid"})
    assert stated.blocks == fields.blocks


@pytest.mark.parametrize(
    ("name", "third"),
    [
        ("Organic (%)", "Organic (%)"),
        ("Organic carbon (%)", None),
        ("Organic Pb (%)", None),
        ("Organic (cmol/kg)", None),
        ("log organic (%)", None),
    ],
)
def test_what_is_called_organic_among_fractions_is_the_third(name, third):
    columns = {"Element": ["Cd", "Zn"], **holding(["Exchangeable (%)", "Reducible (%)", name, "Residual (%)"])}
    assert guess(columns).blocks[0].fractions == ("Exchangeable (%)", "Reducible (%)", third, "Residual (%)")


def test_a_numbered_or_stated_fraction_of_a_cation_is_a_step():
    assert guess(holding(["Ca F1 (mg/kg)"])).blocks[0].fractions[0] == "Ca F1 (mg/kg)"
    names = ["Exchangeable Ca (mg/kg)"]
    assert guess(holding(names), {"F1": names[0]}, element="Ca").blocks[0].fractions[0] == names[0]


@pytest.mark.parametrize(
    ("name", "cells"), [("Code", [f"F{number}" for number in range(1, 14)]), ("Fraction", ["<2 mm", "<63 µm"])]
)
def test_many_plots_and_sizes_of_grains_are_no_steps(name, cells):
    assert guess({name: cells, "Cd (mg/kg)": [1.0] * len(cells)}).blocks[0].total == "Cd (mg/kg)"


def test_a_core_may_be_called_a_log_and_units_may_stand_below_the_names():
    unit = take_apart("Cd (g/kg)").unit
    fields = guess({"Log": ["a", "b"], **holding(["Total Cd"])}, {"group": "Log"}, units={"Total Cd": unit})
    assert (fields.group, fields.unit("Total Cd"), fields.choices[0].unit) == ("Log", unit, "")
    assert fields.choices[-1].unit == "g/kg"
