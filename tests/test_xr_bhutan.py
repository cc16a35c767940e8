"""A whole country through xarray and Dask: what the plugin writes, bit for bit, output by output."""

from __future__ import annotations

import numpy as np
import pytest

xr = pytest.importorskip("xarray")
pytest.importorskip("dask.array")
gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin import soilmobility as sm  # noqa: E402
from soil_mobility_plugin.soilmobility import xr as smx  # noqa: E402
from soil_mobility_plugin.soilmobility.feedback import Silent  # noqa: E402
from soil_mobility_plugin.soilmobility.maps import classes as class_maps  # noqa: E402
from soil_mobility_plugin.soilmobility.maps import composite as composite_maps  # noqa: E402
from soil_mobility_plugin.soilmobility.maps import drivers as driver_maps  # noqa: E402
from soil_mobility_plugin.soilmobility.maps import predict as maps  # noqa: E402
from soil_mobility_plugin.soilmobility.maps import scenario as scenario_maps  # noqa: E402
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack, Totals  # noqa: E402
from soil_mobility_plugin.soilmobility.model.applicability import Applicability  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.geotiff import EXACT, Band, Output, encode  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Window  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid  # noqa: E402
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.fractions import PERCENT_STEP  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.scenario import Scenario  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.units import CovariateError  # noqa: E402

pytestmark = [pytest.mark.slow, pytest.mark.realdata]

UNITS = {"ph": "pH", "soc": "percent", "clay": "percent", "cec": "cmol(c)/kg"}
SIX = ["As", "Cd", "Cr", "Cu", "Hg", "Pb"]


def read(path) -> np.ndarray:
    """All bands as they are in the file, (bands, y, x)."""
    values = gdal.Open(str(path)).ReadAsArray()
    return values if values.ndim == 3 else values[np.newaxis]


def written(values, *bands: Band, dtype: str = "Float32", closure: float | None = None) -> np.ndarray:
    """Values as the plugin writes them."""
    array = np.asarray(values)
    array = array if array.ndim == 3 else array[np.newaxis]
    window = Window(0, 0, array.shape[2], array.shape[1])
    return encode(array.copy(), Output("", bands, dtype, closure=closure), window)


@pytest.fixture(scope="module")
def stack(bhutan):
    model = sm.load()
    layers = [SoilLayer(name, Source(str(bhutan[name.upper()])), unit) for name, unit in UNITS.items()]
    ranges = {name: model.training_range(name) for name in (*UNITS, "enrichment")}
    return SoilStack(reference_grid(layers[0].source), layers, ranges, Totals(), ("Cd",))


@pytest.fixture(scope="module")
def country(bhutan):
    """The country in chunks that are no whole tiles of the files."""
    arrays = {}
    for name, unit in UNITS.items():
        values = read(bhutan[name.upper()])[0].astype(np.float32)
        arrays[name] = (("y", "x"), np.where(values == -9999, np.float32(np.nan), values), {"units": unit})
    return xr.Dataset(arrays).chunk({"y": 250, "x": 333})


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("plugin")


@pytest.fixture(scope="module")
def several(stack, folder):
    """The plugin's map of the six prevalent metals."""
    maps.predict_mobility(stack, sm.load(), SIX, (str(folder / "six.tif"), {}), Silent())
    return folder / "six.tif"


def test_what_is_told_of_one_element(stack, country, folder):
    model = sm.load()
    names = (maps.FRACTIONS, maps.UNCERTAINTY, maps.APPLICABILITY, maps.PARTS_OF_F1)
    paths = {name: str(folder / f"{name}.tif") for name in names}
    asked = maps.Asked(model, "Cd", Applicability(model, "Cd"))
    maps.predict_fractionation(stack, asked, paths, {}, Silent())
    outputs = maps._fraction_outputs(asked, paths, {})
    found = {
        maps.FRACTIONS: smx.predict(country, "Cd").to_array(),
        maps.UNCERTAINTY: smx.half_width(country, "Cd"),
        maps.APPLICABILITY: smx.applicability(country, "Cd").to_array(),
        maps.PARTS_OF_F1: smx.parts(country, "Cd").to_array(),
    }
    for name, values in found.items():
        expected = read(paths[name])
        assert (expected != -9999).mean() > 0.2, name
        given = written(values, *outputs[name].bands, closure=outputs[name].closure)
        np.testing.assert_array_equal(given, expected, name)


def test_mobility_classes_and_composites_of_six_metals(several, stack, country, folder):
    values = smx.mobility(country, SIX)
    rounded = written(values, *(Band(symbol, "%", PERCENT_STEP) for symbol in SIX))
    np.testing.assert_array_equal(rounded, read(several))
    # what follows is made from the file: a map of mobility as it was written
    kept = values.copy(data=np.where(rounded == -9999, np.float32(np.nan), rounded)).chunk({"y": 111, "x": 400})
    grid = stack.grid
    sources = {symbol: Source(str(several), band) for band, symbol in enumerate(SIX, 1)}
    for method, band in composite_maps.INDEX_BANDS.items():
        joining = composite_maps.Joining.of(SIX, method, RAC_LIMITS, 3)
        paths = {name: str(folder / f"{method}{name}.tif") for name in (composite_maps.INDEX, composite_maps.CLASSES)}
        composite_maps.composite_risk(sources, grid, joining, paths, {}, Silent())
        index = smx.composite(kept, method)
        np.testing.assert_array_equal(written(index, band), read(paths[composite_maps.INDEX]), method)
        if method == "count":  # which has no classes: `compositerisk` refuses them as well
            with pytest.raises(CovariateError, match="% is needed"):
                smx.classify(index)
            continue
        codes = smx.classify(index)
        np.testing.assert_array_equal(codes.values[np.newaxis], read(paths[composite_maps.CLASSES]), method)
    output = Output(str(folder / "classes.tif"), (Band("risk class"),), "Byte")
    class_maps.classes(sources["Cd"], grid, RAC_LIMITS, output, Silent())
    codes = smx.classify(kept.sel(element="Cd"))
    np.testing.assert_array_equal(codes.values[np.newaxis], read(output.path))


def test_drivers(stack, country, folder):
    model = sm.load()
    path = str(folder / "drivers.tif")
    explanation = driver_maps.explain(model, "Cd", stack, driver_maps.TRAINING_MEAN)
    driver_maps.map_drivers(stack, explanation, {driver_maps.CONTRIBUTIONS: path}, {}, Silent())
    bands = (Band("driver", driver_maps.BAND_UNIT),) * len(model.soil_features)
    np.testing.assert_array_equal(written(smx.drivers(country, "Cd"), *bands), read(path))


def test_four_per_mille_and_what_follows(stack, country, folder):
    paths = {name: str(folder / f"{name}.tif") for name in (scenario_maps.SOC, scenario_maps.CEC)}
    growth = scenario_maps.Growth(Scenario())
    outputs = {name: (path, {}) for name, path in paths.items()}
    scenario_maps.grow(stack.layers["soc"], stack.layers["cec"], growth, stack.grid, outputs, Silent())
    grown = smx.four_per_mille(country)
    exact = Band("", "", EXACT)
    np.testing.assert_array_equal(written(grown["soc"], exact), read(paths[scenario_maps.SOC]))
    np.testing.assert_array_equal(written(grown["cec"], exact), read(paths[scenario_maps.CEC]))
    later = {**{name: layer.source for name, layer in stack.layers.items()}}
    later.update({name: Source(path) for name, path in paths.items()})
    layers = [SoilLayer(name, later[name], unit) for name, unit in UNITS.items()]
    after = SoilStack(stack.grid, layers, stack.ranges, Totals(), ("Cd",))
    maps.predict_mobility(after, sm.load(), ["Cd"], (str(folder / "later.tif"), {}), Silent())
    values = written(smx.mobility(grown, ["Cd"]), Band("Cd", "%", PERCENT_STEP))
    np.testing.assert_array_equal(values, read(folder / "later.tif"))


def test_contents_and_backgrounds(stack, country, folder):
    """A map of contents with gaps, for one element of two, and a background."""
    model = sm.load()
    total = (country["clay"] * np.float32(0.05)).where(country["ph"] < 7.5).astype(np.float32).rename("lead")
    total = total.assign_attrs(units="mg/kg").compute()
    grid = stack.grid
    path = str(folder / "total.tif")
    raster = gdal.GetDriverByName("GTiff").Create(path, grid.width, grid.height, 1, gdal.GDT_Float32)
    raster.SetGeoTransform(grid.geotransform)
    raster.SetProjection(grid.crs_wkt)
    raster.GetRasterBand(1).SetNoDataValue(-9999)
    raster.GetRasterBand(1).WriteArray(np.where(np.isnan(total), np.float32(-9999), total))
    del raster
    layers = list(stack.layers.values())
    layers = [SoilLayer(layer.covariate, layer.source, UNITS[layer.covariate]) for layer in layers]
    totals = Totals({"Cd": Source(path)}, backgrounds={"Cd": 0.4})
    told = SoilStack(grid, layers, stack.ranges, totals, ("Cd", "Zn"))
    maps.predict_mobility(told, model, ["Cd", "Zn"], (str(folder / "two.tif"), {}), Silent())
    values = smx.mobility(country, ["Cd", "Zn"], totals={"Cd": total.chunk(country.chunks)}, backgrounds={"Cd": 0.4})
    bands = (Band("Cd", "%", PERCENT_STEP), Band("Zn", "%", PERCENT_STEP))
    expected = read(folder / "two.tif")
    assert (expected[0] == -9999).sum() > (expected[1] == -9999).sum()
    np.testing.assert_array_equal(written(values, *bands), expected)
