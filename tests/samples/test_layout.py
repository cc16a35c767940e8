"""How tables are laid out: where their names and units stand, and which rows sum up others."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility.samples.layout import rows_of_summaries, tidy
from soil_mobility_plugin.soilmobility.samples.names import guess


def test_elements_that_stand_above_their_fractions_are_part_of_the_names():
    names = ["Site", "Soil", "Field3", "Field4", "Cd", "Field6", "Pb", "Field8"]
    rows = [
        ["", "pH", "SOC (g/kg)", "Clay (%)", "F1 (%)", "F4 (%)", "F1 (%)", "F4 (%)"],
        ["A", 6.0, 20.0, 25.0, 30.0, 70.0, 5.0, 95.0],
    ]
    tidied = tidy({name: [row[place] for row in rows] for place, name in enumerate(names)})
    assert list(tidied.columns)[1:] == [
        "Soil pH",
        "Soil SOC (g/kg)",
        "Soil Clay (%)",
        "Cd F1 (%)",
        "Cd F4 (%)",
        "Pb F1 (%)",
        "Pb F4 (%)",
    ]
    found = {block.element: block.fractions for block in guess(tidied.columns).blocks}
    assert found == {"Cd": ("Cd F1 (%)", None, None, "Cd F4 (%)"), "Pb": ("Pb F1 (%)", None, None, "Pb F4 (%)")}


LAYOUTS = {
    "names of the soil merged over two rows": (
        ["Site", "pH", "SOC (%)", "Clay (%)", "Cd", "field_6", "Pb", "field_8"],
        ["", "", "", "", "F1 (%)", "F4 (%)", "F1 (%)", "F4 (%)"],
        ["Site", "pH", "SOC (%)", "Clay (%)", "Cd F1 (%)", "Cd F4 (%)", "Pb F1 (%)", "Pb F4 (%)"],
    ),
    "fractions above elements": (
        ["Site", "pH", "SOC (%)", "Clay (%)", "F1 (%)", "Field6", "F4 (%)", "Field8"],
        ["", "", "", "", "Cd", "Pb", "Cd", "Pb"],
        ["Site", "pH", "SOC (%)", "Clay (%)", "F1 (%) Cd", "F1 (%) Pb", "F4 (%) Cd", "F4 (%) Pb"],
    ),
    "statistics below fractions": (
        ["Element", "pH", "SOC (%)", "Clay (%)", "F1 (%)", "field_6", "F4 (%)", "field_8"],
        ["", "", "", "", "Mean", "SD", "Mean", "SD"],
        ["Element", "pH", "SOC (%)", "Clay (%)", "F1 (%) Mean", "F1 (%) SD", "F4 (%) Mean", "F4 (%) SD"],
    ),
    "one element above its steps": (
        ["Table 2", "Field2", "Field3", "Field4", "Cd (mg/kg)", "Field6", "Field7", "Field8"],
        ["Site", "pH", "SOC (%)", "Clay (%)", "Step 1", "Step 2", "Step 3", "Residual"],
        [
            "Site",
            "pH",
            "SOC (%)",
            "Clay (%)",
            *(f"Cd (mg/kg) {one}" for one in ("Step 1", "Step 2", "Step 3", "Residual")),
        ],
    ),
}


@pytest.mark.parametrize("titled", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_names_in_merged_cells(layout, titled):
    first, second, names = LAYOUTS[layout]
    if titled:
        # A title in the first row: both rows of names stand among the values.
        cells = ["" if name.lower().startswith("field") else name for name in first]
        columns = {f"Field{place}" if place else "Lab 7": [cells[place], second[place], 5.0] for place in range(8)}
    else:
        columns = {name: [second[place], 5.0] for place, name in enumerate(first)}
    tidied = tidy(columns)
    assert list(tidied.columns) == names
    found = guess(tidied.columns)
    assert (found.properties["ph"], found.properties["soc"], found.properties["clay"]) == tuple(names[1:4])
    assert all(block.fractions[0] and block.fractions[3] for block in found.blocks)


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        (["A", "B", "Mean", "SD", "Min", "n"], [2, 3, 4, 5]),
        (["A", "B", "C", "Mittelwert", "Std. Dev.", "E", "F", "Mittelwert", "SD"], [3, 4, 7, 8]),
        (["A", None, "Écart-type"], [2]),
        (["A", "B", "Average"], [2]),
        (["A", "SD", "Mean", "CV (%)", "B", "C", "D", "E", "F"], [1, 2, 3]),
        # Means of studies, which a qualifier says so.
        (["exact", "mean", "exact", "exact", "exact"], []),
        (["exact", "exact", "exact", "mean", "mean"], []),
        # Provinces (Shandong) and textures that are written as statistics are.
        (["HN", "SD", "GD", "SD", "HN", "GD"], []),
        (["media", "fina", "gruesa", "media", "fina", "fina"], []),
        (["average", "good", "average", "good", "good", "average"], []),
        (["mean", "mean", "mean"], []),
        (["min", "conv", "min", "conv"], []),
        (["mean", "A", "mean", "B"], []),
        ([1.0, 2.0, 3.0], []),
    ],
)
def test_rows_of_summaries_are_told_from_samples(cells, rows):
    assert list(rows_of_summaries({"site": cells, "pH": [6.0] * len(cells)})) == rows


def test_a_table_whose_names_are_at_the_top_stays_as_it_is():
    columns = {"pH": [6.1, 6.2], "SOC": [12.0, 13.0]}
    tidied = tidy(columns)
    assert (tidied.columns, tidied.skipped, tidied.lines) == (columns, 0, ())


def test_values_that_occur_twice_are_no_names_below_others():
    """The second row of values holds 29.5 twice, which is no F1 of two elements."""
    columns = {
        "pH": ["-", "5.5", "6.6"],
        "Clay": ["%", "29.5", "31.8"],
        "Exchangeable": ["% of total", "19.4", "10.5"],
        "Reducible": ["% of total", "29.5", "9.2"],
        "Oxidisable": ["% of total", "9", "23.5"],
        "Residual": ["% of total", "42.1", "56.8"],
        "Element": ["-", "Cd", "Cd"],
    }
    tidied = tidy(columns)
    assert list(tidied.columns) == list(columns)
    assert tidied.skipped == 1


def test_values_below_a_name_that_is_not_understood_are_no_names():
    """Cd is known, the name above it is not; numbers are no empty cells that were merged with the names above."""
    columns = {"Pierwiastek": ["Cd", "Pb"], "pH": [6.5, 6.0], "SOC (%)": [1.8, 2.0], "F1 (%)": [40, 30]}
    assert tidy(columns).skipped == 0


def test_a_title_among_the_rows_is_no_row_of_names():
    columns = {"Probka": ["Cd", "1"], "pH": ["", "6.0"], "SOC (%)": ["", "2.0"], "F1 (%)": ["", "30"]}
    assert tidy(columns).skipped == 0
