"""Fixtures of the whole suite.

QGIS is started by pytest-qgis, off screen (``qgis_gui_enabled`` in pyproject.toml). Nothing here imports QGIS unless a
test asks for it, so that ``tests/mobility`` and ``tests/raster`` also run where there is none
(``pytest -p no:pytest_qgis tests/mobility``).
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "soil_mobility_plugin"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


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


_status = 0


def pytest_sessionfinish(exitstatus):
    global _status
    _status = int(exitstatus)


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure():
    """End with the status of the tests: QGIS, JAX and Dask in one process can crash while Python takes them down."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(_status)
