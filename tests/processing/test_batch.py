"""The batch dialog, driven through its own table: every algorithm, optional results left blank or asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.processing.test_specs import NAMES as ALL

#: One fetches from a server; its own test runs it with one of its own.
NAMES = [name for name in ALL if name != "soilgrids"]

ENDINGS = {"rasterDestination": ".tif", "sink": ".gpkg", "fileDestination": ".html", "folderDestination": ""}


@pytest.fixture
def results_of(provider):
    """The results that parameters of an algorithm name, with the ending of each."""

    def names(name: str) -> dict[str, str]:
        algorithm = next(one for one in provider.algorithms() if one.name() == name)
        endings = {one.name(): ENDINGS[one.type()] for one in algorithm.destinationParameterDefinitions()}
        return {given: ".pdf" if given.endswith("_PDF") else ending for given, ending in endings.items()}

    return names


@pytest.mark.parametrize("name", NAMES)
def test_blank_results_are_not_made(dialogs, calls, results_of, tmp_path, name):
    if name == "trainmodel":
        pytest.importorskip("sklearn")
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    results = dialogs.batch(name, [calls(name, folder) for folder in folders])
    for folder, result in zip(folders, results):
        wanted = calls(name, folder)
        for output in results_of(name):
            if output in wanted:
                assert Path(wanted[output]).exists()
            else:
                assert not result.get(output), f"{output} was left blank"
        strays = {path.name.split(".")[0] for path in folder.iterdir()} - set(wanted)
        assert not strays


@pytest.mark.parametrize("name", NAMES)
def test_results_that_are_named_are_made(dialogs, calls, results_of, tmp_path, name):
    if name == "trainmodel":
        pytest.importorskip("sklearn")
    asked = {output: str(tmp_path / f"{output}{ending}") for output, ending in results_of(name).items()}
    result = dialogs.batch(name, [{**calls(name, tmp_path), **asked}])[0]
    for output, path in asked.items():
        assert Path(path).exists(), output
        assert result[output]
