"""Join the mobility of several elements into one risk index."""

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

from ...soilmobility.raster.geotiff import PERCENT_STEP, Band, Output
from ...soilmobility.raster.view import View
from ...soilmobility.raster.walk import Window, process
from ...soilmobility.risk.classes import (
    MEDIUM,
    METHODS,
    NO_CLASS,
    RAC_CLASSES,
    Weights,
    classify,
    composite,
    composite_weights,
    most_critical,
)
from ...soilmobility.soil import elements
from ...soilmobility.soil.covariates import mask_impossible
from ...soilmobility.soil.elements import ELEMENTS as CATALOGUE
from ..base import SHARE_MEDIUM, VALID_PIXELS, SoilMobilityAlgorithm
from ..parameters import (
    ELEMENTS,
    INPUT,
    choice_value,
    element_bands,
    extent_parameter,
    extent_value,
    grid_of,
    limits_parameter,
    limits_value,
    optional_raster,
    raster_layer,
    raster_parameter,
    symbols_of,
    with_help,
)
from ..rasters import RasterInput
from ..styling import LayerStyle, class_labels
from ..translation import tr

METHOD, AT_LEAST = "METHOD", "AT_LEAST"
OUTPUT, OUTPUT_CLASSES, OUTPUT_CRITICAL = "OUTPUT", "OUTPUT_CLASSES", "OUTPUT_CRITICAL"
MEAN_INDEX, ELEMENTS_USED = "MEAN_INDEX", "ELEMENTS_USED"

#: Values a block may hold over all its bands; keeps the memory of 49 bands at that of a few.
BLOCK_VALUES = 1 << 22

BAND_NAMES = {
    "worst": Band("highest mobility", "%", PERCENT_STEP),
    "mean": Band("mean mobility", "%", PERCENT_STEP),
    "toxicity": Band("toxicity-weighted mean mobility", "%", PERCENT_STEP),
    "count": Band("number of elements", ""),
}


@dataclass
class Settings:
    """What the parameters say."""

    rasters: dict[str, RasterInput]
    method: str
    weights: Weights
    limits: tuple[float, ...]
    at_least: int
    extent: tuple[float, float, float, float] | None

    @property
    def any_raster(self) -> RasterInput:
        """One of the bands: all share one file."""
        return next(iter(self.rasters.values()))


class Tally:
    """The pass over the raster: what a block computes (in workers), and what is added up of it (caller's thread)."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._numbers = np.array([CATALOGUE[symbol].number for symbol in settings.weights.elements], dtype=np.uint8)
        #: valid pixels, sum of the index, pixels at medium or above, impossible values
        self._sums = np.zeros(4)
        #: pixels in which each element is the most critical one
        self._leading = np.zeros(len(self._numbers), dtype=np.int64)
        self.highest = 0.0

    def block(self, window: Window, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
        """Compute a block."""
        settings, weights, impossible = self._settings, self._settings.weights, 0
        stack = np.empty((len(self._numbers), window.height, window.width), dtype=np.float32)
        for band, symbol in zip(stack, weights.elements):
            band[:], found = mask_impossible(arrays[symbol], (0.0, 100.0))
            impossible += found
        index = composite(stack, settings.method, weights.weights, settings.limits, settings.at_least)
        valid = ~np.isnan(index)
        first = most_critical(stack, weights.weights)
        codes = classify(index, settings.limits)
        results = {
            OUTPUT: index,
            OUTPUT_CLASSES: codes,
            OUTPUT_CRITICAL: np.where(valid, self._numbers[first], np.uint8(NO_CLASS)),
        }
        medium = np.count_nonzero(valid & (codes >= MEDIUM))
        sums = (np.count_nonzero(valid), np.sum(index[valid], dtype=np.float64), medium, impossible)
        leading = np.bincount(first[valid], minlength=len(self._numbers))
        return results, (sums, leading, float(index[valid].max(initial=0.0)))

    def merge(self, extra: tuple[Any, ...]) -> None:
        """Add a block."""
        sums, leading, highest = extra
        self._sums += sums
        self._leading += leading
        self.highest = max(self.highest, highest)

    @property
    def present(self) -> tuple[int, ...]:
        """Atomic numbers of the elements that are the most critical one somewhere."""
        return tuple(int(number) for number, count in zip(self._numbers, self._leading) if count)

    def describe(self, feedback: QgsProcessingFeedback) -> None:
        """Say in the log what was found."""
        valid, _, _, impossible = self._sums
        if impossible:
            feedback.pushWarning(tr("{:,.0f} values outside 0 to 100 % were masked.").format(impossible))
        if not valid:
            feedback.pushWarning(tr("No pixel has all the elements: the result is empty."))
        for place in np.argsort(-self._leading, kind="stable"):
            if self._leading[place]:
                feedback.pushInfo(
                    tr("{} is the most critical element of {:.1f} % of the pixels.").format(
                        self._settings.weights.elements[place], 100 * self._leading[place] / valid
                    )
                )

    def numbers(self) -> dict[str, Any]:
        """Return the number outputs."""
        valid, total, medium, _ = self._sums
        return {
            VALID_PIXELS: int(valid),
            MEAN_INDEX: total / valid if valid else None,
            SHARE_MEDIUM: medium / valid if valid and self._settings.method != "count" else None,
            ELEMENTS_USED: len(self._numbers),
        }


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

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            raster_parameter(
                INPUT, tr("Mobility of several elements (F1, %)"), tr("One band per element, named by its symbol.")
            )
        )
        chosen = QgsProcessingParameterEnum(
            ELEMENTS,
            tr("Elements"),
            options=list(elements.SYMBOLS),
            allowMultiple=True,
            optional=True,
            usesStaticStrings=True,
        )
        self.addParameter(
            with_help(chosen, tr("Elements to be joined. None: the potentially toxic ones among the bands."))
        )
        method = QgsProcessingParameterEnum(
            METHOD, tr("Method"), options=list(METHODS), defaultValue="worst", usesStaticStrings=True
        )
        self.addParameter(with_help(method, tr("How the elements are joined; see the description.")))
        self.addParameter(limits_parameter())
        at_least = QgsProcessingParameterEnum(
            AT_LEAST,
            tr("Count elements from this class on"),
            options=list(RAC_CLASSES[1:]),
            defaultValue=RAC_CLASSES[MEDIUM - 1],
            optional=True,
            usesStaticStrings=True,
        )
        self.addParameter(with_help(at_least, tr("Only for the method count: the lowest class that counts.")))
        self.addParameter(extent_parameter())
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Composite index")))
        for name, title in (
            (OUTPUT_CLASSES, tr("Classes of the index")),
            (OUTPUT_CRITICAL, tr("Most critical element")),
        ):
            self.addParameter(optional_raster(name, title))
        self.add_numbers(
            (VALID_PIXELS, tr("Valid pixels")),
            (MEAN_INDEX, tr("Mean of the index")),
            (SHARE_MEDIUM, tr("Share of pixels at medium risk or above (not for count)")),
            (ELEMENTS_USED, tr("Number of elements joined")),
        )

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        layer = raster_layer(self, parameters, INPUT, context)
        bands = element_bands(layer, INPUT)
        method = choice_value(parameters, METHOD, METHODS)
        if method == "count" and parameters.get(OUTPUT_CLASSES) not in (None, ""):
            raise QgsProcessingException(
                tr("OUTPUT_CLASSES: a number of elements has no class of mobility. Leave it out or change METHOD.")
            )
        at_least = choice_value(parameters, AT_LEAST, RAC_CLASSES[1:], RAC_CLASSES[MEDIUM - 1])
        chosen = self._chosen(parameters.get(ELEMENTS), bands, layer.name())
        try:
            weights = composite_weights(chosen, method)
        except ValueError as error:
            raise QgsProcessingException(tr("ELEMENTS: {}").format(error)) from error
        rasters = {symbol: RasterInput.from_layer(layer, INPUT, bands[symbol]) for symbol in weights.elements}
        extent = extent_value(self, parameters, context, layer.crs())
        limits = limits_value(self, parameters, context)
        return Settings(rasters, method, weights, limits, RAC_CLASSES.index(at_least) + 1, extent)

    def _chosen(self, value: Any, bands: Mapping[str, int], name: str) -> list[str]:
        """The elements to be joined, once each, by atomic number."""
        if value in (None, "", []):
            chosen = [symbol for symbol in elements.TOXIC if symbol in bands]
            missing = [] if chosen else list(elements.TOXIC)
        else:
            chosen = symbols_of(value)
            missing = [symbol for symbol in chosen if symbol not in bands]
        if missing:
            raise QgsProcessingException(
                tr("INPUT (“{}”): no band is named after {}. Its elements are: {}.").format(
                    name, ", ".join(missing), ", ".join(bands) or tr("none")
                )
            )
        return sorted(chosen, key=lambda symbol: CATALOGUE[symbol].number)

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        raster = settings.any_raster
        paths = {
            name: self.output_path(parameters, name, context) for name in (OUTPUT, OUTPUT_CLASSES, OUTPUT_CRITICAL)
        }
        self._say(settings, feedback)
        grid = grid_of(raster, settings.extent, feedback)
        tally = Tally(settings)
        views = {symbol: View(band.source(feedback), grid) for symbol, band in settings.rasters.items()}
        process(
            grid,
            views,
            self._outputs(settings, paths),
            tally.block,
            reduce=tally.merge,
            feedback=feedback,
            block_pixels=min(1 << 20, BLOCK_VALUES // len(views)),
        )
        tally.describe(feedback)
        self._style(settings, paths, tally, context)
        return {**{name: path for name, path in paths.items() if path}, **tally.numbers()}

    def _say(self, settings: Settings, feedback: QgsProcessingFeedback) -> None:
        """What the log says before the run."""
        weights = settings.weights
        feedback.pushInfo(tr("Elements joined: {}.").format(", ".join(weights.elements)))
        if weights.left_out:
            feedback.pushWarning(
                tr("Left out, because no toxic-response factor is published for them: {}.").format(
                    ", ".join(weights.left_out)
                )
            )
        if settings.method == "toxicity":
            shown = ", ".join(f"{symbol} {weight:g}" for symbol, weight in zip(weights.elements, weights.weights))
            feedback.pushInfo(tr("Toxic-response factors: {}.").format(shown))

    def _outputs(self, settings: Settings, paths: Mapping[str, str | None]) -> dict[str, Output]:
        weights = settings.weights
        metadata = self.provenance(
            None,
            {INPUT: settings.any_raster.describe()},
            composite=settings.method,
            elements=list(weights.elements),
            left_out=list(weights.left_out),
            weights=dict(zip(weights.elements, weights.weights)),
            limits=settings.limits,
            at_least=RAC_CLASSES[settings.at_least - 1],
        )
        bands = {
            OUTPUT: (BAND_NAMES[settings.method], "Float32"),
            OUTPUT_CLASSES: (Band("risk class"), "Byte"),
            OUTPUT_CRITICAL: (Band("atomic number of the most critical element"), "Byte"),
        }
        return {name: Output(path, (bands[name][0],), bands[name][1], metadata) for name, path in paths.items() if path}

    def _style(
        self, settings: Settings, paths: Mapping[str, str | None], tally: Tally, context: QgsProcessingContext
    ) -> None:
        method = settings.method
        titles = {
            "worst": tr("Highest mobility of several elements (%)"),
            "mean": tr("Mean mobility of several elements (%)"),
            "toxicity": tr("Toxicity-weighted mobility (%)"),
            "count": tr("Number of elements at {} risk or above").format(tr(RAC_CLASSES[settings.at_least - 1])),
        }
        index = LayerStyle("mobility", titles[method])
        if method == "count":
            values = tuple(float(number) for number in range(int(tally.highest) + 1))
            index = LayerStyle("element_count", titles[method], values=values)
        self.style(paths[OUTPUT], index, context)
        labels = class_labels(settings.limits)
        self.style(paths[OUTPUT_CLASSES], LayerStyle("rac", tr("Composite risk classes"), labels=labels), context)
        critical = LayerStyle("critical_element", tr("Most critical element"), codes=tally.present)
        self.style(paths[OUTPUT_CRITICAL], critical, context)
