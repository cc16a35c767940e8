"""How far to trust a prediction: uncertainty and applicability as rasters, and what they cost."""

from __future__ import annotations

import time

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.model.applicability import Applicability
from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from tests.rasterfiles import read, write


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load(bundled_path())


@pytest.fixture
def two_soils(example, tmp_path):
    """Left a paddy of Zhejiang, right a sandy desert soil unlike any that was measured; no CEC."""
    source = gdal.Open(str(example / "ph.tif"))
    left = np.arange(40)[np.newaxis, :].repeat(20, axis=0) < 20
    values = {"PH": (5.7, 9.6), "SOC": (2.4, 0.06), "CLAY": (22.0, 1.0)}
    return {
        name: write(
            tmp_path / f"{name}.tif",
            np.where(left, paddy, desert).astype(np.float32),
            source.GetGeoTransform(),
            source.GetProjection(),
            unit="" if name == "PH" else "%",
        )
        for name, (paddy, desert) in values.items()
    }


def test_paddy_and_desert_measured_and_not(run, two_soils, tmp_path):
    """Unlike soils, and an element that nobody measured, stand out in both maps."""
    found, half_width = {}, {}
    for element in ("Cd", "Rb"):
        result = run(
            "predictfractionation",
            **two_soils,
            ELEMENT=element,
            MODEL="theory_guided_v1",
            OUTPUT=str(tmp_path / f"{element}.tif"),
            OUTPUT_UNCERTAINTY=str(tmp_path / f"{element}_u.tif"),
            OUTPUT_APPLICABILITY=str(tmp_path / f"{element}_a.tif"),
        )
        index, inside = read(result["OUTPUT_APPLICABILITY"])
        found[element] = index[5, 5], index[5, 35], inside[5, 5], inside[5, 35], result["SHARE_OUTSIDE_DOMAIN"]
        assert (tmp_path / f"{element}_a.qml").exists()
        half_width[element] = read(result["OUTPUT_UNCERTAINTY"])[0, 5, 5]
    paddy, desert, paddy_inside, desert_inside, share = found["Cd"]
    assert desert > 3 * paddy
    assert (paddy_inside, desert_inside) == (1.0, 0.0)
    assert share == pytest.approx(0.5, abs=1e-3)
    assert found["Rb"][0] > 3 * paddy
    assert found["Rb"][2:] == (0.0, 0.0, 1.0)
    assert half_width["Rb"] > half_width["Cd"]


def test_the_share_outside_is_one_whatever_else_is_asked_for(run, messages, two_soils, package, tmp_path):
    """Its name once stood for the share clamped, except where the applicability was a result."""
    two_soils = {**two_soils, "MODEL": str(package / "models" / "theory_guided_v1")}
    shares = [
        run("predictfractionation", **two_soils, ELEMENT="Cd", OUTPUT=str(tmp_path / "f.tif")),
        run(
            "predictfractionation",
            **two_soils,
            ELEMENT="Cd",
            OUTPUT=str(tmp_path / "g.tif"),
            OUTPUT_APPLICABILITY=str(tmp_path / "a.tif"),
        ),
        run("predictmobility", **two_soils, ELEMENTS="Cd", OUTPUT=str(tmp_path / "m.tif")),
        run("mobilitydrivers", **two_soils, ELEMENT="Cd", OUTPUT=str(tmp_path / "d.tif")),
        run("fourpermillechange", messages, **two_soils, ELEMENTS="Cd", OUTPUT=str(tmp_path / "c.tif")),
        run(
            "guidancevalues",
            messages,
            **two_soils,
            ELEMENT="Cd",
            MODE="invert",
            MOBILE_LIMIT=0.1,
            OUTPUT=str(tmp_path / "v.tif"),
        ),
    ]
    assert {result["SHARE_OUTSIDE_DOMAIN"] for result in shares} == {shares[0]["SHARE_OUTSIDE_DOMAIN"]}
    assert shares[0]["SHARE_OUTSIDE_DOMAIN"] == pytest.approx(0.5, abs=1e-3)
    assert messages.text.count("50.0 % of the predictions lie outside the model's area of applicability") == 2
    assert shares[-1]["SHARE_CLAMPED"] == shares[0]["SHARE_CLAMPED"] == 0.0
    both = run("predictmobility", **two_soils, ELEMENTS="Cd,Rb", OUTPUT=str(tmp_path / "n.tif"))
    assert both["SHARE_OUTSIDE_DOMAIN"] == pytest.approx(0.75, abs=1e-3), "nobody measured Rb: outside everywhere"


def test_the_raster_holds_what_the_card_says(run, soil, model, tmp_path):
    path = str(tmp_path / "a.tif")
    run("predictfractionation", **soil, OUTPUT=str(tmp_path / "f.tif"), OUTPUT_APPLICABILITY=path)
    raster = gdal.Open(path)
    assert [raster.GetRasterBand(number).GetDescription() for number in (1, 2)] == [
        "Cd dissimilarity index",
        "Cd inside",
    ]
    threshold = Applicability(model, "Cd").threshold
    assert float(raster.GetMetadataItem("SOIL_MOBILITY_APPLICABILITY_THRESHOLD")) == pytest.approx(threshold)
    index, inside = read(path)
    known = np.isfinite(index)
    np.testing.assert_array_equal(inside[known], (index[known] <= np.float32(threshold)).astype(np.float32))


@pytest.mark.realdata
@pytest.mark.slow
def test_trust_costs_less_than_the_prediction(run, bhutan, tmp_path):
    """Uncertainty and applicability together at most double the processor time, of all threads, of a prediction."""
    inputs = {name: str(bhutan[name]) for name in ("PH", "SOC", "CLAY", "CEC")}
    inputs["SOC_UNIT"] = "percent"

    def seconds(**outputs: str) -> float:
        start = time.process_time()
        run("predictfractionation", **inputs, OUTPUT=str(tmp_path / "f.tif"), **outputs)
        return time.process_time() - start

    more = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT_UNCERTAINTY", "OUTPUT_APPLICABILITY")}
    seconds(**more)
    alone = min(seconds() for _ in range(3))
    both = min(seconds(**more) for _ in range(3))
    assert both <= 2.0 * alone, f"{alone:.2f} s alone, {both:.2f} s with both"
