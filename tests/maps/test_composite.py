"""Elements joined into one index, without QGIS; shares are by area."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps import composite
from soil_mobility_plugin.soilmobility.maps.composite import CLASSES, CRITICAL, INDEX, Joining, composite_risk
from soil_mobility_plugin.soilmobility.raster import walk
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS
from tests.rasterfiles import pixel_areas, read, write
from tests.told import Told


@pytest.fixture
def sources(tmp_path):
    place = {"crs": "EPSG:4326", "geotransform": (10.0, 1.0, 0.0, 70.0, 0.0, -10.0)}
    cadmium = np.array([[5.0, 5.0], [20.0, 40.0], [60.0, np.nan]])
    lead = np.array([[1.0, 8.0], [2.0, 200.0], [3.0, 3.0]])
    values = {"Pb": lead, "Cd": cadmium}
    return {symbol: Source(write(tmp_path / f"{symbol}.tif", band, **place)) for symbol, band in values.items()}


def joined(sources, folder, method="worst", names=(INDEX, CLASSES, CRITICAL), log=None):
    joining = Joining.of(tuple(sources), method, RAC_LIMITS, 3)
    grid = reference_grid(next(iter(sources.values())))
    paths = {name: str(folder / f"{name}.tif") for name in names}
    return composite_risk(sources, grid, joining, paths, {}, log or Silent())


def test_worst(sources, tmp_path):
    log = Told()
    found = joined(sources, tmp_path, log=log)
    index, classes, critical = (read(tmp_path / f"{name}.tif")[0] for name in (INDEX, CLASSES, CRITICAL))
    np.testing.assert_allclose(index, [[5.0, 8.0], [20.0, np.nan], [60.0, np.nan]], rtol=1e-3)
    np.testing.assert_array_equal(classes, [[2, 2], [3, np.nan], [5, np.nan]])
    np.testing.assert_array_equal(critical, [[48, 82], [48, np.nan], [48, np.nan]])
    assert (found.valid, found.highest, found.critical) == (4, 60.0, (48, 82))
    area = pixel_areas(sources["Cd"].path)
    assert found.mean == pytest.approx(np.average([5.0, 8.0, 20.0, 60.0], weights=area[[0, 0, 1, 2], [0, 1, 0, 0]]))
    assert found.share_medium == pytest.approx((area[1, 0] + area[2, 0]) / (area[0].sum() + area[1, 0] + area[2, 0]))
    assert abs(found.share_medium - 0.5) > 0.02
    assert "1 values outside 0 to 100 % were masked." in log.said
    assert [text for text in log.said if "most critical" in text] == [
        "Cd is the most critical element of 80.1 % of the area.",
        "Pb is the most critical element of 19.9 % of the area.",
    ]


def test_no_mobility_and_all_of_it_are_mobility(tmp_path):
    ends = {"Cd": np.array([[0.0, 100.0]]), "Pb": np.array([[0.0, 0.0]])}
    given = {symbol: Source(write(tmp_path / f"{symbol}.tif", band)) for symbol, band in ends.items()}
    assert joined(given, tmp_path, names=(INDEX, CLASSES)).valid == 2
    np.testing.assert_array_equal(read(tmp_path / f"{CLASSES}.tif")[0], [[1, 5]])


@pytest.mark.parametrize(("lacking", "said"), [(0, ""), (128, "Pb has values in 12 % of the pixels that were read")])
def test_elements_are_compared_where_both_are_read(tmp_path, monkeypatch, lacking, said):
    """Of windows all at sea the first element alone is read: the others seemed to have values in more of the land."""
    monkeypatch.setattr(walk, "STRIP_BLOCK_PIXELS", 1 << 17)
    land = np.full((1024, 512), np.nan)
    land[:256] = 20.0
    given = {"Cd": Source(write(tmp_path / "Cd.tif", land))}
    land[:lacking] = np.nan
    given["Pb"] = Source(write(tmp_path / "Pb.tif", land))
    log = Told()
    joined(given, tmp_path, names=(INDEX,), log=log)
    assert [text[: len(said)] for text in log.said if "has values in" in text] == ([said] if said else [])


def test_a_number_of_elements_has_no_share(sources, tmp_path):
    found = joined(sources, tmp_path, "count", (INDEX,))
    np.testing.assert_array_equal(read(tmp_path / f"{INDEX}.tif")[0], [[0, 0], [1, np.nan], [1, np.nan]])
    assert found.share_medium is None
    assert found.highest == 1.0


def test_the_log_tells_what_is_joined_and_where_the_worst_tells_nothing(sources, tmp_path):
    log = Told()
    joined(sources, tmp_path, "toxicity", (INDEX,), log)
    assert log.said[:2] == ["Elements joined: Cd, Pb.", "Toxic-response factors: Cd 30, Pb 5."]
    high = {symbol: Source(write(tmp_path / f"{symbol}.tif", np.full((3, 3), 20.0))) for symbol in ("Cd", "Pb", "Sb")}
    nothing = {"Cd": high["Cd"], "Pb": Source(write(tmp_path / "none.tif", np.full((3, 3), np.nan)))}
    alike = "By the worst element 100 % of the area is at medium risk or above: no two places differ in it."
    for given, method, warned in ((high, "worst", True), (high, "mean", False), (high, "toxicity", False)):
        log = Told()
        found = joined(given, tmp_path, method, (INDEX,), log)
        assert any(text.startswith(alike) for text in log.said) is warned
        left_out = "Left out, because the table has no toxic-response factor for them: Sb."
        assert (left_out in log.said) is (method == "toxicity")
        assert found.critical == (48,), "of equals the first"
        assert sum("most critical" in text for text in log.said) == 1
        assert not any("No pixel" in text for text in log.said)
    log = Told()
    found = joined(nothing, tmp_path, names=(INDEX,), log=log)
    assert (found.critical, found.highest, found.mean) == ((), 0.0, None)
    assert "No pixel has all the elements: the result is empty." in log.said


def test_elements_are_joined_by_their_numbers():
    joining = Joining.of(("Pb", "As", "Cd"), "worst", RAC_LIMITS, 3)
    assert joining.weights.elements == ("As", "Cd", "Pb")
    assert joining.describe()["at_least"] == "medium"
    with pytest.raises(ValueError, match="No toxic-response factor"):
        Joining.of(("Li",), "toxicity", RAC_LIMITS, 3)
    assert set(composite.INDEX_BANDS) == {"worst", "mean", "toxicity", "count"}
