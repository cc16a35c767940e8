"""Classify mobility into the risk assessment code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterRasterDestination

from ...soilmobility.maps.classes import classes
from ...soilmobility.raster.walk import Band, Output
from ...soilmobility.report.pages.classes import page
from ...soilmobility.risk.classes import RAC_CLASSES
from ..base import MEAN_MOBILITY, OUTPUT_HTML, SHARE_MEDIUM, VALID_PIXELS, SoilMobilityAlgorithm
from ..parameters import (
    BAND,
    INPUT,
    band_parameter,
    extent_parameter,
    extent_value,
    grid_of,
    limits_parameter,
    limits_value,
    mobility_parameter,
    optional_table,
    raster_input,
)
from ..rasters import RasterInput
from ..reports import html_parameter, html_path, origin, write_report
from ..sinks import write_table
from ..styling import LayerStyle
from ..translation import tr

OUTPUT, OUTPUT_TABLE = "OUTPUT", "OUTPUT_TABLE"
AREA = "AREA_CLASS_{}"


@dataclass
class Settings:
    """What the parameters say."""

    mobility: RasterInput
    limits: tuple[float, ...]
    extent: tuple[float, float, float, float] | None


class ClassifyRisk(SoilMobilityAlgorithm):
    """Risk classes 1..5 of a mobility raster, and the area of each."""

    ID = "classifyrisk"
    TITLE = "Classify mobilization risk"
    GROUP_ID, GROUP = "risk", "Risk"
    TAGS = ("risk assessment code", "RAC", "classes")
    HELP = (
        "Classifies mobility (F1 in %) by the risk assessment code (Perin et al. 1985): below 1 % no, 1 to 10 low, "
        "10 to 30 medium, 30 to 50 high, 50 and more very high. A value on a limit belongs to the class above. Other "
        "limits can be set.\n\n"
        "The table gives pixels, area on the ellipsoid and share of each class; the report shows them with a map."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            mobility_parameter(tr("Mobility (F1, %)"), tr("Mobility or fractionation raster; values are in %."))
        )
        self.addParameter(band_parameter(BAND, tr("Band"), INPUT, advanced=False))
        self.addParameter(limits_parameter())
        self.addParameter(extent_parameter())
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Risk classes")))
        self.addParameter(optional_table(OUTPUT_TABLE, tr("Area per class")))
        self.addParameter(html_parameter())
        self.add_numbers(
            (VALID_PIXELS, tr("Valid pixels")),
            (MEAN_MOBILITY, tr("Mean mobility (F1, %)")),
            (SHARE_MEDIUM, tr("Share of the area at medium risk or above")),
            *(
                (AREA.format(code), tr("Area of class {} ({}), m²").format(code, tr(label)))
                for code, label in enumerate(RAC_CLASSES, start=1)
            ),
        )

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        mobility = raster_input(self, parameters, INPUT, context, band_name=BAND)
        limits = limits_value(self, parameters, context)
        return Settings(mobility, limits, extent_value(self, parameters, context, mobility.crs))

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        mobility, limits = settings.mobility, settings.limits
        path = self.output_path(parameters, OUTPUT, context)
        report_path = html_path(self, parameters, context)
        grid = grid_of(mobility, settings.extent, feedback)
        metadata = self.provenance(None, {INPUT: mobility.describe()}, limits=limits, classes=RAC_CLASSES)
        output = Output(path, (Band("risk class"),), dtype="Byte", metadata=metadata)
        found = classes(mobility.source(feedback), grid, limits, output, feedback)

        name = tr("Mobilization risk: {}").format(mobility.name)
        self.style(path, LayerStyle("rac", name, labels=found.labels), context)
        valid = int(found.pixels.sum())
        result: dict[str, Any] = {
            OUTPUT: path,
            VALID_PIXELS: valid,
            MEAN_MOBILITY: found.mean if valid else None,
            SHARE_MEDIUM: found.medium,
            **{AREA.format(code): float(area) for code, area in enumerate(found.areas, start=1)},
        }
        if parameters.get(OUTPUT_TABLE) not in (None, ""):
            result[OUTPUT_TABLE] = write_table(self, parameters, OUTPUT_TABLE, context, found.table)
        if report_path is not None:
            report = page(found, origin(self), mobility.name, mobility.describe())
            result[OUTPUT_HTML] = write_report(report, report_path)
        return result
