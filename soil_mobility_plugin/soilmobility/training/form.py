"""The smooth core in JAX: the closed form of ``model/core.py``, differentiable, for fitting.

A test holds both to the same numbers. Shapes: soils and parameters are arrays that broadcast; an element's
parameters are a dict of the names of ``core.json`` (``mineral`` for ``c`` and ``sorbed`` for ``rho``, -inf where
absent).
"""

from __future__ import annotations

import os
from typing import Any

import jax
import jax.numpy as jnp

# XLA adds up in as many parts as it has threads, one per core: the last digits of a gradient hang on it, and with them
# where the search for the mode stops. It reads this variable once, at its first use, and has no other switch for it.
os.environ["NPROC"] = "1"
jax.config.update("jax_enable_x64", True)
jax.config.update("jax_platforms", "cpu")

#: Names of the logits whose spread the bundle states: F1, F2 of the rest, F3 of the rest, the exchangeable part.
LOGITS = ("l1", "l2", "l3", "lx")
_softplus = jax.nn.softplus


def _log_above(value: Any, floor: float, reference: float) -> Any:
    """ln(value / reference), level below ``floor``, with continuous derivatives."""
    return 0.5 * jnp.log((value**2 + floor**2) / (reference**2 + floor**2))


def soil_terms(ph: Any, soc: Any, clay: Any, cec: Any) -> dict[str, Any]:
    """What all elements share. pH (H2O), SOC %, clay %, CEC cmol(c)/kg; the reference soil is 6.2, 2, 20, 15."""
    return {
        "z": ph - 6.2,
        # linear in pH, flatter below 4.3: affinities of two solid pools differ by a power of 10^pH
        "phi": 0.4 * (ph - 6.2) + 0.24 * (_softplus((ph - 4.3) / 0.4) - _softplus(1.9 / 0.4)),
        # hydrolysing ions: the free ion falls steeply to pH 5.5, then hydroxo complexes and colloids keep it level
        "phi_h": -0.5 * _softplus((5.5 - ph) / 0.5) + 0.5 * _softplus(-1.4),
        "base": -_softplus(-1.3 * (ph - 5.0)) + _softplus(-1.56),
        "s": _log_above(soc, 0.05, 2.0),
        "c": _log_above(clay, 0.5, 20.0),
        "g": _log_above(cec, 0.5, 15.0),
        "mineral": jnp.log(0.03 + 0.03 * _softplus((0.97 - 0.019 * soc) / 0.03)),
        "kc": -_softplus(-(ph - 7.3) / 0.25),
        "km": -_softplus(-(ph - 7.7) / 0.15),
    }


def pools(
    p: dict[str, Any], terms: dict[str, Any], common: dict[str, Any], q: Any = 0.0, t: Any = 0.0
) -> dict[str, Any]:
    """Shares of the pools in the soil (exchange, carbonate, oxides, humus) and of carbonate minerals; and the rest.

    ``p``: parameters of the element; ``common``: ``m`` and ``Delta`` (``shift`` may add to logit R). ``t``: ln of the
    geogenic content over the reference; ``q``: anthropogenic share of the content. The five and ``residual`` add to 1.
    """
    phi = jnp.where(p["steep"], terms["phi_h"], terms["phi"])
    exchange = jnp.exp(p["x"] + p["aX"] * terms["g"] + p["wb"] * terms["base"] + common["m"] * q)
    oxides = jnp.exp(p["o"] + p["aO"] * terms["c"] + p["nO"] * phi)
    humus = jnp.exp(p["o"] + p["s"] + p["aS"] * terms["s"] + p["nS"] * phi)
    carbonate = jnp.exp(p["x"] + p["sorbed"] + terms["kc"])
    whole = exchange + oxides + humus + carbonate
    normal = jnp.exp(p["x"]) + jnp.exp(p["o"]) * (1.0 + jnp.exp(p["s"]))
    logit = (
        p["r"]
        + p["gamma"] * jnp.log(whole / normal)
        + p["d_clay"] * terms["c"]
        + p["d_soc"] * terms["s"]
        + p["d_pH"] * terms["z"]
        - p["lm"] * terms["mineral"]
        - p["kappa"] * t
    )
    reactive = (1.0 - q) * jax.nn.sigmoid(logit) + q * jax.nn.sigmoid(logit + common["Delta"])
    mineral = jnp.exp(p["mineral"] + 1.5 * t + terms["km"])
    share = reactive / whole / (1.0 + mineral)
    return {
        "exchange": share * exchange,
        "carbonate": share * carbonate,
        "oxides": share * oxides,
        "humus": share * humus,
        "mineral": mineral / (1.0 + mineral),
        "residual": (1.0 - reactive) / (1.0 + mineral),
        "logit_reactive": logit,
    }


def fractions(p: dict[str, Any], found: dict[str, Any]) -> Any:
    """F1..F4 (4, ...), shares that add to 1."""
    first = (
        found["exchange"] + found["carbonate"] + found["mineral"] + p["w"] * found["oxides"] + p["u"] * found["humus"]
    )
    second = (1.0 - p["w"]) * found["oxides"]
    third = (1.0 - p["u"]) * found["humus"]
    return jnp.stack([first, second, third, found["residual"]])


def logits(shares: Any, exchange: Any) -> Any:
    """l1, l2, l3, lx (4, ...) of F1..F4 (4, ...) and the exchangeable part."""
    first, second, third, fourth = shares
    odds = first / (second + third + fourth), second / (third + fourth), third / fourth, exchange / (1.0 - exchange)
    return jnp.stack([jnp.log(one) for one in odds])


def expected(logit: Any, deviation: Any) -> Any:
    """Mean of logistic(``logit`` + ``deviation`` times a standard normal): three-point Gauss-Hermite."""
    step = jnp.sqrt(3.0) * deviation
    middle, ends = jax.nn.sigmoid(logit), jax.nn.sigmoid(logit + step) + jax.nn.sigmoid(logit - step)
    return 2.0 / 3.0 * middle + ends / 6.0


def predictive(three: Any, deviations: Any) -> Any:
    """F1..F4 (4, ...), shares: the predictive mean of l1, l2, l3 (3, ...) with their standard deviations (3, ...)."""
    first, second, third = (expected(three[k], deviations[k]) for k in range(3))
    last = (1.0 - first) * (1.0 - second)
    return jnp.stack([first, (1.0 - first) * second, last * third, last * (1.0 - third)])
