"""Predict the mobility of many elements at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterRasterDestination

from ...soilmobility.maps.predict import predict_mobility
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.soil import elements
from ..base import SoilMobilityAlgorithm, count_outputs, mobility_numbers, report_counts
from ..parameters import (
    SoilInputs,
    elements_parameter,
    elements_value,
    load_model,
    read_soil,
    soil_parameters,
    with_unit_names,
)
from ..styling import LayerStyle
from ..translation import tr

OUTPUT = "OUTPUT"


@dataclass
class Settings:
    """What the parameters say."""

    model: FractionationModel
    elements: tuple[str, ...]
    soil: SoilInputs


class PredictMobility(SoilMobilityAlgorithm):
    """Mobility (F1, %) of several elements, a band each."""

    ID = "predictmobility"
    TITLE = "Predict mobility of several elements"
    GROUP_ID, GROUP = "predict", "Predict"
    TAGS = ("mobility", "exchangeable", "BCR")
    HELP = (
        "Predicts the mobility of several elements in one pass: the share of the content that is exchangeable or "
        "acid-soluble (F1 of a sequential extraction, %), one band per element, named by its symbol.\n\n"
        "Inputs are the same as for the fractionation of one element. Elements without a band in TOTALS are predicted "
        "at the content of an ordinary soil; the log says which. Where an element's content is unknown, its band is "
        "nodata."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(elements_parameter(elements.SYMBOLS))
        for parameter in soil_parameters():
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Mobility (F1, %)")))
        self.add_numbers(*count_outputs())

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        return with_unit_names(parameters)

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        model = load_model(self, parameters, context)
        chosen = elements_value(parameters, model)
        return Settings(model, chosen, read_soil(self, parameters, context, chosen))

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, chosen, soil = settings.model, settings.elements, settings.soil
        path = self.output_path(parameters, OUTPUT, context)
        stack = soil.stack(model, chosen, feedback)
        metadata = self.provenance(
            model,
            soil.files(),
            elements=list(chosen),
            evidence={symbol: model.element(symbol)["flag"] for symbol in chosen},
            **soil.provenance(stack),
            totals={symbol: soil.describe_total(symbol) for symbol in chosen},
            basis="F1 in percent of the sum of fractions with an aqua-regia residual (BCR)",
        )
        found = predict_mobility(stack, model, chosen, path, metadata, feedback)
        report_counts(found.counts, feedback)
        name = tr("Mobility of {} (F1, %)").format(", ".join(chosen) if len(chosen) <= 5 else tr("several elements"))
        self.style(path, LayerStyle("mobility", name), context)
        return {OUTPUT: path, **mobility_numbers(found)}
