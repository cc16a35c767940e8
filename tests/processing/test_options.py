"""What the user chose for all runs: kept without blanks, taken back by nothing."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def options(qgis_app):
    from qgis.core import QgsSettings

    from soil_mobility_plugin.processing import options

    keys = (options.BUNDLE, options.LIMITS, options.AGENCY, options.LOGO)
    for key in keys:
        QgsSettings().remove(key)
    yield options
    for key in keys:
        QgsSettings().remove(key)


def test_no_other_process_of_tests_has_these_settings(options, tmp_path_factory):
    """Two sessions in one working copy read what the other had set."""
    from qgis.core import QgsSettings

    file = Path(QgsSettings().fileName())
    assert tmp_path_factory.getbasetemp() in file.parents
    options.choose(options.AGENCY, "Agency of Soils")
    QgsSettings().sync()
    assert "Agency of Soils" in file.read_text(encoding="utf-8")


def test_a_choice_is_kept_and_taken_back(options):
    from qgis.core import QgsSettings

    assert options.chosen(options.AGENCY) == ""
    options.choose(options.AGENCY, "  Agency of Soils ")
    assert options.chosen(options.AGENCY) == QgsSettings().value(options.AGENCY) == "Agency of Soils"
    assert options.chosen(options.BUNDLE) == "", "one choice is not another"
    options.choose(options.AGENCY, " ")
    assert not QgsSettings().contains(options.AGENCY)


def test_what_others_wrote_into_the_settings_is_read_as_text(options):
    from qgis.core import QgsSettings

    for value, text in ((None, ""), ("  ", ""), (12, "12"), (" 1,5,10,20 ", "1,5,10,20")):
        QgsSettings().setValue(options.LIMITS, value)
        assert options.chosen(options.LIMITS) == text


def test_a_logo_that_is_gone_is_none(options, tmp_path):
    assert options.logo() == ""
    file = tmp_path / "logo.svg"
    options.choose(options.LOGO, str(file))
    assert options.logo() == ""
    file.write_text("<svg/>")
    assert options.logo() == str(file)
    options.choose(options.LOGO, str(tmp_path))
    assert options.logo() == "", "a folder is no picture"


def test_one_limit_is_that_of_medium_in_all_algorithms(options, run, messages, soil, tmp_path):
    """Predictions took the risk assessment code where the options state other limits, and classes did not."""
    options.choose(options.LIMITS, "1,14,30,50")
    inputs, path = {**soil, "ELEMENT": "Pb", "ELEMENTS": "Pb"}, str(tmp_path / "mobility.tif")
    shares = [run(name, messages, **inputs, OUTPUT=path)["SHARE_MEDIUM_OR_ABOVE"]
              for name in ("predictfractionation", "mobilitydrivers", "predictmobility")]  # fmt: skip
    assert messages.text.count("Class limits: 1, 14, 30, 50 % F1.") == 3
    classes = run("classifyrisk", INPUT=path, OUTPUT=str(tmp_path / "classes.tif"))
    assert 0.05 < classes["SHARE_MEDIUM_OR_ABOVE"] < 0.95
    assert shares == pytest.approx([classes["SHARE_MEDIUM_OR_ABOVE"]] * 3, abs=2e-3)
