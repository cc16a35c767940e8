"""Measured beside predicted, for reports: scatter, residuals, classes, intervals, one section each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..soilmobility.model.applicability import TRANSFORM_OF
from ..soilmobility.report import charts, html
from ..soilmobility.risk.classes import RAC_CLASSES
from ..soilmobility.samples import validation
from ..soilmobility.samples.rows import Samples
from ..soilmobility.soil.covariates import COVARIATES
from ..soilmobility.soil.elements import ELEMENTS
from ..soilmobility.soil.fractions import FRACTIONS
from .translation import tr

#: Points that a scatter chart draws; the numbers beside it are of all.
DRAWN = 1500


def score_columns(first: str) -> list[html.Column]:
    """Columns of a table of scores after a column of text."""
    return [
        html.Column(first),
        html.Column("n", digits=0),
        html.Column(tr("RMSE"), digits=1, help=tr("root mean square error, percentage points")),
        html.Column(tr("MAE"), digits=1, help=tr("mean absolute error, percentage points")),
        html.Column(tr("Bias"), digits=1, help=tr("mean of predicted minus measured, percentage points")),
        html.Column("R²", digits=2, help=tr("below 0: the mean of the measurements would be nearer")),
    ]


def score_row(name: str, scores: Mapping[str, float]) -> list[object]:
    """One row of such a table."""
    return [name, *(scores[key] for key in ("n", "rmse", "mae", "bias", "r2"))]


def fractions_section(report: html.Report, samples: Samples, predicted: np.ndarray, title: str, text: str) -> None:
    """Scores and a scatter chart for each fraction."""
    observed = 100.0 * samples.shares
    rows = [score_row(name, row) for name, row in validation.by_fraction(observed, predicted).items() if row["n"]]
    blocks = [
        _scatter(samples, observed[:, k], predicted[:, k], name)
        for k, name in enumerate(FRACTIONS)
        if np.isfinite(observed[:, k]).any()
    ]
    table = html.table(score_columns(tr("Fraction")), rows, sortable=False)
    report.section(title, text, table, html.small_multiples(*blocks))


def _scatter(samples: Samples, observed: np.ndarray, predicted: np.ndarray, name: str) -> html.Block:
    step = max(1, -(-len(samples) // DRAWN))
    groups = []
    symbols = sorted(set(samples.element.tolist()), key=lambda symbol: -int(np.sum(samples.element == symbol)))
    for place, symbol in enumerate(symbols):
        here = np.flatnonzero(samples.element == symbol)[::step]
        few = place < len(charts.PALETTE) - 1
        label = symbol if few else (tr("others") if place == len(charts.PALETTE) - 1 else "")
        colour = charts.PALETTE[min(place, len(charts.PALETTE) - 1)]
        tips = [f"{symbol}, {tr('row')} {row + 1}" for row in samples.row[here]]
        groups.append(charts.Points(label, observed[here], predicted[here], colour, tips))
    return charts.scatter(
        groups,
        charts.Axis(tr("{} measured (%)").format(name), 0.0),
        charts.Axis(tr("{} predicted (%)").format(name), 0.0),
        title=tr("{}: measured and predicted").format(name),
        identity=True,
        width=340,
        height=320,
    )


def elements_section(report: html.Report, samples: Samples, predicted: np.ndarray) -> None:
    """Scores of F1 by element."""
    observed = 100.0 * samples.shares[:, 0]
    rows = []
    for symbol in sorted(set(samples.element.tolist()), key=lambda symbol: ELEMENTS[symbol].number):
        here = samples.element == symbol
        rows.append(score_row(symbol, validation.scores(observed[here], predicted[here, 0])))
    report.section(tr("Mobility (F1) by element"), html.table(score_columns(tr("Element")), rows))


def groups_section(
    report: html.Report, title: str, names: Sequence[str], samples: Samples, predicted: np.ndarray
) -> None:
    """Scores of F1 by zone or group; ``names`` (n,), "" in none."""
    observed = 100.0 * samples.shares[:, 0]
    labels = np.asarray(names, dtype=object)
    rows = []
    for name in sorted(set(labels.tolist())):
        here = labels == name
        rows.append(score_row(name or tr("(none)"), validation.scores(observed[here], predicted[here, 0])))
    report.section(title, html.table(score_columns(tr("Name")), rows))


def properties_section(report: html.Report, samples: Samples, predicted: np.ndarray) -> None:
    """Residuals of F1 against each soil property, with their mean in classes of equal size."""
    residual = predicted[:, 0] - 100.0 * samples.shares[:, 0]
    blocks = []
    for name, values in {**samples.soil, "enrichment": samples.enrichment}.items():
        known = np.isfinite(values) & np.isfinite(residual)
        if known.sum() < 3 or np.ptp(values[known]) == 0:
            continue
        title = f"{COVARIATES[name].label} ({COVARIATES[name].unit})" if name in COVARIATES else tr("log10 enrichment")
        blocks.append(_residuals(values[known], residual[known], title, TRANSFORM_OF.get(name) == "ln"))
    text = tr(
        "Predicted minus measured F1, percentage points, with the mean of each fifth of the samples in black. Means "
        "that leave zero tell of a soil effect that the model gets wrong."
    )
    report.section(tr("Residuals by soil property"), text, html.small_multiples(*blocks))


def _residuals(values: np.ndarray, residual: np.ndarray, title: str, log: bool) -> html.Block:
    step = max(1, -(-len(values) // DRAWN))
    parts = [part for part in np.array_split(np.argsort(values, kind="stable"), 5) if part.size]
    x = [float(np.median(values[part])) for part in parts]
    y = [float(residual[part].mean()) for part in parts]
    return charts.scatter(
        [
            charts.Points(tr("samples"), values[::step], residual[::step], charts.PALETTE[5]),
            charts.Points(tr("means"), x, y, charts.PALETTE[6]),
        ],
        charts.Axis(title, log=log),
        charts.Axis(tr("predicted - measured F1")),
        title=tr("Residuals by {}").format(title),
        width=320,
        height=260,
    )


def classes_section(report: html.Report, samples: Samples, predicted: np.ndarray, limits: Sequence[float]) -> None:
    """Measured and predicted classes of the risk assessment code."""
    matrix = validation.confusion(100.0 * samples.shares[:, 0], predicted[:, 0], limits)
    count = int(matrix.sum())
    if not count:
        return
    same = int(np.trace(matrix))
    near = same + int(np.trace(matrix, 1) + np.trace(matrix, -1))
    low = int(np.tril(matrix, -1).sum())
    text = tr(
        "{:.0f} % of the samples are in the class that was measured, {:.0f} % in it or one beside it; {:.0f} % were "
        "predicted too low."
    ).format(100.0 * same / count, 100.0 * near / count, 100.0 * low / count)
    names = [tr(name) for name in RAC_CLASSES]
    chart = charts.matrix(
        names,
        names,
        matrix.tolist(),
        title=tr("Measured and predicted class"),
        row_title=tr("measured"),
        column_title=tr("predicted"),
        digits=0,
        diagonal=True,
        width=520,
    )
    report.section(tr("Risk classes"), text, html.figure(chart, tr("Samples by measured and predicted class of F1.")))


def intervals_section(report: html.Report, samples: Samples, predicted: np.ndarray, half: np.ndarray) -> None:
    """How many measurements the 90 % intervals hold, by element."""
    observed = 100.0 * samples.shares[:, 0]
    share, count = validation.coverage(observed, predicted[:, 0], half)
    if not count:
        report.section(tr("Intervals"), tr("The model has no spread ensemble: it tells no intervals."))
        return
    rows = []
    for symbol in sorted(set(samples.element.tolist()), key=lambda symbol: ELEMENTS[symbol].number):
        here = samples.element == symbol
        own, number = validation.coverage(observed[here], predicted[here, 0], half[here])
        rows.append([symbol, number, 100.0 * own, float(np.nanmean(half[here]))])
    columns = [
        html.Column(tr("Element")),
        html.Column("n", digits=0),
        html.Column(tr("Inside (%)"), digits=0, bar=100),
        html.Column(tr("Mean half-width (percentage points)"), digits=1),
    ]
    text = tr(
        "{:.0f} % of the {} measurements of F1 lie in their 90 % interval. Well below 90 %: the intervals promise too "
        "much for these soils. Well above: they are cautious."
    ).format(100.0 * share, count)
    report.section(tr("Intervals"), text, html.table(columns, rows))
