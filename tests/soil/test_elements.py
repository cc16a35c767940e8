"""The catalogue of elements."""

from __future__ import annotations

import math

import pytest

from soil_mobility_plugin.soilmobility.soil import elements
from soil_mobility_plugin.soilmobility.soil.elements import DESCRIPTORS, ELEMENTS, SYMBOLS, TOXIC


def test_has_49_elements_by_atomic_number():
    numbers = [element.number for element in ELEMENTS.values()]
    assert len(ELEMENTS) == 49
    assert numbers == sorted(set(numbers))
    assert all(symbol == element.symbol for symbol, element in ELEMENTS.items())
    assert set(TOXIC) <= set(SYMBOLS)


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_element_is_whole(symbol):
    element = ELEMENTS[symbol]
    assert element.behaviour in ("cation", "oxyanion")
    assert element.reference_mg_kg > 0
    assert 0 < element.aqua_regia_share <= 1
    assert element.reference_source
    assert element.aqua_regia_source
    assert math.isnan(element.log_hydrolysis) == (element.behaviour == "oxyanion")


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_descriptors_come_in_the_declared_order(symbol):
    values = ELEMENTS[symbol].descriptors()
    assert list(values) == list(DESCRIPTORS)
    assert all(math.isfinite(value) for name, value in values.items() if name != "log_hydrolysis")


def test_ionic_potential_is_charge_over_radius():
    assert ELEMENTS["Ca"].ionic_potential == pytest.approx(2.0)


def test_descriptors_are_those_of_the_handbooks():
    """Cd2+ in sixfold, As5+ in fourfold coordination (Shannon 1976); H2AsO4- hydrolyses otherwise than cations do."""
    assert list(ELEMENTS["Cd"].descriptors().values()) == pytest.approx([0, 2, 2, 95, 2 / 0.95, 1.69, -10.1])
    arsenate = list(ELEMENTS["As"].descriptors().values())
    assert arsenate[:-1] == pytest.approx([1, -1, 5, 33.5, 5 / 0.335, 2.18])
    assert math.isnan(arsenate[-1])


def test_reference_contents_are_modern_topsoil_medians():
    """All but germanium, for which none was at hand; the card says so."""
    crust = [symbol for symbol, element in ELEMENTS.items() if element.reference_source == elements.SOURCES["CRUST"]]
    assert crust == ["Ge"]


@pytest.mark.realdata
def test_ordinary_european_soil_has_an_enrichment_near_zero(shared_data):
    """GEMAS (XRF totals of 2,108 agricultural soils) is no source of the reference contents it checks."""
    import sqlite3
    import statistics

    with sqlite3.connect(shared_data / "points" / "gemas_europe.gpkg") as database:
        for symbol in ("Al", "Ba", "Cr", "Fe", "K", "Mn", "Nb", "Sr", "Ti", "V", "Y", "Zn", "Zr"):
            rows = database.execute(f"SELECT {symbol} FROM gemas_points WHERE {symbol} > 0").fetchall()
            median = statistics.median(row[0] for row in rows)
            assert abs(math.log10(median / ELEMENTS[symbol].reference_mg_kg)) < 0.35, symbol


def test_what_capitals_more_often_mean_is_no_element():
    for text in ("NA", "band ND", "SE", "5 MG", "as", "in k", "CDX", "X"):
        assert elements.named_element(text) is None, text
    assert elements.named_element("Na") == "Na"
    assert elements.named_element("Cd NA") == "Cd", "one is written as it should be"
    for text, element in (
        ("cobre", "Cu"),
        ("Níquel", "Ni"),
        ("ZINK", "Zn"),
        ("lead and Pb", "Pb"),
        ("lead, zinc", None),
    ):
        assert elements.named_element(text) == element, text
    assert elements.named_element("Cd" + " " * 78) == "Cd"
    assert elements.named_element("Cd" + " " * 79) is None
