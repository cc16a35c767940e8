"""Numbers as people type them. What is not wholly a number is none: no part of a text counts, nothing becomes 0."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from .errors import SoilMobilityError

#: Up to here every whole number is a float64 of its own.
_WHOLE = 2.0**53
#: No number that a person types is longer.
LONGEST = 40

# No two quantifiers that could take the same character: the time is linear in the length, which is capped besides.
_PLAIN = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")


class NumberError(SoilMobilityError):
    """A text is no number, or may be two."""


def plain_number(text: str) -> float:
    """The number that a text of digits with a decimal point is; `NumberError` for anything else, infinities too."""
    if len(text) > LONGEST or not _PLAIN.fullmatch(text):
        raise NumberError("“{text}” is no number.", text=text[:LONGEST])
    number = float(text)
    if not math.isfinite(number):
        raise NumberError("“{text}” is too large.", text=text)
    return number


#: Cells that say nothing.
_EMPTY = frozenset({"", "-", "--", "–", "—", ".", "na", "n/a", "nan", "null", "none", "nil"})

_BLANKS = {
    **{ord(blank): " " for blank in "\u00a0\u2009\u202f\u2007\t"},
    # What nobody sees.
    **{ord(mark): None for mark in "\ufeff\u200b\u200e\u2060"},
    **{ord("−"): "-", ord("’"): "'", ord("≤"): "<"},
}
_CELL = re.compile(r"([+-]?)([0-9.,][0-9.,' ]*)(?:[eE]([+-]?[0-9]{1,3}))?")

NUMBER, EMPTY, BELOW, TEXT = "number", "empty", "below", "text"


class Cell(NamedTuple):
    """A cell of a table: its ``value`` (NaN where it holds none) and its ``kind``.

    Kinds: `NUMBER`; `EMPTY`; `BELOW`, what was not detected (``<0.05``), with half the limit as its value; `TEXT`, what
    is no number, or one of two. Of a mean with its spread (``12.3 ± 0.4``) the mean counts.
    """

    value: float
    kind: str


def read_cell(value: Any, mark: str = "", percent: bool = True) -> Cell:
    """What a cell holds; ``mark`` is the decimal mark of its table (see `the_mark`), "" where none is known.

    ``percent``: whether its column is in %. In one of another unit, a cell in % is no number of that unit.

    >>> [read_cell(cell).value for cell in ("1250.4", "1 250,4", "1,250.4", "1.250,4", "<0,05", "12 %", "40 ± 2")]
    [1250.4, 1250.4, 1250.4, 1250.4, 0.025, 12.0, 40.0]
    >>> [read_cell(cell).kind for cell in ("", "n.d.", ">1000", "1,250", "2.5 mg/kg", "1 25", 3)]
    ['empty', 'text', 'text', 'text', 'text', 'text', 'number']
    >>> read_cell("1,250", mark=".").value, read_cell("1,250", mark=",").value
    (1250.0, 1.25)
    >>> read_cell("0.02 %", percent=False).kind
    'text'
    """
    if value is None or isinstance(value, bool):
        return Cell(math.nan, EMPTY if value is None else TEXT)
    if isinstance(value, (int, float)):
        known = math.isfinite(value)
        return Cell(float(value) if known else math.nan, NUMBER if known else EMPTY if math.isnan(value) else TEXT)
    text = str(value)
    if len(text) > 4 * LONGEST:
        return Cell(math.nan, TEXT)
    if len(text) <= LONGEST and _PLAIN.fullmatch(text) and (mark != "," or "." not in text):
        # Most cells, at a tenth of the cost: digits, and a point that can only be the decimal one.
        number = float(text)
        if math.isfinite(number):
            return Cell(number, NUMBER)
    text = text.translate(_BLANKS).strip()
    if text.lower() in _EMPTY:
        return Cell(math.nan, EMPTY)
    text, spread = _mean_and_spread(text)
    if spread is not None and _digits(spread, mark) is None:
        return Cell(math.nan, TEXT)
    below = text.startswith("<")
    digits = text[1:].strip() if below else text
    figure = _digits(digits[:-1].rstrip() if percent and digits.endswith("%") else digits, mark)
    if figure is None:
        return Cell(math.nan, TEXT)
    return Cell(figure / 2.0, BELOW) if below else Cell(figure, NUMBER)


def _mean_and_spread(text: str) -> tuple[str, str | None]:
    """The parts of ``40 ± 2``, ``40 +/- 2`` or ``40 (±2)``, the mean with the % of both; the text, None of others."""
    mean, sign, spread = text.replace("+/-", "±").partition("±")
    if not sign:
        return text, None
    return mean.rstrip(" (") + "%" * spread.endswith("%"), spread.strip(" )%")


def decimal_marks(cells: Iterable[Any]) -> frozenset[str]:
    """The decimal marks that cells can only have: texts, and numbers that a file holds as such (a point).

    >>> [sorted(decimal_marks(cells)) for cells in (["85.5", "1,250.4"], ["0,5", "1.250,4"], ["1,250", "86"], [0.5])]
    [['.'], [','], [], ['.']]
    """
    found: set[str] = set()
    for cell in cells:
        if isinstance(cell, float):
            found.add(".")
        elif isinstance(cell, str) and len(cell) <= LONGEST and ("." in cell or "," in cell):
            found.add(_mark_of(_mean_and_spread(cell.translate(_BLANKS))[0].strip(" <>%")))
    return frozenset(found - {""})


def the_mark(found: Iterable[str]) -> str:
    """The one decimal mark among those that were found, "" for none and for two that contradict each other."""
    marks = set(found)
    return marks.pop() if len(marks) == 1 else ""


def _mark_of(text: str) -> str:
    """The decimal mark of one number, "" where it has none or it may as well part thousands."""
    parts = _CELL.fullmatch(text)
    if parts is None:
        return ""
    body = parts[2].replace(" ", "").replace("'", "")
    point, comma = body.count("."), body.count(",")
    if point and comma:
        return "." if body.rindex(".") > body.rindex(",") else ","
    for mark, other, count in ((".", ",", point), (",", ".", comma)):
        if count > 1:
            return other
        if count == 1:
            whole, _, decimals = body.partition(mark)
            ambiguous = len(decimals) == 3 and 1 <= len(whole) <= 3 and whole.strip("0")
            return "" if ambiguous else mark
    return ""


def _digits(text: str, mark: str) -> float | None:
    """The number that digits with a decimal mark and groups of thousands are; None for none, and for one of two."""
    parts = _CELL.fullmatch(text)
    if parts is None:
        return None
    sign, body, power = parts[1], parts[2], parts[3]
    own = _mark_of(text)
    if not own and "," in body and "." not in body and not mark:
        return None
    mark = own or mark or "."
    whole, found, decimals = body.partition(mark)
    groups = [whole]
    for separator in "., '":
        groups = [part for group in groups for part in group.split(separator)]
    # thousands are parted by one character
    if len({character for character in whole if not character.isdigit()}) > 1 or (
        not decimals.isdigit() and (decimals or not whole)
    ):
        return None
    if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])):
        return None
    digits = "".join(groups)
    if (digits and not digits.isdigit()) or not (digits or decimals):
        return None
    try:
        return plain_number(f"{sign}{digits}{'.' if found else ''}{decimals}{'e' + power if power else ''}")
    except NumberError:
        return None


def name_of(value: Any) -> str:
    """What a cell calls something: its text without blanks around it; a whole number without decimals; "" for nothing.

    >>> [name_of(value) for value in (" North ", 5001.0, 2.5, 17, None)]
    ['North', '5001', '2.5', '17', '']
    """
    if value is None:
        return ""
    whole = isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE
    return str(int(value) if whole else value).strip()


def split_numbers(text: str) -> list[str]:
    """The parts of a list of numbers that a person typed, as `float` reads them (empty ones stay empty).

    Commas part them, as in ``6.2,2,20``, or semicolons; then a comma is a decimal comma, as in ``6,2;2;20``.
    """
    parts = text.replace(",", ".").split(";") if ";" in text else text.split(",")
    return [part.strip() for part in parts]
