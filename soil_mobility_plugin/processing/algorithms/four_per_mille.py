"""Soil organic carbon after years of growth, as the Four Per Mille Initiative asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...soilmobility.language import fill
from ...soilmobility.maps import scenario as maps
from ...soilmobility.maps.stack import SoilLayer
from ..algorithm import Run, SoilMobilityAlgorithm
from ..rasters import RasterInput, files_read
from ..scenario import SCENARIO, ScenarioInputs, read_scenario
from ..soil import CARBON_AND_CEC, COMPRESSION, extent, grid_of
from ..specs import Bounds, Given, ParameterError, RasterOutput, Result
from ..styling import LayerStyle
from ..translation import tr

OUTPUT, OUTPUT_CEC = "OUTPUT", "OUTPUT_CEC"


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
    ANSWER = "Mean SOC goes from {MEAN_SOC_BEFORE:.3g} to {MEAN_SOC_AFTER:.3g}, in the unit of the input."

    SPEC = (
        *CARBON_AND_CEC,
        *SCENARIO,
        extent("SOC"),
        COMPRESSION,
        RasterOutput(OUTPUT, "SOC of the end year"),
        RasterOutput(OUTPUT_CEC, "CEC of the end year", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Valid pixels"),
        Result("FACTOR", "Factor of growth where nothing limits it (not with RATE_RASTER)"),
        Result("MEAN_SOC_BEFORE", "Mean SOC in the start year, in the unit of the input"),
        Result("MEAN_SOC_AFTER", "Mean SOC in the end year, in the unit of the input"),
        Result("SHARE_ORGANIC", "Share of the area with organic soils (where the unit is known)"),
        Result("SHARE_LIMITED", "Share of the area that stopped at the ceiling or at 58 %"),
    )

    def ask(self, given: Given) -> None:
        # A model asks for what its next step takes if there is any.
        if OUTPUT_CEC in given and "CEC" not in given:
            raise ParameterError("OUTPUT_CEC needs the raster CEC.")

    def read(self, given: Given) -> tuple[Any, ...]:
        # CEC is read for its own result only.
        wanted = ("SOC", "CEC") if OUTPUT_CEC in given and "CEC" in given else ("SOC",)
        soil = {name.lower(): (given[name], given[f"{name}_UNIT"]) for name in wanted}
        return soil, read_scenario(given), given["EXTENT"]

    def execute(
        self, run: Run, soil: Mapping[str, tuple[RasterInput, str]], inputs: ScenarioInputs, part: Bounds | None
    ) -> dict[str, Any]:
        feedback = run.feedback
        grid = grid_of(soil["soc"][0], part, feedback)
        layers = {name: SoilLayer(name, raster.source(feedback), unit) for name, (raster, unit) in soil.items()}
        files = {**files_read(raster for raster, _ in soil.values()), **inputs.files()}
        metadata = self.provenance(None, files, scenario=inputs.metadata())
        names = {maps.SOC: OUTPUT, maps.CEC: OUTPUT_CEC}
        outputs = {name: (run.path(names[name]), metadata) for name in soil}
        found = maps.grow(layers["soc"], layers.get("cec"), inputs.growth(feedback), grid, outputs, feedback)
        year = inputs.scenario.end_year
        run.style(OUTPUT, LayerStyle("soc", fill(tr("SOC {}"), year)))
        run.style(OUTPUT_CEC, LayerStyle("cec", fill(tr("CEC {}"), year)))
        return {
            "VALID_PIXELS": found.pixels,
            "FACTOR": None if "RATE_RASTER" in inputs.rasters else inputs.scenario.factor,
            "MEAN_SOC_BEFORE": found.before,
            "MEAN_SOC_AFTER": found.after,
            "SHARE_ORGANIC": found.organic,
            "SHARE_LIMITED": found.limited,
        }
