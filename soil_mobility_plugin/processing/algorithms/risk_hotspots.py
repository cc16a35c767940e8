"""Hot and cold spots of a raster by Getis-Ord Gi*."""

from __future__ import annotations

from typing import Any

from ...soilmobility.language import fill
from ...soilmobility.maps.hotspots import CLASSES, Z, hotspots, measure
from ...soilmobility.maps.kinds import MOBILITY, VALUES
from ...soilmobility.raster.focal import CONFIDENCE
from ..algorithm import Run, SoilMobilityAlgorithm
from ..rasters import RasterInput, files_read
from ..soil import COMPRESSION, extent, grid_of
from ..specs import Bounds, Given, Number, RasterOutput, Result, YesNo, raster_and_band
from ..styling import LayerStyle
from ..translation import tr


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
    ANSWER = "{SHARE_HOT_95:.1f} % of the area lies in hot spots, {SHARE_COLD_95:.1f} % in cold spots (95 % or more)."

    SPEC = (
        *raster_and_band(
            "INPUT", "Raster", "Mobility, mobile content or any other continuous values.", MOBILITY, VALUES
        ),
        Number(
            "RADIUS",
            "Radius (m)",
            "Neighbours are the pixels whose centres lie within this distance, in metres.",
            unit="m",
            low=0.0,
            high=2e7,
            above=True,
            default=5000.0,
        ),
        YesNo(
            "FDR",
            "Hold the false-discovery rate",
            "Choose the |z| of the classes so that 10, 5 and 1 % of the spots are false discoveries.",
        ),
        extent("INPUT"),
        COMPRESSION,
        RasterOutput(Z, "Gi* (z)"),
        RasterOutput(CLASSES, "Hot and cold spots", optional=True),
    )
    RESULTS = (
        Result("VALID_PIXELS", "Valid pixels"),
        Result("SHARE_HOT_95", "Share of the area in hot spots at 95 % or more"),
        Result("SHARE_COLD_95", "Share of the area in cold spots at 95 % or more"),
    )

    def read(self, given: Given) -> tuple[Any, ...]:
        return given["INPUT"], given["RADIUS"], given["FDR"], given["EXTENT"]

    def execute(self, run: Run, raster: RasterInput, radius: float, fdr: bool, part: Bounds | None) -> dict[str, Any]:
        grid = grid_of(raster, part, run.feedback)
        survey = measure(raster.source(run.feedback), grid, radius, fdr, run.feedback)
        metadata = self.provenance(
            None,
            files_read([raster]),
            prediction=raster.origin(run.feedback),
            statistic="Getis-Ord Gi* (Getis & Ord 1992; Ord & Getis 1995), weights of 1 within the radius",
            radius_m=radius,
            false_discovery_rate=fdr,
            confidence=CONFIDENCE,
            z_limits=[f"{limit:.6f}" for limit in survey.limits],
        )
        found = hotspots(survey, run.rasters(), metadata, run.feedback)
        run.style(Z, LayerStyle("hotspot_z", fill(tr("Gi* of {} (z)"), raster.element or raster.title)))
        kind = tr("Hot spots of {}, false-discovery rate") if fdr else tr("Hot spots of {}")
        run.style(CLASSES, LayerStyle("hotspot_classes", fill(kind, raster.element or raster.title)))
        return {"VALID_PIXELS": found.valid, "SHARE_HOT_95": found.hot, "SHARE_COLD_95": found.cold}
