"""A raster by zones without QGIS: what values are taken for, rows, ranks, the most critical element."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps.zonal import Asked, zonal
from soil_mobility_plugin.soilmobility.maps.zones import quantile_ranges, ranked
from soil_mobility_plugin.soilmobility.raster.source import Source
from soil_mobility_plugin.soilmobility.raster.zones import Zones
from soil_mobility_plugin.soilmobility.report.pages.zonal import MOBILITY, QUANTILES, RISK, quantile_name
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS
from tests.rasterfiles import write
from tests.told import Told

PLAIN = Asked(RAC_LIMITS)
LEFT, TOP, PIXEL = 4321000.0, 3210000.0, 100.0


class Halves:
    """The left and the right half of a raster of 20 columns."""

    label = "halves"
    names = ["left", "right"]

    def __len__(self) -> int:
        return 2

    def on(self, grid) -> Zones:
        boxes = []
        for a, b in ((0, 10), (10, 20)):
            x0, x1, y0 = LEFT + PIXEL * a, LEFT + PIXEL * b, TOP - 1000
            boxes.append(f"POLYGON (({x0} {TOP},{x1} {TOP},{x1} {y0},{x0} {y0},{x0} {TOP}))")
        return Zones(grid, [bytes(ogr.CreateGeometryFromWkt(box).ExportToWkb()) for box in boxes])


@pytest.fixture
def summarised(tmp_path):
    def run(values: np.ndarray, asked: Asked = PLAIN, bands=(1,), **options):
        path = write(tmp_path / "r.tif", values, **options)
        names = asked.elements or ("INPUT",)
        sources = {name: Source(path, band=band, label=name) for name, band in zip(names, bands)}
        return zonal(sources, Halves(), asked, Silent())

    return run


def halves(left: float, right: float) -> np.ndarray:
    values = np.full((10, 20), left)
    values[:, 10:] = right
    return values


@pytest.mark.parametrize(
    ("dtype", "values", "options", "basis", "numbers"),
    [
        (gdal.GDT_Float32, (0.5, 70.0), {"unit": "%", "names": ("F1",)}, MOBILITY, True),
        (gdal.GDT_Float32, (0.5, 70.0), {"names": ("Cd",)}, MOBILITY, True),
        (gdal.GDT_Float32, (0.5, 700.0), {"names": ("Cd",)}, "", True),
        (gdal.GDT_Float32, (0.5, 70.0), {"unit": "%", "names": ("Clay",)}, "", True),
        (gdal.GDT_Float32, (2.0, 4.0), {"names": ("risk class",)}, RISK, False),
    ],
)
def test_what_values_are_taken_for(summarised, dtype, values, options, basis, numbers):
    found = summarised(halves(*values), dtype=dtype, **options)
    assert (found.kind.basis, found.kind.numbers) == (basis, numbers)
    assert [row.get("medium_pct") for row in found.rows] == ([0.0, 100.0] if basis else [None, None])
    assert [row.get("rank") for row in found.rows] == [2, 1]


def test_bytes_are_risk_classes_or_those_of_the_style(summarised):
    codes = np.full((10, 20), 1)
    codes[:, 5:] = 4
    found = summarised(codes, Asked(RAC_LIMITS, codes=True), dtype=gdal.GDT_Byte)
    assert found.kind.basis == RISK
    assert found.rows[0]["share_4"] == pytest.approx(50, abs=0.1)
    styled = Asked(RAC_LIMITS, codes=True, classes=((1, "sand", "#ffff00"), (2, "loam", "#aa7700")))
    found = summarised(codes, styled, dtype=gdal.GDT_Byte)
    assert [label for _, label, _ in found.kind.classes] == ["sand", "loam", "4"]
    assert found.rows[1]["main_class"] == "4"
    assert "rank" not in found.rows[0]


def test_a_style_of_one_class_has_all_of_the_area(summarised):
    only = Asked(RAC_LIMITS, codes=True, classes=((48, "Cd", "#ffff00"),))
    found = summarised(np.full((10, 20), 48), only, dtype=gdal.GDT_Byte)
    assert [(row["share_48"], row["main_class"]) for row in found.rows] == [(100.0, "Cd"), (100.0, "Cd")]


def test_the_highest_of_several_elements_counts_and_the_critical_one_is_named(summarised):
    values = np.full((2, 10, 20), 5.0)
    values[0, :, :10], values[1, :, 10:] = 40.0, 60.0
    found = summarised(values, Asked(RAC_LIMITS, ("Cd", "Pb")), (1, 2), unit="%", names=("Cd", "Pb"))
    assert [row["critical"] for row in found.rows] == ["Cd", "Pb"]
    assert [row["mean"] for row in found.rows] == pytest.approx([40.0, 60.0])
    assert found.by_element == [[100.0, 0.0], [0.0, 100.0]]
    values[:, :, :10], values[1, :, 5:10] = 3.0, 4.0
    low = summarised(values, Asked(RAC_LIMITS, ("Cd", "Pb")), (1, 2), unit="%", names=("Cd", "Pb")).rows[0]
    assert (low["critical"], low["critical_pct"]) == ("Pb", 0.0), "of equals the one with the higher mean"
    assert found.medium == 1.0
    assert found.order == [1, 0]


def test_impossible_mobility_is_masked(summarised):
    values = np.full((10, 20), 20.0)
    values[:, :10] = 130.0
    found = summarised(values, unit="%", names=("F1",))
    assert found.rows[0]["note"] == "no data in the zone"
    assert found.rows[0]["covered_pct"] == 0.0
    assert found.rows[0]["rank"] is None
    assert found.pixels == 100


class Boxes(Halves):
    """Rectangles of pixels of a raster of 30 x 40: one, one that overlaps it, one of a single pixel, one outside."""

    label = "boxes"
    names = ["large", "over it", "pixel", "outside"]
    places = (np.s_[5:20, 4:24], np.s_[15:25, 14:34], np.s_[28:29, 2:3], np.s_[40:45, 50:60])

    def __len__(self) -> int:
        return 4

    def on(self, grid) -> Zones:
        boxes = []
        for rows, columns in self.places:
            x0, x1 = (LEFT + PIXEL * edge for edge in (columns.start, columns.stop))
            y0, y1 = (TOP - PIXEL * edge for edge in (rows.start, rows.stop))
            boxes.append(f"POLYGON (({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))")
        return Zones(grid, [bytes(ogr.CreateGeometryFromWkt(box).ExportToWkb()) for box in boxes])


def test_rows_are_what_numpy_says_of_the_pixels(tmp_path):
    """Every column of every zone; the picture is of the pixels around the zones."""
    values = np.random.default_rng(6).uniform(0.0, 70.0, (30, 40)).astype(np.float32)
    values[6:9, 6:9] = np.nan
    heard = Told()
    source = Source(write(tmp_path / "r.tif", values, unit="%", names=("F1",)), label="r")
    found = zonal({"INPUT": source}, Boxes(), PLAIN, heard)
    for row, place in zip(found.rows, Boxes.places):
        here = values[place].ravel()
        known = here[np.isfinite(here)]
        size = (place[0].stop - place[0].start) * (place[1].stop - place[1].start) / 100.0
        assert (row["area_km2"], row["valid_km2"]) == pytest.approx((size, known.size / 100.0), rel=3e-3)
        if not known.size:
            assert (row["note"], row["pixels"], row["rank"], row["mean"]) == ("outside the raster", 0, None, None)
            continue
        assert row["pixels"] == known.size
        assert row["covered_pct"] == pytest.approx(100.0 * known.size / (100.0 * size), abs=0.05)
        classes = np.bincount(np.searchsorted(RAC_LIMITS, known, side="right"), minlength=5) / known.size
        assert [row[f"share_{code}"] for code in range(1, 6)] == pytest.approx((100 * classes).tolist(), abs=0.05)
        assert row["main_class"] == found.kind.classes[int(classes.argmax())][1]
        assert row["medium_pct"] == pytest.approx(100.0 * np.mean(known >= 10.0), abs=0.05)
        assert (row["mean"], row["minimum"], row["maximum"]) == pytest.approx(
            (known.mean(), known.min(), known.max()), rel=1e-3
        )
        for share in QUANTILES:
            low, high = np.quantile(known, [max(share - 0.01, 0.0), min(share + 0.01, 1.0)])
            assert low * 0.999 <= row[quantile_name(share)] <= high * 1.001
    shares = [(row["medium_pct"], row["mean"]) for row in found.rows[:3]]
    assert [row["rank"] for row in found.rows[:3]] == [1 + sum(other > own for other in shares) for own in shares]
    # 5 x 10 pixels in both, of 300 - 9 and of 200 with data
    for row, share in zip(found.rows, (50 / 291, 50 / 200)):
        assert row["note"] == f"{100 * share:.1f} % of its area with data lies in other zones too"
    assert found.rows[2]["note"] == ""
    assert found.by_element == [[], [], [], []]
    np.testing.assert_array_equal(found.picture.values, values[5:29, 2:34])
    told = [text for text in heard.said if text.startswith("Zone")]
    assert told[-1] == "Zone “outside”: outside the raster."


def test_the_log_tells_of_elements_left_out_and_of_nothing(tmp_path):
    values = np.full((30, 40), np.nan)
    told = Told()
    source = Source(write(tmp_path / "r.tif", values, unit="%", names=("F1",)), label="r")
    found = zonal({"Cd": source}, Boxes(), Asked(RAC_LIMITS, ("Cd",), ("Na", "K")), told)
    assert "Not among the potentially toxic elements and left out: Na, K." in told.said
    assert "No pixel of the zones has a value: all statistics are empty." in told.said
    assert [row["note"] for row in found.rows] == ["no data in the zone"] * 3 + ["outside the raster"]
    assert (found.pixels, found.mean, found.medium) == (0, None, None)
    assert [row["critical"] for row in found.rows] == [None] * 4


@pytest.mark.parametrize(("highest", "percent"), [(1.0, False), (1.05, True), (100.0, True), (100.5, False)])
def test_values_without_a_unit_are_mobility_above_1_and_up_to_100(summarised, highest, percent):
    assert (summarised(halves(0.5, highest), names=("Cd",)).kind.basis == MOBILITY) is percent


def test_ranks_and_ranges():
    keys = np.array([(2.0, 1.0), (0.0, 0.0), (1.0, 5.0), (2.0, 1.0), (2.0, 0.5)])
    assert ranked(keys, np.arange(5) != 1) == [3, None, 1, 3, 2]
    ranges = quantile_ranges("zone_values", [1.0, 2.0, None, 4.0, 8.0], "mg/kg")
    assert (ranges[0][0], ranges[-1][1]) == (1.0, 8.0)
    assert all(high == low for (_, high, _, _), (low, _, _, _) in zip(ranges, ranges[1:]))
    assert ranges[0][2].endswith("mg/kg")
    assert len(quantile_ranges("zone_values", [3.0], "")) == len(quantile_ranges("zone_values", [], "")) == 1


def test_zones_whose_shares_are_alike_are_coloured_by_what_tells_them_apart(summarised):
    """All at medium or above, or none: the share is no map. Where it differs it colours the zones, however little."""
    percent = {"unit": "%", "names": ("F1",)}
    cases = {(20.0, 45.0): "mean", (0.2, 4.0): "mean", (5.0, 45.0): "medium_pct"}
    for (left, right), column in cases.items():
        found = summarised(halves(left, right), **percent)
        assert found.coloured_by == column
        assert bool(found.alike) == (column == "mean")
        if column == "mean":
            low, high = found.rows[0]["mean"], found.rows[1]["mean"]
            assert found.ranges[0][0] == low < found.ranges[-1][1] == high
    classes = summarised(halves(4.0, 5.0), names=("risk class",))
    assert (classes.coloured_by, classes.ranges) == ("main_class", ())
    assert "100.0 % in every zone" in classes.alike


def test_an_element_counts_where_another_is_unknown(tmp_path):
    """A window in which one element is nowhere known still counts for the others: what they hold hangs on no window."""
    whole = np.full((2, 300, 2048), 20.0, dtype=np.float32)
    whole[0, :, :1024] = np.nan
    whole[1, :, 1024:] = 5.0
    path = write(tmp_path / "r.tif", whole, unit="%", names=("Cd", "Pb"))
    sources = {symbol: Source(path, band=band, label=symbol) for band, symbol in enumerate(("Cd", "Pb"), start=1)}

    class All(Halves):
        names = ["all"]

        def __len__(self) -> int:
            return 1

        def on(self, grid) -> Zones:
            xmin, ymin, xmax, ymax = grid.bounds
            ring = f"{xmin} {ymin},{xmin} {ymax},{xmax} {ymax},{xmax} {ymin},{xmin} {ymin}"
            return Zones(grid, [bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))").ExportToWkb())])

    found = zonal(sources, All(), Asked(RAC_LIMITS, ("Cd", "Pb")), Silent())
    assert found.by_element[0] == pytest.approx([100.0, 50.0], abs=0.5)
    assert found.pixels == 300 * 1024


def test_the_caveat_is_of_the_element_that_is_summarised(summarised, tmp_path):
    """A band of a raster of several elements rests on what is known of its own one."""
    path = write(tmp_path / "r.tif", np.stack([halves(2.0, 20.0)] * 2), unit="%", names=("Cd", "Be"))
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadata(
        {"SOIL_MOBILITY_MODEL": "m", "SOIL_MOBILITY_EVIDENCE": '{"Be": "prior only", "Cd": "measured"}'}
    )
    del dataset
    source = Source(path, band=1, label="r")
    found = zonal({"INPUT": source}, Halves(), PLAIN, Silent())
    assert found.trust.evidence == {"Cd": "measured"}
    assert found.trust.model == "m"
