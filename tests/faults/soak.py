"""Runs all algorithms in one process, a third of them failing or cancelled, and measures after each.

``python -m tests.faults.soak RUNS FOLDER [NAME]``: writes ``FOLDER/soak.json``, a list per measure. NAME: of that
algorithm alone. Not a test: see `test_soak`. Temporary files go to the folder that the environment names (TMPDIR).
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]

GOOD, FAILING, CANCELED = "good", "failing", "canceled"

#: Runs from which on the soak is a long one.
LONG = 400

#: The variable of the environment that holds the kilobytes each run is to leak: by it the measure itself is tested.
LEAK = "SOAK_LEAK_KB"

#: An area on both sides of a gap of the served map.
AREA = "-46,-34,42,50 [EPSG:4326]"

#: Which parameter of an algorithm is damaged where it is to fail: a part of a raster, or of a table.
_RASTERS = ("PH", "INPUT", "MOBILITY", "SOC")


def soil(folder: Path) -> dict[str, str]:
    return {name: str(folder / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY", "CEC")}


def calls(example: Path, mobility: str, out: Path) -> dict[str, dict[str, Any]]:
    """A call of each algorithm with all that it can give."""
    zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    samples = {"SAMPLES": str(example / "samples.csv")}
    own = soil(example)
    named = {
        "exampledata": ({}, {"FOLDER": "data"}),
        "preparecovariates": (own, {"OUTPUT": "p.tif"}),
        "predictfractionation": (
            {**own, "ELEMENT": "Cd", "TOTAL_VALUE": 0.4},
            {
                "OUTPUT": "f.tif",
                "OUTPUT_MOBILE": "fm.tif",
                "OUTPUT_UNCERTAINTY": "fu.tif",
                "OUTPUT_APPLICABILITY": "fa.tif",
            },
        ),
        "predictmobility": ({**own, "ELEMENTS": ["Cd", "Pb"]}, {"OUTPUT": "m.tif"}),
        "classifyrisk": ({"INPUT": mobility}, {"OUTPUT": "c.tif", "OUTPUT_TABLE": "c.csv", "OUTPUT_HTML": "c.html"}),
        "compositerisk": (
            {"INPUT": mobility},
            {"OUTPUT": "i.tif", "OUTPUT_CLASSES": "ic.tif", "OUTPUT_CRITICAL": "iz.tif"},
        ),
        "riskhotspots": ({"INPUT": mobility, "RADIUS": 500.0}, {"OUTPUT": "h.tif", "OUTPUT_CLASSES": "hc.tif"}),
        "totalmobiledivergence": (
            {"TOTAL": str(example / "totals.tif"), "MOBILITY": mobility},
            {"OUTPUT": "d.tif", "OUTPUT_DIFFERENCE": "dd.tif", "OUTPUT_HTML": "d.html"},
        ),
        "fourpermille": ({"SOC": own["SOC"], "CEC": own["CEC"]}, {"OUTPUT": "s.tif", "OUTPUT_CEC": "sc.tif"}),
        "fourpermillechange": (
            {**own, "ELEMENTS": ["Cd", "Pb"], "STEP": 13, **zones},
            {"OUTPUT": "g.tif", "OUTPUT_CLASSES": "gc.tif", "OUTPUT_TABLE": "gz.gpkg", "OUTPUT_HTML": "g.html"},
        ),
        "guidancevalues": (
            {**own, "ELEMENT": "Cd", "MODE": "invert", "MOBILE_LIMIT": 0.2, "TOTAL_VALUE": 0.4, **zones},
            {"OUTPUT": "v.tif", "OUTPUT_EXCEEDANCE": "ve.tif", "OUTPUT_ZONES": "vz.gpkg", "OUTPUT_HTML": "v.html"},
        ),
        "zonalsummary": ({"INPUT": mobility, **zones}, {"OUTPUT": "z.gpkg", "OUTPUT_HTML": "z.html"}),
        "districtatlas": ({"INPUT": mobility, **zones}, {"OUTPUT_PDF": "a.pdf"}),
        "soilgrids": (
            {"AREA": AREA, "CRS": "EPSG:4326", "RESOLUTION": 0.25, "QUANTILES": True},
            {"OUTPUT_PH": "np.tif", "OUTPUT_SOC": "no.tif", "OUTPUT_CLAY": "nc.tif"},
        ),
        "mobilitydrivers": (
            {**own, "ELEMENT": "Cd"},
            {"OUTPUT": "x.tif", "OUTPUT_DOMINANT": "xd.tif", "OUTPUT_HTML": "x.html"},
        ),
        "trainmodel": (samples, {"OUTPUT": "bundle", "OUTPUT_HTML": "t.html"}),
        "validatemodel": (samples, {"OUTPUT": "w.gpkg", "OUTPUT_HTML": "w.html"}),
        "describemodel": ({}, {"OUTPUT_HTML": "k.html"}),
    }  # fmt: skip
    return {
        name: {**given, **{output: str(out / place) for output, place in outputs.items()}}
        for name, (given, outputs) in named.items()
    }


def damaged(name: str, call: dict[str, Any], broken: dict[str, str]) -> dict[str, Any]:
    """The same call with a part of a raster or a table, a model that is none, no place for the result, or sea alone."""
    raster = next((key for key in _RASTERS if key in call), None)
    if raster is not None:
        return {**call, raster: broken[Path(call[raster]).name]}
    if "SAMPLES" in call:
        return {**call, "SAMPLES": broken["samples.csv"]}
    if "AREA" in call:
        return {**call, "AREA": "100,101,-40,-39 [EPSG:4326]"}
    return {**call, ("MODEL" if name == "describemodel" else "FOLDER"): broken["samples.csv"]}


def halves(folder: Path, *sources: str) -> dict[str, str]:
    """The first tenth of each file, and of a table its names of fields alone."""
    folder.mkdir()
    for source in map(Path, sources):
        data = source.read_bytes()
        kept = data.split(b"\n")[0] if source.suffix == ".csv" else data[: len(data) // 10]
        (folder / source.name).write_bytes(kept)
    return {path.name: str(path) for path in folder.iterdir()}


class _Heap(ctypes.Structure):
    """glibc's ``struct mallinfo2``."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


_C = ctypes.CDLL(None)
_C.mallinfo2.restype = _Heap


def allocated() -> float:
    """What was asked for with malloc and not freed yet (MB)."""
    gc.collect()
    heap = _C.mallinfo2()
    return (heap.uordblks + heap.hblkhd) / 2**20


def measured(give_back: bool = False) -> dict[str, float]:
    """What the process holds now.

    ``resident`` (MB) is what the system sees; ``allocated`` (MB) what was asked for with malloc and not freed yet, that
    of all threads: it knows nothing of gaps between pieces; ``blocks`` are Python's own pieces of memory (thousands).
    Then open descriptors, threads and files in the folder for temporary ones.

    ``give_back``: what is free is given back to the system first. No server does so, and each page given back comes to
    hold a piece again by and by, up to the end of the heap, which reads as growth for thousands of runs (0.15 MB in 100
    of the second third of 2,000 runs, 0.08 of the last); without, the heap is filled after some 150 runs.
    """
    known = allocated()
    if give_back:
        _C.malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {
        "resident": pages * os.sysconf("SC_PAGE_SIZE") / 2**20,
        "allocated": known,
        "blocks": sys.getallocatedblocks() / 1e3,
        "descriptors": len(os.listdir("/proc/self/fd")),
        "threads": len(os.listdir("/proc/self/task")),
        "files": sum(len(names) for _, _, names in os.walk(tempfile.gettempdir())),
    }


@contextmanager
def soil_maps(folder: Path) -> Iterator[None]:
    """Serve soil maps from another process, and let QGIS's settings name it."""
    from qgis.core import QgsSettings

    from soil_mobility_plugin.processing import network
    from tests.raster.tileserver import write_sources

    words = [sys.executable, "-m", "tests.raster.tileserver", str(folder / "served")]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        address = server.stdout.readline().strip()
        QgsSettings().setValue(network.SOURCES, write_sources(folder / "sources.csv", address))
        QgsSettings().setValue(network.CACHE, str(folder / "cache"))
        yield
        server.stdin.close()


def kinds() -> Iterator[str]:
    """Two of three runs are good; the third fails, or is cancelled, in turn."""
    while True:
        yield from (GOOD, GOOD, FAILING, GOOD, GOOD, CANCELED)


def filled() -> list[str]:
    """Names as Python keeps them for ever, so many that the table of all of them has grown: hold them meanwhile.

    Else it doubles once in some hundred runs, by 0.9 MB: names that come and go use up its places.
    """
    return [sys.intern(f"soak {number}") for number in range(50_000)]


def fill_pictures(folder: Path) -> None:
    """Fill QGIS's cache of SVGs, which keeps 20 MB, with such as an atlas draws.

    Each atlas has its own, in a folder of its own: the cache would take them in for a thousand runs, 25 kB each.
    """
    from qgis.core import QgsApplication
    from qgis.PyQt.QtGui import QColor

    folder.mkdir()
    text = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5"/><!--{:01000}--></svg>'
    for number in range(int(22e6) // len(text.format(0))):
        path = folder / f"{number}.svg"
        path.write_text(text.format(number), encoding="utf-8")
        QgsApplication.svgCache().svgContent(str(path), 10.0, QColor("red"), QColor("red"), 1.0, 1.0)
        path.unlink()


def kept_of_a_thread(raster: str, count: int = 4000) -> float:
    """Bytes that GDAL keeps of a thread that has opened ``raster`` and has ended, without a line of the plugin.

    A mean of many: the place where they are kept doubles now and then.
    """
    from osgeo import gdal

    def opened() -> None:
        gdal.Open(raster)

    before = allocated()
    for _ in range(count):
        thread = threading.Thread(target=opened)
        thread.start()
        thread.join()
    return (allocated() - before) * 2**20 / count


@contextmanager
def counted(started: list[int]) -> Iterator[None]:
    """Count in ``started[0]`` the threads that Python starts."""
    start = threading.Thread.start

    def counting(thread: threading.Thread) -> None:
        started[0] += 1
        start(thread)

    threading.Thread.start = counting
    try:
        yield
    finally:
        threading.Thread.start = start


def soak(runs: int, folder: Path, only: str = "") -> dict[str, Any]:
    """Do the runs; the measures after each, and what became of it; what GDAL keeps of a thread, and threads started."""
    import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback
    from qgis.PyQt.QtCore import QCoreApplication, QEvent

    class Canceling(QgsProcessingFeedback):
        """Cancels at the first progress."""

        def __init__(self) -> None:
            super().__init__(False)
            self.progressChanged.connect(lambda progress: self.cancel())

    example = Path(shutil.copytree(ROOT / "soil_mobility_plugin" / "example", folder / "example"))
    out = folder / "out"
    out.mkdir()
    mobility = str(folder / "mobility.tif")
    processing.run(
        "soilmobility:predictmobility", {**soil(example), "ELEMENTS": ["Cd", "Pb", "As"], "OUTPUT": mobility}
    )
    broken = halves(folder / "broken", *map(str, example.glob("*.tif")), str(example / "samples.csv"), mobility)
    given = calls(example, mobility, out)
    if only:
        given = {only: given[only]}
    if "districtatlas" in given:
        fill_pictures(folder / "pictures")
    leaked, _names = [], filled()
    # Room for all measures beforehand: each run's would be pieces of memory that the next one counts.
    found = {name: np.zeros(runs) for name in (*measured(), "started")}
    result: dict[str, Any] = {"ended": {}}
    started = [0]
    # What is there by now no run leaves behind: garbage is looked for in what comes.
    gc.collect()
    gc.freeze()
    for number, kind in zip(range(runs), kinds()):
        if LEAK in os.environ:
            leaked.append(bytearray(1024 * int(os.environ[LEAK])))
        # 18 algorithms and 6 kinds of turn: one more at each round, so that every pair occurs
        name = list(given)[(number + number // len(given)) % len(given)]
        call = damaged(name, given[name], broken) if kind == FAILING else given[name]
        feedback = Canceling() if kind == CANCELED else QgsProcessingFeedback(False)
        try:
            with counted(started):
                processing.run(f"soilmobility:{name}", call, feedback=feedback)
            ended = "ended well"
        except QgsProcessingException:
            ended = "refused"
        counts = result["ended"].setdefault(kind, {})
        counts[ended] = counts.get(ended, 0) + 1
        if kind == GOOD and ended == "refused":
            result["ended"].setdefault("refused though good", []).append(name)
        # QGIS closes vector layers when Qt comes to it, as in every program with an event loop.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        for measure, value in {**measured(give_back=runs < LONG), "started": started[0]}.items():
            found[measure][number] = value
    result["kept_of_a_thread"] = kept_of_a_thread(str(example / "ph.tif"))
    return {**result, **{name: values.tolist() for name, values in found.items()}}


def main(runs: int, folder: Path, only: str = "") -> None:
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path[:0] = [str(ROOT), os.path.join(application.pkgDataPath(), "python", "plugins")]
    from processing.core.Processing import Processing

    from soil_mobility_plugin.processing.provider import SoilMobilityProvider

    Processing.initialize()
    provider = SoilMobilityProvider()
    application.processingRegistry().addProvider(provider)
    with soil_maps(folder):
        (folder / "soak.json").write_text(json.dumps(soak(runs, folder, only)))
    # what QGIS does at its end is not what is measured here
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
