"""Coordinate reference systems: read, compare, name, and carry points and extents from one into another."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from math import isfinite

import numpy as np
from osgeo import osr

from .errors import RasterError, attempt


def spatial_reference(wkt: str) -> osr.SpatialReference:
    """The CRS of a WKT (or any text OGR knows), with x = east or longitude first."""
    crs = osr.SpatialReference()
    code, message = attempt(crs.SetFromUserInput, wkt)
    if code != 0:
        raise RasterError(f"The coordinate reference system cannot be read ({message or 'unknown text'}).")
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def same_crs(a: str, b: str) -> bool:
    """True if both WKTs mean the same CRS, whatever its name or the axis order of a geographic one."""
    if a == b:
        return True
    options = ["CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS", "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]
    same, _ = attempt(spatial_reference(a).IsSame, spatial_reference(b), options)
    return bool(same)


def crs_name(wkt: str) -> str:
    """A CRS for a message: its name and, where it has one, its code."""
    crs = spatial_reference(wkt)
    name, _ = attempt(crs.GetName)
    authority, _ = attempt(crs.GetAuthorityName, None)
    code, _ = attempt(crs.GetAuthorityCode, None)
    return f"{name} ({authority}:{code})" if authority and code else str(name)


def _transformation(source: str, target: str) -> osr.CoordinateTransformation:
    made, message = attempt(osr.CreateCoordinateTransformation, spatial_reference(source), spatial_reference(target))
    if made is None:
        raise RasterError(f"No way from {crs_name(source)} to {crs_name(target)}: {message or 'unknown reason'}.")
    return made


def _points_alone() -> AbstractContextManager:
    """Let one point without a place in the other CRS not fail all: GDAL does so while its exceptions are on.

    The switch is this thread's alone, from GDAL 3.7 on; before, exceptions of OSR are rare.
    """
    return osr.ExceptionMgr(useExceptions=False) if hasattr(osr, "ExceptionMgr") else nullcontext()


def transform_points(x: np.ndarray, y: np.ndarray, source: str, target: str) -> tuple[np.ndarray, np.ndarray]:
    """Points of one CRS in another; what cannot be transformed is NaN. ``x``, ``y``: float64, any one shape."""
    shape = np.shape(x)
    points = np.column_stack([np.ravel(x), np.ravel(y)]).astype(np.float64)
    if same_crs(source, target):
        out = points
    else:
        change = _transformation(source, target)
        with _points_alone():
            made, message = attempt(change.TransformPoints, points.tolist())
        if made is None:
            raise RasterError(f"{crs_name(source)} to {crs_name(target)} failed: {message or 'unknown reason'}.")
        out = np.asarray(made, dtype=np.float64)[:, :2]
    out = np.where(np.isfinite(out).all(axis=1, keepdims=True), out, np.nan)
    return out[:, 0].reshape(shape), out[:, 1].reshape(shape)


def transform_bounds(bounds: Sequence[float], source: str, target: str) -> tuple[float, float, float, float]:
    """(xmin, ymin, xmax, ymax) of one CRS in another, with the edges followed point by point.

    Raises RasterError if the extent cannot be expressed in the other CRS, or crosses its 180th meridian.
    """
    xmin, ymin, xmax, ymax = (float(value) for value in bounds)
    if same_crs(source, target):
        return xmin, ymin, xmax, ymax
    made, message = attempt(_transformation(source, target).TransformBounds, xmin, ymin, xmax, ymax, 101)
    if made is None or not all(isfinite(value) for value in made) or made[0] >= made[2] or made[1] >= made[3]:
        raise RasterError(
            f"The extent {format_bounds(bounds)} in {crs_name(source)} cannot be expressed in {crs_name(target)}"
            f"{': ' + message if message else ''}. Give the extent in the CRS of the reference raster."
        )
    return made[0], made[1], made[2], made[3]


def format_bounds(bounds: Sequence[float]) -> str:
    """An extent for a message."""
    xmin, ymin, xmax, ymax = bounds
    return f"x {xmin:.10g} to {xmax:.10g}, y {ymin:.10g} to {ymax:.10g}"
