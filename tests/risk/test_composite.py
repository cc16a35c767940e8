"""Composite indices over several elements."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.risk import composite as risk
from soil_mobility_plugin.soilmobility.risk.classes import classify
from soil_mobility_plugin.soilmobility.soil import elements


@pytest.fixture
def mobility() -> np.ndarray:
    """Mobility of three elements in four pixels, %."""
    nan = np.nan
    return np.array([[0.5, 10, 60, 5], [5, 30, 60, nan], [50, 20, 10, 5]], dtype=np.float32)


def test_factors_are_the_published_ones():
    found = risk.toxic_factors()
    assert found == {
        "Hg": 40, "Cd": 30, "As": 10, "Cu": 5, "Pb": 5, "Ni": 5, "Co": 5, "Cr": 2, "V": 2, "Zn": 1, "Mn": 1,
    }  # fmt: skip
    assert set(found) <= set(elements.ELEMENTS)


@pytest.mark.parametrize("factor", ["0", "-1", "inf", "nan"])
def test_a_factor_that_cannot_be_is_refused(tmp_path, monkeypatch, factor):
    table = tmp_path / "factors.csv"
    table.write_text(f"element,factor,source\nCd,0.05,here\nPb,{factor},here\n", encoding="utf-8")
    monkeypatch.setattr(risk, "_FACTORS", table)
    with pytest.raises(ValueError, match=f"the factor of Pb is {factor}"):
        risk.toxic_factors.__wrapped__()


def test_elements_without_a_factor_are_left_out_by_name():
    weights = risk.composite_weights(elements.TOXIC, "toxicity")
    assert weights.left_out == ("Sb", "Se", "Tl", "U")
    assert set(weights.elements) | set(weights.left_out) == set(elements.TOXIC)
    assert dict(zip(weights.elements, weights.weights))["Cd"] == 30
    assert risk.composite_weights(elements.TOXIC, "mean") == (elements.TOXIC, (1.0,) * 14, ())
    with pytest.raises(ValueError, match="Sb, Se"):
        risk.composite_weights(("Sb", "Se"), "toxicity")


@pytest.mark.parametrize(
    ("method", "weights", "expected"),
    [
        ("worst", (1, 1, 1), [50, 30, 60]),
        ("mean", (1, 1, 1), [18.5, 20, 130 / 3]),
        ("toxicity", (30, 5, 1), [(15 + 25 + 50) / 36, (300 + 150 + 20) / 36, (1800 + 300 + 10) / 36]),
        ("count", (1, 1, 1), [1, 3, 3]),
    ],
)
def test_indices(mobility, method, weights, expected):
    found = risk.composite(mobility, method, weights)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, [*expected, np.nan], rtol=1e-6)


def test_count_takes_the_limit_into_the_class_above(mobility):
    assert risk.composite(mobility, "count", (1, 1, 1), at_least=4).tolist()[:3] == [1, 1, 2]
    assert risk.composite(mobility, "count", (1, 1, 1), at_least=1).tolist()[:3] == [3, 3, 3]
    limits = (1, 5, 30, 50)
    assert risk.composite(mobility, "count", (1, 1, 1), limits).tolist()[:3] == [2, 3, 3]


def test_count_agrees_with_the_classes():
    values = np.random.default_rng(0).uniform(0, 100, (5, 1000)).astype(np.float32)
    for at_least in (1, 2, 3, 4, 5):
        expected = (classify(values) >= at_least).sum(axis=0)
        np.testing.assert_array_equal(risk.composite(values, "count", (1,) * 5, at_least=at_least), expected)


def test_most_critical_is_where_the_highest_product_stands():
    rng = np.random.default_rng(3)
    values, weights = rng.integers(0, 100, (6, 500)).astype(np.float32), (1.0, 5.0, 2.0, 3.0, 2.0, 1.0)
    products = values * np.array(weights, np.float32)[:, np.newaxis]
    assert risk.most_critical(values, weights).tolist() == products.argmax(axis=0).tolist()


def test_most_critical_is_the_highest_and_the_first_of_equals(mobility):
    assert risk.most_critical(mobility, (1, 1, 1)).tolist() == [2, 1, 0, 0]
    assert risk.most_critical(mobility, (30, 5, 1)).tolist() == [2, 0, 0, 0]
    assert risk.most_critical(np.full((3, 1), np.nan, np.float32), (1, 1, 1)).tolist() == [0]


@pytest.mark.parametrize("method", ["worst", "mean", "toxicity"])
def test_the_index_is_what_numpy_says(method):
    values = np.random.default_rng(0).uniform(0, 100, (5, 1000)).astype(np.float32)
    values[2, ::7] = np.nan
    weights = (30.0, 5.0, 1.0, 10.0, 2.0) if method == "toxicity" else (1.0,) * 5
    expected = values.max(axis=0) if method == "worst" else np.average(values, axis=0, weights=weights)
    before = values.copy()
    found = risk.composite(values, method, weights)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, expected, rtol=1e-6)
    np.testing.assert_array_equal(values, before)


def test_an_index_of_nothing_is_none():
    with pytest.raises(ValueError, match="no element"):
        _ = risk.RunningComposite("mean", ()).index


def test_a_count_does_not_run():
    with pytest.raises(ValueError, match="count"):
        risk.RunningComposite("count", (1.0,))
