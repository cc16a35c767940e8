"""Soil organic carbon (SOC) of the years to come, and the exchange capacity (CEC) that comes with it.

The Four Per Mille Initiative (launched at the climate conference of Paris, 2015) asks for a yearly growth of the soils'
carbon *stocks* by 4 per mille. Here the *content* grows: that is the same only where the bulk density stays as it is,
which is assumed.

Everything is computed in the units of the layers, in float64, and rounded once, to float32: a scenario that is written
to a file and read again is the scenario that was computed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ..typing import Array
from .covariates import COVARIATES, SOC_MAX
from .units import CovariateError, Unit, convert

#: Yearly growth that the initiative asks for, per mille.
FOUR_PER_MILLE = 4.0

GROWTHS = ("compound", "linear")

#: Soils with more SOC than this, % by mass, are organic soils: where Soil Taxonomy begins to count wet soils among them
#: (12 % without clay, 18 % from 60 % clay on); dry ones, and all in the World Reference Base since 2014, from 20 % on.
ORGANIC_SOC = 12.0

#: CEC of soil organic carbon, cmol(c)/kg per % SOC: -0.59 + 0.51 pH (Helling et al. 1964, per % C) at pH 7, the pH at
#: which the CEC of soil maps is determined (ammonium acetate).
CEC_PER_SOC = -0.59 + 0.51 * 7.0

#: Rates that a scenario may have, per mille per year: losing everything to growing twofold each year.
RATE_RANGE = (-1000.0, 1000.0)


def growth_factor(rate: float | Array, years: float, growth: str = "compound") -> float | Array:
    """SOC after ``years`` over SOC now, float64: (1 + r)^n ('compound') or 1 + r n ('linear'), never below 0.

    ``rate``: per mille per year (r = rate / 1000), a number or an array of any shape.
    """
    if growth not in GROWTHS:
        raise CovariateError("GROWTH: “{growth}” is not one of {known}.", growth=growth, known=", ".join(GROWTHS))
    share = rate / 1000.0 if np.ndim(rate) == 0 else np.asarray(rate, dtype=np.float64) / 1000.0
    factor = (1.0 + share) ** years if growth == "compound" else 1.0 + share * years
    return max(factor, 0.0) if np.ndim(factor) == 0 else np.maximum(factor, 0.0)


def largest_possible(covariate: str, unit: Unit) -> np.float32:
    """The largest float32 that in ``unit`` is still a possible value of the property (58 % by mass for SOC)."""
    limit = np.float32(COVARIATES[covariate].physical[1])
    value = np.array([float(limit) / unit.factor], dtype=np.float32)
    while convert(value, unit)[0] <= limit:
        value = np.nextafter(value, np.float32(np.inf))
    while convert(value, unit)[0] > limit:
        value = np.nextafter(value, np.float32(0.0))
    return np.float32(value[0])


class Local(NamedTuple):
    """What a scenario may be told pixel by pixel, float32 of the shape of SOC.

    ``rates``: per mille per year, instead of the scenario's; without a rate (NaN) a pixel stays as it is. ``ceilings``:
    in the unit of SOC, on top of the scenario's; NaN is no ceiling. ``mask``: pixels that take part (not 0, not NaN).
    """

    rates: Array | None = None
    ceilings: Array | None = None
    mask: Array | None = None


NOTHING_TOLD = Local()


@dataclass(frozen=True)
class Adjusted:
    """SOC (and CEC, if it was given) of a later year, float32 in the units of the layers, NaN where SOC is NaN.

    ``organic`` and ``limited`` are masks: organic soils (whether changed or not; None where the unit is not known), and
    pixels that stopped at the ceiling or at 58 %.
    """

    soc: Array
    cec: Array | None
    organic: Array | None
    limited: Array


@dataclass(frozen=True)
class Scenario:
    """How SOC grows: ``rate`` per mille per year from ``start_year`` (that of the map) to ``end_year``.

    ``ceiling``: SOC, % by mass, that no soil grows beyond; soils already above it stay as they are. ``keep_organic``:
    organic soils (`ORGANIC_SOC`) stay as they are. Raises CovariateError for what cannot be.
    """

    rate: float = FOUR_PER_MILLE
    start_year: int = 2024
    end_year: int = 2050
    growth: str = "compound"
    ceiling: float | None = None
    keep_organic: bool = False

    def __post_init__(self) -> None:
        growth_factor(0.0, 0, self.growth)  # refuses what is no growth
        if not (math.isfinite(self.rate) and RATE_RANGE[0] <= self.rate <= RATE_RANGE[1]):
            low, high = RATE_RANGE
            raise CovariateError("RATE: must be from {low:g} to {high:g} per mille per year.", low=low, high=high)
        if self.end_year < self.start_year:
            years = {"end": self.end_year, "start": self.start_year}
            raise CovariateError("END_YEAR ({end}) is before START_YEAR ({start}).", **years)
        if self.ceiling is not None and not 0.0 <= self.ceiling <= SOC_MAX:
            raise CovariateError("CEILING: must be from 0 to {high:g} % organic carbon by mass.", high=SOC_MAX)

    @property
    def needs_unit(self) -> bool:
        """Whether the unit of SOC must be known."""
        return self.ceiling is not None or self.keep_organic

    @property
    def factor(self) -> float:
        """SOC at the end over SOC at the start, where nothing limits it."""
        return float(growth_factor(self.rate, self.end_year - self.start_year, self.growth))

    def years(self, step: int) -> tuple[int, ...]:
        """The start year, every ``step``-th year after it, and the end year."""
        if step < 1:
            raise CovariateError("STEP: must be at least 1 year.")
        years = list(range(self.start_year, self.end_year, step))
        return (*years, self.end_year)

    def adjust(
        self,
        soc: Array,
        unit: Unit | None,
        year: int | None = None,
        local: Local = NOTHING_TOLD,
        cec: tuple[Array, Unit] | None = None,
    ) -> Adjusted:
        """SOC (and CEC) in ``year`` (default: the end year). All arrays are float32 of one shape, NaN where unknown.

        ``soc``: SOC in the start year, in ``unit`` (None: not known; then neither the limit of 58 % by mass nor what
        `needs_unit` can be applied). ``cec``, values and their unit, follows SOC by `CEC_PER_SOC`.

        Pixels that do not take part keep their bits. A loss (a negative rate) ends at 0. CovariateError where a unit
        that is needed is not known.
        """
        if unit is None and (self.needs_unit or cec is not None):
            raise CovariateError("The unit of SOC must be known for a ceiling, organic soils and CEC.")
        rates, ceilings, mask = local
        years = (self.end_year if year is None else year) - self.start_year
        factor = growth_factor(self.rate if rates is None else rates, years, self.growth)
        grown = (soc.astype(np.float64) * factor).astype(np.float32)
        if rates is not None:
            grown = np.where(np.isnan(rates), soc, grown)
        limited = np.zeros(soc.shape, dtype=bool)
        limits: list[Any] = [] if ceilings is None else [np.where(np.isnan(ceilings), np.float32(np.inf), ceilings)]
        organic = None
        if unit is not None:
            limits.append(largest_possible("soc", unit))
            organic = soc > np.float32(ORGANIC_SOC / unit.factor)
            if self.ceiling is not None:
                limits.append(np.float32(self.ceiling / unit.factor))
        for limit in limits:
            limit = np.maximum(soc, limit)
            over = grown > limit
            limited |= over
            grown = np.where(over, limit, grown)
        still = np.zeros(soc.shape, dtype=bool) if mask is None else ~(mask != 0) | np.isnan(mask)
        if self.keep_organic:
            still |= organic
        if still.any():
            grown = np.where(still, soc, grown)
            limited &= ~still
        followed = None if cec is None or unit is None else self._follow(soc, grown, unit, *cec)
        return Adjusted(grown, followed, organic, limited)

    @staticmethod
    def _follow(soc: Array, grown: Array, unit: Unit, cec: Array, cec_unit: Unit) -> Array:
        """CEC with what the added organic carbon holds, within what is possible."""
        added = (grown.astype(np.float64) - soc) * (unit.factor * CEC_PER_SOC / cec_unit.factor)
        moved = np.maximum(cec + added, 0.0).astype(np.float32)
        return np.minimum(moved, np.maximum(cec, largest_possible("cec", cec_unit)))
