"""The report on a model beside a user's samples."""

from __future__ import annotations

import numpy as np

from ...language import fill, tr
from ...samples import validation
from ...samples.validation import Validated
from .. import html
from . import comparison
from .common import RAC_SOURCE, Origin, close_report, limits_text, new_report, percent


def page(validated: Validated, origin: Origin) -> html.Report:
    """Return the report."""
    found, samples = validated.found, validated.found.samples
    report = new_report(origin, fill(tr("Validation of the model “{}”"), validated.model.name), validated.table)
    own = fill(tr("The model was made with a table of this name (“{}”): these samples are no test."), validated.table)
    learned = [html.note(own, warning=True)] if validation.has_learned_from(validated.model, validated.table) else []
    report.section("", _figures(validated), *learned, comparison.beware(validated.model, samples))
    text = tr("Shares in % of the content that aqua regia dissolves. The dashed line is equality.")
    comparison.fractions_section(report, found, tr("Measured and predicted"), text)
    elements = samples.element.tolist(), samples.symbols
    comparison.groups_section(report, tr("Mobility (F1) by element"), tr("Element"), found, *elements)
    comparison.properties_section(report, found)
    groups, title = validated.zones, tr("Mobility (F1) by zone")
    if groups is None:
        groups, title = samples.group.tolist(), tr("Mobility (F1) by site or source")
    if validated.zones is not None or len(set(groups)) < len(samples):
        comparison.groups_section(report, title, tr("Name"), found, groups)
    comparison.classes_section(report, found, validated.limits)
    comparison.intervals_section(report, found)
    comparison.rows_section(report, samples)
    method = tr(
        "Each sample is predicted from its own soil properties, clamped to the model's training range. Errors are in "
        "percentage points of the content. The samples are a test only if the model did not learn from them."
    )
    told = [
        (tr("Samples"), validated.table),
        (tr("Model"), validated.model.name),
        (tr("Class limits"), limits_text(validated.limits)),
    ]
    close_report(report, origin, method=[method], told=told, sources=[RAC_SOURCE])
    return report


def _figures(validated: Validated) -> html.Block:
    samples, scores = validated.found.samples, validated.found.scores()
    outside = len(samples) - int(np.count_nonzero(validated.inside))
    return html.key_figures(
        [
            (tr("Samples"), html.number(len(samples), 0), fill(tr("Rows dropped: {}"), len(samples.dropped))),
            (tr("RMSE of F1"), html.number(scores["rmse"]), tr("percentage points")),
            (tr("Bias of F1"), html.number(scores["bias"]), tr("percentage points, predicted minus measured")),
            (tr("In the measured risk class"), percent(validated.agreement(), 0), tr("of the samples")),
            (tr("In the 90 % interval"), percent(validated.coverage(), 0), tr("of the samples")),
            (tr("Outside the area of applicability"), html.number(outside, 0), tr("samples")),
        ]
    )
