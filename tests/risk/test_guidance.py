"""Guidance values: the table, texture, look up, and inversion against the forward model."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel, bundle_folder
from soil_mobility_plugin.soilmobility.risk import guidance
from soil_mobility_plugin.soilmobility.risk.guidance import GuidanceError
from soil_mobility_plugin.soilmobility.risk.inversion import inversion_of
from soil_mobility_plugin.soilmobility.soil import covariates, texture
from soil_mobility_plugin.soilmobility.soil.covariates import aqua_regia_content
from soil_mobility_plugin.soilmobility.soil.elements import ELEMENTS
from soil_mobility_plugin.soilmobility.soil.units import CovariateError
from tests import cores

REFERENCE = {"ph": 6.0, "soc": 2.0, "clay": 20.0, "cec": 15.0, "sand": None}


@pytest.fixture(scope="module")
def model() -> FractionationModel:
    return FractionationModel.load(bundle_folder("theory_guided_v1"))


# ------------------------------------------------------------------------------------------------- the table


def test_each_published_row_is_cited_and_about_a_known_element():
    rows = guidance.published_rows()
    assert len(rows) > 60
    for row in rows:
        assert row.element in ELEMENTS
        assert row.source
        assert row.jurisdiction
        assert row.is_total == (row.basis in ("total", "aqua regia"))


@pytest.mark.parametrize("preset", guidance.presets())
def test_every_soil_fits_at_most_one_row_of_a_preset(preset):
    rng = np.random.default_rng(0)
    ph = np.concatenate([rng.uniform(3, 10, 500), [5.5, 6.5, 7.5]]).astype(np.float32)
    texture = rng.integers(0, 3, ph.size).astype(np.uint8)
    for element in {row.element for row in guidance.published_rows() if row.preset == preset}:
        rows = guidance.rows_for(preset, element)
        fits = sum(row.fits(ph, texture).astype(int) for row in rows)
        assert (fits <= 1).all()
        if preset != "GB15618-2018" or element != "Cr":
            assert (fits == 1).all(), element


def test_rows_that_could_not_be_verified_are_not_there():
    assert [str(row.rule) for row in guidance.rows_for("GB15618-2018", "Cr")] == [
        "other farmland, pH ≤ 5.5",
        "other farmland, 5.5 < pH ≤ 6.5",
    ]
    with pytest.raises(GuidanceError, match="It has: As"):
        guidance.rows_for("Finland-214-2007", "Cd")


def test_unknown_preset_element_or_land_use_says_what_there_is():
    with pytest.raises(GuidanceError, match="no preset"):
        guidance.rows_for("Utopia", "Cd")
    with pytest.raises(GuidanceError, match="BBodSchV-2021 has no value for Se"):
        guidance.rows_for("BBodSchV-2021", "Se")
    with pytest.raises(GuidanceError, match="agricultural"):
        guidance.rows_for("CCME-agricultural", "Cd", "paddy")


def test_an_own_table(tmp_path):
    path = tmp_path / "own.csv"
    head = "preset,jurisdiction,element,value_mg_kg,basis,ph_above,ph_up_to,texture,land_use,source\n"
    path.write_text(head + "A,X,Cd,1,total,,6,,paddy,S\nA,X,Cd,2,total,6,,,orchard,S\n", encoding="utf-8")
    rows = guidance.read_rows(path)
    with pytest.raises(GuidanceError, match="paddy, orchard"):
        guidance.rows_for("A", "Cd", rows=rows)
    assert [row.value for row in guidance.rows_for("A", "Cd", "orchard", rows)] == [2.0]
    for bad in ("A,X,Cd,-1,total,,,,,S", "A,X,Cd,1,total,7,6,,,S", "A,X,Cd,1,total,,,,,", "A,X,Cd,1,total,,,peat,,S"):
        path.write_text(head + bad + "\n", encoding="utf-8")
        with pytest.raises(GuidanceError, match="line 2"):
            guidance.read_rows(path)


# --------------------------------------------------------------------------------------------------- look up


def test_ph_classes_hold_their_upper_limit():
    rows = guidance.rows_for("GB15618-2018", "Pb")
    ph = np.array([3.0, 5.5, np.nextafter(np.float32(5.5), np.float32(9)), 6.5, 7.5, 7.6, np.nan], dtype=np.float32)
    values, places = guidance.look_up(rows, ph, None)
    np.testing.assert_array_equal(values, [70, 70, 90, 90, 120, 170, np.nan])
    assert places.tolist() == [0, 0, 1, 1, 2, 3, -1]


def test_texture_groups_fill_the_triangle():
    clay, sand = np.meshgrid(np.linspace(0, 100, 201), np.linspace(0, 100, 201))
    inside = clay + sand <= 100
    assert (texture.texture_codes(clay, sand)[inside] != texture.NO_TEXTURE).all()
    assert (texture.texture_codes(clay, sand)[~inside] != texture.NO_TEXTURE).all()
    names = [
        texture.TEXTURES[code]
        for code in texture.texture_codes(
            np.array([3.0, 5.0, 20.0, 10.0, 50.0, 30.0, 70.0]), np.array([92.0, 50.0, 40.0, 10.0, 20.0, 60.0, 10.0])
        )
    ]
    assert names == ["sand", "loam or silt", "loam or silt", "loam or silt", "clay", "clay", "clay"]
    assert texture.texture_codes(np.array([np.nan]), np.array([5.0]))[0] == texture.NO_TEXTURE


def test_texture_rows():
    rows = guidance.rows_for("BBodSchV-2021", "Cd")
    ph = np.full(4, 6, dtype=np.float32)
    values, _ = guidance.look_up(rows, ph, np.array([0, 1, 2, 255], dtype=np.uint8))
    np.testing.assert_array_equal(values, np.array([0.4, 1.0, 1.5, np.nan], dtype=np.float32))
    assert np.isnan(guidance.look_up(rows, ph, None)[0]).all()


# ---------------------------------------------------------------------------------------------------- invert


def test_reference_soil():
    assert guidance.parse_reference_soil("6.2, 2, 20, 15") == {"ph": 6.2, "soc": 2, "clay": 20, "cec": 15, "sand": None}
    assert guidance.parse_reference_soil("6.2;2;20;;40")["cec"] is None
    assert guidance.parse_reference_soil("6.2,2,20,,40")["sand"] == 40
    decimals = {"ph": 6.2, "soc": 2.1, "clay": 20, "cec": 15.5, "sand": None}
    assert guidance.parse_reference_soil("6,2; 2,1; 20; 15,5") == decimals
    for text in ("", "6,2", "a,2,20", "6,2,20,1,1,1", ",2,20", "15,2,20"):
        with pytest.raises(GuidanceError, match=r"reference soil|impossible"):
            guidance.parse_reference_soil(text)


def test_a_reference_soil_lies_in_the_class_of_its_row():
    rows = guidance.rows_for("GB15618-2018", "Cd")
    assert [str(row.rule) for row in guidance.fitting_rows(rows, REFERENCE)] == ["other farmland, 5.5 < pH ≤ 6.5"]
    texture = guidance.rows_for("BBodSchV-2021", "Cd")
    with pytest.raises(GuidanceError, match="sand"):
        guidance.fitting_rows(texture, REFERENCE)
    assert guidance.fitting_rows(texture, {**REFERENCE, "sand": 40.0})[0].value == 1.0


def test_the_limit_is_what_the_value_allows_at_the_reference_soil(model):
    card = model.element("Cd")
    share = card["aqua_regia_share"]
    limit = guidance.mobile_limit(model, "Cd", 0.3, "total", REFERENCE)
    soil = {name: np.array([REFERENCE[name]], np.float32) for name in ("ph", "soc", "clay", "cec")}
    enrichment = covariates.enrichment(0.3, card["reference_mg_kg"], share, "total")
    mobility = model.mobility("Cd", model.prepare(soil), enrichment)[0]
    assert limit == pytest.approx(0.01 * mobility * 0.3 * share, rel=1e-6)
    assert guidance.mobile_limit(model, "Cd", 0.3 * share, "aqua regia", REFERENCE) == pytest.approx(limit, rel=1e-6)


def test_values_on_another_basis_and_out_of_range_are_refused(model):
    with pytest.raises(GuidanceError, match="NaNO3"):
        guidance.mobile_limit(model, "Cd", 0.02, "soluble (0.1 M NaNO3)", REFERENCE)
    with pytest.raises(GuidanceError, match="outside the contents"):
        guidance.mobile_limit(model, "Cd", 1e5, "total", REFERENCE)
    with pytest.raises(GuidanceError, match="above 0"):
        inversion_of(model, "Cd", 0.0)


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
    tried = np.geomspace(lowest * 1.00001, highest, 20_001).astype(np.float32)
    best = np.full(300, np.nan)
    for value in tried:
        mobile = forward(model, "Cd", pixels, np.full(300, value, np.float32), "aqua regia")
        best[mobile <= limit] = value
    step = (highest / lowest) ** (1 / 20_000)
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
    # the ends exceed with about 5 and 95 %: to first order, and for the median rather than the mean
    chance = inversion.exceedance(pixels, np.where(some, content, 1.0))[some]
    assert ((chance > 0.2) & (chance < 0.6)).all()


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
