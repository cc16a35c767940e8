"""Types of attribute fields, under names that hold on every QGIS.

QGIS 3.38 takes ``QMetaType.Type`` for a field's type and warns at ``QVariant.Type``; earlier ones know only the latter.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime, QVariant

from ..soilmobility.tables import read_table

_NEW = Qgis.QGIS_VERSION_INT >= 33800
_TYPES = QMetaType.Type if _NEW else QVariant.Type  # noqa: QGS402
INTEGER, LONG, REAL = _TYPES.Int, _TYPES.LongLong, _TYPES.Double
TEXT = _TYPES.QString if _NEW else _TYPES.String

_KINDS = {"integer": INTEGER, "long": LONG, "real": REAL, "text": TEXT}

#: Bytes of a field's name that a shapefile holds.
_SHAPEFILE_NAME = 10


class Column(NamedTuple):
    """A column that results have: its ``kind``, its name in a shapefile where its own is too long, its English title.

    Titles of families of columns (``F1_measured``) are made in `attributes`.
    """

    name: str
    kind: str
    short: str
    title: str


@cache
def columns() -> dict[str, Column]:
    """Return the columns by name, as ``columns.csv`` has them; others hold numbers with decimals."""
    return {row["name"]: Column(**row) for row in read_table(Path(__file__).with_name("columns.csv"))}


def short_names(names: Iterable[str]) -> list[str]:
    """Return the names as a shapefile holds them, no two alike whatever their case.

    >>> short_names(["district", "covered_pct", "a_long_name_1", "a_long_name_2"])
    ['district', 'cover_pct', 'a_long_nam', 'a_long_n_2']
    """
    short = {name: column.short for name, column in columns().items() if column.short}
    return names_apart([short.get(name, name) for name in names], longest=_SHAPEFILE_NAME)


def names_apart(names: Iterable[str], taken: Iterable[str] = (), longest: int | None = None) -> list[str]:
    """Return names of which no two are alike but for their case, nor one and one that is ``taken`` (in small letters).

    ``longest``: bytes of a name; what is beyond is cut off.

    >>> names_apart(["mean", "MEAN", "geom", "code"], taken=["geom"])
    ['mean', 'MEAN_2', 'geom_2', 'code']
    """
    found, known = [], {*taken}
    for name in names:
        for end in ("", *(f"_{number}" for number in range(2, len(known) + 3))):
            room = None if longest is None else longest - len(end)
            one = name.encode(errors="ignore")[:room].decode(errors="ignore") + end
            if one.lower() not in known:
                break
        found.append(one)
        known.add(one.lower())
    return found


def full_name(field: str) -> str:
    """Return the name of a column by that of its field, which a shapefile shortens."""
    return next((column.name for column in columns().values() if column.short == field), field)


def column_type(name: str) -> int:
    """Return the type of the field for a column of a result."""
    return _KINDS[columns()[name].kind] if name in columns() else REAL


def plain(value: Any) -> Any:
    """Return a cell as Python knows it: None for NULL, dates and times as ISO text, lists as text with commas."""
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return None
    if isinstance(value, (QDate, QTime, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    if isinstance(value, (list, tuple)):
        return ", ".join(str(plain(item)) for item in value)
    return value
