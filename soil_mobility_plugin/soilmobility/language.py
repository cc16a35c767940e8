"""The language and the numbers of what the library says: English, until a host application installs its own.

Texts stand in the code as English literals in calls of `tr`, or as templates of errors (`.errors`); the catalogues are
made from both. A host that speaks the user's language calls `use` once; QGIS's plugin does.
"""

from __future__ import annotations

from typing import Callable


class _Speech:
    translate: Callable[[str], str] = staticmethod(lambda text: text)
    decimal_point = "."
    group_separator = ","


_speech = _Speech()


def use(translate: Callable[[str], str], decimal_point: str = ".", group_separator: str = ",") -> None:
    """Let the library speak through ``translate`` and write numbers with the given separators."""
    _speech.translate = translate
    _speech.decimal_point, _speech.group_separator = decimal_point, group_separator


def tr(text: str) -> str:
    """``text`` in the user's language; itself where there is no translation."""
    return _speech.translate(text)


def number(value: float, spec: str = ",") -> str:
    """``format(value, spec)`` with the user's decimal point and group separator.

    >>> number(1234567.891, ",.1f")
    '1,234,567.9'
    """
    plain = format(value, spec)
    return plain.translate({ord(","): _speech.group_separator, ord("."): _speech.decimal_point})
