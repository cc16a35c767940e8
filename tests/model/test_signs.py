"""Signs and bounds that the bundled core must show on a grid of soils, to be right in more than its scores."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from soil_mobility_plugin import soilmobility as sm
from soil_mobility_plugin.soilmobility.model.core_model import CoreModel
from soil_mobility_plugin.soilmobility.risk import guidance
from soil_mobility_plugin.soilmobility.risk.inversion import inversion_of

pytestmark = pytest.mark.skipif("smooth_core_v2" not in sm.bundled(), reason="the smooth core is not bundled")

#: SOC %, clay % and CEC cmol(c)/kg (None: estimated) of mineral soils.
SOILS = list(product((0.8, 2.0, 6.0), (8.0, 20.0, 45.0), (None, 12.0)))
AVERAGE = {"ph": 6.2, "soc": 2.0, "clay": 20.0, "cec": 15.0}


@pytest.fixture(scope="module")
def model() -> CoreModel:
    return sm.load("smooth_core_v2")


def along_ph(call, symbol, low, high, number=61):
    """What ``call`` gives of each of the soils along pH, (soils, pH)."""
    ph = np.linspace(low, high, number)
    return np.array([call(symbol, ph=ph, soc=soc, clay=clay, cec=cec) for soc, clay, cec in SOILS])


def f1(model):
    return lambda symbol, **soil: model.predict(symbol, **soil)[0]


@pytest.mark.parametrize("symbol", ["Ca", "Mg", "K"])
def test_exchangeable_base_cations_rise_with_ph(model, symbol):
    found = along_ph(lambda *given, **soil: model.parts(*given, **soil)["exchangeable"], symbol, 4.0, 7.0)
    assert (np.diff(found, axis=1) > -1e-4).all()
    assert (found[:, -1] > found[:, 0]).all()


@pytest.mark.parametrize("symbol", ["Ca", "Mg", "Sr"])
def test_carbonates_dissolve_in_step_one(model, symbol):
    found = along_ph(f1(model), symbol, 7.5, 9.0)
    # once all calcite stands, the rest falls by a hair
    assert (np.maximum.accumulate(found, axis=1) - found).max() < 0.5
    assert (found[:, -1] > found[:, 0]).all()


@pytest.mark.parametrize("symbol", ["Mn", "Zn", "Cd", "Pb", "Cu", "Ni", "Co", "Al", "Fe"])
def test_hydrolysing_cations_fall_with_ph(model, symbol):
    found = along_ph(f1(model), symbol, 4.0, 7.0)
    assert (found[:, -1] < found[:, 0]).all()
    # calcite, which step 1 dissolves, begins before pH 7: nothing rises by more than two points on the way
    assert (found - np.minimum.accumulate(found, axis=1)).max() < 2.0
    assert (np.diff(found[:, :46], axis=1) < 0.0).all()  # up to pH 6.25


@pytest.mark.parametrize("symbol", ["Mo", "As", "V", "Se", "Sb"])
def test_oxyanions_do_not_fall_with_ph(model, symbol):
    found = along_ph(f1(model), symbol, 4.0, 7.0, 2)
    assert (found[:, 1] >= found[:, 0]).all()


@pytest.mark.parametrize("symbol", ["Th", "Zr", "Ti", "Sn", "Bi", "Ga", "Fe", "Cr", "Hg", "Ag"])
def test_what_never_dissolves_does_not_in_acid_soil(model, symbol):
    found = [
        model.predict(symbol, ph=3.5, soc=2.0, clay=clay, cec=cec)[0] for clay in (8, 20, 45) for cec in (None, 12)
    ]
    assert max(found) <= 5.0


def test_order_of_the_elements_on_an_average_soil(model):
    found = {symbol: model.predict(symbol, **AVERAGE) for symbol in ("Cd", "Zn", "Cu", "Pb", "Cr")}
    assert found["Cd"][0] > found["Zn"][0] > found["Cu"][0]
    assert found["Cd"][0] > found["Pb"][0]
    assert found["Cr"][3] > 50.0


def reactive(model, symbol, **soil):
    """What is not residual, as a share, before any averaging."""
    arrays = dict(zip(soil, np.broadcast_arrays(*(np.asarray(value, np.float32) for value in soil.values()))))
    pixels = model.prepare({name: np.ascontiguousarray(values) for name, values in arrays.items()})
    left = [1.0 / (1.0 + np.exp(model.logit(name, symbol, pixels, 0.0))) for name in ("l1", "l2", "l3")]
    return 1.0 - np.prod(left, axis=0)


@pytest.mark.parametrize("symbol", ["Cd", "Pb", "Cu", "Zn"])
def test_clay_lowers_the_reactive_share(model, symbol):
    for soc, cec in product((0.8, 2.0, 6.0), (12.0, 25.0)):
        found = reactive(model, symbol, ph=6.2, soc=soc, clay=np.linspace(5.0, 60.0, 40), cec=cec)
        assert (np.diff(found) < 0.0).all()


@pytest.mark.parametrize("symbol", ["Pb", "Cu"])
def test_organic_matter_lowers_the_reactive_share(model, symbol):
    for clay, cec in product((8.0, 20.0, 45.0), (12.0, 25.0)):
        found = reactive(model, symbol, ph=6.2, soc=np.geomspace(0.5, 6.0, 40), clay=clay, cec=cec)
        assert found[-1] < found[0]


def test_contents(model):
    """Geogenic contents lower the share, anthropogenic ones raise it."""
    for symbol in model.elements:
        if model.parameters[symbol].c is None:
            reference = model.reference_content(symbol)
            geogenic = model.predict(symbol, **AVERAGE, total=reference * np.geomspace(0.2, 20.0, 30))[0]
            assert (np.diff(geogenic) < 0.0).all(), symbol
    for symbol in ("Cd", "Pb", "Cu", "Zn", "Ni", "As", "Cr"):
        reference = model.reference_content(symbol)
        total = reference * np.geomspace(1.0, 20.0, 30)
        assert (np.diff(model.predict(symbol, **AVERAGE, total=total, background=reference)[0]) > 0.0).all()


def test_finite_closed_and_smooth(model):
    ph = np.linspace(3.0, 10.0, 2801)
    for symbol in model.elements:
        found = model.predict(symbol, ph=ph, soc=2.0, clay=20.0).astype(np.float64)
        assert np.isfinite(found).all()
        assert np.abs(found.sum(axis=0) - 100.0).max() < 1e-4
        # a jump of the derivative of 1 point per unit of pH would show as 0.01 here, ten steps apart
        slope = np.diff(found[:, ::10], axis=1)
        assert np.abs(np.diff(slope, axis=1)).max() < 0.5


@pytest.mark.parametrize("symbol", ["Cd", "Zn", "Pb"])
@pytest.mark.parametrize("mobile", guidance.MOBILE)
def test_local_guidance_values_rise_from_ph_5_to_8(model, symbol, mobile):
    content = 2.0 * model.reference_content(symbol)
    soil = {"ph": 6.0, "soc": 2.0, "clay": 20.0, "cec": 15.0}
    limit = guidance.mobile_limit(model, symbol, content, "aqua regia", soil, mobile)
    ph = np.linspace(5.0, 8.0, 61)
    pixels = model.prepare({**soil, "ph": ph})
    found, status = inversion_of(model, symbol, limit, mobile).contents(pixels)
    assert (status == guidance.EXACT).all()
    if mobile == guidance.EXCHANGEABLE:
        assert (np.diff(found) > 0.0).all()
    # calcite, from pH 7 on, binds what step 1 dissolves
    assert (np.maximum.accumulate(found) / found).max() < 1.06
    assert found[-1] > found[20] > found[0]
