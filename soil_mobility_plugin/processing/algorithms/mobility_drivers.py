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

from ...soilmobility.maps.stack import Counts, SoilStack
from ...soilmobility.model.applicability import TRANSFORM_OF
from ...soilmobility.model.drivers import Drivers, dominant, response
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.raster.geotiff import Band, Output
from ...soilmobility.raster.source import quantiles
from ...soilmobility.raster.walk import process
from ...soilmobility.report import charts, html
from ...soilmobility.soil import covariates
from ...soilmobility.soil.covariates import COVARIATES
from ...soilmobility.soil.fractions import logistic
from ...soilmobility.soil.units import convert
from ..base import OUTPUT_HTML, SoilMobilityAlgorithm, count_numbers, count_outputs, mobility_sums, report_counts
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
from ..reports import close_report, html_parameter, html_path, new_report, raster_map, write_report
from ..styling import LayerStyle, load_style
from ..translation import tr

OUTPUT, OUTPUT_DOMINANT = "OUTPUT", "OUTPUT_DOMINANT"
AGAINST = "AGAINST"
TRAINING_MEAN, MAP_MEDIAN = "training mean", "map median"
BASE_MOBILITY, IMPORTANCE = "BASE_MOBILITY", "IMPORTANCE_{}"

#: Drivers as the model calls them: name, unit, class code in OUTPUT_DOMINANT (10 more where it lowers mobility).
DRIVERS = {
    "ph": ("pH", "", 1),
    "soc": ("organic carbon", "%", 2),
    "clay": ("clay", "%", 3),
    "cec": ("CEC", "cmol(c)/kg", 4),
    "enrichment": ("total content", "log10 of content / reference", 5),
}
LOWERS, NOTHING = 10, 0

#: Cells along a driver in which the report averages contributions.
_CELLS = 40

_LUNDBERG = (
    "Lundberg, S. M. & Lee, S.-I. 2017. A unified approach to interpreting model predictions. NeurIPS 30, 4765-4774 "
    "(Shapley values of a model's features)."
)
_SHAPLEY = "Shapley, L. S. 1953. A value for n-person games. Contributions to the Theory of Games 2, 307-317."
_LOU = (
    "Lou, Y. et al. 2013. Accurate intelligible models with pairwise interactions. KDD 2013, 623-631 (why the values "
    "have a closed form here).",
    "https://doi.org/10.1145/2487575.2487579",
)


@dataclass
class Settings:
    """What the parameters say."""

    model: FractionationModel
    element: str
    soil: SoilInputs
    against: str


class Tally:
    """Sums over the valid pixels: contributions, dominant drivers, and (for the report) contributions along drivers."""

    def __init__(self, model: FractionationModel, detailed: bool) -> None:
        self.counts = Counts()
        self.mobility = np.zeros(2)
        count = len(model.soil_features)
        self.size, self.signed = np.zeros(count), np.zeros(count)
        self.classes = np.zeros(256, dtype=np.int64)
        self.edges = [_edges(model, name) for name in model.soil_features] if detailed else []
        self.along = np.zeros((2, count, _CELLS))

    def measure(self, found: np.ndarray, codes: np.ndarray, values: list[np.ndarray | float | None]) -> tuple:
        """The sums of one block (worker): contributions (drivers, n), class codes (n,), the drivers' values."""
        along = np.zeros_like(self.along)
        for row, edges in enumerate(self.edges):
            if values[row] is None:
                continue
            given = np.broadcast_to(np.asarray(values[row]), codes.shape)
            cell = np.clip(np.searchsorted(edges, given) - 1, 0, _CELLS - 1)
            cell[np.isnan(given)] = 0
            weight = np.where(np.isnan(given), 0.0, 1.0)
            along[0, row] = np.bincount(cell, weight, _CELLS)
            along[1, row] = np.bincount(cell, weight * found[row], _CELLS)
        return np.abs(found).sum(axis=1), found.sum(axis=1), np.bincount(codes, minlength=256), along

    def add(self, block: Counts, mobility: tuple[float, int], sums: tuple) -> None:
        """Add the sums of one block (caller's thread, in order)."""
        self.counts.add(block)
        self.mobility += mobility
        for total, part in zip((self.size, self.signed, self.classes, self.along), sums):
            total += part


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
            options=[TRAINING_MEAN, MAP_MEDIAN],
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
                (IMPORTANCE.format(name.upper()), tr("Mean size of the contribution of {}").format(tr(title)))
                for name, (title, _, _) in DRIVERS.items()
            ),
        )

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        return with_unit_names(parameters)

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        model = load_model(self, parameters, context)
        element = element_value(parameters, model)
        against = choice_value(parameters, AGAINST, (TRAINING_MEAN, MAP_MEDIAN))
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
        model, element, soil = settings.model, settings.element, settings.soil
        card = model.element(element)
        paths = {name: self.output_path(parameters, name, context) for name in (OUTPUT, OUTPUT_DOMINANT)}
        report_path = html_path(self, parameters, context)
        stack = soil.stack(model, (element,), feedback)
        reference = reference_soil(model, element, stack, settings.against)
        drivers = Drivers(model, element, reference)
        base = 100.0 * float(logistic(drivers.base))
        shown = describe_soil(reference)
        feedback.pushInfo(tr("Reference soil ({}): {}; F1 {:.1f} %.").format(settings.against, shown, base))
        outputs = self._outputs(settings, stack, drivers, reference, paths)
        tally = Tally(model, detailed=report_path is not None)
        code_of = np.array([NOTHING, *(DRIVERS[name][2] for name in drivers.features)], dtype=np.uint8)

        def compute(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
            block = stack.block(arrays)
            enrichment = block.enrichment(element, card["reference_mg_kg"], card["aqua_regia_share"])
            given = {name: block.soil.get(name) for name in model.soil_features if name != "enrichment"}
            found = drivers.contributions(model.bin(given), enrichment)
            position, raises = dominant(found)
            codes = code_of[position + 1]
            codes[(position >= 0) & ~raises] += LOWERS
            mobility = 100.0 * logistic(drivers.base + found.sum(axis=0))
            values = [enrichment if name == "enrichment" else given[name] for name in model.soil_features]
            classes = np.full(block.valid.shape, 255, dtype=np.uint8)
            classes[block.valid] = codes
            results = {OUTPUT: block.spread(found.astype(np.float32)), OUTPUT_DOMINANT: classes}
            return results, (block.counts, mobility_sums(mobility), tally.measure(found, codes, values))

        process(
            stack.grid,
            stack.views,
            outputs,
            compute,
            reduce=lambda extra: tally.add(*extra),
            feedback=feedback,
            required=stack.required,
        )
        report_counts(tally.counts, feedback)
        self._style(element, drivers, tally, paths, context)
        result: dict[str, Any] = {name: path for name, path in paths.items() if path}
        result.update(count_numbers(tally.counts, *tally.mobility))
        result[BASE_MOBILITY] = base
        result.update({IMPORTANCE.format(name.upper()): None for name in DRIVERS})
        if tally.counts.valid:
            for name, total in zip(drivers.features, tally.size.tolist()):
                result[IMPORTANCE.format(name.upper())] = total / tally.counts.valid
                feedback.pushInfo(
                    tr("{}: mean size of the contribution {:.3f}.").format(
                        tr(DRIVERS[name][0]), total / tally.counts.valid
                    )
                )
        if report_path is not None:
            result[OUTPUT_HTML] = self._report(settings, drivers, reference, tally, paths, report_path, feedback)
        return result

    def _outputs(
        self,
        settings: Settings,
        stack: SoilStack,
        drivers: Drivers,
        reference: Mapping[str, float | None],
        paths: Mapping[str, str | None],
    ) -> dict[str, Output]:
        element, soil, base = settings.element, settings.soil, 100.0 * float(logistic(drivers.base))
        metadata = self.provenance(
            settings.model,
            soil.files(),
            element=element,
            evidence=settings.model.element(element)["flag"],
            **soil.provenance(stack),
            total=soil.describe_total(element),
            reference_soil=f"{settings.against}: {describe_soil(reference)}",
            base=f"{drivers.base!r} (logit F1 of the reference soil, {base:.2f} %)",
        )
        bands = tuple(Band(f"{element}: {DRIVERS[name][0]}", "ln odds of F1") for name in drivers.features)
        outputs = {OUTPUT: Output(paths[OUTPUT], bands, metadata=metadata)}
        if paths[OUTPUT_DOMINANT]:
            band = Band(f"{element}: dominant driver (10 more where it lowers mobility)")
            outputs[OUTPUT_DOMINANT] = Output(paths[OUTPUT_DOMINANT], (band,), "Byte", metadata)
        return outputs

    def _style(
        self,
        element: str,
        drivers: Drivers,
        tally: Tally,
        paths: Mapping[str, str | None],
        context: QgsProcessingContext,
    ) -> None:
        group = tr("Drivers of {}").format(element)
        strongest = int(np.argmax(tally.size)) + 1
        title = tr("{}: contribution of {} (ln odds)").format(element, tr(DRIVERS[drivers.features[strongest - 1]][0]))
        self.style(paths[OUTPUT], LayerStyle("contribution", title, group, band=strongest), context)
        present = tuple(np.flatnonzero(tally.classes).tolist())
        style = LayerStyle("drivers", tr("{}: dominant driver").format(element), group, codes=present)
        self.style(paths[OUTPUT_DOMINANT], style, context)

    def _report(
        self,
        settings: Settings,
        drivers: Drivers,
        reference: Mapping[str, float | None],
        tally: Tally,
        paths: Mapping[str, str | None],
        path: str,
        feedback: QgsProcessingFeedback,
    ) -> str:
        model, element = settings.model, settings.element
        base = 100.0 * float(logistic(drivers.base))
        valid = tally.counts.valid
        mean = tally.mobility[0] / valid if valid else None
        report = new_report(self, tr("Drivers of the mobility of {}").format(element), settings.soil.rasters["ph"].name)
        strongest = tr(DRIVERS[drivers.features[int(np.argmax(tally.size))]][0])
        report.section(
            "",
            html.key_figures(
                [
                    (tr("Strongest driver"), strongest if valid else html.MISSING),
                    (tr("F1 of the reference soil"), f"{html.number(base)} %", describe_soil(reference)),
                    (tr("Mean F1 of the map"), f"{html.number(mean)} %", tr("{:,} pixels").format(valid)),
                    (tr("Evidence"), tr(model.element(element)["flag"])),
                ]
            ),
            html.note(
                tr(
                    "A contribution is in units of ln odds of F1: +0.69 doubles the odds F1 / (100 % - F1), -0.69 "
                    "halves them. It says what the model attributes to a property, not what changing it in the field "
                    "would do."
                )
            ),
        )
        self._importance(report, drivers, reference, tally)
        if paths[OUTPUT_DOMINANT]:
            classes = load_style("drivers")["classes"]
            shown = tuple(code for code, _, _ in classes if tally.classes[code])
            report.section(
                tr("Dominant driver"),
                raster_map(
                    paths[OUTPUT_DOMINANT],
                    LayerStyle("drivers", "", codes=shown),
                    title=tr("Dominant driver"),
                    caption=tr("The driver with the largest contribution, and whether it raises or lowers mobility."),
                    feedback=feedback,
                ),
            )
        report.section(
            tr("Response of mobility to each driver"),
            tr(
                "Line: F1 when one property changes and all others are those of the reference soil. Dashed: F1 of the "
                "reference soil changed by the mean contribution in those pixels of the map that have the value. Where "
                "the two part, the map's other properties matter."
            ),
            html.small_multiples(
                *(self._response(settings, drivers, reference, tally, row) for row in range(len(drivers.features)))
            ),
        )
        close_report(
            report,
            method=[
                tr(
                    "Contributions are Shapley values of logit F1 over the drivers, with all subsets of drivers, "
                    "against one reference soil: exact, because the model is a sum of one- and two-way tables. "
                    "Reference plus contributions equals the prediction."
                )
            ],
            inputs=settings.soil.files().items(),
            settings=[
                (tr("Element"), element),
                (tr("Model"), model.name),
                (tr("Reference soil"), f"{settings.against}: {describe_soil(reference)}"),
                (tr("Total content"), settings.soil.describe_total(element)),
            ],
            sources=[_SHAPLEY, _LUNDBERG, _LOU],
        )
        return write_report(report, path)

    @staticmethod
    def _importance(report: html.Report, drivers: Drivers, reference: Mapping[str, float | None], tally: Tally) -> None:
        valid = max(tally.counts.valid, 1)
        size, signed = tally.size / valid, tally.signed / valid
        names = [tr(DRIVERS[name][0]) for name in drivers.features]
        report.section(
            tr("Importance of the drivers"),
            tr("Mean size of the contribution over all pixels, and its mean with sign (what the map as a whole has)."),
            charts.bars(names, size.tolist(), title=tr("Mean size of the contributions"), digits=2, unit="ln odds"),
            html.table(
                [
                    html.Column(tr("Driver")),
                    html.Column(tr("Reference soil"), figures=3),
                    html.Column(tr("Mean size"), digits=3),
                    html.Column(tr("Mean with sign"), digits=3),
                    html.Column(tr("Dominant, raises (% of pixels)"), digits=1, bar=100),
                    html.Column(tr("Dominant, lowers (% of pixels)"), digits=1, bar=100),
                ],
                [
                    [
                        names[row],
                        reference.get(name),
                        size[row],
                        signed[row],
                        100.0 * tally.classes[DRIVERS[name][2]] / valid,
                        100.0 * tally.classes[DRIVERS[name][2] + LOWERS] / valid,
                    ]
                    for row, name in enumerate(drivers.features)
                ],
            ),
        )

    @staticmethod
    def _response(
        settings: Settings, drivers: Drivers, reference: Mapping[str, float | None], tally: Tally, row: int
    ) -> html.Block:
        name = drivers.features[row]
        title, unit, _ = DRIVERS[name]
        axis = charts.Axis(f"{tr(title)} ({unit})" if unit else tr(title), log=TRANSFORM_OF.get(name) == "ln")
        edges = tally.edges[row]
        fine = np.interp(np.linspace(0, _CELLS, 4 * _CELLS), np.arange(_CELLS + 1), edges)
        mobility = response(settings.model, settings.element, name, fine, reference)
        series = [charts.Series(tr("others as in the reference"), fine, mobility)]
        count, total = tally.along[:, row]
        with np.errstate(invalid="ignore", divide="ignore"):
            contribution = np.where(count > 0, total / count, np.nan)
        if np.isfinite(contribution).any() and reference.get(name) is not None:
            middle = (edges[1:] + edges[:-1]) / 2.0
            mobility = 100.0 * logistic(drivers.base + contribution)
            series.append(charts.Series(tr("in the map"), middle, mobility, charts.PALETTE[1], dash="5 3"))
        marks = [] if reference.get(name) is None else [(float(reference[name]), tr("reference"))]
        return charts.lines(
            series,
            axis,
            charts.Axis("F1 (%)", 0.0),
            title=tr(title),
            heading=tr(title),
            marks=marks,
            compact=True,
            width=300,
            height=230,
        )


def reference_soil(model: FractionationModel, element: str, stack: SoilStack, against: str) -> dict[str, float | None]:
    """The soil that pixels are compared with, canonical units; what the map does not know is None here too."""
    reference: dict[str, float | None] = {
        name: float(model.card["reference_soil"][name]) for name in model.soil_features
    }
    for name in model.soil_features:
        if name == "enrichment":
            continue
        if name not in stack.layers:
            reference[name] = None
        elif against == MAP_MEDIAN:
            method = stack.ph_method if name == "ph" else None
            median = quantiles(stack.layers[name].source, [0.5]).astype(np.float32)
            value = float(convert(median, stack.units[name].unit, method)[0])
            low, high = model.training_range(name)
            reference[name] = min(max(value, low), high) if np.isfinite(value) else reference[name]
    totals = stack.totals
    if totals.value is None and element not in totals.sources:
        reference["enrichment"] = 0.0
    elif against == MAP_MEDIAN:
        card = model.element(element)
        median = totals.value
        if element in totals.sources:
            median = float(quantiles(totals.sources[element], [0.5])[0])
        if np.isfinite(median):
            value = float(
                covariates.enrichment(median, card["reference_mg_kg"], card["aqua_regia_share"], totals.basis)
            )
            low, high = model.training_range("enrichment")
            reference["enrichment"] = min(max(value, low), high)
    return reference


def describe_soil(soil: Mapping[str, float | None]) -> str:
    """Return a soil as text: ``pH 6.2, SOC 2 %, clay 20 %, CEC unknown, content 1 x reference``."""
    parts = []
    for name, value in soil.items():
        if name == "enrichment":
            parts.append(tr("content {:.3g} x reference").format(10.0**value))
        else:
            label = COVARIATES[name].label
            unit = "" if name == "ph" else f" {DRIVERS[name][1]}"
            parts.append(f"{label} {value:.3g}{unit}" if value is not None else tr("{} unknown").format(label))
    return ", ".join(parts)


def _edges(model: FractionationModel, name: str) -> np.ndarray:
    """Ends of the cells along a driver over its training range, evenly spaced as the driver is distributed."""
    low, high = model.training_range(name)
    kind = TRANSFORM_OF.get(name, "linear")
    if kind == "ln":
        return np.geomspace(low, high, _CELLS + 1)
    if kind == "sqrt":
        return np.linspace(low**0.5, high**0.5, _CELLS + 1) ** 2
    return np.linspace(low, high, _CELLS + 1)
