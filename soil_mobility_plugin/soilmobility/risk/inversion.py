"""Local guidance values by inversion: the largest content of an element that keeps to a mobile limit in each soil."""

from __future__ import annotations

from abc import ABC, abstractmethod
from math import inf, log
from typing import Any

import numpy as np

from ..model import core
from ..model.core import Content
from ..model.core_model import CoreModel, CoreSoils
from ..model.fractionation import FractionationModel
from ..model.tree_model import BinnedPixels, TreeModel
from ..soil.fractions import logistic
from ..typing import Array
from .guidance import (
    BELOW,
    CAPPED,
    EXACT,
    ON_JUMP,
    WHOLE,
    GuidanceError,
    ReferencePoint,
    check_mobile,
    clamped_soil,
    content_range,
)

#: Pixels of a block on which the model is checked to let F1 rise with the content.
_CHECKED = 64

#: Share by which values stay below limits and steps, so that float32 arithmetic cannot carry them across.
_MARGIN = 2e-6


class Inversion(ABC):
    """Finds the largest content of an element whose mobile content stays at or below a limit; made by `inversion_of`.

    Of a smooth core the answer is exact, and smooth in every soil property: content x share rises with the content,
    because no share falls as fast as 1 / content (kappa < 1), so that there is one solution. Of trees see `_Steps`.
    """

    _model: FractionationModel

    @abstractmethod
    def contents(self, pixels: Any) -> tuple[Array, Array]:
        """The local guidance value of each pixel, mg/kg aqua regia (float64), and what is known of it (uint8).

        Codes: `EXACT`, `ON_JUMP`, `CAPPED`, `BELOW` (value NaN).
        """

    def interval(self, pixels: Any, contents: Array) -> Array:
        """The 90 % interval of local guidance values that `contents` has found, mg/kg, float64 (2, n).

        GuidanceError where the model has no posterior.
        """
        raise self._no_posterior()

    def exceedance(self, pixels: Any, totals: Array) -> Array:
        """Probability, float64 (n,), that the mobile content of ``totals`` (mg/kg, aqua regia) exceeds the limit.

        GuidanceError where the model has no posterior.
        """
        raise self._no_posterior()

    def _no_posterior(self) -> GuidanceError:
        return GuidanceError(
            "The model {model} cannot tell how certain a guidance value is: use a model with a smooth core.",
            model=self._model.name,
        )


def inversion_of(
    model: FractionationModel,
    symbol: str,
    limit: float,
    mobile: str = WHOLE,
    reference: ReferencePoint | None = None,
    background: float | Array | None = None,
) -> Inversion:
    """The way to invert a model for an element.

    ``limit``: mobile content, mg/kg; ``mobile``: what counts as mobile, one of `MOBILE`. ``reference``: where the limit
    was read off the same model (`mobile_limit`): what the parameters leave open about both soils alike then cancels in
    the interval. ``background`` (mg/kg, aqua regia; a number or one per pixel): what lies above it is anthropogenic;
    without, contents are geogenic.

    GuidanceError for a limit that is not above 0, and for what the model cannot tell.
    """
    if not 0.0 < limit < inf:
        raise GuidanceError("The mobile limit must be above 0 mg/kg, not {limit:g}.", limit=limit)
    check_mobile(model, mobile)
    if background is not None:
        model.content(symbol, 1.0, background)  # refuses what cannot have one
    if isinstance(model, CoreModel):
        return _Smooth(model, symbol, float(limit), mobile, reference, background)
    assert isinstance(model, TreeModel)  # nosec B101
    return _Steps(model, symbol, float(limit))


#: Relative error of content x share up to which a solution is refined, and the most refinements.
_TOLERANCE = 1e-11
_ROUNDS = 80
#: Step of ln content for derivatives.
_STEP = 1e-4
#: Steps towards the end of an interval.
_ENDS = 3
#: Points of a standard normal variable and their weights: Gauss and Hermite's quadrature.
_POINTS, _WEIGHTS = np.polynomial.hermite_e.hermegauss(5)


class _Smooth(Inversion):
    """Of a smooth core: h(u) = u + ln share(u) - ln limit = 0 for u = ln content, by a bracketed secant in float64."""

    def __init__(
        self,
        model: CoreModel,
        symbol: str,
        limit: float,
        mobile: str,
        reference: ReferencePoint | None,
        background: float | Array | None,
    ) -> None:
        self._element = model.parameters[symbol]
        self._model: CoreModel = model
        self._symbol = symbol
        self._name = "l1" if mobile == WHOLE else core.EXCHANGEABLE
        self._ln_limit = log(limit)
        self._ln_reference = log(model.reference_content(symbol))
        self._background = None if background is None else np.atleast_1d(np.asarray(background, np.float64))
        self._bounds = tuple(log(end) for end in content_range(model, symbol))
        self._shared = None if reference is None else self._of_reference(reference)

    def _of_reference(self, reference: ReferencePoint) -> list[float]:
        """d ln share / d logit x (1, z, s, c, g) of the reference soil: what a limit read off there hangs on."""
        pixels = self._model.prepare(clamped_soil(self._model, reference.soil)[0]).doubled()
        logit = self._logit(pixels, np.array([log(reference.content)]))
        weight = 1.0 - float(logistic(logit)[0])
        return [weight, *(weight * float(value[0]) for value in pixels.terms.f)]

    def _content(self, u: Array) -> Content:
        """The content as the core takes it: what lies above a background is anthropogenic."""
        if self._background is None:
            return Content(u - self._ln_reference)
        natural = np.minimum(u, np.log(self._background))
        return Content(natural - self._ln_reference, -np.expm1(natural - u))

    def _given(self, pixels: CoreSoils, u: Array) -> tuple[core.Terms, Content, Array | None]:
        content = self._content(u)
        enrichment = (np.asarray(content.t) / log(10.0)).astype(np.float32)
        return pixels.terms, content, self._model.shift(self._symbol, pixels, enrichment)

    def _logit(self, pixels: CoreSoils, u: Array) -> Array:
        return self._element.logit(self._name, *self._given(pixels, u))

    def _excess(self, pixels: CoreSoils, u: Array) -> Array:
        """h(u)."""
        given = self._given(pixels, u)
        percent = self._element.mobility(*given) if self._name == "l1" else self._element.parts(*given)[0]
        excess: Array = u + np.log(0.01 * percent) - self._ln_limit
        return excess

    def contents(self, pixels: CoreSoils) -> tuple[Array, Array]:
        pixels = pixels.doubled()
        low, high = (np.full(pixels.size, end) for end in self._bounds)
        below, above = self._excess(pixels, low), self._excess(pixels, high)
        status = np.full(pixels.size, EXACT, np.uint8)
        status[above <= 0.0] = CAPPED
        status[below > 0.0] = BELOW
        u = self._solved(pixels, low, high, below, above)
        u = np.where(status == CAPPED, self._bounds[1], u)
        return np.where(status == BELOW, np.nan, np.exp(u)), status

    def _solved(self, pixels: CoreSoils, low: Array, high: Array, below: Array, above: Array) -> Array:
        """The root between ``low`` and ``high``, where h is ``below`` and ``above``: regula falsi, Illinois' way.

        Dowell & Jarratt 1971: the end that stays twice has its value halved, so that the bracket closes from both
        sides; order 1.44, never outside the bracket.
        """
        u = low
        side = np.zeros(low.shape, np.int8)
        with np.errstate(divide="ignore", invalid="ignore"):
            for _ in range(_ROUNDS):
                u = high - above * (high - low) / (above - below)
                value = self._excess(pixels, u)
                rises = value > 0.0
                below = np.where(rises & (side == 1), 0.5 * below, np.where(rises, below, value))
                above = np.where(~rises & (side == -1), 0.5 * above, np.where(rises, value, above))
                low, high = np.where(rises, low, u), np.where(rises, u, high)
                side = np.where(rises, 1, -1).astype(np.int8)
                if not (np.abs(value) > _TOLERANCE).any():
                    break
        return u

    def interval(self, pixels: CoreSoils, contents: Array) -> Array:
        """The contents that exceed the limit with 5 and 95 %.

        Where the limit is stated this holds within 0.6 points (49 elements, 1,500 soils each, the limit a tenth of the
        reference content), but for the upper ends of Ca (up to 97.6 %), Mg, Sr and Ba (up to 100 %) on some soils: far
        up more content is hardly more mobile, and the steps stop beyond the end. Where the limit is that of a
        reference soil, the ends are those of the most
        probable deviations of logit and ln limit (Hasofer & Lind 1974, Exact and invariant second-moment code format,
        Journal of the Engineering Mechanics Division 100, 111-121): the lower one exceeds with 3 to 5 %. With a
        background, the spread is that at the value itself: ends exceed with 3 to 6 % and 92 to 95 %.
        """
        pixels = pixels.doubled()
        middle = np.log(contents)
        own, limits, both = self._variances(pixels, middle)
        start = self._logit(pixels, middle)
        slope = (self._logit(pixels, middle + _STEP) - start) / _STEP
        ends = []
        for reach in (core.Z90, -core.Z90):
            u, moved = middle, reach * np.sqrt(own)
            for step in range(_ENDS):
                logit = self._logit(pixels, u) if step else start
                rest = 1.0 - logistic(logit + moved)
                deviation = np.sqrt(rest * (rest * own - 2.0 * both) + limits)
                moved = reach * (rest * own - both) / deviation
                limit = self._ln_limit + reach * (rest * both - limits) / deviation
                share = logistic(logit + moved)
                u = u - (u + np.log(share) - limit) / (1.0 + slope * (1.0 - share))
            ends.append(np.exp(u))
        return np.stack(ends)

    def exceedance(self, pixels: CoreSoils, totals: Array) -> Array:
        pixels = pixels.doubled()
        u = np.log(totals.astype(np.float64))
        logit = self._logit(pixels, u)
        own, limits, both = self._variances(pixels, u)
        # Of each of some limits, which moves the logit too as far as both are uncertain alike.
        points, weights = (_POINTS, _WEIGHTS / _WEIGHTS.sum()) if limits > 0.0 else (np.zeros(1), np.ones(1))
        moves = both / np.sqrt(limits) if limits > 0.0 else 0.0
        deviation = np.sqrt(own - np.square(moves))
        probability = 0.0 * u
        with np.errstate(divide="ignore", invalid="ignore"):
            for point, weight in zip(points.tolist(), weights.tolist()):
                share = np.exp(self._ln_limit + point * np.sqrt(limits) - u)
                threshold = np.log(share) - np.log(1.0 - share)
                chance = core.normal_cdf((logit + point * moves - threshold) / deviation)
                # no part is larger than the whole
                probability += weight * np.where(share >= 1.0, 0.0, chance)
        return probability

    def _variances(self, pixels: CoreSoils, u: Array) -> tuple[Array, float, Array]:
        """Variance of the logit of the share, (n,), that of ln limit, and their covariance, (n,)."""
        parameters = self._element.spread[self._name].parameters
        given = self._given(pixels, u)
        alone = parameters(pixels.terms.f)
        own = alone + self._element.residual(self._name, given[1])
        if pixels.terms.guessed is not False:
            own = own + np.square(self._element.of_cec(self._name, *given)) * pixels.terms.guessed
        own = np.broadcast_to(np.asarray(own, np.float64), u.shape)
        if self._shared is None:
            return own, 0.0, np.zeros_like(u)
        first, *f = self._shared
        limits = float(parameters(f, first=first))
        apart = parameters([value - there for value, there in zip(pixels.terms.f, f)], first=1.0 - first)
        return own, limits, np.broadcast_to(0.5 * (alone + limits - apart), u.shape)


class _Steps(Inversion):
    """Of trees, whose F1 is a step function of the content.

    F1 is a step function of the enrichment, with steps only at the ensembles' thresholds, and assumed not to fall with
    it (the bundled model is constrained so). So content times F1 rises within a step and jumps between steps, and the
    contents that keep to the limit are an interval. Bisection over the steps finds the last one whose lower end keeps
    to the limit; within it the answer is limit / F1 or the step's upper end. That is exact, up to the margin of 2e-6.
    """

    def __init__(self, model: TreeModel, symbol: str, limit: float) -> None:
        self._model: TreeModel = model
        self._symbol, self._limit = symbol, limit
        reference = model.reference_content(symbol)
        low, high = (np.float32(value) for value in model.training_range("enrichment"))
        edges = model.bins.edges["enrichment"]
        rounded = edges.astype(np.float32)
        # Enrichments are float32: x <= edge exactly if x <= the largest float32 not above the edge.
        rounded = np.unique(
            np.where(rounded.astype(np.float64) > edges, np.nextafter(rounded, np.float32(-inf)), rounded)
        )
        ends = np.append(rounded[(rounded >= low) & (rounded < high)], high)
        #: An enrichment in each step, and the aqua-regia contents at its ends, mg/kg.
        self._inside = ends
        self._upper = reference * 10.0 ** ends.astype(np.float64)
        self._lower = np.concatenate([[reference * 10.0 ** float(low)], self._upper[:-1]])

    def contents(self, pixels: BinnedPixels) -> tuple[Array, Array]:
        """GuidanceError if F1 falls with the content somewhere among some of the pixels: bisection would find a content
        that keeps to the limit, but not the right one.
        """
        self._check_rising(pixels)
        n = pixels.size
        step = np.full(n, -1)
        mobility = np.full(n, np.nan)
        beyond = np.full(n, self._inside.size)
        while True:
            middle = (step + beyond) // 2
            open_ = beyond - step > 1
            if not open_.any():
                break
            middle = np.where(open_, middle, np.maximum(step, 0))
            found = self._model.mobility(self._symbol, pixels, self._inside[middle]).astype(np.float64)
            start = self._lower[middle] * found * (0.01 * (1.0 + 4.0 * _MARGIN))
            keeps = open_ & (start < self._limit)
            step[keeps] = middle[keeps]
            mobility[keeps] = found[keeps]
            breaks = open_ & ~keeps
            beyond[breaks] = middle[breaks]
        upper = self._upper[step]
        with np.errstate(divide="ignore", invalid="ignore"):
            exact = 100.0 * self._limit / mobility
        content = np.minimum(exact, upper) * (1.0 - _MARGIN)
        status = np.where(exact * (1.0 - 6.0 * _MARGIN) > upper, ON_JUMP, EXACT).astype(np.uint8)
        status[(status == ON_JUMP) & (step == self._inside.size - 1)] = CAPPED
        none = step < 0
        content[none] = np.nan
        status[none] = BELOW
        return content, status

    def _check_rising(self, pixels: BinnedPixels) -> None:
        some = np.unique(np.linspace(0, max(pixels.size - 1, 0), min(pixels.size, _CHECKED)).astype(np.intp))
        values = {
            name: value[some] if isinstance(value, np.ndarray) else value
            for name, value in pixels.values.items()
            if name != "enrichment"
        }
        if not any(isinstance(value, np.ndarray) for value in values.values()):
            return
        few = self._model.prepare(values)
        before = np.zeros(few.size, dtype=np.float32)
        for enrichment in self._inside:
            mobility = self._model.mobility(self._symbol, few, enrichment)
            if (mobility < before * np.float32(1.0 - 1e-6)).any():
                raise GuidanceError(
                    "The model {model} lets the mobility of {element} fall as its content rises: it cannot be "
                    "inverted. Use a model whose mobility rises with the content, as the bundled one's does.",
                    model=self._model.name,
                    element=self._symbol,
                )
            before = mobility
