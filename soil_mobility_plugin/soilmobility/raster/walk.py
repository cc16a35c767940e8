"""The block walker: reads views window by window, computes in threads, writes whole files or none.

It owns progress, cancel, memory and the fate of output files, so that every algorithm has them in the same way.
"""

from __future__ import annotations

import contextlib
import glob
import os
import secrets
import threading
import time
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Callable, Protocol

import numpy as np
from osgeo import gdal

from .errors import Canceled, RasterError, attempt, close
from .grid import LATTICE, Grid, Window, require_north_up, windows
from .source import TILE_SIDE
from .view import View

__all__ = ["Band", "Canceled", "Feedback", "Output", "Window", "process", "scan", "windows"]

TILE = 256
# GDAL type and nodata flag of what can be written.
TYPES: dict[str, tuple[int, float]] = {
    "Float32": (gdal.GDT_Float32, -9999.0),
    "Int16": (gdal.GDT_Int16, -32768),
    "Byte": (gdal.GDT_Byte, 255),
}
DTYPES = {"Float32": np.float32, "Int16": np.int16, "Byte": np.uint8}
# Measured on 4500 x 2070 pixels: model outputs, sums of many small steps, come out no smaller at level 6 than at
# level 1, which takes half the time; a predictor makes classes larger.
COMPRESSION = {
    "Float32": ("ZLEVEL=1", "PREDICTOR=3"),
    "Int16": ("ZLEVEL=6", "PREDICTOR=2"),
    "Byte": ("ZLEVEL=6", "PREDICTOR=1"),
}
# Windows of that many pixels, and GDAL's cache of decoded tiles during a run. A tile lies in one window, so nothing is
# lost with a cache that only holds what is being read, and larger windows are no faster: they only take memory.
BLOCK_PIXELS = 1 << 18
CACHE = 8 << 20
# A strip crosses all windows of a row and would be decoded for each of them: hence few, wide windows, and a cache that
# holds the strips of a row (a third less processor time at 4500 x 2070 pixels).
STRIP_BLOCK_PIXELS = 1 << 20
STRIP_CACHE = 64 << 20
# Bytes that blocks on their way through the walker may hold together.
MEMORY = 192 << 20
# Seconds after which a hidden file that nothing was written to is one of a killed run: blocks take seconds.
ABANDONED = 24 * 3600
# QGIS, GDAL and ArcGIS leave these beside a raster; they describe the old pixels.
STALE = (".aux.xml", ".ovr", ".msk", ".ovr.aux.xml", ".msk.ovr")


class Feedback(Protocol):
    """What the walker asks of its feedback: the names of QgsFeedback."""

    def isCanceled(self) -> bool: ...

    def setProgress(self, progress: float) -> None: ...


@dataclass(frozen=True)
class Band:
    """Name (band description) and unit of an output band."""

    name: str
    unit: str = ""


@dataclass(frozen=True)
class Output:
    """A GeoTIFF to be written. ``dtype``: 'Float32' (nodata -9999), 'Int16' (-32768) or 'Byte' (255).

    ``metadata``: items of the dataset, written as they are.
    """

    path: str
    bands: Sequence[Band]
    dtype: str = "Float32"
    metadata: Mapping[str, str] = field(default_factory=dict)


Compute = Callable[[Window, "dict[str, np.ndarray]"], "tuple[Mapping[str, np.ndarray], Any]"]


def process(
    grid: Grid,
    views: Mapping[str, View],
    outputs: Mapping[str, Output],
    compute: Compute,
    *,
    reduce: Callable[[Any], None] | None = None,
    feedback: Feedback | None = None,
    threads: int | None = None,
    block_pixels: int | None = None,
    required: Collection[str] | None = None,
) -> None:
    """Walk the grid and write all outputs, or none.

    ``compute(window, arrays)`` gets one float32 (height, width) array per view, NaN where masked, and returns a dict
    with an array (bands, height, width), or (height, width) for one band, for each output, and anything ``reduce``
    wants. It runs in worker threads, several at once. What is not finite is written as nodata. ``reduce(extra)`` runs
    in the caller's thread, in the order of the windows, whatever the number of threads.

    A window in which one of the ``required`` views (default: all) has no valid pixel is not computed: it is nodata in
    every output and never reaches ``reduce``.

    ``threads``: default, the number of processors, at most 8. ``block_pixels``: default a quarter of a million, or a
    million if a source is not in small tiles, less if many bands would need too much memory; windows are whole
    multiples of 512 x 256 pixels.

    Output files appear together, when all are whole; until then they are hidden files beside their final names. Raises
    Canceled, RasterError, or what ``compute`` raised; then no output appears and existing files stay as they were.
    """
    require_north_up(grid)
    if any(view.grid != grid for view in views.values()):
        raise ValueError("a view was made for another grid")
    if required is None:
        required = views.keys()
    threads = threads or min(os.cpu_count() or 1, 8)
    tiled = _tiled(views)
    pixels = block_pixels or _default_block(views, outputs, threads)
    side = LATTICE if not tiled or pixels < TILE_SIDE**2 else (TILE_SIDE, TILE_SIDE)
    todo = windows(grid.width, grid.height, pixels, side)

    def work(window: Window) -> tuple[dict[str, np.ndarray], Any] | None:
        arrays: dict[str, np.ndarray] = {}
        # Required ones first: a window that will be skipped costs no other read.
        for name in sorted(views, key=lambda name: name not in required):
            arrays[name] = views[name].read(window)
            if name in required and np.isnan(arrays[name]).all():
                return None
        results, extra = compute(window, arrays)
        encoded = {name: _encode(results[name], output, window) for name, output in outputs.items()}
        return encoded, extra

    with _bounded_cache(CACHE if tiled else STRIP_CACHE), _Files(grid, outputs, views, threads) as files:
        for view in views.values():
            view.prepare(feedback)
        with ThreadPoolExecutor(threads, thread_name_prefix="soil_mobility") as pool:
            pending: deque[tuple[Window, Future]] = deque()
            try:
                done = 0
                for window in chain(todo, (None,)):
                    if window is not None:
                        pending.append((window, pool.submit(work, window)))
                    while pending and (window is None or len(pending) > threads):
                        finished, future = pending.popleft()
                        result = _wait(future, feedback)
                        if result is not None:
                            files.write(finished, result[0])
                            if reduce is not None:
                                reduce(result[1])
                        done += finished.width * finished.height
                        if feedback is not None:
                            feedback.setProgress(100.0 * done / (grid.width * grid.height))
            finally:
                for _, future in pending:
                    future.cancel()
        if feedback is not None and feedback.isCanceled():
            raise Canceled
        files.commit()


def scan(
    grid: Grid,
    views: Mapping[str, View],
    compute: Callable[[Window, dict[str, np.ndarray]], Any],
    reduce: Callable[[Any], None],
    **options: Any,
) -> None:
    """A pass that only reads: ``reduce(compute(window, arrays))`` in window order. Options as in ``process``."""
    process(grid, views, {}, lambda window, arrays: ({}, compute(window, arrays)), reduce=reduce, **options)


def _tiled(views: Mapping[str, View]) -> bool:
    """Whether every tile read lies in one window. Without views, a computation reads by itself, from who knows what."""
    return bool(views) and all(view.info.tiled for view in views.values())


def _default_block(views: Mapping[str, View], outputs: Mapping[str, Output], threads: int) -> int:
    # Inputs and outputs of a block live at once, and a computation is granted four arrays of its own.
    bands = len(views) + 4 + sum(len(output.bands) for output in outputs.values())
    affordable = MEMORY // (4 * bands * (threads + 1))
    return max(LATTICE[0] * LATTICE[1], min(BLOCK_PIXELS if _tiled(views) else STRIP_BLOCK_PIXELS, affordable))


def _wait(future: Future, feedback: Feedback | None) -> Any:
    """The result of a future; Canceled as soon as the user asks, even while a block is long in coming."""
    while True:
        if feedback is not None and feedback.isCanceled():
            raise Canceled
        try:
            return future.result(timeout=0.2)
        except FutureTimeout:
            # Since Python 3.11 this is TimeoutError, which the computation itself may have raised.
            if future.done():
                return future.result()


def _encode(values: np.ndarray, output: Output, window: Window) -> np.ndarray:
    """An output block as (bands, height, width) in the type of the file, flagged where not finite."""
    values = np.asarray(values)
    if values.ndim == 2:
        values = values[np.newaxis]
    expected = (len(output.bands), window.height, window.width)
    if values.shape != expected:
        raise ValueError(f"{output.path}: a block of shape {values.shape} was computed, {expected} expected")
    dtype, flag = DTYPES[output.dtype], TYPES[output.dtype][1]
    if values.dtype == dtype and values.dtype.kind != "f":
        return values
    finite = np.isfinite(values)
    if finite.all():
        return values.astype(dtype, copy=False)
    return np.where(finite, values, values.dtype.type(flag)).astype(dtype, copy=False)


# ------------------------------------------------------------------------------------------------- cache

_cache_lock = threading.Lock()
_cache_runs: list[int] = []
_cache_before = 0


@contextlib.contextmanager
def _bounded_cache(size: int) -> Iterator[None]:
    """Bound GDAL's block cache, which is one for the whole process, while any run lasts: to ``size`` bytes a run."""
    global _cache_before
    with _cache_lock:
        if not _cache_runs:
            _cache_before = gdal.GetCacheMax()
        _cache_runs.append(size)
        gdal.SetCacheMax(min(sum(_cache_runs), _cache_before))
    try:
        yield
    finally:
        with _cache_lock:
            _cache_runs.remove(size)
            gdal.SetCacheMax(min(sum(_cache_runs), _cache_before) if _cache_runs else _cache_before)


# ------------------------------------------------------------------------------------------------- files


def creation_options(dtype: str, threads: int) -> list[str]:
    """GDAL's creation options for an output of ``dtype``, compressed by ``threads`` threads."""
    return [
        "TILED=YES",
        f"BLOCKXSIZE={TILE}",
        f"BLOCKYSIZE={TILE}",
        "COMPRESS=DEFLATE",
        *COMPRESSION[dtype],
        "INTERLEAVE=BAND",
        "BIGTIFF=IF_SAFER",
        "SPARSE_OK=TRUE",
        # Else GDAL takes three or four bytes a pixel for a picture, and the fourth for its transparency.
        "PHOTOMETRIC=MINISBLACK",
        "ALPHA=UNSPECIFIED",
        f"NUM_THREADS={threads}",
    ]


class _Files:
    """The output files of a run: hidden while they are written, renamed all together, removed after a failure."""

    def __init__(self, grid: Grid, outputs: Mapping[str, Output], views: Mapping[str, View], threads: int) -> None:
        self.grid = grid
        self.outputs = outputs
        self.threads = threads
        self.final = {name: os.path.abspath(output.path) for name, output in outputs.items()}
        self.hidden: dict[str, str] = {}
        self.datasets: dict[str, gdal.Dataset] = {}
        self._refuse(views)

    def _refuse(self, views: Mapping[str, View]) -> None:
        taken: dict[str, str] = {}
        for view in views.values():
            for file in (*view.files, view.source.path):
                taken[_identity(file)] = f"the input {view.source.label}"
        for name, path in self.final.items():
            if _identity(path) in taken:
                raise RasterError(
                    f"The output {path} is also {taken[_identity(path)]}. Choose another name for the output."
                )
            taken[_identity(path)] = f"the output {name}"
            folder = os.path.dirname(path)
            if not os.path.isdir(folder):
                raise RasterError(f"The output {path} cannot be written: the folder {folder} does not exist.")
            if os.path.isdir(path):
                raise RasterError(f"The output {path} cannot be written: it is a folder.")

    def __enter__(self) -> _Files:
        try:
            for name, output in self.outputs.items():
                self.datasets[name] = self._create(name, output)
        except BaseException:
            self._discard()
            raise
        return self

    def __exit__(self, *_exc: object) -> None:
        self._discard()

    def _create(self, name: str, output: Output) -> gdal.Dataset:
        final = self.final[name]
        folder, base = os.path.split(final)
        _remove_abandoned(folder, base)
        hidden = os.path.join(folder, f".{base}.{os.getpid()}-{secrets.token_hex(4)}.tmp.tif")
        self.hidden[name] = hidden
        data_type, flag = TYPES[output.dtype]
        options = creation_options(output.dtype, self.threads)
        driver = gdal.GetDriverByName("GTiff")
        dataset, message = attempt(
            driver.Create, hidden, self.grid.width, self.grid.height, len(output.bands), data_type, options
        )
        if dataset is None or message:
            raise RasterError(f"The output {final} cannot be written: {message or 'unknown reason'}.")
        calls = [
            attempt(dataset.SetGeoTransform, self.grid.geotransform),
            attempt(dataset.SetProjection, self.grid.crs_wkt),
            attempt(dataset.SetMetadata, {key: str(value) for key, value in output.metadata.items()}),
        ]
        for number, band in enumerate(output.bands, 1):
            raster_band = dataset.GetRasterBand(number)
            calls.append(attempt(raster_band.SetNoDataValue, flag))
            calls.append(attempt(raster_band.SetDescription, band.name))
            calls.append(attempt(raster_band.SetUnitType, band.unit))
        for _, message in calls:
            if message:
                raise RasterError(f"The output {final} cannot be written: {message}.")
        return dataset

    def write(self, window: Window, blocks: Mapping[str, np.ndarray]) -> None:
        """Write one block of each output and hand its tiles to the compressor."""
        for name, values in blocks.items():
            message = self._write(self.datasets[name], window, values)
            if message:
                raise RasterError(self._broken(name, message))

    @staticmethod
    def _write(dataset: gdal.Dataset, window: Window, values: np.ndarray) -> str:
        # Raises nothing itself: a dataset in a traceback cannot be closed, nor its file removed on Windows.
        for number, plane in enumerate(values, 1):
            band = dataset.GetRasterBand(number)
            _, writing = attempt(band.WriteArray, plane, window.x, window.y)
            # Else written tiles stay in GDAL's cache, and a full disk is noticed late.
            _, flushing = attempt(band.FlushCache)
            if writing or flushing:
                return writing or flushing
        return ""

    def _broken(self, name: str, message: str) -> str:
        return (
            f"Writing {self.final[name]} failed ({message}). Is the disk full? Nothing was left behind, and a file "
            "of that name is as it was."
        )

    def commit(self) -> None:
        """Close, check and rename all outputs; undo everything if one of them fails."""
        for name in list(self.datasets):
            self._close(name)
        for name in self.outputs:
            self._check(name)
        replaced = [final for final in self.final.values() if os.path.lexists(final)]
        kept: dict[str, str] = {}
        moved: list[str] = []
        try:
            for name, final in self.final.items():
                if len(self.final) > 1 and final in replaced:
                    backup = self.hidden[name][: -len(".tmp.tif")] + ".old.tif"
                    _keep(final, backup)
                    kept[final] = backup
            for name, final in self.final.items():
                os.replace(self.hidden[name], final)
                moved.append(final)
        except OSError as error:
            for final in moved:
                if final not in kept:
                    os.remove(final)
            for final, backup in kept.items():
                os.replace(backup, final)
                # Renaming one hard link over the other of the same file does nothing.
                _remove(backup)
            raise RasterError(
                f"The outputs cannot be put in place: {error}. Is one of them open in another program, or loaded as a "
                "layer? Existing files are as they were."
            ) from error
        for backup in kept.values():
            _remove(backup)
        for final in self.final.values():
            _remove_stale(final, final in replaced)

    def _close(self, name: str) -> None:
        message = close([self.datasets.pop(name)])
        if message:
            raise RasterError(self._broken(name, message))

    def _check(self, name: str) -> None:
        """Open a closed file again: a tile that points beyond the end was not written, whatever the driver said."""
        path, output = self.hidden[name], self.outputs[name]
        dataset, message = attempt(gdal.OpenEx, path, gdal.OF_RASTER)
        if dataset is None or message or dataset.RasterCount != len(output.bands):
            raise RasterError(self._broken(name, message or "it cannot be read again"))
        size = os.path.getsize(path)
        for number in range(1, dataset.RasterCount + 1):
            band = dataset.GetRasterBand(number)
            for row in range(-(-self.grid.height // TILE)):
                for column in range(-(-self.grid.width // TILE)):
                    start = band.GetMetadataItem(f"BLOCK_OFFSET_{column}_{row}", "TIFF")
                    length = band.GetMetadataItem(f"BLOCK_SIZE_{column}_{row}", "TIFF")
                    if start and length and int(start) + int(length) > size:
                        raise RasterError(self._broken(name, "the file is shorter than its tiles"))

    def _discard(self) -> None:
        for name in list(self.datasets):
            close([self.datasets.pop(name)])
        for path in self.hidden.values():
            for file in (path, path + ".aux.xml"):
                _remove(file)


def _identity(path: str) -> Any:
    """What tells whether two paths are the same file, links and letter case included."""
    try:
        status = os.stat(path)
    except OSError:
        return os.path.normcase(os.path.realpath(path))
    if status.st_ino:
        return status.st_dev, status.st_ino
    return os.path.normcase(os.path.realpath(path))


def _keep(path: str, backup: str) -> None:
    try:
        os.link(path, backup)
    except OSError:
        # No hard links on this file system.
        os.replace(path, backup)


def _remove(path: str) -> None:
    with contextlib.suppress(OSError):
        os.remove(path)


def _remove_abandoned(folder: str, base: str) -> None:
    """Remove the hidden files that killed runs left of the output ``base``; another run may be writing fresh ones."""
    for path in glob.glob(os.path.join(glob.escape(folder), f".{glob.escape(base)}.*-????????.tmp.tif")):
        with contextlib.suppress(OSError):
            if time.time() - os.path.getmtime(path) > ABANDONED:
                os.remove(path)


def _remove_stale(final: str, replaced: bool) -> None:
    """Remove what described the file that was replaced: its statistics, overviews, mask, style and metadata."""
    for suffix in STALE:
        _remove(final + suffix)
    # Styles and metadata of QGIS are named without the extension: if no raster was there, they are another layer's.
    if replaced:
        for suffix in (".qml", ".qmd"):
            _remove(os.path.splitext(final)[0] + suffix)
