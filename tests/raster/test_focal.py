"""Gi* against a plain double loop over pixels."""

from __future__ import annotations

import subprocess
import sys
from math import erfc, sqrt
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from soil_mobility_plugin.soilmobility.raster import focal
from soil_mobility_plugin.soilmobility.raster.distances import EARTH_RADIUS
from soil_mobility_plugin.soilmobility.raster.errors import RasterError
from soil_mobility_plugin.soilmobility.raster.grid import Window
from soil_mobility_plugin.soilmobility.raster.source import Source, inspect
from soil_mobility_plugin.soilmobility.raster.view import View

ROOT = Path(__file__).resolve().parents[2]


#: A CRS without a place on earth: its metres are those on the ground.
PLANE = 'LOCAL_CS["plane",UNIT["metre",1]]'


def write(path, values: np.ndarray, geotransform, place: int | str) -> View:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(geotransform)
    crs = osr.SpatialReference()
    crs.SetFromUserInput(place if isinstance(place, str) else f"EPSG:{place}")
    dataset.SetProjection(crs.ExportToWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-9999.0)
    dataset.GetRasterBand(1).WriteArray(np.where(np.isnan(values), -9999.0, values))
    dataset = None
    source = Source(str(path))
    return View(source, inspect(source).grid)


def distances(points: np.ndarray, point: np.ndarray, place: int | str) -> np.ndarray:
    """Metres from a point to all points (x, y), from the ellipsoid's formulae and not from the module under test."""
    if place == PLANE:
        return np.hypot(*(points - point).T)
    if place != 4326:
        crs, geographic = osr.SpatialReference(), osr.SpatialReference()
        crs.ImportFromEPSG(place)
        geographic.ImportFromEPSG(4326)
        for one in (crs, geographic):
            one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        change = osr.CoordinateTransformation(crs, geographic)
        points = np.array(change.TransformPoints(points.tolist()))[:, :2]
        point = np.array(change.TransformPoints([point.tolist()]))[0, :2]
    a, f = 6378137.0, 1 / 298.257223563
    e2 = f * (2 - f)
    lon, lat = np.radians(np.vstack([points, point])).T
    n = a / np.sqrt(1 - e2 * np.sin(lat) ** 2)
    place = np.array([n * np.cos(lat) * np.cos(lon), n * np.cos(lat) * np.sin(lon), n * (1 - e2) * np.sin(lat)])
    chord = np.linalg.norm(place[:, :-1] - place[:, -1:], axis=0)
    return 2 * EARTH_RADIUS * np.arcsin(np.minimum(1.0, chord / (2 * EARTH_RADIUS)))


def geodesic(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Vincenty's inverse formula on WGS 84 (Survey Review 23, 1975), metres."""
    a, f = 6378137.0, 1 / 298.257223563
    b = a * (1 - f)
    (lon1, lat1), (lon2, lat2) = np.radians(first), np.radians(second)
    u1, u2 = np.arctan((1 - f) * np.tan(lat1)), np.arctan((1 - f) * np.tan(lat2))
    difference = lon = lon2 - lon1
    for _ in range(20):
        sine = np.hypot(np.cos(u2) * np.sin(lon), np.cos(u1) * np.sin(u2) - np.sin(u1) * np.cos(u2) * np.cos(lon))
        cosine = np.sin(u1) * np.sin(u2) + np.cos(u1) * np.cos(u2) * np.cos(lon)
        sigma = np.arctan2(sine, cosine)
        alpha = np.cos(u1) * np.cos(u2) * np.sin(lon) / sine
        cos2 = 1 - alpha**2
        middle = cosine - 2 * np.sin(u1) * np.sin(u2) / cos2
        c = f / 16 * cos2 * (4 + f * (4 - 3 * cos2))
        inner = middle + c * cosine * (2 * middle**2 - 1)
        lon = difference + (1 - c) * f * alpha * (sigma + c * sine * inner)
    u = cos2 * (a * a - b * b) / (b * b)
    big_a = 1 + u / 16384 * (4096 + u * (u * (320 - 175 * u) - 768))
    big_b = u / 1024 * (256 + u * (u * (74 - 47 * u) - 128))
    correction = cosine * (2 * middle**2 - 1) - big_b / 6 * middle * (4 * sine**2 - 3) * (4 * middle**2 - 3)
    return float(b * big_a * (sigma - big_b * sine * (middle + big_b / 4 * correction)))


def plain(values: np.ndarray, geotransform, place: int | str, radius: float) -> np.ndarray:
    """Gi* as its formula says, pixel by pixel."""
    x0, dx, _, y0, _, dy = geotransform
    cells = np.argwhere(~np.isnan(values))
    points = np.column_stack([x0 + (cells[:, 1] + 0.5) * dx, y0 + (cells[:, 0] + 0.5) * dy])
    x = values[tuple(cells.T)].astype(np.float64)
    n, mean = x.size, x.mean()
    s = sqrt((x**2).mean() - mean**2)
    z = np.full(values.shape, np.nan)
    for cell, point in zip(cells, points):
        near = x[distances(points, point, place) <= radius * (1 + 1e-12)]
        w = near.size
        if w < n:
            z[tuple(cell)] = (near.sum() - mean * w) / (s * sqrt((n * w - w * w) / (n - 1)))
    return z


def field(shape, seed: int, holes: float) -> np.ndarray:
    rng = np.random.default_rng(seed)
    values = rng.gamma(2.0, 10.0, shape).astype(np.float32)
    values[rng.random(shape) < holes] = np.nan
    return values


CASES = {
    "plane": ((1000.0, 100.0, 0, 9000.0, 0, -100.0), PLANE, 350.0, (17, 23)),
    "oblong pixels": ((1000.0, 40.0, 0, 9000.0, 0, -100.0), PLANE, 260.0, (17, 23)),
    "on the circle": ((0.0, 100.0, 0, 0.0, 0, -100.0), PLANE, 300.0, (12, 12)),
    "web mercator": ((1113194.9, 1000.0, 0, 8440000.0, 0, -1000.0), 3857, 3070.0, (20, 24)),
    "web mercator, south": ((2.1e6, 700.0, 0, -4.0e6, 0, -900.0), 3857, 2250.0, (20, 24)),
    "geographic": ((90.0, 0.01, 0, 62.0, 0, -0.01), 4326, 3100.0, (20, 24)),
    "high north": ((20.0, 0.5, 0, 90.0, 0, -0.5), 4326, 120_000.0, (14, 30)),
    "whole circle": ((-180.0, 10.0, 0, 80.0, 0, -10.0), 4326, 1_500_000.0, (16, 36)),
    "whole circle, poles, even": ((-180.0, 30.0, 0, 90.0, 0, -15.0), 4326, 3_000_000.0, (12, 12)),
    "whole circle, poles, odd": ((-180.0, 40.0, 0, 90.0, 0, -20.0), 4326, 3_000_000.0, (9, 9)),
}


@pytest.mark.parametrize("holes", [0.0, 0.3])
@pytest.mark.parametrize("case", CASES)
def test_equals_a_plain_double_loop(tmp_path, case, holes):
    geotransform, place, radius, shape = CASES[case]
    values = field(shape, 4, holes)
    view = write(tmp_path / "x.tif", values, geotransform, place)
    neighbourhood = focal.Neighbourhood(view.grid, radius)
    moments = focal.Moments()
    for part in np.array_split(values, 3):
        moments.combine(focal.Moments.of(part))
    expected = plain(values, geotransform, place, radius)
    assert np.isfinite(expected).sum() > 50
    rows, columns = shape
    whole = focal.gi_star(view, Window(0, 0, columns, rows), neighbourhood, moments)
    np.testing.assert_allclose(whole, expected, atol=1e-9, rtol=0)
    for window in (Window(3, 2, 5, 4), Window(columns - 4, rows - 3, 4, 3), Window(0, 0, columns, 1)):
        part = focal.gi_star(view, window, neighbourhood, moments)
        inside = expected[window.y : window.y + window.height, window.x : window.x + window.width]
        np.testing.assert_allclose(part, inside, atol=1e-9, rtol=0)


#: Where the scale of the projection changes along rows and columns, and pixels are not square on the ground.
GROUND = {
    "UTM, far from its meridian": ((1.5e6, 1000.0, 0, 6.6e6, 0, -1000.0), 32632, 5060.0),
    "European equal-area, at its edge": ((6.9e6, 5000.0, 0, 5.3e6, 0, -5000.0), 3035, 23_000.0),
    "polar stereographic": ((-2.4e6, 25_000.0, 0, 2.2e6, 0, -25_000.0), 3413, 77_500.0),
    "Lambert conformal, wide": ((4.0e6, 40_000.0, 0, 4.5e6, 0, -40_000.0), 3347, 162_000.0),
}


@pytest.mark.parametrize("case", GROUND)
def test_the_radius_is_in_metres_on_the_ground(tmp_path, case):
    """Every neighbour that is clearly within the radius is one, none that is clearly outside."""
    geotransform, place, radius = GROUND[case]
    shape = (26, 40)
    view = write(tmp_path / "x.tif", field(shape, 3, 0), geotransform, place)
    neighbourhood = focal.Neighbourhood(view.grid, radius)
    x0, dx, _, y0, _, dy = geotransform
    cells = np.argwhere(np.ones(shape))
    points = np.column_stack([x0 + (cells[:, 1] + 0.5) * dx, y0 + (cells[:, 0] + 0.5) * dy])
    on_the_map = 0
    for row, column in [(0, 0), (25, 39), (12, 20), (0, 39), (25, 3)]:
        segment = np.searchsorted(neighbourhood.segments, column, side="right") - 1
        found = np.zeros(shape, bool)
        for offset in range(-neighbourhood.reach, neighbourhood.reach + 1):
            low, high = (int(value[0]) for value in neighbourhood.interval(np.array([row]), offset, segment))
            if low <= high:
                found[row + offset, max(column + low, 0) : column + high + 1] = True
        apart = distances(points, np.array([x0 + (column + 0.5) * dx, y0 + (row + 0.5) * dy]), place).reshape(shape)
        assert found[apart < 0.998 * radius].all()
        assert not found[apart > 1.004 * radius].any()
        map_metres = np.hypot((cells[:, 1] - column) * dx, (cells[:, 0] - row) * dy).reshape(shape)
        on_the_map += np.count_nonzero((map_metres <= radius) != found)
    assert on_the_map > 0, "map metres would have done"


def test_a_radius_of_whole_pixels_is_so_many_pixels_on_a_national_grid(tmp_path):
    view = write(tmp_path / "x.tif", field((30, 600), 3, 0), (2.2e5, 1000.0, 0, 5.5e6, 0, -1000.0), 32632)
    neighbourhood = focal.Neighbourhood(view.grid, 3000.0)
    for segment in range(len(neighbourhood.segments) - 1):
        low, high = neighbourhood.interval(np.arange(30), 0, segment)
        assert set(low) == {-3}
        assert set(high) == {3}


def test_web_mercator_gives_what_the_ground_gives(tmp_path):
    """Map metres made 3 pixels of what are 6 at 60 degrees north (shares of 0.304 and 0.309 for 0.333 and 0.334)."""
    rng = np.random.default_rng(1)
    yy, xx = np.mgrid[0:40, 0:40]
    values = (50 + 30 * np.sin(xx / 3.0) * np.cos(yy / 4.0) + rng.normal(0, 8, (40, 40))).clip(0, 100).astype("f4")
    side = 1000 * np.cos(np.radians(60.1))
    equal_area = "+proj=laea +lat_0=60.1 +lon_0=10 +datum=WGS84"
    views = (
        write(tmp_path / "m.tif", values, (1113194.9, 1000.0, 0, 8440000.0, 0, -1000.0), 3857),
        write(tmp_path / "g.tif", values, (0.0, side, 0, 0.0, 0, -side), equal_area),
    )
    moments = focal.Moments.of(values)
    codes = [
        focal.classify_z(focal.gi_star(view, view.grid.window, focal.Neighbourhood(view.grid, 3000.0), moments))
        for view in views
    ]
    for hot in ((6, 7), (1, 2)):
        shares = [np.isin(code, hot).mean() for code in codes]
        assert shares[0] == pytest.approx(shares[1], abs=0.004)
    assert np.mean(codes[0] == codes[1]) > 0.97


def test_more_rows_than_are_held_at_a_time(tmp_path):
    geotransform = (0.0, 100.0, 0, 0.0, 0, -100.0)
    values = field((150, 4), 5, 0.1)
    view = write(tmp_path / "x.tif", values, geotransform, PLANE)
    neighbourhood = focal.Neighbourhood(view.grid, 9000.0)
    z = focal.gi_star(view, view.grid.window, neighbourhood, focal.Moments.of(values))
    np.testing.assert_allclose(z, plain(values, geotransform, PLANE, 9000.0), atol=1e-9, rtol=0)


@pytest.mark.parametrize("second", [(10.8, 59.4), (11.5, 59.5), (10.0, 60.4), (10.001, 59.5)])
def test_distances_are_within_two_centimetres_of_geodesics(second):
    first = (10.0, 59.5)
    assert geodesic(first, second) < 105_000
    found = distances(np.array([second]), np.array(first), 4326)[0]
    assert found == pytest.approx(geodesic(first, second), abs=0.02)


def test_a_neighbourhood_widens_towards_the_pole(tmp_path):
    geotransform = (10.0, 0.01, 0, 80.0, 0, -0.01)
    view = write(tmp_path / "x.tif", np.zeros((2000, 400), np.float32), geotransform, 4326)
    neighbourhood = focal.Neighbourhood(view.grid, 10_000.0)
    first, widths = neighbourhood.interval(np.arange(2000), 0)
    np.testing.assert_array_equal(first, -widths)
    assert (np.diff(widths) <= 0).all()
    for row in (0, 1999):
        latitude = 80 - (row + 0.5) * 0.01
        inside, outside = ((10 + columns * 0.01, latitude) for columns in (widths[row], widths[row] + 1))
        assert geodesic((10.0, latitude), inside) <= 10_000.001
        assert geodesic((10.0, latitude), outside) > 9_999.999


@pytest.mark.parametrize("radius", [0.0, -5.0, float("nan"), 99.0])
def test_a_useless_radius_is_refused(tmp_path, radius):
    view = write(tmp_path / "x.tif", field((5, 5), 1, 0), (0.0, 100.0, 0, 0.0, 0, -100.0), PLANE)
    with pytest.raises(RasterError, match="radius"):
        focal.Neighbourhood(view.grid, radius)


def test_a_constant_raster_has_no_spots(tmp_path):
    values = np.full((6, 6), 3.0, np.float32)
    view = write(tmp_path / "x.tif", values, (0.0, 100.0, 0, 0.0, 0, -100.0), PLANE)
    z = focal.gi_star(view, view.grid.window, focal.Neighbourhood(view.grid, 150.0), focal.Moments.of(values))
    assert np.isnan(z).all()


def test_classes():
    z = np.array([-3, -2.6, -2, -1.7, -1, 0, 1.6, 1.7, 1.97, 2.6, np.nan])
    assert focal.classify_z(z).tolist() == [1, 1, 2, 3, 4, 4, 4, 5, 6, 7, 255]
    for confidence, limit in zip(focal.CONFIDENCE, focal.Z_LIMITS):
        assert erfc(limit / sqrt(2)) == pytest.approx(1 - confidence, rel=1e-12)


def test_false_discovery_rate_is_that_of_benjamini_and_hochberg():
    rng = np.random.default_rng(6)
    z = np.concatenate([rng.normal(size=3000), rng.normal(4, 1, size=300), [np.nan]])
    rate = focal.DiscoveryRate()
    for part in np.array_split(z, 4):
        rate.combine(rate.chunk(None, {"z": part}))
    limits = rate.limits()
    known = z[~np.isnan(z)]
    p = np.sort([erfc(abs(value) / sqrt(2)) for value in known])
    for confidence, limit in zip(focal.CONFIDENCE, limits):
        passing = np.flatnonzero(p <= np.arange(1, p.size + 1) / p.size * (1 - confidence))
        assert (np.abs(known) >= limit).sum() == passing.max() + 1
    assert list(limits) == sorted(limits)
    assert all(limit > plain for limit, plain in zip(limits, focal.Z_LIMITS))


def test_without_discoveries_nothing_is_a_spot():
    rate = focal.DiscoveryRate()
    rate.combine(rate.chunk(Window(0, 0, 50, 1), {"z": np.linspace(-1, 1, 50)}))
    assert rate.limits() == (np.inf,) * 3
    assert set(focal.classify_z(np.linspace(-1, 1, 50), rate.limits()).tolist()) == {4}
    assert focal.DiscoveryRate().limits() == (np.inf,) * 3


@pytest.mark.slow
def test_ten_million_pixels_within_a_minute(tmp_path):
    """A national raster on a geographic grid, 25 rows of neighbours to each side; memory is that of the blocks."""
    script = f"""
import resource, sys, time
import numpy as np
sys.path.insert(0, {str(ROOT)!r})
from tests.rasterfiles import write
from soil_mobility_plugin.soilmobility.raster import focal, walk as blocks
from soil_mobility_plugin.soilmobility.raster.geotiff import Band, Output
from soil_mobility_plugin.soilmobility.raster.source import Source, inspect
from soil_mobility_plugin.soilmobility.raster.view import View
path = {str(tmp_path / "x.tif")!r}
rows = np.random.default_rng(0).random((3200, 3200), dtype=np.float32)
rows[:500, :900] = -9999
write(path, rows, geotransform=(88.0, 0.0025, 0, 30.0, 0, -0.0025), crs="EPSG:4326", nodata=-9999.0)
del rows
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.monotonic()
grid = inspect(Source(path)).grid
view = View(Source(path), grid)
near = focal.Neighbourhood(grid, 7000.0)
moments = focal.Moments("x")
blocks.scan(grid, {{"x": view}}, {{"moments": moments}})
output = Output({str(tmp_path / "z.tif")!r}, (Band("z"),))
work = lambda window, arrays: {{"z": focal.gi_star(arrays["around"], window, near, moments)}}
views = {{"x": view, "around": blocks.Around(view, near.reach)}}
blocks.process(grid, views, {{"z": output}}, work, options=blocks.Options(block_pixels=1 << 19))
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(near.reach, time.monotonic() - start, (after - before) / 1024)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    reach, seconds, megabytes = (float(word) for word in done.stdout.split())
    assert reach >= 25
    assert seconds < 60
    assert megabytes < 400
