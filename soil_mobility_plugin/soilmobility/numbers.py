"""Numbers as people type them."""

from __future__ import annotations


def split_numbers(text: str) -> list[str]:
    """The parts of a list of numbers that a person typed, as `float` reads them (empty ones stay empty).

    Commas part them, as in ``6.2,2,20``, or semicolons; then a comma is a decimal comma, as in ``6,2;2;20``.
    """
    parts = text.replace(",", ".").split(";") if ";" in text else text.split(",")
    return [part.strip() for part in parts]
