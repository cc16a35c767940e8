"""The choice of a model in dialogs: the bundled ones by name, any other by its folder.

QGIS makes it by the name of the class in a parameter's metadata: the window it stands in is that of Processing, which
``qgis_process`` does not have.
"""

from __future__ import annotations

from typing import Any

from processing.gui.wrappers import DIALOG_MODELER, WidgetWrapper
from qgis.core import NULL, QgsProcessingOutputFile, QgsProcessingOutputFolder, QgsProcessingParameterFile
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QToolButton, QWidget

from ..soilmobility.language import fill
from ..soilmobility.model.bundle import bundled
from .translation import tr


class ModelChoice(WidgetWrapper):
    """An editable list of the bundled models, and a button that asks for a folder."""

    def createWidget(self) -> QWidget:
        self.combo = QComboBox()
        self.combo.setEditable(True)
        for name in bundled():
            self.combo.addItem(name, name)
        if self.dialogType == DIALOG_MODELER:
            kinds = (QgsProcessingOutputFile, QgsProcessingOutputFolder)
            for source in self.dialog.getAvailableValuesOfType(QgsProcessingParameterFile, kinds):
                self.combo.addItem(self.dialog.resolveValueDescription(source), source)
        self.combo.setEditText("")
        default = next(iter(bundled()), "")
        self.combo.lineEdit().setPlaceholderText(fill(tr("{} (default)"), default))
        self.combo.editTextChanged.connect(lambda text: self.widgetValueHasChanged.emit(self))
        button = QToolButton()
        button.setText("…")
        button.setToolTip(tr("Folder of a model bundle"))
        button.clicked.connect(self._choose)
        widget = QWidget()
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo, 1)
        layout.addWidget(button)
        return widget

    def tr(self, text: str) -> str:
        """QGIS keeps the words of its class under that class's name, where the name of this one would not find them."""
        return QCoreApplication.translate("WidgetWrapper", text)

    def createLabel(self) -> QLabel | None:
        label = super().createLabel()
        if label is not None:
            # The class of QGIS states the parameter's bare name.
            label.setToolTip(self.parameterDefinition().toolTip())
        return label

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.widget, tr("Folder of a model bundle"), self.combo.currentText())
        if folder:
            self.combo.setEditText(folder)

    def setValue(self, value: Any) -> None:
        """Show a value; None is the default."""
        if value is None or value == NULL:
            self.combo.setEditText("")
        else:
            self.setComboValue(value, self.combo)

    def value(self) -> Any:
        """Return the name, the folder or the model's source that was chosen; None for the default."""
        return self.comboValue(combobox=self.combo) or None
