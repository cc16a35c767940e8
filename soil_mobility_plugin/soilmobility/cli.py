"""Whole runs without QGIS, resumable: ``python -m soilmobility predict CONFIG.yaml`` (needs GDAL and PyYAML; Dask too
where there are workers).

    inputs:                      # anything GDAL opens: GeoTIFF, COG, VRT, Zarr; the grid of ph is that of the results
      ph:   {path: ph.tif, unit: pH*10}
      soc:  {path: soc.tif, unit: dg/kg}
      clay: {path: clay.tif, band: 1, unit: g/kg}
      cec:  {path: cec.tif}      # optional
    elements: [Cd, Pb, As]       # one band each
    output: mobility.tif         # .tif, .cog.tif (cloud-optimised) or .zarr
    model: smooth_core_v2        # optional: a bundled name or a folder
    ph_method: H2O               # optional
    regions: 1024                # optional: side, in pixels, of what is computed at a time
    workers: 2                   # optional: a local Dask cluster of so many processes
    scheduler: tcp://host:8786   # optional: or a cluster that is there

Finished regions are kept in ``OUTPUT.parts`` until the result is whole: after a crash the same command goes on where it
was and ends with the same bytes. Values are those of the plugin's `predictmobility`, bit for bit.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from . import load
from .errors import SoilMobilityError
from .files import written_whole
from .maps.predict import MOBILITY
from .maps.stack import SoilLayer, SoilStack
from .raster.geotiff import PERCENT_STEP, Band, Output
from .raster.grid import Grid, Window, windows
from .raster.source import Source, reference_grid
from .raster.walk import process
from .soil.units import AUTO

REGIONS = 1024
_INPUTS = ("ph", "soc", "clay", "cec")
_KEYS = {"inputs", "elements", "output", "model", "ph_method", "regions", "workers", "scheduler"}
_INPUT_KEYS = {"path", "band", "unit"}


class ConfigError(SoilMobilityError):
    """The configuration cannot be used as it is; the message names the key."""


@dataclass(frozen=True)
class Config:
    """One run. ``inputs``: (name, path, band, unit) of each soil property, pH first."""

    inputs: tuple[tuple[str, str, int, str], ...]
    elements: tuple[str, ...]
    output: str
    model: str | None = None
    ph_method: str = "H2O"
    regions: int = REGIONS
    workers: int = 0
    scheduler: str = ""

    @property
    def parts(self) -> Path:
        """Where finished regions are kept."""
        return Path(f"{self.output}.parts")

    @property
    def fingerprint(self) -> str:
        """What the values hang on: another fingerprint makes kept regions worthless."""
        what = {name: value for name, value in asdict(self).items() if name not in ("output", "workers", "scheduler")}
        files = [(path, Path(path).stat().st_mtime_ns) for _, path, _, _ in self.inputs if Path(path).is_file()]
        return hashlib.sha256(json.dumps([what, files], sort_keys=True).encode()).hexdigest()


def read_config(path: str | Path) -> Config:
    """Read and check a configuration. Paths in it are relative to its folder. `ConfigError` names what is wrong."""
    import yaml

    try:
        stated = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError("{path} cannot be read: {reason}.", path=str(path), reason=error.strerror) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError("{path} is no YAML: {reason}", path=str(path), reason=str(error)[:200]) from None
    if not isinstance(stated, dict):
        raise ConfigError("{path}: a mapping with inputs, elements and output is expected.", path=str(path))
    _only(stated, _KEYS, "")
    folder = Path(path).resolve().parent
    elements = _expected(stated, "elements", list)
    output = str(folder / _expected(stated, "output", str))
    if not output.endswith((".tif", ".zarr")):
        raise ConfigError("output: “{output}” must end in .tif or .zarr.", output=output)
    if not Path(output).parent.is_dir():
        raise ConfigError("output: there is no folder {folder}.", folder=str(Path(output).parent))
    config = Config(
        tuple(_inputs(_expected(stated, "inputs", dict), folder)),
        tuple(str(symbol) for symbol in elements),
        output,
        stated.get("model"),
        str(stated.get("ph_method", "H2O")),
        _whole(stated, "regions", REGIONS, 64),
        _whole(stated, "workers", 0, 0),
        str(stated.get("scheduler", "")),
    )
    model = load(config.model)
    for symbol in config.elements:
        model.element(symbol)
    _stack(config)
    return config


def _only(stated: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(str(name) for name in set(stated) - known)
    if unknown:
        raise ConfigError(
            "{where}unknown key {key}. Known are: {known}.", where=where, key=unknown[0], known=", ".join(sorted(known))
        )


def _expected(stated: Mapping[str, Any], name: str, kind: type) -> Any:
    value = stated.get(name)
    if not isinstance(value, kind) or not value:
        raise ConfigError("{name}: is missing, or not as expected.", name=name)
    return value


def _whole(stated: Mapping[str, Any], name: str, default: int, low: int) -> int:
    value = stated.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < low:
        raise ConfigError("{name}: must be a whole number of at least {low}.", name=name, low=low)
    return value


def _inputs(stated: Mapping[str, Any], folder: Path) -> Iterable[tuple[str, str, int, str]]:
    _only(stated, set(_INPUTS), "inputs: ")
    for name in _INPUTS:
        if name not in stated:
            if name == "cec":
                continue
            raise ConfigError("inputs: {name} is missing.", name=name)
        entry = {"path": stated[name]} if isinstance(stated[name], str) else stated[name]
        if not isinstance(entry, dict):
            raise ConfigError("inputs: {name}: a path, or a mapping with path, band and unit is expected.", name=name)
        _only(entry, _INPUT_KEYS, f"inputs: {name}: ")
        path = _expected(entry, "path", str)
        plain = path if "://" in path or path.startswith("/vsi") else str(folder / path)
        yield name, plain, _whole(entry, "band", 1, 1), str(entry.get("unit", AUTO))


def _stack(config: Config) -> SoilStack:
    layers = [SoilLayer(name, Source(path, band, label=name), unit) for name, path, band, unit in config.inputs]
    model = load(config.model)
    ranges = {name: model.training_range(name) for name in (*_INPUTS, "enrichment") if name in model.soil_features}
    return SoilStack(reference_grid(layers[0].source), layers, ranges, None, config.elements, config.ph_method)


@lru_cache(maxsize=2)
def _ready(config: Config) -> tuple[Any, SoilStack]:
    """Model and stack of a run, once in each process."""
    return load(config.model), _stack(config)


def compute_region(config: Config, window: Window) -> str:
    """Compute one region and keep it (worker); returns where. A region that is kept already is not computed again."""
    path = config.parts / f"{config.fingerprint[:16]}_{window.x}_{window.y}.npy"
    if not path.exists():
        model, stack = _ready(config)
        arrays = {name: view.read(window) for name, view in stack.views.items()}
        block = stack.block(arrays)
        values = np.full((len(config.elements), block.counts.valid), np.nan, np.float32)
        if block.counts.valid:
            pixels = model.prepare(block.soil)
            for row, symbol in zip(values, config.elements):
                row[:] = model.mobility(symbol, pixels, 0.0)
        with written_whole(path) as hidden, open(hidden, "wb") as stream:
            np.save(stream, block.spread(values), allow_pickle=False)
    return str(path)


def run(config: Config, say: Any = None) -> str:
    """Run a configuration to its end and return the path of the result. ``say(share)`` hears the progress (0..1)."""
    _, stack = _ready(config)
    grid = stack.grid
    config.parts.mkdir(exist_ok=True)
    todo = list(windows(grid.width, grid.height, config.regions**2, (config.regions, config.regions)))
    for number, _ in enumerate(_computed(config, todo), 1):
        if say is not None:
            say(0.9 * number / len(todo))
    _assemble(config, grid, todo)
    shutil.rmtree(config.parts)
    if say is not None:
        say(1.0)
    return config.output


def _computed(config: Config, todo: Sequence[Window]) -> Iterable[str]:
    """Every region computed, as they come: here, or by Dask's workers, who hear of a few at a time."""
    if not config.workers and not config.scheduler:
        yield from (compute_region(config, window) for window in todo)
        return
    from distributed import Client, LocalCluster, as_completed

    local = None if config.scheduler else LocalCluster(
        n_workers=config.workers, threads_per_worker=1, processes=True, dashboard_address=None
    )  # fmt: skip
    try:
        with Client(config.scheduler or local) as client:
            waiting = iter(todo)
            ahead = 4 * max(1, sum(client.nthreads().values()))
            running = as_completed(
                [client.submit(compute_region, config, window, pure=False) for _, window in zip(range(ahead), waiting)]
            )
            for done in running:
                yield done.result()
                window = next(waiting, None)
                if window is not None:
                    running.add(client.submit(compute_region, config, window, pure=False))
    finally:
        if local is not None:
            local.close()


def _assemble(config: Config, grid: Grid, todo: Sequence[Window]) -> None:
    if config.output.endswith(".zarr"):
        _write_zarr(config, grid, todo)
        return
    kept = {(window.x, window.y): compute_region(config, window) for window in todo}
    bands = tuple(Band(symbol, "%", PERCENT_STEP) for symbol in config.elements)
    metadata = {"SOIL_MOBILITY_MODEL": load(config.model).name, "SOIL_MOBILITY_ALGORITHM": "soilmobility predict"}

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        values = np.full((len(bands), window.height, window.width), np.nan, np.float32)
        for region in todo:
            part = region.intersection(window)
            if part.is_empty:
                continue
            held = np.load(kept[region.x, region.y], mmap_mode="r", allow_pickle=False)
            rows = slice(part.y - region.y, part.y - region.y + part.height)
            columns = slice(part.x - region.x, part.x - region.x + part.width)
            inside = np.s_[:, part.y - window.y : part.y - window.y + part.height,
                           part.x - window.x : part.x - window.x + part.width]  # fmt: skip
            values[inside] = held[:, rows, columns]
        return {MOBILITY: values}

    plain = f"{config.output}.parts/whole.tif" if config.output.endswith(".cog.tif") else config.output
    process(grid, {}, {MOBILITY: Output(plain, bands, metadata=metadata)}, compute)
    if plain != config.output:
        with written_whole(config.output) as hidden:
            options = ["COMPRESS=DEFLATE", "LEVEL=1", "BIGTIFF=IF_SAFER", "RESAMPLING=NEAREST"]
            gdal.Translate(hidden, plain, format="COG", creationOptions=options)


def _write_zarr(config: Config, grid: Grid, todo: Sequence[Window]) -> None:
    """A Zarr store with CF attributes, a chunk per region; it appears under its name when it is whole."""
    import zarr

    hidden = config.parts / "store.zarr"
    if hidden.exists():
        shutil.rmtree(hidden)
    store = zarr.open_group(str(hidden), mode="w")
    side = config.regions
    shape, chunks = (len(config.elements), grid.height, grid.width), (1, side, side)
    values = store.create_dataset("mobility", shape=shape, chunks=chunks, dtype="f4", fill_value=np.nan)
    attributes = {"_ARRAY_DIMENSIONS": ["element", "y", "x"], "units": "%", "grid_mapping": "spatial_ref"}
    values.attrs.update({**attributes, "long_name": "mobility (F1)"})
    for window in todo:
        held = np.load(compute_region(config, window), allow_pickle=False)
        place = np.s_[:, window.y : window.y + window.height, window.x : window.x + window.width]
        values[place] = np.rint(held / np.float32(PERCENT_STEP)) * np.float32(PERCENT_STEP)
    columns, rows = np.arange(grid.width) + 0.5, np.arange(grid.height) + 0.5
    for name, data in (("x", grid.to_map(columns, 0.5)[0]), ("y", grid.to_map(0.5, rows)[1])):
        axis = store.create_dataset(name, data=np.asarray(data, np.float64))
        axis.attrs["_ARRAY_DIMENSIONS"] = [name]
    names = store.create_dataset("element", data=np.array(config.elements, dtype="<U2"))
    names.attrs["_ARRAY_DIMENSIONS"] = ["element"]
    reference = store.create_dataset("spatial_ref", data=np.int64(0))
    transform = " ".join(f"{number:.17g}" for number in grid.geotransform)
    reference.attrs.update({"_ARRAY_DIMENSIONS": [], "crs_wkt": grid.crs_wkt, "GeoTransform": transform})
    store.attrs["soil_mobility_model"] = load(config.model).name
    final = Path(config.output)
    if final.exists():
        shutil.rmtree(final)
    hidden.rename(final)


def main(words: Sequence[str]) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="soilmobility", description="Mobility of metals in topsoil, on a server.")
    commands = parser.add_subparsers(dest="command", required=True)
    predict = commands.add_parser("predict", help="mobility of elements from soil maps")
    predict.add_argument("config", help="a YAML file; see the manual, page “Beyond one machine”")
    given = parser.parse_args(words)
    try:
        config = read_config(given.config)
        run(config, lambda share: sys.stderr.write(f"\r{100 * share:5.1f} %"))
    except SoilMobilityError as error:
        sys.stderr.write(f"\nsoilmobility: {error.message}\n")
        return 2
    sys.stderr.write(f"\n{config.output}\n")
    return 0
