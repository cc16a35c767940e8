"""Sliders with spin boxes for the properties of a soil: *what if this field is limed to pH 6.5?*"""

from __future__ import annotations

from math import exp, floor, log, log10

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QSlider, QWidget

from ..processing.translation import tr
from ..soilmobility.language import fill

#: Steps of a slider.
STEPS = 1000


class Dial(QObject):
    """A property as a slider and a spin box that follow each other.

    ``even``: whether equal ways of the slider are equal differences; else they are equal ratios. Until somebody moves
    it, its value is exactly the one that was set, whatever the spin box can show.
    """

    moved = pyqtSignal()

    def __init__(self, name: str, limits: tuple[float, float], even: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._low, self._high = limits
        self._even = even
        self._value: float | None = None
        self._set: float | None = None
        self._setting = False
        self.label = QLabel(name)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 20)
        self.slider.setAccessibleName(name)
        self.spin = QDoubleSpinBox()
        self.spin.setRange(self._low, self._high)
        self.spin.setDecimals(max(1, -floor(log10(self._low))))
        self.spin.setStepType(
            QDoubleSpinBox.StepType.DefaultStepType if even else QDoubleSpinBox.StepType.AdaptiveDecimalStepType
        )
        self.spin.setSingleStep(0.1)
        self.spin.setAccessibleName(name)
        self.spin.setKeyboardTracking(False)
        self.label.setBuddy(self.spin)
        self.slider.valueChanged.connect(self._slid)
        self.spin.valueChanged.connect(self._typed)

    @property
    def value(self) -> float | None:
        """The value, None where it is not known."""
        return self._value

    @property
    def changed(self) -> bool:
        """Whether somebody has moved it since it was set."""
        return self._value != self._set

    @property
    def origin(self) -> float | None:
        """The value that was set."""
        return self._set

    def set_value(self, value: float | None, shown: float | None = None) -> None:
        """Set what is known of the place, silently; ``shown``: where the slider stands while it is not known."""
        self._value = self._set = value
        self._show(shown if value is None else value)
        self._tell()

    def reset(self, shown: float | None = None) -> None:
        """Go back to what was set."""
        self.set_value(self._set, shown)

    def _show(self, value: float | None) -> None:
        self._setting = True
        try:
            if value is not None:
                inside = min(max(value, self._low), self._high)
                self.slider.setValue(round(STEPS * self._share(inside)))
                self.spin.setValue(inside)
        finally:
            self._setting = False

    def _share(self, value: float) -> float:
        if self._even:
            return (value - self._low) / (self._high - self._low)
        return log(value / self._low) / log(self._high / self._low)

    def _slid(self, step: int) -> None:
        if self._setting:
            return
        share = step / STEPS
        if self._even:
            self._change(self._low + share * (self._high - self._low), self.spin)
        else:
            self._change(self._low * exp(share * log(self._high / self._low)), self.spin)

    def _typed(self, value: float) -> None:
        if not self._setting:
            self._change(value, self.slider)

    def _change(self, value: float, other: QWidget) -> None:
        self._setting = True
        try:
            if other is self.spin:
                self.spin.setValue(value)
                value = self.spin.value()
            else:
                self.slider.setValue(round(STEPS * self._share(value)))
        finally:
            self._setting = False
        self._value = value
        self._tell()
        self.moved.emit()

    def _tell(self) -> None:
        """Say beside the name whether the value is known, and whether it is the place's."""
        text = self.name
        if self._value is None:
            text = fill(tr("{} (not given)"), self.name)
        elif self.changed:
            text = f"{self.name} *"
        self.label.setText(text)


def lay_out(dials: list[Dial], grid: QGridLayout) -> None:
    """Put dials into the rows of a grid: name, slider, spin box."""
    for row, dial in enumerate(dials):
        for column, widget in enumerate((dial.label, dial.slider, dial.spin)):
            grid.addWidget(widget, row, column)
    grid.setColumnStretch(1, 1)
