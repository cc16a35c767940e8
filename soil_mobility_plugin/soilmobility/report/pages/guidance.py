"""The report of local guidance values: the limit, maps, the distribution, zones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...language import Phrase, Term, fill, labelled, number, semicolons, spoken, tr
from ...risk import guidance as rules
from ...risk.guidance import MobileLimit, Row
from ...typing import Array
from .. import charts, html
from ..maps import Coded, Colours, Outline, Picture, map_image
from ..styles import map_colours, span, stretched, value_colours
from .common import (
    LABELS_SHOWN,
    LISTED,
    Origin,
    Trust,
    ZoneMap,
    caveat,
    close_report,
    element_name,
    new_report,
    percent,
    table_of,
)

MODES = LOOKUP, INVERT = ("lookup", "invert")

#: From this probability on an exceedance is called probable.
PROBABLE = 0.9

#: Bars of the histogram of inverted values.
BARS = 48

#: Values that differ by no more than this (relative) are one: an inversion finds each to about so much.
ONE_VALUE = 1e-4

#: More than a content equal to its limit, in float32.
ABOVE_ONE = float(np.nextafter(np.float32(1.0), np.float32(2.0)))

#: A quantile this close (relative) to the model's highest content is one of values that were capped there; quantiles
#: are exact to 2^-12.
CAPPED_WITHIN = 2.0**-11


#: Where a reference soil comes from: the user, or the model's card.
STATED, OF_THE_CARD = Term("as stated"), Term("that of the model")


@dataclass(frozen=True)
class Asked:
    """What is asked for: values of ``element`` by ``mode``.

    ``rows``: what the preset has for the element; in `INVERT`, only the stated ones. ``rgv``, ``mobile_limit`` (mg/kg)
    and ``reference`` soil: as stated, None where not. ``total_basis``: of the contents; ``protected``: share (0..1) of
    each zone's area. ``start``: what an inversion begins from, once it is known; ``mobile``: what of the content
    counts as mobile in it.
    """

    mode: str
    element: str
    rows: tuple[Row, ...]
    rgv: float | None = None
    mobile_limit: float | None = None
    reference: Mapping[str, float | None] | None = None
    total_basis: str = "aqua regia"
    protected: float = 0.95
    start: MobileLimit | None = None
    mobile: str = rules.WHOLE
    #: In words, where the reference soil comes from.
    stated: Term = STATED

    @property
    def basis(self) -> str:
        """The basis of the guidance values of the result."""
        return self.rows[0].basis if self.mode == LOOKUP else self.total_basis

    @property
    def unit(self) -> str:
        """The unit of the values, with their basis."""
        return fill("mg/kg, {}", tr(self.basis))


@dataclass(frozen=True)
class GuidanceFound:
    """What `maps.guidance.guidance` found.

    ``share``: the element's aqua-regia share; ``limits``: the lowest and highest content of the model, mg/kg (what lies
    below is no value); ``valid``: pixels with soil data; ``status``: pixels by what is known of their value (codes of
    `risk.guidance`); ``mean``: by area, mg/kg; ``quantiles``: 5, 50 and 95 % of the area, None below the model's range.
    ``distribution``: values, rising, and their areas (m2). ``exceeded``: share (0..1) of the area where the content
    exceeds the value. ``rows``: the columns of each zone. ``picture``: of the values; ``ratios``: of content over
    value. ``ends``: medians (by area, mg/kg) of the ends of the 90 % interval of the values; ``surely``: share (0..1)
    of the area where the content probably exceeds (`PROBABLE`); both None where the model cannot tell, or nothing was
    inverted. ``share_outside``, ``share_clamped``: as `maps.predict.MobilityFound` has them, None in a look-up.
    """

    asked: Asked
    share: float
    limits: tuple[float, float]
    valid: int
    status: Array
    mean: float | None
    quantiles: Sequence[float | None]
    distribution: tuple[Array, Array]
    exceeded: float | None
    rows: Sequence[Mapping[str, Any]]
    picture: Picture
    ratios: Picture | None
    trust: Trust
    ends: Sequence[float] | None = None
    surely: float | None = None
    share_outside: float | None = None
    share_clamped: float | None = None

    @property
    def valued(self) -> int:
        """Pixels with a value."""
        return int(self.status[: rules.BELOW].sum())

    def capped(self, value: Any) -> Any:
        """Whether values (mg/kg) are the highest content of the model: what they stand for is unknown, or higher."""
        return value >= self.limits[1] * (1.0 - CAPPED_WITHIN)

    def told(self, value: float | None) -> str:
        """A quantile of the values as text: a capped one as what it is at least, one below the range as that."""
        if value is None:
            lowest = self.asked.start is not None and self.valid
            return f"< {html.significant(self.limits[0])}" if lowest else html.MISSING
        return ("≥ " if self.capped(value) else "") + html.significant(value)

    @property
    def stops(self) -> tuple[tuple[float, str], ...]:
        """Colours of the values, spread over those that are not capped where there are any."""
        values = self.picture.values
        known = values[~self.capped(values) & np.isfinite(values)]
        return stretched("guidance_value", known if known.size else values)

    @property
    def numbers(self) -> dict[str, Any]:
        """What the algorithm returns beside its files, by name."""
        begun, below = self.asked.start, int(self.status[rules.BELOW])
        return {
            "VALID_PIXELS": self.valued,
            "MEAN_RGV": self.mean,
            "MEDIAN_RGV": self.quantiles[1],
            "MOBILE_LIMIT_USED": None if begun is None else begun.limit,
            "ON_JUMP": int(self.status[rules.ON_JUMP]),
            "ABOVE_RANGE": int(self.status[rules.CAPPED]),
            "BELOW_RANGE": 0 if begun is None else below,
            "WITHOUT_ROW": below if begun is None else 0,
            "SHARE_EXCEEDED": self.exceeded,
            "SHARE_PROBABLY_EXCEEDED": self.surely,
            "SHARE_OUTSIDE_DOMAIN": self.share_outside,
            "SHARE_CLAMPED": self.share_clamped,
        }


# --------------------------------------------------------------------------------------------------- words


def conditions(rows: Sequence[Row]) -> str:
    """The conditions of rows in words."""
    return semicolons(row.rule.message or tr("all soils") for row in rows)


def cite(row: Row) -> Phrase:
    """A row in words: preset, condition, value, basis, source."""
    where = Phrase("{} ({})", row.preset, row.rule) if str(row.rule) else row.preset
    return Phrase("{}: {} {:g} mg/kg, {}; {}", where, row.element, row.value, row.basis, row.source)


def legal_values(rows: Sequence[Row]) -> tuple[float, ...]:
    """The different values of rows, rising."""
    return tuple(sorted({row.value for row in rows}))


def said_quantile(value: float, limits: tuple[float, float]) -> tuple[float | None, str]:
    """A quantile of values (NaN: none) and a note on it; None where it lies below ``limits``, the model's contents."""
    lowest, highest = limits
    if np.isnan(value):
        return None, tr("no data")
    if value < lowest:
        return None, fill(tr("below {:.3g} mg/kg, the lowest content of the model"), lowest)
    if value >= highest * (1.0 - CAPPED_WITHIN):
        return float(highest), tr("at least this: the highest content of the model")
    return float(f"{value:.6g}"), ""


# ---------------------------------------------------------------------------------------------------- page


def page(found: GuidanceFound, origin: Origin, zones: ZoneMap | None, told: html.Facts) -> html.Report:
    """The report; ``told``: inputs and parameters."""
    asked = found.asked
    looked_up = asked.mode == LOOKUP
    subtitle = fill(tr("Looked up: {}"), asked.rows[0].preset) if looked_up else tr("Inverted from one value")
    report = new_report(origin, fill(tr("Local guidance values: {}"), element_name(asked.element)), subtitle)
    names = [row["zone"] for row in found.rows[: LABELS_SHOWN + 1]]
    numbers = [str(number) for number in range(1, len(names) + 1)]
    numbered = zones is not None and zones.numbered(names)
    report.section("", *_summary(found))
    report.section(tr("Map"), *_maps(found, () if zones is None else zones.lines(numbers if numbered else names)))
    report.section(tr("Distribution"), _legal_table(found) if looked_up else _histogram(found))
    if found.rows:
        report.section(tr("Zones"), *_zone_table(found, numbered))
    # One entry for all the rows of a source: which row is for which soil stands above.
    sources = list(dict.fromkeys(labelled(f"{row.preset}, {row.jurisdiction}", f"{row.source}.") for row in asked.rows))
    method = _looked_up(found) if looked_up else _inverted(found)
    close_report(report, origin, method=method, told=told, sources=sources)
    return report


def _summary(found: GuidanceFound) -> list[html.Content]:
    asked, begun = found.asked, found.asked.start
    low, middle, high = map(found.told, found.quantiles)
    figures = [
        (tr("Median of the values"), middle, asked.unit),
        (tr("5 % to 95 % of the area"), span(low, high), asked.unit),
    ]
    if found.exceeded is not None:
        figures.append((tr("Content exceeds the value"), percent(found.exceeded), tr("of the area")))
    if found.surely is not None:
        remark = fill(tr("of the area, with a probability of {:g} or more"), PROBABLE)
        figures.append((tr("Content probably exceeds it"), percent(found.surely), remark))
    marked = [(tr("with a value"), found.valued)]
    if begun is None:
        text = tr(
            "A screening estimate: the map of the soil decides which value a place gets. What counts is the law, and a "
            "measurement there."
        )
        blocks: list[html.Content] = [html.key_figures(figures), html.note(text, tr("Beware:"), warning=True)]
        marked.append((tr("that fit no row (no value)"), found.status[rules.BELOW]))
    else:
        exchangeable = asked.mobile == rules.EXCHANGEABLE
        kind = tr("Limit of the exchangeable content") if exchangeable else tr("Limit of the mobile content")
        figures.insert(0, (kind, html.significant(begun.limit), "mg/kg"))
        blocks = [html.key_figures(figures), caveat(found.trust), spoken(begun.text)]
        if found.ends is None:
            marked.append((tr("of these on a jump of the model"), found.status[rules.ON_JUMP]))
        else:
            blocks += _interval(found, found.ends)
        marked += [
            (tr("of these capped at the highest content of the model"), found.status[rules.CAPPED]),
            (tr("where the lowest content already breaks the limit (no value)"), found.status[rules.BELOW]),
        ]
    numbers = html.Column(tr("Number"), digits=0), html.Column(tr("Share (%)"), digits=2, bar=True)
    valid = max(found.valid, 1)
    rows = [(label, int(count), 100.0 * float(count) / valid) for label, count in marked]
    return [*blocks, html.table([tr("Pixels"), *numbers], rows, sortable=False)]


def _interval(found: GuidanceFound, ends: Sequence[float]) -> list[html.Content]:
    """How wide the interval of a local value is; nothing where none has one, as those at the ends of the range."""
    exact = int(found.status[rules.EXACT])
    if not exact:
        return []
    text = tr("The 90 % interval of a local value reaches from {} to {} mg/kg (medians of its ends).")
    if found.capped(ends[1]):
        text = tr(
            "The 90 % interval of a local value reaches from {} mg/kg (median of its lower ends) to the "
            "highest content of the model, {} mg/kg, or beyond."
        )
    said = fill(text, *map(html.significant, ends))
    if exact < found.valid:
        share = percent(exact / found.valid)
        said += " " + fill(
            tr("That is of {} of the pixels: the others' values are capped, or too low to be told."), share
        )
    return [said]


def _maps(found: GuidanceFound, outlines: Sequence[Outline]) -> list[html.Block]:
    asked, picture = found.asked, found.picture
    title = fill(tr("Guidance value of {} (mg/kg)"), asked.element)
    caption = fill(tr("Guidance value, mg/kg ({}). Dark: low values, where little is tolerable."), tr(asked.basis))
    if asked.mode == LOOKUP:
        coded, colours = _legal_picture(picture, legal_values(asked.rows))
    else:
        coded, colours = picture, map_colours("guidance_value", picture.values, stops=found.stops)
    blocks = [map_image(coded, colours, title=title, caption=caption, outlines=outlines)]
    if found.ratios is not None:
        caption = tr("Content divided by the guidance value. Above 1 the content exceeds it.")
        colours, title = map_colours("exceedance", found.ratios.values), tr("Content over guidance value")
        blocks.append(map_image(found.ratios, colours, title=title, caption=caption, outlines=outlines))
    return [html.side_by_side(*blocks)]


def _legal_picture(picture: Picture, legal: Sequence[float]) -> tuple[Picture, Colours]:
    """The few values of the law as classes of a map: code n is the n-th."""
    codes = 1.0 + np.abs(picture.values[..., np.newaxis] - np.array(legal)).argmin(axis=-1)
    codes[np.isnan(picture.values)] = np.nan
    pairs = enumerate(zip(legal, value_colours("guidance_value", legal)), start=1)
    classes = [(code, f"{number(value, 'g')} mg/kg", colour) for code, (value, colour) in pairs]
    return Coded(codes, picture.pixel_size), Colours(classes)


def _legal_table(found: GuidanceFound) -> html.Block:
    """How much of the area has each value of the law."""
    rows = found.asked.rows
    areas = {float(value): float(area) for value, area in zip(*found.distribution)}
    whole = max(sum(areas.values()), 1e-9)
    columns = [
        html.Column(fill(tr("Value ({})"), found.asked.unit), figures=3),
        html.Column(tr("Share of the area (%)"), digits=2, bar=True),
        html.Column(tr("For")),
    ]
    legal = legal_values(rows)
    shares = [100.0 * areas.get(float(np.float32(value)), 0.0) / whole for value in legal]
    soils = [conditions([row for row in rows if row.value == value]) for value in legal]
    return html.table(columns, zip(legal, shares, soils))


def _histogram(found: GuidanceFound) -> html.Block:
    """The area by value, in bars of one width: a wider one would have more area, as tall as it may be."""
    values, areas = (part[found.distribution[0] >= found.limits[0]] for part in found.distribution)
    if not values.size:
        return html.paragraph(tr("No pixel has a value."))
    if np.ptp(values) <= ONE_VALUE * values[-1]:
        return html.paragraph(
            fill(tr("Wherever there is a value it is {} {}."), found.told(float(values[-1])), found.asked.unit)
        )
    low, high = values[0] * (1 - 1e-4), values[-1] * (1 + 1e-4)
    log = bool(high / low > 20)
    bars = (np.geomspace if log else np.linspace)(low, high, BARS + 1)
    sizes, _ = np.histogram(values, bars, weights=areas / 1e6)
    median = found.quantiles[1]
    x = charts.Axis(
        fill(tr("Guidance value ({})"), found.asked.unit),
        log=log,
        marks=[] if median is None else [(median, tr("median"))],
    )
    title = tr("Area by guidance value")
    chart = charts.histogram(bars.tolist(), sizes.tolist(), title=title, x=x, y=tr("Area (km²)"))
    return html.figure(chart, tr("Area by local guidance value."))


def _zone_table(found: GuidanceFound, numbered: bool) -> list[html.Content]:
    """What is known of each zone; ``numbered``: with the numbers that stand on the maps."""
    protected = 100 * found.asked.protected
    text = tr("{:g} % of the zone's area has this local value or a higher one")
    looked_up = found.asked.mode == LOOKUP
    columns = {
        "zone": html.Column(tr("Zone")),
        "valid_km2": html.Column(tr("Area with values (km²)") if looked_up else tr("Area with data, km²"), figures=4),
        "rgv_mg_kg": html.Column(tr("Protective value (mg/kg)"), figures=4, help=fill(text, protected)),
        "rgv_median": html.Column(tr("Median of local values (mg/kg)"), figures=4),
    }
    if found.exceeded is not None:
        columns["exceed_pct"] = html.Column(tr("Content exceeds local value (% of area)"), digits=1, bar=True)
    if found.surely is not None:
        help_text = fill(tr("With a probability of {:g} or more"), PROBABLE)
        columns["exceed_prob"] = html.Column(tr("Probably exceeds (% of area)"), digits=1, bar=True, help=help_text)
    if any(row["note"] for row in found.rows):
        columns["note"] = html.Column(tr("Note"))
    text = tr(
        "A zone's protective value: {:g} % of its area has this local value or a higher one. With it as the one limit "
        "of the zone, at most {:g} % of the area would be protected too little."
    )
    rows = found.rows[:LISTED]
    caption = ""
    if numbered:
        rows = [{**row, "zone": f"{number}. {row['zone']}"} for number, row in enumerate(rows, 1)]
        caption = tr("The numbers of the zones stand on the maps.")
    table = table_of(columns, rows, caption, zones=len(found.rows))
    return [fill(text, protected, 100 - protected), table]


def _looked_up(found: GuidanceFound) -> list[html.Content]:
    """How values of the law were found."""
    what = tr(
        "Each pixel has the published value of the class it belongs to, by its pH in water, its texture and "
        "the land use. Nothing was inverted: such classes already adjust for mobility."
    )
    text = tr(
        "Where contents were given on another basis than the values, they were brought to it by the element's "
        "aqua-regia share of {:g}. The table of values is for orientation; the law is what counts."
    )
    return [what, fill(text, found.share)]


def _inverted(found: GuidanceFound) -> list[html.Content]:
    """How local values were found."""
    text = tr(
        "Values are given on the basis “{}”; the element's aqua-regia share of the total is {:g} (from the model's "
        "card)."
    )
    share = tr("mobility (F1) times aqua-regia content")
    if found.asked.mobile == rules.EXCHANGEABLE:
        share = tr(
            "the exchangeable part of F1 times aqua-regia content (what is bound to carbonate is "
            "mobilised by acid only)"
        )
    read_off = found.asked.start is not None and found.asked.start.reference is not None
    what = tr("The limit is stated: a mobile content, that is {}.")
    if read_off:
        what = tr("The stated value, at the reference soil, implies a mobile content: {}.")
    largest = tr(
        "The local value is the largest content, within the range of the model, up to which the predicted mobile "
        "content stays at or below that limit."
    )
    if found.ends is None:
        more = tr(
            "Mobility rises with the content in steps, so the mobile content jumps at some contents: pixels that sit "
            "on such a jump keep well below the limit, and are counted. The model's own uncertainty is not in these "
            "values: see the uncertainty of F1."
        )
    else:
        more = tr(
            "The mobile content rises with the content, so that there is one such value; only of Mg, Ca, Sr "
            "and Ba may less be exchangeable of a higher content, more of which is bound to carbonate: their value is "
            "the first content at which the limit is reached. Its interval, and the probability that a content exceeds "
            "it, are those of the model's parameters, of the source of its data and of the scatter of soils."
        )
        if read_off:
            more += " " + tr("What is uncertain about the reference soil alike cancels.")
    return [f"{fill(what, share)} {largest}", more, fill(text, tr(found.asked.basis), found.share)]
