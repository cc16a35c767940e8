"""Charts as inline SVG, drawn without any library.

Each function returns a `Block`, to be put into a section as it is or into `html.figure` with a caption. ``title`` is
what a screen reader says in place of the chart; it is not drawn. Values that are None or NaN are left out. Numbers and
names stand in the charts as text, so that no chart depends on colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Union

import numpy as np

from ..typing import Array
from .html import MISSING, Block, escape, number, side_by_side, significant

if TYPE_CHECKING:  # of Python 3.10
    from typing import TypeGuard

#: What a chart takes as values.
Numbers = Union[Sequence[float], Array]

#: A point of a drawing: (x, y), from its upper left corner.
Place = tuple[float, float]

#: Colours of series, told apart by the colour-blind (Okabe & Ito 2008).
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")

INK, GREY, FAINT = "#1c2126", "#5f6a73", "#dbe0e4"
WIDTH = 640
#: Of the points of a scatter chart.
RADIUS = 3
#: Bars beyond this number are drawn closer, and in two columns where their labels are at most so wide, pixels.
CROWDED, NARROW = 30, 40
#: Widths of letters in units of the font size (DejaVu Sans, a wide face); text cannot be measured here.
_LETTER, _CAPITAL, _NARROW = 0.62, 0.78, 0.36


# ------------------------------------------------------------------------------------------------ parts


def text_on(colour: str) -> str:
    """Return black or white, whichever reads better on ``colour`` (#rrggbb; WCAG 2 contrast)."""
    return "#000000" if contrast(colour, "#000000") >= contrast(colour, "#ffffff") else "#ffffff"


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours (#rrggbb) after WCAG 2, 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(first: str, second: str, share: float) -> str:
    """Return the colour at ``share`` (0..1) of the way from ``first`` to ``second`` (#rrggbb)."""
    share = min(max(share, 0.0), 1.0)
    pairs = ((int(first[place : place + 2], 16), int(second[place : place + 2], 16)) for place in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _f(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _text(place: Place, text: str, size: float = 12, anchor: str = "start", fill: str = INK, extra: str = "") -> str:
    x, y = place
    return (
        f'<text x="{_f(x)}" y="{_f(y)}" font-size="{size:g}" text-anchor="{anchor}" fill="{fill}"{extra}>'
        f"{escape(text)}</text>"
    )


def _line(start: Place, end: Place, colour: str = FAINT, width: float = 1, dash: str = "") -> str:
    (x1, y1), (x2, y2) = start, end
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{_f(x1)}" y1="{_f(y1)}" x2="{_f(x2)}" y2="{_f(y2)}" stroke="{colour}" '
        f'stroke-width="{width:g}"{dashes}/>'
    )


def _rect(
    box: tuple[float, float, float, float], fill: str, tip: str = "", stroke: str = "none", extra: str = ""
) -> str:
    """A rectangle; ``box``: left, top, width, height."""
    x, y, width, height = box
    inner = f"<title>{escape(tip)}</title>" if tip else ""
    return (
        f'<rect x="{_f(x)}" y="{_f(y)}" width="{_f(max(width, 0))}" height="{_f(max(height, 0))}" '
        f'fill="{escape(fill)}" stroke="{stroke}"{extra}>{inner}</rect>'
    )


def _width_of(text: str, size: float) -> float:
    wide = sum(character.isupper() or character in "mw%@–→" for character in text)
    narrow = sum(character in "iljtfr.,:;'()[]| \u202f" for character in text)
    return size * (_CAPITAL * wide + _NARROW * narrow + _LETTER * (len(text) - wide - narrow))


def _cut(text: str, width: float, size: float) -> str:
    if _width_of(text, size) <= width:
        return text
    while len(text) > 1 and _width_of(text + "…", size) > width:
        text = text[:-1]
    return text + "…"


def _svg(width: float, height: float, title: str, parts: Iterable[str]) -> Block:
    return Block(
        f'<svg class="chart" role="img" aria-label="{escape(title)}" width="{_f(width)}" height="{_f(height)}" '
        f'viewBox="0 0 {_f(width)} {_f(height)}" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Return about ``count`` round numbers within ``low`` .. ``high``."""
    if not high > low:
        return [low]
    step = 10.0 ** math.floor(math.log10((high - low) / count))
    step *= min((1, 2, 2.5, 5, 10), key=lambda factor: abs((high - low) / (factor * step) - count))
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(place * step, 12) for place in range(first, last + 1)]


@dataclass(frozen=True)
class Axis:
    """An axis: its title with the unit, and its range; None as an end is taken from the data.

    ``log``: logarithmic; ``marks``: (value, name) of lines across the chart, of a horizontal axis.
    """

    title: str
    low: float | None = None
    high: float | None = None
    log: bool = False
    marks: Sequence[tuple[float, str]] = ()

    def fitted(self, values: Iterable[Array]) -> Axis:
        """Return the axis with both ends set, from ``values`` where they were not."""
        found = np.concatenate([np.ravel(np.asarray(part, dtype=np.float64)) for part in values] or [np.empty(0)])
        found = found[np.isfinite(found) & ((found > 0) | (not self.log))]
        least, most = (
            (float(found.min()), float(found.max())) if found.size else (0.0, 1.0) if not self.log else (1.0, 10.0)
        )
        low = least if self.low is None else self.low
        high = most if self.high is None else self.high
        if not high > low:
            low, high = (low / 2, low * 2) if self.log else (low - 0.5, low + 0.5)
        return replace(self, low=low, high=high)

    @property
    def ends(self) -> tuple[float, float]:
        """Both ends of an axis that has them."""
        if self.low is None or self.high is None:
            raise ValueError("an axis is fitted before it is drawn")
        return self.low, self.high

    def scale(self, values: Numbers | float, start: float, end: float) -> Array:
        """Return where ``values`` lie between the drawing positions ``start`` and ``end``; NaN where they cannot."""
        given: Array = np.asarray(values, dtype=np.float64)
        low, high = self.ends
        if self.log:
            given = np.log10(np.where(given > 0, given, np.nan))
            low, high = math.log10(low), math.log10(high)
        place: Array = start + (given - low) / (high - low) * (end - start)
        return place

    def ticks(self, count: int = 5) -> list[float]:
        """Return round numbers for the ticks."""
        low, high = self.ends
        if not self.log:
            return ticks(low, high, count)
        decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        factors = (1, 2, 5) if len(decades) <= 3 else (1,)
        marks = [factor * 10.0**decade for decade in decades for factor in factors]
        return [mark for mark in marks if low * (1 - 1e-9) <= mark <= high * (1 + 1e-9)]


def _label(value: float) -> str:
    if float(value).is_integer():
        return number(value, 0)
    return significant(value, 3).rstrip("0") if abs(value) < 10 else number(value, 1)


class _Plot:
    """A rectangle with two axes, into which things are drawn."""

    def __init__(self, x: Axis, y: Axis, width: float, height: float, top: float = 10, compact: bool = False) -> None:
        self.x, self.y, self.width, self.height = x, y, width, height
        self.size = 10 if compact else 12
        y_ticks = y.ticks(4 if compact else 5)
        widest = max((_width_of(_label(tick), self.size) for tick in y_ticks), default=0)
        self.left = widest + (8 if not y.title else 12 + self.size * 1.2)
        x_ticks = x.ticks(3 if compact else 6)
        self.right = width - (4 + _width_of(_label(x_ticks[-1]), self.size) / 2 if x_ticks else 14)
        self.top = top
        self.bottom = height - (self.size + 8 if not x.title else 2 * self.size + 16)
        self.parts: list[str] = []
        for tick in y_ticks:
            place = float(y.scale(tick, self.bottom, self.top))
            self.parts.append(_line((self.left, place), (self.right, place)))
            self.parts.append(_text((self.left - 5, place + self.size * 0.35), _label(tick), self.size, "end", GREY))
        self._x_ticks(x_ticks)
        if x.title:
            self.parts.append(_text(((self.left + self.right) / 2, height - 5), x.title, self.size, "middle"))
        if y.title:
            middle = (self.top + self.bottom) / 2
            turned = f' transform="rotate(-90 {_f(self.size)} {_f(middle)})"'
            self.parts.append(_text((self.size, middle), y.title, self.size, "middle", extra=turned))

    def _x_ticks(self, marks: Iterable[float]) -> None:
        for tick in marks:
            place = float(self.x.scale(tick, self.left, self.right))
            self.parts.append(_line((place, self.bottom), (place, self.bottom + 4), GREY))
            text = _text((place, self.bottom + self.size + 5), _label(tick), self.size, "middle", GREY)
            self.parts.append(text)

    def at_x(self, values: Numbers | float) -> Array:
        return self.x.scale(values, self.left, self.right)

    def at_y(self, values: Numbers | float) -> Array:
        return self.y.scale(values, self.bottom, self.top)

    def frame(self) -> None:
        self.parts.append(_line((self.left, self.bottom), (self.right, self.bottom), GREY))
        self.parts.append(_line((self.left, self.top), (self.left, self.bottom), GREY))

    def marks(self) -> None:
        """Draw the marks of the horizontal axis as dashed lines, with their names at the top."""
        low, high = self.x.ends
        for value, name in self.x.marks:
            if not low <= value <= high:
                continue
            place = float(self.at_x(value))
            self.parts.append(_line((place, self.top), (place, self.bottom), INK, 1, "4 3"))
            near_end = place > (self.left + self.right) / 2
            self.parts.append(
                _text(
                    (place + (-4 if near_end else 4), self.top + self.size),
                    name,
                    self.size,
                    "end" if near_end else "start",
                )
            )

    def done(self, title: str) -> Block:
        return _svg(self.width, self.height, title, self.parts)


def _legend_row(entries: Sequence[tuple[str, str]], x: float, y: float, width: float) -> tuple[list[str], float]:
    """Swatches with names in rows; returns the parts and the height used."""
    parts, left, top = [], x, y
    for name, colour in entries:
        room = 22 + _width_of(name, 12) + 10
        if left > x and left + room > x + width:
            left, top = x, top + 19
        parts.append(_rect((left, top, 12, 12), colour, stroke=GREY, extra=' stroke-width="0.5"'))
        parts.append(_text((left + 17, top + 10.5), name))
        left += room
    return parts, (top - y + 22) if entries else 0


# ----------------------------------------------------------------------------------------------- charts


@dataclass(frozen=True)
class Look:
    """How the numbers of a chart are written, and the chart's width in pixels."""

    unit: str = ""
    digits: int = 1
    width: float = WIDTH

    def text(self, value: float | None) -> str:
        """``value`` with its unit; `html.MISSING` where there is none."""
        return number(value, self.digits) + (f" {self.unit}" if self.unit and _is_known(value) else "")


def bars(
    labels: Sequence[str],
    values: Sequence[float | None],
    *,
    title: str,
    look: Look = Look(),
    colours: Sequence[str] | str = PALETTE[0],
    whiskers: Sequence[Sequence[float | None]] = (),
) -> Block:
    """Horizontal bars from zero to each side. ``whiskers``: their lower and their upper ends.

    Many bars with short labels stand in two columns, the left one first, on one scale.
    """
    colours = [colours] * len(labels) if isinstance(colours, str) else list(colours)
    known = [value for row in (values, *whiskers) for value in row if _is_known(value)]
    least = min([0.0, *known])
    most = max([0.0, *known])
    axis = Axis("", least, most if most > least else 1.0)
    label_width = max((_width_of(label, 12) for label in labels), default=0) + 2
    text_width = max((_width_of(look.text(value), 12) for value in values), default=0)
    width, ends = look.width, [0, len(labels)]
    if len(labels) > CROWDED and label_width <= NARROW:
        width, ends = width / 2, [0, (len(labels) + 1) // 2, len(labels)]
    label_width = min(label_width, width * 0.4)
    room_left = text_width + 6 if least < 0 else 0
    across = (label_width + 10 + room_left, width - text_width - 10)
    rows = list(zip(labels, values, [look.text(value) for value in values], colours))
    step = 22 if len(labels) <= CROWDED else 16
    drawn = []
    for start, end in zip(ends, ends[1:]):
        bounds = [row[start:end] for row in whiskers]
        parts = _bar_rows(rows[start:end], bounds, axis, across, (label_width, step))
        drawn.append(_svg(width, 6 + step * (end - start), title, parts))
    return drawn[0] if len(drawn) == 1 else side_by_side(*drawn)


def _bar_rows(
    rows: Sequence[tuple[str, float | None, str, str]],
    whiskers: Sequence[Sequence[float | None]],
    axis: Axis,
    across: tuple[float, float],
    lay: tuple[float, int],
) -> list[str]:
    """The parts of a chart of bars: (label, value, its text, colour) each, from ``across[0]`` to ``across[1]``.

    ``lay``: the width of the labels and the height of a row, pixels.
    """
    (left, right), (label_width, step) = across, lay
    zero, middle, size = float(axis.scale(0.0, left, right)), step / 2, 12 if step > 16 else 11
    parts = []
    for place, (label, value, text, colour) in enumerate(rows):
        y = 4 + step * place
        parts.append(_text((label_width, y + middle + 2), _cut(label, label_width, 12), size, "end"))
        if not _is_known(value):
            parts.append(_text((zero + 5, y + middle + 2), MISSING, size, fill=GREY))
            continue
        end = float(axis.scale(value, left, right))
        parts.append(_rect((min(zero, end), y, abs(end - zero), step - 5), colour, f"{label}: {text}"))
        outer = [end]
        bounds = [row[place] for row in whiskers]
        if bounds and all(map(_is_known, bounds)):
            outer = [float(axis.scale(bound, left, right)) for bound in bounds if _is_known(bound)]
            line = y + middle - 2.5
            parts.append(_line((outer[0], line), (outer[1], line), INK))
            parts += [_line((bound, line - 3.5), (bound, line + 3.5), INK) for bound in outer]
        if value < 0:
            parts.append(_text((min(outer) - 5, y + middle + 2), text, size, "end"))
        else:
            parts.append(_text((max([*outer, end]) + 5, y + middle + 2), text, size))
    parts.append(_line((zero, 0), (zero, 4 + step * len(rows)), GREY))
    return parts


def stacked(
    labels: Sequence[str],
    shares: Sequence[Sequence[float]],
    classes: Sequence[tuple[str, str]],
    *,
    title: str,
    digits: int = 1,
    width: float = WIDTH,
) -> Block:
    """Bars of 100 %, one per label, cut into ``classes`` (name, colour); ``shares``: % per class, a row per label."""
    parts, top = _legend_row(classes, 0, 2, width)
    label_width = min(max((_width_of(label, 12) for label in labels), default=0) + 2, width * 0.35)
    left, right = label_width + 8, width - 2
    for place, (label, row) in enumerate(zip(labels, shares)):
        y = top + 6 + 22 * place
        parts.append(_text((label_width, y + 13), _cut(label, label_width, 12), 12, "end"))
        if not any(_is_known(share) for share in row):
            parts.append(_text((left + 5, y + 13), MISSING, fill=GREY))
            continue
        x = left
        for (name, colour), share in zip(classes, row):
            if not _is_known(share) or share <= 0:
                continue
            length = (right - left) * share / 100
            text = f"{number(share, digits)} %"
            edge = ' stroke-width="0.5"'
            parts.append(_rect((x, y, length, 18), colour, f"{label}, {name}: {text}", "#ffffff", edge))
            if _width_of(text, 11) + 6 < length:
                parts.append(_text((x + length / 2, y + 13), text, 11, "middle", text_on(colour)))
            x += length
    return _svg(width, top + 8 + 22 * len(labels), title, parts)


def histogram(
    edges: Sequence[float],
    counts: Sequence[float],
    *,
    title: str,
    x: Axis,
    y: str,
    colours: Sequence[str] | str = PALETTE[0],
) -> Block:
    """A histogram: ``counts`` between ``edges``, which are the range of ``x``; ``y``: what is counted."""
    colours = [colours] * len(counts) if isinstance(colours, str) else list(colours)
    x = replace(x, low=float(edges[0]), high=float(edges[-1]))
    plot = _Plot(x, Axis(y, 0.0, 1.05 * max([0.0, *counts]) or 1.0), WIDTH, 260, top=20)
    places = plot.at_x(np.asarray(edges))
    for left, right, count, colour, low, high in zip(places, places[1:], counts, colours, edges, edges[1:]):
        top = float(plot.at_y(count))
        gap = 0.5 if right - left > 3 else 0
        tip = f"{_label(low)} – {_label(high)}: {_label(count)}"
        plot.parts.append(_rect((left + gap, top, right - left - 2 * gap, plot.bottom - top), colour, tip))
    plot.frame()
    plot.marks()
    return plot.done(title)


@dataclass(frozen=True)
class Points:
    """A group of a scatter chart: values of x and y; per point, if wanted, a tip and a name beside it."""

    label: str
    x: Numbers
    y: Numbers
    colour: str = PALETTE[0]
    tips: Sequence[str] = ()
    names: Sequence[str] = ()


def scatter(
    groups: Sequence[Points],
    x: Axis,
    y: Axis,
    *,
    title: str,
    identity: bool = False,
    size: tuple[float, float] = (480, 420),
) -> Block:
    """Points in groups. ``identity``: with the line of equal values, and both axes of one range; ``size`` in pixels."""
    width = size[0]
    x = x.fitted([np.asarray(group.x) for group in groups])
    y = y.fitted([np.asarray(group.y) for group in groups])
    if identity:
        low, high = min(x.ends[0], y.ends[0]), max(x.ends[1], y.ends[1])
        x, y = replace(x, low=low, high=high), replace(y, low=low, high=high)
    shown = [(group.label, group.colour) for group in groups if group.label]
    entries, used = _legend_row(shown, 0, 2, width) if len(shown) > 1 else ([], 0)
    plot = _Plot(x, y, *size, top=10 + used)
    plot.parts += entries
    if identity:
        plot.parts.append(_line((plot.left, plot.bottom), (plot.right, plot.top), INK, 1, "5 4"))
    for group in groups:
        across, up = plot.at_x(group.x), plot.at_y(group.y)
        tips = list(group.tips) or [""] * len(across)
        names = list(group.names) or [""] * len(across)
        dots, texts = [], []
        for left, top, tip, name in zip(across, up, tips, names):
            if not (math.isfinite(left) and math.isfinite(top)):
                continue
            inner = f"<title>{escape(tip)}</title>" if tip else ""
            dots.append(f'<circle cx="{_f(left)}" cy="{_f(top)}" r="{RADIUS:g}">{inner}</circle>')
            if name:
                leftwards = left + RADIUS + 2 + _width_of(name, 11) > width
                place = left - RADIUS - 2 if leftwards else left + RADIUS + 2
                texts.append(_text((place, top + 4), name, 11, "end" if leftwards else "start"))
        plot.parts.append(
            f'<g fill="{group.colour}" fill-opacity="0.65" stroke="#ffffff" stroke-width="0.4">{"".join(dots)}</g>'
        )
        plot.parts += texts
    plot.frame()
    return plot.done(title)


@dataclass(frozen=True)
class Series:
    """A line of a line chart; ``low`` and ``high`` make a shaded band around it. ``dash``: such as ``5 3``."""

    label: str
    x: Numbers
    y: Numbers
    colour: str = PALETTE[0]
    low: Numbers = ()
    high: Numbers = ()
    dash: str = ""


def lines(
    series: Sequence[Series],
    x: Axis,
    y: Axis,
    *,
    title: str,
    heading: str,
    size: tuple[float, float],
) -> Block:
    """Lines over x as one of small multiples; a gap where a value is missing.

    ``heading``: drawn on top; ``size``: in pixels. There is no legend.
    """
    x = x.fitted([np.asarray(one.x) for one in series])
    y = y.fitted([np.asarray(part) for one in series for part in (one.y, one.low, one.high)])
    plot = _Plot(x, y, *size, top=28, compact=True)
    plot.parts.append(_text((plot.left, plot.top - 7), heading, plot.size + 1, extra=' font-weight="600"'))
    for one in series:
        across = plot.at_x(one.x)
        if len(one.low) and len(one.high):
            lower, upper = (plot.at_y(np.clip(np.asarray(part), *y.ends)) for part in (one.low, one.high))
            for part in _runs(np.isfinite(across) & np.isfinite(lower) & np.isfinite(upper)):
                outline = [*zip(across[part], upper[part]), *zip(across[part][::-1], lower[part][::-1])]
                points = " ".join(f"{_f(a)},{_f(b)}" for a, b in outline)
                plot.parts.append(f'<polygon points="{points}" fill="{one.colour}" fill-opacity="0.18"/>')
        up = plot.at_y(np.clip(np.asarray(one.y, dtype=np.float64), *y.ends))
        for part in _runs(np.isfinite(across) & np.isfinite(up)):
            points = " ".join(f"{_f(a)},{_f(b)}" for a, b in zip(across[part], up[part]))
            dash = f' stroke-dasharray="{one.dash}"' if one.dash else ""
            plot.parts.append(
                f'<polyline points="{points}" fill="none" stroke="{one.colour}" stroke-width="1.6" '
                f'stroke-linejoin="round"{dash}><title>{escape(one.label)}</title></polyline>'
            )
    plot.frame()
    plot.marks()
    return plot.done(title)


def _runs(kept: Array) -> list[slice]:
    """Slices of consecutive True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], kept.astype(np.int8), [0]))))
    return [slice(int(start), int(end)) for start, end in zip(edges[::2], edges[1::2])]


@dataclass(frozen=True)
class Side:
    """The rows or the columns of a matrix: their names, and what they are."""

    names: Sequence[str]
    title: str = ""


def matrix(
    down: Side,
    across: Side,
    values: Sequence[Sequence[float | None]],
    *,
    title: str,
    look: Look = Look(),
    colours: Sequence[Sequence[str]] | None = None,
) -> Block:
    """A matrix of numbers on coloured cells: transitions (from rows to columns), confusion, correlations.

    ``colours``: one per cell; by default the darker the larger. The cells of the diagonal are framed (nothing changed)
    where rows and columns have the same names.
    """
    rows, columns, width = list(down.names), list(across.names), look.width
    known = [abs(value) for row in values for value in row if _is_known(value)]
    most = max(known, default=1.0) or 1.0
    label_width = min(max((_width_of(row, 12) for row in rows), default=0) + 2, width * 0.35)
    left = label_width + 10 + (18 if down.title else 0)
    top = 22 + (18 if across.title else 0)
    cell, line = (width - left - 2) / max(len(columns), 1), 30
    parts = []
    if across.title:
        parts.append(_text((left + cell * len(columns) / 2, 13), across.title, 12, "middle", GREY))
    if down.title:
        middle = top + line * len(rows) / 2
        turned = f' transform="rotate(-90 12 {_f(middle)})"'
        parts.append(_text((12, middle), down.title, 12, "middle", GREY, turned))
    for place, name in enumerate(columns):
        parts.append(_text((left + cell * (place + 0.5), top - 6), _cut(name, cell, 12), 12, "middle"))
    for line_number, (name, row) in enumerate(zip(rows, values)):
        y = top + line * line_number
        parts.append(_text((left - 8, y + 19), _cut(name, label_width, 12), 12, "end"))
        for column, value in enumerate(row):
            x = left + cell * column
            fill = "#ffffff"
            if colours is not None:
                fill = colours[line_number][column]
            elif _is_known(value):
                fill = mix("#ffffff", "#c44e00", abs(value) / most * 0.85)
            text = look.text(value)
            edge = ' stroke-width="1"'
            parts.append(_rect((x, y, cell - 1, line - 1), fill, f"{name} → {columns[column]}: {text}", FAINT, edge))
            parts.append(_text((x + cell / 2, y + 19), text, 12, "middle", text_on(fill)))
            if rows == columns and line_number == column:
                parts.append(_rect((x + 1, y + 1, cell - 3, line - 3), "none", stroke=INK, extra=' stroke-width="1.5"'))
    return _svg(width, top + line * len(rows) + 4, title, parts)


@dataclass(frozen=True)
class Tile:
    """A cell of the periodic table: symbol, colour, a line of small text and a tip."""

    symbol: str
    colour: str
    text: str = ""
    tip: str = ""


#: Atomic numbers of the noble gases: where a period ends.
_NOBLE = (2, 10, 18, 36, 54, 86, 118)


def position(atomic_number: int) -> tuple[int, int]:
    """Return (row, column), from 0, of an element in the table of 18 columns; the f-block is rows 8 and 9."""
    period = next(place for place, last in enumerate(_NOBLE) if atomic_number <= last)
    first = 1 + (_NOBLE[period - 1] if period else 0)
    place = atomic_number - first
    from_end = _NOBLE[period] - atomic_number
    if period == 0:
        return 0, 0 if place == 0 else 17
    if place < 2:
        return period, place
    if period >= 5 and place < 17:
        return period + 3, place
    if period >= 3 or from_end < 6:
        return period, 17 - from_end
    raise ValueError(f"{atomic_number} is not the number of an element")


def periodic_table(tiles: Mapping[int, Tile], *, title: str) -> Block:
    """A periodic table in which the elements of ``tiles`` (by atomic number) are filled; the others are outlines."""
    width, cell = 720.0, 40.0
    rows = {number_: position(number_) for number_ in range(1, 104)}
    has_f = any(rows[key][0] >= 8 for key in tiles)
    used = [row for key, (row, _) in rows.items() if row < 6 or (has_f and row == 8) or key in tiles]
    tops = {row: (row if row < 8 else row - 1.6) * cell for row in set(used)}
    parts = []
    for key, (row, column) in rows.items():
        if row not in tops:
            continue
        x, y = column * cell, tops[row]
        tile = tiles.get(key)
        if tile is None:
            parts.append(_rect((x + 1, y + 1, cell - 2, cell - 2), "#fafbfb", stroke="#e8ebed"))
            continue
        ink = text_on(tile.colour)
        parts.append(_rect((x + 1, y + 1, cell - 2, cell - 2), tile.colour, tile.tip, GREY, ' stroke-width="0.5"'))
        shift = 0.46 if tile.text else 0.62
        parts.append(_text((x + cell / 2, y + cell * shift), tile.symbol, 14, "middle", ink, ' font-weight="600"'))
        if tile.text:
            parts.append(_text((x + cell / 2, y + cell * 0.82), tile.text, 9.5, "middle", ink))
    return _svg(width, max(tops.values()) + cell + 1, title, parts)


def _is_known(value: float | None) -> TypeGuard[float]:
    return value is not None and math.isfinite(value)
