"""What the bundled core's card says is what the evidence and the parameters say."""

from __future__ import annotations

import json

import numpy as np
import pytest

pytest.importorskip("jax")
pytest.importorskip("numpyro")

from soil_mobility_plugin.soilmobility.model.bundle import bundled, read_card
from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import card, data, fit, groups, prior, validate

NAME = "smooth_core_v2"
CONDITION = pytest.mark.skipif(NAME not in bundled(), reason="the smooth core is not bundled")


@pytest.fixture(scope="module")
def written():
    return read_card(bundled()[NAME])


@CONDITION
def test_every_element_has_its_facts(written):
    assert list(written["elements"]) == list(SYMBOLS)
    for symbol, entry in written["elements"].items():
        assert entry["flag"] in card.FLAGS
        assert entry["evidence"].startswith(entry["flag"])
        assert 0.0 < entry["aqua_regia_share"] <= 1.0
        assert entry["aqua_regia_source"].startswith(prior.AQUA_REGIA[symbol][2])
        for slopes in entry["signs"]["F1"].values():
            slope, deviation, above = slopes
            assert deviation > 0.0
            assert (above > 0.5) == (slope > 0.0) or abs(slope) < 0.1 * deviation + 0.02


@CONDITION
def test_flags_and_rows_follow_from_the_tables(written):
    evidence = data.gather(prior.TABLES / "nowhere")
    for symbol, entry in written["elements"].items():
        named, rows, sources = card.flag(symbol, evidence, [])
        assert (rows, sources) == (entry["rows"], entry["sources"])
        # individual soils can only lift an element from theory to another extract
        assert named == entry["flag"] or (named, entry["flag"]) == (card.FLAGS[2], card.FLAGS[1])


@CONDITION
def test_claims_are_those_of_the_scores(written):
    metrics = written["metrics"]
    model = metrics["leave_one_source_out"]["mean_of_four"]["model"]
    first = next(item for item in metrics["claims"] if "macro RMSE of F1" in item["claim"])
    assert first["holds"] == (model["F1"] <= 17.5)
    assert first["numbers"] == str(model["F1"])
    missed = [item for item in metrics["claims"] if not item["holds"]]
    assert sum(sentence.startswith("Does not hold") for sentence in written["limits"]) == len(missed)


@CONDITION
@pytest.mark.slow
@pytest.mark.realdata
def test_a_quick_rerun_gives_the_bundled_parameters(written):
    """The fit alone, without folds: same evidence, same parameters to what an optimiser leaves open."""
    folder = data.measured_folder()
    if not folder.is_dir():
        pytest.skip(f"no measured data at {folder}")
    evidence = data.gather(folder)
    layout = fit.Layout(evidence, groups.gather(evidence, folder))
    fitter = fit.Fitter(layout)
    p, _, _ = fitter.parameters(fitter.mode(layout.weights()))
    stored = json.loads((bundled()[NAME] / "core.json").read_text())["elements"]
    for name in ("x", "s", "r", "nO"):
        mine = np.array([stored[symbol][name] for symbol in SYMBOLS])
        np.testing.assert_allclose(np.asarray(p[name]), mine, atol=0.02)
    assert validate.place("kola_x") == "kola"
