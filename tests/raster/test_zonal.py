"""Which part of each pixel a zone covers, and what is summed up over zones."""

from __future__ import annotations

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
from osgeo import ogr, osr  # noqa: E402

from soil_mobility_plugin.soilmobility.raster import zonal  # noqa: E402
from soil_mobility_plugin.soilmobility.raster import zones as coverages  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.areas import PixelAreas  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.crs import spatial_reference  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window, windows  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.view import View  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.zonal import ZonalClasses, ZonalOverlap, ZonalSummary, ZonalSums  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.zones import ONE, Everywhere, Union, Zones  # noqa: E402

from .conftest import wkt  # noqa: E402

GRID = Grid(wkt("EPSG:32646"), (500000, 100.0, 0, 3000000, 0, -100.0), 1100, 530)
DEGREES = Grid(wkt("EPSG:4326"), (88.0, 0.01, 0, 28.0, 0, -0.01), 1100, 530)


def geometry(text: str) -> bytes:
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def box(xmin: float, ymin: float, xmax: float, ymax: float) -> bytes:
    return geometry(f"POLYGON(({xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin}))")


def square(left: float, top: float, right: float, bottom: float) -> bytes:
    """A rectangle in pixels of GRID."""
    return box(500000 + 100 * left, 3000000 - 100 * bottom, 500000 + 100 * right, 3000000 - 100 * top)


def fractions(found: Zones, number: int, window: Window | None = None) -> np.ndarray:
    """The coverage fractions of a zone in a window."""
    window = window or found.grid.window
    result = np.zeros((window.height, window.width))
    for part in found.parts(window):
        pairs = part.pairs
        mine = pairs.owner == np.flatnonzero(pairs.zones == number)[0] if number in pairs.zones else []
        there = result[part.inside].ravel()
        there[pairs.pixel[mine]] = pairs.fraction[mine] / ONE
        result[part.inside] = there.reshape(result[part.inside].shape)
    return result


def add_up(grid: Grid, arrays: dict[str, np.ndarray], *totals, pixels: int = 1 << 18) -> None:
    """A pass over arrays of the whole grid."""
    for window in windows(grid.width, grid.height, pixels):
        part = np.s_[window.y : window.y + window.height, window.x : window.x + window.width]
        some = {name: values[part] for name, values in arrays.items()}
        for total in totals:
            total.combine(total.chunk(window, some))


def noise(grid: Grid, seed: int = 5) -> np.ndarray:
    values = np.random.default_rng(seed).uniform(0, 100, (grid.height, grid.width)).astype("f4")
    values[:, 500:600] = np.nan
    return values


# ---------------------------------------------------------------------------------------------- zones


def test_a_pixel_counts_with_its_part_in_the_zone() -> None:
    found = fractions(Zones(GRID, [square(1.2, 0.4, 3.6, 3.8)]), 0, Window(0, 0, 6, 5))
    across, down = [0, 0.8, 1, 0.6, 0, 0], [0.6, 1, 1, 0.8, 0]
    np.testing.assert_allclose(found, np.outer(down, across), atol=1e-9)


def test_zones_that_share_an_edge_share_the_pixels_on_it() -> None:
    left, right = square(-9, -9, 500.3, 999), square(500.3, -9, 9999, 999)
    zones = Zones(GRID, [left, right])
    one, two = fractions(zones, 0), fractions(zones, 1)
    np.testing.assert_allclose(one + two, 1.0, atol=1e-9)
    assert one[7, 500] == pytest.approx(0.3, abs=1e-9)


def test_fractions_do_not_depend_on_the_window() -> None:
    shape = geometry("POLYGON((510003 2999007,590011 2970013,530017 2950019,510003 2999007),"
                     "(530001 2980003,540007 2979001,535001 2975003,530001 2980003))")  # fmt: skip
    zones = Zones(GRID, [square(3, 3, 8, 8), shape])
    whole = fractions(zones, 1)
    assert np.count_nonzero((whole > 0) & (whole < 1)) > 1000
    for width, height in ((512, 256), (300, 200)):
        for y in range(0, GRID.height, height):
            for x in range(0, GRID.width, width):
                window = Window(x, y, min(width, GRID.width - x), min(height, GRID.height - y))
                expected = whole[y : y + window.height, x : x + window.width]
                np.testing.assert_array_equal(fractions(zones, 1, window), expected)


def test_a_zone_smaller_than_a_pixel_has_its_fraction_of_it() -> None:
    zones = Zones(GRID, [square(3.1, 7.2, 3.2, 7.3), square(0.1, 9.8, 99.9, 9.99), square(5.9, 5.9, 6.1, 6.1)])
    assert fractions(zones, 0)[7, 3] == pytest.approx(0.01, abs=1e-9)
    thin = fractions(zones, 1)
    assert thin[9, 50] == pytest.approx(0.19, abs=1e-9)
    assert np.count_nonzero(thin) == 100
    np.testing.assert_allclose(fractions(zones, 2)[5:7, 5:7], 0.01, atol=1e-9)
    assert zones.met.all()
    np.testing.assert_allclose(zones.areas, [100.0, 998 * 19 * 10, 400.0], rtol=1e-3)


def test_overlapping_zones_are_counted_each_on_their_own() -> None:
    zones = Zones(GRID, [square(0, 0, 10, 10), square(0, 0, 10, 10), square(5, 0, 15, 10)])
    assert [fractions(zones, number).sum() for number in range(3)] == [100, 100, 100]


def test_multiparts_holes_and_curves() -> None:
    multi = geometry(
        "MULTIPOLYGON(((500000 2999000,501000 2999000,501000 3000000,500000 3000000,500000 2999000),"
        "(500200 2999200,500800 2999200,500800 2999800,500200 2999800,500200 2999200)),"
        "((600000 2999900,600100 2999900,600100 3000000,600000 3000000,600000 2999900)))"
    )
    circle = geometry("CURVEPOLYGON(CIRCULARSTRING(500000 2999500,501000 2999500,500000 2999500))")
    height = geometry("POLYGON Z((500000 2999000 5,501000 2999000 5,501000 3000000 5,500000 2999000 5))")
    zones = Zones(GRID, [multi, circle, height])
    assert fractions(zones, 0).sum() == pytest.approx(100 - 36 + 1, abs=1e-6)
    assert fractions(zones, 1).sum() == pytest.approx(np.pi * 25, rel=1e-3)
    assert fractions(zones, 2).sum() == pytest.approx(50, abs=1e-6)
    assert not zones.repaired.any()


def test_what_lies_in_two_parts_of_a_zone_is_no_hole(exceptions) -> None:
    """A part within another, and two that overlap: the zone is all that they cover, once."""
    outer = "((500000 2999000,501000 2999000,501000 3000000,500000 3000000,500000 2999000))"
    inner = "((500300 2999300,500600 2999300,500600 2999600,500300 2999600,500300 2999300))"
    beside = "((500900 2999000,501500 2999000,501500 3000000,500900 3000000,500900 2999000))"
    zones = Zones(GRID, [geometry(f"MULTIPOLYGON({outer},{inner},{beside})")])
    assert zones.repaired.all()
    assert fractions(zones, 0).sum() == pytest.approx(150, abs=1e-6)
    assert fractions(zones, 0).max() == 1.0


def test_invalid_geometries_are_repaired(exceptions) -> None:
    bow_tie = geometry("POLYGON((500000 2999000,501000 3000000,501000 2999000,500000 3000000,500000 2999000))")
    spike = geometry("POLYGON((500000 2999000,501000 2999000,501000 3000000,500000 3000000,500000 2999000,"
                     "490000 2999000,500000 2999000))")  # fmt: skip
    zones = Zones(GRID, [bow_tie, spike, square(0, 0, 1, 1)])
    assert fractions(zones, 0).sum() == pytest.approx(50, abs=1e-6)
    assert fractions(zones, 1).sum() == pytest.approx(100, abs=1e-6)
    assert zones.repaired.tolist() == [True, True, False]


def test_zones_outside_and_empty_ones_cover_nothing(exceptions) -> None:
    line = geometry("LINESTRING(500000 2999000,501000 2999000)")
    beside = square(-5, 3, 0, 4)
    zones = Zones(GRID, [box(0, 0, 10, 10), None, b"", geometry("POLYGON EMPTY"), line, beside, square(2, 2, 3, 3)])
    assert zones.met.tolist() == [False] * 6 + [True]
    assert zones.areas[1:5].tolist() == [0.0] * 4
    assert zones.areas[5] == pytest.approx(5e4, rel=1e-2)
    assert zones.window == Window(2, 2, 1, 1)
    with pytest.raises(RasterError, match="zone 2 cannot be read"):
        Zones(GRID, [beside, b"nonsense"])


def test_zones_in_another_crs(exceptions) -> None:
    grid = Grid(wkt("EPSG:4326"), (93.0, 0.001, 0, 27.0, 0, -0.001), 300, 300)
    shape = ogr.CreateGeometryFromWkb(box(93.1, 26.9, 93.2, 26.95))
    change = osr.CoordinateTransformation(spatial_reference("EPSG:4326"), spatial_reference("EPSG:32646"))
    shape.Segmentize(0.001)
    shape.Transform(change)
    zones = Zones(grid, [bytes(shape.ExportToWkb())], wkt("EPSG:32646"))
    assert fractions(zones, 0).sum() == pytest.approx(100 * 50, rel=1e-6)


def test_zones_that_have_no_place_in_the_crs_of_the_grid() -> None:
    """A pole in Mercator: far from the grid it is outside, and what reaches there still counts where the grid is."""
    mercator = Grid(wkt("EPSG:3857"), (1000000, 1000.0, 0, 7000000, 0, -1000.0), 100, 80)
    pole = geometry("POLYGON((-180 -90,180 -90,180 -60,-180 -60,-180 -90))")
    whole = geometry("POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))")
    near = geometry("POLYGON((9.2 52.9,9.4 52.9,9.4 53,9.2 53,9.2 52.9))")
    zones = Zones(mercator, [pole, whole, near], wkt("EPSG:4326"))
    assert zones.met.tolist() == [False, True, True]
    assert fractions(zones, 1).sum() == 100 * 80
    assert 300 < fractions(zones, 2).sum() < 600


@pytest.mark.parametrize(
    ("west", "zone", "columns"),
    [
        (0.0, (-71, -69), [(289, 291)]),
        (-180.0, (289, 291), [(109, 111)]),
        (-180.0, (179, 181), [(359, 360), (0, 1)]),
        (0.0, (-2, 3), [(358, 360), (0, 3)]),
        (170.0, (-175, -174), [(15, 16)]),
    ],
)
def test_longitudes_are_those_of_the_grid(west, zone, columns) -> None:
    width = 20 if west == 170 else 360
    grid = Grid(wkt("EPSG:4326"), (west, 1.0, 0, 10, 0, -1.0), width, 20)
    zones = Zones(grid, [box(zone[0], 0, zone[1], 5)])
    expected = np.zeros((20, width))
    for left, right in columns:
        expected[5:10, left:right] = 1.0
    np.testing.assert_allclose(fractions(zones, 0), expected, atol=1e-9)
    rows = PixelAreas(grid).read(grid.window)[5:10].sum()
    assert zones.areas[0] == pytest.approx(rows * (zone[1] - zone[0]), rel=1e-5)


def test_a_zone_of_another_crs_across_the_180th_meridian_and_the_pole() -> None:
    """An arctic map onto degrees: a square across the date line, and one around the pole."""
    grid = Grid(wkt("EPSG:4326"), (-180, 1.0, 0, 90, 0, -1.0), 360, 60)
    # its meridian of 180 degrees runs along x = -y
    across = box(-2.1e6, 1.9e6, -1.9e6, 2.1e6)
    around = box(-1e6, -1e6, 1e6, 1e6)
    zones = Zones(grid, [across, around], wkt("EPSG:3413"))
    true = PixelAreas(Grid(wkt("EPSG:3413"), (-2.1e6, 1e3, 0, 2.1e6, 0, -1e3), 200, 200))
    assert zones.areas[0] == pytest.approx(true.read(Window(0, 0, 200, 200)).sum(), rel=1e-3)
    true = PixelAreas(Grid(wkt("EPSG:3413"), (-1e6, 1e4, 0, 1e6, 0, -1e4), 200, 200))
    assert zones.areas[1] == pytest.approx(true.read(Window(0, 0, 200, 200)).sum(), rel=1e-3)
    assert fractions(zones, 0)[:, 60:300].sum() == 0
    assert (fractions(zones, 1)[:5] > 0.99).all()


def test_areas_are_sums_over_pixels_and_polygons_beyond_the_grid() -> None:
    for grid in (GRID, DEGREES):
        xmin, ymin, xmax, ymax = grid.bounds
        half = box(xmin - (xmax - xmin), ymin, xmin + (xmax - xmin), ymax)
        zones = Zones(grid, [box(xmin, ymin, xmax, ymax), half])
        expected = np.broadcast_to(PixelAreas(grid).read(grid.window), (grid.height, grid.width)).sum()
        assert zones.areas[0] == pytest.approx(expected, rel=1e-9)
        assert zones.areas[1] == pytest.approx(2 * expected, rel=2e-2)


# ------------------------------------------------------------------------------------------ summaries


def expected_of(values: np.ndarray, weights: np.ndarray) -> dict[str, np.ndarray]:
    known = np.isfinite(values) & (weights > 0)
    v, a = values[known].astype(float), weights[known]
    order = np.argsort(v)
    return {"v": v, "a": a, "sorted": v[order], "share": np.cumsum(a[order]) / a.sum()}


def random_zones(count: int, seed: int = 8) -> list[bytes]:
    rng = np.random.default_rng(seed)
    shapes = []
    for _ in range(count):
        x, y = rng.uniform((-50, -50), (GRID.width + 50, GRID.height + 50))
        angle = np.sort(rng.uniform(0, 2 * np.pi, 11))
        radius = rng.choice([0.3, 3, 30, 200]) * rng.uniform(0.3, 1, 11)
        points = zip(500000 + 100 * (x + radius * np.cos(angle)), 3000000 - 100 * (y + radius * np.sin(angle)))
        corners = [f"{float(a)!r} {float(b)!r}" for a, b in points]
        shapes.append(geometry(f"POLYGON(({','.join([*corners, corners[0]])}))"))
    return shapes


def test_summaries_against_plain_numpy() -> None:
    values, limits, shares = noise(GRID), (1.0, 10.0, 30.0, 50.0), (0.05, 0.5, 0.95)
    zones = Zones(GRID, random_zones(60))
    total = ZonalSummary(zones, "v", limits, shares)
    add_up(GRID, {"v": values}, total)
    found = total.summary
    areas = np.broadcast_to(PixelAreas(GRID).read(GRID.window), values.shape)
    assert found.pixels.shape == (60,)
    with_data = 0
    for number in range(60):
        expected = expected_of(values, fractions(zones, number) * areas)
        v, a = expected["v"], expected["a"]
        assert found.pixels[number] == v.size
        if not v.size:
            assert found.area[number] == 0
            assert np.isnan([found.mean[number], found.minimum[number], found.quantile(0.5)[number]]).all()
            assert np.isnan(found.share_at_least(30)[number])
            continue
        with_data += 1
        assert found.area[number] == pytest.approx(a.sum(), rel=1e-7)
        assert found.mean[number] == pytest.approx((v * a).sum() / a.sum(), rel=1e-7)
        assert (found.minimum[number], found.maximum[number]) == (v.min(), v.max())
        edges = [-np.inf, *limits, np.inf]
        classes = [a[(v >= low) & (v < high)].sum() for low, high in zip(edges, edges[1:])]
        np.testing.assert_allclose(found.class_areas[number], classes, rtol=1e-6, atol=1e-3)
        assert found.share_at_least(30)[number] == pytest.approx(sum(classes[3:]) / a.sum(), rel=1e-6)
        for share in shares:
            exact = expected["sorted"][np.searchsorted(expected["share"], share - 1e-9)]
            # exact to a bin, and never below
            assert exact <= found.quantile(share)[number] <= exact * (1 + 2**-12)
    assert with_data > 40


def test_digits_do_not_depend_on_windows_threads_or_the_clip() -> None:
    """Nor on the order in which windows are added, as far as that may vary."""
    shapes = [*random_zones(40, seed=2), square(530, 270, 640, 300)]
    values = noise(GRID)
    results = []
    for pixels in (1, 1 << 18, 1 << 20):
        zones = Zones(GRID, shapes)
        totals = ZonalSummary(zones, "v", (10, 30), (0.5, 0.9)), ZonalSums(zones, ["v"])
        add_up(GRID, {"v": values}, *totals, pixels=pixels)
        results.append((totals[0].summary, totals[1], zones.areas))
    one, sums, areas = results[0]
    for other, other_sums, other_areas in results[1:]:
        for name in ("pixels", "area", "mean", "minimum", "maximum", "class_areas"):
            np.testing.assert_array_equal(getattr(one, name), getattr(other, name))
        for share in (0.5, 0.9):
            np.testing.assert_array_equal(one.quantile(share), other.quantile(share))
        np.testing.assert_array_equal(sums.means(), other_sums.means())
        np.testing.assert_array_equal(areas, other_areas)
    np.testing.assert_array_equal(sums.means()[:, 0], one.mean)
    clipped = Zones(GRID, shapes[40:]).clipped()
    assert clipped.grid == GRID.sub(Window(512, 256, 512, 256))
    assert clipped.window == Window(18, 14, 110, 30)
    total = ZonalSummary(clipped, "v", (10, 30), (0.5, 0.9))
    whole = ZonalSummary(Union(clipped), "v", (10, 30), (0.5, 0.9))
    add_up(clipped.grid, {"v": values[256:512, 512:1024]}, total, whole)
    for found in (total.summary, whole.summary):
        assert found.mean[0] == one.mean[40]
        assert found.area[0] == one.area[40]
        assert found.quantile(0.9)[0] == one.quantile(0.9)[40]
        np.testing.assert_array_equal(found.class_areas[0], one.class_areas[40])
    assert clipped.areas[0] == areas[40]


def test_windows_that_cut_cells_give_the_same_sums() -> None:
    values, zones = noise(GRID), Zones(GRID, [*random_zones(30), square(400, 200, 900, 256)])
    whole, pieces = (ZonalSummary(zones, "v", (30,), (0.5,)) for _ in range(2))
    add_up(GRID, {"v": values}, whole)
    # one row of windows begins in the last row of cells, 255, which a zone reaches
    for y in range(0, GRID.height, 85):
        for x in range(0, GRID.width, 170):
            window = Window(x, y, min(170, GRID.width - x), min(85, GRID.height - y))
            part = values[y : y + window.height, x : x + window.width]
            pieces.combine(pieces.chunk(window, {"v": part}))
    one, two = whole.summary, pieces.summary
    np.testing.assert_array_equal(one.area, two.area)
    np.testing.assert_array_equal(one.class_areas, two.class_areas)
    np.testing.assert_array_equal(one.quantile(0.5), two.quantile(0.5))
    np.testing.assert_allclose(one.mean, two.mean, rtol=1e-13)


def test_limits_are_inclusive_in_the_type_of_the_values() -> None:
    grid = GRID.sub(Window(0, 0, 3, 1))
    total = ZonalSummary(Everywhere(grid), "v", (0.1, 0.3))
    add_up(grid, {"v": np.array([[0.1, 0.3, 0.09]], "f4")}, total)
    np.testing.assert_allclose(total.summary.class_areas[0] / total.summary.area, 1 / 3, rtol=1e-4)


@pytest.mark.parametrize("quantiles", [(), (0.5,)])
def test_values_of_any_sign_and_size_fall_into_their_classes(quantiles) -> None:
    values = np.array([[-3e8, -7.5, -1e-30, -0.0, 0.0, 1e-38, 0.25, 0.250001, 3.0, 1e30]], "f4")
    grid = GRID.sub(Window(0, 0, 10, 1))
    for limits in ((-7.5, 0.0, 0.25, 3.0), (0.250001,), (-1e9, 1e31)):
        total = ZonalSummary(Everywhere(grid), "v", limits, quantiles)
        add_up(grid, {"v": values}, total)
        found = total.summary
        counts = np.bincount(
            np.searchsorted(np.array(limits, "f4"), values[0], side="right"), minlength=len(limits) + 1
        )
        np.testing.assert_allclose(found.class_areas[0] / found.area[0], counts / 10, atol=1e-4)
        assert (found.minimum[0], found.maximum[0]) == (values.min(), values.max())


def test_the_class_of_a_zone_of_one_pixel() -> None:
    classes = ZonalClasses(Zones(GRID, [square(600, 1, 601, 2)]), "v", (10, 30), counted=True)
    add_up(GRID, {"v": np.full((GRID.height, GRID.width), 20.0, "f4")}, classes)
    assert classes.class_areas()[0].tolist() == [0.0, pytest.approx(1e4, rel=3e-3), 0.0]
    assert classes.pixels.tolist() == [1]


@pytest.mark.parametrize("limits", [(10, 30), tuple(range(1, 40))])
@pytest.mark.parametrize("many", [True, False])
def test_classes_alone_are_those_of_the_summary(limits, many) -> None:
    values = noise(GRID)
    values[:200, :300], values[300:, 600:] = 5.0, np.nan
    cover = Zones(GRID, [*random_zones(60), square(0, 0, 100, 100), square(900, 400, 1000, 500)])
    cover = cover if many else Everywhere(GRID)
    summary, classes = ZonalSummary(cover, "v", limits), ZonalClasses(cover, "v", limits, counted=True)
    add_up(GRID, {"v": values}, summary, classes, pixels=1)
    np.testing.assert_array_equal(classes.class_areas(), summary.summary.class_areas)
    np.testing.assert_array_equal(classes.class_areas(slice(1, 9)), summary.summary.class_areas[1:9])
    np.testing.assert_array_equal(classes.pixels, summary.summary.pixels)


@pytest.mark.parametrize("many", [True, False])
def test_sums_of_variables_with_gaps_of_their_own_are_those_of_the_summaries(many) -> None:
    values = noise(GRID)
    other = np.where(values > 20, np.float32(np.nan), values * 2)
    other[:256, :512] = np.nan
    cover = Zones(GRID, random_zones(60)) if many else Everywhere(GRID)
    sums, summaries = ZonalSums(cover, ["v", "w"]), [ZonalSummary(cover, name) for name in "vw"]
    add_up(GRID, {"v": values, "w": other}, sums, *summaries)
    for column, one in enumerate(summaries):
        np.testing.assert_array_equal(sums.means()[:, column], one.summary.mean)
    np.testing.assert_array_equal(sums.means(slice(0, 7)), sums.means()[:7])


def test_a_quantile_of_few_values_is_one_of_them() -> None:
    """Legal values come back to the last digit, and the share that was asked for does not exceed them."""
    legal = np.array([0.3, 0.4, 0.6, 0.8], "f4")
    values = np.repeat(legal, [10, 20, 30, 40])[np.newaxis]
    grid = Grid(wkt("EPSG:3035"), (4e6, 100.0, 0, 3e6, 0, -100.0), 100, 1)
    total = ZonalSummary(Everywhere(grid), "v", (), (0.05, 0.2, 0.5, 0.95, 1.0))
    add_up(grid, {"v": values}, total)
    assert [total.summary.quantile(q)[0] for q in (0.05, 0.2, 0.5, 0.95, 1.0)] == legal[[0, 1, 2, 3, 3]].tolist()
    found, areas = total.distribution()
    assert found.tolist() == legal.tolist()
    np.testing.assert_allclose(areas, [1e5, 2e5, 3e5, 4e5], rtol=1e-3)
    with pytest.raises(KeyError):
        total.summary.quantile(0.7)


@pytest.mark.parametrize("quantiles", [(), (0.5,)])
def test_without_limits_all_is_of_one_class(quantiles) -> None:
    total = ZonalSummary(Zones(GRID, [square(0, 0, 3.5, 2), square(0, 500, 5, 505)]), "v", (), quantiles)
    add_up(GRID, {"v": noise(GRID)}, total)
    found = total.summary
    assert found.area.all()
    np.testing.assert_array_equal(found.class_areas, found.area[:, None])


def test_an_empty_summary_is_nan() -> None:
    total = ZonalSummary(Zones(GRID, [square(0, 0, 3, 3), None]), "v", (0.5,), (0.5,))
    for found in (total.summary, ZonalSummary(Zones(GRID, []), "v").summary):
        assert np.isnan([*found.mean, *found.minimum, *found.maximum]).all()
        assert not found.pixels.any()
    found = total.summary
    assert np.isnan([*found.quantile(0.5), *found.share_at_least(0.5)]).all()
    with pytest.raises(ValueError, match="none of the limits"):
        found.share_at_least(0.7)
    with pytest.raises(ValueError, match="ascend"):
        ZonalSummary(Everywhere(GRID), "v", (1, 0))
    with pytest.raises(ValueError, match="of several zones"):
        total.distribution()
    values, areas = ZonalSummary(Everywhere(GRID), "v", (), (0.5,)).distribution()
    assert values.size == areas.size == 0


def test_union_and_overlap() -> None:
    values = np.full((GRID.height, GRID.width), 20.0, "f4")
    values[:5] = np.nan
    zones = Zones(GRID, [square(0, 0, 10, 10), square(5, 0, 15, 10), square(4.5, 5, 5, 6), square(50, 50, 60, 60)])
    union, overlap = ZonalSummary(Union(zones), "v", (), (0.5,)), ZonalOverlap(zones, "v")
    add_up(GRID, {"v": values}, union, overlap)
    pixel = float(PixelAreas(GRID).read(Window(0, 0, 1, 1))[0, 0])
    assert union.summary.pixels[0] == 15 * 5 + 100
    assert union.summary.area[0] == pytest.approx((15 * 5 + 100) * pixel, rel=1e-3)
    np.testing.assert_allclose(overlap.areas / pixel, [25.5, 25, 0.5, 0], rtol=1e-3, atol=1e-9)


def test_neighbours_are_not_told_to_overlap() -> None:
    zones = Zones(GRID, [square(0, 0, 7.3, 10), square(7.3, 0, 15, 10), square(30.5, 40.2, 35.1, 44.7)])
    overlap = ZonalOverlap(zones, "v")
    add_up(GRID, {"v": np.ones((GRID.height, GRID.width), "f4")}, overlap)
    assert overlap.areas.tolist() == [0.0, 0.0, 0.0]


def test_many_zones_over_each_other_are_taken_some_at_a_time(monkeypatch) -> None:
    monkeypatch.setattr(coverages, "_PAIRS", 4000)
    monkeypatch.setattr(coverages, "_KEPT", 10_000)
    monkeypatch.setattr(zonal, "_WAITING", 5000)
    values = noise(GRID)
    shapes = [square(100, 200, 160 + k, 260) for k in range(40)]
    few = Zones(GRID, shapes)
    total = ZonalSummary(few, "v", (30,), (0.5,))
    add_up(GRID, {"v": values}, total)
    monkeypatch.undo()
    plain = ZonalSummary(Zones(GRID, shapes), "v", (30,), (0.5,))
    add_up(GRID, {"v": values}, plain)
    for name in ("area", "mean", "class_areas"):
        np.testing.assert_array_equal(getattr(total.summary, name), getattr(plain.summary, name))
    np.testing.assert_array_equal(total.summary.quantile(0.5), plain.summary.quantile(0.5))
    assert max(part.pairs.zones.size for part in few.parts(Window(0, 0, 512, 256))) == 40


def test_empty_cells_cost_nothing(monkeypatch) -> None:
    """Only cells with a zone are asked for the areas of their pixels."""
    grid = Grid(wkt("EPSG:32646"), (100000, 10.0, 0, 3000000, 0, -10.0), 20_000, 15_000)
    zones = Zones(grid, [box(100000 + 10 * x, 2999000, 100500 + 10 * x, 2999500) for x in (0, 10_000, 19_000)])
    asked: list[Window] = []
    read = coverages._Frame.weights
    monkeypatch.setattr(coverages._Frame, "weights", lambda self, part: asked.append(part) or read(self, part))
    total = ZonalSummary(zones, "v")
    for window in windows(grid.width, grid.height, 1 << 18):
        total.combine(total.chunk(window, {"v": np.ones((window.height, window.width), "f4")}))
    assert len(asked) == 3
    assert total.summary.pixels.tolist() == [2500, 2500, 2500]


# ------------------------------------------------------------------------------------------ real data


@pytest.mark.realdata
def test_bhutan_is_as_large_as_its_pixels(bhutan) -> None:
    source = Source(str(bhutan["PH"]))
    grid = reference_grid(source)
    total = ZonalSummary(Everywhere(grid), "v", (5, 6), (0.5,))
    with View(source, grid) as view:
        values = view.read(grid.window)
    add_up(grid, {"v": values}, total)
    summary = total.summary
    expected = (np.isfinite(values) * PixelAreas(grid).read(grid.window)).sum()
    assert summary.area[0] == pytest.approx(expected, rel=1e-9)
    assert 37e9 < summary.area[0] < 40e9  # the country has 38,400 km2
    assert summary.quantile(0.5)[0] == pytest.approx(np.nanmedian(values), abs=0.02)
