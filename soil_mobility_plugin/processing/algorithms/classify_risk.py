"""Classify mobility into the risk assessment code."""

from __future__ import annotations

from typing import Any

from ...soilmobility.language import fill
from ...soilmobility.maps.classes import classes
from ...soilmobility.maps.kinds import MOBILITY, check_same_element
from ...soilmobility.raster.geotiff import Band as RasterBand
from ...soilmobility.raster.walk import Output
from ...soilmobility.report.pages.classes import page
from ...soilmobility.risk.classes import MEDIUM, RAC_CLASSES
from ..algorithm import Run, SoilMobilityAlgorithm
from ..predictions import probability_above
from ..rasters import RasterInput, files_read
from ..sinks import write_table
from ..soil import COMPRESSION, LIMITS, extent, grid_of
from ..specs import Bounds, Given, PageOutput, RasterBands, RasterOutput, Result, TableOutput, raster_and_band
from ..styling import LayerStyle
from ..translation import tr


class ClassifyRisk(SoilMobilityAlgorithm):
    """Risk classes 1..5 of a mobility raster, and the area of each."""

    ID = "classifyrisk"
    TITLE = "Classify mobilization risk"
    GROUP_ID, GROUP = "risk", "Risk"
    TAGS = ("risk assessment code", "RAC", "classes")
    HELP = (
        "Classifies mobility (F1 in %) by the risk assessment code (Perin et al. 1985): below 1 % no, 1 to 10 low, 10 "
        "to 30 medium, 30 to 50 high, 50 and more very high. A value on a limit belongs to the class above. Other "
        "limits can be set.\n\n"
        "A class says what is most plausible, not how sure that is. With PROBABILITY (a result of “Predict "
        "fractionation of an element”, OUTPUT_PROBABILITY) a second band gives the probability of medium or above in "
        "%, and the report how much of the area is probably so (0.9 or more), hardly (below 0.1) and undecided.\n\n"
        "The table gives pixels, area on the ellipsoid and share of each class; the report shows them with a map."
    )
    ANSWER = (
        "{SHARE_MEDIUM_OR_ABOVE:.1f} % of the area is at medium risk or above; mean mobility {MEAN_MOBILITY:.1f} %."
    )

    SPEC = (
        *raster_and_band("INPUT", "Mobility (F1, %)", "Mobility or fractionation raster; values are in %.", MOBILITY),
        LIMITS,
        RasterBands(
            "PROBABILITY",
            "Probability of medium or above",
            "OUTPUT_PROBABILITY of the fractionation of the same element; its band for the limit of medium is taken.",
            optional=True,
        ),
        extent("INPUT"),
        COMPRESSION,
        RasterOutput("OUTPUT", "Risk classes"),
        TableOutput("OUTPUT_TABLE", "Area per class", optional=True, placeless=True),
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Valid pixels"),
        Result("MEAN_MOBILITY", "Mean mobility (F1, %)"),
        Result("SHARE_MEDIUM_OR_ABOVE", "Share of the area at medium risk or above"),
        Result(
            "SHARE_PROBABLY_MEDIUM", "Share of the area where medium risk or above has a probability of 0.9 or more"
        ),
        Result("SHARE_UNDECIDED", "Share of the area where medium risk or above has a probability from 0.1 to 0.9"),
        *(
            Result(f"AREA_CLASS_{code}", "Area of class {0} ({1}), m²", of=(str(code), name))
            for code, name in enumerate(RAC_CLASSES, start=1)
        ),
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        limits = given["LIMITS"]
        mobility, probability = given["INPUT"], []
        if "PROBABILITY" in given:
            probability = [probability_above(limits[MEDIUM - 2], given["PROBABILITY"])]
            labels = mobility.label, probability[0].label
            check_same_element(mobility.element, probability[0].element, labels)
        return [mobility, *probability], limits, given["EXTENT"]

    def execute(
        self, run: Run, rasters: list[RasterInput], limits: tuple[float, ...], part: Bounds | None
    ) -> dict[str, Any]:
        mobility = rasters[0]
        grid = grid_of(mobility, part, run.feedback)
        files = files_read(rasters)
        origin_of = mobility.origin(run.feedback)
        metadata = self.provenance(None, files, limits=limits, classes=RAC_CLASSES, prediction=origin_of)
        output = Output(run.path("OUTPUT"), (RasterBand("risk class"),), dtype="Byte", metadata=metadata)
        odds = rasters[1].source(run.feedback) if len(rasters) > 1 else None
        found = classes(mobility.source(run.feedback), grid, limits, output, run.feedback, odds)

        name = fill(tr("Mobilization risk: {}"), mobility.element or mobility.title)
        run.style("OUTPUT", LayerStyle("rac", name, labels=found.labels))
        if run.wants("OUTPUT_TABLE"):
            write_table(run, "OUTPUT_TABLE", found.table)
        run.report(lambda origin: page(found, origin, mobility.title, files.items()))
        valid = int(found.pixels.sum())
        return {
            "VALID_PIXELS": valid,
            "MEAN_MOBILITY": found.mean if valid else None,
            "SHARE_MEDIUM_OR_ABOVE": found.medium,
            "SHARE_PROBABLY_MEDIUM": found.odds_shares[2],
            "SHARE_UNDECIDED": found.odds_shares[1],
            **{f"AREA_CLASS_{code}": float(area) for code, area in enumerate(found.areas, start=1)},
        }
