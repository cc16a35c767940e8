"""A model that does not fit into tables: LightGBM evaluates it where it is installed, a tree walk where it is not."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.model.bundle import BundleError
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


#: Lines that the reader of this project leaves aside and LightGBM's believes: each once ended the process, or raised.
LIES = {
    "sizes too large": (rb"^tree_sizes=[0-9]+", b"tree_sizes=999999999999"),
    "sizes of 1": (rb"^tree_sizes=(.*)$", lambda found: b"tree_sizes=" + b" ".join([b"1"] * len(found[1].split()))),
    "short weights": (rb"^leaf_weight=.*$", b"leaf_weight=1"),
    "short counts": (rb"^internal_count=.*$", b"internal_count=1"),
    "wrong signs": (rb"^feature_infos=", b"monotone_constraints=7 x\nfeature_infos="),
    "no infos": (rb"^feature_infos=.*\n", b""),
    "odd objective": (rb"^objective=cross_entropy$", b"objective=cross_entropy sigmoid:x"),
    "odd shrinkage": (rb"^shrinkage=.*$", b"shrinkage=" + b"9" * 500),
    "odd parameters": (rb"^end of trees$", b"end of trees\n\nparameters:\n[objective: [[[[\nend of parameters\n"),
}


def test_no_line_of_a_strangers_file_reaches_lightgbm(lightgbm, tmp_path):
    """In a process of its own, since a crash of C++ ends it."""
    free = bundles.text(bundles.train(lightgbm, interaction_constraints=None, rounds=10))
    for name, (pattern, lie) in LIES.items():
        told = re.sub(pattern, lie, free, flags=re.M)
        assert told != free, name
        bundles.write_bundle(tmp_path / name, {logit: told for logit in ("l1", "l2", "l3")})
    done = subprocess.run(
        [sys.executable, "-c", EVALUATE, str(tmp_path)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert sorted(done.stdout.splitlines()) == sorted(LIES)


#: Evaluates each bundle of a folder with LightGBM and by walking; prints the names of those that agree.
EVALUATE = """\
import sys
from pathlib import Path
import numpy as np
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.training import evaluator
from tests import bundles

soil = bundles.layers(bundles.soils(50))
for folder in sorted(Path(sys.argv[1]).iterdir()):
    models = [FractionationModel.load(folder, how) for how in (evaluator.lightgbm_predictor(), None)]
    assert "lightgbm" in sys.modules
    one, other = (model.fractions("Cd", model.prepare(soil), 0.1) for model in models)
    if np.allclose(one, other, atol=1e-4):
        print(folder.name, flush=True)
"""


def test_lightgbm_that_refuses_or_does_not_load_leaves_the_walk(lightgbm, tmp_path, monkeypatch):
    free = bundles.text(bundles.train(lightgbm, interaction_constraints=None, rounds=5))
    folder = bundles.write_bundle(tmp_path / "free", {name: free for name in ("l1", "l2", "l3")})
    soil = bundles.layers(bundles.soils(50))
    walked = FractionationModel.load(folder)
    expected = walked.fractions("Cd", walked.prepare(soil), 0.1)

    def refuse(**options):
        raise lightgbm.basic.LightGBMError("no")

    with monkeypatch.context() as patch:
        patch.setattr(lightgbm, "Booster", refuse)
        model = FractionationModel.load(folder, evaluator.lightgbm_predictor())
        np.testing.assert_array_equal(model.fractions("Cd", model.prepare(soil), 0.1), expected)
    model = FractionationModel.load(folder, evaluator.lightgbm_predictor())
    monkeypatch.setattr(lightgbm.Booster, "predict", lambda *given, **options: refuse())
    with pytest.raises(BundleError, match="LightGBM cannot evaluate"):
        model.fractions("Cd", model.prepare(soil), 0.1)


def test_without_lightgbm_there_is_no_predictor(monkeypatch):
    monkeypatch.setattr(evaluator, "find_spec", lambda name: None)
    assert evaluator.lightgbm_predictor() is None
