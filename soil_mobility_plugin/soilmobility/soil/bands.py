"""What the name of a raster's band says of its values."""

from __future__ import annotations

import re

from .covariates import COVARIATES
from .fractions import FRACTIONS

#: What bands with a part of F1 are called after the element, in the order of the model's `PARTS`.
PART_NAMES = ("exchangeable", "carbonate-bound", "acid-labile")

#: Words in the name of a band whose percentages are no mobility: soil properties, and the other fractions.
_NO_MOBILITY = frozenset(
    (*(name.lower() for name in FRACTIONS[1:]), *(name for one in COVARIATES.values() for name in one.layer_names))
)


def is_no_mobility(band_name: str) -> bool:
    """Whether a band says that it holds something else than mobility: ``F4``, ``Clay``, ``SOC 2050``."""
    return not _NO_MOBILITY.isdisjoint(re.findall(r"[^\W_]+", band_name.lower()))
