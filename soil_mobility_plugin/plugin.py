"""The plugin's life in QGIS: the provider always, menu and toolbar where there is a GUI."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QTranslator, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon, QKeySequence
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMenu, QToolBar, QToolButton

from .gui.example_project import open_example
from .gui.tour import Tour
from .processing.algorithm import PLUGIN_FOLDER
from .processing.provider import SoilMobilityProvider
from .processing.ready_model import ReadyModel
from .processing.translation import let_the_library_speak, load_translator, tr, user_language
from .soilmobility.language import fill

MENU = "Soil Mobility"
MANUAL = PLUGIN_FOLDER / "help" / "index.html"

#: Algorithms at the top of the toolbar's menu: from soil rasters to a report by district.
TOOLBAR = ("predictfractionation", "classifyrisk", "zonalsummary")


class SoilMobilityPlugin:
    """Registers translation and provider and, where ``iface`` is not None, the menu and the toolbar."""

    # QGIS hands its interface over; under qgis_process there is none.
    def __init__(self, iface) -> None:  # noqa: QGS105
        self.iface = iface
        self.provider: SoilMobilityProvider | None = None
        self.translator: QTranslator | None = None
        self.menu_actions: list[QAction] = []
        self.toolbar: QToolBar | None = None
        self.options: QObject | None = None
        self.why_here: QDockWidget | None = None
        self.windows: list[QDialog] = []

    def initProcessing(self) -> None:
        """Register translation and provider; called by QGIS also where there is no GUI."""
        self.translator = load_translator(user_language())
        if self.translator is not None:
            QCoreApplication.installTranslator(self.translator)
        let_the_library_speak()
        self.provider = SoilMobilityProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Register the provider and build menu (a submenu per group of algorithms) and toolbar."""
        self.initProcessing()
        if self.iface is None:
            return
        # Imported here: a server has no qgis.gui.
        from .gui.options import OptionsFactory

        self.options = OptionsFactory()
        self.iface.registerOptionsWidgetFactory(self.options)
        common = self._menu_with_groups()
        between = QAction(self.iface.mainWindow())
        between.setSeparator(True)
        self._add_to_menu(between)
        theme = QgsApplication.getThemeIcon
        self._add_to_menu(self._action("first_map", theme("mActionPlay.svg"), tr("First map"), self._first_map))
        icon = QIcon(str(PLUGIN_FOLDER / "icons" / "explain.svg"))
        why = self._action("why_here", icon, tr("Why here?"), self._why_here)
        why.setToolTip(tr("Click a predicted map: what is predicted there, how sure, why, and what if."))
        why.setShortcut(QKeySequence("Ctrl+Alt+W"))
        self._add_to_menu(why)
        icon, example = theme("mActionFileOpen.svg"), tr("Open the example project")
        self._add_to_menu(self._action("example_project", icon, example, lambda: open_example(self.iface)))
        self._add_to_menu(self._models_menu().menuAction())
        icon = theme("mActionHelpContents.svg")
        self._add_to_menu(self._action("manual", icon, tr("Manual"), lambda: self._open_page(str(MANUAL))))
        self.toolbar = self.iface.addToolBar(MENU)
        self.toolbar.setObjectName("SoilMobilityToolbar")
        self.toolbar.addWidget(self._button(common))
        self.toolbar.addAction(why)

    def _menu_with_groups(self) -> list[QAction]:
        """Build a submenu per group of algorithms; return the actions of `TOOLBAR`."""
        submenus: dict[str, QMenu] = {}
        common = []
        for algorithm in self.provider.ordered():
            group = algorithm.groupId()
            if group not in submenus:
                submenus[group] = QMenu(algorithm.group(), self.iface.mainWindow())
                submenus[group].setIcon(algorithm.icon())
                self._add_to_menu(submenus[group].menuAction())
            show = partial(self._show_dialog, algorithm.id(), {})
            action = self._action(algorithm.name(), algorithm.icon(), algorithm.displayName(), show, submenus[group])
            submenus[group].addAction(action)
            if algorithm.name() in TOOLBAR:
                common.append(action)
        return common

    def _button(self, common: list[QAction]) -> QToolButton:
        """Return the toolbar's button: the common algorithms, then the whole menu."""
        button = QToolButton()
        menu = QMenu(button)
        menu.addActions(common)
        menu.addSeparator()
        menu.addActions(self.menu_actions)
        button.setIcon(self.provider.icon())
        button.setToolTip(MENU)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _action(
        self, name: str, icon: QIcon, text: str, slot: Callable[[], None], owner: QObject | None = None
    ) -> QAction:
        """Return an action of ``owner``, by default QGIS's window."""
        action = QAction(icon, text, owner or self.iface.mainWindow())
        action.setObjectName(f"SoilMobility_{name}")
        action.triggered.connect(lambda: slot())
        return action

    def unload(self) -> None:
        """Take back everything that was registered."""
        if self.iface is not None:
            for action in self.menu_actions:
                self.iface.removePluginMenu(MENU, action)
                # A submenu owns its actions, and goes with them.
                (action.menu() or action).deleteLater()
            if self.toolbar is not None:
                self.toolbar.deleteLater()
            if self.why_here is not None:
                self.iface.currentLayerChanged.disconnect(self.why_here.choose_layer)
                self.iface.removeDockWidget(self.why_here)
                self.why_here.close_panel()
                self.why_here.deleteLater()
            for window in self.windows:
                if not sip.isdeleted(window):
                    window.close()
            self._close_dialogs()
            if self.options is not None:
                self.iface.unregisterOptionsWidgetFactory(self.options)
        self.menu_actions, self.windows = [], []
        self.toolbar = self.options = self.why_here = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    def _close_dialogs(self) -> None:
        """Close the dialogs of the algorithms, whoever opened them.

        One whose run is not over goes on in the background, and at its end QGIS asks for the provider, which is gone
        by then: it would crash.
        """
        # Imported here: a server has no qgis.gui.
        from qgis.gui import QgsProcessingAlgorithmDialogBase

        for window in QApplication.topLevelWidgets():
            algorithm = window.algorithm() if isinstance(window, QgsProcessingAlgorithmDialogBase) else None
            if algorithm is not None and algorithm.provider() == self.provider:
                algorithm.setProvider(None)
                window.close()

    def _add_to_menu(self, action: QAction) -> None:
        self.iface.addPluginToMenu(MENU, action)
        self.menu_actions.append(action)

    def _show_dialog(self, identifier: str, parameters: dict[str, Any]) -> None:
        # Imported here: the processing plugin is there once a user can click, not always when plugins are loaded. Not
        # from qgis: that module is empty until this one was imported.
        import processing  # noqa: QGS111

        if QgsApplication.processingRegistry().algorithmById(identifier) is None:
            self.iface.messageBar().pushWarning(MENU, tr("The Processing plugin is not active."))
            return
        dialog = processing.createAlgorithmDialog(identifier, parameters)
        if dialog is not None:
            # Not modal, as from the Toolbox: the map stays at hand.
            self._keep(dialog)
            dialog.show()

    def _keep(self, window: QDialog) -> None:
        """Hold a window until it is closed: QGIS's main window has it, but not the Python that answers its buttons."""
        self.windows = [*(one for one in self.windows if not sip.isdeleted(one)), window]

    def _first_map(self) -> None:
        import processing  # noqa: QGS111

        def load(identifier: str, parameters: dict[str, Any]) -> dict[str, Any]:
            results: dict[str, Any] = processing.runAndLoadResults(identifier, parameters)
            # The legends of what is there already are long, and results come above them.
            self.iface.layerTreeView().scrollToTop()
            return results

        tour = Tour(self.iface.mainWindow(), load, self._show_dialog, self._open_page)
        self._keep(tour)
        tour.show()

    def _why_here(self) -> None:
        # Imported here: a server has no qgis.gui.
        from .gui.why_here import WhyHere

        if self.why_here is None:
            window = self.iface.mainWindow()
            right = Qt.DockWidgetArea.RightDockWidgetArea
            docks = [dock for dock in window.findChildren(QDockWidget) if window.dockWidgetArea(dock) == right]
            there = [dock for dock in docks if dock.isVisible() and not dock.isFloating()]
            self.why_here = WhyHere(self.iface.mapCanvas(), window)
            self.iface.addDockWidget(right, self.why_here)
            if there:
                # Below the toolbox or the results viewer there is room for its first lines only.
                window.tabifyDockWidget(max(there, key=QDockWidget.height), self.why_here)
            self.iface.currentLayerChanged.connect(self.why_here.choose_layer)
            self.why_here.choose_layer(self.iface.activeLayer())
        self.why_here.setUserVisible(True)
        self.why_here.pick.setChecked(True)

    def _models_menu(self) -> QMenu:
        """Return the submenu of the ready models, to be changed in the designer."""
        menu = QMenu(tr("Edit a ready model"), self.iface.mainWindow())
        menu.setIcon(QgsApplication.getThemeIcon("processingModel.svg"))
        for model in self.provider.ordered():
            if isinstance(model, ReadyModel):
                menu.addAction(model.displayName(), partial(self._edit_model, type(model)))
        return menu

    def _edit_model(self, model: type[ReadyModel], checked: bool = False) -> None:
        from processing.modeler.ModelerDialog import ModelerDialog

        designer = ModelerDialog.create(model.editable())
        designer.show()
        designer.activate()

    def _open_page(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            text = fill(tr("No program opens web pages here. The page is the file {}."), path)
            self.iface.messageBar().pushWarning(MENU, text)
