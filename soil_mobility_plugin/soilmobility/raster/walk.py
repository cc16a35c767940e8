"""The block walker: reads views window by window, computes in threads, adds up, writes whole files or none.

It owns progress, cancel, memory and the halo, so that every algorithm has them in the same way. Files are `geotiff`'s.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Callable, Union

import numpy as np
from osgeo import gdal

from ..feedback import Progress, go_on
from ..threads import in_order
from ..typing import Array
from .errors import RasterError
from .geotiff import TILE, Output, Writer, encode, tile_shape
from .grid import LATTICE, Grid, Window, require_north_up, windows
from .source import TILE_SIDE, file_states
from .totals import Total
from .view import View

# Windows of that many pixels, and GDAL's cache of decoded tiles during a run. A tile lies in one window, so nothing is
# lost with a cache that only holds what is being read, and larger windows are no faster: they only take memory.
BLOCK_PIXELS = 1 << 18
CACHE = 8 << 20
# A strip crosses all windows of a row and would be decoded for each of them: hence few, wide windows, and a cache that
# holds the strips of a row (a third less processor time at 4500 x 2070 pixels).
STRIP_BLOCK_PIXELS = 1 << 20
STRIP_CACHE = 64 << 20
# Bytes that so many blocks on their way through the walker may hold together, all blocks, and those kept for the halo.
MEMORY, BLOCKS = 96 << 20, 3
MOST_MEMORY = 192 << 20
HALO_MEMORY = 128 << 20
# Bytes of blocks of the sources that all threads may hold decoded.
DECODED = 192 << 20
# More do not help: reading and writing share one disk.
MOST_THREADS = 8


@dataclass(frozen=True)
class Options:
    """How a pass goes.

    ``threads``: default, the number of processors, at most 8. ``arrays``: how many float32 arrays of a window's size
    the computation and the totals hold at once, for the memory. ``block_pixels``: default a quarter of a million, or a
    million if a source is not in small tiles, less where the arrays of that many pixels would need too much memory;
    windows are whole multiples of 512 x 256 pixels. ``required``: views without which a pixel is nothing (default:
    all).
    """

    feedback: Progress | None = None
    threads: int | None = None
    block_pixels: int | None = None
    required: Collection[str] | None = None
    arrays: int = 4


@dataclass(frozen=True)
class Around:
    """A view with its halo, for focal statistics: the pixels up to ``rows`` rows above and below a window.

    Put among the views of a pass, it gives the computation a `Surroundings` under its name instead of an array.
    """

    view: View
    rows: int


Views = Mapping[str, Union[View, Around]]
Compute = Callable[[Window, "dict[str, Any]"], "Mapping[str, Any]"]


def process(
    grid: Grid,
    views: Views,
    outputs: Mapping[str, Output],
    compute: Compute | None,
    totals: Mapping[str, Total] | None = None,
    options: Options = Options(),
) -> None:
    """Walk the grid, write all outputs or none, and let the totals add up what they want.

    ``compute(window, arrays)`` gets one float32 (height, width) array per view, NaN where masked, and returns, by name,
    an array (bands, height, width), or (height, width) for one band, for each output, and whatever else the totals
    want. It runs in worker threads, several at once. What is not finite is written as nodata. None computes nothing.

    Each of the ``totals`` gets, by name, what was read and what was computed: `Total.chunk` in the worker that computed
    it, `Total.combine` in the caller's thread, in the order of the windows, whatever the number of threads.

    A window in which one of the required views has no valid pixel is not computed: it is nodata in every output and
    reaches no total.

    Output files appear together, when all are whole; until then they are hidden beside their final names. Raises
    Canceled, RasterError, OutputError, or what ``compute`` raised; then no output appears, existing files stay as they
    were, and the views are closed, their temporary copies removed. Else these stay for the next pass.
    """
    require_north_up(grid)
    sources = _sources(views)
    if any(view.grid != grid for view in sources):
        raise ValueError("a view was made for another grid")
    try:
        _Pass(grid, views, outputs, compute, totals or {}, options).run()
    except BaseException:
        for view in sources:
            view.close()
        raise


def scan(
    grid: Grid,
    views: Views,
    totals: Mapping[str, Total],
    compute: Compute | None = None,
    options: Options = Options(),
) -> None:
    """A pass that only reads: `process` without outputs."""
    process(grid, views, {}, compute, totals, options)


@dataclass
class _Pass:
    """One pass over the grid: what `process` was asked, and what follows from it for windows, threads and memory."""

    grid: Grid
    views: Views
    outputs: Mapping[str, Output]
    compute: Compute | None
    totals: Mapping[str, Total]
    options: Options

    def __post_init__(self) -> None:
        views, options = self.views, self.options
        self._sources = _sources(views)
        required = views.keys() if options.required is None else options.required
        self._required = {name for name in required if not isinstance(views.get(name), Around)}
        # Required ones first: a window that will be skipped costs no other read.
        self._order = sorted(views, key=lambda name: name not in self._required)
        self._tiled = bool(views) and all(view.info.tiled or view.copied for view in self._sources)
        held = sum(view.info.block_bytes for view in self._sources if not view.copied)
        threads = options.threads or min(os.cpu_count() or 1, MOST_THREADS)
        # Each thread decodes a block of each source.
        self._threads = max(1, min(threads, DECODED // max(held, 1)))
        self._cache = CACHE if self._tiled else max(STRIP_CACHE, min(held * self._threads, DECODED))
        # What is resampled is computed in whole cells of the lattice.
        whole = any(view.resampling != "none" for view in self._sources)
        self._smallest = LATTICE if whole else (TILE, TILE)
        # Inputs, outputs and what is encoded of them live at once, in every block on its way.
        pixel = 4 * (len(views) + options.arrays + 2 * sum(len(output.bands) for output in self.outputs.values()))
        least, most = self._smallest[0] * self._smallest[1], BLOCK_PIXELS if self._tiled else STRIP_BLOCK_PIXELS
        pixels = options.block_pixels or max(least, min(most, MEMORY // (BLOCKS * pixel)))
        # The windows do not depend on the threads, but the threads on them: the same bytes on any machine.
        self._threads = max(1, min(self._threads, MOST_MEMORY // (pixel * pixels) - 1))
        self._windows = list(self._cut(pixels))
        halos: dict[View, int] = {}
        for one in views.values():
            if isinstance(one, Around):
                halos[one.view] = max(one.rows, halos.get(one.view, 0))
        self._blocks = {view: _Blocks(view, self._windows, rows, self._threads) for view, rows in halos.items()}

    def _cut(self, pixels: int) -> Iterator[Window]:
        """The windows: whole tiles of the sources and of the outputs."""
        width, height = self.grid.width, self.grid.height
        across, down = LATTICE if not self._tiled or pixels < TILE_SIDE**2 else (TILE_SIDE, TILE_SIDE)
        if pixels < LATTICE[0] * LATTICE[1]:
            across, down = self._smallest
        # A raster of few rows or columns: its tiles are long, and what they reach beyond it costs nothing.
        tile = tile_shape(width, height)
        across = max(across, tile[0]) if width > tile[0] else tile[0]
        down = max(down, tile[1]) if height > tile[1] else tile[1]
        filled = min(across, width) * min(down, height) / (across * down)
        return windows(width, height, int(pixels / filled), (across, down))

    def run(self) -> None:
        feedback, views = self.options.feedback, self._sources
        writer = Writer(self.grid, self.outputs, views, self._threads)
        with bounded_cache(self._cache), writer:
            # by path: most bands are of one file
            labels = {path: view.source.label for view in views for path in (view.source.path, *view.info.files)}
            states = file_states(labels)
            for view in views:
                view.prepare(feedback)
            self._walk(writer)
            go_on(feedback)
            _refuse_changed(labels, states)
            writer.commit()

    def _walk(self, writer: Writer) -> None:
        feedback, done, whole = self.options.feedback, 0, self.grid.width * self.grid.height
        with in_order(self._work, self._windows, self._threads, self._threads, feedback) as blocks:
            for window, result in blocks:
                if result is not None:
                    writer.write(window, result[0])
                    for name, part in result[1].items():
                        self.totals[name].combine(part)
                done += window.width * window.height
                if feedback is not None:
                    feedback.setProgress(100.0 * done / whole)

    def _work(self, window: Window) -> tuple[dict[str, Array], dict[str, Any]] | None:
        """Read and compute one block: what is to be written, encoded, and what the totals add. None if it is empty."""
        arrays: dict[str, Any] = {}
        first = None
        for name in self._order:
            values, view = self._read(name, window), self.views[name]
            arrays[name] = values
            if isinstance(view, Around):
                continue
            # NaN is not itself
            known = int(np.count_nonzero(values == values))
            first = known if first is None else first
            view.count(values.size, known, first)
            if not known and name in self._required:
                return None
        if self.compute is not None:
            arrays.update(self.compute(window, dict(arrays)))
        # before encoding, which may round in place
        parts = {name: total.chunk(window, arrays) for name, total in self.totals.items()}
        return {name: encode(arrays[name], output, window) for name, output in self.outputs.items()}, parts

    def _read(self, name: str, window: Window) -> Any:
        view = self.views[name]
        if isinstance(view, Around):
            return Surroundings(self._blocks[view.view], window, view.rows, self.options.feedback)
        if view in self._blocks:
            return self._blocks[view].read(window)
        return view.read(window)


def _refuse_changed(labels: Mapping[str, str], before: Mapping[str, tuple[int, ...]]) -> None:
    """RasterError if a file was written to, or replaced, meanwhile: blocks of two states are no map of either.

    One that was removed stays what it was for who has it open.
    """
    after = file_states(before)
    for path, state in before.items():
        if after.get(path, state) != state:
            raise RasterError(
                "{label}: {path} was changed while it was read. Run again once it is complete.",
                label=labels[path],
                path=path,
            )


def _sources(views: Views) -> list[View]:
    """The views themselves, without their halos, each once."""
    return list(dict.fromkeys(view.view if isinstance(view, Around) else view for view in views.values()))


# -------------------------------------------------------------------------------------------------- halo


class _Blocks:
    """A view's blocks, one per window of the pass: each is read once and kept while others may need it.

    Windows come row by row, so the least recently used block is the one that is needed last, if at all. Between two
    reads of a block lie those of as many rows of blocks as one window and its halo of ``rows`` rows meet: no more are
    kept, but for what the threads are ahead of each other. Where that is more than `HALO_MEMORY`, blocks are read anew
    instead.
    """

    def __init__(self, view: View, cut: list[Window], rows: int, threads: int) -> None:
        self._view = view
        self._columns = sorted({window.x for window in cut})
        self._rows = sorted({window.y for window in cut})
        self._windows = {(window.x, window.y): window for window in cut}
        height = max(window.height for window in cut)
        met = 2 * -(-rows // height) + 1
        ahead = (threads + 2) * max(window.width for window in cut)
        self._most = min(HALO_MEMORY, 4 * met * height * (view.grid.width + ahead))
        self._lock = threading.Lock()
        self._kept: OrderedDict[Window, Future[Any]] = OrderedDict()
        self._size = 0

    def read(self, wanted: Window) -> Array:
        """The pixels of any window of the grid, float32 (height, width), not to be written to."""
        whole = self._windows.get((wanted.x, wanted.y))
        if whole == wanted:
            return self._block(wanted)
        out = np.empty((wanted.height, wanted.width), dtype=np.float32)
        for y in _covering(self._rows, wanted.y, wanted.height):
            for x in _covering(self._columns, wanted.x, wanted.width):
                block = self._windows[x, y]
                part = block.intersection(wanted)
                out[part.within(wanted)] = self._block(block)[part.within(block)]
        return out

    def _block(self, window: Window) -> Array:
        with self._lock:
            future = self._kept.get(window)
            mine = future is None
            if future is None:
                future = self._kept[window] = Future()
                self._size += 4 * window.width * window.height
                while self._size > self._most and len(self._kept) > 1:
                    oldest, _ = self._kept.popitem(last=False)
                    self._size -= 4 * oldest.width * oldest.height
            self._kept.move_to_end(window)
        if mine:
            # One thread reads; others that need the same block wait for it.
            try:
                future.set_result(self._view.read(window))
            except BaseException as error:
                future.set_exception(error)
                raise
        values: Array = future.result()
        return values


def _covering(starts: list[int], first: int, length: int) -> list[int]:
    """Which of the rising ``starts`` begin a stretch that touches ``first`` .. ``first + length``."""
    low = int(np.searchsorted(starts, first, side="right")) - 1
    high = int(np.searchsorted(starts, first + length, side="left"))
    return starts[low:high]


class Surroundings:
    """What a computation reads around its window: ``read`` any window within ``rows`` rows of it.

    A block with a large halo takes seconds: each read ends with `Canceled` once the user has asked.
    """

    def __init__(self, blocks: _Blocks, window: Window, rows: int, feedback: Progress | None) -> None:
        self._blocks, self._feedback = blocks, feedback
        self._first, self._end = window.y - rows, window.y + window.height + rows

    def read(self, window: Window) -> Array:
        """The pixels of a window inside the grid: float32 (height, width), NaN where masked, not to be written to."""
        go_on(self._feedback)
        if window.y < self._first or window.y + window.height > self._end:
            raise ValueError(f"rows {window.y} to {window.y + window.height} lie beyond the halo")
        return self._blocks.read(window)


# ------------------------------------------------------------------------------------------------- cache

_cache_lock = threading.Lock()
_cache_runs: list[int] = []
_cache_before = 0


@contextlib.contextmanager
def bounded_cache(size: int) -> Iterator[None]:
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
