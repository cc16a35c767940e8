"""What the user chose for all runs, in *Settings ▸ Options ▸ Soil Mobility*; in a fresh profile nothing is chosen.

Where a call does not give a model or class limits, these hold; where nothing is chosen, the plugin's own.
"""

from __future__ import annotations

import os

from qgis.core import QgsSettings

#: Keys of QGIS's settings.
BUNDLE, LIMITS, AGENCY, LOGO, CACHE, SOURCES = (
    f"soil_mobility/{name}" for name in ("bundle", "limits", "agency", "logo", "cache", "sources")
)


def chosen(key: str) -> str:
    """Return what is chosen, "" for nothing."""
    return str(QgsSettings().value(key, "") or "").strip()


def choose(key: str, text: str) -> None:
    """Keep a choice; "" takes it back."""
    if text.strip():
        QgsSettings().setValue(key, text.strip())
    else:
        QgsSettings().remove(key)


def logo() -> str:
    """Return the file of the agency's logo, "" where none is chosen, or it is gone or out of reach."""
    text = chosen(LOGO)
    return text if os.path.isfile(text) else ""
