"""What a card says of features and elements, and LightGBM's text of trees: needed by every kind of training."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import numpy as np

from ..soil.elements import DESCRIPTORS, ELEMENTS

_SOIL_UNITS = {"ph": "pH", "soc": "%", "clay": "%", "cec": "cmol(c)/kg", "enrichment": "log10"}


def tree_text(booster: Any) -> bytes:
    """LightGBM's text of ``booster``, without the parameters of the run, which do not shape a prediction."""
    text: str = booster.model_to_string(importance_type="gain")
    text = re.sub(r"\nparameters:\n.*?end of parameters\n", "\n", text, flags=re.S)
    return text.encode("ascii")


def feature_list(features: Iterable[str]) -> list[dict[str, str]]:
    """The card's list of features: name, kind and unit, in the order of the tree files."""
    described = []
    for name in features:
        kind = "soil" if name in _SOIL_UNITS else "descriptor"
        unit = _SOIL_UNITS.get(name) or DESCRIPTORS[name]
        described.append({"name": name, "kind": kind, "unit": unit})
    return described


def element_entry(symbol: str, names: Iterable[str], values: Iterable[float]) -> dict[str, Any]:
    """The facts of one element that a prediction needs: reference content, aqua-regia share, descriptors."""
    element = ELEMENTS[symbol]
    return {
        "name": element.name,
        "number": element.number,
        "behaviour": element.behaviour,
        "species": element.species,
        "reference_mg_kg": element.reference_mg_kg,
        "reference_source": element.reference_source,
        "aqua_regia_share": element.aqua_regia_share,
        "aqua_regia_source": element.aqua_regia_source,
        "descriptors": {
            name: None if np.isnan(value) else round(float(value), 6) for name, value in zip(names, values)
        },
    }
