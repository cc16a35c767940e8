"""Local guidance values: legal values looked up, or one value inverted through the model, per pixel and per zone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from qgis.core import QgsProcessingFeedback

from ...soilmobility.feedback import Part
from ...soilmobility.language import fill
from ...soilmobility.maps.guidance import EXCEEDANCE, guidance, start, zone_ranges
from ...soilmobility.maps.guidance import VALUES as GUIDANCE
from ...soilmobility.report.pages.guidance import INVERT, GuidanceFound, legal_values, page
from ..algorithm import Run, SoilMobilityAlgorithm
from ..guidance import MODE, OUTPUT_ZONES, QUANTILE, VALUES, GuidanceInputs, read_guidance
from ..predictions import CLAMPED, OUTSIDE
from ..soil import BACKGROUND, COMPRESSION, CONTENT, ELEMENT, GRID, MODEL, SOIL_WITH_SAND
from ..specs import Given, PageOutput, RasterOutput, Result, TableOutput
from ..styling import LayerStyle
from ..translation import tr
from ..zones import ZoneStyle, read_zones, zone_specs


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
        "row. The stated value counts as geogenic; what a local value has above a BACKGROUND does not, which makes it "
        "lower, at the reference soil too.\n\n"
        "In invert mode, band 2 says what is known of each value: 0 found exactly; 1 (models with trees) on a jump, "
        "where a little more would break the limit by far; 2 capped at the highest content the model knows; 3 none, "
        "as the lowest content the model knows already breaks the limit (the value is nodata). With a smooth core, "
        "bands 3 and 4 are the ends of the 90 % interval of the value.\n\n"
        "With totals, OUTPUT_EXCEEDANCE is the content divided by the local value and, with a smooth core, in band 2 "
        "the probability that it exceeds the value. For zones, the value that protects "
        "the chosen share of each zone's area is given. The bundled values are for orientation: the law is what counts."
    )
    # A mean would be that of the end of the model's range, where some values are capped there.
    ANSWER = "Median guidance value {MEDIAN_RGV:.3g} mg/kg over {VALID_PIXELS:,} pixels."

    SPEC = (
        MODE,
        ELEMENT,
        *VALUES,
        *SOIL_WITH_SAND,
        *CONTENT,
        BACKGROUND,
        *GRID,
        MODEL,
        *zone_specs(optional=True),
        QUANTILE,
        COMPRESSION,
        RasterOutput(GUIDANCE, "Local guidance value (mg/kg)"),
        RasterOutput(EXCEEDANCE, "Content over local guidance value", optional=True),
        TableOutput(OUTPUT_ZONES, "Zones with guidance values", polygons=True, optional=True),
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Pixels with a guidance value"),
        Result("MEAN_RGV", "Mean guidance value (mg/kg; of capped pixels the highest content of the model)"),
        Result("MEDIAN_RGV", "Median guidance value (mg/kg)"),
        Result("MOBILE_LIMIT_USED", "Mobile limit that was inverted (mg/kg)"),
        Result("ON_JUMP", "Pixels on a jump of the model"),
        Result("ABOVE_RANGE", "Pixels capped at the highest content of the model"),
        Result("BELOW_RANGE", "Pixels where the lowest content of the model breaks the limit"),
        Result("WITHOUT_ROW", "Pixels that no row is for"),
        Result("SHARE_EXCEEDED", "Share of the area where the content exceeds the guidance value"),
        Result(
            "SHARE_PROBABLY_EXCEEDED",
            "Share of the area where the content exceeds the guidance value with a probability of 0.9 or more",
        ),
        OUTSIDE,
        CLAMPED,
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        return (read_guidance(given),)

    def execute(self, run: Run, settings: GuidanceInputs) -> dict[str, Any]:
        model, soil, asked, feedback = settings.model, settings.soil, settings.asked, run.feedback
        zones = read_zones(run)
        if asked.mode == INVERT:
            # Its layers are those of the map, which are described in the log when their turn comes.
            for raster in soil.rasters.values():
                raster.source(feedback)  # says once what is doubtful
            bare = partial(replace(soil, total_rasters={}, backgrounds={}).stack, model, (), QgsProcessingFeedback())
            asked = replace(asked, start=start(model, asked, bare, Part(feedback, 0, 30)))
            # Sand was for the reference soil; the model does not ask for it.
            kept = {name: raster for name, raster in soil.rasters.items() if name != "sand"}
            soil = replace(soil, rasters=kept)
            settings = replace(settings, soil=soil, asked=asked)
        stack = soil.stack(model if asked.mode == INVERT else None, (asked.element,), feedback)
        metadata = self.provenance(model, soil.files(), **settings.metadata(stack))
        outputs = {name: (path, metadata) for name, path in run.rasters().items()}
        found = guidance(model, asked, stack, outputs, zones, Part(feedback, 30, 100))
        self._style(found, run)
        if run.wants(OUTPUT_ZONES):
            name = fill(
                tr("{}: guidance value that protects {:g} % of each zone"), asked.element, 100 * asked.protected
            )
            style = ZoneStyle(name, "rgv_mg_kg", ranges=zone_ranges(found.rows))
            zones.write(OUTPUT_ZONES, found.rows, style)
        run.report(lambda origin: page(found, origin, zones and zones.over(found.picture), settings.facts(stack)))
        return found.numbers

    @staticmethod
    def _style(found: GuidanceFound, run: Run) -> None:
        asked, inverted = found.asked, found.asked.mode == INVERT
        name = tr("{}: local guidance value (mg/kg, {})") if inverted else tr("{}: guidance value (mg/kg, {})")
        group = fill(tr("Guidance values of {}"), asked.element)
        values, stops = ((), found.stops) if inverted else (legal_values(asked.rows), ())
        name = fill(name, asked.element, tr(asked.basis))
        run.style(GUIDANCE, LayerStyle("guidance_value", name, group, values=values, stops=stops))
        title = fill(tr("{}: content over guidance value"), asked.element)
        run.style(EXCEEDANCE, LayerStyle("exceedance", title, group))
