"""The drawings of *Why here?*: fractions as bars with whiskers, contributions as a waterfall.

Drawn by QPainter with the widget's own palette and font, in units of the font's size: crisp at any scale, legible on a
light and on a dark theme. No colour stands alone: each bar has its name and its number beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QTextOption
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy

from ..processing.translation import tr
from ..soilmobility.report.charts import PALETTE
from ..soilmobility.report.html import number, significant
from ..soilmobility.report.pages.common import signed
from ..soilmobility.report.pages.why import PART_TITLES, driver_title
from ..soilmobility.risk.why import Why, total_of
from ..soilmobility.soil.fractions import FRACTIONS, logistic, logit

#: F1 where its parts are not known, F2, F3, F4; the parts of F1. Okabe & Ito's, apart in any colour vision.
FRACTION_COLOURS = (PALETTE[1], PALETTE[0], PALETTE[2], "#8c8c8c")
PART_COLOURS = dict(zip(PART_TITLES, (PALETTE[1], PALETTE[4], PALETTE[3])))
RAISES, LOWERS = PALETTE[1], PALETTE[0]

#: Marks of the waterfall's axis, F1 in %.
TICKS = (
    *(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0),
    *(10.0, 15.0, 20.0, 25.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 95.0, 98.0, 99.0),
)

#: Heights of a row and of its bar, in lines of text.
ROW, BAR = 1.45, 0.95


class Picture(QLabel):
    """A drawing that is told to screen readers as lines of text, and can be reached by the Tab key.

    A label, because the style sheets of QGIS's themes colour labels, and nothing of a mere widget.
    """

    rows = 0

    def __init__(self, name: str) -> None:
        super().__init__()
        self.why: Why | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_why(self, why: Why, lines: Sequence[str]) -> None:
        """Draw, and tell, another soil."""
        self.why = why
        self.setAccessibleDescription("\n".join(lines))
        self.setToolTip("\n".join(lines))
        self.update()

    @property
    def row(self) -> float:
        """The height of a row."""
        return ROW * self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        return QSize(26 * self.fontMetrics().averageCharWidth(), int(self.rows * self.row) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * self.fontMetrics().averageCharWidth(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.why is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, self.why)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def draw(self, painter: QPainter, why: Why) -> None:
        """Draw one soil."""

    # ..................................................................................... parts of drawings

    @property
    def ink(self) -> QColor:
        """The colour of text."""
        return self.palette().color(QPalette.ColorRole.WindowText)

    def faint(self, strength: float) -> QColor:
        """The colour of text, thinned."""
        colour = QColor(self.ink)
        colour.setAlphaF(strength)
        return colour

    def write(self, painter: QPainter, area: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        """Write one line into an area, cut where it is too long."""
        option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.setPen(self.ink)
        painter.drawText(area, shown, option)

    def columns(self, labels: Sequence[str], numbers: Sequence[str]) -> tuple[float, float]:
        """Where bars begin and end: beside the names, which get two fifths of the width at most, and the numbers."""
        metrics = self.fontMetrics()
        space = metrics.averageCharWidth()
        left = min(max(metrics.horizontalAdvance(text) for text in labels) + space, 0.4 * self.width())
        right = self.width() - max(metrics.horizontalAdvance(text) for text in numbers) - 1.5 * space
        return left, max(right, left + 1.0)

    def whiskers(self, painter: QPainter, low: float, high: float, middle: float, size: float) -> None:
        """An interval from ``low`` to ``high`` at the height ``middle``."""
        painter.setPen(QPen(self.ink, max(1.0, size / 7)))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for end in (low, high):
            painter.drawLine(QPointF(end, middle - size / 2), QPointF(end, middle + size / 2))


class FractionsPicture(Picture):
    """F1 to F4 as bars from 0 to 100 % with their 90 % intervals; F1 in its parts; a mark where the place itself is."""

    rows = len(FRACTIONS)
    _here: Why | None = None

    def show_why(self, why: Why, lines: Sequence[str], here: Why | None = None) -> None:
        """Draw another soil; ``here``: that of the place, where it is another one."""
        self._here = here
        super().show_why(why, lines)

    def draw(self, painter: QPainter, why: Why) -> None:
        values = [f"{number(value)} %" for value in why.fractions.tolist()]
        left, right = self.columns(FRACTIONS, values)
        across, thick = (right - left) / 100.0, BAR * self.fontMetrics().height()
        for row, (name, value) in enumerate(zip(FRACTIONS, why.fractions.tolist())):
            top = row * self.row
            middle = top + self.row / 2
            self.write(painter, QRectF(0, top, left, self.row), name, Qt.AlignmentFlag.AlignLeft)
            whole = QRectF(left, middle - thick / 2, 100 * across, thick)
            painter.fillRect(whole, self.faint(0.08))
            start = left
            for share, colour in self._pieces(why, row, value):
                painter.fillRect(QRectF(start, whole.top(), share * across, thick), QColor(colour))
                start += share * across
            low, high = why.ends[:, row].tolist()
            if isfinite(low):
                self.whiskers(painter, left + low * across, left + high * across, middle, 0.4 * thick)
            if self._here is not None:
                self._mark(painter, left + float(self._here.fractions[row]) * across, whole)
            area = QRectF(right, top, self.width() - right, self.row)
            self.write(painter, area, values[row], Qt.AlignmentFlag.AlignRight)

    @staticmethod
    def _pieces(why: Why, row: int, value: float) -> list[tuple[float, str]]:
        if row == 0 and why.parts:
            return [(share, PART_COLOURS[name]) for name, share in why.parts.items()]
        return [(value, FRACTION_COLOURS[row])]

    def _mark(self, painter: QPainter, place: float, bar: QRectF) -> None:
        """A triangle above the bar."""
        size = bar.height() / 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink)
        corners = [QPointF(place - size / 2, bar.top() - size / 2), QPointF(place + size / 2, bar.top() - size / 2)]
        painter.drawPolygon(QPolygonF([*corners, QPointF(place, bar.top() + size / 2)]))


class WaterfallPicture(Picture):
    """From F1 of the reference soil, driver by driver, to F1 of this soil; along the axis equal lengths are equal ln
    odds.
    """

    def show_why(self, why: Why, lines: Sequence[str]) -> None:
        if self.rows != len(why.drivers) + 3:
            self.rows = len(why.drivers) + 3
            self.updateGeometry()
        super().show_why(why, lines)

    def draw(self, painter: QPainter, why: Why) -> None:
        steps = total_of(why.drivers, why.base).tolist()
        ends = [f"{number(100.0 * float(logistic(steps[place])))} %" for place in (0, -1)]
        gains = [signed(value, 2) for value in why.drivers.values()]
        names = [tr("reference soil"), *map(driver_title, why.drivers), tr("this soil")]
        left, right = self.columns(names, [*ends, *gains])
        low, high = min(steps) - 0.35, max(steps) + 0.35
        scale = (right - left) / (high - low)
        xs = [left + (step - low) * scale for step in steps]
        self._axis(painter, (left, right), (low, high), scale)
        thick = BAR * self.fontMetrics().height()
        rows = [(xs[0], xs[0]), *zip(xs, xs[1:]), (xs[-1], xs[-1])]
        for row, (name, text, (first, last)) in enumerate(zip(names, [ends[0], *gains, ends[1]], rows)):
            top = row * self.row
            self.write(painter, QRectF(0, top, left, self.row), name, Qt.AlignmentFlag.AlignLeft)
            area = QRectF(right, top, self.width() - right, self.row)
            self.write(painter, area, text, Qt.AlignmentFlag.AlignRight)
            bar = QRectF(min(first, last), top + (self.row - thick) / 2, max(abs(last - first), 1.0), thick)
            if row in (0, len(rows) - 1):
                painter.fillRect(bar.adjusted(-1, 0, 1, 0), self.ink)
            else:
                painter.fillRect(bar, QColor(RAISES if last > first else LOWERS))
            if row < len(rows) - 1:
                painter.setPen(QPen(self.faint(0.6), 1.0))
                painter.drawLine(QPointF(last, bar.bottom()), QPointF(last, bar.top() + self.row))

    def _axis(self, painter: QPainter, sides: tuple[float, float], limits: tuple[float, float], scale: float) -> None:
        """Faint lines where F1 is a round percentage, named below."""
        bottom = (self.rows - 1) * self.row
        taken = -1.0
        for tick in TICKS:
            place = float(logit(tick / 100.0))
            if not limits[0] <= place <= limits[1]:
                continue
            x = sides[0] + (place - limits[0]) * scale
            painter.setPen(QPen(self.faint(0.25), 1.0))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
            text = f"{significant(tick, 2 if tick >= 10 else 1)} %"
            half = self.fontMetrics().horizontalAdvance(text) / 2 + 2
            if x - half > taken and x + half <= self.width():
                self.write(painter, QRectF(x - half, bottom, 2 * half, self.row), text, Qt.AlignmentFlag.AlignHCenter)
                taken = x + half
