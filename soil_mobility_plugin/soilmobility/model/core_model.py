"""Format 2: the smooth core with its parts, its posterior and, where a bundle has them, residual trees on top.

The closed form is in :mod:`.core`. Residual trees ``r1``, ``r2``, ``r3`` are added to the nested logits l1, l2, l3
before the predictive mean is taken; they are folded into tables and see CEC as the core does: estimated where it is
not known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np

from ..soil.fractions import logistic
from ..typing import Array, Singles
from . import core, lookup
from .bundle import CORE, FLAGS_OF, RESIDUALS, BundleError, read_core
from .core import LOGITS, Content, Element, Terms
from .ensembles import REGRESSION, Ensembles
from .fractionation import Difference, FractionationModel, Predictor, Values, check_shapes, common_size
from .lookup import Binned

_LN10 = float(np.log(10.0))


@dataclass(frozen=True)
class CoreSoils:
    """n soils made ready for a core; made by `CoreModel.prepare`.

    ``values`` are the properties as given (arrays are not copied: leave them unchanged), ``terms`` what all elements
    share, ``binned`` the bins of residual trees.
    """

    values: Mapping[str, Values]
    terms: Terms
    binned: Binned | None = None

    @property
    def size(self) -> int:
        """Number of soils."""
        return self.terms.size

    def replaced(self, **values: Values) -> CoreSoils:
        """The same soils with other values of some properties (say, SOC in a scenario); only these are worked out."""
        check_shapes(values, self.size)
        soil = {**self.values, **values}
        terms = core.soil_terms(soil, self.size, self.terms.dtype, (self.terms, self.values))
        return CoreSoils(soil, terms, None if self.binned is None else _binned(self.binned, soil))

    def doubled(self) -> CoreSoils:
        """The same soils with terms in float64."""
        return replace(self, terms=core.soil_terms(self.values, self.size, np.float64))


def _binned(like: Binned, soil: Mapping[str, Values]) -> Binned:
    """The bins of soils, CEC as the core sees it."""
    given = {**soil, "cec": core.filled_cec(soil)[0]}
    return like.replaced(
        **{name: like.bins.encode(name, given[name]) for name in like.bins.features if name != "enrichment"}
    )


class CoreModel(FractionationModel, bundle_format=2):
    """The smooth core of one bundle of format 2."""

    flags = FLAGS_OF[2]
    two_sources = True
    has_posterior = True
    optional_features = ("cec",)

    def __init__(self, card: dict[str, Any], texts: Mapping[str, bytes], _predictor: Predictor | None = None) -> None:
        super().__init__(card)
        self.parameters: dict[str, Element] = read_core(texts[CORE], card)
        trees = {name: texts[name] for name in RESIDUALS if name in texts}
        self.ensembles = None
        if trees:
            self.ensembles = Ensembles(self, trees, dict.fromkeys(RESIDUALS, REGRESSION))
            if self.ensembles.general:
                raise BundleError(
                    "Model {model}: {files}: residual trees must have at most two soil features on a path",
                    model=self.name,
                    files=", ".join(self.ensembles.general),
                )
        self._check_finite()

    def _check_finite(self) -> None:
        """BundleError unless every element has finite fractions at the corners of the training range, without trees.

        Amounts are sums of products of exponentials of the terms: what is finite at the corners is so between them.
        """
        ranges = [self.training_range(name) for name in (*core.REFERENCE, "enrichment")]
        corners = np.array(list(product(*ranges, (0.0, 0.99))), np.float32).T
        terms = core.soil_terms(dict(zip(core.REFERENCE, corners[:4])), corners.shape[1])
        content = _content(corners[4], corners[5])
        for symbol, element in self.parameters.items():
            given = terms, content, self._of_place(symbol, terms)
            with np.errstate(all="ignore"):
                found = np.concatenate([element.fractions(*given), element.parts(*given)])
                found = np.vstack([found, element.logit(core.EXCHANGEABLE, *given)])
            if not np.all(np.isfinite(found)):
                raise BundleError(
                    "Model {model}: core.json: the parameters of {symbol} give no finite fractions everywhere in the "
                    "training range",
                    model=self.name,
                    symbol=symbol,
                )

    # -- prediction ---------------------------------------------------------------------------------------------------

    def prepare(self, soil: Mapping[str, Values]) -> CoreSoils:
        """Work out what all elements need of n soils.

        CEC that is None or NaN is estimated (`core.estimated_cec`); NaN in another property is NaN in every result.
        """
        self.check_soil(soil)
        size = common_size(soil)
        given: dict[str, Values] = {name: soil.get(name) for name in core.REFERENCE}
        return CoreSoils(given, core.soil_terms(given, size), self.binned(given, size))

    def binned(self, soil: Mapping[str, Values], size: int) -> Binned | None:
        """The bins that residual trees need of n soils; None where the bundle has none."""
        return None if self.ensembles is None else _binned(Binned(self.ensembles.bins, size, {}), soil)

    def explained(self, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values = None) -> Array:
        """Logit of the mapped F1, the predictive mean, (n,) in the dtype of the terms: what `Drivers` explains."""
        share = self._exact(symbol).mobility(*self._given(symbol, pixels, enrichment, anthropogenic))
        result: Array = np.log(share) - np.log(100.0 - share)
        return result

    def logit(
        self, name: str, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values = None
    ) -> Array:
        """A nested logit ('l1', 'l2', 'l3') or that of the exchangeable part ('lx'), before any averaging, float64."""
        return self._exact(symbol).logit(name, *self._given(symbol, pixels.doubled(), enrichment, anthropogenic))

    def mobility(self, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values = None) -> Singles:
        return self._exact(symbol).mobility(*self._given(symbol, pixels, enrichment, anthropogenic))

    def fractions(self, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values = None) -> Singles:
        return self._exact(symbol).fractions(*self._given(symbol, pixels, enrichment, anthropogenic))

    # -- uncertainty --------------------------------------------------------------------------------------------------

    def interval(self, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values = None) -> Singles:
        """The 90 % predictive interval of F1 in percent, float32 (2, n): logistic(l1 -+ 1.645 s)."""
        logit, deviation = self._normal("l1", symbol, pixels, enrichment, anthropogenic)
        reach = core.Z90 * deviation
        return 100.0 * logistic(np.stack([logit - reach, logit + reach]))

    def intervals(self, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values = None) -> Singles:
        """The 90 % predictive intervals of F1..F4 in percent, float32 (2, 4, n).

        F1 as in `interval`. The others are products of shares whose logits are normal: quantiles over the points of
        `core.normal_lattice`. What is `core.Element.unknown` moves the nested logits together; else they are taken as
        independent, as `fractions` takes them in the means (assumed: the bundle states no covariance between them). In
        30 random cases (deviations 0.5 to 1.8) ends were off by 0.23 percentage points at most, by 0.08 in the mean,
        against 2 million draws.
        """
        element, given = self._exact(symbol), self._given(symbol, pixels, enrichment, anthropogenic)
        spreads = [element.spread[name] for name in LOGITS]
        own = [spread.parameters(pixels.terms.f) + spread.residual for spread in spreads]
        rows = _roots(own, [element.unknown(name, *given) for name in LOGITS])
        scores, shares = core.normal_lattice(), []
        for name, roots in zip(LOGITS, rows):
            values = element.logit(name, *given)[:, np.newaxis]
            for root, points in zip(roots, scores):
                values = values + np.broadcast_to(root, pixels.size)[:, np.newaxis] * points
            shares.append(logistic(values))
        first, second, third = shares
        rest = (1.0 - first) * (1.0 - second)
        places = [round(share * (core.LATTICE - 1)) for share in core.ENDS90]
        ends: Singles = np.empty((2, 4, pixels.size), np.float32)
        for row, part in enumerate(((1.0 - first) * second, rest * third, rest * (1.0 - third)), start=1):
            ends[:, row] = 100.0 * np.partition(part, places, axis=1)[:, places].T
        ends[:, 0] = self.interval(symbol, pixels, enrichment, anthropogenic)
        return ends

    def probability(
        self, symbol: str, pixels: CoreSoils, limit: float, enrichment: Values, anthropogenic: Values = None
    ) -> Singles:
        logit, deviation = self._normal("l1", symbol, pixels, enrichment, anthropogenic)
        if limit <= 0.0 or limit >= 100.0:
            certain = np.float32(limit <= 0.0)
            return np.where(np.isnan(logit), np.float32(np.nan), certain)
        threshold = float(np.log(limit) - np.log(100.0 - limit))
        return core.normal_cdf((logit - threshold) / deviation)

    def difference(
        self, symbol: str, before: CoreSoils, after: CoreSoils, enrichment: Values, anthropogenic: Values = None
    ) -> Difference:
        """How F1 changes from ``before`` to ``after``, soils of the same places.

        Parameters, source, laboratory, an estimated CEC and what contamination does at a site are the same for both:
        what they leave open cancels as far as both soils depend on it alike. The half-width is that of the change of F1
        (`core.half_width_of_change`); the sign is that of the change of l1, in which what does not depend on the soil
        cancels wholly.
        """
        element = self._exact(symbol)
        spread = element.spread["l1"]
        ends, logits, unknown = [], [], []
        for pixels in (before, after):
            given = self._given(symbol, pixels, enrichment, anthropogenic)
            level, logit = element.mobility_and_logit(*given)
            ends.append(level)
            logits.append(logit)
            # an estimate that is handed on, to stay as it is, is one still
            unknown.append(element.unknown("l1", replace(given[0], guessed=before.terms.guessed), *given[1:]))

        moved = logits[1] - logits[0]
        # what is the same array before and after has not changed
        steps = [0.0 if a is b else b - a for a, b in zip(before.terms.f, after.terms.f)]
        more = sum(np.square(later - first) for first, later in zip(*unknown))
        apart = np.asarray(spread.parameters(steps, first=0.0) + more, moved.dtype)
        with np.errstate(divide="ignore", invalid="ignore"):
            score = np.where(moved == 0.0, np.float32(0.0), moved / np.sqrt(apart))

        def half_width() -> Singles:
            levels = [
                spread.parameters(pixels.terms.f) + spread.residual + sum(map(np.square, there))
                for pixels, there in zip((before, after), unknown)
            ]
            return core.half_width_of_change(logits[0], moved, levels[0], 0.5 * (levels[1] - levels[0] - apart), apart)

        return Difference(np.stack(ends), core.normal_cdf(score), half_width)

    def deviation(
        self, name: str, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values = None
    ) -> Singles:
        """Standard deviation of a logit ('l1', 'l2', 'l3', 'lx') at each soil, float32 (n,)."""
        return self._normal(name, symbol, pixels, enrichment, anthropogenic)[1]

    def _half_width(self, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values) -> Singles:
        low, high = self.interval(symbol, pixels, enrichment, anthropogenic)
        half: Singles = 0.5 * (high - low)
        return half

    def _parts(self, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values) -> Singles:
        return self._exact(symbol).parts(*self._given(symbol, pixels, enrichment, anthropogenic))

    # -- inside -------------------------------------------------------------------------------------------------------

    def _exact(self, symbol: str) -> Element:
        self.element(symbol)
        return self.parameters[symbol]

    def _normal(
        self, name: str, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values
    ) -> tuple[Singles, Singles]:
        """A logit and its standard deviation, float32 (n,)."""
        given = self._given(symbol, pixels, enrichment, anthropogenic)
        element = self._exact(symbol)
        logit = element.logit(name, *given)
        return logit, np.sqrt(np.broadcast_to(element.variance(name, *given), logit.shape))

    def _given(
        self, symbol: str, pixels: CoreSoils, enrichment: Values, anthropogenic: Values
    ) -> tuple[Terms, Content, Array | None]:
        """What an element's methods take: terms, content and the residual trees' scores."""
        content = _content(enrichment, anthropogenic, pixels.terms.dtype.type)
        return pixels.terms, content, self.shift(symbol, pixels, enrichment)

    def shift(self, symbol: str, pixels: CoreSoils, enrichment: Values) -> Array | None:
        """What residual trees and a recalibration add to l1, l2, l3, (3, n); None where the bundle has neither."""
        local = self._of_place(symbol, pixels.terms)
        trees = self._scores(symbol, pixels, enrichment)
        if local is None or trees is None:
            return trees if local is None else local
        return local + trees

    def _of_place(self, symbol: str, terms: Terms) -> Array | None:
        """What recalibrations add to l1, l2, l3, (3, n)."""
        return self._exact(symbol).of_place(terms, [self.offset(symbol, name) for name in LOGITS])

    def _scores(self, symbol: str, pixels: CoreSoils, enrichment: Values) -> Array | None:
        """The scores of the residual trees, float32 (3, n); None where the bundle has none."""
        if self.ensembles is None or pixels.binned is None:
            return None
        binned = pixels.binned.replaced(enrichment=self.ensembles.bins.encode("enrichment", enrichment))
        there, terms = self.ensembles.forests, self.ensembles.terms
        columns = [terms(binned, name, symbol) if name in there else None for name in RESIDUALS]
        return lookup.score(columns, binned, np.zeros((3, pixels.size), np.float32))


#: Of a logit's own variance: a card may state none, and what two logits share then leaves none to the second.
_LEAST = np.float32(1e-6)


def _roots(own: Sequence[Any], moved: Sequence[Sequence[Array]]) -> list[list[Any]]:
    """Rows of the lower triangular root (Cholesky) of the logits' covariance at each soil, numbers or (n,).

    ``own``: the variance that each logit has by itself; ``moved``: what moves them together moves each by.
    """
    rows: list[list[Any]] = []
    for variance, mine in zip(own, moved):
        row: list[Any] = []
        for above, theirs in zip([*rows, row], moved):
            shared = sum(one * other for one, other in zip(mine, theirs))
            shared = shared - sum(one * other for one, other in zip(row, above))
            row.append(np.sqrt(np.maximum(variance + shared, _LEAST)) if above is row else shared / above[-1])
        rows.append(row)
    return rows


def _content(enrichment: Values, anthropogenic: Values, dtype: Any = np.float32) -> Content:
    """An element's content as the core takes it."""
    plain = [
        None if value is None or (np.ndim(value) == 0 and value == 0) else np.atleast_1d(np.asarray(value, dtype))
        for value in (enrichment, anthropogenic)
    ]
    return Content(None if plain[0] is None else plain[0] * dtype(_LN10), plain[1])
