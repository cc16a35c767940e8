"""Local guidance values: legal rows looked up pixel by pixel, or one row inverted through the model.

The two are never mixed. Rows that differ by pH or texture already adjust for mobility; inverting them would adjust
twice. Inversion therefore starts from *one* stated value at *one* reference soil: the mobile content that the value
allows there is the limit everywhere, and the local guidance value is the largest content that keeps to it.
"""

from __future__ import annotations

import csv
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf, isfinite, log
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ..language import Phrase, Term
from ..model import core
from ..model.core import Content
from ..model.core_model import CoreModel, CoreSoils
from ..model.fractionation import FractionationModel, Pixels
from ..model.tree_model import BinnedPixels, TreeModel
from ..numbers import split_numbers
from ..soil.covariates import COVARIATES, TOTAL_BASES, aqua_regia_content, clamp
from ..soil.fractions import mobile_content
from ..soil.texture import TEXTURES, texture_codes
from ..soil.units import CovariateError
from ..typing import Array

_DATA = Path(__file__).resolve().parent / "data"


class GuidanceError(CovariateError):
    """A guidance value cannot be used as asked; the message says why and what to do."""


# ---------------------------------------------------------------------------------------------------------------------
# The table of published values
# ---------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """One published value and the rule that says which soils it is for.

    pH in water: ``ph_above`` < pH <= ``ph_up_to``. ``texture`` is one of `TEXTURES`, ``land_use`` free text; empty
    fits all.
    """

    preset: str
    jurisdiction: str
    element: str
    value: float
    basis: str
    ph_above: float
    ph_up_to: float
    texture: str
    land_use: str
    source: str

    @property
    def is_total(self) -> bool:
        """Whether the value limits a total or aqua-regia content, and not, say, a soluble one."""
        return self.basis in TOTAL_BASES

    @property
    def condition(self) -> str:
        """The rule in words, in English; empty where the row is for all soils."""
        return str(self.rule)

    @property
    def rule(self) -> Phrase:
        """The rule in words; empty where the row is for all soils."""
        low, high = self.ph_above, self.ph_up_to
        ph: Phrase | None = None
        if isfinite(low) and isfinite(high):
            ph = Phrase("{:g} < pH ≤ {:g}", low, high)
        elif isfinite(high):
            ph = Phrase("pH ≤ {:g}", high)
        elif isfinite(low):
            ph = Phrase("pH > {:g}", low)
        parts = [part for part in (Term(self.land_use), Term(self.texture), ph) if part]
        return Phrase(", ".join(["{}"] * len(parts)), *parts)

    def fits(self, ph: Array, texture: Array | None) -> Array:
        """Which soils the row is for: bool (n,), of pH in water and texture codes (None: unknown everywhere)."""
        # In the type of the values: a float32 of 6.1 has to reach the limit 6.1.
        inside = (ph > ph.dtype.type(self.ph_above)) & (ph <= ph.dtype.type(self.ph_up_to))
        if self.texture:
            inside &= False if texture is None else texture == TEXTURES.index(self.texture)
        fitting: Array = inside
        return fitting


def _limit(text: str, missing: float) -> float:
    return float(text) if text.strip() else missing


def read_rows(path: Path) -> tuple[Row, ...]:
    """Read a table of guidance values; GuidanceError for a row that cannot be right."""
    rows = []
    with open(path, encoding="utf-8", newline="") as stream:
        for line, entry in enumerate(csv.DictReader(stream), start=2):
            place = {"file": path.name, "line": line}
            try:
                row = Row(
                    entry["preset"],
                    entry["jurisdiction"],
                    entry["element"],
                    float(entry["value_mg_kg"]),
                    entry["basis"],
                    _limit(entry["ph_above"], -inf),
                    _limit(entry["ph_up_to"], inf),
                    entry["texture"],
                    entry["land_use"],
                    entry["source"],
                )
            except (KeyError, ValueError) as error:
                raise GuidanceError("{file}, line {line}: {problem}", problem=str(error), **place) from error
            if not (0.0 < row.value < inf and row.ph_above < row.ph_up_to and row.source):
                raise GuidanceError("{file}, line {line}: a value, a pH class or a source is wrong or missing", **place)
            if row.texture and row.texture not in TEXTURES:
                known = ", ".join(TEXTURES)
                raise GuidanceError(
                    "{file}, line {line}: texture “{texture}” is not one of {known}",
                    texture=row.texture,
                    known=known,
                    **place,
                )
            rows.append(row)
    return tuple(rows)


@cache
def published_rows() -> tuple[Row, ...]:
    """The rows of ``data/guidance_values.csv``: published values, each with its source; the table may be edited."""
    return read_rows(_DATA / "guidance_values.csv")


def presets() -> tuple[str, ...]:
    """The names of the presets, in the order of the table."""
    return tuple(dict.fromkeys(row.preset for row in published_rows()))


def jurisdiction(preset: str) -> str:
    """The country or other jurisdiction whose law or guideline a preset is."""
    return next(row.jurisdiction for row in published_rows() if row.preset == preset)


def land_uses(rows: Sequence[Row] | None = None) -> tuple[str, ...]:
    """The land uses that rows name, in the order of the table."""
    return tuple(dict.fromkeys(row.land_use for row in (published_rows() if rows is None else rows) if row.land_use))


def choices() -> tuple[tuple[str, str], ...]:
    """Each preset with each land use that its values differ by ("" where they do not), in the order of the table."""
    found = []
    for preset in presets():
        uses = land_uses([row for row in published_rows() if row.preset == preset])
        found += [(preset, use) for use in uses or ("",)]
    return tuple(found)


def rows_for(preset: str, element: str, land_use: str = "", rows: Sequence[Row] | None = None) -> tuple[Row, ...]:
    """The rows of a preset for an element and a land use; GuidanceError where there is none.

    Without a land use the preset must know only one.
    """
    found = [row for row in (published_rows() if rows is None else rows) if row.preset == preset]
    if not found:
        raise GuidanceError("There is no preset “{preset}”.", preset=preset)
    elements = tuple(dict.fromkeys(row.element for row in found))
    found = [row for row in found if row.element == element]
    if not found:
        raise GuidanceError(
            "{preset} has no value for {element}. It has: {known}.",
            preset=preset,
            element=element,
            known=", ".join(elements),
        )
    known = land_uses(found)
    said = {"preset": preset, "element": element, "known": ", ".join(known)}
    if land_use:
        found = [row for row in found if row.land_use in ("", land_use)]
        if not found:
            raise GuidanceError(
                "{preset} has no {element} value for the land use “{land_use}”. It has: {known}.",
                land_use=land_use,
                **said,
            )
    elif len(known) > 1:
        raise GuidanceError("{preset} has {element} values for several land uses: {known}. Choose one.", **said)
    return tuple(found)


# ---------------------------------------------------------------------------------------------------------------------
# Look up
# ---------------------------------------------------------------------------------------------------------------------


def look_up(rows: Sequence[Row], ph: Array, texture: Array | None) -> tuple[Array, Array]:
    """The value (float32, mg/kg) of the row that fits each soil, and the row's place (int16); NaN and -1 without one.

    ``ph`` (n,) float32; ``texture`` from `texture_codes`, None where no row asks for it. Of several rows that fit, the
    first counts.
    """
    values = np.full(ph.shape, np.nan, dtype=np.float32)
    places = np.full(ph.shape, -1, dtype=np.int16)
    for place, row in reversed(list(enumerate(rows))):
        inside = row.fits(ph, texture)
        values[inside] = row.value
        places[inside] = place
    return values, places


# ---------------------------------------------------------------------------------------------------------------------
# Invert
# ---------------------------------------------------------------------------------------------------------------------

#: What a reference soil may state, in this order; the first three have to be there.
REFERENCE_PROPERTIES = ("ph", "soc", "clay", "cec", "sand")


def parse_reference_soil(text: str) -> dict[str, float | None]:
    """Read a reference soil such as ``6.2,2,20,15`` or ``6,2;2;20;15``: pH, SOC %, clay %, CEC cmol(c)/kg and sand %.

    CEC and sand may be empty or left out. GuidanceError with a message for the user.
    """
    parts = split_numbers(text)
    no_soil = GuidanceError(
        "“{text}” is not a reference soil: pH,SOC,clay,CEC such as 6.2,2,20,15 (%, %, cmol(c)/kg; a fifth number is "
        "sand, %).",
        text=text,
    )
    if not 3 <= len(parts) <= len(REFERENCE_PROPERTIES):
        raise no_soil
    soil: dict[str, float | None] = dict.fromkeys(REFERENCE_PROPERTIES)
    for name, part in zip(REFERENCE_PROPERTIES, parts):
        if not part and name in ("cec", "sand"):
            continue
        try:
            value = float(part)
        except ValueError:
            raise no_soil from None
        low, high = COVARIATES[name].physical
        if not low <= value <= high:
            raise GuidanceError(
                "“{text}”: {property} of {value:g} is impossible ({low:g} to {high:g}).",
                text=text,
                property=COVARIATES[name].label,
                value=value,
                low=low,
                high=high,
            )
        soil[name] = value
    return soil


def fitting_rows(rows: Sequence[Row], soil: Mapping[str, float | None]) -> tuple[Row, ...]:
    """The rows whose class holds a soil; GuidanceError if a row asks for texture and the soil states no sand."""
    texture = None
    if any(row.texture for row in rows):
        if soil.get("sand") is None:
            raise GuidanceError(
                "The rows differ by texture: state the sand content (%) of the reference soil as a fifth number."
            )
        texture = texture_codes(np.array([soil["clay"]]), np.array([soil["sand"]]))
    ph = np.array([soil["ph"]], dtype=np.float32)
    return tuple(row for row in rows if row.fits(ph, texture)[0])


#: What counts as mobile: the exchangeable part of F1 (carbonate-bound metal is mobilised by acid only), or all of F1.
EXCHANGEABLE, WHOLE = "exchangeable", "F1"
MOBILE = (EXCHANGEABLE, WHOLE)


def mobile_limit(
    model: FractionationModel,
    symbol: str,
    value: float,
    basis: str,
    soil: Mapping[str, float | None],
    mobile: str = WHOLE,
) -> float:
    """The mobile content (mg/kg) that a guidance value allows at a reference soil.

    ``value`` in mg/kg on ``basis`` (one of `TOTAL_BASES`); ``mobile`` is one of `MOBILE`. Mobile content is a share of
    the aqua-regia content, to which a total value is brought by the element's aqua-regia share of the model's card.
    GuidanceError for another basis, where the value lies outside the range of contents that the model was trained on,
    and where the model does not know what F1 is made of.
    """
    if basis not in TOTAL_BASES:
        raise GuidanceError(
            "A value on the basis “{basis}” is neither a total content nor F1: it cannot be inverted.",
            basis=Term(basis),
        )
    _check_mobile(model, mobile)
    content = float(aqua_regia_content(value, model.element(symbol)["aqua_regia_share"], basis))
    lowest, highest = content_range(model, symbol)
    if not lowest <= content <= highest:
        raise GuidanceError(
            "{value:g} mg/kg {element} ({basis}) lies outside the contents that the model was trained on: {low:.3g} to "
            "{high:.3g} mg/kg (aqua regia).",
            value=value,
            element=symbol,
            basis=Term(basis),
            low=lowest,
            high=highest,
        )
    pixels = model.prepare(_clamped(model, soil))
    enrichment = float(np.float32(np.log10(content / model.reference_content(symbol))))
    if mobile == WHOLE:
        share = model.mobility(symbol, pixels, enrichment)
    else:
        share = model.parts(symbol, pixels, enrichment)["exchangeable"]
    return float(mobile_content(np.float64(share[0]), content))


def _check_mobile(model: FractionationModel, mobile: str) -> None:
    if mobile not in MOBILE:
        raise GuidanceError("“{mobile}” is not one of {known}.", mobile=mobile, known=", ".join(MOBILE))
    if mobile == EXCHANGEABLE and not model.has_posterior:
        raise GuidanceError(
            "The model {model} does not know what F1 is made of: use F1 as the mobile part, or a model with a smooth "
            "core.",
            model=model.name,
        )


def _clamped(model: FractionationModel, soil: Mapping[str, float | None]) -> dict[str, Array | None]:
    """The soil features of one soil as arrays (1,), within the training range; None where not stated."""
    values: dict[str, Array | None] = {}
    for name in model.soil_features:
        if name != "enrichment":
            given = soil.get(name)
            values[name] = (
                None if given is None else clamp(np.array([given], np.float32), model.training_range(name))[0]
            )
    return values


def content_range(model: FractionationModel, symbol: str) -> tuple[float, float]:
    """The lowest and highest aqua-regia content (mg/kg) of an element that the model was trained on."""
    reference = model.reference_content(symbol)
    low, high = model.training_range("enrichment")
    return reference * 10.0**low, reference * 10.0**high


#: What is known of a local guidance value: found exactly; below a step at which the mobile content jumps over the
#: limit; the highest content the model knows, which still keeps to the limit; none, since the lowest already breaks it.
EXACT, ON_JUMP, CAPPED, BELOW = 0, 1, 2, 3

#: Pixels of a block on which the model is checked to let F1 rise with the content.
_CHECKED = 64

#: Share by which values stay below limits and steps, so that float32 arithmetic cannot carry them across.
_MARGIN = 2e-6


class ReferencePoint(NamedTuple):
    """The reference soil that a limit was read off, and the content there, mg/kg (aqua regia)."""

    soil: Mapping[str, float | None]
    content: float


class Inversion:
    """Finds the largest content of an element whose mobile content stays at or below a limit.

    ``limit``: mobile content, mg/kg; ``mobile``: what counts as mobile, one of `MOBILE`. ``reference``: where the limit
    was read off the same model (`mobile_limit`): what the parameters leave open about both soils alike then cancels in
    the interval. ``background`` (mg/kg, aqua regia; a number or one per pixel): what lies above it is anthropogenic;
    without, contents are geogenic.

    Of a smooth core the answer is exact, and smooth in every soil property: content x share rises with the content,
    because no share falls as fast as 1 / content (kappa < 1), so that there is one solution. Of trees see `_Steps`.

    GuidanceError for a limit that is not above 0, and for what the model cannot tell.
    """

    def __init__(
        self,
        model: FractionationModel,
        symbol: str,
        limit: float,
        mobile: str = WHOLE,
        reference: ReferencePoint | None = None,
        background: float | Array | None = None,
    ) -> None:
        if not 0.0 < limit < inf:
            raise GuidanceError("The mobile limit must be above 0 mg/kg, not {limit:g}.", limit=limit)
        _check_mobile(model, mobile)
        if background is not None:
            model.content(symbol, 1.0, background)  # refuses what cannot have one
        self._solver: _Solver
        if isinstance(model, CoreModel):
            self._solver = _Smooth(model, symbol, float(limit), mobile, reference, background)
        else:
            assert isinstance(model, TreeModel)  # nosec B101
            self._solver = _Steps(model, symbol, float(limit))

    def contents(self, pixels: Pixels) -> tuple[Array, Array]:
        """The local guidance value of each pixel, mg/kg aqua regia (float64), and what is known of it (uint8).

        Codes: `EXACT`, `ON_JUMP`, `CAPPED`, `BELOW` (value NaN).
        """
        return self._solver.contents(pixels)

    def interval(self, pixels: Pixels, contents: Array) -> Array:
        """The 90 % interval of local guidance values that `contents` has found, mg/kg, float64 (2, n).

        GuidanceError where the model has no posterior.
        """
        return self._solver.interval(pixels, contents)

    def exceedance(self, pixels: Pixels, totals: Array) -> Array:
        """Probability, float64 (n,), that the mobile content of ``totals`` (mg/kg, aqua regia) exceeds the limit.

        GuidanceError where the model has no posterior.
        """
        return self._solver.exceedance(pixels, totals)


class _Solver(ABC):
    """One form's way to invert; methods as in `Inversion`."""

    @abstractmethod
    def contents(self, pixels: Any) -> tuple[Array, Array]: ...

    @abstractmethod
    def interval(self, pixels: Any, contents: Array) -> Array: ...

    @abstractmethod
    def exceedance(self, pixels: Any, totals: Array) -> Array: ...


#: Relative error of content x share up to which a solution is refined, and the most refinements.
_TOLERANCE = 1e-11
_ROUNDS = 80
#: Step of ln content for derivatives.
_STEP = 1e-4


class _Smooth(_Solver):
    """Of a smooth core: h(u) = u + ln share(u) - ln limit = 0 for u = ln content, by a bracketed secant in float64."""

    def __init__(
        self,
        model: CoreModel,
        symbol: str,
        limit: float,
        mobile: str,
        reference: ReferencePoint | None,
        background: float | Array | None,
    ) -> None:
        self._element = model.parameters[symbol]
        self._model, self._symbol = model, symbol
        self._name = "l1" if mobile == WHOLE else core.EXCHANGEABLE
        self._ln_limit = log(limit)
        self._ln_reference = log(model.reference_content(symbol))
        self._background = None if background is None else np.atleast_1d(np.asarray(background, np.float64))
        self._bounds = tuple(log(end) for end in content_range(model, symbol))
        self._shared = None if reference is None else self._of_reference(reference)

    def _of_reference(self, reference: ReferencePoint) -> list[float]:
        """d ln share / d logit x (1, z, s, c, g) of the reference soil: what a limit read off there hangs on."""
        pixels = self._model.prepare(_clamped(self._model, reference.soil)).doubled()
        logit = self._logit(pixels, np.array([log(reference.content)]))
        weight = 1.0 - float(core.logistic(logit)[0])
        return [weight, *(weight * float(value[0]) for value in pixels.terms.f)]

    def _content(self, u: Array) -> Content:
        """The content as the core takes it: what lies above a background is anthropogenic."""
        if self._background is None:
            return Content(u - self._ln_reference)
        natural = np.minimum(u, np.log(self._background))
        return Content(natural - self._ln_reference, -np.expm1(natural - u))

    def _given(self, pixels: CoreSoils, u: Array) -> tuple[core.Terms, Content, Array | None]:
        content = self._content(u)
        enrichment = (np.asarray(content.t) / log(10.0)).astype(np.float32)
        return pixels.terms, content, self._model.shift(self._symbol, pixels, enrichment)

    def _logit(self, pixels: CoreSoils, u: Array) -> Array:
        return self._element.logit(self._name, *self._given(pixels, u))

    def _excess(self, pixels: CoreSoils, u: Array) -> Array:
        """h(u)."""
        given = self._given(pixels, u)
        percent = self._element.mobility(*given) if self._name == "l1" else self._element.parts(*given)[0]
        excess: Array = u + np.log(0.01 * percent) - self._ln_limit
        return excess

    def contents(self, pixels: CoreSoils) -> tuple[Array, Array]:
        pixels = pixels.doubled()
        low, high = (np.full(pixels.size, end) for end in self._bounds)
        below, above = self._excess(pixels, low), self._excess(pixels, high)
        status = np.full(pixels.size, EXACT, np.uint8)
        status[above <= 0.0] = CAPPED
        status[below > 0.0] = BELOW
        u = self._solved(pixels, low, high, below, above)
        u = np.where(status == CAPPED, self._bounds[1], u)
        return np.where(status == BELOW, np.nan, np.exp(u)), status

    def _solved(self, pixels: CoreSoils, low: Array, high: Array, below: Array, above: Array) -> Array:
        """The root between ``low`` and ``high``, where h is ``below`` and ``above``: regula falsi, Illinois' way.

        Dowell & Jarratt 1971: the end that stays twice has its value halved, so that the bracket closes from both
        sides; order 1.44, never outside the bracket.
        """
        u = low
        side = np.zeros(low.shape, np.int8)
        with np.errstate(divide="ignore", invalid="ignore"):
            for _ in range(_ROUNDS):
                u = high - above * (high - low) / (above - below)
                value = self._excess(pixels, u)
                rises = value > 0.0
                below = np.where(rises & (side == 1), 0.5 * below, np.where(rises, below, value))
                above = np.where(~rises & (side == -1), 0.5 * above, np.where(rises, value, above))
                low, high = np.where(rises, low, u), np.where(rises, u, high)
                side = np.where(rises, 1, -1).astype(np.int8)
                if not (np.abs(value) > _TOLERANCE).any():
                    break
        return u

    def interval(self, pixels: CoreSoils, contents: Array) -> Array:
        pixels = pixels.doubled()
        u = np.log(contents)
        slope = (self._excess(pixels, u + _STEP) - self._excess(pixels, u - _STEP)) / (2.0 * _STEP)
        rest = 1.0 - core.logistic(self._logit(pixels, u))
        reach = core.Z90 * np.sqrt(self._variance(pixels, u, rest, 1.0)) / slope
        ends: Array = np.exp(np.stack([u - reach, u + reach]))
        return ends

    def exceedance(self, pixels: CoreSoils, totals: Array) -> Array:
        pixels = pixels.doubled()
        u = np.log(totals.astype(np.float64))
        share = np.exp(self._ln_limit - u)
        with np.errstate(divide="ignore", invalid="ignore"):
            rest = 1.0 - share
            threshold = np.log(share) - np.log(rest)
            deviation = np.sqrt(self._variance(pixels, u, np.ones_like(u), 1.0 / rest))
            probability = core.normal_cdf((self._logit(pixels, u) - threshold) / deviation)
        return np.where(share >= 1.0, 0.0 * u, probability)

    def _variance(self, pixels: CoreSoils, u: Array, own: Array, other: float | Array) -> Array:
        """Variance of ``own`` x logit share - ``other`` x ln limit, the limit being that of the reference soil."""
        spread = self._element.spread[self._name]
        given = self._given(pixels, u)
        shared = [0.0] * 5 if self._shared is None else self._shared
        first, *f = (own * value - other * there for value, there in zip((1.0, *pixels.terms.f), shared))
        total = spread.parameters(f, first=first) + own**2 * self._element.residual(self._name, given[1])
        if pixels.terms.guessed is not False:
            total = total + np.square(own * self._element.of_cec(self._name, *given)) * pixels.terms.guessed
        return np.asarray(total)


class _Steps(_Solver):
    """Of trees, whose F1 is a step function of the content.

    F1 is a step function of the enrichment, with steps only at the ensembles' thresholds, and assumed not to fall with
    it (the bundled model is constrained so). So content times F1 rises within a step and jumps between steps, and the
    contents that keep to the limit are an interval. Bisection over the steps finds the last one whose lower end keeps
    to the limit; within it the answer is limit / F1 or the step's upper end. That is exact, up to the margin of 2e-6.
    """

    def __init__(self, model: TreeModel, symbol: str, limit: float) -> None:
        self.model, self.symbol, self.limit = model, symbol, limit
        reference = model.reference_content(symbol)
        low, high = (np.float32(value) for value in model.training_range("enrichment"))
        edges = model.bins.edges["enrichment"]
        rounded = edges.astype(np.float32)
        # Enrichments are float32: x <= edge exactly if x <= the largest float32 not above the edge.
        rounded = np.unique(
            np.where(rounded.astype(np.float64) > edges, np.nextafter(rounded, np.float32(-inf)), rounded)
        )
        ends = np.append(rounded[(rounded >= low) & (rounded < high)], high)
        #: An enrichment in each step, and the aqua-regia contents at its ends, mg/kg.
        self._inside = ends
        self._upper = reference * 10.0 ** ends.astype(np.float64)
        self._lower = np.concatenate([[reference * 10.0 ** float(low)], self._upper[:-1]])

    @property
    def steps(self) -> int:
        """Number of steps within the range of the model."""
        return int(self._inside.size)

    def contents(self, pixels: BinnedPixels) -> tuple[Array, Array]:
        """GuidanceError if F1 falls with the content somewhere among some of the pixels: bisection would find a content
        that keeps to the limit, but not the right one.
        """
        self._check_rising(pixels)
        n = pixels.size
        step = np.full(n, -1)
        mobility = np.full(n, np.nan)
        beyond = np.full(n, self.steps)
        while True:
            middle = (step + beyond) // 2
            open_ = beyond - step > 1
            if not open_.any():
                break
            middle = np.where(open_, middle, np.maximum(step, 0))
            found = self.model.mobility(self.symbol, pixels, self._inside[middle]).astype(np.float64)
            start = self._lower[middle] * found * (0.01 * (1.0 + 4.0 * _MARGIN))
            keeps = open_ & (start < self.limit)
            step[keeps] = middle[keeps]
            mobility[keeps] = found[keeps]
            breaks = open_ & ~keeps
            beyond[breaks] = middle[breaks]
        upper = self._upper[step]
        with np.errstate(divide="ignore", invalid="ignore"):
            exact = 100.0 * self.limit / mobility
        content = np.minimum(exact, upper) * (1.0 - _MARGIN)
        status = np.where(exact * (1.0 - 6.0 * _MARGIN) > upper, ON_JUMP, EXACT).astype(np.uint8)
        status[(status == ON_JUMP) & (step == self.steps - 1)] = CAPPED
        none = step < 0
        content[none] = np.nan
        status[none] = BELOW
        return content, status

    def _check_rising(self, pixels: BinnedPixels) -> None:
        some = np.unique(np.linspace(0, max(pixels.size - 1, 0), min(pixels.size, _CHECKED)).astype(np.intp))
        values = {
            name: value[some] if isinstance(value, np.ndarray) else value
            for name, value in pixels.values.items()
            if name != "enrichment"
        }
        if not any(isinstance(value, np.ndarray) for value in values.values()):
            return
        few = self.model.prepare(values)
        before = np.zeros(few.size, dtype=np.float32)
        for enrichment in self._inside:
            mobility = self.model.mobility(self.symbol, few, enrichment)
            if (mobility < before * np.float32(1.0 - 1e-6)).any():
                raise GuidanceError(
                    "The model {model} lets the mobility of {element} fall as its content rises: it cannot be "
                    "inverted. Use a model whose mobility rises with the content, as the bundled one's does.",
                    model=self.model.name,
                    element=self.symbol,
                )
            before = mobility

    def interval(self, pixels: BinnedPixels, contents: Array) -> Array:
        raise self._unknown()

    def exceedance(self, pixels: BinnedPixels, totals: Array) -> Array:
        raise self._unknown()

    def _unknown(self) -> GuidanceError:
        return GuidanceError(
            "The model {model} cannot tell how certain a guidance value is: use a model with a smooth core.",
            model=self.model.name,
        )
