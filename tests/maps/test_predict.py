"""Mobility of several elements without QGIS: written as the model says, and counted by area."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.errors import SoilMobilityError
from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.predict import (
    APPLICABILITY,
    FRACTIONS,
    MOBILE,
    PARTS_OF_F1,
    PROBABILITY,
    UNCERTAINTY,
    Asked,
    predict_fractionation,
    predict_mobility,
    report_counts,
)
from soil_mobility_plugin.soilmobility.maps.stack import Counts, SoilLayer, SoilStack, Totals
from soil_mobility_plugin.soilmobility.model.applicability import Applicability
from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.raster.areas import PixelAreas
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from tests.rasterfiles import read, write
from tests.told import Told

ELEMENTS = ("Cd", "Pb")


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load("theory_guided_v1")


def soil(folder, elements, **totals) -> SoilStack:
    """10 x 4 pixels of a degree, from 60 degrees north to the equator by and by; acid in the north."""
    rows = np.arange(10.0)[:, np.newaxis] + np.zeros(4)
    values = {"ph": 4.0 + 0.4 * rows, "soc": 2.0 + 0.0 * rows, "clay": 20.0 + 0.0 * rows}
    values["ph"][0, 0] = np.nan
    place = {"crs": "EPSG:4326", "geotransform": (10.0, 1.0, 0.0, 60.0, 0.0, -6.0)}
    units = {"ph": "pH", "soc": "%", "clay": "%"}
    layers = [
        SoilLayer(name, Source(write(folder / f"{name}.tif", band, unit=units[name], **place), label=name))
        for name, band in values.items()
    ]
    ranges = {"enrichment": (-1.5, 3.0)}
    return SoilStack(reference_grid(layers[0].source), layers, ranges, Totals(**totals), elements)


def test_bands_hold_what_the_model_says_and_shares_are_by_area(model, tmp_path):
    stack = soil(tmp_path, ELEMENTS)
    found = predict_mobility(stack, model, ELEMENTS, (str(tmp_path / "m.tif"), {}), Silent())
    bands = read(tmp_path / "m.tif")
    known = np.isfinite(bands[0])
    assert found.counts.valid == known.sum() == 39
    ph = read(tmp_path / "ph.tif")[0][known].astype(np.float32)
    given = {"ph": ph, "soc": np.full(39, 2, np.float32), "clay": np.full(39, 20, np.float32), "cec": None}
    for band, symbol in zip(bands, ELEMENTS):
        np.testing.assert_allclose(
            band[known], model.mobility(symbol, model.prepare(given), np.float32(0.0)), atol=4e-3
        )
    area = np.broadcast_to(PixelAreas(stack.grid).read(stack.grid.window), known.shape)
    assert found.mean == pytest.approx(np.average(bands[:, known].mean(axis=0), weights=area[known]), abs=2e-3)
    assert abs(found.mean - bands[:, known].mean()) > 0.05, "pixels in the north are smaller"
    medium = bands >= 10.0
    expected = (medium * area)[:, known].sum() / (2 * area[known].sum())
    assert found.share_medium == pytest.approx(expected, abs=1e-9)
    assert abs(found.share_medium - medium[:, known].mean()) > 0.005, "pixels in the north are smaller"


def test_the_log_tells_the_land_outside_least_first_and_nothing_where_no_soils_were_measured(model, tmp_path):
    stack, told = soil(tmp_path, ("Pb", "Cd")), Told()
    found = predict_mobility(stack, model, ("Pb", "Cd"), (str(tmp_path / "m.tif"), {}), told)
    shares = sorted(zip(found.outside_by, ("Pb", "Cd")))
    assert shares[0][1] == "Cd"
    assert found.share_outside == pytest.approx(np.mean(found.outside_by))
    said = ", ".join(f"{symbol} {100 * share:.0f}" for share, symbol in shares)
    assert f"Outside the area of applicability, % of the land, of 39 pixels looked at: {said}." in told.said
    silent, told = model.with_card({**model.card, "applicability": {}}), Told()
    found = predict_mobility(stack, silent, ("Cd",), (str(tmp_path / "m.tif"), {}), told)
    assert (found.share_outside, found.looked) == (None, 0)
    assert not any("area of applicability" in text for text in told.said)


def test_the_share_that_is_clamped_is_by_area_too(model, tmp_path):
    stack = soil(tmp_path, ("Cd",))
    stack.ranges = {**stack.ranges, "ph": (5.0, 7.1)}
    found = predict_mobility(stack, model, ("Cd",), (str(tmp_path / "m.tif"), {}), Silent())
    ph, area = read(tmp_path / "ph.tif")[0], PixelAreas(stack.grid).spread(stack.grid.window)
    clamped = (ph < 5.0) | (ph > 7.1)
    assert found.share_clamped == pytest.approx(area[clamped].sum() / area[np.isfinite(ph)].sum(), abs=1e-12)
    assert found.counts.clamped_by == {"ph": clamped.sum()}
    assert abs(found.share_clamped - clamped.sum() / 39) > 0.01


def test_fractions_add_up_and_what_else_is_asked_for(model, tmp_path):
    stack = soil(tmp_path, ("Cd",), value=0.5)
    names = (FRACTIONS, MOBILE, UNCERTAINTY, APPLICABILITY)
    paths = {name: str(tmp_path / f"{name}.tif") for name in names}
    asked = Asked(model, "Cd", Applicability(model, "Cd"))
    found = predict_fractionation(stack, asked, paths, {"A": "b"}, Silent())
    fractions, mobile, half, (index, inside) = (read(path) for path in paths.values())
    known = np.isfinite(fractions[0])
    assert (fractions[:, known].sum(axis=0) == 100.0).all()
    np.testing.assert_allclose(mobile[0][known], 0.005 * fractions[0][known], rtol=1e-3)
    assert (half[0][known] > 0).all()
    np.testing.assert_array_equal(inside[known], index[known] <= asked.domain.threshold)
    area = np.broadcast_to(PixelAreas(stack.grid).read(stack.grid.window), known.shape)
    assert found.share_outside == pytest.approx(area[known & (inside == 0)].sum() / area[known].sum())
    with pytest.raises(SoilMobilityError, match="needs a total content"):
        predict_fractionation(soil(tmp_path, ("Cd",)), asked, paths, {}, Silent())


def test_with_a_posterior_parts_and_probabilities_are_the_models(tmp_path):
    """Of a content on the total basis; and what the log tells of masks, of the training range and of the domain."""
    model = FractionationModel.load(bundled_path())
    stack = soil(tmp_path, ("Cd",), value=0.5, basis="total")
    stack.ranges = {**stack.ranges, "ph": (4.5, 7.1)}
    paths = {name: str(tmp_path / f"{name}.tif") for name in (FRACTIONS, MOBILE, PARTS_OF_F1, PROBABILITY)}
    told, asked = Told(), Asked(model, "Cd", Applicability(model, "Cd"), (2.0, 20.0))
    found = predict_fractionation(stack, asked, paths, {}, told)
    ph = read(tmp_path / "ph.tif")[0]
    given = {"ph": np.clip(ph, 4.5, 7.1), "soc": 2.0, "clay": 20.0}
    share = model.element("Cd")["aqua_regia_share"]
    content = {"total": 0.5 * share}
    fractions, mobile, parts, probability = (read(path) for path in paths.values())
    expected = model.predict("Cd", **given, **content)
    np.testing.assert_allclose(fractions, expected, atol=0.01)
    np.testing.assert_allclose(mobile[0], 0.01 * expected[0] * 0.5 * share, rtol=1e-3)
    np.testing.assert_allclose(parts, list(model.parts("Cd", **given, **content).values()), atol=0.01)
    pixels, known = model.prepare({**given, "ph": given["ph"].ravel()}), model.content("Cd", content["total"])
    for band, limit in zip(probability, asked.limits):
        chance = model.probability("Cd", pixels, limit, *known).reshape(10, 4)
        np.testing.assert_allclose(band, chance, atol=1e-3)
    dataset = gdal.Open(paths[PROBABILITY])
    assert dataset.GetRasterBand(2).GetDescription() == "Cd P(F1 >= 20 %)"
    clamped = int(np.sum((ph < 4.5) | (ph > 7.1)))
    words = f"{clamped} pixels ({100 * clamped / 39:.2f} %) lie outside the model's training range"
    assert sum(words in text for text in told.said) == 1
    outside = f"{100 * found.share_outside:.1f} % of the predictions lie outside the model's area of applicability"
    assert any(text.startswith(outside) for text in told.said)
    assert not any("masked" in text or "theory alone" in text or "No pixel" in text for text in told.said)


def test_layers_with_much_fewer_values_than_the_first_are_said():
    """Less than three quarters of its share; and what else the log tells of counts."""
    views = {
        label: SimpleNamespace(shares_known=shares, source=SimpleNamespace(label=label), covered=1.0)
        for label, shares in (("pH", (0.8, 0.8)), ("SOC", (0.61, 0.8)), ("clay", (0.59, 0.8)))
    }
    stack, told = SimpleNamespace(views=views, called=", ".join), Told()
    report_counts(Counts(8, {"soc": 2}, {"clay": 4}), stack, told)
    assert told.said == [
        "soc: 2 pixels outside the possible range were masked.",
        "clay has values in 59 % of the pixels that were read, pH in 80 %.",
        "clay: 4 pixels (50.00 %) lie outside the model's training range and were clamped to it.",
    ]
    told = Told()
    report_counts(Counts(), SimpleNamespace(views={}, called=", ".join), told)
    assert told.said == ["No pixel has all the required inputs: the result is empty."]


def test_what_has_no_value_where_the_others_have_is_said_of_an_empty_result(model, tmp_path):
    """No block comes so far as to be counted: the log left open which of the inputs is to blame."""
    stack, told = soil(tmp_path, ELEMENTS), Told()
    place = {"crs": "EPSG:4326", "geotransform": (10.0, 1.0, 0.0, 60.0, 0.0, -6.0)}
    write(tmp_path / "soc.tif", np.full((10, 4), np.nan), unit="%", **place)
    predict_mobility(stack, model, ELEMENTS, (str(tmp_path / "m.tif"), {}), told)
    sparse = [text for text in told.said if "has values in" in text]
    assert sparse == ["soc has values in 0 % of the pixels that were read, ph in 98 %."], "clay was not read at all"


def test_an_unknown_content_is_nodata_in_its_band_alone(model, tmp_path):
    content = np.full((10, 4), 1.0)
    content[5] = np.nan
    stack = soil(tmp_path, ELEMENTS)
    place = {"crs": "EPSG:4326", "geotransform": (10.0, 1.0, 0.0, 60.0, 0.0, -6.0)}
    sources = {"Cd": Source(write(tmp_path / "cd.tif", content, **place))}
    stack = soil(tmp_path, ELEMENTS, sources=sources)
    found = predict_mobility(stack, model, ELEMENTS, (str(tmp_path / "m.tif"), {}), Silent())
    cadmium, lead = read(tmp_path / "m.tif")
    assert np.isnan(cadmium[5]).all()
    assert np.isfinite(lead[5]).all()
    both = np.stack([cadmium, lead])
    area = np.isfinite(both) * PixelAreas(stack.grid).read(stack.grid.window)
    assert found.mean == pytest.approx((np.nan_to_num(both) * area).sum() / area.sum(), abs=2e-3)


@pytest.fixture
def told_outside(model, tmp_path, monkeypatch):
    """``told(valid, sample, rows)``: what is found where ``valid``, of so large a sample, in blocks of so many rows.

    Beside it the pixels outside the area of applicability, bool (60, 80), and their areas.
    """
    from soil_mobility_plugin.soilmobility.maps import predict, sampling
    from soil_mobility_plugin.soilmobility.model.applicability import Domains
    from soil_mobility_plugin.soilmobility.raster.grid import Window

    generator = np.random.default_rng(3)
    values = {"ph": generator.uniform(3.0, 9.0, (60, 80)), "soc": generator.uniform(0.2, 30.0, (60, 80))}
    values["clay"] = generator.uniform(2.0, 70.0, (60, 80))
    units = {"ph": "pH", "soc": "%", "clay": "%"}
    # Pixels whose areas differ fourfold.
    place = {"crs": "EPSG:4326", "geotransform": (10.0, 1.0, 0.0, 75.0, 0.0, -1.0)}
    layers = [
        SoilLayer(name, Source(write(tmp_path / f"{name}.tif", band, unit=units[name], **place)))
        for name, band in values.items()
    ]
    stack = SoilStack(reference_grid(layers[0].source), layers, {"enrichment": (-1.5, 3.0)}, Totals(), ("Cd",))
    domain = Domains(model, ("Cd",))
    soil_values = {name: band.ravel().astype(np.float32) for name, band in values.items()}
    outside = ~domain.inside(domain.index(soil_values)).reshape(60, 80)
    assert 0.02 < outside.mean() < 0.98

    def told(valid, sample, rows=20, known=True):
        monkeypatch.setattr(sampling, "SAMPLE", sample)
        tally = predict.MobilityTally(stack.grid, domain)
        for y in range(0, 60, rows):
            window = Window(0, y, 80, rows)
            here = {name: np.where(valid, band, np.nan)[y : y + rows] for name, band in values.items()}
            block = stack.block({name: band.astype(np.float32) for name, band in here.items()})
            mobility = {predict.F1: [np.full(block.counts.valid, 5, np.float32)]} if known else {}
            tally.combine(tally.chunk(window, {predict.BLOCK: block, **mobility}))
        assert tally.found().mean == (pytest.approx(5.0) if known else None)
        return tally.found()

    return told, outside, np.broadcast_to(PixelAreas(stack.grid).read(stack.grid.window), (60, 80))


def sampled(valid, most):
    """Those of the valid pixels that are told of, computed apart: those with the lowest sums of irrational steps."""
    down, across = (int(2**32 / 1.324717957244746**power) for power in (1, 2))
    keys = np.array([[(row * down + column * across) % 2**32 for column in range(80)] for row in range(60)])
    kept, bound = valid, 2**32 - 1
    while kept.sum() > most:
        bound *= 0.8
        kept = valid & (keys <= bound)
    return kept


def test_the_share_outside_is_told_of_a_sample_of_many_pixels(told_outside):
    """The same whatever the blocks, and within its error of the share of all pixels."""
    told, outside, area = told_outside
    everywhere = np.ones((60, 80), bool)
    share = (area * outside).sum() / area.sum()
    assert told(everywhere, 4800).share_outside == pytest.approx(share, abs=1e-9)
    found, other = told(everywhere, 1600), told(everywhere, 1600, rows=15)
    assert (found.looked, found.share_outside) == (other.looked, pytest.approx(other.share_outside, abs=1e-12))
    assert 1200 <= found.looked <= 1600
    assert found.share_outside == pytest.approx(share, abs=3 * 0.5 / 1200**0.5)
    kept = sampled(everywhere, 1600)
    assert found.looked == kept.sum()
    assert found.share_outside == pytest.approx(np.average(outside[kept], weights=area[kept]), abs=1e-9)
    assert told(everywhere, 1600, known=False).share_outside == found.share_outside


@pytest.mark.parametrize(
    "valid",
    [
        np.s_[31:36, 41:47],  # a field in a large grid
        np.s_[1::2, 1::2],  # measured on every second row and column
        np.s_[7:8, :],  # a transect
    ],
)
def test_the_share_outside_is_told_wherever_the_valid_pixels_lie(told_outside, valid):
    """They were looked for on every n-th row and column of the grid: where none was met, nothing was told."""
    told, outside, area = told_outside
    mask = np.zeros((60, 80), bool)
    mask[valid] = True
    for sample in (mask.sum(), 20):
        found = told(mask, sample)
        assert 0.8 * min(sample, mask.sum()) - 3 <= found.looked <= sample
        error = 1e-9 if sample == mask.sum() else 3 * 0.5 / found.looked**0.5
        assert found.share_outside == pytest.approx(np.average(outside[mask], weights=area[mask]), abs=error)
        kept = sampled(mask, sample)
        assert found.share_outside == pytest.approx(np.average(outside[kept], weights=area[kept]), abs=1e-9)
