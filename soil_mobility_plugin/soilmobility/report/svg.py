"""What drawings are made of: texts, lines and rectangles of SVG, and the colours they are drawn in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .html import Block, escape

#: A point of a drawing: (x, y), from its upper left corner.
Place = tuple[float, float]

INK, GREY, FAINT = "#1c2126", "#5f6a73", "#dbe0e4"

#: Widths of letters in units of the font size (DejaVu Sans, a wide face); text cannot be measured here.
_LETTER, _CAPITAL, _NARROW = 0.62, 0.78, 0.36


def drawing(size: tuple[float, float], title: str, parts: Iterable[str], kind: str = "chart") -> Block:
    """A drawing of ``size`` (width, height); ``title``: what a screen reader says in its place."""
    width, height = map(spelled, size)
    return Block(
        f'<svg class="{kind}" role="img" aria-label="{escape(title)}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def spelled(value: float) -> str:
    """A number of a drawing: a tenth of a pixel is enough."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def text(place: Place, words: str, size: float = 12, anchor: str = "start", fill: str = INK, extra: str = "") -> str:
    """A line of text at its baseline; ``extra``: further attributes, such as `BOLD`."""
    x, y = map(spelled, place)
    return (
        f'<text x="{x}" y="{y}" font-size="{size:g}" text-anchor="{anchor}" fill="{fill}"{extra}>{escape(words)}</text>'
    )


#: Of letters.
BOLD = ' font-weight="600"'


def upwards(place: Place, words: str, size: float = 12, fill: str = INK, extra: str = "") -> str:
    """A line of text about ``place`` that is read upwards."""
    x, y = map(spelled, place)
    return text(place, words, size, "middle", fill, f'{extra} transform="rotate(-90 {x} {y})"')


def line(start: Place, end: Place, colour: str = FAINT, dash: str = "") -> str:
    """A line; ``dash``: such as ``4 3``."""
    (x1, y1), (x2, y2) = map(spelled, start), map(spelled, end)
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}" stroke-width="1"{dashes}/>'


def rect(
    box: tuple[float, float, float, float], fill: str, tip: str = "", stroke: str = "none", width: float | None = None
) -> str:
    """A rectangle; ``box``: left, top, width, height; ``width``: of its edge."""
    x, y, *size = box
    across, down = (spelled(max(length, 0)) for length in size)
    edge = "" if width is None else f' stroke-width="{width:g}"'
    inner = f"<title>{escape(tip)}</title>" if tip else ""
    return (
        f'<rect x="{spelled(x)}" y="{spelled(y)}" width="{across}" height="{down}" '
        f'fill="{escape(fill)}" stroke="{stroke}"{edge}>{inner}</rect>'
    )


def width_of(words: str, size: float) -> float:
    """About how wide a text is."""
    wide = sum(character.isupper() or character in "mw%@–→" for character in words)
    narrow = sum(character in "iljtfr.,:;'()[]| \u202f" for character in words)
    return size * (_CAPITAL * wide + _NARROW * narrow + _LETTER * (len(words) - wide - narrow))


def cut(words: str, width: float, size: float) -> str:
    """A text, shortened to what a ``width`` holds."""
    if width_of(words, size) <= width:
        return words
    while len(words) > 1 and width_of(words + "…", size) > width:
        words = words[:-1]
    return words + "…"


# ----------------------------------------------------------------------------------------------- colours


def text_on(colour: str) -> str:
    """Return black or white, whichever reads better on ``colour`` (#rrggbb; WCAG 2 contrast)."""
    return "#000000" if contrast(colour, "#000000") >= contrast(colour, "#ffffff") else "#ffffff"


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours (#rrggbb) after WCAG 2, 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in bytes.fromhex(colour[1:]))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(first: str, second: str, share: float) -> str:
    """Return the colour at ``share`` (0..1) of the way from ``first`` to ``second`` (#rrggbb)."""
    share = min(max(share, 0.0), 1.0)
    pairs = zip(bytes.fromhex(first[1:]), bytes.fromhex(second[1:]))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def along(colours: Sequence[str], share: float) -> str:
    """Return the colour at ``share`` (0..1) of the way along a ramp of evenly spread colours (#rrggbb)."""
    place = share * (len(colours) - 1)
    lower = min(int(place), len(colours) - 2)
    return mix(colours[lower], colours[lower + 1], place - lower)
