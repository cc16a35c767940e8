"""Format 1: the nested logits are ensembles of trees, learned on draws of a mechanistic prior (``theory_guided_v1``).

Four ensembles share the card's features, soil features first (see :mod:`.forest`):

* ``l1`` = logit F1, ``l2`` = logit F2 / (1 - F1), ``l3`` = logit F3 / (F3 + F4), whose inverse closes to 100 % whatever
  their values;
* ``spread`` (optional): logit of the half-width of the 90 % predictive interval of F1 over 50 percentage points.

A bundle that was recalibrated has ``offsets`` in its card, by element and ensemble, which are added to the scores.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..typing import Array, Singles
from . import forest, lookup
from .bundle import FLAGS_OF, SPREAD, BundleError
from .core import LOGITS
from .ensembles import REGRESSION, Ensembles
from .fractionation import WIDEST_HALF_WIDTH, FractionationModel, Predictor, Values, check_shapes, common_size
from .lookup import Binned
from .walk import along, fixed, walk

_LABELS = ("cross_entropy", "binary")


class TreeModel(FractionationModel, bundle_format=1):
    """Ensembles and card of one bundle of format 1."""

    flags = FLAGS_OF[1]
    two_sources = False
    has_posterior = False

    def __init__(self, card: dict[str, Any], texts: Mapping[str, bytes], predictor: Predictor | None) -> None:
        super().__init__(card)
        allowed = {**dict.fromkeys(LOGITS, _LABELS), SPREAD: REGRESSION}
        self.ensembles: Ensembles = Ensembles(self, texts, allowed)
        self.bins = self.ensembles.bins
        #: Soil features whose absence the model was trained for.
        self.optional_features = self.ensembles.handles_missing
        self._walks = {
            name: predictor(self.ensembles.forests[name]) if predictor is not None else None
            for name in self.ensembles.general
        }

    @property
    def general(self) -> tuple[str, ...]:
        return tuple(self._walks)

    @property
    def has_spread(self) -> bool:
        return SPREAD in self.ensembles.forests

    # -- prediction ---------------------------------------------------------------------------------------------------

    def prepare(self, soil: Mapping[str, Values]) -> BinnedPixels:
        """Bin n soils, once for all elements and ensembles.

        NaN counts as missing in ``optional_features``, and as 0 in others (so LightGBM reads it).
        """
        self.check_soil(soil)
        empty = BinnedPixels(Binned(self.bins, common_size(soil), {}), {})
        return empty.replaced(**{name: soil.get(name) for name in self.soil_features})

    def logit(
        self, name: str, symbol: str, pixels: BinnedPixels, enrichment: Values, anthropogenic: Values = None
    ) -> Array:
        """The score of one ensemble ('l1', 'l2', 'l3', 'spread'), float64 (n,), within 1e-10 of the trees' own sum."""
        score: Array = self._scores((name,), symbol, self._enriched(pixels, enrichment, anthropogenic), np.float64)[0]
        return score

    def mobility(self, symbol: str, pixels: BinnedPixels, enrichment: Values, anthropogenic: Values = None) -> Singles:
        enriched = self._enriched(pixels, enrichment, anthropogenic)
        percent: Singles = self._scores(("l1",), symbol, enriched, finish=lookup.percent)[0]
        return percent

    def mobility_series(
        self, symbol: str, series: Sequence[BinnedPixels], enrichment: Values, anthropogenic: Values = None
    ) -> Singles:
        # tables without a changed feature are looked up once
        first = self._enriched(series[0], enrichment, anthropogenic).binned
        variants = [pixels.binned.replaced(enrichment=first.codes["enrichment"]) for pixels in series]
        constants = [binned.constants() for binned in variants]
        if "l1" in self._walks or any(other != constants[0] for other in constants):
            return super().mobility_series(symbol, series, enrichment)
        out = np.empty((len(series), first.size), np.float32)
        return lookup.score_series(self._terms(symbol, "l1", first), variants, out, lookup.percent)

    def fractions(self, symbol: str, pixels: BinnedPixels, enrichment: Values, anthropogenic: Values = None) -> Singles:
        enriched = self._enriched(pixels, enrichment, anthropogenic)
        return self._scores(LOGITS, symbol, enriched, rows=4, finish=_close)

    def interval(self, symbol: str, pixels: BinnedPixels, enrichment: Values, anthropogenic: Values = None) -> Singles:
        """The 90 % predictive interval of F1 in percent, float32 (2, n): F1 less and plus its half-width, 0 to 100."""
        half = self._half_width(symbol, pixels, enrichment, anthropogenic)
        middle = self.mobility(symbol, pixels, enrichment, anthropogenic)
        ends: Singles = np.clip(np.stack([middle - half, middle + half]), np.float32(0.0), np.float32(100.0))
        return ends

    def intervals(self, symbol: str, pixels: BinnedPixels, enrichment: Values, anthropogenic: Values = None) -> Singles:
        """That of F1; NaN for the others, of which the trees say nothing, and without a spread ensemble."""
        ends = np.full((2, 4, pixels.size), np.float32(np.nan))
        if self.has_spread:
            ends[:, 0] = self.interval(symbol, pixels, enrichment, anthropogenic)
        return ends

    def _half_width(self, symbol: str, pixels: BinnedPixels, enrichment: Values, anthropogenic: Values) -> Singles:
        if not self.has_spread:
            raise BundleError(
                "The model {model} has no spread ensemble: it cannot tell how uncertain it is", model=self.name
            )
        enriched = self._enriched(pixels, enrichment, anthropogenic)
        out: Singles = self._scores((SPREAD,), symbol, enriched, finish=lookup.percent)[0]
        out *= np.float32(WIDEST_HALF_WIDTH / 100.0)
        return out

    def compiled(self, symbol: str, name: str) -> lookup.Tables:
        """The exact tables of one ensemble for one element; BundleError if it is in ``general``."""
        self._known(name)
        if name in self._walks:
            raise BundleError(
                "The model {model} is not pairwise in {name}: it has no tables", model=self.name, name=name
            )
        return self.ensembles.tables(name, symbol, self.offset(symbol, name), exact=True)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _enriched(self, pixels: BinnedPixels, enrichment: Values, anthropogenic: Values) -> BinnedPixels:
        self._refuse_missing(["enrichment"] if enrichment is None else [])
        if anthropogenic is not None:
            raise BundleError("The model {model} does not tell geogenic from anthropogenic contents", model=self.name)
        return pixels.replaced(enrichment=enrichment)

    def _known(self, name: str) -> None:
        if name not in self.ensembles.forests:
            raise BundleError("The model {model} has no ensemble {name}", model=self.name, name=repr(name))

    def _scores(
        self,
        names: Sequence[str],
        symbol: str,
        pixels: BinnedPixels,
        dtype: Any = np.float32,
        rows: int | None = None,
        finish: lookup.Finish | None = None,
    ) -> Array:
        """The scores of some ensembles, (rows, n), put through ``finish``; further rows are left to it."""
        out = np.empty((rows or len(names), pixels.size), dtype)
        columns: list[lookup.Terms | None] = [None] * len(out)
        for row, name in enumerate(names):
            self._known(name)
            if name in self._walks:
                out[row] = self._walk(name, symbol, pixels)
            else:
                columns[row] = self._terms(symbol, name, pixels.binned, exact=dtype is np.float64)
        return lookup.score(columns, pixels.binned, out, finish)

    def _walk(self, name: str, symbol: str, pixels: BinnedPixels) -> Array:
        descriptors = self.descriptors(symbol)
        matrix = np.empty((pixels.size, len(self.features)))
        for column, feature in enumerate(self.features):
            value = descriptors[feature] if feature in descriptors else pixels.values[feature]
            matrix[:, column] = np.nan if value is None else value
        predict = self._walks[name]
        scores = self._walked(name, pixels, descriptors, matrix) if predict is None else predict(matrix)
        return scores + self.offset(symbol, name)

    def _walked(self, name: str, pixels: BinnedPixels, descriptors: Mapping[str, float], matrix: Array) -> Array:
        trees = self.ensembles.forests[name]
        if np.any(trees.missing == forest.MISSING_ZERO):
            return walk(trees, matrix)
        same = {name: value for name, value in pixels.values.items() if not isinstance(value, np.ndarray)}
        shared = {**{name: np.nan if value is None else value for name, value in same.items()}, **descriptors}
        trees = fixed(trees, shared)
        varying = [column for column, feature in enumerate(self.features) if feature not in shared]
        if len(varying) == 1 and not np.isnan(matrix[:, varying[0]]).any():
            return along(trees, matrix[:, varying[0]])
        return walk(trees, matrix)

    def _terms(self, symbol: str, name: str, binned: Binned, exact: bool = False) -> lookup.Terms:
        return self.ensembles.terms(binned, name, symbol, self.offset(symbol, name), exact)


@dataclass(frozen=True)
class BinnedPixels:
    """n pixels, binned for one model; made by `TreeModel.prepare`.

    ``values`` are the soil features as given, ``binned`` their bins. Arrays are not copied: leave them unchanged.
    """

    binned: Binned
    values: Mapping[str, Values]

    @property
    def size(self) -> int:
        """Number of pixels."""
        return self.binned.size

    def replaced(self, **values: Values) -> BinnedPixels:
        """The same pixels with other values for some soil features (say, SOC in a scenario); only these are binned."""
        check_shapes(values, self.size)
        for name, value in values.items():
            if value is not None and not np.ndim(value):
                # As it would be in an array of the canonical type.
                values[name] = float(np.float32(value))
        codes = {name: self.binned.bins.encode(name, value) for name, value in values.items()}
        return BinnedPixels(self.binned.replaced(**codes), {**self.values, **values})


def _close(rows: Array) -> None:
    """Three logits and an unused row (4, m) become F1, F2, F3 and F4 in percent, in place."""
    lookup.percent(rows[:3])
    rest = rows[3]
    np.subtract(100, rows[0], out=rest)
    for row in rows[1:3]:
        row *= np.float32(0.01)
        row *= rest
        rest -= row
