"""Writes tables and zone layers: whole, or with a message and the file that was there, if any."""

from __future__ import annotations

import contextlib
import math
import os
import sqlite3
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..soilmobility.files import OutputError, WholeFiles
from ..soilmobility.language import fill
from ..soilmobility.raster.errors import gdal_failures
from ..soilmobility.texts import cell
from .algorithm import Run
from .attributes import show_table
from .field_types import INTEGER, LONG, column_type, names_apart, short_names
from .layers import is_own_file
from .specs import takes_rows
from .translation import tr

_SQLITE = (".gpkg", ".sqlite")

#: What SQLite leaves beside a file that is open elsewhere or was not finished: it would spoil the new one.
_JOURNALS = ("-journal", "-wal", "-shm")

#: The files of a shapefile beside the ``.shp``.
_SHAPEFILE = (".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".idm", ".ind", ".shp.xml")

#: What spreadsheets open, and take cells in it for formulas.
_SPREADSHEETS = (".csv", ".xlsx", ".ods")

#: Texts, which GDAL ends with the end of a line: one that does not lost bytes, perhaps some of its last row.
_TEXTS = (".csv", ".geojson", ".json", ".gml", ".jml", ".kml")

#: Features that are read and written at once.
_AT_ONCE = 1000

#: What GeoPackages give as the time of their last change: the same rows are to be the same bytes.
_NO_TIME = "1970-01-01T00:00:00.000Z"


@dataclass(frozen=True)
class Features:
    """What a sink is given: ``features`` with ``fields``, and the type and the CRS of their geometries, if they have.

    They are read some at a time. Those that are made as they are read have a method ``column(place)``, which returns an
    attribute of all of them without making them.
    """

    fields: QgsFields
    features: Collection[QgsFeature]
    geometry: int = QgsWkbTypes.Type.NoGeometry
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)


def write_features(run: Run, name: str, given: Features) -> str:
    """Write features to the sink ``name``, a result of the run, and return its destination (worker).

    A file is written in a hidden folder beside its place and put there when it is whole. `OutputError` where that
    fails; a file that was there is then as it was. A table that is added to a database is the database's business.
    QgsProcessingException, in QGIS's words, where it has no such sink.
    """
    wanted = str(run.stated(name) or "")
    given = replace(given, fields=stored_fields(run, name, given.fields))
    if not is_own_file(wanted):
        run.written[name] = _write(run, name, given)
        return run.written[name]
    try:
        with WholeFiles() as files:
            hidden = files.add(wanted)
            parameters = {**run.parameters, name: _redirected(run.parameters[name], hidden)}
            destination = _write(replace(run, parameters=parameters), name, given, wanted)
            # QGIS adds an extension where there is none that it knows; a shapefile may be a table alone.
            written = destination.split("|")[0]
            added = os.path.normcase(written).startswith(os.path.normcase(hidden))
            result = wanted + written[len(hidden) :] if added else _without_geometry(wanted)
            _put(files, result, wanted)
    except OSError as error:
        raise _unwritten(name, wanted, error.strerror or str(error)) from error
    result += destination[len(written) :]
    _load_from(run.context, destination, result)
    run.written[name] = result
    return result


def write_table(
    run: Run,
    name: str,
    rows: Sequence[Mapping[str, Any]],
    places: Sequence[QgsGeometry] = (),
    crs: QgsCoordinateReferenceSystem | None = None,
) -> None:
    """Write ``rows`` (the columns of a result, by name; at least one row) to the sink ``name``, as `write_features`.

    ``places``: the point of each, in ``crs``; none: a table without geometry.
    """
    fields = columns_of(rows)
    features = [QgsFeature(fields) for _ in rows]
    for feature, row in zip(features, rows):
        feature.setAttributes(values_of(row))
    for feature, place in zip(features, places):
        feature.setGeometry(place)
    given = Features(fields, features)
    if places:
        given = replace(given, geometry=QgsWkbTypes.Type.Point, crs=crs or given.crs)
    show_table(run, write_features(run, name, given), tr(run.algorithm.declared(name).title))


def columns_of(rows: Sequence[Mapping[str, Any]]) -> QgsFields:
    """Return the columns of rows that all have the same, as fields."""
    fields = QgsFields()
    for name in rows[0]:
        fields.append(QgsField(name, column_type(name)))
    return fields


def values_of(row: Mapping[str, Any]) -> list[Any]:
    """Return the values of a row as QGIS stores them: numbers of numpy as Python's, NULL for NaN."""
    return [_attribute(value) for value in row.values()]


def _attribute(value: Any) -> Any:
    if isinstance(value, (float, np.floating)):
        return float(value) if math.isfinite(value) else None
    return int(value) if isinstance(value, np.integer) else value


def _write(run: Run, name: str, given: Features, shown: str = "") -> str:
    """Write to the sink that the parameters name and return its destination; ``shown`` is what messages call it."""
    failure, taken, spreadsheet = "", True, _ending(run, name) in _SPREADSHEETS
    with _without_time():
        sink, destination = run.algorithm.parameterAsSink(
            run.parameters, name, run.context, given.fields, given.geometry, given.crs, *_sink_flags(given)
        )
        if sink is None:
            named = {name: shown} if shown else run.parameters
            raise QgsProcessingException(run.algorithm.invalidSinkError(named, name))
        # Most is written when the sink goes, which tells nobody but GDAL's error handler whether it could.
        with gdal_failures() as messages:
            rest = iter(given.features)
            while taken and not run.feedback.isCanceled() and (some := list(islice(rest, _AT_ONCE))):
                for feature in some if spreadsheet else ():
                    values = feature.attributes()
                    feature.setAttributes([cell(value) if isinstance(value, str) else value for value in values])
                taken = sink.addFeatures(some, QgsFeatureSink.Flag.FastInsert)
            if not (taken and sink.flushBuffer()):
                failure = sink.lastError() or tr("unknown reason")
            del sink
    # While nothing stands under the final name.
    run.go_on()
    failure = failure or "; ".join(messages[:3])
    if destination.lower().endswith(".shp") and not os.path.exists(destination):
        _load_from(run.context, destination, _without_geometry(destination))
        destination = _without_geometry(destination)
    path = destination.split("|")[0]
    if not failure and os.path.isfile(path):
        found = max(QgsVectorLayer(destination, name, "ogr").featureCount(), 0)
        if found != len(given.features):
            failure = fill(tr("{} of {} rows are there"), found, len(given.features))
        elif not _is_whole(path):
            failure = tr("its end is missing")
    if failure:
        ending = os.path.splitext(path)[1].lower()
        if given.geometry == QgsWkbTypes.Type.NoGeometry and not takes_rows(ending, ""):
            # Whether this table has places was not known before the run.
            raise run.algorithm.declared(name).not_in(ending)
        raise _unwritten(name, shown or destination, failure)
    return destination


def _is_whole(path: str) -> bool:
    """Return whether a text or a workbook has its end: GDAL reads one without, and tells nobody that it was cut."""
    if path.lower().endswith((".xlsx", ".ods")):
        return zipfile.is_zipfile(path)
    if not path.lower().endswith(_TEXTS):
        return True
    with open(path, "rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read() == b"\n"


def _without_geometry(path: str) -> str:
    """Return where the rows of a shapefile are that has no geometries, and so no ``.shp``."""
    return f"{os.path.splitext(path)[0]}.dbf"


def _ending(run: Run, name: str) -> str:
    """Return how the file of sink ``name`` ends (``.csv``), a temporary one as Processing's options have it.

    "" for a layer in memory or a database.
    """
    path = str(run.stated(name) or "")
    if path == QgsProcessing.TEMPORARY_OUTPUT:
        return f".{run.algorithm.parameterDefinition(name).defaultFileExtension()}"
    return os.path.splitext(path)[1].lower() if is_own_file(path) else ""


def stored_fields(run: Run, name: str, fields: QgsFields) -> QgsFields:
    """Return fields under the names that the file of sink ``name`` can hold: none a formula, cut off or twice."""
    ending, names = _ending(run, name), fields.names()
    if ending in _SQLITE or "table=" in str(run.stated(name)):
        # Columns of its own: the key, which holds whole numbers alone, and the geometry.
        key = fields.lookupField("fid")
        taken = ["geom"] if key < 0 or fields[key].type() in (INTEGER, LONG) else ["geom", "fid"]
        names = names_apart(names, taken)
    if ending in _SPREADSHEETS:
        names = names_apart([cell(one) for one in names])
    elif ending == ".shp":
        names = short_names(names)
    result = QgsFields()
    for one, stored in zip(fields, names):
        renamed = QgsField(one)
        renamed.setName(stored)
        result.append(renamed)
    return result


@contextlib.contextmanager
def _without_time() -> Iterator[None]:
    """Let GDAL write `_NO_TIME` into GeoPackages, unless somebody chose another time."""
    option = "OGR_CURRENT_DATE"
    before = gdal.GetConfigOption(option)
    gdal.SetConfigOption(option, before or _NO_TIME)
    try:
        yield
    finally:
        gdal.SetConfigOption(option, before)


def _sink_flags(given: Features) -> tuple[QgsFeatureSink.SinkFlag, ...]:
    """Return the flag that lets a GeoPackage make keys of its own where the field ``fid`` cannot be its key, if needed.

    With Qt 6 there is no flag without a name, as one for none would be.
    """
    place, features = given.fields.lookupField("fid"), given.features
    if place < 0:
        return ()
    keys = features.column(place) if hasattr(features, "column") else [one.attribute(place) for one in features]
    if len(set(keys)) == len(keys) and all(isinstance(key, int) for key in keys):
        return ()
    return (QgsFeatureSink.SinkFlag.RegeneratePrimaryKey,)


def _unwritten(name: str, destination: str, reason: str) -> OutputError:
    return OutputError(
        "{name}: “{path}” cannot be written ({reason}). Is the disk full? Choose another place.",
        name=name,
        path=destination,
        reason=reason,
    )


def _redirected(value: Any, path: str) -> Any:
    """Return a destination parameter's value with ``path`` as its file, else as it is."""
    if not isinstance(value, QgsProcessingOutputLayerDefinition):
        return path
    result = QgsProcessingOutputLayerDefinition(value)
    result.sink = QgsProperty.fromValue(path)
    return result


def _put(files: WholeFiles, path: str, wanted: str) -> None:
    """Put what was made for the file at ``path`` in place; what belonged to an older one, or to ``wanted``, goes."""
    base, extension = os.path.splitext(os.path.realpath(path))
    files.add_all(path)
    files.remove_sidecars(path)
    if wanted.lower().endswith(".shp") and (os.path.exists(path) or os.path.exists(wanted)):
        # Else an index or a code page of the older one would stay and be taken for the new one's.
        for suffix in (".shp", *_SHAPEFILE):
            files.remove(base + suffix)
    elif extension.lower() in _SQLITE:
        _settle(path)
        for suffix in _JOURNALS:
            files.remove(f"{base}{extension}{suffix}")
    files.commit()


def _settle(path: str) -> None:
    """Bring what was committed to an older database's log into the file itself: no row then hangs on the log.

    Where another program keeps the database busy, the log stays; it goes and comes back with its file.
    """
    if not (os.path.exists(path) and os.path.exists(f"{path}-wal")):
        return
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path, timeout=0.5)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _load_from(context: QgsProcessingContext, written: str, destination: str) -> None:
    """Let a layer that is to be loaded be loaded from where it was moved to."""
    layers = context.layersToLoadOnCompletion()
    if written in layers:
        layers[destination] = layers.pop(written)
        context.setLayersToLoadOnCompletion(layers)
