"""The numbers that a prediction returns."""

from __future__ import annotations

from soil_mobility_plugin.soilmobility.maps.predict import MobilityFound
from soil_mobility_plugin.soilmobility.maps.stack import Counts
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS


def test_each_number_is_its_own(qgis_app):
    from soil_mobility_plugin.processing.predictions import PREDICTION_RESULTS, prediction_numbers

    numbers = prediction_numbers(
        None, MobilityFound(Counts(valid=200, clamped_by={"ph": 30, "soc": 25}), 12.5, 0.4, 0.25, 0.1), RAC_LIMITS
    )
    assert numbers == {
        "VALID_PIXELS": 200, "MEAN_MOBILITY": 12.5, "SHARE_MEDIUM_OR_ABOVE": 0.4, "SHARE_OUTSIDE_DOMAIN": 0.1,
        "SHARE_CLAMPED": 0.25,
    }  # fmt: skip
    assert list(numbers) == [result.name for result in PREDICTION_RESULTS], "each is declared, and no other"


def test_of_no_soil_nothing_is_said(qgis_app):
    from soil_mobility_plugin.processing.predictions import prediction_numbers

    numbers = prediction_numbers(None, MobilityFound(Counts(), None, None, None), RAC_LIMITS)
    assert numbers.pop("VALID_PIXELS") == 0
    assert set(numbers.values()) == {None}, "0 would be an answer"
