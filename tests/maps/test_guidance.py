"""Guidance values without QGIS: what an inversion starts from, and what of the parameters goes together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.feedback import Part, Silent
from soil_mobility_plugin.soilmobility.language import Phrase
from soil_mobility_plugin.soilmobility.maps.guidance import (
    EXCEEDANCE,
    STATUS_BAND,
    VALUES,
    check_mode,
    guidance,
    invertible,
    start,
    zone_note,
    zone_ranges,
)
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack, Totals
from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid, said_by
from soil_mobility_plugin.soilmobility.report.pages.guidance import (
    INVERT,
    LOOKUP,
    PROBABLE,
    Asked,
    said_quantile,
)
from soil_mobility_plugin.soilmobility.risk import guidance as rules
from soil_mobility_plugin.soilmobility.risk.guidance import GuidanceError
from soil_mobility_plugin.soilmobility.risk.inversion import inversion_of
from tests.rasterfiles import read, write
from tests.told import Told

from .test_change import Quarters

LIMIT = rules.MobileLimit(1.0, rules.EXCHANGEABLE, Phrase("1"))


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load(bundled_path())


@pytest.fixture
def stack(model, tmp_path):
    """10 x 20 pixels: pH 5 on the left, 7 on the right; 100 mg/kg of Pb, unknown in the first row."""
    ph = np.full((10, 20), 5.0)
    ph[:, 10:] = 7.0
    lead = np.full((10, 20), 100.0)
    lead[0] = np.nan

    def make(required: bool, ranges=None):
        layers = [
            SoilLayer(name, Source(write(tmp_path / f"{name}.tif", values), label=name), unit)
            for name, values, unit in (
                ("ph", ph, "pH"),
                ("soc", 0 * ph + 2, "percent"),
                ("clay", 0 * ph + 20, "percent"),
            )
        ]
        totals = Totals({"Pb": Source(write(tmp_path / "pb.tif", lead), label="Pb")}, required=required)
        limits = {name: model.training_range(name) for name in model.soil_features}
        return SoilStack(reference_grid(layers[0].source), layers, limits, totals, ("Pb",))

    return make


@pytest.mark.parametrize(("required", "valid"), [(True, 180), (False, 200)])
def test_a_value_does_not_need_the_content_unless_it_is_asked_to(model, stack, tmp_path, required, valid):
    rows = rules.rows_for("GB15618-2018", "Pb", "other farmland")
    outputs = {name: (str(tmp_path / f"{name}.tif"), {}) for name in (VALUES, EXCEEDANCE)}
    found = guidance(model, Asked(LOOKUP, "Pb", rows), stack(required), outputs, None, Silent())
    assert found.valued == found.valid == valid
    values, ratio = read(outputs[VALUES][0])[0], read(outputs[EXCEEDANCE][0])[0]
    assert np.unique(values[1:]).tolist() == [70.0, 120.0]
    np.testing.assert_allclose(ratio[1:], 100 / model.element("Pb")["aqua_regia_share"] / values[1:], rtol=2.0**-12)
    assert np.isnan(ratio[0]).all()
    assert found.exceeded == pytest.approx(np.mean(ratio[1:] > 1), abs=2e-3)
    assert found.distribution[0].tolist() == [70.0, 120.0]


def test_a_content_above_a_value_that_is_too_low_to_be_told_exceeds_it(model, stack, tmp_path):
    """On the acid half even the lowest content breaks the limit: it counted as no area at all."""
    lowest, _ = rules.content_range(model, "Pb")
    outputs = {name: (str(tmp_path / f"{name}.tif"), {}) for name in (VALUES, EXCEEDANCE)}
    mobile = Asked(INVERT, "Pb", (), mobile_limit=1.0, mobile=rules.EXCHANGEABLE)
    acid, neutral = (
        rules.mobile_limit(model, "Pb", lowest, "aqua regia", dict(ph=ph, soc=2.0, clay=20.0, cec=None), mobile.mobile)
        for ph in (5.0, 7.0)
    )
    limit = (acid * neutral) ** 0.5
    begun = replace(mobile, start=rules.MobileLimit(limit, mobile.mobile, Phrase("{}", limit)))
    given = stack(False)
    content = np.full((10, 20), 100.0)
    content[:, 10:] = 0.9 * lowest
    write(tmp_path / "pb.tif", content)
    found = guidance(model, begun, given, outputs, None, Silent())
    assert found.status.tolist() == [100, 0, 0, 100]
    assert np.isnan(read(outputs[EXCEEDANCE][0])[0, :, :10]).all()
    assert found.exceeded == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize(
    ("basis", "name"), [("total", "Pb guidance value, total"), ("aqua regia", "Pb guidance value")]
)
def test_a_band_says_what_its_values_are_of(model, stack, tmp_path, basis, name):
    """“Why here?” shows it above the value in aqua regia: 46.6 and 37.3 mg/kg of one place, and nothing why."""
    outputs = {VALUES: (str(tmp_path / "values.tif"), {})}
    begun = Asked(INVERT, "Pb", (), mobile_limit=1.0, mobile=rules.EXCHANGEABLE, start=LIMIT)
    guidance(model, replace(begun, total_basis=basis), stack(False), outputs, None, Silent())
    names = [band for band, _ in said_by(Source(outputs[VALUES][0])).bands]
    assert names[0] == name
    assert names[2] == f"{name}, lower end of the 90 % interval"


def test_the_interval_of_a_report_is_that_of_the_map_s_contents(model, stack, tmp_path):
    """It was that of ordinary contents, whatever was given; the report on a scenario of the same map told another."""
    outputs = {VALUES: (str(tmp_path / "values.tif"), {})}
    begun = Asked(INVERT, "Pb", (), mobile_limit=1.0, mobile=rules.EXCHANGEABLE, start=LIMIT)
    found = guidance(model, begun, stack(False), outputs, None, Silent())
    half, usual = (
        model.half_width("Pb", ph=[5.0, 7.0], soc=[2.0, 2.0], clay=[20.0, 20.0], **content)
        for content in ({"total": [100.0, 100.0]}, {})
    )
    told = found.trust.half_width["Pb"]
    assert min(abs(half - told)) < 1e-4
    assert min(abs(usual - told)) > 0.1
    assert found.valid == 200


def test_an_inversion_starts_from_the_median_soil_of_the_row_s_class(model, stack, tmp_path):
    rows = rules.rows_for("GB15618-2018", "Pb", "other farmland")
    stated = invertible(rows, 70.0, None)
    asked = Asked(INVERT, "Pb", stated, rgv=70.0)
    begun = start(model, asked, lambda: stack(False), Silent())
    assert "pH 5, SOC 2 %, clay 20 %, CEC unknown" in str(begun.text)
    given = {"ph": 5.0, "soc": 2.0, "clay": 20.0, "cec": None, "sand": None}
    assert begun.limit == pytest.approx(rules.mobile_limit(model, "Pb", 70.0, "total", given))
    assert "it allows a mobile content of" in str(begun.text)
    part = start(model, replace(asked, mobile=rules.EXCHANGEABLE), lambda: stack(False), Silent())
    assert "it allows an exchangeable content of" in str(part.text)
    assert part.limit == pytest.approx(rules.mobile_limit(model, "Pb", 70.0, "total", given, rules.EXCHANGEABLE))
    with pytest.raises(GuidanceError, match="no pixel in the class of the stated row"):
        start(model, replace(asked, rows=invertible(rows, 170.0, None), rgv=170.0), lambda: stack(False), Silent())


def test_what_cannot_be_inverted_is_refused_by_name(model, stack):
    rows = rules.rows_for("GB15618-2018", "Pb", "other farmland")
    neutral = {"ph": 7.0, "soc": 2.0, "clay": 20.0, "cec": None, "sand": None}
    assert [row.value for row in invertible(rows, 70.00001, None)] == [70.0]
    assert invertible(rows, None, neutral) == rows
    for given, words in (
        ((rules.rows_for("VBBo-soluble", "Cd"), None, None), "neither total contents nor F1"),
        ((rows, 70.1, None), r"has no value of 70\.1 mg/kg for Pb\. It has: 70 \(other farmland, pH ≤ 5\.5\); "),
        ((rows, 70.0, neutral), "the soil lies outside the class of the stated row"),
    ):
        with pytest.raises(GuidanceError, match=words):
            invertible(*given)
    alkaline = tuple(row for row in rows if row.ph_above == 7.5)
    with pytest.raises(GuidanceError, match=r"The median soil of the map \(pH .*\) lies in no class of GB15618-2018"):
        start(model, Asked(INVERT, "Pb", alkaline), lambda: stack(False), Silent())


@pytest.mark.parametrize(
    ("limit", "status", "words"),
    [
        (1e4, rules.CAPPED, "are capped at the highest content of the model: none up to it breaks the limit."),
        (1e-6, rules.BELOW, "have no value: the lowest content of the model already breaks the limit."),
    ],
)
def test_limits_beyond_all_contents_are_said(model, stack, tmp_path, limit, status, words):
    told, there = Told(), stack(False)
    asked = Asked(INVERT, "Pb", (), mobile_limit=limit)
    begun = start(model, asked, lambda: there, told)
    assert (begun.limit, begun.reference) == (limit, None)
    assert begun.text.message == f"Limit of the mobile content: {limit:g} mg/kg Pb, as stated."
    found = guidance(model, replace(asked, start=begun), there, {VALUES: (str(tmp_path / "v.tif"), {})}, None, told)
    assert found.status[status] == 200
    # without a content nothing can exceed
    bare = SoilStack(there.grid, there.given, there.ranges, None, ("Pb",))
    paths = {name: (str(tmp_path / f"{name}.tif"), {}) for name in (VALUES, EXCEEDANCE)}
    without = guidance(model, replace(asked, start=begun), bare, paths, None, Silent())
    assert (without.exceeded, without.surely) == (None, None)
    assert np.isnan(read(paths[EXCEEDANCE][0])).all()
    assert f"200 pixels (100.00 %) {words}" in told.said
    assert found.quantiles == ([None] * 3 if status == rules.BELOW else [pytest.approx(found.limits[1], rel=1e-5)] * 3)


@pytest.mark.parametrize(("basis", "background"), [("total", 40.0), ("aqua regia", None)])
def test_an_inversion_is_that_of_whole_arrays(model, tmp_path, basis, background):
    """Values, status, ends, ratios and probabilities in files, and what is told of zones, anew from the model."""
    rng = np.random.default_rng(5)
    soil = {"ph": rng.uniform(4, 8, (30, 40)), "soc": rng.uniform(0.5, 8, (30, 40)), "clay": np.full((30, 40), 20.0)}
    lead = rng.uniform(15.0, 400.0, (30, 40)).astype(np.float32)
    lead[0] = np.nan
    soil = {name: values.astype(np.float32) for name, values in soil.items()}
    layers = [
        SoilLayer(name, Source(write(tmp_path / f"{name}.tif", values), label=name), unit)
        for (name, values), unit in zip(soil.items(), ("pH", "percent", "percent"))
    ]
    content = {"Pb": Source(write(tmp_path / "pb.tif", lead), label="Pb")}
    totals = Totals(content, None, basis, False, {} if background is None else {"Pb": background})
    ranges = {name: model.training_range(name) for name in model.soil_features}
    stack = SoilStack(reference_grid(layers[0].source), layers, ranges, totals, ("Pb",))
    reference = {"ph": 2.5, "soc": 2.0, "clay": 20.0, "cec": None, "sand": None}
    asked, heard = Asked(INVERT, "Pb", (), rgv=90.0, reference=reference, total_basis=basis), Told()
    asked = replace(asked, start=start(model, asked, lambda: stack, heard))
    outputs = {name: (str(tmp_path / f"{name}.tif"), {}) for name in (VALUES, EXCEEDANCE)}
    found = guidance(model, asked, stack, outputs, Quarters(), heard)

    factor = 1.0 if basis == "aqua regia" else model.element("Pb")["aqua_regia_share"]
    limit = rules.mobile_limit(model, "Pb", 90.0, basis, reference)
    point = rules.ReferencePoint(reference, 90.0 * factor)
    natural = None if background is None else np.full(1200, background * factor)
    inversion = inversion_of(model, "Pb", limit, rules.WHOLE, point, natural)
    pixels = model.prepare({name: values.ravel() for name, values in soil.items()})
    values, status = (one.reshape(30, 40) for one in inversion.contents(pixels))
    values = values / factor
    ends = inversion.interval(pixels, values.ravel() * factor).reshape(2, 30, 40) / factor
    chance = inversion.exceedance(pixels, np.where(np.isnan(lead), 1.0, lead).ravel() * factor).reshape(30, 40)
    bands, ratios = read(outputs[VALUES][0]), read(outputs[EXCEEDANCE][0])
    np.testing.assert_allclose(bands[0], values, rtol=1e-6)
    np.testing.assert_array_equal(bands[1], status)
    np.testing.assert_allclose(bands[2:], np.where(status == rules.EXACT, ends, np.nan), rtol=2.0**-12)
    np.testing.assert_allclose(ratios[0], lead / values, rtol=3e-4)
    np.testing.assert_allclose(ratios[1], np.where(np.isnan(lead), np.nan, chance), atol=3e-4)
    assert found.limits == pytest.approx([end / factor for end in rules.content_range(model, "Pb")])
    assert found.status.tolist() == np.bincount(status.ravel(), minlength=4).tolist()
    exact = status == rules.EXACT
    assert found.ends == pytest.approx([np.median(end[exact]) for end in ends], rel=5e-3)
    assert found.surely == pytest.approx(np.mean(chance[1:] >= PROBABLE), abs=2e-3)
    assert found.mean == pytest.approx(values.mean(), rel=1e-3)
    for zone, part in enumerate((np.s_[:, :20], np.s_[:, 20:])):
        row, known = found.rows[zone], np.isfinite(lead[part])
        assert (row["pixels"], row["valid_km2"]) == (600, pytest.approx(6.0, rel=3e-3))
        protective, middle = np.quantile(values[part], (0.05, 0.5))
        assert (row["rgv_mg_kg"], row["rgv_median"]) == pytest.approx((protective, middle), rel=0.02)
        assert row["exceed_pct"] == pytest.approx(100 * np.mean((lead / values)[part][known] > 1), abs=0.3)
        assert row["exceed_prob"] == pytest.approx(100 * np.mean(chance[part][known] >= PROBABLE), abs=0.3)
    assert found.rows[0]["area_km2"] == pytest.approx(6.0, rel=3e-3)
    said = " ".join(heard.said)
    assert ("The total value was brought to the aqua-regia basis" in said) == (basis == "total")
    assert "The reference soil's pH was clamped to the training range" in said
    assert f"The content exceeds the value on {100 * found.exceeded:.2f} % of the area." in said
    assert "does not know the parts of F1" not in said


@pytest.mark.parametrize(
    ("mode", "stated", "words"),
    [
        (LOOKUP, (), "PRESET is missing"),
        (LOOKUP, ("PRESET", "RGV"), "RGV: only for"),
        (INVERT, (), "needs a value to start from"),
        (INVERT, ("MOBILE_LIMIT", "PRESET"), "PRESET: not together"),
    ],
)
def test_what_does_not_go_together_is_refused(mode, stated, words):
    with pytest.raises(GuidanceError, match=words):
        check_mode(mode, stated)


@pytest.mark.parametrize(("mode", "stated"), [(LOOKUP, ("PRESET",)), (INVERT, ("RGV",)), (INVERT, ("MOBILE_LIMIT",))])
def test_what_goes_together_is_accepted(mode, stated):
    check_mode(mode, stated)


def test_codes_of_the_status_are_those_that_its_band_is_named_by():
    codes = {"exact": rules.EXACT, "on a jump": rules.ON_JUMP, "below it": rules.BELOW}
    codes["capped at the model's range"] = rules.CAPPED
    named = (part.split(" ", 1) for part in STATUS_BAND.split(", "))
    assert {words: int(code) for code, words in named} == codes


def test_quantiles_beyond_the_model_s_contents_are_said():
    assert said_quantile(float("nan"), (1.0, 9.0)) == (None, "no data")
    assert said_quantile(0.75, (1.0, 9.0))[0] is None
    assert said_quantile(9.0 * (1 - 1e-5), (1.0, 9.0)) == (9.0, "at least this: the highest content of the model")
    assert said_quantile(3.14159265, (1.0, 9.0)) == (3.14159, "")
    assert said_quantile(170.0, (0.0, np.inf)) == (170.0, "")


def test_a_median_that_is_capped_is_noted():
    """It stood there as if it were exact where the protective value beside it is."""
    capped = said_quantile(9.0, (1.0, 9.0))[1]
    assert zone_note("", "") == ""
    assert zone_note("", capped) == f"median: {capped}"
    assert zone_note(capped, capped) == capped


def test_few_zones_are_coloured_each_by_itself_many_by_ranges():
    few = zone_ranges([{"rgv_mg_kg": value} for value in (0.3, None, 0.6, 0.3)])
    assert [(low, high) for low, high, _, _ in few] == [(0.3, 0.3), (0.6, 0.6)]
    many = zone_ranges([{"rgv_mg_kg": float(value)} for value in range(1, 30)])
    assert (many[0][0], many[-1][1]) == (1.0, 29.0)
    assert len(many) < 10
    assert zone_ranges([{"rgv_mg_kg": None}]) == ()


def test_the_progress_of_a_part_is_a_part_of_the_progress():
    class Progress(Silent):
        told: list[float] = []

        def setProgress(self, progress: float) -> None:
            self.told.append(progress)

    whole = Progress()
    for first, last in ((0, 30), (30, 100)):
        for progress in (0.0, 50.0, 100.0):
            Part(whole, first, last).setProgress(progress)
    assert whole.told == [0.0, 15.0, 30.0, 30.0, 65.0, 100.0]
