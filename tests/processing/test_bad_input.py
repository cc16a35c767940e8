"""Bad input: each kind has its own message, says which input it is, and stops before any output exists."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from tests.machine import as_if_idle
from tests.rasterfiles import write

from .conftest import like


def shape() -> np.ndarray:
    return np.full((20, 30), 5.5, dtype=np.float32)


def make(kind: str, folder: Path, soil: dict[str, str], example: Path) -> dict[str, object]:
    """Return the parameters that differ from a good run."""
    if kind == "missing file":
        return {"SOC": str(folder / "nowhere.tif")}
    if kind == "required input left out":
        return {"CLAY": None}
    if kind == "not a raster":
        path = folder / "text.tif"
        path.write_text("this is no raster")
        return {"PH": str(path)}
    if kind == "no CRS":
        return {"CLAY": write(folder / "clay.tif", shape(), crs=None)}
    if kind == "no overlap":
        return {"CEC": write(folder / "far.tif", shape() * 4, geotransform=(0.0, 100.0, 0.0, 900000.0, 0.0, -100.0))}
    if kind == "band out of range":
        return {"PH_BAND": 7}
    if kind == "unknown unit":
        return {"SOC_UNIT": "t/ha"}
    if kind == "unit cannot be told":
        from osgeo import gdal

        path = folder / "soc.tif"
        shutil.copyfile(soil["SOC"], path)
        dataset = gdal.Open(str(path), gdal.GA_Update)
        dataset.GetRasterBand(1).SetUnitType("")
        dataset.FlushCache()
        return {"SOC": str(path)}
    if kind == "unknown pH method":
        return {"PH_METHOD": "NaCl"}
    if kind == "unknown element":
        return {"ELEMENT": "Xx"}
    if kind == "model not there":
        return {"MODEL": str(folder / "no_model")}
    if kind == "model without a card":
        (folder / "empty").mkdir()
        return {"MODEL": str(folder / "empty")}
    if kind == "wrong extension":
        return {"OUTPUT": str(folder / "out.png")}
    if kind == "output is an input":
        path = folder / "ph.tif"
        shutil.copyfile(soil["PH"], path)
        return {"PH": str(path), "OUTPUT": str(path)}
    if kind == "folder not there":
        return {"OUTPUT": str(folder / "no" / "such" / "folder" / "out.tif")}
    if kind == "mobile content without a total":
        return {"OUTPUT_MOBILE": str(folder / "mobile.tif")}
    if kind == "two totals":
        return {"TOTALS": str(example / "totals.tif"), "TOTAL_VALUE": 1.0}
    if kind == "total without the element":
        return {"TOTALS": str(example / "totals.tif"), "ELEMENT": "U"}
    if kind == "two totals of an element":
        return {"TOTALS": write(folder / "twice.tif", np.stack([shape(), shape()]), names=("Cd 0-20", "Cd 20-40"))}
    if kind == "total in another unit":
        return {"TOTALS": write(folder / "cd.tif", shape(), unit="g/kg", names=("Cd",))}
    if kind == "unknown basis":
        return {"TOTALS": str(example / "totals.tif"), "TOTAL_BASIS": "XRF"}
    if kind == "extent elsewhere":
        return {"EXTENT": "0,1000,0,1000 [EPSG:3035]"}
    if kind == "truncated file":
        path = folder / "cut.tif"
        content = Path(soil["SOC"]).read_bytes()
        path.write_bytes(content[: len(content) // 2])
        return {"SOC": str(path)}
    raise AssertionError(kind)


TABLE = [
    ("missing file", "SOC.*does not exist"),
    ("required input left out", r"\(CLAY\) is missing"),
    ("not a raster", "PH.*GDAL cannot open"),
    ("no CRS", "CLAY.*no (CRS|coordinate reference system)"),
    ("no overlap", "CEC.*overlap"),
    ("band out of range", "PH.*no band 7"),
    ("unknown unit", "SOC_UNIT.*t/ha.*g/kg"),
    ("unit cannot be told", "SOC.*median.*SOC_UNIT"),
    ("unknown pH method", "PH_METHOD.*NaCl"),
    ("unknown element", "ELEMENT.*“Xx” is not one of.*Cd"),
    ("model not there", "MODEL.*no_model"),
    ("model without a card", "MODEL.*card.json"),
    ("wrong extension", r"OUTPUT.*\.tif"),
    ("output is an input", "OUTPUT.*PH"),
    ("folder not there", "folder"),
    ("mobile content without a total", "OUTPUT_MOBILE.*TOTAL_VALUE"),
    ("two totals", "not both"),
    ("total without the element", "TOTALS.*no band.*U"),
    ("total in another unit", "TOTALS.*g/kg"),
    ("two totals of an element", r"\(TOTALS\): bands 1 and 2 are both named after Cd"),
    ("unknown basis", "TOTAL_BASIS.*XRF"),
    ("extent elsewhere", "(?i)extent|overlap"),
    ("truncated file", "SOC"),
]


@pytest.mark.parametrize(("kind", "message"), TABLE, ids=[row[0] for row in TABLE])
def test_each_fault_has_its_message_and_leaves_nothing(run, soil, example, tmp_path, messages, kind, message):
    import re

    from qgis.core import QgsProcessingException

    inputs = tmp_path / "in"
    inputs.mkdir()
    result = tmp_path / "out"
    result.mkdir()
    changes = make(kind, inputs, soil, example)
    parameters = {**soil, "ELEMENT": "Cd", "OUTPUT": str(result / "out.tif"), **changes}
    parameters = {name: value for name, value in parameters.items() if value is not None}
    before = {path: path.read_bytes() for path in inputs.rglob("*") if path.is_file()}
    with pytest.raises(QgsProcessingException) as caught:
        run("predictfractionation", messages, **parameters)
    assert re.search(message, str(caught.value) + messages.text, re.DOTALL)
    assert "Traceback" not in messages.text
    assert list(result.iterdir()) == []
    assert {path: path.read_bytes() for path in inputs.rglob("*") if path.is_file()} == before


@pytest.fixture
def pipe(tmp_path):
    """A pipe that nothing comes from, but an end after a minute, so that a test that waits for it fails."""
    path = tmp_path / "pipe.tif"
    os.mkfifo(path)
    ending = threading.Timer(60.0, lambda: path.open("wb").close())
    ending.daemon = True
    ending.start()
    yield str(path)
    ending.cancel()
    # lets go the timer's writer, if it waits
    os.close(os.open(path, os.O_RDONLY | os.O_NONBLOCK))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize(
    ("algorithm", "parameter"),
    [
        ("predictfractionation", "PH"),
        ("predictfractionation", "REFERENCE"),
        ("predictfractionation", "MODEL"),
        ("validatemodel", "SAMPLES"),
        ("zonalsummary", "ZONES"),
        ("soilgrids", "AREA"),
        ("compositerisk", "INPUT"),
    ],
)
def test_nobody_waits_for_a_pipe(calls, refused, pipe, tmp_path, algorithm, parameter):
    begun = time.monotonic()
    refused(algorithm, "is a pipe or a device", **{**calls(algorithm, tmp_path), parameter: pipe})
    assert as_if_idle(time.monotonic() - begun) < 4.0


def test_a_rendered_source_is_refused(provider, run, soil, tmp_path):
    from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer

    tiles = QgsRasterLayer("type=xyz&url=http://localhost/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=1&zmin=0", "tiles", "wms")
    QgsProject.instance().addMapLayer(tiles)
    with pytest.raises(QgsProcessingException, match=r"SOC.*rendered"):
        run("predictfractionation", **{**soil, "SOC": tiles.id()}, OUTPUT=str(tmp_path / "out.tif"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("limits", ["1,10,30", "50,30,10,1", "a,b,c,d"])
def test_bad_class_limits(run, soil, tmp_path, tmp_path_factory, limits):
    from qgis.core import QgsProcessingException

    mobility = like(soil["PH"], tmp_path_factory.mktemp("made") / "f1.tif", "F1", "%")
    with pytest.raises(QgsProcessingException, match="LIMITS"):
        run("classifyrisk", INPUT=mobility, LIMITS=limits, OUTPUT=str(tmp_path / "out.tif"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_qgis_process_fails_with_a_message(qgis_process, soil, tmp_path):
    result = qgis_process("predictfractionation", {**soil, "SOC_UNIT": "t/ha", "OUTPUT": str(tmp_path / "out.tif")})
    assert isinstance(result, subprocess.CompletedProcess)
    assert result.returncode != 0
    assert "SOC_UNIT" in result.stdout + result.stderr
    assert list(tmp_path.iterdir()) == []
