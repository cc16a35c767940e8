"""What drawings are made of: numbers, widths, colours, and texts that cannot break out."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report import svg


def test_numbers_have_a_tenth_and_no_idle_zeros():
    assert [svg.spelled(value) for value in (10, 10.04, 0.26, -3.5, 0)] == ["10", "10", "0.3", "-3.5", "0"]


def test_parts():
    assert svg.line((0, 1), (2.5, 3), "#000000", "4 3") == (
        '<line x1="0" y1="1" x2="2.5" y2="3" stroke="#000000" stroke-width="1" stroke-dasharray="4 3"/>'
    )
    box = svg.rect((1, 2, -3, 4), "#ffffff", "a < b", "#000000", 0.5)
    assert box.startswith('<rect x="1" y="2" width="0" height="4" fill="#ffffff" stroke="#000000" stroke-width="0.5">')
    assert "<title>a &lt; b</title>" in box
    assert svg.upwards((1, 2), "<i>").endswith('transform="rotate(-90 1 2)">&lt;i&gt;</text>')
    drawn = svg.drawing((10, 20.5), 'a "b"', ["<g/>"], "map").html
    assert 'class="map"' in drawn
    assert 'aria-label="a &quot;b&quot;" width="10" height="20.5" viewBox="0 0 10 20.5"' in drawn


def test_a_text_is_cut_to_its_width():
    assert svg.width_of("il", 10) < svg.width_of("ab", 10) < svg.width_of("AM", 10)
    assert svg.cut("short", 100, 12) == "short"
    cut = svg.cut("a very long name of a district", 60, 12)
    assert cut.endswith("…")
    assert svg.width_of(cut, 12) <= 60
    assert svg.cut("abc", 0, 12) == "a…"


def test_text_is_readable_on_its_ground():
    rng = np.random.default_rng(0)
    for red, green, blue in rng.integers(0, 256, (200, 3)):
        colour = f"#{red:02x}{green:02x}{blue:02x}"
        assert svg.contrast(colour, svg.text_on(colour)) >= 4.5
    assert svg.contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_colours_between_others():
    assert svg.mix("#000000", "#ff8000", 0.5) == "#804000"
    assert (svg.mix("#000000", "#ffffff", -1.0), svg.mix("#000000", "#ffffff", 2.0)) == ("#000000", "#ffffff")
    ramp = ("#000000", "#808080", "#ffffff")
    assert [svg.along(ramp, share) for share in (0.0, 0.25, 0.5, 1.0)] == ["#000000", "#404040", "#808080", "#ffffff"]
