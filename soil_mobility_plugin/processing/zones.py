"""Zones: the parameters ZONES and ZONE_FIELD, what is read of them, and how layers of zones appear."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsProcessingFeatureSource,
    QgsProcessingUtils,
    QgsRendererCategory,
    QgsRendererRange,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..soilmobility.language import fill
from ..soilmobility.numbers import name_of
from ..soilmobility.raster.errors import RasterError
from ..soilmobility.raster.grid import Grid
from ..soilmobility.raster.thumbnail import Thumbnail
from ..soilmobility.raster.zones import Zones
from ..soilmobility.report.maps import Outline
from ..soilmobility.report.pages.common import DRAWN, ZoneMap
from .algorithm import Run
from .attributes import describe, show, title
from .field_types import plain
from .layers import KeptSource
from .rasters import WKT2
from .sinks import Features, columns_of, stored_fields, values_of, write_features
from .specs import Field, ParameterError, Source, alone
from .styling import thin_out
from .translation import tr

ZONES, ZONE_FIELD = "ZONES", "ZONE_FIELD"

#: Rings smaller than this (pixels of the picture) are not drawn where a zone has larger ones.
SPECK = 4.0


def zone_specs(optional: bool = False) -> tuple[Source, Field]:
    """Return the parameters ZONES and ZONE_FIELD."""
    text = "Polygons such as districts, in any CRS. They may overlap."
    return (
        Source(ZONES, "Zones", text, optional=optional, polygons=True, holds="zones"),
        Field(
            ZONE_FIELD, "Name of the zone", "Field that names each zone (default: zones are numbered).", source=ZONES
        ),
    )


@dataclass
class ZoneSet:
    """The names of the zones, and the layer they come from, which is read anew for whatever needs their polygons."""

    label: str
    crs: QgsCoordinateReferenceSystem
    fields: QgsFields
    names: list[str]
    source: QgsProcessingFeatureSource | KeptSource = field(repr=False)
    run: Run = field(repr=False)

    def __len__(self) -> int:
        return len(self.names)

    def on(self, grid: Grid) -> Zones:
        """Return the zones on the pixels of ``grid``; ParameterError where they miss it altogether."""
        wkb = (
            bytes(feature.geometry().asWkb()) if feature.hasGeometry() else None
            for feature in self.source.getFeatures()
        )
        try:
            zones = Zones(grid, wkb, self.crs.toWkt(WKT2))
        except RasterError as error:
            raise ParameterError("ZONES (“{layer}”): {problem}", layer=self.label, problem=error) from error
        if not zones.met.any():
            raise ParameterError(
                "ZONES (“{layer}”): no zone lies on the raster. Check the CRS of both layers.", layer=self.label
            )
        for number in np.flatnonzero(zones.repaired):
            text = tr("Zone “{}” is not a valid polygon; it was repaired.")
            self.run.feedback.pushWarning(fill(text, self.names[number]))
        return zones

    def over(self, picture: Thumbnail) -> ZoneMap:
        """Return the zones as outlines over a picture, simplified to half of its pixels; one each, in their order.

        None of more than `DRAWN`.
        """
        if len(self.names) > DRAWN:
            return ZoneMap(self.label, picture, ())
        target = QgsCoordinateReferenceSystem.fromWkt(picture.grid.crs_wkt)
        transform = QgsCoordinateTransform(self.crs, target, self.run.context.transformContext())
        outlines = [self._outline(name, zone, picture, transform) for name, zone in self.shapes()]
        return ZoneMap(self.label, picture, outlines)

    @staticmethod
    def _outline(name: str, geometry: QgsGeometry, picture: Thumbnail, transform: QgsCoordinateTransform) -> Outline:
        try:
            geometry.transform(transform)
        except QgsCsException:
            return Outline(())
        # A pole has no place in a conic projection: infinite, which GEOS simplifies until no memory is left.
        if geometry.isEmpty() or not geometry.boundingBox().isFinite():
            return Outline(())
        size = min(picture.grid.pixel_size) * picture.step
        rings = _rings(geometry.simplify(size / 2)) or _rings(geometry)
        placed = [np.column_stack(picture.place(ring[:, 0], ring[:, 1])) for ring in rings]
        # holes and islands of a pixel or two would only be specks
        large = [ring for ring in placed if np.ptp(ring, axis=0).max() > SPECK]
        inside, place = geometry.pointOnSurface(), None
        if not inside.isEmpty():
            column, row = picture.place(np.float64(inside.asPoint().x()), np.float64(inside.asPoint().y()))
            place = float(column), float(row)
        return Outline(large or placed, place=place, tip=name)

    def names_at(self, points: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> list[str]:
        """Return the name of the first zone that holds each point (in ``crs``); "" in none and without a place."""
        transform = QgsCoordinateTransform(crs, self.crs, self.run.context.transformContext())
        places = []
        for point in points:
            place = QgsGeometry(point)
            try:
                place.transform(transform)
            except QgsCsException:
                place = QgsGeometry()
            places.append(place)
        names = [""] * len(places)
        for name, zone in self.shapes():
            if zone.isEmpty():
                continue
            engine = QgsGeometry.createGeometryEngine(zone.constGet())
            engine.prepareGeometry()
            for row, place in enumerate(places):
                if not names[row] and not place.isEmpty() and engine.intersects(place.constGet()):
                    names[row] = name
        return names

    def write(self, name: str, rows: Sequence[Mapping[str, Any]], style: ZoneStyle) -> None:
        """Write the zones to sink ``name`` with the columns of ``rows`` (one a zone) added to their own fields.

        ``style`` names a column; one that is called as a field of the zones gets a suffix.
        """
        columns = columns_of(rows)
        fields = stored_fields(self.run, name, QgsProcessingUtils.combineFields(self.fields, columns))
        given = Features(fields, _Extended(self.source, rows), QgsWkbTypes.Type.MultiPolygon, self.crs)
        destination = write_features(self.run, name, given)
        stored = dict(zip(columns.names(), fields.names()[len(self.fields) :]))
        titles = {field: style.titles.get(column) or title(column) for column, field in stored.items()}
        # One layer per zone, as QGIS makes them where it iterates over the zones: by their names they are told apart.
        single = len(self) == 1 and self.run.wants(ZONE_FIELD)
        shown = f"{style.name}: {self.names[0]}" if single else style.name
        show(self.run, destination, shown, replace(style, field=stored[style.field], titles=titles).apply)

    def shapes(self) -> Iterator[tuple[str, QgsGeometry]]:
        """Yield the name and the geometry of each zone, repaired where it has to be."""
        for name, feature in zip(self.names, self.source.getFeatures()):
            geometry = feature.geometry()
            valid = geometry.isNull() or geometry.isGeosValid()
            # Part by part: what lies in two of them is no hole.
            parts = () if valid else (part.makeValid() for part in geometry.asGeometryCollection())
            yield name, geometry if valid else QgsGeometry.unaryUnion(list(parts))


class _Extended:
    """The zones of a source with more attributes, made as they are read; see `sinks.Features`."""

    def __init__(self, source: QgsProcessingFeatureSource | KeptSource, rows: Sequence[Mapping[str, Any]]) -> None:
        self._source, self._rows = source, rows

    def __len__(self) -> int:
        return len(self._rows)

    def column(self, place: int) -> list[Any]:
        """The values of a field of the source's own."""
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([place])
        return [feature.attribute(place) for feature in self._source.getFeatures(request)]

    def __iter__(self) -> Iterator[QgsFeature]:
        for source, row in zip(self._source.getFeatures(), self._rows):
            feature = QgsFeature()
            if source.hasGeometry():
                feature.setGeometry(_multi(source.geometry()))
            feature.setAttributes([*source.attributes(), *values_of(row)])
            yield feature


def _is_surface(kind: int) -> bool:
    multi = QgsWkbTypes.flatType(QgsWkbTypes.multiType(kind))
    return multi in (QgsWkbTypes.Type.MultiPolygon, QgsWkbTypes.Type.MultiSurface)


def _multi(geometry: QgsGeometry) -> QgsGeometry:
    """Return a polygon as a flat multipolygon with straight edges; what has no such form comes back null."""
    parts = geometry.coerceToType(QgsWkbTypes.Type.MultiPolygon)
    return parts[0] if parts else QgsGeometry()


def _rings(geometry: QgsGeometry) -> list[np.ndarray]:
    """Return the rings of a polygon geometry as arrays (n, 2)."""
    if geometry.isEmpty():
        return []
    surfaces = [part for part in geometry.asGeometryCollection() if _is_surface(part.wkbType())]
    rings = [ring for part in surfaces for polygon in _multi(part).asMultiPolygon() for ring in polygon]
    return [np.array([(point.x(), point.y()) for point in ring]) for ring in rings if len(ring) > 3]


def read_zones(run: Run) -> ZoneSet | None:
    """Read the zones of ZONES, valid or not, None where it is not given; ParameterError for a layer without."""
    if not run.wants(ZONES):
        return None
    # Invalid polygons are repaired where they are used.
    source = run.kept[ZONES]
    name_field = str(alone(run.stated(ZONE_FIELD)) or "")
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    names = []
    for number, feature in enumerate(source.getFeatures(request), 1):
        name = name_of(plain(feature[name_field]) if name_field else number)
        names.append(name or fill(tr("zone {}"), number))
    if not names:
        raise ParameterError("ZONES (“{layer}”): there is no zone in it.", layer=source.sourceName())
    return ZoneSet(source.sourceName(), source.sourceCrs(), source.fields(), names, source, run)


# ------------------------------------------------------------------------------------------------- styles


@dataclass(frozen=True)
class ZoneStyle:
    """How a layer of zones appears: the field that colours it, as ranges of numbers or as categories.

    ``ranges``: (low, high, label, colour); ``categories``: (value, label, colour). One of them is given. ``titles``:
    those of columns of this layer alone, by name.
    """

    name: str
    field: str
    ranges: tuple[tuple[float, float, str, str], ...] = ()
    categories: tuple[tuple[Any, str, str], ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)

    def apply(self, layer: QgsVectorLayer) -> None:
        """Set the renderer, titles of columns and map tips of ``layer``."""
        if self.ranges:
            ranges = [QgsRendererRange(low, high, _symbol(colour), label) for low, high, label, colour in self.ranges]
            renderer = QgsGraduatedSymbolRenderer(self.field, ranges)
        else:
            categories = [
                QgsRendererCategory(value, _symbol(colour), label) for value, label, colour in self.categories
            ]
            renderer = QgsCategorizedSymbolRenderer(self.field, categories)
        layer.setRenderer(renderer)
        describe(layer, self.field, self.titles)


def _symbol(colour: str) -> QgsFillSymbol:
    return thin_out(QgsFillSymbol.createSimple({"color": colour, "outline_color": "#4d4d4d", "outline_width": "0.2"}))
