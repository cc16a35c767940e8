"""The block walker: right files or none, whatever goes wrong."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.feedback import Canceled  # noqa: E402
from soil_mobility_plugin.soilmobility.files import OutputError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster import grid as grids  # noqa: E402
from soil_mobility_plugin.soilmobility.raster import walk as blocks  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.crs import same_crs  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.geotiff import EXACT, Band, Output  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import (  # noqa: E402
    Source,
    inspect,
    reference_grid,
)
from soil_mobility_plugin.soilmobility.raster.totals import Largest, Sum  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.view import View  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.walk import Around, Options, process, scan  # noqa: E402
from tests.windows import pretend  # noqa: E402

from .conftest import Recorder, read, snapshot, wkt  # noqa: E402

WIDTH, HEIGHT = 1100, 530
SMALLEST = grids.LATTICE[0] * grids.LATTICE[1]


@pytest.fixture
def folder(tmp_path) -> Path:
    path = tmp_path / "out"
    path.mkdir()
    return path


@pytest.fixture
def array() -> np.ndarray:
    """Values with scattered holes, and nothing at all in the upper left corner."""
    rng = np.random.default_rng(3)
    values = rng.normal(6, 1, (HEIGHT, WIDTH)).astype("f4")
    values[rng.random(values.shape) < 0.02] = np.nan
    values[:256, :512] = np.nan
    return values


@pytest.fixture
def view(make, array) -> View:
    source = Source(make("in.tif", array), label="pH")
    return View(source, reference_grid(source))


def double(window, arrays):
    return {"out": arrays["a"] * 2}


class Seen:
    """The windows of a pass; ``then`` is called with each."""

    def __init__(self, then=lambda window: None) -> None:
        self.windows: list[Window] = []
        self._then = then

    def chunk(self, window, arrays) -> Window:
        return window

    def combine(self, part: Window) -> None:
        self._then(part)
        self.windows.append(part)


def outputs(folder: Path, **options) -> dict[str, Output]:
    return {"out": Output(str(folder / "out.tif"), [Band("F1", "%", EXACT)], **options)}


# --------------------------------------------------------------------------------------------- windows


@pytest.mark.parametrize("pixels", [1, 200_000, 600_000, 10**9])
def test_windows_cover_each_pixel_once(pixels) -> None:
    count = np.zeros((HEIGHT, WIDTH), int)
    for window in grids.windows(WIDTH, HEIGHT, pixels):
        assert window.x % 512 == 0
        assert window.y % 256 == 0
        count[window.y : window.y + window.height, window.x : window.x + window.width] += 1
    assert (count == 1).all()


# --------------------------------------------------------------------------------------------- results


def test_a_file_is_whole_and_says_what_it_is(folder, view, array, exceptions) -> None:
    feedback, seen = Recorder(), Seen()
    metadata = {"SOIL_MOBILITY_MODEL": "theory", "SOIL_MOBILITY_NOTE": "Boden, größer"}
    options = Options(feedback, block_pixels=SMALLEST)
    process(view.grid, {"a": view}, outputs(folder, metadata=metadata), double, {"seen": seen}, options)
    path = folder / "out.tif"
    assert [file.name for file in folder.iterdir()] == ["out.tif"]
    np.testing.assert_array_equal(read(path), np.where(np.isnan(array), np.float32(-9999), array * 2))
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    assert dataset.GetGeoTransform() == view.grid.geotransform
    assert same_crs(dataset.GetProjection(), view.grid.crs_wkt)
    assert (band.GetNoDataValue(), band.GetDescription(), band.GetUnitType()) == (-9999, "F1", "%")
    assert band.GetBlockSize() == [256, 256]
    assert dataset.GetMetadata("IMAGE_STRUCTURE")["COMPRESSION"] == "DEFLATE"
    assert metadata.items() <= dataset.GetMetadata().items()
    assert seen.windows == list(grids.windows(WIDTH, HEIGHT, SMALLEST))[1:]  # the first window is empty
    assert feedback.progress[-1] == 100
    assert feedback.progress == sorted(feedback.progress)


def test_bytes(folder, view, array) -> None:
    bands = [Band("a"), Band("b"), Band("c"), Band("d")]
    out = {"classes": Output(str(folder / "c.tif"), bands, dtype="Byte")}

    def compute(window, arrays):
        classes = np.where(np.isnan(arrays["a"]), 255, 3).astype(np.uint8)
        floats = np.where(np.isnan(arrays["a"]), np.nan, 4)
        return {"classes": np.stack([classes, floats, classes, floats])}

    process(view.grid, {"a": view}, out, compute)
    np.testing.assert_array_equal(read(folder / "c.tif", 1), np.where(np.isnan(array), 255, 3))
    np.testing.assert_array_equal(read(folder / "c.tif", 4), np.where(np.isnan(array), 255, 4))
    dataset = gdal.Open(str(folder / "c.tif"))
    for number in (1, 4):
        band = dataset.GetRasterBand(number)
        assert band.GetMaskFlags() == gdal.GMF_NODATA  # the fourth band is no transparency
        assert band.GetNoDataValue() == 255


def test_results_do_not_depend_on_blocks_or_threads(folder, make, array) -> None:
    reference = make("ref.tif", np.ones((HEIGHT, WIDTH), "f4"), geotransform=(88.0, 0.001, 0, 28.0, 0, -0.001))
    shape = (300, 300)
    coarse = np.random.default_rng(1).normal(5, 1, shape).astype("f4")
    coarse[coarse > 7] = np.nan
    sources = [
        Source(reference, label="ref"),
        Source(make("up.tif", coarse, geotransform=(88.0, 0.0041, 0, 28.0, 0, -0.0041)), label="up"),
        Source(make("down.tif", array, geotransform=(88.0, 0.0004, 0, 28.0, 0, -0.0004)), label="down"),
        Source(make("utm.tif", coarse, crs="EPSG:32645", geotransform=(590e3, 400, 0, 3105e3, 0, -400)), label="utm"),
    ]
    grid = reference_grid(sources[0])

    def stack(window, arrays):
        values = np.stack(list(arrays.values()))
        return {"out": values}

    first = None
    for threads, pixels in ((1, 10**9), (1, SMALLEST), (3, SMALLEST), (2, 3 * SMALLEST), (2, None)):
        path = folder / f"{threads}-{pixels}.tif"
        views = {source.label: View(source, grid) for source in sources}
        out = {"out": Output(str(path), [Band(name) for name in views])}
        options = Options(threads=threads, block_pixels=pixels, required={"ref"})
        process(grid, views, out, stack, options=options)
        values = np.stack([read(path, number) for number in range(1, 5)])
        if first is None:
            first = values
            assert ((values != -9999).mean(axis=(1, 2)) > 0.1).all()
        np.testing.assert_array_equal(values, first)


def test_only_windows_with_every_required_view_are_computed(folder, make, view, array) -> None:
    half = array.copy()
    half[:, :1024] = np.nan
    other = View(Source(make("half.tif", half)), view.grid)
    views = {"a": view, "b": other}
    for required, expected in ((None, 3), ({"a"}, 8), ((), 9)):
        seen = Seen()
        options = Options(required=required, block_pixels=SMALLEST)
        process(view.grid, views, outputs(folder), double, {"seen": seen}, options)
        assert len(seen.windows) == expected
    values = read(folder / "out.tif")
    assert (values[:256, :512] == -9999).all()


def test_parts_are_combined_in_order_in_the_callers_thread(view) -> None:
    def slow_first(window, arrays):
        time.sleep(0.05 if window.x == 512 else 0)
        return {}

    def mine(window):
        assert threading.current_thread() is threading.main_thread()

    seen = Seen(mine)
    scan(view.grid, {"a": view}, {"seen": seen}, slow_first, Options(threads=4, block_pixels=SMALLEST))
    places = [(window.y, window.x) for window in seen.windows]
    assert places == sorted(places)
    assert len(places) == 8


def test_totals_get_what_was_read_and_what_was_computed_by_name(view, array) -> None:
    def compute(window, arrays):
        values = arrays["a"]
        return {"valid": np.count_nonzero(~np.isnan(values)), "top": np.nanmax(values), "half": values / 2}

    class Halved:
        """The sum of half of it, and of it."""

        value = np.zeros(2)

        def chunk(self, window, arrays):
            return np.nansum(arrays["half"], dtype=float), np.nansum(arrays["a"], dtype=float)

        def combine(self, part):
            self.value = self.value + part

    totals = {"valid": Sum("valid"), "top": Largest("top", -np.inf), "both": Halved()}
    scan(view.grid, {"a": view}, totals, compute, Options(threads=2, block_pixels=SMALLEST))
    assert totals["valid"].value == np.count_nonzero(~np.isnan(array))
    assert totals["top"].value == np.nanmax(array)
    expected = np.nansum(array, dtype=float)
    np.testing.assert_allclose(totals["both"].value, [expected / 2, expected], rtol=1e-12)


def test_blocks_in_flight_are_bounded(view) -> None:
    lock = threading.Lock()
    state = {"made": 0, "combined": 0, "most": 0}

    def compute(window, arrays):
        with lock:
            state["made"] += 1
            state["most"] = max(state["most"], state["made"] - state["combined"])
        return {}

    def slowly(window):
        time.sleep(0.02)
        with lock:
            state["combined"] += 1

    options = Options(threads=2, block_pixels=SMALLEST, required=())
    scan(view.grid, {"a": view}, {"seen": Seen(slowly)}, compute, options)
    assert state["made"] == 9
    assert state["most"] <= 4


def stored(make, *options: str) -> View:
    source = Source(make("stored.tif", np.ones((600, 1200), "f4"), options=options), label="pH")
    return View(source, reference_grid(source))


TILES = ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512")


class Widest:
    """The largest window of a pass, in pixels."""

    pixels = 0

    def chunk(self, window: Window, arrays) -> int:
        return window.width * window.height

    def combine(self, part: int) -> None:
        self.pixels = max(self.pixels, part)


def test_many_arrays_make_smaller_blocks(make, folder) -> None:
    source = Source(make("wide.tif", np.ones((600, 4096), "f4"), options=TILES), label="pH")
    view = View(source, reference_grid(source))

    def seen(bands: int, arrays: int = 4) -> int:
        total = Widest()
        options = blocks.Options(threads=2, arrays=arrays)
        outputs = {"o": Output(str(folder / "x.tif"), [Band(str(i)) for i in range(bands)], "Byte")}
        nothing = np.zeros((bands, 256, 4096), np.uint8)
        process(
            view.grid,
            {"a": view},
            outputs,
            lambda window, _: {"o": nothing[:, :1, :1].repeat(window.height, 1).repeat(window.width, 2)},
            {"widest": total},
            options,
        )
        return total.pixels

    assert seen(1) == blocks.BLOCK_PIXELS
    assert seen(100) == seen(1, arrays=200) == 256 * 256


def test_a_tile_lies_in_one_window_and_a_strip_in_few(make) -> None:
    def seen(view: View) -> list[Window]:
        found = Seen()
        scan(view.grid, {"a": view}, {"seen": found})
        return found.windows

    assert seen(stored(make, *TILES)) == [
        *(Window(x, 0, min(512, 1200 - x), 512) for x in (0, 512, 1024)),
        *(Window(x, 512, min(512, 1200 - x), 88) for x in (0, 512, 1024)),
    ]
    assert seen(stored(make)) == [Window(0, 0, 1200, 512), Window(0, 512, 1200, 88)]


def test_a_vrt_counts_as_strips_since_it_hides_them(make, tmp_path) -> None:
    path = str(tmp_path / "hidden.vrt")
    gdal.Translate(path, make("strips.tif", np.ones((600, 1200), "f4")), format="VRT")
    assert not inspect(Source(path)).tiled


def test_the_cache_is_bounded_during_a_run_and_restored(make) -> None:
    before = gdal.GetCacheMax()
    strips, tiles = stored(make), stored(make, *TILES)

    def nested(*_):
        within = Sum("cache", [])
        options = Options(threads=1)
        scan(strips.grid, {"a": strips}, {"w": within}, lambda *_: {"cache": [gdal.GetCacheMax()]}, options)
        return {"cache": [gdal.GetCacheMax(), *within.value]}

    during = Sum("cache", [])
    scan(tiles.grid, {"a": tiles}, {"during": during}, nested, Options(threads=1))
    assert set(during.value) == {blocks.CACHE, blocks.CACHE + blocks.STRIP_CACHE}
    assert gdal.GetCacheMax() == before


def test_a_wrong_shape_is_a_programming_error(folder, view) -> None:
    with pytest.raises(ValueError, match=r"shape \(1, 2, 3\) was computed"):
        process(view.grid, {"a": view}, outputs(folder), lambda *_: {"out": np.zeros((2, 3))})
    assert not list(folder.iterdir())


def test_a_long_note_stays_in_the_file(folder, view) -> None:
    process(view.grid, {"a": view}, outputs(folder, metadata={"SOIL_MOBILITY_NOTE": "x" * 100_000}), double)
    assert [file.name for file in folder.iterdir()] == ["out.tif"]
    assert len(gdal.Open(str(folder / "out.tif")).GetMetadataItem("SOIL_MOBILITY_NOTE")) == 100_000


def test_a_file_of_one_huge_block_gives_the_same(folder, make, array, temporary, monkeypatch) -> None:
    """It is copied to tiles once, and the copy goes with the view."""
    from soil_mobility_plugin.soilmobility.raster import view as views

    path = make("one.tif", array, options=("COMPRESS=DEFLATE", f"BLOCKYSIZE={HEIGHT}"))
    plain = View(Source(path), reference_grid(Source(path)))
    assert (plain.info.block_bytes, plain.copied) == (4 * WIDTH * HEIGHT, False)
    monkeypatch.setattr(views, "BULKY", 1 << 20)
    temporary(folder)
    if os.path.isdir("/proc/self/fd"):
        pretend(monkeypatch)
    copied = View(Source(path), plain.grid.sub(Window(30, 20, 1000, 500)))
    assert (copied.copied, copied.resampling) == (True, "none")
    assert "through a temporary copy: it is stored in blocks of 2 MB" in copied.describe()
    np.testing.assert_array_equal(copied.read(Window(5, 3, 700, 400)), array[23:423, 35:735])
    assert len(list(folder.iterdir())) == 1
    copied.close()
    assert not list(folder.iterdir())


@pytest.mark.parametrize("shape", [(1, 30_000), (30_000, 1), (3, 9000)])
def test_thin_rasters_come_in_few_windows_and_small_files(folder, make, shape) -> None:
    values = np.random.default_rng(0).random(shape).astype("f4")
    view = View(Source(make("thin.tif", values)), reference_grid(Source(make("thin.tif", values))))
    seen = Seen()
    process(view.grid, {"a": view}, outputs(folder), double, {"seen": seen})
    assert len(seen.windows) == 1
    np.testing.assert_array_equal(read(folder / "out.tif"), values * 2)
    written = gdal.Open(str(folder / "out.tif"))
    across, down = written.GetRasterBand(1).GetBlockSize()
    assert across * down <= 1 << 16


# ------------------------------------------------------------------------------------------------ halo


@pytest.mark.parametrize("memory", [blocks.HALO_MEMORY, 1])
@pytest.mark.parametrize("rows", [3, 300, 1000])
def test_a_halo_is_what_the_view_holds_around_a_window_read_once(view, array, monkeypatch, rows, memory) -> None:
    monkeypatch.setattr(blocks, "HALO_MEMORY", memory)
    reads: list[Window] = []
    reading = View.read

    def counted(self, window):
        reads.append(window)
        return reading(self, window)

    monkeypatch.setattr(View, "read", counted)

    def compute(window, arrays):
        top, bottom = max(window.y - rows, 0), min(window.y + window.height + rows, HEIGHT)
        left = max(window.x - 7, 0)
        wanted = Window(left, top, WIDTH - left, bottom - top)
        np.testing.assert_array_equal(arrays["around"].read(wanted), array[top:bottom, left:])
        np.testing.assert_array_equal(
            arrays["a"], array[window.y : window.y + window.height, window.x : window.x + window.width]
        )
        if top > 0:
            with pytest.raises(ValueError, match="beyond the halo"):
                arrays["around"].read(Window(0, top - 1, 1, 1))
        return {"seen": 1}

    views = {"a": view, "around": Around(view, rows)}
    count = Sum("seen")
    scan(view.grid, views, {"count": count}, compute, Options(threads=3, block_pixels=SMALLEST))
    assert count.value == 8  # the first window is empty
    assert set(reads) == set(grids.windows(WIDTH, HEIGHT, SMALLEST))
    assert (len(reads) == 9) == (memory > 1)


# ----------------------------------------------------------------------------------- existing outputs


def test_replacing_an_output_removes_what_described_the_old_one(folder, view) -> None:
    for name in ("out.tif", "out.tif.aux.xml", "out.tif.ovr", "out.tif.msk", "out.qml", "other.qml", "out.csv"):
        (folder / name).write_text("old")
    process(view.grid, {"a": view}, outputs(folder), double)
    assert sorted(file.name for file in folder.iterdir()) == ["other.qml", "out.csv", "out.tif"]


def test_the_style_of_another_layer_of_that_name_stays(folder, view) -> None:
    (folder / "out.gpkg").write_text("a vector layer")
    (folder / "out.qml").write_text("its style")
    process(view.grid, {"a": view}, outputs(folder), double)
    assert (folder / "out.qml").exists()


class BoomError(Exception):
    """Raised on purpose."""


@pytest.mark.parametrize("existing", [False, True])
@pytest.mark.parametrize("how", ["compute", "combine", "cancel", "read"])
def test_a_failure_leaves_everything_as_it_was(folder, view, make, existing, how, monkeypatch, exceptions) -> None:
    if existing:
        for name in ("out.tif", "out.tif.aux.xml", "out.qml"):
            (folder / name).write_text("old")
    before = snapshot(folder)

    def compute(window, arrays):
        if how == "compute" and window.y > 0:
            raise BoomError
        return double(window, arrays)

    def combine(window):
        if how == "combine" and window.y > 0:
            raise BoomError

    views = {"a": view}
    if how == "read":
        path = make("cut.tif", np.ones((HEIGHT, WIDTH), "f4"), options=("TILED=YES",))
        Path(path).write_bytes(Path(path).read_bytes()[: WIDTH * HEIGHT * 2])
        views["b"] = View(Source(path, label="CLAY"), view.grid)
    expected = {"cancel": Canceled, "read": RasterError}.get(how, BoomError)
    feedback = Recorder(cancel_at=30 if how == "cancel" else 1e9)
    options = Options(feedback, block_pixels=SMALLEST)
    with pytest.raises(expected, match="^CLAY: reading" if how == "read" else None):
        process(view.grid, views, outputs(folder), compute, {"seen": Seen(combine)}, options)
    assert snapshot(folder) == before


def test_a_cancel_does_not_wait_for_a_long_block(folder, view) -> None:
    """Whoever waits for a block asks on: the block goes on until it has been asked for."""
    begun, asked, seen = threading.Event(), threading.Event(), []

    class Impatient(Recorder):
        def isCanceled(self) -> bool:
            if begun.is_set():
                asked.set()
            return begun.is_set()

    def compute(window, arrays):
        begun.set()
        seen.append(asked.wait(5))
        return double(window, arrays)

    options = Options(Impatient(), threads=1, block_pixels=SMALLEST)
    with pytest.raises(Canceled):
        process(view.grid, {"a": view}, outputs(folder), compute, options=options)
    assert seen == [True], "a block that waits for five seconds was waited for"
    assert not list(folder.iterdir())


def test_a_cancel_does_not_wait_for_the_rest_of_a_halo(view) -> None:
    """Around a large radius one block reads many rows, a few at a time, and takes seconds."""
    feedback, reads = Recorder(cancel_at=0), []

    def compute(window, arrays):
        for row in range(HEIGHT):
            arrays["around"].read(Window(0, row, WIDTH, 1))
            reads.append(row)
            feedback.setProgress(0)
        return {}

    options = Options(feedback, threads=1, block_pixels=SMALLEST)
    with pytest.raises(Canceled):
        scan(view.grid, {"a": view, "around": Around(view, HEIGHT)}, {}, compute, options)
    assert len(reads) <= 1  # the main thread may have asked before the first


def two_outputs(folder: Path) -> dict[str, Output]:
    return {name: Output(str(folder / f"{name}.tif"), [Band(name)]) for name in ("one", "two", "three")}


def both(window, arrays):
    return {name: arrays["a"] for name in ("one", "two", "three")}


@pytest.mark.parametrize("links", [True, False])
def test_outputs_become_final_together_or_not_at_all(folder, view, monkeypatch, links) -> None:
    for name in ("one.tif", "three.tif", "one.qml"):
        (folder / name).write_text("old " + name)
    before = snapshot(folder)
    replace = os.replace

    def locked(source, target):
        if os.path.basename(target) == "three.tif" and os.sep + "new" + os.sep in source:
            raise PermissionError("three.tif is open in another program")
        replace(source, target)

    def no_link(*_):
        raise OSError("no hard links here")

    if not links:
        monkeypatch.setattr(os, "link", no_link)
    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(RasterError, match="open in another program"):
        process(view.grid, {"a": view}, two_outputs(folder), both)
    assert snapshot(folder) == before
    monkeypatch.setattr(os, "replace", replace)
    process(view.grid, {"a": view}, two_outputs(folder), both)
    assert sorted(file.name for file in folder.iterdir()) == ["one.tif", "three.tif", "two.tif"]
    np.testing.assert_array_equal(read(folder / "one.tif"), read(folder / "three.tif"))


def test_an_input_is_never_an_output(folder, view, make, tmp_path, exceptions) -> None:
    path = view.source.path
    link = tmp_path / "link.tif"
    link.symlink_to(path)
    vrt = tmp_path / "in.vrt"
    del_me = gdal.Translate(str(vrt), path, format="VRT")
    del del_me
    through_vrt = View(Source(str(vrt), label="SOC"), view.grid)
    before = snapshot(tmp_path)
    for views, target in (({"a": view}, path), ({"a": view}, str(link)), ({"a": through_vrt}, path)):
        with pytest.raises(RasterError, match=f"is also the input {views['a'].source.label}"):
            process(view.grid, views, {"out": Output(target, [Band("x")])}, double)
    twice = {name: Output(str(folder / "same.tif"), [Band("x")]) for name in ("one", "two")}
    with pytest.raises(RasterError, match="is also the output one"):
        process(view.grid, {"a": view}, twice, both)
    assert snapshot(tmp_path) == before


def test_places_that_cannot_be_written(tmp_path, folder, view, exceptions) -> None:
    with pytest.raises(OutputError, match=r"folder .*absent does not exist"):
        process(view.grid, {"a": view}, outputs(tmp_path / "absent"), double)
    (folder / "out.tif").mkdir()
    with pytest.raises(OutputError, match="it is a folder"):
        process(view.grid, {"a": view}, outputs(folder), double)
    if Path("/proc/self").is_dir():
        with pytest.raises(OutputError, match="is no place for data"):
            process(view.grid, {"a": view}, {"out": Output("/proc/self/out.tif", [Band("x")])}, double)


def test_a_read_only_folder(folder, view, exceptions) -> None:
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("this user may write anywhere")
    (folder / "out.tif").write_text("old")
    folder.chmod(0o555)
    try:
        with pytest.raises(OutputError, match="cannot be written"):
            process(view.grid, {"a": view}, outputs(folder), double)
    finally:
        folder.chmod(0o755)
    assert (folder / "out.tif").read_text() == "old"


def test_a_view_of_another_grid_is_a_programming_error(folder, view) -> None:
    with pytest.raises(ValueError, match="another grid"):
        process(view.grid.sub(Window(0, 0, 5, 5)), {"a": view}, outputs(folder), double)


def test_a_rotated_grid_is_refused(folder, view) -> None:
    rotated = Grid(wkt("EPSG:4326"), (88.0, 0.01, 0.001, 28.0, 0.001, -0.01), 5, 5)
    with pytest.raises(RasterError, match="rotated"):
        process(rotated, {}, outputs(folder), double)


# ------------------------------------------------------------------------------- a process that dies

RUN = """
import os, signal, sys
sys.path.insert(0, {root!r})
import numpy as np
from soil_mobility_plugin.soilmobility.raster import source as sources, view as views, walk as blocks
from soil_mobility_plugin.soilmobility.raster.geotiff import EXACT, Band, Output
source = sources.Source({path!r})
grid = sources.reference_grid(source)
def compute(window, arrays):
    if window.y > 256:
        os.kill(os.getpid(), signal.SIGKILL)
    return {{"out": np.stack([arrays["a"] + i for i in range(8)])}}
out = {{"out": Output({out!r}, [Band(str(i), precision=EXACT) for i in range(8)])}}
options = blocks.Options(block_pixels=1, threads=2)
blocks.process(grid, {{"a": views.View(source, grid)}}, out, compute, options=options)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_killed_process_leaves_the_old_file_and_a_hidden_one(root, folder, view) -> None:
    (folder / "out.tif").write_text("old")
    code = RUN.format(root=str(root), path=view.source.path, out=str(folder / "out.tif"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == -signal.SIGKILL
    assert (folder / "out.tif").read_text() == "old"
    assert all(file.name.startswith(".soilmobility-") for file in folder.iterdir() if file.name != "out.tif")


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
@pytest.mark.parametrize("threads", [1, 3])
def test_a_file_that_cannot_grow(folder, view, threads, exceptions) -> None:
    """The same as a full disk to whoever writes: the limit of the process on the size of files."""
    import resource

    def write(name: str) -> None:
        out = {"out": Output(str(folder / name), [Band(str(i), precision=EXACT) for i in range(8)])}
        options = Options(block_pixels=1, threads=threads)
        process(
            view.grid, {"a": view}, out, lambda _, a: {"out": np.stack([a["a"] + i for i in range(8)])}, options=options
        )

    write("whole.tif")
    size = (folder / "whole.tif").stat().st_size
    (folder / "out.tif").write_text("old")
    before, unlimited = snapshot(folder), resource.getrlimit(resource.RLIMIT_FSIZE)
    for share in (0.05, 0.6, 0.999):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(size * share), unlimited[1]))
        try:
            with pytest.raises(RasterError, match="Writing"):
                write("out.tif")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
        assert snapshot(folder) == before, share


@pytest.mark.slow
def test_a_full_disk(tmp_path, temporary, view, exceptions, monkeypatch) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(disk)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("a small disk cannot be mounted without the rights to do so")
    try:
        (disk / "out.tif").write_text("old")
        before = snapshot(disk)
        with pytest.raises(RasterError, match="Is the disk full"):
            process(view.grid, {"a": view}, outputs(disk), double)
        assert snapshot(disk) == before
        finer = Grid(view.grid.crs_wkt, (88.0, 0.005, 0, 28.0, 0, -0.005), 2200, 1060)
        temporary(disk)
        with View(view.source, finer) as resampled, pytest.raises(RasterError, match="MB are free there"):
            resampled.read(Window(0, 0, 5, 5))
        assert snapshot(disk) == before
        # or it fills up while the copy is being made
        monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=10**12))
        with View(view.source, finer) as resampled, pytest.raises(RasterError, match="Is the disk full"):
            resampled.read(Window(0, 0, 5, 5))
        assert snapshot(disk) == before
    finally:
        subprocess.run(["umount", str(disk)], check=False)


MEMORY = """
import sys, tempfile
sys.path.insert(0, {root!r})
tempfile.tempdir = {folder!r}
import numpy as np
from soil_mobility_plugin.soilmobility.raster import grid as grids, walk as blocks
from soil_mobility_plugin.soilmobility.raster.geotiff import EXACT, Band, Output
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.raster.view import View
sources = [Source({path!r}, label=str(i)) for i in range(4)]
grid = reference_grid(sources[0])
if {warped}:
    gt = grid.geotransform
    grid = grids.Grid(grid.crs_wkt, (gt[0] + 1, 20, 0, gt[3] - 1, 0, -20), grid.width, grid.height)
views = {{source.label: View(source, grid) for source in sources}}
out = {{"out": Output({folder!r} + "/out.tif", [Band(name) for name in views])}}
stack = lambda window, arrays: {{"out": np.stack(list(arrays.values()))}}
blocks.process(grid, views, out, stack, options=blocks.Options(threads=2))
print(*(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the peak memory")
@pytest.mark.parametrize(
    ("side", "layout", "warped"),
    [
        (8192, ("TILED=YES",), False),
        (4096, ("TILED=NO",), False),
        (4096, ("TILED=YES",), True),
        (4096, ("COMPRESS=DEFLATE", "ZLEVEL=1", "BLOCKYSIZE=4096"), False),
    ],
)
def test_memory_is_bounded_by_the_block(root, make, folder, side, layout, warped) -> None:
    rng = np.random.default_rng(0)
    array = np.tile(rng.normal(6, 0.3, (256, side)).astype("f4").round(2), (side // 256, 1))
    path = make("a.tif", array, crs="EPSG:3035", geotransform=(4e6, 25, 0, 3e6, 0, -25), options=layout)
    code = MEMORY.format(root=str(root), path=path, folder=str(folder), warped=warped)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) / 1024 < 450


# ----------------------------------------------------------------------------------------- real data


@pytest.mark.realdata
def test_bhutan(bhutan, folder) -> None:
    sources = {key: Source(str(bhutan[key]), label=key) for key in ("PH", "SOC", "CLAY", "CEC")}
    grid = reference_grid(sources["PH"])
    count = Sum("valid")

    def compute(window, arrays):
        values = np.stack(list(arrays.values()))
        valid = np.isfinite(values).all(axis=0)
        return {"out": np.where(valid, values, np.nan), "valid": int(valid.sum())}

    out = {"out": Output(str(folder / "out.tif"), [Band(key) for key in sources])}
    process(grid, {key: View(source, grid) for key, source in sources.items()}, out, compute, {"count": count})
    assert count.value == 690_043
    assert int((read(folder / "out.tif", 4) != -9999).sum()) == 690_043


def _overwrite(path: Path) -> None:
    """Other values in the same place, as a program writes that runs at the same time."""
    data = bytearray(path.read_bytes())
    data[-4:] = b"abcd"
    with path.open("r+b") as stream:
        stream.write(data)
    os.utime(path, ns=(1, 1))


def _replace(path: Path) -> None:
    other = path.with_name("other.tif")
    shutil.copy2(path, other)
    os.replace(other, path)


@pytest.mark.parametrize("change", [_overwrite, _replace])
def test_an_input_that_changes_meanwhile_is_said(folder, make, array, change) -> None:
    path = Path(make("input.tif", array))
    view = View(Source(str(path), label="PH"), reference_grid(Source(str(path))))
    changes = iter([change])

    def compute(window: Window, arrays: dict) -> dict:
        for one in changes:
            one(path)
        return double(window, arrays)

    with pytest.raises(RasterError, match=r"PH: .*input.tif was changed while it was read"):
        process(view.grid, {"a": view}, outputs(folder), compute, options=Options(block_pixels=SMALLEST, threads=1))
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps what is open")
def test_what_changes_beside_an_input_is_no_change_and_a_removed_one_is_read(folder, make, array) -> None:
    path = Path(make("input.tif", array))
    view = View(Source(str(path)), reference_grid(Source(str(path))))
    view.read(Window(0, 0, 1, 1))

    def compute(window: Window, arrays: dict) -> dict:
        path.with_name("input.tif.aux.xml").write_text("<PAMDataset/>")
        path.unlink(missing_ok=True)
        return double(window, arrays)

    process(view.grid, {"a": view}, outputs(folder), compute, options=Options(block_pixels=SMALLEST, threads=1))
    np.testing.assert_array_equal(read(folder / "out.tif"), np.where(np.isnan(array), np.float32(-9999), array * 2))
