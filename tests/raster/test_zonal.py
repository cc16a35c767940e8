"""Pixel areas on the ellipsoid, which pixels a zone covers, and what is summed up over them."""

from __future__ import annotations

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
from osgeo import ogr  # noqa: E402

from soil_mobility_plugin.soilmobility.raster.crs import _transformation, spatial_reference  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.view import View  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.walk import scan  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.zonal import Summary, ZonalSummary, Zones, pixel_areas  # noqa: E402

from .conftest import wkt  # noqa: E402

# The surface of the WGS 84 ellipsoid, m2 (any table of geodesy: 510,065,621.7 km2).
EARTH = 510_065_621_724_088.5


def geometry(text: str) -> bytes:
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def box(xmin: float, ymin: float, xmax: float, ymax: float) -> bytes:
    return geometry(f"POLYGON(({xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin}))")


# ---------------------------------------------------------------------------------------------- areas


def test_the_earth_is_as_large_as_it_is() -> None:
    for size in (10.0, 0.5):
        grid = Grid(wkt("EPSG:4326"), (-180, size, 0, 90, 0, -size), int(360 / size), int(180 / size))
        areas = pixel_areas(grid).read(grid.window)
        assert areas.shape == (grid.height, 1)
        np.testing.assert_allclose(areas.sum() * grid.width, EARTH, rtol=1e-12)


def test_a_sphere_has_the_area_of_a_sphere() -> None:
    crs = spatial_reference("+proj=longlat +R=6371000 +no_defs").ExportToWkt()
    grid = Grid(crs, (-180, 1, 0, 90, 0, -1), 360, 180)
    np.testing.assert_allclose(pixel_areas(grid).read(grid.window).sum() * 360, 4 * np.pi * 6371000**2, rtol=1e-12)


def test_pixels_of_an_equal_area_map_are_equal() -> None:
    grid = Grid(wkt("EPSG:3035"), (3e6, 1000, 0, 4e6, 0, -1000), 2000, 1500)
    np.testing.assert_allclose(pixel_areas(grid).read(grid.window), 1e6, rtol=1e-5)


def test_utm_pixels_follow_the_scale_factor() -> None:
    # On the central meridian the scale of UTM is 0.9996 by definition.
    grid = Grid(wkt("EPSG:32646"), (495000, 100, 0, 3.1e6, 0, -100), 100, 100)
    middle = pixel_areas(grid).read(Window(49, 49, 1, 1))
    np.testing.assert_allclose(middle, 100 * 100 / 0.9996**2, rtol=1e-6)


def test_beyond_the_edge_of_the_earth_there_is_no_area() -> None:
    """The corners of a world map in Mollweide's projection; they must not make a sum NaN."""
    grid = Grid(wkt("+proj=moll +ellps=WGS84"), (-18.1e6, 1e5, 0, 9.1e6, 0, -1e5), 362, 182)
    areas = pixel_areas(grid).read(grid.window)
    assert (areas[0, 0], areas[-1, -1]) == (0.0, 0.0)
    # Pixels that the edge cuts have none either.
    assert areas.sum() == pytest.approx(EARTH, rel=0.03)
    summary = Summary([0.0, 1.0])
    summary.add(np.ones(areas.shape, np.float32), areas)
    assert summary.pixels == np.count_nonzero(areas)


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
    areas = pixel_areas(grid)
    window = Window(shape[1] // 2 - 20, shape[0] // 2 - 30, 50, 40)
    np.testing.assert_allclose(areas.read(window), areas._exact(window), rtol=2e-5)
    part = Window(window.x + 7, window.y + 5, 3, 4)
    np.testing.assert_array_equal(areas.read(part), areas.read(window)[5:9, 7:10])


def test_a_local_crs_has_plane_areas() -> None:
    crs = 'LOCAL_CS["mine",UNIT["foot",0.3048]]'
    grid = Grid(crs, (0, 10, 0, 0, 0, -10), 3, 2)
    np.testing.assert_allclose(pixel_areas(grid).read(grid.window), 100 * 0.3048**2)


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
    areas = pixel_areas(grid)
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


# ---------------------------------------------------------------------------------------------- zones

GRID = Grid(wkt("EPSG:32646"), (500000, 100.0, 0, 3000000, 0, -100.0), 1100, 530)


def cover(found: Zones, number: int, window: Window | None = None) -> set[tuple[int, int]]:
    """The pixels (column, row) of a zone."""
    pixels = set()
    for index, part, mask in found.masks(window or found.grid.window):
        if index == number:
            pixels |= {(part.x + int(c), part.y + int(r)) for r, c in np.argwhere(mask)}
    return pixels


def test_a_pixel_belongs_to_the_zone_its_centre_is_in() -> None:
    found = Zones(GRID, [box(500120, 2999620, 500360, 2999960)])
    # Centres at x 500150, 500250, 500350 and y 2999950 .. 2999650.
    assert cover(found, 0) == {(c, r) for c in (1, 2, 3) for r in (0, 1, 2, 3)}
    assert found.covered == [True]


def test_zones_that_share_an_edge_share_no_pixel() -> None:
    # The edge runs through pixel centres.
    edge = 550050
    left = box(500000, 2940000, edge, 3001000)
    right = box(edge, 2940000, 700000, 3001000)
    found = Zones(GRID, [left, right])
    one, two = cover(found, 0), cover(found, 1)
    assert not one & two
    assert len(one) + len(two) == GRID.width * GRID.height


def test_masks_do_not_depend_on_the_window() -> None:
    shape = geometry("POLYGON((510003 2999007,590011 2970013,530017 2950019,510003 2999007),"
                     "(530001 2980003,540007 2979001,535001 2975003,530001 2980003))")  # fmt: skip
    found = Zones(GRID, [shape])
    whole = cover(found, 0)
    assert len(whole) > 50_000
    for width, height in ((512, 256), (300, 200)):
        pieces: set[tuple[int, int]] = set()
        for y in range(0, GRID.height, height):
            for x in range(0, GRID.width, width):
                window = Window(x, y, min(width, GRID.width - x), min(height, GRID.height - y))
                piece = cover(found, 0, window)
                assert all(x <= c < x + width and y <= r < y + height for c, r in piece)
                pieces |= piece
        assert pieces == whole


def test_a_tiny_or_thin_zone_gets_the_pixel_under_it() -> None:
    tiny = box(500310, 2999210, 500320, 2999220)
    thin = box(500010, 2999001, 509990, 2999020)  # between two rows of centres
    found = Zones(GRID, [tiny, thin])
    assert cover(found, 0) == {(3, 7)}
    assert len(cover(found, 1)) == 1
    assert {row for _, row in cover(found, 1)} == {9}
    assert found.covered == [True, True]


def test_overlapping_zones_are_counted_each_on_their_own() -> None:
    zone = box(500000, 2999000, 501000, 3000000)
    found = Zones(GRID, [zone, zone, box(500500, 2999000, 501500, 3000000)])
    assert [len(cover(found, i)) for i in range(3)] == [100, 100, 100]
    assert len(cover(found, 0) & cover(found, 2)) == 50


def test_multiparts_holes_and_curves() -> None:
    multi = geometry(
        "MULTIPOLYGON(((500000 2999000,501000 2999000,501000 3000000,500000 3000000,500000 2999000),"
        "(500200 2999200,500800 2999200,500800 2999800,500200 2999800,500200 2999200)),"
        "((600000 2999900,600100 2999900,600100 3000000,600000 3000000,600000 2999900)))"
    )
    circle = geometry("CURVEPOLYGON(CIRCULARSTRING(500000 2999500,501000 2999500,500000 2999500))")
    found = Zones(GRID, [multi, circle])
    assert len(cover(found, 0)) == 100 - 36 + 1
    assert len(cover(found, 1)) == pytest.approx(np.pi * 25, abs=5)


def test_invalid_geometries_are_repaired(exceptions) -> None:
    bow_tie = geometry("POLYGON((500000 2999000,501000 3000000,501000 2999000,500000 3000000,500000 2999000))")
    spike = geometry("POLYGON((500000 2999000,501000 2999000,501000 3000000,500000 3000000,500000 2999000,"
                     "490000 2999000,500000 2999000))")  # fmt: skip
    found = Zones(GRID, [bow_tie, spike])
    assert 45 <= len(cover(found, 0)) <= 55
    assert len(cover(found, 1)) == 100


def test_zones_outside_and_empty_ones_cover_nothing(exceptions) -> None:
    outside_point = box(400000, 2999990, 500010, 2999999)  # a sliver whose point on surface is off the grid
    line = geometry("LINESTRING(500000 2999000,501000 2999000)")
    found = Zones(GRID, [box(0, 0, 10, 10), None, b"", geometry("POLYGON EMPTY"), outside_point, line])
    assert found.covered == [False] * 6
    assert not list(found.masks(GRID.window))
    with pytest.raises(RasterError, match="zone 1 cannot be read"):
        Zones(GRID, [b"nonsense"])


def test_zones_in_another_crs(exceptions) -> None:
    grid = Grid(wkt("EPSG:4326"), (93.0, 0.001, 0, 27.0, 0, -0.001), 300, 300)
    zone = box(93.1, 26.9, 93.2, 26.95)
    shape = ogr.CreateGeometryFromWkb(zone)
    change = _transformation(wkt("EPSG:4326"), wkt("EPSG:32646"))
    shape.Segmentize(0.001)
    shape.Transform(change)
    found = Zones(grid, [bytes(shape.ExportToWkb())], wkt("EPSG:32646"))
    assert len(cover(found, 0)) == pytest.approx(100 * 50, abs=3)


# ------------------------------------------------------------------------------------------ summaries


def test_a_summary_against_plain_numpy() -> None:
    rng = np.random.default_rng(2)
    values = rng.gamma(2, 8, (40, 50)).astype("f4")
    values[0] = np.nan
    rows = rng.uniform(1, 2, (40, 1))
    limits = [1, 10, 30, 50]
    summary = Summary(np.linspace(0, 100, 2001), limits)
    other = Summary(np.linspace(0, 100, 2001), limits)
    summary.add(values[:15], rows[:15])
    other.add(values[15:], rows[15:])
    other.add(np.full((2, 2), np.nan, "f4"), np.ones((2, 1)))
    summary.merge(other)
    areas = np.broadcast_to(rows, values.shape)
    valid = np.isfinite(values)
    v, a = values[valid].astype(float), areas[valid]
    assert summary.pixels == valid.sum()
    assert summary.area == pytest.approx(a.sum())
    assert summary.mean == pytest.approx((v * a).sum() / a.sum())
    assert (summary.minimum, summary.maximum) == (v.min(), v.max())
    edges = [-np.inf, *limits, np.inf]
    expected = [a[(v >= low) & (v < high)].sum() for low, high in zip(edges, edges[1:])]
    np.testing.assert_allclose(summary.class_areas, expected)
    assert summary.class_pixels.sum() == summary.pixels
    assert summary.share_at_least(30) == pytest.approx(sum(expected[3:]) / a.sum())
    order = np.argsort(v)
    cumulative = np.cumsum(a[order]) / a.sum()
    for q in (0.05, 0.5, 0.95):
        assert summary.quantile(q) == pytest.approx(v[order][np.searchsorted(cumulative, q)], abs=0.06)
    assert summary.quantile(0) == pytest.approx(v.min(), abs=0.05)
    assert summary.quantile(1) == v.max()


def test_limits_are_inclusive_in_the_type_of_the_values() -> None:
    summary = Summary([0, 1], [0.1, 0.3])
    summary.add(np.array([0.1, 0.3, 0.09], "f4"), np.ones(3))
    assert summary.class_pixels.tolist() == [1, 1, 1]


def test_values_beyond_the_edges_are_not_lost() -> None:
    summary = Summary([0, 1, 2])
    summary.add(np.array([-5, 0.5, 1.5, 9], "f4"), np.ones(4))
    assert summary.area == 4
    assert summary.quantile(0) == -5
    assert summary.quantile(1) == 9


def test_an_empty_summary_is_nan() -> None:
    summary = Summary([0, 1], [0.5])
    assert np.isnan([summary.mean, summary.quantile(0.5), summary.share_at_least(0.5)]).all()
    with pytest.raises(ValueError, match="none of the limits"):
        summary.share_at_least(0.7)
    with pytest.raises(ValueError, match="ascend"):
        Summary([1, 0])


def test_a_pass_over_a_raster(make) -> None:
    rng = np.random.default_rng(5)
    values = rng.uniform(0, 100, (530, 1100)).astype("f4")
    values[:, 500:600] = np.nan
    path = make("a.tif", values, crs="EPSG:32646", geotransform=GRID.geotransform)
    shapes = [box(500000, 2990000, 560000, 3000000), box(550000, 2950000, 700000, 2999000), box(0, 0, 1, 1)]
    zones = Zones(GRID, shapes)
    results = []
    for threads, pixels in ((1, 10**9), (3, 1)):
        whole = ZonalSummary(GRID, np.linspace(0, 100, 1001), [10, 30])
        zonal = ZonalSummary(GRID, np.linspace(0, 100, 1001), [10, 30], zones)

        def block(window, arrays, whole=whole, zonal=zonal):
            return whole.block(window, arrays["v"]), zonal.block(window, arrays["v"])

        def merge(parts, whole=whole, zonal=zonal):
            whole.merge(parts[0])
            zonal.merge(parts[1])

        scan(GRID, {"v": View(Source(path), GRID)}, block, merge, threads=threads, block_pixels=pixels)
        results.append([whole.summaries[0], *zonal.summaries])
    areas = pixel_areas(GRID).read(GRID.window)
    for many, one in zip(*results):
        assert many.pixels == one.pixels
        np.testing.assert_array_equal(many.class_pixels, one.class_pixels)
        np.testing.assert_allclose(many.class_areas, one.class_areas, rtol=1e-12)
    whole, first, second, none = results[0]
    assert whole.area == pytest.approx(areas[np.isfinite(values)].sum())
    part = np.s_[:100, :600]
    assert first.area == pytest.approx(areas[part][np.isfinite(values[part])].sum())
    assert first.pixels == 100 * 500
    assert second.pixels > 0
    assert none.pixels == 0


# ------------------------------------------------------------------------------------------ real data


@pytest.mark.realdata
def test_bhutan_is_as_large_as_its_pixels(bhutan) -> None:
    source = Source(str(bhutan["PH"]))
    grid = reference_grid(source)
    zonal = ZonalSummary(grid, np.linspace(0, 14, 1401), [5, 6])
    with View(source, grid) as view:
        scan(grid, {"v": view}, lambda window, arrays: zonal.block(window, arrays["v"]), zonal.merge)
        values = view.read(grid.window)
    summary = zonal.summaries[0]
    expected = (np.isfinite(values) * pixel_areas(grid).read(grid.window)).sum()
    assert summary.area == pytest.approx(expected, rel=1e-9)
    assert 37e9 < summary.area < 40e9  # the country has 38,400 km2
    assert summary.quantile(0.5) == pytest.approx(np.nanmedian(values), abs=0.02)


def test_shares_of_pixels_on_the_edge():
    """Parts of pixels: to a 25th, adding up to 1 where zones touch, whatever the window."""
    left, right = box(500120, 2999620, 500340, 2999960), box(500340, 2999620, 500520, 2999960)
    found = Zones(GRID, [left, right])
    total = np.zeros((GRID.height, GRID.width), dtype=np.float32)
    areas = [0.0, 0.0]
    for number, part, share in found.shares(GRID.window):
        total[part.y : part.y + part.height, part.x : part.x + part.width] += share
        areas[number] += float(share.sum()) * GRID.pixel_size[0] * GRID.pixel_size[1]
    assert total.max() == pytest.approx(1.0)
    assert areas == pytest.approx([220 * 340, 180 * 340], rel=1e-4)
    piece = Window(1, 1, 3, 4)
    for number, part, share in found.shares(piece):
        whole = {n: (p, s) for n, p, s in found.shares(GRID.window)}[number]
        row, column = part.y - whole[0].y, part.x - whole[0].x
        np.testing.assert_array_equal(share, whole[1][row : row + part.height, column : column + part.width])


def test_a_zone_too_small_for_shares_takes_the_pixel_under_it():
    tiny = box(500201, 2999801, 500202, 2999802)
    found = Zones(GRID, [tiny])
    ((number, part, share),) = found.shares(GRID.window)
    assert (number, part.width, part.height) == (0, 1, 1)
    assert share.tolist() == [[1.0]]


def test_zones_that_have_no_place_in_the_crs_of_the_grid():
    """A pole in Mercator: far from the grid it is outside, and what reaches there still counts where the grid is."""
    mercator = Grid(wkt("EPSG:3857"), (1000000, 1000.0, 0, 7000000, 0, -1000.0), 100, 80)
    pole = geometry("POLYGON((-180 -90,180 -90,180 -60,-180 -60,-180 -90))")
    whole = geometry("POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))")
    near = geometry("POLYGON((9.2 52.9,9.4 52.9,9.4 53,9.2 53,9.2 52.9))")
    found = Zones(mercator, [pole, whole, near], wkt("EPSG:4326"))
    assert found.covered == [False, True, True]
    pixels = [0, 0, 0]
    for number, _, mask in found.masks(mercator.window):
        pixels[number] += int(mask.sum())
    assert pixels[1] == 100 * 80
    assert 300 < pixels[2] < 600
