"""Risk classes of a raster: codes, pixels, areas, and what the result says of its origin."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.classes import classes
from soil_mobility_plugin.soilmobility.raster.geotiff import Band, Output
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS
from tests.rasterfiles import read, write
from tests.told import Told


@pytest.fixture
def classified(tmp_path):
    def run(values: np.ndarray, limits=RAC_LIMITS, **options):
        source = Source(write(tmp_path / "f1.tif", values, nodata=-9999.0, unit="%", **options), label="f1")
        output = Output(str(tmp_path / "classes.tif"), (Band("risk class"),), "Byte", {"A": "b"})
        return classes(source, reference_grid(source), limits, output, Silent())

    return run


def test_pixels_areas_and_mean(classified, tmp_path):
    values = np.full((20, 30), 5.0, dtype=np.float32)
    values[:10], values[10:15, :10], values[0, 0], values[0, 1] = 30.0, 80.0, -9999.0, 250.0
    found = classified(values)
    assert found.pixels.tolist() == [0, 250, 0, 298, 50]
    assert found.areas / 1e4 == pytest.approx(found.pixels, rel=2e-3)
    assert found.mean == pytest.approx((250 * 5 + 298 * 30 + 50 * 80) / 598)
    assert found.medium == found.areas[2:].sum() / found.areas.sum()
    assert [row["share_percent"] for row in found.table] == (100 * found.areas / found.areas.sum()).tolist()
    assert found.histogram[[5, 30, 80]].tolist() == pytest.approx(found.areas[[1, 3, 4]].tolist())
    assert found.histogram.sum() == pytest.approx(found.areas.sum())
    codes = read(tmp_path / "classes.tif")[0]
    assert np.unique(codes[np.isfinite(codes)]).tolist() == [2, 4, 5]
    np.testing.assert_array_equal(found.picture.values, codes)


def test_how_probable_medium_is_stands_in_a_second_band(tmp_path):
    f1 = np.full((10, 20), 15.0, dtype=np.float32)
    odds = np.full((10, 20), 0.95, dtype=np.float32)
    odds[:, 10:15], odds[:, 15:], f1[0, 0], odds[1, 1] = 0.5, 0.05, -9999.0, -9999.0
    sources = [
        Source(write(tmp_path / f"{name}.tif", values, nodata=-9999.0), label=name)
        for name, values in (("f1", f1), ("odds", odds))
    ]
    output = Output(str(tmp_path / "classes.tif"), (Band("risk class"),), "Byte", {})
    found = classes(sources[0], reference_grid(sources[0]), RAC_LIMITS, output, Silent(), sources[1])
    hardly, undecided, probably = found.odds_shares
    assert (hardly, undecided, probably) == pytest.approx((50 / 198, 50 / 198, 98 / 198), rel=2e-3)
    codes, percent = read(output.path)
    assert np.unique(percent[np.isfinite(percent)]).tolist() == [5, 50, 95]
    assert np.isnan([codes[0, 0], percent[0, 0], percent[1, 1]]).all()
    assert codes[1, 1] == 3
    assert gdal.Open(output.path).GetRasterBand(2).GetDescription() == "probability of 10 % or above"


def test_the_ends_of_what_can_be_count_and_the_log_tells_what_was_masked(tmp_path):
    f1 = np.array([[0.0, 100.0, -0.1, 100.1], [5.0, 5.0, 5.0, 5.0]], np.float32)
    odds = np.array([[0.0, 1.0, 0.5, 0.5], [1.05, -0.05, 1.0, 0.9]], np.float32)
    sources = [Source(write(tmp_path / f"{name}.tif", one), label=name) for name, one in (("f1", f1), ("odds", odds))]
    output, told = Output(str(tmp_path / "classes.tif"), (Band("risk class"),), "Byte", {}), Told()
    found = classes(sources[0], reference_grid(sources[0]), RAC_LIMITS, output, told, sources[1])
    codes, percent = read(output.path)
    np.testing.assert_array_equal(codes, [[1, 5, np.nan, np.nan], [2, 2, 2, 2]])
    np.testing.assert_array_equal(percent, [[0, 100, np.nan, np.nan], [np.nan, np.nan, 100, 90]])
    assert found.histogram.size == 100
    assert found.histogram[[0, 5, 99]] == pytest.approx(found.areas[[0, 1, 4]])
    sizes = [f"{size / 1e6:,.2f} km²" for size in found.areas]
    assert told.said[-5:] == [
        f"{label}: {count} pixels, {size}" for label, count, size in zip(found.labels, (1, 4, 0, 0, 1), sizes)
    ]
    assert told.said[-7:-5] == [
        "2 values outside 0 to 100 % were masked.",
        "2 probabilities outside 0 to 1 were masked.",
    ]
    assert not any("No pixel" in text for text in told.said)
    empty = Source(write(tmp_path / "empty.tif", f1 * np.nan), label="empty")
    told = Told()
    classes(empty, reference_grid(empty), RAC_LIMITS, output, told)
    assert "No pixel has a value: the result is empty." in told.said
    assert not any("masked" in text for text in told.said)


def test_areas_are_true_on_a_geographic_grid(classified):
    values = np.full((60, 10), 5.0, dtype=np.float32)
    values[30:] = 40.0
    found = classified(values, geotransform=(10.0, 1.0, 0.0, 60.0, 0.0, -1.0), crs="+proj=longlat +R=6371000")
    assert found.pixels[1] == found.pixels[3] == 300
    # Between 60 and 30 degrees north, and 30 and 0: sin 60 - sin 30 against sin 30, on a sphere.
    assert found.areas[1] / found.areas[3] == pytest.approx((np.sqrt(3) / 2 - 0.5) / 0.5, rel=1e-9)


def test_the_result_says_what_its_input_rests_on(classified, tmp_path):
    path = write(tmp_path / "f1.tif", np.full((4, 4), 20.0, dtype=np.float32), nodata=-9999.0, unit="%")
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadata({"SOIL_MOBILITY_MODEL": "m1", "SOIL_MOBILITY_EVIDENCE": "measured", "OTHER": "x"})
    del dataset
    source = Source(path, label="f1")
    output = Output(str(tmp_path / "k.tif"), (Band("risk class"),), "Byte", {"A": "b"})
    classes(source, reference_grid(source), RAC_LIMITS, output, Silent())
    items = gdal.Open(output.path).GetMetadata()
    assert (items["A"], items["SOIL_MOBILITY_MODEL"], items["SOIL_MOBILITY_EVIDENCE"]) == ("b", "m1", "measured")
    assert "OTHER" not in items


def test_a_band_of_several_elements_rests_on_what_is_known_of_its_own(tmp_path):
    path = write(tmp_path / "f1.tif", np.full((2, 4, 4), 20.0, dtype=np.float32), unit="%", names=("Cd", "Be"))
    dataset = gdal.Open(path, gdal.GA_Update)
    evidence = '{"Be": "prior only", "Cd": "measured"}'
    totals = '{"Be": "none given: the reference content", "Cd": "t.tif"}'
    dataset.SetMetadata(
        {"SOIL_MOBILITY_MODEL": "m1", "SOIL_MOBILITY_EVIDENCE": evidence, "SOIL_MOBILITY_TOTALS": totals}
    )
    del dataset
    source = Source(path, band=1, label="f1")
    output = Output(str(tmp_path / "k.tif"), (Band("risk class"),), "Byte", {})
    found = classes(source, reference_grid(source), RAC_LIMITS, output, Silent())
    assert (found.trust.model, found.trust.evidence, found.trust.assumed) == ("m1", {"Cd": "measured"}, [])
    assert gdal.Open(output.path).GetMetadata()["SOIL_MOBILITY_EVIDENCE"] == '{"Cd": "measured"}'


def test_nothing_valid(classified):
    found = classified(np.full((4, 4), -9999.0, dtype=np.float32))
    assert found.pixels.sum() == 0
    assert found.medium is None
    assert np.isnan(found.mean)
    assert {row["share_percent"] for row in found.table} == {None}
