"""A prediction of several elements on a few pixels: a band each in the order that was asked for, and its numbers."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from tests.rasterfiles import read, write


@pytest.fixture
def small(tmp_path):
    """Three pixels: one whole, one without clay, one with a pH beyond what the model was trained on."""
    values = {"PH": [5.0, 5.0, 10.9], "SOC": [2.0, 2.0, 2.0], "CLAY": [20.0, -9999.0, 20.0], "CEC": [15.0, 15.0, 15.0]}
    units = {"PH": "pH", "SOC": "percent", "CLAY": "percent", "CEC": "cmol(c)/kg"}
    return {
        name: write(tmp_path / f"{name}.tif", np.array([row]), nodata=-9999.0, unit=units[name], names=(name,))
        for name, row in values.items()
    }


def test_bands_and_numbers(run, small, tmp_path):
    from soil_mobility_plugin.soilmobility import load

    results = run("predictmobility", **small, ELEMENTS="Pb,Cd", OUTPUT=str(tmp_path / "out.tif"))
    dataset = gdal.Open(results["OUTPUT"])
    assert [dataset.GetRasterBand(number).GetDescription() for number in (1, 2)] == ["Pb", "Cd"]
    found = read(results["OUTPUT"])[:, 0]
    model, high = load(), load().training_range("ph")[1]
    for values, symbol in zip(found, ("Pb", "Cd")):
        expected = model.predict(symbol, ph=[5.0, high], soc=2.0, clay=20.0, cec=15.0)[0]
        np.testing.assert_allclose(values[[0, 2]], expected, atol=1 / 256)
    assert np.isnan(found[:, 1]).all()
    assert results["VALID_PIXELS"] == 2
    assert results["SHARE_CLAMPED"] == pytest.approx(0.5, rel=1e-5)
    assert results["MEAN_MOBILITY"] == pytest.approx(np.nanmean(found), abs=1 / 256)
    above = found[:, [0, 2]] >= 10.0
    assert results["SHARE_MEDIUM_OR_ABOVE"] == pytest.approx(above.mean(), abs=1e-3)


@pytest.mark.parametrize(
    ("chosen", "title", "band"),
    [
        ("Pb,Cd", "Mobility of Pb, Cd (F1, %), Cd shown", 2),
        ("Pb,Zn,Cu,As,Ni,Hg", "Mobility of 6 elements (F1, %), Pb shown", 1),
        ("Zn", "Mobility of Zn (F1, %)", 1),
    ],
)
def test_a_title_says_which_element_is_shown(run, small, tmp_path, monkeypatch, chosen, title, band):
    from soil_mobility_plugin.processing.algorithm import Run

    said = []
    monkeypatch.setattr(Run, "style", lambda run, name, style: said.append((style.name, style.band)))
    run("predictmobility", **small, ELEMENTS=chosen, OUTPUT=str(tmp_path / "out.tif"))
    assert said == [(title, band)]
