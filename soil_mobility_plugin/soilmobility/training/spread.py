"""How uncertain the fitted core is: draws from the normal around the mode, and their closed form per element.

For every element and each logit (``form.LOGITS``) the draws are regressed on f = (1, z, s, c, g) over ``DESIGN``
soils; the covariance of the coefficients, as a factor, gives the variance at any soil: sum over its rows of (row .
f)^2. What differs between sources and samples is added as ``residual``, from left-out residuals.
"""

from __future__ import annotations

import itertools
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpyro.diagnostics import effective_sample_size, split_gelman_rubin
from numpyro.infer import MCMC, NUTS

from ..model.core import estimated_cec
from ..soil.elements import SYMBOLS
from ..typing import Array
from . import form
from .fit import Fitter, Weights, assemble, covariance

#: Soils of the regression: pH, SOC, clay and CEC over what is common on land.
DESIGN = np.array(
    [
        (ph, soc, clay, factor * estimated_cec(soc, clay))
        for ph, soc, clay, factor in itertools.product(
            (4.2, 5.2, 6.2, 7.0, 7.8), (0.7, 2.0, 6.0), (8.0, 20.0, 45.0), (0.7, 1.4)
        )
    ]
)
DRAWS, SEED = 400, 53
#: Draws of the check by NUTS after those of warm-up; the longest path is 2 to the power of the depth.
NUTS_WARMUP, NUTS_DRAWS, NUTS_DEPTH = 100, 200, 6
#: What the mapped values hang on: parameters of the elements, and the coefficients of l1 and lx on f.
PARAMETERS = ("r", "x", "s", "nO", "nS", "aX", "d_pH", "d_soc", "d_clay", "w", "u")
COEFFICIENTS = ("level", "pH", "SOC", "clay", "CEC")
#: Least residual variance on the logit scale.
LEAST = 0.1


def _at(soils: Array, raw: dict[str, Any]) -> Any:
    """l1, l2, l3, lx (4, 49, n) at soils (n, 4), no source effects, geogenic content of the reference."""
    p, common, _ = assemble(raw)
    terms = form.soil_terms(*jnp.asarray(soils.T))
    own = {name: jnp.asarray(values)[:, None] for name, values in p.items()}
    found = form.pools(own, terms, {"m": common["m"], "Delta": common["Delta"]})
    return form.logits(form.fractions(own, found), found["exchange"])


def features(ph: Any, soc: Any, clay: Any, cec: Any) -> Any:
    """f = (1, z, s, c, g), (n, 5)."""
    terms = form.soil_terms(*(jnp.asarray(values, float) for values in (ph, soc, clay, cec)))
    columns = [jnp.ones_like(terms["z"]), *(terms[name] for name in ("z", "s", "c", "g"))]
    return np.asarray(jnp.stack(columns, axis=-1))


def symmetric_root(covariance: Array) -> Array:
    """The symmetric matrix (n, n) whose square is a covariance (n, n).

    Of all roots it is the one that does not hang on the signs of eigenvectors, nor on the basis that an eigenvalue of
    many vectors has (here all directions of which there is no evidence). The number of threads, or the library, decides
    on those: with another root the same random numbers give other draws.
    """
    values, vectors = np.linalg.eigh(covariance)
    return np.asarray((vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T)


def coefficients(fitter: Fitter, flat: Array) -> Array:
    """Coefficients (draws, 4, 49, 5) on f of each logit over `DESIGN`, at parameters (draws, size)."""
    unravelled = jax.vmap(fitter.unravel)(jnp.asarray(flat))
    logits = np.asarray(jax.jit(jax.vmap(partial(_at, DESIGN)))(unravelled))
    return np.einsum("fs,djes->djef", np.linalg.pinv(features(*DESIGN.T)), logits)


class Posterior:
    """The normal around a mode: ``coefficients`` (draws, 4, 49, 5) of each logit on f, and their mean (4, 49, 5)."""

    def __init__(self, fitter: Fitter, mode: Array, whole: Array) -> None:
        steps = np.random.default_rng(SEED).standard_normal((DRAWS, len(mode))) @ symmetric_root(whole)
        self.coefficients = coefficients(fitter, mode + steps)
        self.mean = coefficients(fitter, mode[np.newaxis])[0]

    def factor(self, logit: int, element: int) -> Array:
        """Rows (5, 5) whose squares sum to the variance of the draws' coefficients."""
        moved = self.coefficients[:, logit, element] - self.coefficients[:, logit, element].mean(axis=0)
        values, vectors = np.linalg.eigh(moved.T @ moved / len(moved))
        return (vectors * np.sqrt(np.maximum(values, 0.0))).T[::-1]

    def variance(self, logit: int, element: int, f: Array) -> Array:
        """Variance (n,) of a logit of one element at soils with features (n, 5)."""
        return np.sum((f @ self.factor(logit, element).T) ** 2, axis=-1)

    def reference(self) -> Array:
        """Variance (4, 49) at the reference soil."""
        f = np.array([[1.0, 0.0, 0.0, 0.0, 0.0]])
        count = len(SYMBOLS)
        return np.array([[self.variance(j, e, f)[0] for e in range(count)] for j in range(len(form.LOGITS))])


def sample(fitter: Fitter, mode: Array, weights: Weights) -> tuple[Array, dict[str, Any]]:
    """Draws (NUTS_DRAWS, size) of the parameters by NUTS (Hoffman & Gelman 2014), and how the sampler did.

    One chain from the mode, in the coordinates in which the normal around the mode is standard: paths are short. That
    normal is of the evidence without the signs, which cut off one side of a direction and are tight there alone.
    """
    tree = jax.tree_util.tree_map(jnp.asarray, weights)
    loose = covariance(fitter.hessian(mode, weights._replace(signs=0.0)))
    root, start = jnp.asarray(symmetric_root(loose)), jnp.asarray(mode)
    kernel = NUTS(
        potential_fn=lambda moved: fitter.negative(start + root @ moved, tree),
        max_tree_depth=NUTS_DEPTH,
        step_size=0.1,
        adapt_mass_matrix=False,
    )
    sampler = MCMC(kernel, num_warmup=NUTS_WARMUP, num_samples=NUTS_DRAWS, progress_bar=False)
    sampler.run(
        jax.random.PRNGKey(SEED),
        init_params=jnp.zeros(len(mode)),
        extra_fields=("diverging", "num_steps", "adapt_state.step_size"),
    )
    extra = sampler.get_extra_fields()
    told = {
        "warm_up": NUTS_WARMUP,
        "draws": NUTS_DRAWS,
        "divergences": int(np.sum(extra["diverging"])),
        "median_steps": int(np.median(extra["num_steps"])),
        "step_size": _rounded(extra["adapt_state.step_size"][-1]),
    }
    return mode + np.asarray(sampler.get_samples()) @ np.asarray(root), told


def diagnostics(fitter: Fitter, mode: Array, posterior: Posterior, weights: Weights) -> dict[str, Any]:
    """How good the normal around the mode is: draws by NUTS (`sample`) against it.

    Compared is what the bundle keeps, the coefficients of l1 and lx on f: ``shift`` of the mean in standard deviations
    of the normal, ``ratio`` of standard deviations; by element for its level of l1 (at the reference soil). Effective
    draws and split R-hat (Gelman et al. 2013) of these and of the parameters.
    """
    flat, told = sample(fitter, mode, weights)
    exact, normal = coefficients(fitter, flat)[:, (0, 3)], posterior.coefficients[:, (0, 3)]
    shift = (exact.mean(axis=0) - normal.mean(axis=0)) / normal.std(axis=0)
    ratio = exact.std(axis=0) / normal.std(axis=0)
    elements, _, _ = jax.jit(jax.vmap(lambda one: assemble(fitter.unravel(one))))(jnp.asarray(flat))
    mixing = {name: _mixing(exact[..., k]) for k, name in enumerate(COEFFICIENTS)}
    mixing.update({name: _mixing(np.asarray(elements[name])) for name in PARAMETERS})
    return {
        "method": "NUTS, one chain, against the normal around the mode",
        **told,
        "median_effective_draws": mixing["level"]["effective_draws"]["median"],
        "mixing": mixing,
        "against_the_normal": {
            name: {"shift": _range(np.abs(shift[..., k])), "ratio": _range(ratio[..., k])}
            for k, name in enumerate(COEFFICIENTS)
        },
        "elements": {
            symbol: [_rounded(shift[0, place, 0]), _rounded(ratio[0, place, 0])] for place, symbol in enumerate(SYMBOLS)
        },
    }


def _mixing(drawn: Array) -> dict[str, Any]:
    """Effective draws (least, median) and split R-hat (median, most) of quantities (draws, ...) of one chain."""
    drawn = drawn[np.newaxis]
    effective, alike = effective_sample_size(drawn), split_gelman_rubin(drawn)
    return {
        "effective_draws": {"least": round(float(np.min(effective))), "median": round(float(np.median(effective)))},
        "split_r_hat": {
            "median": _rounded(np.median(alike)),
            "95th_percentile": _rounded(np.percentile(alike, 95.0)),
            "most": _rounded(np.max(alike)),
        },
    }


def _range(values: Array) -> dict[str, float]:
    return {"least": _rounded(values.min()), "median": _rounded(np.median(values)), "most": _rounded(values.max())}


def _rounded(value: Any) -> float:
    return round(float(value), 3)
