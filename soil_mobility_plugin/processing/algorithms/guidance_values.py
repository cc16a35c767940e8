"""Local guidance values: legal values looked up, or one value inverted through the model, per pixel and per zone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...soilmobility.maps.stack import TOTAL_PREFIX, SoilStack
from ...soilmobility.raster.geotiff import Band, Output
from ...soilmobility.raster.ranks import FineHistogram, coarse_counts
from ...soilmobility.raster.walk import process, scan
from ...soilmobility.risk import guidance
from ...soilmobility.risk.guidance import GuidanceError, Inversion, Row
from ...soilmobility.soil.covariates import COVARIATES, aqua_regia_content
from ...soilmobility.soil.texture import texture_codes
from ..base import OUTPUT_HTML, VALID_PIXELS, SoilMobilityAlgorithm
from ..field_types import LONG, REAL, TEXT
from ..guidance import (
    ABOVE_RANGE,
    BELOW_RANGE,
    INVERT,
    LIMIT_USED,
    LOOKUP,
    MEAN_RGV,
    MEDIAN_RGV,
    MODES,
    ON_JUMP,
    OUTPUT,
    OUTPUT_EXCEEDANCE,
    SHARE_EXCEEDED,
    WITHOUT_ROW,
    Findings,
    Settings,
    Start,
    cite,
    conditions,
    guidance_report,
    legal_values,
    zone_ranges,
)
from ..parameters import (
    SoilInputs,
    choice_value,
    element_parameter,
    element_value,
    load_model,
    optional_raster,
    optional_table,
    read_soil,
    soil_parameters,
    with_help,
    with_unit_names,
)
from ..reports import html_parameter, html_path, write_report
from ..styling import LayerStyle
from ..translation import tr
from ..zones import ZONES, ZoneSet, ZoneStyle, check_zones, read_zones, style_zones, zone_parameters

MODE, PRESET, RGV, MOBILE_LIMIT = "MODE", "PRESET", "RGV", "MOBILE_LIMIT"
REFERENCE_SOIL, LAND_USE, QUANTILE = "REFERENCE_SOIL", "LAND_USE", "QUANTILE"
OUTPUT_ZONES = "OUTPUT_ZONES"

DEFAULT_QUANTILE = 95.0

#: Pixels of a block: the bisection keeps several float64 values of each.
BLOCK_PIXELS = 1 << 18


class GuidanceValues(SoilMobilityAlgorithm):
    """Guidance values per pixel, and what protects a zone."""

    ID = "guidancevalues"
    TITLE = "Local guidance values"
    GROUP_ID, GROUP = "guidance", "Guidance"
    TAGS = ("RGV", "regulatory guidance value", "limit value", "threshold", "exceedance", "districts")
    HELP = (
        "Maps guidance values (RGV) for the total content of one element, in one of two modes that are never mixed.\n\n"
        "lookup: each pixel gets the published value whose class it belongs to, by pH, texture (needs SAND) and land "
        "use. Such classes already adjust for mobility, so nothing is inverted.\n\n"
        "invert: one value is stated, at one reference soil: the mobile content it allows there becomes the limit "
        "everywhere, and the local value is the largest content whose mobile content keeps to that limit. State the "
        "value by PRESET (the row whose class holds the reference soil; RGV then picks a row by its value), by RGV "
        "alone (a value of your own, on TOTAL_BASIS), or state the mobile content itself as MOBILE_LIMIT (mg/kg, of "
        "the aqua-regia content). The reference soil is by default the median soil of the map, within the class of the "
        "row.\n\n"
        "In invert mode, band 2 says what is known of each value: 0 found exactly; 1 on a jump of the model, where a "
        "little more would break the limit by far; 2 capped at the highest content the model knows; 3 none, as the "
        "lowest content the model knows already breaks the limit (the value is nodata).\n\n"
        "With totals, OUTPUT_EXCEEDANCE is the content divided by the local value. For zones, the value that protects "
        "the chosen share of each zone's area is given. The bundled values are for orientation: the law is what counts."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        mode = QgsProcessingParameterEnum(
            MODE, tr("Mode"), options=list(MODES), defaultValue=LOOKUP, usesStaticStrings=True
        )
        self.addParameter(with_help(mode, tr("Look up legal values, or invert one value; see the description.")))
        self.addParameter(element_parameter())
        self.addParameter(
            with_help(
                QgsProcessingParameterEnum(
                    PRESET,
                    tr("Published values"),
                    options=list(guidance.presets()),
                    optional=True,
                    usesStaticStrings=True,
                ),
                tr("Set of published guidance values; each value's source is named in the log and the report."),
            )
        )
        for name, title, text in (
            (RGV, tr("Guidance value (mg/kg)"), tr("Invert only: the stated value, or which row of the preset.")),
            (
                MOBILE_LIMIT,
                tr("Limit of the mobile content (mg/kg)"),
                tr("Invert only: the mobile content (F1 of the aqua-regia content) that must not be exceeded."),
            ),
        ):
            number = QgsProcessingParameterNumber(
                name, title, type=QgsProcessingParameterNumber.Type.Double, optional=True, minValue=0.0, maxValue=1e6
            )
            self.addParameter(with_help(number, text))
        self.addParameter(
            with_help(
                QgsProcessingParameterString(REFERENCE_SOIL, tr("Reference soil: pH,SOC,clay,CEC"), optional=True),
                tr(
                    "Invert only: pH, SOC (%), clay (%), CEC (cmol(c)/kg, may be empty), such as 6.2,2,20,15; a fifth "
                    "number is sand (%). Empty: the median soil of the map, within the class of the row that RGV picks."
                ),
            )
        )
        self.addParameter(
            with_help(
                QgsProcessingParameterEnum(
                    LAND_USE,
                    tr("Land use"),
                    options=list(guidance.land_uses()),
                    optional=True,
                    usesStaticStrings=True,
                ),
                tr("Land use the values are for; needed only where the preset has several."),
            )
        )
        for parameter in soil_parameters():
            self.addParameter(parameter)
        for parameter in zone_parameters(optional=True):
            self.addParameter(parameter)
        share = QgsProcessingParameterNumber(
            QUANTILE,
            tr("Share of each zone's area to protect (%)"),
            type=QgsProcessingParameterNumber.Type.Double,
            defaultValue=DEFAULT_QUANTILE,
            optional=True,
            minValue=0.0,
            maxValue=100.0,
        )
        self.addParameter(
            with_help(share, tr("At least this share of a zone's area has the zone's value or a higher local one."))
        )
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Local guidance value (mg/kg)")))
        self.addParameter(optional_raster(OUTPUT_EXCEEDANCE, tr("Content over local guidance value")))
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(optional_table(OUTPUT_ZONES, tr("Zones with guidance values"), polygons))
        self.addParameter(html_parameter())
        self.add_numbers(
            (VALID_PIXELS, tr("Pixels with a guidance value")),
            (MEAN_RGV, tr("Mean guidance value (mg/kg)")),
            (MEDIAN_RGV, tr("Median guidance value (mg/kg)")),
            (LIMIT_USED, tr("Mobile limit that was inverted (mg/kg)")),
            (ON_JUMP, tr("Pixels on a jump of the model")),
            (ABOVE_RANGE, tr("Pixels capped at the highest content of the model")),
            (BELOW_RANGE, tr("Pixels where the lowest content of the model breaks the limit")),
            (WITHOUT_ROW, tr("Pixels that no row is for")),
            (SHARE_EXCEEDED, tr("Share of the area where the content exceeds the guidance value")),
        )

    def accepted(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        return with_unit_names(parameters)

    # -- reading ------------------------------------------------------------------------------------------------------

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        mode = choice_value(parameters, MODE, MODES)
        model = load_model(self, parameters, context)
        element = element_value(parameters, model)
        rgv = self._positive(parameters, RGV, context)
        limit = self._positive(parameters, MOBILE_LIMIT, context)
        preset = str(parameters.get(PRESET) or "")
        reference_text = self.parameterAsString(parameters, REFERENCE_SOIL, context).strip()
        given = {RGV: rgv is not None, MOBILE_LIMIT: limit is not None, REFERENCE_SOIL: bool(reference_text)}
        _check_mode(mode, preset, given)
        rows = guidance.rows_for(preset, element, str(parameters.get(LAND_USE) or "")) if preset else ()
        if mode == INVERT:
            rows = _stated_rows(rows, rgv)
        reference = guidance.parse_reference_soil(reference_text) if reference_text else None
        if reference is not None and rows and not guidance.fitting_rows(rows, reference):
            raise QgsProcessingException(
                tr("REFERENCE_SOIL: the soil lies outside the class of the stated row: {}.").format(conditions(rows))
            )
        protected = DEFAULT_QUANTILE
        if parameters.get(QUANTILE) not in (None, ""):
            protected = self.parameterAsDouble(parameters, QUANTILE, context)
        if not 0.0 <= protected <= 100.0:
            raise QgsProcessingException(tr("QUANTILE: must be from 0 to 100 %."))
        with_zones = parameters.get(ZONES) not in (None, "")
        if with_zones:
            check_zones(self, parameters, context)
        elif parameters.get(OUTPUT_ZONES) not in (None, ""):
            raise QgsProcessingException(tr("OUTPUT_ZONES needs ZONES: choose a polygon layer."))
        soil = self._soil(parameters, context, mode, element, rows, reference)
        settings = Settings(mode, model, element, soil, rows, rgv, limit, reference, protected / 100.0, with_zones)
        if parameters.get(OUTPUT_EXCEEDANCE) not in (None, ""):
            if not soil.has_totals:
                raise QgsProcessingException(tr("OUTPUT_EXCEEDANCE needs the content: give TOTALS or TOTAL_VALUE."))
            if mode == LOOKUP and not all(row.is_total for row in rows):
                raise QgsProcessingException(
                    tr("OUTPUT_EXCEEDANCE: the values of {} are {} contents, the totals are not.").format(
                        preset, settings.basis
                    )
                )
        return settings

    def _positive(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        if parameters.get(name) in (None, ""):
            return None
        value = self.parameterAsDouble(parameters, name, context)
        if not 0.0 < value <= 1e6:
            raise QgsProcessingException(tr("{}: must be above 0 and at most 1,000,000 mg/kg.").format(name))
        return value

    def _soil(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        mode: str,
        element: str,
        rows: Sequence[Row],
        reference: Mapping[str, float | None] | None,
    ) -> SoilInputs:
        """The soil layers that the mode needs, no others: each costs the pixels it does not have."""
        by_texture = any(row.texture for row in rows)
        wanted = ("ph", "soc", "clay", "cec")
        if mode == LOOKUP:
            wanted = ("ph", "clay", "sand") if by_texture else ("ph",)
        elif by_texture and reference is None:
            wanted = (*wanted, "sand")
        soil = read_soil(self, parameters, context, (element,), wanted)
        if "sand" in wanted and "sand" not in soil.rasters:
            raise QgsProcessingException(
                tr("SAND is missing: the values of {} differ by texture, which takes clay and sand.").format(
                    rows[0].preset
                )
            )
        return soil

    # -- running ------------------------------------------------------------------------------------------------------

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        soil = settings.soil
        paths = {name: self.output_path(parameters, name, context) for name in (OUTPUT, OUTPUT_EXCEEDANCE)}
        report_path = html_path(self, parameters, context)
        zones = read_zones(self, parameters, context, feedback) if settings.with_zones else None
        steps = QgsProcessingMultiStepFeedback(3, feedback)
        start = None
        if settings.mode == INVERT:
            start = _start(settings, feedback, steps)
            feedback.pushInfo(start.text)
            # Sand was for the reference soil; the model does not ask for it.
            kept = {name: raster for name, raster in soil.rasters.items() if name != "sand"}
            soil = replace(soil, rasters=kept)
        else:
            for row in settings.rows:
                feedback.pushInfo(cite(row))
        settings = replace(settings, soil=soil)
        stack = soil.stack(settings.model if settings.mode == INVERT else None, (settings.element,), feedback)
        # A guidance value does not need the content: only the exceedance does.
        stack.required.discard(TOTAL_PREFIX + settings.element)
        steps.setCurrentStep(2)
        findings = self._map(settings, start, stack, paths, zones, steps)
        findings.describe(settings, feedback)
        self._style_rasters(settings, paths, context)
        result: dict[str, Any] = {name: path for name, path in paths.items() if path}
        if zones is not None and parameters.get(OUTPUT_ZONES) not in (None, ""):
            result[OUTPUT_ZONES] = self._write_zones(parameters, context, settings, findings, zones)
        result.update(findings.numbers(start))
        if report_path:
            report = guidance_report(self, settings, start, stack, findings, paths, zones, feedback)
            result[OUTPUT_HTML] = write_report(report, report_path)
        return result

    def _map(
        self,
        settings: Settings,
        start: Start | None,
        stack: SoilStack,
        paths: Mapping[str, str | None],
        zones: ZoneSet | None,
        feedback: QgsProcessingFeedback,
    ) -> Findings:
        model, element = settings.model, settings.element
        share = model.element(element)["aqua_regia_share"]
        metadata = self.provenance(
            model,
            settings.soil.files(),
            element=element,
            mode=settings.mode,
            basis=settings.basis,
            rows=[cite(row) for row in settings.rows],
            **settings.soil.provenance(stack),
        )
        bands = [Band(f"{element} guidance value", "mg/kg")]
        inversion = None
        if start is not None:
            inversion = Inversion(model, element, start.limit)
            metadata["SOIL_MOBILITY_START"] = start.text
            metadata["SOIL_MOBILITY_MOBILE_LIMIT"] = f"{start.limit:.8g}"
            bands.append(Band("0 exact, 1 on a jump, 2 capped at the model's range, 3 below it"))
        outputs = {OUTPUT: Output(paths[OUTPUT], bands, metadata=metadata)}
        if paths[OUTPUT_EXCEEDANCE]:
            band = Band(f"{element} content over guidance value")
            outputs[OUTPUT_EXCEEDANCE] = Output(paths[OUTPUT_EXCEEDANCE], (band,), metadata=metadata)
        findings = Findings(settings, share, stack, zones)

        def compute(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
            block = stack.block(arrays)
            if inversion is None:
                values, status = _looked_up(settings.rows, block.soil)
            else:
                content, status = inversion.contents(model.bin(block.soil))
                values = (content if settings.basis == "aqua regia" else content / share).astype(np.float32)
            results = {OUTPUT: np.stack([values, status.astype(np.float32)])[: len(bands)]}
            ratio = np.full(values.shape, np.nan, dtype=np.float32)
            total = block.total(element)
            if total is not None and settings.basis in ("aqua regia", "total"):
                factor = {("total", "aqua regia"): share, ("aqua regia", "total"): 1.0 / share}
                factor = factor.get((settings.soil.total_basis, settings.basis), 1.0)
                ratio = (np.asarray(total, dtype=np.float32) * np.float32(factor)) / values
            results[OUTPUT_EXCEEDANCE] = ratio
            spread = {name: block.spread(array) for name, array in results.items()}
            return spread, findings.block(window, block, values, status, ratio)

        process(
            stack.grid,
            stack.views,
            outputs,
            compute,
            reduce=findings.merge,
            feedback=feedback,
            required=stack.required,
            block_pixels=BLOCK_PIXELS,
        )
        return findings

    def _style_rasters(
        self, settings: Settings, paths: Mapping[str, str | None], context: QgsProcessingContext
    ) -> None:
        element = settings.element
        name = (
            tr("{}: local guidance value (mg/kg, {})")
            if settings.mode == INVERT
            else tr("{}: guidance value (mg/kg, {})")
        )
        group = tr("Guidance values of {}").format(element)
        values = legal_values(settings.rows) if settings.mode == LOOKUP else ()
        style = LayerStyle("guidance_value", name.format(element, settings.basis), group, values=values)
        self.style(paths[OUTPUT], style, context)
        title = tr("{}: content over guidance value").format(element)
        self.style(paths[OUTPUT_EXCEEDANCE], LayerStyle("exceedance", title, group), context)

    def _write_zones(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        settings: Settings,
        findings: Findings,
        zones: ZoneSet,
    ) -> str:
        kinds = {"note": TEXT, "zone": TEXT, "pixels": LONG}
        rows = findings.zone_rows()
        fields = list(rows[0])
        added = [(name, kinds.get(name, REAL)) for name in fields]
        values = [[row[name] for name in fields] for row in rows]
        destination, names = zones.write(self, parameters, OUTPUT_ZONES, context, added, values)
        style = ZoneStyle(
            tr("{}: guidance value that protects {:g} % of each zone").format(
                settings.element, 100 * settings.protected
            ),
            names[fields.index("rgv_mg_kg")],
            ranges=zone_ranges([row["rgv_mg_kg"] for row in rows]),
        )
        style_zones(destination, style, context, self._post_processors)
        return destination


# -------------------------------------------------------------------------------------------- what to start from


def _check_mode(mode: str, preset: str, given: Mapping[str, bool]) -> None:
    """Refuse parameters of one mode in the other, and too few or too many in the mode itself."""
    if mode == LOOKUP:
        wrong = [name for name, there in given.items() if there]
        if wrong:
            raise QgsProcessingException(
                tr("{}: only for MODE=invert. The modes are not mixed: looked-up values are not inverted.").format(
                    ", ".join(wrong)
                )
            )
        if not preset:
            raise QgsProcessingException(tr("PRESET is missing: choose the published values to look up."))
    elif given[MOBILE_LIMIT]:
        wrong = [name for name in (RGV, REFERENCE_SOIL) if given[name]] + ([PRESET] if preset else [])
        if wrong:
            raise QgsProcessingException(
                tr("{}: not together with MOBILE_LIMIT, which is the limit itself.").format(", ".join(wrong))
            )
    elif not preset and not given[RGV]:
        raise QgsProcessingException(tr("MODE=invert needs a value to start from: PRESET, RGV or MOBILE_LIMIT."))


def _stated_rows(rows: tuple[Row, ...], rgv: float | None) -> tuple[Row, ...]:
    """The rows that RGV picks, all without it; only totals can be inverted."""
    soluble = next((row for row in rows if not row.is_total), None)
    if soluble is not None:
        raise QgsProcessingException(
            tr("PRESET: {} are {} contents, neither total contents nor F1. They cannot be inverted.").format(
                soluble.preset, soluble.basis
            )
        )
    if rgv is None or not rows:
        return rows
    stated = tuple(row for row in rows if np.isclose(row.value, rgv, rtol=1e-6))
    if not stated:
        raise QgsProcessingException(
            tr("RGV: {} has no value of {:g} mg/kg for {}. It has: {}.").format(
                rows[0].preset, rgv, rows[0].element, "; ".join(f"{row.value:g} ({row.condition})" for row in rows)
            )
        )
    return stated


def _describe_soil(soil: Mapping[str, float | None]) -> str:
    parts = []
    for name in guidance.REFERENCE_PROPERTIES:
        value = soil.get(name)
        if value is not None:
            unit = COVARIATES[name].unit
            parts.append(f"{COVARIATES[name].label} {value:.4g}" + ("" if name == "ph" else f" {unit}"))
    if soil.get("cec") is None:
        parts.append(tr("CEC unknown"))
    return ", ".join(parts).replace(" percent", " %")


def _start(settings: Settings, feedback: QgsProcessingFeedback, steps: QgsProcessingMultiStepFeedback) -> Start:
    """The mobile limit of an inversion and a sentence that says where it comes from."""
    if settings.mobile_limit is not None:
        text = tr("Limit of the mobile content: {:g} mg/kg {}, as stated.")
        return Start(settings.mobile_limit, text.format(settings.mobile_limit, settings.element))
    model, element = settings.model, settings.element
    soil = settings.reference
    median = soil is None
    if soil is None:
        soil = _median_soil(settings, steps)
        if settings.rows and not guidance.fitting_rows(settings.rows, soil):
            raise GuidanceError(
                tr("The median soil of the map ({}) lies in no class of {}. State REFERENCE_SOIL.").format(
                    _describe_soil(soil), settings.rows[0].preset
                )
            )
    elif soil["cec"] is None and "cec" in settings.soil.rasters:
        feedback.pushWarning(tr("REFERENCE_SOIL states no CEC, the map has it: F1 at the reference soil is less sure."))
    for name, value in soil.items():
        if value is not None and name in model.soil_features:
            low, high = model.training_range(name)
            if not low <= value <= high:
                feedback.pushWarning(
                    tr("The reference soil's {} was clamped to the training range, {:g} to {:g}.").format(
                        COVARIATES[name].label, low, high
                    )
                )
    if settings.rows:
        row = guidance.fitting_rows(settings.rows, soil)[0]
        value, basis, what = row.value, row.basis, cite(row)
    else:
        value, basis = settings.rgv, settings.soil.total_basis
        what = tr("{:g} mg/kg {}, {}, as stated").format(value, element, basis)
    limit = guidance.mobile_limit(model, element, value, basis, soil)
    share = model.element(element)["aqua_regia_share"]
    content = aqua_regia_content(value, share, basis)
    words = tr("as stated")
    if median:
        within = settings.rows and settings.rgv is not None
        words = tr("median soil of the map within the class of the row") if within else tr("median soil of the map")
    text = tr(
        "Stated value: {}. At the reference soil ({}: {}) it allows a mobile content of {:.4g} mg/kg: a mobility of "
        "{:.3g} % of {:.4g} mg/kg aqua regia."
    ).format(what, words, _describe_soil(soil), limit, 100 * limit / content, content)
    if basis == "total":
        text += " " + tr("The total value was brought to the aqua-regia basis by the element's share of {:g}.").format(
            share
        )
    return Start(limit, text, soil)


def _median_soil(settings: Settings, steps: QgsProcessingMultiStepFeedback) -> dict[str, float | None]:
    """The median of each soil property over the map, within the classes of the stated rows.

    Without RGV the row is the one whose class holds the median of the whole map.
    """
    # Its layers are those of the map itself, which are described in the log when their turn comes.
    stack = replace(settings.soil, total_rasters={}).stack(settings.model, (), QgsProcessingFeedback())
    names = list(stack.layers)
    histograms = {name: FineHistogram() for name in names}
    within = settings.rows if settings.rgv is not None else ()

    def chosen(arrays: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        soil = stack.block(arrays).soil
        if not within:
            return {name: soil[name] for name in names}
        texture = texture_codes(soil["clay"], soil["sand"]) if settings.needs_texture else None
        inside = np.any([row.fits(soil["ph"], texture) for row in within], axis=0)
        return {name: soil[name][inside] for name in names}

    def gather_coarse(extra: Mapping[str, np.ndarray]) -> None:
        for name, counts in extra.items():
            histograms[name].merge_coarse(counts)

    def gather_fine(extra: Mapping[str, np.ndarray]) -> None:
        for name, bins in extra.items():
            histograms[name].merge_fine(bins)

    options = {"feedback": steps, "required": stack.required}
    steps.setCurrentStep(0)
    scan(
        stack.grid,
        stack.views,
        lambda window, arrays: {name: coarse_counts(values) for name, values in chosen(arrays).items()},
        gather_coarse,
        **options,
    )
    if not histograms["ph"].count:
        where = tr("in the class of the stated row ({})").format(conditions(within)) if within else tr("on the map")
        raise GuidanceError(tr("There is no pixel {}: state REFERENCE_SOIL.").format(where))
    for histogram in histograms.values():
        histogram.divide()
    steps.setCurrentStep(1)
    scan(
        stack.grid,
        stack.views,
        lambda window, arrays: {name: histograms[name].bins(values) for name, values in chosen(arrays).items()},
        gather_fine,
        **options,
    )
    soil: dict[str, float | None] = dict.fromkeys(guidance.REFERENCE_PROPERTIES)
    soil.update({name: float(histogram.quantiles([0.5])[0]) for name, histogram in histograms.items()})
    return soil


def _looked_up(rows: Sequence[Row], soil: Mapping[str, np.ndarray | None]) -> tuple[np.ndarray, np.ndarray]:
    """The value of each pixel by its row, and a status: `guidance.EXACT`, `guidance.BELOW` where no row fits."""
    texture = texture_codes(soil["clay"], soil["sand"]) if any(row.texture for row in rows) else None
    values, places = guidance.look_up(rows, soil["ph"], texture)
    return values, np.where(places < 0, guidance.BELOW, guidance.EXACT).astype(np.uint8)
