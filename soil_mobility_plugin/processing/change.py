"""The change of mobility and risk in a scenario as parameters: what follows SOC, steps, the composite index."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from ..soilmobility.language import Phrase
from ..soilmobility.maps.change import PROBABILITY, STEPS, UNCERTAINTY
from ..soilmobility.maps.stack import SoilStack
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.report.pages.change import Asked
from ..soilmobility.risk.composite import composite_weights
from ..soilmobility.soil.units import CovariateError
from .scenario import ScenarioInputs, read_scenario
from .soil import LIMITS, METHOD, SoilInputs, chosen_elements, need_posterior, read_soil
from .specs import Given, Number, ParameterError, Spec, YesNo
from .translation import tr

#: What a change takes besides the scenario.
CHANGE: tuple[Spec, ...] = (
    YesNo(
        "COUPLE_CEC",
        "CEC follows SOC",
        "The exchange sites come with the humus. No: CEC stays. The report shows both.",
        default=True,
    ),
    Number(
        "STEP",
        "Years between steps",
        "Of the stepped output and the report's animation.",
        advanced=True,
        unit="years",
        low=1,
        high=1000,
        whole=True,
        default=6,
    ),
    # the last method is the count of elements, which has no classes
    replace(METHOD, title="Composite index", options=METHOD.options[:-1], shown=METHOD.shown[:-1]),
    LIMITS,
)


@dataclass
class ChangeInputs:
    """What the parameters say."""

    model: FractionationModel
    soil: SoilInputs
    scenario: ScenarioInputs
    asked: Asked

    def files(self) -> dict[str, Phrase]:
        """Return what is read, by parameter."""
        return {**self.soil.files(), **self.scenario.files()}

    def metadata(self, stack: SoilStack) -> dict[str, Any]:
        """Return what the metadata of a result say besides model and files."""
        asked = self.asked
        return {
            **self.soil.about_elements(self.model, asked.elements, stack),
            "scenario": {**self.scenario.metadata(), "cec_follows_soc": asked.coupled},
            "composite": {"method": asked.method, "elements": list(asked.weights.elements)},
            "limits": asked.limits,
        }

    def facts(self, stack: SoilStack) -> list[tuple[str, str | Phrase]]:
        """Return inputs and parameters, (name, value) each, as the report closes with them."""
        return [
            *self.files().items(),
            *self.scenario.facts(),
            ("COUPLE_CEC", tr("Yes") if self.asked.coupled else tr("No")),
            ("METHOD", METHOD.called(self.asked.method)),
            ("MODEL", self.model.name),
            *stack.unit_facts(),
        ]


def read_change(given: Given) -> ChangeInputs:
    """Return what the parameters say (main thread)."""
    model = given["MODEL"]
    chosen = chosen_elements(given, model)
    soil = read_soil(given, chosen)
    # A core estimates the CEC that it is not given; trees leave it unknown, and there is nothing that could follow.
    known = "cec" in soil.rasters or model.has_posterior
    need_posterior(given, model, (PROBABILITY, UNCERTAINTY))
    method = given["METHOD"]
    try:
        weights = composite_weights(chosen, method)
    except CovariateError as error:
        raise ParameterError("ELEMENTS: {problem}", problem=error) from error
    scenario = read_scenario(given)
    asked = Asked(
        elements=chosen,
        weights=weights,
        method=method,
        limits=given["LIMITS"],
        scenario=scenario.scenario,
        by_rates="RATE_RASTER" in given,
        coupled=given["COUPLE_CEC"] and known,
        step=given["STEP"],
        steps=STEPS in given,
        report="OUTPUT_HTML" in given,
    )
    return ChangeInputs(model, soil, scenario, asked)
