"""What QGIS shows about a result: abstract, history and rights, beside the file and on the loaded layer."""

from __future__ import annotations

import pytest
from qgis.core import QgsPalettedRasterRenderer, QgsProject, QgsRasterLayer


@pytest.fixture(scope="module")
def fractions(run, soil, tmp_path_factory) -> str:
    path = str(tmp_path_factory.mktemp("predicted") / "cd.tif")
    return run("predictfractionation", **soil, ELEMENT="Cd", OUTPUT=path)["OUTPUT"]


def test_a_prediction_says_what_it_is(fractions):
    layer = QgsRasterLayer(fractions, "any")
    _, loaded = layer.loadNamedMetadata(fractions.replace(".tif", ".qmd"))
    metadata = layer.metadata()
    assert loaded
    assert metadata.title() == "Cd: fractions, F1 shown (%)"
    assert "sequential extraction" in metadata.abstract()
    assert "Predicted by the model smooth_core_v2." in metadata.abstract()
    assert "replaces no measurement" in metadata.abstract()
    assert "are known – BCR-measured: Cd." in metadata.abstract()
    # the run may have computed it into another file
    assert "not computed" not in metadata.abstract()
    assert any(line.startswith("soilmobility:predictfractionation, Soil Mobility ") for line in metadata.history())
    assert "PH: ph.tif, band 1" in metadata.history()
    assert "10.1038/s41467-025-58026-8" in metadata.rights()[0]
    assert "screening" in metadata.constraints()[0].constraint
    assert metadata.crs() == layer.crs()
    assert metadata.extent().spatialExtents()[0].bounds.toRectangle() == layer.extent()


def test_metadata_of_a_replaced_raster_are_new(run, fractions, tmp_path):
    target = tmp_path / "classes.tif"
    for limits in ("1,10,30,50", "2,20,40,60"):
        run("classifyrisk", INPUT=fractions, LIMITS=limits, OUTPUT=str(target))
    text = target.with_suffix(".qmd").read_text(encoding="utf-8")
    assert "LIMITS: [2.0, 20.0, 40.0, 60.0]" in text
    assert "10.0" not in text


def test_a_loaded_result_is_styled_and_described(provider, fractions, tmp_path, monkeypatch):
    """Processing drops the algorithm before it loads the result: style and metadata must outlive it."""
    import processing

    # pytest-qgis puts a mock there, whose layer tree QGIS 3.44 does not take.
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    processing.runAndLoadResults("soilmobility:classifyrisk", {"INPUT": fractions, "OUTPUT": str(tmp_path / "c.tif")})
    (layer,) = QgsProject.instance().mapLayersByName("Mobilization risk: Cd")
    try:
        assert isinstance(layer.renderer(), QgsPalettedRasterRenderer)
        assert layer.metadata().title() == "Mobilization risk: Cd"
        assert (
            layer.metadata().abstract().startswith("Classifies mobility (F1 in %) by the risk assessment code (Perin")
        )
    finally:
        QgsProject.instance().removeMapLayer(layer)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("soc", "Soil organic carbon, g/kg"),
        ("clay", "Clay, %"),
        ("cec", "Cation exchange capacity, cmol(c)/kg"),
        ("ph", "pH (H2O)"),
    ],
)
def test_legends_of_soil_properties_have_the_files_unit(provider, example, name, title):
    from soil_mobility_plugin.processing.styling import LayerStyle, legend_title, renderer

    path = str(example / f"{name}.tif")
    assert legend_title(name, path, 1) == title
    drawing = renderer(path, LayerStyle(name, "any"))
    shading = drawing.shader().rasterShaderFunction()
    _, _, unit = title.partition(", ")
    assert shading.legendSettings().suffix() == (f" {unit}" if unit else "")
    assert all(item.label.endswith(shading.legendSettings().suffix()) for item in shading.colorRampItemList())


def test_the_legend_says_what_is_shown_with_its_unit(provider, fractions, tmp_path, monkeypatch):
    """And not the band with its colour interpretation, such as “Band 1: F1 (Gray)”."""
    import processing
    from qgis.core import QgsLayerTreeModel

    # pytest-qgis puts a mock there, whose layer tree QGIS 3.44 does not take.
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    project = QgsProject.instance()
    project.clear()
    inputs = {"INPUT": fractions, "OUTPUT": str(tmp_path / "z.tif"), "RADIUS": 300}
    processing.runAndLoadResults("soilmobility:riskhotspots", inputs)
    try:
        (node,) = project.layerTreeRoot().findLayers()
        model = QgsLayerTreeModel(project.layerTreeRoot())
        first = model.layerLegendNodes(node)[0].data(0)
        assert first == "Getis-Ord Gi* (z)"
        # the layer is called by what it is of, not by the name of the layer it was made from
        assert node.name() == "Gi* of Cd (z)"
    finally:
        project.clear()
