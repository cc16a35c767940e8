"""A language that nobody speaks: every text of the catalogues in other letters, so that what stays Latin was not one.

What a text holds besides words (places for values, tags, entities) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from contextlib import contextmanager
from html.parser import HTMLParser
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
