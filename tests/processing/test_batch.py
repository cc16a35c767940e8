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


#: Those that take longest run in CI; the others have results of every kind.
LONG = ("trainmodel", "districtatlas", "describemodel", "fourpermillechange", "guidancevalues", "mobilitydrivers")


@pytest.mark.parametrize("name", [pytest.param(one, marks=pytest.mark.slow) if one in LONG else one for one in NAMES])
def test_results_are_made_where_they_are_named_and_not_where_they_are_left_blank(
    dialogs, calls, results_of, tmp_path, name
):
    """In one batch: a row whose optional results are left blank, one that names them all."""
    if name == "trainmodel":
        pytest.importorskip("sklearn")
    blank, named = tmp_path / "blank", tmp_path / "named"
    for folder in (blank, named):
        folder.mkdir()
    asked = {output: str(named / f"{output}{ending}") for output, ending in results_of(name).items()}
    wanted = calls(name, blank)
    first, second = dialogs.batch(name, [wanted, {**calls(name, named), **asked}])
    for output in asked:
        if output in wanted:
            assert Path(wanted[output]).exists()
        else:
            assert not first.get(output), f"{output} was left blank"
    strays = {path.name.split(".")[0] for path in blank.iterdir()} - set(wanted)
    assert not strays
    for output, path in asked.items():
        assert Path(path).exists(), output
        assert second[output]


def test_a_row_that_is_refused_does_not_end_the_batch(dialogs, calls, tmp_path):
    """QGIS takes an error while a row is prepared for a cancel (since 3.24): no row after it is run, no page shown."""
    call = calls("classifyrisk", tmp_path)
    limits = ("1,10,30,50", "x", "2,10,30,50")
    rows = [{**call, "LIMITS": one, "OUTPUT": str(tmp_path / f"{one[0]}.tif")} for one in limits]
    done, refused = dialogs.batch_with_errors("classifyrisk", rows)
    assert [row["results"]["OUTPUT"] for row in done] == [rows[0]["OUTPUT"], rows[2]["OUTPUT"]]
    assert len(refused) == 1
    assert "“x”" in refused[0]["errors"][0]
    assert not Path(rows[1]["OUTPUT"]).exists()
