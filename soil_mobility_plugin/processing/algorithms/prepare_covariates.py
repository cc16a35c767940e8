"""Align soil rasters into one stack in canonical units."""

from __future__ import annotations

from typing import Any

from ...soilmobility.maps.prepare import prepare_covariates
from ...soilmobility.soil.covariates import COVARIATES
from ..algorithm import Run, SoilMobilityAlgorithm
from ..soil import COMPRESSION, GRID, SOIL_WITH_SAND, SoilInputs, read_soil
from ..specs import Given, Raster, RasterOutput, Result
from ..styling import LayerStyle
from ..translation import tr

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
    ANSWER = "{VALID_PIXELS:,} pixels have all the properties."

    SPEC = (*SOIL_WITH_SAND, *GRID, COMPRESSION, RasterOutput("OUTPUT", "Soil stack"))
    RESULTS = (
        Result("VALID_PIXELS", "Valid pixels"),
        *(Result(f"MEAN_{name.upper()}", "Mean of {0}", of=(title,)) for name, title in TITLES.items()),
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        return (read_soil(given, wanted=tuple(COVARIATES)),)

    def execute(self, run: Run, soil: SoilInputs) -> dict[str, Any]:
        stack = soil.stack(None, (), run.feedback)
        metadata = self.provenance(None, soil.files(), **soil.provenance(stack))
        valid, means = prepare_covariates(stack, run.path("OUTPUT"), metadata, run.feedback)
        run.style("OUTPUT", LayerStyle("ph", tr("Soil properties, pH shown")))
        return {"VALID_PIXELS": valid, **{f"MEAN_{name.upper()}": means.get(name) for name in COVARIATES}}
