"""Layers: which of the project's a dialog offers for a parameter, and what is behind the value of one."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsFeature,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsProperty,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread
from qgis.utils import iface

from ..soilmobility.errors import SoilMobilityError
from ..soilmobility.maps.inputs import rank
from ..soilmobility.maps.kinds import KINDS
from ..soilmobility.maps.provenance import container
from ..soilmobility.raster.errors import attempt
from ..soilmobility.raster.source import Said, Source, file_states, said_by
from ..soilmobility.soil.covariates import COVARIATES
from ..soilmobility.soil.elements import ELEMENTS
from .rasters import bands_drawn, file_of, raster_path

#: What a result says of the algorithm that made it.
_ALGORITHM = "SOIL_MOBILITY_ALGORITHM"

#: The algorithms whose results hold mobility, in a band named F1 or by an element.
PREDICTIONS = ("soilmobility:predictfractionation", "soilmobility:predictmobility")

#: The algorithm whose results are soil as it may become.
_SCENARIO = "soilmobility:fourpermille"

#: ``memory:``, ``ogr:dbname=…``, ``postgres://…``: no file; a letter of a drive is none of these.
_SCHEME = re.compile(r"[A-Za-z]{2,}:")

#: Property of layers: a result that was computed. The example's zones and samples are results as well, to be used.
COMPUTED = "soil_mobility/computed"

#: Words in the names of layers by what they hold, where a layer has no better sign of it.
_WORDS = {
    **{name: covariate.layer_names for name, covariate in COVARIATES.items()},
    "total": (
        *("totals", "total", "contents", "content"),
        *("gesamtgehalte", "gesamtgehalt", "gehalte", "teneurs", "teneur"),
    ),
    "zones": (
        *("zones", "zone", "districts", "district", "municipalities", "regions"),
        *("zonen", "bezirke", "landkreise", "kreise", "gemeinden", "regionen", "départements", "communes", "régions"),
    ),
    "samples": (
        *("samples", "sample", "laboratory", "lab"),
        *("laborproben", "proben", "labor", "échantillons", "laboratoire"),
    ),
}


def offered_layer(holds: str) -> str | None:
    """Return the id of the project's layer that a dialog offers for what a parameter ``holds``, None for no offer.

    A script or a model gets no default from it. Off the main thread there is none: layers must not be touched there.
    """
    if not holds or QThread.currentThread() != QCoreApplication.instance().thread():
        return None
    if holds == "mobility":
        return next((layer.id() for layer in _from_the_top() if _holds_mobility(layer)), None)
    found = [layer for layer in _from_the_top() if _is_of_kind(layer, holds)]
    # What a user calls it comes before what its file is called.
    names = [(layer, layer.name()) for layer in found]
    files = [(layer, Path(file_of(layer)).stem) for layer in found]
    named: dict[str, tuple[QgsMapLayer, tuple[float, ...]]] = {}
    for called in (names, files):
        for word in _WORDS[holds]:
            for layer, name in called:
                if word in _words_in(name):
                    named.setdefault(layer.id(), (layer, rank(name.lower(), holds)))
    # The soil as it is comes before the soil of a scenario, which is called SOC as well; the mean of the topsoil before
    # quantiles and depths, and a spread is none at all.
    fitting = sorted(named.values(), key=lambda one: (_made_by(one[0]) == _SCENARIO, one[1]))
    offered = (layer.id() for layer, place in fitting if not place[0] and not _is_other_result(layer, holds))
    return next(offered, None)


def _is_other_result(layer: QgsMapLayer, holds: str) -> bool:
    """Tell a result of this plugin that holds something else, whatever its name: a mobile content is no total content.

    Zones that were summarised are zones, but who asks again means the districts.
    """
    made_by = _made_by(layer)
    if made_by is None:
        return bool(layer.customProperty(COMPUTED))
    return bool(made_by) and made_by.rpartition(":")[2] not in KINDS[holds].made_by


def _made_by(layer: QgsMapLayer) -> str | None:
    """Return what algorithm made the file of a raster layer, "" for none of this plugin, None where it cannot say."""
    said = said_by_file(layer)
    return None if said is None else said.metadata.get(_ALGORITHM, "")


@lru_cache(maxsize=4096)
def _words_in(name: str) -> frozenset[str]:
    return frozenset("".join(c if c.isalnum() else " " for c in name.lower()).split())


def _is_of_kind(layer: QgsMapLayer, holds: str) -> bool:
    if holds == "zones":
        polygons = QgsWkbTypes.GeometryType.PolygonGeometry
        return isinstance(layer, QgsVectorLayer) and layer.geometryType() == polygons
    return isinstance(layer, QgsVectorLayer if holds == "samples" else QgsRasterLayer)


def _from_the_top() -> Iterator[QgsMapLayer]:
    """Yield the layer selected in QGIS, then all from the topmost on."""
    if iface is not None and iface.activeLayer() is not None:
        yield iface.activeLayer()
    yield from QgsProject.instance().layerTreeRoot().layerOrder()


def said_by_file(layer: QgsMapLayer) -> Said | None:
    """Return what the file of a raster layer says of itself; None where it is none of this machine.

    A layer has no metadata of its own where a project was made by code. Nothing is fetched to find out.
    """
    path = raster_path(layer) if isinstance(layer, QgsRasterLayer) and layer.isValid() else None
    file = container(path or "")
    try:
        return _said(layer.id(), path, _states_of(file)) if file else None
    except SoilMobilityError:
        return None


def _states_of(file: str) -> tuple[Any, ...]:
    """Return what tells whether a file is the same, and what is beside it: GDAL keeps names of bands in .aux.xml."""
    found: list[Any] = [*file_states([file]).values()]
    for beside in (f"{file}.aux.xml", os.path.dirname(file)):
        with suppress(OSError):
            found.append(os.stat(beside).st_mtime_ns)
    return tuple(found)


@lru_cache(maxsize=1024)
def _said(_layer: str, path: str, _states: tuple[Any, ...]) -> Said:
    """Return what a layer's file says as long as it is the same (see `_states_of`).

    QGIS makes an algorithm anew for every look at it, a model one for each of its steps, and all offer layers: of a
    project with 60 rasters the files were opened a thousand times before a dialog was there.
    """
    return said_by(Source(path))


def _holds_mobility(layer: QgsMapLayer) -> bool:
    return _made_by(layer) in PREDICTIONS and said_by_file(layer).bands[0][0] in ("F1", *ELEMENTS)


def means_file(value: Any, layer: QgsMapLayer) -> bool:
    """Tell whether a parameter that leads to ``layer`` names its file, of which a project may show several bands."""
    return isinstance(value, str) and value not in (layer.id(), layer.name())


def is_shown_twice(layer: QgsMapLayer) -> bool:
    """Tell whether the project shows the source of ``layer`` as several layers, none of which it means alone."""
    project = layer.project()
    return project is not None and sum(one.source() == layer.source() for one in project.mapLayers().values()) > 1


def shown_band(value: Any, layer: QgsRasterLayer) -> int | None:
    """Return the one band that is shown by the layer that a parameter is set to, None for a file or a picture."""
    bands = [] if means_file(value, layer) else bands_drawn(layer)
    return bands[0] if len(bands) == 1 else None


def unchecked(source: QgsProcessingFeatureSource) -> QgsProcessingFeatureSource:
    """Return a source that gives all of its features, valid or not, whatever Processing's options say of invalid ones.

    QGIS would leave them out, or, by default, raise an error that ends the program: it passes through Python's loop.
    """
    checks = Qgis.InvalidGeometryCheck if hasattr(Qgis, "InvalidGeometryCheck") else QgsFeatureRequest
    source.setInvalidGeometryCheck(checks.NoCheck if hasattr(checks, "NoCheck") else checks.GeometryNoCheck)
    return source


class KeptSource:
    """The features of a layer as they are now (main thread), to be read by a worker, whatever becomes of the layer.

    A `QgsProcessingFeatureSource` asks the layer itself each time: where somebody removes it, or opens another project,
    while a run goes on, QGIS ends. ``definition``: what of the layer is to be read, as its parameter states it.
    """

    def __init__(self, layer: QgsVectorLayer, definition: Any) -> None:
        self._features = QgsVectorLayerFeatureSource(layer)
        self._name = layer.name()
        self._limit = getattr(definition, "featureLimit", -1)
        self._filter = getattr(definition, "filterExpression", "")  # since QGIS 3.32

    def sourceName(self) -> str:
        return self._name

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:
        return self._features.crs()

    def fields(self) -> QgsFields:
        return self._features.fields()

    def getFeatures(self, request: QgsFeatureRequest | None = None) -> QgsFeatureIterator:
        asked = QgsFeatureRequest() if request is None else QgsFeatureRequest(request)
        asked.setLimit(self._limit)
        if self._filter:
            asked.combineFilterExpression(self._filter)
        return self._features.getFeatures(asked)


def kept(
    source: QgsProcessingFeatureSource, value: Any, context: QgsProcessingContext
) -> QgsProcessingFeatureSource | KeptSource:
    """Return the source of a parameter's ``value`` as one that stays when its layer goes, invalid features too."""
    layer = _layer_of(value, context)
    # Of the selected features QGIS itself makes such a source.
    if not isinstance(layer, QgsVectorLayer) or getattr(value, "selectedFeaturesOnly", False):
        return unchecked(source)
    return KeptSource(layer, value)


def rows_of(features: Sequence[QgsFeature], value: Any, context: QgsProcessingContext) -> list[int]:
    """Return which rows, from 0, features are of the layer that a source parameter states some of (main thread)."""
    layer = _layer_of(value, context)
    part = getattr(value, "selectedFeaturesOnly", False) or getattr(value, "filterExpression", "")
    if not part or not isinstance(layer, QgsVectorLayer):
        return list(range(len(features)))
    request = QgsFeatureRequest().setNoAttributes().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    wanted = {feature.id() for feature in features}
    rows = {one.id(): row for row, one in enumerate(layer.getFeatures(request)) if one.id() in wanted}
    return [rows[feature.id()] for feature in features]


def input_text(value: Any) -> str:
    """Return the path in the text that a layer or source parameter holds, "" where it holds no text."""
    value = _stated(value)
    return value.split("|")[0] if isinstance(value, str) else ""


def _stated(value: Any) -> Any:
    """Return what a definition of a source, or a property, states."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    return value.staticValue() if isinstance(value, QgsProperty) else value


def is_utf16(value: Any) -> bool:
    """Return whether what a parameter states is a file that begins as text in UTF-16 does: OGR finds no rows in it."""
    path = input_text(value)
    # What cannot be read is refused as such.
    with suppress(OSError):
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    return False


def layers_beside(value: Any, context: QgsProcessingContext) -> list[str]:
    """Return the names of the layers in the file of a parameter, the one that is read first; none of a single one."""
    layer = None if os.path.isfile(input_text(value)) else _layer_of(value, context)
    read = _table_of(str(_stated(value)) if layer is None else layer.source())
    names = _tables_in(input_file(value, context))
    return sorted(names, key=lambda name: name != read) if len(names) > 1 else []


def change_of_file(value: Any, context: QgsProcessingContext) -> str:
    """Return what became of the file of a parameter's layer since that was loaded (main thread).

    "gone", "changed" where it has other fields, else "". QGIS gives no rows of the one, and those of the other by their
    place: under the name of a field the values of another column.
    """
    layer = _layer_of(value, context, load=False)
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() not in ("ogr", "delimitedtext"):
        return ""
    now = QgsProviderRegistry.instance().createProvider(layer.providerType(), layer.source())
    if now is None or not now.isValid():
        return "" if os.path.exists(file_of(layer)) else "gone"
    return "changed" if now.fields().names() != layer.dataProvider().fields().names() else ""


class Table(NamedTuple):
    """A table of a database: the provider, where the database is (a file, or the server and its name), and the name."""

    provider: str
    place: tuple[str, ...]
    schema: str
    name: str


def is_own_file(destination: str) -> bool:
    """Return whether a destination is a file of its own, and not a temporary one, a layer in memory or a database."""
    if destination in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return False
    return "|" not in destination and _SCHEME.match(destination) is None


def destination_table(destination: str) -> Table | None:
    """Return the table that a destination (``ogr:dbname='a.gpkg' table="b" (geom)``) stands for, None for a file."""
    provider, _, uri = destination.partition(":")
    return _table("postgres" if provider == "postgis" else provider, uri) if "table=" in uri else None


def _table(provider: str, text: str) -> Table:
    uri = QgsDataSourceUri(text)
    if os.path.isfile(uri.database()):
        return Table(provider, (os.path.realpath(uri.database()),), "", uri.table())
    return Table(provider, (uri.service(), uri.host(), uri.port(), uri.database()), uri.schema(), uri.table())


def input_table(value: Any, context: QgsProcessingContext) -> Table | None:
    """Return the table behind what a source parameter holds (main thread), None where there is none."""
    layer = _layer_of(value, context)
    if not isinstance(layer, QgsVectorLayer):
        return None
    if layer.providerType() != "ogr":
        return _table(layer.providerType(), layer.source())
    file = file_of(layer)
    name = _table_of(layer.source()) or next(iter(_tables_in(file)), "")
    return Table("ogr", (os.path.realpath(file),), "", name) if file else None


def _table_of(source: str) -> str | None:
    """Return the table that a source of OGR names, None for none: then the first of its file is read."""
    return QgsProviderRegistry.instance().decodeUri("ogr", source).get("layerName")


def _tables_in(file: str) -> list[str]:
    """Return the names of the tables of a file in their order; none of what is none of OGR's."""
    dataset = attempt(gdal.OpenEx, file, gdal.OF_VECTOR)[0] if file else None
    return [] if dataset is None else [dataset.GetLayer(number).GetName() for number in range(dataset.GetLayerCount())]


def input_file(value: Any, context: QgsProcessingContext) -> str:
    """Return the file behind what a layer or source parameter holds (main thread), "" where there is none."""
    path = input_text(value)
    if os.path.isfile(path):
        return path
    layer = _layer_of(value, context)
    return "" if layer is None else file_of(layer)


def _layer_of(value: Any, context: QgsProcessingContext, load: bool = True) -> QgsMapLayer | None:
    """Return the layer that a parameter holds or names; ``load``: one of a file, too."""
    value = _stated(value)
    if isinstance(value, str) and value:
        value = QgsProcessingUtils.mapLayerFromString(value, context, allowLoadingNewLayers=load)
    return value if isinstance(value, QgsMapLayer) else None
