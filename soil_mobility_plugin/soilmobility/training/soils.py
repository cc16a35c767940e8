"""Soils to train on: a realistic, correlated space with every plausible corner filled.

The distributions are judgement, set to look like the world's topsoils (means and spreads typed from knowledge of
global soil data bases), not fitted to one: the model must answer everywhere, not only where soils are common.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..typing import Array

#: Plausible ranges of the canonical soil features: the model is trained on all of it and clamps outside.
RANGES = {
    "ph": (3.0, 10.0),
    "soc": (0.05, 58.0),
    "clay": (0.5, 95.0),
    "cec": (0.5, 200.0),
    "enrichment": (-1.5, 3.0),
}

#: Grids on which training soils are snapped, so that thresholds fall on known, even places: pH every 0.05, SOC every
#: 5 %, CEC every 9 %, clay evenly in its square root, enrichment every 0.05.
GRIDS = {
    "ph": np.linspace(3.0, 10.0, 141),
    "soc": np.geomspace(0.05, 58.0, 141),
    "clay": np.linspace(0.5**0.5, 95.0**0.5, 49) ** 2,
    "cec": np.geomspace(0.5, 200.0, 71),
    "enrichment": np.linspace(-1.5, 3.0, 91),
}

SOIL_FEATURES = tuple(RANGES)


def mean_exchange_capacity(ph: Any, soc: Any, clay: Any, activity: Any = 0.4) -> Array:
    """CEC, cmol(c)/kg, of an average soil of that pH, SOC % and clay %; ``activity`` is that of 1 % clay."""
    humus = np.clip(-0.6 + 0.51 * ph, 0.8, 4.5)
    mineral = np.maximum(1.0 - 0.019 * soc, 0.03)
    return np.clip(mineral * clay * activity + soc * humus, *RANGES["cec"])


def exchange_capacity(rng: np.random.Generator, ph: Any, soc: Any, clay: Any) -> Array:
    """Draw CEC, cmol(c)/kg, given pH, SOC % and clay %.

    1 % of clay holds 0.05 (kaolinitic, oxidic) to 1.2 (smectitic) cmol(c)/kg, log-normal about 0.4; 1 % SOC 1 to 4,
    growing with pH as carboxyl groups dissociate (Helling et al. 1964: about -0.6 + 0.51 pH per % C); scatter 25 %.
    """
    activity = np.clip(np.exp(rng.normal(np.log(0.4), 0.6, np.shape(ph))), 0.05, 1.2)
    capacity = mean_exchange_capacity(ph, soc, clay, activity) * np.exp(rng.normal(0.0, 0.25, np.shape(ph)))
    return np.clip(capacity, *RANGES["cec"])


#: Share of drawn soils that lie anywhere in the space of soils.
CORNERS = 0.3


def draw(rng: np.random.Generator, n: int) -> dict[str, Array]:
    """``n`` soils as canonical features, each (n,): a share `CORNERS` uniform over the space, the rest realistic."""
    organic = rng.random(n) < 0.15
    ph = np.where(organic, rng.normal(4.9, 1.0, n), rng.normal(6.3, 1.25, n))
    soc = np.where(organic, np.exp(rng.uniform(np.log(10.0), np.log(58.0), n)), np.exp(rng.normal(0.45, 0.95, n)))
    clay = 100.0 * rng.beta(1.6, 4.6, n)
    enrichment = np.where(rng.random(n) < 0.5, rng.normal(0.0, 0.35, n), rng.uniform(-1.5, 3.0, n))
    corner = rng.random(n) < CORNERS
    ph = np.where(corner | (ph < 3.0) | (ph > 10.0), rng.uniform(3.0, 10.0, n), ph)
    soc = np.where(corner, np.exp(rng.uniform(np.log(0.05), np.log(58.0), n)), soc)
    clay = np.where(corner, rng.uniform(0.5**0.5, 95.0**0.5, n) ** 2, clay)
    soil = {"ph": ph, "soc": soc, "clay": clay, "enrichment": enrichment}
    soil = {name: np.clip(values, *RANGES[name]) for name, values in soil.items()}
    soil["cec"] = exchange_capacity(rng, soil["ph"], soil["soc"], soil["clay"])
    return {name: soil[name] for name in SOIL_FEATURES}


def snap(soil: dict[str, Array]) -> dict[str, Array]:
    """The nearest grid value (``GRIDS``) of each feature; NaN stays NaN."""
    snapped = {}
    for name, values in soil.items():
        grid = GRIDS[name]
        position = np.searchsorted((grid[1:] + grid[:-1]) / 2.0, values)
        snapped[name] = np.where(np.isnan(values), np.nan, grid[position])
    return snapped
