"""A scenario over soils without QGIS: what is added up by zones is what the rasters hold."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.change import (
    CHANGE,
    CLASSES,
    PROBABILITY,
    STEPS,
    UNCERTAINTY,
    Change,
    zone_ranges,
)
from soil_mobility_plugin.soilmobility.maps.scenario import Growth
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack
from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
from soil_mobility_plugin.soilmobility.model.core import estimated_cec
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.raster.zones import Zones
from soil_mobility_plugin.soilmobility.report.pages.change import OPEN, Asked, change_stops, page
from soil_mobility_plugin.soilmobility.report.pages.common import Origin
from soil_mobility_plugin.soilmobility.report.styles import load_style
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS
from soil_mobility_plugin.soilmobility.risk.composite import composite_weights
from soil_mobility_plugin.soilmobility.risk.transitions import FALLS, RISES
from soil_mobility_plugin.soilmobility.risk.transitions import OPEN as UNDECIDED
from soil_mobility_plugin.soilmobility.soil.scenario import Scenario
from tests.rasterfiles import read, write
from tests.told import Told

ELEMENTS = ("Cd", "Pb")
LEFT, TOP, PIXEL = 4321000.0, 3210000.0, 100.0


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load(bundled_path())


@pytest.fixture
def stack(model, tmp_path):
    """40 x 30 pixels of different soils, a hole in the pH."""
    rng = np.random.default_rng(2)
    values = {"ph": rng.uniform(4, 8, (30, 40)), "soc": rng.uniform(0.5, 20, (30, 40)), "clay": np.full((30, 40), 20.0)}
    values["ph"][3:6, 3:6] = np.nan
    units = {"ph": "pH", "soc": "percent", "clay": "percent"}
    layers = [
        SoilLayer(name, Source(write(tmp_path / f"{name}.tif", array), label=name), units[name])
        for name, array in values.items()
    ]
    ranges = {name: model.training_range(name) for name in model.soil_features}
    return SoilStack(reference_grid(layers[0].source), layers, ranges, None, ELEMENTS)


class Quarters:
    """The left and the right half of the raster, and one zone beside it."""

    label = "quarters"
    names = ["left", "right", "beside"]

    def __len__(self) -> int:
        return 3

    def on(self, grid) -> Zones:
        edges = [(0, 20), (20, 40), (900, 910)]
        boxes = [
            f"POLYGON (({x0} {TOP},{x1} {TOP},{x1} {TOP - 3000},{x0} {TOP - 3000},{x0} {TOP}))"
            for x0, x1 in ((LEFT + PIXEL * a, LEFT + PIXEL * b) for a, b in edges)
        ]
        return Zones(grid, [bytes(ogr.CreateGeometryFromWkt(box).ExportToWkb()) for box in boxes])


def asked(**more) -> Asked:
    return Asked(ELEMENTS, composite_weights(ELEMENTS, "mean"), "mean", RAC_LIMITS, Scenario(), **more)


def test_zones_hold_what_the_rasters_hold(model, stack, tmp_path):
    paths = {name: str(tmp_path / f"{name}.tif") for name in (CHANGE, CLASSES)}
    run = Change(model, asked(report=True), stack, Growth(Scenario()))
    found = run.over({name: (path, {}) for name, path in paths.items()}, Quarters(), Silent())
    change, classes = read(paths[CHANGE]), read(paths[CLASSES])
    assert found.whole.pixels[0] == 1200 - 9
    assert [row["pixels"] for row in found.rows] == [600 - 9, 600, 0]
    for number, part in enumerate((np.s_[..., :20], np.s_[..., 20:])):
        told = [found.rows[number][f"d_{symbol}"] for symbol in ELEMENTS]
        assert told == pytest.approx(np.nanmean(change[part], axis=(1, 2)), rel=1e-4)
        codes = classes[0][part]
        for before in range(1, 6):
            for after in range(1, 6):
                area = np.count_nonzero(codes == 10 * before + after) * PIXEL**2
                assert found.rows[number][f"t{before}{after}"] == pytest.approx(area / 1e6, rel=3e-3)
    beside = found.rows[2]
    assert (beside["zone"], beside["rank"], beside["pixels"], beside["idx_change"]) == ("beside", None, 0, None)
    assert beside["area_km2"] == pytest.approx(3.0, rel=3e-3)
    assert sorted(row["rank"] for row in found.rows[:2]) == [1, 2]
    assert all(width > 0 for width in found.trust.half_width.values())
    assert found.trust.assumed == list(ELEMENTS)
    for level, symbol in zip(found.levels, ELEMENTS):
        assert 0 <= level.medium_before <= 1
        assert level.mobility > 0, symbol


def test_rows_levels_and_bands_are_what_whole_arrays_say(model, stack, tmp_path):
    """Years, index, classes, training range and shares, computed anew pixel by pixel; all pixels are of one size."""
    paths = {name: str(tmp_path / f"{name}.tif") for name in (CHANGE, CLASSES, STEPS)}
    # so that pixels lie outside the training range before, after, both or never
    scenario, limits = Scenario(rate=60.0), (5.0, 30.0, 35.0, 45.0)
    given = Asked(ELEMENTS, composite_weights(ELEMENTS, "mean"), "mean", limits, scenario, step=10, steps=True,
                  report=True)  # fmt: skip
    stack.ranges["soc"] = (1.0, 15.0)
    told = Told()
    found = Change(model, given, stack, Growth(scenario)).over(
        {name: (path, {}) for name, path in paths.items()}, Quarters(), told
    )
    raw = {name: view.read(stack.grid.window) for name, view in stack.views.items()}
    known = np.isfinite(raw["ph"])
    years = (2024, 2034, 2044, 2050)
    socs = [scenario.adjust(raw["soc"], stack.units["soc"].unit, year).soc for year in years]
    mobility = np.full((len(years), len(ELEMENTS), 30, 40), np.nan)
    for step, soc in enumerate(socs):
        soil = {"ph": raw["ph"][known], "soc": np.clip(soc, 1.0, 15.0)[known], "clay": raw["clay"][known]}
        for number, symbol in enumerate(ELEMENTS):
            mobility[step, number][known] = model.mobility(symbol, model.prepare(soil), 0.0)
    index = mobility.mean(axis=1)
    np.testing.assert_allclose(read(paths[STEPS]), index - index[0], rtol=2e-3, atol=2e-3)
    classes = np.where(known, np.searchsorted(limits, index, side="right") + 1.0, np.nan)[[0, -1]]
    outside = [(soc < 1.0) | (soc > 15.0) for soc in (socs[0], socs[-1])]
    domain = np.where(known, np.choose(2 * outside[0] + outside[1], [0, 2, 3, 1]), np.nan)
    assert np.unique(domain[known]).size == 4
    bands = read(paths[CLASSES])
    for band, expected in zip(bands, (10 * classes[0] + classes[1], classes[0], classes[1], domain)):
        assert np.mean(expected[known] == band[known]) > 0.999
        assert np.isnan(band[~known]).all()
    for number, part in enumerate((np.s_[:, :20], np.s_[:, 20:])):
        here = known[part]
        medium = [100.0 * np.mean(one[part][here] >= 3) for one in classes]
        row = found.rows[number]
        expected = {
            "valid_km2": here.sum() / 100.0,
            "soc_before": socs[0][part][here].mean(),
            "soc_after": socs[-1][part][here].mean(),
            "idx_before": index[0][part][here].mean(),
            "idx_after": index[-1][part][here].mean(),
            "idx_change": (index[-1] - index[0])[part][here].mean(),
            "med_before": medium[0],
            "med_after": medium[1],
            "med_change": medium[1] - medium[0],
            "risen_km2": np.count_nonzero(classes[1][part] > classes[0][part]) / 100.0,
            "fallen_km2": np.count_nonzero(classes[1][part] < classes[0][part]) / 100.0,
            "left_pct": 100.0 * np.mean(domain[part][here] == 2),
        }
        assert {name: row[name] for name in expected} == pytest.approx(expected, rel=4e-3, abs=2e-3)
    for number, (symbol, level) in enumerate(zip(ELEMENTS, found.levels)):
        before, after = (mobility[step, number][known] for step in (0, -1))
        expected = before.mean(), np.mean(before >= 30.0), np.mean(after >= 30.0)
        assert symbol != "Cd" or 0.1 < expected[1] < expected[2] - 0.03 < 0.9
        assert (level.mobility, level.medium_before, level.medium_after) == pytest.approx(expected, rel=3e-3, abs=2e-3)
    left = 100.0 * np.mean(domain[known] == 2)
    assert any(f"{left:.2f} % of the area leaves the model's training range" in text for text in told.said)
    assert not any("reference grid" in text or "cannot tell" in text for text in told.said)
    assert not any("composite index, because" in text for text in told.said)
    assert found.whole.organic[0] == pytest.approx(np.mean(raw["soc"][known] > 12.0), abs=2e-3)
    words = (", ".join(symbol for symbol, one in zip(ELEMENTS, found.verdicts) if one == verdict) or "none"
             for verdict in (RISES, FALLS, UNDECIDED))  # fmt: skip
    assert told.said[-1].endswith("mobility probably rises for: {}; falls for: {}; undecided: {}.".format(*words))


def test_the_change_is_the_difference_of_two_predictions(model, stack, tmp_path):
    path = str(tmp_path / "c.tif")
    found = Change(model, asked(), stack, Growth(Scenario())).over({CHANGE: (path, {})}, None, Silent())
    window = stack.grid.window
    block = stack.block({name: view.read(window) for name, view in stack.views.items()})
    grown = Scenario().adjust(block.soil["soc"], stack.units["soc"].unit).soc
    later = block.replaced({"soc": grown})
    for band, symbol in enumerate(ELEMENTS):
        before, after = (model.mobility(symbol, model.prepare(one.soil), np.float32(0)) for one in (block, later))
        expected = block.spread(after - before)
        np.testing.assert_allclose(read(path)[band], expected, rtol=2.0**-12)
        # what is shown and averaged is not rounded
        np.testing.assert_array_equal(found.pictures[f"change {symbol}"].values, expected)


@pytest.mark.parametrize("coupled", [True, False])
def test_a_layer_of_cec_follows_carbon_or_stays(model, tmp_path, coupled):
    """In its own unit, of elements of which one has no toxic-response factor and no part in the index."""
    rng = np.random.default_rng(4)
    values = {"ph": rng.uniform(4, 8, (30, 40)), "soc": rng.uniform(5, 60, (30, 40)), "clay": np.full((30, 40), 20.0)}
    values["cec"] = rng.uniform(50, 400, (30, 40))
    units = {"ph": "pH", "soc": "g/kg", "clay": "percent", "cec": "mmol(c)/kg"}
    values = {name: one.astype(np.float32) for name, one in values.items()}
    layers = [
        SoilLayer(name, Source(write(tmp_path / f"{name}.tif", one), label=name), units[name])
        for name, one in values.items()
    ]
    ranges = {name: model.training_range(name) for name in model.soil_features}
    elements, told = ("Cd", "Sb"), Told()
    stack = SoilStack(reference_grid(layers[0].source), layers, ranges, None, elements)
    given = Asked(elements, composite_weights(elements, "toxicity"), "toxicity", RAC_LIMITS, Scenario(),
                  coupled=coupled, report=True)  # fmt: skip
    path = str(tmp_path / "c.tif")
    found = Change(model, given, stack, Growth(Scenario())).over({CHANGE: (path, {})}, None, told)
    later = Scenario().adjust(
        values["soc"], stack.units["soc"].unit, cec=(values["cec"], stack.units["cec"].unit) if coupled else None
    )
    soil = {"ph": values["ph"], "clay": values["clay"]}
    ends = []
    for soc, cec in ((values["soc"], values["cec"]), (later.soc, later.cec if coupled else values["cec"])):
        whole = {**soil, "soc": 0.1 * soc, "cec": 0.1 * cec}
        pixels = model.prepare({name: one.ravel() for name, one in whole.items()})
        ends.append([model.mobility(symbol, pixels, 0.0).reshape(30, 40) for symbol in elements])
    for number, symbol in enumerate(elements):
        expected = ends[1][number] - ends[0][number]
        np.testing.assert_allclose(found.pictures[f"change {symbol}"].values, expected, atol=1e-4)
    assert found.rows[0]["idx_before"] == pytest.approx(ends[0][0].mean(), rel=1e-4)
    # the last year is the fifth after the first: those between belong to the pictures alone
    np.testing.assert_allclose(found.pictures["step 5"].values, ends[1][0] - ends[0][0], atol=1e-4)
    assert "Not in the composite index, because the table has no toxic-response factor for them: Sb." in told.said
    assert not any("CEC is not given" in text or "reference grid" in text for text in told.said)


def grown(model, stack, symbol, coupled):
    """Change, half-width and probability of one element as the model tells them of whole arrays."""
    block = stack.block({name: view.read(stack.grid.window) for name, view in stack.views.items()})
    later = Scenario().adjust(block.soil["soc"], stack.units["soc"].unit).soc
    before = model.prepare(block.soil)
    stays = {} if coupled else {"cec": np.asarray(estimated_cec(block.soil["soc"], block.soil["clay"]))}
    return block, model.difference(symbol, before, before.replaced(soc=later, **stays), 0.0)


def test_signs_are_told_by_the_difference_and_counted_apart_from_undecided_ones(model, stack, tmp_path):
    paths = {name: str(tmp_path / f"{name}.tif") for name in (CHANGE, PROBABILITY, UNCERTAINTY)}
    run = Change(model, asked(report=True), stack, Growth(Scenario()))
    found = run.over({name: (path, {}) for name, path in paths.items()}, Quarters(), Silent())
    for band, symbol in enumerate(ELEMENTS):
        block, told = grown(model, stack, symbol, coupled=True)
        np.testing.assert_allclose(read(paths[CHANGE])[band], block.spread(told.change), rtol=2.0**-12, atol=1e-5)
        np.testing.assert_allclose(read(paths[UNCERTAINTY])[band], block.spread(told.half_width), rtol=2.0**-11)
        rises = read(paths[PROBABILITY])[band]
        np.testing.assert_allclose(rises, block.spread(told.rises), rtol=2.0**-11, atol=1e-6)
        for zone, part in enumerate((np.s_[:, :20], np.s_[:, 20:])):
            known = rises[part][np.isfinite(rises[part])]
            row = found.rows[zone]
            assert row[f"up_{symbol}"] == pytest.approx(100 * np.mean(known >= 0.9), abs=0.4)
            assert row[f"dn_{symbol}"] == pytest.approx(100 * np.mean(known < 0.1), abs=0.4)
        _, other = grown(model, stack, symbol, coupled=False)
        assert found.other.change[band] == pytest.approx(np.mean(other.change), rel=1e-3, abs=1e-5)
        known = other.rises
        assert found.other.signs[band] == pytest.approx(
            [np.mean(known < 0.1), np.mean((known >= 0.1) & (known < 0.9)), np.mean(known >= 0.9)], abs=0.004
        )
    for row in found.rows:
        told = [row[name] for name in ("n_up", "n_down", "n_open")]
        assert sum(told) == len(ELEMENTS) if row["pixels"] else told == [None, None, None]


def test_where_carbon_does_not_change_there_is_no_sign(model, stack, tmp_path):
    paths = {name: str(tmp_path / f"{name}.tif") for name in (CHANGE, PROBABILITY)}
    run = Change(model, asked(), stack, Growth(Scenario(keep_organic=True)))
    found = run.over({name: (path, {}) for name, path in paths.items()}, None, Silent())
    change, rises = read(paths[CHANGE])[0], read(paths[PROBABILITY])[0]
    assert np.count_nonzero(change == 0) > 100
    np.testing.assert_array_equal(np.isnan(rises), np.isnan(change) | (change == 0))
    assert found.other is None


def test_trees_cannot_tell_signs_and_change_as_before(stack, tmp_path):
    trees = FractionationModel.load("theory_guided_v1")
    path = str(tmp_path / "c.tif")
    told, alone = Told(), "CEC is not given and this model does not estimate it: nothing follows SOC."
    found = Change(trees, asked(report=True), stack, Growth(Scenario())).over({CHANGE: (path, {})}, Quarters(), told)
    assert any("it has no smooth core" in text for text in told.said)
    assert alone not in told.said
    Change(trees, asked(coupled=False), stack, Growth(Scenario())).over({CHANGE: (path, {})}, None, told)
    assert alone in told.said
    assert found.verdicts is None
    assert found.other is None
    assert "n_up" not in found.rows[0]
    text = page(found, Origin("fourpermillechange", "Change", "1"), None, (), ()).html()
    assert "How sure the direction is" not in text
    assert "The model is a sum of steps" in text


def test_the_page_shows_both_assumptions_and_greys_what_is_undecided(model, stack, tmp_path):
    path = str(tmp_path / "c.tif")
    found = Change(model, asked(report=True), stack, Growth(Scenario())).over({CHANGE: (path, {})}, None, Silent())
    text = page(found, Origin("fourpermillechange", "Change", "1"), None, (), ()).html()
    for words in ("How sure the direction is", "CEC follows SOC", "CEC stays", "undecided", "probably rises"):
        assert words in text
    assert "sum of steps" not in text
    open_ = [number for number, verdict in enumerate(found.verdicts) if verdict == 1]
    assert all(found.colour(number) == OPEN for number in open_)


def test_without_a_report_only_what_is_wanted_is_computed(model, stack, tmp_path):
    path = str(tmp_path / "c.tif")
    bare = Change(model, asked(), stack, Growth(Scenario())).over({CHANGE: (path, {})}, None, Silent())
    full = Change(model, asked(report=True), stack, Growth(Scenario())).over({CHANGE: (path, {})}, None, Silent())
    assert bare.numbers == full.numbers
    assert bare.levels == []
    assert set(bare.pictures) == {"step 1", "change Cd", "change Pb"}
    assert (bare.years, full.years) == ((2024, 2050), (2024, 2030, 2036, 2042, 2048, 2050))
    assert [row["zone"] for row in bare.rows] == ["all"]
    assert bare.rows[0]["rank"] is None


@pytest.mark.parametrize(
    ("index", "signs"), [((0.1, 0.5), {0.0, 1.0}), ((-0.5, -0.1), {-1.0, 0.0}), ((-0.2, 0.6), {-1.0, 0.0, 1.0})]
)
def test_ranges_of_zones_show_the_side_that_occurs(index, signs):
    ranges = zone_ranges(np.array([*index, np.nan]))
    assert {np.sign(low + high) for low, high, _, _ in ranges} <= signs
    assert ranges[0][0] <= min(index)
    assert ranges[-1][1] >= max(index)
    if signs == {-1.0, 0.0, 1.0}:
        assert ranges[0][0] == -ranges[-1][1]


def test_the_colours_of_a_change_are_symmetric():
    stops = change_stops([np.array([-1.0, 0.2, np.nan]), np.array([0.5])])
    assert stops[0][0] == -stops[-1][0] < 0
    assert change_stops([np.zeros(3)])[-1][0] == 1.0


class Heard(Silent):
    """Keeps what is said."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.said.append(info)


@pytest.mark.parametrize(("value", "label", "colour"), [(0.184, "0.184", 5), (-0.184, "−0.184", 1), (0.0, "0", 3)])
def test_one_value_makes_one_range_of_zones(value, label, colour):
    """There were four, “0.184 to 0.184” each, and a zone whose mobility rises had the colour of no change."""
    ((low, high, told, shown),) = zone_ranges(np.array([value, value, np.nan]))
    assert (low, high, told) == (value, value, label)
    assert shown == load_style("mobility_change")["colours"][colour]


def test_nothing_is_undecided_or_in_doubt_where_nothing_changes(model, stack, tmp_path):
    path = str(tmp_path / "c.tif")
    heard = Heard()
    run = Change(model, asked(report=True), stack, Growth(Scenario(rate=0.0)))
    found = run.over({CHANGE: (path, {})}, Quarters(), heard)
    assert not any("undecided" in line for line in heard.said)
    assert [found.rows[0][name] for name in ("n_up", "n_down", "n_open", "risen_km2")] == [0, 0, 0, 0.0]
    assert [found.rows[2][name] for name in ("n_up", "n_down", "n_open", "risen_km2")] == [None] * 4
    # A table of floats would show them with decimals.
    assert all(isinstance(found.rows[0][name], int) for name in ("n_up", "n_down", "n_open"))
    assert np.isnan(found.doubts).all()
    # The organic soils, which stay, do not narrow what is in doubt about the others.
    kept = Change(model, asked(report=True), stack, Growth(Scenario(keep_organic=True)))
    assert min(kept.over({CHANGE: (path, {})}, None, heard).doubts) > 0.0
    assert any(line.startswith("In most of the area in which SOC changes") for line in heard.said)
