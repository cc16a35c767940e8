"""Summarise a raster by zones, for a table, a map and a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...soilmobility.language import Phrase, fill
from ...soilmobility.maps.zonal import zonal
from ...soilmobility.report import html
from ...soilmobility.report.pages.common import limits_text
from ...soilmobility.report.pages.zonal import ZonalFound, page
from ..algorithm import Run, SoilMobilityAlgorithm
from ..rasters import files_read
from ..specs import Given, PageOutput, Result, TableOutput
from ..translation import tr
from ..zonal import ZONAL, ZonalInputs, read_zonal, zone_style
from ..zones import ZoneSet, read_zones


class ZonalSummary(SoilMobilityAlgorithm):
    """Area shares, means and ranks of a raster by zone."""

    ID = "zonalsummary"
    TITLE = "Summarise by zones"
    GROUP_ID, GROUP = "guidance", "Guidance"
    TAGS = ("zonal statistics", "districts", "report", "ranking")
    HELP = (
        "Summarises a raster by zones such as districts: area per class on the ellipsoid, mean, quantiles, the share "
        "of the area at medium risk or above, and a rank. The result is a layer of the zones, coloured by that share "
        "(by the mean where it is the same everywhere), and on request a report in one file with maps, charts and a "
        "table that sorts, which prints well to PDF.\n\n"
        "INPUT may be mobility in % (classes by LIMITS), risk classes, other classes (named and coloured as the "
        "layer's style has them), or any other value (mean and quantiles, no classes). Of a raster with a mobility "
        "band per element, as “Predict mobility of several elements” writes it, and no BAND chosen, the highest "
        "mobility of the potentially toxic elements is summarised, and the most critical element of each zone is the "
        "one with the largest area at medium risk or above.\n\n"
        "Zones may be in any CRS and may overlap: each is summarised on its own, and pixels are counted once in the "
        "totals. Pixels on an edge count with their part in the zone. Invalid polygons are repaired; zones without "
        "data are kept, with empty statistics. The column “note” tells all of this."
    )
    ANSWER = "{ZONES_WITH_DATA:,} zones with data; mean over all of them {MEAN:.4g}."

    SPEC = (
        *ZONAL,
        TableOutput("OUTPUT", "Zones with statistics", polygons=True),
        PageOutput("OUTPUT_HTML", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Valid pixels in the zones"),
        Result("MEAN", "Mean over all zones"),
        Result("SHARE_MEDIUM_OR_ABOVE", "Share of the area at medium risk or above"),
        Result("ZONES_WITH_DATA", "Zones with data"),
        Result("ZONES_WITHOUT_DATA", "Zones without data"),
    )

    def answer(self, results: Mapping[str, Any]) -> str:
        mean, share = results["MEAN"], results["SHARE_MEDIUM_OR_ABOVE"]
        if mean is None or share is None:
            return super().answer(results)
        text = tr("{:,} zones with data; mean mobility over all of them {:.1f} %, {:.1f} % at medium risk or above.")
        return fill(text, results["ZONES_WITH_DATA"], mean, 100 * share)

    def read(self, given: Given) -> tuple[Any, ...]:
        return (read_zonal(given),)

    def execute(self, run: Run, settings: ZonalInputs) -> dict[str, Any]:
        zones = read_zones(run)
        sources = {name: raster.source(run.feedback) for name, raster in settings.rasters.items()}
        found = zonal(sources, zones, settings.asked, run.feedback)

        measures = {
            "medium_pct": tr("Zones: {}, area at medium risk or above (%)"),
            "mean": found.kind.with_unit(tr("Zones: {}, mean")),
            "main_class": tr("Zones: {}, largest class"),
        }
        what = tr("highest mobility") if found.elements else settings.raster.element or settings.raster.title
        title = fill(measures[found.coloured_by], what)
        empty = found.columns["pixels"].count(0)
        name, facts = settings.title, _facts(settings, found, zones)
        zones.write("OUTPUT", found.rows, zone_style(found, title))
        run.report(lambda origin: page(found, origin, name, zones.over(found.picture), facts))
        return {
            "VALID_PIXELS": found.pixels,
            "MEAN": found.mean,
            "SHARE_MEDIUM_OR_ABOVE": found.medium,
            "ZONES_WITH_DATA": len(zones) - empty,
            "ZONES_WITHOUT_DATA": empty,
        }


def _facts(settings: ZonalInputs, found: ZonalFound, zones: ZoneSet) -> list[tuple[str, str | Phrase]]:
    """Return inputs and parameters, (name, value) each, as the report closes with them."""
    raster = settings.raster
    told = [
        *files_read(settings.rasters.values()).items(),
        ("ZONES", zones.label),
        (tr("CRS of the raster"), raster.crs.userFriendlyIdentifier()),
        (tr("CRS of the zones"), zones.crs.userFriendlyIdentifier()),
        ("ZONE_FIELD", settings.zone_field or html.MISSING),
    ]
    if found.kind.percent:
        told.append(("LIMITS", limits_text(settings.asked.limits)))
    return told
