"""Trees walked by hand: where values and missing ones go, and that fixed and sorted walks give the same bits."""

from __future__ import annotations

import numpy as np

from soil_mobility_plugin.soilmobility.model.forest import MISSING_NAN, MISSING_NONE, Forest
from soil_mobility_plugin.soilmobility.model.walk import along, fixed, walk

#: Tree 0: a <= 0.5 gives 1; else b <= 2 gives 10, above it 100, and where b is missing 10. Tree 1: always 0.25.
TREES = Forest(
    feature_names=("a", "b"),
    objective="regression",
    roots=np.array([0, -4], np.int32),
    feature=np.array([0, 1], np.int32),
    threshold=np.array([0.5, 2.0]),
    missing=np.array([MISSING_NONE, MISSING_NAN], np.uint8),
    default_left=np.array([False, True]),
    left=np.array([-1, -2], np.int32),
    right=np.array([1, -3], np.int32),
    leaf_value=np.array([1.0, 10.0, 100.0, 0.25]),
    leaf_tree=np.array([0, 0, 0, 1], np.int32),
)


def test_a_row_goes_left_up_to_the_threshold_and_where_missing_values_are_sent():
    rows = np.array([[0.5, 9.0], [0.6, 2.0], [0.6, 2.1], [0.6, np.nan], [np.nan, 9.0]])
    # a counts nothing as missing: its NaN is 0
    np.testing.assert_array_equal(walk(TREES, rows), [1.25, 10.25, 100.25, 10.25, 1.25])
    assert walk(TREES, np.empty((0, 2))).shape == (0,)


def test_what_all_rows_share_is_walked_once():
    for a, b, expected in ((0.0, 9.0, 1.25), (1.0, 9.0, 100.25), (1.0, np.nan, 10.25)):
        settled = fixed(TREES, {"a": a, "b": b})
        assert (settled.roots < 0).all()
        np.testing.assert_array_equal(walk(settled, np.empty((3, 2))), expected)


def test_one_feature_is_walked_along_its_values():
    values = np.array([3.0, -1.0, 2.0, 2.5, 2.0])
    np.testing.assert_array_equal(along(fixed(TREES, {"a": 1.0}), values), [100.25, 10.25, 10.25, 100.25, 10.25])
    np.testing.assert_array_equal(along(fixed(TREES, {"a": 0.0}), values), np.full(5, 1.25))
    assert along(fixed(TREES, {"a": 1.0}), np.empty(0)).size == 0
