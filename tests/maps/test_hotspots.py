"""Hot spots without QGIS: one hot corner, cold around it; limits that hold the false-discovery rate are wider."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps import hotspots
from soil_mobility_plugin.soilmobility.raster.focal import Z_LIMITS
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from tests.rasterfiles import read, write
from tests.told import Told


@pytest.fixture
def source(tmp_path):
    values = np.random.default_rng(0).normal(10.0, 1.0, (40, 60))
    values[:8, :8] += 20.0
    return Source(write(tmp_path / "values.tif", values))


def spots(source, folder, fdr):
    grid, feedback = reference_grid(source), Told()
    survey = hotspots.measure(source, grid, 3.5 * grid.pixel_size[0], fdr, feedback)
    paths = {hotspots.Z: str(folder / "z.tif"), hotspots.CLASSES: str(folder / "c.tif")}
    found = hotspots.hotspots(survey, paths, {"A": "b"}, feedback)
    assert feedback.progress == pytest.approx([100.0 / (3 if fdr else 2) * k for k in range(1, 4 if fdr else 3)])
    return survey, found


def test_a_hot_corner_is_found(source, tmp_path):
    survey, found = spots(source, tmp_path, False)
    z, classes = read(tmp_path / "z.tif")[0], read(tmp_path / "c.tif")[0]
    assert survey.limits == Z_LIMITS
    assert found.valid == 2400
    assert (classes[:7, :7] == 7).all()
    assert z[:7, :7].min() > z[20:, 20:].max()
    assert found.hot == pytest.approx((classes >= 6).mean())
    assert found.cold == pytest.approx((classes <= 2).mean())


@pytest.mark.parametrize(
    ("values", "pixels", "words"),
    [
        (np.random.default_rng(1).normal(10.0, 1.0, (9, 9)), 2, "Hot spots at 95 % or more: "),
        (np.random.default_rng(1).normal(10.0, 1.0, (9, 9)), 99, "Every pixel has all others within the radius"),
        (np.full((9, 9), 3.0), 2, "All valid pixels have the same value"),
        (np.full((9, 9), np.nan), 2, "No pixel has a value"),
    ],
)
def test_the_log_tells_what_was_found_or_why_nothing_was(tmp_path, values, pixels, words):
    source, feedback = Source(write(tmp_path / "v.tif", values)), Told()
    grid = reference_grid(source)
    survey = hotspots.measure(source, grid, pixels * grid.pixel_size[0], False, feedback)
    found = hotspots.hotspots(survey, {hotspots.Z: str(tmp_path / "z.tif")}, {}, feedback)
    endings = ("Hot spots at", "Every pixel has", "All valid pixels", "No pixel has")
    assert [text[: len(words)] for text in feedback.said if text.startswith(endings)] == [words]
    if found.valid:
        shares = f"{100 * found.hot:.2f} % of the area; cold spots: {100 * found.cold:.2f} %."
        assert feedback.said[-1] == words + shares
    assert (found.valid, found.hot is None, found.cold is None) == (
        (81, False, False) if "Hot" in words else (0, True, True)
    )


def test_the_rate_of_false_discoveries_moves_the_limits(source, tmp_path):
    survey, found = spots(source, tmp_path, True)
    assert all(held > plain for held, plain in zip(survey.limits, Z_LIMITS))
    told = Told()
    hotspots.measure(source, reference_grid(source), 3.5 * reference_grid(source).pixel_size[0], True, told)
    shown = ", ".join(f"{limit:.3f}" for limit in survey.limits)
    assert told.said[-1] == f"|z| from which on the false-discovery rate is 10, 5 and 1 %: {shown}."
    assert found.hot <= spots(source, tmp_path, False)[1].hot


def test_the_classes_need_not_be_written(source, tmp_path):
    survey, _ = spots(source, tmp_path, False)
    hotspots.hotspots(survey, {hotspots.Z: str(tmp_path / "alone.tif")}, {}, Silent())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["alone.tif", "c.tif", "values.tif", "z.tif"]


def test_spots_say_what_their_mobility_rests_on(source, tmp_path):
    dataset = gdal.Open(source.path, gdal.GA_Update)
    dataset.SetMetadata({"SOIL_MOBILITY_MODEL": "m1", "SOIL_MOBILITY_EVIDENCE": "measured", "OTHER": "x"})
    del dataset
    spots(Source(source.path), tmp_path, False)
    for name in ("z", "c"):
        items = gdal.Open(str(tmp_path / f"{name}.tif")).GetMetadata()
        assert (items["A"], items["SOIL_MOBILITY_MODEL"], items["SOIL_MOBILITY_EVIDENCE"]) == ("b", "m1", "measured")
        assert "OTHER" not in items
