"""*First map*: four steps from the example to a report by district, each one button, with the map in view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from qgis.utils import OverrideCursor

from ..processing.example_layers import place_layers, soil_styles
from ..processing.soil import MEDIAN
from ..processing.translation import tr
from ..soilmobility.language import fill, labelled

#: Between the window and the edges of QGIS's, pixels; below it is the status bar.
MARGIN = 40


class Tour(QDialog):
    """A small window beside the map: what the next step does, why, and the button that does it.

    ``load`` runs an algorithm and loads its results, ``ask`` opens its dialog with parameters filled in, ``read`` opens
    a page in the browser. Steps that were done stay in the project; the window can be closed at any time.
    """

    def __init__(
        self,
        parent: QWidget | None,
        load: Callable[[str, dict[str, Any]], dict[str, Any]],
        ask: Callable[[str, dict[str, Any]], None],
        read: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._load, self._ask = load, ask
        self._place = 0
        #: What the steps that are done returned, by algorithm.
        self._results: dict[str, dict[str, Any]] = {}
        self.setWindowTitle(tr("Soil Mobility: first map"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setMinimumWidth(360)
        self.failure = QLabel()
        # Names of layers and files are no HTML, whatever they look like.
        self.failure.setTextFormat(Qt.TextFormat.PlainText)
        self.failure.setWordWrap(True)
        self.failure.hide()
        self.do = QPushButton()
        self.look = QPushButton(tr("Show the dialog"))
        self.do.setDefault(True)
        self.do.clicked.connect(self._run)
        self.look.clicked.connect(self._show_dialog)
        # QGIS lists pages in its Results Viewer for dialogs alone.
        self.read = QPushButton(tr("Open the report"))
        self.read.clicked.connect(lambda: read(self._results["zonalsummary"]["OUTPUT_HTML"]))
        buttons = QHBoxLayout()
        buttons.addWidget(self.look)
        buttons.addStretch()
        buttons.addWidget(self.do)
        buttons.addWidget(self.read)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.failure)
        layout.addLayout(buttons)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Stand in a corner of QGIS: in its middle the window would hide the map."""
        super().showEvent(event)
        if self.parentWidget() is not None and not event.spontaneous():
            around = self.parentWidget().frameGeometry()
            self.move(around.right() - self.width() - MARGIN, around.bottom() - self.height() - 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow away from the edges of the screen: longer words than those of the first step would lie beyond them."""
        super().resizeEvent(event)
        if self.windowHandle() is not None:
            edges, own = self.windowHandle().screen().availableGeometry(), self.frameGeometry()
            beyond = own.right() - edges.right(), own.bottom() - edges.bottom()
            self.move(own.x() - max(0, beyond[0]), own.y() - max(0, beyond[1]))

    def _steps(self) -> list[tuple[str, str, str, Callable[[], dict[str, Any]]]]:
        """Return (button, what it does and why, algorithm, its parameters) of each step."""
        return [
            (
                tr("Load the example"),
                tr("A synthetic region with a smelter: maps of the soil, five districts, laboratory samples."),
                "exampledata",
                self._example,
            ),
            (
                tr("Predict fractions of cadmium"),
                tr(
                    "From pH, organic carbon, clay and CEC: how much of the cadmium is mobile (F1), and how sure. What "
                    "lies above the median content is taken as the smelter's, which is more mobile."
                ),
                "predictfractionation",
                self._prediction,
            ),
            (
                tr("Classify the risk"),
                tr("The mobile share in classes, by the risk assessment code: below 1 % none, from 50 % very high."),
                "classifyrisk",
                self._classes,
            ),
            (
                tr("Summarise by districts"),
                tr("Means and shares of each district, and a report. Districts are coloured by what differs."),
                "zonalsummary",
                self._zones,
            ),
        ]

    def _example(self) -> dict[str, Any]:
        return {"FOLDER": str(Path(QgsApplication.qgisSettingsDirPath()) / "soil_mobility" / "first_map")}

    def _prediction(self) -> dict[str, Any]:
        titles = {file: style.name for file, style in soil_styles().items()}
        soil = {file.upper(): _layer(title).id() for file, title in titles.items()}
        results = dict.fromkeys(("OUTPUT", "OUTPUT_UNCERTAINTY"), "TEMPORARY_OUTPUT")
        return {**soil, "ELEMENT": "Cd", "BACKGROUND": MEDIAN, **results}

    def _classes(self) -> dict[str, Any]:
        return {"INPUT": self._results["predictfractionation"]["OUTPUT"], "OUTPUT": "TEMPORARY_OUTPUT"}

    def _zones(self) -> dict[str, Any]:
        zones = {"ZONES": _layer(place_layers()["zones.gpkg"][0]).id(), "ZONE_FIELD": "name"}
        return {**self._classes(), **zones, "OUTPUT_HTML": "TEMPORARY_OUTPUT"}

    def _show(self) -> None:
        steps = self._steps()
        done = self._place == len(steps)
        if done:
            self.text.setText(
                tr(
                    "<b>Done.</b> The districts are in the group “Soil Mobility” of the layer tree. Each result is an "
                    "estimate for screening. The same steps with your own maps: menu Plugins, Soil Mobility."
                )
            )
        else:
            button, text, _, _ = steps[self._place]
            head = labelled(f"{self._place + 1}/{len(steps)}", button)
            self.text.setText(f"<b>{head}</b><br>{text}")
            self.do.setText(button)
        self.do.setVisible(not done)
        self.look.setVisible(not done)
        self.read.setVisible(done)
        self.adjustSize()

    def _run(self, checked: bool = False) -> None:
        _, _, algorithm, parameters = self._steps()[self._place]
        try:
            with OverrideCursor(Qt.CursorShape.WaitCursor):
                self._results[algorithm] = self._load(f"soilmobility:{algorithm}", parameters())
        except (QgsProcessingException, LookupError) as error:
            self._fail(str(error))
            return
        self._fail("")
        self._place += 1
        self._show()

    def _show_dialog(self, checked: bool = False) -> None:
        _, _, algorithm, parameters = self._steps()[self._place]
        self._fail("")
        try:
            self._ask(f"soilmobility:{algorithm}", parameters())
        except LookupError as error:
            self._fail(str(error))

    def _fail(self, text: str) -> None:
        self.failure.setText(text)
        self.failure.setVisible(bool(text))
        self.adjustSize()


def _layer(name: str) -> QgsMapLayer:
    """Return a layer of the project by its name; LookupError where it was removed or renamed."""
    found = QgsProject.instance().mapLayersByName(name)
    if not found:
        raise LookupError(fill(tr("The layer “{}” is not in the project: load the example again."), name))
    return found[0]
