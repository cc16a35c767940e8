"""Types of attribute fields, under names that hold on every QGIS.

QGIS 3.38 takes ``QMetaType.Type`` for a field's type and warns at ``QVariant.Type``; earlier ones know only the latter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

if Qgis.QGIS_VERSION_INT >= 33800:
    from qgis.PyQt.QtCore import QMetaType

    INTEGER = QMetaType.Type.Int
    LONG = QMetaType.Type.LongLong
    REAL = QMetaType.Type.Double
    TEXT = QMetaType.Type.QString
else:
    INTEGER = QVariant.Int  # noqa: QGS402
    LONG = QVariant.LongLong  # noqa: QGS402
    REAL = QVariant.Double  # noqa: QGS402
    TEXT = QVariant.String  # noqa: QGS402

#: Types of the columns that results have; the others hold numbers with decimals.
_COLUMNS = {
    **dict.fromkeys(("class", "rank", "row", "used", "in_interval", "inside"), INTEGER),
    **dict.fromkeys(("class_measured", "class_predicted"), INTEGER),
    "pixels": LONG,
    **dict.fromkeys(("zone", "label", "main_class", "critical", "note", "element", "site", "why"), TEXT),
}


#: Bytes of a field's name that a shapefile holds.
_SHAPEFILE_NAME = 10

#: What columns with longer names are called in a shapefile, which would cut them off.
_SHORT = {
    "covered_pct": "cover_pct",
    "critical_pct": "crit_pct",
    "share_percent": "share_pct",
    "exceed_prob": "exceed_pro",
    "F1_half_width": "F1_half_w",
    "dissimilarity": "dissim",
    "in_interval": "in_interv",
    "class_measured": "class_meas",
    "class_predicted": "class_pred",
    "reference_mg_kg": "ref_mg_kg",
    **{f"F{number}_measured": f"F{number}_meas" for number in range(1, 5)},
    **{f"F{number}_predicted": f"F{number}_pred" for number in range(1, 5)},
}
_FULL = {short: name for name, short in _SHORT.items()}


def short_names(names: Sequence[str]) -> list[str]:
    """Return the names as a shapefile holds them, no two alike whatever their case.

    >>> short_names(["district", "covered_pct", "a_long_name_1", "a_long_name_2"])
    ['district', 'cover_pct', 'a_long_nam', 'a_long_n_2']
    """
    found: list[str] = []
    for name in names:
        start = _SHORT.get(name, name).encode()[:_SHAPEFILE_NAME].decode(errors="ignore")
        one, number = start, 1
        while one.lower() in (other.lower() for other in found):
            number += 1
            end = f"_{number}"
            one = start.encode()[: _SHAPEFILE_NAME - len(end)].decode(errors="ignore") + end
        found.append(one)
    return found


def full_name(field: str) -> str:
    """Return the name of a column by that of its field, which a shapefile shortens."""
    return _FULL.get(field, field)


def column_type(name: str) -> int:
    """Return the type of the field for a column of a result."""
    return _COLUMNS.get(name, REAL)


def plain(value: Any) -> Any:
    """Return a cell as Python knows it: None for NULL, dates and times as ISO text, lists as text with commas."""
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return None
    if isinstance(value, (QDate, QTime, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    if isinstance(value, (list, tuple)):
        return ", ".join(str(plain(item)) for item in value)
    return value
