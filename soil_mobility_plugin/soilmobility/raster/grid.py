"""The reference grid, and every input as an unscaled, NaN-masked float32 view of it.

A source whose pixels coincide with the grid's is read directly. Any other is first copied, masked and unscaled, to a
temporary Float32 GeoTIFF (only the part the grid needs) and warped from there. The copy is there because a VRT can
express a nodata flag, but not a user's nodata ranges, infinities or absurdly large values, and all of those have to be
NaN *before* neighbouring pixels are mixed, or edges erode into false values.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from math import ceil, floor, hypot, isfinite, sqrt
from typing import Any, NamedTuple

import numpy as np
from osgeo import gdal, osr

from .errors import Canceled, RasterError, attempt, close

# A value beyond this is a flag somebody forgot to declare (-3.4e38, 1e308), never a soil property.
HUGE = 1e30
# Pixels that coincide within this share of a pixel are the same pixels: geotransforms are often typed with few digits.
SAME_PIXEL = 0.01
# A grid pixel has to be this much longer than a source pixel (geometric mean of both axes) to count as coarser.
COARSER = 1.1
# Warped views are computed in these fixed cells of the grid (width, height), whatever window is asked for: GDAL picks
# source windows, filter phases and, among several datum shifts, the coordinate operation per chunk it computes.
LATTICE = (512, 256)
# Drivers that deliver pictures of data instead of data.
RENDERED_DRIVERS = frozenset({"WMS", "WMTS", "MBTiles"})
_RENDERED_PREFIXES = ("wms:", "wmts:")
_RENDERED_MARKS = ("type=xyz", "contextualwmslegend", "<gdal_wms", "<gdal_wmts")
# A file that declares more is damaged, or says what it does not hold: the earth has fewer pixels of 7 m.
MAX_SIDE = 10**7
MAX_PIXELS = 10**13
# GDAL decodes whole blocks, one per thread at least: larger ones would take the memory of the machine.
MAX_BLOCK_BYTES = 1 << 30
# A file in blocks of at most this side is one in tiles; others are in strips, or in tiles that many windows share.
TILE_SIDE = 512
_COPY_PIXELS = 1 << 20
_QUANTILE_PIXELS = 1 << 22
_QUANTILE_SIDE = 256
# Of a layer with more cells of that side only so many are considered: some 4 x 10^9 pixels.
_QUANTILE_CELLS = 1 << 16


class Window(NamedTuple):
    """A rectangle of grid pixels; x to the right, y downwards from the upper left corner."""

    x: int
    y: int
    width: int
    height: int

    def intersection(self, other: Window) -> Window:
        """The common part; its width and height are zero or less if there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right = min(self.x + self.width, other.x + other.width)
        bottom = min(self.y + self.height, other.y + other.height)
        return Window(x, y, right - x, bottom - y)

    @property
    def is_empty(self) -> bool:
        return self.width <= 0 or self.height <= 0


# --------------------------------------------------------------------------------------------------- CRS


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


# -------------------------------------------------------------------------------------------------- grid


@dataclass(frozen=True)
class Grid:
    """Which pixels there are: CRS, affine transform (GDAL order) and size in pixels."""

    crs_wkt: str
    geotransform: tuple[float, float, float, float, float, float]
    width: int
    height: int

    @classmethod
    def from_dataset(cls, dataset: gdal.Dataset) -> Grid:
        """The grid of a GDAL dataset, turned north up and west left if it is mirrored (a rotated one stays rotated)."""
        geotransform = dataset.GetGeoTransform(can_return_null=True)
        if geotransform is None:
            raise RasterError("The raster has no georeference.")
        crs = dataset.GetSpatialRef()
        return _upright(crs.ExportToWkt() if crs else "", geotransform, dataset.RasterXSize, dataset.RasterYSize)

    @property
    def is_north_up(self) -> bool:
        gt = self.geotransform
        return gt[2] == 0 and gt[4] == 0 and gt[1] > 0 and gt[5] < 0

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """(xmin, ymin, xmax, ymax) in the grid's CRS."""
        x, y = self.to_map(np.array([0, self.width, 0, self.width]), np.array([0, 0, self.height, self.height]))
        return float(x.min()), float(y.min()), float(x.max()), float(y.max())

    @property
    def pixel_size(self) -> tuple[float, float]:
        """(width, height) of a pixel in CRS units, both positive."""
        gt = self.geotransform
        return hypot(gt[1], gt[4]), hypot(gt[2], gt[5])

    @property
    def is_geographic(self) -> bool:
        return bool(self.crs_wkt) and bool(spatial_reference(self.crs_wkt).IsGeographic())

    @property
    def window(self) -> Window:
        """All of it."""
        return Window(0, 0, self.width, self.height)

    def to_map(self, column: np.ndarray, row: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """CRS coordinates of pixel coordinates (0, 0 is the upper left corner of the upper left pixel)."""
        gt = self.geotransform
        return gt[0] + column * gt[1] + row * gt[2], gt[3] + column * gt[4] + row * gt[5]

    def to_pixel(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Pixel coordinates of CRS coordinates."""
        gt = self.geotransform
        determinant = gt[1] * gt[5] - gt[2] * gt[4]
        dx, dy = x - gt[0], y - gt[3]
        return (dx * gt[5] - dy * gt[2]) / determinant, (dy * gt[1] - dx * gt[4]) / determinant

    def sub(self, window: Window) -> Grid:
        """The part of the grid under a window."""
        x, y = self.to_map(np.float64(window.x), np.float64(window.y))
        gt = self.geotransform
        return Grid(self.crs_wkt, (float(x), gt[1], gt[2], float(y), gt[4], gt[5]), window.width, window.height)

    def clip(self, bounds: Sequence[float], crs_wkt: str | None = None) -> Grid:
        """The smallest sub-grid of whole pixels that covers the extent (as far as the grid goes).

        ``bounds``: (xmin, ymin, xmax, ymax), in ``crs_wkt`` or, without it, in the grid's CRS. RasterError if the
        extent misses the grid.
        """
        require_north_up(self)
        if crs_wkt:
            bounds = transform_bounds(bounds, crs_wkt, self.crs_wkt)
        xmin, ymin, xmax, ymax = bounds
        left, top = (float(v) for v in self.to_pixel(np.float64(xmin), np.float64(ymax)))
        right, bottom = (float(v) for v in self.to_pixel(np.float64(xmax), np.float64(ymin)))
        # An extent typed along pixel edges must not gain a row for a rounding error in the last digits.
        slack = 1e-4
        x0, y0 = max(floor(left + slack), 0), max(floor(top + slack), 0)
        x1, y1 = min(ceil(right - slack), self.width), min(ceil(bottom - slack), self.height)
        if x1 <= x0 or y1 <= y0:
            raise RasterError(
                f"The extent ({format_bounds(bounds)}) does not overlap the reference raster "
                f"({format_bounds(self.bounds)}), both in {crs_name(self.crs_wkt)}."
            )
        return self.sub(Window(x0, y0, x1 - x0, y1 - y0))


def _upright(crs_wkt: str, geotransform: Sequence[float], width: int, height: int) -> Grid:
    gt = [float(value) for value in geotransform]
    if gt[2] == 0 and gt[4] == 0:
        if gt[1] < 0:
            gt[0], gt[1] = gt[0] + width * gt[1], -gt[1]
        if gt[5] > 0:
            gt[3], gt[5] = gt[3] + height * gt[5], -gt[5]
    return Grid(crs_wkt, (gt[0], gt[1], gt[2], gt[3], gt[4], gt[5]), width, height)


def require_north_up(grid: Grid, label: str = "The reference raster") -> None:
    """RasterError if the grid is rotated: outputs, extents and zones are defined on upright pixels only."""
    if not grid.is_north_up:
        raise RasterError(
            f"{label} is rotated: its rows do not run from west to east. Warp it to an upright grid first "
            "(Raster > Projections > Warp), or choose another layer as the reference grid."
        )


# ------------------------------------------------------------------------------------------------ source


@dataclass(frozen=True)
class Source:
    """One band of one raster file, as declared by the user.

    ``path``: anything GDAL opens. ``nodata_ranges``: closed ranges (lo, hi) of *unscaled* values to mask besides what
    the file flags (QGIS: the layer's additional no data values). ``categorical``: classes, never averaged. ``label``:
    what messages call it. ``crs_wkt``: the CRS to assume instead of the file's (QGIS: the CRS set on the layer).
    """

    path: str
    band: int = 1
    nodata_ranges: tuple[tuple[float, float], ...] = ()
    categorical: bool = False
    label: str = "input"
    crs_wkt: str = ""


@dataclass(frozen=True)
class SourceInfo:
    """What a file says about a source. ``grid`` is upright; ``mirrored``: (x, y) axes flipped to make it so.

    ``tiled``: stored in blocks of at most 512 x 512 pixels. Never true of a VRT, which does not tell how the files
    behind it are stored.
    """

    grid: Grid
    mirrored: tuple[bool, bool]
    dtype: str
    scale: float
    offset: float
    unit: str
    description: str
    nodata: float | None
    has_mask: bool
    bands: int
    tiled: bool
    files: tuple[str, ...]
    metadata: dict[str, str]


def inspect(source: Source) -> SourceInfo:
    """Open a source and say what it is. RasterError if it cannot serve as one."""
    dataset = _open(source)
    if source.band < 1 or source.band > dataset.RasterCount:
        raise RasterError(
            f"{source.label}: band {source.band} does not exist; {source.path} has "
            f"{_count(dataset.RasterCount, 'band')}."
        )
    band = dataset.GetRasterBand(source.band)
    if gdal.DataTypeIsComplex(band.DataType):
        raise RasterError(f"{source.label}: band {source.band} of {source.path} holds complex numbers, not values.")
    _refuse_absurd(source, dataset, band)
    geotransform = dataset.GetGeoTransform(can_return_null=True)
    if geotransform is None or geotransform[1] * geotransform[5] - geotransform[2] * geotransform[4] == 0:
        has_points = dataset.GetGCPCount() > 0
        raise RasterError(
            f"{source.label}: {source.path} is not georeferenced"
            + (" (it has ground control points only). Warp it" if has_points else ". Georeference it")
            + " first, so that each pixel has a place."
        )
    crs_wkt = source.crs_wkt
    if not crs_wkt:
        crs = dataset.GetSpatialRef()
        crs_wkt = crs.ExportToWkt() if crs else ""
    if not crs_wkt:
        raise RasterError(
            f"{source.label}: {source.path} has no coordinate reference system. Assign the right one first "
            "(Raster > Projections > Assign Projection)."
        )
    upright = geotransform[2] == 0 and geotransform[4] == 0
    scale, offset = band.GetScale(), band.GetOffset()
    return SourceInfo(
        grid=_upright(crs_wkt, geotransform, dataset.RasterXSize, dataset.RasterYSize),
        mirrored=(upright and geotransform[1] < 0, upright and geotransform[5] > 0),
        dtype=gdal.GetDataTypeName(band.DataType),
        scale=1.0 if scale is None else float(scale),
        offset=0.0 if offset is None else float(offset),
        unit=band.GetUnitType() or "",
        description=band.GetDescription() or "",
        nodata=band.GetNoDataValue(),
        has_mask=_mask_band(dataset, band) is not None,
        bands=dataset.RasterCount,
        tiled=dataset.GetDriver().ShortName != "VRT" and max(band.GetBlockSize()) <= TILE_SIDE,
        files=tuple(dataset.GetFileList() or ()),
        metadata=dict(dataset.GetMetadata() or {}),
    )


def _refuse_absurd(source: Source, dataset: gdal.Dataset, band: gdal.Band) -> None:
    width, height = dataset.RasterXSize, dataset.RasterYSize
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise RasterError(
            f"{source.label}: {source.path} claims to have {width} x {height} pixels, which no map has. The file is "
            "damaged; copy or download it again."
        )
    across, down = band.GetBlockSize()
    if across * down * gdal.GetDataTypeSize(band.DataType) // 8 > MAX_BLOCK_BYTES:
        raise RasterError(
            f"{source.label}: {source.path} is stored in blocks of {across} x {down} pixels, each of which would have "
            "to fit into the memory. Save it anew with tiles (gdal_translate -co TILED=YES), or, if that fails, copy "
            "or download it again: it is damaged."
        )


def reference_grid(source: Source) -> Grid:
    """The grid of a source that is to be the reference. RasterError if it is rotated or unusable."""
    grid = inspect(source).grid
    require_north_up(grid, f"{source.label} ({source.path})")
    return grid


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _open(source: Source) -> gdal.Dataset:
    lowered = source.path.strip().lower()
    rendered = (
        f"{source.label}: {source.path} is a rendered map (pictures of data, such as WMS or XYZ tiles), not data. "
        "Use the raster it was drawn from: download it, or load it through WCS."
    )
    if lowered.startswith(_RENDERED_PREFIXES) or any(mark in lowered for mark in _RENDERED_MARKS):
        raise RasterError(rendered)
    dataset, message = attempt(gdal.OpenEx, source.path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        # A colon beyond a drive letter, /vsi or XML means a connection string, which is no path to look for.
        is_path = not lowered.startswith(("/vsi", "<")) and ":" not in source.path[2:]
        if is_path and not os.path.exists(source.path):
            raise RasterError(f"{source.label}: {source.path} does not exist. Was it moved or renamed?")
        raise RasterError(
            f"{source.label}: GDAL cannot open {source.path} as a raster ({message or 'unknown format'}). "
            "Is it a raster, and is it whole?"
        )
    if dataset.GetDriver().ShortName in RENDERED_DRIVERS:
        raise RasterError(rendered)
    if dataset.RasterCount == 0:
        subdatasets = [name for name, _ in dataset.GetSubDatasets()]
        if subdatasets:
            more = f" and {len(subdatasets) - 3} more" if len(subdatasets) > 3 else ""
            raise RasterError(
                f"{source.label}: {source.path} is a container of {_count(len(subdatasets), 'raster')}. Choose one of "
                f"them: {', '.join(subdatasets[:3])}{more}."
            )
        raise RasterError(f"{source.label}: {source.path} has no raster band.")
    return dataset


def _mask_band(dataset: gdal.Dataset, band: gdal.Band) -> gdal.Band | None:
    """The band whose zeros are masked: the file's mask or an alpha band, if it has one besides a nodata flag."""
    for number in range(1, dataset.RasterCount + 1):
        other = dataset.GetRasterBand(number)
        if number != band.GetBand() and other.GetColorInterpretation() == gdal.GCI_AlphaBand:
            return other
    if band.GetMaskFlags() in (gdal.GMF_ALL_VALID, gdal.GMF_NODATA):
        return None
    return band.GetMaskBand()


class _Reader:
    """Windows of a source on its own (upright) grid: unscaled, float32, NaN where masked. One dataset per thread."""

    def __init__(self, source: Source, info: SourceInfo) -> None:
        self.source = source
        self.info = info
        self._local = threading.local()

    def close(self) -> None:
        """Close the dataset of this thread; those of other threads close when the threads end."""
        self._local = threading.local()

    def read(self, window: Window) -> np.ndarray:
        """Pixels of a window that lies inside the source: float32 (height, width)."""
        local = self._local
        if not hasattr(local, "dataset"):
            local.dataset = _open(self.source)
            local.band = local.dataset.GetRasterBand(self.source.band)
            local.mask = _mask_band(local.dataset, local.band)
        mirror_x, mirror_y = self.info.mirrored
        grid = self.info.grid
        x = grid.width - window.x - window.width if mirror_x else window.x
        y = grid.height - window.y - window.height if mirror_y else window.y
        raw = self._raw(local.band, x, y, window)
        mask = None if local.mask is None else self._raw(local.mask, x, y, window)
        values = self._decode(raw, mask)
        return values[:: -1 if mirror_y else 1, :: -1 if mirror_x else 1]

    def _raw(self, band: gdal.Band, x: int, y: int, window: Window) -> np.ndarray:
        raw, message = attempt(band.ReadAsArray, x, y, window.width, window.height)
        if raw is None or message:
            raise RasterError(
                f"{self.source.label}: reading {self.source.path} failed ({message or 'unknown reason'}). "
                "The file is damaged or incomplete; copy or download it again."
            )
        return raw

    def _decode(self, raw: np.ndarray, mask: np.ndarray | None) -> np.ndarray:
        info = self.info
        flag = _typed_flag(info.nodata, raw.dtype)
        # Compared before unscaling and in the band's own type: the flag of a Float32 band is a float32.
        masked = None if flag is None else raw == flag
        if mask is not None:
            masked = (mask == 0) if masked is None else masked | (mask == 0)
        with np.errstate(over="ignore", invalid="ignore"):
            if info.scale != 1.0 or info.offset != 0.0:
                values = (raw.astype(np.float64) * info.scale + info.offset).astype(np.float32)
            else:
                values = raw.astype(np.float32, copy=False)
            # Written so that NaN, which compares false with everything, is masked too.
            wild = ~(np.abs(values) <= np.float32(HUGE))
        masked = wild if masked is None else masked | wild
        for low, high in self.source.nodata_ranges:
            inside = (values >= np.float32(low)) & (values <= np.float32(high))
            masked |= inside
        values[masked] = np.nan
        return values


def _typed_flag(nodata: float | None, dtype: np.dtype) -> Any:
    """The nodata flag in the band's type, or None if no pixel can hold it (what is not finite is masked anyway)."""
    if nodata is None or not isfinite(nodata):
        return None
    if dtype.kind == "f":
        with np.errstate(over="ignore"):
            return dtype.type(nodata)
    limits = np.iinfo(dtype)
    if nodata != int(nodata) or not limits.min <= nodata <= limits.max:
        return None
    return dtype.type(int(nodata))


# -------------------------------------------------------------------------------------------------- view


class View:
    """A source as float32 pixels of a grid; NaN where it is masked or does not reach.

    ``resampling`` is 'none' (its pixels are the grid's), 'average' (the grid is coarser), 'bilinear' or, for classes,
    'nearest'. Safe to read from several threads. ``close`` (or the end of a ``with`` block) removes the temporary copy
    that resampling needs; it is made in ``temp_dir`` or the system's folder for temporary files.

    Raises RasterError if the source is unusable or does not overlap the grid.
    """

    def __init__(self, source: Source, grid: Grid, temp_dir: str | None = None) -> None:
        require_north_up(grid)
        self.source = source
        self.grid = grid
        self.info = inspect(source)
        self._temp_dir = temp_dir
        self._reader = _Reader(source, self.info)
        self._lock = threading.Lock()
        self._local = threading.local()
        self._copy: str | None = None
        self._remove: weakref.finalize | None = None
        self._offset = _whole_pixel_offset(self.info.grid, grid)
        if self._offset is not None:
            self.resampling = "none"
            self._part = Window(-self._offset[0], -self._offset[1], grid.width, grid.height).intersection(
                self.info.grid.window
            )
            self._ratio = (1.0, 1.0)
        else:
            self._part, self._ratio = self._measure()
            coarser = sqrt(self._ratio[0] * self._ratio[1]) > COARSER
            self.resampling = "nearest" if source.categorical else "average" if coarser else "bilinear"
        if self._part.is_empty:
            raise RasterError(self._no_overlap())

    def __enter__(self) -> View:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    @property
    def files(self) -> tuple[str, ...]:
        """Every file the source is read from."""
        return self.info.files or (self.source.path,)

    def describe(self) -> str:
        """One line for the log: what is read, and how it comes onto the grid."""
        name = f"{self.source.label}: {os.path.basename(self.source.path) or self.source.path}, band {self.source.band}"
        if self.resampling == "none":
            return f"{name}, read as it is (same pixels as the reference grid)"
        across, down = self.info.grid.pixel_size
        return (
            f"{name}, resampled ({self.resampling}) from pixels of {across:.6g} x {down:.6g} in "
            f"{crs_name(self.info.grid.crs_wkt)}; one pixel of the reference grid spans {self._ratio[0]:.3g} x "
            f"{self._ratio[1]:.3g} of them"
        )

    def prepare(self, feedback: Any = None) -> None:
        """Make the masked copy a resampled view is warped from, unless there is one. Canceled if the user stops it."""
        if self.resampling == "none":
            return
        with self._lock:
            if self._copy is None:
                self._copy = self._write_copy(feedback)

    def read(self, window: Window) -> np.ndarray:
        """The pixels of a window inside the grid: float32 (height, width), NaN where masked."""
        if self._offset is not None:
            return self._read_direct(window)
        self.prepare()
        return self._read_warped(window)

    def close(self) -> None:
        """Close what is open in this thread and remove the temporary copy."""
        self._reader.close()
        self._local = threading.local()
        with self._lock:
            if self._remove is not None:
                self._remove()
            self._remove = self._copy = None

    # ..................................................................................... same pixels

    def _read_direct(self, window: Window) -> np.ndarray:
        dx, dy = self._offset
        wanted = Window(window.x - dx, window.y - dy, window.width, window.height)
        inside = wanted.intersection(self._part)
        if inside == wanted:
            return self._reader.read(inside)
        out = np.full((window.height, window.width), np.nan, dtype=np.float32)
        if not inside.is_empty:
            row, column = inside.y - wanted.y, inside.x - wanted.x
            out[row : row + inside.height, column : column + inside.width] = self._reader.read(inside)
        return out

    # ...................................................................................... resampled

    def _measure(self) -> tuple[Window, tuple[float, float]]:
        """The part of the source the grid needs, and how many source pixels (in x and y) a grid pixel spans."""
        grid, source = self.grid, self.info.grid
        steps_x = np.unique(np.linspace(0, grid.width, 65))
        steps_y = np.unique(np.linspace(0, grid.height, 65))
        column, row = np.meshgrid(steps_x, steps_y)
        nodes = []
        for add_x, add_y in ((0, 0), (1, 0), (0, 1)):
            x, y = grid.to_map(column + add_x, row + add_y)
            nodes.append(source.to_pixel(*transform_points(x, y, grid.crs_wkt, source.crs_wkt)))
        (u, v), (u_right, v_right), (u_down, v_down) = nodes
        known = np.isfinite(u)
        if not known.any():
            raise RasterError(self._no_overlap())
        inside = known & (u >= 0) & (u <= source.width) & (v >= 0) & (v <= source.height)
        used = inside if inside.any() else known
        with np.errstate(invalid="ignore"):
            # Along the axes of the source, where GDAL's filters work.
            ratio_x = float(np.nanmedian(np.hypot(u_right - u, u_down - u)[used]))
            ratio_y = float(np.nanmedian(np.hypot(v_right - v, v_down - v)[used]))
        if not (ratio_x > 0 and ratio_y > 0):
            raise RasterError(self._no_overlap())
        if not known.all():
            # Somewhere the grid leaves what its CRS can express: an extent from the other nodes could be too small.
            return source.window, (ratio_x, ratio_y)
        x0, x1, y0, y1 = float(u.min()), float(u.max()), float(v.min()), float(v.max())
        if x1 <= 0 or y1 <= 0 or x0 >= source.width or y0 >= source.height:
            raise RasterError(self._no_overlap())
        # Room for the filter's reach and for edges that bulge between the nodes.
        room_x = 3 + ceil(ratio_x) + 0.03 * (x1 - x0)
        room_y = 3 + ceil(ratio_y) + 0.03 * (y1 - y0)
        left, top = floor(x0 - room_x), floor(y0 - room_y)
        needed = Window(left, top, ceil(x1 + room_x) - left, ceil(y1 + room_y) - top)
        return needed.intersection(source.window), (ratio_x, ratio_y)

    def _no_overlap(self) -> str:
        source, grid = self.info.grid, self.grid
        try:
            bounds = transform_bounds(source.bounds, source.crs_wkt, grid.crs_wkt)
            where = f"({format_bounds(bounds)}) does not overlap the reference grid ({format_bounds(grid.bounds)}), "
            where += f"both in {crs_name(grid.crs_wkt)}"
        except RasterError:
            where = (
                f"({format_bounds(source.bounds)} in {crs_name(source.crs_wkt)}) does not overlap the reference grid "
            )
            where += f"({format_bounds(grid.bounds)} in {crs_name(grid.crs_wkt)})"
        return (
            f"{self.source.label}: {self.source.path} {where}. Choose layers of the same area, and check that the CRS "
            "of each layer is the right one."
        )

    def _write_copy(self, feedback: Any) -> str:
        try:
            folder = tempfile.mkdtemp(prefix="soil_mobility_", dir=self._temp_dir)
        except OSError as error:
            raise RasterError(f"{self.source.label}: no temporary folder can be made ({error}).") from error
        self._remove = weakref.finalize(self, shutil.rmtree, folder, True)
        path = os.path.join(folder, "masked.tif")
        part = self._part
        grid = self.info.grid.sub(part)
        options = ["TILED=YES", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE"]
        driver = gdal.GetDriverByName("GTiff")
        dataset, message = attempt(driver.Create, path, part.width, part.height, 1, gdal.GDT_Float32, options)
        if dataset is None:
            raise RasterError(f"{self.source.label}: no temporary file can be made in {folder} ({message}).")
        holder = [dataset]
        del dataset
        try:
            failures = self._fill_copy(holder[0], grid, feedback)
        finally:
            closing = close(holder)
        failures.append(closing)
        failures = [failure for failure in failures if failure]
        if failures:
            raise RasterError(
                f"{self.source.label}: the temporary copy in {folder} cannot be written ({failures[0]}). "
                "Is the disk full?"
            )
        return path

    def _fill_copy(self, dataset: gdal.Dataset, grid: Grid, feedback: Any) -> list[str]:
        """Write the needed part of the source; returns what GDAL said went wrong."""
        part, band = self._part, dataset.GetRasterBand(1)
        failures = [
            attempt(dataset.SetGeoTransform, grid.geotransform)[1],
            attempt(dataset.SetProjection, grid.crs_wkt)[1],
            attempt(band.SetNoDataValue, float("nan"))[1],
        ]
        for window in windows(part.width, part.height, _COPY_PIXELS):
            if any(failures):
                break
            if feedback is not None and feedback.isCanceled():
                raise Canceled
            values = self._reader.read(Window(part.x + window.x, part.y + window.y, window.width, window.height))
            failures.append(attempt(band.WriteArray, values, window.x, window.y)[1])
            failures.append(attempt(band.FlushCache)[1])
        return failures

    def _warped(self) -> gdal.Band:
        local = self._local
        if not hasattr(local, "dataset"):
            grid, copy = self.grid, self._copy
            xmin, ymin, xmax, ymax = grid.bounds
            dataset, message = attempt(
                gdal.Warp,
                "",
                copy,
                format="VRT",
                outputBounds=(xmin, ymin, xmax, ymax),
                width=grid.width,
                height=grid.height,
                srcSRS=self.info.grid.crs_wkt,
                dstSRS=grid.crs_wkt,
                outputType=gdal.GDT_Float32,
                workingType=gdal.GDT_Float32,
                srcNodata="nan",
                dstNodata="nan",
                resampleAlg={"nearest": "near"}.get(self.resampling, self.resampling),
                errorThreshold=0,
                overviewLevel="NONE",
                # Without explicit scales GDAL derives them from each chunk, and results depend on the window asked for.
                warpOptions=[
                    f"XSCALE={1 / self._ratio[0]:.17g}",
                    f"YSCALE={1 / self._ratio[1]:.17g}",
                    "SAMPLE_GRID=YES",
                ],
            )
            if dataset is None:
                raise RasterError(f"{self.source.label}: {self.source.path} cannot be resampled ({message}).")
            local.dataset, local.band = dataset, dataset.GetRasterBand(1)
        return local.band

    def _read_warped(self, window: Window) -> np.ndarray:
        band = self._warped()
        out = np.empty((window.height, window.width), dtype=np.float32)
        across, down = LATTICE
        for y in range(window.y // down * down, window.y + window.height, down):
            for x in range(window.x // across * across, window.x + window.width, across):
                cell = Window(x, y, across, down).intersection(self.grid.window)
                values, message = attempt(band.ReadAsArray, cell.x, cell.y, cell.width, cell.height)
                if values is None or message:
                    raise RasterError(
                        f"{self.source.label}: resampling {self.source.path} failed ({message or 'unknown reason'})."
                    )
                common = cell.intersection(window)
                out[
                    common.y - window.y : common.y - window.y + common.height,
                    common.x - window.x : common.x - window.x + common.width,
                ] = values[
                    common.y - cell.y : common.y - cell.y + common.height,
                    common.x - cell.x : common.x - cell.x + common.width,
                ]
        return out


def _whole_pixel_offset(source: Grid, grid: Grid) -> tuple[int, int] | None:
    """Grid pixel of the source's first pixel if the pixels of both coincide, else None."""
    if not source.is_north_up or not same_crs(source.crs_wkt, grid.crs_wkt):
        return None
    corners_x = np.array([0, source.width, 0, source.width], dtype=np.float64)
    corners_y = np.array([0, 0, source.height, source.height], dtype=np.float64)
    column, row = grid.to_pixel(*source.to_map(corners_x, corners_y))
    dx, dy = round(float(column[0])), round(float(row[0]))
    misfit = max(np.abs(column - corners_x - dx).max(), np.abs(row - corners_y - dy).max())
    return (dx, dy) if misfit <= SAME_PIXEL else None


def windows(width: int, height: int, pixels: int, tile: tuple[int, int] = LATTICE) -> Iterator[Window]:
    """Row by row, windows of whole tiles (cut at the right and lower edge) of about ``pixels`` pixels, at least a tile.

    They are as wide as the raster where that fits: a strip of a striped file is then decoded once.
    """
    across, down = tile
    columns = max(1, min(pixels // (across * down), -(-width // across)))
    rows = max(1, pixels // (columns * across * down))
    step_x, step_y = columns * across, rows * down
    for y in range(0, height, step_y):
        for x in range(0, width, step_x):
            yield Window(x, y, min(step_x, width - x), min(step_y, height - y))


# --------------------------------------------------------------------------------------------- quantiles


def quantiles(source: Source, q: Sequence[float]) -> np.ndarray:
    """Quantiles of all valid pixels of a layer, as a float64 array; NaN if it has none.

    Up to about 4 million pixels the whole layer is read. Of a larger one a systematic sample is: 256 x 256 pixel
    windows, evenly spread, the same ones each time; more of them as long as fewer than 10,000 valid pixels were found
    (at most 65,536, the same part of a layer of more). Memory stays bounded either way.
    """
    info = inspect(source)
    reader = _Reader(source, info)
    width, height = info.grid.width, info.grid.height
    side = _QUANTILE_SIDE
    columns = -(-width // side)
    cells = columns * -(-height // side)
    limit = max(1, _QUANTILE_PIXELS // (side * side))
    considered = np.linspace(0, cells - 1, min(cells, _QUANTILE_CELLS)).round().astype(np.int64)
    order = considered[_spread(considered.size)]
    found: list[np.ndarray] = []
    count = 0
    try:
        for number, index in enumerate(order):
            if number >= limit and count >= 10_000:
                break
            y, x = (side * int(place) for place in divmod(index, columns))
            values = reader.read(Window(x, y, min(side, width - x), min(side, height - y)))
            found.append(values[np.isfinite(values)])
            count += found[-1].size
    finally:
        reader.close()
    sample = np.concatenate(found) if found else np.empty(0, dtype=np.float32)
    if sample.size == 0:
        return np.full(len(q), np.nan)
    return np.quantile(sample.astype(np.float64), q)


def _spread(count: int) -> np.ndarray:
    """0 .. count-1, ordered so that each beginning of the sequence is evenly spread (golden-ratio steps)."""
    position = np.arange(count) * ((sqrt(5) - 1) / 2) % 1.0
    return np.argsort(np.argsort(position, kind="stable"), kind="stable")
