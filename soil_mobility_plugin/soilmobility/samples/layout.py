"""How a table is laid out: titles, names and units above its values, and rows that sum up others among them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from ..language import fill, tr
from ..soil.elements import unaccented
from . import vocabulary as terms
from .names import LONGEST, UNNAMED, is_known, take_apart
from .units import TableUnit, read_unit


def rows_of_summaries(columns: Mapping[str, Sequence[Any]]) -> dict[int, str]:
    """The rows that sum up others (``Mean``, ``SD``, ``n``), from 0, with the word that says so.

    One column names them, among other texts: several after one another, each by another word, or one in the last row.
    Some words (SD, n) say so next to such a row only.

    >>> rows_of_summaries({"site": ["A", "B", "Mean", "SD", "n"], "pH": [5.5, 6.0, 5.75, 0.35, 2]})
    {2: 'Mean', 3: 'SD', 4: 'n'}
    >>> rows_of_summaries({"tillage": ["min", "max"], "pH": [5.5, 6.0]})
    {}
    """
    for cells in columns.values():
        texts = [_text(cell)[:LONGEST] for cell in cells]
        rows = _summaries_among(texts)
        if rows:
            return {row: texts[row] for row in rows}
    return {}


def _summaries_among(texts: Sequence[str]) -> list[int]:
    """The rows that sum up others by the ``texts`` of one column; of qualifiers (exact, mean, mean, exact) none."""
    # Each text is folded once, and numbers, which most cells are, are not.
    folded = {text: "" if text[:1].isdigit() else _plain(text) for text in set(texts)}
    told = [folded[text] for text in texts]
    sums = terms.SUMMARIES | {word for word in told[-1:] if word in terms.LAST_SUMMARIES and told.count(word) == 1}
    known = [word in sums or word in terms.BESIDE_SUMMARIES for word in told]
    runs = [[row for row, _ in run] for beside, run in groupby(enumerate(known), itemgetter(1)) if beside]
    runs = [run for run in runs if any(told[row] in sums for row in run)]
    as_sums_stand = all(
        len({told[row] for row in run}) == len(run) and (len(run) > 1 or run == [len(told) - 1]) for run in runs
    )
    rows = [row for run in runs for row in run]
    return rows if as_sums_stand and len(rows) < sum(map(bool, texts)) else []


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[.:*%()]", " ", unaccented(text)).split())


@dataclass(frozen=True)
class Tidied:
    """A table with its names in the right place: ``skipped`` rows stood above the values, as ``lines`` say."""

    columns: dict[str, list[Any]]
    units: dict[str, TableUnit]
    skipped: int
    lines: tuple[str, ...]


#: So many rows are looked at for the names, where a title stands above them.
ROWS_OF_TITLES = 12


def tidy(columns: Mapping[str, Sequence[Any]]) -> Tidied:
    """Find the names of the fields below a title, and units in a row of their own below the names.

    >>> tidied = tidy({"Results 2021": ["pH", "-", 6.1], "Field2": ["SOC", "g/kg", 12.0], "Field3": ["F1", "%", 20]})
    >>> list(tidied.columns), tidied.units["SOC"].factor, tidied.skipped
    (['pH', 'SOC', 'F1'], 1000.0, 2)
    """
    names, lines, skipped = list(columns), [], 0
    count = len(next(iter(columns.values()), ()))
    best, row = _known(names), None
    for place in range(min(count, ROWS_OF_TITLES)):
        cells = _full_names(columns, names, place)
        texts = [cell for cell in cells if cell]
        if len(texts) >= 3 and len(set(texts)) == len(texts) and _known(texts) > max(best, 2):
            best, row = _known(texts), place
    result = {name: list(values) for name, values in columns.items()}
    if row is not None:
        skipped = row + 1
        result = {}
        for number, (name, cell) in enumerate(zip(names, _full_names(columns, names, row)), start=1):
            result[cell or fill(tr("column {}"), number)] = list(columns[name][skipped:])
        lines.append(fill(tr("The names of the fields stand in row {row} of the table."), row=row + 2))
    units = _row_of_units(result)
    if units is not None:
        result = {name: values[1:] for name, values in result.items()}
        skipped += 1
        lines.append(tr("The row below the names holds units."))
    lost = [name for name in result if "\ufffd" in name]
    if lost:
        text = tr(
            "The file is not in UTF-8: letters are lost in “{fields}”. Save it as CSV UTF-8 if one was not found."
        )
        lines.append(fill(text, fields="”, “".join(lost)))
    return Tidied(result, units or {}, skipped, tuple(lines))


def _full_names(columns: Mapping[str, Sequence[Any]], names: Sequence[str], row: int) -> list[str]:
    """The names in a row, "" for none, each with what stands above it where cells were merged.

    F1 below a cell “Cd” that was merged with those to its right is “Cd F1”; so is all that occurs twice. An empty cell
    is called as the one above it, which was merged with it. Values that occur twice are no names.
    """
    cells = [columns[name][row] for name in names]
    here = [_text(cell) for cell in cells]
    texts = [text for text in here if text]
    words = sum(any(map(str.isalpha, text)) for text in texts)
    if words < 2 or 2 * words <= len(texts) or any(isinstance(cell, (int, float)) for cell in cells):
        # A row of values, or a title, not of names.
        return here
    if row:
        above = [_text(columns[name][row - 1]) for name in names]
    else:
        above = ["" if UNNAMED.match(name) else name for name in names]
    twice = {text for text, count in Counter(texts).items() if count > 1}
    if not all(any(map(str.isalpha, text)) for text in twice):
        return here
    full, last = [], ""
    for text, head in zip(here, above):
        last = head or last
        header = take_apart(last)
        beside = twice or (header.element is not None and len(header.words) == 1)
        full.append((f"{last} {text}" if beside else text).strip() if text else head)
    return full


def _text(cell: Any) -> str:
    return cell.strip() if isinstance(cell, str) else ""


def _known(names: Sequence[str]) -> int:
    """How many of the names speak of something that is looked for: no number that is written as text does."""
    words = (name for name in names if any(map(str.isalpha, name)) or not name.isascii())
    return sum(is_known(take_apart(name)) for name in words)


def _row_of_units(columns: Mapping[str, Sequence[Any]]) -> dict[str, TableUnit] | None:
    """The units in the first row, by field; None if it holds anything else."""
    first = {name: values[0] for name, values in columns.items() if len(values) > 1}
    texts = {name: value.strip() for name, value in first.items() if isinstance(value, str) and value.strip()}
    if not texts or any(isinstance(value, (int, float)) for value in first.values()):
        return None
    units = {name: read_unit(text.strip("[](){}")) for name, text in texts.items()}
    known = {name: unit for name, unit in units.items() if unit is not None}
    rest = [text for name, text in texts.items() if name not in known and text not in ("-", "--", "–")]
    return known if len(known) >= 2 and len(rest) <= len(known) // 2 else None
