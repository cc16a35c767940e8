"""Show the card of a model as a page that a person can read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.report.pages.model import by_flag, page
from ..algorithm import Run, SoilMobilityAlgorithm
from ..soil import MODEL
from ..specs import Given, PageOutput, Result

COUNTS = {
    "ELEMENTS_MEASURED": "Elements measured",
    "ELEMENTS_PARTLY": "Elements partly measured",
    "ELEMENTS_PRIOR_ONLY": "Elements that rest on theory alone",
}


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
        "MODEL is the folder of a bundle, for example one trained on your own samples; by default that of the options, "
        "else the first bundled one."
    )

    SPEC = (
        replace(MODEL, advanced=False),
        PageOutput("OUTPUT_HTML", "Page", "One file, for the screen and for paper (print it to PDF)."),
    )
    ANSWER = (
        "Of the model's elements {ELEMENTS_MEASURED} are measured and {ELEMENTS_PARTLY} partly; {ELEMENTS_PRIOR_ONLY} "
        "rest on theory alone."
    )
    RESULTS = tuple(Result(name, title) for name, title in COUNTS.items())

    def read(self, given: Given) -> tuple[Any, ...]:
        return (given["MODEL"],)

    def execute(self, run: Run, model: FractionationModel) -> dict[str, Any]:
        run.report(lambda origin: page(model, origin))
        return dict(zip(COUNTS, (len(flag.elements) for flag in by_flag(model).values())))
