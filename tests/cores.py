"""A small bundle of format 2 for tests: made-up parameters of a few elements, one of each kind of chemistry."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from soil_mobility_plugin.soilmobility.model import bundle
from tests import bundles

GLOBALS = {"m": 0.36, "Delta": 0.92, "Delta_sd": 0.6}

_SPREAD = {
    "l1": {
        "factor": [[0.5, 0.05, 0.0, 0.02, 0.0], [0.0, 0.2, 0.03, 0.0, 0.05], [0.0, 0.0, 0.15, 0.1, 0.0]],
        "residual": 0.55,
    },
    "l2": {"factor": [[0.4, 0.1, 0.0, 0.0, 0.0]], "residual": 0.7},
    "l3": {"factor": [[0.4, 0.0, 0.2, 0.0, 0.0]], "residual": 0.8},
    "lx": {"factor": [[0.6, 0.2, 0.0, 0.0, 0.1]], "residual": 0.6},
}
_DIVALENT = {
    "cls": "di",
    "steep": False,
    "o": 0.0,
    "aX": 0.65,
    "wb": 0.1,
    "aO": 0.37,
    "nO": 0.7,
    "aS": 0.9,
    "nS": 0.5,
    "gamma": 0.25,
    "d_clay": -0.26,
    "d_soc": 0.05,
    "d_pH": -0.1,
    "kappa": 0.25,
    "w": 0.09,
    "u": 0.18,
    "lm": 1.0,
    "spread": _SPREAD,
}

#: Cd and Zn divalent, Ca outer-sphere with a carbonate mineral, Cr hydrolysing, As an oxyanion, K outer-sphere alone.
PARAMETERS = {
    "Cd": {**_DIVALENT, "x": 0.4, "s": -0.3, "r": 0.9, "rho": 0.9},
    "Zn": {**_DIVALENT, "x": -1.2, "s": -0.9, "r": -0.6, "rho": 0.1},
    "Ca": {**_DIVALENT, "cls": "base", "x": 1.6, "o": -2.5, "s": -0.5, "r": 0.7, "nO": 0.07, "nS": 0.1, "wb": 0.57}
    | {"gamma": 1.0, "kappa": 0.6, "w": 0.12, "u": 0.69, "c": 1.5, "lm": 0.9},
    "Cr": {**_DIVALENT, "cls": "hyd", "steep": True, "x": -4.8, "s": -0.2, "r": -0.4, "nO": 0.9, "nS": 0.7}
    | {"gamma": 0.0, "w": 0.03, "u": 0.04, "rho": -0.9},
    "As": {**_DIVALENT, "cls": "oxy", "x": -2.3, "s": -0.2, "r": -1.0, "nO": -0.4, "nS": -0.4, "aX": 0.0, "wb": 0.0}
    | {"lm": 0.0, "rho": -0.9},
    "K": {**_DIVALENT, "cls": "base", "x": 1.7, "o": -2.5, "s": -0.5, "r": -1.3, "gamma": 1.0, "kappa": 0.6},
}

RANGES = {"ph": [3.0, 10.0], "soc": [0.05, 58.0], "clay": [0.5, 95.0], "cec": [0.5, 200.0], "enrichment": [-1.5, 3.0]}
SOIL = tuple(RANGES)


def document(**changed) -> dict:
    """The content of ``core.json``."""
    return {
        "form": "core-1",
        "reference_soil": {"ph": 6.2, "soc": 2.0, "clay": 20.0, "cec": 15.0},
        "globals": GLOBALS,
        "elements": PARAMETERS,
        **changed,
    }


def card(descriptors: bool = False) -> dict:
    """A card of format version 2; `bundle.write_bundle` adds the files."""
    names = bundles.DESCRIPTORS if descriptors else ()
    return {
        **bundles.card({}),
        "format_version": 2,
        "name": "small_core",
        "features": [{"name": name, "kind": "soil", "unit": "1"} for name in SOIL]
        + [{"name": name, "kind": "descriptor", "unit": "1"} for name in names],
        "training_ranges": RANGES,
        "reference_soil": {"ph": 6.2, "soc": 2.0, "clay": 20.0, "cec": 15.0, "enrichment": 0.0},
        "elements": {
            symbol: {
                "flag": "theory",
                "rows": 0,
                "sources": 0,
                "reference_mg_kg": 1.0,
                "reference_source": "assumed",
                "aqua_regia_share": 0.5,
                "aqua_regia_source": "assumed",
                "descriptors": dict.fromkeys(names, 1.0),
            }
            for symbol in PARAMETERS
        },
        "applicability": {},
    }


def write(folder: Path, parameters: dict | None = None, trees: dict[str, bytes] | None = None, **changed) -> Path:
    """A bundle on disk; ``trees``: LightGBM text of r1, r2, r3; ``changed``: keys of the card."""
    text = json.dumps(document() if parameters is None else parameters).encode()
    bundle.write_bundle(folder, {**card(bool(trees)), **changed}, {"core": text, **(trees or {})})
    return folder


def soils(n: int, seed: int = 0, dtype: type = np.float32) -> dict[str, np.ndarray]:
    """Soils all over the training ranges, and enrichments."""
    rng = np.random.default_rng(seed)
    drawn = {
        "ph": rng.uniform(3.0, 10.0, n),
        "soc": np.exp(rng.uniform(np.log(0.05), np.log(58.0), n)),
        "clay": rng.uniform(0.5, 95.0, n),
        "cec": np.exp(rng.uniform(np.log(0.5), np.log(200.0), n)),
        "enrichment": rng.uniform(-1.5, 3.0, n),
    }
    return {name: values.astype(dtype) for name, values in drawn.items()}


def mean_of_logit(element, name: str, logit: np.ndarray) -> np.ndarray:
    """The mean of logistic(X), X normal around ``logit`` with the element's variance, by its quadrature of 3 points."""
    step = element.spread[name].step
    return sum(weight / (1.0 + np.exp(-(logit + by))) for by, weight in ((0, 2 / 3), (-step, 1 / 6), (step, 1 / 6)))
