"""From a layer to a source: what is taken along from the main thread, what is refused, what is copied."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from tests.rasterfiles import read, write

VALUES = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, -9999.0]])


@pytest.fixture
def layer(qgis_app, tmp_path):
    from qgis.core import QgsRasterLayer

    def make(values=VALUES, **options):
        return QgsRasterLayer(write(tmp_path / "a.tif", values, **{"nodata": -9999.0, **options}), "my layer")

    return make


@pytest.fixture
def taken(layer, provider):
    """Takes a layer for a parameter, as the kind of values that its declaration wants; of INPUT there are several."""
    from soil_mobility_plugin.processing.rasters import RasterInput

    specs = [spec for algorithm in provider.algorithms() for spec in getattr(algorithm, "SPEC", ())]
    kinds = {**{spec.name: getattr(spec, "wanted", "") for spec in specs}, "INPUT": ""}
    return lambda parameter, band=None, wanted=None, **options: RasterInput.from_layer(
        layer(**options), parameter, band, kinds[parameter] if wanted is None else wanted
    )


def test_what_leaves_the_main_thread(taken, messages):
    from soil_mobility_plugin.processing.rasters import files_read

    found = taken("PH", unit="pH", names=("pH",))
    assert (found.label, str(files_read([found])["PH"]), found.band) == ("PH (“my layer”)", "a.tif, band 1", 1)
    source = found.source(messages)
    assert (source.path, source.band, source.label, source.possible) == (found.path, 1, found.label, None)
    assert found.copied is None
    assert messages.said == [], "a file is read where it is"


def test_the_band_is_found_by_what_it_holds(taken, messages):
    three = np.stack([VALUES] * 3)
    names = ("clay", "pH", "SOC")
    assert [taken(name, values=three, names=names).band for name in ("PH", "SOC", "CLAY")] == [2, 3, 1]
    found = taken("PH", 2, values=three, names=names)
    assert (found.band, found.source(messages).band) == (2, 2)
    assert taken("INPUT", 3, values=three, names=names).band == 3


def test_what_can_be_hangs_on_the_parameter(taken):
    from soil_mobility_plugin.soilmobility.soil.covariates import TOTAL_RANGE
    from soil_mobility_plugin.soilmobility.soil.scenario import RATE_RANGE

    assert taken("TOTALS", names=("Cd",), unit="mg/kg").possible == TOTAL_RANGE
    assert taken("BACKGROUND", names=("Cd",), unit="mg/kg").possible == TOTAL_RANGE
    assert taken("RATE_RASTER", names=("rate",), unit="‰").possible == RATE_RANGE
    mobility = taken("MOBILITY", names=("Cd",), unit="%")
    assert (mobility.possible, mobility.element) == ((0.0, 100.0), "Cd")
    assert taken("INPUT").possible is None


def test_mobility_is_looked_at_once(taken, messages):
    from soil_mobility_plugin.soilmobility.errors import SoilMobilityError

    shares = taken("MOBILITY", names=("Cd",), values=VALUES.clip(0) / 5)
    with pytest.raises(SoilMobilityError, match="no value is above 1"):
        shares.source(messages)
    stated = taken("MOBILITY", names=("Cd",), values=VALUES.clip(0) / 5, unit="%")
    assert stated.source(messages).possible == (0.0, 100.0)
    named = taken("MOBILITY", names=("Cd (%)",), values=VALUES.clip(0) / 5)
    named.source(messages)  # its name states the unit
    percent = taken("MOBILITY", names=("Cd",))
    percent.source(messages)
    assert percent.judged
    scaled = taken("MOBILITY", names=("Cd",), values=VALUES.clip(0) * 10 + 500, unit="%")
    with pytest.raises(SoilMobilityError, match="100 % of its values are impossible as %"):
        scaled.source(messages)


def test_percentages_of_something_else_are_plain_values(taken):
    kinds = {
        name: taken("INPUT", wanted="values", names=(name,), unit="%").wanted for name in ("Cd", "nitrogen", "Cd sd")
    }
    assert kinds == {"Cd": "mobility", "nitrogen": "values", "Cd sd": "values"}


def test_contents_are_looked_at_once(taken, messages, monkeypatch):
    from soil_mobility_plugin.soilmobility.maps import inputs

    looks, survey = [], inputs.survey
    monkeypatch.setattr(inputs, "survey", lambda *given: looks.append(given) or survey(*given))
    contents = replace(taken("TOTALS", names=("Pb",), values=VALUES.clip(1) * 1000), of="Pb")
    first = contents.source(messages)
    assert contents.source(messages) == first
    assert len(looks) == 1
    assert messages.text.count("nothing states its unit. It is read as mg/kg of Pb") == 1


def test_a_copy_has_one_band_and_the_crs_is_the_layers(layer, messages):
    from qgis.core import QgsCoordinateReferenceSystem

    from soil_mobility_plugin.processing.rasters import RasterInput

    one = layer()
    one.setCrs(QgsCoordinateReferenceSystem("EPSG:3034"))
    assert 'ID["EPSG",3034]' in RasterInput.from_layer(one, "INPUT").source(messages).crs_wkt
    copied = RasterInput("INPUT", "a service", 3, one.crs(), None, None, (), copied=one.source())
    assert (copied.source(messages).path, copied.source(messages).band) == (one.source(), 1)


def test_nodata_that_the_user_set_is_taken_along(layer, messages):
    from qgis.core import QgsRasterRange

    from soil_mobility_plugin.processing.rasters import RasterInput

    one = layer()
    one.dataProvider().setUserNoDataValue(1, [QgsRasterRange(2.0, 3.0), QgsRasterRange(5.0, 5.0)])
    found = RasterInput.from_layer(one, "INPUT")
    assert found.source(messages).nodata_ranges == ((2.0, 3.0), (5.0, 5.0))


def test_layers_that_cannot_be_read_are_refused(layer, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

    from soil_mobility_plugin.processing.rasters import RasterInput
    from soil_mobility_plugin.soilmobility.raster.errors import RasterError

    bare = layer()
    bare.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(RasterError, match=r"^CLAY \(“my layer”\): the layer has no CRS"):
        RasterInput.from_layer(bare, "CLAY", 1, "")
    gone = QgsRasterLayer(str(tmp_path / "gone.tif"), "gone")
    with pytest.raises(RasterError, match=r"^CLAY \(“gone”\): the layer cannot be read"):
        RasterInput.from_layer(gone, "CLAY")


def test_pictures_are_no_values(qgis_app):
    from types import SimpleNamespace

    from qgis.core import Qgis

    from soil_mobility_plugin.processing.rasters import _is_rendered

    kinds = Qgis.DataType
    pictures = [(0, kinds.Float32), (1, kinds.ARGB32), (1, kinds.ARGB32_Premultiplied)]
    values = [(1, kinds.Byte), (3, kinds.Float32)]
    for count, kind in pictures + values:
        provider = SimpleNamespace(bandCount=lambda count=count: count, dataType=lambda band, kind=kind: kind)
        assert _is_rendered(provider) == ((count, kind) in pictures)


def test_what_only_its_provider_can_read_is_copied_as_it_is(layer, messages):
    """A virtual raster of QGIS: 2 a + 1 of the file, whose nodata stays nodata."""
    from qgis.core import QgsProject, QgsRasterDataProvider, QgsRasterLayer

    from soil_mobility_plugin.processing.rasters import RasterInput, files_read

    source = layer()
    QgsProject.instance().addMapLayer(source)
    parameters = QgsRasterDataProvider.VirtualRasterParameters()
    parameters.crs, parameters.extent = source.crs(), source.extent()
    parameters.width, parameters.height = 3, 2
    parameters.formula = '2 * "my layer@1" + 1'
    entry = QgsRasterDataProvider.VirtualRasterInputLayers()
    entry.name, entry.uri, entry.provider = "my layer", source.source(), "gdal"
    parameters.rInputLayers = [entry]
    virtual = QgsRasterLayer(QgsRasterDataProvider.encodeVirtualRasterProviderUri(parameters), "twice", "virtualraster")
    assert virtual.isValid()
    found = RasterInput.from_layer(virtual, "INPUT")
    assert (found.path, [str(one) for one in files_read([found]).values()]) == (None, ["twice, band 1"])
    copied = found.source(messages)
    np.testing.assert_array_equal(read(copied.path)[0], [[3, 5, 7], [9, 11, np.nan]])
    assert "copied through its “virtualraster” provider" in messages.text
    assert copied.band == 1
    assert found.source(messages).path == copied.path == found.copied, "once is enough"
    np.testing.assert_allclose(
        gdal.Open(copied.path).GetGeoTransform(), gdal.Open(source.source()).GetGeoTransform(), rtol=1e-12
    )


def test_a_part_of_a_file_is_opened_by_its_name(layer, tmp_path):
    from soil_mobility_plugin.processing.rasters import open_raster, raster_path
    from soil_mobility_plugin.soilmobility.raster.errors import RasterError

    path = layer().source()
    assert raster_path(open_raster(path, "INPUT")) == path
    with pytest.raises(RasterError, match="INPUT"):
        open_raster(f"GPKG:{tmp_path / 'absent.gpkg'}:f1", "INPUT")
