"""Small rasters on disk: written for tests, read back as arrays."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from osgeo import gdal

from soil_mobility_plugin.soilmobility.raster import coverage
from soil_mobility_plugin.soilmobility.raster.areas import PixelAreas
from soil_mobility_plugin.soilmobility.raster.grid import Grid


def read(path: str | Path) -> np.ndarray:
    """Return all bands of a raster as (bands, h, w), nodata as NaN."""
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray().astype(np.float64).reshape(dataset.RasterCount, dataset.RasterYSize, -1)
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    values[values == nodata] = np.nan
    return values


def pixel_areas(path: str | Path) -> np.ndarray:
    """The areas (h, w) of a raster's pixels on the ellipsoid, m2."""
    grid = Grid.from_dataset(gdal.Open(str(path)))
    return PixelAreas(grid).spread(grid.window)


def legend_of(path: str | Path) -> list[str]:
    """Return the labels of the classes in the style beside a raster."""
    return re.findall(r'<paletteEntry[^>]* label="([^"]*)"', Path(path).with_suffix(".qml").read_text(encoding="utf-8"))


def write(
    path: Path,
    values: np.ndarray,
    geotransform: tuple[float, ...] = (4321000.0, 100.0, 0.0, 3210000.0, 0.0, -100.0),
    crs: str | None = "EPSG:3035",
    dtype: int = gdal.GDT_Float32,
    nodata: float | None = None,
    unit: str = "",
    scale: float | None = None,
    names: tuple[str, ...] = (),
) -> str:
    """Write (h, w) or (bands, h, w) values as a GeoTIFF and return its path."""
    from osgeo import osr

    values = np.ascontiguousarray(values)  # GDAL would write rubbish for an array that was broadcast
    values = values[np.newaxis] if values.ndim == 2 else values
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[2], values.shape[1], len(values), dtype)
    dataset.SetGeoTransform(geotransform)
    if crs is not None:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(crs)
        dataset.SetProjection(reference.ExportToWkt())
    for number, band_values in enumerate(values, start=1):
        band = dataset.GetRasterBand(number)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if unit:
            band.SetUnitType(unit)
        if scale is not None:
            band.SetScale(scale)
        if names:
            band.SetDescription(names[number - 1])
        band.WriteArray(band_values)
    dataset.FlushCache()
    return str(path)


def write_like(like: str, path: Path, values: np.ndarray, unit: str = "%") -> str:
    """Write values on the grid of another raster, -9999 as nodata, and return the path."""
    source = gdal.Open(like)
    return write(
        path, values, geotransform=source.GetGeoTransform(), crs=source.GetProjection(), nodata=-9999.0, unit=unit
    )


def fractions(wkb: bytes, height: int, width: int) -> np.ndarray:
    """The coverage fractions (height, width) of one polygon, a WKB in pixels."""
    found = coverage.read_wkb(wkb)
    assert found is not None, "not a WKB of a polygon"
    runs = coverage.cover(coverage.pack([(0, found)]), height, width)
    result = np.zeros((height, width))
    for row, column, length, fraction in zip(runs.row, runs.column, runs.length, runs.fraction):
        result[row, column : column + length] = fraction
    return result
