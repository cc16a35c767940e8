"""Soils to train on."""

from __future__ import annotations

import numpy as np

from soil_mobility_plugin.soilmobility.training import soils


def test_draws_stay_in_range_and_reach_the_corners():
    drawn = soils.draw(np.random.default_rng(0), 20_000)
    for name, (low, high) in soils.RANGES.items():
        assert low <= drawn[name].min() <= drawn[name].max() <= high
    assert drawn["ph"].min() < 3.1
    assert drawn["ph"].max() > 9.9
    assert ((drawn["soc"] > 20) & (drawn["ph"] < 5)).sum() > 500


def test_most_soils_have_less_than_five_percent_carbon():
    drawn = soils.draw(np.random.default_rng(0), 20_000)
    assert (drawn["soc"] < 5).mean() > 0.6


def test_snapping_keeps_missing_values_and_a_growth_of_carbon_by_a_tenth():
    """The Four Per Mille Initiative of 2024-2050 is 10.9 %: it must cross a threshold wherever it starts."""
    start = np.geomspace(0.05, 50.0, 500)
    low, high = soils.snap({"soc": start})["soc"], soils.snap({"soc": start * 1.1094})["soc"]
    assert (high > low).all()
    assert np.isnan(soils.snap({"cec": np.array([np.nan, 10.0])})["cec"]).tolist() == [True, False]


def test_peat_and_kaolinitic_clay_get_a_plausible_exchange_capacity():
    peat = soils.mean_exchange_capacity(np.array([4.0]), np.array([45.0]), np.array([5.0]))
    ferralsol = soils.mean_exchange_capacity(np.array([5.0]), np.array([1.5]), np.array([60.0]), activity=0.08)
    assert 40 < peat[0] < 120
    assert ferralsol[0] < 10
