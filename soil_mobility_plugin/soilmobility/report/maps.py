"""Map pictures: a small array as an inline PNG, with outlines, legend, scale bar and north.

The PNG is written here, with an indexed palette: numpy and zlib are all it takes.
"""

from __future__ import annotations

import base64
import math
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..language import tr
from ..typing import Array
from . import svg
from .html import Block, escape, legend, number, significant, with_unit

#: Colours a continuous ramp is drawn with; index 0 of the palette is "no data", transparent.
_LEVELS = 250

NO_DATA = "#ffffff"

#: Of a drawn map, at most; one higher than `TALL` is drawn smaller on paper, and has larger letters for it.
#: `FOOT`: room for the scale bar and the arrow below it, which take the width `NARROWEST`.
WIDTH, TALL, FOOT, NARROWEST = 620.0, 640.0, 34.0, 160.0


#: The largest letters of a map in two columns on A4 paper (`assets/report.css`), in units of its drawing.
ON_PAPER = 29.0

#: The width of zones' outlines, pixels; those of a small zone are thinner.
OUTLINE = 0.9


def png(indices: Array, colours: Sequence[str]) -> bytes:
    """Return a PNG of ``indices`` (uint8, height x width) into ``colours`` (#rrggbb, up to 256); 0 is transparent.

    Format: PNG (Portable Network Graphics) Specification, W3C 2003, colour type 3, 8 bits, no filter.
    """
    indices = np.ascontiguousarray(indices, dtype=np.uint8)
    height, width = indices.shape
    palette = b"".join(bytes.fromhex(colour[1:]) for colour in colours)
    # each row begins with its filter type, 0
    rows = np.concatenate([np.zeros((height, 1), dtype=np.uint8), indices], axis=1)
    chunks = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0),
        b"PLTE": palette,
        b"tRNS": b"\x00",
        b"IDAT": zlib.compress(rows.tobytes(), 9),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks.items())


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@dataclass(frozen=True)
class Outline:
    """Something drawn over a map: rings as arrays (n, 2) of (column, row) in pixels of the map's array, or none.

    ``fill``: its colour (none: only the line is drawn); ``label``: text at ``place`` (column, row); ``tip``: shown on
    hover.
    """

    rings: Sequence[Array]
    fill: str = ""
    label: str = ""
    place: tuple[float, float] | None = None
    tip: str = ""


class Picture(Protocol):
    """A small picture of a raster: values (height, width), at most about 1000 x 1000 (thin it first); row 0 is north.

    ``values``: numbers or class codes, NaN or a code without a class where there is nothing. ``pixel_size``: (width,
    height) of its pixels in metres; None where they have none.
    """

    @property
    def values(self) -> Array: ...

    @property
    def pixel_size(self) -> tuple[float, float] | None: ...


@dataclass(frozen=True)
class Coded:
    """A `Picture` of classes that were made of another one's values."""

    values: Array
    pixel_size: tuple[float, float] | None


@dataclass(frozen=True)
class Colours:
    """What the values of a map are drawn in: ``classes`` (code, label, colour), or ``stops`` (value, colour) of a ramp.

    Values beyond the ends of a ramp have the colours of the ends; ``unit``: that of its numbers. NaN and codes
    without a class are transparent.
    """

    classes: Sequence[tuple[int, str, str]] = ()
    stops: Sequence[tuple[float, str]] = ()
    unit: str = ""

    def __post_init__(self) -> None:
        if bool(self.classes) == bool(self.stops):
            raise ValueError("a map needs either classes or stops")

    def indices(self, values: Array) -> tuple[Array, list[str]]:
        """``values`` as indices into a palette of at most 256 colours, and the palette; index 0 is no data.

        Of more classes the last share a colour; a ramp is even between the stops' places, so that a narrow lowest
        class keeps its shades.
        """
        if self.classes:
            indices = np.zeros(values.shape, dtype=np.uint8)
            for place, (code, _, _) in enumerate(self.classes, start=1):
                indices[values == code] = min(place, 255)
            return indices, [NO_DATA, *(colour for _, _, colour in self.classes[:255])]
        marks, colours = zip(*self.stops)
        known = np.isfinite(values)
        even = np.interp(np.where(known, values, marks[0]), marks, np.linspace(0.0, 1.0, len(marks)))
        indices = np.where(known, 1 + np.rint(even * (_LEVELS - 1)), 0).astype(np.uint8)
        return indices, [NO_DATA, *(svg.along(colours, level / (_LEVELS - 1)) for level in range(_LEVELS))]

    def legend(self, values: Array, empty: bool) -> str:
        """The legend of a map of ``values``; ``empty``: whether there is something without data on it."""
        entries = [(label, colour) for _, label, colour in self.classes]
        told = told_stops(self.stops, values)
        if len(told) == 1:
            entries += [(with_unit(text, self.unit), colour) for text, colour in told]
        if empty:
            entries.append((tr("no data"), NO_DATA))
        return (_ramp(told, self.unit) if len(told) > 1 else "") + (legend(entries).html if entries else "")


def map_image(
    picture: Picture,
    colours: Colours,
    *,
    title: str,
    caption: str,
    outlines: Sequence[Outline] = (),
) -> Block:
    """A map as a figure with its legend. Without a pixel size pixels are square and there is no scale bar.

    Where outlines are filled, data is what they are filled with (`NO_DATA`: none), else the picture.
    """
    indices, palette = colours.indices(picture.values)
    rows, columns = indices.shape
    pixel_size = picture.pixel_size
    ratio = pixel_size[1] / pixel_size[0] if pixel_size else 1.0
    drawn_width, drawn_height = WIDTH, WIDTH * rows / columns * ratio
    limit = 1.25 * WIDTH
    if drawn_height > limit:
        drawn_width, drawn_height = drawn_width * limit / drawn_height, limit
    image = base64.b64encode(png(indices, palette)).decode("ascii")
    # few pixels: show them as they are; many: let the browser smooth what it thins
    crisp = ' style="image-rendering:pixelated"' if columns < drawn_width else ""
    parts = [
        f'<rect x="0.5" y="0.5" width="{drawn_width - 1:.1f}" height="{drawn_height - 1:.1f}" fill="{NO_DATA}" '
        f'stroke="{svg.GREY}"/>',
        # the name of old that every viewer knows: under both, the image would be in the file twice
        f'<image width="{drawn_width:.1f}" height="{drawn_height:.1f}" preserveAspectRatio="none"{crisp} '
        f'xlink:href="data:image/png;base64,{image}"/>',
    ]
    parts += _outlines(outlines, drawn_width / columns, drawn_height / rows)
    width, total = max(drawn_width, NARROWEST), drawn_height + FOOT
    if pixel_size:
        parts += _scale_bar(pixel_size[0] * columns / drawn_width, width, drawn_height)
    parts += _north_arrow(width - 14, drawn_height + 4)
    kind = "map tall" if total > TALL else "map"
    drawing = svg.drawing((width, total), title, parts, kind)
    fills = {line.fill for line in outlines} - {""}
    listed = colours.legend(picture.values, NO_DATA in fills if fills else bool((indices == 0).any()))
    return Block(f"<figure>{drawing.html}{listed}<figcaption>{escape(caption)}</figcaption></figure>")


def step_decimals(stops: Sequence[tuple[float, str]]) -> int:
    """The decimals by which neighbours on a ramp still differ in two figures."""
    step = min(high - low for (low, _), (high, _) in zip(stops, stops[1:]))
    return max(0, 1 - math.floor(math.log10(step)))


def told_stops(stops: Sequence[tuple[float, str]], values: Array) -> list[tuple[str, str]]:
    """What a legend tells of a ramp, (text, colour) each: ``≤`` and ``≥`` where ``values`` lie beyond its ends.

    Nothing without values; of one value that the ramp was only spread around (`spread_about`), that value alone.
    """
    known = values[np.isfinite(values)]
    if not stops or not known.size:
        return []
    (first, colour), (last, _) = stops[0], stops[-1]
    least, most = float(known.min()), float(known.max())
    if least == most and last - first <= 2 * spread_about(first):
        return [(significant(least), colour)]
    digits = step_decimals(stops)
    texts = [number(value, 0 if float(value).is_integer() else digits) for value, _ in stops]
    beyond = 0.5 * 10.0**-digits
    texts[0] = f"≤\u202f{texts[0]}" if least < first - beyond else texts[0]
    texts[-1] = f"≥\u202f{texts[-1]}" if most > last + beyond else texts[-1]
    return [(text, colour) for text, (_, colour) in zip(texts, stops)]


def spread_about(value: float) -> float:
    """How far above a value the colours reach that are spread over nothing else: a ramp needs two ends."""
    return max(1e-6, abs(value) * 1e-3)


def _ramp(told: Sequence[tuple[str, str]], unit: str) -> str:
    """The ramp of stops as `told_stops` tells them."""
    texts, colours = [text for text, _ in told], [colour for _, colour in told]
    texts[-1] = with_unit(texts[-1], unit)
    width, height, cells = 360.0, 14.0, 120
    step, left = width / (len(told) - 1), max(20.0, svg.width_of(texts[0], 12) / 2 + 2)
    parts = [
        svg.rect(
            (left + width * cell / cells, 0, width / cells + 0.5, height), svg.along(colours, (cell + 0.5) / cells)
        )
        for cell in range(cells)
    ]
    for place, text in enumerate(texts):
        x = left + place * step
        parts.append(svg.line((x, height), (x, height + 4), svg.GREY))
        parts.append(svg.text((x, height + 17), text, 12, "middle"))
    return svg.drawing((width + 90, 36), ", ".join(texts), parts).html


def _outlines(outlines: Sequence[Outline], scale_x: float, scale_y: float) -> list[str]:
    shapes, labels = [], []
    for outline in outlines:
        if not outline.rings:
            continue
        path = "".join(
            "M" + "L".join(f"{column * scale_x:.1f} {row * scale_y:.1f}" for column, row in ring) + "Z"
            for ring in outline.rings
        )
        fill = escape(outline.fill) if outline.fill else "none"
        # A zone of few pixels would be all ink.
        extent = max(float(np.ptp(ring, axis=0).max()) for ring in outline.rings) * max(scale_x, scale_y)
        width = min(OUTLINE, max(0.2, 0.04 * extent))
        tip = f"<title>{escape(outline.tip)}</title>" if outline.tip else ""
        shapes.append(
            f'<path d="{path}" fill="{fill}" fill-rule="evenodd" stroke="{svg.INK}" stroke-width="{width:.2g}" '
            f'stroke-linejoin="round" pointer-events="all">{tip}</path>'
        )
        if outline.label and outline.place:
            place = outline.place[0] * scale_x, outline.place[1] * scale_y + 4
            # a pale copy beneath, in place of paint-order, which old viewers lack
            for fill, edge in (("#ffffff", ' stroke="#ffffff" stroke-width="3"'), (svg.INK, "")):
                labels.append(svg.text(place, outline.label, 12, "middle", fill, svg.BOLD + edge))
    return shapes + labels


def _scale_bar(metres_per_unit: float, width: float, top: float) -> list[str]:
    wanted = metres_per_unit * width * 0.28
    length = 10.0 ** math.floor(math.log10(wanted))
    length *= max(factor for factor in (1, 2, 5) if factor * length <= wanted)
    drawn = length / metres_per_unit
    text = f"{number(length / 1000, 0)} km" if length >= 1000 else f"{number(length, 0 if length >= 1 else 2)} m"
    y = top + 12
    return [
        f'<path d="M1 {y - 4:.1f}V{y:.1f}H{drawn + 1:.1f}V{y - 4:.1f}" fill="none" stroke="{svg.INK}" '
        'stroke-width="1.5"/>',
        svg.text((drawn + 8, y + 7), text),
    ]


def _north_arrow(x: float, top: float) -> list[str]:
    return [
        f'<path d="M{x:.1f} {top:.1f}l5 18l-5 -5l-5 5z" fill="{svg.INK}"/>',
        # beside the arrow, where larger letters (on paper) have room
        svg.text((x - 9, top + 17), tr("N"), 12, "end"),
    ]
