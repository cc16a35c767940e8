"""Which pixels a small picture and a sample take of a pass, and how uncertain the mobility is there."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility import load
from soil_mobility_plugin.soilmobility.maps.sampling import AREA, Sample, half_widths
from soil_mobility_plugin.soilmobility.maps.stack import Content, SoilLayer, SoilStack
from soil_mobility_plugin.soilmobility.raster.areas import PixelAreas
from soil_mobility_plugin.soilmobility.raster.grid import Window
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.raster.thumbnail import Thumbnail
from tests.rasterfiles import write


@pytest.fixture(scope="module")
def stack(tmp_path_factory):
    """9 x 14 pixels of rising pH, with holes."""
    folder = tmp_path_factory.mktemp("soil")
    ph = np.linspace(4.5, 7.5, 9 * 14).reshape(9, 14)
    ph[::4, ::3] = np.nan
    values = {"ph": (ph, "pH"), "soc": (np.full((9, 14), 2.0), "%"), "clay": (np.full((9, 14), 20.0), "%")}
    layers = [
        SoilLayer(name, Source(write(folder / f"{name}.tif", band, unit=unit))) for name, (band, unit) in values.items()
    ]
    return SoilStack(reference_grid(layers[0].source), layers, {})


def block(stack, window):
    return stack.block({name: view.read(window) for name, view in stack.views.items()})


@pytest.mark.parametrize("side", [3, 5, 14, 100])
@pytest.mark.parametrize("window", [(0, 0, 14, 9), (5, 3, 6, 4), (13, 8, 1, 1), (0, 5, 14, 4)])
def test_shown_are_the_pixels_that_the_picture_keeps(stack, side, window):
    """Told by numbers: each pixel's own comes out where the picture puts it."""
    here, picture = Window(*window), Thumbnail(stack.grid, "number", side)
    part = block(stack, here)
    rows, columns = slice(here.y, here.y + here.height), slice(here.x, here.x + here.width)
    numbers = np.arange(9 * 14, dtype=np.float32).reshape(9, 14)[rows, columns]
    laid = np.where(part.valid, numbers, np.float32(np.nan))
    picture.combine(picture.chunk(here, {"number": laid}))
    kept = picture.values[np.isfinite(picture.values)]
    np.testing.assert_array_equal(part.pick(numbers)[part.on_lattice(here, picture.step)], kept)


def test_few_are_the_soils_at_their_places(stack):
    part = block(stack, stack.grid.window)
    chosen = np.array([5, 0, 7])
    found = part.some(chosen)
    np.testing.assert_array_equal(found["ph"], part.soil["ph"][chosen])
    assert found["cec"] is None


def test_intervals_are_computed_where_they_are_shown_alone(stack):
    model, part = load(), block(stack, stack.grid.window)
    chosen = np.array([3, 50])
    half = half_widths(model, "Cd", part, chosen, Content())
    assert half.shape == (part.counts.valid,)
    assert np.flatnonzero(np.isfinite(half)).tolist() == [3, 50]
    for place in chosen:
        soil = {name: float(values[place]) for name, values in part.soil.items() if values is not None}
        assert half[place] == pytest.approx(alone(model, soil), rel=1e-4)
    assert np.isnan(half_widths(model, "Cd", part, np.empty(0, int), Content())).all()


def alone(model, soil):
    """The half-width of one soil by the model's own call for arrays."""
    given = {name: np.array([value], dtype=np.float32) for name, value in soil.items()}
    low, high = model.interval("Cd", model.prepare({**given, "cec": None}), *Content())
    return float((high - low)[0] / 2)


def test_the_median_is_by_area(stack):
    part, window = block(stack, stack.grid.window), stack.grid.window
    sample, areas = Sample(), np.zeros(part.counts.valid)
    areas[:3] = 1.0, 2.0, 4.0
    values = np.full(part.counts.valid, np.nan)
    sample += sample.part(window, part, {AREA: areas, "x": values})
    assert np.isnan(sample.median("x"))
    values[:3] = 3.0, 2.0, 1.0
    sample += sample.part(window, part, {AREA: areas, "x": values})
    assert sample.median("x") == 1.0
    assert np.isnan(Sample().median("x")), "no block had a valid pixel"


def test_no_more_of_a_block_are_chosen_than_are_taken(stack, monkeypatch):
    """Of a first block, whose bound nothing has lowered, intervals were worked out by the hundred thousand."""
    from soil_mobility_plugin.soilmobility.maps import sampling

    monkeypatch.setattr(sampling, "SAMPLE", 20)
    part, window, sample = block(stack, stack.grid.window), stack.grid.window, Sample()
    chosen = sample.chosen(window, part)
    assert 12 <= chosen.size <= 20
    numbers = np.arange(part.counts.valid)
    sample += sample.part(window, part, {AREA: part.pick(PixelAreas(stack.grid).spread(window)), "number": numbers})
    np.testing.assert_array_equal(sample.taken("number"), chosen)
