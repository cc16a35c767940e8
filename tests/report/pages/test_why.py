"""Sentences of the panel, by hand."""

from __future__ import annotations

from types import SimpleNamespace

from soil_mobility_plugin.soilmobility.report.pages import why
from soil_mobility_plugin.soilmobility.training import prior


def test_titles_and_soils():
    assert why.element_title("Cd") == "Cadmium (Cd)"
    assert why.element_title("Xx") == "Xx"
    assert (why.driver_title("ph"), why.driver_title("iron")) == ("pH", "iron")
    assert why.soil_line({"ph": 6.2, "soc": 2.0, "enrichment": 0.3, "cec": None}) == "pH 6.2, SOC 2 %, CEC unknown"


def test_contributions_have_their_sign():
    found = SimpleNamespace(drivers={"ph": 0.5, "clay": -0.25, "cec": 0.0})
    assert why.driver_lines(found) == ["pH: +0.50 ln odds", "clay: −0.25 ln odds", "CEC: 0.00 ln odds"]


def test_what_is_not_known_is_left_out():
    assert why.part_line(SimpleNamespace(parts={})) == ""
    assert why.moved_line(SimpleNamespace(moved=())) == ""
    assert why.nearest_lines(SimpleNamespace(nearest=())) == []
    assert list(why.local_lines(None, SimpleNamespace(guidance=None))) == []
    assert why.moved_line(SimpleNamespace(moved={"soc", "content"})).endswith("content, SOC")


def test_every_kind_of_extract_has_its_words():
    assert set(why.EXTRACTS) == {"sequential", *prior.EXTRACTS}
