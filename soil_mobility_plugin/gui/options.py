"""The page *Settings ▸ Options ▸ Soil Mobility*: what holds for all runs unless one says otherwise."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..processing import network, options
from ..processing.algorithm import PLUGIN_FOLDER
from ..processing.soil import LIMITS, load_model
from ..processing.translation import tr
from ..soilmobility.errors import SoilMobilityError
from ..soilmobility.language import fill
from ..soilmobility.raster.remote import Cache
from ..soilmobility.report import html
from ..soilmobility.risk.classes import parse_limits
from ..soilmobility.soil.covariates import COVARIATES

TITLE = "Soil Mobility"


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page whenever QGIS opens its options."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(TITLE)

    def icon(self) -> QIcon:
        return QIcon(str(PLUGIN_FOLDER / "icon.svg"))

    def createWidget(self, parent: QWidget | None) -> OptionsPage:
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """The page; what is entered is kept when the dialog is accepted.

    An entry that cannot be used is named on the page and not kept: the former one stays.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SoilMobilityOptions")
        self.bundle = _file(QgsFileWidget.StorageMode.GetDirectory, options.chosen(options.BUNDLE))
        self.limits = QLineEdit(options.chosen(options.LIMITS))
        self.limits.setPlaceholderText(LIMITS.default)
        self.agency = QLineEdit(options.chosen(options.AGENCY))
        self.logo = _file(QgsFileWidget.StorageMode.GetFile, options.chosen(options.LOGO))
        self.logo.setFilter(tr("Pictures (*.svg *.png *.jpg *.jpeg)"))
        self.cache = _file(QgsFileWidget.StorageMode.GetDirectory, options.chosen(options.CACHE))
        self.cache.lineEdit().setPlaceholderText(str(network.cache_folder("")))
        self.size = QLabel()
        self.empty = QPushButton(tr("Empty"))
        self.sources = _file(QgsFileWidget.StorageMode.GetFile, options.chosen(options.SOURCES))
        self.sources.setFilter(tr("Tables (*.csv)"))
        self.table = QTableWidget(0, 4)
        self.problems = QLabel()
        self.problems.setTextFormat(Qt.TextFormat.PlainText)
        self.problems.setWordWrap(True)
        self._lay_out()
        self.empty.clicked.connect(self._empty)
        self.cache.fileChanged.connect(self._show_size)
        self.sources.fileChanged.connect(self._show_sources)
        self.bundle.fileChanged.connect(self._show_problems)
        self.logo.fileChanged.connect(self._show_problems)
        self.limits.textChanged.connect(self._show_problems)
        self._show_size()
        self._show_sources()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        self.problems.setAccessibleName(tr("What cannot be used"))
        layout.addWidget(self.problems)
        cache = QWidget()
        row = QHBoxLayout(cache)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.size, 1)
        row.addWidget(self.empty)
        for title, rows in (
            (tr("Defaults"), ((tr("Model"), self.bundle,
                               tr("A bundled model by name, or a folder. Empty: the first bundled one.")),
                              (tr("Class limits (% F1)"), self.limits, tr("Empty: the risk assessment code.")))),
            (tr("Agency, for atlases"), ((tr("Name"), self.agency, ""), (tr("Logo"), self.logo, ""))),
            (tr("Soil maps from servers"), ((tr("Cache"), self.cache, tr("Empty: a folder in the QGIS profile.")),
                                            (tr("In the cache"), cache, ""),
                                            (tr("Table of sources"), self.sources, tr("Empty: the bundled table.")))),
        ):  # fmt: skip
            box = QGroupBox(title)
            form = QFormLayout(box)
            for name, widget, tip in rows:
                widget.setToolTip(tip)
                widget.setAccessibleName(name)
                form.addRow(name, widget)
            layout.addWidget(box)
        self.table.setHorizontalHeaderLabels([tr("Source"), tr("Soil property"), tr("Licence"), tr("Address")])
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(tr("Sources of soil maps"))
        layout.addWidget(self.table, 1)

    def apply(self) -> None:
        """Keep what is entered (QGIS calls this when its dialog is accepted)."""
        refused = self.refused()
        for key, text in self._entered().items():
            if key not in refused:
                options.choose(key, text)

    def _entered(self) -> dict[str, str]:
        """Return the texts of the page, by key of the settings."""
        return {
            options.BUNDLE: self.bundle.filePath(),
            options.LIMITS: self.limits.text(),
            options.AGENCY: self.agency.text(),
            options.LOGO: self.logo.filePath(),
            options.CACHE: self.cache.filePath(),
            options.SOURCES: self.sources.filePath(),
        }

    def refused(self) -> dict[str, str]:
        """Return what is wrong with the entries that cannot be used, by key."""
        found = {key: _problem(key, text.strip()) for key, text in self._entered().items() if text.strip()}
        return {key: problem for key, problem in found.items() if problem}

    def _show_problems(self) -> None:
        self.problems.setText("\n".join(self.refused().values()))
        self.problems.setVisible(bool(self.problems.text()))

    def _cache(self) -> Cache:
        return Cache(network.cache_folder(self.cache.filePath().strip()))

    def _show_size(self) -> None:
        self.size.setText(fill(tr("{} MB"), html.number(self._cache().size / 1e6)))
        self._show_problems()

    def _empty(self) -> None:
        cache = self._cache()
        buttons = QMessageBox.StandardButton
        question = tr("Remove all pieces of soil maps in {}? They are fetched anew when they are needed.")
        asked = QMessageBox.question(self, TITLE, fill(question, cache.folder), buttons.Yes | buttons.No)
        if asked == buttons.Yes:
            cache.clear()
            self._show_size()

    def _show_sources(self) -> None:
        self._show_problems()
        try:
            found = network.sources(self.sources.filePath().strip())
        except SoilMobilityError:
            found = {}
        maps = [entry for entries in found.values() for entry in entries]
        self.table.setRowCount(len(maps))
        for row, entry in enumerate(maps):
            name = tr(COVARIATES[entry.property].label)
            for column, cell in enumerate((entry.title, name, entry.licence, entry.address)):
                self.table.setItem(row, column, QTableWidgetItem(cell))
        for column in range(3):
            self.table.resizeColumnToContents(column)


def _file(mode: QgsFileWidget.StorageMode, path: str) -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setStorageMode(mode)
    widget.setFilePath(path)
    return widget


def _problem(key: str, text: str) -> str:
    """Return why an entry cannot be used, "" where it can."""
    try:
        if key == options.BUNDLE:
            load_model(text)
        elif key == options.LIMITS:
            parse_limits(text)
        elif key == options.LOGO and not Path(text).is_file():
            return fill(tr("Logo: there is no file {}."), text)
        elif key == options.CACHE and not _may_be_folder(text):
            return fill(tr("Cache: {} is a file, not a folder."), text)
        elif key == options.SOURCES:
            network.sources(text)
    except OSError as error:
        return f"{text}: {error.strerror or error}"
    except ValueError as error:
        return getattr(error, "message", str(error))
    return ""


def _may_be_folder(text: str) -> bool:
    """Return whether a folder is, or could be, there; OSError where none can: newer Pythons' ``Path`` hides that."""
    with suppress(FileNotFoundError):
        return stat.S_ISDIR(os.stat(text).st_mode)
    return True
