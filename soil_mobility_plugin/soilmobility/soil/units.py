"""Units: how they are written, which one a layer is in, and from there to the canonical unit of a soil property.

A unit is stated by a parameter or by the layer itself, or its values leave no other; then they are converted, once.
One that is stated and not understood is refused by name: it is never the same as none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from ..errors import SoilMobilityError
from ..language import Term, fill, semicolons, tr
from ..typing import Array
from .gaps import Gap, find_gaps, is_flag

if TYPE_CHECKING:
    from .covariates import Covariate

AUTO = "auto"

#: The longest text that is looked at as a unit.
LONGEST = 60


class CovariateError(SoilMobilityError):
    """An input that cannot be used as it is; the message says what is wrong and what to do."""


class UnknownUnitError(CovariateError):
    """The unit of a layer is not stated and cannot be told from its values."""


class ForeignUnitError(CovariateError):
    """A unit is stated that the property does not have."""


@dataclass(frozen=True)
class Unit:
    """A unit: ``value_in_canonical_unit = value * factor``; ``spellings`` are other ways to write its name."""

    name: str
    factor: float
    spellings: tuple[str, ...] = ()


PERCENT = (
    "%", "pct", "per cent", "percent", "percentage", "g/100g", "cg/g", "dag/kg", "g per 100 g", "mass %", "% (mass)",
    "weight %", "wt%", "wt. %", "% w/w", "% (w/w)", "% (m/m)", "m/m %", "weight percent", "mass percent", "1e-2",
)  # fmt: skip
G_PER_KG = ("g kg-1", "g per kg", "permille", "per mille", "‰", "mg/g", "1e-3")
FRACTION = ("kg/kg", "g/g", "1", "proportion", "fraction (0-1)", "0-1")
MG_PER_KG = ("mg/kg", "mg per kg", "ppm", "ug/g", "g/t", "mg/kg dw", "mg/kg dm", "1e-6")

#: What bands state where they state nothing.
NOTHING = frozenset(
    {"", "-", "--", "none", "na", "n/a", "nan", "null", "unknown", "unitless", "dimensionless", "nounit"}
    | {"unspecified", "notspecified", "undefined"}
)

#: Units of what is no soil property but may be in a raster: parameters of these kinds take no other.
QUANTITIES: dict[str, tuple[Unit, ...]] = {
    "mobility": (Unit("%", 1.0, PERCENT),),
    "total": (Unit("mg/kg", 1.0, MG_PER_KG),),
    "rate": (
        Unit(Term("per mille per year"), 1.0, ("‰", "permille", "per mille", "‰/yr", "‰/y", "‰/a", "‰/year", "1/1000")),
    ),
}

#: ``pH(H2O) = intercept + slope * pH`` by method. KCl: 1.3235 + 0.8581 pH(KCl); CaCl2: from the same and
#: pH(CaCl2) = 0.5262 + 0.9288 pH(KCl). Both fitted to Dutch soils, read in a transfer-function package; for other soils
#: they are an approximation.
PH_METHODS: dict[str, tuple[float, float]] = {
    "H2O": (0.0, 1.0),
    "CaCl2": (1.3235 - 0.8581 * 0.5262 / 0.9288, 0.8581 / 0.9288),
    "KCl": (1.3235, 0.8581),
}


@cache
def _folded_spellings(unit: Unit) -> frozenset[str]:
    """All spellings of a unit, each as `fold_unit` gives it."""
    return frozenset(fold_unit(spelling) for spelling in (unit.name, *unit.spellings))


def fold_unit(text: str) -> str:
    """What is the same in all spellings of one unit: without case, blanks, brackets; powers and Greek letters plain.

    >>> {fold_unit(text) for text in ("mg/kg", "mg kg-1", "mg kg^-1", "mg.kg⁻¹", "MG·kg−1", "[mg / kg]")}
    {'mg/kg'}
    >>> fold_unit("µg/g") == fold_unit("μg/g") == "ug/g"
    True
    """
    if len(text) > LONGEST:
        return text
    folded = unicodedata.normalize("NFKC", text).casefold().strip(" \t\n[]{}").rstrip(".")
    folded = folded.translate(_PLAIN)
    folded = " ".join(folded.split())
    # Capped above, and a part never begins within another: the time is linear.
    folded = re.sub(r"[ .]([a-z0-9]+)(?:\^|e|\*\*)?-1(?=$| )", r"/\1", folded)
    return re.sub(r"[\s()\[\]{}^_+*]", "", folded)


_PLAIN = str.maketrans(
    {"μ": "u", "µ": "u", "−": "-", "–": "-", "·": " ", "⋅": " ", "∙": " ", "×": "x", "²": "2"}
    | dict.fromkeys("{}$", "")
)


def find_unit(units: Iterable[Unit], text: str) -> Unit | None:
    """The one of ``units`` that ``text`` (a parameter or a band's unit) names, or None."""
    wanted = fold_unit(text)
    for unit in units:
        if wanted in _folded_spellings(unit):
            return unit
    return None


def is_stated(text: str) -> bool:
    """Whether a band's unit says anything.

    >>> is_stated("t/ha"), is_stated(" - "), is_stated("unitless")
    (True, False, False)
    """
    return fold_unit(text) not in NOTHING


def check_quantity(kind: str, unit: str, layer: str) -> None:
    """CovariateError if a band in ``unit`` cannot hold what ``kind`` (a key of `QUANTITIES`) is; "" is no objection."""
    known = QUANTITIES[kind]
    if is_stated(unit) and find_unit(known, unit) is None:
        raise CovariateError(
            "{layer}: the band says “{unit}”, but {wanted} is needed. Choose another band or layer, or convert it.",
            layer=layer,
            unit=unit,
            wanted=known[0].name,
        )


@dataclass(frozen=True)
class UnitChoice:
    """The unit a layer is read in, and why (for the log and the metadata).

    ``gaps`` are values that stand for no value in the layer although a soil could have them; they are to be masked.
    ``zeros``: share (0..1) of the values that are 0 and may be either, as nothing tells them from small values.
    ``doubt``: a sentence where the values are as those of another unit than the one that is stated. ``apart``: values
    as far from all others as gaps are, but numbers that programs do not write for none: they may be another soil.
    """

    unit: Unit
    reason: str
    gaps: tuple[Gap, ...] = ()
    zeros: float = 0.0
    doubt: str = ""
    apart: tuple[Gap, ...] = ()


def choose_unit(
    covariate: Covariate,
    requested: str,
    stated: str,
    values: Array | None,
    layer: str = "",
    limits: tuple[float, float] | None = None,
) -> UnitChoice:
    """Decide the unit of a layer: the requested one, else the one it states, else what its values can only mean.

    ``values`` (n,) are those of the *whole* layer without NaN, ``limits`` what their type can hold; None where nobody
    looked at them, then there are no gaps either. Raises `CovariateError` for a unit that the property does not have
    and `UnknownUnitError` where nothing tells.

    The table behind the values (assumed; printed with the choice): pH above 14 is pH*10; clay and sand up to 1 are a
    fraction, up to 100 percent, above g/kg; CEC with a median of 60 or more is mmol(c)/kg. SOC has no such table: 30
    can be g/kg in an arable soil or percent in a peat. Gaps, the ends of the type and what no unit allows are left out.
    """
    place = layer or covariate.label
    gaps = () if values is None else find_gaps(values, limits)
    unit, reason, doubt = covariate.find_unit(stated) if is_stated(stated) else None, "", ""
    if requested and requested != AUTO:
        unit, reason = covariate.find_unit(requested), tr("as requested")
        if unit is None:
            raise CovariateError(
                "{property}: unknown unit “{unit}”. Choose one of: {known}.",
                property=covariate.label,
                unit=requested,
                known=", ".join(covariate.unit_names),
            )
        if is_foreign(covariate, stated):
            raise _foreign(covariate, stated, place)
        if values is not None and unit is not covariate.find_unit(stated):
            doubt = _doubt_of_median(covariate, unit, _telling(covariate, values, gaps, limits)[0], place)
    elif is_stated(stated):
        if unit is None:
            raise _foreign(covariate, stated, place)
        reason = fill(tr("its unit is “{unit}”"), unit=stated)
        if unit.name == "percent" and values is not None:
            doubt = doubt_of_percent(covariate, stated, values, place)
    elif values is None or not values.size:
        raise UnknownUnitError(
            "{layer} has no valid value, so that its unit cannot be told. Check the layer and its nodata value.",
            property=covariate.label,
            layer=place,
        )
    else:
        unit, reason, doubt = _unit_from_values(covariate, *_telling(covariate, values, gaps, limits), place)
    if values is not None:
        _check_fit(covariate, unit, values, {gap.value for gap in gaps} | set(limits or ()), place)
    # Other gaps are masked, and counted, as what no soil has.
    low, high = possible_values(covariate, unit)
    possible = [gap for gap in gaps if low <= gap.value <= high]
    flags, apart = (tuple(gap for gap in possible if is_flag(gap.value, limits) is flag) for flag in (True, False))
    known = values is not None and values.size and not any(gap.value == 0.0 for gap in gaps)
    zeros = float(np.mean(values == 0.0)) if known else 0.0
    # Codes have no unit.
    codes = "" if values is None or is_stated(stated) else _doubt_of_codes(covariate, values, gaps, place)
    return UnitChoice(unit, reason, flags, zeros, codes or doubt, apart)


#: Of values that hardly fit a unit more than this share is impossible (assumed).
HARDLY = 0.5


def _check_fit(covariate: Covariate, unit: Unit, values: Array, silent: set[float], layer: str) -> None:
    """CovariateError where most ``values`` (n,), but for ``silent`` ones and 0, are impossible in the unit stated."""
    limits, told = possible_values(covariate, unit), values[~np.isin(values, [*silent, 0.0])]
    share = _impossible(told, limits) if told.size else 0.0
    if share > HARDLY:
        raise hardly_fits(layer, share, str(unit.name), limits)


def _impossible(values: Array, limits: tuple[float, float]) -> float:
    """Share (0..1) of ``values`` (n,) outside the closed ``limits``."""
    return float(np.mean((values < limits[0]) | (values > limits[1])))


def hardly_fits(layer: str, share: float, unit: str, limits: tuple[float, float]) -> CovariateError:
    """The error of a layer that is stated to be in a unit in which a ``share`` (0..1) of its values is impossible."""
    return CovariateError(
        "{layer}: {share:.0f} % of its values are impossible as {unit} ({low:g} to {high:g} can be). Is that their "
        "unit, or are they scaled, without the factor or with it twice?",
        layer=layer,
        share=100.0 * share,
        unit=unit,
        low=limits[0],
        high=limits[1],
    )


def doubt_of_scale(covariate: Covariate, unit: Unit, scale: float, layer: str) -> str:
    """A sentence where a file has a factor that turns ``unit`` into another of the property's already; else "".

    >>> from .covariates import COVARIATES
    >>> clay = COVARIATES["clay"]
    >>> doubt_of_scale(clay, clay.find_unit("g/kg"), 0.1, "clay.tif")[:32]
    'clay.tif is read as g/kg after t'
    >>> doubt_of_scale(clay, clay.find_unit("percent"), 0.1, "clay.tif")
    ''
    """
    into = [other for other in covariate.units if other is not unit and abs(unit.factor / other.factor - scale) < 1e-9]
    # Percent are packed so as other numbers are.
    if scale == 1.0 or unit.factor == 1.0 or not into:
        return ""
    text = tr(
        "{layer} is read as {unit} after the factor of its file, {scale:g}, which turns {unit} into {other}. If "
        "its values are {other} then, set the unit of {property} to {other}."
    )
    return fill(text, property=covariate.label, layer=layer, unit=unit.name, scale=scale, other=into[0].name)


#: Of fewer values than that none is a rule.
_A_FEW = 5


def doubt_of_percent(covariate: Covariate, stated: str, values: Array, layer: str) -> str:
    """A sentence where clay or sand is stated in %, but 99 % of its ``values`` (n,) above 0 are at most 1; else "".

    Land that holds no more of them anywhere is rare: they may be fractions, whose unit was not kept (assumed).
    """
    known = values[values > 0]
    if covariate.name not in ("clay", "sand") or known.size < _A_FEW:
        return ""
    high = float(np.quantile(known, 0.99))
    if high > 1.0:
        return ""
    text = tr(
        "{layer} says that its unit is “{unit}”, but 99 % of its values are at most {high:.3g}, as "
        "fractions are. If they are, set the unit of {property} to fraction."
    )
    return fill(text, property=covariate.label, layer=layer, unit=stated, high=high)


#: From which median on a unit told from values is doubted: in the other unit they would be those of sandy soils, which
#: are more frequent than soils with so much clay or so many exchange sites (assumed).
_DOUBTED = {("clay", "percent"): (40.0, "g/kg"), ("cec", "cmol(c)/kg"): (30.0, "mmol(c)/kg")}


#: Between which medians, in the canonical unit, the topsoils of areas lie, but for few (assumed).
_USUAL = {"soc": (0.3, 12.0), "clay": (3.0, 70.0), "sand": (5.0, 95.0), "cec": (2.0, 60.0)}


def _doubt_of_median(covariate: Covariate, unit: Unit, kept: Array, layer: str) -> str:
    """A sentence where the median of ``kept`` (n,) is that of few areas in the ``unit`` that nobody but a user states.

    Whoever takes the files of one source for those of another is mostly wrong by a factor of ten. Where no other unit
    makes usual soils of them, and they are too large for logarithms, they are sandy fields, loess or the like: "".
    """
    if covariate.name not in _USUAL or kept.size < _A_FEW:
        return ""
    (low, high), top = _USUAL[covariate.name], covariate.physical[1]
    middle, end = (float(value) for value in np.quantile(kept, (0.5, 0.99)))
    usual = [one for one in covariate.units if low <= middle * one.factor <= high and end * one.factor <= top]
    median = middle * unit.factor
    if low <= median <= high or not (usual or end <= np.log10(top / unit.factor)):
        return ""
    text = tr(
        "{layer} is read as {unit}, but its median is then {median:.3g} {canonical}, that of few soils. Is that its "
        "unit, or are its values scaled, or logarithms?"
    )
    return fill(text, layer=layer, unit=unit.name, median=median, canonical=covariate.unit)


#: Classes have at most this many codes, and at least three; they are told from so many values (assumed).
_MOST_CODES, _CODED = 13, 50


def _doubt_of_codes(covariate: Covariate, values: Array, gaps: tuple[Gap, ...], layer: str) -> str:
    """A sentence where ``values`` (n,) are the whole numbers from 1 to a few, as those of classes are; else ""."""
    told = values[~np.isin(values, [0.0, *(gap.value for gap in gaps)])]
    if told.size < _CODED or told.max() > _MOST_CODES:
        return ""
    codes = np.unique(told)
    if codes.size < 3 or not np.array_equal(codes, np.arange(1, codes.size + 1)):
        return ""
    text = tr(
        "{layer} holds the whole numbers from 1 to {count}, and no others. Are they values of {property}, or codes of "
        "classes?"
    )
    return fill(text, layer=layer, count=codes.size, property=covariate.label)


def _doubt_of_guess(covariate: Covariate, unit: Unit, kept: Array, layer: str) -> str:
    """A sentence where the unit that ``kept`` (n,) told makes few soils, or another is about as likely; else ""."""
    limit, other = _DOUBTED.get((covariate.name, unit.name), (np.inf, ""))
    median = float(np.median(kept))
    if median < limit:
        return _doubt_of_median(covariate, unit, kept, layer)
    text = tr(
        "Nothing states the unit of {layer}. It is read as {unit}, but its median, {median:.4g}, is that "
        "of few soils: if its values are in {other}, set the unit of {property} to {other}."
    )
    return fill(text, property=covariate.label, layer=layer, unit=unit.name, median=median, other=other)


def is_foreign(covariate: Covariate, text: str) -> bool:
    """Whether ``text`` is the unit of something else than ``covariate`` for certain, not only one that is not known."""
    return fold_unit(text) in _ELSEWHERE and covariate.find_unit(text) is None


#: Units, folded, that are known to be of something: one that a property does not have is of something else.
_ELSEWHERE = frozenset(
    fold_unit(text)
    for text in (
        *PERCENT, *G_PER_KG, *FRACTION, *MG_PER_KG, "dg/kg", "g/kg", "ug/kg", "ng/g", "ppb", "mg/100g",
        "cmol(c)/kg", "cmol/kg", "cmolc/kg", "mmol(c)/kg", "mmol/kg", "mmolc/kg", "meq/100g", "meq/kg", "me/100g",
        "t/ha", "t ha-1", "Mg/ha", "kg/ha", "kg/m2", "kg m-2", "kg/m3", "kg m-3", "g/m2", "t/km2", "g/cm3", "g cm-3",
        "kg/dm3", "cg/cm3", "hg/m3", "dg/dm3", "pH", "pH*10", "pHx10", "°C", "K", "m", "cm", "mm", "km", "mg/l", "ug/l",
        "mol/l", "x 5 g/kg", "dS/m", "mS/cm", "uS/cm", "mm/yr", "years", "degree", "degrees",
    )
)  # fmt: skip


def _foreign(covariate: Covariate, stated: str, layer: str) -> ForeignUnitError:
    return ForeignUnitError(
        "{layer} says that its unit is “{unit}”, which is none of {property} ({known}). Choose another "
        "band or layer, or convert it.",
        property=covariate.label,
        layer=layer,
        unit=stated,
        known=", ".join(covariate.unit_names),
    )


def _unit_from_values(covariate: Covariate, kept: Array, left_out: str, layer: str) -> tuple[Unit, str, str]:
    """The unit that values, of which `_telling` has ``kept`` some, can only have, why, and a doubt of it, or "".

    UnknownUnitError where they can have none, or several.
    """
    said = {"property": covariate.label, "layer": layer, "parameter": covariate.name.upper()}
    if not kept.size:
        raise UnknownUnitError(
            "{layer} has no value that tells its unit (left out: {left_out}). Set {parameter}_UNIT, or "
            "check the layer and its nodata value.",
            left_out=left_out,
            **said,
        )
    median, high = (float(value) for value in np.quantile(kept, (0.5, 0.99), overwrite_input=True))
    if covariate.name == "ph":
        name = "pH*10" if high > 14.0 else "pH"
        reason = fill(tr("99 % of the values are at most {high:.4g}; above 14 would be pH*10"), high=high)
    elif covariate.name in ("clay", "sand"):
        name = "fraction" if high <= 1.0 else "percent" if high <= 100.0 else "g/kg"
        reason = fill(
            tr("99 % of the values are at most {high:.4g}; up to 1 is a fraction, up to 100 percent, above g/kg"),
            high=high,
        )
    elif covariate.name == "cec":
        name = "mmol(c)/kg" if median >= 60.0 else "cmol(c)/kg"
        reason = fill(tr("the median is {median:.4g}; 60 or more is mmol(c)/kg"), median=median)
    else:
        meanings = semicolons(_meaning(covariate, unit, median) for unit in covariate.units)
        raise UnknownUnitError(
            "Nothing states the unit of {layer}, neither {parameter}_UNIT nor the band, and values do not "
            "tell it. The median, {median:.4g}, would mean: {meanings}. Set {parameter}_UNIT.",
            median=median,
            meanings=meanings,
            **said,
        )
    unit = next(unit for unit in covariate.units if unit.name == name)
    low, top = possible_values(covariate, unit)
    impossible = _impossible(kept, (low, top))
    if impossible > _TOLERATED:
        raise UnknownUnitError(
            "The values of {layer} do not tell its unit: as {unit}, {share:.1f} % of them would be "
            "impossible ({low:g} to {high:g} can be). Set {parameter}_UNIT, and the nodata value of the layer.",
            unit=name,
            share=100.0 * impossible,
            low=low,
            high=top,
            **said,
        )
    if left_out:
        reason = fill(tr("{reason}; left out: {values}"), reason=reason, values=left_out)
    return unit, reason, _doubt_of_guess(covariate, unit, kept, layer)


# A guess stands as long as no more than this share of the values that it rests on would be impossible (assumed).
_TOLERATED = 0.02


def _telling(
    covariate: Covariate, values: Array, gaps: tuple[Gap, ...], limits: tuple[float, float] | None
) -> tuple[Array, str]:
    """The values that can tell a unit, and in words those that were left out.

    Left out are gaps, the ends of the type, and what is impossible in every unit of the property. Zero is zero in any.
    """
    lows, highs = zip(*(possible_values(covariate, unit) for unit in covariate.units))
    silent = {gap.value for gap in gaps} | set(limits or ()) | {0.0}
    told = [str(gap) for gap in gaps]
    for value in sorted(silent - {gap.value for gap in gaps}):
        share = float(np.mean(values == value))
        if share:
            why = tr("zero in any unit") if value == 0.0 else tr("the end of what its type holds")
            told.append(str(Gap(value, share, why)))
    tells = np.ones(values.shape, dtype=bool)
    for value in silent:
        tells &= values != value
    rest = int(np.count_nonzero(tells))
    # Zero is possible in all units where it is in one.
    tells &= (values >= min(lows)) & (values <= max(highs))
    kept = values[tells]
    if kept.size < rest:
        share = (rest - kept.size) / values.size
        told.append(fill(tr("{share:.1f} % of the values, impossible in every unit"), share=100.0 * share))
    return kept, ", ".join(told)


def _meaning(covariate: Covariate, unit: Unit, median: float) -> str:
    value = median * unit.factor
    note = "" if covariate.physical[0] <= value <= covariate.physical[1] else tr(", impossible")
    return fill(tr("{unit} = {value:.3g} % organic carbon{note}"), unit=unit.name, value=value, note=note)


def convert(values: Array, unit: Unit, ph_method: str | None = None) -> Array:
    """Convert float32 ``values`` of any shape to the canonical unit; NaN stays NaN. Returns float32.

    ``ph_method`` (pH only) is a key of `PH_METHODS`; the result is pH in water.
    """
    result = values if unit.factor == 1.0 else values * np.float32(unit.factor)
    if ph_method is not None and ph_method != "H2O":
        intercept, slope = PH_METHODS[ph_method]
        result = result * np.float32(slope) + np.float32(intercept)
    return result


def possible_values(covariate: Covariate, unit: Unit, ph_method: str = "H2O") -> tuple[float, float]:
    """The closed range of values in ``unit`` that a soil can have: what `convert` brings into `Covariate.physical`.

    >>> from .covariates import COVARIATES
    >>> possible_values(COVARIATES["clay"], COVARIATES["clay"].find_unit("g/kg"))
    (0.0, 1000.0)
    """
    intercept, slope = PH_METHODS[ph_method] if covariate.name == "ph" else (0.0, 1.0)
    low, high = ((limit - intercept) / slope / unit.factor for limit in covariate.physical)
    return low, high
