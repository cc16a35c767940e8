"""How the layers of the example look and are called."""

from __future__ import annotations

import pytest


@pytest.fixture
def vector(example):
    from qgis.core import QgsVectorLayer

    def load(name):
        layer = QgsVectorLayer(str(example / name), name)
        assert layer.isValid()
        return layer

    return load


def test_every_raster_that_is_loaded_has_a_style_and_a_name(qgis_app):
    from soil_mobility_plugin.processing.algorithms.example_data import RASTERS
    from soil_mobility_plugin.processing.example_layers import group, places_group, soil_styles

    styles = soil_styles()
    assert {f"{file}.tif" for file in styles} == set(RASTERS.values())
    assert len({style.name for style in styles.values()}) == len(styles), "the tour looks for layers by their names"
    assert {style.group for style in styles.values()} == {group()}
    assert group() != places_group(), "zones stay above all rasters"


def test_zones_are_outlines_with_their_names(qgis_app, vector):
    from soil_mobility_plugin.processing.example_layers import show_zones

    layer = vector("zones.gpkg")
    show_zones(layer)
    assert layer.displayExpression() == '"name"'
    assert layer.renderer().symbol().symbolLayer(0).properties()["style"] == "no"
    assert layer.labeling().settings().fieldName == "name"
    assert not layer.labeling().settings().scaleVisibility
    assert layer.attributeDisplayName(layer.fields().lookupField("code")) == "Code"


def test_samples_have_labels_from_a_scale_on_and_titles_with_units(qgis_app, vector):
    from soil_mobility_plugin.processing.example_layers import SAMPLE_LABELS_FROM, show_samples

    layer = vector("samples.csv")
    show_samples(layer)
    settings = layer.labeling().settings()
    assert (settings.fieldName, settings.scaleVisibility, settings.minimumScale) == ("site", True, SAMPLE_LABELS_FROM)
    titles = {field.name(): layer.attributeDisplayName(place) for place, field in enumerate(layer.fields())}
    assert titles["soc_g_kg"] == "SOC, g/kg"
    assert titles["f4_pct"] == "F4, %"
    untitled = {name for name, title in titles.items() if title == name}
    assert untitled <= {"ph", "site", "element"}, untitled
