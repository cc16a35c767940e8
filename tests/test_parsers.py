"""Whatever reads a text that comes from outside does so in linear time: 100 kB of any character, in a moment.

Band names, units, field names, cells, typed numbers, class limits, cards, trees, lists of tiles.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

from soil_mobility_plugin.soilmobility import files, language, numbers, texts
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError
from soil_mobility_plugin.soilmobility.maps import inputs, kinds, provenance
from soil_mobility_plugin.soilmobility.model import bundle, forest
from soil_mobility_plugin.soilmobility.raster import remote
from soil_mobility_plugin.soilmobility.risk import classes, guidance
from soil_mobility_plugin.soilmobility.samples import layout, names
from soil_mobility_plugin.soilmobility.samples import units as table_units
from soil_mobility_plugin.soilmobility.soil import elements
from soil_mobility_plugin.soilmobility.soil import units as soil_units

PACKAGE = Path(__file__).resolve().parent.parent / "soil_mobility_plugin"

LENGTH = 100_000
SECONDS = 0.5

#: One of each kind of character, and pairs and words that begin what the patterns look for.
PIECES = (
    *("a", "A", "1", "0", " ", "\t", "\n", "\r", "\u00a0", "\u202f", ".", ",", ";", "-", "+", "/", "\\", "_", "^", "*"),
    *("(", ")", "[", "{", "}", "<", ">", "=", "%", "‰", "'", '"', "`", "&", "#", "$", "|", "~", "?", "!", "@"),
    *(
        "\0",
        "\x1b",
        "\x7f",
        "é",
        "e\u0301",
        "\u0301",
        "μ",
        "½",
        "²",
        "⁻¹",
        "−",
        "–",
        "ﷺ",
        "ß",
        "İ",
        "中",
        "😀",
        "\ud800",
    ),
    *(
        "1 ",
        " 1",
        "1,",
        "1.",
        "1'",
        ",1",
        "1e",
        "1e1",
        "+1",
        "a ",
        " a",
        "aB",
        "a1",
        "a.",
        "a_",
        "a-1",
        " a-1",
        "a^-1 ",
    ),
    *(
        "()",
        "[(",
        "()(",
        "mg ",
        "mg/kg",
        "g kg-1 ",
        "kg-1",
        "Cd ",
        "Cd_",
        "F1 ",
        "pH",
        "< ",
        "<<",
        "% ",
        "_ ",
        ". ",
        ", ",
    ),
    *(
        "<SourceFilename",
        "<SourceFilename>a",
        "<DstRect",
        "Tree=0\n",
        "=1\n",
        '{"a":',
        "[1,",
        "-1-",
        ".tmp",
        "a:",
        "::",
    ),
)

#: Modules whose public functions of one text are all tried.
MODULES = (
    numbers,
    soil_units,
    elements,
    table_units,
    layout,
    names,
    inputs,
    kinds,
    classes,
    texts,
    language,
    provenance,
)


def of_one_text(module: Any) -> Iterator[tuple[str, Callable[[str], Any]]]:
    """Every public function of a module that takes one text (or any cell) and needs nothing else."""
    for name, function in inspect.getmembers(module, inspect.isfunction):
        if name.startswith("_") or function.__module__ != module.__name__:
            continue
        needed = [one for one in inspect.signature(function).parameters.values() if one.default is one.empty]
        if len(needed) == 1 and needed[0].annotation in ("str", "Any"):
            yield f"{module.__name__.rpartition('soilmobility.')[2]}.{name}", function


def table(text: str) -> None:
    """A table whose field is called so, and whose cells are so."""
    tidied = layout.tidy({text: [text] * 3, "pH": [text, 1.0, text], "F1": [text] * 3})
    names.guess(tidied.columns)


def qgis_number(text: str) -> None:
    specs = pytest.importorskip("soil_mobility_plugin.processing.specs", exc_type=ImportError)
    specs.number_of(text)


def qgis_destination(text: str) -> None:
    layers = pytest.importorskip("soil_mobility_plugin.processing.layers", exc_type=ImportError)
    layers.is_own_file(text)


PARSERS: dict[str, Callable[[str], Any]] = {
    **{name: function for module in MODULES for name, function in of_one_text(module)},
    "parse_reference_soil": guidance.parse_reference_soil,
    "find_unit": lambda text: soil_units.find_unit(soil_units.QUANTITIES["total"], text),
    "decimal_marks": lambda text: numbers.decimal_marks([text, text]),
    "check_band": lambda text: kinds.check_band(text, text, {"SOIL_MOBILITY_ALGORITHM": text}, kinds.TOTAL, "TOTAL"),
    "element_of": lambda text: kinds.element_of(text, {"SOIL_MOBILITY_ELEMENT": text}),
    "find_bands": lambda text: inputs.find_bands([(text, text), (text, text)], kinds.TOTAL, "TOTAL"),
    "table": table,
    "card": lambda text: bundle._parsed(text.encode("utf-8", "surrogatepass"), "card.json"),
    "card in quotes": lambda text: bundle._parsed(json.dumps({text: text}).encode(), "card.json"),
    "trees": lambda text: forest.parse(f"tree\n{text}\nend of trees\n".encode("utf-8", "surrogatepass")),
    "a tree": lambda text: forest.parse(f"tree\n\nTree=0\n{text}\nend of trees\n".encode("utf-8", "surrogatepass")),
    "list of tiles": lambda text: (
        remote._refuse_strangers(text, "https://a", "a"), list(remote._tiles(text, "a")), remote._refusal(text)
    ),
    "QGIS: a number": qgis_number,
    "QGIS: a destination": qgis_destination,
}  # fmt: skip

#: Modules with patterns that no stranger's text reaches: the project's own files, and texts that the package writes.
OWN_TEXTS = {
    "processing/algorithm.py",
    "processing/attributes.py",
    "soilmobility/version.py",
    "soilmobility/report/bookmarks.py",  # a PDF that QGIS has just written
    "soilmobility/training/data.py",
    "soilmobility/training/user/bundle.py",  # names in a folder, which a file system caps
}


def test_every_module_with_patterns_is_here():
    tried = {getattr(module, "__file__", "") for module in (*MODULES, bundle, forest, remote, files)}
    tried = {Path(path).relative_to(PACKAGE).as_posix() for path in tried}
    tried |= {"processing/specs.py", "processing/layers.py"}
    found = set()
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.Import) and node.names[0].name == "re" for node in tree.body):
            found.add(path.relative_to(PACKAGE).as_posix())
    assert found - tried == OWN_TEXTS
    assert len(PARSERS) >= 30
    assert all(importlib.import_module(module.__name__) for module in MODULES)


def spent(parser: Callable[[str], Any], text: str) -> float:
    """Seconds of processor time; the best of three, for a busy machine can spoil one."""
    found = []
    while not found or (found[-1] >= SECONDS and len(found) < 3):
        start, refusal = time.process_time(), ""
        try:
            parser(text)
        except (SoilMobilityError, ValueError) as error:
            refusal = str(error)
        assert len(refusal) <= 2_000, "a message that repeats all of it"
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.slow
@pytest.mark.parametrize("name", PARSERS)
def test_100_kb_of_every_character(name):
    slow = {}
    for piece in PIECES:
        # what stands before lets a pattern begin, what stands behind spoils its end: it then tries all there is
        seconds = spent(PARSERS[name], f"1a {piece * (LENGTH // len(piece))}!")
        if seconds >= SECONDS:
            slow[piece] = round(seconds, 2)
    assert slow == {}
