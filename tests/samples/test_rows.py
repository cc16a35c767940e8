"""Laboratory tables as they come: what columns mean, units, and what becomes of each row."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.numbers import read_cell
from soil_mobility_plugin.soilmobility.samples.names import guess, parse_element
from soil_mobility_plugin.soilmobility.samples.rows import Table, Units, read
from soil_mobility_plugin.soilmobility.soil.units import CovariateError, UnknownUnitError


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load(bundle_folder("theory_guided_v1"))


def table(rows, **rasters):
    """A table from dictionaries; every row has a place."""
    columns = {name: [row.get(name) for row in rows] for name in dict.fromkeys(k for row in rows for k in row)}
    place = np.arange(len(rows), dtype=float)
    return Table(columns, place, place, rasters)


def load(path):
    with open(path, encoding="utf-8", newline="") as file:
        return table(list(csv.DictReader(file)))


def check(model, rows, units=None, **rasters):
    given = table(rows, **rasters)
    return read(given, guess(given.columns), units or Units(), model)


LOAM = {"pH": 6.5, "soc_pct": 1.8, "clay_pct": 20.0, "cec_cmol_kg": 14.0}
CADMIUM = {"element": "Cd", "f1_pct": 40, "f2_pct": 30, "f3_pct": 10, "f4_pct": 20, "total_mg_kg": 1.0}


@pytest.mark.parametrize(
    ("cell", "symbol"),
    [
        ("Cd", "Cd"),
        ("cd", "Cd"),
        ("CADMIUM", "Cd"),
        ("Cd (mg/kg)", "Cd"),
        ("aluminum", "Al"),
        ("Xx", None),
        (None, None),
    ],
)
def test_elements(cell, symbol):
    assert parse_element(cell) == symbol


@pytest.mark.parametrize(
    ("cell", "number", "below"),
    [
        ("12,5", 12.5, False), ("1.5e-2", 0.015, False), ("<0.05", 0.025, True), (" 7 ", 7.0, False),
        ("-3", -3.0, False), (4, 4.0, False), ("12 %", 12.0, False), ("n.d.", np.nan, False), ("", np.nan, False),
        (None, np.nan, False), (float("inf"), np.nan, False), ("1;2", np.nan, False), (".5", 0.5, False),
    ],
)  # fmt: skip
def test_numbers(cell, number, below):
    found = read_cell(cell)
    assert found.value == pytest.approx(number, nan_ok=True)
    assert (found.kind == "below") is below


def test_example(model, example):
    samples = load(example / "samples.csv")
    found = read(samples, guess(samples.columns), Units(), model)
    assert len(found) == 955
    assert found.dropped == []
    assert set(found.element) == {"Cd", "Pb", "Zn", "Cu", "As"}
    assert len(set(found.group)) == 50
    first = {name: values[0] for name, values in found.soil.items()}
    assert first == pytest.approx({"ph": 7.10, "soc": 1.62, "clay": 39.0, "cec": 18.1})
    np.testing.assert_allclose(found.shares[0], np.array([36.8, 33.4, 13.8, 15.9]) / 99.9)
    assert found.enrichment[0] == pytest.approx(np.log10(0.772 / (0.2 * 0.94)), abs=1e-6)


@pytest.mark.realdata
def test_zhejiang_as_it_is(model, shared_data):
    given = load(shared_data / "measured" / "zhejiang_paddy_tessier_means.csv")
    fields = guess(given.columns)
    assert fields.blocks[0].fractions == ("F1_exch_pct", "F2_FeMn_pct", "F3_org_pct", "F4_res_pct")
    assert (fields.group, fields.blocks[0].total) == ("area", "total_mgkg")
    found = read(given, fields, Units(), model)
    assert (len(found), found.dropped) == (12, [])
    assert found.soil["soc"][0] == pytest.approx(41.0 / 17.24)
    assert found.shares[found.element == "Cu", 0].tolist() == [0.0, 0.0, 0.0]


def test_contents_alone_are_said_to_be_no_fractions(model):
    found = check(model, [{"x": 1, "cadmium": 11.7, "copper": 85, "om": 13.6, "landuse": "Ah"}] * 3)
    assert len(found) == 0
    assert len(found.notes) == 6
    assert all("total content but no fraction" in note.text for note in found.notes)
    assert {note.element for note in found.notes} == {"Cd", "Cu"}
    assert found.summary()[0].startswith("No sample can be used")


def test_an_empty_cell_names_no_element(model):
    rows = [{**LOAM, "element": element, "total_mg_kg": 1.0} for element in ("Cd", "Pb", None)]
    assert [note.element for note in check(model, rows).notes] == ["Cd", "Pb", ""]


def test_wide_table_in_contents(model):
    row = {"Sample": "a", "PH": "6,5", "Corg (g/kg)": "18", "Clay %": 20}
    row.update({"Cd_F1": 0.4, "Cd_F2": 0.3, "Cd_F3": 0.1, "Cd_F4": 0.2})
    row.update({"Zn_F1": "<2", "Zn_F2": 20, "Zn_F3": 10, "Zn_F4": 69})
    found = check(model, [row, {**row, "Clay %": 30}])
    assert found.element.tolist() == ["Zn", "Zn", "Cd", "Cd"]
    np.testing.assert_allclose(found.shares[2], [0.4, 0.3, 0.1, 0.2])
    np.testing.assert_allclose(found.shares[0], [0.01, 0.2, 0.1, 0.69])
    assert found.soil["soc"].tolist() == [1.8] * 4
    assert "half the limit" in found.notes[0].text
    assert any("mg/kg" in line for line in found.lines)
    assert found.enrichment[2] == pytest.approx(np.log10(1.0 / (0.2 * 0.94)), abs=1e-6)


def test_every_reason_to_drop_a_row(model):
    rows = [
        {**LOAM, **CADMIUM},
        {**LOAM, **CADMIUM, "element": "W"},
        {**LOAM, **CADMIUM, "element": ""},
        {**LOAM, **CADMIUM, "f1_pct": 90},
        {**LOAM, **CADMIUM, "f1_pct": -1},
        {**LOAM, "element": "Cd"},
        {**CADMIUM, "pH": 6.0, "soc_pct": 2.0},
        {**LOAM, **CADMIUM, "pH": 1.0},
        {**LOAM, **CADMIUM, "clay_pct": 130.0},
    ]
    found = check(model, rows, Units(properties={"clay": "percent", "ph": "pH"}))
    assert len(found) == 1
    reasons = [note.text for note in found.dropped]
    for row, words in enumerate(
        [
            "not an element",
            "no element",
            "add up",
            "negative",
            "no fraction",
            "clay unknown",
            "impossible pH",
            "impossible clay",
        ]
    ):
        assert words in reasons[row], (words, reasons[row])
    assert [note.row for note in found.dropped] == [2, 3, 4, 5, 6, 7, 8, 9]
    assert sum(int(line.split(" x ")[0]) for line in found.summary()[1:]) == 8


def test_rasters_fill_what_the_table_lacks(model):
    row = {**CADMIUM, "soc_pct": 2.0, "pH": None}
    maps = {"ph": [8.0, 7.0], "clay": [15.0, np.nan], "cec": [9.0, 9.0]}
    found = check(model, [{**row, "pH": 5.0}, row], **{name: np.array(values) for name, values in maps.items()})
    assert found.soil["ph"].tolist() == [5.0]
    assert found.soil["clay"].tolist() == [15.0]
    assert "clay unknown" in found.dropped[0].text


def test_f1_alone_is_enough(model):
    found = check(model, [{**LOAM, "element": "Cd", "F1 (%)": 40, "total": 1.0}])
    assert found.shares[0, 0] == pytest.approx(0.4)
    assert np.isnan(found.shares[0, 1:]).all()


def test_f1_in_contents_needs_a_total(model):
    rows = [{**LOAM, "element": "Cd", "F1_mgkg": 0.4, "total_mgkg": 1.0}, {**LOAM, "element": "Cd", "F1_mgkg": 0.4}]
    found = check(model, rows)
    assert found.shares[0, 0] == pytest.approx(0.4)
    assert "without a total" in found.dropped[0].text


def test_of_a_total_below_the_limit_half_is_taken_and_none_is_more_than_all_of_the_soil(model):
    row = {**LOAM, "element": "Cd", "F1_mgkg": 0.02}
    found = check(model, [{**row, "total_mgkg": "<0.2"}, {**row, "total_mgkg": 2e6}])
    assert found.shares[0, 0] == pytest.approx(0.2)
    assert "total content not detected, half the limit taken" in found.notes[0].text
    assert [dropped.text for dropped in found.dropped] == ["an impossible total content"]


def test_four_numbers_that_add_up_to_no_whole_are_contents(model):
    row = {**LOAM, "element": "Cd", "F1": 12.0, "F2": 30.0, "F3": 8.0, "F4": 150.0}
    found = check(model, [row])
    np.testing.assert_allclose(found.shares[0], [0.06, 0.15, 0.04, 0.75])
    assert any("the four add up neither to 100 nor to 1" in line for line in found.lines)


def test_three_fractions_give_the_fourth(model):
    found = check(model, [{**LOAM, "element": "Cd", "F1_pct": 40, "F2_pct": 30, "F3_pct": 10}])
    np.testing.assert_allclose(found.shares[0], [0.4, 0.3, 0.1, 0.2])


def test_an_hf_residual_is_converted(model):
    share = model.element("Cr")["aqua_regia_share"]
    row = {**LOAM, "element": "Cr", "F1_pct": 1, "F2_pct": 5, "F3_pct": 10, "F4_pct": 84}
    found = check(model, [row], Units(residual_basis="total"))
    np.testing.assert_allclose(found.shares[0, :3], np.array([0.01, 0.05, 0.10]) / share)
    assert found.shares[0].sum() == pytest.approx(1.0)


@pytest.mark.parametrize("residual_basis", ["aqua regia", "total"])
@pytest.mark.parametrize("total_basis", ["aqua regia", "total"])
def test_contents_of_steps_are_shares_of_the_aqua_regia_content_on_any_basis(model, total_basis, residual_basis):
    share = model.element("Cr")["aqua_regia_share"]
    total = 50.0 if total_basis == "aqua regia" else 50.0 / share
    row = {**LOAM, "element": "Cr", "F1_mgkg": 1.0, "F2_mgkg": 2.0, "total_mgkg": total}
    found = check(model, [row], Units(total_basis=total_basis, residual_basis=residual_basis))
    np.testing.assert_allclose(found.shares[0, :2], [0.02, 0.04])


def test_four_steps_add_up_to_a_total_where_the_residual_is_one(model):
    """The sum of steps in mg/kg stands in for the total content, on the basis of its residual."""
    steps = {**LOAM, "element": "Cr", "F1_mgkg": 1.0, "F2_mgkg": 5.0, "F3_mgkg": 10.0, "F4_mgkg": 84.0}
    for basis in ("aqua regia", "total"):
        with_total = check(model, [{**steps, "total_mgkg": 100.0}], Units(total_basis=basis, residual_basis=basis))
        found = check(model, [steps], Units(residual_basis=basis))
        assert found.enrichment == pytest.approx(with_total.enrichment)


def test_ph_method_from_the_name_and_as_stated(model):
    rows = [{**CADMIUM, "ph_cacl2": 5.5, "soc_pct": 2.0, "clay_pct": 20.0}]
    water = check(model, rows).soil["ph"][0]
    assert 5.9 < water < 6.1
    assert check(model, rows, Units(ph_method="H2O")).soil["ph"][0] == 5.5


def test_carbon_without_a_unit_stops(model):
    rows = [{**CADMIUM, "ph": 6.0, "clay": 20.0, "soc": 18.0}]
    with pytest.raises(UnknownUnitError, match=r"g/kg = 1\.8 %"):
        check(model, rows)
    assert check(model, rows, Units(properties={"soc": "g/kg"})).soil["soc"][0] == pytest.approx(1.8)
    matter = [{**CADMIUM, "ph": 6.0, "clay": 20.0, "humus (%)": 3.448}]
    assert check(model, matter).soil["soc"][0] == pytest.approx(2.0)
    bare = [{**CADMIUM, "ph": 6.0, "clay": 20.0, "humus": 34.48}]
    with pytest.raises(UnknownUnitError, match="som_g_kg"):
        check(model, bare)
    assert check(model, bare, Units(properties={"soc": "SOM g/kg"})).soil["soc"][0] == pytest.approx(2.0)


def test_an_empty_column_leaves_the_property_to_the_map(model):
    rows = [{**CADMIUM, "ph": 6.0, "clay": None, "soc_pct": 2.0}, {**CADMIUM, "ph": 6.0, "clay": "", "soc_pct": 2.0}]
    found = check(model, rows, clay=np.array([20.0, np.nan]))
    assert found.soil["clay"].tolist() == [20.0]
    assert "the cell of “clay” is empty, and the raster has no value there" in found.dropped[0].text


def test_unit_of_the_fractions_from_their_sum(model):
    row = {**LOAM, "element": "Cd", "F1": 0.4, "F2": 0.3, "F3": 0.1, "F4": 0.2}
    np.testing.assert_allclose(check(model, [row]).shares[0], [0.4, 0.3, 0.1, 0.2])
    with pytest.raises(UnknownUnitError, match="FRACTION_UNIT"):
        check(model, [{**LOAM, "element": "Cd", "F1": 12.0}])


def test_rows_that_sum_up_others_are_no_samples_and_tell_no_unit(model):
    row = {**LOAM, "element": "Cd", "F1": 40, "F2": 30, "F3": 10, "F4": 20}
    ends = [{**dict.fromkeys(row, number), "site": word, "element": "Cd"} for word, number in (("SD", 0.2), ("n", 2))]
    rows = [{**row, "site": "A"}, {**row, "site": "B"}, {**row, "site": "Mean"}, *ends]
    found = check(model, rows)
    assert found.row.tolist() == [0, 1]
    np.testing.assert_allclose(found.shares[0], [0.4, 0.3, 0.1, 0.2])
    np.testing.assert_array_equal(found.enrichment, 0.0)
    assert [note.text for note in found.dropped] == [
        f"a row that sums up others (“{word}”), no sample" for word in ("Mean", "SD", "n")
    ]


@pytest.mark.parametrize(
    ("total", "cells"),
    [("Total", (100, 99)), ("Total (%)", (100, 99)), ("Total (%)", (92, 88)), ("Total", (100.4, 98.6))],
)
def test_a_total_of_shares_is_no_content(model, total, cells):
    rows = [{**LOAM, "element": "Cd", "F1": 40, "F2": 30, "F3": 10, "F4": 20 - k, total: cells[k]} for k in (0, 1)]
    found = check(model, rows)
    np.testing.assert_array_equal(found.enrichment, 0.0)
    assert any("is the sum of the fractions" in line for line in found.lines)
    assert total not in {choice.field for choice in found.mapping}


@pytest.mark.parametrize(
    ("element", "total", "cell"), [("Pb", "Total", 60), ("Pb", "Total (mg/kg)", 100), ("Fe", "Total (%)", 3.5)]
)
def test_a_content_beside_shares_stays_one(model, element, total, cell):
    row = {**LOAM, "element": element, "F1": 40, "F2": 30, "F3": 10, "F4": 20, total: cell}
    found = check(model, [row, row])
    assert (found.enrichment != 0.0).all()
    assert total in {choice.field for choice in found.mapping}


def test_a_total_on_another_basis_or_missed_by_the_steps_is_said(model):
    steps = {"F1": 0.8, "F2": 0.6, "F3": 0.2, "F4": 0.4}
    row = {**LOAM, "element": "Cd", **{f"{name} (mg/kg)": cell for name, cell in steps.items()}}
    lines = check(model, [{**row, "Total XRF (mg/kg)": 2.1}, {**row, "Total XRF (mg/kg)": 1.0}]).lines
    assert "“Total XRF (mg/kg)” says total, but the basis of the total content is aqua regia: set TOTAL_BASIS." in lines
    assert "1 x: the steps add up to less than 70 % or more than 130 % of “Total XRF (mg/kg)”." in lines
    said = check(model, [{**row, "Total XRF (µg/kg)": 2100}], Units(total_basis="total")).lines
    assert not any("TOTAL_BASIS" in line or "add up to less" in line for line in said)


def test_the_unit_of_a_field_is_asked_for_by_its_own_parameter(model):
    row = {**CADMIUM, "pH": 6.5, "SOC": 18.0, "Clay (%)": 20.0}
    with pytest.raises(UnknownUnitError, match="neither SOC_FIELD_UNIT nor") as caught:
        check(model, [row])
    assert "SOC_UNIT" not in str(caught.value)


def test_loss_on_ignition_is_no_carbon(model):
    found = guess({"pH": [6.0], "LOI (%)": [5.0]})
    assert found.properties["soc"] is None
    assert found.doubts == (("LOI (%)", "loss on ignition is not organic carbon alone"),)


def test_contents_of_steps_add_up_to_their_total(model):
    row = {**LOAM, "element": "Cd", "F1": 0.8, "F2": 0.6, "F3": 0.2, "F4": 0.4, "Total (mg/kg)": 2.0}
    found = check(model, [row, row], Units(fractions="mg/kg"))
    assert found.mapping[-1].field == "Total (mg/kg)"
    np.testing.assert_allclose(found.shares[0], [0.4, 0.3, 0.1, 0.2])


def test_an_element_without_fractions_beside_others_says_so(model):
    row = {**LOAM, "Cd F1 (%)": 40, "Cd F4 (%)": 60, "Pb (mg/kg)": 30}
    (note,) = check(model, [row]).dropped
    assert note.text == "its fields give a total content but no fraction (F1 to F4)"
    assert check(model, [{"pH": 6.0}]).lines[1].startswith("no element: ")


def test_a_field_that_is_not_there(model):
    given = table([{**LOAM, **CADMIUM}])
    fields = guess(given.columns)
    broken = type(fields)(fields.blocks, {**fields.properties, "ph": "nothing"}, None)
    with pytest.raises(CovariateError, match="no field nothing"):
        read(given, broken, Units(), model)


def test_elements_are_found_in_a_column_of_any_name(model):
    found = check(model, [{**LOAM, **{k: v for k, v in CADMIUM.items() if k != "element"}, "what": "Cadmium"}])
    assert found.element.tolist() == ["Cd"]


def test_take_keeps_all_in_step(model):
    rows = [{**LOAM, **CADMIUM, "site": str(k)} for k in range(5)]
    part = check(model, rows).take(np.array([3, 1]))
    assert (len(part), part.group.tolist(), part.row.tolist()) == (2, ["3", "1"], [3, 1])


@pytest.mark.parametrize(
    "names",
    [
        ["F1", "F2", "F3", "F4", "F5"],
        ["F1 exchangeable (%)", "F2 carbonate (%)", "F3 reducible (%)", "F4 oxidisable (%)", "F5 residual (%)"],
        ["Stufe 1", "Stufe 2", "Stufe 3", "Stufe 4", "Stufe 5"],
        ["F0", "F1", "F2", "F3", "F4"],
        ["Exchangeable (%)", "Carbonate bound (%)", "Reducible (%)", "Oxidisable (%)", "Residual (%)"],
    ],
)
def test_steps_of_another_scheme_are_no_fractions(names):
    """Five steps (Tessier): their first is a part of F1, their fourth is not the residue."""
    found = guess({"Element": ["Cd"], **{name: [20.0] for name in names}})
    assert [block.fractions for block in found.blocks] == [(None, None, None, None)]
    assert any("other steps than F1 to F4" in why for _, why in found.doubts)


def test_a_number_and_words_of_different_fractions():
    names = ["F1 (water soluble)", "F2 (exchangeable)", "F3 (reducible)", "F4 (residual)"]
    found = guess({"Element": ["Cd"], **{name: [20.0] for name in names}})
    assert found.blocks[0].fractions[1:] == (None, None, "F4 (residual)")
    assert dict(found.doubts)["F2 (exchangeable)"] == "its number is of one fraction, its words of another"


@pytest.mark.parametrize(
    "other", ["CaCO3 (%)", "Carbonate (g/kg)", "Sum of fractions", "SD F5", "F1 sd", "Carbonate content (%)"]
)
def test_what_is_no_step_leaves_the_fractions_alone(other):
    names = ["F1 (%)", "F2 (%)", "F3 (%)", "F4 (%)"]
    found = guess({"Element": ["Cd"], **{name: [20.0] for name in [*names, other]}})
    assert list(found.blocks[0].fractions) == names


def test_the_half_width_of_an_interval_is_no_fraction():
    """It is a column of the points of `validatemodel`; of those without the measured F1 it was taken for it."""
    found = guess({"Element": ["Cd"], **{name: [20.0] for name in ("F1_half_width", "F2", "F3", "F4")}})
    assert found.blocks[0].fractions == (None, "F2", "F3", "F4")


def test_stated_fractions_of_a_table_with_other_steps_are_taken():
    columns = {"Element": ["Cd"], **{f"F{step}": [20.0] for step in range(1, 6)}}
    found = guess(columns, {"F1": "F1", "F4": "F5"})
    assert (found.blocks[0].fractions[0], found.blocks[0].fractions[3]) == ("F1", "F5")


def test_a_cell_in_percent_is_no_number_of_another_unit(model):
    rows = [{**LOAM, **CADMIUM, "total_mg_kg": cell, "soc_pct": soc} for cell, soc in (("0.02 %", 2), ("5", "1.5 %"))]
    found = check(model, rows)
    assert found.row.tolist() == [1]
    assert "“0.02 %” is no number" in found.dropped[0].text
    assert found.soil["soc"].tolist() == [1.5]


def test_a_column_of_percentages_is_in_percent(model):
    rows = [{"element": "Cd", "pH": 6.5, "SOC": "1.8 %", "clay": "20 %", "total": "0.01%", **CADMIUM} for _ in range(6)]
    for row in rows:
        del row["total_mg_kg"]
    found = check(model, rows)
    assert len(found) == 6
    assert found.soil["soc"] == pytest.approx(1.8)
    assert found.soil["clay"] == pytest.approx(20.0)
    plain = check(model, [{**LOAM, **CADMIUM, "total_mg_kg": 100.0}])
    assert found.enrichment == pytest.approx(plain.enrichment[0])


@pytest.mark.parametrize("name", ["ln SOC (g/kg)", "log10(SOC) (g/kg)", "SOC, sqrt (g/kg)"])
def test_transformed_columns_are_not_taken(model, name):
    row = {"pH": 6.5, name: 2.5, "clay_pct": 20.0, **CADMIUM}
    found = check(model, [row])
    assert not len(found)
    assert any("transformed" in line for line in found.lines)
    given = table([row])
    with pytest.raises(CovariateError, match="transformed"):
        guess(given.columns, {"soc": name})


def test_clay_as_fractions_in_a_column_of_percent_is_doubted(model):
    rows = [{**LOAM, **CADMIUM, "clay_pct": 0.1 + 0.02 * k} for k in range(8)]
    assert any("as fractions are" in line for line in check(model, rows).lines)
    found = check(model, rows, Units(properties={"clay": "fraction"}))
    assert not any("as fractions are" in line for line in found.lines)
    assert found.soil["clay"].max() == pytest.approx(24.0)


def test_one_number_among_elements_spoils_its_row_alone(model):
    rows = [{**LOAM, **CADMIUM, "element": name} for name in ("zinc", "Zink", "30", "Cd", "Pb2+")]
    found = check(model, rows)
    assert found.element.tolist() == ["Zn", "Zn", "Cd", "Pb"]
    assert "“30” is not an element" in found.dropped[0].text


def test_rows_of_text_say_which_cell_is_no_number(model):
    """No unit can be told from them, which is no reason to refuse the table."""
    samples = check(model, [{**LOAM, "element": "Cd", "F1": "40 (2)", "F2": 30, "F3": 10, "F4": 20}])
    assert [note.text for note in samples.dropped] == ["F1: “40 (2)” is no number (field “F1”)"]


def test_a_mean_with_its_spread_is_read(model):
    cells = {"F1 (%)": "40 ± 2", "F2 (%)": "30 ± 1", "F3 (%)": "10 ± 1", "F4 (%)": "20 ± 3"}
    samples = check(model, [{**LOAM, "element": "Cd", **cells}])
    np.testing.assert_allclose(samples.shares, [[0.4, 0.3, 0.1, 0.2]])


def test_why_no_field_is_a_fraction_stands_with_each_row(model):
    samples = check(model, [{**LOAM, "element": "Cd", **{f"F{step} (%)": 20 for step in range(1, 6)}}])
    (note,) = samples.dropped
    assert note.text.startswith("none of its fields was taken for a fraction (F1 to F4): “F")
    assert "“F5 (%)” is one; add them up first" in note.text


def test_a_site_is_one_with_and_without_blanks_around_its_name(model):
    rows = [{**LOAM, **CADMIUM, "site": name} for name in ("A", " A ", 7.0, " ")]
    assert check(model, rows).group.tolist() == ["A", "A", "7", "row 4"]


def test_what_is_of_one_place_or_soil_is_one_group_where_no_site_is_stated(model):
    """Repeats of a sample used to be groups of their own, so that a test on samples left out had seen what it asked."""
    given = table([{**LOAM, **CADMIUM}, {**LOAM, **CADMIUM, "element": "Pb"}, {**LOAM, **CADMIUM, "pH": 5.0}])
    nowhere = np.full(3, np.nan)
    for places, groups in (
        (np.array([1.0, 2.0, 1.0]), ["row 1", "row 2", "row 1"]),
        (nowhere, ["row 1", "row 1", "row 3"]),
    ):
        moved = replace(given, x=places, y=places)
        assert read(moved, guess(given.columns), Units(), model).group.tolist() == groups


def test_site_and_soil_that_were_merged_down_over_their_elements_are_those_of_each(model):
    rows = [{"site": "A", **LOAM, **CADMIUM}, {**CADMIUM, "element": "Pb"}, {"site": "B", **LOAM, "pH": 5.0, **CADMIUM}]
    samples = check(model, rows)
    # Rows have places of their own here: another soil, which is unknown.
    assert samples.row.tolist() == [0, 2]
    given = table(rows)
    nowhere = np.full(3, np.nan)
    samples = read(replace(given, x=nowhere, y=nowhere), guess(given.columns), Units(), model)
    assert samples.group.tolist() == ["A", "A", "B"]
    assert samples.soil["ph"].tolist() == [6.5, 6.5, 5.0]
    assert any(line.startswith("1 x neither “site”") for line in samples.lines)


def test_rows_that_state_a_part_of_their_soil_are_not_merged(model):
    rows = [{"site": "A", **LOAM, **CADMIUM}, {"pH": 6.0, **CADMIUM, "element": "Pb"}, {"note": "Source: a report"}]
    given = table(rows)
    nowhere = np.full(3, np.nan)
    samples = read(replace(given, x=nowhere, y=nowhere), guess(given.columns), Units(), model)
    assert samples.row.tolist() == [0]


def test_a_method_that_the_name_of_the_ph_denies_is_said(model):
    row = {"pH (H2O)": 6.5, "soc_pct": 1.8, "clay_pct": 20.0, **CADMIUM}
    text = "“pH (H2O)” says pH in H2O, but PH_METHOD is KCl: set PH_METHOD to auto, or to H2O."
    assert [text in check(model, [row], Units(ph_method=method)).lines for method in ("KCl", "H2O", "auto")] == [
        True,
        False,
        False,
    ]


def test_a_point_parts_thousands_where_texts_have_a_decimal_comma(model):
    """Numbers that a workbook holds as such have a point in any language."""
    cells = {"F1 (mg/kg)": "1.250,5", "F2 (mg/kg)": "300,5", "F3 (mg/kg)": "100", "F4 (mg/kg)": "2.000"}
    samples = check(model, [{**LOAM, "element": "Zn", **cells}])
    np.testing.assert_allclose(samples.shares, [np.array([1250.5, 300.5, 100.0, 2000.0]) / 3651.0])


def test_a_table_of_one_element_that_nothing_names_says_what_to_set(model):
    named = {key: value for key, value in CADMIUM.items() if key != "element"}
    (note,) = check(model, [{**LOAM, **named}]).dropped
    assert note.text == "no element is named: there is no field of elements, and ELEMENT is not set"


def test_rows_of_another_element_than_the_stated_one_are_left_out(model):
    rows = [{**LOAM, **CADMIUM}, {**LOAM, **CADMIUM, "element": "Blei"}, {**LOAM, **CADMIUM, "element": None}]
    given = table(rows)
    samples = read(given, guess(given.columns, element="Cd"), Units(), model)
    assert samples.element.tolist() == ["Cd", "Cd"]
    assert [(note.row, note.text) for note in samples.dropped] == [(2, "it is of Pb, and ELEMENT is Cd")]


@pytest.mark.parametrize(
    ("element", "unit"),
    [("Cd", "µg/kg"), ("Cd (µg/kg)", None), ("Cd, ppb", None)],
)
def test_units_of_rows_are_those_of_their_contents(model, element, unit):
    rows = [
        {**LOAM, "Element": element, "Unit": unit, "F1": 400, "F2": 300, "F3": 100, "F4": 150, "Total": 1000},
        {**LOAM, "Element": "Zn", "Unit": unit and "mg/kg", "F1": 10, "F2": 20, "F3": 30, "F4": 40, "Total": 105},
        {**LOAM, "Element": "Pb", "Unit": unit and "%", "F1": 10, "F2": 20, "F3": 30, "F4": 40, "Total": 100},
    ]
    samples = check(model, rows[: 3 if unit else 1])
    known = check(
        model, [{**LOAM, **CADMIUM, "total_mg_kg": 1.0}, {**LOAM, **CADMIUM, "element": "Zn", "total_mg_kg": 105}]
    )
    np.testing.assert_allclose(samples.shares[0], np.array([400, 300, 100, 150]) / 950)
    assert samples.enrichment[0] == known.enrichment[0]
    if unit:
        assert samples.enrichment.tolist() == [*known.enrichment, 0.0]
        np.testing.assert_allclose(samples.shares[1:], [[0.1, 0.2, 0.3, 0.4]] * 2)


def test_rows_in_a_unit_that_is_none_of_contents_are_dropped(model):
    cells = {"F1": 10, "F2": 20, "F3": 30, "F4": 40}
    samples = check(model, [{**LOAM, "Element": "Cd", "Unit": "mg/l", **cells}, {**LOAM, "Element": "Zn", **cells}])
    assert [note.text for note in samples.dropped] == ["its unit, “mg/l”, is none of a content that is known"]
    assert samples.symbols == ["Zn"]
    # A dash is no unit, and units of a soil map are none of contents.
    for cell in ("-", "Cambisol"):
        assert len(check(model, [{**LOAM, "Element": "Cd", "Unit": cell, **cells}])) == 1
