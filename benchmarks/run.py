"""Speed and memory of everything, against its limits and against what a user would pick instead.

``python benchmarks/run.py`` (``make benchmark``) measures and writes ``benchmarks/RESULTS.md``: what issue 19 asks for,
and whether it holds. Each job runs in a process of its own (``job.py``); what is compared is the processor time of its
work, user and system of all threads, so that other programs on the machine distort little; ratios come from jobs in
turn. Time on the wall stands beside it. All rasters are a country's, resampled (``COUNTRY``), or the embedded example
where they are absent.

Options: ``--quick`` (small sizes, once each, under two minutes; RESULTS.md stays as it is), ``--only LETTERS`` (a..i),
``--pairs N``, ``--sizes 1,4,16,64`` (Mpx of the growth), ``--data FOLDER``, ``--timeout S`` of a job.
What is measured beside it is in requirements-benchmark.txt and requirements-dev.txt; ``make benchmark`` installs it.
What is not there is left out and said so.
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "benchmarks"))

from measuring import Bench, SkippedError, Targets, Task, exponent, seconds, table  # noqa: E402

from soil_mobility_plugin import soilmobility as sm  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.geotiff import (  # noqa: E402
    CODECS,
    Band,
    Output,
    compressed_by,
    creation_options,
    encode,
)
from soil_mobility_plugin.soilmobility.raster.grid import Window  # noqa: E402
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.fractions import PERCENT_STEP  # noqa: E402

RESULTS = ROOT / "benchmarks" / "RESULTS.md"
EXAMPLE = ROOT / "soil_mobility_plugin" / "example"
COUNTRY = {"ph": "PHAQ", "soc": "CORG", "clay": "CLAY", "cec": "CEC"}
THREADS = os.cpu_count() or 1
MEGA = 1_000_000
#: Width over height of the rasters.
ASPECT = 4500 / 2070
#: Zones that another method is given at most: rasterstats takes milliseconds for each, esda's weights are objects.
RASTERSTATS_ZONES, ESDA_SIDE = 3000, (300, 300)
ZONAL = "`zonalsummary`"
ZONE_LIMITS = {"exactextract": 1.0, "QGIS zonal statistics": 3.0}
MEMORY_LIMIT = 450.0
#: The copies that a prediction is held against: DEFLATE as GDAL writes it when nothing else is said (level 6), and as
#: this package writes values that are not rounded.
COPIES = {"plain": "a copy, COMPRESS=DEFLATE", "same": "a copy, ZLEVEL=1, PREDICTOR=3"}
FLOOR = "reading and writing {} alone"
COPY_NOTE = """\
A copy reads the same four rasters and writes the same bands unrounded, computed before; QGIS's part of a run
(parameters, units from quantiles, styles) counts in the prediction. *Reading and writing alone* is a copy of the
rounded values, written as the prediction writes them: what no prediction can do without. What four fractions of 9.3
Mpx take above it is the model (6.1 million valid pixels at the two costs of (a)) and, taken apart on 26 November 2026,
masks, rounding and counts (0.1 s), Python and the changing of threads (0.15 s), and QGIS, units, metadata and style
(0.1 s).

Where 0.65 is missed, that is why: decoding the inputs (more than half of it undoing PREDICTOR=3, byte by byte, in
libtiff), compressing by DEFLATE and the model alone are 0.65 of the plain copy. Tried: tiles of 128 and 512 pixels
and chunks of twice the pixels (no gain); no predictor (a tenth less time to write, but files at 0.7 of the
unrounded); PREDICTOR=3 (a tenth smaller, two fifths slower to write); ZLEVEL=2, LZW and LERC (slower, and not every
GDAL reads LERC); memory that is never given back to the system (4 % of the whole, but a setting of all of QGIS).
"""
PREDICTION = "prediction of F1 to F4 of Cd"
SECONDS = "CPU s / wall s"

gdal.UseExceptions()
ogr.UseExceptions()


class Data:
    """The rasters and zones of a run, made when they are first asked for."""

    def __init__(self, folder: Path, data: Path) -> None:
        self._folder, self._data = folder, data
        self.measured = (data / "bhutan").is_dir()

    def soil(self, mpx: float) -> dict[str, str]:
        """Paths of the soil rasters of that many million pixels, as parameters of the algorithms."""
        width = round((mpx * MEGA * ASPECT) ** 0.5)
        size = (width, round(mpx * MEGA / width))
        found = {}
        for name, code in COUNTRY.items():
            path = self._folder / f"{name}_{mpx:g}.tif"
            source = self._data / "bhutan" / f"BT-GSNM-{code}-2024-0-30-MEAN.tif"
            if not path.exists():
                gdal.Translate(
                    str(path),
                    str(source if self.measured else EXAMPLE / f"{name}.tif"),
                    width=size[0],
                    height=size[1],
                    resampleAlg="bilinear",
                    creationOptions=creation_options("Float32", THREADS, size, exact=True),
                )
            found[name.upper()] = str(path)
        units = ("percent", "percent") if self.measured else ("g/kg", "percent")
        return {**found, "SOC_UNIT": units[0], "CLAY_UNIT": units[1], "CEC_UNIT": "cmol(c)/kg", "PH_UNIT": "pH"}

    def zones(self, number: int, like: str) -> str:
        """About ``number`` quadrilaterals, edges shifted at random, that tile the raster ``like``."""
        path = self._folder / f"zones_{number}.gpkg"
        if path.exists():
            return str(path)
        raster = gdal.Open(like)
        gt, width, height = raster.GetGeoTransform(), raster.RasterXSize, raster.RasterYSize
        across = max(1, round((number * width / height) ** 0.5))
        down = max(1, round(number / across))
        random = np.random.default_rng(5)
        x, y = np.meshgrid(np.arange(across + 1.0), np.arange(down + 1.0))
        x[:, 1:-1] += random.uniform(-0.3, 0.3, (down + 1, across - 1))  # nosec B311
        y[1:-1] += random.uniform(-0.3, 0.3, (down - 1, across + 1))  # nosec B311
        x, y = gt[0] + x / across * width * gt[1], gt[3] + y / down * height * gt[5]
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = source.CreateLayer("zones", osr.SpatialReference(raster.GetProjection()), ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        source.StartTransaction()
        for row in range(down):
            for column in range(across):
                corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column), (row, column)]
                ring = ",".join(f"{x[corner]:.12f} {y[corner]:.12f}" for corner in corners)
                feature = ogr.Feature(layer.GetLayerDefn())
                feature.SetField("name", f"{row}-{column}")
                feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
                layer.CreateFeature(feature)
        source.CommitTransaction()
        return str(path)

    def samples(self, number: int) -> str:
        """A table of that many samples: those of the example again and again, at other places and slightly moved."""
        path = self._folder / f"samples_{number}.csv"
        with open(EXAMPLE / "samples.csv", encoding="utf-8", newline="") as given:
            rows = list(csv.DictReader(given))
        random = np.random.default_rng(7)
        with open(path, "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, rows[0])
            writer.writeheader()
            for place in range(number):
                row = dict(rows[place % len(rows)])
                again = place // len(rows)
                row["sample"], row["site"] = f"{row['sample']}_{again}", f"{row['site']}_{again}"
                row["ph"] = f"{float(row['ph']) + random.normal(0, 0.05):.2f}"
                writer.writerow(row)
        for suffix in (".csvt", ".prj"):
            shutil.copyfile(EXAMPLE / f"samples{suffix}", path.with_suffix(suffix))
        return str(path)


class Suite:
    """All parts; each gives Markdown and adds to ``targets``."""

    def __init__(self, bench: Bench, data: Data, quick: bool, sizes: list[float]) -> None:
        self.bench, self.data, self.quick, self.sizes = bench, data, quick, sizes
        self.load = os.getloadavg()
        self.targets = Targets()
        self.main_size = 0.5 if quick else 9.3
        self.folder = bench.folder
        self._warm = {name.upper(): str(EXAMPLE / f"{name}.tif") for name in COUNTRY} | {"SOC_UNIT": "g/kg"}

    # -- jobs ---------------------------------------------------------------------------------------------------------

    def out(self, name: str) -> str:
        """Where a job writes."""
        return str(self.folder / f"out_{name}")

    def on_soil(self, name: str, mpx: float, **parameters: Any) -> Task:
        """An algorithm on the soil rasters; ``parameters`` of outputs are names of files."""
        given = {key: self.out(value) if key.startswith("OUTPUT") else value for key, value in parameters.items()}
        warm = {key: f"{value}.warm.tif" if key.startswith("OUTPUT") else value for key, value in given.items()}
        task = {"kind": "algorithm", "id": f"soilmobility:{name}"}
        return {**task, "parameters": {**self.data.soil(mpx), **given}, "warm": {**self._warm, **warm}}

    def prediction(self, mpx: float, **more: Any) -> Task:
        """The prediction that others are held against: the fractions of Cd."""
        return self.on_soil("predictfractionation", mpx, ELEMENT="Cd", OUTPUT="fractions.tif", **more)

    def on_mobility(self, name: str, mpx: float, **parameters: Any) -> Task:
        """An algorithm on the fractions of Cd, as `fractions` writes them."""
        raster = self.fractions(mpx)
        return {
            "kind": "algorithm",
            "id": name if ":" in name else f"soilmobility:{name}",
            "parameters": {"INPUT_RASTER" if ":" in name else "INPUT": raster, **parameters},
        }

    def fractions(self, mpx: float) -> str:
        """The fractions of Cd, made once per size."""
        path = f"mobility_{mpx:g}.tif"
        if not Path(self.out(path)).exists():
            self.bench.one(self.on_soil("predictfractionation", mpx, ELEMENT="Cd", OUTPUT=path))
        return self.out(path)

    def zonal(self, mpx: float, number: int) -> Task:
        """`zonalsummary` of the fractions."""
        zones = self.data.zones(number, self.fractions(mpx))
        Path(self.out("zones.gpkg")).unlink(missing_ok=True)
        return self.on_mobility("zonalsummary", mpx, ZONES=zones, ZONE_FIELD="name", OUTPUT=self.out("zones.gpkg"))

    # -- parts --------------------------------------------------------------------------------------------------------

    def kernel(self) -> str:
        """(a) The core."""
        soils = 200_000 if self.quick else MEGA
        elements = ["Cd", "Pb", "As", "Zn"] if self.quick else list(sm.load().elements)
        found = self.bench.one(
            {"kind": "kernel", "soils": soils, "elements": elements, "repeats": 2 if self.quick else 5}
        )
        gap = found["gap"]
        self.targets.most("F1, per pixel and element", found["mobility"], 15, " ns")
        self.targets.most("shared by all elements, per pixel", found["terms"], 80, " ns")
        self.targets.most("four fractions, per pixel and element", found["fractions"], 40, " ns")
        self.targets.most("float32 against float64, share of 1", gap, 2e-5)
        names = {
            "terms": "shared by all elements (`prepare`)",
            "mobility": "F1 of an element",
            "fractions": "F1 to F4 of an element",
            "half_width": "half-width of the 90 % interval",
            "index": "dissimilarity index (applicability)",
        }
        rows = [[words, f"{found[name]:.1f}"] for name, words in names.items()]
        note = f"{soils:,} soils, {len(elements)} elements, one thread. Largest gap to float64: {gap:.1e} of 1.\n"
        return table(["what", "ns a pixel"], rows) + "\n" + note

    def limit(self) -> str:
        """(b) The whole prediction against the copy."""
        rows, model = [], sm.load()
        for words, elements, limit in (
            ("F1 to F4 of Cd", ("Cd",), 0.65),
            (f"F1 of {len(model.elements)} elements", model.elements, 1.0),
        ):
            many = len(elements) > 1
            mpx = self.main_size / 5 if many else self.main_size
            exact, rounded = self._exact(mpx, elements)
            tasks = {codec: self._written(mpx, many, codec) for codec in CODECS}
            tasks.update({FLOOR.format(codec): self._floor(mpx, rounded, codec) for codec in CODECS})
            copies = {words: self._copy(mpx, exact, name) for name, words in COPIES.items()}
            turns = self.bench.turns({**tasks, **copies})
            rows += [[words, f"{mpx:g} Mpx", name, turns.seconds(name), "", "", ""] for name in copies]
            for name in tasks:
                ratios = [turns.ratios(name, other) for other in copies]
                rows.append([words, f"{mpx:g} Mpx", name, turns.seconds(name), *ratios, ""])
            for codec in CODECS:
                share = os.path.getsize(self.out(f"{codec}.tif")) / os.path.getsize(self.out("copy_same.tif"))
                rows[-len(tasks) + list(tasks).index(codec)][-1] = f"{share:.2f}"
                for name in copies:
                    self.targets.most(f"{words}, {codec}, over {name}", turns.ratio(codec, name), limit)
                self.targets.most(f"{words}, {codec}, size of the file over unrounded", share, 0.6)
            if not many:
                self._rounding(exact)
        head = ["what", "raster", "written as", SECONDS, *(f"over {name}" for name in COPIES.values())]
        return table([*head, "file over unrounded"], rows) + "\n" + COPY_NOTE

    def _written(self, mpx: float, many: bool, codec: str) -> Task:
        if many:
            return self.on_soil("predictmobility", mpx, OUTPUT=f"{codec}.tif", COMPRESSION=codec)
        return self.on_soil("predictfractionation", mpx, ELEMENT="Cd", OUTPUT=f"{codec}.tif", COMPRESSION=codec)

    def _copy(self, mpx: float, exact: str, name: str) -> Task:
        plain = ["TILED=YES", "COMPRESS=DEFLATE", "INTERLEAVE=BAND", f"NUM_THREADS={THREADS}"]
        options = plain if name == "plain" else creation_options("Float32", THREADS, (4096, 4096), exact=True)
        rasters = [self.data.soil(mpx)[name.upper()] for name in COUNTRY]
        path = self.out(f"copy_{name}.tif")
        return {"kind": "copy", "rasters": rasters, "values": exact, "path": path, "options": options}

    def _floor(self, mpx: float, rounded: str, codec: str) -> Task:
        """What a prediction cannot do without: a copy of the rounded values, written as the prediction writes them."""
        with compressed_by(codec):
            options = creation_options("Float32", THREADS, (4096, 4096))
        path = self.out("floor.tif")
        return {**self._copy(mpx, rounded, "same"), "path": path, "options": options, "nodata": -9999.0}

    def _exact(self, mpx: float, elements: tuple[str, ...]) -> tuple[str, str]:
        """Unrounded and rounded values as NumPy files: fractions of one element, or mobility of many."""
        paths = [str(self.folder / f"{kind}_{mpx:g}_{len(elements)}.npy") for kind in ("exact", "rounded")]
        model, rasters = sm.load(), self.data.soil(mpx)
        inputs = {name: gdal.Open(rasters[name.upper()]) for name in COUNTRY}
        many = len(elements) > 1
        bands = [Band(name, "%", PERCENT_STEP) for name in (elements if many else ("F1", "F2", "F3", "F4"))]
        output = Output("", bands, closure=None if many else 100.0)
        width, height = inputs["ph"].RasterXSize, inputs["ph"].RasterYSize
        out, written = (
            np.lib.format.open_memmap(path, "w+", np.float32, (len(bands), height, width)) for path in paths
        )
        scale = 1.0 if self.data.measured else 0.1
        for y in range(0, height, 128):
            window = Window(0, y, width, min(128, height - y))
            soil = {}
            for name, raster in inputs.items():
                values = raster.ReadAsArray(0, y, width, window.height).astype(np.float32)
                flag = raster.GetRasterBand(1).GetNoDataValue()
                values[(values == flag) | (np.abs(values) > 1e30)] = np.nan
                soil[name] = values * np.float32(scale) if name == "soc" else values
            found = np.stack([model.predict(symbol, **soil)[0] for symbol in elements]) if many else (
                model.predict(elements[0], **soil)
            )  # fmt: skip
            found[:, np.any([np.isnan(values) for values in soil.values()], axis=0)] = np.nan
            rows = slice(y, y + window.height)
            out[:, rows] = np.where(np.isnan(found), np.float32(-9999), found)
            written[:, rows] = encode(found, output, window)
        return paths[0], paths[1]

    def _rounding(self, exact: str) -> None:
        """Closure, and what rounding does to classes, on the file that was written."""
        written, values = gdal.Open(self.out("DEFLATE.tif")).ReadAsArray(), np.load(exact, mmap_mode="r")
        there = (written[0] != -9999) & (values[0] != -9999)
        total = written[:, there].sum(axis=0, dtype=np.float64)
        self.targets.most("largest gap of F1 + F2 + F3 + F4 to 100", float(np.abs(total - 100.0).max()), 0.0)
        first, rounded = values[0][there], written[0][there]
        limits = np.array(RAC_LIMITS, np.float32)
        other = np.searchsorted(limits, first, side="right") != np.searchsorted(limits, rounded, side="right")
        near = np.abs(first[:, np.newaxis] - limits).min(axis=1) <= 1 / 512 + 1e-5
        self.targets.most(
            "pixels of another class by rounding, not within 1/512 of a limit", int((other & ~near).sum()), 0
        )
        self.targets.rows.append(
            ["pixels of another class by rounding, in all", "counted", f"{int(other.sum())} of {there.sum():,}", "-"]
        )

    def zones(self) -> str:
        """(c) Zones."""
        rows = []
        for number in (20, 300) if self.quick else (20, 3000, 100_000):
            tasks = self._zone_tasks(number)
            turns = self.bench.turns(tasks)
            for name in tasks:
                what = f"{number:,} zones, over {name}"
                if name in turns.skipped:
                    rows.append([f"{number:,}", name, turns.skipped[name], "", ""])
                    self.targets.unknown(what, turns.skipped[name])
                    continue
                over = "" if name == ZONAL else turns.ratios(ZONAL, name)
                rows.append([f"{number:,}", name, turns.seconds(name), over, f"{turns.median(name, 'mb'):.0f}"])
                if name in ZONE_LIMITS:
                    self.targets.most(what, turns.ratio(ZONAL, name), ZONE_LIMITS[name])
            peak = turns.median(ZONAL, "mb")
            self.targets.most(f"{number:,} zones, peak memory, QGIS included", peak, MEMORY_LIMIT, " MB")
        head = ["zones", "what", SECONDS, f"{ZONAL} over it", "MB"]
        note = (
            f"{self.main_size:g} Mpx. {ZONAL} gives mean, least, most, three quantiles, class areas, shared area and "
            "a picture, and writes the layer; exactextract and rasterstats mean, count and median; QGIS mean, count, "
            "median, by whole pixels.\n"
        )
        return table(head, rows) + "\n" + note

    def _zone_tasks(self, number: int) -> dict[str, Task]:
        raster = self.fractions(self.main_size)
        zones = self.data.zones(number, raster)
        tasks: dict[str, Task] = {
            ZONAL: self.zonal(self.main_size, number),
            "exactextract": {"kind": "exactextract", "raster": raster, "zones": zones},
            "QGIS zonal statistics": self.on_mobility(
                "native:zonalstatisticsfb",
                self.main_size,
                INPUT=zones,
                RASTER_BAND=1,
                STATISTICS=[0, 2, 3],
                OUTPUT=self.out("native.gpkg"),
            ),
        }
        if number <= RASTERSTATS_ZONES:
            tasks["rasterstats"] = {"kind": "rasterstats", "raster": raster, "zones": zones}
        return tasks

    def spots(self) -> str:
        """(d) Hot spots."""
        cases = {
            "esda": ("esda (weights, G_Local)", (100, 100) if self.quick else ESDA_SIDE, 5, 50.0),
            "xrspatial": ("xarray-spatial (hotspots)", (300, 300) if self.quick else (2000, 2000), 10, None),
        }
        rows = []
        for kind, (name, side, reach, limit) in cases.items():
            raster = self._noise(side)
            parameters = {"INPUT": raster, "RADIUS": 100 * reach + 1, "OUTPUT": self.out("gi.tif")}
            ours = {
                "kind": "algorithm",
                "id": "soilmobility:riskhotspots",
                "parameters": parameters,
                "warm": {**parameters, "INPUT": self._noise((100, 100))},
            }
            words, what = (
                f"{side[0]} x {side[1]} pixels, radius of {reach} pixels",
                f"hot spots, times faster than {kind}",
            )
            turns = self.bench.turns({"ours": ours, kind: {"kind": kind, "raster": raster, "reach": reach}})
            if kind in turns.skipped:
                self.targets.unknown(what, turns.skipped[kind])
                rows.append([words, name, turns.skipped[kind], turns.seconds("ours"), "", ""])
                continue
            if limit is not None:
                self.targets.least(what, turns.ratio(kind, "ours"), limit)
            figures = turns.seconds(kind), turns.seconds("ours"), turns.ratios(kind, "ours")
            rows.append([words, name, *figures, f"{turns.median(kind, 'mb'):.0f}"])
        head = ["raster", "against", f"its {SECONDS}", f"`riskhotspots`, {SECONDS}", "times faster", "its MB"]
        note = "esda and xarray-spatial hold the raster in memory and write nothing; `riskhotspots` reads and writes.\n"
        return table(head, rows) + "\n" + note

    def _noise(self, side: tuple[int, int]) -> str:
        """A raster of noise in metres."""
        path = self.out(f"noise_{side[0]}.tif")
        if Path(path).exists():
            return path
        raster = gdal.GetDriverByName("GTiff").Create(path, side[1], side[0], 1, gdal.GDT_Float32, ["TILED=YES"])
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(32646)
        raster.SetGeoTransform((300_000, 100, 0, 3_000_000, 0, -100))
        raster.SetProjection(crs.ExportToWkt())
        raster.GetRasterBand(1).WriteArray(np.random.default_rng(3).normal(20, 5, side).astype(np.float32))
        return path

    def against_prediction(self) -> str:
        """(e) Scenario, inversion, uncertainty and applicability in predictions."""
        size = self.main_size / 4
        cases = {
            "scenario of Cd (`fourpermillechange`)": (
                self.on_soil("fourpermillechange", size, ELEMENTS="Cd", OUTPUT="change.tif"),
                1.3,
            ),
            "inversion (`guidancevalues`)": (
                self.on_soil(
                    "guidancevalues", size, ELEMENT="Cd", MODE="invert", MOBILE_LIMIT=0.05, OUTPUT="values.tif"
                ),
                3.0,
            ),
            "with the half-width": (self.prediction(size, OUTPUT_UNCERTAINTY="half.tif"), None),
            "with the area of applicability": (self.prediction(size, OUTPUT_APPLICABILITY="index.tif"), None),
            "drivers (`mobilitydrivers`)": (
                self.on_soil("mobilitydrivers", size, ELEMENT="Cd", OUTPUT="drivers.tif"),
                None,
            ),
        }
        turns = self.bench.turns(
            {PREDICTION: self.prediction(size), **{name: task for name, (task, _) in cases.items()}}
        )
        rows = [[PREDICTION, turns.seconds(PREDICTION), ""]]
        for name, (_, limit) in cases.items():
            if name in turns.skipped:
                rows.append([name, turns.skipped[name], ""])
                self.targets.unknown(name, turns.skipped[name])
                continue
            rows.append([name, turns.seconds(name), turns.ratios(name, PREDICTION)])
            if limit is not None:
                self.targets.most(f"{name}, over a prediction", turns.ratio(name, PREDICTION), limit)
        return table(["what", SECONDS, "over the prediction"], rows) + f"\n{size:g} Mpx.\n"

    def drivers(self) -> str:
        """(f) Drivers against SHAP."""
        soils = 500 if self.quick else 2000
        try:
            theirs = self.bench.one({"kind": "shap", "soils": soils})
        except SkippedError as reason:
            self.targets.unknown("drivers, times faster than SHAP", str(reason))
            return f"{reason}.\n"
        ours = self.bench.one({"kind": "drivers", "soils": 200_000})
        each, own = theirs["cpu"] / theirs["soils"], ours["cpu"] / ours["soils"]
        self.targets.least("drivers, times faster than SHAP", each / own, 100)
        rows = [[f"{each * 1e6:.1f}", f"{own * 1e6:.2f}", f"{each / own:.0f}"]]
        note = "SHAP's TreeExplainer on a LightGBM of 1,000 trees of 31 leaves fitted to this model's F1 of Cd.\n"
        return table(["SHAP, CPU µs a soil", "here, CPU µs a soil", "times faster"], rows) + "\n" + note

    def training(self) -> str:
        """(g) Training."""
        rows, took, counts = [], [], (100, 300) if self.quick else (100, 1000, 10_000)
        for number in counts:
            task = {
                "kind": "algorithm",
                "id": "soilmobility:trainmodel",
                "parameters": {
                    "SAMPLES": self.data.samples(number),
                    "OUTPUT": self.out(f"bundle{number}"),
                    "OUTPUT_HTML": self.out("bundle.html"),
                },
                "warm": {"SAMPLES": self.data.samples(60), "OUTPUT": self.out("bundle")},
            }
            found = self.bench.one(task)
            took.append(found["cpu"])
            rows.append([f"{number:,}", seconds(found["cpu"], found["wall"]), f"{found['mb']:.0f}"])
        slope = exponent(counts[-2:], took[-2:])
        self.targets.most("recalibration, exponent of time in samples (the last two)", slope, 1.05)
        return table(["samples", SECONDS, "MB"], rows) + "\n`trainmodel`, recalibrate, with its tests and report.\n"

    def growth(self) -> str:
        """(i) Growth."""
        return "\n".join([self._with_pixels(), self._with_zones(), self._with_elements()])

    def _with_pixels(self) -> str:
        jobs = {
            "predictfractionation": lambda mpx: self.prediction(mpx),
            "classifyrisk": lambda mpx: self.on_mobility("classifyrisk", mpx, OUTPUT=self.out("classes.tif")),
            "zonalsummary, 20 zones": lambda mpx: self.zonal(mpx, 20),
            # as many pixels at every size: a radius in metres is more of them on a finer raster
            "riskhotspots, some 20 pixels": lambda mpx: self.on_mobility(
                "riskhotspots", mpx, RADIUS=5000.0 / mpx**0.5, OUTPUT=self.out("gi.tif")
            ),
            "fourpermillechange, Cd": lambda mpx: self.on_soil(
                "fourpermillechange", mpx, ELEMENTS="Cd", OUTPUT="change.tif"
            ),
            "guidancevalues, invert": lambda mpx: self.on_soil(
                "guidancevalues", mpx, ELEMENT="Cd", MODE="invert", MOBILE_LIMIT=0.05, OUTPUT="values.tif"
            ),
            "mobilitydrivers": lambda mpx: self.on_soil("mobilitydrivers", mpx, ELEMENT="Cd", OUTPUT="drivers.tif"),
        }
        rows = []
        for name, job in jobs.items():
            sizes, took, peaks, cells = [], [], [], []
            for mpx in self.sizes:
                try:
                    found = self.bench.one(job(mpx))
                except SkippedError as reason:
                    self.targets.unknown(f"{name}, {mpx:g} Mpx", str(reason))
                    break
                sizes.append(mpx)
                took.append(found["cpu"])
                peaks.append(found["mb"])
                cells.append(f"{seconds(found['cpu'], found['wall'])}, {found['mb']:.0f} MB")
            if not sizes:
                continue
            time_slope, memory_slope = exponent(sizes[1:], took[1:]), exponent(sizes[1:], peaks[1:])
            if len(sizes) > 2:
                self.targets.most(f"{name}, exponent of time in pixels", time_slope, 1.05)
            self.targets.most(
                f"{name}, peak memory at {sizes[-1]:g} Mpx, QGIS included", peaks[-1], MEMORY_LIMIT, " MB"
            )
            cells += [""] * (len(self.sizes) - len(cells))
            rows.append([name, *cells, f"{time_slope:.2f}", f"{memory_slope:.2f}"])
        head = ["job", *(f"{mpx:g} Mpx" for mpx in self.sizes), "exponent of time", "of memory"]
        note = (
            f"{SECONDS} and peak resident memory of the process, once each; exponents (of processor time) without the "
            "smallest size.\n"
        )
        return table(head, rows) + "\n" + note

    def _with_zones(self) -> str:
        rows, took, size = [], [], 1.0 if self.quick else 4.0
        counts = (20, 300, 3000) if self.quick else (20, 1000, 10_000, 100_000)
        for number in counts:
            found = self.bench.one(self.zonal(size, number))
            took.append(found["cpu"])
            rows.append([f"{number:,}", seconds(found["cpu"], found["wall"]), f"{found['mb']:.0f}"])
        slope = exponent(counts[-2:], took[-2:])
        self.targets.most("zones, exponent of time in their number (the last two)", slope, 1.05)
        return table([f"zones ({size:g} Mpx)", SECONDS, "MB"], rows)

    def _with_elements(self) -> str:
        rows, took, size = [], [], 0.25 if self.quick else 1.0
        elements = sm.load().elements
        for number in (1, 2, 14, len(elements)):
            chosen = ",".join(elements[:number])
            found = self.bench.one(self.on_soil("predictmobility", size, ELEMENTS=chosen, OUTPUT="many.tif"))
            took.append(found["cpu"])
            rows.append([str(number), seconds(found["cpu"], found["wall"]), f"{found['mb']:.0f}"])
        slope = exponent((14, len(elements)), took[-2:])
        self.targets.most("elements, exponent of time in their number (14 to all)", slope, 1.05)
        return table([f"elements ({size:g} Mpx)", SECONDS, "MB"], rows)

    def start(self) -> str:
        """(h) Reports, start, dialog."""
        size, rows = min(self.main_size, 1.0), []
        for name, task in {
            "`classifyrisk` with its report": self.on_mobility(
                "classifyrisk", size, OUTPUT=self.out("c.tif"), OUTPUT_HTML=self.out("c.html")
            ),
            "`classifyrisk` without": self.on_mobility("classifyrisk", size, OUTPUT=self.out("c.tif")),
            "`zonalsummary` of 20 zones with its report": {
                **self.zonal(size, 20),
                "parameters": {**self.zonal(size, 20)["parameters"], "OUTPUT_HTML": self.out("z.html")},
            },
            "`zonalsummary` of 20 zones without": self.zonal(size, 20),
            "opening the dialog of `predictfractionation`": {
                "kind": "dialog",
                "id": "soilmobility:predictfractionation",
            },
        }.items():
            try:
                found = self.bench.one(task)
                rows.append([name, seconds(found["cpu"], found["wall"])])
            except SkippedError as reason:
                rows.append([name, str(reason)])
        return table([f"what ({size:g} Mpx)", SECONDS], rows + self._processes())

    def _processes(self) -> list[list[str]]:
        program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        if program is None:
            return [["qgis_process", "not installed"]]
        profile = self.folder / "profile_of_process"
        environment = {"QGIS_PLUGINPATH": str(ROOT), "QGIS_CUSTOM_CONFIG_PATH": str(profile)}
        empty = self.bench.command([program, "plugins"], {**environment, "QGIS_PLUGINPATH": str(self.folder / "none")})
        own = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
        subprocess.run([program, "plugins", "enable", "soil_mobility_plugin"], env=own, capture_output=True, check=True)
        loaded = self.bench.command([program, "plugins"], environment)
        inputs = [f"{name}={value}" for name, value in self._warm.items()]
        words = [program, "run", "soilmobility:predictfractionation", "--", *inputs, f"OUTPUT={self.out('cold.tif')}"]
        whole = self.bench.command(words, environment)
        return [
            ["`qgis_process plugins`, no plugin", empty],
            ["`qgis_process plugins`, this plugin loaded", loaded],
            ["`qgis_process run soilmobility:predictfractionation`, example", whole],
        ]


PARTS = {
    "a": ("The model", "kernel"),
    "b": ("The whole prediction against the copy", "limit"),
    "c": ("Zones", "zones"),
    "d": ("Hot spots", "spots"),
    "e": ("In predictions", "against_prediction"),
    "f": ("Drivers", "drivers"),
    "g": ("Training", "training"),
    "h": ("Reports, start, dialog", "start"),
    "i": ("Growth", "growth"),
}


def page(texts: dict[str, str], suite: Suite) -> str:
    """What was found so far."""
    versions = f"Python {platform.python_version()}, numpy {np.__version__}, GDAL {gdal.VersionInfo('RELEASE_NAME')}"
    rasters = "Bhutan's soil maps, resampled" if suite.data.measured else "the embedded example, resampled"
    loads = (", ".join(f"{value:.1f}" for value in load) for load in (suite.load, os.getloadavg()))
    head = [
        "# Benchmarks",
        "",
        f"{THREADS} processors (load over 1, 5, 15 minutes at the beginning {next(loads)}, at the end {next(loads)}); "
        f"{versions}; the model `{sm.load().name}`; {rasters}; what is compared ran {suite.bench.pairs} times in turn, "
        "medians. The first number of a time, and of a ratio, is processor time, user and system of all threads of the "
        "process, of which the targets speak; the second is time on the wall, which says something only where the "
        "machine was idle at the beginning.",
        "",
        "## Targets",
        "",
        table(["what", "target", "found", "met"], suite.targets.rows),
    ]
    return "\n".join([*head, *(f"## ({letter}) {PARTS[letter][0]}\n\n{text}" for letter, text in texts.items())])


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--only", default="".join(PARTS))
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--sizes", default="")
    parser.add_argument("--timeout", type=float, default=900.0)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    sizes = [float(size) for size in (options.sizes or ("0.25,0.5,1" if options.quick else "1,4,16,64")).split(",")]
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), 1 if options.quick else options.pairs, options.timeout)
        suite = Suite(bench, Data(Path(name), options.data), options.quick, sizes)
        texts: dict[str, str] = {}
        for letter, (title, part) in PARTS.items():
            if letter not in options.only:
                continue
            try:
                texts[letter] = getattr(suite, part)()
            except SkippedError as reason:
                texts[letter] = f"Not measured: {reason}.\n"
                suite.targets.unknown(title, str(reason))
            sys.stdout.write(f"## ({letter}) {title}\n\n{texts[letter]}\n")
            sys.stdout.flush()
            if options.only == "".join(PARTS) and not options.quick:
                RESULTS.write_text(page(texts, suite), encoding="utf-8")
        sys.stdout.write(table(["what", "target", "found", "met"], suite.targets.rows))


if __name__ == "__main__":
    main()
