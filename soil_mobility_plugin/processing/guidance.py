"""What a map of local guidance values found: counts, areas by value, zones, and the report of it all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import QgsProcessingAlgorithm, QgsProcessingFeedback

from ..soilmobility.maps.stack import Counts, SoilStack
from ..soilmobility.model.fractionation import FractionationModel
from ..soilmobility.raster.source import Source
from ..soilmobility.raster.thumbnail import read_thumbnail
from ..soilmobility.raster.zonal import Summary, ZonalSummary
from ..soilmobility.report import charts, html
from ..soilmobility.risk import guidance
from ..soilmobility.risk.guidance import Row
from ..soilmobility.soil.covariates import COVARIATES
from .base import VALID_PIXELS, report_counts
from .parameters import SoilInputs
from .reports import close_report, map_colours, new_report, picture_map
from .styling import LayerStyle, load_style, value_colours
from .translation import tr
from .zones import ZoneSet

MODES = LOOKUP, INVERT = ("lookup", "invert")
OUTPUT, OUTPUT_EXCEEDANCE = "OUTPUT", "OUTPUT_EXCEEDANCE"

MEAN_RGV, MEDIAN_RGV, LIMIT_USED = "MEAN_RGV", "MEDIAN_RGV", "MOBILE_LIMIT_USED"
ON_JUMP, ABOVE_RANGE, BELOW_RANGE, WITHOUT_ROW = "ON_JUMP", "ABOVE_RANGE", "BELOW_RANGE", "WITHOUT_ROW"
SHARE_EXCEEDED = "SHARE_EXCEEDED"

#: Bins of the histogram behind the quantiles, on a logarithmic scale; they are exact to one bin.
BINS = 4096

#: Values this close (relative) to the model's highest content are capped there.
CAPPED_WITHIN = 1e-5

#: Bars of the histogram in the report.
BARS = 48

#: More than a content equal to its limit, in float32.
ABOVE_ONE = float(np.nextafter(np.float32(1.0), np.float32(2.0)))


@dataclass
class Settings:
    """What the parameters say. ``rows``: what the preset has for the element; in `INVERT`, only the stated ones."""

    mode: str
    model: FractionationModel
    element: str
    soil: SoilInputs
    rows: tuple[Row, ...]
    rgv: float | None
    mobile_limit: float | None
    reference: dict[str, float | None] | None
    protected: float
    with_zones: bool

    @property
    def basis(self) -> str:
        """The basis of the guidance values of the result."""
        return self.rows[0].basis if self.mode == LOOKUP else self.soil.total_basis

    @property
    def needs_texture(self) -> bool:
        """Whether a row asks for the texture."""
        return any(row.texture for row in self.rows)


@dataclass
class Start:
    """What an inversion starts from: the mobile limit (mg/kg), and where it comes from."""

    limit: float
    text: str
    reference: dict[str, float | None] | None = None


def conditions(rows: Sequence[Row]) -> str:
    """Return the conditions of rows in words."""
    return "; ".join(row.condition or tr("all soils") for row in rows)


def cite(row: Row) -> str:
    """Return a row in words: preset, condition, value, basis, source."""
    condition = f" ({row.condition})" if row.condition else ""
    return f"{row.preset}{condition}: {row.element} {row.value:g} mg/kg, {row.basis}; {row.source}"


# ------------------------------------------------------------------------------------------------- findings


class Findings:
    """What a run found, added up block by block: counts by status, and areas by value, on the whole and per zone."""

    def __init__(self, settings: Settings, share: float, stack: SoilStack, zones: ZoneSet | None) -> None:
        self.settings = settings
        self.counts = Counts()
        self.status = np.zeros(4, dtype=np.int64)
        self.zones = zones
        self._sum = 0.0
        edges, self.lowest, self.highest = _edges(settings, share)
        on_grid = zones.on(stack.grid) if zones is not None else None
        grid, above = stack.grid, (0.0, ABOVE_ONE, 2.0)
        self._values = ZonalSummary(grid, edges)
        self._ratios = ZonalSummary(grid, above, (ABOVE_ONE,))
        self._zone_values = ZonalSummary(grid, edges, (), on_grid) if on_grid is not None else None
        self._zone_ratios = ZonalSummary(grid, above, (ABOVE_ONE,), on_grid) if on_grid is not None else None

    def block(
        self, window: Any, block: Any, values: np.ndarray, status: np.ndarray, ratio: np.ndarray
    ) -> tuple[Any, ...]:
        """Summarise a block (in a worker)."""
        ranked = values
        if self.settings.mode == INVERT:
            # Where even the lowest content breaks the limit, the value is lower than all others, not unknown.
            ranked = np.where(status == guidance.BELOW, np.float32(0.75 * self.lowest), values)
        ranked, ratios = block.spread(ranked), block.spread(ratio)
        parts = [
            summary.block(window, array) if summary is not None else None
            for summary, array in (
                (self._values, ranked),
                (self._ratios, ratios),
                (self._zone_values, ranked),
                (self._zone_ratios, ratios),
            )
        ]
        counts = np.bincount(status, minlength=4)
        return block.counts, counts, float(np.nansum(values, dtype=np.float64)), parts

    def merge(self, extra: tuple[Any, ...]) -> None:
        """Add a block."""
        counts, status, total, parts = extra
        self.counts.add(counts)
        self.status += status
        self._sum += total
        summaries = (self._values, self._ratios, self._zone_values, self._zone_ratios)
        for summary, part in zip(summaries, parts):
            if summary is not None:
                summary.merge(part)

    @property
    def valued(self) -> int:
        """Pixels with a guidance value."""
        return int(self.status[: guidance.BELOW].sum())

    @property
    def summary(self) -> Summary:
        """Areas by value, on the whole."""
        return self._values.summaries[0]

    def quantile(self, share: float, summary: Summary | None = None) -> tuple[float | None, str]:
        """The value that a share (0..1) of the area undercuts, and a note; None where it is below the model's range."""
        summary = self.summary if summary is None else summary
        if not summary.pixels:
            return None, tr("no data")
        value = summary.quantile(share)
        if self.settings.mode == INVERT:
            if value < self.lowest:
                return None, tr("below {:.3g} mg/kg, the lowest content of the model").format(self.lowest)
            if value >= self.highest * (1 - 2 * CAPPED_WITHIN):
                return float(self.highest), tr("at least this: the highest content of the model")
        return float(f"{value:.6g}"), ""

    @property
    def exceeded(self) -> float | None:
        """Share (0..1) of the area with both content and value where the content exceeds it."""
        ratios = self._ratios.summaries[0]
        return ratios.share_at_least(ABOVE_ONE) if ratios.pixels else None

    def zone_rows(self) -> list[dict[str, Any]]:
        """One row per zone: name, pixels, area (km2), protective value, median, share exceeded (%), note."""
        rows = []
        share = 1.0 - self.settings.protected
        summaries = zip(self._zone_values.summaries, self._zone_ratios.summaries)
        for name, (values, ratios) in zip(self.zones.names, summaries):
            value, note = self.quantile(share, values)
            rows.append(
                {
                    "zone": name,
                    "pixels": values.pixels,
                    "area_km2": values.area / 1e6,
                    "rgv_mg_kg": value,
                    "rgv_median": self.quantile(0.5, values)[0],
                    "exceed_pct": 100.0 * ratios.share_at_least(ABOVE_ONE) if ratios.pixels else None,
                    "note": note,
                }
            )
        return rows

    def describe(self, settings: Settings, feedback: QgsProcessingFeedback) -> None:
        """Say in the log what was found."""
        report_counts(self.counts, feedback)
        valid = self.counts.valid
        if not valid:
            return

        def say(count: int, text: str, warn: bool = True) -> None:
            if count:
                line = text.format(int(count), 100.0 * count / valid)
                (feedback.pushWarning if warn else feedback.pushInfo)(line)

        if settings.mode == LOOKUP:
            say(self.status[guidance.BELOW], tr("{:,} pixels ({:.2f} %) fit no row and have no value."))
        else:
            say(self.status[guidance.ON_JUMP], tr("{:,} pixels ({:.2f} %) sit on a jump of the model."), warn=False)
            say(
                self.status[guidance.CAPPED],
                tr(
                    "{:,} pixels ({:.2f} %) are capped at the highest content of the model; their true value is higher."
                ),
            )
            say(
                self.status[guidance.BELOW],
                tr("{:,} pixels ({:.2f} %) have no value: the lowest content of the model already breaks the limit."),
            )
        if self.exceeded is not None:
            feedback.pushInfo(tr("The content exceeds the value on {:.2f} % of the area.").format(100 * self.exceeded))

    def numbers(self, start: Start | None) -> dict[str, Any]:
        """Return the number outputs."""
        invert = start is not None
        return {
            VALID_PIXELS: self.valued,
            MEAN_RGV: self._sum / self.valued if self.valued else None,
            MEDIAN_RGV: self.quantile(0.5)[0],
            LIMIT_USED: start.limit if invert else None,
            ON_JUMP: int(self.status[guidance.ON_JUMP]),
            ABOVE_RANGE: int(self.status[guidance.CAPPED]),
            BELOW_RANGE: int(self.status[guidance.BELOW]) if invert else 0,
            WITHOUT_ROW: 0 if invert else int(self.status[guidance.BELOW]),
            SHARE_EXCEEDED: self.exceeded,
        }


def _edges(settings: Settings, share: float) -> tuple[np.ndarray, float, float]:
    """Edges of the histogram of values, and the lowest and highest content of the model, on the result's basis."""
    if settings.mode == LOOKUP:
        values = np.unique(np.array([row.value for row in settings.rows], dtype=np.float32))
        return np.unique(np.concatenate([values, np.nextafter(values, np.float32(np.inf))])), 0.0, np.inf
    low, high = guidance.content_range(settings.model, settings.element)
    if settings.basis == "total":
        low, high = low / share, high / share
    # The first bin holds what lies below the model's range, the last one what is capped at its end.
    inner = np.geomspace(low, high * (1 - CAPPED_WITHIN), BINS)
    return np.concatenate([[low / 2], inner, [high * (1 + CAPPED_WITHIN)]]), low, high


def zone_ranges(values: Sequence[float | None]) -> tuple[tuple[float, float, str, str], ...]:
    """Up to six ranges of the zones' values, in the colours of the guidance values: low ones need most protection."""
    known = sorted({value for value in values if value is not None})
    if not known:
        return ()
    colours = load_style("guidance_value")["colours"]
    if len(known) <= len(colours):
        named = zip(known, value_colours("guidance_value", known))
        return tuple((value, value, f"{value:.4g} mg/kg", colour) for value, colour in named)
    ends = np.quantile(known, np.linspace(0, 1, len(colours) + 1)).tolist()
    return tuple(
        (low, high, f"{low:.4g} – {high:.4g} mg/kg", colour) for low, high, colour in zip(ends, ends[1:], colours)
    )


# ------------------------------------------------------------------------------------------------- report


def guidance_report(
    algorithm: QgsProcessingAlgorithm,
    settings: Settings,
    start: Start | None,
    stack: SoilStack,
    findings: Findings,
    paths: Mapping[str, str | None],
    zones: ZoneSet | None,
    feedback: QgsProcessingFeedback,
) -> html.Report:
    element, basis = settings.element, settings.basis
    name = settings.model.element(element).get("name", element)
    report = new_report(
        algorithm,
        title=tr("Local guidance values: {}").format(tr(name)),
        subtitle=tr("Looked up: {}").format(settings.rows[0].preset)
        if start is None
        else tr("Inverted from one value"),
    )
    report.section("", *_summary(settings, start, findings))
    report.section(tr("Map"), *_maps(settings, findings, paths, zones, feedback))
    report.section(tr("Distribution"), _distribution(settings, findings))
    if zones is not None:
        report.section(tr("Zones"), *_zone_table(settings, findings))
    method = _method(settings)
    inputs = [(parameter, text) for parameter, text in settings.soil.files().items()]
    inputs.append((tr("Content"), settings.soil.describe_total(element)))
    options = [
        (tr("Mode"), settings.mode),
        (tr("Model"), f"{settings.model.name}; {element}: {settings.model.element(element)['flag']}"),
        (tr("Basis of the values"), basis),
        (tr("Area to protect per zone"), f"{100 * settings.protected:g} %"),
        *((f"{COVARIATES[key].label}", choice.unit.name) for key, choice in stack.units.items()),
    ]
    # One entry for all the rows of a source: which row is for which soil stands above.
    sources = list(dict.fromkeys(f"{row.preset}, {row.jurisdiction}: {row.source}." for row in settings.rows))
    close_report(report, method=method, inputs=inputs, settings=options, sources=sources)
    return report


def _summary(settings: Settings, start: Start | None, findings: Findings) -> list[html.Content]:
    unit = f"mg/kg, {settings.basis}"
    low, middle, high = (findings.quantile(share)[0] for share in (0.05, 0.5, 0.95))
    figures = [
        (tr("Median of the values"), html.significant(middle), unit),
        (tr("5 % to 95 % of the area"), f"{html.significant(low)} – {html.significant(high)}", unit),
    ]
    if start is not None:
        figures.insert(0, (tr("Limit of the mobile content"), html.significant(start.limit), "mg/kg"))
    if findings.exceeded is not None:
        figures.append(
            (tr("Content exceeds the value"), f"{html.number(100 * findings.exceeded)} %", tr("of the area"))
        )
    blocks: list[html.Content] = [html.key_figures(figures)]
    if start is not None:
        blocks.append(start.text)
    valid = max(findings.counts.valid, 1)
    marked = [(tr("with a value"), findings.valued)]
    if start is None:
        marked.append((tr("that fit no row (no value)"), findings.status[guidance.BELOW]))
    else:
        marked += [
            (tr("of these on a jump of the model"), findings.status[guidance.ON_JUMP]),
            (tr("of these capped at the highest content of the model"), findings.status[guidance.CAPPED]),
            (tr("where the lowest content already breaks the limit (no value)"), findings.status[guidance.BELOW]),
        ]
    blocks.append(
        html.table(
            [tr("Pixels"), html.Column(tr("Number"), digits=0), html.Column(tr("Share (%)"), digits=2, bar=100)],
            [(label, int(count), 100.0 * float(count) / valid) for label, count in marked],
            sortable=False,
        )
    )
    return blocks


def _maps(
    settings: Settings,
    findings: Findings,
    paths: Mapping[str, str | None],
    zones: ZoneSet | None,
    feedback: QgsProcessingFeedback,
) -> list[html.Block]:
    blocks = []
    for name, style, title, caption in (
        (
            OUTPUT,
            "guidance_value",
            tr("Guidance value of {} (mg/kg)").format(settings.element),
            tr("Guidance value, mg/kg ({}). Dark: low values, where little is tolerable.").format(settings.basis),
        ),
        (
            OUTPUT_EXCEEDANCE,
            "exceedance",
            tr("Content over guidance value"),
            tr("Content divided by the guidance value. Above 1 the content exceeds it."),
        ),
    ):
        if not paths[name]:
            continue
        picture = read_thumbnail(Source(paths[name]), feedback=feedback)
        colours = map_colours(LayerStyle(style, ""), picture.values)
        colours["digits"] = _digits([value for value, _ in colours["stops"]])
        if name == OUTPUT and settings.mode == LOOKUP:
            colours = _legal_classes(settings.rows)
            picture.values = _codes(picture.values, settings.rows)
        outlines = zones.outlines(picture, labels=zones.names) if zones is not None else ()
        blocks.append(picture_map(picture, colours, title=title, caption=caption, outlines=outlines))
    return blocks


def _digits(values: Sequence[float]) -> int:
    """Decimals with which neighbours among ``values`` still differ in two figures."""
    step = min(high - low for low, high in zip(values, values[1:]))
    return max(0, 1 - int(np.floor(np.log10(step))))


def legal_values(rows: Sequence[Row]) -> tuple[float, ...]:
    """Return the different values of rows, rising."""
    return tuple(sorted({row.value for row in rows}))


def _legal_classes(rows: Sequence[Row]) -> dict[str, Any]:
    """The few values of a look up as classes of a map: code n is the n-th value."""
    values = legal_values(rows)
    colours = value_colours("guidance_value", values)
    return {
        "classes": [(code, f"{value:g} mg/kg", colour) for code, (value, colour) in enumerate(zip(values, colours), 1)]
    }


def _codes(values: np.ndarray, rows: Sequence[Row]) -> np.ndarray:
    """The place (from 1) of the nearest legal value; NaN stays."""
    legal = np.array(legal_values(rows))
    codes = 1.0 + np.abs(np.where(np.isnan(values), 0, values)[..., np.newaxis] - legal).argmin(axis=-1)
    return np.where(np.isnan(values), np.nan, codes)


def _distribution(settings: Settings, findings: Findings) -> html.Block:
    summary = findings.summary
    unit = f"mg/kg, {settings.basis}"
    if settings.mode == LOOKUP:
        areas = summary.histogram[::2] if summary.pixels else np.zeros(len(legal_values(settings.rows)))
        whole = max(float(areas.sum()), 1e-9)
        rows = [
            (value, 100.0 * float(area) / whole, conditions([row for row in settings.rows if row.value == value]))
            for value, area in zip(legal_values(settings.rows), areas)
        ]
        columns = [
            html.Column(tr("Value ({})").format(unit), figures=3),
            html.Column(tr("Share of the area (%)"), digits=2, bar=100),
            tr("For"),
        ]
        return html.table(columns, rows)
    histogram, edges = summary.histogram[1:], summary.edges[1:]
    used = np.flatnonzero(histogram)
    if not used.size:
        return html.paragraph(tr("No pixel has a value."))
    low, high = edges[used[0]], edges[used[-1] + 1]
    bars = np.geomspace(low, high, BARS + 1)
    middles = np.sqrt(edges[:-1] * edges[1:])
    counts, _ = np.histogram(middles, bars, weights=histogram / 1e6)
    marks = [(value, text) for value, text in ((findings.quantile(0.5)[0], tr("median")),) if value is not None]
    chart = charts.histogram(
        bars.tolist(),
        counts.tolist(),
        title=tr("Area by guidance value"),
        x=tr("Guidance value ({})").format(unit),
        y=tr("Area (km²)"),
        marks=marks,
        log=high / low > 20,
    )
    return html.figure(chart, tr("Area by local guidance value."))


def _zone_table(settings: Settings, findings: Findings) -> list[html.Content]:
    rows = findings.zone_rows()
    columns = [
        html.Column(tr("Zone")),
        html.Column(tr("Area with values (km²)"), digits=1),
        html.Column(
            tr("Protective value (mg/kg)"),
            figures=4,
            help=tr("{:g} % of the zone's area has this local value or a higher one").format(100 * settings.protected),
        ),
        html.Column(tr("Median of local values (mg/kg)"), figures=4),
        html.Column(tr("Content exceeds local value (% of area)"), digits=1, bar=100),
        html.Column(tr("Note")),
    ]
    keys = ("zone", "area_km2", "rgv_mg_kg", "rgv_median", "exceed_pct", "note")
    text = tr(
        "A zone's protective value: {:g} % of its area has this local value or a higher one. With it as the one limit "
        "of the zone, at most {:g} % of the area would be protected too little."
    ).format(100 * settings.protected, 100 - 100 * settings.protected)
    return [text, html.table(columns, [[row[key] for key in keys] for row in rows])]


def _method(settings: Settings) -> list[html.Content]:
    share = settings.model.element(settings.element)["aqua_regia_share"]
    if settings.mode == LOOKUP:
        return [
            tr(
                "Each pixel has the published value of the class it belongs to, by its pH in water, its texture and "
                "the land use. Nothing was inverted: such classes already adjust for mobility."
            ),
            tr(
                "Where contents were given on another basis than the values, they were brought to it by the element's "
                "aqua-regia share of {:g}. The table of values is for orientation; the law is what counts."
            ).format(share),
        ]
    return [
        tr(
            "The stated value, at the reference soil, implies a mobile content: mobility (F1) times aqua-regia "
            "content. The local value is the largest content, within the range of the model, up to which the predicted "
            "mobile content stays at or below that limit. Mobility rises with the content in steps, so the mobile "
            "content jumps at some contents: pixels that sit on such a jump keep well below the limit, and are counted."
        ),
        tr(
            "Values are given on the basis “{}”; the element's aqua-regia share of the total is {:g} (from the model's "
            "card). The model's own uncertainty is not in these values: see the uncertainty of F1."
        ).format(settings.basis, share),
    ]
