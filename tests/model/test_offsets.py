"""A recalibrated bundle: offsets in the card are added to the scores, in tables as in trees."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.bundle import BundleError, bundle_folder
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel


def recalibrated(folder, offsets) -> FractionationModel:
    shutil.copytree(bundle_folder("theory_guided_v1"), folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["elements"]["Cd"]["offsets"] = offsets
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    return FractionationModel.load(folder)


@pytest.fixture(scope="module")
def bundled():
    return FractionationModel.load(bundle_folder("theory_guided_v1"))


def pixels(model, n=5000):
    rng = np.random.default_rng(0)
    soil = {name: rng.uniform(*model.training_range(name), n).astype(np.float32) for name in model.soil_features}
    enrichment = soil.pop("enrichment")
    return model.prepare(soil), enrichment


@pytest.mark.parametrize("size", [0.7, -3.25, 14.9])
def test_offsets_are_added(bundled, tmp_path, size):
    model = recalibrated(tmp_path / "m", {"l1": size, "l3": -0.5, "spread": 0.2})
    for symbol, factor in (("Cd", 1.0), ("Zn", 0.0)):
        for name, offset in (("l1", size), ("l2", 0.0), ("l3", -0.5), ("spread", 0.2)):
            before = bundled.logit(name, symbol, *pixels(bundled))
            after = model.logit(name, symbol, *pixels(model))
            assert np.abs(after - before - factor * offset).max() < 1e-10
    fractions = model.fractions("Cd", *pixels(model))
    assert np.abs(fractions.sum(axis=0) - 100.0).max() < 1e-4
    l1 = model.logit("l1", "Cd", *pixels(model))
    np.testing.assert_allclose(fractions[0], 100.0 / (1.0 + np.exp(-l1)), atol=2e-4)


@pytest.mark.parametrize("offsets", [{"l1": 16.0}, {"l4": 0.1}, {"l1": "0"}, {"l1": None}, [0.1], {"l1": True}])
def test_impossible_offsets_are_refused(tmp_path, offsets):
    with pytest.raises(BundleError, match="offset"):
        recalibrated(tmp_path / "m", offsets)
