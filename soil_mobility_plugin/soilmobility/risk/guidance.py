"""Local guidance values: legal rows looked up pixel by pixel, or one row inverted through the model.

The two are never mixed. Rows that differ by pH or texture already adjust for mobility; inverting them would adjust
twice. Inversion therefore starts from *one* stated value at *one* reference soil: the mobile content that the value
allows there is the limit everywhere, and the local guidance value is the largest content that keeps to it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf, isfinite
from pathlib import Path

import numpy as np

from ..model.fractionation import FractionationModel, Pixels
from ..numbers import split_numbers
from ..soil.covariates import COVARIATES, TOTAL_BASES, aqua_regia_content, clamp
from ..soil.fractions import mobile_content
from ..soil.texture import TEXTURES, texture_codes
from ..soil.units import CovariateError

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
        """The rule in words; empty where the row is for all soils."""
        low, high = self.ph_above, self.ph_up_to
        ph = ""
        if isfinite(low) and isfinite(high):
            ph = f"{low:g} < pH ≤ {high:g}"
        elif isfinite(high):
            ph = f"pH ≤ {high:g}"
        elif isfinite(low):
            ph = f"pH > {low:g}"
        return ", ".join(part for part in (self.land_use, self.texture, ph) if part)

    def fits(self, ph: np.ndarray, texture: np.ndarray | None) -> np.ndarray:
        """Which soils the row is for: bool (n,), of pH in water and texture codes (None: unknown everywhere)."""
        # In the type of the values: a float32 of 6.1 has to reach the limit 6.1.
        inside = (ph > ph.dtype.type(self.ph_above)) & (ph <= ph.dtype.type(self.ph_up_to))
        if self.texture:
            inside &= False if texture is None else texture == TEXTURES.index(self.texture)
        return inside


def _limit(text: str, missing: float) -> float:
    return float(text) if text.strip() else missing


def read_rows(path: Path) -> tuple[Row, ...]:
    """Read a table of guidance values; GuidanceError for a row that cannot be right."""
    rows = []
    with open(path, encoding="utf-8", newline="") as stream:
        for line, entry in enumerate(csv.DictReader(stream), start=2):
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
                raise GuidanceError(f"{path.name}, line {line}: {error}") from error
            if not (0.0 < row.value < inf and row.ph_above < row.ph_up_to and row.source):
                raise GuidanceError(f"{path.name}, line {line}: a value, a pH class or a source is wrong or missing")
            if row.texture and row.texture not in TEXTURES:
                raise GuidanceError(f"{path.name}, line {line}: texture “{row.texture}” is not one of {TEXTURES}")
            rows.append(row)
    return tuple(rows)


@cache
def published_rows() -> tuple[Row, ...]:
    """The rows of ``data/guidance_values.csv``: published values, each with its source; the table may be edited."""
    return read_rows(_DATA / "guidance_values.csv")


def presets() -> tuple[str, ...]:
    """The names of the presets, in the order of the table."""
    return tuple(dict.fromkeys(row.preset for row in published_rows()))


def land_uses(rows: Sequence[Row] | None = None) -> tuple[str, ...]:
    """The land uses that rows name, in the order of the table."""
    return tuple(dict.fromkeys(row.land_use for row in (published_rows() if rows is None else rows) if row.land_use))


def rows_for(preset: str, element: str, land_use: str = "", rows: Sequence[Row] | None = None) -> tuple[Row, ...]:
    """The rows of a preset for an element and a land use; GuidanceError where there is none.

    Without a land use the preset must know only one.
    """
    found = [row for row in (published_rows() if rows is None else rows) if row.preset == preset]
    if not found:
        raise GuidanceError(f"There is no preset “{preset}”.")
    elements = tuple(dict.fromkeys(row.element for row in found))
    found = [row for row in found if row.element == element]
    if not found:
        raise GuidanceError(f"{preset} has no value for {element}. It has: {', '.join(elements)}.")
    known = land_uses(found)
    if land_use:
        found = [row for row in found if row.land_use in ("", land_use)]
        if not found:
            raise GuidanceError(
                f"{preset} has no {element} value for the land use “{land_use}”. It has: {', '.join(known)}."
            )
    elif len(known) > 1:
        raise GuidanceError(f"{preset} has {element} values for several land uses: {', '.join(known)}. Choose one.")
    return tuple(found)


# ---------------------------------------------------------------------------------------------------------------------
# Look up
# ---------------------------------------------------------------------------------------------------------------------


def look_up(rows: Sequence[Row], ph: np.ndarray, texture: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
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
    example = "pH,SOC,clay,CEC such as 6.2,2,20,15 (%, %, cmol(c)/kg; a fifth number is sand, %)"
    if not 3 <= len(parts) <= len(REFERENCE_PROPERTIES):
        raise GuidanceError(f"“{text}” is not a reference soil: {example}.")
    soil: dict[str, float | None] = dict.fromkeys(REFERENCE_PROPERTIES)
    for name, part in zip(REFERENCE_PROPERTIES, parts):
        if not part and name in ("cec", "sand"):
            continue
        try:
            value = float(part)
        except ValueError:
            raise GuidanceError(f"“{text}” is not a reference soil: {example}.") from None
        low, high = COVARIATES[name].physical
        if not low <= value <= high:
            raise GuidanceError(
                f"“{text}”: a {COVARIATES[name].label} of {value:g} is impossible ({low:g} to {high:g})."
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


def mobile_limit(
    model: FractionationModel, symbol: str, value: float, basis: str, soil: Mapping[str, float | None]
) -> float:
    """The mobile content (mg/kg) that a guidance value allows at a reference soil.

    ``value`` in mg/kg on ``basis`` (one of `TOTAL_BASES`). Mobile content is F1 of the aqua-regia content, to which a
    total value is brought by the element's aqua-regia share of the model's card. GuidanceError for another basis, and
    where the value lies outside the range of contents that the model was trained on.
    """
    if basis not in TOTAL_BASES:
        raise GuidanceError(f"A value on the basis “{basis}” is neither a total content nor F1: it cannot be inverted.")
    card = model.element(symbol)
    share = card["aqua_regia_share"]
    content = aqua_regia_content(value, share, basis)
    lowest, highest = content_range(model, symbol)
    if not lowest <= content <= highest:
        raise GuidanceError(
            f"{value:g} mg/kg {symbol} ({basis}) lies outside the contents that the model was trained on: "
            f"{lowest:.3g} to {highest:.3g} mg/kg (aqua regia)."
        )
    values = {}
    for name in model.soil_features:
        if name != "enrichment":
            given = soil.get(name)
            values[name] = (
                None if given is None else clamp(np.array([given], np.float32), model.training_range(name))[0]
            )
    enrichment = np.float32(np.log10(content / (card["reference_mg_kg"] * share)))
    mobility = model.mobility(symbol, model.bin(values), enrichment)
    return float(mobile_content(np.float64(mobility[0]), content))


def content_range(model: FractionationModel, symbol: str) -> tuple[float, float]:
    """The lowest and highest aqua-regia content (mg/kg) of an element that the model was trained on."""
    card = model.element(symbol)
    reference = card["reference_mg_kg"] * card["aqua_regia_share"]
    low, high = model.training_range("enrichment")
    return float(reference * 10.0**low), float(reference * 10.0**high)


#: What is known of a local guidance value: found exactly; below a step at which the mobile content jumps over the
#: limit; the highest content the model knows, which still keeps to the limit; none, since the lowest already breaks it.
EXACT, ON_JUMP, CAPPED, BELOW = 0, 1, 2, 3

#: Pixels of a block on which the model is checked to let F1 rise with the content.
_CHECKED = 64

#: Share by which values stay below limits and steps, so that float32 arithmetic cannot carry them across.
_MARGIN = 2e-6


class Inversion:
    """Finds the largest content of an element whose mobile content stays at or below a limit.

    F1 is a step function of the enrichment, with steps only at the ensembles' thresholds, and assumed not to fall with
    it (the bundled model is constrained so). So content times F1 rises within a step and jumps between steps, and the
    contents that keep to the limit are an interval. Bisection over the steps finds the last one whose lower end keeps
    to the limit; within it the answer is limit / F1 or the step's upper end. That is exact, up to the margin of 2e-6.
    """

    def __init__(self, model: FractionationModel, symbol: str, limit: float) -> None:
        if not 0.0 < limit < inf:
            raise GuidanceError(f"The mobile limit must be above 0 mg/kg, not {limit:g}.")
        self.model, self.symbol, self.limit = model, symbol, float(limit)
        card = model.element(symbol)
        reference = card["reference_mg_kg"] * card["aqua_regia_share"]
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

    def contents(self, pixels: Pixels) -> tuple[np.ndarray, np.ndarray]:
        """The local guidance value of each pixel, mg/kg aqua regia (float64), and what is known of it (uint8).

        Codes: `EXACT`, `ON_JUMP`, `CAPPED`, `BELOW` (value NaN). GuidanceError if F1 falls with the content somewhere
        among some of the pixels: bisection would find a content that keeps to the limit, but not the right one.
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

    def _check_rising(self, pixels: Pixels) -> None:
        some = np.unique(np.linspace(0, max(pixels.size - 1, 0), min(pixels.size, _CHECKED)).astype(np.intp))
        values = {
            name: value[some] if isinstance(value, np.ndarray) else value
            for name, value in pixels.values.items()
            if name != "enrichment"
        }
        if not any(isinstance(value, np.ndarray) for value in values.values()):
            return
        few = self.model.bin(values)
        before = np.zeros(few.size, dtype=np.float32)
        for enrichment in self._inside:
            mobility = self.model.mobility(self.symbol, few, enrichment)
            if (mobility < before * np.float32(1.0 - 1e-6)).any():
                raise GuidanceError(
                    f"The model {self.model.name} lets the mobility of {self.symbol} fall as its content rises: it "
                    "cannot be inverted. Use a model whose mobility rises with the content, as the bundled one's does."
                )
            before = mobility
