"""One band of a raster file: as its user declares it, what the file says of it, its values with NaN where masked."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, sqrt
from typing import Any

import numpy as np
from osgeo import gdal

from .errors import RasterError, attempt
from .grid import (  # A value beyond this is a flag somebody forgot to declare (-3.4e38, 1e308), never a soil property.
    Grid,
    Window,
    require_north_up,
    upright,
)

HUGE = 1e30
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
_QUANTILE_PIXELS = 1 << 22
_QUANTILE_SIDE = 256
# Of a layer with more cells of that side only so many are considered: some 4 x 10^9 pixels.
_QUANTILE_CELLS = 1 << 16


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
    behind it are stored. ``block_bytes``: of what is decoded at once.
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
    block_bytes: int
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
    straight = geotransform[2] == 0 and geotransform[4] == 0
    scale, offset = band.GetScale(), band.GetOffset()
    return SourceInfo(
        grid=upright(crs_wkt, geotransform, dataset.RasterXSize, dataset.RasterYSize),
        mirrored=(straight and geotransform[1] < 0, straight and geotransform[5] > 0),
        dtype=gdal.GetDataTypeName(band.DataType),
        scale=1.0 if scale is None else float(scale),
        offset=0.0 if offset is None else float(offset),
        unit=band.GetUnitType() or "",
        description=band.GetDescription() or "",
        nodata=band.GetNoDataValue(),
        has_mask=_mask_band(dataset, band) is not None,
        bands=dataset.RasterCount,
        tiled=dataset.GetDriver().ShortName != "VRT" and max(band.GetBlockSize()) <= TILE_SIDE,
        block_bytes=_block_bytes(dataset, band),
        files=tuple(dataset.GetFileList() or ()),
        metadata=dict(dataset.GetMetadata() or {}),
    )


def _block_bytes(dataset: gdal.Dataset, band: gdal.Band) -> int:
    """What GDAL decodes at once, at the least."""
    across, down = band.GetBlockSize()
    together = dataset.RasterCount if dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL" else 1
    return across * down * together * (gdal.GetDataTypeSize(band.DataType) // 8)


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


class Reader:
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


def quantiles(source: Source, q: Sequence[float]) -> np.ndarray:
    """Quantiles of all valid pixels of a layer, as a float64 array; NaN if it has none.

    Up to about 4 million pixels the whole layer is read. Of a larger one a systematic sample is: 256 x 256 pixel
    windows, evenly spread, the same ones each time; more of them as long as fewer than 10,000 valid pixels were found
    (at most 65,536, the same part of a layer of more). Memory stays bounded either way.
    """
    info = inspect(source)
    reader = Reader(source, info)
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
