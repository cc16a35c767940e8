"""What maps say at the places of samples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from ..feedback import Feedback
from ..language import fill, tr
from ..raster.points import sample
from ..raster.source import inspect, reference_grid
from ..samples.rows import Table
from ..soil.covariates import COVARIATES, mask_impossible
from ..soil.units import AUTO, convert
from .stack import SoilLayer, SoilStack, named_method


def with_maps(table: Table, layers: Iterable[SoilLayer], crs_wkt: str, ph_method: str, feedback: Feedback) -> Table:
    """``table`` with the soil properties of ``layers`` read under its rows' places, which are in ``crs_wkt``.

    In canonical units; NaN where a layer has no value or one that no soil can have. ``ph_method``: the method of pH
    measurements, in water where `AUTO`; what the name of a map says goes before it, since the table may have another.
    How each layer was read is said in the log, and a warning where no row lies on it.
    """
    stated, found = ph_method if ph_method != AUTO else "H2O", {}
    for layer in layers:
        name = layer.covariate
        method = (named_method(layer.source, inspect(layer.source)) if name == "ph" else None) or stated
        stack = SoilStack(reference_grid(layer.source), [layer], {}, ph_method=method)
        for line in stack.describe()[: 2 if name == "ph" else 1]:
            feedback.pushInfo(line)
        with stack.views[name] as view:
            values = sample(view, table.x, table.y, crs_wkt)
        if np.isfinite(table.x).any() and not np.isfinite(values).any():
            text = tr(
                "{label}: no sample lies on a value of it. Check the CRS of both, and whether x and y are swapped."
            )
            feedback.pushWarning(fill(text, label=layer.source.label))
        values = convert(values, stack.units[name].unit, method if name == "ph" else None)
        found[name] = mask_impossible(values, COVARIATES[name].physical)[0]
    return replace(table, rasters=found)
