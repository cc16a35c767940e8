"""How quantiles of guidance values are told, at the ends of what the model knows."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.language import Phrase
from soil_mobility_plugin.soilmobility.report.maps import Coded
from soil_mobility_plugin.soilmobility.report.pages import guidance as pages
from soil_mobility_plugin.soilmobility.report.pages.common import Trust
from soil_mobility_plugin.soilmobility.report.pages.guidance import CAPPED_WITHIN, said_quantile
from soil_mobility_plugin.soilmobility.risk import guidance as rules


@pytest.fixture
def found():
    """Values from 0.1 mg/kg to a highest one, a square kilometre each; rows of two zones."""

    def make(highest: float, **more) -> SimpleNamespace:
        values = np.geomspace(0.1, highest, 400)
        asked = SimpleNamespace(mode=pages.LOOKUP, unit="mg/kg", protected=0.95)
        row = {"valid_km2": 1.0, "rgv_mg_kg": 0.1, "rgv_median": 0.2, "exceed_pct": 3.0, "exceed_prob": 2.0, "note": ""}
        rows = [{**row, "zone": name} for name in "ab"]
        told = {"quantiles": (0.1, 0.2, 0.3), "exceeded": None, "surely": None, "rows": rows, **more}
        return SimpleNamespace(asked=asked, distribution=(values, np.full(400, 1e6)), limits=(0.0, np.inf), **told)

    return make


@pytest.mark.parametrize("highest", [1.0, 50.0])
def test_bars_of_the_histogram_are_of_one_width(found, highest):
    drawn = pages._histogram(found(highest)).html
    widths = [float(width) for width in re.findall(r'<rect [^>]*width="([0-9.]+)"[^>]*><title>', drawn)]
    assert len(widths) == pages.BARS
    assert np.ptp(widths) < 0.25, "a tenth of a pixel is what a drawing is exact to"


def test_zones_have_columns_of_what_is_known(found):
    def heads(**more):
        return re.findall(
            r"<th [^>]*scope=\"col\"[^>]*>(?:<[^>]*>)?([^<(]+)", pages._zone_table(found(1.0, **more), False)[1].html
        )

    plain = ["Zone", "Area with values ", "Protective value ", "Median of local values "]
    assert heads() == plain
    noted = [{**found(1.0).rows[0], "note": "outside"}]
    asked = heads(exceeded=0.1, surely=0.1, rows=noted)
    assert asked == [*plain, "Content exceeds local value ", "Probably exceeds ", "Note"]


@pytest.mark.parametrize(
    ("value", "told", "words"),
    [
        (np.nan, None, "no data"),
        (0.05, None, "below 0.1 mg/kg"),
        (0.1, 0.1, ""),
        (1.23456789, 1.23457, ""),
        (50.0 * (1.0 - 2 * CAPPED_WITHIN), 49.9512, ""),
        (50.0 * (1.0 - CAPPED_WITHIN / 2), 50.0, "at least this"),
    ],
)
def test_a_quantile(value, told, words):
    found, note = said_quantile(value, (0.1, 50.0))
    assert found == told
    assert note.startswith(words)
    assert bool(note) == bool(words)


def inverted(values, status=(1, 0, 0, 0), ends=(0.05, 0.4), limits=(0.006, 188.2)) -> pages.GuidanceFound:
    """Values of an inversion; ``status``: exact, on a jump, capped, below."""
    asked = pages.Asked(pages.INVERT, "Cd", (), rgv=0.6, start=rules.MobileLimit(0.1, rules.WHOLE, Phrase("start")))
    rasters = Coded(np.array([values]), None), None
    areas = np.array(sorted(values)), np.ones(len(values))
    quantiles = [said_quantile(value, limits)[0] for value in np.quantile(values, (0.05, 0.5, 0.95))]
    counts = np.array(status)
    return pages.GuidanceFound(
        asked, 1.0, limits, counts.sum(), counts, 1.0, quantiles, areas, None, (), *rasters, Trust(""), ends
    )


def test_a_stated_limit_was_read_off_no_reference_soil():
    """The method spoke of a stated value at a reference soil, and of what is uncertain about it."""
    found = inverted([1.0])
    told = " ".join(pages._inverted(found))
    assert "The limit is stated: a mobile content, that is mobility (F1) times" in told
    assert "reference soil" not in told
    start = found.asked.start._replace(reference=rules.ReferencePoint({"ph": 6.2}, 1.0))
    told = " ".join(pages._inverted(replace(found, asked=replace(found.asked, start=start))))
    assert "The stated value, at the reference soil, implies a mobile content: mobility (F1) times" in told
    assert "uncertain about the reference soil alike cancels." in told


def test_quantiles_below_the_model_s_contents_are_told():
    """They stood there as missing, though the soil is known."""
    below = inverted([0.0045] * 3, status=(0, 0, 0, 3))
    assert [below.told(value) for value in below.quantiles] == ["< 0.00600"] * 3
    assert inverted([500.0]).told(500.0) == "≥ 500"
    assert inverted([1.0], status=(0, 0, 0, 0)).told(None) == "–"


@pytest.mark.parametrize(
    ("status", "ends", "told"),
    [
        ((4, 0, 0, 0), (0.05, 0.4), "reaches from 0.0500 to 0.400 mg/kg (medians of its ends)."),
        ((1, 0, 3, 0), (0.05, 188.2), "188 mg/kg, or beyond. That is of 25.0 % of the pixels: the others'"),
        ((0, 0, 4, 0), (np.nan, np.nan), ""),
    ],
)
def test_only_values_within_the_range_have_an_interval(status, ends, told):
    """“reaches from – to – mg/kg” it was where all values are capped."""
    found = inverted([1.0], status, ends)
    text = " ".join(pages._interval(found, ends))
    assert told in text
    assert bool(text) == bool(told)


def test_one_value_is_told_and_not_drawn():
    """Its bars were 0.00001 mg/kg wide, and all called “0.600 to 0.600”."""
    assert pages._histogram(inverted([0.6, 0.6 * (1 + 1e-6)])).html == (
        "<p>Wherever there is a value it is 0.600 mg/kg, aqua regia.</p>"
    )
    assert "≥ 188 mg/kg" in pages._histogram(inverted([188.2])).html
    assert "<svg" in pages._histogram(inverted([0.5, 0.6])).html


def test_numbers_on_the_maps_are_those_of_the_table(found):
    plain, noted = (pages._zone_table(found(1.0), numbered)[1].html for numbered in (False, True))
    assert ">a</th>" in plain
    assert ">1. a</th>" in noted
    assert ">2. b</th>" in noted
    assert "The numbers of the zones stand on the maps." in noted
