"""One translation context for the whole plugin."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..soilmobility.language import use

CONTEXT = "SoilMobility"
CATALOGUES = Path(__file__).resolve().parent.parent / "i18n"


def tr(text: str) -> str:
    """Return ``text`` in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def load_translator(locale: str) -> QTranslator | None:
    """Return the translator for a locale such as ``de_AT`` (else for its language), None where there is none."""
    translator = QTranslator()
    path = _catalogue(language(locale))
    return translator if path.is_file() and translator.load(str(path)) else None


def let_the_library_speak() -> None:
    """Let the library speak the user's language and write numbers as QGIS does."""
    locale = QLocale()
    use(tr, locale.decimalPoint(), locale.groupSeparator(), user_language())


def user_language() -> str:
    """Return the language in which the plugin speaks: that of QGIS, which ``--lang`` sets apart from the locale."""
    return language(QgsApplication.instance().translation() or QgsApplication.locale())


def language(locale: str) -> str:
    """Return the language in which the plugin speaks in a locale such as ``de_AT``: ``en`` where it knows no other."""
    return next((name for name in (locale, locale.partition("_")[0]) if _catalogue(name).is_file()), "en")


def _catalogue(name: str) -> Path:
    return CATALOGUES / f"soil_mobility_{name}.qm"
