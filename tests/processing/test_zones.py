"""Zones: which one a point lies in, outlines over a picture, names that are taken."""

from __future__ import annotations

import numpy as np
import pytest

from tests.processing.test_zonal_summary import LEFT, PIXEL, TOP, box, write_zones


@pytest.fixture
def zones(provider, messages, tmp_path):
    """Reads zones as a run does."""
    from qgis.core import QgsProcessingContext

    from soil_mobility_plugin.processing.algorithm import Run
    from soil_mobility_plugin.processing.specs import Given
    from soil_mobility_plugin.processing.zones import read_zones

    algorithm = next(one for one in provider.algorithms() if one.name() == "guidancevalues").create()

    def read(shapes, **parameters):
        if shapes is not None:
            parameters["ZONES"] = write_zones(tmp_path / "zones.gpkg", shapes)
        context = QgsProcessingContext()
        return read_zones(Run(algorithm, parameters, context, messages, Given(algorithm, parameters, context).kept()))

    return read


def point(column, row):
    from qgis.core import QgsGeometry, QgsPointXY

    return QgsGeometry.fromPointXY(QgsPointXY(LEFT + PIXEL * column, TOP - PIXEL * row))


def test_no_zones(zones):
    from soil_mobility_plugin.processing.specs import ParameterError

    assert zones(None) is None
    with pytest.raises(ParameterError, match="there is no zone in it"):
        zones({})


@pytest.mark.parametrize("field", ["name", ["name"]])
def test_zones_are_named_by_a_field_or_numbered(zones, field):
    shapes = {"a": box(0, 0, 10, 10), "": box(10, 0, 20, 10)}
    assert zones(shapes, ZONE_FIELD=field).names == ["a", "zone 2"]
    assert zones(shapes).names == ["1", "2"]


def test_codes_of_zones_are_named_as_they_are_written(zones, tmp_path):
    """Excel and many a shapefile hold whole numbers as ones with decimals; a blank is no name."""
    from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
    from qgis.PyQt.QtCore import QVariant

    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "codes", "memory")
    layer.dataProvider().addAttributes([QgsField("code", QVariant.Double), QgsField("name", QVariant.String)])
    layer.updateFields()
    for code, name in ((5001.0, "North "), (2.5, " "), (None, "South")):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, name])
        feature.setGeometry(QgsGeometry.fromWkt(box(0, 0, 10, 10)))
        layer.dataProvider().addFeature(feature)
    assert zones(None, ZONES=layer, ZONE_FIELD="code").names == ["5001", "2.5", "zone 3"]
    assert zones(None, ZONES=layer, ZONE_FIELD="name").names == ["North", "zone 2", "South"]


def test_other_layers_of_a_file_whose_first_is_none_of_polygons_are_named(given, tmp_path):
    from osgeo import ogr

    from soil_mobility_plugin.processing.specs import ParameterError

    path = str(tmp_path / "both.gpkg")
    file = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    for name, kind in (("cities", ogr.wkbPoint), ("districts", ogr.wkbPolygon)):
        file.CreateLayer(name, None, kind)
    file = None
    with pytest.raises(ParameterError, match=r"The file holds: cities, districts\. .*\|layername=districts"):
        given("zonalsummary", ZONES=path)["ZONES"]


def test_a_point_is_in_the_first_zone_that_holds_it(zones):
    from qgis.core import QgsGeometry

    found = zones({"a": box(0, 0, 10, 10), "b": box(5, 0, 20, 10), "none": None}, ZONE_FIELD="name")
    points = [point(2, 5), point(7, 5), point(15, 5), point(25, 5), QgsGeometry()]
    assert found.names_at(points, found.crs) == ["a", "a", "b", "", ""]


def test_outlines_leave_out_specks(zones):
    """An island of two pixels of the picture beside a square of twenty; a zone of nothing but such a one is drawn."""
    from soil_mobility_plugin.soilmobility.raster.grid import Grid
    from soil_mobility_plugin.soilmobility.raster.thumbnail import Thumbnail

    found = zones(
        {"both": f"MULTIPOLYGON ({box(0, 0, 20, 20)[8:]},{box(30, 0, 32, 2)[8:]})", "one": box(30, 10, 32, 12)}
    )
    grid = Grid(found.crs.toWkt(), (LEFT, PIXEL, 0.0, TOP, 0.0, -PIXEL), 60, 40)
    both, one = found.over(Thumbnail(grid, "value")).outlines
    assert [np.ptp(ring, axis=0).tolist() for ring in both.rings] == [[20.0, 20.0]]
    assert [np.ptp(ring, axis=0).tolist() for ring in one.rings] == [[2.0, 2.0]]
    assert one.tip == "2"


def test_what_has_no_place_in_the_crs_of_a_picture_is_not_drawn(zones):
    """The south pole in Lambert-93: GEOS took ten gigabytes for the outline of Antarctica."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    from soil_mobility_plugin.soilmobility.raster.grid import Grid
    from soil_mobility_plugin.soilmobility.raster.thumbnail import Thumbnail

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "countries", "memory")
    for place in (QgsRectangle(-180, -90, 180, -60), QgsRectangle(2, 46, 3, 47)):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(place))
        layer.dataProvider().addFeature(feature)
    french = QgsCoordinateReferenceSystem("EPSG:2154").toWkt()
    picture = Thumbnail(Grid(french, (600_000.0, 10_000.0, 0.0, 6_700_000.0, 0.0, -10_000.0), 30, 40), "value")
    antarctica, here = zones(None, ZONES=layer).over(picture).outlines
    assert antarctica.rings == ()
    assert here.rings


@pytest.mark.parametrize("given", ["all", "selected"])
def test_zones_are_read_though_their_layer_goes_while_a_run_reads_them(provider, example, messages, tmp_path, given):
    """Who removed it, or opened another project, ended QGIS."""
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeatureSourceDefinition,
        QgsProject,
        QgsRasterLayer,
        QgsVectorLayer,
    )

    project, context = QgsProject.instance(), QgsProcessingContext()
    context.setProject(project)
    layer = QgsVectorLayer(str(example / "zones.gpkg"), "zones")
    raster = QgsRasterLayer(str(example / "ph.tif"), "ph")
    project.addMapLayers([layer, raster])
    layer.selectByExpression("\"name\" < 'L'")
    layer.startEditing()
    layer.deleteFeature(layer.selectedFeatureIds()[0])
    names = [feature["name"] for feature in (layer.getFeatures() if given == "all" else layer.selectedFeatures())]
    parameters = {
        "INPUT": raster.id(),
        "ZONES": QgsProcessingFeatureSourceDefinition(layer.id(), given == "selected"),
        "ZONE_FIELD": "name",
        "OUTPUT": str(tmp_path / "out.gpkg"),
    }
    algorithm = next(one for one in provider.algorithms() if one.name() == "zonalsummary").create()
    assert algorithm.prepare(parameters, context, messages)
    project.clear()
    del layer, raster
    found = algorithm.runPrepared(parameters, context, messages)
    assert [row["zone"] for row in QgsVectorLayer(found["OUTPUT"]).getFeatures()] == names
