"""Scores are what VALIDATION.md says they are."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("jax")
pytest.importorskip("numpyro")

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import data, prior, validate


def made(source, symbol, shares, row_class="value"):
    return SimpleNamespace(
        source=source, elements=(SYMBOLS.index(symbol),), shares=np.array(shares), kinds=("value",) * 4, basis=0.0,
        row_class=row_class, exchangeable=False, total=True, soil={"q": np.zeros(2)}, table=data.LITERATURE,
    )  # fmt: skip


def left_out(rows, entries):
    count = len(rows)
    entries = np.broadcast_to(np.array(entries, float)[:, :, None], (count, 4, 2)).copy()
    return validate.LeftOut(rows, entries, entries[::-1].copy(), np.ones(count), np.full((count, 4), 25.0))


@pytest.fixture
def left():
    rows = [
        made("a", "Cd", [0.4, 0.3, 0.1, 0.2]),
        made("a", "Cd", [0.2, 0.3, 0.1, 0.4]),
        made("b", "Zn", [0.1, 0.2, 0.1, 0.6]),
        made("c", "Zn", [0.1, np.nan, np.nan, np.nan]),
    ]
    return left_out(rows, [[0.3, 0.3, 0.1, 0.3], [0.3, 0.3, 0.1, 0.3], [0.2, 0.2, 0.1, 0.5], [0.1, 0.2, 0.1, 0.6]])


def test_the_mean_is_shrunken_to_its_class_by_two_rows():
    rows = [made("a", "Cd", [0.4, 0.3, 0.1, 0.2]), made("b", "Zn", [0.1, 0.2, 0.1, 0.6])]
    found = validate.shrunken_means(rows)
    # class mean 25, one row of 40: (40 + 2 x 25) / 3
    assert found[SYMBOLS.index("Cd"), 0] == pytest.approx(30.0)
    assert found[SYMBOLS.index("Pb"), 0] == pytest.approx(25.0)
    # of no oxyanion is anything told: the mean of all
    assert found[SYMBOLS.index("As"), 0] == pytest.approx(25.0)
    assert np.isfinite(found).all()


def test_sources_count_alike(left):
    shares = validate.predictive(left, np.full((4, 3), 1e-12), left.entries)
    assert shares[0] == pytest.approx([30.0, 30.0, 10.0, 30.0])
    squares = validate._squares(left, shares)
    assert squares[:, 0] == pytest.approx([100.0, 100.0, 0.0])
    scores = validate.score_sources(left, {"model": shares, "mean": left.means})
    assert scores["rmse"]["model"]["F1"] == pytest.approx(np.sqrt(200.0 / 3.0), abs=0.01)
    assert scores["rows"] == {"F1": 4, "F2": 3, "F3": 3, "F4": 3}
    assert 0.9 < scores["rmse"]["mean"]["probability_model_better"]["mean"] <= 1.0


def test_influence_is_the_score_without_the_source(left, monkeypatch):
    monkeypatch.setattr(validate, "LARGEST", 2)
    shares = validate.predictive(left, np.full((4, 3), 1e-12), left.entries)
    ends = np.array([[10.0, 50.0], [10.0, 50.0], [0.0, 20.0], [20.0, 30.0]])
    found = validate.influence(left, {"model": shares, "mean": left.means}, ends)
    entries = {entry["source"]: entry for entry in found["largest"]}
    assert sorted(entries) == ["a", "b"]
    first = entries["a"]
    assert first["share_of_mean_square"] == 0.5
    assert first["model_without"] == pytest.approx(np.sqrt(50.0), abs=0.01)
    assert first["mean_without"] == pytest.approx(15.0)
    # c missed its interval of 10 by 10: 10 + 20 x 10, b hit one of 20
    assert first["interval_score_without"] == pytest.approx((210.0 + 20.0) / 2.0)
    low, middle, high = found["bootstrap"]
    assert 0.0 <= low < middle < high <= 10.0
    assert found["sources"] == 3


def test_a_sources_own_residuals_give_it_no_spread(left):
    whole = validate.spreads(left)
    other = validate.spreads(left, "b")
    assert other[SYMBOLS.index("Zn"), 0] < whole[SYMBOLS.index("Zn"), 0]
    table = validate.variances(left)
    assert table[2, 0] == pytest.approx(other[SYMBOLS.index("Zn"), 0])


def test_interval_score_is_that_of_gneiting_and_raftery():
    ends = np.array([[0.0, 20.0], [10.0, 30.0]])
    found = validate.interval_score(ends, np.array([5.0, 40.0]))
    # 20 + (20 + 20 x 10), over 2
    assert found == {"coverage": 0.5, "median_width": 20.0, "score": 120.0}


def test_slopes_are_scored_per_standard_deviation():
    group = SimpleNamespace(
        slopes=np.array([1.0, -0.5]), covariance=np.diag([0.01, 0.04]), spread=np.array([0.5, 0.4]),
        scored=np.array([True, True]), features=("ph", "clay"), dataset="x", extraction="y", element=0,
    )  # fmt: skip
    found = validate.score_slopes([validate.Within(group, np.array([0.5, 0.5]), np.array([1.0, -0.5]), None)])
    w = 1.0 / (np.array([0.05, 0.08]) ** 2 + 0.15**2)
    skill = 1.0 - (w[0] * 0.25**2 + w[1] * 0.4**2) / (w[0] * 0.5**2 + w[1] * 0.2**2)
    assert found["all"]["model"] == {"skill": pytest.approx(skill, abs=1e-3), "signs_right": 1}
    assert found["all"]["v1"] == {"skill": 1.0, "signs_right": 2}


def test_ridge_finds_a_slope_and_shrinks_noise():
    rng = np.random.default_rng(0)
    matrix = rng.normal(size=(200, 3))
    slopes, level = validate.ridge(matrix, 2.0 + matrix @ [1.0, 0.0, 0.0] + rng.normal(0, 0.1, 200))
    assert slopes == pytest.approx([1.0, 0.0, 0.0], abs=0.05)
    assert level == pytest.approx(2.0, abs=0.05)
    assert np.abs(validate.ridge(matrix[:20], rng.normal(size=20))[0]).max() < 0.6


def test_version_one_is_scored_by_its_own_left_out_predictions():
    evidence = data.gather(prior.TABLES / "nowhere")
    rows = [row for row in evidence.rows if row.table == data.LITERATURE and data.scored(row).any()]
    left = validate.LeftOut(rows, None, None, np.ones(len(rows)), np.zeros((len(rows), 4)))
    found = validate.benchmark(left, "leave_one_source_out")
    np.testing.assert_array_equal(np.isfinite(found), np.isfinite(left.observed))
    # the figures on v1's own card, which took the exchangeable or the carbonate step of these for F1, and a "<" for F3
    places = [SYMBOLS.index(symbol) for symbol in ("Ba", "Zn", "Zn", "Zn", "Hg", "Se", "Ni", "Cd", "Zn")]
    sources = ("jeske_podzol", "wbengal_zn", "manipur_zn", "banjoko1991", "wanshan_hg", "keskinen_se", "igp_ni",
               "khuzestan_cd", "tehran_zn")  # fmt: skip
    differ = set(zip(sources, places))
    rows = [
        replace(row, exchangeable=False, kinds=("value",) * 4) if (row.source, row.elements[0]) in differ else row
        for row in evidence.rows
        if row.table == data.LITERATURE
    ]
    rows = [row for row in rows if data.scored(row).any()]
    assert sum(data.scored(row).sum() for row in rows) == 227
    left = validate.LeftOut(rows, None, None, np.ones(len(rows)), np.zeros((len(rows), 4)))
    macro = validate._macro(validate._squares(left, validate.benchmark(left, "leave_one_source_out")))
    assert macro[:4] == pytest.approx([19.09, 17.62, 21.61, 25.27], abs=0.03)


def test_each_source_is_predicted_by_a_fit_and_by_means_without_it(monkeypatch):
    """F1 of Cd is 40, 20 % in the literature (a, b) and 60 % in a fresh study (c): means of the others, shrunken."""
    rows = [made("a", "Cd", [0.4, 0.3, 0.1, 0.2]), made("b", "Cd", [0.2, 0.3, 0.1, 0.4])]
    rows.append(made("c", "Cd", [0.6, 0.2, 0.1, 0.1]))
    rows[2].table = data.FRESH
    layout = SimpleNamespace(
        evidence=SimpleNamespace(rows=rows), weights=lambda keep: [row.source for row in rows if keep(row)]
    )
    fitter = SimpleNamespace(layout=layout, mode=lambda weights, start: weights)
    place, said = SYMBOLS.index("Cd"), []
    monkeypatch.setattr(validate, "_gather", lambda fitter, mode, own, means: (mode, own, means[place, 0]))
    monkeypatch.setattr(validate, "_joined", list)
    # the class mean is the element's own here, so that nothing is shrunken
    assert validate.between_sources(fitter, None, said.append) == [
        (["b"], [0], pytest.approx(20.0)), (["a"], [1], pytest.approx(40.0)),
    ]  # fmt: skip
    assert validate.all_sources(fitter, None, said.append) == [
        (["b", "c"], [0], pytest.approx(40.0)),
        (["a", "c"], [1], pytest.approx(50.0)),
        (["a", "b"], [2], pytest.approx(30.0)),
    ]
    assert len(said) == 5
