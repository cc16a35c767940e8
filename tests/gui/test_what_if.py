"""A slider and a spin box that follow each other."""

from __future__ import annotations

import pytest


@pytest.fixture
def dial(qgis_app):
    from soil_mobility_plugin.gui.what_if import Dial

    return lambda low, high, even: Dial("one", (low, high), even)


@pytest.mark.parametrize(
    ("low", "high", "even", "value", "step"),
    [
        (3.0, 10.0, True, 6.5, 500),
        (0.1, 10.0, False, 1.0, 500),  # half-way between 0.1 and 10 by ratio
        (0.0, 80.0, False, 20.0, 250),  # no ratio begins at 0
        (5.0, 5.0, True, 5.0, 0),
    ],
)
def test_the_slider_stands_where_the_value_is(dial, low, high, even, value, step):
    one = dial(low, high, even)
    one.set_value(value)
    assert (one.slider.value(), one.spin.value()) == (step, value)
    assert not one.changed


@pytest.mark.parametrize(
    ("low", "high", "even", "step", "value"),
    [(3.0, 10.0, True, 700, 7.9), (0.1, 10.0, False, 750, 3.2), (0.0, 80.0, False, 750, 60.0)],
)
def test_the_value_is_what_the_spin_box_shows(dial, low, high, even, step, value):
    """The second is 3.162 with one decimal."""
    one, told = dial(low, high, even), []
    one.set_value(low)
    one.moved.connect(lambda: told.append(one.value))
    one.slider.setValue(step)
    assert told == [pytest.approx(value, abs=1e-9)]
    assert one.label.text() == "one *"


def test_what_is_set_is_kept_exactly_and_comes_back(dial):
    one, told = dial(3.0, 10.0, True), []
    one.moved.connect(lambda: told.append(one.value))
    one.set_value(6.123)
    assert (one.value, one.spin.value()) == (6.123, pytest.approx(6.1))
    one.spin.setValue(7.0)
    assert (one.value, one.origin, one.changed, told) == (7.0, 6.123, True, [7.0])
    assert one.slider.value() == 571
    one.reset()
    assert (one.value, one.changed, told) == (6.123, False, [7.0])


def test_what_is_not_known_shows_a_stand_in(dial):
    one = dial(0.5, 200.0, False)
    one.set_value(None, 10.0)
    assert (one.value, one.spin.value()) == (None, 10.0)
    assert one.label.text() == "one (not given)"
    one.spin.setValue(20.0)
    one.reset()
    assert (one.value, one.spin.value()) == (None, 10.0)
