"""Local guidance values: legal values looked up, or one value inverted through the model, per pixel and per zone."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsProcessingFeedback

from ...soilmobility.language import fill
from ...soilmobility.maps.feedback import Part
from ...soilmobility.maps.guidance import EXCEEDANCE, VALUES, check_mode, guidance, invertible, start, zone_ranges
from ...soilmobility.maps.predict import report_counts
from ...soilmobility.maps.stack import SoilStack
from ...soilmobility.model.fractionation import FractionationModel
from ...soilmobility.report.pages.guidance import INVERT, LOOKUP, MODES, Asked, cite, legal_values, page
from ...soilmobility.risk import guidance as rules
from ...soilmobility.risk.guidance import Row
from ...soilmobility.soil.covariates import COVARIATES
from ..algorithm import Run, SoilMobilityAlgorithm
from ..reports import origin, write_report
from ..soil import (
    BACKGROUND,
    COMPRESSION,
    CONTENT,
    ELEMENT,
    GRID,
    MODEL,
    SOIL_WITH_SAND,
    SoilInputs,
    chosen_element,
    read_soil,
)
from ..specs import Choice, Given, Number, PageOutput, ParameterError, RasterOutput, Result, TableOutput, Text
from ..styling import LayerStyle
from ..translation import tr
from ..zones import ZoneStyle, read_zones, style_zones, zone_specs

OUTPUT, OUTPUT_EXCEEDANCE, OUTPUT_ZONES = "OUTPUT", "OUTPUT_EXCEEDANCE", "OUTPUT_ZONES"
OUTPUTS = {OUTPUT: VALUES, OUTPUT_EXCEEDANCE: EXCEEDANCE}


@dataclass
class Settings:
    """What the parameters say."""

    model: FractionationModel
    soil: SoilInputs
    asked: Asked
    has_zones: bool


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
        "In invert mode, band 2 says what is known of each value: 0 found exactly; 1 (models of trees only) on a jump, "
        "where a little more would break the limit by far; 2 capped at the highest content the model knows; 3 none, "
        "as the lowest content the model knows already breaks the limit (the value is nodata). With a smooth core, "
        "bands 3 and 4 are the ends of the 90 % interval of the value.\n\n"
        "With totals, OUTPUT_EXCEEDANCE is the content divided by the local value and, with a smooth core, in band 2 "
        "the probability that it exceeds the value. For zones, the value that protects "
        "the chosen share of each zone's area is given. The bundled values are for orientation: the law is what counts."
    )
    ANSWER = "Mean guidance value {MEAN_RGV:.3g} mg/kg over {VALID_PIXELS:,} pixels."

    SPEC = (
        Choice(
            "MODE",
            "Mode",
            "Look up legal values, or invert one value; see the description.",
            options=MODES,
            shown=("look up published values", "invert one value"),
            default=LOOKUP,
        ),
        ELEMENT,
        Choice(
            "PRESET",
            "Published values",
            "Set of published guidance values; each value's source is named in the log and the report.",
            optional=True,
            options=rules.presets(),
            shown=tuple(f"{rules.jurisdiction(preset)}: {preset}" for preset in rules.presets()),
            offered=rules.presets()[0],
        ),
        *(
            Number(name, title, text, optional=True, unit="mg/kg", low=0.0, high=1e6, above=True, when=("MODE", INVERT))
            for name, title, text in (
                ("RGV", "Guidance value (mg/kg)", "Invert only: the stated value, or which row of the preset."),
                (
                    "MOBILE_LIMIT",
                    "Limit of the mobile content (mg/kg)",
                    "Invert only: the content (mg/kg of the aqua-regia content, of the part that BASIS names) that "
                    "must not be exceeded.",
                ),
            )
        ),
        Choice(
            "BASIS",
            "What counts as mobile",
            "Invert only: the exchangeable part of F1 (what is bound to carbonate is mobilised by acid only), or all "
            "of F1. A model of trees knows F1 alone.",
            optional=True,
            options=rules.MOBILE,
            default=rules.EXCHANGEABLE,
        ),
        Text(
            "REFERENCE_SOIL",
            "Reference soil: pH,SOC,clay,CEC",
            "Invert only: pH, SOC (%), clay (%), CEC (cmol(c)/kg, may be empty), such as 6.2,2,20,15; a fifth number "
            "is sand (%). Empty: the median soil of the map, within the class of the row that RGV picks.",
            optional=True,
            when=("MODE", INVERT),
            parse=rules.parse_reference_soil,
            bad=("acid", "6.2", "6.2,2", "16,2,20,15", "6.2,2,120,15"),
        ),
        Choice(
            "LAND_USE",
            "Land use",
            "Land use the values are for; needed only where the preset has several.",
            optional=True,
            options=rules.land_uses(),
            shown=rules.land_uses(),
            offered=rules.land_uses()[0],
        ),
        *SOIL_WITH_SAND,
        *CONTENT,
        BACKGROUND,
        *GRID,
        MODEL,
        *zone_specs(optional=True),
        Number(
            "QUANTILE",
            "Share of each zone's area to protect (%)",
            "At least this share of a zone's area has the zone's value or a higher local one.",
            optional=True,
            unit="%",
            low=0.0,
            high=100.0,
            default=95.0,
        ),
        COMPRESSION,
        RasterOutput(OUTPUT, "Local guidance value (mg/kg)"),
        RasterOutput(OUTPUT_EXCEEDANCE, "Content over local guidance value", optional=True),
        TableOutput(OUTPUT_ZONES, "Zones with guidance values", polygons=True, optional=True),
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Pixels with a guidance value"),
        Result("MEAN_RGV", "Mean guidance value (mg/kg)"),
        Result("MEDIAN_RGV", "Median guidance value (mg/kg)"),
        Result("MOBILE_LIMIT_USED", "Mobile limit that was inverted (mg/kg)"),
        Result("ON_JUMP", "Pixels on a jump of the model"),
        Result("ABOVE_RANGE", "Pixels capped at the highest content of the model"),
        Result("BELOW_RANGE", "Pixels where the lowest content of the model breaks the limit"),
        Result("WITHOUT_ROW", "Pixels that no row is for"),
        Result("SHARE_EXCEEDED", "Share of the area where the content exceeds the guidance value"),
        Result("SHARE_PROBABLY_EXCEEDED", "Share of the area where it does so with a probability of 0.9 or more"),
    )

    def read(self, given: Given) -> Settings:
        model, mode = given["MODEL"], given["MODE"]
        element = chosen_element(given, model)
        check_mode(mode, {name for name in ("PRESET", "RGV", "MOBILE_LIMIT", "REFERENCE_SOIL") if name in given})
        rows = rules.rows_for(given["PRESET"], element, given["LAND_USE"] or "") if "PRESET" in given else ()
        if mode == INVERT:
            rows = invertible(rows, given["RGV"], given["REFERENCE_SOIL"])
        if OUTPUT_ZONES in given and "ZONES" not in given:
            raise ParameterError("OUTPUT_ZONES needs ZONES: choose a polygon layer.")
        soil = _soil(given, element, rows)
        stated = given["RGV"], given["MOBILE_LIMIT"], given["REFERENCE_SOIL"]
        mobile = given["BASIS"] if model.has_posterior else rules.WHOLE
        asked = Asked(mode, element, rows, *stated, soil.total_basis, given["QUANTILE"] / 100.0, mobile=mobile)
        if OUTPUT_EXCEEDANCE in given and not soil.has_totals:
            raise ParameterError("OUTPUT_EXCEEDANCE needs the content: give TOTALS or TOTAL_VALUE.")
        if OUTPUT_EXCEEDANCE in given and mode == LOOKUP and not all(row.is_total for row in rows):
            raise ParameterError(
                "OUTPUT_EXCEEDANCE: the values of {preset} are {basis} contents, the totals are not.",
                preset=given["PRESET"],
                basis=asked.basis,
            )
        return Settings(model, soil, asked, "ZONES" in given)

    def execute(self, settings: Settings, run: Run) -> dict[str, Any]:
        model, soil, asked, feedback = settings.model, settings.soil, settings.asked, run.feedback
        zones = read_zones(run) if settings.has_zones else None
        if asked.mode == INVERT:
            # Its layers are those of the map, which are described in the log when their turn comes.
            stack = replace(soil, total_rasters={}).stack(model, (), QgsProcessingFeedback())
            asked = replace(asked, start=start(model, asked, stack, Part(feedback, 0, 30)))
            feedback.pushInfo(asked.start.text.message)
            if not model.has_posterior:
                feedback.pushInfo(tr("This model does not know the parts of F1: all of F1 counts as mobile."))
            # Sand was for the reference soil; the model does not ask for it.
            kept = {name: raster for name, raster in soil.rasters.items() if name != "sand"}
            soil = replace(soil, rasters=kept)
        for row in asked.rows if asked.mode == LOOKUP else ():
            feedback.pushInfo(cite(row).message)
        stack = soil.stack(model if asked.mode == INVERT else None, (asked.element,), feedback)
        paths = run.paths(OUTPUT, OUTPUT_EXCEEDANCE)
        metadata = self._metadata(model, soil, asked, stack)
        outputs = {OUTPUTS[name]: (path, metadata) for name, path in paths.items()}
        found = guidance(model, asked, stack, outputs, zones, Part(feedback, 30, 100))
        report_counts(found.counts, feedback)

        self._style(asked, paths, run)
        result = {**paths, **found.numbers}
        if run.wants(OUTPUT_ZONES):
            result[OUTPUT_ZONES], fields = zones.write(run, OUTPUT_ZONES, found.rows)
            name = tr("{}: guidance value that protects {:g} % of each zone")
            style = ZoneStyle(
                fill(name, asked.element, 100 * asked.protected), fields["rgv_mg_kg"], ranges=zone_ranges(found.rows)
            )
            style_zones(run, result[OUTPUT_ZONES], style)
        if run.wants("OUTPUT_HTML"):
            over = None if zones is None else zones.over(found.picture)
            name = model.element(asked.element).get("name", asked.element)
            report = page(found, origin(self), name, over, *_facts(model, soil, asked, stack))
            result["OUTPUT_HTML"] = write_report(report, run.path("OUTPUT_HTML"))
        return result

    def _metadata(self, model: FractionationModel, soil: SoilInputs, asked: Asked, stack: SoilStack) -> dict[str, str]:
        metadata = self.provenance(
            model,
            soil.files(),
            element=asked.element,
            mode=asked.mode,
            basis=asked.basis,
            rows=[str(cite(row)) for row in asked.rows],
            **soil.provenance(stack),
        )
        if asked.start is not None:
            metadata["SOIL_MOBILITY_START"] = str(asked.start.text)
            metadata["SOIL_MOBILITY_MOBILE_PART"] = asked.mobile
            metadata["SOIL_MOBILITY_MOBILE_LIMIT"] = f"{asked.start.limit:.8g}"
            if asked.start.reference is not None:
                metadata["SOIL_MOBILITY_REFERENCE_POINT"] = json.dumps(asked.start.reference._asdict(), sort_keys=True)
        return metadata

    @staticmethod
    def _style(asked: Asked, paths: dict[str, str], run: Run) -> None:
        inverted = asked.mode == INVERT
        name = tr("{}: local guidance value (mg/kg, {})") if inverted else tr("{}: guidance value (mg/kg, {})")
        group = fill(tr("Guidance values of {}"), asked.element)
        values = () if inverted else legal_values(asked.rows)
        style = LayerStyle("guidance_value", fill(name, asked.element, tr(asked.basis)), group, values=values)
        run.style(paths[OUTPUT], style)
        title = fill(tr("{}: content over guidance value"), asked.element)
        run.style(paths.get(OUTPUT_EXCEEDANCE), LayerStyle("exceedance", title, group))


def _soil(given: Given, element: str, rows: tuple[Row, ...]) -> SoilInputs:
    """The soil layers that the mode needs, no others: each costs the pixels it does not have."""
    by_texture = any(row.texture for row in rows)
    wanted: tuple[str, ...] = ("ph", "soc", "clay", "cec")
    if given["MODE"] == LOOKUP:
        wanted = ("ph", "clay", "sand") if by_texture else ("ph",)
    elif by_texture and given["REFERENCE_SOIL"] is None:
        wanted = (*wanted, "sand")
    soil = read_soil(given, (element,), wanted)
    if "sand" in wanted and "sand" not in soil.rasters:
        raise ParameterError(
            "SAND is missing: the values of {preset} differ by texture, which takes clay and sand.",
            preset=rows[0].preset,
        )
    # A guidance value does not need the content: only the exceedance does.
    return replace(soil, total_required=False)


def _facts(
    model: FractionationModel, soil: SoilInputs, asked: Asked, stack: SoilStack
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return inputs and parameters, (name, value) each, as the report closes with them."""
    inputs = [*soil.files().items(), (tr("Content"), soil.describe_total(asked.element).message)]
    flag = model.element(asked.element)["flag"]
    settings = [
        (tr("Mode"), tr(asked.mode)),
        (tr("Model"), fill("{}; {}: {}", model.name, asked.element, tr(flag))),
        (tr("Basis of the values"), tr(asked.basis)),
        *([("BASIS", tr(asked.mobile))] if asked.mode == INVERT else []),
        (tr("Area to protect per zone"), fill("{:g} %", 100 * asked.protected)),
        *((COVARIATES[name].label, choice.unit.name) for name, choice in stack.units.items()),
    ]
    return inputs, settings
