"""The report on a training opens with its own result; what was not tested is said in place of numbers."""

from __future__ import annotations

import copy

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.errors import SoilMobilityError
from soil_mobility_plugin.soilmobility.language import Phrase
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.report.pages.common import Origin
from soil_mobility_plugin.soilmobility.report.pages.train import Trained, page
from soil_mobility_plugin.soilmobility.samples.rows import Samples
from soil_mobility_plugin.soilmobility.samples.validation import BEFORE, MEAN, MODEL, LeftOut

ORIGIN = Origin("trainmodel", "Train", "1")


@pytest.fixture
def samples():
    count = 20
    shares = np.tile([0.4, 0.3, 0.1, 0.2], (count, 1))
    soil = {name: np.linspace(low, high, count) for name, low, high in (("ph", 4, 8), ("soc", 1, 5), ("clay", 5, 40))}
    unknown = np.full(count, np.nan)
    return Samples(
        {**soil, "cec": unknown}, np.repeat(["Cd", "Pb"], 10), shares, np.zeros(count),
        np.repeat([f"site {k}" for k in range(4)], 5), unknown, unknown, np.arange(count), [], ["Read as it is."],
    )  # fmt: skip


def trained(samples, tests, untested, limits) -> Trained:
    base = FractionationModel.load("theory_guided_v1")
    card = copy.deepcopy(base.card)
    card["name"], card["elements"]["Cd"]["offsets"] = "mine", {"l1": 0.35, "spread": 2.0}
    model = base.with_card(card)
    notes = [Phrase(text) for text in limits]
    return Trained(model, base, "survey.csv", "extend", samples, tests, untested, notes, (1.0, 10.0, 30.0, 50.0))


def test_what_was_tested(samples):
    predicted = 100.0 * samples.shares + [3.0, -1.0, -1.0, -1.0]
    parts = {MODEL: predicted, BEFORE: predicted + np.array([5, 0, 0, -5]), MEAN: predicted - 7.0}
    test = LeftOut("groups", 4, parts, np.arange(20) % 4)
    text = page(trained(samples, [test], {}, ["Levels moved."]), ORIGIN).html()
    head = text.partition("<section")[2].partition("</section>")[0]
    for words in ("<dd>3.0</dd>", "<dd>8.0</dd>", "<dd>4.0</dd>", "Levels moved."):
        assert words in head
    assert head.count("note warning") == 1  # what every report says
    assert "Test: sites or sources left out" in text
    assert "100 % of the 20 measurements of F1 lie in their 90 % interval" in text
    # of a new model exactly 90 % are held, by how its intervals are made
    assert "only other samples test them" in text
    assert "0.35" in text.partition("What changed")[2]
    assert "Perin, G. et al." in text, "whose risk classes these are"


def test_what_was_not(samples):
    why = {"groups": SoilMobilityError("a fold leaves {count} samples.", count=16)}
    text = page(trained(samples, [], why, ["Nothing shows that it is better.", "More."]), ORIGIN).html()
    head = text.partition("<section")[2].partition("</section>")[0]
    assert "not tested" in head
    assert head.count("note warning") == 2
    assert "Not tested: a fold leaves 16 samples." in text
    assert "Measured and predicted" not in text
    assert "What changed" in text
