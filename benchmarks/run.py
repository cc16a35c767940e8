"""Speed and memory of the prediction, against its limit and against what a user would pick instead.

``python benchmarks/run.py`` prints Markdown tables and writes them to ``benchmarks/RESULTS.md``. Ratios come from pairs
measured in turn (A B A B ...), so that a machine whose speed drifts does not favour a side; the median of the pairs is
shown. The limit is reading the inputs and writing the results, nothing else, with GDAL, the same compression and the
same number of compression threads. All rasters are the embedded example and a country's, resampled to 4500 x 2070
pixels; only LightGBM gets 900 x 460 of the latter, since it would take half an hour.

Options: ``--data FOLDER`` (rasters of a country, see ``COUNTRY``), ``--only LETTERS`` (a..g), ``--pairs N``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from osgeo import gdal

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack  # noqa: E402
from soil_mobility_plugin.soilmobility.model import forest as trees  # noqa: E402
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel, bundled_path  # noqa: E402
from soil_mobility_plugin.soilmobility.model.walk import walk  # noqa: E402
from soil_mobility_plugin.soilmobility.raster import walk as blocks  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.geotiff import PERCENT_STEP, Band, Output, creation_options  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import windows  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid  # noqa: E402

EXAMPLE = ROOT / "soil_mobility_plugin" / "example"
DATA = ROOT.parent / "shared" / "data"
COUNTRY = {"ph": "PHAQ", "soc": "CORG", "clay": "CLAY", "cec": "CEC"}
UNITS = {"ph": "pH", "soc": "percent", "clay": "percent", "cec": "cmol(c)/kg"}
LARGE = (4500, 2070)
#: The part of it that LightGBM gets, in the middle: x, y, width, height.
WINDOW = (1800, 805, 900, 460)
THREADS = os.cpu_count() or 1
MEGA = 1_000_000
#: Random soils of part (a): LightGBM needs tens of microseconds for each.
SOILS = 250_000
#: The copies are written just as the block walker writes its results.
GTIFF = creation_options("Float32", THREADS, (4500, 2070))

gdal.UseExceptions()


def seconds(call: Callable[[], object]) -> float:
    """Wall-clock seconds of one call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def paired(a: Callable[[], object], b: Callable[[], object], pairs: int) -> tuple[float, float, float]:
    """Medians of A, of B and of A / B over ``pairs`` pairs, after one uncounted run of each."""
    a()
    b()
    rows = [(seconds(a), seconds(b)) for _ in range(pairs)]
    return (
        statistics.median(row[0] for row in rows),
        statistics.median(row[1] for row in rows),
        statistics.median(row[0] / row[1] for row in rows),
    )


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]], note: str = "") -> str:
    """A Markdown table under a heading."""
    lines = [f"### {title}", "", "| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([*lines, "", note, ""] if note else [*lines, ""])


# ------------------------------------------------------------------------------------------------- rasters


def example_rasters() -> dict[str, str]:
    """The embedded example."""
    return {name: str(EXAMPLE / f"{name}.tif") for name in COUNTRY}


def country_rasters(data: Path, size: tuple[int, int], folder: Path) -> dict[str, str]:
    """A country's rasters resampled to ``size`` pixels."""
    paths = {}
    for name, code in COUNTRY.items():
        source = data / "bhutan" / f"BT-GSNM-{code}-2024-0-30-MEAN.tif"
        paths[name] = str(folder / f"{name}_{size[0]}.tif")
        if not Path(paths[name]).exists():
            gdal.Translate(
                paths[name], str(source), width=size[0], height=size[1], resampleAlg="bilinear", creationOptions=GTIFF
            )
    return paths


def cut(rasters: dict[str, str], folder: Path) -> dict[str, str]:
    """The part ``WINDOW`` of rasters."""
    paths = {name: str(folder / f"{name}_window.tif") for name in rasters}
    for name, path in paths.items():
        gdal.Translate(path, rasters[name], srcWin=WINDOW, creationOptions=GTIFF)
    return paths


def make_stack(rasters: dict[str, str], model: FractionationModel) -> SoilStack:
    """The rasters as the plugin reads them."""
    units = {**UNITS, "soc": "g/kg"} if str(EXAMPLE) in rasters["soc"] else UNITS
    layers = [SoilLayer(name, Source(path, label=name), units[name]) for name, path in rasters.items()]
    ranges = {name: model.training_range(name) for name in model.soil_features}
    return SoilStack(reference_grid(layers[0].source), layers, ranges)


def predict(
    rasters: dict[str, str],
    model: FractionationModel,
    path: str,
    elements: Sequence[str],
    threads: int = THREADS,
    mobility: bool = False,
) -> None:
    """What ``predictfractionation`` (one element) or ``predictmobility`` (any number) does, without QGIS."""
    stack = make_stack(rasters, model)
    names = elements if mobility else ("F1", "F2", "F3", "F4")
    output = Output(path, tuple(Band(name, "%", PERCENT_STEP) for name in names), closure=None if mobility else 100.0)

    def compute(window, arrays):
        block = stack.block(arrays)
        pixels = model.prepare(block.soil)
        if not mobility:
            return {"output": block.spread(model.fractions(elements[0], pixels, np.float32(0)))}
        values = np.stack([model.mobility(symbol, pixels, np.float32(0)) for symbol in elements])
        return {"output": block.spread(values)}

    blocks.process(stack.grid, stack.views, {"output": output}, compute, options=blocks.Options(threads=threads))


def block_by_block(
    rasters: dict[str, str], model: FractionationModel, path: str, evaluate: Callable[[np.ndarray], np.ndarray]
) -> None:
    """Blocks read and written alike, but ``evaluate`` takes their soil, (n, 5), and gives the fractions, (4, n)."""
    stack = make_stack(rasters, model)
    bands = tuple(Band(name, "%", PERCENT_STEP) for name in ("F1", "F2", "F3", "F4"))
    output = Output(path, bands, closure=100.0)

    def compute(window, arrays):
        block = stack.block(arrays)
        soil = np.stack([*(block.soil[name] for name in COUNTRY), np.zeros(block.counts.valid, np.float32)], axis=1)
        return {"output": block.spread(evaluate(soil).astype(np.float32))}

    blocks.process(stack.grid, stack.views, {"output": output}, compute, options=blocks.Options(threads=THREADS))


def plain_copy(rasters: dict[str, str], result: str, folder: Path) -> Callable[[], None]:
    """The limit: read the inputs, write the very bands of ``result``; nothing is computed in between."""
    dataset = gdal.Open(result)
    values = dataset.ReadAsArray().reshape(dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize)
    names = [dataset.GetRasterBand(number).GetDescription() for number in range(1, len(values) + 1)]
    transform, projection = dataset.GetGeoTransform(), dataset.GetProjection()

    def copy() -> None:
        inputs = [gdal.Open(path) for path in rasters.values()]
        path = str(folder / "copy.tif")
        output = gdal.GetDriverByName("GTiff").Create(
            path, values.shape[2], values.shape[1], len(values), gdal.GDT_Float32, GTIFF
        )
        output.SetGeoTransform(transform)
        output.SetProjection(projection)
        for number, name in enumerate(names, 1):
            output.GetRasterBand(number).SetNoDataValue(-9999)
            output.GetRasterBand(number).SetDescription(name)
        for window in windows(values.shape[2], values.shape[1], 1 << 20):
            x, y, width, height = window
            for source in inputs:
                source.GetRasterBand(1).ReadAsArray(x, y, width, height)
            for number in range(len(values)):
                part = values[number, y : y + height, x : x + width]
                output.GetRasterBand(number + 1).WriteArray(part, x, y)
        output = None

    return copy


# ------------------------------------------------------------------------------------------------- parts


def kernel(model: FractionationModel, pairs: int) -> str:
    """(a) The table kernel against LightGBM and against a tree walk."""
    import lightgbm

    generator = np.random.default_rng(1)
    soil = {
        name: generator.uniform(*model.training_range(name), SOILS).astype(np.float32) for name in model.soil_features
    }
    enrichment = soil.pop("enrichment")
    text = gzip.decompress((bundled_path() / model.card["files"]["l1"]["path"]).read_bytes())
    booster = lightgbm.Booster(model_str=text.decode())
    descriptors = model.descriptors("Cd")
    columns = [*soil.values(), enrichment, *(np.full(SOILS, value, np.float32) for value in descriptors.values())]
    matrix = np.stack(columns, axis=1).astype(np.float64)
    halves = [slice(part * SOILS // THREADS, (part + 1) * SOILS // THREADS) for part in range(THREADS)]
    pool = ThreadPoolExecutor(THREADS)
    binned = [model.prepare({name: values[half] for name, values in soil.items()}) for half in halves]

    def with_binning() -> None:
        def part(half: slice) -> np.ndarray:
            return model.mobility(
                "Cd", model.prepare({name: values[half] for name, values in soil.items()}), enrichment[half]
            )

        list(pool.map(part, halves))

    def constant() -> None:
        list(pool.map(lambda pixels: model.mobility("Cd", pixels, np.float32(0.0)), binned))

    def booster_predict() -> None:
        booster.predict(matrix, num_threads=THREADS)

    few = matrix[:20_000]
    forest = trees.parse(text)
    slow, fast, ratio = paired(booster_predict, with_binning, pairs)
    _, alone, ratio_alone = paired(booster_predict, constant, pairs)
    walk_time, _, ratio_walk = paired(
        lambda: walk(forest, few), lambda: booster.predict(few, num_threads=THREADS), pairs
    )
    rows = [
        ["LightGBM `Booster.predict`, all processors", f"{slow / SOILS * 1e9:,.0f}", "1"],
        ["tables, binning included, content per pixel", f"{fast / SOILS * 1e9:,.1f}", f"{ratio:,.0f} times faster"],
        [
            "tables alone (pixels binned, one content)",
            f"{alone / SOILS * 1e9:,.1f}",
            f"{ratio_alone:,.0f} times faster",
        ],
        ["numpy walk through the trees", f"{walk_time / len(few) * 1e9:,.0f}", f"{ratio_walk:,.1f} times slower"],
    ]
    note = f"One logit (mobility) of Cd on 250,000 random soils, {THREADS} threads; {forest.roots.size} trees."
    return table("(a) Evaluating the model", ["evaluator", "ns a pixel", "against LightGBM"], rows, note)


def against_copy(model: FractionationModel, cases: dict[str, dict[str, str]], folder: Path, pairs: int) -> str:
    """(b) The whole prediction against the plain copy."""
    rows = []
    for name, rasters in cases.items():
        result = str(folder / "result.tif")
        predict(rasters, model, result, ("Cd",))
        ours, copy, ratio = paired(
            lambda rasters=rasters, result=result: predict(rasters, model, result, ("Cd",)),
            plain_copy(rasters, result, folder),
            pairs,
        )
        rows.append([name, f"{ours:.2f} s", f"{copy:.2f} s", f"{ratio:.2f}"])
    note = "Four rasters in, fractions F1 to F4 of Cd out. QGIS's start is not included; see (g)."
    return table(
        "(b) The whole prediction against its limit", ["rasters", "prediction", "plain copy", "ratio"], rows, note
    )


def against_others(
    model: FractionationModel, cases: dict[str, dict[str, str]], window: dict[str, str], folder: Path, pairs: int
) -> str:
    """(c) What a user would pick instead."""
    import lightgbm
    from sklearn.ensemble import RandomForestRegressor

    generator = np.random.default_rng(2)
    names = list(COUNTRY)
    sample = {
        name: generator.uniform(*model.training_range(name), 20_000).astype(np.float32) for name in model.soil_features
    }
    content = sample.pop("enrichment")
    truth = model.fractions("Cd", model.prepare(sample), content)
    forest = RandomForestRegressor(100, n_jobs=THREADS, random_state=1)
    forest.fit(np.stack([*(sample[name] for name in names), content], axis=1), truth.T)
    boosters = [
        lightgbm.Booster(
            model_str=gzip.decompress((bundled_path() / model.card["files"][name]["path"]).read_bytes()).decode()
        )
        for name in ("l1", "l2", "l3")
    ]
    descriptors = np.array(list(model.descriptors("Cd").values()))
    # One block at a time: these two use all processors for it, while the walker's other threads read.
    turn = threading.Lock()

    def by_forest(soil: np.ndarray) -> np.ndarray:
        with turn:
            return forest.predict(soil).T

    def by_lightgbm(soil: np.ndarray) -> np.ndarray:
        matrix = np.hstack([soil, np.broadcast_to(descriptors, (len(soil), descriptors.size))])
        with turn:
            first, second, third = (booster.predict(matrix, num_threads=THREADS) for booster in boosters)
        rest = 1 - first
        return 100 * np.stack([first, rest * second, rest * (1 - second) * third, rest * (1 - second) * (1 - third)])

    def arithmetic(soil: np.ndarray) -> np.ndarray:
        first = 100 / (1 + np.exp(soil[:, 0] - 5 + 0.1 * soil[:, 1] + 0.01 * soil[:, 2]))
        return np.stack([first, *3 * [(100 - first) / 3]])

    methods = {"random forest": by_forest, "LightGBM": by_lightgbm, "map algebra, one formula": arithmetic}
    rows = []
    for case, rasters in cases.items():
        for name, evaluate in methods.items():
            slow = name == "LightGBM" and case == list(cases)[-1]
            inputs, where = (window, f"{case}: a window of {WINDOW[2]} x {WINDOW[3]}") if slow else (rasters, case)
            theirs, ours, ratio = paired(
                lambda evaluate=evaluate, inputs=inputs: block_by_block(
                    inputs, model, str(folder / "theirs.tif"), evaluate
                ),
                lambda inputs=inputs: predict(inputs, model, str(folder / "ours.tif"), ("Cd",)),
                pairs,
            )
            rows.append([where, name, f"{theirs:.2f} s", f"{ours:.2f} s", f"{ratio:.1f}"])
    note = (
        "Fractions F1 to F4 of Cd, read and written alike, blocks of the same size, all processors. The random forest "
        "is scikit-learn's `RandomForestRegressor(100)` with its defaults, trained on 20,000 samples of this model; "
        "LightGBM evaluates this model's own three ensembles; map algebra is the floor, what any method takes at least."
    )
    head = ["rasters", "method", "its time", "this plugin's", "times this plugin's"]
    return table("(c) End to end against what one would pick instead", head, rows, note)


def memory(data: Path, folder: Path, runs: int) -> str:
    """(d) Peak memory of a process that predicts, by raster size."""
    peaks = {}
    for pixels in (1, 4, 16, 64):
        width = round((pixels * MEGA * LARGE[0] / LARGE[1]) ** 0.5)
        rasters = country_rasters(data, (width, round(pixels * MEGA / width)), folder)
        command = [sys.executable, __file__, "--child", json.dumps(rasters), str(folder / "memory.tif")]
        peaks[pixels] = statistics.median(
            int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) / 1024 for _ in range(runs)
        )
        for path in rasters.values():
            Path(path).unlink()
    rows = [[f"{pixels} Mpx", f"{peak:.0f} MB"] for pixels, peak in peaks.items()]
    note = (
        "Resident memory at its peak, whole process (Python, numpy and GDAL included, QGIS not), runs: "
        f"{runs}, median shown; growth from 4 to 64 Mpx: {100 * (peaks[64] / peaks[4] - 1):.0f} %. The inputs "
        "are in tiles; strips take more (larger blocks and a larger cache)."
    )
    return table("(d) Memory", ["raster", "peak"], rows, note)


def child(rasters: str, path: str) -> None:
    """Predict, then print the peak resident memory in KiB.

    Not ``ru_maxrss``: on Linux a child starts with that of its parent.
    """
    predict(json.loads(rasters), FractionationModel.load(bundled_path()), path, ("Cd",))
    status = Path("/proc/self/status").read_text(encoding="ascii")
    sys.stdout.write(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])


def per_element(model: FractionationModel, cases: dict[str, dict[str, str]], folder: Path, pairs: int) -> str:
    """(e) Cost per element."""
    rows = []
    for case, rasters in cases.items():
        for count in (1, 2, 14, 49):
            chosen = model.elements[:count]
            result = str(folder / "many.tif")
            predict(rasters, model, result, chosen, mobility=True)
            ours, copy, ratio = paired(
                lambda chosen=chosen, rasters=rasters, result=result: predict(
                    rasters, model, result, chosen, mobility=True
                ),
                plain_copy(rasters, result, folder),
                pairs,
            )
            rows.append([case, str(count), f"{ours:.2f} s", f"{ours / count:.3f} s", f"{copy:.2f} s", f"{ratio:.2f}"])
    head = ["rasters", "elements", "prediction", "per element", "plain copy, 4 bands in, as many out", "ratio"]
    return table("(e) Many elements", head, rows, "Mobility (F1) only.")


def compare_threads(model: FractionationModel, cases: dict[str, dict[str, str]], folder: Path, pairs: int) -> str:
    """(f) Threads."""
    rows = []
    for case, rasters in cases.items():
        one, two, ratio = paired(
            lambda rasters=rasters: predict(rasters, model, str(folder / "one.tif"), ("Cd",), threads=1),
            lambda rasters=rasters: predict(rasters, model, str(folder / "two.tif"), ("Cd",), threads=2),
            pairs,
        )
        rows.append([case, f"{one:.2f} s", f"{two:.2f} s", f"{ratio:.2f}"])
    note = "Threads of the walker and of the compression alike."
    return table("(f) Threads", ["rasters", "1 thread", "2 threads", "one / two"], rows, note)


def cold_start(folder: Path, pairs: int) -> str:
    """(g) From the start of ``qgis_process`` to a result of the small example, and an empty start beside it."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        return table("(g) Cold start", ["what", "time"], [["qgis_process", "not installed"]])
    settings = {
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
    }

    def start(*words: str) -> None:
        subprocess.run([program, *words], env={**os.environ, **settings}, capture_output=True, check=True)

    start("plugins", "enable", "soil_mobility_plugin")
    inputs = [f"{name.upper()}={path}" for name, path in example_rasters().items()]
    output = f"OUTPUT={folder / 'cold.tif'}"
    run, empty, _ = paired(
        lambda: start("run", "soilmobility:predictfractionation", "--", *inputs, output),
        lambda: start("plugins"),
        pairs,
    )
    rows = [
        ["`qgis_process plugins` (QGIS starts, loads the plugin, stops)", f"{empty:.2f} s"],
        ["`qgis_process run soilmobility:predictfractionation`, example", f"{run:.2f} s"],
        ["difference: reading the model, units, prediction, styles", f"{run - empty:.2f} s"],
    ]
    return table("(g) Cold start", ["what", "time"], rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--only", default="abcdefg")
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--child", nargs=2)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
        return
    model = FractionationModel.load(bundled_path())
    versions = f"Python {platform.python_version()}, numpy {np.__version__}, GDAL {gdal.VersionInfo('RELEASE_NAME')}"
    parts = [f"{THREADS} processors; {versions}; medians of {options.pairs} pairs.", ""]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cases = {"example, 240 x 200": example_rasters()}
        if (options.data / "bhutan").is_dir():
            cases[f"Bhutan resampled to {LARGE[0]} x {LARGE[1]}"] = country_rasters(options.data, LARGE, folder)
        else:
            parts += [
                "The rasters of a country are absent: parts (c) and (d) are left out, others have the example only.",
                "",
            ]
        jobs = {
            "a": lambda: kernel(model, options.pairs),
            "b": lambda: against_copy(model, cases, folder, options.pairs),
            "c": lambda: against_others(model, cases, cut(list(cases.values())[-1], folder), folder, options.pairs),
            "d": lambda: memory(options.data, folder, options.pairs),
            "e": lambda: per_element(model, cases, folder, options.pairs),
            "f": lambda: compare_threads(model, cases, folder, options.pairs),
            "g": lambda: cold_start(folder, options.pairs),
        }
        for letter, job in jobs.items():
            if letter in options.only and (len(cases) > 1 or letter not in "cd"):
                parts.append(job())
                sys.stdout.write(parts[-1] + "\n")
                sys.stdout.flush()
    if options.only == "abcdefg":
        (ROOT / "benchmarks" / "RESULTS.md").write_text("\n".join(["# Benchmarks", "", *parts]), encoding="utf-8")


if __name__ == "__main__":
    main()
