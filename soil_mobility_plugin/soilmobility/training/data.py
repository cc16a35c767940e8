"""Every measured source, read, cleaned and brought to what it says about F1..F4.

An :class:`Observation` is one published mean (or one Kola class mean) of one element, or of a pool of elements: up to
four shares, each an exact value, a lower or an upper bound, with an error multiplier, and the soil it was seen in as
``DRAWS`` plausible soils: what the row states is used, what it does not state is drawn from what the words of the row
allow (``CONTEXTS``; assumed). A row that states F1 alone teaches F1 alone.

Error multipliers (judgement): value 1; approximate or a range's midpoint 1.4; low confidence 2; radionuclide (a fresh
spike, not an aged metal) 2; pooled over elements 1.5; one or two fractions stated 1.3. Rows of one source share weight.
"""

from __future__ import annotations

import csv
import gzip
import re
import zlib
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from ..soil.elements import ELEMENTS, SYMBOLS
from ..soil.fractions import FRACTIONS
from . import prior, soils

DRAWS = 16
#: Published sequential extractions to learn from, and studies collected after the method was fixed, to be scored alone.
LITERATURE = "literature_fractionation"
FRESH = "fresh_fractionation"
KOLA = "kola_organic"
TEXTBOOK = "textbook"
TABLES = Path(__file__).parent / "data"
POSITION = {symbol: position for position, symbol in enumerate(SYMBOLS)}

_RARE_EARTHS = ("La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Dy", "Er", "Yb", "Y")
_RADIONUCLIDES = {"137Cs": "Cs", "90Sr": "Sr"}

#: A printed total below this share of the reference content is no total of a soil (a sum of what was extracted, or a
#: slip of units): it is not used.
LEAST_TOTAL = 0.2
#: Error multiplier of a row that states one or two fractions only: it was printed for what is remarkable in it.
PARTIAL = 1.3

#: Words of a row -> what they say about its soil: feature, mean (ln for SOC and clay), standard deviation. Assumed.
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
class Observation:
    """What one row says. ``shares`` (4,) in 0..1, NaN = not stated; ``kinds`` 'value', 'lower' or 'upper' per fraction.

    ``elements`` are positions in the catalogue (several for a pooled row); ``soil`` maps each feature to (DRAWS,);
    ``basis`` is the aqua-regia share of the basis on which the row counts (1: aqua regia); ``known`` holds the soil
    properties that the row states, canonical units.
    """

    source: str
    citation: str
    table: str
    elements: tuple[int, ...]
    shares: np.ndarray
    kinds: tuple[str, ...]
    error: float
    basis: float
    soil: dict[str, np.ndarray]
    known: dict[str, float]
    row_class: str

    @property
    def stated(self) -> bool:
        """Whether the row states any soil property (pH, SOC or SOM, clay, CEC)."""
        return bool(self.known)


def scored(item: Observation) -> np.ndarray:
    """Which of the four shares (4,) the validation scores: exact shares of one element, in rows worth scoring."""
    exact = np.array([kind == "value" for kind in item.kinds]) & np.isfinite(item.shares)
    worth = item.row_class in ("value", "approximate", "kola")
    return exact & (worth and item.table != "literature_single_extraction" and len(item.elements) == 1)


def bounded(item: Observation) -> np.ndarray:
    """Which of the four shares (4,) are bounds that a left-out prediction can be held against."""
    bound = np.array([kind != "value" for kind in item.kinds]) & np.isfinite(item.shares)
    worth = item.row_class in ("value", "approximate", "bound")
    return bound & (worth and item.table in (LITERATURE, FRESH) and len(item.elements) == 1)


@dataclass(frozen=True)
class Ordering:
    """An order of mobility: F1 of ``elements[i]`` in ``soils[i]`` is at least that of the next member in its soil."""

    source: str
    citation: str
    elements: tuple[int, ...]
    soils: tuple[dict[str, np.ndarray], ...]


@dataclass(frozen=True)
class Relation:
    """A published slope of log10 sorption strength of one element: per unit of pH, or per log10 of SOC or clay."""

    source: str
    citation: str
    element: int
    feature: str
    slope: float
    error: float


@dataclass
class Evidence:
    """All that was read: observations, orderings, relations, and the account of what was kept, dropped and why."""

    observations: list[Observation] = field(default_factory=list)
    orderings: list[Ordering] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    account: list[dict] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def note(self, table: str, rows: int, verdict: str, why: str) -> None:
        """Add ``rows`` rows of ``table`` to the account, under ``verdict`` ('kept' or 'dropped')."""
        for line in self.account:
            if (line["table"], line["verdict"], line["why"]) == (table, verdict, why):
                line["rows"] += rows
                return
        self.account.append({"table": table, "rows": rows, "verdict": verdict, "why": why})

    def sources(self) -> list[str]:
        """Names of the sources of observations and orderings, without the textbook, sorted."""
        found = {item.source for item in (*self.observations, *self.orderings)}
        return sorted(found - {TEXTBOOK})

    def without_source(self, source: str) -> Evidence:
        """The evidence without anything from ``source``."""
        return Evidence(
            [item for item in self.observations if item.source != source],
            [item for item in self.orderings if item.source != source],
            [item for item in self.relations if item.source != source],
        )

    def without_element(self, element: int) -> Evidence:
        """The evidence without anything that names ``element`` (position), pooled rows and textbook facts included."""
        orderings = []
        for item in self.orderings:
            rest = [pair for pair in zip(item.elements, item.soils) if pair[0] != element]
            if len(rest) > 1:
                members, places = zip(*rest)
                orderings.append(replace(item, elements=members, soils=places))
        return Evidence(
            [item for item in self.observations if element not in item.elements],
            orderings,
            [item for item in self.relations if item.element != element],
        )

    def resampled(self, rng: np.random.Generator) -> Evidence:
        """A bootstrap of sources: each drawn with replacement; theory and published relations stay."""
        names = self.sources()
        drawn = rng.choice(len(names), len(names))
        picked = [names[number] for number in drawn]
        copies = [(name, f"{name} #{number}") for number, name in enumerate(picked)] + [(TEXTBOOK, TEXTBOOK)]
        observations, orderings = [], []
        for name, label in copies:
            label = name if name in (KOLA, TEXTBOOK) else label
            observations.extend(replace(item, source=label) for item in self.observations if item.source == name)
            orderings.extend(replace(item, source=label) for item in self.orderings if item.source == name)
        return Evidence(observations, orderings, list(self.relations))


def measured_folder() -> Path:
    """Where the measured files lie that the repository does not hold: ``../shared/data/measured`` beside it."""
    return Path(__file__).resolve().parents[4] / "shared" / "data" / "measured"


def _number(text: str):
    """A number, the midpoint of a range ('3.3-4.4'), or None."""
    found = [float(value) for value in re.findall(r"\d+(?:\.\d+)?", text or "")]
    if not found:
        return None
    return found[0] if len(found) == 1 or "-" not in text else 0.5 * (found[0] + found[1])


def _total(text: str):
    """Total content, mg/kg: geometric middle of a range, first number otherwise."""
    found = [float(value) for value in re.findall(r"\d+(?:\.\d+)?", text or "")]
    if not found:
        return None
    span = re.match(r"\s*\d+(?:\.\d+)?\s*-\s*\d+(?:\.\d+)?", text)
    return float(np.sqrt(found[0] * found[1])) if span else found[0]


def _rng(*words: object) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32("|".join(map(str, words)).encode()))


def _soil(row: dict, symbol: str, rng: np.random.Generator) -> tuple[dict[str, np.ndarray], dict[str, float]]:
    """``DRAWS`` soils the row allows, and the properties it states (pH, SOC or SOM, clay, CEC)."""
    words = " ".join(row.get(key) or "" for key in ("soil_type", "location", "soil_context", "note"))
    likely: dict[str, tuple[float, float]] = {"ph": (6.4, 0.9), "soc": (0.6, 0.6), "clay": (2.9, 0.5)}
    for pattern, name, mean, spread in CONTEXTS:
        if re.search(pattern, words):
            likely[name] = (mean, spread)
    known: dict[str, float] = {}
    ph = _number(row.get("pH", ""))
    if ph is not None:
        # Dutch soils: pH_H2O = 1.3235 + 0.8581 pH_KCl (published pedotransfer)
        ph = 1.3235 + 0.8581 * ph if "KCl" in (row.get("pH_method") or "") else ph
        likely["ph"], known["ph"] = (ph, 0.2), round(ph, 2)
    carbon = _number(row.get("SOC_pct", ""))
    if carbon is None and _number(row.get("SOM_pct", "")) is not None:
        carbon = _number(row["SOM_pct"]) / 1.724
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
    total = _total(row.get("total_mgkg", ""))
    if total is not None and symbol in ELEMENTS and total < LEAST_TOTAL * ELEMENTS[symbol].reference_mg_kg:
        total = None
    contaminated = (row.get("contaminated") or "").lower()
    if total is not None and symbol in ELEMENTS:
        middle, spread = np.log10(total / ELEMENTS[symbol].reference_mg_kg), 0.15
    elif contaminated.startswith("yes"):
        middle, spread = 0.8, 0.4
    elif contaminated.startswith("mixed"):
        middle, spread = 0.3, 0.3
    else:
        middle, spread = 0.0, 0.25
    soil["enrichment"] = np.clip(rng.normal(middle, spread, DRAWS), *soils.RANGES["enrichment"])
    return soil, known


def _basis(scheme: str, symbols: list[str]) -> float:
    """Aqua-regia share of a row's basis: 1 for BCR, the element's for Tessier (HF residual), half way when not told."""
    share = float(np.mean([ELEMENTS[symbol].aqua_regia_share for symbol in symbols]))
    if "BCR" in scheme:
        return 1.0
    return share if scheme.startswith("Tessier") else 0.5 * (1.0 + share)


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


_ERRORS = {"value": 1.0, "bound": 1.0, "approximate": 1.4, "low_confidence": 2.0}


def _error(row_class: str) -> float:
    error = _ERRORS["low_confidence" if row_class == "low_confidence" else row_class.split("_")[0]]
    error *= 1.5 if row_class.endswith("pooled") else 1.0
    return error * (2.0 if row_class.endswith("radionuclide") else 1.0)


def _kinds(row: dict) -> tuple[str, ...]:
    """Which stated fractions are bounds, from the qualifier, the class and the note."""
    qualifier, note = row["qualifier"], row["note"]
    kinds = ["value"] * 4
    for position in range(4):
        name = f"F{position + 1}"
        if f"{name} '<'" in qualifier or f"{name} 'up to'" in qualifier:
            kinds[position] = "upper"
        elif f"{name} '>'" in qualifier or qualifier.startswith("approximate '>'"):
            kinds[position] = "lower"
        elif qualifier.startswith(("approximate '<'", "maximum")):
            kinds[position] = "upper"
    if re.search(r"exchangeable (only|share)|water\+exchangeable only|exchangeable alone", note):
        kinds[0] = "lower"
    if "lower bounds" in note:
        kinds[:3] = ["lower" if kind == "value" else kind for kind in kinds[:3]]
    if "moderately reducible fraction only" in note:
        kinds[1] = "lower"
    return tuple(kinds)


def _read(path: Path) -> list[dict]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _literature(evidence: Evidence, table: str) -> None:
    for number, row in enumerate(_read(TABLES / f"{table}.csv")):
        members = _members(row["element"])
        if not members:
            evidence.note(table, 1, "dropped", "element outside the catalogue (B, W, In, Ra)")
            continue
        if "not of total" in row["note"]:
            evidence.note(table, 1, "dropped", "shares of what was extracted, not of the content")
            continue
        shares = np.array([float(row[f"F{k}_pct"]) / 100.0 if row[f"F{k}_pct"] else np.nan for k in (1, 2, 3, 4)])
        soil, known = _soil(row, members[0], _rng(table, number, row["source_id"], row["element"]))
        basis = _basis(row["scheme"], members)
        # more was extracted than aqua regia is said to dissolve: the row cannot count on the total
        extracted = max(np.nansum(shares[:3]), 1.0 - shares[3] if np.isfinite(shares[3]) else 0.0)
        basis = min(1.0, max(basis, extracted / 0.95))
        evidence.observations.append(
            Observation(
                source=row["source_id"],
                citation=row["citation"],
                table=table,
                elements=tuple(POSITION[symbol] for symbol in members),
                shares=shares,
                kinds=_kinds(row),
                error=_error(row["row_class"]) * (PARTIAL if np.isfinite(shares).sum() < 3 else 1.0),
                basis=basis,
                soil=soil,
                known=known,
                row_class=row["row_class"],
            )
        )
        evidence.note(table, 1, "kept", f"row class '{row['row_class']}'")


def _single_extractions(evidence: Evidence) -> None:
    """Isotopically exchangeable shares stand for F1 (error 2); weak salts extract less than F1: a lower bound."""
    table = "literature_single_extraction"
    for number, row in enumerate(_read(TABLES / f"{table}.csv")):
        extractant, members = row["extractant"], _members(row["element"])
        value = _number(row["extractable_pct"])
        isotopic = extractant.startswith("isotopically")
        weak = re.search(r"CaCl2|NH4NO3|NaNO3|NH4OAc|water|exchangeable", extractant) and "," not in extractant
        if not members or value is None or len(members) > 1:
            evidence.note(table, 1, "dropped", "element outside the catalogue, or no number")
            continue
        if not (isotopic or weak):
            evidence.note(
                table, 1, "dropped", "extractant that maps to no fraction (EDTA, DTPA, oxalate, aqua regia ...)"
            )
            continue
        soil, known = _soil(row, members[0], _rng(table, number, row["source_id"], row["element"]))
        upper = "maximum" in row["qualifier"] or "<" in row["qualifier"]
        if weak and not isotopic and upper:
            evidence.note(table, 1, "dropped", "an upper bound of a lower bound says nothing")
            continue
        kind = "upper" if upper else ("value" if isotopic else "lower")
        evidence.observations.append(
            Observation(
                source=row["source_id"],
                citation=row["citation"],
                table=table,
                elements=(POSITION[members[0]],),
                shares=np.array([value / 100.0, np.nan, np.nan, np.nan]),
                kinds=(kind, "value", "value", "value"),
                error=2.0,
                basis=0.5 * (1.0 + ELEMENTS[members[0]].aqua_regia_share),
                soil=soil,
                known=known,
                row_class="single_extraction",
            )
        )
        evidence.note(table, 1, "kept", "F1-like: isotopic exchange (value) or weak salt (lower bound of F1)")


def _orderings(evidence: Evidence) -> None:
    table = "literature_orderings"
    for number, row in enumerate(_read(TABLES / f"{table}.csv")):
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
        soil, _ = _soil(row, "", _rng(table, number, row["source_id"]))
        positions = tuple(POSITION[symbol] for symbol in symbols)
        evidence.orderings.append(Ordering(row["source_id"], row["citation"], positions, (soil,) * len(positions)))
        evidence.note(table, 1, "kept", "order of F1: neighbours in the order")


def _textbook(evidence: Evidence) -> None:
    """The prior's textbook facts as evidence of the source 'textbook' (theory, not a measurement)."""
    for ph in prior.TEXTBOOK_SOILS["ph"]:
        soil = {name: np.full(DRAWS, value) for name, value in {**prior.TEXTBOOK_SOILS, "ph": ph}.items()}
        for symbols in prior.TEXTBOOK_ORDERS:
            members = tuple(POSITION[symbol] for symbol in symbols)
            evidence.orderings.append(Ordering(TEXTBOOK, "theory", members, (soil,) * len(members)))
        for symbol, fraction, least in prior.TEXTBOOK_BOUNDS:
            shares, kinds = np.full(4, np.nan), ["value"] * 4
            position = FRACTIONS.index(fraction)
            shares[position], kinds[position] = least, "lower"
            evidence.observations.append(
                Observation(
                    source=TEXTBOOK,
                    citation="theory",
                    table="theory",
                    elements=(POSITION[symbol],),
                    shares=shares,
                    kinds=tuple(kinds),
                    error=0.3,
                    basis=1.0,
                    soil=soil,
                    known={},
                    row_class="theory",
                )
            )
    for ph in prior.ORGANIC_CONTRAST["ph"]:
        for carbon in prior.ORGANIC_CONTRAST["soc"]:
            organic = {**prior.TEXTBOOK_SOILS, "ph": ph, "soc": carbon}
            mineral = {**prior.TEXTBOOK_SOILS, "ph": ph, "soc": 1.0, "clay": 10.0}
            for soil in (organic, mineral):
                soil["cec"] = float(soils.mean_exchange_capacity(ph, soil["soc"], soil["clay"]))
            pair = tuple({name: np.full(DRAWS, value) for name, value in soil.items()} for soil in (organic, mineral))
            for symbol in prior.ORGANIC_CONTRAST["elements"]:
                evidence.orderings.append(Ordering(TEXTBOOK, "theory", (POSITION[symbol],) * 2, pair))
    facts = len(prior.TEXTBOOK_ORDERS) + len(prior.TEXTBOOK_BOUNDS) + len(prior.ORGANIC_CONTRAST["elements"])
    evidence.note("theory", facts, "kept", "textbook facts, not measurements")


_ROEMKENS = "Roemkens et al. 2004; de Vries et al. 2008 (Dutch soils, n about 1400; as quoted)"
_OTTE = "Otte, Roemkens, Tiktak, de Vries 2000, Rapporten PGBO 30, table 9 (n 235-352)"
_CARLON = "Carlon et al. 2004 (as quoted, not read)"

#: Published slopes of log10 sorption strength (log Kf, reactive over dissolved) on pH, log10 organic matter, log10
#: clay.
PUBLISHED_SLOPES = (
    ("roemkens2004", _ROEMKENS, "Zn", (0.45, 0.39, 0.35)),
    ("roemkens2004", _ROEMKENS, "Cu", (0.16, 0.48, 0.18)),
    ("roemkens2004", _ROEMKENS, "Pb", (0.25, 0.83, 0.02)),
    ("roemkens2004", _ROEMKENS, "Cd", (0.27, 0.58, 0.28)),
    ("otte2000", _OTTE, "Cd", (0.41, 1.162, 0.279)),
    ("otte2000", _OTTE, "Cu", (0.404, 0.96, 0.047)),
    ("otte2000", _OTTE, "Pb", (0.284, 0.707, 0.316)),
    ("otte2000", _OTTE, "Zn", (0.536, 0.88, 0.492)),
    ("carlon2004", _CARLON, "Pb", (0.42, None, None)),
)
#: Standard deviation given to a published slope (judgement: between-study scatter), per feature.
SLOPE_ERRORS = {"ph": 0.12, "soc": 0.25, "clay": 0.2}


def _relations(evidence: Evidence) -> None:
    for source, citation, symbol, slopes in PUBLISHED_SLOPES:
        for (feature, error), slope in zip(SLOPE_ERRORS.items(), slopes):
            if slope is not None:
                evidence.relations.append(Relation(source, citation, POSITION[symbol], feature, slope, error))
    evidence.note("published relations", len(evidence.relations), "kept", "slopes of log sorption on pH, SOC and clay")


ISOTHERMS = "adsorption_isotherms.csv.gz"
_ISOTHERMS_CITATION = "Yang et al. 2021, Environ. Sci. Technol., doi 10.1021/acs.est.1c02479 (sorption isotherms)"
#: Chromium is left out: the table does not tell chromate from Cr(III), and they answer to pH with opposite signs.
ISOTHERM_ELEMENTS = ("Ni", "Cu", "Zn", "Cd", "Pb")
#: Isotherms are of freshly spiked suspensions: their slopes are given this much more error than field ones (assumed).
SPIKED = 1.5


def isotherm_slopes(rows: list[dict], symbol: str) -> dict[str, tuple[float, float]]:
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


def _possible_isotherm(row: dict) -> bool:
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
    read = _read(folder / ISOTHERMS)
    told = [row for row in read if row["metal"] in ISOTHERM_ELEMENTS]
    rows = [row for row in told if _possible_isotherm(row)]
    for symbol in ISOTHERM_ELEMENTS:
        for feature, (slope, error) in isotherm_slopes(rows, symbol).items():
            error = float(np.hypot(SPIKED * SLOPE_ERRORS[feature], error))
            relation = Relation("yang2021", _ISOTHERMS_CITATION, POSITION[symbol], feature, slope, error)
            evidence.relations.append(relation)
    evidence.note(table, len(rows), "kept", "slopes of log sorption on pH, SOC and clay")
    evidence.note(table, len(told) - len(rows), "dropped", "a soil that cannot be, or nothing sorbed or dissolved")
    evidence.note(table, len(read) - len(told), "dropped", "Cr: chromate and Cr(III) are not told apart")


KOLA_CITATION = (
    "Reimann C. et al. 1998, Environmental Geochemical Atlas of the Central Barents Region (Kola project; "
    "PANGAEA 56279)"
)


def kola_organic(folder: Path) -> list[Observation]:
    """Kola's O horizon: ammonium-acetate over near-total content, medians of six classes per element (pH x LOI).

    F1-like, in acid organic soil. Near-total (HNO3) content is taken for the aqua-regia content (assumed). SOC is the
    measured C; clay is not stated (assumed 3-15 % of the mineral part).
    """
    grouped: dict[str, list[tuple[float, ...]]] = {}
    for row in _read(folder / "kola_ohorizon_nh4ac_over_total.csv.gz"):
        if row["element"] not in ELEMENTS:
            continue
        try:
            values = tuple(float(row[key]) for key in ("pH", "C", "LOI", "total_HNO3_mgkg", "ratio"))
        except ValueError:
            continue
        if 0.0 <= values[4] <= 1.0:
            grouped.setdefault(row["element"], []).append(values)
    observations = []
    for symbol, values in grouped.items():
        table = np.array(values)
        element = ELEMENTS[symbol]
        acid = table[:, 0] <= np.median(table[:, 0])
        terciles = np.digitize(table[:, 2], np.quantile(table[:, 2], [1 / 3, 2 / 3]))
        for level in range(3):
            for side in (True, False):
                part = table[(terciles == level) & (acid == side)]
                rng = _rng("kola", symbol, level, side)
                ph, carbon, _, total, ratio = np.median(part, axis=0)
                clay = rng.uniform(3.0, 15.0, DRAWS)
                base = np.full(DRAWS, 1.0)
                soil = {"ph": base * ph, "soc": base * min(carbon, 58.0), "clay": clay}
                soil["cec"] = soils.exchange_capacity(rng, soil["ph"], soil["soc"], clay)
                reference = element.reference_mg_kg * element.aqua_regia_share
                soil["enrichment"] = base * np.clip(np.log10(total / reference), *soils.RANGES["enrichment"])
                observations.append(
                    Observation(
                        source=KOLA,
                        citation=KOLA_CITATION,
                        table="kola_ohorizon_nh4ac_over_total",
                        elements=(POSITION[symbol],),
                        shares=np.array([ratio, np.nan, np.nan, np.nan]),
                        kinds=("value",) * 4,
                        error=0.8,
                        basis=1.0,
                        soil=soil,
                        known={"ph": round(float(ph), 2), "soc": round(float(min(carbon, 58.0)), 1)},
                        row_class="kola",
                    )
                )
    return observations


#: Files that are known and not used to fit, and why.
UNUSED = {
    "zhejiang_paddy_tessier_means": "the same twelve rows stand in literature_fractionation",
    "kola_chorizon_aquaregia_over_total": "gives the aqua-regia shares of the catalogue; checks F4, fits nothing",
}


def fresh_studies() -> list[Observation]:
    """Studies that nothing was fitted to: rows of ``FRESH``, read as those of the literature are."""
    evidence = Evidence()
    _literature(evidence, FRESH)
    return evidence.observations


def gather(folder: Path | None = None) -> Evidence:
    """Read every source. ``folder`` holds the measured files outside the repository (default ``measured_folder``)."""
    folder = measured_folder() if folder is None else Path(folder)
    evidence = Evidence()
    _literature(evidence, LITERATURE)
    _single_extractions(evidence)
    _orderings(evidence)
    _textbook(evidence)
    _relations(evidence)
    _isotherms(evidence, folder)
    if (folder / "kola_ohorizon_nh4ac_over_total.csv.gz").exists():
        found = kola_organic(folder)
        evidence.observations.extend(found)
        evidence.note("kola_ohorizon_nh4ac_over_total", len(found), "kept", "class medians (pH x LOI) of 617 sites")
    else:
        evidence.missing.append("kola_ohorizon_nh4ac_over_total.csv.gz")
    for name, why in UNUSED.items():
        evidence.note(name, 0, "dropped", why)
    return evidence
