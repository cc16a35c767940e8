"""The report on drivers: how much each soil property raises or lowers mobility, and how mobility responds to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...language import Phrase, Term, fill, tr
from ...model.applicability import TRANSFORM_OF
from ...model.drivers import Drivers, response
from ...model.fractionation import FractionationModel
from ...soil.fractions import logistic
from ...typing import Array
from .. import charts, html
from ..maps import Picture
from .common import Origin, Trust, caveat, close_report, describe_soil, new_report, styled_map


class Driver(NamedTuple):
    """A driver: its name and unit, and its code among the dominant ones."""

    title: str
    unit: str
    code: int


#: Drivers as the model calls them.
DRIVERS = {
    "ph": Driver("pH", "", 1),
    "soc": Driver("organic carbon", "%", 2),
    "clay": Driver("clay", "%", 3),
    "cec": Driver("CEC", "cmol(c)/kg", 4),
    "enrichment": Driver("total content", "log10 of content / reference", 5),
}
#: Decimals of a contribution, ln odds; one that rounds to none, below `LEAST`, is none.
DIGITS = 3
LEAST = 0.5 * 10.0**-DIGITS

#: What is added to a code where the driver lowers mobility; the code where the soil is the reference soil.
LOWERS, NOTHING = 10, 0

SOURCES = (
    "Shapley, L. S. 1953. A value for n-person games. Contributions to the Theory of Games 2, 307-317.",
    Term(
        "Lundberg, S. M. & Lee, S.-I. 2017. A unified approach to interpreting model predictions. NeurIPS 30, "
        "4765-4774 (Shapley values of a model's features)."
    ),
)
#: Of models made of trees (format 1), which are sums of one- and two-way tables.
LOU = (
    Term(
        "Lou, Y. et al. 2013. Accurate intelligible models with pairwise interactions. KDD 2013, 623-631 (why the "
        "values have a closed form here)."
    ),
    "https://doi.org/10.1145/2487575.2487579",
)


def with_unit(name: str) -> str:
    """A driver as the title of an axis or a row: its name and unit in the user's language."""
    title, unit = tr(DRIVERS[name].title), DRIVERS[name].unit
    return f"{title} ({tr(unit)})" if unit else title


@dataclass(frozen=True)
class Explanation:
    """One element explained against one reference soil (canonical units, None where unknown).

    ``against``: how the reference was chosen; ``drivers``: the contributions, ready to be asked for.
    """

    model: FractionationModel
    element: str
    against: str
    reference: Mapping[str, float | None]
    drivers: Drivers

    @property
    def base(self) -> float:
        """F1 of the reference soil, %."""
        return 100.0 * float(logistic(self.drivers.base))

    def describe(self) -> Phrase:
        """Return how the reference soil was chosen, and what it is."""
        return Phrase("{}: {}", Term(self.against), describe_soil(self.reference))


@dataclass(frozen=True)
class Found:
    """What a map of drivers holds, rows in the order of the model's drivers.

    Means are by area. ``size``, ``signed``: mean contribution, without and with its sign; ``classes`` (256,): share
    (0..1) of the area by code of the dominant driver; ``edges``: ends of cells along each driver; ``along`` (2,
    drivers, cells): area (m2) of each cell, and the sum of contributions times area; ``dominant``: codes as a small
    picture; ``trust``: what the mobility rests on.
    """

    explanation: Explanation
    valid: int
    mean: float | None
    size: Array
    signed: Array
    classes: Array
    edges: Sequence[Array]
    along: Array
    dominant: Picture
    trust: Trust

    @property
    def strongest(self) -> int:
        """The row of the driver with the largest mean contribution."""
        return int(np.argmax(self.size))

    def importance(self) -> dict[str, float | None]:
        """Mean size of the contribution of each of `DRIVERS`; None for what the model has not, or without pixels."""
        known = dict(zip(self.explanation.drivers.features, self.size.tolist())) if self.valid else {}
        return {name: known.get(name) for name in DRIVERS}


def page(found: Found, origin: Origin, inputs: html.Facts, total: Phrase) -> html.Report:
    """Return the report. ``inputs``: what was read, by parameter; ``total``: where the total content comes from."""
    explanation = found.explanation
    model, element = explanation.model, explanation.element
    report = new_report(origin, fill(tr("Drivers of the mobility of {}"), element))
    report.section("", *_head(found))
    report.section(tr("Importance of the drivers"), *_importance(found))
    shown = tuple(np.flatnonzero(found.classes).tolist())
    caption = tr("The driver with the largest contribution, and whether it raises or lowers mobility.")
    title = tr("Dominant driver")
    report.section(title, styled_map(found.dominant, "drivers", title=title, caption=caption, codes=shown))
    text = tr(
        "Line: F1 when one property changes and all others are those of the reference soil. Dashed: F1 of the "
        "reference soil changed by the mean contribution in that part of the map that has the value. Where "
        "the two part, the map's other properties matter."
    )
    responses = html.small_multiples(*(_response(found, row) for row in range(len(found.size))), across=3)
    report.section(tr("Response of mobility to each driver"), text, responses)
    method = tr(
        "Contributions are Shapley values of logit F1 over the drivers, with all subsets of drivers, "
        "against one reference soil: exact, not sampled. Reference plus contributions equals the prediction."
    )
    told = [
        *inputs,
        (tr("Element"), element),
        (tr("Model"), model.name),
        (tr("Reference soil"), explanation.describe().message),
        (tr("Total content"), total.message),
    ]
    sources: list[str | tuple[str, str]] = [*SOURCES, *([LOU] if model.card["format_version"] == 1 else [])]
    close_report(report, origin, method=[method], told=told, sources=sources)
    return report


def _head(found: Found) -> list[html.Block]:
    explanation = found.explanation
    strongest = tr(DRIVERS[explanation.drivers.features[found.strongest]].title) if found.valid else html.MISSING
    if found.valid and found.size.max() < LEAST:
        strongest = tr("none")
    base, mean = (html.with_unit(html.number(value), "%") for value in (explanation.base, found.mean))
    figures = [
        (tr("Strongest driver"), strongest),
        (tr("F1 of the reference soil"), base, describe_soil(explanation.reference).message),
        (tr("Mean F1 of the map"), mean, fill(tr("Pixels: {}"), html.number(found.valid, 0))),
    ]
    text = tr(
        "A contribution is in units of ln odds of F1: +0.69 doubles the odds F1 / (100 % − F1), −0.69 "
        "halves them. It says what the model attributes to a property, not what changing it in the field "
        "would do."
    )
    return [html.key_figures(figures), caveat(found.trust), html.note(text)]


def _importance(found: Found) -> list[html.Content]:
    features = found.explanation.drivers.features
    names = [tr(DRIVERS[name].title) for name in features]
    dominant = 100.0 * found.classes
    columns = [
        html.Column(tr("Driver")),
        html.Column(tr("Reference soil"), figures=3),
        html.Column(tr("Mean size (ln odds)"), digits=DIGITS),
        html.Column(tr("Mean with sign (ln odds)"), digits=DIGITS),
        html.Column(tr("Dominant, raises (% of the area)"), digits=1, bar=True),
        html.Column(tr("Dominant, lowers (% of the area)"), digits=1, bar=True),
    ]
    codes = [DRIVERS[name].code for name in features]
    raises, lowers = dominant[codes], dominant[[code + LOWERS for code in codes]]
    references = map(found.explanation.reference.get, features)
    text = tr("Mean size of the contribution, by area, and its mean with sign (what the map as a whole has).")
    title, look = tr("Mean size of the contributions"), charts.Look(tr("ln odds"), digits=2)
    bars = charts.bars(names, found.size.tolist(), title=title, look=look)
    rows = zip(map(with_unit, features), references, found.size, found.signed, raises, lowers)
    return [html.figure(bars, text), html.table(columns, rows)]


def _response(found: Found, row: int) -> html.Block:
    """F1 along one driver: all else as in the reference soil, and as in the map."""
    explanation = found.explanation
    name = explanation.drivers.features[row]
    edges, reference = found.edges[row], explanation.reference.get(name)
    cells = len(edges) - 1
    fine = np.interp(np.linspace(0, cells, 4 * cells), np.arange(cells + 1), edges)
    mobility = response(explanation.model, explanation.element, name, fine, explanation.reference)
    series = [charts.Series(tr("others as in the reference"), fine, mobility)]
    area, total = found.along[:, row]
    with np.errstate(invalid="ignore", divide="ignore"):
        contribution = np.where(area > 0, total / area, np.nan)
    if reference is not None and np.isfinite(contribution).any():
        in_map: Array = 100.0 * np.asarray(logistic(explanation.drivers.base + contribution))
        middle = (edges[1:] + edges[:-1]) / 2.0
        series.append(charts.Series(tr("in the map"), middle, in_map, charts.PALETTE[1], dash="5 3"))
    title = tr(DRIVERS[name].title)
    marks = [] if reference is None else [(float(reference), tr("reference"))]
    x = charts.Axis(with_unit(name), log=TRANSFORM_OF.get(name) == "ln", marks=marks)
    return charts.lines(series, x, charts.Axis("F1 (%)", 0.0), title=title, heading=title, size=(272, 210))
