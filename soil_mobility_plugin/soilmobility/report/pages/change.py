"""The report of a scenario: what more organic carbon does to mobility, classes, elements and zones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np

from ...language import Term, fill, semicolons, tr
from ...language import number as spelled
from ...risk import transitions
from ...risk.classes import RAC_CLASSES, tells_nothing
from ...risk.composite import Weights
from ...soil.scenario import CEC_PER_SOC, ORGANIC_SOC, Scenario
from ...typing import Array
from .. import charts, html
from ..animation import animation
from ..maps import Coded, Colours, Picture, map_image, step_decimals
from ..styles import class_labels, load_style, span, spread_stops, style_classes
from ..svg import mix
from . import common
from .drivers import with_unit

INITIATIVE = (
    Term("4 per mille Initiative, launched at the Paris climate conference in 2015."),
    "https://4p1000.org",
)

#: Elements with a map each: those that rise and fall most.
MAPPED = 3

#: A mean change below this, percentage points, is called none.
NO_CHANGE = 0.005

#: Colours of what rises, falls and is undecided.
RISES, FALLS, OPEN = "#b35806", "#542788", "#bdbdbd"

#: Colours of where the soil lies in the training range, by the code of `risk.transitions`.
DOMAIN_COLOURS = {
    transitions.INSIDE: "#e6e6e6",
    transitions.OUTSIDE_BOTH: "#5e3c99",
    transitions.OUTSIDE_AFTER: "#e66101",
    transitions.OUTSIDE_BEFORE: "#92c5de",
}

#: The cell of a transition that is nowhere.
NOTHING = "#ffffff"

#: Elements that a sentence lists.
NAMED_IN_TEXT = 6


@dataclass(frozen=True)
class Asked:
    """What is asked for.

    ``weights``: the elements of the composite index, some of ``elements``, joined by ``method``; ``limits``: of its
    classes; ``by_rates``: whether SOC grows by a raster of rates; ``coupled``: whether CEC follows; ``step``: years
    between two steps; ``steps``, ``report``: whether the steps of all pixels, and what a report shows, are wanted.
    """

    elements: tuple[str, ...]
    weights: Weights
    method: str
    limits: tuple[float, ...]
    scenario: Scenario
    by_rates: bool = False
    coupled: bool = True
    step: int = 6
    steps: bool = False
    report: bool = False

    @property
    def index_name(self) -> str:
        """What the composite index is."""
        names = {
            "worst": tr("the highest mobility of {}"),
            "mean": tr("the mean mobility of {}"),
            "toxicity": tr("the mean mobility, weighted by toxic-response factors, of {}"),
        }
        return fill(names[self.method], common.named(self.weights.elements))


class Level(NamedTuple):
    """An element before and after, by area: mean mobility before (%), share (0..1) at medium or above."""

    mobility: float
    medium_before: float
    medium_after: float


class Beside(NamedTuple):
    """The change by the other assumption on CEC: per element the mean, percentage points, and shares of its signs."""

    change: Array
    signs: Array


@dataclass(frozen=True)
class ChangeFound:
    """What `maps.change.Change` found.

    ``years``: those of the steps; ``whole``: all together (one zone); ``index_change``: that of each zone, (n,), None
    without zones; ``rows``: their columns;
    ``levels``: of the elements, for a report. ``pictures``: ``before``, ``after``, ``transition``, ``domain`` (codes),
    ``step 0``.. of the index, ``change Cd``.., ``rises Cd``.. of elements. ``ranges``: the model's training ranges.
    ``other``: what the other assumption on CEC gives; ``doubts``: median half-width of the 90 % interval of each
    element's change, percentage points; ``has_cec``: whether there is a layer of CEC, else it was estimated or unknown.
    ``share_outside``: share (0..1) outside the area of applicability, of the soils as they are; None where unknown.
    """

    asked: Asked
    years: tuple[int, ...]
    whole: transitions.Changes
    index_change: Array | None
    rows: Sequence[Mapping[str, Any]]
    levels: Sequence[Level]
    pictures: Mapping[str, Picture]
    trust: common.Trust
    ranges: Mapping[str, tuple[float, float]]
    other: Beside | None = None
    doubts: Sequence[float] = ()
    has_cec: bool = True
    share_outside: float | None = None

    @cached_property
    def signs(self) -> Array:
        """Shares (elements, 3), 0..1, of the area by the sign of the change; no element without a posterior."""
        shares: Array = transitions.sign_shares(self.whole.signs)[0]
        return shares

    @cached_property
    def verdicts(self) -> list[int] | None:
        """Per element what its mobility does in most of the area; None where the model cannot tell."""
        return transitions.verdicts(self.signs).tolist() if len(self.signs) else None

    def colour(self, number: int) -> str:
        """The colour of an element's mean change: grey where it is undecided."""
        if self.verdicts is not None and self.verdicts[number] == transitions.OPEN:
            return OPEN
        return RISES if self.change[number] > 0 else FALLS

    @cached_property
    def change(self) -> list[float]:
        """Mean change of mobility per element, percentage points; NaN where no content is known."""
        change: list[float] = self.whole.change[0].tolist()
        return change

    @property
    def alike(self) -> str:
        """What to say where the share at medium or above, before and after, tells no two places apart; else ""."""
        shares = self.whole.medium[0].tolist()
        if not all(map(tells_nothing, shares)):
            return ""
        text = fill(
            tr(
                "The share at medium risk or above is {} before and {} after: it tells hardly any two places apart. "
                "The index and its change tell more."
            ),
            *(common.percent(share, 2) for share in shares),
        )
        return f"{text} {tr('So does the mean mobility.')}" if self.asked.method == "worst" else text

    @property
    def codes(self) -> tuple[int, ...]:
        """Transition codes that occur."""
        return tuple(code for code, area in zip(transitions.TRANSITIONS, self.whole.transitions[0].ravel()) if area > 0)

    @property
    def element_stops(self) -> tuple[tuple[float, str], ...]:
        """The colours of the elements' changes."""
        return change_stops([self.pictures[f"change {symbol}"].values for symbol in self.asked.elements])

    @property
    def step_stops(self) -> tuple[tuple[float, str], ...]:
        """The colours of the index' changes."""
        return change_stops([self.pictures[f"step {len(self.years) - 1}"].values])

    @property
    def outside(self) -> tuple[float, float, float]:
        """Shares (0..1) of the area outside the training range before, after, and left by the scenario alone."""
        both, before, after = transitions.OUTSIDE_BOTH, transitions.OUTSIDE_BEFORE, transitions.OUTSIDE_AFTER
        told = (self.whole.outside(*codes)[0] for codes in ((both, before), (both, after), (after,)))
        first, last, left = map(float, told)
        return first, last, left

    @property
    def numbers(self) -> dict[str, Any]:
        """What the algorithm returns beside its files, by name; None where no pixel is valid."""
        whole = self.whole
        values: dict[str, float] = {
            "MEAN_INDEX_BEFORE": whole.index[0, 0],
            "MEAN_INDEX_AFTER": whole.index[0, 1],
            "SHARE_MEDIUM_BEFORE": whole.medium[0, 0],
            "SHARE_MEDIUM_AFTER": whole.medium[0, 1],
            "AREA_RISEN": whole.risen[0],
            "AREA_FALLEN": whole.fallen[0],
            **dict(zip(("SHARE_OUTSIDE_BEFORE", "SHARE_OUTSIDE_AFTER", "SHARE_LEFT_DOMAIN"), self.outside)),
            "SHARE_ORGANIC": whole.organic[0],
        }
        told = {name: float(value) if np.isfinite(value) else None for name, value in values.items()}
        return {"VALID_PIXELS": int(whole.pixels[0]), **told, "SHARE_OUTSIDE_DOMAIN": self.share_outside}


def change_stops(values: Sequence[Array]) -> tuple[tuple[float, str], ...]:
    """Colours of a change, symmetric about zero, reaching to the 98th percentile of its size."""
    sizes = [np.abs(part[np.isfinite(part)]) for part in values]
    joined = np.concatenate(sizes) if sizes else np.empty(0)
    reach = float(np.quantile(joined, 0.98)) if joined.size else 0.0
    if not reach > 0.0:
        reach = float(joined.max(initial=0.0)) or 1.0
    return spread_stops("mobility_change", -reach, reach)


def page(
    found: ChangeFound,
    origin: common.Origin,
    zones: common.ZoneMap | None,
    ranges: common.Ranges,
    told: html.Facts,
) -> html.Report:
    """The report; ``ranges``: of the zones' changes; ``told``: inputs and parameters."""
    asked = found.asked
    years = f"{asked.scenario.start_year} – {asked.scenario.end_year}"
    report = common.new_report(origin, "", semicolons((common.named(asked.elements), years)))
    if not found.whole.pixels[0]:
        text = tr("No pixel has all the required inputs: there is nothing to tell.")
        report.section("", html.note(text, warning=True))
    else:
        report.section("", *_head(found))
        report.section(tr("Risk classes before and after"), *_maps(found))
        report.section(tr("Change over the years"), _animation(found))
        report.section(tr("Transitions"), *_transitions(found))
        report.section(tr("Elements"), *_elements(found))
        if found.verdicts is not None:
            report.section(tr("How sure the direction is"), *_signs(found))
        if zones is not None:
            report.section(tr("Zones, ranked"), *_zones(found, zones, ranges))
        report.section(tr("Training range of the model"), *_domain(found))
    common.close_report(report, origin, method=_method(found), told=told, sources=[INITIATIVE, common.RAC_SOURCE])
    return report


def _method(found: ChangeFound) -> list[html.Content]:
    asked = found.asked
    text = tr(
        "Mobility (F1) of each element is predicted twice, for the soil as it is and for the soil of the scenario; the "
        "change is the difference, taken before anything is rounded. The composite index joins the elements: {}. Risk "
        "classes are those of the index by the limits {}. Areas are areas on the ellipsoid."
    )
    signs = tr(
        "The model is a sum of steps: a pixel jumps where its SOC passes a threshold of the model, its neighbour may "
        "not. Read means over areas, not single pixels. It cannot tell how probable the sign of a change is."
    )
    if found.verdicts is not None:
        sure = tr(
            "The sign of a change has a probability: what the model leaves open about both soils alike cancels. From "
            "{:g} on a rise is probable, below {:g} a fall; between the two it is undecided, and grey. Shares are of "
            "the area in which SOC changes."
        )
        signs = fill(sure, transitions.UNDECIDED[1], transitions.UNDECIDED[0])
    return [
        fill(text, asked.index_name, common.limits_text(asked.limits)),
        tr(
            "SOC(t) = SOC(0) × (1 + r)^n (compound) or SOC(0) × (1 + r n) (linear), with r the yearly rate and n the "
            "years since the map. SOC never exceeds 58 % by mass."
        ),
        tr(
            "The initiative counts carbon stocks (t/ha). Scaling the content (% or g/kg), as done here, assumes that "
            "the bulk density of the soil stays as it is. Where more carbon makes the soil lighter, the content grows "
            "faster than the stock."
        ),
        assumption(found, asked.coupled),
        signs,
        tr(
            "What a model of the distribution over fractions cannot see: carbon that changes pH, redox or erosion, and "
            "the years it takes. The change says in which direction carbon alone shifts the balance, and how strongly."
        ),
    ]


def assumption(found: ChangeFound, coupled: bool) -> str:
    """What is assumed of CEC, in words."""
    if coupled and found.has_cec:
        text = tr(
            "CEC follows SOC: {:.2f} cmol(c)/kg per % of organic carbon added (Helling et al. 1964, at pH 7, at which "
            "the CEC of maps is measured)."
        )
        return fill(text, CEC_PER_SOC)
    if coupled:
        return tr("CEC is not given: the model estimates it from SOC and clay, so that it follows SOC.")
    if found.has_cec or found.verdicts is None:
        return tr("Everything but SOC stays as it is: pH, clay, CEC and total contents.")
    return tr("CEC is not given: what the model estimates for the soil as it is stays as it is.")


def _head(found: ChangeFound) -> list[html.Content]:
    whole, area = found.whole, float(found.whole.area[0])
    soc = " → ".join(html.significant(value) for value in whole.soc[0])
    index = " → ".join(html.significant(value, 4) for value in whole.index[0])
    medium = " → ".join(common.percent(share, 2) for share in whole.medium[0])
    risen, fallen = float(whole.risen[0]), float(whole.fallen[0])
    moved = f"{html.significant(risen / 1e6, 4)} / {common.km2(fallen)}"
    shares = f"{common.percent(risen / area, 2)} / {common.percent(fallen / area, 2)}"
    by = f"{common.signed(float(whole.index_change[0]))} {tr('percentage points')}"
    figures: list[tuple[str, ...]] = [
        (tr("Area"), common.km2(area)),
        (tr("Mean SOC"), f"{soc} %", f"{found.years[0]} → {found.years[-1]}"),
        (tr("At medium risk or above"), medium, tr("of the area")),
        (tr("Mean of the index"), f"{index} %", by),
        (tr("In a higher / lower class"), moved, shares),
    ]
    text = tr(
        "The initiative counts carbon stocks. Here the content is scaled, which assumes that the bulk density stays as "
        "it is."
    )
    alike = [html.note(found.alike, warning=True)] if found.alike else []
    return [
        html.key_figures(figures),
        *alike,
        common.caveat(found.trust),
        _sentence(found),
        html.note(text),
        *_remarks(found),
    ]


def _sentence(found: ChangeFound) -> str:
    """What rises and what falls, in words."""
    asked, signs = found.asked, found.verdicts
    changes = sorted(((change, k) for k, change in enumerate(found.change) if np.isfinite(change)), reverse=True)
    if signs is None:
        rising = [pair for pair in changes if pair[0] >= NO_CHANGE]
        falling = [pair for pair in changes[::-1] if pair[0] <= -NO_CHANGE]
    else:
        rising = [pair for pair in changes if signs[pair[1]] == transitions.RISES]
        falling = [pair for pair in changes[::-1] if signs[pair[1]] == transitions.FALLS]
    others = [pair for pair in changes if pair not in rising and pair not in falling]

    def listed(pairs: Sequence[tuple[float, int]]) -> str:
        told = [f"{asked.elements[number]} ({common.signed(change)})" for change, number in pairs[:NAMED_IN_TEXT]]
        return ", ".join([*told, "…"] if len(pairs) > len(told) else told) or tr("none")

    growth = fill(tr("a growth of {:g} per mille per year"), asked.scenario.rate)
    if asked.by_rates:
        growth = tr("raster rates")
    years, told = (found.years[0], found.years[-1]), (len(rising), len(changes), listed(rising), len(falling))
    if signs is None:
        text = tr(
            "With {} of organic carbon from {} to {}, the mean mobility (F1, percentage points) of {} of {} elements "
            "rises: {}. It falls for {}: {}."
        )
        rest = fill(tr("The others change by less than {:g}."), NO_CHANGE)
    elif np.isnan(found.signs).all():
        return fill(tr("With {} from {} to {}, organic carbon changes nowhere, and mobility neither."), growth, *years)
    else:
        text = tr(
            "With {} of organic carbon from {} to {}, the mobility (F1; mean change in percentage points) of {} of {} "
            "elements probably rises in most of the area in which SOC changes: {}. It probably falls for {}: {}."
        )
        rest = fill(tr("It is undecided for {}: {}."), len(others), listed(others))
    said = fill(text, growth, *years, *told, listed(falling))
    return f"{said} {rest}" if others else said


def _remarks(found: ChangeFound) -> Iterator[html.Block]:
    """What leaves the training range, and organic soils."""
    left, organic = found.outside[2], float(found.whole.organic[0])
    if left:
        text = tr("{} of the area leaves the model's training range in the scenario; see the last map.")
        yield html.note(fill(text, common.percent(left, 2)), warning=True)
    if organic:
        text = tr("{} of the area are organic soils (more than {:g} % organic carbon)")
        kept = found.asked.scenario.keep_organic
        left_or_not = tr("they were left as they are") if kept else tr("they grow like the others")
        yield html.note(semicolons((fill(text, common.percent(organic, 2), ORGANIC_SOC), f"{left_or_not}.")))


def _maps(found: ChangeFound) -> list[html.Content]:
    labels, first, last = class_labels(found.asked.limits), found.years[0], found.years[-1]
    pair = []
    for name, year in (("before", first), ("after", last)):
        title, caption = fill(tr("Risk classes {}"), year), fill(tr("{}: class of {}."), year, found.asked.index_name)
        pair.append(common.styled_map(found.pictures[name], "rac", labels=labels, title=title, caption=caption))
    title = tr("Change of risk class")
    caption = fill(tr("Where the class changes from {} to {}. Grey: it stays."), first, last)
    change = common.styled_map(
        found.pictures["transition"], "transition", codes=found.codes, title=title, caption=caption
    )
    return [html.side_by_side(*pair), change]


#: The class of a map of a change where its sign is undecided.
UNDECIDED_CODE = 99


def _element_map(found: ChangeFound, number: int, stops: Sequence[tuple[float, str]]) -> html.Block:
    """A map of the change of an element; where its sign is undecided it is grey."""
    symbol = found.asked.elements[number]
    title = fill(tr("Change of the mobility of {}"), symbol)
    caption = fill(tr("{}: {} on average, percentage points"), symbol, common.signed(found.change[number]))
    change, sign = found.pictures[f"change {symbol}"], found.pictures.get(f"rises {symbol}")
    if sign is None:
        return map_image(change, Colours(stops=stops), title=title, caption=caption)
    low, high = transitions.UNDECIDED
    places = np.digitize(change.values, [value for value, _ in stops[1:-1]]).astype(np.float32)
    places[np.isnan(change.values)] = np.nan
    places[(sign.values >= low) & (sign.values < high)] = UNDECIDED_CODE
    ends = [html.number(value, step_decimals(stops)) for value, _ in stops]
    # The ramp does not reach the largest changes.
    least, most = fill(tr("{} and less"), ends[1]), fill(tr("{} and more"), ends[-2])
    labels = [least, *map(span, ends[1:-2], ends[2:-1]), most]
    colours = [mix(left, right, 0.5) for (_, left), (_, right) in zip(stops, stops[1:])]
    classes = list(zip(range(len(labels)), labels, colours))
    classes.append((UNDECIDED_CODE, tr("undecided"), OPEN))
    return map_image(Coded(places, change.pixel_size), Colours(classes), title=title, caption=caption)


def _animation(found: ChangeFound) -> html.Block:
    first, stops = found.years[0], found.step_stops
    caption = tr("Change of {} since {}, percentage points. Orange: mobility rises; purple: it falls.")
    caption = fill(caption, found.asked.index_name, first)
    title = tr("Change of the index from {} to {}")
    frames = []
    for place, year in enumerate(found.years):
        picture, told = found.pictures[f"step {place}"], fill(title, first, year)
        frames.append((str(year), map_image(picture, Colours(stops=stops), title=told, caption=caption)))
    return animation(frames, pause=tr("Pause"))


def _transitions(found: ChangeFound) -> list[html.Content]:
    areas = found.whole.transitions[0]
    names = [tr(name) for name in RAC_CLASSES]
    colours = {code: colour for code, _, colour in load_style("transition")["classes"]}
    present = [code for code in range(len(names)) if areas[code].any() or areas[:, code].any()]
    years = str(found.years[0]), str(found.years[-1])
    before, after = (charts.Side([names[code] for code in present], year) for year in years)
    matrix = charts.matrix(
        before,
        after,
        (areas[np.ix_(present, present)] / 1e6).tolist(),
        title=tr("Area of each transition"),
        look=charts.Look("km²", figures=4),
        colours=[
            [colours[10 * row + column + 11] if areas[row, column] else NOTHING for column in present]
            for row in present
        ],
    )
    classes = [(label, colour) for _, label, colour in style_classes("rac", class_labels(found.asked.limits))]
    shares = [100 * areas.sum(axis=axis) / (areas.sum() or 1.0) for axis in (1, 0)]
    stacked = charts.stacked(years, shares, classes, title=tr("Share of the area in each class"), digits=2)
    return [
        html.figure(matrix, tr("Area (km²) by class before (rows) and after (columns); framed: unchanged.")),
        html.figure(stacked, tr("Share of the area in each class before and after.")),
    ]


def _elements(found: ChangeFound) -> list[html.Content]:
    changes, elements = found.change, found.asked.elements
    order = sorted(range(len(changes)), key=lambda number: -changes[number] if np.isfinite(changes[number]) else np.inf)
    chart = charts.bars(
        [elements[number] for number in order],
        [changes[number] for number in order],
        title=tr("Mean change of mobility by element"),
        look=charts.Look(digits=common.decimals(changes)),
        colours=[found.colour(number) for number in order],
    )
    caption = tr("Mean change of mobility, percentage points. Orange rises, purple falls.")
    if found.verdicts is not None:
        caption += " " + tr("Grey: undecided in most of the area in which SOC changes.")
    blocks: list[html.Content] = [html.figure(chart, caption), _element_table(found, order)]
    chosen = _mapped([number for number in order if found.colour(number) != OPEN], changes)
    if chosen:
        stops = change_stops([found.pictures[f"change {elements[number]}"].values for number in chosen])
        multiples = [_element_map(found, number, stops) for number in chosen]
        blocks.append(tr("The elements that rise and fall most, on one scale:"))
        blocks.extend(html.side_by_side(*multiples[start : start + 2]) for start in range(0, len(multiples), 2))
    return blocks


def _element_table(found: ChangeFound, order: Sequence[int]) -> html.Block:
    points = tr("percentage points")
    columns = [
        html.Column(tr("Element")),
        html.Column(tr("Name")),
        html.Column(tr("Evidence"), help=tr("What the model knows of the element's fractions; see the model's card")),
        html.Column(tr("Mobility before (%)"), digits=2),
        html.Column(tr("Mobility after (%)"), digits=2),
        html.Column(tr("Change (pp)"), digits=common.decimals(found.change), help=points),
        html.Column(tr("Medium or above before (% of area)"), digits=2, bar=True),
        html.Column(tr("Medium or above after (% of area)"), digits=2, bar=True),
        html.Column(tr("Change (pp)"), digits=2, help=points),
    ]
    rows = []
    for number in order:
        symbol, change, (mobility, *medium) = found.asked.elements[number], found.change[number], found.levels[number]
        before, after = (100 * share for share in medium)
        head = [symbol, common.element_name(symbol), tr(found.trust.evidence[symbol])]
        rows.append([*head, mobility, mobility + change, change, before, after, after - before])
    return html.table(columns, rows)


def _signs(found: ChangeFound) -> list[html.Content]:
    """How probable the direction of each element's change is, by both assumptions on CEC."""
    elements, words = found.asked.elements, {transitions.RISES: tr("rises"), transitions.FALLS: tr("falls")}
    parts = [(found.asked.coupled, np.array(found.change), found.signs)]
    if found.other is not None:
        parts.append((not found.asked.coupled, *found.other))
    order = sorted(range(len(elements)), key=lambda n: -np.nan_to_num(found.signs[n, transitions.RISES], nan=-1.0))
    classes = [(tr("probably falls"), FALLS), (tr("undecided"), OPEN), (tr("probably rises"), RISES)]
    blocks: list[html.Content] = []
    columns = [html.Column(tr("Element"))]
    rows: list[list[Any]] = [[elements[number]] for number in order]
    for coupled, change, signs in parts:
        title = tr("CEC follows SOC") if coupled else tr("CEC stays")
        chart = charts.stacked(
            [elements[number] for number in order], (100 * signs[order]).tolist(), classes, title=title, digits=0
        )
        caption = tr("{}: share of the changing area in which the mobility of each element falls, is undecided, rises.")
        blocks += [html.heading(title), assumption(found, coupled), html.figure(chart, fill(caption, title))]
        columns += [
            html.Column(fill(tr("{}: change (pp)"), title), digits=common.decimals(change.tolist())),
            html.Column(tr("rises (% of area)"), digits=0, bar=True),
            html.Column(tr("falls (% of area)"), digits=0, bar=True),
            html.Column(tr("In most of the area"), colours={tr("rises"): RISES, tr("falls"): FALLS}),
        ]
        told = transitions.verdicts(signs).tolist()
        for row, number in zip(rows, order):
            shares = [100 * float(signs[number, sign]) for sign in (transitions.RISES, transitions.FALLS)]
            verdict = words.get(told[number], tr("undecided")) if np.isfinite(shares[0]) else None
            row += [float(change[number]), *shares, verdict]
    if found.doubts:
        help_text = tr("Median half-width of the 90 % interval of the change, percentage points")
        columns.append(html.Column(tr("± (pp)"), digits=common.decimals(list(found.doubts)), help=help_text))
        for row, number in zip(rows, order):
            row.append(found.doubts[number])
    return [*blocks, html.table(columns, rows, caption=tr("Shares are of the area in which SOC changes."))]


def _mapped(order: Sequence[int], changes: Sequence[float]) -> list[int]:
    """Numbers of the elements that get a map: of those in ``order``, falling changes, what rises and falls most."""
    rising = [number for number in order if changes[number] >= NO_CHANGE][:MAPPED]
    falling = [number for number in order[::-1] if changes[number] <= -NO_CHANGE][:MAPPED]
    return rising + falling


def _zones(found: ChangeFound, zones: common.ZoneMap, ranges: common.Ranges) -> list[html.Content]:
    changes, ranks = zip(*((row["idx_change"], row["rank"]) for row in found.rows))
    listed = [found.rows[number] for number in common.by_rank(ranks)[: common.LISTED]]
    choropleth = zones.choropleth(
        found.rows,
        lambda row: common.range_colour(row["idx_change"], ranges),
        lambda row: common.signed(row["idx_change"]),
        [(label, colour) for _, _, label, colour in ranges],
        tr("Zones: mean change of the index"),
        fill(tr("Mean change of the index by zone until {}, percentage points."), found.years[-1]),
    )
    known = sum(rank is not None for rank in ranks)
    shown = [row for row in listed if row["rank"]][: common.CHARTED]
    chart = charts.bars(
        [common.numbered(row) for row in shown],
        [row["idx_change"] for row in shown],
        title=tr("Zones ranked by the change of the index"),
        look=charts.Look(digits=common.decimals(changes)),
        colours=[RISES if row["idx_change"] > 0 else FALLS for row in shown],
    )
    points = tr("percentage points")
    signs = {"n_up": tr("Elements that probably rise"), "n_down": tr("fall"), "n_open": tr("undecided")}
    counted = {} if found.verdicts is None else signs
    columns = {
        **common.zone_columns(),
        "soc_before": html.Column(tr("SOC before (%)"), digits=2),
        "idx_before": html.Column(tr("Index before (%)"), digits=2),
        "idx_change": html.Column(tr("Change (pp)"), digits=common.decimals(changes), help=points),
        "med_before": html.Column(tr("Medium or above before (%)"), digits=2, share=True),
        "med_change": html.Column(tr("Change (pp)"), digits=2, help=points),
        "risen_km2": html.Column(tr("Higher class (km²)"), figures=4),
        "fallen_km2": html.Column(tr("Lower class (km²)"), figures=4),
        **{name: html.Column(title, digits=0, help=tr("In most of the zone")) for name, title in counted.items()},
        "most": html.Column(tr("Rises most (pp)"), help=points),
        "least": html.Column(tr("Rises least or falls most (pp)"), help=points),
    }
    caption = common.some_zones(tr("Mean change of the index by zone, percentage points."), len(shown), known)
    rows = [{**row, **_extremes(row, found.asked.elements)} for row in listed]
    return [choropleth, html.figure(chart, caption), common.table_of(columns, rows, zones=len(ranks))]


def _extremes(row: Mapping[str, Any], elements: Sequence[str]) -> dict[str, str]:
    """The elements that rise most and least in a zone; none where nothing changes."""
    there = sorted((row[f"d_{symbol}"], symbol) for symbol in elements if row[f"d_{symbol}"] is not None)
    there = there if any(change for change, _ in there) else []
    told = [f"{symbol} {common.signed(change, 2)}" for change, symbol in there] or [""]
    return {"most": told[-1], "least": told[0]}


def _domain(found: ChangeFound) -> list[html.Content]:
    before, after, left = found.outside
    text = tr(
        "Outside the training range of the model, values are clamped to it, and more carbon changes nothing there. "
        "Outside before: {} of the area; after: {}; left by the scenario alone: {}."
    )
    ranges = semicolons(
        f"{with_unit(name)} {span(*(spelled(end, 'g').replace('-', '−') for end in ends))}"
        for name, ends in found.ranges.items()
    )
    blocks: list[html.Content] = [
        fill(text, common.percent(before, 2), common.percent(after, 2), common.percent(left, 2)),
        fill(tr("Training ranges: {}."), ranges),
    ]
    if before or after:
        labels = {
            transitions.INSIDE: tr("inside before and after"),
            transitions.OUTSIDE_BOTH: tr("outside before and after"),
            transitions.OUTSIDE_AFTER: tr("left in the scenario"),
            transitions.OUTSIDE_BEFORE: tr("entered in the scenario"),
        }
        classes = [(code, label, DOMAIN_COLOURS[code]) for code, label in labels.items()]
        title, caption = (
            tr("Training range"),
            tr("Where the soil lies outside the range that the model was trained on."),
        )
        blocks.append(map_image(found.pictures["domain"], Colours(classes), title=title, caption=caption))
    return blocks
