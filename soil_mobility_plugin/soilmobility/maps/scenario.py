"""A scenario of soil organic carbon (SOC) on rasters: what it is told pixel by pixel, and the SOC of a later year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Callable

import numpy as np

from ..feedback import Feedback
from ..language import fill, tr
from ..raster.areas import PixelAreas
from ..raster.geotiff import EXACT, Band, Output
from ..raster.grid import Grid, Window
from ..raster.source import Source, SourceInfo, inspect, survey
from ..raster.totals import Largest, Sum
from ..raster.view import View
from ..raster.walk import Options, process
from ..soil.covariates import COVARIATES, SOC_MAX, mask_impossible
from ..soil.scenario import ORGANIC_SOC, Adjusted, Local, Scenario
from ..soil.units import CovariateError, ForeignUnitError, Unit, UnitChoice, UnknownUnitError, convert, is_stated
from ..typing import Array
from .inputs import announce
from .kinds import unit_said, years_in
from .stack import SoilLayer, gap_lines, layer_doubts, masked, unit_of

#: Results of `grow`.
SOC, CEC = "soc", "cec"

#: Growth of SOC (per mille per year) that no scenario is made for: 40 per mille per year as a share (assumed).
LEAST_RATE = 0.04
# Pixels of a map of rates that tell whether it is in per mille, about.
_LOOKED_AT = 1 << 16

#: Names of the views that a scenario reads itself.
RATES, CEILINGS, MASK = "scenario:rates", "scenario:ceilings", "scenario:mask"


@dataclass(frozen=True)
class Growth:
    """A scenario, and the rasters that tell it more: rates, ceilings, the mask of the land that takes part."""

    scenario: Scenario
    rates: Source | None = None
    ceilings: Source | None = None
    mask: Source | None = None

    def on(self, soc: View, unit: Unit | None, feedback: Feedback) -> LocalGrowth:
        """The scenario on the pixels of ``soc``, in ``unit`` (None: not known), described in the log."""
        mask = None if self.mask is None else replace(self.mask, categorical=True)
        sources = {RATES: self.rates, CEILINGS: self.ceilings, MASK: mask}
        views = {name: View(source, soc.grid) for name, source in sources.items() if source is not None}
        factor = 1.0 if self.ceilings is None else _factor(views[CEILINGS], unit)
        announce(views, feedback, needed=False)
        feedback.pushInfo(self.describe())
        if self._is_a_share():
            text = tr(
                "The growth of SOC is at most {most:g} per mille per year, which is next to none. If it is a share "
                "(0.004 for four per mille), multiply it by 1000."
            )
            feedback.pushWarning(fill(text, most=LEAST_RATE))
        _doubt_year(soc, self.scenario.start_year, feedback)
        if mask is not None:
            _doubt_codes(mask, feedback)
        return LocalGrowth(self.scenario, unit, views, factor)

    def _is_a_share(self) -> bool:
        """Whether the growth can only be a share (0..1) where per mille are meant."""
        rates = np.array([self.scenario.rate]) if self.rates is None else survey(self.rates, _LOOKED_AT)
        sizes = np.abs(rates[rates != 0.0])
        return bool(sizes.size) and float(sizes.max()) <= LEAST_RATE

    def describe(self) -> str:
        """The scenario in a sentence."""
        scenario = self.scenario
        years = fill(tr("{} to {}, {} growth"), scenario.start_year, scenario.end_year, tr(scenario.growth))
        if self.rates is not None:
            return fill(tr("Scenario: SOC grows by the rates of {}, {}."), self.rates.label, years)
        text = tr("Scenario: SOC grows by {:g} per mille per year, {}: times {:.4f}.")
        return fill(text, scenario.rate, years, scenario.factor)


def _doubt_year(soc: View, start: int, feedback: Feedback) -> None:
    """Warn of SOC whose band is named after another year than it grows from: that of a scenario would grow twice."""
    name = soc.info.description
    years = years_in(name)
    if years and start not in years:
        text = tr(
            "{label}: its band is named “{name}”, but it is to grow from {year} on. Set START_YEAR to the year of the "
            "map."
        )
        feedback.pushWarning(fill(text, label=soc.source.label, name=name, year=str(start)))


def _doubt_codes(mask: Source, feedback: Feedback) -> None:
    """Warn of a mask with several values but 0, all of which take part."""
    values = survey(mask, _LOOKED_AT)
    parts = np.unique(values[values != 0.0])
    if parts.size > 1:
        text = tr(
            "{label}: pixels of every value but 0 take part, and it has several, {least:g} to {most:g}. If they are "
            "codes, of which one is meant, or shares, make a raster of 0 and 1 first."
        )
        feedback.pushWarning(fill(text, label=mask.label, least=float(parts[0]), most=float(parts[-1])))


def _factor(ceilings: View, unit: Unit | None) -> float:
    """What brings ceilings into the unit of SOC: 1 where their band states none, for they are in that unit then."""
    said = unit_said(ceilings.info, ceilings.source.path, COVARIATES["soc"].units)
    if not is_stated(said):
        return 1.0
    stated = COVARIATES["soc"].find_unit(said)
    if stated is None:
        raise CovariateError(
            "{layer}: the band says “{unit}”, but a content of SOC is needed ({known}).",
            layer=ceilings.source.label,
            unit=said,
            known=", ".join(COVARIATES["soc"].unit_names),
        )
    if stated == unit:
        return 1.0
    if unit is None:
        raise CovariateError(
            "{layer}: it is in {unit}, but the unit of SOC is not known. Set SOC_UNIT.",
            layer=ceilings.source.label,
            unit=stated.name,
        )
    return stated.factor / unit.factor


@dataclass(frozen=True)
class LocalGrowth:
    """A scenario on a grid: what to read for it (``views``), and what it makes of the SOC of a block."""

    scenario: Scenario
    unit: Unit | None
    views: dict[str, View]
    ceiling_factor: float

    def adjust(
        self,
        arrays: Mapping[str, Array],
        soc: Array,
        year: int | None = None,
        cec: tuple[Array, Unit] | None = None,
        pick: Callable[[Array], Array] = lambda values: values,
    ) -> Adjusted:
        """SOC (and CEC) of ``year`` (default: the end year) for a block, in the units of their layers.

        ``pick`` brings what `views` read, (h, w), into the shape of ``soc``.
        """
        rates, ceilings, mask = (pick(arrays[name]) if name in self.views else None for name in (RATES, CEILINGS, MASK))
        if ceilings is not None and self.ceiling_factor != 1.0:
            ceilings = (ceilings.astype(np.float64) * self.ceiling_factor).astype(np.float32)
        return self.scenario.adjust(soc, self.unit, year, Local(rates, ceilings, mask), cec)


@dataclass(frozen=True)
class Grown:
    """What `grow` did: pixels with SOC, its means before and after in the unit of the layer, shares (0..1); by area.

    ``organic`` is None where the unit is not known, everything but ``pixels`` where no pixel has SOC.
    """

    pixels: int
    before: float | None
    after: float | None
    organic: float | None
    limited: float | None


def grow(
    soc: SoilLayer,
    cec: SoilLayer | None,
    growth: Growth,
    grid: Grid,
    outputs: Mapping[str, tuple[str, Mapping[str, str]]],
    feedback: Feedback,
) -> Grown:
    """Write SOC, and CEC if a layer of it is given, of the end year; ``outputs``: path and metadata of `SOC` and `CEC`.

    Results are in the units of the layers. The unit of SOC may be unknown as long as nothing is stated in % by mass.
    """
    layers = {SOC: soc} if cec is None else {SOC: soc, CEC: cec}
    infos = {name: inspect(layer.source) for name, layer in layers.items()}
    choices = {SOC: _soc_unit(soc, infos[SOC], cec is not None or growth.scenario.needs_unit, feedback)}
    if cec is not None:
        choices[CEC] = unit_of(cec, infos[CEC])
    for line in chain.from_iterable(layer_doubts(layers[name], infos[name], one) for name, one in choices.items()):
        feedback.pushWarning(line)
    units = {name: None if choice is None else choice.unit for name, choice in choices.items()}
    unit, cec_unit = units[SOC], units.get(CEC)
    known = {"SOIL_MOBILITY_UNIT": unit.name if unit else infos[SOC].unit or "not known"}
    views, files = {}, {}
    for name, layer in layers.items():
        choice = choices[name]
        views[name] = View(layer.source if choice is None else masked(layer, choice), grid, infos[name])
        path, metadata = outputs[name]
        stated = _band_unit(name, infos[name].unit, units[name])
        # As it is: a scenario that is written and read again is the scenario that was computed.
        band = Band(f"{name.upper()} {growth.scenario.end_year}", stated, EXACT)
        files[name] = Output(path, (band,), metadata={**metadata, **known})
    local = growth.on(views[SOC], unit, feedback)
    areas = PixelAreas(grid)
    sums, largest = Sum("sums", np.zeros(9)), Largest("largest", np.zeros(2))

    def compute(window: Window, arrays: Mapping[str, Any]) -> dict[str, Any]:
        before, impossible = _possible(arrays[SOC], SOC, unit)
        capacity = None if cec_unit is None else (_possible(arrays[CEC], CEC, cec_unit)[0], cec_unit)
        adjusted = local.adjust(arrays, before, cec=capacity)
        after, valid = adjusted.soc, ~np.isnan(adjusted.soc)
        organic = np.zeros_like(valid) if adjusted.organic is None else adjusted.organic
        told = valid, organic, adjusted.limited
        ends = [np.where(valid, one, np.float32(0.0)) for one in (before, after)]
        weighted = areas.weighted(window, (*told, *ends))
        return {
            SOC: after,
            CEC: adjusted.cec,
            "sums": np.array([*map(np.count_nonzero, told), impossible, *weighted]),
            "largest": np.array([end.max(initial=0.0) for end in ends]),
        }

    totals: dict[str, Any] = {"sums": sums, "largest": largest}
    process(grid, {**views, **local.views}, files, compute, totals, Options(feedback, required={SOC}))
    counts, (whole, *weighted) = sums.value[:4], sums.value[4:]
    _say(unit, counts.tolist(), largest.value, feedback)
    pixels = int(counts[0])
    if not whole:
        return Grown(pixels, None, None, None, None)
    organic, limited, before, after = (np.array(weighted) / whole).tolist()
    return Grown(pixels, before, after, organic if unit else None, limited)


def _soc_unit(layer: SoilLayer, info: SourceInfo, needed: bool, feedback: Feedback) -> UnitChoice | None:
    """The unit of SOC; None where it is not known, or that of a stock (t/ha), and nothing needs it."""
    try:
        choice = unit_of(layer, info)
    except (ForeignUnitError, UnknownUnitError):
        if needed:
            raise
        return None
    text = tr("SOC: {}, read as {} ({}).")
    feedback.pushInfo(fill(text, layer.source.label, choice.unit.name, choice.reason))
    for line in gap_lines(layer, choice):
        feedback.pushWarning(line)
    return choice


def _band_unit(covariate: str, stated: str, unit: Unit | None) -> str:
    """What the band of a result states as its unit: what that of the layer states, unless it was read as another."""
    return stated if unit is None or COVARIATES[covariate].find_unit(stated) == unit else unit.name


def _possible(values: Array, covariate: str, unit: Unit | None) -> tuple[Array, int]:
    """``values`` in ``unit`` (None: not known) with what no soil can have masked, and how many pixels that were."""
    low, high = COVARIATES[covariate].physical
    canonical, limits = (values, (low, np.inf)) if unit is None else (convert(values, unit), (low, high))
    kept, count = mask_impossible(canonical, limits)
    return (np.where(np.isnan(kept), np.float32(np.nan), values) if count else values), count


def _say(unit: Unit | None, counts: tuple[float, ...], largest: Array, feedback: Feedback) -> None:
    """Tell in the log what happened to the pixels."""
    valid, organic, limited, impossible = counts
    if impossible:
        feedback.pushWarning(fill(tr("SOC: {:,.0f} pixels outside the possible range were masked."), impossible))
    if not valid:
        feedback.pushWarning(tr("No pixel has SOC: the result is empty."))
        return
    if limited:
        text = tr("{:,.0f} pixels ({:.2f} %) stopped at the ceiling or at {:g} % by mass.")
        feedback.pushInfo(fill(text, limited, 100 * limited / valid, SOC_MAX))
    if unit is not None:
        text = tr("{:,.0f} pixels ({:.2f} %) are organic soils (more than {:g} % organic carbon).")
        feedback.pushInfo(fill(text, organic, 100 * organic / valid, ORGANIC_SOC))
        return
    text = tr(
        "The unit of SOC is not known: organic soils were not counted and the limit of {:g} % by mass was not applied. "
        "Set SOC_UNIT to have both."
    )
    said = fill(text, SOC_MAX)
    units = COVARIATES["soc"].units
    above = [one.name for one in units if largest[0] * one.factor <= SOC_MAX < largest[1] * one.factor]
    if above:
        text = tr("The largest value, {:.4g}, is above it if the unit is {}.")
        said = f"{said} {fill(text, largest[1], ', '.join(above))}"
    feedback.pushWarning(said)
