"""The report of the risk classes: its numbers are those of the table and of the outputs."""

from __future__ import annotations

import re

import numpy as np
import pytest
from osgeo import ogr

from tests.rasterfiles import write


def test_the_report_holds_the_numbers_of_the_table(run, tmp_path):
    rng = np.random.default_rng(3)
    values = rng.gamma(2.0, 9.0, (80, 60)).clip(0, 100).astype(np.float32)
    values[:5] = -9999.0
    raster = write(tmp_path / "m.tif", values, (10.0, 0.01, 0, 60.0, 0, -0.01), "EPSG:4326", nodata=-9999.0, unit="%")
    page, table = tmp_path / "r.html", tmp_path / "t.gpkg"
    result = run(
        "classifyrisk",
        INPUT=raster,
        OUTPUT=str(tmp_path / "classes.tif"),
        OUTPUT_TABLE=str(table),
        OUTPUT_HTML=str(page),
    )
    assert result["OUTPUT_HTML"] == str(page)
    text = page.read_text(encoding="utf-8")
    assert "data:image/png;base64," in text
    dataset = ogr.Open(str(table))
    rows = [feature.items() for feature in dataset.GetLayer(0)]
    assert len(rows) == 5
    for row in rows:
        label = row["label"].replace("&", "&amp;")
        line = re.search(rf"</span>{re.escape(label)}(?:</span>)?</th>(.*?)</tr>", text).group(1)
        shown = [float(value) for value in re.findall(r'data-v="([^"]*)"', line)]
        assert shown == pytest.approx([row["pixels"], row["area_m2"] / 1e6, row["share_percent"]], rel=1e-12)
    assert f"{100 * result['SHARE_MEDIUM_OR_ABOVE']:.1f} %" in text
    assert f"{result['MEAN_MOBILITY']:.1f} %" in text


def test_an_empty_raster_has_a_report_too(run, tmp_path):
    raster = write(tmp_path / "m.tif", np.full((8, 8), -9999.0, dtype=np.float32), nodata=-9999.0, unit="%")
    page = tmp_path / "r.html"
    run("classifyrisk", INPUT=raster, OUTPUT=str(tmp_path / "classes.tif"), OUTPUT_HTML=str(page))
    assert page.read_text(encoding="utf-8").endswith("</html>\n")


@pytest.mark.parametrize(("band", "asked"), [(1, False), (4, True)])
def test_a_band_that_is_not_mobility_is_told(run, soil, example, tmp_path, messages, band, asked):
    path = run("predictfractionation", **soil, OUTPUT=str(tmp_path / "f.tif"))["OUTPUT"]
    run("classifyrisk", feedback=messages, INPUT=path, BAND=band, OUTPUT=str(tmp_path / "k.tif"))
    assert ("is named “F4”. Is it mobility (F1, %)?" in messages.text) is asked
    given = {"TOTAL": str(example / "totals.tif"), "MOBILITY": path, "OUTPUT": str(tmp_path / "d.tif")}
    run("totalmobiledivergence", feedback=(other := type(messages)()), **given, MOBILITY_BAND=band)
    assert ("is named “F4”. Is it mobility (F1, %)?" in other.text) is asked


def test_a_world_map_with_values_beyond_the_edge_of_the_earth(run, tmp_path):
    values = np.full((46, 91), 20.0, np.float32)
    path = write(tmp_path / "m.tif", values, (-18.2e6, 4e5, 0.0, 9.2e6, 0.0, -4e5), "+proj=moll +ellps=WGS84", unit="%")
    result = run("classifyrisk", INPUT=path, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_HTML=str(tmp_path / "r.html"))
    assert result["SHARE_MEDIUM_OR_ABOVE"] == 1.0
    assert result["AREA_CLASS_3"] == pytest.approx(5.1e14, rel=0.1)
