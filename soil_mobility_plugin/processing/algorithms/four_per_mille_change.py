"""What storing carbon does to the mobility of metals: baseline and scenario in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ...soilmobility.maps.stack import CONTENT, Counts, SoilBlock, SoilStack
from ...soilmobility.model.fractionation import FractionationModel, Pixels
from ...soilmobility.raster.geotiff import Band
from ...soilmobility.raster.thumbnail import Thumbnail
from ...soilmobility.raster.walk import Output, process
from ...soilmobility.raster.zonal import Zones, pixel_areas
from ...soilmobility.report.styles import load_style
from ...soilmobility.risk.classes import MEDIUM, NO_CLASS, RAC_CLASSES, classify
from ...soilmobility.risk.composite import METHODS, RunningComposite, Weights, composite_weights
from ...soilmobility.risk.transitions import (
    OUTSIDE_AFTER,
    OUTSIDE_BEFORE,
    OUTSIDE_BOTH,
    Tally,
    domain_codes,
    transition_codes,
)
from ...soilmobility.risk.transitions import Pixels as ChangedPixels
from ...soilmobility.soil import elements
from ..base import OUTPUT_HTML, VALID_PIXELS, SoilMobilityAlgorithm, report_counts
from ..change_report import ELEMENT_PICTURES, Findings, Levels, change_stops, write_change_report
from ..field_types import INTEGER, LONG, REAL, TEXT
from ..parameters import (
    SoilInputs,
    as_advanced,
    choice_value,
    elements_parameter,
    elements_value,
    limits_parameter,
    limits_value,
    load_model,
    optional_raster,
    optional_table,
    read_soil,
    soil_parameters,
    with_help,
    with_unit_names,
)
from ..reports import html_parameter, html_path
from ..scenario import Growth, ScenarioInputs, read_scenario, scenario_parameters
from ..sinks import write_features
from ..styling import LayerStyle
from ..temporal import style_years
from ..translation import tr
from ..zones import ZONES, ZoneSet, ZoneStyle, check_zones, read_zones, style_zones, zone_parameters

COUPLE_CEC, STEP, METHOD = "COUPLE_CEC", "STEP", "METHOD"
OUTPUT, OUTPUT_CLASSES, OUTPUT_STEPS, OUTPUT_TABLE = "OUTPUT", "OUTPUT_CLASSES", "OUTPUT_STEPS", "OUTPUT_TABLE"
MEAN_BEFORE, MEAN_AFTER = "MEAN_INDEX_BEFORE", "MEAN_INDEX_AFTER"
SHARE_BEFORE, SHARE_AFTER = "SHARE_MEDIUM_BEFORE", "SHARE_MEDIUM_AFTER"
AREA_RISEN, AREA_FALLEN = "AREA_RISEN", "AREA_FALLEN"
SHARE_OUTSIDE_BEFORE, SHARE_OUTSIDE_AFTER = "SHARE_OUTSIDE_BEFORE", "SHARE_OUTSIDE_AFTER"
SHARE_LEFT, SHARE_ORGANIC = "SHARE_LEFT_DOMAIN", "SHARE_ORGANIC"

#: Years between two steps of the animation: 2024, 2030, ..., 2050.
DEFAULT_STEP = 6

#: Values a block may hold over all elements and years; keeps the memory of 49 elements at that of a few.
BLOCK_VALUES = 1 << 23

#: Ways to join the elements that have risk classes; a count of elements has none.
CLASSED_METHODS = tuple(method for method in METHODS if method != "count")


@dataclass
class Settings:
    """What the parameters say. ``weights``: the elements of the composite index, some of ``elements``."""

    model: FractionationModel
    elements: tuple[str, ...]
    soil: SoilInputs
    scenario: ScenarioInputs
    coupled: bool
    step: int
    method: str
    weights: Weights
    limits: tuple[float, ...]
    has_zones: bool


class FourPerMilleChange(SoilMobilityAlgorithm):
    """Change of mobility and risk class between a baseline and a SOC scenario."""

    ID = "fourpermillechange"
    TITLE = "Four Per Mille: change of mobility and risk"
    GROUP_ID, GROUP = "scenario", "Scenario"
    TAGS = ("4 per mille", "4p1000", "carbon", "sequestration", "SOC", "scenario", "animation")
    HELP = (
        "Predicts the mobility of one or many elements for the soil as it is and for the soil with more organic "
        "carbon, in one pass, and tells what changes. By default carbon grows by 4 per mille per year from 2024 to "
        "2050, as the Four Per Mille Initiative asks for.\n\n"
        "Change: percentage points of F1, one band per element. The elements are joined into one index (METHOD: worst "
        "is the highest mobility, mean the mean, toxicity the mean weighted by toxic-response factors), whose risk "
        "class before and after gives the transition classes and the share of the land at medium risk or above, for "
        "each zone if there are zones.\n\n"
        "Steps: the change of the index since the start year, a band every STEP years, which the Temporal Controller "
        "plays. From QGIS 3.38 on that is one layer; before, one layer per year in a group.\n\n"
        "Where the scenario leaves the training range of the model, values are clamped to it; such pixels are counted "
        "and shown (last band of the classes).\n\n"
        "The change is exactly that of “Four Per Mille: soil organic carbon of a later year” followed by two "
        "predictions, where SOC is on the reference grid; else it is resampled first and grows then."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(elements_parameter(elements.TOXIC))
        for parameter in (*soil_parameters(), *scenario_parameters()):
            self.addParameter(parameter)
        couple = QgsProcessingParameterBoolean(COUPLE_CEC, tr("CEC follows SOC"), defaultValue=False)
        self.addParameter(with_help(couple, tr("Add the exchange capacity of the added carbon to CEC.")))
        step = QgsProcessingParameterNumber(
            STEP,
            tr("Years between steps"),
            type=QgsProcessingParameterNumber.Type.Integer,
            defaultValue=DEFAULT_STEP,
            minValue=1,
            maxValue=1000,
        )
        self.addParameter(as_advanced(with_help(step, tr("Of the stepped output and the report's animation."))))
        method = QgsProcessingParameterEnum(
            METHOD, tr("Composite index"), options=list(CLASSED_METHODS), defaultValue="worst", usesStaticStrings=True
        )
        self.addParameter(with_help(method, tr("How the elements are joined; see the description.")))
        self.addParameter(limits_parameter())
        for parameter in zone_parameters(optional=True):
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Change of mobility")))
        for name, title in (
            (OUTPUT_CLASSES, tr("Change of risk class")),
            (OUTPUT_STEPS, tr("Change over the years")),
        ):
            self.addParameter(optional_raster(name, title))
        self.addParameter(optional_table(OUTPUT_TABLE, tr("Transitions (by zone)")))
        self.addParameter(html_parameter())
        self.add_numbers(
            (VALID_PIXELS, tr("Valid pixels")),
            (MEAN_BEFORE, tr("Mean of the index before (%)")),
            (MEAN_AFTER, tr("Mean of the index after (%)")),
            (SHARE_BEFORE, tr("Share of the area at medium risk or above before")),
            (SHARE_AFTER, tr("Share of the area at medium risk or above after")),
            (AREA_RISEN, tr("Area that ends in a higher class (m²)")),
            (AREA_FALLEN, tr("Area that ends in a lower class (m²)")),
            (SHARE_OUTSIDE_BEFORE, tr("Share of the area outside the training range before")),
            (SHARE_OUTSIDE_AFTER, tr("Share of the area outside the training range after")),
            (SHARE_LEFT, tr("Share of the area that leaves the training range in the scenario")),
            (SHARE_ORGANIC, tr("Share of the area with organic soils")),
        )

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        return with_unit_names(parameters)

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        model = load_model(self, parameters, context)
        chosen = elements_value(parameters, model, elements.TOXIC)
        soil = read_soil(self, parameters, context, chosen)
        coupled = self.parameterAsBool(parameters, COUPLE_CEC, context)
        if coupled and "cec" not in soil.rasters:
            raise QgsProcessingException(tr("COUPLE_CEC: CEC can follow SOC only where the raster CEC is given."))
        step = self.parameterAsInt(parameters, STEP, context)
        if step < 1:
            raise QgsProcessingException(tr("STEP: must be at least 1 year."))
        method = choice_value(parameters, METHOD, CLASSED_METHODS)
        try:
            weights = composite_weights(chosen, method)
        except ValueError as error:
            raise QgsProcessingException(tr("ELEMENTS: {}").format(error)) from error
        has_zones = parameters.get(ZONES) not in (None, "")
        if has_zones:
            check_zones(self, parameters, context)
        limits = limits_value(self, parameters, context)
        scenario = read_scenario(self, parameters, context)
        return Settings(model, chosen, soil, scenario, coupled, step, method, weights, limits, has_zones)

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        model, chosen, soil = settings.model, settings.elements, settings.soil
        names = (OUTPUT, OUTPUT_CLASSES, OUTPUT_STEPS)
        paths = {name: self.output_path(parameters, name, context) for name in names}
        report_path = html_path(self, parameters, context)
        stack = soil.stack(model, chosen, feedback)
        growth = settings.scenario.on(stack.grid, stack.units["soc"].unit, feedback)
        zones = None
        if settings.has_zones:
            zones = read_zones(self, parameters, context, feedback)
            zones.clip(stack.grid)
        self._say(settings, stack, feedback)
        run = _Run(settings, stack, growth, zones, bool(paths[OUTPUT_STEPS]), bool(report_path))
        outputs = self._outputs(settings, stack, paths, run.years)
        process(
            stack.grid,
            {**stack.views, **growth.views},
            outputs,
            run.block,
            reduce=run.merge,
            feedback=feedback,
            required=stack.required,
            block_pixels=min(1 << 20, BLOCK_VALUES // (len(chosen) + len(run.years))),
        )
        findings = run.findings
        self._tell(findings, feedback)
        self._style(settings, paths, findings, context)
        result: dict[str, Any] = {name: path for name, path in paths.items() if path}
        if parameters.get(OUTPUT_TABLE) not in (None, ""):
            result[OUTPUT_TABLE] = self._write_table(parameters, context, settings, findings)
        if report_path:
            facts = [(name, text) for name, text in {**soil.files(), **settings.scenario.files()}.items()]
            result[OUTPUT_HTML] = write_change_report(self, report_path, settings, findings, facts, stack)
        result.update(_numbers(findings.whole))
        return result

    def _say(self, settings: Settings, stack: SoilStack, feedback: QgsProcessingFeedback) -> None:
        """What the log says before the run."""
        if settings.weights.left_out:
            feedback.pushWarning(
                tr("Not in the composite index, because no toxic-response factor is published for them: {}.").format(
                    ", ".join(settings.weights.left_out)
                )
            )
        if stack.views["soc"].resampling != "none":
            feedback.pushInfo(tr("SOC is not on the reference grid: it is resampled first and grows then."))

    def _outputs(
        self, settings: Settings, stack: SoilStack, paths: Mapping[str, str | None], years: tuple[int, ...]
    ) -> dict[str, Output]:
        soil, chosen = settings.soil, settings.elements
        metadata = self.provenance(
            settings.model,
            {**soil.files(), **settings.scenario.files()},
            elements=list(chosen),
            evidence={symbol: settings.model.element(symbol)["flag"] for symbol in chosen},
            **soil.provenance(stack),
            totals={symbol: soil.describe_total(symbol) for symbol in chosen},
            scenario={**settings.scenario.metadata(), "cec_follows_soc": settings.coupled},
            composite={"method": settings.method, "elements": list(settings.weights.elements)},
            limits=settings.limits,
            basis="F1 in percent of the sum of fractions with an aqua-regia residual (BCR)",
        )
        unit = "percentage points"
        bands = {
            OUTPUT: [Band(symbol, unit) for symbol in chosen],
            OUTPUT_CLASSES: [
                Band("transition: 10 x class before + class after"),
                Band(f"risk class {years[0]}"),
                Band(f"risk class {years[-1]}"),
                Band("training range: 0 inside, 1 outside before and after, 2 left in the scenario, 3 entered"),
            ],
            OUTPUT_STEPS: [Band(str(year), unit) for year in years],
        }
        types = {OUTPUT: "Float32", OUTPUT_CLASSES: "Byte", OUTPUT_STEPS: "Float32"}
        return {name: Output(paths[name], bands[name], types[name], metadata) for name in bands if paths[name]}

    def _tell(self, findings: Findings, feedback: QgsProcessingFeedback) -> None:
        """What the log says after the run."""
        report_counts(findings.counts, feedback)
        whole = findings.whole
        if not whole.pixels:
            return
        left = whole.outside((OUTSIDE_AFTER,))
        if left:
            feedback.pushWarning(
                tr(
                    "In the scenario {:.2f} % of the area leaves the model's training range (SOC or CEC above it); it "
                    "was clamped and is marked in the last band of the classes and in the report."
                ).format(100 * left)
            )
        else:
            feedback.pushInfo(tr("Nowhere does the scenario leave the model's training range."))
        before, after = (100 * share for share in whole.medium)
        feedback.pushInfo(
            tr("At medium risk or above: {:.2f} % of the area before, {:.2f} % after.").format(before, after)
        )
        feedback.pushInfo(
            tr("In a higher class after: {:,.2f} km²; in a lower class: {:,.2f} km².").format(
                whole.risen / 1e6, whole.fallen / 1e6
            )
        )

    def _style(
        self,
        settings: Settings,
        paths: Mapping[str, str | None],
        findings: Findings,
        context: QgsProcessingContext,
    ) -> None:
        chosen, years = settings.elements, findings.years
        what = ", ".join(chosen) if len(chosen) <= 5 else tr("several elements")
        name = tr("Change of mobility of {}, {} to {} (percentage points)").format(what, years[0], years[-1])
        pictures = findings.element_pictures
        stops = change_stops([picture.values for picture in pictures])
        self.style(paths[OUTPUT], LayerStyle("mobility_change", name, stops=stops), context)
        codes = tuple(int(code) for code in findings.codes_present)
        if not codes:
            codes = tuple(code for code, _, _ in load_style("transition")["classes"])
        name = tr("Change of risk class, {} to {}").format(years[0], years[-1])
        self.style(paths[OUTPUT_CLASSES], LayerStyle("transition", name, codes=codes), context)
        if paths[OUTPUT_STEPS]:
            stops = change_stops([findings.steps[-1].values])
            name = tr("Change of the composite index since {}").format(years[0])
            style = LayerStyle("mobility_change", name, stops=stops)
            style_years(paths[OUTPUT_STEPS], style, years, context, self._post_processors)

    def _write_table(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        settings: Settings,
        findings: Findings,
    ) -> str:
        zones = findings.zones
        columns = table_fields(settings.elements)
        if zones is None:
            fields = QgsFields()
            for name, kind in columns:
                fields.append(QgsField(name, kind))
            feature = QgsFeature(fields)
            values = table_row(tr("all"), None, findings.whole)
            feature.setAttributes([None if _missing(value) else value for value in values])
            return write_features(self, parameters, OUTPUT_TABLE, context, fields, [feature])
        rows = [table_row(*zone) for zone in zip(zones.names, findings.ranks(), findings.zone_tallies)]
        destination, names = zones.write(self, parameters, OUTPUT_TABLE, context, columns, rows)
        shown = names[[name for name, _ in columns].index("idx_change")]
        name = tr("Zones: change of the composite index")
        style_zones(destination, ZoneStyle(name, shown, ranges=findings.zone_ranges()), context, self._post_processors)
        return destination


def table_fields(chosen: tuple[str, ...]) -> list[tuple[str, int]]:
    """Fields of the table, (name, type): areas in km2, shares in %, changes in percentage points.

    ``t23``: area that goes from class 2 to class 3; ``d_Cd``: mean change of the mobility of Cd.
    """
    classes = range(1, len(RAC_CLASSES) + 1)
    return [
        ("zone", TEXT),
        ("rank", INTEGER),
        ("pixels", LONG),
        ("area_km2", REAL),
        ("soc_before", REAL),
        ("soc_after", REAL),
        ("idx_before", REAL),
        ("idx_after", REAL),
        ("idx_change", REAL),
        ("med_before", REAL),
        ("med_after", REAL),
        ("med_change", REAL),
        ("risen_km2", REAL),
        ("fallen_km2", REAL),
        ("left_pct", REAL),
        *((f"t{before}{after}", REAL) for before in classes for after in classes),
        *((f"d_{symbol}", REAL) for symbol in chosen),
    ]


def table_row(name: str, rank: int | None, tally: Tally) -> list[Any]:
    """Values of `table_fields`; NaN where there is nothing to tell."""
    before, after = tally.medium
    return [
        name,
        rank,
        tally.pixels,
        tally.area / 1e6,
        *tally.soc,
        *tally.index,
        tally.index[1] - tally.index[0],
        100 * before,
        100 * after,
        100 * (after - before),
        tally.risen / 1e6,
        tally.fallen / 1e6,
        100 * tally.outside((OUTSIDE_AFTER,)),
        *(float(area) / 1e6 for area in tally.transitions.ravel()),
        *tally.change,
    ]


def _missing(value: Any) -> bool:
    return isinstance(value, float) and not np.isfinite(value)


def _numbers(whole: Tally) -> dict[str, Any]:
    """The number outputs; None where no pixel is valid."""
    values = {
        MEAN_BEFORE: whole.index[0],
        MEAN_AFTER: whole.index[1],
        SHARE_BEFORE: whole.medium[0],
        SHARE_AFTER: whole.medium[1],
        AREA_RISEN: whole.risen,
        AREA_FALLEN: whole.fallen,
        SHARE_OUTSIDE_BEFORE: whole.outside((OUTSIDE_BOTH, OUTSIDE_BEFORE)),
        SHARE_OUTSIDE_AFTER: whole.outside((OUTSIDE_BOTH, OUTSIDE_AFTER)),
        SHARE_LEFT: whole.outside((OUTSIDE_AFTER,)),
        SHARE_ORGANIC: whole.organic / whole.area if whole.area else float("nan"),
    }
    return {VALID_PIXELS: whole.pixels, **{name: None if _missing(value) else value for name, value in values.items()}}


class _Run:
    """The pass: what a block computes (in workers), and what is gathered of it (in the caller's thread)."""

    def __init__(
        self,
        settings: Settings,
        stack: SoilStack,
        growth: Growth,
        zones: ZoneSet | None,
        steps: bool,
        report: bool,
    ) -> None:
        self._settings, self._stack, self._growth = settings, stack, growth
        scenario = settings.scenario.scenario
        start, end = scenario.start_year, scenario.end_year
        #: Years with a composite index of all pixels, and those only the report's animation needs, of its pixels.
        self.years = (
            (start, *(year for year in scenario.years(settings.step) if year > start)) if steps else (start, end)
        )
        self.years = self.years if len(self.years) > 1 else (start, end)
        self._drawn = () if steps or not report else tuple(y for y in scenario.years(settings.step) if start < y < end)
        self._areas = pixel_areas(stack.grid)
        self._on_grid: Zones | None = None if zones is None else zones.on(stack.grid)
        self._picture = Thumbnail(stack.grid)
        drawn = (*self.years[:1], *self._drawn, *self.years[1:])
        self.findings = Findings(
            elements=settings.elements,
            years=drawn,
            zones=zones,
            counts=Counts(),
            whole=Tally(len(settings.elements)),
            zone_tallies=[Tally(len(settings.elements)) for _ in range(0 if zones is None else len(zones))],
            levels=Levels(len(settings.elements)),
            before=Thumbnail(stack.grid),
            after=Thumbnail(stack.grid),
            transition=Thumbnail(stack.grid),
            domain=Thumbnail(stack.grid),
            steps=[Thumbnail(stack.grid) for _ in drawn],
            element_pictures=[Thumbnail(stack.grid, ELEMENT_PICTURES) for _ in settings.elements],
        )

    def later(self, block: SoilBlock, arrays: Mapping[str, np.ndarray], year: int) -> tuple[SoilBlock, Any]:
        """The block's soil in a later year, and its SOC (and CEC) in the units of the layers."""
        stack, coupled = self._stack, self._settings.coupled
        adjusted = self._growth.adjust(
            arrays,
            block.pick,
            block.pick(arrays["soc"]),
            year,
            cec=block.pick(arrays["cec"]) if coupled else None,
            cec_unit=stack.units["cec"].unit if coupled else None,
        )
        replaced = {"soc": adjusted.soc}
        if coupled:
            replaced["cec"] = adjusted.cec
        return block.replaced(replaced), adjusted

    def _variant(self, pixels: Pixels, later: SoilBlock) -> Pixels:
        names = ("soc", "cec") if self._settings.coupled else ("soc",)
        return pixels.replaced(**{name: later.soil[name] for name in names})

    def block(self, window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
        """Predict baseline and scenario of one block (worker)."""
        settings, findings = self._settings, self.findings
        model, chosen, weights = settings.model, settings.elements, settings.weights
        block = self._stack.block(arrays)
        pixels = model.bin(block.soil)
        after, adjusted = self.later(block, arrays, self.years[-1])
        series = [pixels]
        for year in self.years[1:-1]:
            series.append(self._variant(pixels, self.later(block, arrays, year)[0]))
        series.append(self._variant(pixels, after))
        area = block.pick(np.broadcast_to(self._areas.read(window), block.valid.shape))

        shown = self._shown(window, block)
        drawn = self._drawn_series(block, arrays, shown) if shown.size else []
        change = np.empty((len(chosen), block.counts.valid), dtype=np.float32)
        levels = Levels(len(chosen))
        composites = [RunningComposite(settings.method, weights.weights) for _ in series]
        drawn_composites = [RunningComposite(settings.method, weights.weights) for _ in drawn]
        limit = np.float32(settings.limits[MEDIUM - 2])
        for number, symbol in enumerate(chosen):
            card = model.element(symbol)
            enrichment = block.enrichment(symbol, card["reference_mg_kg"], card["aqua_regia_share"])
            mobility = model.mobility_series(symbol, series, enrichment)
            unknown = np.isnan(enrichment) if np.ndim(enrichment) else None
            if unknown is not None:
                mobility[:, unknown] = np.nan
            np.subtract(mobility[-1], mobility[0], out=change[number])
            levels.add(number, mobility[0], mobility[-1], area, limit, unknown)
            if symbol not in weights.elements:
                continue
            for composite, values in zip(composites, mobility):
                composite.add(values)
            if drawn:
                part = enrichment[shown] if unknown is not None else enrichment
                values = model.mobility_series(symbol, drawn, part)
                if unknown is not None:
                    values[:, unknown[shown]] = np.nan
                for composite, one in zip(drawn_composites, values):
                    composite.add(one)
        indices = [composite.index for composite in composites]
        classes = [classify(index, settings.limits) for index in (indices[0], indices[-1])]
        transition = transition_codes(*classes)
        # What the contents of elements clamp, they clamp before and after.
        domain = domain_codes(block.clamped(), after.clamped() | block.clamped([CONTENT]))
        changed = ChangedPixels(
            area,
            indices[0],
            indices[-1],
            transition,
            *(self._percent(soc) for soc in (block.pick(arrays["soc"]), adjusted.soc)),
            domain,
            adjusted.organic,
            change,
        )
        spread = block.spread(change)
        steps = [index - indices[0] for index in indices]
        results = {
            OUTPUT: spread,
            OUTPUT_CLASSES: _spread_codes(block, transition, *classes, domain),
            OUTPUT_STEPS: block.spread(np.stack(steps)),
        }
        pieces = {"before": classes[0], "after": classes[1], "transition": transition, "domain": domain}
        taken = {name: findings.before.take(window, block.spread(_floats(codes))) for name, codes in pieces.items()}
        if self._drawn:
            middle = np.full((len(self._drawn), block.counts.valid), np.nan, dtype=np.float32)
            for values, composite in zip(middle, drawn_composites):
                values[shown] = composite.index - indices[0][shown]
            steps = [steps[0], *middle, steps[-1]]
        taken["steps"] = [findings.before.take(window, block.spread(step)) for step in steps]
        taken["elements"] = [picture.take(window, values) for picture, values in zip(findings.element_pictures, spread)]
        return results, (block.counts, Tally.of(changed), self._zone_tallies(window, block, changed), levels, taken)

    def _percent(self, soc: np.ndarray) -> np.ndarray:
        return soc * self._stack.units["soc"].unit.factor

    def _shown(self, window: Any, block: SoilBlock) -> np.ndarray:
        """Indices of the valid pixels that the report's pictures show."""
        step = self._picture.step
        mask = np.zeros(block.valid.shape, dtype=bool)
        mask[-window.y % step :: step, -window.x % step :: step] = True
        return np.flatnonzero(block.pick(mask))

    def _drawn_series(self, block: SoilBlock, arrays: Mapping[str, np.ndarray], shown: np.ndarray) -> list[Pixels]:
        if not self._drawn:
            return []
        pixels = self._settings.model.bin(
            {name: None if values is None else values[shown] for name, values in block.soil.items()}
        )
        names = ("soc", "cec") if self._settings.coupled else ("soc",)
        series = []
        for year in self._drawn:
            later = self.later(block, arrays, year)[0]
            series.append(pixels.replaced(**{name: later.soil[name][shown] for name in names}))
        return series

    def _zone_tallies(self, window: Any, block: SoilBlock, changed: ChangedPixels) -> list[tuple[int, Tally]]:
        if self._on_grid is None:
            return []
        places = np.full(block.valid.shape, -1, dtype=np.int64)
        places[block.valid] = np.arange(block.counts.valid)
        found = []
        for number, part, mask in self._on_grid.masks(window):
            row, column = part.y - window.y, part.x - window.x
            chosen = places[row : row + part.height, column : column + part.width][mask]
            chosen = chosen[chosen >= 0]
            if chosen.size:
                found.append((number, Tally.of(changed.part(chosen))))
        return found

    def merge(self, extra: Any) -> None:
        """Add what a block found (caller's thread)."""
        counts, whole, zone_tallies, levels, taken = extra
        findings = self.findings
        findings.counts.add(counts)
        findings.whole.merge(whole)
        for number, tally in zone_tallies:
            findings.zone_tallies[number].merge(tally)
        findings.levels.merge(levels)
        for name in ("before", "after", "transition", "domain"):
            getattr(findings, name).add(taken[name])
        for pictures, pieces in ((findings.steps, taken["steps"]), (findings.element_pictures, taken["elements"])):
            for picture, piece in zip(pictures, pieces):
                picture.add(piece)


def _floats(codes: np.ndarray) -> np.ndarray:
    values = codes.astype(np.float32)
    values[codes == NO_CLASS] = np.nan
    return values


def _spread_codes(block: SoilBlock, *vectors: np.ndarray) -> np.ndarray:
    result = np.full((len(vectors), *block.valid.shape), NO_CLASS, dtype=np.uint8)
    for band, codes in zip(result, vectors):
        band[block.valid] = codes
    return result
