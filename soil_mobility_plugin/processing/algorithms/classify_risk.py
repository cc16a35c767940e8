"""Classify mobility into the risk assessment code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterRasterDestination,
)

from ...soilmobility.raster.view import View
from ...soilmobility.raster.walk import Band, Output, process
from ...soilmobility.raster.zonal import pixel_areas
from ...soilmobility.report import charts, html
from ...soilmobility.risk.classes import MEDIUM, RAC_CLASSES, classify
from ...soilmobility.soil.covariates import mask_impossible
from ..base import MEAN_MOBILITY, OUTPUT_HTML, SHARE_MEDIUM, VALID_PIXELS, SoilMobilityAlgorithm
from ..field_types import INTEGER, LONG, REAL, TEXT
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
from ..rasters import RasterInput, is_no_mobility
from ..reports import RAC_SOURCE, close_report, html_parameter, html_path, new_report, raster_map, write_report
from ..sinks import write_features
from ..styling import LayerStyle, class_labels, load_style
from ..translation import tr

OUTPUT, OUTPUT_TABLE = "OUTPUT", "OUTPUT_TABLE"
AREA = "AREA_CLASS_{}"

#: Bins of the report's histogram of F1, 1 % each.
BINS = 100


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
        areas = pixel_areas(grid)
        metadata = self.provenance(None, {INPUT: mobility.describe()}, limits=limits, classes=RAC_CLASSES)
        output = Output(path, (Band("risk class", ""),), dtype="Byte", metadata=metadata)
        pixels, area = np.zeros(6, dtype=np.int64), np.zeros(6)
        sums, histogram = np.zeros(2), np.zeros(BINS)

        def compute(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[dict[str, np.ndarray], Any]:
            values, impossible = mask_impossible(arrays[INPUT], (0.0, 100.0))
            codes = classify(values, limits)
            kept = np.where(codes > len(RAC_CLASSES), 0, codes).ravel()
            weights = np.broadcast_to(areas.read(window), codes.shape).ravel()
            found = _histogram(values.ravel(), weights) if report_path is not None else 0.0
            return {OUTPUT: codes}, (
                np.bincount(kept, minlength=6),
                np.bincount(kept, weights=weights, minlength=6),
                (np.nansum(values, dtype=np.float64), impossible),
                found,
            )

        def gather(extra: Any) -> None:
            pixels[:] += extra[0]
            area[:] += extra[1]
            sums[:] += extra[2]
            histogram[:] += extra[3]

        views = {INPUT: View(mobility.source(feedback), grid)}
        name = views[INPUT].info.description
        if is_no_mobility(name):
            text = tr("{}: band {} is named “{}”. Is it mobility (F1)?")
            feedback.pushWarning(text.format(mobility.label, mobility.band, name))
        process(grid, views, {OUTPUT: output}, compute, reduce=gather, feedback=feedback)
        if sums[1]:
            feedback.pushWarning(tr("{:,.0f} pixels outside 0 to 100 % were masked.").format(sums[1]))
        pixels, area = pixels[1:], area[1:]
        labels = class_labels(limits)
        for label, count, size in zip(labels, pixels, area):
            feedback.pushInfo(tr("{}: {:,} pixels, {:,.2f} km²").format(label, count, size / 1e6))
        style = LayerStyle("rac", tr("Mobilization risk: {}").format(mobility.name), labels=labels)
        self.style(path, style, context)
        result: dict[str, Any] = {OUTPUT: path}
        if parameters.get(OUTPUT_TABLE) not in (None, ""):
            result[OUTPUT_TABLE] = self._write_table(parameters, context, labels, pixels, area)
        valid, total = int(pixels.sum()), float(area.sum())
        result[VALID_PIXELS] = valid
        result[MEAN_MOBILITY] = float(sums[0]) / valid if valid else None
        result[SHARE_MEDIUM] = float(area[MEDIUM - 1 :].sum()) / total if total else None
        result.update({AREA.format(code): float(size) for code, size in enumerate(area, start=1)})
        if report_path is not None:
            report = self._report(settings, result, style, pixels, area, histogram, feedback)
            result[OUTPUT_HTML] = write_report(report, report_path)
        return result

    def _report(
        self,
        settings: Settings,
        result: Mapping[str, Any],
        style: LayerStyle,
        pixels: np.ndarray,
        area: np.ndarray,
        histogram: np.ndarray,
        feedback: QgsProcessingFeedback,
    ) -> html.Report:
        total = float(area.sum())
        shares = [100.0 * float(size) / total if total else None for size in area]
        colours = [colour for _, _, colour in load_style("rac")["classes"]]
        medium = None if result[SHARE_MEDIUM] is None else 100.0 * result[SHARE_MEDIUM]
        report = new_report(self, tr("Mobilization risk"), settings.mobility.name)
        report.section(
            "",
            html.key_figures(
                [
                    (tr("At medium risk or above"), _percent(medium), tr("of the area with data")),
                    (tr("Mean mobility (F1)"), _percent(result[MEAN_MOBILITY]), tr("of the pixels")),
                    (
                        tr("Area with data"),
                        f"{html.significant(total / 1e6, 4)} km²",
                        tr("{} pixels").format(html.number(result[VALID_PIXELS], 0)),
                    ),
                ]
            ),
        )
        report.section(
            tr("Map"),
            raster_map(
                result[OUTPUT],
                style,
                title=tr("Map of the risk classes"),
                caption=tr("Risk classes of {}.").format(settings.mobility.name),
                feedback=feedback,
            ),
        )
        columns = [
            html.Column(tr("Class"), colours=dict(zip(style.labels, colours))),
            html.Column(tr("Pixels"), digits=0),
            html.Column(tr("Area, km²"), figures=4),
            html.Column(tr("Share, %"), digits=1, bar=100.0),
        ]
        rows = [[*row[:2], float(row[2]) / 1e6, row[3]] for row in zip(style.labels, pixels.tolist(), area, shares)]
        whole = [tr("All"), int(pixels.sum()), total / 1e6, 100.0 if total else None]
        middles = classify(np.arange(BINS, dtype=np.float32) + np.float32(0.5), settings.limits)
        highest = int(np.flatnonzero(histogram)[-1]) + 1 if total else BINS
        chart = charts.histogram(
            list(range(highest + 1)),
            (histogram[:highest] / 1e6).tolist(),
            title=tr("Area by mobility"),
            x=tr("Mobility (F1, %)"),
            y=tr("Area, km²"),
            colours=[colours[code - 1] for code in middles[:highest]],
            marks=[(limit, f"{limit:g} %") for limit in settings.limits],
        )
        report.section(
            tr("Area per class"),
            html.table(columns, [*rows, whole], last_row_is_total=True),
            html.figure(chart, tr("Area by mobility, in steps of 1 %; the lines are the limits of the classes.")),
        )
        text = tr(
            "Mobility (F1) is the share of the content that is exchangeable or acid-soluble. A class begins at its "
            "lower limit. Areas are those of the pixels on the ellipsoid."
        )
        close_report(
            report,
            method=[text],
            inputs=[(INPUT, settings.mobility.describe())],
            settings=[("LIMITS", ", ".join(f"{limit:g}" for limit in settings.limits))],
            sources=[RAC_SOURCE],
        )
        return report

    def _write_table(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        labels: tuple[str, ...],
        pixels: np.ndarray,
        area: np.ndarray,
    ) -> str:
        fields = QgsFields()
        for name, kind in (
            ("class", INTEGER),
            ("label", TEXT),
            ("pixels", LONG),
            ("area_m2", REAL),
            ("share_percent", REAL),
        ):
            fields.append(QgsField(name, kind))
        total = float(area.sum())
        features = []
        for code, (label, count, size) in enumerate(zip(labels, pixels, area), start=1):
            feature = QgsFeature(fields)
            share = 100.0 * float(size) / total if total else None
            feature.setAttributes([code, label, int(count), float(size), share])
            features.append(feature)
        return write_features(self, parameters, OUTPUT_TABLE, context, fields, features)


def _histogram(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return the area in each of the bins of F1."""
    known = ~np.isnan(values)
    bins = np.minimum(values[known].astype(np.intp), BINS - 1)
    return np.bincount(bins, weights[known], BINS)


def _percent(value: float | None) -> str:
    return html.MISSING if value is None else f"{html.number(value)} %"
