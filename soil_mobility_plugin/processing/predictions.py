"""The numbers that every prediction of mobility returns, and how its probabilities are found in its file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsRasterLayer

from ..soilmobility.language import fill
from ..soilmobility.maps.predict import MobilityFound, probability_band
from ..soilmobility.report.pages.common import limits_text
from ..soilmobility.risk.classes import RAC_LIMITS
from .algorithm import Run
from .rasters import RasterInput, band_names
from .specs import ParameterError, Result
from .translation import tr

OUTSIDE = Result("SHARE_OUTSIDE_DOMAIN", "Share of the area outside the area of applicability")
CLAMPED = Result("SHARE_CLAMPED", "Share of the area with a clamped value")
PREDICTION_RESULTS = (
    Result("VALID_PIXELS", "Valid pixels"),
    Result("MEAN_MOBILITY", "Mean mobility (F1, %)"),
    Result("SHARE_MEDIUM_OR_ABOVE", "Share of the area at medium risk or above"),
    OUTSIDE,
    CLAMPED,
)


def prediction_numbers(run: Run, found: MobilityFound, limits: Sequence[float]) -> dict[str, Any]:
    """Return the numbers of a map of mobility; None where no pixel is valid. The log says other ``limits``."""
    if tuple(limits) != RAC_LIMITS:
        run.feedback.pushInfo(fill(tr("Class limits: {} % F1."), limits_text(limits)))
    return {
        "VALID_PIXELS": found.counts.valid,
        "MEAN_MOBILITY": found.mean,
        "SHARE_MEDIUM_OR_ABOVE": found.share_medium,
        "SHARE_OUTSIDE_DOMAIN": found.share_outside,
        "SHARE_CLAMPED": found.share_clamped,
    }


def probability_above(limit: float, layer: QgsRasterLayer) -> RasterInput:
    """Return the band of the layer PROBABILITY that is named after a limit (% F1); ParameterError where none is."""
    names, wanted = band_names(layer), probability_band("", limit).strip()
    for number, name in enumerate(names, start=1):
        if name.endswith(wanted):
            return RasterInput.from_layer(layer, "PROBABILITY", number)
    raise ParameterError(
        "PROBABILITY (“{layer}”): no band is named “{wanted}”, the limit of medium. Its bands are: {bands}.",
        layer=layer.name(),
        wanted=wanted,
        bands=", ".join(names),
    )
