"""The mobility of several elements joined into one index, with its classes and the most critical element."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..language import fill, tr
from ..raster.geotiff import Band, Item, Output
from ..raster.grid import Grid, Window
from ..raster.source import Source
from ..raster.totals import Sum, Total
from ..raster.view import View
from ..raster.walk import Options, process
from ..raster.zonal import ZonalClasses, ZonalSummary
from ..raster.zones import Everywhere
from ..risk.classes import MEDIUM, NO_CLASS, RAC_CLASSES, classify, tells_nothing
from ..risk.composite import Weights, composite, composite_weights, most_critical
from ..soil.covariates import mask_impossible
from ..soil.elements import ELEMENTS
from ..soil.fractions import PERCENT_STEP
from ..typing import Array
from .inputs import announce, say_masked, say_sparse
from .provenance import inherited_from
from .zones import known

#: The results, as their parameters are called.
INDEX, CLASSES, CRITICAL = "OUTPUT", "OUTPUT_CLASSES", "OUTPUT_CRITICAL"

INDEX_BANDS = {
    "worst": Band("highest mobility", "%", PERCENT_STEP),
    "mean": Band("mean mobility", "%", PERCENT_STEP),
    "toxicity": Band("toxicity-weighted mean mobility", "%", PERCENT_STEP),
    "count": Band("number of elements", ""),
}


@dataclass(frozen=True)
class Joining:
    """How elements are joined: a method of `risk.composite`, weights, class limits (% F1), the class that counts."""

    method: str
    weights: Weights
    limits: tuple[float, ...]
    at_least: int

    @classmethod
    def of(cls, elements: Sequence[str], method: str, limits: tuple[float, ...], at_least: int) -> Joining:
        """Join ``elements``, in the order of their atomic numbers; an error where none of them can be weighed."""
        ordered = sorted(elements, key=lambda symbol: ELEMENTS[symbol].number)
        return cls(method, composite_weights(ordered, method), limits, at_least)

    def describe(self) -> dict[str, Any]:
        """Return what the metadata of the results say of it."""
        return {
            "composite": self.method,
            "elements": list(self.weights.elements),
            "left_out": list(self.weights.left_out),
            "weights": dict(zip(self.weights.elements, self.weights.weights)),
            "limits": self.limits,
            "at_least": RAC_CLASSES[self.at_least - 1],
        }


@dataclass(frozen=True)
class Found:
    """Valid pixels, mean and highest value of the index, share (0..1) at medium risk or above; by area.

    ``critical``: atomic numbers of the elements that are the most critical one somewhere. None: without any pixel;
    a number of elements has no share.
    """

    valid: int
    mean: float | None
    highest: float
    share_medium: float | None
    critical: tuple[int, ...]

    @property
    def alike(self) -> bool:
        """Whether the share at medium risk or above says the same of every place: it is none or all of the area."""
        return tells_nothing(self.share_medium)


def composite_risk(
    sources: Mapping[str, Source],
    grid: Grid,
    joining: Joining,
    paths: Mapping[str, str],
    metadata: Mapping[str, Item],
    feedback: Feedback,
) -> Found:
    """Write the index (`INDEX`), its classes and the atomic number of the most critical element, as ``paths`` say.

    ``sources``: mobility in % of each of the joined elements. A pixel that lacks one of them is nodata.
    """
    _say(joining, feedback)
    bands = {
        INDEX: (INDEX_BANDS[joining.method], "Float32"),
        CLASSES: (Band("risk class"), "Byte"),
        CRITICAL: (Band("atomic number of the most critical element"), "Byte"),
    }
    joined, everywhere = joining.weights.elements, Everywhere(grid)
    views = {symbol: View(source, grid) for symbol, source in sources.items()}
    metadata = {**metadata, **inherited_from(views[joined[0]], joined)}
    outputs = {name: Output(path, (bands[name][0],), bands[name][1], metadata) for name, path in paths.items()}
    numbers = np.array([ELEMENTS[symbol].number for symbol in joined], dtype=np.uint8)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        stack, impossible = np.empty((len(joined), window.height, window.width), dtype=np.float32), 0
        for band, symbol in zip(stack, joined):
            band[:], found = mask_impossible(arrays[symbol], (0.0, 100.0))
            impossible += found
        index = composite(stack, joining.method, joining.weights.weights, joining.limits, joining.at_least)
        valid, first = ~np.isnan(index), most_critical(stack, joining.weights.weights)
        return {
            INDEX: index,
            CLASSES: classify(index, joining.limits),
            CRITICAL: np.where(valid, numbers[first], np.uint8(NO_CLASS)),
            "first": np.where(valid, first, np.float32(np.nan)),
            "impossible": impossible,
        }

    indices, impossible = ZonalSummary(everywhere, INDEX, joining.limits), Sum("impossible", 0)
    leading = ZonalClasses(everywhere, "first", range(1, len(joined)))
    announce(views, feedback)
    totals: dict[str, Total] = {"indices": indices, "leading": leading, "impossible": impossible}
    process(grid, views, outputs, compute, totals, Options(feedback, arrays=len(joined) + 4))
    whole, areas = indices.summary, leading.class_areas()[0]
    _say_found(joined, areas, impossible.value, feedback)
    say_sparse(views, feedback)
    critical = tuple(numbers[areas > 0].tolist())
    share = known(whole.share_at_least(joining.limits[MEDIUM - 2])[0]) if joining.method != "count" else None
    found = Found(int(whole.pixels[0]), known(whole.mean[0]), known(whole.maximum[0]) or 0.0, share, critical)
    if share is not None and found.alike and joining.method == "worst":
        text = tr("By the worst element {:.0f} % of the area is at medium risk or above: no two places differ in it.")
        feedback.pushWarning(
            fill(text, 100 * share) + " " + tr("The index itself, and the mean mobility, tell them apart.")
        )
    return found


def _say(joining: Joining, feedback: Feedback) -> None:
    """What the log says before the run."""
    weights = joining.weights
    feedback.pushInfo(fill(tr("Elements joined: {}."), ", ".join(weights.elements)))
    if weights.left_out:
        text = tr("Left out, because the table has no toxic-response factor for them: {}.")
        feedback.pushWarning(fill(text, ", ".join(weights.left_out)))
    if joining.method == "toxicity":
        shown = ", ".join(fill("{} {:g}", *pair) for pair in zip(weights.elements, weights.weights))
        feedback.pushInfo(fill(tr("Toxic-response factors: {}."), shown))


def _say_found(joined: Sequence[str], leading: Array, impossible: float, feedback: Feedback) -> None:
    """What the log says after it; ``leading``: where each of the ``joined`` is the most critical one, m2."""
    say_masked(impossible, feedback)
    if not leading.any():
        feedback.pushWarning(tr("No pixel has all the elements: the result is empty."))
    text = tr("{} is the most critical element of {:.1f} % of the area.")
    for place in np.argsort(-leading, kind="stable").tolist():
        if leading[place]:
            feedback.pushInfo(fill(text, joined[place], 100 * leading[place] / leading.sum()))
