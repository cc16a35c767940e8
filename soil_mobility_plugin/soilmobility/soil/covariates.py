"""The input contract: what each soil property is called, in which units it may come and what range it may have.

Everything that enters the model passes here once: values in any accepted unit become the canonical unit, values that
no soil can have are masked, values beyond what the model was trained on are clamped, and both are counted.

Canonical units: pH in water, organic carbon (SOC) in % by mass, clay and sand in %, CEC in cmol(c)/kg, total content
in mg/kg; enrichment is log10 of the total content over the element's reference topsoil content.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..errors import SoilMobilityError

AUTO = "auto"

#: Van Bemmelen's factor: soil organic matter = 1.724 x SOC (mineral soils).
SOM_PER_SOC = 1.724

#: SOC cannot exceed the carbon content of organic matter, 58 % by mass (1 / 1.724).
SOC_MAX = 58.0

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


@dataclass(frozen=True)
class Covariate:
    """A soil property: its units (the canonical one has factor 1) and the range that a soil can have.

    ``physical`` is the closed range, in the canonical unit, outside of which a value is masked. The limits are
    assumed: wide enough for any real topsoil, narrow enough to catch a wrong unit or an unflagged nodata value.
    """

    name: str
    label: str
    units: tuple[Unit, ...]
    physical: tuple[float, float]
    layer_names: tuple[str, ...]

    @property
    def unit(self) -> str:
        """Name of the canonical unit."""
        return next(unit.name for unit in self.units if unit.factor == 1.0)

    @property
    def unit_names(self) -> tuple[str, ...]:
        """Names of the accepted units, as parameters use them."""
        return tuple(unit.name for unit in self.units)

    def find_unit(self, text: str) -> Unit | None:
        """Return the unit that ``text`` (a parameter or a band's unit) names, or None."""
        wanted = _plain(text)
        for unit in self.units:
            if wanted in {_plain(spelling) for spelling in (unit.name, *unit.spellings)}:
                return unit
        return None


def _plain(text: str) -> str:
    """Fold what differs between spellings of one unit: case, spaces, powers, brackets."""
    folded = text.strip().lower().replace("²", "2").replace("⁻¹", "-1").replace("·", " ").replace("×", "x")
    folded = re.sub(r"\s*[\s.]\s*([a-z0-9]+)\^?-1$", r"/\1", folded)
    return re.sub(r"[\s()\[\]{}^_+*]", "", folded)


_PERCENT = ("%", "pct", "per cent", "g/100g", "cg/g", "mass %", "% (mass)", "weight %", "wt%", "% w/w")
_G_PER_KG = ("g kg-1", "permille", "per mille", "‰", "mg/g")

COVARIATES: dict[str, Covariate] = {
    covariate.name: covariate
    for covariate in (
        Covariate(
            "ph",
            "pH",
            (Unit("pH", 1.0, ("pH units", "-log10(H+)")), Unit("pH*10", 0.1, ("pHx10", "pH x 10", "10*pH"))),
            (2.0, 12.0),
            ("phh2o", "phaq", "phw", "ph"),
        ),
        Covariate(
            "soc",
            "SOC",
            (
                Unit("g/kg", 0.1, _G_PER_KG),
                Unit("dg/kg", 0.01, ("dg kg-1",)),
                Unit("percent", 1.0, _PERCENT),
                Unit("fraction", 100.0, ("kg/kg", "g/g")),
                Unit("SOM percent", 1.0 / SOM_PER_SOC, ("SOM %", "% SOM", "OM %", "% OM")),
            ),
            (0.0, SOC_MAX),
            ("soc", "corg", "ocd", "orgc", "oc"),
        ),
        Covariate(
            "clay",
            "clay",
            (Unit("percent", 1.0, _PERCENT), Unit("g/kg", 0.1, _G_PER_KG), Unit("fraction", 100.0, ("kg/kg", "g/g"))),
            (0.0, 100.0),
            ("clay", "clyppt", "ton"),
        ),
        Covariate(
            "cec",
            "CEC",
            (
                Unit("cmol(c)/kg", 1.0, ("cmol/kg", "cmolc/kg", "cmol(c) kg-1", "cmol+/kg", "meq/100g", "me/100g")),
                Unit("mmol(c)/kg", 0.1, ("mmol/kg", "mmolc/kg", "mmol(c) kg-1", "mmol+/kg", "meq/kg")),
            ),
            (0.0, 500.0),
            ("cec",),
        ),
        Covariate(
            "sand",
            "sand",
            (Unit("percent", 1.0, _PERCENT), Unit("g/kg", 0.1, _G_PER_KG), Unit("fraction", 100.0, ("kg/kg", "g/g"))),
            (0.0, 100.0),
            ("sand", "sndppt"),
        ),
    )
}

#: Range of a total content that is not an error, mg/kg: zero is a non-detect, 10^6 mg/kg is the pure element.
TOTAL_RANGE = (0.0, 1e6)

TOTAL_BASES = ("aqua regia", "total")

#: ``pH(H2O) = intercept + slope * pH`` by method. KCl: 1.3235 + 0.8581 pH(KCl); CaCl2: from the same and
#: pH(CaCl2) = 0.5262 + 0.9288 pH(KCl). Both fitted to Dutch soils, read in a transfer-function package; for other soils
#: they are an approximation.
PH_METHODS: dict[str, tuple[float, float]] = {
    "H2O": (0.0, 1.0),
    "CaCl2": (1.3235 - 0.8581 * 0.5262 / 0.9288, 0.8581 / 0.9288),
    "KCl": (1.3235, 0.8581),
}


@dataclass(frozen=True)
class UnitChoice:
    """The unit a layer is read in, and why (for the log and the metadata)."""

    unit: Unit
    reason: str


def choose_unit(
    name: str, requested: str, band_unit: str, quantiles: Mapping[float, float] | None, layer: str = ""
) -> UnitChoice:
    """Decide the unit of a layer: the requested one, else the band's own, else what its values can only mean.

    ``quantiles`` maps the `QUANTILES` to values of the *whole* layer (None where they could not be computed).
    Raises `CovariateError` for a unit that the property does not have and `UnknownUnitError` where nothing tells.

    The table behind the values (assumed; printed with the choice): pH above 14 is pH*10; clay and sand up to 1 are a
    fraction, up to 100 percent, above g/kg; CEC with a median of 60 or more is mmol(c)/kg. SOC has no such table: 30
    can be g/kg in an arable soil or percent in a peat.
    """
    covariate = COVARIATES[name]
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


def split_numbers(text: str) -> list[str]:
    """The parts of a list of numbers that a person typed, as `float` reads them (empty ones stay empty).

    Commas part them, as in ``6.2,2,20``, or semicolons; then a comma is a decimal comma, as in ``6,2;2;20``.
    """
    parts = text.replace(",", ".").split(";") if ";" in text else text.split(",")
    return [part.strip() for part in parts]


def mask_impossible(values: np.ndarray, limits: tuple[float, float]) -> tuple[np.ndarray, int]:
    """Return ``values`` (float32) with everything outside the closed ``limits`` set to NaN, and how many that were."""
    low, high = limits
    bad = (values < np.float32(low)) | (values > np.float32(high))
    count = int(np.count_nonzero(bad))
    return (np.where(bad, np.float32(np.nan), values) if count else values), count


def clamp(values: np.ndarray, limits: tuple[float, float]) -> tuple[np.ndarray, np.ndarray | None]:
    """Clamp ``values`` (float32) to the closed ``limits``; NaN stays NaN.

    Returns the values and a boolean mask of what was moved (None where nothing was).
    """
    low, high = np.float32(limits[0]), np.float32(limits[1])
    moved = (values < low) | (values > high)
    if not moved.any():
        return values, None
    return np.clip(values, low, high), moved


def aqua_regia_content(total: np.ndarray | float, share: float, basis: str) -> np.ndarray | float:
    """Aqua-regia content, mg/kg, of a content given on ``basis`` (one of `TOTAL_BASES`).

    ``share`` (0..1) is the element's aqua-regia share of the total, from the model's card.
    """
    return total if basis == "aqua regia" else total * share


def enrichment(total: np.ndarray | float, reference_mg_kg: float, share: float, basis: str) -> np.ndarray | np.float32:
    """Enrichment E = log10(total / reference), both on ``basis``; dimensionless, float32.

    ``reference_mg_kg`` is the element's near-total reference topsoil content; on the aqua-regia basis its
    aqua-regia share counts. A content of zero (a non-detect) gives minus infinity, to be clamped to the training range.
    """
    reference = reference_mg_kg * (share if basis == "aqua regia" else 1.0)
    with np.errstate(divide="ignore"):
        return np.log10(np.asarray(total, dtype=np.float32) / np.float32(reference))[()]


def split_content(total: np.ndarray | float, background: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
    """The geogenic content (mg/kg) and the anthropogenic share (0 to 1) of a content, float32, given its background.

    The geogenic content is the background, or the whole content where that is lower; the share is what lies above it,
    1 - background / total. Both in mg/kg on one basis; NaN in either is NaN in both.

    >>> split_content(10.0, 4.0)
    (array(4., dtype=float32), array(0.6, dtype=float32))
    """
    whole, natural = (np.asarray(values, dtype=np.float32) for values in (total, background))
    geogenic = np.minimum(whole, natural)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(whole > 0.0, np.float32(1.0) - geogenic / whole, np.float32(0.0))
    return geogenic, np.where(np.isnan(geogenic), np.float32(np.nan), share).astype(np.float32)
