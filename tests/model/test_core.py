"""The closed form against its equations as they are written, and what must hold of it on any soil."""

from __future__ import annotations

import math
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import bundle, core
from tests import cores

SYMBOLS = tuple(cores.PARAMETERS)
#: Terms of a soil, by property, whose value no formula of the test may share with the code.
PROPERTIES = ("ph", "soc", "clay", "cec")


@pytest.fixture(scope="module")
def elements() -> dict[str, core.Element]:
    import json

    card = {**cores.card(), "files": {}}
    return bundle.read_core(json.dumps(cores.document()).encode(), card)


def terms(soil, dtype=np.float64):
    return core.soil_terms({name: soil[name] for name in PROPERTIES}, len(soil["ph"]), dtype)


def equations(symbol, soil, t=0.0, q=0.0, **changed):
    """F1..F4 and the parts of F1 as shares, without averaging: the docstring of the module, line by line."""
    p = {**cores.PARAMETERS[symbol], **cores.GLOBALS, **changed}
    ph, soc, clay, cec = (np.asarray(soil[name], float) for name in PROPERTIES)
    softplus = lambda v: np.logaddexp(0.0, v)  # noqa: E731
    logistic = lambda v: 1.0 / (1.0 + np.exp(-v))  # noqa: E731
    z = ph - 6.2
    s = np.log(np.sqrt(soc**2 + 0.05**2) / np.sqrt(2.0**2 + 0.05**2))
    c = np.log(np.sqrt(clay**2 + 0.5**2) / np.sqrt(20.0**2 + 0.5**2))
    g = np.log(np.sqrt(cec**2 + 0.5**2) / np.sqrt(15.0**2 + 0.5**2))
    phi = 0.4 * z + 0.24 * (softplus((ph - 4.3) / 0.4) - softplus(1.9 / 0.4))
    if p["steep"]:
        phi = 0.5 * softplus(-1.4) - 0.5 * softplus((5.5 - ph) / 0.5)
    base = softplus(-1.56) - softplus(-1.3 * (ph - 5.0))
    mineral_share = 0.03 + 0.03 * softplus((0.97 - 0.019 * soc) / 0.03)
    exchange = np.exp(p["x"] + p["aX"] * g + p["wb"] * base + p["m"] * q)
    oxides = np.exp(p["o"] + p["aO"] * c + p["nO"] * phi)
    humus = np.exp(p["o"] + p["s"] + p["aS"] * s + p["nS"] * phi)
    carbonate = np.exp(p["x"] + p["rho"]) * logistic((ph - 7.3) / 0.25) if "rho" in p else 0.0 * ph
    total = exchange + oxides + humus + carbonate
    at_reference = math.exp(p["x"]) + math.exp(p["o"]) * (1.0 + math.exp(p["s"]))
    logit = p["r"] + p["gamma"] * np.log(total / at_reference) + p["d_clay"] * c + p["d_soc"] * s + p["d_pH"] * z
    logit = logit - p["lm"] * np.log(mineral_share) - p["kappa"] * t
    reactive = (1.0 - q) * logistic(logit) + q * logistic(logit + p["Delta"])
    mineral = np.exp(p["c"] + 1.5 * t) * logistic((ph - 7.7) / 0.15) if "c" in p else 0.0 * ph
    k = reactive / total / (1.0 + mineral)
    parts = np.stack([k * exchange, k * carbonate + mineral / (1.0 + mineral), k * (p["w"] * oxides + p["u"] * humus)])
    second, third = k * (1.0 - p["w"]) * oxides, k * (1.0 - p["u"]) * humus
    return np.stack([parts.sum(axis=0), second, third, (1.0 - reactive) / (1.0 + mineral)]), parts


def odds(part, rest):
    return np.log(part) - np.log(rest)


# -- the equations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("symbol", SYMBOLS)
@pytest.mark.parametrize(("t", "q"), [(0.0, 0.0), (1.2, 0.0), (-0.7, 0.35)])
def test_logits_and_parts_follow_the_equations(elements, symbol, t, q):
    soil = cores.soils(5000, 1, np.float64)
    fractions, parts = equations(symbol, soil, t, q)
    assert np.abs(fractions.sum(axis=0) - 1.0).max() < 1e-12
    content = core.Content(np.full(5000, t) if t else None, np.full(5000, q) if q else None)
    expected = {
        "l1": odds(fractions[0], fractions[1:].sum(axis=0)),
        "l2": odds(fractions[1], fractions[2:].sum(axis=0)),
        "l3": odds(fractions[2], fractions[3]),
        "lx": odds(parts[0], parts[1:].sum(axis=0) + fractions[1:].sum(axis=0)),
    }
    for name, logit in expected.items():
        assert np.abs(elements[symbol].logit(name, terms(soil), content) - logit).max() < 1e-9
    found = elements[symbol].parts(terms(soil), content)
    np.testing.assert_allclose(found / found.sum(axis=0), parts / parts.sum(axis=0), atol=1e-12)


@pytest.mark.parametrize(("t", "q"), [(0.0, 0.0), (0.8, 0.0), (-0.7, 0.35)])
def test_a_carbonate_pool_and_a_carbonate_mineral_of_one_element_add_up(elements, t, q):
    soil, element = cores.soils(2000, 1, np.float64), replace(elements["Ca"], rho=0.3)
    fractions, parts = equations("Ca", soil, t, q, rho=0.3)
    content = core.Content(np.full(2000, t) if t else None, np.full(2000, q) if q else None)
    found = element.parts(terms(soil), content)
    np.testing.assert_allclose(found / found.sum(axis=0), parts / parts.sum(axis=0), atol=1e-12)
    logit = element.logit("l1", terms(soil), content)
    np.testing.assert_allclose(logit, odds(fractions[0], fractions[1:].sum(axis=0)), atol=1e-9)
    if not q:
        np.testing.assert_allclose(element.curve(terms(soil)).logit("l1", np.full(2000, t)), logit, rtol=1e-9)


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_curves_of_the_content_are_the_amounts_at_it(elements, symbol):
    soil, element = cores.soils(5000, 1, np.float64), elements[symbol]
    shift = np.random.default_rng(2).normal(0.0, 0.5, (3, 5000))
    for given in (None, shift):
        curve = element.curve(terms(soil), given)
        for t in np.random.default_rng(3).uniform(-4.0, 6.0, (3, 5000)):
            content = core.Content(t)
            for name in ("l1", "lx"):
                logit = element.logit(name, terms(soil), content, given)
                np.testing.assert_allclose(curve.logit(name, t), logit, rtol=1e-9, atol=1e-9)
            mobility, parts = (of(terms(soil), content, given) for of in (element.mobility, element.parts))
            np.testing.assert_allclose(100.0 * curve.mean("l1", t), mobility, rtol=1e-9)
            np.testing.assert_allclose(100.0 * curve.mean("lx", t), parts[0], rtol=1e-9)


def test_one_soil_worked_by_hand(elements):
    """Cd at pH 6.2, 2 % SOC, 20 % clay, CEC 15: all terms are 0, so that pools are the exponentials of their levels."""
    soil = {"ph": np.array([6.2]), "soc": np.array([2.0]), "clay": np.array([20.0]), "cec": np.array([15.0])}
    exchange, oxides, humus = math.exp(0.4), 1.0, math.exp(-0.3)
    carbonate = math.exp(1.3) / (1.0 + math.exp(4.4))
    total = exchange + oxides + humus + carbonate
    logit = (
        0.9
        + 0.25 * math.log(total / (exchange + oxides + humus))
        - math.log(0.03 + 0.03 * math.log1p(math.exp(0.932 / 0.03)))
    )
    rho = math.exp(logit) / total
    acid = rho * (exchange + carbonate + 0.09 * oxides + 0.18 * humus)
    kept = rho * (0.91 * oxides + 0.82 * humus) + 1.0
    found = elements["Cd"].logit("l1", core.soil_terms(soil, 1, np.float64))
    assert found[0] == pytest.approx(math.log(acid / kept), abs=1e-10)


@pytest.mark.parametrize("symbol", SYMBOLS)
@pytest.mark.parametrize("name", ["l1", "l2", "l3"])
def test_predictive_mean_is_that_of_the_logistic_normal(elements, symbol, name):
    nodes, weights = np.polynomial.hermite_e.hermegauss(80)
    soil = cores.soils(400, 2, np.float64)
    element = elements[symbol]
    logit = element.logit(name, terms(soil))
    deviation = math.sqrt(element.spread[name].reference)
    drawn = 1.0 / (1.0 + np.exp(-(logit[:, None] + deviation * nodes)))
    expected = drawn @ (weights / weights.sum())
    assert deviation > 0.8
    assert np.abs(cores.mean_of_logit(element, name, logit) - expected).max() < 0.003
    if name == "l1":
        np.testing.assert_allclose(
            element.mobility(terms(soil)), 100.0 * cores.mean_of_logit(element, name, logit), rtol=1e-12
        )


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_fractions_are_nested_means(elements, symbol):
    soil = cores.soils(1000, 3, np.float64)
    element = elements[symbol]
    first, second, third = (
        cores.mean_of_logit(element, name, element.logit(name, terms(soil))) for name in core.LOGITS
    )
    expected = np.stack([first, (1 - first) * second, (1 - first) * (1 - second) * third])
    found = element.fractions(terms(soil))
    np.testing.assert_allclose(found[:3], 100.0 * expected, atol=1e-9)
    np.testing.assert_allclose(element.parts(terms(soil)).sum(axis=0), found[0], rtol=1e-12)


def test_normal_distribution():
    x = np.linspace(-8.0, 8.0, 1001)
    expected = [0.5 * math.erfc(-value / math.sqrt(2.0)) for value in x]
    np.testing.assert_allclose(core.normal_cdf(x), expected, atol=1.5e-7)


def test_points_of_intervals_are_spread_as_three_independent_normal_variables():
    """The lattice by its steps (1/g, 1/g^2; g^3 = g + 1), its moments, and as evenly as it is meant to be."""
    points = core.normal_lattice()
    assert points.shape == (3, core.LATTICE)
    assert points.dtype == np.float32
    np.testing.assert_allclose(np.cov(points, bias=True), np.eye(3), atol=4e-3)
    np.testing.assert_allclose(points.mean(axis=1), 0.0, atol=2e-3)
    places = np.array([[0.5 * math.erfc(-one / math.sqrt(2.0)) for one in row[:100]] for row in points.tolist()])
    plastic = max(np.roots([1.0, 0.0, -1.0, -1.0]).real)
    steps = 1.0 / core.LATTICE, 1.0 / plastic, 1.0 / plastic**2
    np.testing.assert_allclose(np.diff(places) % 1.0, np.repeat(np.array(steps)[:, np.newaxis], 99, axis=1), atol=1e-6)
    np.testing.assert_allclose(
        places[:, 0], [0.5 / core.LATTICE, *((0.5 + step) % 1.0 for step in steps[1:])], atol=1e-6
    )


# -- numbers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_closed_and_not_negative(elements, symbol):
    soil = cores.soils(50_000, 4)
    content = core.Content(soil["enrichment"] * np.float32(math.log(10.0)), np.linspace(0, 0.99, 50_000, dtype="f4"))
    for given in (core.Content(), content):
        found = elements[symbol].fractions(terms(soil, np.float32), given)
        assert found.dtype == np.float32
        assert np.isfinite(found).all()
        assert found.min() >= 0.0
        assert np.abs(found.sum(axis=0, dtype=np.float64) - 100.0).max() < 3e-5
        assert found[0].tobytes() == elements[symbol].mobility(terms(soil, np.float32), given).tobytes()


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_single_precision_is_enough(elements, symbol):
    """float32 within 2e-5 of float64, as a share, at any soil and content."""
    soil = cores.soils(100_000, 5)
    t = soil["enrichment"] * np.float32(math.log(10.0))
    q = np.random.default_rng(5).uniform(0, 0.99, t.size).astype(np.float32)
    single = core.Content(t, q)
    double = core.Content(t.astype(np.float64), q.astype(np.float64))
    element = elements[symbol]
    for call in (element.fractions, element.parts):
        difference = call(terms(soil, np.float32), single) - call(terms(soil), double)
        assert np.abs(difference).max() / 100.0 < 2e-5


@pytest.mark.parametrize("symbol", SYMBOLS)
@pytest.mark.parametrize(
    ("name", "low", "high"), [("ph", 2.0, 12.0), ("soc", 0.0, 58.0), ("clay", 0.0, 100.0), ("cec", 0.0, 500.0)]
)
def test_derivatives_are_continuous(elements, symbol, name, low, high):
    """The jump of the derivative from cell to cell shrinks with the cells: a kink anywhere would keep its size."""
    jumps = []
    for cells in (4000, 16_000):
        values = np.linspace(low, high, cells + 1)
        soil = {"ph": 7.0, "soc": 1.5, "clay": 18.0, "cec": 12.0}
        soil = {key: np.full(values.size, value) for key, value in soil.items()} | {name: values}
        fractions = elements[symbol].fractions(terms(soil))
        slope = np.diff(fractions, axis=1) / (values[1] - values[0])
        jumps.append(np.abs(np.diff(slope, axis=1)).max())
        assert np.isfinite(slope).all()
    # nothing at all happens to As along CEC
    assert jumps[1] <= 0.4 * jumps[0]


def test_blocks_and_threads_do_not_change_a_bit(elements):
    n = 2 * core.CHUNK + 4321
    soil = cores.soils(n, 6)
    whole = {symbol: elements[symbol].fractions(terms(soil, np.float32)) for symbol in SYMBOLS}
    for start, size in ((0, 1), (1, 17), (5, 1000), (3, core.CHUNK + 1)):
        part = {name: values[start : start + size].copy() for name, values in soil.items()}
        for symbol in SYMBOLS:
            found = elements[symbol].fractions(terms(part, np.float32))
            assert found.tobytes() == np.ascontiguousarray(whole[symbol][:, start : start + size]).tobytes()

    def run(symbol):
        return elements[symbol].fractions(terms(soil, np.float32)).tobytes()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(run, SYMBOLS * 3)) == [whole[symbol].tobytes() for symbol in SYMBOLS * 3]


@pytest.mark.parametrize("name", PROPERTIES)
def test_a_number_has_the_bits_of_an_array_of_it(elements, name):
    soil = {key: values for key, values in cores.soils(3000, 7).items() if key != "enrichment"}
    value = float(soil[name][0])
    arrays = {**soil, name: np.full(3000, value, np.float32)}
    for symbol in SYMBOLS:
        whole = elements[symbol].fractions(core.soil_terms(arrays, 3000)).tobytes()
        for number in (value, np.array(value)):
            assert elements[symbol].fractions(core.soil_terms({**soil, name: number}, 3000)).tobytes() == whole


def test_what_all_soils_share_is_shared_by_all_chunks(elements):
    """A number among arrays of more soils than are evaluated at a time, and one content for all of them."""
    n = core.CHUNK + 3
    soil = {key: values for key, values in cores.soils(n, 7).items() if key != "enrichment"}
    shared = core.soil_terms({**soil, "ph": 6.5, "clay": 20.0}, n)
    content = core.Content(np.array([0.3], np.float32), np.array([0.2], np.float32))
    arrays = {**soil, "ph": np.full(n, 6.5, np.float32), "clay": np.full(n, 20.0, np.float32)}
    whole = elements["Cd"].mobility(core.soil_terms(arrays, n), core.Content(*(np.full(n, one[0]) for one in content)))
    assert elements["Cd"].mobility(shared, content).tobytes() == whole.tobytes()


@pytest.mark.parametrize("name", [*PROPERTIES, "t", "q"])
def test_nan_stays_nan(elements, name):
    soil = cores.soils(100, 8)
    content = {"t": soil.pop("enrichment"), "q": np.full(100, 0.2, np.float32)}
    target = soil if name in soil else content
    target[name] = target[name].copy()
    target[name][7] = np.nan
    for element in elements.values():
        found = element.fractions(core.soil_terms(soil, 100), core.Content(**content))
        # an unknown CEC is estimated
        assert np.isnan(found[:, 7]).all() == (name != "cec")
        assert np.isfinite(np.delete(found, 7, axis=1)).all()


def test_unknown_cec_is_estimated_from_carbon_and_clay(elements):
    soil = {name: values for name, values in cores.soils(1000, 9).items() if name != "enrichment"}
    estimate = (2.0 * soil["soc"] + 0.4 * soil["clay"]).astype(np.float32)
    some = np.where(np.arange(1000) % 3 == 0, np.float32(np.nan), soil["cec"])
    filled = np.where(np.isnan(some), estimate, some)
    element = elements["Cd"]
    for given, stated in ((None, estimate), (np.nan, estimate), (some, filled)):
        found = core.soil_terms({**soil, "cec": given}, 1000)
        expected = core.soil_terms({**soil, "cec": stated}, 1000)
        np.testing.assert_allclose(element.mobility(found), element.mobility(expected), rtol=2e-6)
        wider = element.variance("l1", found) - element.variance("l1", expected)
        unknown = np.isnan(some) if given is some else np.ones(1000, bool)
        assert (wider[unknown] > 0.0).all()
        assert np.abs(wider[~unknown]).max(initial=0.0) < 1e-5


def test_terms_of_what_did_not_change_are_taken_over():
    soil = {name: values for name, values in cores.soils(500, 10).items() if name != "enrichment"}
    for cec in (soil["cec"], None):
        before = core.soil_terms({**soil, "cec": cec}, 500)
        changed = {**soil, "cec": cec, "soc": soil["soc"] * np.float32(1.1)}
        after = core.soil_terms(changed, 500, like=(before, {**soil, "cec": cec}))
        fresh = core.soil_terms(changed, 500)
        assert after.phi is before.phi
        assert after.c is before.c
        assert (after.g is before.g) == (cec is not None)
        for name in ("z", "s", "peat", "c", "g", "kc"):
            assert getattr(after, name).tobytes() == getattr(fresh, name).tobytes()


# -- content ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_content_geogenic_lowers_anthropogenic_raises(elements, symbol):
    soil = {name: np.full(200, value) for name, value in (("ph", 6.0), ("soc", 2.0), ("clay", 20.0), ("cec", 12.0))}
    t = np.linspace(-3.0, 6.0, 200)
    geogenic = elements[symbol].mobility(terms(soil), core.Content(t))
    mobile = geogenic * np.exp(t)
    assert (np.diff(mobile) > 0.0).all()
    # a high content of Ca comes with calcite, which step 1 dissolves
    assert (np.diff(geogenic) < 0.0).all() or elements[symbol].c is not None
    q = np.linspace(0.0, 0.99, 200)
    assert (np.diff(elements[symbol].mobility(terms(soil), core.Content(None, q))) > 0.0).all()


def test_no_anthropogenic_part_is_no_second_source(elements):
    soil = cores.soils(300, 11, np.float64)
    for element in elements.values():
        without = element.fractions(terms(soil))
        np.testing.assert_allclose(
            element.fractions(terms(soil), core.Content(None, np.zeros(300))), without, rtol=1e-12
        )


# -- spread -----------------------------------------------------------------------------------------------------------


def test_variance_is_the_quadratic_form():
    rng = np.random.default_rng(12)
    factor = rng.normal(0.0, 0.3, (4, 5))
    spread = core.Spread(factor.tolist(), 0.7)
    soil = cores.soils(200, 12, np.float64)
    f = terms(soil).f
    expected = (factor @ np.stack([np.ones(200), *f])) ** 2
    np.testing.assert_allclose(spread.parameters(f), expected.sum(axis=0), rtol=1e-10)
    assert spread.reference == pytest.approx((factor[:, 0] ** 2).sum() + 0.7)
    assert core.Spread([], 0.3).parameters(f).max() == 0.0


def test_anthropogenic_part_adds_the_spread_between_sites(elements):
    """Where all is anthropogenic l3, the logarithm of what is reactive, moves as Delta does; where nothing is, none."""
    soil, element, sites = cores.soils(50, 13, np.float64), elements["Cd"], cores.GLOBALS["Delta_sd"]

    def added(name, q):
        given = terms(soil), core.Content(None, np.full(50, q))
        return element.variance(name, *given) - element.variance(name, terms(soil))

    np.testing.assert_allclose(added("l3", 1.0), sites**2, rtol=1e-9)
    for name in core.LOGITS:
        np.testing.assert_allclose(added(name, 0.0), 0.0, atol=1e-12)
        half = added(name, 0.5)
        assert np.all((half > 0.0) & (half < sites**2))


# -- speed, as ratios -------------------------------------------------------------------------------------------------


def fastest(call, times=7):
    best = math.inf
    for _ in range(times):
        start = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.slow
def test_the_shared_terms_and_the_chunks_pay(elements):
    n = 1 << 17
    soil = cores.soils(n, 14)
    ready = terms(soil, np.float32)
    one = fastest(lambda: elements["Zn"].mobility(ready))
    plain = fastest(lambda: equations("Zn", soil), 3)
    four = fastest(lambda: elements["Zn"].fractions(ready))
    assert one < 0.25 * plain
    assert four < 3.0 * one
    assert fastest(lambda: terms(soil, np.float32)) < 8.0 * one
