"""The divergence of total and mobile content as an algorithm, against ranks by sorting."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from tests.rasterfiles import legend_of, read, write


def test_divergence(run, tmp_path):
    rng = np.random.default_rng(3)
    total = rng.lognormal(0, 1, (60, 50)).astype(np.float32)
    share = rng.uniform(0, 60, total.shape).astype(np.float32)
    total[:5, :5] = -9999
    share[5:8, :5] = -9999
    outputs = {
        "OUTPUT": str(tmp_path / "c.tif"),
        "OUTPUT_DIFFERENCE": str(tmp_path / "d.tif"),
        "OUTPUT_HTML": str(tmp_path / "r.html"),
    }
    result = run(
        "totalmobiledivergence",
        TOTAL=write(tmp_path / "t.tif", total, nodata=-9999.0),
        MOBILITY=write(tmp_path / "m.tif", share, nodata=-9999.0),
        **outputs,
    )
    known = (total != -9999) & (share != -9999)
    mobile = (total * share * 0.01)[known]
    n = known.sum()

    def ranks(values: np.ndarray) -> np.ndarray:
        return 100 * (np.argsort(np.argsort(values)) + 0.5) / n

    first, second = ranks(total[known]), ranks(mobile)
    difference = read(outputs["OUTPUT_DIFFERENCE"])[0]
    np.testing.assert_allclose(difference[known], second - first, atol=0.05)
    assert np.isnan(difference[~known]).all()
    codes = read(outputs["OUTPUT"])[0]
    thirds = [np.searchsorted([100 / 3, 200 / 3], part, side="right") + 1 for part in (first, second)]
    assert (codes[known] != 10 * thirds[0] + thirds[1]).mean() < 0.002
    assert result["VALID_PIXELS"] == n
    assert result["SPEARMAN"] == pytest.approx(np.corrcoef(first, second)[0, 1], abs=1e-5)
    assert result["SHARE_SAME_CLASS"] == pytest.approx((thirds[0] == thirds[1]).mean(), abs=0.002)
    assert result["SHARE_HIDDEN"] == pytest.approx(((thirds[0] == 1) & (thirds[1] == 3)).mean(), abs=0.002)
    text = Path(outputs["OUTPUT_HTML"]).read_text(encoding="utf-8")
    assert "mobile content →" in text
    assert not re.search(r'(src|href)="https?://(?!doi\.org)', text)
    hidden = 100 * result["SHARE_HIDDEN"]
    assert f"{hidden:.1f} %" in text
    assert f'data-v="{hidden!r}"' in text
    assert len(legend_of(outputs["OUTPUT"])) == 9


def test_equal_rasters_do_not_diverge(run, tmp_path):
    total = write(tmp_path / "t.tif", np.arange(400.0).reshape(20, 20) + 1)
    share = write(tmp_path / "m.tif", np.full((20, 20), 10.0))
    outputs = {"OUTPUT": str(tmp_path / "c.tif"), "OUTPUT_DIFFERENCE": str(tmp_path / "d.tif")}
    result = run("totalmobiledivergence", TOTAL=total, MOBILITY=share, **outputs)
    assert result["SPEARMAN"] == pytest.approx(1.0)
    assert result["SHARE_SAME_CLASS"] == pytest.approx(1.0)
    assert np.abs(read(outputs["OUTPUT_DIFFERENCE"])).max() < 1e-3


def test_nothing_in_common(run, messages, tmp_path):
    values = np.full((10, 10), -9999.0)
    total = write(tmp_path / "t.tif", values, nodata=-9999.0)
    share = write(tmp_path / "m.tif", np.full((10, 10), 10.0))
    result = run(
        "totalmobiledivergence",
        messages,
        TOTAL=total,
        MOBILITY=share,
        OUTPUT=str(tmp_path / "c.tif"),
        OUTPUT_HTML=str(tmp_path / "r.html"),
    )
    assert result["VALID_PIXELS"] == 0
    assert result["SPEARMAN"] is None
    assert "empty" in messages.text
