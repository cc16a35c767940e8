"""Laboratory samples: from the rows of somebody's table to what a model can be trained on and compared with.

Tables come as they are: long (one row per sample and element) or wide (a column per element), with units in the names
of their columns or nowhere, with decimal commas, with "<0.05" for what was not detected. What each column means is
guessed from its name (`guess`), can be stated instead, and is always told. Every row ends up used or dropped, with the
reason; nothing is dropped silently.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..errors import SoilMobilityError
from ..model.fractionation import FractionationModel
from ..soil import covariates
from ..soil.covariates import COVARIATES
from ..soil.elements import ELEMENTS
from ..soil.fractions import FRACTIONS, to_aqua_regia_basis
from ..soil.units import AUTO, PH_METHODS, QUANTILES, CovariateError, UnknownUnitError, choose_unit

PERCENT, MG_KG, SHARE = "percent", "mg/kg", "fraction"
FRACTION_UNITS = (PERCENT, MG_KG, SHARE)
SOM_G_KG = "SOM g/kg"
PROPERTIES = ("ph", "soc", "clay", "cec")
#: Properties without which a row cannot be used.
NEEDED = ("ph", "soc", "clay")

#: Shares may add up to this much, in %, and are then scaled to 100; beyond, the row is in doubt and is dropped. Sums of
#: steps within 10 % of a separate determination are the usual quality criterion of sequential extractions.
SUM_LIMITS = (90.0, 110.0)

_FRACTION_WORDS = {
    0: ("f1", "bcr1", "step1", "fraction1", "exchangeable", "exch", "acidsoluble", "mobile"),
    1: ("f2", "bcr2", "step2", "fraction2", "reducible", "femn"),
    2: ("f3", "bcr3", "step3", "fraction3", "oxidisable", "oxidizable", "organic"),
    3: ("f4", "bcr4", "step4", "fraction4", "residual", "res"),
}
_SOC_WORDS = ("soc", "toc", "corg", "orgc", "oc", "carbon")
_SOM_WORDS = ("som", "om", "humus")
_TOTAL_WORDS = ("total", "totals", "tot", "content", "concentration", "conc")
_ELEMENT_WORDS = ("element", "metal", "symbol", "analyte")
_GROUP_WORDS = ("group", "site", "source", "study", "location", "station", "area", "region", "zone")
#: Columns with these words state something else (a quality figure, a standard deviation).
_OTHER_WORDS = {"over", "ratio", "sum", "sd", "std", "error", "recovery", "lod", "loq"}
_UNIT_WORDS = {
    "pct": "percent",
    "percent": "percent",
    "perc": "percent",
    "gkg": "g/kg",
    "dgkg": "dg/kg",
    "mgkg": "mg/kg",
    "ppm": "mg/kg",
    "cmolkg": "cmol(c)/kg",
    "cmolckg": "cmol(c)/kg",
    "mmolkg": "mmol(c)/kg",
    "mmolckg": "mmol(c)/kg",
}
_OTHER_NAMES = {"aluminum": "Al", "cesium": "Cs"}
_SYMBOL_OF_NAME = {element.name.lower(): symbol for symbol, element in ELEMENTS.items()}


@dataclass(frozen=True)
class Block:
    """Where the shares of one element, or of the element a field names, stand. Names of fields; None: not there."""

    element: str | None = None
    element_field: str | None = None
    fractions: tuple[str | None, str | None, str | None, str | None] = (None, None, None, None)
    total: str | None = None


@dataclass(frozen=True)
class Fields:
    """What the columns of a table mean: ``properties`` (ph, soc, clay, cec) and ``group`` by name of field."""

    blocks: tuple[Block, ...]
    properties: Mapping[str, str | None]
    group: str | None = None

    def lines(self) -> list[str]:
        """Sentences for the log."""
        named = [f"{COVARIATES[name].label}: “{given}”" for name, given in self.properties.items() if given]
        lines = [f"Fields: {', '.join(named) or 'no soil property'}; group: {self.group or 'none'}."]
        for block in self.blocks:
            parts = [f"{name} “{given}”" for name, given in zip(FRACTIONS, block.fractions) if given]
            parts += [f"total content “{block.total}”"] if block.total else []
            where = block.element or f"element “{block.element_field}”"
            lines.append(f"{where}: {', '.join(parts) or 'neither fractions nor a total content'}.")
        return lines


@dataclass(frozen=True)
class Units:
    """Units and methods as stated; `AUTO` leaves them to names and values."""

    fractions: str = AUTO
    ph_method: str = AUTO
    properties: Mapping[str, str] = field(default_factory=dict)
    total_basis: str = "aqua regia"
    residual_basis: str = "aqua regia"


@dataclass(frozen=True)
class Table:
    """Rows of a table: ``columns`` by name of field, each a list of raw values (None: empty) of one length.

    ``rasters``: soil properties read from maps at the rows' places, canonical units, NaN where unknown; they fill what
    the table does not state. ``x``, ``y``: places (n,), NaN where unknown.
    """

    columns: Mapping[str, Sequence[Any]]
    x: np.ndarray
    y: np.ndarray
    rasters: Mapping[str, np.ndarray] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True)
class Note:
    """What became of one row (from 1) for one element: used or not, and why, or what was assumed."""

    row: int
    element: str
    used: bool
    text: str


@dataclass
class Samples:
    """Usable samples, n of them.

    ``soil``: canonical properties, float64 (n,), clamped to the model's training range; NaN only in cec. ``shares``
    (n, 4): F1..F4 in 0..1 of the aqua-regia content, NaN where not stated. ``group``: site or source. ``row``: the
    table's row, from 0. ``notes``: every row of the table. ``lines``: how the table was read.
    """

    soil: dict[str, np.ndarray]
    element: np.ndarray
    shares: np.ndarray
    enrichment: np.ndarray
    group: np.ndarray
    x: np.ndarray
    y: np.ndarray
    row: np.ndarray
    notes: list[Note]
    lines: list[str]

    def __len__(self) -> int:
        return len(self.element)

    def take(self, which: np.ndarray) -> Samples:
        """Some of the samples (positions or bool), notes and lines kept."""
        arrays = {
            name: getattr(self, name)[which] for name in ("element", "shares", "enrichment", "group", "x", "y", "row")
        }
        return replace(self, soil={name: values[which] for name, values in self.soil.items()}, **arrays)

    @property
    def symbols(self) -> list[str]:
        """The elements that there are samples of, by atomic number."""
        return sorted(set(self.element.tolist()), key=lambda symbol: ELEMENTS[symbol].number)

    @property
    def dropped(self) -> list[Note]:
        """Notes of what was not used."""
        return [note for note in self.notes if not note.used]

    def summary(self) -> list[str]:
        """How many rows were used, and the reasons for those that were not, most frequent first."""
        counts: dict[str, int] = {}
        for note in self.dropped:
            counts[note.text] = counts.get(note.text, 0) + 1
        head = f"{len(self)} samples used ({', '.join(self.symbols)})" if len(self) else "No sample can be used"
        lines = [f"{head}; {len(self.dropped)} dropped."]
        return lines + [
            f"{count} x dropped: {why}." for why, count in sorted(counts.items(), key=lambda item: -item[1])
        ]


# ---------------------------------------------------------------------------------------------------------------------
# Names
# ---------------------------------------------------------------------------------------------------------------------


def parse_element(text: Any) -> str | None:
    """The symbol that a cell names: ``Cd``, ``cd``, ``Cadmium``, ``Cd (mg/kg)``; None for what the catalogue lacks."""
    words = re.findall(r"[A-Za-z]+", str(text or ""))
    if not words:
        return None
    word = words[0]
    if word.lower() in _OTHER_NAMES:
        return _OTHER_NAMES[word.lower()]
    return _SYMBOL_OF_NAME.get(word.lower()) or (word.capitalize() if word.capitalize() in ELEMENTS else None)


def parse_number(value: Any) -> tuple[float, bool]:
    """A cell's number, NaN if it holds none, and whether it is a non-detect (``<0.05``), taken as half the limit.

    A comma is a decimal comma.
    """
    if value is None or isinstance(value, bool):
        return math.nan, False
    if isinstance(value, (int, float)):
        return (float(value), False) if math.isfinite(value) else (math.nan, False)
    text = str(value).strip().replace("\u202f", "").replace("\u00a0", "").replace("−", "-")
    below = text.startswith("<")
    text = text.lstrip("<").strip().rstrip("%").strip()
    if re.fullmatch(r"[-+]?\d*,\d+", text):
        text = text.replace(",", ".")
    if not re.fullmatch(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?", text):
        return math.nan, False
    number = float(text)
    return (number / 2.0 if below else number), below


def _words(name: str) -> list[str]:
    """The words of a field's name, in lower case; units of several words become one (``g kg-1``: ``gkg``)."""
    text = name.replace("%", " pct ").replace("‰", " gkg ")
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", text)
    text = re.sub(r"\b(mg|dg|g|cmol|mmol)\s*\(?\+?c?\)?\s*[/ _.]?\s*kg\s*(\^?-?1)?", r" \1kg ", text, flags=re.I)
    text = re.sub(r"(?i)(mg|dg|g|cmolc?|mmolc?)_kg", r"\1kg", text)
    return [word for word in re.split(r"[^A-Za-z0-9]+", text.lower()) if word]


def _unit(name: str) -> str:
    """The unit that a field's name states, "" if none."""
    return next((_UNIT_WORDS[word] for word in reversed(_words(name)) if word in _UNIT_WORDS), "")


def _fraction_of(words: Sequence[str]) -> int | None:
    """Position of the fraction that words name; an explicit F1..F4 before a description of it."""
    for position, known in _FRACTION_WORDS.items():
        if any(word in known[:4] for word in words):
            return position
    for position, known in _FRACTION_WORDS.items():
        if any(word in known[4:] for word in words):
            return position
    return None


def _element_in(name: str) -> str | None:
    """The element that a field of a wide table is about: by its name in any case, by its symbol as it is written.

    A symbol in lower case counts beside a fraction, a total or a unit only: ``as`` and ``y`` have other uses.
    """
    words = _words(name)
    for word in words:
        if word in _SYMBOL_OF_NAME or word in _OTHER_NAMES:
            return _SYMBOL_OF_NAME.get(word) or _OTHER_NAMES[word]
    spoken = [word for word in re.split(r"[^A-Za-z]+", re.sub(r"(?<=[a-z])(?=[FT])", " ", name)) if word in ELEMENTS]
    context = _fraction_of(words) is not None or any(word in _TOTAL_WORDS or word in _UNIT_WORDS for word in words)
    if spoken and (len(spoken[0]) == 2 or context):
        return spoken[0]
    lower = [word.capitalize() for word in words if len(word) == 2 and word.capitalize() in ELEMENTS]
    return lower[0] if lower and context else None


def guess(columns: Mapping[str, Sequence[Any]]) -> Fields:
    """What the columns of a table mean, from their names; the column of elements also from its values."""
    names = list(columns)
    words = {name: _words(name) for name in names}
    usable = [name for name in names if not _OTHER_WORDS & set(words[name])]

    def first(known: Sequence[str], among: Sequence[str] = usable) -> str | None:
        """The first field with one of the words, in the order of the words."""
        return next((name for word in known for name in among if word in words[name]), None)

    properties = {
        "ph": first(("phh2o", "phw", "ph", "phcacl2", "phkcl")),
        "soc": first((*_SOC_WORDS, *_SOM_WORDS), [name for name in usable if _fraction_of(words[name]) is None]),
        "clay": first(("clay",)),
        "cec": first(("cec",)),
    }
    taken = {name for name in properties.values() if name}
    group = first(_GROUP_WORDS, [name for name in names if name not in taken])
    free = [name for name in usable if name not in taken and name != group]
    element_field = first(_ELEMENT_WORDS, free) or _column_of_elements(columns, free)
    if element_field is not None:
        free.remove(element_field)
        return Fields((_block(free, words, element_field=element_field),), properties, group)
    about = {name: _element_in(name) for name in free}
    symbols = sorted({symbol for symbol in about.values() if symbol}, key=lambda symbol: ELEMENTS[symbol].number)
    blocks = tuple(_block([n for n in free if about[n] == symbol], words, element=symbol) for symbol in symbols)
    return Fields(blocks or (_block(free, words),), properties, group)


def _column_of_elements(columns: Mapping[str, Sequence[Any]], names: Sequence[str]) -> str | None:
    for name in names:
        told = [str(value).strip() for value in columns[name] if value not in (None, "")]
        if told and all(not isinstance(value, (int, float)) for value in columns[name]):
            exact = [text in ELEMENTS or text.lower() in _SYMBOL_OF_NAME for text in told]
            if sum(exact) >= 0.8 * len(exact):
                return name
    return None


def _block(names: Sequence[str], words: Mapping[str, list[str]], **element: str) -> Block:
    """The fractions and the total among ``names``: percentages before contents, as they need no other column."""
    found: list[str | None] = [None] * 4
    for position in range(4):
        fitting = [name for name in names if _fraction_of(words[name]) == position]
        fitting.sort(
            key=lambda name: (_unit(name) != "percent", not any(w in _FRACTION_WORDS[position] for w in words[name]))
        )
        found[position] = fitting[0] if fitting else None
    # one unit for all: a percentage beside contents cannot be added to them
    if len({_unit(name) == "percent" for name in found if name}) > 1:
        found = [name if name and _unit(name) == "percent" else None for name in found]
    rest = [name for name in names if _fraction_of(words[name]) is None]
    total = next((name for word in _TOTAL_WORDS for name in rest if word in words[name]), None)
    if total is None and "element" in element:
        total = next((name for name in rest if _unit(name) in ("mg/kg", "")), None)
    return Block(fractions=tuple(found), total=total, **element)


# ---------------------------------------------------------------------------------------------------------------------
# Values
# ---------------------------------------------------------------------------------------------------------------------


def read(table: Table, fields: Fields, units: Units, model: FractionationModel) -> Samples:
    """Check every row of ``table`` and return what can be used.

    Raises `CovariateError` where the unit of a column can be told neither from its name nor from its values, or a
    column that was named is not there.
    """
    lines = fields.lines()
    _require(table, fields)
    if not any(name for block in fields.blocks for name in block.fractions):
        return _without_fractions(table, fields, lines)
    properties = {name: _property(table, fields, units, name, lines) for name in PROPERTIES}
    kept: list[tuple] = []
    notes: list[Note] = []
    group = table.columns.get(fields.group) if fields.group else None
    for block, unit in zip(fields.blocks, _fraction_units(table, fields.blocks, units, lines)):
        for row in range(len(table)):
            used = _Row(table, block, row, unit, units, properties, model)
            notes.append(Note(row + 1, used.symbol or used.said, used.error is None, used.error or used.remark))
            if used.error is None:
                name = str(group[row]) if group is not None and group[row] not in (None, "") else f"row {row + 1}"
                kept.append((used, name, row))
    ranges = {name: model.training_range(name) for name in (*PROPERTIES, "enrichment")}
    rows = np.array([row for _, _, row in kept], dtype=int)
    return Samples(
        soil={name: np.clip([one.soil[name] for one, _, _ in kept], *ranges[name]) for name in PROPERTIES},
        element=np.array([one.symbol for one, _, _ in kept], dtype="U2"),
        shares=np.array([one.shares for one, _, _ in kept], dtype=float).reshape(-1, 4),
        enrichment=np.clip([one.enrichment for one, _, _ in kept], *ranges["enrichment"]),
        group=np.array([name for _, name, _ in kept], dtype=object),
        x=table.x[rows],
        y=table.y[rows],
        row=rows,
        notes=notes,
        lines=lines,
    )


def _require(table: Table, fields: Fields) -> None:
    named = [fields.group, *fields.properties.values()]
    for block in fields.blocks:
        named += [block.element_field, *block.fractions, block.total]
    missing = [name for name in named if name and name not in table.columns]
    if missing:
        raise CovariateError(
            f"The table has no field {', '.join(missing)}. Its fields are: {', '.join(table.columns)}."
        )


def _without_fractions(table: Table, fields: Fields, lines: list[str]) -> Samples:
    """A table of total contents: every row is told so, and nothing can be used."""
    notes = []
    for block in fields.blocks:
        for row in range(len(table)):
            said = block.element or str(table.columns[block.element_field][row] if block.element_field else "")
            content = "a total content but no fraction (F1 to F4)" if block.total else "no fraction (F1 to F4)"
            notes.append(Note(row + 1, parse_element(said) or said, False, f"it states {content}"))
    nothing = np.empty(0)
    empty = {name: nothing for name in PROPERTIES}
    names = np.empty(0, dtype="U2")
    return Samples(empty, names, np.empty((0, 4)), nothing, names, nothing, nothing, np.empty(0, int), notes, lines)


def _numbers(table: Table, name: str) -> np.ndarray:
    return np.array([parse_number(value)[0] for value in table.columns[name]], dtype=float)


def _property(table: Table, fields: Fields, units: Units, name: str, lines: list[str]) -> np.ndarray:
    """A soil property of every row in the canonical unit, (n,): the table's, else the map's, else NaN."""
    maps = np.asarray(table.rasters.get(name, np.full(len(table), np.nan)), dtype=float)
    given = fields.properties.get(name)
    if given is None:
        return maps
    values = _numbers(table, given)
    known = values[np.isfinite(values)]
    if not known.size:
        return maps
    covariate, stated, words = COVARIATES[name], _unit(given), _words(given)
    requested = units.properties.get(name, AUTO)
    matter = name == "soc" and not any(word in _SOC_WORDS for word in words) and any(w in _SOM_WORDS for w in words)
    if requested == SOM_G_KG or (requested == AUTO and matter and stated == "g/kg"):
        values = values * (0.1 / covariates.SOM_PER_SOC)
        lines.append(f"{covariate.label}: “{given}” read as {SOM_G_KG} (organic matter, divided by 1.724).")
    else:
        if matter and stated == "percent":
            stated = "SOM percent"
        quantiles = dict(zip(QUANTILES, np.quantile(known, QUANTILES)))
        try:
            choice = choose_unit(covariate, requested, stated, quantiles, f"field “{given}”")
        except UnknownUnitError as error:
            raise UnknownUnitError(f"{error} (Or name the unit in the field: soc_g_kg, som_pct.)") from error
        values = values * choice.unit.factor
        reason = f"its name says {stated}" if requested == AUTO and stated else choice.reason
        lines.append(f"{covariate.label}: “{given}” read as {choice.unit.name} ({reason}).")
    if name == "ph":
        method = units.ph_method
        if method == AUTO:
            joined = "".join(words)
            method = "CaCl2" if "cacl2" in joined else "KCl" if "kcl" in joined else "H2O"
        intercept, slope = PH_METHODS[method]
        values = intercept + slope * values
        lines.append(f"pH measured in {method}{'' if method == 'H2O' else ', converted to water (Dutch soils)'}.")
    return np.where(np.isfinite(values), values, maps)


def _fraction_units(table: Table, blocks: Sequence[Block], units: Units, lines: list[str]) -> list[str]:
    """The unit of each block's fractions; one unit for all, unless the names of the fields say otherwise."""
    found = [_fraction_unit(table, block, units, lines) for block in blocks]
    named = any(_unit(name) for block in blocks for name in block.fractions if name)
    if len(set(found)) > 1 and not named:
        lines.append("Unit of all fractions: mg/kg (no other unit fits all elements).")
        return [MG_KG] * len(found)
    return found


def _fraction_unit(table: Table, block: Block, units: Units, lines: list[str]) -> str:
    """The unit of a block's fractions: as stated, by the names, or by what the sums can only be."""
    given = [name for name in block.fractions if name]
    if not given:
        return PERCENT
    if units.fractions != AUTO:
        return units.fractions
    told = {_unit(name) for name in given} & {"percent", "mg/kg"}
    where = block.element or "the fractions"
    if len(told) == 1:
        unit = told.pop()
        return PERCENT if unit == "percent" else MG_KG
    values = np.array([_numbers(table, name) for name in given])
    if len(given) == 4:
        total = values.sum(axis=0)
        middle = float(np.nanmedian(total)) if np.isfinite(total).any() else math.nan
        for unit, whole in ((PERCENT, 100.0), (SHARE, 1.0)):
            low, high = (limit * whole / 100.0 for limit in SUM_LIMITS)
            near = np.mean((total[np.isfinite(total)] >= low) & (total[np.isfinite(total)] <= high))
            if low <= middle <= high and near > 0.8:
                lines.append(f"Unit of {where}: {unit} (the four add up to about {whole:g}).")
                return unit
        if np.isfinite(middle):
            lines.append(f"Unit of {where}: mg/kg (the four add up neither to 100 nor to 1).")
            return MG_KG
    raise UnknownUnitError(
        f"The unit of {', '.join(f'“{name}”' for name in given)} can be told neither from the names nor from the "
        f"values. Set FRACTION_UNIT to one of: {', '.join(FRACTION_UNITS)}."
    )


class _Row:
    """One row for one element: ``error`` says why it cannot be used, ``remark`` what was assumed."""

    def __init__(
        self,
        table: Table,
        block: Block,
        row: int,
        unit: str,
        units: Units,
        properties: Mapping[str, np.ndarray],
        model: FractionationModel,
    ) -> None:
        self.soil = {name: float(values[row]) for name, values in properties.items()}
        self.error: str | None = None
        self._remarks: list[str] = []
        self.shares = np.full(4, np.nan)
        self.enrichment = 0.0
        self.said = block.element or ""
        if block.element is None:
            self.said = str((table.columns[block.element_field][row] if block.element_field else None) or "")
        self.symbol = parse_element(self.said) or ""
        try:
            self._check_element(model)
            values = self._fractions(table, block, row)
            self._check_soil()
            entry = model.element(self.symbol)
            total = self._total(table, block, row)
            self._set_shares(values, unit, units, total, entry)
            self._set_enrichment(values, unit, units, total, entry)
        except _DroppedError as error:
            self.error = str(error)

    @property
    def remark(self) -> str:
        return "; ".join(self._remarks)

    def _check_element(self, model: FractionationModel) -> None:
        if not self.said.strip():
            raise _DroppedError("no element is named")
        if self.symbol not in model.elements:
            raise _DroppedError(f"“{self.said[:40]}” is not an element of the model")

    def _fractions(self, table: Table, block: Block, row: int) -> np.ndarray:
        """The four fractions as numbers in the table's unit, NaN where not stated."""
        values = np.full(4, np.nan)
        for position, name in enumerate(block.fractions):
            if name is not None:
                values[position], below = parse_number(table.columns[name][row])
                if below:
                    self._remarks.append(f"{FRACTIONS[position]} not detected, half the limit taken")
        if not np.isfinite(values).any():
            raise _DroppedError("no fraction (F1 to F4) is stated")
        if np.nanmin(values) < 0:
            raise _DroppedError("a fraction is negative")
        return values

    def _check_soil(self) -> None:
        lacking = [COVARIATES[name].label for name in NEEDED if not math.isfinite(self.soil[name])]
        if lacking:
            raise _DroppedError(f"{', '.join(lacking)} unknown (neither in the table nor in a raster there)")
        for name, value in self.soil.items():
            low, high = COVARIATES[name].physical
            if math.isfinite(value) and not low <= value <= high:
                raise _DroppedError(f"an impossible {COVARIATES[name].label} (unit wrong?)")
        if not math.isfinite(self.soil["cec"]):
            self._remarks.append("CEC unknown")

    def _total(self, table: Table, block: Block, row: int) -> float:
        if block.total is None:
            return math.nan
        value, below = parse_number(table.columns[block.total][row])
        if below:
            self._remarks.append("total content not detected, half the limit taken")
        if math.isfinite(value) and not 0 <= value <= covariates.TOTAL_RANGE[1]:
            raise _DroppedError("an impossible total content")
        return value

    def _set_shares(self, values: np.ndarray, unit: str, units: Units, total: float, entry: Mapping[str, Any]) -> None:
        whole = np.isfinite(values).all()
        if unit == MG_KG:
            # Contents of single steps become shares of the aqua-regia content, which four steps add up to.
            content = float(values.sum()) if whole else total
            if not whole and units.total_basis == "total":
                content *= entry["aqua_regia_share"]
            if not content > 0:
                raise _DroppedError("contents of steps without a total content, or a total of zero")
            shares = values / content
            if not whole:
                self._remarks.append("shares of the stated total content")
        else:
            shares = values / (100.0 if unit == PERCENT else 1.0)
            if whole:
                low, high = (limit / 100.0 for limit in SUM_LIMITS)
                if not low <= shares.sum() <= high:
                    raise _DroppedError("the four fractions do not add up to 90 to 110 %")
        if whole:
            shares = shares / shares.sum()
            if units.residual_basis == "total":
                shares = to_aqua_regia_basis(shares, entry["aqua_regia_share"])
        elif units.residual_basis == "total":
            shares[:3] /= entry["aqua_regia_share"]
            shares[3] = 1.0 - (1.0 - shares[3]) / entry["aqua_regia_share"]
        if np.nanmax(shares) > 1.0 + 1e-9 or np.nansum(shares) > SUM_LIMITS[1] / 100.0 or np.nanmin(shares) < -1e-9:
            raise _DroppedError("a fraction, or the sum of the stated ones, exceeds 100 %")
        missing = np.isnan(shares)
        if missing.sum() == 1:
            shares[missing] = max(0.0, 1.0 - float(np.nansum(shares)))
            self._remarks.append(f"{FRACTIONS[int(np.argmax(missing))]} is the rest to 100 %")
            shares = shares / shares.sum()
        self.shares = np.clip(shares, 0.0, 1.0)

    def _set_enrichment(
        self, values: np.ndarray, unit: str, units: Units, total: float, entry: Mapping[str, Any]
    ) -> None:
        basis = units.total_basis
        if not math.isfinite(total) and unit == MG_KG and np.isfinite(values).all():
            total, basis = float(values.sum()), "aqua regia"
            self._remarks.append("total content: the sum of the steps")
        if not total > 0:
            self._remarks.append("no total content: that of an ordinary soil assumed")
            return
        self.enrichment = float(
            covariates.enrichment(total, entry["reference_mg_kg"], entry["aqua_regia_share"], basis)
        )


class _DroppedError(SoilMobilityError):
    """A row cannot be used; the text is its reason."""
