"""The language and the numbers of what the library says: English, until a host application installs its own.

Texts stand in the code as English literals in calls of `tr`, or as templates of errors (`.errors`); the catalogues are
made from both. A host that speaks the user's language calls `use` once; QGIS's plugin does.
"""

from __future__ import annotations

from numbers import Real
from typing import Any, Callable

from .texts import shown


class _Speech:
    translate: Callable[[str], str] = staticmethod(lambda text: text)
    decimal_point = "."
    group_separator = ","
    code = "en"


_speech = _Speech()


def use(
    translate: Callable[[str], str], decimal_point: str = ".", group_separator: str = ",", code: str = "en"
) -> None:
    """Let the library speak through ``translate``, in the language ``code``; the separators are those of numbers."""
    _speech.translate = translate
    _speech.code = code
    _speech.decimal_point, _speech.group_separator = decimal_point, group_separator


def code() -> str:
    """The code of the language that `tr` speaks, such as ``de``."""
    return _speech.code


def tr(text: str) -> str:
    """``text`` in the user's language; itself where there is no translation."""
    return _speech.translate(text)


def number(value: Real | float, spec: str = ",") -> str:
    """``format(value, spec)`` with the user's decimal point and group separator.

    >>> number(1234567.891, ",.1f")
    '1,234,567.9'
    """
    plain = format(value, spec)
    return plain.translate({ord(","): _speech.group_separator, ord("."): _speech.decimal_point})


def fill(template: str, *values: Any, **named: Any) -> str:
    """``template.format(*values, **named)`` with numbers as the user writes them, errors by their message.

    >>> fill("{:,.1f} % of {}", 1234.56, "the soils")
    '1,234.6 % of the soils'
    """
    return template.format(*map(_Said, values), **{name: _Said(value) for name, value in named.items()})


class _Said:
    """A value as the user's language says it, whatever format the template asks for."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        if isinstance(self.value, Real) and spec:
            return number(self.value, spec)
        said = getattr(self.value, "message", self.value)
        return format(shown(said) if isinstance(said, str) else said, spec)
