"""What every model offers, whatever its form: soils in, the fractions of 49 elements out.

:class:`FractionationModel` reads a bundle of either format: a :class:`.core_model.CoreModel` (format 2, the smooth
core) or a :class:`.tree_model.TreeModel` (format 1). A notebook gives soils by name:

    model.predict("Cd", ph=6.1, soc=[1.5, 3.0], clay=22.0)

What works through many pixels and elements *prepares* the pixels once and then asks for one element after the other:

    pixels = model.prepare({"ph": ph, "soc": soc, "clay": clay, "cec": None})
    model.mobility("Cd", pixels, enrichment)

``enrichment`` is log10 of the element's content over its reference content, both in aqua regia; of a model that tells
two sources apart (``two_sources``) it is that of the *geogenic* content, and ``anthropogenic`` the share (0 to 1) of
the content that people added. `FractionationModel.content` makes both of a total and a background.
"""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, ClassVar, Protocol, Union

import numpy as np

from ..language import Phrase
from ..soil.covariates import COVARIATES, PROPERTIES, TOTAL_RANGE, as_singles, clamp, mask_impossible, split_content
from ..soil.covariates import enrichment as log_ratio
from ..soil.elements import MAJOR_ELEMENTS
from ..soil.units import CovariateError
from ..typing import Array, Flags, Singles
from .bundle import BundleError, bundle_folder, read_card, read_texts
from .core import PARTS, chunks, cut
from .forest import Forest

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from .ensembles import Ensembles

#: Half-width, in percentage points, that a spread score of +inf stands for.
WIDEST_HALF_WIDTH = 50.0

Values = Union[float, Singles, None]
#: Takes an ensemble that was read and checked, returns what turns float64 (n, features) into raw scores (n,), or None
#: where it cannot: then the trees are walked.
Predictor = Callable[[Forest], Union[Callable[[Any], Any], None]]

#: What `FractionationModel.predict` and its like take by name besides `PROPERTIES`.
_CONTENT_NAMES = ("total", "background")


class Pixels(Protocol):
    """n soils made ready for one model by `FractionationModel.prepare`."""

    @property
    def values(self) -> Mapping[str, Values]:
        """The properties as given."""
        ...

    @property
    def size(self) -> int:
        """Number of soils."""
        ...

    def replaced(self, **values: Values) -> Pixels:
        """The same soils with other values of some properties (say, SOC in a scenario)."""
        ...


@dataclass
class Difference:
    """F1 of a soil as it is and as it becomes, and what is known of the change, float32.

    ``ends``: F1 before and after, % (2, n); ``rises``: probability that F1 rises (n,), 0.5 where nothing changes;
    ``width``: gives the half-width of the 90 % interval of the change, percentage points (n,), if it is asked for.
    """

    ends: Singles
    rises: Singles
    width: Callable[[], Singles]

    @property
    def change(self) -> Singles:
        """F1 after less F1 before, percentage points, float32 (n,)."""
        change: Singles = self.ends[1] - self.ends[0]
        return change

    @cached_property
    def half_width(self) -> Singles:
        """Half-width of the 90 % interval of the change, percentage points, float32 (n,)."""
        return self.width()


class FractionationModel(ABC):
    """One bundle, loaded. Safe to share between threads."""

    #: What may stand behind an element, most first.
    flags: ClassVar[tuple[str, ...]]
    #: Whether a content is split into a geogenic and an anthropogenic part.
    two_sources: ClassVar[bool]
    #: Whether F1 has parts, and whether a difference, a class and an exceedance have a probability.
    has_posterior: ClassVar[bool]

    optional_features: tuple[str, ...]
    #: What is made of trees; None where nothing is.
    ensembles: Ensembles | None
    #: The folder it was read from; None of a model that was made otherwise.
    folder: Path | None = None

    #: The forms by the format of their bundles, made of card, texts and a predictor for those that can use one. They
    #: enter themselves, and the room's ``__init__`` imports them.
    _forms: ClassVar[dict[int, Callable[..., FractionationModel]]] = {}

    def __init_subclass__(cls, bundle_format: int, **options: Any) -> None:
        super().__init_subclass__(**options)
        FractionationModel._forms[bundle_format] = cls

    def __init__(self, card: dict[str, Any]) -> None:
        self.card = card
        self.name: str = card["name"]
        self.elements: tuple[str, ...] = tuple(card["elements"])
        self.features: tuple[str, ...] = tuple(feature["name"] for feature in card["features"])
        soil = (feature["name"] for feature in card["features"] if feature["kind"] == "soil")
        self.soil_features: tuple[str, ...] = tuple(soil)

    @staticmethod
    def load(path: str | Path, predictor: Predictor | None = None) -> FractionationModel:
        """Read and check a bundle: a bundled name, a folder or a ``card.json``; BundleError if it cannot be used.

        ``predictor`` evaluates ensembles of format 1 that do not fit into tables (``general`` names them) in place of
        the numpy tree walk, which is exact but slow; ``training.evaluator`` makes one where LightGBM is installed.
        """
        folder = bundle_folder(path)
        card = read_card(folder)
        model = FractionationModel.from_texts(card, read_texts(folder, card), predictor)
        model.folder = folder
        return model

    @staticmethod
    def from_texts(
        card: dict[str, Any], texts: Mapping[str, bytes], predictor: Predictor | None = None
    ) -> FractionationModel:
        """A model of a checked card and the text of each file it names; BundleError if the texts cannot be used."""
        return FractionationModel._forms[card["format_version"]](card, texts, predictor)

    def with_card(self, card: dict[str, Any]) -> FractionationModel:
        """The same model under a card with other offsets or words; features and files must be the same."""
        other = copy.copy(self)
        other.card, other.name = card, card["name"]
        return other

    # -- what the card says -------------------------------------------------------------------------------------------

    @property
    def general(self) -> tuple[str, ...]:
        """Names of the ensembles that do not fit into tables and are evaluated tree by tree."""
        return ()

    @property
    def has_spread(self) -> bool:
        """Whether the bundle can tell half-widths."""
        return True

    def training_range(self, feature: str) -> tuple[float, float]:
        """Lowest and highest value of a soil feature in training."""
        low, high = self.card["training_ranges"][feature]
        return float(low), float(high)

    def element(self, symbol: str) -> dict[str, Any]:
        """What the card says about an element; BundleError if the model does not know it."""
        try:
            entry: dict[str, Any] = self.card["elements"][symbol]
        except KeyError:
            raise BundleError(
                "The model {model} has no element {symbol}. It has: {known}",
                model=self.name,
                symbol=repr(symbol),
                known=", ".join(self.elements),
            ) from None
        return entry

    def evidence(self, symbols: Iterable[str]) -> dict[str, str]:
        """How well the fractions of elements are known: the flag of each, see `flags`; BundleError as `element`."""
        return {symbol: self.element(symbol)["flag"] for symbol in symbols}

    def reference_content(self, symbol: str) -> float:
        """The reference topsoil content of an element, mg/kg in aqua regia: where enrichment is 0."""
        entry = self.element(symbol)
        return float(entry["reference_mg_kg"] * entry["aqua_regia_share"])

    def descriptors(self, symbol: str) -> dict[str, float]:
        """An element's descriptor features; NaN where the card has none."""
        given = self.element(symbol)["descriptors"]
        return {name: np.nan if value is None else float(value) for name, value in given.items()}

    def offset(self, symbol: str, name: str) -> float:
        """What a recalibration adds to a score of an element; 0 where the card states nothing."""
        return float(self.element(symbol).get("offsets", {}).get(name, 0.0))

    # -- prepared soils -----------------------------------------------------------------------------------------------

    def check_soil(self, soil: Mapping[str, Values]) -> None:
        """BundleError for a feature that `prepare` does not take, and without one that the model needs."""
        known = [name for name in self.soil_features if name != "enrichment"]
        unknown = [name for name in soil if name not in known]
        if unknown:
            raise BundleError(
                "The model {model} has no soil feature {names}", model=self.name, names=", ".join(unknown)
            )
        self._refuse_missing(name for name in known if name not in self.optional_features and soil.get(name) is None)

    def _refuse_missing(self, names: Iterable[str]) -> None:
        lacking = ", ".join(names)
        if lacking:
            raise BundleError(
                "The model {model} needs {names}: it was not trained to do without", model=self.name, names=lacking
            )

    @abstractmethod
    def prepare(self, soil: Mapping[str, Values]) -> Pixels:
        """Make n soils ready, once for all elements.

        ``soil`` maps soil features to float32 (n,) arrays in the card's units, or to one number for all soils; at
        least one array is needed. None, or a feature left out, is missing everywhere: BundleError unless it is one of
        ``optional_features``, in which NaN counts as missing too.
        """

    @abstractmethod
    def mobility(self, symbol: str, pixels: Any, enrichment: Values, anthropogenic: Values = None) -> Singles:
        """F1 in percent, float32 (n,). ``enrichment`` and ``anthropogenic`` are one number or float32 (n,)."""

    def mobility_series(
        self, symbol: str, series: Sequence[Any], enrichment: Values, anthropogenic: Values = None
    ) -> Singles:
        """F1 in percent for variants of the same soils (``pixels, pixels.replaced(soc=...), ...``), float32 (k, n).

        Bit for bit what `mobility` gives for each; what the variants share is computed once.
        """
        return np.stack([self.mobility(symbol, pixels, enrichment, anthropogenic) for pixels in series])

    @abstractmethod
    def fractions(self, symbol: str, pixels: Any, enrichment: Values, anthropogenic: Values = None) -> Singles:
        """F1, F2, F3, F4 in percent, float32 (4, n), none below 0; the sum is 100 within float32 rounding."""

    @abstractmethod
    def logit(self, name: str, symbol: str, pixels: Any, enrichment: Values, anthropogenic: Values = None) -> Array:
        """A nested logit ('l1', 'l2', 'l3') before any averaging, float64 (n,)."""

    @abstractmethod
    def interval(self, symbol: str, pixels: Any, enrichment: Values, anthropogenic: Values = None) -> Singles:
        """The 90 % predictive interval of F1 in percent, float32 (2, n): lower and upper end."""

    @abstractmethod
    def intervals(self, symbol: str, pixels: Any, enrichment: Values, anthropogenic: Values = None) -> Singles:
        """The 90 % predictive intervals of F1..F4 in percent, float32 (2, 4, n): lower and upper ends.

        NaN for fractions of which the model cannot tell. Slow: for a soil at a time, not for maps.
        """

    def probability(
        self, symbol: str, pixels: Any, limit: float, enrichment: Values, anthropogenic: Values = None
    ) -> Singles:
        """Probability that F1 is at or above ``limit`` (percent), float32 (n,).

        BundleError where the model cannot tell (not ``has_posterior``).
        """
        raise self._cannot_tell(Phrase("how probable a class is"))

    def difference(
        self, symbol: str, before: Any, after: Any, enrichment: Values, anthropogenic: Values = None
    ) -> Difference:
        """How F1 changes from one state of soils to another of the same soils, with interval and sign.

        What is uncertain about both alike cancels. BundleError where the model cannot tell (not ``has_posterior``).
        """
        raise self._cannot_tell(Phrase("how certain a difference is"))

    @abstractmethod
    def _half_width(self, symbol: str, pixels: Any, enrichment: Values, anthropogenic: Values) -> Singles:
        """Half-width of the 90 % predictive interval of F1 in percentage points, float32 (n,)."""

    def _parts(self, symbol: str, pixels: Any, enrichment: Values, anthropogenic: Values) -> Singles:
        """The `PARTS` of F1 in percent, float32 (3, n)."""
        raise self._cannot_tell(Phrase("what F1 is made of"))

    def _cannot_tell(self, what: Phrase) -> BundleError:
        return BundleError(
            "The model {model} cannot tell {what}: use a model with a smooth core.", model=self.name, what=what
        )

    # -- soils by name ------------------------------------------------------------------------------------------------

    def predict(
        self,
        symbol: str,
        *,
        ph: ArrayLike,
        soc: ArrayLike,
        clay: ArrayLike,
        cec: ArrayLike | None = None,
        total: ArrayLike | None = None,
        background: ArrayLike | None = None,
    ) -> Singles:
        """Predict F1, F2, F3 and F4 of one element in soils, percent of its aqua-regia content, float32 (4, ...).

        Numbers and arrays broadcast. ``ph`` in water; ``soc``, ``clay`` in %; ``cec`` in cmol(c)/kg, estimated where
        None or NaN; ``total`` and ``background`` in mg/kg (aqua regia): the content, by default the element's
        reference, and what of it is geogenic, by default all. As on maps, values beyond the training range are moved
        to its end. NaN where an input is NaN or impossible (pH 15).

        BundleError for an element that the model does not know, `CovariateError` for a background that cannot be used.
        """
        soil = {"ph": ph, "soc": soc, "clay": clay, "cec": cec, "total": total, "background": background}
        return self._of_soil(symbol, soil, self.fractions)

    def parts(
        self, symbol: str, pixels: Any = None, enrichment: Values = 0.0, anthropogenic: Values = None, **soil: Any
    ) -> dict[str, Singles]:
        """What F1 is made of, in percent, by name: ``exchangeable``, ``carbonate`` and ``labile``.

        Of soils given by name as in `predict`, float32 (...), or of prepared ones, float32 (n,). Their sum is F1.
        BundleError where the model has no parts (not ``has_posterior``).
        """
        found = self._either(symbol, (pixels, enrichment, anthropogenic), soil, self._parts)
        return dict(zip(PARTS, found))

    def half_width(
        self, symbol: str, pixels: Any = None, enrichment: Values = 0.0, anthropogenic: Values = None, **soil: Any
    ) -> Singles:
        """Half-width of the 90 % predictive interval of F1, percentage points.

        Of soils given by name as in `predict`, float32 (...), or of prepared ones, float32 (n,). BundleError where
        the model cannot tell (not ``has_spread``).
        """
        return self._either(symbol, (pixels, enrichment, anthropogenic), soil, self._half_width)

    def content(self, symbol: str, total: Values, background: Values = None) -> tuple[Values, Values]:
        """Enrichment and anthropogenic share of a content, in mg/kg (aqua regia), clamped to the training range.

        Without a total the reference content counts; without a background the content is geogenic. `CovariateError`
        for a background of a major element, without a total, or where the model does not tell two sources apart.
        """
        raw, share = self.enriched(symbol, total, background)
        return _number(clamp(np.asarray(raw, np.float32), self.training_range("enrichment"))[0]), share

    def enriched(
        self, symbol: str, total: Values, background: Values = None, basis: str = "aqua regia"
    ) -> tuple[Values, Values]:
        """As `content`, of contents on ``basis`` (one of `TOTAL_BASES`), with the enrichment as it is: not clamped."""
        self.check_background(symbol, total, background)
        if total is None:
            return 0.0, None
        geogenic, share = (total, None) if background is None else split_content(total, background)
        entry = self.element(symbol)
        raw = log_ratio(geogenic, entry["reference_mg_kg"], entry["aqua_regia_share"], basis)
        return _number(np.asarray(raw)), _number(share)

    def check_background(self, symbol: str, total: Any, background: Any) -> None:
        """Refuse (`CovariateError`) a background, None where there is none, that says nothing: see `content`."""
        if background is None:
            return
        if not self.two_sources:
            raise CovariateError(
                "The model {model} does not tell geogenic from anthropogenic contents: leave out the background.",
                model=self.name,
            )
        if symbol in MAJOR_ELEMENTS:
            raise CovariateError(
                "{symbol} is a major element of rocks: what lies above a background is no contamination. Leave out the "
                "background.",
                symbol=symbol,
            )
        if total is None:
            raise CovariateError("A background says nothing without the total content of {symbol}.", symbol=symbol)

    def _either(
        self, symbol: str, prepared: tuple[Any, Values, Values], soil: Mapping[str, Any], call: Callable[..., Singles]
    ) -> Singles:
        """``call`` on prepared soils, or on soils given by name, whose contents are among ``soil``."""
        if prepared[0] is not None:
            if soil:
                raise TypeError("soils are given prepared or by name, not both")
            return call(symbol, *prepared)
        if np.any(np.asarray(prepared[1])) or prepared[2] is not None:
            raise TypeError("soils that are given by name have a total and a background, no enrichment")
        return self._of_soil(symbol, soil, call)

    def _of_soil(self, symbol: str, soil: Mapping[str, Any], call: Callable[..., Singles]) -> Singles:
        """``call`` on soils given by name: made alike, checked and clamped; NaN where one is missing."""
        self.element(symbol)
        unknown = set(soil) - {*PROPERTIES, *_CONTENT_NAMES}
        if unknown:
            raise TypeError(f"unknown soil properties: {', '.join(sorted(unknown))}")
        given = {name: as_singles(value) for name, value in soil.items() if value is not None}
        shape = np.broadcast_shapes(*(array.shape for array in given.values()))
        flat = {name: _flat(array, shape) for name, array in given.items()}
        lost = np.zeros(int(np.prod(shape)), dtype=bool)
        ready: dict[str, Values] = {}
        for name in PROPERTIES:
            if name in flat:
                ready[name], bad = self._clean(name, flat[name])
                lost |= bad if name != "cec" else False
        contents: list[Values] = []
        for name in _CONTENT_NAMES:
            values = flat.get(name)
            if values is not None:
                values = mask_impossible(values, TOTAL_RANGE)[0]
                lost |= np.isnan(values)
            contents.append(_number(values))
        enrichment, share = self.content(symbol, *contents)
        ready["ph"] = np.broadcast_to(np.asarray(ready["ph"]), lost.shape).copy() if "ph" in ready else None
        # a stretch at a time: twice as fast as all of a large map, in little memory
        found = np.concatenate(
            [
                call(
                    symbol,
                    self.prepare({name: cut(values, *bounds) for name, values in ready.items()}),
                    *(cut(content, *bounds) for content in (enrichment, share)),
                )
                for bounds in chunks(max(1, lost.size))
            ],
            axis=-1,
        )
        found[..., lost] = np.nan
        return found.reshape((*found.shape[:-1], *shape))

    def _clean(self, name: str, values: Singles) -> tuple[Values, Flags]:
        """A property within the training range, and where it is unknown or impossible."""
        cleaned = clamp(mask_impossible(values, COVARIATES[name].physical)[0], self.training_range(name))[0]
        return _number(cleaned), np.isnan(cleaned)


def common_size(soil: Mapping[str, Values]) -> int:
    """The length of the arrays of a soil; ValueError unless they have one, and there is an array."""
    sizes = {values.shape for values in soil.values() if isinstance(values, np.ndarray) and values.ndim}
    if len(sizes) != 1 or len(next(iter(sizes))) != 1:
        raise ValueError(f"soil needs 1-D arrays of one length, not of shapes {sorted(sizes)}")
    return int(next(iter(sizes))[0])


def check_shapes(values: Mapping[str, Values], size: int) -> None:
    """ValueError unless every value of a soil is a number, None or an array (size,)."""
    for name, value in values.items():
        if value is not None and np.ndim(value) and np.shape(value) != (size,):
            raise ValueError(f"{name} has shape {np.shape(value)}, not ({size},)")


def _flat(array: Singles, shape: tuple[int, ...]) -> Singles:
    """All values in order, (n,); (1,) for what all soils share."""
    return array.reshape(1) if array.size == 1 else np.broadcast_to(array, shape).reshape(-1)


def _number(values: Singles | None) -> Values:
    """What all soils share as a number."""
    return float(values.reshape(-1)[0]) if values is not None and values.size == 1 else values
