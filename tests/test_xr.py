"""xarray and Dask: the plugin's numbers bit for bit, lazily, whatever the chunks and the engine."""

from __future__ import annotations

import json
import pickle
import shutil
import tracemalloc
from functools import partial
from pathlib import Path

import numpy as np
import pytest

xr = pytest.importorskip("xarray")
dask = pytest.importorskip("dask")
pytest.importorskip("dask.array")
gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin import soilmobility as sm  # noqa: E402
from soil_mobility_plugin.soilmobility import xr as smx  # noqa: E402
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError  # noqa: E402
from soil_mobility_plugin.soilmobility.feedback import Silent  # noqa: E402
from soil_mobility_plugin.soilmobility.maps import predict as maps  # noqa: E402
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack, Totals  # noqa: E402
from soil_mobility_plugin.soilmobility.model.bundle import bundle_folder  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.scenario import Scenario  # noqa: E402

EXAMPLE = Path(__file__).resolve().parents[1] / "soil_mobility_plugin" / "example"
UNITS = {"ph": "pH", "soc": "percent", "clay": "percent", "cec": "cmol(c)/kg"}


def read(path, band=1) -> np.ndarray:
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(band)
    values, flag = band.ReadAsArray().astype(np.float32), band.GetNoDataValue()
    return np.where(values == flag, np.float32(np.nan), values * np.float32(band.GetScale() or 1.0))


@pytest.fixture(scope="module")
def units():
    found = {}
    for name, plain in UNITS.items():
        dataset = gdal.Open(str(EXAMPLE / f"{name}.tif"))
        found[name] = dataset.GetRasterBand(1).GetUnitType() or plain
    return found


@pytest.fixture(scope="module")
def dataset(units):
    arrays = {name: (("y", "x"), read(EXAMPLE / f"{name}.tif"), {"units": units[name]}) for name in UNITS}
    height, width = arrays["ph"][1].shape
    found = xr.Dataset(arrays, coords={"x": np.arange(width) + 0.5, "y": np.arange(height) + 0.5, "spatial_ref": 0})
    for array in found.data_vars.values():
        array.encoding["grid_mapping"] = "spatial_ref"
    return found


@pytest.fixture(scope="module")
def chunked(dataset):
    return dataset.chunk({"y": 50, "x": 70})


@pytest.fixture(scope="module")
def plugin(units, tmp_path_factory):
    """What the plugin writes of cadmium: fractions, half-width, applicability."""
    model = sm.load()
    folder = tmp_path_factory.mktemp("plugin")
    layers = [SoilLayer(name, Source(str(EXAMPLE / f"{name}.tif")), units[name]) for name in UNITS]
    ranges = {name: model.training_range(name) for name in (*UNITS, "enrichment")}
    stack = SoilStack(reference_grid(layers[0].source), layers, ranges, Totals(), ("Cd",))
    from soil_mobility_plugin.soilmobility.model.applicability import Applicability

    paths = {name: str(folder / f"{name}.tif") for name in (maps.FRACTIONS, maps.UNCERTAINTY, maps.APPLICABILITY)}
    asked = maps.Asked(model, "Cd", Applicability(model, "Cd"))
    maps.predict_fractionation(stack, asked, paths, {}, Silent())
    maps.predict_mobility(stack, model, ["Cd", "Pb", "As"], (str(folder / "several.tif"), {}), Silent())
    return {**paths, "several": str(folder / "several.tif")}


def rounded(values) -> np.ndarray:
    return (np.rint(np.asarray(values, np.float64) * 256.0) / 256.0).astype(np.float32)


def test_the_files_of_the_plugin_bit_for_bit(chunked, plugin):
    fractions = smx.predict(chunked, "Cd").compute()
    for band, name in enumerate(("F1", "F2", "F3"), 1):
        np.testing.assert_array_equal(rounded(fractions[name]), read(plugin[maps.FRACTIONS], band))
    whole = sum(read(plugin[maps.FRACTIONS], band).astype(np.float64) for band in (1, 2, 3, 4))
    np.testing.assert_array_equal(whole[np.isfinite(whole)], 100.0)
    half = smx.half_width(chunked, "Cd").compute()
    np.testing.assert_array_equal(rounded(half), read(plugin[maps.UNCERTAINTY]))
    domain = smx.applicability(chunked, "Cd").compute()
    np.testing.assert_array_equal(domain["index"], read(plugin[maps.APPLICABILITY], 1))
    np.testing.assert_array_equal(domain["inside"], read(plugin[maps.APPLICABILITY], 2))
    several = smx.mobility(chunked, ["Cd", "Pb", "As"]).compute()
    for band in range(3):
        np.testing.assert_array_equal(rounded(several[band]), read(plugin["several"], band + 1))


def test_chunks_and_engines_change_no_bit(dataset, chunked):
    eager = smx.predict(dataset, "Pb")
    for scheduler in ("synchronous", "threads", "processes"):
        with dask.config.set(scheduler=scheduler):
            xr.testing.assert_identical(smx.predict(chunked, "Pb").compute(), eager)
    odd = smx.predict(dataset.chunk({"y": 33, "x": -1}), "Pb").compute()
    xr.testing.assert_identical(odd, eager)


def test_it_is_lazy_and_small(chunked):
    fractions = smx.predict(chunked, "Cd")
    assert dask.is_dask_collection(fractions)
    assert fractions["F1"].chunks == chunked["ph"].chunks
    tasks = len(dict(smx.mobility(chunked, ["Cd", "Pb"]).__dask_graph__()))
    pieces = chunked["ph"].data.npartitions
    assert tasks <= 12 * pieces + 20
    contents = tuple((symbol, None, None) for symbol in sm.load().elements)
    task = smx._Task(smx._key(None), smx._Names((), (), "H2O"), contents, smx._mobilities, 49)
    assert len(pickle.dumps(task)) < 1000  # the model is named in a task, not packed into it


def even(side: int, chunk: int) -> xr.Dataset:
    """A dataset that costs nothing to make, in side x side chunks."""
    size = (side * chunk, side * chunk)
    soil = {"ph": (6.5, "pH"), "soc": (2.0, "%"), "clay": (20.0, "%"), "cec": (15.0, "cmol/kg")}
    return xr.Dataset(
        {
            name: (("y", "x"), dask.array.full(size, value, chunks=chunk, dtype="f4"), {"units": unit})
            for name, (value, unit) in soil.items()
        }
    )


@pytest.mark.slow
def test_ten_thousand_chunks_are_a_small_graph():
    cloudpickle = pytest.importorskip("cloudpickle")
    values = smx.mobility(even(100, 64), ["As", "Cd", "Cr", "Cu", "Hg", "Pb"])
    (optimised,) = dask.optimize(values)
    graph = optimised.__dask_graph__()
    assert len(dict(graph)) == 10_000  # reading and computing are one task
    assert len(cloudpickle.dumps(graph)) < 2_000_000
    classes = smx.classify(smx.composite(values, "mean"))
    assert len(dict(dask.optimize(classes)[0].__dask_graph__())) <= 20_000
    assert classes.chunks == ((64,) * 100, (64,) * 100)


def test_coordinates_and_attributes_stay(chunked):
    fractions = smx.predict(chunked, "Cd")
    assert set(fractions.coords) == {"x", "y", "spatial_ref"}
    attributes = fractions["F1"].attrs
    assert (attributes["units"], attributes["grid_mapping"]) == ("%", "spatial_ref")
    assert attributes["soil_mobility_model"] == sm.load().name
    assert "ph: ph (pH)" in attributes["soil_mobility_inputs"]


def test_contents_and_parts(dataset, chunked):
    total = xr.full_like(chunked["ph"], 1.5).rename("total").assign_attrs(units="mg kg-1")
    total[0, 0] = np.nan
    model = sm.load()
    found = smx.predict(chunked, "Cd", total=total).compute()
    values = {name: dataset[name].values for name in UNITS}
    expected = model.predict("Cd", **_canonical(dataset), total=1.5)
    known = np.isfinite(found["F1"].values)
    np.testing.assert_array_equal(found["F1"].values[known], expected[0][known])
    assert not known[0, 0]
    assert values
    unnamed = smx.predict(chunked, "Cd", total=total.rename(None))
    said = [one.attrs["soil_mobility_content"] for one in (found, unnamed)]
    assert said == ["Cd: variable total, mg/kg", "Cd: variable content of Cd, mg/kg"]
    if model.has_posterior:
        parts = smx.parts(chunked, "Cd", total=1.5).compute()
        whole = sum(parts[name] for name in parts)
        np.testing.assert_allclose(whole.values[known], found["F1"].values[known], atol=2e-4)


def _canonical(dataset):
    from soil_mobility_plugin.soilmobility.soil.covariates import COVARIATES
    from soil_mobility_plugin.soilmobility.soil.units import convert

    made = {}
    for name in UNITS:
        unit = COVARIATES[name].find_unit(dataset[name].attrs["units"])
        made[name] = convert(dataset[name].values, unit)
    return made


def test_what_follows_from_mobility(chunked):
    values = smx.mobility(chunked, ["Cd", "Pb", "Zn"])
    classes = smx.classify(values).compute()
    assert classes.dtype == np.uint8
    assert set(np.unique(classes)) <= {1, 2, 3, 4, 5, 255}
    worst = smx.composite(values).compute()
    np.testing.assert_array_equal(
        worst, values.max("element").compute().where(values.notnull().all("element").compute())
    )
    drivers = smx.drivers(
        chunked, "Cd", {"ph": 6.2, "soc": 2.0, "clay": 20.0, "cec": 15.0, "enrichment": 0.0}
    ).compute()
    assert drivers.dims[0] == "driver"
    assert np.isfinite(drivers.values).any()


def test_four_per_mille(dataset, chunked):
    grown = smx.four_per_mille(chunked, Scenario(end_year=2025)).compute()
    soc = dataset["soc"].values
    known = np.isfinite(soc)
    expected = np.minimum((soc[known].astype(np.float64) * 1.004).astype(np.float32), np.inf)
    np.testing.assert_allclose(grown["soc"].values[known], expected, rtol=1e-6)
    assert grown["soc"].attrs == dataset["soc"].attrs
    assert (grown["cec"].values[known] >= dataset["cec"].values[known]).all()


def test_names_and_units_of_cf(dataset):
    """Other names with CF's standard names, organic matter for carbon, fractions of one, pH without a dimension."""
    wanted = smx.predict(dataset, "Cd").compute()
    percent = {name: dataset[name] for name in UNITS}
    factor = {"g/kg": 0.1, "%": 1.0}
    carbon = percent["soc"] * np.float32(factor[percent["soc"].attrs["units"]] * 1.724 / 100)
    named = xr.Dataset(
        {
            "acidity_ph": percent["ph"],
            "phh2o": percent["ph"].assign_attrs(units="1"),
            "texture_fine": (percent["clay"] / np.float32(100)).assign_attrs(
                units="kg kg-1", standard_name="mass_fraction_of_clay_in_soil"
            ),
            "om": carbon.assign_attrs(units="1", standard_name="mass_fraction_of_organic_matter_in_soil"),
            "cec": percent["cec"].assign_attrs(units="cmol kg-1"),
        }
    )
    found = smx.predict(named, "Cd").compute()
    np.testing.assert_allclose(found["F1"], wanted["F1"], rtol=2e-5)
    assert "soc: om (SOM fraction)" in found.attrs["soil_mobility_inputs"]
    assert "ph: phh2o (pH)" in found.attrs["soil_mobility_inputs"]


def test_a_name_as_it_is_goes_before_its_capitals(dataset):
    both = dataset.assign(PH=(dataset["ph"] * 0.0).assign_attrs(units="pH"))
    xr.testing.assert_equal(smx.predict(both, "Cd"), smx.predict(dataset, "Cd"))


def test_long_names_say_what_units_do_not(dataset):
    soc = dataset["soc"]
    matter = soc.assign_attrs(long_name="Soil organic matter")
    unit = smx.unit_of(matter, smx.COVARIATES["soc"])
    assert unit.factor == pytest.approx(smx.unit_of(soc, smx.COVARIATES["soc"]).factor / 1.724)
    with pytest.raises(SoilMobilityError, match="soc: its values are transformed"):
        smx.predict(dataset.assign(soc=soc.assign_attrs(long_name="log10 of organic carbon")), "Cd")


def test_as_rioxarray_writes_it(dataset):
    """A dimension "band" of one, the grid mapping in the encoding, its coordinate with the CRS."""
    wkt = {"crs_wkt": 'GEOGCS["WGS 84"]', "GeoTransform": "88 0.01 0 28 0 -0.01"}
    raster = dataset.expand_dims("band").assign_coords(band=[1], spatial_ref=((), 0, wkt)).chunk({"y": 64, "x": 64})
    for array in raster.data_vars.values():
        array.encoding["grid_mapping"] = "spatial_ref"
    fractions = smx.predict(raster, "Cd")
    assert fractions["F1"].dims == ("band", "y", "x")
    mobility = smx.mobility(raster, ["Cd", "Pb"])
    assert mobility.dims == ("element", "band", "y", "x")
    grown = smx.four_per_mille(raster)
    assert grown["soc"].encoding["grid_mapping"] == "spatial_ref"
    for result in (fractions["F1"], mobility, smx.classify(smx.composite(mobility)), smx.drivers(raster, "Cd")):
        assert result.attrs["grid_mapping"] == "spatial_ref"
        assert result["spatial_ref"].attrs == wkt
    flat = smx.mobility(dataset, ["Cd", "Pb"])
    np.testing.assert_array_equal(mobility.isel(band=0).compute(), flat)


def test_what_is_refused(dataset):
    total = dataset["ph"].assign_attrs(units="%").rename("lead")
    with pytest.raises(SoilMobilityError, match=r"lead.*“%”.*mg/kg"):
        smx.predict(dataset, "Cd", total=total)
    for content in (total.values, "0.3"):
        with pytest.raises(TypeError, match="a number or a DataArray"):
            smx.predict(dataset, "Cd", total=content)
    with pytest.raises(SoilMobilityError, match="-1 mg/kg, cannot be"):
        smx.predict(dataset, "Cd", total=-1)
    with pytest.raises(SoilMobilityError, match="content of Pb was given"):
        smx.mobility(dataset, ["Cd"], totals={"Pb": 3.0})
    with pytest.raises(SoilMobilityError, match="without the total content"):
        smx.mobility(dataset, ["Cd"], backgrounds={"Cd": 3.0})
    with pytest.raises(SoilMobilityError, match="milk"):
        smx.predict(dataset, "Cd", ph_method="milk")
    with pytest.raises(SoilMobilityError, match="METHOD"):
        smx.composite(smx.mobility(dataset, ["Cd"]), "median")
    with pytest.raises(SoilMobilityError, match="no variable clay"):
        smx.predict(dataset.drop_vars("clay"), "Cd")
    for units in ("", "t/ha", "mg/kg"):
        wrong = dataset.assign(soc=dataset["soc"].assign_attrs(units=units))
        with pytest.raises(SoilMobilityError, match=r"SOC .*attrs"):
            smx.predict(wrong, "Cd")
    with pytest.raises(SoilMobilityError, match="no element"):
        smx.predict(dataset, "Xx")
    with pytest.raises(SoilMobilityError):
        smx.predict(dataset, "Cd", model="no such model")


def test_values_that_attributes_call_none(dataset):
    """As rioxarray opens files unless it is told to mask them; the plugin masks them too."""
    known = ~np.isnan(dataset["soc"].values)
    whole = np.where(known, np.clip(np.rint(dataset["soc"].values), 1.0, 255.0), 0.0)
    whole[:50] = 0.0
    plain = dataset["soc"].copy(data=np.where(whole > 0.0, whole, np.nan).astype(np.float32))
    expected = smx.predict(dataset.assign(soc=plain), "Cd", total=0.3)
    assert np.isnan(expected["F1"].values[known]).any()
    for name, flag in (("_FillValue", np.uint8(0)), ("missing_value", np.array([0])), ("nodata", 0)):
        said = plain.copy(data=whole.astype(np.uint8)).assign_attrs({name: flag})
        said.encoding["grid_mapping"] = "spatial_ref"
        for chunks in (None, {"y": 50}):
            given = dataset.assign(soc=said) if chunks is None else dataset.assign(soc=said).chunk(chunks)
            xr.testing.assert_equal(smx.predict(given, "Cd", total=0.3).compute(), expected)
            assert name not in smx.four_per_mille(given)["soc"].attrs
            assert smx.four_per_mille(given)["soc"].encoding["grid_mapping"] == "spatial_ref"
    content = xr.full_like(dataset["ph"], 0.3).assign_attrs(units="mg/kg", _FillValue=np.float64(np.float32(0.3)))
    assert np.isnan(smx.predict(dataset, "Cd", total=content)["F1"]).all()


def test_packed_numbers_are_refused(dataset):
    for attributes in ({"scale_factor": 0.1}, {"add_offset": 3.0}):
        packed = dataset.assign(soc=dataset["soc"].assign_attrs(attributes))
        with pytest.raises(SoilMobilityError, match=r"soc.*mask_and_scale"):
            smx.predict(packed, "Cd")
    plain = dataset.assign(soc=dataset["soc"].assign_attrs(scale_factor=1.0, add_offset=0.0))
    xr.testing.assert_equal(smx.predict(plain, "Cd"), smx.predict(dataset, "Cd"))


def test_a_name_that_says_another_method_of_ph_is_refused(dataset):
    for name, said in (("phca", ""), ("ph", "pH in 0.01 M CaCl2")):
        named = dataset.rename(ph=name)
        named[name].attrs["long_name"] = said
        with pytest.raises(SoilMobilityError, match="says pH in CaCl2, but PH_METHOD is H2O"):
            smx.predict(named, "Cd")
        expected = smx.predict(dataset, "Cd", ph_method="CaCl2")
        xr.testing.assert_equal(smx.predict(named, "Cd", ph_method="CaCl2"), expected)


def test_contents_are_held_to_the_rules_of_soils(dataset):
    """Logarithms by name, and dimensions of another grid, whose pixels would each meet all of the soil's."""
    dataset = dataset.isel(y=slice(3), x=slice(4))  # all pixels of the example by all of them take all memory
    lead = xr.full_like(dataset["ph"], 1.0).rename("lead").assign_attrs(units="mg/kg")
    for logarithm in (lead.rename("log_lead"), lead.assign_attrs(long_name="log10 of lead")):
        with pytest.raises(SoilMobilityError, match="lead: its values are transformed"):
            smx.predict(dataset, "Pb", total=logarithm)
        with pytest.raises(SoilMobilityError, match="lead: its values are transformed"):
            smx.predict(dataset, "Pb", total=1.0, background=logarithm)
    with pytest.raises(SoilMobilityError, match="lead lies along lat, lon, ph along y, x"):
        smx.predict(dataset, "Pb", total=lead.rename(y="lat", x="lon").drop_vars(["lat", "lon"]))
    unnamed = xr.DataArray(lead.values, dims=("lat", "lon"))
    with pytest.raises(SoilMobilityError, match="content of Pb lies along lat, lon"):
        smx.predict(dataset, "Pb", total=unnamed)
    assert smx.predict(dataset, "Pb", total=lead.rename(None)).attrs["soil_mobility_content"].count("content of Pb")
    times = dataset.assign(soc=dataset["soc"].expand_dims(time=2))
    assert set(smx.predict(times, "Pb", total=lead)["F1"].dims) == {"time", "y", "x"}
    of_time = xr.DataArray([1.0, 2.0], dims="time", attrs={"units": "mg/kg"})
    assert set(smx.predict(times, "Pb", total=of_time)["F1"].dims) == {"time", "y", "x"}


def test_soil_properties_lie_along_the_same_dimensions(dataset):
    """Or some lack one that others have: years, a depth. Each pixel of one grid met all of the other's."""
    small = dataset.isel(y=slice(3), x=slice(4))
    other = small.assign(soc=small["soc"].rename(y="lat", x="lon"))
    depths = small.assign(soc=small["soc"].expand_dims(time=2), cec=small["cec"].expand_dims(depth=2))
    for call, said in (
        (partial(smx.predict, element="Cd"), "soc lies along lat, lon, ph along y, x"),
        (smx.four_per_mille, "cec lies along y, x, soc along lat, lon"),
    ):
        with pytest.raises(SoilMobilityError, match=said):
            call(other)
        with pytest.raises(SoilMobilityError, match=r"cec lies along depth, soc along time, y, x"):
            call(depths)
    of_one = small.assign(soc=small["soc"].expand_dims(band=1), cec=small["cec"].expand_dims(depth=1))
    np.testing.assert_array_equal(np.squeeze(smx.predict(of_one, "Cd")["F1"]), smx.predict(small, "Cd")["F1"])
    years = small.assign(cec=xr.concat([small["cec"], 2.0 * small["cec"]], "time").assign_attrs(units="cmol/kg"))
    grown = smx.four_per_mille(years)
    for time in (0, 1):
        alone = smx.four_per_mille(small.assign(cec=years["cec"][time]))
        for name in ("soc", "cec"):
            np.testing.assert_array_equal(grown[name].isel(time=time).transpose("y", "x"), alone[name])


def test_coordinates_are_the_same_or_refused(dataset):
    """Where they differ by rounding xarray drops pixels, or doubles them without a value, in silence."""
    small = dataset.isel(y=slice(6), x=slice(8))
    apart = small["soc"].assign_coords(y=small["y"] + 1e-7)
    with pytest.raises(SoilMobilityError, match="coordinates along y differ by rounding"):
        smx.predict(xr.Dataset({**small.drop_vars("soc").data_vars, "soc": apart}), "Cd")
    lead = xr.full_like(small["ph"], 20.0).rename("lead").assign_attrs(units="mg/kg")
    for changed in (lead.assign_coords(y=small["y"] + 1e-7), lead.isel(y=slice(None, None, -1)), lead.isel(x=slice(3))):
        with pytest.raises(SoilMobilityError, match=r"lead and ph differ in their coordinates along [xy]"):
            smx.predict(small, "Pb", total=changed)
    # depths that grow by factors, and places of samples, two of which are almost the same
    for places in (10.0 ** np.arange(6.0), [1.0, 2.0, 2.0000001, 7.0, 5.0, 2.0]):
        smx.predict(small.assign_coords(y=places), "Cd")
    kept = smx.predict(small, "Pb", total=xr.concat([lead, lead], xr.Variable("year", [2024, 2050])))
    assert list(kept["year"].values) == [2024, 2050]


def test_masked_chunks_of_dask_have_no_value(dataset, chunked):
    soc = dataset["soc"].values
    masked = dask.array.from_array(np.ma.masked_array(soc, soc > 2.0), chunks=60)
    given = chunked.assign(soc=(("y", "x"), masked, dataset["soc"].attrs))
    expected = smx.predict(dataset.assign(soc=dataset["soc"].where(~(soc > 2.0))), "Cd")
    xr.testing.assert_equal(smx.predict(given, "Cd").compute(), expected)
    row = given.assign(soc=given["soc"][50])
    assert np.isnan(smx.predict(row, "Cd")["F1"].values[:, soc[50] > 2.0]).all()
    share = smx.classify(given["soc"].assign_attrs(units="%")).values
    assert (share[soc > 2.0] == 255).all()


def test_values_outside_their_valid_range_are_none(dataset):
    """As GDAL takes them for none; whole numbers are those of the file, packed."""
    soc = dataset["soc"]
    expected = smx.predict(dataset.assign(soc=soc.where((soc >= 10.0) & (soc <= 30.0))), "Cd")
    assert np.isnan(expected["F1"]).sum() > np.isnan(smx.predict(dataset, "Cd")["F1"]).sum()
    packed = {"valid_range": np.array([100, 300], "i2")}
    for attributes in ({"valid_range": [10.0, 30.0]}, {"valid_min": 10.0, "valid_max": np.float32(30.0)}, packed):
        said = soc.assign_attrs(attributes)
        said.encoding = {"scale_factor": 0.1} if attributes is packed else {}
        xr.testing.assert_equal(smx.predict(dataset.assign(soc=said), "Cd"), expected)
        assert not set(attributes) & set(smx.four_per_mille(dataset.assign(soc=said))["soc"].attrs)
    said = soc.assign_attrs(valid_range=[10, 30])
    said.encoding = {"scale_factor": None, "add_offset": None}
    xr.testing.assert_equal(smx.predict(dataset.assign(soc=said), "Cd"), expected)
    for nothing in ([30, 10], "10, 30", ()):
        said = dataset.assign(soc=soc.assign_attrs(valid_range=nothing))
        xr.testing.assert_equal(smx.predict(said, "Cd"), smx.predict(dataset, "Cd"))
    xr.testing.assert_equal(
        smx.predict(dataset.assign(soc=soc.assign_attrs(valid_max=30.0)), "Cd"),
        smx.predict(dataset.assign(soc=soc.where(soc <= 30.0)), "Cd"),
    )


def test_units_are_understood_as_those_of_bands_are(dataset):
    wanted = smx.predict(dataset, "Cd")
    soc = {"g/kg": "g C kg-1", "%": "1e-2"}[dataset["soc"].attrs["units"]]
    spelled = {"ph": "pH (H2O)", "soc": soc, "clay": "% wt."}
    given = dataset.assign({name: dataset[name].assign_attrs(units=unit) for name, unit in spelled.items()})
    xr.testing.assert_equal(smx.predict(given, "Cd"), wanted)
    with pytest.raises(SoilMobilityError, match="says pH in CaCl2"):
        smx.predict(dataset.assign(ph=dataset["ph"].assign_attrs(units="pH (CaCl2)")), "Cd")


def test_what_is_no_dataset_and_no_mobility(dataset):
    mobility = smx.mobility(dataset, ["Cd", "Pb"])
    for call in (smx.predict, smx.drivers):
        with pytest.raises(TypeError, match=r"xarray\.Dataset is needed, not DataArray"):
            call(dataset["ph"], "Cd")
    with pytest.raises(TypeError, match=r"xarray\.DataArray is needed, not Dataset"):
        smx.classify(smx.predict(dataset, "Cd"))
    with pytest.raises(SoilMobilityError, match="named “F4”, but F1 is needed"):
        smx.classify(smx.predict(dataset, "Cd")["F4"])
    for values in (
        mobility.sel(element="Cd"),
        mobility.isel(element=[0, 0]),
        mobility.assign_coords(element=["Cd", "Xx"]),
    ):
        with pytest.raises(SoilMobilityError, match="no dimension “element” with the symbols"):
            smx.composite(values, "mean")


def test_contents_of_several_years_in_one_soil(chunked):
    """And of a raster as rioxarray opens it, with a band of one."""
    lead = xr.full_like(chunked["ph"], 20.0).rename("lead").assign_attrs(units="mg/kg")
    years = xr.concat([lead, 2.0 * lead], "year").assign_attrs(units="mg/kg")
    found = smx.predict(chunked, "Pb", total=years)["F1"].transpose("year", "y", "x")
    for year in (0, 1):
        np.testing.assert_array_equal(found[year], smx.predict(chunked, "Pb", total=years[year])["F1"])
    assert smx.predict(chunked, "Pb", total=lead.expand_dims("band"))["F1"].sizes["band"] == 1


def test_one_element_by_its_symbol_and_none_twice(chunked):
    xr.testing.assert_identical(smx.mobility(chunked, "Cd"), smx.mobility(chunked, ["Cd"]))
    with pytest.raises(SoilMobilityError, match="elements: one is there twice"):
        smx.mobility(chunked, ["Cd", "Pb", "Cd"])


def test_what_is_stated_to_be_no_percent_has_no_class(chunked):
    """As `classifyrisk` refuses it; what states no unit, after arithmetic say, passes there and here."""
    mobility = smx.mobility(chunked, ["Cd", "Pb"])
    shares = (mobility / 100).assign_attrs(units="1")
    for values in (smx.classify(mobility), smx.composite(mobility, "count"), chunked["ph"], shares):
        with pytest.raises(SoilMobilityError, match="but % is needed"):
            smx.classify(values)
    with pytest.raises(SoilMobilityError, match="but % is needed"):
        smx.composite(smx.classify(mobility))
    np.testing.assert_array_equal(smx.classify(mobility.drop_attrs()), smx.classify(mobility))


def test_a_reference_soil_that_cannot_be_is_refused(dataset):
    soil = {"ph": 6.2, "soc": 2.0, "clay": 20.0, "cec": 15.0}
    for changed, said in (
        ({"ph": 62.0}, "pH of 62 is impossible"),
        ({"soc": -2.0}, "SOC of -2 is impossible"),
        ({"pH": 6.2}, "no soil feature pH"),
        ({"clay": None}, "needs clay"),
        ({"clay": np.nan}, "needs clay"),
    ):
        with pytest.raises(SoilMobilityError, match=said):
            smx.drivers(dataset, "Cd", {**soil, **changed})
    with pytest.raises(SoilMobilityError, match="needs soc, clay"):
        smx.drivers(dataset, "Cd", {"ph": 6.2})
    found = smx.drivers(dataset, "Cd", {**soil, "cec": None})
    assert np.isfinite(found.values).any()
    # as means of maps have it, where none has a value
    np.testing.assert_array_equal(smx.drivers(dataset, "Cd", {**soil, "cec": np.nan}), found)


def test_limits_that_do_not_rise_are_refused(chunked):
    mobility = smx.mobility(chunked, ["Cd", "Pb"])
    for limits in ((50, 30, 10, 1), (1, 2)):
        with pytest.raises(SoilMobilityError, match=r"must rise|4 lower limits"):
            smx.classify(mobility, limits)
        with pytest.raises(SoilMobilityError, match=r"must rise|4 lower limits"):
            smx.composite(mobility, "count", limits=limits)


@pytest.fixture
def own_model(tmp_path):
    """A model of a user's own, in a folder."""
    folder = tmp_path / "own"
    shutil.copytree(bundle_folder("smooth_core_v2"), folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["elements"]["Pb"]["offsets"] = {"l1": 0.25}
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    return folder


@pytest.mark.slow
def test_a_cluster_loads_the_model_once_a_worker(chunked, own_model, tmp_path):
    distributed = pytest.importorskip("distributed")
    eager = smx.predict(chunked.compute(), "Pb")
    own = smx.predict(chunked, "Pb", model=own_model)
    wanted = own.compute(scheduler="synchronous")
    assert (wanted["F1"] > eager["F1"]).any()
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=2, processes=True, dashboard_address=":0")
    with cluster, distributed.Client(cluster) as client:
        xr.testing.assert_identical(smx.predict(chunked, "Pb").compute(), eager)
        assert set(client.run(loads).values()) == {1}  # however many tasks, each process loaded it once
        sent = smx.send_model(client, own_model)
        assert sent > 100_000
        moved = tmp_path / "not here"
        own_model.rename(moved)  # workers cannot read the folder
        xr.testing.assert_identical(own.compute(), wanted)
        assert set(client.run(loads).values()) == {2}


def loads() -> int:
    return smx._loaded.cache_info().misses


def test_another_model_of_the_same_name_is_refused(own_model):
    key = smx._key(own_model)
    card = json.loads((own_model / "card.json").read_text(encoding="utf-8"))
    card["elements"]["Pb"]["offsets"] = {"l1": 0.5}
    (own_model / "card.json").write_text(json.dumps(card), encoding="utf-8")
    smx._loaded.cache_clear()
    with pytest.raises(SoilMobilityError, match="another one on this worker"):
        smx._load(key)
    assert smx._key(own_model) != key


def test_memory_of_a_task(dataset):
    """A chunk of any size: the result, and no more than `PIECE_BYTES` on top of it."""
    elements = sm.load().elements
    small = dataset.compute().isel(y=slice(0, 100), x=slice(0, 100))
    arrays = [np.tile(small[name].values, (8, 8)) for name in UNITS]
    names = smx._Names(tuple(UNITS), tuple(smx.unit_of(small[name], COVARIATES[name]) for name in UNITS), "H2O")
    fractions = partial(smx._told, method="fractions")
    for call, bands, count in (
        (smx._mobilities, elements, len(elements)),
        (fractions, ("Cd",), 4),
        (smx._domain, ("Cd",), 2),
    ):
        task = smx._Task(smx._key(None), names, tuple((symbol, None, None) for symbol in bands), call, count)
        task(*(array[:64] for array in arrays))  # tables that are made once
        tracemalloc.start()
        result = task(*arrays)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert result.nbytes == 4 * count * arrays[0].size
        assert arrays[0].size > 4 * smx.PIECE
        assert peak - result.nbytes < smx.PIECE_BYTES, call
