"""Join the mobility of several elements into one risk index."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...soilmobility.language import fill
from ...soilmobility.maps.composite import CLASSES, CRITICAL, INDEX, Found, Joining, composite_risk
from ...soilmobility.report.styles import class_labels
from ...soilmobility.risk.classes import MEDIUM, RAC_CLASSES
from ...soilmobility.soil import elements
from ..algorithm import Run, SoilMobilityAlgorithm
from ..rasters import RasterInput, files_read
from ..soil import COMPRESSION, LIMITS, METHOD, element_bands, extent, grid_of
from ..specs import Bounds, Choice, Given, ParameterError, RasterBands, RasterOutput, Result
from ..styling import LayerStyle
from ..translation import tr


class CompositeRisk(SoilMobilityAlgorithm):
    """One index per pixel from the mobility of several elements."""

    ID = "compositerisk"
    TITLE = "Composite risk of several elements"
    GROUP_ID, GROUP = "risk", "Risk"
    TAGS = ("composite", "index", "toxicity", "multi-element", "Hakanson")
    HELP = (
        "Joins the mobility (F1, %) of several elements into one index per pixel. The bands of the input are told "
        "apart by name: each bears its element's symbol, as “Predict mobility of several elements” writes them.\n\n"
        "worst: the highest mobility, whose class is the worst class. mean: the mean mobility. toxicity: the mean "
        "weighted by toxic-response factors (Hakanson 1980; Xu et al. 2008); elements without a factor are left out "
        "and named in the log. It is not Hakanson's ecological risk index, which multiplies factors with ratios of "
        "contents. count: the number of elements at or above a class.\n\n"
        "By default the potentially toxic elements among the bands are joined: As, Cd, Co, Cr, Cu, Hg, Ni, Pb, Sb, Se, "
        "Tl, U, V and Zn. Over all elements the alkalis would make every pixel “very high”. A pixel that lacks any of "
        "the elements is nodata."
    )
    ANSWER = (
        "{SHARE_MEDIUM_OR_ABOVE:.1f} % of the area is at medium risk or above; mean of the index {MEAN_INDEX:.1f} %."
    )

    SPEC = (
        RasterBands(
            "INPUT",
            "Mobility of several elements (F1, %)",
            "One band per element, named by its symbol.",
            holds="mobility",
            wanted="mobility",
        ),
        Choice(
            "ELEMENTS",
            "Elements",
            "Elements to be joined. None: the potentially toxic ones among the bands.",
            optional=True,
            options=elements.SYMBOLS,
            many=True,
        ),
        METHOD,
        LIMITS,
        Choice(
            "AT_LEAST",
            "Count elements from this class on",
            "Only for the method count: the lowest class that counts.",
            optional=True,
            options=RAC_CLASSES[1:],
            shown=RAC_CLASSES[1:],
            default=RAC_CLASSES[MEDIUM - 1],
            when=("METHOD", "count"),
        ),
        extent("INPUT"),
        COMPRESSION,
        RasterOutput(INDEX, "Composite index"),
        RasterOutput(CLASSES, "Classes of the index", optional=True),
        RasterOutput(CRITICAL, "Most critical element", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Valid pixels"),
        Result("MEAN_INDEX", "Mean of the index"),
        Result("SHARE_MEDIUM_OR_ABOVE", "Share of the area at medium risk or above (not for count)"),
        Result("ELEMENTS_USED", "Number of elements joined"),
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        layer = given["INPUT"]
        bands = element_bands(layer, "INPUT")
        if given["METHOD"] == "count" and CLASSES in given:
            raise ParameterError(
                "OUTPUT_CLASSES: a number of elements has no class of mobility. Leave it out or change METHOD."
            )
        chosen = given["ELEMENTS"] or tuple(symbol for symbol in elements.TOXIC if symbol in bands)
        missing = [symbol for symbol in chosen or elements.TOXIC if symbol not in bands]
        if missing:
            raise ParameterError(
                "INPUT (“{layer}”): no band is named after {missing}. Its elements are: {known}.",
                layer=layer.name(),
                missing=", ".join(missing),
                known=", ".join(bands) or tr("none"),
            )
        joining = Joining.of(chosen, given["METHOD"], given["LIMITS"], RAC_CLASSES.index(given["AT_LEAST"]) + 1)
        joined = joining.weights.elements
        numbers = [bands[symbol] for symbol in joined]
        rasters = dict(zip(joined, RasterInput.from_bands(layer, "INPUT", numbers, "mobility")))
        return rasters, joining, given["EXTENT"]

    def execute(
        self, run: Run, rasters: Mapping[str, RasterInput], joining: Joining, part: Bounds | None
    ) -> dict[str, Any]:
        first = next(iter(rasters.values()))  # all are bands of one file
        grid = grid_of(first, part, run.feedback)
        sources = {symbol: raster.source(run.feedback) for symbol, raster in rasters.items()}
        origin_of = first.origin(run.feedback)
        metadata = self.provenance(None, files_read(rasters.values()), **joining.describe(), prediction=origin_of)
        found = composite_risk(sources, grid, joining, run.rasters(), metadata, run.feedback)
        self._style(joining, found, run)
        return {
            "VALID_PIXELS": found.valid,
            "MEAN_INDEX": found.mean,
            "SHARE_MEDIUM_OR_ABOVE": found.share_medium,
            "ELEMENTS_USED": len(joining.weights.elements),
        }

    @staticmethod
    def _style(joining: Joining, found: Found, run: Run) -> None:
        title = {
            "worst": tr("Highest mobility of several elements (%)"),
            "mean": tr("Mean mobility of several elements (%)"),
            "toxicity": tr("Toxicity-weighted mobility (%)"),
            "count": fill(tr("Number of elements at {} risk or above"), tr(RAC_CLASSES[joining.at_least - 1])),
        }[joining.method]
        index = LayerStyle("mobility", title)
        if joining.method == "count":
            index = LayerStyle("element_count", title, values=tuple(map(float, range(int(found.highest) + 1))))
        run.style(INDEX, index)
        name = tr("Composite risk classes")
        if found.alike:
            name = fill(tr("Composite risk classes: {:.0f} % at medium or above"), 100 * found.share_medium)
        run.style(CLASSES, LayerStyle("rac", name, labels=class_labels(joining.limits)))
        run.style(CRITICAL, LayerStyle("critical_element", tr("Most critical element"), codes=found.critical))
