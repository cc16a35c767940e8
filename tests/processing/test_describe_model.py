"""The page of a model: everything the card says is on it, whatever the card lacks; and no card breaks it."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

import pytest

from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from tests import cores

METRICS = {
    "predictors": {"model": "the bundle's method", "mean": "the element's shrunken mean"},
    "claims": [
        {"claim": "The RMSE of F1 is below the mean's", "holds": True, "numbers": "model 13.1, mean 14.2"},
        {"claim": "Intervals cover 80 to 97 %", "holds": False, "numbers": "78 %"},
    ],
    "leave_one_source_out": {
        "all": {
            "F1": {
                "rows": 168,
                "sources": 31,
                "macro": {
                    "model": {"n": 168, "rmse": 13.11, "mae": 9.2, "bias": -0.4, "r2": 0.31, "spearman": 0.62},
                    "mean": {"n": 168, "rmse": 14.22, "mae": 9.9, "bias": 0.1, "r2": 0.2, "spearman": 0.5},
                },
                "rac_agreement": {"model": 0.512, "mean": 0.4},
                "interval": {"nominal": 0.9, "coverage": 0.78, "mean_half_width": 21.5},
            }
        },
        "per_element": {"Cd": {"F1": {"n": 19, "rmse": 16.72, "bias": 1.1, "rmse_mean": 17.0}}},
        "points": [["Cd", "Author 2001", "F1", 35.0, 41.5], ["Pb", "Author <2002>", "F4", 50.0, None], "nonsense"],
    },
    "kola": {
        "organic": {
            "elements": {"Cd": [40.1, 35.2], "Pb": [20.0, 18.5]},
            "columns": ["NH4-acetate share, %", "predicted F1, %"],
            "spearman": 0.77,
            "n_elements": 2,
        }
    },
}  # fmt: skip


@pytest.fixture
def bundle(tmp_path) -> Path:
    """A small core with metrics of its own: the curves of all elements of the bundled model take their time."""
    folder = cores.write(tmp_path / "bundle")
    change(folder, metrics=METRICS, limits=["F1 is <no> uptake by plants."])
    return folder


def change(folder: Path, **values) -> None:
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card.update(values)
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")


def page(run, tmp_path, **parameters) -> tuple[dict, str]:
    path = tmp_path / "page.html"
    result = run("describemodel", OUTPUT_HTML=str(path), **parameters)
    assert result["OUTPUT_HTML"] == str(path)
    return result, path.read_text(encoding="utf-8")


def test_the_bundled_model(run, tmp_path):
    result, text = page(run, tmp_path)
    model = FractionationModel.load(bundled_path())
    for symbol in model.elements:
        assert f">{symbol}</text>" in text
        assert f'<th scope="row">{symbol}</th>' in text
    flags = [model.element(symbol)["flag"] for symbol in model.elements]
    counts = [result[name] for name in ("ELEMENTS_MEASURED", "ELEMENTS_PARTLY", "ELEMENTS_PRIOR_ONLY")]
    assert counts == [flags.count(flag) for flag in model.flags]
    # a curve of each element over pH and over SOC
    lines = re.findall(r"<polyline[^>]*>", text)
    # a response to pH and one to carbon for each element, and dashed what data sets show of either
    assert len([line for line in lines if "dasharray" not in line]) == 2 * len(model.elements)
    assert any("dasharray" in line for line in lines)
    for entry in model.card["files"].values():
        assert entry["sha256"] in text
    for sentence in model.card["limits"]:
        if sentence.startswith("Does not hold"):
            continue  # told among the claims
        assert escape(sentence) in text
    for claim in model.card["metrics"].get("claims", []):
        assert escape(claim["claim"]) in text
    for entry in model.card["sources"]:
        assert escape(entry["citation"].replace(" [incomplete]", "")) in text


def test_numbers_of_the_card_are_on_the_page(run, tmp_path, bundle):
    _, text = page(run, tmp_path, MODEL=str(bundle))
    for value in ("13.11", "14.22", "16.72", "-0.4", "0.31", "0.62", "51.2"):
        assert f'data-v="{value}"' in text
    assert "± 13.1" in text
    assert "F1 is &lt;no&gt; uptake by plants." in text
    assert "does not hold" in text
    assert "held 78 % of the values left out" in text
    assert "Cd, Author 2001: 35 / 41.5 %" in text
    assert "Spearman 0.77" in text
    assert "nonsense" not in text


@pytest.mark.parametrize(
    "metrics",
    [
        {},
        {"claims": 3, "leave_one_source_out": [], "kola": "absent", "predictors": 7},
        {"leave_one_source_out": {"all": {"F1": {"macro": {"model": 3}}}, "points": {"a": 1}}},
        {"leave_one_source_out": {"all": {"F1": {"macro": {"model": {"rmse": "x"}}, "interval": {"coverage": True}}}}},
        {"kola": {"organic": {"elements": {"Cd": ["a", 1], "Pb": [1]}, "columns": 3}, "note": "absent"}},
        {"claims": [1, {"claim": ["a", {"b": None}], "holds": "yes"}]},
        {"user_samples": {"rows": 12, "group_count": 3, "folds": {"model": {"F1": {"n": 12, "rmse": 8.0}}, "mean": 4}}},
    ],
)
def test_no_card_breaks_the_page(run, tmp_path, bundle, metrics):
    change(
        bundle, metrics=metrics, theory=["text", {"what": 1}], sources=[{"citation": None}, 5], settings=[1], limits=[7]
    )
    _, text = page(run, tmp_path, MODEL=str(bundle))
    assert text.endswith("</html>\n")


def test_samples_of_the_user(run, tmp_path, bundle):
    scores = {"n": 12, "rmse": 8.25, "mae": 6.0, "bias": -1.0, "r2": None}
    change(
        bundle,
        metrics={"user_samples": {"rows": 12, "group_count": 3, "groups": {"model": {"F1": scores}, "folds": 3}}},
    )
    _, text = page(run, tmp_path, MODEL=str(bundle))
    assert "12 samples in 3 groups" in text
    assert 'data-v="8.25"' in text


def test_what_is_refused(run, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=r"no model bundle"):
        run("describemodel", MODEL=str(tmp_path), OUTPUT_HTML=str(tmp_path / "x.html"))
    with pytest.raises(QgsProcessingException, match=r"must end in \.html"):
        run("describemodel", OUTPUT_HTML=str(tmp_path / "x.pdf"))
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        run("describemodel", OUTPUT_HTML=str(tmp_path / "absent" / "x.html"))


@pytest.mark.slow
def test_on_the_command_line(qgis_process, tmp_path):
    done = qgis_process("describemodel", {"OUTPUT_HTML": tmp_path / "m.html"})
    assert done.returncode == 0, done.stderr
    assert re.search(r"<title>.+</title>", (tmp_path / "m.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["smooth_core_v2", "theory_guided_v1"])
def test_every_source_is_cited_once_and_none_is_unnamed(name):
    from soil_mobility_plugin import soilmobility
    from soil_mobility_plugin.soilmobility.report.pages.model import sources_of

    card = soilmobility.load(name).card
    told = sources_of(card)
    citations = [source.citation for source in told]
    assert len(set(citations)) == len(citations)
    written = {source["citation"] for source in card["sources"]}
    assert set(citations) == {text.replace(" [incomplete]", "") for text in written}
    assert sum(source.rows for source in told) == sum(source["rows"] for source in card["sources"])
    assert not [citation for citation in citations if "unidentified" in citation or "not shown" in citation]
    assert 0 < sum(not source.complete for source in told) == sum("[incomplete]" in text for text in written)
    assert [source.complete for source in told] == sorted((source.complete for source in told), reverse=True)


def test_the_page_says_once_which_sources_are_known_in_part(run, tmp_path):
    _, text = page(run, tmp_path)
    assert "incomplete" not in text
    assert text.count("named no authors, year or journal") == 1
    assert text.index("named no authors") < text.index("Chemical fractionation and mobility of nickel")
