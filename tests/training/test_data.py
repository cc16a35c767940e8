"""What the measured sources become: shares, bounds, errors and plausible soils."""

from __future__ import annotations

import re

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import data, soils


@pytest.fixture(scope="module")
def evidence(tmp_path_factory):
    """A clone alone: no measured files beside the repository."""
    return data.gather(tmp_path_factory.mktemp("nothing"))


def rows(evidence, source, symbol):
    position = SYMBOLS.index(symbol)
    return [
        item
        for item in evidence.observations
        if (item.source, item.elements, item.table) == (source, (position,), "literature_fractionation")
    ]


def test_a_clone_alone_trains_and_says_what_it_lacks(evidence):
    assert len(evidence.observations) > 150
    assert evidence.missing == ["adsorption_isotherms.csv.gz", "kola_ohorizon_nh4ac_over_total.csv.gz"]
    assert data.KOLA not in evidence.sources()


def test_every_row_of_the_tables_is_accounted_for(evidence):
    counts = {}
    for line in evidence.account:
        counts[line["table"]] = counts.get(line["table"], 0) + line["rows"]
    assert counts["literature_fractionation"] == 168
    assert counts["literature_single_extraction"] == 124
    assert counts["literature_orderings"] == 62


def test_a_full_row(evidence):
    (row,) = rows(evidence, "zhejiang_nanxun", "Zn")
    assert row.shares == pytest.approx([0.0224, 0.2872, 0.0874, 0.603])
    # exchangeable only: the carbonate step is missing from F1
    assert row.kinds == ("lower", "value", "value", "value")
    assert row.known == {"ph": 6.15, "soc": round(4.1 / 1.724, 3), "clay": 21.78}
    # Tessier: the residual was dissolved in HF
    assert row.basis == pytest.approx(0.9)


def test_a_bound_is_a_bound_and_a_bcr_row_counts_on_aqua_regia(evidence):
    (row,) = rows(evidence, "gruszecka2019", "Pb")
    assert row.kinds[0] == "upper"
    assert row.basis == 1.0
    assert np.isnan(row.shares[1:]).all()


def test_elements_outside_the_catalogue_are_dropped(evidence):
    dropped = [line for line in evidence.account if "outside the catalogue" in line["why"]]
    assert sum(line["rows"] for line in dropped if line["table"] == "literature_fractionation") == 5


def test_spiked_radionuclides_and_pools_have_larger_errors(evidence):
    (spiked,) = [item for item in evidence.observations if item.row_class == "bound_radionuclide"]
    pooled = [item for item in evidence.observations if len(item.elements) > 1]
    assert spiked.error >= 2.0
    assert pooled
    assert min(item.error for item in pooled) >= 1.5


def test_soils_of_all_rows_are_whole_and_in_range(evidence):
    for item in evidence.observations:
        assert set(item.soil) == set(soils.SOIL_FEATURES)
        for name, values in item.soil.items():
            low, high = soils.RANGES[name]
            assert values.shape == (data.DRAWS,)
            assert ((values >= low) & (values <= high)).all()


def test_reading_is_reproducible(evidence, tmp_path):
    again = data.gather(tmp_path)
    for one, other in zip(evidence.observations, again.observations):
        assert all((one.soil[name] == other.soil[name]).all() for name in one.soil)


def test_leaving_out_takes_all_of_a_source_or_element(evidence):
    without = evidence.without_source("gruszecka2019")
    assert "gruszecka2019" not in without.sources()
    cadmium = SYMBOLS.index("Cd")
    without = evidence.without_element(cadmium)
    assert all(cadmium not in item.elements for item in (*without.observations, *without.orderings))
    assert all(item.element != cadmium for item in without.relations)


def test_a_bootstrap_keeps_theory_and_its_size(evidence):
    drawn = evidence.resampled(np.random.default_rng(3))
    assert len(drawn.relations) == len(evidence.relations)
    assert sum(item.source == data.TEXTBOOK for item in drawn.observations) == sum(
        item.source == data.TEXTBOOK for item in evidence.observations
    )


def test_slopes_of_isotherms_come_back():
    """Made isotherms: q = 10^-2 C^0.5 10^(0.3 pH) OC^0.6 clay^0.2, each isotherm moved as a whole."""
    rng = np.random.default_rng(4)
    rows = []
    for number in range(120):
        ph, carbon, clay, shift = rng.uniform(4, 8), rng.uniform(0.5, 8), rng.uniform(5, 50), rng.normal(0, 0.1)
        for concentration in (0.1, 1.0, 10.0, 100.0):
            amount = 10 ** (-2 + 0.5 * np.log10(concentration) + 0.3 * ph + shift) * carbon**0.6 * clay**0.2
            values = {"pH_H2O": ph, "pH_solution": ph, "OC_pct": carbon, "clay_pct": clay}
            rows.append({"metal": "Ni", "isotherm": number, "Ce_mgL": concentration, "q_mgg": amount, **values})
    found = data.isotherm_slopes(rows, "Ni")
    for name, slope in (("ph", 0.3), ("soc", 0.6), ("clay", 0.2)):
        value, error = found[name]
        assert value == pytest.approx(slope, abs=3.0 * error)
        # the four points of an isotherm are one witness, not four
        assert error == pytest.approx(np.sqrt(0.1**2 / 120 / {"ph": 1.33, "soc": 0.1, "clay": 0.06}[name]), rel=0.5)


def test_soils_that_cannot_be_are_not_used():
    row = {"pH_H2O": "6", "OC_pct": "2", "clay_pct": "20", "Ce_mgL": "1", "q_mgg": "1"}
    assert data._possible_isotherm(row)
    for change in ({"clay_pct": "340"}, {"OC_pct": "63"}, {"pH_H2O": "20"}, {"q_mgg": "0"}, {"Ce_mgL": "0"}):
        assert not data._possible_isotherm({**row, **change})


def test_fresh_studies_are_new_and_whole(evidence):
    """A blind test is one only if nothing of it was trained on: no source id, no citation, no doi in common."""
    fresh = data.fresh_studies()
    assert len(fresh) == 77
    assert not {item.source for item in fresh} & set(evidence.sources())

    def dois(items):
        return {found for item in items for found in re.findall(r"10\.\d{4,}/[^\s,;()]+", item.citation)}

    assert not dois(fresh) & dois([*evidence.observations, *evidence.orderings])
    assert len(dois(fresh)) > 5
    assert sum(data.scored(item)[0] for item in fresh) > 25
    for item in fresh:
        assert np.nansum(item.shares) <= 1.02


@pytest.mark.realdata
def test_isotherms_give_slopes_of_the_sign_of_theory(shared_data):
    evidence = data.gather(shared_data / "measured")
    found = [item for item in evidence.relations if item.source == "yang2021"]
    assert len(found) == 15
    assert all(item.slope > 0.0 for item in found if item.feature in ("ph", "soc"))
    assert sum(line["rows"] for line in evidence.account if line["table"] == "adsorption_isotherms") == 4716


@pytest.mark.realdata
def test_kola_is_read_as_class_means(shared_data):
    found = data.kola_organic(shared_data / "measured")
    assert len(found) == 17 * 6
    cadmium = [item.shares[0] for item in found if item.elements == (SYMBOLS.index("Cd"),)]
    assert np.mean(cadmium) == pytest.approx(0.74, abs=0.03)
    assert all(20 < item.soil["soc"][0] < 58 for item in found)
