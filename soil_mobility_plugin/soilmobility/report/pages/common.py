"""What all pages share: how a report begins and ends, and maps of what a run found.

A page is a function that takes what was found and the `Origin` of the run, and returns a report::

    def page(found: Found, origin: Origin, ...) -> html.Report:
        report = new_report(origin, subtitle=found.layer)
        report.section(tr("Map"), styled_map(found.classes, "rac", labels=labels, title=tr("..."), caption=tr("...")))
        close_report(report, origin, method=[...], told=[...], sources=[RAC_SOURCE])
        return report
"""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ...language import Phrase, Term, fill, labelled, number, semicolons, tr
from ...soil.covariates import COVARIATES
from ...soil.elements import ELEMENTS
from .. import html, maps, svg
from ..maps import Picture
from ..styles import map_colours

#: Zones drawn in a chart, listed in a table, and drawn on maps. Of 200,000 the page would be 280 MB, which no browser
#: opens; their layer has all.
CHARTED, LISTED, DRAWN = 40, 2000, 20_000

#: More outlines than this are drawn on a map without their labels.
LABELS_SHOWN = 60

#: Elements that are named one by one; of more, only the number is told.
NAMED = 16

#: Items of a raster's metadata that say what its mobility rests on; what is made from it says so too.
PREFIX = "SOIL_MOBILITY_"
TRUST = tuple(PREFIX + name for name in ("MODEL", "ELEMENT", "EVIDENCE", "TOTAL", "TOTALS"))

#: (low, high, label, colour) of the field that colours zones, rising.
Ranges = Sequence[tuple[float, float, str, str]]

#: The published work behind all of it, and the scheme of the classes: (citation, link).
STUDY = (
    Term(
        "Qi et al. 2025. Global and regional patterns of soil metal(loid) mobility and associated risks. Nature "
        "Communications 16, 2947. Its model, element list and class limits are not those used here."
    ),
    "https://doi.org/10.1038/s41467-025-58026-8",
)
RAC_SOURCE = Term(
    "Perin, G. et al. 1985. Heavy metal speciation in the sediments of northern Adriatic Sea. In: Lekkas, T. D. (ed.), "
    "Heavy Metals in the Environment, vol. 2, 454-456 (the risk assessment code)."
)


@dataclass(frozen=True)
class Origin:
    """The run that a report tells of: the algorithm's id and its name in the user's language, the version.

    ``labels``: what the user knows its parameters as, by name.
    """

    algorithm: str
    name: str
    version: str
    labels: Mapping[str, str] = field(default_factory=dict)


def new_report(origin: Origin, title: str = "", subtitle: str = "") -> html.Report:
    """Begin a report (by default under the algorithm's name)."""
    today = datetime.date.today().isoformat()
    made = fill(tr("Soil Mobility {}, algorithm soilmobility:{}, {}."), origin.version, origin.algorithm, today)
    return html.Report(title or origin.name, subtitle, contents=tr("Contents"), made=made)


def close_report(
    report: html.Report,
    origin: Origin,
    *,
    method: Sequence[html.Content],
    told: html.Facts,
    sources: Iterable[str | tuple[str, str]] = (),
) -> None:
    """Add what every report ends with: method, inputs and parameters, sources (citation or with link)."""
    report.section(tr("Method"), *method)
    named = [(origin.labels.get(name, name), value) for name, value in told]
    report.section(tr("Inputs and parameters"), html.facts(named))
    report.section(tr("Sources"), html.sources([*sources, STUDY]))


# ------------------------------------------------------------------------------------------------- caveat


@dataclass(frozen=True)
class Trust:
    """What mobility on a map, or at samples, rests on.

    Who predicts it, or reads it from a raster, makes this, and it stands in what was found: the pages only tell it.
    ``model``: its name, "" where the map does not say. ``evidence``: the flag of each element's card. ``assumed``: the
    elements whose content was not given. ``half_width``: the median half-width of the 90 % interval of F1 on this map,
    percentage points, by element, where it was computed.
    """

    model: str
    evidence: Mapping[str, str] = field(default_factory=dict)
    assumed: Sequence[str] = ()
    half_width: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def read(cls, metadata: Mapping[str, str]) -> Trust:
        """What the metadata of a predicted raster, or of one made from it, say."""
        model, element, flag, total, contents = (metadata.get(name, "") for name in TRUST)
        evidence, totals = _pairs(flag), _pairs(contents)
        if element and flag:
            evidence, totals = {element: flag}, {element: total}
        return cls(model, evidence, [symbol for symbol, text in totals.items() if text.startswith("none given")])


def inherited(metadata: Mapping[str, str], elements: Sequence[str] = ()) -> dict[str, str]:
    """What a raster's metadata say of what its mobility rests on, for the metadata of what is made from it.

    ``elements``: those of its elements that go into it (none: all of them).
    """
    found = {name: metadata[name] for name in TRUST if name in metadata}
    for name, text in found.items() if elements else ():
        pairs = _pairs(text)
        if pairs:
            kept = {symbol: said for symbol, said in pairs.items() if symbol in elements}
            found[name] = json.dumps(kept, ensure_ascii=False, sort_keys=True)
    return found


def _pairs(text: str) -> dict[str, str]:
    """The texts of a JSON object by name; none where it is no such thing."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}


def caveat(trust: Trust, intervals: bool = True) -> html.Block:
    """What a reader has to know before the numbers: a screening estimate, by what, on what evidence, how uncertain.

    ``intervals``: whether it is said where none were computed; those of samples are tested in the report itself.
    """
    return html.note(caveat_text(trust, intervals), tr("Beware:"), warning=True)


def caveat_text(trust: Trust, intervals: bool = True) -> str:
    """The text of `caveat`."""
    said = [tr("A screening estimate: it shows where to look and to measure, and replaces no measurement.")]
    if trust.model:
        said.append(fill(tr("Predicted by the model {}."), trust.model))
    else:
        said.append(tr("The raster does not say which model made it, nor what is known of its elements."))
    flags: dict[str, list[str]] = {}
    for symbol, flag in trust.evidence.items():
        flags.setdefault(flag, []).append(symbol)
    if flags:
        known = semicolons(labelled(tr(flag), named(symbols)) for flag, symbols in flags.items())
        said.append(fill(tr("How well the fractions of the elements are known – {}."), known))
    widths = {symbol: width for symbol, width in trust.half_width.items() if math.isfinite(width)}
    if widths:
        told = ", ".join(f"{symbol} ± {html.significant(width, 2)}" for symbol, width in widths.items())
        text = tr("Half-width of the 90 % interval of F1 on this map, in percentage points (median): {}.")
        said.append(fill(text, told))
    elif trust.model and intervals:
        said.append(tr("How wide the 90 % interval of F1 is on this map was not computed here."))
    if trust.assumed:
        said.append(
            fill(tr("No content was given for {}: that of an ordinary topsoil was assumed."), named(trust.assumed))
        )
    said.append(
        tr(
            "F1 is a reservoir: what the first extraction step dissolves (exchangeable, carbonate-bound, acid-labile), "
            "not what is in solution now."
        )
    )
    return " ".join(said)


# ------------------------------------------------------------------------------------------------- words


def describe_soil(soil: Mapping[str, float | None]) -> Phrase:
    """A soil as text: ``pH 6.2, SOC 2 %, clay 20 %, CEC unknown, content 1 x reference``; CEC alone may be unknown."""
    parts = []
    for name, value in soil.items():
        if name == "enrichment":
            parts.append(Phrase("content {:.3g} x reference", float(np.power(10.0, value or 0.0))))
        elif value is not None:
            unit = "" if name == "ph" else f" {COVARIATES[name].unit}".replace(" percent", " %")
            parts.append(Phrase("{} {:.3g}{}", COVARIATES[name].label, value, unit))
        elif name == "cec":
            parts.append(Phrase("{} unknown", COVARIATES[name].label))
    return Phrase(", ".join(["{}"] * len(parts)), *parts)


def element_name(symbol: str) -> str:
    """An element's name in the user's language; of one that this version does not know, its symbol."""
    return tr(ELEMENTS[symbol].name) if symbol in ELEMENTS else symbol


def named(symbols: Sequence[str]) -> str:
    """Elements by name, or their number where there are many."""
    return ", ".join(symbols) if len(symbols) <= NAMED else fill(tr("{} elements"), len(symbols))


def percent(share: float | None, digits: int = 1) -> str:
    """A share (0..1) as text in %."""
    return fill("{} %", html.share(100 * share, digits)) if html.is_known(share) else html.MISSING


def km2(area: float) -> str:
    """An area (m2) as text in km2."""
    return f"{html.significant(area / 1e6, 4)} km²"


def signed(value: float | None, digits: int | None = None) -> str:
    """A change with its sign, with three figures or with ``digits`` decimals; `html.MISSING` for None and NaN."""
    text = html.significant(value) if digits is None else html.number(value, digits)
    return f"+{text}" if html.is_known(value) and value > 0 and any(sign in text for sign in "123456789") else text


def decimals(values: Sequence[float | None]) -> int:
    """Decimals that show two figures of the largest of ``values`` that are known, from 1 to 4."""
    largest = max((abs(value) for value in values if html.is_known(value)), default=0.0)
    return 2 if largest == 0.0 else int(np.clip(1 - np.floor(np.log10(largest)), 1, 4))


def limits_text(limits: Sequence[float]) -> str:
    """Class limits as a list; where a comma is the decimal sign it parts none of them."""
    texts = [number(limit, "g") for limit in limits]
    return ("; " if any("," in text for text in texts) else ", ").join(texts)


def table_of(
    columns: Mapping[str, html.Column], rows: Iterable[Mapping[str, Any]], caption: str = "", zones: int = 0
) -> html.Block:
    """A table of rows that hold a value under the name of each column.

    ``zones``: how many there are, where the rows are of the first `LISTED` of them.
    """
    cells = [[row[name] for name in columns] for row in rows]
    return html.table(list(columns.values()), cells, caption=some_zones(caption, len(cells), zones))


def some_zones(caption: str, shown: int, known: int) -> str:
    """A caption that says where only the first zones are shown."""
    some = fill(tr("The first {} of {} zones."), html.number(shown, 0), html.number(known, 0))
    return f"{caption} {some}".lstrip() if shown < known else caption


def zone_columns() -> dict[str, html.Column]:
    """What every table of zones begins with: the name, the rank and the area, by the name of the value."""
    return {
        "zone": html.Column(tr("Zone")),
        "rank": html.Column(tr("Rank"), digits=0),
        "area_km2": html.Column(tr("Area, km²"), figures=4, help=tr("Of the polygon, on the ellipsoid")),
    }


# ------------------------------------------------------------------------------------------------- maps


def styled_map(picture: Picture, style: str, *, title: str, caption: str, **options: Any) -> html.Block:
    """Return a map of a picture in the colours of a style; ``options``: those of `styles.map_colours`."""
    return maps.map_image(picture, map_colours(style, picture.values, **options), title=title, caption=caption)


@dataclass(frozen=True)
class ZoneMap:
    """The zones over a picture: an outline each, in their order (without rings where a zone has no place on it).

    ``label``: the layer's name. Of more than `DRAWN` zones there are no outlines.
    """

    label: str
    picture: Picture
    outlines: Sequence[maps.Outline]

    def _labelled(self, labels: Sequence[str]) -> bool:
        return any(labels) and 0 < len(self.outlines) <= LABELS_SHOWN

    def lines(self, labels: Sequence[str] = ()) -> list[maps.Outline]:
        """The outlines with labels, where there are not too many."""
        shown = labels if self._labelled(labels) else [""] * len(self.outlines)
        return [replace(outline, label=label) for outline, label in zip(self.outlines, shown)]

    def numbered(self, names: Sequence[str]) -> bool:
        """Whether the zones' numbers, from 1, have to stand on a map: their names do not fit into them on paper."""
        scale = maps.WIDTH / max(self.picture.values.shape)
        return self._labelled(names) and any(
            svg.width_of(name, maps.ON_PAPER) > scale * max(float(np.ptp(ring[:, 0])) for ring in outline.rings)
            for name, outline in zip(names, self.outlines)
            if outline.rings
        )

    def caption(self, text: str, ranks: Sequence[str]) -> str:
        """``text`` for a map with ``ranks`` as labels, and what the numbers are where they are drawn."""
        return f"{text} {tr('Numbers: ranks.')}" if self._labelled(ranks) else text

    def choropleth(
        self,
        rows: Sequence[Mapping[str, Any]],
        colour: Callable[[Mapping[str, Any]], str],
        told: Callable[[Mapping[str, Any]], str],
        legend: Sequence[tuple[str, str]],
        title: str,
        caption: str,
    ) -> html.Block:
        """A map of the zones, a row each, in colours of their own (`maps.NO_DATA`: none known), with their ranks.

        ``told``: what a zone's tip says behind its name; ``legend``: (label, colour).
        """
        if not self.outlines:
            text = tr("The {} zones are too many to be drawn here; their layer shows them.")
            return html.note(fill(text, html.number(len(rows), 0)))
        ranks = rank_labels(rows)
        filled = [
            replace(line, fill=colour(row), tip=labelled(row["zone"], told(row)))
            for line, row in zip(self.lines(ranks), rows)
        ]
        colours = maps.Colours([(place, label, colour) for place, (label, colour) in enumerate(legend)])
        nothing = maps.Coded(np.full(self.picture.values.shape, np.nan), self.picture.pixel_size)
        return maps.map_image(nothing, colours, title=title, caption=self.caption(caption, ranks), outlines=filled)


def range_colour(value: float | None, ranges: Ranges) -> str:
    """The colour of a zone by its value."""
    if not html.is_known(value):
        return maps.NO_DATA
    return next((colour for _, high, _, colour in ranges if value <= high), ranges[-1][3])


def by_rank(ranks: Sequence[int | None]) -> list[int]:
    """The numbers of zones in the order of their ranks, those without one last."""
    return sorted(range(len(ranks)), key=lambda number: (ranks[number] is None, ranks[number] or 0))


def numbered(row: Mapping[str, Any]) -> str:
    """The name of a zone after its rank, if it has one."""
    return f"{row['rank']}. {row['zone']}" if row.get("rank") else str(row["zone"])


def rank_labels(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """The ranks of zones, of those that have one, as the labels of a map."""
    return [str(row.get("rank") or "") for row in rows]
