"""What a card says of features and elements."""

from __future__ import annotations

from soil_mobility_plugin.soilmobility.soil.elements import DESCRIPTORS, ELEMENTS
from soil_mobility_plugin.soilmobility.training.entries import element_entry, feature_list


def test_features_keep_their_order_and_say_their_unit():
    descriptor = next(iter(DESCRIPTORS))
    assert feature_list(["cec", "ph", descriptor]) == [
        {"name": "cec", "kind": "soil", "unit": "cmol(c)/kg"},
        {"name": "ph", "kind": "soil", "unit": "pH"},
        {"name": descriptor, "kind": "descriptor", "unit": DESCRIPTORS[descriptor]},
    ]


def test_an_element_is_told_with_its_facts_and_what_is_unknown_is_none():
    entry = element_entry("As", ["log_hydrolysis", "radius"])
    assert entry["descriptors"] == {"log_hydrolysis": None, "radius": ELEMENTS["As"].radius_pm}
    assert (entry["name"], entry["number"]) == (ELEMENTS["As"].name, 33)
    assert entry["reference_mg_kg"] == ELEMENTS["As"].reference_mg_kg
    assert entry["aqua_regia_share"] == ELEMENTS["As"].aqua_regia_share
    assert element_entry("As", ())["descriptors"] == {}
