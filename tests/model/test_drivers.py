"""Contributions of drivers: efficient, exact, and equal to the Shapley value by its definition."""

from __future__ import annotations

from itertools import combinations
from math import factorial

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder
from soil_mobility_plugin.soilmobility.model.drivers import Drivers, dominant, response
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load(bundle_folder("theory_guided_v1"))


def soils(model, n, seed, missing=0.2):
    """Soils all over the training ranges and a little beyond; CEC missing in some."""
    rng = np.random.default_rng(seed)
    drawn = {}
    for name in model.soil_features:
        low, high = model.training_range(name)
        drawn[name] = rng.uniform(low - 0.1, high + 0.1, n).astype(np.float32)
    drawn["cec"][rng.random(n) < missing] = np.nan
    return drawn


def contributions(drivers, model, soil):
    given = {name: values for name, values in soil.items() if name != "enrichment"}
    return drivers.contributions(model.prepare(given), soil["enrichment"])


def l1(model, symbol, soil):
    given = {name: values for name, values in soil.items() if name != "enrichment"}
    return model.logit("l1", symbol, model.prepare(given), soil["enrichment"])


def brute_force(model, symbol, soil, reference):
    """Shapley's own formula: a weighted mean over all subsets of the other drivers."""
    names = model.soil_features
    count, n = len(names), len(soil["ph"])
    worth = {}
    for size in range(count + 1):
        for subset in combinations(range(count), size):
            mixed = {
                name: soil[name] if position in subset else np.full(n, reference[name], np.float32)
                for position, name in enumerate(names)
            }
            worth[subset] = l1(model, symbol, mixed)
    result = np.zeros((count, n))
    for driver in range(count):
        others = [position for position in range(count) if position != driver]
        for size in range(count):
            weight = factorial(size) * factorial(count - size - 1) / factorial(count)
            for subset in combinations(others, size):
                result[driver] += weight * (worth[tuple(sorted((*subset, driver)))] - worth[subset])
    return result


@pytest.mark.parametrize("symbol", ["Cd", "As", "Th"])
def test_equals_the_shapley_value_over_all_subsets(model, symbol):
    soil = soils(model, 1000, seed=3)
    reference = {name: float(value) for name, value in model.card["reference_soil"].items()}
    found = contributions(Drivers(model, symbol, reference), model, soil)
    assert np.abs(found - brute_force(model, symbol, soil, reference)).max() < 1e-9


def test_equals_the_shapley_value_where_the_reference_lacks_cec(model):
    soil = soils(model, 300, seed=4)
    reference = {**model.card["reference_soil"], "cec": np.nan}
    found = contributions(Drivers(model, "Zn", reference), model, soil)
    assert np.abs(found - brute_force(model, "Zn", soil, reference)).max() < 1e-9


def test_base_and_contributions_add_up_to_l1_on_a_million_soils(model):
    soil = soils(model, 1_000_000, seed=5)
    drivers = Drivers(model, "Cd", model.card["reference_soil"])
    found = contributions(drivers, model, soil)
    assert found.shape == (len(model.soil_features), 1_000_000)
    assert np.abs(drivers.base + found.sum(axis=0) - l1(model, "Cd", soil)).max() < 1e-9


def test_base_is_l1_of_the_reference(model):
    reference = model.card["reference_soil"]
    point = {name: np.array([value], np.float32) for name, value in reference.items()}
    drivers = Drivers(model, "Pb", reference)
    assert drivers.base == pytest.approx(l1(model, "Pb", point)[0], abs=1e-9)
    assert np.all(contributions(drivers, model, point) == 0.0)


def test_a_property_as_in_the_reference_contributes_nothing(model):
    soil = soils(model, 200, seed=6)
    soil["clay"] = np.full(200, model.card["reference_soil"]["clay"], np.float32)
    found = contributions(Drivers(model, "Cu", model.card["reference_soil"]), model, soil)
    assert np.all(found[model.soil_features.index("clay")] == 0.0)


def test_cec_unknown_everywhere_and_in_the_reference(model):
    soil = soils(model, 200, seed=7)
    given = {name: soil[name] for name in ("ph", "soc", "clay")}
    drivers = Drivers(model, "Cd", {**model.card["reference_soil"], "cec": None})
    found = drivers.contributions(model.prepare(given), 0.0)
    assert np.all(found[model.soil_features.index("cec")] == 0.0)
    expected = model.logit("l1", "Cd", model.prepare(given), 0.0)
    assert np.abs(drivers.base + found.sum(axis=0) - expected).max() < 1e-9


def test_dominant():
    position, raises = dominant(np.array([[0.5, -2.0, 0.0], [-0.7, 1.0, 0.0], [0.6, 2.0, 0.0]]))
    assert position.tolist() == [1, 0, -1]
    assert raises.tolist() == [False, False, False]


@pytest.mark.parametrize("feature", ["ph", "enrichment"])
def test_response_is_a_prediction(model, feature):
    reference = model.card["reference_soil"]
    low, high = model.training_range(feature)
    values = np.linspace(low, high, 7)
    found = response(model, "Cd", feature, values, reference)
    for value, expected in zip(values, found):
        soil = {name: np.array([number], np.float32) for name, number in {**reference, feature: value}.items()}
        enrichment = soil.pop("enrichment")
        assert model.mobility("Cd", model.prepare(soil), enrichment)[0] == expected


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("symbol", ["Cd", "As", "Ca"])
def test_one_soil_alone_has_the_contributions_it_has_among_others(symbol, known):
    """A soil alone is evaluated in another way: all subsets at once."""
    core = FractionationModel.load("smooth_core_v2")
    reference = {**core.card["reference_soil"], **({} if known else {"cec": None})}
    drivers = Drivers(core, symbol, reference)
    drawn = soils(core, 40, seed=3)
    # of some, the geogenic content is the reference's: the anthropogenic part alone sets them apart
    drawn["enrichment"][::4] = reference["enrichment"] or 0.0
    share = np.random.default_rng(3).uniform(0, 1, 40).astype(np.float32)
    given = {name: values for name, values in drawn.items() if name != "enrichment"}
    together = drivers.contributions(core.prepare(given), drawn["enrichment"], share)
    for place in range(40):
        alone = core.prepare({name: values[place : place + 1] for name, values in given.items()})
        found = drivers.contributions(alone, float(drawn["enrichment"][place]), float(share[place]))
        # an estimated CEC is a float32 among others
        np.testing.assert_allclose(found[:, 0], together[:, place], rtol=0, atol=1e-7)
