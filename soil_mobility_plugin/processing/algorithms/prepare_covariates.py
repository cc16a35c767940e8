"""Align soil rasters into one stack in canonical units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterRasterDestination

from ...soilmobility.maps.stack import Counts
from ...soilmobility.raster.walk import Band, Output, process
from ...soilmobility.soil.covariates import COVARIATES
from ..base import VALID_PIXELS, SoilMobilityAlgorithm, report_counts
from ..parameters import PH, SOIL_PARAMETERS, SoilInputs, read_soil, soil_parameters, with_unit_names
from ..styling import LayerStyle
from ..translation import tr

OUTPUT = "OUTPUT"
MEAN = "MEAN_{}"


class PrepareCovariates(SoilMobilityAlgorithm):
    """One aligned stack of the soil rasters, a band each."""

    ID = "preparecovariates"
    TITLE = "Prepare soil rasters"
    GROUP_ID, GROUP = "prepare", "Prepare"
    TAGS = ("align", "resample", "units", "stack")
    HELP = (
        "Aligns pH, organic carbon, clay, CEC and sand to one grid and converts them to pH in water, %, %, cmol(c)/kg "
        "and %: one band each, named, with its unit. Values no soil can have are masked. A pixel that lacks any of the "
        "given inputs is nodata in all bands.\n\n"
        "Predictions do all this by themselves; prepare a stack to look at it, or to read it many times."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        for parameter in soil_parameters(totals=False, model=False):
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Soil stack")))
        self.add_numbers(
            (VALID_PIXELS, tr("Valid pixels")),
            *((MEAN.format(soil.name), tr("Mean of {}").format(tr(soil.title))) for soil in SOIL_PARAMETERS),
        )

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        return with_unit_names(parameters)

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> SoilInputs:
        return read_soil(self, parameters, context, covariates_wanted=tuple(COVARIATES))

    def execute(
        self,
        settings: SoilInputs,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        path = self.output_path(parameters, OUTPUT, context)
        stack = settings.stack(None, (), feedback)
        names = list(stack.layers)
        metadata = self.provenance(None, settings.files(), **settings.provenance(stack))
        bands = tuple(Band(name.upper() if name != "ph" else "pH", COVARIATES[name].unit) for name in names)
        counts, sums = Counts(), np.zeros(len(names))

        def compute(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
            block = stack.block(arrays)
            values = np.stack([block.soil[name] for name in names])
            return {OUTPUT: block.spread(values)}, (block.counts, values.sum(axis=1, dtype=np.float64))

        def gather(extra: Any) -> None:
            counts.add(extra[0])
            sums[:] += extra[1]

        outputs = {OUTPUT: Output(path, bands, metadata=metadata)}
        process(stack.grid, stack.views, outputs, compute, reduce=gather, feedback=feedback, required=stack.required)
        report_counts(counts, feedback)
        self.style(path, LayerStyle(PH.lower(), tr("Soil properties, pH shown")), context)
        means = {MEAN.format(soil.name): None for soil in SOIL_PARAMETERS}
        if counts.valid:
            means.update({MEAN.format(name.upper()): total / counts.valid for name, total in zip(names, sums.tolist())})
        return {OUTPUT: path, VALID_PIXELS: counts.valid, **means}
