"""The soil inputs of a run as one stack: units, masks, clamping, contents, layout."""

from __future__ import annotations

from contextlib import nullcontext

import numpy as np
import pytest
from osgeo import gdal

from soil_mobility_plugin.soilmobility.maps.background import median_content
from soil_mobility_plugin.soilmobility.maps.stack import (
    Counts,
    SoilLayer,
    SoilStack,
    Totals,
    content_view,
    gap_lines,
    masked,
    unit_of,
)
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.raster import walk as blocks
from soil_mobility_plugin.soilmobility.raster.geotiff import EXACT, Band, Output
from soil_mobility_plugin.soilmobility.raster.source import Source, inspect, reference_grid
from soil_mobility_plugin.soilmobility.soil.units import CovariateError, UnknownUnitError
from tests import cores
from tests.rasterfiles import read, write

RANGES = {"ph": (3.5, 9.0), "soc": (0.1, 40.0), "clay": (1.0, 80.0), "cec": (1.0, 100.0), "enrichment": (-1.0, 2.0)}


@pytest.fixture
def layers(tmp_path):
    """4 x 5 pixels: pH 5 with one hole, SOC 20 g/kg with one value no soil has, clay 25 with one beyond training."""
    ph = np.full((4, 5), 5.0)
    soc = np.full((4, 5), 20.0)
    clay = np.full((4, 5), 25.0)
    ph[0, 0] = np.nan
    soc[1, 1] = 900.0
    clay[2, 2] = 95.0
    units = {"ph": "pH", "soc": "g/kg", "clay": "%"}
    values = {"ph": ph, "soc": soc, "clay": clay}
    return [
        SoilLayer(name, Source(write(tmp_path / f"{name}.tif", values[name], unit=units[name]), label=name))
        for name in values
    ]


def whole(stack: SoilStack):
    window = stack.grid.window
    return stack.block({name: view.read(window) for name, view in stack.views.items()})


def test_a_block_is_canonical_masked_clamped_and_counted(layers):
    stack = SoilStack(reference_grid(layers[0].source), layers, RANGES)
    block = whole(stack)
    assert block.counts.valid == 18
    assert not block.valid[0, 0]
    assert not block.valid[1, 1]
    assert block.counts.masked == {"soc": 1}
    assert block.counts.clamped_by == {"clay": 1}
    assert block.clamped().sum() == 1
    np.testing.assert_allclose(block.soil["soc"], 2.0, rtol=1e-6)
    assert block.soil["clay"].max() == 80.0
    assert block.soil["cec"] is None
    assert all(values.dtype == np.float32 for values in block.soil.values() if values is not None)


def test_spread_lays_values_out_where_they_came_from(layers):
    block = whole(SoilStack(reference_grid(layers[0].source), layers, RANGES))
    laid = block.spread(np.arange(18, dtype=np.float32))
    assert np.isnan(laid[0, 0])
    assert np.isnan(laid[1, 1])
    np.testing.assert_array_equal(laid[block.valid], np.arange(18))
    assert block.spread(np.zeros((3, 18), dtype=np.float32)).shape == (3, 4, 5)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A core whose reference contents are 1 mg/kg in total, 0.5 in aqua regia."""
    return FractionationModel.load(cores.write(tmp_path_factory.mktemp("core")))


def test_without_content_enrichment_is_zero(layers, model):
    block = whole(SoilStack(reference_grid(layers[0].source), layers, RANGES))
    assert block.total("Cd") is None
    assert block.content(model, "Cd") == (0.0, None)


def test_one_content_for_all_is_clamped_as_one(layers, model):
    stack = SoilStack(reference_grid(layers[0].source), layers, RANGES, Totals(value=200.0), ("Cd",))
    block = whole(stack)
    assert block.content(model, "Cd") == (2.0, None)
    assert block.clamped().sum() == block.counts.valid == 18
    assert [stack.called([name]) for name in block.counts.clamped_by][1:] == ["content of Cd"]


def test_the_content_of_a_single_element_is_required_of_several_it_is_not(layers, tmp_path, model):
    content = np.full((4, 5), 5.0)
    content[3, 3] = np.nan
    source = Source(write(tmp_path / "cd.tif", content), label="TOTALS")
    grid = reference_grid(layers[0].source)
    one = whole(SoilStack(grid, layers, RANGES, Totals({"Cd": source}), ("Cd",)))
    assert one.counts.valid == 17
    several = whole(SoilStack(grid, layers, RANGES, Totals({"Cd": source}), ("Cd", "Zn")))
    assert several.counts.valid == 18
    values = several.content(model, "Cd").enrichment
    assert np.isnan(values).sum() == 1
    np.testing.assert_allclose(values[~np.isnan(values)], 1.0, rtol=1e-6)
    assert several.content(model, "Zn").enrichment == 0.0


def test_a_non_detect_is_clamped_not_masked(layers, tmp_path, model):
    source = Source(write(tmp_path / "cd.tif", np.zeros((4, 5))), label="TOTALS")
    block = whole(SoilStack(reference_grid(layers[0].source), layers, RANGES, Totals({"Cd": source}), ("Cd",)))
    assert (block.content(model, "Cd").enrichment == np.float32(-1.0)).all()
    assert [block._stack.called([name]) for name in block.counts.clamped_by][1:] == ["TOTALS, content of Cd"]


def test_what_lies_above_a_background_is_anthropogenic(layers, tmp_path, model):
    """Contents of 5 mg/kg, a background of 2 (and unknown in one pixel), both total: log10 of 2 / 1, and 60 %."""
    background = np.full((4, 5), 2.0)
    background[2, 4] = np.nan
    known = Source(write(tmp_path / "background.tif", background), label="BACKGROUND")
    grid = reference_grid(layers[0].source)
    for given, unknown in ((2.0, 0), (known, 1)):
        totals = Totals(value=5.0, basis="total", backgrounds={"Cd": given})
        block = whole(SoilStack(grid, layers, RANGES, totals, ("Cd", "Zn")))
        assert block.counts.valid == 18
        enrichment, share = (np.broadcast_to(np.asarray(one), 18) for one in block.content(model, "Cd"))
        there = ~np.isnan(enrichment)
        assert np.count_nonzero(~there) == np.count_nonzero(np.isnan(share)) == unknown
        np.testing.assert_allclose(enrichment[there], np.log10(2.0), rtol=1e-6)
        np.testing.assert_allclose(share[there], 0.6, rtol=1e-6)
        results = np.zeros((3, 18), np.float32)
        block.content(model, "Cd").blank(results)
        assert np.count_nonzero(np.isnan(results)) == 3 * unknown
    with pytest.raises(CovariateError, match="major element"):
        whole(SoilStack(grid, layers, RANGES, Totals(value=5.0, backgrounds={"Ca": 2.0}), ("Ca",))).content(model, "Ca")


def test_the_median_of_the_map_is_that_of_all_of_it(tmp_path):
    contents = np.arange(1.0, 100.0).reshape(9, 11)
    contents[0, 0] = -5.0  # impossible
    found = median_content(Source(write(tmp_path / "cd.tif", contents), label="TOTALS"))
    assert found == pytest.approx(50.5, rel=0.01)
    with pytest.raises(CovariateError, match="TOTALS has no value"):
        median_content(Source(write(tmp_path / "none.tif", np.full((3, 3), np.nan)), label="TOTALS"))


def test_ph_methods_are_applied_once_and_said(layers):
    grid = reference_grid(layers[0].source)
    stack = SoilStack(grid, layers, RANGES, ph_method="KCl")
    np.testing.assert_allclose(whole(stack).soil["ph"], 1.3235 + 0.8581 * 5, rtol=1e-6)
    assert any("KCl" in line for line in stack.describe())
    with pytest.raises(CovariateError, match="PH_METHOD"):
        SoilStack(grid, layers, RANGES, ph_method="NaCl")


def test_each_layer_is_described_with_its_unit_and_contents_with_theirs(layers, tmp_path):
    source = Source(write(tmp_path / "cd.tif", np.ones((4, 5)), unit="mg/kg"), label="TOTALS")
    lines = SoilStack(reference_grid(layers[0].source), layers, RANGES, Totals({"Cd": source}), ("Cd",)).describe()
    assert len(lines) == 4
    assert [line.split("; ")[-1][:14] for line in lines[:3]] == ["taken as pH (i", "taken as g/kg ", "taken as perce"]
    assert lines[3].startswith("TOTALS")
    assert lines[3].endswith("; content of Cd.")


def test_bands_that_are_read_alike_share_a_line(layers, tmp_path):
    """Contents of 49 elements are one raster; a band of another file has a line of its own."""
    path = write(tmp_path / "t.tif", np.ones((2, 4, 5)), unit="mg/kg", names=("Cd", "Pb"))
    sources = {symbol: Source(path, number, label="TOTALS") for number, symbol in enumerate(("Cd", "Pb"), 1)}
    sources["Zn"] = Source(write(tmp_path / "zn.tif", np.ones((4, 5)), unit="mg/kg"), label="TOTALS")
    stack = SoilStack(reference_grid(layers[0].source), layers, RANGES, Totals(sources), tuple(sources))
    together, alone = stack.describe()[3:]
    assert together.startswith("TOTALS: t.tif, bands 1 (Cd), 2 (Pb), mg/kg; ")
    assert together.endswith("; content of Cd, Pb.")
    assert (alone.startswith("TOTALS: zn.tif, band 1, mg/kg; "), alone.split("; ")[-1]) == (True, "content of Zn.")


def test_contents_in_another_unit_are_refused(layers, tmp_path):
    source = Source(write(tmp_path / "cd.tif", np.ones((4, 5)), unit="g/kg"), label="TOTALS")
    with pytest.raises(CovariateError, match="g/kg"):
        SoilStack(reference_grid(layers[0].source), layers, RANGES, Totals({"Cd": source}), ("Cd",))


def test_an_unknown_unit_names_those_that_were_found(layers, tmp_path):
    bare = SoilLayer("soc", Source(write(tmp_path / "bare.tif", np.full((4, 5), 2.0)), label="SOC (“bare”)"))
    with pytest.raises(UnknownUnitError, match=r"SOC \(“bare”\).*pH as pH; clay as percent"):
        SoilStack(reference_grid(layers[0].source), [layers[0], bare, layers[2]], RANGES)


def test_a_layer_that_is_named_after_something_else_is_refused(layers, tmp_path):
    """By the name of its band, or of its file; a stock of carbon only where no unit says that it is a content."""
    place = reference_grid(layers[0].source)

    def made(covariate, values, file, band="", unit="", method="H2O"):
        path = write(tmp_path / f"{file}.tif", np.full((4, 5), values), unit=unit, names=(band,))
        others = [layer for layer in layers if layer.covariate != covariate]
        return SoilStack(place, [*others, SoilLayer(covariate, Source(path, label=file))], RANGES, ph_method=method)

    for covariate, values, file, band, unit, words in (
        ("clay", 25.0, "a", "Sand", "%", "Sand"),
        ("ph", 5.0, "b", "pH KCl", "pH", "KCl"),
        ("ph", 5.0, "ph_cacl2", "", "pH", "CaCl2"),
        ("soc", 20.0, "soc_stock", "", "", "says a stock"),
    ):
        with pytest.raises(CovariateError, match=words):
            made(covariate, values, file, band, unit)
    assert made("soc", 20.0, "soc_stock", "", "g/kg").units["soc"].unit.name == "g/kg"
    np.testing.assert_allclose(whole(made("ph", 5.0, "b", "pH KCl", "pH", "KCl")).soil["ph"], 1.3235 + 0.8581 * 5)


def test_all_units_that_cannot_be_told_are_named_at_once(layers, tmp_path):
    strange = [
        SoilLayer(name, Source(write(tmp_path / f"{name}2.tif", np.full((4, 5), value)), label=f"the {name}"))
        for name, value in (("soc", 20.0), ("clay", 0.0))
    ]
    with pytest.raises(UnknownUnitError) as caught:
        SoilStack(reference_grid(layers[0].source), [layers[0], *strange], RANGES)
    text = str(caught.value)
    assert "the unit of the soc" in text
    assert "the clay has no value that tells its unit" in text
    assert text.endswith("(Found: pH as pH.)")


def test_the_unit_comes_from_the_whole_layer_not_from_the_grid(tmp_path):
    """A grid over a corner where clay is below 1 g/kg must not turn the unit of the layer into a fraction."""
    clay = np.full((100, 100), 300.0)
    clay[:10, :10] = 0.5
    ph = SoilLayer("ph", Source(write(tmp_path / "ph.tif", np.full((10, 10), 6.0)), label="PH"))
    layer = SoilLayer("clay", Source(write(tmp_path / "clay.tif", clay), label="CLAY"))
    stack = SoilStack(reference_grid(ph.source), [ph, layer], RANGES)
    assert stack.units["clay"].unit.name == "g/kg"
    assert stack.unit_facts() == [("pH (unit)", "pH"), ("clay (unit)", "g/kg")]


def test_counts_add_up():
    total = Counts()
    total += Counts(10, masked={"soc": 1}, clamped_by={"clay": 2})
    total += Counts(30, masked={"soc": 4}, clamped_by={"ph": 3})
    assert total == Counts(40, masked={"soc": 5}, clamped_by={"clay": 2, "ph": 3})


@pytest.mark.parametrize("threads", [1, 3])
def test_results_do_not_depend_on_blocks_or_threads(tmp_path, threads):
    """Bit-identical through resampling up and down, whatever the block size and the number of threads."""
    generator = np.random.default_rng(5)
    fine = (4321000.0, 40.0, 0.0, 3270000.0, 0.0, -40.0)
    coarse = (4320900.0, 330.0, 0.0, 3270100.0, 0.0, -330.0)
    ph = write(tmp_path / "ph.tif", generator.uniform(4, 8, (700, 1100)))
    soc = write(tmp_path / "soc.tif", generator.uniform(1, 5, (1700, 2800)), fine, unit="%")
    clay = write(tmp_path / "clay.tif", generator.uniform(5, 60, (215, 340)), coarse, unit="%")
    layers = [SoilLayer(n, Source(p, label=n)) for n, p in (("ph", ph), ("soc", soc), ("clay", clay))]
    results = []
    for pixels, count in ((1 << 17, threads), (1 << 22, 1)):
        stack = SoilStack(reference_grid(layers[0].source), layers, RANGES)
        assert [view.resampling for view in stack.views.values()] == ["none", "average", "bilinear"]
        path = str(tmp_path / f"{pixels}.tif")
        bands = tuple(Band(name, precision=EXACT) for name in stack.layers)

        def compute(window, arrays, stack=stack):
            block = stack.block(arrays)
            return {"o": block.spread(np.stack([block.soil[name] for name in stack.layers]))}

        options = blocks.Options(threads=count, block_pixels=pixels)
        blocks.process(stack.grid, stack.views, {"o": Output(path, bands)}, compute, options=options)
        results.append(read(path))
    np.testing.assert_array_equal(*results)


@pytest.mark.parametrize(
    ("file", "band", "unit", "factor"),
    [
        ("soc.tif", "SOM", "%", 1.724),
        ("organic_matter.tif", "", "percent", 1.724),
        ("om.tif", "Humus", "%", 1.724),
        ("om.tif", "SOC", "%", 1.0),
        ("soc.tif", "", "%", 1.0),
        ("topsoil.tif", "organic carbon", "g/kg", 10.0),
    ],
)
def test_organic_matter_is_no_organic_carbon(tmp_path, file, band, unit, factor):
    carbon = np.array([[1.0, 2.0, 3.0], [4.0, 1.5, 2.5]])
    path = write(tmp_path / file, carbon * factor, unit=unit, names=(band,))
    source = Source(path, label="layer")
    choice = unit_of(SoilLayer("soc", source), inspect(source))
    np.testing.assert_allclose(carbon * factor * choice.unit.factor, carbon, rtol=1e-6)
    assert ("organic matter" in choice.reason) == (factor == 1.724)


@pytest.mark.parametrize("unit", ["g/kg", ""])
def test_organic_matter_in_another_unit_is_refused_and_a_stated_unit_holds(tmp_path, unit):
    path = write(tmp_path / "som.tif", np.array([[20.0, 30.0]]), unit=unit, names=("organic matter",))
    source = Source(path, label="layer")
    with pytest.raises(CovariateError, match="its name says organic matter"):
        unit_of(SoilLayer("soc", source), inspect(source))
    assert unit_of(SoilLayer("soc", source, "g/kg"), inspect(source)).unit.name == "g/kg"


def test_a_marsh_in_a_field_is_a_soil_and_a_flag_is_none(tmp_path):
    for far, taken in ((60.0, False), (99.0, True)):
        values = np.linspace(12.0, 14.0, 400).reshape(20, 20)
        values[:2] = far
        layer = SoilLayer("clay", Source(write(tmp_path / f"{far}.tif", values), label="layer"))
        choice = unit_of(layer, inspect(layer.source))
        said = "is taken for no value" if taken else "may stand for no value"
        assert [said in line for line in gap_lines(layer, choice)] == [True]
        assert len(masked(layer, choice).nodata_ranges) == taken


def test_organic_matter_that_is_read_as_carbon_is_doubted(tmp_path):
    source = Source(write(tmp_path / "om_05.tif", np.full((4, 4), 3.0)), label="layer")
    for unit, doubted in (("percent", True), ("SOM percent", False)):
        choice = unit_of(SoilLayer("soc", source, unit), inspect(source))
        assert ("its name says organic matter" in choice.doubt) is doubted


@pytest.mark.parametrize("covariate", ["soc", "cec", "ph", "clay"])
def test_bands_of_isdasoil_are_logarithms_but_for_ph_and_texture(tmp_path, covariate):
    """They are whole numbers; what was converted since is none."""
    unit = {"soc": "g/kg", "cec": "cmol(c)/kg", "ph": "pH*10", "clay": "percent"}[covariate]
    for dtype, stored in ((gdal.GDT_Byte, True), (gdal.GDT_Float32, False)):
        path = write(tmp_path / f"{dtype}.tif", np.full((4, 4), 30), dtype=dtype, names=("mean_0_20",))
        source = Source(path, label="layer")
        refused = stored and covariate in ("soc", "cec")
        with pytest.raises(CovariateError, match="as those of iSDAsoil are") if refused else nullcontext():
            unit_of(SoilLayer(covariate, source, unit), inspect(source))
        with pytest.raises(CovariateError, match="as those of iSDAsoil are") if stored else nullcontext():
            content_view(source, "Zn", reference_grid(source))


@pytest.mark.parametrize("unit", ["g/kg", "auto"])
@pytest.mark.parametrize(
    ("file", "stated"),
    [
        ("sol_organic.carbon_usda.6a1c_m_250m_b0..0cm_1950..2017_v0.2.tif", "x 5 g/kg"),
        ("oc_iso.10694.1995.mg.cm3_m_30m_b0cm..30cm_20200101_20221231.tif", "kg/m3"),
    ],
)
def test_published_maps_in_no_unit_of_carbon_are_refused(tmp_path, file, stated, unit):
    source = Source(write(tmp_path / file, np.full((4, 4), 6.0)), label="layer")
    with pytest.raises(CovariateError, match=f"says that its unit is “{stated}”"):
        unit_of(SoilLayer("soc", source, unit), inspect(source))


@pytest.mark.parametrize(
    ("stated", "asked", "doubted"),
    [
        ("g/kg", "percent", True),
        ("%", "g/kg", True),
        ("g/kg", "SOM percent", True),
        ("%", "SOM percent", False),
        ("g kg-1", "g/kg", False),
        ("", "g/kg", False),
        ("g/kg", "auto", False),
    ],
)
def test_a_unit_asked_for_against_the_stated_one_is_doubted(tmp_path, stated, asked, doubted):
    """As one that was chosen for the layer before."""
    path = write(tmp_path / "soc.tif", np.full((8, 8), 12.0), unit=stated, names=("SOC",))
    source = Source(path, label="SOC")
    assert ("as requested" in unit_of(SoilLayer("soc", source, asked), inspect(source)).doubt) is doubted


@pytest.mark.parametrize(("unit", "scale", "doubted"), [("g/kg", 0.1, True), ("g/kg", None, False), ("%", 0.1, False)])
def test_a_factor_of_the_file_that_converts_already_is_doubted(tmp_path, unit, scale, doubted):
    path = write(tmp_path / "clay.tif", np.full((8, 8), 240.0), unit=unit, scale=scale)
    source = Source(path, label="CLAY")
    said = unit_of(SoilLayer("clay", source), inspect(source)).doubt
    assert ("turns g/kg into percent" in said) is doubted


@pytest.mark.parametrize(
    ("covariate", "file", "name", "unit", "found"),
    [
        ("soc", "soc_gkg.tif", "", "", "g/kg"),
        ("soc", "soc_percent.tif", "SOC", "", "percent"),
        ("clay", "clay_g_kg.tif", "", "", "g/kg"),
        ("clay", "clay_g_kg.tif", "", "%", "percent"),  # the band goes before its file
        ("clay", "clay (mg kg).tif", "", "", "percent"),  # clay has no such unit: the values tell it
    ],
)
def test_the_name_of_a_file_of_one_band_states_its_unit(tmp_path, covariate, file, name, unit, found):
    path = write(tmp_path / file, np.linspace(5.0, 45.0, 64).reshape(8, 8), unit=unit, names=(name,))
    source = Source(path, label="layer")
    assert unit_of(SoilLayer(covariate, source), inspect(source)).unit.name == found


def test_a_unit_in_a_files_name_is_that_of_its_content(tmp_path):
    ppb, mg_kg = (
        Source(write(tmp_path / f"cd_{unit}.tif", np.full((4, 4), value)), label="l")
        for unit, value in (("ppb", 300.0), ("mgkg", 0.3))
    )
    with pytest.raises(CovariateError, match="the band says “ug/kg”"):
        content_view(ppb, "Cd", reference_grid(ppb))
    content_view(mg_kg, "Cd", reference_grid(mg_kg))


@pytest.mark.parametrize(
    ("name", "file", "said"), [("Cd, XRF", "a", True), ("", "cd_icp_hf", True), ("Cd", "b", False)]
)
def test_contents_on_another_basis_than_stated_are_said(layers, tmp_path, name, file, said):
    path = write(tmp_path / f"{file}.tif", np.full((2, 3), 0.3), unit="mg/kg", names=(name,))
    stack = SoilStack(reference_grid(layers[0].source), layers, {}, Totals({"Cd": Source(path)}), ("Cd",))
    assert (
        any("says total, but the basis of the total content is aqua regia" in line for line in stack.warnings()) is said
    )
