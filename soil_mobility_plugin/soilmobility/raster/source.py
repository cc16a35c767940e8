"""One band of a raster file: as its user declares it, what the file says of it, its values with NaN where masked."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from math import ceil, floor, isfinite, sqrt
from typing import Any, NamedTuple

import numpy as np
from osgeo import gdal, gdal_array

from ..files import is_endless
from ..language import Phrase, Term
from ..typing import Array
from .crs import crs_name, format_bounds, full_turn, laps, spatial_reference
from .errors import UNKNOWN, RasterError, attempt
from .grid import Grid, Window, require_north_up, upright

# A value beyond this is a flag somebody forgot to declare (-3.4e38, 1e308), never a soil property.
HUGE = 1e30
# Drivers that deliver pictures of data instead of data.
RENDERED_DRIVERS = frozenset({"WMS", "WMTS", "MBTiles"})
# What GDAL says where something cannot be written.
_OF_WRITING = ("tiffappend", "tiffwrite", "tiffrewrite", "tiffflush", "writeencoded", "write error", "no space left")
# What GDAL says of a file that is not there.
_MISSING, _NO_FILE = "does not exist in the file system", "No such file or directory"
_RENDERED_PREFIXES = ("wms:", "wmts:")
#: What items of metadata begin and end with that tell where a band of NetCDF, or of Zarr, lies in depth or time.
_PLACES = (("NETCDF_DIM_", ""), ("DIM_", "_VALUE"))
#: What a band of transparency is called, if anything.
_NO_NAMES = frozenset({"", "alpha", "mask", "transparency", "opacity"})
#: How addresses begin.
_ADDRESSES = ("http:", "https:", "/vsicurl")
_RENDERED_MARKS = ("type=xyz", "contextualwmslegend", "<gdal_wms", "<gdal_wmts")
# A file that declares more is damaged, or says what it does not hold: the earth has fewer pixels of 7 m.
MAX_SIDE = 10**7
MAX_PIXELS = 10**13
# Names of rasters in a container that a message lists.
MAX_NAMES = 10
# GDAL decodes whole blocks, one per thread at least: larger ones would take the memory of the machine.
MAX_BLOCK_BYTES = 1 << 30
# A file in blocks of at most this side is one in tiles; others are in strips, or in tiles that many windows share.
TILE_SIDE = 512
_QUANTILE_PIXELS = 1 << 22
_QUANTILE_SIDE = 256
# Of a layer with more cells of that side only so many are considered: some 4 x 10^9 pixels.
_QUANTILE_CELLS = 1 << 16
# Fewer values than that do not tell what a layer holds.
_FEWEST = 10_000
# Numbers of 4 bytes that allocators map on their own: all of them go back to the system at once, what was never filled
# takes nothing. Smaller arrays come and go in the heap, whose gaps stay resident while the blocks are computed.
_MAPPED = 1 << 23


@dataclass(frozen=True)
class Source:
    """One band of one raster file, as declared by the user.

    ``path``: anything GDAL opens. ``nodata_ranges``: closed ranges (lo, hi) of *unscaled* values to mask besides what
    the file flags (QGIS: the layer's additional no data values). ``categorical``: classes, never averaged. ``label``:
    what messages call it. ``crs_wkt``: the CRS to assume instead of the file's (QGIS: the CRS set on the layer).
    ``possible``: closed range (lo, hi) of unscaled values that can be; where pixels are mixed with their neighbours,
    those outside are masked first (on its own grid a view delivers them: there they can be told and counted).
    """

    path: str
    band: int = 1
    nodata_ranges: tuple[tuple[float, float], ...] = ()
    categorical: bool = False
    label: str = Term("input")
    crs_wkt: str = ""
    possible: tuple[float, float] | None = None

    @property
    def said(self) -> dict[str, str]:
        """What messages say of it."""
        return {"label": self.label, "path": self.path}


@dataclass(frozen=True)
class SourceInfo:
    """What a file says about a source. ``grid`` is upright; ``mirrored``: (x, y) axes flipped to make it so.

    ``limits``: the least and largest unscaled value that an integer type holds, None of floating-point bands.
    ``tiled``: stored in blocks of at most 512 x 512 pixels. Never true of a VRT, which does not tell how the files
    behind it are stored. ``block_bytes``: of what is decoded at once.
    """

    grid: Grid
    mirrored: tuple[bool, bool]
    limits: tuple[float, float] | None
    scale: float
    offset: float
    unit: str
    description: str
    nodata: float | None
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
            "{label}: band {band} does not exist; the last band of {path} is {count}.",
            band=source.band,
            count=dataset.RasterCount,
            **source.said,
        )
    band = dataset.GetRasterBand(source.band)
    if gdal.DataTypeIsComplex(band.DataType):
        raise RasterError(
            "{label}: band {band} of {path} holds complex numbers, not values.", band=source.band, **source.said
        )
    _refuse_absurd(source, dataset, band)
    geotransform = _georeference(source, dataset)
    crs_wkt = source.crs_wkt or dataset.GetProjection()
    if not crs_wkt:
        raise RasterError(
            "{label}: {path} has no coordinate reference system. Assign the right one first (Raster > Projections > "
            "Assign Projection).",
            **source.said,
        )
    straight = geotransform[2] == 0 and geotransform[4] == 0
    grid = upright(crs_wkt, geotransform, dataset.RasterXSize, dataset.RasterYSize)
    _refuse_elsewhere(source, dataset, band, grid)
    scale, offset = band.GetScale(), band.GetOffset()
    scale, offset = 1.0 if scale is None else float(scale), 0.0 if offset is None else float(offset)
    return SourceInfo(
        grid=grid,
        mirrored=(straight and geotransform[1] < 0, straight and geotransform[5] > 0),
        limits=_type_limits(band, scale, offset),
        scale=scale,
        offset=offset,
        unit=_unit(band),
        description=_name(band),
        nodata=band.GetNoDataValue(),
        bands=dataset.RasterCount,
        tiled=dataset.GetDriver().ShortName != "VRT" and max(band.GetBlockSize()) <= TILE_SIDE,
        block_bytes=_block_bytes(dataset, band),
        files=tuple(dataset.GetFileList() or (source.path,)),
        metadata=dict(dataset.GetMetadata() or {}),
    )


def _block_bytes(dataset: gdal.Dataset, band: gdal.Band) -> int:
    """What GDAL decodes at once, at the least."""
    across, down = band.GetBlockSize()
    together = dataset.RasterCount if dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL" else 1
    return int(across * down * together * (gdal.GetDataTypeSize(band.DataType) // 8))


class Said(NamedTuple):
    """What a raster file says of itself: (name, unit) and the names of the classes of each band, its metadata.

    ``picture``: GDAL takes its first three nameless bands of bytes for red, green and blue.
    """

    bands: list[tuple[str, str]]
    classes: list[list[str]]
    metadata: dict[str, str]
    picture: bool


def said_by(source: Source) -> Said:
    """What a source's file says of all its bands, whatever its place on the earth."""
    dataset = _open(source)
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    colours = [band.GetColorInterpretation() for band in bands[:3]]
    named = [(_name(band), _unit(band)) for band in bands]
    plain = all(band.DataType == gdal.GDT_Byte for band in bands[:3]) and not any(map(any, named[:3]))
    beside = _texts_beside(source.path)
    return Said(
        named,
        [_class_names(band) or beside for band in bands],
        dict(dataset.GetMetadata() or {}),
        plain and colours == [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand],
    )


def _name(band: gdal.Band) -> str:
    """What a band is called; in NetCDF and Zarr, whose bands have no names, variable, place: ``clay, depth=2.5``."""
    items = band.GetMetadata() or {}
    place = [
        f"{name.removeprefix(start).removesuffix(end)}={value}"
        for start, end in _PLACES
        for name, value in items.items()
        if name.startswith(start) and name.endswith(end)
    ]
    return band.GetDescription() or ", ".join(filter(None, [items.get("NETCDF_VARNAME", ""), *place]))


def _class_names(band: gdal.Band) -> list[str]:
    """What the codes of a band mean: the names of its categories, or texts in its table of attributes; else ()."""
    names = [name for name in band.GetCategoryNames() or () if name]
    table = band.GetDefaultRAT()
    if names or table is None:
        return names
    texts = [column for column in range(table.GetColumnCount()) if table.GetTypeOfCol(column) == gdal.GFT_String]
    rows = range(min(table.GetRowCount(), MAX_NAMES + 1))
    found = ([table.GetValueAsString(row, column).strip() for row in rows] for column in texts)
    return next((list(filter(None, cells)) for cells in found if any(cells)), [])


def _texts_beside(path: str) -> list[str]:
    """Texts in the table of attributes beside a raster (.vat.dbf, of Esri's programs), [] where it has none."""
    tables = (f"{path}.vat.dbf", f"{os.path.splitext(path)[0]}.vat.dbf")
    beside = next(filter(os.path.isfile, tables), None)
    table = attempt(gdal.OpenEx, beside, gdal.OF_VECTOR)[0] if beside else None
    if table is None:
        return []
    rows = [row.items() for row in islice(table.GetLayer(0), MAX_NAMES + 1)]
    columns = ([row[name] for row in rows] for name in (rows[0] if rows else ()))
    found = ([cell.strip() for cell in cells if isinstance(cell, str)] for cells in columns)
    return next((list(filter(None, texts)) for texts in found if any(texts)), [])


def _unit(band: gdal.Band) -> str:
    """The unit that a band states: as GDAL knows it, else as an item of its metadata; "" for none."""
    items = {name.lower(): value for name, value in (band.GetMetadata() or {}).items()}
    return str(band.GetUnitType() or items.get("units") or items.get("unit") or "")


#: Files beside a raster that do not hold its values: programs write them whenever they look at it.
BESIDE = (".aux.xml", ".ovr", ".qml", ".qmd")


def file_states(paths: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """What tells one state of each file, or folder such as a Zarr store, from another; none of what is neither.

    Number of the file, size, time of the last change (of a folder: in it), ns.
    """
    found: dict[str, tuple[int, ...]] = {}
    for path in paths:
        if not path.endswith(BESIDE):
            with suppress(OSError, ValueError):
                state = os.stat(path)
                inside = (os.stat(os.path.join(place, name)) for place, _, names in os.walk(path) for name in names)
                changed = max((one.st_mtime_ns for one in inside), default=0)
                found[path] = (state.st_ino, state.st_size, max(state.st_mtime_ns, changed))
    return found


def _georeference(source: Source, dataset: gdal.Dataset) -> tuple[float, ...]:
    gt = dataset.GetGeoTransform(can_return_null=True)
    if gt is not None and all(map(isfinite, gt)) and gt[1] * gt[5] - gt[2] * gt[4] != 0:
        return tuple(gt)
    if dataset.GetGCPCount() > 0:
        raise RasterError(
            "{label}: {path} is not georeferenced (it has ground control points only). Warp it first, so that each "
            "pixel has a place.",
            **source.said,
        )
    raise RasterError(
        "{label}: {path} is not georeferenced. Georeference it first, so that each pixel has a place.", **source.said
    )


def _type_limits(band: gdal.Band, scale: float, offset: float) -> tuple[float, float] | None:
    kind = gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType)
    if kind is None or np.dtype(kind).kind not in "iu":
        return None
    limits = np.iinfo(kind)
    low, high = (float(limit) * scale + offset for limit in (limits.min, limits.max))
    return min(low, high), max(low, high)


def _refuse_absurd(source: Source, dataset: gdal.Dataset, band: gdal.Band) -> None:
    width, height = dataset.RasterXSize, dataset.RasterYSize
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise RasterError(
            "{label}: {path} claims to have {width} x {height} pixels, which no map has. The file is damaged; copy or "
            "download it again.",
            width=width,
            height=height,
            **source.said,
        )
    across, down = band.GetBlockSize()
    if across * down * gdal.GetDataTypeSize(band.DataType) // 8 > MAX_BLOCK_BYTES:
        raise RasterError(
            "{label}: {path} is stored in blocks of {width} x {height} pixels, each of which would have to fit into "
            "the memory. Save it anew with tiles (gdal_translate -co TILED=YES), or, if that fails, copy or download "
            "it again: it is damaged.",
            width=across,
            height=down,
            **source.said,
        )


def _refuse_elsewhere(source: Source, dataset: gdal.Dataset, band: gdal.Band, grid: Grid) -> None:
    """RasterError where a map would lie elsewhere: y is read as x, a pole is rotated, what is no degree is said to be.

    GeoTIFF has no rotated pole; of NetCDF GDAL 3.10 reads none, 3.13 does.
    """
    if grid.is_north_up and _is_turned_over(dataset, band):
        raise RasterError(
            "{label}: {path} is stored along x and then y, the other way round than maps are, and would be read with "
            "both exchanged. Store it along y and then x (ncpdq -a, or transpose of xarray).",
            **source.said,
        )
    turn = full_turn(grid.crs_wkt)
    if turn is not None and spatial_reference(grid.crs_wkt).IsDerivedGeographic():
        raise RasterError(
            "{label}: the pole of {path} is rotated ({crs}), which results could not say. Warp it to another "
            "coordinate reference system first (Raster > Projections > Warp).",
            crs=crs_name(grid.crs_wkt),
            **source.said,
        )
    if turn is not None and max(map(abs, grid.bounds)) > 2.0 * turn:
        raise RasterError(
            "{label}: {path} is said to be in degrees ({crs}), but its extent is {extent}. Assign its own coordinate "
            "reference system first (Raster > Projections > Assign Projection).",
            crs=crs_name(grid.crs_wkt),
            extent=format_bounds(grid.bounds),
            **source.said,
        )


def _is_turned_over(dataset: gdal.Dataset, band: gdal.Band) -> bool:
    """Whether y is read as x of an array of NetCDF or Zarr: it is stored along x and then y.

    Of some such stores later versions of GDAL read x as x.
    """
    axes = _dimensions(dataset, band)[-2:]
    if [_axis(one) for one in axes] != ["x", "y"]:
        return False
    y, count = axes[1], dataset.RasterXSize
    if count != dataset.RasterYSize:
        return bool(count == y.GetSize())
    known = y.GetIndexingVariable()
    first = None if known is None else attempt(known.ReadAsArray, [0], [1])[0]
    left, step = dataset.GetGeoTransform()[:2]
    return first is None or bool(np.min(np.abs(left + step * np.array([0.5, count - 0.5]) - first)) < abs(step))


def _dimensions(dataset: gdal.Dataset, band: gdal.Band) -> Sequence[gdal.Dimension]:
    """The dimensions of the array of NetCDF or Zarr that a band is of; () of other rasters."""
    if dataset.GetDriver().ShortName not in ("netCDF", "Zarr"):
        return ()
    place = dataset.GetDescription()
    files = (attempt(gdal.OpenEx, path, gdal.OF_MULTIDIM_RASTER)[0] for path in (place, *(dataset.GetFileList() or ())))
    whole = next(filter(None, files), None)
    if whole is None:
        return ()
    # as the subdataset, the band or the folder is called; a store of one map may be opened by its own name
    root = whole.GetRootGroup()
    named = [part for part in place.split(":") if part.startswith("/")]
    called = [band.GetMetadataItem("NETCDF_VARNAME"), os.path.basename(place), *(root.GetMDArrayNames() or ())]
    for name in (*named, *(f"/{name}" for name in called)):
        array = attempt(root.OpenMDArrayFromFullname, name)[0]
        if array is not None and array.GetDimensionCount() > 1:
            return list(array.GetDimensions())
    return ()


def _axis(dimension: gdal.Dimension) -> str:
    """``x``, ``y`` or what else a dimension is called."""
    name = dimension.GetName().lower()
    kinds = {gdal.DIM_TYPE_HORIZONTAL_X: "x", gdal.DIM_TYPE_HORIZONTAL_Y: "y"}
    return kinds.get(dimension.GetType()) or {"lon": "x", "longitude": "x", "lat": "y", "latitude": "y"}.get(name, name)


def require_values(source: Source, said: Said, band_is_stated: bool, codes: bool = False) -> None:
    """RasterError if a band holds codes of named classes or, unless it was stated, is the red one of a picture.

    ``codes``: those will do. The bytes of a picture may be values, if somebody says so.
    """
    if said.picture and not band_is_stated:
        raise RasterError(
            "{label}: the bands of {path} are red, green and blue: it is a picture of a map, not its values. Use the "
            "raster that it was drawn from. If its bands do hold values, state the band.",
            **source.said,
        )
    if not codes:
        require_no_codes(source, said.classes[source.band - 1])


def require_no_codes(source: Source, names: Sequence[str]) -> None:
    """RasterError if the values of a band have ``names``, as codes of classes do: by its file, or by its style."""
    if names:
        raise RasterError(
            "{label}: the values of {path} are codes of classes ({names}), no measurements. Use the raster that the "
            "classes were made from.",
            names=_listed(names),
            **source.said,
        )


def _listed(names: Sequence[str]) -> str:
    """Names for a message: the first of them."""
    return ", ".join(names[:MAX_NAMES]) + (", …" if len(names) > MAX_NAMES else "")


def reference_grid(source: Source) -> Grid:
    """The grid of a source that is to be the reference. RasterError if it is rotated or unusable."""
    grid = inspect(source).grid
    require_north_up(grid, Phrase("{} ({})", source.label, source.path))
    return grid


def _open(source: Source) -> gdal.Dataset:
    said = source.said
    lowered = source.path.strip().lower()
    rendered = RasterError(
        "{label}: {path} is a rendered map (pictures of data, such as WMS or XYZ tiles), not data. Use the raster it "
        "was drawn from: download it, or load it through WCS.",
        **said,
    )
    if lowered.startswith(_RENDERED_PREFIXES) or any(mark in lowered for mark in _RENDERED_MARKS):
        raise rendered
    if is_endless(source.path):
        raise RasterError(
            "{label}: {path} is a pipe or a device, no file. Copy what comes from it to a file first.", **said
        )
    dataset, message = attempt(gdal.OpenEx, source.path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        # A colon beyond a drive letter, /vsi or XML means a connection string, which is no path to look for.
        is_path = not lowered.startswith(("/vsi", "<")) and ":" not in source.path[2:]
        # Alone: a server that is not there may be no such file, too, as a socket.
        missing = _MISSING in message or message.removeprefix(f"{source.path}: ") == _NO_FILE
        if missing or (is_path and not os.path.exists(source.path)):
            raise RasterError("{label}: {path} does not exist. Was it moved or renamed?", **said)
        if is_path and os.path.isdir(source.path):
            raise RasterError("{label}: {path} is a folder. Choose a raster file in it.", **said)
        if attempt(gdal.OpenEx, source.path, gdal.OF_VECTOR)[0] is not None:
            raise RasterError("{label}: {path} holds vector data or a table, no raster.", **said)
        beside = _raster_beside(source.path) if is_path else ""
        if beside:
            raise RasterError("{label}: {path} only goes with a raster. Choose {other}.", other=beside, **said)
        if not message:
            raise RasterError("{label}: GDAL knows no format of rasters that {path} has. Is it a raster?", **said)
        if lowered.startswith(_ADDRESSES):
            raise RasterError(
                "{label}: {path} cannot be read: {reason}. Check the address and the connection.",
                reason=message.rstrip("."),
                **said,
            )
        raise RasterError(
            "{label}: GDAL cannot open {path} as a raster: {reason}. If it should be one, it is damaged: copy or "
            "download it again.",
            reason=message.rstrip("."),
            **said,
        )
    if dataset.GetDriver().ShortName in RENDERED_DRIVERS:
        raise rendered
    if dataset.RasterCount == 0:
        inside = [name for name, _ in dataset.GetSubDatasets()]
        if not inside:
            raise RasterError("{label}: {path} has no raster band.", **said)
        raise RasterError(
            "{label}: {path} is a container of {count} rasters. Choose one of them by its whole name: {names}. Or take "
            "it out first: gdal_translate “{first}” one.tif.",
            count=len(inside),
            names=_listed(inside),
            first=inside[0],
            **said,
        )
    return dataset


def _raster_beside(path: str) -> str:
    """The name of the raster that the file at ``path`` goes with, as a header (.hdr, .sgrd, .rdc) does; "" for none.

    A picture beside a damaged raster is called alike, but what goes with it is what GDAL says.
    """
    folder, name = os.path.split(path)
    stem = os.path.splitext(name)[0]
    names: list[str] = []
    with suppress(OSError):  # one may be allowed to read files of a folder whose names one may not
        names = sorted(os.listdir(folder or "."))
    for other in names:
        alike = other in (stem, stem.removesuffix(".aux")) or os.path.splitext(other)[0] == stem
        if alike and other != name:
            raster = attempt(gdal.OpenEx, os.path.join(folder, other), gdal.OF_RASTER)[0]
            if raster is not None and name in map(os.path.basename, raster.GetFileList() or ()):
                return other
    return ""


def _mask_band(dataset: gdal.Dataset, band: gdal.Band) -> gdal.Band | None:
    """The band whose zeros are masked: the file's mask or a transparency band, if it has one besides a nodata flag.

    GDAL takes the last of four (or two) bands of bytes for transparency. One that has a name of its own is none.
    """
    for number in range(1, dataset.RasterCount + 1):
        other = dataset.GetRasterBand(number)
        if number != band.GetBand() and other.GetColorInterpretation() == gdal.GCI_AlphaBand:
            return other if (other.GetDescription() or "").strip().lower() in _NO_NAMES else None
    if band.GetMaskFlags() in (gdal.GMF_ALL_VALID, gdal.GMF_NODATA) or band.GetMaskFlags() & gdal.GMF_ALPHA:
        return None
    return band.GetMaskBand()


@dataclass(frozen=True)
class Turned:
    """A geographic source's pixels on a row that goes on around the earth.

    ``grid``: the longer (or shifted) row; ``first``: the source's column under its first, were the source to go on;
    ``around``: columns in a whole turn.
    """

    grid: Grid
    first: int
    around: int

    def pieces(self, x: int, width: int, columns: int) -> Iterator[tuple[int, int, int]]:
        """(first column here, number, first column in the source) of the parts of a window that the source has."""
        place, end = x, x + width
        while place < end:
            column = (place + self.first) % self.around
            count = min((columns if column < columns else self.around) - column, end - place)
            if column < columns:
                yield place, count, column
            place += count


def turned(info: SourceInfo, label: str, west: float, east: float) -> Turned | None:
    """The source on a row that covers the longitudes ``west`` to ``east``; None where it is there as it is.

    RasterError where the row would have to go on past the source's end and a turn is not a whole number of pixels.
    """
    grid = info.grid
    turn = full_turn(grid.crs_wkt)
    if turn is None or not grid.is_north_up:
        return None
    left, _, right, _ = grid.bounds
    size = grid.pixel_size[0]
    around = round(turn / size)
    goes_on = abs(around * size - turn) <= 0.1 * size and grid.width <= around
    # A hundredth of a pixel is in the digits of geotransforms, not on the map.
    met = laps(left, right, west, east, turn, least=0.01 * size)
    if len(met) > 1 and not goes_on:
        # A pixel that is on both ends, or lost there, is no reason to refuse the rest.
        met = laps(left, right, west, east, turn, least=size)
    if met in ([], [0]):
        return None
    gt = grid.geotransform
    if len(met) == 1:
        moved = Grid(grid.crs_wkt, (gt[0] + met[0] * turn, *gt[1:]), grid.width, grid.height)
        return Turned(moved, 0, max(around, grid.width))
    if not goes_on:
        raise RasterError(
            "{label}: its longitudes ({left:.6g} to {right:.6g}) have to be wrapped to {west:.6g} to {east:.6g}, and a "
            "whole turn is not a whole number of its pixels. Warp it to the other range first (gdalwarp -te).",
            label=label,
            left=left,
            right=right,
            west=west,
            east=east,
        )
    room = 8 + ceil(0.05 * (east - west) / size)
    first = floor((west - left) / size) - room
    width = ceil((east - west) / size) + 2 * room
    moved = Grid(grid.crs_wkt, (gt[0] + first * gt[1], *gt[1:]), width, grid.height)
    return Turned(moved, first, around)


class Reader:
    """Windows of a source on its own (upright) grid: unscaled, float32, NaN where masked. One dataset per thread.

    On a grid of `turned` the columns go on around the earth.
    """

    def __init__(self, source: Source, info: SourceInfo, on: Turned | None = None) -> None:
        self.source = source
        self.info = info
        self._on = on
        self._local = threading.local()

    def close(self) -> None:
        """Close the dataset of this thread; those of other threads close when the threads end."""
        self._local = threading.local()

    def read(self, window: Window) -> Array:
        """Pixels of a window that lies inside the grid: float32 (height, width)."""
        if self._on is None:
            return self._read(window)
        out = np.full((window.height, window.width), np.nan, dtype=np.float32)
        for first, count, column in self._on.pieces(window.x, window.width, self.info.grid.width):
            place = first - window.x
            out[:, place : place + count] = self._read(Window(column, window.y, count, window.height))
        return out

    def _read(self, window: Window) -> Array:
        local = self._local
        if not hasattr(local, "dataset"):
            local.dataset = _open(self.source)
            local.band = local.dataset.GetRasterBand(self.source.band)
            local.mask = _mask_band(local.dataset, local.band)
            if local.dataset.GetDriver().ShortName == "VRT":
                # GDAL keeps the name of each VRT that a thread has read, for as long as the thread lives.
                local.dataset.SetDescription("VRT")
        mirror_x, mirror_y = self.info.mirrored
        grid = self.info.grid
        x = grid.width - window.x - window.width if mirror_x else window.x
        y = grid.height - window.y - window.height if mirror_y else window.y
        raw = self._raw(local.band, x, y, window)
        mask = None if local.mask is None else self._raw(local.mask, x, y, window)
        values = self._decode(raw, mask)
        return values[:: -1 if mirror_y else 1, :: -1 if mirror_x else 1]

    def _raw(self, band: gdal.Band, x: int, y: int, window: Window) -> Array:
        raw, message = attempt(band.ReadAsArray, x, y, window.width, window.height)
        if any(words in message.lower() for words in _OF_WRITING):
            # To make room for what is read, GDAL writes what waits of other datasets.
            raise RasterError(
                "While {path} was read, a result could not be written ({reason}). Is the disk full?",
                reason=message,
                path=self.source.path,
            )
        if raw is None or message:
            raise RasterError(
                "{label}: reading {path} failed ({reason}). The file is damaged or incomplete; copy or download it "
                "again.",
                reason=message or UNKNOWN,
                **self.source.said,
            )
        values: Array = raw
        return values

    def _decode(self, raw: Array, mask: Array | None) -> Array:
        info = self.info
        flag = _typed_flag(info.nodata, raw.dtype)
        # Compared before unscaling and in the band's own type: the flag of a Float32 band is a float32.
        masks = [] if flag is None else [raw == flag]
        if mask is not None:
            masks.append(mask == 0)
        with np.errstate(over="ignore", invalid="ignore"):
            if info.scale != 1.0 or info.offset != 0.0:
                values = (raw.astype(np.float64) * info.scale + info.offset).astype(np.float32)
            else:
                values = raw.astype(np.float32, copy=False)
            # Two passes that allocate nothing tell almost always that there is nothing wild; NaN is masked as it is.
        low, high = np.fmin.reduce(values, axis=None), np.fmax.reduce(values, axis=None)
        if low < -HUGE or high > HUGE:
            masks.append(np.abs(values) > np.float32(HUGE))
        for low, high in self.source.nodata_ranges:
            masks.append((values >= np.float32(low)) & (values <= np.float32(high)))
        for masked in masks:
            np.copyto(values, np.float32(np.nan), where=masked)
        return values


def _typed_flag(nodata: float | None, dtype: np.dtype[Any]) -> Any:
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


def quantiles(source: Source, q: Sequence[float]) -> Array:
    """Quantiles of all valid pixels of a layer (see `survey`), as a float64 array; NaN if it has none."""
    found = survey(source)
    return np.quantile(found, q) if found.size else np.full(len(q), np.nan)


def survey(source: Source, pixels: int = _QUANTILE_PIXELS, info: SourceInfo | None = None) -> Array:
    """Values of the valid and possible pixels of a layer, float32 (n,), of what is `sampled`."""
    found = np.empty(max(pixels, _FEWEST + _QUANTILE_SIDE**2, _MAPPED), np.float32)
    count = 0
    for _, values in sampled(source, pixels, info):
        known = values[np.isfinite(values)]
        found[count : count + known.size] = known
        count += known.size
    return found[:count]


def sampled(
    source: Source, pixels: int = _QUANTILE_PIXELS, info: SourceInfo | None = None
) -> Iterator[tuple[Window, Array]]:
    """Windows of a layer and their values, float32 (height, width), NaN where not valid or not possible.

    Up to about ``pixels`` (4 million) the whole layer is read. Of a larger one a systematic sample is: 256 x 256 pixel
    windows, evenly spread, the same ones each time; more of them as long as fewer than 10,000 possible values were
    found (at most 65,536, the same part of a layer of more) and not four times ``pixels`` impossible ones. Memory stays
    bounded either way. ``info``: what `inspect` says of the source, where that is known.
    """
    info = info or inspect(source)
    reader = Reader(source, info)
    width, height = info.grid.width, info.grid.height
    side = _QUANTILE_SIDE
    columns = -(-width // side)
    cells = columns * -(-height // side)
    limit = max(1, pixels // (side * side))
    considered = np.linspace(0, cells - 1, min(cells, _QUANTILE_CELLS)).round().astype(np.int64)
    order = considered[_spread(considered.size)]
    count = impossible = 0
    try:
        for number, index in enumerate(order):
            if number >= limit and (count >= _FEWEST or impossible >= 4 * pixels):
                break
            y, x = (side * int(place) for place in divmod(index, columns))
            window = Window(x, y, min(side, width - x), min(side, height - y))
            values = reader.read(window)
            impossible += mask_outside(values, source.possible)
            count += np.count_nonzero(np.isfinite(values))
            yield window, values
    finally:
        reader.close()


def mask_outside(values: Array, limits: tuple[float, float] | None) -> int:
    """Set what lies outside the closed ``limits`` to NaN, in place; returns how many values that were.

    A value on a limit stays, also where float32 has rounded it.
    """
    if limits is None:
        return 0
    slack = 1e-6 * max(abs(limit) for limit in limits)
    with np.errstate(invalid="ignore"):
        outside = (values < np.float32(limits[0] - slack)) | (values > np.float32(limits[1] + slack))
    values[outside] = np.nan
    return int(np.count_nonzero(outside))


def _spread(count: int) -> Array:
    """0 .. count-1, ordered so that each beginning of the sequence is evenly spread (golden-ratio steps)."""
    position = np.arange(count) * ((sqrt(5) - 1) / 2) % 1.0
    return np.argsort(np.argsort(position, kind="stable"), kind="stable")
