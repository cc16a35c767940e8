"""Make the manual: the pages in ``docs/manual`` and one page per algorithm, from what the code says of itself.

    python scripts/make_manual.py [FOLDER]        (or: make manual)

Writes HTML to ``soil_mobility_plugin/help`` (committed, so that users need nothing), or to FOLDER: the same pages are
the static site (``make site``: ``build/site``). Needs QGIS and the package ``markdown``.

In the sources, ``[[predictmobility]]`` links to the page of an algorithm under its title, ``page.md`` to another page,
and a line ``<!-- elements -->`` is replaced by a table made from code or data (see `TABLES`).
"""

from __future__ import annotations

import html
import json
import os
import re
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import markdown

if TYPE_CHECKING:
    from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "docs" / "manual"
TARGET = ROOT / "soil_mobility_plugin" / "help"
RESULTS = ROOT / "benchmarks" / "RESULTS.md"

#: Pages in the order of the contents.
PAGES = (
    "index",
    "first-map",
    "rasters",
    "model",
    "science",
    "sources",
    "headless",
    "speed",
    "refusals",
    "troubleshooting",
)

#: What kinds of parameters are called.
KINDS = {
    "band": "band number",
    "boolean": "yes or no",
    "crs": "CRS",
    "enum": "choice",
    "extent": "extent",
    "field": "field of a table",
    "fileDestination": "file",
    "folderDestination": "folder",
    "number": "number",
    "raster": "raster layer",
    "rasterDestination": "raster (GeoTIFF)",
    "sink": "vector layer or table",
    "source": "vector layer or table",
    "string": "text",
    "vectorDestination": "vector layer or table",
}
OUTPUT_KINDS = {
    "outputFile": "file",
    "outputFolder": "folder",
    "outputHtml": "web page",
    "outputNumber": "number",
    "outputRaster": "raster",
    "outputString": "text",
    "outputVector": "vector layer or table",
}

#: Names of parameters that are words of the field as well.
ABBREVIATIONS = {"SOC", "CEC"}

TEMPLATE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Soil Mobility</title>
<link rel="stylesheet" href="style.css">
<link rel="icon" href="images/icon.svg">
</head>
<body>
<nav aria-label="Contents">
<a class="name" href="index.html"><img src="images/icon.svg" alt="" width="28" height="28">Soil Mobility</a>
{navigation}</nav>
<main>
{content}
<footer>Soil Mobility {version} · GPL-2.0-or-later</footer>
</main>
</body>
</html>
"""


def pages(algorithms: list[QgsProcessingAlgorithm]) -> dict[str, str]:
    """Return the manual's files with text, by name: HTML and the style sheet."""
    from soil_mobility_plugin.processing.algorithm import plugin_version

    # A model finds its steps, and with them its results, only after the provider has been loaded.
    algorithms = [algorithm.create() for algorithm in algorithms]
    titles = {algorithm.name(): algorithm.displayName() for algorithm in algorithms}
    tables = {name: make(algorithms) for name, make in TABLES.items()}
    texts = {}
    for page in PAGES:
        content = guide_page((SOURCES / f"{page}.md").read_text(encoding="utf-8"), titles, tables)
        texts[page] = (_title(content), content)
    for algorithm in algorithms:
        texts[algorithm.name()] = (algorithm.displayName(), algorithm_page(algorithm, titles))
    result = {"style.css": (SOURCES / "style.css").read_text(encoding="utf-8")}
    for page, (title, content) in texts.items():
        result[f"{page}.html"] = TEMPLATE.format(
            title=html.escape(title),
            navigation=_navigation(page, {name: texts[name][0] for name in PAGES}, algorithms),
            content=content,
            version=plugin_version(),
        )
    return result


def images(texts: dict[str, str]) -> dict[str, Path]:
    """Return the pictures that the pages show, by their name in the folder ``images``, with their sources."""
    wanted = {name for text in texts.values() for name in re.findall(r'src="images/([^"]+)"', text)}
    result = {}
    for name in sorted(wanted):
        path = ROOT / "docs" / "images" / name
        if name == "icon.svg":
            path = ROOT / "soil_mobility_plugin" / "icon.svg"
        elif name.startswith("group-"):
            path = ROOT / "soil_mobility_plugin" / "icons" / name[len("group-") :]
        result[name] = path
    return result


def _title(content: str) -> str:
    return html.unescape(re.sub("<[^>]+>", "", re.search(r"<h1[^>]*>(.*?)</h1>", content, re.DOTALL).group(1)))


def _navigation(current: str, guide: dict[str, str], algorithms: list[QgsProcessingAlgorithm]) -> str:
    lines = ["<ul>"]
    lines += [_entry(name, title, current) for name, title in guide.items()]
    lines.append("</ul>")
    group = ""
    for algorithm in algorithms:
        if algorithm.group() != group:
            if group:
                lines.append("</ul>")
            group = algorithm.group()
            picture = f'<img src="images/group-{algorithm.groupId()}.svg" alt="" width="16" height="16">'
            lines.append(f"<h2>{picture}{html.escape(group)}</h2>\n<ul>")
        lines.append(_entry(algorithm.name(), algorithm.displayName(), current))
    return "\n".join([*lines, "</ul>", ""])


def _entry(name: str, title: str, current: str) -> str:
    mark = ' aria-current="page"' if name == current else ""
    return f'<li><a href="{name}.html"{mark}>{html.escape(title)}</a></li>'


# ------------------------------------------------------------------------------------------------ guide


def guide_page(text: str, titles: dict[str, str], tables: dict[str, str]) -> str:
    """Return a page of the guide as HTML."""
    text = re.sub(r"\[\[(\w+)\]\]", lambda match: f"[{titles[match[1]]}]({match[1]}.html)", text)
    text = re.sub(r"\]\(([\w-]+)\.md(#[\w-]+)?\)", r"](\1.html\2)", text)
    text = text.replace("](../images/", "](images/")
    text = re.sub(r"^<!-- (\w+) -->$", lambda match: tables[match[1]], text, flags=re.MULTILINE)
    return markdown.markdown(text, extensions=["tables", "fenced_code", "toc", "sane_lists"], output_format="html")


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def algorithms_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """Every algorithm with its group, id and first sentence."""
    rows = [
        [algorithm.group(), f"[{algorithm.displayName()}]({algorithm.name()}.html)", f"`{algorithm.id()}`"]
        for algorithm in algorithms
    ]
    return table(["group", "algorithm", "id"], rows)


def units_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """The accepted units of each soil property."""
    from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES

    rows = []
    for name, covariate in COVARIATES.items():
        units = ", ".join(f"`{unit}`" for unit in covariate.unit_names)
        low, high = covariate.physical
        layers = ", ".join(f"`{layer}`" for layer in covariate.layer_names)
        rows.append(
            [f"`{name.upper()}`", units, f"{low:g} to {high:g} {covariate.unit}".replace("percent", "%"), layers]
        )
    return table(["parameter", "units", "possible values", "offered layer names"], rows)


def card() -> dict[str, Any]:
    """The card of the bundled model."""
    from soil_mobility_plugin.soilmobility.model.fractionation import bundled_path

    return json.loads((bundled_path() / "card.json").read_text(encoding="utf-8"))


def elements_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """The elements of the bundled model, by evidence."""
    lines = []
    for flag in ("measured", "partly", "prior only"):
        found = [f"{symbol}" for symbol, entry in card()["elements"].items() if entry["flag"] == flag]
        lines.append([f"*{flag}*", str(len(found)), ", ".join(found)])
    return table(["evidence", "number", "elements"], lines)


def ranges_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """The range of each soil feature that the bundled model was trained in."""
    data = card()
    units = {feature["name"]: feature["unit"] for feature in data["features"]}
    rows = [[name, f"{low:g}", f"{high:g}", units[name]] for name, (low, high) in data["training_ranges"].items()]
    return table(["feature", "from", "to", "unit"], rows)


def limits_list(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """What the card of the bundled model says it cannot do."""
    return "\n".join(f"- {limit}" for limit in card()["limits"])


def errors_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """Errors of the bundled model on sources that were left out, and on studies collected afterwards."""
    rows = []
    for test, words in (("leave_one_source_out", "source left out"), ("fresh_studies", "studies collected later")):
        for fraction, scores in card()["metrics"][test]["all"].items():
            errors = [f"{scores['macro'][name]['rmse']:.1f}" for name in ("model", "mean", "theory")]
            rows.append([words, fraction, *errors, str(scores["rows"]), str(scores["sources"])])
    return table(["test", "fraction", "model", "element's mean", "theory alone", "rows", "sources"], rows)


def claims_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """What was to hold of the bundled model, and whether it does."""
    rows = [
        [claim["claim"], "holds" if claim["holds"] else "**does not hold**", claim["numbers"]]
        for claim in card()["metrics"]["claims"]
    ]
    return table(["claim", "", "numbers"], rows)


def sources_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """The sources of the bundled model with their licences."""
    rows = []
    for source in card()["sources"]:
        use = source.get("used_for", "")
        use = use if isinstance(use, str) else ", ".join(use)
        rows.append([str(source.get("citation", "")), use, str(source.get("rows", "")), str(source.get("licence", ""))])
    return table(["source", "used for", "rows", "licence"], rows) if rows else ""


def benchmark_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """What ``make benchmark`` measured, under the headings of this page."""
    if not RESULTS.exists():
        return "*Nothing has been measured yet: run `make benchmark`.*"
    return re.sub(r"^#", "##", RESULTS.read_text(encoding="utf-8"), flags=re.MULTILINE)


#: Tables made from code or data, by the name that the sources call them.
TABLES = {
    "algorithms": algorithms_table,
    "units": units_table,
    "elements": elements_table,
    "ranges": ranges_table,
    "errors": errors_table,
    "claims": claims_table,
    "limits": limits_list,
    "sources": sources_table,
    "benchmark": benchmark_table,
}


# ------------------------------------------------------------------------------------------------ algorithms


def algorithm_page(algorithm: QgsProcessingAlgorithm, titles: dict[str, str]) -> str:
    """Return the page of an algorithm: help, inputs, outputs, and how to call it."""
    inputs, advanced, destinations = split_parameters(algorithm)
    own = {definition.name() for definition in algorithm.parameterDefinitions()}
    own |= {output.name() for output in algorithm.outputDefinitions()}
    parts = [f"<h1>{html.escape(algorithm.displayName())}</h1>"]
    group = f"{html.escape(algorithm.group())} · <code>{algorithm.id()}</code>"
    parts.append(f'<p class="id"><img src="images/group-{algorithm.groupId()}.svg" alt="" width="20"> {group}</p>')
    parts += [f"<p>{prose(paragraph, own, titles)}</p>" for paragraph in algorithm.shortHelpString().split("\n\n")]
    if inputs:
        parts += ["<h2>Parameters</h2>", parameter_table(inputs, own, titles)]
    if advanced:
        parts += ["<h2>Advanced parameters</h2>", parameter_table(advanced, own, titles)]
    parts += ["<h2>Results</h2>", output_table(algorithm, destinations, own, titles)]
    parts += ["<h2>Without a GUI</h2>", f"<pre><code>{html.escape(command(algorithm))}</code></pre>"]
    parts.append('<p>See <a href="headless.html">Without a GUI</a> for servers, Python and batch runs.</p>')
    return "\n".join(parts)


def split_parameters(algorithm: QgsProcessingAlgorithm) -> tuple[list, list, list]:
    """Return the parameters: plain, advanced, and those that name a result."""
    inputs, advanced, destinations = [], [], []
    for definition in algorithm.parameterDefinitions():
        flags = definition.flags()
        if definition.isDestination():
            destinations.append(definition)
        elif flags & definition.Flag.FlagAdvanced:
            advanced.append(definition)
        else:
            inputs.append(definition)
    return inputs, advanced, destinations


def prose(text: str, own: set[str], titles: dict[str, str]) -> str:
    """Return a text as HTML: names of parameters as code, titles of algorithms as links."""
    result = html.escape(text, quote=False)
    marked = own - ABBREVIATIONS
    result = re.sub(
        r"\b[A-Z][A-Z_]+\b", lambda match: f"<code>{match[0]}</code>" if match[0] in marked else match[0], result
    )
    for name, title in titles.items():
        shown = html.escape(title, quote=False)
        result = result.replace(f"“{shown}”", f'<a href="{name}.html">{shown}</a>')
    return result


def parameter_table(definitions: list, own: set[str], titles: dict[str, str]) -> str:
    """Return the table of some parameters."""
    rows = [
        f'<tr id="{definition.name()}"><td>{html.escape(definition.description())}<br>'
        f"<code>{definition.name()}</code></td><td>{describe_kind(definition)}</td>"
        f"<td>{prose(definition.help(), own, titles)}</td></tr>"
        for definition in definitions
    ]
    head = "<thead><tr><th>parameter</th><th>kind</th><th>meaning</th></tr></thead>"
    return f'<table class="parameters">{head}\n<tbody>\n' + "\n".join(rows) + "\n</tbody></table>"


def describe_kind(definition: QgsProcessingParameterDefinition) -> str:
    """Return what a parameter takes: its kind, choices, range, default, and where it is for some calls only."""
    from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS

    kind, default = definition.type(), definition.defaultValue()
    if kind == "file":
        parts = ["folder" if definition.behavior() == definition.Behavior.Folder else "file"]
    elif kind == "enum":
        many = "any of" if definition.allowMultiple() else "one of"
        options = list(definition.options())
        if options == list(SYMBOLS):
            parts = [f'{many} <a href="model.html#elements">the 49 symbols</a>']
        else:
            parts = [f"{many} " + ", ".join(f"<code>{html.escape(option)}</code>" for option in options)]
    else:
        parts = [KINDS[kind]]
    # The parameters of the ready model are QGIS's own, without a declaration.
    algorithm = definition.algorithm()
    spec = next((one for one in getattr(algorithm, "SPEC", ()) if one.name == definition.name()), None)
    if kind == "number" and spec is not None:
        high = f"{spec.high:,.0f}" if spec.high >= 1e6 else f"{spec.high:g}"
        parts.append(f"{'above ' if spec.above else ''}{spec.low:g} to {high} {html.escape(spec.unit)}".strip())
    if spec is not None and spec.hidden:
        parts.append("not used; kept for scripts and models")
    if spec is not None and spec.when is not None:
        parts.append("with <code>{}={}</code>".format(*spec.when))
    if definition.flags() & definition.Flag.FlagOptional:
        parts.append("optional")
    if default is not None and default != "":
        if isinstance(default, list):
            shown = "all" if default == list(SYMBOLS) else ", ".join(str(item) for item in default)
        elif isinstance(default, bool):
            shown = "yes" if default else "no"
        else:
            shown = f"{default:g}" if isinstance(default, float) else str(default)
        parts.append(f"default: {html.escape(shown)}")
    return "<br>".join(parts)


def output_table(algorithm: QgsProcessingAlgorithm, destinations: list, own: set[str], titles: dict[str, str]) -> str:
    """Return the table of results: files first, as parameters name them, then numbers."""
    rows = []
    named = set()
    for definition in destinations:
        named.add(definition.name())
        optional = "<br>optional" if definition.flags() & definition.Flag.FlagOptional else ""
        # QGIS 3.22 does not describe the results of a model; their names do, after the step.
        title = definition.description() or definition.name().partition(":")[2]
        rows.append((title, definition.name(), KINDS[definition.type()] + optional, definition.help()))
    for output in algorithm.outputDefinitions():
        if output.name() not in named:
            rows.append((output.description(), output.name(), OUTPUT_KINDS[output.type()], ""))
    lines = [
        f'<tr id="{name}"><td>{html.escape(title)}<br><code>{name}</code></td><td>{kind}</td>'
        f"<td>{prose(text, own, titles)}</td></tr>"
        for title, name, kind, text in rows
    ]
    head = "<thead><tr><th>result</th><th>kind</th><th></th></tr></thead>"
    return f'<table class="parameters">{head}\n<tbody>\n' + "\n".join(lines) + "\n</tbody></table>"


#: Parameters that a call shows beside those without which there is no run, and what it gives them.
SHOWN = {"ELEMENT": "Cd", "SOC_UNIT": "g/kg"}
EXAMPLES = {"source": "{}.gpkg", "sink": "{}.gpkg", "fileDestination": "{}.html", "folderDestination": "{}",
            "field": "{}", "string": "{}", "number": "1", "file": "{}"}  # fmt: skip


def command(algorithm: QgsProcessingAlgorithm) -> str:
    """Return a call on the command line: the parameters that have no default, and a few that are usual."""
    words = [f"qgis_process run {algorithm.id()} --"]
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if name in SHOWN:
            words.append(f"{name}={SHOWN[name]}")
        elif not definition.flags() & definition.Flag.FlagOptional and (
            definition.defaultValue() in (None, "") or definition.isDestination()
        ):
            file = name.rpartition(":")[2].replace(" ", "_").lower()
            words.append(shlex.quote(f"{name}={EXAMPLES.get(definition.type(), '{}.tif').format(file)}"))
    if len(words) == 1 and any(definition.name() == "OUTPUT_HTML" for definition in algorithm.parameterDefinitions()):
        words.append("OUTPUT_HTML=report.html")
    return " \\\n    ".join(words)


# ------------------------------------------------------------------------------------------------ writing


def write(folder: Path, algorithms: list[QgsProcessingAlgorithm]) -> list[str]:
    """Write the manual to ``folder``, remove pages that are no more, and return the names of its files."""
    texts = pages(algorithms)
    pictures = images(texts)
    (folder / "images").mkdir(parents=True, exist_ok=True)
    for old in [*folder.glob("*.html"), *folder.glob("images/*")]:
        old.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for name, source in pictures.items():
        shutil.copyfile(source, folder / "images" / name)
    return [*texts, *(f"images/{name}" for name in pictures)]


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    from qgis.core import QgsApplication

    from soil_mobility_plugin.processing.provider import SoilMobilityProvider

    application = QgsApplication([], False)
    application.initQgis()
    provider = SoilMobilityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    # created: a model knows its outputs only once the provider with its steps is registered
    names = write(folder, [algorithm.create() for algorithm in provider.ordered()])
    sys.stdout.write(f"{folder}: {len(names)} files\n")
    application.exitQgis()


if __name__ == "__main__":
    main()
