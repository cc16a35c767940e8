"""Make the manual with Sphinx: the pages of ``docs/manual`` and those that the code says of itself.

    python scripts/manual.py help        (or: make manual)   the plugin's offline pages, soil_mobility_plugin/help
    python scripts/manual.py site        (or: make site)     the same pages as a site, build/site

Pages per algorithm and tables of the bundled model's card are written as Markdown beside copies of the guide's pages,
in ``build/manual``; Sphinx does the rest. The committed offline pages need nothing from users. Needs QGIS and the
packages of requirements-dev.txt.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterDefinition

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "soil_mobility_plugin"
PAGES = ROOT / "docs" / "manual"
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
REFUSALS = ROOT / "docs" / "refusals.csv"
TARGETS = {"help": PLUGIN / "help", "site": ROOT / "build" / "site"}

#: What Sphinx writes and a reader of the offline pages does not need.
LEFTOVERS = (".buildinfo", ".nojekyll", "objects.inv", "_static/**/*.map", "_static/skeleton.css", "_static/*.png")

#: What kinds of parameters are called.
KINDS = {
    "authcfg": "authentication",
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


def texts(algorithms: list[QgsProcessingAlgorithm]) -> dict[str, str]:
    """The Markdown made from code and data, by its path below the folder of the guide's pages."""
    # A model finds its steps, and with them its results, only after the provider has been loaded.
    algorithms = [algorithm.create() for algorithm in algorithms]
    made = {f"tables/{name}.md": make() for name, make in TABLES.items()}
    made["tables/algorithms.md"] = algorithms_table(algorithms)
    made["tables/contents.md"] = contents(algorithms)
    titles = {algorithm.name(): algorithm.displayName() for algorithm in algorithms}
    made.update({f"{algorithm.name()}.md": algorithm_page(algorithm, titles) for algorithm in algorithms})
    return made


def lay_out(folder: Path, algorithms: list[QgsProcessingAlgorithm]) -> None:
    """Put everything that Sphinx reads into ``folder``, which is made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PAGES, folder / "manual", ignore=shutil.ignore_patterns("conf.py", "_static", "__pycache__"))
    shutil.copytree(ROOT / "docs" / "images", folder / "images")
    for name, text in texts(algorithms).items():
        path = folder / "manual" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    for language, place in (("en", ""), *((name, f"{name}/") for name in WORDS)):
        called = labels(algorithms, language)
        for name in DIALOG_PAGES:
            path = folder / "manual" / f"{place}{name}.md"
            if path.exists():
                path.write_text(by_label(path.read_text(encoding="utf-8"), called), encoding="utf-8")


#: Pages for users of dialogs: they call parameters as dialogs do. The others are for those who write scripts.
DIALOG_PAGES = ("first-map", "model", "rasters", "science", "soil-maps", "troubleshooting", "why-here")


def labels(algorithms: Iterable[Any], language: str) -> dict[str, str]:
    """What dialogs call parameters in a language, by name; without those that algorithms call differently."""
    import update_translations

    said = {} if language == "en" else update_translations.read(update_translations.catalogue(language))
    found: dict[str, set[str]] = {}
    for spec in (spec for algorithm in algorithms for spec in getattr(algorithm, "SPEC", ())):
        label = said.get(spec.title, spec.title).format(*(said.get(word, word) for word in spec.of))
        found.setdefault(spec.name, set()).add(label)
    return {name: each.pop() for name, each in found.items() if len(each) == 1}


def by_label(text: str, called: dict[str, str]) -> str:
    """A page on which parameters have their labels, with the names in brackets: where a section names each first.

    >>> by_label("Set `SOC_UNIT`, not `X`. `SOC_UNIT` is it.", {"SOC_UNIT": "SOC: unit"})
    'Set *SOC: unit* (`SOC_UNIT`), not `X`. `SOC_UNIT` is it.'
    """
    told: set[str] = set()

    def said(found: re.Match[str]) -> str:
        name = found[1]
        first = name in called and name not in told
        told.add(name)
        return f"*{plain(called[name])}* (`{name}`)" if first else found[0]

    lines, code = [], False
    for line in text.split("\n"):
        code ^= line.lstrip().startswith(("```", ":::"))
        if line.startswith("#"):
            told.clear()
        lines.append(line if code else re.sub(r"(?<![(\w`])`([A-Z][A-Z_]+)`", said, line))
    return "\n".join(lines)


def build(folder: Path, target: Path) -> None:
    """Build the pages of ``folder`` (see `lay_out`) into ``target``; any warning of Sphinx is an error."""
    shutil.rmtree(target, ignore_errors=True)
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-c", str(PAGES)]
    command += ["-d", str(folder / "doctrees"), str(folder / "manual"), str(target)]
    subprocess.run(command, check=True, env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"})


def strip(target: Path) -> None:
    """Remove what the offline pages do not need, and references to it."""
    shutil.rmtree(target / "_sources", ignore_errors=True)
    for pattern in LEFTOVERS:
        for path in target.glob(pattern):
            path.unlink()
    for path in [*target.glob("_static/**/*.css"), *target.glob("_static/**/*.js")]:
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\n?(/\*|//)# sourceMappingURL=\S+( ?\*/)?", "", text), encoding="utf-8")


# ------------------------------------------------------------------------------------------------ tables


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    cells = [[" ".join(cell.replace("|", "\\|").split()) for cell in line] for line in lines]
    return "\n".join("| " + " | ".join(line) + " |" for line in cells)


def algorithms_table(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """Every algorithm with its group and id."""
    rows = [[algorithm.group(), link(algorithm.name()), f"`{algorithm.id()}`"] for algorithm in algorithms]
    return table(["group", "algorithm", "id"], rows)


def contents(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """The tables of contents of the pages per algorithm, one a group."""
    groups: dict[str, list[str]] = {}
    for algorithm in algorithms:
        groups.setdefault(algorithm.group(), []).append(algorithm.name())
    parts = []
    for group, names in groups.items():
        parts.append("\n".join(["```{toctree}", ":hidden:", f":caption: {group}", "", *names, "```"]))
    return "\n\n".join(parts)


#: The words of the tables that pages in other languages include.
WORDS = {
    "de": {
        "parameter": "Parameter", "units": "Einheiten", "possible values": "mögliche Werte",
        "offered layer names": "angebotene Layernamen", "to": "bis",
        "evidence": "Belege", "number": "Anzahl", "elements": "Elemente",
        "BCR-measured": "nach BCR gemessen", "other extract measured": "mit anderem Auszug gemessen",
        "theory": "Theorie",
        "test": "Prüfung", "fraction": "Fraktion", "rows": "Zeilen", "sources": "Quellen",
        "source left out": "Quelle ausgelassen", "fresh studies": "neue Studien", "model": "Modell",
        "element's mean": "Mittel des Elements", "version 1": "Version 1", "50:50 of both": "50:50 von beiden",
        "property": "Eigenschaft", "slopes": "Steigungen", "skill, model": "Güte, Modell",
        "skill, version 1": "Güte, Version 1", "signs right, model": "Vorzeichen richtig, Modell",
        "signs right, version 1": "Vorzeichen richtig, Version 1", "{} of {}": "{} von {}",
        "ph": "pH", "soc": "organischer Kohlenstoff", "clay": "Ton", "all": "alle",
        "column": "Spalte", "in a shapefile": "im Shapefile", "meaning": "Bedeutung",
    },
    "fr": {
        "parameter": "paramètre", "units": "unités", "possible values": "valeurs possibles",
        "offered layer names": "noms de couches proposés", "to": "à",
        "evidence": "niveau de preuve", "number": "nombre", "elements": "éléments",
        "BCR-measured": "mesuré selon BCR", "other extract measured": "mesuré par un autre extrait",
        "theory": "théorie",
        "test": "test", "fraction": "fraction", "rows": "lignes", "sources": "sources",
        "source left out": "source laissée de côté", "fresh studies": "études nouvelles", "model": "modèle",
        "element's mean": "moyenne de l'élément", "version 1": "version 1", "50:50 of both": "50:50 des deux",
        "property": "propriété", "slopes": "pentes", "skill, model": "qualité, modèle",
        "skill, version 1": "qualité, version 1", "signs right, model": "signes justes, modèle",
        "signs right, version 1": "signes justes, version 1", "{} of {}": "{} sur {}",
        "ph": "pH", "soc": "carbone organique", "clay": "argile", "all": "toutes",
        "column": "colonne", "in a shapefile": "dans un shapefile", "meaning": "sens",
    },
}  # fmt: skip


def words(language: str, *texts: str) -> list[str]:
    """Words of a table in a language; English ones as they are."""
    return [WORDS[language][text] if language in WORDS else text for text in texts]


def decimal(value: float, digits: int, language: str) -> str:
    """A number as a language writes it."""
    return f"{value:.{digits}f}".replace(".", "." if language == "en" else ",")


def units_table(language: str = "en") -> str:
    """The accepted units of each soil property."""
    from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES

    rows = []
    for name, covariate in COVARIATES.items():
        units = ", ".join(f"`{unit}`" for unit in covariate.unit_names)
        low, high = covariate.physical
        layers = ", ".join(f"`{layer}`" for layer in covariate.layer_names)
        (to,) = words(language, "to")
        possible = f"{low:g} {to} {high:g} {covariate.unit}".replace("percent", "%")
        rows.append([f"`{name.upper()}`", units, possible, layers])
    return table(words(language, "parameter", "units", "possible values", "offered layer names"), rows)


#: One column of each family in the tables of results.
FAMILIES = ("share_1", "q05", "F1_measured", "F1_predicted", "d_Cd", "up_Cd", "dn_Cd")


def columns_table(language: str = "en") -> str:
    """The columns of the tables that algorithms write: name, name in a shapefile where that is another, title."""
    from qgis.PyQt.QtCore import QCoreApplication

    from soil_mobility_plugin.processing.attributes import title
    from soil_mobility_plugin.processing.field_types import columns, short_names
    from soil_mobility_plugin.processing.translation import load_translator

    translator = load_translator(language)
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    rows = []
    for name in (*(one.name for one in columns().values() if one.title), *FAMILIES):
        (short,) = short_names([name])
        more = " …" if name in FAMILIES else ""
        rows.append([f"`{name}`{more}", "" if short == name else f"`{short}`", plain(title(name))])
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
    return table(words(language, "column", "in a shapefile", "meaning"), rows)


def card() -> dict[str, Any]:
    """The card of the bundled model."""
    from soil_mobility_plugin.soilmobility.model.bundle import bundled_path

    found: dict[str, Any] = json.loads((bundled_path() / "card.json").read_text(encoding="utf-8"))
    return found


def model_line() -> str:
    """Name, date and seed of the bundled model."""
    data = card()
    return f"The default model is `{data['name']}` ({data['title']}, fitted {data['created']}, seed {data['seed']})."


def elements_table(language: str = "en") -> str:
    """The elements of the bundled model, by evidence."""
    by_flag: dict[str, list[str]] = {}
    for symbol, entry in card()["elements"].items():
        by_flag.setdefault(entry["flag"], []).append(symbol)
    order = ("BCR-measured", "other extract measured", "theory")
    named = dict(zip(order, words(language, *order)))
    rows = [[f"*{named[flag]}*", str(len(by_flag[flag])), ", ".join(by_flag[flag])] for flag in order]
    return table(words(language, "evidence", "number", "elements"), rows)


def equations_table() -> str:
    """The equations of the bundled model with their sources."""
    rows = [[entry["what"], f"`{entry['equation']}`", entry["source"]] for entry in card()["theory"]]
    return table(["", "equation", "source"], rows)


def ranges_table() -> str:
    """The range of each soil feature in which the bundled model is used as it is."""
    data = card()
    units = {feature["name"]: feature["unit"] for feature in data["features"]}
    called = {"ph": "pH", "soc": "organic carbon", "cec": "CEC", "enrichment": "content over the reference content"}
    rows = [
        [called.get(name, name), f"{low:g}", f"{high:g}", units[name]]
        for name, (low, high) in data["training_ranges"].items()
    ]
    return table(["property", "from", "to", "unit"], rows)


def limits_list() -> str:
    """What the card of the bundled model says it cannot do."""
    return "\n".join(f"- {limit}" for limit in card()["limits"])


#: Predictions compared in the card's tests, and what a reader calls them.
COMPARED = {"model": "model", "mean": "element's mean", "v1": "version 1", "blend": "50:50 of both"}


def errors_table(language: str = "en") -> str:
    """Errors of the bundled model on sources that were left out, and on the fresh studies."""
    rows = []
    left_out, fresh = words(language, "source left out", "fresh studies")
    for test, said in (("leave_one_source_out", left_out), ("fresh_studies", fresh)):
        for fraction, scores in card()["metrics"][test]["all"].items():
            errors = [decimal(scores["macro"][name]["rmse"], 1, language) for name in COMPARED]
            rows.append([said, fraction, *errors, str(scores["rows"]), str(scores["sources"])])
    return table(words(language, "test", "fraction", *COMPARED.values(), "rows", "sources"), rows)


def slopes_table(language: str = "en") -> str:
    """How well the bundled model tells effects of soil properties within data sets that were left out."""
    rows = []
    for name, scores in card()["metrics"]["within_data_sets"]["score"].items():
        values = [decimal(scores[model]["skill"], 2, language) for model in ("model", "v1")]
        said, of = words(language, name, "{} of {}")
        signs = [of.format(scores[model]["signs_right"], scores["clear"]) for model in ("model", "v1")]
        rows.append([said, str(scores["slopes"]), *values, *signs])
    head = ["property", "slopes", "skill, model", "skill, version 1", "signs right, model", "signs right, version 1"]
    return table(words(language, *head), rows)


def intervals_table() -> str:
    """What the 90 % intervals of F1 hold and cost, beside simpler ones."""
    names = {"model": "model", "one_for_all": "one interval for all", "per_element": "one per element"}
    rows = []
    for test, said in (("leave_one_source_out", "source left out"), ("fresh_studies", "fresh studies")):
        for name, scores in card()["metrics"][test]["intervals"].items():
            cells = [f"{scores['coverage']:.2f}", f"{scores['median_width']:.0f}", f"{scores['score']:.1f}"]
            rows.append([said, names[name], *cells])
    return table(["test", "interval", "share covered", "median width", "score (low is good)"], rows)


def local_table() -> str:
    """Errors with 0, 5 and 20 samples of one's own."""
    scores = card()["metrics"]["local_samples"]
    names = {"core": "model, level moved", "mean": "mean of the samples", "ridge": "regression on the samples"}
    rows = [
        [number, *(f"{scores[number][name]:.2f}" if name in scores[number] else "" for name in names)]
        for number in ("0", "5", "20")
    ]
    return table(["samples", *names.values()], rows)


def claims_table() -> str:
    """What was to hold of the bundled model, and whether it does."""
    rows = [
        [claim["claim"], "holds" if claim["holds"] else "**does not hold**", claim["numbers"]]
        for claim in card()["metrics"]["claims"]
    ]
    return table(["claim", "", "numbers"], rows)


def sources_table(complete: bool = True) -> str:
    """The sources of the bundled model with their licences, each once: those whose citation is complete, or not."""
    from soil_mobility_plugin.soilmobility.report.pages.model import sources_of

    rows = [
        [source.citation, ", ".join(source.uses), f"{source.rows:g}", source.licence]
        for source in sources_of(card())
        if source.complete is complete
    ]
    return table(["source", "used for", "rows", "licence"], rows)


def soil_maps_table() -> str:
    """The servers of soil maps."""
    from soil_mobility_plugin.soilmobility.maps import soilmaps

    rows = []
    for maps in soilmaps.soil_map_sources().values():
        depths = ", ".join(name for name, _ in maps[0].depths)
        properties = ", ".join(entry.property for entry in maps)
        rows.append([maps[0].title, properties, depths, maps[0].licence, maps[0].citation])
    return table(["source", "properties", "depths", "licence", "citation"], rows)


def addresses_list() -> str:
    """The public addresses, as pyproject.toml states them."""
    return "\n".join(f"- {name}: <{address}>" for name, address in addresses().items())


def addresses() -> dict[str, str]:
    """``[project.urls]`` of pyproject.toml; read without tomllib, which Python 3.9 lacks."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = re.search(r"^\[project\.urls\]\n(.*?)(?=^\[|\Z)", text, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r'^"?([\w ]+?)"? = "([^"]+)"$', section[1], re.MULTILINE))


def benchmark_table() -> str:
    """What ``make benchmark`` measured, one heading lower."""
    if not RESULTS.exists():
        return "*Nothing has been measured yet: run `make benchmark`.*"
    text = re.sub(r"^# .*\n", "", RESULTS.read_text(encoding="utf-8"))
    return text.strip()


#: What stands above the columns of the tables of refusals, by language.
REFUSED = {
    "en": ["message", "why", "what to do"],
    "de": ["Meldung", "warum", "was zu tun ist"],
    "fr": ["message", "pourquoi", "que faire"],
}


def refusals_table(part: str, language: str) -> str:
    """The messages of a part of docs/refusals.csv as a user of a language reads them, with why and what to do.

    Messages come from the catalogues, as in QGIS; what none has translated yet is in English there, and here.
    """
    import update_translations

    from soil_mobility_plugin.processing.algorithms.train_model import TrainModel

    ending = "" if language == "en" else f"_{language}"
    said = {} if language == "en" else update_translations.read(update_translations.catalogue(language))
    with open(REFUSALS, encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["table"] == part]
    # As they are said: with the label of the parameter before its name.
    called = labels([TrainModel], language)["SAMPLES"]
    messages = [said.get(row["message"], row["message"]).replace("SAMPLES (", f"{called} (SAMPLES, ") for row in rows]
    cells = [[text, row[f"why{ending}"], row[f"remedy{ending}"]] for text, row in zip(messages, rows)]
    return table(REFUSED[language], cells)


def refusals_tables() -> dict[str, Callable[[], str]]:
    """The tables of refusals by name: that in English without an ending."""
    return {
        f"refusals_{part}" + ("" if language == "en" else f"_{language}"): partial(refusals_table, part, language)
        for part in ("rasters", "tables")
        for language in REFUSED
    }


#: Tables that pages in other languages include too.
LOCAL_TABLES = {
    "columns": columns_table,
    "elements": elements_table,
    "errors": errors_table,
    "slopes": slopes_table,
    "units": units_table,
}

#: Tables made from code or data, by the names that the guide's pages include them by.
TABLES = {
    **refusals_tables(),
    "addresses": addresses_list,
    "benchmark": benchmark_table,
    "claims": claims_table,
    "equations": equations_table,
    "intervals": intervals_table,
    "limits": limits_list,
    "local": local_table,
    "model": model_line,
    "ranges": ranges_table,
    "soilmaps": soil_maps_table,
    "sources": sources_table,
    "sources-in-part": partial(sources_table, complete=False),
    **LOCAL_TABLES,
    **{f"{name}.{language}": partial(make, language) for name, make in LOCAL_TABLES.items() for language in WORDS},
}


# ------------------------------------------------------------------------------------------------ algorithms


def link(name: str) -> str:
    """A link to the page of an algorithm, under its title."""
    return f"{{doc}}`{name}`"


def algorithm_page(algorithm: QgsProcessingAlgorithm, titles: dict[str, str]) -> str:
    """The page of an algorithm: help, inputs, results, and how to call it."""
    inputs, advanced, destinations = split_parameters(algorithm)
    own = {definition.name() for definition in algorithm.parameterDefinitions()}
    own |= {output.name() for output in algorithm.outputDefinitions()}
    parts = [f"# {plain(algorithm.displayName())}", f"{plain(algorithm.group())} · `{algorithm.id()}`"]
    parts += [prose(paragraph, own, titles) for paragraph in algorithm.shortHelpString().split("\n\n")]
    if inputs:
        parts += ["## Parameters", parameter_table(inputs, own, titles)]
    if advanced:
        parts += ["## Advanced parameters", parameter_table(advanced, own, titles)]
    parts += ["## Results", output_table(algorithm, destinations, own, titles)]
    parts += ["## Without a GUI", f"```sh\n{command(algorithm)}\n```"]
    parts.append("See [Without a GUI](headless.md) for servers, Python and batch runs.")
    return "\n\n".join(parts)


def split_parameters(algorithm: QgsProcessingAlgorithm) -> tuple[list, list, list]:
    """The parameters: plain, advanced, and those that name a result."""
    inputs, advanced, destinations = [], [], []
    for definition in algorithm.parameterDefinitions():
        if definition.isDestination():
            destinations.append(definition)
        elif definition.flags() & definition.Flag.FlagAdvanced:
            advanced.append(definition)
        else:
            inputs.append(definition)
    return inputs, advanced, destinations


def plain(text: str) -> str:
    """A text in which Markdown finds nothing of its own."""
    return re.sub(r"([\\`*_{}\[\]<>#$~])", r"\\\1", text)


def prose(text: str, own: set[str], titles: dict[str, str]) -> str:
    """A text as Markdown: names of parameters as code, titles of algorithms as links."""
    marked = own - ABBREVIATIONS
    pages = {f"“{title}”": link(name) for name, title in titles.items()}
    pattern = "|".join([*map(re.escape, pages), r"\b[A-Z][A-Z_]+\b"])
    pieces, at = [], 0
    for match in re.finditer(pattern, text):
        pieces.append(plain(text[at : match.start()]))
        pieces.append(pages.get(match[0]) or (f"`{match[0]}`" if match[0] in marked else plain(match[0])))
        at = match.end()
    return "".join([*pieces, plain(text[at:])])


def parameter_table(definitions: list, own: set[str], titles: dict[str, str]) -> str:
    """The table of some parameters."""
    rows = [
        [plain(one.description()), f"`{one.name()}`", describe_kind(one), prose(one.help(), own, titles)]
        for one in definitions
    ]
    return table(["label", "name", "kind", "meaning"], rows)


def describe_kind(definition: QgsProcessingParameterDefinition) -> str:
    """What a parameter takes: its kind, choices, range, default, and where it is for some calls only."""
    kind, algorithm = definition.type(), definition.algorithm()
    # The parameters of the ready model are QGIS's own, without a declaration.
    spec = next((one for one in getattr(algorithm, "SPEC", ()) if one.name == definition.name()), None)
    if kind == "file":
        parts = ["folder" if definition.behavior() == definition.Behavior.Folder else "file"]
    elif kind == "enum":
        parts = [choices(definition)]
    else:
        parts = [KINDS[kind]]
    if kind == "number" and spec is not None:
        high = f"{spec.high:,.0f}" if spec.high >= 1e6 else f"{spec.high:g}"
        parts.append(plain(f"{'above ' if spec.above else ''}{spec.low:g} to {high} {spec.unit}".strip()))
    if spec is not None and spec.hidden:
        parts.append("not used; kept for scripts and models")
    if spec is not None and spec.when is not None:
        parts.append("with `{}={}`".format(*spec.when))
    if definition.flags() & definition.Flag.FlagOptional:
        parts.append("optional")
    default = shown_default(definition.defaultValue())
    if default:
        parts.append(f"default: {plain(default)}")
    return "; ".join(parts)


def choices(definition: QgsProcessingParameterDefinition) -> str:
    """What an enumeration offers."""
    from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS

    many = "any of" if definition.allowMultiple() else "one of"
    options = list(definition.options())
    if options == list(SYMBOLS):
        return f"{many} [the 49 symbols](model.md#elements)"
    return f"{many} " + ", ".join(f"`{option}`" for option in options)


def shown_default(default: Any) -> str:
    """A default as a reader writes it, "" where there is none."""
    from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS

    if default is None or default == "":
        return ""
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, list):
        return "all" if default == list(SYMBOLS) else ", ".join(str(item) for item in default)
    return f"{default:g}" if isinstance(default, float) else str(default)


def output_table(algorithm: QgsProcessingAlgorithm, destinations: list, own: set[str], titles: dict[str, str]) -> str:
    """The table of results: files first, as parameters name them, then numbers."""
    rows, named = [], set()
    for definition in destinations:
        named.add(definition.name())
        optional = "; optional" if definition.flags() & definition.Flag.FlagOptional else ""
        # QGIS 3.22 does not describe the results of a model; their names do, after the step.
        title = definition.description() or definition.name().partition(":")[2]
        kind = KINDS[definition.type()] + optional
        rows.append([plain(title), f"`{definition.name()}`", kind, prose(definition.help(), own, titles)])
    for output in algorithm.outputDefinitions():
        if output.name() not in named:
            rows.append([plain(output.description()), f"`{output.name()}`", OUTPUT_KINDS[output.type()], ""])
    return table(["label", "name", "kind", ""], rows)


#: Parameters that a call shows although they have a default, and what it gives them.
SHOWN = {"ELEMENT": "Cd", "PRESET": "GB15618-2018", "SOC_UNIT": "g/kg"}
EXAMPLES = {"source": "{}.gpkg", "sink": "{}.gpkg", "folderDestination": "{}", "field": "{}", "string": "{}",
            "number": "1", "file": "{}"}  # fmt: skip


def command(algorithm: QgsProcessingAlgorithm) -> str:
    """A call on the command line: the parameters that have no default, and a few that are usual."""
    definitions = algorithm.parameterDefinitions()
    needed = [one for one in definitions if not one.flags() & one.Flag.FlagOptional]
    names = {one.name() for one in needed}
    if not any(one.isDestination() for one in needed):
        needed += [one for one in definitions if one.isDestination() and one.createByDefault()]
    words = [f"qgis_process run {algorithm.id()} --"]
    for definition in definitions:
        name = definition.name()
        # A table of samples names its elements and units itself.
        if name in SHOWN and "SAMPLES" not in names:
            words.append(f"{name}={SHOWN[name]}")
        elif definition in needed and (definition.defaultValue() in (None, "") or definition.isDestination()):
            words.append(shlex.quote(f"{name}={_example(definition)}"))
    return " \\\n    ".join(words)


def _example(definition: QgsProcessingParameterDefinition) -> str:
    """The name of a file, or a value, that a call gives a parameter."""
    kind, stem = definition.type(), definition.name().rpartition(":")[2].replace(" ", "_").lower()
    if kind == "fileDestination":
        ending = definition.defaultFileExtension()
        return f"{stem.removesuffix(f'_{ending}')}.{ending}"
    return EXAMPLES.get(kind, "{}.tif").format(stem)


def main() -> int:
    if sys.argv[1:] not in [[name] for name in TARGETS]:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    from qgis.core import QgsApplication

    from soil_mobility_plugin.processing.provider import SoilMobilityProvider

    application = QgsApplication([], False)
    application.initQgis()
    provider = SoilMobilityProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    staged, target = ROOT / "build" / "manual", TARGETS[sys.argv[1]]
    lay_out(staged, provider.ordered())
    application.exitQgis()
    build(staged, target)
    if sys.argv[1] == "help":
        strip(target)
    sys.stdout.write(f"{target}: {len(list(target.glob('**/*.html')))} pages\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
