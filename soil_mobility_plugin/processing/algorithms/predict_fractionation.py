"""Predict how one element is distributed over the four fractions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import QgsProcessingFeedback

from ...soilmobility.maps.stack import Counts, SoilStack
from ...soilmobility.model.applicability import Applicability
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.raster.geotiff import Band
from ...soilmobility.raster.walk import Output, process
from ...soilmobility.soil.covariates import aqua_regia_content
from ...soilmobility.soil.fractions import mobile_content
from ..algorithm import Run, SoilMobilityAlgorithm
from ..base import PREDICTION_RESULTS, SHARE_OUTSIDE, count_numbers, mobility_sums, report_counts
from ..soil import CONTENT, ELEMENT, GRID, MODEL, SOIL, SoilInputs, chosen_element, read_soil
from ..specs import Given, ParameterError, RasterOutput
from ..styling import LayerStyle
from ..translation import tr

OUTPUT, OUTPUT_MOBILE, OUTPUT_UNCERTAINTY = "OUTPUT", "OUTPUT_MOBILE", "OUTPUT_UNCERTAINTY"
OUTPUT_APPLICABILITY = "OUTPUT_APPLICABILITY"

FRACTION_BANDS = (Band("F1", "%"), Band("F2", "%"), Band("F3", "%"), Band("F4", "%"))


@dataclass
class Settings:
    """What the parameters say."""

    model: FractionationModel
    element: str
    soil: SoilInputs
    applicability: Applicability | None


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
        "content the mobile content (F1 x content, mg/kg) can be written as well; without one, the content of an "
        "ordinary soil is assumed, and the log says so.\n\n"
        "Two more results say how far to trust it. The uncertainty is the half-width of the 90 % interval of F1. The "
        "applicability (Meyer & Pebesma 2021) compares each soil with the soils in which the element was measured: the "
        "dissimilarity index, 0 for a soil like a measured one, and whether it is inside (1) or outside (0) the area "
        "of applicability. An element that was measured nowhere is outside everywhere.\n\n"
        "The log and the file's metadata say how much of the element's behaviour was measured and how much is theory."
    )

    SPEC = (
        ELEMENT,
        *SOIL,
        *CONTENT,
        *GRID,
        MODEL,
        RasterOutput(OUTPUT, "Fractions F1 to F4"),
        RasterOutput(OUTPUT_MOBILE, "Mobile content (mg/kg)", optional=True),
        RasterOutput(OUTPUT_UNCERTAINTY, "Uncertainty of F1 (half-width of the 90 % interval)", optional=True),
        RasterOutput(OUTPUT_APPLICABILITY, "Applicability (likeness to measured soils)", optional=True),
    )
    RESULTS = PREDICTION_RESULTS

    def read(self, given: Given) -> Settings:
        model = given["MODEL"]
        element = chosen_element(given, model)
        soil = read_soil(given, (element,))
        if OUTPUT_MOBILE in given and not soil.has_totals:
            raise ParameterError(
                "OUTPUT_MOBILE needs a total content: give TOTALS or TOTAL_VALUE, or leave OUTPUT_MOBILE empty."
            )
        if OUTPUT_UNCERTAINTY in given and not model.has_spread:
            raise ParameterError(
                "OUTPUT_UNCERTAINTY: the model “{model}” has no spread ensemble. Leave it empty.", model=model.name
            )
        applicability = Applicability(model, element) if OUTPUT_APPLICABILITY in given else None
        return Settings(model, element, soil, applicability)

    def execute(self, settings: Settings, run: Run) -> dict[str, Any]:
        model, element, soil, domain = settings.model, settings.element, settings.soil, settings.applicability
        card = model.element(element)
        feedback = run.feedback
        paths = run.paths(OUTPUT, OUTPUT_MOBILE, OUTPUT_UNCERTAINTY, OUTPUT_APPLICABILITY)
        stack = soil.stack(model, (element,), feedback)
        outputs = self._outputs(settings, stack, paths)
        counts, sums = Counts(), np.zeros(3)

        def compute(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
            block = stack.block(arrays)
            enrichment = block.enrichment(element, card["reference_mg_kg"], card["aqua_regia_share"])
            binned = model.bin(block.soil)
            fractions = model.fractions(element, binned, enrichment)
            results = {OUTPUT: fractions}
            if OUTPUT_MOBILE in outputs:
                content = aqua_regia_content(block.total(element), card["aqua_regia_share"], stack.totals.basis)
                results[OUTPUT_MOBILE] = mobile_content(fractions[:1], content)
            if OUTPUT_UNCERTAINTY in outputs:
                results[OUTPUT_UNCERTAINTY] = model.half_width(element, binned, enrichment)[np.newaxis]
            outside = 0
            if domain is not None:
                index = domain.index(block.soil)
                inside = domain.inside(index)
                outside = inside.size - int(np.count_nonzero(inside))
                results[OUTPUT_APPLICABILITY] = np.stack([index, inside.astype(np.float32)])
            spread = {name: block.spread(values) for name, values in results.items()}
            return spread, (block.counts, *mobility_sums(fractions[0]), outside)

        def gather(extra: Any) -> None:
            counts.add(extra[0])
            sums[:] += extra[1:]

        process(stack.grid, stack.views, outputs, compute, reduce=gather, feedback=feedback, required=stack.required)
        report_counts(counts, feedback)
        self._style(element, paths, run)
        result: dict[str, Any] = dict(paths)
        result.update(count_numbers(counts, *sums[:2]))
        if domain is not None and counts.valid:
            result[SHARE_OUTSIDE] = float(sums[2]) / counts.valid
            self._say_where(domain, result[SHARE_OUTSIDE], element, feedback)
        return result

    def _outputs(self, settings: Settings, stack: SoilStack, paths: Mapping[str, str]) -> dict[str, Output]:
        element, soil, domain = settings.element, settings.soil, settings.applicability
        metadata = self.provenance(
            settings.model,
            soil.files(),
            element=element,
            evidence=settings.model.element(element)["flag"],
            **soil.provenance(stack),
            total=soil.describe_total(element),
            basis="percent of the sum of fractions with an aqua-regia residual (BCR)",
        )
        bands = {
            OUTPUT: FRACTION_BANDS,
            OUTPUT_MOBILE: (Band(f"{element} mobile", "mg/kg"),),
            OUTPUT_UNCERTAINTY: (Band(f"{element} F1 half-width 90 %", "percentage points"),),
            OUTPUT_APPLICABILITY: (Band(f"{element} dissimilarity index"), Band(f"{element} inside")),
        }
        if domain is not None:
            metadata["SOIL_MOBILITY_APPLICABILITY_THRESHOLD"] = f"{domain.threshold:g}"
        return {name: Output(path, bands[name], metadata=metadata) for name, path in paths.items()}

    @staticmethod
    def _style(element: str, paths: Mapping[str, str], run: Run) -> None:
        group = tr("Fractionation of {}").format(element)
        for name, style, title, band in (
            (OUTPUT, "mobility", tr("{}: fractions, F1 shown (%)"), 1),
            (OUTPUT_MOBILE, "mobile_content", tr("{}: mobile content (mg/kg)"), 1),
            (OUTPUT_UNCERTAINTY, "uncertainty", tr("{}: uncertainty of F1 (± percentage points)"), 1),
            (OUTPUT_APPLICABILITY, "applicability", tr("{}: where the model applies"), 2),
        ):
            run.style(paths.get(name), LayerStyle(style, title.format(element), group, band=band))

    @staticmethod
    def _say_where(domain: Applicability, share: float, element: str, feedback: QgsProcessingFeedback) -> None:
        if not domain.measured:
            feedback.pushWarning(tr("{} was measured in none of the model's soils: theory alone.").format(element))
        feedback.pushInfo(
            tr("{:.1f} % of the pixels lie outside the area of applicability (dissimilarity index above {:g}).").format(
                100.0 * share, domain.threshold
            )
        )
