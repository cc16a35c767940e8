"""The Four Per Mille scenario as parameters: how SOC grows, where, and up to what.

for parameter in scenario_parameters(): self.addParameter(parameter)          # initAlgorithm
inputs = read_scenario(self, parameters, context)                             # read (main thread)
growth = inputs.on(grid, soc_unit, feedback)                                  # execute
process(grid, {..., **growth.views}, ..., required=...)
growth.adjust(arrays, lambda values: block.pick(values), year, ...)           # compute, the same for both algorithms
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Callable

import numpy as np
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ..soilmobility.raster.grid import Grid
from ..soilmobility.raster.source import inspect
from ..soilmobility.raster.view import View
from ..soilmobility.soil.covariates import COVARIATES, SOC_MAX
from ..soilmobility.soil.scenario import (
    CEC_PER_SOC,
    FOUR_PER_MILLE,
    GROWTHS,
    ORGANIC_SOC,
    RATE_RANGE,
    Adjusted,
    Scenario,
)
from ..soilmobility.soil.units import CovariateError, Unit
from .parameters import as_advanced, raster_input, raster_parameter, with_help
from .rasters import RasterInput
from .translation import tr

RATE, RATE_RASTER = "RATE", "RATE_RASTER"
START_YEAR, END_YEAR, GROWTH = "START_YEAR", "END_YEAR", "GROWTH"
CEILING, CEILING_RASTER = "CEILING", "CEILING_RASTER"
MASK, KEEP_ORGANIC = "MASK", "KEEP_ORGANIC"

#: Names of the scenario's own views.
_RATES, _CEILINGS, _MASK = "scenario:rates", "scenario:ceilings", "scenario:mask"

INITIATIVE = (
    "4 per mille Initiative, launched at the Paris climate conference in 2015.",
    "https://4p1000.org",
)

DEFAULTS = Scenario()


def scenario_parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters of the scenario, the same wherever it occurs."""
    number = QgsProcessingParameterNumber
    rate = number(
        RATE,
        tr("Growth of SOC (per mille per year)"),
        type=number.Type.Double,
        defaultValue=FOUR_PER_MILLE,
        minValue=RATE_RANGE[0],
        maxValue=RATE_RANGE[1],
    )
    start, end = (
        number(name, title, type=number.Type.Integer, defaultValue=value, minValue=1800, maxValue=3000)
        for name, title, value in (
            (START_YEAR, tr("Start year"), DEFAULTS.start_year),
            (END_YEAR, tr("End year"), DEFAULTS.end_year),
        )
    )
    growth = QgsProcessingParameterEnum(
        GROWTH, tr("Growth"), options=list(GROWTHS), defaultValue=DEFAULTS.growth, usesStaticStrings=True
    )
    ceiling = number(
        CEILING,
        tr("Ceiling of SOC (% by mass)"),
        type=number.Type.Double,
        optional=True,
        minValue=0.0,
        maxValue=SOC_MAX,
    )
    organic = QgsProcessingParameterBoolean(KEEP_ORGANIC, tr("Leave organic soils as they are"), defaultValue=False)
    return [
        with_help(rate, tr("The initiative asks for 4. A negative rate is a loss.")),
        with_help(start, tr("Year of the SOC map.")),
        with_help(end, tr("Year of the scenario.")),
        with_help(growth, tr("compound: (1 + r)^n; linear: 1 + r n.")),
        raster_parameter(
            MASK,
            tr("Mask of the land that takes part"),
            tr("For example cropland: all values but 0 and nodata take part. The other pixels stay as they are."),
            optional=True,
        ),
        with_help(organic, tr("Soils with more than {:g} % organic carbon keep what they have.").format(ORGANIC_SOC)),
        as_advanced(
            raster_parameter(
                RATE_RASTER,
                tr("Growth per pixel (per mille per year)"),
                tr("Used instead of RATE. Pixels without a value stay as they are."),
                optional=True,
            )
        ),
        as_advanced(
            with_help(
                ceiling,
                tr("No soil grows beyond it, in % organic carbon by mass; soils above it already stay as they are."),
            )
        ),
        as_advanced(
            raster_parameter(
                CEILING_RASTER,
                tr("Ceiling of SOC per pixel"),
                tr("In the unit of its band if that states one, else in the unit of SOC. Nodata: no ceiling."),
                optional=True,
            )
        ),
    ]


@dataclass
class ScenarioInputs:
    """What the scenario's parameters say, read on the main thread."""

    scenario: Scenario
    rates: RasterInput | None
    ceilings: RasterInput | None
    mask: RasterInput | None

    @property
    def inputs(self) -> list[RasterInput]:
        """All rasters that are read."""
        return [raster for raster in (self.rates, self.ceilings, self.mask) if raster is not None]

    def files(self) -> dict[str, str]:
        """Return what is read, by parameter, for the metadata."""
        return {raster.parameter: raster.describe() for raster in self.inputs}

    def on(self, grid: Grid, unit: Unit | None, feedback: QgsProcessingFeedback) -> Growth:
        """Return the scenario on the pixels of ``grid``, for SOC in ``unit``, described in the log (worker)."""
        views, factor = {}, 1.0
        if self.rates is not None:
            views[_RATES] = View(self.rates.source(feedback), grid)
        if self.ceilings is not None:
            source = self.ceilings.source(feedback)
            views[_CEILINGS] = View(source, grid)
            stated = COVARIATES["soc"].find_unit(inspect(source).unit or "")
            if stated is not None and stated != unit:
                if unit is None:
                    raise CovariateError(
                        tr("{}: it is in {}, but the unit of SOC is not known. Set SOC_UNIT.").format(
                            self.ceilings.label, stated.name
                        )
                    )
                factor = stated.factor / unit.factor
        if self.mask is not None:
            views[_MASK] = View(replace(self.mask.source(feedback), categorical=True), grid)
        for view in views.values():
            feedback.pushInfo(view.describe())
        feedback.pushInfo(self.describe())
        return Growth(self.scenario, unit, views, factor)

    def describe(self) -> str:
        """Return the scenario in a sentence."""
        scenario = self.scenario
        years = tr("{} to {}, {} growth").format(scenario.start_year, scenario.end_year, tr(scenario.growth))
        if self.rates is not None:
            text = tr("Scenario: SOC grows by the rates of {}, {}.").format(self.rates.label, years)
        else:
            text = tr("Scenario: SOC grows by {:g} per mille per year, {}: times {:.4f}.").format(
                scenario.rate, years, scenario.factor
            )
        return text

    def facts(self) -> list[tuple[str, str]]:
        """Return the scenario as (name, value) pairs for a report."""
        scenario = self.scenario
        raster = [(item.parameter, item.describe()) for item in self.inputs]
        rate = tr("{:g} per mille per year").format(scenario.rate) if self.rates is None else tr("see RATE_RASTER")
        facts = [
            (RATE, rate),
            (START_YEAR, str(scenario.start_year)),
            (END_YEAR, str(scenario.end_year)),
            (GROWTH, tr(scenario.growth)),
            (CEILING, tr("none") if scenario.ceiling is None else f"{scenario.ceiling:g} %"),
            (KEEP_ORGANIC, tr("Yes") if scenario.keep_organic else tr("No")),
        ]
        return facts + raster

    def metadata(self) -> dict[str, Any]:
        """Return the scenario for the metadata of a raster."""
        scenario = self.scenario
        return {
            "rate_per_mille": scenario.rate if self.rates is None else self.rates.describe(),
            "start_year": scenario.start_year,
            "end_year": scenario.end_year,
            "growth": scenario.growth,
            "ceiling_percent": scenario.ceiling,
            "keep_organic": scenario.keep_organic,
            "assumption": "the content of organic carbon is scaled: the bulk density is taken to stay as it is",
        }


def read_scenario(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> ScenarioInputs:
    """Read and check the scenario's parameters (main thread); QgsProcessingException on what is wrong."""
    ceiling = None
    if parameters.get(CEILING) not in (None, ""):
        ceiling = algorithm.parameterAsDouble(parameters, CEILING, context)
    try:
        scenario = Scenario(
            rate=algorithm.parameterAsDouble(parameters, RATE, context),
            start_year=algorithm.parameterAsInt(parameters, START_YEAR, context),
            end_year=algorithm.parameterAsInt(parameters, END_YEAR, context),
            growth=str(parameters.get(GROWTH) or DEFAULTS.growth),
            ceiling=ceiling,
            keep_organic=algorithm.parameterAsBool(parameters, KEEP_ORGANIC, context),
        )
    except ValueError as error:
        raise QgsProcessingException(str(error)) from error
    rates, ceilings, mask = (
        raster_input(algorithm, parameters, name, context) for name in (RATE_RASTER, CEILING_RASTER, MASK)
    )
    return ScenarioInputs(scenario, rates, ceilings, mask)


@dataclass
class Growth:
    """A scenario on a grid: what to read for it, and what it makes of the SOC of a block."""

    scenario: Scenario
    unit: Unit | None
    views: dict[str, View]
    ceiling_factor: float

    def adjust(
        self,
        arrays: Mapping[str, np.ndarray],
        pick: Callable[[np.ndarray], np.ndarray],
        soc: np.ndarray,
        year: int | None = None,
        cec: np.ndarray | None = None,
        cec_unit: Unit | None = None,
    ) -> Adjusted:
        """Return SOC (and CEC) of ``year`` (default: the end year) for a block.

        ``soc``, ``cec``: float32 in the units of their layers, of one shape; ``pick`` brings what `views` read, (h, w),
        into that shape.
        """
        found = {name: pick(arrays[name]) for name in self.views}
        ceilings = found.get(_CEILINGS)
        if ceilings is not None and self.ceiling_factor != 1.0:
            ceilings = (ceilings.astype(np.float64) * self.ceiling_factor).astype(np.float32)
        return self.scenario.adjust(
            soc,
            self.unit,
            year,
            rates=found.get(_RATES),
            ceilings=ceilings,
            mask=found.get(_MASK),
            cec=cec,
            cec_unit=cec_unit,
        )


def method_notes(coupled: bool) -> list[str]:
    """Return what every report of a scenario has to say about it."""
    notes = [
        tr(
            "SOC(t) = SOC(0) × (1 + r)^n (compound) or SOC(0) × (1 + r n) (linear), with r the yearly rate and n the "
            "years since the map. SOC never exceeds 58 % by mass."
        ),
        tr(
            "The initiative counts carbon stocks (t/ha). Scaling the content (% or g/kg), as done here, assumes that "
            "the bulk density of the soil stays as it is. Where more carbon makes the soil lighter, the content grows "
            "faster than the stock."
        ),
    ]
    if coupled:
        notes.append(
            tr(
                "CEC follows SOC: {:.2f} cmol(c)/kg per % of organic carbon added (Helling et al. 1964, at pH 7, at "
                "which the CEC of maps is measured)."
            ).format(CEC_PER_SOC)
        )
    else:
        notes.append(tr("Everything but SOC stays as it is: pH, clay, CEC and total contents."))
    return notes
