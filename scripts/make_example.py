"""Make the embedded example: a fictional region of 24 km x 20 km with a lead and zinc smelter.

    python scripts/make_example.py soil_mobility_plugin/example

Everything is drawn from one seed by the relations below; nothing is measured, and the region lies where the map shows
open sea (EPSG:25832), so that nobody takes it for a real one. The relations are assumed: plausible in size and sign,
fitted to nothing.

* Relief: an upland in the north-west, a valley running to the south-east, a lake (nodata in every raster).
* pH (in water): acid on the upland, near neutral on limestone in the south-east.
* Soil organic carbon (SOC): rises with height and wetness, a raised bog beside the lake.
* Clay: rises towards the valley floor. CEC: from clay and SOC.
* Total contents (aqua regia) of Cd, Pb, Zn, Cu, As: a background that follows clay, and a plume of the smelter that
  the wind carries to the east-north-east.
* 200 laboratory samples at 50 sites, each with five elements and their fractions F1..F4.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

SEED = 20250328
EPSG = 25832
WIDTH, HEIGHT, PIXEL = 240, 200, 100.0
LEFT, TOP = 346_000.0, 6_108_000.0
NODATA = -9999.0

#: Where the smelter stands, km east and south of the top left corner.
SMELTER = (9.6, 11.2)

#: Background content (mg/kg, aqua regia) and the smelter's addition at its gate.
TOTALS = {
    "Cd": (0.25, 34.0),
    "Pb": (24.0, 2900.0),
    "Zn": (62.0, 3600.0),
    "Cu": (17.0, 420.0),
    "As": (7.0, 130.0),
}

#: log weights of F1..F4 in a soil of pH 6, SOC 2 % and background content; then the change of the first per unit of
#: pH, of the third per tenfold SOC, of the fourth per tenfold enrichment.
FRACTIONS = {
    "Cd": ((0.9, 0.1, -0.6, 0.0), -0.55, 0.5, -0.7),
    "Pb": ((-1.8, 0.9, 0.0, 0.4), -0.45, 0.8, -0.9),
    "Zn": ((-0.7, 0.0, -0.6, 0.9), -0.60, 0.4, -0.8),
    "Cu": ((-2.0, -0.4, 0.5, 0.7), -0.35, 1.1, -0.7),
    "As": ((-2.6, -0.3, -1.1, 1.2), 0.20, 0.2, -0.8),
}

#: Corners of the zones, km east and south; letters on the outline, then the inner ones.
NODES = {
    "NW": (0, 0), "A": (10.5, 0), "NE": (24, 0), "B": (24, 8.5), "SE": (24, 20), "C": (13.5, 20), "SW": (0, 20),
    "D": (0, 12.0), "P": (6.8, 8.2), "Q": (14.2, 7.6), "R": (11.4, 14.6),
}  # fmt: skip
ZONES = {
    "Hoherode": ("NW", "A", "P", "D"),
    "Nordermark": ("A", "NE", "B", "Q", "P"),
    "Kalkau": ("B", "SE", "C", "R", "Q"),
    "Moorwinkel": ("C", "SW", "D", "P", "R"),
    "Hüttental": ("P", "Q", "R"),
}
STRAIGHT = {"NW", "NE", "SE", "SW"}

README = """Example data of the QGIS plugin Soil Mobility
=============================================

SYNTHETIC: nothing here was measured and the place does not exist. A script of the project
(scripts/make_example.py) draws a region of 24 km x 20 km with a lead and zinc smelter from a
fixed seed. Use it to try the plugin, not to learn about a real soil.

CRS EPSG:25832, 240 x 200 pixels of 100 m, nodata -9999 (the lake).

ph.tif      pH in water
soc.tif     soil organic carbon, g/kg
clay.tif    clay, %
cec.tif     cation exchange capacity, cmol(c)/kg
totals.tif  total content of Cd, Pb, Zn, Cu, As, mg/kg, aqua regia; one band each, named by symbol
dem.tif     height, m
zones.gpkg  five districts
samples.csv 200 soil samples from 50 sites, one row per sample and element: soil properties as measured
            at the sample, total content (mg/kg, aqua regia), and the fractions F1 (exchangeable and
            acid-soluble), F2 (reducible), F3 (oxidisable), F4 (residual) in % of their sum.
            Empty = not measured. samples.csvt and samples.prj tell QGIS types, coordinates and CRS.

Licence: as the plugin, GPL-2.0-or-later.
"""


def make_example(folder: Path) -> None:
    """Write all files of the example to ``folder`` (made if absent, files replaced)."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(SEED)
    layers = draw_region(rng)
    write_raster(folder / "ph.tif", {"pH": layers["ph"]}, "pH", "pH in water (synthetic)")
    write_raster(folder / "soc.tif", {"SOC": layers["soc"]}, "g/kg", "Soil organic carbon (synthetic)")
    write_raster(folder / "clay.tif", {"Clay": layers["clay"]}, "%", "Clay (synthetic)")
    write_raster(folder / "cec.tif", {"CEC": layers["cec"]}, "cmol(c)/kg", "Cation exchange capacity (synthetic)")
    totals = {symbol: layers[symbol] for symbol in TOTALS}
    write_raster(folder / "totals.tif", totals, "mg/kg", "Total content, aqua regia (synthetic)")
    write_raster(folder / "dem.tif", {"Height": layers["dem"]}, "m", "Height (synthetic)")
    write_zones(folder / "zones.gpkg", rng)
    write_samples(folder, layers, rng)
    (folder / "README.txt").write_text(README, encoding="utf-8", newline="\n")


def draw_region(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Draw the rasters, each ``(HEIGHT, WIDTH)``; NaN in the lake."""
    x, y = np.meshgrid((np.arange(WIDTH) + 0.5) * PIXEL / 1000, (np.arange(HEIGHT) + 0.5) * PIXEL / 1000)

    upland = 1 / (1 + np.exp((x * 0.55 + y * 0.85 - 12.5) / 2.6))
    valley = np.exp(-(((x * 0.62 - (y - 7.0) * 0.78 - 0.6 * np.sin(x * 0.5)) / 2.6) ** 2))
    relief = field(rng, 3.0)
    dem = 190 + 300 * upland - 85 * valley + 60 * relief * (0.4 + upland)

    shore = ((x - 6.6) / 1.9) ** 2 + ((y - 14.4) / 1.15) ** 2 + 0.3 * field(rng, 1.1)
    lake = shore < 1.0
    bog = np.exp(-((((x - 4.2) / 2.1) ** 2 + ((y - 16.2) / 1.5) ** 2) ** 2)) * (0.85 + 0.15 * field(rng, 0.8))

    limestone = 1 / (1 + np.exp(-(x * 0.75 + y * 0.45 - 17.0 + 1.2 * field(rng, 2.5)) / 0.9))
    ph = 5.75 - 1.05 * upland + 0.25 * valley + 1.55 * limestone - 1.1 * bog
    ph = np.clip(ph + 0.22 * field(rng, 1.2) + 0.06 * field(rng, 0.25), 3.7, 8.1)

    soc = 17.0 * np.exp(0.75 * upland + 0.35 * valley + 0.28 * field(rng, 1.6) + 0.06 * field(rng, 0.25))
    soc = np.clip(soc + 330 * bog, 4.0, 420.0)

    clay = 17.0 + 12.0 * valley + 9.0 * limestone - 7.0 * upland + 4.5 * field(rng, 2.0) + 0.8 * field(rng, 0.25)
    clay = np.clip(clay, 3.0, 58.0)

    cec = (1.5 + 0.42 * clay + 0.19 * soc) * np.exp(0.08 * field(rng, 1.0))

    east, south = x - SMELTER[0], y - SMELTER[1]
    along, across = east * 0.94 - south * 0.34, east * 0.34 + south * 0.94
    distance = np.hypot(np.where(along > 0, along / 2.1, along * 1.25), across * 1.15)
    plume = (1 + distance / 0.9) ** -2.1 * np.exp(0.22 * field(rng, 0.9))

    layers = {"dem": dem, "ph": ph, "soc": soc, "clay": clay, "cec": cec}
    for symbol, (background, gate) in TOTALS.items():
        local = background * (clay / 18.0) ** 0.45 * np.exp(0.2 * field(rng, 1.4) + 0.05 * field(rng, 0.25))
        layers[symbol] = local + gate * plume
    for values in layers.values():
        values[lake] = np.nan
    return layers


def field(rng: np.random.Generator, length: float) -> np.ndarray:
    """A random field ``(HEIGHT, WIDTH)`` of mean 0 and standard deviation 1: smooth below, random above ``length`` km.

    The spectrum falls as a power law (Matern), so that there is some detail at every scale, as in a landscape.
    """
    noise = np.fft.rfft2(rng.standard_normal((HEIGHT * 2, WIDTH * 2)))
    fy = np.fft.fftfreq(HEIGHT * 2, PIXEL / 1000)[:, None]
    fx = np.fft.rfftfreq(WIDTH * 2, PIXEL / 1000)[None, :]
    smooth = np.fft.irfft2(noise * (1 + (4 * length) ** 2 * (fx**2 + fy**2)) ** -1.6, s=(HEIGHT * 2, WIDTH * 2))
    part = smooth[:HEIGHT, :WIDTH]
    return (part - part.mean()) / part.std()


def write_raster(path: Path, bands: dict[str, np.ndarray], unit: str, title: str) -> None:
    """Write ``bands`` by name as a tiled GeoTIFF, rounded to four significant digits, NaN as nodata."""
    options = ["TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=128", "COMPRESS=DEFLATE", "ZLEVEL=9", "PREDICTOR=3",
               "INTERLEAVE=BAND"]  # fmt: skip
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, len(bands), gdal.GDT_Float32, options)
    dataset.SetGeoTransform((LEFT, PIXEL, 0.0, TOP, 0.0, -PIXEL))
    dataset.SetProjection(reference().ExportToWkt())
    dataset.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", title)
    for number, (name, values) in enumerate(bands.items(), start=1):
        band = dataset.GetRasterBand(number)
        band.SetNoDataValue(NODATA)
        band.SetDescription(name)
        band.SetUnitType(unit)
        band.WriteArray(np.where(np.isnan(values), NODATA, round_digits(values)).astype(np.float32))
    dataset.FlushCache()


def round_digits(values: np.ndarray, digits: int = 4) -> np.ndarray:
    """Round to significant digits: laboratory figures have no more, and they pack well."""
    magnitude = np.floor(np.log10(np.maximum(np.abs(np.nan_to_num(values)), 1e-6)))
    scale = 10.0 ** (digits - 1 - magnitude)
    return np.round(values * scale) / scale


def write_zones(path: Path, rng: np.random.Generator) -> None:
    """Write the districts; neighbours share one winding border, so that they neither overlap nor leave gaps."""
    borders: dict[tuple[str, str], list[tuple[float, float]]] = {}
    gdal.SetConfigOption("OGR_CURRENT_DATE", "2025-03-28T00:00:00.000Z")
    try:
        if path.exists():
            path.unlink()
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = source.CreateLayer("zones", reference(), ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
        for code, (name, corners) in enumerate(ZONES.items(), start=1):
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for start, end in zip(corners, corners[1:] + corners[:1]):
                if (end, start) in borders:
                    line = borders[end, start][::-1]
                else:
                    line = borders[start, end] = border(start, end, rng)
                for east, south in line[:-1]:
                    ring.AddPoint_2D(LEFT + round(east * 1000), TOP - round(south * 1000))
            ring.CloseRings()
            polygon = ogr.Geometry(ogr.wkbPolygon)
            polygon.AddGeometry(ring)
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("name", name)
            feature.SetField("code", code)
            feature.SetGeometry(polygon)
            layer.CreateFeature(feature)
            del feature
        del layer, source
    finally:
        gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def border(start: str, end: str, rng: np.random.Generator) -> list[tuple[float, float]]:
    """Points (km) from one node to the other: straight along the outline, else wound by midpoint displacement."""
    points = [NODES[start], NODES[end]]
    if {start, end} & STRAIGHT:
        return points
    for amplitude in (0.34, 0.24, 0.17, 0.12, 0.08):
        longer = [points[0]]
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            shift = (rng.random() - 0.5) * amplitude
            longer += [((x0 + x1) / 2 - (y1 - y0) * shift, (y0 + y1) / 2 + (x1 - x0) * shift), (x1, y1)]
        points = longer
    return points


def write_samples(folder: Path, layers: dict[str, np.ndarray], rng: np.random.Generator) -> None:
    """Write 50 sites x 4 samples x 5 elements as CSV, with the types, coordinates and CRS that OGR reads beside it."""
    land = np.argwhere(~np.isnan(layers["ph"][3:-3, 3:-3])) + 3
    # Half of the sites where the plume is strong: a survey goes where it expects to find something.
    weight = layers["Pb"][land[:, 0], land[:, 1]]
    near = rng.choice(len(land), 25, replace=False, p=weight / weight.sum())
    rest = np.setdiff1d(np.arange(len(land)), near)
    sites = land[np.concatenate([near, rng.choice(rest, 25, replace=False)])]

    header = {
        "sample": "String", "site": "String", "x": "CoordX", "y": "CoordY", "element": "String", "ph": "Real",
        "soc_g_kg": "Real", "clay_pct": "Real", "cec_cmol_kg": "Real", "total_mg_kg": "Real",
        "f1_pct": "Real", "f2_pct": "Real", "f3_pct": "Real", "f4_pct": "Real",
    }  # fmt: skip
    rows = []
    number = 0
    for site, (row, column) in enumerate(sites, start=1):
        for _ in range(4):
            number += 1
            down, right = row + rng.integers(-1, 2), column + rng.integers(-1, 2)
            if np.isnan(layers["ph"][down, right]):
                down, right = row, column
            x = LEFT + (right + rng.random()) * PIXEL
            y = TOP - (down + rng.random()) * PIXEL
            soil = {
                "ph": layers["ph"][down, right] + 0.12 * rng.standard_normal(),
                "soc": layers["soc"][down, right] * np.exp(0.10 * rng.standard_normal()),
                "clay": layers["clay"][down, right] * np.exp(0.08 * rng.standard_normal()),
                "cec": layers["cec"][down, right] * np.exp(0.08 * rng.standard_normal()),
            }
            common = [f"S{number:03d}", f"P{site:02d}", f"{x:.0f}", f"{y:.0f}"]
            measured = [f"{soil['ph']:.2f}", f"{soil['soc']:.1f}", f"{soil['clay']:.1f}"]
            # The laboratory's gaps: CEC in every fifth sample, single elements, and samples with step 1 only.
            measured.append("" if rng.random() < 0.2 else f"{soil['cec']:.1f}")
            first_step_only = rng.random() < 0.12
            for symbol in TOTALS:
                total = layers[symbol][down, right] * np.exp(0.12 * rng.standard_normal())
                shares = fractions(symbol, soil, total, rng)
                if rng.random() < 0.05:
                    continue
                printed = [f"{share:.1f}" for share in shares]
                if first_step_only:
                    printed[1:] = ["", "", ""]
                content = "" if rng.random() < 0.04 else f"{float(f'{total:.3g}'):g}"
                rows.append([*common[:2], *common[2:], symbol, *measured, content, *printed])

    with open(folder / "samples.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    types = ",".join(f'"{kind}"' for kind in header.values())
    (folder / "samples.csvt").write_text(types + "\n", encoding="ascii", newline="\n")
    (folder / "samples.prj").write_text(reference().ExportToWkt() + "\n", encoding="ascii", newline="\n")


def fractions(symbol: str, soil: dict[str, float], total: float, rng: np.random.Generator) -> np.ndarray:
    """Fractions F1..F4 in %, with the scatter of a laboratory; they sum to 100."""
    weights, ph_slope, soc_slope, total_slope = FRACTIONS[symbol]
    logs = np.array(weights) + 0.18 * rng.standard_normal(4)
    logs[0] += ph_slope * (soil["ph"] - 6.0)
    logs[2] += soc_slope * np.log10(soil["soc"] / 20.0)
    logs[3] += total_slope * np.log10(total / TOTALS[symbol][0])
    shares = np.exp(logs)
    return 100 * shares / shares.sum()


def reference() -> osr.SpatialReference:
    """The CRS of all files."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(EPSG)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return crs


if __name__ == "__main__":
    gdal.UseExceptions()
    ogr.UseExceptions()
    osr.UseExceptions()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where to write the files")
    make_example(parser.parse_args().folder)
