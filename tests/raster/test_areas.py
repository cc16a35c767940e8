"""Pixel areas on the ellipsoid, and areas of polygons."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster import crs as systems
from soil_mobility_plugin.soilmobility.raster.areas import PixelAreas, polygon_areas
from soil_mobility_plugin.soilmobility.raster.coverage import pack
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window

from .conftest import wkt

# The surface of the WGS 84 ellipsoid, m2 (any table of geodesy: 510,065,621.7 km2).
EARTH = 510_065_621_724_088.5


def test_the_earth_is_as_large_as_it_is() -> None:
    for size in (10.0, 0.5):
        grid = Grid(wkt("EPSG:4326"), (-180, size, 0, 90, 0, -size), int(360 / size), int(180 / size))
        areas = PixelAreas(grid).read(grid.window)
        assert areas.shape == (grid.height, 1)
        np.testing.assert_allclose(areas.sum() * grid.width, EARTH, rtol=1e-12)


def test_a_sphere_has_the_area_of_a_sphere() -> None:
    crs = systems.spatial_reference("+proj=longlat +R=6371000 +no_defs").ExportToWkt()
    grid = Grid(crs, (-180, 1, 0, 90, 0, -1), 360, 180)
    np.testing.assert_allclose(PixelAreas(grid).read(grid.window).sum() * 360, 4 * np.pi * 6371000**2, rtol=1e-12)


def test_pixels_of_an_equal_area_map_are_equal() -> None:
    grid = Grid(wkt("EPSG:3035"), (3e6, 1000, 0, 4e6, 0, -1000), 2000, 1500)
    np.testing.assert_allclose(PixelAreas(grid).read(grid.window), 1e6, rtol=1e-5)


def test_utm_pixels_follow_the_scale_factor() -> None:
    # On the central meridian the scale of UTM is 0.9996 by definition.
    grid = Grid(wkt("EPSG:32646"), (495000, 100, 0, 3.1e6, 0, -100), 100, 100)
    middle = PixelAreas(grid).read(Window(49, 49, 1, 1))
    np.testing.assert_allclose(middle, 100 * 100 / 0.9996**2, rtol=1e-6)


def test_beyond_the_edge_of_the_earth_there_is_no_area() -> None:
    """The corners of a world map in Mollweide's projection; they must not make a sum NaN."""
    grid = Grid(wkt("+proj=moll +ellps=WGS84"), (-18.1e6, 1e5, 0, 9.1e6, 0, -1e5), 362, 182)
    areas = PixelAreas(grid).read(grid.window)
    assert (areas[0, 0], areas[-1, -1]) == (0.0, 0.0)
    # Pixels that the edge cuts have none either.
    assert areas.sum() == pytest.approx(EARTH, rel=0.03)


@pytest.mark.parametrize(
    ("crs", "geotransform", "shape"),
    [
        ("EPSG:32646", (100000, 500, 0, 3100000, 0, -500), (900, 1100)),
        ("EPSG:3857", (-2e7, 1e5, 0, 1.8e7, 0, -1e5), (360, 400)),  # too curved for a lattice
        ("EPSG:3413", (-3e6, 20000, 0, 3e6, 0, -20000), (300, 300)),  # the pole and the 180th meridian in it
    ],
)
def test_interpolated_and_exact_areas_agree(crs, geotransform, shape) -> None:
    grid = Grid(wkt(crs), geotransform, shape[1], shape[0])
    areas = PixelAreas(grid)
    window = Window(shape[1] // 2 - 20, shape[0] // 2 - 30, 50, 40)
    np.testing.assert_allclose(areas.read(window), areas._exact(window), rtol=2e-5)
    part = Window(window.x + 7, window.y + 5, 3, 4)
    np.testing.assert_array_equal(areas.read(part), areas.read(window)[5:9, 7:10])


@pytest.mark.parametrize(
    ("crs", "geotransform"), [("EPSG:4326", (0, 1, 0, 80, 0, -1)), ("EPSG:3857", (0, 1e5, 0, 9e6, 0, -1e5))]
)
def test_values_are_added_up_by_the_areas_of_their_pixels(crs, geotransform) -> None:
    areas, window = PixelAreas(Grid(wkt(crs), geotransform, 30, 40)), Window(5, 10, 20, 25)
    values = np.random.default_rng(5).normal(size=(25, 20)).astype(np.float32)
    expected = [(areas.spread(window) * one).sum() for one in (values, values > 0)]
    np.testing.assert_allclose(areas.weighted(window, (values, values > 0)), expected, rtol=1e-9)


def test_a_local_crs_has_plane_areas() -> None:
    crs = 'LOCAL_CS["mine",UNIT["foot",0.3048]]'
    grid = Grid(crs, (0, 10, 0, 0, 0, -10), 3, 2)
    np.testing.assert_allclose(PixelAreas(grid).read(grid.window), 100 * 0.3048**2)


@pytest.mark.parametrize(
    ("crs", "geotransform", "size"),
    [
        ("EPSG:4326", (88.0, 0.0022457, 0, 28.0, 0, -0.0022457), (1503, 690)),
        ("EPSG:4326", (-10.0, 0.1, 0, 72.0, 0, -0.1), (400, 300)),
        ("EPSG:32646", (100000, 250, 0, 3100000, 0, -250), (2400, 2000)),
        ("EPSG:32646", (400000, 1, 0, 3100000, 0, -1), (2400, 2000)),
        ("EPSG:3857", (0, 1000, 0, 8e6, 0, -1000), (2000, 1500)),
        ("EPSG:3035", (2.6e6, 1000, 0, 5.4e6, 0, -1000), (4700, 4000)),
        ("EPSG:28992", (10000, 100, 0, 620000, 0, -100), (2600, 3200)),
        ("EPSG:2263", (900000, 100, 0, 280000, 0, -100), (1600, 1600)),  # feet
    ],
)
def test_areas_agree_with_qgis(crs, geotransform, size) -> None:
    core = pytest.importorskip("qgis.core")
    grid = Grid(wkt(crs), geotransform, *size)
    areas = PixelAreas(grid)
    reference = core.QgsCoordinateReferenceSystem(crs)
    measure = core.QgsDistanceArea()
    measure.setSourceCrs(reference, core.QgsCoordinateTransformContext())
    measure.setEllipsoid(reference.ellipsoidAcronym())
    rng = np.random.default_rng(0)
    for x, y in zip(rng.integers(0, size[0], 25).tolist(), rng.integers(0, size[1], 25).tolist()):
        ring = [core.QgsPointXY(*map(float, grid.to_map(x + i, y + j))) for i, j in ((0, 0), (1, 0), (1, 1), (0, 1))]
        expected = measure.measureArea(core.QgsGeometry.fromPolygonXY([ring]))
        found = np.broadcast_to(areas.read(Window(x, y, 1, 1)), (1, 1))[0, 0]
        assert found == pytest.approx(expected, rel=1e-4)


# ------------------------------------------------------------------------------------------- units, polygons


@pytest.mark.parametrize(
    ("crs", "geotransform"),
    [
        ("EPSG:4326", (88.0, 0.0022457, 0, 28.0, 0, -0.0022457)),
        ("EPSG:32646", (100000, 250, 0, 3100000, 0, -250)),
        ("EPSG:2263", (900000, 100, 0, 280000, 0, -100)),
        ('LOCAL_CS["mine",UNIT["foot",0.3048]]', (0, 10, 0, 0, 0, -10)),
    ],
)
def test_the_unit_is_a_power_of_two_far_below_a_pixel(crs, geotransform) -> None:
    areas = PixelAreas(Grid(crs if crs.startswith("LOCAL") else wkt(crs), geotransform, 30, 20))
    assert np.frexp(areas.unit)[0] == 0.5
    pixel = areas.read(Window(0, 0, 30, 20)) / areas.unit
    assert 2**29 < pixel.min() <= pixel.max() < 2**32


def test_the_unit_is_far_below_the_largest_pixel_of_the_earth() -> None:
    areas = PixelAreas(Grid(wkt("EPSG:4326"), (-180.0, 1.0, 0, 90.0, 0, -1.0), 360, 180))
    assert 2**30 <= areas.read(Window(0, 0, 360, 180)).max() / areas.unit < 2**31


def ring(*points) -> tuple[bool, np.ndarray]:
    return False, np.array([*points, points[0]], dtype=float)


def polygon_area(rings, crs: str) -> float:
    return float(polygon_areas(pack([(0, rings)]), crs).sum())


def test_a_polygon_of_whole_pixels_has_their_area() -> None:
    for crs, geotransform in (
        ("EPSG:4326", (88.0, 0.01, 0, 68.0, 0, -0.01)),
        ("EPSG:32646", (400000, 250, 0, 7100000, 0, -250)),
        ("EPSG:3857", (1e6, 1000, 0, 8e6, 0, -1000)),
    ):
        grid = Grid(wkt(crs), geotransform, 200, 300)
        xmin, ymin, xmax, ymax = grid.bounds
        expected = np.broadcast_to(PixelAreas(grid).read(grid.window), (300, 200)).sum()
        found = polygon_area([ring((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax))], grid.crs_wkt)
        assert found == pytest.approx(expected, rel=1e-5)


def test_polygons_around_the_earth() -> None:
    degrees, polar = wkt("EPSG:4326"), wkt("EPSG:3413")
    world = ring((-180, -90), (180, -90), (180, 90), (-180, 90))
    assert polygon_area([world], degrees) == pytest.approx(EARTH, rel=1e-9)
    hole = True, np.array([(-10.0, -90), (10, -90), (10, 90), (-10, 90), (-10, -90)])
    assert polygon_area([world, hole], degrees) == pytest.approx(EARTH * 340 / 360, rel=1e-9)
    # beyond the 180th meridian it is the same land
    there, here = (ring((x, 10), (x + 20, 10), (x + 20, 30), (x, 30)) for x in (170, -30))
    assert polygon_area([there], degrees) == pytest.approx(polygon_area([here], degrees), rel=1e-12)
    # around the pole: all north of 60 degrees, whose circle has 3,333,134 m radius on this map
    angle = np.linspace(0, 2 * np.pi, 2000, endpoint=False)
    x, y = systems.transform_points(np.array([-45.0]), np.array([60.0]), degrees, polar)
    radius = np.hypot(x[0], y[0])
    circle = ring(*np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]))
    cap = Grid(degrees, (-180, 1, 0, 90, 0, -1), 360, 30)
    assert polygon_area([circle], polar) == pytest.approx(PixelAreas(cap).read(cap.window).sum() * 360, rel=1e-5)


def test_a_polygon_on_no_ellipsoid_and_none() -> None:
    assert polygon_area([ring((0, 0), (10, 0), (10, 10))], 'LOCAL_CS["mine",UNIT["foot",0.3048]]') == pytest.approx(
        50 * 0.3048**2
    )
    assert polygon_area([], wkt("EPSG:4326")) == 0.0
