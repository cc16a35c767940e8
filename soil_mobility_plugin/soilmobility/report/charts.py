"""Charts as inline SVG, drawn without any library.

Each function returns a `Block`, to be put into a section as it is or into `html.figure` with a caption. ``title`` is
what a screen reader says in place of the chart; it is not drawn. Values that are None or NaN are left out. Numbers and
names stand in the charts as text, so that no chart depends on colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Union

import numpy as np

from ..language import labelled
from ..typing import Array
from . import svg
from .html import MISSING, Block, escape, figures_apart, is_known, number, share, side_by_side, significant, with_unit
from .styles import span

#: What a chart takes as values.
Numbers = Union[Sequence[float], Array]

#: Colours of series, told apart by the colour-blind (Okabe & Ito 2008).
PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")

WIDTH = 640
#: Of the points of a scatter chart.
RADIUS = 3
#: Bars beyond this number are drawn closer, and in two columns where their labels are at most so wide, pixels.
CROWDED, NARROW = 30, 40

# ------------------------------------------------------------------------------------------------ parts


def _label_width(labels: Iterable[str], most: float) -> float:
    """Room for labels on the left, at most ``most``."""
    return min(max((svg.width_of(label, 12) for label in labels), default=0) + 2, most)


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
        found = np.concatenate([np.empty(0), *(np.ravel(np.asarray(part, dtype=np.float64)) for part in values)])
        found = found[np.isfinite(found) & ((found > 0) | (not self.log))]
        least, most = (1.0, 10.0) if self.log else (0.0, 1.0)
        if found.size:
            least, most = float(found.min()), float(found.max())
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
        there = [mark for mark in marks if low * (1 - 1e-9) <= mark <= high * (1 + 1e-9)]
        return there if len(there) > 1 else ticks(low, high, count)


def _label(tick: float) -> str:
    """In full: ticks are round numbers, and 12.25 called 12.2 would stand where it is not."""
    digits = (digits for digits in range(12) if math.isclose(round(tick, digits), tick, rel_tol=1e-9))
    return number(tick, next(digits, 12))


def _told(value: float, figures: int = 3) -> str:
    return number(value, 0) if float(value).is_integer() else significant(value, figures)


class _Plot:
    """A rectangle with two axes, into which things are drawn."""

    def __init__(self, x: Axis, y: Axis, extent: tuple[float, float], top: float, compact: bool = False) -> None:
        self.x, self.y, self.extent = x, y, extent
        width, height = extent
        self.size = 10 if compact else 12
        y_ticks = y.ticks(4 if compact else 5)
        widest = max((svg.width_of(_label(tick), self.size) for tick in y_ticks), default=0)
        self.left = widest + (8 if not y.title else 12 + self.size * 1.2)
        x_ticks = x.ticks(3 if compact else 6)
        self.right = width - (4 + svg.width_of(_label(x_ticks[-1]), self.size) / 2 if x_ticks else 14)
        self.top = top
        self.bottom = height - (self.size + 8 if not x.title else 2 * self.size + 16)
        self.parts: list[str] = []
        for tick in y_ticks:
            place = float(self.at_y(tick))
            self.parts.append(svg.line((self.left, place), (self.right, place)))
            self.parts.append(
                svg.text((self.left - 5, place + self.size * 0.35), _label(tick), self.size, "end", svg.GREY)
            )
        for tick in x_ticks:
            place = float(self.at_x(tick))
            self.parts.append(svg.line((place, self.bottom), (place, self.bottom + 4), svg.GREY))
            below = place, self.bottom + self.size + 5
            self.parts.append(svg.text(below, _label(tick), self.size, "middle", svg.GREY))
        if x.title:
            self.parts.append(svg.text(((self.left + self.right) / 2, height - 5), x.title, self.size, "middle"))
        if y.title:
            self.parts.append(svg.upwards((self.size, (self.top + self.bottom) / 2), y.title, self.size))

    def at_x(self, values: Numbers | float) -> Array:
        return self.x.scale(values, self.left, self.right)

    def at_y(self, values: Numbers | float) -> Array:
        return self.y.scale(values, self.bottom, self.top)

    def done(self, title: str) -> Block:
        """The drawing, framed, with the marks of the horizontal axis as dashed lines and their names at the top."""
        self.parts.append(svg.line((self.left, self.bottom), (self.right, self.bottom), svg.GREY))
        self.parts.append(svg.line((self.left, self.top), (self.left, self.bottom), svg.GREY))
        low, high = self.x.ends
        for value, name in self.x.marks:
            if not low <= value <= high:
                continue
            place = float(self.at_x(value))
            self.parts.append(svg.line((place, self.top), (place, self.bottom), svg.INK, "4 3"))
            shift, anchor = (-4, "end") if place > (self.left + self.right) / 2 else (4, "start")
            self.parts.append(svg.text((place + shift, self.top + self.size), name, self.size, anchor))
        return svg.drawing(self.extent, title, self.parts)


def _legend_row(entries: Sequence[tuple[str, str]], width: float) -> tuple[list[str], float]:
    """Swatches with names in rows from the top; returns the parts and the height used."""
    parts, left, top = [], 0.0, 2
    for name, colour in entries:
        room = 22 + svg.width_of(name, 12) + 10
        if left > 0 and left + room > width:
            left, top = 0.0, top + 19
        parts.append(svg.rect((left, top, 12, 12), colour, stroke=svg.GREY, width=0.5))
        parts.append(svg.text((left + 17, top + 10.5), name))
        left += room
    return parts, (top + 20) if entries else 0


# ----------------------------------------------------------------------------------------------- charts


@dataclass(frozen=True)
class Look:
    """How the numbers of a chart are written, and the chart's width in pixels.

    ``figures``: significant ones, in place of ``digits``; ``share``: the numbers are shares in %.
    """

    unit: str = ""
    digits: int = 1
    width: float = WIDTH
    figures: int | None = None
    share: bool = False

    def text(self, value: float | None) -> str:
        """``value`` with its unit; `html.MISSING` where there is none."""
        if self.figures is not None:
            return with_unit(significant(value, self.figures), self.unit)
        return with_unit((share if self.share else number)(value, self.digits), self.unit)


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
    known = [0.0, *(value for row in (values, *whiskers) for value in row if is_known(value))]
    least, most = min(known), max(known)
    axis = Axis("", least, most if most > least else 1.0)
    label_width = _label_width(labels, math.inf)
    texts = [look.text(value) for value in values]
    text_width = max((svg.width_of(text, 12) for text in texts), default=0)
    width, ends = look.width, [0, len(labels)]
    if len(labels) > CROWDED and label_width <= NARROW:
        width, ends = width / 2, [0, (len(labels) + 1) // 2, len(labels)]
    label_width = min(label_width, width * 0.4)
    room_left = text_width + 6 if least < 0 else 0
    across = (label_width + 10 + room_left, width - text_width - 10)
    bounds = [[bound for bound in pair if is_known(bound)] for pair in zip(*whiskers)] or [[]] * len(labels)
    rows = list(zip(labels, values, texts, colours, bounds))
    step = 22 if len(labels) <= CROWDED else 16
    drawn = []
    for start, end in zip(ends, ends[1:]):
        parts = _bar_rows(rows[start:end], axis, across, (label_width, step))
        drawn.append(svg.drawing((width, 6 + step * (end - start)), title, parts))
    return drawn[0] if len(drawn) == 1 else side_by_side(*drawn)


def _bar_rows(
    rows: Sequence[tuple[str, float | None, str, str, Sequence[float]]],
    axis: Axis,
    across: tuple[float, float],
    lay: tuple[float, int],
) -> list[str]:
    """The parts of a chart of bars: (label, value, its text, colour, known ends) each, between the ends of ``across``.

    ``lay``: the width of the labels and the height of a row, pixels.
    """
    (left, right), (label_width, step) = across, lay
    zero, middle, size = float(axis.scale(0.0, left, right)), step / 2, 12 if step > 16 else 11
    parts = []
    for place, (label, value, text, colour, bounds) in enumerate(rows):
        y = 4 + step * place
        parts.append(svg.text((label_width, y + middle + 2), svg.cut(label, label_width, 12), size, "end"))
        if not is_known(value):
            parts.append(svg.text((zero + 5, y + middle + 2), MISSING, size, fill=svg.GREY))
            continue
        end = float(axis.scale(value, left, right))
        parts.append(svg.rect((min(zero, end), y, abs(end - zero), step - 5), colour, labelled(label, text)))
        ends = [float(axis.scale(bound, left, right)) for bound in bounds]
        if len(ends) == 2:
            line = y + middle - 2.5
            parts.append(svg.line((ends[0], line), (ends[1], line), svg.INK))
            parts += [svg.line((x, line - 3.5), (x, line + 3.5), svg.INK) for x in ends]
        beside, anchor = (min([end, *ends]) - 5, "end") if value < 0 else (max([end, *ends]) + 5, "start")
        parts.append(svg.text((beside, y + middle + 2), text, size, anchor))
    parts.append(svg.line((zero, 0), (zero, 4 + step * len(rows)), svg.GREY))
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
    parts, top = _legend_row(classes, width)
    label_width = _label_width(labels, width * 0.35)
    left, right = label_width + 8, width - 2
    for place, (label, row) in enumerate(zip(labels, shares)):
        y = top + 6 + 22 * place
        parts.append(svg.text((label_width, y + 13), svg.cut(label, label_width, 12), 12, "end"))
        if not any(is_known(part) for part in row):
            parts.append(svg.text((left + 5, y + 13), MISSING, fill=svg.GREY))
            continue
        x = left
        for (name, colour), part in zip(classes, row):
            if not is_known(part) or part <= 0:
                continue
            length = (right - left) * part / 100
            text = f"{share(part, digits)} %"
            parts.append(svg.rect((x, y, length, 18), colour, labelled(f"{label}, {name}", text), "#ffffff", 0.5))
            if svg.width_of(text, 11) + 6 < length:
                parts.append(svg.text((x + length / 2, y + 13), text, 11, "middle", svg.text_on(colour)))
            x += length
    return svg.drawing((width, top + 8 + 22 * len(labels)), title, parts)


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
    plot = _Plot(x, Axis(y, 0.0, 1.05 * max([0.0, *counts]) or 1.0), (WIDTH, 260), top=20)
    places = plot.at_x(np.asarray(edges))
    figures = figures_apart(edges)
    for left, right, count, colour, low, high in zip(places, places[1:], counts, colours, edges, edges[1:]):
        top = float(plot.at_y(count))
        gap = 0.5 if right - left > 3 else 0
        tip = labelled(span(_told(low, figures), _told(high, figures)), _told(count))
        plot.parts.append(svg.rect((left + gap, top, right - left - 2 * gap, plot.bottom - top), colour, tip))
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
    entries, used = _legend_row(shown, width) if len(shown) > 1 else ([], 0)
    plot = _Plot(x, y, size, top=10 + used)
    plot.parts += entries
    if identity:
        plot.parts.append(svg.line((plot.left, plot.bottom), (plot.right, plot.top), svg.INK, "5 4"))
    for group in groups:
        across, up = plot.at_x(group.x), plot.at_y(group.y)
        tips = list(group.tips) or [""] * len(across)
        names = list(group.names) or [""] * len(across)
        dots, texts = [], []
        for left, top, tip, name in zip(across, up, tips, names):
            if not (math.isfinite(left) and math.isfinite(top)):
                continue
            inner = f"<title>{escape(tip)}</title>" if tip else ""
            dots.append(f'<circle cx="{svg.spelled(left)}" cy="{svg.spelled(top)}" r="{RADIUS:g}">{inner}</circle>')
            if name:
                leftwards = left + RADIUS + 2 + svg.width_of(name, 11) > width
                place = left - RADIUS - 2 if leftwards else left + RADIUS + 2
                texts.append(svg.text((place, top + 4), name, 11, "end" if leftwards else "start"))
        plot.parts.append(
            f'<g fill="{group.colour}" fill-opacity="0.65" stroke="#ffffff" stroke-width="0.4">{"".join(dots)}</g>'
        )
        plot.parts += texts
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
    plot = _Plot(x, y, size, top=28, compact=True)
    plot.parts.append(svg.text((plot.left, plot.top - 7), heading, plot.size + 1, extra=svg.BOLD))
    for one in series:
        across = plot.at_x(one.x)
        if len(one.low) and len(one.high):
            lower, upper = (plot.at_y(np.clip(np.asarray(part), *y.ends)) for part in (one.low, one.high))
            for part in _runs(np.isfinite(across) & np.isfinite(lower) & np.isfinite(upper)):
                outline = [*zip(across[part], upper[part]), *zip(across[part][::-1], lower[part][::-1])]
                points = " ".join(f"{svg.spelled(a)},{svg.spelled(b)}" for a, b in outline)
                plot.parts.append(f'<polygon points="{points}" fill="{one.colour}" fill-opacity="0.18"/>')
        up = plot.at_y(np.clip(np.asarray(one.y, dtype=np.float64), *y.ends))
        for part in _runs(np.isfinite(across) & np.isfinite(up)):
            points = " ".join(f"{svg.spelled(a)},{svg.spelled(b)}" for a, b in zip(across[part], up[part]))
            dash = f' stroke-dasharray="{one.dash}"' if one.dash else ""
            plot.parts.append(
                f'<polyline points="{points}" fill="none" stroke="{one.colour}" stroke-width="1.6" '
                f'stroke-linejoin="round"{dash}><title>{escape(one.label)}</title></polyline>'
            )
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
    rows, columns = list(down.names), list(across.names)
    known = [abs(value) for row in values for value in row if is_known(value)]
    most = max(known, default=1.0) or 1.0
    label_width = _label_width(rows, look.width * 0.35)
    left = label_width + 10 + (18 if down.title else 0)
    top = 22 + (18 if across.title else 0)
    cell, line = (look.width - left - 2) / max(len(columns), 1), 30
    parts = []
    if across.title:
        parts.append(svg.text((left + cell * len(columns) / 2, 13), across.title, 12, "middle", svg.GREY))
    if down.title:
        parts.append(svg.upwards((12, top + line * len(rows) / 2), down.title, 12, svg.GREY))
    for place, name in enumerate(columns):
        parts.append(svg.text((left + cell * (place + 0.5), top - 6), svg.cut(name, cell, 12), 12, "middle"))
    for line_number, (name, row) in enumerate(zip(rows, values)):
        y = top + line * line_number
        parts.append(svg.text((left - 8, y + 19), svg.cut(name, label_width, 12), 12, "end"))
        for column, value in enumerate(row):
            x = left + cell * column
            fill = "#ffffff"
            if colours is not None:
                fill = colours[line_number][column]
            elif is_known(value):
                fill = svg.mix("#ffffff", "#c44e00", abs(value) / most * 0.85)
            text = look.text(value)
            tip = labelled(f"{name} → {columns[column]}", text)
            parts.append(svg.rect((x, y, cell - 1, line - 1), fill, tip, svg.FAINT, 1))
            parts.append(svg.text((x + cell / 2, y + 19), text, 12, "middle", svg.text_on(fill)))
            if rows == columns and line_number == column:
                parts.append(svg.rect((x + 1, y + 1, cell - 3, line - 3), "none", stroke=svg.INK, width=1.5))
    return svg.drawing((look.width, top + line * len(rows) + 4), title, parts)


@dataclass(frozen=True)
class Tile:
    """A cell of the periodic table: symbol, colour, a line of small text and a tip."""

    symbol: str
    colour: str
    text: str
    tip: str


#: Atomic numbers of the noble gases: where a period ends.
_NOBLE = (2, 10, 18, 36, 54, 86, 118)


def position(atomic_number: int) -> tuple[int, int]:
    """Return (row, column), from 0, of an element in the table of 18 columns; the f-block is rows 8 and 9."""
    period = next(place for place, last in enumerate(_NOBLE) if atomic_number <= last)
    first = 1 + (_NOBLE[period - 1] if period else 0)
    place = atomic_number - first
    if place < 2 and atomic_number != 2:
        return period, place
    if period >= 5 and place < 17:
        return period + 3, place
    return period, 17 - (_NOBLE[period] - atomic_number)


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
            parts.append(svg.rect((x + 1, y + 1, cell - 2, cell - 2), "#fafbfb", stroke="#e8ebed"))
            continue
        ink = svg.text_on(tile.colour)
        parts.append(svg.rect((x + 1, y + 1, cell - 2, cell - 2), tile.colour, tile.tip, svg.GREY, 0.5))
        parts.append(svg.text((x + cell / 2, y + cell * 0.46), tile.symbol, 14, "middle", ink, svg.BOLD))
        parts.append(svg.text((x + cell / 2, y + cell * 0.82), tile.text, 9.5, "middle", ink))
    return svg.drawing((width, max(tops.values()) + cell + 1), title, parts)
