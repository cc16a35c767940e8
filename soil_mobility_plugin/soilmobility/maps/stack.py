"""The soil inputs of a run as one aligned stack: layers in, canonical and clamped soil properties out, block by block.

Which layers there are and in which unit each stands is settled once, when the stack is made; the rest of a run only
asks for blocks.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np

from ..language import fill, semicolons, tr
from ..model.core import chunks
from ..model.fractionation import FractionationModel, Values
from ..raster.geotiff import Scattered
from ..raster.grid import Grid, Window
from ..raster.source import Source, SourceInfo, inspect, survey
from ..raster.view import View, described
from ..risk.classes import NO_CLASS
from ..samples.names import check_ph_method, doubt_of_basis, ph_method_of
from ..soil import covariates
from ..soil.covariates import COVARIATES, TOTAL_RANGE
from ..soil.units import (
    AUTO,
    PH_METHODS,
    CovariateError,
    Unit,
    UnitChoice,
    UnknownUnitError,
    choose_unit,
    convert,
    doubt_of_scale,
    is_stated,
    possible_values,
)
from ..typing import Array
from . import inputs, kinds

#: Views of total contents are named ``total:<symbol>``, those of backgrounds ``background:<symbol>``.
TOTAL_PREFIX, BACKGROUND_PREFIX = "total:", "background:"

#: What `SoilBlock.clamped` calls the contents of elements.
CONTENT = "content"

#: The unit of SOC that is one of organic matter.
SOM_PERCENT = "SOM percent"

# Pixels that are looked at for gaps where the unit is stated: few, so that a run takes no longer.
_GAP_PIXELS = 1 << 18


@dataclass(frozen=True)
class SoilLayer:
    """One soil property (a key of `COVARIATES`) in one band, in a unit given or to be found (`AUTO`)."""

    covariate: str
    source: Source
    unit: str = AUTO


@dataclass(frozen=True)
class Totals:
    """Total contents, mg/kg: a source per element symbol, or one ``value`` for all, on ``basis``.

    ``backgrounds``: what of the content of an element is geogenic, a source or a number on the same basis; all of it
    where none is given. With neither a source nor a value, each element's reference content is used (an
    enrichment of zero). ``required``: whether the content of a single element is, like a soil property, what a pixel is
    not valid without.
    """

    sources: Mapping[str, Source] = field(default_factory=dict)
    value: float | None = None
    basis: str = "aqua regia"
    required: bool = True
    backgrounds: Mapping[str, Source | float] = field(default_factory=dict)

    def assumed(self, elements: Iterable[str]) -> list[str]:
        """Those of ``elements`` for which the reference content stands in."""
        return [symbol for symbol in elements if self.value is None and symbol not in self.sources]


class Content(NamedTuple):
    """The content of an element in n soils as a model takes it: log10 of the geogenic content over the reference, and
    the anthropogenic share (0..1; None: none). Each a vector (n,), NaN where unknown, or one number.

        model.mobility(symbol, pixels, *content)
    """

    enrichment: Values = 0.0
    anthropogenic: Values = None

    def at(self, chosen: Any) -> Content:
        """The same for some of the soils."""
        return Content(*(values[chosen] if isinstance(values, np.ndarray) else values for values in self))

    def blank(self, results: Array) -> None:
        """Set results (..., n) to NaN where the content is unknown."""
        for values in self:
            if isinstance(values, np.ndarray):
                results[..., np.isnan(values)] = np.nan


@dataclass
class Counts:
    """What happened to the pixels of a block or of a run."""

    valid: int = 0
    masked: Counter[str] = field(default_factory=Counter)
    clamped_by: Counter[str] = field(default_factory=Counter)

    def __iadd__(self, other: Counts) -> Counts:
        """Add the counts of another block."""
        self.valid += other.valid
        self.masked.update(other.masked)
        self.clamped_by.update(other.clamped_by)
        return self


class SoilBlock:
    """The soil of one block: ``valid`` (h, w) bool, ``soil`` canonical float32 vectors of the valid pixels.

    ``soil["cec"]`` is None where no CEC layer was given. Contents and enrichments are asked for by element.
    """

    def __init__(self, stack: SoilStack, arrays: Mapping[str, Array]) -> None:
        self._stack = stack
        self.counts = Counts()
        full = {name: self._read(name, arrays[name]) for name in stack.views}
        self.valid = np.logical_and.reduce([~np.isnan(full[name]) for name in stack.required])
        self.counts.valid = int(np.count_nonzero(self.valid))
        self._whole = self.counts.valid == self.valid.size
        self._picked = {name: self.pick(values) for name, values in full.items()}
        self._moved: dict[str, Array] = {}
        self.soil: dict[str, Array | None] = {"cec": None}
        for name in stack.layers:
            self.soil[name] = self._clamp(name, self._picked[name], stack.ranges.get(name))

    def _read(self, name: str, values: Array) -> Array:
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

    def _clamp(self, name: str, values: Array, limits: tuple[float, float] | None) -> Array:
        if limits is None:
            return values
        values, moved = covariates.clamp(values, limits)
        if moved is not None:
            self.counts.clamped_by[name] = int(np.count_nonzero(moved))
            self._mark(name, moved)
        return values

    def _mark(self, name: str, moved: Array) -> None:
        """Remember which valid pixels were clamped; the contents of all elements are remembered as one."""
        kind = name if name in self._stack.layers else CONTENT
        self._moved[kind] = moved | self._moved[kind] if kind in self._moved else moved

    def clamped(self, names: Collection[str] | None = None) -> Array:
        """Bool vector of the valid pixels in which any property of ``names`` (default: any) was clamped so far.

        Names are those of soil properties, and `CONTENT` for the contents of elements.
        """
        result = np.zeros(self.counts.valid, dtype=bool)
        for name in self._moved if names is None else self._moved.keys() & names:
            result |= self._moved[name]
        return result

    def replaced(self, values: Mapping[str, Array]) -> SoilBlock:
        """The same pixels with other values for some soil properties (say, SOC in a scenario), with counts of its own.

        ``values``: float32 vectors of the valid pixels in the unit of the layer; they go the same way as those that
        were read.
        """
        result = copy.copy(self)
        result._moved = {name: moved for name, moved in self._moved.items() if name not in values}
        kept = Counter({name: count for name, count in self.counts.clamped_by.items() if name not in values})
        result.counts = Counts(self.counts.valid, self.counts.masked.copy(), kept)
        result.soil = dict(self.soil)
        for name, vector in values.items():
            result.soil[name] = result._clamp(name, result._read(name, vector), self._stack.ranges.get(name))
        return result

    def unclamped(self, name: str) -> Array | None:
        """A soil property of the valid pixels as it was read: canonical unit, not clamped; None where not given."""
        return self._picked.get(name)

    def total(self, symbol: str) -> Array | float | None:
        """Total content of the valid pixels, mg/kg: a vector (NaN where unknown), one number, or None if not given."""
        return self._picked.get(TOTAL_PREFIX + symbol, self._stack.totals.value)

    def background(self, symbol: str) -> Array | float | None:
        """What of an element's content is geogenic, mg/kg, as `total`; None where no background was given."""
        given = self._stack.totals.backgrounds.get(symbol)
        return given if isinstance(given, float) else self._picked.get(BACKGROUND_PREFIX + symbol)

    def content(self, model: FractionationModel, symbol: str) -> Content:
        """Content of an element in the valid pixels, clamped to the model's training range and counted."""
        total, background, basis = self.total(symbol), self.background(symbol), self._stack.totals.basis
        enrichment, anthropogenic = model.enriched(symbol, total, background, basis)
        name = TOTAL_PREFIX + symbol
        if isinstance(enrichment, np.ndarray):
            return Content(self._clamp(name, enrichment, self._stack.ranges["enrichment"]), anthropogenic)
        clamped = self._clamp(name, np.array([enrichment], np.float32), self._stack.ranges["enrichment"])
        if clamped[0] != np.float32(enrichment or 0.0):
            self.counts.clamped_by[name] = self.counts.valid
        return Content(float(clamped[0]), anthropogenic)

    def parts(self) -> Iterator[slice]:
        """Stretches of the valid pixels, one after the other: as many at a time as a model keeps near the core."""
        return (slice(*bounds) for bounds in chunks(self.counts.valid))

    def some(self, chosen: slice | Array) -> dict[str, Array | None]:
        """The soil of some of the valid pixels; of a stretch, as views of `soil`."""
        return {name: None if values is None else values[chosen] for name, values in self.soil.items()}

    def on_lattice(self, window: Window, step: int) -> Array:
        """Indices, among the valid pixels, of those in every n-th row and column of the grid, as pictures show them."""
        mask = np.zeros(self.valid.shape, dtype=bool)
        mask[-window.y % step :: step, -window.x % step :: step] = True
        return np.flatnonzero(self.pick(mask))

    def pick(self, values: Array) -> Array:
        """The valid pixels of (h, w) ``values``, (n,); the inverse of `spread`."""
        return values.ravel() if self._whole else values[self.valid]

    def scattered(self, values: Array) -> Scattered:
        """Values of the valid pixels, (bands, n), to be written: nodata elsewhere."""
        return Scattered(values, self.valid)

    def spread(self, values: Array) -> Array:
        """Lay float32 ``values`` of the valid pixels, (n,) or (bands, n), out as (h, w) or (bands, h, w); else NaN."""
        bands = np.atleast_2d(values).astype(np.float32, copy=False)
        return self.scattered(bands).laid(bands, np.nan).reshape(*values.shape[:-1], *self.valid.shape)

    def spread_codes(self, codes: Array) -> Array:
        """Lay codes (uint8) of the valid pixels, (bands, n), out as (bands, h, w); `NO_CLASS` elsewhere."""
        return self.scattered(codes).laid(codes, NO_CLASS)


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
            raise CovariateError(
                "PH_METHOD: “{method}” is not one of {known}.", method=ph_method, known=", ".join(PH_METHODS)
            )
        self.grid = grid
        #: The layers as they were given, before what stands for no value in them was told.
        self.given = tuple(layers)
        self.ranges = ranges
        self.totals = totals or Totals()
        self.ph_method = ph_method
        infos = {layer.covariate: inspect(layer.source) for layer in layers}
        for layer in layers:
            _check_layer(layer, infos[layer.covariate], ph_method)
        self.units = _choose_units(layers, infos)
        self.layers = {
            layer.covariate: replace(layer, source=masked(layer, self.units[layer.covariate], ph_method))
            for layer in layers
        }
        self.views: dict[str, View] = {
            name: View(layer.source, grid, infos[name]) for name, layer in self.layers.items()
        }
        self.required = set(self.views)
        for symbol in elements:
            if symbol in self.totals.sources:
                self.views[TOTAL_PREFIX + symbol] = content_view(self.totals.sources[symbol], symbol, grid)
            background = self.totals.backgrounds.get(symbol)
            if isinstance(background, Source):
                self.views[BACKGROUND_PREFIX + symbol] = content_view(background, symbol, grid)
        if len(elements) == 1:
            prefixes = (BACKGROUND_PREFIX, *([TOTAL_PREFIX] if self.totals.required else []))
            self.required.update(name for name in self.views if name.startswith(prefixes))

    def block(self, arrays: Mapping[str, Array]) -> SoilBlock:
        """Return the soil of one block from the arrays its views read, float32 (h, w) each."""
        return SoilBlock(self, arrays)

    def describe(self) -> list[str]:
        """Return lines for the log: one per raster, with what is read, its unit, alignment and coverage."""
        lines = []
        for names, line in described(self.views):
            unit = content_label(*names)
            if names[0] in self.units:
                unit = fill(tr("taken as {} ({})"), self.units[names[0]].unit.name, self.units[names[0]].reason)
            lines.append(fill(tr("{}; {}."), line, unit))
        if self.ph_method != "H2O":
            intercept, slope = PH_METHODS[self.ph_method]
            text = tr("pH({0}) converted: pH(H2O) = {1:.4f} + {2:.4f} pH({0}), a relation of Dutch soils.")
            lines.append(fill(text, self.ph_method, intercept, slope))
        return lines

    def called(self, names: Sequence[str]) -> str:
        """What messages call views of one raster: bands of contents are called alike, and what has no raster."""
        labels = [self.views[names[0]].source.label] if names[0] in self.views else []
        return ", ".join([*labels, content_label(*names)] if ":" in names[0] else labels)

    def unit_facts(self) -> list[tuple[str, str]]:
        """The unit of each soil property, (name, value), among the inputs that a report closes with."""
        name = tr("{} (unit)")
        return [(fill(name, COVARIATES[key].label), tr(choice.unit.name)) for key, choice in self.units.items()]

    def warnings(self) -> list[str]:
        """Return what the user should look at before trusting the result: gaps in the data, layers that end early."""
        gaps, zeros, doubts = [], [], []
        for name, choice in self.units.items():
            layer = self.layers[name]
            gaps += gap_lines(layer, choice)
            if choice.zeros >= inputs.MANY_ZEROS:
                zeros.append(inputs.zeros_said(layer.source.label, choice.zeros))
            doubts += layer_doubts(layer, self.views[name].info, choice)
        for name, view in self.views.items():
            if name not in self.layers:
                named = view.info.description or kinds.called(view.source.path)
                doubts.append(doubt_of_basis(named, self.totals.basis))
        covers: list[str] = []
        for needed in (True, False):
            views = (view for name, view in self.views.items() if (name in self.required) is needed)
            covers += inputs.coverage_warnings(views, needed)
        return [*gaps, *zeros, *filter(None, doubts), *covers]


def content_label(*views: str) -> str:
    """What views of contents, or of backgrounds, are called; see `TOTAL_PREFIX`."""
    text = tr("content of {}") if views[0].startswith(TOTAL_PREFIX) else tr("background of {}")
    return fill(text, ", ".join(view.partition(":")[2] for view in views))


def layer_doubts(layer: SoilLayer, info: SourceInfo, choice: UnitChoice | None) -> list[str]:
    """Sentences of what is doubted of a layer: its unit (None: it is not known), what it is of, its depth."""
    said = info.description, layer.source.path
    doubts = (
        "" if choice is None else choice.doubt,
        kinds.doubt_of_file(*said, layer.covariate, layer.source.label),
        kinds.doubt_of_depth(*said, layer.source.label),
    )
    return list(filter(None, doubts))


def gap_lines(layer: SoilLayer, choice: UnitChoice) -> list[str]:
    """A sentence for each value of a layer that stands for no value, or may."""
    taken = tr("{label}: {gap} is taken for no value.")
    doubted = tr("{label}: {gap} may stand for no value. If it does, declare it as nodata.")
    lines = [(taken, gap) for gap in choice.gaps] + [(doubted, gap) for gap in choice.apart]
    return [fill(text, gap=gap, label=layer.source.label) for text, gap in lines]


def masked(layer: SoilLayer, choice: UnitChoice, ph_method: str = "H2O") -> Source:
    """The source of a layer with what stands for no value in it, and what no soil has, declared as such."""
    gaps = tuple((gap.value, gap.value) for gap in choice.gaps)
    possible = possible_values(COVARIATES[layer.covariate], choice.unit, ph_method)
    return replace(layer.source, nodata_ranges=(*layer.source.nodata_ranges, *gaps), possible=possible)


def content_view(source: Source, symbol: str, grid: Grid) -> View:
    """A view of total contents, mg/kg; CovariateError if its band says that it is another unit or element."""
    info = inspect(source)
    kinds.check_no_logarithms(info, kinds.TOTAL, source.label)
    unit = kinds.unit_said(info, source.path, kinds.MASSES)
    kinds.check_band(info.description, unit, info.metadata, kinds.TOTAL, source.label)
    kinds.check_same_element(kinds.element_of(info.description, info.metadata), symbol, (source.label, tr("ELEMENT")))
    return View(replace(source, possible=TOTAL_RANGE), grid, info)


def named_method(source: Source, info: SourceInfo) -> str | None:
    """The method of `PH_METHODS` that the names and the unit of a layer of pH say, None if none or several."""
    return ph_method_of(info.description, info.unit, kinds.called(source.path), source.label)


def _check_layer(layer: SoilLayer, info: SourceInfo, ph_method: str) -> None:
    """CovariateError if the band of a layer is named after something else, or after another method for the pH."""
    source = layer.source
    kinds.check_band(info.description, info.unit, info.metadata, layer.covariate, source.label)
    if layer.covariate == "soc" and not is_stated(kinds.stated_unit(info.description, info.unit)):
        kinds.check_is_content(info.description, source.path, source.label)
    if layer.covariate == "ph":
        check_ph_method(named_method(source, info), ph_method, source.label)


def _choose_units(layers: Sequence[SoilLayer], infos: Mapping[str, SourceInfo]) -> dict[str, UnitChoice]:
    """Choose the unit of every layer; where one cannot be told, the error says what the others were found to be."""
    found: dict[str, UnitChoice] = {}
    unknown: list[UnknownUnitError] = []
    for layer in layers:
        try:
            found[layer.covariate] = unit_of(layer, infos[layer.covariate])
        except UnknownUnitError as error:
            unknown.append(error)
    if not unknown:
        return found
    problem = unknown[0]
    for more in unknown[1:]:
        problem = UnknownUnitError("{first} {second}", first=problem, second=more)
    if found:
        text = tr("{} as {}")
        others = semicolons(fill(text, COVARIATES[name].label, choice.unit.name) for name, choice in found.items())
        problem = UnknownUnitError("{problem} (Found: {others}.)", problem=problem, others=others)
    raise problem


def _unit_of_matter(layer: SoilLayer, info: SourceInfo, unit: str) -> UnitChoice:
    """The unit of a layer whose name says organic matter, not carbon; only percent will do, stated as ``unit``."""
    covariate, label = COVARIATES[layer.covariate], layer.source.label
    stated = covariate.find_unit(unit) if is_stated(unit) else None
    if stated is None or stated.name not in ("percent", SOM_PERCENT):
        raise CovariateError(
            "{label}: its name says organic matter, and SOC is organic carbon. Set SOC_UNIT to SOM percent if its "
            "values are % of organic matter; to the unit of its carbon if the name is wrong; or divide it by 1.724.",
            label=label,
        )
    values = survey(layer.source, _GAP_PIXELS, info)
    found = choose_unit(covariate, SOM_PERCENT, unit, values, label, info.limits)
    return replace(found, reason=fill(tr("its name says organic matter, its unit is “{}”"), unit))


def unit_of(layer: SoilLayer, info: SourceInfo) -> UnitChoice:
    """Choose the unit of one layer, and tell its gaps, from the whole of it; UnknownUnitError where it cannot be told.

    ``info``: what the layer's file says. Where it states the unit, a smaller sample of the values is looked at, for
    gaps.
    """
    covariate, label = COVARIATES[layer.covariate], layer.source.label
    names = info.description, layer.source.path, label
    kinds.check_no_logarithms(info, layer.covariate, label)
    unit = kinds.unit_said(info, layer.source.path, covariate.units)
    if layer.unit == AUTO and layer.covariate == "soc" and kinds.says_matter(*names):
        return _unit_of_matter(layer, info, unit)
    if layer.unit == AUTO and not is_stated(unit):
        values = survey(layer.source, info=info)
    else:
        # Refused before anything is read.
        choose_unit(covariate, layer.unit, unit, None, label)
        values = survey(layer.source, _GAP_PIXELS, info)
    found = choose_unit(covariate, layer.unit, unit, values, label, info.limits)
    if layer.unit == AUTO and is_stated(unit) and not is_stated(info.unit):
        found = replace(found, reason=fill(tr("its name says “{}”"), unit))
    doubt = _doubt_of_matter(found.unit, names) if layer.covariate == "soc" else ""
    doubt = doubt or found.doubt or _doubt_of_request(found.unit, covariate.find_unit(unit), label)
    return replace(found, doubt=doubt or doubt_of_scale(covariate, found.unit, info.scale, label))


def _doubt_of_matter(read: Unit, names: tuple[str, str, str]) -> str:
    """A sentence where ``names`` (band, file, layer) say organic matter, which is ``read`` as carbon; else ""."""
    if read.name == SOM_PERCENT or not kinds.says_matter(*names):
        return ""
    text = tr(
        "{label}: its name says organic matter, but it is read as organic carbon in {unit}, as requested. Organic "
        "matter in % is SOM percent."
    )
    return fill(text, label=names[2], unit=read.name)


def _doubt_of_request(read: Unit, stated: Unit | None, label: str) -> str:
    """A sentence where another unit is stated than the one that is ``read``, which was asked for; "" for no doubt."""
    if stated in (None, read) or (stated.name, read.name) == ("percent", SOM_PERCENT):
        return ""
    text = tr("{label}: it states {stated}, but is read as {unit}, as requested. Is that its unit?")
    return fill(text, label=label, stated=stated.name, unit=read.name)
