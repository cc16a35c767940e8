"""Parts of large rasters on servers: right data or a message that says what to do, and no file that looks finished."""

from __future__ import annotations

import gc
import os
import weakref
from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.feedback import Canceled  # noqa: E402
from soil_mobility_plugin.soilmobility.raster import remote  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.crs import transform_points  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window  # noqa: E402
from tests.raster.tileserver import NODATA, TILE, MapServer, write_layer  # noqa: E402
from tests.windows import pretend  # noqa: E402

ORIGIN = (800_000.0, 250.0, 0.0, 5_600_000.0, 0.0, -250.0)


@pytest.fixture(autouse=True)
def _collected(frozen):
    """Free the datasets that refusals left in reference cycles while GDAL still lives; afterwards it would crash."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr(remote, "PAUSES", (0.02, 0.02))
    monkeypatch.setattr(remote, "SILENCE", 1.0)


@pytest.fixture(scope="module")
def values():
    numbers = np.random.default_rng(7).integers(40, 90, (256, 320)).astype(np.int16)
    numbers[96:144] = NODATA  # a gap in which the server has no tile
    return numbers


@pytest.fixture
def served(tmp_path, values):
    write_layer(tmp_path / "served" / "phh2o", "phh2o_0-5cm_mean", values, ORIGIN)
    gdal.VSICurlClearCache()
    with MapServer(tmp_path / "served") as server:
        yield server


@pytest.fixture
def client(tmp_path):
    return remote.Server(remote.Cache(tmp_path / "cache"))


def master(served) -> str:
    return f"{served.address}/phh2o/phh2o_0-5cm_mean.vrt"


def fetched(client, layer, window, folder) -> np.ndarray:
    pieces = remote.wanted_pieces(layer, layer.grid.sub(window))
    path = str(folder / "tied.vrt")
    remote.assemble(layer, client.fetch(layer, pieces), path)
    dataset = gdal.Open(path)
    there = Grid.from_dataset(dataset)
    column, row = there.to_pixel(*layer.grid.to_map(np.float64(window.x), np.float64(window.y)))
    return dataset.ReadAsArray(round(float(column)), round(float(row)), window.width, window.height)


def test_a_window_comes_as_it_is_and_costs_little_more_than_its_tiles(served, client, values, tmp_path):
    layer = client.layer(master(served))
    window = Window(40, 40, 70, 90)
    np.testing.assert_array_equal(fetched(client, layer, window, tmp_path), values[40:130, 40:110])
    tiles = [path for path in served.sent if path.endswith(".tif")]
    # 3 columns and 2 rows of tiles, one more around each side where resampling may ask for it; none in the gap
    assert 6 <= len(tiles) <= 12
    needed = sum((served.folder / path.lstrip("/")).stat().st_size for path in tiles)
    assert sum(served.sent[path] for path in tiles) <= 1.3 * needed


@pytest.mark.parametrize(
    ("window", "tiles"),
    [
        (Window(TILE, TILE, 2 * TILE, TILE), 2),
        (Window(TILE - 1, TILE, 2 * TILE, TILE), 3),
        (Window(2 * TILE, 0, 1, 1), 1),
        (Window(0, 0, 320, 256), 70),  # one row of tiles lies in the gap
    ],
)
def test_of_its_own_pixels_no_tile_too_many_is_read(served, client, tmp_path, values, window, tiles):
    layer = client.layer(master(served))
    found = fetched(client, layer, window, tmp_path)
    np.testing.assert_array_equal(found, values[window.y :, window.x :][: window.height, : window.width])
    assert len([path for path in served.sent if path.endswith(".tif")]) == tiles
    sizes = {path: (served.folder / path.lstrip("/")).stat().st_size for path in served.sent}
    assert sum(served.sent.values()) <= 1.3 * sum(sizes.values())


@pytest.mark.parametrize("size", [0.0009, 0.0031, 0.02, 0.11])
@pytest.mark.parametrize("place", [pytest.param((0.0, 0.0), marks=pytest.mark.slow), (0.0517, 0.0333)])
def test_of_other_pixels_none_is_missed_whatever_their_size(served, client, tmp_path, size, place):
    """A result from the pieces is the one from the whole layer: finer, as fine, six and forty times coarser."""
    from soil_mobility_plugin.soilmobility.raster.source import Source
    from soil_mobility_plugin.soilmobility.raster.view import View

    layer = client.layer(master(served))
    middle = layer.grid.to_map(np.float64(160), np.float64(66))
    east, north = transform_points(*middle, layer.grid.crs_wkt, "EPSG:4326")
    count = max(3, min(60, int(0.3 / size)))
    left, top = float(east) + place[0] - count * size / 2, float(north) + place[1] + count * size / 2
    area = Grid("EPSG:4326", (left, size, 0.0, top, 0.0, -size), count, count)
    pieces = remote.wanted_pieces(layer, area)
    tied = str(tmp_path / "tied.vrt")
    remote.assemble(layer, client.fetch(layer, pieces), tied)
    whole = str(served.folder / "phh2o" / "phh2o_0-5cm_mean.vrt")
    expected, found = (View(Source(path), area).read(area.window) for path in (whole, tied))
    assert np.isfinite(expected).mean() > 0.2
    np.testing.assert_array_equal(found, expected)


def test_a_second_run_reads_nothing_anew(served, client, tmp_path):
    layer = client.layer(master(served))
    fetched(client, layer, Window(0, 0, 64, 64), tmp_path)
    before, asked = dict(served.sent), len(served.asked)
    again = client.layer(master(served))
    assert again == layer
    fetched(client, again, Window(0, 0, 64, 64), tmp_path)
    assert (dict(served.sent), len(served.asked)) == (before, asked)
    client.cache.clear()
    assert client.cache.size == 0


def test_a_cache_is_measured_while_pieces_go(tmp_path, monkeypatch):
    pieces, look = [tmp_path / "a.tif", tmp_path / "b.tif"], os.stat
    for piece in pieces:
        piece.write_bytes(bytes(3))

    def stat(path, *arguments, **named):
        found = look(path, *arguments, **named)
        if os.path.dirname(path) == str(tmp_path):  # another run takes all away once the first was looked at
            for piece in pieces:
                piece.unlink(missing_ok=True)
        return found

    monkeypatch.setattr(os, "stat", stat)
    assert remote.Cache(tmp_path).size == 3


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="asks Linux what is open")
def test_what_another_run_has_open_is_as_good_and_stays_on_windows(served, client, monkeypatch):
    layer = client.layer(master(served))
    path, *_ = client.fetch(layer, remote.wanted_pieces(layer, layer.grid)).values()
    pretend(monkeypatch)
    with open(path, "rb") as other:
        with client.cache.keeping(path) as hidden:
            Path(hidden).write_bytes(path.read_bytes())
        client.cache.clear()
        assert [one for one in client.cache.folder.rglob("*") if one.is_file()] == [path]
        assert other.read() == path.read_bytes()
    client.cache.clear()
    assert client.cache.size == 0


@pytest.mark.parametrize(
    "fault", ["503", "500", "cut", "wrong length", "shorter", "login", pytest.param("stall", marks=pytest.mark.slow)]
)
def test_what_passes_is_waited_for(served, client, values, tmp_path, fault):
    layer = client.layer(master(served))
    served.faults = [["tileSG-001-001", fault, 1]]
    window = Window(TILE, TILE, TILE, TILE)
    np.testing.assert_array_equal(fetched(client, layer, window, tmp_path), values[TILE : 2 * TILE, TILE : 2 * TILE])


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("503", "too busy or broken"),
        ("500", "too busy or broken"),
        ("404", "no such file"),
        ("401", "Check the proxy and authentication"),
        ("cut", "No data came"),
        ("wrong length", "No data came"),
        ("shorter", "No data came"),
        ("login", "asks to log in"),
        pytest.param("stall", "Check the connection", marks=pytest.mark.slow),
    ],
)
def test_what_does_not_pass_is_said_and_leaves_nothing(served, client, fault, words):
    layer = client.layer(master(served))
    served.faults = [["tileSG-001-001", fault, 99]]
    pieces = remote.wanted_pieces(layer, layer.grid.sub(Window(TILE + 4, TILE + 4, 8, 8)))
    with pytest.raises(RasterError, match=words) as refusal:
        client.fetch(layer, pieces)
    assert served.address in str(refusal.value)
    assert not list(client.cache.folder.rglob("*.tif"))


def open_datasets() -> int:
    return sum(isinstance(one, gdal.Dataset) for one in gc.get_objects())


@pytest.fixture
def uncollected():
    """Nothing frees cycles meanwhile: what is in one stays and is counted."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.parametrize("fault", ["404", "cut", "shorter", "login", "other type", "smaller"])
def test_a_refused_fetch_leaves_no_dataset_open(served, client, uncollected, fault):
    """Neither while its error is held, nor in a cycle afterwards."""
    layer = client.layer(master(served))
    begun = open_datasets()
    tile = next(Path(served.folder).rglob("tileSG-001-001_1-1.tif"))
    if fault in ("other type", "smaller"):
        size = 3 if fault == "smaller" else TILE
        gdal.GetDriverByName("GTiff").Create(str(tile), size, size, 1, gdal.GDT_Float32)
    else:
        served.faults = [["tileSG-001-001", fault, 99]]
    pieces = remote.wanted_pieces(layer, layer.grid.sub(Window(TILE + 4, TILE + 4, 8, 8)))
    for _ in range(3):
        with pytest.raises(RasterError) as refusal:
            client.fetch(layer, pieces)
        assert open_datasets() == begun
    error = weakref.ref(refusal.value)
    del refusal
    assert error() is None


def test_a_layer_without_a_place_is_refused_and_closed(client, tmp_path, uncollected):
    path = str(tmp_path / "bare.tif")
    gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Byte)
    begun = open_datasets()
    with pytest.raises(RasterError, match="no georeference"):
        client.layer(path)
    assert open_datasets() == begun


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("404", "no such file"),
        ("503", "too busy or broken"),
        ("cut", "connection broke"),
        ("wrong length", "connection broke"),
        ("shorter", "no list of tiles"),
        ("login", "such as a login"),
    ],
)
def test_a_master_file_that_is_none(served, client, fault, words):
    served.faults = [["vrt", fault, 99]]
    with pytest.raises(RasterError, match=words):
        client.layer(master(served))
    assert not list(client.cache.folder.rglob("*.vrt"))


def test_what_is_excluded_from_the_proxy_goes_without(served, tmp_path):
    """QGIS sets GDAL's proxy for the whole process, also for the servers that it reaches without."""
    before = gdal.GetConfigOption("GDAL_HTTP_PROXY")
    gdal.SetConfigOption("GDAL_HTTP_PROXY", "127.0.0.1:9")
    try:
        with pytest.raises(RasterError, match=r"No data came|no such file"):
            remote.Server(remote.Cache(tmp_path / "cache")).layer(master(served))
        gdal.VSICurlClearCache()
        direct = remote.Server(remote.Cache(tmp_path / "cache"), remote.Network(proxy=""))
        assert direct.layer(master(served)).tiles
    finally:
        gdal.SetConfigOption("GDAL_HTTP_PROXY", before)


def test_no_network_at_all(client):
    with pytest.raises(RasterError, match=r"Check the connection|no such file"):
        client.layer("http://127.0.0.1:9/phh2o/phh2o_0-5cm_mean.vrt")


def test_a_run_goes_on_where_it_was(served, client, tmp_path):
    layer = client.layer(master(served))
    served.faults = [["tileSG-001-001", "404", 1]]
    pieces = remote.wanted_pieces(layer, layer.grid.sub(Window(0, 0, 64, 64)))
    with pytest.raises(RasterError):
        client.fetch(layer, pieces)
    there = len(list(client.cache.folder.rglob("*.tif")))
    gdal.VSICurlClearCache()
    before = len([path for path in served.asked if path.endswith(".tif")])
    client.fetch(layer, pieces)
    assert len(list(client.cache.folder.rglob("*.tif"))) == len(pieces)
    asked = {path for path in served.asked[before:] if path.endswith(".tif")}
    assert there > 0
    assert len(asked) <= len(pieces)


class Impatient:
    def isCanceled(self) -> bool:
        return True

    def setProgress(self, progress: float) -> None:
        pass


def test_cancel(served, client):
    layer = client.layer(master(served))
    client.feedback = Impatient()
    with pytest.raises(Canceled):
        client.fetch(layer, list(layer.tiles))
    assert not list(client.cache.folder.rglob("*.tif"))


@pytest.mark.parametrize("name", ["/etc/passwd", "/vsicurl/http://other.example/x.tif", "../../../secret.tif"])
def test_a_list_of_tiles_that_names_other_places_is_refused(served, client, name):
    file = served.folder / "phh2o" / "phh2o_0-5cm_mean.vrt"
    text = file.read_text()
    first = text.index("./phh2o_0-5cm_mean/")
    relative = 'relativeToVRT="0"' if name.startswith("/") else 'relativeToVRT="1"'
    end = text.index("<", first)
    file.write_text(text[: first - len('relativeToVRT="1">')] + relative + ">" + name + text[end:])
    with pytest.raises(RasterError, match="names a file of another place"):
        client.layer(master(served))


def test_a_single_file_is_read_in_cells(tmp_path, client, served):
    values = np.arange(1300 * 1100, dtype=np.float32).reshape(1100, 1300)
    path = served.folder / "one.tif"
    options = ["TILED=YES", "COMPRESS=DEFLATE"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 1300, 1100, 1, gdal.GDT_Float32, options)
    dataset.SetProjection('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]]]')
    dataset.SetGeoTransform((10, 0.01, 0, 50, 0, -0.01))
    dataset.WriteArray(values)
    dataset = None
    layer = client.layer(f"{served.address}/one.tif")
    np.testing.assert_array_equal(fetched(client, layer, Window(600, 500, 40, 60), tmp_path), values[500:560, 600:640])
    assert len(list(client.cache.folder.rglob("*.tif"))) == 2
    assert served.sent["/one.tif"] < 0.8 * path.stat().st_size


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("HTTP response code on https://a.example:8080/tileSG-404-403.tif: 503", "too busy or broken"),
        ("HTTP response code on https://a.example/tile-503.tif: 404", "no such file"),
        ("CURL error: Couldn't connect to server, https://a.example/429/tile.tif", "No data came"),
        ("404", "no such file"),
        ("HTTP error code : 407", "refuses access"),
    ],
)
def test_numbers_in_addresses_are_no_answers_of_servers(message, words):
    assert words in str(remote._refusal(message))
