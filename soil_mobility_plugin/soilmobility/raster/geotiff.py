"""GeoTIFFs as this package writes them: rounded to what is known, compressed, and whole or not there at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import NamedTuple, Union

import numpy as np
from osgeo import gdal

from ..files import OutputError, WholeFiles, identity, place_of
from ..language import Phrase
from ..texts import plain
from ..typing import Array
from .errors import UNKNOWN, RasterError, attempt, close
from .grid import Grid, Window
from .view import View

#: Side of a tile; of a raster of fewer rows (or columns) tiles are longer instead: see `tile_shape`.
TILE = 256


class _Type(NamedTuple):
    """What can be written: GDAL's type, the nodata flag, numpy's type, and how it is compressed."""

    gdal: int
    flag: float
    numpy: type
    predictor: int
    deflate: int
    zstd: int


#: How outputs are compressed unless `compressed_by` says otherwise: what every program reads.
DEFLATE = "DEFLATE"
#: Takes less time. Unreadable, among others, in QGIS of Flathub from 3.28.2 until March 2024, in QGIS for macOS built
#: with vcpkg before April 2026, in wheels of rasterio 1.3.0 and, on Windows, 1.3.2, and in R for Windows before 4.2
#: (issues flathub/org.qgis.qgis 254, qgis/QGIS 65803, rasterio/rasterio-wheels 87 and 91, r-windows/rtools-packages
#: 237), and not among the compressions that ArcGIS documents; readable in QGIS's own builds for Windows, Debian and
#: Ubuntu.
ZSTD = "ZSTD"
CODECS = (DEFLATE, ZSTD)

# Measured on four fractions of Bhutan, rounded, of 1503 x 690 and 4509 x 2070 pixels, processor time of writing and MB:
#                PREDICTOR=1            2                      3
# DEFLATE, 1     0.055 s 5.3, 0.44 43   0.063 s 4.8, 0.51 32   0.092 s 4.2, 0.70 28
# DEFLATE, 6     0.217 s 5.0, 1.76 37
# ZSTD, 1        0.041 s 5.7, 0.33 42   0.043 s 4.8, 0.31 30   0.044 s 4.1, 0.36 27
# and read again 0.02 s, 0.15           0.02 s, 0.2            0.06 s, 0.5
# Not rounded, DEFLATE 1 gives 9.3 MB without a predictor, 8.9 with 2 and 8.0 with 3.
TYPES = {
    "Float32": _Type(gdal.GDT_Float32, -9999.0, np.float32, 2, 1, 1),
    "Byte": _Type(gdal.GDT_Byte, 255, np.uint8, 1, 6, 9),
}
#: Of values that are not rounded.
_PREDICTOR_EXACT = 3
# QGIS, GDAL and ArcGIS leave these beside a raster; they describe the old pixels.
STALE = (".aux.xml", ".ovr", ".msk", ".ovr.aux.xml", ".msk.ovr")

#: `Band.precision` of values that are written as they are.
EXACT = 0.0
#: Bits of the 23 of a float32 mantissa that a relative precision of 2^-12 does without.
_DROPPED = 11


@dataclass(frozen=True)
class Band:
    """Name (band description), unit and precision of an output band.

    ``precision``, for Float32: values are rounded to its multiples (`soil.fractions.PERCENT_STEP`), half to even; None,
    to a relative 2^-12 (three and a half digits); `EXACT`, not at all. Rounding is the last step before the file: what
    a pass adds up, and differences, are of unrounded values.
    """

    name: str
    unit: str = ""
    precision: float | None = None


#: An item of a file's metadata: a text, or what makes it of the absolute path of the file.
Item = Union[str, Callable[[str], str]]


@dataclass(frozen=True)
class Output:
    """A GeoTIFF to be written. ``dtype``: 'Float32' (nodata -9999) or 'Byte' (255).

    ``metadata``: items of the dataset, written as they are. ``closure``: what the bands of a pixel add up to; the last
    band then takes what rounding leaves, so that the written values add up to exactly that. It has to be a multiple of
    the bands' common precision.
    """

    path: str
    bands: Sequence[Band]
    dtype: str = "Float32"
    metadata: Mapping[str, Item] = field(default_factory=dict)
    closure: float | None = None


# ---------------------------------------------------------------------------------------------- rounding


@dataclass(frozen=True)
class Scattered:
    """A block of which only some pixels have values: ``values`` (bands, n) of those that are ``valid`` (height, width).

    Row by row, and nodata elsewhere. What has no value is then neither rounded nor looked at, and float32 values are
    rounded where they are: `encode` is the last to see them.
    """

    values: Array
    valid: Array

    @property
    def shape(self) -> tuple[int, ...]:
        """(bands, height, width)."""
        return len(self.values), *self.valid.shape

    def laid(self, values: Array, fill: float) -> Array:
        """``values`` (bands, n) of the valid pixels as (bands, height, width), ``fill`` elsewhere."""
        if values.shape[1] == self.valid.size:
            return values.reshape(self.shape)
        result = np.full(self.shape, fill, dtype=values.dtype)
        # band by band: a mask behind an ellipsis takes numpy twice as long
        for band, vector in zip(result, values):
            band[self.valid] = vector
        return result


def encode(values: Array | Scattered, output: Output, window: Window) -> Array:
    """An output block as (bands, height, width) in the type of the file: rounded, and flagged where not finite.

    ValueError if ``values``, (bands, height, width) or (height, width), are of another shape than the window.
    """
    if not isinstance(values, Scattered):
        values = np.asarray(values)
        if values.ndim == 2:
            values = values[np.newaxis]
    expected = (len(output.bands), window.height, window.width)
    if values.shape != expected:
        raise ValueError(f"{output.path}: a block of shape {values.shape} was computed, {expected} expected")
    if isinstance(values, Scattered):
        return values.laid(_encoded(values.values, output, in_place=True), TYPES[output.dtype].flag)
    return _encoded(values, output)


def _encoded(values: Array, output: Output, in_place: bool = False) -> Array:
    _, flag, dtype, *_ = TYPES[output.dtype]
    if values.dtype == dtype and values.dtype.kind != "f":
        return values
    if dtype is np.float32:
        result = values if in_place and values.dtype == dtype else np.empty(values.shape, dtype)
        _encode_floats(values, output, np.float32(flag), result)
        return result
    finite = np.isfinite(values)
    if finite.all():
        return values.astype(dtype, copy=False)
    return np.where(finite, values, values.dtype.type(flag)).astype(dtype, copy=False)


def _encode_floats(values: Array, output: Output, flag: np.float32, result: Array) -> None:
    """Round ``values`` into float32 ``result``, which may be the same, and flag what is not finite."""
    unknown = []
    for band, given, out in zip(output.bands, values, result):
        finite = np.isfinite(given)
        unknown.append(None if finite.all() else ~finite)
        if band.precision:
            round_to(given, band.precision, out)
            continue
        if result is not values:
            out[:] = given
        if band.precision is None:
            round_relative(out)
    if output.closure is not None:
        close_up(result, output.closure)
    for out, where in zip(result, unknown):
        if where is not None:
            np.copyto(out, flag, where=where)


def round_to(values: Array, step: float, out: Array) -> None:
    """Round ``values`` of any shape to multiples of ``step``, a power of two, half to even, into float32 ``out``.

    >>> values = np.array([41.837462, 0.001], dtype=np.float32)
    >>> round_to(values, 1 / 256, values)
    >>> values.tolist()
    [41.8359375, 0.0]
    """
    # Exact: multiplying by a power of two only moves the exponent.
    np.multiply(values, np.float32(1.0 / step), out=out, casting="same_kind")
    np.rint(out, out=out)
    out *= np.float32(step)


def round_relative(values: Array) -> None:
    """Round contiguous float32 ``values``, in place, to 12 bits after the first one, half to even.

    What is not finite becomes anything.

    >>> values = np.array([0.123456789, -1234.5678], dtype=np.float32)
    >>> round_relative(values)
    >>> values.tolist()
    [0.1234588623046875, -1234.5]
    """
    # -0.0 and 0.0 are one value, and are to be the same bytes.
    values += np.float32(0.0)
    bits = values.view(np.uint32)
    odd = (bits >> np.uint32(_DROPPED)) & np.uint32(1)
    odd += np.uint32((1 << (_DROPPED - 1)) - 1)
    bits += odd
    bits &= np.uint32(0xFFFFFFFF << _DROPPED & 0xFFFFFFFF)


def close_up(values: Array, closure: float) -> None:
    """Let the last of float32 ``values`` (bands, ...) be what the others leave of ``closure``, in place; NaN stays NaN.

    Where rounding the others up leaves less than nothing, the largest of them gives it.

    >>> values = np.array([[60.0], [40.00390625], [0.0]], dtype=np.float32)
    >>> close_up(values, 100.0)
    >>> values[:, 0].tolist()
    [59.99609375, 40.00390625, 0.0]
    """
    rest = np.float32(closure) - values[:-1].sum(axis=0, dtype=np.float32)
    short = rest < 0
    if short.any():
        largest = values[:-1][:, short].argmax(axis=0)
        values[(largest, *np.nonzero(short))] += rest[short]
        rest[short] = 0
    values[-1] = rest


# ----------------------------------------------------------------------------------------------- creation


def tile_shape(width: int, height: int) -> tuple[int, int]:
    """(width, height) of the tiles of a raster: 65,536 pixels, however thin it is, less only if it is smaller.

    A TIFF's tiles have sides of multiples of 16: tiles of 256 x 256 would make 256 rows of a raster that has one.
    """
    across, down = _side(width, TILE), _side(height, TILE)
    if down < TILE:
        return _side(width, TILE * TILE // down), down
    return across, _side(height, TILE * TILE // across)


def _side(length: int, longest: int) -> int:
    """The smallest of 16, 32, 64 ... ``longest`` that holds ``length``, else ``longest``."""
    side = longest
    while side > 16 and side // 2 >= length:
        side //= 2
    return side


_codec: ContextVar[str] = ContextVar("codec", default=DEFLATE)


@contextlib.contextmanager
def compressed_by(codec: str) -> Iterator[None]:
    """Let the outputs that this thread writes in the block be compressed by ``codec``, one of `CODECS`.

    RasterError if the GDAL of this QGIS cannot.
    """
    known = gdal.GetDriverByName("GTiff").GetMetadataItem("DMD_CREATIONOPTIONLIST") or ""
    if f"<Value>{codec}</Value>" not in known:
        raise RasterError(
            "COMPRESSION: the GDAL of this QGIS cannot write {codec}. Choose {other}.", codec=codec, other=DEFLATE
        )
    token = _codec.set(codec)
    try:
        yield
    finally:
        _codec.reset(token)


def creation_options(dtype: str, threads: int, size: tuple[int, int], exact: bool = False) -> list[str]:
    """GDAL's creation options for an output of ``dtype`` and ``size`` (pixels), compressed by ``threads`` threads.

    ``exact``: whether its values are not rounded.
    """
    across, down = tile_shape(*size)
    codec, kind = _codec.get(), TYPES[dtype]
    return [
        "TILED=YES",
        f"BLOCKXSIZE={across}",
        f"BLOCKYSIZE={down}",
        f"COMPRESS={codec}",
        f"ZSTD_LEVEL={kind.zstd}" if codec == ZSTD else f"ZLEVEL={kind.deflate}",
        f"PREDICTOR={_PREDICTOR_EXACT if exact and dtype == 'Float32' else kind.predictor}",
        "INTERLEAVE=BAND",
        "BIGTIFF=IF_SAFER",
        "SPARSE_OK=TRUE",
        # Else GDAL takes three or four bytes a pixel for a picture, and the fourth for its transparency.
        "PHOTOMETRIC=MINISBLACK",
        "ALPHA=UNSPECIFIED",
        f"NUM_THREADS={threads}",
    ]


def remove_stale(files: WholeFiles, path: str) -> None:
    """Let what describes an older file at ``path`` go with it: its statistics, overviews, mask, style and metadata."""
    for suffix in STALE:
        files.remove(path + suffix)
    files.remove_sidecars(path)


def _put(dataset: gdal.Dataset, window: Window, values: Array) -> None:
    for number, plane in enumerate(values, 1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(plane, window.x, window.y)
        # Else written tiles stay in GDAL's cache, and a full disk is noticed late.
        band.FlushCache()


def broken(path: str, reason: str | Phrase) -> RasterError:
    """An output was begun and cannot be ended."""
    return RasterError(
        "Writing {path} failed ({reason}). Is the disk full? Nothing was left behind, and a file of that name is as it "
        "was.",
        path=os.path.abspath(path),
        reason=reason,
    )


def _damage(path: str, bands: int) -> str | Phrase:
    """What is wrong with a file that was written, "" for nothing. Raises nothing: see `Writer.write`."""
    dataset, message = attempt(gdal.OpenEx, path, gdal.OF_RASTER)
    if dataset is None or message or dataset.RasterCount != bands:
        return message or Phrase("it cannot be read again")
    width, height = dataset.RasterXSize, dataset.RasterYSize
    across, down = tile_shape(width, height)
    size = os.path.getsize(path)
    for number in range(1, bands + 1):
        band = dataset.GetRasterBand(number)
        for row in range(-(-height // down)):
            for column in range(-(-width // across)):
                start = band.GetMetadataItem(f"BLOCK_OFFSET_{column}_{row}", "TIFF")
                length = band.GetMetadataItem(f"BLOCK_SIZE_{column}_{row}", "TIFF")
                if start and length and int(start) + int(length) > size:
                    return Phrase("the file is shorter than its tiles")
    return ""


class Writer:
    """The output files of a run, which appear together when `commit` is called, or not at all.

    Raises RasterError and `OutputError` for outputs that cannot be written, or that are the files of an input.
    """

    def __init__(self, grid: Grid, outputs: Mapping[str, Output], views: Iterable[View], threads: int) -> None:
        self._grid = grid
        self._outputs = outputs
        self._threads = threads
        self._hidden: dict[str, str] = {}
        self._datasets: dict[str, gdal.Dataset] = {}
        self._files = WholeFiles()
        self._refuse(views)

    def _refuse(self, views: Iterable[View]) -> None:
        taken: dict[object, Phrase] = {}
        for view in views:
            for file in (*view.info.files, view.source.path):
                taken[identity(file)] = Phrase("the input {}", view.source.label)
        for name, output in self._outputs.items():
            place = identity(place_of(output.path))
            if place in taken:
                raise RasterError(
                    "The output {path} is also {other}. Choose another name for the output.",
                    path=os.path.abspath(output.path),
                    other=taken[place],
                )
            taken[place] = Phrase("the output {}", name)

    def __enter__(self) -> Writer:
        try:
            for name, output in self._outputs.items():
                self._datasets[name] = self._create(name, output)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_exc: object) -> None:
        for name in list(self._datasets):
            close([self._datasets.pop(name)])
        self._files.__exit__(None, None, None)

    def _create(self, name: str, output: Output) -> gdal.Dataset:
        try:
            hidden = self._files.add(output.path)
        except OSError as error:
            raise self._refusal(output, error.strerror or str(error)) from error
        self._hidden[name] = hidden
        grid, kind = self._grid, TYPES[output.dtype]
        exact = any(band.precision == EXACT for band in output.bands)
        options = creation_options(output.dtype, self._threads, (grid.width, grid.height), exact)
        driver = gdal.GetDriverByName("GTiff")
        dataset, message = attempt(
            driver.Create, hidden, grid.width, grid.height, len(output.bands), kind.gdal, options
        )
        if dataset is None or message:
            raise self._refusal(output, message)
        place = os.path.abspath(output.path)
        texts = {key: value(place) if callable(value) else str(value) for key, value in output.metadata.items()}
        calls = [
            attempt(dataset.SetGeoTransform, grid.geotransform),
            attempt(dataset.SetProjection, grid.crs_wkt),
            attempt(dataset.SetMetadata, {key: plain(text) for key, text in texts.items()}),
        ]
        for number, band in enumerate(output.bands, 1):
            raster_band = dataset.GetRasterBand(number)
            calls.append(attempt(raster_band.SetNoDataValue, kind.flag))
            calls.append(attempt(raster_band.SetDescription, plain(band.name)))
            calls.append(attempt(raster_band.SetUnitType, band.unit))
        for _, message in calls:
            if message:
                raise self._refusal(output, message)
        return dataset

    @staticmethod
    def _refusal(output: Output, reason: str) -> OutputError:
        return OutputError(
            "The output {path} cannot be written: {reason}.",
            path=os.path.abspath(output.path),
            reason=reason or UNKNOWN,
        )

    def write(self, window: Window, blocks: Mapping[str, Array]) -> None:
        """Write one encoded block of each output and hand its tiles to the compressor."""
        for name, values in blocks.items():
            # Raises nothing itself: a dataset in a traceback cannot be closed, nor its file removed on Windows.
            _, message = attempt(_put, self._datasets[name], window, values)
            if message:
                raise broken(self._outputs[name].path, message)

    def commit(self) -> None:
        """Close, check and sync all outputs and put them in place; undo everything if one of them fails."""
        for name in list(self._datasets):
            message = close([self._datasets.pop(name)])
            if message:
                raise broken(self._outputs[name].path, message)
        # A tile that points beyond the end of a file was not written, whatever the driver said.
        for name, output in self._outputs.items():
            damage = _damage(self._hidden[name], len(output.bands))
            if damage:
                raise broken(output.path, damage)
        for output in self._outputs.values():
            remove_stale(self._files, place_of(output.path))
        try:
            self._files.commit()
        except OSError as error:
            raise RasterError(
                "The outputs cannot be put in place: {reason}. Is one of them open in another program, or loaded as a "
                "layer? Existing files are as they were.",
                reason=error,
            ) from error
