"""Parameters as data: every parameter of every algorithm refuses what is no value of it, by name, and reads the rest.

The values come from the kind of the parameter and from its declaration (see wrong.py), so that a new parameter is
tested as it is declared.
"""

from __future__ import annotations

import math
import re

import pytest

from soil_mobility_plugin.processing.provider import ALGORITHMS

#: A ready model is no algorithm of the plugin's own making: its parameters are QGIS's, and its steps check theirs.
MODELS = ("four_per_mille_report", "area_report")
NAMES = [module.replace("_", "") for module, _ in ALGORITHMS if module not in MODELS]


@pytest.fixture
def algorithm(provider, request):
    """The algorithm of that name."""
    return next(one for one in provider.algorithms() if one.name() == request.param).create()


every_algorithm = pytest.mark.parametrize("algorithm", NAMES, indirect=True)


@pytest.fixture
def given(calls, tmp_path):
    """What an algorithm reads of a whole call with some values changed."""
    from qgis.core import QgsProcessingContext

    from soil_mobility_plugin.processing.specs import Given

    def make(algorithm, **changes):
        return Given(algorithm, {**calls(algorithm.name(), tmp_path), **changes}, QgsProcessingContext())

    return make


@every_algorithm
def test_every_parameter_is_declared(algorithm):
    assert [spec.name for spec in algorithm.SPEC] == [one.name() for one in algorithm.parameterDefinitions()]


@every_algorithm
def test_a_whole_call_is_accepted(algorithm, calls, tmp_path):
    from qgis.core import QgsProcessingContext

    assert algorithm.checkParameterValues(calls(algorithm.name(), tmp_path), QgsProcessingContext()) == (True, "")


@pytest.mark.parametrize("whole_runs", [False, pytest.param(True, marks=pytest.mark.slow)])
@every_algorithm
def test_every_parameter_refuses_what_is_no_value(algorithm, calls, tmp_path, messages, whole_runs):
    """By the check before the run and, for batches and models, which do not ask for it, by the run.

    The run reads a value as the check does: it is asked for one and for expressions, in CI for all (``whole_runs``).
    """
    from qgis.core import QgsProcessingContext, QgsProperty

    from soil_mobility_plugin.processing.specs import Band, Raster

    from .wrong import wrong  # what it takes of QGIS is there now

    context = QgsProcessingContext()
    every = calls(algorithm.name(), tmp_path)
    # Optional rasters are left out, but for that of a band: each check would read all of them again.
    left_out = {spec.name for spec in algorithm.SPEC if isinstance(spec, Raster) and spec.optional}
    whole = {name: value for name, value in every.items() if name not in left_out}
    taken = []
    for spec in algorithm.SPEC:
        tried = 0
        layer = {spec.layer: every[spec.layer]} if isinstance(spec, Band) and spec.layer in every else {}
        for value in wrong(spec):
            parameters = {**whole, **layer, spec.name: value}
            accepted, why = algorithm.checkParameterValues(parameters, context)
            if accepted or why.count(spec.label) != 1:
                taken.append((spec.name, value, why))
            if whole_runs or not tried or isinstance(value, QgsProperty):
                messages.said.clear()
                _, ran = algorithm.create().run(parameters, context, messages)
                if ran or messages.text.count(spec.label) != 1:
                    taken.append((spec.name, value, messages.text))
            tried += 1
        assert tried, f"{spec.name}: no value that must be refused is known"
    assert not taken


@every_algorithm
def test_what_is_required_is_missed_by_name(algorithm, calls, tmp_path):
    from qgis.core import QgsProcessingContext

    for spec in algorithm.SPEC:
        if spec.optional:
            continue
        for nothing in ("", [], None) if spec.value_of_nothing() is None else ("", []):
            parameters = {**calls(algorithm.name(), tmp_path), spec.name: nothing}
            accepted, why = algorithm.checkParameterValues(parameters, QgsProcessingContext())
            assert not accepted
            assert why == f"{spec.label} is missing."


@every_algorithm
def test_nothing_is_nothing_however_it_is_written(algorithm, given):
    """An optional result that a batch leaves blank is a layer definition without a name."""
    from qgis.core import NULL, QgsProcessingOutputLayerDefinition, QgsProperty

    from soil_mobility_plugin.processing.specs import Output

    for spec in algorithm.SPEC:
        if not spec.optional:
            continue
        for nothing in (None, "", [], NULL, QgsProperty(), QgsProperty.fromValue(""), QgsProperty.fromExpression("''")):
            assert spec.name not in given(algorithm, **{spec.name: nothing})
        if isinstance(spec, Output):
            for nothing in (QgsProcessingOutputLayerDefinition(""), QgsProcessingOutputLayerDefinition()):
                assert given(algorithm, **{spec.name: nothing})[spec.name] is None


@every_algorithm
def test_choices_are_read_by_name_by_number_and_by_expression(algorithm, given):
    from qgis.core import QgsProperty

    from soil_mobility_plugin.processing.specs import Choice

    for spec in algorithm.SPEC:
        if not isinstance(spec, Choice):
            continue
        last = spec.options[-1]
        number = len(spec.options) - 1
        wanted = (last,) if spec.many else last
        for value in (last, number, str(number), QgsProperty.fromExpression(f"'{last}'"), QgsProperty.fromValue(last)):
            assert given(algorithm, **{spec.name: value})[spec.name] == wanted
        # As a text, 1 may be another spelling of an option (the unit of a share); as a number it is a place.
        for place, option in enumerate(spec.options):
            assert given(algorithm, **{spec.name: place})[spec.name] == ((option,) if spec.many else option)
        if spec.many:
            both = (spec.options[1], spec.options[0])
            for value in (list(both), ",".join(both), f" {both[0]} , {both[1]}", [1, 0], [*both, both[0]]):
                assert given(algorithm, **{spec.name: value})[spec.name] == both


@every_algorithm
def test_choices_by_number_pass_the_check_of_qgis(algorithm, calls, tmp_path):
    from qgis.core import QgsProcessingContext

    from soil_mobility_plugin.processing.specs import Choice

    whole = calls(algorithm.name(), tmp_path)
    for spec in algorithm.SPEC:
        if isinstance(spec, Choice) and spec.name not in whole and spec.default is not None and not spec.many:
            parameters = {**whole, spec.name: spec.options.index(spec.default)}
            assert algorithm.checkParameterValues(parameters, QgsProcessingContext()) == (True, ""), spec.name


@every_algorithm
def test_numbers_are_read_from_text_and_expressions(algorithm, given):
    from qgis.core import QgsProperty

    from soil_mobility_plugin.processing.specs import Number

    for spec in algorithm.SPEC:
        if not isinstance(spec, Number):
            continue
        assert math.isfinite(spec.high - spec.low), f"{spec.name} has no range"
        middle = (spec.low + spec.high) // 2
        for value in (middle, str(middle), f" {middle} ", QgsProperty.fromExpression(f"{middle} + 0")):
            assert given(algorithm, **{spec.name: value})[spec.name] == middle
        assert given(algorithm, **{spec.name: spec.high})[spec.name] == spec.high
        if not spec.above:
            assert given(algorithm, **{spec.name: spec.low})[spec.name] == spec.low


@every_algorithm
def test_yes_and_no(algorithm, given):
    from soil_mobility_plugin.processing.specs import YesNo

    for spec in algorithm.SPEC:
        if isinstance(spec, YesNo):
            for value, wanted in (
                (True, True),
                ("no", False),
                ("false", False),
                (0, False),
                ("1", True),
                ("Yes", True),
            ):
                assert given(algorithm, **{spec.name: value})[spec.name] is wanted


@every_algorithm
def test_qgis_is_told_what_is_declared(algorithm):
    for spec in algorithm.SPEC:
        definition = algorithm.parameterDefinition(spec.name)
        flags = definition.flags()
        assert definition.description() == spec.said(spec.title) != ""
        assert definition.help() == algorithm._with_labels(spec.said(spec.help))
        assert bool(flags & definition.Flag.FlagOptional) == spec.optional
        assert bool(flags & definition.Flag.FlagAdvanced) == spec.advanced
        assert bool(flags & definition.Flag.FlagHidden) == spec.hidden
        if definition.isDestination():
            assert definition.createByDefault() == (spec.made or not spec.optional)
        else:
            assert definition.help(), f"{spec.name} says nothing of itself"


def test_help_calls_parameters_as_the_dialog_does(provider):
    """Scripts find their names in brackets; those of the ready models too."""
    from soil_mobility_plugin.processing.specs import ABBREVIATIONS

    for algorithm in (one.create() for one in provider.algorithms()):
        labels = {one.name(): one.description() for one in algorithm.parameterDefinitions()}
        texts = [algorithm.shortHelpString(), *(one.help() for one in algorithm.parameterDefinitions())]
        for text in texts:
            for name in set(labels) - ABBREVIATIONS:
                bare = re.sub(rf"“{re.escape(labels[name])}”( \({name}[);]|, {name}\))", "", text)
                assert not re.search(rf"\b{name}\b", bare), (algorithm.name(), name, text)
    help_text = next(one for one in provider.algorithms() if one.name() == "compositerisk").shortHelpString()
    assert "“mean mobility” (mean): the mean mobility" in help_text


def test_messages_call_layers_by_their_labels(provider, soil, run, tmp_path, messages):
    from qgis.core import QgsProcessingContext, QgsProcessingException

    from soil_mobility_plugin.processing.specs import by_label

    algorithm = next(one for one in provider.algorithms() if one.name() == "predictfractionation").create()
    assert by_label([])("PH (“x”)") == "PH (“x”)"
    assert by_label(algorithm.SPEC)("pH (PH) (“x”): no CRS") == "pH (PH, “x”): no CRS"
    said = by_label(algorithm.SPEC)("PH (“x”) and SOC („y“) and CLAY (« z »), not PH or /PH (a)/")
    assert said == "pH (PH, “x”) and Soil organic carbon (SOC, „y“) and Clay (CLAY, « z »), not PH or /PH (a)/"
    said = by_label(algorithm.SPEC)("Set CLAY_UNIT (or CLAY_UNIT). /CLAY_UNIT, CLAY_UNIT.tif, (CLAY_UNIT)")
    assert said == (
        "Set “Clay: unit” (CLAY_UNIT) (or “Clay: unit” (CLAY_UNIT)). /CLAY_UNIT, CLAY_UNIT.tif, (CLAY_UNIT)"
    )
    call = {**soil, "ELEMENT": "Cd", "OUTPUT": str(tmp_path / "o.tif"), "CLAY": soil["PH"], "CLAY_UNIT": "fraction"}
    assert "Clay (CLAY, “ph”)" in algorithm.checkParameterValues(call, QgsProcessingContext())[1]
    with pytest.raises(QgsProcessingException, match=r"Clay \(CLAY, “ph”\)"):
        run("predictfractionation", **call)
    run("predictfractionation", feedback=messages, **soil, ELEMENT="Cd", OUTPUT=call["OUTPUT"])
    assert "pH (PH, “ph”): ph.tif, band 1" in messages.text


def test_a_label_opens_no_bracket_within_another():
    from soil_mobility_plugin.processing.specs import with_labels

    labels, options = {"A_B": "Depth", "A": "Area"}, {"new": "start anew"}
    assert with_labels("A_B and A.", labels, options) == "“Depth” (A_B) and “Area” (A)."
    assert with_labels("With A (in km²), X_A is it.", labels, options) == "With “Area” (A; in km²), X_A is it."
    assert with_labels("the one chosen (A_B).", labels, options) == "the one chosen (“Depth”, A_B)."
    assert with_labels("new: all. new (a few): new.", labels, options) == (
        "“start anew” (new): all. “start anew” (new; a few): new."
    )
    assert with_labels("SOC", {"SOC": "Carbon"}, {}) == "SOC"


def test_units_are_understood_in_other_spellings(provider, given):
    algorithm = next(one for one in provider.algorithms() if one.name() == "predictfractionation").create()
    for name, value, unit in (
        ("CLAY_UNIT", "%", "percent"),
        ("SOC_UNIT", "g kg-1", "g/kg"),
        ("CEC_UNIT", "meq/100g", "cmol(c)/kg"),
    ):
        assert given(algorithm, **{name: value})[name] == unit


def test_a_number_with_a_decimal_comma_is_refused_not_guessed(provider, given):
    from soil_mobility_plugin.processing.specs import ParameterError

    algorithm = next(one for one in provider.algorithms() if one.name() == "predictfractionation").create()
    for text in ("2,5", "1,250", "2.5 mg/kg", "abc", "0x10", "1e", " "):
        with pytest.raises(ParameterError, match=r"TOTAL_VALUE.*no number"):
            given(algorithm, TOTAL_VALUE=text)["TOTAL_VALUE"]


class TestErrors:
    """Whatever goes wrong reaches the user as a sentence."""

    @pytest.fixture
    def failing(self, provider):
        """An algorithm whose run raises an error."""
        from soil_mobility_plugin.processing.algorithm import SoilMobilityAlgorithm

        def make(error):
            class Failing(SoilMobilityAlgorithm):
                ID = TITLE = GROUP = GROUP_ID = HELP = "failing"

                def read(self, given):
                    if isinstance(error, tuple):
                        raise error[0]
                    return ()

                def execute(self, run):
                    raise error

            algorithm = Failing()
            algorithm.initAlgorithm()
            return algorithm

        return make

    @pytest.mark.parametrize("place", ["read", "execute"])
    def test_one_that_nobody_foresaw(self, failing, messages, logged, place):
        from qgis.core import QgsProcessingContext

        algorithm = failing((KeyError("cec"),) if place == "read" else KeyError("cec"))
        _, successful = algorithm.run({}, QgsProcessingContext(), messages)
        assert not successful
        assert "'cec' (KeyError)" in messages.text
        assert "Traceback" not in messages.text
        assert any("Traceback" in text and tag == "Soil Mobility" for text, tag in logged)

    def test_one_of_the_library_in_the_language_of_the_user(self, failing, messages, speak):
        from qgis.core import QgsProcessingContext

        from soil_mobility_plugin.soilmobility.errors import SoilMobilityError

        speak({"there are {count:,.1f}": "es gibt {count:,.1f}"})
        failing(SoilMobilityError("there are {count:,.1f}", count=1234.5)).run({}, QgsProcessingContext(), messages)
        assert "es gibt 1.234,5" in messages.text


@pytest.mark.parametrize("name", ["predictmobility", "fourpermillechange", "compositerisk"])
def test_chosen_elements_survive_log_history_and_copy_as_python(provider, name):
    """QGIS 3.22 writes '' for a list of texts, which is what its own dialog hands over."""
    from qgis.core import QgsProcessingContext

    algorithm = next(one for one in provider.algorithms() if one.name() == name).create()
    context = QgsProcessingContext()
    definition = algorithm.parameterDefinition("ELEMENTS")
    assert eval(definition.valueAsPythonString(["Cd", "Pb"], context)) == ["Cd", "Pb"]
    assert eval(definition.valueAsPythonString("Cd,Pb", context)) == ["Cd", "Pb"]
    assert eval(definition.clone().valueAsPythonString(["Cd"], context)) == ["Cd"]
    command = algorithm.asPythonCommand({"ELEMENTS": ["Cd", "Pb"]}, context)
    assert eval(command.partition(", ")[2][:-1]) == {"ELEMENTS": ["Cd", "Pb"]}
