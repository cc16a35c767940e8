"""Coordinate reference systems: read, compare, name, and carry points and extents from one into another."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from math import ceil, floor, isfinite, pi
from typing import Any

import numpy as np
from osgeo import osr

from ..language import Phrase
from ..threads import in_lasting_thread
from ..typing import Array
from .errors import UNKNOWN, RasterError, attempt


def spatial_reference(wkt: str) -> osr.SpatialReference:
    """The CRS of a WKT (or any text OGR knows), with x = east or longitude first."""
    crs = osr.SpatialReference()
    code, message = attempt(crs.SetFromUserInput, wkt)
    if code != 0:
        raise RasterError(
            "The coordinate reference system cannot be read ({reason}).", reason=message or Phrase("unknown text")
        )
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


def same_crs(a: str, b: str) -> bool:
    """True if both WKTs mean the same CRS, whatever its name or the order of its axes."""
    if a == b:
        return True
    options = ["CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS", "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]
    one, other = spatial_reference(a), spatial_reference(b)
    same, _ = attempt(one.IsSame, other, options)
    if same or one.GetDataAxisToSRSAxisMapping() == other.GetDataAxisToSRSAxisMapping():
        return bool(same)
    # North comes first in EPSG:3035, and in no .prj: the data are the same, and ESRI's WKT has no axes.
    plain = [attempt(crs.ExportToWkt, ["FORMAT=WKT1_ESRI"])[0] for crs in (one, other)]
    if not all(plain) or one.HasTOWGS84() or other.HasTOWGS84():
        return False
    return bool(attempt(spatial_reference(plain[0]).IsSame, spatial_reference(plain[1]), options)[0])


def crs_name(wkt: str) -> str:
    """A CRS for a message: its name and, where it has one, its code."""
    crs = spatial_reference(wkt)
    name, _ = attempt(crs.GetName)
    authority, _ = attempt(crs.GetAuthorityName, None)
    code, _ = attempt(crs.GetAuthorityCode, None)
    return f"{name} ({authority}:{code})" if authority and code else str(name)


def transformation(source: str, target: str) -> osr.CoordinateTransformation:
    """The way from one CRS into another. RasterError if there is none."""
    made, message = in_lasting_thread(
        lambda: attempt(osr.CreateCoordinateTransformation, spatial_reference(source), spatial_reference(target))
    )
    if made is None:
        raise _no_way(source, target, message)
    return made


def _no_way(source: str, target: str, reason: str | Phrase) -> RasterError:
    local = next((crs for crs in (source, target) if spatial_reference(crs).IsLocal()), None)
    if local is not None:
        # PROJ would say the WKT of both.
        reason = Phrase("{} is a local CRS, which has no place on the earth", crs_name(local))
    return RasterError(
        "Places cannot be brought from {source} into {target}: {reason}.",
        source=crs_name(source),
        target=crs_name(target),
        reason=reason or UNKNOWN,
    )


def _points_alone() -> AbstractContextManager[Any]:
    """Let one point without a place in the other CRS not fail all: GDAL does so while its exceptions are on.

    The switch is this thread's alone, from GDAL 3.7 on; before, exceptions of OSR are rare.
    """
    return osr.ExceptionMgr(useExceptions=False) if hasattr(osr, "ExceptionMgr") else nullcontext()


def transform_points(x: Array, y: Array, source: str, target: str) -> tuple[Array, Array]:
    """Points of one CRS in another; what cannot be transformed is NaN. ``x``, ``y``: float64, any one shape."""
    shape = np.shape(x)
    points = np.column_stack([np.ravel(x), np.ravel(y)]).astype(np.float64)
    if same_crs(source, target):
        out = points
    else:
        change = transformation(source, target)
        with _points_alone():
            made, message = attempt(change.TransformPoints, points.tolist())
        if made is None:
            raise _no_way(source, target, message)
        out = np.asarray(made, dtype=np.float64)[:, :2]
    out = np.where(np.isfinite(out).all(axis=1, keepdims=True), out, np.nan)
    return out[:, 0].reshape(shape), out[:, 1].reshape(shape)


def to_radians(x: Array, y: Array, wkt: str) -> tuple[Array, Array]:
    """(longitude, latitude), radians, of points on their CRS's own ellipsoid; NaN where there is no such place."""
    geographic = spatial_reference(wkt).CloneGeogCS()
    longitude, latitude = transform_points(x, y, wkt, geographic.ExportToWkt())
    return longitude * geographic.GetAngularUnits(), latitude * geographic.GetAngularUnits()


def transform_bounds(bounds: Sequence[float], source: str, target: str) -> tuple[float, float, float, float]:
    """(xmin, ymin, xmax, ymax) of one CRS in another, with the edges followed point by point.

    Raises RasterError if the extent cannot be expressed in the other CRS, or crosses its 180th meridian.
    """
    xmin, ymin, xmax, ymax = (float(value) for value in bounds)
    if same_crs(source, target):
        return xmin, ymin, xmax, ymax
    made, message = attempt(transformation(source, target).TransformBounds, xmin, ymin, xmax, ymax, 101)
    if made is None or not all(isfinite(value) for value in made) or made[0] >= made[2] or made[1] >= made[3]:
        raise RasterError(
            "The extent {extent} in {source} cannot be expressed in {target} ({reason}). Give the extent in the CRS of "
            "the reference raster.",
            extent=format_bounds(bounds),
            source=crs_name(source),
            target=crs_name(target),
            reason=message or Phrase("a part of it has no place there"),
        )
    return made[0], made[1], made[2], made[3]


def format_bounds(bounds: Sequence[float]) -> str:
    """An extent for a message."""
    xmin, ymin, xmax, ymax = bounds
    return f"x {xmin:.10g} to {xmax:.10g}, y {ymin:.10g} to {ymax:.10g}"


# ------------------------------------------------------------------------------------------------ longitudes


def full_turn(wkt: str) -> float | None:
    """Once around the earth in the units of a geographic CRS (360 where they are degrees); None for any other CRS."""
    if not wkt:
        return None
    crs = spatial_reference(wkt)
    return 2.0 * pi / crs.GetAngularUnits() if crs.IsGeographic() else None


def wrapped(x: Array, west: float, turn: float) -> Array:
    """Longitudes moved by whole turns into ``west`` <= x < ``west + turn``; those that lie there stay as they are.

    >>> wrapped(np.array([-70.0, 10.0, 370.0]), 0.0, 360.0)
    array([290.,  10.,  10.])
    """
    with np.errstate(invalid="ignore"):
        outside = (x < west) | (x >= west + turn)
        return np.where(outside, x - turn * np.floor((x - west) / turn), x)


def laps(low: float, high: float, west: float, east: float, turn: float, least: float = 0.0) -> list[int]:
    """By how many whole turns the longitudes ``low`` to ``high`` have to be moved to meet ``west`` to ``east``.

    All that give a common part longer than ``least``: none, one, or several where either interval is long.

    >>> laps(-75.0, -65.0, 0.0, 360.0, 360.0)
    [1]
    >>> laps(-180.0, 180.0, 0.0, 360.0, 360.0)
    [0, 1]
    """
    first, last = floor((west - high) / turn), ceil((east - low) / turn)
    return [lap for lap in range(first, last + 1) if min(high + lap * turn, east) - max(low + lap * turn, west) > least]
