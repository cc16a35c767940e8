"""Every algorithm, run in a language of other letters: no English word is left in log, layers, legends and pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import pseudo

#: Citations, which are said as they were printed: the texts of sources begin so.
CITED = ("Shapley, L. S. 1953", "Spearman, C. 1904", "GB15618-2018, China: GB 15618-2018 table 1")

#: Lines of the log with a citation at the end.
QUOTED = "; GB 15618-2018 table 1, risk screening values, as quoted in PMC10338313 table 1"

ALGORITHMS = (
    *("exampledata", "preparecovariates", "predictfractionation", "predictmobility", "classifyrisk", "compositerisk"),
    *("riskhotspots", "totalmobiledivergence", "guidancevalues", "zonalsummary", "districtatlas", "fourpermille"),
    *("fourpermillechange", "mobilitydrivers", "trainmodel", "validatemodel", "describemodel"),
)

ENDINGS = {"rasterDestination": ".tif", "sink": ".gpkg", "fileDestination": ".html", "folderDestination": ""}


def as_stored(folder: Path | None = None) -> set[str]:
    """What the page of a model shows as the card has it: citations, equations, settings, versions, checksums."""
    from soil_mobility_plugin import soilmobility
    from soil_mobility_plugin.soilmobility.report.pages.model import sources_of, text_of

    card = soilmobility.load(folder).card
    texts = {source.citation for source in sources_of(card)} | {part["equation"] for part in card["theory"]}
    files = card["files"].values()
    texts |= {file["sha256"] for file in files} | {f"{file['path']}, SHA-256" for file in files}
    return texts | {text_of(card["versions"]), *map(text_of, card.get("settings", {}).values())}


def ids_of_sources() -> set[str]:
    from soil_mobility_plugin import soilmobility

    return {source["id"] for source in soilmobility.load().card["sources"]}


def all_results(algorithm, folder: Path) -> dict[str, str]:
    """Paths for all the results of an algorithm."""
    found = {}
    for one in algorithm.destinationParameterDefinitions():
        ending = ".pdf" if one.name().endswith("_PDF") else ENDINGS[one.type()]
        found[one.name()] = str(folder / f"{one.name()}{ending}")
    return found


def said_by(name: str, provider, calls, messages, folder: Path, texts: set[str]) -> list[tuple[str, str]]:
    """Run an algorithm with all its results in the other language: where something is said, and what."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProject

    algorithm = next(one for one in provider.algorithms() if one.name() == name)
    given = {**calls(name, folder), **all_results(algorithm, folder)}
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    with pseudo.spoken(texts):
        processing.run(algorithm.create(), given, feedback=messages, context=context, onFinish=lambda *_: None)
        found = [("log", line.partition(QUOTED)[0]) for line in messages.said if not line.startswith("Results:")]
        for details in context.layersToLoadOnCompletion().values():
            found += [("layer", details.name), ("group", getattr(details, "groupName", ""))]
        return [*found, *pseudo.written_beside(folder)]


@pytest.mark.parametrize("name", ALGORITHMS)
def test_no_english_is_left(name, provider, calls, messages, catalogue, tmp_path):
    stored, own = (as_stored(), ids_of_sources()) if name == "describemodel" else (set(), set())
    said = said_by(name, provider, calls, messages, tmp_path, catalogue)
    assert any(pseudo.unsaid(text) == [] and not text.isascii() for _, text in said)
    left = [(place, words, text) for place, text in said if (words := pseudo.unsaid(text, own))]
    assert [entry for entry in left if not entry[2].startswith(CITED) and entry[2] not in stored] == []


@pytest.mark.parametrize("mode", ["recalibrate", pytest.param("new", marks=pytest.mark.slow)])
def test_no_english_is_left_on_the_page_of_a_model_of_ones_own(mode, provider, run, calls, catalogue, tmp_path):
    """Made in English, the page is read in the other language; what fills it is the user's."""
    if mode == "new":
        pytest.importorskip("lightgbm")
    given = {**calls("trainmodel", tmp_path), "MODE": mode, "OUTPUT": str(tmp_path / "mine")}
    run("trainmodel", **given)
    (tmp_path / "page").mkdir()
    with pseudo.spoken(catalogue):
        run("describemodel", MODEL=str(tmp_path / "mine"), OUTPUT_HTML=str(tmp_path / "page" / "page.html"))
        said = pseudo.written_beside(tmp_path / "page")
    stored = as_stored(tmp_path / "mine")
    own = ids_of_sources() | {"mine"}
    left = [(words, text) for _, text in said if text not in stored and (words := pseudo.unsaid(text, own))]
    assert left == []


def test_every_algorithm_is_among_them(provider):
    # Soil maps come from a server: test_soil_grids. Ready models are chains of these.
    models = {one.name() for one in provider.algorithms() if not hasattr(one, "SPEC")}
    assert {one.name() for one in provider.algorithms()} == {*ALGORITHMS, "soilgrids", *models}
