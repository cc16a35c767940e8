"""A stranger's table is scored against the bundle as the fresh studies were."""

from __future__ import annotations

import csv
import json

import pytest

pytest.importorskip("jax")
pytest.importorskip("numpyro")

from soil_mobility_plugin import soilmobility as sm
from soil_mobility_plugin.soilmobility.training import further

#: JAX compiles for most of the time that these take: they run in CI.
pytestmark = pytest.mark.slow

SOILS = {"a": (5.2, 1.5, 12.0, 8.0), "b": (6.4, 2.5, 30.0, 20.0), "c": (7.8, 1.2, 25.0, 22.0)}
COLUMNS = ("source_id", "element", "pH", "SOC_pct", "clay_pct", "CEC_cmolkg", "scheme", "F1_pct", "F2_pct", "F3_pct",
           "F4_pct", "total_mgkg", "contaminated")  # fmt: skip


def written(path, rows, columns=COLUMNS):
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(columns)
        writer.writerows(rows)
    return path


def rows_of(shares, total="", contaminated="no"):
    """A row of every soil and element, ``shares`` (symbol, soil) -> F1..F4 in %."""
    return [
        (source, symbol, *soil, "BCR", *shares(symbol, soil), total, contaminated)
        for source, soil in SOILS.items()
        for symbol in ("Cd", "Zn", "Pb", "Cr")
    ]


def told(symbol, soil):
    ph, soc, clay, cec = soil
    return [f"{value:.2f}" for value in sm.load().predict(symbol, ph=ph, soc=soc, clay=clay, cec=cec)]


def test_what_the_model_itself_says_is_scored_as_right(tmp_path):
    found = further.score(written(tmp_path / "own.csv", rows_of(told)))
    assert found["sources"] == 3
    assert found["rows"] == {"F1": 12, "F2": 12, "F3": 12, "F4": 12}
    # no more than the doubt of a printed soil (16 draws about it)
    assert found["rmse"]["model"]["mean"] < 1.5
    assert found["rmse"]["mean"]["mean"] > 4.0
    assert found["rmse"]["mean"]["probability_model_better"]["mean"] == 1.0
    assert found["intervals"]["model"]["coverage"] == 1.0
    assert found["intervals"]["model"]["score"] == pytest.approx(found["intervals"]["model"]["median_width"], rel=0.3)
    assert "total_content" not in found


def test_shares_far_off_are_scored_as_wrong(tmp_path):
    found = further.score(written(tmp_path / "odd.csv", rows_of(lambda *_: ("97", "1", "1", "1"))))
    assert found["rmse"]["model"]["F1"] > 50.0
    assert found["intervals"]["model"]["coverage"] < 0.5
    assert found["intervals"]["model"]["score"] > found["intervals"]["model"]["median_width"]


def test_a_printed_total_is_scored_with_and_without(tmp_path):
    found = further.score(written(tmp_path / "total.csv", rows_of(told, total="150", contaminated="yes")))
    assert found["total_content"]["rows"] > 0
    assert found["total_content"]["with"] != found["total_content"]["without"]


def test_missing_properties_are_drawn_and_every_row_is_accounted_for(tmp_path):
    rows = [("a", "Cd", "40"), ("b", "Zn", ""), ("b", "In", "3")]
    found = further.score(written(tmp_path / "bare.csv", rows, ("source_id", "element", "F1_pct")))
    assert found["rows"]["F1"] == 1
    assert sum(line["rows"] for line in found["account"]) == 3
    assert found["rmse"]["model"]["F4"] is None
    assert found["rmse"]["model"]["F1"] > 0.0


@pytest.mark.parametrize(
    ("columns", "rows", "words"),
    [
        (("element", "F1_pct"), [("Cd", "4")], "source_id"),
        (("source_id", "element", "pH"), [("a", "Cd", "6")], "F1_pct"),
        (("source_id", "element", "F1_pct"), [("a", "Cd", "4,5")], "row 1"),
        (("source_id", "element", "F1_pct"), [("a", "Cd", "104")], "between 0 and 100"),
        (("source_id", "element", "F1_pct"), [("a", "Unobtainium", "4")], "can be scored"),
    ],
)
def test_a_table_that_cannot_be_scored_says_why(tmp_path, columns, rows, words):
    with pytest.raises(sm.SoilMobilityError, match=words):
        further.score(written(tmp_path / "bad.csv", rows, columns))


def test_models_without_intervals_are_refused(tmp_path):
    with pytest.raises(sm.SoilMobilityError, match="no smooth core"):
        further.score(written(tmp_path / "own.csv", rows_of(told)), further.validate.BENCHMARK)


def test_the_command_prints_what_was_found(tmp_path, capsys):
    table = written(tmp_path / "own.csv", rows_of(told))
    assert further.main([str(table)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads(json.dumps(further.score(table)))
    assert further.main([str(tmp_path / "nowhere.csv")]) == 2
    assert "nowhere.csv" in capsys.readouterr().err
