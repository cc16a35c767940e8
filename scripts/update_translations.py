"""Bring the translations up to date with the code: collect what can be translated, update the catalogues, compile them.

    python scripts/update_translations.py [--missing]        (or: make translations)

Reads the literals in calls of ``tr()``, ``Term()`` and ``Phrase()``, the templates of errors, the constants TITLE,
GROUP, HELP and ANSWER of algorithms, and the texts that the code takes from data (declared parameters, styles, classes,
elements). Writes ``i18n/soil_mobility_*.ts`` in the package, where translators work (Qt Linguist, Weblate or a text
editor), and compiles them to the ``.qm`` that QGIS loads: data, not programs. What the code no longer says is dropped.
``--missing`` lists what has no translation yet.

Needs QGIS, and ``lrelease`` (Debian: qttools5-dev-tools).
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET  # nosec B405
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "soil_mobility_plugin"
CATALOGUES = PACKAGE / "i18n"
LANGUAGES = ("de", "fr")
CONTEXT = "SoilMobility"
CONSTANTS = {"TITLE", "GROUP", "HELP", "ANSWER"}
TEXTS = {"tr", "Term", "Phrase"}


def collect() -> dict[str, str]:
    """Return all texts that can be translated, with the file (relative to the package) in which each occurs first."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for text in literals(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(text, path.relative_to(PACKAGE).as_posix())
    for path in sorted((PACKAGE / "soilmobility" / "report" / "styles").glob("*.json")):
        style = json.loads(path.read_text(encoding="utf-8"))
        labels = (label for _, label, *_ in style.get("classes", []))
        for text in (style.get("unit", ""), style.get("label", ""), *labels):
            found.setdefault(text, path.relative_to(PACKAGE).as_posix())
    for text, file in (*data_texts(), *declared_texts()):
        found.setdefault(text, file)
    # What holds places and signs alone is the same in every language, quotation marks but for.
    return {text: file for text, file in found.items() if re.search("[^\\W\\d_]|“", re.sub(r"\{[^{}]*\}", "", text))}


def literals(tree: ast.Module) -> Iterator[str]:
    """Yield the literals in calls of `TEXTS`, the templates of errors, and the constants of algorithms."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node.func).endswith("Error") and node.args:
            yield from strings(node.args[0])
        if isinstance(node, ast.Call) and name_of(node.func) in TEXTS and node.args:
            yield from strings(node.args[0])
        elif isinstance(node, ast.ClassDef):
            for statement in node.body:
                if isinstance(statement, ast.Assign):
                    yield from constants(statement)


def name_of(function: ast.expr) -> str:
    """Return the last name of what is called, "" where it has none."""
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def constants(statement: ast.Assign) -> Iterator[str]:
    """Yield the values that an assignment in a class gives to `CONSTANTS`."""
    target = statement.targets[-1]
    pairs = [(target, statement.value)]
    if isinstance(target, ast.Tuple) and isinstance(statement.value, ast.Tuple):
        pairs = list(zip(target.elts, statement.value.elts))
    for name, value in pairs:
        if isinstance(name, ast.Name) and name.id in CONSTANTS:
            yield from strings(value)


def strings(expression: ast.expr) -> Iterator[str]:
    """Yield a literal, or both of a conditional expression."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        yield expression.value
    elif isinstance(expression, ast.IfExp):
        yield from strings(expression.body)
        yield from strings(expression.orelse)


def data_texts() -> Iterator[tuple[str, str]]:
    """Yield texts that ``tr()`` gets from data, with their files."""
    sys.path.insert(0, str(ROOT))
    from soil_mobility_plugin.processing.field_types import columns
    from soil_mobility_plugin.soilmobility.maps.drivers import REFERENCES
    from soil_mobility_plugin.soilmobility.model import bundle
    from soil_mobility_plugin.soilmobility.report.pages import guidance as pages
    from soil_mobility_plugin.soilmobility.report.pages.drivers import DRIVERS
    from soil_mobility_plugin.soilmobility.report.pages.model import card_texts
    from soil_mobility_plugin.soilmobility.report.pages.why import EXTRACTS, PART_TITLES
    from soil_mobility_plugin.soilmobility.risk import classes as risk
    from soil_mobility_plugin.soilmobility.risk import composite, guidance
    from soil_mobility_plugin.soilmobility.soil import covariates, elements, scenario
    from soil_mobility_plugin.soilmobility.training.user import MODES
    from soil_mobility_plugin.soilmobility.training.user.holdout import SCHEMES

    flags = [flag for flags in bundle.FLAGS_OF.values() for flag in flags]
    for text in (*risk.RAC_CLASSES, *scenario.GROWTHS, *flags, *covariates.TOTAL_BASES):
        yield text, "mobility"
    for text in (*composite.METHODS, *guidance.MOBILE, *pages.MODES, *MODES, *SCHEMES, *REFERENCES.values()):
        yield text, "mobility"
    for name in bundle.bundled():
        for text in card_texts(json.loads((bundle.bundle_folder(name) / "card.json").read_text(encoding="utf-8"))):
            yield text, "soilmobility/report/pages/model.py"
    for row in guidance.published_rows():
        for text in (row.basis, row.texture, row.land_use):
            yield text, "soilmobility/risk/data/guidance_values.csv"
    for element in elements.ELEMENTS.values():
        yield element.name, "soilmobility/soil/elements.py"
    for driver in DRIVERS.values():
        yield from ((text, "soilmobility/report/pages/drivers.py") for text in (driver.title, driver.unit))
    for text in (*PART_TITLES.values(), *EXTRACTS.values()):
        yield text, "soilmobility/report/pages/why.py"
    for column in columns().values():
        yield column.title, "processing/columns.csv"
    for path in sorted((PACKAGE / "processing" / "models").glob("*.model3")):
        definitions = ET.parse(path).getroot().find(".//Option[@name='parameterDefinitions']")  # nosec B314
        for option in definitions.iter("Option"):
            if option.get("name") in ("description", "help"):
                yield option.get("value", ""), path.relative_to(PACKAGE).as_posix()


def declared_texts() -> Iterator[tuple[str, str]]:
    """Yield what the declared parameters and results of the algorithms are called, with their files."""
    from importlib import import_module

    from soil_mobility_plugin.processing.provider import ALGORITHMS

    for module, name in ALGORITHMS:
        algorithm = getattr(import_module(f"soil_mobility_plugin.processing.algorithms.{module}"), name)
        # A ready model has no declarations: its texts are in its file.
        for entry in (*getattr(algorithm, "SPEC", ()), *getattr(algorithm, "RESULTS", ())):
            words = (*(word for word in entry.of if not word.isdigit()), *getattr(entry, "shown", ()))
            for text in (entry.title, getattr(entry, "help", ""), *words):
                yield text, f"processing/algorithms/{module}.py"


def catalogue(language: str) -> Path:
    """Return the path of a language's catalogue."""
    return CATALOGUES / f"soil_mobility_{language}.ts"


def read(path: Path) -> dict[str, str]:
    """Return the finished translations of a catalogue."""
    if not path.exists():
        return {}
    # The catalogue is a file of this repository.
    messages = ET.parse(path).getroot().iter("message")  # nosec B314
    found = {message.findtext("source"): message.find("translation") for message in messages}
    return {source: item.text for source, item in found.items() if item.get("type") != "unfinished" and item.text}


def write(path: Path, language: str, texts: Mapping[str, str], known: Mapping[str, str]) -> None:
    """Write the catalogue of ``texts`` with the translations that are ``known``, in the order of files and texts."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, file in sorted(texts.items(), key=lambda item: (item[1], item[0])):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../{file}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, space="  ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--missing", action="store_true", help="list what has no translation yet")
    wanted = parser.parse_args()
    program = shutil.which("lrelease")
    if program is None:
        sys.exit("translations: lrelease is not on the PATH (Debian: apt install qttools5-dev-tools)")
    CATALOGUES.mkdir(exist_ok=True)
    texts = collect()
    for language in LANGUAGES:
        path = catalogue(language)
        known = read(path)
        write(path, language, texts, known)
        subprocess.run([program, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
        missing = [text for text in texts if text not in known]
        sys.stdout.write(f"{language}: {len(texts) - len(missing)} of {len(texts)} texts\n")
        if wanted.missing:
            sys.stdout.writelines(f"  {text!r}\n" for text in missing)


if __name__ == "__main__":
    main()
