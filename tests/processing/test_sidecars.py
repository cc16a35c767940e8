"""Styles and metadata beside results: each belongs to one file, and says so."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from soil_mobility_plugin.soilmobility.files import owner_mark

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def mobility(run, soil, tmp_path_factory) -> str:
    path = str(tmp_path_factory.mktemp("predicted") / "in.tif")
    return run("predictmobility", **soil, ELEMENTS=["Cd"], OUTPUT=path)["OUTPUT"]


def test_each_sidecar_says_whose_it_is(mobility):
    for suffix in (".qml", ".qmd"):
        sidecar = Path(mobility).with_suffix(suffix)
        assert owner_mark(mobility) in sidecar.read_text(encoding="utf-8")[:200]


def test_another_layers_style_stays_and_that_is_said(run, mobility, tmp_path, messages):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "b.qml").write_text("an unrelated layer's")
    run("classifyrisk", messages, INPUT=mobility, OUTPUT=str(folder / "b.tif"))
    assert (folder / "b.qml").read_text() == "an unrelated layer's"
    assert not (folder / "b.qmd").exists()
    assert any("b.tif: no style or metadata was written" in text for text in messages.said)


def test_a_raster_and_a_layer_of_one_stem_do_not_share_a_style(run, mobility, example, tmp_path, messages):
    folder = tmp_path / "out"
    folder.mkdir()
    run("classifyrisk", INPUT=mobility, OUTPUT=str(folder / "gv.tif"))
    style = (folder / "gv.qml").read_bytes()
    zones = {"INPUT": mobility, "ZONES": str(example / "zones.gpkg"), "OUTPUT": str(folder / "gv.gpkg")}
    run("zonalsummary", messages, **zones)
    assert (folder / "gv.qml").read_bytes() == style
    assert any("gv.gpkg: no style" in text for text in messages.said)
    # The raster's own is its own in the next run too.
    run("classifyrisk", INPUT=mobility, OUTPUT=str(folder / "gv.tif"), LIMITS="1,10,30,60")
    assert (folder / "gv.qml").read_bytes() != style


@pytest.mark.parametrize("kind", ["graduatedSymbol", "categorizedSymbol"])
def test_the_style_of_zones_is_the_same_in_every_run(run, mobility, example, tmp_path, kind):
    """QGIS gives parts of a style names by chance, and a colour to what profiles show of the layer."""
    from qgis.core import QgsVectorLayer

    raster, styles = mobility, []
    if kind == "categorizedSymbol":
        raster = run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "classes.tif"))["OUTPUT"]
    for name in ("once", "again"):
        (tmp_path / name).mkdir()
        output = str(tmp_path / name / "z.gpkg")
        run("zonalsummary", INPUT=raster, ZONES=str(example / "zones.gpkg"), OUTPUT=output)
        styles.append((tmp_path / name / "z.qml").read_bytes())
    assert styles[0] == styles[1]
    loaded = QgsVectorLayer(output, "z", "ogr")
    assert loaded.renderer().type() == kind
    assert len(loaded.renderer().legendSymbolItems()) > 1
    assert loaded.mapTipTemplate()


def test_an_older_geopackages_log_is_lost_only_with_the_file(run, mobility, example, tmp_path, monkeypatch):
    """What another program committed to it hangs on its log until SQLite moves it."""
    import os

    from qgis.core import QgsProcessingException

    path = tmp_path / "out" / "z.gpkg"
    path.parent.mkdir()
    given = {"INPUT": mobility, "ZONES": str(example / "zones.gpkg"), "OUTPUT": str(path)}
    run("zonalsummary", **given)
    open_elsewhere = sqlite3.connect(path)
    open_elsewhere.execute("PRAGMA journal_mode=WAL")
    open_elsewhere.execute("CREATE TABLE mine (a)")
    open_elsewhere.execute("INSERT INTO mine VALUES (7)")
    open_elsewhere.commit()
    assert Path(f"{path}-wal").stat().st_size
    replace = os.replace

    def failing(source, target):
        if os.fspath(target) == str(path) and f"{os.sep}new{os.sep}" in os.fspath(source):
            raise PermissionError(13, "open in another program")
        replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(QgsProcessingException, match="open in another program"):
        run("zonalsummary", **given)
    open_elsewhere.close()
    with sqlite3.connect(path) as older:
        assert older.execute("SELECT a FROM mine").fetchall() == [(7,)]


def test_tables_hold_no_time_of_writing(run, mobility, tmp_path):
    found = []
    for number in (1, 2):
        path = tmp_path / f"{number}" / "t.gpkg"
        path.parent.mkdir()
        run("classifyrisk", INPUT=mobility, OUTPUT=str(tmp_path / "k.tif"), OUTPUT_TABLE=str(path))
        found.append(path.read_bytes())
        with sqlite3.connect(path) as table:
            times = table.execute("SELECT last_change FROM gpkg_contents").fetchall()
        assert times == [("1970-01-01T00:00:00.000Z",)]
    assert found[0] == found[1]
