"""Soil organic carbon after years of growth, as the Four Per Mille Initiative asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterDestination,
)

from ...soilmobility.maps.stack import SoilLayer, unit_of
from ...soilmobility.raster.geotiff import Band
from ...soilmobility.raster.source import Source, inspect
from ...soilmobility.raster.view import View
from ...soilmobility.raster.walk import Output, process
from ...soilmobility.soil.covariates import COVARIATES, SOC_MAX, mask_impossible
from ...soilmobility.soil.scenario import ORGANIC_SOC
from ...soilmobility.soil.units import Unit, UnknownUnitError, convert
from ..base import VALID_PIXELS, SoilMobilityAlgorithm
from ..parameters import (
    CEC,
    SOC,
    extent_parameter,
    extent_value,
    grid_of,
    optional_raster,
    raster_input,
    soil_parameters,
    unit_value,
    with_unit_names,
)
from ..rasters import RasterInput
from ..scenario import ScenarioInputs, read_scenario, scenario_parameters
from ..styling import LayerStyle
from ..translation import tr

OUTPUT, OUTPUT_CEC = "OUTPUT", "OUTPUT_CEC"
FACTOR, MEAN_BEFORE, MEAN_AFTER = "FACTOR", "MEAN_SOC_BEFORE", "MEAN_SOC_AFTER"
SHARE_ORGANIC, SHARE_LIMITED = "SHARE_ORGANIC", "SHARE_LIMITED"


@dataclass
class Settings:
    """What the parameters say."""

    soc: RasterInput
    cec: RasterInput | None
    soc_unit: str
    cec_unit: str
    scenario: ScenarioInputs
    extent: tuple[float, float, float, float] | None


class FourPerMille(SoilMobilityAlgorithm):
    """SOC (and CEC) of a later year."""

    ID = "fourpermille"
    TITLE = "Four Per Mille: soil organic carbon of a later year"
    GROUP_ID, GROUP = "scenario", "Scenario"
    TAGS = ("4 per mille", "4p1000", "carbon", "sequestration", "SOC", "scenario")
    HELP = (
        "Lets soil organic carbon (SOC) grow by a yearly rate from the year of the map to a later one, by 4 per mille "
        "from 2024 to 2050 unless you say otherwise. The result is in the unit of the input, as decimals, with the same"
        " nodata pixels.\n\n"
        "Compound growth: SOC × (1 + r)^n; linear: SOC × (1 + r n). For 26 years at 4 per mille: 1.1094 or 1.104. SOC "
        "never exceeds 58 % by mass. A ceiling, a mask of the land that takes part and a raster of rates are optional; "
        "organic soils (more than 12 % organic carbon) are counted, and left as they are if you ask for it.\n\n"
        "The unit of SOC is needed only for what is stated in % by mass: the limit of 58 %, CEILING, organic soils and "
        "CEC. With CEC given, the exchange capacity follows the carbon that is added.\n\n"
        "The initiative counts carbon stocks; scaling the content assumes that the bulk density stays as it is."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        wanted = {f"{name}{suffix}" for name in (SOC, CEC) for suffix in ("", "_BAND", "_UNIT")}
        soil = [parameter for parameter in soil_parameters(totals=False) if parameter.name() in wanted]
        for parameter in (*soil, *scenario_parameters(), extent_parameter()):
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("SOC of the end year")))
        self.addParameter(optional_raster(OUTPUT_CEC, tr("CEC of the end year")))
        self.add_numbers(
            (VALID_PIXELS, tr("Valid pixels")),
            (FACTOR, tr("Factor of growth where nothing limits it (not with RATE_RASTER)")),
            (MEAN_BEFORE, tr("Mean SOC in the start year, in the unit of the input")),
            (MEAN_AFTER, tr("Mean SOC in the end year, in the unit of the input")),
            (SHARE_ORGANIC, tr("Share of pixels that are organic soils (where the unit is known)")),
            (SHARE_LIMITED, tr("Share of pixels that stopped at the ceiling or at 58 %")),
        )

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        return with_unit_names(parameters)

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        soc, cec = (raster_input(self, parameters, name, context, band_name=f"{name}_BAND") for name in (SOC, CEC))
        units = {name: unit_value(parameters, f"{name}_UNIT", name.lower()) for name in (SOC, CEC)}
        if cec is None and parameters.get(OUTPUT_CEC) not in (None, ""):
            raise QgsProcessingException(tr("OUTPUT_CEC needs the raster CEC."))
        extent = extent_value(self, parameters, context, soc.crs)
        return Settings(soc, cec, units[SOC], units[CEC], read_scenario(self, parameters, context), extent)

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        soc, scenario = settings.soc, settings.scenario.scenario
        inputs = [raster for raster in (soc, settings.cec, *settings.scenario.inputs) if raster is not None]
        path = self.output_path(parameters, OUTPUT, context)
        cec_path = self.output_path(parameters, OUTPUT_CEC, context)
        cec = settings.cec if cec_path else None
        grid = grid_of(soc, settings.extent, feedback)
        source = soc.source(feedback)
        unit = self._soc_unit(settings, SoilLayer("soc", source, settings.soc_unit), bool(cec), feedback)
        growth = settings.scenario.on(grid, unit, feedback)
        views = {"soc": View(source, grid), **growth.views}
        metadata = self.provenance(
            None,
            {raster.parameter: raster.describe() for raster in inputs},
            scenario=settings.scenario.metadata(),
            unit=unit.name if unit else inspect(source).unit or "not known",
        )
        band = Band(f"SOC {scenario.end_year}", band_unit(source, "soc", unit))
        outputs = {OUTPUT: Output(path, (band,), metadata=metadata)}
        cec_unit = None
        if cec is not None:
            cec_source = cec.source(feedback)
            cec_unit = unit_of(SoilLayer("cec", cec_source, settings.cec_unit)).unit
            views["cec"] = View(cec_source, grid)
            band = Band(f"CEC {scenario.end_year}", band_unit(cec_source, "cec", cec_unit))
            outputs[OUTPUT_CEC] = Output(cec_path, (band,), metadata=metadata)
        sums, largest = np.zeros(6), np.zeros(2)

        def compute(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
            before, impossible = possible(arrays["soc"], "soc", unit)
            capacity = None if cec is None else possible(arrays["cec"], "cec", cec_unit)[0]
            adjusted = growth.adjust(arrays, lambda values: values, before, cec=capacity, cec_unit=cec_unit)
            after = adjusted.soc
            valid = ~np.isnan(after)
            found = (
                np.count_nonzero(valid),
                np.sum(before[valid], dtype=np.float64),
                np.sum(after[valid], dtype=np.float64),
                0 if adjusted.organic is None else np.count_nonzero(adjusted.organic),
                np.count_nonzero(adjusted.limited),
                impossible,
            )
            tops = before[valid].max(initial=0.0), after[valid].max(initial=0.0)
            return {OUTPUT: after, OUTPUT_CEC: adjusted.cec}, (found, tops)

        def gather(extra: Any) -> None:
            sums[:] += extra[0]
            largest[:] = np.maximum(largest, extra[1])

        process(grid, views, outputs, compute, reduce=gather, feedback=feedback, required={"soc"})
        valid, before, after, organic, limited, impossible = sums
        self._report(feedback, unit, valid, organic, limited, impossible, largest)
        self.style(path, LayerStyle("soc", tr("SOC {}").format(scenario.end_year)), context)
        self.style(cec_path, LayerStyle("cec", tr("CEC {}").format(scenario.end_year)), context)
        result: dict[str, Any] = {OUTPUT: path, VALID_PIXELS: int(valid)}
        if cec_path:
            result[OUTPUT_CEC] = cec_path
        result[FACTOR] = scenario.factor if settings.scenario.rates is None else None
        result[MEAN_BEFORE] = before / valid if valid else None
        result[MEAN_AFTER] = after / valid if valid else None
        result[SHARE_ORGANIC] = organic / valid if valid and unit else None
        result[SHARE_LIMITED] = limited / valid if valid else None
        return result

    def _soc_unit(
        self, settings: Settings, layer: SoilLayer, needed: bool, feedback: QgsProcessingFeedback
    ) -> Unit | None:
        """The unit of SOC; None where it is not known and nothing needs it."""
        try:
            choice = unit_of(layer)
        except UnknownUnitError:
            if needed or settings.scenario.scenario.needs_unit:
                raise
            return None
        feedback.pushInfo(tr("SOC: {}, read as {} ({}).").format(layer.source.label, choice.unit.name, choice.reason))
        return choice.unit

    def _report(
        self,
        feedback: QgsProcessingFeedback,
        unit: Unit | None,
        valid: float,
        organic: float,
        limited: float,
        impossible: float,
        largest: np.ndarray,
    ) -> None:
        """Say in the log what happened to the pixels."""
        if impossible:
            feedback.pushWarning(tr("SOC: {:,.0f} pixels outside the possible range were masked.").format(impossible))
        if not valid:
            feedback.pushWarning(tr("No pixel has SOC: the result is empty."))
            return
        if limited:
            feedback.pushInfo(
                tr("{:,.0f} pixels ({:.2f} %) stopped at the ceiling or at {:g} % by mass.").format(
                    limited, 100 * limited / valid, SOC_MAX
                )
            )
        if unit is None:
            units = COVARIATES["soc"].units
            above = [one.name for one in units if largest[0] * one.factor <= SOC_MAX < largest[1] * one.factor]
            text = tr(
                "The unit of SOC is not known: organic soils were not counted and the limit of {:g} % by mass was not "
                "applied. Set SOC_UNIT to have both."
            ).format(SOC_MAX)
            if above:
                text += " " + tr("The largest value, {:.4g}, is above it if the unit is {}.").format(
                    largest[1], ", ".join(above)
                )
            feedback.pushWarning(text)
        else:
            feedback.pushInfo(
                tr("{:,.0f} pixels ({:.2f} %) are organic soils (more than {:g} % organic carbon).").format(
                    organic, 100 * organic / valid, ORGANIC_SOC
                )
            )


def band_unit(source: Source, covariate: str, unit: Unit | None) -> str:
    """What the band of a result states as its unit: what that of ``source`` states, unless it was read as another."""
    stated = inspect(source).unit or ""
    if unit is None or COVARIATES[covariate].find_unit(stated) == unit:
        return stated
    return unit.name


def possible(values: np.ndarray, covariate: str, unit: Unit | None) -> tuple[np.ndarray, int]:
    """``values`` in ``unit`` (None: not known) with what no soil can have masked, and how many pixels that were."""
    canonical = values if unit is None else convert(values, unit)
    limits = COVARIATES[covariate].physical
    if unit is None:
        limits = (limits[0], np.inf)
    masked, count = mask_impossible(canonical, limits)
    return (np.where(np.isnan(masked), np.float32(np.nan), values) if count else values), count
