"""Total and mobile content compared without QGIS, and the page on it."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.divergence import CLASSES, DIFFERENCE, divergence, third
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.report.pages.common import Origin
from soil_mobility_plugin.soilmobility.report.pages.divergence import page
from tests.rasterfiles import read, write
from tests.told import Told

ORIGIN = Origin("totalmobiledivergence", "Divergence", "1")


def diverged(folder, total, mobility, names=(CLASSES, DIFFERENCE), feedback=None):
    sources = Source(write(folder / "t.tif", total)), Source(write(folder / "m.tif", mobility))
    paths = {name: str(folder / f"{name}.tif") for name in names}
    return divergence(sources, reference_grid(sources[1]), paths, {}, feedback or Silent())


def test_opposite_ranks(tmp_path):
    """The mobile content falls as the total rises: corners 13 and 31, and the middle third."""
    total = np.arange(1.0, 901.0).reshape(30, 30)
    mobility = 100.0 * (901.0 - total) / total / 900.0
    mobility[0, 0] = np.nan
    found = diverged(tmp_path, total, mobility)
    assert found.valid == 899
    assert found.spearman == pytest.approx(-1.0, abs=1e-6)
    classes, difference = read(tmp_path / f"{CLASSES}.tif")[0], read(tmp_path / f"{DIFFERENCE}.tif")[0]
    assert set(classes[np.isfinite(classes)].tolist()) == {13.0, 22.0, 31.0}
    assert found.share(13) == pytest.approx(1 / 3, abs=0.01)
    assert found.share(13, 22, 31) == pytest.approx(1.0)
    assert (difference[0, 1], difference[-1, -1]) == pytest.approx((99.8, -99.8), abs=0.2)
    text = page(found, ORIGIN, "t / m", [("TOTAL", "t.tif")]).html()
    for words in ("−1.00", "Rank difference", "Where total and mobile content diverge", "low total, high mobile"):
        assert words in text


def test_alike_maps_and_no_difference_wanted(tmp_path):
    total = np.arange(1.0, 401.0).reshape(20, 20)
    found = diverged(tmp_path, total, np.full((20, 20), 10.0), (CLASSES,))
    assert found.spearman == pytest.approx(1.0)
    assert found.share(11, 22, 33) == pytest.approx(1.0)
    assert found.difference is None
    assert "Rank difference" not in page(found, ORIGIN, "t / m", []).html()


def test_without_a_common_pixel_nothing_is_made_up(tmp_path):
    total = np.full((6, 6), np.nan)
    total[:3] = 1.0
    mobility = np.full((6, 6), np.nan)
    mobility[3:] = 1.0
    found = diverged(tmp_path, total, mobility)
    assert (found.valid, found.spearman, found.share(11)) == (0, None, None)
    assert "Area per class" in page(found, ORIGIN, "t / m", []).html()


def test_the_log_tells_what_was_masked_and_found(tmp_path):
    total, mobility = np.arange(1.0, 901.0).reshape(30, 30), np.full((30, 30), 95.0)
    told = Told()
    diverged(tmp_path, total, mobility, feedback=told)
    assert told.said[-1:] == ["Spearman's correlation 1.000; same third of both: 100.0 % of the area."]
    assert told.progress == [33.0, 66.0, 100.0]
    assert not any("masked" in text for text in told.said)
    mobility[0, :2], total[1, 0], mobility[2, :3] = (100.1, -0.1), -1.0, (100.0, 0.0, np.nan)
    told = Told()
    assert diverged(tmp_path, total, mobility, feedback=told).valid == 900 - 4
    assert "3 pixels with an impossible content or mobility were masked." in told.said


def test_thirds():
    assert third(np.array([0.0, 33.3, 33.4, 66.6, 66.7, 100.0])).tolist() == [1, 1, 2, 2, 3, 3]
