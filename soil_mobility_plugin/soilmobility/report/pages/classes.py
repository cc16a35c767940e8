"""The report of risk classes: the area of each, a map, and the area by mobility."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...language import fill, number, tr
from ...risk.classes import MEDIUM, classify
from ...risk.transitions import UNDECIDED
from ...typing import Array
from .. import charts, html
from ..maps import Picture
from ..styles import class_labels, style_classes
from .common import RAC_SOURCE, Origin, Trust, caveat, close_report, km2, limits_text, new_report, percent, styled_map


@dataclass(frozen=True)
class ClassAreas:
    """Pixels and area (m2) of each of the classes 1..5, and the area (m2) of each percent of mobility.

    ``mean``: by area, % (NaN without data); ``picture``: of the codes; ``trust``: what the mobility
    rests on. ``odds``: areas (m2) in which medium or above is hardly probable, undecided and probable; None where no
    probability was given.
    """

    limits: tuple[float, ...]
    pixels: Array
    areas: Array
    histogram: Array
    mean: float
    picture: Picture
    trust: Trust
    odds: Array | None = None

    @property
    def odds_shares(self) -> tuple[float | None, ...]:
        """Shares (0..1) of ``odds`` in their sum; None where nothing is known."""
        if self.odds is None or not self.odds.sum():
            return None, None, None
        return tuple((self.odds / self.odds.sum()).tolist())

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the classes with their limits."""
        return class_labels(self.limits)

    @property
    def table(self) -> list[dict[str, Any]]:
        """A row per class: class, label, pixels, area_m2, share_percent (of the area; None without data)."""
        total = float(self.areas.sum())
        shares = [100.0 * float(area) / total if total else None for area in self.areas]
        values = zip(self.labels, self.pixels.tolist(), self.areas.tolist(), shares)
        return [
            {"class": code, "label": label, "pixels": pixels, "area_m2": area, "share_percent": share}
            for code, (label, pixels, area, share) in enumerate(values, start=1)
        ]

    @property
    def medium(self) -> float | None:
        """Share (0..1) of the area at medium risk or above; None without data."""
        total = float(self.areas.sum())
        return float(self.areas[MEDIUM - 1 :].sum()) / total if total else None


def page(found: ClassAreas, origin: Origin, name: str, inputs: html.Facts) -> html.Report:
    """The report; ``name``: what the reader calls the input; ``inputs``: what was read, by parameter."""
    report = new_report(origin, tr("Mobilization risk"), name)
    figures = [
        (tr("At medium risk or above"), percent(found.medium), tr("of the area with data")),
        (tr("Mean mobility (F1)"), percent(found.mean / 100), tr("by area")),
        (tr("Area with data"), km2(found.areas.sum()), fill(tr("Pixels: {}"), html.number(found.pixels.sum(), 0))),
    ]
    if found.odds is not None:
        hardly, undecided, probably = found.odds_shares
        low, high = UNDECIDED
        figures += [
            (tr("Medium or above is probable"), percent(probably), fill(tr("probability of {:g} or more"), high)),
            (tr("Undecided"), percent(undecided), fill(tr("probability from {:g} to {:g}"), low, high)),
            (tr("Hardly probable"), percent(hardly), fill(tr("probability below {:g}"), low)),
        ]
    report.section("", html.key_figures(figures), caveat(found.trust))
    title, caption = tr("Map of the risk classes"), fill(tr("Risk classes of {}."), name)
    report.section(tr("Map"), styled_map(found.picture, "rac", labels=found.labels, title=title, caption=caption))
    report.section(tr("Area per class"), _table(found), _chart(found))
    text = tr(
        "Mobility (F1) is the share of the content that is exchangeable or acid-soluble. A class begins at its "
        "lower limit. Areas are those of the pixels on the ellipsoid."
    )
    told = [*inputs, ("LIMITS", limits_text(found.limits))]
    close_report(report, origin, method=[text], told=told, sources=[RAC_SOURCE])
    return report


def _table(found: ClassAreas) -> html.Block:
    columns = [
        html.Column(tr("Class"), colours={label: colour for _, label, colour in style_classes("rac", found.labels)}),
        html.Column(tr("Pixels"), digits=0),
        html.Column(tr("Area, km²"), figures=4),
        html.Column(tr("Share, %"), digits=1, bar=True),
    ]
    rows = [(row["label"], row["pixels"], row["area_m2"] / 1e6, row["share_percent"]) for row in found.table]
    whole = [tr("All"), int(found.pixels.sum()), float(found.areas.sum()) / 1e6, 100.0 if any(found.pixels) else None]
    return html.table(columns, [*rows, whole], last_row_is_total=True)


def _chart(found: ClassAreas) -> html.Block:
    histogram = found.histogram
    middles = classify(np.arange(histogram.size, dtype=np.float32) + np.float32(0.5), found.limits)
    highest = int(np.flatnonzero(histogram)[-1]) + 1 if histogram.any() else histogram.size
    colours = [colour for _, _, colour in style_classes("rac")]
    chart = charts.histogram(
        list(range(highest + 1)),
        (histogram[:highest] / 1e6).tolist(),
        title=tr("Area by mobility"),
        x=charts.Axis(tr("Mobility (F1, %)"), marks=[(limit, f"{number(limit, 'g')} %") for limit in found.limits]),
        y=tr("Area, km²"),
        colours=[colours[code - 1] for code in middles[:highest]],
    )
    return html.figure(chart, tr("Area by mobility, in steps of 1 %; the lines are the limits of the classes."))
