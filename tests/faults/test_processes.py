"""Faults of whole processes: killed while they write, two at once, odd surroundings; and reloading the plugin."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from tests.faults.conftest import enlarge, renamed, snapshot
from tests.machine import as_if_idle
from tests.raster.tileserver import MapServer, write_soil_maps, write_sources
from tests.rasterfiles import read

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals and locales of POSIX"),
]


@pytest.fixture(scope="module")
def process(root: Path, tmp_path_factory: pytest.TempPathFactory):
    """Start ``qgis_process`` in a profile of its own: ``process(words, remove=(...), NAME=value)`` -> Popen."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    base = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(root),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path_factory.mktemp("profile")),
        "PYTHONDONTWRITEBYTECODE": "1",
    }

    def start(*words: str, remove: tuple[str, ...] = (), **environment: str) -> subprocess.Popen:
        env = {name: value for name, value in {**base, **environment}.items() if name not in remove}
        return subprocess.Popen([program, *words], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    start("plugins", "enable", "soil_mobility_plugin").communicate(timeout=120)
    start.profile = Path(base["QGIS_CUSTOM_CONFIG_PATH"])
    return start


def set_sources(process, table: str) -> None:
    """Let QGIS's settings name another table of sources of soil maps, and an empty cache."""
    (settings,) = process.profile.rglob("QGIS3.ini")
    kept = settings.read_text(encoding="utf-8").split("[soil_mobility]")[0]
    settings.write_text(f"{kept}\n[soil_mobility]\nsources={table}\ncache={table}.cache\n", encoding="utf-8")


#: Seconds that ``qgis_process`` takes to go after a run that has ended.
STARTED_DOWN = 1.0


def interrupted(started: subprocess.Popen, number: int) -> tuple[str, float]:
    """What a process says after a signal, and the seconds until it has ended, as on a machine that is not busy."""
    started.send_signal(number)
    sent = time.monotonic()
    text = "".join(started.communicate(timeout=60))
    return text, as_if_idle(time.monotonic() - sent)


def words(algorithm: str, parameters: dict[str, Any]) -> list[str]:
    return ["run", f"soilmobility:{algorithm}", "--", *(f"{name}={value}" for name, value in parameters.items())]


def finish(started: subprocess.Popen) -> tuple[int, str]:
    out, error = started.communicate(timeout=300)
    return started.returncode, out + error


# -------------------------------------------------------------------------------------------------------------- kill


@pytest.fixture(scope="module")
def heavy(example: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Soil rasters whose prediction takes some seconds."""
    folder = tmp_path_factory.mktemp("heavy")
    names = ("PH", "SOC", "CLAY", "CEC")
    return {
        name: enlarge(example / f"{name.lower()}.tif", folder / f"{name.lower()}.tif", 2600, 2000) for name in names
    }


@pytest.fixture(scope="module")
def maps(heavy: dict[str, str]) -> dict[str, str]:
    """A map of contents and one of mobility of that size."""
    folder = Path(heavy["SOC"]).parent
    return {
        "CONTENT": renamed(heavy["SOC"], folder / "content.tif", "Cd", "mg/kg"),
        "F1": renamed(heavy["CLAY"], folder / "f1.tif", "Cd", "%"),
    }


@pytest.mark.parametrize("existing", [False, True], ids=["new", "replacing"])
def test_killed_in_the_middle_of_a_write(process, run, soil, heavy, results, existing):
    """Only hidden files are left, an older result is as it was, and the next run is not disturbed by them."""
    outputs = {"OUTPUT": results / "o.tif", "OUTPUT_UNCERTAINTY": results / "u.tif"}
    if existing:
        for path in outputs.values():
            path.write_text("old")
    before, sources = snapshot(results), snapshot(Path(heavy["PH"]).parent)
    started = process(*words("predictfractionation", {**heavy, "ELEMENT": "Cd", **outputs}))
    end = time.monotonic() + 120
    while time.monotonic() < end and started.poll() is None:
        hidden = list(results.glob(".soilmobility-*/new/*/o.tif"))
        if hidden and hidden[0].stat().st_size > 200_000:
            break
        time.sleep(0.005)
    assert started.poll() is None, "it ended before it could be killed"
    started.send_signal(signal.SIGKILL)
    started.communicate()
    assert started.returncode == -signal.SIGKILL
    left = snapshot(results)
    assert {name: left[name] for name in before} == before
    assert all(name.startswith(".soilmobility-") for name in left if name not in before)
    assert snapshot(Path(heavy["PH"]).parent) == sources
    run("predictfractionation", **soil, ELEMENT="Cd", **{name: str(path) for name, path in outputs.items()})
    assert np.isfinite(read(results / "o.tif")).any()


#: Algorithms by what they read, besides their soil.
INTERRUPTED = {
    "predictfractionation": {"ELEMENT": "Cd"},
    "predictmobility": {"ELEMENTS": "Cd,Pb,Zn"},
    "preparecovariates": {},
    "mobilitydrivers": {"ELEMENT": "Cd"},
    "fourpermillechange": {"ELEMENTS": "Cd"},
    "fourpermille": {},
    "riskhotspots": {"INPUT": "F1", "RADIUS": 4000},
    "classifyrisk": {"INPUT": "F1"},
    "totalmobiledivergence": {"TOTAL": "CONTENT", "MOBILITY": "F1"},
}


@pytest.mark.parametrize(
    ("algorithm", "number"),
    [*((name, signal.SIGTERM) for name in INTERRUPTED), ("predictfractionation", signal.SIGINT)],
)
def test_a_signal_cancels_within_two_seconds(process, heavy, maps, results, algorithm, number):
    """SIGTERM is what a batch system sends first; nothing is left, and the exit code says that it failed."""
    own = {name: maps.get(value, value) for name, value in INTERRUPTED[algorithm].items()}
    soil = {} if {"INPUT", "TOTAL"} & own.keys() else heavy
    if algorithm == "fourpermille":
        soil = {"SOC": heavy["SOC"]}
    started = process(*words(algorithm, {**soil, **own, "OUTPUT": results / "o.tif"}))
    end = time.monotonic() + 120
    while started.poll() is None and not list(results.glob(".soilmobility-*/new/*/o.tif")):
        assert time.monotonic() < end
        time.sleep(0.005)
    assert started.poll() is None, "it ended before it could be interrupted"
    text, took = interrupted(started, number)
    assert took < 2.0 + STARTED_DOWN
    assert started.returncode not in (0, -number), text
    assert "Canceled: nothing was written" in text
    assert snapshot(results) == {}


@pytest.fixture(scope="module")
def crowd(heavy: dict[str, str], maps: dict[str, str], example: Path) -> dict[str, str]:
    """Many zones over `heavy`, and many samples."""
    folder = Path(heavy["PH"]).parent
    raster = gdal.Open(heavy["PH"])
    left, across, _, top, _, down = raster.GetGeoTransform()
    crs = osr.SpatialReference(raster.GetProjection())
    count, width, height = 40, across * raster.RasterXSize, down * raster.RasterYSize
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "zones.gpkg"))
    layer = source.CreateLayer("zones", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer.StartTransaction()
    for row, column in np.ndindex(count, count):
        (x, y), (x2, y2) = ((left + width * (column + d) / count, top + height * (row + d) / count) for d in (0, 1))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["name"] = f"{row}-{column}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({x} {y},{x2} {y},{x2} {y2},{x} {y2},{x} {y}))"))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    feature = layer = source = None
    head, *rows = (example / "samples.csv").read_text(encoding="utf-8").splitlines()
    (folder / "samples.csv").write_text("\n".join([head, *(10 * rows)]) + "\n", encoding="utf-8")
    return {**maps, "ZONES": str(folder / "zones.gpkg"), "SAMPLES": str(folder / "samples.csv")}


#: Algorithms that write their results at the end: what they are given, and what of their log tells that they work.
AT_WORK = {
    "compositerisk": ({"INPUT": "F1", "OUTPUT": "o.tif"}, "covers 100"),
    "zonalsummary": ({"INPUT": "F1", "ZONES": "ZONES", "OUTPUT": "o.gpkg", "OUTPUT_HTML": "o.html"}, "covers 100"),
    "guidancevalues": (
        {"ELEMENT": "Cd", "MODE": "invert", "MOBILE_LIMIT": 0.2, "ZONES": "ZONES", "OUTPUT_ZONES": "o.gpkg"},
        "covers 100",
    ),
    "districtatlas": ({"INPUT": "F1", "ZONES": "ZONES", "OUTPUT_PDF": "o.pdf"}, "covers 100"),
    "trainmodel": ({"SAMPLES": "SAMPLES", "OUTPUT": "bundle", "OUTPUT_HTML": "o.html"}, "Inputs"),
    "validatemodel": ({"SAMPLES": "SAMPLES", "OUTPUT": "o.gpkg", "OUTPUT_HTML": "o.html"}, "Inputs"),
    "soilgrids": ({"AREA": "-46,-34,42,50 [EPSG:4326]", "OUTPUT_PH": "ph.tif", "OUTPUT_SOC": "soc.tif"}, "Fetching"),
}


def read_until(started: subprocess.Popen, mark: str) -> str:
    """What a process has written up to and with ``mark``."""
    text, end = "", time.monotonic() + 300
    while mark not in text:
        assert time.monotonic() < end, text
        if select.select([started.stdout], [], [], 0.1)[0]:
            part = os.read(started.stdout.fileno(), 1 << 16)
            assert part, text + started.stderr.read()
            text += part.decode("utf-8", "replace")
    return text


@pytest.mark.parametrize(
    ("algorithm", "number"), [*((name, signal.SIGTERM) for name in AT_WORK), ("zonalsummary", signal.SIGINT)]
)
def test_a_signal_cancels_what_writes_at_its_end(process, heavy, crowd, results, tmp_path, algorithm, number):
    given, mark = AT_WORK[algorithm]
    given = {key: crowd.get(value, value) for key, value in given.items()}
    given |= {key: results / value for key, value in given.items() if key.startswith("OUTPUT")}
    if algorithm == "guidancevalues":
        given |= {**heavy, "OUTPUT": results / "o.tif"}
    served = tmp_path / "served"
    with MapServer(served) as server:
        if algorithm == "soilgrids":
            write_soil_maps(served, ("phh2o", "soc"))
            server.faults = [["tileSG", "stall", 9999]]
            set_sources(process, write_sources(tmp_path / "sources.csv", server.address))
        started = process(*words(algorithm, given))
        text = read_until(started, mark)
        time.sleep(0.2 if algorithm == "soilgrids" else 0.0)  # on a fast machine the others end soon
        assert started.poll() is None, "it ended before it could be interrupted"
        last, took = interrupted(started, number)
    text += last
    assert started.returncode not in (0, -number), text
    assert "Canceled: nothing was written" in text
    assert snapshot(results) == {}
    assert took < 2.0 + STARTED_DOWN


def test_the_same_bytes_in_any_run_time_zone_and_language(process, example, results):
    """What names things (styles, metadata, notes in tables) is in the user's language; rasters are alike in all."""
    soil = {name: example / f"{name.lower()}.tif" for name in ("PH", "SOC", "CLAY")}
    found: list[dict[str, str]] = []
    for number, environment in enumerate(
        ({"TZ": "UTC"}, {"TZ": "Asia/Tokyo", "QT_HASH_SEED": "7"}, {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"})
    ):
        folder = results / str(number)
        folder.mkdir()
        given = {**soil, "SOC_UNIT": "g/kg", "ELEMENT": "Cd", "OUTPUT": folder / "o.tif"}
        code, text = finish(process(*words("predictfractionation", given), **environment))
        assert code == 0, text
        zones = {"INPUT": folder / "o.tif", "ZONES": example / "zones.gpkg", "OUTPUT": folder / "z.gpkg"}
        code, text = finish(process(*words("zonalsummary", zones), **environment))
        assert code == 0, text
        found.append(snapshot(folder))
    assert set(found[0]) == {"o.tif", "o.qml", "o.qmd", "z.gpkg", "z.qml"}
    assert found[0] == found[1]
    assert found[2]["o.tif"] == found[0]["o.tif"]


def test_two_processes_on_the_same_inputs(process, run, large, results):
    started = {
        element: process(
            *words("predictfractionation", {**large, "ELEMENT": element, "OUTPUT": results / f"{element}.tif"})
        )
        for element in ("Cd", "Pb")
    }
    sources = snapshot(Path(large["PH"]).parent)
    for element, one in started.items():
        code, text = finish(one)
        assert code == 0, text
        alone = str(results / f"alone_{element}.tif")
        run("predictfractionation", **large, ELEMENT=element, OUTPUT=alone)
        np.testing.assert_array_equal(read(results / f"{element}.tif"), read(alone))
    assert snapshot(Path(large["PH"]).parent) == sources
    assert not [name for name in snapshot(results) if name.startswith(".")]


# ------------------------------------------------------------------------------------------------------ surroundings


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Variables that make C, Qt and QGIS write numbers with a comma; the locale is compiled on the spot."""
    folder = tmp_path_factory.mktemp("locale")
    program = shutil.which("localedef")
    made = program and subprocess.run(
        [program, "-i", "de_DE", "-f", "UTF-8", str(folder / "de_DE.UTF-8")], capture_output=True, check=False
    )
    variables = {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de", "LOCPATH": str(folder)}
    code = "import locale; locale.setlocale(locale.LC_ALL, ''); print(locale.localeconv()['decimal_point'])"
    asked = [sys.executable, "-c", code]
    answer = subprocess.run(asked, env={**os.environ, **variables}, capture_output=True, text=True, check=False)
    if not made or answer.stdout.strip() != ",":
        pytest.skip("the locale de_DE.UTF-8 cannot be made here")
    return variables


def numbers(text: str) -> dict[str, Any]:
    """The results that ``qgis_process --json`` printed."""
    return json.loads(text[text.index("{") :])["results"]


def run_json(process, algorithm: str, parameters: dict[str, Any], **options: Any) -> dict[str, Any]:
    program = process("--json", *words(algorithm, parameters), **options)
    out, error = program.communicate(timeout=300)
    assert program.returncode == 0, out + error
    return numbers(out)


def noted(path: Path) -> dict[str, str]:
    """The metadata of a raster, without the one item that is in the user's language."""
    from osgeo import gdal

    found = gdal.Open(str(path)).GetMetadata()
    assert found.pop("SOIL_MOBILITY_DESCRIPTION")
    return found


def test_a_locale_with_decimal_comma(process, run, soil, results, german, tmp_path):
    """Numbers in, numbers out, the model's trees, metadata, style and report are what they are elsewhere."""
    settings = tmp_path / "profile" / "profiles" / "default" / "QGIS"
    settings.mkdir(parents=True)
    override = "[locale]\noverrideFlag=true\nglobalLocale=de_DE\nuserLocale=de\nshowGroupSeparator=true\n"
    (settings / "QGIS3.ini").write_text(override + "[PythonPlugins]\nsoil_mobility_plugin=true\n")
    own = {**german, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "profile")}
    found = {}

    def with_commas(algorithm: str, **given: Any) -> dict[str, Any]:
        return run_json(process, algorithm, given, **own)

    for name, ask in (("plain", run), ("german", with_commas)):
        folder = results / name
        folder.mkdir()
        o, k, t, r, s = (str(folder / file) for file in ("o.tif", "k.tif", "t.csv", "r.html", "s.tif"))
        predicted = ask("predictfractionation", **soil, ELEMENT="Cd", TOTAL_VALUE="0.45", OUTPUT=o)
        limits = "1,10,30.5,50"
        classified = ask("classifyrisk", INPUT=o, LIMITS=limits, OUTPUT=k, OUTPUT_TABLE=t, OUTPUT_HTML=r)
        grown = ask("fourpermille", SOC=soil["SOC"], RATE="4.5", OUTPUT=s)
        values = {**predicted, **classified, **grown}
        found[name] = {key: value for key, value in values.items() if not str(value).startswith(str(results))}
    assert found["german"] == found["plain"]
    for file in ("o.tif", "k.tif", "s.tif"):
        np.testing.assert_array_equal(read(results / "german" / file), read(results / "plain" / file))
    assert noted(results / "german" / "o.tif") == noted(results / "plain" / "o.tif")
    for row in (results / "german" / "t.csv").read_text().splitlines()[1:]:
        assert float(row.rsplit(",", 1)[1]) >= 0
    from xml.etree import ElementTree

    for style in (results / "german").glob("*.qml"):
        items = [item.get("value") for item in ElementTree.parse(style).iter("item")]
        assert all(float(value) >= 0 for value in items)


@pytest.mark.parametrize("home", ["none", "not there", "read-only"])
def test_without_a_home(process, soil, results, tmp_path, home):
    given = {**soil, "OUTPUT": results / "o.tif"}
    remove = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    environment = {"none": {}, "not there": {"HOME": "/no/such/home"}, "read-only": {"HOME": "/proc"}}[home]
    if home != "none":
        remove = remove[1:]
    code, text = finish(process(*words("predictfractionation", given), remove=remove, **environment))
    assert code == 0, text
    assert np.isfinite(read(results / "o.tif")).any()


def test_paths_and_names_on_the_command_line(process, soil, tmp_path):
    """Spaces and letters beyond ASCII, also where the locale knows none (``LC_ALL=C``)."""
    folder = tmp_path / "Böden von Grüningen 土壌"
    folder.mkdir()
    given = {name: shutil.copyfile(path, folder / f"{name} – Ü.tif") for name, path in soil.items()}
    for number, locale in enumerate(({}, {"LC_ALL": "C", "LANG": "C"})):
        path = folder / f"Ergebnis für Cd {number}.tif"
        code, text = finish(process(*words("predictfractionation", {**given, "OUTPUT": path}), **locale))
        assert code == 0, text
        assert np.isfinite(read(path)).any()


def test_no_room_for_temporary_files(process, soil, results, small_disk, tmp_path):
    """Resampling needs a copy; where the temporary folder is full, the message says which."""
    from osgeo import gdal

    disk = small_disk("64k")
    other = str(tmp_path / "clay.tif")
    gdal.Warp(other, soil["CLAY"], dstSRS="EPSG:3035", xRes=90, yRes=90)
    given = {**soil, "CLAY": other, "OUTPUT": results / "o.tif"}
    code, text = finish(process(*words("predictfractionation", given), TMPDIR=str(disk)))
    assert code != 0
    assert "CLAY" in text
    assert "temporary" in text
    assert "MB are free" in text  # said before the work starts
    assert snapshot(results) == {}


# ------------------------------------------------------------------------------------------------------------ reload

RELOAD = """
import gc, sys
from pathlib import Path
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QToolBar

app = QgsApplication([], True)
app.initQgis()
sys.path.append({plugins!r})
import qgis.utils

class Interface:
    def __init__(self):
        self.window, self.menu = QMainWindow(), []
    def mainWindow(self):
        return self.window
    def addToolBar(self, name):
        return self.window.addToolBar(name)
    def addPluginToMenu(self, name, action):
        self.menu.append(action)
    def removePluginMenu(self, name, action):
        self.menu.remove(action)
    def messageBar(self):
        return None
    def __getattr__(self, name):
        # Whatever else a plugin asks of QGIS's window.
        return lambda *args, **options: None

iface = Interface()
qgis.utils.iface = {gui} and iface or None
qgis.utils.initInterface = lambda pointer: None
from processing.core.Processing import Processing
Processing.initialize()
qgis.utils.plugin_paths = [{root!r}]
qgis.utils.updateAvailablePlugins()
import processing
registry = QgsApplication.processingRegistry()
messages = []
QgsApplication.messageLog().messageReceived.connect(lambda text, tag, level: messages.append((tag, text)))
before = len(registry.algorithms())

def settle():
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()

def memory():
    text = Path("/proc/self/statm").read_text() if Path("/proc/self/statm").exists() else "0 0"
    return int(text.split()[1]) * 4096 / 2**20

counts, used = set(), []
for number in range(20):
    assert qgis.utils.loadPlugin("soil_mobility_plugin"), "cannot be loaded"
    assert qgis.utils.startPlugin("soil_mobility_plugin"), "cannot be started"
    counts.add((len(registry.algorithms()) - before, len(iface.menu)))
    base = sys.modules["soil_mobility_plugin.processing.algorithm"].InToolbox
    assert all(isinstance(one, base) for one in registry.providerById("soilmobility").algorithms()), "an older version"
    if number in (0, 10, 19):
        path = {out!r} + f"/{{number}}.tif"
        parameters = {{**{soil!r}, "ELEMENT": "Cd", "OUTPUT": path}}
        assert processing.run("soilmobility:predictfractionation", parameters)["VALID_PIXELS"] > 0
    assert qgis.utils.unloadPlugin("soil_mobility_plugin"), "cannot be unloaded"
    settle()
    assert registry.providerById("soilmobility") is None
    assert len(registry.algorithms()) == before
    assert iface.menu == []
    assert iface.window.findChildren(QToolBar) == [], "a toolbar is left"
    assert iface.window.findChildren(QAction) == [], "actions are left"
    used.append(memory())
assert len(counts) == 1, counts
assert [text for tag, text in messages if tag in ("Soil Mobility", "Python warning", "Python error")] == [], messages
print("RELOADED", counts, used[10], used[-1])
assert used[-1] - used[10] < 60, used
import os
sys.stdout.flush()
os._exit(0)
"""


@pytest.mark.parametrize("gui", [True, False], ids=["with a window", "without"])
def test_unloaded_and_loaded_twenty_times(root, soil, results, gui):
    """As the plugin manager does it: nothing is left behind, and algorithms run after each."""
    processing = pytest.importorskip("processing")
    plugins = str(Path(processing.__file__).parent.parent)
    code = RELOAD.format(plugins=plugins, root=str(root), soil=dict(soil), out=str(results), gui=gui)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(results.parent)
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "RELOADED" in done.stdout
    np.testing.assert_array_equal(read(results / "0.tif"), read(results / "19.tif"))


UNLOADED_MEANWHILE = (
    RELOAD.partition("counts, used")[0]
    + """
import time
from qgis.gui import QgsLayerTreeView
legend = QgsLayerTreeView()
iface.layerTreeView = lambda: legend
assert qgis.utils.loadPlugin("soil_mobility_plugin") and qgis.utils.startPlugin("soil_mobility_plugin")
algorithm = registry.createAlgorithmById("soilmobility:predictfractionation")
dialog, idle = (algorithm.create().createCustomParametersWidget(None) for _ in range(2))
dialog.mainWidget().setParameters({{**{soil!r}, "ELEMENT": "Cd", "OUTPUT": {out!r} + "/meanwhile.tif"}})
done = []
dialog.algorithmFinished.connect(lambda successful, results: done.append(successful))
dialog.show()
idle.show()
dialog.runAlgorithm()
assert qgis.utils.unloadPlugin("soil_mobility_plugin")
assert not idle.isVisible(), "its button would run what is gone"
end = time.monotonic() + 60
while not done and time.monotonic() < end:
    QCoreApplication.processEvents()
    time.sleep(0.01)
settle()
print("ENDED", done)
import os
sys.stdout.flush()
os._exit(0)
"""
)


def test_unloaded_while_an_algorithm_runs(root, soil, results):
    """QGIS asks for the provider when a run ends, and would crash: the run ends well, and other dialogs are closed."""
    processing = pytest.importorskip("processing")
    plugins = str(Path(processing.__file__).parent.parent)
    code = UNLOADED_MEANWHILE.format(plugins=plugins, root=str(root), soil=dict(soil), out=str(results), gui=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(results.parent)
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ENDED [True]" in done.stdout
    assert read(results / "meanwhile.tif").size
