"""The report on a training: what the test on samples left out says, and what the training changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...errors import SoilMobilityError
from ...language import Phrase, Term, fill, tr
from ...model.core_model import CoreModel
from ...model.fractionation import FractionationModel
from ...samples import validation
from ...samples.rows import Samples
from ...samples.validation import BEFORE, MEAN, MODEL, Comparison, LeftOut
from ...soil.fractions import FRACTIONS
from .. import charts, html
from . import comparison
from .common import RAC_SOURCE, Origin, close_report, limits_text, new_report

SOURCES = (
    Term("McCullagh, P. & Nelder, J. A. 1989. Generalized Linear Models, 2nd ed. (quasi-likelihood of shares)."),
    Term(
        "Roberts, D. R. et al. 2017. Cross-validation strategies for data with temporal, spatial, hierarchical, or "
        "phylogenetic structure. Ecography 40, 913-929 (leaving out groups and blocks)."
    ),
)


@dataclass(frozen=True)
class Trained:
    """A training: the model, the one it was made from, the table's name; how, and with which samples.

    ``tests``, ``untested``: what was tested, and by scheme why something was not; ``notes``: what is to be known of the
    result; ``limits``: of the classes, % F1. ``trees_kept``: whether trees that were added to a smooth core were better
    on samples left out and stayed.
    """

    model: FractionationModel
    base: FractionationModel
    table: str
    mode: str
    samples: Samples
    tests: Sequence[LeftOut]
    untested: Mapping[str, SoilMobilityError]
    notes: Sequence[Phrase]
    limits: Sequence[float]
    trees_kept: bool = True


def page(trained: Trained, origin: Origin) -> html.Report:
    """Return the report."""
    samples = trained.samples
    report = new_report(origin, fill(tr("Training of the model “{}”"), trained.model.name), trained.table)
    notes = (
        html.note(text.message, warning=not trained.tests and not place) for place, text in enumerate(trained.notes)
    )
    report.section("", _figures(trained), comparison.beware(trained.model, samples), *notes)
    schemes = {
        "groups": tr("Test: sites or sources left out"),
        "blocks": tr("Test: blocks of neighbouring places left out"),
    }
    for one in trained.tests:
        report.section(schemes[one.scheme], fill(tr("{} folds; percentage points."), one.folds), _test(one, samples))
    for scheme, error in trained.untested.items():
        report.section(schemes[scheme], fill(tr("Not tested: {}"), error.message))
    if trained.tests:
        found = Comparison(samples, trained.tests[0].predictions[MODEL], validation.half_widths(trained.model, samples))
        text = tr("Each sample is predicted by a model that was trained without its site or source, or its block.")
        comparison.fractions_section(report, found, tr("Measured and predicted, left out"), text)
        comparison.classes_section(report, found, trained.limits)
        text = tr("The widths were learned from all samples, these among them: only other samples test them.")
        comparison.intervals_section(report, found, text)
    report.section(tr("What changed"), *_change(trained))
    comparison.rows_section(report, samples)
    told = [
        (tr("Samples"), trained.table),
        (tr("Mode"), tr(trained.mode)),
        (tr("From the model"), trained.base.name),
        (tr("Class limits"), limits_text(trained.limits)),
    ]
    close_report(report, origin, method=[_method(trained)], told=told, sources=[*SOURCES, RAC_SOURCE])
    return report


def _figures(trained: Trained) -> html.Block:
    samples = trained.samples
    figures = [
        (tr("Samples"), html.number(len(samples), 0), fill(tr("Rows dropped: {}"), len(samples.dropped))),
        (tr("Mode"), tr(trained.mode), fill(tr("from {}"), trained.base.name)),
    ]
    if trained.tests:
        here, before, mean = trained.tests[0].rmse(samples)
        figures += [
            (tr("RMSE of F1, left out"), html.number(here), tr("percentage points")),
            (tr("The model before"), html.number(before), tr("on the same samples")),
            (tr("The element's mean"), html.number(mean), tr("of the other samples")),
        ]
    else:
        figures.append((tr("RMSE of F1, left out"), html.MISSING, tr("not tested")))
    return html.key_figures(figures)


def _test(one: LeftOut, samples: Samples) -> html.Block:
    titles = {
        MODEL: tr("RMSE, this model"),
        BEFORE: tr("RMSE, model before"),
        "recalibrated": tr("RMSE, only recalibrated"),
        "ridge": tr("RMSE, ridge of the samples alone"),
        MEAN: tr("RMSE, element's mean"),
    }
    shown = {name: title for name, title in titles.items() if name in one.predictions}
    columns = [
        html.Column(tr("Fraction")),
        html.Column("n", digits=0),
        *(html.Column(title, digits=1) for title in (*shown.values(), tr("Bias, this model"))),
        html.Column(tr("R², this model"), digits=2),
    ]
    tables = [validation.by_fraction(100.0 * samples.shares, one.predictions[name]) for name in shown]
    rows = []
    for name in FRACTIONS:
        here = tables[0][name]
        if here["n"]:
            rows.append([name, here["n"], *(table[name]["rmse"] for table in tables), here["bias"], here["r2"]])
    return html.table(columns, rows, sortable=False)


def _change(trained: Trained) -> list[html.Content]:
    """What the training changed: F1 at the samples before and after, by element."""
    samples, rows, changes = trained.samples, [], []
    local: dict[str, Sequence[float]] | None = None
    if isinstance(trained.model, CoreModel):
        # What recalibrations added to logit F1: coefficients of (1, pH, ln SOC, ln clay, ln CEC).
        parameters = trained.model.parameters.items()
        local = {symbol: one.local["l1"] for symbol, one in parameters if "l1" in one.local}
    before, after = (validation.predict(model, samples)[:, 0] for model in (trained.base, trained.model))
    for symbol in samples.symbols:
        here = samples.element == symbol
        known = 100.0 * samples.shares[here, 0]
        known = known[np.isfinite(known)]
        measured = float(known.mean()) if known.size else None
        means = float(before[here].mean()), float(after[here].mean())
        added = local.get(symbol, [None] * 5) if local is not None else [trained.model.offset(symbol, "l1") or None]
        rows.append([symbol, int(here.sum()), measured, *means, *added])
        changes.append(means[1] - means[0])
    columns = [
        html.Column(tr("Element")),
        html.Column("n", digits=0),
        html.Column(tr("Measured F1 (%)"), digits=1),
        html.Column(tr("Before (%)"), digits=1),
        html.Column(tr("After (%)"), digits=1),
        html.Column(tr("Offset of logit F1"), digits=2),
    ]
    if local is not None:
        names = (tr("per pH"), tr("per ln SOC"), tr("per ln clay"), tr("per ln CEC"))
        text = tr("What was added to the slope of logit F1")
        columns += [html.Column(name, digits=2, help=text) for name in names]
    chart = charts.bars(samples.symbols, changes, title=tr("Change of the mean F1"), look=charts.Look(tr("points")))
    text = tr("Means over the samples of each element; the bars are after minus before, percentage points.")
    return [html.table(columns, rows), html.figure(chart, text)]


def _method(trained: Trained) -> str:
    if trained.base.has_posterior and trained.mode != "new":
        text = tr(
            "A conjugate update of the smooth core: the intercept and the slopes (pH, SOC, clay, CEC) of each nested "
            "logit of the samples' elements move towards the samples, as far as these outweigh what the model knows "
            "(its posterior) and the scatter of soils. Intervals become those of this place. A plain ridge of the "
            "samples alone (pH, ln SOC, ln clay; by element) stands beside it."
        )
        if trained.mode == "recalibrate":
            return text
        kept = tr("They were better on samples left out by every test, beyond chance, and stay.")
        dropped = tr(
            "Nothing showed that they were better on samples left out, and they were dropped: the result is the "
            "recalibrated core."
        )
        more = tr("Then LightGBM fitted trees to what is left, with at most two soil properties on a path.")
        return f"{text} {more} {kept if trained.trees_kept else dropped}"
    return {
        "recalibrate": tr(
            "Each element of the samples gets an offset on each nested logit (F1; F2 of what is left; F3 of the "
            "rest), by quasi-likelihood with a normal prior; what is not larger than its own error is shrunk to zero. "
            "How mobility responds to soil stays as it was. Intervals are widened where the samples lie outside them "
            "too often."
        ),
        "extend": tr(
            "The model is recalibrated, then LightGBM adds trees, with at most two soil properties on a path, fitted "
            "to the samples and to soils drawn all over the space that are labelled by the model itself."
        ),
        "new": tr(
            "LightGBM ensembles of the nested logits, with at most two soil properties on a path, fitted to the "
            "samples alone. The half-width of the intervals is constant per element, from the errors on samples left "
            "out."
        ),
    }[trained.mode]
