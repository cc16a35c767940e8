"""The panel *Why here?*: click a predicted map, and see what is predicted there, how sure, why, and what if.

All numbers are the library's (`maps.why`, `risk.why`), all sentences those of `report.pages.why`: this file asks and
shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateFormatter,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.gui import QgsCheckableComboBox, QgsDockWidget, QgsMapCanvas, QgsMapToolEmitPoint, QgsVertexMarker
from qgis.PyQt.QtCore import QEvent, QLocale, QSignalBlocker, Qt
from qgis.PyQt.QtGui import QKeySequence, QPainter, QPen
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from qgis.utils import OverrideCursor

from ..processing.algorithm import said_to_the_user
from ..processing.layers import said_by_file
from ..processing.rasters import WKT2, bands_drawn, raster_path
from ..processing.soil import LIMITS, load_model
from ..processing.translation import tr
from ..soilmobility.errors import SoilMobilityError
from ..soilmobility.language import fill, labelled
from ..soilmobility.maps import why as library
from ..soilmobility.maps.provenance import MODEL, PREDICTION, class_limits, model_place
from ..soilmobility.model.applicability import TRANSFORM_OF
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.numbers import NumberError, plain_number, split_numbers
from ..soilmobility.report import html
from ..soilmobility.report.html import number, significant
from ..soilmobility.report.pages import why as words
from ..soilmobility.report.pages.drivers import with_unit
from ..soilmobility.report.styles import style_classes
from ..soilmobility.risk import guidance as rules
from ..soilmobility.risk.guidance import content_range
from ..soilmobility.risk.why import Explainer, Held, Why
from ..soilmobility.texts import shown
from .what_if import Dial, lay_out
from .why_pictures import FRACTION_COLOURS, PART_COLOURS, FractionsPicture, WaterfallPicture

#: Elements that are shown side by side, at most: more do not answer a slider at once, nor fit.
SIDE_BY_SIDE = 6

#: Bands whose values are named, at most, where they are not those of the chosen elements.
BANDS = 6

#: Coordinates as wide as that are seen whole in a narrow panel, too.
WIDEST_PLACE = "-0000000.0, -0000000.0"

#: QGIS's setting that keeps which published value local ones are told from.
GUIDANCE = "soil_mobility/why_here_guidance"

OWN, NONE = "own", "none"


class ElementView(QWidget):
    """One element at the place: its class, fractions, drivers, likeness to measured soils, guidance value."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.explainer = explainer
        self.why: Why | None = None
        self.notes: list[str] = []
        self.title = _label(Qt.TextFormat.RichText)
        self.title.setText(f"<b>{words.element_title(explainer.element)}</b>")
        self.risk = _label(Qt.TextFormat.RichText)
        self.fractions = FractionsPicture(tr("Fractions F1 to F4"))
        self.waterfall = WaterfallPicture(tr("What drives it"))
        self.about, self.trust = _label(), _label()
        entries = {tr(title): PART_COLOURS[name] for name, title in words.PART_TITLES.items()}
        known = explainer.model.has_posterior
        self.legend = _label(Qt.TextFormat.RichText)
        meanings = entries if known else {"F1": FRACTION_COLOURS[0]}
        # Each in one line, as many as there is room for.
        whole = {text.replace(" ", "&nbsp;").replace("-", "&#8209;"): colour for text, colour in meanings.items()}
        self.legend.setText("&nbsp; ".join(_meant(colour, text) for text, colour in whole.items()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.risk, self.fractions, self.legend, self.about, self.waterfall, self.trust):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setMinimumWidth(34 * self.fontMetrics().averageCharWidth())

    def show_why(self, why: Why, here: Why | None) -> None:
        """Show a soil; ``here``: that of the place, where it is another one."""
        self.why = why
        explainer = self.explainer
        colour = style_classes("rac")[why.risk - 1][2]
        risk = words.class_line(why, explainer.limits)
        self.risk.setText(_meant(colour, shown(risk)))
        self.fractions.show_why(why, [*words.fraction_lines(why), words.part_line(why)], here)
        self.waterfall.show_why(why, words.driver_lines(why))
        mark = "" if here is None else fill(tr("▼ as it is here: F1 {} %"), number(float(here.fractions[0])))
        about = [
            *self.notes,
            mark,
            words.part_line(why),
            words.content_line(why, explainer.usual_content),
            words.moved_line(why),
            words.reference_line(explainer),
        ]
        self.about.setText("\n".join(line for line in about if line))
        trust = [
            words.evidence_line(why),
            words.likeness_line(why, explainer),
            *words.nearest_lines(why),
            *words.local_lines(why.local, explainer),
        ]
        self.trust.setText("\n".join(trust))

    def fail(self, sentence: str) -> None:
        """Say why the element cannot be shown here."""
        self.why = None
        self.about.setText(sentence)
        self.trust.clear()
        self.risk.clear()
        for picture in (self.fractions, self.waterfall):
            picture.why = None
            picture.update()


class Mark(QgsVertexMarker):
    """The cross at the place that was asked for: dark with a white rim, seen on maps of any colour."""

    #: (colour, width, length) of its strokes, pixels; the first one is the rim.
    STROKES = ((Qt.GlobalColor.white, 7, 22), (Qt.GlobalColor.black, 3, 18))

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        _, width, length = self.STROKES[0]
        self.setPenWidth(width)
        self.setIconSize(length)

    def paint(self, painter: QPainter) -> None:
        """Draw it (called by Qt)."""
        for colour, width, length in self.STROKES:
            painter.setPen(QPen(colour, width))
            painter.drawLine(-length // 2, 0, length // 2, 0)
            painter.drawLine(0, -length // 2, 0, length // 2)


class WhyHere(QgsDockWidget):
    """The panel. ``canvas``: the map that is clicked."""

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(tr("Why here?"), parent)
        self.setObjectName("SoilMobilityWhyHere")
        self.canvas = canvas
        self.tool = QgsMapToolEmitPoint(canvas)
        self.marker: QgsVertexMarker | None = None
        self.views: list[ElementView] = []
        self.dials: dict[str, Dial] = {}
        self._prediction: library.Prediction | None = None
        self._inputs: library.Inputs | None = None
        self._place: library.Place | None = None
        self._here: library.Here | None = None
        self._mapped: Sequence[library.Mapped] = ()
        self._at_place: dict[str, Why] = {}
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._fill_layers()
        self._say_crs()

    # ..................................................................................... widgets

    def _make_widgets(self) -> None:
        self.layer, self.guidance = QComboBox(), QComboBox()
        for box in (self.layer, self.guidance):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.pick = QToolButton()
        self.pick.setIcon(QgsApplication.getThemeIcon("mActionIdentify.svg"))
        self.pick.setCheckable(True)
        self.coordinates = QLineEdit()
        self.coordinates.setPlaceholderText(tr("x, y"))
        self.coordinates.setMinimumWidth(self.fontMetrics().horizontalAdvance(WIDEST_PLACE))
        self.ask = QPushButton(tr("Ask"))
        self.elements = QgsCheckableComboBox()
        self.elements.setSeparator(", ")
        self.message = _label()
        self.message.setObjectName("SoilMobilityWhyHereMessage")
        self.heading = _label()
        self.what_if = QGroupBox(tr("What if?"))
        self.reset = QPushButton(tr("Reset"))
        self.copy_text = QPushButton(tr("Copy as text"))
        self.copy_picture = QPushButton(tr("Copy as picture"))
        for widget, name, tip, keys in (
            (self.layer, tr("Layer"), tr("Prediction that is asked."), ""),
            (self.pick, tr("Pick on the map"), tr("Click the map to ask about a place."), "Alt+Shift+M"),
            (self.coordinates, tr("Coordinates"), tr("Coordinates of a place: x, y (or longitude, latitude)."), ""),
            (self.ask, tr("Ask"), tr("Ask about the place of these coordinates."), ""),
            (self.elements, tr("Elements"), tr("Elements to be shown side by side."), ""),
            (self.guidance, tr("Guidance value"), tr("Published value that the local one is derived from."), ""),
            (self.reset, tr("Reset"), tr("Back to the soil of the place."), "Alt+Shift+R"),
            (self.copy_text, tr("Copy as text"), tr("Copy all of it as text."), "Alt+Shift+T"),
            (self.copy_picture, tr("Copy as picture"), tr("Copy all of it as a picture."), "Alt+Shift+P"),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(f"{tip} ({keys})" if keys else tip)
            if keys:
                widget.setShortcut(QKeySequence(keys))
        self.message.setAccessibleName(tr("Message"))

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        for widget in (self.coordinates, self.ask, self.pick):
            place.addWidget(widget)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Layer"), self.layer)
        self._place_title = QLabel(tr("Coordinates"))
        form.addRow(self._place_title, place)
        form.addRow(tr("Elements"), self.elements)
        form.addRow(tr("Guidance value"), self.guidance)
        self._sliders = QGridLayout()
        box = QVBoxLayout(self.what_if)
        box.addLayout(self._sliders)
        box.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignRight)
        self.sheet = QWidget()
        self.sheet.setAutoFillBackground(True)
        sheet = QVBoxLayout(self.sheet)
        sheet.addWidget(self.heading)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(2 * self.fontMetrics().averageCharWidth())
        sheet.addLayout(self._columns)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy_text)
        buttons.addWidget(self.copy_picture)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addLayout(form)
        layout.addWidget(self.message)
        layout.addWidget(self.what_if)
        layout.addWidget(self.sheet)
        layout.addLayout(buttons)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        self.setWidget(scroll)
        self._show_parts()

    def _connect(self) -> None:
        project = QgsProject.instance()
        self._outside = (
            (project.layersAdded, self._fill_layers),
            (project.layersRemoved, self._fill_layers),
            (project.crsChanged, self._say_crs),
            (self.canvas.destinationCrsChanged, self._mark),
        )
        for signal, slot in self._outside:
            signal.connect(slot)
        self.layer.currentIndexChanged.connect(self._layer_changed)
        self.pick.toggled.connect(self._pick)
        self.closed.connect(self._put_away)
        self.tool.canvasClicked.connect(self._clicked)
        self.tool.activated.connect(self._tool_changed)
        self.tool.deactivated.connect(self._tool_changed)
        self.coordinates.returnPressed.connect(self._typed)
        self.ask.clicked.connect(self._typed)
        self.elements.checkedItemsChanged.connect(self._elements_changed)
        self.guidance.currentIndexChanged.connect(self._guidance_changed)
        self.reset.clicked.connect(self._reset)
        self.copy_text.clicked.connect(self._copy_text)
        self.copy_picture.clicked.connect(self._copy_picture)

    def close_panel(self) -> None:
        """Let go of everything outside: the project, the map, files. The panel is of no use afterwards."""
        for signal, slot in self._outside:
            signal.disconnect(slot)
        self.canvas.unsetMapTool(self.tool)
        self._forget()
        if self.marker is not None:
            self.canvas.scene().removeItem(self.marker)
            self.marker = None

    # ..................................................................................... layers

    def choose_layer(self, layer: QgsMapLayer | None) -> None:
        """Ask about ``layer`` from now on, if it is a prediction."""
        place = -1 if layer is None else self.layer.findData(layer.id())
        if place >= 0:
            self.layer.setCurrentIndex(place)

    def _fill_layers(self, *_changed: Any) -> None:
        """Offer the predictions of the project."""
        before = self.layer.currentData()
        found = [layer for layer in QgsProject.instance().mapLayers().values() if _is_prediction(layer)]
        with QSignalBlocker(self.layer):
            self.layer.clear()
            for layer in sorted(found, key=lambda one: one.name().lower()):
                self.layer.addItem(shown(layer.name()), layer.id())
            self.layer.setCurrentIndex(max(self.layer.findData(before), 0 if found else -1))
        if self.layer.currentData() != before or self._prediction is None:
            self._layer_changed()

    def _layer_changed(self, _index: int = 0) -> None:
        self._forget()
        layer = QgsProject.instance().mapLayer(self.layer.currentData() or "")
        if layer is None:
            self._say(
                tr(
                    "There is no prediction of Soil Mobility in the project. Make one first (menu Soil Mobility, "
                    "Predict), or add one."
                )
            )
            return
        with self._said():
            self._prediction = library.Prediction(raster_path(layer) or "")
            self._fill_elements(layer)
            self._say(tr("Click the map, or type coordinates."))

    def _forget(self) -> None:
        """Close the layer that was asked, and show nothing."""
        if self._inputs is not None:
            self._inputs.close()
        if self._prediction is not None:
            self._prediction.close()
        self._prediction = self._inputs = None
        self._leave_place()
        self._clear_dials()
        self._show_parts()

    def _leave_place(self) -> None:
        """Show nothing of the place that was asked about."""
        self._place = self._here = None
        self._mapped = ()
        self._clear_views()
        self.heading.clear()
        if self.marker is not None:
            self.marker.hide()
        self._say("")

    def _fill_elements(self, layer: QgsRasterLayer) -> None:
        """Offer the elements, that of the band on the map checked, and the guidance values."""
        prediction = self._prediction
        root = prediction.root()
        own = prediction.elements or root.elements
        model = _model_of(root)
        with QSignalBlocker(self.elements), QSignalBlocker(self.guidance):
            self.elements.clear()
            self.elements.addItems([*own, *(symbol for symbol in model.elements if symbol not in own)])
            bands = bands_drawn(layer)
            drawn = prediction.element_of(bands[0]) if bands else None
            self.elements.setCheckedItems([drawn or own[0]] if own else [])
            self.guidance.clear()
            if library.own_limit(prediction) is not None:
                self.guidance.addItem(tr("as in the layer"), OWN)
            self.guidance.addItem(tr("no value"), NONE)
            for preset, use in rules.choices():
                title = rules.presets()[preset]
                shown = f"{tr(title)}, {tr(use)}" if use else tr(title)
                self.guidance.addItem(shown, f"{preset}|{use}")
            kept = self.guidance.findData(QgsSettings().value(GUIDANCE, "|".join(rules.choices()[0])))
            if self.guidance.itemData(0) != OWN:
                self.guidance.setCurrentIndex(max(kept, 0))

    # ..................................................................................... the place

    def _say_crs(self) -> None:
        crs = QgsProject.instance().crs()
        text = fill(tr("Coordinates ({})"), crs.authid() or crs.description() or tr("no CRS"))
        self._place_title.setText(text)
        self.coordinates.setAccessibleName(text)

    def _pick(self, on: bool) -> None:
        if on:
            self.canvas.setMapTool(self.tool)
        else:
            self.canvas.unsetMapTool(self.tool)

    def _tool_changed(self) -> None:
        with QSignalBlocker(self.pick):
            self.pick.setChecked(self.canvas.mapTool() is self.tool)

    def _clicked(self, point: QgsPointXY, button: Qt.MouseButton) -> None:
        if button == Qt.MouseButton.LeftButton:
            crs = self.canvas.mapSettings().destinationCrs()
            digits = 6 if crs.isGeographic() else 1
            self.coordinates.setText(f"{point.x():.{digits}f}, {point.y():.{digits}f}")
            self.ask_about(point, crs)

    def _typed(self) -> None:
        self._say("")
        with self._said():
            point = QgsPointXY(*typed_place(self.coordinates.text()))
            self.ask_about(point, QgsProject.instance().crs())

    def ask_about(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> None:
        """Show what is at a point of ``crs``."""
        if self._prediction is None:
            return
        if not self._prediction.fresh:
            self._layer_changed()
        with OverrideCursor(Qt.CursorShape.WaitCursor), self._said():
            self._show_place(point, crs)
        self._show_parts()

    def _show_place(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> None:
        prediction = self._prediction
        if prediction is None:  # it has gone since it was chosen: the panel says so
            return
        self._leave_place()
        self._place = prediction.place(point.x(), point.y(), crs.toWkt(WKT2))
        self._mark()
        self._mapped = prediction.mapped(self._place)
        self._tell_place()
        if self._inputs is None or not self._inputs.fresh:
            self._read_inputs()
        there, root = self._place, self._inputs.prediction
        if root is not prediction:
            there = root.place(there.x, there.y, prediction.grid.crs_wkt)
        self._here = self._inputs.at(there)
        self._make_views()

    def _read_inputs(self) -> None:
        if self._inputs is not None:
            self._inputs.close()
            self._inputs = None
        root = self._prediction.root()
        self._inputs = library.Inputs(root, _model_of(root))

    def _put_away(self) -> None:
        """Leave the map alone while the panel is closed."""
        self.canvas.unsetMapTool(self.tool)
        if self.marker is not None:
            self.marker.hide()

    def _mark(self) -> None:
        """Put a cross on the map."""
        if self._place is None:
            return
        if self.marker is None:
            self.marker = Mark(self.canvas)
        own = QgsCoordinateReferenceSystem.fromWkt(self._prediction.grid.crs_wkt)
        change = QgsCoordinateTransform(own, self.canvas.mapSettings().destinationCrs(), QgsProject.instance())
        self.marker.setCenter(change.transform(QgsPointXY(self._place.x, self._place.y)))
        self.marker.show()

    def lines(self) -> list[str]:
        """What stands above the elements: the place, what is mapped there, the soil, and what was changed."""
        if self._place is None:
            return []
        chosen = self.elements.checkedItems()
        bands = [one for one in self._mapped if len(self._mapped) <= BANDS or one.name in chosen]
        said = [f"{shown(one.name)} {_value_of(one)}" for one in bands]
        digits = 5 if self._prediction.grid.is_geographic else 1
        where = f"{number(self._place.x, digits)}, {number(self._place.y, digits)}"
        lines = [labelled(self.layer.currentText(), where), fill(tr("Mapped here: {}"), ", ".join(said))]
        if self._here is None:
            return lines
        lines.append(fill(tr("Soil here: {}"), words.soil_line(self._here.soil)))
        lines.append(library.model_changed(self._inputs.prediction, self._inputs.model))
        changed = [
            f"{dial.name} {significant(dial.value)}" + (f" ({significant(dial.origin)})" if dial.origin else "")
            for dial in self.dials.values()
            if dial.changed
        ]
        if changed:
            lines.append(fill(tr("What if (in brackets: as it is here): {}"), ", ".join(changed)))
        return [line for line in lines if line]

    def _tell_place(self) -> None:
        self.heading.setText("\n".join(self.lines()))

    # ..................................................................................... elements

    def _elements_changed(self, *_items: Any) -> None:
        if self._here is not None:
            with self._said():
                self._make_views(keep=True)
            self._show_parts()

    def _guidance_changed(self, _index: int) -> None:
        if self.guidance.currentData() != OWN:
            QgsSettings().setValue(GUIDANCE, self.guidance.currentData())
        self._elements_changed()

    def _limit(self, element: str) -> tuple[rules.MobileLimit | None, str]:
        """The limit that local guidance values are told from, and why there is none."""
        choice = self.guidance.currentData()
        if choice in (None, NONE):
            return None, ""
        if choice == OWN:
            return library.own_limit(self._prediction), ""
        preset, _, use = choice.partition("|")
        try:
            return library.published_limit(self._inputs, element, preset, use), ""
        except SoilMobilityError as error:
            return None, error.message

    def _make_views(self, keep: bool = False) -> None:
        """Make a column per chosen element; ``keep``: the sliders stay where they are."""
        self._clear_views()
        chosen = self.elements.checkedItems()
        self._say("" if chosen else tr("Choose an element."))
        if len(chosen) > SIDE_BY_SIDE:
            self._say(fill(tr("{} elements are chosen: the first {} are shown."), len(chosen), SIDE_BY_SIDE))
            chosen = chosen[:SIDE_BY_SIDE]
        limits = class_limits(self._prediction.metadata) or LIMITS.value_of_nothing()
        for symbol in chosen:
            limit, problem = self._limit(symbol)
            view = ElementView(self._inputs.explainer(symbol, limits, limit))
            view.notes = [fill(tr("No local guidance value: {}"), problem)] if problem else []
            self._columns.addWidget(view)
            self.views.append(view)
        self._make_dials(keep)
        self._at_place = {}
        for view in self.views:
            why, _ = self._explain(view, self._here.soil, self._held_here(view.explainer.element))
            if why is not None:
                self._at_place[why.element] = why
                difference = library.differs(library.mobility_of(self._mapped, why.element), why)
                view.notes += [difference] if difference else []
        self._answer()

    def _clear_views(self) -> None:
        for view in self.views:
            self._columns.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.views = []

    def _held_here(self, element: str) -> Held:
        return self._here.held.get(element, Held())

    # ..................................................................................... what if

    def _make_dials(self, keep: bool) -> None:
        """Make a slider per soil property, and one per element for its content."""
        moved = {name: dial.value for name, dial in self.dials.items() if keep and dial.changed}
        self._clear_dials()
        model, soil = self._inputs.model, self._here.soil
        for name in soil:
            even = TRANSFORM_OF.get(name) != "ln"
            dial = self.dials[name] = Dial(with_unit(name), model.training_range(name), even, self)
            dial.set_value(soil[name], library.stand_in(model, soil, name))
        for view in self.views:
            element, explainer = view.explainer.element, view.explainer
            name = fill(tr("{} content (mg/kg)"), element)
            dial = self.dials[f"content:{element}"] = Dial(name, content_range(model, element), False, self)
            held = self._held_here(element).total
            dial.set_value(None if held is None or held != held else held, explainer.usual_content)
        for name in moved.keys() & self.dials.keys():
            self.dials[name].spin.setValue(moved[name])
        lay_out(list(self.dials.values()), self._sliders)
        for dial in self.dials.values():
            dial.moved.connect(self._answer)
        self._widen()
        self._order()

    def _widen(self) -> None:
        """Let the panel be as wide as its sliders and one element: a part of it would be cut off, and look whole."""
        inside = self.widget().widget()
        self.what_if.layout().activate()
        margins = inside.layout().contentsMargins()
        wanted = max(self.what_if.minimumSizeHint().width(), *(view.minimumWidth() for view in self.views), 0)
        beside = margins.left() + margins.right() + self.widget().verticalScrollBar().sizeHint().width()
        self.widget().setMinimumWidth(wanted + beside)

    def _clear_dials(self) -> None:
        for dial in self.dials.values():
            for widget in (dial.label, dial.slider, dial.spin):
                self._sliders.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
            dial.deleteLater()
        self.dials = {}

    def _order(self) -> None:
        """Let the Tab key go from top to bottom."""
        chain: list[QWidget] = [self.layer, self.coordinates, self.ask, self.pick, self.elements, self.guidance]
        for dial in self.dials.values():
            chain += [dial.slider, dial.spin]
        chain.append(self.reset)
        for view in self.views:
            chain += [view.fractions, view.waterfall]
        chain += [self.copy_text, self.copy_picture]
        for first, second in zip(chain, chain[1:]):
            QWidget.setTabOrder(first, second)

    def _reset(self) -> None:
        for dial in self.dials.values():
            dial.reset()
        self._answer()

    def _soil(self) -> dict[str, float | None]:
        return {name: dial.value for name, dial in self.dials.items() if not name.startswith("content:")}

    def _held(self, element: str) -> Held:
        """The content by its slider; what of it is geogenic stays."""
        here, dial = self._held_here(element), self.dials[f"content:{element}"]
        return here if not dial.changed else Held(dial.value, here.background)

    def _answer(self) -> None:
        """Show the soil that the sliders say."""
        soil, anything = self._soil(), any(dial.changed for dial in self.dials.values())
        self._tell_place()
        for view in self.views:
            element = view.explainer.element
            why, sentence = self._explain(view, soil, self._held(element))
            if why is None:
                view.fail(sentence)
            else:
                view.show_why(why, self._at_place.get(element) if anything else None)

    @staticmethod
    def _explain(view: ElementView, soil: dict[str, float | None], held: Held) -> tuple[Why | None, str]:
        """What is known of an element in a soil, or why nothing is."""
        if held.total is not None and held.total != held.total:
            return None, tr("The content is not known here: nothing is mapped. Move its slider to see what would be.")
        try:
            return view.explainer.of(soil, held), ""
        except SoilMobilityError as error:
            return None, error.message

    # ..................................................................................... copies

    def text(self) -> str:
        """All of it as plain text."""
        found = [(view.why, view.explainer) for view in self.views if view.why is not None]
        unknown = [labelled(view.explainer.element, view.about.text()) for view in self.views if view.why is None]
        heading = [*self.lines(), *self.message.text().splitlines(), *unknown]
        return words.text(heading, found, {view.explainer.element: view.notes for view in self.views})

    def _copy_text(self) -> None:
        QApplication.clipboard().setText(self.text())

    def _copy_picture(self) -> None:
        """As it is on the screen, at its resolution, with what lies outside the visible part."""
        # what was made or changed a moment ago is laid out only when the event loop comes to it
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.sheet.parentWidget().layout().activate()
        QApplication.clipboard().setPixmap(self.sheet.grab())

    # ..................................................................................... messages

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Say errors of what is done within as a sentence in the panel."""
        try:
            with said_to_the_user():
                yield
        except QgsProcessingException as error:
            self._say("\n".join(line for line in (self.message.text(), str(error)) if line))

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _show_parts(self) -> None:
        """Show what has something to show."""
        self.what_if.setVisible(bool(self.dials) and bool(self.views))
        self.sheet.setVisible(self._place is not None)
        for button in (self.copy_text, self.copy_picture):
            button.setEnabled(self._place is not None)


def typed_place(text: str) -> list[float]:
    """The two numbers of a place: with decimal points, or as QGIS writes coordinates in the user's language.

    In German it writes ``357.950,25 6.098.950,50``, in English ``357,950.25,6,098,950.50``. Where a text can be read in
    two ways, or in none, WhyError says how coordinates are written.
    """
    parts = split_numbers(text)
    if len(parts) == 2:
        with suppress(NumberError):
            return [plain_number(part) for part in parts]
    local, found = QLocale(), []
    for sign in {QgsCoordinateFormatter.separator(), " "}:
        pieces = text.strip().split(sign)
        for cut in range(1, len(pieces)):
            sides = (sign.join(pieces[:cut]).strip(), sign.join(pieces[cut:]).strip())
            numbers = [local.toDouble(side) for side in sides]
            if all(known for _, known in numbers):
                found.append([value for value, _ in numbers])
    if len(found) != 1:
        raise library.WhyError("Coordinates are two numbers, such as 351200.5, 6094300.")
    return found[0]


def _value_of(one: library.Mapped) -> str:
    """What a band holds, with its unit; codes of classes are whole."""
    code = not one.unit and float(one.value).is_integer()
    return html.with_unit(number(one.value, 0) if code else significant(one.value, 4), one.unit)


def _label(form: Qt.TextFormat = Qt.TextFormat.PlainText) -> QLabel:
    """A label that wraps and can be copied from. Plain: names of layers are no HTML, whatever they look like."""
    label = QLabel()
    label.setTextFormat(form)
    label.setWordWrap(True)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return label


def _meant(colour: str, text: str) -> str:
    """What a colour means, after a square of it, as HTML."""
    return f'<span style="color:{colour}">&#9632;</span>&nbsp;{text}'


def _model_of(prediction: library.Prediction) -> FractionationModel:
    """The model that a prediction was made with, or that of the same name."""
    return load_model(model_place(prediction.metadata))


def _is_prediction(layer: QgsMapLayer) -> bool:
    """Whether a layer's file says that it is a prediction, or made from one."""
    said = said_by_file(layer)
    return said is not None and (MODEL in said.metadata or PREDICTION in said.metadata)
