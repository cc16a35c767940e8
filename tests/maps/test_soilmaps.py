"""The table of sources, the grids of results, and what a delivery plans, without a server."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.feedback import Silent  # noqa: E402
from soil_mobility_plugin.soilmobility.maps import soilmaps  # noqa: E402
from soil_mobility_plugin.soilmobility.maps.soilmaps import (  # noqa: E402
    MEAN,
    METRES_A_DEGREE,
    SOURCES,
    TOPSOIL,
    Asked,
    Delivery,
    addresses,
    native_grid,
    soil_map_sources,
    target_grid,
)
from soil_mobility_plugin.soilmobility.raster import remote  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.crs import spatial_reference  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.remote import Layer, Piece  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import Source  # noqa: E402
from tests.rasterfiles import read, write  # noqa: E402

DEGREES = spatial_reference("EPSG:4326").ExportToWkt()
METRES = spatial_reference("EPSG:3035").ExportToWkt()
HEAD = "source,title,property,address,factor,depths,statistics,licence,citation\n"


def layer(grid, *pieces):
    return Layer("http://x/ph.vrt", grid, gdal.GDT_Int16, -32768.0, pieces)


#: A degree has ten pixels.
WORLD = layer(Grid(DEGREES, (-180.0, 0.1, 0, 90.0, 0, -0.1), 3600, 1800))
#: 250 m, as far as Europe.
EUROPE = layer(Grid(METRES, (2_500_000.0, 250.0, 0, 5_500_000.0, 0, -250.0), 16_000, 16_000))


def test_depths_weigh_by_their_thickness():
    (entry,) = (one for one in soil_map_sources(SOURCES)["soilgrids2"] if one.property == "soc")
    layers = entry.layers(TOPSOIL, MEAN)
    assert [round(weight, 6) for _, weight in layers] == [round(part / 30, 6) for part in (5, 10, 15)]
    assert layers[0][0].endswith("soc_0-5cm_mean.vrt")
    ((address, weight),) = entry.layers("5-15 cm", "95 %")
    assert (address.endswith("soc_5-15cm_Q0.95.vrt"), weight) == (True, 1.0)
    with pytest.raises(RasterError, match="has no depth 30-60 cm"):
        entry.layers("30-60 cm", MEAN)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD, "the table has no soil map"),
        ("source,title\na,b\n", "there is no column"),
        (HEAD + "a,b,gold,http://x,1,0-5cm:5,mean,l,c\n", "gold is none of"),
        (HEAD + "a,b,ph,http://x,one,0-5cm:5,mean,l,c\n", "is no table of soil maps"),
        (HEAD + "a,b,ph,http://x,1,0-5cm:0,mean,l,c\n", "must be stated"),
        (HEAD + "a,b,ph,http://x,1,,mean,l,c\n", "must be stated"),
        *(
            (HEAD + f"a,b,ph,http://x/{braces},1,0-5cm:5,mean,l,c\n", "braces in the address")
            for braces in ("{place}", "{}", "{depth.x}", "{depth", "{depth:d}")
        ),
    ],
)
def test_tables_that_cannot_be_used(tmp_path, text, words):
    path = tmp_path / "sources.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RasterError, match=words):
        soil_map_sources(path)
    with pytest.raises(RasterError, match=r"gone\.csv"):
        soil_map_sources(tmp_path / "gone.csv")


def test_what_is_wrong_with_a_row_is_said_in_the_users_language(tmp_path, speak):
    path = tmp_path / "sources.csv"
    path.write_text(HEAD + "a,b,iron,http://x,1,0-5cm:5,mean,l,c\n", encoding="utf-8")
    speak(
        {
            "{path} is no table of soil maps: {reason}": "{path} taugt nicht: {reason}",
            "{name} is none of {known}.": "{name}?",
        }
    )
    with pytest.raises(RasterError) as caught:
        soil_map_sources(path)
    assert caught.value.message == f"{path} taugt nicht: iron?"


def test_the_own_grid_is_a_part_of_the_layer_s():
    found = native_grid(WORLD, (10.05, 50.05, 10.45, 50.25), DEGREES)
    left, size, _, top, _, _ = found.geotransform
    assert (round(left, 6), round(top, 6), size) == (10.0, 50.3, 0.1)
    assert (found.width, found.height) == (5, 3)  # every pixel that the rectangle touches
    with pytest.raises(RasterError, match="lies outside the soil map"):
        native_grid(EUROPE, (100.0, 10.0, 101.0, 11.0), DEGREES)


def test_pixels_of_another_crs_are_as_large_and_on_multiples():
    found = target_grid(EUROPE, (10.0, 50.0, 10.1, 50.1), DEGREES, DEGREES)
    left, size, _, top, _, down = found.geotransform
    assert size == -down == pytest.approx(250.0 / METRES_A_DEGREE)
    assert left / size == pytest.approx(round(left / size), abs=1e-6)
    assert top / size == pytest.approx(round(top / size), abs=1e-6)
    assert left <= 10.0 < left + size
    assert left + (found.width - 1) * size < 10.1 <= left + found.width * size + 1e-9


def test_a_resolution_alone_keeps_the_layer_s_crs():
    found = target_grid(WORLD, (10.12, 50.12, 10.88, 50.88), DEGREES, "", 0.5)
    assert (found.width, found.height) == (2, 2)
    assert found.geotransform[1] == 0.5
    assert found.crs_wkt == WORLD.grid.crs_wkt


class Server:
    """Knows layers by their address, and keeps what is said."""

    def __init__(self, found):
        self.found, self.said, self.cache = found, [], SimpleNamespace(folder="cache")
        self.feedback = SimpleNamespace(pushInfo=self.said.append)

    def layer(self, address, like=None):
        return self.found


def asked(*bounds, **more):
    maps = {entry.property: entry for entry in soil_map_sources(SOURCES)["soilgrids2"]}
    return Asked(maps, TOPSOIL, (MEAN,), bounds, DEGREES, **more)


def test_a_delivery_plans_every_layer_and_says_how_much_it_is(tmp_path):
    grid = WORLD.grid
    pieces = [
        Piece("", Window(0, 0, 450, 450), Window(x, y, 450, 450))
        for y in range(0, 1800, 450)
        for x in range(0, 3600, 450)
    ]
    server = Server(layer(grid, *pieces))
    found = Delivery(asked(10.02, 50.02, 10.48, 50.28), ["ph", "clay"], server)
    assert (found.grid.width, found.grid.height) == (5, 3)
    # two properties of three depths, one piece of 450 x 450 pixels each, 1.3 bytes a pixel
    assert found.megabytes == pytest.approx(2 * 3 * 450 * 450 * 1.3 / 1e6)
    assert server.said == ["5 x 3 pixels; about 2 MB to be fetched, less what is in the cache (cache)."]


def single_files(folder, west):
    """A delivery of two depths that are a file each, without lists of tiles; the second begins at ``west``."""
    for depth, value, left in (("0-5cm", 50, 10.0), ("5-15cm", 80, west)):
        values = np.full((60, 60), value, dtype=np.int16)
        write(folder / f"ph_{depth}_mean.tif", values, (left, 0.01, 0, 51.0, 0, -0.01), "EPSG:4326", gdal.GDT_Int16)
    address, depths = f"{folder}/ph_{{depth}}_{{statistic}}.tif", (("0-5cm", 5.0), ("5-15cm", 10.0))
    entry = soilmaps.SoilMap("s", "s", "ph", address, 0.1, depths, {MEAN: "mean"}, "", "")
    asked = Asked({"ph": entry}, TOPSOIL, (MEAN,), (10.1, 50.6, 10.2, 50.7), DEGREES)
    return Delivery(asked, ["ph"], remote.Server(remote.Cache(folder / "cache"), feedback=Silent()))


def test_each_depth_of_single_files_is_read_from_its_own(tmp_path):
    delivery = single_files(tmp_path, 10.0)
    delivery.write("ph", delivery.fetch("ph", tmp_path), str(tmp_path / "out.tif"), {})
    np.testing.assert_allclose(read(tmp_path / "out.tif"), 7.0, rtol=1e-3)


def test_depths_with_other_pixels_are_refused(tmp_path):
    with pytest.raises(RasterError, match=r"5-15cm_mean\.tif: the depths of the map have different tiles"):
        single_files(tmp_path, 10.005)


def test_a_continent_by_mistake_is_refused(monkeypatch):
    monkeypatch.setattr(soilmaps, "MOST_PIXELS", 14)
    with pytest.raises(RasterError, match="the result would have 15 pixels"):
        Delivery(asked(10.02, 50.02, 10.48, 50.28), ["ph"], Server(WORLD))


def test_where_layers_come_from():
    layers = {MEAN: [(Source("a.vrt", label="http://a"), 0.5), (Source("b.vrt", label="http://b"), 0.5)]}
    assert addresses(layers) == {MEAN: "http://a, http://b"}


def test_a_statistic_that_is_nowhere_in_a_window_takes_no_other_with_it(tmp_path):
    """pH x 10 is 62; its quantile is unknown in the north, which is more than the rows of one window, else 50."""
    server = Server(WORLD)
    server.feedback = Silent()
    delivery = Delivery(asked(-102.35, -29.95, 102.35, 29.95), ["ph"], server)
    assert (delivery.grid.width, delivery.grid.height) == (2048, 600)
    values = np.full((2, 600, 2048), 62.0, dtype=np.float32)
    values[1, :300], values[1, 300:] = np.nan, 50.0
    place = {"geotransform": delivery.grid.geotransform, "crs": "EPSG:4326"}
    paths = [write(tmp_path / f"{number}.tif", part, **place) for number, part in enumerate(values)]
    layers = {name: [(Source(path), 1.0)] for name, path in zip((MEAN, "5 %"), paths)}
    delivery.write("ph", layers, str(tmp_path / "ph.tif"), {"A": "b"})
    mean, low = read(tmp_path / "ph.tif")
    assert mean == pytest.approx(6.2, abs=0.01)
    assert np.isnan(low[:300]).all()
    assert low[300:] == pytest.approx(5.0, abs=0.01)
