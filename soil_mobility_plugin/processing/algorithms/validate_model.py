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

from ...soilmobility.model.applicability import Applicability
from ...soilmobility.model.fractionation import BundleError, FractionationModel
from ...soilmobility.report import html
from ...soilmobility.risk.classes import classify
from ...soilmobility.samples import validation
from ...soilmobility.samples.rows import Samples
from ...soilmobility.soil.fractions import FRACTIONS
from .. import comparison
from ..algorithm import Run
from ..base import OUTPUT_HTML, SoilMobilityAlgorithm
from ..field_types import INTEGER, REAL, TEXT
from ..parameters import limits_parameter, limits_value, load_model, model_parameter
from ..reports import RAC_SOURCE, close_report, html_parameter, html_path, new_report, write_report
from ..samples import (
    OUTPUT_ROWS,
    SampleInputs,
    read_samples,
    require_samples,
    rows_parameter,
    rows_section,
    sample_parameters,
    write_rows,
)
from ..sinks import write_features
from ..translation import tr
from ..zones import ZONES, check_zones, read_zones, zone_parameters

OUTPUT = "OUTPUT"
SAMPLES_USED, ROWS_DROPPED = "SAMPLES_USED", "ROWS_DROPPED"
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
        predicted = validation.predict(model, samples)
        half = validation.half_widths(model, samples)
        index, inside = _domain(model, samples, feedback)
        zones = None
        if settings.has_zones:
            found = read_zones(Run(self, parameters, context, feedback))
            places = [inputs.features[row].geometry().centroid() for row in samples.row.tolist()]
            zones = found.names_at(places, inputs.crs)
        feedback.setProgress(50.0)
        result[OUTPUT] = self._write(settings, parameters, context, samples, predicted, half, index, inside, zones)
        observed = 100.0 * samples.shares[:, 0]
        scores = validation.scores(observed, predicted[:, 0])
        matrix = validation.confusion(observed, predicted[:, 0], settings.limits)
        share, count = validation.coverage(observed, predicted[:, 0], half)
        result.update(
            {
                SAMPLES_USED: len(samples),
                ROWS_DROPPED: len(samples.dropped),
                RMSE: _known(scores["rmse"]),
                BIAS: _known(scores["bias"]),
                R2: _known(scores["r2"]),
                AGREEMENT: float(np.trace(matrix) / matrix.sum()) if matrix.sum() else None,
                COVERAGE: share if count else None,
            }
        )
        feedback.pushInfo(
            tr("F1: RMSE {:.1f}, bias {:+.1f} percentage points over {} samples.").format(
                scores["rmse"], scores["bias"], scores["n"]
            )
        )
        path = html_path(self, parameters, context)
        if path is not None:
            result[OUTPUT_HTML] = self._report(settings, samples, predicted, half, inside, zones, result, path)
        return result

    def _write(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        samples: Samples,
        predicted: np.ndarray,
        half: np.ndarray,
        index: np.ndarray,
        inside: np.ndarray,
        zones: list[str] | None,
    ) -> str:
        fields = QgsFields()
        for name, kind in (
            ("row", INTEGER),
            ("element", TEXT),
            ("site", TEXT),
            ("zone", TEXT),
        ):
            fields.append(QgsField(name, kind))
        numbers = [
            *samples.soil,
            "enrichment",
            *(f"{name}_measured" for name in FRACTIONS),
            *(f"{name}_predicted" for name in FRACTIONS),
            "F1_error",
            "F1_half_width",
            "dissimilarity",
        ]
        for name in numbers:
            fields.append(QgsField(name, REAL))
        for name in ("in_interval", "inside", "class_measured", "class_predicted"):
            fields.append(QgsField(name, INTEGER))
        places = settings.inputs.features
        kind = QgsWkbTypes.Type.NoGeometry if not np.isfinite(samples.x).any() else QgsWkbTypes.Type.Point
        observed = 100.0 * samples.shares
        error = predicted[:, 0] - observed[:, 0]
        classes = [classify(values, settings.limits) for values in (observed[:, 0], predicted[:, 0])]
        features = []
        for k in range(len(samples)):
            row = int(samples.row[k])
            values = [*(samples.soil[name][k] for name in samples.soil), samples.enrichment[k]]
            values += [*observed[k], *predicted[k], error[k], half[k], index[k]]
            in_interval = NULL if not np.isfinite(error[k] + half[k]) else int(abs(error[k]) <= half[k])
            codes = [NULL if code[k] == 255 else int(code[k]) for code in classes]
            known = NULL if not np.isfinite(index[k]) else int(inside[k])
            feature = QgsFeature(fields)
            feature.setAttributes(
                [row + 1, str(samples.element[k]), str(samples.group[k]), zones[k] if zones else NULL]
                + [float(value) if np.isfinite(value) else NULL for value in values]
                + [in_interval, known, *codes]
            )
            if kind == QgsWkbTypes.Type.Point:
                feature.setGeometry(places[row].geometry().centroid())
            features.append(feature)
        return write_features(self, parameters, OUTPUT, context, fields, features, kind, settings.inputs.crs)

    def _report(
        self,
        settings: Settings,
        samples: Samples,
        predicted: np.ndarray,
        half: np.ndarray,
        inside: np.ndarray,
        zones: list[str] | None,
        numbers: Mapping[str, Any],
        path: str,
    ) -> str:
        model, inputs = settings.model, settings.inputs
        report = new_report(self, tr("Validation of the model “{}”").format(model.name), inputs.name)
        outside = int(len(samples) - np.count_nonzero(inside))
        coverage = numbers[COVERAGE]
        report.section(
            "",
            html.key_figures(
                [
                    (tr("Samples"), html.number(len(samples), 0), tr("{} rows dropped").format(len(samples.dropped))),
                    (tr("RMSE of F1"), html.number(numbers[RMSE]), tr("percentage points")),
                    (tr("Bias of F1"), html.number(numbers[BIAS]), tr("predicted minus measured")),
                    (
                        tr("Measured risk class"),
                        f"{html.number(None if numbers[AGREEMENT] is None else 100 * numbers[AGREEMENT], 0)} %",
                    ),
                    (
                        tr("In the 90 % interval"),
                        f"{html.number(None if coverage is None else 100 * coverage, 0)} %",
                    ),
                    (tr("Outside the area of applicability"), html.number(outside, 0), tr("samples")),
                ]
            ),
        )
        text = tr("Shares in % of the content that aqua regia dissolves. The dashed line is equality.")
        comparison.fractions_section(report, samples, predicted, tr("Measured and predicted"), text)
        comparison.elements_section(report, samples, predicted)
        comparison.properties_section(report, samples, predicted)
        if zones is not None:
            comparison.groups_section(report, tr("Mobility (F1) by zone"), zones, samples, predicted)
        elif len(set(samples.group.tolist())) < len(samples):
            title = tr("Mobility (F1) by site or source")
            comparison.groups_section(report, title, samples.group.tolist(), samples, predicted)
        comparison.classes_section(report, samples, predicted, settings.limits)
        comparison.intervals_section(report, samples, predicted, half)
        rows_section(report, samples)
        close_report(
            report,
            method=[
                tr(
                    "Each sample is predicted from its own soil properties, clamped to the model's training range. "
                    "Errors are in percentage points of the content. The samples are a test only if the model did not "
                    "learn from them."
                )
            ],
            inputs=[(tr("Samples"), inputs.name)],
            settings=[
                (tr("Model"), model.name),
                (tr("Class limits"), ", ".join(f"{limit:g}" for limit in settings.limits)),
            ],
            sources=[RAC_SOURCE],
        )
        return write_report(report, path)


def _domain(
    model: FractionationModel, samples: Samples, feedback: QgsProcessingFeedback
) -> tuple[np.ndarray, np.ndarray]:
    """Dissimilarity index (n,), NaN if the model tells none, and whether each sample is inside, bool (n,)."""
    index, inside = np.full(len(samples), np.nan), np.zeros(len(samples), dtype=bool)
    for symbol in np.unique(samples.element).tolist():
        here = np.flatnonzero(samples.element == symbol)
        try:
            domain = Applicability(model, symbol)
        except BundleError as error:
            feedback.pushWarning(str(error))
            break
        index[here] = domain.index({name: values[here].astype(np.float32) for name, values in samples.soil.items()})
        inside[here] = domain.inside(index[here].astype(np.float32))
    return index, inside


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
