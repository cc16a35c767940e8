"""Scores by group on a page, by hand."""

from __future__ import annotations

import re
from types import SimpleNamespace

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report import html
from soil_mobility_plugin.soilmobility.report.pages import comparison


def test_columns_of_scores():
    columns = comparison.score_columns("Fraction", "Predictor")
    assert [column.title for column in columns] == ["Fraction", "Predictor", "n", "RMSE", "MAE", "Bias", "R²"]
    assert [column.is_number for column in columns] == [False] * 2 + [True] * len(comparison.SCORES)


def test_scores_by_group():
    """Group a is predicted 2 and 4 points too high: bias 3, MAE 3, RMSE sqrt(10); of the one in no group: 0."""
    observed = np.array([[10.0], [20.0], [30.0]])
    found = SimpleNamespace(observed=observed, predicted=observed + np.array([[2.0], [4.0], [0.0]]))
    report = html.Report("t")
    comparison.groups_section(report, "Groups", "Name", found, ["a", "a", ""])
    rows = re.findall(r"<tr><th scope=\"row\".*?</tr>", report.html())
    told = [re.findall(r">([^<>]+)</t[hd]>", row)[:5] for row in rows]
    assert told == [["(none)", "1", "0.0", "0.0", "0.0"], ["a", "2", "3.2", "3.0", "3.0"]]


def test_residuals_stand_where_the_soil_is_in_the_model():
    """Equal ratios of organic carbon are equal steps, as are equal differences of pH."""
    soil = {"ph": np.array([4.0, 5.0, 6.0, 4.0, 6.0]), "soc": np.array([0.5, 5.0, 50.0, 0.5, 50.0])}
    samples = SimpleNamespace(soil=soil, enrichment=np.full(5, np.nan))
    report = html.Report("t")
    comparison.properties_section(report, SimpleNamespace(samples=samples, error=np.array([1.0, -2.0, 3.0, 0.0, 0.0])))
    charts = re.findall(r"<svg.*?</svg>", report.html())
    assert len(charts) == 2
    for chart, title in zip(charts, ("pH", "organic carbon (%)")):
        first, middle, last = (float(x) for x in re.findall(r'<circle cx="([^"]+)"', chart)[:3])
        assert middle - first == pytest.approx(last - middle, abs=0.2)
        assert f">{title}</text>" in chart
        assert ">predicted − measured F1 (pp)</text>" in chart


def test_few_samples_have_no_fifths():
    """Each of three was called the mean of a fifth of them, and without any the section was empty."""
    samples = SimpleNamespace(soil={"ph": np.array([4.0, 5.0, 6.0, 7.0])}, enrichment=np.full(4, np.nan))
    report = html.Report("t")
    comparison.properties_section(report, SimpleNamespace(samples=samples, error=np.ones(4)))
    assert "Residuals" not in report.html()


def test_of_many_points_some_are_drawn():
    assert comparison._step(comparison.DRAWN) == 1
    assert comparison._step(comparison.DRAWN + 1) == 2
