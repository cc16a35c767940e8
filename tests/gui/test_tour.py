"""The tour's real window, its buttons pressed: from an empty project to districts with a report."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def tour(provider, tmp_path, monkeypatch):
    import processing
    from qgis.core import QgsApplication, QgsProcessingUtils, QgsProject

    from soil_mobility_plugin.gui.tour import Tour

    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: str(tmp_path)))
    # A profile is no temporary folder: of what lies in one, QGIS names layers as it is told, else after their files.
    monkeypatch.setenv("TMPDIR", QgsProcessingUtils.tempFolder())
    # pytest-qgis puts a mock there, whose layer tree QGIS 3.44 does not take.
    monkeypatch.setattr("processing.gui.Postprocessing.iface", None, raising=False)
    QgsProject.instance().clear()
    asked, results, opened = [], [], []

    def load(algorithm, parameters):
        results.append(processing.runAndLoadResults(algorithm, parameters))
        return results[-1]

    window = Tour(None, load, lambda algorithm, parameters: asked.append((algorithm, parameters)), opened.append)
    window.asked, window.results, window.opened = asked, results, opened
    window.show()
    yield window
    window.close()
    QgsProject.instance().clear()


def test_four_clicks_make_a_map_and_a_report(tour):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import Qt

    assert tour.isVisible()
    assert tour.windowModality() == Qt.WindowModality.NonModal
    for number in range(1, 5):
        assert f"{number}/4" in tour.text.text()
        assert tour.do.isVisible()
        assert not tour.read.isVisible()
        tour.do.click()
        assert tour.failure.text() == ""
    assert "Done." in tour.text.text()
    assert not tour.do.isVisible()
    root = QgsProject.instance().layerTreeRoot()
    group = root.findGroup("Soil Mobility")
    assert [node.name() for node in group.findLayers()] == ["Zones: Cd, mean, %", "Mobilization risk: Cd"]
    # The share is seen, with its uncertainty below.
    fractions = [node.name() for node in root.findGroup("Fractionation of Cd").findLayers()]
    assert fractions == ["Cd: fractions, F1 shown (%)", "Cd: uncertainty of F1 (± percentage points)"]
    # Outlines and samples stay above the results, the results above the soil they were made from.
    order = [child.name() for child in root.children()]
    assert order.index("Soil Mobility example: zones and samples") < order.index("Soil Mobility")
    assert order.index("Soil Mobility") < order.index("Soil Mobility example: soil and contents")
    tour.read.click()
    assert tour.opened == [tour.results[-1]["OUTPUT_HTML"]]
    assert "<html" in Path(tour.opened[0]).read_text(encoding="utf-8")


def test_longer_words_stay_on_the_screen(tour):
    """In French the button of the second step lay half beyond the edge."""
    edges = tour.windowHandle().screen().availableGeometry()
    tour.move(edges.right() - tour.width() - 10, edges.bottom() - tour.height() - 10)
    tour.do.setText("Prédire les fractions du cadmium et du plomb")
    tour._fail("Beyond the lower edge.")
    assert edges.contains(tour.frameGeometry())


def test_a_dialog_shows_what_a_step_would_run(tour):
    from qgis.core import QgsProject

    tour.do.click()
    tour._fail("what no longer holds")
    tour.look.click()
    assert tour.failure.text() == ""
    ((algorithm, parameters),) = tour.asked
    assert algorithm == "soilmobility:predictfractionation"
    assert parameters["PH"] == QgsProject.instance().mapLayersByName("pH (water)")[0].id()
    assert "2/4" in tour.text.text()


def test_a_layer_that_is_gone_is_told(tour):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import Qt

    assert tour.failure.textFormat() == Qt.TextFormat.PlainText, "a layer may be called <b>"
    tour.do.click()
    QgsProject.instance().removeMapLayer(QgsProject.instance().mapLayersByName("Clay (%)")[0])
    for button in (tour.do, tour.look):
        tour._fail("")
        button.click()
        assert "“Clay (%)” is not in the project" in tour.failure.text()
    assert "2/4" in tour.text.text()
    assert tour.asked == []
