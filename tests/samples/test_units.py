"""Units as laboratories write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.samples.units import (
    ACIDITY,
    CHARGE,
    MASS,
    OTHER,
    TableUnit,
    looks_like_unit,
    read_unit,
)


@pytest.mark.parametrize(
    ("text", "kind", "factor"),
    [
        ("%", MASS, 1e4),
        ("Gew.-%", MASS, 1e4),
        ("g/kg", MASS, 1e3),
        ("g kg⁻¹", MASS, 1e3),
        ("mg/100 g", MASS, 10.0),
        ("ppm", MASS, 1.0),
        ("mg/kg TS", MASS, 1.0),
        ("µg kg-1 dry weight", MASS, 1e-3),
        ("[ppb]", MASS, 1e-3),
        ("meq/100g", CHARGE, 1.0),
        ("cmol(+)/kg", CHARGE, 1.0),
        ("mmolc kg-1", CHARGE, 0.1),
        ("t/ha", OTHER, 1.0),
        ("mg/l", OTHER, 1.0),
        ("pH units", ACIDITY, 1.0),
        ("mgkg⁻¹", MASS, 1.0),
        ("mg kg$^{-1}$", MASS, 1.0),
        ("mg/kg (ppm)", MASS, 1.0),
        ("cmol/kg (meq/100g)", CHARGE, 1.0),
        ("% organic carbon", MASS, 1e4),
    ],
)
def test_units_by_hand(text, kind, factor):
    found = read_unit(text)
    assert (found.kind, found.factor, found.written) == (kind, factor, text)


@pytest.mark.parametrize(
    "text", ["", "   ", "CaCl2", "1:5", "Cd", "mg/kg and more besides", "mg/kg (g/kg)", "x" * 10_000]
)
def test_what_is_no_unit(text):
    assert read_unit(text) is None


def test_a_share_of_mass_in_percent_is_told_from_other_units():
    assert read_unit("% TS").is_percent
    assert not read_unit("g/kg").is_percent
    assert not TableUnit().is_percent


@given(st.sampled_from(["mg/kg", "%", "g/kg", "cmolc/kg", "ug/g"]), st.sampled_from(["", " ", "  "]), st.booleans())
def test_case_and_space_around_do_not_matter(text, space, upper):
    written = f"{space}{text.upper() if upper else text}{space}"
    assert (read_unit(written).kind, read_unit(written).factor) == (read_unit(text).kind, read_unit(text).factor)


@given(st.text(max_size=200))
def test_any_text_is_a_unit_or_none(text):
    found = read_unit(text)
    assert found is None or found.kind in (MASS, CHARGE, ACIDITY, OTHER)
    assert isinstance(looks_like_unit(text), bool)


def test_what_looks_like_a_unit_though_none_is_known():
    assert [looks_like_unit(text) for text in ("furlong/kg", "kg m-2", "ppt", "H2O", "1:2.5", "0-30 cm")] == [
        True, True, True, False, False, False,
    ]  # fmt: skip
