"""Laboratory samples as parameters: a table or point layer, what its fields mean, and rasters for what it lacks."""

from __future__ import annotations

import math
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsWkbTypes,
)

from ..soilmobility.files import apart
from ..soilmobility.language import fill
from ..soilmobility.maps.samples import with_maps
from ..soilmobility.maps.stack import SoilLayer
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.samples import rows as tables
from ..soilmobility.samples.layout import ROWS_OF_TITLES, Tidied, tidy
from ..soilmobility.samples.names import ELEMENT, GROUP, TOTAL, Fields, guess
from ..soilmobility.samples.rows import Samples, Table, Units
from ..soilmobility.soil import covariates, elements
from ..soilmobility.soil.covariates import COVARIATES
from ..soilmobility.soil.fractions import FRACTIONS
from ..soilmobility.soil.units import AUTO, PH_METHODS
from .algorithm import Run
from .field_types import plain
from .layers import KeptSource, input_file, layers_beside, rows_of
from .rasters import WKT2, RasterInput
from .sinks import write_table
from .soil import Element, unit_choice
from .specs import Band, Choice, Field, Given, ParameterError, Raster, Result, Source, Spec, TableOutput
from .translation import tr

PROPERTIES = {name.upper(): name for name in covariates.PROPERTIES}

#: How the table states things: name, title, options (the first is the default), help.
CHOICES = (
    ("FRACTION_UNIT", "Unit of F1 to F4", (AUTO, *tables.FRACTION_UNITS),
     "auto: as the names of the fields say, else by what the four add up to."),
    ("TOTAL_BASIS", "Basis of the total content", covariates.TOTAL_BASES,
     "How the content was determined: aqua regia, or a total digestion (HF, XRF)."),
    ("RESIDUAL_BASIS", "Digestion of the residual (F4)", covariates.TOTAL_BASES,
     "aqua regia (BCR), or total: HF, as in Tessier's scheme; then the shares are converted."),
    ("PH_METHOD", "pH measured in", (AUTO, *PH_METHODS),
     "auto: as the name of the field says, else in water."),
)  # fmt: skip

#: Dropped rows that the log shows; OUTPUT_ROWS holds all.
LOGGED_ROWS = 30


@dataclass
class SampleInputs:
    """What the parameters say, read on the main thread; `samples` reads rasters and checks rows on a worker."""

    name: str
    table: Table
    remarks: tuple[str, ...]
    fields: Fields
    units: Units
    crs: QgsCoordinateReferenceSystem
    rasters: dict[str, RasterInput]
    raster_units: dict[str, str]

    @property
    def wkt(self) -> str:
        """The CRS of the places; "" where there is none."""
        return self.crs.toWkt(WKT2)

    def samples(self, model: FractionationModel, feedback: QgsProcessingFeedback) -> Samples:
        """Check every row and say in the log how the table was read and what was dropped."""
        layers = (
            SoilLayer(covariate, raster.source(feedback), self.raster_units[covariate])
            for covariate, raster in self.rasters.items()
        )
        table = with_maps(self.table, layers, self.wkt, self.units.ph_method, feedback)
        result = tables.read(table, self.fields, self.units, model)
        for line in [*self.remarks, *result.lines, *result.summary()]:
            feedback.pushInfo(line)
        for note in result.dropped[:LOGGED_ROWS]:
            feedback.pushInfo(fill(tr("  row {}, {}: {}"), note.row, note.element or "–", note.text))
        if len(result.dropped) > LOGGED_ROWS:
            feedback.pushInfo(fill(tr("  … and {} more; {} lists all."), len(result.dropped) - LOGGED_ROWS, ROWS.label))
        return result


def _specs() -> tuple[Spec, ...]:
    guessed = "Empty: told from the names of the fields; the log says what was chosen."
    auto = dict.fromkeys(PROPERTIES, "auto: from the name or the unit, else from the values.")
    auto["SOC"] = "auto: from the name or the unit; where neither tells it, choose it: values do not."
    labels, more = {name: COVARIATES[key].label for name, key in PROPERTIES.items()}, {"SOC": (tables.SOM_G_KG,)}
    grouped = f"Samples of one site or source are left out together when the model is tested. {guessed}"
    return (
        _Column("ELEMENT_FIELD", "Field: element", guessed),
        *(_Column(f"F{k}_FIELD", "Field: F{0}", guessed, of=(str(k),)) for k in range(1, 5)),
        _Column("TOTAL_FIELD", "Field: total content (mg/kg)", guessed),
        *(_Column(f"{name}_FIELD", "Field: {0}", guessed, of=(label,)) for name, label in labels.items()),
        _Column("GROUP_FIELD", "Field: site or source", grouped),
        Element(
            "ELEMENT",
            "Element, if all rows are of one",
            "The element of rows that name none. Rows that name another are left out.",
            optional=True,
            options=elements.SYMBOLS,
        ),
        *(
            Choice(name, title, text, optional=True, advanced=True, options=options, shown=options, default=options[0])
            for name, title, options, text in CHOICES
        ),
        *(
            unit_choice(
                f"{name}_FIELD_UNIT", PROPERTIES[name], label, auto[name], "Field {0}: unit", more.get(name, ())
            )
            for name, label in labels.items()
        ),
        *(spec for name, label in labels.items() for spec in _raster(name, label, auto[name])),
    )


def _raster(name: str, label: str, auto: str) -> tuple[Spec, ...]:
    """A soil property from a raster: layer, band and unit."""
    text, kind = "Raster for samples whose table does not state it; read at the place of the sample.", PROPERTIES[name]
    return (
        Raster(name, "{0} raster", text, optional=True, advanced=True, of=(label,), wanted=kind, band=f"{name}_BAND"),
        Band(f"{name}_BAND", "{0} raster: band", advanced=True, of=(label,), layer=name),
        unit_choice(f"{name}_UNIT", kind, label, auto, "{0} raster: unit"),
    )


@dataclass(frozen=True)
class _Column(Field):
    """A column of the table: a field, or a name in the first row where OGR took that for data."""

    source: str = "SAMPLES"

    @staticmethod
    def names(source: QgsProcessingFeatureSource | KeptSource) -> list[str]:
        return list(_tidied(source, list(islice(source.getFeatures(), ROWS_OF_TITLES + 1))).columns)


#: The table, and what else is asked for beside it.
TABLE = Source(
    "SAMPLES",
    "Samples",
    "A table or point layer: one row per sample and element, or one row per sample with columns per element. CSV, "
    "GeoPackage, Excel (XLSX) or any loaded layer.",
    holds="samples",
)
FIELDS = _specs()
ROWS = TableOutput(
    "OUTPUT_ROWS",
    "Rows: used or dropped, and why",
    "A table with a line for each row and element: whether it was used, and why not.",
    optional=True,
    placeless=True,
)
USED = (Result("SAMPLES_USED", "Samples used"), Result("ROWS_DROPPED", "Rows dropped"))


#: Parameters of fields by what they are for.
FIELD_PARAMETERS = {
    **{f"{name}_FIELD": key for name, key in PROPERTIES.items()},
    **{f"{fraction}_FIELD": fraction for fraction in FRACTIONS},
    "ELEMENT_FIELD": ELEMENT,
    "TOTAL_FIELD": TOTAL,
    "GROUP_FIELD": GROUP,
}


def read_samples(given: Given) -> SampleInputs:
    """Return what the table and the meaning of its fields are; `ParameterError` where they cannot be used."""
    source = given["SAMPLES"]
    name, features = source.sourceName(), list(source.getFeatures())
    if not features:
        raise ParameterError("SAMPLES (“{name}”) has no rows.", name=name)
    _require_columns(name, source.fields().names())
    tidied = _tidied(source, features)
    stated = {role: given[parameter] for parameter, role in FIELD_PARAMETERS.items() if given[parameter]}
    fields = guess(
        tidied.columns, stated, given["ELEMENT"], given["PH_METHOD"], tidied.units, total_basis=given["TOTAL_BASIS"]
    )
    sheets = layers_beside(given.stated("SAMPLES"), given.context)
    _require_fields(given, name, fields, sheets)
    rasters = {key: given[raster] for raster, key in PROPERTIES.items() if raster in given}
    x, y = _places(features[tidied.skipped :])
    rows = rows_of(features, given.stated("SAMPLES"), given.context)
    if rasters and not np.isfinite(x).any():
        raise ParameterError(
            "SAMPLES (“{name}”) has no places, so that no raster can be read there. Load it as a point layer.",
            name=name,
        )
    if rasters and not source.sourceCrs().isValid():
        raise ParameterError("SAMPLES (“{name}”) has no CRS. Set it first.", name=name)
    text = tr("Of the sheets or layers of the file, “{}” was read, not: {}.")
    return SampleInputs(
        name=name,
        table=Table(tidied.columns, x, y, numbers=rows[tidied.skipped :]),
        remarks=(*tidied.lines, *(fill(text, sheets[0], ", ".join(sheets[1:])) for _ in sheets[:1])),
        fields=fields,
        units=Units(
            fractions=given["FRACTION_UNIT"],
            ph_method=given["PH_METHOD"],
            properties={key: given[f"{name}_FIELD_UNIT"] for name, key in PROPERTIES.items()},
            total_basis=given["TOTAL_BASIS"],
            residual_basis=given["RESIDUAL_BASIS"],
        ),
        crs=source.sourceCrs(),
        rasters=rasters,
        raster_units={key: given[f"{raster}_UNIT"] for raster, key in PROPERTIES.items()},
    )


def _tidied(source: QgsProcessingFeatureSource | KeptSource, features: list[QgsFeature]) -> Tidied:
    """The columns of rows of a table, under the names that stand at their head."""
    titles, rows = source.fields().names(), [feature.attributes() for feature in features]
    return tidy({title: [plain(row[place]) for row in rows] for place, title in enumerate(titles)})


def _places(features: list[QgsFeature]) -> tuple[np.ndarray, np.ndarray]:
    x, y = np.full((2, len(features)), np.nan)
    for row, feature in enumerate(features):
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        centre = geometry.centroid()
        # The middle of a bent plot may be beside it.
        if geometry.type() != QgsWkbTypes.GeometryType.PointGeometry and not geometry.intersects(centre):
            centre = geometry.pointOnSurface()
        point = centre.asPoint()
        x[row], y[row] = point.x(), point.y()
    return x, y


def points_of(samples: Samples) -> list[QgsGeometry]:
    """Return the places of samples as points in the CRS of their table, empty ones where they have none."""
    places = zip(samples.x.tolist(), samples.y.tolist())
    return [QgsGeometry.fromPointXY(QgsPointXY(x, y)) if math.isfinite(x) else QgsGeometry() for x, y in places]


def _require_columns(name: str, titles: list[str]) -> None:
    """Refuse a text file whose columns were not found: all that follows would be read from halves of them."""
    if titles[:1] and titles[0].lower().startswith("sep="):
        raise ParameterError(
            "SAMPLES (“{name}”): its first line is “sep=…”, which is read as the names of the fields. Delete that "
            "line.",
            name=name,
        )
    if titles[:1] and titles[0].count("|") > 1:
        raise ParameterError(
            "SAMPLES (“{name}”): its columns are parted by “|”, which is not told from the file. Load it first: "
            "Layer ▸ Add Layer ▸ Add Delimited Text Layer.",
            name=name,
        )


def _require_fields(given: Given, name: str, fields: Fields, sheets: list[str]) -> None:
    """Refuse a sheet that holds no samples, and name the others of its workbook: QGIS opens the first."""
    if any(block.total or any(block.fractions) for block in fields.blocks):
        return
    if sheets:
        raise ParameterError(
            "SAMPLES (“{name}”): no field of this sheet or layer was taken for a fraction or a total content. The file "
            "holds: {sheets}. Choose another by its name: {path}|layername={last}.",
            name=name,
            sheets=", ".join(sheets),
            path=input_file(given.stated("SAMPLES"), given.context),
            last=sheets[-1],
        )


def usable_samples(inputs: SampleInputs, model: FractionationModel, run: Run) -> tuple[Samples, dict[str, Any]]:
    """Return the samples that can be used, and as results how many rows were used; `OUTPUT_ROWS` is written if wanted.

    `ParameterError`, with the reasons, where none can be used; what became of each row is written before.
    """
    samples = inputs.samples(model, run.feedback)
    if run.wants("OUTPUT_ROWS"):
        rows = [
            {"row": note.row, "element": note.element, "used": int(note.used), "why": note.text}
            for note in samples.notes
        ]
        # Where no row can be used it stays, though the run fails: it says why.
        with nullcontext() if len(samples) else apart():
            write_table(run, "OUTPUT_ROWS", rows)
    if not len(samples):
        raise ParameterError(
            "SAMPLES (“{name}”): {summary} Needed are F1 (better F1 to F4), pH, organic carbon and clay.",
            name=inputs.name,
            summary=" ".join(samples.summary()),
        )
    return samples, {"SAMPLES_USED": len(samples), "ROWS_DROPPED": len(samples.dropped)}
