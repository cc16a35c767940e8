"""Summarise a raster by zones, for a table, a map and a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import Qgis, QgsPalettedRasterRenderer, QgsProcessingFeedback, QgsRasterLayer

from ...soilmobility.language import fill
from ...soilmobility.maps.zonal import Asked, zonal
from ...soilmobility.raster.source import inspect, reference_grid
from ...soilmobility.report import html
from ...soilmobility.report.pages.common import limits_text
from ...soilmobility.report.pages.zonal import ZonalFound, page
from ...soilmobility.soil.elements import TOXIC, named_element
from ..algorithm import Run, SoilMobilityAlgorithm
from ..rasters import RasterInput
from ..reports import origin, write_report
from ..soil import LIMITS, element_bands
from ..specs import Band, Given, PageOutput, Raster, Result, Spec, TableOutput
from ..translation import tr
from ..zones import ZoneSet, ZoneStyle, read_zones, style_zones, zone_specs


@dataclass
class Settings:
    """What the parameters say. ``rasters``: one, or one per element; all share one file."""

    rasters: dict[str, RasterInput]
    asked: Asked
    zone_field: str

    @property
    def raster(self) -> RasterInput:
        """The first of the bands."""
        return next(iter(self.rasters.values()))


#: What a summary by zones takes.
ZONAL: tuple[Spec, ...] = (
    Raster(
        "INPUT",
        "Raster",
        "Mobility (F1, %), one or several elements; risk classes; any class or value.",
        holds="mobility",
        band="BAND",
    ),
    Band("BAND", "Band", layer="INPUT"),
    LIMITS,
    *zone_specs(),
)


def read_zonal(given: Given) -> Settings:
    """Return what the parameters `ZONAL` say (main thread)."""
    layer, first = given.layer("INPUT"), given["INPUT"]
    rasters, elements, left_out = {"INPUT": first}, (), ()
    named = {named_element(layer.bandName(number)) for number in range(1, layer.bandCount() + 1)} - {None}
    several = given["BAND"] is None and len(named) > 1 and first.path
    if several and inspect(first.source(QgsProcessingFeedback())).unit == "%":
        found = element_bands(layer, "INPUT")
        elements = tuple(symbol for symbol in found if symbol in TOXIC) or tuple(found)
        left_out = tuple(symbol for symbol in found if symbol not in elements)
        rasters = {symbol: RasterInput.from_layer(layer, "INPUT", found[symbol]) for symbol in elements}
    codes = layer.dataProvider().dataType(first.band) == Qgis.DataType.Byte
    asked = Asked(given["LIMITS"], elements, left_out, codes, _styled_classes(layer, first.band))
    return Settings(rasters, asked, given["ZONE_FIELD"] or "")


class ZonalSummary(SoilMobilityAlgorithm):
    """Area shares, means and ranks of a raster by zone."""

    ID = "zonalsummary"
    TITLE = "Summarise by zones"
    GROUP_ID, GROUP = "guidance", "Guidance"
    TAGS = ("zonal statistics", "districts", "report", "ranking")
    HELP = (
        "Summarises a raster by zones such as districts: area per class on the ellipsoid, mean, quantiles, the share "
        "of the area at medium risk or above, and a rank. The result is a layer of the zones, coloured by that share, "
        "and on request a report in one file with maps, charts and a table that sorts, which prints well to PDF.\n\n"
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

    def read(self, given: Given) -> Settings:
        return read_zonal(given)

    def execute(self, settings: Settings, run: Run) -> dict[str, Any]:
        zones = read_zones(run)
        sources = {name: raster.source(run.feedback) for name, raster in settings.rasters.items()}
        grid = reference_grid(next(iter(sources.values())))
        found = zonal(sources, grid, zones, settings.asked, run.feedback)

        destination, fields = zones.write(run, "OUTPUT", found.rows)
        measures = {
            "medium_pct": tr("Zones: {}, area at medium risk or above (%)"),
            "mean": found.kind.with_unit(tr("Zones: {}, mean")),
            "main_class": tr("Zones: {}, largest class"),
        }
        style = ZoneStyle(
            fill(measures[found.coloured_by], settings.raster.element or settings.raster.name),
            fields[found.coloured_by],
            ranges=found.ranges,
            categories=() if found.ranges else tuple((label, label, colour) for _, label, colour in found.kind.classes),
        )
        style_zones(run, destination, style)
        empty = sum(row["pixels"] == 0 for row in found.rows)
        result = {
            "OUTPUT": destination,
            "VALID_PIXELS": found.pixels,
            "MEAN": found.mean,
            "SHARE_MEDIUM_OR_ABOVE": found.medium,
            "ZONES_WITH_DATA": len(zones) - empty,
            "ZONES_WITHOUT_DATA": empty,
        }
        if run.wants("OUTPUT_HTML"):
            inputs, values = _facts(settings, found, zones)
            report = page(found, origin(self), settings.raster.name, zones.over(found.picture), inputs, values)
            result["OUTPUT_HTML"] = write_report(report, run.path("OUTPUT_HTML"))
        return result


def _styled_classes(layer: QgsRasterLayer, band: int) -> tuple[tuple[int, str, str], ...]:
    """Return the classes of the layer's style, (code, label, colour), ascending; () where it shows none."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer):
        return ()
    # band() was renamed in QGIS 3.38
    if (renderer.inputBand() if hasattr(renderer, "inputBand") else renderer.band()) != band:
        return ()
    classes = [
        (round(entry.value), entry.label or str(round(entry.value)), entry.color.name()) for entry in renderer.classes()
    ]
    return tuple(sorted(classes))


def _facts(settings: Settings, found: ZonalFound, zones: ZoneSet) -> tuple[list[tuple[str, str]], ...]:
    """Return inputs and parameters, (name, value) each, as the report closes with them."""
    raster = settings.raster
    inputs = [
        ("INPUT", raster.label if found.elements else raster.describe()),
        ("ZONES", zones.label),
        (tr("CRS of the raster"), raster.crs.userFriendlyIdentifier()),
        (tr("CRS of the zones"), zones.crs.userFriendlyIdentifier()),
    ]
    values = [("ZONE_FIELD", settings.zone_field or html.MISSING)]
    if found.kind.percent:
        values.append(("LIMITS", limits_text(settings.asked.limits)))
    return inputs, values
