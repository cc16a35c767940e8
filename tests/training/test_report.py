"""The scores and sentences of the card, by hand and on the committed card."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("jax")
pytest.importorskip("numpyro")

from soil_mobility_plugin.soilmobility.model.bundle import bundled, read_card
from soil_mobility_plugin.soilmobility.training import report


def test_sources_count_alike_in_a_row_of_scores():
    """Source a has errors 2 and 4, source b an error of -6: weights 1/4, 1/4, 1/2."""
    found = report._row(np.array([10.0, 20.0, 30.0]), np.array([12.0, 24.0, 24.0]), np.array(["a", "a", "b"]))
    assert found["n"] == 3
    assert found["rmse"] == pytest.approx(np.sqrt(4 / 4 + 16 / 4 + 36 / 2), abs=0.005)
    assert found["mae"] == pytest.approx(2 / 4 + 4 / 4 + 6 / 2)
    assert found["bias"] == pytest.approx(2 / 4 + 4 / 4 - 6 / 2)
    # mean 22.5; variance 12.5^2 / 4 + 2.5^2 / 4 + 7.5^2 / 2 = 68.75; mean square 23
    assert found["r2"] == pytest.approx(1.0 - 23.0 / 68.75, abs=0.001)


def test_scores_of_what_does_not_vary_are_none():
    found = report._row(np.array([5.0, 5.0]), np.array([5.0, 5.0]), np.array(["a", "b"]))
    assert (found["r2"], found["spearman"], found["rmse"]) == (None, None, 0.0)


def test_rows_without_ph_are_counted():
    def row(known, first=0.2):
        return SimpleNamespace(
            kinds=("value",) * 4, shares=np.array([first, 0.3, 0.1, 0.4]), exchangeable=False,
            row_class="value", elements=(0,), known=known,
        )  # fmt: skip

    rows = [row({"ph": 6.0}), row({}), row({"soc": 1.0}), row({}, np.nan)]
    assert report._untold(SimpleNamespace(rows=rows)).startswith("Of 3 published rows with an exact F1, 2 state no pH:")


def test_the_committed_card_says_what_its_metrics_say():
    card = read_card(bundled()["smooth_core_v2"])
    assert card["summary"] == report.summary(card["metrics"], card["elements"])
    assert card["settings"] == report.settings()
    assert card["theory"] == report.THEORY
    assert card["metrics"]["claims"] == report.claims(card["metrics"])
    # words of VALIDATION.md may have been mended since
    heads = ([text[:60] for text in texts] for texts in (card["metrics"]["revisions"], report.revisions()))
    assert next(heads) == next(heads)
    nothing = SimpleNamespace(rows=[], missing=[])
    said = report.limits(card["metrics"], nothing, card["elements"])
    assert [text for text in said if text not in card["limits"]] == [report._untold(nothing)]
