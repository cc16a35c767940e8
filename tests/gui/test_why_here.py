"""The panel *Why here?* with its real widgets: places asked, sliders moved, copies taken, errors said."""

from __future__ import annotations

import itertools
import shutil
import statistics
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from tests import pseudo
from tests.rasterfiles import read

SYMBOLS = ("Cd", "Pb", "Zn")


@pytest.fixture(scope="module")
def maps(provider, example, tmp_path_factory):
    """Predictions of the example, in a folder beside a copy of its inputs."""
    import processing

    folder = tmp_path_factory.mktemp("why")
    soil = Path(shutil.copytree(example, folder / "soil"))
    inputs = {name.upper(): str(soil / f"{name}.tif") for name in ("ph", "soc", "clay", "cec", "totals")}
    out = folder / "out"
    out.mkdir()

    def run(algorithm, name, **parameters):
        path = str(out / name)
        processing.run(f"soilmobility:{algorithm}", {**parameters, "OUTPUT": path})
        return path

    fractions = run("predictfractionation", "fractions.tif", **inputs, ELEMENT="Cd")
    return {
        "folder": folder,
        "fractions": fractions,
        "mobility": run("predictmobility", "mobility.tif", **inputs, ELEMENTS=",".join(SYMBOLS)),
        "risk": run("classifyrisk", "risk.tif", INPUT=fractions),
        "own classes": run("classifyrisk", "own.tif", INPUT=fractions, LIMITS="1,5,20,25"),
        "guidance": run(
            "guidancevalues", "guidance.tif", **inputs, ELEMENT="Cd", MODE="invert", PRESET="GB15618-2018",
            LAND_USE="other farmland", REFERENCE_SOIL="6.2,2,20,15",
        ),
    }  # fmt: skip


@pytest.fixture
def project(qgis_app):
    from qgis.core import QgsProject, QgsSettings

    QgsSettings().remove("soil_mobility/why_here_guidance")
    one = QgsProject.instance()
    one.clear()
    yield one
    one.clear()
    QgsSettings().remove("soil_mobility/why_here_guidance")


def layer_of(project, path):
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(str(path), Path(path).stem)
    assert layer.isValid()
    project.addMapLayer(layer)
    project.setCrs(layer.crs())
    return layer


@pytest.fixture
def panel(project):
    """Makes the panel over the layers of some files; the last one is asked."""
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtWidgets import QMainWindow

    from soil_mobility_plugin.gui.why_here import WhyHere

    made = []

    def make(*paths):
        from qgis.PyQt.QtCore import Qt

        layers = [layer_of(project, path) for path in paths]
        canvas, window = QgsMapCanvas(), QMainWindow()
        if layers:
            canvas.setDestinationCrs(layers[-1].crs())
        one = WhyHere(canvas, window)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, one)
        one.choose_layer(layers[-1] if layers else None)
        window.resize(600, 900)
        window.show()
        made.append((one, canvas, window))
        return one

    yield make
    for one, canvas, window in made:
        one.close_panel()
        window.close()
        canvas.deleteLater()
        window.deleteLater()


def middle(path, band=0):
    """A pixel with data near the middle of a raster: column, row and its place."""
    values = read(path)[band]
    rows, columns = np.nonzero(np.isfinite(values))
    height, width = values.shape
    nearest = np.argmin((rows - height / 2) ** 2 + (columns - width / 2) ** 2)
    return pixel(path, int(columns[nearest]), int(rows[nearest]))


def pixel(path, column, row):
    from qgis.core import QgsPointXY

    left, across, _, top, _, down = gdal.Open(str(path)).GetGeoTransform()
    return column, row, QgsPointXY(left + (column + 0.5) * across, top + (row + 0.5) * down)


def crs_of(path):
    from qgis.core import QgsCoordinateReferenceSystem

    return QgsCoordinateReferenceSystem.fromWkt(gdal.Open(str(path)).GetProjection())


def choose(panel, *symbols):
    panel.elements.deselectAllOptions()
    panel.elements.setCheckedItems(list(symbols))


def asked(panel, path):
    column, row, point = middle(path)
    panel.ask_about(point, crs_of(path))
    return column, row


def test_nothing_of_one_element_is_cut_off_in_a_small_window(panel, maps):
    from qgis.PyQt.QtCore import QCoreApplication

    one = panel(maps["fractions"])
    one.window().resize(1, 400)
    for question in ("first", "next"):
        asked(one, maps["fractions"])
        for _ in range(10):
            QCoreApplication.processEvents()
        scroll = one.widget()
        assert scroll.viewport().width() >= one.what_if.minimumSizeHint().width() > 250, question
        assert scroll.horizontalScrollBar().maximum() == 0, question
        assert scroll.minimumWidth() > one.what_if.minimumSizeHint().width(), question


def test_what_is_shown_is_what_is_mapped(panel, maps):
    one = panel(maps["fractions"])
    column, row = asked(one, maps["fractions"])
    (view,) = one.views
    np.testing.assert_allclose(view.why.fractions, read(maps["fractions"])[:, row, column], atol=0.01)
    assert one.message.text() == ""
    assert view.notes == []
    for word in ("F1:", "exchangeable"):
        assert word in view.fractions.accessibleDescription()
    assert "pH" in view.waterfall.accessibleDescription()
    assert view.why.local is not None
    assert "Local guidance value" in view.trust.text()
    assert "Nearest measured soils" in view.trust.text()


@pytest.mark.parametrize("name", ["risk", "own classes"])
def test_the_class_is_that_of_a_map_of_classes(panel, maps, name):
    """By limits of one's own a place was of class 5 on the map, and of another beside it."""
    one = panel(maps[name])
    column, row = asked(one, maps[name])
    (view,) = one.views
    assert view.why.risk == read(maps[name])[0, row, column]


def _assert_seen_on_any_colour(canvas, marker):
    """The mark is black with a white rim; it is Qt that draws it, on the canvas."""
    from qgis.PyQt.QtCore import QRectF
    from qgis.PyQt.QtGui import QColor, QImage, QPainter

    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#cb181d"))
    place = marker.mapToScene(marker.boundingRect()).boundingRect()
    painter = QPainter(image)
    canvas.scene().render(
        painter, QRectF(image.rect()), QRectF(place.center().x() - 20, place.center().y() - 20, 40, 40)
    )
    painter.end()
    assert image.pixelColor(20, 15).name() == "#000000"
    image.fill(QColor("#cb181d"))
    painter.begin(image)
    painter.translate(20, 20)
    marker.paint(painter)
    painter.end()
    row = [image.pixelColor(x, 15).name() for x in range(40)]
    assert [colour for colour, _ in itertools.groupby(row)] == ["#cb181d", "#ffffff", "#000000", "#ffffff", "#cb181d"]


def test_a_click_on_the_map(panel, maps):
    from qgis.PyQt.QtCore import Qt

    one = panel(maps["fractions"])
    one.pick.click()
    assert one.canvas.mapTool() is one.tool
    column, row, point = middle(maps["fractions"])
    one.tool.canvasClicked.emit(point, Qt.MouseButton.LeftButton)
    assert (one._place.column, one._place.row) == (column, row)
    assert one.coordinates.text() == f"{point.x():.1f}, {point.y():.1f}"
    assert one.marker.isVisible()
    assert one.marker.center().distance(point) < 1e-6
    _assert_seen_on_any_colour(one.canvas, one.marker)
    one.pick.click()
    assert one.canvas.mapTool() is not one.tool


@pytest.mark.parametrize("text", ["{:.2f}, {:.2f}", "{:.2f},{:.2f}", "{:.2f}; {:.2f}"])
def test_typed_coordinates_in_the_projects_crs(panel, maps, project, text):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

    one = panel(maps["fractions"])
    column, row, point = middle(maps["fractions"])
    one.coordinates.setText(text.format(point.x(), point.y()))
    one.coordinates.returnPressed.emit()
    assert (one._place.column, one._place.row) == (column, row)
    other = QgsCoordinateReferenceSystem("EPSG:4326")
    there = QgsCoordinateTransform(crs_of(maps["fractions"]), other, project).transform(point)
    project.setCrs(other)
    assert "EPSG:4326" in one._place_title.text()
    one.coordinates.setText(f"{there.x():.7f}, {there.y():.7f}")
    one.ask.click()
    assert one.message.text() == ""
    assert (one._place.column, one._place.row) == (column, row)


@pytest.mark.parametrize("language", ["en_US", "de_DE", "fr_FR", "de_CH", "C"])
def test_a_place_is_read_as_qgis_writes_it(qgis_app, language):
    """What QGIS shows of the pointer's place, and lets copy: its signs are those of the language."""
    from qgis.core import QgsCoordinateFormatter, QgsPointXY
    from qgis.PyQt.QtCore import QLocale

    from soil_mobility_plugin.gui.why_here import typed_place

    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        for x, y in ((357950.25, 6098950.5), (-9.125, 38.75), (0.0, -1234567.0)):
            written = QgsCoordinateFormatter.format(QgsPointXY(x, y), QgsCoordinateFormatter.Format.FormatPair, 3)
            assert typed_place(written) == [x, y]
            assert typed_place(f"{x}, {y}") == [x, y]
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("text", ["", "12", "a, b", "1, 2, 3", "1,250.0; 5", "1 2 3"])
def test_what_are_no_coordinates_is_said(panel, maps, text):
    one = panel(maps["fractions"])
    one.message.clear()
    one.coordinates.setText(text)
    one.ask.click()
    assert one.message.text() != ""
    assert "Traceback" not in one.message.text()
    assert one._place is None
    said = one.message.text()
    one.ask.click()
    assert one.message.text() == said, "once, however often it is asked"


@pytest.mark.parametrize("width", [200, 600])
def test_the_coordinates_are_seen_whole(panel, maps, width):
    """Beside a title with a CRS they had the width of four digits."""
    one = panel(maps["fractions"])
    one.window().resize(width, 900)
    asked(one, maps["fractions"])
    one.coordinates.setText("8358000.5, 6098000.5")
    one.window().grab()
    room = one.coordinates.width() - 2 * one.coordinates.fontMetrics().averageCharWidth()
    assert room >= one.coordinates.fontMetrics().horizontalAdvance(one.coordinates.text())


def test_codes_of_classes_are_whole_and_what_is_missing_has_no_unit(panel, maps, project):
    one = panel(maps["mobility"], maps["risk"])
    column, row = asked(one, maps["risk"])
    code = int(read(maps["risk"])[0][row, column])
    assert f"Mapped here: risk class {code}" in one.heading.text().splitlines()
    one.choose_layer(project.mapLayersByName("mobility")[0])
    rows, columns = np.nonzero(np.isnan(read(maps["mobility"])[0]))
    _, _, point = pixel(maps["mobility"], int(columns[0]), int(rows[0]))
    one.ask_about(point, crs_of(maps["mobility"]))
    assert "Mapped here: Cd –, Pb –, Zn –" in one.heading.text().splitlines()


def test_a_place_outside_and_one_without_data(panel, maps):
    from qgis.core import QgsPointXY

    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    one.ask_about(QgsPointXY(0, 0), crs_of(maps["fractions"]))
    assert "outside" in one.message.text()
    assert one.views == []
    assert not one.marker.isVisible(), "it stood at the place before"
    rows, columns = np.nonzero(np.isnan(read(maps["fractions"])[0]))
    _, _, point = pixel(maps["fractions"], int(columns[0]), int(rows[0]))
    one.ask_about(point, crs_of(maps["fractions"]))
    assert "There is no value here" in one.message.text()
    assert "Mapped here" in one.heading.text()
    assert one.views == []
    asked(one, maps["fractions"])
    assert one.message.text() == ""


def test_a_content_that_is_not_known_at_the_place_is_said_until_its_slider_moves(panel, maps, tmp_path):
    import processing

    column, row, point = middle(maps["fractions"])
    totals = Path(shutil.copy(maps["folder"] / "soil" / "totals.tif", tmp_path))
    raster = gdal.Open(str(totals), gdal.GA_Update)
    (cd,) = [raster.GetRasterBand(band) for band in range(1, 1 + raster.RasterCount)
             if raster.GetRasterBand(band).GetDescription() == "Cd"]  # fmt: skip
    cd.WriteArray(np.full((1, 1), cd.GetNoDataValue()), column, row)
    del cd, raster
    soil = {name.upper(): str(maps["folder"] / "soil" / f"{name}.tif") for name in ("ph", "soc", "clay", "cec")}
    path = str(tmp_path / "mobility.tif")
    asked = {**soil, "TOTALS": str(totals), "ELEMENTS": "Cd,Pb", "OUTPUT": path}
    processing.run("soilmobility:predictmobility", asked)
    one = panel(path)
    choose(one, "Cd", "Pb")
    one.ask_about(point, crs_of(path))
    cadmium, lead = one.views
    assert "The content is not known here" in cadmium.about.text()
    assert (cadmium.why, cadmium.trust.text(), cadmium.risk.text()) == (None, "", "")
    assert lead.why is not None
    cadmium.grab()
    assert "The content is not known here" in one.text()
    one.dials["content:Cd"].slider.setValue(900)
    assert cadmium.why.content > 0
    assert "as it is here" not in cadmium.about.text()
    one.reset.click()
    assert cadmium.why is None


def test_sliders_answer_and_reset_goes_back(panel, maps):
    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    (view,) = one.views
    before = view.why
    low, _ = one._inputs.model.training_range("ph")
    one.dials["ph"].spin.setValue(low + 0.2)
    acid = view.why
    assert acid.soil["ph"] == pytest.approx(low + 0.2)
    assert acid.soil["soc"] == before.soil["soc"]
    assert not np.allclose(acid.fractions, before.fractions, atol=0.5)
    assert one.dials["ph"].slider.value() < 100
    assert "What if" in one.heading.text()
    assert "as it is here" in view.about.text()
    one.dials["content:Cd"].slider.setValue(900)
    assert view.why.content > before.content
    one.reset.click()
    np.testing.assert_array_equal(view.why.fractions, before.fractions)
    assert "What if" not in one.heading.text()
    assert "as it is here" not in view.about.text()


def test_the_exact_value_of_the_place_counts_until_a_slider_moves(panel, maps):
    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    for name, value in one._here.soil.items():
        assert one.dials[name].value == value
        assert not one.dials[name].changed
    one.dials["clay"].slider.setValue(one.dials["clay"].slider.value() + 10)
    assert one.dials["clay"].changed
    assert one.dials["clay"].value == one.dials["clay"].spin.value()


def test_several_elements_side_by_side(panel, maps):
    one = panel(maps["mobility"])
    column, row = asked(one, maps["mobility"])
    assert [view.explainer.element for view in one.views] == ["Cd"]
    choose(one, *SYMBOLS)
    assert [view.explainer.element for view in one.views] == list(SYMBOLS)
    mapped = read(maps["mobility"])[:, row, column]
    assert [float(view.why.fractions[0]) for view in one.views] == pytest.approx(mapped.tolist(), abs=0.01)
    one.dials["ph"].spin.setValue(5.0)
    choose(one, "Pb", "U")
    assert [view.explainer.element for view in one.views] == ["Pb", "U"]
    assert one.dials["ph"].value == pytest.approx(5.0), "what was moved stays while elements change"
    assert "not given" in one.dials["content:U"].label.text()
    assert "No local guidance value" in one.views[1].about.text()
    one.elements.selectAllOptions()
    assert len(one.views) == 6
    assert "the first 6 are shown" in one.message.text()


def test_a_map_of_classes_leads_back_to_its_prediction(panel, maps):
    one = panel(maps["risk"])
    column, row = asked(one, maps["fractions"])
    (view,) = one.views
    assert view.explainer.element == "Cd"
    assert view.why.risk == read(maps["risk"])[0, row, column]
    np.testing.assert_allclose(view.why.fractions, read(maps["fractions"])[:, row, column], atol=0.01)


def test_published_values_are_offered_in_the_users_language(panel, maps):
    with pseudo.spoken({"China: GB15618-2018", "other farmland"}):
        one = panel(maps["fractions"])
    shown = [one.guidance.itemText(place) for place in range(one.guidance.count())]
    assert f"{pseudo.said('China: GB15618-2018')}, {pseudo.said('other farmland')}" in shown


def test_a_map_of_guidance_values_has_its_own(panel, maps):
    one = panel(maps["guidance"])
    column, row = asked(one, maps["guidance"])
    assert one.guidance.currentText() == "as in the layer"
    value, _, low, high = read(maps["guidance"])[:, row, column]
    local = one.views[0].why.local
    assert (local.value, *local.ends) == pytest.approx((value, low, high), rel=1e-3)
    one.guidance.setCurrentIndex(one.guidance.findText("no value"))
    assert one.views[0].why.local is None


def test_inputs_that_are_gone_are_named_and_the_map_is_still_read(panel, maps, tmp_path):
    moved = shutil.copytree(maps["folder"], tmp_path / "moved")
    (moved / "soil" / "clay.tif").unlink()
    result = moved / "out" / "fractions.tif"
    hidden = maps["folder"] / "soil" / "clay.tif"
    hidden.rename(hidden.with_suffix(".away"))
    try:
        one = panel(result)
        column, row = asked(one, result)
    finally:
        hidden.with_suffix(".away").rename(hidden)
    assert "clay.tif is not there any more" in one.message.text()
    mapped = read(result)[0, row, column]
    assert f"F1 {mapped:.2f}" in one.heading.text()
    assert one.views == []
    assert "F1" in one.text()


def test_inputs_that_changed_are_named(panel, maps, tmp_path):
    changed = maps["folder"] / "soil" / "soc.tif"
    kept = shutil.copy(changed, tmp_path / "soc.tif")
    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    assert one.views
    try:
        dataset = gdal.Open(str(changed), gdal.GA_Update)
        dataset.GetRasterBand(1).WriteArray(dataset.GetRasterBand(1).ReadAsArray() * 2)
        dataset = None
        asked(one, maps["fractions"])
        assert "soc.tif has changed" in one.message.text()
        assert one.views == []
        assert "Mapped here" in one.heading.text()
    finally:
        shutil.copy(kept, changed)
    asked(one, maps["fractions"])
    assert one.message.text() == ""
    assert one.views


def test_a_value_that_was_changed_in_the_map_is_told(panel, maps, tmp_path):
    shutil.copytree(maps["folder"], tmp_path / "moved")
    result = tmp_path / "moved" / "out" / "fractions.tif"
    dataset = gdal.Open(str(result), gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.full((dataset.RasterYSize, dataset.RasterXSize), 99.0))
    dataset = None
    one = panel(result)
    asked(one, result)
    assert "99.00 % here" in one.views[0].about.text()


def test_a_result_that_is_made_anew_is_read_anew(panel, maps, tmp_path):
    shutil.copytree(maps["folder"], tmp_path / "moved")
    result = tmp_path / "moved" / "out" / "fractions.tif"
    one = panel(result)
    asked(one, result)
    other = shutil.copy(maps["mobility"], tmp_path / "moved" / "out" / "new.tif")
    Path(other).replace(result)
    # as a run does: QGIS has kept statistics, and from 3.44 on names of bands, of the older file
    result.with_suffix(".tif.aux.xml").unlink(missing_ok=True)
    column, row = asked(one, result)
    assert one.message.text() == ""
    assert len(one._mapped) == len(SYMBOLS)
    assert one.views[0].why.fractions[0] == pytest.approx(read(result)[0, row, column], abs=0.01)


def test_the_element_on_the_map_is_asked_about(panel, maps, project):
    one = panel(maps["mobility"])
    (layer,) = project.mapLayers().values()
    renderer = layer.renderer().clone()
    renderer.setInputBand(3) if hasattr(renderer, "setInputBand") else renderer.setBand(3)
    layer.setRenderer(renderer)
    one._layer_changed()
    assert one.elements.checkedItems() == ["Zn"]


def test_no_element_is_asked_for(panel, maps):
    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    one.elements.deselectAllOptions()
    assert one.views == []
    assert one.message.text() == "Choose an element."
    choose(one, "Zn")
    assert one.message.text() == ""
    assert [view.explainer.element for view in one.views] == ["Zn"]


def test_a_model_of_trees(panel, maps, tmp_path):
    """It knows neither parts of F1 nor the intervals of the other fractions."""
    import processing

    inputs = {name.upper(): str(maps["folder"] / "soil" / f"{name}.tif") for name in ("ph", "soc", "clay", "cec")}
    path = str(tmp_path / "trees.tif")
    given = {**inputs, "ELEMENT": "Zn", "MODEL": "theory_guided_v1", "OUTPUT": path}
    processing.run("soilmobility:predictfractionation", given)
    one = panel(path)
    column, row = asked(one, path)
    (view,) = one.views
    np.testing.assert_allclose(view.why.fractions, read(path)[:, row, column], atol=0.01)
    assert view.why.parts == {}
    assert np.isfinite(view.why.ends[:, 0]).all()
    assert np.isnan(view.why.ends[:, 1:]).all()
    assert view.notes == []
    view.fractions.grab()
    one.dials["ph"].spin.setValue(5.0)
    assert "F1:" in one.text()


def test_names_that_look_like_html_are_text(panel, maps, project):
    one = panel(maps["fractions"])
    (layer,) = project.mapLayers().values()
    layer.setName("<img src='file:///etc/passwd'><b>bold</b>")
    one._fill_layers()
    asked(one, maps["fractions"])
    assert "<b>bold</b>" in one.heading.text()
    from qgis.PyQt.QtCore import Qt

    for label in (one.heading, one.message, one.views[0].about, one.views[0].trust):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_closed_panel_leaves_the_map_alone(panel, maps, project):
    from qgis.core import QgsCoordinateReferenceSystem

    one = panel(maps["fractions"])
    one.pick.click()
    asked(one, maps["fractions"])
    before = one.marker.center()
    one.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert one.marker.center().distance(before) > 1000, "the mark goes with the map's CRS"
    one.close()
    assert one.canvas.mapTool() is not one.tool
    assert not one.marker.isVisible()


def test_layers_of_others_are_not_offered(panel, maps):
    one = panel(maps["folder"] / "soil" / "ph.tif")
    assert one.layer.count() == 0
    assert "no prediction of Soil Mobility in the project" in one.message.text()
    asked(one, maps["fractions"])
    assert one.views == []


def test_layers_come_and_go(panel, maps, project):
    one = panel(maps["fractions"])
    second = layer_of(project, maps["mobility"])
    assert [one.layer.itemText(row) for row in range(one.layer.count())] == ["fractions", "mobility"]
    assert one.layer.currentText() == "fractions"
    one.choose_layer(second)
    assert one.layer.currentText() == "mobility"
    asked(one, maps["mobility"])
    assert len(one._mapped) == 3
    project.removeMapLayer(second.id())
    assert one.layer.currentText() == "fractions"
    assert one.views == []
    asked(one, maps["fractions"])
    assert len(one.views) == 1
    project.clear()
    assert one.layer.count() == 0
    asked(one, maps["fractions"])
    assert "no prediction" in one.message.text()


def test_an_older_result_says_that_it_cannot_be_asked(panel, maps, tmp_path):
    old = tmp_path / "old.tif"
    shutil.copy(maps["fractions"], old)
    dataset = gdal.Open(str(old), gdal.GA_Update)
    dataset.SetMetadata({k: v for k, v in dataset.GetMetadata().items() if not k.endswith("_SOIL")})
    dataset = None
    one = panel(old)
    asked(one, old)
    assert "earlier version" in one.message.text()
    assert "Mapped here" in one.heading.text()


def test_a_model_that_is_not_there_is_said(panel, maps, tmp_path):
    other = tmp_path / "other.tif"
    shutil.copy(maps["fractions"], other)
    dataset = gdal.Open(str(other), gdal.GA_Update)
    dataset.SetMetadataItem("SOIL_MOBILITY_MODEL", "smooth_core_v99")
    dataset = None
    one = panel(other)
    assert "smooth_core_v99" in one.message.text()
    asked(one, other)
    assert one.views == []
    assert "Mapped here" in one.heading.text()


def test_an_error_that_nobody_foresaw_is_a_sentence(panel, maps, monkeypatch):
    from soil_mobility_plugin.soilmobility.maps import why

    one = panel(maps["fractions"])
    monkeypatch.setattr(why.Inputs, "at", lambda self, place: 1 / 0)
    asked(one, maps["fractions"])
    assert "does not know" in one.message.text()
    assert "Traceback" not in one.message.text()


def test_copies(panel, maps):
    from qgis.PyQt.QtWidgets import QApplication

    one = panel(maps["mobility"])
    choose(one, *SYMBOLS)
    assert not one.copy_text.isEnabled()
    asked(one, maps["mobility"])
    one.dials["ph"].spin.setValue(6.5)
    one.copy_text.click()
    text = QApplication.clipboard().text()
    for view in one.views:
        assert f"F1: {view.why.fractions[0]:.1f} %" in text
    assert "What if" in text
    one.copy_picture.click()
    picture = QApplication.clipboard().image()
    assert picture.width() >= one.sheet.width()
    assert picture.height() >= one.sheet.height()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(400)}
    assert {"#d55e00", "#0072b2", "#009e73"} <= colours


def test_what_the_colours_of_the_parts_mean_is_a_text_that_screen_readers_find(panel, maps):
    from soil_mobility_plugin.gui.why_pictures import PART_COLOURS

    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    text = one.views[0].legend.text()
    assert all(colour in text for colour in PART_COLOURS.values())
    assert [text.count(meaning) for meaning in ("exchangeable", "carbonate&#8209;bound", "acid&#8209;labile")] == [
        1
    ] * 3


def test_the_drawings_follow_the_palette(panel, maps):
    from qgis.PyQt.QtGui import QColor, QPalette

    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    drawing = one.views[0].fractions
    for ink, paper in (("#101010", "#fafafa"), ("#f0f0f0", "#202020")):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
        palette.setColor(QPalette.ColorRole.Window, QColor(paper))
        drawing.setPalette(palette)
        image = drawing.grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert paper in seen
        letters = [QColor(name) for name in seen if QColor(name).hslSaturation() < 20]
        assert min(abs(colour.lightness() - QColor(ink).lightness()) for colour in letters) < 20


def test_the_drawings_follow_a_style_sheet_that_colours_labels(panel, maps):
    """As those of QGIS's dark themes do: nothing is said there of widgets that are no labels."""
    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    (view,) = one.views
    one.window().setStyleSheet("QLabel { color: #fedcba; } QScrollArea, QWidget { background: #232323; }")
    for drawing in (view.fractions, view.waterfall, view.legend):
        image = drawing.grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert "#fedcba" in seen


def test_everything_can_be_reached_by_keyboard_and_has_a_name(panel, maps):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QWidget

    one = panel(maps["mobility"])
    choose(one, *SYMBOLS)
    asked(one, maps["mobility"])
    wanted = [one.layer, one.coordinates, one.ask, one.pick, one.elements, one.guidance]
    for dial in one.dials.values():
        wanted += [dial.slider, dial.spin]
    wanted.append(one.reset)
    for view in one.views:
        wanted += [view.fractions, view.waterfall]
    wanted += [one.copy_text, one.copy_picture]
    order: list[QWidget] = []
    current = one.layer
    for _ in range(500):
        if current in wanted and current not in order:
            order.append(current)
        current = current.nextInFocusChain()
        if current is one.layer:
            break
    assert order == wanted
    for widget in wanted:
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert widget.accessibleName()
    shortcuts = [one.pick.shortcut(), one.reset.shortcut(), one.copy_text.shortcut(), one.copy_picture.shortcut()]
    assert all(not keys.isEmpty() for keys in shortcuts)
    assert len({keys.toString() for keys in shortcuts}) == 4


def test_long_words_do_not_widen_the_panel(panel, maps, monkeypatch):
    from soil_mobility_plugin.gui import why_pictures

    word = "Kationenaustauschkapazitätsbestimmungsverfahrensvorschrift"
    monkeypatch.setattr(why_pictures, "driver_title", lambda name: word)
    one = panel(maps["fractions"])
    asked(one, maps["fractions"])
    waterfall = one.views[0].waterfall
    assert waterfall.minimumSizeHint().width() < 400
    waterfall.resize(waterfall.minimumSizeHint())
    left, right = waterfall.columns([word], ["+0.10"])
    assert left <= 0.4 * waterfall.width() + 1
    assert right > left + 20
    waterfall.grab()


def test_a_move_costs_little(panel, maps, record_property):
    """Reported, and held against the first answer of the same machine at the same time: it is no full reading."""
    from qgis.PyQt.QtWidgets import QApplication

    one = panel(maps["mobility"])
    choose(one, *SYMBOLS)
    asked(one, maps["mobility"])
    QApplication.processEvents()
    moves, asks = [], []
    for step in range(20):
        started = time.perf_counter()
        one.dials["ph"].slider.setValue(300 + 10 * step)
        QApplication.processEvents()
        moves.append(time.perf_counter() - started)
        if step % 5 == 0:
            started = time.perf_counter()
            asked(one, maps["mobility"])
            QApplication.processEvents()
            asks.append(time.perf_counter() - started)
    record_property("milliseconds_a_move", round(1000 * statistics.median(moves), 1))
    record_property("milliseconds_a_place", round(1000 * statistics.median(asks), 1))
    assert statistics.median(moves) < statistics.median(asks)


def test_closing_leaves_nothing_outside(panel, maps, project):
    one = panel(maps["fractions"])
    one.pick.click()
    asked(one, maps["fractions"])
    canvas, marker = one.canvas, one.marker
    assert marker in canvas.scene().items()
    items = len(canvas.scene().items())
    one.close_panel()
    assert one.marker is None
    assert len(canvas.scene().items()) == items - 1
    assert canvas.mapTool() is not one.tool
    layer_of(project, maps["mobility"])
    assert one.layer.count() == 1, "it listens to the project no more"
    one.close_panel = lambda: None
