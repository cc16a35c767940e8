"""Checks of the finished ensembles: faithful to the prior, smooth enough to map, and what SOC does to each element."""

from __future__ import annotations

import numpy as np

from ..soil.elements import SYMBOLS
from ..soil.fractions import FRACTIONS, fractions_from_logits
from . import fit, prior, soils
from .data import KOLA, Evidence

#: Below this, percentage points of F1 per doubling of SOC, an effect is less than the ensembles resolve: no sign is
#: given.
RESOLVED = 0.3
#: Growth of SOC by the Four Per Mille Initiative from 2024 to 2050, compound.
FOUR_PER_MILLE = 1.004**26


def predict(boosters, descriptors, which, soil) -> np.ndarray:
    """Fractions (4, n) of the ensembles."""
    matrix = fit.features(soil, which, descriptors)
    return fractions_from_logits(*(boosters[name].predict(matrix, raw_score=True) for name in fit.LOGITS))


def _fresh(n: int, seed: int):
    rng = np.random.default_rng(seed)
    which = np.repeat(np.arange(len(SYMBOLS)), n)
    return which, soils.draw(rng, len(which))


def faithfulness(boosters, parameters, seed: int, n: int = 300) -> dict:
    """RMSE and bias, percentage points, of the ensembles against the calibrated prior on fresh soils, CEC known."""
    which, soil = _fresh(n, seed)
    shares = prior.evaluate(parameters, which, soil)
    error = 100.0 * (predict(boosters, fit.descriptor_table(parameters), which, soil) - shares)
    return {
        name: {"rmse": round(float(np.sqrt(np.mean(row**2))), 2), "bias": round(float(row.mean()), 2)}
        for name, row in zip(FRACTIONS, error)
    }


def smoothness(boosters, descriptors, seed: int, n: int = 400) -> dict:
    """Change of F1, percentage points, when pH grows by 0.1: largest and 99th percentile, over soils and elements."""
    which, soil = _fresh(n, seed)
    soil["cec"] = np.where(np.arange(len(which)) % 2 == 0, soil["cec"], np.nan)
    soil["ph"] = np.minimum(soil["ph"], 9.9)
    first = predict(boosters, descriptors, which, soil)[0]
    second = predict(boosters, descriptors, which, {**soil, "ph": soil["ph"] + 0.1})[0]
    step = 100.0 * np.abs(second - first)
    return {"step_ph": 0.1, "max": round(float(step.max()), 2), "p99": round(float(np.quantile(step, 0.99)), 2)}


def _doubling(which, soc, following: bool):
    ph = np.array([5.0, 6.2, 7.5])
    size = len(which) * len(ph)
    soil = {
        "ph": np.tile(ph, len(which)),
        "soc": np.full(size, soc),
        "clay": np.full(size, 20.0),
        "enrichment": np.zeros(size),
    }
    exchange = soils.mean_exchange_capacity(soil["ph"], soil["soc"], soil["clay"])
    soil["cec"] = exchange if following else np.full(size, np.nan)
    return {name: soil[name] for name in soils.SOIL_FEATURES}


def soc_effects(boosters, descriptors, sets, evidence: Evidence) -> dict[str, dict]:
    """What more SOC does to F1 of each element on mineral soils, its sign, how sure that is and on what it rests.

    Mean over pH 5.0, 6.2 and 7.5 at 20 % clay, ordinary content, CEC not given: change of F1, percentage points, when
    SOC doubles from 1.5 to 3 %, and when it grows from 2 % by the Four Per Mille Initiative of 2024-2050.
    ``probability``: share of the replicates ``sets`` of the calibrated prior (CEC following SOC) that agree with the
    sign.
    """
    elements = np.arange(len(SYMBOLS))
    which = np.repeat(elements, 3)

    def change(low, high):
        ends = [predict(boosters, descriptors, which, _doubling(elements, soc, False))[0] for soc in (low, high)]
        return 100.0 * (ends[1] - ends[0]).reshape(-1, 3).mean(axis=1)

    double, slow = change(1.5, 3.0), change(2.0, 2.0 * FOUR_PER_MILLE)
    votes = []
    for one in sets:
        ends = [prior.evaluate(one, which, _doubling(elements, soc, True))[0] for soc in (1.5, 3.0)]
        votes.append((ends[1] - ends[0]).reshape(-1, 3).mean(axis=1) > 0.0)
    up = np.mean(votes, axis=0)
    related = {item.element for item in evidence.relations}
    organic = {item.elements[0] for item in evidence.observations if item.source == KOLA}
    found = {}
    for element, symbol in enumerate(SYMBOLS):
        sign = "0" if abs(double[element]) < RESOLVED else ("+" if double[element] > 0.0 else "-")
        agree = float(up[element] if double[element] > 0.0 else 1.0 - up[element])
        certainty = "likely" if agree >= 0.9 else ("more likely than not" if agree >= 0.67 else "open")
        grounds = ["theory"]
        if element in organic:
            grounds.append("organic against mineral soils (Kola O horizon; a contrast of soils, not a change in time)")
        if element in related:
            grounds.append("published sorption slopes on organic matter (Roemkens et al. 2004; Otte et al. 2000)")
        found[symbol] = {
            "sign": sign,
            "f1_change_doubling_pp": round(float(double[element]), 2),
            "f1_change_four_per_mille_pp": round(float(slow[element]), 2),
            "probability": round(agree, 2),
            "certainty": "too small to tell" if sign == "0" else certainty,
            "evidence": "; ".join(grounds),
        }
    return found
