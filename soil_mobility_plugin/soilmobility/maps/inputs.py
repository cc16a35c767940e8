"""What rasters say of themselves, held against what a run wants of them: the band by its name, or a refusal by name.

A parameter wants one *kind* of values: a soil property (a key of `COVARIATES`), ``mobility``, ``total``, ``rate``,
`VALUES` for any continuous ones, `ANY` for these or classes, or "" for anything. A band's name and unit say what is in
it; a file of this project's says so in its metadata as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import PurePath

import numpy as np

from ..feedback import Feedback
from ..language import Term, fill, tr
from ..raster.source import Source, SourceInfo, inspect, survey
from ..raster.view import View
from ..samples import vocabulary as terms
from ..samples.names import LONGEST, is_matter, is_of_other, is_transformed, ph_methods_in, take_apart, top_of_layer
from ..samples.units import ACIDITY, CHARGE, MASS, OTHER, read_unit
from ..soil.bands import PART_NAMES, is_no_mobility
from ..soil.covariates import COVARIATES
from ..soil.elements import ELEMENTS, named_element, unaccented
from ..soil.fractions import FRACTIONS
from ..soil.gaps import Gap, find_gaps
from ..soil.units import HARDLY, QUANTITIES, CovariateError, Unit, check_quantity, find_unit, hardly_fits, is_stated
from ..typing import Array

#: Kinds of values that no soil property is.
MOBILITY, TOTAL, RATE, VALUES, ANY = "mobility", "total", "rate", "values", "any"

#: What messages call the kinds.
_CALLED = {
    **{name: one.label for name, one in COVARIATES.items()},
    MOBILITY: Term("mobility (F1, %)"),
    TOTAL: Term("total content (mg/kg)"),
    RATE: Term("rate (per mille per year)"),
}

#: What a result says of the algorithm that made it.
_ALGORITHM = "SOIL_MOBILITY_ALGORITHM"

#: The algorithms of this project whose results hold a kind of values; "predict" is that of the library's whole runs.
_MADE_BY = {
    MOBILITY: terms.words("predictfractionation predictmobility predict compositerisk"),
    **dict.fromkeys(COVARIATES, terms.words("preparecovariates fourpermille soilgrids")),
}

# A longer name is a sentence: words in it need not say what the band holds.
_LONGEST = 60
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

#: What a name says values are multiplied with.
_TIMES = re.compile(r"(?<![0-9A-Za-z])[x*×] ?[0-9]{1,5}(?![0-9A-Za-z])")

#: How units are spelled where only their factor to mg/kg or cmol(c)/kg is known, as ``gkg`` in a name.
_SPELLED = {
    MASS: {1e6: "kg/kg", 1e4: "%", 1e3: "g/kg", 100.0: "dg/kg", 10.0: "mg/100g", 1.0: "mg/kg", 1e-3: "ug/kg"},
    CHARGE: {1.0: "cmol(c)/kg", 0.1: "mmol(c)/kg"},
    ACIDITY: {1.0: "pH"},
}
#: Units that contents come in; a parameter takes one.
MASSES = tuple(Unit(name, factor) for factor, name in _SPELLED[MASS].items())
#: All units that parameters know.
_KNOWN = (*(unit for one in COVARIATES.values() for unit in one.units), *chain.from_iterable(QUANTITIES.values()))

#: The oxide of an element weighs more than it.
_OXIDE = re.compile("([A-Z][a-z]?)[23]?O[2-8]?")

#: What a name says of a quantile, a spread or an end.
_SPREAD = re.compile(
    r"(?<![a-z])([qp]0?[.]?[0-9]{1,3}|median|sd|std|stdev|stddev|cv|iqr|min|max|minimum|maximum|lower|upper|error|"
    r"variance|uncertainty)(?![a-z0-9])",
    re.IGNORECASE,
)

#: What bands of soil properties are called.
_NAMES = {name: {name, *one.layer_names} for name, one in COVARIATES.items()}
_NAMES["ph"] |= {"phkcl", "phcacl2"}
_NAMES["soc"] |= terms.SOC_WORDS | terms.SOM_WORDS | terms.CARBON
_NAMES["clay"] |= terms.CLAY_WORDS
_NAMES["cec"] |= terms.CEC_WORDS

#: The depth of a band of NetCDF, below or (negative) from the surface.
_DEPTH = re.compile(r"(?:depth|\blev|\blevel|\blayer|\bz)=-?([0-9]{1,6}(?:[.][0-9]{1,12})?)(?![0-9.e])")

Bands = Sequence[tuple[str, str]]


def meaning(name: str) -> str | None:
    """What a band of that name holds: a soil property, or a fraction ("F1" to "F4"); None if it does not tell.

    >>> [meaning(name) for name in ("CLAY", "phh2o_0-5cm_mean", "SOC 2050", "F3", "Band 1", "pH under clay")]
    ['clay', 'ph', 'soc', 'F3', None, None]
    """
    if len(name) > _LONGEST:
        return None
    told = set(re.findall(r"[a-z0-9]+", unaccented(name)))
    found = {key for key, names in _NAMES.items() if not told.isdisjoint(names)}
    found |= {fraction for fraction in FRACTIONS if fraction.lower() in told}
    return found.pop() if len(found) == 1 else None


def stated_unit(name: str, unit: str) -> str:
    """The unit that a band states: its own, else the one in its name; "" for none.

    >>> [stated_unit(name, "") for name in ("Clay (g/kg)", "Cd_mgkg", "SOC stock (t/ha)", "clay 0-5 cm", "Cd")]
    ['g/kg', 'mg/kg', 't/ha', '', '']
    >>> stated_unit("Clay (g/kg)", "%"), stated_unit("SOC, x 5 g/kg", "")
    ('%', 'x 5 g/kg')
    """
    if is_stated(unit):
        # “Masse-%” is one of tables.
        read = None if find_unit(_KNOWN, unit) else read_unit(unit)
        return _SPELLED.get(read.kind, {}).get(read.factor, unit) if read else unit
    if len(name) > _LONGEST:
        return unit
    header = take_apart(name)
    found = header.unit
    plain = _SPELLED.get(found.kind, {}).get(found.factor, found.written)
    if found.kind == OTHER and not all(
        part.strip("0123456789^-−") in terms.PARTS_OF_UNITS for part in re.split(r"[/ ]", plain)
    ):
        # “(soil/water)” looks like a unit, and is none.
        return ""
    # “x 5 g/kg”, “10 g/kg” are units that nobody knows; in “0-10 g/kg” the numbers are a depth.
    times = _TIMES.search(unicodedata.normalize("NFKC", name))
    before = header.spoken[-2:]
    numbered = before[-1:] in (("10",), ("100",), ("1000",)) and not any(map(str.isdigit, before[:-1]))
    factor = times[0] if times else before[-1] if numbered else ""
    return f"{factor} {plain}" if plain and factor else plain


def unit_said(info: SourceInfo, path: str, units: Iterable[Unit]) -> str:
    """The unit that a band states, or its name, or else, where it is one of ``units``, that of a file of one band.

    Other units in the name of a file need not be those of its values.
    """
    unit = stated_unit(info.description, info.unit)
    if is_stated(unit) or info.bands > 1:
        return unit
    of_file = stated_unit(PurePath(path).stem, "")
    return of_file if find_unit(units, of_file) else unit


def find_band(bands: Bands, wanted: str, label: str) -> int:
    """The number of the band that holds ``wanted``, from the names; the first where they do not tell.

    ``bands``: (name, unit) of each. Of several of one property a mean goes before quantiles and spreads, and the
    topsoil before what lies below; what is something else after all (inorganic carbon) goes last. Raises
    `CovariateError` where every band is named as something else.

    >>> find_band([("clay_15-30cm_mean", ""), ("clay_0-5cm_Q0.05", ""), ("clay_0-5cm_mean", "")], "clay", "CLAY")
    3
    """
    meant = [meaning(name) for name, _ in bands]
    holds = "F1" if wanted == MOBILITY else wanted
    if holds in meant:
        fitting = [number for number, found in enumerate(meant) if found == holds]
        return min(fitting, key=lambda number: (_is_other(bands[number][0], wanted), *_beside(bands[number][0]))) + 1
    if None in meant or (wanted != MOBILITY and wanted not in COVARIATES):
        return 1
    if len(bands) == 1:
        raise _named_otherwise(bands[0][0], wanted, label)
    raise CovariateError(
        "{label}: no band is named as one of {wanted}. The names are: {bands}. Choose another layer, or the band.",
        label=label,
        wanted=_CALLED[wanted],
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
            rank = (_is_other(name, wanted), *_beside(name))
            ranks.setdefault(symbol, {}).setdefault(rank, []).append(number)
    return {symbol: of[min(of)] for symbol, of in ranks.items()}


def _beside(name: str) -> tuple[int, float]:
    """How far from a mean of the topsoil a band of its name is: a median, another quantile or a spread; its depth."""
    said = _SPREAD.search(name[:_LONGEST])
    quantile = 0 if said is None else 1 if said[1].lower() in terms.MEDIANS else 2
    depth = _DEPTH.search(name[:_LONGEST])
    return quantile, float(depth[1]) if depth else top_of_layer(name)


def check_band(name: str, unit: str, wanted: str, label: str) -> None:
    """CovariateError if a band says that it holds something else than ``wanted``.

    The unit of a soil property is no matter here: `choose_unit` decides it, with what the user has stated.
    """
    unit = stated_unit(name, unit)
    if wanted in QUANTITIES:
        check_quantity(wanted, unit, label)
    if wanted in _CALLED and not terms.CODES.isdisjoint(re.findall(r"[a-z]+", name[:_LONGEST].lower())):
        raise _named_otherwise(name, wanted, label)
    # What the band is called goes before what its file or layer is.
    said = name if meaning(name) or named_element(name) or is_transformed(take_apart(name)) else label
    if wanted and is_transformed(take_apart(said)):
        raise CovariateError(
            "{label}: its values are transformed (logarithms, or the like), as its name says: {name}. Undo that first.",
            label=label,
            name=said,
        )
    if _is_other(name, wanted):
        raise _named_otherwise(name, wanted, label)
    if wanted not in COVARIATES:
        return
    holds = meaning(name)
    # In % (mobility) or mg/kg (contents) what is named after an element is a map of it.
    of_element = is_stated(unit) and any(find_unit(QUANTITIES[kind], unit) is not None for kind in (MOBILITY, TOTAL))
    if holds is None and of_element and named_element(name) is not None:
        holds = name
    if holds not in (None, wanted):
        raise _named_otherwise(name, wanted, label)


def _is_other(name: str, wanted: str) -> bool:
    """Whether a name says that it is of something else than what is ``wanted`` (see the module)."""
    if wanted in COVARIATES:
        return is_of_other(name, wanted)
    told = {TOTAL: _is_no_content, MOBILITY: _is_no_share}.get(wanted)
    return told is not None and told(name[:_LONGEST])


def _is_no_share(name: str) -> bool:
    """Whether a name says that it is of a probability, a spread, a change or another substance, not of F1 itself.

    >>> [_is_no_share(name) for name in ("Cd P(F1 >= 10 %)", "F1 half-width", "Cd change", "moisture", "Cd", "F1 2050")]
    [True, True, True, True, False, False]
    """
    header = take_apart(name)
    substance = header.has(terms.SUBSTANCES) and named_element(name) is None and "F1" not in header.spoken
    return substance or header.has(terms.NOT_ITSELF | terms.NO_CONTENT) or any(sign in name for sign in "<>≤≥")


def is_other_result(name: str, unit: str, metadata: Mapping[str, str], wanted: str) -> bool:
    """Whether a band is of a result of this project that holds something else than ``wanted``, whatever its unit.

    ``unit``: the band's own; a probability has none, whatever limit in % its name says.

    >>> made = {"SOIL_MOBILITY_ALGORITHM": "soilmobility:predictfractionation"}
    >>> [is_other_result(name, "", made, "mobility") for name in ("F1", "Cd P(F1 >= 10 %)", "Cd dissimilarity index")]
    [False, True, True]
    """
    made_by = re.findall("[a-z]+", metadata.get(_ALGORITHM, "")[:_LONGEST])[-1:]
    if not made_by or wanted not in _CALLED:
        return False
    if made_by[0] not in _MADE_BY.get(wanted, ()):
        return True
    # What cuts a part out of a map may lose its unit.
    said = name == "F1" or name in ELEMENTS or name.endswith((MOBILITY, *PART_NAMES))
    return wanted == MOBILITY and not (said or is_stated(unit))


def check_result(name: str, unit: str, metadata: Mapping[str, str], wanted: str, label: str) -> None:
    """CovariateError if a band is of a result of this project that is none of ``wanted`` (see `is_other_result`)."""
    if is_other_result(name, unit, metadata, wanted):
        raise CovariateError(
            "{label}: it is a result of {algorithm} and holds “{name}”; {wanted} is needed. Choose another band or "
            "layer. If its values were changed since, take the items SOIL_MOBILITY_… out of its metadata.",
            label=label,
            algorithm=metadata[_ALGORITHM],
            name=name,
            wanted=_CALLED[wanted],
        )


def is_mobility_in_percent(name: str, unit: str, metadata: Mapping[str, str]) -> bool:
    """Whether a band says that it holds mobility in %."""
    is_percent = find_unit(QUANTITIES[MOBILITY], stated_unit(name, unit)) is not None
    said = _is_named_mobility(name) or not is_no_mobility(name)
    return is_percent and said and not is_other_result(name, unit, metadata, MOBILITY)


def may_be_mobility(name: str, unit: str, metadata: Mapping[str, str]) -> bool:
    """Whether a band is named as maps of mobility are, and states no unit."""
    if is_stated(stated_unit(name, unit)) or is_other_result(name, unit, metadata, MOBILITY):
        return False
    return _is_named_mobility(name)


def _is_named_mobility(name: str) -> bool:
    return named_element(name) is not None or "F1" in name.split()


def _is_no_content(name: str) -> bool:
    """Whether a name says that it is of an extract, an oxide or a statistic, not of the content of an element.

    >>> [_is_no_content(name) for name in ("Cd DTPA", "Fe2O3", "Cd_sd", "mobile Cd", "CO", "Cd aqua regia", "Cd 2020")]
    [True, True, True, True, False, False, False]
    >>> _is_no_content("Pb/Zn"), _is_no_content("Pb deposition")
    (True, True)
    """
    told = re.findall(r"[^\W_]+", name)
    # “Pb/Zn”; of “K” and “V” there are too many other uses.
    if sum(len(symbol) > 1 for symbol in take_apart(name).elements) > 1:
        return True
    oxides = filter(None, map(_OXIDE.fullmatch, told))
    # Of CO and H2O2 (in a digestion) the other part is no element here.
    if any(found[1] in ELEMENTS for found in oxides):
        return True
    others = terms.MAP_EXTRACTS | terms.SPREADS | terms.NOT_ITSELF | terms.NO_CONTENT
    return not others.isdisjoint(map(unaccented, told))


def check_is_content(band: str, path: str, label: str) -> None:
    """CovariateError if a name of a layer of organic carbon, its band's or file's, says a stock or density, no content.

    The units of stocks are refused as foreign where the unit is chosen.
    """
    for name in (band, PurePath(path).stem):
        if not terms.STOCKS.isdisjoint(re.findall(r"[a-z]+", unaccented(name[:_LONGEST]))):
            raise CovariateError(
                "{label}: its name, “{name}”, says a stock or a density of organic carbon, and SOC is a content by "
                "mass. Divide it by the bulk density (and the depth), or rename it if it is a content.",
                label=label,
                name=name,
            )


def doubt_of_file(band: str, path: str, covariate: str, label: str) -> str:
    """A sentence where a file is called after another soil property than the one it is given for; else "".

    Only a doubt: a name of a file says much besides. What the band is called goes before.
    """
    stem = PurePath(path).stem
    holds = meaning(stem)
    if meaning(band) is not None or (holds in (None, covariate) and not is_of_other(stem, covariate)):
        return ""
    text = tr("{label}: its file is called “{name}”. Is it {wanted}?")
    return fill(text, label=label, name=stem, wanted=_CALLED[covariate])


def judged(source: Source, wanted: str, unstated: bool, feedback: Feedback) -> Source:
    """A source without the zeros that are no values, after one look at what its values can be (see the two below).

    ``unstated``: it is taken for mobility in %, and states no unit.
    """
    # What is impossible is to be seen here.
    open_to_all = replace(source, possible=None)
    info = inspect(open_to_all)
    values = survey(open_to_all, _LOOKED_AT, info)
    gaps = {gap.value: gap for gap in find_gaps(values, info.limits)}
    if wanted == MOBILITY:
        _check_is_percent(source.label, values[~np.isin(values, list(gaps))], unstated)
    return _without_zeros(source, wanted, values, gaps.get(0.0), feedback)


def _without_zeros(source: Source, wanted: str, values: Array, gap: Gap | None, feedback: Feedback) -> Source:
    """A source of mobility or of contents whose zeros are no values, where they can only stand for none; they are said.

    No soil has none of an element, but tools that lose the value for nodata (a mosaic, a clip, a smaller type) leave 0
    in its place. Zeros that small values surround stay, and many are warned of. Among other values those that can only
    stand for none are warned of, and stay: 0 may be one.
    """
    known = wanted in (MOBILITY, TOTAL)
    if gap is not None and known:
        feedback.pushWarning(fill(tr("{label}: {gap} is taken for no value."), label=source.label, gap=gap))
        return replace(source, nodata_ranges=(*source.nodata_ranges, (0.0, 0.0)))
    share = float(np.mean(values == 0.0)) if values.size else 0.0
    if share >= MANY_ZEROS and (gap is not None or known):
        text = tr("{label}: {share:.1f} % of its values are 0. If they stand for no value, declare 0 as nodata.")
        feedback.pushWarning(fill(text, label=source.label, share=100.0 * share))
    return source


def doubt_of_content(source: Source, symbol: str) -> str:
    """A sentence where nothing states the unit of contents, and their median is far from that of ordinary topsoils.

    They may be in µg/kg or %, or logarithms. A tenth and ten times the element's reference content are far (assumed).
    """
    info = inspect(source)
    known = survey(source, _LOOKED_AT)
    known = known[known > 0.0]
    if is_stated(unit_said(info, source.path, MASSES)) or not known.size:
        return ""
    median, usual = float(np.median(known)), ELEMENTS[symbol].reference_mg_kg
    if 1.0 / _FAR <= median / usual <= _FAR:
        return ""
    text = tr(
        "{label}: nothing states its unit. It is read as mg/kg of {element}, but its median, {median:.4g}, is far from "
        "that of ordinary topsoils, {usual:.4g}: are its values in another unit, or logarithms?"
    )
    return fill(text, label=source.label, element=symbol, median=median, usual=usual)


def _check_is_percent(label: str, values: Array, unstated: bool) -> None:
    """CovariateError if a map of mobility holds no values in %: mostly more than 100.

    If it is ``unstated`` in which unit it is, also if some are more than 100, or if all are shares (0 to 1). The
    raster's own gaps (255 over water), which ``values`` are without, are none above 100: they are masked and counted.
    """
    known = values[values > 0.0]
    above = float(np.mean(known > 100.0)) if known.size else 0.0
    if not unstated:
        if above > HARDLY:
            raise hardly_fits(label, above, "%", (0.0, 100.0))
        return
    if above > _FEW_ABOVE:
        raise CovariateError(
            "{label}: nothing states its unit, and {share:.0f} % of its values are above 100: are these per mille, or "
            "scaled? Convert them to %. If they are %, set the unit of the band to “%”.",
            label=label,
            share=100.0 * above,
        )
    if known.size and float(known.max()) <= 1.0:
        raise CovariateError(
            "{label}: nothing states its unit, and no value is above 1: are these shares (0 to 1)? Multiply them by "
            "100. If they are %, set the unit of the band to “%”.",
            label=label,
        )


def _named_otherwise(name: str, wanted: str, label: str) -> CovariateError:
    return CovariateError(
        "{label}: its band is named “{name}”, but {wanted} is needed. Choose another band or layer.",
        label=label,
        name=name,
        wanted=_CALLED[wanted],
    )


def element_of(name: str, metadata: Mapping[str, str]) -> str | None:
    """The symbol of the element that a band is about: by its name, else by the file's own metadata; None if unknown."""
    return named_element(name) or named_element(metadata.get("SOIL_MOBILITY_ELEMENT", ""))


def check_same_element(first: str | None, second: str | None, labels: tuple[str, str]) -> None:
    """CovariateError if two bands are about different elements."""
    if first is not None and second is not None and first != second:
        raise CovariateError(
            "{one} is about {first}, but {other} about {second}. Choose two of the same element.",
            one=labels[0],
            first=first,
            other=labels[1],
            second=second,
        )


def announce(views: Iterable[View], feedback: Feedback) -> None:
    """Say in the log what is read, a line per view: file, band, unit, alignment, coverage; warn of little coverage."""
    for view in views:
        feedback.pushInfo(f"{view.describe()}.")
        for line in coverage_warnings([view]):
            feedback.pushWarning(line)


def say_masked(count: float, feedback: Feedback) -> None:
    """Warn of values of mobility, %, that were none and are masked."""
    if count:
        feedback.pushWarning(fill(tr("{:,.0f} values outside 0 to 100 % were masked."), count))


def coverage_warnings(views: Iterable[View]) -> list[str]:
    """A sentence for each view that covers much less than the grid."""
    text = tr("{label} covers {covered:.0f} % of the reference grid: the rest of the result is empty.")
    shares = [(view.source.label, view.covered) for view in views]
    return [fill(text, label=label, covered=100.0 * covered) for label, covered in shares if covered < MUCH_LESS]


def ph_method_of(*names: str) -> str | None:
    """The one method of `PH_METHODS` that names of a band, layer or file speak of; None if none or several.

    >>> ph_method_of("pH_CaCl2", "topsoil.tif"), ph_method_of("phh2o_0-5cm.tif"), ph_method_of("pH from KCl to H2O")
    ('CaCl2', 'H2O', None)
    """
    found = {method for name in names for method in ph_methods_in(take_apart(name[:LONGEST]))}
    return found.pop() if len(found) == 1 else None


def says_matter(band: str, path: str, layer: str) -> bool:
    """Whether a layer's name says organic matter, not carbon: that of the band, else that of the file or the layer.

    >>> says_matter("SOM", "soc.tif", ""), says_matter("", "organic_matter.tif", ""), says_matter("SOC", "om.tif", "")
    (True, True, False)
    """
    headers = [take_apart(name) for name in (band, PurePath(path).stem, layer)]
    said = [header for header in headers if is_matter(header) or header.has(terms.SOC_WORDS | terms.CARBON)]
    return bool(said) and is_matter(said[0])
