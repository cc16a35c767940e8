"""Measured beside predicted: scatter, residuals, classes, intervals, rows of the table; one section each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ...language import fill, tr
from ...model.applicability import TRANSFORM_OF
from ...model.fractionation import FractionationModel
from ...risk.classes import RAC_CLASSES
from ...samples import validation
from ...samples.rows import Samples
from ...samples.validation import Comparison
from ...soil.fractions import FRACTIONS
from ...typing import Array
from .. import charts, html
from .common import Trust, caveat
from .drivers import with_unit

#: Points that a scatter chart draws; the numbers beside it are of all.
DRAWN = 1500
#: Rows of the row-by-row report that are shown; OUTPUT_ROWS holds all.
SHOWN_ROWS = 500

#: Parts of the samples whose mean residuals are drawn.
FIFTHS = 5

#: The scores of a table, in the order of its columns.
SCORES = ("n", "rmse", "mae", "bias", "r2")


def score_columns(*first: str) -> list[html.Column]:
    """Columns of a table of `SCORES`, after columns of text."""
    return [
        *map(html.Column, first),
        html.Column("n", digits=0),
        html.Column(tr("RMSE"), digits=1, help=tr("root mean square error, percentage points")),
        html.Column(tr("MAE"), digits=1, help=tr("mean absolute error, percentage points")),
        html.Column(tr("Bias"), digits=1, help=tr("mean of predicted minus measured, percentage points")),
        html.Column("R²", digits=2, help=tr("below 0: the mean of the measurements would be nearer")),
    ]


def agreement(
    groups: Sequence[charts.Points], axes: tuple[str, str], title: str, *, full: bool = True, width: int = 430
) -> html.Block:
    """A chart of two measures of one thing against each other, %; ``full``: up to 100, else up to what there is."""
    x, y = (charts.Axis(name, 0.0, 100.0 if full else None) for name in axes)
    return charts.scatter(groups, x, y, title=title, identity=True, size=(width, width - 30))


def beware(model: FractionationModel, samples: Samples) -> html.Block:
    """What the mobility of the samples' elements rests on in a model; their intervals are tested in the report."""
    return caveat(Trust(model.name, model.evidence(samples.element.tolist())), intervals=False)


def fractions_section(report: html.Report, found: Comparison, title: str, text: str) -> None:
    """Scores and a scatter chart for each fraction."""
    scores = validation.by_fraction(found.observed, found.predicted)
    rows = [[name, *(row[key] for key in SCORES)] for name, row in scores.items() if row["n"]]
    measured = np.isfinite(found.observed).any(axis=0)
    charts_of = [_scatter(found, k, name) for k, name in enumerate(FRACTIONS) if measured[k]]
    table = html.table(score_columns(tr("Fraction")), rows, sortable=False)
    report.section(title, text, table, html.small_multiples(*charts_of, across=2))


def _scatter(found: Comparison, k: int, name: str) -> html.Block:
    samples, last = found.samples, len(charts.PALETTE) - 1
    groups = []
    for place, symbol in enumerate(sorted(samples.symbols, key=lambda symbol: -np.sum(samples.element == symbol))):
        here = np.flatnonzero(samples.element == symbol)[:: _step(len(samples))]
        label = symbol if place < last else (tr("others") if place == last else "")
        tips = [f"{symbol}, {tr('row')} {row + 1}" for row in samples.row[here]]
        colour = charts.PALETTE[min(place, last)]
        groups.append(charts.Points(label, found.observed[here, k], found.predicted[here, k], colour, tips))
    axes = fill(tr("{} measured (%)"), name), fill(tr("{} predicted (%)"), name)
    return agreement(groups, axes, fill(tr("{}: measured and predicted"), name), full=False, width=340)


def _step(count: int) -> int:
    """Every how manieth of so many points is drawn."""
    return max(1, -(-count // DRAWN))


def groups_section(
    report: html.Report, title: str, head: str, found: Comparison, names: Iterable[str], order: Iterable[str] = ()
) -> None:
    """Scores of F1 by element, zone or group, whose ``names`` (n,), "" in none, are in the column ``head``.

    ``order``: of the names, by default that of the alphabet.
    """
    # Once through the names: there may be as many groups as samples.
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        places.setdefault(name, []).append(place)
    observed, predicted = found.observed[:, 0], found.predicted[:, 0]
    rows = []
    for name in order or sorted(places):
        scored = validation.scores(observed[places[name]], predicted[places[name]])
        rows.append([name or tr("(none)"), *(scored[key] for key in SCORES)])
    report.section(title, html.table(score_columns(head), rows))


def properties_section(report: html.Report, found: Comparison) -> None:
    """Residuals of F1 against each soil property, with their mean in classes of equal size."""
    blocks = []
    for name, values in {**found.samples.soil, "enrichment": found.samples.enrichment}.items():
        known = np.isfinite(values) & np.isfinite(found.error)
        if known.sum() < FIFTHS or np.ptp(values[known]) == 0:
            continue
        blocks.append(_residuals(values[known], found.error[known], with_unit(name), TRANSFORM_OF.get(name) == "ln"))
    if not blocks:
        return
    text = tr(
        "Predicted minus measured F1, percentage points, with the mean of each fifth of the samples in black. Means "
        "that leave zero tell of a soil effect that the model gets wrong."
    )
    report.section(tr("Residuals by soil property"), text, html.small_multiples(*blocks, across=3))


def _residuals(values: Array, residual: Array, title: str, log: bool) -> html.Block:
    step = _step(len(values))
    parts = np.array_split(np.argsort(values, kind="stable"), FIFTHS)
    x = [float(np.median(values[part])) for part in parts]
    y = [float(residual[part].mean()) for part in parts]
    samples = charts.Points(tr("samples"), values[::step], residual[::step], charts.PALETTE[5])
    means = charts.Points(tr("means"), x, y, charts.PALETTE[6])
    axes = charts.Axis(title, log=log), charts.Axis(tr("predicted − measured F1 (pp)"))
    return charts.scatter([samples, means], *axes, title=fill(tr("Residuals by {}"), title), size=(300, 245))


def classes_section(report: html.Report, found: Comparison, limits: Sequence[float]) -> None:
    """Measured and predicted classes of the risk assessment code."""
    matrix = found.confusion(limits)
    count = int(matrix.sum())
    if not count:
        return
    same = np.trace(matrix)
    near = same + np.trace(matrix, 1) + np.trace(matrix, -1)
    low = np.tril(matrix, -1).sum()
    text = tr(
        "{} % of the samples are in the class that was measured, {} % in it or one beside it; {} % were predicted too "
        "low."
    )
    sides = [charts.Side([tr(name) for name in RAC_CLASSES], title) for title in (tr("measured"), tr("predicted"))]
    title, look = tr("Measured and predicted class"), charts.Look(digits=0, width=520)
    chart = charts.matrix(sides[0], sides[1], matrix.tolist(), title=title, look=look)
    caption = tr("Samples by measured and predicted class of F1.")
    shares = (html.share(100.0 * int(part) / count, 0) for part in (same, near, low))
    report.section(tr("Risk classes"), fill(text, *shares), html.figure(chart, caption))


def intervals_section(report: html.Report, found: Comparison, *more: html.Content) -> None:
    """How many measurements the 90 % intervals hold, by element; ``more`` is to be known of them."""
    share, count = found.coverage()
    if not count:
        nothing = tr("The model has no spread ensemble: it tells no intervals.")
        if np.isfinite(found.half).any():
            nothing = tr("No sample has a measured F1: the intervals are not tested.")
        report.section(tr("Intervals"), nothing)
        return
    rows = []
    for symbol in found.samples.symbols:
        own = found.take(found.samples.element == symbol)
        inside, number = own.coverage()
        rows.append([symbol, number, 100.0 * inside, float(np.nanmean(own.half))])
    columns = [
        html.Column(tr("Element")),
        html.Column("n", digits=0),
        html.Column(tr("Inside (%)"), digits=0, bar=True),
        html.Column(tr("Mean half-width (percentage points)"), digits=1),
    ]
    text = tr(
        "{} % of the {} measurements of F1 lie in their 90 % interval. Well below 90 %: the intervals promise too much "
        "for these soils. Well above: they are cautious."
    )
    report.section(tr("Intervals"), fill(text, html.share(100.0 * share, 0), count), *more, html.table(columns, rows))


def rows_section(report: html.Report, samples: Samples) -> None:
    """How the table was read and what was dropped, row by row."""
    dropped = samples.dropped
    shown = dropped[:SHOWN_ROWS]
    blocks: list[html.Content] = [html.bullets([*samples.lines, *samples.summary()])]
    if samples.mapping:
        titles = [tr("Meaning"), tr("Field"), tr("Unit in the name"), tr("Next best")]
        mapping = [[one.meaning, one.field, one.unit, one.runner_up] for one in samples.mapping]
        blocks.append(html.table(titles, mapping, caption=tr("What each field was taken for.")))
    if shown:
        caption = tr("Rows that were not used.")
        if len(dropped) > len(shown):
            text = tr("The first {} of {}; the table of rows (OUTPUT_ROWS) has all.")
            caption += " " + fill(text, len(shown), len(dropped))
        columns = html.Column(tr("Row"), digits=0), tr("Element"), tr("Why")
        blocks.append(html.table(columns, [[note.row, note.element, note.text] for note in shown], caption=caption))
    report.section(tr("Rows of the table"), *blocks)
