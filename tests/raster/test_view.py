"""Views: what is read is unscaled, masked, on the right pixel, and the same whatever the window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.feedback import Canceled  # noqa: E402
from soil_mobility_plugin.soilmobility.raster import crs  # noqa: E402
from soil_mobility_plugin.soilmobility.raster import view as views  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import Source, inspect, quantiles, reference_grid  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.view import View  # noqa: E402

from .conftest import Recorder, snapshot, wkt  # noqa: E402

NAN = np.nan
ROOT = Path(__file__).resolve().parent.parent.parent


def view_of(path: str, **options) -> np.ndarray:
    """A whole raster, read on its own grid."""
    source = Source(path, label="pH", **options)
    with View(source, reference_grid(source)) as view:
        assert view.resampling == "none"
        return view.read(view.grid.window)


# --------------------------------------------------------------------------------------------- masking


def test_integers_are_unscaled(make, exceptions) -> None:
    path = make("ph.tif", np.array([[55, 62], [-9999, 70]], "i2"), nodata=-9999, scale=0.1)
    np.testing.assert_array_equal(view_of(path), np.array([[5.5, 6.2], [NAN, 7.0]], "f4"))


def test_offset(make) -> None:
    np.testing.assert_array_equal(view_of(make("a.tif", np.array([[1, 2]], "u1"), scale=2, offset=-1)), [[1, 3]])


@pytest.mark.parametrize("dtype", ["u1", "i2", "u2", "i4", "u4", "f4", "f8"])
def test_flagged_zero_is_masked_in_every_type(make, dtype) -> None:
    path = make("a.tif", np.array([[0, 1, 2]], dtype), nodata=0)
    np.testing.assert_array_equal(view_of(path), [[NAN, 1, 2]])


def test_not_finite_and_huge_are_masked_without_a_flag(make) -> None:
    path = make("a.tif", np.array([[NAN, np.inf, -np.inf, 3e38, -1.1e30, 9e29, 1.0]], "f4"))
    np.testing.assert_array_equal(view_of(path), np.array([[NAN, NAN, NAN, NAN, NAN, 9e29, 1.0]], "f4"))
    path = make("b.tif", np.array([[1e308, -1e31, 2.0]], "f8"))
    np.testing.assert_array_equal(view_of(path), [[NAN, NAN, 2.0]])


def test_the_flag_is_compared_in_the_type_of_the_band(make) -> None:
    # 0.1 as a flag of a Float32 band is the float32 next to 0.1.
    path = make("a.tif", np.array([[0.1, 0.2]], "f4"), nodata=0.1)
    np.testing.assert_array_equal(view_of(path), np.array([[NAN, 0.2]], "f4"))
    path = make("b.tif", np.array([[-3.4028235e38, 0.2]], "f4"), nodata=-3.4028234663852886e38)
    np.testing.assert_array_equal(view_of(path), np.array([[NAN, 0.2]], "f4"))


def test_a_flag_the_type_cannot_hold_masks_nothing(tmp_path, make) -> None:
    path = make("a.tif", np.array([[0, 241, 255]], "u1"))
    vrt = gdal.Translate(str(tmp_path / "a.vrt"), path, format="VRT")
    vrt.GetRasterBand(1).SetNoDataValue(-9999)
    del vrt
    np.testing.assert_array_equal(view_of(str(tmp_path / "a.vrt")), [[0, 241, 255]])


def test_nodata_ranges_of_the_user_are_closed_and_unscaled(make) -> None:
    path = make("a.tif", np.array([[10, 20, 30, 40]], "i2"), scale=0.1)
    values = view_of(path, nodata_ranges=((2.0, 3.0), (-1e9, 0.5)))
    np.testing.assert_array_equal(values, [[1, NAN, NAN, 4]])


def test_mask_band_and_alpha(make, tmp_path) -> None:
    path = make("alpha.tif", np.array([[[5, 6, 7]], [[255, 0, 1]]], "u1"), options=("ALPHA=YES",))
    np.testing.assert_array_equal(view_of(path), [[5, NAN, 7]])
    # An alpha band counts beside a nodata flag, for which GDAL's own mask would forget it.
    path = make("both.tif", np.array([[[5, 6, 7]], [[255, 0, 1]]], "u1"), options=("ALPHA=YES",), nodata=7)
    np.testing.assert_array_equal(view_of(path), [[5, NAN, NAN]])
    path = make("masked.tif", np.array([[5, 6, 7]], "i2"))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 0, 255]], "u1"))
    del dataset
    np.testing.assert_array_equal(view_of(path), [[5, NAN, 7]])


# --------------------------------------------------------------------------------------- same pixels


def test_a_whole_pixel_offset_is_read_directly(make) -> None:
    array = np.arange(48, dtype="f4").reshape(6, 8)
    source = Source(make("a.tif", array, geotransform=(88.02, 0.01, 0, 27.99, 0, -0.01)))
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.01, 0, 28.0, 0, -0.01), 7, 9)
    view = View(source, grid)
    assert view.resampling == "none"
    expected = np.full((9, 7), NAN, "f4")
    expected[1:7, 2:7] = array[:, :5]
    np.testing.assert_array_equal(view.read(grid.window), expected)
    np.testing.assert_array_equal(view.read(Window(5, 5, 2, 3)), expected[5:8, 5:7])
    assert np.isnan(view.read(Window(0, 0, 2, 1))).all()


def test_geotransforms_that_differ_by_a_hundredth_of_a_pixel_are_the_same(make) -> None:
    source = Source(make("a.tif", np.ones((10, 10), "f4"), geotransform=(88.00005, 0.01, 0, 28.0, 0, -0.010005)))
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.01, 0, 28.0, 0, -0.01), 10, 10)
    assert View(source, grid).resampling == "none"
    source = Source(make("b.tif", np.ones((10, 10), "f4"), geotransform=(88.0002, 0.01, 0, 28.0, 0, -0.01)))
    assert View(source, grid).resampling == "bilinear"


def test_south_up_and_mirrored_rasters_are_turned(make) -> None:
    array = np.arange(12, dtype="f4").reshape(3, 4)
    south_up = make("s.tif", array[::-1], geotransform=(88.0, 0.01, 0, 27.97, 0, 0.01))
    mirrored = make("m.tif", array[:, ::-1], geotransform=(88.04, -0.01, 0, 28.0, 0, -0.01))
    upright = reference_grid(Source(make("u.tif", array)))
    for path in (south_up, mirrored):
        grid = reference_grid(Source(path))
        np.testing.assert_allclose(grid.geotransform, upright.geotransform, atol=1e-12)
        view = View(Source(path), upright)
        assert view.resampling == "none"
        np.testing.assert_array_equal(view.read(upright.window), array)
        np.testing.assert_array_equal(view.read(Window(1, 0, 2, 2)), array[:2, 1:3])


# ----------------------------------------------------------------------------------------- resampled


def ramp(height: int, width: int) -> np.ndarray:
    """A plane: linear interpolation has to reproduce it."""
    row, column = np.mgrid[0:height, 0:width]
    return (10 + 0.5 * column + 0.25 * row).astype("f4")


def test_bilinear_reproduces_a_plane(make, exceptions) -> None:
    source = Source(make("a.tif", ramp(40, 50)), label="SOC")
    grid = Grid(wkt("EPSG:4326"), (88.1, 0.0025, 0, 27.9, 0, -0.0025), 80, 60)
    with View(source, grid) as view:
        assert view.resampling == "bilinear"
        assert "SOC" in view.describe()
        assert "bilinear" in view.describe()
        values = view.read(grid.window)
    row, column = np.mgrid[0:60, 0:80]
    expected = 10 + 0.5 * (10 + (column + 0.5) / 4 - 0.5) + 0.25 * (10 + (row + 0.5) / 4 - 0.5)
    np.testing.assert_allclose(values, expected, rtol=1e-6)


@pytest.mark.parametrize("turned", [False, True], ids=["column", "row"])
def test_a_single_row_or_column_is_interpolated_along_too(make, turned) -> None:
    """GDAL takes the nearest pixel where it finds only one across, and the log said bilinear."""
    values = np.arange(4.0, dtype=np.float32)[:, np.newaxis]
    source = Source(make("a.tif", values.T if turned else values, geotransform=(0, 1, 0, 4, 0, -1)))
    grid = Grid(wkt("EPSG:4326"), (0, 0.5, 0, 4, 0, -0.5), *((8, 2) if turned else (2, 8)))
    with View(source, grid) as view:
        assert view.resampling == "bilinear"
        read = view.read(grid.window)
    expected = np.tile([[0], [0.25], [0.75], [1.25], [1.75], [2.25], [2.75], [3]], 2)
    np.testing.assert_allclose(read, expected.T if turned else expected, atol=1e-6)


def test_a_local_crs_is_refused_with_the_layer_and_without_the_words_of_proj(make, exceptions) -> None:
    local = 'LOCAL_CS["mine",UNIT["metre",1]]'
    grid = Grid(wkt("EPSG:4326"), (0, 1, 0, 4, 0, -1), 4, 4)
    for source, target in ((Source(make("a.tif", ramp(4, 4), crs=local), label="SOC"), grid),
                           (Source(make("b.tif", ramp(4, 4)), label="SOC"), replace(grid, crs_wkt=local))):  # fmt: skip
        with pytest.raises(RasterError, match=r"^SOC: .*: mine is a local CRS, which has no place on the earth\.$"):
            View(source, target)


def test_average_is_the_mean_of_the_valid(make) -> None:
    array = ramp(40, 60)
    array[0, 0] = NAN
    array[4:8, 4:8] = NAN
    array[8, 8] = np.inf
    source = Source(make("a.tif", array))
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.04, 0, 28.0, 0, -0.04), 15, 10)
    with View(source, grid) as view:
        assert view.resampling == "average"
        values = view.read(grid.window)
    array[8, 8] = NAN
    with np.errstate(invalid="ignore"):
        cells = array.reshape(10, 4, 15, 4)
        count = np.isfinite(cells).sum(axis=(1, 3))
        expected = np.nansum(cells, axis=(1, 3)) / np.where(count, count, NAN)
    assert np.isnan(values[1, 1])
    np.testing.assert_allclose(values, expected, rtol=1e-5)


@pytest.mark.parametrize("ratio", [4, 10, 20, 40])
@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("first", [0, -3, 3])
def test_few_large_pixels_and_those_over_the_edge_have_their_own_mean(make, ratio, columns, first) -> None:
    values = np.random.default_rng(1).random((40, 40)).astype("f4")
    source = Source(make("a.tif", values, geotransform=(10.0, 0.125, 0.0, 40.0, 0.0, -0.125)))
    size, move = ratio / 8, first / 8
    grid = Grid(wkt("EPSG:4326"), (10.0 + move, size, 0.0, 40.0 - move, 0.0, -size), columns, columns)
    ends = [(max(0, first + ratio * number), first + ratio * (number + 1)) for number in range(columns)]
    parts = [[values[top:bottom, left:right] for left, right in ends] for top, bottom in ends]
    expected = [[part.mean() if part.size else NAN for part in row] for row in parts]
    with View(source, grid) as view:
        np.testing.assert_allclose(view.read(grid.window), expected, rtol=1e-5)


def test_classes_are_never_mixed(make) -> None:
    array = np.random.default_rng(0).choice(np.array([1, 2, 50], "u1"), (40, 50))
    grid = Grid(wkt("EPSG:4326"), (88.003, 0.013, 0, 27.99, 0, -0.013), 30, 25)
    with View(Source(make("a.tif", array, nodata=0), categorical=True), grid) as view:
        assert view.resampling == "nearest"
        assert set(np.unique(view.read(grid.window))) == {1, 2, 50}


@pytest.mark.parametrize(
    ("flag", "ranges"), [(-9999.0, ()), (None, ((-1e5, -1.0),)), (None, ())], ids=["flag", "user range", "huge"]
)
def test_edges_do_not_erode_into_false_values(make, flag, ranges) -> None:
    # Whatever marks the hole, what is around it must not be mixed with its value.
    array = np.full((20, 20), 7.0, "f4")
    array[5:9, 5:9] = -9999.0 if flag or ranges else -3.4e38
    source = Source(make("a.tif", array, nodata=flag), nodata_ranges=ranges)
    for size in (0.0037, 0.05):
        grid = Grid(wkt("EPSG:4326"), (88.0, size, 0, 28.0, 0, -size), int(0.2 / size), int(0.2 / size))
        with View(source, grid) as view:
            values = view.read(grid.window)
        valid = values[np.isfinite(values)]
        assert valid.size > 0
        np.testing.assert_allclose(valid, 7.0, rtol=1e-6)
        if size < 0.01:
            assert np.isnan(values).any()


def test_masks_survive_resampling(make) -> None:
    planes = np.array([np.full((20, 20), 9), np.full((20, 20), 255)], "u1")
    planes[0, :, 10:] = 100
    planes[1, :, 10:] = 0
    source = Source(make("a.tif", planes, options=("ALPHA=YES",)))
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.004, 0, 28.0, 0, -0.004), 50, 50)
    with View(source, grid) as view:
        values = view.read(grid.window)
    assert set(np.unique(values[np.isfinite(values)])) == {9}
    assert np.isnan(values[:, 25:]).all()


def test_scaled_integers_are_unscaled_before_they_are_mixed(make) -> None:
    source = Source(make("a.tif", np.array([[50, 50, 60, 60]] * 4, "i2"), scale=0.1))
    grid = Grid(wkt("EPSG:4326"), (88.01, 0.005, 0, 27.99, 0, -0.005), 4, 2)
    with View(source, grid) as view:
        np.testing.assert_allclose(view.read(grid.window), [[5.0, 5.25, 5.75, 6.0]] * 2, rtol=1e-6)


def test_a_source_that_covers_half_is_missing_in_the_other(make) -> None:
    source = Source(make("a.tif", np.full((10, 10), 3.0, "f4"), geotransform=(88.05, 0.01, 0, 28.0, 0, -0.01)))
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.004, 0, 28.0, 0, -0.004), 25, 25)
    with View(source, grid) as view:
        values = view.read(grid.window)
    assert np.isnan(values[:, :12]).all()
    assert (values[:, 13:] == 3.0).all()


def test_the_ratio_is_measured_in_the_target_crs(make) -> None:
    # 0.01 degree is about 1.1 km: 5 km pixels average it, 300 m pixels interpolate it, whatever the bare numbers say.
    source = Source(make("a.tif", ramp(200, 200)))
    for size, expected in ((5000, "average"), (300, "bilinear"), (1000, "bilinear")):
        grid = Grid(wkt("EPSG:32645"), (600000, size, 0, 3090000, 0, -size), 100000 // size, 100000 // size)
        with View(source, grid) as view:
            assert view.resampling == expected


def test_a_rotated_source_is_warped_and_a_rotated_reference_refused(make, exceptions) -> None:
    rotated = make("a.tif", ramp(40, 40), geotransform=(88.0, 0.008, 0.004, 28.0, 0.004, -0.008))
    grid = Grid(wkt("EPSG:4326"), (88.1, 0.006, 0, 28.0, 0, -0.006), 30, 30)
    with View(Source(rotated), grid) as view:
        values = view.read(grid.window)
    x, y = grid.to_map(np.float64(10.5), np.float64(8.5))
    column, row = inspect(Source(rotated)).grid.to_pixel(x, y)
    np.testing.assert_allclose(values[8, 10], 10 + 0.5 * (column - 0.5) + 0.25 * (row - 0.5), rtol=1e-4)
    with pytest.raises(RasterError, match=r"pH.*rotated"):
        reference_grid(Source(rotated, label="pH"))
    with pytest.raises(RasterError, match="rotated"):
        View(Source(rotated), inspect(Source(rotated)).grid)


def read_in_windows(view: View, width: int, height: int) -> np.ndarray:
    grid = view.grid
    out = np.full((grid.height, grid.width), -1, "f4")
    for y in range(0, grid.height, height):
        for x in range(0, grid.width, width):
            window = Window(x, y, min(width, grid.width - x), min(height, grid.height - y))
            out[y : y + window.height, x : x + window.width] = view.read(window)
    return out


@pytest.mark.parametrize(
    ("crs", "geotransform", "shape"),
    [
        ("EPSG:4326", (88.7, 0.011, 0, 28.3, 0, -0.011), (120, 160)),  # up
        ("EPSG:4326", (88.75, 0.0009, 0, 28.25, 0, -0.0009), (900, 1700)),  # down
        ("EPSG:32646", (60000, 250, 0, 3140000, 0, -250), (500, 700)),  # about the same
        ("EPSG:32646", (60000, 90, 0, 3140000, 0, -90), (1100, 1800)),  # down, reprojected
    ],
    ids=["up", "down", "UTM", "UTM down"],
)
def test_values_do_not_depend_on_the_window(make, crs, geotransform, shape) -> None:
    rng = np.random.default_rng(1)
    array = rng.normal(50, 10, shape).astype("f4")
    array[rng.random(shape) < 0.05] = NAN
    source = Source(make("a.tif", array, crs=crs, geotransform=geotransform))
    grid = Grid(wkt("EPSG:4326"), (88.75, 0.0022457, 0, 28.25, 0, -0.0022457), 690, 420)
    with View(source, grid) as view:
        whole = view.read(grid.window)
        assert np.isfinite(whole).mean() > 0.7
        for width, height in ((512, 256), (301, 97), (64, 420), (690, 1)):
            np.testing.assert_array_equal(read_in_windows(view, width, height), whole)


# -------------------------------------------------------------------------------------------- manners


def test_nothing_is_written_beside_an_input(make, tmp_path) -> None:
    path = make("a.tif", ramp(30, 30), nodata=-1)
    before = snapshot(tmp_path)
    times = os.stat(path).st_mtime_ns
    source = Source(path)
    inspect(source)
    quantiles(source, [0.5])
    grid = Grid(wkt("EPSG:32645"), (600000, 3000, 0, 3090000, 0, -3000), 30, 30)
    with View(source, grid) as view:
        view.read(grid.window)
    with View(source, reference_grid(source)) as view:
        view.read(view.grid.window)
    assert snapshot(tmp_path) == before
    assert os.stat(path).st_mtime_ns == times


def test_the_temporary_copy_goes_with_the_view(make, tmp_path, temporary) -> None:
    folder = temporary(tmp_path / "temp")
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.004, 0, 28.0, 0, -0.004), 25, 25)
    source = Source(make("a.tif", ramp(30, 30)))
    with View(source, grid) as view:
        view.read(grid.window)
        assert len(list(folder.iterdir())) == 1
    assert not list(folder.iterdir())
    view = View(source, grid)
    view.prepare()
    del view
    assert not list(folder.iterdir())
    # Only the part the grid needs is copied.
    small = Grid(wkt("EPSG:4326"), (88.05, 0.004, 0, 27.95, 0, -0.004), 5, 5)
    with View(source, small) as view:
        view.prepare()
        (copy,) = folder.glob("*/masked.tif")
        assert gdal.Open(str(copy)).RasterXSize < 15


@pytest.mark.parametrize(("size", "how"), [(0.003, "bilinear"), (0.001, "average")])
def test_strips_of_a_large_copy_give_the_same_bits_and_few_stay(
    make, tmp_path, temporary, monkeypatch, size, how
) -> None:
    values = np.random.default_rng(3).random((round(2.4 / size), 300)).astype("f4")
    values[values < 0.1] = -9999.0
    source = Source(
        make("a.tif", values, geotransform=(88.0, size, 0, 28.0, 0, -size), nodata=-9999.0), possible=(0.0, 0.9)
    )
    # turned against the source, and beyond it to the north and south
    grid = Grid(wkt("EPSG:32645"), (598_000.0, 150.0, 0, 3_190_000.0, 0, -210.0), 300, 1500)
    with View(source, grid) as view:
        assert view.resampling == how
        expected = view.read(grid.window)
        impossible = view.impossible
    assert 0.2 < np.isfinite(expected).mean() < 0.9
    monkeypatch.setattr(views, "_LARGEST_STRIP", 1 << 18)
    pieces = temporary(tmp_path / "pieces")
    with View(source, grid) as view:
        for y in (0, 1290, *range(0, 1500, 100)):
            window = Window(7, y, 290, min(100, 1500 - y))
            np.testing.assert_array_equal(view.read(window), expected[y : y + window.height, 7:297])
            copies = list(pieces.glob("*/masked*.tif"))
            assert len(copies) <= 3
        assert len(copies) == 3
        # what two strips need is counted in both
        assert 0 < impossible < view.impossible
    assert not list(pieces.iterdir())


def warped_views(make, count: int) -> list[View]:
    """Views of rasters in degrees on a grid in metres."""
    grid = Grid(wkt("EPSG:32645"), (598_000.0, 150.0, 0, 3_090_000.0, 0, -210.0), 300, 200)
    values = np.random.default_rng(4).random((300, 300)).astype("f4")
    return [
        View(Source(make(f"{at}.tif", values, geotransform=(87.9, 0.003, 0, 28.0, 0, -0.003))), grid)
        for at in range(count)
    ]


class Alone:
    """Notes whether two are in it at once; each stays a moment."""

    def __init__(self) -> None:
        self.inside = self.most = self.visits = 0
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        with self._lock:
            self.inside += 1
            self.visits += 1
            self.most = max(self.most, self.inside)
        time.sleep(0.02)

    def __exit__(self, *_error: object) -> None:
        with self._lock:
            self.inside -= 1


def test_warped_datasets_are_made_and_end_one_at_a_time(make, monkeypatch) -> None:
    """PROJ frees the same CRS twice where threads end transformations at once; making one ends others."""
    alone = Alone()

    class Watched:
        def __init__(self, dataset: gdal.Dataset) -> None:
            self._dataset = [dataset]

        def GetRasterBand(self, band: int) -> gdal.Band:
            return self._dataset[0].GetRasterBand(band)

        def __del__(self) -> None:
            with alone:
                self._dataset.clear()

    warp = gdal.Warp

    def watched(*arguments: object, **options: object) -> Watched:
        with alone:
            return Watched(warp(*arguments, **options))

    monkeypatch.setattr(views.gdal, "Warp", watched)
    both = warped_views(make, 2)
    for view in both:
        view.prepare()
    together = threading.Barrier(6)

    def read_and_close(at: int) -> np.ndarray:
        together.wait()
        values = both[at % 2].read(both[at % 2].grid.window)
        together.wait()
        if at < 2:
            both[at].close()
        return values

    with ThreadPoolExecutor(6) as pool:
        results = list(pool.map(read_and_close, range(6)))
    for values in results[1:]:
        np.testing.assert_array_equal(values, results[0])
    assert (alone.visits, alone.most) == (12, 1)


@pytest.mark.parametrize(("west", "east"), [(-0.8, 1.2), (-5.0, 1.0), (-0.5, 0.5), (359.2, 360.6), (355.0, 361.0)])
def test_a_part_of_a_pixel_beyond_the_end_of_a_world_is_there(make, west, east) -> None:
    """Up to one pixel of a coarse world lay beyond its end: as many pixels of a fine grid were lost."""
    world = np.broadcast_to(np.arange(1.0, 361.0, dtype="f4"), (180, 360))
    path = make("world.tif", np.ascontiguousarray(world), geotransform=(0.0, 1.0, 0, 90.0, 0, -1.0))
    width = round((east - west) / 0.1)
    grid = Grid(wkt("EPSG:4326"), (west, 0.1, 0, 50.03, 0, -0.1), width, 5)
    with View(Source(path, label="SOC"), grid) as view:
        values = view.read(grid.window)
        assert view.covered == 1.0
    place = (west + 0.1 * (np.arange(width) + 0.5)) % 360.0 + 0.5
    after, share = np.floor(place) % 360 + 1, place % 1.0
    before = (after - 2) % 360 + 1
    np.testing.assert_allclose(values, np.tile((1 - share) * before + share * after, (5, 1)), rtol=1e-4)


def test_a_world_with_a_pixel_on_both_ends_is_not_refused(make) -> None:
    path = make("world.tif", np.ones((181, 361), "f4"), geotransform=(-180.5, 1.0, 0, 90.5, 0, -1.0))
    grid = Grid(wkt("EPSG:4326"), (170.05, 0.1, 0, 50.03, 0, -0.1), 102, 5)
    with View(Source(path, label="SOC"), grid) as view:
        assert np.isfinite(view.read(grid.window)).all()


@pytest.mark.parametrize("west", [-170.0, 550.0, -175.0])
def test_a_region_is_found_a_whole_turn_away(make, west) -> None:
    columns = np.arange(20, dtype="f4")
    path = make("region.tif", np.tile(columns, (20, 1)), geotransform=(190.0, 0.5, 0, 50.0, 0, -0.5))
    grid = Grid(wkt("EPSG:4326"), (west, 0.5, 0, 50.0, 0, -0.5), 20, 20)
    expected = columns if west != -175.0 else np.concatenate([np.full(10, np.nan), columns[:10]])
    with View(Source(path, label="SOC"), grid) as view:
        np.testing.assert_array_equal(view.read(grid.window), np.tile(expected, (20, 1)))


def test_a_world_of_broken_pixels_is_refused_across_its_ends(make) -> None:
    path = make("world.tif", np.ones((100, 510), "f4"), geotransform=(-178.0, 0.7, 0, 50.0, 0, -0.7))
    grid = Grid(wkt("EPSG:4326"), (170.0, 0.1, 0, 50.0, 0, -0.1), 200, 20)
    with pytest.raises(RasterError, match=r"SOC: its longitudes \(-178 to 179\) have to be wrapped to 170 to 190"):
        View(Source(path, label="SOC"), grid)


def test_transformations_are_made_in_a_thread_that_lasts(make, monkeypatch) -> None:
    """PROJ writes to the context of the thread that made one as it ends: QGIS died if that thread had gone before."""
    makers: set[int] = set()

    def noting(make_one):
        def noted(*arguments: object, **options: object) -> object:
            makers.add(threading.get_ident())
            return make_one(*arguments, **options)

        return noted

    monkeypatch.setattr(views.gdal, "Warp", noting(gdal.Warp))
    monkeypatch.setattr(crs.osr, "CreateCoordinateTransformation", noting(crs.osr.CreateCoordinateTransformation))
    (view,) = warped_views(make, 1)
    with view:
        for _ in range(3):
            with ThreadPoolExecutor(1) as pool:
                pool.submit(lambda: (view.covered, view.read(view.grid.window))).result()
    (maker,) = makers
    assert maker in {thread.ident for thread in threading.enumerate()} - {threading.get_ident()}


@pytest.mark.slow
def test_goode_homolosine_is_left_by_threads_that_end() -> None:
    """Parts of this projection keep the context of their thread: a process with 400 such threads died (PROJ 9.1)."""
    script = """
import random, threading
import numpy as np
from soil_mobility_plugin.soilmobility.raster.crs import transform_points
random.seed(2)
codes = ["EPSG:" + code for code in "4326 4258 32633 32632 3857 3035 31467 27700 2056 6933 4277 25832".split()]
codes += ["ESRI:54009", "ESRI:54030", "ESRI:54052", "ESRI:54052", "ESRI:54052"]
zero = np.zeros(1)
for _ in range(400):
    source, target = random.sample(codes, 2)
    thread = threading.Thread(target=transform_points, args=(zero, zero, source, target))
    thread.start()
    thread.join()
"""
    found = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr[-500:]


def test_what_a_thread_had_open_ends_after_it(make, monkeypatch) -> None:
    """A warped dataset of a thread that is gone would hold the room of a copy on the disk until the view is closed."""
    made: list[weakref.ref[gdal.Dataset]] = []
    warp = gdal.Warp

    def noted(*arguments: object, **options: object) -> gdal.Dataset:
        dataset = warp(*arguments, **options)
        made.append(weakref.ref(dataset))
        return dataset

    monkeypatch.setattr(views.gdal, "Warp", noted)
    (view,) = warped_views(make, 1)
    with view:
        for _ in range(3):
            with ThreadPoolExecutor(1) as pool:
                pool.submit(view.read, view.grid.window).result()
        values = view.read(view.grid.window)
        assert [dataset() is None for dataset in made] == [True, True, True, False]
        np.testing.assert_array_equal(view.read(view.grid.window), values)
    assert made[-1]() is None


def test_a_copy_that_does_not_fit_on_the_disk_is_refused_before(make, tmp_path, temporary, monkeypatch) -> None:
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.004, 0, 28.0, 0, -0.004), 1500, 1500)
    room = shutil.disk_usage(tmp_path)._replace(free=2_000_000)
    monkeypatch.setattr(views.shutil, "disk_usage", lambda folder: room)
    folder = temporary(tmp_path / "temp")
    with View(Source(make("a.tif", ramp(1000, 1000)), label="SOC"), grid) as view:
        with pytest.raises(RasterError, match=r"^SOC: .*takes up to \d MB; 2 MB are free there. Clip"):
            view.read(Window(0, 0, 10, 10))
        assert not list(folder.glob("*/masked*.tif"))


@pytest.mark.parametrize("shape", [(1, 60_000), (60_000, 1), (3, 20_000)])
def test_the_copy_of_a_thin_raster_is_small(make, tmp_path, temporary, shape) -> None:
    """Tiles of 256 x 256 would be 256 times as large as what they hold."""
    folder = temporary(tmp_path / "temp")
    height, width = shape
    source = Source(make("thin.tif", np.ones(shape, "f4"), geotransform=(10.0, 1e-5, 0, 50.0, 0, -1e-5)))
    grid = Grid(wkt("EPSG:4326"), (10.0, 1.7e-5, 0, 50.0, 0, -1.7e-5), -(-width // 2), -(-height // 2))
    with View(source, grid) as view:
        view.prepare()
        (copy,) = folder.glob("*/masked.tif")
        assert copy.stat().st_size < 5_000_000
        assert np.isfinite(view.read(Window(0, 0, min(grid.width, 100), min(grid.height, 100)))).any()


def test_copying_can_be_canceled_and_fail(make, tmp_path, temporary, exceptions) -> None:
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.004, 0, 28.0, 0, -0.004), 25, 25)
    source = Source(make("a.tif", ramp(30, 30)), label="SOC")
    feedback = Recorder(cancel_at=0)
    feedback.setProgress(0)
    folder = temporary(tmp_path / "temp")
    with View(source, grid) as view, pytest.raises(Canceled):
        view.prepare(feedback)
    assert not list(folder.iterdir())
    folder.rmdir()
    with View(source, grid) as view, pytest.raises(RasterError, match="temporary"):
        view.prepare()


# --------------------------------------------------------------------------------------------- errors


def test_no_overlap_says_both_extents(make, exceptions) -> None:
    far = Source(make("far.tif", np.ones((4, 4), "f4"), geotransform=(10.0, 0.01, 0, 50.0, 0, -0.01)), label="SOC")
    utm = Source(make("utm.tif", np.ones((4, 4), "f4"), crs="EPSG:32633", geotransform=(5e5, 99, 0, 5e6, 0, -99)))
    grid = Grid(wkt("EPSG:4326"), (88.0, 0.01, 0, 28.0, 0, -0.01), 10, 10)
    with pytest.raises(RasterError, match=r"SOC: .*x 10 to 10\.04.*does not overlap.*x 88 to 88\.1"):
        View(far, grid)
    with pytest.raises(RasterError, match=r"input: .*does not overlap.*both in WGS 84"):
        View(utm, grid)
    # Seen from above Europe, and this part of the view is no place on earth.
    globe = "+proj=ortho +lat_0=40 +lon_0=20 +datum=WGS84"
    space = Source(make("space.tif", np.ones((4, 4), "f4"), crs=globe, geotransform=(7e6, 1e5, 0, 7e6, 0, -1e5)))
    with pytest.raises(RasterError, match=r"input: .*x 7000000 to 7400000.*does not overlap.*x 88 to 88\.1"):
        View(space, grid)


def test_a_truncated_file_fails_while_it_is_read(make, tmp_path, exceptions) -> None:
    path = make("whole.tif", np.random.default_rng(0).random((600, 600)).astype("f4"), options=("COMPRESS=DEFLATE",))
    cut = tmp_path / "cut.tif"
    # The directory of a compressed file stands at its beginning or its end; moved to the front it survives the cut.
    gdal.Translate(str(cut), path, creationOptions=["COMPRESS=DEFLATE", "COPY_SRC_OVERVIEWS=YES"])
    data = cut.read_bytes()
    cut.write_bytes(data[: len(data) // 2])
    source = Source(str(cut), label="CEC")
    grid = reference_grid(source)
    with pytest.raises(RasterError, match=r"^CEC: reading .*cut\.tif failed"):
        View(source, grid).read(grid.window)
    finer = Grid(grid.crs_wkt, (88.0, 0.003, 0, 28.0, 0, -0.003), 1900, 1900)
    with View(source, finer) as view, pytest.raises(RasterError, match=r"^CEC: reading .*cut\.tif failed"):
        view.read(Window(0, 0, 10, 10))


@pytest.mark.realdata
def test_bhutan(bhutan, tmp_path) -> None:
    copy = {key: str(shutil.copy(path, tmp_path)) for key, path in bhutan.items()}
    grid = reference_grid(Source(copy["PH"], label="PH"))
    assert (grid.width, grid.height) == (1503, 690)
    before = snapshot(tmp_path)
    stack = []
    for key in ("PH", "SOC", "CLAY", "CEC"):
        with View(Source(copy[key], label=key), grid) as view:
            stack.append(view.read(grid.window))
    assert int(np.isfinite(stack).all(axis=0).sum()) == 690_043
    assert snapshot(tmp_path) == before
