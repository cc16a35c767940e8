"""Every number of a map is by area: against numpy, on a grid of degrees, on a plane one, and as the row of one zone."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr

from soil_mobility_plugin.soilmobility.feedback import Silent
from soil_mobility_plugin.soilmobility.language import Phrase
from soil_mobility_plugin.soilmobility.maps import composite, divergence, hotspots, scenario
from soil_mobility_plugin.soilmobility.maps.change import CHANGE, Change
from soil_mobility_plugin.soilmobility.maps.classes import classes
from soil_mobility_plugin.soilmobility.maps.guidance import VALUES, guidance
from soil_mobility_plugin.soilmobility.maps.prepare import prepare_covariates
from soil_mobility_plugin.soilmobility.maps.stack import SoilLayer, SoilStack
from soil_mobility_plugin.soilmobility.maps.zonal import Asked, zonal
from soil_mobility_plugin.soilmobility.model.bundle import bundled_path
from soil_mobility_plugin.soilmobility.model.fractionation import FractionationModel
from soil_mobility_plugin.soilmobility.raster.geotiff import Band, Output
from soil_mobility_plugin.soilmobility.raster.source import Source, reference_grid
from soil_mobility_plugin.soilmobility.raster.zones import Zones
from soil_mobility_plugin.soilmobility.report.pages import change
from soil_mobility_plugin.soilmobility.report.pages import guidance as pages
from soil_mobility_plugin.soilmobility.risk import guidance as rules
from soil_mobility_plugin.soilmobility.risk.classes import RAC_LIMITS
from soil_mobility_plugin.soilmobility.risk.composite import composite_weights
from soil_mobility_plugin.soilmobility.soil.scenario import ORGANIC_SOC, Scenario
from tests.rasterfiles import pixel_areas, read, write

ROWS, COLUMNS = 16, 30
#: Rows of five degrees of latitude from 80 degrees north to the equator, and pixels of one size.
GLOBE = {"crs": "EPSG:4326", "geotransform": (10.0, 0.5, 0.0, 80.0, 0.0, -5.0)}
PLANE = {"crs": "EPSG:3035", "geotransform": (4321000.0, 100.0, 0.0, 3210000.0, 0.0, -100.0)}

#: From north to south.
SOUTHWARDS = np.linspace(0.0, 1.0, ROWS)[:, np.newaxis]
NOISE = np.random.default_rng(1).random((ROWS, COLUMNS))


class Land:
    """A grid, rasters on it, and what numpy finds in them."""

    def __init__(self, folder, place) -> None:
        self.folder, self.place = folder, place
        any_of_them = self.source("grid", NOISE)
        self.grid, self.areas = reference_grid(any_of_them), pixel_areas(any_of_them.path)
        self.is_plane = place is PLANE

    def source(self, name: str, values: np.ndarray, unit: str = "") -> Source:
        path = write(self.folder / f"{name}.tif", values.astype(np.float32), unit=unit, **self.place)
        return Source(path, label=name)

    def mean(self, values: np.ndarray) -> object:
        """The mean by area of what is known, which is that of the pixels on a plane grid, and on no other."""
        known = np.isfinite(values)
        plain, found = values[known].mean(), np.average(values[known], weights=self.areas[known])
        assert (abs(plain - found) < 1e-6 * abs(found)) == self.is_plane
        return pytest.approx(plain if self.is_plane else found, rel=1e-6)

    def path(self, name: str) -> str:
        return str(self.folder / f"{name}.tif")


@pytest.fixture(params=[GLOBE, PLANE], ids=["degrees", "plane"])
def land(request, tmp_path):
    return Land(tmp_path, request.param)


class Whole:
    """One zone that reaches beyond the map on all sides."""

    label, names = "all", ("all",)

    def __len__(self) -> int:
        return 1

    def on(self, grid) -> Zones:
        xmin, ymin, xmax, ymax = grid.bounds
        margin = grid.pixel_size[0]
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ((xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin), (xmin, ymin)):
            ring.AddPoint_2D(x + margin * np.sign(x - xmax + 1e-9), y + margin * np.sign(y - ymax + 1e-9))
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometry(ring)
        return Zones(grid, [bytes(polygon.ExportToWkb())])


@pytest.fixture
def mobility():
    """Mobility, %, that falls to the south, with holes."""
    values = 5.0 + 60.0 * (1.0 - SOUTHWARDS) * NOISE
    values[3, :9], values[-1, -2:] = np.nan, np.nan
    return values.astype(np.float32).astype(np.float64)


def test_risk_classes_and_a_zone_over_all(land, mobility):
    source = land.source("f1", mobility, "%")
    output = Output(land.path("classes"), (Band("risk class"),), "Byte", {})
    found = classes(source, land.grid, RAC_LIMITS, output, Silent())
    assert found.mean == land.mean(mobility)
    assert found.medium == land.mean(np.where(np.isnan(mobility), np.nan, mobility >= 10.0))
    row = zonal({"INPUT": source}, Whole(), Asked(RAC_LIMITS), Silent()).rows[0]
    assert (row["mean"], row["medium_pct"]) == (found.mean, 100.0 * found.medium), "to the last digit"


def test_a_composite_index_and_a_zone_over_all(land, mobility):
    sources = {"Cd": land.source("cd", mobility, "%"), "Pb": land.source("pb", 0.5 * mobility + 20.0, "%")}
    joining = composite.Joining.of(tuple(sources), "worst", RAC_LIMITS, 3)
    found = composite.composite_risk(sources, land.grid, joining, {composite.INDEX: land.path("i")}, {}, Silent())
    worst = np.fmax(mobility, 0.5 * mobility + 20.0)
    assert found.mean == land.mean(worst)
    told = zonal(sources, Whole(), Asked(RAC_LIMITS, tuple(sources)), Silent()).rows[0]
    assert (told["mean"], told["medium_pct"]) == (found.mean, 100.0 * found.share_medium)


def test_soil_properties(land):
    ph, clay = 4.0 + 3.0 * SOUTHWARDS + NOISE, 10.0 + 40.0 * NOISE * SOUTHWARDS
    ph[2, 3] = np.nan
    layers = [SoilLayer("ph", land.source("ph", ph, "pH")), SoilLayer("clay", land.source("clay", clay, "%"))]
    stack = SoilStack(land.grid, layers, {})
    _, means = prepare_covariates(stack, land.path("stack"), {}, Silent())
    ph, clay = read(land.path("stack"))
    assert means == {"ph": land.mean(ph), "clay": land.mean(clay)}


def test_carbon_before_and_after(land):
    soc = 25.0 * SOUTHWARDS + 2.0 * NOISE
    soc[0, 0], soc[5] = np.nan, 56.0 + NOISE[5]
    outputs = {scenario.SOC: (land.path("later"), {})}
    layer = SoilLayer("soc", land.source("soc", soc, "%"))
    found = scenario.grow(layer, None, scenario.Growth(Scenario()), land.grid, outputs, Silent())
    before, after = soc.astype(np.float32).astype(np.float64), read(land.path("later"))[0]
    assert (found.before, found.after) == (land.mean(before), land.mean(after))
    assert found.organic == land.mean(np.where(np.isnan(after), np.nan, before > ORGANIC_SOC))
    assert found.limited == land.mean(np.where(np.isnan(after), np.nan, after == 58.0))


def test_hot_and_cold_spots(land):
    values = NOISE + 4.0 * (SOUTHWARDS > 0.8) - 4.0 * (SOUTHWARDS < 0.3)
    radius = 250.0 if land.is_plane else 600_000.0
    survey = hotspots.measure(land.source("v", values), land.grid, radius, False, Silent())
    paths = {hotspots.Z: land.path("z"), hotspots.CLASSES: land.path("c")}
    found = hotspots.hotspots(survey, paths, {}, Silent())
    codes = read(land.path("c"))[0]
    assert found.hot == land.mean((codes >= 6).astype(float))
    assert found.cold == land.mean((codes <= 2).astype(float))


def test_guidance_values(land):
    model = FractionationModel.load(bundled_path())
    ph = 5.0 + 3.0 * SOUTHWARDS + 0.2 * NOISE
    names = (("ph", ph, "pH"), ("soc", 0 * ph + 2, "%"), ("clay", 0 * ph + 20, "%"))
    layers = [SoilLayer(name, land.source(name, values, unit)) for name, values, unit in names]
    stack = SoilStack(land.grid, layers, {name: model.training_range(name) for name in model.soil_features})
    asked = pages.Asked(pages.LOOKUP, "Pb", rules.rows_for("GB15618-2018", "Pb", "other farmland"))
    found = guidance(model, asked, stack, {VALUES: (land.path("values"), {})}, None, Silent())
    assert found.mean == land.mean(read(land.path("values"))[0])


def test_half_widths_of_reports(land):
    """Their medians are by area, too."""
    model = FractionationModel.load(bundled_path())
    soil = {"ph": 4.5 + 3.0 * SOUTHWARDS + 0.2 * NOISE, "soc": np.full_like(NOISE, 2.0), "clay": 10.0 + 30.0 * NOISE}
    units = {"ph": "pH", "soc": "%", "clay": "%"}
    layers = [SoilLayer(name, land.source(name, values, units[name])) for name, values in soil.items()]
    ranges = {name: model.training_range(name) for name in model.soil_features}
    stack = SoilStack(land.grid, layers, ranges, None, ("Pb",))
    limit = {"mobile_limit": 1.0, "mobile": rules.EXCHANGEABLE}
    asked = pages.Asked(pages.INVERT, "Pb", (), **limit, start=rules.MobileLimit(1.0, rules.EXCHANGEABLE, Phrase("1")))
    of_values = guidance(model, asked, stack, {VALUES: (land.path("values"), {})}, None, Silent())
    changed = change.Asked(("Pb",), composite_weights(("Pb",), "mean"), "mean", RAC_LIMITS, Scenario(), report=True)
    run = Change(model, changed, stack, scenario.Growth(Scenario()))
    of_change = run.over({CHANGE: (land.path("change"), {})}, None, Silent())
    half = model.half_width("Pb", **soil).ravel()
    order = np.argsort(half)
    below = np.cumsum(land.areas.ravel()[order])
    expected = half[order][np.searchsorted(below, below[-1] / 2)]
    assert (abs(expected - np.median(half)) < 0.02) == land.is_plane
    for found in (of_values, of_change):
        assert found.trust.half_width["Pb"] == pytest.approx(expected, rel=1e-3)


def test_thirds_of_total_and_mobile_content(land):
    total = 1.0 + 9.0 * NOISE + 5.0 * SOUTHWARDS
    sources = land.source("t", total, "mg/kg"), land.source("m", 10.0 + 80.0 * (1.0 - SOUTHWARDS) * NOISE[::-1], "%")
    found = divergence.divergence(sources, land.grid, {divergence.CLASSES: land.path("d")}, {}, Silent())
    codes = read(land.path("d"))[0]
    for third in (1, 2, 3):
        for part in (codes // 10 == third, codes % 10 == third):
            assert land.areas[part].sum() / land.areas.sum() == pytest.approx(1 / 3, abs=0.01)
    assert found.share(13) == land.mean((codes == 13).astype(float))
