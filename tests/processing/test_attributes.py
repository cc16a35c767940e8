"""How results with attributes appear: titles of their columns, map tips, labels."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("medium_pct", "Medium risk or above, % of the area"),
        ("cover_pct", "With data, %"),  # as a shapefile calls it
        ("F2_measured", "F2 measured, %"),
        ("F2_pred", "F2 predicted, %"),
        ("q05", "Quantile 05 %"),
        ("share_3", "Class 3, %"),
        ("d_Cd", "Cd: change of mobility, percentage points"),
        ("t23", "low to medium, km²"),
        ("t26", ""),
        ("district", ""),
    ],
)
def test_titles_of_columns(qgis_app, field, title):
    from soil_mobility_plugin.processing import attributes

    assert attributes.title(field) == title


@pytest.fixture
def layer(qgis_app):
    from qgis.core import QgsVectorLayer

    fields = "field=name:string&field=mean:double&field=zone:string&field=rank:integer&field=medium_pct:double"
    return QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "zones", "memory")


def test_columns_are_as_wide_as_their_titles(layer):
    from soil_mobility_plugin.processing.attributes import CHARACTER, WIDEST, describe

    describe(layer, "medium_pct", {"mean": "long " * 40})
    titles = {field.name(): field.alias() for field in layer.fields()}
    widths = {column.name: column.width for column in layer.attributeTableConfig().columns()}
    assert widths["medium_pct"] > CHARACTER * len(titles["medium_pct"]) > 100
    assert widths["rank"] == widths["name"] == -1, "as wide as QGIS makes them"
    assert widths["mean"] == WIDEST < CHARACTER * len(titles["mean"])


def test_tips_begin_with_the_name_and_what_the_map_shows(layer):
    from soil_mobility_plugin.processing.attributes import describe

    describe(layer, "medium_pct")
    lines = layer.mapTipTemplate().split("<br>")
    assert [line.partition(":")[0] for line in lines] == ["Zone", "Medium risk or above, % of the area", "Mean", "Rank"]
    assert 'format_number("mean", 2)' in lines[2]
    assert layer.displayExpression() == '"zone"'
    assert [layer.attributeDisplayName(number) for number in (0, 1)] == ["name", "Mean"]
    assert [layer.editorWidgetSetup(number).type() for number in (1, 3)] == ["Range", ""]


@pytest.mark.parametrize(("scale", "limited"), [(0.0, False), (50_000.0, True)])
def test_labels_from_a_scale_on(layer, scale, limited):
    from soil_mobility_plugin.processing.attributes import label

    label(layer, "zone", 6.5, scale)
    settings = layer.labeling().settings()
    assert layer.labelsEnabled()
    assert (settings.fieldName, settings.format().size(), settings.scaleVisibility) == ("zone", 6.5, limited)
    assert not limited or settings.minimumScale == scale
