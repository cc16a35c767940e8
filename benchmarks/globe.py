"""What a map of the globe at 250 m costs, measured on a slice of it; what Dask adds to the plugin's walker.

    python benchmarks/globe.py FOLDER            # some 5 GB in FOLDER while it runs; some ten minutes on two processors
    python benchmarks/globe.py FOLDER --side 2000    # to try it

Writes ``benchmarks/GLOBE.md``. The slice is synthetic: 20,000 x 20,000 pixels, a third of them land in patches of some
hundred kilometres, Int16 in SoilGrids' units, cloud-optimised GeoTIFFs on the disk.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SIX = ["As", "Cd", "Cr", "Cu", "Hg", "Pb"]
#: Name: unit, mean, spread of small hills, noise, as SoilGrids 2.0 states them.
SOIL = {
    "ph": ("pH*10", 62, 12, 2),
    "soc": ("dg/kg", 250, 120, 40),
    "clay": ("g/kg", 240, 110, 25),
    "cec": ("mmol(c)/kg", 180, 80, 20),
}
NODATA = -32768
#: Rows that are made at a time, and repeated in the soil.
BAND = 1000
#: The globe at 250 m, pixels: width, height, land (without Antarctica).
GLOBE = (172_800, 67_200, 3.7e9)
#: Assumed prices: a core-hour of a rented machine and a gigabyte kept for a month, US dollars.
CORE_HOUR, GIGABYTE_MONTH = 0.05, 0.023


# -- the slice ---------------------------------------------------------------------------------------------------------


def make(folder: Path, side: int) -> None:
    """Write the slice: one cloud-optimised GeoTIFF for each soil property."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    x = np.arange(side, dtype=np.float32) / np.float32(side)
    # a relief of three waves: what is above the sea is land
    relief = np.empty((side, side), np.float32)
    for row in range(0, side, BAND):
        y = x[row : row + BAND, None]
        relief[row : row + BAND] = np.sin(11 * x + 1) + np.sin(13 * y) + np.sin(7 * (x + y))
    land = relief > np.quantile(relief[::20, ::20], 2 / 3)
    del relief
    for seed, (name, (unit, mean, hills, noise)) in enumerate(SOIL.items()):
        grain = np.random.default_rng(seed).normal(0, noise, (BAND, side)).astype(np.float32)
        grain += mean + hills * 0.5 * (np.sin(40 * x[:BAND, None] + seed) + np.sin(55 * x + 2 * seed))
        values = np.maximum(grain, 3).astype(np.int16)
        plain = str(folder / "plain.tif")
        driver = gdal.GetDriverByName("GTiff")
        raster = driver.Create(plain, side, side, 1, gdal.GDT_Int16, ["TILED=YES", "SPARSE_OK=TRUE"])
        raster.SetGeoTransform((0.0, 1 / 400, 0.0, 50.0, 0.0, -1 / 400))
        raster.SetProjection(crs.ExportToWkt())
        band = raster.GetRasterBand(1)
        band.SetNoDataValue(NODATA)
        band.SetUnitType(unit)
        for row in range(0, side, BAND):
            here = land[row : row + BAND]
            band.WriteArray(np.where(here, values[: len(here)], np.int16(NODATA)), 0, row)
        band = raster = None
        options = ["COMPRESS=DEFLATE", "OVERVIEWS=NONE", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS", "PREDICTOR=YES"]
        gdal.Translate(str(folder / f"{name}.tif"), plain, format="COG", creationOptions=options)
        os.remove(plain)


# -- jobs: each in a process of its own --------------------------------------------------------------------------------


def config_of(task: dict[str, Any]) -> Any:
    """The configuration of a run."""
    from soil_mobility_plugin.soilmobility.runs import Config, Input

    folder = task["folder"]
    inputs = tuple(Input(name, f"{folder}/{name}{task['kind']}", 1, unit) for name, (unit, *_) in SOIL.items())
    return Config(
        inputs,
        tuple(task["elements"]),
        f"{folder}/out{task.get('output', '.tif')}",
        threads=task.get("threads", 1),
    )


def job(task: dict[str, Any]) -> dict[str, Any]:
    """One run: seconds, processor seconds, and the peak of memory of the largest process (MB).

    The start of workers is not in it: ``start``, seconds. ``joined``: what the joining of the regions took of the time.
    """
    from soil_mobility_plugin.soilmobility import load, runs
    from soil_mobility_plugin.soilmobility.feedback import Silent
    from soil_mobility_plugin.soilmobility.maps.predict import predict_mobility

    config, cluster = config_of(task), None
    began = time.perf_counter()
    if task.get("workers"):
        import distributed

        cluster = runs.local_cluster(task["workers"])
        config = replace(config, scheduler=cluster.scheduler_address)
        with distributed.Client(cluster) as client:
            client.run(warm)
    joined, join = [0.0], runs.join

    def timed(*given: Any) -> None:
        """Join the regions, and keep what it took."""
        since = time.perf_counter()
        join(*given)
        joined.append(time.perf_counter() - since)

    runs.join = timed
    watch = Watch()
    started = time.perf_counter()
    if task["how"] == "walker":
        model = load()
        predict_mobility(runs.stack_of(config, model), model, config.elements, (config.output, {}), Silent())
    else:
        runs.run(config)
    took = time.perf_counter() - started
    processor = watch.stop()
    if cluster is not None:
        cluster.close()
    size = sum(file.stat().st_size for file in Path(task["folder"]).glob("out*") if file.is_file())
    found = {"seconds": took, "processor": processor, "mb": watch.most, "bytes": size}
    return {**found, "start": started - began, "joined": sum(joined)}


def warm() -> str:
    """Let a worker load its software and the model, as its start."""
    from soil_mobility_plugin.soilmobility import load, runs

    return f"{runs.__name__} {load().name}"


class Watch:
    """Follows this process and its workers: processor time since it began, and the peak of memory of the largest (MB).

    Where there are workers, the memory of this process, which computes nothing then, does not count.
    """

    def __init__(self) -> None:
        import psutil

        self.most = 0.0
        self._own = psutil.Process()
        self._workers = [one for one in self._own.children(recursive=True) if "spawn_main" in str(one.cmdline())]
        self._before = self._times()

    def _times(self) -> float:
        times = [one.cpu_times() for one in (self._own, *self._workers)]
        return float(sum(one.user + one.system for one in times))

    def stop(self) -> float:
        """Processor seconds since it began."""
        for one in self._workers or [self._own]:
            status = Path(f"/proc/{one.pid}/status").read_text(encoding="ascii")
            peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
            self.most = max(self.most, float(peak.split()[1]) / 1024)
        return self._times() - self._before


def scheduler() -> dict[str, Any]:
    """10,000 chunks of `soilmobility.xr`: the graph, the time to build it, the scheduler's time for each task."""
    import cloudpickle
    import dask
    import dask.array
    import distributed
    import psutil
    import xarray as xr

    from soil_mobility_plugin.soilmobility import xr as smx

    chunk, count = 64, 100
    size = (count * chunk, count * chunk)
    values = {"ph": (6.5, "pH"), "soc": (2.0, "%"), "clay": (20.0, "%"), "cec": (15.0, "cmol/kg")}
    arrays = {
        name: (("y", "x"), dask.array.full(size, value, chunks=chunk, dtype="f4"), {"units": unit})
        for name, (value, unit) in values.items()
    }
    dataset = xr.Dataset(arrays)
    began = time.perf_counter()
    result = smx.mobility(dataset, SIX)
    built = time.perf_counter() - began
    began = time.perf_counter()
    (optimised,) = dask.optimize(result)
    optimising = time.perf_counter() - began
    graph = optimised.__dask_graph__()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    address = f"tcp://127.0.0.1:{port}"
    started = [dask_command("dask_scheduler", "--host", "127.0.0.1", "--port", port)]
    try:
        started += [dask_command("dask_worker", address, "--nthreads", "1", "--no-nanny") for _ in range(2)]
        with distributed.Client(address, timeout=60) as client:
            client.wait_for_workers(2)
            distributed.wait(smx.mobility(dataset.isel(x=slice(0, 640)), SIX).persist())
            own = psutil.Process(started[0].pid)
            before, began = own.cpu_times(), time.perf_counter()
            distributed.wait(result.persist())
            after, took = own.cpu_times(), time.perf_counter() - began
    finally:
        for process in started:
            process.kill()
            process.wait()
    spent = after.user + after.system - before.user - before.system
    count_of_tasks = len(dict(graph))
    return {
        "tasks": count_of_tasks,
        "bytes": len(cloudpickle.dumps(graph)),
        "built": built,
        "optimised": optimising,
        "seconds": took,
        "ms_a_task": 1000 * spent / count_of_tasks,
    }


def dask_command(module: str, *words: str) -> subprocess.Popen[bytes]:
    """A scheduler or a worker in a process of its own."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", *words, "--no-dashboard"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def measured(task: dict[str, Any]) -> dict[str, Any]:
    """A job in a process of its own."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, __file__, "--job", json.dumps(task)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-1000:])
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    sys.stderr.write(f"{task.get('how', '')} {task.get('workers', '')} {len(task.get('elements', ()))} {answer}\n")
    return answer


# -- what is measured --------------------------------------------------------------------------------------------------


def part(folder: Path, side: int, of: int) -> Path:
    """The upper left part of the slice, as files of its own."""
    found = folder / f"part{of}"
    found.mkdir(exist_ok=True)
    for name in SOIL:
        options = ["COMPRESS=DEFLATE", "OVERVIEWS=NONE", "PREDICTOR=YES", "NUM_THREADS=ALL_CPUS"]
        gdal.Translate(
            str(found / f"{name}.tif"),
            str(folder / f"{name}.tif"),
            srcWin=[0, 0, side, side // of],
            format="COG",
            creationOptions=options,
        )
    return found


def overhead(folder: Path, pairs: int) -> dict[str, tuple[float, float]]:
    """Ratios to the plugin's walker with two threads: (wall time, processor time), medians over pairs."""
    task = {"folder": str(folder), "kind": ".tif", "elements": SIX}
    ways = {
        "threads of one process": {"how": "run", "threads": 2},
        "Dask, two workers": {"how": "run", "workers": 2},
        "Dask, two workers, to Zarr": {"how": "run", "workers": 2, "output": ".zarr"},
    }
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(pairs):
        for name, way in ways.items():
            walker = measured({**task, "how": "walker"})
            other = measured({**task, **way})
            found[name].append((other["seconds"] / walker["seconds"], other["processor"] / walker["processor"]))
    medians = {}
    for name, rows in found.items():
        wall, processor = (statistics.median(column) for column in zip(*rows))
        medians[name] = (wall, processor)
    return medians


def page(side: int, whole: dict[int, Any], parts: dict[int, Any], ratios: Any, graph: Any) -> str:
    """The results as Markdown."""
    pixels = side * side
    scale = GLOBE[0] * GLOBE[1] / pixels
    lines = [
        "# The globe at 250 m, from a slice of it",
        "",
        f"Made by `benchmarks/globe.py`. A synthetic slice of {side:,} x {side:,} pixels, a third land, Int16 in",
        "SoilGrids' units, cloud-optimised GeoTIFFs; six elements to one GeoTIFF; workers of one thread each.",
        "",
        "| workers | seconds | processor seconds | peak memory of a worker, MB | MB written |",
        "|---|---|---|---|---|",
    ]
    for workers, found in whole.items():
        lines.append(
            f"| {workers} | {found['seconds']:.0f} | {found['processor']:.0f} | {found['mb']:.0f} "
            f"| {found['bytes'] / 1e6:.0f} |"
        )
    speedup = whole[1]["seconds"] / whole[2]["seconds"]
    lines += [
        "",
        f"From one to two workers: {speedup:.2f} times as fast, "
        f"{whole[2]['processor'] / whole[1]['processor']:.2f} times the processor time. What limits it: the regions "
        f"are joined by one process, which takes {whole[1]['joined']:.1f} s with one worker and "
        f"{whole[2]['joined']:.1f} s with two; and the disk, which all workers share.",
        "",
        f"The globe at 250 m ({GLOBE[0]:,} x {GLOBE[1]:,} pixels, {GLOBE[2] / 1e9:.1f} x 10^9 of them land): the "
        "measured processor time and size of a part, scaled by the number of pixels; the six elements of the whole "
        f"slice by the same. Prices are assumed: {CORE_HOUR} USD a core-hour, {GIGABYTE_MONTH} USD a GB and "
        "month.",
        "",
        "| elements | core-hours | peak memory of a worker, MB | result, GB (and as much for regions while it runs) "
        "| computing, USD | a month of keeping the result, USD |",
        "|---|---|---|---|---|---|",
    ]
    for count, found in parts.items():
        hours = found["processor"] * found["scale"] / 3600
        size = found["bytes"] * found["scale"] / 1e9
        lines.append(
            f"| {count} | {hours:.1f} | {found['mb']:.0f} | {size:.0f} | {hours * CORE_HOUR:.2f} "
            f"| {size * GIGABYTE_MONTH:.2f} |"
        )
    hours = whole[2]["processor"] * scale / 3600
    lines += [
        "",
        f"Six elements from the whole slice: {hours:.1f} core-hours.",
        "",
        "## Beside the plugin's walker with two threads",
        "",
        "Six elements, reading and writing included, on a part of the slice; medians over interleaved pairs. The start "
        "of a local cluster of two workers takes some seconds more.",
        "",
        "| | time | processor time |",
        "|---|---|---|",
    ]
    lines += [f"| {name} | {wall:.2f} | {processor:.2f} |" for name, (wall, processor) in ratios.items()]
    lines += [
        "",
        "## Ten thousand chunks through `soilmobility.xr`",
        "",
        f"{graph['tasks']:,} tasks in a graph of {graph['bytes'] / 1e6:.2f} MB, built in {graph['built']:.2f} s and "
        f"optimised in {graph['optimised']:.2f} s; the scheduler took {graph['ms_a_task']:.2f} ms of processor time a "
        f"task ({graph['seconds']:.1f} s in all, chunks of 64 x 64 pixels, two workers).",
        "",
    ]
    return "\n".join(lines)


def main() -> None:
    """Make the slice, measure, write the page, remove the slice."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--side", type=int, default=20_000)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--job")
    given = parser.parse_args()
    gdal.UseExceptions()
    if given.job:
        task = json.loads(given.job)
        sys.stdout.write(json.dumps(scheduler() if task["how"] == "scheduler" else job(task)) + "\n")
        return
    from soil_mobility_plugin.soilmobility import load

    folder = Path(given.folder) / "globe"
    folder.mkdir(parents=True)
    try:
        began = time.perf_counter()
        make(folder, given.side)
        sys.stderr.write(f"slice made in {time.perf_counter() - began:.0f} s\n")
        graph = measured({"how": "scheduler"})
        task = {"how": "run", "folder": str(folder), "kind": ".tif"}
        whole = {workers: measured({**task, "elements": SIX, "workers": workers}) for workers in (2, 1)}
        whole = dict(sorted(whole.items()))
        small = part(folder, given.side, 5)
        elements = {1: ["Cd"], 6: SIX, 49: list(load().elements)}
        parts = {
            count: {**measured({**task, "folder": str(small), "elements": chosen, "workers": 2}), "scale": 0.0}
            for count, chosen in elements.items()
        }
        for found in parts.values():
            found["scale"] = GLOBE[0] * GLOBE[1] / (given.side * (given.side // 5))
        ratios = overhead(small, given.pairs)
        text = page(given.side, whole, parts, ratios, graph)
        (ROOT / "benchmarks" / "GLOBE.md").write_text(text, encoding="utf-8")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
