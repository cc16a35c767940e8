"""Explain mobility: what each soil property contributes to it, pixel by pixel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterDestination,
)

from ...soilmobility.language import fill
from ...soilmobility.maps import drivers
from ...soilmobility.maps.drivers import REFERENCES, TRAINING_MEAN
from ...soilmobility.model.drivers import Drivers
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.report.pages.drivers import DRIVERS, Explanation, Found, describe_soil, page
from ..base import OUTPUT_HTML, SoilMobilityAlgorithm, count_outputs, mobility_numbers, report_counts
from ..parameters import (
    SoilInputs,
    as_advanced,
    choice_value,
    element_parameter,
    element_value,
    load_model,
    read_soil,
    soil_parameters,
    with_help,
    with_unit_names,
)
from ..reports import html_parameter, html_path, origin, write_report
from ..styling import LayerStyle
from ..translation import tr

OUTPUT, OUTPUT_DOMINANT = "OUTPUT", "OUTPUT_DOMINANT"
AGAINST = "AGAINST"
BASE_MOBILITY, IMPORTANCE = "BASE_MOBILITY", "IMPORTANCE_{}"


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

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(element_parameter())
        for parameter in soil_parameters():
            self.addParameter(parameter)
        against = QgsProcessingParameterEnum(
            AGAINST,
            tr("Reference soil"),
            options=list(REFERENCES),
            defaultValue=TRAINING_MEAN,
            optional=True,
            usesStaticStrings=True,
        )
        text = tr(
            "The soil each pixel is compared with: that of the model's card, the same for every map, or the median of "
            "each input layer as a whole."
        )
        self.addParameter(as_advanced(with_help(against, text)))
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Contributions of the drivers")))
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                OUTPUT_DOMINANT, tr("Dominant driver"), optional=True, createByDefault=True
            )
        )
        self.addParameter(html_parameter())
        self.add_numbers(
            *count_outputs(),
            (BASE_MOBILITY, tr("Mobility of the reference soil (F1, %)")),
            *(
                (IMPORTANCE.format(name.upper()), tr("Mean size of the contribution of {}").format(tr(driver.title)))
                for name, driver in DRIVERS.items()
            ),
        )

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        return with_unit_names(parameters)

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        model = load_model(self, parameters, context)
        element = element_value(parameters, model)
        against = choice_value(parameters, AGAINST, REFERENCES)
        unknown = [name for name in model.soil_features if name not in DRIVERS]
        if unknown:
            raise QgsProcessingException(
                tr("The model “{}” has drivers this version does not know: {}.").format(model.name, ", ".join(unknown))
            )
        # compiled here, so that a model that has no tables is refused before the run
        Drivers(model, element, model.card["reference_soil"])
        return Settings(model, element, read_soil(self, parameters, context, (element,)), against)

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        soil = settings.soil
        stack = soil.stack(settings.model, (settings.element,), feedback)
        explanation = drivers.explain(settings.model, settings.element, stack, settings.against)
        text = fill(tr("Reference soil ({}): {}; F1 {:.1f} %."), settings.against, describe_soil(explanation.reference),
                    explanation.base)  # fmt: skip
        feedback.pushInfo(text)
        paths = {
            drivers.CONTRIBUTIONS: self.output_path(parameters, OUTPUT, context),
            drivers.DOMINANT: self.output_path(parameters, OUTPUT_DOMINANT, context),
        }
        metadata = self._metadata(settings, explanation, soil.provenance(stack))
        found, mobility = drivers.map_drivers(stack, explanation, paths, metadata, feedback)
        report_counts(mobility.counts, feedback)
        self._style(found, paths, context)
        names = {drivers.CONTRIBUTIONS: OUTPUT, drivers.DOMINANT: OUTPUT_DOMINANT}
        result: dict[str, Any] = {names[name]: path for name, path in paths.items() if path}
        result.update(mobility_numbers(mobility))
        result[BASE_MOBILITY] = explanation.base
        for name, size in found.importance().items():
            result[IMPORTANCE.format(name.upper())] = size
            if size is not None:
                text = tr("{}: mean size of the contribution {:.3f}.")
                feedback.pushInfo(fill(text, tr(DRIVERS[name].title), size))
        report_path = html_path(self, parameters, context)
        if report_path is not None:
            total = soil.describe_total(settings.element)
            report = page(found, origin(self), soil.rasters["ph"].name, soil.files().items(), total)
            result[OUTPUT_HTML] = write_report(report, report_path)
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

    def _style(self, found: Found, paths: Mapping[str, str | None], context: QgsProcessingContext) -> None:
        element = found.explanation.element
        group = tr("Drivers of {}").format(element)
        strongest = DRIVERS[found.explanation.drivers.features[found.strongest]]
        title = tr("{}: contribution of {} (ln odds)").format(element, tr(strongest.title))
        contribution = LayerStyle("contribution", title, group, band=found.strongest + 1)
        self.style(paths[drivers.CONTRIBUTIONS], contribution, context)
        present = tuple(np.flatnonzero(found.classes).tolist())
        dominant = LayerStyle("drivers", tr("{}: dominant driver").format(element), group, codes=present)
        self.style(paths[drivers.DOMINANT], dominant, context)
