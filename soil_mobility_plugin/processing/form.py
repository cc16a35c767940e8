"""The dialog of an algorithm: QGIS's own, with unit and band beside their layer, and only what the chosen mode needs.

The widgets are those of QGIS, only their places differ, so that batch, history, models and values stored as JSON know
nothing of it.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import Any

from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.ParametersPanel import ParametersPanel
from qgis.core import QgsProcessingParameterDefinition, QgsProcessingUtils, QgsRasterLayer
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ..soilmobility.errors import SoilMobilityError
from ..soilmobility.maps.inputs import bands_of_elements, find_bands
from ..soilmobility.maps.kinds import ANY, TOTAL
from ..soilmobility.soil.units import AUTO
from .layers import input_text, is_shown_twice, shown_band
from .rasters import band_names
from .soil import Element
from .specs import Choice, Raster, Spec
from .translation import tr

#: Least width of a box, in characters: what is longer is cut off, so that no form has to be scrolled sideways.
LEAST_CHARACTERS = 4


def companions(specs: tuple[Spec, ...]) -> dict[str, str]:
    """Return the units and bands that stand beside a layer or field, with the name of that."""
    names = {spec.name for spec in specs}
    beside = {spec.name: (getattr(spec, "band", ""), f"{spec.name}_UNIT") for spec in specs}
    return {one: name for name, found in beside.items() for one in found if one in names}


class FormDialog(AlgorithmDialog):
    """The dialog of one of the plugin's algorithms."""

    def getParametersPanel(self, alg: Any, parent: QWidget) -> FormPanel:
        return FormPanel(parent, alg, self.in_place, self.active_layer)


class FormPanel(ParametersPanel):
    """The panel with the parameters."""

    def initWidgets(self) -> None:
        algorithm = self.algorithm()
        # A ready model's parameters are QGIS's own, but for what its choices are called.
        self._specs: tuple[Spec, ...] = algorithm.SPEC if hasattr(algorithm, "SPEC") else algorithm.CHOICES
        self._beside = companions(self._specs)
        self._rows: dict[str, QHBoxLayout] = {}
        self._shown: dict[str, list[QWidget]] = {}
        #: What the dialog set parameters to: who changes one has chosen.
        self._offered: dict[str, Any] = {}
        #: The layers and fields that the bands and units beside them are of.
        self._chosen: dict[str, Any] = {}
        super().initWidgets()
        for name, offered in algorithm.offers().items():
            self.wrappers[name].setParameterValue(offered, self.processing_context)
        for name in dict.fromkeys(spec.when[0] for spec in self._specs if spec.when is not None):
            self.wrappers[name].widgetValueHasChanged.connect(self._show_what_is_needed)
        for spec in self._specs:
            if spec.offered_when is not None:
                self._offered[spec.name] = self.wrappers[spec.name].parameterValue()
                offer = partial(self._offer, spec, self._offered[spec.name])
                for other in {spec.offered_when[0], "ELEMENT"} & self.wrappers.keys():
                    self.wrappers[other].widgetValueHasChanged.connect(offer)
                offer()
        self._show_what_is_needed()
        for spec in self._specs:
            if spec.name in self._beside.values() and spec.name in self.wrappers:
                # Not only on a change: a layer that is offered is there before.
                self._fit_to(spec)
                self.wrappers[spec.name].widgetValueHasChanged.connect(partial(self._fit_to, spec))
        if "ZONES" in self.wrappers and "ZONE_FIELD" in self.wrappers:
            self._offer_name()
            self.wrappers["ZONES"].widgetValueHasChanged.connect(self._offer_name)

    def addOutputLabel(self, label: QLabel) -> None:
        label.setWordWrap(True)
        super().addOutputLabel(label)

    def addParameterLabel(self, parameter: QgsProcessingParameterDefinition, label: QLabel) -> None:
        label.setWordWrap(True)
        self._shown.setdefault(parameter.name(), []).append(label)
        if self._beside.get(parameter.name()) in self._rows:
            label.setParent(self)
            label.hide()
            return
        super().addParameterLabel(parameter, label)

    def addParameterWidget(
        self, parameter: QgsProcessingParameterDefinition, widget: QWidget, stretch: int = 0
    ) -> None:
        for box in widget.findChildren(QComboBox) + [widget] * isinstance(widget, QComboBox):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(LEAST_CHARACTERS)
        _let_check_boxes_shrink(widget)
        name = parameter.name()
        spec = next((spec for spec in self._specs if spec.name == name), None)
        if isinstance(spec, Choice) and not spec.many:
            _name_options(widget, spec)
        row = self._rows.get(self._beside.get(name, ""))
        if row is not None:
            if isinstance(spec, Choice):
                # It has no label of its own.
                widget.setItemText(widget.findData(AUTO), tr("unit: auto"))
            widget.setToolTip(f"{parameter.description()}. {parameter.help()}")
            widget.setAccessibleName(parameter.description())
            row.addWidget(widget, 1)
            return
        if name in self._beside.values():
            row = self._rows[name] = QHBoxLayout()
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(widget, 2)
            widget = QWidget()
            widget.setLayout(row)
        self._shown.setdefault(name, []).append(widget)
        super().addParameterWidget(parameter, widget, stretch)

    def addOutputWidget(self, widget: QWidget, stretch: int = 0) -> None:
        _let_check_boxes_shrink(widget)
        super().addOutputWidget(widget, stretch)

    def _unneeded(self) -> set[str]:
        """Names of parameters for which what is chosen has no use."""
        bound = {spec.name: spec.when for spec in self._specs if spec.when is not None}
        chosen = {name: self.wrappers[name].parameterValue() for name, _ in bound.values()}
        return {name for name, (choice, value) in bound.items() if chosen[choice] != value}

    def _show_what_is_needed(self, *_sender: Any) -> None:
        unneeded = self._unneeded()
        for spec in self._specs:
            for widget in self._shown.get(spec.name, []) if spec.when is not None else ():
                widget.setVisible(spec.name not in unneeded)

    def _offer(self, spec: Spec, offered: Any, *_sender: Any) -> None:
        """Offer what the dialog began with where it is of use, and take it back where it is not; a choice stays."""
        other, value = spec.offered_when
        if self.wrappers[other].parameterValue() != value or not self._tells_of_the_element(spec, offered):
            offered = None
        # Nothing is a choice, too: contents that were taken out are not to come back.
        if self.wrappers[spec.name].parameterValue() == self._offered[spec.name]:
            self._offered[spec.name] = offered
            self.wrappers[spec.name].setParameterValue(offered, self.processing_context)

    def _tells_of_the_element(self, spec: Spec, offered: Any) -> bool:
        """Tell whether contents are those of the element chosen; bands without a symbol are those of any."""
        if spec.holds != TOTAL or "ELEMENT" not in self.wrappers:
            return True
        layer = QgsProcessingUtils.mapLayerFromString(input_text(offered), self.processing_context)
        found = bands_of_elements(band_names(layer), TOTAL) if layer is not None else {}
        return not found or self.wrappers["ELEMENT"].parameterValue() in found

    def _fit_to(self, spec: Spec, *_sender: Any) -> None:
        """Let the band and the unit beside a layer, or a field, be of it: those of another one go with that."""
        band, unit = (self.wrappers.get(name) for name in (getattr(spec, "band", ""), f"{spec.name}_UNIT"))
        before, value = self._chosen.get(spec.name), self.wrappers[spec.name].parameterValue()
        self._chosen[spec.name] = value
        if band is not None:
            self._show_band(band)
        if value == before:
            return
        if band is not None:
            band.setParameterValue(self._band_shown(spec), self.processing_context)
        if before and unit is not None:
            unit.setParameterValue(AUTO, self.processing_context)

    @staticmethod
    def _show_band(band: Any) -> None:
        """Show the choice of a band where there is one: beside a layer of one band it takes room from its name."""
        definition, box = band.parameterDefinition(), band.wrappedWidget()
        none = bool(definition.flags() & definition.Flag.FlagOptional)
        box.setVisible(box.count() > 1 + none)
        if none:
            box.setItemText(0, tr("band: auto"))

    def _band_shown(self, spec: Raster) -> int | None:
        """Return the band that a layer shows where a run would take that, and not one that its names tell.

        The dialog states it: the history names the file, of which another layer may show another band.
        """
        value = self.wrappers[spec.name].parameterValue()
        layer = QgsProcessingUtils.mapLayerFromString(input_text(value), self.processing_context)
        shown = shown_band(value, layer) if isinstance(layer, QgsRasterLayer) else None
        with suppress(SoilMobilityError):
            if shown is not None and layer.bandCount() > 1 and (spec.wanted != ANY or is_shown_twice(layer)):
                fitting = find_bands([(name, "") for name in band_names(layer)], spec.wanted, spec.name)
                return shown if len(fitting) > 1 and shown in fitting else None
        return None

    def _offer_name(self, *_sender: Any) -> None:
        """Begin with the field that QGIS takes for the name of the zones, if it holds words."""
        value, field = self.wrappers["ZONES"].parameterValue(), self.wrappers["ZONE_FIELD"]
        layer = QgsProcessingUtils.mapLayerFromString(input_text(value), self.processing_context)
        if layer is None or field.parameterValue():
            return
        place = layer.fields().lookupField(layer.displayField())
        if place >= 0 and not layer.fields()[place].isNumeric():
            field.setParameterValue(layer.displayField(), self.processing_context)

    def createProcessingParameters(self, include_default: bool = True) -> dict[str, Any]:
        parameters = super().createProcessingParameters(include_default)
        return {name: value for name, value in parameters.items() if name not in self._unneeded()}


def _name_options(box: QComboBox, choice: Choice) -> None:
    """Call the options what people call them; their values stay as they are."""
    for place in range(box.count()):
        if box.itemData(place) is not None:
            box.setItemText(place, choice.called(box.itemData(place)))
    if isinstance(choice, Element):
        # By their symbols: nobody looks for lead after mercury.
        box.model().sort(0)


def _let_check_boxes_shrink(widget: QWidget) -> None:
    """In German and French their texts, QGIS's own among them, are wider than the whole form."""
    for box in widget.findChildren(QCheckBox) + [widget] * isinstance(widget, QCheckBox):
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setToolTip(box.toolTip() or box.text())
