"""Run by QGIS at its start (see install_check.py): installs the zip, uses the plugin, and writes what it found."""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path

import qgis.utils
from osgeo import gdal
from qgis import processing
from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QLabel, QTextEdit, QToolBar

PLUGIN = "soil_mobility"
ALGORITHM = "soilmobility:predictfractionation"

#: The groups of layers that the tour and the example project have, from the top.
TOUR = ["Soil Mobility example: zones and samples", "Soil Mobility", "Fractionation of Cd"]
TOUR += ["Soil Mobility example: soil and contents"]
EXAMPLE = ["Region", "Risk", "Mobility", "Fractionation of cadmium", "Soil and contents"]

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


def trigger(name: str) -> None:
    """Choose an entry of the plugin's menu."""
    action = qgis.utils.iface.mainWindow().findChild(QAction, f"SoilMobility_{name}")
    require(action is not None, f"the menu has no entry {name}")
    action.trigger()


def layers() -> dict[str, list[str]]:
    """Return the names of the layers of each group of the project, from the top."""
    groups = QgsProject.instance().layerTreeRoot().children()
    require(all(hasattr(group, "findLayers") for group in groups), "a layer lies loose in the layer tree")
    return {group.name(): [node.name() for node in group.findLayers()] for group in groups}


def tour() -> dict[str, object]:
    """Click through the first map, in an empty project, and look at what stands in the layer tree."""
    trigger("first_map")
    dialogs = qgis.utils.iface.mainWindow().findChildren(QDialog)
    (window,) = (dialog for dialog in dialogs if type(dialog).__name__ == "Tour")
    require(window.isVisible() and not window.isModal(), "the tour does not show, or blocks the map")
    clicks = 0
    while window.do.isVisible():
        window.do.click()
        QApplication.processEvents()
        require(not window.failure.text(), f"step {clicks + 1} of the tour: {window.failure.text()}")
        clicks += 1
    window.close()
    found = layers()
    require(
        list(found) == TOUR and found["Soil Mobility"] == ["Zones: Cd, mean, %", "Mobilization risk: Cd"],
        f"the tour left {found}",
    )
    valid = [layer.isValid() for layer in QgsProject.instance().mapLayers().values()]
    return {"clicks": clicks, "layers": sum(valid)}


def example() -> dict[str, object]:
    """Open the example project from the menu and look at its layers."""
    # The tour's temporary layers would be asked about.
    QgsProject.instance().clear()
    trigger("example_project")
    project = QgsProject.instance()
    require(folder in Path(project.fileName()).parents, f"the example project is {project.fileName() or 'not open'}")
    require(list(layers()) == EXAMPLE, f"the example project holds {layers()}")
    lost = [layer.name() for layer in project.mapLayers().values() if not layer.isValid()]
    require(not lost, f"layers of the example project cannot be opened: {lost}")
    drawn = {layer.renderer().type() for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)}
    require(drawn == {"paletted", "singlebandpseudocolor"}, f"the example is drawn as {drawn}")
    return {"example": len(project.mapLayers())}


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
        report = {**predict(), **tour(), **example()}
    except CheckError as error:
        report = {"error": str(error)}
    except Exception:
        report = {"error": traceback.format_exc()}
    finish(report)


watch = QTimer()
watch.timeout.connect(look_for_dialogs)
watch.start(500)
QTimer.singleShot(2000, main)
