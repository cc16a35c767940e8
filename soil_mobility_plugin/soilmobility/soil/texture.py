"""Texture groups of soils, as legal guidance values ask for them."""

from __future__ import annotations

from functools import cache
from math import inf
from pathlib import Path

import numpy as np

from ..tables import read_table
from ..typing import Array

_BOUNDS = Path(__file__).resolve().parent / "data" / "texture_groups.csv"

#: Texture groups; their codes are the places in this tuple.
TEXTURES = ("sand", "loam or silt", "clay")

#: The texture code of pixels whose texture is unknown.
NO_TEXTURE = 255


@cache
def _texture_boxes() -> tuple[tuple[float, ...], ...]:
    ends = "clay_from", "clay_below", "silt_from", "silt_below"
    rows = read_table(_BOUNDS)
    return tuple((TEXTURES.index(row["group"]), *(float(row[end] or inf) for end in ends)) for row in rows)


def texture_codes(clay: Array, sand: Array) -> Array:
    """The texture group of soils, uint8 places in `TEXTURES`, `NO_TEXTURE` where either is NaN; clay and sand in %.

    The main groups of the German soil classification (Bodenkundliche Kartieranleitung, 5th ed. 2005), loams joined with
    silts, as the BBodSchV uses them. They follow from the texture groups, not from the first letter: the sandy loams
    Sl4, Slu and St3 and the clayey loams Ts4 and Ts3 are loams, Lt3 is a silty clay. One differs by law: the silty sand
    Su4 counts as loam or silt (so, with Slu and Sl4, the Ersatzbaustoffverordnung of the same act, BGBl. I 2021, 2598,
    annex 1 table 3). The bounds of the classes stand in ``data/texture_groups.csv`` (typed from knowledge). Sand begins
    at 0.063 mm there, on many maps at 0.05 mm. Silt is what clay and sand leave of 100 %, at least 0.
    """
    silt = np.maximum(100.0 - clay - sand, 0.0)
    codes = np.full(np.shape(clay), NO_TEXTURE, dtype=np.uint8)
    for group, clay_from, clay_below, silt_from, silt_below in _texture_boxes():
        inside = (clay >= clay_from) & (clay < clay_below) & (silt >= silt_from) & (silt < silt_below)
        codes[inside] = group
    return codes
