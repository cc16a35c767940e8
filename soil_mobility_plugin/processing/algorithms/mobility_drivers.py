"""Explain mobility: what each soil property contributes to it, pixel by pixel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...soilmobility.language import Term, fill
from ...soilmobility.maps.drivers import CONTRIBUTIONS, DOMINANT, REFERENCES, explain, map_drivers
from ...soilmobility.model.drivers import Drivers
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.report.pages.common import describe_soil
from ...soilmobility.report.pages.drivers import DRIVERS, Explanation, Found, page
from ..algorithm import Run, SoilMobilityAlgorithm
from ..predictions import PREDICTION_RESULTS, prediction_numbers
from ..reports import origin, write_report
from ..soil import BACKGROUND, COMPRESSION, CONTENT, ELEMENT, GRID, MODEL, SOIL, SoilInputs, chosen_element, read_soil
from ..specs import Choice, Given, PageOutput, ParameterError, RasterOutput, Result
from ..styling import LayerStyle
from ..translation import tr

IMPORTANCE = {name: f"IMPORTANCE_{name.upper()}" for name in DRIVERS}


@dataclass
class Settings:
    """What the parameters say."""

    model: FractionationModel
    element: str
    soil: SoilInputs
    against: str


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
        *SOIL,
        *CONTENT,
        BACKGROUND,
        *GRID,
        MODEL,
        Choice(
            "AGAINST",
            "Reference soil",
            "The soil each pixel is compared with: that of the model's card, the same for every map, or the median of "
            "each input layer as a whole.",
            optional=True,
            advanced=True,
            options=REFERENCES,
            shown=REFERENCES,
            default=REFERENCES[0],
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

    def read(self, given: Given) -> Settings:
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
        return Settings(model, element, read_soil(given, (element,)), given["AGAINST"])

    def execute(self, settings: Settings, run: Run) -> dict[str, Any]:
        soil, paths = settings.soil, run.paths(CONTRIBUTIONS, DOMINANT)
        stack = soil.stack(settings.model, (settings.element,), run.feedback)
        explanation = explain(settings.model, settings.element, stack, settings.against)
        shown = describe_soil(explanation.reference)
        text = tr("Reference soil ({}): {}; F1 {:.1f} %.")
        run.feedback.pushInfo(fill(text, Term(settings.against), shown, explanation.base))
        metadata = self._metadata(settings, explanation, soil.provenance(stack))
        found, mobility = map_drivers(stack, explanation, paths, metadata, run.feedback)
        self._style(found, paths, run)
        result = {**paths, **prediction_numbers(mobility), "BASE_MOBILITY": explanation.base}
        for name, size in found.importance().items():
            result[IMPORTANCE[name]] = size
            if size is not None:
                text = tr("{}: mean size of the contribution {:.3f}.")
                run.feedback.pushInfo(fill(text, tr(DRIVERS[name].title), size))
        if run.wants("OUTPUT_HTML"):
            total = soil.describe_total(settings.element)
            report = page(found, origin(self), soil.rasters["ph"].name, soil.files().items(), total)
            result["OUTPUT_HTML"] = write_report(report, run.path("OUTPUT_HTML"))
        return result

    def _metadata(self, settings: Settings, explanation: Explanation, layers: Mapping[str, Any]) -> dict[str, str]:
        return self.provenance(
            settings.model,
            settings.soil.files(),
            element=settings.element,
            evidence=settings.model.element(settings.element)["flag"],
            **layers,
            total=settings.soil.describe_total(settings.element),
            reference_soil=explanation.describe(),
            base=f"{explanation.drivers.base!r} (logit F1 of the reference soil, {explanation.base:.2f} %)",
        )

    @staticmethod
    def _style(found: Found, paths: Mapping[str, str], run: Run) -> None:
        element = found.explanation.element
        group = fill(tr("Drivers of {}"), element)
        strongest = DRIVERS[found.explanation.drivers.features[found.strongest]]
        title = fill(tr("{}: contribution of {} (ln odds)"), element, tr(strongest.title))
        run.style(paths[CONTRIBUTIONS], LayerStyle("contribution", title, group, band=found.strongest + 1))
        present = tuple(np.flatnonzero(found.classes).tolist())
        dominant = LayerStyle("drivers", fill(tr("{}: dominant driver"), element), group, codes=present)
        run.style(paths.get(DOMINANT), dominant)
