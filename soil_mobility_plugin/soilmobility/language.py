"""The language and the numbers of what the library says: English, until a host application installs its own.

Texts stand in the code as English literals in calls of `tr`, or as templates of errors (`.errors`); the catalogues are
made from both. What is data and text at once, English in files, is a `Term` or a `Phrase`. A host that speaks the
user's language calls `use` once; QGIS's plugin does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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


def labelled(name: str, text: str) -> str:
    """``text`` behind its name, with the colon as the language sets it.

    >>> labelled("Theory", "Be, Ti")
    'Theory: Be, Ti'
    """
    return _signs("{}: {}").format(name, text).rstrip(" ")


def semicolons(parts: Iterable[str]) -> str:
    """Texts with semicolons between them, as the language sets these.

    >>> semicolons(["Theory: Be, Ti", "BCR-measured: Cd"])
    'Theory: Be, Ti; BCR-measured: Cd'
    """
    return _signs("; ").join(parts)


#: A place of a template, or a sign that French sets apart from what stands before it.
_SIGN = re.compile(r"(\{[^{}]*\})|[ \u00a0]?([;:!?])(?= |$)|[ \u00a0](%)")


def _signs(template: str) -> str:
    """A template with its signs as the language sets them; one with words has them from its catalogue already."""
    if not _speech.code.startswith("fr") or _WORD.search(re.sub(r"\{[^{}]*\}", "", template)):
        return template
    return _SIGN.sub(lambda found: found[1] or f"\u00a0{found[2] or found[3]}", template)


def fill(template: str, *values: Any, **named: Any) -> str:
    """``template.format(*values, **named)`` with numbers as the user writes them, errors by their message.

    >>> fill("{:,.1f} % of {}", 1234.56, "the soils")
    '1,234.6 % of the soils'
    """
    return _signs(template).format(*map(_Said, values), **{name: _Said(value) for name, value in named.items()})


class Term(str):
    """A word that is data as well, such as the name of a soil property: English in files, and where it is compared.

    `fill` says it in the user's language.
    """

    __slots__ = ()


class Phrase:
    """A template with its values, said twice: ``str(phrase)`` in English, for files; `message` to the user.

    >>> str(Phrase("{}, band {}", "ph.tif", 1))
    'ph.tif, band 1'
    """

    def __init__(self, template: str, *values: Any, **named: Any) -> None:
        self.template, self.values, self.named = template, values, named

    def __str__(self) -> str:
        return self.template.format(*self.values, **self.named)

    @property
    def message(self) -> str:
        """The text in the user's language, numbers as the user writes them."""
        return fill(tr(self.template), *self.values, **self.named)


def kept(value: Any) -> Any:
    """A `Phrase`, or one of the library's errors, as JSON can hold it: its template and what fills it.

    What is a `Term` is said in the reader's language, other texts are names and stay.

    >>> kept(Phrase("{} of {}", 2, Term("groups")))
    {'template': '{} of {}', 'values': [2, {'term': 'groups'}], 'named': {}}
    """
    if hasattr(value, "template"):
        # An error's values are all named.
        named = value.values if isinstance(value.values, Mapping) else value.named
        values = () if isinstance(value.values, Mapping) else value.values
        return {
            "template": value.template,
            "values": [kept(one) for one in values],
            "named": {name: kept(one) for name, one in named.items()},
        }
    if isinstance(value, Real):
        return value.item() if hasattr(value, "item") else value
    return {"term": str(value)} if isinstance(value, Term) else str(value)


def again(text: str, told: Any, say: Callable[[str], str]) -> str | None:
    """``text`` in the user's language, from what `kept` made of its phrase; ``say`` says the terms that fill it.

    None where the catalogues have not the template, or it does not make ``text``: a file may come from anyone, and a
    template of a stranger is never filled.

    >>> again("2 of groups", kept(Phrase("{} of {}", 2, Term("groups"))), say=str.upper) is None
    True
    """
    phrase = _phrase(told, say)
    try:
        return phrase.message if phrase is not None and str(phrase) == text else None
    except (LookupError, TypeError, ValueError):
        return None


class _Filling:
    """A term that fills a phrase, said by ``say``."""

    def __init__(self, text: str, say: Callable[[str], str]) -> None:
        self.text, self.say = text, say

    def __format__(self, spec: str) -> str:
        return format(self.text, spec)

    @property
    def message(self) -> str:
        return self.say(self.text)


def _phrase(told: Any, say: Callable[[str], str]) -> Phrase | None:
    if not isinstance(told, dict) or not isinstance(template := told.get("template"), str) or tr(template) == template:
        return None
    values, named = told.get("values"), told.get("named")
    if not isinstance(values, list) or not isinstance(named, dict):
        return None
    filled = [_filled(value, say) for value in (*values, *named.values())]
    if None in filled:
        return None
    return Phrase(template, *filled[: len(values)], **dict(zip(named, filled[len(values) :])))


def _filled(value: Any, say: Callable[[str], str]) -> Any:
    if isinstance(value, dict) and isinstance(value.get("term"), str):
        return _Filling(value["term"], say)
    return value if isinstance(value, (str, Real)) else _phrase(value, say)


#: A number that stands by itself: no part of a name, a range of pages, a DOI.
_NUMBER = re.compile(r"(?<![\w/.,-])-?\d+(?:[.,]\d+)*(?![\w/]|[.,]\d|-\d)")


#: What makes a text one of words, which the catalogues know or not; names such as v1 are none.
_WORD = re.compile(r"[^\W\d_]{3}")


def numbers_apart(text: str) -> tuple[str, list[str]]:
    """A sentence of data as a template, and the numbers in it: the words are the same when the numbers change.

    >>> numbers_apart("2 rows from 1,250 soils (Cd, 10.1038/s41467).")
    ('{} rows from {} soils (Cd, 10.1038/s41467).', ['2', '1,250'])
    """
    template = _NUMBER.sub("{}", text.replace("{", "{{").replace("}", "}}"))
    return template, _NUMBER.findall(text)


def sentence(text: str) -> str:
    """A sentence of data, such as a model's card, in the user's language; itself where the catalogues have it not.

    Numbers without words are written as the user writes them.
    """
    template, numbers = numbers_apart(text)
    said = tr(template)
    if said == template and _WORD.search(template):
        return text
    separators = {ord(","): _speech.group_separator, ord("."): _speech.decimal_point}
    return said.format(*(number.translate(separators) for number in numbers))


def spoken(value: Any) -> Any:
    """What is a `Term`, a `Phrase` or one of the library's errors as the user's language says it; else ``value``."""
    return tr(value) if isinstance(value, Term) else getattr(value, "message", value)


class _Said:
    """A value as the user's language says it, whatever format the template asks for."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        if isinstance(self.value, Real) and spec:
            return number(self.value, spec)
        said = spoken(self.value)
        return format(shown(said) if isinstance(said, str) else said, spec)
