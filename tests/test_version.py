"""One version: that of the plugin's metadata, or of the wheel where there are none."""

from __future__ import annotations

import importlib.metadata

from soil_mobility_plugin import soilmobility
from soil_mobility_plugin.soilmobility import version


def test_it_is_what_the_metadata_say(package):
    lines = (package / "metadata.txt").read_text(encoding="utf-8").splitlines()
    assert f"version={version.__version__}" in lines
    assert soilmobility.__version__ == version.__version__


def test_it_is_read_from_the_line_that_begins_so(tmp_path, monkeypatch):
    monkeypatch.setattr(version, "__file__", str(tmp_path / "soilmobility" / "version.py"))
    (tmp_path / "metadata.txt").write_text("qgisMinimumVersion=3.22\nversion= 9.8.7 \nchangelog=version=1\n")
    assert version._stated() == "9.8.7"


def test_a_wheel_has_no_such_file(tmp_path, monkeypatch):
    monkeypatch.setattr(version, "__file__", str(tmp_path / "soilmobility" / "version.py"))
    monkeypatch.setattr(importlib.metadata, "version", lambda name: f"that of {name}")
    assert version._stated() == "that of soilmobility"
