"""Whole runs from the command line, resumable: ``python -m soilmobility predict CONFIG.yaml``.

It needs GDAL and PyYAML; Dask too where there are workers, xarray and Zarr for a store.

    inputs:                      # anything GDAL opens: GeoTIFF, COG, VRT, Zarr; the grid of ph is that of the results
      ph:   {path: ph.tif, unit: pH*10}
      soc:  {path: soc.tif, unit: dg/kg}
      clay: {path: clay.tif, band: 1, unit: g/kg}
      cec:  {path: soil.zarr/cec, crs: "EPSG:4326"}      # optional; crs: where the file states none
    elements: [Cd, Pb, As]       # one band each
    output: mobility.tif         # .tif, .cog.tif (cloud-optimised) or .zarr
    model: smooth_core_v2        # optional: a bundled name or a folder
    ph_method: H2O               # optional
    regions: 1024                # optional: side, in pixels, of what is computed and kept at a time
    threads: 2                   # optional: threads of this process, or of each worker (default: all, or 1)
    workers: 2                   # optional: a local Dask cluster of so many processes
    scheduler: tcp://host:8786   # optional: or a cluster that is there

Finished regions are kept in ``OUTPUT.parts`` until the result is whole: after a crash the same command goes on where it
was and ends with the same bytes. Values are those of the plugin's `predictmobility`, bit for bit. From Python:
``runs.run(cli.read_config("CONFIG.yaml"))``.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from osgeo import gdal

from .errors import SoilMobilityError
from .files import identity, place_of
from .language import spoken
from .maps.inputs import find_bands
from .raster.crs import crs_name, same_crs, spatial_reference
from .raster.errors import RasterError, attempt
from .raster.source import Source, said_by
from .runs import REGIONS, Config, Input, Say, job_of, run
from .soil.covariates import PROPERTIES
from .soil.units import AUTO

_KEYS = {"inputs", "elements", "output", "model", "ph_method", "regions", "threads", "workers", "scheduler"}
_INPUT_KEYS = {"path", "band", "unit", "crs"}
#: How Dask's schedulers are reached; by the first where nothing is said.
_PROTOCOLS = ("", "tcp", "tls", "ws", "wss", "ucx")
#: The least side of a region: that of a tile of the result.
_LEAST = 256


class ConfigError(SoilMobilityError):
    """The configuration cannot be used as it is; the message names the key."""


def read_config(path: str | Path) -> Config:
    """Read and check a configuration. Paths in it are relative to its folder. `ConfigError` names what is wrong."""
    import yaml

    try:
        text = Path(path).read_text(encoding="utf-8")
        stated, twice = yaml.safe_load(text), _twice(yaml.compose(text, yaml.SafeLoader))
    except OSError as error:
        raise ConfigError("{path} cannot be read: {reason}.", path=str(path), reason=error.strerror) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigError("{path} is no YAML: {reason}", path=str(path), reason=str(error)[:200]) from None
    if not isinstance(stated, dict):
        raise ConfigError("{path}: a mapping with inputs, elements and output is expected.", path=str(path))
    if twice:
        raise ConfigError("{path}: the key {key} is there twice.", path=str(path), key=twice)
    _only(stated, _KEYS, "")
    folder = Path(path).resolve().parent
    elements = _expected(stated, "elements", list, "[Cd, Pb]")
    output = _output(str(folder / _expected(stated, "output", str, "mobility.tif")))
    config = Config(
        tuple(_inputs(_expected(stated, "inputs", dict, "{ph: ph.tif, soc: soc.tif, clay: clay.tif}"), folder)),
        tuple(str(symbol) for symbol in elements),
        output,
        _text(stated, "model") or None,
        _text(stated, "ph_method") or "H2O",
        _whole(stated, "regions", REGIONS, _LEAST),
        _whole(stated, "workers", 0, 0),
        _whole(stated, "threads", 0, 0),
        _text(stated, "scheduler"),
    )
    return _checked(config, folder)


def _checked(config: Config, folder: Path) -> Config:
    """A configuration that can be run, its paths in full, its threads a number."""
    if config.workers and config.scheduler:
        raise ConfigError("workers: leave it out where there is a scheduler.")
    protocol, _, place = config.scheduler.rpartition("://")
    host, _, port = place.rpartition(":")
    if config.scheduler and not (protocol in _PROTOCOLS and host and port.isdigit()):
        raise ConfigError("scheduler: “{address}” is no address such as tcp://host:8786.", address=config.scheduler)
    if not config.threads:
        config = replace(config, threads=1 if config.workers else os.cpu_count() or 1)
    if config.model is not None and (folder / config.model).is_dir():
        config = replace(config, model=str(folder / config.model))
    if len(set(config.elements)) < len(config.elements):
        raise ConfigError("elements: one is there twice.")
    for one in config.inputs:
        _check_crs(one)
    output, job = identity(config.output), job_of(config, config.fingerprint)
    for symbol in config.elements:
        job.model.element(symbol)
    for name, view in job.stack.views.items():
        # a store is a folder, and an array of it is one within
        places = {place for file in view.info.files for place in (Path(file), *Path(file).parents)}
        if output in {identity(place) for place in places}:
            raise ConfigError("output: {output} is also the input {name}.", output=config.output, name=name)
    return config


def _check_crs(one: Input) -> None:
    """ConfigError unless either the input's file or the configuration states its CRS, or both the same."""
    dataset, _ = attempt(gdal.OpenEx, one.path, gdal.OF_RASTER)
    # a container of rasters, which is refused as such, has none
    if dataset is None or not dataset.RasterCount:
        return
    own = dataset.GetProjection()
    if not one.crs and not own:
        raise ConfigError(
            'inputs: {name}: {path} states no coordinate reference system. Add one, as crs: "EPSG:4326".',
            name=one.name,
            path=one.path,
        )
    if not one.crs:
        return
    try:
        stated = spatial_reference(one.crs).ExportToWkt()
    except RasterError as error:
        raise ConfigError("inputs: {name}: crs: {reason}", name=one.name, reason=error) from None
    # a local one says nothing of the place
    if own and not spatial_reference(own).IsLocal() and not same_crs(own, stated) and not _completes(stated, own):
        raise ConfigError(
            "inputs: {name}: crs is for files that state none, but {path} is in {own}. Leave it out: results are on "
            "the grid of ph.",
            name=one.name,
            path=one.path,
            own=crs_name(own),
        )


def _completes(stated: str, own: str) -> bool:
    """Whether a stated CRS is that of the file but for its datum, which the file does not know (``+ellps=bessel``)."""
    ours, theirs = spatial_reference(own), spatial_reference(stated)
    unknown = "unknown" in str(ours.GetAttrValue("DATUM")).lower()
    if not unknown or ours.GetSemiMajor() != theirs.GetSemiMajor():
        return False
    ours.CopyGeogCSFrom(theirs)
    return same_crs(ours.ExportToWkt(), stated)


def _output(path: str) -> str:
    """The path of a result that can be made there."""
    if not path.endswith((".tif", ".zarr")):
        raise ConfigError("output: “{output}” must end in .tif or .zarr.", output=path)
    is_store = path.endswith(".zarr") and any((Path(path) / name).exists() for name in (".zgroup", "zarr.json"))
    return path if is_store else place_of(path)


def _twice(node: Any, depth: int = 3) -> str:
    """A key that is twice in a mapping of a YAML document, or of what it holds; "" for none. The last would count."""
    if node is None or node.id != "mapping" or not depth:
        return ""
    keys = [str(key.value) for key, _ in node.value]
    own = [key for key in keys if keys.count(key) > 1]
    return own[0] if own else next(filter(None, (_twice(value, depth - 1) for _, value in node.value)), "")


def _only(stated: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(str(name) for name in set(stated) - known)
    if unknown:
        raise ConfigError(
            "{where}unknown key {key}. Known are: {known}.", where=where, key=unknown[0], known=", ".join(sorted(known))
        )


def _expected(stated: Mapping[str, Any], name: str, kind: type, example: str, where: str = "") -> Any:
    value = stated.get(name)
    if not isinstance(value, kind) or not value:
        raise ConfigError(
            "{name}: is missing, or not as expected, as in “{name}: {example}”.", name=where + name, example=example
        )
    return value


def _text(stated: Mapping[str, Any], name: str) -> str:
    """What a key states; "" where nothing stands behind it, as where it is not there."""
    return "" if stated.get(name) is None else str(stated[name])


def _whole(stated: Mapping[str, Any], name: str, default: int, low: int, where: str = "") -> int:
    if stated.get(name) is None:
        return default
    value = stated[name]
    if not isinstance(value, int) or isinstance(value, bool) or value < low:
        raise ConfigError("{name}: must be a whole number of at least {low}.", name=where + name, low=low)
    return value


def _inputs(stated: Mapping[str, Any], folder: Path) -> Iterable[Input]:
    _only(stated, set(PROPERTIES), "inputs: ")
    for name in PROPERTIES:
        if name not in stated:
            if name == "cec":
                continue
            raise ConfigError("inputs: {name} is missing.", name=name)
        entry = {"path": stated[name]} if isinstance(stated[name], str) else stated[name]
        if not isinstance(entry, dict):
            raise ConfigError(
                "inputs: {name}: a path, or a mapping with path, band, unit and crs is expected.", name=name
            )
        _only(entry, _INPUT_KEYS, f"inputs: {name}: ")
        path = _expected(entry, "path", str, f"{name}.tif", f"inputs: {name}: ")
        # an address, or a name of GDAL's own: NETCDF:/data/soil.nc:ph
        is_path = not path.startswith("/vsi") and (":" not in path or (folder / path).exists())
        plain = str(folder / path) if is_path else path
        band = _whole(entry, "band", 0, 1, f"inputs: {name}: ")
        if not band:  # by its name, and of several depths the uppermost, as the algorithms choose
            band = find_bands(said_by(Source(plain, label=name)).bands, name, name)[0]
        yield Input(name, plain, band, _text(entry, "unit") or AUTO, _text(entry, "crs"))


def _say(*lines: str) -> None:
    """Write lines to the standard error, below the progress on a terminal."""
    sys.stderr.write("".join(f"{line}\n" for line in ("", *lines)[not sys.stderr.isatty() :]))


def _progress() -> Say:
    """Shows the progress: on a terminal in its place, elsewhere (a log) a line for each tenth of the whole."""
    said = 0

    def show(share: float) -> None:
        nonlocal said
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{100 * share:5.1f} %")
        elif int(10 * share) > said:
            said = int(10 * share)
            sys.stderr.write(f"{10 * said} %\n")

    return show


def main(words: Sequence[str]) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="soilmobility", description="Mobility of metals in topsoil, on a server.")
    commands = parser.add_subparsers(dest="command", required=True)
    predict = commands.add_parser("predict", help="mobility of elements from soil maps")
    predict.add_argument("config", help="a YAML file; see the manual, page 'Beyond one machine'")
    given = parser.parse_args(words)
    try:
        config = read_config(given.config)
        stack = job_of(config, config.fingerprint).stack
        _say(*stack.describe(), *stack.warnings())
        run(config, _progress())
    except (SoilMobilityError, OSError) as error:
        _say(f"soilmobility: {spoken(error)}")
        return 2
    except ModuleNotFoundError as missing:
        _say(f"soilmobility: {missing.name} is not installed; the extra “xarray” of the wheel brings it.")
        return 2
    except KeyboardInterrupt:
        _say("soilmobility: stopped. Finished regions are kept: the same command goes on from there.")
        return 130  # as shells say it
    _say(config.output)
    return 0
