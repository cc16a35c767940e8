"""What a card says of features and elements: needed by every kind of training."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from ..soil.elements import DESCRIPTORS, ELEMENTS

#: What a card says of an element's content.
CONTENT_KEYS = ("reference_mg_kg", "reference_source", "aqua_regia_share", "aqua_regia_source")
_SOIL_UNITS = {"ph": "pH", "soc": "%", "clay": "%", "cec": "cmol(c)/kg", "enrichment": "log10"}


def feature_list(features: Iterable[str]) -> list[dict[str, str]]:
    """The card's list of features: name, kind and unit, in the order of the tree files."""
    units = {**DESCRIPTORS, **_SOIL_UNITS}
    return [
        {"name": name, "kind": "soil" if name in _SOIL_UNITS else "descriptor", "unit": units[name]}
        for name in features
    ]


_FACTS = ("name", "number", "behaviour", "species", *CONTENT_KEYS)


def element_entry(symbol: str, descriptors: Iterable[str]) -> dict[str, Any]:
    """The facts of one element that a prediction needs: reference content, aqua-regia share, ``descriptors``."""
    element = ELEMENTS[symbol]
    chemistry = element.descriptors()
    known = {name: None if np.isnan(chemistry[name]) else round(float(chemistry[name]), 6) for name in descriptors}
    return {**{key: getattr(element, key) for key in _FACTS}, "descriptors": known}
