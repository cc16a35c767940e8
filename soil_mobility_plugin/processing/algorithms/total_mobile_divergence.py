"""Compare where the total content of an element is high with where its mobile content is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterRasterDestination,
)

from ...soilmobility.raster.geotiff import Band, Output
from ...soilmobility.raster.view import View
from ...soilmobility.raster.ranks import FineHistogram, Spearman, coarse_counts
from ...soilmobility.raster.walk import process, scan
from ...soilmobility.raster.zonal import pixel_areas
from ...soilmobility.report import html
from ...soilmobility.report.bivariate import bivariate_legend
from ...soilmobility.risk.classes import NO_CLASS
from ...soilmobility.soil.covariates import TOTAL_RANGE, mask_impossible
from ...soilmobility.soil.fractions import mobile_content
from ..base import OUTPUT_HTML, VALID_PIXELS, SoilMobilityAlgorithm
from ..parameters import (
    band_parameter,
    extent_parameter,
    extent_value,
    grid_of,
    optional_raster,
    raster_input,
    raster_parameter,
)
from ..rasters import RasterInput
from ..reports import close_report, html_parameter, html_path, new_report, raster_map, write_report
from ..styling import LayerStyle, load_style
from ..translation import tr

TOTAL, TOTAL_BAND, MOBILITY, MOBILITY_BAND = "TOTAL", "TOTAL_BAND", "MOBILITY", "MOBILITY_BAND"
OUTPUT, OUTPUT_DIFFERENCE = "OUTPUT", "OUTPUT_DIFFERENCE"
SPEARMAN, SHARE_SAME, SHARE_HIDDEN, SHARE_BOUND = "SPEARMAN", "SHARE_SAME_CLASS", "SHARE_HIDDEN", "SHARE_BOUND"

#: Upper limits of the ranks (%) of the low and the medium class: thirds of the pixels.
TERCILES = (100.0 / 3.0, 200.0 / 3.0)


@dataclass
class Settings:
    """What the parameters say."""

    total: RasterInput
    mobility: RasterInput
    extent: tuple[float, float, float, float] | None


@dataclass
class Findings:
    """What the run found: shares of the area by class code (0..1), and Spearman's correlation."""

    valid: int
    shares: dict[int, float | None]
    spearman: float

    def share(self, codes: tuple[int, ...]) -> float | None:
        """Share of the area (0..1) in some classes; None without valid pixels."""
        return sum(self.shares[code] for code in codes) if self.valid else None


class TotalMobileDivergence(SoilMobilityAlgorithm):
    """Ranks of total and of mobile content, compared pixel by pixel."""

    ID = "totalmobiledivergence"
    TITLE = "Divergence of total and mobile content"
    GROUP_ID, GROUP = "risk", "Risk"
    TAGS = ("rank", "bivariate", "Spearman", "divergence", "mobile content")
    HELP = (
        "Shows where the maps of total and of mobile content of one element tell different stories. Mobile content is "
        "total content times mobility. Both are ranked over all pixels that have both.\n\n"
        "Classes: low, medium and high third of each, nine combinations. “low total, high mobile content” is a risk "
        "that a limit value for total content does not see; “high total, low mobile content” is the contrary. The rank "
        "difference is the rank (0 to 100) of the mobile content minus that of the total. Ranks come from two passes "
        "with a fine histogram, so that rasters of any size can be compared.\n\n"
        "The result is on the grid of the mobility raster."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            raster_parameter(TOTAL, tr("Total content (mg/kg)"), tr("Total content of one element, on any basis."))
        )
        self.addParameter(band_parameter(TOTAL_BAND, tr("Band of the total content"), TOTAL, advanced=False))
        self.addParameter(
            raster_parameter(MOBILITY, tr("Mobility (F1, %)"), tr("Mobility or fractionation of the same element."))
        )
        self.addParameter(band_parameter(MOBILITY_BAND, tr("Band of the mobility"), MOBILITY, advanced=False))
        self.addParameter(extent_parameter())
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Total and mobile content, classes")))
        self.addParameter(optional_raster(OUTPUT_DIFFERENCE, tr("Rank difference")))
        self.addParameter(html_parameter())
        self.add_numbers(
            (VALID_PIXELS, tr("Valid pixels")),
            (SPEARMAN, tr("Spearman's rank correlation of total and mobile content")),
            (SHARE_SAME, tr("Share of the area in the same third of both")),
            (SHARE_HIDDEN, tr("Share of the area with low total but high mobile content")),
            (SHARE_BOUND, tr("Share of the area with high total but low mobile content")),
        )

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        total = raster_input(self, parameters, TOTAL, context, band_name=TOTAL_BAND)
        mobility = raster_input(self, parameters, MOBILITY, context, band_name=MOBILITY_BAND)
        return Settings(total, mobility, extent_value(self, parameters, context, mobility.crs))

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        paths = {name: self.output_path(parameters, name, context) for name in (OUTPUT, OUTPUT_DIFFERENCE)}
        report_path = html_path(self, parameters, context)
        grid = grid_of(settings.mobility, settings.extent, feedback)
        views = {
            TOTAL: View(settings.total.source(feedback), grid),
            MOBILITY: View(settings.mobility.source(feedback), grid),
        }
        for view in views.values():
            feedback.pushInfo(view.describe())
        steps = QgsProcessingMultiStepFeedback(3, feedback)
        ranks = (FineHistogram(), FineHistogram())

        def coarse(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[tuple[np.ndarray, ...], int]:
            total, mobile, valid, impossible = contents(arrays)
            return (coarse_counts(total[valid]), coarse_counts(mobile[valid])), impossible

        masked = 0

        def gather_coarse(extra: Any) -> None:
            nonlocal masked
            for histogram, counts in zip(ranks, extra[0]):
                histogram.merge_coarse(counts)
            masked += extra[1]

        def fine(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[np.ndarray, ...]:
            total, mobile, valid, _ = contents(arrays)
            return ranks[0].bins(total[valid]), ranks[1].bins(mobile[valid])

        def gather_fine(extra: Any) -> None:
            for histogram, bins in zip(ranks, extra):
                histogram.merge_fine(bins)

        steps.setCurrentStep(0)
        scan(grid, views, coarse, gather_coarse, feedback=steps)
        if masked:
            feedback.pushWarning(tr("{:,} pixels with an impossible content or mobility were masked.").format(masked))
        for histogram in ranks:
            histogram.divide()
        steps.setCurrentStep(1)
        scan(grid, views, fine, gather_fine, feedback=steps)
        steps.setCurrentStep(2)
        findings = self._write(paths, settings, grid, views, ranks, steps)
        if not findings.valid:
            feedback.pushWarning(tr("No pixel has both total content and mobility: the result is empty."))
        else:
            feedback.pushInfo(
                tr("Spearman's correlation {:.3f}; same third of both: {:.1f} % of the area.").format(
                    findings.spearman, 100 * findings.share((11, 22, 33))
                )
            )
        self.style(paths[OUTPUT], LayerStyle("divergence_classes", tr("Total and mobile content, classes")), context)
        self.style(
            paths[OUTPUT_DIFFERENCE],
            LayerStyle("rank_difference", tr("Rank of mobile minus rank of total content")),
            context,
        )
        result: dict[str, Any] = {name: path for name, path in paths.items() if path}
        result[VALID_PIXELS] = findings.valid
        result[SPEARMAN] = findings.spearman if np.isfinite(findings.spearman) else None
        result[SHARE_SAME] = findings.share((11, 22, 33))
        result[SHARE_HIDDEN] = findings.share((13,))
        result[SHARE_BOUND] = findings.share((31,))
        if report_path:
            result[OUTPUT_HTML] = self._report(report_path, settings, paths, findings, feedback)
        return result

    def _write(
        self,
        paths: Mapping[str, str | None],
        settings: Settings,
        grid: Any,
        views: Mapping[str, View],
        ranks: tuple[FineHistogram, FineHistogram],
        feedback: QgsProcessingFeedback,
    ) -> Findings:
        """The third pass: ranks to classes and differences."""
        metadata = self.provenance(
            None,
            {TOTAL: settings.total.describe(), MOBILITY: settings.mobility.describe()},
            classes="tens: third of the total content, units: third of the mobile content; 1 low, 2 medium, 3 high",
            mobile_content="total content times mobility, on the basis of the total content",
        )
        outputs = {OUTPUT: Output(paths[OUTPUT], (Band("total and mobile content"),), "Byte", metadata)}
        if paths[OUTPUT_DIFFERENCE]:
            band = Band("rank of mobile minus rank of total content", "percentage points")
            outputs[OUTPUT_DIFFERENCE] = Output(paths[OUTPUT_DIFFERENCE], (band,), metadata=metadata)
        spearman = Spearman()
        areas, sums, valid_pixels = pixel_areas(grid), np.zeros(34), 0

        def compute(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
            total, mobile, valid, _ = contents(arrays)
            first, second = ranks[0].percentiles(total[valid]), ranks[1].percentiles(mobile[valid])
            codes = np.full(valid.shape, NO_CLASS, dtype=np.uint8)
            codes[valid] = 10 * third(first) + third(second)
            difference = np.full(valid.shape, np.nan, dtype=np.float32)
            difference[valid] = second - first
            weights = np.broadcast_to(areas.read(window), valid.shape)[valid]
            area = np.bincount(codes[valid], weights, minlength=34)
            return {OUTPUT: codes, OUTPUT_DIFFERENCE: difference}, (Spearman.sums(first, second), area, first.size)

        def gather(extra: Any) -> None:
            nonlocal valid_pixels
            spearman.combine(extra[0])
            sums[:] += extra[1]
            valid_pixels += extra[2]

        process(grid, views, outputs, compute, reduce=gather, feedback=feedback)
        whole = float(sums.sum())
        shares = {10 * t + m: float(sums[10 * t + m]) / whole if whole else None for t in (1, 2, 3) for m in (1, 2, 3)}
        return Findings(valid_pixels, shares, spearman.correlation)

    def _report(
        self,
        path: str,
        settings: Settings,
        paths: Mapping[str, str | None],
        findings: Findings,
        feedback: QgsProcessingFeedback,
    ) -> str:
        percent = {code: None if share is None else 100 * share for code, share in findings.shares.items()}
        style = load_style("divergence_classes")
        report = new_report(self, subtitle=f"{settings.total.name} / {settings.mobility.name}")
        same = findings.share((11, 22, 33))
        report.section(
            "",
            html.key_figures(
                [
                    (tr("Spearman's rank correlation"), html.number(findings.spearman, 2)),
                    (tr("Same third of both"), f"{html.number(None if same is None else 100 * same)} %"),
                    (tr("Low total, high mobile"), f"{html.number(percent[13])} %", tr("not seen by a total limit")),
                    (tr("High total, low mobile"), f"{html.number(percent[31])} %", tr("overstated by a total limit")),
                ]
            ),
        )
        legend = bivariate_legend(
            {(code // 10, code % 10): colour for code, _, colour in style["classes"]},
            {(code // 10, code % 10): share for code, share in percent.items()},
            title=tr("Legend: total content across, mobile content up; share of the area"),
            across=tr("total content"),
            up=tr("mobile content"),
            levels=(tr("low"), tr("medium"), tr("high")),
        )
        report.section(
            tr("Where total and mobile content diverge"),
            raster_map(
                paths[OUTPUT],
                LayerStyle("divergence_classes", ""),
                title=tr("Classes of total and mobile content"),
                caption=tr("Thirds of the pixels by total and by mobile content."),
                feedback=feedback,
            ),
            html.figure(legend, tr("Colours of the map, and the share of the area in each class.")),
        )
        if paths[OUTPUT_DIFFERENCE]:
            report.section(
                tr("Rank difference"),
                raster_map(
                    paths[OUTPUT_DIFFERENCE],
                    LayerStyle("rank_difference", ""),
                    title=tr("Rank of mobile content minus rank of total content"),
                    caption=tr(
                        "Percentage points. Orange: the mobile content ranks higher than the total; purple: lower."
                    ),
                    feedback=feedback,
                ),
            )
        rows = [(tr(label), percent[code]) for code, label, _ in style["classes"]]
        colours = {tr(label): colour for _, label, colour in style["classes"]}
        report.section(
            tr("Area per class"),
            html.table(
                [
                    html.Column(tr("Class"), colours=colours),
                    html.Column(tr("Share of the area (%)"), digits=2, bar=100),
                ],
                rows,
            ),
        )
        close_report(
            report,
            method=[
                tr(
                    "Mobile content is total content times mobility (F1). Both are ranked over the pixels that have "
                    "both; equal values share their mean rank. Classes are thirds of the pixels by rank. The "
                    "correlation is Spearman's. Areas are areas on the ellipsoid."
                ),
                tr(
                    "Ranks compare places within this map. A high rank is not a high content by any standard: see the "
                    "local guidance values for that."
                ),
            ],
            inputs=[(TOTAL, settings.total.describe()), (MOBILITY, settings.mobility.describe())],
            settings=[(tr("Valid pixels"), html.number(findings.valid, 0))],
            sources=[
                "Spearman, C. 1904. The proof and measurement of association between two things. American Journal of "
                "Psychology 15, 72-101."
            ],
        )
        return write_report(report, path)


def contents(arrays: Mapping[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """Total and mobile content of a block (mg/kg), where both are known, and how many values were impossible."""
    total, bad_total = mask_impossible(arrays[TOTAL], TOTAL_RANGE)
    mobility, bad_mobility = mask_impossible(arrays[MOBILITY], (0.0, 100.0))
    mobile = mobile_content(mobility, total).astype(np.float32, copy=False)
    return total, mobile, ~np.isnan(mobile), bad_total + bad_mobility


def third(ranks: np.ndarray) -> np.ndarray:
    """The third (1, 2, 3) that each rank (0..100) belongs to, uint8."""
    return (np.searchsorted(TERCILES, ranks, side="right") + 1).astype(np.uint8)
