"""What a model and measurements have in common, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility import load
from soil_mobility_plugin.soilmobility.samples import validation
from soil_mobility_plugin.soilmobility.samples.rows import Samples
from soil_mobility_plugin.soilmobility.samples.validation import BEFORE, MEAN, MODEL, Comparison, LeftOut, Validated

LIMITS = (1.0, 10.0, 30.0, 50.0)


def samples(shares, elements=None, **soil):
    count = len(shares)
    unknown = np.full(count, np.nan)
    properties = {"ph": 6.0, "soc": 2.0, "clay": 20.0, "cec": 15.0, **soil}
    return Samples(
        soil={name: np.full(count, value) for name, value in properties.items()},
        element=np.array(elements or ["Cd"] * count),
        shares=np.asarray(shares, dtype=float),
        enrichment=np.zeros(count),
        group=np.array([f"site {k}" for k in range(count)], dtype=object),
        x=unknown,
        y=unknown,
        row=np.arange(count),
        notes=[],
        lines=[],
    )


def of_f1(*percent):
    """Shares (n, 4) with these F1 (%) and the rest as F4."""
    first = np.array(percent) / 100.0
    return np.column_stack([first, np.zeros((len(first), 2)), 1.0 - first])


def compared(measured, predicted, half):
    return Comparison(samples(of_f1(*measured)), 100.0 * of_f1(*predicted), np.array(half, dtype=float))


def test_scores_by_hand():
    """Errors 1, -2 and 3; the mean of the measured is 20, its squared distances add up to 200."""
    found = validation.scores(np.array([10.0, 20.0, 30.0, np.nan]), np.array([11.0, 18.0, 33.0, 5.0]))
    assert found["n"] == 3
    assert found["rmse"] == pytest.approx(np.sqrt(14.0 / 3.0))
    assert found["mae"] == pytest.approx(2.0)
    assert found["bias"] == pytest.approx(2.0 / 3.0)
    assert found["r2"] == pytest.approx(1.0 - 14.0 / 200.0)


def test_scores_of_nothing_and_without_spread():
    nothing = validation.scores(np.array([np.nan]), np.array([1.0]))
    assert nothing["n"] == 0
    assert np.isnan([nothing[name] for name in ("rmse", "mae", "bias", "r2")]).all()
    assert np.isnan(validation.scores(np.array([5.0, 5.0]), np.array([4.0, 6.0]))["r2"])


@given(st.lists(st.floats(0.0, 100.0), min_size=2, max_size=20), st.floats(-5.0, 5.0))
def test_a_constant_error_is_all_bias(measured, error):
    observed = np.array(measured)
    found = validation.scores(observed, observed + error)
    assert found["bias"] == pytest.approx(error, abs=1e-9)
    assert found["rmse"] == pytest.approx(abs(error), abs=1e-9)
    assert found["mae"] <= found["rmse"] + 1e-9


def test_classes_side_by_side():
    """Lower limits are inclusive: 10 % is medium, 50 % very high; rows are what was measured."""
    found = compared((0.5, 10.0, 50.0, 49.9, np.nan), (5.0, 29.9, 80.0, 50.0, 3.0), np.full(5, np.nan))
    matrix = found.confusion(LIMITS)
    expected = np.zeros((5, 5), dtype=int)
    expected[0, 1] = expected[2, 2] = expected[4, 4] = expected[3, 4] = 1
    np.testing.assert_array_equal(matrix, expected)


def test_an_interval_holds_its_ends():
    measured, predicted = (10.0, 12.0, 13.1, 9.0), (10.0, 10.0, 10.0, 10.0)
    found = compared(measured, predicted, (0.0, 2.0, 3.0, np.nan))
    assert found.coverage() == (pytest.approx(2 / 3), 3)
    share, count = compared(measured, predicted, np.full(4, np.nan)).coverage()
    assert (np.isnan(share), count) == (True, 0)


def test_what_is_told_of_each_sample():
    found = compared((20.0, 40.0, np.nan), (25.0, 20.0, 15.0), (6.0, 6.0, np.nan))
    index, inside = np.array([0.1, np.nan, 2.0]), np.array([True, False, False])
    model = load()
    told = Validated(model, "t", found, LIMITS, index, inside, ["a", "b", "c"])
    columns = told.columns()
    assert columns["row"] == [1, 2, 3]
    assert columns["zone"] == ["a", "b", "c"]
    assert columns["F1_measured"] == [pytest.approx(20.0), pytest.approx(40.0), None]
    assert columns["F1_error"] == [pytest.approx(5.0), pytest.approx(-20.0), None]
    assert columns["in_interval"] == [1, 0, None]
    assert columns["inside"] == [1, None, 0]
    assert columns["class_measured"] == [3, 4, None]
    assert columns["class_predicted"] == [3, 3, 3]
    assert told.agreement() == 0.5
    assert told.coverage() == 0.5
    assert Validated(model, "t", found.take([2]), LIMITS, index[2:], inside[2:]).agreement() is None
    assert Validated(model, "t", found.take([2]), LIMITS, index[2:], inside[2:]).coverage() is None


def test_rivals_are_scored_on_the_same_samples():
    measured = samples(of_f1(10.0, 20.0))
    parts = [100.0 * of_f1(*percent) for percent in ((11.0, 21.0), (13.0, 23.0), (10.0, 20.0))]
    test = LeftOut("groups", 2, dict(zip((MODEL, BEFORE, MEAN), parts)), np.array([0, 1]))
    assert test.rmse(measured) == pytest.approx((1.0, 3.0, 0.0))


def test_each_sample_is_predicted_as_its_own_element():
    """In any order of the rows; what is shared by all is the model's own answer for one soil."""
    model = load()
    mixed = samples(of_f1(1.0, 1.0, 1.0, 1.0), ["Pb", "Cd", "Pb", "Zn"])
    mixed.soil["ph"] = np.array([4.5, 5.0, 7.0, 6.0])
    predicted = validation.predict(model, mixed)
    np.testing.assert_allclose(predicted.sum(axis=1), 100.0, atol=1e-3)
    for place, symbol in enumerate(mixed.element.tolist()):
        soil = {name: values[place] for name, values in mixed.soil.items()}
        alone = model.predict(symbol, **soil)
        np.testing.assert_allclose(predicted[place], np.ravel(alone), rtol=1e-5)
    half = validation.half_widths(model, mixed)
    assert ((half > 0.0) & (half < 100.0)).all()
    index, inside = validation.applicability(model, mixed)
    assert np.isfinite(index).all()
    assert inside.all()  # ordinary soils and elements that were measured
