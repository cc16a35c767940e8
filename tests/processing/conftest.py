"""Fixtures for runs of algorithms."""

from __future__ import annotations

import contextlib
import gc
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Callable

import pytest


@pytest.fixture(autouse=True)
def _collected(frozen):
    """Free what a failed run left in reference cycles while QGIS still lives; afterwards it would crash."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def run(provider) -> Callable[..., dict[str, Any]]:
    """Run an algorithm of the provider by name, as a script would."""
    import processing

    def call(algorithm: str, feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        return processing.run(f"soilmobility:{algorithm}", parameters, feedback=feedback)

    return call


@pytest.fixture(scope="session")
def refused(run) -> Callable[..., None]:
    """Run an algorithm and expect that it refuses, in words that match a pattern."""
    from qgis.core import QgsProcessingException

    def call(algorithm: str, words: str, **parameters: Any) -> None:
        with pytest.raises(QgsProcessingException, match=words):
            run(algorithm, **parameters)

    return call


@pytest.fixture(scope="session")
def soil(example: Path) -> Mapping[str, str]:
    """The soil rasters of the embedded example, as parameters."""
    return MappingProxyType({name: str(example / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY", "CEC")})


def like(path: str, copy: Path, name: str, unit: str) -> str:
    """Copy a raster under another name of its band, in another unit."""
    from osgeo import gdal

    shutil.copy(path, copy)
    dataset = gdal.Open(str(copy), gdal.GA_Update)
    dataset.GetRasterBand(1).SetDescription(name)
    dataset.GetRasterBand(1).SetUnitType(unit)
    dataset.FlushCache()
    return str(copy)


@pytest.fixture(scope="session")
def calls(provider, example, tmp_path_factory) -> Callable[..., dict[str, Any]]:
    """A whole call of an algorithm by name, every input given and no optional result; results go to ``folder``."""
    import processing

    soil = {name: str(example / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY", "CEC")}
    made = tmp_path_factory.mktemp("made")
    sand = like(soil["CLAY"], made / "sand.tif", "Sand", "%")
    soil.update(SAND=sand, REFERENCE=soil["PH"])
    content = {"TOTALS": str(example / "totals.tif")}
    zones = {"ZONES": str(example / "zones.gpkg")}
    scenario = {
        "RATE_RASTER": like(soil["PH"], made / "rate.tif", "rate", "‰"),
        "CEILING_RASTER": soil["SOC"],
        "MASK": soil["CLAY"],
    }
    samples = {"SAMPLES": str(example / "samples.csv"), **{name: soil[name] for name in ("PH", "SOC", "CLAY", "CEC")}}
    mobility = str(tmp_path_factory.mktemp("mobility") / "mobility.tif")
    plain = {name: soil[name] for name in ("PH", "SOC", "CLAY")}
    processing.run("soilmobility:predictmobility", {**plain, "ELEMENTS": ["Cd", "Pb"], "OUTPUT": mobility})
    inputs = {
        "exampledata": {},
        "preparecovariates": soil,
        "soilgrids": {"AREA": "10,10.1,50,50.1 [EPSG:4326]"},
        "predictfractionation": {**soil, **content},
        "predictmobility": {**soil, **content, "ELEMENTS": ["Cd", "Pb"]},
        "classifyrisk": {"INPUT": mobility},
        "compositerisk": {"INPUT": mobility},
        "riskhotspots": {"INPUT": mobility},
        "totalmobiledivergence": {"TOTAL": content["TOTALS"], "MOBILITY": mobility},
        "guidancevalues": {**soil, **content, **zones, "PRESET": "GB15618-2018", "LAND_USE": "other farmland"},
        "zonalsummary": {"INPUT": mobility, **zones},
        "districtatlas": {"INPUT": mobility, **zones},
        "fourpermille": {"SOC": soil["SOC"], "CEC": soil["CEC"], **scenario},
        "fourpermillechange": {**soil, **content, **zones, **scenario, "ELEMENTS": ["Cd", "Pb"]},
        "mobilitydrivers": {**soil, **content},
        "trainmodel": samples,
        "validatemodel": {**samples, **zones},
        "describemodel": {},
    }
    endings = {"rasterDestination": ".tif", "sink": ".gpkg", "fileDestination": ".html", "folderDestination": ""}

    def call(name: str, folder: Path) -> dict[str, Any]:
        definitions = next(one for one in provider.algorithms() if one.name() == name).destinationParameterDefinitions()
        wanted = [one for one in definitions if not one.flags() & one.Flag.FlagOptional]
        files = {one.name(): folder / f"{one.name()}{endings[one.type()]}" for one in wanted}
        pdfs = {given: path.with_suffix(".pdf") for given, path in files.items() if given.endswith("_PDF")}
        return {**inputs[name], **{given: str(path) for given, path in {**files, **pdfs}.items()}}

    return call


@pytest.fixture(scope="session")
def given(provider) -> Callable[..., Any]:
    """What an algorithm reads of a call, by its name and the parameters."""
    from qgis.core import QgsProcessingContext

    from soil_mobility_plugin.processing.specs import Given

    def read(name: str, **parameters: Any) -> Given:
        return Given(provider.algorithm(name).create(), parameters, QgsProcessingContext())

    return read


@pytest.fixture(scope="session")
def catalogue(qgis_app, root: Path) -> set[str]:
    """The texts that can be translated."""
    spec = importlib.util.spec_from_file_location("update_translations", root / "scripts" / "update_translations.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return set(script.collect())


@pytest.fixture
def messages():
    """A feedback that keeps what is said to it."""
    from qgis.core import QgsProcessingFeedback

    class Messages(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.said: list[str] = []

        def pushInfo(self, info: str) -> None:
            self.said.append(info)

        def pushWarning(self, warning: str) -> None:
            self.said.append(warning)

        def reportError(self, error: str, fatalError: bool = False) -> None:
            self.said.append(error)

        @property
        def text(self) -> str:
            return "\n".join(self.said)

    return Messages()


@pytest.fixture
def logged(qgis_app) -> Iterator[list[tuple[str, str]]]:
    """What is written to QGIS's log during the test: texts with their tags."""
    from qgis.core import QgsApplication

    found: list[tuple[str, str]] = []

    def hear(text: str, tag: str, _level: Any) -> None:
        found.append((text, tag))

    log = QgsApplication.messageLog()
    log.messageReceived.connect(hear)
    yield found
    log.messageReceived.disconnect(hear)


@pytest.fixture
def destinations() -> Callable[[Any], dict[str, str]]:
    """Names of a model's destination parameters by the name of the output: "step:name" (QGIS 3.22) or "name" (3.40)."""

    def call(model: Any) -> dict[str, str]:
        names = [definition.name() for definition in model.destinationParameterDefinitions()]
        return {name.split(":")[-1]: name for name in names}

    return call


@pytest.fixture
def dialogs(provider, monkeypatch) -> Iterator[Dialogs]:
    """Run algorithms in QGIS's own dialogs, without a main window."""
    from processing.gui import ParametersPanel, Postprocessing

    # They must not take pytest-qgis's stand-in for a main window: what they hand it to wants a real one.
    for module in (ParametersPanel, Postprocessing):
        monkeypatch.setattr(module, "iface", None, raising=False)
    from processing.gui import BatchAlgorithmDialog

    # A failed test keeps its dialog, which would keep a task of QGIS, for whose end Python would wait for ever.
    monkeypatch.setattr(BatchAlgorithmDialog, "QgsScopedProxyProgressTask", NoTask, raising=False)
    # What Qt calls in Python has nobody to raise to: without a hook, as QGIS has one, Qt ends the process.
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _traceback: raised.append(error))
    yield Dialogs()
    assert not raised


class NoTask:
    """A progress that nobody sees."""

    def __init__(self, _description: str) -> None:
        """Take the place of a task of QGIS."""

    def setProgress(self, progress: float) -> None:
        """Go on."""


class Dialogs:
    """The dialog of the Toolbox and the one for batches."""

    def open(self, algorithm: str) -> Any:
        """The dialog that the Toolbox opens."""
        return self._create(algorithm).createCustomParametersWidget(None)

    def run(self, algorithm: str, parameters: dict[str, Any]) -> tuple[bool, dict[str, Any]]:
        """Fill in the dialog and press Run; return whether it was successful, and the results."""
        dialog = self.open(algorithm)
        dialog.mainWidget().setParameters(parameters)
        finished: list[tuple[bool, dict[str, Any]]] = []
        dialog.algorithmFinished.connect(lambda successful, results: finished.append((successful, results)))
        dialog.runAlgorithm()
        return self._wait_for(finished)

    def batch(self, algorithm: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Fill in the table of the batch dialog, leave what is not stated blank, press Run; return a result per row."""
        results, errors = self.batch_with_errors(algorithm, rows)
        assert not [row["errors"] for row in errors]
        assert len(results) == len(rows)
        return [row["results"] for row in results]

    def batch_with_errors(self, algorithm: str, rows: list[dict[str, Any]]) -> tuple[list[Any], list[Any]]:
        """Do so, and return what the dialog says of the rows that it could run, and of those that it could not."""
        from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

        finished: list[tuple[list[Any], list[Any]]] = []

        class Batch(BatchAlgorithmDialog):
            """Tells when it is through: a dialog that is freed before takes QGIS with it."""

            def createSummaryTable(self, results: list[Any], errors: list[Any]) -> None:
                finished.append((results, errors))

            def loadHtmlResults(self, results: dict[str, Any], row: int) -> None:
                """Shows pages in the results viewer; QGIS 3.22 to 3.44 fail here, on every page of every algorithm."""

            # Its name in QGIS 3.22.
            loadHTMLResults = loadHtmlResults

        dialog = Batch(self._create(algorithm), None)
        panel = dialog.mainWidget()
        # Layers are not loaded: there is no main window to show them in.
        panel.checkLoadLayersOnCompletion.setChecked(False)
        panel.addRow(len(rows) - 1)
        for row, values in enumerate(rows):
            self._fill(panel, row, values)
        dialog.show()  # QGIS 3.44 deletes a dialog that nobody sees when its run ends
        failure = ""
        try:
            dialog.runAlgorithm()
        except Exception as error:
            failure = repr(error)
        refused = dialog.messageBar().currentItem()
        failure = refused.text() if refused is not None else failure
        results, errors = ([], []) if failure else self._wait_for(finished)
        dialog.close()
        assert not failure
        return results, errors

    @staticmethod
    def _fill(panel: Any, row: int, values: dict[str, Any]) -> None:
        for definition in panel.alg.parameterDefinitions():
            if definition.name() not in values:
                continue
            column, value = panel.parameter_to_column[definition.name()], values[definition.name()]
            if definition.isDestination():
                panel.tblParameters.cellWidget(row + 1, column).setValue(str(value))
            else:
                panel.wrappers[row][column].setParameterValue(value, panel.processing_context)

    @staticmethod
    def _create(algorithm: str) -> Any:
        from qgis.core import QgsApplication

        return QgsApplication.processingRegistry().createAlgorithmById(f"soilmobility:{algorithm}")

    @staticmethod
    def _wait_for(finished: list[Any]) -> Any:
        from qgis.PyQt.QtCore import QCoreApplication

        end = time.monotonic() + 120
        while not finished and time.monotonic() < end:
            QCoreApplication.processEvents()
            time.sleep(0.01)
        assert finished, "the dialog did not finish"
        QCoreApplication.processEvents()
        return finished[0]


@pytest.fixture(scope="session")
def qgis_process(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., subprocess.CompletedProcess]:
    """Run an algorithm through ``qgis_process`` in a profile of its own; parameters as ``NAME=value``."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    profile = tmp_path_factory.mktemp("profile")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(root),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "PYTHONDONTWRITEBYTECODE": "1",
    }

    def start(*words: str, **options: Any) -> subprocess.CompletedProcess:
        return subprocess.run(
            [program, *words], env=environment, capture_output=True, text=True, timeout=300, check=False, **options
        )

    enabled = start("plugins", "enable", "soil_mobility_plugin")
    if enabled.returncode:
        pytest.fail(enabled.stdout + enabled.stderr)

    def call(algorithm: str, parameters: dict[str, Any], **options: Any) -> subprocess.CompletedProcess:
        if "input" in options:
            return start("run", f"soilmobility:{algorithm}", "-", **options)
        words = [f"{name}={value}" for name, value in parameters.items()]
        return start("run", f"soilmobility:{algorithm}", "--", *words)

    @contextlib.contextmanager
    def settings(**values: str) -> Iterator[None]:
        """Set options of the plugin, as its page of the options dialog stores them, for some runs."""
        (file,) = profile.rglob("QGIS3.ini")
        before = file.read_text(encoding="utf-8")
        lines = [f"{name}={value}" for name, value in values.items()]
        file.write_text("\n".join([before, "[soil_mobility]", *lines, ""]), encoding="utf-8")
        try:
            yield
        finally:
            file.write_text(before, encoding="utf-8")

    call.start, call.settings = start, settings
    return call
