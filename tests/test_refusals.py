"""The tables of what the plugin refuses: each message is one of the plugin's, each language says all of it."""

from __future__ import annotations

import csv
import importlib.util
import sys

import pytest

#: Languages of the tables, and what a dialog calls SAMPLES in each.
LANGUAGES = {"de": "Proben", "fr": "Échantillons"}


@pytest.fixture(scope="module")
def scripts(root):
    sys.path.insert(0, str(root / "scripts"))
    try:
        found = {}
        for name in ("manual", "update_translations"):
            spec = importlib.util.spec_from_file_location(name, root / "scripts" / f"{name}.py")
            found[name] = importlib.util.module_from_spec(spec)
            sys.modules.setdefault(name, found[name])
            spec.loader.exec_module(found[name])
        yield found
    finally:
        sys.path.remove(str(root / "scripts"))


@pytest.fixture(scope="module")
def rows(scripts):
    with open(scripts["manual"].REFUSALS, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_message_is_one_that_a_user_can_meet(scripts, rows, qgis_app):
    known = set(scripts["update_translations"].collect())
    assert [row["message"] for row in rows if row["message"] not in known] == []


@pytest.mark.parametrize("cell", ["why", "remedy"])
def test_every_language_says_as_much(rows, cell):
    for row in rows:
        assert all(bool(row[cell]) == bool(row[f"{cell}_{language}"]) for language in LANGUAGES), row["message"]


@pytest.mark.parametrize("part", ["rasters", "tables"])
def test_messages_are_those_of_the_catalogue(scripts, rows, part):
    manual, catalogues = scripts["manual"], scripts["update_translations"]
    asked = [row["message"] for row in rows if row["table"] == part]
    assert len(asked) > 5
    for language in LANGUAGES:
        said = catalogues.read(catalogues.catalogue(language))
        lines = manual.TABLES[f"refusals_{part}_{language}"]().splitlines()[2:]
        assert len(lines) == len(asked)
        # as an algorithm says them: with the label of the parameter before its name
        spoken = (said.get(text, text).replace("SAMPLES (", f"{LANGUAGES[language]} (SAMPLES, ") for text in asked)
        shown = [" ".join(text.replace("|", "\\|").split()) for text in spoken]
        assert all(line.startswith(f"| {text} |") for line, text in zip(lines, shown))
        assert sum(message in said for message in asked) > len(asked) // 2
