"""Composite indices, hot spots and divergence as algorithms: numbers, styles, refusals."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from soil_mobility_plugin.mobility import risk
from soil_mobility_plugin.mobility.elements import ELEMENTS
from tests.rasterfiles import read, write

SYMBOLS = ("As", "Cd", "Pb", "Sb", "K")


@pytest.fixture
def mobility(tmp_path) -> tuple[str, np.ndarray]:
    """A raster with the mobility of five elements (bands not in the order of the catalogue), and its values."""
    rng = np.random.default_rng(1)
    values = rng.uniform(0, 60, (5, 30, 40)).astype(np.float32)
    values[1, :3, :3] = -9999.0
    values[4] = 99.0
    path = write(tmp_path / "mobility.tif", values, nodata=-9999.0, unit="%", names=SYMBOLS)
    values[values == -9999.0] = np.nan
    return path, values


def legend_of(path: str) -> list[str]:
    """Labels of the classes in the style beside a raster."""
    return re.findall(r'<paletteEntry[^>]* label="([^"]*)"', Path(path).with_suffix(".qml").read_text())


# ---------------------------------------------------------------------------------------------- compositerisk


def test_the_toxic_ones_among_the_bands_are_joined(run, messages, mobility, tmp_path):
    path, values = mobility
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "OUTPUT_CLASSES", "OUTPUT_CRITICAL")}
    result = run("compositerisk", messages, INPUT=path, METHOD="worst", **outputs)
    toxic = values[:4]
    expected = np.where(np.isnan(toxic).any(axis=0), np.nan, toxic.max(axis=0))
    np.testing.assert_array_equal(read(outputs["OUTPUT"])[0], expected)
    codes = read(outputs["OUTPUT_CLASSES"])[0]
    known = np.isfinite(expected)
    np.testing.assert_array_equal(codes[known], risk.classify(expected[known].astype(np.float32)))
    assert np.isnan(codes[~known]).all()
    critical = read(outputs["OUTPUT_CRITICAL"])[0]
    numbers = np.array([ELEMENTS[symbol].number for symbol in SYMBOLS])
    np.testing.assert_array_equal(critical[known], numbers[toxic.argmax(axis=0)][known])
    assert result["VALID_PIXELS"] == known.sum()
    assert result["ELEMENTS_USED"] == 4
    assert result["MEAN_INDEX"] == pytest.approx(np.nanmean(expected))
    assert result["SHARE_MEDIUM_OR_ABOVE"] == pytest.approx((expected[known] >= 10).mean())
    assert sorted(legend_of(outputs["OUTPUT_CRITICAL"])) == ["As Arsenic", "Cd Cadmium", "Pb Lead", "Sb Antimony"]
    assert len(legend_of(outputs["OUTPUT_CLASSES"])) == 5
    assert "Elements joined: As, Cd, Sb, Pb." in messages.text


def test_toxicity_leaves_out_by_name(run, messages, mobility, tmp_path):
    path, values = mobility
    result = run("compositerisk", messages, INPUT=path, METHOD="toxicity", OUTPUT=str(tmp_path / "o.tif"))
    expected = (10 * values[0] + 30 * values[1] + 5 * values[2]) / 45
    np.testing.assert_allclose(read(result["OUTPUT"])[0], expected, rtol=1e-6)
    assert "left out" in messages.text.lower()
    assert "published for them: Sb" in messages.text


def test_count_and_chosen_elements(run, mobility, tmp_path):
    path, values = mobility
    result = run(
        "compositerisk",
        INPUT=path,
        ELEMENTS="K,Cd",
        METHOD="count",
        AT_LEAST="high",
        OUTPUT=str(tmp_path / "o.tif"),
    )
    expected = np.where(np.isnan(values[1]), np.nan, (values[1] >= 30) + 1.0)
    np.testing.assert_array_equal(read(result["OUTPUT"])[0], expected)
    assert result["SHARE_MEDIUM_OR_ABOVE"] is None
    assert "2 elements" in (tmp_path / "o.qml").read_text()


def refused(run, words: str, algorithm: str = "compositerisk", **parameters):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=words):
        run(algorithm, **parameters)


def test_what_is_refused(run, mobility, tmp_path):
    path, _ = mobility
    out = {"OUTPUT": str(tmp_path / "o.tif")}
    refused(run, "no band is named after Zn", INPUT=path, ELEMENTS=["Cd", "Zn"], **out)
    refused(run, "Its elements are: As, Cd, Pb, Sb, K", INPUT=path, ELEMENTS="Zn", **out)
    refused(run, "no class", INPUT=path, METHOD="count", OUTPUT_CLASSES=str(tmp_path / "c.tif"), **out)
    refused(run, "No toxic-response factor", INPUT=path, ELEMENTS="Sb,K", METHOD="toxicity", **out)
    twice = write(tmp_path / "twice.tif", np.ones((2, 5, 5)), names=("Cd", "Cd"))
    refused(run, "bands 1 and 2 are both named after Cd", INPUT=twice, **out)
    none = write(tmp_path / "none.tif", np.ones((5, 5)), names=("ph",))
    refused(run, "no band is named after As", INPUT=none, **out)
    assert not list(tmp_path.glob("*o.tif*"))


# ----------------------------------------------------------------------------------------------- riskhotspots


def test_hot_spots_of_a_patch(run, messages, tmp_path):
    values = np.random.default_rng(2).normal(10, 1, (40, 50)).astype(np.float32)
    values[5:12, 5:12] += 5
    values[25:32, 30:37] -= 5
    values[0, 0] = -9999
    path = write(tmp_path / "x.tif", values, nodata=-9999.0)
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "OUTPUT_CLASSES")}
    result = run("riskhotspots", messages, INPUT=path, RADIUS=250, **outputs)
    z, codes = read(outputs["OUTPUT"])[0], read(outputs["OUTPUT_CLASSES"])[0]
    assert codes[8, 8] == 7
    assert codes[28, 33] == 1
    assert np.isnan(z[0, 0])
    assert np.isnan(codes[0, 0])
    assert result["VALID_PIXELS"] == values.size - 1
    assert result["SHARE_HOT_95"] == pytest.approx((z > 1.959964).sum() / (values.size - 1))
    held = run("riskhotspots", messages, INPUT=path, RADIUS=250, FDR=True, **outputs)
    assert held["SHARE_HOT_95"] < result["SHARE_HOT_95"]
    assert "false-discovery" in messages.text
    assert legend_of(outputs["OUTPUT_CLASSES"])[0] == "cold spot, 99 %"


def test_radius_and_constant(run, messages, tmp_path):
    path = write(tmp_path / "x.tif", np.full((10, 10), 3.0))
    out = {"OUTPUT": str(tmp_path / "o.tif")}
    refused(run, "neighbour within 50 m", "riskhotspots", INPUT=path, RADIUS=50, **out)
    refused(run, "RADIUS", "riskhotspots", INPUT=path, RADIUS=0, **out)
    result = run("riskhotspots", messages, INPUT=path, RADIUS=300, **out)
    assert "same value" in messages.text
    assert result["VALID_PIXELS"] == 0


# --------------------------------------------------------------------------------------- totalmobiledivergence


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
