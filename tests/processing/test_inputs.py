"""Rasters as users have them: other grids, scaled integers, missing flags, user nodata, provider-backed layers."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests.rasterfiles import read, write


def digest(path: str | Path) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def plain(example: Path, name: str) -> np.ndarray:
    return read(example / f"{name}.tif")[0]


def geotransform(example: Path) -> tuple[float, ...]:
    return gdal.Open(str(example / "ph.tif")).GetGeoTransform()


def crs(example: Path) -> str:
    return gdal.Open(str(example / "ph.tif")).GetProjection()


@pytest.fixture
def copy(example, tmp_path):
    """Write values with the example's georeference under another encoding."""

    def make(name: str, values: np.ndarray, **options) -> str:
        return write(tmp_path / f"{name}.tif", values, geotransform(example), crs(example), **options)

    return make


def test_scaled_integers_are_read_as_values(run, soil, example, copy, tmp_path):
    ph = plain(example, "ph")
    stored = np.where(np.isnan(ph), -32768, np.round(ph * 10)).astype(np.int16)
    scaled = copy("scaled", stored, dtype=gdal.GDT_Int16, nodata=-32768, scale=0.1)
    exact = copy("exact", np.where(np.isnan(ph), np.nan, np.round(ph * 10) * 0.1), nodata=float("nan"))
    a = run("predictfractionation", **{**soil, "PH": scaled}, OUTPUT=str(tmp_path / "a.tif"))
    b = run("predictfractionation", **{**soil, "PH": exact}, OUTPUT=str(tmp_path / "b.tif"))
    np.testing.assert_allclose(read(a["OUTPUT"]), read(b["OUTPUT"]), atol=1 / 128)
    assert a["VALID_PIXELS"] == b["VALID_PIXELS"]


def test_soilgrids_conventions(run, soil, example, copy, tmp_path):
    """pH x 10, SOC dg/kg, clay g/kg, CEC mmol(c)/kg as integers give what the same soil gives in plain units."""
    values = {name: plain(example, name) for name in ("ph", "soc", "clay", "cec")}
    known = ~np.isnan(values["ph"])
    factors = {"ph": 10.0, "soc": 10.0, "clay": 10.0, "cec": 10.0}  # the example's SOC is in g/kg
    files, back = {}, {}
    for name, factor in factors.items():
        stored = np.where(known, np.round(values[name] * factor), -32768).astype(np.int16)
        files[name.upper()] = copy(f"grids_{name}", stored, dtype=gdal.GDT_Int16, nodata=-32768)
        unit = {"soc": "g/kg"}.get(name, "")
        back[name.upper()] = copy(f"plain_{name}", np.where(known, stored / factor, np.nan), unit=unit)
    a = run("predictfractionation", **files, SOC_UNIT="dg/kg", OUTPUT=str(tmp_path / "a.tif"))
    b = run("predictfractionation", **back, OUTPUT=str(tmp_path / "b.tif"))
    np.testing.assert_allclose(read(a["OUTPUT"]), read(b["OUTPUT"]), atol=1 / 256)  # what results are rounded to


@pytest.mark.parametrize("kind", ["nan without a flag", "flagged zero", "huge", "infinite"])
def test_what_is_masked(run, soil, example, copy, tmp_path, kind):
    clay = plain(example, "clay")
    hole = np.zeros(clay.shape, dtype=bool)
    hole[40:60, 50:80] = True
    value = {"nan without a flag": np.nan, "flagged zero": 0.0, "huge": -3.4e38, "infinite": np.inf}[kind]
    values = np.where(hole | np.isnan(clay), value, clay)
    path = copy("holed", values, nodata=0.0 if kind == "flagged zero" else None)
    result = read(run("predictfractionation", **{**soil, "CLAY": path}, OUTPUT=str(tmp_path / "o.tif"))["OUTPUT"])
    whole = read(run("predictfractionation", **soil, OUTPUT=str(tmp_path / "w.tif"))["OUTPUT"])
    assert np.isnan(result[:, hole]).all()
    np.testing.assert_array_equal(result[:, ~hole], whole[:, ~hole])


def test_user_nodata_of_a_layer(run, soil, example, tmp_path):
    from qgis.core import QgsProject, QgsRasterLayer, QgsRasterRange

    clay = plain(example, "clay")
    low, high = np.nanquantile(clay, [0.4, 0.6])
    layer = QgsRasterLayer(soil["CLAY"], "clay with user nodata")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(float(low), float(high))])
    QgsProject.instance().addMapLayer(layer)
    result = read(run("predictfractionation", **{**soil, "CLAY": layer.id()}, OUTPUT=str(tmp_path / "o.tif"))["OUTPUT"])
    whole = read(run("predictfractionation", **soil, OUTPUT=str(tmp_path / "w.tif"))["OUTPUT"])
    hidden = (clay >= low) & (clay <= high)
    assert hidden.sum() > 1000
    assert np.isnan(result[:, hidden]).all()
    np.testing.assert_array_equal(result[:, ~hidden], whole[:, ~hidden])
    QgsProject.instance().clear()


def test_a_virtual_raster_layer_is_read_through_its_provider(run, soil, example, tmp_path, messages):
    from qgis.core import QgsProject, QgsRasterLayer

    clay = QgsRasterLayer(soil["CLAY"], "clay")
    QgsProject.instance().addMapLayer(clay)
    parameters = (
        QgsRasterLayer.VirtualRasterParameters() if hasattr(QgsRasterLayer, "VirtualRasterParameters") else None
    )
    del parameters
    extent = clay.extent()
    uri = (
        f"?crs={clay.crs().authid()}&extent={extent.xMinimum()},{extent.yMinimum()},{extent.xMaximum()},"
        f"{extent.yMaximum()}&width={clay.width()}&height={clay.height()}&formula=%22clay%401%22%20*%201"
        f"&clay:uri={soil['CLAY']}&clay:provider=gdal"
    )
    virtual = QgsRasterLayer(uri, "virtual clay", "virtualraster")
    assert virtual.isValid()
    QgsProject.instance().addMapLayer(virtual)
    path = str(tmp_path / "o.tif")
    result = read(run("predictfractionation", messages, **{**soil, "CLAY": virtual.id()}, OUTPUT=path)["OUTPUT"])
    whole = read(run("predictfractionation", **soil, OUTPUT=str(tmp_path / "w.tif"))["OUTPUT"])
    assert "virtualraster" in messages.text
    np.testing.assert_array_equal(np.isnan(result), np.isnan(whole))
    np.testing.assert_allclose(result, whole, atol=1e-4)
    QgsProject.instance().clear()


def test_inputs_on_other_grids_are_aligned_and_said(run, soil, example, tmp_path, messages):
    coarse, utm, half = (str(tmp_path / f"{name}.tif") for name in ("coarse", "utm", "half"))
    gdal.Warp(coarse, soil["SOC"], xRes=370, yRes=370, resampleAlg="average")
    gdal.Warp(utm, soil["CLAY"], dstSRS="EPSG:32632", xRes=60, yRes=60, resampleAlg="bilinear")
    source = gdal.Open(str(example / "totals.tif"))
    gdal.Translate(half, source, srcWin=[0, 0, source.RasterXSize // 2, source.RasterYSize])
    path = str(tmp_path / "o.tif")
    inputs = {**soil, "SOC": coarse, "SOC_UNIT": "g/kg", "CLAY": utm, "TOTALS": half}
    before = {file: digest(file) for file in (*soil.values(), coarse, utm, half)}
    run("predictfractionation", messages, **inputs, ELEMENT="Cd", OUTPUT=path)
    assert {file: digest(file) for file in before} == before
    result = gdal.Open(path)
    reference = gdal.Open(soil["PH"])
    assert result.GetGeoTransform() == reference.GetGeoTransform()
    assert (result.RasterXSize, result.RasterYSize) == (reference.RasterXSize, reference.RasterYSize)
    values = read(path)
    assert np.isfinite(values[0, :, : values.shape[2] // 2 - 1]).sum() > 10_000
    assert np.isnan(values[:, :, values.shape[2] // 2 + 1 :]).all()
    # "utm" has smaller pixels than the reference (averaged), "coarse" larger ones (interpolated).
    # "Clay (CLAY, “utm”): ..."
    said = {re.search(r"\((\w+), “", line)[1]: line for line in messages.said if "resampled" in line}
    assert "bilinear" in said["SOC"]
    assert "average" in said["CLAY"]
    known = np.isfinite(values).all(axis=0)
    np.testing.assert_allclose(values[:, known].sum(axis=0), 100.0, atol=1e-3)


def test_extent(run, soil, example, tmp_path):
    whole = read(run("predictfractionation", **soil, OUTPUT=str(tmp_path / "w.tif"))["OUTPUT"])
    left, width, _, top, _, height = geotransform(example)
    bounds = (left + 20 * width, left + 70 * width, top + 60 * height, top + 30 * height)
    extent = ",".join(str(bound) for bound in bounds) + " [EPSG:25832]"
    part = read(run("predictfractionation", **soil, EXTENT=extent, OUTPUT=str(tmp_path / "part.tif"))["OUTPUT"])
    np.testing.assert_array_equal(part, whole[:, 30:60, 20:70])


def test_an_empty_extent_is_refused(refused, soil, tmp_path):
    """Not taken for none, which would be the whole map."""
    given = {**soil, "OUTPUT": str(tmp_path / "o.tif")}
    refused("predictfractionation", "EXTENT.*is empty", EXTENT="350000,350000,6090000,6090000", **given)


def test_a_bundle_named_by_its_card_is_read_anew_when_it_changes(run, soil, package, tmp_path):
    import json
    import shutil

    folder = tmp_path / "a model"
    shutil.copytree(package / "models" / "theory_guided_v1", folder)
    card = folder / "card.json"
    given = {**soil, "ELEMENTS": "Cd", "MODEL": str(card), "OUTPUT": str(tmp_path / "o.tif")}
    before = run("predictmobility", **given)["MEAN_MOBILITY"]
    changed = json.loads(card.read_text(encoding="utf-8"))
    changed["elements"]["Cd"]["offsets"] = {"l1": 1.0}
    card.write_text(json.dumps(changed), encoding="utf-8")
    assert run("predictmobility", **given)["MEAN_MOBILITY"] > before + 1.0


def test_reference(run, soil, tmp_path):
    coarse, path = str(tmp_path / "coarse.tif"), str(tmp_path / "o.tif")
    gdal.Warp(coarse, soil["CEC"], xRes=500, yRes=500)
    run("predictfractionation", **soil, REFERENCE=coarse, OUTPUT=path)
    expected, result = gdal.Open(coarse), gdal.Open(path)
    assert result.GetGeoTransform() == expected.GetGeoTransform()
    assert (result.RasterXSize, result.RasterYSize) == (expected.RasterXSize, expected.RasterYSize)


def test_values_outside_the_possible_range_are_masked_and_counted(run, soil, example, copy, tmp_path, messages):
    clay = plain(example, "clay")
    clay[10:20, 10:20] = 140.0
    path = copy("clay140", clay, unit="%")
    result = run("predictfractionation", messages, **{**soil, "CLAY": path}, OUTPUT=str(tmp_path / "o.tif"))
    assert np.isnan(read(result["OUTPUT"])[:, 10:20, 10:20]).all()
    assert "Clay (CLAY, “clay140”): 100 pixels outside the possible range were masked" in messages.text


def test_values_outside_the_training_range_are_clamped_and_counted(run, soil, example, tmp_path, messages):
    result = run("predictfractionation", messages, **soil, TOTAL_VALUE=900_000.0, OUTPUT=str(tmp_path / "o.tif"))
    assert result["SHARE_CLAMPED"] == 1.0
    assert any(line.startswith("content of Cd: 47,314 pixels") for line in messages.text.splitlines())


def test_mobile_content_is_mobility_times_aqua_regia_content(run, soil, example, tmp_path):
    from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
    from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel

    share = FractionationModel.load(bundled_path()).element("Cd")["aqua_regia_share"]
    for basis, factor in (("aqua regia", 1.0), ("total", share)):
        result = run(
            "predictfractionation",
            **soil,
            TOTALS=str(example / "totals.tif"),
            TOTAL_BASIS=basis,
            OUTPUT=str(tmp_path / "f.tif"),
            OUTPUT_MOBILE=str(tmp_path / "m.tif"),
        )
        content = read(example / "totals.tif")[0]
        expected = read(result["OUTPUT"])[0] / 100 * content * factor
        np.testing.assert_allclose(read(result["OUTPUT_MOBILE"])[0], expected, rtol=1e-3)


def test_the_file_tells_where_it_comes_from(run, soil, tmp_path):
    from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
    from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel

    path = run("predictfractionation", **soil, ELEMENT="Zn", OUTPUT=str(tmp_path / "o.tif"))["OUTPUT"]
    dataset = gdal.Open(path)
    metadata = dataset.GetMetadata()
    assert metadata["SOIL_MOBILITY_ALGORITHM"] == "soilmobility:predictfractionation"
    assert metadata["SOIL_MOBILITY_ELEMENT"] == "Zn"
    assert metadata["SOIL_MOBILITY_EVIDENCE"] in FractionationModel.load(bundled_path()).flags
    assert '"soc": "g/kg"' in metadata["SOIL_MOBILITY_UNITS"]
    assert "ph.tif, band 1" in metadata["SOIL_MOBILITY_INPUTS"]
    names = [dataset.GetRasterBand(number).GetDescription() for number in range(1, 5)]
    assert names == ["F1", "F2", "F3", "F4"]
    assert dataset.GetRasterBand(1).GetUnitType() == "%"
    assert dataset.GetRasterBand(1).GetNoDataValue() == -9999


@pytest.mark.realdata
def test_bhutan(run, bhutan, tmp_path, messages):
    """A whole country whose layers have different masks and state no unit."""
    from qgis.core import QgsProcessingException

    inputs = {name: str(bhutan[name]) for name in ("PH", "SOC", "CLAY", "CEC")}
    path = tmp_path / "cd.tif"
    with pytest.raises(QgsProcessingException) as caught:
        run("predictfractionation", **inputs, ELEMENT="Cd", OUTPUT=str(path))
    for part in ("median", "g/kg = 0.324 %", "percent = 3.24 %", "pH as pH", "clay as percent", "CEC as cmol(c)/kg"):
        assert part in str(caught.value)
    assert not path.exists()
    before = {name: digest(file) for name, file in inputs.items()}
    result = run("predictfractionation", **inputs, ELEMENT="Cd", SOC_UNIT="%", OUTPUT=str(path))
    assert {name: digest(file) for name, file in inputs.items()} == before
    assert result["VALID_PIXELS"] == 690_043
    values = read(path)
    arrays = [gdal.Open(file).ReadAsArray() for file in inputs.values()]
    valid = np.logical_and.reduce([np.isfinite(array) & (array != -9999) for array in arrays])
    np.testing.assert_array_equal(np.isfinite(values).all(axis=0), valid)
    assert np.isnan(values[:, ~valid]).all()
    np.testing.assert_allclose(values[:, valid].sum(axis=0), 100.0, atol=1e-3)


@pytest.mark.realdata
def test_areas_of_the_classes_on_the_ellipsoid(run, bhutan, tmp_path):
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransformContext,
        QgsDistanceArea,
        QgsGeometry,
        QgsRectangle,
    )

    inputs = {name: str(bhutan[name]) for name in ("PH", "SOC", "CLAY", "CEC")}
    fractions = run("predictfractionation", **inputs, SOC_UNIT="percent", OUTPUT=str(tmp_path / "cd.tif"))["OUTPUT"]
    result = run("classifyrisk", INPUT=fractions, OUTPUT=str(tmp_path / "risk.tif"))
    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext())
    measure.setEllipsoid("WGS84")
    left, width, _, top, _, height = gdal.Open(fractions).GetGeoTransform()
    expected = 0.0
    for row, count in enumerate(np.isfinite(read(fractions)[0]).sum(axis=1)):
        pixel = QgsRectangle(left, top + (row + 1) * height, left + width, top + row * height)
        expected += count * measure.measureArea(QgsGeometry.fromRect(pixel))
    total = sum(result[f"AREA_CLASS_{code}"] for code in range(1, 6))
    assert total == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(("unit", "meant"), [("%", "percent"), ("g kg-1", "g/kg"), ("dg/kg", "dg/kg")])
def test_another_spelling_of_a_unit_passes_the_checks_of_qgis(provider, soil, unit, meant):
    from qgis.core import QgsProcessingContext

    algorithm = provider.algorithm("predictfractionation")
    given = {**soil, "SOC_UNIT": unit, "ELEMENT": "Cd", "OUTPUT": "o.tif"}
    assert algorithm.checkParameterValues(given, QgsProcessingContext()) == (True, "")
    assert type(algorithm._given(given, QgsProcessingContext())["SOC_UNIT"]) is str
    assert algorithm._given(given, QgsProcessingContext())["SOC_UNIT"] == meant
