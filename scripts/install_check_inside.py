"""Run by QGIS at its start (see install_check.py): installs the zip, runs the plugin, and writes what it found."""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

import qgis.utils
from osgeo import gdal
from qgis import processing
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QLabel, QTextEdit, QToolBar

PLUGIN = "soil_mobility"
ALGORITHM = "soilmobility:predictfractionation"

archive = os.environ["SOIL_MOBILITY_ZIP"]
folder = Path(os.environ["SOIL_MOBILITY_FOLDER"])


class CheckError(Exception):
    """Something is not as it must be."""


def require(holds: bool, message: str) -> None:
    if not holds:
        raise CheckError(message)


def install() -> None:
    """Install from zip, as the plugin manager's button does, and see that the copy in the profile runs."""
    import pyplugin_installer

    require(PLUGIN not in qgis.utils.available_plugins, "the profile is not clean: the plugin is there already")
    pyplugin_installer.instance().installFromZipFile(archive)
    place = Path(QgsApplication.qgisSettingsDirPath(), "python", "plugins", PLUGIN).resolve()
    require((place / "metadata.txt").is_file(), f"QGIS's installer made no {place}")
    require(PLUGIN in qgis.utils.active_plugins, "QGIS installed the plugin, but could not start it")
    # The repository must have no part in it.
    loaded = [module for name, module in sys.modules.items() if name.split(".")[0].startswith(PLUGIN)]
    strangers = [module.__file__ for module in loaded if place not in Path(module.__file__).resolve().parents]
    require(not strangers, f"loaded from elsewhere than {place}: {strangers}")


def predict() -> dict[str, object]:
    """Run the plugin on its own example and look at the file that it wrote."""
    provider = QgsApplication.processingRegistry().providerById("soilmobility")
    require(provider is not None, "the plugin runs, but its provider is not in the Processing Toolbox")
    toolbar = qgis.utils.iface.mainWindow().findChild(QToolBar, "SoilMobilityToolbar")
    require(toolbar is not None and bool(toolbar.actions()), "the plugin runs, but has no toolbar")
    data = folder / "data"
    processing.run("soilmobility:exampledata", {"FOLDER": str(data)})
    soil = {name.upper(): str(data / f"{name}.tif") for name in ("ph", "soc", "clay", "cec", "totals")}
    output = folder / "fractions.tif"
    processing.run(ALGORITHM, {**soil, "ELEMENT": "Cd", "OUTPUT": str(output)})
    dataset = gdal.Open(str(output))
    require(dataset is not None and dataset.RasterCount == 4, f"{ALGORITHM} wrote no raster of four bands")
    bands = [dataset.GetRasterBand(number) for number in (1, 2, 3, 4)]
    fractions = [band.ReadAsArray() for band in bands]
    valid = fractions[0] != bands[0].GetNoDataValue()
    total = sum(fraction[valid].astype("float64") for fraction in fractions)
    require(bool(valid.any()), f"{ALGORITHM} wrote nodata only")
    require(bool((abs(total - 100.0) < 0.01).all()), f"the fractions by {ALGORITHM} do not add up to 100 %")
    return {
        "qgis": Qgis.QGIS_VERSION,
        "algorithms": len(provider.algorithms()),
        "algorithm": ALGORITHM,
        "valid": int(valid.sum()),
        "mean": float(fractions[0][valid].mean()),
    }


def finish(report: dict[str, object]) -> None:
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")
    sys.stdout.flush()
    # Closing QGIS in the regular way may ask whether to save, and nobody is there to answer.
    os._exit(0)


def look_for_dialogs() -> None:
    """A dialog waits for a click that never comes: report what it says."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        texts = [dialog.windowTitle(), *(label.text() for label in dialog.findChildren(QLabel))]
        texts += [text.toPlainText() for text in dialog.findChildren(QTextEdit)]
        finish({"error": "QGIS shows a dialog: " + "\n".join(text for text in texts if text)})


def main() -> None:
    try:
        install()
        report = predict()
    except CheckError as error:
        report = {"error": str(error)}
    except Exception:
        report = {"error": traceback.format_exc()}
    finish(report)


watch = QTimer()
watch.timeout.connect(look_for_dialogs)
watch.start(500)
QTimer.singleShot(2000, main)
