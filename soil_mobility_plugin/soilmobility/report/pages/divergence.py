"""The report on where the maps of total and of mobile content diverge."""

from __future__ import annotations

from dataclasses import dataclass

from ...language import tr
from ...typing import Array
from .. import html, svg
from ..maps import Picture
from ..styles import style_classes
from .common import Origin, Trust, caveat, close_report, new_report, percent, styled_map

SPEARMAN = (
    "Spearman, C. 1904. The proof and measurement of association between two things. American Journal of Psychology "
    "15, 72-101."
)


@dataclass(frozen=True)
class Found:
    """What a map of divergence holds: valid pixels, area (m2) by class code (34,), Spearman's correlation.

    ``classes``, ``difference``: small pictures of the results (None: the rank difference is not asked for); ``trust``:
    what the mobility rests on.
    """

    valid: int
    areas: Array
    spearman: float | None
    classes: Picture
    difference: Picture | None
    trust: Trust

    def share(self, *codes: int) -> float | None:
        """Share of the area (0..1) in some classes; None without valid pixels."""
        return float(self.areas[list(codes)].sum() / self.areas.sum()) if self.valid else None


def page(found: Found, origin: Origin, subtitle: str, inputs: html.Facts) -> html.Report:
    """Return the report; ``inputs``: what was read, by parameter."""
    report = new_report(origin, subtitle=subtitle)
    figures = [
        (tr("Spearman's rank correlation"), html.number(found.spearman, 2)),
        (tr("Same third of both"), percent(found.share(11, 22, 33))),
        (tr("Low total, high mobile"), percent(found.share(13)), tr("not seen by a total limit")),
        (tr("High total, low mobile"), percent(found.share(31)), tr("overstated by a total limit")),
    ]
    report.section("", html.key_figures(figures), caveat(found.trust))
    report.section(tr("Where total and mobile content diverge"), *_map(found))
    if found.difference is not None:
        title = tr("Rank of mobile content minus rank of total content")
        caption = tr("Percentage points. Orange: the mobile content ranks higher than the total; purple: lower.")
        picture = styled_map(found.difference, "rank_difference", title=title, caption=caption)
        report.section(tr("Rank difference"), picture)
    report.section(tr("Area per class"), _areas(found))
    how = tr(
        "Mobile content is total content times mobility (F1). Both are ranked by area where both are known; "
        "equal values share their mean rank. Classes are thirds of the area by rank. The correlation is Spearman's, by "
        "area. Areas are areas on the ellipsoid."
    )
    text = tr(
        "Ranks compare places within this map. A high rank is not a high content by any standard: see the local "
        "guidance values for that."
    )
    told = [*inputs, (tr("Valid pixels"), html.number(found.valid, 0))]
    close_report(report, origin, method=[how, text], told=told, sources=[SPEARMAN])
    return report


def _map(found: Found) -> list[html.Block]:
    title = tr("Classes of total and mobile content")
    caption = tr("Thirds of the area by total and by mobile content.")
    picture = styled_map(found.classes, "divergence_classes", title=title, caption=caption)
    key = html.figure(_legend(found), tr("Colours of the map, and the share of the area in each class."))
    return [html.side_by_side(picture, key)]


def _legend(found: Found) -> html.Block:
    """The legend of the bivariate map: nine squares from the lower left, with the share of each class inside."""
    cell, left, top = 84.0, 74.0, 8.0
    bottom, parts = top + 3 * cell, []
    for code, _, colour in style_classes("divergence_classes"):
        x, y = left + (code // 10 - 1) * cell, top + (3 - code % 10) * cell
        parts.append(svg.rect((x, y, cell, cell), colour, stroke="#ffffff", width=2))
        middle = x + cell / 2, y + cell / 2 + 5
        parts.append(svg.text(middle, percent(found.share(code)), 14, "middle", svg.text_on(colour)))
    for place, level in enumerate((tr("low"), tr("medium"), tr("high"))):
        parts.append(svg.text((left + (place + 0.5) * cell, bottom + 17), level, 13, "middle", svg.GREY))
        parts.append(svg.upwards((left - 10, top + (2.5 - place) * cell), level, 13, svg.GREY))
    below, beside = (left + 1.5 * cell, bottom + 38), (left - 34, top + 1.5 * cell)
    parts.append(svg.text(below, f"{tr('total content')} →", 13, "middle", extra=svg.BOLD))
    parts.append(svg.upwards(beside, f"{tr('mobile content')} →", 13, extra=svg.BOLD))
    title = tr("Legend: total content across, mobile content up; share of the area")
    return svg.drawing((left + 3 * cell + 10, bottom + 48), title, parts)


def _areas(found: Found) -> html.Block:
    classes = style_classes("divergence_classes")
    columns = [
        html.Column(tr("Class"), colours={label: colour for _, label, colour in classes}),
        html.Column(tr("Share of the area (%)"), digits=2, bar=True),
    ]
    shares = [(label, found.share(code)) for code, label, _ in classes]
    return html.table(columns, [(label, None if share is None else 100 * share) for label, share in shares])
