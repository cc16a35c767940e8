"""The ready model from zones to a report: it says what its parts say, also through a server that misbehaves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from soil_mobility_plugin.soilmobility.maps import soilmaps
from soil_mobility_plugin.soilmobility.raster import remote
from soil_mobility_plugin.soilmobility.raster.crs import transform_points
from soil_mobility_plugin.soilmobility.raster.grid import Grid
from tests.processing.test_zonal_summary import rows_of
from tests.raster.tileserver import MapServer, homolosine, write_layer
from tests.rasterfiles import read

SIZE = 5_000.0
#: About 8 to 14 degrees east, 46 to 50 north, in lobes that the sheet shears.
GRID = Grid(homolosine(), (1_300_000.0, SIZE, 0.0, 5_600_000.0, 0.0, -SIZE), 160, 110)

#: The names of results; QGIS 3.22 puts the step before them.
STEM = {
    "CEC of the area": "cec.tif", "Clay of the area": "clay.tif", "Soil organic carbon of the area": "soc.tif",
    "pH of the area": "ph.tif", "Mobility": "mobility.tif", "Composite index": "index.tif",
    "Risk classes": "classes.tif", "Most critical element": "critical.tif", "Zones with statistics": "zones.gpkg",
    "Report": "report.html",
}  # fmt: skip


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """Layers of plausible soils, as stored on the server."""
    folder = tmp_path_factory.mktemp("world")
    column, row = np.meshgrid(np.arange(GRID.width) + 0.5, np.arange(GRID.height) + 0.5)
    east, north = transform_points(*GRID.to_map(column, row), GRID.crs_wkt, "EPSG:4326")
    stored = {
        "phh2o": 60 + 8 * np.sin(2 * east), "soc": 250 + 120 * np.cos(3 * north), "clay": 250 + 100 * np.sin(north),
        "cec": 180 + 60 * np.cos(2 * east),
    }  # fmt: skip
    for name, values in stored.items():
        for depth, factor in (("0-5cm", 1.1), ("5-15cm", 1.0), ("15-30cm", 0.9)):
            write_layer(
                folder / name, f"{name}_{depth}_mean", np.rint(factor * values).astype(np.int16), GRID.geotransform
            )
    return folder


@pytest.fixture
def server(world, tmp_path, provider, monkeypatch):
    """The server, and a plugin that goes there, with a cache of its own and little patience."""
    from qgis.core import QgsSettings

    from soil_mobility_plugin.processing import network

    gdal.VSICurlClearCache()
    monkeypatch.setattr(remote, "PAUSES", (0.05, 0.05, 0.05))
    monkeypatch.setattr(remote, "SILENCE", 2.0)
    with MapServer(world) as found:
        QgsSettings().setValue(network.SOURCES, sources_of(found, tmp_path))
        QgsSettings().setValue(network.CACHE, str(tmp_path / "cache"))
        yield found
    QgsSettings().remove(network.SOURCES)
    QgsSettings().remove(network.CACHE)


def sources_of(server: MapServer, folder: Path) -> str:
    """A table of sources in which ``server`` stands for the real one."""
    table, text = folder / "sources.csv", soilmaps.SOURCES.read_text(encoding="utf-8")
    table.write_text(text.replace("https://files.isric.org/soilgrids/latest/data", server.address), encoding="utf-8")
    return str(table)


@pytest.fixture
def zones(tmp_path):
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    path = str(tmp_path / "zones.gpkg")
    source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = source.CreateLayer("zones", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for name, corners in (("west", "9 47,10 47,10 48,9 48,9 47"), ("east", "10 47,11 47,11 48,10 48,10 47")):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["name"] = name
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({corners}))"))
        layer.CreateFeature(feature)
    feature = layer = source = None
    return {"ZONES": path, "ZONE_FIELD": "name"}


@pytest.fixture
def given(provider, zones, tmp_path, destinations):
    """A whole call of the model."""
    from qgis.core import QgsApplication

    (tmp_path / "out").mkdir()
    named = destinations(QgsApplication.processingRegistry().createAlgorithmById("soilmobility:areareport"))
    return {**zones, **{named[label]: str(tmp_path / "out" / file) for label, file in STEM.items()}}


def results(given: dict) -> dict[str, Path]:
    return {Path(value).stem: Path(value) for value in given.values() if "/out/" in value}


def test_it_says_what_its_parts_say(run, server, zones, given, tmp_path):
    from soil_mobility_plugin.soilmobility.soil.elements import PREVALENT

    run("areareport", **given)
    found = results(given)
    assert all(path.is_file() for path in found.values())
    assert all(found[name].with_suffix(".qml").is_file() for name in ("ph", "mobility", "index", "classes", "zones"))
    # the parts, by hand
    parts = {name: str(tmp_path / f"{name}.tif") for name in ("PH", "SOC", "CLAY", "CEC")}
    run("soilgrids", AREA=zones["ZONES"], CRS="EPSG:4326", **{f"OUTPUT_{name}": path for name, path in parts.items()})
    for name, path in parts.items():
        np.testing.assert_array_equal(read(str(found[name.lower()])), read(path))
    mobility = run("predictmobility", **parts, ELEMENTS=list(PREVALENT), OUTPUT=str(tmp_path / "m.tif"))["OUTPUT"]
    np.testing.assert_array_equal(read(str(found["mobility"])), read(mobility))
    dataset = gdal.Open(mobility)
    assert [dataset.GetRasterBand(n).GetDescription() for n in range(1, 7)] == list(PREVALENT)
    index = run(
        "compositerisk", INPUT=mobility, METHOD="worst", OUTPUT=str(tmp_path / "i.tif"),
        OUTPUT_CLASSES=str(tmp_path / "k.tif"), OUTPUT_CRITICAL=str(tmp_path / "c.tif"),
    )  # fmt: skip
    for name, output in (("index", "OUTPUT"), ("classes", "OUTPUT_CLASSES"), ("critical", "OUTPUT_CRITICAL")):
        np.testing.assert_array_equal(read(str(found[name])), read(index[output]))
    table = rows_of(run("zonalsummary", INPUT=index["OUTPUT"], **zones, OUTPUT=str(tmp_path / "t.gpkg"))["OUTPUT"])
    assert rows_of(str(found["zones"])) == table
    assert [row["covered_pct"] for row in table.values()] == pytest.approx([100.0, 100.0], abs=1e-6)
    assert "west" in found["report"].read_text(encoding="utf-8")
    # hand-computed: 0-30 cm is (1.1 x 5 + 1.0 x 10 + 0.9 x 15) / 30 of the stored number, which is pH x 10
    values = read(str(found["ph"]))[0]
    assert np.nanmin(values) >= 0.1 * (29.0 / 30.0) * 52 - 0.06
    assert np.nanmax(values) <= 0.1 * (29.0 / 30.0) * 68 + 0.06


def beyond(*fault: str):
    """A fault that tests/raster/test_remote.py holds against the reader in the fast tests."""
    return pytest.param(*fault, marks=pytest.mark.slow)


@pytest.mark.parametrize("fault", ["503", beyond("cut"), beyond("wrong length"), beyond("login"), beyond("stall")])
def test_a_server_that_misbehaves_for_a_while_changes_nothing(run, server, given, fault):
    server.faults = [["soc_0-5cm_mean/.*tif$", fault, 1]]
    run("areareport", **given)
    assert server.faults[0][2] == 0
    assert rows_of(given[next(name for name in given if name.endswith("Zones with statistics"))])


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        beyond("404", "no such file"),
        ("503", "too busy or broken"),
        beyond("login", "asks to log in"),
        beyond("cut", "No data came"),
    ],
)
def test_a_server_that_goes_on_misbehaving_is_named_and_no_report_is_left(
    run, server, given, messages, fault, words
):  # fmt: skip
    from qgis.core import QgsProcessingException

    server.faults = [["clay_5-15cm_mean/.*tif$", fault, 9999]]
    with pytest.raises(QgsProcessingException, match="Soil maps of the zones") as refusal:
        run("areareport", feedback=messages, **given)
    # a model says which step failed, and why: QGIS 3.22 in the log, 3.44 in the same sentence
    assert words in messages.text + str(refusal.value)
    left = {name for name, path in results(given).items() if path.exists()}
    # what was fetched whole before the fault may stand; nothing that was computed from less than all does
    assert left <= {"ph", "soc"}


def test_only_chosen_zones_are_fetched(run, server, given):
    """What a dialog hands on when its user ticks *Selected features only*."""
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(given["ZONES"], "zones", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        layer.selectByExpression("name = 'west'")
        chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        run("areareport", **{**given, "ZONES": chosen})
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    dataset = gdal.Open(str(results(given)["ph"]))
    left, size, _, _, _, _ = dataset.GetGeoTransform()
    assert left == pytest.approx(9.0, abs=size)
    assert left + size * dataset.RasterXSize == pytest.approx(10.0, abs=size)


@pytest.mark.slow
def test_through_qgis_process(server, given, qgis_process, tmp_path):
    with qgis_process.settings(sources=sources_of(server, tmp_path), cache=str(tmp_path / "cache")):
        done = qgis_process("areareport", {**given, "METHOD": "mean"})
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(path.is_file() for path in results(given).values())
    index = gdal.Open(str(results(given)["index"]))
    assert index.GetSpatialRef().GetAuthorityCode(None) == "4326"
    report = results(given)["report"].read_text(encoding="utf-8")
    # the composite knows what its mobility rests on
    assert index.GetMetadataItem("SOIL_MOBILITY_MODEL") in report
    assert "other extract measured: As" in report


@pytest.mark.slow
def test_in_a_batch(server, given, dialogs, tmp_path):
    rows = []
    for number in range(2):
        folder = tmp_path / f"batch_{number}"
        folder.mkdir()
        rows.append({name: value.replace("/out/", f"/{folder.name}/") for name, value in given.items()})
    for row, found in zip(rows, dialogs.batch("areareport", rows)):
        assert found
        assert all(Path(value).is_file() for name, value in row.items() if name != "ZONE_FIELD")
