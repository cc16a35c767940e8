"""What an atlas works out for its layout."""

from __future__ import annotations

import pytest


def test_columns_are_as_wide_as_their_longest_words(qgis_app):
    """Words of 4 letters at least and 30 at most; texts wrap at words only in headings."""
    from soil_mobility_plugin.processing.atlas import _widths

    headings = ["Rank", "Area of the zone", "a"]
    rows = [["1", "12", "x" * 50], ["2", "1,234.56", "y"]]
    # longest: "Rank" 4, "1,234.56" 8, 50 letters cut to 30
    assert _widths(headings, rows, 84.0) == pytest.approx([8.0, 16.0, 60.0])


def test_maps_of_degrees_are_drawn_in_an_equal_area_projection(qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    from soil_mobility_plugin.processing.atlas import map_crs

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "districts", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(10.0, 50.0, 12.0, 54.0)))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    metric = QgsCoordinateReferenceSystem("EPSG:3035")
    assert map_crs(metric, layer) == metric
    made = map_crs(QgsCoordinateReferenceSystem("EPSG:4326"), layer)
    text = made.toProj()
    assert ("+proj=laea" in text, "+lat_0=52" in text, "+lon_0=11" in text) == (True, True, True)
