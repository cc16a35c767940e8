"""Drivers of mobility as rasters and as a report."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from tests.rasterfiles import read

MODEL = Path(__file__).resolve().parents[2] / "soil_mobility_plugin" / "models" / "smooth_core_v2"


@pytest.fixture
def outputs(tmp_path):
    return {"OUTPUT": str(tmp_path / "drivers.tif"), "OUTPUT_DOMINANT": str(tmp_path / "dominant.tif")}


def base_of(path: str) -> float:
    return float(gdal.Open(path).GetMetadataItem("SOIL_MOBILITY_BASE").split()[0])


def test_reference_plus_contributions_is_the_prediction(run, soil, example, outputs, tmp_path):
    inputs = {**soil, "TOTALS": str(example / "totals.tif"), "ELEMENT": "Pb"}
    result = run("mobilitydrivers", **inputs, **outputs)
    predicted = read(run("predictfractionation", **inputs, OUTPUT=str(tmp_path / "f.tif"))["OUTPUT"])[0]
    contributions = read(outputs["OUTPUT"])
    raster = gdal.Open(outputs["OUTPUT"])
    names = [raster.GetRasterBand(number).GetDescription() for number in range(1, 6)]
    assert names == ["Pb: pH", "Pb: organic carbon", "Pb: clay", "Pb: CEC", "Pb: total content"]
    l1 = base_of(outputs["OUTPUT"]) + contributions.sum(axis=0)
    np.testing.assert_allclose(100.0 / (1.0 + np.exp(-l1)), predicted, atol=6e-3)
    assert result["MEAN_MOBILITY"] == pytest.approx(np.nanmean(predicted), abs=1e-3)
    assert result["BASE_MOBILITY"] == pytest.approx(100.0 / (1.0 + np.exp(-base_of(outputs["OUTPUT"]))), abs=1e-6)
    assert result["IMPORTANCE_PH"] == pytest.approx(np.nanmean(np.abs(contributions[0])), abs=1e-5)


def test_dominant_driver_has_the_largest_contribution(run, soil, outputs):
    run("mobilitydrivers", **soil, **outputs)
    contributions, codes = read(outputs["OUTPUT"]), read(outputs["OUTPUT_DOMINANT"])[0]
    known = np.isfinite(contributions[0])
    np.testing.assert_array_equal(np.isfinite(codes), known)
    largest = np.abs(contributions[:, known]).max(axis=0)
    found = codes[known].astype(int)
    chosen = contributions[:, known][found % 10 - 1, np.arange(found.size)]
    clear = found > 0
    np.testing.assert_allclose(np.abs(chosen[clear]), largest[clear], rtol=1e-6)
    np.testing.assert_array_equal(found[clear] > 10, chosen[clear] < 0)


def test_inputs_not_given_contribute_nothing(run, soil, outputs, messages):
    given = {name: path for name, path in soil.items() if name != "CEC"}
    result = run("mobilitydrivers", feedback=messages, **given, **outputs)
    contributions = read(outputs["OUTPUT"])
    assert np.nanmax(np.abs(contributions[3])) == 0.0
    assert np.nanmax(np.abs(contributions[4])) == 0.0
    assert result["IMPORTANCE_CEC"] == 0.0
    # no mean of any data: a soil that the card states
    assert "Reference soil (that of the model): pH 6.2, SOC 2 %, clay 20 %, CEC unknown" in messages.text


def test_against_the_map_itself(run, soil, example, outputs, messages):
    run("mobilitydrivers", feedback=messages, **soil, **outputs, AGAINST="map median")
    ph = np.nanmedian(read(example / "ph.tif"))
    assert f"Reference soil (map median): pH {ph:.3g}, SOC" in messages.text


def test_the_report(run, soil, outputs, tmp_path):
    path = tmp_path / "r.html"
    result = run("mobilitydrivers", **soil, **outputs, ELEMENT="Zn", OUTPUT_HTML=str(path))
    text = path.read_text(encoding="utf-8")
    assert result["OUTPUT_HTML"] == str(path)
    for words in ("Drivers of the mobility of Zn", "organic carbon", "Dominant driver", "Shapley", "Reference soil"):
        assert words in text


def test_dominant_can_be_left_out(run, soil, tmp_path):
    result = run("mobilitydrivers", **soil, OUTPUT=str(tmp_path / "d.tif"), OUTPUT_DOMINANT=None)
    assert "OUTPUT_DOMINANT" not in result


def test_what_is_refused(run, soil, outputs):
    with pytest.raises(QgsProcessingException, match="AGAINST"):
        run("mobilitydrivers", **soil, **outputs, AGAINST="nothing")
    with pytest.raises(QgsProcessingException, match=r"ELEMENT.*is not one of"):
        run("mobilitydrivers", **soil, **outputs, ELEMENT="Xx")


def test_what_lies_above_a_background_is_a_driver_too(run, soil, example, outputs, tmp_path):
    inputs = {**soil, "TOTALS": str(example / "totals.tif"), "ELEMENT": "Pb"}
    run("mobilitydrivers", **inputs, **outputs, BACKGROUND="20")
    mobility = run("predictfractionation", **inputs, BACKGROUND="20", OUTPUT=str(tmp_path / "f.tif"))["OUTPUT"]
    predicted, contributions = read(mobility)[0], read(outputs["OUTPUT"])
    l1 = base_of(outputs["OUTPUT"]) + contributions.sum(axis=0)
    np.testing.assert_allclose(100.0 / (1.0 + np.exp(-l1)), predicted, atol=6e-3)
    run("mobilitydrivers", **inputs, OUTPUT=str(tmp_path / "geogenic.tif"), OUTPUT_DOMINANT=None)
    geogenic = read(str(tmp_path / "geogenic.tif"))
    added = (read(str(example / "totals.tif"))[1] > 40.0) & np.isfinite(predicted)
    assert added.sum() > 100
    assert (contributions[4] > geogenic[4])[added].all()


def test_the_reference_soil_holds_no_more_than_the_background(run, soil, example, outputs, messages):
    inputs = {**soil, "TOTALS": str(example / "totals.tif"), "ELEMENT": "Pb", "AGAINST": "map median"}
    run("mobilitydrivers", feedback=messages, **inputs, BACKGROUND="5", **outputs)
    card = FractionationModel.load(MODEL).element("Pb")
    content = 5.0 / (card["reference_mg_kg"] * card["aqua_regia_share"])
    assert f"content {content:.3g} x reference" in messages.text
