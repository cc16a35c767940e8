"""Where the maps of total and of mobile content of an element tell different stories: ranks, thirds, correlation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..feedback import Feedback, Part
from ..language import fill, tr
from ..raster.areas import PixelAreas
from ..raster.geotiff import Band, Item, Output
from ..raster.grid import Grid, Window
from ..raster.ranks import FineHistogram, Spearman
from ..raster.source import Source
from ..raster.thumbnail import Thumbnail
from ..raster.totals import Sum, Total
from ..raster.view import View
from ..raster.walk import Options, process, scan
from ..report.pages.common import Trust
from ..report.pages.divergence import Found
from ..risk.classes import NO_CLASS
from ..soil.covariates import TOTAL_RANGE, mask_impossible
from ..soil.fractions import mobile_content
from ..typing import Array
from .inputs import announce
from .provenance import inherited_from

#: The results, as their parameters are called.
CLASSES, DIFFERENCE = "OUTPUT", "OUTPUT_DIFFERENCE"
_TOTAL, _MOBILITY, _MOBILE, _MASKED = "total", "mobility", "mobile", "masked"

#: Upper limits of the ranks (%) of the low and the medium class: thirds of the area.
TERCILES = (100.0 / 3.0, 200.0 / 3.0)

DIFFERENCE_BAND = Band("rank of mobile minus rank of total content", "percentage points")


def divergence(
    sources: tuple[Source, Source],
    grid: Grid,
    paths: Mapping[str, str],
    metadata: Mapping[str, Item],
    feedback: Feedback,
) -> Found:
    """Rank total content (mg/kg) and mobility (%) of one element, two ``sources``, and write what ``paths`` ask for.

    `CLASSES`: tens, the third (1 low, 2, 3 high) of the total content; units, that of the mobile content. `DIFFERENCE`:
    rank of the mobile minus rank of the total content, percentage points. ``metadata`` get what the mobility rests on.
    """
    views = {_TOTAL: View(sources[0], grid), _MOBILITY: View(sources[1], grid)}
    announce(views, feedback)
    origin = inherited_from(views[_MOBILITY])
    metadata = {**metadata, **origin}
    areas = PixelAreas(grid)
    ranks = {name: FineHistogram(name, areas) for name in (_TOTAL, _MOBILE)}
    masked = Sum(_MASKED, 0)
    scan(grid, views, {**ranks, "masked": masked}, contents, Options(Part(feedback, 0, 33)))
    if masked.value:
        feedback.pushWarning(fill(tr("{:,} pixels with an impossible content or mobility were masked."), masked.value))
    for histogram in ranks.values():
        histogram.divide()
    scan(grid, views, ranks, contents, Options(Part(feedback, 33, 66)))
    outputs = {CLASSES: Output(paths[CLASSES], (Band("total and mobile content"),), "Byte", metadata)}
    if DIFFERENCE in paths:
        outputs[DIFFERENCE] = Output(paths[DIFFERENCE], (DIFFERENCE_BAND,), metadata=metadata)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        found = contents(window, arrays)
        valid = ~np.isnan(found[_MOBILE])
        rank = {name: np.full(valid.shape, np.nan, dtype=np.float32) for name in ranks}
        for name, histogram in ranks.items():
            rank[name][valid] = histogram.percentiles(found[name][valid])
        codes = np.where(valid, 10 * third(rank[_TOTAL]) + third(rank[_MOBILE]), np.uint8(NO_CLASS))
        return {
            CLASSES: codes,
            DIFFERENCE: rank[_MOBILE] - rank[_TOTAL],
            "ranks": rank[_TOTAL],
            "mobile ranks": rank[_MOBILE],
            "areas": np.bincount(codes[valid], areas.spread(window)[valid], 34),
            "valid": int(np.count_nonzero(valid)),
        }

    spearman, sizes, valid = Spearman("ranks", "mobile ranks", areas), Sum("areas", np.zeros(34)), Sum("valid", 0)
    pictures = {name: Thumbnail(grid, name) for name in outputs}
    totals: dict[str, Total] = {"spearman": spearman, "sizes": sizes, "valid": valid, **pictures}
    process(grid, views, outputs, compute, totals, Options(Part(feedback, 66, 100), arrays=10))
    correlation = spearman.correlation if np.isfinite(spearman.correlation) else None
    drawn = pictures[CLASSES], pictures.get(DIFFERENCE)
    found = Found(valid.value, sizes.value, correlation, *drawn, Trust.read(origin))
    _say(found, feedback)
    return found


def _say(found: Found, feedback: Feedback) -> None:
    same = found.share(11, 22, 33)
    if same is None:
        feedback.pushWarning(tr("No pixel has both total content and mobility: the result is empty."))
        return
    text = tr("Spearman's correlation {:.3f}; same third of both: {:.1f} % of the area.")
    correlation = float("nan") if found.spearman is None else found.spearman
    feedback.pushInfo(fill(text, correlation, 100 * same))


def contents(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
    """Total and mobile content of a block (mg/kg), both NaN where one is unknown, and how many were impossible."""
    total, bad_total = mask_impossible(arrays[_TOTAL], TOTAL_RANGE)
    mobility, bad_mobility = mask_impossible(arrays[_MOBILITY], (0.0, 100.0))
    mobile = mobile_content(mobility, total).astype(np.float32, copy=False)
    total = np.where(np.isnan(mobile), np.float32(np.nan), total)
    return {_TOTAL: total, _MOBILE: mobile, _MASKED: bad_total + bad_mobility}


def third(ranks: Array) -> Array:
    """The third (1, 2, 3) that each rank (0..100) belongs to, uint8."""
    return (np.searchsorted(TERCILES, ranks, side="right") + 1).astype(np.uint8)
