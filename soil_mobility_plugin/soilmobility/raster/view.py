"""Every input as an unscaled, NaN-masked float32 view of the reference grid.

A source whose pixels coincide with the grid's is read directly. Any other is first copied, masked and unscaled, to a
temporary Float32 GeoTIFF (only the part the grid needs) and warped from there. The copy is there because a VRT can
express a nodata flag, but not a user's nodata ranges, infinities or absurdly large values, and all of those have to be
NaN *before* neighbouring pixels are mixed, or edges erode into false values.

A copy has a bounded size. Where the whole part would be larger, the grid is cut into strips of rows, each with a copy
of what it needs; of these only a few are kept, the last ones read.
"""

from __future__ import annotations

import os
import shutil
import threading
import weakref
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from math import ceil, floor, nan, sqrt
from typing import Any

import numpy as np
from osgeo import gdal

from ..feedback import go_on
from ..files import TemporaryFolder
from ..language import Term, fill, tr
from ..threads import in_lasting_thread
from ..typing import Array
from .crs import crs_name, format_bounds, same_crs, transform_bounds, transform_points
from .errors import UNKNOWN, RasterError, about, attempt, close
from .grid import LATTICE, Grid, Window, cells, require_north_up, windows
from .source import Reader, Source, SourceInfo, Turned, inspect, mask_outside, turned

# A grid pixel has to be this much longer than a source pixel (geometric mean of both axes) to count as coarser.
COARSER = 1.1
_COPY_PIXELS = 1 << 20
# A file in blocks of more bytes is copied to one in tiles, once and by one thread: each thread would hold a block of
# each file, and decode it anew for every window.
BULKY = 16 << 20
# A copy of more bytes would fill the disk: a file on the grid's pixels is read as it is, however slowly.
_LARGEST_COPY = 8 << 30
# Where pixels are resampled, no copy has more bytes than this, unless a single row of cells of the lattice needs it.
_LARGEST_STRIP = 2 << 30
# Copies of strips that are kept: of neighbouring ones, which threads read at the same time.
_STRIPS_KEPT = 3
# The side of a tile of a copy.
_TILE = 256
# A raster of fewer rows or columns has few windows, and would fill tiles with what is beyond its edge.
_THIN = 64
# Pixels without a value on every side of a copy whose pixels are averaged, besides two pixels of the grid. Where one of
# the grid begins near the copy's first column and ends near its last, GDAL takes it for one across the 180th meridian
# and averages what lies beside it (3.6; mended in 3.10); where it ends beyond the copy, the outermost row and column
# there count for all that is missing.
_BESIDE = 16
# The share of a grid that a source covers is told from so many points to each side.
_COVERAGE_STEPS = 64

#: Held while a warped dataset is made, which ends transformations too, and while one ends.
_WARPS = threading.Lock()


class View:
    """A source as float32 pixels of a grid; NaN where it is masked or does not reach.

    ``resampling`` is 'none' (its pixels are the grid's), 'average' (the grid is coarser), 'bilinear' or, for classes,
    'nearest'. Safe to read from several threads. ``close`` (or the end of a ``with`` block) removes the temporary copy
    that resampling, and a file in huge blocks, need; it is made among the system's temporary files. ``info``: what
    `inspect` says of the source, where that is known.

    Raises RasterError if the source is unusable or does not overlap the grid.
    """

    def __init__(self, source: Source, grid: Grid, info: SourceInfo | None = None) -> None:
        require_north_up(grid)
        self.source = source
        self.grid = grid
        self.info = info or inspect(source)
        self._on = self._turned()
        # The source's grid, or the row of its pixels that goes on around the earth.
        self._own = self.info.grid if self._on is None else self._on.grid
        self._reader = Reader(source, self.info, self._on)
        self._lock = threading.Lock()
        self._counting = threading.Lock()
        self._counts = np.zeros(3, dtype=np.int64)
        self._local = threading.local()
        # The warped datasets of all threads, by what lives as long as the thread: one that ended with its thread would
        # end while others do, and PROJ then frees the same CRS twice (GDAL 3.10 and 3.13).
        self._warps: dict[weakref.ref[Any], gdal.Dataset] = {}
        self._copies: OrderedDict[int, Reader] = OrderedDict()
        self._feedback: Any = None
        self._folder: TemporaryFolder | None = None
        self._offset = grid.offset_of(self._own)
        if self._offset is not None:
            self.resampling = "none"
            self._part = Window(-self._offset[0], -self._offset[1], grid.width, grid.height).intersection(
                self._own.window
            )
            self._ratio = (1.0, 1.0)
        else:
            self._part, self._ratio = self._measure(grid)
            coarser = sqrt(self._ratio[0] * self._ratio[1]) > COARSER
            self.resampling = (
                Term("nearest") if source.categorical else Term("average") if coarser else Term("bilinear")
            )
        if self._part.is_empty:
            raise self._no_overlap()
        #: Whether it is read from a temporary copy.
        self.copied = self.resampling != "none" or (
            self.info.block_bytes > BULKY
            and min(self._part.width, self._part.height) >= _THIN
            and _copy_bytes(self._part) <= _LARGEST_COPY
        )
        # Empty pixels on every side of a copy; a single row or column GDAL would not interpolate along.
        thin = self.resampling == "bilinear" and 1 in (self._part.width, self._part.height)
        self._beside = _BESIDE + 2 * ceil(max(self._ratio)) if thin or self.resampling == "average" else 0
        # Rows of the grid that one copy is for: whole cells of the lattice.
        self._rows = grid.height
        if self.resampling != "none" and _copy_bytes(self._part) > _LARGEST_STRIP:
            share = _LARGEST_STRIP / _copy_bytes(self._part)
            self._rows = max(LATTICE[1], int(share * grid.height) // LATTICE[1] * LATTICE[1])
        #: Pixels of the source that were masked because no such value can be (`Source.possible`), before resampling.
        self.impossible = 0

    def __enter__(self) -> View:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    @property
    def name(self) -> str:
        """File and band, for messages; the band by its name where it has one."""
        said = os.path.basename(self.source.path) or self.source.path, self.source.band, self.info.description
        return fill(tr("{}, band {} (“{}”)") if said[2] else tr("{}, band {}"), *said)

    @cached_property
    def covered(self) -> float:
        """Share (0..1) of the grid that the source reaches, whatever its pixels hold there."""
        if self._on is None and self.resampling == "none" and self._part[2:] == self.grid.window[2:]:
            return 1.0
        steps = np.arange(_COVERAGE_STEPS) + 0.5
        column, row = np.meshgrid(steps * self.grid.width / steps.size, steps * self.grid.height / steps.size)
        u, v = self._own.to_pixel(*self._places(self.grid, column, row))
        with np.errstate(invalid="ignore"):
            inside = (u >= 0) & (u <= self._own.width) & (v >= 0) & (v <= self._own.height)
            if self._on is not None:
                inside &= (u + self._on.first) % self._on.around < self.info.grid.width
        return float(inside.mean())

    def count(self, pixels: int, known: int, beside: int) -> None:
        """Count what a pass read: pixels, those with a value, and those with one in the view that it reads first."""
        with self._counting:
            self._counts += pixels, known, beside

    @property
    def shares_known(self) -> tuple[float, float]:
        """Shares (0..1) of the pixels counted so far with a value here, and in the first view; NaN where none were."""
        pixels, known, beside = self._counts.tolist()
        return (known / pixels, beside / pixels) if pixels else (nan, nan)

    def describe(self, name: str = "") -> str:
        """One line for the log: what is read, and how it comes onto the grid, and how much of it it covers.

        ``name``: what is said for its file and band.
        """
        said = {
            "label": self.source.label,
            "name": name or self.name,
            "unit": self.info.unit or tr("no unit stated"),
            "covered": 100.0 * self.covered,
        }
        if self.resampling == "none":
            if self.copied:
                text = tr(
                    "{label}: {name}, {unit}; read as it is (pixels of the reference grid), through a temporary copy: "
                    "it is stored in blocks of {size} MB; covers {covered:.0f} % of it"
                )
                return fill(text, size=self.info.block_bytes >> 20, **said)
            text = tr(
                "{label}: {name}, {unit}; read as it is (pixels of the reference grid); covers {covered:.0f} % of it"
            )
            return fill(text, **said)
        across, down = self.info.grid.pixel_size
        text = tr(
            "{label}: {name}, {unit}; resampled ({how}) from pixels of {across:.6g} x {down:.6g} in {crs}; one pixel "
            "of the reference grid spans {wide:.3g} x {high:.3g} of them; covers {covered:.0f} % of it"
        )
        return fill(
            text,
            how=tr(self.resampling),
            across=across,
            down=down,
            crs=crs_name(self.info.grid.crs_wkt),
            wide=self._ratio[0],
            high=self._ratio[1],
            **said,
        )

    def prepare(self, feedback: Any = None) -> None:
        """Make the temporary copy, where one is needed and not there yet. Canceled if the user stops it.

        ``feedback`` (QGIS's, or anything with its methods) is told how many impossible values were masked, here and
        while further strips are copied.
        """
        if feedback is not None:
            self._feedback = feedback
        if self.copied and self._folder is None:
            self._copy_of(0)

    def read(self, window: Window) -> Array:
        """The pixels of a window inside the grid: float32 (height, width), NaN where masked."""
        self.prepare()
        return self._read_direct(window) if self._offset is not None else self._read_warped(window)

    def close(self) -> None:
        """Close what is open in this thread and remove the temporary copy."""
        self._reader.close()
        self._local = threading.local()
        with self._lock, _WARPS:
            self._warps.clear()
            # Windows removes no open file.
            self._copies.clear()
            if self._folder is not None:
                self._folder.close()
            self._folder = None

    # ..................................................................................... same pixels

    def _read_direct(self, window: Window) -> Array:
        dx, dy = self._offset or (0, 0)
        wanted = window.moved(-dx, -dy)
        inside = wanted.intersection(self._part)
        if inside == wanted:
            return self._read_part(inside)
        out = np.full((window.height, window.width), np.nan, dtype=np.float32)
        if not inside.is_empty:
            out[inside.within(wanted)] = self._read_part(inside)
        return out

    def _read_part(self, window: Window) -> Array:
        """Pixels of the source, from its copy where there is one."""
        if not self.copied:
            return self._reader.read(window)
        return self._copy_of(0).read(window.moved(-self._part.x, -self._part.y))

    # ...................................................................................... resampled

    def _measure(self, grid: Grid) -> tuple[Window, tuple[float, float]]:
        """The part of the source a grid needs, and how many source pixels (in x and y) a pixel of it spans."""
        source = self._own
        steps_x = np.unique(np.linspace(0, grid.width, 65))
        steps_y = np.unique(np.linspace(0, grid.height, 65))
        column, row = np.meshgrid(steps_x, steps_y)
        nodes = []
        for add_x, add_y in ((0, 0), (1, 0), (0, 1)):
            nodes.append(source.to_pixel(*self._places(grid, column + add_x, row + add_y)))
        (u, v), (u_right, v_right), (u_down, v_down) = nodes
        known = np.isfinite(u)
        if not known.any():
            raise self._no_overlap()
        inside = known & (u >= 0) & (u <= source.width) & (v >= 0) & (v <= source.height)
        used = inside if inside.any() else known
        with np.errstate(invalid="ignore"):
            # Along the axes of the source, where GDAL's filters work.
            ratio_x = float(np.nanmedian(np.hypot(u_right - u, u_down - u)[used]))
            ratio_y = float(np.nanmedian(np.hypot(v_right - v, v_down - v)[used]))
        if not (ratio_x > 0 and ratio_y > 0):
            raise self._no_overlap()
        if not known.all():
            # Somewhere the grid leaves what its CRS can express: an extent from the other nodes could be too small.
            return source.window, (ratio_x, ratio_y)
        x0, x1, y0, y1 = float(u.min()), float(u.max()), float(v.min()), float(v.max())
        if x1 <= 0 or y1 <= 0 or x0 >= source.width or y0 >= source.height:
            raise self._no_overlap()
        # Room for the filter's reach and for edges that bulge between the nodes.
        room_x = 3 + ceil(ratio_x) + 0.03 * (x1 - x0)
        room_y = 3 + ceil(ratio_y) + 0.03 * (y1 - y0)
        left, top = floor(x0 - room_x), floor(y0 - room_y)
        needed = Window(left, top, ceil(x1 + room_x) - left, ceil(y1 + room_y) - top)
        return needed.intersection(source.window), (ratio_x, ratio_y)

    def _places(self, grid: Grid, column: Array, row: Array) -> tuple[Array, Array]:
        """Points of (a part of) the grid in the CRS of the source; RasterError where there is no way between both."""
        with about(self.source.label):
            return transform_points(*grid.to_map(column, row), grid.crs_wkt, self.info.grid.crs_wkt)

    def _turned(self) -> Turned | None:
        """The source's pixels continued around the earth, where the grid needs them there."""
        grid, source = self.grid, self.info.grid
        if not source.is_geographic:
            return None
        if same_crs(grid.crs_wkt, source.crs_wkt):
            west, _, east, _ = grid.bounds
        else:
            column, row = np.meshgrid(np.linspace(0, grid.width, 65), np.linspace(0, grid.height, 65))
            x, _ = self._places(grid, column, row)
            if not np.isfinite(x).any():
                return None
            west, east = float(np.nanmin(x)), float(np.nanmax(x))
        return turned(self.info, self.source.label, west, east)

    def _no_overlap(self) -> RasterError:
        source, grid = self.info.grid, self.grid
        said = {**self.source.said, "there": format_bounds(grid.bounds)}
        try:
            bounds = transform_bounds(source.bounds, source.crs_wkt, grid.crs_wkt)
        except RasterError:
            return RasterError(
                "{label}: {path} ({here} in {own}) does not overlap the reference grid ({there} in {crs}). Choose "
                "layers of the same area, and check that the CRS of each layer is the right one.",
                here=format_bounds(source.bounds),
                own=crs_name(source.crs_wkt),
                crs=crs_name(grid.crs_wkt),
                **said,
            )
        return RasterError(
            "{label}: {path} ({here}) does not overlap the reference grid ({there}), both in {crs}. Choose layers of "
            "the same area, and check that the CRS of each layer is the right one.",
            here=format_bounds(bounds),
            crs=crs_name(grid.crs_wkt),
            **said,
        )

    # ......................................................................................... copies

    def _copy_of(self, strip: int) -> Reader:
        """The copy for a strip of rows of the grid (the only one: 0); made where it is not there."""
        with self._lock:
            copy = self._copies.get(strip)
            if copy is None:
                copy = self._make_copy(strip, self._part_of(strip))
                self._copies[strip] = copy
                while len(self._copies) > _STRIPS_KEPT:
                    _, oldest = self._copies.popitem(last=False)
                    oldest.close()
                    # Another thread may have it open still: then Windows removes it with the folder.
                    with suppress(OSError):
                        os.remove(oldest.source.path)
            self._copies.move_to_end(strip)
            return copy

    def _part_of(self, strip: int) -> Window:
        """The part of the source that a strip needs."""
        if self._rows >= self.grid.height:
            return self._part
        first = strip * self._rows
        rows = Window(0, first, self.grid.width, min(self._rows, self.grid.height - first))
        with suppress(RasterError):  # the grid as a whole overlaps the source, this part of it may not
            part = self._measure(self.grid.sub(rows))[0].intersection(self._part)
            if not part.is_empty:
                return part
        # A file there must be; no pixel of the strip comes near it.
        return Window(self._part.x, self._part.y, 1, 1)

    def _make_copy(self, strip: int, part: Window) -> Reader:
        try:
            self._folder = self._folder or TemporaryFolder()
            free = shutil.disk_usage(self._folder.path).free
        except OSError as error:
            raise RasterError(
                "{label}: no temporary folder can be made ({reason}).", label=self.source.label, reason=error
            ) from error
        needed = _copy_bytes(self._part, part)
        if needed > free:
            raise RasterError(
                "{label}: {path} has to be copied to {folder}, which takes up to {need:,} MB; {free:,} MB are free "
                "there. Clip the raster to the area first, or let the environment variable TMPDIR name a folder with "
                "more room.",
                folder=os.path.dirname(self._folder.path),
                need=ceil(needed / 1e6),
                free=free // 10**6,
                **self.source.said,
            )
        path = os.path.join(self._folder.path, f"masked{strip or ''}.tif")
        with _room_for(self.info.block_bytes):
            self._write_copy(path, part)
            # With the dataset goes the block that it holds.
            self._reader.close()
            copy = Source(path, label=self.source.label)
            return Reader(copy, inspect(copy))

    def _write_copy(self, path: str, part: Window) -> None:
        """Write a part of the source into a file for the whole part: tiles that are not written take no room.

        All strips so have the same pixel coordinates, and the last bits of what is resampled are those of one copy.
        """
        folder, whole = os.path.dirname(path), self._part
        across, down = _tile(whole)
        options = ["TILED=YES", f"BLOCKXSIZE={across}", f"BLOCKYSIZE={down}", "BIGTIFF=IF_SAFER", "SPARSE_OK=TRUE"]
        driver = gdal.GetDriverByName("GTiff")
        width, height = (side + 2 * self._beside for side in (whole.width, whole.height))
        dataset, message = attempt(driver.Create, path, width, height, 1, gdal.GDT_Float32, options)
        if dataset is None:
            raise RasterError(
                "{label}: no temporary file can be made in {folder} ({reason}).",
                label=self.source.label,
                folder=folder,
                reason=message,
            )
        holder = [dataset]
        del dataset
        before = self.impossible
        try:
            failures = self._fill_copy(holder[0], part)
        finally:
            closing = close(holder)
        failures = [failure for failure in (*failures, closing) if failure]
        if failures:
            raise RasterError(
                "{label}: the temporary copy in {folder} cannot be written ({reason}). Is the disk full?",
                label=self.source.label,
                folder=folder,
                reason=failures[0],
            )
        if self.impossible > before and hasattr(self._feedback, "pushWarning"):
            text = tr("{label}: {count:,} pixels with impossible values were masked before resampling.")
            self._feedback.pushWarning(fill(text, label=self.source.label, count=self.impossible - before))

    def _fill_copy(self, dataset: gdal.Dataset, part: Window) -> list[str]:
        """Write a part of the source; returns what GDAL said went wrong."""
        band, feedback = dataset.GetRasterBand(1), self._feedback
        first = self._part.moved(-self._beside, -self._beside)
        left, top = part.x - first.x, part.y - first.y
        failures = [
            attempt(dataset.SetGeoTransform, self._own.sub(first).geotransform)[1],
            attempt(dataset.SetProjection, self._own.crs_wkt)[1],
            attempt(band.SetNoDataValue, float("nan"))[1],
        ]
        for window in windows(part.width, part.height, _COPY_PIXELS):
            if any(failures):
                break
            go_on(feedback)
            values = self._reader.read(window.moved(part.x, part.y))
            if self.resampling != "none":
                self.impossible += mask_outside(values, self.source.possible)
            failures.append(attempt(band.WriteArray, values, left + window.x, top + window.y)[1])
            failures.append(attempt(band.FlushCache)[1])
        return failures

    def _warped(self, strip: int) -> gdal.Band:
        """The whole grid, warped from the copy of a strip: of use in its rows alone. One per thread."""
        local = self._local
        if getattr(local, "strip", None) != strip:
            path = self._copy_of(strip).source.path
            if not hasattr(local, "mark"):
                local.mark = _Mark()
            with _WARPS:
                # What a thread had open that is gone would hold a copy's room on the disk.
                self._warps = {mark: dataset for mark, dataset in self._warps.items() if mark() is not None}
                dataset = in_lasting_thread(lambda: self._warp(path))
                self._warps[weakref.ref(local.mark)] = dataset
            local.strip, local.band = strip, dataset.GetRasterBand(1)
        return local.band

    def _warp(self, path: str) -> gdal.Dataset:
        """The whole grid, warped from a copy."""
        grid = self.grid
        dataset, message = attempt(
            gdal.Warp,
            "",
            path,
            format="VRT",
            outputBounds=grid.bounds,
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
                *([f"SOURCE_EXTRA={_BESIDE}"] if self._beside else []),
            ],
        )
        if dataset is None:
            raise RasterError("{label}: {path} cannot be resampled ({reason}).", reason=message, **self.source.said)
        return dataset

    def _read_warped(self, window: Window) -> Array:
        out = np.empty((window.height, window.width), dtype=np.float32)
        for cell in cells(window, self.grid.window):
            values, message = attempt(self._warped(cell.y // self._rows).ReadAsArray, *cell)
            if values is None or message:
                raise RasterError(
                    "{label}: resampling {path} failed ({reason}).", reason=message or UNKNOWN, **self.source.said
                )
            common = cell.intersection(window)
            out[common.within(window)] = values[common.within(cell)]
        return out


def described(views: Mapping[str, View]) -> Iterator[tuple[list[str], str]]:
    """Yield names of ``views`` and a line for the log on these: bands of one raster that are read alike share one."""
    alike: dict[str, list[str]] = {}
    for name, view in views.items():
        alike.setdefault(view.describe(view.source.path), []).append(name)
    for names in alike.values():
        several = [views[name] for name in names]
        file = os.path.basename(several[0].source.path) or several[0].source.path
        bands = (f"{view.source.band} ({view.info.description})".removesuffix(" ()") for view in several)
        said = fill(tr("{}, bands {}"), file, ", ".join(bands)) if len(names) > 1 else ""
        yield names, several[0].describe(said)


class _Mark:
    """Lives as long as the thread in whose locals it lies."""


def _tile(part: Window) -> tuple[int, int]:
    """Sides of a copy's tiles: less than `_TILE` where the copy is thinner, or they would be filled with nothing."""
    across, down = (min(_TILE, -(-side // 16) * 16) for side in (part.width, part.height))
    return max(across, 16), max(down, 16)


def _copy_bytes(whole: Window, part: Window | None = None) -> int:
    """Bytes of a copy of ``part`` (by default all) of ``whole``, at the most: tiles are written whole."""
    across, down = _tile(whole)
    part = part or whole
    left, top = part.x - whole.x, part.y - whole.y
    columns = (left + part.width - 1) // across - left // across + 1
    rows = (top + part.height - 1) // down - top // down + 1
    return 4 * across * down * columns * rows


@contextmanager
def _room_for(size: int) -> Iterator[None]:
    """Let GDAL's cache hold a block of ``size`` bytes and what is being written."""
    before = gdal.GetCacheMax()
    gdal.SetCacheMax(max(before, size + (8 << 20)))
    try:
        yield
    finally:
        gdal.SetCacheMax(before)
