"""The ensembles, small: constraints, missing CEC, reproducibility."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

pytest.importorskip("lightgbm")

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import calibrate, card, check, data, fit, prior, soils

SMALL = fit.Settings(soils=120, trees=40, leaves=16, rate=0.3, leaf_rows=20, threads=1)


@pytest.fixture(scope="module")
def evidence(tmp_path_factory):
    return data.gather(tmp_path_factory.mktemp("nothing"))


@pytest.fixture(scope="module")
def calibration(evidence):
    return calibrate.calibrate(evidence, calibrate.Trust())


@pytest.fixture(scope="module")
def boosters(calibration, evidence):
    return fit.fit(calibration, evidence, SMALL)


def _paths(node, used=()):
    if "split_feature" not in node:
        yield used
        return
    for side in ("left_child", "right_child"):
        yield from _paths(node[side], (*used, node["split_feature"]))


def test_no_path_uses_more_than_two_soil_features(boosters):
    count = len(fit.SOIL_FEATURES)
    for booster in boosters.values():
        for tree in booster.dump_model()["tree_info"]:
            for path in _paths(tree["tree_structure"]):
                assert len({feature for feature in path if feature < count}) <= 2


def test_every_pair_of_soil_features_is_allowed_together():
    groups = [set(group[:2]) for group in fit.interactions()]
    assert all(set(pair) in groups for pair in itertools.combinations(range(len(fit.SOIL_FEATURES)), 2))


def test_mobility_never_falls_with_enrichment(calibration, boosters):
    steps = np.linspace(-1.5, 3.0, 60)
    descriptors = fit.descriptor_table(calibration.parameters)
    for element in range(len(SYMBOLS)):
        soil = {name: np.full(60, float(value)) for name, value in prior.REFERENCE_SOIL.items()}
        shares = check.predict(boosters, descriptors, np.full(60, element), {**soil, "enrichment": steps})
        assert (np.diff(shares[0]) >= -1e-12).all()
        assert (np.diff(shares[3]) <= 1e-12).all()


def test_missing_cec_is_about_the_mean_over_plausible_cec(calibration, boosters):
    rng = np.random.default_rng(4)
    size = 400
    soil = {name: np.full(size, float(value)) for name, value in prior.REFERENCE_SOIL.items()}
    soil["cec"] = soils.exchange_capacity(rng, soil["ph"], soil["soc"], soil["clay"])
    descriptors = fit.descriptor_table(calibration.parameters)
    which = np.full(size, SYMBOLS.index("Cd"))
    known = check.predict(boosters, descriptors, which, soil)[0].mean()
    missing = check.predict(boosters, descriptors, which, {**soil, "cec": np.full(size, np.nan)})[0][0]
    assert missing == pytest.approx(known, abs=0.06)


def test_the_same_seed_gives_the_same_trees(calibration, evidence, boosters):
    again = fit.fit(calibration, evidence, SMALL, names=("l1",))
    assert card.tree_text(again["l1"]) == card.tree_text(boosters["l1"])


def test_a_row_of_f1_alone_teaches_l1_alone(calibration, evidence):
    alone = [
        item
        for item in evidence.observations
        if np.isfinite(item.shares).tolist() == [True, False, False, False]
        and item.kinds[0] == "value"
        and item.row_class in ("value", "approximate")
        and len(item.elements) == 1
    ]
    assert alone
    found = fit.measured_rows(calibration.parameters, data.Evidence(alone), SMALL)
    assert set(found) == {"l1"}
    assert len(found["l1"][1]) == data.DRAWS * len(alone)


def test_half_widths_grow_with_the_scatter_and_with_ignorance(evidence, calibration):
    sets = fit.replicates(evidence, calibrate.Trust(), 6, seed=1)
    which = np.array([SYMBOLS.index("Zn")])
    soil = {name: np.full(1, float(value)) for name, value in prior.REFERENCE_SOIL.items()}
    assert fit.half_widths(sets, which, soil, 0.3) > fit.half_widths(sets, which, soil, 0.1)
    theory = [calibrate.calibrate(data.Evidence(), calibrate.Trust()).draw(np.random.default_rng(k)) for k in range(6)]
    assert fit.half_widths(theory, which, soil, 0.1) > fit.half_widths(sets, which, soil, 0.1)
