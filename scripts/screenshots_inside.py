"""Run by QGIS at its start (see screenshots.py): arranges the windows step by step and takes a picture of each."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

from qgis import processing
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit, QTreeView
from qgis.utils import iface

folder = Path(os.environ["SOIL_MOBILITY_SCREENSHOTS"])
window = iface.mainWindow()
opened = []


def picture(name: str) -> None:
    QApplication.processEvents()
    QApplication.primaryScreen().grabWindow(0).save(str(folder / name))


def arrange() -> None:
    window.showNormal()
    window.setGeometry(QApplication.primaryScreen().geometry())
    for dock in window.findChildren(QDockWidget):
        if dock.objectName() not in ("Layers", "ProcessingToolbox"):
            dock.hide()
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    toolbox.show()
    window.resizeDocks([toolbox, window.findChild(QDockWidget, "Layers")], [380, 330], Qt.Orientation.Horizontal)
    toolbox.findChild(QLineEdit).setText("")
    view = toolbox.findChild(QTreeView)
    view.collapseAll()
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data() == "Soil Mobility":
            view.expandRecursively(index)
            view.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
    iface.mapCanvas().setExtent(QgsRectangle(345_500, 6_087_500, 370_500, 6_108_500))
    iface.mapCanvas().refresh()


def open_dialog() -> None:
    layers = {layer.source().split("/")[-1]: layer for layer in QgsProject.instance().mapLayers().values()}
    soil = {name.upper(): layers[f"{name}.tif"] for name in ("ph", "soc", "clay", "cec", "totals")}
    dialog = processing.createAlgorithmDialog("soilmobility:predictfractionation", {**soil, "ELEMENT": "Cd"})
    dialog.show()
    dialog.setGeometry(260, 30, 920, 840)
    opened.append(dialog)


def close_dialog() -> None:
    opened.pop().close()
    window.findChild(QDockWidget, "ProcessingToolbox").hide()
    QgsProject.instance().layerTreeRoot().findGroup("Risk").setItemVisibilityChecked(False)


def quit_qgis() -> None:
    QgsProject.instance().setDirty(False)
    QApplication.instance().exit(0)
    os._exit(0)


steps = [
    (3000, arrange),
    (4000, lambda: picture("toolbox.png")),
    (200, open_dialog),
    (3000, lambda: picture("dialog.png")),
    (200, close_dialog),
    (3000, lambda: picture("qgis.png")),
    (200, quit_qgis),
]


def step() -> None:
    _, action = steps.pop(0)
    try:
        action()
    except Exception:
        # A dialog would wait for a click that never comes.
        sys.stderr.write(traceback.format_exc())
        sys.stderr.flush()
        os._exit(1)
    if steps:
        QTimer.singleShot(steps[0][0], step)


QTimer.singleShot(steps[0][0], step)
