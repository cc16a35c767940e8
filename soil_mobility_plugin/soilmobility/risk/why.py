"""Why an element is as mobile as it is in one soil: what is predicted, how sure, what drives it, and what follows.

Nothing is computed here that a map does not show as well: the fractions, their intervals and the parts of F1 are the
model's, the contributions those of `model.drivers`, likeness to measured soils that of `model.applicability`, the local
guidance value that of `inversion`. A map does it for many soils at a time, this for one soil that changes
while somebody looks on: what does not hang on the soil is made once, when an `Explainer` is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..model.applicability import Applicability, Measured
from ..model.bundle import BundleError
from ..model.core import PARTS
from ..model.drivers import Drivers
from ..model.fractionation import FractionationModel, Pixels
from ..soil.covariates import aqua_regia_content, clamp
from ..soil.fractions import as_written, mobile_content
from ..typing import Doubles, Singles
from .classes import RAC_LIMITS, classify
from .guidance import MobileLimit, clamped_soil
from .inversion import inversion_of

#: Measured soils that are named as the nearest.
NEAREST = 3


class Held(NamedTuple):
    """The content of an element in one soil, mg/kg, and what of it is geogenic; None where not known, or all of it."""

    total: float | None = None
    background: float | None = None


#: Of which no content was given.
NOTHING_HELD = Held()


@dataclass(frozen=True)
class LocalValue:
    """A local guidance value, mg/kg aqua regia (NaN: below the contents that the model knows).

    ``status``: `guidance.EXACT` and its like. ``ends``: of the 90 % interval, None where not known. ``exceeded``:
    probability that the mobile part of the soil's content exceeds the limit, None without a content or a posterior.
    """

    value: float
    status: int
    ends: tuple[float, float] | None
    exceeded: float | None


@dataclass(frozen=True)
class Why:
    """What is known of one element in one soil.

    ``soil``: canonical units, as the model takes it: within the training range; None where not known. ``moved``: the
    properties that lay outside it (``content`` for the content). ``content`` and ``mobile``: mg/kg in aqua regia, None
    where none was given. ``fractions`` (4,) and ``ends`` (2, 4): F1 to F4 and their 90 % intervals, %, NaN where not
    known. ``parts``: of F1, %, by name; empty where the model has none. ``risk`` (1..5): the class of F1 as maps hold
    it, rounded (`soil.fractions.as_written`).

    ``drivers``: contribution of each, ln odds of F1; ``base``: logit F1 of the reference soil. ``index``: of
    dissimilarity, None where the model lists no measured soils; ``inside``: whether it applies; ``nearest``: measured
    soils. ``local``: the guidance value, None where none was asked for.
    """

    element: str
    evidence: str
    soil: Mapping[str, float | None]
    moved: frozenset[str]
    content: float | None
    mobile: float | None
    fractions: Singles
    ends: Singles
    parts: Mapping[str, float]
    risk: int
    drivers: Mapping[str, float]
    base: float
    index: float | None
    inside: bool
    nearest: tuple[Measured, ...]
    local: LocalValue | None


class Explainer:
    """Why one element is mobile, in soils that share model, reference soil, class limits and guidance value.

    ``reference``: the soil that contributions are told against, each soil feature of the model in the card's units,
    None where unknown. ``basis``: of the contents that `of` takes, one of `soil.covariates.TOTAL_BASES`.

    Raises `BundleError` if the model does not know the element, or cannot be explained.

    >>> model = FractionationModel.load("smooth_core_v2")
    >>> why = Explainer(model, "Cd", model.card["reference_soil"]).of({"ph": 6.2, "soc": 2, "clay": 20, "cec": 15})
    >>> round(float(why.fractions.sum())), round(max(why.drivers.values()), 4)
    (100, 0.0)
    """

    def __init__(
        self,
        model: FractionationModel,
        element: str,
        reference: Mapping[str, float | None],
        basis: str = "aqua regia",
        limits: Sequence[float] = RAC_LIMITS,
        guidance: MobileLimit | None = None,
    ) -> None:
        self.model, self.element, self.reference = model, element, dict(reference)
        self.basis, self.limits, self.guidance = basis, tuple(limits), guidance
        self._card = model.element(element)
        self._share = float(self._card["aqua_regia_share"])
        self._drivers = Drivers(model, element, reference)
        try:
            self.domain: Applicability | None = Applicability(model, element)
        except BundleError:
            self.domain = None

    @property
    def base(self) -> float:
        """Logit F1 of the reference soil."""
        return self._drivers.base

    @property
    def usual_content(self) -> float:
        """What the content is taken for where none is given, mg/kg on ``basis``."""
        usual = float(self._card["reference_mg_kg"])
        return usual * self._share if self.basis == "aqua regia" else usual

    def of(self, soil: Mapping[str, float | None], held: Held = NOTHING_HELD) -> Why:
        """What is known of a soil (canonical units; None: not known) with a content, mg/kg on ``basis``.

        Beyond the training range both are moved to its end, as on maps. `CovariateError` for a background that says
        nothing.
        """
        model, element = self.model, self.element
        clamped, moved = clamped_soil(model, soil)
        pixels = model.prepare(clamped)
        raw, anthropogenic = model.enriched(element, *held, self.basis)
        enrichment, outside = clamp(np.asarray(raw, np.float32).reshape(1), model.training_range("enrichment"))
        if outside is not None:
            moved.add("content")
        content = float(enrichment[0]), anthropogenic
        fractions = model.fractions(element, pixels, *content)
        whole = self._aqua_regia(held.total)
        parts = model.parts(element, pixels, *content) if model.has_posterior else {}
        found = self._drivers.contributions(pixels, *content)[:, 0]
        index, inside, nearest = self._likeness(clamped)
        return Why(
            element=element,
            evidence=str(self._card["flag"]),
            soil={name: None if values is None else float(values[0]) for name, values in clamped.items()},
            moved=frozenset(moved),
            content=whole,
            mobile=None if whole is None else float(mobile_content(np.float64(fractions[0, 0]), whole)),
            fractions=fractions[:, 0],
            ends=model.intervals(element, pixels, *content)[:, :, 0],
            parts={name: float(parts[name][0]) for name in PARTS if name in parts},
            # of what a map holds: beside “10 %” there, 9.999 % was of the class below
            risk=int(classify(as_written(fractions[0]), self.limits)[0]),
            drivers=dict(zip(self._drivers.features, found.tolist())),
            base=self.base,
            index=index,
            inside=inside,
            nearest=nearest,
            local=self._local(pixels, held, whole),
        )

    def _aqua_regia(self, content: float | None) -> float | None:
        """A content on ``basis`` as one in aqua regia."""
        return None if content is None else float(aqua_regia_content(content, self._share, self.basis))

    def _likeness(self, soil: Mapping[str, Singles | None]) -> tuple[float | None, bool, tuple[Measured, ...]]:
        """Dissimilarity index, whether the model applies, and the nearest measured soils."""
        if self.domain is None:
            return None, False, ()
        index = self.domain.index(soil)
        plain = {name: None if values is None else float(values[0]) for name, values in soil.items()}
        return float(index[0]), bool(self.domain.inside(index)[0]), self.domain.nearest(plain, NEAREST)

    def _local(self, pixels: Pixels, held: Held, whole: float | None) -> LocalValue | None:
        """The local guidance value."""
        if self.guidance is None:
            return None
        limit, part, _, reference = self.guidance
        background = self._aqua_regia(held.background)
        inversion = inversion_of(self.model, self.element, limit, part, reference, background)
        contents, status = inversion.contents(pixels)
        ends, exceeded = None, None
        if self.model.has_posterior and np.isfinite(contents[0]):
            low, high = inversion.interval(pixels, contents)[:, 0].tolist()
            ends = low, high
        if self.model.has_posterior and whole is not None:
            exceeded = float(inversion.exceedance(pixels, np.array([max(whole, 1e-9)]))[0])
        return LocalValue(float(contents[0]), int(status[0]), ends, exceeded)


def total_of(drivers: Mapping[str, float], base: float) -> Doubles:
    """Logit F1 after each driver in turn, from that of the reference soil on: (drivers + 1,), for a waterfall."""
    return np.cumsum([base, *drivers.values()])
