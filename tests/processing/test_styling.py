"""Renderers from styles."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
import pytest

from tests.rasterfiles import write


@pytest.mark.parametrize(("span", "decimals"), [(50.0, 1), (5.0, 2), (0.05, 4), (500.0, 0), (0.0, 2), (1e6, 0)])
def test_three_digits_of_a_span(qgis_app, span, decimals):
    from soil_mobility_plugin.processing.styling import _decimals

    assert _decimals(span) == decimals


def test_few_values_are_shown_each_by_itself(qgis_app, tmp_path):
    from soil_mobility_plugin.processing.styling import LayerStyle, renderer

    path = write(tmp_path / "v.tif", np.array([[0.3, 0.4, 0.6]]))
    made = renderer(path, LayerStyle("guidance_value", "v", values=(0.3, 0.4, 0.6)))
    shading = made.shader().rasterShaderFunction()
    items = shading.colorRampItemList()
    assert [item.value for item in items] == [pytest.approx(0.35), pytest.approx(0.5), math.inf]
    assert [item.label for item in items] == ["0.3 mg/kg", "0.4 mg/kg", "0.6 mg/kg"]
    assert (shading.minimumValue(), shading.maximumValue()) == (0.3, 0.6)


def test_classes_by_code(qgis_app):
    from soil_mobility_plugin.processing.styling import paletted

    made = paletted(2, [(1, "no", "#ffffb2"), (4, "high", "#f03b20")])
    assert [(one.value, one.label, one.color.name()) for one in made.classes()] == [
        (1, "no", "#ffffb2"),
        (4, "high", "#f03b20"),
    ]
    assert made.usesBands() == [2]


@pytest.mark.parametrize(
    ("discrete", "colour"),
    [(False, (128, 128, 128)), (True, (255, 255, 255))],
)
def test_between_two_values(qgis_app, discrete, colour):
    """Half-way from black at 0 to white at 10: grey, or what holds for what is not above 10."""
    from soil_mobility_plugin.processing.styling import shaded

    made = shaded(1, [(0.0, "0", "#000000"), (10.0, "10", "#ffffff")], (0.0, 10.0), discrete)
    known, *found = made.shader().rasterShaderFunction().shade(5.0)
    assert known
    assert found[:3] == pytest.approx(colour, abs=1)


def test_values_are_read_once_for_the_file_of_the_style_and_the_loaded_layer(qgis_app, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer

    from soil_mobility_plugin.processing import styling
    from soil_mobility_plugin.processing.algorithm import Run

    asked = []
    monkeypatch.setattr(styling, "quantiles", lambda source, q: asked.append(source.path) or (1.0, 9.0))
    path = str(write(tmp_path / "v.tif", np.arange(12.0).reshape(3, 4)))
    context, algorithm = QgsProcessingContext(), SimpleNamespace(SPEC=(), groupId=lambda: "risk")
    run = Run(algorithm, {}, context, None, written={"OUTPUT": path})
    context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("v", QgsProject.instance(), "OUTPUT"))
    run.style("OUTPUT", styling.LayerStyle("mobile_content", "v"))
    layer = QgsRasterLayer(path, "v")
    context.layerToLoadOnCompletionDetails(path).postProcessor().postProcessLayer(layer, context, None)
    assert asked == [path]
    assert (layer.renderer().classificationMin(), layer.renderer().classificationMax()) == (1.0, 9.0)
    assert layer.metadata().title() == "v"


def test_other_ends_keep_the_colours(qgis_app):
    from soil_mobility_plugin.processing.styling import shaded

    items = [(0.0, "0", "#000000"), (10.0, "10", "#ff0000"), (50.0, "50", "#ffffff")]
    made = shaded(1, items, (0.0, 50.0))
    function = made.shader().rasterShaderFunction()
    function.setMinimumValue(0.0)
    function.setMaximumValue(100.0)
    function.classifyColorRamp()
    found = [(item.value, item.color.name()) for item in function.colorRampItemList()]
    assert found == [(0.0, "#000000"), (20.0, "#ff0000"), (100.0, "#ffffff")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"ELEMENTS": ["As", "Cd"]}, {"ELEMENTS": ["Pb", "Zn", "Cu"]}),
        ({"ELEMENTS": ["Cd"], "TOTAL_VALUE": 0.1}, {"ELEMENTS": ["Cd"], "TOTAL_VALUE": 50.0}),
        ({"ELEMENTS": ["Cd"], "EXTENT": "347000,352000,6103000,6107000"}, {"ELEMENTS": ["Cd"]}),
    ],
)
def test_a_second_run_to_a_file_that_is_shown_shows_its_own_result(dialogs, run, soil, tmp_path, first, second):
    """QGIS calls the layer that is there by the new name, and went on to show the file as it was."""
    from qgis.core import QgsProject, QgsRasterLayer

    project, path = QgsProject.instance(), str(tmp_path / "map.tif")
    project.clear()
    for given in (first, second):
        assert dialogs.run("predictmobility", {**soil, **given, "OUTPUT": path})[0]
    (layer,) = project.mapLayers().values()
    fresh = QgsRasterLayer(path, "fresh")

    def shown(one):
        block = one.dataProvider().block(1, one.extent(), one.width(), one.height())
        return [one.bandName(n) for n in range(1, one.bandCount() + 1)], one.extent(), block.value(80, 80)

    assert shown(layer) == shown(fresh)
    index = run("compositerisk", INPUT=layer.id(), OUTPUT=str(tmp_path / "index.tif"))
    assert index["ELEMENTS_USED"] == fresh.bandCount()
    project.clear()
