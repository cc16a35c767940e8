"""Options that few state together: each call ends in a result, or in a sentence that the plugin knows.

`guidancevalues` with a background of the map's median and the map's own reference soil failed with a KeyError: each
test stated one or the other.
"""

from __future__ import annotations

import random

import pytest

#: Calls of each algorithm.
CALLS = 40
#: Results that are no rasters.
TABLES = ("OUTPUT_ZONES", "OUTPUT_TABLE")


@pytest.fixture(scope="module")
def made(run, soil, example, tmp_path_factory):
    """Options by algorithm: what each call states, and what one in four of them states besides."""
    folder = tmp_path_factory.mktemp("options")

    def to(name):
        return {name: str(folder / f"{name}.{'html' if 'HTML' in name else 'gpkg' if name in TABLES else 'tif'}")}

    totals, zones = str(example / "totals.tif"), {"ZONES": str(example / "zones.gpkg"), "ZONE_FIELD": "name"}
    three = {name: soil[name] for name in ("PH", "SOC", "CLAY")}
    contents = [
        *({"TOTALS": totals, "BACKGROUND": one} for one in (None, "median", "0.2", totals)),
        *({"CEC": soil["CEC"]}, {"TOTAL_BASIS": "total"}, {"PH_METHOD": "KCl"}, {"REFERENCE": soil["CLAY"]}),
        *({"MODEL": "theory_guided_v1"}, {"EXTENT": "350000,356000,6091000,6097000 [EPSG:25832]"}),
    ]
    guidance = [{"BASIS": "F1"}, {"REFERENCE_SOIL": "6.2,2,20"}, zones | to("OUTPUT_ZONES"), to("OUTPUT_EXCEEDANCE")]
    growth = [{"METHOD": "mean"}, {"GROWTH": "linear"}, {"MASK": soil["CLAY"]}, {"CEILING": 5.0}, {"COUPLE_CEC": False}]
    fractions = ("PARTS", "MOBILE", "UNCERTAINTY", "APPLICABILITY", "PROBABILITY")
    change = ("CLASSES", "TABLE", "UNCERTAINTY", "PROBABILITY")
    page = to("OUTPUT") | to("OUTPUT_HTML")
    return {
        "guidancevalues": (
            {**three, "ELEMENT": "Cd", "MODE": "invert", **page},
            [{"RGV": 1.0}, {"PRESET": "GB15618-2018", "LAND_USE": "other farmland"}, *contents, *guidance],
        ),
        "predictfractionation": (
            {**three, "ELEMENT": "Cd", **to("OUTPUT")},
            [*contents, *(to(f"OUTPUT_{name}") for name in fractions)],
        ),
        "mobilitydrivers": (
            {**three, "ELEMENT": "Cd", **page},
            [*contents, {"AGAINST": "map median"}, to("OUTPUT_DOMINANT")],
        ),
        "fourpermillechange": (
            {**three, "ELEMENTS": ["Cd", "Pb"], **page},
            [*contents, *growth, zones, {"STEP": 10} | to("OUTPUT_STEPS"), *(to(f"OUTPUT_{name}") for name in change)],
        ),
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", ["guidancevalues", "predictfractionation", "mobilitydrivers", "fourpermillechange"])
def test_options_stated_together_end_in_a_result_or_a_known_sentence(run, made, name):
    from qgis.core import QgsProcessingException

    always, options = made[name]
    chance, said = random.Random(7), []
    for _ in range(CALLS):
        stated = dict(always)
        for option in chance.sample(options, 1 + len(options) // 4):
            stated.update({key: value for key, value in option.items() if value is not None})
        try:
            run(name, **stated)
        except QgsProcessingException as error:
            said.append((str(error), stated))
    assert not [call for call in said if "does not know" in call[0]]
    assert len(said) < 3 * CALLS // 4
