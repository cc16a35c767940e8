"""Which band is read, and what its values say of themselves."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.maps.inputs import coverage_warnings, find_bands, judged, say_sparse
from soil_mobility_plugin.soilmobility.maps.kinds import MOBILITY, TOTAL
from soil_mobility_plugin.soilmobility.raster.source import Source
from soil_mobility_plugin.soilmobility.soil.units import CovariateError
from tests.rasterfiles import write


class Seen:
    """What a warning asks of a view."""

    class source:  # noqa: N801
        label = "clay"

    def __init__(self, covered):
        self.covered = covered


class Told(list):
    """What is said in the log."""

    pushWarning = pushInfo = list.append


def test_the_band_that_is_named_so_is_taken():
    bands = [("pH", ""), ("SOC", "g/kg"), ("F1", "%"), ("clay 2", "%"), ("clay", "%")]
    assert [find_bands(bands, wanted, "l")[0] for wanted in ("soc", "clay", MOBILITY, TOTAL, "")] == [2, 4, 3, 1, 1]
    assert find_bands([("Band 1", ""), ("pH", "")], "soc", "l") == [1]  # the first may be it
    # No name tells mobility: a spread, and what is named as something else, is none of it, wherever it stands.
    assert find_bands([("pH", ""), ("Cd_sd", "%"), ("Cd", "%")], MOBILITY, "l") == [3, 2]
    assert find_bands([("sd", ""), ("mean", "")], "soc", "l")[0] == 2


@pytest.mark.parametrize(
    ("names", "number"),
    [
        (["clay_0-5cm_Q0.05", "clay_0-5cm_Q0.5", "clay_0-5cm_Q0.95", "clay_0-5cm_mean"], 4),
        (["clay_0-5cm_Q0.05", "clay_0-5cm_Q0.5", "clay_0-5cm_Q0.95"], 2),
        (["clay_sd", "clay"], 2),
        (["clay_100-200cm_mean", "clay_0-5cm_mean", "clay_15-30cm_mean"], 2),
        (["clay_0-5cm_Q0.05", "clay_15-30cm_mean"], 2),
        (["clay", "clay 2050"], 1),
        (["clay, depth=22.5", "clay, depth=2.5", "clay, depth=10"], 2),
        (["clay, lev=-0.3", "clay, lev=-0.05"], 2),
        (["clay_q05", "clay_q95"], 1),
    ],
)
def test_of_several_bands_of_a_property_the_mean_of_the_topsoil_is_taken(names, number):
    assert find_bands([(name, "%") for name in names], "clay", "l")[0] == number


def test_what_is_something_else_goes_last_among_bands_that_speak_of_a_property():
    names = [
        "inorganic carbon",
        "C/N of organic carbon",
        "Carbono orgánico",
        "CEC clay",
        "CEC",
        "Arcilla + limo",
        "Arcilla",
    ]
    bands = [(name, "") for name in names]
    assert [find_bands(bands, wanted, "l")[0] for wanted in ("soc", "cec", "clay")] == [3, 5, 7]


def test_bands_that_are_all_something_else_are_refused():
    with pytest.raises(CovariateError, match="its band is named “pH”"):
        find_bands([("pH", "")], "soc", "l")
    with pytest.raises(CovariateError, match=r"no band is named as one of .*The names are: pH, F1"):
        find_bands([("pH", ""), ("F1", "%")], "clay", "l")


@pytest.mark.parametrize(
    ("values", "name", "unit", "doubted"),
    [
        (20.0, "Pb", "", False),
        (60.0, "Pb", "", False),
        (1.3, "Pb", "", True),  # log10 of 20 mg/kg
        (20000.0, "Pb", "", True),  # in µg/kg
        (20000.0, "Pb", "mg/kg", False),
        (20000.0, "Pb_mgkg", "", False),
        (0.0, "Pb", "", False),
    ],
)
def test_contents_unlike_those_of_soils_are_doubted_where_no_unit_is_stated(tmp_path, values, name, unit, doubted):
    path = write(tmp_path / "pb.tif", np.full((4, 4), values), unit=unit, names=(name,))
    said = Told()
    judged(Source(path, label="TOTALS"), TOTAL, "Pb", said)
    assert ("TOTALS: nothing states its unit" in " ".join(said)) is doubted


def test_contents_that_are_mostly_below_zero_are_refused(tmp_path):
    logarithms = np.log10(np.linspace(0.1, 1.5, 400)).reshape(20, 20)
    source = Source(write(tmp_path / "krig.tif", logarithms), label="TOTALS")
    for wanted, unit in ((TOTAL, "mg/kg"), (MOBILITY, "%")):
        with pytest.raises(CovariateError, match=f"TOTALS: 6. % of its values are impossible as {unit}"):
            judged(source, wanted, "Cd", Told())


def test_a_file_of_contents_that_is_called_after_something_else_is_doubted(tmp_path):
    for file, doubted in (("Pb_sd.tif", True), ("Cd.tif", True), ("Pb.tif", False)):
        said = Told()
        judged(Source(write(tmp_path / file, np.full((4, 4), 20.0)), label="TOTALS"), TOTAL, "Pb", said)
        assert ("Is it content of Pb?" in " ".join(said)) is doubted


@pytest.mark.parametrize(("name", "doubted"), [("Clay", True), ("F4", True), ("Cd, clay soils", False), ("", False)])
def test_a_band_of_contents_that_is_named_as_a_soil_property_is_doubted(tmp_path, name, doubted):
    path, said = write(tmp_path / "map.tif", np.full((4, 4), 20.0), names=(name,)), Told()
    judged(Source(path, label="TOTALS"), TOTAL, "Cd", said)
    assert (f"TOTALS: band 1 is named “{name}”. Is it total content (mg/kg)?" in said) is doubted


def test_little_coverage_is_warned_of():
    assert coverage_warnings([Seen(1.0), Seen(0.75)]) == []
    (said,) = coverage_warnings([Seen(0.749), Seen(0.9)])
    assert said.startswith("clay covers 75 % of the reference grid")


def test_bands_of_one_raster_that_lack_the_same_are_said_in_one_line():
    raster, told = SimpleNamespace(label="TOTALS"), Told()
    views = {
        name: SimpleNamespace(shares_known=(share, 1.0), source=raster, covered=1.0)
        for name, share in (("pH", 1.0), ("Cd", 0.5), ("Hg", 0.25), ("Pb", 0.5))
    }
    say_sparse(views, told, beside_first=True)
    assert told == [
        "Cd, Pb have values in 50 % of the pixels that were read, pH in 100 %.",
        "Hg has values in 25 % of the pixels that were read, pH in 100 %.",
    ]


@pytest.mark.parametrize(("share", "covered", "said"), [(0.5, 0.5, 0), (0.3, 0.5, 1), (0.5, 0.8, 1)])
def test_what_a_raster_does_not_reach_is_said_once(share, covered, said):
    """That contents cover half of the grid, and have values in half of its pixels, came as two warnings."""
    told = Told()
    views = {
        name: SimpleNamespace(shares_known=shares, source=SimpleNamespace(label=name), covered=reached)
        for name, shares, reached in (("pH", (1.0, 1.0), 1.0), ("TOTALS", (share, 1.0), covered))
    }
    say_sparse(views, told, beside_first=True)
    assert len(told) == said
