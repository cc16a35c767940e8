"""An atlas of districts: one PDF, one page a district."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsRasterLayer, QgsRasterRange
from qgis.PyQt.QtXml import QDomDocument

from ...soilmobility.feedback import Part
from ...soilmobility.files import TemporaryFolder, apart
from ...soilmobility.language import fill
from ...soilmobility.maps.atlas import highest_mobility
from ...soilmobility.maps.zonal import zonal
from ...soilmobility.report.pages import atlas as page
from ...soilmobility.version import __version__
from .. import options
from ..algorithm import Run, SoilMobilityAlgorithm
from ..atlas import Atlas, districts, raster_renderer, read_template
from ..specs import Given, InputFile, PdfOutput, Result, Text
from ..translation import tr
from ..zonal import ZONAL, ZonalInputs, read_zonal
from ..zones import read_zones

#: How much of the progress (%) is done when the numbers are there, and when the raster to be shown is.
NUMBERS, RASTER = 30.0, 40.0


#: Letters of a title; more have no place on the pages.
LONGEST_TITLE = 150


def _title(text: str) -> str:
    """Return a title; ValueError where it is too long."""
    if len(text) > LONGEST_TITLE:
        raise ValueError(fill(tr("at most {} letters have a place."), LONGEST_TITLE))
    return text


class DistrictAtlas(SoilMobilityAlgorithm):
    """A page for each district, by QGIS's layout engine."""

    ID = "districtatlas"
    TITLE = "District atlas"
    GROUP_ID, GROUP = "guidance", "Guidance"
    TAGS = ("atlas", "PDF", "print layout", "districts", "report")
    HELP = (
        "Writes one PDF with one A4 page a district: a map with the district's outline and its neighbours, the shares "
        "of the classes, key figures, the most critical elements where INPUT has several, and what the numbers rest "
        "on. A cover shows all districts and ranks them. Text can be searched, lines are vector graphics; the raster "
        "is a picture.\n\n"
        "The numbers are those of “Summarise by zones” with the same parameters. Districts without a polygon have no "
        "page but stand in the table; the pages follow the ranks.\n\n"
        "TEMPLATE is a layout saved from QGIS's layout window. The bundled one (processing/templates/district.qpt in "
        "the plugin's folder) can be opened there, changed and saved under another name. Its labels take their texts "
        "from fields of the district (the columns of “Summarise by zones”, the fields of ZONES, and rank_text, "
        "figure_names, figure_values, critical_text, class_bar) and from variables of the layout, whose names begin "
        "with sm_. Agency and logo are set in Settings, Options, Soil Mobility."
    )

    SPEC = (
        *ZONAL,
        InputFile(
            "TEMPLATE",
            "Layout template",
            "A layout saved in QGIS (.qpt). Empty: the bundled one.",
            extension="qpt",
            load=read_template,
        ),
        Text(
            "TITLE",
            "Title",
            "Title of the atlas (default: the name of the raster).",
            optional=True,
            parse=_title,
        ),
        PdfOutput("OUTPUT_PDF", "Atlas"),
    )
    ANSWER = "{DISTRICTS:,} districts have a page in the PDF."
    RESULTS = (Result("DISTRICTS", "Districts with a page"), Result("VALID_PIXELS", "Valid pixels in the zones"))

    def flags(self) -> Any:
        # Layouts live in the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def read(self, given: Given) -> tuple[Any, ...]:
        layer = given.layer("INPUT")
        settings = read_zonal(given)
        called = layer.name() if settings.asked.elements else settings.title
        return settings, layer.clone(), given["TEMPLATE"], given["TITLE"] or called

    def execute(
        self, run: Run, settings: ZonalInputs, layer: QgsRasterLayer, template: QDomDocument, title: str
    ) -> dict[str, Any]:
        zones = read_zones(run)
        sources = {name: raster.source(run.feedback) for name, raster in settings.rasters.items()}
        found = zonal(sources, zones, settings.asked, Part(run.feedback, 0, NUMBERS))
        with TemporaryFolder() as name:
            folder = Path(name)
            band, crs = settings.raster.band, layer.crs()
            if found.elements:
                around, part = found.picture.grid, Part(run.feedback, NUMBERS, RASTER)
                with apart():
                    path = highest_mobility(sources, around, str(folder / "highest.tif"), part)
                # Without a style of its own: for that QGIS would compute statistics, and write them beside the file.
                plain = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
                layer, band = QgsRasterLayer(path, layer.name(), "gdal", plain), 1
                layer.setCrs(crs)
            else:
                # What the numbers leave out is not drawn.
                masked = [QgsRasterRange(low, high) for low, high in settings.raster.nodata_ranges]
                layer.dataProvider().setUserNoDataValue(band, masked)
            layer.setRenderer(raster_renderer(found, band))
            key = folder / "range_key.svg"
            key.write_text(page.range_key(found), encoding="utf-8")
            names = (title, options.chosen(options.AGENCY), settings.title)
            texts = {**page.variables(found, *names, __version__), "sm_range_key": str(key)}
            atlas = Atlas(found, layer, districts(found, zones, folder), texts, options.logo())
            pages = atlas.write(template, run.path("OUTPUT_PDF"), run, (RASTER, 100.0))
        return {"DISTRICTS": pages, "VALID_PIXELS": found.pixels}
