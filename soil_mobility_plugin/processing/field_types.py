"""Types of attribute fields, under names that hold on every QGIS.

QGIS 3.38 takes ``QMetaType.Type`` for a field's type and warns at ``QVariant.Type``; earlier ones know only the latter.
"""

from __future__ import annotations

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
