"""Why here, without QGIS: places of predicted rasters are explained with the numbers that the rasters hold."""

from __future__ import annotations

import json
import os
import shutil

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.maps import provenance, why
from soil_mobility_plugin.soilmobility.maps.drivers import CONTRIBUTIONS, TRAINING_MEAN, explain, map_drivers
from soil_mobility_plugin.soilmobility.maps.predict import (
    APPLICABILITY,
    FRACTIONS,
    PARTS_OF_F1,
    UNCERTAINTY,
    Asked,
    predict_fractionation,
    predict_mobility,
)
from soil_mobility_plugin.soilmobility.maps.provenance import ProvenanceError, SoilOrigin, run_items
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack, Totals
from soil_mobility_plugin.soilmobility.model.applicability import Applicability
from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid, said_by
from soil_mobility_plugin.soilmobility.soil.fractions import PERCENT_STEP
from tests.rasterfiles import read, write

ELEMENT = "Cd"

#: What float32 leaves open in a percentage.
NOISE = 1e-4


@pytest.fixture(scope="module")
def model():
    return FractionationModel.load(bundled_path())


def stack_of(model, files, totals=None, elements=(ELEMENT,), grid=None, units=None):
    layers = [
        SoilLayer(name, Source(str(path), label=name), (units or {}).get(name, "auto")) for name, path in files.items()
    ]
    limits = {name: model.training_range(name) for name in model.soil_features}
    return SoilStack(grid or reference_grid(layers[0].source), layers, limits, totals, elements)


def about(model, stack, **more):
    return {
        **run_items("soilmobility:predictfractionation", {}, model),
        "SOIL_MOBILITY_ELEMENT": ELEMENT,
        provenance.INPUTS: SoilOrigin.of(stack).text,
        **more,
    }  # fmt: skip


def predict(model, stack, folder, names=(FRACTIONS,)):
    folder.mkdir(exist_ok=True)
    paths = {name: str(folder / f"{name}.tif") for name in names}
    domain = Applicability(model, ELEMENT) if APPLICABILITY in names else None
    predict_fractionation(stack, Asked(model, ELEMENT, domain), paths, about(model, stack), Silent())
    return paths


@pytest.fixture
def region(example, tmp_path):
    """The example's soil, in a folder of its own, and its contents."""
    folder = tmp_path / "soil"
    folder.mkdir()
    files = {name: folder / f"{name}.tif" for name in ("ph", "soc", "clay", "cec")}
    for path in (*files.values(), folder / "totals.tif"):
        shutil.copy(example / path.name, path)
    return files


def contents(folder):
    path = str(folder / "totals.tif")
    named = [name for name, _ in said_by(Source(path)).bands]
    return Totals({ELEMENT: Source(path, named.index(ELEMENT) + 1, label="totals")})


def places(path, count, seed=0):
    """Pixels with data, drawn at random, in the order of the file."""
    rows, columns = np.nonzero(np.isfinite(read(path)[0]))
    chosen = np.sort(np.random.default_rng(seed).choice(rows.size, count, replace=False))
    return list(zip(columns[chosen].tolist(), rows[chosen].tolist()))


def middle(prediction, column, row):
    x, y = prediction.grid.to_map(np.float64(column + 0.5), np.float64(row + 0.5))
    return float(x), float(y)


def compare(model, paths, count):
    """What is explained at ``count`` places against what the rasters hold there."""
    prediction = why.Prediction(paths[FRACTIONS])
    inputs = why.Inputs(prediction, model)
    explainer = inputs.explainer(ELEMENT)
    maps = {name: read(path) for name, path in paths.items()}
    for column, row in places(paths[FRACTIONS], count):
        place = prediction.place(*middle(prediction, column, row), prediction.grid.crs_wkt)
        assert (place.column, place.row) == (column, row)
        here = inputs.at(place)
        found = explainer.of(here.soil, here.held.get(ELEMENT, why.Held()))
        here_on_map = {name: values[:, row, column] for name, values in maps.items()}
        off = np.abs(found.fractions - here_on_map[FRACTIONS]) - NOISE
        # F4 takes the rounding of the other three
        assert (off <= np.array([0.5, 0.5, 0.5, 1.5]) * PERCENT_STEP).all()
        assert [one.value for one in prediction.mapped(place)] == here_on_map[FRACTIONS].tolist()
        assert why.differs(why.mobility_of(prediction.mapped(place), ELEMENT), found) == ""
        half = (found.ends[1, 0] - found.ends[0, 0]) / 2
        assert half == pytest.approx(here_on_map[UNCERTAINTY][0], abs=why.ROUNDING)
        np.testing.assert_allclose(list(found.parts.values()), here_on_map[PARTS_OF_F1], atol=why.ROUNDING)
        assert found.index == pytest.approx(here_on_map[APPLICABILITY][0], rel=1e-5)
        assert found.inside == bool(here_on_map[APPLICABILITY][1])
    inputs.close()
    prediction.close()


def compare_drivers(model, stack, paths, folder, count):
    """The contributions at ``count`` places against the raster of drivers."""
    explanation = explain(model, ELEMENT, stack, TRAINING_MEAN)
    path = str(folder / "drivers.tif")
    map_drivers(stack, explanation, {CONTRIBUTIONS: path}, about(model, stack), Silent())
    prediction = why.Prediction(paths[FRACTIONS])
    inputs = why.Inputs(prediction, model)
    explainer = inputs.explainer(ELEMENT)
    assert explainer.base == explanation.drivers.base
    mapped = read(path)
    for column, row in places(path, count, seed=1):
        here = inputs.at(prediction.place(*middle(prediction, column, row), prediction.grid.crs_wkt))
        found = explainer.of(here.soil, here.held.get(ELEMENT, why.Held()))
        # drivers are written with a relative precision of 2^-12
        np.testing.assert_allclose(list(found.drivers.values()), mapped[:, row, column], rtol=2**-12, atol=1e-6)
    inputs.close()


ALL = (FRACTIONS, UNCERTAINTY, PARTS_OF_F1, APPLICABILITY)


@pytest.mark.parametrize("count", [150, pytest.param(1000, marks=pytest.mark.slow)])
def test_places_of_the_example_are_what_the_raster_holds(model, region, tmp_path, count):
    stack = stack_of(model, region, contents(tmp_path / "soil"))
    compare(model, predict(model, stack, tmp_path / "out", ALL), count)


def test_twenty_places_have_the_contributions_of_the_report(model, region, tmp_path):
    stack = stack_of(model, region, contents(tmp_path / "soil"))
    compare_drivers(model, stack, predict(model, stack, tmp_path / "out"), tmp_path, 20)


@pytest.mark.realdata
@pytest.mark.slow
def test_a_thousand_places_of_bhutan(model, bhutan, tmp_path):
    files = {name.lower(): path for name, path in bhutan.items() if name != "SAND"}
    stack = stack_of(model, files, units={"soc": "percent"})
    paths = predict(model, stack, tmp_path / "out", ALL)
    compare(model, paths, 1000)
    compare_drivers(model, stack, paths, tmp_path, 20)


def test_resampled_inputs_and_a_part_of_the_grid(model, region, tmp_path):
    """SOC of twice the pixel size in another CRS; the map is an inner part of the pH grid."""
    coarse = tmp_path / "soil" / "soc_wgs84.tif"
    gdal.Warp(str(coarse), str(region["soc"]), dstSRS="EPSG:4326", xRes=0.004, yRes=0.0025, resampleAlg="bilinear")
    dataset = gdal.Open(str(coarse), gdal.GA_Update)
    like = gdal.Open(str(region["soc"]))
    dataset.GetRasterBand(1).SetUnitType(like.GetRasterBand(1).GetUnitType())
    dataset = None
    files = {**region, "soc": coarse}
    grid = reference_grid(Source(str(region["ph"])))
    left, bottom, right, top = grid.bounds
    inner = grid.clip((left + 0.2 * (right - left), bottom + 0.3 * (top - bottom), right - 1, top - 1))
    stack = stack_of(model, files, contents(tmp_path / "soil"), grid=inner)
    assert stack.views["soc"].resampling != "none"
    compare(model, predict(model, stack, tmp_path / "out", ALL), 50)


@pytest.fixture
def made(model, region, tmp_path):
    """A map of fractions in a folder beside that of its inputs."""
    stack = stack_of(model, region, contents(tmp_path / "soil"))
    return predict(model, stack, tmp_path / "out")[FRACTIONS]


def problems(path):
    prediction = why.Prediction(path)
    return SoilOrigin.read(prediction.metadata, path).problems()


def test_inputs_that_are_as_they_were(made):
    assert problems(made) == []


def test_inputs_and_results_moved_together(made, model, tmp_path):
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    for folder in ("soil", "out"):
        shutil.move(str(tmp_path / folder), str(moved / folder))
    path = str(moved / "out" / "OUTPUT.tif")
    assert problems(path) == []
    compared = why.Prediction(path)
    ((column, row),) = places(path, 1)
    here = why.Inputs(compared, model).at(compared.place(*middle(compared, column, row), compared.grid.crs_wkt))
    assert here.soil["ph"] > 0


def test_a_result_moved_alone_still_finds_its_inputs(made, tmp_path):
    (tmp_path / "deep" / "er").mkdir(parents=True)
    moved = shutil.move(made, tmp_path / "deep" / "er" / "map.tif")
    assert problems(str(moved)) == []


def test_other_files_of_the_same_names_beside_a_moved_result_are_not_taken(made, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(tmp_path / "soil", other / "soil")
    (other / "out").mkdir()
    moved = shutil.move(made, other / "out" / "OUTPUT.tif")
    touched(other / "soil" / "ph.tif")
    assert problems(str(moved)) == []


def touched(path):
    """Another value in one pixel."""
    dataset = gdal.Open(str(path), gdal.GA_Update)
    band = dataset.GetRasterBand(1)
    band.WriteArray(band.ReadAsArray(0, 0, 1, 1) + 1, 0, 0)
    dataset.FlushCache()


def test_a_changed_input_is_named(made, model, tmp_path):
    touched(tmp_path / "soil" / "clay.tif")
    (sentence,) = problems(made)
    assert sentence.startswith("clay: ")
    assert "has changed" in sentence
    prediction = why.Prediction(made)
    with pytest.raises(ProvenanceError, match="has changed"):
        why.Inputs(prediction, model)
    ((column, row),) = places(made, 1)
    assert prediction.mapped(prediction.place(*middle(prediction, column, row), prediction.grid.crs_wkt))[0].value > 0


def test_a_missing_input_is_named_with_its_former_place(made, tmp_path):
    gone = tmp_path / "soil" / "cec.tif"
    gone.unlink()
    (sentence,) = problems(made)
    assert str(gone) in sentence
    assert "not there any more" in sentence


def test_statistics_that_qgis_writes_beside_an_input_change_nothing(made, tmp_path):
    (tmp_path / "soil" / "ph.tif.aux.xml").write_text("<PAMDataset/>")
    os.utime(tmp_path / "soil" / "ph.tif")
    assert problems(made) == []


def test_an_input_that_changes_while_it_is_looked_at(made, model, tmp_path):
    inputs = why.Inputs(why.Prediction(made), model)
    assert inputs.fresh
    touched(tmp_path / "soil" / "ph.tif")
    assert not inputs.fresh


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("", "earlier version"),
        ("{", "damaged"),
        ("[]", "damaged"),
        ('{"layers": {"ph": 1}, "basis": "total", "ph_method": "H2O"}', "damaged"),
        ('{"layers": {}, "basis": "guess", "ph_method": "H2O"}', "damaged"),
        ('{"layers": {}, "basis": "total", "ph_method": "H2O", "content": 1e99}', "damaged"),
        ("[" * 100_000, "damaged"),
    ],
)
def test_what_is_no_provenance_is_refused_in_words(item, words, tmp_path):
    with pytest.raises(ProvenanceError, match=words):
        SoilOrigin.read({provenance.INPUTS: item}, str(tmp_path / "a.tif"))


@pytest.mark.parametrize(
    "path", ["/vsicurl/http://127.0.0.1:9/ph.tif", "/vsis3/bucket/ph.tif", "WMS:http://x/y", "/dev/null"]
)
def test_nothing_is_fetched_because_a_file_says_so(path, tmp_path, monkeypatch):
    monkeypatch.setattr(provenance, "inspect", lambda source: pytest.fail(f"{source.path} was opened"))
    file = {"path": path, "band": 1, "fingerprint": "0" * 16, "unit": "pH"}
    text = json.dumps({"layers": {"ph": file}, "basis": "total", "ph_method": "H2O"})
    (sentence,) = SoilOrigin.read({provenance.INPUTS: text}, str(tmp_path / "a.tif")).problems()
    assert "not there any more" in sentence


def test_the_same_inputs_and_folders_make_the_same_bytes(model, region, tmp_path):
    stack = stack_of(model, region, contents(tmp_path / "soil"))
    one, two = (predict(model, stack, tmp_path / name)[FRACTIONS] for name in ("one", "two"))
    with open(one, "rb") as first, open(two, "rb") as second:
        assert first.read() == second.read()


def test_places_outside_and_without_data(model, tmp_path, speak):
    ph = np.full((10, 20), 6.0)
    ph[0] = -9999
    soc = np.full((10, 20), 2.0)
    soc[:, 0] = -9999
    soc[5, 5] = 90.0
    files = {
        name: write(tmp_path / f"{name}.tif", values, nodata=-9999, unit=unit)
        for name, values, unit in (("ph", ph, "pH"), ("soc", soc, "percent"), ("clay", 0 * ph + 20, "percent"))
    }
    files["clay"] = write(tmp_path / "clay.tif", np.full((10, 20), 20.0), unit="percent")
    stack = stack_of(model, files)
    path = predict(model, stack, tmp_path / "out")[FRACTIONS]
    prediction = why.Prediction(path)
    inputs = why.Inputs(prediction, model)
    grid = prediction.grid
    for x, y in ((grid.bounds[0] - 1, grid.bounds[1] + 1), (grid.bounds[2] + 1, grid.bounds[3] - 1)):
        with pytest.raises(why.WhyError, match="outside"):
            prediction.place(x, y, grid.crs_wkt)
    with pytest.raises(why.WhyError, match="outside"):
        prediction.place(170.0, -80.0, "EPSG:4326")
    for (column, row), words in (((3, 0), "pH"), ((0, 3), "SOC"), ((0, 0), "pH, SOC"), ((5, 5), "SOC")):
        place = prediction.place(*middle(prediction, column, row), grid.crs_wkt)
        assert np.isnan(prediction.mapped(place)[0].value)
        with pytest.raises(why.WhyError, match=f": {words}.$"):
            inputs.at(place)
    here = inputs.at(prediction.place(*middle(prediction, 10, 5), grid.crs_wkt))
    assert here.soil == {"ph": 6.0, "soc": 2.0, "clay": 20.0, "cec": None}
    assert here.held == {}
    speak({"SOC": "Corg", "clay": "Ton"})
    with pytest.raises(why.WhyError) as error:
        inputs.at(prediction.place(*middle(prediction, 0, 3), grid.crs_wkt))
    assert error.value.message.endswith(": Corg.")


def test_soil_that_a_layer_was_made_without_is_named_in_the_user_s_language(made, model, monkeypatch, speak):
    """A lookup of guidance values knows the pH alone."""
    speak({"clay": "Ton"})
    prediction = why.Prediction(made)
    origin = SoilOrigin.read(prediction.metadata, prediction.path)
    for name in ("soc", "clay"):
        origin.layers.pop(name)
    monkeypatch.setattr(SoilOrigin, "read", lambda metadata, path: origin)
    with pytest.raises(why.WhyError) as error:
        why.Inputs(prediction, model)
    assert "SOC, Ton" in error.value.message


def test_a_geographic_layer_and_longitudes_beyond_the_turn(model, tmp_path):
    place = (200.0, 0.5, 0.0, 10.0, 0.0, -0.5)
    files = {
        name: write(tmp_path / f"{name}.tif", np.full((8, 12), value), place, "EPSG:4326", unit=unit)
        for name, value, unit in (("ph", 5.0, "pH"), ("soc", 2.0, "percent"), ("clay", 20.0, "percent"))
    }
    prediction = why.Prediction(predict(model, stack_of(model, files), tmp_path / "out")[FRACTIONS])
    east, west = (prediction.place(x, 8.2, "EPSG:4326") for x in (201.2, 201.2 - 360))
    assert east == west == why.Place(2, 3, 201.25, 8.25)


def test_several_elements_of_a_map_of_mobility(model, region, tmp_path):
    symbols = ("Cd", "Pb", "Zn")
    path, named = (
        str(tmp_path / "soil" / "totals.tif"),
        [name for name, _ in said_by(Source(str(region["ph"].parent / "totals.tif"))).bands],
    )
    totals = Totals({symbol: Source(path, named.index(symbol) + 1, label=symbol) for symbol in ("Cd", "Pb")})
    stack = stack_of(model, region, totals, symbols)
    out = str(tmp_path / "mobility.tif")
    items = {key: value for key, value in about(model, stack).items() if key != "SOIL_MOBILITY_ELEMENT"}
    predict_mobility(stack, model, symbols, (out, items), Silent())
    prediction = why.Prediction(out)
    assert prediction.elements == symbols
    inputs = why.Inputs(prediction, model)
    mapped = read(out)
    for column, row in places(out, 30):
        here = inputs.at(prediction.place(*middle(prediction, column, row), prediction.grid.crs_wkt))
        assert set(here.held) == {"Cd", "Pb"}
        for band, symbol in enumerate(symbols):
            held = here.held.get(symbol, why.Held())
            if held.total is not None and np.isnan(held.total):
                assert np.isnan(mapped[band, row, column])
                continue
            found = inputs.explainer(symbol).of(here.soil, held)
            assert found.fractions[0] == pytest.approx(mapped[band, row, column], abs=why.ROUNDING)


def test_another_model_of_the_same_name_is_told(made, model):
    prediction = why.Prediction(made)
    assert why.model_changed(prediction, model) == ""
    other = model.with_card({**model.card, "summary": "refitted"})
    assert "not the same" in why.model_changed(prediction, other)


def test_a_copy_of_what_a_service_delivered_is_not_looked_for(model, region, tmp_path):
    stack = stack_of(model, region)
    origin = SoilOrigin.of(stack, {str(region["soc"])})
    path = str(tmp_path / "a.tif")
    text = origin.text(path)
    assert "soc.tif" not in text
    (sentence,) = SoilOrigin.read({provenance.INPUTS: text}, path).problems()
    assert sentence.startswith("SOC: ")
    assert "service" in sentence


def test_an_input_in_an_archive(model, region, tmp_path):
    import zipfile

    with zipfile.ZipFile(tmp_path / "soil.zip", "w") as archive:
        archive.write(region["clay"], "clay.tif")
    inside = f"/vsizip/{tmp_path / 'soil.zip'}/clay.tif"
    stack = stack_of(model, {**region, "clay": inside})
    path = predict(model, stack, tmp_path / "out")[FRACTIONS]
    assert problems(path) == []
    with zipfile.ZipFile(tmp_path / "soil.zip", "a") as archive:
        archive.write(region["clay"], "more.tif")
    (sentence,) = problems(path)
    assert "has changed" in sentence


def test_a_layer_of_somebody_else_is_no_prediction(region):
    with pytest.raises(why.WhyError, match="no prediction"):
        why.Prediction(str(region["ph"]))


def test_a_published_value_is_inverted_as_the_algorithm_does(made, model, monkeypatch):
    from soil_mobility_plugin.soilmobility.risk import guidance as rules

    prediction = why.Prediction(made)
    inputs = why.Inputs(prediction, model)
    limit = why.published_limit(inputs, ELEMENT, "GB15618-2018", "other farmland")
    (row,) = rules.fitting_rows(rules.rows_for("GB15618-2018", ELEMENT, "other farmland"), model.card["reference_soil"])
    expected = rules.mobile_limit(model, ELEMENT, row.value, row.basis, model.card["reference_soil"], "exchangeable")
    assert limit.limit == pytest.approx(expected)
    assert row.source in str(limit.text)
    with pytest.raises(rules.GuidanceError, match="cannot be inverted"):
        why.published_limit(inputs, ELEMENT, "VBBo-soluble", "")
    with pytest.raises(rules.GuidanceError, match="no value for"):
        why.published_limit(inputs, "Ba", "GB15618-2018", "other farmland")
    # Who asks here can state no sand.
    with pytest.raises(rules.GuidanceError, match="the model's reference soil states no sand"):
        why.published_limit(inputs, ELEMENT, "BBodSchV-2021", "")
    # A model of calcareous soils: of chromium there the law is not quoted.
    monkeypatch.setitem(model.card, "reference_soil", {**model.card["reference_soil"], "ph": 7.8})
    with pytest.raises(rules.GuidanceError, match="no value for the model's reference soil"):
        why.published_limit(inputs, "Cr", "GB15618-2018", "other farmland")


def test_a_published_value_that_cannot_be_inverted_names_its_basis_in_the_user_s_language(made, model, speak):
    from soil_mobility_plugin.soilmobility.risk import guidance as rules

    speak({"soluble (0.1 M NaNO3)": "löslich (0,1 M NaNO3)"})
    with pytest.raises(rules.GuidanceError) as refused:
        why.published_limit(why.Inputs(why.Prediction(made), model), ELEMENT, "VBBo-soluble", "")
    assert "löslich (0,1 M NaNO3)" in refused.value.message
    assert "soluble (0.1 M NaNO3)" in str(refused.value)
