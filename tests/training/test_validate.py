"""Validation: metrics against worked examples, and a fold that sees nothing of what it is scored on."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("lightgbm")

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import calibrate, data, fit, validate

TINY = fit.Settings(soils=60, trees=10, leaves=8, rate=0.3, leaf_rows=20, threads=1)


@pytest.fixture(scope="module")
def evidence(tmp_path_factory):
    return data.gather(tmp_path_factory.mktemp("nothing"))


def _observation(source, symbol, first, predicted, evidence):
    item = next(item for item in evidence.observations if item.row_class == "value")
    shares = np.array([first, np.nan, np.nan, np.nan])
    return data.replace(
        item, source=source, elements=(SYMBOLS.index(symbol),), shares=shares, kinds=("value",) * 4
    ), predicted


def _scores(rows, evidence):
    items, predicted = zip(*(_observation(*row, evidence) for row in rows))
    observed = np.array([100.0 * item.shares for item in items])
    guess = np.full((len(items), 4), np.nan)
    guess[:, 0] = predicted
    angle = np.arcsin(np.sqrt(guess[:, 0] / 100.0))
    return validate.Scores(
        list(items),
        observed,
        np.full_like(observed, np.nan),
        np.full_like(observed, np.nan),
        {name: guess for name in validate.PREDICTORS},
        angle,
        np.full(len(items), 0.05),
    )


def test_macro_figures_count_sources_alike(evidence):
    rows = [("a", "Zn", 0.10, 20.0)] * 3 + [("b", "Zn", 0.10, 10.0)]
    table = validate.summary(_scores(rows, evidence))["F1"]
    assert table["rows"] == 4
    assert table["sources"] == 2
    assert table["pooled"]["model"]["rmse"] == pytest.approx(np.sqrt(75.0), abs=0.01)
    assert table["macro"]["model"]["rmse"] == pytest.approx(np.sqrt(50.0), abs=0.01)
    assert table["macro"]["model"]["bias"] == pytest.approx(5.0)


def test_rac_agreement_and_ranks(evidence):
    rows = [("a", "Zn", 0.005, 0.5), ("b", "Zn", 0.05, 20.0), ("c", "Zn", 0.40, 45.0)]
    table = validate.summary(_scores(rows, evidence))["F1"]
    assert table["rac_agreement"]["model"] == pytest.approx(2 / 3, abs=1e-3)
    assert table["macro"]["model"]["spearman"] == pytest.approx(1.0)


def test_a_kept_bound_is_no_error_and_a_broken_one_by_how_much(evidence):
    scores = _scores([("a", "Zn", np.nan, 20.0), ("b", "Zn", np.nan, 5.0)], evidence)
    scores.upper[:, 0] = 10.0
    assert validate.errors(scores, "model", 0).tolist() == [10.0, 0.0]
    exact = _scores([("a", "Zn", 0.1, 20.0)], evidence)
    assert validate.errors(exact, "model", 0) == pytest.approx([10.0])


def test_ranks_share_ties():
    assert validate.ranks([3.0, 1.0, 3.0]).tolist() == [2.5, 1.0, 2.5]
    assert validate.spearman([1, 2], [2, 1]) is None


def test_intervals_widen_with_the_residuals_of_other_sources(evidence):
    tight = [(name, "Zn", 0.20, 20.0) for name in "abc"]
    loose = [("a", "Zn", 0.20, 20.0), ("b", "Zn", 0.60, 20.0), ("c", "Zn", 0.01, 20.0)]
    narrow = validate.add_intervals(_scores(tight, evidence)).half[0]
    wide = validate.add_intervals(_scores(loose, evidence)).half[0]
    assert wide > 2.0 * narrow


def test_bounds_pools_and_low_confidence_are_not_scored(evidence):
    for item in evidence.observations:
        usable = data.scored(item)
        assert not usable[[kind != "value" for kind in item.kinds]].any()
        if len(item.elements) > 1 or item.row_class in ("low_confidence", "bound_radionuclide", "single_extraction"):
            assert not usable.any()


def test_a_fold_does_not_see_what_it_predicts(evidence):
    """Twist the labels of the left-out source: not one prediction changes."""
    source = "ghana_tafo"
    own = [item for item in evidence.observations if item.source == source]
    training = evidence.without_source(source)
    first, middle, _ = validate.predict_fold(training, own, False, TINY, 2, 0)
    twisted = data.Evidence(
        [
            data.replace(item, shares=item.shares[::-1].copy()) if item.source == source else item
            for item in evidence.observations
        ],
        evidence.orderings,
        evidence.relations,
    )
    again, middle_again, _ = validate.predict_fold(twisted.without_source(source), own, False, TINY, 2, 0)
    for name in validate.PREDICTORS:
        assert (first[name] == again[name]).all()
    assert (middle == middle_again).all()


def test_an_element_left_out_is_judged_by_its_class(evidence):
    zinc = SYMBOLS.index("Zn")
    own = [item for item in evidence.observations if item.elements == (zinc,) and data.scored(item).any()][:2]
    predicted, _, _ = validate.predict_fold(evidence.without_element(zinc), own, True, TINY, 2, 0)
    assert (predicted["mean"][0] == predicted["mean"][1]).all()
    for name in ("model", "prior", "theory"):
        assert predicted[name].sum(axis=1) == pytest.approx(100.0)


@pytest.mark.slow
def test_leaving_sources_out_in_parallel_gives_what_one_job_gives(evidence):
    few = data.Evidence(
        [item for item in evidence.observations if item.source in ("ghana_tafo", "mae_sot", "tehran_zn")],
        [],
        evidence.relations,
    )
    one = validate.leave_one_out(few, "source", TINY, 2, jobs=1)
    two = validate.leave_one_out(few, "source", TINY, 2, jobs=2)
    assert (one.predicted["model"] == two.predicted["model"]).all()
    assert [item.source for item in one.items] == [item.source for item in two.items]


def test_fresh_studies_are_scored_with_the_interval_of_the_bundle(evidence):
    calibration = calibrate.calibrate(evidence, calibrate.Trust())
    boosters = fit.fit(calibration, evidence, TINY)
    sets = fit.replicates(evidence, calibrate.Trust(), 2, seed=1)
    every = np.zeros(len(SYMBOLS))
    boosters["spread"] = fit.fit_spread(
        sets,
        fit.descriptor_table(calibration.parameters),
        boosters["l1"],
        every + 0.2,
        TINY,
        lambda which, soil: np.ones(len(which)),
    )
    items = data.fresh_studies()
    scores = validate.fresh(evidence, items, calibration, boosters, sets)
    table = validate.summary(scores)
    assert table["F1"]["rows"] == sum(data.scored(item)[0] for item in items)
    assert 0.0 < table["F1"]["interval"]["mean_half_width"] < 50.0
    # what is predicted does not hang on the row's own numbers
    silent = [data.replace(item, shares=np.where(np.isnan(item.shares), np.nan, 0.5)) for item in items]
    again = validate.fresh(evidence, silent, calibration, boosters, sets)
    assert (again.predicted["model"] == scores.predicted["model"]).all()
    assert (again.predicted["mean"] == scores.predicted["mean"]).all()
