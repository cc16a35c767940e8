"""Tables and zone layers: whole, or not there."""

from __future__ import annotations

import pytest
from osgeo import gdal

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def mobility(run, soil, tmp_path):
    return run("predictfractionation", **soil, OUTPUT=str(tmp_path / "in.tif"))["OUTPUT"]


@pytest.mark.parametrize("extension", ["csv", "gpkg"])
def test_a_table_in_each_format(run, mobility, tmp_path, extension):
    path = tmp_path / f"t.{extension}"
    run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_TABLE=str(path))
    assert gdal.OpenEx(str(path)).GetLayer(0).GetFeatureCount() == 5


@pytest.mark.parametrize("extension", ["csv", "gpkg", "shp"])
def test_what_gdal_reports_while_a_sink_goes_is_a_failure(run, mobility, example, tmp_path, monkeypatch, extension):
    """The writer tells nobody whether its last rows could be written; the file is then not left."""
    from qgis.core import QgsFeatureSink, QgsProcessingAlgorithm, QgsProcessingException

    plain = QgsProcessingAlgorithm.parameterAsSink

    class Failing(QgsFeatureSink):
        def __init__(self, sink) -> None:
            super().__init__()
            self.sink = sink

        def addFeatures(self, features, flags=None):
            return self.sink.addFeatures(features)

        def flushBuffer(self) -> bool:
            # With exceptions on, Python's binding keeps what C++ would report to the handler.
            raising = gdal.GetUseExceptions()
            gdal.DontUseExceptions()
            gdal.Error(gdal.CE_Failure, 3, "write error")
            if raising:
                gdal.UseExceptions()
            return True

    def parameter_as_sink(self, *arguments):
        sink, destination = plain(self, *arguments)
        return Failing(sink), destination

    from soil_mobility_plugin.processing.base import SoilMobilityAlgorithm

    monkeypatch.setattr(SoilMobilityAlgorithm, "parameterAsSink", parameter_as_sink, raising=False)
    path = tmp_path / "out" / f"z.{extension}"
    path.parent.mkdir()
    zones = str(example / "zones.gpkg")
    with pytest.raises(QgsProcessingException, match=r"OUTPUT: .*write error.*Is the disk full"):
        run("zonalsummary", INPUT=mobility, ZONES=zones, OUTPUT=str(path))
    assert list(path.parent.iterdir()) == []


def test_rows_that_are_not_there_are_missed(run, mobility, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingException, QgsVectorLayer

    monkeypatch.setattr(QgsVectorLayer, "featureCount", lambda *_: 3)
    with pytest.raises(QgsProcessingException, match="3 of 5 rows are there"):
        run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_TABLE=str(tmp_path / "t.csv"))
    assert not (tmp_path / "t.csv").exists()


def test_a_folder_that_is_not_there(run, mobility, tmp_path):
    from qgis.core import QgsProcessingException

    wanted = str(tmp_path / "no" / "such" / "t.csv")
    with pytest.raises(QgsProcessingException, match=r"such.t\.csv"):
        run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_TABLE=wanted)
    assert not (tmp_path / "no").exists()
