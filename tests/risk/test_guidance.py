"""Guidance values: the table, texture, look up, and what a value allows at its reference soil."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.risk import guidance
from soil_mobility_plugin.soilmobility.risk.guidance import GuidanceError
from soil_mobility_plugin.soilmobility.risk.inversion import inversion_of
from soil_mobility_plugin.soilmobility.soil import covariates, texture
from soil_mobility_plugin.soilmobility.soil.elements import ELEMENTS

REFERENCE = {"ph": 6.0, "soc": 2.0, "clay": 20.0, "cec": 15.0, "sand": None}


@pytest.fixture(scope="module")
def model() -> FractionationModel:
    return FractionationModel.load(bundle_folder("theory_guided_v1"))


# ------------------------------------------------------------------------------------------------- the table


def test_each_published_row_is_cited_and_about_a_known_element():
    rows = guidance.published_rows()
    assert len(rows) > 60
    for row in rows:
        assert row.element in ELEMENTS
        assert row.source
        assert row.jurisdiction
        assert row.is_total == (row.basis in ("total", "aqua regia"))


@pytest.mark.parametrize("preset", guidance.presets())
def test_every_soil_fits_at_most_one_row_of_a_preset(preset):
    rng = np.random.default_rng(0)
    ph = np.concatenate([rng.uniform(3, 10, 500), [5.5, 6.5, 7.5]]).astype(np.float32)
    texture = rng.integers(0, 3, ph.size).astype(np.uint8)
    for element in {row.element for row in guidance.published_rows() if row.preset == preset}:
        rows = guidance.rows_for(preset, element)
        fits = sum(row.fits(ph, texture).astype(int) for row in rows)
        assert (fits <= 1).all()
        if preset != "GB15618-2018" or element != "Cr":
            assert (fits == 1).all(), element


#: BBodSchV 2021, annex 1 table 1: sand, loam or silt, clay; GB 15618-2018, table 1, other farmland: by rising pH; both
#: as the laws print them.
LAWS = {
    "BBodSchV-2021": "As 10 20 20, Pb 40 70 100, Cd 0.4 1 1.5, Cr 30 60 100, Cu 20 40 60, Ni 15 50 70, Hg 0.2 0.3 0.3, "
    "Tl 0.5 1 1, Zn 60 150 200",
    "GB15618-2018": "Cd 0.3 0.3 0.3 0.6, Hg 1.3 1.8 2.4 3.4, As 40 40 30 25, Pb 70 90 120 170, Cr 150 150, "
    "Cu 50 50 100 100, Ni 60 70 100 190, Zn 200 200 250 300",
    "VBBo": "Cd 0.8, Cu 40, Pb 50, Ni 50, Zn 150, Cr 50, Hg 0.5",
    "VBBo-soluble": "Cd 0.02, Cu 0.7, Ni 0.2, Zn 0.5",
    "CCME-agricultural": "As 12, Ba 750, Cd 1.4, Cr 64, Cu 63, Pb 70, Hg 6.6, Se 1",
    "Finland-214-2007": "As 5",
}


@pytest.mark.parametrize("preset", guidance.presets())
def test_values_are_those_of_the_laws(preset):
    known = {words[0]: [float(word) for word in words[1:]] for words in map(str.split, LAWS[preset].split(", "))}
    found = {element: [row.value for row in guidance.rows_for(preset, element)] for element in known}
    assert found == known
    assert sum(map(len, known.values())) == sum(row.preset == preset for row in guidance.published_rows())


def test_swiss_totals_are_extracts_by_nitric_acid_and_german_footnotes_those_of_the_element():
    """VBBo annex 1: totals by 2 mol/l nitric acid; BBodSchV annex 1 table 1: Pb, Cd, Ni and Zn have a footnote."""
    assert {(row.basis, "nitric acid" in row.source) for row in guidance.rows_for("VBBo", "Cd")} == {
        ("aqua regia", True)
    }
    german = [row for row in guidance.published_rows() if row.preset == "BBodSchV-2021"]
    assert {row.element for row in german if "acid" in row.source} == {"Cd", "Ni", "Pb", "Zn"}
    assert all("9 % organic carbon" in row.source for row in german)


def test_rows_that_could_not_be_verified_are_not_there():
    assert [str(row.rule) for row in guidance.rows_for("GB15618-2018", "Cr")] == [
        "other farmland, pH ≤ 5.5",
        "other farmland, 5.5 < pH ≤ 6.5",
    ]
    with pytest.raises(GuidanceError, match="It has: As"):
        guidance.rows_for("Finland-214-2007", "Cd")


def test_unknown_preset_element_or_land_use_says_what_there_is():
    with pytest.raises(GuidanceError, match="no preset"):
        guidance.rows_for("Utopia", "Cd")
    with pytest.raises(GuidanceError, match=r"GB15618-2018 has no value for Ba.* These have one: CCME-agricultural"):
        guidance.rows_for("GB15618-2018", "Ba")
    with pytest.raises(GuidanceError, match="None of the published values is for Zr"):
        guidance.rows_for("GB15618-2018", "Zr")
    with pytest.raises(GuidanceError, match="BBodSchV-2021 has no value for Se"):
        guidance.rows_for("BBodSchV-2021", "Se")
    with pytest.raises(GuidanceError, match="agricultural"):
        guidance.rows_for("CCME-agricultural", "Cd", "paddy")


def test_an_edited_table(tmp_path, monkeypatch):
    path = tmp_path / "own.csv"
    head = "preset,jurisdiction,element,value_mg_kg,basis,ph_above,ph_up_to,texture,land_use,source\n"
    path.write_text(head + "A,X,Cd,1,total,,6,,paddy,S\nA,X,Cd,2,total,6,,,orchard,S\n", encoding="utf-8")
    rows = guidance.read_rows(path)
    monkeypatch.setattr(guidance, "published_rows", lambda: rows)
    with pytest.raises(GuidanceError, match="paddy, orchard"):
        guidance.rows_for("A", "Cd")
    assert [row.value for row in guidance.rows_for("A", "Cd", "orchard")] == [2.0]
    monkeypatch.setattr(
        guidance, "published_rows", lambda: (*rows, replace(rows[0], preset="B", jurisdiction="Y", land_use=""))
    )
    assert guidance.land_uses() == ("paddy", "orchard")
    assert guidance.land_uses(rows[1:]) == ("orchard",)
    assert guidance.choices() == (("A", "paddy"), ("A", "orchard"), ("B", ""))
    for bad in ("1,total,,,peat,,S", "1,total,,,,,", *(f"{value},total,,,,,S" for value in (-1, 0, "inf", "nan"))):
        path.write_text(f"{head}A,X,Cd,{bad}\n", encoding="utf-8")
        with pytest.raises(GuidanceError, match="line 2"):
            guidance.read_rows(path)
    for bad, problem in (
        (head + "A,X,Cd,many,total,,,,,S", "line 2: could not.*many"),
        (head[7:] + "X,Cd,1", "line 2"),
    ):
        path.write_text(bad + "\n", encoding="utf-8")
        with pytest.raises(GuidanceError, match=problem):
            guidance.read_rows(path)
    assert guidance.presets() == {"A": "X: A", "B": "Y: B"}
    for bad in ("7,6", "6,6"):
        path.write_text(f"{head}A,X,Cd,1,total,,6,,,S\nA,X,Cd,1,total,{bad},,,S\n", encoding="utf-8")
        with pytest.raises(GuidanceError, match="line 3"):
            guidance.read_rows(path)


# --------------------------------------------------------------------------------------------------- look up


def test_ph_classes_hold_their_upper_limit():
    rows = guidance.rows_for("GB15618-2018", "Pb")
    ph = np.array([3.0, 5.5, np.nextafter(np.float32(5.5), np.float32(9)), 6.5, 7.5, 7.6, np.nan], dtype=np.float32)
    values, places = guidance.look_up(rows, ph, None)
    np.testing.assert_array_equal(values, [70, 70, 90, 90, 120, 170, np.nan])
    assert places.tolist() == [0, 0, 1, 1, 2, 3, -1]


def test_texture_groups_fill_the_triangle():
    clay, sand = np.meshgrid(np.linspace(0, 100, 201), np.linspace(0, 100, 201))
    inside = clay + sand <= 100
    assert (texture.texture_codes(clay, sand)[inside] != texture.NO_TEXTURE).all()
    assert (texture.texture_codes(clay, sand)[~inside] != texture.NO_TEXTURE).all()
    names = [
        texture.TEXTURES[code]
        for code in texture.texture_codes(
            np.array([3.0, 5.0, 20.0, 10.0, 50.0, 30.0, 70.0]), np.array([92.0, 50.0, 40.0, 10.0, 20.0, 60.0, 10.0])
        )
    ]
    assert names == ["sand", "loam or silt", "loam or silt", "loam or silt", "clay", "loam or silt", "clay"]
    assert texture.texture_codes(np.array([np.nan]), np.array([5.0]))[0] == texture.NO_TEXTURE


def test_texture_rows():
    rows = guidance.rows_for("BBodSchV-2021", "Cd")
    ph = np.full(4, 6, dtype=np.float32)
    values, _ = guidance.look_up(rows, ph, np.array([0, 1, 2, 255], dtype=np.uint8))
    np.testing.assert_array_equal(values, np.array([0.4, 1.0, 1.5, np.nan], dtype=np.float32))
    assert np.isnan(guidance.look_up(rows, ph, None)[0]).all()


# ---------------------------------------------------------------------------------------------------- invert


def test_reference_soil():
    assert guidance.parse_reference_soil("6.2, 2, 20, 15") == {"ph": 6.2, "soc": 2, "clay": 20, "cec": 15, "sand": None}
    assert guidance.parse_reference_soil("6.2;2;20;;40")["cec"] is None
    assert guidance.parse_reference_soil("6.2,2,20") == {"ph": 6.2, "soc": 2, "clay": 20, "cec": None, "sand": None}
    assert guidance.parse_reference_soil("2;0;100;0;0")["sand"] == 0, "the ends of what a soil can have"
    assert guidance.parse_reference_soil("6.2,2,20,,40")["sand"] == 40
    decimals = {"ph": 6.2, "soc": 2.1, "clay": 20, "cec": 15.5, "sand": None}
    assert guidance.parse_reference_soil("6,2; 2,1; 20; 15,5") == decimals
    for text in ("", "6,2", "a,2,20", "6,2,20,1,1,1", ",2,20", "15,2,20"):
        with pytest.raises(GuidanceError, match=r"reference soil|impossible"):
            guidance.parse_reference_soil(text)


def test_a_reference_soil_lies_in_the_class_of_its_row():
    rows = guidance.rows_for("GB15618-2018", "Cd")
    assert [str(row.rule) for row in guidance.fitting_rows(rows, REFERENCE)] == ["other farmland, 5.5 < pH ≤ 6.5"]
    texture = guidance.rows_for("BBodSchV-2021", "Cd")
    for some in (texture, (*rows, texture[0])):
        with pytest.raises(GuidanceError, match="sand"):
            guidance.fitting_rows(some, REFERENCE)
    assert guidance.fitting_rows(texture, {**REFERENCE, "sand": 40.0})[0].value == 1.0


def test_the_limit_is_what_the_value_allows_at_the_reference_soil(model):
    card = model.element("Cd")
    share = card["aqua_regia_share"]
    limit = guidance.mobile_limit(model, "Cd", 0.3, "total", REFERENCE)
    soil = {name: np.array([REFERENCE[name]], np.float32) for name in ("ph", "soc", "clay", "cec")}
    enrichment = covariates.enrichment(0.3, card["reference_mg_kg"], share, "total")
    mobility = model.mobility("Cd", model.prepare(soil), enrichment)[0]
    assert limit == pytest.approx(0.01 * mobility * 0.3 * share, rel=1e-6)
    assert guidance.mobile_limit(model, "Cd", 0.3 * share, "aqua regia", REFERENCE) == pytest.approx(limit, rel=1e-6)


def test_values_on_another_basis_and_out_of_range_are_refused(model):
    with pytest.raises(GuidanceError, match="NaNO3"):
        guidance.mobile_limit(model, "Cd", 0.02, "soluble (0.1 M NaNO3)", REFERENCE)
    with pytest.raises(GuidanceError, match="outside the contents"):
        guidance.mobile_limit(model, "Cd", 1e5, "total", REFERENCE)
    with pytest.raises(GuidanceError, match="above 0"):
        inversion_of(model, "Cd", 0.0)


@pytest.mark.parametrize(("element", "below", "beyond"), [("Mg", 1, 1.5), ("Ca", 1, 1.5), ("Sr", 0.5, 1), ("Ba", 3, 5)])
def test_a_value_of_which_less_is_exchangeable_than_of_lower_contents_implies_no_limit(element, below, beyond):
    core = FractionationModel.load(bundle_folder("smooth_core_v2"))
    usual, calcareous = core.reference_content(element), {**REFERENCE, "ph": 8.0}
    limit = guidance.mobile_limit(core, element, below * usual, "aqua regia", calcareous, guidance.EXCHANGEABLE)
    pixels = core.prepare(guidance.clamped_soil(core, calcareous)[0])
    values, _ = inversion_of(core, element, limit, guidance.EXCHANGEABLE).contents(pixels)
    assert values[0] == pytest.approx(below * usual, rel=1e-5)
    with pytest.raises(GuidanceError, match=f"exchangeable content of {element} falls"):
        guidance.mobile_limit(core, element, beyond * usual, "aqua regia", calcareous, guidance.EXCHANGEABLE)
    assert guidance.mobile_limit(core, element, beyond * usual, "aqua regia", calcareous, guidance.WHOLE) > limit
