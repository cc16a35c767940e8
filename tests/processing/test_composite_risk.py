"""Composite indices as an algorithm: numbers, styles, refusals."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.risk import classes as risk
from soil_mobility_plugin.soilmobility.soil.elements import ELEMENTS
from tests.rasterfiles import legend_of, read, write

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


def test_the_toxic_ones_among_the_bands_are_joined(run, messages, mobility, tmp_path):
    path, values = mobility
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "OUTPUT_CLASSES", "OUTPUT_CRITICAL")}
    result = run("compositerisk", messages, INPUT=path, METHOD="worst", **outputs)
    toxic = values[:4]
    expected = np.where(np.isnan(toxic).any(axis=0), np.nan, toxic.max(axis=0))
    np.testing.assert_allclose(read(outputs["OUTPUT"])[0], expected, rtol=0, atol=1 / 500)
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
    np.testing.assert_allclose(read(result["OUTPUT"])[0], expected, rtol=0, atol=1 / 500)
    assert "left out" in messages.text.lower()
    assert "has no toxic-response factor for them: Sb" in messages.text


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


def test_what_is_refused(refused, mobility, tmp_path):
    path, _ = mobility
    out = {"OUTPUT": str(tmp_path / "o.tif")}
    refused("compositerisk", "no band is named after Zn", INPUT=path, ELEMENTS=["Cd", "Zn"], **out)
    refused("compositerisk", "Its elements are: As, Cd, Pb, Sb, K", INPUT=path, ELEMENTS="Zn", **out)
    refused("compositerisk", "no class", INPUT=path, METHOD="count", OUTPUT_CLASSES=str(tmp_path / "c.tif"), **out)
    refused("compositerisk", "No toxic-response factor", INPUT=path, ELEMENTS="Sb,K", METHOD="toxicity", **out)
    twice = write(tmp_path / "twice.tif", np.ones((2, 5, 5)), names=("Cd", "Cd"))
    refused("compositerisk", "bands 1 and 2 are both named after Cd", INPUT=twice, **out)
    none = write(tmp_path / "none.tif", np.ones((5, 5)), names=("ph",))
    refused("compositerisk", "no band is named after As, .* Its elements are: none", INPUT=none, **out)
    assert not list(tmp_path.glob("*o.tif*"))


def test_an_element_that_is_missing_in_much_of_the_map_is_told(run, tmp_path, messages):
    """What it lacks was left out of the index without a word."""
    values = np.full((2, 20, 20), 20.0, dtype=np.float32)
    values[1, :, :10] = -9999.0
    path = write(tmp_path / "m.tif", values, unit="%", names=("Cd", "Pb"), nodata=-9999.0)
    run("compositerisk", other := type(messages)(), INPUT=path, ELEMENTS=["Cd"], OUTPUT=str(tmp_path / "o.tif"))
    assert "has values in" not in other.text
    assert run("compositerisk", messages, INPUT=path, OUTPUT=str(tmp_path / "i.tif"))["VALID_PIXELS"] == 200
    assert "Pb has values in 50 % of the pixels that were read, Cd in 100 %." in messages.text
