"""Models made from a user's samples, used by every algorithm; and what happens where training packages are missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from soil_mobility_plugin.processing.algorithms import train_model
from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.training.user.bundle import Bundle, TrainingError, write
from tests.rasterfiles import read


@pytest.fixture(scope="module", params=["smooth_core_v2", pytest.param("theory_guided_v1", marks=pytest.mark.slow)])
def recalibrated(request, provider, example, tmp_path_factory):
    """A bundle recalibrated with the example's samples, its report and the numbers of the run."""
    import processing

    folder = tmp_path_factory.mktemp("train")
    parameters = {
        "SAMPLES": str(example / "samples.csv"),
        "MODEL": request.param,
        "OUTPUT": str(folder / "mine"),
        "OUTPUT_ROWS": str(folder / "rows.gpkg"),
        "OUTPUT_HTML": str(folder / "report.html"),
    }
    return processing.run("soilmobility:trainmodel", parameters)


def test_recalibration_lowers_the_error(recalibrated):
    assert recalibrated["SAMPLES_USED"] == 955
    assert recalibrated["RMSE_F1"] < recalibrated["RMSE_F1_BEFORE"]


def test_the_report(recalibrated):
    with open(recalibrated["OUTPUT_HTML"], encoding="utf-8") as file:
        text = file.read()
    for words in ("sites or sources left out", "blocks of neighbouring places", "What changed", "Rows of the table"):
        assert words in text


def test_the_report_opens_with_its_own_result(recalibrated):
    """It used to show the last limits of the model that the bundle was made from."""
    with open(recalibrated["OUTPUT_HTML"], encoding="utf-8") as file:
        head = file.read().partition("<section")[2].partition("</section>")[0]
    assert f"<dd>{recalibrated['RMSE_F1']:.1f}</dd>" in head
    model = FractionationModel.load(recalibrated["OUTPUT"])
    # it is what recalibrating trees cannot do; a core learns slopes, too
    assert ("how mobility responds to soil is as before" in head) is not model.has_posterior
    for sentence in model.card["limits"][: None if model.has_posterior else -1]:
        assert sentence[:60] not in head


def test_the_card(recalibrated):
    model = FractionationModel.load(recalibrated["OUTPUT"])
    assert model.name == "mine"
    assert model.card["based_on"]["mode"] == "recalibrate"
    if model.has_posterior:
        assert all(model.parameters["Cd"].local["l1"])
        assert not model.parameters["Ni"].local
    else:
        assert model.card["elements"]["Cd"]["offsets"]["l1"] != 0.0
        assert "offsets" not in model.card["elements"]["Ni"]


def test_every_algorithm_takes_the_bundle(run, recalibrated, soil, example, tmp_path):
    bundle = recalibrated["OUTPUT"]
    inputs = {**soil, "MODEL": bundle, "TOTALS": str(example / "totals.tif")}
    own = run(
        "predictfractionation",
        **inputs,
        OUTPUT=str(tmp_path / "f.tif"),
        OUTPUT_UNCERTAINTY=str(tmp_path / "u.tif"),
        OUTPUT_APPLICABILITY=str(tmp_path / "a.tif"),
    )
    bundled = run(
        "predictfractionation", **{**inputs, "MODEL": None}, OUTPUT=str(tmp_path / "b.tif"),
        OUTPUT_APPLICABILITY=str(tmp_path / "c.tif"),
    )  # fmt: skip
    assert own["MEAN_MOBILITY"] != pytest.approx(bundled["MEAN_MOBILITY"], abs=0.5)
    # the agency's own samples make its region known
    assert np.nanmean(read(own["OUTPUT_APPLICABILITY"])[0]) < np.nanmean(read(bundled["OUTPUT_APPLICABILITY"])[0])
    mobility = run("predictmobility", **{**inputs, "ELEMENTS": ["Cd", "Pb"]}, OUTPUT=str(tmp_path / "m.tif"))
    np.testing.assert_allclose(read(mobility["OUTPUT"])[0], read(own["OUTPUT"])[0], atol=1 / 128)
    drivers = run("mobilitydrivers", **inputs, OUTPUT=str(tmp_path / "d.tif"), OUTPUT_DOMINANT=None)
    assert drivers["MEAN_MOBILITY"] == pytest.approx(own["MEAN_MOBILITY"], abs=1e-3)
    run("describemodel", MODEL=bundle, OUTPUT_HTML=str(tmp_path / "card.html"))
    result = run("validatemodel", SAMPLES=str(example / "samples.csv"), MODEL=bundle, OUTPUT=str(tmp_path / "v.gpkg"))
    assert result["RMSE_F1"] < recalibrated["RMSE_F1_BEFORE"]


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["extend", "new"])
def test_trees_from_samples(run, example, soil, tmp_path, mode, lightgbm):
    bundle = str(tmp_path / mode)
    base = str(bundle_folder("theory_guided_v1"))
    result = run("trainmodel", SAMPLES=str(example / "samples.csv"), MODE=mode, MODEL=base, OUTPUT=bundle)
    assert result["RMSE_F1"] < result["RMSE_F1_BEFORE"]
    predicted = run("predictfractionation", **soil, MODEL=bundle, OUTPUT=str(tmp_path / "f.tif"))
    fractions = read(predicted["OUTPUT"])
    known = np.isfinite(fractions[0])
    assert np.abs(fractions[:, known].sum(axis=0) - 100.0).max() < 1e-3
    run("mobilitydrivers", **soil, MODEL=bundle, OUTPUT=str(tmp_path / "d.tif"), OUTPUT_DOMINANT=None)


def test_a_new_model_takes_elements_that_an_older_one_does_not_know(run, example, tmp_path, lightgbm, monkeypatch):
    """Rows of all other elements were dropped, and soils clamped to the older one's, where MODEL was such a one."""
    older = Bundle.of(FractionationModel.load("theory_guided_v1"))
    card = {**older.card, "elements": {"Pb": older.card["elements"]["Pb"]}}
    card["training_ranges"] = {**card["training_ranges"], "ph": [6.0, 6.5]}
    write(Bundle(card, older.texts), tmp_path / "older")
    seen = []

    def stopped(task, feedback):
        seen.append(task.samples)
        raise TrainingError("seen")

    monkeypatch.setattr(train_model, "train_and_test", stopped)
    parameters = {"SAMPLES": str(example / "samples.csv"), "MODEL": str(tmp_path / "older")}
    for mode in ("recalibrate", "new"):
        with pytest.raises(QgsProcessingException, match="seen"):
            run("trainmodel", **parameters, MODE=mode, OUTPUT=str(tmp_path / mode))
    few, samples = seen
    assert (few.symbols, few.soil["ph"].min()) == (["Pb"], 6.0)
    assert len(samples) == 955
    assert samples.soil["ph"].min() < 6.0


@pytest.mark.realdata
def test_zhejiang_recalibrates(run, shared_data, tmp_path, messages):
    path = shared_data / "measured" / "zhejiang_paddy_tessier_means.csv"
    output = str(tmp_path / "zhejiang")
    result = run("trainmodel", feedback=messages, SAMPLES=str(path), RESIDUAL_BASIS="total", OUTPUT=output)
    assert result["SAMPLES_USED"] == 12
    assert FractionationModel.load(output).card["sources"][-1]["rows"] == 12


@pytest.mark.realdata
def test_meuse_states_no_fractions(run, shared_data, tmp_path):
    path = shared_data / "points" / "meuse.gpkg"
    with pytest.raises(QgsProcessingException, match="620 x dropped: its fields give a total content but no fraction"):
        run("trainmodel", SAMPLES=f"{path}|option:IMMUTABLE=YES", OUTPUT=str(tmp_path / "meuse"))
    assert not (tmp_path / "meuse").exists()


def test_what_is_refused(run, example, tmp_path):
    samples = str(example / "samples.csv")
    with pytest.raises(QgsProcessingException, match="MODE"):
        run("trainmodel", SAMPLES=samples, MODE="guess", OUTPUT=str(tmp_path / "m"))
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="no model bundle"):
        run("trainmodel", SAMPLES=samples, OUTPUT=str(tmp_path / "letters"))
    assert os.listdir(tmp_path / "letters") == ["a.txt"]


def test_a_bundle_is_not_written_over_itself(run, recalibrated, example):
    with pytest.raises(QgsProcessingException, match="another folder"):
        run(
            "trainmodel",
            SAMPLES=str(example / "samples.csv"),
            MODEL=recalibrated["OUTPUT"],
            OUTPUT=recalibrated["OUTPUT"],
        )


def test_a_canceled_training_leaves_nothing(run, example, tmp_path):
    class Stopped(QgsProcessingFeedback):
        def isCanceled(self) -> bool:
            return True

    feedback = Stopped(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        run("trainmodel", feedback=feedback, SAMPLES=str(example / "samples.csv"), OUTPUT=str(tmp_path / "mine"))
    assert os.listdir(tmp_path) == []


# --------------------------------------------------------------------------------------- without the packages

HIDDEN = """
import importlib.machinery, json, sys

find = importlib.machinery.PathFinder.find_spec

def hidden(name, path=None, target=None):
    return None if name.split(".")[0] in ("lightgbm", "sklearn", "joblib") else find(name, path, target)

importlib.machinery.PathFinder.find_spec = staticmethod(hidden)
sys.path[:0] = sys.argv[1:3]
from qgis.core import QgsApplication, QgsProcessingContext
application = QgsApplication([], False)
application.initQgis()
from processing.core.Processing import Processing
Processing.initialize()
import processing
from soil_mobility_plugin import classFactory
from soil_mobility_plugin.processing.provider import ALGORITHMS
plugin = classFactory(None)
plugin.initProcessing()
registry = QgsApplication.processingRegistry()
provider = registry.providerById("soilmobility")
example, folder = sys.argv[3:5]
soil = {name: f"{example}/{name.lower()}.tif" for name in ("PH", "SOC", "CLAY", "CEC")}
samples = f"{example}/samples.csv"
told = {}
for mode in ("recalibrate", "extend", "new"):
    algorithm = registry.algorithmById("soilmobility:trainmodel")
    parameters = {"SAMPLES": samples, "MODE": mode, "OUTPUT": f"{folder}/{mode}"}
    told[mode] = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    try:
        processing.run("soilmobility:trainmodel", parameters)
        told[mode + " run"] = "it ran"
    except Exception as error:
        told[mode + " run"] = str(error)
ran = {}
ran["predictfractionation"] = processing.run("soilmobility:predictfractionation", {
    **soil, "OUTPUT": f"{folder}/f.tif", "OUTPUT_UNCERTAINTY": f"{folder}/u.tif",
    "OUTPUT_APPLICABILITY": f"{folder}/a.tif"})["VALID_PIXELS"]
ran["mobilitydrivers"] = processing.run("soilmobility:mobilitydrivers", {
    **soil, "OUTPUT": f"{folder}/d.tif", "OUTPUT_HTML": f"{folder}/d.html"})["VALID_PIXELS"]
ran["validatemodel"] = processing.run("soilmobility:validatemodel", {
    "SAMPLES": samples, "OUTPUT": f"{folder}/v.gpkg", "OUTPUT_HTML": f"{folder}/v.html"})["SAMPLES_USED"]
json.dump({
    "listed": sorted(algorithm.name() for algorithm in provider.algorithms()),
    "expected": len(ALGORITHMS), "told": told, "ran": ran,
    "hidden": sorted({"lightgbm", "sklearn", "joblib"} & set(sys.modules)),
}, open(f"{folder}/result.json", "w"))
sys.stdout.flush()
import os
os._exit(0)
"""


@pytest.mark.slow
def test_in_a_stock_qgis_all_but_trees_runs(provider, root, example, tmp_path):
    import processing

    script = tmp_path / "hidden.py"
    script.write_text(HIDDEN, encoding="utf-8")
    plugins = os.path.dirname(os.path.dirname(processing.__file__))
    command = [sys.executable, str(script), str(root), plugins, str(example), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (tmp_path / "result.json").exists(), done.stdout + done.stderr
    found = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    assert found["hidden"] == []
    assert len(found["listed"]) == found["expected"]
    assert {"trainmodel", "validatemodel", "mobilitydrivers"} <= set(found["listed"])
    assert found["ran"]["validatemodel"] == 955
    assert found["ran"]["predictfractionation"] == found["ran"]["mobilitydrivers"] > 0
    assert found["told"]["recalibrate"][0]
    assert found["told"]["recalibrate run"] == "it ran"
    assert FractionationModel.load(tmp_path / "recalibrate").card["metrics"]["user_samples"]["groups"]["folds"] == 5
    for mode in ("extend", "new"):
        accepted, message = found["told"][mode]
        assert not accepted
        assert "lightgbm" in message
        assert message in found["told"][f"{mode} run"]
