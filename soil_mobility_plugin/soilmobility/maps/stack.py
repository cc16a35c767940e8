"""The soil inputs of a run as one aligned stack: layers in, canonical and clamped soil properties out, block by block.

Which layers there are and in which unit each stands is settled once, when the stack is made; the rest of a run only
asks for blocks.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..raster.grid import Grid
from ..raster.source import Source, inspect, quantiles
from ..raster.view import View
from ..soil import covariates
from ..soil.covariates import COVARIATES
from ..soil.units import AUTO, PH_METHODS, QUANTILES, CovariateError, UnitChoice, UnknownUnitError, choose_unit, convert

#: Views of total contents are named ``total:<symbol>``.
TOTAL_PREFIX = "total:"

#: What `SoilBlock.clamped` calls the contents of elements.
CONTENT = "content"

#: Band units that mean mg/kg (folded); a band without a unit is taken as mg/kg.
_MG_PER_KG = ("", "mg/kg", "mgkg-1", "ppm", "ug/g", "µg/g", "g/t")


@dataclass(frozen=True)
class SoilLayer:
    """One soil property (a key of `COVARIATES`) in one band, in a unit given or to be found (`AUTO`)."""

    covariate: str
    source: Source
    unit: str = AUTO


@dataclass(frozen=True)
class Totals:
    """Total contents, mg/kg: a source per element symbol, or one ``value`` for all, on ``basis``.

    With neither, each element's reference content is used (an enrichment of zero). ``required``: whether the content of
    a single element is, like a soil property, what a pixel is not valid without.
    """

    sources: Mapping[str, Source] = field(default_factory=dict)
    value: float | None = None
    basis: str = "aqua regia"
    required: bool = True


@dataclass
class Counts:
    """What happened to the pixels of a block or of a run. Shares are of the valid pixels."""

    valid: int = 0
    clamped: int = 0
    masked: dict[str, int] = field(default_factory=dict)
    clamped_by: dict[str, int] = field(default_factory=dict)

    def __iadd__(self, other: Counts) -> Counts:
        self.add(other)
        return self

    def add(self, other: Counts) -> None:
        """Add the counts of another block."""
        self.valid += other.valid
        self.clamped += other.clamped
        for mine, theirs in ((self.masked, other.masked), (self.clamped_by, other.clamped_by)):
            for name, count in theirs.items():
                mine[name] = mine.get(name, 0) + count

    @property
    def share_clamped(self) -> float:
        """Share (0..1) of the valid pixels in which any property was clamped; NaN without valid pixels."""
        return self.clamped / self.valid if self.valid else float("nan")


class SoilBlock:
    """The soil of one block: ``valid`` (h, w) bool, ``soil`` canonical float32 vectors of the valid pixels.

    ``soil["cec"]`` is None where no CEC layer was given. Contents and enrichments are asked for by element.
    """

    def __init__(self, stack: SoilStack, arrays: Mapping[str, np.ndarray]) -> None:
        self._stack = stack
        self.counts = Counts()
        full = {name: self._read(name, arrays[name]) for name in stack.views}
        required = [values for name, values in full.items() if name in stack.required]
        self.valid = ~np.isnan(required[0])
        for values in required[1:]:
            self.valid &= ~np.isnan(values)
        self.counts.valid = int(np.count_nonzero(self.valid))
        self._whole = self.counts.valid == self.valid.size
        self._picked = {name: self.pick(values) for name, values in full.items()}
        self._moved: dict[str, np.ndarray] = {}
        self.soil: dict[str, np.ndarray | None] = {"cec": None}
        for name in stack.layers:
            self.soil[name] = self._clamp(name, self._picked[name], stack.ranges.get(name))

    def _read(self, name: str, values: np.ndarray) -> np.ndarray:
        """Convert a view's values to the canonical unit and mask (and count) what cannot be."""
        if name in self._stack.layers:
            unit = self._stack.units[name].unit
            values = convert(values, unit, self._stack.ph_method if name == "ph" else None)
            limits = COVARIATES[name].physical
        else:
            limits = covariates.TOTAL_RANGE
        values, impossible = covariates.mask_impossible(values, limits)
        if impossible:
            self.counts.masked[name] = impossible
        return values

    def _clamp(self, name: str, values: np.ndarray, limits: tuple[float, float] | None) -> np.ndarray:
        if limits is None:
            return values
        values, moved = covariates.clamp(values, limits)
        if moved is not None:
            self.counts.clamped_by[name] = int(np.count_nonzero(moved))
            self._mark(name, moved)
        return values

    def _mark(self, name: str, moved: np.ndarray) -> None:
        """Remember which valid pixels were clamped; the contents of all elements are remembered as one."""
        kind = name if name in self._stack.layers else CONTENT
        self._moved[kind] = moved | self._moved[kind] if kind in self._moved else moved
        self.counts.clamped = int(np.count_nonzero(self.clamped()))

    def clamped(self, names: Collection[str] | None = None) -> np.ndarray:
        """Bool vector of the valid pixels in which any property of ``names`` (default: any) was clamped so far.

        Names are those of soil properties, and `CONTENT` for the contents of elements.
        """
        result = np.zeros(self.counts.valid, dtype=bool)
        for name, moved in self._moved.items():
            if names is None or name in names:
                result |= moved
        return result

    def replaced(self, values: Mapping[str, np.ndarray]) -> SoilBlock:
        """The same pixels with other values for some soil properties (say, SOC in a scenario), with counts of its own.

        ``values``: float32 vectors of the valid pixels in the unit of the layer; they go the same way as those that
        were read.
        """
        result = copy.copy(self)
        result._moved = {name: moved for name, moved in self._moved.items() if name not in values}
        kept = {name: count for name, count in self.counts.clamped_by.items() if name not in values}
        result.counts = Counts(self.counts.valid, masked=dict(self.counts.masked), clamped_by=kept)
        result.counts.clamped = int(np.count_nonzero(result.clamped()))
        result.soil = dict(self.soil)
        for name, vector in values.items():
            result.soil[name] = result._clamp(name, result._read(name, vector), self._stack.ranges.get(name))
        return result

    def total(self, symbol: str) -> np.ndarray | float | None:
        """Total content of the valid pixels, mg/kg: a vector (NaN where unknown), one number, or None if not given."""
        return self._picked.get(TOTAL_PREFIX + symbol, self._stack.totals.value)

    def enrichment(self, symbol: str, reference_mg_kg: float, share: float) -> np.ndarray | np.float32:
        """Enrichment of an element, clamped and counted: a vector (NaN where unknown), or a scalar (0 without content).

        ``reference_mg_kg`` and the aqua-regia ``share`` are the element's, from the model's card.
        """
        total = self.total(symbol)
        if total is None:
            return np.float32(0.0)
        values = covariates.enrichment(total, reference_mg_kg, share, self._stack.totals.basis)
        clamped = self._clamp(f"content of {symbol}", np.atleast_1d(values), self._stack.ranges["enrichment"])
        if np.ndim(values):
            return clamped
        if clamped[0] != values:
            self.counts.clamped_by[f"content of {symbol}"] = self.counts.valid
        return clamped[0]

    def pick(self, values: np.ndarray) -> np.ndarray:
        """The valid pixels of (h, w) ``values``, (n,); the inverse of `spread`."""
        return values.ravel() if self._whole else values[self.valid]

    def spread(self, values: np.ndarray) -> np.ndarray:
        """Lay float32 ``values`` of the valid pixels, (n,) or (bands, n), out as (h, w) or (bands, h, w); else NaN."""
        shape = (*values.shape[:-1], *self.valid.shape)
        if self._whole:
            return values.reshape(shape)
        result = np.full(shape, np.nan, dtype=np.float32)
        # band by band: a mask behind an ellipsis takes numpy twice as long
        for band, vector in zip(result.reshape(-1, *self.valid.shape), values.reshape(-1, self.counts.valid)):
            band[self.valid] = vector
        return result


class SoilStack:
    """The soil layers, and the total contents of ``elements``, as views of one grid.

    ``ranges`` are the training ranges of the model by feature name (properties without one are not clamped). A pixel
    without a value in any soil layer is not valid; of several elements, each has its own pixels of unknown content,
    but a single element's content is required like a soil property, unless the totals say otherwise.

    Raises `CovariateError` (units) and `RasterError` (layers).
    """

    def __init__(
        self,
        grid: Grid,
        layers: Sequence[SoilLayer],
        ranges: Mapping[str, tuple[float, float]],
        totals: Totals | None = None,
        elements: Sequence[str] = (),
        ph_method: str = "H2O",
    ) -> None:
        if ph_method not in PH_METHODS:
            raise CovariateError(f"PH_METHOD: “{ph_method}” is not one of {', '.join(PH_METHODS)}.")
        self.grid = grid
        self.layers = {layer.covariate: layer for layer in layers}
        self.ranges = ranges
        self.totals = totals or Totals()
        self.ph_method = ph_method
        self.units = _choose_units(layers)
        self.views: dict[str, View] = {layer.covariate: View(layer.source, grid) for layer in layers}
        self.required = set(self.views)
        for symbol in elements:
            if symbol in self.totals.sources:
                self.views[TOTAL_PREFIX + symbol] = View(_checked_total(self.totals.sources[symbol]), grid)
        if len(elements) == 1 and self.totals.required:
            self.required = set(self.views)

    def block(self, arrays: Mapping[str, np.ndarray]) -> SoilBlock:
        """Return the soil of one block from the arrays its views read, float32 (h, w) each."""
        return SoilBlock(self, arrays)

    def describe(self) -> list[str]:
        """Return lines for the log: unit and resampling of every layer."""
        lines = []
        for name, layer in self.layers.items():
            choice = self.units[name]
            lines.append(
                f"{COVARIATES[name].label}: {layer.source.label}, read as {choice.unit.name} ({choice.reason})."
            )
        if self.ph_method != "H2O":
            intercept, slope = PH_METHODS[self.ph_method]
            lines.append(
                f"pH({self.ph_method}) converted: pH(H2O) = {intercept:.4f} + {slope:.4f} pH({self.ph_method}), "
                "a relation of Dutch soils."
            )
        lines.extend(view.describe() for view in self.views.values())
        return lines


def _checked_total(source: Source) -> Source:
    unit = inspect(source).unit or ""
    if unit.lower().replace(" ", "") not in _MG_PER_KG:
        raise CovariateError(f"{source.label}: the band's unit is “{unit}”, but total contents are needed in mg/kg.")
    return source


def _choose_units(layers: Sequence[SoilLayer]) -> dict[str, UnitChoice]:
    """Choose the unit of every layer; where one cannot be told, the error says what the others were found to be."""
    found: dict[str, UnitChoice] = {}
    unknown: list[str] = []
    for layer in layers:
        try:
            found[layer.covariate] = unit_of(layer)
        except UnknownUnitError as error:
            unknown.append(str(error))
    if unknown:
        others = "; ".join(f"{COVARIATES[name].label} as {choice.unit.name}" for name, choice in found.items())
        raise UnknownUnitError(" ".join([*unknown, f"(Found: {others}.)" if others else ""]).strip())
    return found


def unit_of(layer: SoilLayer) -> UnitChoice:
    """Choose the unit of one layer, from the whole of it; UnknownUnitError where it cannot be told."""
    info = inspect(layer.source)
    if layer.unit != AUTO or COVARIATES[layer.covariate].find_unit(info.unit or "") is not None:
        return choose_unit(COVARIATES[layer.covariate], layer.unit, info.unit or "", None, layer.source.label)
    values = quantiles(layer.source, QUANTILES)
    found = dict(zip(QUANTILES, values)) if np.all(np.isfinite(values)) else None
    return choose_unit(COVARIATES[layer.covariate], layer.unit, info.unit or "", found, layer.source.label)
