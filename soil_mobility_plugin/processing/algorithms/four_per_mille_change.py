"""What storing carbon does to the mobility of metals: baseline and scenario in one pass."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...soilmobility.language import fill
from ...soilmobility.maps.change import CHANGE as VALUES
from ...soilmobility.maps.change import CLASSES, PROBABILITY, STEPS, UNCERTAINTY, Change, zone_ranges
from ...soilmobility.report.html import Report
from ...soilmobility.report.pages.change import ChangeFound, page
from ...soilmobility.report.pages.common import Origin
from ...soilmobility.soil.elements import TOXIC
from ..algorithm import Run, SoilMobilityAlgorithm
from ..change import CHANGE, ChangeInputs, read_change
from ..predictions import OUTSIDE
from ..scenario import SCENARIO
from ..sinks import write_table
from ..soil import COMPRESSION, ELEMENTS, PREDICTION
from ..specs import Given, PageOutput, RasterOutput, Result, TableOutput
from ..styling import LayerStyle, of_elements
from ..temporal import style_years
from ..translation import tr
from ..zones import ZoneStyle, read_zones, zone_specs

OUTPUT_TABLE = "OUTPUT_TABLE"


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
        "Probability: whether CEC follows SOC or stays decides the sign for some elements. By default it follows; the "
        "report shows both, each with the probability that mobility rises, where the model can tell. Between 0.1 and "
        "0.9 the word is undecided, and such cells and elements are grey; tables count probable rises (up_Cd: % of "
        "the changing area) and falls (dn_Cd) apart from them.\n\n"
        "Steps: the change of the index since the start year, a band every STEP years, which the Temporal Controller "
        "plays: set its step to years, QGIS begins with hours. From QGIS 3.38 on that is one layer; before, one layer "
        "per year in a group.\n\n"
        "Where the scenario leaves the training range of the model, values are clamped to it; such pixels are counted "
        "and shown (last band of the classes).\n\n"
        "The change is that of “Four Per Mille: soil organic carbon of a later year” followed by two "
        "predictions, without the rounding of their files, where SOC is on the reference grid; else it is resampled "
        "first and grows then."
    )
    ANSWER = "The mean of the index goes from {MEAN_INDEX_BEFORE:.2f} to {MEAN_INDEX_AFTER:.2f} %."

    SPEC = (
        replace(ELEMENTS, default=TOXIC),
        *PREDICTION,
        *SCENARIO,
        *CHANGE,
        *zone_specs(optional=True),
        COMPRESSION,
        RasterOutput(VALUES, "Change of mobility"),
        RasterOutput(CLASSES, "Change of risk class", optional=True),
        RasterOutput(STEPS, "Change over the years", optional=True),
        RasterOutput(PROBABILITY, "Probability that mobility rises", optional=True),
        RasterOutput(UNCERTAINTY, "Uncertainty of the change (half-width of the 90 % interval)", optional=True),
        TableOutput(OUTPUT_TABLE, "Transitions (by zone)", optional=True),
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Valid pixels"),
        Result("MEAN_INDEX_BEFORE", "Mean of the index before (%)"),
        Result("MEAN_INDEX_AFTER", "Mean of the index after (%)"),
        Result("SHARE_MEDIUM_BEFORE", "Share of the area at medium risk or above before"),
        Result("SHARE_MEDIUM_AFTER", "Share of the area at medium risk or above after"),
        Result("AREA_RISEN", "Area that ends in a higher class (m²)"),
        Result("AREA_FALLEN", "Area that ends in a lower class (m²)"),
        Result("SHARE_OUTSIDE_BEFORE", "Share of the area outside the training range before"),
        Result("SHARE_OUTSIDE_AFTER", "Share of the area outside the training range after"),
        Result("SHARE_LEFT_DOMAIN", "Share of the area that leaves the training range in the scenario"),
        Result("SHARE_ORGANIC", "Share of the area with organic soils"),
        OUTSIDE,
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        if "ZONES" not in given and OUTPUT_TABLE in given:
            replace(self.declared(OUTPUT_TABLE), placeless=True).read(given[OUTPUT_TABLE], given)
        return (read_change(given),)

    def execute(self, run: Run, settings: ChangeInputs) -> dict[str, Any]:
        asked, feedback = settings.asked, run.feedback
        stack = settings.soil.stack(settings.model, asked.elements, feedback)
        zones = read_zones(run)
        metadata = self.provenance(settings.model, settings.files(), **settings.metadata(stack))
        outputs = {name: (path, metadata) for name, path in run.rasters().items()}
        change = Change(settings.model, asked, stack, settings.scenario.growth(feedback))
        found = change.over(outputs, zones, feedback)
        self._style(change.years, found, run)
        ranges = () if zones is None else zone_ranges(found.index_change)
        if run.wants(OUTPUT_TABLE):
            name = tr("Zones: change of the composite index (percentage points)")
            style = ZoneStyle(name, "idx_change", ranges=ranges)
            if zones:
                zones.write(OUTPUT_TABLE, found.rows, style)
            else:
                write_table(run, OUTPUT_TABLE, found.rows)

        def report(origin: Origin) -> Report:
            over = zones and zones.over(found.pictures["transition"])
            return page(found, origin, over, ranges, settings.facts(stack))

        run.report(report)
        return found.numbers

    @staticmethod
    def _style(years: tuple[int, ...], found: ChangeFound, run: Run) -> None:
        chosen = found.asked.elements
        name = fill(tr("Change of mobility of {}, {} to {} (percentage points)"), "{}", years[0], years[-1])
        run.style(VALUES, of_elements(LayerStyle("mobility_change", name, stops=found.element_stops), chosen))
        name = fill(tr("Change of risk class, {} to {}"), years[0], years[-1])
        run.style(CLASSES, LayerStyle("transition", name, codes=found.codes))
        name = fill(tr("Probability that the mobility of {} rises, {} to {}"), "{}", years[0], years[-1])
        run.style(PROBABILITY, of_elements(LayerStyle("probability_of_rise", name), chosen))
        name = tr("Uncertainty of the change of mobility of {} (± percentage points)")
        run.style(UNCERTAINTY, of_elements(LayerStyle("change_uncertainty", name), chosen))
        if STEPS in run.written:
            name = fill(tr("Change of the composite index since {}"), years[0])
            style_years(run, run.written[STEPS], LayerStyle("mobility_change", name, stops=found.step_stops), years)
