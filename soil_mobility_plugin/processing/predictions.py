"""The numbers that every prediction of mobility returns."""

from __future__ import annotations

from typing import Any

from ..soilmobility.maps.predict import MobilityFound
from .specs import Result

PREDICTION_RESULTS = (
    Result("VALID_PIXELS", "Valid pixels"),
    Result("MEAN_MOBILITY", "Mean mobility (F1, %)"),
    Result("SHARE_MEDIUM_OR_ABOVE", "Share of the area at medium risk or above"),
    Result("SHARE_OUTSIDE_DOMAIN", "Share of the area outside the area of applicability"),
    Result("SHARE_CLAMPED", "Share of the area with a clamped value"),
)


def prediction_numbers(found: MobilityFound) -> dict[str, Any]:
    """Return the numbers of a map of mobility; None where no pixel is valid."""
    return {
        "VALID_PIXELS": found.counts.valid,
        "MEAN_MOBILITY": found.mean,
        "SHARE_MEDIUM_OR_ABOVE": found.share_medium,
        "SHARE_OUTSIDE_DOMAIN": found.share_outside,
        "SHARE_CLAMPED": found.share_clamped,
    }
