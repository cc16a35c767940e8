"""Predictions on rasters: fractions of an element, mobility of several, and what every map of mobility counts."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import SoilMobilityError
from ..feedback import Feedback
from ..language import fill, number, tr
from ..model.applicability import Applicability, Domains
from ..model.bundle import BundleError
from ..model.core import PARTS
from ..model.fractionation import FractionationModel, Values
from ..raster.areas import PixelAreas
from ..raster.geotiff import EXACT, Band, Item, Output
from ..raster.grid import Grid, Window
from ..raster.walk import Options, process
from ..risk.classes import MEDIUM, RAC_LIMITS
from ..soil import fractions as soil_fractions
from ..soil.covariates import aqua_regia_content
from ..soil.fractions import PERCENT_STEP, mobile_content
from ..typing import Array, Singles
from .inputs import say_sparse
from .kinds import PART_NAMES
from .sampling import AREA, Sample
from .stack import Content, Counts, SoilBlock, SoilStack

#: The results, as their parameters are called.
FRACTIONS, MOBILE, UNCERTAINTY, APPLICABILITY = "OUTPUT", "OUTPUT_MOBILE", "OUTPUT_UNCERTAINTY", "OUTPUT_APPLICABILITY"
PARTS_OF_F1, PROBABILITY = "OUTPUT_PARTS", "OUTPUT_PROBABILITY"
MOBILITY = "OUTPUT"
#: What a pass calls the soil of a block and the mobility vectors of its valid pixels.
BLOCK, F1 = "block", "f1"


@dataclass(frozen=True)
class MobilityFound:
    """What a map of mobility holds: counts, mean F1 (%), share (0..1) at medium or above, share with a clamped value.

    Mean and shares are by area on the ellipsoid, over all elements; None where no pixel is valid, of mobility where
    none is known. ``share_outside``: share (0..1) outside the area of applicability, told of a `Sample`; None if the
    model does not say where it applies. ``outside_by``: the same of each element; ``looked``: of how many pixels.
    """

    counts: Counts
    mean: float | None
    share_medium: float | None
    share_clamped: float | None
    share_outside: float | None = None
    looked: int = 0
    outside_by: tuple[float, ...] = ()


class MobilityTally:
    """Adds up, block by block, what `MobilityFound` says; reads `BLOCK` and `F1`: vectors (n,), NaN where unknown.

    Without `F1`, of a map of something else, it tells of the soils alone.
    """

    def __init__(self, grid: Grid, domains: Domains | None = None, limits: Sequence[float] = RAC_LIMITS) -> None:
        self._areas = PixelAreas(grid)
        self._medium = np.float32(limits[MEDIUM - 2])
        self._domains = domains
        #: of which the area of applicability is told: an index costs 10 to 20 predictions
        self._sample = Sample()
        self._counts = Counts()
        #: F1 times area, its area, that at medium or above; of the valid pixels the area, that with a clamped value
        self._sums = np.zeros(5)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[Counts, Array, Any]:
        """The sums of a block (worker)."""
        block: SoilBlock = arrays[BLOCK]
        areas = block.pick(self._areas.spread(window))
        whole = areas.sum()
        sums = np.zeros(5)
        sums[3:] = whole, (areas * block.clamped()).sum()
        for mobility in arrays.get(F1, ()):
            value, area, size = mobility, areas, whole
            # no BLAS, whose threads would change the digits
            total = np.einsum("i,i", area, value)
            if not np.isfinite(total):
                known = np.isfinite(mobility)
                value, area = mobility[known], areas[known]
                total, size = np.einsum("i,i", area, value), area.sum()
            sums[:3] += total, size, (area * (value >= self._medium)).sum()
        part = None if self._domains is None else self._sample.part(window, block, {AREA: areas, **block.soil})
        return block.counts, sums, part

    def combine(self, part: tuple[Counts, Array, Any]) -> None:
        """Add the sums of a block (caller's thread, in order)."""
        self._counts += part[0]
        self._sums += part[1]
        if part[2] is not None:
            self._sample += part[2]

    def found(self) -> MobilityFound:
        """What was added up."""
        total, area, medium, valid, clamped = self._sums.tolist()
        if not valid:
            return MobilityFound(self._counts, None, None, None)
        mean, share_medium = (total / area, medium / area) if area else (None, None)
        told = mean, share_medium, clamped / valid
        if self._domains is None:
            return MobilityFound(self._counts, *told)
        # all at once: of many soils more are alike
        soils, areas = {name: self._sample.taken(name) for name in self._sample.names()}, self._sample.taken(AREA)
        outside = np.average(~self._domains.inside(self._domains.index(soils)), axis=1, weights=areas)
        return MobilityFound(self._counts, *told, float(outside.mean()), areas.size, tuple(outside.tolist()))


def domains(model: FractionationModel, elements: Sequence[str]) -> Domains | None:
    """Where ``model`` applies, per element; None if its card lists no measured soils."""
    try:
        return Domains(model, elements)
    except BundleError:
        return None


def report_counts(counts: Counts, stack: SoilStack, feedback: Feedback) -> None:
    """Say in the log what was masked and clamped, and what lacks values, as a warning where it matters."""
    for name, count in sorted(counts.masked.items()):
        text = tr("{}: {:,} pixels outside the possible range were masked.")
        feedback.pushWarning(fill(text, stack.called([name]), count))
    say_sparse(stack.views, feedback, beside_first=True, called=stack.called)
    text = tr("{}: {:,} pixels ({:.2f} %) lie outside the model's training range and were clamped to it.")
    for name, count in sorted(counts.clamped_by.items()):
        share = 100.0 * count / counts.valid if counts.valid else 0.0
        feedback.pushWarning(fill(text, stack.called([name]), count, share))
    if not counts.valid:
        feedback.pushWarning(tr("No pixel has all the required inputs: the result is empty."))


def report_domain(
    found: MobilityFound, feedback: Feedback, elements: Sequence[str] = (), known: Domains | None = None
) -> None:
    """Say in the log how much lies outside the area of applicability; ``known``: that of each of ``elements``."""
    if found.share_outside is None:
        return
    text = tr("{:.1f} % of the predictions lie outside the model's area of applicability, by area.")
    feedback.pushInfo(fill(text, 100.0 * found.share_outside))
    if known is None:
        return
    measured = dict(zip(elements, known.measured.tolist()))
    told = [(100 * share, symbol) for share, (symbol, is_known) in zip(found.outside_by, measured.items()) if is_known]
    shares = ", ".join(f"{symbol} {number(share, '.0f')}" for share, symbol in sorted(told)) or tr("none")
    text = tr("Outside the area of applicability, % of the land, of {:,.0f} pixels looked at: {}.")
    nowhere = ", ".join(symbol for symbol, is_known in measured.items() if not is_known)
    rest = fill(tr("Measured in none of the model's soils, theory alone: {}."), nowhere) if nowhere else ""
    feedback.pushInfo(f"{fill(text, found.looked, shares)} {rest}".rstrip())


def mobility_of(block: SoilBlock, model: FractionationModel, elements: Sequence[str]) -> Singles:
    """F1, %, of elements in the valid pixels of a block, float32 (elements, n); NaN where a content is unknown."""
    contents = [block.content(model, symbol) for symbol in elements]
    mobility = np.empty((len(elements), block.counts.valid), dtype=np.float32)
    for part in block.parts():
        pixels = model.prepare(block.some(part))
        for band, symbol, content in zip(mobility, elements, contents):
            band[part] = model.mobility(symbol, pixels, *content.at(part))
    for band, content in zip(mobility, contents):
        content.blank(band)
    return mobility


def predict_mobility(
    stack: SoilStack,
    model: FractionationModel,
    elements: Sequence[str],
    output: tuple[str, Mapping[str, Item]],
    feedback: Feedback,
    limits: Sequence[float] = RAC_LIMITS,
) -> MobilityFound:
    """Write the mobility (F1, %) of ``elements``, a float32 band each, nodata where an element's content is unknown.

    ``output``: path and metadata; ``limits``: of the classes, % F1, for the share of land at medium or above. The log
    tells, by element, how much of the land lies outside the area of applicability.
    """
    bands = tuple(Band(symbol, "%", PERCENT_STEP) for symbol in elements)
    known = domains(model, elements)
    tally = MobilityTally(stack.grid, known, limits)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        block = stack.block(arrays)
        mobility = mobility_of(block, model, elements)
        return {MOBILITY: block.scattered(mobility), BLOCK: block, F1: mobility}

    path, metadata = output
    files = {MOBILITY: Output(path, bands, metadata=metadata)}
    process(stack.grid, stack.views, files, compute, {"mobility": tally}, Options(feedback, required=stack.required))
    found = tally.found()
    report_counts(found.counts, stack, feedback)
    report_domain(found, feedback, elements, known)
    return found


@dataclass(frozen=True)
class Asked:
    """One element to be predicted, and where its area of applicability is told by (None: it is not asked for).

    ``limits``: of the classes, % F1, whose probability `PROBABILITY` tells.
    """

    model: FractionationModel
    element: str
    domain: Applicability | None = None
    limits: tuple[float, ...] = RAC_LIMITS


def predict_fractionation(
    stack: SoilStack, asked: Asked, paths: Mapping[str, str], metadata: Mapping[str, Item], feedback: Feedback
) -> MobilityFound:
    """Write `FRACTIONS`, F1..F4 in % (they add up to 100), and what else has a path, float32 bands.

    `MOBILE`: mobile content, mg/kg in aqua regia (needs a content). `UNCERTAINTY`: half-width of the 90 % interval of
    F1, percentage points. `APPLICABILITY`: dissimilarity index, and whether it is inside (1) the area of applicability.
    `PARTS_OF_F1`: what F1 is made of, % (they add up to F1); `PROBABILITY`: that F1 is at or above each limit (0..1);
    both need a model with a posterior.
    """
    model, element, domain = asked.model, asked.element, asked.domain
    if MOBILE in paths and stack.totals.value is None and element not in stack.totals.sources:
        raise SoilMobilityError("The mobile content of {element} needs a total content.", element=element)
    share = model.element(element)["aqua_regia_share"]
    tally = MobilityTally(stack.grid, domains(model, (element,)) if domain is None else domain.domains, asked.limits)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        block = stack.block(arrays)
        content, whole = block.content(model, element), block.total(element)
        if MOBILE in paths:
            whole = aqua_regia_content(np.asarray(whole), share, stack.totals.basis)
        results = {name: np.empty((bands, block.counts.valid), np.float32) for name, bands in sizes.items()}
        for part in block.parts():
            here = whole[part] if isinstance(whole, np.ndarray) and whole.ndim else whole
            for name, values in _predicted(asked, sizes, block.some(part), content.at(part), here).items():
                results[name][:, part] = values
        if domain is not None and APPLICABILITY in results:
            # of the whole block: the more soils at once, the more of them are alike
            results[APPLICABILITY][0] = domain.index(block.soil)
            results[APPLICABILITY][1] = domain.inside(results[APPLICABILITY][0])
        laid = {name: block.scattered(values) for name, values in results.items()}
        return {BLOCK: block, F1: results[FRACTIONS][:1], **laid}

    outputs = _fraction_outputs(asked, paths, metadata)
    sizes = {FRACTIONS: len(soil_fractions.FRACTIONS), **{name: len(one.bands) for name, one in outputs.items()}}
    process(stack.grid, stack.views, outputs, compute, {"mobility": tally}, Options(feedback, required=stack.required))
    found = tally.found()
    report_counts(found.counts, stack, feedback)
    if domain is not None and not domain.measured:
        feedback.pushWarning(fill(tr("{} was measured in none of the model's soils: theory alone."), element))
    report_domain(found, feedback)
    return found


def _predicted(
    asked: Asked, wanted: Collection[str], soil: Mapping[str, Array | None], content: Content, whole: Values
) -> dict[str, Array]:
    """What is ``wanted`` of some soils, float32 (bands, n); ``whole``: their content, mg/kg in aqua regia."""
    model, element = asked.model, asked.element
    pixels = model.prepare(soil)
    fractions = model.fractions(element, pixels, *content)
    found: dict[str, Array] = {FRACTIONS: fractions}
    if MOBILE in wanted:
        found[MOBILE] = mobile_content(fractions[:1], whole)
    if UNCERTAINTY in wanted:
        found[UNCERTAINTY] = model.half_width(element, pixels, *content)[np.newaxis]
    if PARTS_OF_F1 in wanted:
        parts = model.parts(element, pixels, *content)
        found[PARTS_OF_F1] = np.stack([parts[name] for name in PARTS])
    if PROBABILITY in wanted:
        found[PROBABILITY] = np.stack([model.probability(element, pixels, one, *content) for one in asked.limits])
    return found


def probability_band(element: str, limit: float) -> str:
    """The name of the band with the probability that F1 of an element is at or above ``limit``, %."""
    return f"{element} P(F1 >= {limit:g} %)"


def _fraction_outputs(asked: Asked, paths: Mapping[str, str], metadata: Mapping[str, Item]) -> dict[str, Output]:
    element = asked.element
    if asked.domain is not None:
        metadata = {**metadata, "SOIL_MOBILITY_APPLICABILITY_THRESHOLD": f"{asked.domain.threshold:g}"}
    bands = {
        PARTS_OF_F1: tuple(Band(f"{element} {name}", "%", PERCENT_STEP) for name in PART_NAMES),
        PROBABILITY: tuple(Band(probability_band(element, limit)) for limit in asked.limits),
        FRACTIONS: tuple(Band(name, "%", PERCENT_STEP) for name in soil_fractions.FRACTIONS),
        MOBILE: (Band(f"{element} mobile", "mg/kg"),),
        UNCERTAINTY: (Band(f"{element} F1 half-width 90 %", "percentage points", PERCENT_STEP),),
        APPLICABILITY: (Band(f"{element} dissimilarity index", "", EXACT), Band(f"{element} inside")),
    }
    return {
        name: Output(path, bands[name], metadata=metadata, closure=100.0 if name == FRACTIONS else None)
        for name, path in paths.items()
    }
