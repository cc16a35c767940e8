"""What the tests of faults share: every algorithm with inputs, many blocks of small rasters, what must hold after.

After each fault: no partial output under its final name, inputs untouched, QGIS alive, a message a user can act on.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from osgeo import gdal

from tests.processing.conftest import _collected, messages, qgis_process, run, soil  # noqa: F401  (fixtures)
from tests.rasterfiles import write

#: Width and height of the rasters that have several blocks in `small_blocks`.
SIZE = (1100, 520)


def snapshot(folder: Path) -> dict[str, str]:
    """Every file under a folder, hidden ones too, and the digest of what is in it; without QGIS's own statistics."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(".aux.xml")
    }


@pytest.fixture
def inputs(tmp_path: Path, example: Path) -> Path:
    """A folder of inputs of one test; they are the same afterwards, and nothing new lies beside them."""
    folder = Path(shutil.copytree(example, tmp_path / "in"))
    before = snapshot(folder)
    yield folder
    after = snapshot(folder) if folder.exists() else {}
    assert {name: after[name] for name in after if name not in before} == {}
    # A test may delete an input on purpose, never the plugin change one.
    assert all(after[name] == before[name] for name in after)


@pytest.fixture
def results(tmp_path: Path) -> Path:
    """An empty folder for outputs."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def enlarge(source: Path, target: Path, width: int, height: int) -> str:
    """Repeat a raster of the example until it is as large as asked for; a part stays nodata."""
    dataset = gdal.Open(str(source))
    bands = dataset.ReadAsArray().reshape(dataset.RasterCount, dataset.RasterYSize, dataset.RasterXSize)
    repeats = (1, -(-height // bands.shape[1]), -(-width // bands.shape[2]))
    values = np.tile(bands, repeats)[:, :height, :width]
    first = dataset.GetRasterBand(1)
    names = tuple(dataset.GetRasterBand(number).GetDescription() for number in range(1, dataset.RasterCount + 1))
    return write(
        target,
        values,
        dataset.GetGeoTransform(),
        dataset.GetProjection(),
        nodata=first.GetNoDataValue(),
        unit=first.GetUnitType(),
        names=names,
    )


@pytest.fixture(scope="session")
def large(example: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The soil rasters of the example, repeated to `SIZE`; read only."""
    folder = tmp_path_factory.mktemp("large")
    names = ("PH", "SOC", "CLAY", "CEC")
    return {name: enlarge(example / f"{name.lower()}.tif", folder / f"{name.lower()}.tif", *SIZE) for name in names}


def renamed(source: str, target: Path, name: str, unit: str) -> str:
    """A copy of a raster that says it is something else: a map of the same size, whatever its values mean."""
    copy = gdal.Translate(str(target), source)
    copy.GetRasterBand(1).SetDescription(name)
    copy.GetRasterBand(1).SetUnitType(unit)
    copy = None
    return str(target)


@pytest.fixture(scope="session")
def content(large: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A raster of contents over `large`."""
    return renamed(large["SOC"], tmp_path_factory.mktemp("content") / "content.tif", "Cd", "mg/kg")


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the walker's blocks as small as they can be, so that small rasters have several."""
    from soil_mobility_plugin.soilmobility.raster import walk as blocks

    monkeypatch.setattr(blocks, "BLOCK_PIXELS", 1)


@pytest.fixture(scope="session")
def mobility(provider, large: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A raster of mobility of three elements over `large`."""
    import processing

    path = str(tmp_path_factory.mktemp("mobility") / "mobility.tif")
    parameters = {**large, "ELEMENTS": ["Cd", "Pb", "As"], "OUTPUT": path}
    return processing.run("soilmobility:predictmobility", parameters)["OUTPUT"]


#: Every algorithm that writes rasters or layers, and all its outputs with the extension of each.
ALGORITHMS: dict[str, tuple[str, ...]] = {
    "preparecovariates": ("OUTPUT.tif",),
    "predictfractionation": ("OUTPUT.tif", "OUTPUT_MOBILE.tif", "OUTPUT_UNCERTAINTY.tif", "OUTPUT_APPLICABILITY.tif"),
    "predictmobility": ("OUTPUT.tif",),
    "classifyrisk": ("OUTPUT.tif", "OUTPUT_TABLE.csv", "OUTPUT_HTML.html"),
    "compositerisk": ("OUTPUT.tif", "OUTPUT_CLASSES.tif", "OUTPUT_CRITICAL.tif"),
    "riskhotspots": ("OUTPUT.tif", "OUTPUT_CLASSES.tif"),
    "totalmobiledivergence": ("OUTPUT.tif", "OUTPUT_DIFFERENCE.tif", "OUTPUT_HTML.html"),
    "fourpermille": ("OUTPUT.tif", "OUTPUT_CEC.tif"),
    "fourpermillechange": (
        "OUTPUT.tif",
        "OUTPUT_CLASSES.tif",
        "OUTPUT_STEPS.tif",
        "OUTPUT_TABLE.gpkg",
        "OUTPUT_HTML.html",
    ),
    "guidancevalues": ("OUTPUT.tif", "OUTPUT_EXCEEDANCE.tif", "OUTPUT_ZONES.gpkg", "OUTPUT_HTML.html"),
    "zonalsummary": ("OUTPUT.gpkg", "OUTPUT_HTML.html"),
    "mobilitydrivers": ("OUTPUT.tif", "OUTPUT_DOMINANT.tif", "OUTPUT_HTML.html"),
}


@pytest.fixture
def parameters(large: dict[str, str], content: str, example: Path, request) -> Callable[..., dict[str, Any]]:
    """Parameters of an algorithm of `ALGORITHMS` with all its outputs in a folder: ``parameters(name, folder)``."""

    def of(algorithm: str, folder: Path) -> dict[str, Any]:
        zones = {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
        own: dict[str, Any] = {
            "preparecovariates": large,
            "predictfractionation": {**large, "ELEMENT": "Cd", "TOTAL_VALUE": 0.4},
            "predictmobility": {**large, "ELEMENTS": ["Cd", "Pb"]},
            "riskhotspots": {"RADIUS": 250.0},
            "totalmobiledivergence": {"TOTAL": content},
            "fourpermille": {"SOC": large["SOC"], "CEC": large["CEC"]},
            "fourpermillechange": {**large, "ELEMENTS": ["Cd", "Pb"], "STEP": 13, **zones},
            "guidancevalues": {
                **large,
                "ELEMENT": "Cd",
                "MODE": "invert",
                "MOBILE_LIMIT": 0.2,
                "TOTAL_VALUE": 0.4,
                **zones,
            },
            "zonalsummary": zones,
            "mobilitydrivers": {**large, "ELEMENT": "Cd"},
        }.get(algorithm, {})
        result = dict(own)
        source = {"totalmobiledivergence": "MOBILITY"}.get(algorithm, "INPUT")
        if algorithm in ("classifyrisk", "compositerisk", "riskhotspots", "totalmobiledivergence", "zonalsummary"):
            result[source] = request.getfixturevalue("mobility")
        for output in ALGORITHMS[algorithm]:
            result[output.partition(".")[0]] = str(folder / output)
        return result

    return of


@pytest.fixture
def alive(run, soil, tmp_path) -> Iterator[None]:  # noqa: F811
    """After the test the same QGIS still predicts."""
    yield
    folder = tmp_path / "alive"
    folder.mkdir()
    result = run("predictfractionation", **soil, ELEMENT="Cd", OUTPUT=str(folder / "alive.tif"))
    assert result["VALID_PIXELS"] > 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mount a disk of a given size (``small_disk("1m")``); the test is skipped without the rights to do so."""
    mounted: list[Path] = []

    def mount(size: str) -> Path:
        disk = tmp_path / f"disk{len(mounted)}"
        disk.mkdir()
        program = shutil.which("mount")
        command = [program or "mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
        if program is None or subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("a small disk cannot be mounted without the rights to do so")
        mounted.append(disk)
        return disk

    yield mount
    for disk in mounted:
        subprocess.run(["umount", "--lazy", str(disk)], check=False)


@pytest.fixture
def read_only(tmp_path: Path, small_disk) -> Iterator[Callable[[Path], Path]]:
    """Make a folder read-only (by mode, or for root, whom modes do not stop, as a mount)."""
    changed: list[Path] = []

    def make(folder: Path) -> Path:
        if os.name != "posix":
            pytest.skip("modes of POSIX")
        if os.geteuid() != 0:
            folder.chmod(0o555)
            changed.append(folder)
            return folder
        disk = small_disk("64m")
        shutil.copytree(folder, disk, dirs_exist_ok=True)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        return disk

    yield make
    for folder in changed:
        folder.chmod(0o755)
