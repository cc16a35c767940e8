"""What a user is told to do where LightGBM is missing: a command that can be copied."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from soil_mobility_plugin.processing import requirements


@pytest.mark.parametrize(
    ("system", "words"),
    [
        ("Windows", ["OSGeo4W Shell", "python -m pip install --user lightgbm"]),
        ("Darwin", ['"/Applications/QGIS.app/Contents/MacOS/bin/python3" -m pip install', "brew install libomp"]),
    ],
)
def test_the_message_fits_the_system(monkeypatch, system, words):
    monkeypatch.setattr(requirements.platform, "system", lambda: system)
    monkeypatch.setattr(requirements.sys, "prefix", "/nowhere")
    monkeypatch.setattr(requirements.sys, "executable", "/nowhere/QGIS")
    text = requirements.how_to_install()
    for word in words:
        assert word in text


def test_the_message_in_conda(monkeypatch, tmp_path):
    (tmp_path / "conda-meta").mkdir()
    monkeypatch.setattr(requirements.sys, "prefix", str(tmp_path))
    text = requirements.how_to_install()
    assert text.endswith(f'conda install -p "{tmp_path}" -c conda-forge lightgbm')


@pytest.mark.parametrize("marked", [True, False])
def test_the_message_on_debian(monkeypatch, tmp_path, marked):
    if marked:
        (tmp_path / "EXTERNALLY-MANAGED").touch()
    monkeypatch.setattr(requirements, "_standard_folders", lambda: [str(tmp_path)])
    text = requirements._on_debian()
    assert "sudo apt install python3-pip libgomp1; " in text
    assert text.endswith(f" -m pip install --user{' --break-system-packages' * marked} lightgbm")


def test_flatpak_installs_into_its_application(monkeypatch):
    monkeypatch.setattr(requirements.platform, "system", lambda: "Linux")
    monkeypatch.setenv("FLATPAK_ID", "org.qgis.other")
    assert "--command=pip3 org.qgis.other install --user lightgbm" in requirements.how_to_install()


def test_a_broken_package_says_why(monkeypatch):
    def broken(name):
        raise OSError("libgomp.so.1: cannot open shared object file")

    monkeypatch.setattr(requirements, "import_module", broken)
    assert "libgomp" in requirements.explain(requirements.missing())
