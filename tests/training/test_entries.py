"""What a card says of features and elements, and the text of trees that is kept."""

from __future__ import annotations

from types import SimpleNamespace

from soil_mobility_plugin.soilmobility.soil.elements import DESCRIPTORS, ELEMENTS
from soil_mobility_plugin.soilmobility.training.entries import element_entry, feature_list, tree_text


def test_parameters_of_a_run_are_no_part_of_the_trees():
    text = "tree\nTree=0\nleaf_value=1\n\nparameters:\n[seed: 1]\n[machines: here]\nend of parameters\n\npandas:null\n"
    asked = []
    booster = SimpleNamespace(model_to_string=lambda importance_type: asked.append(importance_type) or text)
    assert tree_text(booster) == b"tree\nTree=0\nleaf_value=1\n\n\npandas:null\n"
    assert asked == ["gain"]


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
