"""Units: how they are written, which one a layer is in, and from there to the canonical unit of a soil property.

A unit is stated by a parameter or by the layer itself, or its values leave no other; then they are converted, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import SoilMobilityError

if TYPE_CHECKING:
    from .covariates import Covariate

AUTO = "auto"

#: Quantiles of the whole layer that `detect_unit` wants.
QUANTILES = (0.01, 0.5, 0.99)


class CovariateError(SoilMobilityError):
    """An input that cannot be used as it is; the message says what is wrong and what to do."""


class UnknownUnitError(CovariateError):
    """The unit of a layer is not stated and cannot be told from its values."""


@dataclass(frozen=True)
class Unit:
    """A unit: ``value_in_canonical_unit = value * factor``; ``spellings`` are other ways to write its name."""

    name: str
    factor: float
    spellings: tuple[str, ...] = ()


PERCENT = ("%", "pct", "per cent", "g/100g", "cg/g", "mass %", "% (mass)", "weight %", "wt%", "% w/w")
G_PER_KG = ("g kg-1", "permille", "per mille", "‰", "mg/g")


#: ``pH(H2O) = intercept + slope * pH`` by method. KCl: 1.3235 + 0.8581 pH(KCl); CaCl2: from the same and
#: pH(CaCl2) = 0.5262 + 0.9288 pH(KCl). Both fitted to Dutch soils, read in a transfer-function package; for other soils
#: they are an approximation.
PH_METHODS: dict[str, tuple[float, float]] = {
    "H2O": (0.0, 1.0),
    "CaCl2": (1.3235 - 0.8581 * 0.5262 / 0.9288, 0.8581 / 0.9288),
    "KCl": (1.3235, 0.8581),
}


def find_unit(units: Iterable[Unit], text: str) -> Unit | None:
    """The one of ``units`` that ``text`` (a parameter or a band's unit) names, or None."""
    wanted = _plain(text)
    for unit in units:
        if wanted in {_plain(spelling) for spelling in (unit.name, *unit.spellings)}:
            return unit
    return None


def _plain(text: str) -> str:
    """Fold what differs between spellings of one unit: case, spaces, powers, brackets."""
    folded = text.strip().lower().replace("²", "2").replace("⁻¹", "-1").replace("·", " ").replace("×", "x")
    folded = re.sub(r"\s*[\s.]\s*([a-z0-9]+)\^?-1$", r"/\1", folded)
    return re.sub(r"[\s()\[\]{}^_+*]", "", folded)


@dataclass(frozen=True)
class UnitChoice:
    """The unit a layer is read in, and why (for the log and the metadata)."""

    unit: Unit
    reason: str


def choose_unit(
    covariate: Covariate, requested: str, band_unit: str, quantiles: Mapping[float, float] | None, layer: str = ""
) -> UnitChoice:
    """Decide the unit of a layer: the requested one, else the band's own, else what its values can only mean.

    ``quantiles`` maps the `QUANTILES` to values of the *whole* layer (None where they could not be computed).
    Raises `CovariateError` for a unit that the property does not have and `UnknownUnitError` where nothing tells.

    The table behind the values (assumed; printed with the choice): pH above 14 is pH*10; clay and sand up to 1 are a
    fraction, up to 100 percent, above g/kg; CEC with a median of 60 or more is mmol(c)/kg. SOC has no such table: 30
    can be g/kg in an arable soil or percent in a peat.
    """
    where = f" of {layer}" if layer else ""
    if requested and requested != AUTO:
        unit = covariate.find_unit(requested)
        if unit is None:
            raise CovariateError(
                f"{covariate.label}: unknown unit “{requested}”. Choose one of: {', '.join(covariate.unit_names)}."
            )
        return UnitChoice(unit, "as requested")
    if band_unit:
        unit = covariate.find_unit(band_unit)
        if unit is not None:
            return UnitChoice(unit, f"the band's unit is “{band_unit}”")
    if quantiles is None:
        raise UnknownUnitError(
            f"{covariate.label}: {layer or 'the layer'} has no valid pixel, so that its unit cannot be told. Check the "
            "layer and its nodata value."
        )
    return _unit_from_values(covariate, quantiles, where)


def _unit_from_values(covariate: Covariate, quantiles: Mapping[float, float], where: str) -> UnitChoice:
    median, high = quantiles[0.5], quantiles[0.99]
    if covariate.name == "ph":
        name = "pH*10" if high > 14.0 else "pH"
        reason = f"99 % of the values are at most {high:.4g}; above 14 would be pH*10"
    elif covariate.name in ("clay", "sand"):
        name = "fraction" if high <= 1.0 else "percent" if high <= 100.0 else "g/kg"
        reason = f"99 % of the values are at most {high:.4g}; up to 1 is a fraction, up to 100 percent, above g/kg"
    elif covariate.name == "cec":
        name = "mmol(c)/kg" if median >= 60.0 else "cmol(c)/kg"
        reason = f"the median is {median:.4g}; 60 or more is mmol(c)/kg"
    else:
        meanings = "; ".join(_meaning(covariate, unit, median) for unit in covariate.units)
        raise UnknownUnitError(
            f"{covariate.label}: the unit{where} is stated neither in the parameters nor in the band, and the values "
            f"do not tell it. The median, {median:.4g}, would mean: {meanings}. Set {covariate.name.upper()}_UNIT."
        )
    return UnitChoice(next(unit for unit in covariate.units if unit.name == name), reason)


def _meaning(covariate: Covariate, unit: Unit, median: float) -> str:
    value = median * unit.factor
    note = "" if covariate.physical[0] <= value <= covariate.physical[1] else ", impossible"
    return f"{unit.name} = {value:.3g} % organic carbon{note}"


def convert(values: np.ndarray, unit: Unit, ph_method: str | None = None) -> np.ndarray:
    """Convert float32 ``values`` of any shape to the canonical unit; NaN stays NaN. Returns float32.

    ``ph_method`` (pH only) is a key of `PH_METHODS`; the result is pH in water.
    """
    result = values if unit.factor == 1.0 else values * np.float32(unit.factor)
    if ph_method is not None and ph_method != "H2O":
        intercept, slope = PH_METHODS[ph_method]
        result = result * np.float32(slope) + np.float32(intercept)
    return result
