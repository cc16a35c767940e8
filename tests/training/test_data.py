"""What the published tables become: shares, bounds, bases, plausible soils."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.soil.elements import SYMBOLS
from soil_mobility_plugin.soilmobility.training import data, soils


@pytest.fixture(scope="module")
def evidence(tmp_path_factory):
    """A clone alone: no measured files beside the repository."""
    return data.gather(tmp_path_factory.mktemp("nothing"))


def rows(evidence, source, symbol, table=data.LITERATURE):
    place = SYMBOLS.index(symbol)
    return [row for row in evidence.rows if (row.source, row.elements, row.table) == (source, (place,), table)]


def test_a_clone_alone_reads_its_tables_and_says_what_it_lacks(evidence):
    assert len(evidence.rows) > 230
    assert evidence.missing == ["adsorption_isotherms.csv.gz"]


def test_every_row_of_the_tables_is_accounted_for(evidence):
    counts = {}
    for line in evidence.account:
        counts[line["table"]] = counts.get(line["table"], 0) + line["rows"]
    assert counts["literature_fractionation"] == 168
    assert counts["fresh_fractionation"] == 77
    assert counts["later_fractionation"] == 22
    assert counts["literature_single_extraction"] == 124
    assert counts["literature_orderings"] == 62


def test_scored_rows_are_those_of_version_one(evidence):
    scored = [row for row in evidence.rows if row.table == data.LITERATURE and data.scored(row).any()]
    assert len({row.source for row in scored}) == 52
    assert sum(data.scored(row).sum() for row in scored) == 227


def test_a_full_row_of_an_exchangeable_step(evidence):
    (row,) = rows(evidence, "zhejiang_nanxun", "Zn")
    assert row.shares == pytest.approx([0.0224, 0.2872, 0.0874, 0.603])
    # the carbonate step is missing: F1 is the exchangeable part, learned from as such and not scored as F1
    assert row.exchangeable
    assert data.scored(row).tolist() == [False, True, True, True]
    assert row.known == {"ph": 6.15, "soc": round(4.1 / 1.724, 3), "clay": 21.78}
    assert row.basis == 1.0


def test_a_bound_is_a_bound_and_a_bcr_row_counts_on_aqua_regia(evidence):
    (row,) = rows(evidence, "gruszecka2019", "Pb")
    assert row.kinds[0] == "upper"
    assert row.basis == 0.0
    assert not data.scored(row).any()


def test_only_contaminated_places_have_an_anthropogenic_part(evidence):
    for row in evidence.rows:
        q, t = row.soil["q"], row.soil["t"]
        assert ((q >= 0.0) & (q <= 0.97)).all()
        if row.contaminated == "no":
            assert (q == 0.0).all()
        else:
            assert (t == 0.0).all() or SYMBOLS[row.elements[0]] in data.MAJOR
        if SYMBOLS[row.elements[0]] in data.MAJOR:
            assert (q == 0.0).all()
        if not row.total:
            assert (t == 0.0).all()


def test_the_same_soil_is_not_told_twice(evidence):
    assert not [row for row in evidence.rows if row.source == "limestone_column_props"]


def test_drawn_soils_are_possible_and_the_same_each_time(evidence):
    again = data.gather(data.TABLES / "nowhere")
    for first, second in zip(evidence.rows, again.rows):
        for name, values in first.soil.items():
            np.testing.assert_array_equal(values, second.soil[name])
            if name in soils.RANGES:
                low, high = soils.RANGES[name]
                assert ((values >= low) & (values <= high)).all()


def test_extractants_map_to_the_pool_they_take(evidence):
    kinds = {(item.source, item.kind) for item in evidence.singles}
    assert {kind for _, kind in kinds} >= {"isotopic", "weak", "chelate", "aqua regia", "salt"}
    assert all(0.0 < item.share < 1.0 for item in evidence.singles)


def test_published_partition_becomes_a_slope_of_the_exchangeable_part(evidence):
    zinc = [r for r in evidence.relations if r.source == "roemkens2004" and r.element == SYMBOLS.index("Zn")]
    slopes = {(r.what, r.feature): r.slope for r in zinc}
    # log10 Kf rises by 0.45 per pH: the exchangeable part falls by 0.45 ln 10
    assert slopes["exchange", "ph"] == pytest.approx(-0.45 * np.log(10.0))
    assert slopes["exchange", "clay"] == pytest.approx(-0.35)
    # at equal total more clay goes with less reactive zinc
    assert slopes["reactive", "clay"] < 0.0
