"""A bundle of format 2 as a model: soils by name and prepared, contents, differences, residual trees, drivers."""

from __future__ import annotations

import copy
import json
import math
import warnings
from dataclasses import replace
from itertools import combinations
from math import factorial

import numpy as np
import pytest

from soil_mobility_plugin import soilmobility as sm
from soil_mobility_plugin.soilmobility.model import core
from soil_mobility_plugin.soilmobility.model.bundle import BundleError
from soil_mobility_plugin.soilmobility.model.core_model import CoreModel
from soil_mobility_plugin.soilmobility.model.drivers import Drivers, response
from soil_mobility_plugin.soilmobility.soil.covariates import split_content
from soil_mobility_plugin.soilmobility.soil.fractions import logistic
from soil_mobility_plugin.soilmobility.soil.units import CovariateError
from tests import bundles, cores

SYMBOLS = tuple(cores.PARAMETERS)


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> CoreModel:
    return sm.load(cores.write(tmp_path_factory.mktemp("models") / "small_core"))


@pytest.fixture(scope="module")
def trees():
    return sm.load("theory_guided_v1")


def prepared(model, n, seed):
    soil = cores.soils(n, seed)
    enrichment = soil.pop("enrichment")
    return soil, model.prepare(soil), enrichment


# -- soils by name ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["model", "trees"])
def test_soils_by_name_are_prepared_soils(name, request):
    model = request.getfixturevalue(name)
    size = 70_000  # several stretches
    soil, pixels, _ = prepared(model, size, 1)
    found = model.predict("Cd", **soil)
    assert found.dtype == np.float32
    assert found.tobytes() == model.fractions("Cd", pixels, 0.0).tobytes()
    half = model.half_width("Cd", **soil)
    assert half.tobytes() == model.half_width("Cd", pixels, 0.0).tobytes()
    total = np.geomspace(0.2, 5.0, size).astype(np.float32)
    enrichment = np.log10(total / np.float32(model.reference_content("Cd")))
    known = model.predict("Cd", **soil, total=total)
    assert known.tobytes() == model.fractions("Cd", pixels, enrichment).tobytes()


@pytest.mark.parametrize("name", ["model", "trees"])
def test_numbers_and_arrays_broadcast(name, request):
    model = request.getfixturevalue(name)
    one = model.predict("Zn", ph=6.1, soc=2.0, clay=20.0)
    assert one.shape == (4,)
    assert one.sum() == pytest.approx(100.0, abs=1e-3)
    grid = model.predict("Zn", ph=[[5.0], [6.1], [7.0]], soc=np.array([1.0, 2.0]), clay=20.0, cec=None)
    assert grid.shape == (4, 3, 2)
    assert grid[:, 1, 1].tobytes() == one.tobytes()
    assert model.half_width("Zn", ph=[6.0, 7.0], soc=2, clay=20).shape == (2,)
    assert model.half_width("Zn", ph=6.0, soc=2, clay=20).shape == ()
    one_content = model.predict("Cd", ph=[6.0, 7.0], soc=2.0, clay=20.0, total=0.7)
    assert one_content.tobytes() == model.predict("Cd", ph=[6.0, 7.0], soc=2.0, clay=20.0, total=[0.7, 0.7]).tobytes()
    assert model.predict("Cd", ph=6.0, soc=2.0, clay=20.0, total=[[0.7, 3.0]]).shape == (4, 1, 2)
    assert model.predict("Zn", ph=np.empty((0, 2)), soc=2.0, clay=20.0).shape == (4, 0, 2)


def test_masked_values_are_missing(model):
    """As rasterio and netCDF4 hand rasters over: what lies under the mask is a number like any other."""
    ph = np.ma.array([5.0, 6.0, 7.0], mask=[False, True, False])
    total = np.ma.array([0.3, 0.3, 9.0], mask=[False, False, True])
    found = model.predict("Cd", ph=ph, soc=2.0, clay=20.0)
    np.testing.assert_array_equal(np.isnan(found).all(axis=0), [False, True, False])
    np.testing.assert_array_equal(found[:, ::2], model.predict("Cd", ph=[5.0, 7.0], soc=2.0, clay=20.0))
    half = model.half_width("Cd", ph=ph, soc=2.0, clay=20.0, total=total)
    np.testing.assert_array_equal(np.isnan(half), [False, True, True])


def test_a_flag_beyond_single_precision_is_missing(model):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = model.predict("Cd", ph=np.array([6.0, -np.finfo(np.float64).max]), soc=2.0, clay=20.0)
    np.testing.assert_array_equal(np.isnan(found[0]), [False, True])


@pytest.mark.parametrize("name", ["model", "trees"])
@pytest.mark.parametrize("lost", ["ph", "soc", "clay", "total"])
def test_nan_and_the_impossible_are_nan(name, lost, request):
    model = request.getfixturevalue(name)
    soil = {"ph": [6.0] * 3, "soc": [2.0] * 3, "clay": [20.0] * 3, "total": [0.5] * 3}
    impossible = {"ph": 15.0, "soc": 70.0, "clay": -1.0, "total": -2.0}
    soil[lost] = [soil[lost][0], np.nan, impossible[lost]]
    found = model.predict("Cd", **soil)
    assert np.isfinite(found[:, 0]).all()
    assert np.isnan(found[:, 1:]).all()


def test_beyond_the_training_range_is_its_end(model):
    found = model.predict("Cd", ph=[2.5, 3.0], soc=2.0, clay=[0.1, 0.5], cec=[400.0, 200.0])
    assert found[:, 0].tobytes() == found[:, 1].tobytes()


def test_parts_sum_to_mobility(model, trees):
    soil, pixels, enrichment = prepared(model, 2000, 2)
    for symbol in SYMBOLS:
        parts = model.parts(symbol, pixels, enrichment)
        assert tuple(parts) == core.PARTS
        np.testing.assert_allclose(sum(parts.values()), model.mobility(symbol, pixels, enrichment), rtol=1e-5)
        assert all((values >= 0.0).all() for values in parts.values())
    assert not model.parts("K", **soil)["carbonate"].any()
    with pytest.raises(BundleError, match="cannot tell what F1 is made of"):
        trees.parts("Cd", **soil)


def test_what_is_not_known_is_refused(model):
    with pytest.raises(BundleError, match="has no element 'Xx'"):
        model.predict("Xx", ph=6, soc=2, clay=20)
    with pytest.raises(TypeError, match="sand"):
        model.half_width("Cd", ph=6, soc=2, clay=20, sand=3)
    with pytest.raises(BundleError, match="needs clay"):
        model.half_width("Cd", ph=6, soc=2)
    with pytest.raises(BundleError, match="no soil feature sand"):
        model.prepare({"ph": np.ones(2), "soc": 1.0, "clay": 1.0, "sand": 1.0})
    with pytest.raises(TypeError, match="not both"):
        model.half_width("Cd", model.prepare({"ph": np.full(2, 6.0), "soc": 1.0, "clay": 9.0}), 0.0, soc=2.0)
    # Neither counted, and the reference content stood in for the one that was meant.
    for content in ({"enrichment": 0.7}, {"anthropogenic": np.full(1, 0.5)}):
        with pytest.raises(TypeError, match="no enrichment"):
            model.parts("Cd", ph=6, soc=2, clay=20, **content)


# -- content ----------------------------------------------------------------------------------------------------------


def test_content_and_background(model):
    soil = {"ph": 6.0, "soc": 2.0, "clay": 20.0}
    reference = model.reference_content("Cd")
    at_reference = model.predict("Cd", **soil)
    assert model.predict("Cd", **soil, total=reference) == pytest.approx(at_reference, abs=1e-4)
    geogenic = model.predict("Cd", **soil, total=4 * reference)
    polluted = model.predict("Cd", **soil, total=4 * reference, background=reference)
    assert geogenic[0] < at_reference[0] < polluted[0]
    assert model.content("Cd", 4.0 * reference, reference) == (pytest.approx(0.0, abs=1e-6), pytest.approx(0.75))
    # a content below the background is geogenic
    below = model.predict("Cd", **soil, total=0.5 * reference, background=reference)
    assert below == pytest.approx(model.predict("Cd", **soil, total=0.5 * reference), abs=1e-5)
    lost = model.predict("Cd", **soil, total=[1.0, 1.0], background=[np.nan, 0.5])
    assert np.isnan(lost[:, 0]).all()
    assert np.isfinite(lost[:, 1]).all()


def test_background_that_cannot_be(model, trees):
    soil = {"ph": 6.0, "soc": 2.0, "clay": 20.0}
    with pytest.raises(CovariateError, match="Ca is a major element"):
        model.predict("Ca", **soil, total=5000.0, background=4000.0)
    with pytest.raises(CovariateError, match="without the total content of Cd"):
        model.predict("Cd", **soil, background=0.2)
    with pytest.raises(CovariateError, match="theory_guided_v1 does not tell geogenic from anthropogenic"):
        trees.predict("Cd", **soil, total=1.0, background=0.2)


def test_split_of_a_content():
    geogenic, share = split_content(np.array([10.0, 2.0, 0.0, np.nan]), 4.0)
    np.testing.assert_allclose(geogenic, [4.0, 2.0, 0.0, np.nan])
    np.testing.assert_allclose(share, [0.6, 0.0, 0.0, np.nan], rtol=1e-6)


# -- series and differences -------------------------------------------------------------------------------------------


def test_series_has_the_bits_of_its_members(model):
    soil, pixels, enrichment = prepared(model, 20_000, 3)
    series = [pixels, *(pixels.replaced(soc=soil["soc"] * np.float32(1.0 + 0.05 * k)) for k in (1, 2))]
    series.append(pixels.replaced(cec=None))
    found = model.mobility_series("Zn", series, enrichment)
    for row, one in zip(found, series):
        assert row.tobytes() == model.mobility("Zn", one, enrichment).tobytes()
        fresh = model.prepare({name: one.values[name] for name in core.REFERENCE})
        assert row.tobytes() == model.mobility("Zn", fresh, enrichment).tobytes()


def simulated(model, symbol, before, after, draws=40_000):
    """Change of F1 and of l1, drawn from factor and residual of the spread: (draws, n) each."""
    rng = np.random.default_rng(4)
    factor = np.array(cores.PARAMETERS[symbol]["spread"]["l1"]["factor"])
    drawn = rng.normal(size=(draws, len(factor))) @ factor
    common = rng.normal(0.0, math.sqrt(model.parameters[symbol].spread["l1"].residual), draws)[:, None]
    found = []
    for pixels in (before, after):
        f = np.stack([np.ones(pixels.size), *(np.broadcast_to(value, pixels.size) for value in pixels.terms.f)])
        found.append(model.logit("l1", symbol, pixels, 0.0) + drawn @ f + common)
    return 100.0 * (logistic(found[1]) - logistic(found[0])), found[1] - found[0]


@pytest.mark.parametrize("symbol", cores.PARAMETERS)
def test_difference_against_draws(model, symbol):
    """Sign: exact. Half-width: the interval holds nine tenths of the draws, also where F1 is a half, its slope flat."""
    soil = {name: values for name, values in cores.soils(40, 6, np.float64).items() if name != "enrichment"}
    before = model.prepare(soil)
    after = before.replaced(soc=soil["soc"] * 1.1094, ph=soil["ph"] - 0.02)
    found = model.difference(symbol, before, after, 0.0)
    change, moved = simulated(model, symbol, before, after)
    np.testing.assert_allclose(found.rises, (moved > 0).mean(axis=0), atol=0.01)
    expected = model.mobility(symbol, after, 0.0) - model.mobility(symbol, before, 0.0)
    assert found.change.tobytes() == expected.tobytes()
    assert found.ends.tobytes() == model.mobility_series(symbol, (before, after), 0.0).tobytes()
    held = (np.abs(change - found.change) <= found.half_width).mean(axis=0)
    assert 0.86 < held.min() < held.max() < 0.98, (held.min(), held.max())
    np.testing.assert_allclose(found.half_width, core.Z90 * change.std(axis=0), rtol=0.03)


def test_common_error_cancels(model):
    soil, pixels, enrichment = prepared(model, 3000, 5)
    same = model.difference("Cd", pixels, pixels.replaced(soc=soil["soc"].copy()), enrichment)
    assert not same.change.any()
    assert not same.half_width.any()
    assert (same.rises == 0.5).all()
    step = model.difference("Cd", pixels, pixels.replaced(soc=soil["soc"] * np.float32(1.1)), enrichment)
    assert (step.half_width < 0.2 * model.half_width("Cd", pixels, enrichment)).all()
    # an unknown CEC is unknown in both: it adds less to the difference than to the values
    unknown = model.prepare({**soil, "cec": None})
    wider = model.difference("Cd", unknown, unknown.replaced(soc=soil["soc"] * np.float32(1.1)), enrichment)
    assert np.isfinite(wider.half_width).all()
    assert (wider.half_width < 0.3 * model.half_width("Cd", unknown, enrichment) + 1e-3).all()


def test_an_estimate_of_cec_that_stays_is_an_estimate():
    """What it leaves open is drawn, alike before and after; it was as sure as a measurement."""
    model = sm.load()
    soil = {name: values for name, values in cores.soils(60, 8, np.float64).items() if name in ("ph", "soc", "clay")}
    stays, more = core.estimated_cec(soil["soc"], soil["clay"]), soil["soc"] * 1.3
    before = model.prepare(soil)
    after = before.replaced(soc=more, cec=stays)
    found = model.difference("Cd", before, after, 0.0)

    def moved(draw):
        ends = (model.prepare({**soil, "soc": soc, "cec": stays * np.exp(draw)}) for soc in (more, soil["soc"]))
        return np.subtract(*(model.logit("l1", "Cd", one, 0.0) for one in ends))

    steps = [b - a for a, b in zip(before.terms.f, after.terms.f)]
    parameters = model.parameters["Cd"].spread["l1"].parameters(steps, first=0.0)
    estimate = np.var([moved(draw) for draw in np.random.default_rng(9).normal(0.0, core.CEC_SD, 500)], axis=0)
    expected = core.normal_cdf(moved(0.0) / np.sqrt(parameters + estimate))
    np.testing.assert_allclose(found.rises, expected, atol=0.01)
    measured = model.prepare({**soil, "cec": stays})
    surer = model.difference("Cd", measured, measured.replaced(soc=more), 0.0)
    assert surer.ends.tobytes() == found.ends.tobytes()
    assert np.abs(surer.rises - expected).max() > 0.02
    assert (found.half_width > 1.1 * surer.half_width).any()


@pytest.mark.parametrize("symbol", ["Cd", "Pb", "Ni"])
def test_intervals_against_draws_of_the_sites(symbol):
    """Of nine tenths of contamination F1's interval held 92 to 93 % of the draws, F4's 86 to 88."""
    model, rng, draws = sm.load(), np.random.default_rng(21), 40_000
    soil = {"ph": [5.5], "soc": [2.0], "clay": [20.0], "cec": [15.0]}
    pixels = model.prepare({name: np.array(value) for name, value in soil.items()}).doubled()
    element, terms, content = model.parameters[symbol], pixels.terms, core.Content(None, np.array([0.9]))
    sites, shares = rng.normal(element.Delta, element.Delta_sd, draws), []
    nodes = np.linspace(sites.min(), sites.max(), 60)
    for name in core.LOGITS:
        told = [replace(element, Delta=float(node)).logit(name, terms, content)[0] for node in nodes]
        own = element.spread[name].parameters(terms.f)[0] + element.spread[name].residual
        shares.append(logistic(np.interp(sites, nodes, told) + rng.normal(0.0, np.sqrt(own), draws)))
    first, second, third = shares
    rest = (1.0 - first) * (1.0 - second)
    drawn = [first, (1.0 - first) * second, rest * third, rest * (1.0 - third)]
    for values, low, high in zip(drawn, *model.intervals(symbol, pixels, 0.0, 0.9)[:, :, 0]):
        assert np.mean((100.0 * values >= low) & (100.0 * values <= high)) == pytest.approx(0.9, abs=0.006)


NO_SPREAD = core.Spread([], 0.0)


@pytest.mark.parametrize("known", [True, False])
def test_intervals_of_an_element_whose_own_variance_is_none(known):
    """A card may state a residual of 0 and no factor; what is shared by two logits then leaves none to the second."""
    model = sm.load()
    element = model.parameters["Cd"]
    model.parameters = {**model.parameters, "Cd": replace(element, spread=dict.fromkeys(element.spread, NO_SPREAD))}
    soil = {"ph": [4.5, 6.0, 7.5], "soc": [2.0] * 3, "clay": [20.0] * 3, "cec": [15.0] * 3}
    pixels = model.prepare({name: np.array(value) for name, value in soil.items() if known or name != "cec"})
    for anthropogenic in (None, np.array([0.0, 0.5, 0.9], np.float32)):
        ends = model.intervals("Cd", pixels, 0.0, anthropogenic)
        assert np.isfinite(ends).all()
        assert (ends[0] <= ends[1]).all()
        if known and anthropogenic is None:
            np.testing.assert_allclose(ends[1] - ends[0], 0.0, atol=0.1)


def test_a_step_is_the_derivative(model):
    """The change of the whole Four Per Mille step is the derivative at its middle, within 2 %: there is no noise."""
    soil, pixels, _ = prepared(model, 5000, 6)
    doubles = {name: values.astype(np.float64) for name, values in soil.items()}
    factor, step = 1.1094, 1.0005
    for symbol in ("Cd", "Zn", "As"):
        ends = [
            model.parameters[symbol].mobility(
                core.soil_terms({**doubles, "soc": doubles["soc"] * math.sqrt(factor) * moved}, 5000, np.float64)
            )
            for moved in (1.0 / step, step)
        ]
        expected = (ends[1] - ends[0]) / (2.0 * math.log(step)) * math.log(factor)
        change = model.difference(symbol, pixels, pixels.replaced(soc=soil["soc"] * np.float32(factor)), 0.0).change
        # in the middle of what SOC can be: its floor and the end of the mineral share are bends, not noise
        told = (soil["soc"] > 0.5) & (soil["soc"] < 20.0) & (np.abs(expected) > 0.02)
        assert told.sum() > 500
        np.testing.assert_allclose(change[told], expected[told], rtol=0.02)


def test_interval_and_probability_are_one_distribution(model, trees):
    soil, pixels, enrichment = prepared(model, 2000, 7)
    low, high = model.interval("Cd", pixels, enrichment)
    step = model.difference("Cd", pixels, pixels.replaced(soc=soil["soc"] * np.float32(1.2)), enrichment)
    unsure = model.difference("Cd", model.prepare({**soil, "cec": None}), pixels, enrichment)
    maps = [low, model.deviation("l1", "Cd", pixels, enrichment), model.probability("Cd", pixels, 10.0, 0.0)]
    maps += [values for one in (step, unsure) for values in (one.ends, one.change, one.half_width, one.rises)]
    assert {values.dtype for values in maps} == {np.dtype(np.float32)}
    np.testing.assert_allclose(model.half_width("Cd", pixels, enrichment), 0.5 * (high - low), rtol=1e-6)
    logit = model.logit("l1", "Cd", pixels, enrichment)
    deviation = model.deviation("l1", "Cd", pixels, enrichment)
    for percent in (0.1, 10.0, 50.0, 99.0):
        found = model.probability("Cd", pixels, percent, enrichment)
        score = (logit - math.log(percent / (100.0 - percent))) / deviation
        expected = [0.5 * math.erfc(-value / math.sqrt(2.0)) for value in score]
        np.testing.assert_allclose(found, expected, atol=2e-6)
        assert ((low >= percent) <= (found > 0.949)).all()
        assert ((high < percent) <= (found < 0.051)).all()
    assert (model.probability("Cd", pixels, 0.0, enrichment) == 1.0).all()
    assert (model.probability("Cd", pixels, 100.0, enrichment) == 0.0).all()
    given = {name: soil[name] for name in core.REFERENCE}
    for call in (
        lambda: trees.probability("Cd", trees.prepare(given), 10.0, 0.0),
        lambda: trees.difference("Cd", trees.prepare(given), trees.prepare(given), 0.0),
    ):
        with pytest.raises(BundleError, match="use a model with a smooth core"):
            call()


def test_trees_have_intervals_too(trees):
    soil = {name: values for name, values in cores.soils(300, 8).items() if name != "enrichment"}
    pixels = trees.prepare(soil)
    low, high = trees.interval("Cd", pixels, 0.0)
    middle = trees.mobility("Cd", pixels, 0.0)
    assert ((low <= middle) & (middle <= high)).all()
    assert (low >= 0.0).all()
    assert (high <= 100.0).all()


# -- offsets and residual trees ---------------------------------------------------------------------------------------


def test_offsets_move_the_logits(model):
    _, pixels, enrichment = prepared(model, 400, 9)
    card = json.loads(json.dumps(model.card))
    offsets = {"l1": 0.4, "l2": -0.3, "l3": 0.8}
    card["elements"]["Cd"]["offsets"] = offsets
    moved = model.with_card(card)
    for name, added in offsets.items():
        before, after = (one.logit(name, "Cd", pixels, enrichment) for one in (model, moved))
        np.testing.assert_allclose(after - before, added, atol=1e-9)
    assert np.abs(moved.fractions("Cd", pixels, 0.0).sum(axis=0) - 100.0).max() < 3e-5
    assert moved.fractions("Zn", pixels, 0.0).tobytes() == model.fractions("Zn", pixels, 0.0).tobytes()
    parts = moved.parts("Cd", pixels, enrichment)
    np.testing.assert_allclose(sum(parts.values()), moved.mobility("Cd", pixels, enrichment), rtol=1e-5)


@pytest.fixture(scope="module")
def boosted(lightgbm, tmp_path_factory):
    boosters = {name: bundles.train(lightgbm, "regression", seed, rounds=15) for seed, name in enumerate(("r1", "r3"))}
    texts = {name: bundles.text(one) for name, one in boosters.items()}
    folder = cores.write(tmp_path_factory.mktemp("models") / "boosted", trees=texts)
    return sm.load(folder), {name: lightgbm.Booster(model_str=text.decode()) for name, text in texts.items()}


def test_residual_trees_are_added(model, boosted):
    with_trees, boosters = boosted
    soil, pixels, enrichment = prepared(model, 3000, 10)
    soil["cec"][::4] = np.nan
    pixels, own = model.prepare(soil), with_trees.prepare(soil)
    cec = np.where(np.isnan(soil["cec"]), core.estimated_cec(soil["soc"], soil["clay"]), soil["cec"])
    columns = [soil["ph"], soil["soc"], soil["clay"], cec, enrichment, *np.ones((3, 3000))]
    matrix = np.column_stack(columns).astype(np.float64)
    for name, tree in (("l1", "r1"), ("l3", "r3")):
        added = with_trees.logit(name, "Cd", own, enrichment) - model.logit(name, "Cd", pixels, enrichment)
        np.testing.assert_allclose(added, boosters[tree].predict(matrix, raw_score=True), atol=1e-5)
    same = with_trees.logit("l2", "Cd", own, enrichment) - model.logit("l2", "Cd", pixels, enrichment)
    np.testing.assert_allclose(same, 0.0, atol=1e-12)
    found = with_trees.fractions("Cd", own, enrichment)
    assert np.abs(found.sum(axis=0) - 100.0).max() < 3e-5
    assert found[0].tobytes() == with_trees.mobility("Cd", own, enrichment).tobytes()
    np.testing.assert_allclose(sum(with_trees.parts("Cd", own, enrichment).values()), found[0], rtol=1e-5)
    later = own.replaced(soc=soil["soc"] * np.float32(1.2))
    fresh = with_trees.prepare({**soil, "soc": soil["soc"] * np.float32(1.2)})
    assert (
        with_trees.mobility("Cd", later, enrichment).tobytes() == with_trees.mobility("Cd", fresh, enrichment).tobytes()
    )


#: What a recalibration adds to the logits of Cd, of (1, z, s, c, g).
LOCAL = {"l1": (0.3, -0.2, 0.15, 0.1, -0.25), "l3": (0.1, 0.05, 0.0, -0.1, 0.2)}


def recalibrated(model):
    """The same model with `LOCAL` for Cd."""
    other = copy.copy(model)
    other.parameters = {**model.parameters, "Cd": replace(model.parameters["Cd"], local=LOCAL)}
    return other


@pytest.mark.parametrize("which", ["core", "boosted"])
def test_a_recalibration_is_added_to_logits_and_trees_and_to_what_an_unknown_cec_leaves_open(model, boosted, which):
    before = model if which == "core" else boosted[0]
    after = recalibrated(before)
    soil, _, enrichment = prepared(model, 500, 14)
    # so that a CEC that is one standard deviation lower is still above its floor
    soil["clay"] += 10.0
    estimate = core.estimated_cec(soil["soc"], soil["clay"])
    pixels = before.prepare({**soil, "cec": None})
    slopes = np.stack([np.ones(500), *pixels.doubled().terms.f])
    for name in core.LOGITS:
        added = after.logit(name, "Cd", pixels, enrichment) - before.logit(name, "Cd", pixels, enrichment)
        np.testing.assert_allclose(added, np.array(LOCAL.get(name, np.zeros(5))) @ slopes, atol=1e-6)
        # an estimated CEC: half of what the logit moves by between one standard deviation less and more
        cecs = (
            np.sqrt((15.0**2 + 0.25) * np.exp(2.0 * (slopes[4] + step)) - 0.25) for step in (-core.CEC_SD, core.CEC_SD)
        )
        ends = [recalibrated(model).logit(name, "Cd", model.prepare({**soil, "cec": cec}), enrichment) for cec in cecs]
        stated = after.deviation(name, "Cd", before.prepare({**soil, "cec": estimate}), enrichment)
        guessed = after.deviation(name, "Cd", pixels, enrichment)
        np.testing.assert_allclose(guessed**2 - stated**2, (0.5 * (ends[1] - ends[0])) ** 2, rtol=1e-3, atol=1e-5)
    others = (one.fractions("Zn", pixels, enrichment).tobytes() for one in (before, after))
    assert next(others) == next(others)


# -- drivers ----------------------------------------------------------------------------------------------------------


def brute_force(model, symbol, soil, enrichment, share, reference):
    """Shapley's own formula on logit F1 as it is mapped, subset by subset, each soil prepared anew."""
    names, n = model.soil_features, len(soil["ph"])
    worth = {}
    for size in range(6):
        for subset in combinations(range(5), size):
            chosen = {names[k] for k in subset}
            mixed = {
                name: soil[name] if name in chosen else np.full(n, np.nan if (v := reference[name]) is None else v)
                for name in core.REFERENCE
            }
            pixels = model.prepare(mixed).doubled()
            content = (enrichment, share) if "enrichment" in chosen else (reference["enrichment"], None)
            f1 = model.mobility(symbol, pixels, *content)
            worth[subset] = np.log(f1 / (100.0 - f1))
    result = np.zeros((5, n))
    for driver in range(5):
        others = [k for k in range(5) if k != driver]
        for size in range(5):
            weight = factorial(size) * factorial(4 - size) / factorial(5)
            for subset in combinations(others, size):
                result[driver] += weight * (worth[tuple(sorted((*subset, driver)))] - worth[subset])
    return result


@pytest.mark.parametrize(
    ("which", "cec"),
    [("core", 15.0), ("core", None), ("boosted", 15.0), ("boosted", None), ("recalibrated", None)],
)
def test_drivers_are_shapley_values(model, boosted, which, cec):
    chosen = {"core": model, "boosted": boosted[0], "recalibrated": recalibrated(boosted[0])}[which]
    soil, _, enrichment = prepared(model, 300, 11)
    soil["cec"][::3] = np.nan
    share = np.linspace(0.0, 0.9, 300).astype(np.float32)
    reference = {**chosen.card["reference_soil"], "cec": cec, "enrichment": 0.3}
    for symbol in ("Cd", "Ca"):
        drivers = Drivers(chosen, symbol, reference)
        pixels = chosen.prepare(soil)
        found = drivers.contributions(pixels, enrichment, share)
        assert found.shape == (5, 300)
        expected = brute_force(chosen, symbol, soil, enrichment, share, reference)
        assert np.abs(found - expected).max() < 1e-6
        f1 = chosen.mobility(symbol, pixels.doubled(), enrichment, share)
        np.testing.assert_allclose(drivers.base + found.sum(axis=0), np.log(f1 / (100.0 - f1)), atol=1e-6)


def test_what_does_not_differ_contributes_nothing(model):
    soil, _, _ = prepared(model, 200, 12)
    reference = {**model.card["reference_soil"], "cec": None}
    drivers = Drivers(model, "Zn", reference)
    names = model.soil_features
    pixels = model.prepare({**soil, "cec": None, "clay": 20.0})
    found = drivers.contributions(pixels, 0.0)
    assert drivers.contributions(pixels, None).tobytes() == found.tobytes(), "an unknown content is the reference's"
    assert not found[[names.index("cec"), names.index("enrichment"), names.index("clay")]].any()
    assert found[[names.index("ph"), names.index("soc")]].all()


def test_drivers_do_not_depend_on_blocks(model):
    n = core.CHUNK + 1000
    soil, pixels, enrichment = prepared(model, n, 13)
    drivers = Drivers(model, "As", model.card["reference_soil"])
    whole = drivers.contributions(pixels, enrichment)
    part = {name: values[500:700] for name, values in soil.items()}
    found = drivers.contributions(model.prepare(part), enrichment[500:700])
    assert found.tobytes() == np.ascontiguousarray(whole[:, 500:700]).tobytes()


def test_response_curves(model):
    soil = {**model.card["reference_soil"], "cec": None}
    for feature, values in (("ph", np.linspace(4, 8, 9)), ("enrichment", np.linspace(-1, 2, 9)), ("cec", [5.0, 20.0])):
        found = response(model, "Cd", feature, np.array(values), soil)
        assert found.shape == (len(values),)
        assert np.unique(found).size == len(values)


def test_an_element_that_the_model_does_not_know_is_refused_by_every_question(model):
    """Not by a KeyError."""
    pixels = model.prepare({"ph": np.full(2, 6.0, np.float32), "soc": 2.0, "clay": 20.0})
    for ask in (
        lambda: model.mobility("Xx", pixels, 0.0),
        lambda: model.fractions("Xx", pixels, 0.0),
        lambda: model.mobility_series("Xx", [pixels], 0.0),
        lambda: model.interval("Xx", pixels, 0.0),
        lambda: model.difference("Xx", pixels, pixels, 0.0),
    ):
        with pytest.raises(BundleError, match="no element 'Xx'"):
            ask()
