"""What all algorithms share: how they stand in the Toolbox, their answer, their errors, their report."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility import __version__
from soil_mobility_plugin.soilmobility.files import OutputError


def test_short_descriptions_are_one_sentence(provider):
    """Those of ready models, and those before a paragraph that begins with a mode, ran on into it."""
    told = {one.name(): one.shortDescription() for one in provider.algorithms()}
    assert {name: text for name, text in told.items() if not text or "\n" in text} == {}
    report = next(text for text in told.values() if text.startswith("From zones such as districts"))
    assert report.endswith("and summarised by zones")


def test_what_ends_no_sentence(qgis_app):
    from soil_mobility_plugin.processing.algorithm import _first_sentence

    assert _first_sentence("By Perin et al. 1985. Below 1 % no.\n\nMore.") == "By Perin et al. 1985"
    assert _first_sentence("Two modes.\n\nlookup: one.") == "Two modes"
    assert _first_sentence("Alone") == "Alone"


@pytest.mark.parametrize(
    ("results", "answer"),
    [
        ({"SHARE_HOT_95": 0.125, "SHARE_COLD_95": 0.0, "OUTPUT": "a.tif"}, "12.5 % hot, 0.0 % cold"),
        ({"SHARE_HOT_95": 0.125, "SHARE_COLD_95": None}, ""),
    ],
)
def test_the_answer_has_shares_in_percent_or_is_not_given(qgis_app, results, answer):
    from soil_mobility_plugin.processing.algorithm import SoilMobilityAlgorithm

    class One(SoilMobilityAlgorithm):
        ANSWER = "{SHARE_HOT_95:.1f} % hot, {SHARE_COLD_95:.1f} % cold"

    assert One().answer(results) == answer


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(13, "Permission denied", "a.tif"), "a.tif cannot be written: Permission denied"),
        (OSError("no more"), "A file cannot be written: no more"),
        (KeyError("cec"), "An error that Soil Mobility does not know: 'cec' (KeyError)"),
    ],
)
def test_every_error_is_a_sentence(qgis_app, error, message):
    from soil_mobility_plugin.processing.algorithm import outcome

    def fail():
        raise error

    result, said = outcome(fail)
    assert result is None
    assert said.startswith(message)
    assert outcome(lambda: 3) == (3, "")


def test_a_report_is_written_only_where_it_is_wanted(provider, messages, tmp_path):
    from qgis.core import QgsProcessingContext

    from soil_mobility_plugin.processing.algorithm import Run

    class Page:
        def write(self, path: str) -> str:
            raise PermissionError(13, "Permission denied")

    algorithm = next(one for one in provider.algorithms() if one.name() == "classifyrisk").create()

    def report(page, **parameters):
        run = Run(algorithm, parameters, QgsProcessingContext(), messages)
        run.report(page)
        return run.written

    assert report(lambda origin: pytest.fail("nobody asked")) == {}
    asked = {"OUTPUT_HTML": str(tmp_path / "a.html")}
    told = []
    with pytest.raises(OutputError, match=r"The report .*a\.html cannot be written: Permission denied"):
        report(lambda origin: told.append(origin) or Page(), **asked)
    assert told[0].algorithm == "classifyrisk"
    assert told[0].version == __version__


@pytest.mark.parametrize(("element", "said"), [("@element", 1), ("'Pb'", 0)])
def test_an_expression_of_a_model_without_a_value_is_said(provider, example, messages, element, said):
    """With a variable that is misspelled, or lost when a model is exported as a script, it was cadmium, unsaid."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    step = QgsProcessingModelChildAlgorithm("soilmobility:predictfractionation")
    step.setChildId("step")
    for name in ("ph", "soc", "clay"):
        layer = QgsProcessingModelChildParameterSource.fromStaticValue(str(example / f"{name}.tif"))
        step.addParameterSources(name.upper(), [layer])
    step.addParameterSources("ELEMENT", [QgsProcessingModelChildParameterSource.fromExpression(element)])
    model = QgsProcessingModelAlgorithm()
    model.addChildAlgorithm(step)
    _, done = model.run({}, QgsProcessingContext(), messages)
    assert done
    assert messages.text.count("Element (ELEMENT): no value came, as from an expression") == said
    assert ("Evidence “BCR-measured”: Cd." in messages.text) == bool(said)
