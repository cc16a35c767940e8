"""One translation context for the whole plugin."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

CONTEXT = "SoilMobility"
CATALOGUES = Path(__file__).resolve().parent.parent / "i18n"


def tr(text: str) -> str:
    """Return ``text`` in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def load_translator(locale: str) -> QTranslator | None:
    """Return the translator for a locale such as ``de_AT`` (else for its language), None where there is none."""
    translator = QTranslator()
    for name in dict.fromkeys((locale, locale.partition("_")[0])):
        path = CATALOGUES / f"soil_mobility_{name}.qm"
        if path.is_file() and translator.load(str(path)):
            return translator
    return None
