"""Names of bands that are no mobility."""

from __future__ import annotations

import pytest

from soil_mobility_plugin.soilmobility.soil.bands import is_no_mobility


@pytest.mark.parametrize("name", ["F2", "f4", "Clay", "SOC 2050", "pH", "CEC (2024)", "F3: oxidisable"])
def test_soil_properties_and_other_fractions(name):
    assert is_no_mobility(name)


@pytest.mark.parametrize("name", ["", "F1", "Cd", "mobility of Pb", "Band 1", "claystone", "F1: exchangeable"])
def test_what_may_be_mobility(name):
    assert not is_no_mobility(name)
