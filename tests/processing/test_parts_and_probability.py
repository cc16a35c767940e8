"""What only a model with a smooth core tells: parts of F1, backgrounds, probabilities; and models chosen by name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.model.bundle import bundled
from tests.rasterfiles import read, write_like

TREES = "theory_guided_v1"


def names(path: str) -> list[str]:
    raster = gdal.Open(path)
    return [raster.GetRasterBand(number).GetDescription() for number in range(1, raster.RasterCount + 1)]


@pytest.fixture(scope="module")
def mapped(run, soil, tmp_path_factory):
    """Fractions of Cd with all that a core tells of them."""
    folder = tmp_path_factory.mktemp("mapped")
    paths = {name: str(folder / f"{name}.tif") for name in ("OUTPUT", "OUTPUT_PARTS", "OUTPUT_PROBABILITY")}
    return run("predictfractionation", **soil, SOC_UNIT="g/kg", ELEMENT="Cd", **paths)


def test_the_parts_add_up_to_f1(mapped):
    f1, parts = read(mapped["OUTPUT"])[0], read(mapped["OUTPUT_PARTS"])
    assert names(mapped["OUTPUT_PARTS"]) == ["Cd exchangeable", "Cd carbonate-bound", "Cd acid-labile"]
    known = np.isfinite(f1)
    assert (parts[:, known] >= 0).all()
    np.testing.assert_allclose(parts.sum(axis=0)[known], f1[known], atol=4 / 256)
    assert Path(mapped["OUTPUT_PARTS"]).with_suffix(".qml").is_file()


def test_classes_come_with_the_probability_of_medium(run, refused, mapped, tmp_path):
    odds = read(mapped["OUTPUT_PROBABILITY"])
    assert names(mapped["OUTPUT_PROBABILITY"])[1] == "Cd P(F1 >= 10 %)"
    known = np.isfinite(odds[0])
    assert (np.diff(odds[:, known], axis=0) <= 0).all()
    given = {"INPUT": mapped["OUTPUT"], "PROBABILITY": mapped["OUTPUT_PROBABILITY"]}
    page = tmp_path / "classes.html"
    result = run("classifyrisk", **given, OUTPUT=str(tmp_path / "classes.tif"), OUTPUT_HTML=str(page))
    percent = read(result["OUTPUT"])[1]
    np.testing.assert_allclose(percent[known], 100 * odds[1][known], atol=0.51)
    assert result["SHARE_PROBABLY_MEDIUM"] == pytest.approx((odds[1][known] >= 0.9).mean(), abs=0.01)
    undecided = (odds[1][known] >= 0.1) & (odds[1][known] < 0.9)
    assert result["SHARE_UNDECIDED"] == pytest.approx(undecided.mean(), abs=0.01)
    text = page.read_text(encoding="utf-8")
    assert "Medium or above is probable" in text
    assert f"{Path(mapped['OUTPUT_PROBABILITY']).name}, band 2" in text  # among the inputs, as in the metadata
    refused("classifyrisk", r"no band is named “P\(F1 >= 20 %\)”", **given, LIMITS="1,20,30,50",
            OUTPUT=str(tmp_path / "c.tif"))  # fmt: skip


@pytest.mark.parametrize("output", ["OUTPUT_PARTS", "OUTPUT_PROBABILITY"])
def test_trees_cannot_tell(refused, soil, tmp_path, output):
    given = {"OUTPUT": str(tmp_path / "f.tif"), output: str(tmp_path / "x.tif")}
    refused("predictfractionation", rf"\({output}\): the model “{TREES}” cannot tell", **soil, MODEL=TREES, **given)
    assert not list(tmp_path.iterdir())


# -------------------------------------------------------------------------------------------------- backgrounds


def test_what_people_added_is_more_mobile(run, soil, example, tmp_path):
    """Cd, its content against its own median: more mobile where there is more, as it is where there is not."""
    totals = {"TOTALS": str(example / "totals.tif"), "ELEMENT": "Cd", "SOC_UNIT": "g/kg"}
    plain = run("predictfractionation", **soil, **totals, OUTPUT=str(tmp_path / "plain.tif"))
    split = run("predictfractionation", **soil, **totals, BACKGROUND="median", OUTPUT=str(tmp_path / "split.tif"))
    content = read(totals["TOTALS"])[names(totals["TOTALS"]).index("Cd")]
    before, after = read(plain["OUTPUT"])[0], read(split["OUTPUT"])[0]
    known = np.isfinite(before)
    middle = float(np.nanmedian(content))
    above, below = known & (content > 1.5 * middle), known & (content < 0.98 * middle)
    assert (after[above] > before[above]).all()
    np.testing.assert_array_equal(after[below], before[below])
    metadata = gdal.Open(split["OUTPUT"]).GetMetadata()
    assert float(metadata["SOIL_MOBILITY_BACKGROUND"].split(":")[1].rstrip("}")) == pytest.approx(middle, rel=0.02)
    raster = write_like(soil["PH"], tmp_path / "background.tif", np.full(content.shape, middle), "mg/kg")
    for background in (middle, f"{middle}", raster):
        again = run("predictfractionation", **soil, **totals, BACKGROUND=background, OUTPUT=str(tmp_path / "again.tif"))
        np.testing.assert_allclose(read(again["OUTPUT"])[0][known], after[known], atol=0.1)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"ELEMENT": "Ca", "TOTAL_VALUE": 5000, "BACKGROUND": 3000}, "Ca is a major element"),
        ({"ELEMENT": "Cd", "BACKGROUND": 0.2}, "says nothing without the total content of Cd"),
        ({"ELEMENT": "Cd", "TOTAL_VALUE": 1, "BACKGROUND": "median"}, r"give .* \(TOTALS\)"),
        ({"ELEMENT": "Cd", "TOTAL_VALUE": 1, "BACKGROUND": "mean"}, "mean does not exist"),
        ({"ELEMENT": "Cd", "TOTAL_VALUE": 1, "BACKGROUND": "0,2"}, "“0,2” is no number"),
        ({"ELEMENT": "Cd", "TOTAL_VALUE": 1, "BACKGROUND": "0.2 mg/kg"}, "“0.2 mg/kg” is no number"),
        ({"ELEMENT": "Cd", "TOTAL_VALUE": 1, "BACKGROUND": 0.2, "MODEL": TREES}, "does not tell geogenic from"),
    ],
)
def test_backgrounds_that_say_nothing_are_refused(refused, soil, tmp_path, given, words):
    refused("predictfractionation", words, **soil, SOC_UNIT="g/kg", **given, OUTPUT=str(tmp_path / "f.tif"))
    assert not list(tmp_path.iterdir())


# ------------------------------------------------------------------------------------------------------- models


def test_bundled_models_are_chosen_by_name(run, messages, soil, tmp_path):
    found = {}
    for model in (None, *bundled(), str(bundled()[TREES]), str(bundled()[TREES] / "card.json")):
        path = str(tmp_path / f"{len(found)}.tif")
        found[model] = read(run("predictmobility", **soil, SOC_UNIT="g/kg", ELEMENTS="Cd", MODEL=model, OUTPUT=path)[
            "OUTPUT"])  # fmt: skip
    default = next(iter(bundled()))
    np.testing.assert_array_equal(found[None], found[default])
    np.testing.assert_array_equal(found[TREES], found[str(bundled()[TREES])])
    np.testing.assert_array_equal(found[TREES], found[str(bundled()[TREES] / "card.json")])
    assert np.nanmax(np.abs(found[TREES] - found[default])) > 1


def test_an_unknown_model_is_refused_with_the_names_of_those_there_are(refused, soil, tmp_path):
    words = "MODEL|Model.*“no_such_model” is neither a bundled model \\(smooth_core_v2, theory_guided_v1\\)"
    refused("predictmobility", words, **soil, MODEL="no_such_model", OUTPUT=str(tmp_path / "m.tif"))


def test_the_log_tells_the_applicability_of_each_element_in_one_line(run, messages, soil, tmp_path):
    run("predictmobility", messages, **soil, SOC_UNIT="g/kg", ELEMENTS="Cd,Pb,Th", OUTPUT=str(tmp_path / "m.tif"))
    lines = [line for line in messages.text.splitlines() if "Outside the area of applicability" in line]
    assert len(lines) == 1
    assert "Cd " in lines[0]
    assert "Pb " in lines[0]
