"""The runs behind the example project: each finds what it reads, under names that algorithms have."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from soil_mobility_plugin.gui.example_steps import ELEMENTS, steps


def test_each_run_reads_what_is_there_by_then(provider, package):
    folder = Path("/somewhere")
    # what the first run copies
    there = {str(folder / "data" / path.name) for path in (package / "example").iterdir()}
    specs = {one.name(): {spec.name for spec in one.SPEC} for one in provider.algorithms() if hasattr(one, "SPEC")}
    written = set()
    for place, (algorithm, parameters) in enumerate(steps(folder)):
        assert parameters.keys() <= specs[algorithm], algorithm
        assert (place == 0) == (algorithm == "exampledata")
        outputs = {value for name, value in parameters.items() if name.startswith("OUTPUT")}
        inputs = {value for value in parameters.values() if str(folder) in value} - outputs
        assert inputs <= (there | written if place else {str(folder / "data")}), algorithm
        assert all(Path(path).parent == folder / "results" for path in outputs)
        assert not outputs & (written | there), "a run would replace what another one made or copied"
        written |= outputs
    assert len(written) == 4


def test_the_chain_is_of_one_element(package):
    runs = dict(steps(Path("/x")))
    predicted = runs["predictfractionation"]
    assert predicted["ELEMENT"] == "Cd" == ELEMENTS[0]
    assert runs["classifyrisk"] == {"INPUT": predicted["OUTPUT"], "BAND": "1", "OUTPUT": "/x/results/risk_cd.tif"}
    assert predicted["BACKGROUND"] == runs["predictmobility"]["BACKGROUND"] == "median"
    for name in ("PH", "SOC", "CLAY", "CEC", "TOTALS"):
        assert predicted[name] == runs["predictmobility"][name] == f"/x/data/{name.lower()}.tif"


def test_the_elements_are_those_of_the_contents_in_their_order(package):
    totals = gdal.Open(str(package / "example" / "totals.tif"))
    names = [totals.GetRasterBand(number).GetDescription() for number in range(1, totals.RasterCount + 1)]
    assert tuple(names) == ELEMENTS
    assert dict(steps(Path("/x")))["predictmobility"]["ELEMENTS"] == ",".join(names)
