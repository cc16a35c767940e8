"""What maps say at the places of samples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..feedback import Feedback
from ..raster.points import sample
from ..raster.source import reference_grid
from ..samples.rows import Table
from ..soil.covariates import COVARIATES, mask_impossible
from ..soil.units import AUTO, convert
from .stack import SoilLayer, SoilStack


def with_maps(table: Table, layers: Iterable[SoilLayer], crs_wkt: str, ph_method: str, feedback: Feedback) -> Table:
    """``table`` with the soil properties of ``layers`` read under its rows' places, which are in ``crs_wkt``.

    In canonical units; NaN where a layer has no value or one that no soil can have. ``ph_method``: the method of pH
    measurements on the map, in water where `AUTO`. How each layer was read is said in the log.
    """
    method = ph_method if ph_method != AUTO else "H2O"
    found = {}
    for layer in layers:
        name = layer.covariate
        stack = SoilStack(reference_grid(layer.source), [layer], {}, ph_method=method)
        feedback.pushInfo(stack.describe()[0])
        with stack.views[name] as view:
            values = sample(view, table.x, table.y, crs_wkt)
        values = convert(values, stack.units[name].unit, method if name == "ph" else None)
        found[name] = mask_impossible(values, COVARIATES[name].physical)[0]
    return replace(table, rasters=found)
