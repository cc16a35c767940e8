"""Files joined tile by tile: the pixels of the parts, whatever their shape, and nothing where a part is not whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

gdal = pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.raster.errors import RasterError  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.geotiff import Band, Output, Writer, encode, tile_shape  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.grid import Grid, Window, windows  # noqa: E402
from soil_mobility_plugin.soilmobility.raster.mosaic import join, part_shape  # noqa: E402
from soil_mobility_plugin.soilmobility.soil.fractions import PERCENT_STEP  # noqa: E402

WGS84 = 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'  # noqa: E501


@given(st.integers(1, 5000), st.integers(1, 5000), st.integers(1, 3000))
def test_parts_have_the_tiles_of_the_whole(width, height, side):
    shape = part_shape(width, height, side)
    tile = tile_shape(width, height)
    assert tile_shape(*shape) == tile
    assert shape[0] % tile[0] == shape[1] % tile[1] == 0


def make(folder, width, height, side, bands=2, dtype="Float32"):
    """A raster in parts, and what it holds; a part in the middle is empty."""
    grid = Grid(WGS84, (10.0, 0.01, 0.0, 50.0, 0.0, -0.01), width, height)
    rng = np.random.default_rng(1)
    values = rng.uniform(0, 100, (bands, height, width)).astype(np.float32)
    output = Output(
        str(folder / "whole.tif"),
        tuple(Band(f"b{n}", "%", PERCENT_STEP) for n in range(bands)),
        dtype,
        {"SOIL_MOBILITY_MODEL": "none"},
    )
    shape = part_shape(width, height, side)
    parts = []
    for number, window in enumerate(windows(width, height, shape[0] * shape[1], shape)):
        path = str(folder / f"{number}.tif")
        with Writer(
            grid.sub(Window(window.x, window.y, *shape)), {"": Output(path, output.bands, dtype)}, (), 1
        ) as writer:
            here = np.s_[:, window.y : window.y + window.height, window.x : window.x + window.width]
            if number == 1:
                values[here] = np.nan
            else:
                inside = Window(0, 0, window.width, window.height)
                writer.write(inside, {"": encode(values[here], output, inside)})
            writer.commit()
        parts.append((window, path))
    return grid, output, parts, encode(values, output, grid.window)


@pytest.mark.parametrize(
    ("size", "side"), [((700, 600), 256), ((513, 300), 512), ((300, 10), 256), ((10, 3000), 256), ((90, 90), 256)]
)
@pytest.mark.parametrize(("bands", "dtype"), [(1, "Float32"), (3, "Float32"), (1, "Byte")])
def test_the_pixels_of_the_parts(tmp_path, size, side, bands, dtype):
    grid, output, parts, expected = make(tmp_path, *size, side, bands, dtype)
    join(grid, output, parts)
    dataset = gdal.Open(output.path)
    np.testing.assert_array_equal(dataset.ReadAsArray().reshape(expected.shape), expected)
    assert Grid.from_dataset(dataset) == Grid.from_dataset(gdal.Open(parts[0][1])).sub(grid.window)
    assert dataset.GetMetadataItem("SOIL_MOBILITY_MODEL") == "none"
    assert [dataset.GetRasterBand(n).GetDescription() for n in range(1, bands + 1)] == [b.name for b in output.bands]
    first = (tmp_path / "whole.tif").read_bytes()
    join(grid, output, parts)
    assert (tmp_path / "whole.tif").read_bytes() == first


def test_a_large_file_too(tmp_path, monkeypatch):
    """More than 4 GB unpacked is a BigTIFF."""
    from soil_mobility_plugin.soilmobility.raster import geotiff

    real = geotiff.creation_options
    monkeypatch.setattr(
        geotiff,
        "creation_options",
        lambda *given: [option.replace("IF_SAFER", "YES") for option in real(*given)],
    )
    grid, output, parts, expected = make(tmp_path, 700, 600, 256)
    join(grid, output, parts)
    assert (tmp_path / "whole.tif").read_bytes()[2:4] == b"\x2b\x00"
    np.testing.assert_array_equal(gdal.Open(output.path).ReadAsArray(), expected)


@pytest.mark.parametrize("damage", ["short", "none", "foreign", "other tiles"])
def test_a_part_that_is_not_whole_leaves_nothing(tmp_path, damage):
    grid, output, parts, _ = make(tmp_path, 700, 600, 256)
    path = tmp_path / "4.tif"
    if damage == "short":
        path.write_bytes(path.read_bytes()[:-5000])
    elif damage == "none":
        path.unlink()
    elif damage == "foreign":
        path.write_bytes(b"this is no TIFF at all")
    else:
        other = tmp_path / "other"
        other.mkdir()
        make(other, 300, 10, 256)
        path.write_bytes((other / "0.tif").read_bytes())
    with pytest.raises(RasterError):
        join(grid, output, parts)
    assert not (tmp_path / "whole.tif").exists()
    assert not [name for name in tmp_path.iterdir() if name.name.startswith(".")]
