"""What a run does once it does not do twice: opening its inputs, syncing its files, bringing points to the ellipsoid.

Small runs, of which batches and models have hundreds, take as long as that takes.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest
from osgeo import gdal

from soil_mobility_plugin.processing import rasters
from soil_mobility_plugin.soilmobility import files
from soil_mobility_plugin.soilmobility.raster import areas, crs

#: How often a run opens one of its inputs, at most. Check and preparation ask what it is; the run opens it to tell the
#: grid, its unit, what stands for no value, the pixels, and which file that was. Of two bands it does most twice.
OPENINGS = {
    "predictfractionation": 9,
    "predictmobility": 12,
    "classifyrisk": 8,
    "compositerisk": 12,
    "riskhotspots": 9,
    "zonalsummary": 13,
    "guidancevalues": 9,
    "fourpermillechange": 14,
    "preparecovariates": 9,
}


@pytest.fixture
def count(monkeypatch):
    """Let calls of a function be counted, by their first argument: ``count(module, name)``."""

    def counted(owner, name: str) -> Counter:
        calls, plain = Counter(), getattr(owner, name)

        def called(*args, **options):
            calls[getattr(args[0], "path", args[0])] += 1
            return plain(*args, **options)

        monkeypatch.setattr(owner, name, called)
        return calls

    return counted


@pytest.mark.parametrize(("algorithm", "most"), OPENINGS.items())
def test_an_input_is_opened_no_oftener_than_it_is_asked(run, calls, count, tmp_path, algorithm, most):
    call = calls(algorithm, tmp_path)
    opened = count(gdal, "OpenEx")
    run(algorithm, **call)
    inputs = {name: opened[value] for name, value in call.items() if isinstance(value, str) and name[:6] != "OUTPUT"}
    assert 0 < max(inputs.values()) <= most, inputs


@pytest.mark.parametrize(("algorithm", "parameter"), [("compositerisk", "INPUT"), ("predictmobility", "TOTALS")])
def test_what_a_file_says_of_its_bands_is_read_at_once(given, calls, count, tmp_path, algorithm, parameter):
    call = calls(algorithm, tmp_path)
    one, two = ({**call, "ELEMENTS": symbols} for symbols in (["Cd"], ["Cd", "Pb"]))
    said = count(rasters, "said_by")
    read = []
    for parameters in (one, two):
        said.clear()
        asked = given(algorithm, **parameters)
        asked.algorithm.read(asked)
        read.append(said[call[parameter]])
    assert read[0] == read[1] > 0


@pytest.mark.parametrize(
    ("algorithm", "ways"), [("classifyrisk", 1), ("guidancevalues", 1), ("fourpermillechange", 1), ("riskhotspots", 4)]
)
def test_points_are_brought_to_the_ellipsoid_at_once(run, calls, count, tmp_path, algorithm, ways):
    """Corners of the pixels of the map, once for all that asks; hot spots measure distances besides."""
    call = calls(algorithm, tmp_path)
    # kept for the next run on the grid
    areas._lattice.cache_clear()
    made = count(crs, "transformation")
    run(algorithm, **call)
    assert sum(made.values()) == ways


def test_a_file_is_brought_to_the_disk_once(run, calls, count, tmp_path):
    call = calls("classifyrisk", tmp_path)
    synced = count(files, "sync_file")
    run("classifyrisk", **call)
    assert {os.path.basename(path) for path in synced} == {"OUTPUT.tif", "OUTPUT.qml", "OUTPUT.qmd"}
    assert set(synced.values()) == {1}
