"""The provider: its order, and that one algorithm that cannot be loaded does not take the others with it."""

from __future__ import annotations

from importlib import import_module

import pytest


def test_the_menu_has_the_order_of_the_list_by_groups(provider):
    from soil_mobility_plugin.processing.provider import ALGORITHMS

    ordered = provider.ordered()
    assert len(ordered) == len(ALGORITHMS) == len(provider.algorithms())
    groups = [one.groupId() for one in ordered]
    assert groups == sorted(groups, key=groups.index), "each group stands together"
    places = {name: place for place, (_, name) in enumerate(ALGORITHMS)}
    for first, second in zip(ordered, ordered[1:]):
        if first.groupId() == second.groupId():
            assert places[type(first).__name__] < places[type(second).__name__]
    assert ordered[0].name() == "exampledata"


def test_every_module_of_the_folder_is_in_the_list(package):
    from soil_mobility_plugin.processing.provider import ALGORITHMS

    files = {path.stem for path in (package / "processing" / "algorithms").glob("*.py")} - {"__init__"}
    assert {module for module, _ in ALGORITHMS} == files


@pytest.mark.parametrize(("module", "name"), [("absent", "Absent"), ("describe_model", "Absent")])
def test_what_cannot_be_loaded_is_named_in_the_log(monkeypatch, logged, module, name):
    from soil_mobility_plugin.processing import provider

    kept = [("example_data", "ExampleData"), (module, name), ("describe_model", "DescribeModel")]
    monkeypatch.setattr(provider, "ALGORITHMS", kept)
    own = provider.SoilMobilityProvider()
    own.refreshAlgorithms()
    assert {one.name() for one in own.algorithms()} == {"exampledata", "describemodel"}
    assert [one.name() for one in own.ordered()] == ["exampledata", "describemodel"]
    assert any(text.startswith(f"{module} could not be loaded") and tag == "Soil Mobility" for text, tag in logged)


def test_ids_are_those_of_the_provider(provider):
    assert provider.id() == "soilmobility"
    assert not provider.supportsNonFileBasedOutput()
    for algorithm in provider.algorithms():
        assert algorithm.id() == f"soilmobility:{algorithm.name()}"
        assert import_module(type(algorithm).__module__).__name__.startswith(
            "soil_mobility_plugin.processing.algorithms."
        )
