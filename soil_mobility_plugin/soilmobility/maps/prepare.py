"""Soil rasters as one aligned stack in canonical units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..raster.geotiff import EXACT, Band, Item, Output
from ..raster.grid import Window
from ..raster.totals import Sum, Total
from ..raster.walk import Options, process
from ..raster.zonal import ZonalSums
from ..raster.zones import Everywhere
from ..soil.covariates import COVARIATES
from ..typing import Array
from .predict import report_counts
from .stack import Counts, SoilStack


def prepare_covariates(
    stack: SoilStack, path: str, metadata: Mapping[str, Item], feedback: Feedback
) -> tuple[int, dict[str, float]]:
    """Write the layers of a stack, a float32 band each, exactly; return the valid pixels and each layer's mean by area.

    There is no mean without valid pixels.
    """
    names = list(stack.layers)
    bands = tuple(Band("pH" if name == "ph" else name.upper(), COVARIATES[name].unit, EXACT) for name in names)
    counted, means = Sum("counts", Counts()), ZonalSums(Everywhere(stack.grid), names)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        block = stack.block(arrays)
        values = block.spread(np.stack([np.asarray(block.soil[name]) for name in names]))
        return {"stack": values, "counts": block.counts, **dict(zip(names, values))}

    outputs = {"stack": Output(path, bands, metadata=metadata)}
    totals: dict[str, Total] = {"counts": counted, "means": means}
    process(stack.grid, stack.views, outputs, compute, totals, Options(feedback, required=stack.required))
    report_counts(counted.value, feedback)
    valid = counted.value.valid
    return valid, dict(zip(names, means.means()[0].tolist())) if valid else {}
