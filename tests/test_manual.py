"""The manual is true: each algorithm has its page, pages name no parameter that does not exist, and links resolve."""

from __future__ import annotations

import html
import importlib.util
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

pytest.importorskip("markdown", reason="the manual is made with the package markdown")

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "soil_mobility_plugin" / "help"
ANEW = "the manual is out of date: run make manual and commit soil_mobility_plugin/help"

#: Words in capitals that the guide writes as code and that are no parameters: the environment of QGIS.
NO_PARAMETERS = {"QGIS_PLUGINPATH", "QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH"}


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("make_manual", ROOT / "scripts" / "make_manual.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def algorithms(provider):
    return [algorithm.create() for algorithm in provider.ordered()]


@pytest.fixture(scope="module")
def made(script, algorithms) -> dict[str, str]:
    return script.pages(algorithms)


def names_of(algorithm) -> set[str]:
    """Names of parameters and results."""
    definitions = [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]
    return {definition.name() for definition in definitions}


def codes(page: str) -> list[str]:
    return [html.unescape(text) for text in re.findall(r"<code[^>]*>(.*?)</code>", page, re.DOTALL)]


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


def test_the_committed_pages_are_what_the_generator_makes(made):
    for name, text in made.items():
        path = HELP / name
        assert path.exists(), f"{name} is missing: {ANEW}"
        assert path.read_text(encoding="utf-8") == text, f"{name}: {ANEW}"
    assert {path.name for path in HELP.glob("*.html")} == {name for name in made if name.endswith(".html")}, ANEW


def test_the_pictures_are_there(script, made):
    for name, source in script.images(made).items():
        assert source.exists(), f"{source} is missing: make screenshots"
        assert (HELP / "images" / name).exists(), ANEW


def test_the_manual_is_small():
    assert sum(path.stat().st_size for path in HELP.rglob("*") if path.is_file()) < 3_000_000


def test_every_algorithm_has_a_page_and_opens_it(algorithms):
    for algorithm in algorithms:
        page = HELP / f"{algorithm.name()}.html"
        assert page.exists(), ANEW
        assert algorithm.helpUrl().endswith(f"/help/{algorithm.name()}.html")


def test_every_parameter_and_result_is_in_the_page_with_its_help(made, algorithms):
    for algorithm in algorithms:
        text = html.unescape(re.sub(r"<[^>]+>", "", made[f"{algorithm.name()}.html"]))
        for name in names_of(algorithm):
            assert f'id="{name}"' in made[f"{algorithm.name()}.html"]
        for definition in algorithm.parameterDefinitions():
            assert definition.description() in text
            assert definition.help() in text


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
        text = re.sub(r"<[^>]+>", " ", made[f"{algorithm.name()}.html"])
        named = {word for word in re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", text)}
        assert named <= names_of(algorithm), algorithm.name()
        marked = {code for code in codes(made[f"{algorithm.name()}.html"]) if code in known}
        assert marked <= names_of(algorithm), algorithm.name()


def test_the_guide_names_parameters_that_exist(script, made, algorithms):
    known = set.union(*map(names_of, algorithms)) | NO_PARAMETERS
    for page in script.PAGES:
        for code in codes(made[f"{page}.html"]):
            words = set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b|\b[A-Z][A-Z]+(?==)", code))
            assert words <= known, f"{page}: {sorted(words - known)}"


def test_recipes_call_algorithms_with_their_own_parameters(script, made, algorithms):
    by_id = {algorithm.id(): algorithm for algorithm in algorithms}
    found = 0
    for page in made:
        text = html.unescape("\n".join(re.findall(r"<pre><code[^>]*>(.*?)</code></pre>", made[page], re.DOTALL)))
        text = text.replace("\\\n", " ")
        for call in re.finditer(r"(soilmobility:\w+)(.*)", text):
            algorithm = by_id[call[1]]
            given = set(re.findall(r"\b([A-Z][A-Z_]+)=", call[2]))
            assert given <= names_of(algorithm), f"{page}: {call[0]}"
            found += 1
    assert found > len(algorithms)


def test_links_resolve(made, script):
    pictures = {f"images/{name}" for name in script.images(made)}
    anchors = {name: Links(text).anchors for name, text in made.items()}
    for name, text in made.items():
        for target in Links(text).targets:
            if target.startswith(("https://", "http://")):
                continue
            page, _, anchor = target.partition("#")
            assert page in made or page in pictures or not page, f"{name}: {target}"
            if anchor:
                assert anchor in anchors[page or name], f"{name}: {target}"


def test_the_refusals_listed_are_those_of_the_code():
    """A row of the page begins with the template of a message, as the code has it."""
    code = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "soil_mobility_plugin").rglob("*.py"))
    code = re.sub(r'"\s*\n\s*f?"', "", code)
    page = (ROOT / "docs" / "manual" / "refusals.md").read_text(encoding="utf-8")
    rows = [re.split(r"(?<!\\) \| ", line.strip("| "))[0] for line in page.splitlines() if line.startswith("| ")]
    messages = [row.replace("\\|", "|") for row in rows if row != "message"]
    assert len(messages) > 20
    assert [message for message in messages if message not in code] == []


def test_the_messages_explained_are_those_of_the_code():
    code = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "soil_mobility_plugin").rglob("*.py"))
    # Literals that go on over lines, f or not, read as one.
    code = re.sub(r'"\s*\n\s*f?"', "", code)
    text = " ".join((ROOT / "docs" / "manual" / "troubleshooting.md").read_text(encoding="utf-8").split())
    quoted = re.findall(r"\*\*“(.*?)”\.\*\*", text)
    assert len(quoted) > 8
    for message in quoted:
        for part in re.split(r"\(?…\)?", message):
            assert part.strip(" :").replace("”", "") in code, message
