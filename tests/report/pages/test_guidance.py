"""How quantiles of guidance values are told, at the ends of what the model knows."""

from __future__ import annotations

import numpy as np
import pytest

from soil_mobility_plugin.soilmobility.report.pages.guidance import CAPPED_WITHIN, said_quantile


@pytest.mark.parametrize(
    ("value", "told", "words"),
    [
        (np.nan, None, "no data"),
        (0.05, None, "below 0.1 mg/kg"),
        (0.1, 0.1, ""),
        (1.23456789, 1.23457, ""),
        (50.0 * (1.0 - 2 * CAPPED_WITHIN), 49.9512, ""),
        (50.0 * (1.0 - CAPPED_WITHIN / 2), 50.0, "at least this"),
    ],
)
def test_a_quantile(value, told, words):
    found, note = said_quantile(value, (0.1, 50.0))
    assert found == told
    assert note.startswith(words)
    assert bool(note) == bool(words)
