"""How quantiles of guidance values are told, at the ends of what the model knows."""

from __future__ import annotations

import re
from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.pages import guidance as pages
from soil_mobility_plugin.soilmobility.report.pages.guidance import CAPPED_WITHIN, said_quantile


@pytest.fixture
def found():
    """Values from 0.1 mg/kg to a highest one, a square kilometre each; rows of two zones."""

    def make(highest: float, **more) -> SimpleNamespace:
        values = np.geomspace(0.1, highest, 400)
        asked = SimpleNamespace(unit="mg/kg", protected=0.95)
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
            r"<th [^>]*scope=\"col\"[^>]*>(?:<[^>]*>)?([^<(]+)", pages._zone_table(found(1.0, **more))[1].html
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
