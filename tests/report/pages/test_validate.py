"""The report on a model beside samples: its numbers by hand, and what it says of samples without any."""

from __future__ import annotations

import re
from html import unescape

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility import load
from soil_mobility_plugin.soilmobility.report.pages.common import Origin
from soil_mobility_plugin.soilmobility.report.pages.validate import page
from soil_mobility_plugin.soilmobility.samples.rows import Note
from soil_mobility_plugin.soilmobility.samples.validation import Comparison, Validated
from tests.samples.test_validation import LIMITS, of_f1, samples

ORIGIN = Origin("validatemodel", "Validate", "1")


@pytest.fixture(scope="module")
def model():
    return load()


def told(model, measured, predicted, half, elements=None, zones=None, inside=None):
    given = samples(of_f1(*measured), elements)
    given.notes = [Note(9, "Cd", False, "no pH"), Note(1, "Cd", True, "")]
    count = len(measured)
    inside = np.ones(count, bool) if inside is None else np.array(inside)
    found = Comparison(given, 100.0 * of_f1(*predicted), np.array(half, dtype=float))
    return page(Validated(model, "survey.csv", found, LIMITS, np.zeros(count), inside, zones), ORIGIN).html()


def section(text, title):
    return unescape(text.partition(f">{title}</h2>")[2].partition("</section>")[0])


def row(text, head):
    """The numbers of a table's row by its first cell."""
    cells = text.partition(f'<th scope="row">{head}</th>')[2].partition("</tr>")[0]
    return [float(value) for value in re.findall(r'data-v="([^"]*)"', cells)]


def test_the_numbers_are_those_of_the_samples(model):
    """Errors 5, -15, 0 and 10 points; classes 3-3, 4-3, 2-2 and 3-4."""
    text = told(
        model, (20.0, 40.0, 5.0, 25.0), (25.0, 25.0, 5.0, 35.0), (6.0, 6.0, 6.0, 12.0), ["Cd", "Cd", "Pb", "Pb"],
        inside=[True, True, False, True],
    )  # fmt: skip
    head = text.partition("<section")[2].partition("</section>")[0]
    rmse = np.sqrt((25 + 225 + 0 + 100) / 4)
    for number in (
        "<dd>4</dd>",
        f"<dd>{rmse:.1f}</dd>",
        "<dd>0.0</dd>",
        "<dd>50 %</dd>",
        "<dd>75 %</dd>",
        "<dd>1</dd>",
    ):
        assert number in head, number
    assert "Predicted by the model smooth_core_v2" in head
    by_element = section(text, "Mobility (F1) by element")
    cadmium, lead = row(by_element, "Cd"), row(by_element, "Pb")
    assert cadmium[:4] == pytest.approx([2, np.sqrt((25 + 225) / 2), 10.0, -5.0], abs=0.01)
    assert lead[:4] == pytest.approx([2, np.sqrt(50), 5.0, 5.0], abs=0.01)
    classes = section(text, "Risk classes")
    assert "50 % of the samples are in the class that was measured, 100 % in it or one beside it" in classes
    assert "25 % were predicted too low" in classes
    assert "75 % of the 4 measurements of F1 lie in their 90 % interval" in section(text, "Intervals")
    assert row(section(text, "Intervals"), "Cd")[:2] == [2, 50.0]
    assert "by zone" not in text
    assert "no pH" in text


def test_by_zone_where_there_are_zones(model):
    text = told(model, (20.0, 40.0), (25.0, 25.0), (6.0, 6.0), zones=["north", ""])
    zones = section(text, "Mobility (F1) by zone")
    assert row(zones, "north")[:2] == [1, 5.0]
    assert row(zones, "(none)")[:2] == [1, 15.0]


def test_samples_without_a_number_break_nothing(model):
    nothing = (np.nan, np.nan)
    text = told(model, nothing, (25.0, 25.0), (np.nan, np.nan))
    assert "The model has no spread ensemble" in section(text, "Intervals")
    # that was said of any model, where F1 was not measured
    tested = section(told(model, nothing, (25.0, 25.0), (6.0, 6.0)), "Intervals")
    assert "No sample has a measured F1: the intervals are not tested." in tested
    assert "Risk classes" not in text
    assert text.endswith("</html>\n")


def test_names_of_a_table_are_text(model):
    text = told(model, (20.0, 40.0), (25.0, 25.0), (6.0, 6.0), zones=["<script>", "a & b"])
    assert "<script>" not in text.partition("<body")[2].partition("by zone</h2>")[2].partition("</section>")[0]
    assert "&lt;script&gt;" in text
    assert "a &amp; b" in text


def test_samples_that_the_model_was_made_with_are_no_test(model):
    """A model scored on its own samples looked as good as one scored on others'."""
    warning = "was made with a table of this name (“survey.csv”)"
    given = (20.0, 40.0), (25.0, 25.0), (6.0, 6.0)
    assert warning not in unescape(told(model, *given))
    source = {"id": "user_samples", "citation": "survey.csv"}
    own = model.with_card({**model.card, "sources": [*model.card["sources"], "broken", source]})
    assert warning in unescape(told(own, *given))
