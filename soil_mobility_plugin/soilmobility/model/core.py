"""The smooth core: fractions of one element as a closed form of the soil's properties, form "core-1".

Four solid pools compete for what is not locked in minerals. With z = pH - 6.2, s = ln(SOC / 2 %), c = ln(clay / 20 %),
g = ln(CEC / 15 cmol(c)/kg), t = ln of the geogenic content over the element's reference and q the anthropogenic share:

    exchange   X = exp(x + aX g + wb B + m q)                B = ln base saturation over that at pH 6.2
    oxides     O = exp(o + aO c + nO P)                      P = phi(pH), or phi_h(pH) where ``steep``
    humus      S = exp(o + s_e + aS s + nS P)
    carbonate  C = exp(x + rho) K_c                          only where ``rho`` is given
    N          = X + O + S + C,  N0 = exp(x) + exp(o) (1 + exp(s_e))
    reactive   logit R = r + gamma ln(N / N0) + d_clay c + d_soc s + d_pH z - lm ln M - kappa t
               R_q = (1 - q) logistic(logit R) + q logistic(logit R + Delta)
    mineral    m_c = exp(c_e + 1.5 t) K_m                    only where ``c`` is given: Ca, Mg, Sr, Ba

    F1 = [R_q (X + C + w O + u S) / N + m_c] / (1 + m_c),  F2 = R_q (1 - w) O / N / (1 + m_c),
    F3 = R_q (1 - u) S / N / (1 + m_c),                    F4 = (1 - R_q) / (1 + m_c).

F1 is the sum of an *exchangeable* part (X), a *carbonate-bound* one (C and m_c) and an *acid-labile* one (w O + u S:
what acetic acid takes of oxides and humus and a neutral salt does not).

Between two solid pools only the ratio of their affinities counts, which is a power of 10^pH: edges do not saturate.
Shapes shared by all elements (their constants are assumed; what an element makes of them is learned):

    phi   = 0.4 z + 0.24 [sp((pH - 4.3) / 0.4) - sp(4.75)]   sp(v) = ln(1 + e^v); flatter below pH 4.3
    phi_h = 0.5 sp(-1.4) - 0.5 sp((5.5 - pH) / 0.5)          steep up to 5.5, then level: hydroxo complexes
    B     = sp(-1.56) - sp(-1.3 (pH - 5))                    a logistic around pH 5
    K_c   = logistic((pH - 7.3) / 0.25),  K_m = logistic((pH - 7.7) / 0.15)
    M     = 0.03 + 0.03 sp((0.97 - 0.019 SOC) / 0.03)        mineral share of the mass, organic matter 1.9 x SOC

K_m stands for calcite, which is at equilibrium with soil air of 0.1 to 1 % CO2 at pH 7.9 to 7.3 (judgement).
Logarithms are of sqrt(v^2 + floor^2) with floors of 0.05 % SOC, 0.5 % clay and 0.5 cmol(c)/kg, so that no zero and no
threshold breaks the smoothness, and are 0 at the reference soil. All derivatives are continuous.

**Amounts against the residual.** With rho = R_q / (1 - R_q): F1 : F2 : F3 : F4 = rho (X + C + w O + u S) / N
+ m_c (1 + rho) : rho (1 - w) O / N : rho (1 - u) S / N : 1. The nested logits l1 = logit F1, l2 = logit F2 / (1 - F1),
l3 = logit F3 / (F3 + F4) are logarithms of ratios of these; no sum is lost in 1.

**Predictive mean.** A logit is uncertain by the variance s2 at the reference soil (parameters, source, residual: one
number per element and logit, so that what is mapped is the soil's effect and not that of ignorance). The mean of
logistic(l + s e), e standard normal, is taken by the three-point Gauss-Hermite rule, which is rational in the odds
a = exp(l): with E = exp(sqrt(3) s)

    p = 2/3 a / (a + 1) + 1/6 a / (a + 1 / E) + 1/6 a / (a + E),

exact to 0.0013 at s = 1 and 0.007 at s = 1.5, relatively within 2 % and 5 % (|l| < 8), monotone in l, without an
exponential. F1 = p1, F2 = (1 - p1) p2, F3 = (1 - p1)(1 - p2) p3, F4 the rest.

**Uncertainty.** With f = (1, z, s, c, g): s2(soil) = sum over the rows k of a low-rank factor of (factor_k . f)^2 +
residual. The factor is what the parameters leave open, ``residual`` what differs between sources and between samples.
What an estimated CEC leaves open, and Delta, which has a spread between sites (judgement), is told at each soil.
In a difference of two soils of one place the residual cancels.

Everything runs in the dtype of the terms (float32 for maps, float64 for inversion and drivers), in chunks that stay in
a core's cache, with buffers per thread. NaN in any property is NaN in the result.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any, Callable, NamedTuple, Union

import numpy as np

from ..typing import Array, Singles

FORM = "core-1"

#: Properties of the soil at which all terms are 0.
REFERENCE = {"ph": 6.2, "soc": 2.0, "clay": 20.0, "cec": 15.0}

#: What F1 is made of.
PARTS = ("exchangeable", "carbonate", "labile")
#: The nested logits, and that of the exchangeable part.
LOGITS = ("l1", "l2", "l3")
EXCHANGEABLE = "lx"

#: Standard deviation of ln CEC about `estimated_cec`.
CEC_SD = 0.75
#: Half a 90 % interval of a normal distribution, in standard deviations.
Z90 = 1.6448536269514722
#: The ends of such an interval, as quantiles.
ENDS90 = (0.05, 0.95)
#: Points of `normal_lattice`.
LATTICE = 8192
#: Steps of the Kronecker lattice of the plastic number g, the root of g^3 = g + 1: 1/g and 1/g^2 (Roberts 2018, The
#: unreasonable effectiveness of quasirandom sequences; typed from knowledge).
PLASTIC_STEPS = 1.324717957244746 ** -np.arange(1.0, 3.0)
#: Power of the content in carbonate minerals (assumed).
MINERAL_POWER = 1.5

#: Pixels evaluated at a time: few enough for terms and buffers of float32 to stay near the core (1.3 and 1.5 MB), many
#: enough for what a call of numpy costs to vanish (16384 take an eighth to a quarter longer, 65536 no less).
CHUNK = 32768

_FLOORS = {"soc": 0.05, "clay": 0.5, "cec": 0.5}

Values = Union[float, Array, None]


def estimated_cec(soc: Array | float, clay: Array | float) -> Array | float:
    """CEC, cmol(c)/kg, of soils where it is not known: 2.0 SOC % + 0.4 clay %.

    Two thirds of Helling et al. 1964 (Soil Sci. Soc. Am. Proc. 28, 517-520; typed from knowledge) at pH 7: -0.59 +
    0.51 pH per % organic carbon, 0.30 + 0.044 pH per % clay. Two thirds because measured soils hold less: the median of
    ln(CEC / Helling) is -0.40 in 558 soils of Yang et al. 2021 (doi 10.1021/acs.est.1c02479), -0.46 in 326 of a
    collection on lead, -0.80 in 77 of West Africa (effective CEC), -0.86 in 37 alpine horizons and -0.29 over the map
    of Bhutan. The scatter, robustly (from the median absolute deviation) 0.75 and 0.76 in the first two, is `CEC_SD`
    and widens intervals.

    >>> estimated_cec(2.0, 20.0)
    12.0
    """
    return 2.0 * soc + 0.4 * clay


# -- what all elements share ------------------------------------------------------------------------------------------


def _softplus(x: Array) -> Array:
    """ln(1 + e^x) to the absolute accuracy of the dtype, without overflow."""
    result: Array = np.abs(x)
    # in one place: what a core's cache holds is read fewer times
    for step in (np.negative, np.exp):
        step(result, out=result)
    np.log(np.add(result, 1, out=result), out=result)
    return np.add(np.maximum(x, 0), result, out=result)


def _log_ratio(name: str, value: Array) -> Array:
    """ln of a property over that of the reference soil, with a smooth floor; 0 at the reference."""
    floor = _FLOORS[name] ** 2
    result: Array = 0.5 * np.log((value * value + floor) * value.dtype.type(1.0 / (REFERENCE[name] ** 2 + floor)))
    return result


def _softplus_of(x: float) -> float:
    return float(np.logaddexp(0.0, x))


def _of_ph(ph: Array) -> tuple[Array, ...]:
    """z, phi, phi_h, B, K_c, K_m."""
    z = ph - ph.dtype.type(REFERENCE["ph"])
    phi = 0.4 * z + 0.24 * (_softplus((ph - 4.3) * 2.5) - _softplus_of(4.75))
    steep = 0.5 * (_softplus_of(-1.4) - _softplus((5.5 - ph) * 2.0))
    base = _softplus_of(-1.56) - _softplus(-1.3 * (ph - 5.0))
    # not by tanh: a large content multiplies the small K_m of acid soils, whose digits must be right
    near, far = (1.0 / (1.0 + np.exp(x)) for x in ((7.3 - ph) * 4.0, (7.7 - ph) * (1.0 / 0.15)))
    return z, phi, steep, base, near, far


def _of_soc(soc: Array) -> tuple[Array, ...]:
    """s, -ln M."""
    mineral = 0.03 + 0.03 * _softplus((0.97 - 0.019 * soc) * (1.0 / 0.03))
    return _log_ratio("soc", soc), -np.log(mineral)


@dataclass(frozen=True)
class Terms:
    """What all elements need of n soils, each an array (n,), or (1,) where all share it; made by `soil_terms`.

    ``guessed``: where CEC is an estimate; True or False everywhere, or bool (n,).
    """

    size: int
    dtype: np.dtype[Any]
    z: Array
    phi: Array
    steep: Array
    base: Array
    kc: Array
    km: Array
    s: Array
    peat: Array
    c: Array
    g: Array
    guessed: bool | Array

    def cut(self, start: int, stop: int) -> Terms:
        """The terms of some of the soils, as views."""
        if stop - start == self.size:
            return self
        parts = {name: cut(value, start, stop) for name, value in vars(self).items()}
        return Terms(**{**parts, "size": stop - start})

    @property
    def f(self) -> tuple[Array, ...]:
        """What the factors of the spread multiply, after the 1: z, s, c, g."""
        return self.z, self.s, self.c, self.g


def cut(value: Any, start: int, stop: int) -> Any:
    """Part of an array (n,); what all soils share stays whole."""
    return value[start:stop] if is_array(value) and value.size > 1 else value


#: How the terms are made of each property, and which.
_GROUPS: Mapping[str, tuple[Callable[[Array], tuple[Array, ...]], tuple[str, ...]]] = {
    "ph": (_of_ph, ("z", "phi", "steep", "base", "kc", "km")),
    "soc": (_of_soc, ("s", "peat")),
    "clay": (lambda clay: (_log_ratio("clay", clay),), ("c",)),
    "cec": (lambda cec: (_log_ratio("cec", cec),), ("g",)),
}


def soil_terms(
    soil: Mapping[str, Values],
    size: int,
    dtype: Any = np.float32,
    like: tuple[Terms, Mapping[str, Values]] | None = None,
) -> Terms:
    """The terms of n soils: ``soil`` holds ph, soc, clay and cec, arrays (n,) or numbers; cec may be None or NaN.

    ``like``: terms of the same size and dtype and the soil they were made of. What has not changed is taken from them.
    """
    made: dict[str, Any] = {}
    soil = {name: soil.get(name) for name in REFERENCE}
    filled, guessed = filled_cec(soil)
    for name, (make, keys) in _GROUPS.items():
        depends = ("cec", "soc", "clay") if name == "cec" and guessed is not False else (name,)
        if like is not None and all(soil[one] is like[1].get(one) for one in depends):
            made.update({key: getattr(like[0], key) for key in keys})
        else:
            made.update(zip(keys, _made(make, keys, filled if name == "cec" else soil[name], dtype)))
    return Terms(size=size, dtype=np.dtype(dtype), guessed=guessed, **made)


def mixed(own: Terms, other: Terms, chosen: Collection[str], cec: Values) -> Terms:
    """The terms of soils that have some properties of ``own`` and all others of ``other``; ``cec`` replaces theirs."""
    made: dict[str, Any] = {}
    for name, (_, keys) in _GROUPS.items():
        source = own if name in chosen else other
        made.update({key: getattr(source, key) for key in keys})
    if cec is not None:
        (made["g"],) = _made(*_GROUPS["cec"], cec, own.dtype)
    return Terms(size=own.size, dtype=own.dtype, guessed=False, **made)


def is_array(value: Any) -> bool:
    """Whether a value is one per soil, and not one number for all (or None)."""
    return isinstance(value, np.ndarray) and value.ndim > 0


def filled_cec(soil: Mapping[str, Values]) -> tuple[Values, bool | Array]:
    """CEC with its estimate where it is None or NaN, and where that is: True or False everywhere, or bool (n,)."""
    cec, soc, clay = soil["cec"], soil["soc"], soil["clay"]
    # the least of values is NaN where one of them is
    if cec is not None and not np.isnan(np.minimum.reduce(cec, axis=None, initial=np.inf)):
        return cec, False
    if soc is None or clay is None:
        return None, True
    if not is_array(cec):
        return estimated_cec(soc, clay), True
    stated: Array = np.asarray(cec)
    guessed = np.isnan(stated)
    return np.where(guessed, estimated_cec(soc, clay), stated), guessed


def _made(make: Callable[[Array], tuple[Array, ...]], keys: Sequence[str], value: Values, dtype: Any) -> list[Any]:
    """The terms ``keys`` of one property, chunk by chunk, so that intermediate results stay in the cache."""
    if not is_array(value):
        # as an array, so that a number gives the bits that an array of it would
        return list(make(np.array([value], dtype)))
    array = np.asarray(value, dtype)
    if array.size <= CHUNK:
        return list(make(array))
    result = list(np.empty((len(keys), array.size), dtype))
    for start, stop in chunks(array.size):
        for term, out in zip(make(array[start:stop]), result):
            out[start:stop] = term
    return result


def normal_cdf(x: Array) -> Array:
    """Probability that a standard normal variable is at most x, within 1e-7 (Abramowitz & Stegun 1964, 7.1.26)."""
    size = np.abs(x) * (0.5**0.5)
    t = 1.0 / (1.0 + 0.3275911 * size)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    tail = 0.5 * series * np.exp(-size * size)
    return np.where(x > 0, 1.0 - tail, tail)


def half_width_of_change(logit: Array, moved: Array, level: Any, both: Any, apart: Array) -> Array:
    """Half a 90 % interval of 100 [logistic(l + d) - logistic(l)], percentage points, (n,).

    l and d are normal with means ``logit`` and ``moved``, variances ``level`` and ``apart`` and the covariance
    ``both``. 1.645 standard deviations of the change: over l by the seven-point Gauss-Hermite rule, over what l leaves
    open of d to first order. In 16 elements and 60 soils, 10 % more carbon and 5 % more CEC, such intervals around the
    change that is mapped held 88.6 to 97.2 % of 20,000 draws, 91.3 % in the median (to first order in l, 18 to 97 %).
    """
    deviation = np.sqrt(np.asarray(level, logit.dtype))
    along = both / deviation
    rest = np.maximum(apart - along * along, 0)
    mean, square = np.zeros_like(logit), np.zeros_like(logit)
    for point, weight in normal_points(7):
        odds, step = np.exp(logit + point * deviation), np.expm1(moved + point * along)
        later = odds * (1 + step)
        # as it stands, and not as a difference of shares, which for small ones is lost in rounding
        change, slope = odds * step / ((1 + odds) * (1 + later)), later / np.square(1 + later)
        mean += weight * change
        square += weight * (change * change + slope * slope * rest)
    half: Array = (100.0 * Z90) * np.sqrt(np.maximum(square - mean * mean, 0))
    return half


@cache
def normal_points(count: int) -> tuple[tuple[float, float], ...]:
    """Points of a standard normal variable with their weights, which add up to 1: Gauss and Hermite's quadrature."""
    points, weights = np.polynomial.hermite_e.hermegauss(count)
    return tuple(zip(points.tolist(), (weights / weights.sum()).tolist()))


@cache
def normal_lattice() -> Singles:
    """Points (3, `LATTICE`) that are spread as three independent standard normal variables, the same each time.

    One coordinate in even steps, two in `PLASTIC_STEPS` modulo 1; each through the normal quantile function.
    """
    # Imported here: only some models take it, and with it come half a megabyte of decimals and fractions.
    from statistics import NormalDist

    count = np.arange(1, LATTICE + 1)
    places = np.vstack([(count - 0.5) / LATTICE, (0.5 + PLASTIC_STEPS[:, np.newaxis] * count) % 1.0])
    quantile = NormalDist().inv_cdf
    return np.array([[quantile(float(place)) for place in row] for row in places], np.float32)


def chunks(size: int) -> Iterator[tuple[int, int]]:
    """Bounds of the chunks that n soils are evaluated in."""
    return ((start, min(start + CHUNK, size)) for start in range(0, size, CHUNK))


class Content(NamedTuple):
    """What is known of an element's content: numbers or arrays (n,), None where it is that of the reference.

    ``t``: ln of the geogenic content over the element's reference; ``q``: the anthropogenic share, 0 to 1.
    """

    t: Values = None
    q: Values = None

    def cut(self, start: int, stop: int) -> Content:
        """The contents of some of the soils."""
        return Content(*(cut(value, start, stop) for value in self))


#: The content of the reference, all of it geogenic.
REFERENCE_CONTENT = Content()


_ROWS = 12


class _Room(threading.local):
    """Buffers of one thread, so that evaluation allocates nothing."""

    def __init__(self) -> None:
        self._rows: dict[np.dtype[Any], Array] = {}

    def rows(self, dtype: np.dtype[Any], size: int) -> list[Array]:
        """Buffers (size,) of one dtype; each call gives the same."""
        if dtype not in self._rows:
            self._rows[dtype] = np.empty((_ROWS, CHUNK), dtype)
        return [row[:size] for row in self._rows[dtype]]


_room = _Room()


def _sum(out: Array, room: Array, constant: float, pairs: Sequence[tuple[float, Any]]) -> Array:
    """constant + sum of coefficient x term, always in this order."""
    kind = out.dtype.type
    (coefficient, term), *others = pairs
    np.multiply(term, kind(coefficient), out=out)
    for coefficient, term in others:
        if term is not None:
            np.add(out, np.multiply(term, kind(coefficient), out=room), out=out)
    return np.add(out, kind(constant), out=out)


# -- one element ------------------------------------------------------------------------------------------------------


class Spread:
    """Variance of one logit: sum over k of (factor_k . (1, z, s, c, g))^2 + residual."""

    def __init__(self, factor: Sequence[Sequence[float]], residual: float) -> None:
        rows = np.array(factor, np.float64).reshape(-1, 5)
        self.matrix = rows.T @ rows
        self.residual = float(residual)
        #: At the reference soil: what the predictive mean averages over, and the distance of its outer points.
        self.reference = float(self.matrix[0, 0]) + self.residual
        self.step = float(np.sqrt(3.0 * self.reference))

    def parameters(self, f: Sequence[Any], first: Any = 1.0) -> Any:
        """The part that the parameters leave open: f^T A f with f = (first, z, s, c, g), not below 0."""
        a = self.matrix.tolist()
        # a number 0 among them adds nothing
        whole = [(i, values) for i, values in enumerate((first, *f)) if is_array(values) or values != 0.0]
        total: Any = 0.0
        for place, (i, values) in enumerate(whole):
            row = a[i][i] * values
            for j, others in whole[place + 1 :]:
                row = row + (2.0 * a[i][j]) * others
            total = total + row * values
        return np.maximum(total, 0.0)


@dataclass(frozen=True)
class Element:
    """The parameters of one element, as the docstring of the module names them (``level`` is s_e, ``c`` is c_e).

    ``rho`` or ``c`` None: no such pool. ``local``: what a recalibration adds to a nested logit, coefficients of (1, z,
    s, c, g); the model adds it to the ``shift`` that methods take.
    """

    x: float
    o: float
    level: float
    aX: float
    wb: float
    aO: float
    nO: float
    aS: float
    nS: float
    r: float
    gamma: float
    d_clay: float
    d_soc: float
    d_pH: float
    kappa: float
    w: float
    u: float
    lm: float
    m: float
    Delta: float
    Delta_sd: float
    steep: bool
    spread: Mapping[str, Spread]
    rho: float | None = None
    c: float | None = None
    local: Mapping[str, Sequence[float]] = field(default_factory=dict)

    @cached_property
    def _n0(self) -> float:
        """ln N0."""
        return float(np.log(np.exp(self.x) + np.exp(self.o) * (1.0 + np.exp(self.level))))

    # -- amounts ------------------------------------------------------------------------------------------------------

    def _amounts(self, k: Terms, content: Content, shift: Any, rows: list[Array]) -> _Amounts:
        """Amounts against the residual of one chunk, in the first of the buffers ``rows``; the last three stay free."""
        exchange, oxides, humus, labile, total, rho, acid, kept, held, spare = rows[:10]
        affinity = k.steep if self.steep else k.phi
        np.exp(_sum(exchange, spare, self.x, ((self.aX, k.g), (self.wb, k.base), (self.m, content.q))), out=exchange)
        retained = self.o + np.log1p(-self.w)
        np.exp(_sum(oxides, spare, retained, ((self.aO, k.c), (self.nO, affinity))), out=oxides)
        retained = self.o + self.level + np.log1p(-self.u)
        np.exp(_sum(humus, spare, retained, ((self.aS, k.s), (self.nS, affinity))), out=humus)
        kind = k.dtype.type
        np.multiply(oxides, kind(self.w / (1.0 - self.w)), out=labile)
        np.add(labile, np.multiply(humus, kind(self.u / (1.0 - self.u)), out=spare), out=labile)
        np.add(oxides, humus, out=kept)
        np.add(exchange, labile, out=acid)
        if self.rho is not None:
            np.add(acid, np.multiply(k.kc, kind(np.exp(self.x + self.rho)), out=held), out=acid)
        np.add(acid, kept, out=total)
        self._reactive(k, content, total, rho, spare)
        if content.q is not None:
            self._second_source(content.q, total, rho, spare, rows[10], rows[11])
        for row in (exchange, oxides, humus, labile, acid, kept, *([] if self.rho is None else [held])):
            np.multiply(row, rho, out=row)
        if self.c is not None:
            np.add(np.multiply(rho, total, out=spare), kind(1.0), out=spare)
            self._mineral(k, content, acid, held, spare)
        np.add(kept, kind(1.0), out=kept)
        carbonate = None if self.rho is None and self.c is None else held
        factor = _factor(shift, 0)
        if factor is not None:
            for row in (exchange, labile, acid, *([] if carbonate is None else [carbonate])):
                np.multiply(row, factor, out=row)
        return _Amounts(acid, oxides, humus, kept, exchange, carbonate, labile)

    def _reactive(self, k: Terms, content: Content, total: Array, rho: Array, spare: Array) -> None:
        """rho / N of one source: the odds of being reactive over the sum of the pools."""
        pairs = ((self.d_clay, k.c), (self.d_soc, k.s), (self.d_pH, k.z), (self.lm, k.peat), (-self.kappa, content.t))
        _sum(rho, spare, self.r - self.gamma * self._n0, pairs)
        if self.gamma not in (0.0, 1.0):
            np.log(total, out=spare)
            np.add(rho, np.multiply(spare, rho.dtype.type(self.gamma - 1.0), out=spare), out=rho)
        np.exp(rho, out=rho)
        if self.gamma == 0.0:
            np.divide(rho, total, out=rho)

    def _second_source(self, q: Any, total: Array, rho: Array, *room: Array) -> None:
        """Mix in the anthropogenic source: rho of (1 - q) R(rho) + q R(rho e^Delta)."""
        more = rho.dtype.type(np.exp(self.Delta))
        odds, first, second = room
        np.multiply(rho, total, out=odds)
        np.multiply(np.add(np.multiply(odds, more, out=first), 1, out=first), np.subtract(1, q), out=first)
        np.multiply(np.add(odds, 1, out=second), q, out=second)
        np.add(first, second, out=odds)
        np.add(first, np.multiply(second, more, out=second), out=first)
        np.multiply(rho, np.divide(first, odds, out=first), out=rho)

    def _mineral(self, k: Terms, content: Content, acid: Array, held: Array, spare: Array) -> None:
        """Add the carbonate mineral to the acid amount and to the carbonate-bound one; ``spare`` holds 1 + rho."""
        assert self.c is not None  # nosec B101
        kind = k.dtype.type
        if content.t is None:
            np.multiply(spare, kind(np.exp(self.c)), out=spare)
        else:
            np.multiply(spare, np.exp(np.multiply(content.t, kind(MINERAL_POWER)) + kind(self.c)), out=spare)
        np.multiply(spare, k.km, out=spare)
        np.add(acid, spare, out=acid)
        if self.rho is None:
            np.copyto(held, spare)
        else:
            np.add(held, spare, out=held)

    # -- results ------------------------------------------------------------------------------------------------------

    def _evaluated(
        self, terms: Terms, content: Content, shift: Any
    ) -> Iterator[tuple[slice, list[Array], _Amounts, Any]]:
        """Chunk by chunk: where it is, the buffers, of which the last four are free, the amounts, and its shift."""
        for start, stop in chunks(terms.size):
            rows = _room.rows(terms.dtype, stop - start)
            part = None if shift is None else shift[:, start:stop]
            yield (
                slice(start, stop),
                rows,
                self._amounts(terms.cut(start, stop), content.cut(start, stop), part, rows),
                part,
            )

    def mobility(self, terms: Terms, content: Content = REFERENCE_CONTENT, shift: Any = None) -> Array:
        """Predictive mean of F1 in percent, (n,). ``shift`` (3, n) is added to l1, l2, l3."""
        result = np.empty(terms.size, terms.dtype)
        for here, rows, amounts, _ in self._evaluated(terms, content, shift):
            self._mean("l1", amounts.acid, amounts.kept, 100.0, result[here], rows[8:11])
        return result

    def fractions(self, terms: Terms, content: Content = REFERENCE_CONTENT, shift: Any = None) -> Array:
        """Predictive means of F1..F4 in percent, (4, n), none below 0; the sum is 100 within rounding."""
        out = np.empty((4, terms.size), terms.dtype)
        kind = terms.dtype.type
        for here, rows, amounts, part in self._evaluated(terms, content, shift):
            first, second, third, rest = (row[here] for row in out)
            self._mean("l1", amounts.acid, amounts.kept, 100.0, first, rows[8:11])
            np.subtract(kind(100.0), first, out=rest)
            np.add(amounts.oxidisable, kind(1.0), out=rows[11])
            for name, row, odds, other in (
                ("l2", second, amounts.reducible, rows[11]),
                ("l3", third, amounts.oxidisable, kind(1.0)),
            ):
                factor = _factor(part, LOGITS.index(name))
                if factor is not None:
                    odds = np.multiply(odds, factor, out=rows[7])
                self._mean(name, odds, other, 1.0, row, rows[8:11])
                np.multiply(row, rest, out=row)
                np.subtract(rest, row, out=rest)
        return out

    def parts(self, terms: Terms, content: Content = REFERENCE_CONTENT, shift: Any = None) -> Array:
        """The `PARTS` of F1 in percent, (3, n); they sum to the predictive mean of F1."""
        out = np.empty((3, terms.size), terms.dtype)
        for here, rows, amounts, _ in self._evaluated(terms, content, shift):
            exchangeable, carbonate, labile = (row[here] for row in out)
            carbonate[:] = 0.0 if amounts.carbonate is None else amounts.carbonate
            np.copyto(exchangeable, amounts.exchangeable)
            np.copyto(labile, amounts.labile)
            mean = self._mean("l1", amounts.acid, amounts.kept, 100.0, rows[7], rows[8:11])
            np.divide(mean, amounts.acid, out=mean)
            for row in (exchangeable, carbonate, labile):
                np.multiply(row, mean, out=row)
        return out

    def logit(self, name: str, terms: Terms, content: Content = REFERENCE_CONTENT, shift: Any = None) -> Array:
        """A nested logit (`LOGITS`) or that of the exchangeable part (`EXCHANGEABLE`), not averaged, (n,)."""
        out = np.empty(terms.size, terms.dtype)
        for here, _, amounts, part in self._evaluated(terms, content, shift):
            odds, other = self._pair(name, amounts, part)
            np.subtract(np.log(odds), np.log(other), out=out[here])
        return out

    def mobility_and_logit(
        self, terms: Terms, content: Content = REFERENCE_CONTENT, shift: Any = None
    ) -> tuple[Array, Array]:
        """`mobility`, and `logit` of l1, of one evaluation: (n,) each."""
        mobility, logit = np.empty((2, terms.size), terms.dtype)
        for here, rows, amounts, part in self._evaluated(terms, content, shift):
            odds, other = self._pair("l1", amounts, part)
            np.subtract(np.log(odds), np.log(other), out=logit[here])
            self._mean("l1", odds, other, 100.0, mobility[here], rows[8:11])
        return mobility, logit

    def _pair(self, name: str, amounts: _Amounts, shift: Any) -> tuple[Any, Any]:
        """Numerator and denominator of the odds whose logarithm a logit is."""
        if name == "l1":
            return amounts.acid, amounts.kept
        if name == EXCHANGEABLE:
            others = amounts.labile if amounts.carbonate is None else amounts.labile + amounts.carbonate
            return amounts.exchangeable, others + amounts.kept
        factor = _factor(shift, LOGITS.index(name))
        odds = amounts.reducible if name == "l2" else amounts.oxidisable
        odds = odds if factor is None else odds * factor
        return odds, amounts.oxidisable + 1 if name == "l2" else np.ones((), odds.dtype)

    def _mean(self, name: str, odds: Any, other: Any, scale: float, out: Any, room: Sequence[Array]) -> Array:
        """scale x the predictive mean of odds / (odds + other), at most ``scale``."""
        kind = out.dtype.type
        wide = float(np.exp(self.spread[name].step))
        room = [row[: out.size] for row in room]
        for row, factor, weight in zip(room, (1.0, 1.0 / wide, wide), (2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0)):
            np.add(np.multiply(other, kind(factor), out=row), odds, out=row)
            np.divide(kind(scale * weight), row, out=row)
        np.add(np.add(room[0], room[1], out=room[0]), room[2], out=room[0])
        return np.minimum(np.multiply(room[0], odds, out=out), kind(scale), out=out)

    def curve(self, terms: Terms, shift: Any = None) -> Curve:
        """How the amounts in soils of one chunk depend on a content that is all geogenic."""
        ((_, _, amounts, _),) = replace(self, c=None)._evaluated(terms, REFERENCE_CONTENT, shift)
        mineral = None if self.c is None else float(np.exp(self.c)) * terms.km
        factor = _factor(shift, 0)
        return Curve(
            self,
            amounts.exchangeable.copy(),
            amounts.acid.copy(),
            amounts.kept - 1.0,
            mineral,
            1.0 if factor is None else factor,
        )

    # -- uncertainty --------------------------------------------------------------------------------------------------

    def variance(self, name: str, terms: Terms, content: Content = REFERENCE_CONTENT, shift: Any = None) -> Any:
        """Variance of a logit at each soil, (n,) or one number: parameters, residual, and what is `unknown`."""
        total = self.spread[name].parameters(terms.f) + self.spread[name].residual
        for moved in self.unknown(name, terms, content, shift):
            total = total + np.square(moved)
        return total

    def unknown(self, name: str, terms: Terms, content: Content = REFERENCE_CONTENT, shift: Any = None) -> list[Array]:
        """What a standard deviation of each thing that is not known of a place moves a logit by, (n,) each.

        An estimated ln CEC (0 where it is none), and the effect of contamination, Delta, which differs between sites,
        where some is known. They move all logits of a soil together, and those of a scenario there.
        """
        found: list[Array] = []
        if terms.guessed is not False:
            found.append(self.of_cec(name, terms, content, shift) * terms.guessed)
        if content.q is not None:
            sites = [replace(self, Delta=self.Delta + added) for added in (self.Delta_sd, -self.Delta_sd)]
            more, less = (one.logit(name, terms, content, shift) for one in sites)
            found.append(0.5 * (more - less))
        return found

    def of_cec(self, name: str, terms: Terms, content: Content = REFERENCE_CONTENT, shift: Any = None) -> Array:
        """What one standard deviation of an estimated ln CEC moves a logit by, (n,): half of what two do."""
        step = terms.dtype.type(CEC_SD)
        more, less = (self.logit(name, replace(terms, g=g), content, shift) for g in (terms.g + step, terms.g - step))
        moved: Array = 0.5 * (more - less)
        own = self.local.get("l1" if name == EXCHANGEABLE else name)
        return moved if own is None else moved + terms.dtype.type(own[-1] * CEC_SD)

    def of_place(self, terms: Terms, offsets: Sequence[float]) -> Array | None:
        """What ``local`` and ``offsets`` add to l1, l2, l3, (3, n) in the dtype of the terms; None for nothing."""
        if not self.local and not any(offsets):
            return None
        result = np.zeros((3, terms.size), terms.dtype)
        for row, name, offset in zip(result, LOGITS, offsets):
            first, *slopes = self.local.get(name, (0.0,))
            row[:] = first + offset
            for slope, values in zip(slopes, terms.f):
                row += terms.dtype.type(slope) * values
        return result


def _factor(shift: Array | None, place: int) -> Any:
    """What a shift of l1, l2, l3 multiplies the odds of one of them by; None where there is none."""
    return None if shift is None else np.exp(shift[place])


class _Amounts(NamedTuple):
    """Amounts of one chunk against the residual: buffers of the thread, until the next evaluation.

    ``kept`` = reducible + oxidisable + residual (1); ``acid`` = exchangeable + carbonate + labile.
    """

    acid: Array
    reducible: Array
    oxidisable: Array
    kept: Array
    exchangeable: Array
    carbonate: Array | None
    labile: Array


class Curve(NamedTuple):
    """Amounts as functions of the content t (ln, over the element's reference), all of it geogenic.

    A content changes them by two powers of itself only, that of what is reactive and that of the carbonate mineral.
    Arrays (n,): amounts without the mineral at t = 0 (``kept`` without the residual), and m_c there.
    """

    element: Element
    exchangeable: Array
    acid: Array
    kept: Array
    mineral: Array | None
    factor: Any

    def logit(self, name: str, t: Array) -> Array:
        """`Element.logit` of l1 or the exchangeable part."""
        odds, acid, other = self._amounts(t)
        if name == EXCHANGEABLE:
            other = acid - odds + other
        else:
            odds = acid
        return np.subtract(np.log(odds), np.log(other))

    def mean(self, name: str, t: Array) -> Array:
        """The predictive mean of F1 or of its exchangeable part, a share."""
        exchangeable, acid, kept = self._amounts(t)
        share = self.element._mean("l1", acid, kept, 1.0, np.empty_like(t), _room.rows(t.dtype, t.size))
        return share * (exchangeable / acid) if name == EXCHANGEABLE else share

    def _amounts(self, t: Array) -> tuple[Array, Array, Array]:
        reactive = np.exp(-self.element.kappa * t)
        exchangeable, acid, kept = (amount * reactive for amount in (self.exchangeable, self.acid, self.kept))
        if self.mineral is not None:
            acid += self.factor * self.mineral * np.exp(MINERAL_POWER * t) * (1.0 + acid / self.factor + kept)
        return exchangeable, acid, kept + 1.0
