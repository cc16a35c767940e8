"""The manual is true: each algorithm has its page, pages name no parameter that does not exist, and links resolve."""

from __future__ import annotations

import html
import importlib.metadata
import importlib.util
import re
import shlex
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
from tests.rasterfiles import write  # noqa: E402
from tests.test_translations import TORN  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "soil_mobility_plugin" / "help"
PAGES = ROOT / "docs" / "manual"
ANEW = "the manual is out of date: run make manual and commit soil_mobility_plugin/help"

#: Pages that hold what `make benchmark` measured: measuring does not put the manual out of date.
MEASURED = {"speed.html", "searchindex.js"}

#: Words in capitals that the guide writes as code and that are no parameters: the environment of QGIS and of builds.
NO_PARAMETERS = {
    *("QGIS_PLUGINPATH", "QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "VERSION"),
    *("GDAL_SKIP", "GDAL_VRT_ENABLE_PYTHON", "GDAL_VRT_ENABLE_RAWRASTERBAND", "GDAL_HTTP_PROXY"),
    # items of the metadata of results
    *(f"SOIL_MOBILITY_{item}" for item in ("SOIL", "PREDICTION", "MODEL_FINGERPRINT", "MODEL_FOLDER")),
}


@pytest.fixture(scope="module")
def script():
    sys.path.insert(0, str(ROOT / "scripts"))  # as for a script: it takes the catalogues from one beside it
    spec = importlib.util.spec_from_file_location("manual", ROOT / "scripts" / "manual.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(ROOT / "scripts"))


@pytest.fixture(scope="module")
def algorithms(provider):
    return [algorithm.create() for algorithm in provider.ordered()]


@pytest.fixture(scope="module")
def made(script, algorithms) -> dict[str, str]:
    """Markdown made from code and data."""
    return script.texts(algorithms)


@pytest.fixture(scope="module")
def guide() -> dict[str, str]:
    """Pages of the guide, Markdown, by path."""
    return {path.relative_to(PAGES).as_posix(): path.read_text(encoding="utf-8") for path in PAGES.rglob("*.md")}


@pytest.fixture(scope="module")
def committed() -> dict[str, str]:
    """The offline pages, HTML, by path."""
    return {path.relative_to(HELP).as_posix(): path.read_text(encoding="utf-8") for path in HELP.rglob("*.html")}


def names_of(algorithm) -> set[str]:
    """Names of parameters and results."""
    definitions = [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]
    return {definition.name() for definition in definitions}


def codes(page: str) -> list[str]:
    """What stands in back quotes in Markdown, inline and in blocks."""
    return [*re.findall(r"```.*?\n(.*?)```", page, re.DOTALL), *re.findall(r"(?<!`)`([^`\n]+)`(?!`)", page)]


def words(page: str) -> str:
    """What a reader sees of a page in HTML or of a text in Markdown, spaces and quotation marks made alike."""
    text = html.unescape(re.sub(r"<[^>]+>", "", page))
    return " ".join(re.sub(r"[‘’]", "'", re.sub(r"[“”]", '"', text)).replace("…", "...").replace("–", "--").split())


class Links(HTMLParser):
    """Targets of links and pictures, and the anchors of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.targets += [found[name] for name in ("href", "src") if name in found]
        if "id" in found:
            self.anchors.add(found["id"])


def test_every_algorithm_has_a_page_and_opens_it(algorithms):
    for algorithm in algorithms:
        page = HELP / f"{algorithm.name()}.html"
        assert page.exists(), ANEW
        assert algorithm.helpUrl().endswith(f"/help/{algorithm.name()}.html")


def test_every_parameter_and_result_is_in_the_committed_page_with_its_help(committed, algorithms):
    for algorithm in algorithms:
        text = words(committed[f"{algorithm.name()}.html"])
        for name in names_of(algorithm):
            assert name in text, f"{algorithm.name()}: {name}: {ANEW}"
        for definition in algorithm.parameterDefinitions():
            assert words(html.escape(definition.description())) in text, f"{algorithm.name()}: {ANEW}"
            assert words(html.escape(definition.help())) in text, f"{algorithm.name()} {definition.name()}: {ANEW}"


@pytest.mark.slow
def test_the_committed_pages_are_what_sphinx_makes(script, algorithms, tmp_path):
    requirements = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^(sphinx|myst-parser|furo)==([\d.]+)", requirements, re.MULTILINE))
    assert len(pinned) == 3
    for name, version in pinned.items():
        try:
            here = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            pytest.skip(f"{name} is not installed")
        if here != version:
            pytest.skip(f"{name} {here} is not the pinned {version}")
    script.lay_out(tmp_path / "laid", algorithms)
    script.build(tmp_path / "laid", tmp_path / "help")
    script.strip(tmp_path / "help")
    new = {path.relative_to(tmp_path / "help"): path for path in (tmp_path / "help").rglob("*") if path.is_file()}
    old = {path.relative_to(HELP): path for path in HELP.rglob("*") if path.is_file()}
    assert new.keys() == old.keys(), ANEW
    differ = {name.as_posix() for name, path in new.items() if path.read_bytes() != old[name].read_bytes()}
    assert differ <= MEASURED, ANEW


def test_the_page_on_speed_shows_what_was_measured(script, monkeypatch, tmp_path):
    results = tmp_path / "RESULTS.md"
    results.write_text("# Benchmarks\n\n### (a) Anything\n\n| a |\n|---|\n| 17 |\n", encoding="utf-8")
    monkeypatch.setattr(script, "RESULTS", results)
    assert "| 17 |" in script.TABLES["benchmark"]()
    assert "{include} tables/benchmark.md" in (PAGES / "speed.md").read_text(encoding="utf-8")


def test_the_manual_is_small_and_says_nothing_of_the_machine():
    files = [path for path in HELP.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 3_000_000
    assert not [path for path in files if path.suffix in {".doctree", ".pickle", ".inv", ".map"}]
    for path in HELP.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert str(ROOT) not in text, path
        assert "/site-packages/" not in text, path


def test_pages_are_read_without_a_network(committed):
    for name, text in committed.items():
        loaded = re.findall(r'<(?:script|link|img)\b[^>]*?(?:src|href)="([^"]+)"', text)
        assert loaded
        assert not [address for address in loaded if re.match(r"(https?:)?//", address)], name


def test_every_parameter_has_help(algorithms):
    without = [
        f"{algorithm.name()}: {definition.name()}"
        for algorithm in algorithms
        for definition in algorithm.parameterDefinitions()
        if not definition.help() and not definition.isDestination()
    ]
    assert not without


def test_the_page_of_an_algorithm_names_its_own_parameters_only(made, algorithms):
    known = set.union(*map(names_of, algorithms))
    for algorithm in algorithms:
        page = made[f"{algorithm.name()}.md"]
        named = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", page))
        assert named <= names_of(algorithm), algorithm.name()
        marked = {code for code in codes(page) if code in known}
        assert marked <= names_of(algorithm), algorithm.name()


def test_the_guide_names_parameters_that_exist(guide, algorithms):
    known = set.union(*map(names_of, algorithms)) | NO_PARAMETERS
    for name, page in guide.items():
        for code in codes(page):
            found = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b|\b[A-Z][A-Z]+(?==)", code))
            assert found <= known, f"{name}: {sorted(found - known)}"


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Reference grid"), ("de", "Referenzgitter"), ("fr", "Grille de référence")]
)
def test_pages_call_parameters_as_dialogs_do(script, algorithms, guide, language, label):
    page = guide["rasters.md" if language == "en" else f"{language}/rasters.md"]
    assert "`REFERENCE`" in page
    shown = script.by_label(page, script.labels(algorithms, language))
    assert f"*{label}* (`REFERENCE`)" in shown


def test_a_label_stands_where_a_section_first_names_it(script):
    called = {"A_B": "A label", "C_D": "Of * C"}
    text = "`A_B` and `A_B`, (`C_D`)\n```sh\n`A_B`\n```\n## Next\n`C_D`=`A_B` `E_F`"
    assert script.by_label(text, called) == (
        "*A label* (`A_B`) and `A_B`, (`C_D`)\n```sh\n`A_B`\n```\n## Next\n*Of \\* C* (`C_D`)=*A label* (`A_B`) `E_F`"
    )


def test_recipes_call_algorithms_with_their_own_parameters(guide, made, algorithms):
    by_id = {algorithm.id(): algorithm for algorithm in algorithms}
    found = 0
    for name, page in {**guide, **made}.items():
        text = "\n".join(re.findall(r"```\w+\n(.*?)```", page, re.DOTALL)).replace("\\\n", " ")
        for call in re.finditer(r"(soilmobility:\w+)(.*)", text):
            algorithm = by_id[call[1]]
            given = set(re.findall(r"\b([A-Z][A-Z_]+)=", call[2]))
            assert given <= names_of(algorithm), f"{name}: {call[0]}"
            found += 1
    assert found > len(algorithms)


def test_the_command_of_each_page_is_accepted(script, algorithms, example, tmp_path, monkeypatch):
    """With files of the names that it has, and with at least one result."""
    from qgis.core import QgsProcessingContext

    monkeypatch.chdir(tmp_path)
    for name in ("ph.tif", "soc.tif", "clay.tif", "cec.tif", "zones.gpkg"):
        shutil.copy(example / name, name)
    shutil.copy("ph.tif", "area.tif")
    gdal.VectorTranslate("samples.gpkg", str(example / "samples.csv"))
    gdal.Translate("total.tif", str(example / "totals.tif"), bandList=[1])
    for name in ("input.tif", "mobility.tif"):
        write(Path(name), np.full((1, 200, 240), 20.0), names=("Cd",))
    for algorithm in (one.create() for one in algorithms):
        words = shlex.split(script.command(algorithm).replace("\\\n", " "))[4:]
        given = dict(word.split("=", 1) for word in words)
        assert any(one.isDestination() and one.name() in given for one in algorithm.parameterDefinitions())
        accepted, problem = algorithm.checkParameterValues(given, QgsProcessingContext())
        assert accepted, f"{algorithm.id()}: {problem}"


def test_links_resolve(committed):
    anchors = {name: Links(text).anchors for name, text in committed.items()}
    for name, text in committed.items():
        for target in Links(text).targets:
            if target.startswith(("https://", "http://", "data:")):
                continue
            address, _, anchor = target.partition("#")
            page = (HELP / name).parent / address.partition("?")[0] if address else HELP / name
            assert page.resolve().is_file(), f"{name}: {target}"
            relative = page.resolve().relative_to(HELP).as_posix()
            if anchor and relative in anchors:
                assert html.unescape(anchor) in anchors[relative], f"{name}: {target}"


def test_the_numbers_of_the_model_are_those_of_the_bundled_card(script, committed):
    scores = script.card()["metrics"]["leave_one_source_out"]["all"]["F1"]["macro"]
    page = committed["model.html"]
    assert f"<td><p>{scores['model']['rmse']:.1f}</p></td>" in page, ANEW
    for limit in script.card()["limits"]:
        assert words(html.escape(limit)) in words(page), ANEW


@pytest.mark.slow
def test_the_numbers_beside_version_1_are_those_of_the_bundles(guide):
    """Typed by hand on three pages: medians over drawn soils by pH, and how many elements have a narrower range."""
    from soil_mobility_plugin.soilmobility import load
    from soil_mobility_plugin.soilmobility.training.soils import draw

    drawn = draw(np.random.default_rng(0), 60_000)
    soil, content = {name: drawn[name] for name in ("ph", "soc", "clay", "cec")}, np.zeros(60_000, np.float32)
    models = [load("theory_guided_v1"), load()]
    pixels = [model.prepare(soil) for model in models]
    cell, narrower, expected = np.digitize(soil["ph"], (5.0, 6.0, 7.0, 7.5, 8.0)), 0, {}
    for symbol in models[1].elements:
        both = [model.mobility(symbol, one, content) for model, one in zip(models, pixels)]
        first, second = (float(np.subtract(*np.percentile(one, (95, 5)))) for one in both)
        narrower += second < first
        medians = [[float(np.median(one[cell == number])) for one in both] for number in range(6)]
        expected[symbol] = [f"{first:.1f} / {second:.1f}" for first, second in medians]
    for name in ("model.md", "de/model.md", "fr/model.md"):
        page = guide[name].replace("\u00a0", " ")
        rows = re.findall(r"^\| (\w+), version 1 / version 2 \| (.*) \|$", page, re.MULTILINE | re.IGNORECASE)
        told = {symbol: text.replace(",", ".").split(" | ") for symbol, text in rows}
        assert told.keys() == {"Cd", "Pb", "Ca", "As", "La"}
        assert told == {symbol: expected[symbol] for symbol in told}, name
        assert re.search(rf"\b{narrower} (of the|der|des) 49 ", page), (name, narrower)


def test_a_citation_is_complete_or_known_in_part(script):
    for source in script.card()["sources"]:
        assert not re.search(r"not shown|unidentified|\?", source["citation"]), source["citation"]
    whole, part = script.sources_table(), script.sources_table(complete=False)
    assert "incomplete" not in whole + part
    assert len(part.splitlines()) < len(whole.splitlines()) / 3
    page = (PAGES / "sources.md").read_text(encoding="utf-8")
    assert page.index("tables/sources.md") < page.index("named no authors") < page.index("tables/sources-in-part.md")


def test_the_messages_explained_are_those_of_the_code():
    code = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "soil_mobility_plugin").rglob("*.py"))
    # Literals that go on over lines, f or not, read as one.
    code = re.sub(r'"\s*\n\s*f?"', "", code)
    text = " ".join((PAGES / "troubleshooting.md").read_text(encoding="utf-8").split())
    quoted = re.findall(r"\*\*“(.*?)”\.\*\*", text)
    assert len(quoted) > 8
    for message in quoted:
        for part in re.split(r"\(?…\)?", message):
            assert part.strip(" :").replace("”", "") in code, message


@pytest.mark.parametrize(("language", "quoted"), [("de", r"\*\*„(.*?)“\.?\*\*"), ("fr", r"\*\*«(.*?)»\.?\*\*")])
def test_the_messages_explained_in_a_language_are_those_of_its_catalogue(script, guide, language, quoted):
    import update_translations

    said = " ".join(update_translations.read(update_translations.catalogue(language)).values())
    found = re.findall(quoted, guide[f"{language}/troubleshooting.md"].replace("\n", " "))
    assert len(found) > 8
    for message in found:
        for part in re.split(r"\(?…\)?", message):
            assert part.strip(" :\u00a0)") in said, message


@pytest.mark.parametrize("language", ["de", "fr"])
def test_pages_call_algorithms_as_qgis_does_in_their_language(guide, language):
    """A link without a title of its own shows that of the page, which is in English."""
    import update_translations

    said = update_translations.read(update_translations.catalogue(language))
    for name, page in guide.items():
        if name.startswith(f"{language}/"):
            titles = re.findall(r"\{doc\}`([^`]*)`", page)
            assert {title.partition(" <")[0] for title in titles} <= set(said.values()), name


def test_signs_of_french_pages_stay_with_their_words(guide):
    for name, page in guide.items():
        if name.startswith("fr/"):
            prose = re.sub(r"^```.*?^```|`[^`\n]*`", "`", page, flags=re.DOTALL | re.MULTILINE)
            assert not TORN.search(prose), (name, TORN.search(prose))
