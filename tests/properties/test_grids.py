"""Grids: clip, snap, align, windows, masks, and what a written file says when it is read again."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from osgeo import gdal, osr

from soil_mobility_plugin.soilmobility.raster.errors import RasterError
from soil_mobility_plugin.soilmobility.raster.geotiff import EXACT, Band, Output
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window, windows
from soil_mobility_plugin.soilmobility.raster.source import Source, inspect
from soil_mobility_plugin.soilmobility.raster.view import View
from soil_mobility_plugin.soilmobility.raster.walk import Options, process
from soil_mobility_plugin.soilmobility.texts import plain

UTM = osr.SpatialReference()
UTM.ImportFromEPSG(32632)
WKT = UTM.ExportToWkt()
SLOW_IS_FINE = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def grids(draw, largest: int = 400) -> Grid:
    """North-up grids with pixels of any shape, anywhere."""
    across = draw(st.sampled_from([0.1, 1.0, 25.0, 100.0, 333.3, 1000.0]))
    down = draw(st.sampled_from([0.1, 1.0, 25.0, 100.0, 333.3, 1000.0]))
    x = draw(st.integers(-(10**6), 10**6)) * 0.5
    y = draw(st.integers(-(10**6), 10**6)) * 0.5
    width, height = (draw(st.integers(1, largest)) for _ in range(2))
    return Grid(WKT, (x, across, 0.0, y, 0.0, -down), width, height)


@given(grid=grids(), data=st.data())
def test_clip_snaps_out_to_whole_pixels_of_the_same_grid(grid, data):
    column = sorted(data.draw(st.floats(0, grid.width)) for _ in range(2))
    row = sorted(data.draw(st.floats(0, grid.height)) for _ in range(2))
    assume(column[1] - column[0] > 0.01 and row[1] - row[0] > 0.01)
    (xmin, xmax), (ymax, ymin) = grid.to_map(np.array(column), np.array(row))
    cut = grid.clip((xmin, ymin, xmax, ymax))
    left, top = grid.to_pixel(*(np.float64(cut.geotransform[i]) for i in (0, 3)))
    # On whole pixels of the parent ...
    assert left == pytest.approx(round(float(left)), abs=1e-6)
    assert top == pytest.approx(round(float(top)), abs=1e-6)
    # ... that cover the extent (but for the last digits) and are not one too many.
    assert round(float(left)) <= column[0] + 2e-4
    assert round(float(left)) + cut.width >= column[1] - 2e-4
    assert round(float(left)) > column[0] - 1
    assert round(float(left)) + cut.width < column[1] + 1
    assert round(float(top)) <= row[0] + 2e-4
    assert round(float(top)) + cut.height >= row[1] - 2e-4
    assert round(float(top)) > row[0] - 1
    assert round(float(top)) + cut.height < row[1] + 1
    assert cut.pixel_size == grid.pixel_size


@given(grid=grids())
def test_clip_to_its_own_bounds_changes_nothing(grid):
    assert grid.clip(grid.bounds) == grid


@given(grid=grids(), steps=st.tuples(st.integers(-900, 900), st.integers(-900, 900)))
def test_clip_elsewhere_is_refused_and_never_wrong(grid, steps):
    xmin, ymin, xmax, ymax = grid.bounds
    dx, dy = steps[0] * grid.pixel_size[0], steps[1] * grid.pixel_size[1]
    moved = (xmin + dx, ymin + dy, xmax + dx, ymax + dy)
    if abs(steps[0]) >= grid.width or abs(steps[1]) >= grid.height:
        with pytest.raises(RasterError, match="does not overlap"):
            grid.clip(moved)
    else:
        cut = grid.clip(moved)
        assert (cut.width, cut.height) == (grid.width - abs(steps[0]), grid.height - abs(steps[1]))


@given(grid=grids(), place=st.tuples(st.floats(-500, 900), st.floats(-500, 900)))
def test_map_and_pixel_coordinates_are_inverse(grid, place):
    column, row = grid.to_pixel(*grid.to_map(np.float64(place[0]), np.float64(place[1])))
    assert (float(column), float(row)) == pytest.approx(place, abs=1e-4)


@given(
    width=st.integers(1, 3000),
    height=st.integers(1, 3000),
    pixels=st.integers(1, 10**7),
    tile=st.sampled_from([(512, 256), (256, 256), (7, 3)]),
)
@settings(deadline=None, max_examples=60)
def test_windows_cover_each_pixel_once(width, height, pixels, tile):
    assume((width // tile[0] + 1) * (height // tile[1] + 1) < 5000)
    seen = np.zeros((height, width), dtype=np.uint8)
    for window in windows(width, height, pixels, tile):
        seen[window.y : window.y + window.height, window.x : window.x + window.width] += 1
        assert window.x % tile[0] == window.y % tile[1] == 0
    assert (seen == 1).all()


# ------------------------------------------------------------------------------------------------------ align and mask


def written(folder: Path, name: str, values: np.ndarray, grid: Grid, nodata: float | None = None) -> str:
    path = str(folder / name)
    dataset = gdal.GetDriverByName("GTiff").Create(path, grid.width, grid.height, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(grid.geotransform)
    dataset.SetProjection(grid.crs_wkt)
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return path


@SLOW_IS_FINE
@given(
    size=st.tuples(st.integers(2, 40), st.integers(2, 40)),
    shift=st.tuples(st.integers(-45, 45), st.integers(-45, 45)),
    seed=st.integers(0, 99),
)
def test_an_aligned_raster_keeps_its_values_in_their_places(size, shift, seed):
    """A shift by whole pixels moves values and resamples none; what it does not cover is NaN."""
    base = Grid(WKT, (500000.0, 25.0, 0.0, 5000000.0, 0.0, -25.0), 40, 40)
    grid = Grid(WKT, (500000.0 + 25 * shift[0], 25.0, 0.0, 5000000.0 - 25 * shift[1], 0.0, -25.0), *size)
    values = np.random.default_rng(seed).normal(size=(40, 40)).astype(np.float32)
    expected = np.full((size[1], size[0]), np.nan, dtype=np.float32)
    for row in range(size[1]):
        for column in range(size[0]):
            y, x = row + shift[1], column + shift[0]
            if 0 <= y < 40 and 0 <= x < 40:
                expected[row, column] = values[y, x]
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), "a.tif", values, base)
        if np.isnan(expected).all():
            with pytest.raises(RasterError, match="does not overlap"):
                View(Source(path), grid)
            return
        with View(Source(path), grid) as view:
            assert view.resampling == "none"
            np.testing.assert_array_equal(view.read(grid.window), expected)


@SLOW_IS_FINE
@given(
    flag=st.sampled_from([0.0, -9999.0, -3.4028234663852886e38, float("nan"), 255.0, 1e20]),
    factor=st.sampled_from([0.5, 0.8, 2.0, 3.0]),
    seed=st.integers(0, 99),
)
def test_no_flag_is_ever_mixed_into_a_value(flag, factor, seed):
    """Whatever marks a hole, whichever way pixels are resampled: values stay within those that are there."""
    rng = np.random.default_rng(seed)
    base = Grid(WKT, (500000.0, 30.0, 0.0, 5000000.0, 0.0, -30.0), 24, 24)
    values = rng.uniform(5.0, 6.0, (24, 24)).astype(np.float32)
    holes = rng.random((24, 24)) < 0.3
    size = round(24 / factor)
    grid = Grid(WKT, (500000.0, 30.0 * factor, 0.0, 5000000.0, 0.0, -30.0 * factor), size, size)
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), "a.tif", np.where(holes, np.float32(flag), values), base, flag)
        with View(Source(path), grid) as view:
            found = view.read(grid.window)
    known = found[~np.isnan(found)]
    assert known.size
    assert known.min() >= values[~holes].min() - 1e-5
    assert known.max() <= values[~holes].max() + 1e-5


# ----------------------------------------------------------------------------------------------------------- metadata

# What GeoTIFF's XML can hold: no control characters; GDAL trims the blanks around a value.
text = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"], exclude_characters="\u2028\u2029\ufeff"))
words = text.map(plain).map(str.strip)
keys = st.from_regex(r"SOIL_MOBILITY_[A-Z]{1,12}", fullmatch=True)


@SLOW_IS_FINE
@given(
    metadata=st.dictionaries(keys, words.filter(bool), max_size=6),
    name=words.filter(bool),
    unit=words,
    dtype=st.sampled_from(["Float32", "Byte"]),
    values=st.lists(st.integers(0, 200), min_size=35, max_size=35),
)
def test_what_is_written_is_read(metadata, name, unit, dtype, values):
    """Metadata, band name, unit, type, nodata, grid and values of an output come back as they were given."""
    grid = Grid(WKT, (500000.0, 30.0, 0.0, 5000000.0, 0.0, -20.0), 7, 5)
    block = np.array(values, dtype=np.float32).reshape(5, 7)
    block[block > 180] = np.nan

    def compute(window: Window, arrays: dict) -> dict:
        return {"out": block}

    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "out.tif")
        output = Output(path, [Band(name, unit, EXACT)], dtype, metadata)
        process(grid, {}, {"out": output}, compute, options=Options(threads=1))
        info = inspect(Source(path))
        with View(Source(path), grid) as view:
            found = view.read(grid.window)
        assert gdal.GetDataTypeName(gdal.Open(path).GetRasterBand(1).DataType) == dtype
        assert sorted(file.name for file in Path(folder).iterdir()) == ["out.tif"]
    assert {key: info.metadata.get(key) for key in metadata} == metadata
    assert (info.description, info.unit) == (name, unit)
    assert info.limits == {"Float32": None, "Byte": (0.0, 255.0)}[dtype]
    assert info.nodata == {"Float32": -9999.0, "Byte": 255.0}[dtype]
    assert (info.grid.geotransform, info.grid.width, info.grid.height) == (grid.geotransform, 7, 5)
    np.testing.assert_array_equal(found, block)
