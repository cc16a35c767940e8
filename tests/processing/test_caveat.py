"""Every report says near its headline what its numbers rest on, and how far they may be trusted."""

from __future__ import annotations

import contextlib
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Callable

import pytest

from soil_mobility_plugin import soilmobility
from tests.report.test_browser import SCROLLED, browse, told_by  # noqa: F401 (a fixture)
from tests.report.test_paper import lines_of_last_page, used, words_on_paper  # noqa: F401  (a fixture)

SAID = ("A screening estimate", "How well the fractions of the elements are known", "F1 is a reservoir")


@pytest.fixture(scope="module")
def reports(run, soil, example, tmp_path_factory) -> dict[str, str]:
    """The pages on Cd in the example, with its content."""
    tmp_path = tmp_path_factory.mktemp("reports")
    content = {"TOTALS": str(example / "totals.tif")}
    zones = {"ZONES": str(example / "zones.gpkg")}
    samples = {"SAMPLES": str(example / "samples.csv")}
    out = {"OUTPUT_HTML": str(tmp_path / "page.html")}
    fractions = run("predictfractionation", **soil, **content, ELEMENT="Cd", OUTPUT=str(tmp_path / "f.tif"))["OUTPUT"]
    classes = str(tmp_path / "k.tif")
    calls = {
        "classes": ("classifyrisk", {"INPUT": fractions, "OUTPUT": classes}),
        "zones": ("zonalsummary", {"INPUT": fractions, **zones, "OUTPUT": str(tmp_path / "z.gpkg")}),
        "zones of classes": ("zonalsummary", {"INPUT": classes, **zones, "OUTPUT": str(tmp_path / "k.gpkg")}),
        "change": ("fourpermillechange", {**soil, **content, "ELEMENTS": "Cd,Ni", "OUTPUT": str(tmp_path / "c.tif")}),
        "guidance": (
            "guidancevalues",
            {**soil, "ELEMENT": "Cd", "MODE": "invert", "MOBILE_LIMIT": 0.1, "OUTPUT": str(tmp_path / "g.tif")},
        ),
        "drivers": ("mobilitydrivers", {**soil, **content, "ELEMENT": "Cd", "OUTPUT": str(tmp_path / "d.tif")}),
        "divergence": (
            "totalmobiledivergence",
            {"TOTAL": content["TOTALS"], "MOBILITY": fractions, "OUTPUT": str(tmp_path / "t.tif")},
        ),
        "validation": ("validatemodel", {**samples, "OUTPUT": str(tmp_path / "v.gpkg")}),
        "training": ("trainmodel", {**samples, "OUTPUT": str(tmp_path / "bundle")}),
    }
    pages = {}
    for name, (algorithm, parameters) in calls.items():
        run(algorithm, **parameters, **out)
        pages[name] = Path(out["OUTPUT_HTML"]).read_text(encoding="utf-8")
    return pages


def test_reports_begin_with_what_to_beware_of(reports):
    for name, page in reports.items():
        head = page[: page.index("<nav")]
        model = "bundle" if name == "training" else soilmobility.load().name
        for text in (*SAID, f"Predicted by the model {model}"):
            assert text in head, f"{name}: {text}"
        assert ("Half-width of the 90 % interval" in head) is (name in ("change", "guidance")), name
    assert "No content was given for Ni" in reports["change"]
    assert "No content was given" not in reports["zones"]


def test_no_report_was_forgotten(reports, provider):
    """All algorithms that write a page, but for the model's own."""
    writers = {
        algorithm.name()
        for algorithm in provider.algorithms()
        if algorithm.parameterDefinition("OUTPUT_HTML") is not None
    }
    said = {page.rpartition("algorithm soilmobility:")[2].partition(",")[0] for page in reports.values()}
    assert said == writers - {"describemodel"}


#: Reports of algorithms that are no map of mobility, and what each says instead: of a model, and of measurements.
OTHER_WORDS = {
    "describemodel": "To judge a single field, or to replace a measurement: read the interval, not the number alone.",
    "trainmodel": "The model before",
    "validatemodel": "RMSE of F1",
}


@contextlib.contextmanager
def speaking(code: str) -> Iterator[None]:
    """QGIS and the library in a language."""
    from qgis.PyQt.QtCore import QCoreApplication

    from soil_mobility_plugin.processing.translation import load_translator, tr
    from soil_mobility_plugin.soilmobility import language

    translator, before = load_translator(code), language._speech
    before = before.translate, before.decimal_point, before.group_separator, before.code
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    language.use(tr, code=code)
    try:
        yield
    finally:
        language.use(*before)
        if translator is not None:
            QCoreApplication.removeTranslator(translator)


@pytest.fixture(scope="module", params=["de", "en", "fr"])
def pages(request, run, provider, calls, root, tmp_path_factory) -> tuple[dict[str, Path], Callable[[str], str]]:
    """All reports of the provider in a language, by algorithm; and what a text is in it."""
    reporting = [
        one.name()
        for one in provider.algorithms()
        if hasattr(one, "SPEC") and one.parameterDefinition("OUTPUT_HTML") is not None
    ]
    assert {"classifyrisk", "zonalsummary", "mobilitydrivers", "totalmobiledivergence", *OTHER_WORDS} <= set(reporting)
    invert = {"MODE": "invert", "MOBILE_LIMIT": 0.1, "PRESET": None, "LAND_USE": None}
    folder = tmp_path_factory.mktemp(request.param)
    written = {name: folder / f"{name}.html" for name in reporting}
    with speaking(request.param):
        for name, page in written.items():
            given = {**calls(name, folder), **(invert if name == "guidancevalues" else {})}
            run(name, **{**given, "OUTPUT_HTML": str(page)})
    spec = importlib.util.spec_from_file_location("update_translations", root / "scripts" / "update_translations.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    known = script.read(script.catalogue(request.param))
    return written, lambda text: known[text] if request.param != "en" else text


@pytest.mark.slow
def test_every_report_uses_its_pages_in_every_language(pages, words_on_paper):  # noqa: F811
    """Printed by a real browser: no page is mostly empty but the last, and that is no line or two."""
    for name, page in pages[0].items():
        words = words_on_paper(page)
        assert min(used(words)[:-1], default=1.0) > 0.25, (name, used(words))
        assert lines_of_last_page(words) >= 3, name


@pytest.mark.slow
def test_no_table_of_a_report_is_cut_on_a_screen_of_1280_pixels(pages, browse):  # noqa: F811
    assert {name: told_by(browse, page, SCROLLED, 1280) for name, page in pages[0].items()} == dict.fromkeys(
        pages[0], ""
    )


@pytest.mark.slow
def test_every_report_says_it_in_every_language(pages):
    """The pages of the atlas are read as PDF, in test_district_atlas, by the same text."""
    from html import unescape

    written, speech = pages
    for name, page in written.items():
        text = unescape(page.read_text(encoding="utf-8"))
        if name in OTHER_WORDS:
            assert speech(OTHER_WORDS[name]) in text, name
            continue
        head = text[: text.index("<nav")]
        assert (
            speech("A screening estimate: it shows where to look and to measure, and replaces no measurement.") in head
        )
        for template in ("Predicted by the model {}.", "How well the fractions of the elements are known – {}."):
            assert speech(template).partition("{}")[0] in head, (name, template)
        known = "Half-width of the 90 % interval of F1 on this map, in percentage points (median): {}."
        unknown = "How wide the 90 % interval of F1 is on this map was not computed here."
        assert any(speech(text).partition("{}")[0] in head for text in (known, unknown)), name


def test_steps_are_spoken_of_where_the_model_has_some(run, soil, package, tmp_path):
    page = tmp_path / "page.html"
    for name, stepwise in (("theory_guided_v1", True), ("smooth_core_v2", False)):
        given = {**soil, "MODEL": str(package / "models" / name), "OUTPUT_HTML": str(page)}
        run("fourpermillechange", **given, ELEMENTS="Cd", OUTPUT=str(tmp_path / "c.tif"))
        assert ("sum of steps" in page.read_text(encoding="utf-8")) is stepwise
        run("guidancevalues", **given, ELEMENT="Cd", MODE="invert", MOBILE_LIMIT=0.1, OUTPUT=str(tmp_path / "g.tif"))
        assert ("content jumps" in page.read_text(encoding="utf-8")) is stepwise


def test_a_map_of_another_maker_and_one_that_is_no_mobility(run, soil, example, tmp_path):
    from tests.rasterfiles import read, write_like

    page, zones = tmp_path / "page.html", {"ZONES": str(example / "zones.gpkg"), "OUTPUT": str(tmp_path / "z.gpkg")}
    run("zonalsummary", INPUT=soil["PH"], **zones, OUTPUT_HTML=str(page))
    assert "screening estimate" not in page.read_text(encoding="utf-8")
    raster = write_like(soil["PH"], tmp_path / "m.tif", 5 * read(soil["PH"])[0], unit="%")
    run("zonalsummary", INPUT=raster, **zones, OUTPUT_HTML=str(page))
    assert "does not say which model made it" in page.read_text(encoding="utf-8")
