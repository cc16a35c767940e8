"""Sliders with spin boxes for the properties of a soil: *what if this field is limed to pH 6.5?*"""

from __future__ import annotations

from math import floor, log, log10

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QSlider

from ..processing.translation import tr
from ..soilmobility.language import fill

#: Steps of a slider.
STEPS = 1000


class Dial(QObject):
    """A property as a slider and a spin box that follow each other.

    ``even``: whether equal ways of the slider are equal differences; else they are equal ratios, where the limits are
    above 0. Until somebody moves it, its value is exactly the one that was set, whatever the spin box can show.
    """

    moved = pyqtSignal()

    def __init__(self, name: str, limits: tuple[float, float], even: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        #: The value, None where it is not known, and the one that was set.
        self.value: float | None = None
        self.origin: float | None = None
        self._low, self._high = limits
        # A model of somebody's own soils may begin at no clay at all.
        self._even = even or self._low <= 0.0
        self._stand_in: float | None = None
        self.label = QLabel(name)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 20)
        self.slider.setMinimumWidth(8 * self.label.fontMetrics().averageCharWidth())
        self.slider.setAccessibleName(name)
        self.spin = QDoubleSpinBox()
        self.spin.setRange(self._low, self._high)
        self.spin.setDecimals(max(1, -floor(log10(self._low))) if self._low > 0.0 else 1)
        kinds = QDoubleSpinBox.StepType
        self.spin.setStepType(kinds.DefaultStepType if self._even else kinds.AdaptiveDecimalStepType)
        self.spin.setSingleStep(0.1)
        self.spin.setAccessibleName(name)
        self.spin.setKeyboardTracking(False)
        self.label.setBuddy(self.spin)
        self.slider.valueChanged.connect(self._slid)
        self.spin.valueChanged.connect(self._typed)

    @property
    def changed(self) -> bool:
        """Whether somebody has moved it since it was set."""
        return self.value != self.origin

    def set_value(self, value: float | None, stand_in: float | None = None) -> None:
        """Set what is known of the place, silently; ``stand_in``: where the slider stands while it is not known."""
        self.origin, self._stand_in = value, stand_in
        self.reset()

    def reset(self) -> None:
        """Go back to what was set, silently."""
        self.value = self.origin
        shown = self._stand_in if self.origin is None else self.origin
        if shown is not None:
            inside = min(max(shown, self._low), self._high)
            self._show(self.slider, round(STEPS * self._share(inside)))
            self._show(self.spin, inside)
        self._tell()

    @staticmethod
    def _show(widget: QSlider | QDoubleSpinBox, value: float) -> None:
        with QSignalBlocker(widget):
            widget.setValue(value)

    def _share(self, value: float) -> float:
        """How far along the slider a value is, 0..1."""
        if self._high == self._low:
            return 0.0
        if self._even:
            return (value - self._low) / (self._high - self._low)
        return log(value / self._low) / log(self._high / self._low)

    def _slid(self, step: int) -> None:
        share = step / STEPS
        even = self._low + share * (self._high - self._low)
        self._show(self.spin, even if self._even else self._low * (self._high / self._low) ** share)
        self._change(self.spin.value())

    def _typed(self, value: float) -> None:
        self._show(self.slider, round(STEPS * self._share(value)))
        self._change(value)

    def _change(self, value: float) -> None:
        self.value = value
        self._tell()
        self.moved.emit()

    def _tell(self) -> None:
        """Say beside the name whether the value is known, and whether it is the place's."""
        text = self.name
        if self.value is None:
            text = fill(tr("{} (not given)"), self.name)
        elif self.changed:
            text = f"{self.name} *"
        self.label.setText(text)


def lay_out(dials: list[Dial], grid: QGridLayout) -> None:
    """Put dials into the rows of a grid: name, slider, spin box."""
    for row, dial in enumerate(dials):
        for column, widget in enumerate((dial.label, dial.slider, dial.spin)):
            grid.addWidget(widget, row, column)
            # At once, so that the grid knows how wide it is.
            widget.show()
    grid.setColumnStretch(1, 1)
