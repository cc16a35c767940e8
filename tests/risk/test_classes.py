"""The risk assessment code."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.risk import classes as risk
from soil_mobility_plugin.soilmobility.soil.units import CovariateError


def test_limits_belong_to_the_class_above():
    values = np.array([0, 0.999, 1, 9.999, 10, 29.99, 30, 49.99, 50, 100, np.nan], dtype=np.float32)
    np.testing.assert_array_equal(risk.classify(values), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, risk.NO_CLASS])
    assert risk.classify(values).dtype == np.uint8


def test_other_limits_and_shapes():
    values = np.array([[5.0, 15.0], [25.0, np.nan]], dtype=np.float32)
    np.testing.assert_array_equal(risk.classify(values, (10, 20, 30, 40)), [[1, 2], [3, 255]])


def test_limits_from_text():
    assert risk.parse_limits("1,10,30,50") == risk.RAC_LIMITS
    assert risk.parse_limits(" 2; 5 ;20;80") == (2, 5, 20, 80)
    assert risk.parse_limits("1,5;10;30,25;50") == (1.5, 10, 30.25, 50)


@pytest.mark.parametrize(
    "text",
    ["", "a,b,c,d", "1,10,30", "1,10,30,50,70", "10,1,30,50", "1,1,2,3", "1,10,30,100.1", "-0.1,1,2,3", "nan,1,2,3"],
)
def test_bad_limits_are_refused(text):
    with pytest.raises(ValueError, match=r"is not a list of numbers|4 lower limits|must rise strictly"):
        risk.parse_limits(text)


def test_limits_may_be_nothing_and_all_and_are_named_as_they_were_written():
    assert risk.checked_limits((0, 10, 30, 100)) == (0, 10, 30, 100)
    for written, named in (("", "10, 1, 30, 50"), ("10;1;30;50", "10;1;30;50")):
        with pytest.raises(CovariateError, match=f"“{named}” must rise"):
            risk.checked_limits((10.0, 1.0, 30.0, 50.0), written)


def test_medium_is_called_so():
    assert risk.RAC_CLASSES[risk.MEDIUM - 1] == "medium"


def test_a_share_tells_nothing_where_a_decimal_of_a_per_cent_shows_none_or_all():
    shares = np.arange(0.00005, 1.0, 0.0001)
    for share in (0.0, *shares.tolist(), 1.0):
        assert risk.tells_nothing(share) == (f"{100.0 * share:.1f}" in ("0.0", "100.0")), share
