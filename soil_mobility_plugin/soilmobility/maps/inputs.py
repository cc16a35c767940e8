"""Which band of a raster a run reads, what its values say of themselves, and what is said of it in the log.

What a band may hold by its name, its unit and its file is told in `kinds`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..feedback import Feedback
from ..language import fill, tr
from ..raster.source import Source, inspect, survey
from ..raster.view import View, described
from ..samples import vocabulary as terms
from ..samples.names import top_of_layer
from ..soil.covariates import COVARIATES, TOTAL_RANGE
from ..soil.elements import ELEMENTS, named_element
from ..soil.gaps import Gap, find_gaps
from ..soil.units import HARDLY, CovariateError, hardly_fits, is_stated
from ..typing import Array
from . import kinds
from .kinds import CEILING, KINDS, LONGEST_NAME, MOBILITY, QUANTILE, TOTAL, Kind

# Pixels of a map that tell whether it is in % or a share, about.
_LOOKED_AT = 1 << 18
# Values above 100 % that a map of mobility may hold, as a share of all, before it is none in % (assumed).
_FEW_ABOVE = 0.02
# So many times more, or less, than in ordinary topsoils is much of an element (assumed).
_FAR = 10.0
# An input that covers, or has values in, less than this part of what it should is warned of (assumed).
MUCH_LESS = 0.75
#: Zeros that may be values are warned of where they are this share of all (assumed).
MANY_ZEROS = 0.005

#: The depth of a band of NetCDF, below or (negative) from the surface.
_DEPTH = re.compile(r"(?:depth|\blev|\blevel|\blayer|\bz)=-?([0-9]{1,6}(?:[.][0-9]{1,12})?)(?![0-9.e])")

Bands = Sequence[tuple[str, str]]


def find_bands(bands: Bands, wanted: str, label: str) -> list[int]:
    """The numbers of the bands that may hold ``wanted``, as far as the names tell; the first goes before the others.

    ``bands``: (name, unit) of each. Of several of one property a mean goes before quantiles and spreads, and the
    topsoil before what lies below; what is something else after all (inorganic carbon) goes last; so they do where no
    name tells the property. Raises `CovariateError` where every band is named as something else.

    >>> find_bands([("clay_15-30cm_mean", ""), ("clay_0-5cm_Q0.05", ""), ("clay_0-5cm_mean", "")], "clay", "CLAY")
    [3]
    >>> find_bands([("Cd_sd", "%"), ("Cd", "%"), ("Pb", "%")], MOBILITY, "INPUT")
    [2, 3, 1]
    """
    meant = [kinds.meaning(name) for name, _ in bands]
    holds = {MOBILITY: "F1", CEILING: "soc"}.get(wanted, wanted)
    if holds in meant:
        ranks = {n: rank(bands[n - 1][0], wanted) for n, found in enumerate(meant, start=1) if found == holds}
        return [number for number, rank in ranks.items() if rank == min(ranks.values())]
    if wanted != MOBILITY and wanted not in COVARIATES:
        return list(range(1, len(bands) + 1))
    if None in meant:
        untold = (number for number, found in enumerate(meant, start=1) if found is None)
        return sorted(untold, key=lambda number: rank(bands[number - 1][0], wanted))
    if len(bands) == 1:
        raise kinds.named_otherwise(bands[0][0], wanted, label)
    raise CovariateError(
        "{label}: no band is named as one of {wanted}. The names are: {bands}. Choose another layer, or the band.",
        label=label,
        wanted=KINDS[wanted].called,
        bands=", ".join(name for name, _ in bands),
    )


def bands_of_elements(names: Iterable[str], wanted: str) -> dict[str, list[int]]:
    """The numbers of the bands that are named after each element: the best, several where they are as good.

    A band of ``wanted`` goes before one of something else, as a spread, a mean before quantiles, the topsoil before
    what lies below.

    >>> bands_of_elements(["Cd_sd", "Cd", "Pb_q05", "Pb_q50", "note"], TOTAL)
    {'Cd': [2], 'Pb': [4]}
    """
    ranks: dict[str, dict[tuple[float, ...], list[int]]] = {}
    for number, name in enumerate(names, start=1):
        symbol = named_element(name)
        if symbol is not None:
            ranks.setdefault(symbol, {}).setdefault(rank(name, wanted), []).append(number)
    return {symbol: of[min(of)] for symbol, of in ranks.items()}


def rank(name: str, wanted: str) -> tuple[float, ...]:
    """How far from a mean of the topsoil a band or layer of its name is: of something else, a quantile, its depth."""
    said = QUANTILE.search(name[:LONGEST_NAME])
    quantile = 0 if said is None else 1 if said[1].lower() in terms.MEDIANS else 2
    depth = _DEPTH.search(name[:LONGEST_NAME])
    return kinds.is_other(name, wanted), quantile, float(depth[1]) if depth else top_of_layer(name)


def judged(source: Source, wanted: str, element: str | None, feedback: Feedback) -> Source:
    """A source without the zeros that are no values, after one look at what its values can be.

    ``element``: the symbol of the one whose content they are taken for. CovariateError for mobility that is not in %.
    """
    # What is impossible is to be seen here.
    open_to_all = replace(source, possible=None)
    info = inspect(open_to_all)
    values = survey(open_to_all, _LOOKED_AT, info)
    gaps = {gap.value: gap for gap in find_gaps(values, info.limits)}
    # The raster's own gaps (255 over water) are masked, and counted.
    told = values[(values != 0.0) & ~np.isin(values, list(gaps))]
    known = told[told > 0.0]
    if wanted in (MOBILITY, TOTAL):
        _check_is_positive(source.label, told, KINDS[wanted])
        doubts = (
            kinds.doubt_of_file(info.description, source.path, wanted, source.label, element),
            kinds.doubt_of_result(info.metadata, wanted, source.label),
        )
        for doubt in filter(None, doubts):
            feedback.pushWarning(doubt)
    of_element = wanted == TOTAL and named_element(info.description) is not None
    if wanted in (MOBILITY, TOTAL) and not of_element and kinds.is_no_mobility(info.description):
        text = tr("{}: band {} is named “{}”. Is it {}?")
        feedback.pushWarning(fill(text, source.label, source.band, info.description, KINDS[wanted].called))
    if wanted == MOBILITY and known.size:
        _check_is_percent(source.label, known, is_stated(kinds.stated_unit(info.description, info.unit)))
    if element is not None and not is_stated(kinds.unit_said(info, source.path, kinds.MASSES)):
        _doubt_unit(source.label, known[known <= TOTAL_RANGE[1]], element, feedback)
    return _without_zeros(source, wanted in (MOBILITY, TOTAL), values, gaps.get(0.0), feedback)


def _without_zeros(source: Source, settled: bool, values: Array, gap: Gap | None, feedback: Feedback) -> Source:
    """A source whose zeros are no values where its kind is ``settled``, and where they can only stand for none.

    No soil has none of an element, but tools that lose the value for nodata (a mosaic, a clip, a smaller type) leave 0
    in its place. Zeros that small values surround stay, and many are warned of. Among other values those that can only
    stand for none are warned of, and stay: 0 may be one.
    """
    if gap is not None and settled:
        feedback.pushWarning(fill(tr("{label}: {gap} is taken for no value."), label=source.label, gap=gap))
        return replace(source, nodata_ranges=(*source.nodata_ranges, (0.0, 0.0)))
    share = float(np.mean(values == 0.0)) if values.size else 0.0
    if share >= MANY_ZEROS and (gap is not None or settled):
        feedback.pushWarning(zeros_said(source.label, share))
    return source


def zeros_said(label: str, share: float) -> str:
    """A sentence on the ``share`` (0..1) of a layer's values that are 0."""
    text = tr("{label}: {share:.1f} % of its values are 0. If they stand for no value, declare 0 as nodata.")
    return fill(text, label=label, share=100.0 * share)


def _doubt_unit(label: str, values: Array, symbol: str, feedback: Feedback) -> None:
    """Warn of contents whose unit nothing states, and whose median is far from that of ordinary topsoils.

    ``values`` (n,), mg/kg and above 0, may be in µg/kg or %, or logarithms. A tenth and ten times the element's
    reference content are far (assumed).
    """
    median, usual = float(np.median(values)) if values.size else np.nan, ELEMENTS[symbol].reference_mg_kg
    if values.size and not 1.0 / _FAR <= median / usual <= _FAR:
        text = tr(
            "{label}: nothing states its unit. It is read as mg/kg of {element}, but its median, {median:.4g}, is far "
            "from that of ordinary topsoils, {usual:.4g}: are its values in another unit, or logarithms?"
        )
        feedback.pushWarning(fill(text, label=label, element=symbol, median=median, usual=usual))


def _check_is_positive(label: str, values: Array, kind: Kind) -> None:
    """CovariateError if most ``values`` (n,), none of them 0, are below 0, as logarithms are."""
    below = float(np.mean(values < 0.0)) if values.size else 0.0
    if below > HARDLY and kind.possible is not None:
        raise hardly_fits(label, below, str(kind.units[0].name), kind.possible)


def _check_is_percent(label: str, values: Array, stated: bool) -> None:
    """CovariateError if a map of mobility holds no values in %: mostly more than 100.

    If it is not ``stated`` that they are, also if some are more than 100, or if all are shares (0 to 1). ``values``
    (n,) are above 0.
    """
    above = float(np.mean(values > 100.0))
    if stated and above > HARDLY:
        raise hardly_fits(label, above, "%", (0.0, 100.0))
    if not stated and above > _FEW_ABOVE:
        raise CovariateError(
            "{label}: nothing states its unit, and {share:.0f} % of its values are above 100: are these per mille, or "
            "scaled? Convert them to %. If they are %, set the unit of the band to “%”.",
            label=label,
            share=100.0 * above,
        )
    if not stated and float(values.max()) <= 1.0:
        raise CovariateError(
            "{label}: nothing states its unit, and no value is above 1: are these shares (0 to 1)? Multiply them by "
            "100. If they are %, set the unit of the band to “%”.",
            label=label,
        )


def announce(views: Mapping[str, View], feedback: Feedback, needed: bool = True) -> None:
    """Say in the log what is read, a line per raster: file, bands, unit, alignment, coverage; warn of little coverage.

    ``needed``: see `coverage_warnings`.
    """
    for _, line in described(views):
        feedback.pushInfo(f"{line}.")
    for line in coverage_warnings(views.values(), needed):
        feedback.pushWarning(line)


def say_masked(count: float, feedback: Feedback) -> None:
    """Warn of values of mobility, %, that were none and are masked."""
    if count:
        feedback.pushWarning(fill(tr("{:,.0f} values outside 0 to 100 % were masked."), count))


def say_sparse(
    views: Mapping[str, View],
    feedback: Feedback,
    beside_first: bool = False,
    called: Callable[[Sequence[str]], str] = ", ".join,
) -> None:
    """Warn, once they are read, of views with values in much less than the fullest one, or than the first.

    A pass reads the first one everywhere, the others not where that, or one before them, is all empty: what they have
    is told by what the first one has there, and of one that was read nowhere (NaN) nothing. Bands of one raster (views
    that ``called`` names together) share a line.
    """
    shares: dict[str, float] = {}
    for name, view in views.items():
        own, beside = view.shares_known
        whole = next(iter(shares.values()), own)
        shares[name] = own * whole / beside if beside else own
    most = next(iter(shares), "") if beside_first else max(shares, key=lambda name: shares[name], default="")
    alike: dict[tuple[str, int], list[str]] = {}
    for name, share in shares.items():
        little = MUCH_LESS * shares[most]
        if not share < little:  # NaN too
            continue
        # That it does not reach the rest of the grid was said before the pass, by `coverage_warnings`.
        reached = views[name].covered
        if reached >= MUCH_LESS or share < little * reached:
            alike.setdefault((views[name].source.label, round(100.0 * share)), []).append(name)
    for (_, percent), names in alike.items():
        text = tr("{} has values in {:.0f} % of the pixels that were read, {} in {:.0f} %.")
        if len(names) > 1:
            text = tr("{} have values in {:.0f} % of the pixels that were read, {} in {:.0f} %.")
        feedback.pushWarning(fill(text, called(names), percent, called([most]), 100.0 * shares[most]))


def coverage_warnings(views: Iterable[View], needed: bool = True) -> list[str]:
    """A sentence for each layer that covers much less than the grid; ``needed``: no pixel is valid without it."""
    text = tr("{label} covers {covered:.0f} % of the reference grid: the rest of the result is empty.")
    if not needed:
        text = tr("{label} covers {covered:.0f} % of the reference grid, and has no values on the rest.")
    shares = [(view.source.label, view.covered) for view in views]
    lines = [fill(text, label=label, covered=100.0 * covered) for label, covered in shares if covered < MUCH_LESS]
    # bands of one file say the same
    return list(dict.fromkeys(lines))
