"""Every measured source, read, cleaned and brought to what it says about the fractions.

A :class:`Row` is one published mean of a sequential extraction (up to four shares, each a value or a bound), a
:class:`Single` the share that one extractant releases, an :class:`Ordering` a published order of mobility, a
:class:`Relation` a published slope. Individual soils are read in ``groups.py``. What a row does not state of its
soil is drawn from what its place allows (``data/soils_of_places.csv``; assumed), as ``DRAWS`` soils; that of a place
without an entry from what its words allow (``CONTEXTS``; assumed).

Error multipliers (judgement): value 1; approximate or a range's midpoint 1.4; low confidence 2; radionuclide (a fresh
spike, not an aged metal) 2; pooled over elements 1.5; one or two fractions stated 1.3.
"""

from __future__ import annotations

import functools
import re
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import SoilMobilityError
from ..model.core import REFERENCE
from ..soil.elements import ELEMENTS, MAJOR_ELEMENTS, SYMBOLS
from ..tables import read_table
from ..typing import Array
from . import soils
from .prior import AQUA_REGIA, TABLES

DRAWS = 16
#: Published sequential extractions: those v1 learned from, those v1 was scored on (spent), and those found later.
LITERATURE = "literature_fractionation"
FRESH = "fresh_fractionation"
LATER = "later_fractionation"
POSITION = {symbol: position for position, symbol in enumerate(SYMBOLS)}

_RARE_EARTHS = ("La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Dy", "Er", "Yb", "Y")
_RADIONUCLIDES = {"137Cs": "Cs", "90Sr": "Sr"}

#: A printed total below this share of the reference content is no total of a soil (a sum of what was extracted, or a
#: slip of units): it is not used.
LEAST_TOTAL = 0.2
#: Standard deviation (log10) of a place's background about the reference content, and of a printed total. The first:
#: half the span between the 16th and 84th percentile of the trace elements of 2,108 agricultural soils of Europe
#: (GEMAS, Reimann et al. 2014: Nb 0.16, Zr 0.20, Ba 0.21, Zn 0.25, V 0.27, Sr 0.29, Cr 0.31); the second assumed.
BACKGROUND_SPREAD, TOTAL_SPREAD = 0.25, 0.15
#: How contaminated a row calls its place -> log10 of content over background, mean and standard deviation (assumed).
ENRICHMENT = {"yes": (0.8, 0.4), "mixed": (0.3, 0.3), "no": (0.0, 0.0)}
#: Of a mixed set only some soils are contaminated: so much of the excess is anthropogenic (assumed).
MIXED_PART = 0.5
#: Error multiplier of a row that states one or two fractions only: it was printed for what is remarkable in it.
PARTIAL = 1.3

#: A soil of which nothing is told: mean and standard deviation of pH, ln SOC and ln clay (assumed).
WORLD = {"ph": (6.4, 0.9), "soc": (0.6, 0.6), "clay": (2.9, 0.5)}
#: Error of the estimates in ``data/soils_of_places.csv`` over the error they state: root mean square of 25 pH, and of
#: 28 SOC and clay together, of 26 places whose soil is measured (``data/soils_of_places_check.csv``).
ESTIMATE_ERROR = {"ph": 0.91, "soc": 1.08, "clay": 1.08}
#: Words of a place or soil -> what they say about it: feature, mean (ln for SOC and clay), standard deviation. Assumed.
CONTEXTS = (
    (r"calcareous|arid|desert|Khuzestan|Hamedan|Hamadan|Xiong|alkaline", "ph", 7.9, 0.3),
    (r"\bacid", "ph", 5.0, 0.5),
    (r"podzol|forest", "ph", 4.5, 0.5),
    (r"paddy", "ph", 6.0, 0.7),
    (r"lateritic|krasnozem|basalt|tropical|base-unsaturated", "ph", 5.2, 0.5),
    (r"urban|garage|roadside|industrial|dump|waste", "ph", 7.0, 0.6),
    (r"[Vv]ertisol", "ph", 7.8, 0.4),
    (r"organogenic|organic arable", "soc", 3.0, 0.4),
    (r"forest|grassland|Andosol", "soc", 1.4, 0.5),
    (r"arid|desert", "soc", -0.7, 0.5),
    (r"sand|light arable|very light", "clay", 2.0, 0.4),
    (r"clayey|heavy|[Vv]ertisol|krasnozem|basalt", "clay", 3.7, 0.3),
)


@dataclass(frozen=True)
class Row:
    """What one published row says. ``shares`` (4,) in 0..1, NaN = not stated; ``kinds`` 'value', 'lower' or 'upper'.

    ``elements`` are positions in the catalogue (several for a pooled row); ``soil`` maps ph, soc, clay, cec, q (the
    anthropogenic share of the content) and t (ln of a geogenic content over the reference) to (DRAWS,). ``basis`` 0 is
    aqua regia (BCR), 1 the total (HF residual), 0.5 not told. ``exchangeable``: F1 is the exchangeable step alone.
    ``known`` holds the soil properties that the row states; ``total`` whether it prints a total content; ``hidden``
    q and t as they would be without that print.
    """

    source: str
    citation: str
    table: str
    elements: tuple[int, ...]
    shares: Array
    kinds: tuple[str, ...]
    error: float
    basis: float
    soil: dict[str, Array]
    known: dict[str, float]
    row_class: str
    exchangeable: bool
    total: bool
    hidden: dict[str, Array]


def scored(item: Row) -> Array:
    """Which of the four shares (4,) the validation scores: exact shares of one element, in rows worth scoring."""
    exact = np.array([kind == "value" for kind in item.kinds]) & np.isfinite(item.shares)
    exact[0] &= not item.exchangeable
    return exact & (item.row_class in ("value", "approximate") and len(item.elements) == 1)


@dataclass(frozen=True)
class Single:
    """One published share of one element that one extractant releases: ``share`` in 0..1, ``kind`` of ``EXTRACTS``."""

    source: str
    citation: str
    element: int
    kind: str
    share: float
    error: float
    basis: float
    soil: dict[str, Array]
    known: dict[str, float]


@dataclass(frozen=True)
class Ordering:
    """An order of mobility: F1 of ``elements[i]`` is at least that of the next member, all in ``soil``."""

    source: str
    citation: str
    elements: tuple[int, ...]
    soil: dict[str, Array]


@dataclass(frozen=True)
class Relation:
    """A published slope of one element: of ``what`` ('exchange': ln X/N; 'reactive': logit R) on 'ph', 'soc', 'clay'.

    Per unit of pH, or per unit of the natural logarithm of SOC or clay.
    """

    source: str
    citation: str
    element: int
    what: str
    feature: str
    slope: float
    error: float


@dataclass
class Evidence:
    """All that was read, and the account of what was kept, dropped and why; ``missing``: files that were absent."""

    rows: list[Row] = field(default_factory=list)
    singles: list[Single] = field(default_factory=list)
    orderings: list[Ordering] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    account: list[dict[str, Any]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def note(self, table: str, rows: int, verdict: str, why: str) -> None:
        """Add ``rows`` rows of ``table`` to the account, under ``verdict`` ('kept' or 'dropped')."""
        for line in self.account:
            if (line["table"], line["verdict"], line["why"]) == (table, verdict, why):
                line["rows"] += rows
                return
        self.account.append({"table": table, "rows": rows, "verdict": verdict, "why": why})


def measured_folder() -> Path:
    """Where the measured files lie that the repository does not hold: ``../shared/data/measured`` beside it."""
    return Path(__file__).resolve().parents[4] / "shared" / "data" / "measured"


def _numbers(text: str) -> list[float]:
    return [float(value) for value in re.findall(r"\d+(?:\.\d+)?", text or "")]


def _number(text: str) -> float | None:
    """A number, the midpoint of a range ('3.3-4.4'), or None."""
    found = _numbers(text)
    if not found:
        return None
    return found[0] if len(found) == 1 or "-" not in text else 0.5 * (found[0] + found[1])


def _total(text: str) -> float | None:
    """Total content, mg/kg: geometric middle of a range, first number otherwise."""
    found = _numbers(text)
    if not found:
        return None
    span = re.match(r"\s*\d+(?:\.\d+)?\s*-\s*\d+(?:\.\d+)?", text)
    return float(np.sqrt(found[0] * found[1])) if span else found[0]


def _rng(*words: object) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32("|".join(map(str, words)).encode()))


def _pooled(path: Path, *keys: str) -> dict[tuple[str, ...], dict[str, tuple[float, float]]]:
    """Place (``keys``) -> mean and standard deviation of pH, ln SOC and ln clay, of its estimates together.

    The variance is the mean of the estimates' own plus the variance between them.
    """
    estimates: dict[tuple[str, ...], list[list[tuple[float, float]]]] = {}
    for row in read_table(path):
        numbers = [(float(row[name]), float(row[f"{name}_sd"])) for name in WORLD]
        logarithms = [numbers[0], *((float(np.log(value)), spread) for value, spread in numbers[1:])]
        estimates.setdefault(tuple(row[key] for key in keys), []).append(logarithms)
    pooled = {}
    for place, found in estimates.items():
        values, spreads = np.moveaxis(np.array(found), 2, 0)
        deviations = np.sqrt(np.mean(spreads**2, axis=0) + np.var(values, axis=0, ddof=1))
        pooled[place] = dict(zip(WORLD, zip(values.mean(axis=0).tolist(), deviations.tolist())))
    return pooled


@functools.cache
def _places() -> dict[tuple[str, ...], dict[str, tuple[float, float]]]:
    """Source, location and soil -> mean and standard deviation (``ESTIMATE_ERROR`` times the stated) of its soil."""
    pooled = _pooled(TABLES / "soils_of_places.csv", "source_id", "location", "soil")
    return {
        place: {name: (mean, spread * ESTIMATE_ERROR[name]) for name, (mean, spread) in likely.items()}
        for place, likely in pooled.items()
    }


def _likely(row: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """Mean and standard deviation of pH, ln SOC and ln clay where the row's soil lies, before what it states."""
    location, soil = row.get("location") or "", row.get("soil_type") or row.get("soil_context") or ""
    place = _places().get((row["source_id"], location, soil))
    if place:
        return dict(place)
    likely = dict(WORLD)
    for pattern, name, mean, spread in CONTEXTS:
        if re.search(pattern, f"{soil} {location}"):
            likely[name] = (mean, spread)
    return likely


def _soil(row: dict[str, Any], rng: np.random.Generator) -> tuple[dict[str, Array], dict[str, float]]:
    """``DRAWS`` soils the row allows, and the properties it states (pH, SOC or SOM, clay, CEC)."""
    likely = _likely(row)
    known: dict[str, float] = {}
    ph = _number(row.get("pH", ""))
    if ph is not None:
        # Dutch soils: pH_H2O = 1.3235 + 0.8581 pH_KCl (published pedotransfer)
        ph = 1.3235 + 0.8581 * ph if "KCl" in (row.get("pH_method") or "") else ph
        likely["ph"], known["ph"] = (ph, 0.2), round(ph, 2)
    carbon = _number(row.get("SOC_pct", ""))
    if carbon is None and _number(row.get("SOM_pct", "")) is not None:
        carbon = (_number(row["SOM_pct"]) or 0.0) / 1.724
    if carbon is not None:
        likely["soc"], known["soc"] = (np.log(carbon), 0.15), round(carbon, 3)
    clay = _number(row.get("clay_pct", ""))
    if clay is not None:
        likely["clay"], known["clay"] = (np.log(clay), 0.1), clay
    soil = {
        "ph": rng.normal(*likely["ph"], DRAWS),
        "soc": np.exp(rng.normal(*likely["soc"], DRAWS)),
        "clay": np.exp(rng.normal(*likely["clay"], DRAWS)),
    }
    soil = {name: np.clip(values, *soils.RANGES[name]) for name, values in soil.items()}
    exchange = _number(row.get("CEC_cmolkg", ""))
    if exchange is None:
        soil["cec"] = soils.exchange_capacity(rng, soil["ph"], soil["soc"], soil["clay"])
    else:
        soil["cec"] = np.clip(exchange * np.exp(rng.normal(0.0, 0.1, DRAWS)), *soils.RANGES["cec"])
        known["cec"] = exchange
    return soil, known


def _reference(symbol: str, basis: float) -> float:
    """Reference content of an element, mg/kg, on the ``basis`` of a scheme; infinite for what is no element."""
    if symbol not in ELEMENTS:
        return np.inf
    return ELEMENTS[symbol].reference_mg_kg * (1.0 - (1.0 - basis) * (1.0 - AQUA_REGIA[symbol][0]))


def _normals(rng: np.random.Generator) -> Array:
    """``DRAWS`` standard normal draws, shifted and scaled to mean 0 and standard deviation 1."""
    drawn = rng.standard_normal(DRAWS)
    return (drawn - drawn.mean()) / drawn.std()


def _content(row: dict[str, Any], symbol: str, rng: np.random.Generator) -> tuple[Array, Array, bool]:
    """q and t (DRAWS,), and whether a usable total is printed.

    A content is that of the place's own background times an enrichment. The reference content is not that background:
    backgrounds scatter about it by ``BACKGROUND_SPREAD``. A contaminated place is taken to be enriched 10^(0.8 -+ 0.4)
    times, a mixed one 10^(0.3 -+ 0.3) times (assumed), any other not at all. A printed total conditions both, in
    logarithms, by the rule of Bayes for normals: part of an excess is the rock's, and lowers the share.
    """
    words = (row.get("contaminated") or "").lower()
    kind = "yes" if words.startswith("yes") else ("mixed" if words.startswith("mixed") else "no")
    total = _total(row.get("total_mgkg", ""))
    reference = _reference(symbol, _basis(row.get("scheme") or ""))
    usable = total is not None and total >= LEAST_TOTAL * reference
    enriched = kind != "no" and symbol not in MAJOR_ELEMENTS
    middle, spread = ENRICHMENT[kind] if enriched else (0.0, 0.0)
    enrichment = middle + spread * _normals(rng)
    background = np.zeros(DRAWS)
    if usable and total is not None:
        background = BACKGROUND_SPREAD * _normals(rng)
        print_error = TOTAL_SPREAD * _normals(rng)
        whole = spread**2 + BACKGROUND_SPREAD**2 + TOTAL_SPREAD**2
        off = np.log10(total / reference) - (enrichment + background + print_error)
        enrichment = enrichment + spread**2 / whole * off
        background = background + BACKGROUND_SPREAD**2 / whole * off
    q = np.clip(1.0 - 10.0**-enrichment, 0.0, 0.97) * (MIXED_PART if kind == "mixed" else 1.0)
    return q, np.clip(np.log(10.0) * background, -1.5, 1.5), usable


def _basis(scheme: str) -> float:
    """0 for BCR (aqua regia), 1 for Tessier (HF residual), half way when not told."""
    if "BCR" in scheme:
        return 0.0
    return 1.0 if scheme.startswith("Tessier") else 0.5


def _members(name: str) -> list[str]:
    if name in ELEMENTS:
        return [name]
    if name in _RADIONUCLIDES:
        return [_RADIONUCLIDES[name]]
    if name.startswith("REE"):
        return list(_RARE_EARTHS)
    if "pooled" in name:
        return [symbol for symbol in re.split(r"[,\s]+", name.split("(")[0].strip()) if symbol in ELEMENTS]
    return []


_ERRORS = {"value": 1.0, "bound": 1.0, "approximate": 1.4, "low": 2.0}


def _error(row_class: str, where: str) -> float:
    """Error multiplier of a class of rows. `SoilMobilityError` for a class that is none."""
    error = _ERRORS.get(row_class.split("_")[0])
    if error is None:
        raise SoilMobilityError("{where}: there is no row_class “{name}”.", where=where, name=row_class)
    error *= 1.5 if row_class.endswith("pooled") else 1.0
    return error * (2.0 if row_class.endswith("radionuclide") else 1.0)


def _kinds(row: dict[str, Any], where: str) -> tuple[str, ...]:
    """Which stated fractions are bounds: those of ``bounds`` ('F1:upper;F4:lower') and a carbonate step alone.

    `SoilMobilityError` for a bound that is none, and for an upper bound of the carbonate step: F1 can be more.
    """
    kinds = ["value"] * 4
    for bound in filter(None, row["bounds"].split(";")):
        fraction, _, kind = (part.strip() for part in bound.partition(":"))
        if f"{fraction}_pct" not in _FRACTIONS or kind not in ("lower", "upper"):
            raise SoilMobilityError("{where}: “{bound}” is no bound such as F1:upper.", where=where, bound=bound)
        kinds[_FRACTIONS.index(f"{fraction}_pct")] = kind
    if row["F1_steps"] == "carbonate":
        if kinds[0] == "upper":
            raise SoilMobilityError("{where}: an upper bound of the carbonate step is none of F1.", where=where)
        kinds[0] = "lower"
    return tuple(kinds)


_FRACTIONS = ("F1_pct", "F2_pct", "F3_pct", "F4_pct")
#: What a table of sequential extractions may leave out, and what is taken then.
_EMPTY = {
    **dict.fromkeys(("citation", "scheme", "F1_steps", "bounds", "left_out", *_FRACTIONS), ""),
    "row_class": "value",
}
#: What ``F1_pct`` can hold: water-soluble and salt-exchangeable alone; the carbonate step alone (F1 is at least that);
#: one acid step that takes both; both; what is printed as mobile, its steps not told. Empty: all of F1.
F1_STEPS = ("exchangeable", "carbonate", "acid", "exchangeable+carbonate", "mobile")


#: What says in a note that F1 is the exchangeable step alone, where a table has no column for it.
_EXCHANGEABLE = re.compile(r"exchangeable (only|share|alone)|carbonate (is )?not (included|printed|listed)")
#: How a qualifier begins that makes bounds of all shares of a row.
_WHOLE = {"approximate '<'": "upper", "maximum": "upper", "approximate '>'": "lower", "minimum": "lower"}


def _worded(row: dict[str, Any], given: set[str]) -> dict[str, Any]:
    """``F1_steps``, ``bounds`` and ``left_out`` from ``qualifier`` and ``note``, where a table has none of the three.

    Tables as they are collected have no such columns: words are less sure, but a bound is not an exact share because
    it is told in words. Of our own tables every row was read, and says so in columns.
    """
    qualifier, note = row.get("qualifier") or "", row.get("note") or ""
    if given & {"F1_steps", "bounds", "left_out"}:
        return {}
    signs = {"lower": ("'>'", "'at least'"), "upper": ("'<'", "'up to'")}
    bounds = [
        f"{name[:2]}:{kind}"
        for name in _FRACTIONS
        for kind, words in signs.items()
        if any(f"{name[:2]} {sign}" in qualifier for sign in words)
    ]
    whole = next((kind for start, kind in _WHOLE.items() if qualifier.startswith(start)), "")
    if whole and not bounds:
        bounds = [f"{name[:2]}:{whole}" for name in _FRACTIONS]
    elsewhere = "not of total" in note or note.startswith("extends=")
    return {
        "F1_steps": "exchangeable" if _EXCHANGEABLE.search(note) else "",
        "bounds": ";".join(bounds),
        "left_out": "shares of something else than the content, or a soil of another table" if elsewhere else "",
    }


def _shares(row: dict[str, Any], where: str) -> Array:
    """F1..F4 (4,) in 0..1, NaN where not stated. `SoilMobilityError` where there is no percentage."""
    try:
        shares = np.array([float(row[name]) if row[name].strip() else np.nan for name in _FRACTIONS]) / 100.0
    except ValueError as error:
        raise SoilMobilityError("{where}: {reason}", where=where, reason=str(error)) from None
    if np.any((shares < 0.0) | (shares > 1.0)):
        raise SoilMobilityError("{where}: a fraction is not between 0 and 100 %.", where=where)
    return shares


def read_fractions(evidence: Evidence, path: Path) -> None:
    """Read a table of sequential extractions, with the columns of ``data/fresh_fractionation.csv``, into ``evidence``.

    A column that it lacks counts as empty, ``row_class`` as 'value'; of a table without ``F1_steps``, ``bounds`` and
    ``left_out`` the words of ``qualifier`` and ``note`` are read instead. A row with ``left_out`` is dropped, for the
    reason that stands there. `SoilMobilityError` without ``source_id``, ``element`` and a fraction, and for a word of
    ``F1_steps``, ``bounds`` or ``row_class`` that is none.
    """
    table, read = path.stem, read_table(path)
    given = set(read[0]) if read else set()
    if not {"source_id", "element"} <= given or not given & set(_FRACTIONS):
        raise SoilMobilityError(
            "{path}: the columns source_id, element and at least one of {fractions} are needed.",
            path=path.name,
            fractions=", ".join(_FRACTIONS),
        )
    for number, told in enumerate(read):
        row = {**_EMPTY, **{name: value for name, value in told.items() if value is not None}}
        row.update(_worded(row, given))
        members = _members(row["element"])
        if not members:
            evidence.note(table, 1, "dropped", "element outside the catalogue (B, W, In, Ra)")
            continue
        if row["left_out"]:
            evidence.note(table, 1, "dropped", row["left_out"])
            continue
        where = f"{path.name}, row {number + 1}"
        if row["F1_steps"] not in ("", *F1_STEPS):
            raise SoilMobilityError("{where}: there are no F1_steps “{name}”.", where=where, name=row["F1_steps"])
        shares = _shares(row, where)
        rng = _rng(table, number, row["source_id"], row["element"])
        soil, known = _soil(row, rng)
        content = (table, number, row["source_id"], row["element"], "content")  # the same draws with and without total
        soil["q"], soil["t"], printed = _content(row, members[0], _rng(*content))
        untold = _content({**row, "total_mgkg": ""}, members[0], _rng(*content))
        evidence.rows.append(
            Row(
                hidden=dict(zip("qt", untold[:2])),
                source=row["source_id"],
                citation=row["citation"],
                table=table,
                elements=tuple(POSITION[symbol] for symbol in members),
                shares=shares,
                kinds=_kinds(row, where),
                error=_error(row["row_class"], where) * (PARTIAL if np.isfinite(shares).sum() < 3 else 1.0),
                basis=_basis(row["scheme"]),
                soil=soil,
                known=known,
                row_class=row["row_class"],
                exchangeable=row["F1_steps"] == "exchangeable",
                total=printed,
            )
        )
        evidence.note(table, 1, "kept", f"row class '{row['row_class']}'")


#: Words of an extractant -> the kind of extract (``prior.EXTRACTS``), first match. What matches none maps to no pool.
EXTRACTANTS = (
    (r"isotopically", "isotopic"),
    (r"H2O, 0.01 M CaCl2|hot water|phosphate|NaH2PO4|Na2HPO4|NaOH|NaOCl|compiled|dithiocarbamate|excerpt", ""),
    (r"CaCl2|NH4NO3|NaNO3", "weak"),
    (r"water", "water"),
    (r"NH4OAc|^exchangeable", "salt"),
    (r"DTPA /|oxalate and DCB", ""),
    (r"EDTA|DTPA", "chelate"),
    (r"acetic acid$|^HOAc", "acetic"),
    (r"Mehlich|Barge", "acid"),
    (r"aqua regia \(share of real", "aqua regia"),
)


def _single_extractions(evidence: Evidence) -> None:
    table = "literature_single_extraction"
    for number, row in enumerate(read_table(TABLES / f"{table}.csv")):
        members, value = _members(row["element"]), _number(row["extractable_pct"])
        kind = next((kind for words, kind in EXTRACTANTS if re.search(words, row["extractant"])), "")
        if not members or not value or len(members) > 1 or not kind or "<" in row["qualifier"]:
            evidence.note(
                table, 1, "dropped", "no pool for that extractant, no number, a bound, or not in the catalogue"
            )
            continue
        rng = _rng(table, number, row["source_id"], row["element"])
        soil, known = _soil(row, rng)
        soil["q"], soil["t"], _ = _content(row, members[0], rng)
        share = min(value / 100.0, 0.98)
        place = POSITION[members[0]]
        basis = 1.0 if kind == "aqua regia" else 0.5
        evidence.singles.append(Single(row["source_id"], row["citation"], place, kind, share, 1.3, basis, soil, known))
        evidence.note(table, 1, "kept", "level of an extract")


def _orderings(evidence: Evidence) -> None:
    table = "literature_orderings"
    for number, row in enumerate(read_table(TABLES / f"{table}.csv")):
        plain = re.fullmatch(r"(?:[A-Z][a-z]?\s*(?:>=|>>|>|=|~)\s*)+[A-Z][a-z]?", row["order"].strip())
        about = re.search(r"mobil|RAC|F1|easily dissolved|bioavailable|threshold", row["basis"])
        if not plain or not about or "acid soluble + reducible" in row["basis"] or "reducible)" in row["basis"]:
            evidence.note(
                table, 1, "dropped", "not a plain order of F1 (order of fractions, extractants or sums of steps)"
            )
            continue
        symbols = [s for s in re.findall(r"[A-Z][a-z]?", row["order"]) if s in ELEMENTS]
        if len(symbols) < 2:
            evidence.note(table, 1, "dropped", "fewer than two elements of the catalogue")
            continue
        soil, _ = _soil(row, _rng(table, number, row["source_id"]))
        soil["q"] = soil["t"] = np.zeros(DRAWS)
        positions = tuple(POSITION[symbol] for symbol in symbols)
        evidence.orderings.append(Ordering(row["source_id"], row["citation"], positions, soil))
        evidence.note(table, 1, "kept", "order of F1: neighbours in the order")


_ROEMKENS = "Roemkens et al. 2004; de Vries et al. 2008 (Dutch soils, n about 1400; as quoted)"
#: log10 total = c0 + c1 log10 reactive + c2 log10 SOM + c3 log10 clay, mg/kg and % (0.43 M HNO3 from aqua regia).
REACTIVE = (
    ("Cd", 0.028, 0.877, 0.009, 0.081),
    ("Pb", 0.323, 0.810, 0.035, 0.136),
    ("Cu", 0.318, 0.761, 0.044, 0.191),
    ("Zn", 0.614, 0.753, -0.107, 0.275),
)
#: Standard deviation given to a published slope (judgement: between-study scatter), per unit of pH or of a logarithm.
SLOPE_ERRORS = {"ph": 0.35, "soc": 0.35, "clay": 0.3}


def reactive_slopes(symbol: str, start: float, reactive: float, humus: float, clay: float) -> dict[str, float]:
    """Slopes of logit R on ln SOC and ln clay at equal total, from a row of ``REACTIVE``.

    ln R goes with -c2/c1 ln SOM and -c3/c1 ln clay, and d logit R = d ln R / (1 - R): R is what the equation itself
    gives at the reference content (on aqua regia) and the reference soil.
    """
    total = np.log10(_reference(symbol, 0.0))
    matter, fine = np.log10(1.724 * REFERENCE["soc"]), np.log10(REFERENCE["clay"])
    share = 10.0 ** ((total - start - humus * matter - clay * fine) / reactive - total)
    return {"soc": -humus / reactive / (1.0 - share), "clay": -clay / reactive / (1.0 - share)}


def _relations(evidence: Evidence) -> None:
    """Published slopes of partition, and of the reactive share.

    Partition: slopes of log10 K (reactive over dissolved) on pH, log10 organic matter, log10 clay. At equal ionic
    strength the dissolved metal follows the exchangeable pool, so ln(X/N) has the opposite slopes.
    """
    for row in read_table(TABLES / "published_slopes.csv"):
        source, citation, place = row["source_id"], row["citation"], POSITION[row["element"]]
        for feature, error in SLOPE_ERRORS.items():
            if row[feature]:
                natural = -float(row[feature]) * (np.log(10.0) if feature == "ph" else 1.0)
                evidence.relations.append(Relation(source, citation, place, "exchange", feature, natural, error))
    for symbol, *coefficients in REACTIVE:
        for feature, slope in reactive_slopes(symbol, *coefficients).items():
            relation = Relation("roemkens2004", _ROEMKENS, POSITION[symbol], "reactive", feature, slope, 0.3)
            evidence.relations.append(relation)
    evidence.note(
        "published relations", len(evidence.relations), "kept", "slopes of partition and of the reactive share"
    )


ISOTHERMS = "adsorption_isotherms.csv.gz"
_ISOTHERMS_CITATION = "Yang et al. 2021, Environ. Sci. Technol., doi 10.1021/acs.est.1c02479 (sorption isotherms)"
#: Chromium is left out: the table does not tell chromate from Cr(III), and they answer to pH with opposite signs.
ISOTHERM_ELEMENTS = ("Ni", "Cu", "Zn", "Cd", "Pb")
#: Isotherms are of freshly spiked suspensions: their slopes are given this much more error than field ones (assumed).
SPIKED = 1.5


def isotherm_slopes(rows: list[dict[str, Any]], symbol: str) -> dict[str, tuple[float, float]]:
    """Slopes of log10 sorbed amount on pH, log10 SOC and log10 clay at equal concentration, with standard errors.

    Least squares on log10 concentration, pH of the suspension, log10 OC % and log10 clay %, every isotherm of ``rows``
    counting alike; the errors are robust to likeness within an isotherm (Liang & Zeger 1986).
    """
    own = [row for row in rows if row["metal"] == symbol]
    columns = ("Ce_mgL", "pH_solution", "OC_pct", "clay_pct", "q_mgg")
    concentration, ph, carbon, clay, amount = (np.array([float(row[key]) for row in own]) for key in columns)
    matrix = np.stack([np.ones(len(own)), np.log10(concentration), ph, np.log10(carbon), np.log10(clay)], axis=1)
    sorbed = np.log10(amount)
    names, number, counts = np.unique([row["isotherm"] for row in own], return_inverse=True, return_counts=True)
    weighted = matrix / counts[number][:, None]
    bread = np.linalg.inv(matrix.T @ weighted)
    found = bread @ (weighted.T @ sorbed)
    pull = weighted * (sorbed - matrix @ found)[:, None]
    scores = np.stack([np.bincount(number, column) for column in pull.T], axis=1)
    errors = np.sqrt(np.diag(bread @ scores.T @ scores @ bread) * len(names) / (len(names) - matrix.shape[1]))
    return {name: (float(found[k]), float(errors[k])) for k, name in zip((2, 3, 4), SLOPE_ERRORS)}


def _possible_isotherm(row: dict[str, Any]) -> bool:
    """Whether a row has a soil that can exist (within ``soils.RANGES``) and something to take the logarithm of."""
    limits = {"pH_H2O": "ph", "OC_pct": "soc", "clay_pct": "clay"}
    within = all(soils.RANGES[name][0] <= float(row[key]) <= soils.RANGES[name][1] for key, name in limits.items())
    return within and float(row["Ce_mgL"]) > 0.0 and float(row["q_mgg"]) > 0.0


def _isotherms(evidence: Evidence, folder: Path) -> None:
    """Slopes of sorption from the isotherms, as relations."""
    table = ISOTHERMS.split(".")[0]
    if not (folder / ISOTHERMS).exists():
        evidence.missing.append(ISOTHERMS)
        return
    read = read_table(folder / ISOTHERMS)
    told = [row for row in read if row["metal"] in ISOTHERM_ELEMENTS]
    rows = [row for row in told if _possible_isotherm(row)]
    for symbol in ISOTHERM_ELEMENTS:
        for feature, (slope, error) in isotherm_slopes(rows, symbol).items():
            scale = np.log(10.0) if feature == "ph" else 1.0
            natural, error = -slope * scale, float(np.hypot(SPIKED * SLOPE_ERRORS[feature], scale * error))
            relation = Relation("yang2021", _ISOTHERMS_CITATION, POSITION[symbol], "exchange", feature, natural, error)
            evidence.relations.append(relation)
    evidence.note(table, len(rows), "kept", "slopes of log sorption on pH, SOC and clay")
    evidence.note(table, len(told) - len(rows), "dropped", "a soil that cannot be, or nothing sorbed or dissolved")
    evidence.note(table, len(read) - len(told), "dropped", "Cr: chromate and Cr(III) are not told apart")


def gather(folder: Path | None = None) -> Evidence:
    """Read the tables of the repository and, from ``folder`` (default ``measured_folder``), the isotherms."""
    folder = measured_folder() if folder is None else Path(folder)
    evidence = Evidence()
    for table in (LITERATURE, FRESH, LATER):
        read_fractions(evidence, TABLES / f"{table}.csv")
    _single_extractions(evidence)
    _orderings(evidence)
    _relations(evidence)
    _isotherms(evidence, folder)
    return evidence
