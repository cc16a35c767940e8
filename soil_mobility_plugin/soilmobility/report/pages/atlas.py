"""What an atlas of districts says: the texts, the table and the class bars, for whoever lays them out on pages.

They are made of the same `ZonalFound` as the report by zones and as the columns of the zone layer, so that a number of
the atlas is a number of these.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...language import fill, labelled, tr
from ...texts import shown
from .. import html, svg
from ..maps import NO_DATA
from ..styles import span
from .common import caveat_text
from .zonal import ZonalFound, ranking_columns

#: Elements that are named as the most critical ones of a district.
CRITICAL = 5

#: Letters of a note of a zone's own.
LONGEST_NOTE = 200

#: A class bar, in its own units (a tenth of a millimetre where it is as wide as the page's text).
BAR_WIDTH, BAR_HEIGHT, ENTRY_WIDTH, ENTRY_HEIGHT = 1800, 80, 600, 56


def district_page(found: ZonalFound, number: int, own: Mapping[str, Any]) -> dict[str, str]:
    """The texts of the page of a zone, by its number in ``found.rows``, by the names of the layout's fields.

    ``figure_names`` and ``figure_values`` have a line each, ``class_bar`` is an SVG ("" where nothing is known).
    ``own``: the zone's own fields; where they hold a guidance value, as `guidancevalues` writes it, it is told too.
    """
    row = found.rows[number]
    ranks = found.columns.get("rank", ())
    rank = fill(tr("Rank {} of {}"), row["rank"], len(ranks) - ranks.count(None)) if row.get("rank") else ""
    shares = [(label, row[f"share_{code}"]) for code, label, _ in found.kind.classes]
    told = " · ".join(f"{found.kind.short(label)} {html.share(share)} %" for label, share in shares)
    known = row["pixels"] > 0
    names, values = zip(*_figures(found, row), *_guidance(own))
    return {
        "rank_text": rank,
        "figure_names": "\n".join(names),
        "figure_values": "\n".join(values),
        "critical_text": "\n".join(filter(None, (_critical(found, number), row["note"], _guidance_note(own)))),
        "class_text": told if known else "",
        "class_bar": class_bar(found, [share for _, share in shares]) if known else "",
    }


def _figures(found: ZonalFound, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Key figures, with the values between which 90 % of the district's area lies."""
    kind = found.kind
    yield tr("Area"), f"{html.significant(row['area_km2'], 4)} km²"
    yield tr("With data"), html.with_unit(html.number(row["covered_pct"]), "%")
    if kind.medium is not None:
        yield tr("At medium risk or above"), html.with_unit(html.share(row["medium_pct"]), "%")
    if kind.classes:
        yield tr("Largest class"), row["main_class"] or html.MISSING
    if kind.numbers:
        names = "mean", "q50", "q05", "q95", "minimum", "maximum"
        mean, median, low, high, least, most = (html.significant(row[name]) for name in names)
        ends = (low, high), (least, most)
        within, whole = (html.MISSING if html.MISSING in pair else span(*pair, unit=kind.unit) for pair in ends)
        yield tr("Mean"), html.with_unit(mean, kind.unit)
        yield tr("Median"), html.with_unit(median, kind.unit)
        yield tr("90 % of the area"), within
        yield tr("Lowest and highest"), whole


def _guidance(own: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The local guidance value and the share of the area that exceeds it, where a zone says so."""
    value, exceeded = own.get("rgv_mg_kg"), own.get("exceed_pct")
    if isinstance(value, float):
        yield tr("Local guidance value"), f"{html.significant(value)} mg/kg"
    if isinstance(exceeded, float):
        yield tr("Area that exceeds it"), f"{html.share(exceeded)} %"


def _guidance_note(own: Mapping[str, Any]) -> str:
    """What is noted on the local guidance value of a zone, as that it is the highest content of the model."""
    # A note on the median alone, which is higher then, is none on the value.
    its_own = "rgv_mg_kg" in own and own["rgv_mg_kg"] == own.get("rgv_median")
    note = own.get("note") if its_own else None
    told = shown(note, LONGEST_NOTE) if isinstance(note, str) else ""
    return labelled(tr("Local guidance value"), told) if told else ""


def _critical(found: ZonalFound, number: int) -> str:
    """The elements with the largest share at medium risk or above, the worst first: one a line, "" where none has."""
    first = found.rows[number].get("critical")
    shares = [(symbol, share) for symbol, share in zip(found.elements, found.by_element[number]) if share]
    # Of equals the summary's own choice comes first.
    shares.sort(key=lambda entry: (-entry[1], entry[0] != first))
    return "\n".join(fill("{}: {} %", symbol, html.share(share)) for symbol, share in shares[:CRITICAL])


def table(found: ZonalFound) -> tuple[list[str], list[list[str]]]:
    """Headings and rows of the cover's table: all zones in the order of their ranks."""
    known = {**ranking_columns(found.kind), "zone": html.Column(tr("District"))}
    largest = () if found.kind.numbers else ("main_class",)
    names = ("rank", "zone", "area_km2", "covered_pct", "medium_pct", "mean", *largest, "critical")
    columns = {name: known[name] for name in names if name in found.rows[0]}
    rows = [[column.text(found.rows[number][name]) for name, column in columns.items()] for number in found.order]
    return [column.title for column in columns.values()], rows


def summary(found: ZonalFound) -> str:
    """What the cover says of all districts together: one line a figure."""
    lines = [fill(tr("Districts: {}"), len(found.rows)), *(labelled(*figure[:2]) for figure in found.totals)]
    if found.elements:
        lines.append(fill(tr("Highest mobility of {}"), ", ".join(found.elements)))
    if found.alike:
        lines.append(found.alike)
    return "\n".join(lines)


def variables(found: ZonalFound, title: str, agency: str, raster: str, version: str) -> dict[str, str]:
    """The texts of the whole atlas, by the names of the layout's variables; ``raster``: its name."""
    today = datetime.date.today().isoformat()
    by = fill(tr("Model: {}"), found.trust.model) if found.trust.model else ""
    footer = fill(tr("Soil Mobility {}, {}."), version, today)
    # Where it is no mobility there is nothing to say.
    trust = caveat_text(found.trust) if found.kind.basis else ""
    return {
        "sm_title": title,
        "sm_agency": agency,
        "sm_raster": raster,
        "sm_summary": summary(found),
        "sm_trust": trust,
        "sm_date": today,
        "sm_model": by,
        "sm_footer": f"{footer} {by}".rstrip(),
        "sm_heading_figures": tr("Key figures"),
        "sm_heading_critical": tr("Most critical elements, share at medium risk or above") if found.elements else "",
        "sm_heading_trust": tr("What this rests on") if trust else "",
        "sm_heading_table": tr("Districts by rank"),
    }


# -------------------------------------------------------------------------------------------------- bars


def class_bar(found: ZonalFound, shares: Sequence[float | None]) -> str:
    """The shares (%) of the classes as a bar and what its colours are; of values without classes, their ramp."""
    if found.kind.classes:
        entries = [(label, colour, share or 0.0) for (_, label, colour), share in zip(found.kind.classes, shares)]
        return _svg(entries)
    return _svg([(text, colour, 100.0 / len(found.told_ramp)) for text, colour in found.told_ramp])


def range_key(found: ZonalFound) -> str:
    """What the colours of the cover's map are."""
    entries = found.legend
    if 0 in found.columns["pixels"]:
        entries.append((tr("no data"), NO_DATA))
    return _svg([(label, colour, 0.0) for label, colour in entries])


def _svg(entries: Sequence[tuple[str, str, float]]) -> str:
    """Entries (text, colour, share in %) as a bar, if there are shares, and a key of three columns."""
    # A viewer may draw the letters as outlines: what has to be found by a search stands in ``class_text`` too.
    there = any(share for _, _, share in entries)
    top = BAR_HEIGHT + 24 if there else 0
    height = top + -(-len(entries) // 3) * ENTRY_HEIGHT
    parts, left = [], 0.0
    for _, colour, share in entries:
        width = BAR_WIDTH * share / 100.0
        if width:
            parts.append(svg.rect((left, 0, width, BAR_HEIGHT), colour))
        left += width
    for place, (text, colour, _) in enumerate(entries):
        x, y = place % 3 * ENTRY_WIDTH, top + place // 3 * ENTRY_HEIGHT
        parts.append(svg.rect((x, y + 8, 36, 36), colour, stroke="#4d4d4d"))
        parts.append(svg.text((x + 52, y + 38), text, 32, fill="#222222", extra=' font-family="sans-serif"'))
    return svg.drawing((BAR_WIDTH, height), "", parts).html
