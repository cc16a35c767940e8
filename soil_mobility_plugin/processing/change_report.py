"""What `fourpermillechange` finds, and the report that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..soilmobility.maps.stack import Counts, SoilStack
from ..soilmobility.raster.thumbnail import Thumbnail
from ..soilmobility.report import charts, html, maps
from ..soilmobility.report.animation import animation
from ..soilmobility.report.styles import class_labels, load_style, spread_stops
from ..soilmobility.risk.classes import RAC_CLASSES
from ..soilmobility.risk.transitions import OUTSIDE_AFTER, OUTSIDE_BEFORE, OUTSIDE_BOTH, Tally
from ..soilmobility.soil.elements import ELEMENTS
from ..soilmobility.soil.scenario import ORGANIC_SOC
from .reports import RAC_SOURCE, close_report, map_colours, new_report, picture_map, write_report
from .scenario import INITIATIVE, method_notes
from .styling import LayerStyle
from .translation import tr
from .zones import ZoneSet

#: Longest side of the pictures of single elements, pixels.
ELEMENT_PICTURES = 400

#: Elements with a map each in the report: those that rise and fall most.
MAPPED = 3

#: A mean change below this, percentage points, is called none in the report.
NO_CHANGE = 0.005

#: Elements that are named one by one; of more, only the number is told.
NAMED = 16

#: Zones drawn in a chart of the report; the table holds all.
CHARTED = 40

RISES, FALLS = "#b35806", "#542788"


class Levels:
    """Per element, weighted by area: mobility before, and the area at medium risk or above before and after."""

    def __init__(self, elements: int) -> None:
        #: area with a content; mobility before; area at medium or above before, after
        self._sums = np.zeros((elements, 4))

    def add(
        self,
        number: int,
        before: np.ndarray,
        after: np.ndarray,
        area: np.ndarray,
        limit: np.float32,
        unknown: np.ndarray | None,
    ) -> None:
        """Add pixels of element ``number``: mobility (%), area (m2), and where the content is unknown."""
        if unknown is not None:
            known = ~unknown
            before, after, area = before[known], after[known], area[known]
        self._sums[number] += area.sum(), before @ area, (before >= limit) @ area, (after >= limit) @ area

    def merge(self, other: Levels) -> None:
        """Add what other levels hold."""
        self._sums += other._sums

    def __getitem__(self, number: int) -> tuple[float, float, float]:
        """Mean mobility before (%), share (0..1) at medium or above before and after; NaN if unknown."""
        area, *sums = self._sums[number]
        return tuple(value / area if area else float("nan") for value in sums)


@dataclass
class Findings:
    """What a run found. Pictures: risk classes before and after, transitions, domain codes; the change of the index in
    each of ``years``; the change of each element.
    """

    elements: tuple[str, ...]
    years: tuple[int, ...]
    zones: ZoneSet | None
    counts: Counts
    whole: Tally
    zone_tallies: list[Tally]
    levels: Levels
    before: Thumbnail
    after: Thumbnail
    transition: Thumbnail
    domain: Thumbnail
    steps: list[Thumbnail]
    element_pictures: list[Thumbnail]

    @property
    def codes_present(self) -> list[int]:
        """Transition codes that occur."""
        return [10 * row + column + 11 for row, column in np.argwhere(self.whole.transitions > 0)]

    def ranks(self) -> list[int | None]:
        """The rank of each zone by the rise of its mean index, 1 = rises most; None without data."""
        changes = [tally.index[1] - tally.index[0] for tally in self.zone_tallies]
        known = sorted((change for change in changes if np.isfinite(change)), reverse=True)
        return [known.index(change) + 1 if np.isfinite(change) else None for change in changes]

    def zone_ranges(self) -> tuple[tuple[float, float, str, str], ...]:
        """Ranges (low, high, label, colour) of the zones' mean change of the index.

        Symmetric about zero where some rise and some fall; else only the side that occurs, from least to most.
        """
        changes = [tally.index[1] - tally.index[0] for tally in self.zone_tallies]
        changes = [change for change in changes if np.isfinite(change)] or [0.0]
        colours = load_style("mobility_change")["colours"]
        low, high = min(changes), max(changes)
        middle = len(colours) // 2
        if low >= 0.0:
            colours = colours[middle:]
        elif high <= 0.0:
            colours = colours[: middle + 1]
        else:
            high = max(high, -low)
            low = -high
        if not high > low:
            high = low + 1e-6
        limits = np.linspace(low, high, len(colours) + 1)
        texts = [html.significant(float(limit)) for limit in limits]
        return tuple(
            (float(first), float(last), f"{left} – {right}", colour)
            for first, last, left, right, colour in zip(limits, limits[1:], texts, texts[1:], colours)
        )


def change_stops(values: Sequence[np.ndarray]) -> tuple[tuple[float, str], ...]:
    """Colours of a change, symmetric about zero, reaching to the 98th percentile of its size."""
    sizes = [np.abs(part[np.isfinite(part)]) for part in values]
    sizes = np.concatenate(sizes) if sizes else np.empty(0)
    reach = float(np.quantile(sizes, 0.98)) if sizes.size else 0.0
    if not reach > 0.0:
        reach = float(sizes.max(initial=0.0)) or 1.0
    return spread_stops("mobility_change", -reach, reach)


def _change_map(picture: Thumbnail, stops: Sequence[tuple[float, str]], title: str, caption: str) -> html.Block:
    """A map of a change, percentage points."""
    digits = _digits([value for value, _ in stops])
    return picture_map(picture, {"stops": list(stops), "digits": digits}, title=title, caption=caption)


def write_change_report(
    algorithm: Any, path: str, settings: Any, findings: Findings, inputs: Sequence[tuple[str, str]], stack: SoilStack
) -> str:
    """Write the report to ``path`` and return it."""
    scenario = settings.scenario.scenario
    subtitle = f"{_named(findings.elements)}; {scenario.start_year} – {scenario.end_year}"
    report = new_report(algorithm, "", subtitle)
    whole = findings.whole
    if not whole.pixels:
        report.section(
            "", html.note(tr("No pixel has all the required inputs: there is nothing to tell."), warning=True)
        )
    else:
        _head(report, settings, findings)
        _maps(report, settings, findings)
        _animation(report, settings, findings)
        _transitions(report, settings, findings)
        _elements(report, settings, findings)
        if findings.zones is not None:
            _zones(report, settings, findings)
        _domain(report, settings, findings)
    close_report(
        report,
        method=[
            tr(
                "Mobility (F1) of each element is predicted twice, for the soil as it is and for the soil of the "
                "scenario; the change is the difference. The composite index joins the elements: {}. Risk classes are "
                "those of the index by the limits {}. Areas are areas on the ellipsoid."
            ).format(_index_name(settings), ", ".join(f"{limit:g}" for limit in settings.limits)),
            *method_notes(settings.coupled),
            tr(
                "The model is a sum of steps: a pixel jumps where its SOC passes a threshold of the model, its "
                "neighbour may not. Read means over areas, not single pixels."
            ),
            tr(
                "What a model of the distribution over fractions cannot see: carbon that changes pH, redox or erosion, "
                "and the years it takes. The change says in which direction carbon alone shifts the balance, and how "
                "strongly."
            ),
        ],
        inputs=inputs,
        settings=[
            *settings.scenario.facts(),
            ("COUPLE_CEC", tr("Yes") if settings.coupled else tr("No")),
            ("METHOD", settings.method),
            ("MODEL", settings.model.name),
            *((f"{name} ({tr('unit')})", choice.unit.name) for name, choice in stack.units.items()),
        ],
        sources=[INITIATIVE, RAC_SOURCE],
    )
    return write_report(report, path)


def _index_name(settings: Any) -> str:
    names = {
        "worst": tr("the highest mobility of {}"),
        "mean": tr("the mean mobility of {}"),
        "toxicity": tr("the mean mobility, weighted by toxic-response factors, of {}"),
    }
    return names[settings.method].format(_named(settings.weights.elements))


def _named(elements: Sequence[str]) -> str:
    return ", ".join(elements) if len(elements) <= NAMED else tr("{} elements").format(len(elements))


def _percent(share: float) -> str:
    return f"{html.number(100 * share, 2)} %"


def _km2(area: float) -> str:
    return f"{html.significant(area / 1e6, 4)} km²"


def _signed(value: float) -> str:
    """A change with its sign."""
    text = html.significant(value)
    return f"+{text}" if np.isfinite(value) and value > 0 else text


def _short(value: float) -> str:
    """A change with its sign and two decimals."""
    text = html.number(value, 2)
    return f"+{text}" if value > 0 and text != "0.00" else text


def _head(report: html.Report, settings: Any, findings: Findings) -> None:
    whole = findings.whole
    scenario = settings.scenario.scenario
    before, after = whole.medium
    soc = [html.significant(value) for value in whole.soc]
    first, last = findings.years[0], findings.years[-1]
    figures = [
        (tr("Area"), _km2(whole.area)),
        (tr("Mean SOC"), f"{soc[0]} → {soc[1]} %", f"{first} → {last}"),
        (tr("At medium risk or above"), f"{_percent(before)} → {_percent(after)}", tr("of the area")),
        (
            tr("Mean of the index"),
            f"{html.significant(whole.index[0], 4)} → {html.significant(whole.index[1], 4)} %",
            f"{_signed(whole.index[1] - whole.index[0])} {tr('percentage points')}",
        ),
        (
            tr("In a higher / lower class"),
            f"{html.significant(whole.risen / 1e6)} / {_km2(whole.fallen)}",
            f"{_percent(whole.risen / whole.area)} / {_percent(whole.fallen / whole.area)}",
        ),
    ]
    changes = sorted(
        ((change, symbol) for symbol, change in zip(findings.elements, whole.change) if np.isfinite(change)),
        reverse=True,
    )
    rising = [(change, symbol) for change, symbol in changes if change >= NO_CHANGE]
    falling = [(change, symbol) for change, symbol in changes[::-1] if change <= -NO_CHANGE]

    def listed(pairs: Sequence[tuple[float, str]]) -> str:
        return ", ".join(f"{symbol} ({_signed(change)})" for change, symbol in pairs[:6]) or tr("none")

    text = tr(
        "With {} of organic carbon from {} to {}, the mean mobility (F1, percentage points) of {} of {} elements "
        "rises: {}. It falls for {}: {}. The others change by less than {:g}."
    ).format(
        tr("raster rates")
        if settings.scenario.rates
        else tr("a growth of {:g} per mille per year").format(scenario.rate),
        first,
        last,
        len(rising),
        len(changes),
        listed(rising),
        len(falling),
        listed(falling),
        NO_CHANGE,
    )
    blocks: list[html.Content] = [html.key_figures(figures), text]
    blocks.append(
        html.note(
            tr(
                "The initiative counts carbon stocks. Here the content is scaled, which assumes that the bulk density "
                "stays as it is."
            )
        )
    )
    left = whole.outside((OUTSIDE_AFTER,))
    if left:
        blocks.append(
            html.note(
                tr("{} of the area leaves the model's training range in the scenario; see the last map.").format(
                    _percent(left)
                ),
                warning=True,
            )
        )
    if whole.organic:
        text = tr("{} of the area are organic soils (more than {:g} % organic carbon)").format(
            _percent(whole.organic / whole.area), ORGANIC_SOC
        )
        kept = tr("they were left as they are") if scenario.keep_organic else tr("they grow like the others")
        blocks.append(html.note(f"{text}; {kept}."))
    report.section("", *blocks)


def _maps(report: html.Report, settings: Any, findings: Findings) -> None:
    labels = class_labels(settings.limits)
    first, last = findings.years[0], findings.years[-1]
    pair = [
        picture_map(
            picture,
            map_colours(LayerStyle("rac", "", labels=labels), picture.values),
            title=tr("Risk classes {}").format(year),
            caption=tr("{}: class of {}.").format(year, _index_name(settings)),
        )
        for picture, year in ((findings.before, first), (findings.after, last))
    ]
    style = LayerStyle("transition", "", codes=tuple(findings.codes_present))
    change = picture_map(
        findings.transition,
        map_colours(style, findings.transition.values),
        title=tr("Change of risk class"),
        caption=tr("Where the class changes from {} to {}. Grey: it stays.").format(first, last),
    )
    report.section(tr("Risk classes before and after"), html.side_by_side(*pair), change)


def _animation(report: html.Report, settings: Any, findings: Findings) -> None:
    stops = change_stops([findings.steps[-1].values])
    first = findings.years[0]
    frames = [
        (
            str(year),
            _change_map(
                picture,
                stops,
                tr("Change of the index from {} to {}").format(first, year),
                tr("Change of {} since {}, percentage points. Orange: mobility rises; purple: it falls.").format(
                    _index_name(settings), first
                ),
            ),
        )
        for year, picture in zip(findings.years, findings.steps)
    ]
    report.section(tr("Change over the years"), animation(frames, pause=tr("Pause")))


def _transitions(report: html.Report, settings: Any, findings: Findings) -> None:
    transitions = findings.whole.transitions
    labels = class_labels(settings.limits)
    names = [tr(name) for name in RAC_CLASSES]
    colours = {code: colour for code, _, colour in load_style("transition")["classes"]}
    present = [code for code in range(5) if transitions[code].any() or transitions[:, code].any()]
    chart = charts.matrix(
        [names[code] for code in present],
        [names[code] for code in present],
        [[transitions[row, column] / 1e6 for column in present] for row in present],
        title=tr("Area of each transition"),
        row_title=str(findings.years[0]),
        column_title=str(findings.years[-1]),
        digits=1,
        unit="km²",
        colours=[[colours[10 * row + column + 11] for column in present] for row in present],
        diagonal=True,
    )
    rac = [(label, colour) for (_, _, colour), label in zip(load_style("rac")["classes"], labels)]
    whole = transitions.sum() or 1.0
    shares = [100 * transitions.sum(axis=axis) / whole for axis in (1, 0)]
    stacked = charts.stacked(
        [str(findings.years[0]), str(findings.years[-1])], shares, rac, title=tr("Share of the area in each class"),
        digits=2,
    )  # fmt: skip
    report.section(
        tr("Transitions"),
        html.figure(chart, tr("Area (km²) by class before (rows) and after (columns); framed: unchanged.")),
        html.figure(stacked, tr("Share of the area in each class before and after.")),
    )


def _elements(report: html.Report, settings: Any, findings: Findings) -> None:
    changes = findings.whole.change
    order = sorted(range(len(changes)), key=lambda number: -changes[number] if np.isfinite(changes[number]) else np.inf)
    symbols = [findings.elements[number] for number in order]
    values = [changes[number] for number in order]
    digits = _digits(values)
    blocks: list[html.Content] = []
    if len(symbols) > 1:
        reach = max((abs(value) for value in values if np.isfinite(value)), default=0.0) or 1.0
        stops = spread_stops("mobility_change", -reach, reach)
        tiles = {
            ELEMENTS[symbol].number: charts.Tile(
                symbol, _ramp(stops, value), _short(value), f"{ELEMENTS[symbol].name}: {_signed(value)}"
            )
            for symbol, value in zip(symbols, values)
            if np.isfinite(value)
        }
        table = charts.periodic_table(tiles, title=tr("Mean change of mobility by element"))
        caption = tr("Mean change of mobility, percentage points. Orange rises, purple falls.")
        blocks.append(html.figure(table, caption))
    chart = charts.bars(
        symbols,
        [value if np.isfinite(value) else None for value in values],
        title=tr("Mean change of mobility by element"),
        digits=digits,
        colours=[RISES if value > 0 else FALLS for value in values],
    )
    blocks.append(html.figure(chart, tr("Mean change of mobility over the area, percentage points.")))
    rows = []
    for number in order:
        symbol = findings.elements[number]
        before, medium_before, medium_after = findings.levels[number]
        rows.append(
            [
                symbol,
                ELEMENTS[symbol].name,
                tr(settings.model.element(symbol)["flag"]),
                before,
                before + changes[number],
                changes[number],
                100 * medium_before,
                100 * medium_after,
                100 * (medium_after - medium_before),
            ]
        )
    columns = [
        html.Column(tr("Element")),
        html.Column(tr("Name")),
        html.Column(tr("Evidence"), help=tr("What the model knows of the element's fractions; see the model's card")),
        html.Column(tr("Mobility before (%)"), digits=2),
        html.Column(tr("Mobility after (%)"), digits=2),
        html.Column(tr("Change (pp)"), digits=digits, help=tr("percentage points")),
        html.Column(tr("Medium or above before (% of area)"), digits=2, bar=100),
        html.Column(tr("Medium or above after (% of area)"), digits=2, bar=100),
        html.Column(tr("Change (pp)"), digits=2, help=tr("percentage points")),
    ]
    blocks.append(html.table(columns, rows))
    chosen = _mapped(order, values)
    if chosen:
        stops = change_stops([findings.element_pictures[number].values for number in chosen])
        multiples = [
            _change_map(
                findings.element_pictures[number],
                stops,
                tr("Change of the mobility of {}").format(findings.elements[number]),
                tr("{}: {} on average, percentage points").format(findings.elements[number], _signed(changes[number])),
            )
            for number in chosen
        ]
        blocks.append(tr("The elements that rise and fall most, on one scale:"))
        blocks.extend(html.side_by_side(*multiples[start : start + 2]) for start in range(0, len(multiples), 2))
    report.section(tr("Elements"), *blocks)


def _mapped(order: Sequence[int], values: Sequence[float]) -> list[int]:
    """Numbers of the elements that get a map: those that rise and fall most."""
    known = [(number, value) for number, value in zip(order, values) if np.isfinite(value)]
    rising = [number for number, value in known if value >= NO_CHANGE][:MAPPED]
    falling = [number for number, value in known[::-1] if value <= -NO_CHANGE][:MAPPED]
    return rising + falling


def _ramp(stops: Sequence[tuple[float, str]], value: float) -> str:
    """The colour of a value on a ramp."""
    for (low, left), (high, right) in zip(stops, stops[1:]):
        if value <= high:
            return charts.mix(left, right, (value - low) / (high - low))
    return stops[-1][1]


def _digits(values: Sequence[float]) -> int:
    """Decimals that show two figures of the largest value, at most 4."""
    largest = max((abs(value) for value in values if np.isfinite(value)), default=0.0)
    return 2 if largest == 0.0 else int(np.clip(1 - np.floor(np.log10(largest)), 1, 4))


def _zones(report: html.Report, settings: Any, findings: Findings) -> None:
    zones, tallies = findings.zones, findings.zone_tallies
    ranks, ranges = findings.ranks(), findings.zone_ranges()
    changes = [tally.index[1] - tally.index[0] for tally in tallies]
    order = sorted(range(len(tallies)), key=lambda number: ranks[number] or len(tallies) + 1)
    picture = findings.transition
    numbered = [str(rank) if rank else "" for rank in ranks]
    fills = [_fill(change, ranges) for change in changes]
    tips = [f"{name}: {_signed(change)}" for name, change in zip(zones.names, changes)]
    last = findings.years[-1]
    choropleth = maps.map_image(
        np.full(picture.values.shape, np.nan),
        title=tr("Zones: mean change of the index"),
        caption=zones.caption(
            tr("Mean change of the index by zone until {}, percentage points.").format(last), numbered
        ),
        classes=[(place, label, colour) for place, (_, _, label, colour) in enumerate(ranges)],
        pixel_size=picture.pixel_size,
        outlines=zones.outlines(picture, numbered, fills, tips),
        north=tr("N"),
    )
    shown = [number for number in order if ranks[number]][:CHARTED]
    chart = charts.bars(
        [f"{ranks[number]}. {zones.names[number]}" for number in shown],
        [changes[number] for number in shown],
        title=tr("Zones ranked by the change of the index"),
        digits=_digits(changes),
        colours=[RISES if changes[number] > 0 else FALLS for number in shown],
    )
    rows = []
    for number in order:
        tally = tallies[number]
        before, after = (100 * share for share in tally.medium)
        most = [(change, symbol) for change, symbol in zip(tally.change, findings.elements) if np.isfinite(change)]
        rows.append(
            [
                ranks[number],
                zones.names[number],
                tally.area / 1e6,
                tally.soc[0],
                tally.index[0],
                changes[number],
                before,
                after - before,
                tally.risen / 1e6,
                tally.fallen / 1e6,
                f"{max(most)[1]} {_short(max(most)[0])}" if most else "",
                f"{min(most)[1]} {_short(min(most)[0])}" if most else "",
            ]
        )
    digits = _digits(changes)
    points = tr("percentage points")
    columns = [
        html.Column(tr("Rank"), digits=0),
        html.Column(tr("Zone")),
        html.Column(tr("Area (km²)"), digits=0),
        html.Column(tr("SOC before (%)"), digits=2),
        html.Column(tr("Index before (%)"), digits=2),
        html.Column(tr("Change (pp)"), digits=digits, help=points),
        html.Column(tr("Medium or above before (%)"), digits=2),
        html.Column(tr("Change (pp)"), digits=2, help=points),
        html.Column(tr("Higher class (km²)"), digits=1),
        html.Column(tr("Lower class (km²)"), digits=1),
        html.Column(tr("Rises most (pp)"), help=points),
        html.Column(tr("Rises least or falls most (pp)"), help=points),
    ]
    report.section(
        tr("Zones, ranked"),
        choropleth,
        html.figure(chart, tr("Mean change of the index by zone, percentage points.")),
        html.table(columns, rows),
    )


def _fill(change: float, ranges: Sequence[tuple[float, float, str, str]]) -> str:
    if not np.isfinite(change):
        return maps.NO_DATA
    return next((colour for _, high, _, colour in ranges if change <= high), ranges[-1][3])


def _domain(report: html.Report, settings: Any, findings: Findings) -> None:
    whole = findings.whole
    model = settings.model
    ranges = "; ".join(
        f"{name} {low:g} – {high:g}"
        for name, (low, high) in ((name, model.training_range(name)) for name in model.soil_features)
    )
    before = whole.outside((OUTSIDE_BOTH, OUTSIDE_BEFORE))
    left, after = whole.outside((OUTSIDE_AFTER,)), whole.outside((OUTSIDE_BOTH, OUTSIDE_AFTER))
    blocks: list[html.Content] = [
        tr(
            "Outside the training range of the model, values are clamped to it, and more carbon changes nothing there. "
            "Outside before: {} of the area; after: {}; left by the scenario alone: {}."
        ).format(_percent(before), _percent(after), _percent(left)),
        tr("Training ranges: {} (pH, SOC in %, clay in %, CEC in cmol(c)/kg, enrichment as log10).").format(ranges),
    ]
    if before or after:
        classes = [
            (0, tr("inside before and after"), "#e6e6e6"),
            (OUTSIDE_BOTH, tr("outside before and after"), "#9e9ac8"),
            (OUTSIDE_AFTER, tr("left in the scenario"), "#d7301f"),
            (OUTSIDE_BEFORE, tr("entered in the scenario"), "#41b6c4"),
        ]
        blocks.append(
            picture_map(
                findings.domain,
                {"classes": classes},
                title=tr("Training range"),
                caption=tr("Where the soil lies outside the range that the model was trained on."),
            )
        )
    report.section(tr("Training range of the model"), *blocks)
