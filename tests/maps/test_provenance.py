"""What a result says of its inputs: files found again, moved, changed or gone; nothing believed unseen."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility import __version__, load
from soil_mobility_plugin.soilmobility.maps import provenance
from soil_mobility_plugin.soilmobility.maps.provenance import (
    INPUTS,
    MODEL,
    MODEL_FOLDER,
    PREDICTION,
    InputFile,
    ProvenanceError,
    SoilOrigin,
    container,
    fingerprint,
    made_of,
    model_place,
    prediction_path,
)
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack, Totals
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from tests.rasterfiles import write


@pytest.fixture
def file(tmp_path):
    def make(name, value=6.0, unit="pH"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return write(path, np.full((2, 2), value), unit=unit)

    return make


def test_a_fingerprint_is_that_of_the_content(file, tmp_path):
    one, alike, other = file("a.tif"), file("b.tif"), file("c.tif", 7.0)
    assert len(fingerprint(one)) == 16
    assert fingerprint(one) == fingerprint(alike) != fingerprint(other)
    before = fingerprint(one)
    (tmp_path / "a.tif.aux.xml").write_text("<PAMDataset/>")  # as QGIS writes it when it likes
    assert fingerprint(one) == before


def test_a_change_in_place_is_seen(file):
    path = file("a.tif")
    before = fingerprint(path)
    with open(path, "r+b") as stream:
        stream.seek(-1, os.SEEK_END)
        last = stream.read(1)
        stream.seek(-1, os.SEEK_END)
        stream.write(bytes([last[0] ^ 1]))
    os.utime(path, ns=(1, 1))
    assert fingerprint(path) != before


def test_a_file_is_opened_once_to_tell_whether_it_is_still_the_same(file, monkeypatch):
    """The panel in QGIS asks at every click, of each input; what lies beside a file may belong to it by now."""
    from osgeo import gdal

    opened, inspect, path = [], provenance.inspect, file("a.tif")
    monkeypatch.setattr(provenance, "inspect", lambda source: opened.append(source.path) or inspect(source))
    first = fingerprint(path)
    assert [fingerprint(path) for _ in range(3)] == [first] * 3
    assert opened == [path]
    gdal.Open(path).CreateMaskBand(gdal.GMF_PER_DATASET)
    assert os.path.isfile(f"{path}.msk")
    assert fingerprint(path) != first


def test_pieces_of_large_files_reach_both_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(provenance, "_WHOLE", 1 << 17)
    data = bytearray(1 << 18)
    seen = []
    for place in (None, 0, -1):
        path = tmp_path / f"{place}.bin"
        changed = bytearray(data)
        if place is not None:
            changed[place] = 1
        path.write_bytes(changed)
        seen.append(fingerprint(str(path)))
    assert len(set(seen)) == 3


def test_names_of_parts_of_files(tmp_path):
    for name in ("a.gpkg", "b.zip"):
        (tmp_path / name).write_bytes(b"x")
    package, archive = str(tmp_path / "a.gpkg"), str(tmp_path / "b.zip")
    assert container(package) == package
    assert container(f"GPKG:{package}:ph") == package
    assert container(f'NETCDF:"{package}":ph') == package
    assert container(f"/vsizip/{archive}/inside/ph.tif") == archive
    for elsewhere in ("/vsicurl/http://example.org/ph.tif", f"GPKG:{tmp_path}/none.gpkg:ph", "PG:dbname=x", ""):
        assert container(elsewhere) == ""
        assert fingerprint(elsewhere) == ""


def test_an_input_is_found_where_it_was_or_beside_the_result(file, tmp_path):
    path = file("project/soil/ph.tif")
    told = InputFile.of(Source(path, nodata_ranges=((0.0, 0.0),)), kept=True)
    document = json.loads(json.dumps(told.document(str(tmp_path / "project" / "out"))))
    assert document["relative"] == "../soil/ph.tif"
    again = InputFile.read(document)
    assert (again.path, again.band, again.nodata, again.fingerprint) == (path, 1, ((0.0, 0.0),), fingerprint(path))
    assert again.found(str(tmp_path / "nowhere")) == path
    (tmp_path / "project").rename(tmp_path / "moved")
    assert again.found(str(tmp_path / "moved" / "out")) == str(tmp_path / "moved" / "soil" / "ph.tif")
    assert again.found(str(tmp_path / "nowhere")) is None


def test_what_was_moved_along_comes_before_what_was_left(file, tmp_path):
    """The one with the stated content wins; of none with it, the nearer."""
    left = file("soil/ph.tif")
    document = InputFile.of(Source(left), kept=True).document(str(tmp_path / "out"))
    beside = file("moved/soil/ph.tif", 7.0)
    here = InputFile.read(document)
    assert here.found(str(tmp_path / "moved" / "out")) == left
    file("soil/ph.tif", 8.0)
    assert here.found(str(tmp_path / "moved" / "out")) == beside


def test_a_temporary_copy_leads_nowhere(file):
    told = InputFile.of(Source(file("a.tif"), 2), kept=False)
    assert (told.path, told.found("")) == ("", None)


def stack(file, **totals):
    units = {"ph": (6.0, "pH"), "soc": (2.0, "%"), "clay": (20.0, "%")}
    layers = [SoilLayer(name, Source(file(f"soil/{name}.tif", *given)), "auto") for name, given in units.items()]
    return SoilStack(reference_grid(layers[0].source), layers, {}, Totals(**totals), tuple(totals.get("sources", ())))


def test_inputs_are_read_back_from_what_a_result_says(file, tmp_path):
    content = Source(file("soil/cd.tif", 0.5, "mg/kg"))
    given = stack(file, sources={"Cd": content}, basis="total", backgrounds={"Cd": 0.3})
    result = str(tmp_path / "out" / "f.tif")
    text = SoilOrigin.of(given).text(result)
    again = SoilOrigin.read({INPUTS: text}, result)
    assert set(again.layers) == {"ph", "soc", "clay"}
    assert (again.basis, again.ph_method, again.content, again.backgrounds) == ("total", "H2O", None, {"Cd": 0.3})
    assert again.problems() == []
    before = again.stamp
    made = again.stack(FractionationModel.load("smooth_core_v2"), given.grid)
    assert {layer.covariate: layer.source.path for layer in made.given} == {
        layer.covariate: layer.source.path for layer in given.given
    }
    file("soil/clay.tif", 30.0, "%")
    os.remove(content.path)
    assert again.stamp != before
    changed, gone = again.problems()
    assert "clay.tif has changed" in changed
    assert "cd.tif is not there any more" in gone
    with pytest.raises(ProvenanceError, match="has changed"):
        again.stack(FractionationModel.load("smooth_core_v2"), given.grid)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "does not say where its inputs are"),
        ("no json", "is damaged"),
        ("[]", "is damaged"),
        ('{"layers": {"ph": {"path": "a", "band": "x", "unit": ""}}}', "is damaged"),
        ('{"layers": {}, "basis": "hearsay", "ph_method": "H2O"}', "is damaged"),
        ('{"layers": {}, "basis": "total", "ph_method": "H2O", "content": -1}', "is damaged"),
        ('{"layers": {}, "basis": "total", "ph_method": "H2O", "content": 1e999}', "is damaged"),
        ("[" * 100_000, "is damaged"),
    ],
)
def test_nonsense_is_refused(text, words):
    with pytest.raises(ProvenanceError, match=words):
        SoilOrigin.read({INPUTS: text}, "f.tif")


def test_the_prediction_behind_a_map(file, tmp_path):
    prediction, result = file("f.tif"), str(tmp_path / "classes.tif")
    metadata = {PREDICTION: made_of(Source(prediction), kept=True)(result)}
    assert prediction_path(metadata, result) == prediction
    file("f.tif", 7.0)
    with pytest.raises(ProvenanceError, match="has changed since"):
        prediction_path(metadata, result)
    os.remove(prediction)
    with pytest.raises(ProvenanceError, match="not there any more"):
        prediction_path(metadata, result)
    with pytest.raises(ProvenanceError, match="damaged"):
        prediction_path({}, result)


def test_what_a_result_says_of_its_run():
    assert provenance.run_items("a", {"PH": Path("ü.tif"), "CEC": "é"}, None) == {
        "SOIL_MOBILITY_ALGORITHM": "a", "SOIL_MOBILITY_VERSION": __version__,
        "SOIL_MOBILITY_INPUTS": '{"CEC": "é", "PH": "ü.tif"}',
    }  # fmt: skip
    sources = [{"licence": "CC BY 4.0"}, "a text", {"licence": ""}, {"licence": "CC0"}, {"licence": "CC BY 4.0"}]
    model = SimpleNamespace(name="mine", folder=Path("/models/mine"), card={"sources": sources})
    found = provenance.run_items("a", {}, model)
    assert found["SOIL_MOBILITY_LICENCES"] == '["CC BY 4.0", "CC0"]'
    assert found[provenance.MODEL_FOLDER] == str(Path("/models/mine"))
    assert found[provenance.MODEL_FINGERPRINT] == provenance.model_fingerprint(model)
    model.card["sources"] = []
    assert "SOIL_MOBILITY_LICENCES" not in provenance.run_items("a", {}, model)
    # Where the bundled models lie is this installation's affair.
    assert provenance.MODEL_FOLDER not in provenance.run_items("a", {}, load())


def test_the_model_behind_a_map(tmp_path):
    assert model_place({MODEL: "smooth_core_v2"}) == "smooth_core_v2"
    assert model_place({MODEL: "mine", MODEL_FOLDER: str(tmp_path)}) == str(tmp_path)
    with pytest.raises(ProvenanceError, match="not one that this version brings"):
        model_place({MODEL: "mine"})
    with pytest.raises(ProvenanceError, match="“mine” is not there any more"):
        model_place({MODEL: "mine", MODEL_FOLDER: str(tmp_path / "gone")})
