"""What saved models, scripts and projects hold stays: ids, names of parameters and outputs, and the choices of each.

``permanent_names.json`` is the table of version 1. Lines may be added to it, none may be changed or taken away.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

TABLE = json.loads((Path(__file__).parent / "permanent_names.json").read_text(encoding="utf-8"))


def is_needed(definition) -> bool:
    """Whether a call must state the parameter."""
    return not definition.flags() & definition.Flag.FlagOptional and definition.defaultValue() in (None, "")


def short(name: str) -> str:
    """A name without the step of a model, which QGIS 3.22 puts before it ("step:name") and 3.40 does not."""
    return name.rpartition(":")[2]


@pytest.fixture(scope="module")
def algorithms(provider):
    """All algorithms by name, made anew: a model knows its outputs only once its steps are registered."""
    return {algorithm.name(): algorithm.create() for algorithm in provider.algorithms()}


@pytest.mark.parametrize("name", TABLE)
def test_parameters_stay(algorithms, name):
    from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS

    definitions = {short(definition.name()): definition for definition in algorithms[name].parameterDefinitions()}
    for parameter, (kind, need, *options) in TABLE[name]["parameters"].items():
        definition = definitions.get(short(parameter))
        assert definition is not None, parameter
        assert definition.type() == kind, parameter
        assert need == "required" or not is_needed(definition), f"{parameter} was optional"
        if options:
            wanted = list(SYMBOLS) if options[0] == "elements" else options[0]
            assert set(wanted) <= set(definition.options()), parameter
            assert definition.usesStaticStrings(), f"{parameter} is chosen by name"


@pytest.mark.parametrize("name", TABLE)
def test_outputs_stay(algorithms, name):
    outputs = {short(output.name()): output.type() for output in algorithms[name].outputDefinitions()}
    assert {short(output): kind for output, kind in TABLE[name]["outputs"].items()}.items() <= outputs.items()


def test_a_new_parameter_is_optional(algorithms):
    """A call that was whole stays whole."""
    for name, entry in TABLE.items():
        for definition in algorithms[name].parameterDefinitions():
            if short(definition.name()) not in map(short, entry["parameters"]):
                assert not is_needed(definition), f"{name}: {definition.name()}"


def test_every_algorithm_is_in_the_table(algorithms):
    assert set(TABLE) <= set(algorithms)
    for algorithm in algorithms.values():
        assert algorithm.id() == f"soilmobility:{algorithm.name()}"
