"""Summarise a raster by zones, for a table, a map and a report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsPalettedRasterRenderer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsRasterLayer,
)

from ...soilmobility.raster.grid import Grid
from ...soilmobility.raster.source import SourceInfo, inspect
from ...soilmobility.raster.thumbnail import Thumbnail
from ...soilmobility.raster.view import View
from ...soilmobility.raster.walk import scan
from ...soilmobility.raster.zonal import Summary, Zones, pixel_areas
from ...soilmobility.report import charts, html, maps
from ...soilmobility.risk.classes import MEDIUM
from ...soilmobility.risk.composite import composite
from ...soilmobility.soil.covariates import mask_impossible
from ...soilmobility.soil.elements import TOXIC
from ..base import OUTPUT_HTML, SHARE_MEDIUM, VALID_PIXELS, SoilMobilityAlgorithm
from ..field_types import INTEGER, LONG, REAL, TEXT
from ..parameters import (
    BAND,
    INPUT,
    band_element,
    band_parameter,
    element_bands,
    limits_parameter,
    limits_value,
    mobility_parameter,
    raster_layer,
    reference_grid,
)
from ..rasters import RasterInput, is_no_mobility
from ..reports import (
    RAC_SOURCE,
    close_report,
    html_parameter,
    html_path,
    map_colours,
    new_report,
    picture_map,
    stretched,
    write_report,
)
from ..styling import LayerStyle, class_labels, load_style
from ..translation import tr
from ..zones import ZONE_FIELD, ZONES, ZoneSet, ZoneStyle, check_zones, read_zones, style_zones, zone_parameters

OUTPUT = "OUTPUT"
MEAN, ZONES_WITH_DATA, ZONES_WITHOUT_DATA = "MEAN", "ZONES_WITH_DATA", "ZONES_WITHOUT_DATA"

#: What band of codes 1..5 of the risk assessment code is called by the algorithms that write one.
RISK_BAND = "risk class"

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)

#: Bins of the histogram behind the quantiles; they are exact to one bin (0.1 % of F1).
BINS = 1000

#: Values a block may hold over all its bands; keeps the memory of 49 bands at that of a few.
BLOCK_VALUES = 1 << 23

#: Zones drawn in a chart of the report; the table holds all.
CHARTED = 40

#: A pixel taken up to this many times by zones is taken once: shares are added up in float32.
ONCE = 1.01

#: A zone that shares less of its area (%) with others is not told to overlap: neighbours' edges may not fit quite.
OVERLAP_TOLD = 0.5


@dataclass
class Settings:
    """What the parameters say.

    ``rasters``: one, or one per element; ``classes``: (code, label, colour) of the layer's style.
    """

    rasters: dict[str, RasterInput]
    elements: tuple[str, ...]
    left_out: tuple[str, ...]
    is_byte: bool
    classes: tuple[tuple[int, str, str], ...]
    limits: tuple[float, ...]
    zone_field: str

    @property
    def any_raster(self) -> RasterInput:
        """One of the bands: all share one file."""
        return next(iter(self.rasters.values()))


@dataclass(frozen=True)
class Kind:
    """What the values of the raster are, and how they are summarised.

    ``classes``: (code, label, colour), ascending; ``limits``: the lower limits of all but the first. ``medium``: the
    limit from which on a value counts as medium risk or above, None where the classes are none of risk. ``numbers``:
    whether mean and quantiles mean anything. ``percent``: values outside 0..100 are impossible.
    """

    title: str
    unit: str
    edges: np.ndarray
    classes: tuple[tuple[int, str, str], ...] = ()
    limits: tuple[float, ...] = ()
    medium: float | None = None
    numbers: bool = True
    percent: bool = False

    def medium_share(self, summary: Summary) -> float | None:
        """Return the share (0..1) of the area at medium risk or above; None where there is none to tell."""
        return None if self.medium is None or not summary.pixels else summary.share_at_least(self.medium)

    @property
    def coloured_by(self) -> str:
        """Return the field that colours the zones."""
        return "medium_pct" if self.medium is not None else "mean" if self.numbers else "main_class"


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
        "totals. Pixels on an edge count with their part in the zone. A zone smaller than a pixel gets the value of "
        "the pixel under it; invalid polygons are repaired; zones without data are kept, with empty statistics. The "
        "column “note” tells all of this."
    )

    def initAlgorithm(self, configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            mobility_parameter(
                tr("Raster"), tr("Mobility (F1, %), one or several elements; risk classes; any class or value.")
            )
        )
        self.addParameter(band_parameter(BAND, tr("Band"), INPUT, advanced=False))
        self.addParameter(limits_parameter())
        for parameter in zone_parameters(optional=False):
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, tr("Zones with statistics"), type=QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addParameter(html_parameter())
        self.add_numbers(
            (VALID_PIXELS, tr("Valid pixels in the zones")),
            (MEAN, tr("Mean over all zones")),
            (SHARE_MEDIUM, tr("Share of the area at medium risk or above")),
            (ZONES_WITH_DATA, tr("Zones with data")),
            (ZONES_WITHOUT_DATA, tr("Zones without data")),
        )

    def read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Settings:
        layer = raster_layer(self, parameters, INPUT, context)
        check_zones(self, parameters, context)
        limits = limits_value(self, parameters, context)
        band = None
        if parameters.get(BAND) not in (None, ""):
            band = self.parameterAsInt(parameters, BAND, context)
        first = RasterInput.from_layer(layer, INPUT, 1 if band is None else band)
        rasters, elements, left_out = {INPUT: first}, (), ()
        named = {band_element(layer.bandName(number)) for number in range(1, layer.bandCount() + 1)} - {None}
        if band is None and len(named) > 1 and first.path and _info(first).unit == "%":
            found = element_bands(layer, INPUT)
            toxic = tuple(symbol for symbol in found if symbol in TOXIC)
            elements = toxic or tuple(found)
            left_out = tuple(symbol for symbol in found if symbol not in elements)
            rasters = {symbol: RasterInput.from_layer(layer, INPUT, found[symbol]) for symbol in elements}
        is_byte = layer.dataProvider().dataType(first.band) == Qgis.DataType.Byte
        classes, zone_field = _styled_classes(layer, first.band), str(parameters.get(ZONE_FIELD) or "")
        return Settings(rasters, elements, left_out, is_byte, classes, limits, zone_field)

    def execute(
        self,
        settings: Settings,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        report_path = html_path(self, parameters, context)
        zones = read_zones(self, parameters, context, feedback)
        sources = {name: raster.source(feedback) for name, raster in settings.rasters.items()}
        info = inspect(next(iter(sources.values())))
        grid = zones.clip(reference_grid(next(iter(sources.values()))))
        views = {name: View(source, grid) for name, source in sources.items()}
        if settings.left_out:
            text = tr("Not among the potentially toxic elements and left out: {}.")
            feedback.pushInfo(text.format(", ".join(settings.left_out)))
        kind = _kind(settings, info, grid, views, feedback)
        feedback.pushInfo(tr("Values are summarised as {}.").format(kind.title))

        statistics = Statistics(grid, kind, zones, settings.elements)
        scan(
            grid,
            views,
            statistics.block,
            statistics.merge,
            feedback=feedback,
            block_pixels=min(1 << 20, BLOCK_VALUES // len(views)),
        )
        if statistics.impossible:
            feedback.pushWarning(tr("{:,} pixels outside 0 to 100 % were masked.").format(statistics.impossible))
        rows = statistics.rows()
        remarks: dict[str, list[str]] = {}
        for row in rows:
            if row["note"]:
                remarks.setdefault(row["note"], []).append(row["zone"])
        for note, noted in remarks.items():
            feedback.pushInfo(tr("Zone “{}”: {}.").format("”, “".join(noted), note))

        fields = _fields(kind, settings.elements)
        values = [[row[name] for name in fields] for row in rows]
        destination, names = zones.write(self, parameters, OUTPUT, context, list(fields.items()), values)
        ranges = _ranges(kind, rows)
        style = ZoneStyle(
            tr("Zones: {}").format(settings.any_raster.name),
            names[list(fields).index(kind.coloured_by)],
            ranges=ranges,
            categories=() if ranges else tuple((label, label, colour) for _, label, colour in kind.classes),
        )
        style_zones(destination, style, context, self._post_processors)

        whole = statistics.whole
        outputs: dict[str, Any] = {
            OUTPUT: destination,
            VALID_PIXELS: whole.pixels,
            MEAN: whole.mean if kind.numbers and whole.pixels else None,
            SHARE_MEDIUM: kind.medium_share(whole),
            ZONES_WITH_DATA: sum(row["pixels"] > 0 for row in rows),
            ZONES_WITHOUT_DATA: sum(row["pixels"] == 0 for row in rows),
        }
        if report_path is not None:
            report = _report(self, settings, kind, statistics, rows, ranges)
            outputs[OUTPUT_HTML] = write_report(report, report_path)
        return outputs


# -------------------------------------------------------------------------------------------------- kind


def _info(raster: RasterInput) -> SourceInfo:
    return inspect(raster.source(QgsProcessingFeedback()))


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


def _kind(
    settings: Settings,
    info: SourceInfo,
    grid: Grid,
    views: Mapping[str, View],
    feedback: QgsProcessingFeedback,
) -> Kind:
    """Tell what the values are; a pass over the raster where only they can tell."""
    named = band_element(info.description) is not None or "F1" in info.description.split()
    if info.unit == "%" and (named or not is_no_mobility(info.description)):
        return _mobility(settings)
    own = any(name.startswith("SOIL_MOBILITY") for name in info.metadata)
    if RISK_BAND in info.description:
        return _risk_classes()
    low, high, codes = _survey(grid, views, settings.is_byte, feedback)
    if settings.is_byte and not settings.classes and not own and codes <= {1, 2, 3, 4, 5}:
        return _risk_classes()
    if settings.classes:
        known = {code: (label, colour) for code, label, colour in settings.classes}
        classes = tuple((code, *known.get(code, (str(code), "#9e9e9e"))) for code in sorted(codes | set(known)))
        edges = np.array([classes[0][0] - 0.5, classes[-1][0] + 0.5])
        limits = tuple(float(code) for code, _, _ in classes[1:])
        return Kind(tr("classes of the layer's style"), "", edges, classes, limits, numbers=False)
    if named and not info.unit and low >= 0.0 and high <= 100.0:
        return _mobility(settings)
    edges = np.linspace(low, high if high > low else low + 1.0, BINS + 1)
    return Kind(tr("values without classes (LIMITS are for mobility in %)"), info.unit, edges)


def _mobility(settings: Settings) -> Kind:
    colours = [(code, colour) for code, _, colour in load_style("rac")["classes"]]
    labels = class_labels(settings.limits)
    return Kind(
        tr("mobility in %, with classes by LIMITS"),
        "%",
        np.linspace(0.0, 100.0, BINS + 1),
        tuple((code, label, colour) for (code, colour), label in zip(colours, labels)),
        settings.limits,
        settings.limits[MEDIUM - 2],
        percent=True,
    )


def _risk_classes() -> Kind:
    classes = tuple((code, tr(label), colour) for code, label, colour in load_style("rac")["classes"])
    limits = tuple(float(code) for code, _, _ in classes[1:])
    return Kind(tr("risk classes"), "", np.array([0.5, 5.5]), classes, limits, float(MEDIUM), numbers=False)


def _survey(
    grid: Grid, views: Mapping[str, View], is_byte: bool, feedback: QgsProcessingFeedback
) -> tuple[float, float, set[int]]:
    """Return the least and the largest value around the zones and, of a raster of bytes, the values that occur."""
    found: tuple[list[float], set[int]] = ([], set())

    def look(window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[float, float, set[int]]:
        values = arrays[INPUT]
        known = values[~np.isnan(values)]
        codes = set(np.unique(known.astype(np.int64)).tolist()) if is_byte else set()
        return float(known.min()), float(known.max()), codes

    def gather(extra: Any) -> None:
        found[0].extend(extra[:2])
        found[1].update(extra[2])

    scan(grid, views, look, gather, feedback=feedback)
    return (min(found[0]), max(found[0]), found[1]) if found[0] else (0.0, 1.0, set())


# -------------------------------------------------------------------------------------------- statistics


class Statistics:
    """What is found in each zone and in all of them together, added up block by block."""

    def __init__(self, grid: Grid, kind: Kind, zones: ZoneSet, elements: Sequence[str]) -> None:
        self.kind, self.zones, self.elements = kind, zones, elements
        self.summaries = [Summary(kind.edges, kind.limits) for _ in range(len(zones))]
        self.whole = Summary(kind.edges, kind.limits)
        #: area known, area times mobility, area at medium or above; per zone and element
        self.sums = np.zeros((len(zones), len(elements), 3))
        #: valid area (m2) that a zone shares with others
        self.shared = np.zeros(len(zones))
        self.met = np.zeros(len(zones), dtype=bool)
        self.impossible = 0
        self.picture = Thumbnail(grid)
        self.on_grid: Zones = zones.on(grid)
        self._areas = pixel_areas(grid)

    def block(self, window: Any, arrays: Mapping[str, np.ndarray]) -> tuple[Any, ...]:
        """Summarise a block (in a worker)."""
        kind = self.kind
        layers, impossible = list(arrays.values()), 0
        if kind.percent:
            masked = [mask_impossible(values, (0.0, 100.0)) for values in layers]
            layers, impossible = [values for values, _ in masked], sum(count for _, count in masked)
        values = composite(np.stack(layers), "worst", ()) if self.elements else layers[0]
        areas = np.broadcast_to(self._areas.read(window), values.shape)
        found = []
        # how much of each pixel lies in zones; more than 1 where they overlap
        taken = np.zeros(values.shape, dtype=np.float32)
        for number, part, shares in self.on_grid.shares(window):
            row, column = part.y - window.y, part.x - window.x
            inside = np.s_[row : row + part.height, column : column + part.width]
            taken[inside] += shares
            found.append((number, inside, shares))
        twice = np.where(np.isnan(values) | (taken < ONCE), np.float32(0.0), taken - np.float32(1.0))
        results = []
        for number, inside, shares in found:
            met = shares > 0
            weights = areas[inside][met] * shares[met]
            summary = Summary(kind.edges, kind.limits)
            summary.add(values[inside][met], weights)
            shared = float((areas[inside] * np.minimum(shares, twice[inside])).sum())
            sums = self._element_sums([layer[inside][met] for layer in layers], weights)
            results.append((number, summary, shared, sums))
        whole = Summary(kind.edges, kind.limits)
        met = taken > 0
        whole.add(values[met], areas[met] * np.minimum(taken[met], np.float32(1.0)))
        return results, whole, impossible, self.picture.take(window, values)

    def _element_sums(self, layers: Sequence[np.ndarray], weights: np.ndarray) -> np.ndarray:
        sums = np.zeros((len(self.elements), 3))
        for row, values in zip(sums, layers):
            known = ~np.isnan(values)
            area, mobility = weights[known], values[known]
            row[:] = area.sum(), (area * mobility).sum(), area[mobility >= np.float32(self.kind.medium)].sum()
        return sums

    def merge(self, extra: tuple[Any, ...]) -> None:
        """Add a block."""
        results, whole, impossible, piece = extra
        for number, summary, shared, sums in results:
            self.met[number] = True
            self.summaries[number].merge(summary)
            self.shared[number] += shared
            self.sums[number] += sums
        self.whole.merge(whole)
        self.impossible += impossible
        self.picture.add(piece)

    def element_shares(self, number: int) -> list[float | None]:
        """Return the share (%) of the area of a zone at medium or above, per element."""
        return [100.0 * medium / area if area else None for area, _, medium in self.sums[number]]

    def critical(self, number: int) -> tuple[str | None, float | None]:
        """Return the most critical element of a zone and its share (%) of the area at medium or above.

        Of equal shares, the one with the higher mean mobility.
        """
        best = None
        for symbol, (area, weighted, medium) in zip(self.elements, self.sums[number]):
            if area and (best is None or (medium / area, weighted / area) > best[:2]):
                best = (medium / area, weighted / area, symbol)
        return (None, None) if best is None else (best[2], 100.0 * best[0])

    def rows(self) -> list[dict[str, Any]]:
        """Return the attributes of each zone; None where a zone has none."""
        ranks = self._ranks()
        return [{**self._row(number), "rank": ranks[number]} for number in range(len(self.zones))]

    def _row(self, number: int) -> dict[str, Any]:
        summary, kind, area = self.summaries[number], self.kind, self.zones.areas[number]
        small, full = self.on_grid.small[number], summary.pixels > 0
        row: dict[str, Any] = {
            "zone": self.zones.names[number],
            "area_km2": area / 1e6,
            "pixels": summary.pixels,
            "valid_km2": summary.area / 1e6,
            "covered_pct": min(100.0 * summary.area / area, 100.0) if area and not small else None,
            "main_class": None,
            "medium_pct": None,
            "note": self._note(number, small),
        }
        for (code, _, _), size in zip(kind.classes, summary.class_areas):
            row[f"share_{code}"] = 100.0 * float(size / summary.class_areas.sum()) if full else None
        if kind.classes and full:
            row["main_class"] = kind.classes[int(np.argmax(summary.class_areas))][1]
        if kind.medium is not None and full:
            row["medium_pct"] = 100.0 * kind.medium_share(summary)
        row["mean"] = summary.mean if full else None
        row["minimum"], row["maximum"] = (summary.minimum, summary.maximum) if full else (None, None)
        for q in QUANTILES:
            row[_quantile_name(q)] = summary.quantile(q) if full else None
        row["critical"], row["critical_pct"] = self.critical(number)
        return row

    def _note(self, number: int, small: bool) -> str:
        summary = self.summaries[number]
        notes = []
        if self.zones.repaired[number]:
            notes.append(tr("invalid polygon, repaired"))
        if not self.met[number]:
            notes.append(tr("outside the raster"))
        elif not summary.pixels:
            notes.append(tr("no data in the zone"))
        elif small:
            notes.append(tr("covers no pixel's centre: the values of the pixels under it"))
        shared = 100.0 * self.shared[number] / summary.area if summary.area else 0.0
        if shared >= OVERLAP_TOLD:
            notes.append(tr("{:.1f} % of its area lies in other zones too").format(shared))
        return "; ".join(notes)

    def _ranks(self) -> list[int | None]:
        """Return the rank of each zone: by share at medium or above, then by mean or the higher classes.

        Equals share a rank.
        """
        kind = self.kind
        if kind.medium is None and not kind.numbers:
            return [None] * len(self.zones)
        keys: list[Any] = []
        for summary in self.summaries:
            share = kind.medium_share(summary) or 0.0
            if kind.numbers:
                second = (summary.mean,)
            else:
                second = tuple(summary.class_areas[::-1] / summary.area) if summary.area else ()
            keys.append((-share, *(-value for value in second)) if summary.pixels else None)
        order = sorted(key for key in keys if key is not None)
        return [None if key is None else 1 + bisect_left(order, key) for key in keys]


def _quantile_name(q: float) -> str:
    return f"q{round(100 * q):02d}"


def _fields(kind: Kind, elements: Sequence[str]) -> dict[str, int]:
    """Return the attributes of the result and their types."""
    fields = {"zone": TEXT, "area_km2": REAL, "pixels": LONG, "valid_km2": REAL, "covered_pct": REAL}
    fields.update({f"share_{code}": REAL for code, _, _ in kind.classes})
    if kind.classes:
        fields["main_class"] = TEXT
    if kind.medium is not None:
        fields["medium_pct"] = REAL
    if kind.numbers:
        fields.update({"mean": REAL, "minimum": REAL, "maximum": REAL})
        fields.update({_quantile_name(q): REAL for q in QUANTILES})
    if elements:
        fields.update({"critical": TEXT, "critical_pct": REAL})
    if kind.medium is not None or kind.numbers:
        fields["rank"] = INTEGER
    fields["note"] = TEXT
    return fields


def _ranges(kind: Kind, rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[float, float, str, str], ...]:
    """Return the ranges (low, high, label, colour) of the field that colours the zones; () where it is a class."""
    if kind.medium is not None:
        data = load_style("zone_share")
        return tuple((low, high, f"{low:g} – {high:g} %", colour) for low, high, colour in data["ranges"])
    if not kind.numbers:
        return ()
    colours = load_style("zone_values")["colours"]
    means = [row["mean"] for row in rows if row["mean"] is not None]
    limits = np.unique(np.quantile(means, np.linspace(0.0, 1.0, len(colours) + 1))).tolist() if means else [0.0]
    pairs = list(zip(limits, limits[1:])) or [(limits[0], limits[0])]
    texts = [(html.significant(low), html.significant(high)) for low, high in pairs]
    return tuple(
        (low, high, f"{left} – {right} {kind.unit}".rstrip(), colour)
        for (low, high), (left, right), colour in zip(pairs, texts, colours)
    )


# ------------------------------------------------------------------------------------------------ report


def _report(
    algorithm: SoilMobilityAlgorithm,
    settings: Settings,
    kind: Kind,
    statistics: Statistics,
    rows: Sequence[Mapping[str, Any]],
    ranges: Sequence[tuple[float, float, str, str]],
) -> html.Report:
    zones, raster = statistics.zones, settings.any_raster
    subject = tr("{} by {}").format(raster.name, zones.label)
    report = new_report(algorithm, tr("Summary by zones"), subject)
    _head(report, kind, statistics, rows)
    ranked = sorted(
        range(len(rows)), key=lambda number: (rows[number].get("rank") is None, rows[number].get("rank") or 0)
    )
    _maps(report, raster, kind, statistics, rows, ranges)
    _charts(report, kind, statistics, rows, ranked)
    ordered = [rows[number] for number in ranked]
    report.section(tr("Ranking"), _ranking(kind, ordered, settings.elements))
    parts = [tr("Classes")] * bool(kind.classes) + [tr("Quantiles")] * kind.numbers
    report.section(", ".join(parts), _distribution(kind, ordered))
    close_report(
        report,
        method=_method(kind, settings),
        inputs=[
            (INPUT, raster.label if settings.elements else raster.describe()),
            (ZONES, zones.label),
            (tr("CRS of the raster"), raster.crs.userFriendlyIdentifier()),
            (tr("CRS of the zones"), zones.crs.userFriendlyIdentifier()),
        ],
        settings=[
            ("ZONE_FIELD", settings.zone_field or html.MISSING),
            *([("LIMITS", ", ".join(f"{limit:g}" for limit in settings.limits))] if kind.percent else []),
        ],
        sources=[RAC_SOURCE] if kind.medium is not None else [],
    )
    return report


def _head(report: html.Report, kind: Kind, statistics: Statistics, rows: Sequence[Mapping[str, Any]]) -> None:
    whole = statistics.whole
    figures = [
        (tr("Zones"), html.number(len(rows), 0), tr("{} without data").format(sum(row["pixels"] == 0 for row in rows))),
        (tr("Area with data"), f"{html.significant(whole.area / 1e6, 4)} km²", tr("overlaps counted once")),
    ]
    if kind.medium is not None:
        share = kind.medium_share(whole)
        text = html.MISSING if share is None else f"{html.number(100 * share)} %"
        figures.append((tr("At medium risk or above"), text, tr("of the area with data")))
    if kind.numbers:
        mean = f"{html.significant(whole.mean)} {kind.unit}".strip()
        figures.append((tr("Mean"), mean, tr("weighted by area")))
    first = [row["zone"] for row in rows if row.get("rank") == 1]
    if first:
        figures.append((tr("Rank 1"), ", ".join(first[:3]) + (" …" if len(first) > 3 else "")))
    blocks: list[html.Content] = [html.key_figures(figures)]
    remarks = [f"{row['zone']}: {row['note']}" for row in rows if row["note"]]
    if remarks:
        blocks.append(html.note(tr("{} zones have a remark; see the last column of the table.").format(len(remarks))))
    report.section("", *blocks)


def _maps(
    report: html.Report,
    raster: RasterInput,
    kind: Kind,
    statistics: Statistics,
    rows: Sequence[Mapping[str, Any]],
    ranges: Sequence[tuple[float, float, str, str]],
) -> None:
    zones, picture = statistics.zones, statistics.picture
    numbered = [str(row["rank"]) if row.get("rank") else "" for row in rows]
    if kind.percent:
        colours = map_colours(LayerStyle("mobility", ""), picture.values)
    elif kind.classes:
        colours = {"classes": kind.classes}
    else:
        colours = {"stops": stretched("zone_values", picture.values), "unit": kind.unit}
    what = (
        tr("The highest mobility of {}.").format(", ".join(statistics.elements)) if statistics.elements else raster.name
    )
    blocks = [
        picture_map(
            picture, colours, title=tr("Map of {} with the zones").format(raster.name),
            caption=zones.caption(tr("{} Lines: zones.").format(what.rstrip(".") + "."), numbered),
            outlines=zones.outlines(picture, numbered),
        )
    ]  # fmt: skip
    entries = [(label, colour) for _, _, label, colour in ranges] or [
        (label, colour) for _, label, colour in kind.classes
    ]
    fills = [_fill(row[kind.coloured_by], ranges, kind) for row in rows]
    tips = [f"{row['zone']}: {_shown(row[kind.coloured_by])}" for row in rows]
    captions = {
        "medium_pct": tr("Share of each zone's area at medium risk or above."),
        "mean": tr("Mean of each zone."),
        "main_class": tr("Class with the largest area in each zone."),
    }
    blocks.append(
        maps.map_image(
            np.full(picture.values.shape, np.nan),
            title=tr("Map of the zones"),
            caption=zones.caption(captions[kind.coloured_by], numbered),
            classes=[(place, label, colour) for place, (label, colour) in enumerate(entries)],
            no_data=tr("no data") if any(row["pixels"] == 0 for row in rows) else "",
            pixel_size=picture.pixel_size,
            outlines=zones.outlines(picture, numbered, fills, tips),
            north=tr("N"),
        )
    )
    report.section(tr("Maps"), *blocks)


def _shown(value: Any) -> str:
    return html.significant(value) if isinstance(value, float) else value or html.MISSING


def _fill(value: Any, ranges: Sequence[tuple[float, float, str, str]], kind: Kind) -> str:
    """Return the colour of a zone, as its layer has it."""
    if value is None:
        return maps.NO_DATA
    if not ranges:
        return next(colour for _, label, colour in kind.classes if label == value)
    return next((colour for _, high, _, colour in ranges if value <= high), ranges[-1][3])


def _charts(
    report: html.Report, kind: Kind, statistics: Statistics, rows: Sequence[Mapping[str, Any]], ranked: Sequence[int]
) -> None:
    known = [number for number in ranked if rows[number]["pixels"]]
    shown = known[:CHARTED]
    if not shown:
        return
    names = [_numbered(rows[number]) for number in shown]
    some = tr("The first {} of {} zones.").format(len(shown), len(known)) if len(shown) < len(known) else ""
    blocks: list[html.Content] = []
    if kind.classes:
        shares = [[rows[number][f"share_{code}"] for code, _, _ in kind.classes] for number in shown]
        classes = [(label, colour) for _, label, colour in kind.classes]
        caption = tr("Share of each class in the area with data, in % of the area on the ellipsoid.")
        chart = charts.stacked(names, shares, classes, title=tr("Shares of the classes by zone"), width=760)
        blocks.append(html.figure(chart, f"{caption} {some}"))
    if kind.numbers:
        chart = charts.bars(
            names,
            [rows[number]["q50"] for number in shown],
            low=[rows[number]["q05"] for number in shown],
            high=[rows[number]["q95"] for number in shown],
            unit=kind.unit,
            title=tr("Median by zone"),
            colours="#9bb8cf",
            width=760,
        )
        caption = tr("Median of each zone; the line spans the values between which 90 % of its area lies.")
        blocks.append(html.figure(chart, f"{caption} {some}"))
    if statistics.elements:
        chart = charts.matrix(
            names,
            statistics.elements,
            [statistics.element_shares(number) for number in shown],
            title=tr("Share of the area at medium risk or above, by zone and element"),
            digits=0,
            width=760,
        )
        caption = tr("Share (%) of the area with data at medium risk or above, by zone and element.")
        blocks.append(html.figure(chart, f"{caption} {some}"))
    report.section(tr("Zones compared"), *blocks)


def _numbered(row: Mapping[str, Any]) -> str:
    return f"{row['rank']}. {row['zone']}" if row["rank"] else row["zone"]


def _ranking(kind: Kind, rows: Sequence[Mapping[str, Any]], elements: Sequence[str]) -> html.Block:
    """Return the table of ranks: what a reader looks up first."""
    columns = {"zone": html.Column(tr("Zone"))}
    if kind.coloured_by != "main_class":
        columns["rank"] = html.Column(tr("Rank"), digits=0)
    columns["area_km2"] = html.Column(tr("Area, km²"), figures=4, help=tr("Of the polygon, on the ellipsoid"))
    columns["pixels"] = html.Column(
        tr("Pixels with data"), digits=0, help=tr("Also those of which a part lies in the zone")
    )
    columns["covered_pct"] = html.Column(tr("With data, %"), digits=1, help=tr("Share of the zone's area with data"))
    if kind.medium is not None:
        columns["medium_pct"] = html.Column(tr("Medium or above, %"), digits=1, bar=100.0)
    if kind.numbers:
        columns["mean"] = html.Column(_with_unit(tr("Mean"), kind), figures=3)
    if kind.classes:
        columns["main_class"] = html.Column(
            tr("Largest class"), colours={_short(label): colour for _, label, colour in kind.classes}
        )
        rows = [{**row, "main_class": _short(row["main_class"] or "")} for row in rows]
    if elements:
        columns["critical"] = html.Column(tr("Most critical"))
        columns["critical_pct"] = html.Column(tr("its share, %"), digits=1)
    if any(row["note"] for row in rows):
        columns["note"] = html.Column(tr("Note"))
    caption = tr("Shares are of the area with data. The layer of the zones holds the same numbers in full precision.")
    return html.table(list(columns.values()), [[row[name] for name in columns] for row in rows], caption=caption)


def _distribution(kind: Kind, rows: Sequence[Mapping[str, Any]]) -> html.Block:
    """Return the table of class shares and quantiles."""
    columns = {"zone": html.Column(tr("Zone"))}
    for code, label, _ in kind.classes:
        columns[f"share_{code}"] = html.Column(f"{_short(label)}, %", digits=1, help=label)
    if kind.numbers:
        columns["minimum"] = html.Column(_with_unit(tr("Minimum"), kind), figures=3)
        for q in QUANTILES:
            title = tr("Median") if q == 0.5 else tr("Quantile {:g}").format(q)
            columns[_quantile_name(q)] = html.Column(title, figures=3)
        columns["maximum"] = html.Column(tr("Maximum"), figures=3)
    caption = tr("Weighted by area; shares are of the area with data.")
    return html.table(list(columns.values()), [[row[name] for name in columns] for row in rows], caption=caption)


def _short(label: str) -> str:
    """Return a class label without its limits."""
    return label.partition(" (")[0]


def _with_unit(title: str, kind: Kind) -> str:
    return f"{title}, {kind.unit}" if kind.unit else title


def _method(kind: Kind, settings: Settings) -> list[html.Content]:
    points = [
        tr("Values are summarised as {}.").format(kind.title),
        tr(
            "Every pixel counts with the area, on the ellipsoid, of its part in the zone (told to a 25th); a zone too "
            "small for that takes the pixel under it. Shares and means are of the area with data."
        ),
        tr("Zones may overlap: each is summarised on its own; totals count a pixel once."),
    ]
    if kind.numbers:
        width = html.significant(float(kind.edges[1] - kind.edges[0]), 1)
        points.append(
            tr("Quantiles are weighted by area and exact to {} {}.").format(width, kind.unit).replace(" .", ".")
        )
    if kind.medium is not None:
        points.append(
            tr("Zones rank by their share at medium risk or above; of equals, by the mean or the higher classes.")
        )
    elif kind.numbers:
        points.append(tr("Zones rank by their mean."))
    if settings.elements:
        text = tr(
            "Per pixel, the highest mobility of these elements counts: {}. The most critical element of a zone has the "
            "largest share at medium or above; of equals, the higher mean."
        )
        points.append(text.format(", ".join(settings.elements)))
    if settings.left_out:
        points.append(
            tr("Not among the potentially toxic elements, left out: {}.").format(", ".join(settings.left_out))
        )
    return [html.bullets(points)]
