"""The colours of a change, by hand."""

from __future__ import annotations

import re
from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.maps import Coded
from soil_mobility_plugin.soilmobility.report.pages.change import (
    _element_map,
    _element_table,
    _extremes,
    _mapped,
    _sentence,
    _transitions,
    _zones,
    change_stops,
)
from soil_mobility_plugin.soilmobility.report.pages.common import Trust, ZoneMap
from soil_mobility_plugin.soilmobility.risk import transitions
from soil_mobility_plugin.soilmobility.soil.elements import ELEMENTS
from soil_mobility_plugin.soilmobility.soil.scenario import Scenario


def test_colours_are_symmetric_about_zero():
    """Of the sizes 0.02, 0.04 .. 2 the 98th percentile is 1.9604 (linear between 1.96 and 1.98)."""
    sizes = np.arange(1, 101) / 50.0
    stops = change_stops([np.append(sizes, np.nan), np.empty(0)])
    assert stops[-1][0] == pytest.approx(1.9604)
    assert [value for value, _ in stops] == pytest.approx([-value for value, _ in stops[::-1]])


def test_a_change_of_few_pixels_is_seen():
    assert change_stops([np.append(np.zeros(999), 0.5)])[-1][0] == pytest.approx(0.5)
    assert change_stops([np.zeros(4)])[-1][0] == 1.0
    assert change_stops([])[-1][0] == 1.0


def test_classes_of_a_change_hold_what_they_say():
    """Of a map from -1 to 1 on a ramp from -0.3 to 0.3, most lies in the first and the last."""
    changes, sure = Coded(np.linspace(-1.0, 1.0, 9).reshape(3, 3), None), Coded(np.zeros((3, 3)), None)
    found = SimpleNamespace(
        asked=SimpleNamespace(elements=("Cd",)), change=[0.0], pictures={"change Cd": changes, "rises Cd": sure}
    )
    text = _element_map(found, 0, change_stops([np.array([0.3])])).html
    told = [re.sub("<[^>]*>", "", item) for item in re.findall(r"<li>(.*?)</li>", text)]
    assert told[:6] == [
        "−0.20 and less", "−0.20 to −0.10", "−0.10 to 0.00", "0.00 to 0.10", "0.10 to 0.20", "0.20 and more",
    ]  # fmt: skip


SURE = [0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0]  # rises, undecided, falls


def of_elements(changes, signs, **more):
    """What was found of as many elements; ``signs``: shares of each, none where the model cannot tell."""
    elements = tuple(list(ELEMENTS)[: len(changes)])
    verdicts = transitions.verdicts(np.array(signs)).tolist() if signs else None
    asked = SimpleNamespace(elements=elements, by_rates=False, scenario=Scenario(), **more)
    return SimpleNamespace(
        asked=asked, change=changes, signs=np.array(signs or np.empty((0, 3))), verdicts=verdicts, years=(2024, 2050)
    )


def test_a_sentence_does_not_end_where_its_list_is_cut():
    """Ten elements were undecided, and six of them called “the others”."""
    rises, open_, falls = SURE
    told = _sentence(of_elements([0.5, *[0.1] * 10, -0.5], [rises, *[open_] * 10, falls]))
    assert "of 1 of 12 elements probably rises in most of the area in which SOC changes: Li (+0.500)." in told
    assert "falls for 1: Mn (−0.500)." in told
    assert re.search(r"undecided for 10: (\w+ \(\+0\.100\), ){6}…\.$", told)


def test_a_sentence_tells_of_others_only_where_there_are_any():
    rises, _, falls = SURE
    assert "undecided" not in _sentence(of_elements([0.5, -0.5], [rises, falls]))
    assert "others" not in _sentence(of_elements([0.5, -0.5], []))
    assert _sentence(of_elements([0.5, 0.001], [])).endswith("The others change by less than 0.005.")


def test_where_nothing_changes_nothing_is_undecided():
    told = _sentence(of_elements([0.0, 0.0], [[np.nan] * 3] * 2))
    assert told.endswith("organic carbon changes nowhere, and mobility neither.")


def test_maps_are_of_the_decided_elements_that_change_most():
    """The undecided were left out after the choice: what rises surely was not shown."""
    changes = [0.001, 0.5, -0.3, 0.2, 0.1, 0.05, -0.2]
    assert _mapped([1, 3, 4, 5, 0, 6, 2], changes) == [1, 3, 4, 2, 6]
    assert _mapped([3, 5, 2], changes) == [3, 5, 2]


def test_transitions_of_a_small_area_are_told_and_those_that_are_nowhere_have_no_colour():
    areas = np.zeros((1, 5, 5))
    areas[0, 2, 2], areas[0, 2, 3] = 900.0, 30.0
    found = SimpleNamespace(
        asked=SimpleNamespace(limits=(1.0, 10.0, 30.0, 50.0)),
        years=(2024, 2050),
        whole=SimpleNamespace(transitions=areas),
    )
    drawn = _transitions(found)[0].html
    cells = re.findall(r'<rect [^>]*fill="(#[0-9a-f]{6})"[^>]*><title>([^<]*)</title>', drawn)
    told = {tip: colour for colour, tip in cells}
    assert set(told) == {
        "medium → medium: 0.0009000 km²", "medium → high: 0.00003000 km²", "high → medium: 0 km²", "high → high: 0 km²",
    }  # fmt: skip
    assert told["high → medium: 0 km²"] == "#ffffff" != told["medium → high: 0.00003000 km²"]


def test_an_element_that_this_version_does_not_know_has_its_symbol():
    """The page ended in a KeyError, as those of the model and of the panel do not."""
    asked, trust = SimpleNamespace(elements=("Xx",)), Trust("m", {"Xx": "theory"})
    found = SimpleNamespace(asked=asked, change=[0.1], levels=[(9.0, 0.1, 0.2)], trust=trust)
    assert '<th scope="row">Xx</th><td>Xx</td><td>theory</td>' in _element_table(found, [0]).html


def test_nothing_rises_most_where_nothing_changes():
    assert _extremes({"d_Cd": 0.0, "d_Pb": 0.0}, ("Cd", "Pb")) == {"most": "", "least": ""}
    assert _extremes({"d_Cd": 0.2, "d_Pb": 0.0}, ("Cd", "Pb")) == {"most": "Cd +0.20", "least": "Pb 0.00"}


def test_a_chart_of_the_first_zones_says_so():
    plain = {"area_km2": 1.0, "soc_before": 1.0, "idx_before": 9.0, "med_before": 1.0, "med_change": 0.0}
    rows = [{**plain, "zone": f"z{n}", "rank": n, "idx_change": 0.1, "risen_km2": 0.0, "fallen_km2": 0.0}
            for n in range(1, 50)]  # fmt: skip
    found = SimpleNamespace(rows=rows, years=(2024, 2050), verdicts=None, asked=SimpleNamespace(elements=()))
    ranges = ((0.1, 0.1, "0.100", "#123456"),)
    _, chart, table = _zones(found, ZoneMap("zones", Coded(np.zeros((2, 2)), None), ()), ranges)
    assert "percentage points. The first 40 of 49 zones.</figcaption>" in chart.html
    assert "The first" not in table.html
