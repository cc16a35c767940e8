"""Runs of fourpermille: exact numbers on any type and unit, nodata, limits, masks, CEC, and what is refused."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.soil.scenario import CEC_PER_SOC
from tests.rasterfiles import pixel_areas, read, write

FACTORS = {"compound": 1.004**26, "linear": 1.104}


def band(path: str) -> np.ndarray:
    """Float32 pixels of the first band as they stand in the file, nodata as NaN."""
    dataset = gdal.Open(str(path))
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Float32
    values = dataset.GetRasterBand(1).ReadAsArray()
    values[values == np.float32(dataset.GetRasterBand(1).GetNoDataValue())] = np.nan
    return values


def about(path: str) -> dict:
    return gdal.Open(str(path)).GetMetadata()


@pytest.fixture
def soc() -> np.ndarray:
    values = np.linspace(0.0, 20.0, 60 * 50, dtype=np.float32).reshape(50, 60)
    values[3, :7] = np.nan
    return values


@pytest.mark.parametrize("growth", FACTORS)
def test_the_example(run, soil, tmp_path, growth):
    result = run("fourpermille", SOC=soil["SOC"], SOC_UNIT="g/kg", GROWTH=growth, OUTPUT=str(tmp_path / "soc.tif"))
    before, after = band(soil["SOC"]), band(result["OUTPUT"])
    expected = (before.astype(np.float64) * FACTORS[growth]).astype(np.float32)
    np.testing.assert_array_equal(after, expected)
    known = ~np.isnan(before)
    assert result["VALID_PIXELS"] == known.sum()
    assert result["FACTOR"] == FACTORS[growth]
    area = pixel_areas(result["OUTPUT"])[known]
    assert result["MEAN_SOC_BEFORE"] == pytest.approx(np.average(before[known], weights=area), rel=1e-8)
    assert result["MEAN_SOC_AFTER"] == pytest.approx(np.average(after[known], weights=area), rel=1e-8)
    dataset = gdal.Open(result["OUTPUT"])
    assert dataset.GetRasterBand(1).GetDescription() == "SOC 2050"
    assert dataset.GetRasterBand(1).GetUnitType() == "g/kg"
    assert (tmp_path / "soc.qml").is_file()
    scenario = json.loads(about(result["OUTPUT"])["SOIL_MOBILITY_SCENARIO"])
    assert scenario["growth"] == growth
    assert "bulk density" in scenario["assumption"]


@pytest.mark.parametrize("wanted", [(), ("OUTPUT_CEC",)])
def test_the_result_names_what_was_read(run, soil, tmp_path, wanted):
    given = {name: soil[name] for name in ("SOC", "CEC")}
    outputs = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", *wanted)}
    files = json.loads(
        about(run("fourpermille", **given, SOC_UNIT="g/kg", **outputs)["OUTPUT"])["SOIL_MOBILITY_INPUTS"]
    )
    assert list(files) == ["SOC"] if not wanted else ["CEC", "SOC"]


def test_integers_are_not_truncated(run, tmp_path):
    values = np.arange(1, 301, dtype=np.int16).reshape(15, 20)
    values[0, :3] = -32768
    path = write(tmp_path / "soc.tif", values, dtype=gdal.GDT_Int16, nodata=-32768, unit="g/kg")
    after = band(run("fourpermille", SOC=path, OUTPUT=str(tmp_path / "after.tif"))["OUTPUT"])
    expected = np.where(values < 0, np.nan, values.astype(np.float64) * 1.004**26).astype(np.float32)
    np.testing.assert_array_equal(after, expected)
    assert not np.array_equal(np.round(after[1:]), after[1:])


def test_scaled_integers(run, tmp_path):
    values = np.arange(1, 301, dtype=np.int16).reshape(15, 20)
    path = write(tmp_path / "soc.tif", values, dtype=gdal.GDT_Int16, scale=0.1, unit="g/kg")
    after = band(run("fourpermille", SOC=path, OUTPUT=str(tmp_path / "after.tif"))["OUTPUT"])
    unscaled = (values.astype(np.float64) * 0.1).astype(np.float32)
    np.testing.assert_array_equal(after, (unscaled.astype(np.float64) * 1.004**26).astype(np.float32))


def test_the_unit_is_not_needed_but_its_absence_is_told(run, soc, messages, tmp_path):
    path = write(tmp_path / "soc.tif", soc, nodata=-1)
    result = run("fourpermille", SOC=path, OUTPUT=str(tmp_path / "after.tif"), feedback=messages)
    np.testing.assert_array_equal(band(result["OUTPUT"]), (soc.astype(np.float64) * 1.004**26).astype(np.float32))
    assert "unit of SOC is not known" in messages.text
    assert result["SHARE_ORGANIC"] is None
    assert gdal.Open(result["OUTPUT"]).GetRasterBand(1).GetUnitType() == ""


@pytest.mark.parametrize("extra", [{"CEILING": 3}, {"KEEP_ORGANIC": True}, {"CEC": True}])
def test_the_unit_is_asked_for_where_it_counts(run, soc, tmp_path, extra):
    path = write(tmp_path / "soc.tif", soc)
    if "CEC" in extra:
        cec = write(tmp_path / "capacity.tif", soc)
        extra = {"CEC": cec, "CEC_UNIT": "cmol(c)/kg", "OUTPUT_CEC": str(tmp_path / "cec.tif")}
    with pytest.raises(Exception, match="SOC_UNIT"):
        run("fourpermille", SOC=path, **extra, OUTPUT=str(tmp_path / "after.tif"))
    assert not (tmp_path / "after.tif").exists()


@pytest.mark.parametrize(
    ("unit", "per_percent"), [("g/kg", 10), ("dg/kg", 100), ("percent", 1), ("fraction", 0.01), ("SOM percent", 1.724)]
)
def test_limits_are_stated_in_percent_whatever_the_unit(run, tmp_path, unit, per_percent):
    soc = np.array([[1.0, 2.9, 5.0, 12.5, 55.0, 58.0]])
    path = write(tmp_path / "soc.tif", (soc * per_percent).astype(np.float32), unit=unit)

    def after(**extra):
        result = run("fourpermille", SOC=path, **extra, OUTPUT=str(tmp_path / "after.tif"))
        assert gdal.Open(result["OUTPUT"]).GetRasterBand(1).GetUnitType() == unit
        return band(result["OUTPUT"])[0] / per_percent, result

    grown, result = after()
    np.testing.assert_allclose(grown, np.minimum(soc[0] * 1.004**26, 58), rtol=1e-6)
    assert result["SHARE_ORGANIC"] == pytest.approx(0.5)
    assert result["SHARE_LIMITED"] == pytest.approx(2 / 6)
    np.testing.assert_allclose(after(CEILING=3)[0], [1.004**26, 3, 5, 12.5, 55, 58], rtol=1e-6)
    kept = after(KEEP_ORGANIC=True)[0]
    np.testing.assert_allclose(kept[3:], soc[0, 3:], rtol=1e-7)
    assert (kept[:3] > soc[0, :3]).all()


def test_no_rate_changes_no_bit(run, soil, tmp_path):
    result = run(
        "fourpermille", **{name: soil[name] for name in ("SOC", "CEC")}, SOC_UNIT="g/kg", RATE=0,
        OUTPUT=str(tmp_path / "soc.tif"), OUTPUT_CEC=str(tmp_path / "cec.tif"),
    )  # fmt: skip
    np.testing.assert_array_equal(band(result["OUTPUT"]).view(np.int32), band(soil["SOC"]).view(np.int32))
    known = ~np.isnan(band(soil["SOC"]))
    np.testing.assert_array_equal(
        band(result["OUTPUT_CEC"])[known].view(np.int32), band(soil["CEC"])[known].view(np.int32)
    )


def test_mask_and_rates_and_ceilings_by_raster(run, soc, tmp_path):
    path = write(tmp_path / "soc.tif", soc, unit="percent")
    mask = np.zeros(soc.shape)
    mask[:, 20:40], mask[:, 40:] = 3, -9999
    masks = write(tmp_path / "mask.tif", mask, nodata=-9999, dtype=gdal.GDT_Int16)
    after = band(run("fourpermille", SOC=path, MASK=masks, OUTPUT=str(tmp_path / "a.tif"))["OUTPUT"])
    whole = (soc.astype(np.float64) * 1.004**26).astype(np.float32)
    np.testing.assert_array_equal(after[:, 20:40], whole[:, 20:40])
    np.testing.assert_array_equal(after[:, :20].view(np.int32), soc[:, :20].view(np.int32))
    np.testing.assert_array_equal(after[:, 40:].view(np.int32), soc[:, 40:].view(np.int32))

    rates = np.full(soc.shape, 8.0)
    rates[:, :30] = -9999
    result = run(
        "fourpermille", SOC=path, RATE_RASTER=write(tmp_path / "rates.tif", rates, nodata=-9999),
        OUTPUT=str(tmp_path / "b.tif"),
    )  # fmt: skip
    after = band(result["OUTPUT"])
    np.testing.assert_array_equal(after[:, :30].view(np.int32), soc[:, :30].view(np.int32))
    np.testing.assert_allclose(after[:, 30:], soc[:, 30:] * 1.008**26, rtol=1e-6)
    assert result["FACTOR"] is None

    ceilings = write(tmp_path / "ceilings.tif", np.full(soc.shape, 50.0), unit="g/kg")
    after = band(run("fourpermille", SOC=path, CEILING_RASTER=ceilings, OUTPUT=str(tmp_path / "c.tif"))["OUTPUT"])
    np.testing.assert_array_equal(after, np.where(soc > 5, soc, np.minimum(whole, np.float32(5))))


def test_cec_follows(run, soil, tmp_path):
    result = run(
        "fourpermille", SOC=soil["SOC"], SOC_UNIT="g/kg", CEC=soil["CEC"],
        OUTPUT=str(tmp_path / "soc.tif"), OUTPUT_CEC=str(tmp_path / "cec.tif"),
    )  # fmt: skip
    added = (band(result["OUTPUT"]).astype(np.float64) - band(soil["SOC"])) * (0.1 * CEC_PER_SOC)
    np.testing.assert_array_equal(band(result["OUTPUT_CEC"]), (band(soil["CEC"]) + added).astype(np.float32))
    assert gdal.Open(result["OUTPUT_CEC"]).GetRasterBand(1).GetDescription() == "CEC 2050"


def test_impossible_values_are_masked_and_counted(run, messages, tmp_path):
    path = write(tmp_path / "soc.tif", np.array([[1.0, 2.0, 700.0, -4.0]], dtype=np.float32), unit="g/kg")
    result = run("fourpermille", SOC=path, OUTPUT=str(tmp_path / "after.tif"), feedback=messages)
    assert np.isnan(band(result["OUTPUT"])[0]).tolist() == [False, False, True, True]
    assert "2 pixels outside the possible range" in messages.text


def test_extent(run, soil, tmp_path):
    result = run(
        "fourpermille", SOC=soil["SOC"], SOC_UNIT="g/kg", EXTENT="350000,352000,6100000,6101000 [EPSG:25832]",
        OUTPUT=str(tmp_path / "soc.tif"),
    )  # fmt: skip
    assert read(result["OUTPUT"]).shape == (1, 10, 20)


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ({"END_YEAR": 2020}, "END_YEAR"),
        ({"GROWTH": "cubic"}, "GROWTH"),
        ({"SOC_UNIT": "lb"}, "SOC_UNIT"),
        ({"OUTPUT_CEC": "cec.tif"}, r"\(OUTPUT_CEC\) needs the raster CEC"),
        ({"RATE": 5000}, "RATE"),
        ({"CEILING": 90}, "CEILING"),
        ({"OUTPUT": "soc.png"}, r"\.tif"),
        ({"MASK": "none.tif"}, "MASK"),
    ],
)
def test_what_cannot_be_is_refused(run, soil, tmp_path, extra, message):
    parameters = {"SOC": soil["SOC"], "SOC_UNIT": "g/kg", "OUTPUT": str(tmp_path / "soc.tif"), **extra}
    with pytest.raises(Exception, match=message):
        run("fourpermille", **parameters)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow  # two starts of QGIS; test_same_numbers.py has the command line for all
def test_from_the_command_line(qgis_process, soil, tmp_path):
    path = tmp_path / "soc.tif"
    done = qgis_process("fourpermille", {"SOC": soil["SOC"], "SOC_UNIT": "g/kg", "OUTPUT": path})
    assert done.returncode == 0, done.stdout + done.stderr
    assert np.nanmax(np.abs(band(path) / band(soil["SOC"]) - 1.004**26)) < 1e-6
    refused = qgis_process("fourpermille", {"SOC": soil["SOC"], "END_YEAR": 1999, "OUTPUT": tmp_path / "b.tif"})
    assert refused.returncode != 0
    assert "END_YEAR" in refused.stdout + refused.stderr


@pytest.mark.realdata
@pytest.mark.parametrize("growth", FACTORS)
def test_on_measured_soc(run, bhutan, tmp_path, growth):
    before = band(bhutan["SOC"])
    result = run(
        "fourpermille", SOC=str(bhutan["SOC"]), SOC_UNIT="percent", GROWTH=growth, OUTPUT=str(tmp_path / "a.tif")
    )
    expected = (before.astype(np.float64) * FACTORS[growth]).astype(np.float32)
    np.testing.assert_array_equal(band(result["OUTPUT"]).view(np.int32), expected.view(np.int32))
