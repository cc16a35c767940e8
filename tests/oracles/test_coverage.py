"""Coverage fractions against two others: GEOS, which cuts polygons with pixels, and exactextract.

GEOS works in float64 and holds us to 1e-9. exactextract keeps its fractions as float32, so that it can hold us to
half a unit of their last place only (6e-8).
"""

from __future__ import annotations

import importlib.util
import json
import math
import struct
import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest

ogr = pytest.importorskip("osgeo.ogr")

from soil_mobility_plugin.soilmobility.raster.coverage import read_wkb  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import gdal_failures  # noqa: E402
from tests.rasterfiles import fractions  # noqa: E402

HEIGHT, WIDTH = 9, 11
FLOAT32 = 1.2e-7
KINDS = (ogr.wkbPolygon, ogr.wkbMultiPolygon)


def around(rng: np.random.Generator, points: int, centre: np.ndarray, size: float) -> np.ndarray:
    """A ring around a centre."""
    angle = np.sort(rng.uniform(0, 2 * np.pi, points))
    radius = size * rng.uniform(0.2, 1.0, points)
    return centre + np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def text(ring: np.ndarray) -> str:
    corners = [f"{x!r} {y!r}" for x, y in ring.tolist()]
    return f"({','.join([*corners, corners[0]])})"


def shape(rng: np.random.Generator, number: int) -> ogr.Geometry:
    """A polygon of one of several kinds: any, on pixel corners, with a hole, slivers, parts, self-touching, tiny."""
    centre = rng.uniform((-2.0, -2.0), (WIDTH + 2.0, HEIGHT + 2.0))
    size = rng.uniform(0.5, 8.0)
    ring = around(rng, int(rng.integers(3, 20)), centre, size)
    kind = number % 8
    if kind == 1:
        ring = np.round(ring)
    elif kind == 2:
        ring = np.round(2 * ring) / 2
    elif kind == 3:
        # a sliver: along the way and back
        way = np.cumsum(rng.normal(0, 2, (6, 2)), axis=0) * [1.0, 0.2] + centre
        way = way[np.argsort(way[:, 0])]
        aside = np.array([0.0, rng.choice([1e-7, 1e-3, 0.05])])
        ring = np.vstack([way, way[::-1] + aside])
    elif kind == 4:
        ring = around(rng, 6, centre, rng.choice([1e-5, 1e-3, 0.1]))
    # a point given twice is one
    ring = ring[np.any(ring != np.roll(ring, 1, axis=0), axis=1)]
    if len(ring) < 3:
        return ogr.Geometry(ogr.wkbPolygon)
    parts = [text(ring)]
    if kind == 5:
        parts = [text(around(rng, 12, centre, size)), text(around(rng, 5, centre, 0.15 * size))]
    made = ogr.CreateGeometryFromWkt(f"POLYGON ({','.join(parts)})")
    if kind == 6:
        # parts of their own, and parts that meet
        other = ogr.CreateGeometryFromWkt(f"POLYGON ({text(around(rng, 9, rng.uniform(0, 9, 2), 3.0))})")
        made = made.MakeValid().Union(other.MakeValid())
    return made


def polygons(count: int) -> Iterator[ogr.Geometry]:
    """As many valid polygons; what is invalid is repaired first."""
    rng = np.random.default_rng(20)
    number = made = 0
    while made < count:
        with gdal_failures():
            polygon = shape(rng, number)
        number += 1
        with gdal_failures():
            if not polygon.IsValid():
                polygon = polygon.MakeValid()
        if polygon is not None and ogr.GT_Flatten(polygon.GetGeometryType()) in KINDS and not polygon.IsEmpty():
            made += 1
            yield polygon


def area(geometry: ogr.Geometry) -> float:
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind in KINDS:
        return geometry.Area()
    # OGR gives no area of a polygon beside a line
    parts = geometry.GetGeometryCount() if kind == ogr.wkbGeometryCollection else 0
    return sum(area(geometry.GetGeometryRef(number)) for number in range(parts))


PIXELS = [
    [ogr.CreateGeometryFromWkt(f"POLYGON (({x} {y},{x + 1} {y},{x + 1} {y + 1},{x} {y + 1},{x} {y}))")
     for x in range(WIDTH)]
    for y in range(HEIGHT)
]  # fmt: skip


def ours(polygon: ogr.Geometry) -> np.ndarray:
    return fractions(bytes(polygon.ExportToWkb(ogr.wkbNDR)), HEIGHT, WIDTH)


COUNTS = pytest.mark.parametrize("count", [400, pytest.param(10_000, marks=pytest.mark.slow)])


@COUNTS
def test_fractions_are_those_of_geos(count: int) -> None:
    worst, touched = 0.0, 0
    for polygon in polygons(count):
        found, expected = ours(polygon), np.zeros((HEIGHT, WIDTH))
        left, right, bottom, top = polygon.GetEnvelope()
        # what does not meet the pixel's box does not meet the pixel: GEOS need not be asked
        for y in range(max(math.floor(bottom), 0), min(math.floor(top) + 1, HEIGHT)):
            for x in range(max(math.floor(left), 0), min(math.floor(right) + 1, WIDTH)):
                expected[y, x] = area(polygon.Intersection(PIXELS[y][x]))
        worst = max(worst, float(np.abs(found - expected).max()))
        touched += np.count_nonzero((found > 0) & (found < 1))
    assert worst < 1e-9
    assert touched > 5 * count


def on_corners(polygon: ogr.Geometry) -> bool:
    rings = read_wkb(bytes(polygon.ExportToWkb(ogr.wkbNDR)))
    return any((2 * ring == np.rint(2 * ring)).any() for _, ring in rings)


#: exactextract brings a GEOS of its own, which does not live in one process with that of QGIS.
EXACTEXTRACT = f"""
import json, sys
import numpy as np
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
raster = NumPyRasterSource(np.zeros(({HEIGHT}, {WIDTH})), xmin=0, ymin=0, xmax={WIDTH}, ymax={HEIGHT})
features = (
    {{"type": "Feature", "id": number, "properties": {{}}, "geometry": json.loads(line)}}
    for number, line in enumerate(sys.stdin)
)
for feature in features:
    (found,) = exact_extract(raster, feature, ["cell_id", "coverage"])
    print(json.dumps([list(map(float, found["properties"][name])) for name in ("cell_id", "coverage")]))
"""


@COUNTS
def test_fractions_are_those_of_exactextract(count: int) -> None:
    if importlib.util.find_spec("exactextract") is None:
        pytest.skip("exactextract is not installed")
    # exactextract 0.3.0 can crash on points on pixel corners: those are for GEOS
    shapes = [(polygon, ours(polygon)) for polygon in polygons(count) if not on_corners(polygon)]
    shapes = [(polygon, found) for polygon, found in shapes if found.any()]
    assert len(shapes) > 0.4 * count
    lines = "\n".join(polygon.ExportToJson(["COORDINATE_PRECISION=17"]) for polygon, _ in shapes)
    done = subprocess.run(
        [sys.executable, "-c", EXACTEXTRACT], input=lines, capture_output=True, text=True, check=True, timeout=300
    )
    results = done.stdout.splitlines()
    assert len(results) == len(shapes)
    worst = 0.0
    for (_, found), result in zip(shapes, results):
        cells, coverage = json.loads(result)
        expected = np.zeros(HEIGHT * WIDTH)
        expected[np.array(cells, dtype=int)] = coverage
        # its rows run from north to south
        worst = max(worst, float(np.abs(found[::-1].ravel() - expected).max()))
    assert worst < FLOAT32


def test_a_ring_that_touches_itself() -> None:
    """A hole drawn as a pocket of the outer ring, which GEOS calls invalid."""
    ring = np.array([(0, 0), (6, 0), (6, 3), (4, 2), (2, 3), (4, 4), (6, 3), (6, 6), (0, 6), (0, 0)], dtype=float)
    wkb = struct.pack("<BIII", 1, 3, 1, len(ring)) + ring.tobytes()
    found = fractions(wkb, 6, 6)
    assert found.sum() == pytest.approx(36 - 4, abs=1e-12)
    assert found[2, 4] == pytest.approx(0.25, abs=1e-12)
