"""Local guidance values: legal rows looked up pixel by pixel, or one row inverted through the model.

The two are never mixed. Rows that differ by pH or texture already adjust for mobility; inverting them would adjust
twice. Inversion therefore starts from *one* stated value at *one* reference soil: the mobile content that the value
allows there is the limit everywhere, and the local guidance value is the largest content that keeps to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf, isfinite
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..language import Phrase, Term
from ..model.fractionation import FractionationModel
from ..numbers import split_numbers
from ..soil.covariates import COVARIATES, PROPERTIES, TOTAL_BASES, aqua_regia_content, clamp
from ..soil.fractions import mobile_content
from ..soil.texture import TEXTURES, texture_codes
from ..soil.units import CovariateError
from ..tables import read_table
from ..typing import Array, Singles

_DATA = Path(__file__).resolve().parent / "data"


class GuidanceError(CovariateError):
    """A guidance value cannot be used as asked; the message says why and what to do."""


# ---------------------------------------------------------------------------------------- the table of published values


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
    basis: Term
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
    def rule(self) -> Phrase:
        """The rule in words; empty where the row is for all soils."""
        low, high = self.ph_above, self.ph_up_to
        if isfinite(low) and isfinite(high):
            ph = Phrase("{:g} < pH ≤ {:g}", low, high)
        else:
            ph = Phrase("pH ≤ {:g}", high) if isfinite(high) else Phrase("pH > {:g}", low)
        known = isfinite(low) or isfinite(high)
        parts = [part for part in (Term(self.land_use), Term(self.texture), known and ph) if part]
        return Phrase(", ".join(["{}"] * len(parts)), *parts)

    def fits(self, ph: Array, texture: Array | None) -> Array:
        """Which soils the row is for: bool (n,), of pH in water and texture codes (None: unknown everywhere)."""
        # In the type of the values: a float32 of 6.1 has to reach the limit 6.1.
        inside = (ph > ph.dtype.type(self.ph_above)) & (ph <= ph.dtype.type(self.ph_up_to))
        if self.texture:
            inside &= False if texture is None else texture == TEXTURES.index(self.texture)
        return np.asarray(inside)


def read_rows(path: Path) -> tuple[Row, ...]:
    """Read a table of guidance values; GuidanceError for a row that cannot be right."""
    rows = []
    for line, entry in enumerate(read_table(path), start=2):
        place = {"file": path.name, "line": line}
        try:
            row = Row(
                entry["preset"],
                entry["jurisdiction"],
                entry["element"],
                float(entry["value_mg_kg"]),
                Term(entry["basis"]),
                float(entry["ph_above"] or -inf),
                float(entry["ph_up_to"] or inf),
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


def presets() -> dict[str, str]:
    """The presets, and what they are called with the country whose they are, in the order of the table."""
    return {row.preset: f"{row.jurisdiction}: {row.preset}" for row in published_rows()}


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


def rows_for(preset: str, element: str, land_use: str = "") -> tuple[Row, ...]:
    """The rows of a preset for an element and a land use; GuidanceError where there is none.

    Without a land use the preset must know only one.
    """
    found = [row for row in published_rows() if row.preset == preset]
    if not found:
        raise GuidanceError("There is no preset “{preset}”.", preset=preset)
    elements = tuple(dict.fromkeys(row.element for row in found))
    found = [row for row in found if row.element == element]
    if not found:
        others = tuple(dict.fromkeys(row.preset for row in published_rows() if row.element == element))
        if not others:
            raise GuidanceError(
                "None of the published values is for {element}. State one of your own, to be inverted.", element=element
            )
        raise GuidanceError(
            "{preset} has no value for {element}. It has: {known}. These have one: {others}.",
            preset=preset,
            element=element,
            known=", ".join(elements),
            others=", ".join(others),
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


# -------------------------------------------------------------------------------------------------------------- look up


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


# --------------------------------------------------------------------------------------------------------------- invert

#: What a reference soil may state, in this order; the first three have to be there.
REFERENCE_PROPERTIES = (*PROPERTIES, "sand")


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

#: How much less than a content is asked whether more of it is mobile.
_LESS = 0.99


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
    GuidanceError for another basis, where the value lies outside the range of contents that the model was trained on
    or less of it is mobile than of lower contents, and where the model does not know what F1 is made of.
    """
    if basis not in TOTAL_BASES:
        raise GuidanceError(
            "A value on the basis “{basis}” is neither a total content nor F1: it cannot be inverted.",
            basis=Term(basis),
        )
    check_mobile(model, mobile)
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
    pixels = model.prepare(clamped_soil(model, soil)[0])

    def allowed(content: float) -> float:
        enrichment = float(np.float32(np.log10(content / model.reference_content(symbol))))
        if mobile == WHOLE:
            share = model.mobility(symbol, pixels, enrichment)
        else:
            share = model.parts(symbol, pixels, enrichment)["exchangeable"]
        return float(mobile_content(np.float64(share[0]), content))

    limit = allowed(content)
    # Read off beyond the peak, it would be reached by a far lower content already (see `inversion.Inversion`).
    if mobile == EXCHANGEABLE and allowed(_LESS * content) > limit:
        raise GuidanceError(
            "At the reference soil the exchangeable content of {element} falls as its content rises to {value:g} mg/kg "
            "({basis}), for carbonates take what is added: the value implies no limit. Take all of F1 as mobile "
            "(BASIS), or a reference soil with a lower pH.",
            element=symbol,
            value=value,
            basis=Term(basis),
        )
    return limit


def check_mobile(model: FractionationModel, mobile: str) -> None:
    """GuidanceError if ``mobile`` is none of `MOBILE`, or the model does not know it."""
    if mobile not in MOBILE:
        raise GuidanceError("“{mobile}” is not one of {known}.", mobile=mobile, known=", ".join(MOBILE))
    if mobile == EXCHANGEABLE and not model.has_posterior:
        raise GuidanceError(
            "The model {model} does not know what F1 is made of: use F1 as the mobile part, or a model with a smooth "
            "core.",
            model=model.name,
        )


def clamped_soil(
    model: FractionationModel, soil: Mapping[str, float | None]
) -> tuple[dict[str, Singles | None], set[str]]:
    """The soil features of one soil as arrays (1,), within the training range, and the names of those moved there.

    None where not stated, or NaN. The content is no part of it.
    """
    values: dict[str, Singles | None] = {}
    moved = set()
    for name in model.soil_features:
        given = soil.get(name)
        if name != "enrichment":
            values[name] = None
            if given is not None and not np.isnan(given):
                values[name], outside = clamp(np.array([given], np.float32), model.training_range(name))
                if outside is not None:
                    moved.add(name)
    return values, moved


def content_range(model: FractionationModel, symbol: str) -> tuple[float, float]:
    """The lowest and highest aqua-regia content (mg/kg) of an element that the model was trained on."""
    reference = model.reference_content(symbol)
    low, high = model.training_range("enrichment")
    return reference * 10.0**low, reference * 10.0**high


#: What is known of a local guidance value: found exactly; below a step at which the mobile content jumps over the
#: limit; the highest content the model knows, which still keeps to the limit; none, since the lowest already breaks it.
EXACT, ON_JUMP, CAPPED, BELOW = 0, 1, 2, 3


class ReferencePoint(NamedTuple):
    """The reference soil that a limit was read off, and the content there, mg/kg (aqua regia)."""

    soil: Mapping[str, float | None]
    content: float


class MobileLimit(NamedTuple):
    """A mobile content (mg/kg) that is not to be exceeded, of which part (`MOBILE`), and how it was found.

    ``reference``: where it was read off a guidance value; None where it was stated.
    """

    limit: float
    part: str
    text: str | Phrase
    reference: ReferencePoint | None = None
