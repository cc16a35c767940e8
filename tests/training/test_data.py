"""What the published tables become: shares, bounds, bases, plausible soils."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.errors import SoilMobilityError
from soil_mobility_plugin.soilmobility.soil.elements import ELEMENTS, MAJOR_ELEMENTS, SYMBOLS
from soil_mobility_plugin.soilmobility.tables import read_table
from soil_mobility_plugin.soilmobility.training import data, prior, soils


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


def test_every_soil_that_is_not_stated_has_three_estimates_of_its_place():
    estimates = read_table(prior.TABLES / "soils_of_places.csv")
    places = [(row["source_id"], row["location"], row["soil"]) for row in estimates]
    assert all(places.count(place) == 3 for place in places)
    untold = set()
    for path in {*prior.TABLES.glob("literature_*.csv"), *prior.TABLES.glob("*_fractionation.csv")}:
        for row in read_table(path):
            told = [row.get("pH"), row.get("SOC_pct") or row.get("SOM_pct"), row.get("clay_pct")]
            if not all(told):
                soil = row.get("soil_type") or row.get("soil_context") or ""
                untold.add((row["source_id"], row.get("location") or "", soil))
    assert untold == set(places)


def test_estimates_of_a_place_are_pooled_by_hand():
    row = {"source_id": "khuzestan_cd", "location": "Khuzestan, Iran", "soil_type": "32 calcareous arid surface soils"}
    found = data._likely(row)
    own = [line for line in read_table(prior.TABLES / "soils_of_places.csv") if line["source_id"] == "khuzestan_cd"]
    ph = [float(line["ph"]) for line in own]
    within = sum(float(line["ph_sd"]) ** 2 for line in own) / 3
    between = sum((value - sum(ph) / 3) ** 2 for value in ph) / 2
    assert found["ph"] == pytest.approx((sum(ph) / 3, 0.91 * (within + between) ** 0.5))
    clay = [np.log(float(line["clay"])) for line in own]
    assert found["clay"][0] == pytest.approx(sum(clay) / 3)


def test_errors_of_estimates_are_those_found_where_the_soil_is_measured():
    path = prior.TABLES / "soils_of_places_check.csv"
    pooled = data._pooled(path, "location", "soil")
    off = {name: [] for name in data.WORLD}
    for row in read_table(path)[::3]:
        for name, (mean, spread) in pooled[row["location"], row["soil"]].items():
            if row[f"measured_{name}"]:
                measured = float(row[f"measured_{name}"])
                off[name].append(((measured if name == "ph" else np.log(measured)) - mean) / spread)
    assert [len(values) for values in off.values()] == [25, 19, 9]
    assert np.sqrt(np.mean(np.square(off["ph"]))) == pytest.approx(data.ESTIMATE_ERROR["ph"], abs=0.005)
    both = np.sqrt(np.mean(np.square(off["soc"] + off["clay"])))
    assert both == pytest.approx(data.ESTIMATE_ERROR["soc"], abs=0.005)
    assert data.ESTIMATE_ERROR["clay"] == data.ESTIMATE_ERROR["soc"]


def test_a_note_on_extractants_says_nothing_of_the_soil():
    stranger = {"source_id": "nobody", "soil_type": "calcareous", "note": "acid-soluble fraction; heavy metals; forest"}
    found = data._likely(stranger)
    assert found == {**data.WORLD, "ph": (7.9, 0.3)}
    assert data._likely({"source_id": "nobody"}) == data.WORLD


def test_no_soil_of_a_calcareous_place_is_acid(evidence):
    found = rows(evidence, "khuzestan_cd", "Cd")
    assert found
    assert min(row.soil["ph"].min() for row in found) > 6.5


def test_scored_rows_are_counted(evidence):
    scored = [row for row in evidence.rows if row.table == data.LITERATURE and data.scored(row).any()]
    assert len({row.source for row in scored}) == 52
    # F1 of 7 rows that hold the exchangeable step alone, of one that holds the carbonate step alone, and a "<0.1" fewer
    # than version 1 was scored on
    assert sum(data.scored(row).sum() for row in scored) == 218


def test_a_full_row_of_an_exchangeable_step(evidence):
    (row,) = rows(evidence, "zhejiang_nanxun", "Zn")
    assert row.shares == pytest.approx([0.0224, 0.2872, 0.0874, 0.603])
    # the carbonate step is missing: F1 is the exchangeable part, learned from as such and not scored as F1
    assert row.exchangeable
    assert data.scored(row).tolist() == [False, True, True, True]
    assert row.known == {"ph": 6.15, "soc": round(4.1 / 1.724, 3), "clay": 21.78}
    assert row.basis == 1.0


def fractionation_tables():
    return {name: read_table(prior.TABLES / f"{name}.csv") for name in (data.LITERATURE, data.FRESH, data.LATER)}


def test_every_f1_says_what_it_holds():
    for table, told in fractionation_tables().items():
        for number, row in enumerate(told, 1):
            where = (table, number, row["source_id"])
            assert bool(row["F1_steps"]) == bool(row["F1_pct"]), where
            assert row["F1_steps"] in ("", *data.F1_STEPS), where


def test_every_bound_is_one_of_a_stated_share_and_every_share_called_a_bound_is_one():
    for table, told in fractionation_tables().items():
        for number, row in enumerate(told, 1):
            where = (table, number, row["source_id"])
            bounds = dict(bound.split(":") for bound in filter(None, row["bounds"].split(";")))
            assert all(row[f"{fraction}_pct"] for fraction in bounds), where
            assert set(bounds.values()) <= {"lower", "upper"}, where
            # the entering person's class and signs agree with the column
            assert bounds or not row["row_class"].startswith("bound"), where
            assert bounds or not {"'<'", "'>'", "'up to'"} & set(row["qualifier"].replace(";", " ").split()), where


def test_what_a_number_holds_is_read_row_by_row(evidence):
    def only(source, symbol, table=data.LITERATURE):
        (row,) = rows(evidence, source, symbol, table)
        return row

    # "exchangeable F1 mean 53 (carbonate not included)", "WS+exch 0.70-4.04", "water soluble 1, exchangeable 2-3"
    for row in (only("jeske_podzol", "Ba"), only("igp_ni", "Ni"), only("kashmir_zn", "Zn", data.FRESH)):
        assert row.exchangeable
        assert row.kinds[0] == "value"
        assert not data.scored(row)[0]
    # "<1.1 %, upper bound of the exchangeable part only"; "total Li 3.74-59.93 mg/kg"
    lithium = only("li_se_usa", "Li", data.LATER)
    assert (lithium.exchangeable, lithium.kinds[0], lithium.total) == (True, "upper", True)
    # "carbonate fraction alone 40" beside BCR's "carbonate/acid-soluble fraction 44"
    alone, both = rows(evidence, "khuzestan_cd", "Cd")
    assert [(row.exchangeable, row.kinds[0], data.scored(row)[0]) for row in (alone, both)] == [
        (False, "lower", False),
        (False, "value", True),
    ]
    # "mobility factor (WS+exch+carbonate)"; "total Ni only a few mg/kg"
    nickel = only("nigeria_parent_ni", "Ni")
    assert (nickel.exchangeable, nickel.total) == (False, True)


def test_a_pooled_row_has_no_total_of_one_element(evidence):
    pooled = [row for row in evidence.rows if len(row.elements) > 1]
    assert len(pooled) > 4
    assert not any(row.total for row in pooled)


def read(tmp_path, header, *lines):
    path = tmp_path / "mine.csv"
    path.write_text("\n".join((f"source_id,element,{header}", *lines, "")), encoding="utf-8")
    evidence = data.Evidence()
    data.read_fractions(evidence, path)
    return evidence


@pytest.mark.parametrize(
    ("word", "exchangeable", "kind", "scored"),
    [
        ("exchangeable", True, "value", False),
        ("carbonate", False, "lower", False),
        ("acid", False, "value", True),
        ("exchangeable+carbonate", False, "value", True),
        ("mobile", False, "value", True),
        ("", False, "value", True),
    ],
)
def test_each_word_for_what_f1_holds(tmp_path, word, exchangeable, kind, scored):
    told = (
        "only the exchangeable share, exchangeable only; lower bounds; moderately reducible fraction only; not of total"
    )
    (row,) = read(tmp_path, "F1_pct,F2_pct,F1_steps,qualifier,note", f'a,Cd,10,20,{word},maximum,"{told}"').rows
    assert (row.exchangeable, row.kinds) == (exchangeable, (kind, "value", "value", "value"))
    assert data.scored(row).tolist() == [scored, True, False, False]


def test_a_table_without_the_column_holds_all_of_f1(tmp_path):
    (row,) = read(tmp_path, "F1_pct,bounds,note", "a,Cd,10,,exchangeable only").rows
    assert (row.exchangeable, row.kinds[0]) == (False, "value")


def test_bounds_are_those_of_their_column(tmp_path):
    (row,) = read(tmp_path, "F1_pct,F2_pct,F4_pct,bounds", "a,Cd,10,20,60,F1:upper; F4:lower").rows
    assert row.kinds == ("upper", "value", "value", "lower")


def test_a_row_left_out_is_accounted_for_with_its_reason(tmp_path):
    evidence = read(tmp_path, "F1_pct,left_out", "a,Cd,10,twice in the table", "b,Cd,10,")
    assert [row.source for row in evidence.rows] == ["b"]
    dropped = [line["why"] for line in evidence.account if line["verdict"] == "dropped"]
    assert dropped == ["twice in the table"]


@pytest.mark.parametrize(
    ("header", "line", "message"),
    [
        ("F1_steps", "all", "row 2: there are no F1_steps “all”."),
        ("bounds", "F1:below", "row 2: “F1:below” is no bound such as F1:upper."),
        ("bounds", "F5:upper", "row 2: “F5:upper” is no bound such as F1:upper."),
        ("bounds", "upper", "row 2: “upper” is no bound such as F1:upper."),
        (
            "F1_steps,bounds",
            "carbonate,F1:upper",
            "row 2: an upper bound of the carbonate step is none of F1.",
        ),
    ],
)
def test_words_that_are_none_are_named_with_their_row(tmp_path, header, line, message):
    with pytest.raises(SoilMobilityError) as caught:
        read(tmp_path, f"F1_pct,{header}", f"a,Cd,10{',' * line.count(',')},", f"b,Cd,10,{line}")
    assert caught.value.message == f"mine.csv, {message}"


def test_a_bound_is_a_bound_and_a_bcr_row_counts_on_aqua_regia(evidence):
    (row,) = rows(evidence, "gruszecka2019", "Pb")
    assert row.kinds[0] == "upper"
    assert row.basis == 0.0
    assert not data.scored(row).any()


def test_contents_of_rows_are_possible(evidence):
    for row in evidence.rows:
        q, t = row.soil["q"], row.soil["t"]
        assert ((q >= 0.0) & (q <= 0.97)).all()
        if SYMBOLS[row.elements[0]] in MAJOR_ELEMENTS:
            assert (q == 0.0).all()
        if not row.total:
            assert (t == 0.0).all()


def content(total, contaminated, symbol="Zn", scheme="Tessier"):
    row = {"total_mgkg": total, "contaminated": contaminated, "scheme": scheme}
    return data._content(row, symbol, np.random.default_rng(3))


def test_an_excess_is_shared_between_people_and_rock_as_their_variances():
    reference = ELEMENTS["Zn"].reference_mg_kg
    middle, spread = data.ENRICHMENT["yes"]
    q, t, printed = content(f"{reference * 10.0 ** (middle + 0.3)}", "yes")
    assert printed
    whole = spread**2 + data.BACKGROUND_SPREAD**2 + data.TOTAL_SPREAD**2
    enrichment, background = -np.log10(1.0 - q), t / np.log(10.0)
    assert background.mean() == pytest.approx(0.3 * data.BACKGROUND_SPREAD**2 / whole, abs=0.02)
    assert enrichment.mean() == pytest.approx(middle + 0.3 * spread**2 / whole, abs=0.02)
    # what both explain is the printed total, up to its own error
    assert np.std(enrichment + background) < data.TOTAL_SPREAD


def test_without_a_total_nothing_is_said_of_the_rock_and_the_same_is_drawn_of_people():
    q, t, printed = content("", "yes")
    assert not printed
    assert (t == 0.0).all()
    lower, higher = content("40", "yes")[0], content("4000", "yes")[0]
    assert (lower < higher).all()
    assert lower.mean() < q.mean() < higher.mean()
    for contaminated in ("no", "unknown", ""):
        assert (content("4000", contaminated)[0] == 0.0).all()
    assert (content("4000", "no")[1] > 0.0).all()


def test_a_total_is_compared_with_the_reference_on_its_own_basis():
    share = prior.AQUA_REGIA["Cr"][0]
    total, soluble = f"{ELEMENTS['Cr'].reference_mg_kg}", f"{ELEMENTS['Cr'].reference_mg_kg * share}"
    np.testing.assert_allclose(content(total, "no", "Cr")[1], content(soluble, "no", "Cr", "BCR")[1], atol=1e-12)


def test_the_same_soil_is_not_told_twice(evidence):
    assert not [row for row in evidence.rows if row.source == "limestone_column_props"]


def test_drawn_soils_are_possible_and_the_same_each_time(evidence):
    again = data.gather(prior.TABLES / "nowhere")
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


@pytest.mark.parametrize(("symbol", "start", "c1", "c2", "c3"), data.REACTIVE)
def test_slopes_of_the_reactive_share_are_the_published_equations_own(symbol, start, c1, c2, c3):
    """By differences of the equation, solved for the reactive content at the reference content and soil."""
    total = data._reference(symbol, 0.0)

    def logit(soc, clay):
        content = (np.log10(total) - start - c2 * np.log10(1.724 * soc) - c3 * np.log10(clay)) / c1
        share = 10.0**content / total
        return np.log(share / (1.0 - share))

    found = data.reactive_slopes(symbol, start, c1, c2, c3)
    step = np.exp(1e-4)
    assert found["soc"] == pytest.approx((logit(2.0 * step, 20.0) - logit(2.0 / step, 20.0)) / 2e-4, rel=1e-4)
    assert found["clay"] == pytest.approx((logit(2.0, 20.0 * step) - logit(2.0, 20.0 / step)) / 2e-4, rel=1e-4)


def test_a_class_of_rows_that_is_none_is_named_with_its_row(tmp_path):
    """Not by a KeyError."""
    path = tmp_path / "mine.csv"
    path.write_text("source_id,element,F1_pct,row_class\na,Cd,10,value\nb,Cd,10,guess\n", encoding="utf-8")
    with pytest.raises(SoilMobilityError) as caught:
        data.read_fractions(data.Evidence(), path)
    assert caught.value.message == "mine.csv, row 2: there is no row_class “guess”."


@pytest.mark.parametrize(
    ("row_class", "error"),
    [("value", 1.0), ("approximate_pooled", 1.4 * 1.5), ("low_confidence", 2.0), ("value_radionuclide", 2.0)],
)
def test_errors_are_multiplied_as_the_module_says(row_class, error):
    assert data._error(row_class, "here") == pytest.approx(error)


def test_a_table_without_the_columns_is_read_by_its_words(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(
        "source_id,element,F1_pct,F4_pct,qualifier,note\n"
        "a,Cd,10,80,exact,\n"
        "b,Cd,10,80,F1 '<',\n"
        "c,Cd,10,80,,carbonate not included\n"
        "d,Cd,,60,approximate '>',more than 60\n"
        "e,Cd,10,80,,shares of the extracted metal and not of total\n",
        encoding="utf-8",
    )
    evidence = data.Evidence()
    data.read_fractions(evidence, path)
    found = {row.source: data.scored(row).tolist() for row in evidence.rows}
    assert found == {
        "a": [True, False, False, True],
        "b": [False, False, False, True],
        "c": [False, False, False, True],
        "d": [False] * 4,
    }
    assert {row.source: row.kinds for row in evidence.rows}["d"][3] == "lower"
    # where the columns stand, words are not searched
    told = path.read_text(encoding="utf-8").replace("\n", ",,,\n").replace("note,,,", "note,F1_steps,bounds,left_out")
    path.write_text(told, encoding="utf-8")
    evidence = data.Evidence()
    data.read_fractions(evidence, path)
    assert {row.source for row in evidence.rows if data.scored(row)[0]} == {"a", "b", "c", "e"}
