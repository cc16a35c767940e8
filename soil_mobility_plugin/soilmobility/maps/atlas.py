"""What an atlas of districts shows of a raster of several elements: a raster of the values that are summarised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..feedback import Feedback
from ..language import tr
from ..raster.geotiff import Band, Output
from ..raster.grid import Grid, Window
from ..raster.source import Source
from ..raster.view import View
from ..raster.walk import Options, process
from ..soil.covariates import mask_impossible
from ..soil.fractions import PERCENT_STEP
from ..typing import Array


def highest_mobility(sources: Mapping[str, Source], grid: Grid, path: str, feedback: Feedback) -> str:
    """Write the highest mobility (%) of the elements, as `maps.zonal.zonal` summarises it, to ``path`` and return it.

    ``sources``: the mobility of each element, % F1, whose pixels are ``grid``'s.
    """

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        masked = [mask_impossible(values, (0.0, 100.0))[0] for values in arrays.values()]
        return {"highest": np.maximum.reduce(masked)}

    views = {symbol: View(source, grid) for symbol, source in sources.items()}
    output = Output(path, (Band(tr("highest mobility"), "%", precision=PERCENT_STEP),))
    process(grid, views, {"highest": output}, compute, options=Options(feedback, arrays=len(views) + 2))
    return path
