"""Writes tables and zone layers: whole, or with a message and no file."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..raster.errors import gdal_failures
from .base import destination_text
from .translation import tr

#: What SQLite leaves beside a GeoPackage that it could not finish.
_JOURNALS = ("-journal", "-wal", "-shm")


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

    QgsProcessingException where that fails; the file is then removed, because part of a table looks like all of it.
    """
    features = list(features)
    wanted = destination_text(parameters.get(name))
    new = not _is_file(wanted)
    sink, destination = algorithm.parameterAsSink(
        parameters, name, context, fields, geometry, crs or QgsCoordinateReferenceSystem()
    )
    if sink is None:
        if new:
            _remove(wanted)
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    failure = ""
    # Most is written when the sink goes, which tells nobody but GDAL's error handler whether it could.
    with gdal_failures() as messages:
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert) or not sink.flushBuffer():
            failure = sink.lastError() or tr("unknown reason")
        del sink
    failure = failure or "; ".join(messages[:3])
    if not failure and _is_file(destination):
        found = QgsVectorLayer(destination, name, "ogr").featureCount()
        if found != len(features):
            failure = tr("{} of {} rows are there").format(max(found, 0), len(features))
    if failure:
        _remove(destination)
        raise QgsProcessingException(
            tr("{}: “{}” cannot be written ({}). Is the disk full? Choose another place.").format(
                name, destination, failure
            )
        )
    return destination


def _is_file(destination: str) -> bool:
    with contextlib.suppress(OSError):
        return Path(destination).is_file()
    return False


def _remove(destination: str) -> None:
    """Remove a file that was not finished; a table that was added to a database (``path|layername=``) is not one."""
    if not _is_file(destination):
        return
    if destination.lower().endswith(".shp"):
        QgsVectorFileWriter.deleteShapeFile(destination)
    for path in (destination, *(destination + suffix for suffix in _JOURNALS)):
        with contextlib.suppress(OSError):
            Path(path).unlink()
