"""Compare a model with a user's measurements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    NULL,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ...soilmobility.language import fill
from ...soilmobility.model.fractionation import BundleError, FractionationModel
from ...soilmobility.report.pages.validate import page
from ...soilmobility.samples import validation
from ...soilmobility.samples.validation import Validated
from ..algorithm import Run
from ..base import OUTPUT_HTML, SoilMobilityAlgorithm
from ..field_types import INTEGER, REAL, TEXT
from ..parameters import limits_parameter, limits_value, load_model, model_parameter
from ..reports import html_parameter, html_path, origin, write_report
from ..samples import (
    OUTPUT_ROWS,
    SampleInputs,
    read_samples,
    require_samples,
    rows_parameter,
    sample_parameters,
    write_rows,
)
from ..sinks import write_features
from ..translation import tr
from ..zones import ZONES, check_zones, read_zones, zone_parameters

OUTPUT = "OUTPUT"
SAMPLES_USED, ROWS_DROPPED = "SAMPLES_USED", "ROWS_DROPPED"
TEXTS = ("element", "site", "zone")
INTEGERS = ("row", "in_interval", "inside", "class_measured", "class_predicted")
RMSE, BIAS, R2, AGREEMENT, COVERAGE = "RMSE_F1", "BIAS_F1", "R2_F1", "RAC_AGREEMENT", "COVERAGE_90"


@dataclass
class Settings:
    """What the parameters say."""

    model: FractionationModel
    inputs: SampleInputs
    limits: tuple[float, ...]
    has_zones: bool


class ValidateModel(SoilMobilityAlgorithm):
    """Predictions for samples beside what was measured."""

    ID = "validatemodel"
    TITLE = "Validate a model with samples"
    GROUP_ID, GROUP = "models", "Models"
    TAGS = ("validation", "samples", "laboratory", "accuracy", "residuals")
    HELP = (
        "Predicts the fractions of laboratory samples and compares them with what was measured: errors by fraction, "
        "element, soil property and zone, agreement of the risk classes, and whether the 90 % intervals hold what they "
        "promise.\n\n"
        "The table can be long (a row per sample and element) or wide (columns per element), in %, mg/kg or as "
        "fractions; fields are found by their names, or stated. Needed are F1 (better all four), pH, organic carbon "
        "and clay, from the table or from rasters at the places of the samples. Every row that cannot be used is "
        "listed with the reason.\n\n"
        "The test is honest only if the samples had no part in making the model."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        for parameter in sample_parameters():
            self.addParameter(parameter)
        self.addParameter(model_parameter())
        zones, name = zone_parameters(optional=True)
        zones.setHelp(tr("Polygons by which residuals are told; without, by site or source."))
        self.addParameter(zones)
        self.addParameter(name)
        self.addParameter(limits_parameter())
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, tr("Predictions for the samples"), type=QgsProcessing.SourceType.TypeVector
            )
        )
        self.addParameter(rows_parameter())
        self.addParameter(html_parameter())
        self.add_numbers(
            (SAMPLES_USED, tr("Samples used")),
            (ROWS_DROPPED, tr("Rows dropped")),
            (RMSE, tr("RMSE of F1, percentage points")),
            (BIAS, tr("Bias of F1, percentage points")),
            (R2, tr("R² of F1")),
            (AGREEMENT, tr("Share of samples in the measured risk class")),
            (COVERAGE, tr("Share of measurements inside the 90 % interval")),
        )

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        model = load_model(self, parameters, context)
        inputs = read_samples(self, parameters, context)
        has_zones = parameters.get(ZONES) not in (None, "")
        if has_zones:
            check_zones(self, parameters, context)
            if not inputs.crs.isValid():
                raise QgsProcessingException(tr("ZONES need samples with places: load the table as a point layer."))
        return Settings(model, inputs, limits_value(self, parameters, context), has_zones)

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, inputs = settings.model, settings.inputs
        samples = inputs.samples(model, feedback)
        result: dict[str, Any] = {}
        rows = write_rows(self, parameters, context, samples.notes)
        if rows is not None:
            result[OUTPUT_ROWS] = rows
        require_samples(samples, inputs)
        index, inside = np.full(len(samples), np.nan), np.zeros(len(samples), dtype=bool)
        try:
            index, inside = validation.applicability(model, samples)
        except BundleError as error:
            feedback.pushWarning(error.message)
        zones = None
        if settings.has_zones:
            places = [inputs.features[row].geometry().centroid() for row in samples.row.tolist()]
            zones = read_zones(Run(self, parameters, context, feedback)).names_at(places, inputs.crs)
        found = validation.compare(model, samples)
        validated = Validated(model.name, inputs.name, found, settings.limits, index, inside, zones)
        feedback.setProgress(50.0)
        result[OUTPUT] = self._write(validated, inputs, parameters, context)
        scores = found.scores()
        result.update({SAMPLES_USED: len(samples), ROWS_DROPPED: len(samples.dropped)})
        for name, key in ((RMSE, "rmse"), (BIAS, "bias"), (R2, "r2")):
            result[name] = scores[key] if np.isfinite(scores[key]) else None
        result.update({AGREEMENT: validated.agreement(), COVERAGE: validated.coverage()})
        text = tr("F1: RMSE {:.1f}, bias {:+.1f} percentage points over {} samples.")
        feedback.pushInfo(fill(text, scores["rmse"], scores["bias"], scores["n"]))
        path = html_path(self, parameters, context)
        if path is not None:
            result[OUTPUT_HTML] = write_report(page(validated, origin(self)), path)
        return result

    def _write(
        self,
        validated: Validated,
        inputs: SampleInputs,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
    ) -> str:
        columns = validated.columns()
        fields = QgsFields()
        for name in columns:
            fields.append(QgsField(name, TEXT if name in TEXTS else INTEGER if name in INTEGERS else REAL))
        samples = validated.found.samples
        kind = QgsWkbTypes.Type.Point if np.isfinite(samples.x).any() else QgsWkbTypes.Type.NoGeometry
        features = []
        for row, values in zip(samples.row.tolist(), zip(*columns.values())):
            feature = QgsFeature(fields)
            feature.setAttributes([NULL if value is None else value for value in values])
            if kind == QgsWkbTypes.Type.Point:
                feature.setGeometry(inputs.features[row].geometry().centroid())
            features.append(feature)
        return write_features(self, parameters, OUTPUT, context, fields, features, kind, inputs.crs)
