"""Texture groups of soils by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from soil_mobility_plugin.soilmobility.soil.texture import NO_TEXTURE, TEXTURES, texture_codes

SHARES = st.floats(0.0, 100.0, width=32)


@pytest.mark.parametrize(
    ("clay", "sand", "group"),
    [
        (4.9, 90.0, "sand"),  # Ss: pure sand
        (0.0, 60.1, "sand"),  # Su3: 39.9 % silt
        (0.0, 60.0, "loam or silt"),  # Su4: from 40 % silt on the BBodSchV takes it for loam or silt
        (20.0, 40.0, "loam or silt"),
        (5.0, 5.0, "loam or silt"),  # Ut: silt
        (70.0, 10.0, "clay"),
    ],
)
def test_soils_by_hand(clay, sand, group):
    assert TEXTURES[int(texture_codes(np.array([clay]), np.array([sand]))[0])] == group


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
    """But for Su4, a silty sand that the law takes for a loam: with more clay it is Slu, a sand."""
    sand = (100.0 - clay) * of_rest
    assume(not (clay < 8.0 and 40.0 <= 100.0 - clay - sand < 50.0))
    more = moved * sand
    lighter, heavier = texture_codes(np.array([clay, clay + more]), np.array([sand, sand - more]))
    assert lighter <= heavier
