"""Align soil rasters into one stack in canonical units."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ...soilmobility.maps.stack import Counts
from ...soilmobility.raster.geotiff import Band
from ...soilmobility.raster.walk import Output, process
from ...soilmobility.soil.covariates import COVARIATES
from ..algorithm import Run, SoilMobilityAlgorithm
from ..base import VALID_PIXELS, report_counts
from ..soil import GRID, SOIL_WITH_SAND, SoilInputs, read_soil
from ..specs import Given, Raster, RasterOutput, Result
from ..styling import LayerStyle
from ..translation import tr

OUTPUT = "OUTPUT"
MEAN = "MEAN_{}"

#: Titles of the soil properties, in the order of the bands.
TITLES = {spec.holds: spec.title for spec in SOIL_WITH_SAND if isinstance(spec, Raster)}


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

    SPEC = (*SOIL_WITH_SAND, *GRID, RasterOutput(OUTPUT, "Soil stack"))
    RESULTS = (
        Result(VALID_PIXELS, "Valid pixels"),
        *(Result(MEAN.format(name.upper()), "Mean of {0}", of=(title,)) for name, title in TITLES.items()),
    )

    def read(self, given: Given) -> SoilInputs:
        return read_soil(given, wanted=tuple(COVARIATES))

    def execute(self, settings: SoilInputs, run: Run) -> dict[str, Any]:
        path = run.path(OUTPUT)
        stack = settings.stack(None, (), run.feedback)
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
        process(
            stack.grid, stack.views, outputs, compute, reduce=gather, feedback=run.feedback, required=stack.required
        )
        report_counts(counts, run.feedback)
        run.style(path, LayerStyle("ph", tr("Soil properties, pH shown")))
        means = {MEAN.format(name.upper()): None for name in COVARIATES}
        if counts.valid:
            means.update({MEAN.format(name.upper()): total / counts.valid for name, total in zip(names, sums.tolist())})
        return {OUTPUT: path, VALID_PIXELS: counts.valid, **means}
