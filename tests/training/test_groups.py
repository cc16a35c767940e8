"""Individual soils: the robust regression, and what it reads from the measured files."""

from __future__ import annotations

import csv
import gzip

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.training import data, groups

COLUMNS = (
    "source_id", "sample", "element", "extraction", "extractable_mg_kg", "total_mg_kg", "ph", "soc_percent",
    "clay_percent", "cec_cmolkg", "note", "solution_ug_l",
)  # fmt: skip


def write(folder, rows):
    with gzip.open(folder / f"{groups.TABLE}.csv.gz", "wt", newline="") as handle:
        writer = csv.DictWriter(handle, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


def soils_of(count, slope=0.8, seed=1, **changed):
    """Made-up soils whose logit share rises by ``slope`` per pH and falls by 0.5 per ln(total)."""
    rng = np.random.default_rng(seed)
    rows = []
    for number in range(count):
        ph, soc, clay, total = rng.uniform(4, 8), np.exp(rng.normal(0.5, 0.6)), rng.uniform(5, 50), rng.uniform(20, 200)
        logit = -2.0 + slope * (ph - 6.0) + 0.3 * np.log(soc) - 0.5 * np.log(total / 60.0) + rng.normal(0, 0.1)
        rows.append(
            {
                "source_id": "yamsys",
                "sample": number,
                "element": "Zn",
                "extraction": "DTPA-TEA",
                "extractable_mg_kg": total / (1.0 + np.exp(-logit)),
                "total_mg_kg": total,
                "ph": ph,
                "soc_percent": soc,
                "clay_percent": clay,
                "cec_cmolkg": "",
                "note": "",
                "solution_ug_l": "",
                **changed,
            }
        )
    return rows


def test_slopes_are_found_at_equal_total(tmp_path):
    write(tmp_path, soils_of(90))
    evidence = data.Evidence()
    (group,) = groups.gather(evidence, tmp_path)
    assert group.kind == "chelate"
    assert group.features == ("ph", "soc", "clay")
    assert group.slopes == pytest.approx([0.8, 0.3, 0.0], abs=0.06)
    assert (np.sqrt(np.diag(group.covariance)) < 0.05).all()
    assert group.scored.all()
    # what is not beside the repository is named
    assert evidence.missing == [f"{groups.KOLA_ORGANIC}.csv.gz", f"{groups.KOLA_MINERAL}.csv.gz"]


def test_the_map_gives_slopes_of_any_values(tmp_path):
    write(tmp_path, soils_of(90))
    (group,) = groups.gather(data.Evidence(), tmp_path)
    values = 3.0 - 0.4 * group.soil["ph"] + 0.7 * np.log(group.soil["clay"])
    assert group.map @ values == pytest.approx([-0.4, 0.0, 0.7], abs=1e-8)


def test_an_outlier_hardly_moves_a_slope():
    rng = np.random.default_rng(0)
    matrix = np.column_stack([np.ones(60), rng.normal(size=60)])
    y = matrix @ [1.0, 2.0] + rng.normal(0, 0.05, 60)
    y[3] += 50.0
    found, covariance, linear = groups.robust_fit(matrix, y)
    assert found == pytest.approx([1.0, 2.0], abs=0.05)
    assert linear @ matrix == pytest.approx(np.eye(2), abs=1e-9)
    assert covariance.shape == (2, 2)


def test_what_cannot_be_is_dropped_and_said(tmp_path):
    bad = soils_of(30, note="AMENDED") + [{**row, "extractable_mg_kg": 1e6} for row in soils_of(30)]
    bad += soils_of(20, element="Fe") + soils_of(20, source_id="unknown")
    write(tmp_path, bad)
    evidence = data.Evidence()
    assert groups.gather(evidence, tmp_path) == []
    why = {line["why"].split(",")[0] for line in evidence.account if line["verdict"] == "dropped"}
    assert len(why) == 4


def test_repeated_samples_of_a_place_count_once(tmp_path):
    write(tmp_path, soils_of(60, source_id="rowley2019_aqp", extraction="0.05 M Na2EDTA", element="Ca"))
    (group,) = groups.gather(data.Evidence(), tmp_path)
    write(tmp_path, soils_of(60, source_id="yamsys", extraction="0.1 M BaCl2", element="Ca", clay_percent=""))
    (free,) = groups.gather(data.Evidence(), tmp_path)
    assert group.count == 6
    assert not group.scored.any()
    assert np.diag(group.covariance) == pytest.approx(10.0 * np.diag(free.covariance))


def test_a_doubtful_property_is_not_read(tmp_path):
    gastric = {"extraction": "gastric bioaccessibility PBET", "element": "Cd"}
    write(tmp_path, soils_of(60, source_id="cd_bioaccess_cao_zhou", **gastric))
    (group,) = groups.gather(data.Evidence(), tmp_path)
    assert group.features == ("ph", "soc")
    assert not group.stated["clay"].any()
    assert group.soil["clay"] == pytest.approx(15.0)


def test_medians_of_districts_teach_a_level_and_no_slope(tmp_path):
    write(tmp_path, soils_of(60, source_id="geonutrition_malawi_admin2", extraction="DTPA"))
    (group,) = groups.gather(data.Evidence(), tmp_path)
    assert group.level
    assert len(group.y) == 60
    assert group.features == ()
    assert not group.scored.any()


def test_what_is_no_soil_as_it_lies_is_dropped(tmp_path):
    gastric = {
        "source_id": "pb_bioaccess_wijesinghe_repo",
        "extraction": "gastric bioaccessibility UBM",
        "element": "Pb",
    }
    mixed = soils_of(30, note="Urban; as given", **gastric) + soils_of(20, note="Exogenous addition; spiked", **gastric)
    # a method for totals is no gastric assay: which it was is not told
    of_totals = {**gastric, "extraction": "gastric bioaccessibility EPA Method 3051a"}
    write(tmp_path, mixed + soils_of(20, note="Sediment; as given", **gastric) + soils_of(20, **of_totals))
    (group,) = groups.gather(data.Evidence(), tmp_path)
    assert len(group.y) == 30


@pytest.mark.realdata
def test_all_data_sets_are_read():
    folder = data.measured_folder()
    if not folder.is_dir():
        pytest.skip(f"no measured data at {folder}")
    evidence = data.Evidence()
    found = groups.gather(evidence, folder)
    assert evidence.missing == []
    assert {group.dataset for group in found} == {*groups.SETS, groups.KOLA_ORGANIC, groups.KOLA_MINERAL} - {"x"}
    kept = sum(line["rows"] for line in evidence.account if line["table"] == groups.TABLE)
    assert kept == 17881
