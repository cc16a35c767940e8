"""Why mobility is what it is, on rasters: what each soil property contributes to it, pixel by pixel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..model.applicability import TRANSFORM_OF
from ..model.drivers import Drivers, dominant
from ..model.fractionation import FractionationModel, Values
from ..raster.areas import PixelAreas
from ..raster.geotiff import Band, Item, Output
from ..raster.grid import Window
from ..raster.source import Source
from ..raster.thumbnail import Thumbnail
from ..raster.totals import Sum, Total
from ..raster.walk import Options, process
from ..report.pages.common import Trust
from ..report.pages.drivers import DRIVERS, LEAST, LOWERS, NOTHING, Explanation, Found
from ..risk.classes import RAC_LIMITS
from ..soil import covariates
from ..soil.fractions import logistic
from ..soil.units import convert
from ..typing import Array
from .background import median_value
from .predict import BLOCK, F1, MobilityFound, MobilityTally, domains, report_counts
from .stack import SoilBlock, SoilStack

#: The results, as their parameters are called.
CONTRIBUTIONS, DOMINANT = "OUTPUT", "OUTPUT_DOMINANT"
TRAINING_MEAN, MAP_MEDIAN = "training mean", "map median"
#: What pixels are compared with, and what users read: only of models of their own is the reference soil a mean.
REFERENCES = {TRAINING_MEAN: "that of the model", MAP_MEDIAN: MAP_MEDIAN}

#: Cells along a driver in which contributions are averaged.
CELLS = 40

#: What a pass adds up, times the area (m2): sizes of contributions, these with their signs, dominant drivers, and what
#: the drivers contribute along their ranges.
SIZE, SIGNED, CLASSES, ALONG = "size", "signed", "classes", "along"

BAND_UNIT = "ln odds of F1"
DOMINANT_BAND = "{}: dominant driver (10 more where it lowers mobility)"


def explain(model: FractionationModel, element: str, stack: SoilStack, against: str) -> Explanation:
    """Settle what the pixels of ``stack`` are compared with: one of `REFERENCES`."""
    reference = reference_soil(model, element, stack, against)
    return Explanation(model, element, REFERENCES[against], reference, Drivers(model, element, reference))


def reference_soil(model: FractionationModel, element: str, stack: SoilStack, against: str) -> dict[str, float | None]:
    """The soil that pixels are compared with, canonical units; what the map does not know is None here too."""
    reference: dict[str, float | None] = {}
    for name in model.soil_features:
        given = float(model.card["reference_soil"][name])
        if name == "enrichment":
            reference[name] = _reference_enrichment(model, element, stack, against)
        elif name not in stack.layers:
            reference[name] = None
        elif against == MAP_MEDIAN:
            method = stack.ph_method if name == "ph" else None
            median = np.array([median_value(stack.layers[name].source)], np.float32)
            reference[name] = _within(model, name, float(convert(median, stack.units[name].unit, method)[0]), given)
        else:
            reference[name] = given
    return reference


def _reference_enrichment(model: FractionationModel, element: str, stack: SoilStack, against: str) -> float:
    totals, card = stack.totals, model.element(element)
    given = float(model.card["reference_soil"]["enrichment"])
    if totals.assumed((element,)):
        return 0.0
    if against != MAP_MEDIAN:
        return given
    # nothing is anthropogenic in the reference soil: of its content no more counts than the background
    contents = totals.sources.get(element, totals.value), totals.backgrounds.get(element)
    medians = (median_value(one) if isinstance(one, Source) else one for one in contents if one is not None)
    content = covariates.enrichment(min(medians), card["reference_mg_kg"], card["aqua_regia_share"], totals.basis)
    return _within(model, "enrichment", float(content), given)


def _within(model: FractionationModel, name: str, value: float, otherwise: float) -> float:
    """``value`` clamped to the training range; ``otherwise`` where a layer is empty."""
    low, high = model.training_range(name)
    return min(max(value, low), high) if np.isfinite(value) else otherwise


def map_drivers(
    stack: SoilStack,
    explanation: Explanation,
    paths: Mapping[str, str],
    metadata: Mapping[str, Item],
    feedback: Feedback,
    limits: Sequence[float] = RAC_LIMITS,
) -> tuple[Found, MobilityFound]:
    """Write the contribution of each driver (`CONTRIBUTIONS`) and the dominant one (`DOMINANT`).

    ``paths`` holds a path per raster that is wanted. Contributions are float32 bands in ln odds of F1, in the order of
    the model's soil features; codes of the dominant driver are those of `DRIVERS`, `LOWERS` more where it lowers
    mobility. ``limits``: of the classes, % F1, for the share of land at medium or above.
    """
    element, drivers = explanation.element, explanation.drivers
    bands = tuple(Band(f"{element}: {DRIVERS[name].title}", BAND_UNIT) for name in drivers.features)
    outputs = {CONTRIBUTIONS: Output(paths[CONTRIBUTIONS], bands, metadata=metadata)}
    if paths.get(DOMINANT):
        outputs[DOMINANT] = Output(paths[DOMINANT], (Band(DOMINANT_BAND.format(element)),), "Byte", metadata)
    areas, picture = PixelAreas(stack.grid), Thumbnail(stack.grid, DOMINANT)
    edges = [driver_edges(explanation.model, name) for name in drivers.features]
    shapes = {SIZE: (len(edges),), SIGNED: (len(edges),), CLASSES: (256,), ALONG: (2, len(edges), CELLS)}
    sums = {name: Sum(name, np.zeros(shape)) for name, shape in shapes.items()}
    mobility = MobilityTally(stack.grid, domains(explanation.model, (element,)), limits)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        block = stack.block(arrays)
        found, values = _contributions(explanation, block)
        codes = _codes(drivers, found)
        area = block.pick(areas.spread(window))
        weighted = area * found
        return {
            CONTRIBUTIONS: block.scattered(found.astype(np.float32)),
            DOMINANT: block.spread_codes(codes[np.newaxis])[0],
            BLOCK: block,
            F1: [100.0 * logistic(drivers.base + found.sum(axis=0))],
            SIZE: np.abs(weighted).sum(axis=1),
            SIGNED: weighted.sum(axis=1),
            CLASSES: np.bincount(codes, area, 256),
            ALONG: _along(edges, values, area, weighted),
        }

    totals: dict[str, Total] = {**sums, "mobility": mobility, "map": picture}
    process(stack.grid, stack.views, outputs, compute, totals, Options(feedback, required=stack.required))
    counted = mobility.found()
    report_counts(counted.counts, stack, feedback)
    model = explanation.model
    trust = Trust(model.name, model.evidence((element,)), stack.totals.assumed((element,)))
    size, signed, classes, along = (total.value for total in sums.values())
    whole = classes.sum() or 1.0
    shares = size / whole, signed / whole, classes / whole
    found = Found(explanation, counted.counts.valid, counted.mean, *shares, edges, along, picture, trust)
    return found, counted


def _contributions(explanation: Explanation, block: SoilBlock) -> tuple[Array, list[Values]]:
    """Contributions, float64 (drivers, n), of the valid pixels of a block, and the drivers' values there."""
    model = explanation.model
    content = block.content(model, explanation.element)
    given = {name: block.soil.get(name) for name in model.soil_features if name != "enrichment"}
    found = explanation.drivers.contributions(model.prepare(given), *content)
    return found, [content.enrichment if name == "enrichment" else given[name] for name in model.soil_features]


def _codes(drivers: Drivers, contributions: Array) -> Array:
    """The class code, uint8 (n,), of the dominant driver; `NOTHING` where all are less than a page can tell."""
    position, raises = dominant(np.where(np.abs(contributions) < LEAST, 0.0, contributions))
    code_of = np.array([NOTHING, *(DRIVERS[name].code for name in drivers.features)], dtype=np.uint8)
    codes: Array = code_of[position + 1]
    codes[(position >= 0) & ~raises] += LOWERS
    return codes


def _along(edges: Sequence[Array], values: Sequence[Values], areas: Array, weighted: Array) -> Array:
    """Areas of a block's pixels, m2, and contributions times areas, in cells along each driver: (2, drivers, cells)."""
    along = np.zeros((2, len(edges), CELLS))
    for row, (ends, value) in enumerate(zip(edges, values)):
        if value is None:
            continue
        given = np.broadcast_to(np.asarray(value), areas.shape)
        known = ~np.isnan(given)
        cell = np.clip(np.searchsorted(ends, given[known]) - 1, 0, CELLS - 1)
        along[0, row] = np.bincount(cell, areas[known], CELLS)
        along[1, row] = np.bincount(cell, weighted[row][known], CELLS)
    return along


def driver_edges(model: FractionationModel, name: str) -> Array:
    """Ends (`CELLS` + 1,) of the cells along a driver over its training range, even as the driver is distributed."""
    low, high = model.training_range(name)
    kind = TRANSFORM_OF.get(name, "linear")
    if kind == "ln":
        return np.geomspace(low, high, CELLS + 1)
    power = 2.0 if kind == "sqrt" else 1.0
    edges: Array = np.linspace(low ** (1 / power), high ** (1 / power), CELLS + 1) ** power
    return edges
