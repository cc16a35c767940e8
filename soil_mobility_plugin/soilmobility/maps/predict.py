"""Predictions on rasters: fractions of an element, mobility of several, and what every map of mobility counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..errors import SoilMobilityError
from ..language import fill, tr
from ..model.applicability import Applicability
from ..model.fractionation import FractionationModel, Pixels, Values
from ..raster.areas import pixel_areas
from ..raster.geotiff import EXACT, PERCENT_STEP, Band, Output
from ..raster.grid import Grid, Window
from ..raster.totals import Sum, Total
from ..raster.walk import Options, process
from ..risk.classes import MEDIUM, RAC_LIMITS
from ..soil import fractions as soil_fractions
from ..soil.covariates import aqua_regia_content
from ..soil.fractions import mobile_content
from ..typing import Array
from .feedback import Feedback
from .stack import Counts, SoilBlock, SoilStack

#: The results, as their parameters are called.
FRACTIONS, MOBILE, UNCERTAINTY, APPLICABILITY = "OUTPUT", "OUTPUT_MOBILE", "OUTPUT_UNCERTAINTY", "OUTPUT_APPLICABILITY"
MOBILITY = "OUTPUT"
#: What a pass calls the soil of a block and the mobility vectors of its valid pixels.
BLOCK, F1 = "block", "f1"


@dataclass(frozen=True)
class MobilityFound:
    """What a map of mobility holds: counts, mean F1 (%) over pixels and elements, share (0..1) at medium or above.

    The share is one of the area on the ellipsoid, over all elements. None where no pixel is valid. ``share_outside``:
    share (0..1) of the pixels outside the area of applicability, None where it was not asked for.
    """

    counts: Counts
    mean: float | None
    share_medium: float | None
    share_outside: float | None = None


class MobilityTally:
    """Adds up, block by block, what `MobilityFound` says; reads `BLOCK` and `F1`: vectors (n,), NaN where unknown."""

    def __init__(self, grid: Grid) -> None:
        self._areas = pixel_areas(grid)
        self._counts = Counts()
        #: sum of F1, how many values, their area, that at medium or above
        self._sums = np.zeros(4)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[Counts, Array]:
        """The sums of a block (worker)."""
        block: SoilBlock = arrays[BLOCK]
        areas = block.pick(np.broadcast_to(self._areas.read(window), block.valid.shape))
        medium = np.float32(RAC_LIMITS[MEDIUM - 2])
        sums = np.zeros(4)
        for mobility in arrays[F1]:
            known = np.isfinite(mobility)
            value, area = (mobility, areas) if known.all() else (mobility[known], areas[known])
            sums += value.sum(dtype=np.float64), value.size, area.sum(), area[value >= medium].sum()
        return block.counts, sums

    def combine(self, part: tuple[Counts, Array]) -> None:
        """Add the sums of a block (caller's thread, in order)."""
        self._counts.add(part[0])
        self._sums += part[1]

    def found(self) -> MobilityFound:
        """What was added up."""
        total, count, area, medium = self._sums.tolist()
        if not count:
            return MobilityFound(self._counts, None, None)
        return MobilityFound(self._counts, total / count, medium / area if area else None)


def report_counts(counts: Counts, feedback: Feedback) -> None:
    """Say in the log what was masked and clamped, as a warning where it matters."""
    for name, count in sorted(counts.masked.items()):
        feedback.pushWarning(fill(tr("{}: {:,} pixels outside the possible range were masked."), name, count))
    text = tr("{}: {:,} pixels ({:.2f} %) lie outside the model's training range and were clamped to it.")
    for name, count in sorted(counts.clamped_by.items()):
        feedback.pushWarning(fill(text, name, count, 100.0 * count / counts.valid if counts.valid else 0.0))
    if not counts.valid:
        feedback.pushWarning(tr("No pixel has all the required inputs: the result is empty."))


def element_enrichment(model: FractionationModel, element: str, block: SoilBlock) -> Values:
    """Enrichment of an element in the valid pixels of a block, clamped and counted (see `SoilBlock.enrichment`)."""
    card = model.element(element)
    values: Any = block.enrichment(element, card["reference_mg_kg"], card["aqua_regia_share"])
    return values  # type: ignore[no-any-return]


def predict_mobility(
    stack: SoilStack,
    model: FractionationModel,
    elements: Sequence[str],
    path: str,
    metadata: Mapping[str, str],
    feedback: Feedback,
) -> MobilityFound:
    """Write the mobility (F1, %) of ``elements``, a float32 band each, nodata where an element's content is unknown."""
    output = Output(path, tuple(Band(symbol, "%", PERCENT_STEP) for symbol in elements), metadata=metadata)
    tally = MobilityTally(stack.grid)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        block = stack.block(arrays)
        pixels = model.bin(block.soil)
        mobility = np.empty((len(elements), block.counts.valid), dtype=np.float32)
        for band, symbol in zip(mobility, elements):
            band[:] = _mobility(model, symbol, pixels, element_enrichment(model, symbol, block))
        return {MOBILITY: block.spread(mobility), BLOCK: block, F1: mobility}

    process(
        stack.grid,
        stack.views,
        {MOBILITY: output},
        compute,
        {"mobility": tally},
        Options(feedback, required=stack.required),
    )
    found = tally.found()
    report_counts(found.counts, feedback)
    return found


def _mobility(model: FractionationModel, symbol: str, pixels: Pixels, enrichment: Values) -> Array:
    """Mobility, %, (n,); NaN where the content is unknown."""
    mobility = model.mobility(symbol, pixels, enrichment)
    return np.where(np.isnan(np.asarray(enrichment)), np.float32(np.nan), mobility)


@dataclass(frozen=True)
class Asked:
    """One element to be predicted, and where its area of applicability is told by (None: it is not asked for)."""

    model: FractionationModel
    element: str
    domain: Applicability | None = None


def predict_fractionation(
    stack: SoilStack, asked: Asked, paths: Mapping[str, str], metadata: Mapping[str, str], feedback: Feedback
) -> MobilityFound:
    """Write `FRACTIONS`, F1..F4 in % (they add up to 100), and what else has a path, float32 bands.

    `MOBILE`: mobile content, mg/kg in aqua regia (needs a content). `UNCERTAINTY`: half-width of the 90 % interval of
    F1, percentage points. `APPLICABILITY`: dissimilarity index, and whether it is inside (1) the area of applicability.
    """
    model, element, domain = asked.model, asked.element, asked.domain
    if MOBILE in paths and stack.totals.value is None and element not in stack.totals.sources:
        raise SoilMobilityError("The mobile content of {element} needs a total content.", element=element)
    share = model.element(element)["aqua_regia_share"]
    tally, outside = MobilityTally(stack.grid), Sum("outside", 0)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        block = stack.block(arrays)
        enrichment, pixels = element_enrichment(model, element, block), model.bin(block.soil)
        fractions = model.fractions(element, pixels, enrichment)
        results: dict[str, Array] = {FRACTIONS: fractions}
        if MOBILE in paths:
            content = aqua_regia_content(np.asarray(block.total(element)), share, stack.totals.basis)
            results[MOBILE] = mobile_content(fractions[:1], content)
        if UNCERTAINTY in paths:
            results[UNCERTAINTY] = model.half_width(element, pixels, enrichment)[np.newaxis]
        found = {BLOCK: block, F1: fractions[:1], "outside": 0}
        if domain is not None:
            index = domain.index(block.soil)
            inside = domain.inside(index)
            found["outside"] = inside.size - int(np.count_nonzero(inside))
            results[APPLICABILITY] = np.stack([index, inside.astype(np.float32)])
        return {**found, **{name: block.spread(values) for name, values in results.items()}}

    totals: dict[str, Total] = {"mobility": tally, "outside": outside}
    outputs = _fraction_outputs(asked, paths, metadata)
    process(stack.grid, stack.views, outputs, compute, totals, Options(feedback, required=stack.required))
    found = tally.found()
    report_counts(found.counts, feedback)
    if domain is None or not found.counts.valid:
        return found
    found = replace(found, share_outside=outside.value / found.counts.valid)
    if not domain.measured:
        feedback.pushWarning(tr("{} was measured in none of the model's soils: theory alone.").format(element))
    text = tr("{:.1f} % of the pixels lie outside the area of applicability (dissimilarity index above {:g}).")
    feedback.pushInfo(fill(text, 100.0 * outside.value / found.counts.valid, domain.threshold))
    return found


def _fraction_outputs(asked: Asked, paths: Mapping[str, str], metadata: Mapping[str, str]) -> dict[str, Output]:
    element, domain = asked.element, asked.domain
    if domain is not None:
        metadata = {**metadata, "SOIL_MOBILITY_APPLICABILITY_THRESHOLD": f"{domain.threshold:g}"}
    bands = {
        FRACTIONS: tuple(Band(name, "%", PERCENT_STEP) for name in soil_fractions.FRACTIONS),
        MOBILE: (Band(f"{element} mobile", "mg/kg"),),
        UNCERTAINTY: (Band(f"{element} F1 half-width 90 %", "percentage points", PERCENT_STEP),),
        APPLICABILITY: (Band(f"{element} dissimilarity index", "", EXACT), Band(f"{element} inside")),
    }
    closures = {FRACTIONS: 100.0}
    return {
        name: Output(path, bands[name], metadata=metadata, closure=closures.get(name)) for name, path in paths.items()
    }
