"""Stacks of rasters of every kind against numpy: types, flags, scales, units, names, longitudes.

A soil is drawn, then written as somebody's files might hold it. What the stack makes of the files is held against the
soil itself, pixel by pixel: right where it is read, refused by name where nothing tells.
"""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal, osr

from soil_mobility_plugin.soilmobility.maps.inputs import find_bands
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid, said_by
from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES
from soil_mobility_plugin.soilmobility.soil.units import CovariateError

#: How many stacks the fast and the slow run draw.
FAST, SLOW = 40, 2_000

WGS84 = osr.SpatialReference()
WGS84.ImportFromEPSG(4326)

#: Ranges of the soils that are drawn, canonical units.
RANGES = {"ph": (4.2, 8.2), "soc": (0.5, 6.0), "clay": (6.0, 55.0), "cec": (4.0, 40.0)}
#: Units by property, as bands state them: (spelling, factor from the canonical unit).
SPELLED = {
    "ph": [("pH", 1.0), ("pH*10", 10.0), ("pHx10", 10.0), ("", 1.0), ("", 10.0), ("-", 1.0)],
    "soc": [("g/kg", 10.0), ("g kg-1", 10.0), ("g kg^-1", 10.0), ("g.kg-1", 10.0), ("%", 1.0), ("dg/kg", 100.0),
            ("percent", 1.0), ("kg/kg", 0.01), ("", 10.0)],
    "clay": [("%", 1.0), ("g/kg", 10.0), ("", 1.0), ("", 10.0), ("g·kg⁻¹", 10.0), ("kg/kg", 0.01), ("", 0.01)],
    "cec": [("cmol(c)/kg", 1.0), ("cmol(+)/kg", 1.0), ("mmol(c)/kg", 10.0), ("meq/100g", 1.0), ("", 1.0)],
}  # fmt: skip
FOREIGN = ["t/ha", "mg/l", "kg/m2", "°C", "dS/m", "quux"]
NAMES = {"ph": ["pH", "phh2o_0-5cm", ""], "soc": ["SOC", "soc_0-5cm_mean", ""], "clay": ["CLAY", "clay", ""],
         "cec": ["CEC", ""]}  # fmt: skip
KINDS = {gdal.GDT_Byte: np.uint8, gdal.GDT_UInt16: np.uint16, gdal.GDT_Int16: np.int16, gdal.GDT_Float32: np.float32}


@dataclass(frozen=True)
class Written:
    """One property: the values that a reader should see (canonical, NaN where masked), how they are written.

    Its arrays are not said: that took most of the time of the tests, and what differs is.
    """

    name: str
    truth: np.ndarray = field(repr=False)
    raw: np.ndarray = field(repr=False)
    kind: int
    unit: str
    scale: float
    nodata: float | None
    named: str
    turned: bool
    foreign: bool
    tolerance: float


@st.composite
def properties(draw, name: str, shape: tuple[int, int], wide: bool) -> Written:
    rng = np.random.default_rng(draw(st.integers(0, 2**31)))
    truth = rng.uniform(*RANGES[name], shape)
    unit, factor = draw(st.sampled_from(SPELLED[name]))
    foreign = draw(st.integers(0, 9)) == 0
    kind = draw(st.sampled_from(list(KINDS)))
    scale = draw(st.sampled_from([1.0, 1.0, 0.1, 0.5]))
    stored = truth * factor / scale
    whole = kind != gdal.GDT_Float32
    limits = np.iinfo(KINDS[kind]) if whole else None
    if whole and (stored.max() >= limits.max or stored.std() < 3):
        kind, whole = gdal.GDT_Float32, False
    values = np.rint(stored) if whole else stored.astype(np.float32).astype(float)
    seen = values * scale / factor
    gaps = {gdal.GDT_Byte: [255, 0], gdal.GDT_UInt16: [65535, 0], gdal.GDT_Int16: [-32768, -999, 0],
            gdal.GDT_Float32: [-9999.0, -99.0, 0.0, np.nan]}[kind]  # fmt: skip
    gap, flagged, hole = draw(st.sampled_from(gaps)), draw(st.booleans()), draw(st.sampled_from([0.0, 0.1, 0.5]))
    masked = np.zeros(shape, dtype=bool)
    masked[:, : round(hole * shape[1])] = True
    values = np.where(masked, gap, values)
    return Written(
        name,
        np.where(masked, np.nan, seen),
        values,
        kind,
        draw(st.sampled_from(FOREIGN)) if foreign else unit,
        scale,
        gap if flagged and gap == gap else None,
        draw(st.sampled_from(NAMES[name])),
        wide and draw(st.booleans()),
        foreign,
        1e-5,
    )


@st.composite
def stacks(draw) -> tuple[list[Written], bool]:
    wide = draw(st.booleans())
    shape = (18, 36) if wide else (24, 30)
    names = ["ph", "soc", "clay"] + (["cec"] if draw(st.booleans()) else [])
    return [draw(properties(name, shape, wide)) for name in names], wide


def write(folder: Path, one: Written, wide: bool) -> Source:
    height, width = one.raw.shape
    path = str(folder / f"{one.name}.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, width, height, 1, one.kind)
    west = 0.0 if one.turned else -180.0
    dataset.SetGeoTransform((west, 10.0, 0, 90, 0, -10.0) if wide else (10.0, 0.01, 0, 50, 0, -0.01))
    dataset.SetSpatialRef(WGS84)
    band = dataset.GetRasterBand(1)
    band.SetDescription(one.named)
    band.SetUnitType(one.unit)
    if one.scale != 1.0:
        band.SetScale(one.scale)
    if one.nodata is not None:
        band.SetNoDataValue(one.nodata)
    band.WriteArray((np.roll(one.raw, width // 2, axis=1) if one.turned else one.raw).astype(KINDS[one.kind]))
    return Source(path, label=one.name.upper())


def check(drawn: tuple[list[Written], bool]) -> None:
    written, wide = drawn
    with tempfile.TemporaryDirectory() as name:
        sources = {one.name: write(Path(name), one, wide) for one in written}
        layers = [SoilLayer(key, source) for key, source in sources.items()]
        try:
            # A stack of files is on the grid of its first.
            stack = SoilStack(reference_grid(sources["ph"]), layers, {})
        except CovariateError as error:
            silent = [one for one in written if not one.unit and one.name == "soc"]
            unstated = [one for one in written if one.unit in ("", "-")]
            foreign = [one for one in written if one.foreign]
            assert foreign or silent or unstated, error  # noqa: PT017
            assert any(one.name.upper() in str(error) or COVARIATES[one.name].label in str(error) for one in written)  # noqa: PT017
            if foreign and not (silent or unstated):
                assert any(one.unit in str(error) for one in foreign)  # noqa: PT017
            return
        assert not any(one.foreign for one in written)
        width, doubtful = written[0].raw.shape[1], False
        for one in written:
            with stack.views[one.name] as view:
                values = view.read(view.grid.window)
            seen = stack.block({key: view.read(view.grid.window) for key, view in stack.views.items()})
            canonical = values * stack.units[one.name].unit.factor
            low, high = COVARIATES[one.name].physical
            canonical[(canonical < low) | (canonical > high)] = np.nan
            truth = np.roll(one.truth, width // 2, axis=1) if wide and written[0].turned else one.truth
            if re.search(rf"\b{one.name.upper()}: [\d.]+ % of its values are 0\.", " ".join(stack.warnings())):
                # Zeros next to small whole numbers may be either: they are spoken of.
                truth = np.where(canonical == 0.0, 0.0, truth)
                doubtful = True
            np.testing.assert_allclose(canonical, truth, rtol=2e-5, atol=1e-5, err_msg=str(one))
        joint = np.logical_and.reduce([np.isfinite(one.truth) for one in written])
        assert doubtful or seen.counts.valid == joint.sum()


FUZZ = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@settings(FUZZ, max_examples=FAST)
@given(drawn=stacks())
def test_no_stack_is_misread_silently(drawn):
    check(drawn)


@pytest.mark.slow
@settings(FUZZ, max_examples=int(os.environ.get("STACKS", SLOW)))
@given(drawn=stacks())
def test_no_stack_of_many_is_misread_silently(drawn):
    check(drawn)


@given(st.permutations(["pH", "SOC", "CLAY", "CEC"]), st.sampled_from(["ph", "soc", "clay", "cec"]))
def test_bands_are_found_by_name_in_any_order(names, wanted):
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "stack.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, 2, 2, 4, gdal.GDT_Float32)
        for number, name in enumerate(names, start=1):
            dataset.GetRasterBand(number).SetDescription(name)
        dataset = None
        assert names[find_bands(said_by(Source(path)).bands, wanted, "X")[0] - 1].lower() == wanted
