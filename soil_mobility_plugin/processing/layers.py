"""Layers: which of the project's a dialog offers for a parameter, and what is behind the value of one."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from typing import Any, NamedTuple

from osgeo import gdal, ogr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsFeatureIterator,
    QgsFeatureRequest,
    QgsFields,
    QgsMapLayer,
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
from ..soilmobility.maps.kinds import KINDS
from ..soilmobility.maps.provenance import container
from ..soilmobility.raster.errors import attempt
from ..soilmobility.raster.source import Said, Source, said_by
from ..soilmobility.soil.covariates import COVARIATES
from ..soilmobility.soil.elements import ELEMENTS
from .rasters import raster_path

#: What a result says of the algorithm that made it.
_ALGORITHM = "SOIL_MOBILITY_ALGORITHM"

#: The algorithms whose results hold mobility, in a band named F1 or by an element.
PREDICTIONS = ("soilmobility:predictfractionation", "soilmobility:predictmobility")

#: The algorithm whose results are soil as it may become.
_SCENARIO = "soilmobility:fourpermille"

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
    named = {}
    # What a user calls it comes before what its file is called.
    for name_of in (QgsMapLayer.name, _file_name):
        names = {layer.id(): name_of(layer).lower() for layer in found}
        words = {one: "".join(c if c.isalnum() else " " for c in name).split() for one, name in names.items()}
        named.update({layer.id(): layer for word in _WORDS[holds] for layer in found if word in words[layer.id()]})
    # The soil as it is comes before the soil of a scenario, which is called SOC as well.
    fitting = sorted(named.values(), key=lambda layer: _made_by(layer) == _SCENARIO)
    return next((layer.id() for layer in fitting if not _is_other_result(layer, holds)), None)


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


def _file_name(layer: QgsMapLayer) -> str:
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    return os.path.splitext(os.path.basename(str(path or "")))[0]


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
    try:
        return said_by(Source(path)) if path is not None and container(path) else None
    except SoilMobilityError:
        return None


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
    renderer = None if means_file(value, layer) else layer.renderer()
    bands = renderer.usesBands() if renderer is not None else []
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
    layer = _stated(value)
    if isinstance(layer, str):
        layer = QgsProcessingUtils.mapLayerFromString(layer, context)
    # Of the selected features QGIS itself makes such a source.
    if not isinstance(layer, QgsVectorLayer) or getattr(value, "selectedFeaturesOnly", False):
        return unchecked(source)
    return KeptSource(layer, value)


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
    if not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            return file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    except OSError:
        # What cannot be read is refused as such.
        return False


def layers_beside(value: Any, context: QgsProcessingContext) -> list[str]:
    """Return the names of the layers in the file of a parameter, the one that is read first; none of a single one."""
    path, stated = input_file(value, context), _stated(value)
    if isinstance(stated, str) and not os.path.isfile(input_text(stated)):
        stated = QgsProcessingUtils.mapLayerFromString(stated, context)
    file = ogr.Open(path) if path else None
    names = [file.GetLayer(number).GetName() for number in range(file.GetLayerCount())] if file else []
    uri = stated.source() if isinstance(stated, QgsMapLayer) else str(stated)
    read = QgsProviderRegistry.instance().decodeUri("ogr", uri).get("layerName")
    return sorted(names, key=lambda name: name != read) if len(names) > 1 else []


def change_of_file(value: Any, context: QgsProcessingContext) -> str:
    """Return what became of the file of a parameter's layer since that was loaded (main thread).

    "gone", "changed" where it has other fields, else "". QGIS gives no rows of the one, and those of the other by their
    place: under the name of a field the values of another column.
    """
    layer = _stated(value)
    if isinstance(layer, str):
        layer = QgsProcessingUtils.mapLayerFromString(layer, context, allowLoadingNewLayers=False)
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() not in ("ogr", "delimitedtext"):
        return ""
    now = QgsProviderRegistry.instance().createProvider(layer.providerType(), layer.source())
    if now is None or not now.isValid():
        return "" if os.path.exists(input_file(layer, context)) else "gone"
    return "changed" if now.fields().names() != layer.dataProvider().fields().names() else ""


class Table(NamedTuple):
    """A table of a database: the provider, where the database is (a file, or the server and its name), and the name."""

    provider: str
    place: tuple[str, ...]
    schema: str
    name: str


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
    layer = value = _stated(value)
    if isinstance(value, str):
        layer = QgsProcessingUtils.mapLayerFromString(value, context)
    if not isinstance(layer, QgsVectorLayer):
        return None
    if layer.providerType() != "ogr":
        return _table(layer.providerType(), layer.source())
    file = input_file(layer, context)
    name = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("layerName")
    return Table("ogr", (os.path.realpath(file),), "", name or _first_table(file)) if file else None


def _first_table(file: str) -> str:
    """Return what OGR reads of a file where no table is named; "" for what is none of its."""
    dataset, _ = attempt(gdal.OpenEx, file, gdal.OF_VECTOR)
    return "" if dataset is None else str(dataset.GetLayer(0).GetName())


def input_file(value: Any, context: QgsProcessingContext) -> str:
    """Return the file behind what a layer or source parameter holds (main thread), "" where there is none."""
    path, value = input_text(value), _stated(value)
    if isinstance(value, str) and value:
        if os.path.isfile(path):
            return path
        value = QgsProcessingUtils.mapLayerFromString(value, context)
    if not isinstance(value, QgsMapLayer):
        return ""
    return str(QgsProviderRegistry.instance().decodeUri(value.providerType(), value.source()).get("path") or "")
