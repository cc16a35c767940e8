"""The risk classes of a map of mobility, and the area of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..language import fill, tr
from ..raster.geotiff import Output
from ..raster.grid import Grid, Window
from ..raster.source import Source
from ..raster.thumbnail import Thumbnail
from ..raster.totals import Sum
from ..raster.view import View
from ..raster.walk import Options, process
from ..raster.zonal import Everywhere, ZonalSummary
from ..report.pages.classes import ClassAreas
from ..report.pages.common import inherited
from ..risk.classes import NO_CLASS, classify
from ..soil.bands import is_no_mobility
from ..soil.covariates import mask_impossible
from .feedback import Feedback
from .inputs import announce

#: Edges of the histogram of F1, 1 % each.
STEPS = np.arange(101.0)


def classes(source: Source, grid: Grid, limits: Sequence[float], output: Output, feedback: Feedback) -> ClassAreas:
    """Write the classes (``output``: one Byte band) of mobility in % by their lower ``limits``, and measure them."""
    view = View(source, grid)
    announce([view], feedback)
    name = view.info.description
    if is_no_mobility(name):
        text = tr("{}: band {} is named “{}”. Is it mobility (F1)?")
        feedback.pushWarning(fill(text, source.label, source.band, name))
    output = replace(output, metadata={**output.metadata, **inherited(view.info.metadata)})
    areas = ZonalSummary(Everywhere(grid), "mobility", limits, (0.5,))
    picture, counts = Thumbnail(grid, "shown"), Sum("counts", np.zeros(7))

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        values, impossible = mask_impossible(arrays["input"], (0.0, 100.0))
        codes = classify(values, limits)
        known = codes != NO_CLASS
        found = np.bincount(codes[known], minlength=6)[1:], np.nansum(values, dtype=np.float64), impossible
        shown = np.where(known, codes, np.float32(np.nan))
        return {"output": codes, "mobility": values, "shown": shown, "counts": np.hstack(found)}

    totals: dict[str, Any] = {"areas": areas, "picture": picture, "counts": counts}
    process(grid, {"input": view}, {"output": output}, compute, totals, Options(feedback))
    *pixels, total, impossible = counts.value
    if impossible:
        feedback.pushWarning(fill(tr("{:,.0f} pixels outside 0 to 100 % were masked."), impossible))
    mean = total / sum(pixels) if any(pixels) else float("nan")
    sizes, (values, weights) = areas.summary.class_areas[0], areas.distribution()
    steps, _ = np.histogram(values, STEPS, weights=weights)
    found = ClassAreas(tuple(limits), np.array(pixels, int), sizes, steps, mean, picture, view.info.metadata)
    for label, count, size in zip(found.labels, found.pixels, sizes):
        feedback.pushInfo(fill(tr("{}: {:,} pixels, {:,.2f} km²"), label, int(count), size / 1e6))
    return found
