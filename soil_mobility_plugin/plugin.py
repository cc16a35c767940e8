"""The plugin's life in QGIS: the provider always, menu and toolbar where there is a GUI."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QToolBar

from .processing.provider import PROVIDER_ID, SoilMobilityProvider
from .processing.translation import tr

MENU = "Soil Mobility"

#: Algorithms in the menu; those of ``TOOLBAR`` are on the toolbar too.
MENU_ALGORITHMS = (
    "exampledata",
    "preparecovariates",
    "predictfractionation",
    "predictmobility",
    "classifyrisk",
    "compositerisk",
    "riskhotspots",
    "totalmobiledivergence",
    "fourpermille",
    "fourpermillechange",
    "guidancevalues",
    "zonalsummary",
    "mobilitydrivers",
    "describemodel",
)
TOOLBAR = ("predictfractionation", "predictmobility", "classifyrisk")


class SoilMobilityPlugin:
    """Registers the provider and, where ``iface`` is not None, the menu and the toolbar."""

    def __init__(self, iface) -> None:
        self.iface = iface
        self.provider: SoilMobilityProvider | None = None
        self.actions: list[QAction] = []
        self.toolbar: QToolBar | None = None

    def initProcessing(self) -> None:
        """Register the provider; called by QGIS also where there is no GUI."""
        self.provider = SoilMobilityProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Register the provider and build menu and toolbar."""
        self.initProcessing()
        if self.iface is None:
            return
        self.toolbar = self.iface.addToolBar(MENU)
        self.toolbar.setObjectName("SoilMobilityToolbar")
        for name in MENU_ALGORITHMS:
            algorithm = QgsApplication.processingRegistry().algorithmById(f"{PROVIDER_ID}:{name}")
            if algorithm is None:
                continue
            action = QAction(QIcon(algorithm.svgIconPath()), algorithm.displayName(), self.iface.mainWindow())
            action.setObjectName(f"SoilMobility_{name}")
            action.triggered.connect(partial(self._open, algorithm.id()))
            self.iface.addPluginToMenu(MENU, action)
            if name in TOOLBAR:
                self.toolbar.addAction(action)
            self.actions.append(action)

    def unload(self) -> None:
        """Take back everything that was registered."""
        if self.iface is not None:
            for action in self.actions:
                self.iface.removePluginMenu(MENU, action)
            if self.toolbar is not None:
                self.toolbar.deleteLater()
        self.actions = []
        self.toolbar = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None

    def _open(self, identifier: str, checked: bool = False) -> None:
        # Imported here: the processing plugin is there once a user can click, not always when plugins are loaded.
        import processing

        if QgsApplication.processingRegistry().algorithmById(identifier) is None:
            self.iface.messageBar().pushWarning(MENU, tr("The Processing plugin is not active."))
            return
        processing.execAlgorithmDialog(identifier)
