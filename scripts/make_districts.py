"""Make districts to try zonal reports with: Voronoi polygons around random points on a raster's land.

    python scripts/make_districts.py raster.tif districts.gpkg [--count 20] [--seed 11]

The districts are cut to the outline of the pixels that hold data, and share their borders. They are made up: their
names are numbers, and no administration stands behind them. Same raster, count and seed: same districts.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

#: Pixels of the thinned raster from which outline and points are taken.
THINNED = 400


def land(path: str) -> tuple[ogr.Geometry, np.ndarray, gdal.Dataset]:
    """Return the outline of the pixels with data, their centres (n, 2), and the thinned mask."""
    source = gdal.Open(path)
    if source is None:
        raise SystemExit(f"{path} cannot be opened")
    step = max(1, max(source.RasterXSize, source.RasterYSize) // THINNED)
    width, height = -(-source.RasterXSize // step), -(-source.RasterYSize // step)
    band = source.GetRasterBand(1)
    values = band.ReadAsArray(buf_xsize=width, buf_ysize=height)
    flags = band.GetMaskBand().ReadAsArray(buf_xsize=width, buf_ysize=height)
    known = (flags > 0) & np.isfinite(values)
    gt = source.GetGeoTransform()
    across, down = gt[1] * source.RasterXSize / width, gt[5] * source.RasterYSize / height
    mask = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    mask.SetGeoTransform((gt[0], across, 0.0, gt[3], 0.0, down))
    mask.SetProjection(source.GetProjection())
    mask.GetRasterBand(1).WriteArray(known.astype(np.uint8))
    # The driver of vectors in memory is called Memory before GDAL 3.11, MEM since.
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")
    shapes = driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = shapes.CreateLayer("land", mask.GetSpatialRef(), ogr.wkbPolygon)
    gdal.Polygonize(mask.GetRasterBand(1), mask.GetRasterBand(1), layer, -1)
    outline = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        outline.AddGeometry(feature.GetGeometryRef())
    rows, columns = np.nonzero(known)
    centres = np.column_stack([gt[0] + (columns + 0.5) * across, gt[3] + (rows + 0.5) * down])
    return outline.UnionCascaded(), centres, mask


def districts(outline: ogr.Geometry, centres: np.ndarray, count: int, seed: int) -> list[ogr.Geometry]:
    """Return ``count`` Voronoi polygons around centres drawn at random, cut to the outline; north to south."""
    rng = np.random.default_rng(seed)
    seeds = centres[rng.choice(len(centres), count, replace=False)]
    xmin, xmax, ymin, ymax = outline.GetEnvelope()
    span = 3 * max(xmax - xmin, ymax - ymin)
    frame = ogr.CreateGeometryFromWkt(
        f"POLYGON (({xmin - span} {ymin - span},{xmax + span} {ymin - span},{xmax + span} {ymax + span},"
        f"{xmin - span} {ymax + span},{xmin - span} {ymin - span}))"
    )
    cells = []
    for place, (x, y) in sorted(enumerate(seeds), key=lambda item: -item[1][1]):
        cell = frame.Clone()
        for other, (x2, y2) in enumerate(seeds):
            if other != place:
                cell = cell.Intersection(_half_plane(x, y, x2, y2, span))
        cells.append(_polygons(cell.Intersection(outline)))
    return cells


def _polygons(shape: ogr.Geometry) -> ogr.Geometry:
    """Return the polygons of a geometry: where outlines only touch, an intersection also holds lines and points."""
    whole = ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon
    parts = [shape] if whole else [shape.GetGeometryRef(number) for number in range(shape.GetGeometryCount())]
    result = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in parts:
        if ogr.GT_Flatten(part.GetGeometryType()) == ogr.wkbPolygon:
            result.AddGeometry(part)
    return result


def _half_plane(x: float, y: float, x2: float, y2: float, span: float) -> ogr.Geometry:
    """Return a polygon that covers, as far as matters, what lies nearer to (x, y) than to (x2, y2)."""
    middle = np.array([(x + x2) / 2, (y + y2) / 2])
    towards = np.array([x - x2, y - y2]) / np.hypot(x - x2, y - y2)
    along = np.array([-towards[1], towards[0]])
    far = 4 * span
    corners = [middle - far * along, middle + far * along]
    corners += [corners[1] + far * towards, corners[0] + far * towards, corners[0]]
    return ogr.CreateGeometryFromWkt(f"POLYGON (({','.join(f'{a:.12f} {b:.12f}' for a, b in corners)}))")


def main() -> None:
    """Read the arguments and write the districts."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("raster")
    parser.add_argument("output", type=Path)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=11)
    arguments = parser.parse_args()
    outline, centres, mask = land(arguments.raster)
    driver = ogr.GetDriverByName("GPKG")
    arguments.output.unlink(missing_ok=True)
    result = driver.CreateDataSource(str(arguments.output))
    layer = result.CreateLayer("districts", mask.GetSpatialRef(), ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for number, cell in enumerate(districts(outline, centres, arguments.count, arguments.seed), start=1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["name"] = f"District {number:02d}"
        feature.SetGeometry(cell)
        layer.CreateFeature(feature)


if __name__ == "__main__":
    main()
