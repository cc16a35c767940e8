"""A language that nobody speaks: every text of the catalogues in other letters, so that what stays Latin was not one.

What a text holds besides words (places for values, tags, entities) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from contextlib import contextmanager
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

#: Cyrillic letters: words of their own for `\\w`, and none of them is one of ``[A-Za-z]``.
_LETTERS = {ord(latin): chr(0x430 + place % 32) for place, latin in enumerate("abcdefghijklmnopqrstuvwxyz")}
_LETTERS.update(
    {ord(latin.upper()): chr(0x410 + place % 32) for place, latin in enumerate("abcdefghijklmnopqrstuvwxyz")}
)
_KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&#?\w+;)")


def said(text: str) -> str:
    """``text`` in the language.

    >>> said("{:.1f} % of the <b>area</b>")
    '{:.1f} % ое тзд <b>арда</b>'
    """
    return "".join(part if _KEPT.fullmatch(part) else part.translate(_LETTERS) for part in _KEPT.split(text))


@contextmanager
def spoken(texts: Set[str]) -> Iterator[None]:
    """Let the plugin and its library speak the language, as far as ``texts`` go."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    from soil_mobility_plugin.processing.translation import CONTEXT, tr
    from soil_mobility_plugin.soilmobility import language

    class Translator(QTranslator):
        def translate(self, context: str, text: str, *_: Any) -> str:
            return said(text) if context == CONTEXT and text in texts else text

        def isEmpty(self) -> bool:
            return False

    speech = language._speech
    before = speech.translate, speech.decimal_point, speech.group_separator, speech.code
    translator = Translator()
    QCoreApplication.installTranslator(translator)
    language.use(tr, ",", ".", "xx")
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        language.use(*before)


class _Words(HTMLParser):
    """What a reader of a page sees or hears: texts, and the attributes that are read out or shown."""

    SILENT = frozenset({"style", "script"})
    SPOKEN = frozenset({"title", "alt", "aria-label", "placeholder"})

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in self.SILENT
        self.texts += [value for name, value in attrs if name in self.SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self.SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


def texts_of_page(page: str) -> list[str]:
    """The texts of a page (HTML or SVG)."""
    words = _Words()
    words.feed(page)
    words.close()
    return words.texts


#: What is no English: units, ids for scripts, names of methods and formats, and names that the example brings along.
ALLOWED = frozenset(
    {
        *("cmol", "log10", "soilmobility", "GeoTIFF", "RMSE", "SHA"),
        # files, layers, bands and fields
        *("soc", "clay", "cec", "sand", "rate", "Sand", "Clay", "SOC", "CEC", "totals", "mobility", "zones", "samples"),
        *("site", "element", "pct"),
    }
)
_WORD = re.compile(r"(?<![\w/.])[A-Za-z]{3,}\d*")
#: Coordinate systems, addresses, paths, algorithms, parameters, files, fields and data sets by name.
_NAME = re.compile(
    r"EPSG:\d+.*|https?://\S+|(?:/[\w.-]+){2,}|:[a-z]+,|\b[A-Z]{2}[A-Z0-9_]+\b|\b\w+\.(?:tif|gpkg|csv|html|json)\b|\w*_\w*"
)


def unsaid(text: str, own: Set[str] = frozenset()) -> list[str]:
    """The Latin words of a text, but for `ALLOWED`, names of parameters and files, and ``own`` names.

    >>> unsaid("PH (“ph”): ph.tif, band 1; сдаг ат иу ит")
    ['band']
    """
    return [word for word in _WORD.findall(_NAME.sub(" ", text)) if word not in ALLOWED and word not in own]


def written_beside(folder: Path) -> Iterator[tuple[str, str]]:
    """What pages, legends and notes in a folder say, with the files' names."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".html", ".svg"):
            texts = texts_of_page(path.read_text(encoding="utf-8"))
        elif path.suffix == ".qml":
            legend = r'<(?:paletteEntry|item|category|range|rule)\b[^>]*? label="([^"]*)"|<alias [^>]*?name="([^"]*)"'
            texts = ["".join(found) for found in re.findall(legend, path.read_text(encoding="utf-8"))]
        elif path.suffix == ".qmd":
            notes = r"<(?:title|abstract|rights|constraints)\b[^>]*>([^<]*)<"
            texts = re.findall(notes, path.read_text(encoding="utf-8"))
        else:
            continue
        yield from ((path.name, unescape(text)) for text in texts)
