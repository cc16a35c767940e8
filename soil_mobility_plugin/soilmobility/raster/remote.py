"""Parts of large rasters on servers, fetched piece by piece through GDAL's network file system into a cache.

A remote layer is one GeoTIFF (best cloud-optimised) or a VRT over many, as map servers publish them. Its pieces are the
tiles of the VRT, or cells of `CELL` pixels of a single file: what an area does not touch is never read. A piece appears
in the cache when it is whole, so that a run that was stopped goes on where it was, and a second run reads nothing anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from math import floor, inf
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ..errors import forget
from ..feedback import go_on
from ..files import apart, written_whole
from ..language import Phrase
from ..threads import in_order
from ..typing import Array
from .crs import transform_points
from .errors import RasterError, attempt, close
from .grid import Grid, Window, cells

#: Side, in pixels, of the cells in which a single file is fetched.
CELL = 512
#: Pieces fetched at a time: a polite number, and enough to hide the way to the server.
AT_ONCE = 4
#: Pixels around each wanted one that its resampling may ask for: bilinear weights are 0 a pixel away.
MARGIN = 1
#: Squares in which touched places are marked, at most.
SQUARES = 1 << 24
#: Points of an area that are carried into the layer's CRS, at most.
POINTS = 1 << 20
#: A master file larger than this is none.
MAX_INDEX_BYTES = 128 << 20
#: Seconds for which the master file of a layer is believed before it is asked for again.
INDEX_AGE = 30 * 24 * 3600.0
#: Seconds for which a server may be silent, and kept back after the first, second ... failure of a piece.
SILENCE = 30.0
PAUSES = (1.0, 4.0, 15.0)

_TILE = re.compile(
    r"<SourceFilename[^>]{0,200}>([^<]{1,1000})</SourceFilename>(.{0,1000}?)<DstRect([^>]{1,300})/>", re.DOTALL
)
_NUMBER = re.compile(r'(xOff|yOff|xSize|ySize)="([0-9.]{1,20})"')


@dataclass(frozen=True)
class Network:
    """How servers are asked. ``headers``: lines of ``Name: value``.

    ``proxy``: ``host:port``; none at all where it is empty; None: what GDAL and the environment are set to.
    """

    proxy: str | None = None
    proxy_password: str = ""
    headers: tuple[str, ...] = ()

    @contextlib.contextmanager
    def applied(self) -> Iterator[None]:
        """GDAL's settings for this thread while the context lasts."""
        wanted = {
            "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
            "GDAL_HTTP_CONNECTTIMEOUT": "20",
            "GDAL_HTTP_LOW_SPEED_TIME": f"{SILENCE:g}",
            "GDAL_HTTP_LOW_SPEED_LIMIT": "100",
            "GDAL_HTTP_TIMEOUT": f"{10 * SILENCE:g}",
            # Of its own accord GDAL would ask for sidecars, and again and again without a pause that can be cancelled.
            "GDAL_HTTP_MAX_RETRY": "0",
            "GDAL_PAM_ENABLED": "NO",
            "CPL_VSIL_CURL_USE_HEAD": "YES",
            "GDAL_HTTP_PROXY": self.proxy,
            "GDAL_HTTP_PROXYUSERPWD": self.proxy_password or None,
            "GDAL_HTTP_HEADERS": "\r\n".join(self.headers) or None,
        }
        before = {name: gdal.GetThreadLocalConfigOption(name, None) for name in wanted}
        for name, value in wanted.items():
            gdal.SetThreadLocalConfigOption(name, value)
        try:
            yield
        finally:
            for name, value in before.items():
                gdal.SetThreadLocalConfigOption(name, value)


@dataclass(frozen=True)
class Piece:
    """The ``part`` of ``file`` (a path for GDAL) lies at ``place`` in the layer."""

    file: str
    part: Window
    place: Window


@dataclass(frozen=True)
class Layer:
    """A remote layer as its server describes it: grid, type, nodata flag and pieces (by their place)."""

    address: str
    grid: Grid
    dtype: int
    nodata: float | None
    tiles: tuple[Piece, ...] = field(repr=False)

    def pieces(self, columns: Array, rows: Array, reach: float) -> list[Piece]:
        """The pieces that points of the layer (pixel coordinates, NaN ignored) touch, with ``reach`` pixels around."""
        known = np.isfinite(columns) & np.isfinite(rows)
        x, y = columns[known], rows[known]
        around = Window(0, 0, 0, 0)
        if x.size:
            left, top = max(floor(x.min() - reach), 0), max(floor(y.min() - reach), 0)
            width, height = floor(x.max() + reach) + 1 - left, floor(y.max() + reach) + 1 - top
            around = Window(left, top, max(width, 0), max(height, 0)).intersection(self.grid.window)
        if around.is_empty:
            return []
        # Squares no smaller than the reach, so that those of a point and its neighbours leave no hole.
        side = 1
        while side < reach or around.width * around.height > side * side * SQUARES:
            side *= 2
        touched = np.zeros((-(-around.height // side), -(-around.width // side)), bool)
        for dx in (-reach, 0.0, reach):
            for dy in (-reach, 0.0, reach):
                i = np.floor((y + dy - around.y) / side).astype(np.int64)
                j = np.floor((x + dx - around.x) / side).astype(np.int64)
                inside = (i >= 0) & (j >= 0) & (i < touched.shape[0]) & (j < touched.shape[1])
                touched[i[inside], j[inside]] = True
        return [piece for piece in self.within(around) if _meets(touched, side, piece.place, around)]

    def within(self, window: Window) -> list[Piece]:
        """The pieces that hold pixels of a window of the layer."""
        if self.tiles:
            return [piece for piece in self.tiles if not piece.place.intersection(window).is_empty]
        return self.at([cell for cell in cells(window, self.grid.window, (CELL, CELL)) if not cell.is_empty])

    def at(self, places: Collection[Window]) -> list[Piece]:
        """The pieces at the places of those of a layer with the same tiles; fewer where it has others."""
        if self.tiles:
            return [piece for piece in self.tiles if piece.place in places]
        return [Piece(_remote(self.address), place, place) for place in places]


def _meets(touched: Array, side: int, place: Window, around: Window) -> bool:
    """Whether a square of ``touched``, which covers ``around`` in squares of ``side`` pixels, lies on ``place``."""
    there = place.intersection(around).within(around)
    return bool(touched[tuple(slice(part.start // side, (part.stop - 1) // side + 1) for part in there)].any())


def _remote(address: str) -> str:
    """An address as GDAL's network file system wants it; what is no address stays what it is (a path)."""
    return f"/vsicurl/{address}" if address.startswith(("http://", "https://")) else address


class Cache:
    """Pieces on the disk, by what they are pieces of. One folder for all layers; several runs may share it."""

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)

    def path(self, address: str, name: str) -> Path:
        """Where a piece (or the master file) of a layer lies or will lie."""
        digest = hashlib.sha256(address.encode()).hexdigest()[:24]
        return self.folder / digest / name

    @property
    def size(self) -> int:
        """Bytes on the disk; what goes meanwhile, or cannot be looked at, counts for nothing."""
        size = 0
        for folder, _, names in os.walk(self.folder):
            for name in names:
                with contextlib.suppress(OSError):
                    size += os.path.getsize(os.path.join(folder, name))
        return size

    def clear(self) -> None:
        """Remove all of it, but what a run has open on Windows."""
        shutil.rmtree(self.folder, ignore_errors=True)

    @contextlib.contextmanager
    def keeping(self, path: Path) -> Iterator[str]:
        """Make a file of the cache; on Windows one that another run made meanwhile, and reads, is not replaced."""
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with apart(), written_whole(path) as hidden:
                yield hidden
        except PermissionError:
            if not path.exists():
                raise


class Server:
    """Layers and their pieces, fetched with patience into a cache.

    Failures that may pass (no answer, 429, 5xx, a broken connection) are tried again after `PAUSES`; then a
    RasterError says what was asked for, what came and what to do. Canceled is raised within a second of the wish.
    """

    def __init__(self, cache: Cache, network: Network | None = None, feedback: Any = None) -> None:
        self.cache, self.network, self.feedback = cache, network or Network(), feedback

    def layer(self, address: str, like: Layer | None = None) -> Layer:
        """Describe a layer. ``like``: a layer of the same server with the same tiles under another name.

        With ``like`` nothing is read: names of files differ by the layer's name alone.
        """
        if like is not None and like.tiles:
            return _renamed(like, address)
        if address.endswith(".vrt"):
            return self._index(address)
        return _described(address, [self._patiently(lambda: _opened(_remote(address)), address)], ())

    def _index(self, address: str) -> Layer:
        path = self.cache.path(address, "index.vrt")
        if not path.exists() or time.time() - path.stat().st_mtime > INDEX_AGE:
            text = self._patiently(lambda: _text_of(_remote(address)), address)
            base = _remote(address).rpartition("/")[0]
            text = re.sub(r'relativeToVRT="1">(\./)?', lambda _: f'relativeToVRT="0">{base}/', text)
            _refuse_strangers(text, base, address)
            with self.cache.keeping(path) as hidden:
                Path(hidden).write_text(text, encoding="utf-8")
        tiles = tuple(_tiles(path.read_text(encoding="utf-8"), address))
        return _described(address, [_opened(str(path))], tiles)

    def fetch(self, layer: Layer, pieces: Sequence[Piece]) -> dict[Piece, Path]:
        """Bring pieces into the cache and return where they are; pieces that are there are not asked for."""
        found = {
            piece: self.cache.path(layer.address, "_".join(str(number) for number in piece.place) + ".tif")
            for piece in pieces
        }
        missing = [piece for piece in pieces if not found[piece].exists()]

        def bring(piece: Piece) -> None:
            values = self._patiently(lambda: _read(piece, layer), piece.file)
            with self.cache.keeping(found[piece]) as hidden:
                _save(hidden, values, layer)

        # A request under way cannot be broken off. Who stops a run does not wait for a server that does not answer.
        with in_order(bring, missing, AT_ONCE, AT_ONCE, self.feedback, patient=False) as brought:
            for done, _ in enumerate(brought, 1):
                if self.feedback is not None:
                    self.feedback.setProgress(100.0 * done / len(missing))
        return found

    def _patiently(self, call: Any, what: str) -> Any:
        for pause in (*PAUSES, inf):
            go_on(self.feedback)
            try:
                with self.network.applied():
                    return call()
            except _RefusedError as error:
                if not error.may_pass or pause == inf:
                    raise RasterError(
                        "{address}: {reason} What was fetched before is kept; a later run goes on from there.",
                        address=_plain(what),
                        reason=error,
                    ) from None
            gdal.VSICurlPartialClearCache(_remote(_plain(what)))
            self._wait(pause)

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            go_on(self.feedback)
            time.sleep(min(left, 0.2))


class _RefusedError(RasterError):
    """An answer that is not what was asked for."""

    may_pass = True


class _NotThereError(_RefusedError):
    may_pass = False


def _plain(path: str) -> str:
    return path[len("/vsicurl/") :] if path.startswith("/vsicurl/") else path


def _refusal(message: str) -> _RefusedError:
    """What GDAL said of a failed request, in words that tell what to do."""
    # addresses may hold any number
    said = " ".join(word for word in message.split() if "/" not in word)
    if re.search(r"\b(404|410)\b", said):
        return _NotThereError(
            "The server says that there is no such file (404). Has the address of the source changed?"
        )
    if re.search(r"\b(401|403|407)\b", said):
        return _NotThereError("The server refuses access. Check the proxy and authentication settings of QGIS.")
    if re.search(r"\b(429|5\d\d)\b", said):
        return _RefusedError("The server is too busy or broken ({message}). Try again later.", message=message[:200])
    return _RefusedError(
        "No data came ({message}). Check the connection to the internet, the proxy settings of QGIS, and whether the "
        "server asks to log in.",
        message=message[:200] or Phrase("no reason given"),
    )


def _opened(path: str) -> gdal.Dataset:
    dataset, message = attempt(gdal.OpenEx, path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR, ["GTiff", "VRT"])
    if dataset is None:
        raise _refusal(message)
    return dataset


def _text_of(path: str) -> str:
    """The master file of a layer, whole."""
    gdal.VSIErrorReset()
    flags = gdal.VSI_STAT_EXISTS_FLAG | gdal.VSI_STAT_NATURE_FLAG | gdal.VSI_STAT_SIZE_FLAG
    status, message = attempt(gdal.VSIStatL, path, flags | gdal.VSI_STAT_SET_ERROR_FLAG)
    if status is None:
        # Of a busy server GDAL 3.13 tells here alone, of a missing file GDAL 3.6 by nothing at all.
        raise _refusal(message or gdal.VSIGetLastErrorMsg() or gdal.GetLastErrorMsg() or "404")
    if not 0 < status.size <= MAX_INDEX_BYTES:
        raise _RefusedError("A file of {size} bytes came, which is no list of tiles.", size=status.size)
    stream, message = attempt(gdal.VSIFOpenL, path, "rb")
    if stream is None:
        raise _refusal(message)
    try:
        data, message = attempt(gdal.VSIFReadL, 1, status.size, stream)
    finally:
        gdal.VSIFCloseL(stream)
    data = bytes(data or b"")
    if len(data) != status.size:
        raise _RefusedError("Of {size} bytes {read} came: the connection broke.", size=status.size, read=len(data))
    if b"<VRTDataset" not in data[:4096] or b"</VRTDataset>" not in data[-200:]:
        raise _NotThereError("What came is no list of tiles but another page, such as a login. Open it in a browser.")
    return data.decode("utf-8", "replace")


def _refuse_strangers(text: str, base: str, address: str) -> None:
    """RasterError where a list of tiles names what is not the server's: a file of this machine, another server."""
    for name in re.findall(r"<SourceFilename[^>]{0,200}>([^<]{0,1000})<", text):
        if not name.startswith(f"{base}/") or ".." in name:
            raise RasterError("{address}: the list of tiles names a file of another place.", address=address)
    if text.count("<SourceFilename") != len(_TILE.findall(text)) or "<SourceDataset" in text or "<!" in text:
        raise RasterError("{address}: the list of tiles cannot be read.", address=address)


def _tiles(text: str, address: str) -> Iterator[Piece]:
    for name, _, rectangle in _TILE.findall(text):
        at = {key: float(value) for key, value in _NUMBER.findall(rectangle)}
        if len(at) != 4:
            raise RasterError("{address}: the list of tiles cannot be read.", address=address)
        place = Window(*(round(at[key]) for key in ("xOff", "yOff", "xSize", "ySize")))
        yield Piece(name, Window(0, 0, place.width, place.height), place)


def _described(address: str, holder: list[gdal.Dataset], tiles: tuple[Piece, ...]) -> Layer:
    """The layer that the one dataset in a list is, which is closed and taken out."""
    try:
        band = holder[0].GetRasterBand(1)
        return Layer(address, Grid.from_dataset(holder[0]), band.DataType, band.GetNoDataValue(), tiles)
    except RasterError as error:
        forget(error)
        raise
    finally:
        close(holder)


def _renamed(like: Layer, address: str) -> Layer:
    old, new = (Path(_plain(name)).stem for name in (like.address, address))
    before, after = (_remote(name).rpartition("/")[0] for name in (like.address, address))
    tiles = tuple(
        Piece(piece.file.replace(before, after, 1).replace(f"/{old}/", f"/{new}/"), piece.part, piece.place)
        for piece in like.tiles
    )
    return Layer(address, like.grid, like.dtype, like.nodata, tiles)


def _read(piece: Piece, layer: Layer) -> Array:
    """The values of a piece, as stored."""
    # In a list: a refusal keeps the names of this function alive, and with them whatever they stand for.
    holder, part = [_opened(piece.file)], piece.part
    try:
        if part.x + part.width > holder[0].RasterXSize or part.y + part.height > holder[0].RasterYSize:
            raise _RefusedError("A tile is smaller than the list of tiles says.")
        if holder[0].GetRasterBand(1).DataType != layer.dtype:
            raise _RefusedError("A tile has another data type than the list of tiles says.")
        found, message = attempt(holder[0].GetRasterBand(1).ReadAsArray, *part)
    finally:
        close(holder)
    if found is None or message:
        raise _refusal(message)
    values: Array = found
    return values


def _save(path: str, values: Array, layer: Layer) -> None:
    height, width = values.shape
    options = ["COMPRESS=DEFLATE", "PREDICTOR=2" if values.dtype.kind != "f" else "PREDICTOR=3", "TILED=YES"]
    dataset, message = attempt(gdal.GetDriverByName("GTiff").Create, path, width, height, 1, layer.dtype, options)
    if dataset is None:
        raise RasterError("{path} cannot be written: {reason}.", path=path, reason=message)
    holder = [dataset]
    message = attempt(dataset.GetRasterBand(1).WriteArray, values)[1]
    del dataset
    message = message or close(holder)
    if message:
        raise RasterError("{path} cannot be written: {reason}. Is the disk full?", path=path, reason=message)


def wanted_pieces(layer: Layer, area: Grid) -> list[Piece]:
    """The pieces of a layer that an area, given as a grid in any CRS, needs; none twice."""
    offset = area.offset_of(layer.grid)
    if offset is not None:
        return layer.within(area.window.moved(-offset[0], -offset[1]).intersection(layer.grid.window))
    step = max(1, int(np.ceil(np.sqrt(area.width * area.height / POINTS))))
    columns = np.unique(np.append(np.arange(0, area.width, step), area.width)).astype(np.float64)
    rows = np.unique(np.append(np.arange(0, area.height, step), area.height)).astype(np.float64)
    x, y = area.to_map(*np.meshgrid(columns, rows))
    x, y = transform_points(x, y, area.crs_wkt, layer.grid.crs_wkt)
    column, row = layer.grid.to_pixel(x, y)
    # Half the way to the next point, as long as that is on the layer's grid, and what resampling asks for.
    gaps = [np.abs(np.diff(column, axis=1)), np.abs(np.diff(row, axis=0))]
    reach = max((float(np.nanmedian(gap)) for gap in gaps if gap.size and np.isfinite(gap).any()), default=0.0)
    return layer.pieces(column.ravel(), row.ravel(), 0.75 * reach + MARGIN)


def assemble(layer: Layer, pieces: dict[Piece, Path], path: str) -> None:
    """Write a VRT of cached pieces that has the layer's grid where there are pieces, and around them."""
    # GDAL weighs pixels beside the edge of a raster otherwise than those beside a gap: where the layer goes on, as gap
    # or not needed, the part of it does too.
    beyond = CELL if layer.nodata is not None else 0
    left = min(piece.place.x for piece in pieces) - beyond
    top = min(piece.place.y for piece in pieces) - beyond
    right = max(piece.place.x + piece.place.width for piece in pieces) + beyond
    bottom = max(piece.place.y + piece.place.height for piece in pieces) + beyond
    window = Window(left, top, right - left, bottom - top).intersection(layer.grid.window)
    left, top, grid = window.x, window.y, layer.grid.sub(window)
    dataset = gdal.GetDriverByName("VRT").Create(path, grid.width, grid.height, 1, layer.dtype)
    dataset.SetProjection(grid.crs_wkt)
    dataset.SetGeoTransform(grid.geotransform)
    band = dataset.GetRasterBand(1)
    if layer.nodata is not None:
        band.SetNoDataValue(layer.nodata)
    sources = {
        f"source_{number}": _simple_source(os.fspath(file), piece, left, top)
        for number, (piece, file) in enumerate(pieces.items())
    }
    code, message = attempt(band.SetMetadata, sources, "new_vrt_sources")
    if message or code:
        raise RasterError("{path} cannot be written: {reason}.", path=path, reason=message)
    dataset.FlushCache()


def _simple_source(file: str, piece: Piece, left: int, top: int) -> str:
    place = piece.place
    name = file.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<SimpleSource><SourceFilename relativeToVRT="0">{name}</SourceFilename><SourceBand>1</SourceBand>'
        f'<SrcRect xOff="0" yOff="0" xSize="{place.width}" ySize="{place.height}"/>'
        f'<DstRect xOff="{place.x - left}" yOff="{place.y - top}" xSize="{place.width}" ySize="{place.height}"/>'
        "</SimpleSource>"
    )
