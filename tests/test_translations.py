"""German and French: loaded by the locale, complete where it counts, with the same places for values as the English."""

from __future__ import annotations

import csv
import importlib.util
import re
import string
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("de", "fr")


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("update_translations", ROOT / "scripts" / "update_translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def texts(script, qgis_app) -> dict[str, str]:
    return script.collect()


@pytest.fixture
def speaking(qgis_app):
    """Install the translator of a locale until the test ends."""
    from qgis.PyQt.QtCore import QCoreApplication

    from soil_mobility_plugin.processing.translation import load_translator

    installed = []

    def install(locale: str) -> None:
        translator = load_translator(locale)
        assert translator is not None, f"no translation for {locale}"
        QCoreApplication.installTranslator(translator)
        installed.append(translator)

    yield install
    for translator in installed:
        QCoreApplication.removeTranslator(translator)


def test_what_is_declared_can_be_translated(provider, texts):
    declared = [
        entry
        for algorithm in provider.algorithms()
        for entry in (*getattr(algorithm, "SPEC", ()), *getattr(algorithm, "RESULTS", ()))
    ]
    assert len(declared) > 200
    for entry in declared:
        assert entry.title in texts
        assert getattr(entry, "help", "") in {*texts, ""}


def gaps(text: str) -> list[tuple[str, str]] | None:
    """Return where a text takes values and how they are shown, None if it takes none in the way of `str.format`."""
    found = []
    try:
        for _, name, spec, _ in string.Formatter().parse(text):
            if name is not None:
                found.append((name or str(len(found)), spec))
    except ValueError:
        return None
    return sorted(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_have_the_same_place_in_every_language(script, language):
    wrong = [source for source, text in script.read(script.catalogue(language)).items() if gaps(source) != gaps(text)]
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_parameters_stay_as_they_are(script, language):
    for source, text in script.read(script.catalogue(language)).items():
        assert set(_parameters(text)) <= set(_parameters(source)), text


def _parameters(text: str) -> list[str]:
    return re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", text)


def written(language):
    """What the manual and the reasons of refusals say in a language, beside the catalogue."""
    pages = [path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "manual" / language).glob("*.md")]
    with open(ROOT / "docs" / "refusals.csv", encoding="utf-8", newline="") as stream:
        return pages + [row[f"{cell}_{language}"] for row in csv.DictReader(stream) for cell in ("why", "remedy")]


#: What German texts do not say, and what they say instead: QGIS's own words, and one word for one thing.
NOT_GERMAN = {
    r"NoData|Nodata|Nullwert": "Leerwert",
    r"\bBand(es|s)?\b": "Kanal",
    r"[Rr]esampl": "Abtastung",
    r"Hintergrundwert": "Hintergrundgehalt",
    r"Bruchteil": "Anteil (0 bis 1)",
    r"\b([Dd]as|[Jj]edes|[Dd]ieses) Pixel\b": "der Pixel",
    r"[\d}]%": "a blank before %",
    r"[“”]\w|\w„": "„quoted“",
}


def test_german_has_one_word_for_one_thing_and_those_of_qgis(script):
    # Code is no German, nor are addresses.
    pages = [re.sub(r"(?s)```.*?```|`[^`]*`|https?://\S+", "", page) for page in written("de")]
    for text in (*script.read(script.catalogue("de")).values(), *pages):
        for wrong, right in NOT_GERMAN.items():
            found = re.search(f".{{,40}}({wrong}).{{,40}}", text)
            assert found is None, f"{found[0]}: {right}"


#: What tears a French sign from its word at the end of a line, and apostrophes other than those of the other texts.
TORN = re.compile(r"(?<=\S) [:;?!»](?!=)|« |(?<=[\d}]) %|\u2019")


def test_french_signs_stay_with_their_words(script):
    """Before ``: ; ? !`` and ``%``, and inside guillemets, French has a blank that does not break."""
    torn = [text for text in script.read(script.catalogue("fr")).values() if TORN.search(text)]
    assert not torn


#: What French texts do not say, and what they say instead: QGIS's own words, and one word for one thing.
NOT_FRENCH = {
    r"fond géochimique": "fond pédogéochimique",
    r"sols? de surface": "horizon de surface",
    r"[Pp]art à l'eau régale": "part soluble dans l'eau régale",
    r"[Rr]isk [Aa]ssessment [Cc]ode": "code d'évaluation du risque (RAC)",
    r"facteurs? de toxicité": "facteur de réponse toxique",
    r"[Pp]reuves «|par preuves": "niveau de preuve",
    r"\b[Ll]e RMSE|\bdu RMSE": "la RMSE",
    r"F1 (mesuré|prédit|moyen|exact)\b": "F1 is feminine",
    r"[Cc]artes? du sol": "carte de sol",
    r"couche vectorielle": "couche vecteur",
    r"\bModeleur\b": "modeleur graphique",
    r"traitement par lot\b": "traitement par lots",
    r"\babîmé": "endommagé",
    r"grande teneur|petite teneur": "la teneur la plus élevée, la plus faible",
}


def test_french_has_one_word_for_one_thing_and_those_of_qgis(script):
    for text in (*script.read(script.catalogue("fr")).values(), *written("fr")):
        for wrong, right in NOT_FRENCH.items():
            found = re.search(f".{{,40}}({wrong}).{{,40}}", text.replace("\u00a0", " "))
            assert found is None, f"{found[0]}: {right}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(script, texts, language):
    known = script.read(script.catalogue(language))
    missing = [text for text in texts if text not in known]
    assert not missing, "run make translations, and translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_an_algorithm_is_translated(script, provider, language):
    known = script.read(script.catalogue(language))
    names = {algorithm.TITLE for algorithm in provider.ordered()} | {"Predict", "Guidance", "Explain", "Models"}
    assert names <= set(known)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qgis_loads_is_what_the_catalogue_says(script, speaking, language):
    from soil_mobility_plugin.processing.translation import tr

    speaking(language)
    for source, text in script.read(script.catalogue(language)).items():
        assert tr(source) == text, "run make translations and commit the .qm"


@pytest.mark.parametrize(("locale", "title"), [
    ("de_AT", "Mobilisierungsrisiko klassifizieren"),
    ("fr", "Classer le risque de mobilisation"),
])  # fmt: skip
def test_algorithms_speak_the_language_of_qgis(speaking, locale, title):
    from soil_mobility_plugin.processing.algorithms.classify_risk import ClassifyRisk

    speaking(locale)
    algorithm = ClassifyRisk()
    algorithm.initAlgorithm()
    assert algorithm.displayName() == title
    assert algorithm.name() == "classifyrisk"
    assert algorithm.parameterDefinition("LIMITS").description() != "Class limits (% F1)"


@pytest.mark.parametrize("locale", ["en", "en_GB", "C", "ja", ""])
def test_other_languages_fall_back_to_english(qgis_app, locale):
    from soil_mobility_plugin.processing.translation import language, load_translator

    assert load_translator(locale) is None
    assert language(locale) == "en"


def test_the_plugin_speaks_the_language_that_qgis_was_started_in(qgis_app, monkeypatch):
    """``qgis --lang de`` translates QGIS and leaves the locale as it was."""
    from qgis.core import QgsApplication

    from soil_mobility_plugin.processing.translation import user_language

    spoken = qgis_app.translation()
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr_FR"))
    try:
        qgis_app.setTranslation("de")
        assert user_language() == "de"
        qgis_app.setTranslation("")
        assert user_language() == "fr"
    finally:
        qgis_app.setTranslation(spoken)


def test_results_are_the_same_in_every_language(speaking, provider, example, tmp_path):
    import processing
    from osgeo import gdal

    speaking("fr")
    soil = {name: str(example / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY")}
    found = processing.run(
        "soilmobility:predictfractionation", {**soil, "ELEMENT": "Cd", "OUTPUT": str(tmp_path / "cd.tif")}
    )
    assert found["VALID_PIXELS"] > 0
    assert gdal.Open(found["OUTPUT"]).GetRasterBand(1).GetDescription() == "F1"
    assert "mobile" in (tmp_path / "cd.qmd").read_text(encoding="utf-8")
