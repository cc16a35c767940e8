"""What drives mobility on rasters: sums that close, codes by hand, and the soil that pixels are compared with."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility import load
from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.drivers import (
    CELLS,
    CONTRIBUTIONS,
    DOMINANT,
    MAP_MEDIAN,
    TRAINING_MEAN,
    driver_edges,
    explain,
    map_drivers,
    reference_soil,
)
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack, Totals
from soil_mobility_plugin.soilmobility.raster.areas import PixelAreas
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.report.pages.drivers import DRIVERS, LOWERS, NOTHING
from soil_mobility_plugin.soilmobility.soil.fractions import logistic
from tests.rasterfiles import read, write

#: Rows of 20 degrees of latitude.
GLOBE = {"crs": "EPSG:4326", "geotransform": (0.0, 1.0, 0.0, 70.0, 0.0, -20.0)}


@pytest.fixture(scope="module")
def model():
    return load()


@pytest.fixture
def stack(model, tmp_path):
    """Two rows of soils at 60 and 40 degrees north: pH from 4 to 8 with a hole in the first, all else alike."""
    ph = np.linspace(4.0, 8.0, 9)[np.newaxis].repeat(2, axis=0)
    ph[0, 0] = np.nan
    values = {"ph": (ph, "pH"), "soc": (np.full((2, 9), 20.0), "g/kg"), "clay": (np.full((2, 9), 20.0), "%")}

    def make(**totals):
        layers = [
            SoilLayer(name, Source(write(tmp_path / f"{name}.tif", band, unit=unit, **GLOBE), label=name))
            for name, (band, unit) in values.items()
        ]
        ranges = {name: model.training_range(name) for name in model.soil_features}
        return SoilStack(reference_grid(layers[0].source), layers, ranges, Totals(**totals), ("Cd",))

    return make


def test_reference_and_contributions_are_the_prediction(model, stack, tmp_path):
    given = stack()
    explanation = explain(model, "Cd", given, TRAINING_MEAN)
    paths = {CONTRIBUTIONS: str(tmp_path / "c.tif"), DOMINANT: str(tmp_path / "d.tif")}
    found, mobility = map_drivers(given, explanation, paths, {}, Silent())
    bands, codes = read(paths[CONTRIBUTIONS]), read(paths[DOMINANT])[0]
    known = np.isfinite(bands[0])
    assert found.valid == mobility.counts.valid == known.sum() == 17
    ph = read(tmp_path / "ph.tif")[0][known].astype(np.float32)
    soil = {"ph": ph, "soc": np.full(17, 2, np.float32), "clay": np.full(17, 20, np.float32), "cec": None}
    expected = model.mobility("Cd", model.prepare(soil), np.float32(0.0))
    explained = 100.0 * logistic(explanation.drivers.base + bands[:, known].sum(axis=0))
    np.testing.assert_allclose(explained, expected, atol=0.01)
    # the more acid a soil, the more mobile is Cd (until carbonate binds it), and nothing else differs
    names = explanation.drivers.features
    of_ph = bands[names.index("ph"), 1]
    assert (np.diff(of_ph[:6]) < 0.0).all()
    assert codes[1, 0] == DRIVERS["ph"].code
    assert codes[1, -1] == DRIVERS["ph"].code + LOWERS
    area = np.broadcast_to(PixelAreas(given.grid).read(given.grid.window), known.shape)[known]
    size, signed = (np.average(one[:, known], axis=1, weights=area) for one in (np.abs(bands), bands))
    np.testing.assert_allclose(found.size, size, rtol=1e-3, atol=1e-9)  # files are rounded
    np.testing.assert_allclose(found.signed, signed, rtol=1e-3, atol=1e-7)
    dominant = np.bincount(codes[known].astype(int), area, 256) / area.sum()
    np.testing.assert_allclose(found.classes, dominant, atol=1e-12)
    areas, sums = found.along
    assert areas[names.index("ph")].sum() == pytest.approx(area.sum())
    assert areas[names.index("cec")].sum() == 0  # not given: nothing lies along it
    np.testing.assert_allclose(sums[names.index("ph")].sum(), (area * bands[names.index("ph"), known]).sum(), rtol=1e-3)
    assert found.mean == pytest.approx(np.average(expected, weights=area), rel=1e-3)
    assert abs(found.mean - expected.mean()) > 0.1, "pixels in the north are smaller"


def test_the_reference_is_the_training_s_or_the_map_s_own(model, stack):
    stated = model.card["reference_soil"]
    mean = reference_soil(model, "Cd", stack(), TRAINING_MEAN)
    assert (mean["ph"], mean["soc"], mean["cec"]) == (stated["ph"], stated["soc"], None)
    own = reference_soil(model, "Cd", stack(), MAP_MEDIAN)
    assert own["ph"] == 6.0
    assert own["soc"] == pytest.approx(2.0)
    assert own["enrichment"] == 0.0


def test_of_a_content_no_more_counts_than_the_background(model, stack):
    reference = model.element("Cd")["reference_mg_kg"] * model.element("Cd")["aqua_regia_share"]
    rich = {"value": 10.0 * reference, "basis": "aqua regia"}
    assert reference_soil(model, "Cd", stack(**rich), MAP_MEDIAN)["enrichment"] == pytest.approx(1.0, abs=1e-6)
    known = {**rich, "backgrounds": {"Cd": reference}}
    assert reference_soil(model, "Cd", stack(**known), MAP_MEDIAN)["enrichment"] == pytest.approx(0.0, abs=1e-6)


def test_cells_go_from_end_to_end_of_the_training_range(model):
    for name in model.soil_features:
        edges = driver_edges(model, name)
        assert edges.shape == (CELLS + 1,)
        assert (np.diff(edges) > 0.0).all()
        assert (edges[0], edges[-1]) == pytest.approx(model.training_range(name))


def test_on_a_map_of_the_reference_soil_no_driver_is_dominant(model, stack, tmp_path):
    """Float32 holds no pH of 6.2: the contribution of what it lacks was the largest."""
    given = stack()
    write(tmp_path / "ph.tif", np.full((2, 9), 6.2), unit="pH", **GLOBE)
    path = str(tmp_path / "d.tif")
    found, _ = map_drivers(
        given,
        explain(model, "Cd", given, TRAINING_MEAN),
        {CONTRIBUTIONS: str(tmp_path / "c.tif"), DOMINANT: path},
        {},
        Silent(),
    )
    assert 0.0 < found.size.max() < 1e-5
    assert set(read(path)[0].ravel()) == {NOTHING}
