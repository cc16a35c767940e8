"""Texts of strangers (names of files, bands, fields, zones, models) made fit for a log, a message or a file.

>>> shown("a\\x1b[2Jb")
'a\ufffd[2Jb'
>>> cell("=cmd|x"), cell("-5.2"), cell("Upper valley")
("'=cmd|x", '-5.2', 'Upper valley')
"""

from __future__ import annotations

import re

#: Longer values say no more in a message, and no message says more that is longer.
LONGEST, LONGEST_MESSAGE = 700, 2000

_REPLACEMENT = "\ufffd"
#: Control characters (a terminal obeys them, XML 1.0 forbids them), halves of characters, which no file can hold, marks
#: that turn the direction of writing, and what XML calls no character.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")

#: What makes spreadsheets take a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(text: str) -> str:
    """``text`` with a replacement character for each that is unfit for a log, for XML or for a file; lines are kept."""
    return _UNFIT.sub(_REPLACEMENT, text)


def shown(text: str, longest: int = LONGEST) -> str:
    """`plain`, and cut where it is longer than ``longest``."""
    return plain(text if len(text) <= longest else f"{text[: longest - 1]}…")


def cell(text: str) -> str:
    """A text as a cell of a spreadsheet: an apostrophe before what would be taken for a formula; numbers are none."""
    if not text.startswith(_FORMULA):
        return text
    try:
        float(text)
    except ValueError:
        return f"'{text}"
    return text
