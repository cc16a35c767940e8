"""A report: one HTML file that needs nothing else, on screen and on paper.

A report is a title and sections; a section is a title and blocks. Blocks are made by the functions here and in `charts`
and `maps`; they hold finished HTML, and every text given to them is escaped. No text is added by this module: what a
reader sees comes from the caller, who can translate it.

The file asks for nothing from any network; a content security policy in its head holds browsers to that. It works
without its script (which only sorts tables) and without colour.
"""

from __future__ import annotations

import base64
import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape as escape_text
from numbers import Real
from pathlib import Path
from typing import TYPE_CHECKING, Any, Union

from ..files import write_text
from ..language import Phrase
from ..language import code as spoken_code
from ..language import number as spelled
from ..language import spoken as in_words
from ..texts import plain

if TYPE_CHECKING:  # of Python 3.10
    from typing import TypeGuard

#: Names of classes up to this length are not broken into lines.
SHORT = 24

#: On paper tables of more columns have smaller letters, and tables of up to so many rows stay on one page.
MANY_COLUMNS, WHOLE_ROWS = 8, 15

#: What stands for a missing value.
MISSING = "–"

_THIN_SPACE = "\u202f"

#: A share (%) this near to none or all differs from it by the rounding of sums alone.
_NOISE = 1e-9


@dataclass(frozen=True)
class Block:
    """A piece of a report: finished HTML, its texts escaped; ``style``: rules of its own, for the head of the file."""

    html: str
    style: str = ""


#: What a section takes: blocks, and texts, which become paragraphs.
Content = Union[Block, str]


def is_known(value: float | None) -> TypeGuard[float]:
    """Return whether there is a value, and it is a number: not None, not NaN."""
    return value is not None and math.isfinite(value)


def number(value: Any, digits: int = 1) -> str:
    """Return ``value`` with ``digits`` decimals, thousands apart and a true minus; `MISSING` for None and NaN.

    The decimal sign is the language's; what sets thousands apart is a thin space in all (ISO 80000-1, 7.3.1).
    """
    if not is_known(value):
        return MISSING
    value = round(float(value), digits) or 0.0  # no minus before a zero
    return spelled(value, f"_.{digits}f").replace("_", _THIN_SPACE).replace("-", "−")


def significant(value: Any, figures: int = 3) -> str:
    """Return ``value`` with about ``figures`` significant figures, without powers of ten; `MISSING` for None, NaN."""
    if not is_known(value):
        return MISSING
    if value == 0:
        return "0"
    return number(value, max(0, figures - 1 - math.floor(math.log10(abs(value)))))


def share(value: Any, digits: int = 1) -> str:
    """Return a share, %, as `number` does, but what is neither none nor all as ``< 0.1`` or ``> 99.9``, not as if."""
    if value is not None and _NOISE < value < 100.0 - _NOISE:
        least = 10.0**-digits
        if not round(float(value), digits):
            return f"<{_THIN_SPACE}{number(least, digits)}"
        if round(float(value), digits) >= 100.0:
            return f">{_THIN_SPACE}{number(100.0 - least, digits)}"
    return number(value, digits)


def with_unit(text: str, unit: str) -> str:
    """Return a number as text with its unit; what is missing has none."""
    return text if text == MISSING else f"{text} {unit}".rstrip()


def figures_apart(values: Iterable[float]) -> int:
    """Return the significant figures, three or more, by which different numbers read differently (nine at most)."""
    different = set(values)
    return next(
        (some for some in range(3, 9) if len({significant(one, some) for one in different}) == len(different)), 9
    )


# ------------------------------------------------------------------------------------------------ blocks


def escape(text: Any) -> str:
    """A text for HTML, control characters out; words of the catalogues, and templates with values, as the user's."""
    return escape_text(plain(in_words(text)))


def paragraph(text: str) -> Block:
    """A paragraph; an empty line in ``text`` begins another."""
    return Block("".join(f"<p>{escape(part.strip())}</p>" for part in text.split("\n\n") if part.strip()))


def heading(text: str) -> Block:
    """A heading within a section."""
    return Block(f"<h3>{escape(text)}</h3>")


def note(text: str, title: str = "", warning: bool = False) -> Block:
    """A framed remark: what to beware of (``warning``) or to know."""
    head = f"<strong>{escape(title)}</strong> " if title else ""
    kind = "note warning" if warning else "note"
    return Block(f'<div class="{kind}" role="note"><p>{head}{escape(text)}</p></div>')


def bullets(items: Iterable[str]) -> Block:
    """A list of sentences."""
    return Block(f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>")


def key_figures(figures: Iterable[tuple[str, ...]]) -> Block:
    """The few numbers that matter, large: (label, value) or (label, value, remark) each, values as formatted text."""
    cells = []
    for label, value, *remark in figures:
        small = f'<dd class="remark">{escape(remark[0])}</dd>' if remark and remark[0] else ""
        cells.append(f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd>{small}</div>")
    return Block(f'<dl class="figures">{"".join(cells)}</dl>')


#: Names and their values.
Facts = Iterable[tuple[str, Union[str, Phrase]]]


def facts(pairs: Facts) -> Block:
    """Names and values, one pair a line: parameters, versions, inputs."""
    rows = [f'<tr><th scope="row">{escape(name)}</th><td>{escape(value)}</td></tr>' for name, value in pairs]
    kind = "facts whole" if len(rows) <= WHOLE_ROWS else "facts"
    return Block(f'<table class="{kind}"><tbody>{"".join(rows)}</tbody></table>')


def sources(entries: Iterable[str | tuple[str, str]]) -> Block:
    """Numbered sources: a citation, or (citation, link) each; only http(s) links become links."""
    items = []
    for entry in entries:
        text, link = (entry, "") if isinstance(entry, str) else entry
        anchor = ""
        if link.startswith(("https://", "http://")):
            anchor = f' <a href="{escape(link)}" rel="noopener noreferrer">{escape(link)}</a>'
        items.append(f"<li>{escape(text)}{anchor}</li>")
    return Block(f'<ol class="sources">{"".join(items)}</ol>')


def figure(content: Block, caption: str) -> Block:
    """A chart (or any block) with its caption; in a narrow window it keeps its size, and is scrolled."""
    return Block(
        f'<figure class="drawn" tabindex="0">{content.html}<figcaption>{escape(caption)}</figcaption></figure>'
    )


def side_by_side(*blocks: Content) -> Block:
    """Blocks beside each other where there is room, else below each other."""
    return Block(f'<div class="beside">{"".join(f"<div>{_block(block).html}</div>" for block in blocks)}</div>')


def small_multiples(*blocks: Content, across: int = 5) -> Block:
    """Many small charts in rows; ``across``: how many a row of A4 paper holds (2, 3 or 5), their letters still read."""
    inner = "".join(f"<div>{_block(block).html}</div>" for block in blocks)
    return Block(f'<div class="multiples across{across}">{inner}</div>')


@dataclass(frozen=True)
class Column:
    """A column of a table.

    ``digits`` or ``figures`` (decimals, or significant figures) make it a column of numbers, right-aligned and sorted
    by value; without them it holds text. ``share``: they are shares in %; ``bar``: shares, drawn as bars, too.
    ``colours``: a colour by text, shown as a square beside it. ``help``: what the column means, shown on hover.
    """

    title: str
    digits: int | None = None
    figures: int | None = None
    bar: bool = False
    share: bool = False
    colours: Mapping[str, str] | None = None
    help: str = ""

    @property
    def is_number(self) -> bool:
        """Return whether the column holds numbers."""
        return self.digits is not None or self.figures is not None

    def text(self, value: Any) -> str:
        """Return ``value`` as the column shows it."""
        if value is None or value == "":
            return MISSING
        if not self.is_number:
            return str(in_words(value))
        if self.digits is None:
            return significant(value, self.figures or 3)
        return (share if self.share or self.bar else number)(value, self.digits)


def table(
    columns: Sequence[Column | str],
    rows: Iterable[Sequence[Any]],
    *,
    caption: str = "",
    sortable: bool = True,
    last_row_is_total: bool = False,
) -> Block:
    """A table. ``rows`` hold a number, text or None (missing) per column; a str as column is a column of text.

    ``sortable``: a click on a column's head sorts by it, the missing always last. Each number is also written in full
    precision (attribute ``data-v``), so that what reads the file gets the value and not its rounding.
    ``last_row_is_total``: the last row is set apart and never sorted. The first column heads its row.
    """
    whole = [Column(column) if isinstance(column, str) else column for column in columns]
    lines = [_row(whole, list(row)) for row in rows]
    foot = f"<tfoot>{lines.pop()}</tfoot>" if last_row_is_total and lines else ""
    head = f"<caption><span>{escape(caption)}</span></caption>" if caption else ""
    heads = "".join(_head(column, sortable) for column in whole)
    kind = "data sortable" if sortable else "data"
    kind += " many" if len(whole) > MANY_COLUMNS else ""
    wide = "wide whole" if len(lines) + bool(foot) <= WHOLE_ROWS else "wide"
    return Block(
        f'<div class="{wide}" tabindex="0"><table class="{kind}">{head}<thead><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody>{foot}</table></div>"
    )


def _head(column: Column, sortable: bool) -> str:
    title = f' title="{escape(column.help)}"' if column.help else ""
    kind = ' class="n"' if column.is_number else ""
    text = f'<span class="head">{escape(column.title)}</span>' if sortable else escape(column.title)
    return f'<th scope="col"{kind}{title}>{text}</th>'


def _row(columns: Sequence[Column], row: Sequence[Any]) -> str:
    if len(row) != len(columns):
        raise ValueError(f"a row of {len(row)} cells in a table of {len(columns)} columns: {row}")
    cells = []
    for place, (column, value) in enumerate(zip(columns, row)):
        text = escape(column.text(value))
        attributes = ' class="n"' if column.is_number else ""
        if column.is_number and isinstance(value, Real) and math.isfinite(value):
            attributes = f' class="n" data-v="{float(value)!r}"'
            if column.bar:
                filled = min(max(float(value), 0.0), 100.0)
                attributes = f' class="n bar" data-v="{float(value)!r}" style="background-size:{filled:.1f}% 70%"'
        elif column.colours and str(value) in column.colours:
            text = f'<span class="swatch" style="background:{escape(column.colours[str(value)])}"></span>{text}'
            if len(str(value)) <= SHORT:
                text = f'<span class="short">{text}</span>'
        if place == 0 and not attributes and len(str(value)) > SHORT:
            attributes = ' class="long"'
        cells.append(f'<th scope="row"{attributes}>{text}</th>' if place == 0 else f"<td{attributes}>{text}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def legend(classes: Iterable[tuple[str, str]]) -> Block:
    """A legend of (label, colour) pairs."""
    items = "".join(
        f'<li><span class="swatch" style="background:{escape(colour)}"></span>{escape(label)}</li>'
        for label, colour in classes
    )
    return Block(f'<ul class="legend">{items}</ul>')


def _block(content: Content) -> Block:
    return content if isinstance(content, Block) else paragraph(content)


# ------------------------------------------------------------------------------------------------ report


class Report:
    """A report in the making.

    ``title``, ``subtitle``; ``contents``: the heading of the list of sections, none without it; ``made``: by what and
    when (versions, date), a small line below the subtitle. (At the end it would be alone on the last page now and
    then.) The file names the language that the library speaks, for readers' voices and hyphenation.
    """

    def __init__(self, title: str, subtitle: str = "", *, contents: str = "", made: str = "") -> None:
        self.title = title
        self.subtitle = subtitle
        self.contents = contents
        self.made = made
        self._sections: list[tuple[str, list[Block]]] = []

    def section(self, title: str, *blocks: Content) -> Report:
        """Add a section of ``blocks`` (a str is a paragraph); one without title leads the report. Returns self."""
        self._sections.append((title, [_block(block) for block in blocks]))
        return self

    def html(self) -> str:
        """Return the whole file's text."""
        body = []
        links = []
        for place, (title, blocks) in enumerate(self._sections, start=1):
            head = ""
            if title:
                head = f'<h2 id="s{place}">{escape(title)}</h2>'
                links.append(f'<li><a href="#s{place}">{escape(title)}</a></li>')
            body.append(f"<section>{head}{''.join(block.html for block in blocks)}</section>")
        contents = ""
        if self.contents and links:
            name = escape(self.contents)
            contents = f'<nav aria-label="{name}"><h2>{name}</h2><ol>{"".join(links)}</ol></nav>'
        # the list of sections follows what stands before the first heading
        place = next((number for number, (title, _) in enumerate(self._sections) if title), len(body))
        body.insert(place, contents)
        own = "".join(block.style for _, blocks in self._sections for block in blocks)
        subtitle = f'<p class="subtitle">{escape(self.subtitle)}</p>' if self.subtitle else ""
        made = f'<p class="made">{escape(self.made)}</p>' if self.made else ""
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(spoken_code())}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{escape(self.title)}</title>\n<style>\n{_STYLE}{own}</style>\n</head>\n<body>\n"
            f"<header><h1>{escape(self.title)}</h1>{subtitle}{made}</header>\n<main>\n"
            + "\n".join(filter(None, body))
            + "\n"
            f"</main>\n<script>\n{_SCRIPT}</script>\n</body>\n</html>\n"
        )

    def write(self, path: str | Path) -> str:
        """Write the file and return its path; it appears whole or not at all. Raises OSError."""
        return write_text(path, self.html())


_ASSETS = Path(__file__).resolve().parent / "assets"
# No CSS grid, no custom properties and old JavaScript: the viewer inside older QGIS knows nothing newer.
_STYLE, _SCRIPT = ((_ASSETS / f"report.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))

# Of scripts only this one runs, whatever else were to get into a page.
_SCRIPT_HASH = base64.b64encode(hashlib.sha256(f"\n{_SCRIPT}".encode()).digest()).decode("ascii")
_POLICY = (
    f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{_SCRIPT_HASH}'; "
    "form-action 'none'; base-uri 'none'"
)
