"""Soil maps of an area from public servers, in the units this software works in.

The sources stand in ``data/soil_map_sources.csv``, one soil property a row: address (with places for depth and
statistic), ``factor`` (stored number times factor = canonical unit), depth intervals with their thickness in cm,
the names of mean, 5 % and 95 % quantile, licence, citation. Another server is another row.

SoilGrids 2.0: names, conversion factors (pH x 10, SOC in dg/kg, clay and sand in g/kg, CEC in mmol(c)/kg), depth
intervals, quantiles, tiles and licence as the provider's FAQ and its users' code have them; the servers themselves
could not be reached from where this was written.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path

import numpy as np

from ..language import fill, tr
from ..raster.crs import spatial_reference, transform_bounds, transform_points
from ..raster.errors import RasterError
from ..raster.geotiff import Band, Item, Output
from ..raster.grid import Grid, Window
from ..raster.remote import Layer, Piece, Server, assemble, wanted_pieces
from ..raster.source import Source
from ..raster.view import View
from ..raster.walk import Options, process
from ..raster.zones import Zones, times_taken
from ..soil.covariates import COVARIATES
from ..tables import read_table
from ..typing import Array

SOURCES = Path(__file__).resolve().parent / "data" / "soil_map_sources.csv"

MEAN, LOW, HIGH = "mean", "5 %", "95 %"
STATISTICS = (MEAN, LOW, HIGH)

#: Depths to choose from: all intervals of a source, weighted by their thickness, or one of them.
TOPSOIL = "0-30 cm"
DEPTHS = (TOPSOIL, "0-5 cm", "5-15 cm", "15-30 cm")

#: Bytes of a compressed pixel on the server, to tell the size of a download before it begins (assumed: Int16, DEFLATE).
BYTES_A_PIXEL = 1.3

#: Metres of a degree of latitude: the mean over the WGS 84 ellipsoid's meridian quadrant, 10,001,965.7 m / 90.
METRES_A_DEGREE = 111_133.0

#: A native grid with this many times more pixels than the area has holds the gap between two lobes of the projection.
WIDEST = 8.0

#: Pixels of a result above which an area is taken for a mistake: a continent at 250 m.
MOST_PIXELS = 4e8

_POINTS = 201


@dataclass(frozen=True)
class SoilMap:
    """One soil property of one source. ``depths``: (name in the address, thickness in cm); see the module."""

    source: str
    title: str
    property: str
    address: str
    factor: float
    depths: tuple[tuple[str, float], ...]
    statistics: Mapping[str, str]
    licence: str
    citation: str

    def layers(self, depth: str, statistic: str) -> list[tuple[str, float]]:
        """(address, weight) of each layer whose weighted mean is asked for; the weights add up to 1."""
        plain = depth.replace(" ", "")
        chosen = [(name, thick) for name, thick in self.depths if depth == TOPSOIL or name == plain]
        if not chosen:
            raise RasterError("{title} has no depth {depth}.", title=self.title, depth=depth)
        whole = sum(thick for _, thick in chosen)
        if statistic not in self.statistics:
            raise RasterError("{title} has no quantiles.", title=self.title)
        name = self.statistics[statistic]
        return [(self.address.format(depth=d, statistic=name), thick / whole) for d, thick in chosen]


def soil_map_sources(path: Path = SOURCES) -> dict[str, tuple[SoilMap, ...]]:
    """The soil maps by source, in the order of the table; RasterError where the table cannot be used."""
    found: dict[str, list[SoilMap]] = {}
    try:
        for row in read_table(path):
            entry = _soil_map({name: cell or "" for name, cell in row.items()})
            found.setdefault(entry.source, []).append(entry)
    except KeyError as error:
        raise RasterError("{path}: there is no column {name}.", path=str(path), name=str(error)) from None
    except OSError as error:
        raise RasterError("{path}: {reason}.", path=str(path), reason=error.strerror or str(error)) from None
    except (ValueError, csv.Error) as error:
        reason = error if isinstance(error, RasterError) else str(error)
        raise RasterError("{path} is no table of soil maps: {reason}", path=str(path), reason=reason) from None
    if not found:
        raise RasterError("{path}: the table has no soil map.", path=str(path))
    return {name: tuple(entries) for name, entries in found.items()}


def _soil_map(row: Mapping[str, str]) -> SoilMap:
    """A row of the table; ValueError or KeyError where it cannot be used."""
    if row["property"] not in COVARIATES:
        raise RasterError("{name} is none of {known}.", name=row["property"], known=", ".join(COVARIATES))
    depths = tuple((name, float(thick)) for name, _, thick in (d.partition(":") for d in row["depths"].split()))
    statistics = dict(zip(STATISTICS, row["statistics"].split()))
    if not row["source"] or not depths or MEAN not in statistics or min(thick for _, thick in depths) <= 0:
        raise RasterError("source, depths and statistics must be stated (depths as 0-5cm:5 5-15cm:10).")
    address = row["address"]
    try:
        address.format(depth="", statistic="")
    except (LookupError, AttributeError, ValueError):
        raise RasterError("the braces in the address may hold depth or statistic, nothing else.") from None
    names = "source", "title", "property", "address", "licence", "citation"
    return SoilMap(
        **{name: row[name] for name in names}, factor=float(row["factor"]), depths=depths, statistics=statistics
    )


def native_grid(layer: Layer, bounds: Sequence[float], crs_wkt: str) -> Grid:
    """The part of a layer's own grid that an extent (xmin, ymin, xmax, ymax in ``crs_wkt``) needs.

    RasterError where the extent lies outside, or on both sides of a gap of an interrupted projection.
    """
    xmin, ymin, xmax, ymax = bounds
    x, y = np.meshgrid(np.linspace(xmin, xmax, _POINTS), np.linspace(ymin, ymax, _POINTS))
    x, y = transform_points(x, y, crs_wkt, layer.grid.crs_wkt)
    column, row = layer.grid.to_pixel(x, y)
    known = np.isfinite(column) & np.isfinite(row)
    if not known.any():
        raise RasterError("The area has no place on the soil map. Check its CRS.")
    inner = known[1:, 1:] & known[:-1, :-1] & known[1:, :-1] & known[:-1, 1:]
    falling = (column[1:, 1:] - column[:-1, :-1]) * (row[1:, :-1] - row[:-1, 1:])
    rising = (column[1:, :-1] - column[:-1, 1:]) * (row[1:, 1:] - row[:-1, :-1])
    part = np.abs(falling - rising)[inner] / 2.0
    # Squares across a gap are wide; the median square is none of them.
    pixels = float(np.median(part)) * inner.sum() if part.size else 1.0
    left, top = floor(column[known].min()), floor(row[known].min())
    right, bottom = ceil(column[known].max()), ceil(row[known].max())
    if (right - left) * (bottom - top) > WIDEST * max(pixels, 1.0) + 10_000:
        raise RasterError(
            "The area lies on two sides of a gap of the map's projection. Choose a CRS for the result: EPSG:4326."
        )
    window = Window(left, top, max(right - left, 1), max(bottom - top, 1)).intersection(layer.grid.window)
    if window.is_empty:
        raise RasterError("The area lies outside the soil map.")
    return layer.grid.sub(window)


def target_grid(
    layer: Layer, bounds: Sequence[float], crs_wkt: str, target_wkt: str = "", resolution: float | None = None
) -> Grid:
    """The grid of the result: the layer's own, or one in ``target_wkt`` with pixels of ``resolution`` of its units.

    Without a resolution pixels are as large on the ground as the layer's. Pixel edges lie on multiples of the size.
    """
    target = target_wkt or layer.grid.crs_wkt
    if target_wkt:
        xmin, ymin, xmax, ymax = transform_bounds(bounds, crs_wkt, target)
    else:
        native = native_grid(layer, bounds, crs_wkt)
        if resolution is None:
            return native
        xmin, ymin, xmax, ymax = native.bounds
    if resolution is None:
        crs, size = spatial_reference(target), layer.grid.pixel_size[0]
        resolution = size / METRES_A_DEGREE if crs.IsGeographic() else size / crs.GetLinearUnits()
    left, top = floor(xmin / resolution + 1e-6), ceil(ymax / resolution - 1e-6)
    right, bottom = ceil(xmax / resolution - 1e-6), floor(ymin / resolution + 1e-6)
    transform = (left * resolution, resolution, 0.0, top * resolution, 0.0, -resolution)
    return Grid(target, transform, max(right - left, 1), max(top - bottom, 1))


@dataclass(frozen=True)
class Asked:
    """Soil maps (by property) of a depth, each with its ``statistics``, of an area.

    ``bounds``: (xmin, ymin, xmax, ymax) in ``crs`` (WKT); ``polygons``: WKB in it, outside of which there is no data
    (none: everywhere). ``target``, ``resolution``: the CRS and pixels of the result, see `target_grid`.
    """

    maps: Mapping[str, SoilMap]
    depth: str
    statistics: tuple[str, ...]
    bounds: tuple[float, float, float, float]
    crs: str
    polygons: tuple[bytes, ...] = ()
    target: str = ""
    resolution: float | None = None


#: A layer of a map of an area, its weight among the depths, and the pieces that are needed of it.
_Wanted = tuple[Layer, float, list[Piece]]


def _estimated_bytes(wanted: Sequence[_Wanted]) -> float:
    """About how much of a map has to come from the server, if nothing is in the cache."""
    pixels = sum(piece.place.width * piece.place.height for piece in wanted[0][2])
    return BYTES_A_PIXEL * pixels * len(wanted)


class Delivery:
    """What a server has to send for the maps of some ``properties``; the log says how much that is about.

    ``grid``: that of the results. ``megabytes``: the estimate. Raises RasterError where the area has no maps, or too
    many pixels.
    """

    def __init__(self, asked: Asked, properties: Sequence[str], server: Server) -> None:
        self._asked, self._server = asked, server
        address, _ = asked.maps[properties[0]].layers(asked.depth, MEAN)[0]
        self._first = first = server.layer(address)
        self.grid = grid = target_grid(first, asked.bounds, asked.crs, asked.target, asked.resolution)
        if grid.width * grid.height > MOST_PIXELS:
            raise RasterError(
                "AREA: the result would have {pixels:,} pixels. Choose a smaller area or larger pixels.",
                pixels=grid.width * grid.height,
            )
        self._wanted = {(name, one): self._pieces(name, one) for name in properties for one in asked.statistics}
        self.megabytes = sum(map(_estimated_bytes, self._wanted.values())) / 1e6
        if server.feedback is not None:
            text = tr("{:,} x {:,} pixels; about {:,.0f} MB to be fetched, less what is in the cache ({}).")
            server.feedback.pushInfo(fill(text, grid.width, grid.height, self.megabytes, server.cache.folder))
        self._inside = Zones(grid, asked.polygons, asked.crs) if asked.polygons else None

    def _pieces(self, name: str, statistic: str) -> list[_Wanted]:
        """Find out which pieces of which layers a map needs."""
        soil_map = self._asked.maps[name]
        layers = soil_map.layers(self._asked.depth, statistic)
        found = [(self._server.layer(address, self._first), weight) for address, weight in layers]
        places = dict.fromkeys(piece.place for piece in wanted_pieces(found[0][0], self.grid))
        if not places:
            raise RasterError("{title}: there is no soil in this area, only water or ice.", title=soil_map.title)
        wanted = [(layer, weight, layer.at(places)) for layer, weight in found]
        for layer, _, pieces in wanted:
            if len(pieces) < len(places) or found[0][0].grid.offset_of(layer.grid) != (0, 0):
                raise RasterError("{address}: the depths of the map have different tiles.", address=layer.address)
        return wanted

    def fetch(self, name: str, folder: str | Path) -> dict[str, list[tuple[Source, float]]]:
        """Bring the map of a property into the cache; by statistic, its layers as sources, with their weights.

        ``folder`` takes small files that tie pieces together; it must live as long as the sources are read.
        """
        found: dict[str, list[tuple[Source, float]]] = {statistic: [] for statistic in self._asked.statistics}
        for statistic, sources in found.items():
            for number, (layer, weight, pieces) in enumerate(self._wanted[name, statistic]):
                path = str(Path(folder) / f"{name}_{STATISTICS.index(statistic)}_{number}.vrt")
                assemble(layer, self._server.fetch(layer, pieces), path)
                sources.append((Source(path, label=layer.address), weight))
        return found

    def write(
        self, name: str, layers: Mapping[str, Sequence[tuple[Source, float]]], path: str, metadata: Mapping[str, Item]
    ) -> None:
        """Write the map of a property in its canonical unit: a band per statistic, the weighted mean of its depths.

        ``layers``: what `fetch` returned. Nodata where a depth has none, and where a pixel lies in none of the
        polygons. The weighted mean of the depths' quantiles is not the quantile of their mean; it is wider, because
        the errors of the depths are taken as one.
        """
        views, factors = {}, {}
        for statistic, weighted in layers.items():
            for number, (source, weight) in enumerate(weighted):
                views[f"{statistic} {number}"] = View(source, self.grid)
                factors[f"{statistic} {number}"] = np.float32(weight * self._asked.maps[name].factor)
        label, unit = COVARIATES[name].label, COVARIATES[name].unit
        bands = [Band(label if statistic == MEAN else f"{label}, {statistic}", unit) for statistic in layers]

        def compute(window: Window, arrays: Mapping[str, Array]) -> dict[str, Array]:
            values = [
                np.sum([factors[f"{one} {k}"] * arrays[f"{one} {k}"] for k in range(len(weighted))], axis=0)
                for one, weighted in layers.items()
            ]
            if self._inside is not None:
                inside = times_taken(self._inside, window) > 0
                values = [np.where(inside, value, np.float32(np.nan)) for value in values]
            return {"map": np.stack(values)}

        output = Output(path, bands, metadata=metadata)
        # Each statistic has pixels of its own.
        options = Options(self._server.feedback, required=() if len(layers) > 1 else None)
        process(self.grid, views, {"map": output}, compute, options=options)


def addresses(layers: Mapping[str, Sequence[tuple[Source, float]]]) -> dict[str, str]:
    """By statistic, where its layers come from: for the metadata of what is made of them."""
    return {name: ", ".join(dict.fromkeys(source.label for source, _ in weighted)) for name, weighted in layers.items()}
