"""Numbers as people type them. What is not wholly a number is none: no part of a text counts, nothing becomes 0."""

from __future__ import annotations

import math
import re

#: No number that a person types is longer.
LONGEST = 40

# No two quantifiers that could take the same character: the time is linear in the length, which is capped besides.
_PLAIN = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")


def plain_number(text: str) -> float:
    """The number that a text of digits with a decimal point is; ValueError for anything else, infinities too."""
    if len(text) > LONGEST or not _PLAIN.fullmatch(text):
        raise ValueError(f"“{text[:LONGEST]}” is no number")
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"“{text}” is too large")
    return number


def parse_number(text: str) -> float:
    """The one number that a person typed, with a decimal point or a decimal comma; ValueError for anything else.

    A unit, a blank within, or a comma that may as well part thousands is refused, never read as a part of it.

    >>> parse_number(" 2.5 "), parse_number("2,5")
    (2.5, 2.5)
    >>> parse_number("1,250")
    Traceback (most recent call last):
    ...
    ValueError: “1,250” is 1.25 or 1250
    """
    stripped = text[: 2 * LONGEST].strip() if len(text) <= 2 * LONGEST else text
    if "," not in stripped:
        return plain_number(stripped)
    whole, _, decimals = stripped.partition(",")
    if decimals.isdigit() and len(decimals) == 3 and 1 <= len(whole.lstrip("+-")) <= 3 and whole.lstrip("+-0"):
        raise ValueError(
            f"“{stripped}” is {plain_number(f'{whole}.{decimals}'):g} or {plain_number(whole + decimals):g}"
        )
    if "." in stripped:
        raise ValueError(f"“{stripped[:LONGEST]}” is no number")
    return plain_number(f"{whole}.{decimals}")


def split_numbers(text: str) -> list[str]:
    """The parts of a list of numbers that a person typed, as `float` reads them (empty ones stay empty).

    Commas part them, as in ``6.2,2,20``, or semicolons; then a comma is a decimal comma, as in ``6,2;2;20``.
    """
    parts = text.replace(",", ".").split(";") if ";" in text else text.split(",")
    return [part.strip() for part in parts]
