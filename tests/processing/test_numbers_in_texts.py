"""Numbers in what users read pass through the locale: `language.fill` or `language.number`, never ``str.format``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "soil_mobility_plugin"

#: A field with a number's format, such as ``{:,.1f}``, ``{share:.0%}``, ``{:g}``.
NUMBER = re.compile(r"\{[^{}!]*:[+,]*[.,\d]*[,efg%]\}")

#: Training's own files are in English by design; `language` is what the others are to use.
MODULES = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.name != "language.py" and path.relative_to(PACKAGE).parts[:2] != ("soilmobility", "training")
]


def text_of(node: ast.AST) -> str:
    return " ".join(
        part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


def is_translation(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr"


def past_the_locale(tree: ast.AST) -> Iterator[int]:
    """Lines in which a translated text with a number's format is filled by ``str.format``, at once or by its name."""
    for scope in ast.walk(tree):
        if not isinstance(scope, ast.FunctionDef):
            continue
        named: dict[str, str] = {}
        for node in ast.walk(scope):
            if isinstance(node, ast.Assign) and any(map(is_translation, ast.walk(node.value))):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        named[target.id] = named.get(target.id, "") + text_of(node.value)
        for node in ast.walk(scope):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"):
                continue
            base = node.func.value
            text = (
                text_of(base) if is_translation(base) else named.get(base.id, "") if isinstance(base, ast.Name) else ""
            )
            if NUMBER.search(text):
                yield node.lineno


def test_no_number_goes_past_the_locale():
    found = {path.relative_to(PACKAGE): set(past_the_locale(ast.parse(path.read_text("utf-8")))) for path in MODULES}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_the_check_finds_what_it_is_for():
    found = past_the_locale(
        ast.parse(
            'def one(x):\n    tr("{:.1f} %").format(x)\n    text = tr("{:,} pixels")\n    text.format(x)\n'
            '    tr("{} zones").format(x)\n    fill(tr("{:.1f} %"), x)\n'
        )
    )
    assert sorted(set(found)) == [2, 4]


def test_logs_and_legends_are_written_in_the_users_numbers(provider, soil, example, tmp_path, run, messages, speak):
    """A German's decimal comma, in the answer, in the lines of the log and in the legend."""
    from soil_mobility_plugin.processing.styling import LayerStyle, style_document

    speak({})
    path = str(tmp_path / "f.tif")
    run("predictfractionation", messages, **soil, ELEMENT="Cd", OUTPUT=path)
    run("classifyrisk", messages, INPUT=path, OUTPUT=str(tmp_path / "c.tif"))
    legend = style_document(path, LayerStyle("mobile_content", "x")).toString()
    lines = [line for line in messages.said if not line.startswith("Results:")]
    assert [line for line in lines if re.search(r"mean mobility \d+,\d %\.", line)]
    assert [line for line in lines if re.search(r"\d\.\d{3} pixels, \d+,\d\d km²", line)]
    assert not [line for line in lines if re.search(r"\d\.\d+ (%|km²)", line)]
    assert re.search(r'label="\d+,\d+ mg/kg"', legend)
