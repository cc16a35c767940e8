"""Soil rasters as one aligned stack in canonical units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..raster.areas import PixelAreas
from ..raster.geotiff import EXACT, Band, Item, Output
from ..raster.grid import Window
from ..raster.totals import Sum, Total
from ..raster.walk import Options, process
from ..soil.covariates import COVARIATES
from ..typing import Array
from .kinds import PH_BAND
from .predict import report_counts
from .stack import Counts, SoilStack


def prepare_covariates(
    stack: SoilStack, path: str, metadata: Mapping[str, Item], feedback: Feedback
) -> tuple[int, dict[str, float]]:
    """Write the layers of a stack, a float32 band each, exactly; return the valid pixels and each layer's mean by area.

    There is no mean without valid pixels.
    """
    names = list(stack.layers)
    bands = tuple(Band(PH_BAND if name == "ph" else name.upper(), COVARIATES[name].unit, EXACT) for name in names)
    areas = PixelAreas(stack.grid)
    counted, sums = Sum("counts", Counts()), Sum("sums", np.zeros(1 + len(names)))

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        block = stack.block(arrays)
        values = block.spread(np.stack([np.asarray(block.soil[name]) for name in names]))
        known = (np.where(block.valid, one, np.float32(0.0)) for one in values)
        return {
            "stack": values,
            "counts": block.counts,
            "sums": np.array(areas.weighted(window, (block.valid, *known))),
        }

    outputs = {"stack": Output(path, bands, metadata=metadata)}
    totals: dict[str, Total] = {"counts": counted, "sums": sums}
    process(stack.grid, stack.views, outputs, compute, totals, Options(feedback, required=stack.required))
    report_counts(counted.value, stack, feedback)
    valid, (whole, *weighted) = counted.value.valid, sums.value.tolist()
    return valid, {name: one / whole for name, one in zip(names, weighted)} if whole else {}
