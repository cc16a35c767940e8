"""No English that users read is written past the catalogues: what the code says is a template, filled by `fill`."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "soil_mobility_plugin"

#: Training's own files (cards, reports of the validation) are in English by design; users' training is not.
MODULES = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if not path.is_relative_to(PACKAGE / "soilmobility" / "training")
    or path.is_relative_to(PACKAGE / "soilmobility" / "training" / "user")
]

#: Where texts are said to users: the names of calls, of which the texts are arguments.
SAYING = {
    "pushInfo", "pushWarning", "pushConsoleInfo", "pushFormattedMessage", "reportError", "setProgressText",
    "pushMessage", "setText", "setToolTip", "setWindowTitle", "setTitle", "setPlaceholderText", "addItem", "QLabel",
    "QPushButton", "QAction", "QgsProcessingException", "heading", "note", "paragraph", "bullets", "key_figures",
    "section", "figure", "legend", "Column", "Axis", "Series", "Points", "LayerStyle", "ZoneStyle",
}  # fmt: skip

#: What makes a text of the catalogues of a literal.
SPOKEN = {"tr", "fill", "Phrase", "Term", "number"}

#: Names of programs, files and the like, which are no language: the module, and what is written there.
AS_THEY_ARE = {
    ("gui/example_project.py", "Soil Mobility"),
    ("processing/example_layers.py", "SoilMobility"),
    ("soilmobility/report/pages/drivers.py", "F1 (%)"),
}  # fmt: skip

BUILTIN_ERRORS = {name for name in dir(builtins) if name.endswith(("Error", "Exception"))}


def name_of(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def texts_in(node: ast.AST) -> Iterator[ast.AST]:
    """The literals with letters in an expression, f-strings as one, but for those within calls that translate."""
    if isinstance(node, ast.Call) and (name_of(node) in SPOKEN or name_of(node) in SAYING):
        return
    if isinstance(node, ast.JoinedStr):
        constants = "".join(part.value for part in node.values if isinstance(part, ast.Constant))
        constants = re.sub(r"<[^<>]*>", "", constants)
        if re.search("[A-Za-z]{3}.* | .*[A-Za-z]{3}", constants):
            yield node
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from texts_in(part.value)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str) and has_words(node.value):
            yield node
    elif isinstance(node, (ast.Call, ast.Subscript, ast.Compare, ast.Attribute)):
        # Arguments, keys and what is compared are data.
        return
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from texts_in(value)
    else:
        for child in ast.iter_child_nodes(node):
            yield from texts_in(child)


def has_words(text: str) -> bool:
    """Whether a text is more than an id: letters, and a blank or an end of a sentence among them."""
    return any(letter.isalpha() for letter in text) and (" " in text.strip() or text.strip().endswith((".", ":")))


def written(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) else ast.unparse(node)


def unsaid(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Lines with English past the catalogues, and what stands there."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = name_of(node)
        if name[:1].isupper() and name.endswith("Error") and name not in BUILTIN_ERRORS and node.args:
            # The catalogues are made from literal templates; another error, or a text said already, may be passed on.
            first = node.args[0]
            if not (is_literal(first) or is_said(first)):
                yield node.lineno, ast.unparse(first)
        elif name in ("tr", "Phrase", "Term") and node.args and isinstance(node.args[0], (ast.JoinedStr, ast.BinOp)):
            yield node.lineno, ast.unparse(node.args[0])
        elif name in SAYING:
            for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
                for text in texts_in(argument):
                    yield node.lineno, written(text)
        elif name == "format" and isinstance(node.func, ast.Attribute) and is_translation(node.func.value):
            yield node.lineno, ast.unparse(node)


def is_literal(node: ast.AST) -> bool:
    if isinstance(node, ast.IfExp):
        return is_literal(node.body) and is_literal(node.orelse)
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_said(node: ast.AST) -> bool:
    """Whether an expression is a text in the user's language: a call that makes one, or a value with its own."""
    if isinstance(node, ast.Call):
        return name_of(node) in {*SPOKEN, "str", "_why_unknown"}
    return isinstance(node, ast.Attribute) and node.attr == "message"


def is_translation(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and name_of(node) == "tr"


def test_what_users_read_is_in_the_catalogues():
    found = [
        (path.relative_to(PACKAGE).as_posix(), *entry)
        for path in MODULES
        for entry in unsaid(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert [entry for entry in found if (entry[0], entry[2]) not in AS_THEY_ARE] == []


@pytest.mark.parametrize(
    "code",
    [
        'raise RasterError(f"{path} has no band")',
        'text = "a {b}"\nraise RasterError(text, b=1)',
        'raise RasterError("a " + name)',
        'feedback.pushInfo(f"{view.describe()} read")',
        'feedback.pushWarning("no pixel is left.")',
        'report.section("", f"{head}; {len(rows)} dropped.")',
        'html.Column("Share of the area")',
        'tr("{} rows").format(3)',
        'tr(f"{count} rows")',
    ],
)
def test_the_check_finds_what_it_is_for(code):
    assert list(unsaid(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        'raise RasterError("{path} has no band.", path=path)',
        'raise RasterError("a." if one else "b {c}.", c=1)',
        'raise ValueError(f"no step {step}")',
        'feedback.pushInfo(fill(tr("{} rows read."), 3))',
        'report.section(tr("Head"), html.Column(tr("Share"), help=titles["a b"]))',
        "feedback.pushInfo(text)",
    ],
)
def test_the_check_lets_through_what_is_said(code):
    assert not list(unsaid(ast.parse(code)))
