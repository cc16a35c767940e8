"""Calibration of the prior on the measurements: maximum a posteriori by Gauss-Newton, and a Laplace posterior.

Parameters: the prior's globals, the coefficients of the levels' regression on descriptors, and one shrunken deviation
per element and level. The loss is a quasi-likelihood (Wedderburn 1974): residuals are differences of shares, so that
the *mean* is fitted without bias, scaled by ``ROW_SPREAD`` 2 sqrt(F (1 - F) + ``FLOOR``), so that a small share is
known better than a middling one, and zeros need no invention. Heavy tails are met with Student weights (Lange et al.
1989). A bound costs only where it is broken. The rows of one source share weight: n^-0.5 each, so that one large
table does not outvote ten small ones.

How firmly measurements are held against theory is not known beforehand: :func:`choose` picks it (:class:`Trust`) among
``TRUSTS`` by leaving out, one at a time, the sources of the very evidence it is given. Within a validation that is
nested: the source that the validation leaves out plays no part (Varma & Simon 2006; for the tempering of a posterior by
its own left-out errors, Gruenwald & van Ommen 2017).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from statistics import NormalDist

import numpy as np

from ..soil.elements import SYMBOLS
from . import prior, soils
from .data import DRAWS, KOLA, TEXTBOOK, Evidence, scored

#: Standard deviation of one ordinary row at a share of a half (between-study scatter, not lab error).
ROW_SPREAD = 0.17
#: Keeps the scale of a share of 0 or 1 finite: at 0 it is 0.4 of that at a half.
FLOOR = 0.05
#: Standard deviation of one step of a published order, in arcsin(sqrt(share)); judgement.
ORDER_SPREAD = 0.12
#: By how much an order must be kept, in the same unit: published ones (5.0 against 6.3 %, say), and the textbook's,
#: which are to hold on all soils alike (5.0 against 8.8 %).
ORDER_MARGIN = 0.03
TEXTBOOK_MARGIN = 0.08
#: A textbook order is this much firmer than one step of a published one.
TEXTBOOK_FIRMNESS = 0.15


@dataclass(frozen=True)
class Trust:
    """How firmly measurements are held against theory.

    ``rows`` multiplies the error of every measured row, ``kola`` further that of Kola's, whose acetate share is like F1
    but is not F1; ``freedom`` are the degrees of freedom of the Student weights: few let a rare high share count less.
    """

    rows: float = 1.0
    kola: float = 1.0
    freedom: float = 8.0


#: What :func:`choose` chooses from: errors as judged to four times that, Kola likewise, heavy tails or hardly any.
TRUSTS = tuple(Trust(*values) for values in product((1.0, 1.4, 2.0, 2.8, 4.0), (1.0, 2.0, 4.0), (8.0, 1000.0)))
#: With fewer scored sources than this there is nothing to choose by.
LEAST_SOURCES = 5


@dataclass(frozen=True)
class Rows:
    """Evidence flattened for speed: ``entries`` are (row, element, draw) triples, averaged into rows by ``weight``."""

    soil: dict[str, np.ndarray]
    element: np.ndarray
    row: np.ndarray
    weight: np.ndarray
    basis: np.ndarray
    target: np.ndarray
    scale: np.ndarray
    kind: np.ndarray
    freedom: float
    pairs: np.ndarray
    pair_scale: np.ndarray
    pair_margin: np.ndarray
    slope_element: np.ndarray
    slope_soils: tuple[dict[str, np.ndarray], dict[str, np.ndarray]]
    slope_step: np.ndarray
    slope_target: np.ndarray
    slope_scale: np.ndarray


def flatten(evidence: Evidence, trust: Trust) -> Rows:
    """Rows of the observations, then the members of the orderings (rows without a target)."""
    soil = {name: [] for name in prior.REFERENCE_SOIL}
    element, row, weight, basis, target, scale, kind = [], [], [], [], [], [], []
    counts: dict[str, int] = {}
    for observation in evidence.observations:
        counts[observation.source] = counts.get(observation.source, 0) + 1

    def add(members, draws):
        for member in members:
            for name in soil:
                soil[name].append(draws[name])
            element.append(np.full(DRAWS, member))
            row.append(np.full(DRAWS, len(basis)))
            weight.append(np.full(DRAWS, 1.0 / (DRAWS * len(members))))

    codes = {"value": 0, "lower": 1, "upper": 2}
    for observation in evidence.observations:
        add(observation.elements, observation.soil)
        basis.append(observation.basis)
        target.append(observation.shares)
        # a conversion of basis adds doubt in proportion to its size (assumed)
        spread = ROW_SPREAD * observation.error * (1.0 + 0.5 * (1.0 - observation.basis))
        spread *= 1.0 if observation.source == TEXTBOOK else trust.rows
        # six classes of one site set count as one row of the element; other sources share weight over their rows
        kola = observation.source == KOLA
        scale.append(spread * (trust.kola * 6.0**0.5 if kola else counts[observation.source] ** 0.25))
        kind.append([codes[name] for name in observation.kinds])
    pairs, pair_scale, pair_margin = [], [], []
    for ordering in evidence.orderings:
        first = len(basis)
        for member, place in zip(ordering.elements, ordering.soils):
            add((member,), place)
            basis.append(1.0)
            target.append(np.full(4, np.nan))
            scale.append(1.0)
            kind.append([0, 0, 0, 0])
        steps = len(ordering.elements) - 1
        pairs.extend((first + step, first + step + 1) for step in range(steps))
        textbook = ordering.source == TEXTBOOK
        spread = ORDER_SPREAD * (TEXTBOOK_FIRMNESS if textbook else steps**0.5)
        pair_margin.extend([TEXTBOOK_MARGIN if textbook else ORDER_MARGIN] * steps)
        pair_scale.extend([spread] * steps)
    low, high, step = _slope_soils([relation.feature for relation in evidence.relations])
    return Rows(
        slope_element=np.array([relation.element for relation in evidence.relations], dtype=int),
        slope_soils=(low, high),
        slope_step=step,
        slope_target=np.array([relation.slope for relation in evidence.relations]),
        slope_scale=np.array([relation.error for relation in evidence.relations]),
        soil={name: np.concatenate(values) for name, values in soil.items()},
        element=np.concatenate(element),
        row=np.concatenate(row),
        weight=np.concatenate(weight),
        basis=np.array(basis),
        target=np.array(target),
        scale=np.array(scale),
        kind=np.array(kind),
        freedom=trust.freedom,
        pairs=np.array(pairs, dtype=int).reshape(-1, 2),
        pair_scale=np.array(pair_scale),
        pair_margin=np.array(pair_margin),
    )


def _slope_soils(features: list[str]):
    """Pairs of average soils that differ in one feature (CEC follows), and their distance in pH or log10 units."""
    spans = {"ph": (5.0, 7.0), "soc": (1.0, 4.0), "clay": (10.0, 40.0)}
    sides = []
    for side in (0, 1):
        soil = {name: np.full(len(features), value) for name, value in prior.REFERENCE_SOIL.items()}
        for position, feature in enumerate(features):
            soil[feature][position] = spans[feature][side]
        soil["cec"] = soils.mean_exchange_capacity(soil["ph"], soil["soc"], soil["clay"])
        sides.append(soil)
    steps = [2.0 if feature == "ph" else np.log10(4.0) for feature in features]
    return sides[0], sides[1], np.array(steps)


def _slopes(parameters: prior.Parameters, rows: Rows) -> np.ndarray:
    """d log10 sorption strength per unit, as the prior has it, for each published relation."""
    low, high = (prior.reactive(parameters, rows.slope_element, soil) for soil in rows.slope_soils)
    return (high - low) / (prior.LN10 * rows.slope_step)


def _slope_residuals(vector, rows, step=1e-4):
    """Scaled residuals of the published slopes and their derivative (n, parameters)."""
    parameters = unpack(vector)
    base = _slopes(parameters, rows)
    derivative = np.zeros((len(base), len(vector)))
    for position in range(_GLOBALS):
        values = parameters.values.copy()
        values[position] += step
        derivative[:, position] = (_slopes(prior.Parameters(values, parameters.levels), rows) - base) / step
    by_level = np.zeros((len(base), _LEVELS, len(SYMBOLS)))
    for level in range(_LEVELS):
        levels = parameters.levels.copy()
        levels[:, level] += step
        moved = (_slopes(prior.Parameters(parameters.values, levels), rows) - base) / step
        by_level[np.arange(len(base)), level, rows.slope_element] = moved
    derivative[:, _GLOBALS : _GLOBALS + _COEFFICIENTS] = (by_level @ _DESIGN).reshape(len(base), _COEFFICIENTS)
    derivative[:, _GLOBALS + _COEFFICIENTS :] = by_level.reshape(len(base), _LEVELS * len(SYMBOLS))
    return (base - rows.slope_target) / rows.slope_scale, derivative / rows.slope_scale[:, None]


def _to_rows(rows: Rows, per_entry: np.ndarray) -> np.ndarray:
    """Weighted sums of (4, entries) over each row: (rows, 4)."""
    size = len(rows.basis)
    return np.stack([np.bincount(rows.row, rows.weight * values, size) for values in per_entry], axis=1)


def _on_basis(rows: Rows, shares: np.ndarray) -> np.ndarray:
    """Shares (rows, 4) of the aqua-regia content, on each row's own basis."""
    converted = shares * rows.basis[:, None]
    converted[:, 3] = 1.0 - converted[:, :3].sum(axis=1)
    return np.clip(converted, 1e-6, 1.0 - 1e-6)


def predict_rows(parameters: prior.Parameters, rows: Rows) -> np.ndarray:
    """Shares (rows, 4) of the calibrated prior, on each row's own basis."""
    return _on_basis(rows, _to_rows(rows, prior.evaluate(parameters, rows.element, rows.soil)))


@dataclass(frozen=True)
class Calibration:
    """The most likely parameters and the Laplace posterior around them.

    ``mean`` (p,) holds globals, then regression coefficients (levels x features), then deviations (levels x elements);
    ``factor`` (p, p) is such that ``mean + factor @ z`` with standard normal z draws from the posterior.
    """

    mean: np.ndarray
    factor: np.ndarray
    iterations: int
    residual: float

    @property
    def parameters(self) -> prior.Parameters:
        """The most likely parameters."""
        return unpack(self.mean)

    def draw(self, rng: np.random.Generator) -> prior.Parameters:
        """One draw from the posterior."""
        return unpack(self.mean + self.factor @ rng.standard_normal(len(self.mean)))


def normal_steps(count: int) -> np.ndarray:
    """``count`` equally likely values of a standard normal variable, ascending."""
    normal = NormalDist()
    return np.array([normal.inv_cdf((step + 0.5) / count) for step in range(count)])


_DESIGN = prior.level_design()
_GLOBALS = len(prior.GLOBALS)
_FEATURES = len(prior.LEVEL_FEATURES)
_LEVELS = len(prior.LEVELS)
_COEFFICIENTS = _LEVELS * _FEATURES


def prior_moments() -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of every parameter before any measurement."""
    mean = [value for value, _, _ in prior.GLOBALS.values()]
    spread = [value for _, value, _ in prior.GLOBALS.values()]
    for level in prior.LEVELS:
        mean.extend(prior.LEVEL_MEANS[level])
        spread.extend(prior.LEVEL_SPREADS)
    mean.extend(prior.DEVIATION_MEANS.get((symbol, level), 0.0) for level in prior.LEVELS for symbol in SYMBOLS)
    spread.extend([prior.DEVIATION_SPREAD] * (_LEVELS * len(SYMBOLS)))
    return np.array(mean), np.array(spread)


def unpack(vector: np.ndarray) -> prior.Parameters:
    """Parameters from the flat vector."""
    coefficients = vector[_GLOBALS : _GLOBALS + _COEFFICIENTS].reshape(_LEVELS, _FEATURES)
    deviations = vector[_GLOBALS + _COEFFICIENTS :].reshape(_LEVELS, len(SYMBOLS))
    return prior.Parameters(vector[:_GLOBALS], _DESIGN @ coefficients.T + deviations.T)


def _level_jacobian(parameters, rows, base, step=1e-4):
    """d share / d level, (rows, 4, levels, elements): a row sees only the levels of its own elements."""
    size, elements = len(rows.basis), len(SYMBOLS)
    jacobian = np.zeros((size, 4, _LEVELS, elements))
    for level in range(_LEVELS):
        levels = parameters.levels.copy()
        levels[:, level] += step
        moved = prior.evaluate(prior.Parameters(parameters.values, levels), rows.element, rows.soil)
        slope = (moved - base) / step * rows.weight
        flat = rows.row * elements + rows.element
        for fraction in range(4):
            sums = np.bincount(flat, slope[fraction], size * elements)
            jacobian[:, fraction, level] = sums.reshape(size, elements)
    return jacobian


def _jacobian(vector, rows):
    """Shares (rows, 4) on the rows' basis and their derivative (rows, 4, parameters)."""
    parameters = unpack(vector)
    base = prior.evaluate(parameters, rows.element, rows.soil)
    by_level = _level_jacobian(parameters, rows, base)
    derivative = np.zeros((len(rows.basis), 4, len(vector)))
    step = 1e-4
    for position in range(_GLOBALS):
        values = parameters.values.copy()
        values[position] += step
        moved = prior.evaluate(prior.Parameters(values, parameters.levels), rows.element, rows.soil)
        derivative[:, :, position] = _to_rows(rows, (moved - base) / step)
    derivative[:, :, _GLOBALS : _GLOBALS + _COEFFICIENTS] = (by_level @ _DESIGN).reshape(len(rows.basis), 4, -1)
    derivative[:, :, _GLOBALS + _COEFFICIENTS :] = by_level.reshape(len(rows.basis), 4, -1)
    derivative *= rows.basis[:, None, None]
    derivative[:, 3] = -derivative[:, :3].sum(axis=1)
    return _on_basis(rows, _to_rows(rows, base)), derivative


def _most_likely(rows: Rows, start: np.ndarray, iterations: int = 40):
    """The most likely parameters (p,), found from ``start``, and the number of iterations."""
    mean, spread = prior_moments()
    vector, damping, done = start.copy(), 1e-3, 0
    best = _cost(vector, rows, mean, spread)
    change = np.inf
    while done < iterations and change > 1e-4 * (1.0 + best):
        done += 1
        residual, weight, slopes = _residuals(vector, rows)
        normal = slopes.T @ (slopes * weight[:, None]) + np.diag(spread**-2.0)
        gradient = slopes.T @ (weight * residual) + (vector - mean) * spread**-2.0
        change = 0.0
        while damping < 1e6:
            trial = vector - np.linalg.solve(normal + damping * np.diag(np.diag(normal)), gradient)
            cost = _cost(trial, rows, mean, spread)
            if cost < best:
                vector, change, best, damping = trial, best - cost, cost, max(damping / 5.0, 1e-6)
                break
            damping *= 8.0
    return vector, done


def calibrate(evidence: Evidence, trust: Trust) -> Calibration:
    """The most likely parameters given ``evidence`` (an empty one gives theory alone) and the posterior around them."""
    mean, spread = prior_moments()
    if not (evidence.observations or evidence.orderings or evidence.relations):
        return Calibration(mean, np.diag(spread), 0, 0.0)
    rows = flatten(evidence, trust)
    vector, done = _most_likely(rows, mean)
    residual, weight, slopes = _residuals(vector, rows)
    normal = slopes.T @ (slopes * weight[:, None]) + np.diag(spread**-2.0)
    # the inverse of the Cholesky factor of the precision is a square root of the covariance
    factor = np.linalg.inv(np.linalg.cholesky(normal)).T
    return Calibration(vector, factor, done, float(np.sqrt(np.mean(residual**2))) if residual.size else 0.0)


def choose(evidence: Evidence) -> Trust:
    """The ``TRUSTS`` under which the sources of ``evidence``, each left out in turn, are predicted best.

    Scored as the validation scores: squared errors of exact shares, sources counting alike, F1..F4 counting alike, Kola
    apart. With fewer than ``LEAST_SOURCES`` scored sources the default is returned.
    """
    targets = np.array([np.where(scored(item), item.shares, np.nan) for item in evidence.observations])
    sources = np.array([item.source for item in evidence.observations])
    names = [name for name in np.unique(sources) if name not in (KOLA, TEXTBOOK)]
    names = [name for name in names if np.isfinite(targets[sources == name]).any()]
    if len(names) < LEAST_SOURCES:
        return Trust()
    vector, _ = prior_moments()
    found = []
    for trust in TRUSTS:
        rows = flatten(evidence, trust)
        vector, _ = _most_likely(rows, vector)
        found.append(_left_out_error(vector, rows, evidence, targets, names))
    return TRUSTS[int(np.argmin(found))]


def _left_out_error(vector, rows: Rows, evidence: Evidence, targets, names) -> float:
    """Mean over F1..F4 of the squared error of the shares ``targets`` (n, 4), each of ``names`` left out in turn.

    A source is left out by one Newton step from the most likely parameters ``vector`` (infinitesimal jackknife with the
    Hessian corrected for the source: Beirami et al. 2017; Giordano et al. 2019), a hundred times quicker than to
    calibrate anew.
    """
    owner = [item.source for item in evidence.observations]
    owner = np.array([*owner, *(item.source for item in evidence.orderings for _ in item.elements)])
    residual, weight, slopes = _residuals(vector, rows)
    used = np.isfinite(rows.target).ravel()
    by_residual = np.concatenate(
        [np.repeat(owner, 4)[used], owner[rows.pairs[:, 0]], np.full(len(rows.slope_target), "")]
    )
    normal = slopes.T @ (slopes * weight[:, None]) + np.diag(prior_moments()[1] ** -2.0)
    squares = np.full((len(names), 4), np.nan)
    for number, name in enumerate(names):
        own = by_residual == name
        gradient = slopes[own].T @ (weight[own] * residual[own])
        rest = normal - slopes[own].T @ (slopes[own] * weight[own][:, None])
        parameters = unpack(vector + np.linalg.solve(rest, gradient))
        here = np.flatnonzero(owner[: len(targets)] == name)
        error = (predict_rows(parameters, _only(rows, here)) - targets[here]) ** 2
        counted = np.isfinite(error).sum(axis=0)
        squares[number] = np.where(counted > 0, np.nansum(error, axis=0) / np.maximum(counted, 1), np.nan)
    told = np.isfinite(squares).any(axis=0)
    return float(np.mean(np.nanmean(squares[:, told], axis=0)))


def _only(rows: Rows, which: np.ndarray) -> Rows:
    """The rows ``which`` (ascending positions), for a prediction."""
    entries = np.isin(rows.row, which)
    return replace(
        rows,
        soil={name: values[entries] for name, values in rows.soil.items()},
        element=rows.element[entries],
        row=np.searchsorted(which, rows.row[entries]),
        weight=rows.weight[entries],
        basis=rows.basis[which],
    )


def _raw_residuals(shares, rows):
    """Scaled residuals of the shares (used entries only), their mask and their scale, and of the orders."""
    difference = shares - rows.target
    difference = np.where((rows.kind == 1) & (difference > 0.0), 0.0, difference)
    difference = np.where((rows.kind == 2) & (difference < 0.0), 0.0, difference)
    used = np.isfinite(difference)
    scale = rows.scale[:, None] * 2.0 * np.sqrt(shares * (1.0 - shares) + FLOOR)
    high, low = rows.pairs.T
    angle = np.arcsin(np.sqrt(shares[:, 0]))
    broken = np.minimum(angle[high] - angle[low] - rows.pair_margin, 0.0) / rows.pair_scale
    return difference[used] / scale[used], used, scale, broken


def _cost(vector, rows, mean, spread) -> float:
    """Minus twice the log posterior, up to a constant."""
    parameters = unpack(vector)
    shares, _, _, broken = _raw_residuals(predict_rows(parameters, rows), rows)
    slopes = (_slopes(parameters, rows) - rows.slope_target) / rows.slope_scale
    residual = np.concatenate([shares, broken, slopes])
    return float(
        np.sum((rows.freedom + 1.0) * np.log1p(residual**2 / rows.freedom)) + np.sum(((vector - mean) / spread) ** 2)
    )


def _residuals(vector, rows):
    """Scaled residuals (n,), Student weights (n,) and their derivative (n, parameters)."""
    shares, derivative = _jacobian(vector, rows)
    residual, used, scale, broken = _raw_residuals(shares, rows)
    slopes = derivative[used] / scale[used][:, None]
    slopes[residual == 0.0] = 0.0
    high, low = rows.pairs.T
    slope = derivative[:, 0] / (2.0 * np.sqrt(shares[:, 0] * (1.0 - shares[:, 0])))[:, None]
    pair_slope = (slope[high] - slope[low]) / rows.pair_scale[:, None]
    pair_slope[broken == 0.0] = 0.0
    slope_residual, slope_derivative = _slope_residuals(vector, rows)
    residual = np.concatenate([residual, broken, slope_residual])
    weight = (rows.freedom + 1.0) / (rows.freedom + residual**2)
    return residual, weight, np.concatenate([slopes, pair_slope, slope_derivative])
