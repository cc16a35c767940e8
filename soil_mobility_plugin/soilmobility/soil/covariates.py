"""The input contract: what each soil property is called, in which units it may come and what range it may have.

Everything that enters the model passes here once: values in any accepted unit become the canonical unit, values that
no soil can have are masked, values beyond what the model was trained on are clamped, and both are counted.

Canonical units: pH in water, organic carbon (SOC) in % by mass, clay and sand in %, CEC in cmol(c)/kg, total content
in mg/kg; enrichment is log10 of the total content over the element's reference topsoil content.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..language import Term
from ..typing import Array, Singles
from .units import FRACTION, G_PER_KG, PERCENT, Unit, find_unit

#: Van Bemmelen's factor: soil organic matter = 1.724 x SOC (mineral soils).
SOM_PER_SOC = 1.724

#: SOC cannot exceed the carbon content of organic matter, 58 % by mass (1 / 1.724).
SOC_MAX = 58.0


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
        return tuple(str(unit.name) for unit in self.units)

    def find_unit(self, text: str) -> Unit | None:
        """Return the unit that ``text`` (a parameter or a band's unit) names, or None."""
        return find_unit(self.units, text)


_TEXTURE_UNITS = (
    Unit(Term("percent"), 1.0, PERCENT),
    Unit("g/kg", 0.1, G_PER_KG),
    Unit(Term("fraction"), 100.0, FRACTION),
)

#: What a model of fractionation takes besides the content, and what it cannot do without.
PROPERTIES = ("ph", "soc", "clay", "cec")
NEEDED = ("ph", "soc", "clay")

COVARIATES: dict[str, Covariate] = {
    covariate.name: covariate
    for covariate in (
        Covariate(
            "ph",
            Term("pH"),
            (
                Unit("pH", 1.0, ("pH units", "-log10(H+)", "1")),
                Unit("pH*10", 0.1, ("pHx10", "pH x 10", "10*pH", "pH units x 10", "0.1 pH", "dpH")),
            ),
            (2.0, 12.0),
            ("phh2o", "phaq", "phw", "ph", "phihox", "phikcl", "phca", "phkc", "phc"),
        ),
        Covariate(
            "soc",
            Term("SOC"),
            (
                Unit("g/kg", 0.1, G_PER_KG),
                Unit("dg/kg", 0.01, ("dg kg-1",)),
                Unit(Term("percent"), 1.0, PERCENT),
                Unit(Term("fraction"), 100.0, FRACTION),
                Unit(
                    Term("SOM percent"),
                    1.0 / SOM_PER_SOC,
                    ("SOM %", "% SOM", "OM %", "% OM", "% humus", "% organic matter"),
                ),
            ),
            (0.0, SOC_MAX),
            ("soc", "corg", "orcdrc", "orgc", "oc", "carbon", "kohlenstoff", "bodenkohlenstoff", "carbone"),
        ),
        Covariate(
            "clay",
            Term("clay"),
            _TEXTURE_UNITS,
            (0.0, 100.0),
            ("clay", "clyppt", "ton", "argile", "cly", "clpc"),
        ),
        Covariate(
            "cec",
            Term("CEC"),
            (
                Unit("cmol(c)/kg", 1.0, ("cmol/kg", "cmolc/kg", "cmol(c) kg-1", "cmol+/kg", "meq/100g", "me/100g")),
                Unit("mmol(c)/kg", 0.1, ("mmol/kg", "mmolc/kg", "mmol(c) kg-1", "mmol+/kg", "meq/kg")),
            ),
            (0.0, 500.0),
            ("cec", "kak", "cecsol", "cecs"),
        ),
        Covariate(
            "sand",
            Term("sand"),
            _TEXTURE_UNITS,
            (0.0, 100.0),
            ("sand", "sndppt", "sable", "sandgehalt", "arena", "snd"),
        ),
    )
}

#: Range of a total content that is not an error, mg/kg: zero is a non-detect, 10^6 mg/kg is the pure element.
TOTAL_RANGE = (0.0, 1e6)

TOTAL_BASES = ("aqua regia", "total")


def as_singles(values: Any) -> Singles:
    """Values as float32, NaN where a masked array is masked.

    What float32 cannot hold, a flag of double precision say, becomes infinite: impossible all the same.
    """
    with np.errstate(over="ignore"):
        plain = np.asarray(values, np.float32)
    mask = np.ma.getmask(values)
    return plain if mask is np.ma.nomask else np.where(mask, np.float32(np.nan), plain)


def mask_impossible(values: Array, limits: tuple[float, float]) -> tuple[Array, int]:
    """Return ``values`` (float32) with everything outside the closed ``limits`` set to NaN, and how many that were."""
    low, high = np.float32(limits[0]), np.float32(limits[1])
    if _within(values, low, high):
        return values, 0
    bad = (values < low) | (values > high)
    return np.where(bad, np.float32(np.nan), values), int(np.count_nonzero(bad))


def clamp(values: Array, limits: tuple[float, float]) -> tuple[Array, Array | None]:
    """Clamp ``values`` (float32) to the closed ``limits``; NaN stays NaN.

    Returns the values and a boolean mask of what was moved (None where nothing was).
    """
    low, high = np.float32(limits[0]), np.float32(limits[1])
    if _within(values, low, high):
        return values, None
    return np.clip(values, low, high), (values < low) | (values > high)


def _within(values: Array, low: Any, high: Any) -> bool:
    """Whether no value lies outside the limits; NaN does not. Told by two passes that allocate nothing."""
    return not values.size or not (np.fmin.reduce(values, axis=None) < low or np.fmax.reduce(values, axis=None) > high)


def aqua_regia_content(total: Array | float, share: float, basis: str) -> Array | float:
    """Aqua-regia content, mg/kg, of a content given on ``basis`` (one of `TOTAL_BASES`).

    ``share`` (0..1) is the element's aqua-regia share of the total, from the model's card.
    """
    return total if basis == "aqua regia" else total * share


def enrichment(total: Array | float, reference_mg_kg: float, share: float, basis: str) -> Array | np.float32:
    """Enrichment E = log10(total / reference), both on ``basis``; dimensionless, float32.

    ``reference_mg_kg`` is the element's near-total reference topsoil content; on the aqua-regia basis its
    aqua-regia share counts. A content of zero (a non-detect) gives minus infinity, to be clamped to the training range.
    """
    reference = reference_mg_kg * (share if basis == "aqua regia" else 1.0)
    with np.errstate(divide="ignore"):
        found: Array | np.float32 = np.log10(np.asarray(total, dtype=np.float32) / np.float32(reference))[()]
    return found


def split_content(total: Array | float, background: Array | float) -> tuple[Array, Array]:
    """The geogenic content (mg/kg) and the anthropogenic share (0 to 1) of a content, float32, given its background.

    The geogenic content is the background, or the whole content where that is lower; the share is what lies above it,
    1 - background / total. Both in mg/kg on one basis; NaN in either is NaN in both.

    >>> [round(float(part), 6) for part in split_content(10.0, 4.0)]
    [4.0, 0.6]
    """
    whole, natural = (np.asarray(values, dtype=np.float32) for values in (total, background))
    geogenic = np.minimum(whole, natural)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(whole > 0.0, np.float32(1.0) - geogenic / whole, np.float32(0.0))
    return geogenic, np.where(np.isnan(geogenic), np.float32(np.nan), share).astype(np.float32)
