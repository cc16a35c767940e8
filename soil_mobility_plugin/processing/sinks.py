"""Writes tables and zone layers: whole, or with a message and the file that was there, if any."""

from __future__ import annotations

import math
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..soilmobility.raster.errors import gdal_failures
from .algorithm import Run
from .base import destination_text
from .field_types import column_type
from .translation import tr

_SQLITE = (".gpkg", ".sqlite")

#: What SQLite leaves beside a file that is open elsewhere or was not finished: it would spoil the new one.
_JOURNALS = ("-journal", "-wal", "-shm")

#: ``memory:``, ``ogr:dbname=…``, ``postgres://…``: no file; a letter of a drive is none of these.
_SCHEME = re.compile(r"[A-Za-z]{2,}:")


def write_features(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    fields: QgsFields,
    features: Iterable[QgsFeature],
    geometry: int = QgsWkbTypes.Type.NoGeometry,
    crs: QgsCoordinateReferenceSystem | None = None,
) -> str:
    """Write ``features`` to the sink ``name`` and return its destination (worker).

    A file is written in a hidden folder beside its place and moved there when it is whole. QgsProcessingException where
    that fails; a file that was there is then as it was. A table that is added to a database is the database's business.
    """
    features = list(features)
    crs = crs or QgsCoordinateReferenceSystem()
    wanted = destination_text(parameters.get(name))
    if not _is_file(wanted):
        return _write(algorithm, parameters, name, context, fields, features, geometry, crs)
    final = Path(wanted).absolute()
    try:
        folder = Path(tempfile.mkdtemp(prefix=f".{final.name}.", suffix=".tmp", dir=final.parent))
    except OSError as error:
        raise QgsProcessingException(_cannot(name, wanted, error.strerror or str(error))) from error
    try:
        hidden = str(folder / final.name)
        given = {**parameters, name: _redirected(parameters[name], hidden)}
        destination = _write(algorithm, given, name, context, fields, features, geometry, crs, wanted)
        # QGIS adds an extension where there is none that it knows.
        final = final.with_name(Path(destination.split("|")[0]).name)
        _move(folder, final, name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    result = f"{Path(wanted).parent / final.name}{destination[len(str(folder / final.name)) :]}"
    _load_from(context, destination, result)
    return result


def write_table(run: Run, name: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """Write ``rows`` (the columns of a result, by name; at least one row) to the sink ``name``, as `write_features`."""
    columns, values = columns_of(rows)
    fields = QgsFields()
    for column in columns:
        fields.append(QgsField(*column))
    features = [QgsFeature(fields) for _ in values]
    for feature, row in zip(features, values):
        feature.setAttributes(row)
    return write_features(run.algorithm, run.parameters, name, run.context, fields, features)


def columns_of(rows: Sequence[Mapping[str, Any]]) -> tuple[list[tuple[str, int]], list[list[Any]]]:
    """Return the columns (name, type) of rows that all have the same, and their values as QGIS stores them."""
    names = list(rows[0])
    return [(name, column_type(name)) for name in names], [[attribute(row[name]) for name in names] for row in rows]


def attribute(value: Any) -> Any:
    """Return ``value`` as QGIS stores it: numbers of numpy as Python's, NULL for NaN."""
    if isinstance(value, (float, np.floating)):
        return float(value) if math.isfinite(value) else None
    return int(value) if isinstance(value, np.integer) else value


def _write(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    name: str,
    context: QgsProcessingContext,
    fields: QgsFields,
    features: list[QgsFeature],
    geometry: int,
    crs: QgsCoordinateReferenceSystem,
    shown: str = "",
) -> str:
    """Write to the sink that the parameters name and return its destination; ``shown`` is what messages call it."""
    sink, destination = algorithm.parameterAsSink(
        parameters, name, context, fields, geometry, crs, _sink_flags(fields, features)
    )
    if sink is None:
        raise QgsProcessingException(algorithm.invalidSinkError({name: shown} if shown else parameters, name))
    failure = ""
    # Most is written when the sink goes, which tells nobody but GDAL's error handler whether it could.
    with gdal_failures() as messages:
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert) or not sink.flushBuffer():
            failure = sink.lastError() or tr("unknown reason")
        del sink
    failure = failure or "; ".join(messages[:3])
    if not failure and os.path.isfile(destination.split("|")[0]):
        found = QgsVectorLayer(destination, name, "ogr").featureCount()
        if found != len(features):
            failure = tr("{} of {} rows are there").format(max(found, 0), len(features))
    if failure:
        raise QgsProcessingException(_cannot(name, shown or destination, failure))
    return destination


def _sink_flags(fields: QgsFields, features: list[QgsFeature]) -> QgsFeatureSink.SinkFlag:
    """Return flags that let a GeoPackage make keys of its own where the field ``fid`` cannot be its key."""
    place = fields.lookupField("fid")
    keys = [feature.attribute(place) for feature in features] if place >= 0 else []
    if len(set(keys)) == len(keys) and all(isinstance(key, int) for key in keys):
        return QgsFeatureSink.SinkFlag(0)
    return QgsFeatureSink.SinkFlag.RegeneratePrimaryKey


def _cannot(name: str, destination: str, reason: str) -> str:
    return tr("{}: “{}” cannot be written ({}). Is the disk full? Choose another place.").format(
        name, destination, reason
    )


def _is_file(destination: str) -> bool:
    """Return whether a destination is a file of its own, and not a temporary one, a layer in memory or a database."""
    if destination in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return False
    return "|" not in destination and _SCHEME.match(destination) is None


def _redirected(value: Any, path: str) -> Any:
    """Return a destination parameter's value with ``path`` as its file, else as it is."""
    if not isinstance(value, QgsProcessingOutputLayerDefinition):
        return path
    result = QgsProcessingOutputLayerDefinition(value)
    result.sink = QgsProperty.fromValue(path)
    return result


def _move(folder: Path, final: Path, name: str) -> None:
    """Put the files of a folder in place of the older ones, the one that bears the layer's name last."""
    try:
        if final.suffix.lower() == ".shp" and final.exists():
            # Else an index or a code page of the older one would stay and be taken for the new one's.
            QgsVectorFileWriter.deleteShapeFile(str(final))
        for suffix in _JOURNALS if final.suffix.lower() in _SQLITE else ():
            Path(f"{final}{suffix}").unlink(missing_ok=True)
        for path in sorted(folder.iterdir(), key=lambda path: path.name == final.name):
            os.replace(path, final.with_name(path.name))
    except OSError as error:
        raise QgsProcessingException(_cannot(name, str(final), error.strerror or str(error))) from error


def _load_from(context: QgsProcessingContext, written: str, destination: str) -> None:
    """Let a layer that is to be loaded be loaded from where it was moved to."""
    layers = context.layersToLoadOnCompletion()
    if written in layers:
        layers[destination] = layers.pop(written)
        context.setLayersToLoadOnCompletion(layers)
