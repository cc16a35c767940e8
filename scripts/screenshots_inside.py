"""Run by QGIS at its start (see screenshots.py): arranges the windows step by step and takes a picture of each."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from qgis import processing
from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QLineEdit, QMenu, QTreeView
from qgis.utils import iface, plugins

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
    asked = {**soil, "ELEMENT": "Cd", "BACKGROUND": "median"}
    dialog = processing.createAlgorithmDialog("soilmobility:predictfractionation", asked)
    dialog.show()
    dialog.setGeometry(260, 30, 920, 840)
    opened.append(dialog)


def close_dialog() -> None:
    opened.pop().close()
    window.findChild(QDockWidget, "ProcessingToolbox").hide()
    QgsProject.instance().layerTreeRoot().findGroup("Risk").setItemVisibilityChecked(False)


def mobility() -> QgsMapLayer:
    """Return the first layer of the map of several elements."""
    layers = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return next(layer for layer in layers if layer.source().endswith("mobility.tif"))


def ask_why() -> None:
    """Open the panel over the map of several elements, at a place in the smelter's plume, and lime the field."""
    # The panel takes the whole height.
    window.findChild(QDockWidget, "ProcessingToolbox").hide()
    iface.setActiveLayer(mobility())
    window.findChild(QAction, "SoilMobility_why_here").trigger()
    panel = window.findChild(QDockWidget, "SoilMobilityWhyHere")
    panel.elements.deselectAllOptions()
    panel.elements.setCheckedItems(["Cd", "Pb"])
    window.resizeDocks([panel], [690], Qt.Orientation.Horizontal)
    panel.coordinates.setText("357950, 6098950")
    panel.ask.click()
    panel.dials["ph"].spin.setValue(6.5)


def quit_qgis() -> None:
    QgsProject.instance().setDirty(False)
    QApplication.instance().exit(0)
    os._exit(0)


def show_menu() -> None:
    toolbar = plugins["soil_mobility_plugin"].toolbar
    for action in toolbar.actions():
        button = toolbar.widgetForAction(action)
        if hasattr(button, "menu") and button.menu() is not None:
            menu: QMenu = button.menu()
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
            opened.append(menu)


def click_menu(text: str) -> None:
    """Choose an entry of the plugin's own menu, by its name."""
    window.findChild(QAction, f"SoilMobility_{text}").trigger()


def tour(pictures: Sequence[int]) -> list[tuple[int, object]]:
    """Return the steps of the tour, with pictures after some of its clicks (0: before the first)."""
    click_menu("first_map")
    opened.extend(dialog for dialog in window.findChildren(QDialog) if type(dialog).__name__ == "Tour")
    (panel,) = opened
    found = []
    for number in range(5):
        found += [(3000, partial(picture, f"tour_{number}.png"))] * (number in pictures)
        # After the last step there is no button to click any more.
        found += [(1500, panel.do.click)] * (number < 4)
    return [*found, (200, close_all)]


def clear() -> None:
    """Begin anew: temporary layers would be asked about when another project is opened."""
    close_all()
    iface.messageBar().clearWidgets()
    QgsProject.instance().clear()


def open_example() -> None:
    clear()
    click_menu("example_project")
    arrange()


def layers(name: str) -> list[tuple[int, object]]:
    """Return the steps that show each layer of the project alone."""
    found = []
    for place, node in enumerate(QgsProject.instance().layerTreeRoot().findLayers()):
        found.append((200, partial(show_layer, node.layer())))
        found.append((1500, partial(picture, f"{name}_{place:02}.png")))
    return found


def then(more: Callable[[], list[tuple[int, object]]]) -> None:
    """Go on with steps that are known only now."""
    steps[:0] = more()


def show_options() -> None:
    QTimer.singleShot(1500, lambda: picture("options.png"))
    QTimer.singleShot(2500, lambda: QApplication.activeModalWidget().close())
    iface.showOptionsDialog(window, "SoilMobilityOptions")


def show_dialog(identifier: str) -> None:
    dialog = processing.createAlgorithmDialog(identifier, {})
    dialog.show()
    dialog.raise_()
    opened.append(dialog)


def show_layer(layer: QgsMapLayer) -> None:
    root = QgsProject.instance().layerTreeRoot()
    iface.messageBar().clearWidgets()
    for node in root.findLayers():
        node.setItemVisibilityChecked(node.layer() is layer)
        # Its own legend only: those of all do not fit the panel.
        node.setExpanded(node.layer() is layer)
        node.parent().setExpanded(layer in [one.layer() for one in node.parent().findLayers()])
        if node.layer() is layer:
            node.setItemVisibilityCheckedParentRecursive(True)
            iface.layerTreeView().setCurrentLayer(layer)
    iface.mapCanvas().refresh()


def close_all() -> None:
    while opened:
        opened.pop().close()


def gallery() -> list[tuple[int, object]]:
    """Return the steps of ``--gallery``: what to do, and after how many milliseconds."""
    found = [(1500, lambda: picture("first_start.png"))]
    found += [(200, show_menu), (1500, lambda: picture("menu.png")), (200, close_all)]
    found += [(200, lambda: then(partial(tour, range(5)))), (200, lambda: then(partial(layers, "tour_layer")))]
    found += [(200, open_example), (3000, lambda: picture("example.png"))]
    found += [(200, show_options), (3500, close_all)]
    provider = QgsApplication.processingRegistry().providerById("soilmobility")
    for algorithm in provider.algorithms():
        found.append((200, partial(show_dialog, algorithm.id())))
        found.append((1200, partial(picture, f"dialog_{algorithm.name()}.png")))
        found.append((200, close_all))
    found.append((200, lambda: then(partial(layers, "layer"))))
    return [*found, (200, lambda: show_layer(mobility())), (200, ask_why), (3000, partial(picture, "why_here.png"))]


MANUAL = [
    (4000, lambda: picture("toolbox.png")),
    (200, open_dialog),
    (3000, lambda: picture("dialog.png")),
    (200, close_dialog),
    (3000, lambda: picture("qgis.png")),
    (200, ask_why),
    (3000, lambda: picture("why_here.png")),
    (200, clear),
    (200, lambda: window.findChild(QDockWidget, "SoilMobilityWhyHere").hide()),
    (200, lambda: then(partial(tour, (4,)))),
]


def more_steps() -> None:
    if os.environ.get("SOIL_MOBILITY_DARK"):
        QgsApplication.setUITheme("Night Mapping")
    steps.extend(gallery() if os.environ.get("SOIL_MOBILITY_GALLERY") else MANUAL)
    steps.append((200, quit_qgis))


steps = [
    (3000, arrange),
    (200, more_steps),
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
