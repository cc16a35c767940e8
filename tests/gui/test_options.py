"""The options page, with its real widgets, and what a choice changes: the defaults of dialogs and of calls."""

from __future__ import annotations

import shutil

import pytest

KEYS = ("bundle", "limits", "agency", "logo", "cache", "sources")


@pytest.fixture(autouse=True)
def _fresh(qgis_app):
    """Before and after each test nothing is chosen."""
    from qgis.core import QgsSettings

    def forget():
        for key in KEYS:
            QgsSettings().remove(f"soil_mobility/{key}")

    forget()
    yield
    forget()


@pytest.fixture
def page(provider):
    """Makes the page as QGIS does."""
    from soil_mobility_plugin.gui.options import OptionsFactory

    return lambda: OptionsFactory().createWidget(None)


def given(algorithm, **parameters):
    """What an algorithm reads of a call."""
    from qgis.core import QgsApplication, QgsProcessingContext

    from soil_mobility_plugin.processing.specs import Given

    found = QgsApplication.processingRegistry().algorithmById(f"soilmobility:{algorithm}").create()
    return Given(found, parameters, QgsProcessingContext())


def default(algorithm, name):
    """The default that a dialog shows."""
    found = given(algorithm).algorithm
    return found.parameterDefinition(name).defaultValue()


def test_a_fresh_profile_has_the_plugins_own_defaults(page):
    from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
    from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS

    page().apply()
    assert given("classifyrisk")["LIMITS"] == RAC_LIMITS
    assert default("classifyrisk", "LIMITS") == "1,10,30,50"
    assert given("describemodel")["MODEL"].name == bundled_path().name


@pytest.mark.slow
def test_training_starts_from_the_chosen_model(page, example, tmp_path):
    """It recalibrated the first bundled model, and told the errors of the chosen one as those before."""
    import processing

    from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel

    one = page()
    one.bundle.setFilePath("theory_guided_v1")
    one.apply()
    lines = (example / "samples.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "samples.csv").write_text("".join(lines[:60]), encoding="utf-8")
    parameters = {"SAMPLES": str(tmp_path / "samples.csv"), "OUTPUT": str(tmp_path / "mine")}
    made = FractionationModel.load(processing.run("soilmobility:trainmodel", parameters)["OUTPUT"])
    assert made.card["based_on"]["name"] == "theory_guided_v1"


def test_chosen_limits_hold_where_none_are_given(page):
    one = page()
    one.limits.setText("2, 8, 20, 40")
    one.apply()
    assert given("classifyrisk")["LIMITS"] == (2.0, 8.0, 20.0, 40.0)
    assert default("classifyrisk", "LIMITS") == "2, 8, 20, 40"
    assert given("classifyrisk", LIMITS="1,10,30,50")["LIMITS"] == (1.0, 10.0, 30.0, 50.0)
    assert page().limits.text() == "2, 8, 20, 40"
    one.limits.clear()
    one.apply()
    assert given("classifyrisk")["LIMITS"] == (1.0, 10.0, 30.0, 50.0)


def test_a_chosen_model_holds_where_none_is_given(page, package, tmp_path):
    from soil_mobility_plugin.soilmobility.model.bundle import bundled_path

    other = next(one for one in sorted((package / "models").iterdir()) if one.is_dir() and one != bundled_path())
    folder = shutil.copytree(other, tmp_path / "other")
    one = page()
    for chosen in (str(folder), other.name):
        one.bundle.setFilePath(chosen)
        one.apply()
        assert given("describemodel")["MODEL"].name == other.name
    assert given("describemodel", MODEL=str(bundled_path()))["MODEL"].name == bundled_path().name


def test_agency_and_logo(page, tmp_path):
    from soil_mobility_plugin.processing import options

    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    one = page()
    one.agency.setText(" Department of Soils ")
    one.logo.setFilePath(str(logo))
    one.apply()
    assert (options.chosen(options.AGENCY), options.logo()) == ("Department of Soils", str(logo))
    logo.unlink()
    assert options.logo() == ""
    options.choose(options.LOGO, f"/{'a' * 300}.svg")  # as where a drive does not answer: nobody can tell
    assert options.logo() == ""


@pytest.mark.parametrize(
    ("widget", "text", "words"),
    [
        ("limits", "50,30,10,1", "rise"),
        ("limits", "a", "not a list of numbers"),
        ("bundle", "/no/such/bundle", "/no/such/bundle"),
        ("logo", "/no/such/logo.svg", "there is no file"),
        ("cache", __file__, "is a file"),
        ("cache", f"/{'a' * 300}", "too long"),
        ("sources", "/no/such/table.csv", "No such file"),
        ("sources", __file__, "column"),
    ],
)
def test_what_cannot_be_used_is_named_and_not_kept(page, widget, text, words):
    from qgis.core import QgsSettings
    from qgis.PyQt.QtCore import Qt

    one = page()
    assert one.problems.textFormat() == Qt.TextFormat.PlainText, "a file may be called <b>"
    one.agency.setText("Department of Soils")
    entry = getattr(one, widget)
    entry.setText(text) if widget == "limits" else entry.setFilePath(text)
    assert words in one.problems.text()
    one.apply()
    assert not QgsSettings().contains(f"soil_mobility/{widget}")
    assert QgsSettings().value("soil_mobility/agency") == "Department of Soils"


def test_broken_settings_are_refused_by_name(page):
    from qgis.core import QgsSettings

    from soil_mobility_plugin.processing.specs import ParameterError

    QgsSettings().setValue("soil_mobility/limits", "5,4,3,2")
    with pytest.raises(ParameterError, match="class limits “5,4,3,2” in the options"):
        given("classifyrisk")["LIMITS"]
    assert given("classifyrisk", LIMITS="1,10,30,50")["LIMITS"] == (1.0, 10.0, 30.0, 50.0)


def test_the_cache_is_measured_and_emptied(page, tmp_path, monkeypatch):
    from qgis.PyQt.QtWidgets import QMessageBox

    from soil_mobility_plugin.processing.network import cache_folder

    folder = tmp_path / "cache"
    (folder / "layer").mkdir(parents=True)
    (folder / "layer" / "piece.tif").write_bytes(bytes(2_500_000))
    one = page()
    one.cache.setFilePath(str(folder))
    assert one.size.text() == "2.5 MB"
    answers = iter([QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
    monkeypatch.setattr(QMessageBox, "question", lambda *_: next(answers))
    one.empty.click()
    assert (folder / "layer" / "piece.tif").exists()
    one.empty.click()
    assert not folder.exists()
    assert one.size.text() == "0.0 MB"
    one.apply()
    assert cache_folder() == folder


def test_the_table_shows_the_sources(page, package, tmp_path):
    bundled = package / "soilmobility" / "maps" / "data" / "soil_map_sources.csv"
    one = page()
    rows = one.table.rowCount()
    assert rows == len(bundled.read_text(encoding="utf-8").splitlines()) - 1
    assert "SoilGrids" in one.table.item(0, 0).text()
    table = tmp_path / "sources.csv"
    table.write_text("".join(bundled.read_text(encoding="utf-8").splitlines(keepends=True)[:3]), encoding="utf-8")
    one.sources.setFilePath(str(table))
    assert one.table.rowCount() == 2
    assert one.problems.text() == ""
