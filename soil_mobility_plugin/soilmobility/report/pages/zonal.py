"""The report of a raster by zones: maps, ranking, shares of classes, quantiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from ...language import fill, tr
from .. import charts, html, maps
from ..maps import Picture
from ..styles import map_colours, span, stretched
from . import common

#: Quantiles of a zone, by area.
QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)

#: What values are of, where a reader has to be told what they rest on.
MOBILITY, RISK = "mobility", "risk"


def quantile_name(q: float) -> str:
    """The column of a quantile."""
    return f"q{round(100 * q):02d}"


@dataclass(frozen=True)
class Kind:
    """What the values of a raster are, and how they are summarised.

    ``classes``: (code, label, colour), ascending; ``limits``: the lower limits of all but the first. ``medium``: the
    limit from which on a value counts as medium risk or above, None where the classes are none of risk. ``numbers``:
    whether mean and quantiles mean anything. ``basis``: `MOBILITY`, `RISK` or "".
    """

    title: str
    unit: str
    classes: tuple[tuple[int, str, str], ...] = ()
    limits: tuple[float, ...] = ()
    medium: float | None = None
    numbers: bool = True
    basis: str = ""

    @property
    def percent(self) -> bool:
        """Whether values outside 0..100 are impossible."""
        return self.basis == MOBILITY

    def with_unit(self, title: str) -> str:
        """A title with the unit of the values."""
        return f"{title}, {self.unit}" if self.unit else title

    def short(self, label: str) -> str:
        """A class label without its limits; only classes of risk have them, brackets of others are their names'."""
        return label.partition(" (")[0] if self.basis else label


@dataclass(frozen=True)
class ZonalFound:
    """What `maps.zonal.zonal` found.

    ``rows``: the columns of each zone by name (see the algorithm's help), None where a zone has none; ``by_element``:
    share (%) of each zone's area at medium or above, per element; ``pixels``, ``area`` (m2), ``mean``, ``medium``
    (share, 0..1): of all zones together, overlaps counted once; ``coloured_by``: the column that colours the zones,
    and ``ranges`` of it; ``trust``: what the mobility rests on, if the values are of it.
    """

    kind: Kind
    elements: tuple[str, ...]
    left_out: tuple[str, ...]
    rows: Sequence[Mapping[str, Any]]
    by_element: list[list[float | None]]
    pixels: int
    area: float
    mean: float | None
    medium: float | None
    coloured_by: str
    ranges: common.Ranges
    picture: Picture
    trust: common.Trust

    @cached_property
    def columns(self) -> dict[str, Sequence[Any]]:
        """What is looked through of all zones, in one go: of a hundred thousand, each row is made as it is read."""
        names = [name for name in ("rank", "pixels", "note", "medium_pct") if name in self.rows[0]]
        return dict(zip(names, zip(*([row[name] for name in names] for row in self.rows))))

    @cached_property
    def alike(self) -> str:
        """What to say where the share at medium or above tells no two zones apart, and another column colours them."""
        if self.kind.medium is None or self.coloured_by == "medium_pct":
            return ""
        shares = [share for share in self.columns["medium_pct"] if share is not None]
        ends = dict.fromkeys((html.share(min(shares)), html.share(max(shares))))
        text = tr("The share at medium risk or above is {} % in every zone: they are coloured by their mean.")
        if self.coloured_by != "mean":
            text = tr(
                "The share at medium risk or above is {} % in every zone: they are coloured by their largest class."
            )
        return fill(text, span(*ends) if len(ends) > 1 else html.share(min(shares)))

    @property
    def totals(self) -> list[tuple[str, ...]]:
        """What all zones have together: name, value, and what that is of or by."""
        told: list[tuple[str, ...]] = [(tr("Area with data"), common.km2(self.area), tr("overlaps counted once"))]
        if self.kind.medium is not None:
            told.append((tr("At medium risk or above"), common.percent(self.medium), tr("of the area with data")))
        if self.kind.numbers:
            mean = html.with_unit(html.significant(self.mean), self.kind.unit)
            told.append((tr("Mean"), mean, tr("weighted by area")))
        return told

    @cached_property
    def order(self) -> list[int]:
        """The numbers of the zones by rank."""
        return common.by_rank(self.columns.get("rank", [None] * len(self.rows)))

    @cached_property
    def ramp(self) -> tuple[tuple[float, str], ...]:
        """The colours of values without classes, over what the picture holds."""
        return stretched("zone_values", self.picture.values)

    @cached_property
    def told_ramp(self) -> list[tuple[str, str]]:
        """What a legend tells of `ramp`, (text, colour) each."""
        told = maps.told_stops(self.ramp, self.picture.values)
        return [(html.with_unit(text, self.kind.unit), colour) for text, colour in told]

    @property
    def legend(self) -> list[tuple[str, str]]:
        """What colours the zones, (label, colour) each: ranges, else classes."""
        return [(label, colour) for *_, label, colour in self.ranges or self.kind.classes]


def page(
    found: ZonalFound,
    origin: common.Origin,
    raster: str,
    zones: common.ZoneMap,
    told: html.Facts,
) -> html.Report:
    """The report; ``raster``: the layer's name; ``told``: inputs and parameters."""
    kind = found.kind
    report = common.new_report(origin, tr("Summary by zones"), fill(tr("{} by {}"), raster, zones.label))
    report.section("", *_head(found))
    report.section(tr("Maps"), *_maps(found, raster, zones))
    compared = _charts(found)
    if compared:
        report.section(tr("Zones compared"), *compared)
    ordered = [found.rows[number] for number in found.order[: common.LISTED]]
    report.section(tr("Ranking"), _ranking(kind, ordered, len(found.rows)))
    parts = [tr("Classes")] * bool(kind.classes) + [tr("Quantiles")] * kind.numbers
    report.section(", ".join(parts), _distribution(kind, ordered, len(found.rows)))
    sources = [common.RAC_SOURCE] if kind.medium is not None else []
    common.close_report(report, origin, method=[html.bullets(_method(found))], told=told, sources=sources)
    return report


def _head(found: ZonalFound) -> list[html.Content]:
    columns = found.columns
    empty = fill(tr("{} without data"), columns["pixels"].count(0))
    figures: list[tuple[str, ...]] = [(tr("Zones"), html.number(len(found.rows), 0), empty), *found.totals]
    first = columns.get("rank", ()).count(1)
    if first:
        names = ", ".join(found.rows[number]["zone"] for number in found.order[: min(first, 3)])
        figures.append((tr("Rank 1"), names + (" …" if first > 3 else "")))
    blocks: list[html.Content] = [html.key_figures(figures)]
    if found.kind.basis:
        blocks.append(common.caveat(found.trust))
    if found.alike:
        blocks.append(html.note(found.alike))
    remarks = sum(map(bool, columns["note"]))
    if remarks:
        blocks.append(html.note(fill(tr("Zones with a remark: {}; see the last column of the table."), remarks)))
    return blocks


def _maps(found: ZonalFound, raster: str, zones: common.ZoneMap) -> list[html.Block]:
    kind, picture, ranks = found.kind, found.picture, common.rank_labels(found.rows) if zones.outlines else []
    if kind.percent:
        colours = map_colours("mobility", picture.values)
    elif kind.classes:
        colours = maps.Colours(kind.classes)
    else:
        colours = maps.Colours(stops=found.ramp, unit=kind.unit)
    title = fill(tr("Map of {} with the zones"), raster)
    caption = raster.rstrip(".") + "."
    if zones.outlines:
        caption = zones.caption(fill(tr("{} Lines: zones."), caption), ranks)
    first = maps.map_image(picture, colours, title=title, caption=caption, outlines=zones.lines(ranks))
    by_label = {label: colour for _, label, colour in kind.classes}
    column, unit = ranking_columns(kind)[found.coloured_by], "%" if found.coloured_by == "medium_pct" else kind.unit

    def colour(row: Mapping[str, Any]) -> str:
        value = row[found.coloured_by]
        return common.range_colour(value, found.ranges) if found.ranges else by_label.get(value, maps.NO_DATA)

    def told(row: Mapping[str, Any]) -> str:
        return html.with_unit(column.text(row[found.coloured_by]), unit)

    captions = {
        "medium_pct": tr("Share of each zone's area at medium risk or above."),
        "mean": tr("Mean of each zone."),
        "main_class": tr("Class with the largest area in each zone."),
    }
    caption = f"{captions[found.coloured_by]} {found.alike}".rstrip()
    second = zones.choropleth(found.rows, colour, told, found.legend, tr("Map of the zones"), caption)
    return [html.side_by_side(first, second)]


def _charts(found: ZonalFound) -> list[html.Block]:
    kind, rows = found.kind, found.rows
    known = [number for number in found.order if found.columns["pixels"][number]]
    shown = known[: common.CHARTED]
    names = [common.numbered(rows[number]) for number in shown]
    some = partial(common.some_zones, shown=len(shown), known=len(known))
    if not shown:
        return []
    blocks = []
    if kind.classes:
        shares = [[rows[number][f"share_{code}"] for code, _, _ in kind.classes] for number in shown]
        classes = [(label, colour) for _, label, colour in kind.classes]
        caption = tr("Share of each class in the area with data, in % of the area on the ellipsoid.")
        chart = charts.stacked(names, shares, classes, title=tr("Shares of the classes by zone"), width=760)
        blocks.append(html.figure(chart, some(caption)))
    if kind.numbers:
        low, middle, high = ([rows[number][name] for number in shown] for name in ("q05", "q50", "q95"))
        caption = tr("Median of each zone; the line spans the values between which 90 % of its area lies.")
        look, title = charts.Look(kind.unit, common.decimals(middle), width=760), tr("Median by zone")
        chart = charts.bars(names, middle, title=title, look=look, colours="#9bb8cf", whiskers=(low, high))
        blocks.append(html.figure(chart, some(caption)))
    if found.elements:
        shares = [found.by_element[number] for number in shown]
        caption = tr("Share (%) of the area with data at medium risk or above, by zone and element.")
        title = tr("Share of the area at medium risk or above, by zone and element")
        sides = charts.Side(names), charts.Side(found.elements)
        chart = charts.matrix(*sides, shares, title=title, look=charts.Look(digits=0, width=760, share=True))
        blocks.append(html.figure(chart, some(caption)))
    return blocks


def ranking_columns(kind: Kind) -> dict[str, html.Column]:
    """The columns of a table of ranks, by the name of the value."""
    classes = {kind.short(label): colour for _, label, colour in kind.classes}
    return {
        **common.zone_columns(),
        "pixels": html.Column(tr("Pixels with data"), digits=0, help=tr("Also those of which a part lies in the zone")),
        "covered_pct": html.Column(tr("With data, %"), digits=1, help=tr("Share of the zone's area with data")),
        "medium_pct": html.Column(tr("Medium or above, %"), digits=1, bar=True),
        "mean": html.Column(kind.with_unit(tr("Mean")), figures=3),
        "main_class": html.Column(tr("Largest class"), colours=classes),
        "critical": html.Column(tr("Most critical")),
        "critical_pct": html.Column(tr("its share, %"), digits=1, share=True),
        "note": html.Column(tr("Note")),
    }


def _ranking(kind: Kind, rows: Sequence[Mapping[str, Any]], zones: int) -> html.Block:
    """The table of ranks: what a reader looks up first. ``zones``: how many there are."""
    columns = ranking_columns(kind)
    if not any(row["note"] for row in rows):
        del columns["note"]
    if kind.classes:
        rows = [{**row, "main_class": kind.short(row["main_class"] or "")} for row in rows]
    caption = tr("Shares are of the area with data. The layer of the zones holds the same numbers in full precision.")
    return common.table_of(_there(columns, rows), rows, caption, zones)


def _distribution(kind: Kind, rows: Sequence[Mapping[str, Any]], zones: int) -> html.Block:
    """The table of class shares and quantiles. ``zones``: how many there are."""
    columns = {"zone": html.Column(tr("Zone"))}
    for code, label, _ in kind.classes:
        columns[f"share_{code}"] = html.Column(f"{kind.short(label)}, %", digits=1, share=True, help=label)
    columns["minimum"] = html.Column(kind.with_unit(tr("Minimum")), figures=3)
    for q in QUANTILES:
        title = tr("Median") if q == 0.5 else fill(tr("Quantile {:g}"), q)
        columns[quantile_name(q)] = html.Column(kind.with_unit(title), figures=3)
    columns["maximum"] = html.Column(kind.with_unit(tr("Maximum")), figures=3)
    caption = tr("Weighted by area; shares are of the area with data.")
    return common.table_of(_there(columns, rows), rows, caption, zones)


def _there(columns: Mapping[str, html.Column], rows: Sequence[Mapping[str, Any]]) -> dict[str, html.Column]:
    """Those of the columns that the rows have."""
    return {name: column for name, column in columns.items() if name in rows[0]}


def _method(found: ZonalFound) -> Iterator[str]:
    kind = found.kind
    yield fill(tr("Values are summarised as {}."), kind.title)
    yield tr(
        "Every pixel counts with the area, on the ellipsoid, of its part in the zone. Shares and means are of the "
        "area with data."
    )
    yield tr("Zones may overlap: each is summarised on its own; totals count a pixel once.")
    if kind.numbers:
        yield tr("Quantiles are weighted by area.")
    if kind.medium is not None:
        yield tr("Zones rank by their share at medium risk or above; of equals, by the mean or the higher classes.")
    elif kind.numbers:
        yield tr("Zones rank by their mean.")
    if found.elements:
        text = tr(
            "Per pixel, the highest mobility of these elements counts: {}. The most critical element of a zone has the "
            "largest share at medium or above; of equals, the higher mean."
        )
        yield fill(text, ", ".join(found.elements))
    if found.left_out:
        yield fill(tr("Not among the potentially toxic elements, left out: {}."), ", ".join(found.left_out))
