"""How uncertain the fitted core is: draws from the normal around the mode, and their closed form per element.

For every element and each logit (``form.LOGITS``) the draws are regressed on f = (1, z, s, c, g) over ``DESIGN`` soils; the
covariance of the coefficients, as a factor, gives the variance at any soil: sum over its rows of (row . f)^2. What differs
between sources and samples is added as ``residual``, from left-out residuals.
"""

from __future__ import annotations

import itertools

import jax
import jax.numpy as jnp
import numpy as np

from ..soil.elements import SYMBOLS
from . import form
from .fit import Fitter, assemble

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
#: Least residual variance on the logit scale.
LEAST = 0.1


def _at_design(raw: dict) -> jnp.ndarray:
    """l1, l2, l3, lx (4, 49, soils) at the design's soils, no source effects, geogenic content of the reference."""
    p, common, _ = assemble(raw)
    terms = form.soil_terms(*jnp.asarray(DESIGN.T))
    own = {name: jnp.asarray(values)[:, None] for name, values in p.items()}
    found = form.pools(own, terms, {"m": common["m"], "Delta": common["Delta"]})
    return form.logits(form.fractions(own, found), found["exchange"])


def features(ph, soc, clay, cec) -> np.ndarray:
    """f = (1, z, s, c, g), (n, 5)."""
    terms = form.soil_terms(*(jnp.asarray(values, float) for values in (ph, soc, clay, cec)))
    columns = [jnp.ones_like(terms["z"]), *(terms[name] for name in ("z", "s", "c", "g"))]
    return np.asarray(jnp.stack(columns, axis=-1))


class Posterior:
    """The normal around a mode: ``coefficients`` (draws, 4, 49, 5) of each logit on f, and their mean (4, 49, 5)."""

    def __init__(self, fitter: Fitter, mode: np.ndarray, covariance: np.ndarray) -> None:
        values, vectors = np.linalg.eigh(covariance)
        root = vectors * np.sqrt(np.maximum(values, 0.0))
        steps = np.random.default_rng(SEED).standard_normal((DRAWS, len(mode))) @ root.T
        unravelled = jax.vmap(fitter.unravel)(jnp.asarray(mode + steps))
        self.logits = np.asarray(jax.jit(jax.vmap(_at_design))(unravelled))
        middle = np.asarray(jax.jit(_at_design)(fitter.unravel(jnp.asarray(mode))))
        pinned = np.linalg.pinv(features(*DESIGN.T))
        self.coefficients = np.einsum("fs,djes->djef", pinned, self.logits)
        self.mean = np.einsum("fs,jes->jef", pinned, middle)

    def factor(self, logit: int, element: int) -> np.ndarray:
        """Rows (5, 5) whose squares sum to the variance: of the deviations of the draws from the mode's coefficients."""
        moved = self.coefficients[:, logit, element] - self.coefficients[:, logit, element].mean(axis=0)
        values, vectors = np.linalg.eigh(moved.T @ moved / len(moved))
        return (vectors * np.sqrt(np.maximum(values, 0.0))).T[::-1]

    def variance(self, logit: int, element: int, f: np.ndarray) -> np.ndarray:
        """Variance (n,) of a logit of one element at soils with features (n, 5)."""
        return np.sum((f @ self.factor(logit, element).T) ** 2, axis=-1)

    def reference(self) -> np.ndarray:
        """Variance (4, 49) at the reference soil."""
        f = np.array([[1.0, 0.0, 0.0, 0.0, 0.0]])
        count = len(SYMBOLS)
        return np.array([[self.variance(j, e, f)[0] for e in range(count)] for j in range(len(form.LOGITS))])


def diagnostics(fitter: Fitter, mode: np.ndarray, weights: Weights, report: Callable[[str], None]) -> dict:
    """How good the normal around the mode is: NUTS from the mode against it, for l1 of every element.

    ``NUTS_DRAWS`` draws after as many of warm-up, one chain. Compared at the reference soil: the shift of the mean in
    standard deviations of the normal, and the ratio of standard deviations; medians and worst over the elements.
    """
    tree = tuple(jnp.asarray(values) for values in weights.tree())
    kernel = NUTS(potential_fn=lambda flat: fitter.negative(flat, tree), max_tree_depth=NUTS_DEPTH)
    sampler = MCMC(kernel, num_warmup=NUTS_DRAWS, num_samples=NUTS_DRAWS, progress_bar=False)
    sampler.run(jax.random.PRNGKey(SEED), init_params=jnp.asarray(mode), extra_fields=("diverging", "num_steps"))
    drawn, extra = sampler.get_samples(), sampler.get_extra_fields()
    report("NUTS done")
    return {
        "draws": NUTS_DRAWS,
        "divergences": int(np.sum(extra["diverging"])),
        "steps": int(np.sum(extra["num_steps"])),
        "raw": drawn,
    }
