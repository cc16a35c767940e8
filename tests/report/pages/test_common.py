"""What every page begins and ends with, in the language that the library speaks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility import language
from soil_mobility_plugin.soilmobility.report import html
from soil_mobility_plugin.soilmobility.report.pages import common

ORIGIN = common.Origin("classifyrisk", "Classify risk", "1.2.3")


@dataclass
class Picture:
    values: np.ndarray
    pixel_size: tuple[float, float] | None = None


@pytest.fixture
def german():
    texts = {"Method": "Verfahren", "no data": "keine Daten", "{:,.1f} ha": "{:,.1f} ha Fläche"}
    language.use(lambda text: texts.get(text, text), ",", ".", "de")
    yield
    language.use(lambda text: text)


def test_a_report_begins_and_ends_alike():
    report = common.new_report(ORIGIN, subtitle="cd.tif")
    common.close_report(report, method=["How."], inputs=[("INPUT", "cd.tif")], settings=[("Limit", "1")], sources=["A"])
    text = report.html()
    assert "<h1>Classify risk</h1>" in text
    assert 'lang="en"' in text
    assert f"Soil Mobility 1.2.3, algorithm soilmobility:classifyrisk, {datetime.date.today().isoformat()}." in text
    assert (
        text.index("Method") < text.index("Inputs and parameters") < text.index("<li>A</li>") < text.index("Qi et al.")
    )


def test_a_report_speaks_the_language_of_the_library(german):
    report = common.new_report(ORIGIN)
    common.close_report(report, method=[language.fill(language.tr("{:,.1f} ha"), np.float32(1234.5))], inputs=[])
    text = report.html()
    assert 'lang="de"' in text
    assert "Verfahren" in text
    assert "1.234,5 ha Fläche" in text
    assert html.number(-1234.5) == "−1\u202f234,5"
    assert html.significant(0.0123) == "0,0123"


def test_a_map_takes_its_colours_from_a_style():
    picture = Picture(np.array([[1.0, 5.0], [np.nan, 3.0]]))
    text = common.styled_map(picture, "rac", title="T", caption="C", codes=(1, 5)).html
    assert "very high" in text
    assert "medium" not in text
    assert "no data" in text
    ramp = common.styled_map(picture, "mobility", title="T", caption="C", stops=[(0.0, "#000000"), (7.0, "#ffffff")])
    assert "7 %" in ramp.html
