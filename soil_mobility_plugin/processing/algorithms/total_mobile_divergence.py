"""Compare where the total content of an element is high with where its mobile content is."""

from __future__ import annotations

from typing import Any

from ...soilmobility.maps.divergence import CLASSES, DIFFERENCE, divergence
from ...soilmobility.maps.kinds import MOBILITY, TOTAL, check_same_element
from ...soilmobility.report.pages.divergence import page
from ..algorithm import Run, SoilMobilityAlgorithm
from ..rasters import RasterInput, files_read
from ..soil import COMPRESSION, extent, grid_of
from ..specs import Bounds, Given, PageOutput, RasterOutput, Result, raster_and_band
from ..styling import LayerStyle
from ..translation import tr


class TotalMobileDivergence(SoilMobilityAlgorithm):
    """Ranks of total and of mobile content, compared pixel by pixel."""

    ID = "totalmobiledivergence"
    TITLE = "Divergence of total and mobile content"
    GROUP_ID, GROUP = "risk", "Risk"
    TAGS = ("rank", "bivariate", "Spearman", "divergence", "mobile content")
    HELP = (
        "Shows where the maps of total and of mobile content of one element tell different stories. Mobile content is "
        "total content times mobility. Both are ranked by area where both are known.\n\n"
        "Classes: low, medium and high third of the area by each, nine combinations. “low total, high mobile content” "
        "is a risk that a limit value for total content does not see; “high total, low mobile content” is the "
        "contrary. The rank difference is the rank (0 to 100) of the mobile content minus that of the total. Ranks "
        "come from two passes with a fine histogram, so that rasters of any size can be compared.\n\n"
        "The result is on the grid of the mobility raster."
    )
    ANSWER = (
        "Rank correlation of total and mobile content {SPEARMAN:.2f}; {SHARE_HIDDEN:.1f} % of the area "
        "has a low total but a high mobile content."
    )

    SPEC = (
        *raster_and_band(
            "TOTAL",
            "Total content (mg/kg)",
            "Total content of one element, on any basis.",
            TOTAL,
            called="Band of the total content",
        ),
        *raster_and_band(
            "MOBILITY",
            "Mobility (F1, %)",
            "Mobility or fractionation of the same element.",
            MOBILITY,
            called="Band of the mobility",
        ),
        extent("MOBILITY"),
        COMPRESSION,
        RasterOutput(CLASSES, "Total and mobile content, classes"),
        RasterOutput(DIFFERENCE, "Rank difference", optional=True),
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Valid pixels"),
        Result("SPEARMAN", "Spearman's rank correlation of total and mobile content"),
        Result("SHARE_SAME_CLASS", "Share of the area in the same third of both"),
        Result("SHARE_HIDDEN", "Share of the area with low total but high mobile content"),
        Result("SHARE_BOUND", "Share of the area with high total but low mobile content"),
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        total, mobility = given["TOTAL"], given["MOBILITY"]
        check_same_element(total.element, mobility.element, (total.label, mobility.label))
        return total, mobility, given["EXTENT"]

    def execute(self, run: Run, total: RasterInput, mobility: RasterInput, part: Bounds | None) -> dict[str, Any]:
        grid = grid_of(mobility, part, run.feedback)
        inputs = files_read([total, mobility])
        metadata = self.provenance(
            None,
            inputs,
            prediction=mobility.origin(run.feedback),
            classes="tens: third of the total content, units: third of the mobile content; 1 low, 2 medium, 3 high",
            mobile_content="total content times mobility, on the basis of the total content",
        )
        sources = total.source(run.feedback), mobility.source(run.feedback)
        found = divergence(sources, grid, run.rasters(), metadata, run.feedback)
        run.style(CLASSES, LayerStyle("divergence_classes", tr("Total and mobile content, classes")))
        run.style(DIFFERENCE, LayerStyle("rank_difference", tr("Rank of mobile minus rank of total content")))
        subtitle = f"{total.title} / {mobility.title}"
        run.report(lambda origin: page(found, origin, subtitle, inputs.items()))
        return {
            "VALID_PIXELS": found.valid,
            "SPEARMAN": found.spearman,
            "SHARE_SAME_CLASS": found.share(11, 22, 33),
            "SHARE_HIDDEN": found.share(13),
            "SHARE_BOUND": found.share(31),
        }
