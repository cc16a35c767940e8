"""Laboratory samples: from the rows of somebody's table to what a model can be trained on and compared with.

Tables come as they are: long (one row per sample and element) or wide (a column per element), with units in the names
of their columns or nowhere, with decimal commas, with "<0.05" for what was not detected. What each column means is told
from its name (`names.guess`) or stated. Every row ends up used or dropped, with the reason; nothing is dropped
silently, and text that is no number is not the same as an empty cell.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import add
from typing import Any

import numpy as np

from ..errors import SoilMobilityError
from ..language import fill, tr
from ..model.fractionation import FractionationModel
from ..numbers import BELOW, TEXT, Cell, decimal_marks, name_of, read_cell, the_mark
from ..soil import covariates
from ..soil.covariates import COVARIATES, NEEDED, PROPERTIES
from ..soil.elements import ELEMENTS
from ..soil.fractions import FRACTIONS, to_aqua_regia_basis
from ..soil.units import AUTO, PH_METHODS, CovariateError, UnknownUnitError, choose_unit, doubt_of_percent
from ..typing import Array
from . import vocabulary as terms
from .layout import rows_of_summaries
from .names import (
    Block,
    Choice,
    Fields,
    doubt_of_basis,
    is_matter,
    parse_element,
    ph_method_in,
    take_apart,
)
from .units import CHARGE, MASS, NONE, OTHER, TableUnit, read_unit

PERCENT, MG_KG, SHARE = "percent", "mg/kg", "fraction"
FRACTION_UNITS = (PERCENT, MG_KG, SHARE)
SOM_G_KG = "SOM g/kg"

#: Shares may add up to this much, in %, and are then scaled to 100; beyond, the row is in doubt and is dropped. Sums of
#: steps within 10 % of a separate determination are the usual quality criterion of sequential extractions.
SUM_LIMITS = (90.0, 110.0)


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
    the table does not state. ``x``, ``y``: places (n,), NaN where unknown. ``numbers``: which rows, from 0, they are of
    the table that its owner sees (some may be above these, or not selected); by default all, in order.
    """

    columns: Mapping[str, Sequence[Any]]
    x: Array
    y: Array
    rasters: Mapping[str, Array] = field(default_factory=dict)
    numbers: Sequence[int] = ()

    def __len__(self) -> int:
        return len(self.x)

    def number(self, row: int) -> int:
        """The number of a row, from 0."""
        return self.numbers[row] if self.numbers else row


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
    (n, 4): F1..F4 in 0..1 of the aqua-regia content, NaN where not stated. ``group``: site or source (`_groups`).
    ``row``: the table's row, from 0. ``notes``: every row of the table. ``lines``: how the table was read. ``mapping``:
    what each field was taken for.
    """

    soil: dict[str, Array]
    element: Array
    shares: Array
    enrichment: Array
    group: Array
    x: Array
    y: Array
    row: Array
    notes: list[Note]
    lines: list[str]
    mapping: tuple[Choice, ...] = ()

    def __len__(self) -> int:
        return len(self.element)

    def take(self, which: Array) -> Samples:
        """Some of the samples (positions or bool), notes and lines kept."""
        arrays = {
            name: getattr(self, name)[which] for name in ("element", "shares", "enrichment", "group", "x", "y", "row")
        }
        return replace(self, soil={name: values[which] for name, values in self.soil.items()}, **arrays)

    def clamped(self, model: FractionationModel) -> Samples:
        """The samples with their soil clamped to the training range of a model."""
        ranges = {name: model.training_range(name) for name in model.soil_features}
        soil = {name: np.clip(values, *ranges.get(name, (-np.inf, np.inf))) for name, values in self.soil.items()}
        return replace(self, soil=soil, enrichment=np.clip(self.enrichment, *ranges["enrichment"]))

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
        text = tr("{:,} samples used ({}); {:,} dropped.") if len(self) else tr("No sample can be used; {2:,} dropped.")
        lines = [fill(text, len(self), ", ".join(self.symbols), len(self.dropped))]
        frequent = Counter(note.text for note in self.dropped).most_common()
        return lines + [fill(tr("{:,} x dropped: {}."), count, why) for why, count in frequent]


# --------------------------------------------------------------------------------------------------------------- values


def read(table: Table, fields: Fields, units: Units, model: FractionationModel) -> Samples:
    """Check every row of ``table`` and return what can be used.

    Raises `CovariateError` where the unit of a column can be told neither from its name nor from its values, or a
    column that was named is not there.
    """
    lines = fields.lines()
    _require(table, fields)
    kept: list[_Row] = []
    notes: list[Note] = []
    groups: list[str] = []
    if not any(name for block in fields.blocks for name in block.fractions):
        notes += _without_fractions(table, fields)
    else:
        table = _unmerged(table, fields, lines)
        cells = _Cells(table, fields, units, lines)
        groups = _groups(cells)
        fraction_units = _fraction_units(cells)
        fields = _without_sums(cells, fraction_units)
        _doubt_totals(cells, fields, fraction_units)
        for block, unit in zip(fields.blocks, fraction_units):
            for row in range(len(table)):
                used = _Row(cells, model, block, unit, row)
                told = used.symbol or used.said, used.error is None, used.error or used.remark
                notes.append(Note(table.number(row) + 1, *told))
                if used.error is None:
                    kept.append(used)
    rows = np.array([one.row for one in kept], dtype=int)
    samples = Samples(
        soil={name: np.array([one.soil[name] for one in kept], dtype=float) for name in PROPERTIES},
        element=np.array([one.symbol for one in kept], dtype="U2"),
        shares=np.array([one.shares for one in kept], dtype=float).reshape(-1, 4),
        enrichment=np.array([one.enrichment for one in kept], dtype=float),
        group=np.array([groups[one.row] for one in kept], dtype=object),
        x=table.x[rows],
        y=table.y[rows],
        row=np.array([table.number(row) for row in rows.tolist()], dtype=int),
        notes=notes,
        lines=lines,
        mapping=fields.choices,
    )
    return samples.clamped(model)


def _groups(cells: _Cells) -> list[str]:
    """The site or source of each row; where none is stated, the first row of its place or, without places, its soil.

    What a laboratory repeats, and other elements of the same soil, are not independent of it.
    """
    table, group = cells.table, cells.fields.group
    first: dict[str, int] = {}
    names = []
    for row in range(len(table)):
        place = (float(table.x[row]), float(table.y[row]))
        same = place if math.isfinite(place[0]) else tuple(values[row] for values in cells.properties.values())
        stated = name_of(table.columns[group][row]) if group else ""
        names.append(stated or f"row {first.setdefault(str(same), row) + 1}")
    return names


def _require(table: Table, fields: Fields) -> None:
    named = [fields.group, *fields.properties.values()]
    for block in fields.blocks:
        named += [block.element_field, *block.fractions, block.total]
    missing = [name for name in named if name and name not in table.columns]
    if missing:
        raise CovariateError(
            "The table has no field {missing}. Its fields are: {fields}.",
            missing=", ".join(missing),
            fields=", ".join(table.columns),
        )


def _unmerged(table: Table, fields: Fields, lines: list[str]) -> Table:
    """The table with site and soil in each row of an element, where their cells were merged down over several.

    Such rows state neither, at no other place than the row above; only the first of merged cells is filled in a file.
    """
    merged = {name: list(table.columns[name]) for name in (fields.group, *fields.properties.values()) if name}
    stated = [name for block in fields.blocks if block.element_field for name in block.fractions if name]
    if fields.group is None or len(merged) < 2:
        return table
    count = 0
    for row in range(1, len(table)):
        moved = math.isfinite(table.x[row]) and (table.x[row], table.y[row]) != (table.x[row - 1], table.y[row - 1])
        empty = not any(name_of(cells[row]) for cells in merged.values())
        if empty and not moved and any(name_of(table.columns[name][row]) for name in stated):
            for cells in merged.values():
                cells[row] = cells[row - 1]
            count += 1
    if not count:
        return table
    text = tr("{count:,} x neither “{field}” nor a soil property in a row: read as merged with the row above.")
    lines.append(fill(text, count=count, field=fields.group))
    return replace(table, columns={**table.columns, **merged})


def _said(table: Table, block: Block, row: int) -> str:
    """The element of a row, as the block or its cell says it; "" for none."""
    return block.element or str((table.columns[block.element_field][row] if block.element_field else None) or "")


def _without_fractions(table: Table, fields: Fields) -> Iterator[Note]:
    """Notes for a table of total contents: every row is told so."""
    steps = [(name, why) for name, why in fields.doubts if take_apart(name).is_of_step]
    for block in fields.blocks:
        why = (
            tr("its fields give a total content but no fraction (F1 to F4)")
            if block.total
            else tr("none of its fields was taken for a fraction (F1 to F4)")
        )
        for name, doubt in steps[-1:]:
            why = fill(tr("{reason}: “{field}” was not, since {why}"), reason=why, field=name, why=doubt)
        for row in range(len(table)):
            said = _said(table, block, row)
            yield Note(table.number(row) + 1, parse_element(said) or said, False, why)


class _Cells:
    """The cells of the fields that are used, read once: numbers in the field's own unit, and what is none.

    ``stated``: units and methods; ``lines``: takes what is to be said of the table; ``properties``: those of the soils,
    a value a row.
    """

    def __init__(self, table: Table, fields: Fields, stated: Units, lines: list[str]) -> None:
        self.table, self.fields, self.stated, self.lines = table, fields, stated, lines
        #: Rows that are no samples, with the word that says so.
        self.summaries = rows_of_summaries(table.columns)
        #: The units that rows state of their contents, by row.
        self.row_units = _units_of_rows(table, fields)
        used = [name for name in fields.properties.values() if name]
        used += [name for block in fields.blocks for name in (*block.fractions, block.total) if name]
        columns = {name: table.columns[name] for name in used}
        #: The unit that each field states.
        self.units = {name: fields.unit(name) for name in columns}
        numeric = [name for name in columns if name not in (fields.properties.get("ph"), fields.properties.get("cec"))]
        for name in numeric:
            if self.units[name].kind == NONE and _all_in_percent(columns[name]):
                self.units[name] = TableUnit(MASS, 1e4, "%")
        marks = {name: decimal_marks(cells) for name, cells in columns.items()}
        # How texts are written counts before numbers that a file holds as such: of those the point is no choice.
        texts = [decimal_marks(cell for cell in cells if isinstance(cell, str)) for cells in columns.values()]
        common = the_mark(frozenset().union(*texts) or frozenset().union(*marks.values()))
        self._cells: dict[str, list[Cell]] = {}
        for name, cells in columns.items():
            mark = the_mark(marks[name]) or common
            percent = self.units[name].is_percent
            self._cells[name] = [read_cell(cell, mark, percent) for cell in cells]
            for row in self.summaries:
                self._cells[name][row] = read_cell(None)
        self.properties: dict[str, list[float]] = {name: _property(self, name).tolist() for name in PROPERTIES}

    def unit(self, name: str, row: int) -> TableUnit:
        """The unit of a content: that of its field, else of its row."""
        own = self.units[name]
        return self.row_units.get(row, own) if own.kind == NONE else own

    def values(self, name: str) -> Array:
        """The numbers of a field, float64 (n,), NaN where it holds none."""
        return np.array([cell.value for cell in self._cells[name]], dtype=float)

    def has_text(self, names: Iterable[str], row: int) -> bool:
        """Whether a row holds text instead of a number in one of the fields."""
        return any(self._cells[name][row].kind == TEXT for name in names)

    def number(self, name: str, row: int, label: str) -> tuple[float, bool]:
        """The number in a cell (NaN: empty) and whether it was not detected; the row is dropped where it is text."""
        cell = self._cells[name][row]
        if cell.kind == TEXT:
            said = str(self.table.columns[name][row])[:40]
            raise _DroppedError("{label}: “{text}” is no number (field “{field}”)", label=label, text=said, field=name)
        return cell.value, cell.kind == BELOW


def _units_of_rows(table: Table, fields: Fields) -> dict[int, TableUnit]:
    """The units that rows of a long table state: in a column of units, or after the element (“Cd (µg/kg)”)."""
    stated: list[str] = [""] * len(table)
    for name, cells in table.columns.items():
        words, texts = take_apart(name).words, [name_of(cell).strip("-–") for cell in cells]
        # Units of soil maps, or of geology, are none of these.
        if words and terms.UNIT_WORDS.issuperset(words) and any(map(read_unit, set(texts))):
            stated = texts
    found: dict[int, TableUnit] = {}
    for name in (block.element_field for block in fields.blocks if block.element_field):
        elements = [name_of(cell) for cell in table.columns[name]]
        # Each text is read once.
        after = {text: take_apart(text).unit for text in set(elements)}
        for row, (text, told) in enumerate(zip(elements, stated)):
            unit = (read_unit(told) or TableUnit(OTHER, 1.0, told)) if told else after[text]
            if unit.kind != NONE:
                found[row] = unit
    return found


def _all_in_percent(cells: Sequence[Any]) -> bool:
    """Whether every cell that is not empty states its number in %."""
    told = [cell for cell in cells if cell not in (None, "")]
    return bool(told) and all(isinstance(cell, str) and cell.rstrip().endswith("%") for cell in told)


def _property(cells: _Cells, name: str) -> Array:
    """A soil property of every row in the canonical unit, (n,): the table's, else the map's, else NaN."""
    table, given = cells.table, cells.fields.properties.get(name)
    maps = np.asarray(table.rasters.get(name, np.full(len(table), np.nan)), dtype=float)
    if given is None:
        return maps
    values = cells.values(given)
    if not np.isfinite(values).any():
        return maps
    factor, unit, reason = _unit_of_property(cells, name, given)
    text = tr("{property}: “{field}” read as {unit} ({reason}).")
    cells.lines.append(fill(text, property=COVARIATES[name].label, field=given, unit=unit, reason=reason))
    values = values * factor
    if name == "ph":
        method = cells.stated.ph_method
        named = ph_method_in(take_apart(given))
        if method == AUTO:
            method = named or "H2O"
        if named not in ("", method):
            text = tr("“{field}” says pH in {named}, but PH_METHOD is {method}: set PH_METHOD to auto, or to {named}.")
            cells.lines.append(fill(text, field=given, named=named, method=method))
        intercept, slope = PH_METHODS[method]
        values = intercept + slope * values
        text = (
            tr("pH measured in {method}.")
            if method == "H2O"
            else tr("pH measured in {method}, converted to water (Dutch soils).")
        )
        cells.lines.append(fill(text, method=method))
    return np.where(np.isfinite(values), values, maps)


#: Canonical units from what fields state: % of mass from mg/kg.
_PERCENT_PER_MG_KG = 1e-4


def _unit_of_property(cells: _Cells, name: str, given: str) -> tuple[float, str, str]:
    """Factor to the canonical unit of a property, name of the unit, and why; a doubt is said."""
    covariate, stated = COVARIATES[name], cells.units[given]
    requested = cells.stated.properties.get(name, AUTO)
    matter = name == "soc" and is_matter(take_apart(given))
    where = fill(tr("{property}, field “{field}”"), property=covariate.label, field=given)
    if requested == SOM_G_KG:
        return 0.1 / covariates.SOM_PER_SOC, SOM_G_KG, tr("as requested")
    if requested == AUTO and stated.kind in (MASS, CHARGE):
        if stated.is_percent:
            cells.lines += filter(None, [doubt_of_percent(covariate, stated.written, cells.values(given), where)])
        said = fill(tr("the field says {unit}"), unit=stated.written)
        if stated.kind == CHARGE:
            return stated.factor, stated.written, said
        factor = stated.factor * _PERCENT_PER_MG_KG
        if matter:
            said = fill(tr("{reason}; organic matter, divided by 1.724"), reason=said)
            return factor / covariates.SOM_PER_SOC, stated.written, said
        return factor, stated.written, said
    values = cells.values(given)
    if matter and requested == AUTO:
        raise UnknownUnitError(
            "Nothing states the unit of “{field}” (organic matter): name it in the field, as som_pct or som_g_kg, or "
            "set SOC_FIELD_UNIT.",
            field=given,
        )
    try:
        choice = choose_unit(covariate, requested, "", values[np.isfinite(values)], where)
    except UnknownUnitError as error:
        # The parameter of that name is the unit of the raster.
        error.values["parameter"] = f"{name.upper()}_FIELD"
        raise UnknownUnitError(
            "{problem} (Or name the unit in the field: soc_g_kg, som_pct. The parameter of the unit of a field is "
            "{name}_FIELD_UNIT.)",
            problem=error,
            name=name.upper(),
        ) from error
    cells.lines += filter(None, [choice.doubt])
    return choice.unit.factor, choice.unit.name, choice.reason


def _fraction_units(cells: _Cells) -> list[str]:
    """The unit of each block's fractions; one unit for all, unless the fields say otherwise."""
    blocks = cells.fields.blocks
    found = [_fraction_unit(cells, block) for block in blocks]
    named = any(cells.units[name].kind == MASS for block in blocks for name in block.fractions if name)
    if len(set(found)) > 1 and not named:
        cells.lines.append(tr("Unit of all fractions: mg/kg (no other unit fits all elements)."))
        return [MG_KG] * len(found)
    return found


def _fraction_unit(cells: _Cells, block: Block) -> str:
    """The unit of a block's fractions: as stated, by the fields, or by what the sums can only be.

    Contents in any unit of mass are read as mg/kg.
    """
    given = [name for name in block.fractions if name]
    if not given:
        return PERCENT
    if cells.stated.fractions != AUTO:
        return cells.stated.fractions
    stated = [cells.units[name] for name in given]
    told = {PERCENT if unit.is_percent else MG_KG for unit in stated if unit.kind == MASS}
    if len(told) == 1:
        return told.pop()
    if len(cells.row_units) == len(cells.table):
        # Each row says its own.
        return MG_KG
    if all(cells.has_text(given, row) for row in range(len(cells.table))):
        # Each row says which cell is no number.
        return PERCENT
    where = block.element or tr("the fractions")
    if len(given) == 4:
        total = np.array([cells.values(name) for name in given]).sum(axis=0)
        known = total[np.isfinite(total)]
        middle = float(np.median(known)) if known.size else math.nan
        for unit, whole in ((PERCENT, 100.0), (SHARE, 1.0)):
            low, high = (limit * whole / 100.0 for limit in SUM_LIMITS)
            if low <= middle <= high and np.mean((known >= low) & (known <= high)) > 0.8:
                text = tr("Unit of {fractions}: {unit} (the four add up to about {whole:g}).")
                cells.lines.append(fill(text, fractions=where, unit=unit, whole=whole))
                return unit
        if known.size:
            text = tr("Unit of {fractions}: mg/kg (the four add up neither to 100 nor to 1).")
            cells.lines.append(fill(text, fractions=where))
            return MG_KG
    raise UnknownUnitError(
        "The unit of {fields} can be told neither from the names nor from the values. Set FRACTION_UNIT to one of: "
        "{known}.",
        fields=", ".join(fill(tr("“{}”"), name) for name in given),
        known=", ".join(FRACTION_UNITS),
    )


#: A total is the sum of the fractions where it differs from it by no more than that part of it, by rounding (assumed).
_ROUNDED = 0.02
#: By more than that part of it the sum of the steps misses a total that is one in another unit, or wrong: three times
#: the usual criterion of recovery, 10 % (assumed).
_FAR = 0.3
#: No element makes up more than that part of a soil, %: oxygen, of what can be called a content, about half.
_MOST_OF_A_SOIL = 50.0


def _without_sums(cells: _Cells, units: Sequence[str]) -> Fields:
    """The fields without totals that only check shares (“Total”: 100): the sum of the four, or a recovery in %."""
    fields, blocks = cells.fields, list(cells.fields.blocks)
    for place, (block, unit) in enumerate(zip(blocks, units)):
        if block.total is None or unit == MG_KG or not _is_a_check(cells, block, block.total):
            continue
        text = tr(
            "“{field}” is the sum of the fractions, or another share, and no content: it was not taken as a total."
        )
        cells.lines.append(fill(text, field=block.total))
        blocks[place] = replace(block, total=None)
    kept = {block.total for block in blocks}
    dropped = {block.total for block in fields.blocks} - kept
    choices = tuple(choice for choice in fields.choices if choice.field not in dropped)
    return replace(fields, blocks=tuple(blocks), choices=choices)


def _doubt_totals(cells: _Cells, fields: Fields, fraction_units: Sequence[str]) -> None:
    """Say of totals that their names are of another basis than stated, or that steps in mg/kg miss them by far."""
    for block, unit in zip(fields.blocks, fraction_units):
        if block.total is None:
            continue
        cells.lines += filter(None, [doubt_of_basis(block.total, cells.stated.total_basis)])
        if unit == MG_KG and all(block.fractions):
            added = sum(cells.values(name) * cells.units[name].to_mg_kg for name in block.fractions if name)
            with np.errstate(divide="ignore", invalid="ignore"):
                ratio = added / (cells.values(block.total) * cells.units[block.total].to_mg_kg)
            far = int(np.count_nonzero((ratio < 1.0 - _FAR) | (ratio > 1.0 + _FAR)))
            if far:
                text = tr(
                    "{count:,} x: the steps add up to less than {low:.0f} % or more than {high:.0f} % of “{field}”."
                )
                percent = {"low": 100.0 * (1.0 - _FAR), "high": 100.0 * (1.0 + _FAR)}
                cells.lines.append(fill(text, count=far, field=block.total, **percent))


def _is_a_check(cells: _Cells, block: Block, name: str) -> bool:
    """Whether the total of a block of shares, field ``name``, is their sum, or a percentage that no content can be."""
    unit, total = cells.units[name], cells.values(name)
    known = total[np.isfinite(total)]
    if unit.is_percent and known.size and float(np.median(known)) > _MOST_OF_A_SOIL:
        return True
    if not all(block.fractions) or (unit.kind == MASS and not unit.is_percent):
        return False
    added = np.array([cells.values(name) for name in block.fractions if name]).sum(axis=0)
    both = np.isfinite(added) & np.isfinite(total)
    same = np.abs(total - added)[both] <= _ROUNDED * added[both]
    return bool(same.size) and float(np.mean(same)) > 0.8


class _Row:
    """One row for one element: ``error`` says why it cannot be used, ``remark`` what was assumed.

    Its four values are Python's numbers: numpy takes ten times as long for four.
    """

    def __init__(self, cells: _Cells, model: FractionationModel, block: Block, unit: str, row: int) -> None:
        self._cells, self._block, self.row = cells, block, row
        self.soil = {name: values[row] for name, values in cells.properties.items()}
        self.error: str | None = None
        self._remarks: list[str] = []
        self.shares = [math.nan] * 4
        self.enrichment = 0.0
        self.said = _said(cells.table, block, row)
        self.symbol = parse_element(self.said) or ""
        try:
            self._check_element(model)
            unit = self._unit(unit)
            values = self._fractions(unit)
            self._check_soil()
            entry, total = model.element(self.symbol), self._total()
            self._set_shares(values, unit, total, entry)
            self._set_enrichment(values, unit, total, entry)
        except _DroppedError as error:
            self.error = error.message

    @property
    def remark(self) -> str:
        return "; ".join(self._remarks)

    def _check_element(self, model: FractionationModel) -> None:
        cells, block, row = self._cells, self._block, self.row
        if row in cells.summaries:
            raise _DroppedError("a row that sums up others (“{text}”), no sample", text=cells.summaries[row][:40])
        other = parse_element(name_of(cells.table.columns[block.element_field][row])) if block.element_field else None
        if block.element and other not in (None, block.element):
            raise _DroppedError("it is of {other}, and ELEMENT is {element}", other=other, element=block.element)
        if not block.element and not block.element_field:
            raise _DroppedError("no element is named: there is no field of elements, and ELEMENT is not set")
        if not self.said.strip():
            raise _DroppedError("no element is named")
        if self.symbol not in model.elements:
            raise _DroppedError("“{text}” is not an element of the model", text=self.said[:40])

    def _unit(self, unit: str) -> str:
        """The unit of the row's fractions: that which it states itself, where their fields state none."""
        stated = self._cells.row_units.get(self.row)
        if stated is None or any(self._cells.units[name].kind != NONE for name in self._block.fractions if name):
            return unit
        if stated.kind != MASS:
            raise _DroppedError("its unit, “{unit}”, is none of a content that is known", unit=stated.written[:40])
        return PERCENT if stated.is_percent else MG_KG

    def _fractions(self, unit: str) -> list[float]:
        """The four fractions as numbers in ``unit``, NaN where not stated."""
        values, given = [math.nan] * 4, self._block.fractions
        for position, name in enumerate(given):
            if name is not None:
                values[position], below = self._cells.number(name, self.row, FRACTIONS[position])
                if unit == MG_KG:
                    values[position] *= self._cells.unit(name, self.row).to_mg_kg
                if below:
                    text = tr("{fraction} not detected, half the limit taken")
                    self._remarks.append(fill(text, fraction=FRACTIONS[position]))
        known = [value for value in values if math.isfinite(value)]
        if not any(given):
            raise _DroppedError("its fields give a total content but no fraction (F1 to F4)")
        if not known:
            fields = ", ".join(fill(tr("“{}”"), name) for name in given if name)
            raise _DroppedError("no fraction (F1 to F4) is stated: {fields} empty", fields=fields)
        if min(known) < 0:
            raise _DroppedError("a fraction is negative")
        return values

    def _check_soil(self) -> None:
        for name in PROPERTIES:
            given = self._cells.fields.properties.get(name)
            if given is not None:
                self._cells.number(given, self.row, COVARIATES[name].label)
        for name in NEEDED:
            if not math.isfinite(self.soil[name]):
                raise _unknown(self._cells, name)
        for name, value in self.soil.items():
            low, high = COVARIATES[name].physical
            if math.isfinite(value) and not low <= value <= high:
                raise _DroppedError("an impossible {property} (unit wrong?)", property=COVARIATES[name].label)
        if not math.isfinite(self.soil["cec"]):
            self._remarks.append(tr("CEC unknown"))

    def _total(self) -> float:
        """The total content, mg/kg; NaN where none is stated."""
        name = self._block.total
        if name is None:
            return math.nan
        value, below = self._cells.number(name, self.row, tr("total content"))
        unit = self._cells.unit(name, self.row)
        if unit.is_percent and self._cells.units[name].kind == NONE:
            # Of shares it is their sum.
            return math.nan
        value *= unit.to_mg_kg
        if below:
            self._remarks.append(tr("total content not detected, half the limit taken"))
        if math.isfinite(value) and not 0 <= value <= covariates.TOTAL_RANGE[1]:
            raise _DroppedError("an impossible total content")
        return value

    def _set_shares(self, values: list[float], unit: str, total: float, entry: Mapping[str, Any]) -> None:
        whole, dissolved, units = all(map(math.isfinite, values)), entry["aqua_regia_share"], self._cells.stated
        if unit == MG_KG:
            # Contents of single steps become shares of what four steps add up to: the content on the residual's basis.
            content = _added(values) if whole else total
            if not whole and units.total_basis != units.residual_basis:
                content *= dissolved if units.total_basis == "total" else 1.0 / dissolved
            if not content > 0:
                raise _DroppedError("contents of steps without a total content, or a total of zero")
            shares = [value / content for value in values]
            if not whole:
                self._remarks.append(tr("shares of the stated total content"))
        else:
            shares = [value / (100.0 if unit == PERCENT else 1.0) for value in values]
            if whole:
                low, high = (limit / 100.0 for limit in SUM_LIMITS)
                if not low <= _added(shares) <= high:
                    raise _DroppedError("the four fractions do not add up to 90 to 110 %")
        if whole:
            shares = _scaled(shares)
        if units.residual_basis == "total":
            known = [*(share / dissolved for share in shares[:3]), 1.0 - (1.0 - shares[3]) / dissolved]
            shares = to_aqua_regia_basis(shares, dissolved).tolist() if whole else known
        known = [share for share in shares if math.isfinite(share)]
        if max(known) > 1.0 + 1e-9 or _added(known) > SUM_LIMITS[1] / 100.0 or min(known) < -1e-9:
            raise _DroppedError("a fraction, or the sum of the stated ones, exceeds 100 %")
        if len(known) == 3:
            missing = next(place for place, share in enumerate(shares) if not math.isfinite(share))
            shares[missing] = max(0.0, 1.0 - _added(known))
            self._remarks.append(fill(tr("{fraction} is the rest to 100 %"), fraction=FRACTIONS[missing]))
            shares = _scaled(shares)
        self.shares = [min(max(share, 0.0), 1.0) if math.isfinite(share) else math.nan for share in shares]

    def _set_enrichment(self, values: list[float], unit: str, total: float, entry: Mapping[str, Any]) -> None:
        basis = self._cells.stated.total_basis
        if not math.isfinite(total) and unit == MG_KG and all(map(math.isfinite, values)):
            total, basis = _added(values), self._cells.stated.residual_basis
            self._remarks.append(tr("total content: the sum of the steps"))
        if not total > 0:
            self._remarks.append(tr("no total content: that of an ordinary soil assumed"))
            return
        reference, dissolved = entry["reference_mg_kg"], entry["aqua_regia_share"]
        self.enrichment = float(covariates.enrichment(total, reference, dissolved, basis))


def _added(values: Sequence[float]) -> float:
    """The sum, number by number: Python's own `sum` rounds otherwise from one version to another."""
    return reduce(add, values, 0.0)


def _scaled(shares: Sequence[float]) -> list[float]:
    """Shares in their proportion that add up to 1."""
    whole = _added(shares)
    return [share / whole for share in shares]


def _unknown(cells: _Cells, name: str) -> _DroppedError:
    """A property of a row is not known: no field, or an empty cell, and no raster there."""
    given, mapped = cells.fields.properties.get(name), name in cells.table.rasters
    said = {"property": COVARIATES[name].label, "field": given}
    if given is not None:
        return _DroppedError(
            "{property} unknown (the cell of “{field}” is empty, and the raster has no value there)"
            if mapped
            else "{property} unknown (the cell of “{field}” is empty)",
            **said,
        )
    return _DroppedError(
        "{property} unknown (no field was taken for it, and the raster has no value there)"
        if mapped
        else "{property} unknown (no field was taken for it, and there is no raster)",
        **said,
    )


class _DroppedError(SoilMobilityError):
    """A row cannot be used; the text is its reason."""
