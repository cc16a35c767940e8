"""Every algorithm, run in a language of other letters: no word of English is left in log, layers, legends and pages."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProject

from tests import pseudo

#: What is no English: units, ids for scripts, names of methods and formats, and names that the data bring along.
ALLOWED = {
    "cmol", "kg", "mg", "log10", "ln", "pH", "soilmobility", "smooth_core_v2", "theory_guided_v1", "GeoTIFF", "RMSE", "SHA",
    # files, layers, bands and fields of the example
    "ph", "soc", "clay", "cec", "sand", "rate", "Sand", "Clay", "totals", "mobility", "zones", "samples", "site",
    "element", "cec_cmol_kg", "soc_g_kg", "clay_pct", "total_mg_kg", "pct", "tif", "gpkg", "csv", "band",
}  # fmt: skip

WORD = re.compile(r"(?<![\w/.])[A-Za-z][A-Za-z_]{2,}\d*")
#: Parameters and files by name, addresses, coordinate systems.
NAMES = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|https?://\S+|EPSG:\d+[^\n]*|\b\w+\.(?:tif|gpkg|csv|html|json)\b")


@pytest.fixture(scope="session")
def texts(qgis_app, root) -> set[str]:
    """The texts of the catalogues."""
    spec = importlib.util.spec_from_file_location("update_translations", root / "scripts" / "update_translations.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return set(script.collect())


@pytest.fixture
def project():
    """A project that is no other test's."""
    made = QgsProject()
    yield made
    made.clear()


def unsaid(text: str, own: set[str]) -> list[str]:
    """The words of a text that are Latin, but for `ALLOWED`, parameters, files and ``own`` names."""
    return [word for word in WORD.findall(NAMES.sub(" ", text)) if word not in ALLOWED | own]


def written_beside(folder: Path) -> list[tuple[str, str]]:
    """What the pages, the legends and the notes in a folder say: (file, text)."""
    found: list[tuple[str, str]] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".html", ".svg"):
            found += [(path.name, text) for text in pseudo.texts_of_page(path.read_text(encoding="utf-8"))]
        elif path.suffix == ".qml":
            style = path.read_text(encoding="utf-8")
            found += [(path.name, text) for text in re.findall(r'<(?:paletteEntry|item|category|range)[^>]* label="([^"]*)"', style)]
            found += [(path.name, text) for text in re.findall(r'<alias[^>]* name="([^"]*)"', style)]
        elif path.suffix == ".qmd":
            notes = path.read_text(encoding="utf-8")
            found += [(path.name, text) for text in re.findall(r"<(?:title|abstract|rights|constraints[^>]*)>([^<]*)<", notes)]
    return found
