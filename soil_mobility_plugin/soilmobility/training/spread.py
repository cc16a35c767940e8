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
from numpyro.diagnostics import effective_sample_size
from numpyro.infer import MCMC, NUTS

from ..soil.elements import SYMBOLS
from ..typing import Array
from . import form
from .fit import Fitter, Weights, assemble

#: Soils of the regression: pH, SOC, clay and CEC over what is common on land.
DESIGN = np.array(
    [
        (ph, soc, clay, factor * (2.0 * soc + 0.4 * clay))
        for ph, soc, clay, factor in itertools.product(
            (4.2, 5.2, 6.2, 7.0, 7.8), (0.7, 2.0, 6.0), (8.0, 20.0, 45.0), (0.7, 1.4)
        )
    ]
)
DRAWS, SEED = 400, 53
#: Draws of the check by NUTS, and as many of warm-up; the longest path is 2 to the power of the depth.
NUTS_DRAWS, NUTS_DEPTH = 100, 5
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


class Posterior:
    """The normal around a mode: ``coefficients`` (draws, 4, 49, 5) of each logit on f, and their mean (4, 49, 5)."""

    def __init__(self, fitter: Fitter, mode: Array, covariance: Array) -> None:
        at_design = partial(_at, DESIGN)
        steps = np.random.default_rng(SEED).standard_normal((DRAWS, len(mode))) @ symmetric_root(covariance)
        unravelled = jax.vmap(fitter.unravel)(jnp.asarray(mode + steps))
        self.logits = np.asarray(jax.jit(jax.vmap(at_design))(unravelled))
        middle = np.asarray(jax.jit(at_design)(fitter.unravel(jnp.asarray(mode))))
        pinned = np.linalg.pinv(features(*DESIGN.T))
        self.coefficients = np.einsum("fs,djes->djef", pinned, self.logits)
        self.mean = np.einsum("fs,jes->jef", pinned, middle)

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


def diagnostics(fitter: Fitter, mode: Array, covariance: Array, weights: Weights) -> dict[str, Any]:
    """How good the normal around the mode is: NUTS, run in the coordinates that whiten it, against it.

    One chain from the mode. Compared for l1 of every element at the reference soil: shift of the mean in standard
    deviations of the normal, ratio of standard deviations, effective draws.
    """
    tree = tuple(jnp.asarray(values) for values in weights.tree())
    root = jnp.asarray(np.linalg.cholesky(covariance + 1e-9 * np.eye(len(mode))))
    start = jnp.asarray(mode)
    kernel = NUTS(
        potential_fn=lambda moved: fitter.negative(start + root @ moved, tree),
        max_tree_depth=NUTS_DEPTH,
        step_size=0.1,
        adapt_mass_matrix=False,
    )
    sampler = MCMC(kernel, num_warmup=NUTS_DRAWS, num_samples=NUTS_DRAWS, progress_bar=False)
    zero = jnp.zeros(len(mode))
    sampler.run(jax.random.PRNGKey(SEED), init_params=zero, extra_fields=("diverging", "num_steps"))
    extra = sampler.get_extra_fields()
    reference = np.array([[6.2, 2.0, 20.0, 15.0]])
    first = jax.jit(jax.vmap(lambda moved: _at(reference, fitter.unravel(start + root @ moved))[0, :, 0]))
    exact = np.asarray(first(sampler.get_samples()))
    normal = np.asarray(first(jax.random.normal(jax.random.PRNGKey(SEED + 1), (DRAWS, len(mode)))))
    shift = (exact.mean(axis=0) - normal.mean(axis=0)) / normal.std(axis=0)
    ratio = exact.std(axis=0) / normal.std(axis=0)
    effective = np.asarray(effective_sample_size(exact[None]))
    return {
        "method": "NUTS in whitened coordinates, one chain, l1 of each element at the reference soil against "
        "the normal",
        "draws": NUTS_DRAWS,
        "divergences": int(np.sum(extra["diverging"])),
        "median_steps": int(np.median(extra["num_steps"])),
        "median_effective_draws": round(float(np.median(effective))),
        "shift_of_mean_in_sd": {"median": _rounded(np.median(np.abs(shift))), "largest": _rounded(np.abs(shift).max())},
        "ratio_of_sd": {
            "median": _rounded(np.median(ratio)),
            "least": _rounded(ratio.min()),
            "most": _rounded(ratio.max()),
        },
    }


def _rounded(value: Any) -> float:
    return round(float(value), 3)
