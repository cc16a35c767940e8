"""Soil maps of an area from a server on this machine that is laid out as SoilGrids 2.0 is."""

from __future__ import annotations

import re

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.maps import soilmaps  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.crs import transform_points  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid  # noqa: E402
from tests import pseudo  # noqa: E402
from tests.raster.tileserver import SIZE, MapServer, truth, write_soil_maps, write_sources  # noqa: E402

WGS84 = "EPSG:4326"
#: What is added to the mean of the depths (0-30 cm) by hand: (0 x 5 + 6 x 10 + 12 x 15) / 30.
ADDED = 8.0


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    write_soil_maps(folder)
    gdal.VSICurlClearCache()
    with MapServer(folder) as server:
        yield server


@pytest.fixture
def settings(served, tmp_path, provider):
    """The table of sources and the cache of this test, as the options page would set them."""
    from qgis.core import QgsSettings

    from soil_mobility_plugin.processing import network

    QgsSettings().setValue(network.SOURCES, write_sources(tmp_path / "sources.csv", served.address))
    QgsSettings().setValue(network.CACHE, str(tmp_path / "cache"))
    yield served
    QgsSettings().remove(network.SOURCES)
    QgsSettings().remove(network.CACHE)


def read(path):
    dataset = gdal.Open(path)
    values = dataset.ReadAsArray().astype(float)
    values[values == -9999.0] = np.nan
    return dataset, values


@pytest.mark.slow
def test_pixels_on_both_sides_of_a_gap_and_depths_by_hand(run, settings, tmp_path):
    # 40 degrees west is the edge of two lobes of the northern half
    found = run(
        "soilgrids", AREA="-46,-34,42,50 [EPSG:4326]", CRS="EPSG:4326", RESOLUTION=0.25,
        OUTPUT_PH=str(tmp_path / "ph.tif"), OUTPUT_CLAY=str(tmp_path / "clay.tif"),
    )  # fmt: skip
    dataset, values = read(found["OUTPUT_PH"])
    assert (dataset.RasterXSize, dataset.RasterYSize) == (48, 32)
    left, size, _, top, _, _ = dataset.GetGeoTransform()
    longitude, latitude = np.meshgrid(left + size * (np.arange(48) + 0.5), top - size * (np.arange(32) + 0.5))
    known = np.isfinite(values)
    assert known.all()  # also beside the gap, where the pixels are as large as the source's
    expected = (truth(longitude, latitude) + ADDED) / 10.0
    # stored numbers are whole: 0.05; and a pixel is 0.18 degrees of latitude, interpolated linearly
    assert np.nanmax(np.abs(values - expected)) < 0.11
    _, clay = read(found["OUTPUT_CLAY"])
    np.testing.assert_allclose(clay, values, rtol=1e-3)
    band = dataset.GetRasterBand(1)
    assert (band.GetDescription(), dataset.GetMetadata()["SOIL_MOBILITY_LICENCES"]) == ("pH", '["CC BY 4.0"]')
    assert "SoilGrids 2.0" in dataset.GetMetadata()["SOIL_MOBILITY_SOURCE"]
    assert (tmp_path / "ph.qml").is_file()


def test_quantiles_one_depth_and_the_own_grid(run, settings, tmp_path):
    found = run(
        "soilgrids", AREA="-30,-26,45,48 [EPSG:4326]", DEPTH="5-15 cm", QUANTILES=True,
        OUTPUT_SOC=str(tmp_path / "soc.tif"),
    )  # fmt: skip
    dataset, values = read(found["OUTPUT_SOC"])
    assert dataset.RasterCount == 3
    assert dataset.GetGeoTransform()[1] == SIZE
    mean, low, high = values
    np.testing.assert_allclose(low, mean - 0.2, rtol=2e-3)
    np.testing.assert_allclose(high, mean + 0.2, rtol=2e-3)
    row, column = 8, 8
    grid = Grid.from_dataset(dataset)
    x, y = grid.to_map(np.float64(column + 0.5), np.float64(row + 0.5))
    place = transform_points(x, y, grid.crs_wkt, WGS84)
    assert mean[row, column] == pytest.approx((round(float(truth(*place))) + 6) * 0.01, rel=2e-3)


def test_no_english_is_said_in_another_language(run, settings, messages, catalogue, tmp_path):
    with pseudo.spoken(catalogue):
        output = {"OUTPUT_PH": str(tmp_path / "ph.tif"), "OUTPUT_SOC": str(tmp_path / "soc.tif")}
        run("soilgrids", messages, AREA="-30,-26,45,48 [EPSG:4326]", **output)
    said = [line for line in messages.said if not line.startswith("Results:")]
    assert said
    # The names of the source, and its citation, which are as they were printed.
    source = next(iter(soilmaps.soil_map_sources().values()))[0]
    own = set(re.findall("[A-Za-z]{3,}", f"{source.title} {source.citation} {source.licence}"))
    beside = [text for _, text in pseudo.written_beside(tmp_path)]
    assert {text: words for text in (*said, *beside) if (words := pseudo.unsaid(text, own))} == {}


def test_polygons_and_a_prediction_from_what_was_fetched(run, settings, tmp_path):
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    path = str(tmp_path / "area.gpkg")
    source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = source.CreateLayer("area", crs, ogr.wkbPolygon)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((-30 45,-26 45,-26 48,-30 45))"))
    layer.CreateFeature(feature)
    feature = layer = source = None
    outputs = {f"OUTPUT_{name}": str(tmp_path / f"{name.lower()}.tif") for name in ("PH", "SOC", "CLAY")}
    found = run("soilgrids", AREA=path, CRS="EPSG:4326", RESOLUTION=0.2, **outputs)
    _, values = read(found["OUTPUT_PH"])
    inside = np.isfinite(values)
    assert 0.4 < inside.mean() < 0.75  # a triangle, with the pixels on its edge
    assert not inside[0, 0]
    # "pH" of this server is 30 to 40: no soil; another unit shows that files state theirs
    dataset = gdal.Open(found["OUTPUT_CLAY"])
    assert dataset.GetRasterBand(1).GetUnitType() in ("%", "percent")


def test_the_factors_are_those_of_the_provider():
    """Stored numbers by hand: pH x 10, SOC in dg/kg, clay and sand in g/kg, CEC in mmol(c)/kg."""
    by_hand = {"ph": (63, 6.3), "soc": (250, 2.5), "clay": (250, 25.0), "cec": (180, 18.0), "sand": (400, 40.0)}
    maps = soilmaps.soil_map_sources()["soilgrids2"]
    assert {entry.property for entry in maps} == set(by_hand)
    for entry in maps:
        stored, expected = by_hand[entry.property]
        assert stored * entry.factor == pytest.approx(expected)
        weights = dict(entry.layers(soilmaps.TOPSOIL, soilmaps.MEAN))
        assert [round(60 * weight) for weight in weights.values()] == [10, 20, 30]  # 5, 10 and 15 of 30 cm
        assert [weight for _, weight in entry.layers("5-15 cm", soilmaps.LOW)] == [1.0]


@pytest.fixture
def network_of_qgis():
    """QGIS's own settings of the network, taken back afterwards; QGIS hands them to GDAL and takes nothing back."""
    from qgis.core import QgsNetworkAccessManager, QgsSettings

    options = ("GDAL_HTTP_PROXY", "GDAL_HTTP_PROXYUSERPWD", "GDAL_PROXY_AUTH")
    before = {name: gdal.GetConfigOption(name) for name in options}

    def call(**values):
        for name, value in values.items():
            QgsSettings().setValue(f"proxy/{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()

    yield call
    for name, value in before.items():
        gdal.SetConfigOption(name, value)
    QgsSettings().remove("proxy")
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def test_the_proxy_of_qgis_is_the_way_out(run, refused, settings, tmp_path, network_of_qgis):
    """The server has no address but through the proxy, which wants a password."""
    import base64

    from qgis.core import QgsSettings

    from soil_mobility_plugin.processing import network

    table = tmp_path / "sources.csv"
    table.write_text(table.read_text().replace(settings.address, "http://maps.invalid"))
    host, _, port = settings.address.removeprefix("http://").partition(":")
    proxy = {"proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": host, "proxyPort": port}
    settings.wanted = ("Proxy-Authorization", f"Basic {base64.b64encode(b'me:secret').decode()}", 407)
    area = {"AREA": "-30,-26,45,48 [EPSG:4326]", "OUTPUT_PH": str(tmp_path / "ph.tif")}
    try:
        network_of_qgis(**proxy, proxyUser="me", proxyPassword="wrong")  # pragma: allowlist secret
        refused("soilgrids", "Check the proxy and authentication settings", **area)
        assert not (tmp_path / "ph.tif").exists()
        gdal.VSICurlClearCache()
        network_of_qgis(**proxy, proxyUser="me", proxyPassword="secret")  # pragma: allowlist secret
        assert run("soilgrids", **area)["OUTPUT_PH"]
        assert settings.asked
        network_of_qgis(**proxy, noProxyUrls=["http://maps.invalid"])
        assert network.network("http://maps.invalid/x.vrt").proxy == ""
        assert network.network("http://other.invalid/x.vrt").proxy == f"{host}:{port}"
    finally:
        settings.wanted = None
        QgsSettings().remove("proxy")


def test_an_authentication_configuration_of_qgis_opens_the_server(run, refused, settings, tmp_path):
    import base64

    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword("for this test", True):
        pytest.skip("QGIS's authentication database is not available here")
    config = QgsAuthMethodConfig("Basic")
    config.setName("soil maps")
    config.setConfigMap({"username": "me", "password": "secret"})  # pragma: allowlist secret
    assert manager.storeAuthenticationConfig(config)
    settings.wanted = ("Authorization", f"Basic {base64.b64encode(b'me:secret').decode()}", 401)
    area = {"AREA": "-30,-26,45,48 [EPSG:4326]", "OUTPUT_PH": str(tmp_path / "ph.tif")}
    try:
        gdal.VSICurlClearCache()
        refused("soilgrids", "Check the proxy and authentication settings", **area)
        refused("soilgrids", "no authentication configuration", **area, AUTH="nosuch1")
        gdal.VSICurlClearCache()
        assert run("soilgrids", **area, AUTH=config.id())["OUTPUT_PH"]
        log = (tmp_path / "ph.tif").read_bytes()
        assert b"secret" not in log
    finally:
        settings.wanted = None
        manager.removeAuthenticationConfig(config.id())


def test_another_source_is_another_row(run, refused, settings, tmp_path, provider):
    from qgis.core import QgsApplication, QgsSettings

    from soil_mobility_plugin.processing import network

    table = tmp_path / "national.csv"
    # a server whose files hold pH as it is, of one depth, without quantiles
    table.write_text(
        "source,title,property,address,factor,depths,statistics,licence,citation\n"
        f"survey,National survey,ph,{settings.address}/phh2o/phh2o_{{depth}}_{{statistic}}.vrt,1,0-5cm:5,mean,ODbL,Us\n"
    )
    QgsSettings().setValue(network.SOURCES, str(table))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("soilmobility:soilgrids")
    assert algorithm.parameterDefinition("SOURCE").options() == ["survey"]
    area = {"AREA": "-30,-26,45,48 [EPSG:4326]", "OUTPUT_PH": str(tmp_path / "ph.tif")}
    dataset, values = read(run("soilgrids", **area, SOURCE="survey")["OUTPUT_PH"])
    grid = Grid.from_dataset(dataset)
    place = transform_points(*grid.to_map(np.float64(5.5), np.float64(5.5)), grid.crs_wkt, WGS84)
    assert values[5, 5] == pytest.approx(round(float(truth(*place))), rel=2e-3)
    assert dataset.GetMetadata()["SOIL_MOBILITY_LICENCES"] == '["ODbL"]'
    # the first source is the default; what the table does not have is refused in its words
    assert run("soilgrids", **area)["OUTPUT_PH"]
    refused("soilgrids", "is not one of survey", **area, SOURCE="soilgrids2")
    refused("soilgrids", "no quantiles", **area, QUANTILES=True)
    refused("soilgrids", "no depth 15-30 cm", **area, DEPTH="15-30 cm")


HEADER = "source,title,property,address,factor,depths,statistics,licence,citation\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no soil map"),
        ("source,title\na,b\n", "no column 'property'"),
        (HEADER + "a,b,iron,c,1,0-5cm:5,mean,d,e\n", "iron"),
        (HEADER + "a,b,ph,c,one,0-5cm:5,mean,d,e\n", "one"),
        (HEADER + "a,b,ph\n", "must be stated"),
        (HEADER + "a,b,ph,c,1,0-5cm,mean,d,e\n", "no table"),
    ],
)  # fmt: skip
def test_a_table_of_sources_that_cannot_be_used(refused, settings, tmp_path, text, words):
    from qgis.core import QgsApplication, QgsSettings

    from soil_mobility_plugin.processing import network

    table = tmp_path / "national.csv"
    table.write_text(text)
    QgsSettings().setValue(network.SOURCES, str(table))
    assert QgsApplication.processingRegistry().createAlgorithmById("soilmobility:soilgrids") is not None
    refused("soilgrids", words, AREA="-30,-26,45,48 [EPSG:4326]", OUTPUT_PH=str(tmp_path / "ph.tif"))


def test_what_is_refused(refused, settings, tmp_path):
    output = {"OUTPUT_PH": str(tmp_path / "ph.tif")}
    refused("soilgrids", "neither a rectangle", AREA="abc", **output)
    refused(
        "soilgrids",
        r"must be above 0 and at most 1,000,000\.",
        AREA="-30,-26,45,48 [EPSG:4326]",
        RESOLUTION=0,
        **output,
    )
    refused("soilgrids", "only water or ice|outside the soil map", AREA="100,101,-40,-39 [EPSG:4326]", **output)
    # 100 degrees west is an edge in the south, and near the pole the lobes are far apart
    refused("soilgrids", "two sides of a gap", AREA="-101,-99,-80,-70 [EPSG:4326]", **output)
    refused("soilgrids", "Choose a smaller area", AREA="-46,-34,42,50 [EPSG:4326]", CRS="EPSG:4326",
            RESOLUTION=1e-5, **output)  # fmt: skip
    settings.faults = [["tileSG", "404", 999]]
    gdal.VSICurlClearCache()
    refused("soilgrids", "no such file", AREA="-25,-23,52,53 [EPSG:4326]", **output)
    settings.faults = []
    assert not (tmp_path / "ph.tif").exists()
