"""Sources: what a file says of itself, what is refused and in which words, quantiles of a layer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
ogr = pytest.importorskip("osgeo.ogr")
osr = pytest.importorskip("osgeo.osr")

from soil_mobility_plugin.soilmobility.raster import source as of_sources  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.source import (  # noqa: E402
    Reader,
    Source,
    _typed_flag,
    inspect,
    quantiles,
    require_values,
    said_by,
)

from .conftest import wkt  # noqa: E402


def test_grid_of_a_dataset(make) -> None:
    grid = Grid.from_dataset(gdal.Open(make("a.tif", np.zeros((3, 5), "f4"))))
    assert (grid.width, grid.height) == (5, 3)
    np.testing.assert_allclose(grid.bounds, (88.0, 27.97, 88.05, 28.0))
    assert grid.pixel_size == (0.01, 0.01)
    assert grid.is_geographic
    assert grid.is_north_up


@pytest.mark.parametrize("flag", [np.nan, np.inf, -1.0, 3.5, 256.0, 1e300])
def test_flags_no_byte_can_hold(flag) -> None:
    assert _typed_flag(flag, np.dtype("u1")) is None


def test_bands_of_netcdf_are_called_after_their_variable_and_place(tmp_path) -> None:
    path = str(tmp_path / "a.nc")
    group = gdal.GetDriverByName("netCDF").CreateMultiDimensional(path).GetRootGroup()
    sizes = (("depth", "VERTICAL", 2), ("lat", "HORIZONTAL_Y", 3), ("lon", "HORIZONTAL_X", 4))
    dimensions = [group.CreateDimension(name, kind, "", size) for name, kind, size in sizes]
    for one, values in zip(dimensions, ([22.5, 2.5], [50.0, 50.1, 50.2], [10.0, 10.1, 10.2, 10.3])):
        kind = gdal.ExtendedDataType.Create(gdal.GDT_Float64)
        group.CreateMDArray(one.GetName(), [one], kind).Write(np.array(values))
    array = group.CreateMDArray("clay", dimensions, gdal.ExtendedDataType.Create(gdal.GDT_Float32))
    array.Write(np.arange(24, dtype="f4").reshape(2, 3, 4))
    del array, dimensions, one, group
    assert [name for name, _ in said_by(Source(path)).bands] == ["clay, depth=22.5", "clay, depth=2.5"]


def test_bands_of_zarr_are_called_after_their_place(make) -> None:
    """As GDAL 3.10 says it."""
    path = make("a.tif", np.zeros((2, 3, 4), "f4"))
    made = gdal.Open(path, gdal.GA_Update)
    for number, depth in ((1, "22.5"), (2, "2.5")):
        said = {"DIM_depth_INDEX": str(number), "DIM_depth_VALUE": depth, "DIM_depth_UNIT": "cm"}
        made.GetRasterBand(number).SetMetadata(said)
    made = None
    assert [name for name, _ in said_by(Source(path)).bands] == ["depth=22.5", "depth=2.5"]


def store(path: str, driver: str, names: tuple[str, ...], units: bool, columns: int = 4) -> None:
    """An array ``ph`` along lat, lon or depth in the order of ``names``, in a file of NetCDF or a Zarr store."""
    group = gdal.GetDriverByName(driver).CreateMultiDimensional(path).GetRootGroup()
    values = {"lat": [50.0, 50.1, 50.2], "lon": [10.0, 10.1, 10.2, 10.3][:columns], "depth": [2.5, 22.5]}
    unit = {"lat": "degrees_north", "lon": "degrees_east", "depth": "cm"}
    along = []
    for name in names:
        along.append(group.CreateDimension(name, "", "", len(values[name])))
        array = group.CreateMDArray(name, along[-1:], gdal.ExtendedDataType.Create(gdal.GDT_Float64))
        array.Write(np.array(values[name]))
        if units:
            array.CreateAttribute("units", [], gdal.ExtendedDataType.CreateString()).Write(unit[name])
        if driver == "Zarr":
            along[-1].SetIndexingVariable(array)
    array = group.CreateMDArray("ph", along, gdal.ExtendedDataType.Create(gdal.GDT_Float32))
    array.Write(np.full([len(values[name]) for name in names], 6.5, "f4"))


@pytest.mark.parametrize(
    ("driver", "path", "depth", "units"),
    [
        ("netCDF", "{}/a.nc", False, True),
        ("netCDF", 'NETCDF:"{}/a.nc":ph', True, True),
        ("Zarr", "{}/a.zarr", False, True),
        ("Zarr", "{}/a.zarr/ph", False, False),
        ("Zarr", 'ZARR:"{}/a.zarr":/ph:1', True, True),
    ],
)
def test_what_is_stored_along_x_and_then_y_is_refused(tmp_path, driver, path, depth, units) -> None:
    """GDAL reads it turned over, at a place that may be on land too; later versions (3.10) put some stores right."""
    sources = []
    for number, names in enumerate((("lat", "lon"), ("lon", "lat"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        stored = folder / ("a.nc" if driver == "netCDF" else "a.zarr")
        store(str(stored), driver, ("depth", *names) if depth else names, units)
        sources.append(Source(path.format(folder), crs_wkt=wkt("EPSG:4326")))
    right, turned = sources
    assert (inspect(right).grid.width, inspect(right).grid.height) == (4, 3)
    if driver == "Zarr" and units and gdal.Open(turned.path).RasterXSize == 4:
        assert inspect(turned).grid == inspect(right).grid
        return
    with pytest.raises(RasterError, match="stored along x and then y"):
        inspect(turned)


def test_squares_are_told_by_their_coordinates(tmp_path) -> None:
    for name, names in (("a", ("lat", "lon")), ("b", ("lon", "lat"))):
        store(str(tmp_path / f"{name}.nc"), "netCDF", names, True, 3)
    assert inspect(Source(f"{tmp_path}/a.nc", crs_wkt=wkt("EPSG:4326"))).grid.bounds[0] == pytest.approx(9.95)
    with pytest.raises(RasterError, match="stored along x and then y"):
        inspect(Source(f"{tmp_path}/b.nc", crs_wkt=wkt("EPSG:4326")))


def test_a_rotated_pole_is_refused(make) -> None:
    """GDAL 3.13 reads one of NetCDF; a GeoTIFF keeps none, and would lie elsewhere."""
    turned = osr.SpatialReference()
    turned.SetFromUserInput("+proj=ob_tran +o_proj=longlat +o_lon_p=0 +o_lat_p=39.25 +lon_0=18 +datum=WGS84 +type=crs")
    rotated = turned.ExportToWkt(["FORMAT=WKT2"])
    path = make("a.tif", np.zeros((3, 4), "f4"), geotransform=(-0.2, 0.1, 0.0, 0.2, 0.0, -0.1))
    with pytest.raises(RasterError, match=r"pole of .* is rotated"):
        inspect(Source(path, crs_wkt=rotated))


def test_metres_that_are_said_to_be_degrees_are_refused(make) -> None:
    """As GDAL reads NetCDF whose projection it does not know."""
    path = make("a.tif", np.zeros((3, 4), "f4"), geotransform=(-1500.0, 1000.0, 0.0, 3e6, 0.0, -1000.0))
    with pytest.raises(RasterError, match=r"said to be in degrees .* but its extent is x -1500 to 2500"):
        inspect(Source(path))


@pytest.mark.parametrize(
    ("driver", "path"), [("PostGISRaster", "PG:host=/absent dbname=soil"), ("WCS", "WCS:http://127.0.0.1:9/")]
)
def test_a_server_that_is_not_there_is_no_file_that_was_moved(driver, path):
    """Of its socket, and of what follows its own message, GDAL says that there is no such file."""
    if gdal.GetDriverByName(driver) is None:
        pytest.skip("this GDAL knows no such servers")
    with pytest.raises(RasterError, match="GDAL cannot open") as caught:
        inspect(Source(path))
    assert "Was it moved" not in caught.value.message


def test_a_name_of_gdals_own_whose_file_is_not_there_is_not_called_damaged(tmp_path) -> None:
    with pytest.raises(RasterError, match="does not exist"):
        inspect(Source(f'NETCDF:"{tmp_path}/none.nc":ph'))


@pytest.mark.parametrize("table", ["oc_top.tif.vat.dbf", "oc_top.vat.dbf"])
def test_texts_in_the_table_beside_a_raster_name_classes(make, table) -> None:
    """As beside ESDAC's rasters of the soil database of Europe."""
    path = make("oc_top.tif", np.array([[1, 2, 3]], "u1"))
    for kind, cells, classes in ((ogr.OFTInteger, (3, 4, 5), []), (ogr.OFTString, ("H", "", "L"), ["H", "L"])):
        source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(Path(path).with_name(table)))
        layer = source.CreateLayer("vat", geom_type=ogr.wkbNone)
        layer.CreateField(ogr.FieldDefn("VALUE", ogr.OFTInteger))
        layer.CreateField(ogr.FieldDefn("OC_TOP", kind))
        for number, cell in enumerate(cells, start=1):
            row = ogr.Feature(layer.GetLayerDefn())
            row.SetField("VALUE", number)
            row.SetField("OC_TOP", cell)
            layer.CreateFeature(row)
        del row, layer, source
        assert said_by(Source(path)).classes == [classes]


@pytest.mark.parametrize(
    ("driver", "file", "header"),
    [("SAGA", "clay.sdat", "clay.sgrd"), ("ENVI", "clay.dat", "clay.hdr"), ("GTiff", "a.tif", "a.tif.aux.xml")],
)
def test_of_a_file_that_goes_with_a_raster_the_raster_is_named(tmp_path, driver, file, header) -> None:
    dataset = gdal.GetDriverByName(driver).Create(str(tmp_path / file), 2, 2, 1, gdal.GDT_Float32)
    dataset.GetRasterBand(1).WriteArray(np.ones((2, 2)))
    del dataset
    if not (tmp_path / header).exists():
        (tmp_path / header).write_text("<PAMDataset></PAMDataset>")
    with pytest.raises(RasterError, match=f"{header} only goes with a raster. Choose {file}"):
        inspect(Source(str(tmp_path / header)))


def test_a_damaged_raster_is_called_so_whatever_lies_beside_it(make, tmp_path) -> None:
    path = make("clay.tif", np.ones((2, 2), "u1"))
    gdal.Translate(str(tmp_path / "clay.png"), path)
    Path(path).write_bytes(Path(path).read_bytes()[:4] + b"\xff" * 8)
    with pytest.raises(RasterError, match="it is damaged"):
        inspect(Source(path))


def test_a_file_in_a_folder_that_cannot_be_listed_is_refused(tmp_path, monkeypatch) -> None:
    def listdir(_folder):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "clay.tif").write_bytes(b"no raster")
    monkeypatch.setattr("os.listdir", listdir)
    with pytest.raises(RasterError, match=r"clay\.tif"):
        inspect(Source(str(tmp_path / "clay.tif")))


def test_texts_beside_a_raster_are_looked_for_once(make, monkeypatch) -> None:
    path = make("many.tif", np.ones((5, 2, 2), "u1"))
    looked, beside = [], of_sources._texts_beside
    monkeypatch.setattr(of_sources, "_texts_beside", lambda path: looked.append(path) or beside(path))
    said_by(Source(path))
    assert looked == [path]


def test_an_address_that_does_not_answer_is_not_called_damaged() -> None:
    with pytest.raises(RasterError, match="Check the address and the connection"):
        inspect(Source("https://localhost:1/clay.tif"))


def test_texts_in_a_table_of_attributes_name_classes(make) -> None:
    for kind, cells, classes in (
        (gdal.GFT_String, ("AC1", "", "BK2"), ["AC1", "BK2"]),
        (gdal.GFT_String, ("", "", ""), []),
        (gdal.GFT_Integer, ("7", "8", "9"), []),
    ):
        path = make("units.tif", np.array([[1, 2, 3]], "u2"))
        dataset, table = gdal.Open(path, gdal.GA_Update), gdal.RasterAttributeTable()
        table.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
        table.CreateColumn("Unit", kind, gdal.GFU_Generic)
        for row, cell in enumerate(cells):
            table.SetValueAsInt(row, 0, row + 1)
            table.SetValueAsString(row, 1, cell)
        dataset.GetRasterBand(1).SetDefaultRAT(table)
        del dataset
        assert said_by(Source(path)).classes == [classes]


def test_the_colours_before_the_values_are_no_values(make, tmp_path) -> None:
    # as in Vertical Mapper's grids
    parts = [make(f"{name}.tif", np.ones((2, 2), "u1")) for name in "rgb"]
    path = str(tmp_path / "all.vrt")
    mixed = gdal.BuildVRT(path, [*parts, make("values.tif", np.ones((2, 2), "f4"))], separate=True)
    for number, colour in enumerate((gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand), start=1):
        mixed.GetRasterBand(number).SetColorInterpretation(colour)
    del mixed
    with pytest.raises(RasterError, match="it is a picture of a map"):
        require_values(Source(path), said_by(Source(path)), False)
    require_values(Source(path, band=4), said_by(Source(path)), True)


def test_a_crs_set_on_the_layer_replaces_the_one_of_the_file(make) -> None:
    path = make("a.tif", np.ones((2, 2), "f4"), crs="")
    assert inspect(Source(path, crs_wkt=wkt("EPSG:4326"))).grid.is_geographic


def test_inspect(make) -> None:
    path = make("a.tif", np.ones((2, 2, 3), "i2"), nodata=-1, scale=0.5, offset=2.0)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.GetRasterBand(2).SetDescription("Cd")
    dataset.GetRasterBand(2).SetUnitType("mg/kg")
    dataset.SetMetadataItem("SOIL_MOBILITY_MODEL", "x")
    del dataset
    info = inspect(Source(path, band=2))
    assert (info.limits, info.scale, info.offset, info.nodata) == ((-16382.0, 16385.5), 0.5, 2.0, -1)
    assert (info.unit, info.description, info.bands) == ("mg/kg", "Cd", 2)
    assert info.metadata["SOIL_MOBILITY_MODEL"] == "x"
    assert path in info.files


def test_bad_sources_say_what_is_wrong(make, tmp_path, exceptions) -> None:
    good = make("good.tif", np.ones((4, 4), "f4"))
    text = tmp_path / "text.tif"
    text.write_text("no raster")
    cut = tmp_path / "cut.tif"
    cut.write_bytes(Path(good).read_bytes()[:40])
    table = tmp_path / "table.csv"
    table.write_text("a,b\n1,2\n")
    cases = [
        (Source(str(tmp_path / "absent.tif"), label="CLAY"), "does not exist"),
        (Source(str(tmp_path), label="CLAY"), "is a folder. Choose a raster file in it"),
        (Source(str(table), label="CLAY"), "holds vector data or a table, no raster"),
        (Source(str(text), label="CLAY"), "cannot open"),
        (Source(str(cut), label="CLAY"), "cannot open|is not georeferenced"),
        (Source(good, band=2, label="CLAY"), "band 2 does not exist.*last band of .* is 1"),
        (Source(good, band=0, label="CLAY"), "band 0 does not exist"),
        (Source(make("nocrs.tif", np.ones((2, 2), "f4"), crs=""), label="CLAY"), "no coordinate reference system"),
        (Source(make("nogt.tif", np.ones((2, 2), "f4"), geotransform=None), label="CLAY"), "not georeferenced"),
        (
            Source(make("nan.tif", np.ones((2, 2), "f4"), geotransform=(np.nan, 1, 0, 0, 0, -1)), label="CLAY"),
            "not georef",
        ),
        (Source(make("cplx.tif", np.ones((2, 2), "c8")), label="CLAY"), "complex"),
        (Source("type=xyz&url=https://example.org/{x}/{y}/{z}.png", label="CLAY"), "rendered map"),
        (Source("WMS:https://example.org/wms?layers=a", label="CLAY"), "rendered map"),
        (
            Source("contextualWMSLegend=0&crs=EPSG:4326&layers=a&url=https://example.org", label="CLAY"),
            "rendered map",
        ),
    ]
    for source, message in cases:
        with pytest.raises(RasterError, match=rf"(?s)^CLAY: .*({message})"):
            inspect(source)


def test_a_wms_file_is_rendered(tmp_path, exceptions) -> None:
    path = tmp_path / "tiles.xml"
    path.write_text(
        "<GDAL_WMS><Service name='TMS'><ServerUrl>http://127.0.0.1:9/${z}/${x}/${y}.png</ServerUrl></Service>"
        "<DataWindow><UpperLeftX>-20037508</UpperLeftX><UpperLeftY>20037508</UpperLeftY><LowerRightX>20037508"
        "</LowerRightX><LowerRightY>-20037508</LowerRightY><TileLevel>3</TileLevel><TileCountX>1</TileCountX>"
        "<TileCountY>1</TileCountY><YOrigin>top</YOrigin></DataWindow><Projection>EPSG:3857</Projection>"
        "<BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY><BandsCount>3</BandsCount></GDAL_WMS>"
    )
    if gdal.GetDriverByName("WMS") is None:
        pytest.skip("this GDAL has no WMS driver")
    with pytest.raises(RasterError, match="rendered map"):
        inspect(Source(str(path), label="pH"))


def test_a_container_of_rasters_names_them(make, tmp_path, exceptions) -> None:
    path = str(tmp_path / "two.gpkg")
    for name in ("one", "two"):
        source = make(f"{name}.tif", np.ones((4, 4), "f4"))
        options = [f"RASTER_TABLE={name}", "APPEND_SUBDATASET=YES"]
        if gdal.Translate(path, source, format="GPKG", creationOptions=options) is None:
            pytest.skip("this GDAL cannot write rasters to GeoPackage")
    with pytest.raises(RasterError, match=r"container of 2 rasters.*GPKG:"):
        inspect(Source(path, label="pH"))


def test_ground_control_points_only(make, exceptions) -> None:
    path = make("gcp.tif", np.ones((4, 4), "f4"), geotransform=None)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetGCPs([gdal.GCP(88 + c, 28 - r, 0, c, r) for c, r in ((0, 0), (4, 0), (4, 4))], wkt("EPSG:4326"))
    del dataset
    with pytest.raises(RasterError, match="ground control points"):
        inspect(Source(path))


def test_quantiles_of_the_whole_layer(make) -> None:
    array = np.arange(10000, dtype="f4").reshape(100, 100)
    array[0] = -5
    source = Source(make("a.tif", array, nodata=-5))
    np.testing.assert_allclose(quantiles(source, [0, 0.5, 1]), [100, 5049.5, 9999])
    empty = Source(make("b.tif", np.full((3, 3), -5, "f4"), nodata=-5))
    assert np.isnan(quantiles(empty, [0.5])).all()


def test_quantiles_of_a_large_layer_are_sampled_over_all_of_it(make) -> None:
    row = np.linspace(0, 1, 2600, dtype="f4")
    array = row[:, np.newaxis] + row[np.newaxis, ::-1]
    source = Source(make("a.tif", array, options=("TILED=YES",)))
    q = [0.05, 0.25, 0.5, 0.75, 0.95]
    found = quantiles(source, q)
    np.testing.assert_allclose(found, np.quantile(array, q), atol=0.05)
    np.testing.assert_array_equal(found, quantiles(source, q))


def test_quantiles_find_the_few_valid_pixels_of_a_large_layer(make) -> None:
    array = np.full((2600, 2600), -1, "f4")
    array[2590:, 2590:] = 4
    assert quantiles(Source(make("a.tif", array, nodata=-1, options=("TILED=YES",))), [0.5])[0] == 4


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices")
def test_a_device_is_no_raster():
    with pytest.raises(RasterError, match="is a pipe or a device"):
        inspect(Source("/dev/zero"))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("TIFFAppendToStrip:Write error at scanline 4294967295", "a result could not be written .*Is the disk full"),
        ("WriteEncodedTile/Strip() failed.", "a result could not be written .*Is the disk full"),
        ("_tiffWriteProc:File too large", "a result could not be written .*Is the disk full"),
        ("_tiffWriteProc:No space left on device", "a result could not be written .*Is the disk full"),
        ("TIFFReadEncodedTile() failed", "The file is damaged or incomplete"),
    ],
)
def test_a_full_disk_is_no_fault_of_the_file_that_is_read(make, monkeypatch, said, expected):
    """GDAL writes what waits of a result to make room for what is read, and tells it where it reads."""
    path = make("a.tif", np.zeros((3, 5), "f4"))
    source = Source(path, label="pH")
    reader = Reader(source, inspect(source))
    monkeypatch.setattr(of_sources, "attempt", lambda *_, **__: (None, said))
    with pytest.raises(RasterError, match=expected):
        reader._raw(gdal.Open(path).GetRasterBand(1), 0, 0, reader.info.grid.window)
