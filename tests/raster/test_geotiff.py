"""Rounding on the way out, and what is written is the same bytes whatever the threads."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster import geotiff
from soil_mobility_plugin.soilmobility.raster.geotiff import (
    EXACT,
    Band,
    Output,
    Scattered,
    encode,
    tile_shape,
)
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window
from soil_mobility_plugin.soilmobility.raster.walk import Options, process
from soil_mobility_plugin.soilmobility.soil.fractions import PERCENT_STEP

from .conftest import wkt

WINDOW = Window(0, 0, 100, 80)


def shares(seed: int = 0) -> np.ndarray:
    """Four fractions of random soils, float32 (4, 80, 100), some of them next to nothing."""
    rng = np.random.default_rng(seed)
    values = rng.dirichlet((0.3, 0.2, 0.1, 0.4), (80, 100)).transpose(2, 0, 1)
    return (100.0 * values).astype(np.float32)


@pytest.mark.parametrize("precision", [PERCENT_STEP, None, EXACT])
@pytest.mark.parametrize("share", [0.0, 0.6, 1.0])
def test_values_of_some_pixels_are_written_as_if_they_were_laid_out(precision, share):
    values = shares(3)
    values[:, 7, 8] = np.nan
    valid = np.random.default_rng(1).random((80, 100)) < share
    output = Output("x.tif", [Band(f"F{n}", "%", precision) for n in (1, 2, 3, 4)], closure=100.0)
    expected = encode(np.where(valid, values, np.float32(np.nan)), output, WINDOW)
    found = encode(Scattered(values[:, valid], valid), output, WINDOW)
    assert found.dtype == np.float32
    assert found.tobytes() == expected.tobytes()
    with pytest.raises(ValueError, match="was computed"):
        encode(Scattered(values[:, valid], valid), output, Window(0, 0, 100, 79))


def test_percentages_are_multiples_of_a_step_and_add_up_to_exactly_100():
    values = shares()
    values[:, 3, 4] = np.nan
    bands = [Band(f"F{n}", "%", PERCENT_STEP) for n in (1, 2, 3, 4)]
    given = values.copy()
    found = encode(values, Output("x.tif", bands, closure=100.0), WINDOW)
    np.testing.assert_array_equal(values, given)  # the computation's own array is as it was
    known = ~np.isnan(values[0])
    assert (found[:, ~known] == -9999).all()
    kept = found[:, known].astype(np.float64)
    assert (kept.sum(axis=0) == 100.0).all()
    assert (kept >= 0).all()
    assert (kept * 256 == np.round(kept * 256)).all()
    # A rest that is less than nothing is taken from the largest: half a step for each of three bands.
    assert np.abs(kept - values[:, known]).max() <= 1.5 * PERCENT_STEP + 1e-5
    assert (found[:, known].astype(np.float32).sum(axis=0, dtype=np.float32) == 100).all()


def test_classes_of_rounded_values_differ_next_to_a_limit_only():
    values = shares(3)[0]
    found = encode(values, Output("x.tif", [Band("F1", "%", PERCENT_STEP)]), WINDOW)[0]
    for limit in (1.0, 10.0, 30.0, 50.0):
        other = (values >= limit) != (found >= limit)
        assert (np.abs(values[other] - limit) <= 1 / 512).all()


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e9])
def test_other_values_are_rounded_to_12_bits(scale):
    values = (np.random.default_rng(1).normal(size=(80, 100)) * scale).astype(np.float32)
    values[0, :3] = np.nan, np.inf, -np.inf
    found = encode(values, Output("x.tif", [Band("content", "mg/kg")]), WINDOW)[0]
    assert (found[0, :3] == -9999).all()
    kept, given = found.ravel()[3:].astype(np.float64), values.ravel()[3:].astype(np.float64)
    assert (np.abs(kept / given - 1) <= 2.0**-13).all()
    mantissa = np.frexp(kept)[0] * 2.0**13
    np.testing.assert_array_equal(mantissa, np.round(mantissa))
    # Half to even, as np.rint rounds.
    np.testing.assert_array_equal(kept, np.ldexp(np.rint(np.frexp(given)[0] * 2.0**13), np.frexp(given)[1] - 13))


def test_what_is_exact_stays_so_and_zero_has_one_sign():
    values = shares(4)[:1]
    np.testing.assert_array_equal(encode(values, Output("x.tif", [Band("SOC", "%", EXACT)]), WINDOW), values)
    zeros = np.zeros((80, 100), np.float32)
    assert not np.signbit(encode(-zeros, Output("x.tif", [Band("change")]), WINDOW)).any()
    halves = np.full((80, 100), 0.5 / 256, np.float32)
    assert not encode(halves, Output("x.tif", [Band("F1", "%", PERCENT_STEP)]), WINDOW).any()


def test_float64_is_rounded_once():
    values = np.full((80, 100), 1.0 + 2.0**-13 + 2.0**-30)
    found = encode(values.astype(np.float32), Output("x.tif", [Band("a")]), WINDOW)
    assert (found == 1.0).all()


@pytest.mark.parametrize("size", [(1, 10**7), (10**7, 1), (40, 40), (256, 256), (300, 20), (5000, 129), (5000, 4000)])
def test_tiles_are_of_65536_pixels_or_of_the_whole_raster(size):
    across, down = tile_shape(*size)
    assert across % 16 == 0
    assert down % 16 == 0
    assert across * down <= 1 << 16
    assert across * down == 1 << 16 or (across >= size[0] and down >= size[1])
    if min(size) >= 256:
        assert (across, down) == (256, 256)


def test_the_same_bytes_whatever_the_threads(tmp_path):
    grid = Grid(wkt("EPSG:3035"), (4e6, 25.0, 0.0, 3e6, 0.0, -25.0), 1100, 700)
    noise = np.random.default_rng(5).normal(20, 5, (700, 1100)).astype(np.float32)

    def compute(window, _arrays):
        part = noise[window.y : window.y + window.height, window.x : window.x + window.width]
        return {"o": np.stack([part, part * 2])}

    found = set()
    for threads in (1, 2, 3, 8):
        path = tmp_path / f"{threads}.tif"
        output = Output(str(path), [Band("F1", "%", PERCENT_STEP), Band("content", "mg/kg")])
        process(grid, {}, {"o": output}, compute, options=Options(threads=threads))
        found.add(path.read_bytes())
    assert len(found) == 1


def test_a_smaller_step_than_the_type_holds_is_no_error():
    values = np.array([[3.0e38, 1e-38]], np.float32)
    geotiff.round_relative(values)
    assert np.isfinite(values).all()
