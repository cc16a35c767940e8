"""Texture groups of soils by hand."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.soil.texture import _BOUNDS, NO_TEXTURE, TEXTURES, texture_codes
from soil_mobility_plugin.soilmobility.tables import read_table

SHARES = st.floats(0.0, 100.0, width=32)


@pytest.mark.parametrize(
    ("clay", "sand", "group"),
    [
        (4.9, 90.0, "sand"),  # Ss: pure sand
        (0.0, 60.1, "sand"),  # Su3: 39.9 % silt
        (0.0, 60.0, "loam or silt"),  # Su4: from 40 % silt on the BBodSchV takes it for loam or silt
        (20.0, 40.0, "loam or silt"),
        (5.0, 5.0, "loam or silt"),  # Ut: silt
        (10.0, 60.0, "sand"),  # Sl3
        (12.0, 60.0, "loam or silt"),  # Sl4, Slu and St3 are sandy loams
        (10.0, 48.0, "loam or silt"),
        (20.0, 70.0, "loam or silt"),
        (17.0, 74.0, "loam or silt"),
        (16.9, 74.0, "sand"),  # St2
        (30.0, 60.0, "loam or silt"),  # Ts4 and Ts3 are clayey loams
        (40.0, 50.0, "loam or silt"),
        (40.0, 35.0, "loam or silt"),  # Lts
        (34.9, 25.0, "loam or silt"),  # Lt2
        (35.0, 25.0, "clay"),  # Lt3 is a silty clay
        (30.0, 10.0, "clay"),  # Tu3
        (45.0, 50.0, "clay"),  # Ts2
        (70.0, 10.0, "clay"),
    ],
)
def test_soils_by_hand(clay, sand, group):
    assert TEXTURES[int(texture_codes(np.array([clay]), np.array([sand]))[0])] == group


def test_each_soil_at_the_corners_of_classes_is_in_the_one_that_begins_there():
    """The table as it stands, row by row: every lower bound belongs to a class, every upper bound to the next."""
    rows = read_table(_BOUNDS)
    bounds = [sorted({float(row[end]) for row in rows}) for end in ("clay_from", "silt_from")]
    for clay, silt in product(*bounds):
        if clay + silt > 100.0:
            continue
        (group,) = (
            row["group"]
            for row in rows
            if float(row["clay_from"]) <= clay < float(row["clay_below"] or "inf")
            and float(row["silt_from"]) <= silt < float(row["silt_below"] or "inf")
        )
        code = texture_codes(np.array([clay]), np.array([100.0 - clay - silt]))[0]
        assert TEXTURES[int(code)] == group, (clay, silt)


def test_unknown_shares_have_no_group():
    clay, sand = np.array([np.nan, 20.0, 20.0]), np.array([40.0, np.nan, 40.0])
    assert texture_codes(clay, sand).tolist() == [NO_TEXTURE, NO_TEXTURE, TEXTURES.index("loam or silt")]


@given(SHARES, SHARES)
def test_shares_above_the_whole_leave_no_silt(clay, sand):
    """Clay and sand of more than 100 %, as two maps may give them, count as soils without silt."""
    codes = texture_codes(np.array([clay, clay]), np.array([sand, min(sand, 100.0 - clay)]))
    if clay + sand >= 100.0:
        assert codes[0] == codes[1] != NO_TEXTURE


@given(st.floats(0.0, 100.0), st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_more_clay_at_the_expense_of_sand_never_makes_a_soil_lighter(clay, of_rest, moved):
    sand = (100.0 - clay) * of_rest
    more = moved * sand
    lighter, heavier = texture_codes(np.array([clay, clay + more]), np.array([sand, sand - more]))
    assert lighter <= heavier
