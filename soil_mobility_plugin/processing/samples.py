"""Laboratory samples as parameters: a table or point layer, what its fields mean, and rasters for what it lacks."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QVariant

from ..soilmobility.maps.stack import SoilLayer, SoilStack
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.raster.points import sample
from ..soilmobility.raster.source import reference_grid
from ..soilmobility.samples import rows as tables
from ..soilmobility.samples.rows import Block, Fields, Note, Samples, Table, Units
from ..soilmobility.soil import covariates, elements
from ..soilmobility.soil.covariates import COVARIATES
from ..soilmobility.soil.units import AUTO, PH_METHODS, convert
from .field_types import INTEGER, TEXT
from .parameters import (
    CEC,
    CLAY,
    ELEMENT,
    PH,
    PH_METHOD,
    SOC,
    TOTAL_BASIS,
    as_advanced,
    band_parameter,
    choice_value,
    optional_table,
    raster_input,
    raster_parameter,
    unit_value,
    with_help,
)
from .rasters import WKT2, RasterInput
from .sinks import write_features
from .translation import tr

SAMPLES, OUTPUT_ROWS = "SAMPLES", "OUTPUT_ROWS"
ELEMENT_FIELD, TOTAL_FIELD, GROUP_FIELD = "ELEMENT_FIELD", "TOTAL_FIELD", "GROUP_FIELD"
FRACTION_FIELDS = ("F1_FIELD", "F2_FIELD", "F3_FIELD", "F4_FIELD")
FRACTION_UNIT, RESIDUAL_BASIS = "FRACTION_UNIT", "RESIDUAL_BASIS"
PROPERTIES = {PH: "ph", SOC: "soc", CLAY: "clay", CEC: "cec"}

#: Dropped rows that the log shows; OUTPUT_ROWS holds all.
LOGGED_ROWS = 30


@dataclass
class SampleInputs:
    """What the parameters say, read on the main thread; `samples` reads rasters and checks rows on a worker."""

    name: str
    table: Table
    fields: Fields
    units: Units
    crs: QgsCoordinateReferenceSystem
    rasters: dict[str, RasterInput]
    raster_units: dict[str, str]
    features: list[QgsFeature]

    def samples(self, model: FractionationModel, feedback: QgsProcessingFeedback) -> Samples:
        """Check every row and say in the log how the table was read and what was dropped."""
        table = self.table
        found = {}
        for covariate, raster in self.rasters.items():
            source = raster.source(feedback)
            layer = SoilLayer(covariate, source, self.raster_units[covariate])
            method = self.units.ph_method if self.units.ph_method != AUTO else "H2O"
            stack = SoilStack(reference_grid(source), [layer], {}, ph_method=method)
            feedback.pushInfo(stack.describe()[0])
            with stack.views[covariate] as view:
                values = sample(view, table.x, table.y, self.crs.toWkt(WKT2))
            unit = stack.units[covariate].unit
            values = convert(values, unit, method if covariate == "ph" else None)
            found[covariate] = covariates.mask_impossible(values, COVARIATES[covariate].physical)[0]
        result = tables.read(replace(table, rasters=found), self.fields, self.units, model)
        for line in [*result.lines, *result.summary()]:
            feedback.pushInfo(line)
        for note in result.dropped[:LOGGED_ROWS]:
            feedback.pushInfo(tr("  row {}, {}: {}").format(note.row, note.element or "–", note.text))
        if len(result.dropped) > LOGGED_ROWS:
            feedback.pushInfo(tr("  … and {} more; OUTPUT_ROWS lists all.").format(len(result.dropped) - LOGGED_ROWS))
        return result


def sample_parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the table, its fields, and rasters for soil properties that it lacks."""
    source = QgsProcessingParameterFeatureSource(SAMPLES, tr("Samples"), types=[QgsProcessing.SourceType.TypeVector])
    text = tr(
        "A table or point layer: one row per sample and element, or one row per sample with columns per element. CSV, "
        "GeoPackage, Excel (XLSX) or any loaded layer."
    )
    result = [with_help(source, text)]
    guessed = tr("Empty: told from the names of the fields; the log says what was chosen.")
    titles = {
        ELEMENT_FIELD: tr("Field: element"),
        **{name: tr("Field: F{}").format(number) for number, name in enumerate(FRACTION_FIELDS, start=1)},
        TOTAL_FIELD: tr("Field: total content (mg/kg)"),
        **{f"{name}_FIELD": tr("Field: {}").format(COVARIATES[key].label) for name, key in PROPERTIES.items()},
        GROUP_FIELD: tr("Field: site or source"),
    }
    fields = {name: with_help(_field(name, title), guessed) for name, title in titles.items()}
    fields[GROUP_FIELD].setHelp(
        tr("Samples of one site or source are left out together when the model is tested. {}").format(guessed)
    )
    result += fields.values()
    element = QgsProcessingParameterEnum(
        ELEMENT,
        tr("Element, if all rows are of one"),
        options=list(elements.SYMBOLS),
        optional=True,
        usesStaticStrings=True,
    )
    result.append(with_help(element, tr("For a table without a field of elements: the element of F1 to F4.")))
    options = [
        (FRACTION_UNIT, tr("Unit of F1 to F4"), [AUTO, *tables.FRACTION_UNITS],
         tr("auto: as the names of the fields say, else by what the four add up to.")),
        (TOTAL_BASIS, tr("Basis of the total content"), list(covariates.TOTAL_BASES),
         tr("How the content was determined: aqua regia, or a total digestion (HF, XRF).")),
        (RESIDUAL_BASIS, tr("Digestion of the residual (F4)"), list(covariates.TOTAL_BASES),
         tr("aqua regia (BCR), or total: HF, as in Tessier's scheme; then the shares are converted.")),
        (PH_METHOD, tr("pH measured in"), [AUTO, *PH_METHODS],
         tr("auto: as the name of the field says, else in water.")),
    ]  # fmt: skip
    advanced = []
    for name, title, values, text in options:
        parameter = QgsProcessingParameterEnum(
            name, title, options=values, defaultValue=values[0], optional=True, usesStaticStrings=True
        )
        advanced.append(as_advanced(with_help(parameter, text)))
    for name, key in PROPERTIES.items():
        names = [*COVARIATES[key].unit_names, *([tables.SOM_G_KG] if name == SOC else [])]
        advanced.append(_unit(f"{name}_FIELD_UNIT", tr("Field {}: unit").format(COVARIATES[key].label), names))
    for name, key in PROPERTIES.items():
        text = tr("Raster for samples whose table does not state it; read at the place of the sample.")
        title = tr("{} raster").format(COVARIATES[key].label)
        advanced.append(as_advanced(raster_parameter(name, title, text, optional=True)))
        advanced.append(band_parameter(f"{name}_BAND", tr("{}: band").format(title), name))
        advanced.append(_unit(f"{name}_UNIT", tr("{}: unit").format(title), list(COVARIATES[key].unit_names)))
    return result + advanced


def rows_parameter() -> QgsProcessingParameterDefinition:
    """Return the optional table of what became of each row."""
    parameter = optional_table(OUTPUT_ROWS, tr("Rows: used or dropped, and why"))
    return with_help(parameter, tr("A table with a line for each row and element: whether it was used, and why not."))


def _field(name: str, title: str) -> QgsProcessingParameterDefinition:
    return QgsProcessingParameterField(name, title, parentLayerParameterName=SAMPLES, optional=True)


def _unit(name: str, title: str, units: list[str]) -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterEnum(
        name, title, options=[AUTO, *units], defaultValue=AUTO, optional=True, usesStaticStrings=True
    )
    return as_advanced(with_help(parameter, tr("auto: from the name or the unit, else from the values.")))


def read_samples(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> SampleInputs:
    """Read the table and what its fields mean (main thread). QgsProcessingException on what is wrong."""
    source = algorithm.parameterAsSource(parameters, SAMPLES, context)
    if source is None:
        raise QgsProcessingException(algorithm.invalidSourceError(parameters, SAMPLES))
    features = list(source.getFeatures())
    if not features:
        raise QgsProcessingException(tr("SAMPLES (“{}”) has no rows.").format(source.sourceName()))
    names = source.fields().names()
    columns = {name: [_plain(feature[name]) for feature in features] for name in names}
    if len(features) > 1 and all(re.fullmatch(r"Field\d+", name) for name in names):
        columns, features = _with_header(columns), features[1:]
    fields = _fields(parameters, columns)
    rasters = {}
    raster_units = {}
    for name, key in PROPERTIES.items():
        raster = raster_input(algorithm, parameters, name, context, band_name=f"{name}_BAND")
        raster_units[key] = unit_value(parameters, f"{name}_UNIT", key)
        if raster is not None:
            rasters[key] = raster
    x, y = _places(features)
    if rasters and not np.isfinite(x).any():
        raise QgsProcessingException(
            tr("SAMPLES (“{}”) has no places, so that no raster can be read there. Load it as a point layer.").format(
                source.sourceName()
            )
        )
    if rasters and not source.sourceCrs().isValid():
        raise QgsProcessingException(tr("SAMPLES (“{}”) has no CRS. Set it first.").format(source.sourceName()))
    return SampleInputs(
        name=source.sourceName(),
        table=Table(columns, x, y),
        fields=fields,
        units=_units(parameters),
        crs=source.sourceCrs(),
        rasters=rasters,
        raster_units=raster_units,
        features=features,
    )


def _with_header(columns: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    """Columns named by their first row: OGR takes it for data where a sheet holds nothing but text."""
    return {str(values[0]) if values[0] not in (None, "") else name: values[1:] for name, values in columns.items()}


def _plain(value: Any) -> Any:
    """A cell as Python knows it; NULL is None."""
    if value is None or (isinstance(value, QVariant) and value.isNull()):
        return None
    return value


def _places(features: list[QgsFeature]) -> tuple[np.ndarray, np.ndarray]:
    x, y = np.full((2, len(features)), np.nan)
    for row, feature in enumerate(features):
        geometry = feature.geometry()
        if not geometry.isNull() and not geometry.isEmpty():
            point = geometry.centroid().asPoint()
            x[row], y[row] = point.x(), point.y()
    return x, y


def planar(inputs: SampleInputs, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Places in units that are alike in both directions, for distances between neighbours."""
    if inputs.crs.isValid() and inputs.crs.isGeographic() and np.isfinite(y).any():
        return x * math.cos(math.radians(float(np.nanmean(y)))), y
    return x, y


def _fields(parameters: Mapping[str, Any], columns: Mapping[str, list[Any]]) -> Fields:
    """The meaning of the fields: guessed, what was stated put in its place."""

    def stated(name: str) -> str | None:
        value = parameters.get(name)
        value = value[0] if isinstance(value, list) and value else value
        if value in (None, "", []):
            return None
        if value not in columns:
            raise QgsProcessingException(
                tr("{}: the table has no field “{}”. Its fields are: {}.").format(name, value, ", ".join(columns))
            )
        return str(value)

    guessed = tables.guess(columns)
    properties = {key: stated(f"{name}_FIELD") or guessed.properties[key] for name, key in PROPERTIES.items()}
    element, element_field = parameters.get(ELEMENT) or None, stated(ELEMENT_FIELD)
    fractions = tuple(stated(name) for name in FRACTION_FIELDS)
    blocks = guessed.blocks
    if element is not None and element not in elements.SYMBOLS:
        raise QgsProcessingException(tr("{}: “{}” is not one of the elements.").format(ELEMENT, element))
    if element is not None or element_field or any(fractions) or stated(TOTAL_FIELD):
        first = next((block for block in blocks if block.element in (None, element)), Block())
        blocks = (
            Block(
                element=element,
                element_field=None if element else element_field or first.element_field,
                fractions=fractions if any(fractions) else first.fractions,
                total=stated(TOTAL_FIELD) or first.total,
            ),
        )
    return Fields(blocks, properties, stated(GROUP_FIELD) or guessed.group)


def _units(parameters: Mapping[str, Any]) -> Units:
    properties = {}
    for name, key in PROPERTIES.items():
        requested = str(parameters.get(f"{name}_FIELD_UNIT") or AUTO)
        if requested == tables.SOM_G_KG and name == SOC:
            properties[key] = requested
        else:
            properties[key] = unit_value(parameters, f"{name}_FIELD_UNIT", key)
    return Units(
        fractions=choice_value(parameters, FRACTION_UNIT, [AUTO, *tables.FRACTION_UNITS]),
        ph_method=choice_value(parameters, PH_METHOD, [AUTO, *PH_METHODS]),
        properties=properties,
        total_basis=choice_value(parameters, TOTAL_BASIS, covariates.TOTAL_BASES),
        residual_basis=choice_value(parameters, RESIDUAL_BASIS, covariates.TOTAL_BASES),
    )


def write_rows(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    notes: list[Note],
) -> str | None:
    """Write OUTPUT_ROWS and return it, None where it is not wanted."""
    if parameters.get(OUTPUT_ROWS) in (None, ""):
        return None
    fields = QgsFields()
    for name, kind in (
        ("row", INTEGER),
        ("element", TEXT),
        ("used", INTEGER),
        ("why", TEXT),
    ):
        fields.append(QgsField(name, kind))
    features = []
    for note in notes:
        feature = QgsFeature(fields)
        feature.setAttributes([note.row, note.element, int(note.used), note.text])
        features.append(feature)
    return write_features(algorithm, parameters, OUTPUT_ROWS, context, fields, features)


def require_samples(samples: Samples, inputs: SampleInputs) -> None:
    """QgsProcessingException, with the reasons, if no sample can be used."""
    if not len(samples):
        raise QgsProcessingException(
            tr("SAMPLES (“{}”): {} Needed are F1 (better F1 to F4), pH, organic carbon and clay.").format(
                inputs.name, " ".join(samples.summary())
            )
        )
