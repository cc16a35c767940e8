"""Predictions on rasters: the mobility of several elements, and what every map of mobility counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..model.fractionation import FractionationModel, Pixels, Values
from ..raster.areas import pixel_areas
from ..raster.geotiff import PERCENT_STEP, Band, Output
from ..raster.grid import Grid, Window
from ..raster.walk import Options, process
from ..risk.classes import MEDIUM, RAC_LIMITS
from ..typing import Array
from .feedback import Feedback
from .stack import Counts, SoilBlock, SoilStack

MOBILITY = "mobility"
#: What a pass calls the soil of a block and the mobility vectors of its valid pixels.
BLOCK, F1 = "block", "f1"


@dataclass(frozen=True)
class MobilityFound:
    """What a map of mobility holds: counts, mean F1 (%) over pixels and elements, share (0..1) at medium or above.

    The share is one of the area on the ellipsoid, over all elements. None where no pixel is valid.
    """

    counts: Counts
    mean: float | None
    share_medium: float | None


class MobilityTally:
    """Adds up, block by block, what `MobilityFound` says; reads `BLOCK` and `F1`: vectors (n,), NaN where unknown."""

    def __init__(self, grid: Grid) -> None:
        self._areas = pixel_areas(grid)
        self._counts = Counts()
        #: sum of F1, how many values, their area, that at medium or above
        self._sums = np.zeros(4)

    def chunk(self, window: Window, arrays: Mapping[str, Any]) -> tuple[Counts, Array]:
        """The sums of a block (worker)."""
        block: SoilBlock = arrays[BLOCK]
        areas = block.pick(np.broadcast_to(self._areas.read(window), block.valid.shape))
        medium = np.float32(RAC_LIMITS[MEDIUM - 2])
        sums = np.zeros(4)
        for mobility in arrays[F1]:
            known = np.isfinite(mobility)
            value, area = (mobility, areas) if known.all() else (mobility[known], areas[known])
            sums += value.sum(dtype=np.float64), value.size, area.sum(), area[value >= medium].sum()
        return block.counts, sums

    def combine(self, part: tuple[Counts, Array]) -> None:
        """Add the sums of a block (caller's thread, in order)."""
        self._counts.add(part[0])
        self._sums += part[1]

    def found(self) -> MobilityFound:
        """What was added up."""
        total, count, area, medium = self._sums.tolist()
        if not count:
            return MobilityFound(self._counts, None, None)
        return MobilityFound(self._counts, total / count, medium / area if area else None)


def element_enrichment(model: FractionationModel, element: str, block: SoilBlock) -> Values:
    """Enrichment of an element in the valid pixels of a block, clamped and counted (see `SoilBlock.enrichment`)."""
    card = model.element(element)
    values: Any = block.enrichment(element, card["reference_mg_kg"], card["aqua_regia_share"])
    return values  # type: ignore[no-any-return]


def predict_mobility(
    stack: SoilStack,
    model: FractionationModel,
    elements: Sequence[str],
    path: str,
    metadata: Mapping[str, str],
    feedback: Feedback,
) -> MobilityFound:
    """Write the mobility (F1, %) of ``elements``, a float32 band each, nodata where an element's content is unknown."""
    output = Output(path, tuple(Band(symbol, "%", PERCENT_STEP) for symbol in elements), metadata=metadata)
    tally = MobilityTally(stack.grid)

    def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Any]:
        block = stack.block(arrays)
        pixels = model.bin(block.soil)
        mobility = np.empty((len(elements), block.counts.valid), dtype=np.float32)
        for band, symbol in zip(mobility, elements):
            band[:] = _mobility(model, symbol, pixels, element_enrichment(model, symbol, block))
        return {MOBILITY: block.spread(mobility), BLOCK: block, F1: mobility}

    process(
        stack.grid,
        stack.views,
        {MOBILITY: output},
        compute,
        {"mobility": tally},
        Options(feedback, required=stack.required),
    )
    return tally.found()


def _mobility(model: FractionationModel, symbol: str, pixels: Pixels, enrichment: Values) -> Array:
    """Mobility, %, (n,); NaN where the content is unknown."""
    mobility = model.mobility(symbol, pixels, enrichment)
    return np.where(np.isnan(np.asarray(enrichment)), np.float32(np.nan), mobility)
