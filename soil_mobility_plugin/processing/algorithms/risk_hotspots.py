"""Hot and cold spots of a raster by Getis-Ord Gi*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ...soilmobility.raster.focal import (
    CONFIDENCE,
    Z_LIMITS,
    DiscoveryRate,
    Moments,
    Neighbourhood,
    classify_z,
    gi_star,
)
from ...soilmobility.raster.geotiff import Band, Output
from ...soilmobility.raster.view import View
from ...soilmobility.raster.totals import Sum
from ...soilmobility.raster.walk import Around, Options, process, scan
from ..base import VALID_PIXELS, SoilMobilityAlgorithm
from ..parameters import (
    BAND,
    INPUT,
    band_parameter,
    extent_parameter,
    extent_value,
    grid_of,
    mobility_parameter,
    optional_raster,
    raster_input,
    with_help,
)
from ..rasters import RasterInput
from ..styling import LayerStyle
from ..translation import tr

RADIUS, FDR = "RADIUS", "FDR"
OUTPUT, OUTPUT_CLASSES = "OUTPUT", "OUTPUT_CLASSES"
SHARE_HOT, SHARE_COLD = "SHARE_HOT_95", "SHARE_COLD_95"
#: The raster with its surroundings, among the views.
AROUND = "around"

DEFAULT_RADIUS = 5000.0

#: Pixels of a block: sums and counts are float64, and several of each live at once.
BLOCK_PIXELS = 1 << 19


@dataclass
class Settings:
    """What the parameters say."""

    raster: RasterInput
    radius: float
    fdr: bool
    extent: tuple[float, float, float, float] | None


class RiskHotspots(SoilMobilityAlgorithm):
    """Getis-Ord Gi* of a raster: z, and classes of confidence."""

    ID = "riskhotspots"
    TITLE = "Hot spots of risk"
    GROUP_ID, GROUP = "risk", "Risk"
    TAGS = ("hotspot", "cold spot", "Getis-Ord", "Gi*", "cluster")
    HELP = (
        "Finds where high values (hot spots) and low values (cold spots) cluster more than chance would have it, by "
        "Getis-Ord Gi* (Getis & Ord 1992; Ord & Getis 1995): the sum of the values within a radius, as z. All pixels "
        "within the radius count alike; the pixel itself is one of them; nodata is left out. Distances are metres on "
        "the ground, on rasters in degrees too.\n\n"
        "Classes: |z| at 90, 95 and 99 % confidence. Every pixel is a test of its own, so that in a large raster many "
        "reach 90 % by chance: the option FDR holds the share of false discoveries (Benjamini & Hochberg 1995). "
        "Neighbouring values of a smooth map are alike by nature: read the classes as a description of the map, not as "
        "proof of a cause."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            mobility_parameter(tr("Raster"), tr("Mobility, mobile content or any other continuous values."))
        )
        self.addParameter(band_parameter(BAND, tr("Band"), INPUT, advanced=False))
        radius = QgsProcessingParameterNumber(
            RADIUS,
            tr("Radius (m)"),
            type=QgsProcessingParameterNumber.Type.Double,
            defaultValue=DEFAULT_RADIUS,
            minValue=0.0,
        )
        self.addParameter(
            with_help(radius, tr("Neighbours are the pixels whose centres lie within this distance, in metres."))
        )
        self.addParameter(
            with_help(
                QgsProcessingParameterBoolean(FDR, tr("Hold the false-discovery rate"), defaultValue=False),
                tr("Choose the |z| of the classes so that 10, 5 and 1 % of the spots are false discoveries."),
            )
        )
        self.addParameter(extent_parameter())
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Gi* (z)")))
        self.addParameter(optional_raster(OUTPUT_CLASSES, tr("Hot and cold spots")))
        self.add_numbers(
            (VALID_PIXELS, tr("Valid pixels")),
            (SHARE_HOT, tr("Share of pixels in hot spots at 95 % or more")),
            (SHARE_COLD, tr("Share of pixels in cold spots at 95 % or more")),
        )

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        raster = raster_input(self, parameters, INPUT, context, band_name=BAND)
        radius = DEFAULT_RADIUS
        if parameters.get(RADIUS) not in (None, ""):
            radius = self.parameterAsDouble(parameters, RADIUS, context)
        if not 0.0 < radius < 2e7:
            raise QgsProcessingException(tr("RADIUS: must be a positive number of metres."))
        fdr = self.parameterAsBool(parameters, FDR, context)
        return Settings(raster, radius, fdr, extent_value(self, parameters, context, raster.crs))

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        raster = settings.raster
        paths = {name: self.output_path(parameters, name, context) for name in (OUTPUT, OUTPUT_CLASSES)}
        grid = grid_of(raster, settings.extent, feedback)
        neighbourhood = Neighbourhood(grid, settings.radius)
        feedback.pushInfo(
            tr("Neighbourhood: up to {} rows and {} columns of pixels to each side.").format(
                neighbourhood.reach, neighbourhood.widest
            )
        )
        view = View(raster.source(feedback), grid)
        views = {INPUT: view, AROUND: Around(view, neighbourhood.reach)}
        steps = QgsProcessingMultiStepFeedback(3 if settings.fdr else 2, feedback)
        steps.setCurrentStep(0)
        moments = Moments(INPUT)
        scan(grid, {INPUT: view}, {"moments": moments}, options=Options(steps))
        feedback.pushInfo(
            tr("{:,} valid pixels, mean {:.6g}, standard deviation {:.6g}.").format(
                moments.n, moments.mean, moments.deviation
            )
        )
        if not moments.n:
            feedback.pushWarning(tr("No pixel has a value: the result is empty."))
        elif not moments.deviation > 0:
            feedback.pushWarning(tr("All valid pixels have the same value: there are no spots, the result is empty."))
        limits = Z_LIMITS
        if settings.fdr:
            steps.setCurrentStep(1)
            rate = DiscoveryRate()
            scan(
                grid,
                views,
                {"rate": rate},
                lambda window, arrays: {"z": gi_star(arrays[AROUND], window, neighbourhood, moments)},
                Options(steps, block_pixels=BLOCK_PIXELS),
            )
            limits = rate.limits()
            shown = ", ".join(f"{limit:.3f}" for limit in limits)
            feedback.pushInfo(tr("|z| from which on the false-discovery rate is 10, 5 and 1 %: {}.").format(shown))
        metadata = self.provenance(
            None,
            {INPUT: raster.describe()},
            statistic="Getis-Ord Gi* (Getis & Ord 1992; Ord & Getis 1995), weights of 1 within the radius",
            radius_m=settings.radius,
            false_discovery_rate=settings.fdr,
            confidence=CONFIDENCE,
            z_limits=[f"{limit:.6f}" for limit in limits],
        )
        outputs = {OUTPUT: Output(paths[OUTPUT], (Band("Gi* z"),), metadata=metadata)}
        if paths[OUTPUT_CLASSES]:
            outputs[OUTPUT_CLASSES] = Output(paths[OUTPUT_CLASSES], (Band("spot class"),), "Byte", metadata)
        counted = Sum("pixels", np.zeros(8, dtype=np.int64))

        def compute(window: Any, arrays: Mapping[str, Any]) -> dict[str, np.ndarray]:
            z = gi_star(arrays[AROUND], window, neighbourhood, moments)
            codes = classify_z(z, limits)
            pixels = np.bincount(np.where(codes > 7, 0, codes).ravel(), minlength=8)
            return {OUTPUT: z.astype(np.float32), OUTPUT_CLASSES: codes, "pixels": pixels}

        steps.setCurrentStep(2 if settings.fdr else 1)
        process(grid, views, outputs, compute, {"counted": counted}, Options(steps, block_pixels=BLOCK_PIXELS))
        pixels = counted.value
        valid = int(pixels[1:].sum())
        result: dict[str, Any] = {name: path for name, path in paths.items() if path}
        result[VALID_PIXELS] = valid
        result[SHARE_HOT] = float(pixels[6:].sum()) / valid if valid else None
        result[SHARE_COLD] = float(pixels[1:3].sum()) / valid if valid else None
        if valid:
            feedback.pushInfo(
                tr("Hot spots at 95 % or more: {:.2f} % of the pixels; cold spots: {:.2f} %.").format(
                    100 * result[SHARE_HOT], 100 * result[SHARE_COLD]
                )
            )
        self.style(paths[OUTPUT], LayerStyle("hotspot_z", tr("Gi* of {} (z)").format(raster.name)), context)
        kind = tr("Hot spots of {}, false-discovery rate") if settings.fdr else tr("Hot spots of {}")
        self.style(paths[OUTPUT_CLASSES], LayerStyle("hotspot_classes", kind.format(raster.name)), context)
        return result
