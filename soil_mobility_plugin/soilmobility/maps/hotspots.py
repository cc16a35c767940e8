"""Hot and cold spots of a raster by Getis-Ord Gi*: its moments, the limits of z, then z and its classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..feedback import Feedback, Part
from ..language import fill, tr
from ..raster.distances import Neighbourhood
from ..raster.focal import Z_LIMITS, DiscoveryRate, Moments, classify_z, gi_star
from ..raster.geotiff import Band, Item, Output
from ..raster.grid import Grid, Window
from ..raster.source import Source
from ..raster.view import View
from ..raster.walk import Around, Options, process, scan
from ..raster.zonal import ZonalClasses
from ..raster.zones import Everywhere
from ..risk.classes import NO_CLASS
from ..typing import Array
from .inputs import announce
from .provenance import inherited_from

#: The results, as their parameters are called.
Z, CLASSES = "OUTPUT", "OUTPUT_CLASSES"
_VALUES, _AROUND, _SPOTS = "values", "around", "spots"

#: Codes 1 and 2 are cold spots at 95 % or more, 6 and 7 hot ones.
_OF_95 = (3, 6)

#: float32 arrays of a window's size that sums and counts take.
ARRAYS = 12


@dataclass(frozen=True)
class Survey:
    """What is known before z is written: the views, the neighbourhood, the moments and the limits of |z|."""

    views: Mapping[str, Any]
    neighbourhood: Neighbourhood
    moments: Moments
    limits: tuple[float, float, float]

    def z(self, arrays: Mapping[str, Any], window: Window) -> Array:
        """z of a window, float64 (height, width)."""
        return gi_star(arrays[_AROUND], window, self.neighbourhood, self.moments)


@dataclass(frozen=True)
class Spots:
    """Valid pixels, and the shares (0..1) of their area in hot and in cold spots at 95 % or more; None without any."""

    valid: int
    hot: float | None
    cold: float | None


def measure(source: Source, grid: Grid, radius: float, fdr: bool, feedback: Feedback) -> Survey:
    """Take the moments of a raster and, where the false-discovery rate is to be held, the limits of |z| for it.

    ``radius``: metres on the ground.
    """
    view, neighbourhood, moments = View(source, grid), Neighbourhood(grid, radius), Moments(_VALUES)
    announce({_VALUES: view}, feedback)
    text = tr("Neighbourhood: up to {} rows and {} columns of pixels to each side.")
    feedback.pushInfo(fill(text, neighbourhood.reach, neighbourhood.widest))
    passes = 3 if fdr else 2
    scan(grid, {_VALUES: view}, {"moments": moments}, options=Options(Part(feedback, 0.0, 100.0 / passes)))
    text = tr("{:,} valid pixels, mean {:.6g}, standard deviation {:.6g}.")
    feedback.pushInfo(fill(text, moments.n, moments.mean, moments.deviation))
    if not moments.n:
        feedback.pushWarning(tr("No pixel has a value: the result is empty."))
    elif not moments.deviation > 0:
        feedback.pushWarning(tr("All valid pixels have the same value: there are no spots, the result is empty."))
    views: dict[str, View | Around] = {_VALUES: view, _AROUND: Around(view, neighbourhood.reach)}
    survey = Survey(views, neighbourhood, moments, Z_LIMITS)
    if not fdr:
        return survey
    rate = DiscoveryRate()
    options = Options(Part(feedback, 100.0 / passes, 200.0 / passes), arrays=ARRAYS)
    scan(grid, views, {"rate": rate}, lambda window, arrays: {"z": survey.z(arrays, window)}, options)
    shown = ", ".join(fill("{:.3f}", limit) for limit in rate.limits())
    feedback.pushInfo(fill(tr("|z| from which on the false-discovery rate is 10, 5 and 1 %: {}."), shown))
    return replace(survey, limits=rate.limits())


def hotspots(survey: Survey, paths: Mapping[str, str], metadata: Mapping[str, Item], feedback: Feedback) -> Spots:
    """Write z (`Z`, float32) and the classes of spots (`CLASSES`), those of them that have a path."""
    view = survey.views[_VALUES]
    metadata = {**metadata, **inherited_from(view)}
    outputs = {Z: Output(paths[Z], (Band("Gi* z"),), metadata=metadata)}
    if CLASSES in paths:
        outputs[CLASSES] = Output(paths[CLASSES], (Band("spot class"),), "Byte", metadata)
    spots = ZonalClasses(Everywhere(view.grid), _SPOTS, _OF_95, counted=True)

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Array]:
        z = survey.z(arrays, window)
        codes = classify_z(z, survey.limits)
        return {Z: z.astype(np.float32), CLASSES: codes, _SPOTS: np.where(codes == NO_CLASS, np.float32(np.nan), codes)}

    passes = 2 if survey.limits is Z_LIMITS else 3
    options = Options(Part(feedback, 100.0 - 100.0 / passes, 100.0), arrays=ARRAYS)
    process(view.grid, survey.views, outputs, compute, {"spots": spots}, options)
    valid = int(spots.pixels[0])
    if not valid:
        if survey.moments.deviation > 0:
            text = tr(
                "Every pixel has all others within the radius: there are no spots, the result is empty. Choose a "
                "smaller radius."
            )
            feedback.pushWarning(text)
        return Spots(0, None, None)
    areas = spots.class_areas()[0]
    cold, _, hot = (areas / areas.sum()).tolist()
    text = tr("Hot spots at 95 % or more: {:.2f} % of the area; cold spots: {:.2f} %.")
    feedback.pushInfo(fill(text, 100 * hot, 100 * cold))
    return Spots(valid, hot, cold)
