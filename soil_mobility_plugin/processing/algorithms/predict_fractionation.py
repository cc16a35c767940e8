"""Predict how one element is distributed over the four fractions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...soilmobility.language import Term, fill
from ...soilmobility.maps.predict import (
    APPLICABILITY,
    FRACTIONS,
    MOBILE,
    PARTS_OF_F1,
    PROBABILITY,
    UNCERTAINTY,
    Asked,
    predict_fractionation,
)
from ...soilmobility.model.applicability import Applicability
from ..algorithm import Run, SoilMobilityAlgorithm
from ..predictions import PREDICTION_RESULTS, prediction_numbers
from ..soil import COMPRESSION, ELEMENT, LIMITS, PREDICTION, SoilInputs, chosen_element, need_posterior, read_soil
from ..specs import Given, ParameterError, RasterOutput
from ..styling import LayerStyle
from ..translation import tr

#: What the half-width of F1 is, by whether the model has a posterior.
UNCERTAINTY_KIND = {
    True: "half-width of the 90 % predictive interval of F1 of one more soil: parameters, source and scatter of soils",
    False: "half-width of the 90 % interval of F1 by the model's spread ensemble, calibrated on sources left out",
}


class PredictFractionation(SoilMobilityAlgorithm):
    """Fractions F1..F4 of one element, its mobile content, the uncertainty of F1 and where the model applies."""

    ID = "predictfractionation"
    TITLE = "Predict fractionation of an element"
    GROUP_ID, GROUP = "predict", "Predict"
    TAGS = ("fractionation", "sequential extraction", "BCR")
    HELP = (
        "Predicts, pixel by pixel, how a metal or metalloid is distributed over the four fractions of a sequential "
        "extraction: F1 exchangeable and acid-soluble (the mobile share), F2 reducible, F3 oxidisable, F4 residual. "
        "The four bands add up to 100 %. The basis is the sum of the steps with an aqua-regia residual (BCR).\n\n"
        "pH, organic carbon and clay are needed; CEC and the total content make the result better. Rasters may differ "
        "in CRS, extent and resolution: they are aligned to the pH layer, or to the reference grid. With a total "
        "content the mobile content (F1 x content in aqua regia, mg/kg) can be written as well; without one, the "
        "content of an ordinary soil is assumed, and the log says so.\n\n"
        "The parts of F1 are what a neutral salt exchanges, what is bound to carbonate, and what acetic acid takes of "
        "oxides and humus besides (acid-labile); they add up to F1.\n\n"
        "More results say how far to trust it. The uncertainty is the half-width of the 90 % predictive interval of F1 "
        "for one more soil: what the model's parameters, the source of the data and the scatter of soils leave open. "
        "The probability is that of F1 at or above each class limit. The applicability (Meyer & Pebesma "
        "2021) compares each soil with the soils in which the element was measured: the dissimilarity index, 0 for a "
        "soil like a measured one, and whether it is inside (1) or outside (0) the area of applicability. An "
        "element that was measured nowhere is outside everywhere.\n\n"
        "The log and the file's metadata say how much of the element's behaviour was measured and how much is theory."
    )
    ANSWER = (
        "Mean mobility (F1) {MEAN_MOBILITY:.1f} %; {SHARE_MEDIUM_OR_ABOVE:.1f} % of the area at medium risk or above."
    )

    SPEC = (
        ELEMENT,
        *PREDICTION,
        replace(LIMITS, name="PROBABILITY_LIMITS", title="Limits of the probability (% F1)", advanced=True),
        COMPRESSION,
        RasterOutput(FRACTIONS, "Fractions F1 to F4"),
        RasterOutput(MOBILE, "Mobile content (mg/kg)", optional=True),
        RasterOutput(UNCERTAINTY, "Uncertainty of F1 (half-width of the 90 % interval)", optional=True),
        RasterOutput(APPLICABILITY, "Applicability (likeness to measured soils)", optional=True),
        RasterOutput(PARTS_OF_F1, "Parts of F1 (exchangeable, carbonate-bound, acid-labile)", optional=True),
        RasterOutput(PROBABILITY, "Probability that F1 is at or above limits", optional=True),
    )
    RESULTS = PREDICTION_RESULTS

    def read(self, given: Given) -> tuple[Any, ...]:
        model = given["MODEL"]
        element = chosen_element(given, model)
        soil = read_soil(given, (element,))
        if MOBILE in given and not soil.has_totals:
            raise ParameterError(
                "OUTPUT_MOBILE needs a total content: give TOTALS or TOTAL_VALUE, or leave OUTPUT_MOBILE empty."
            )
        need_posterior(given, model, (PARTS_OF_F1, PROBABILITY))
        if UNCERTAINTY in given and not model.has_spread:
            raise ParameterError(
                "OUTPUT_UNCERTAINTY: the model “{model}” has no spread ensemble. Leave it empty.", model=model.name
            )
        domain = Applicability(model, element) if APPLICABILITY in given else None
        return Asked(model, element, domain, given["PROBABILITY_LIMITS"]), soil

    def execute(self, run: Run, asked: Asked, soil: SoilInputs) -> dict[str, Any]:
        stack = soil.stack(asked.model, (asked.element,), run.feedback)
        metadata = self.provenance(
            asked.model,
            soil.files(),
            **soil.about_element(asked.model, asked.element, stack),
            uncertainty=UNCERTAINTY_KIND[asked.model.has_posterior],
            basis=Term("percent of the sum of fractions with an aqua-regia residual (BCR)"),
        )
        found = predict_fractionation(stack, asked, run.rasters(), metadata, run.feedback)
        self._style(asked.element, run)
        return prediction_numbers(run, found, asked.limits)

    @staticmethod
    def _style(element: str, run: Run) -> None:
        group = fill(tr("Fractionation of {}"), element)
        for name, style, title, band in (
            (FRACTIONS, "mobility", tr("{}: fractions, F1 shown (%)"), 1),
            (MOBILE, "mobile_content", tr("{}: mobile content (mg/kg)"), 1),
            (UNCERTAINTY, "uncertainty", tr("{}: uncertainty of F1 (± percentage points)"), 1),
            (APPLICABILITY, "applicability", tr("{}: where the model applies"), 2),
            (PARTS_OF_F1, "mobility", tr("{}: parts of F1, exchangeable shown (%)"), 1),
            (PROBABILITY, "probability", tr("{}: probability of medium or above"), 2),
        ):
            run.style(name, LayerStyle(style, fill(title, element), group, band=band))
