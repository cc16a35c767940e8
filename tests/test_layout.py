"""The layout of the package, read from its source: who imports whom, and what is not used at all."""

from __future__ import annotations

import ast
import enum
import importlib
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "soil_mobility_plugin"
MODULES = sorted(PACKAGE.rglob("*.py"))
SCRIPTS = sorted(path for folder in ("scripts", "benchmarks") for path in (PACKAGE.parent / folder).rglob("*.py"))

#: Which parts of the package a part may import from (besides itself); "" is the top level (plugin.py), "soilmobility"
#: the few names on top of the library.
ARROWS = {
    "": {"gui", "processing"},
    "gui": {"processing", "maps", "report", "model", "risk", "raster", "soil"},
    "processing": {"maps", "report", "training", "model", "risk", "samples", "raster", "soil"},
    "soilmobility": {"maps", "model", "raster", "risk", "samples", "soil"},
    "maps": {"model", "risk", "samples", "raster", "soil", "report"},
    "report": {"model", "risk", "samples", "soil"},
    "training": {"model", "risk", "samples", "soil"},
    "model": {"soil"},
    "risk": {"model", "soil"},
    "samples": {"model", "risk", "soil"},
    "raster": set(),
    "soil": set(),
}

#: Packages from outside the standard library that a part may import.
OUTSIDE = {
    "": {"qgis", "processing"},
    "gui": {"qgis", "processing"},
    "processing": {"numpy", "osgeo", "qgis", "processing"},
    "soilmobility": {"numpy", "xarray", "dask", "distributed", "yaml", "zarr", "osgeo"},
    "maps": {"numpy", "osgeo"},
    "report": {"numpy"},
    "training": {"numpy", "lightgbm", "sklearn", "joblib", "jax", "numpyro", "scipy", "threadpoolctl"},
    "model": {"numpy"},
    "risk": {"numpy"},
    "samples": {"numpy"},
    "raster": {"numpy", "osgeo"},
    "soil": {"numpy"},
}

LIBRARY = "soilmobility"

#: Lines of the longest function, and parameters of the one that takes most.
LONGEST, MOST_PARAMETERS = 60, 6

#: Functions that take more parameters, and why.
MANY_PARAMETERS = {
    "soilmobility/model/fractionation.py: FractionationModel.predict": "the properties of a soil, by name only: they "
    "are what a user of the library writes",
}

FORBIDDEN_MODULES = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "marshal", "shelve", "multiprocessing"}
FORBIDDEN_CALLS = {"print", "eval", "exec", "compile", "__import__", "breakpoint"}

# sys.stdlib_module_names came with Python 3.10
STANDARD = getattr(sys, "stdlib_module_names", None)


def part_of(module: Path) -> str:
    parts = module.relative_to(PACKAGE).parts
    if parts[0] == LIBRARY and len(parts) > 2:
        parts = parts[1:]
    return parts[0] if len(parts) > 1 else ""


@cache
def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def imports(module: Path):
    """Yield (line, level, dotted name) of each import; a name is in full for ``from a.b import c``: a.b.c."""
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, 0, alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                prefix = f"{node.module}." if node.module else ""
                yield node.lineno, node.level, prefix + alias.name


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def every_module(rule):
    """Hold all modules to a rule in one test, or ``module`` alone: a test each were two thousand, all overhead."""

    def held(module=None):
        broken = []
        for one in MODULES if module is None else [module]:
            try:
                rule(one)
            except (AssertionError, SyntaxError) as error:
                broken.append(f"{name_of(one)}: {error}")
        assert not broken, "\n".join(broken)

    return held


def test_parts_are_known():
    assert {part_of(module) for module in MODULES} <= set(ARROWS)


@every_module
def test_arrows_run_one_way(module):
    part = part_of(module)
    folder = module.relative_to(PACKAGE).parent.parts
    wrong = []
    for line, level, name in imports(module):
        if level == 0:
            continue
        assert level <= len(folder) + 1, f"{name_of(module)}:{line} leaves the package"
        if folder[:1] == (LIBRARY,):
            assert level <= len(folder), f"{name_of(module)}:{line} leaves the library"
        target = (*folder[: len(folder) + 1 - level], *name.split("."))
        known = [place for place in target[:2] if place in ARROWS]
        other = known[-1] if known else ""
        if target[0] == LIBRARY and other == LIBRARY and part != LIBRARY and len(target) > 2:
            continue  # a module of the library's top level, such as errors: for everyone
        if other != part and other not in ARROWS[part]:
            wrong.append(f"line {line}: {part or 'top level'} -> {other or 'top level'}")
    assert not wrong


def loaded(module: Path):
    """Yield the modules of the package that ``module`` imports, at once or in a function; not those of types alone."""
    folder = module.relative_to(PACKAGE).parent.parts
    tree = parsed(module)
    of_types = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node)
                for inner in ast.walk(node)}  # fmt: skip
    for node in ast.walk(tree):
        if not isinstance(node, ast.ImportFrom) or not node.level or id(node) in of_types:
            continue
        base = PACKAGE.joinpath(*folder[: len(folder) + 1 - node.level], *(node.module or "").split("."))
        for alias in node.names:
            for path in ((base / alias.name).with_suffix(".py"), base.with_suffix(".py"), base / "__init__.py"):
                if path.is_file():
                    yield path
                    break


def circles(modules):
    """The modules from which a chain of imports leads back to themselves."""
    edges = {module: {path for path in loaded(module) if path != module} for module in modules}
    wrong = []
    for start in modules:
        seen, todo = set(), [start]
        while todo:
            for path in edges.get(todo.pop(), ()):
                if path not in seen:
                    seen.add(path)
                    todo.append(path)
        if start in seen:
            wrong.append(name_of(start))
    return wrong


def test_no_module_imports_itself_by_way_of_others():
    assert circles(MODULES) == []


def test_a_circle_is_found(monkeypatch, tmp_path):
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    texts = {
        "a": "from .b import B",
        "b": "def late():\n    from . import c",
        "c": "from .a import A",
        "d": "from .a import A",
    }
    modules = [tmp_path / f"{name}.py" for name in texts]
    for module in modules:
        module.write_text(texts[module.stem])
    assert circles(modules) == ["a.py", "b.py", "c.py"]


@every_module
def test_imports_from_outside(module):
    part = part_of(module)
    wrong = []
    for line, level, name in imports(module):
        top = name.split(".")[0]
        if level or top == "__future__":
            continue
        if top in FORBIDDEN_MODULES or name == "joblib.load":
            wrong.append(f"line {line}: {name}")
        elif top in OUTSIDE[part]:
            continue
        elif STANDARD is None or top not in STANDARD:
            wrong.append(f"line {line}: {name} is neither the standard library's nor allowed in {part or 'plugin'}")
    assert not wrong


@every_module
def test_imports_within_the_package_are_relative(module):
    wrong = [f"line {line}: {name}" for line, level, name in imports(module)
             if not level and name.split(".")[0].startswith("soil_mobility")]  # fmt: skip
    assert not wrong


@every_module
def test_qt_comes_from_qgis(module):
    wrong = [name for _, _, name in imports(module) if name.split(".")[0] in {"PyQt5", "PyQt6", "PySide2", "PySide6"}]
    assert not wrong


@every_module
def test_dialogs_are_run_by_exec(module):
    tree = parsed(module)
    wrong = [f"line {node.lineno}" for node in ast.walk(tree)
             if isinstance(node, ast.Attribute) and node.attr == "exec_"]  # fmt: skip
    assert not wrong, "Qt6 has no exec_"


def is_enum(kind: type) -> bool:
    """Whether ``kind`` is an enum of Python's, or one of Qt5's, which are a kind of their own."""
    return issubclass(kind, enum.Enum) or type(kind).__name__ == "enumtype"


def enum_members_without_scope(module: Path):
    """Yield (line, name) of each enum member that is taken from a class in place of its enum: Qt.Horizontal.

    And of each that is made of a number, as of none: QgsFeatureSink.SinkFlag(0) is no member.
    """
    tree = parsed(module)
    known = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").startswith("qgis."):
            try:
                source = importlib.import_module(node.module)
            except ImportError:  # of a later QGIS
                continue
            for alias in node.names:
                if hasattr(source, alias.name):
                    known[alias.asname or alias.name] = getattr(source, alias.name)

    def value(node):
        """What a dotted name stands for; None if it is no such name."""
        if isinstance(node, ast.Name):
            return known.get(node.id)
        return getattr(value(node.value), node.attr, None) if isinstance(node, ast.Attribute) else None

    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner, member = value(node.value), value(node)
            kind = type(member)
            if owner is not None and owner is not kind and is_enum(kind):
                yield node.lineno, ast.unparse(node)
        if isinstance(node, ast.Call) and isinstance(value(node.func), type) and is_enum(value(node.func)):
            yield node.lineno, ast.unparse(node)


@every_module
def test_enums_are_scoped(module):
    pytest.importorskip("qgis.core")
    wrong = [f"line {line}: {name}" for line, name in enum_members_without_scope(module)]
    if name_of(module) == "processing/field_types.py":  # Qt5 alone reads these lines
        wrong = [text for text in wrong if "QVariant." not in text]
    assert not wrong, "Qt6 knows the members of an enum by their full name only"


@every_module
def test_nothing_that_the_security_scan_blocks(module):
    wrong = []
    for node in ast.walk(parsed(module)):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        if isinstance(function, ast.Name) and function.id in FORBIDDEN_CALLS:
            wrong.append(f"line {node.lineno}: {function.id}()")
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
            called = f"{function.value.id}.{function.attr}"
            if called in {"joblib.load", "os.system", "os.popen"}:
                wrong.append(f"line {node.lineno}: {called}()")
        wrong += [f"line {node.lineno}: shell=True" for keyword in node.keywords
                  if keyword.arg == "shell" and getattr(keyword.value, "value", False) is True]  # fmt: skip
    assert not wrong


@every_module
def test_syntax_is_of_python_3_9(module):
    source = module.read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 9))
    code = [node for node in tree.body if not isinstance(node, ast.Expr)]
    annotated = (
        any(isinstance(node, (ast.FunctionDef, ast.AnnAssign)) for node in ast.walk(tree))
        and module.name != "__init__.py"
    )
    if code and annotated:
        assert "from __future__ import annotations" in source


def functions(module: Path):
    """Yield (line, name with those it stands in, node) of each function."""

    def inside(node, outer):
        for child in ast.iter_child_nodes(node):
            name = outer
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                name = f"{outer}.{child.name}".lstrip(".")
                if not isinstance(child, ast.ClassDef):
                    yield child.lineno, name, child
            yield from inside(child, name)

    yield from inside(parsed(module), "")


def parameters(node: ast.FunctionDef) -> int:
    """How many parameters a function takes besides itself or its class."""
    given = node.args
    names = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([name for name in names if name not in ("self", "cls")]) + bool(given.vararg) + bool(given.kwarg)


@every_module
def test_no_function_is_longer_than_a_screen(module):
    wrong = [f"line {line}: {name} has {node.end_lineno - line + 1} lines" for line, name, node in functions(module)
             if node.end_lineno - line + 1 > LONGEST]  # fmt: skip
    assert not wrong


@every_module
def test_no_function_takes_many_parameters(module):
    wrong = [f"line {line}: {name} takes {parameters(node)}" for line, name, node in functions(module)
             if parameters(node) > MOST_PARAMETERS and f"{name_of(module)}: {name}" not in MANY_PARAMETERS]  # fmt: skip
    assert not wrong


def defined(module: Path):
    """Yield the names of functions, classes and constants that a module defines at its top."""
    for node in parsed(module).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))


def unused(modules, others):
    """Names that stand nowhere but in their definition, as (module, name); ``others`` may use them too."""
    counts = Counter(word for path in (*modules, *others) for word in re.findall(r"\w+", path.read_text("utf-8")))
    # QGIS asks for that one.
    return [(name_of(module), name) for module in modules for name in defined(module)
            if counts[name] < 2 and name != "classFactory"]  # fmt: skip


def test_nothing_is_there_that_nobody_uses():
    top = PACKAGE.parent
    others = [path for folder in ("scripts", "benchmarks") for path in (top / folder).rglob("*.py")]
    assert unused(MODULES, [*others, *(top / "docs" / "manual").rglob("*.md")]) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_take_names_that_are_there(script):
    """No linter looks for names across modules, and few tests run the scripts."""
    for node in ast.walk(parsed(script)):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith(PACKAGE.name):
            continue
        place = PACKAGE.parent.joinpath(*node.module.split("."))
        module = place.with_suffix(".py") if place.with_suffix(".py").is_file() else place / "__init__.py"
        known = {*defined(module), *imported_names(module)}
        for alias in node.names:
            inside = place / alias.name
            found = alias.name in known or inside.is_dir() or inside.with_suffix(".py").is_file()
            assert found, f"{node.module} has no {alias.name}"


def imported_names(module: Path):
    """Yield the names that a module imports at its top."""
    for node in parsed(module).body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (alias.asname or alias.name for alias in node.names)


def test_what_nobody_uses_is_found(monkeypatch, tmp_path):
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    module, other = tmp_path / "a.py", tmp_path / "b.py"
    module.write_text("LEFT, USED = 1, 2\n_SET: int = USED\nclass Kept:\n    pass\ndef gone():\n    LEFT = 3\n")
    other.write_text("from a import Kept")
    assert unused([module], [other]) == [("a.py", "_SET"), ("a.py", "gone")]


def test_each_exception_is_needed():
    many = {f"{name_of(module)}: {name}" for module in MODULES for _, name, node in functions(module)
            if parameters(node) > MOST_PARAMETERS}  # fmt: skip
    assert many == set(MANY_PARAMETERS)


@pytest.mark.parametrize(
    ("rule", "part", "code"),
    [
        (test_arrows_run_one_way, "soilmobility/model", "from ..raster import grid"),
        (test_arrows_run_one_way, "soilmobility/raster", "from ..soil import elements"),
        (test_arrows_run_one_way, "soilmobility/maps", "from ...processing import specs"),
        (test_arrows_run_one_way, "soilmobility/report", "from ..maps import stack"),
        (test_imports_from_outside, "soilmobility/model", "from osgeo import gdal"),
        (test_imports_from_outside, "soilmobility/raster", "from qgis.core import QgsProject"),
        (test_imports_from_outside, "processing", "import pickle"),
        (test_imports_from_outside, "soilmobility/training", "from joblib import load"),
        (
            test_imports_within_the_package_are_relative,
            "soilmobility/raster",
            "import soil_mobility_plugin.soilmobility",
        ),
        (test_qt_comes_from_qgis, "processing", "from PyQt5.QtCore import Qt"),
        (test_dialogs_are_run_by_exec, "processing", "def ask(dialog):\n    return dialog.exec_()"),
        (test_enums_are_scoped, "processing", "from qgis.PyQt.QtCore import Qt\nA = Qt.Horizontal"),
        (test_enums_are_scoped, "processing", "from qgis.core import Qgis\nA = Qgis.Warning"),
        (test_enums_are_scoped, "processing", "from qgis.core import QgsFeatureSink\nA = QgsFeatureSink.SinkFlag(0)"),
        (test_nothing_that_the_security_scan_blocks, "soilmobility/report", "eval('1')"),
        (test_nothing_that_the_security_scan_blocks, "soilmobility/report", "import os\nos.system('ls')"),
        (test_no_function_is_longer_than_a_screen, "gui", "class A:\n  def b(self):\n" + "    pass\n" * 60),
        (
            test_no_function_takes_many_parameters,
            "gui",
            "def a(b, c, /, d, *, e, f, **g):\n  def h(i, j, k, l, m, *n, o): 0",
        ),
        (test_syntax_is_of_python_3_9, "soilmobility/report", "match 1:\n    case 1:\n        pass"),
        (test_syntax_is_of_python_3_9, "soilmobility/report", "def area() -> int | None:\n    return None"),
    ],
)
def test_each_rule_can_be_broken(rule, part, code, monkeypatch, tmp_path):
    module = tmp_path / part / "bad.py"
    module.parent.mkdir(parents=True)
    module.write_text(f"{code}\n")
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    with pytest.raises((AssertionError, SyntaxError)):
        rule(module)


def test_the_licence_and_the_metadata_are_linked():
    top = PACKAGE.parent
    for name in ("LICENSE", "metadata.txt"):
        assert (PACKAGE / name).is_file()
        assert not (PACKAGE / name).is_symlink(), "the zip needs a real file"
        assert (top / name).read_bytes() == (PACKAGE / name).read_bytes()
