"""Compare a model with a user's measurements."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ...soilmobility.language import fill
from ...soilmobility.model.bundle import BundleError
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.report.pages.validate import page
from ...soilmobility.samples import validation
from ...soilmobility.samples.validation import Validated
from ..algorithm import Run, SoilMobilityAlgorithm
from ..samples import FIELDS, ROWS, TABLE, USED, SampleInputs, points_of, read_samples, usable_samples
from ..sinks import write_table
from ..soil import LIMITS, MODEL
from ..specs import Given, PageOutput, ParameterError, Result, TableOutput
from ..translation import tr
from ..zones import read_zones, zone_specs

_ZONES, _ZONE_FIELD = zone_specs(optional=True)


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
    ANSWER = (
        "{SAMPLES_USED:,} samples: F1 is off by {RMSE_F1:.1f} percentage points (RMSE), on the whole by {BIAS_F1:+.1f}."
    )

    SPEC = (
        TABLE,
        *FIELDS,
        replace(MODEL, advanced=False),
        replace(_ZONES, help="Polygons by which residuals are told; without, by site or source."),
        _ZONE_FIELD,
        LIMITS,
        TableOutput("OUTPUT", "Predictions for the samples"),
        ROWS,
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        *USED,
        Result("RMSE_F1", "RMSE of F1, percentage points"),
        Result("BIAS_F1", "Bias of F1, percentage points"),
        Result("R2_F1", "R² of F1"),
        Result("RAC_AGREEMENT", "Share of samples in the measured risk class"),
        Result("COVERAGE_90", "Share of measurements inside the 90 % interval"),
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        inputs = read_samples(given)
        if "ZONES" in given and not inputs.crs.isValid():
            raise ParameterError("ZONES need samples with places: load the table as a point layer.")
        return given["MODEL"], inputs, given["LIMITS"]

    def execute(
        self, run: Run, model: FractionationModel, inputs: SampleInputs, limits: tuple[float, ...]
    ) -> dict[str, Any]:
        samples, result = usable_samples(inputs, model, run)
        run.go_on()
        index, inside = np.full(len(samples), np.nan), np.zeros(len(samples), dtype=bool)
        try:
            index, inside = validation.applicability(model, samples)
        except BundleError as error:
            run.feedback.pushWarning(error.message)
        run.go_on()
        places, zones = points_of(samples), read_zones(run)
        named = None if zones is None else zones.names_at(places, inputs.crs)
        run.go_on()
        found = validation.compare(model, samples)
        run.go_on()
        validated = Validated(model, inputs.name, found, limits, index, inside, named)
        run.feedback.setProgress(50.0)
        columns = validated.columns()
        rows = [dict(zip(columns, values)) for values in zip(*columns.values())]
        points = places if np.isfinite(samples.x).any() else ()
        write_table(run, "OUTPUT", rows, points, inputs.crs)
        result.update(self._numbers(validated, run))
        run.report(lambda origin: page(validated, origin))
        return result

    @staticmethod
    def _numbers(validated: Validated, run: Run) -> dict[str, float | None]:
        scores = validated.found.scores()
        text = tr("F1: RMSE {:.1f}, bias {:+.1f} percentage points over {} samples.")
        run.feedback.pushInfo(fill(text, scores["rmse"], scores["bias"], scores["n"]))
        names = {"RMSE_F1": "rmse", "BIAS_F1": "bias", "R2_F1": "r2"}
        numbers = {name: scores[key] if np.isfinite(scores[key]) else None for name, key in names.items()}
        return {**numbers, "RAC_AGREEMENT": validated.agreement(), "COVERAGE_90": validated.coverage()}
