"""The bundle on disk: trees as LightGBM text, compressed, and the card that says what they are.

Beyond the keys of format version 1 the card holds, per element, ``soc_effect`` (see ``check.soc_effects``),
``evidence`` (a sentence) and ``prior_levels``; and under ``metrics``: ``leave_one_source_out`` and
``leave_one_element_out`` (each with
``all``, per fraction, rows, sources, macro and pooled figures per predictor, RAC agreement, interval), their
``stated_soil`` part, ``per_source``, ``per_element``, ``points`` (element, source, fraction, observed %, predicted %),
``kola``, ``faithfulness``, ``smoothness``, ``half_width`` by flag, and ``claims``: sentences that were to hold, whether
they do, and the numbers. ``data_account`` is the table of what was kept and dropped; ``calibration`` the parameters of
the prior before and after.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import numpy as np

from ..model.applicability import Applicability, card_entry
from ..model.fractionation import FractionationModel
from ..soil.elements import DESCRIPTORS, ELEMENTS, SYMBOLS
from . import prior, soils
from .data import KOLA, LITERATURE, TEXTBOOK, Evidence, scored

FORMAT = "soil-mobility-bundle"
FORMAT_VERSION = 1
_SOIL_UNITS = {"ph": "pH", "soc": "%", "clay": "%", "cec": "cmol(c)/kg", "enrichment": "log10"}


def grouped_digest(data: bytes) -> str:
    """SHA-256 of ``data``, hexadecimal, in groups of eight characters."""
    digest = hashlib.sha256(data).hexdigest()
    return " ".join(digest[start : start + 8] for start in range(0, len(digest), 8))


def tree_text(booster) -> bytes:
    """LightGBM's text of ``booster``, without the parameters of the run, which do not shape a prediction."""
    text = booster.model_to_string(importance_type="gain")
    text = re.sub(r"\nparameters:\n.*?end of parameters\n", "\n", text, flags=re.S)
    return text.encode("ascii")


def write(folder: Path, boosters: dict, card: dict) -> Path:
    """Write ``boosters`` (by name) and ``card`` into ``folder``; adds format and checksums. Returns the card's path."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, booster in boosters.items():
        # no time stamp and no name in the gzip header: the same trees give the same bytes
        data = gzip.compress(tree_text(booster), 9, mtime=0)
        (folder / f"{name}.txt.gz").write_bytes(data)
        files[name] = {"path": f"{name}.txt.gz", "sha256": grouped_digest(data)}
    whole = {"format": FORMAT, "format_version": FORMAT_VERSION, **card, "files": files}
    path = folder / "card.json"
    path.write_text(json.dumps(whole, indent=1, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")
    return path


def feature_list(features) -> list[dict]:
    """The card's list of features: name, kind and unit, in the order of the tree files."""
    described = []
    for name in features:
        kind = "soil" if name in _SOIL_UNITS else "descriptor"
        unit = _SOIL_UNITS.get(name) or DESCRIPTORS.get(name, "ln of pool over oxide pool")
        described.append({"name": name, "kind": kind, "unit": unit})
    return described


def flag(symbol: str, evidence: Evidence) -> tuple[str, int, int]:
    """'measured', 'partly' or 'prior only', and the published rows and sources behind it.

    measured: at least three sources with an exact share of that element alone; partly: any published row of the element
    alone, or Kola's organic soils; prior only: neither (a pooled row of a group of elements does not count).
    """
    position = SYMBOLS.index(symbol)
    own = [item for item in evidence.observations if item.elements == (position,)]
    published = [item for item in own if item.table == LITERATURE]
    exact = {item.source for item in published if scored(item).any()}
    found = "measured" if len(exact) >= 3 else ("partly" if published or _in_kola(own) else "prior only")
    return found, len(published), len({item.source for item in published})


def _in_kola(observations) -> bool:
    return any(item.source == KOLA for item in observations)


def element_evidence(symbol: str, evidence: Evidence) -> str:
    """What stands behind the predictions of an element, in a sentence."""
    position = SYMBOLS.index(symbol)
    own = [item for item in evidence.observations if item.elements == (position,)]
    named, rows, sources = flag(symbol, evidence)
    stated = sum(item.stated for item in own if item.table == LITERATURE)
    pooled = sum(position in item.elements and len(item.elements) > 1 for item in evidence.observations)
    words = []
    if rows:
        words.append(f"{rows} published row{'s' * (rows > 1)} from {sources} source{'s' * (sources > 1)}")
        words.append(f"{stated} of them state{'s' * (stated == 1)} soil properties")
    if _in_kola(own):
        words.append("organic topsoil of 617 Kola sites (F1-like)")
    if pooled:
        words.append(f"{pooled} row{'s' * (pooled > 1)} pooled over a group of elements")
    return f"{named}: " + ("; ".join(words) if words else "no measurement; theory and the element's descriptors alone")


def source_list(evidence: Evidence) -> list[dict]:
    """Every source with its citation, licence, use and number of rows."""
    found: dict[str, dict] = {}

    def count(source, citation, licence, use):
        entry = found.setdefault(
            source, {"id": source, "citation": citation, "licence": licence, "used_for": [], "rows": 0}
        )
        entry["rows"] += 1
        if use not in entry["used_for"]:
            entry["used_for"].append(use)

    uses = {LITERATURE: "fractions", "literature_single_extraction": "F1 (single extraction)"}
    for item in evidence.observations:
        if item.source == KOLA:
            count(KOLA, item.citation, "as published on PANGAEA", "F1-like share in organic soils (class medians)")
        elif item.source != TEXTBOOK:
            count(item.source, item.citation, "facts, cited", uses[item.table])
    for item in evidence.orderings:
        if item.source != TEXTBOOK:
            count(item.source, item.citation, "facts, cited", "order of mobility")
    for item in evidence.relations:
        count(item.source, item.citation, "facts, cited", "slopes of sorption on soil properties")
    return [
        {**entry, "used_for": ", ".join(entry["used_for"])}
        for _, entry in sorted(found.items(), key=lambda pair: pair[0])
    ]


def calibration_table(calibration) -> list[dict]:
    """The prior's global parameters: before, after, and on what the prior mean rests."""
    spread = np.sqrt((calibration.factor**2).sum(axis=1))
    return [
        {
            "name": name,
            "prior_mean": mean,
            "prior_sd": deviation,
            "posterior_mean": round(float(calibration.mean[position]), 3),
            "posterior_sd": round(float(spread[position]), 3),
            "source": source,
        }
        for position, (name, (mean, deviation, source)) in enumerate(prior.GLOBALS.items())
    ]


def applicability(folder: Path, evidence: Evidence) -> dict:
    """The card's entry on measured soils, from a bundle already written to ``folder``: only stated properties count."""
    model = FractionationModel.load(folder)
    rows, elements, groups = [], [], []
    for item in evidence.observations:
        if item.known and len(item.elements) == 1:
            rows.append(item.known)
            elements.append(SYMBOLS[item.elements[0]])
            groups.append(item.source)
    return card_entry(model, rows, elements, groups)


def strangeness(folder: Path):
    """Of a bundle already written to ``folder`` with its applicability: a function of elements (n,) and soils.

    It gives the dissimilarity index over its threshold, (n,): above 1 lies outside the area of applicability.
    """
    model = FractionationModel.load(folder)

    def relative(which: np.ndarray, soil: dict[str, np.ndarray]) -> np.ndarray:
        result = np.empty(len(which))
        for element in np.unique(which).tolist():
            rows = which == element
            measured = Applicability(model, SYMBOLS[element])
            given = {name: np.asarray(values[rows], dtype=np.float32) for name, values in soil.items()}
            result[rows] = measured.index(given) / measured.threshold
        return result

    return relative


def training_ranges() -> dict[str, list[float]]:
    """Ranges of the soil features the ensembles were trained on."""
    return {name: list(limits) for name, limits in soils.RANGES.items()}


def element_entry(symbol: str, names, values) -> dict:
    """The facts of one element that a prediction needs: reference content, aqua-regia share, descriptors."""
    element = ELEMENTS[symbol]
    return {
        "name": element.name,
        "number": element.number,
        "behaviour": element.behaviour,
        "species": element.species,
        "reference_mg_kg": element.reference_mg_kg,
        "reference_source": element.reference_source,
        "aqua_regia_share": element.aqua_regia_share,
        "aqua_regia_source": element.aqua_regia_source,
        "descriptors": {
            name: None if np.isnan(value) else round(float(value), 6) for name, value in zip(names, values)
        },
    }
