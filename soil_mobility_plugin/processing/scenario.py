"""The Four Per Mille scenario as parameters: how SOC grows, where, and up to what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProcessingFeedback

from ..soilmobility.language import Phrase, fill
from ..soilmobility.maps.scenario import Growth
from ..soilmobility.soil.covariates import SOC_MAX
from ..soilmobility.soil.scenario import FOUR_PER_MILLE, GROWTHS, ORGANIC_SOC, RATE_RANGE, Scenario
from .rasters import RasterInput, files_read
from .specs import Choice, Given, Number, Raster, Spec, YesNo
from .translation import tr

DEFAULTS = Scenario()

#: Rasters that tell a scenario more, in the order of `maps.scenario.Growth`.
RASTERS = ("RATE_RASTER", "CEILING_RASTER", "MASK")


def _year(name: str, title: str, help_text: str, default: int) -> Number:
    return Number(name, title, help_text, low=1800, high=3000, whole=True, default=default)


#: The parameters of the scenario, the same wherever it occurs.
SCENARIO: tuple[Spec, ...] = (
    Number(
        "RATE",
        "Growth of SOC (per mille per year)",
        "The initiative asks for 4. A negative rate is a loss.",
        unit="per mille",
        low=RATE_RANGE[0],
        high=RATE_RANGE[1],
        default=FOUR_PER_MILLE,
    ),
    _year("START_YEAR", "Start year", "Year of the SOC map.", DEFAULTS.start_year),
    _year("END_YEAR", "End year", "Year of the scenario.", DEFAULTS.end_year),
    Choice(
        "GROWTH",
        "Growth",
        "compound: (1 + r)^n. linear: 1 + r n.",
        options=GROWTHS,
        shown=GROWTHS,
        default=DEFAULTS.growth,
    ),
    Raster(
        "MASK",
        "Mask of the land that takes part",
        "For example cropland: all values but 0 and nodata take part. The other pixels stay as they are.",
        optional=True,
    ),
    YesNo(
        "KEEP_ORGANIC",
        "Leave organic soils as they are",
        "Soils with more than {0} % organic carbon keep what they have.",
        of=(f"{ORGANIC_SOC:g}",),
    ),
    Raster(
        "RATE_RASTER",
        "Growth per pixel (per mille per year)",
        "Used instead of RATE. Pixels without a value stay as they are.",
        optional=True,
        advanced=True,
        wanted="rate",
    ),
    Number(
        "CEILING",
        "Ceiling of SOC (% by mass)",
        "No soil grows beyond it, in % organic carbon by mass; soils above it already stay as they are.",
        optional=True,
        advanced=True,
        unit="%",
        low=0.0,
        high=SOC_MAX,
    ),
    Raster(
        "CEILING_RASTER",
        "Ceiling of SOC per pixel",
        "In the unit of its band if that states one, else in the unit of SOC. Nodata: no ceiling.",
        optional=True,
        advanced=True,
    ),
)


@dataclass(frozen=True)
class ScenarioInputs:
    """What the scenario's parameters say, read on the main thread; ``rasters`` by parameter."""

    scenario: Scenario
    rasters: dict[str, RasterInput]

    def growth(self, feedback: QgsProcessingFeedback) -> Growth:
        """Return the scenario with the sources of its rasters (worker)."""
        sources = (self.rasters[name].source(feedback) if name in self.rasters else None for name in RASTERS)
        return Growth(self.scenario, *sources)

    def files(self) -> dict[str, Phrase]:
        """Return what is read, by parameter, for the metadata."""
        return files_read(self.rasters.values())

    def facts(self) -> list[tuple[str, str]]:
        """Return the scenario without its rasters as (name, value) pairs for a report."""
        scenario = self.scenario
        rate = fill(tr("{:g} per mille per year"), scenario.rate)
        return [
            ("RATE", tr("by the raster of rates") if "RATE_RASTER" in self.rasters else rate),
            ("START_YEAR", str(scenario.start_year)),
            ("END_YEAR", str(scenario.end_year)),
            ("GROWTH", tr(scenario.growth)),
            ("CEILING", tr("none") if scenario.ceiling is None else fill("{:g} %", scenario.ceiling)),
            ("KEEP_ORGANIC", tr("Yes") if scenario.keep_organic else tr("No")),
        ]

    def metadata(self) -> dict[str, Any]:
        """Return the scenario for the metadata of a raster."""
        scenario = self.scenario
        return {
            "rate_per_mille": self.files().get("RATE_RASTER", scenario.rate),
            "start_year": scenario.start_year,
            "end_year": scenario.end_year,
            "growth": scenario.growth,
            "ceiling_percent": scenario.ceiling,
            "keep_organic": scenario.keep_organic,
            "assumption": "the content of organic carbon is scaled: the bulk density is taken to stay as it is",
        }


def read_scenario(given: Given) -> ScenarioInputs:
    """Return what the scenario's parameters say; CovariateError for a scenario that cannot be."""
    names = ("RATE", "START_YEAR", "END_YEAR", "GROWTH", "CEILING", "KEEP_ORGANIC")
    scenario = Scenario(*(given[name] for name in names))
    return ScenarioInputs(scenario, {name: given[name] for name in RASTERS if name in given})
