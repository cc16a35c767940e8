"""Predict the mobility of many elements at once."""

from __future__ import annotations

from typing import Any

from ...soilmobility.maps.predict import predict_mobility
from ...soilmobility.model.fractionation import FractionationModel
from ..algorithm import Run, SoilMobilityAlgorithm
from ..predictions import PREDICTION_RESULTS, prediction_numbers
from ..soil import COMPRESSION, ELEMENTS, LIMITS, PREDICTION, SoilInputs, chosen_elements, read_soil
from ..specs import Given, RasterOutput
from ..styling import LayerStyle, of_elements
from ..translation import tr


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
        "nodata.\n\n"
        "The log tells, for each element, how much of the land lies outside the area of applicability: soils unlike "
        "those in which the element was measured."
    )
    ANSWER = (
        "Mean mobility (F1) of all elements {MEAN_MOBILITY:.1f} %; {SHARE_MEDIUM_OR_ABOVE:.1f} % at "
        "medium risk or above."
    )

    SPEC = (
        ELEMENTS,
        *PREDICTION,
        COMPRESSION,
        RasterOutput("OUTPUT", "Mobility (F1, %)"),
    )
    RESULTS = PREDICTION_RESULTS

    def read(self, given: Given) -> tuple[Any, ...]:
        chosen = chosen_elements(given, given["MODEL"])
        return given["MODEL"], chosen, read_soil(given, chosen), LIMITS.value_of_nothing()

    def execute(
        self, run: Run, model: FractionationModel, chosen: tuple[str, ...], soil: SoilInputs, limits: tuple[float, ...]
    ) -> dict[str, Any]:
        stack = soil.stack(model, chosen, run.feedback)
        metadata = self.provenance(model, soil.files(), **soil.about_elements(model, chosen, stack))
        found = predict_mobility(stack, model, chosen, (run.path("OUTPUT"), metadata), run.feedback, limits)
        run.style("OUTPUT", of_elements(LayerStyle("mobility", tr("Mobility of {} (F1, %)")), chosen))
        return prediction_numbers(run, found, limits)
