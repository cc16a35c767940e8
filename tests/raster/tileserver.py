"""A server on this machine that serves a miniature of a map server (VRT over tiles) and misbehaves when told to.

The layout is that of SoilGrids 2.0 as its provider describes it: a master VRT per layer, in whose folder of the same
name lie GeoTIFF tiles; interrupted Goode homolosine, Int16, nodata -32768. Tiles of 32 pixels stand for those of 450.

``python -m tests.raster.tileserver FOLDER`` makes the miniature (`write_soil_maps`) in a folder and serves it, for
tests in which the server must not count as part of the process that is looked at. It writes its address, and ends with
what it reads from (a pipe of the test).
"""

from __future__ import annotations

import re
import sys
import threading
import time
from collections import Counter
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

from soil_mobility_plugin.soilmobility.maps import soilmaps
from soil_mobility_plugin.soilmobility.raster.crs import transform_points
from soil_mobility_plugin.soilmobility.raster.grid import Grid

HOMOLOSINE = "+proj=igh +lat_0=0 +lon_0=0 +datum=WGS84 +units=m +no_defs"
NODATA = -32768
TILE = 32


@lru_cache(maxsize=1)
def homolosine() -> str:
    crs = osr.SpatialReference()
    crs.ImportFromProj4(HOMOLOSINE)
    return crs.ExportToWkt()


def write_layer(folder: Path, name: str, values: np.ndarray, geotransform: tuple[float, ...]) -> Path:
    """A layer as the server stores it: tiles (none where all is nodata) and a master VRT that names them relatively."""
    tiles = folder / name
    tiles.mkdir(parents=True)
    height, width = values.shape
    sources = []
    for y in range(0, height, TILE):
        for x in range(0, width, TILE):
            block = values[y : y + TILE, x : x + TILE]
            if (block == NODATA).all():
                continue
            file = tiles / f"tileSG-{y // TILE:03d}-{x // TILE:03d}" / f"tileSG-{y // TILE:03d}-{x // TILE:03d}_1-1.tif"
            file.parent.mkdir(exist_ok=True)
            rows, columns = block.shape
            dataset = gdal.GetDriverByName("GTiff").Create(
                str(file), columns, rows, 1, gdal.GDT_Int16,
                ["COMPRESS=DEFLATE", "TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"],
            )  # fmt: skip
            dataset.SetProjection(homolosine())
            origin = (geotransform[0] + x * geotransform[1], geotransform[3] + y * geotransform[5])
            dataset.SetGeoTransform((origin[0], geotransform[1], 0, origin[1], 0, geotransform[5]))
            dataset.GetRasterBand(1).SetNoDataValue(NODATA)
            dataset.GetRasterBand(1).WriteArray(block)
            dataset = None
            sources.append(
                '<ComplexSource><SourceFilename relativeToVRT="1">'
                f"./{name}/{file.parent.name}/{file.name}</SourceFilename>"
                f'<SourceBand>1</SourceBand><SourceProperties RasterXSize="{columns}" RasterYSize="{rows}" '
                f'DataType="Int16" BlockXSize="16" BlockYSize="16"/>'
                f'<SrcRect xOff="0" yOff="0" xSize="{columns}" ySize="{rows}"/>'
                f'<DstRect xOff="{x}" yOff="{y}" xSize="{columns}" ySize="{rows}"/>'
                f"<NODATA>{NODATA}</NODATA></ComplexSource>"
            )
    master = folder / f"{name}.vrt"
    shape = f'rasterXSize="{width}" rasterYSize="{height}"'
    numbers = ", ".join(f"{value:.10g}" for value in geotransform)
    crs = homolosine().replace('"', "&quot;")
    master.write_text(
        f"<VRTDataset {shape}><SRS>{crs}</SRS><GeoTransform>{numbers}</GeoTransform>"
        f'<VRTRasterBand dataType="Int16" band="1"><NoDataValue>{NODATA}</NoDataValue>'
        f"{''.join(sources)}</VRTRasterBand>"
        "</VRTDataset>\n"
    )
    return master


SIZE = 20_000.0  # metres a pixel, in place of 250: the same layout, the same lobes, a ten thousandth of the pixels
GRID = Grid(homolosine(), (-20_040_000.0, SIZE, 0.0, 8_700_000.0, 0.0, -SIZE), 2004, 870)
#: What each depth has more than the uppermost.
DEPTHS = {"0-5cm": 0, "5-15cm": 6, "15-30cm": 12}


def truth(longitude, latitude):
    """The stored number (pH x 10, ...) of the uppermost depth, of places: smooth, no two alike."""
    return 300.0 + longitude + 2.0 * latitude


def write_soil_maps(folder: Path, layers: tuple[str, ...] = ("phh2o", "soc", "clay")) -> None:
    """Maps of a part of the earth (60 to 20 degrees west, 30 to 60 north) as the server stores them; see `truth`."""
    # Only where that part lies, with room around: the earth has fourteen times as many pixels.
    near = (slice(80, 300), slice(500, 1060))
    column, row = np.meshgrid(np.arange(GRID.width)[near[1]] + 0.5, np.arange(GRID.height)[near[0]] + 0.5)
    x, y = GRID.to_map(column, row)
    longitude, latitude = transform_points(x, y, GRID.crs_wkt, "EPSG:4326")
    # PROJ gives places to points in the gaps, too: only those that come back are of the earth
    back = transform_points(longitude, latitude, "EPSG:4326", GRID.crs_wkt)
    real = (np.abs(back[0] - x) < 1.0) & (np.abs(back[1] - y) < 1.0) & (latitude > 30) & (latitude < 60)
    real &= (longitude > -60) & (longitude < -20)
    for layer in layers:
        for depth, added in DEPTHS.items():
            for statistic, wider in (("mean", 0), ("Q0.05", -20), ("Q0.95", 20)):
                values = np.full((GRID.height, GRID.width), NODATA, dtype=np.int16)
                values[near] = np.where(real, np.rint(truth(longitude, latitude)) + added + wider, NODATA)
                write_layer(folder / layer, f"{layer}_{depth}_{statistic}", values, GRID.geotransform)


def write_sources(table: Path, address: str) -> str:
    """The bundled table of sources of soil maps, with a server's address in place of the real one; its path."""
    text = soilmaps.SOURCES.read_text(encoding="utf-8").replace("https://files.isric.org", address)
    table.write_text(text.replace("/soilgrids/latest/data", ""), encoding="utf-8")
    return str(table)


class MapServer:
    """Serves a folder with ranges, also as a proxy for any host.

    ``faults``: (pattern of the path, kind, times), used up one by one. ``wanted``: a header, with its value, without
    which nothing is served, and the status that says so.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[list] = []
        self.wanted: tuple[str, str, int] | None = None
        self.sent: Counter[str] = Counter()
        self.asked: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                pass

            def do_HEAD(self) -> None:
                outer.answer(self, body=False)

            def do_GET(self) -> None:
                outer.answer(self, body=True)

        self.httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.httpd.daemon_threads = True
        self.thread = threading.Thread(target=self.httpd.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.httpd.server_address[1]}"

    def __enter__(self) -> MapServer:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.httpd.shutdown()
        self.httpd.server_close()

    def fault_of(self, path: str) -> str:
        for fault in self.faults:
            if fault[2] > 0 and re.search(fault[0], path):
                fault[2] -= 1
                return fault[1]
        return ""

    def answer(self, handler: BaseHTTPRequestHandler, body: bool) -> None:
        # a proxy is asked for a whole address
        path = re.sub(r"^http://[^/]+", "", handler.path.split("?")[0])
        self.asked.append(path)
        if self.wanted is not None and handler.headers.get(self.wanted[0]) != self.wanted[1]:
            return self.plain(handler, self.wanted[2], b"who are you?", body)
        fault = self.fault_of(path)
        file = self.folder / path.lstrip("/")
        if fault in ("404", "503", "500", "401") or not file.is_file():
            return self.plain(handler, int(fault) if fault.isdigit() else 404, b"no such thing", body)
        data = file.read_bytes()
        if fault == "shorter":  # a file of which half was stored, by a proxy or a broken upload
            data = data[: len(data) // 2]
        if fault == "login":
            return self.plain(handler, 200, b"<!DOCTYPE html><html><form>Please log in</form></html>", body)
        if fault == "stall":
            time.sleep(6)
        first, last, status = 0, len(data) - 1, 200
        asked = re.match(r"bytes=(\d+)-(\d*)", handler.headers.get("Range", ""))
        if asked:
            first, last = int(asked[1]), min(int(asked[2] or last), last)
            status = 206
        part = data[first : last + 1]
        handler.send_response(status)
        handler.send_header("Accept-Ranges", "bytes")
        handler.send_header("Content-Length", str(len(part) + (10 if fault == "wrong length" else 0)))
        if asked:
            handler.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        handler.end_headers()
        if not body:
            return None
        if fault in ("cut", "wrong length"):
            handler.wfile.write(part[: len(part) // 2])
            handler.close_connection = True
            return None
        handler.wfile.write(part)
        self.sent[path] += len(part)
        return None

    def plain(self, handler: BaseHTTPRequestHandler, status: int, text: bytes, body: bool) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(text)))
        handler.end_headers()
        if body:
            handler.wfile.write(text)


if __name__ == "__main__":
    served = Path(sys.argv[1])
    write_soil_maps(served)
    with MapServer(served) as server:
        sys.stdout.write(server.address + "\n")
        sys.stdout.flush()
        sys.stdin.read()
