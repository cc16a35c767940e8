"""One thing to be measured, in a process of its own: ``python job.py '{"kind": ..., ...}'``.

Prints, as JSON on the last line, the processor time of the work (user and system, all threads; start and imports left
out), the peak of the process's resident memory (MB, all included), and what else the job found. A package that is not
installed is said under ``skipped``.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

#: What a job gives: the work that is timed, and what it returns is added to the result.
Work = Callable[[], "dict[str, Any] | None"]


def algorithm(task: dict[str, Any]) -> Work:
    """A Processing algorithm in QGIS, this plugin's or QGIS's own, after one run on small data (``warm``)."""
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    application = QgsApplication([], task.get("kind") == "dialog")
    application.initQgis()
    from soil_mobility_plugin.processing.provider import SoilMobilityProvider

    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    provider = SoilMobilityProvider()
    registry.addProvider(provider)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)

    def run(parameters: dict[str, Any]) -> dict[str, Any]:
        found = registry.createAlgorithmById(task["id"])
        right, message = found.checkParameterValues(parameters, context)
        if not right:
            raise RuntimeError(message)
        results, done = found.run(parameters, context, feedback)
        if not done:
            raise RuntimeError(feedback.textLog())
        return {"results": {name: value for name, value in results.items() if isinstance(value, (int, float))}}

    if "warm" in task:
        run(task["warm"])
    work = run if "parameters" in task else (lambda _: {})
    task["keep"] = application, provider
    return lambda: work(task["parameters"])


def dialog(task: dict[str, Any]) -> Work:
    """The dialog that the Toolbox opens for an algorithm, made a second time."""
    task["run"] = algorithm(task)
    from qgis.core import QgsApplication
    from qgis.gui import QgsGui

    sys.path.append(os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    QgsGui.editorWidgetRegistry().initEditors()
    task["dialogs"] = []

    def show() -> None:
        found = QgsApplication.processingRegistry().createAlgorithmById(task["id"])
        window = found.createCustomParametersWidget(None)
        window.show()
        QgsApplication.processEvents()
        # a dialog that is freed takes QGIS with it
        task["dialogs"].append((found, window))

    show()
    return show


def copy(task: dict[str, Any]) -> Work:
    """The limit: read the inputs, write values that are there already (``nodata`` among them, if it is stated)."""
    from osgeo import gdal

    gdal.UseExceptions()
    gdal.SetCacheMax(64 << 20)
    values = np.load(task["values"], mmap_mode="r")

    def work() -> None:
        inputs = [gdal.Open(path) for path in task["rasters"]]
        like = inputs[0]
        bands, height, width = values.shape
        output = gdal.GetDriverByName("GTiff").Create(
            task["path"], width, height, bands, gdal.GDT_Float32, task["options"]
        )
        output.SetGeoTransform(like.GetGeoTransform())
        output.SetProjection(like.GetProjection())
        for number in range(bands):
            if "nodata" in task:
                output.GetRasterBand(number + 1).SetNoDataValue(task["nodata"])
        for y in range(0, height, 256):
            rows = min(256, height - y)
            for source in inputs:
                source.GetRasterBand(1).ReadAsArray(0, y, width, rows)
            for number in range(bands):
                output.GetRasterBand(number + 1).WriteArray(values[number, y : y + rows], 0, y)
        output = None

    return work


def exactextract(task: dict[str, Any]) -> Work:
    """Mean, count and median by exactextract."""
    from exactextract import exact_extract

    def work() -> None:
        exact_extract(task["raster"], task["zones"], ["mean", "count", "median"], output="pandas")

    return work


def rasterstats(task: dict[str, Any]) -> Work:
    """Mean, count and median by rasterstats (whole pixels, by their centres)."""
    from rasterstats import zonal_stats

    def work() -> None:
        zonal_stats(task["zones"], task["raster"], stats=["mean", "count", "median"])

    return work


def esda(task: dict[str, Any]) -> Work:
    """Gi* of a raster by esda, with the same neighbours as weights; no permutations."""
    from esda.getisord import G_Local
    from libpysal.weights import WSP, WSP2W
    from osgeo import gdal
    from scipy import sparse

    values = gdal.Open(task["raster"]).ReadAsArray().astype(float)
    height, width = values.shape
    reach = task["reach"]

    def work() -> None:
        number = np.arange(height * width).reshape(height, width)
        rows, columns = [], []
        for i in range(-reach, reach + 1):
            for j in range(-reach, reach + 1):
                if i * i + j * j <= reach * reach:
                    here = number[max(0, -i) : height - max(0, i), max(0, -j) : width - max(0, j)]
                    rows.append(here.ravel())
                    columns.append((here + i * width + j).ravel())
        row, column = np.concatenate(rows), np.concatenate(columns)
        matrix = sparse.csr_matrix((np.ones(row.size), (row, column)), shape=(number.size, number.size))
        weights = WSP2W(WSP(matrix), silence_warnings=True)
        G_Local(values.ravel(), weights, transform="B", permutations=0, star=None)

    return work


def xrspatial(task: dict[str, Any]) -> Work:
    """Gi* of a raster by xarray-spatial, whose code is compiled before; all of it in memory, nothing is written."""
    import xarray
    from osgeo import gdal
    from xrspatial.convolution import custom_kernel
    from xrspatial.focal import hotspots

    raster = xarray.DataArray(gdal.Open(task["raster"]).ReadAsArray(), dims=("y", "x"))
    reach = np.arange(-task["reach"], task["reach"] + 1)
    near = reach[:, np.newaxis] ** 2 + reach**2 <= task["reach"] ** 2
    kernel = custom_kernel(near.astype(float))
    hotspots(raster[:100, :100], kernel)

    def work() -> None:
        hotspots(raster, kernel)

    return work


def shap(task: dict[str, Any]) -> Work:
    """SHAP's TreeExplainer on a LightGBM of 1,000 trees of 31 leaves, fitted to this model's logit of F1."""
    import lightgbm
    import shap as package

    model = _model()
    soil = _soils(20_000)
    names = list(soil)
    mobility = model.mobility("Cd", model.prepare(soil), np.float32(0.0)).astype(float)
    target = np.log(mobility / (100.0 - mobility))
    matrix = np.stack([soil[name] for name in names], axis=1).astype(float)
    settings = {"num_leaves": 31, "verbosity": -1, "num_threads": 1}
    booster = lightgbm.train(settings, lightgbm.Dataset(matrix, target), num_boost_round=1000)
    explainer, some = package.TreeExplainer(booster), matrix[: task["soils"]]

    def work() -> dict[str, Any]:
        explainer.shap_values(some)
        return {"soils": len(some)}

    return work


def drivers(task: dict[str, Any]) -> Work:
    """This package's Shapley values of the drivers of the same soils."""
    from soil_mobility_plugin.soilmobility.model.drivers import Drivers

    model, soil = _model(), _soils(task["soils"])
    found = Drivers(model, "Cd", model.card["reference_soil"])
    pixels = model.prepare(soil)
    found.contributions(pixels, np.float32(0.0))

    def work() -> dict[str, Any]:
        found.contributions(pixels, np.float32(0.0))
        return {"soils": task["soils"]}

    return work


def kernel(task: dict[str, Any]) -> Work:
    """Nanoseconds a pixel of the core's parts, one thread, and the largest gap of float32 to float64."""
    from soil_mobility_plugin.soilmobility.model import core
    from soil_mobility_plugin.soilmobility.model.applicability import Applicability

    model, soil = _model(), _soils(task["soils"])
    zero, symbols = np.float32(0.0), task["elements"]
    pixels, domain = model.prepare(soil), Applicability(model, "Cd")
    few = model.prepare({name: values[:20_000] for name, values in soil.items()})
    exact = few.doubled()
    content = core.Content(None, None)

    def cost(call: Callable[[], object], times: int = 1) -> float:
        best = np.inf
        for _ in range(task["repeats"]):
            start = time.process_time()
            call()
            best = min(best, time.process_time() - start)
        return float(best / task["soils"] / times * 1e9)

    def gap(symbol: str) -> float:
        single = model.parameters[symbol].fractions(few.terms, content)
        double = model.parameters[symbol].fractions(exact.terms, content)
        return float(np.abs(single - double).max() / 100.0)

    def work() -> dict[str, Any]:
        return {
            "terms": cost(lambda: model.prepare(soil)),
            "mobility": cost(lambda: [model.mobility(symbol, pixels, zero) for symbol in symbols], len(symbols)),
            "fractions": cost(lambda: [model.fractions(symbol, pixels, zero) for symbol in symbols], len(symbols)),
            "half_width": cost(lambda: model.half_width("Cd", pixels, zero)),
            "index": cost(lambda: domain.index(soil)),
            "gap": max(gap(symbol) for symbol in symbols),
        }

    return work


def _model() -> Any:
    from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
    from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel

    return FractionationModel.load(bundled_path())


def _soils(number: int) -> dict[str, Any]:
    """Soils as they are in a map: pH and clay normal, organic carbon and CEC log-normal (seed 1)."""
    random = np.random.default_rng(1)
    drawn = {
        "ph": random.normal(6.2, 0.9, number).clip(3.6, 8.8),
        "soc": np.exp(random.normal(0.7, 0.7, number)).clip(0.2, 40.0),
        "clay": random.normal(22.0, 9.0, number).clip(2.0, 60.0),
        "cec": np.exp(random.normal(2.7, 0.5, number)).clip(2.0, 80.0),
    }
    return {name: values.astype(np.float32) for name, values in drawn.items()}


KINDS = {
    one.__name__: one
    for one in (algorithm, dialog, copy, exactextract, rasterstats, esda, xrspatial, shap, drivers, kernel)
}


def main() -> None:
    """Do the job and say what it took."""
    task = json.loads(sys.argv[1])
    try:
        work = KINDS[task["kind"]](task)
    except ImportError as error:
        answer: dict[str, Any] = {"skipped": f"{error.name or error} is not installed"}
    else:
        start, wall = time.process_time(), time.perf_counter()
        found = work() or {}
        answer = {"cpu": time.process_time() - start, "wall": time.perf_counter() - wall, **found}
    status = Path("/proc/self/status").read_text(encoding="ascii")
    # Not ``ru_maxrss``: on Linux a child starts with that of its parent.
    answer["mb"] = int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024
    sys.stdout.write("\n" + json.dumps(answer) + "\n")
    sys.stdout.flush()
    # QGIS and its threads are not taken down one by one
    os._exit(0)


if __name__ == "__main__":
    main()
