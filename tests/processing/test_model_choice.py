"""The choice of a model in a dialog: the bundled ones by name, any other by its folder, nothing for the default."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility.model.bundle import bundled


@pytest.fixture
def wrapper(provider):
    from processing.gui.wrappers import WidgetWrapperFactory
    from qgis.PyQt.QtWidgets import QDialog

    algorithm = provider.algorithm("predictmobility").create()
    dialog = QDialog()
    found = WidgetWrapperFactory.create_wrapper(algorithm.parameterDefinition("MODEL"), dialog)
    found.kept = algorithm, dialog
    return found


def test_the_bundled_models_are_offered_and_none_is_chosen(wrapper):
    assert [wrapper.combo.itemText(place) for place in range(wrapper.combo.count())] == list(bundled())
    assert wrapper.value() is None
    assert wrapper.combo.lineEdit().placeholderText() == f"{next(iter(bundled()))} (default)"


def test_a_value_is_shown_and_given_back(wrapper):
    from qgis.core import NULL, QgsProcessingContext

    for value in (*bundled(), "/some/folder"):
        wrapper.setWidgetValue(value, QgsProcessingContext())
        assert wrapper.value() == wrapper.parameterValue() == wrapper.combo.currentText() == value
    for nothing in (None, NULL):
        wrapper.setWidgetValue("/some/folder", QgsProcessingContext())
        wrapper.setValue(nothing)
        assert wrapper.value() is None


def test_a_folder_is_asked_for_and_told(wrapper, monkeypatch):
    from qgis.PyQt.QtWidgets import QFileDialog, QToolButton

    asked, told = [], []
    answers = ["/chosen/folder", ""]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: asked.append(given[2]) or answers.pop(0))
    wrapper.widgetValueHasChanged.connect(told.append)
    button = wrapper.widget.findChild(QToolButton)
    button.click()
    assert wrapper.value() == "/chosen/folder"
    assert told == [wrapper]
    button.click()
    assert asked == ["", "/chosen/folder"], "the dialog begins where the choice is"
    assert wrapper.value() == "/chosen/folder", "who cancels keeps it"
