"""The inversion of models: against the forward model, and against trying all steps."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model import core
from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.risk import guidance
from soil_mobility_plugin.soilmobility.risk.guidance import GuidanceError
from soil_mobility_plugin.soilmobility.risk.inversion import _peak, _root, inversion_of
from soil_mobility_plugin.soilmobility.soil import covariates
from soil_mobility_plugin.soilmobility.soil.covariates import aqua_regia_content
from soil_mobility_plugin.soilmobility.soil.fractions import logistic
from soil_mobility_plugin.soilmobility.soil.units import CovariateError
from tests import bundles, cores

from .test_guidance import REFERENCE


@pytest.fixture(scope="module")
def model() -> FractionationModel:
    return FractionationModel.load(bundle_folder("theory_guided_v1"))


@pytest.fixture(scope="module")
def soils() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(7)
    n = 20_000
    soil = {
        "ph": rng.uniform(3, 10, n),
        "soc": 10 ** rng.uniform(-1.2, 1.7, n),
        "clay": rng.uniform(1, 90, n),
        "cec": rng.uniform(1, 150, n),
    }
    return {name: values.astype(np.float32) for name, values in soil.items()}


def forward(model, element, pixels, content, basis):
    """Mobile content as a prediction computes it, from contents as they are written to a file."""
    card = model.element(element)
    share = card["aqua_regia_share"]
    enrichment = covariates.enrichment(content, card["reference_mg_kg"], share, basis)
    enrichment, _ = covariates.clamp(np.asarray(enrichment), model.training_range("enrichment"))
    content = np.asarray(aqua_regia_content(content, share, basis), float)
    return 0.01 * model.mobility(element, pixels, enrichment) * content


@pytest.mark.parametrize("basis", covariates.TOTAL_BASES)
@pytest.mark.parametrize(("element", "value"), [("Cd", 0.3), ("Pb", 90.0), ("As", 30.0), ("Zn", 200.0), ("Hg", 1.8)])
def test_the_local_value_keeps_to_the_limit_and_exhausts_it(model, soils, element, value, basis):
    pixels = model.prepare(soils)
    limit = guidance.mobile_limit(model, element, value, "total", REFERENCE)
    content, status = inversion_of(model, element, limit).contents(pixels)
    share = model.element(element)["aqua_regia_share"]
    written = (content if basis == "aqua regia" else content / share).astype(np.float32)
    known = status != guidance.BELOW
    ratio = forward(model, element, pixels, np.where(known, written, np.float32(1)), basis) / limit
    assert ratio[known].max() <= 1.0
    assert ratio[status == guidance.EXACT].min() > 0.995
    assert (status == guidance.EXACT).mean() > 0.5
    # A hair more breaks the limit, on a jump too: nothing above would have done.
    inside = (status == guidance.EXACT) | (status == guidance.ON_JUMP)
    more = forward(model, element, pixels, np.where(inside, written * np.float32(1.00003), np.float32(1)), basis)
    assert (more[inside] > limit).all()


def test_the_bisection_finds_what_trying_all_steps_finds(model, soils):
    few = {name: values[:300] for name, values in soils.items()}
    pixels = model.prepare(few)
    limit = guidance.mobile_limit(model, "Cd", 0.3, "total", REFERENCE)
    content, status = inversion_of(model, "Cd", limit).contents(pixels)
    lowest, highest = guidance.content_range(model, "Cd")
    tried = np.geomspace(lowest * 1.00001, highest, 5_001).astype(np.float32)
    best = np.full(300, np.nan)
    for value in tried:
        mobile = forward(model, "Cd", pixels, np.full(300, value, np.float32), "aqua regia")
        best[mobile <= limit] = value
    step = (highest / lowest) ** (1 / 5_000)
    known = status != guidance.BELOW
    assert ((content[known] / best[known] >= 0.9999) & (content[known] / best[known] <= step * 1.0001)).all()


def test_what_lies_beyond_the_range_is_marked_and_not_invented(model, soils):
    pixels = model.prepare(soils)
    lowest, highest = guidance.content_range(model, "Pb")
    content, status = inversion_of(model, "Pb", highest).contents(pixels)
    assert (status == guidance.CAPPED).all()
    np.testing.assert_allclose(content, highest, rtol=1e-5)
    content, status = inversion_of(model, "Pb", lowest * 1e-4).contents(pixels)
    assert (status == guidance.BELOW).all()
    assert np.isnan(content).all()
    content, status = inversion_of(model, "Pb", 0.01 * lowest * 5).contents(pixels)
    assert set(np.unique(status)) >= {guidance.EXACT, guidance.BELOW}
    assert (np.isnan(content) == (status == guidance.BELOW)).all()
    assert (content[status != guidance.BELOW] >= lowest * 0.99999).all()


def test_a_model_whose_mobility_falls_with_the_content_is_refused(model, soils, monkeypatch):
    pixels = model.prepare(soils)
    inversion = inversion_of(model, "Cd", 0.1)
    rising = model.mobility

    def falling(symbol, pixels, enrichment):
        return 100 - rising(symbol, pixels, enrichment)

    monkeypatch.setattr(model, "mobility", falling)
    with pytest.raises(GuidanceError, match="cannot be inverted"):
        inversion.contents(pixels)


# ------------------------------------------------------------------------------------------------- a smooth core


@pytest.fixture(scope="module")
def smooth(tmp_path_factory) -> FractionationModel:
    return FractionationModel.load(cores.write(tmp_path_factory.mktemp("models") / "small_core"))


def smooth_soils(n=3000, seed=3):
    return {name: values for name, values in cores.soils(n, seed).items() if name != "enrichment"}


def mobile_of(model, symbol, pixels, contents, mobile, background=None):
    """Mobile content of contents in float64, by the forward model."""
    natural = contents if background is None else np.minimum(contents, background)
    enrichment = np.log10(natural / model.reference_content(symbol))
    share = None if background is None else 1.0 - natural / contents
    exact = pixels.doubled()
    if mobile == guidance.WHOLE:
        percent = model.mobility(symbol, exact, enrichment, share)
    else:
        percent = model.parts(symbol, exact, enrichment, share)["exchangeable"]
    return 0.01 * percent * contents


@pytest.mark.parametrize("mobile", guidance.MOBILE)
@pytest.mark.parametrize("background", [None, 0.2])
@pytest.mark.parametrize(("element", "limit"), [("Cd", 0.08), ("Zn", 0.3), ("Cr", 0.002), ("As", 0.02)])
def test_the_smooth_inversion_is_exact(smooth, mobile, background, element, limit):
    pixels = smooth.prepare(smooth_soils())
    content, status = inversion_of(smooth, element, limit, mobile, background=background).contents(pixels)
    exact = status == guidance.EXACT
    assert exact.sum() > 500
    filled = np.where(np.isnan(content), 1.0, content)
    ratio = mobile_of(smooth, element, pixels, filled, mobile, background) / limit
    np.testing.assert_allclose(ratio[exact], 1.0, rtol=1e-9)
    assert (ratio[status == guidance.CAPPED] <= 1.0).all()
    lowest, highest = guidance.content_range(smooth, element)
    np.testing.assert_allclose(content[status == guidance.CAPPED], highest)
    below = status == guidance.BELOW
    assert (np.isnan(content) == below).all()
    least = mobile_of(smooth, element, pixels, np.full(pixels.size, lowest), mobile, background)
    assert (least[below] > limit).all()
    assert (least[~below] <= limit).all()


def test_the_smooth_inversion_has_one_answer(smooth):
    """Content x share rises over the whole range of contents, so that nothing above the answer keeps to the limit."""
    pixels = smooth.prepare(smooth_soils(200))
    lowest, highest = guidance.content_range(smooth, "Zn")
    for mobile in guidance.MOBILE:
        for background in (None, 0.3):
            found = [
                mobile_of(smooth, "Zn", pixels, np.full(200, content), mobile, background)
                for content in np.geomspace(lowest, highest, 300)
            ]
            assert (np.diff(found, axis=0) > 0.0).all()


@pytest.mark.parametrize("background", [None, 0.3, 30.0])
def test_where_more_content_makes_less_exchangeable_the_first_answer_is_given(smooth, monkeypatch, background):
    """A carbonate mineral takes more of a higher content: tried on a grid of contents, Ca as if it were no major."""
    monkeypatch.setattr(smooth, "content", lambda *_: None)
    pixels = smooth.prepare(smooth_soils(200))
    low, high = guidance.content_range(smooth, "Ca")
    grid = np.geomspace(low, high, 1001)
    tried = np.array(
        [mobile_of(smooth, "Ca", pixels, np.full(200, one), guidance.EXCHANGEABLE, background) for one in grid]
    )
    assert (np.diff(tried, axis=0) < 0.0).any(axis=0).mean() > 0.2
    for limit in (0.05, 0.5, 3.0):
        content, status = inversion_of(smooth, "Ca", limit, guidance.EXCHANGEABLE, background=background).contents(
            pixels
        )
        breaks = tried > limit
        first = breaks.argmax(axis=0)
        expected = np.where(breaks[0], guidance.BELOW, np.where(breaks.any(axis=0), guidance.EXACT, guidance.CAPPED))
        # a peak between two contents of the grid may break the limit unseen
        clear = np.abs(tried.max(axis=0) / limit - 1.0) > 1e-3
        assert (status == expected)[clear].all()
        known = clear & (status == guidance.EXACT)
        assert known.sum() > 20
        assert (content[known] <= grid[first[known]] * 1.0001).all()
        assert (content[known] >= grid[first[known] - 1] * 0.9999).all()
    # what lies above the value does not exceed it less surely, though less of it is mobile
    inversion = inversion_of(smooth, "Ca", 0.5, guidance.EXCHANGEABLE, background=background)
    chances = np.array([inversion.exceedance(pixels, np.full(200, one)) for one in grid[::20]])
    assert (np.diff(chances, axis=0) >= -1e-3).all()
    assert chances.max() > 0.9


@pytest.mark.parametrize("mobile", guidance.MOBILE)
def test_intervals_of_a_stated_limit_exceed_it_with_5_and_95_percent_up_to_the_range(smooth, mobile):
    pixels = smooth.prepare(smooth_soils(1000))
    for element in cores.PARAMETERS:
        low, high = guidance.content_range(smooth, element)
        for limit in (0.01, 0.1, 0.4):
            inversion = inversion_of(smooth, element, limit, mobile)
            content, status = inversion.contents(pixels)
            some = status == guidance.EXACT
            ends = inversion.interval(pixels, content)
            assert ((low <= ends) & (ends <= high))[:, some].all()
            assert ((ends[0] <= content) & (content <= ends[1]))[some].all()
            for end, share in zip(ends, (0.05, 0.95)):
                inside = some & (end > low * 1.001) & (end < high * 0.999)
                chance = inversion.exceedance(pixels, np.where(inside, end, 1.0))[inside]
                np.testing.assert_allclose(chance, share, atol=1e-4)


def test_what_has_no_answer_is_not_refined(smooth, monkeypatch):
    """One evaluation at each end of the range tells it: a map whose values are all capped takes no longer."""
    pixels, calls = smooth.prepare(smooth_soils(1000)), []
    mean = core.Curve.mean
    monkeypatch.setattr(core.Curve, "mean", lambda *given: calls.append(1) or mean(*given))
    _, status = inversion_of(smooth, "Cd", guidance.content_range(smooth, "Cd")[1]).contents(pixels)
    assert (status == guidance.CAPPED).all()
    assert len(calls) <= 3


@pytest.mark.parametrize("mobile", guidance.MOBILE)
def test_a_value_at_a_step_of_residual_trees_is_marked(lightgbm, tmp_path, mobile):
    """An extended core's mobile content jumps where its trees split the content; such values were called exact."""
    rising = [int(name == "enrichment") for name in bundles.FEATURES]
    trees = bundles.text(bundles.train(lightgbm, "regression", rounds=8, monotone_constraints=rising))
    model = FractionationModel.load(cores.write(tmp_path / "extended", trees={"r1": trees}))
    pixels = model.prepare(smooth_soils(2000))
    content, status = inversion_of(model, "Cd", 0.08, mobile).contents(pixels)
    jump, exact = status == guidance.ON_JUMP, status == guidance.EXACT
    assert min(jump.sum(), exact.sum()) > 100
    filled = np.where(np.isnan(content), 1.0, content)
    written = filled.astype(np.float32).astype(np.float64)
    ratio = mobile_of(model, "Cd", pixels, written, mobile) / 0.08
    np.testing.assert_allclose(ratio[exact], 1.0, rtol=1e-6)
    assert (ratio[jump] < 1.0 - 1e-6).all()
    more = mobile_of(model, "Cd", pixels, 1.0001 * filled, mobile) / 0.08
    assert (more[jump] > 1.0).all()


def test_local_values_are_smooth_in_the_soil(smooth):
    ph = np.linspace(4.0, 9.0, 4001)
    soil = {"ph": ph, "soc": np.full(4001, 2.0), "clay": np.full(4001, 20.0), "cec": None}
    content, status = inversion_of(smooth, "Cd", 0.05, guidance.EXCHANGEABLE).contents(smooth.prepare(soil))
    assert (status == guidance.EXACT).all()
    slope = np.diff(np.log(content)) / np.diff(ph)
    assert np.abs(np.diff(slope)).max() < 0.01
    between = (ph[1:] > 5.0) & (ph[1:] < 8.0)
    assert (slope[between] > 0.0).all()


def test_the_reference_soil_gets_its_own_value_back(smooth):
    for mobile in guidance.MOBILE:
        limit = guidance.mobile_limit(smooth, "Cd", 1.5, "aqua regia", REFERENCE, mobile)
        point = guidance.ReferencePoint(REFERENCE, 1.5)
        pixels = smooth.prepare({"ph": np.array([6.0, 7.5]), "soc": 2.0, "clay": 20.0, "cec": 15.0})
        inversion = inversion_of(smooth, "Cd", limit, mobile, point)
        content, _ = inversion.contents(pixels)
        assert content[0] == pytest.approx(1.5, rel=1e-5)
        low, high = inversion.interval(pixels, content)
        assert (low < content).all()
        assert (content < high).all()
        # what is uncertain of both soils cancels where they are alike: what is left is the pixel's own
        free = inversion_of(smooth, "Cd", limit, mobile).interval(pixels, content)
        shared, alone = np.log(high / low), np.log(free[1] / free[0])
        assert (shared < alone).all()
        assert shared[0] < shared[1]


def test_interval_and_exceedance_are_the_spread_of_the_logit(smooth):
    """Without a reference: P(exceeded) is the probability that F1 is at or above limit / content."""
    pixels = smooth.prepare(smooth_soils(500))
    inversion = inversion_of(smooth, "Cd", 0.1)
    total = 0.4
    enrichment = np.float32(np.log10(total / smooth.reference_content("Cd")))
    expected = smooth.probability("Cd", pixels, 25.0, enrichment)
    np.testing.assert_allclose(inversion.exceedance(pixels, np.full(500, total)), expected, atol=1e-5)
    assert not inversion.exceedance(pixels, np.full(500, 0.09)).any()
    content, status = inversion.contents(pixels)
    some = status == guidance.EXACT
    low, high = (end[some] for end in inversion.interval(pixels, content))
    assert ((low < content[some]) & (content[some] < high)).all()
    for end, share in ((low, 0.05), (high, 0.95)):
        whole = np.ones(500)
        whole[some] = end
        np.testing.assert_allclose(inversion.exceedance(pixels, whole)[some], share, atol=1e-3)
    # the value itself: for the median rather than the mean
    chance = inversion.exceedance(pixels, np.where(some, content, 1.0))[some]
    assert ((chance > 0.2) & (chance < 0.6)).all()


def test_an_estimated_cec_and_a_known_background_widen_it_as_they_widen_predictions(smooth):
    """The same as above, where CEC is known nowhere or not everywhere, and where a part is anthropogenic."""
    soils, total = smooth_soils(200), 0.4
    some = np.where(np.arange(200) % 2, np.float32(np.nan), soils["cec"])
    chances = []
    for cec in (soils["cec"], None, some):
        pixels = smooth.prepare({**soils, "cec": cec})
        for background in (None, 0.1):
            natural = total if background is None else background
            enrichment = np.float32(np.log10(natural / smooth.reference_content("Cd")))
            expected = smooth.probability("Cd", pixels, 25.0, enrichment, np.float32(1.0 - natural / total))
            found = inversion_of(smooth, "Cd", 0.1, background=background).exceedance(pixels, np.full(200, total))
            np.testing.assert_allclose(found, expected, atol=1e-5)
            chances.append(found)
    np.testing.assert_array_equal(chances[4], np.where(np.isnan(some), chances[2], chances[0]))


def test_a_peak_is_found_inside_and_at_either_end():
    """Of parabolas, flat ones too, whose peaks are known."""
    peaks = np.array([-1.0, 0.25, 0.5, 3.0])
    low, high = np.zeros(4), np.array([1.0, 1.0, 0.75, 1.0])
    for height in (0.01, 1.0):
        found = _peak(lambda u, height=height: -height * np.square(u - peaks), low, high)
        np.testing.assert_allclose(found, [0.0, 0.25, 0.5, 1.0], atol=2e-4 / height)


def test_a_root_is_bracketed_to_the_digits_asked_for_or_stands_below_a_jump():
    """Of functions whose roots are known; NaN where the ends have one sign."""
    low, high = np.zeros(4), np.full(4, 3.0)

    def function(u):
        jump = np.where(u[2] > 1.0, 5.0, -1.0)
        return np.stack([np.expm1(u[0] - 2.0), u[1] ** 5 - 32.0, jump, u[3] + 1.0])

    found = _root(function, (low, high), (function(low), function(high)), 1e-12)
    np.testing.assert_allclose(found[:2], 2.0, rtol=1e-12)
    assert 1.0 - 1e-9 < found[2] <= 1.0
    assert np.isnan(found[3])


@pytest.mark.parametrize("mobile", guidance.MOBILE)
def test_exceedance_of_the_limit_of_a_reference_soil_is_that_of_draws(smooth, mobile):
    """Parameters drawn for the soil and the reference alike, sources and samples for the soil; no CEC is guessed."""
    limit = guidance.mobile_limit(smooth, "Cd", 0.6, "aqua regia", REFERENCE, mobile)
    inversion = inversion_of(smooth, "Cd", limit, mobile, guidance.ReferencePoint(REFERENCE, 0.6))
    soils = {name: np.array(values) for name, values in (("ph", [5.0, 6.2, 7.5]), ("soc", [2.0, 4.0, 1.0]))}
    pixels = smooth.prepare({**soils, "clay": 20.0, "cec": 15.0})
    element, rng = smooth.parameters["Cd"], np.random.default_rng(1)
    spread = element.spread["l1" if mobile == guidance.WHOLE else core.EXCHANGEABLE]
    drawn = rng.multivariate_normal(np.zeros(5), spread.matrix, 200_000)
    own = np.sqrt(spread.residual) * rng.standard_normal(200_000)
    moved = np.log(limit) + drawn @ np.array(inversion._shared)
    features = np.stack([np.ones(3), *(np.broadcast_to(value, 3) for value in pixels.terms.f)])
    content, _ = inversion.contents(pixels)
    name = "l1" if mobile == guidance.WHOLE else core.EXCHANGEABLE
    for total in (1.01 * limit, 1.2 * limit, 2.0 * limit, *inversion.interval(pixels, content)[:, 1]):
        enrichment = np.log10(total / smooth.reference_content("Cd"))
        logit = smooth.logit(name, "Cd", pixels, np.full(3, enrichment))[:, np.newaxis]
        shares = logistic(logit + features.T @ drawn.T + own)
        expected = (np.log(total * shares) > moved).mean(axis=1)
        np.testing.assert_allclose(inversion.exceedance(pixels, np.full(3, total)), expected, atol=0.01)
    low, high = inversion.interval(pixels, content)
    np.testing.assert_allclose(inversion.exceedance(pixels, low), 0.05, atol=1e-4)
    np.testing.assert_allclose(inversion.exceedance(pixels, high), 0.95, atol=1e-4)


@pytest.mark.parametrize("mobile", guidance.MOBILE)
@pytest.mark.parametrize("element", ["Na", "K", "Sr", "Ba", "Pb"])
def test_exceedances_and_ends_are_right_where_most_of_the_content_may_be_mobile(element, mobile):
    """Of the bundled core and three reference soils, against a fine sum over the logit in place of the limit."""
    bundled, symbol = FractionationModel.load(bundle_folder("smooth_core_v2")), element
    element, name = bundled.parameters[symbol], "l1" if mobile == guidance.WHOLE else core.EXCHANGEABLE
    pixels = bundled.prepare(smooth_soils(60))
    spread, steps = element.spread[name], np.linspace(-8.0, 8.0, 801)[:, np.newaxis]
    weights = np.exp(-0.5 * steps * steps) / np.exp(-0.5 * steps * steps).sum()
    features = np.stack([np.ones(60), *(np.broadcast_to(value, 60) for value in pixels.doubled().terms.f)])
    own = (features * (spread.matrix @ features)).sum(axis=0) + spread.residual
    normal = np.vectorize(NormalDist().cdf)

    # of Sr in the last soil, twice the usual content has less that is exchangeable than the usual one: no limit
    cases = (5.0, 4.0, 10.0, 12.0, 2.0), (6.5, 2.0, 22.0, 16.0, 2.0), (7.8, 1.0, 40.0, 30.0, 0.5)
    for ph, soc, clay, cec, factor in cases:
        soil, content = {"ph": ph, "soc": soc, "clay": clay, "cec": cec}, factor * bundled.reference_content(symbol)
        limit = guidance.mobile_limit(bundled, symbol, content, "aqua regia", soil, mobile)
        inversion = inversion_of(bundled, symbol, limit, mobile, guidance.ReferencePoint(soil, content))
        values, status = inversion.contents(pixels)
        ends = inversion.interval(pixels, values)
        limits = inversion._shared @ spread.matrix @ inversion._shared
        both = inversion._shared @ spread.matrix @ features

        def expected(totals, both=both, limits=limits, limit=limit):
            logit = bundled.logit(name, symbol, pixels, np.log10(totals / bundled.reference_content(symbol)))
            mobile = np.log(totals * logistic(logit + steps * np.sqrt(own)) / limit)
            score = (mobile - both / np.sqrt(own) * steps) / np.sqrt(limits - both**2 / own)
            return (weights * normal(score)).sum(axis=0)

        exact = status == guidance.EXACT
        assert exact.any()
        if mobile == guidance.WHOLE or element.c is None:
            for ratio in (0.5, 1.0, 2.0):
                totals = ratio * np.where(exact, values, limit)
                np.testing.assert_allclose(inversion.exceedance(pixels, totals), expected(totals), atol=0.003)
        low, high = guidance.content_range(bundled, symbol)
        for end, share in zip(ends, core.ENDS90):
            inside = exact & (end > 1.001 * low) & (end < 0.999 * high)
            np.testing.assert_allclose(expected(np.where(inside, end, limit))[inside], share, atol=0.003)


@pytest.mark.filterwarnings("error")
def test_what_surely_exceeds_does_so_with_a_probability_of_one_and_leaves_ends_known():
    """The rounded weights of the sum over limits add up to a little more than 1: the log odds of it were NaN."""
    bundled = FractionationModel.load(bundle_folder("smooth_core_v2"))
    soil, content = {"ph": 6.2, "soc": 2.0, "clay": 20.0, "cec": 15.0}, 0.1 * bundled.reference_content("Ca")
    limit = guidance.mobile_limit(bundled, "Ca", content, "aqua regia", soil)
    inversion = inversion_of(bundled, "Ca", limit, reference=guidance.ReferencePoint(soil, content))
    pixels = bundled.prepare(smooth_soils(60))
    values, status = inversion.contents(pixels)
    assert inversion.exceedance(pixels, np.full(60, 1e4 * content)).max() == 1.0
    low, high = inversion.interval(pixels, values)[:, status == guidance.EXACT]
    assert low.size
    assert (low < high).all()


def test_what_only_a_core_can_tell(model, smooth, soils):
    with pytest.raises(GuidanceError, match="theory_guided_v1 does not know what F1 is made of"):
        inversion_of(model, "Cd", 0.1, guidance.EXCHANGEABLE)
    with pytest.raises(GuidanceError, match="does not know what F1 is made of"):
        guidance.mobile_limit(model, "Cd", 0.3, "total", REFERENCE, guidance.EXCHANGEABLE)
    inversion = inversion_of(model, "Cd", 0.1)
    with pytest.raises(GuidanceError, match="cannot tell how certain"):
        inversion.interval(model.prepare(soils), np.ones(1))
    with pytest.raises(GuidanceError, match="cannot tell how certain"):
        inversion.exceedance(model.prepare(soils), np.ones(1))
    with pytest.raises(GuidanceError, match="not one of exchangeable, F1"):
        inversion_of(smooth, "Cd", 0.1, "F2")
    with pytest.raises(CovariateError, match="major element"):
        inversion_of(smooth, "Ca", 100.0, background=4000.0)
    with pytest.raises(GuidanceError, match="above 0"):
        inversion_of(smooth, "Cd", 0.0)
