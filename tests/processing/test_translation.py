"""Which language the plugin speaks, and how the library writes numbers in it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("locale", "spoken"),
    [("de", "de"), ("de_AT", "de"), ("fr_CA", "fr"), ("en_US", "en"), ("pt_BR", "en"), ("", "en"), ("C", "en")],
)
def test_the_language_of_a_locale(qgis_app, locale, spoken):
    from soil_mobility_plugin.processing.translation import language, load_translator

    assert language(locale) == spoken
    assert (load_translator(locale) is None) == (spoken == "en")


def test_a_translator_translates_in_the_context_of_the_plugin(qgis_app):
    from soil_mobility_plugin.processing.translation import CONTEXT, load_translator

    translator = load_translator("fr_BE")
    assert translator.translate(CONTEXT, "Zones") == "Zones"
    assert translator.translate(CONTEXT, "Rank") == "Rang"
    assert not translator.translate("AnotherContext", "Rank")


@pytest.fixture
def locale(qgis_app, speak):
    """Lets QGIS write numbers as another country does; the library speaks afterwards as before."""
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(("name", "written"), [("de_DE", "1.234,5"), ("en_US", "1,234.5"), ("de_CH", "1’234.5")])
def test_the_library_writes_numbers_as_qgis_does(locale, name, written):
    from soil_mobility_plugin.processing.translation import let_the_library_speak
    from soil_mobility_plugin.soilmobility.language import number

    locale(name)
    let_the_library_speak()
    assert number(1234.5, ",.1f") == written
