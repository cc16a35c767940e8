"""Show the card of a model as a page that a person can read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from ...soilmobility.model.fractionation import FLAGS, FractionationModel
from ...soilmobility.report.pages.model import by_flag, page
from ..base import OUTPUT_HTML, SoilMobilityAlgorithm
from ..parameters import load_model, model_parameter, with_help
from ..reports import html_path, origin, write_report
from ..translation import tr

ELEMENTS_MEASURED, ELEMENTS_PARTLY, ELEMENTS_PRIOR = "ELEMENTS_MEASURED", "ELEMENTS_PARTLY", "ELEMENTS_PRIOR_ONLY"


class DescribeModel(SoilMobilityAlgorithm):
    """The card of a model bundle as an HTML page."""

    ID = "describemodel"
    TITLE = "Describe model"
    GROUP_ID, GROUP = "models", "Models"
    TAGS = ("card", "validation", "response curves", "sources")
    HELP = (
        "Writes the card of a model as a page: which elements were measured and which rest on theory alone, how far "
        "predictions for unseen sources are off, how each element responds to pH and organic carbon, what the model "
        "cannot do, and the sources with their licences. Read it before a decision rests on a map.\n\n"
        "MODEL is the folder of a bundle, for example one trained on your own samples; by default the bundled model."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(model_parameter())
        page = QgsProcessingParameterFileDestination(OUTPUT_HTML, tr("Page"), tr("HTML files (*.html)"))
        self.addParameter(with_help(page, tr("One file, for the screen and for paper (print it to PDF).")))
        self.add_numbers(
            (ELEMENTS_MEASURED, tr("Elements measured")),
            (ELEMENTS_PARTLY, tr("Elements partly measured")),
            (ELEMENTS_PRIOR, tr("Elements that rest on theory alone")),
        )

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> FractionationModel:
        return load_model(self, parameters, context)

    def execute(
        self,
        settings: FractionationModel,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        flags = by_flag(settings)
        counts = {
            name: len(flags[flag]) for name, flag in zip((ELEMENTS_MEASURED, ELEMENTS_PARTLY, ELEMENTS_PRIOR), FLAGS)
        }
        return {OUTPUT_HTML: write_report(page(settings, origin(self)), html_path(self, parameters, context)), **counts}
