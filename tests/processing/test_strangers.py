"""What a stranger's files say reaches QGIS's log, metadata, tables and pages as text and as nothing else."""

from __future__ import annotations

import json
import shutil
from xml.etree import ElementTree

import numpy as np
import pytest

from tests import cores
from tests.rasterfiles import write


@pytest.fixture
def bundle(tmp_path):
    """A bundle whose texts are those of somebody who means harm; ``bundle(key=value)`` changes its card."""

    def make(**changed) -> str:
        folder = cores.write(tmp_path / "bundle")
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        (folder / "card.json").write_text(json.dumps({**card, **changed}), encoding="utf-8")
        return str(folder)

    return make


@pytest.mark.parametrize(
    "sources", [["abc"], [None], [[]], [{"licence": "<img src=x>"}], [{"licence": "a\x1b[2J\x00b"}]]
)
def test_any_list_of_sources(run, soil, bundle, tmp_path, sources, messages):
    path = str(tmp_path / "out.tif")
    run("predictfractionation", messages, **soil, MODEL=bundle(sources=sources), ELEMENT="Cd", OUTPUT=path)
    run("describemodel", messages, MODEL=str(tmp_path / "bundle"), OUTPUT_HTML=str(tmp_path / "page.html"))
    metadata = (tmp_path / "out.qmd").read_text(encoding="utf-8")
    ElementTree.fromstring(metadata)
    assert "<img" not in metadata.replace("&lt;", "<").replace("&amp;lt;", "")
    assert "<img" not in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Traceback" not in messages.text


def test_half_a_character_is_refused(refused, soil, bundle, tmp_path):
    refused(
        "predictfractionation", "cannot be read", **soil, MODEL=bundle(summary="\ud800"), OUTPUT=str(tmp_path / "o.tif")
    )
    assert not (tmp_path / "o.tif").exists()


def test_control_characters_of_a_name_stay_out(run, soil, tmp_path, messages):
    inputs = tmp_path / "a\x1b[31mred"
    inputs.mkdir()
    own = {name: shutil.copy(path, inputs / f"{name}.tif") for name, path in soil.items()}
    path = tmp_path / "out.tif"
    run("predictfractionation", messages, **{name: str(file) for name, file in own.items()}, OUTPUT=str(path))
    assert "red" in (tmp_path / "out.qmd").read_text(encoding="utf-8")
    ElementTree.parse(tmp_path / "out.qmd")
    from osgeo import gdal

    items = gdal.Open(str(path)).GetMetadata()
    assert not any("\x1b" in value for value in items.values())
    assert "\x1b" not in messages.text


@pytest.mark.parametrize("ending", ["csv", "gpkg"])
def test_a_formula_in_a_table_is_text(run, tmp_path, ending):
    from osgeo import gdal
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    raster = write(tmp_path / "m.tif", np.full((20, 30), 20.0, dtype=np.float32), names=("Cd",))
    dataset = gdal.Open(raster)
    west, width, _, north, _, height = dataset.GetGeoTransform()
    layer = QgsVectorLayer("Polygon?field=name:string", "zones", "memory")
    layer.setCrs(QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection()))
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["=cmd|' /C calc'!A0"])
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, north + 9 * height, west + 9 * width, north)))
    layer.dataProvider().addFeatures([feature])
    path = tmp_path / f"out.{ending}"
    run("zonalsummary", INPUT=raster, ZONES=layer, ZONE_FIELD="name", OUTPUT=str(path))
    found = [one["name"] for one in QgsVectorLayer(str(path), "out", "ogr").getFeatures()]
    assert found == (["'=cmd|' /C calc'!A0"] if ending == "csv" else ["=cmd|' /C calc'!A0"])
