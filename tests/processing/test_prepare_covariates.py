"""The stack of soil rasters."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from tests.rasterfiles import pixel_areas, read, write


def test_a_stack_in_canonical_units(run, soil, messages, tmp_path):
    result = run("preparecovariates", messages, **soil, OUTPUT=str(tmp_path / "s.tif"))
    dataset = gdal.Open(result["OUTPUT"])
    bands = [dataset.GetRasterBand(number) for number in range(1, dataset.RasterCount + 1)]
    assert [(band.GetDescription(), band.GetUnitType()) for band in bands] == [
        ("pH in water", "pH"),
        ("SOC", "percent"),
        ("CLAY", "percent"),
        ("CEC", "cmol(c)/kg"),
    ]
    values = read(result["OUTPUT"])
    plain = [read(soil[name])[0] for name in ("PH", "SOC", "CLAY", "CEC")]
    plain[1] = plain[1] * 0.1  # the example's SOC is in g/kg
    known, area = np.isfinite(plain).all(axis=0), pixel_areas(result["OUTPUT"])
    np.testing.assert_allclose(values[:, known], np.stack(plain)[:, known], rtol=1e-6)
    assert np.isnan(values[:, ~known]).all()
    assert result["VALID_PIXELS"] == known.sum()
    assert result["MEAN_SOC"] == pytest.approx(np.average(plain[1][known], weights=area[known]), rel=1e-6)
    assert result["MEAN_SAND"] is None
    assert "Soil organic carbon (SOC, “soc”): soc.tif" in messages.text
    assert (tmp_path / "s.qml").exists()


def test_a_prepared_stack_predicts_the_same(run, soil, tmp_path):
    """Units and names of the bands are those that a prediction reads by itself."""
    stack = run("preparecovariates", **soil, OUTPUT=str(tmp_path / "s.tif"))["OUTPUT"]
    bands = {f"{name}_BAND": number for number, name in enumerate(soil, start=1)}
    prepared = run("predictfractionation", **dict.fromkeys(soil, stack), **bands, OUTPUT=str(tmp_path / "a.tif"))
    direct = run("predictfractionation", **soil, OUTPUT=str(tmp_path / "b.tif"))
    np.testing.assert_allclose(read(prepared["OUTPUT"]), read(direct["OUTPUT"]), atol=2e-3)


def test_the_ph_of_a_stack_is_not_converted_again(run, refused, soil, tmp_path):
    """Who states the method for the stack states it for the prediction, too: the pH was too high by up to 1."""
    stack = run("preparecovariates", **soil, PH_METHOD="KCl", OUTPUT=str(tmp_path / "s.tif"))["OUTPUT"]
    given = {**dict.fromkeys(soil, stack), "OUTPUT": str(tmp_path / "f.tif")}
    refused("predictfractionation", "pH in H2O, but .* is KCl", **given, PH_METHOD="KCl")
    direct = run("predictfractionation", **soil, PH_METHOD="KCl", OUTPUT=str(tmp_path / "d.tif"))
    assert run("predictfractionation", **given)["MEAN_MOBILITY"] == pytest.approx(direct["MEAN_MOBILITY"], abs=1e-4)


def test_a_stack_without_a_valid_pixel(run, soil, messages, tmp_path):
    dataset = gdal.Open(soil["PH"])
    place = (dataset.GetGeoTransform(), dataset.GetProjection())
    ph = np.full((dataset.RasterYSize, dataset.RasterXSize), 6.0, dtype=np.float32)
    ph[: len(ph) // 3] = 99.0
    soc = np.where(ph == 99.0, np.float32(2.0), np.float32(np.nan))
    made = {"PH": write(tmp_path / "ph.tif", ph, *place), "SOC": write(tmp_path / "soc.tif", soc, *place)}
    given = {**soil, **made, "PH_UNIT": "pH", "SOC_UNIT": "percent"}
    result = run("preparecovariates", messages, **given, OUTPUT=str(tmp_path / "s.tif"))
    assert result["VALID_PIXELS"] == 0
    assert result["MEAN_PH"] is None
    assert "pixels outside the possible range were masked" in messages.text
    assert "the result is empty" in messages.text
