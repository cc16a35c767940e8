"""The risk classes of a map of mobility, and the area of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..language import fill, tr
from ..raster.geotiff import Band, Output
from ..raster.grid import Grid, Window
from ..raster.source import Source
from ..raster.thumbnail import Thumbnail
from ..raster.totals import Sum
from ..raster.view import View
from ..raster.walk import Options, process
from ..raster.zonal import ZonalSummary
from ..raster.zones import Everywhere
from ..report.pages.classes import ClassAreas
from ..report.pages.common import Trust
from ..risk.classes import MEDIUM, NO_CLASS, classify
from ..risk.transitions import UNDECIDED
from ..soil.covariates import mask_impossible
from .inputs import announce, say_masked
from .provenance import are_of_one_prediction, inherited_from

#: Edges of the histogram of F1, 1 % each.
STEPS = np.arange(101.0)


#: Parts of the area by how probable medium or above is: hardly, undecided, probably (`risk.transitions.UNDECIDED`).
PROBABILITY = "probability"


def classes(
    source: Source,
    grid: Grid,
    limits: Sequence[float],
    output: Output,
    feedback: Feedback,
    probability: Source | None = None,
) -> ClassAreas:
    """Write the classes (``output``: a Byte band) of mobility in % by their lower ``limits``, and measure them.

    ``probability``: that mobility is at the limit of *medium* or above (0..1); it becomes the output's second band, in
    whole %.
    """
    view = View(source, grid)
    views = {"input": view}
    announce(views, feedback)
    if probability is not None:
        views[PROBABILITY] = View(probability, grid)
        announce({PROBABILITY: views[PROBABILITY]}, feedback, needed=False)
        _doubt_prediction(list(views.values()), feedback)
        band = Band(f"probability of {limits[MEDIUM - 2]:g} % or above", "%")
        output = replace(output, bands=(*output.bands, band))
    origin = inherited_from(view)
    output = replace(output, metadata={**output.metadata, **origin})
    everywhere = Everywhere(grid)
    areas = ZonalSummary(everywhere, "mobility", limits, (0.5,))
    picture, counts = Thumbnail(grid, "shown"), Sum("counts", np.zeros(7, dtype=np.int64))
    odds = ZonalSummary(everywhere, PROBABILITY, UNDECIDED)

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        values, impossible = mask_impossible(arrays["input"], (0.0, 100.0))
        codes = classify(values, limits)
        known = codes != NO_CLASS
        pixels, strange = np.bincount(codes[known], minlength=6)[1:], 0
        shown = np.where(known, codes, np.float32(np.nan))
        result = {"output": codes, "mobility": values, "shown": shown}
        if probability is not None:
            likely, strange = mask_impossible(arrays[PROBABILITY], (0.0, 1.0))
            likely = np.where(known, likely, np.float32(np.nan))
            whole = np.where(np.isnan(likely), NO_CLASS, np.rint(100.0 * np.nan_to_num(likely))).astype(np.uint8)
            result.update({"output": np.stack([codes, whole]), PROBABILITY: likely})
        return {**result, "counts": np.hstack((pixels, impossible, strange))}

    totals: dict[str, Any] = {"areas": areas, "picture": picture, "counts": counts}
    if probability is not None:
        totals["odds"] = odds
    process(grid, views, {"output": output}, compute, totals, Options(feedback, required={"input"}))
    pixels, (impossible, strange) = counts.value[:5], counts.value[5:].tolist()
    _warn(pixels.any(), impossible, strange, feedback)
    summary, (values, weights) = areas.summary, areas.distribution()
    sizes, mean = summary.class_areas[0], float(summary.mean[0])
    steps, _ = np.histogram(values, STEPS, weights=weights)
    told = None if probability is None else odds.summary.class_areas[0]
    found = ClassAreas(tuple(limits), pixels, sizes, steps, mean, picture, Trust.read(origin), told)
    for label, count, size in zip(found.labels, found.pixels, sizes):
        feedback.pushInfo(fill(tr("{}: {:,} pixels, {:,.2f} km²"), label, int(count), size / 1e6))
    return found


def _doubt_prediction(views: Sequence[View], feedback: Feedback) -> None:
    """Warn of mobility and a probability that say that they were not predicted together."""
    if not are_of_one_prediction(views):
        text = tr("{} and {} were predicted from different inputs, or by different models. Make both in one run.")
        feedback.pushWarning(fill(text, *(view.source.label for view in views)))


def _warn(pixels: bool, impossible: int, strange: int, feedback: Feedback) -> None:
    """Warn of what is masked, of mobility and of probabilities, and of a result without ``pixels``."""
    say_masked(impossible, feedback)
    if strange:
        feedback.pushWarning(fill(tr("{:,.0f} probabilities outside 0 to 1 were masked."), strange))
    if not pixels:
        feedback.pushWarning(tr("No pixel has a value: the result is empty."))
