"""The plugin's life: what it adds to QGIS and takes back, with a GUI and without."""

from __future__ import annotations

import pytest


class Signal:
    """As much of a Qt signal as the plugin asks for."""

    def __init__(self) -> None:
        self.connected = []

    def connect(self, slot):
        self.connected.append(slot)

    def disconnect(self, slot):
        self.connected.remove(slot)


class Interface:
    """As much of QGIS's interface as the plugin asks for."""

    def __init__(self) -> None:
        from qgis.gui import QgsMapCanvas
        from qgis.PyQt.QtWidgets import QMainWindow

        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.docks = []
        self.currentLayerChanged = Signal()
        self.menu = []
        self.options = []
        self.warnings = []

    def registerOptionsWidgetFactory(self, factory):
        self.options.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.options.remove(factory)

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def activeLayer(self):
        return None

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)
        self.docks.append(dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)
        self.docks.remove(dock)

    def messageBar(self):
        return self

    def pushWarning(self, title, text):
        self.warnings.append(text)

    def addToolBar(self, name):
        return self.window.addToolBar(name)

    def addPluginToMenu(self, menu, action):
        assert menu == "Soil Mobility"
        self.menu.append(action)

    def removePluginMenu(self, menu, action):
        self.menu.remove(action)


#: Another id than that of the suite's own provider, which QGIS may hold at the same time.
ID = "soilmobilityagain"


@pytest.fixture
def registry(qgis_app, monkeypatch):
    from qgis.core import QgsApplication

    from soil_mobility_plugin import plugin as module

    class Other(module.SoilMobilityProvider):
        """Beside the provider that other tests of the process have registered."""

        def id(self) -> str:
            return ID

    monkeypatch.setattr(module, "SoilMobilityProvider", Other)
    return QgsApplication.processingRegistry()


def plugin(iface):
    from soil_mobility_plugin import classFactory

    return classFactory(iface)


def test_without_a_gui_there_is_a_provider(registry):
    one = plugin(None)
    one.initGui()
    assert registry.providerById(ID) is one.provider
    one.unload()
    assert registry.providerById(ID) is None


def test_the_menu_has_every_algorithm_in_a_submenu_of_its_group(registry):
    iface = Interface()
    one = plugin(iface)
    one.initGui()
    *groups, between, tour, why, example, edit, manual = iface.menu
    assert between.isSeparator()
    assert [action.text() for action in groups][:2] == ["Prepare", "Predict"]
    own = [action.text() for action in (tour, why, example, edit, manual)]
    assert own == ["First map", "Why here?", "Open the example project", "Edit a ready model", "Manual"]
    assert [action.text() for action in edit.menu().actions()] == [
        "Model: soil maps of my area, mobility, composite risk, zonal report",
        "Model: prediction, Four Per Mille, risk, zonal report",
    ]
    listed = {action.objectName() for group in groups for action in group.menu().actions()}
    assert listed == {f"SoilMobility_{algorithm.name()}" for algorithm in one.provider.algorithms()}
    assert [factory.title() for factory in iface.options] == ["Soil Mobility"]
    one.unload()
    assert iface.menu == []
    assert iface.options == []


def test_the_toolbar_is_one_button_with_a_menu(registry):
    from qgis.PyQt.QtWidgets import QToolButton

    iface = Interface()
    one = plugin(iface)
    one.initGui()
    (button,) = [found for found in one.toolbar.findChildren(QToolButton) if found.menu() is not None]
    entries = [action.objectName() for action in button.menu().actions()]
    common = ["SoilMobility_predictfractionation", "SoilMobility_classifyrisk", "SoilMobility_zonalsummary"]
    assert entries[:3] == common
    assert button.menu().actions()[4:] == iface.menu
    assert not button.icon().isNull()
    one.unload()


@pytest.mark.parametrize("opens", [True, False])
def test_the_manual_is_opened_or_its_place_said(registry, monkeypatch, opens):
    from soil_mobility_plugin import plugin as module

    pages = []
    monkeypatch.setattr(module.QDesktopServices, "openUrl", lambda url: pages.append(url.toLocalFile()) or opens)
    iface = Interface()
    one = plugin(iface)
    one.initGui()
    iface.menu[-1].trigger()
    assert pages == [str(module.MANUAL)]
    assert module.MANUAL.is_file()
    assert iface.warnings == ([] if opens else [f"No program opens web pages here. The page is the file {pages[0]}."])
    one.unload()


def test_a_dialog_from_the_menu_is_not_modal(registry, monkeypatch):
    """The real dialog: it is shown, and the call returns."""
    import processing
    from processing.gui import AlgorithmDialog, ParametersPanel
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import Qt

    iface = Interface()
    one = plugin(iface)
    one.initGui()
    monkeypatch.setattr(ParametersPanel, "iface", None, raising=False)

    def create(identifier: str, parameters: dict):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(identifier)
        return AlgorithmDialog.AlgorithmDialog(algorithm, False, iface.window)

    monkeypatch.setattr(processing, "createAlgorithmDialog", create)
    groups = [action.menu() for action in iface.menu if action.menu() is not None]
    actions = {action.objectName(): action for menu in groups for action in menu.actions()}
    actions["SoilMobility_classifyrisk"].trigger()
    (dialog,) = iface.window.findChildren(AlgorithmDialog.AlgorithmDialog)
    assert dialog.isVisible()
    assert dialog.windowModality() == Qt.WindowModality.NonModal
    assert not dialog.isModal()
    dialog.close()
    one.unload()


def test_the_panel_opens_from_the_menu_and_the_toolbar_once(registry):
    iface = Interface()
    one = plugin(iface)
    one.initGui()
    action = next(entry for entry in iface.menu if entry.objectName() == "SoilMobility_why_here")
    assert action in one.toolbar.actions()
    iface.window.show()
    action.trigger()
    (dock,) = iface.docks
    assert dock.windowTitle() == "Why here?"
    assert dock.isVisible()
    assert iface.canvas.mapTool() is dock.tool
    dock.close()
    action.trigger()
    assert iface.docks == [dock]
    assert dock.isVisible()
    assert iface.currentLayerChanged.connected == [dock.choose_layer]
    one.unload()
    assert iface.docks == []
    assert iface.currentLayerChanged.connected == []
    assert iface.canvas.mapTool() is None


def test_the_tour_stands_in_a_corner_and_shows_the_top_of_the_layers(registry, monkeypatch):
    import processing
    from qgis.PyQt.QtWidgets import QDialog

    iface, done = Interface(), []

    class Tree:
        def scrollToTop(self):
            done.append("top")

    iface.layerTreeView = Tree
    monkeypatch.setattr(processing, "runAndLoadResults", lambda name, parameters: done.append(name))
    one = plugin(iface)
    one.initGui()
    iface.window.setGeometry(50, 50, 900, 700)
    iface.window.show()
    one._first_map()
    (tour,) = (dialog for dialog in iface.window.findChildren(QDialog) if type(dialog).__name__ == "Tour")
    around, own = iface.window.frameGeometry(), tour.frameGeometry()
    assert around.contains(own)
    assert not own.contains(around.center())
    tour.do.click()
    assert done == ["soilmobility:exampledata", "top"]
    tour.close()
    one.unload()


@pytest.mark.parametrize("name", ["ProcessingToolbox", "ResultsViewer"])
@pytest.mark.parametrize("shown", [True, False])
def test_the_panel_shares_the_place_of_the_toolbox_or_what_else_is_open_there(registry, shown, name):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QDockWidget

    iface = Interface()
    toolbox = QDockWidget(iface.window)
    toolbox.setObjectName(name)
    iface.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, toolbox)
    layers = QDockWidget(iface.window)
    iface.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, layers)
    one = plugin(iface)
    one.initGui()
    iface.window.show()
    toolbox.setVisible(shown)
    next(entry for entry in iface.menu if entry.objectName() == "SoilMobility_why_here").trigger()
    (dock,) = iface.docks
    assert iface.window.tabifiedDockWidgets(toolbox) == ([dock] if shown else [])
    assert dock.isVisible()
    one.unload()


def test_loading_and_unloading_leaves_nothing_behind(registry):
    from qgis.PyQt.QtCore import QCoreApplication, QEvent
    from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu

    iface = Interface()
    one = plugin(iface)
    for _ in range(20):
        one.initGui()
        next(entry for entry in iface.menu if entry.objectName() == "SoilMobility_why_here").trigger()
        one.unload()
    assert iface.menu == iface.options == []
    assert registry.providerById(ID) is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [action.objectName() for action in iface.window.findChildren(QAction)]
    assert [name for name in left if name.startswith("SoilMobility")] == []
    assert iface.window.findChildren(QMenu) == []
    assert iface.window.findChildren(QDockWidget) == []


def test_every_group_has_an_icon(provider):
    from pathlib import Path

    paths = {algorithm.groupId(): Path(algorithm.svgIconPath()) for algorithm in provider.algorithms()}
    assert all(path.is_file() for path in paths.values())
    assert len(set(paths.values())) == len(paths)
