"""Local guidance values by inversion: the largest content of an element that keeps to a mobile limit in each soil."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from math import exp, inf, log, sqrt
from typing import Any, Callable

import numpy as np

from ..model import core
from ..model.core import Content
from ..model.core_model import CoreModel, CoreSoils
from ..model.fractionation import FractionationModel
from ..model.lookup import largest_float32_not_above
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
    because no share falls as fast as 1 / content (kappa < 1), so that there is one solution. Only the exchangeable
    part of elements with a carbonate mineral (Ca, Mg, Sr, Ba) does fall so, where the mineral takes what is added: the
    answer is the first solution, and there is none where the peak keeps to the limit. Residual trees add steps; those
    of an extension only upward (`training.user.boost.MONOTONE`). Of trees alone see `_Steps`.
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
        """Probability, float64 (n,), that the mobile content of ``totals`` (mg/kg, aqua regia), or of less, exceeds.

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


#: Relative error of content x share up to which a solution is refined, that of the odds of exceedance at the ends of an
#: interval, and the most refinements.
_TOLERANCE = 1e-11
_END_TOLERANCE = 1e-3
_ROUNDS = 80
#: Step of ln content for a slope, and the slope that is as good as none.
_STEP = 1e-4
_FLAT = 1e-4
#: Points for a limit's spread (`core.normal_points`); where they start to crowd towards the content, standard
#: deviations, and from where on they do not.
_POINTS = 4
_BEND = 0.6
_FAR = 12.0
#: What keeps the logarithm of odds finite.
_FINITE = 1e-6


class _Piece:
    """One element in some soils, as a function of u = ln content."""

    def __init__(
        self, model: CoreModel, symbol: str, name: str, pixels: CoreSoils, background: Array | None = None
    ) -> None:
        self._model, self._symbol, self._name, self._pixels = model, symbol, name, pixels
        self._element = model.parameters[symbol]
        self._ln_reference = log(model.reference_content(symbol))
        #: u at the ends of the model's range; ln of the background, if one is stated.
        low, high = content_range(model, symbol)
        self.dtype = pixels.terms.dtype
        self.span = np.full(pixels.size, log(low), self.dtype), np.full(pixels.size, log(high), self.dtype)
        self.ln_background = None if background is None else np.log(background).astype(self.dtype)
        self._curve = None
        if background is None and model.ensembles is None:
            self._curve = self._element.curve(pixels.terms, model.shift(symbol, pixels, None))

    def _given(self, u: Array) -> tuple[core.Terms, Content, Array | None]:
        """What lies above a background is anthropogenic."""
        content = Content(u - self._ln_reference)
        if self.ln_background is not None:
            natural = np.minimum(u, self.ln_background)
            content = Content(natural - self._ln_reference, -np.expm1(natural - u))
        enrichment = (np.asarray(content.t) / log(10.0)).astype(np.float32)
        return self._pixels.terms, content, self._model.shift(self._symbol, self._pixels, enrichment)

    def logit(self, u: Array) -> Array:
        """Of the mobile share, not averaged."""
        if self._curve is not None:
            return self._curve.logit(self._name, u - self._ln_reference)
        return self._element.logit(self._name, *self._given(u))

    def ln_share(self, u: Array) -> Array:
        """ln of the mobile share as it is mapped, the predictive mean."""
        if self._curve is not None:
            share = self._curve.mean(self._name, u - self._ln_reference)
        elif self._name == "l1":
            share = 0.01 * self._element.mobility(*self._given(u))
        else:
            share = 0.01 * self._element.parts(*self._given(u))[0]
        return np.log(share)

    def variances(self, u: Array, shared: list[float] | None) -> tuple[Array, float, Array]:
        """Variance of the logit, (n,), that of ln limit, and their covariance, (n,); ``shared``: `_of_reference`."""
        parameters, terms = self._element.spread[self._name].parameters, self._pixels.terms
        alone, own = parameters(terms.f), self._element.variance(self._name, *self._given(u))
        own = np.broadcast_to(np.asarray(own, self.dtype), u.shape)
        if shared is None:
            return own, 0.0, np.zeros_like(u)
        first, *f = shared
        limits = float(parameters(f, first=first))
        apart = parameters([value - there for value, there in zip(terms.f, f)], first=1.0 - first)
        return own, limits, np.broadcast_to(0.5 * (alone + limits - apart), u.shape)


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
        self._model: CoreModel = model
        self._symbol = symbol
        self._name = "l1" if mobile == WHOLE else core.EXCHANGEABLE
        #: Whether the mobile content may fall as the content rises: a carbonate mineral takes more than its share.
        self._peaks = self._name == core.EXCHANGEABLE and model.parameters[symbol].c is not None
        self._ln_limit = log(limit)
        self._background = None if background is None else np.atleast_1d(np.asarray(background, np.float64))
        self._shared = None if reference is None else self._of_reference(reference)

    def _of_reference(self, reference: ReferencePoint) -> list[float]:
        """d ln share / d logit x (1, z, s, c, g) of the reference soil: what a limit read off there hangs on."""
        pixels = self._model.prepare(clamped_soil(self._model, reference.soil)[0]).doubled()
        logit = _Piece(self._model, self._symbol, self._name, pixels).logit(np.array([log(reference.content)]))
        weight = 1.0 - float(logistic(logit)[0])
        return [weight, *(weight * float(value[0]) for value in pixels.terms.f)]

    def _pieces(self, pixels: CoreSoils, exact: bool) -> Iterator[tuple[slice, _Piece]]:
        """Chunks that stay in the cache; all at once where residual trees see the soils.

        In float64 if ``exact``, or where slopes are needed.
        """
        if exact or self._peaks:
            pixels = pixels.doubled()
        bounds = core.chunks(pixels.size) if self._model.ensembles is None else [(0, pixels.size)]
        for start, stop in bounds:
            part = replace(pixels, terms=pixels.terms.cut(start, stop))
            background = core.cut(self._background, start, stop)
            yield slice(start, stop), _Piece(self._model, self._symbol, self._name, part, background)

    def contents(self, pixels: CoreSoils) -> tuple[Array, Array]:
        u, status = np.empty(pixels.size), np.empty(pixels.size, np.uint8)
        for here, piece in self._pieces(pixels, exact=True):
            excess = partial(self._excess, piece)
            found, known = self._largest(excess, piece.span, self._turn(excess, piece), _TOLERANCE)
            if self._model.ensembles is not None:
                # written as float32, a content must not cross the step of the trees that it stands at
                lower = found - 6.0 * _MARGIN
                known[(known == EXACT) & (excess(lower) < -12.0 * _MARGIN)] = ON_JUMP
                found = np.where(known == ON_JUMP, lower, found)
            u[here], status[here] = found, known
        return np.where(status == BELOW, np.nan, np.exp(u)), status

    def _excess(self, piece: _Piece, u: Array) -> Array:
        """h(u)."""
        return u + piece.ln_share(u) - self._ln_limit

    def _largest(
        self,
        excess: Callable[[Array], Array],
        span: tuple[Array, Array],
        turn: tuple[Array, Array] | None,
        least: float,
    ) -> tuple[Array, Array]:
        """The largest u of ``span`` up to which ``excess`` is not above 0, within ``least``, and what is known of it.

        ``turn``: see `_turn`.
        """
        low, high = span
        if turn is not None:
            top, geogenic = (np.clip(u, low, high) for u in turn)
            reached = excess(top) > 0.0
            low, high = np.where(reached, low, geogenic), np.where(reached, top, high)
        below, above = excess(low), excess(high)
        status = np.where(below > 0.0, BELOW, np.where(above <= 0.0, CAPPED, EXACT)).astype(np.uint8)
        u = _root(excess, (low, high), (below, above), least)
        return np.where(status == EXACT, u, np.where(status == BELOW, *span)), status

    def _turn(
        self, function: Callable[[Array], Array], piece: _Piece, least: float = -inf
    ) -> tuple[Array, Array] | None:
        """Where a function of u, from ``least`` on, is highest as long as contents are geogenic, and the end of these.

        Beyond, what lies above a background alone makes the mobile content rise again. None where it always rises.
        """
        if not self._peaks:
            return None
        low, high = (np.maximum(end, least) for end in piece.span)
        geogenic = high if piece.ln_background is None else np.clip(piece.ln_background, low, high)
        return _peak(function, low, geogenic), geogenic

    def _score(self, piece: _Piece, u: Array) -> Array:
        """How far the logit of the share lies above that of the limit over the content; -inf where this is above 1."""
        ln_share = np.minimum(self._ln_limit - u, 0.0)
        with np.errstate(divide="ignore"):
            score: Array = piece.logit(u) - ln_share + np.log(-np.expm1(ln_share))
        return score

    def _score_turn(self, piece: _Piece) -> tuple[Array, Array] | None:
        return self._turn(partial(self._score, piece), piece, self._ln_limit + 2.0 * _STEP)

    def interval(self, pixels: CoreSoils, contents: Array) -> Array:
        """The contents that exceed the limit with 5 and 95 %; the ends of the model's range where they lie beyond it.

        The spread is that at the value itself: with a background, or an estimated CEC, it is another at the ends.
        """
        ends, (low, high) = np.empty((2, pixels.size)), content_range(self._model, self._symbol)
        for here, piece in self._pieces(pixels, exact=False):
            u, turn = np.log(contents[here]).astype(piece.dtype), self._score_turn(piece)
            spread = piece.variances(u, self._shared)
            for end, score, span in zip(ends, (-core.Z90, core.Z90), ((piece.span[0], u), (u, piece.span[1]))):
                excess = partial(self._likelier, score, piece, spread)
                end[here] = np.exp(self._largest(excess, span, turn, _END_TOLERANCE)[0])
        # what float32 rounded beyond
        ends[0], ends[1] = np.clip(ends[0], low, contents), np.clip(ends[1], contents, high)
        return ends

    def _likelier(self, score: float, piece: _Piece, spread: tuple[Array, float, Array], u: Array) -> Array:
        """How much likelier a content exceeds than a normal variable is below ``score``: of scores, or of log odds.

        These are kept finite.
        """
        own, limits, _ = spread
        if not limits:
            normal: Array = np.maximum(self._score(piece, u), -_FAR) / np.sqrt(own) - score
            return normal
        probability = self._exceeding(piece, u, spread)
        odds, wanted = ((one + _FINITE) / (1.0 - one + _FINITE) for one in (probability, core.ENDS90[score > 0.0]))
        return np.log(odds / wanted)

    def exceedance(self, pixels: CoreSoils, totals: Array) -> Array:
        probability = np.zeros(pixels.size)
        for here, piece in self._pieces(pixels, exact=False):
            u, turn = np.log(totals[here]).astype(piece.dtype), self._score_turn(piece)
            # above the guidance value, though less of it is mobile than of a lower content
            for one in (u,) if turn is None else (u, np.minimum(u, turn[0])):
                chance = self._exceeding(piece, one, piece.variances(one, self._shared))
                probability[here] = np.maximum(probability[here], chance)
        return probability

    def _exceeding(self, piece: _Piece, u: Array, spread: tuple[Array, float, Array]) -> Array:
        """Probability that contents exceed the limit.

        Given ln limit, the logit is normal; what is left is an integral over the limits below u, for no part is larger
        than the whole. With these d standard deviations below u, d = 0.6 sp(x / 0.6), it is taken in x, which is nearly
        d but leaves d no end. Against 4,001 even steps (11 elements, 150 soils, limits of a twentieth to three times
        the reference content, contents of a third to three times the value) it is off by 0.0007, where most may be
        mobile (Na, K, Sr, Ba) by 0.0022.
        """
        own, limits, both = spread
        if not limits:
            return core.normal_cdf(self._score(piece, u) / np.sqrt(own))
        logit, width = piece.logit(u), sqrt(limits)
        distance, along = (u - self._ln_limit) / width, both / width
        deviation = np.sqrt(own - np.square(along))
        near = np.minimum(distance, _FAR)
        power, beyond = np.exp(near / _BEND), distance - near
        probability = np.zeros_like(u)
        with np.errstate(divide="ignore"):
            for point, weight in core.normal_points(_POINTS):
                odds = power * exp(point / _BEND)
                below = _BEND * np.log(1.0 + odds) + beyond
                moved = distance - below
                # logit of limit / content
                threshold = -np.log(np.expm1(below * width))
                chance = core.normal_cdf((logit + moved * along - threshold) / deviation)
                probability += weight * np.exp(0.5 * (point * point - moved * moved)) * (odds / (1.0 + odds)) * chance
        # the weights add up to 1 within 5e-6
        return np.minimum(probability, 1.0)


def _peak(function: Callable[[Array], Array], low: Array, high: Array) -> Array:
    """Where a function that rises, and then falls, is highest: the root of its slope, or an end."""

    def fall(u: Array) -> Array:
        # backwards: beyond the upper end, a background, it may rise again
        return (function(u - _STEP) - function(u)) / _STEP

    before, after = fall(low), fall(high)
    u = _root(fall, (low, high), (before, after), _FLAT)
    return np.where(before >= 0.0, low, np.where(after <= 0.0, high, u))


def _root(
    function: Callable[[Array], Array], ends: tuple[Array, Array], values: tuple[Array, Array], tolerance: float
) -> Array:
    """The root of a rising function between ``ends``, where it has ``values``; NaN where these have one sign.

    Regula falsi in the way of Anderson & Bjoerck 1973 (BIT 13, 253-264): the value of an end that stays is lowered as
    far as the last step overestimated it, so that the bracket closes from both sides; order 1.7. Where the function
    jumps over 0, the end below the jump.
    """
    (other, last), (there, value) = ends, values
    between = (there > 0.0) != (value > 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        for _ in range(_ROUNDS):
            u = np.where(between, last - value * (last - other) / (value - there), np.nan)
            found = function(u)
            crossed = (found > 0.0) != (value > 0.0)
            kept = 1.0 - found / value
            there = np.where(crossed, value, there * np.where(kept > 0.0, kept, 0.5))
            other, last, value = np.where(crossed, last, other), u, found
            if not (np.abs(value) > tolerance).any():
                break
    return np.where(value > tolerance, other, last)


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
        # Enrichments are float32: x <= edge exactly if x <= the largest float32 not above the edge.
        edges = np.unique(largest_float32_not_above(model.bins.edges["enrichment"]))
        ends = np.append(edges[(edges >= low) & (edges < high)], high)
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
