"""Whole runs over large grids without QGIS, region by region: computed by threads or by a Dask cluster, kept until all
are there, and only then joined into one file. Needs GDAL; Dask where there are workers; xarray and Zarr for a store.

A region counts as done when it lies on the disk, whole and synced: what is interrupted, by whatever, is begun anew with
that region, and ends with the same bytes. Values are those of the plugin's `predictmobility`, bit for bit.

Memory of a worker thread: some `BLOCK_BYTES` for the block of pixels that it computes, the caches of GDAL and, for a
Zarr store, 4 bytes a pixel of the region and element.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import shutil
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, nullcontext
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from . import __version__, load
from .errors import SoilMobilityError
from .files import alone, sync_file, sync_folder, write_text, written_whole
from .maps.predict import mobility_of
from .maps.provenance import run_items
from .maps.stack import SoilLayer, SoilStack
from .model.bundle import bundle_folder, bundled_path, read_card
from .model.fractionation import FractionationModel
from .raster.crs import spatial_reference
from .raster.errors import attempt
from .raster.geotiff import TYPES, Band, Output, Writer, encode
from .raster.grid import Grid, Window, windows
from .raster.mosaic import join, part_shape
from .raster.source import Source, file_states, reference_grid, require_no_codes, said_by
from .raster.walk import CACHE, STRIP_CACHE, bounded_cache
from .soil.covariates import PROPERTIES
from .soil.fractions import PERCENT_STEP
from .soil.units import AUTO
from .threads import in_order
from .typing import Array

#: Side of a region, pixels.
REGIONS = 1024
#: What is computed at a time: so many pixels, fewer where their arrays would take more bytes.
BLOCK_PIXELS, BLOCK_BYTES = 1 << 18, 96 << 20
#: How workers keep memory (glibc): Dask lets them give it back after every array, which triples the processor time of a
#: region (measured: 2.9 for 0.9 s).
ALLOCATOR = {"MALLOC_TRIM_THRESHOLD_": str(256 << 20), "MALLOC_MMAP_THRESHOLD_": str(32 << 20)}
#: Seconds that a scheduler is waited for.
PATIENCE = 30

Say = Callable[[float], None]


class RunError(SoilMobilityError):
    """A run could not be started or finished; the message says why."""


@dataclass(frozen=True)
class Input:
    """A soil property: anything GDAL opens, its band, unit, and the CRS to assume where it has none.

    ``name``: ``ph``, ``soc``, ``clay`` or ``cec``.
    """

    name: str
    path: str
    band: int = 1
    unit: str = AUTO
    crs: str = ""


@dataclass(frozen=True)
class Config:
    """One run. ``inputs``: pH first.

    ``output``: a path that ends in .tif, .cog.tif or .zarr. ``regions``: side in pixels. ``workers``: processes of a
    local Dask cluster, 0: none, threads alone; ``threads`` of each. ``scheduler``: the address of a Dask cluster.
    """

    inputs: tuple[Input, ...]
    elements: tuple[str, ...]
    output: str
    model: str | None = None
    ph_method: str = "H2O"
    regions: int = REGIONS
    workers: int = 0
    threads: int = 1
    scheduler: str = ""

    @property
    def parts(self) -> Path:
        """Where finished regions are kept."""
        return Path(f"{self.output}.parts")

    @property
    def fingerprint(self) -> str:
        """What the bytes hang on: with another one, kept regions are worth nothing."""
        apart = ("output", "workers", "threads", "scheduler")
        what = {name: value for name, value in asdict(self).items() if name not in apart}
        opened = [attempt(gdal.OpenEx, one.path, gdal.OF_RASTER)[0] for one in self.inputs]
        paths = {file for dataset in opened if dataset is not None for file in dataset.GetFileList() or ()}
        # without the file's number, which may be another one where another machine sees it
        states = file_states(paths | {one.path for one in self.inputs})
        files = sorted((path, *state[1:]) for path, state in states.items())
        card = read_card(bundle_folder(bundled_path() if self.model is None else self.model))
        kind = self.output.endswith(".zarr")
        return hashlib.sha256(json.dumps([what, files, card, __version__, kind], sort_keys=True).encode()).hexdigest()


# -- one region --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Job:
    """What a process needs for the regions of a run, made once."""

    config: Config
    folder: Path
    model: FractionationModel
    stack: SoilStack

    @property
    def grid(self) -> Grid:
        """The grid of the results."""
        return self.stack.grid

    @cached_property
    def output(self) -> Output:
        """The result as a file: bands, and what its metadata say of the run."""
        bands = tuple(Band(symbol, "%", PERCENT_STEP) for symbol in self.config.elements)
        units = {name: choice.unit.name for name, choice in self.stack.units.items()}
        inputs = {one.name: f"{one.path}, band {one.band}, {units[one.name]}" for one in self.config.inputs}
        inputs["ph_method"] = self.config.ph_method
        metadata = run_items("soilmobility predict", inputs, self.model)
        return Output(self.config.output, bands, metadata=metadata)

    def windows(self) -> list[Window]:
        """The regions, row by row."""
        grid = self.grid
        shape = part_shape(grid.width, grid.height, self.config.regions)
        return list(windows(grid.width, grid.height, shape[0] * shape[1], shape))

    def store(self) -> Store:
        """Where regions are kept."""
        return Chunks(self) if self.config.output.endswith(".zarr") else Tiles(self)

    def blocks(self, region: Window) -> Iterator[tuple[Window, Array]]:
        """Compute a region, block by block: (window, values as they are written); none where there is no soil."""
        elements = self.config.elements
        pixel = 4 * (len(self.stack.views) + 4 + 2 * len(elements))
        for part in windows(region.width, region.height, min(BLOCK_PIXELS, BLOCK_BYTES // pixel)):
            window = part.moved(region.x, region.y)
            arrays: dict[str, Array] = {}
            for name, view in self.stack.views.items():
                arrays[name] = view.read(window)
                if name in self.stack.required and np.isnan(arrays[name]).all():
                    break
            else:
                block = self.stack.block(arrays)
                if block.counts.valid:
                    mobility = mobility_of(block, self.model, elements)
                    yield window, encode(block.scattered(mobility), self.output, window)


def stack_of(config: Config, model: FractionationModel) -> SoilStack:
    """The soil inputs of a run; refuses what cannot be read or understood."""
    layers = []
    for one in config.inputs:
        crs = spatial_reference(one.crs).ExportToWkt() if one.crs else ""
        source = Source(one.path, one.band, label=one.name, crs_wkt=crs)
        for names in said_by(source).classes[one.band - 1 : one.band]:
            require_no_codes(source, names)
        layers.append(SoilLayer(one.name, source, one.unit))
    ranges = {name: model.training_range(name) for name in (*PROPERTIES, "enrichment") if name in model.soil_features}
    return SoilStack(reference_grid(layers[0].source), layers, ranges, None, config.elements, config.ph_method)


@lru_cache(maxsize=2)
def job_of(config: Config, fingerprint: str) -> Job:
    """The job of a run, once in each process. RunError where this process would compute something else."""
    if config.fingerprint != fingerprint:
        raise RunError(
            "This worker finds other inputs, another model or another version than where the run was started."
        )
    model = load(config.model)
    return Job(config, config.parts / fingerprint[:16], model, stack_of(config, model))


def compute_region(config: Config, fingerprint: str, region: Window) -> Window:
    """Compute one region and keep it (worker). A region that is kept already is not computed again."""
    job = job_of(config, fingerprint)
    store = job.store()
    if not store.mark(region).exists():
        tiled = all(view.info.tiled or view.copied for view in job.stack.views.values())
        with bounded_cache(CACHE if tiled else STRIP_CACHE):
            store.keep(region, job.blocks(region))
    return region


# -- where regions are kept --------------------------------------------------------------------------------------------


class Store(ABC):
    """Keeps regions, and makes the result of them. A region's mark appears when it is there, whole."""

    #: How the name of a mark ends.
    ending: str

    def __init__(self, job: Job) -> None:
        self._job = job

    def mark(self, region: Window) -> Path:
        """The file that tells of a region."""
        return self._job.folder / f"{region.x}_{region.y}{self.ending}"

    def start(self) -> None:
        """Make ready, before the first region."""
        self._job.folder.mkdir(parents=True, exist_ok=True)

    @abstractmethod
    def keep(self, region: Window, blocks: Iterable[tuple[Window, Array]]) -> None:
        """Put a region on the disk."""

    @abstractmethod
    def finish(self, regions: Sequence[Window]) -> None:
        """Make the result, of all regions."""


class Tiles(Store):
    """Regions as GeoTIFFs, whose tiles become those of the result as they are."""

    ending = ".tif"

    def keep(self, region: Window, blocks: Iterable[tuple[Window, Array]]) -> None:
        """Write a region's file: whole tiles, also beyond the edge of the grid."""
        job, output = self._job, self._job.output
        width, height = part_shape(job.grid.width, job.grid.height, job.config.regions)
        grid = job.grid.sub(Window(region.x, region.y, width, height))
        file = Output(str(self.mark(region)), output.bands)
        with Writer(grid, {"": file}, (), 1) as writer:
            for window, values in blocks:
                writer.write(window.moved(-region.x, -region.y), {"": values})
            writer.commit()

    def finish(self, regions: Sequence[Window]) -> None:
        """Join the regions and, for a cloud-optimised file, let GDAL add overviews and put all in order."""
        job, final = self._job, self._job.config.output
        parts = [(region, str(self.mark(region))) for region in regions]
        if not final.endswith(".cog.tif"):
            join(job.grid, job.output, parts)
            return
        plain = str(job.folder / "whole.tif")
        join(job.grid, Output(plain, job.output.bands, metadata=job.output.metadata), parts)
        options = ["COMPRESS=DEFLATE", "LEVEL=1", "BIGTIFF=IF_SAFER", "RESAMPLING=NEAREST", "NUM_THREADS=ALL_CPUS"]
        with written_whole(final) as hidden:
            made, message = attempt(gdal.Translate, hidden, plain, format="COG", creationOptions=options)
            if made is None or message:
                raise RunError("Writing {path} failed ({reason}). Is the disk full?", path=final, reason=message)
            made.FlushCache()
            del made


class Chunks(Store):
    """Regions as chunks of a Zarr store, which gets its name when all are there.

    A chunk may be half written: a region's mark is made after its chunks are synced.
    """

    ending = ".done"

    @property
    def _folder(self) -> Path:
        return self._job.folder / "store.zarr"

    def start(self) -> None:
        """Make the store without data, unless it is there, whole: a Zarr of format 2 with CF attributes."""
        super().start()
        if self._folder.exists():
            return
        import dask.array
        import xarray as xr

        job, grid = self._job, self._job.grid
        width, height = part_shape(grid.width, grid.height, job.config.regions)
        shape = len(job.config.elements), grid.height, grid.width
        side = (1, min(height, grid.height), min(width, grid.width))
        empty = dask.array.full(shape, np.nan, chunks=shape, dtype=np.float32)
        x, y = grid.to_map(np.arange(grid.width) + 0.5, 0.5)[0], grid.to_map(0.5, np.arange(grid.height) + 0.5)[1]
        words: dict[str, Any] = {"units": "%", "long_name": "mobility (F1)", "grid_mapping": "spatial_ref"}
        # GDAL before 3.11 looks for the CRS here alone
        words["_CRS"] = {"wkt": grid.crs_wkt}
        transform = " ".join(f"{number:.17g}" for number in grid.geotransform)
        reference = ((), np.int64(0), {"crs_wkt": grid.crs_wkt, "GeoTransform": transform})
        coords = {"element": list(job.config.elements), "y": y, "x": x, "spatial_ref": reference}
        dataset = xr.Dataset(
            {"mobility": (("element", "y", "x"), empty, words)},
            coords,
            {"Conventions": "CF-1.10", **{name.lower(): value for name, value in job.output.metadata.items()}},
        )
        encoding = {"mobility": {"chunks": side, "_FillValue": np.float32(np.nan)}}
        # Marks are of a store that is gone: it was put in its place by a run that was killed before its end.
        for mark in self._job.folder.glob(f"*{self.ending}"):
            mark.unlink()
        made = self._job.folder / "made.zarr"
        if made.exists():
            shutil.rmtree(made)
        # xarray up to 2024.9 (Python 3.9 has no later one) writes no other format, and has no such option
        form: Any = {"zarr_format": 2} if "zarr_format" in inspect.signature(dataset.to_zarr).parameters else {}
        dataset.to_zarr(str(made), compute=False, consolidated=True, encoding=encoding, **form)
        sync_file(made)
        made.rename(self._folder)
        sync_folder(self._job.folder)

    def keep(self, region: Window, blocks: Iterable[tuple[Window, Array]]) -> None:
        """Write a region's chunks, sync them, and mark the region as done."""
        import zarr

        values = np.full((len(self._job.config.elements), region.height, region.width), np.nan, np.float32)
        for window, found in blocks:
            there = values[(slice(None), *window.within(region))]
            np.copyto(there, found, where=found != np.float32(TYPES["Float32"].flag))
        array: Any = zarr.open_group(str(self._folder), mode="r+")["mobility"]
        array[(slice(None), *region.within(self._job.grid.window))] = values
        row, column = region.y // array.chunks[1], region.x // array.chunks[2]
        for place in range(len(values)):
            chunk = self._folder / "mobility" / f"{place}.{row}.{column}"
            if chunk.exists():
                sync_file(chunk)
        sync_folder(self._folder / "mobility")
        write_text(self.mark(region), "")

    def finish(self, regions: Sequence[Window]) -> None:
        """Put the store in its place, without what Zarr had begun to write when a worker was killed.

        Killed between the two steps the older store is kept with the regions, and the next run takes the second step.
        """
        for begun in (self._folder / "mobility").glob("*.partial"):
            begun.unlink()
        final, older = Path(self._job.config.output), self._job.folder / "older.zarr"
        if final.exists():
            if older.exists():
                shutil.rmtree(older)
            final.rename(older)
        self._folder.rename(final)
        sync_folder(final.parent)


# -- the whole run -----------------------------------------------------------------------------------------------------


def run(config: Config, say: Say | None = None) -> str:
    """Run a configuration to its end and return the path of the result. ``say(share)`` hears the progress (0..1).

    Raises `SoilMobilityError`, or what a region raised; finished regions stay, and the same call goes on from there.
    """
    fingerprint = config.fingerprint
    job = job_of(config, fingerprint)
    with alone(config.parts):
        _make(job, fingerprint, say)
    shutil.rmtree(config.parts)
    if say is not None:
        say(1.0)
    return config.output


def _make(job: Job, fingerprint: str, say: Say | None) -> None:
    """Compute the regions that are not kept yet, and put the result in its place."""
    config, regions, store = job.config, job.windows(), job.store()
    with closing(_Cluster(config)) if config.workers or config.scheduler else nullcontext() as cluster:
        store.start()
        todo = [region for region in regions if not store.mark(region).exists()]
        done = len(regions) - len(todo)
        compute = _by_threads if cluster is None else cluster.computed
        with closing(compute(config, fingerprint, todo)) as computed:
            for _ in computed:
                done += 1
                if say is not None:
                    say(0.95 * done / len(regions))
    if config.fingerprint != fingerprint:
        raise RunError("An input or the model was changed while the run went on. Run again once it is complete.")
    store.finish(regions)


def _by_threads(config: Config, fingerprint: str, todo: Sequence[Window]) -> Generator[Window, None, None]:
    """Compute regions by threads of this process, a few ahead of the one that is waited for."""
    count = max(1, config.threads)
    with in_order(partial(compute_region, config, fingerprint), todo, count, 2 * count) as found:
        yield from (region for region, _ in found)


def local_cluster(workers: int, threads: int = 1) -> Any:
    """A ``distributed.LocalCluster`` of so many processes, which keep their memory (`ALLOCATOR`)."""
    import dask
    from distributed import LocalCluster

    place = "distributed.nanny.pre-spawn-environ"
    with dask.config.set({place: {**dask.config.get(place, {}), **ALLOCATOR}}):
        return LocalCluster(n_workers=workers, threads_per_worker=threads, processes=True, dashboard_address=":0")


class _Cluster:
    """Dask's workers: a local cluster, or the one at an address."""

    def __init__(self, config: Config) -> None:
        from distributed import Client

        self._local: Any = None
        if not config.scheduler:
            self._local = local_cluster(config.workers, config.threads)
        try:
            self._client: Any = Client(self._local or config.scheduler, timeout=PATIENCE, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            self.close()
            raise RunError(
                "scheduler: none answers at {address} ({reason}).",
                address=config.scheduler or "this machine",
                reason=str(error) or type(error).__name__,
            ) from error

    def close(self) -> None:
        """Let go of the workers, and of the scheduler if it is the cluster's own."""
        if hasattr(self, "_client"):
            self._client.close(timeout=PATIENCE)
        if self._local is not None:
            self._local.close()

    def computed(self, config: Config, fingerprint: str, todo: Sequence[Window]) -> Generator[Window, None, None]:
        """Compute regions; the scheduler hears of a few at a time, however many there are."""
        from distributed import as_completed

        waiting, running, left = deque(todo), as_completed(loop=self._client.loop), 0
        while waiting or left:
            wanted = 4 * max(1, self._threads())  # anew each time: workers come and go
            while waiting and left < wanted:
                region = waiting.popleft()
                running.add(self._client.submit(compute_region, config, fingerprint, region, pure=False))
                left += 1
            future = next(running)
            if future.status in ("cancelled", "lost"):
                raise self._lost()
            yield future.result()
            left -= 1

    def _threads(self) -> int:
        try:
            return sum(self._client.nthreads().values())
        except (OSError, TimeoutError) as error:
            raise self._lost() from error

    @staticmethod
    def _lost() -> RunError:
        return RunError("The scheduler was lost. Finished regions are kept: the same command goes on from there.")
