"""Constants of the prior: every element has a class, and what is not printed lies on the line."""

from __future__ import annotations

from collections import Counter

import pytest

from soil_mobility_plugin.soilmobility.soil.elements import ELEMENTS, SYMBOLS
from soil_mobility_plugin.soilmobility.training import prior


def test_every_element_has_one_class():
    assert Counter(symbol for members in prior.CLASSES.values() for symbol in members) == Counter(SYMBOLS)
    assert all(len(means) == len(prior.CLASS_NAMES) for means, _, _ in prior.FAMILY.values())


def test_a_constant_that_is_not_printed_lies_on_the_line_through_those_that_are():
    zinc, lead, cadmium = (ELEMENTS[symbol].log_hydrolysis for symbol in ("Zn", "Pb", "Cd"))
    found = prior._relation({"Zn": 1.0, "Pb": 3.0})
    place = SYMBOLS.index
    assert (found[place("Zn")], found[place("Pb")]) == (1.0, 3.0)
    assert found[place("Cd")] == pytest.approx(1.0 + 2.0 * (cadmium - zinc) / (lead - zinc))
    assert found[place("As")] == 0.0  # an oxyanion does not hydrolyse


def test_aqua_regia_shares_are_of_every_element_and_shares():
    assert set(prior.AQUA_REGIA) == set(SYMBOLS)
    assert all(0.0 < share < 1.0 and doubt > 0.0 for share, doubt, _ in prior.AQUA_REGIA.values())
