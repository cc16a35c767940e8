"""Individual soils with an extract and a total: the level and the slopes that each data set teaches.

A :class:`Group` is one data set x extraction x element. Its level is the median of logit(extract / total); its slopes
are the coefficients on pH, ln SOC and ln clay of a robust regression with an own intercept and, where it varies, with
ln(total) beside them: at equal total, errors of the denominator do not make slopes. The same regression applied to a
model's predictions at the same soils gives what the model says of that group: a linear map, kept as ``Group.map``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..model.core import estimated_cec
from ..soil.elements import SYMBOLS
from ..tables import read_table
from ..typing import Array
from . import soils
from .data import POSITION, Evidence
from .prior import TABLES

FEATURES = ("ph", "soc", "clay")
#: At most so many soils of a group are computed (every n-th, ordered by pH), and the fewest that have slopes or levels.
SOILS = 260
LEAST_SLOPES, LEAST_LEVEL = 12, 5
#: The fewest soils, and the smallest standard deviation of pH, ln SOC or ln clay, of a slope that validation scores.
SCORED_SOILS, SPREAD = 20, 0.2

TABLE = "soils_extract_and_total"
PROPERTIES = {"ph": "ph", "soc": "soc_percent", "clay": "clay_percent", "cec": "cec_cmolkg"}
#: How a row's note begins that is of no soil as it lies: land use of ``pb_bioaccess_wijesinghe_repo``.
_NO_SOILS = ("Exogenous addition", "Sediment")
KOLA_ORGANIC = "kola_ohorizon_nh4ac_over_total"
KOLA_MINERAL = "kola_chorizon_aquaregia_over_total"
_KOLA = ("Kola project, Reimann C. et al. 1998 (PANGAEA 56279)", "as published on PANGAEA")


@dataclass(frozen=True)
class Set:
    """How a data set is read: extraction words -> kind of ``prior.EXTRACTS``; elements (empty: all); basis of totals.

    ``basis`` 0: aqua regia or another strong acid; 1: total (XRF, fusion). ``trust`` multiplies errors.
    ``independent``: as how many soils the set counts where samples repeat a place (0: as many as it has).
    ``doubtful``: properties that its makers or readers doubt, which are not read. ``medians``: its rows are medians of
    districts, which have a level, but slopes that are those of districts, not of soils (Robinson 1950).
    """

    citation: str
    licence: str
    kinds: Mapping[str, str]
    elements: Sequence[str]
    basis: float
    trust: float = 1.0
    independent: int = 0
    doubtful: Sequence[str] = ()
    medians: bool = False


SETS = {
    **{name: Set(**how) for name, how in json.loads((TABLES / "data_sets.json").read_text(encoding="utf-8")).items()},
    # in files of their own
    KOLA_ORGANIC: Set(*_KOLA, {}, (), 0.0),
    KOLA_MINERAL: Set(*_KOLA, {}, (), 1.0),
}


@dataclass(frozen=True)
class Group:
    """One data set x extraction x element.

    ``y`` (n,) logit of the share, ``soil`` maps ph, soc, clay, cec to (n,), filled where not stated, and ``stated`` to
    bool (n,); ``slopes`` (k,) and ``covariance`` (k, k) of ``features`` (k names), ``map`` (k, n): slopes of any
    values (n,) at these soils; ``spread`` (k,) standard deviation of each feature; ``level``: whether the level means
    anything.
    """

    dataset: str
    extraction: str
    kind: str
    element: int
    basis: float
    y: Array
    soil: dict[str, Array]
    stated: dict[str, Array]
    features: tuple[str, ...]
    slopes: Array
    covariance: Array
    map: Array
    spread: Array
    count: int
    trust: float
    level: bool
    total: Array

    @property
    def scored(self) -> Array:
        """Which of the slopes (k,) validation scores."""
        return (self.spread >= SPREAD) & (self.count >= SCORED_SOILS)


def robust_fit(matrix: Array, y: Array) -> tuple[Array, Array, Array]:
    """Huber's regression: coefficients (p,), sandwich covariance (p, p), and the linear map (p, n) at its weights.

    Tuning constant 1.345, scale by the median absolute deviation (Huber 1981), 30 rounds of reweighting.
    """
    weight = np.ones(len(y))
    for _ in range(30):
        weighted = matrix * weight[:, None]
        bread = np.linalg.inv(matrix.T @ weighted)
        found = bread @ (weighted.T @ y)
        residual = y - matrix @ found
        scale = max(1.4826 * float(np.median(np.abs(residual - np.median(residual)))), 1e-6)
        weight = np.minimum(1.0, 1.345 * scale / np.maximum(np.abs(residual), 1e-12))
    scores = weighted * residual[:, None]
    covariance = bread @ (scores.T @ scores) @ bread * len(y) / max(len(y) - matrix.shape[1], 1)
    return found, covariance, bread @ weighted.T


def _filled(stated: dict[str, Array]) -> dict[str, Array]:
    """ph, soc, clay, cec (n,) with what is missing set to SOC 2 %, clay 15 % (assumed) and the CEC of such a soil."""

    def filled(name: str, instead: float | Array) -> Array:
        return np.clip(np.where(np.isfinite(stated[name]), stated[name], instead), *soils.RANGES[name])

    soc, clay = filled("soc", 2.0), filled("clay", 15.0)
    return {"ph": filled("ph", 6.2), "soc": soc, "clay": clay, "cec": filled("cec", estimated_cec(soc, clay))}


def _columns(stated: dict[str, Array], total: Array) -> tuple[list[str], Array, Array]:
    """Features that vary, the rows (n,) and the design (n, 1 + k + 1) of the regression; ln total last if it varies."""
    kept = [name for name in FEATURES if np.isfinite(stated[name]).mean() >= 0.7]
    use = np.all([np.isfinite(stated[name]) for name in kept], axis=0) if kept else np.zeros(len(total), bool)
    values = {name: stated[name] if name == "ph" else np.log(np.maximum(stated[name], 0.05)) for name in kept}
    kept = [name for name in kept if use.sum() >= LEAST_SLOPES and np.std(values[name][use]) >= SPREAD]
    columns = [np.ones(int(use.sum())), *(values[name][use] for name in kept)]
    content = np.log(total[use]) if use.any() and np.isfinite(total[use]).all() else np.zeros(int(use.sum()))
    if len(content) and np.std(content) > 0.05:
        columns.append(content)
    return kept, use, np.column_stack(columns)


def _group(dataset: str, extraction: str, kind: str, symbol: str, table: Array) -> Group | None:
    """``table`` (n, 6): extract over total, ph, soc, clay, cec, total. None if too few soils remain."""
    how = SETS[dataset]
    table = table[np.argsort(table[:, 1], kind="stable")]
    ratio = table[:, 0]
    level = kind not in ("solution", "partition")
    y = np.log(ratio) if not level else np.log(ratio) - np.log1p(-np.minimum(ratio, 0.98))
    if len(y) < LEAST_LEVEL:
        return None
    every = len(y) // SOILS + 1
    table, y = table[::every], y[::every]
    stated = dict(zip(PROPERTIES, table[:, 1:5].T))
    names, use, design = _columns(stated, table[:, 5])
    count = 0 if kind == "aqua regia" or how.medians else len(names)
    slopes, covariance, mapping = np.zeros(0), np.zeros((0, 0)), np.zeros((0, len(y)))
    if count and design.shape[0] >= LEAST_SLOPES:
        found, errors, linear = robust_fit(design, y[use])
        slopes, covariance = found[1 : 1 + count], errors[1 : 1 + count, 1 : 1 + count]
        mapping = np.zeros((count, len(y)))
        mapping[:, use] = linear[1 : 1 + count]
        # thinned: the regression saw every n-th soil; samples that repeat a place count once
        covariance = covariance * (len(y) / how.independent if how.independent else 1.0)
    else:
        names = []
    return Group(
        dataset=dataset,
        extraction=extraction,
        kind=kind,
        element=POSITION[symbol],
        basis=how.basis,
        y=y,
        soil=_filled(stated),
        stated={name: np.isfinite(values) for name, values in stated.items()},
        features=tuple(names),
        slopes=slopes,
        covariance=covariance,
        map=mapping,
        spread=np.std(design[:, 1 : 1 + len(names)], axis=0) if names else np.zeros(0),
        count=how.independent or len(y),
        trust=how.trust,
        level=level,
        total=table[:, 5],
    )


def _value(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return np.nan


def _extracts(evidence: Evidence, path: Path) -> dict[tuple[str, str, str, str], list[tuple[float, ...]]]:
    """Rows (ratio, ph, soc, clay, cec, total) by data set, extraction, kind and element."""
    found: dict[tuple[str, str, str, str], list[tuple[float, ...]]] = defaultdict(list)
    for row in read_table(path):
        how, symbol = SETS.get(row["source_id"]), row["element"]
        kind = next((kind for words, kind in how.kinds.items() if words in row["extraction"]), "") if how else ""
        if how is None or not kind or symbol not in POSITION or (how.elements and symbol not in how.elements):
            evidence.note(TABLE, 1, "dropped", "data set, extraction or element that is not used (see SETS)")
            continue
        extract, total = _value(row["extractable_mg_kg"]), _value(row["total_mg_kg"])
        solution = _value(row["solution_ug_l"])
        ratio = (
            solution / (extract if kind == "partition" else total)
            if kind in ("partition", "solution")
            else extract / total
        )
        if kind == "chelate" and symbol in ("Al", "Fe"):
            evidence.note(TABLE, 1, "dropped", "a chelate takes a film of an oxide former, not a pool")
            continue
        if not (np.isfinite(ratio) and ratio > 0.0) or (kind not in ("partition", "solution") and ratio > 1.0):
            evidence.note(TABLE, 1, "dropped", "no total, nothing extracted, or more than the total")
            continue
        if "AMENDED" in row["note"] or row["note"].startswith(_NO_SOILS):
            evidence.note(TABLE, 1, "dropped", "amended or spiked soil, or sediment")
            continue
        soil = (np.nan if name in how.doubtful else _value(row[key]) for name, key in PROPERTIES.items())
        content = extract if kind == "partition" else total
        found[row["source_id"], row["extraction"], kind, symbol].append((ratio, *soil, content))
        evidence.note(TABLE, 1, "kept", f"extract '{kind}'")
    return found


def _kola(evidence: Evidence, folder: Path) -> dict[tuple[str, str, str, str], list[tuple[float, ...]]]:
    found: dict[tuple[str, str, str, str], list[tuple[float, ...]]] = defaultdict(list)
    for name, kind in ((KOLA_ORGANIC, "nh4ac"), (KOLA_MINERAL, "aqua regia")):
        path = folder / f"{name}.csv.gz"
        if not path.exists():
            evidence.missing.append(path.name)
            continue
        for row in read_table(path):
            organic = kind == "nh4ac"
            ratio = _value(row["ratio" if organic else "AR_over_total"])
            if row["element"] not in SYMBOLS or not 0.0 < ratio <= 1.0:
                evidence.note(name, 1, "dropped", "not in the catalogue, or a share outside 0 to 1")
                continue
            total = _value(row["total_HNO3_mgkg" if organic else "total_mgkg"])
            carbon = min(_value(row["C"]), 58.0) if organic else 0.5
            found[name, "ammonium acetate pH 4.5" if organic else "aqua regia", kind, row["element"]].append(
                (ratio, _value(row["pH"]), carbon, np.nan, np.nan, total)
            )
            evidence.note(name, 1, "kept", f"extract '{kind}'")
    return found


def gather(evidence: Evidence, folder: Path) -> list[Group]:
    """All groups found in ``folder``, ordered by name; what is absent is noted in ``evidence.missing``."""
    path = folder / f"{TABLE}.csv.gz"
    rows: dict[tuple[str, str, str, str], list[tuple[float, ...]]] = {}
    if path.exists():
        rows.update(_extracts(evidence, path))
    else:
        evidence.missing.append(path.name)
    rows.update(_kola(evidence, folder))
    groups = [_group(*key, np.array(values)) for key, values in sorted(rows.items())]
    return [group for group in groups if group is not None]
