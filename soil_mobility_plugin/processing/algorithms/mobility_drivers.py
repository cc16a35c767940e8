"""Explain mobility: what each soil property contributes to it, pixel by pixel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ...soilmobility.language import Term, fill
from ...soilmobility.maps.drivers import CONTRIBUTIONS, DOMINANT, REFERENCES, explain, map_drivers
from ...soilmobility.model.drivers import Drivers
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.report.pages.common import describe_soil
from ...soilmobility.report.pages.drivers import DRIVERS, Found, page
from ..algorithm import Run, SoilMobilityAlgorithm
from ..predictions import PREDICTION_RESULTS, prediction_numbers
from ..soil import COMPRESSION, ELEMENT, LIMITS, PREDICTION, SoilInputs, chosen_element, read_soil
from ..specs import Choice, Given, PageOutput, ParameterError, RasterOutput, Result
from ..styling import LayerStyle
from ..translation import tr

IMPORTANCE = {name: f"IMPORTANCE_{name.upper()}" for name in DRIVERS}


class MobilityDrivers(SoilMobilityAlgorithm):
    """Contribution of each driver to logit F1, the dominant driver, and a report."""

    ID = "mobilitydrivers"
    TITLE = "Drivers of mobility"
    GROUP_ID, GROUP = "explain", "Explain"
    TAGS = ("Shapley", "attribution", "explain", "importance", "drivers")
    HELP = (
        "Says why mobility is what it is: how much pH, organic carbon, clay, CEC and total content each raise or lower "
        "it, pixel by pixel, compared with one reference soil. The contributions are Shapley values, the fair shares "
        "of the difference: they are exact, not estimated, and add up.\n\n"
        "Unit: natural logarithm of the odds of F1, F1 / (100 % - F1). A contribution of +0.69 doubles the odds, -0.69 "
        "halves them; 0 changes nothing. Reference soil plus all contributions is the prediction.\n\n"
        "The dominant driver is the one with the largest contribution, with its direction. The report shows the global "
        "importance of the drivers and how mobility responds to each. An input that is not given (CEC, total content) "
        "is unknown in the reference soil as well and contributes nothing."
    )
    ANSWER = "Mean mobility (F1) {MEAN_MOBILITY:.1f} %, in the reference soil {BASE_MOBILITY:.1f} %."

    SPEC = (
        ELEMENT,
        *PREDICTION,
        Choice(
            "AGAINST",
            "Reference soil",
            "The soil each pixel is compared with: that of the model's card, the same for every map, or the median of "
            "each input layer as a whole.",
            optional=True,
            advanced=True,
            options=tuple(REFERENCES),
            shown=tuple(REFERENCES.values()),
            default=next(iter(REFERENCES)),
        ),
        COMPRESSION,
        RasterOutput(CONTRIBUTIONS, "Contributions of the drivers"),
        RasterOutput(DOMINANT, "Dominant driver", optional=True, made=True),
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        *PREDICTION_RESULTS,
        Result("BASE_MOBILITY", "Mobility of the reference soil (F1, %)"),
        *(
            Result(IMPORTANCE[name], "Mean size of the contribution of {0}", of=(driver.title,))
            for name, driver in DRIVERS.items()
        ),
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        model = given["MODEL"]
        element = chosen_element(given, model)
        unknown = [name for name in model.soil_features if name not in DRIVERS]
        if unknown:
            raise ParameterError(
                "The model “{model}” has drivers this version does not know: {names}.",
                model=model.name,
                names=", ".join(unknown),
            )
        # made here, so that a model that cannot be explained is refused before the run
        Drivers(model, element, model.card["reference_soil"])
        return model, element, read_soil(given, (element,)), given["AGAINST"], LIMITS.value_of_nothing()

    def execute(
        self, run: Run, model: FractionationModel, element: str, soil: SoilInputs, against: str, limits: Sequence[float]
    ) -> dict[str, Any]:
        stack = soil.stack(model, (element,), run.feedback)
        explanation = explain(model, element, stack, against)
        shown = describe_soil(explanation.reference)
        text = tr("Reference soil ({}): {}; F1 {:.1f} %.")
        run.feedback.pushInfo(fill(text, Term(explanation.against), shown, explanation.base))
        metadata = self.provenance(
            model,
            soil.files(),
            **soil.about_element(model, element, stack),
            reference_soil=explanation.describe(),
            base=f"{explanation.drivers.base!r} (logit F1 of the reference soil, {explanation.base:.2f} %)",
        )
        found, mobility = map_drivers(stack, explanation, run.rasters(), metadata, run.feedback, limits)
        self._style(found, run)
        result = {**prediction_numbers(run, mobility, limits), "BASE_MOBILITY": explanation.base}
        for name, size in found.importance().items():
            result[IMPORTANCE[name]] = size
            if size is not None:
                text = tr("{}: mean size of the contribution {:.3f}.")
                run.feedback.pushInfo(fill(text, tr(DRIVERS[name].title), size))
        inputs, total = soil.files().items(), soil.describe_total(element)
        run.report(lambda origin: page(found, origin, inputs, total))
        return result

    @staticmethod
    def _style(found: Found, run: Run) -> None:
        element = found.explanation.element
        group = fill(tr("Drivers of {}"), element)
        strongest = DRIVERS[found.explanation.drivers.features[found.strongest]]
        title = fill(tr("{}: contribution of {} (ln odds)"), element, tr(strongest.title))
        run.style(CONTRIBUTIONS, LayerStyle("contribution", title, group, band=found.strongest + 1))
        present = tuple(np.flatnonzero(found.classes).tolist())
        dominant = LayerStyle("drivers", fill(tr("{}: dominant driver"), element), group, codes=present)
        run.style(DOMINANT, dominant)
