"""A server runs for ever: descriptors, threads and temporary files stay flat over runs that fail or are canceled."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import FrameType, TracebackType

import numpy as np
import pytest
from osgeo import gdal

from tests.rasterfiles import write

pytestmark = [
    pytest.mark.usefixtures("provider"),
    pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the descriptors"),
]


def open_files() -> list[str]:
    found = []
    for name in os.listdir("/proc/self/fd"):
        try:
            found.append(os.readlink(f"/proc/self/fd/{name}"))
        except OSError:
            continue  # the descriptor of the listing itself
    return found


@pytest.fixture
def temporary(tmp_path, monkeypatch) -> Path:
    """Where copies of inputs go during the test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def coarse(large, tmp_path) -> str:
    """Clay in other pixels than pH, so that it is copied; it is damaged in its middle."""
    generator = np.random.default_rng(0)
    dataset = gdal.Open(large["PH"])
    transform = list(dataset.GetGeoTransform())
    transform[1], transform[5] = transform[1] * 1.7, transform[5] * 1.7
    path = write(
        tmp_path / "clay.tif", generator.uniform(5, 60, (700, 800)), transform, dataset.GetProjection(), unit="%"
    )
    return path


@pytest.mark.parametrize("how", [pytest.param("canceled", marks=pytest.mark.slow), "failed"])
def test_nothing_is_left_of_failing_runs(run, large, coarse, results, temporary, small_blocks, how, monkeypatch):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    from soil_mobility_plugin.soilmobility.raster import geotiff

    if how == "failed":

        def broken(self):
            raise OSError(28, "No space left on device", "o.tif")

        monkeypatch.setattr(geotiff.Writer, "commit", broken)
    seen: list[int] = []

    def fail() -> None:
        feedback = QgsProcessingFeedback(False)
        if how == "canceled":
            feedback.progressChanged.connect(lambda _: feedback.cancel())
        with pytest.raises(QgsProcessingException, match="Cancel" if how == "canceled" else "No space left"):
            run("predictfractionation", feedback, **{**large, "CLAY": coarse}, OUTPUT=str(results / "o.tif"))

    for _ in range(3):
        fail()
    before, threads = len(open_files()), threading.active_count()
    for _ in range(8):
        fail()
        seen.append(len(open_files()) - before)
        assert not list(temporary.iterdir()), "a copy of an input was left"
        assert not list(results.iterdir())
    assert max(seen) <= 1, (seen, [name for name in open_files() if name.endswith(".tif")])
    assert threading.active_count() <= threads


def test_copies_that_killed_runs_left_are_swept(temporary):
    from soil_mobility_plugin.soilmobility import files

    old, fresh, other = (temporary / name for name in ("soil_mobility_a1", "soil_mobility_b2", "another"))
    for folder in (old, fresh, other):
        folder.mkdir()
        (folder / "masked.tif").write_text("x")
    for path in (old, other, *old.iterdir(), *other.iterdir()):
        os.utime(path, (0, 0))
    mine = files.TemporaryFolder()
    for path in (Path(mine.path), *Path(mine.path).iterdir()):
        os.utime(path, (0, 0))
    second = files.TemporaryFolder()
    assert {path.name for path in temporary.iterdir()} == {
        "soil_mobility_b2",
        "another",
        Path(mine.path).name,
        Path(second.path).name,
    }
    mine.close()
    del second
    assert {path.name for path in temporary.iterdir()} == {"soil_mobility_b2", "another"}
    shutil.rmtree(fresh)


def test_what_dresses_layers_goes_with_the_run(run, tmp_path):
    """Post-processors are kept until a layer is loaded; those of runs that are over hold nothing for ever."""
    from soil_mobility_plugin.processing.styling import POST_PROCESSORS

    kept = []
    for _ in range(4):
        run("exampledata", FOLDER=str(tmp_path / "data"))
        kept.append(len(POST_PROCESSORS))
    assert kept[0] >= 7
    assert max(kept[1:]) <= 7, kept


@pytest.fixture
def fails():
    """Let a run fail in method ``read`` or ``execute`` with a text of its own; returns what QGIS says of it."""
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    from soil_mobility_plugin.processing.algorithm import SoilMobilityAlgorithm
    from soil_mobility_plugin.soilmobility.errors import SoilMobilityError

    class Failing(SoilMobilityAlgorithm):
        ID = "failing"
        TITLE = ""

        def read(self, given):
            if self.TITLE.startswith("read"):
                raise SoilMobilityError(self.TITLE)
            return ()

        def execute(self, run):
            raise SoilMobilityError(self.TITLE)

    class Listening(QgsProcessingFeedback):
        """Keeps the error that QGIS reports where it catches it itself: that of the preparation."""

        said = ""

        def reportError(self, error, fatalError=False):
            self.said = error

    def fails(text: str) -> str:
        algorithm = type("Failing", (Failing,), {"TITLE": text})()
        algorithm.initAlgorithm()
        feedback = Listening(False)
        try:
            _, good = algorithm.run({}, QgsProcessingContext(), feedback, {}, False)
        except QgsProcessingException as error:
            return str(error)
        assert not good
        return feedback.said

    return fails


@pytest.mark.parametrize("step", ["read", "execute"])
def test_qgis_keeps_nothing_of_a_failure(fails, step):
    """QGIS never frees an error that it was handed, nor what hangs on it."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    kinds = [BaseException, QgsProcessingContext, QgsProcessingFeedback]
    if sys.version_info >= (3, 11):  # before, emptied frames stay
        kinds += [TracebackType, FrameType]

    def kept() -> int:
        gc.collect()
        return sum(isinstance(each, tuple(kinds)) for each in gc.get_objects())

    fails(f"{step} 0")
    before = kept()
    for number in range(1, 41):
        assert fails(f"{step} {number}") == f"{step} {number}"
    assert kept() <= before + 2, "of 40 failing runs"


def test_failures_at_once_say_what_is_theirs(fails):
    with ThreadPoolExecutor(8) as pool:
        texts = [f"execute {number}" for number in range(200)]
        assert list(pool.map(fails, texts)) == texts
