"""Fixtures of the whole suite.

QGIS is started by pytest-qgis, off screen (``qgis_gui_enabled`` in pyproject.toml). Nothing here imports QGIS unless a
test asks for it, so that ``tests/mobility`` and ``tests/raster`` also run where there is none
(``pytest -p no:pytest_qgis tests/mobility``).
"""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
import sys
from pathlib import Path
from typing import Callable

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "soil_mobility_plugin"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

# How long an example takes is the machine's, and what else it does: no test is to fail of it.
hypothesis.settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any machine")


def pytest_configure() -> None:
    """Do not look for garbage while tests are collected: nearly all that is made then is to stay."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Let no search for garbage go through what was collected: it is most, and one takes most of a second.

    Nor let it be searched for every 700 new objects, the old of which are looked through once in 100 times.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _settings_of_its_own(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep QGIS's settings in a file that no other process of tests has, or had; children inherit the folder.

    pytest-qgis has one for each worker, in the working copy: of two sessions there each read what the other had set
    (soil maps came from the other's server), and what a killed one had set still held in the next.
    """
    if not request.config.pluginmanager.hasplugin("pytest_qgis"):
        return
    request.getfixturevalue("qgis_app")
    from qgis.PyQt.QtCore import QSettings

    folder = str(tmp_path_factory.mktemp("settings"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = folder


@pytest.fixture(scope="session", autouse=True)
def _nobody_waits_for_the_disk():
    """Let what is written reach the disk when it may: only a power failure would show it, and each wait takes 5 ms.

    What is synced, and in which order, tests of their own look at.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        patch.setenv("OGR_SQLITE_SYNCHRONOUS", "OFF")
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def package() -> Path:
    """The plugin's folder."""
    return PACKAGE


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the embedded example data; read only.

    A copy, because QGIS writes statistics (``.aux.xml``) beside a raster that it opens.
    """
    return Path(shutil.copytree(PACKAGE / "example", tmp_path_factory.mktemp("example_data") / "example"))


@pytest.fixture
def speak():
    """Let the library speak German, or what calls itself ``code``, during the test: ``speak({"clay": "Ton"})``.

    A function of a text may stand for the texts.
    """
    from soil_mobility_plugin.soilmobility import language

    def speak(texts: dict[str, str] | Callable[[str], str], code: str = "de") -> None:
        language.use(texts if callable(texts) else lambda text: texts.get(text, text), ",", ".", code)

    before = language._speech
    before = before.translate, before.decimal_point, before.group_separator, before.code
    yield speak
    language.use(*before)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of measured data beside the repository; the test is skipped where it is absent."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no measured data: {folder} is absent")
    return folder


@pytest.fixture(scope="session")
def bhutan(shared_data: Path) -> dict[str, Path]:
    """The soil rasters of Bhutan by parameter name (PH, SOC, CLAY, CEC, SAND); see SOURCES.md beside them."""
    names = {"PH": "PHAQ", "SOC": "CORG", "CLAY": "CLAY", "CEC": "CEC", "SAND": "SAND"}
    files = {key: shared_data / "bhutan" / f"BT-GSNM-{name}-2024-0-30-MEAN.tif" for key, name in names.items()}
    absent = [path.name for path in files.values() if not path.is_file()]
    if absent:
        pytest.skip(f"no rasters of Bhutan: {', '.join(absent)} absent")
    return files


@pytest.fixture(scope="session")
def lightgbm():
    """The LightGBM module; the test is skipped where it is not installed."""
    if importlib.util.find_spec("lightgbm") is None:
        pytest.skip("LightGBM is not installed")
    return importlib.import_module("lightgbm")


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """The plugin's provider, registered beside QGIS's own in an initialised Processing framework."""
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    from soil_mobility_plugin.processing.provider import SoilMobilityProvider

    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    own = SoilMobilityProvider()
    if not registry.addProvider(own):
        pytest.fail("QGIS did not accept the provider")
    yield own
    registry.removeProvider(own)


@pytest.fixture(scope="module", autouse=True)
def _project_is_left_empty():
    """Let no layer of a module's be offered to the dialogs of the next: which that is, chance decides."""
    yield
    core = sys.modules.get("qgis.core")
    if core is not None and core.QgsApplication.instance() is not None:
        core.QgsProject.instance().clear()


@pytest.fixture(scope="module")
def frozen():
    """Let collections pass over what was there before: it is most, and a search of it takes most of a second."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _gdal_is_left_to_qgis(request: pytest.FixtureRequest):
    """Let go of what Python still has of GDAL before QGIS ends: ``exitQgis`` takes GDAL down with all its datasets.

    One that Python closes after that is closed twice, and the process dies of it when all tests are done. A failed test
    is enough: its traceback keeps its variables. Outside these tests too::

        from osgeo import gdal
        from qgis.core import QgsApplication

        application = QgsApplication([], False)
        application.initQgis()
        dataset = gdal.GetDriverByName("MEM").Create("", 1, 1)
        application.exitQgis()
        del dataset  # segmentation fault (QGIS 3.22, GDAL 3.6)
    """
    if request.config.pluginmanager.hasplugin("pytest_qgis"):
        request.getfixturevalue("qgis_app")  # set up first, ended last
    yield
    if "osgeo.gdal" not in sys.modules:
        return
    gc.unfreeze()
    gc.collect()
    for kept in gc.get_objects():
        if type(kept).__module__ in ("osgeo.gdal", "osgeo.ogr") and hasattr(kept, "this"):
            kept.this.disown()
