"""Styles: whole, and what layers, maps and tables take from them."""

from __future__ import annotations

import re

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report import styles

NAMES = sorted(path.stem for path in styles.FOLDER.glob("*.json"))


@pytest.mark.parametrize("name", NAMES)
def test_every_style_has_colours_and_their_source(name):
    style = styles.load_style(name)
    colours = style.get("colours") or [entry[-1] for entry in style.get("classes") or style.get("stops") or ()]
    assert colours or style["type"] == "ranges"
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours)
    assert style["source"]


def test_labels_and_codes_of_classes():
    labels = styles.class_labels((1.0, 10.0, 30.0, 50.5))
    assert labels[0] == "no (below 1 %)"
    assert labels[3] == "high (30 to 50.5 %)"
    assert [(code, label) for code, label, _ in styles.style_classes("rac", labels, codes=(1, 4))] == [
        (1, labels[0]),
        (4, labels[3]),
    ]
    assert styles.style_classes("rac")[4][:2] == (5, "very high")


def test_a_stretched_style_leaves_out_the_tails():
    values = np.append(np.linspace(0.0, 100.0, 101), [np.nan])
    stops = styles.stretched("guidance_value", values)
    assert (stops[0][0], stops[-1][0]) == pytest.approx((2.0, 98.0))
    assert styles.map_colours("guidance_value", values).stops == list(stops)
    alike = styles.spread_stops("guidance_value", 5.0, 5.0)
    assert all(low < high for (low, _), (high, _) in zip(alike, alike[1:]))
    assert styles.value_colours("guidance_value", (1.0, 2.0)) == (stops[0][1], stops[-1][1])
