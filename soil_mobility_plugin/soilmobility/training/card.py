"""What a bundle says: the parameters of the core, what stands behind each element, sources, limits.

The card's ``metrics`` hold the scores of ``VALIDATION.md``: ``leave_one_source_out`` and ``fresh_studies`` (``all``:
per fraction rows, sources, ``macro`` figures per predictor; ``points``; ``probability`` that the model's mean of
four is below a baseline's), ``within_data_sets`` (``score``, ``slopes``), ``local_samples``, ``residual_trees``,
``intervals``, ``total_content``, ``diagnostics`` and ``claims``. Per element: ``flag``, ``evidence``, ``signs``
(probability that the logit of F1, or of the exchangeable part, rises with a property, beside the slopes that data
sets show) and ``soc_effect``.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..model.bundle import FLAGS_OF
from ..model.core import FORM, REFERENCE
from ..soil.elements import SYMBOLS
from ..typing import Array
from . import prior
from .data import LITERATURE, POSITION, Evidence, scored
from .form import LOGITS
from .groups import SETS, Group
from .spread import LEAST, Posterior

FORMAT_VERSION = 2

#: An element is BCR-measured from so many sources of sequential extractions that state exact shares of it alone.
BCR_SOURCES = 2
FLAGS = FLAGS_OF[FORMAT_VERSION]


# -- core.json --------------------------------------------------------------------------------------------------------

_NAMES = (
    "x", "o", "s", "aX", "wb", "aO", "nO", "aS", "nS", "r", "gamma", "d_clay", "d_soc", "d_pH", "kappa", "w", "u", "lm",
)  # fmt: skip


def core_document(p: dict[str, Any], common: dict[str, Any], posterior: Posterior, residual: Array) -> dict[str, Any]:
    """The content of ``core.json``; ``p`` parameters (49,) each, ``residual`` (4, 49) variance of l1, l2, l3, lx."""
    elements = {}
    for place, symbol in enumerate(SYMBOLS):
        own = {name: round(float(p[name][place]), 5) for name in _NAMES}
        if symbol in prior.SORBED:
            own["rho"] = round(float(p["sorbed"][place]), 5)
        if symbol in prior.CARBONATE:
            own["c"] = round(float(p["mineral"][place]), 5)
        spread = {}
        for j, name in enumerate(LOGITS):
            factor = np.round(posterior.factor(j, place), 5) + 0.0
            spread[name] = {"factor": factor.tolist(), "residual": round(float(residual[j, place]), 5)}
        kind = prior.CLASS_OF[symbol]
        elements[symbol] = {"cls": kind, "steep": kind == "hydrolysing", **own, "spread": spread}
    shared = {name: round(float(common[name]), 5) for name in ("m", "Delta")}
    return {
        "form": FORM,
        "reference_soil": REFERENCE,
        "globals": {**shared, "Delta_sd": prior.DELTA_SPREAD},
        "elements": elements,
    }


def residual_variance(total: Array, posterior: Posterior) -> Array:
    """Variance (4, 49) of l1, l2, l3 and lx that parameters do not explain: left-out spread (49, 3) less theirs.

    The exchangeable part has no left-out residuals of its own: that of F1 is taken.
    """
    known = posterior.reference()
    return np.maximum(total.T[[0, 1, 2, 0]] - known, LEAST)


# -- what stands behind an element ------------------------------------------------------------------------------------


def flag(symbol: str, evidence: Evidence, groups: list[Group]) -> tuple[str, int, int]:
    """The flag of an element, the published rows of it alone and their sources."""
    place = POSITION[symbol]
    rows = [row for row in evidence.rows if row.elements == (place,)]
    singles = [item for item in evidence.singles if item.element == place and item.kind != "aqua regia"]
    extracts = [group for group in groups if group.element == place and group.kind != "aqua regia"]
    exact = {row.source for row in rows if scored(row).any()}
    sources = {row.source for row in rows} | {single.source for single in singles}
    named = FLAGS[1] if rows or singles or extracts else FLAGS[2]
    named = FLAGS[0] if len(exact) >= BCR_SOURCES else named
    return named, len(rows) + len(singles), len(sources)


def element_evidence(symbol: str, evidence: Evidence, groups: list[Group]) -> str:
    """What stands behind the predictions of an element, in a sentence."""
    place = POSITION[symbol]
    named = flag(symbol, evidence, groups)[0]
    rows = [row for row in evidence.rows if row.elements == (place,)]
    words = []
    if rows:
        stated = sum(bool(row.known) for row in rows)
        sources = len({row.source for row in rows})
        words.append(
            f"{_count(len(rows), 'sequential extraction')} from {_count(sources, 'source')}, {stated} with soil"
        )
    pooled = sum(place in row.elements and len(row.elements) > 1 for row in evidence.rows)
    if pooled:
        words.append(f"{_count(pooled, 'row')} pooled over a group of elements")
    singles = sum(item.element == place for item in evidence.singles)
    if singles:
        words.append(_count(singles, "published single extraction"))
    for group in groups:
        if group.element == place:
            words.append(f"{group.kind}, {group.count} soils ({group.dataset})")
    return f"{named}: " + ("; ".join(words) if words else "no measurement; theory and the elements of its class alone")


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"


def aqua_regia(symbol: str, share: float) -> tuple[float, str]:
    """Aqua-regia share as fitted and its source: what was known beforehand, and that Kola's till and salts moved it."""
    before, doubt, source = prior.AQUA_REGIA[symbol]
    words = f"{source}, {before:g} (doubt {doubt:g} on the logit scale), as the fit left it"
    return round(float(share), 3), words


def signs(posterior: Posterior, groups: list[Group]) -> dict[str, dict[str, Any]]:
    """Per element and property: slope of l1 and lx at the reference soil, its doubt, the probability that it rises.

    Properties: pH; ln SOC at equal CEC; ln SOC with CEC following (CEC = 2 SOC + 0.4 clay, so a third of it); ln clay;
    ln CEC. ``observed``: [data set, extraction, property, slope, standard error] of the element's groups.
    """
    mix = {
        "ph": (0, 1, 0, 0, 0),
        "soc": (0, 0, 1, 0, 0),
        "soc_with_cec": (0, 0, 1, 0, 1.0 / 3.0),
        "clay": (0, 0, 0, 1, 0),
        "cec": (0, 0, 0, 0, 1),
    }
    table = {}
    for place, symbol in enumerate(SYMBOLS):
        entry: dict[str, Any] = {}
        for j, name in ((0, "F1"), (3, "exchangeable")):
            entry[name] = {}
            for key, weights in mix.items():
                drawn = posterior.coefficients[:, j, place] @ np.array(weights)
                middle = float(posterior.mean[j, place] @ np.array(weights))
                above = float(np.mean(drawn - drawn.mean() + middle > 0.0))
                entry[name][key] = [round(middle, 3), round(float(drawn.std()), 3), round(above, 3)]
        entry["observed"] = [
            [group.dataset, group.extraction, feature, round(float(slope), 3), round(float(error), 3)]
            for group in groups
            if group.element == place
            for feature, slope, error in zip(group.features, group.slopes, np.sqrt(np.diag(group.covariance)))
        ]
        table[symbol] = entry
    return table


def soc_effect(entry: dict[str, Any], mobility: float) -> dict[str, Any]:
    """Change of F1 (percentage points) by doubling SOC and by Four Per Mille to 2050, CEC following, and its sign."""
    slope, _, above = entry["F1"]["soc_with_cec"]
    steep = 100.0 * mobility * (1.0 - mobility) * slope
    certain = max(above, 1.0 - above)
    words = "likely" if certain >= 0.9 else "undecided"
    return {
        "sign": "+" if slope > 0.0 else "-",
        "f1_change_doubling_pp": round(steep * float(np.log(2.0)), 2),
        "f1_change_four_per_mille_pp": round(steep * float(np.log(1.1094)), 2),
        "probability": round(certain, 3),
        "certainty": words,
        "evidence": "slopes within data sets of individual soils, published slopes of partition, class of the element; "
        "a contrast between soils, not a change in time",
    }


def source_list(evidence: Evidence, groups: list[Group]) -> list[dict[str, Any]]:
    """Every source with its citation, licence, use and number of rows."""
    found: dict[str, dict[str, Any]] = {}

    def count(source: str, citation: str, licence: str, use: str, rows: int = 1) -> None:
        entry = found.setdefault(
            source, {"id": source, "citation": citation, "licence": licence, "used_for": [], "rows": 0}
        )
        entry["rows"] += rows
        if use not in entry["used_for"]:
            entry["used_for"].append(use)

    facts = "facts, cited"
    for row in evidence.rows:
        count(row.source, row.citation, facts, "fractions" if row.table == LITERATURE else f"fractions ({row.table})")
    for item in evidence.singles:
        count(item.source, item.citation, facts, f"level of an extract ({item.kind})")
    for order in evidence.orderings:
        count(order.source, order.citation, facts, "order of mobility")
    for relation in evidence.relations:
        count(relation.source, relation.citation, facts, "slopes on soil properties")
    for group in groups:
        how = SETS[group.dataset]
        count(group.dataset, how.citation, how.licence, f"individual soils ({group.kind})", group.count)
    constants = "USGS PHREEQC 3 databases: minteq.v4, wateq4f (surface complexation), Tipping_Hurley (humic binding)"
    count("phreeqc", constants, "public domain", "prior of levels", len(prior.HFO) + len(prior.HUMIC))
    return [{**found[source], "used_for": ", ".join(found[source]["used_for"])} for source in sorted(found)]


def measured_soils(
    evidence: Evidence, groups: list[Group]
) -> tuple[list[dict[str, Any]], list[str], list[str], list[str]]:
    """Every measured soil that states its properties: parallel lists of soils, elements, sources, kinds of extract.

    Of a data set of individual soils each soil counts; published rows count as they state their soil.
    """
    found: list[tuple[dict[str, Any], int, str, str]] = [
        (dict(row.known), row.elements[0], row.source, "sequential")
        for row in evidence.rows
        if row.known and len(row.elements) == 1
    ]
    found += [(dict(item.known), item.element, item.source, item.kind) for item in evidence.singles if item.known]
    for group in groups:
        if group.kind != "aqua regia":
            for number in range(len(group.y)):
                soil = {name: float(group.soil[name][number]) for name, known in group.stated.items() if known[number]}
                found.append((soil, group.element, group.dataset, group.kind))
    soils, elements, sources, kinds = map(list, zip(*found))
    return soils, [SYMBOLS[element] for element in elements], sources, kinds
