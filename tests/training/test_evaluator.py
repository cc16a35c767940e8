"""A model that does not fit into tables: LightGBM evaluates it where it is installed, a tree walk where it is not."""

from __future__ import annotations

import numpy as np

from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.training import evaluator
from tests import bundles


def test_lightgbm_and_the_walk_agree(lightgbm, tmp_path):
    free = bundles.text(bundles.train(lightgbm, interaction_constraints=None))
    folder = bundles.write_bundle(tmp_path / "free", {name: free for name in ("l1", "l2", "l3")})
    walked = FractionationModel.load(folder)
    evaluated = FractionationModel.load(folder, evaluator.lightgbm_predictor())
    assert walked.general
    soil = bundles.layers(bundles.soils(500, missing=0.2))
    enrichment = soil.pop("enrichment", np.zeros(500, dtype=np.float32))
    symbol = walked.elements[0]
    np.testing.assert_allclose(
        evaluated.logit("l1", symbol, evaluated.prepare(soil), enrichment),
        walked.logit("l1", symbol, walked.prepare(soil), enrichment),
        atol=1e-9,
    )


def test_without_lightgbm_there_is_no_predictor(monkeypatch):
    monkeypatch.setattr(evaluator, "find_spec", lambda name: None)
    assert evaluator.lightgbm_predictor() is None
