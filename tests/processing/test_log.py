"""The log of a run: a line per input, few lines for many elements, the weakest evidence aloud, the answer last."""

from __future__ import annotations

import pytest

#: Numbers that a run of each algorithm on the example has to say in its last line.
ANSWERS = {
    "predictfractionation": r"Mean mobility \(F1\) [\d.]+ %; [\d.]+ % of the area at medium risk or above\.",
    "predictmobility": r"Mean mobility \(F1\) of all elements [\d.]+ %; .*",
    "classifyrisk": r"[\d.]+ % of the area is at medium risk or above; mean mobility [\d.]+ %\.",
    "compositerisk": r"[\d.]+ % of the area is at medium risk or above; mean of the index [\d.]+ %\.",
    "riskhotspots": r"[\d.]+ % of the area lies in hot spots, [\d.]+ % in cold spots \(95 % or more\)\.",
    "totalmobiledivergence": r"Rank correlation of total and mobile content -?[\d.]+; .*",
    "guidancevalues": r"Median guidance value [\d.]+ mg/kg over [\d,]+ pixels\.",
    "zonalsummary": r"5 zones with data; mean mobility over all of them [\d.]+ %, [\d.]+ % at medium risk or above\.",
    "districtatlas": r"5 districts have a page in the PDF\.",
    "describemodel": r"Of the model's elements \d+ are measured and \d+ partly; \d+ rest on theory alone\.",
    "exampledata": r"The example region is ready: soil, total contents, zones and samples\. Next: “Predict.*",
    "fourpermillechange": r"The mean of the index goes from [\d.]+ to [\d.]+ %\.",
    "mobilitydrivers": r"Mean mobility \(F1\) [\d.]+ %, in the reference soil [\d.]+ %\.",
    "preparecovariates": r"[\d,]+ pixels have all the properties\.",
    "validatemodel": r"[\d,]+ samples: F1 is off by [\d.]+ percentage points \(RMSE\), on the whole by [+-][\d.]+\.",
}


@pytest.mark.parametrize("algorithm", ANSWERS)
def test_the_last_line_is_the_answer(run, calls, messages, tmp_path, algorithm):
    import re

    run(algorithm, messages, **calls(algorithm, tmp_path))
    last = next(line for line in reversed(messages.said) if not line.startswith("Results:"))
    assert re.fullmatch(ANSWERS[algorithm], last)


def test_many_elements_are_few_lines_and_theory_is_a_warning(run, soil, tmp_path):
    from qgis.core import QgsProcessingFeedback

    class Log(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.infos, self.warnings = [], []

        def pushInfo(self, info: str) -> None:
            self.infos.append(info)

        def pushWarning(self, warning: str) -> None:
            self.warnings.append(warning)

    log = Log()
    run("predictmobility", log, **soil, OUTPUT=str(tmp_path / "m.tif"))
    assert len(log.infos) <= 12
    for parameter in ("PH", "SOC", "CLAY", "CEC"):
        assert len([line for line in log.infos if f" ({parameter}, “" in line.split(":")[0]]) == 1
    (warning,) = [line for line in log.warnings if "“theory”" in line]
    assert "Be, Ti, Ge, Rb" in warning
    assert not [line for line in log.infos if "“theory”" in line]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"TOTALS": True}, True),
        ({"TOTAL_VALUE": 0.4}, True),
        ({"TOTALS": True, "BACKGROUND": "median"}, False),
        ({"TOTAL_VALUE": 5000.0, "ELEMENT": "Ca"}, False),
        ({"TOTAL_VALUE": 0.4, "MODEL": "theory_guided_v1"}, False),
        ({}, False),
    ],
)
def test_a_content_without_a_background_is_told(run, soil, example, tmp_path, messages, given, told):
    totals = {"TOTALS": str(example / "totals.tif")} if "TOTALS" in given else {}
    run(
        "predictfractionation", messages, **{**soil, "ELEMENT": "Cd", **given, **totals}, OUTPUT=str(tmp_path / "f.tif")
    )
    assert ("State “Background content (mg/kg)” (BACKGROUND) where people" in messages.text) is told


def test_a_background_that_lacks_an_element_of_the_contents_is_told(run, soil, example, tmp_path, messages):
    """Nothing said that the one element was taken as geogenic and the other was not."""
    from osgeo import gdal

    totals, cadmium = str(example / "totals.tif"), str(tmp_path / "background.tif")
    gdal.Translate(cadmium, totals, bandList=[1], scaleParams=[[0, 1, 0, 0.5]])
    given = {**soil, "TOTALS": totals, "OUTPUT": str(tmp_path / "m.tif")}
    run("predictmobility", messages, **given, ELEMENTS="Cd,Pb", BACKGROUND=cadmium)
    said = "(BACKGROUND) has no band of Pb: all of their content is taken as geogenic, unlike that of Cd."
    assert said in messages.text
    run("predictmobility", other := type(messages)(), **given, ELEMENTS="Cd,Pb", BACKGROUND="median")
    assert "has no band of" not in other.text
